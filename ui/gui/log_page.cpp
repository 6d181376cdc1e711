// SPDX-License-Identifier: MIT
#include "ui/gui/log_page.h"

#include "ui/gui/background.h"
#include "ui/gui/log_model.h"
#include "ui/gui/recolour.h"
#include "ui/gui/roles.h"
#include "ui/gui/tables.h"
#include "ui/gui/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace poolboard {
namespace {

constexpr int kReadEveryMs = 500;

} // namespace

LogPage::LogPage(QWidget* parent)
    : QWidget(parent), m_lines(new LogModel(this)), m_filter(new LogFilter(this)),
      m_table(makeTable("logTable", tr("Log of the run"))), m_level(new QComboBox), m_text(new QLineEdit),
      m_follow(new QCheckBox(tr("&Follow"))), m_empty(new QLabel), m_shown(new QLabel) {
    m_filter->setSourceModel(m_lines);
    setModel(m_table, m_filter);
    setWidths(m_table, {19, 17, 9, 11, 60}, {LogModel::Text});
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_level->setAccessibleName(tr("Least level shown"));
    for (const QString& word :
         {tr("All levels"), tr("Info and above"), tr("Warnings and errors"), tr("Errors")})
        m_level->addItem(word);
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setAccessibleName(tr("Text to look for in the log"));
    m_text->setPlaceholderText(tr("Filter the log"));
    m_text->setClearButtonEnabled(true);
    m_follow->setObjectName(QStringLiteral("logFollow"));
    m_follow->setToolTip(tr("Stay at the newest line"));
    m_follow->setChecked(true);
    m_shown->setObjectName(QStringLiteral("logShown"));
    m_empty->setObjectName(QStringLiteral("logEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    keepMuted(m_empty);
    keepMuted(m_shown);
    m_empty->setWordWrap(true);

    const int gap = fontMetrics().height() / 2;
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(gap, gap, gap, gap);
    bar->setSpacing(gap);
    bar->addWidget(m_level);
    bar->addWidget(m_text, 1);
    bar->addWidget(m_shown);
    bar->addWidget(m_follow);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(bar);
    all->addWidget(m_table, 1);
    all->addWidget(m_empty, 1);

    connect(m_level, &QComboBox::currentIndexChanged, this, [this](int least) {
        m_filter->setLevel(least);
        updateEmpty();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        updateEmpty();
    });
    connect(m_follow, &QCheckBox::toggled, this, &LogPage::follow);
    // Who scrolls back wants to read; who scrolls to the end wants the newest.
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar* scroll = m_table->verticalScrollBar();
        m_follow->setChecked(scroll->sliderPosition() >= scroll->maximum());
    });
    const auto choose = [this](const QModelIndex& index) {
        const QVariant item = index.data(kItemIndexRole);
        if (item.isValid()) Q_EMIT itemChosen(item.toULongLong());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose);
    connect(m_table, &QTableView::clicked, this, choose);
    m_again.setInterval(kReadEveryMs);
    connect(&m_again, &QTimer::timeout, this, &LogPage::read);
    updateEmpty();
}

void LogPage::setRunFile(const QString& runFile, bool live) {
    if (runFile == m_runFile) return setLive(live);
    m_live = live;
    m_runFile = runFile;
    ++m_generation;
    m_place = {};
    m_reading = m_ever = false;
    m_lines->clear();
    m_follow->setChecked(true);
    updateEmpty();
    read();
}

void LogPage::setLive(bool live) {
    const bool ended = m_live && !live;
    m_live = live;
    if (ended) read();
}

void LogPage::focusFilter() { m_text->setFocus(Qt::ShortcutFocusReason); }

void LogPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

void LogPage::read() {
    if (m_live && isVisible())
        m_again.start();
    else
        m_again.stop();
    if (m_runFile.isEmpty() || !isVisible() || std::exchange(m_reading, true)) return;
    inBackground(
        this,
        [file = QFile::encodeName(m_runFile).toStdString(), from = m_place] {
            return readRunLog(file, from, LogModel::kMostLines);
        },
        [this, generation = m_generation, live = m_live](LogPart part) {
            if (generation != m_generation) return;
            m_reading = false;
            receive(std::move(part));
            if (live && !m_live) read(); // it ended meanwhile
        });
}

void LogPage::receive(LogPart part) {
    m_place = part.next;
    m_ever = true;
    m_lines->add(std::move(part.lines));
    if (m_follow->isChecked()) m_table->scrollToBottom();
    updateEmpty();
}

void LogPage::follow(bool on) {
    if (on) m_table->scrollToBottom();
}

void LogPage::updateEmpty() {
    const int all = m_lines->rowCount(), shown = m_filter->rowCount();
    m_table->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    m_shown->setText(
        m_filter->any() ? tr("%1 of %2 lines", nullptr, pluralOf(static_cast<uint64_t>(all)))
                              .arg(countOf(static_cast<uint64_t>(shown)), countOf(static_cast<uint64_t>(all)))
                        : QString());
    m_empty->setText(all > 0 ? tr("No line of the log is like that.")
                     : m_runFile.isEmpty()
                         ? tr("What workers say, what failed and what was tried again appears here.")
                     : !m_ever ? tr("The log is being read …")
                     : m_live  ? tr("Nothing has been said yet.")
                               : tr("There is no log of this run."));
}

} // namespace poolboard
