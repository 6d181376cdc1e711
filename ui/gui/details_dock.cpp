// SPDX-License-Identifier: MIT
#include "ui/gui/details_dock.h"

#include "core/base/text.h"
#include "ui/gui/icons.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/mirror.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace poolboard {
namespace {

constexpr int kLookAgainMs = 500, kMostLooks = 120;

/// A value that can be selected and copied but looks like text.
QLineEdit* factField(const char* name) {
    auto* field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(name));
    field->setReadOnly(true);
    field->setFrame(false);
    field->setAlignment(leadingEdge(field->layoutDirection())); // beside its name, whatever it says
    QPalette palette = field->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    field->setPalette(palette);
    return field;
}

QPlainTextEdit* textField(const char* name, const QString& accessibleName) {
    auto* field = new QPlainTextEdit;
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(accessibleName);
    field->setReadOnly(true);
    field->setFrameShape(QFrame::NoFrame);
    field->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    field->setTabChangesFocus(true);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return field;
}

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
      m_trace(textField("detailTrace", tr("Trace"))), m_result(textField("detailResult", tr("Result"))),
      m_diagnostics(textField("detailDiagnostics", tr("Messages of the item"))) {
    setObjectName(QStringLiteral("detailsDock"));
    setFeatures(DockWidgetClosable | DockWidgetMovable);
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    const int gap = fontMetrics().height() / 2;

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
        if (m_item) Q_EMIT retryAsked(*m_item);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_item) Q_EMIT cancelAsked(*m_item);
    });
    for (QPushButton* verb : {m_retry, m_cancel}) // a low dock leaves them whole
        verb->setMinimumHeight(verb->sizeHint().height());
    m_facts->addRow(m_retry);
    m_facts->addRow(m_cancel);

    auto* inputRow = new QFormLayout;
    inputRow->setHorizontalSpacing(gap);
    inputRow->addRow(tr("Input:"), m_input);
    auto* left = new QWidget;
    left->setLayout(m_facts);
    m_facts->setContentsMargins(0, 0, 0, 0);
    left->setFixedWidth(fontMetrics().averageCharWidth() * 36); // the names of errors fit
    auto* right = new QVBoxLayout;
    right->setSpacing(gap);
    right->addLayout(inputRow);
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

    for (QPlainTextEdit* text : {m_trace, m_result, m_diagnostics}) {
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

void DetailsDock::showItem(JournalPages* pages, quint64 index) {
    m_item = index;
    m_looks = 0;
    m_attemptsShown = 0;
    m_lookingAgain = false; // the answer may never come: its run may be gone
    ++m_request;
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
            if (++m_looks == kMostLooks || !pages)
                return showHint(tr("This item cannot be read: %1").arg(decoded(detail.error().text())));
            // Seen in a snapshot before it is in the file: it will be in a moment, or when ordered output
            // gets there.
            if (!m_running) showHint(tr("Item %1 is not recorded yet …").arg(itemNumber(index)));
            QTimer::singleShot(kLookAgainMs, this, [this, index, request, pages] {
                if (request == m_request && pages) look(pages, index);
            });
        });
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
    setFact(m_attempts, {});
    setFact(m_type, {});
    m_message->setText(decoded(worker.note));
    m_message->setVisible(!worker.note.empty());
    m_texts->clear();
    m_texts->setVisible(false);
    m_retry->hide();
    m_cancel->show();
}

void DetailsDock::showDetail(const ItemDetail& detail) {
    m_running = false;
    m_attemptsShown = isFine(detail.row.kind) ? 0 : detail.row.attempts;
    const StateWord word = stateWord(detail.row.kind);
    showHead(stateIcon(detail.row.kind), wordOf(word), word.tone, detail.row.index, displayed(detail.input));
    setFact(m_worker, detail.row.worker < 0 ? QString() : workerName(detail.row.worker));
    setFact(m_took, tookText(detail.row.seconds));
    setFact(m_attempts, countOf(detail.row.attempts));
    setFact(m_type, detail.error ? decoded(detail.error->type) : QString());
    m_message->setText(detail.error ? decoded(detail.error->message) : QString());
    m_message->setVisible(detail.error.has_value());

    m_texts->clear();
    if (detail.error && !detail.error->trace.empty())
        setText(m_trace, tr("Trace"), decoded(detail.error->trace));
    if (detail.resultBytes > 0) {
        QString text = readable(detail.result);
        if (text.isEmpty())
            text = tr("%1 of bytes that are not text.").arg(bytesText(detail.resultBytes));
        else if (detail.resultBytes > detail.result.size())
            text +=
                QLatin1Char('\n') + tr("… the first %1 of %2")
                                        .arg(bytesText(detail.result.size()), bytesText(detail.resultBytes));
        setText(m_result, tr("Result"), text);
    }
    if (!detail.diagnostics.empty())
        setText(
            m_diagnostics, tr("Messages"),
            QString::fromUtf8(detail.diagnostics.data(), static_cast<qsizetype>(detail.diagnostics.size())));
    m_texts->setVisible(m_texts->count() > 0);
    m_retry->setVisible(!isFine(detail.row.kind));
    m_cancel->hide();
}

void DetailsDock::showHead(const QIcon& icon, const QString& word, Tone tone, quint64 index,
                           const QString& input) {
    m_sign = icon;
    m_tone = tone;
    m_word->setText(word);
    showColours();
    setFact(m_number, itemNumber(index));
    setFact(m_input, input);
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
