// SPDX-License-Identifier: MIT
#include "ui/gui/compare_page.h"

#include "ui/gui/background.h"
#include "ui/gui/comparison_model.h"
#include "ui/gui/recolour.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/run_files.h"
#include "ui/gui/tables.h"
#include "ui/gui/texts.h"

#include <QDateTime>
#include <QFile>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <algorithm>

namespace poolboard {
namespace {

std::string fileOf(const RunRecord& run) {
    return QFile::encodeName(runsDir() + QLatin1Char('/') + decoded(run.id) + QStringLiteral(".sqlite"))
        .toStdString();
}

QString nameOf(const RunRecord& run) { return run.name.empty() ? decoded(run.worker) : displayed(run.name); }

QString stateText(const RunRecord& run) {
    const RunState state = run.live ? RunState::Running : isOver(run.state) ? run.state : RunState::Broken;
    return wordOf(stateWord(state));
}

QString itemsLine(const RunRecord& run) {
    return run.total ? ComparePage::tr("%1 of %2").arg(countOf(run.done()), countOf(*run.total))
                     : countOf(run.done());
}

QString rateLine(const RunRecord& run) {
    if (run.elapsed <= 0 || run.done() == 0) return QStringLiteral("–");
    return rateOf(static_cast<double>(run.done()) / run.elapsed);
}

QString workerLine(const RunRecord& run) {
    const QString worker = decoded(run.worker);
    return run.pluginVersion.empty()
               ? worker
               : ComparePage::tr("%1 %2", "worker and its version").arg(worker, decoded(run.pluginVersion));
}

} // namespace

ComparePage::ComparePage(QWidget* parent)
    : QWidget(parent), m_items(new ComparisonModel(this)),
      m_table(makeTable("compareTable", tr("Items that ended otherwise"))), m_facts(new QGridLayout),
      m_summary(new QLabel), m_empty(new QLabel), m_earlier(new QPushButton(tr("Open the &earlier run"))),
      m_later(new QPushButton(tr("Open the &later run"))) {
    setObjectName(QStringLiteral("comparePage"));
    m_table->setModel(m_items);
    setWidths(m_table, {12, 30, kStateAndTimeWide, kStateAndTimeWide, 26, 30},
              {ComparisonModel::Input, ComparisonModel::Message},
              {ComparisonModel::Message, ComparisonModel::Earlier});
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setWordWrap(true);
    QFont strong = m_summary->font();
    strong.setWeight(QFont::DemiBold);
    m_summary->setFont(strong);
    m_empty->setObjectName(QStringLiteral("compareEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_earlier->setObjectName(QStringLiteral("openEarlier"));
    m_later->setObjectName(QStringLiteral("openLater"));
    auto* back = new QPushButton(tr("&Back"));
    back->setObjectName(QStringLiteral("compareBack"));
    const int gap = fontMetrics().height();
    auto* title = new QLabel(tr("Two runs compared"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(back);
    m_facts->setHorizontalSpacing(gap * 2);
    m_facts->setVerticalSpacing(gap / 4);
    for (const int column : {1, 2, 3})
        m_facts->setColumnStretch(column, 1);
    placeHeads();
    auto* top = new QVBoxLayout;
    top->setContentsMargins(gap, gap / 2, gap, gap / 2);
    top->setSpacing(gap / 2);
    top->addLayout(head);
    top->addWidget(m_summary); // what one came for
    top->addLayout(m_facts);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addLayout(top);
    all->addWidget(m_table, 1);
    all->addWidget(m_empty, 1);
    connect(back, &QPushButton::clicked, this, [this] {
        giveUp();
        Q_EMIT closed();
    });
}

ComparePage::~ComparePage() { giveUp(); }

void ComparePage::giveUp() {
    ++m_generation;
    if (m_stop) m_stop->store(true);
}

void ComparePage::compare(const RunRecord& one, const RunRecord& other) {
    giveUp();
    const bool inOrder = one.startedMs <= other.startedMs;
    const RunRecord &earlier = inOrder ? one : other, &later = inOrder ? other : one;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_items->show({});
    m_table->hide();
    m_empty->show();
    m_empty->setText(tr("Both runs are being read …"));
    m_summary->clear();
    showFacts(earlier, later);
    for (auto [button, run] : {std::pair{m_earlier, &earlier}, std::pair{m_later, &later}}) {
        button->disconnect(this);
        connect(button, &QPushButton::clicked, this, [this, id = decoded(run->id)] {
            giveUp();
            Q_EMIT runAsked(id);
        });
    }
    inBackground(
        this, [a = fileOf(earlier), b = fileOf(later), stop = m_stop] { return compareRuns(a, b, *stop); },
        [this, generation = m_generation](const Result<RunComparison>& found) {
            if (generation == m_generation) show(found);
        },
        Lane::Long);
}

void ComparePage::placeHeads() {
    m_facts->addWidget(m_earlier, 0, 1, Qt::AlignLeading);
    m_facts->addWidget(m_later, 0, 2, Qt::AlignLeading);
}

void ComparePage::showFacts(const RunRecord& earlier, const RunRecord& later) {
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        if (item->widget() != m_earlier && item->widget() != m_later) delete item->widget();
        delete item;
    }
    placeHeads();
    int row = 1;
    const auto add = [&](const QString& what, const QString& first, const QString& second) {
        auto* label = new QLabel(what);
        keepMuted(label);
        m_facts->addWidget(label, row, 0);
        int column = 1;
        for (const QString& value : {first, second}) {
            auto* text = new QLabel(value);
            text->setTextFormat(Qt::PlainText);
            text->setWordWrap(true); // rather than being cut off in a narrow window
            text->setTextInteractionFlags(Qt::TextSelectableByMouse);
            QFont font = text->font();
            font.setBold(first != second);
            text->setFont(font);
            m_facts->addWidget(text, row, column++);
        }
        ++row;
    };
    const int64_t now = QDateTime::currentMSecsSinceEpoch();
    add(tr("Job"), nameOf(earlier), nameOf(later));
    add(tr("Started"), whenText(earlier.startedMs, now), whenText(later.startedMs, now));
    add(tr("State"), stateText(earlier), stateText(later));
    add(tr("Items done"), itemsLine(earlier), itemsLine(later));
    for (size_t kind = 1; kind < kOutcomeKinds; ++kind)
        if (earlier.counts[kind] != 0 || later.counts[kind] != 0)
            add(wordOf(stateWord(static_cast<OutcomeKind>(kind))), countOf(earlier.counts[kind]),
                countOf(later.counts[kind]));
    add(tr("Time"), clockOf(earlier.elapsed), clockOf(later.elapsed));
    add(tr("Speed"), rateLine(earlier), rateLine(later));
    add(tr("Worker"), workerLine(earlier), workerLine(later));
    add(tr("Job file"), earlier.job == later.job ? tr("the same") : tr("another one"),
        earlier.job == later.job ? tr("the same") : tr("another one"));
}

void ComparePage::show(const Result<RunComparison>& found) {
    if (!found) return m_empty->setText(refusalWords(found.error()));
    QStringList parts{tr("%1 fixed").arg(countOf(found->fixed)),
                      tr("%1 newly failing").arg(countOf(found->broken)),
                      tr("%1 did not succeed in either").arg(countOf(found->stillBad))};
    const auto alone = std::count_if(found->items.begin(), found->items.end(),
                                     [](const ItemDifference& item) { return !item.earlier || !item.later; });
    if (alone > 0) parts << tr("%1 only in one of them").arg(countOf(static_cast<uint64_t>(alone)));
    if (found->cut)
        parts << tr("only the first %1 items that did not succeed are compared")
                     .arg(countOf(RunComparison::kMost));
    m_summary->setText(parts.join(QStringLiteral("  ·  ")));
    m_items->show(found->items);
    m_table->setVisible(!found->items.empty());
    m_empty->setVisible(found->items.empty());
    m_empty->setText(tr("Every item succeeded in both runs."));
}

} // namespace poolboard
