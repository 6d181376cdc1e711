// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/outlined_style.h"

namespace poolboard {

/// The style in force, with more room left and right in the cells and headers
/// of tables, so that a number and the text beside it do not touch. [main]
class RoomyStyle : public OutlinedStyle {
    Q_OBJECT
public:
    /// For this one table; owned by it.
    RoomyStyle(QWidget* owner, int margin);
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;

private:
    void follow(); ///< the style of the application
    int m_margin;
};

} // namespace poolboard
