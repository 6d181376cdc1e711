// SPDX-License-Identifier: MIT
//
// A real plugin for the tests of manifest, trust and registry.
#include <poolboard/worker.hpp>

struct Echo {
    std::string operator()(const poolboard::ItemView& item, poolboard::Call&) const {
        return std::string(item.bytes());
    }
};

POOLBOARD_WORKERS("sample", "1.2.0", poolboard::kind<Echo>("echo"), poolboard::kind<Echo>("again"))
