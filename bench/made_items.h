// SPDX-License-Identifier: MIT
#pragma once

#include "core/sink/sink.h"
#include "core/source/source.h"

namespace poolboard::bench {

/// `count` items of `bytes` each (at least 8), the number of each in its first
/// eight bytes. Says nothing about how many there will be, as stdin does not.
std::unique_ptr<Source> makeItems(uint64_t count, size_t bytes);

/// Takes outcomes one by one and checks that each is its item given back, in order.
class CheckingSink : public Sink {
public:
    virtual double secondsEach() const = 0; ///< from the first outcome to the last
    virtual bool inOrder() const = 0;       ///< and all of them came
};
std::unique_ptr<CheckingSink> makeCheckingSink(uint64_t count, size_t bytes);

} // namespace poolboard::bench
