// SPDX-License-Identifier: MIT
#include "ui/gui/look.h"

#include "ui/gui/outlined_style.h"
#include "ui/gui/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <array>
#include <utility>

namespace poolboard {
namespace {

constexpr std::array<std::pair<Look, const char*>, 4> kWords = {
    {{Look::System, "system"}, {Look::Light, "light"}, {Look::Dark, "dark"}, {Look::Contrast, "contrast"}}};

struct Colours {
    QRgb window, base, alternate, button, text, disabled, highlight, highlighted, link, light, mid, dark;
};

QPalette made(const Colours& colours) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor(colour)); };
    set(QPalette::Window, colours.window);
    set(QPalette::Base, colours.base);
    set(QPalette::AlternateBase, colours.alternate);
    set(QPalette::ToolTipBase, colours.base);
    set(QPalette::Button, colours.button);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, colours.text);
    set(QPalette::BrightText, colours.text);
    set(QPalette::PlaceholderText, colours.disabled);
    set(QPalette::Highlight, colours.highlight);
    set(QPalette::HighlightedText, colours.highlighted);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.link);
    set(QPalette::Light, colours.light);
    set(QPalette::Midlight, colours.light);
    set(QPalette::Mid, colours.mid);
    set(QPalette::Dark, colours.dark);
    set(QPalette::Shadow, colours.dark);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(colours.disabled));
    return palette;
}

/// What was there before anything was chosen.
struct Before {
    QPalette palette = QApplication::palette();
    QString style = QApplication::style()->objectName();
    bool changed = false;
};
Before& before() {
    static Before first;
    return first;
}

} // namespace

QString wordOf(Look look) {
    for (const auto& [one, word] : kWords)
        if (one == look) return QString::fromLatin1(word);
    return {};
}

Look lookOf(const QString& word) {
    for (const auto& [look, one] : kWords)
        if (word == QLatin1String(one)) return look;
    return Look::System;
}

QPalette paletteOf(Look look) {
    switch (look) {
    case Look::Light:
        return made({0xfff2f3f4, 0xffffffff, 0xfff6f7f8, 0xfff6f7f8, 0xff1f2328, 0xff6a727a, 0xff1f6fd0,
                     0xffffffff, 0xff0b62c4, 0xffffffff, 0xffb4bac0, 0xff8a9097});
    case Look::Dark:
        return made({0xff2e3237, 0xff1d2023, 0xff24272b, 0xff3a3f45, 0xffe8eaed, 0xff9299a0, 0xff2a70c4,
                     0xffffffff, 0xff6cb0ff, 0xff4a5057, 0xff3a3f45, 0xff17191c});
    case Look::Contrast:
        return made({0xff000000, 0xff000000, 0xff101010, 0xff000000, 0xffffffff, 0xffc0c0c0, 0xffffff00,
                     0xff000000, 0xff80c8ff, 0xffffffff, 0xffffffff, 0xffffffff});
    case Look::System:
        break;
    }
    return before().palette;
}

void applyLook(Look look) {
    const QString fusion = QStringLiteral("Fusion");
    const QString style = look == Look::System ? before().style : fusion;
    // Qt's own style draws fields that cannot be told from a dark ground, also where a desktop is dark.
    const bool outlined = style.compare(fusion, Qt::CaseInsensitive) == 0 &&
                          (isDark(paletteOf(look)) || isHighContrast(paletteOf(look)));
    const bool mirrored = QApplication::isRightToLeft();
    if (look == Look::System && !before().changed && !outlined && !mirrored) return;
    before().changed = look != Look::System;
    // The application owns it.
    QApplication::setStyle(outlined || mirrored ? new OutlinedStyle(style, outlined)
                                                : QStyleFactory::create(style));
    QApplication::setPalette(paletteOf(look));
}

} // namespace poolboard
