// SPDX-License-Identifier: MIT
#pragma once

#include "core/sink/file_target.h"
#include "core/sink/sink.h"

namespace poolboard {

/// All outcomes in one file (or stdout), one behind the other, as `render` writes them; lines that come
/// ahead of them under `tag` with their input in front.
std::unique_ptr<Sink> makeFileSink(FileTarget target, Renderer render, bool tag);

} // namespace poolboard
