// SPDX-License-Identifier: MIT
// poolboard-worker: the process plugins run in. Started by the engine's guard.
#include "core/host/descendants.h"
#include "core/host/process_setup.h"
#include "core/host/pump.h"

#include <cstring>
#include <string>

using namespace poolboard;
using namespace poolboard::host;

int main() {
    if (!setUpProcess()) {
        complain("poolboard starts this program to run workers in; it speaks its protocol on descriptor 3, "
                 "which is "
                 "not open. Start poolboard instead");
        return kExitUsage;
    }
    // Never destroyed: plugin threads use it until the very end.
    auto* services = new Services(wire::kProtocolFd, [](int error) {
        complain(std::string("the stream to the engine cannot be written: ") + std::strerror(error));
        endNow(kExitStream);
    });
    auto* pump = new Pump(*services, wire::kProtocolFd);
    pump->run();
}
