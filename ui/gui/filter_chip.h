// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace poolboard {

/// A state filter with its count: icon, word, number in a rounded outline,
/// filled when on. [main]
class FilterChip : public QAbstractButton {
    Q_OBJECT
public:
    FilterChip(const QIcon& icon, const QString& word, QWidget* parent = nullptr);
    void setCount(quint64 count);
    quint64 count() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    int padding() const { return fontMetrics().height() / 2; }
    int iconSize() const { return fontMetrics().height() * 9 / 10; }
    quint64 m_count = 0;
};

} // namespace poolboard
