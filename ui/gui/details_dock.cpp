// SPDX-License-Identifier: MIT
#include "ui/gui/details_dock.h"

#include "core/base/text.h"
#include "ui/gui/attempts_bar.h"
#include "ui/gui/background.h"
#include "ui/gui/detail_fields.h"
#include "ui/gui/engine_words.h"
#include "ui/gui/icons.h"
#include "ui/gui/item_folder.h"
#include "ui/gui/item_log.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/measures.h"
#include "ui/gui/mirror.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"
#include "ui/gui/timing_text.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace poolboard {
namespace {

constexpr int kLookAgainMs = 500, kMostLooks = 120;

/// Bytes as text for reading; what is no text is said, not shown as noise.
QString readable(const std::string& bytes) {
    if (isUtf8(bytes)) return decoded(bytes);
    return QString();
}

} // namespace

DetailsDock::DetailsDock(QWidget* parent)
    : QDockWidget(tr("Details"), parent), m_stack(new QStackedWidget), m_hint(new QLabel), m_icon(new QLabel),
      m_word(new QLabel), m_number(factField("detailNumber")), m_input(factField("detailInput")),
      m_worker(factField("detailWorker")), m_attempts(factField("detailAttempts")),
      m_took(factField("detailTook")), m_type(factField("detailType")), m_facts(new QFormLayout),
      m_message(new QLabel), m_texts(new QTabWidget),
      m_retry(new QPushButton(icon(QStringLiteral("retry")), tr("Tr&y again"))),
      m_cancel(new QPushButton(icon(QStringLiteral("cancelled")), tr("&Cancel this item"))),
      m_open(new QPushButton(icon(QStringLiteral("open")), tr("Open fol&der"))),
      m_trace(textField("detailTrace", tr("Trace"))), m_result(textField("detailResult", tr("Result"))),
      m_diagnostics(textField("detailDiagnostics", tr("Messages of the item"))),
      m_timing(textField("detailTiming", tr("Timing of the item"))), m_log(new ItemLog),
      m_attemptsBar(new AttemptsBar), m_inputRow(new QFormLayout), m_opener(&QDesktopServices::openUrl) {
    setObjectName(QStringLiteral("detailsDock"));
    setFeatures(DockWidgetClosable | DockWidgetMovable);
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    const int gap = fontMetrics().height() / 2;

    m_hint->setObjectName(QStringLiteral("detailHint"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::WindowText);
    m_word->setTextFormat(Qt::PlainText);
    m_word->setObjectName(QStringLiteral("detailState"));
    m_word->setAlignment(leadingEdge(layoutDirection()) | Qt::AlignVCenter);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_word->setFont(strong);
    m_message->setObjectName(QStringLiteral("detailMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(leadingEdge(layoutDirection()) |
                            Qt::AlignTop); // also when nothing stands below it
    m_message->setFont(strong);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    m_word->setMinimumHeight(m_number->sizeHint().height()); // as high as the line beside it
    auto* state = new QHBoxLayout;
    state->setSpacing(gap / 2);
    state->addWidget(m_icon);
    state->addWidget(m_word, 1);
    m_facts->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_facts->setVerticalSpacing(gap / 3);
    m_facts->setHorizontalSpacing(gap);
    m_facts->addRow(tr("Outcome:"), state);
    m_facts->addRow(tr("Item:"), m_number);
    m_facts->addRow(tr("Error:"), m_type);
    m_facts->addRow(tr("Attempts:"), m_attempts);
    m_facts->addRow(tr("Worker:"), m_worker);
    m_facts->addRow(tr("Time:"), m_took);

    m_retry->setObjectName(QStringLiteral("retryItem"));
    m_retry->setToolTip(tr("This item alone, in this run"));
    m_cancel->setObjectName(QStringLiteral("cancelItem"));
    m_cancel->setToolTip(tr("This item alone; the run goes on"));
    connect(m_retry, &QPushButton::clicked, this, [this] {
        Q_EMIT retryAsked(
            m_detail.row.index); // what is shown: another may have been chosen, and not read yet
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_item) Q_EMIT cancelAsked(*m_item);
    });
    m_open->setObjectName(QStringLiteral("openFolder"));
    connect(m_open, &QPushButton::clicked, this, &DetailsDock::openFolder);
    for (QPushButton* verb : {m_retry, m_cancel, m_open}) // a low dock leaves them whole
        verb->setMinimumHeight(verb->sizeHint().height());
    m_facts->addRow(m_retry);
    m_facts->addRow(m_cancel);
    auto* input = new QHBoxLayout;
    input->setSpacing(gap);
    input->addWidget(m_input, 1);
    m_input->setAccessibleName(tr("Input"));
    input->addWidget(m_open);

    m_inputRow->setHorizontalSpacing(gap);
    m_inputRow->setVerticalSpacing(gap / 2);
    m_inputRow->addRow(tr("Input:"), input);
    m_inputRow->addRow(tr("Attempt:"), m_attemptsBar);
    connect(m_attemptsBar, &AttemptsBar::chosen, this, [this](const Attempt* attempt) {
        if (attempt)
            showEarlier(*attempt);
        else
            showLast();
    });
    auto* left = new QWidget;
    left->setLayout(m_facts);
    m_facts->setContentsMargins(0, 0, 0, 0);
    left->setFixedWidth(letterWidth(fontMetrics()) * 36); // the names of errors fit
    auto* right = new QVBoxLayout;
    right->setSpacing(gap);
    right->addLayout(m_inputRow);
    right->addWidget(m_message);
    right->addWidget(m_texts, 1);
    right->addStretch(0); // for when there are no texts
    m_texts->setAccessibleName(tr("Parts of the item"));
    m_texts->setDocumentMode(true);
    m_texts->tabBar()->setAccessibleName(tr("Parts of the item"));
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(gap * 3 / 2, gap / 2, gap * 3 / 2, gap);
    columns->setSpacing(gap * 2);
    columns->addWidget(left, 0, Qt::AlignTop);
    columns->addLayout(right, 1);

    connect(m_texts, &QTabWidget::currentChanged, this,
            [this](int tab) { m_wantedText = m_texts->widget(tab); });
    for (QWidget* text : {static_cast<QWidget*>(m_trace), static_cast<QWidget*>(m_result),
                          static_cast<QWidget*>(m_diagnostics), static_cast<QWidget*>(m_timing),
                          static_cast<QWidget*>(m_log)}) {
        text->setParent(m_texts);
        text->hide(); // a tab when there is something in it
    }
    m_stack->addWidget(m_hint);
    m_stack->addWidget(page);
    const QMargins around = columns->contentsMargins();
    m_stack->setMinimumHeight(m_facts->rowCount() * (m_number->sizeHint().height() + gap / 3) + around.top() +
                              around.bottom()); // of the two verbs only one is shown
    setWidget(m_stack);
    showNothing();
}

void DetailsDock::showNothing() {
    ++m_request;
    m_item.reset();
    showHint(tr("Select an item or a failure to see everything about it."));
}

void DetailsDock::showItem(JournalPages* pages, quint64 index, uint32_t attempt) {
    if (m_item != index) { // until that is read, what can be cancelled is not what is shown
        m_running = false;
        m_cancel->hide();
    }
    m_item = index;
    m_attemptAsked = attempt;
    m_looks = 0;
    m_attemptsShown = 0;
    m_lookingAgain = false; // the answer may never come: its run may be gone
    ++m_request;
    m_runFile = pages ? pages->path() : QString();
    if (pages)
        look(pages, index);
    else
        showHint(tr("This run has no file, so what became of item %1 is not kept.").arg(itemNumber(index)));
}

void DetailsDock::look(JournalPages* pages, quint64 index) {
    pages->item(
        index, this, [this, index, request = m_request, pages = QPointer(pages)](Result<ItemDetail> detail) {
            if (request != m_request) return;
            if (detail) return showDetail(detail.value());
            const bool last = ++m_looks == kMostLooks || !pages;
            // Seen in a snapshot before it is in the file: it will be in a moment, or when ordered output
            // gets there; but not if the run ended before the item did.
            if (m_over && detail.error().code == ErrorCode::Usage)
                showHint(tr("Item %1 was not finished when the run ended. What is not done can be run later.")
                             .arg(itemNumber(index)));
            else if (m_over || last)
                showHint(tr("This item cannot be read: %1").arg(refusalWords(detail.error())));
            else if (!m_running)
                showHint(tr("Item %1 is not recorded yet …").arg(itemNumber(index)));
            if (last) return;
            QTimer::singleShot(kLookAgainMs, this, [this, index, request, pages] {
                if (request == m_request && pages) look(pages, index);
            });
        });
}

void DetailsDock::setOver(bool over) {
    m_over = over;
    if (over) m_cancel->hide();
}

void DetailsDock::lookAgain(JournalPages* pages) {
    if (!pages || !m_item || m_attemptsShown == 0 || m_lookingAgain || !isVisible()) return;
    m_lookingAgain = true;
    pages->item(*m_item, this, [this, request = m_request](Result<ItemDetail> detail) {
        m_lookingAgain = false;
        if (request == m_request && detail && detail->row.attempts != m_attemptsShown)
            showDetail(detail.value());
    });
}

void DetailsDock::showHint(const QString& text) {
    m_running = false;
    m_attemptsShown = 0;
    m_hint->setText(text);
    m_stack->setCurrentIndex(0);
}

void DetailsDock::showRunning(const WorkerRow& worker) {
    ++m_request;
    m_item = worker.item;
    m_running = true;
    m_attemptsShown = 0;
    const StateWord word = worker.state == WorkerState::Silent ? stateWord(worker.state) : runningWord();
    showHead(stateIcon(worker.state), wordOf(word), word.tone, worker.item.value_or(0),
             decoded(worker.input));
    setFact(m_worker,
            tr("%1, process %2").arg(workerName(static_cast<int32_t>(worker.worker))).arg(worker.pid));
    setFact(m_took, tr("%1 so far").arg(clockOf(worker.elapsed)));
    setFact(m_attempts, countOf(worker.attempt));
    setFact(m_type, {});
    m_message->setText(decoded(worker.note));
    m_message->setVisible(!worker.note.empty());
    clearTexts();
    m_log->forget();
    m_inputRow->setRowVisible(m_attemptsBar, false);
    m_open->hide();
    m_retry->hide();
    m_cancel->show();
}

void DetailsDock::showDetail(const ItemDetail& detail) {
    m_running = false;
    m_attemptsShown = isFine(detail.row.kind) ? 0 : detail.row.attempts;
    m_detail = detail;
    m_attemptsBar->show(detail);
    m_inputRow->setRowVisible(m_attemptsBar, !detail.attempts.empty());
    m_attemptsBar->updateGeometry(); // while it was hidden, nobody heard how high it has become
    m_log->show(m_runFile, detail.row.index);
    m_timing->setPlainText(timingText(detail));
    showLast();
    m_attemptsBar->open(std::exchange(m_attemptAsked, 0));
    m_retry->setVisible(!isFine(detail.row.kind));
    m_cancel->hide();
    findFolder();
}

void DetailsDock::showLast() {
    const WorkerError none;
    const WorkerError& error = m_detail.error ? *m_detail.error : none;
    showEnd(m_detail.row.kind, m_detail.row.worker, m_detail.row.seconds, error.type, error.message);
    setFact(m_attempts, countOf(m_detail.row.attempts));
    showTexts();
}

/// Of those before the last the run keeps how they ended, and no trace or result.
void DetailsDock::showEarlier(const Attempt& attempt) {
    showEnd(attempt.kind, attempt.worker, attempt.seconds, attempt.type, attempt.message);
    setFact(m_attempts,
            tr("%1 of %2", "attempts").arg(countOf(attempt.number), countOf(m_detail.row.attempts)));
    clearTexts();
}

/// How an attempt ended, and with it perhaps the item.
void DetailsDock::showEnd(OutcomeKind kind, int32_t worker, double seconds, const std::string& type,
                          const std::string& message) {
    const StateWord word = stateWord(kind);
    showHead(stateIcon(kind), wordOf(word), word.tone, m_detail.row.index, displayed(m_detail.input));
    setFact(m_worker, worker < 0 ? QString() : workerName(worker));
    setFact(m_took, tookText(seconds));
    setFact(m_type, engineWords(type));
    m_message->setText(engineWords(message));
    m_message->setVisible(!isFine(kind));
}

/// That is not what a person chose.
void DetailsDock::clearTexts() {
    const QSignalBlocker quiet(m_texts);
    m_texts->clear();
    m_texts->hide();
}

void DetailsDock::showTexts() {
    clearTexts();
    const QSignalBlocker quiet(m_texts);
    if (m_detail.error && !m_detail.error->trace.empty())
        setText(m_trace, tr("Trace"), decoded(m_detail.error->trace));
    if (m_detail.resultBytes > 0) {
        QString text = readable(m_detail.result);
        if (text.isEmpty())
            text = tr("%1 of bytes that are not text.").arg(bytesText(m_detail.resultBytes));
        else if (m_detail.resultBytes > m_detail.result.size())
            text += QLatin1Char('\n') +
                    tr("… the first %1 of %2")
                        .arg(bytesText(m_detail.result.size()), bytesText(m_detail.resultBytes));
        setText(m_result, tr("Result"), text);
    }
    if (!m_detail.diagnostics.empty())
        setText(m_diagnostics, tr("Messages"),
                QString::fromUtf8(m_detail.diagnostics.data(),
                                  static_cast<qsizetype>(m_detail.diagnostics.size())));
    m_texts->addTab(m_log, tr("Log"));
    m_texts->addTab(m_timing, tr("Timing"));
    m_texts->show();
    if (const int wanted = m_texts->indexOf(m_wantedText); wanted >= 0) m_texts->setCurrentIndex(wanted);
}

void DetailsDock::findFolder() {
    m_folder.clear();
    m_open->hide();
    inBackground(
        this,
        [file = QFile::encodeName(m_runFile).toStdString(), detail = m_detail] {
            return folderOfItem(file, detail);
        },
        [this, request = m_request](const QString& folder) {
            if (request != m_request || m_running) return;
            m_folder = folder;
            m_open->setToolTip(folder);
            m_open->setVisible(!folder.isEmpty());
        });
}

void DetailsDock::openFolder() {
    if (m_folder.isEmpty() || m_opener(QUrl::fromLocalFile(m_folder))) return;
    Q_EMIT said(tr("No program here opens folders. It is %1.").arg(m_folder));
}

void DetailsDock::showHead(const QIcon& icon, const QString& word, Tone tone, quint64 index,
                           const QString& input) {
    m_sign = icon;
    m_tone = tone;
    m_word->setText(word);
    showColours();
    setFact(m_number, itemNumber(index));
    setFact(m_input, input);
    if (input.contains(QLatin1Char('/'))) m_input->end(false); // of a long path the name matters
    m_input->setToolTip(input.toHtmlEscaped());
    m_stack->setCurrentIndex(1);
}

void DetailsDock::setFact(QLineEdit* field, const QString& text) {
    field->setText(text);
    field->setCursorPosition(0);
    const bool there = !text.isEmpty();
    field->setVisible(there);
    if (QWidget* label = m_facts->labelForField(field)) label->setVisible(there);
}

void DetailsDock::setText(QPlainTextEdit* field, const QString& title, const QString& text) {
    field->setPlainText(text);
    m_texts->addTab(field, title);
}

void DetailsDock::showColours() {
    const int size = fontMetrics().height();
    m_icon->setPixmap(m_sign.pixmap(QSize(size, size), devicePixelRatioF()));
    m_icon->setAccessibleName(m_word->text());
    QPalette palette = m_word->palette();
    palette.setColor(QPalette::WindowText, toneColor(m_tone, this->palette()));
    m_word->setPalette(palette);
}

void DetailsDock::changeEvent(QEvent* event) {
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showColours();
}

} // namespace poolboard
