// SPDX-License-Identifier: MIT
#include "off_screen.h"

#include <QFont>
#include <QFontMetrics>
#include <QPainter>

namespace {

QColor colorOf(unsigned color, const QColor& otherwise) {
    if ((color & 0xFF000000u) == TERMPAINT_RGB_COLOR_OFFSET) return QColor::fromRgb(color & 0xFFFFFFu);
    static const QRgb kBasic[] = {0x000000, 0xcd3131, 0x0dbc79, 0xc5a332,
                                  0x2472c8, 0xbc3fbc, 0x11a8cd, 0xe5e5e5};
    const unsigned basic = color - (TERMPAINT_NAMED_COLOR);
    return basic < std::size(kBasic) ? QColor::fromRgb(kBasic[basic]) : otherwise;
}

} // namespace

OffScreen::OffScreen(int width, int height, poolboard::Abilities abilities) : m_abilities(abilities) {
    termpaint_integration_init(
        &m_integration, [](termpaint_integration*) {}, [](termpaint_integration*, const char*, int) {},
        [](termpaint_integration*) {});
    m_terminal = termpaint_terminal_new(&m_integration);
    m_surface = termpaint_terminal_new_surface(m_terminal, width, height);
}

OffScreen::~OffScreen() {
    termpaint_surface_free(m_surface);
    termpaint_terminal_free(m_terminal);
    termpaint_integration_deinit(&m_integration);
}

std::vector<std::string> OffScreen::lines() const {
    std::vector<std::string> out;
    for (int y = 0; y < termpaint_surface_height(m_surface); ++y) {
        std::string line;
        for (int x = 0; x < termpaint_surface_width(m_surface);) {
            int length = 0, left = x, right = x;
            const char* cell = termpaint_surface_peek_text(m_surface, x, y, &length, &left, &right);
            const std::string_view shown(cell, static_cast<size_t>(length));
            line += shown == TERMPAINT_ERASED ? std::string_view(" ") : shown;
            x = right + 1;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out.push_back(std::move(line));
    }
    return out;
}

std::string OffScreen::text() const {
    std::string out;
    for (const std::string& line : lines())
        out += line + '\n';
    return out;
}

std::pair<int, int> OffScreen::find(const std::string& text) const {
    const std::vector<std::string> all = lines();
    for (size_t y = 0; y < all.size(); ++y)
        if (const size_t at = all[y].find(text); at != std::string::npos)
            return {QString::fromStdString(all[y].substr(0, at)).size(), static_cast<int>(y)};
    return {-1, -1};
}

QImage OffScreen::image(bool dark) const {
    QFont font; // the second for what the first has no picture of: ⧖
    font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("FreeSerif")});
    font.setPixelSize(15);
    const QFontMetrics metrics(font);
    const int wide = metrics.horizontalAdvance(QLatin1Char('M')), high = metrics.height();
    const QColor paper = dark ? QColor(0x1c, 0x1c, 0x1c) : QColor(0xff, 0xff, 0xff);
    const QColor pen = dark ? QColor(0xd8, 0xd8, 0xd8) : QColor(0x1a, 0x1a, 0x1a);
    QImage image(termpaint_surface_width(m_surface) * wide, termpaint_surface_height(m_surface) * high,
                 QImage::Format_RGB32);
    image.fill(paper);
    QPainter painter(&image);
    for (int y = 0; y < termpaint_surface_height(m_surface); ++y)
        for (int x = 0; x < termpaint_surface_width(m_surface);) {
            int length = 0, left = x, right = x;
            const char* cell = termpaint_surface_peek_text(m_surface, x, y, &length, &left, &right);
            QColor front = colorOf(foreground(x, y), pen), back = paper;
            const int looks = style(x, y);
            if ((looks & TERMPAINT_STYLE_INVERSE) != 0) std::swap(front, back);
            const QString shown = QString::fromUtf8(cell, length);
            const bool hasBold = shown != QStringLiteral("⧖"); // the second font has it in one weight
            font.setBold(hasBold && (looks & TERMPAINT_STYLE_BOLD) != 0);
            font.setUnderline((looks & TERMPAINT_STYLE_UNDERLINE) != 0);
            painter.setFont(font);
            const QRect place(x * wide, y * high, (right - x + 1) * wide, high);
            painter.fillRect(place, back);
            painter.setPen(front);
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                             shown == QLatin1String(TERMPAINT_ERASED) ? QStringLiteral(" ") : shown);
            x = right + 1;
        }
    return image;
}
