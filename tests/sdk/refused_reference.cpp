// SPDX-License-Identifier: MIT
//
// Must not compile: a coroutine would go on with an item that is gone.
#include "plugins/sdk/async.hpp"

struct Bad {
    poolboard::Task<int> operator()(const std::string&, poolboard::AsyncCall) { co_return 1; }
};
POOLBOARD_WORKERS("bad", "1.0.0", poolboard::kind<Bad>("bad"))
