// SPDX-License-Identifier: MIT
#include "ui/gui/job_editor.h"

#include "core/job/command_line.h"
#include "ui/gui/beside_or_below.h"
#include "ui/gui/elided_label.h"
#include "ui/gui/form_manners.h"
#include "ui/gui/icons.h"
#include "ui/gui/job_form.h"
#include "ui/gui/measures.h"
#include "ui/gui/secrets.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"
#include "ui/gui/try_panel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace poolboard {
namespace {

constexpr int kWidestForm = 124; // characters: a longer line is not read, but followed

QPushButton* button(const char* name, const QString& text) {
    auto* out = new QPushButton(text);
    out->setObjectName(QString::fromLatin1(name));
    out->setAutoDefault(false);
    return out;
}

} // namespace

JobEditor::JobEditor(const QString& program, QWidget* parent)
    : QWidget(parent), m_program(program), m_scroll(new QScrollArea), m_form(new JobForm), m_name(new QLabel),
      m_sign(new QLabel), m_state(new QLabel), m_place(new ElidedLabel(Qt::ElideMiddle)),
      m_command(new QLineEdit), m_copy(button("editCopy", tr("Copy"))),
      m_try(button("editTry", tr("Try 1 item"))), m_save(button("editSave", tr("Save"))),
      m_run(button("editRun", tr("Run"))), m_trial(new TryPanel), m_item(new TryItem(this)) {
    setObjectName(QStringLiteral("jobEditor"));
    const int em = fontMetrics().height();
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    m_name->setObjectName(QStringLiteral("editName"));
    m_name->setTextFormat(Qt::PlainText);
    m_place->setObjectName(QStringLiteral("editPlace"));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(em, em, em, em * 2 / 3);
    head->setSpacing(em / 6);
    head->addWidget(m_name);
    head->addWidget(m_place);

    m_form->setMaximumWidth(letterWidth(fontMetrics()) * kWidestForm);
    m_scroll->setObjectName(QStringLiteral("editScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_form);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_form->installEventFilter(this);

    m_command->setObjectName(QStringLiteral("editCommand"));
    m_command->setAccessibleName(tr("The same on the command line"));
    m_command->setReadOnly(true);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setToolTip(tr("The same on the command line"));
    m_copy->setAccessibleName(tr("Copy the command line"));
    m_state->setObjectName(QStringLiteral("editState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_try->setToolTip(tr("Runs the first item alone and shows what comes back; no result file, no history"));
    m_run->setIcon(icon(QStringLiteral("run")));
    auto* line = new QHBoxLayout;
    line->addWidget(m_command, 1);
    line->addWidget(m_copy);
    auto* words = new QHBoxLayout;
    words->addWidget(m_sign);
    words->addWidget(m_state, 1);
    auto* verbs = new QHBoxLayout;
    verbs->addWidget(m_try);
    verbs->addWidget(m_save);
    verbs->addWidget(m_run);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(em, em * 2 / 3, em, em * 2 / 3);
    foot->setSpacing(em / 2);
    foot->addWidget(m_trial);
    foot->addLayout(line);
    auto* end = new BesideOrBelow;
    end->setParts(words, verbs);
    foot->addLayout(end);
    auto* rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Sunken);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_scroll, 1);
    all->addWidget(rule);
    all->addLayout(foot);

    connect(m_form, &JobForm::changed, this, [this] {
        m_dirty = true;
        ++m_changes;
        if (m_form->settled()) showState(); // else as soon as it is
        Q_EMIT titleChanged();
    });
    connect(m_form, &JobForm::assessed, this, &JobEditor::showState);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(commandLine()); });
    connect(m_try, &QPushButton::clicked, this, &JobEditor::tryOne);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_run, &QPushButton::clicked, this, &JobEditor::run);
    connect(m_item, &TryItem::ended, this, [this](const TryResult& result) {
        m_try->setText(tr("Try 1 item"));
        if (m_tried == m_loads) m_trial->showResult(result); // else it is of a job that is gone
    });
}

QString JobEditor::title() const {
    const QString name = m_form->draft().text("job.name", TypedAs::Text).trimmed();
    if (!name.isEmpty()) return displayed(name.toStdString());
    return m_file.isEmpty() ? tr("New job") : QFileInfo(m_file).fileName();
}

QString JobEditor::commandLine() const {
    return decoded(toCommandLine(withoutSecrets(m_form->draft().spec(), m_form->schema())));
}

bool JobEditor::clear() const { return m_form->problems().empty(); }

void JobEditor::load(const JobSpec& job, const QString& file, const std::string& text) {
    ++m_loads;
    m_file = file;
    m_text = text;
    m_dirty = false;
    m_trial->hide();
    m_item->cancel();
    m_form->show(JobDraft(job), file.isEmpty());
    m_scroll->ensureVisible(0, 0);
    showState();
    Q_EMIT titleChanged();
}

void JobEditor::newJob(const QString& folder, const PoolSpec& pool, const QStringList& inputs, bool folders) {
    ++m_request;
    JobSpec job;
    job.cwd = QFile::encodeName(folder).toStdString();
    job.source.kind = SourceKind::Files;
    for (const QString& input : inputs)
        job.source.paths.push_back(QFile::encodeName(input).toStdString());
    job.source.recursive = folders;
    job.pool = pool;
    m_own = true;
    load(job, {}, {});
    // Once the page is on show: a hidden field cannot have the focus.
    QTimer::singleShot(0, m_form, &JobForm::focusName);
}

void JobEditor::newFrom(const JobSpec& job) {
    ++m_request;
    m_own = false;
    load(job, {}, {});
    QTimer::singleShot(0, m_form, &JobForm::focusName);
}

/// What is being typed into a cell of a table counts as well: it is taken over when the cell is left.
void JobEditor::commitCell() {
    const QWidget* cell = QApplication::focusWidget();
    QWidget* viewport = cell ? cell->parentWidget() : nullptr;
    auto* view = viewport ? qobject_cast<QAbstractItemView*>(viewport->parentWidget()) : nullptr;
    if (view && view->viewport() == viewport && isAncestorOf(view)) view->setFocus();
}

void JobEditor::run() {
    commitCell();
    m_form->insist();
    m_form->settle();
    if (QWidget* row = m_form->focusFirstProblem()) {
        m_form->lookAgain();
        m_scroll->ensureWidgetVisible(row, 0, fontMetrics().height() * 3);
        return;
    }
    const auto go = [this, load = m_loads] {
        if (load == m_loads) Q_EMIT runAsked(m_file, m_own); // else another job is in the form by now
    };
    if (m_dirty || m_file.isEmpty())
        save(go);
    else
        go();
}

void JobEditor::tryOne() {
    if (m_item->running()) return m_item->cancel();
    commitCell();
    m_form->insist();
    m_form->settle();
    if (QWidget* row = m_form->focusFirstProblem()) {
        m_form->lookAgain();
        m_scroll->ensureWidgetVisible(row, 0, fontMetrics().height() * 3);
        return;
    }
    JobView view = viewOf(m_form->draft().spec());
    view.file = m_file;
    Q_EMIT executionAsked(view, m_own, [this, spec = *view.spec] {
        m_try->setText(tr("Stop trying"));
        m_trial->showRunning();
        m_tried = m_loads;
        m_item->start(spec, m_program);
    });
}

void JobEditor::showState() {
    m_name->setText(title());
    m_place->setText(
        !m_file.isEmpty()
            ? (m_dirty ? tr("%1 – changed").arg(m_file) : m_file)
            : tr("Not saved yet. Relative paths start at %1.").arg(decoded(m_form->draft().spec().cwd)));
    if (const QString line = displayed(commandLine().toStdString()); line != m_command->text()) {
        m_command->setText(line);
        const JobSpec job = m_form->draft().spec();
        m_command->setToolTip(withoutSecrets(job, m_form->schema()) == job
                                  ? QString()
                                  : tr("Secrets are left out: values to fill in, and variables to set."));
        m_command->setCursorPosition(0);
    }
    const auto problems = static_cast<int>(m_form->problems().size());
    const bool missing =
        !m_form->insisting() && std::all_of(m_form->problems().begin(), m_form->problems().end(),
                                            [](const JobProblem& problem) { return problem.missing; });
    const int size = fontMetrics().height();
    m_sign->setVisible(problems > 0 && !missing);
    m_sign->setPixmap(
        icon(QStringLiteral("crashed"), Tone::Bad).pixmap(QSize(size, size), devicePixelRatioF()));
    m_state->setText(problems > 0 && missing ? tr("Not complete yet.")
                     : problems == 1         ? tr("1 problem. Run goes to it.")
                     : problems > 1
                         ? tr("%1 problems. Run goes to the first.", nullptr, problems).arg(problems)
                     : m_form->looking() ? tr("Looking …")
                                         : tr("Ready to run."));
    m_sign->setAccessibleName(m_state->text());
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText,
                     problems > 0 && !missing ? toneColor(Tone::Bad, palette) : mutedText(palette));
    m_state->setPalette(palette);
    QPalette place = m_place->palette();
    place.setColor(QPalette::WindowText, mutedText(this->palette()));
    m_place->setPalette(place);
    m_copy->setEnabled(clear()); // else it is the command line of another job
    m_save->setEnabled(m_dirty || m_file.isEmpty());
    m_run->setText(m_dirty || m_file.isEmpty() ? tr("Save and run") : tr("Run"));
    Q_EMIT stateChanged();
}

void JobEditor::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHeight();
}

void JobEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showState();
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) m_form->lookAgain();
}

bool JobEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        fitHeight();
        orderTabs(this); // fields may have come
    }
    return QWidget::eventFilter(watched, event);
}

/// A scroll area asks a page of wrapped texts how tall it is at its narrowest.
void JobEditor::fitHeight() {
    const int width = std::min(m_scroll->viewport()->width(), m_form->maximumWidth());
    m_form->setMinimumHeight(std::max(0, m_form->layout()->totalHeightForWidth(width)));
}

} // namespace poolboard
