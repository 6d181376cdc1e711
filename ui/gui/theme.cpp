// SPDX-License-Identifier: MIT
#include "ui/gui/theme.h"

#include <algorithm>
#include <cmath>

namespace poolboard {
namespace {

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor readable(QColor color, const QPalette& palette) {
    const QColor base = palette.color(QPalette::Base), window = palette.color(QPalette::Window),
                 text = palette.color(QPalette::Text);
    for (int step = 0; step < 20 && std::min(contrast(color, base), contrast(color, window)) < 4.5; ++step)
        color = blend(color, text, 0.15);
    return color;
}

QColor hue(Tone tone, bool dark) {
    switch (tone) {
    case Tone::Active:
        return dark ? QColor(0x6c, 0xb0, 0xff) : QColor(0x0b, 0x62, 0xc4);
    case Tone::Good:
        return dark ? QColor(0x4a, 0xc2, 0x84) : QColor(0x1a, 0x7f, 0x4b);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x7b, 0x72) : QColor(0xc6, 0x28, 0x28);
    case Tone::Warning:
        return dark ? QColor(0xe0, 0xac, 0x3a) : QColor(0x94, 0x62, 0x00);
    case Tone::Neutral:
    case Tone::Quiet:
        break;
    }
    return dark ? QColor(0x9a, 0xa4, 0xae) : QColor(0x5c, 0x66, 0x70);
}

} // namespace

bool isDark(const QPalette& palette) {
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

bool isHighContrast(const QPalette& palette) {
    const auto apart = [&palette](QPalette::ColorRole ground, QPalette::ColorRole text) {
        return contrast(palette.color(ground), palette.color(text)) > 19; // Qt's own light grey: 18.1
    };
    return apart(QPalette::Window, QPalette::WindowText) && apart(QPalette::Base, QPalette::Text);
}

QColor toneColor(Tone tone, const QPalette& palette) {
    if (tone == Tone::Neutral) return palette.color(QPalette::Text);
    return readable(hue(tone, isDark(palette)), palette);
}

QColor toneFill(Tone tone, const QPalette& palette) {
    const bool dark = isDark(palette);
    const QColor color = hue(tone, dark);
    return dark ? blend(color, palette.color(QPalette::Base), 0.18) : blend(color, QColor(Qt::white), 0.12);
}

QColor mutedText(const QPalette& palette) {
    const double away = isHighContrast(palette) ? 0.2 : 0.4;
    return readable(blend(palette.color(QPalette::Text), palette.color(QPalette::Base), away), palette);
}

QColor hairline(const QPalette& palette) {
    const double share = isHighContrast(palette) ? 0.6 : 0.16;
    return blend(palette.color(QPalette::Window), palette.color(QPalette::WindowText), share);
}

QColor outline(const QPalette& palette) {
    return blend(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
                 isHighContrast(palette) ? 1 : 0.28);
}

QColor blend(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace poolboard
