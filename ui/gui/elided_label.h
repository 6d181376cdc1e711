// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

namespace poolboard {

/// One line of plain text that is cut with "…" where there is no room, with the
/// whole text as tooltip then. Never rich text: it shows what others wrote. A note
/// says more about it: in the tooltip, and to a screen reader. [main]
class ElidedLabel : public QFrame {
    Q_OBJECT
public:
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget* parent = nullptr);
    /// `brief`: what is shown instead where there is no room for the whole of `text`; "": a part of it.
    void setText(const QString& text, const QString& brief = {});
    const QString& text() const { return m_text; }
    void setNote(const QString& note);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;

private:
    int lineHeight() const;
    void updateToolTip();
    QString m_text, m_brief, m_note;
    Qt::TextElideMode m_mode;
};

} // namespace poolboard
