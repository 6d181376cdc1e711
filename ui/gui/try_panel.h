// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/try_item.h"

#include <QFrame>
#include <QIcon>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace poolboard {

class ElidedLabel;

/// What came of trying one item: state, item, time, and the result or the error. [main]
class TryPanel : public QFrame {
    Q_OBJECT
public:
    explicit TryPanel(QWidget* parent = nullptr);
    void showRunning();
    void showResult(const TryResult& result);

private:
    void showSign();
    QIcon m_icon;
    QLabel *m_sign, *m_state;
    ElidedLabel* m_item;
    QPlainTextEdit* m_text;
    QToolButton* m_close;
};

} // namespace poolboard
