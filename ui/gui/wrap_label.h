// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace poolboard {

/// Plain text that wraps at the width it gets and is as tall as that makes it; of its own it wants one line
/// and no width. A QLabel asks for the height it would have at a width of its own choice. [main]
class WrapLabel : public QLabel {
public:
    explicit WrapLabel(const QString& text = {}) : QLabel(text) {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override { return {0, fontMetrics().height()}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace poolboard
