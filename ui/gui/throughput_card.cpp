// SPDX-License-Identifier: MIT
#include "ui/gui/throughput_card.h"

#include "ui/gui/elided_label.h"
#include "ui/gui/overview_card.h"
#include "ui/gui/rate_chart.h"
#include "ui/gui/recolour.h"

#include <QLabel>
#include <QVBoxLayout>

namespace poolboard {

ThroughputCard::ThroughputCard(int chartHeight, QWidget* parent)
    : QWidget(parent), m_chart(new RateChart), m_numbers(new ElidedLabel(Qt::ElideRight)),
      m_words(hintLabel()) {
    m_numbers->setObjectName(QStringLiteral("rateSummary"));
    keepMuted(m_numbers);
    m_words->setObjectName(QStringLiteral("rateWords"));
    m_chart->setMinimumHeight(chartHeight);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(titledCard(tr("Throughput"), m_numbers, m_chart, m_words));
    showStretches({}, false, {});
}

void ThroughputCard::showStretches(const std::deque<RateHistory::Stretch>& stretches, bool going,
                                   const QString& instead) {
    m_chart->show(stretches, going);
    m_numbers->setText(m_chart->summary());
    m_chart->setVisible(!stretches.empty());
    m_words->setVisible(stretches.empty());
    m_words->setText(instead);
}

} // namespace poolboard
