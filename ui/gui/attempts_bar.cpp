// SPDX-License-Identifier: MIT
#include "ui/gui/attempts_bar.h"

#include "ui/gui/icons.h"
#include "ui/gui/texts.h"

#include <QSignalBlocker>
#include <algorithm>

namespace poolboard {

AttemptsBar::AttemptsBar(QWidget* parent) : QTabBar(parent) {
    setObjectName(QStringLiteral("attemptsBar"));
    setAccessibleName(tr("Attempts"));
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QTabBar::currentChanged, this, [this](int tab) {
        const bool earlier = tab >= 0 && static_cast<size_t>(tab) < m_earlier.size();
        Q_EMIT chosen(earlier ? &m_earlier[static_cast<size_t>(tab)] : nullptr);
    });
}

void AttemptsBar::show(const ItemDetail& detail) {
    const QSignalBlocker quiet(this);
    while (count() > 0)
        removeTab(0);
    m_earlier = detail.attempts;
    const auto add = [this](uint32_t number, OutcomeKind kind) {
        const int tab = addTab(stateIcon(kind), countOf(number));
        const QString words = tr("Attempt %1: %2").arg(countOf(number), lowerWordOf(kind));
        setTabToolTip(tab, words);
        setAccessibleTabName(tab, words);
    };
    for (const Attempt& attempt : m_earlier)
        add(attempt.number, attempt.kind);
    add(detail.row.attempts, detail.row.kind);
    setCurrentIndex(count() - 1);
    setVisible(!m_earlier.empty());
}

void AttemptsBar::open(uint32_t number) {
    const auto found = std::ranges::find(m_earlier, number, &Attempt::number);
    if (found != m_earlier.end()) setCurrentIndex(static_cast<int>(found - m_earlier.begin()));
}

} // namespace poolboard
