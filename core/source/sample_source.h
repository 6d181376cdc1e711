// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/source.h"

namespace poolboard {

/// `--sample`: so many items of `inner` at random, in their order, numbered anew from 0. Reads
/// all of `inner` before the first is given; holds no more items than it gives. The same seed
/// chooses the same items. [source]
std::unique_ptr<Source> makeSample(std::unique_ptr<Source> inner, const Sample& sample, int stopFd);

} // namespace poolboard
