// SPDX-License-Identifier: MIT
// How the editor reads and writes job files.
#include "core/job/job_text.h"
#include "ui/gui/background.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/job_form.h"
#include "ui/gui/job_texts.h"
#include "ui/gui/job_view.h"
#include "ui/gui/texts.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <optional>
#include <utility>

namespace poolboard {
namespace {

const QString kEnding = QStringLiteral(".poolboard.toml");

struct Written {
    bool changed = false; ///< by somebody else meanwhile: nothing is written
    QString problem;
};

/// `before`: what the file must hold still. [reader]
Written writeFile(const QString& file, const std::string& text, const std::optional<std::string>& before) {
    if (QFile now(file);
        before && now.open(QIODevice::ReadOnly) && now.readAll().toStdString() != before.value())
        return {true, {}};
    QSaveFile out(file); // in place of the old one only when it is whole
    const auto size = static_cast<qint64>(text.size());
    const bool whole = out.open(QIODevice::WriteOnly) && out.write(text.data(), size) == size && out.commit();
    return {false, whole ? QString() : out.errorString()};
}

std::string folderOf(const QString& file) {
    return QFile::encodeName(QFileInfo(file).absolutePath()).toStdString();
}

} // namespace

void JobEditor::editFile(const QString& file, const std::function<void()>& then) {
    inBackground(
        this, [file] { return loadJobFile(file); },
        [this, file, then, request = ++m_request](const Result<JobFile>& read) {
            if (request != m_request) return;
            if (!read) {
                Q_EMIT failed(displayed(read.error().text()));
                return;
            }
            m_own = false;
            load(read->job, file, read->text);
            if (then) then();
            m_run->setFocus(Qt::OtherFocusReason);
        });
}

void JobEditor::save(const std::function<void()>& then) {
    commitCell();
    if (m_file.isEmpty()) return saveAs(then);
    saveTo(m_file, then);
}

void JobEditor::saveAs(const std::function<void()>& then) {
    commitCell();
    const QString folder =
        m_file.isEmpty() ? decoded(m_form->draft().spec().cwd) : QFileInfo(m_file).absolutePath();
    auto* dialog = new QFileDialog(this, tr("Save the job"), folder);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Poolboard jobs (*.poolboard.toml)"), tr("All files (*)")});
    dialog->setDefaultSuffix(kEnding.mid(1));
    dialog->selectFile(m_file.isEmpty()
                           ? fileNameOf(m_form->draft().text("job.name", TypedAs::Text)) + kEnding
                           : QFileInfo(m_file).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, then](const QString& file) { saveTo(file, then); });
    dialog->open();
}

/// What cannot be understood cannot be written: the field is shown instead.
void JobEditor::saveTo(const QString& file, const std::function<void()>& then) {
    std::vector<JobProblem> problems;
    const JobSpec job = m_form->draft().spec(&problems);
    if (!problems.empty()) {
        if (QWidget* row = m_form->focusFirstProblem()) m_scroll->ensureWidgetVisible(row);
        Q_EMIT failed(tr("Not saved: %1").arg(problems.front().text));
        return;
    }
    if (m_text.empty()) return write(file, newJobText(job, folderOf(file)), then);
    const auto text = changedJobText(m_text, job, folderOf(file));
    if (!text) return askAnew(file, then);
    write(file, text.value(), then);
}

void JobEditor::askAnew(const QString& file, const std::function<void()>& then) {
    auto* dialog = new ChoiceDialog(tr("Write the job file anew?"),
                                    tr("%1 is written in a way that cannot be changed in place (dotted keys, "
                                       "or a section for each worker).")
                                        .arg(QFileInfo(m_file).fileName()),
                                    this);
    dialog->addChoice(
        "choiceAnew", tr("Write it anew"), tr("All it says is kept; its comments are not."),
        [this, file, then] { write(file, newJobText(m_form->draft().spec(), folderOf(file)), then); });
    dialog->addBack(tr("Back"), tr("Nothing is saved; the file can be changed by hand."));
    dialog->open();
}

void JobEditor::askOver(const QString& file, const std::string& text, const std::function<void()>& then) {
    auto* dialog = new ChoiceDialog(
        tr("Save over somebody else's change?"),
        tr("%1 has been changed outside of this window since it was opened.").arg(QFileInfo(file).fileName()),
        this);
    dialog->addChoice("choiceOver", tr("Save what is here"), tr("The other change is lost."),
                      [this, file, text, then] { write(file, text, then, true); });
    dialog->addBack(tr("Back"), tr("Nothing is saved. File > Save as … keeps both."));
    dialog->open();
}

/// One at a time: the next one would take the last one's text for somebody else's.
void JobEditor::write(const QString& file, const std::string& text, const std::function<void()>& then,
                      bool over) {
    if (m_saving) {
        m_next = [this, file, then] { saveTo(file, then); };
        return;
    }
    m_saving = true;
    const bool known = !over && file == m_file && !m_text.empty();
    inBackground(
        this,
        [file, text, before = known ? std::optional(m_text) : std::nullopt] {
            return writeFile(file, text, before);
        },
        [this, file, text, then, load = m_loads, change = m_changes](const Written& written) {
            m_saving = false;
            const auto next = std::exchange(m_next, {});
            if (written.changed) return askOver(file, text, then);
            if (!written.problem.isEmpty()) {
                Q_EMIT failed(tr("%1 is not saved: %2").arg(file, written.problem));
                return;
            }
            if (load == m_loads) { // else another job is in the form by now
                m_file = file;
                m_text = text;
                m_dirty = change != m_changes;
                showState();
                Q_EMIT titleChanged();
            }
            Q_EMIT saved(file);
            if (next) return next();
            if (then) then();
        });
}

} // namespace poolboard
