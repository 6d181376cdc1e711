// SPDX-License-Identifier: MIT
#include "core/base/json_check.h"
#include "core/base/text.h"
#include "tests/fuzz/expect.h"

#include <nlohmann/json.hpp>

/// Our check takes nothing that another implementation refuses, and says where the fault is.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace poolboard;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const bool good = isJsonValue(text);
    const size_t fault = jsonFaultAt(text);
    EXPECT(good == (fault == std::string_view::npos));
    EXPECT(good || fault <= size);
    EXPECT(isUtf8(text) == (notUtf8At(text) == std::string_view::npos));
    if (good) {
        try {
            [[maybe_unused]] const auto read = nlohmann::json::parse(text);
        } catch (const nlohmann::json::out_of_range&) {
            // a number too large for a double is JSON all the same
        }
    }
    return 0;
}
