// SPDX-License-Identifier: MIT
//
// Must compile and link: the SDK beside headers of the core that have equal names.
#ifdef SDK_FIRST
#define POOLBOARD_SDK_APART
#include "plugins/sdk/text.hpp"
#include "plugins/sdk/worker.hpp"
#endif

#include "core/base/text.h"
#include "core/run/item.h"

#ifndef SDK_FIRST
#include "plugins/sdk/text.hpp"
#include "plugins/sdk/worker.hpp"
#endif

static_assert(!std::is_same_v<poolboard::Passing, poolboard::sdk::Passing>);
static_assert(!std::is_same_v<poolboard::Content, poolboard::sdk::Content>);

bool bothSay(std::string_view bytes) { return poolboard::isUtf8(bytes) && poolboard::sdk::isUtf8(bytes); }
