// SPDX-License-Identifier: MIT
#include "ui/tui/canvas.h"

#include "ui/present/ascii.h"
#include "ui/present/width.h"

#include <algorithm>
#include <memory>
#include <string>

namespace poolboard {
namespace {

/// Tones of middling brightness: about 4.5:1 against black and against white.
unsigned manyColor(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return TERMPAINT_RGB_COLOR(0x2e, 0x8b, 0x45);
    case Tone::Bad:
        return TERMPAINT_RGB_COLOR(0xdd, 0x3c, 0x3c);
    case Tone::Warning:
        return TERMPAINT_RGB_COLOR(0xa8, 0x74, 0x00);
    case Tone::Active:
        return TERMPAINT_RGB_COLOR(0x2a, 0x7d, 0xd4);
    case Tone::Quiet:
        return TERMPAINT_RGB_COLOR(0x7c, 0x7c, 0x7c);
    case Tone::Neutral:
        break;
    }
    return TERMPAINT_DEFAULT_COLOR;
}

/// No "bright black" for what is quiet: some colour schemes make it the background.
unsigned basicColor(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return TERMPAINT_COLOR_GREEN;
    case Tone::Bad:
        return TERMPAINT_COLOR_RED;
    case Tone::Warning:
        return TERMPAINT_COLOR_YELLOW;
    case Tone::Active:
        return TERMPAINT_COLOR_CYAN;
    case Tone::Quiet:
    case Tone::Neutral:
        break;
    }
    return TERMPAINT_DEFAULT_COLOR;
}

using Attribute = std::unique_ptr<termpaint_attr, decltype(&termpaint_attr_free)>;

Attribute attributeOf(const Ink& ink, ColorDepth depth) {
    const unsigned color = depth == ColorDepth::Many    ? manyColor(ink.tone)
                           : depth == ColorDepth::Basic ? basicColor(ink.tone)
                                                        : TERMPAINT_DEFAULT_COLOR;
    Attribute attribute(
        termpaint_attr_new(ink.inverse ? unsigned(TERMPAINT_DEFAULT_COLOR) : color, TERMPAINT_DEFAULT_COLOR),
        termpaint_attr_free);
    const bool loud = ink.bold || (depth == ColorDepth::None && ink.tone == Tone::Bad);
    termpaint_attr_set_style(attribute.get(), (loud ? TERMPAINT_STYLE_BOLD : 0) |
                                                  (ink.inverse ? TERMPAINT_STYLE_INVERSE : 0) |
                                                  (ink.underline ? TERMPAINT_STYLE_UNDERLINE : 0));
    return attribute;
}

} // namespace

void Canvas::clear() { termpaint_surface_clear(m_surface, TERMPAINT_DEFAULT_COLOR, TERMPAINT_DEFAULT_COLOR); }

void Canvas::fill(const Area& area, const Ink& ink) {
    if (area.empty()) return;
    const Attribute attribute = attributeOf(ink, m_abilities.colors);
    termpaint_surface_clear_rect_with_attr(m_surface, area.x, area.y, area.width, area.height,
                                           attribute.get());
}

int Canvas::write(int x, int y, std::string_view text, int columns, const Ink& ink, Align align) {
    if (columns <= 0 || y < 0 || y >= height()) return 0;
    std::string shown = fitWidth(text, static_cast<size_t>(columns));
    if (!m_abilities.unicode) shown = toAscii(shown);
    const int taken = static_cast<int>(displayWidth(shown));
    if (align == Align::Right) x += columns - taken;
    const Attribute attribute = attributeOf(ink, m_abilities.colors);
    termpaint_surface_write_with_len_attr(m_surface, x, y, shown.data(), static_cast<int>(shown.size()),
                                          attribute.get());
    return taken;
}

void Canvas::box(const Area& area, std::string_view title) {
    if (area.width < 4 || area.height < 2) return;
    fill(area, {});
    const auto line = [&](int y, const char* left, const char* middle, const char* right) {
        std::string out = unicode() ? left : "+";
        for (int i = 0; i < area.width - 2; ++i)
            out += unicode() ? middle : "-";
        write(area.x, y, out + (unicode() ? right : "+"), area.width, {Tone::Quiet});
    };
    line(area.y, "┌", "─", "┐");
    line(area.bottom() - 1, "└", "─", "┘");
    for (int y = area.y + 1; y < area.bottom() - 1; ++y) {
        write(area.x, y, unicode() ? "│" : "|", 1, {Tone::Quiet});
        write(area.right() - 1, y, unicode() ? "│" : "|", 1, {Tone::Quiet});
    }
    write(area.x + 2, area.y, " " + std::string(title) + " ", area.width - 4, {Tone::Neutral, true});
}

} // namespace poolboard
