// SPDX-License-Identifier: MIT
//
// Where the SDK's names live. All of them are in poolboard::sdk, so that nothing
// of Poolboard itself can be mistaken for them; a worker may leave the `sdk` out.
// Code that includes headers of Poolboard's core as well defines
// POOLBOARD_SDK_APART first and writes it out.
#pragma once

namespace poolboard {
namespace sdk {}
#ifndef POOLBOARD_SDK_APART
using namespace sdk;
#endif
} // namespace poolboard
