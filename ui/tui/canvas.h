// SPDX-License-Identifier: MIT
#pragma once

#include "ui/present/words.h"

#include <cstdint>
#include <string_view>
#include <termpaint.h>

namespace poolboard {

/// A rectangle of cells.
struct Area {
    int x = 0, y = 0, width = 0, height = 0;

    bool empty() const { return width <= 0 || height <= 0; }
    bool contains(int column, int row) const {
        return column >= x && column < x + width && row >= y && row < y + height;
    }
    int bottom() const { return y + height; }
    int right() const { return x + width; }
    Area row(int line) const { return {x, y + line, width, 1}; }
    bool operator==(const Area&) const = default;
};

/// none: bold and inverse only · basic: the 16 colours the person chose · many: tones of our own,
/// readable on light and dark.
enum class ColorDepth : uint8_t { None, Basic, Many };

/// What the terminal can show.
struct Abilities {
    ColorDepth colors = ColorDepth::Many;
    bool unicode = true;
};

/// How a text looks. The tone is never the only sign of anything.
struct Ink {
    Tone tone = Tone::Neutral;
    bool bold = false, inverse = false, underline = false;
};

enum class Align : uint8_t { Left, Right };

/// Writes display-safe UTF-8 onto a surface, cut to the width it is given. Owns
/// nothing; the surface outlives it. [main]
class Canvas {
public:
    Canvas(termpaint_surface* surface, Abilities abilities) : m_surface(surface), m_abilities(abilities) {}

    int width() const { return termpaint_surface_width(m_surface); }
    int height() const { return termpaint_surface_height(m_surface); }
    bool unicode() const { return m_abilities.unicode; }

    void clear();
    void fill(const Area& area, const Ink& ink);
    /// At most `columns` cells from (x, y), cut with "…". Returns the cells taken.
    int write(int x, int y, std::string_view text, int columns, const Ink& ink = {},
              Align align = Align::Left);
    /// The symbol and its replacement where UTF-8 cannot be shown.
    std::string_view symbol(const StateWord& word) const {
        return m_abilities.unicode ? word.symbol : word.ascii;
    }
    /// A frame with a title and blank cells in it.
    void box(const Area& area, std::string_view title);

private:
    termpaint_surface* m_surface;
    Abilities m_abilities;
};

} // namespace poolboard
