// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/event.h"

#include <string>
#include <string_view>

namespace poolboard {

/// The "type" of an event in the stream: "run_started", "worker" …
std::string_view eventType(const Event& event);

/// Its own fields, each with a comma in front: `,"message":"…"`. See docs/events.md. [any] Pure.
void appendEventFields(std::string& out, const Event& event);

} // namespace poolboard
