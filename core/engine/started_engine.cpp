// SPDX-License-Identifier: MIT
#include "core/engine/started_engine.h"

#include "core/base/process_parent.h"
#include "core/pool/process_tree.h"

#include <fstream>
#include <string>

namespace poolboard {

bool isEngine(pid_t listener, pid_t started) { return comesFrom(listener, started); }

bool waitsForNodes(pid_t started) {
    std::ifstream file("/proc/" + std::to_string(started) + "/comm");
    std::string name;
    std::getline(file, name);
    return name == "salloc" && childrenOf(started).empty(); // with nodes, it starts the run
}

} // namespace poolboard
