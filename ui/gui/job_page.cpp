// SPDX-License-Identifier: MIT
#include "ui/gui/job_page.h"

#include "ui/gui/background.h"
#include "ui/gui/stop_flag.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTextDocument>
#include <QVBoxLayout>
#include <algorithm>

namespace poolboard {
namespace {

constexpr int kPreviewItems = 10;

QLabel* field(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    return label;
}

QPlainTextEdit* codeField(const char* name, int lines) {
    auto* edit = new QPlainTextEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setReadOnly(true);
    edit->setTabChangesFocus(true);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setFixedHeight(QFontMetrics(edit->font()).lineSpacing() * lines + edit->fontMetrics().height());
    return edit;
}

} // namespace

JobPage::JobPage(QWidget* parent)
    : QScrollArea(parent), m_form(new QGridLayout), m_file(field("jobFile")), m_source(field("jobSource")),
      m_worker(field("jobWorker")), m_parameters(field("jobParameters")), m_pool(field("jobPool")),
      m_errors(field("jobErrors")), m_limits(field("jobLimits")), m_output(field("jobOutput")),
      m_size(field("jobSize")), m_command(codeField("jobCommand", 3)), m_stored(codeField("jobStored", 20)),
      m_items(new QListWidget), m_edit(new QPushButton(tr("Edit the job"))) {
    setObjectName(QStringLiteral("jobPage"));
    setAccessibleName(tr("The job"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    const int em = fontMetrics().height();
    m_items->setObjectName(QStringLiteral("jobItems"));
    m_items->setAccessibleName(tr("First items"));
    m_items->setSelectionMode(QAbstractItemView::NoSelection);
    m_items->setUniformItemSizes(true);
    m_items->setTextElideMode(Qt::ElideMiddle);
    m_items->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_items->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* page = new QWidget;
    auto* all = new QVBoxLayout(page);
    all->setContentsMargins(em, em, em, em);
    all->addLayout(m_form);
    all->addStretch();
    m_form->setHorizontalSpacing(em);
    m_form->setVerticalSpacing(em / 2);
    m_form->setColumnStretch(1, 1);
    addRow(tr("File:"), m_file);
    auto* editing = new QWidget;
    auto* line = new QHBoxLayout(editing);
    line->setContentsMargins(0, 0, 0, em / 2);
    m_edit->setObjectName(QStringLiteral("jobEdit"));
    m_edit->setAutoDefault(false);
    line->addWidget(m_edit);
    line->addStretch(1);
    connect(m_edit, &QPushButton::clicked, this, &JobPage::editAsked);
    addRow(QString(), editing);
    addRow(tr("Source:"), m_source);
    addRow(tr("First items:"), m_items);
    addRow(QString(), m_size);
    addRow(tr("Worker:"), m_worker);
    addRow(tr("Parameters:"), m_parameters);
    addRow(tr("Pool:"), m_pool);
    addRow(tr("On error:"), m_errors);
    addRow(tr("Limits:"), m_limits);
    addRow(tr("Results:"), m_output);
    addRow(tr("Same on the\ncommand line:"), m_command);
    addRow(tr("Job as it was run:"), m_stored);
    setWidget(page);
    page->installEventFilter(this);
    m_command->installEventFilter(this);
}

JobPage::~JobPage() { stopReading(); }

void JobPage::stopReading() {
    ++m_request;
    m_unread.reset();
    stopPreview();
}

void JobPage::stopPreview() {
    if (m_stop) m_stop->raise();
    m_stop.reset();
}

void JobPage::showJob(const JobView& job) {
    setField(m_file, job.file);
    setField(m_source, job.source);
    setField(m_worker, job.worker);
    setField(m_parameters, job.parameters);
    setField(m_pool, job.pool);
    setField(m_errors, job.errors);
    setField(m_limits, job.limits);
    setField(m_output, job.output);
    m_command->setPlainText(displayed(job.commandLine.toStdString()));
    setRowVisible(m_command, !job.commandLine.isEmpty());
    fitCommand();
    setRowVisible(m_stored, false);
    m_edit->parentWidget()->setVisible(job.spec.has_value());
    m_items->clear();
    setRowVisible(m_items, job.spec.has_value());
    setField(m_size, job.spec ? tr("Looking at the source …") : QString());
    stopReading();
    m_unread = job.spec;
    // Who runs it at once does not look at this page.
    QMetaObject::invokeMethod(this, &JobPage::readPreview, Qt::QueuedConnection);
}

void JobPage::showStored(const std::string& toml) {
    stopReading();
    for (QLabel* label :
         {m_file, m_source, m_worker, m_parameters, m_pool, m_errors, m_limits, m_output, m_size})
        setField(label, {});
    setRowVisible(m_items, false);
    m_edit->parentWidget()->hide();
    setRowVisible(m_command, false);
    m_stored->clear();
    inBackground(
        this, [toml] { return readStoredJob(toml); },
        [this, request = m_request](const QString& text) {
            if (request == m_request) m_stored->setPlainText(text);
        });
    setRowVisible(m_stored, true);
}

void JobPage::offerAgain(const JobView& job) {
    setField(m_size, job.problem);
    m_edit->parentWidget()->setVisible(job.spec.has_value());
    m_command->setPlainText(displayed(job.commandLine.toStdString()));
    setRowVisible(m_command, !job.commandLine.isEmpty());
    fitCommand();
}

void JobPage::addRow(const QString& name, QWidget* field) {
    const int row = m_form->rowCount();
    auto* label = new QLabel(name);
    label->setBuddy(field);
    m_form->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignTop);
    m_form->addWidget(field, row, 1);
    m_labels.insert(field, label);
}

void JobPage::setRowVisible(QWidget* field, bool visible) {
    field->setVisible(visible);
    m_labels.value(field)->setVisible(visible);
}

void JobPage::setField(QLabel* field, const QString& text) {
    field->setText(text);
    setRowVisible(field, !text.isEmpty());
}

void JobPage::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fitHeight();
}

/// No line of it is cut, as long as there are not too many.
void JobPage::fitCommand() {
    constexpr int kMostLines = 8;
    const int lines = std::clamp(static_cast<int>(m_command->document()->size().height()), 1, kMostLines);
    const QMargins around = m_command->contentsMargins();
    m_command->setFixedHeight(QFontMetrics(m_command->font()).lineSpacing() * lines + around.top() +
                              around.bottom() +
                              static_cast<int>(2 * m_command->document()->documentMargin()) + 2);
}

bool JobPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_command && event->type() == QEvent::Resize) {
        fitCommand();
        // Its lines are counted once it has the new width, which this event is yet to tell it.
        QMetaObject::invokeMethod(this, &JobPage::fitCommand, Qt::QueuedConnection);
    }
    if (watched == widget() && event->type() == QEvent::LayoutRequest) fitHeight();
    // A page that is tall enough for a scroll bar only while it has none would be fitted for ever.
    constexpr int kMostFits = 4;
    if (watched != widget() || event->type() != QEvent::Resize)
        return QScrollArea::eventFilter(watched, event);
    if (m_fitting >= kMostFits) return false;
    const QScopedValueRollback deeper(m_fitting, m_fitting + 1);
    return QScrollArea::eventFilter(watched, event);
}

/// A scroll area asks a page of wrapped texts how tall it is at its narrowest.
void JobPage::fitHeight() {
    widget()->setMinimumHeight(std::max(0, widget()->layout()->totalHeightForWidth(viewport()->width())));
}

/// Counting may mean reading all of a large file: not beside the run that reads it, and not for nobody.
void JobPage::readPreview() {
    if (!m_unread || m_stop || !isVisible()) return;
    m_stop = std::make_shared<StopFlag>();
    inBackground(
        this, [spec = *m_unread, stop = m_stop] { return readJobPreview(spec, kPreviewItems, stop->fd()); },
        [this, stop = m_stop](const JobPreview& preview) {
            if (stop == m_stop) showPreview(preview);
        },
        Lane::Long);
}

void JobPage::showPreview(const JobPreview& preview) {
    m_stop.reset();
    m_unread.reset();
    m_items->addItems(preview.items);
    m_items->setFixedHeight(m_items->sizeHintForRow(0) * static_cast<int>(preview.items.size()) +
                            2 * m_items->frameWidth());
    setRowVisible(m_items, !preview.items.isEmpty());
    if (!preview.problem.isEmpty()) return setField(m_size, preview.problem);
    if (preview.size) return setField(m_size, tr("%1 in all").arg(itemsText(*preview.size)));
    setField(m_size, preview.more
                         ? tr("… and more; how many is known at the end")
                         : tr("%1 in all").arg(itemsText(static_cast<uint64_t>(preview.items.size()))));
}

void JobPage::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    readPreview();
}

void JobPage::hideEvent(QHideEvent* event) {
    QScrollArea::hideEvent(event);
    stopPreview();
}

} // namespace poolboard
