// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace poolboard {

/// An answer to a question: a verb, and under it a sentence on what it does. [main]
class VerbButton : public QPushButton {
    Q_OBJECT
public:
    VerbButton(const QString& verb, const QString& what, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QFont verbFont() const;
    QString m_what;
};

} // namespace poolboard
