// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <vips/vips.h>

namespace poolboard::samples {

/// Digits, 'x' and spaces on a dark plate in the lower left corner. Needs no
/// font, so it looks the same everywhere. The image is in memory, of bytes, and
/// at least 320 by 240.
void drawLabel(VipsImage* image, std::string_view text);

} // namespace poolboard::samples
