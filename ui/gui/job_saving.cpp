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

std::function<void()> both(const std::function<void()>& first, const std::function<void()>& second) {
    if (!first || !second) return first ? first : second;
    return [first, second] {
        first();
        second();
    };
}

std::string folderOf(const QString& file) {
    return QFile::encodeName(QFileInfo(file).absolutePath()).toStdString();
}

} // namespace

void JobEditor::editFile(const QString& file, const std::function<void()>& then) {
    inBackground(
        this, [file] { return loadJobFile(file); },
        [this, file, then, request = ++m_request, change = m_changes](const Result<JobFile>& read) {
            if (request != m_request || change != m_changes) return; // it is not waited for any more
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
    connect(dialog, &QDialog::rejected, this, &JobEditor::unsaved);
    dialog->open();
}

/// What cannot be understood cannot be written: the field is shown instead.
void JobEditor::saveTo(const QString& file, const std::function<void()>& then) {
    std::vector<JobProblem> problems;
    const JobSpec job = m_form->draft().spec(&problems);
    if (!problems.empty()) {
        if (QWidget* row = m_form->focusFirstProblem()) m_scroll->ensureWidgetVisible(row);
        Q_EMIT failed(tr("Not saved: %1").arg(problems.front().text));
        Q_EMIT unsaved();
        return;
    }
    if (m_text.empty()) return write(saveOf(file, newJobText(job, folderOf(file)), then));
    const auto text = changedJobText(m_text, job, folderOf(file));
    if (!text) return askAnew(file, then);
    write(saveOf(file, text.value(), then));
}

void JobEditor::askAnew(const QString& file, const std::function<void()>& then) {
    auto* dialog = new ChoiceDialog(tr("Write the job file anew?"),
                                    tr("%1 is written in a way that cannot be changed in place (dotted keys, "
                                       "or a section for each worker).")
                                        .arg(QFileInfo(m_file).fileName()),
                                    this);
    dialog->addChoice("choiceAnew", tr("Write it anew"), tr("All it says is kept; its comments are not."),
                      [this, file, then] {
                          write(saveOf(file, newJobText(m_form->draft().spec(), folderOf(file)), then));
                      });
    dialog->addBack(tr("Back"), tr("Nothing is saved; the file can be changed by hand."),
                    [this] { Q_EMIT unsaved(); });
    dialog->open();
}

void JobEditor::askOver(const Save& save) {
    auto* dialog = new ChoiceDialog(tr("Save over somebody else's change?"),
                                    tr("%1 has been changed outside of this window since it was opened.")
                                        .arg(QFileInfo(save.file).fileName()),
                                    this);
    dialog->addChoice("choiceOver", tr("Save what is here"), tr("The other change is lost."),
                      [this, over = save]() mutable {
                          over.over = true;
                          write(over);
                      });
    dialog->addBack(tr("Back"), tr("Nothing is saved. File > Save as … keeps both."),
                    [this] { Q_EMIT unsaved(); });
    dialog->open();
}

JobEditor::Save JobEditor::saveOf(const QString& file, std::string text,
                                  const std::function<void()>& then) const {
    return {file, std::move(text), then, m_loads, m_changes};
}

/// One at a time: the next one would take the last one's text for somebody else's.
void JobEditor::write(const Save& save) {
    if (m_saving) {
        const auto before = m_next ? m_next->then : nullptr;
        m_next = save;
        m_next->then = both(before, save.then);
        return;
    }
    m_saving = true;
    const bool known = !save.over && save.load == m_loads && save.file == m_file;
    inBackground(
        this,
        [file = save.file, text = save.text, before = known ? std::optional(m_text) : std::nullopt] {
            return writeFile(file, text, before);
        },
        [this, save](const Written& done) { written(save, done.changed, done.problem); });
}

/// The next one is saved as the form is by then, and what was to happen after this one happens after it.
void JobEditor::written(const Save& save, bool changed, const QString& problem) {
    m_saving = false;
    std::optional<Save> next = std::exchange(m_next, {});
    if (changed || !problem.isEmpty()) {
        Save asked = save;
        if (next && next->file == save.file) { // it would meet the same
            asked.then = both(save.then, next->then);
            next.reset();
        }
        if (changed) {
            askOver(asked);
        } else {
            Q_EMIT failed(tr("%1 is not saved: %2").arg(save.file, problem));
            Q_EMIT unsaved();
        }
    } else {
        if (save.load == m_loads) { // else another job is in the form by now
            m_file = save.file;
            m_text = save.text;
            m_dirty = save.change != m_changes;
            showState();
            Q_EMIT titleChanged();
        }
        Q_EMIT saved(save.file);
        if (!next) return save.then ? save.then() : void();
        next->then = both(save.then, next->then);
    }
    if (!next) return;
    if (next->load == m_loads)
        saveTo(next->file, next->then);
    else
        write(*next);
}

} // namespace poolboard
