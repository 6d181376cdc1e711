// SPDX-License-Identifier: MIT
// The window's job editor: how one comes to it, and what happens to what is not saved.
#include "ui/gui/choice_dialog.h"
#include "ui/gui/draft_line.h"
#include "ui/gui/help_window.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/main_window.h"
#include "ui/gui/past_job.h"
#include "ui/gui/run_page.h"
#include "ui/gui/settings_dialog.h"
#include "ui/gui/side_bar.h"
#include "ui/gui/side_models.h"
#include "ui/gui/texts.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>

namespace poolboard {
namespace {

const QString kFolderKey = QStringLiteral("jobs/folder");

} // namespace

void MainWindow::makeEditor() {
    m_editor = new JobEditor(m_program);
    m_stack->addWidget(m_editor);
    connect(m_configure, &QAction::triggered, this, &MainWindow::openSettings);
    connect(m_new, &QAction::triggered, this, &MainWindow::newJob);
    connect(m_edit, &QAction::triggered, this, &MainWindow::editJob);
    connect(m_save, &QAction::triggered, this, [this] { m_editor->save(); });
    connect(m_saveAs, &QAction::triggered, this, [this] { m_editor->saveAs(); });
    connect(m_page, &RunPage::editAsked, m_edit, &QAction::trigger);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        updateActions();
        updateTitle();
    });
    m_draft = new DraftLine;
    connect(m_draft, &DraftLine::goOnAsked, this, &MainWindow::showDraft);
    connect(m_editor, &JobEditor::titleChanged, this, [this] {
        updateActions();
        updateTitle();
    });
    connect(m_editor, &JobEditor::stateChanged, this, [this] {
        if (editing()) m_copy->setEnabled(m_editor->clear());
    });
    connect(m_editor, &JobEditor::failed, this,
            [this](const QString& problem) { statusBar()->showMessage(problem, 15000); });
    connect(m_editor, &JobEditor::unsaved, this, &MainWindow::stayOpen);
    connect(m_editor, &JobEditor::saved, this, [this](const QString& file) {
        m_settings.setValue(kFolderKey, QFileInfo(file).absolutePath());
        m_side->jobs().add(file);
        m_side->jobs().setName(file, m_editor->title());
        rememberJobs();
        rememberPlace(file, {});
        statusBar()->showMessage(tr("Saved: %1").arg(file), 4000);
    });
    connect(m_editor, &JobEditor::runAsked, this,
            [this](const QString& file, bool own) { readJob(file, own ? Then::RunOwn : Then::AskAndRun); });
    connect(m_editor, &JobEditor::executionAsked, this,
            [this](const JobView& job, bool own, const std::function<void()>& go) {
                if (own)
                    go();
                else
                    askBeforeFirst(job, tr("Try an item of this job?"), tr("Try it"), go);
            });
}

bool MainWindow::editing() const { return m_stack->currentWidget() == m_editor; }

void MainWindow::showEditor() {
    ++m_request; // what is still being read does not come in front of it
    setSession(nullptr);
    m_stack->setCurrentWidget(m_editor);
}

/// What was begun in the editor, after a look at something else.
void MainWindow::showDraft() {
    m_side->selectJob(m_editor->file());
    showEditor();
}

void MainWindow::newJob() {
    const bool draft = m_editor->dirty() && m_editor->file().isEmpty();
    if (draft && !editing()) return showDraft();
    leaveDraft([this] {
        const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        QString folder = m_settings.value(kFolderKey, home).toString();
        if (!QDir(folder).exists()) folder = QDir::homePath();
        m_job = JobView{};
        m_side->selectJob({}); // none of those at the side
        m_editor->newJob(folder, defaultPool(m_settings));
        showEditor();
    });
}

void MainWindow::editJob() {
    if (!m_job.spec) return;
    if (isRunAgainCopy(m_job)) // its file is gone, or says something else by now
        return leaveDraft([this, job = *m_job.spec] {
            m_job = JobView{};
            m_side->selectJob({});
            m_editor->newFrom(job);
            showEditor();
        });
    if (m_editor->dirty() && m_editor->file() == m_job.file) return showEditor();
    leaveDraft([this, file = m_job.file] {
        // Once it is read: until then another job stands in the form.
        m_editor->editFile(file, [this, request = ++m_request] {
            if (request == m_request) showEditor();
        });
    });
}

void MainWindow::openSettings() {
    if (findChild<SettingsDialog*>()) return;
    (new SettingsDialog(&m_settings, this))->open();
}

void MainWindow::openHelp() {
    auto* help = findChild<HelpWindow*>();
    if (!help) help = new HelpWindow(this);
    help->show();
    help->raise();
    help->activateWindow();
}

/// The last step of closing, whatever the runs do: what is not saved is asked about. When it is being asked
/// about for another reason, that answer counts.
void MainWindow::closeSaved() {
    m_quitWhenOver = false;
    m_closing = true;
    if (m_askNothing || !m_editor->dirty()) return closeNow();
    if (const auto* asking = findChild<ChoiceDialog*>(QStringLiteral("leaveDialog"));
        asking && asking->isVisible())
        return;
    showEditor();
    leaveDraft([] {});
}

void MainWindow::closeNow() {
    m_closeNow = true;
    close();
}

/// "Back", or nothing could be saved: a window that was about to close stays, and its queue goes on.
void MainWindow::stayOpen() {
    m_closing = false;
    beginNext();
}

/// Asks when something in the editor is not saved; then closes, or goes on. What is typed while it is being
/// saved is asked about again.
void MainWindow::leaveDraft(const std::function<void()>& then) {
    const auto goOn = [this, then] { return m_closing ? closeNow() : then(); };
    if (!m_editor->dirty()) return goOn();
    auto* dialog = new ChoiceDialog(tr("Save the changes?"),
                                    tr("“%1” has changes that are not saved.").arg(m_editor->title()), this);
    dialog->setObjectName(QStringLiteral("leaveDialog"));
    dialog->addChoice("choiceSave", tr("Save"), tr("Then it goes on."),
                      [this, then] { m_editor->save([this, then] { leaveDraft(then); }); });
    dialog->addChoice("choiceDiscard", tr("Discard the changes"), tr("What was written is lost."), goOn);
    dialog->addBack(tr("Back"), tr("The editor stays as it is."), [this] { stayOpen(); });
    dialog->open();
}

} // namespace poolboard
