// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QFrame>

class QLabel;

namespace poolboard {

class ElidedLabel;

/// What the run warned of, above all tabs: how often, and the latest. The tooltip has those before it, the
/// log all. A person can close it; the next warning opens it again. Hidden while there is none. [main]
class WarningLine : public QFrame {
    Q_OBJECT
public:
    explicit WarningLine(QWidget* parent = nullptr);
    void showRun(const Snapshot& snapshot); ///< ≤ 2 a second

Q_SIGNALS:
    void logAsked();

private:
    QLabel* m_icon;
    ElidedLabel* m_text;
    std::string m_run;       ///< whose warnings
    uint64_t m_shown = 0;    ///< of them, when the text was made
    uint64_t m_closedAt = 0; ///< of them, when a person closed it
};

} // namespace poolboard
