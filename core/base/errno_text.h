// SPDX-License-Identifier: MIT
#pragma once

#include <cstring>
#include <string>

namespace poolboard {

/// What an errno means, in English and without the shared buffer of strerror(). [any]
inline std::string errnoText(int error) {
    const char* text = ::strerrordesc_np(error);
    return text != nullptr ? text : "error " + std::to_string(error);
}

} // namespace poolboard
