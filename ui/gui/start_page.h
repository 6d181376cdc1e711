// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;

namespace poolboard {

/// What a window without a job shows: what this is and the two next steps. [main]
class StartPage : public QWidget {
    Q_OBJECT
public:
    /// `demo` is hidden when there is no demo job in this installation.
    StartPage(QAction* create, QAction* open, QAction* demo, QWidget* parent = nullptr);
};

} // namespace poolboard
