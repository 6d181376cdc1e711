// SPDX-License-Identifier: MIT
#include "resources/samples/label.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace poolboard::samples {

namespace {

/// Three columns, five rows, top left bit first.
uint16_t glyph(char c) {
    static constexpr std::array<uint16_t, 10> kDigits = {075557, 026227, 071747, 071717, 055711,
                                                         074717, 074757, 071111, 075757, 075717};
    if (c >= '0' && c <= '9') return kDigits[static_cast<size_t>(c - '0')];
    return c == 'x' ? 000525 : 0;
}

void fill(VipsImage* image, VipsPel ink, VipsRect area) {
    const int bands = vips_image_get_bands(image);
    for (int y = area.top; y < area.top + area.height; ++y) {
        VipsPel* pixel = VIPS_IMAGE_ADDR(image, area.left, y);
        for (int i = 0; i < area.width * bands; ++i)
            *pixel++ = bands == 4 && i % 4 == 3 ? 255 : ink;
    }
}

} // namespace

void drawLabel(VipsImage* image, std::string_view text) {
    const int dot = std::max(2, vips_image_get_height(image) / 220);
    const int left = 4 * dot, height = 9 * dot, top = vips_image_get_height(image) - height - 4 * dot;
    fill(image, 24, {left, top, (static_cast<int>(text.size()) * 4 + 3) * dot, height});
    for (size_t i = 0; i < text.size(); ++i)
        for (int bit = 0; bit < 15; ++bit)
            if (glyph(text[i]) >> (14 - bit) & 1)
                fill(image, 240,
                     {left + (2 + static_cast<int>(i) * 4 + bit % 3) * dot, top + (2 + bit / 3) * dot, dot,
                      dot});
}

} // namespace poolboard::samples
