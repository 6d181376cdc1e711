// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// What the dynamic linker would go by. A plain value.
struct ElfFacts {
    std::vector<std::string> exported; ///< dynamic symbols defined here, weak ones too
    std::vector<std::string> needed;   ///< DT_NEEDED
    std::vector<std::string> runPath;  ///< folders of RPATH and RUNPATH
    bool executableStack = false, textRelocations = false;
};

/// Of a 64-bit shared object, given as the bytes of the whole file, of which none
/// is trusted. Error (Start) at `where`: cut off or damaged. [any]
Result<ElfFacts> readElfFacts(std::string_view file, std::string_view where);

} // namespace poolboard
