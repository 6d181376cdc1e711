// SPDX-License-Identifier: MIT
//
// Must not compile: a pointer is not a result.
#include "plugins/sdk/worker.hpp"

struct Bad {
    void* operator()(const poolboard::ItemView&, poolboard::Call&) { return nullptr; }
};
POOLBOARD_WORKERS("bad", "1.0.0", poolboard::kind<Bad>("bad"))
