// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace poolboard {

/// The style in force, with more room left and right in the cells and headers
/// of tables, so that a number and the text beside it do not touch. [main]
class RoomyStyle : public QProxyStyle {
    Q_OBJECT
public:
    /// For this one table; owned by it.
    explicit RoomyStyle(QWidget* owner, int margin) : m_margin(margin) { setParent(owner); }
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        if (metric == PM_FocusFrameHMargin || metric == PM_HeaderMargin) return m_margin;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

private:
    int m_margin;
};

} // namespace poolboard
