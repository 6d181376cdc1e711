// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tui/canvas.h"

#include <QImage>
#include <memory>
#include <string>
#include <termpaint.h>
#include <vector>

/// A terminal nobody sees: a surface of the real library to draw on, and what came to stand on it.
class OffScreen {
public:
    OffScreen(int width, int height, poolboard::Abilities abilities = {});
    ~OffScreen();
    OffScreen(const OffScreen&) = delete;
    OffScreen& operator=(const OffScreen&) = delete;

    poolboard::Canvas canvas() { return {m_surface, m_abilities}; }
    /// Its lines, without the blanks at their ends.
    std::vector<std::string> lines() const;
    std::string text() const; ///< all of them, each ended by a newline
    /// As a person sees it, on a dark or a light background.
    QImage image(bool dark) const;
    unsigned foreground(int x, int y) const { return termpaint_surface_peek_fg_color(m_surface, x, y); }
    int style(int x, int y) const { return termpaint_surface_peek_style(m_surface, x, y); }
    /// The cell where the text begins; (−1, −1): nowhere.
    std::pair<int, int> find(const std::string& text) const;

private:
    termpaint_integration m_integration{};
    termpaint_terminal* m_terminal = nullptr;
    termpaint_surface* m_surface = nullptr;
    poolboard::Abilities m_abilities;
};
