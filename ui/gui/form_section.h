// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace poolboard {

/// A part of a form: a heading, its rows, and those seldom needed behind "More". [main]
class FormSection : public QWidget {
    Q_OBJECT
public:
    FormSection(const char* objectName, const QString& title, QWidget* parent = nullptr);
    void add(QWidget* row, bool more = false);
    /// Opens "More": a row in it is to be seen.
    void showMore(bool on = true);
    bool holdsMore(const QWidget* row) const { return m_more->isAncestorOf(row); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QVBoxLayout *m_rows, *m_moreRows;
    QWidget* m_more;
    QAbstractButton* m_toggle;
};

} // namespace poolboard
