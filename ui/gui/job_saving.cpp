// SPDX-License-Identifier: MIT
// How the editor reads and writes job files.
#include "core/job/job_text.h"
#include "ui/gui/background.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/job_form.h"
#include "ui/gui/job_texts.h"
#include "ui/gui/job_view.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/texts.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <algorithm>
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
                Q_EMIT failed(refusalWords(read.error()));
                return;
            }
            m_own = false;
            load(read->job, file, read->text);
            if (then) then();
            m_run->setFocus(Qt::OtherFocusReason);
        });
}

/// Where the job is kept once all that waits is written.
const QString& JobEditor::place() const {
    const bool waits = !m_saves.empty() && m_saves.back().load == m_loads;
    return waits ? m_saves.back().file : m_file;
}

void JobEditor::save(const std::function<void()>& then) {
    commitCell();
    if (place().isEmpty()) return saveAs(then);
    saveNow({place(), then, {}});
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
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString& file) {
        saveNow({file, then, {}});
    });
    connect(dialog, &QDialog::rejected, this, &JobEditor::unsaved);
    dialog->open();
}

void JobEditor::saveNow(Save save) {
    save.load = m_loads;
    if (takeText(save)) write(std::move(save));
}

/// As the form is now. What cannot be understood cannot be written: the field is shown instead, or it is
/// asked about, and nothing is taken.
bool JobEditor::takeText(Save& save) {
    std::vector<JobProblem> problems;
    const JobSpec job = m_form->draft().spec(&problems);
    if (!problems.empty()) {
        if (QWidget* row = m_form->focusFirstProblem()) m_scroll->ensureWidgetVisible(row);
        Q_EMIT failed(tr("Not saved: %1").arg(problems.front().text));
        Q_EMIT unsaved();
        return false;
    }
    save.change = m_changes;
    if (m_text.empty() || save.anew) {
        save.text = newJobText(job, folderOf(save.file));
        return true;
    }
    auto text = changedJobText(m_text, job, folderOf(save.file));
    if (!text) {
        askAnew(save);
        return false;
    }
    save.text = std::move(text).value();
    return true;
}

void JobEditor::askAnew(const Save& save) {
    auto* dialog = new ChoiceDialog(tr("Write the job file anew?"),
                                    tr("%1 is written in a way that cannot be changed in place (dotted keys, "
                                       "or a section for each worker).")
                                        .arg(QFileInfo(m_file).fileName()),
                                    this);
    dialog->addChoice("choiceAnew", tr("Write it anew"), tr("All it says is kept; its comments are not."),
                      [this, anew = save]() mutable {
                          anew.anew = true;
                          saveNow(std::move(anew));
                      });
    dialog->addBack(tr("Back"), tr("Nothing is saved; the file can be changed by hand."),
                    [this] { Q_EMIT unsaved(); });
    dialog->open();
}

/// "What is here" is what the form says at the answer, unless another job is in it by then.
void JobEditor::askOver(const Save& save) {
    auto* dialog = new ChoiceDialog(tr("Save over somebody else's change?"),
                                    tr("%1 has been changed outside of this window since it was opened.")
                                        .arg(QFileInfo(save.file).fileName()),
                                    this);
    dialog->addChoice("choiceOver", tr("Save what is here"), tr("The other change is lost."),
                      [this, over = save]() mutable {
                          over.over = true;
                          if (over.load == m_loads)
                              saveNow(std::move(over));
                          else
                              write(std::move(over));
                      });
    dialog->addBack(tr("Back"), tr("Nothing is saved. File > Save as … keeps both."),
                    [this] { Q_EMIT unsaved(); });
    dialog->open();
}

std::deque<JobEditor::Save>::iterator JobEditor::waiting(const Save& like) {
    const auto same = [&](const Save& one) { return one.file == like.file && one.load == like.load; };
    return m_saves.empty() ? m_saves.end() : std::find_if(m_saves.begin() + 1, m_saves.end(), same);
}

/// One at a time: the next one would take the last one's text for somebody else's. Of what waits only the
/// newest of a job into a file does, with all that was to happen after the others.
void JobEditor::write(Save save) {
    if (const auto older = waiting(save); older != m_saves.end()) {
        save.then = both(older->then, save.then);
        save.over = save.over || older->over;
        save.anew = save.anew || older->anew;
        m_saves.erase(older);
    }
    m_saves.push_back(std::move(save));
    if (m_saves.size() == 1) writeFirst();
}

void JobEditor::writeFirst() {
    const Save& save = m_saves.front();
    const bool known = !save.over && save.load == m_loads && save.file == m_file;
    inBackground(
        this,
        [file = save.file, text = save.text, before = known ? std::optional(m_text) : std::nullopt] {
            return writeFile(file, text, before);
        },
        [this](const Written& done) { written(done.changed, done.problem); });
}

/// What was to happen after this one happens when nothing waits any more.
void JobEditor::written(bool changed, const QString& problem) {
    Save save = m_saves.front();
    if (changed || !problem.isEmpty()) {
        if (const auto newer = waiting(save); newer != m_saves.end()) { // it would meet the same
            newer->then = both(save.then, newer->then);
            save = *newer;
            m_saves.erase(newer);
        }
        if (changed) {
            askOver(save);
        } else {
            Q_EMIT failed(tr("%1 is not saved: %2").arg(save.file, problem));
            Q_EMIT unsaved();
        }
        m_saves.pop_front();
        return writeNext();
    }
    if (save.load == m_loads) { // else another job is in the form by now
        m_file = save.file;
        m_text = save.text;
        m_dirty = save.change != m_changes;
        showState();
        Q_EMIT titleChanged();
    }
    Q_EMIT saved(save.file);
    m_saves.pop_front();
    if (m_saves.empty()) return save.then ? save.then() : void();
    m_saves.front().then = both(save.then, m_saves.front().then);
    writeNext();
}

/// As the form is by now, if it is the same job's.
void JobEditor::writeNext() {
    while (!m_saves.empty()) {
        Save& next = m_saves.front();
        if (next.load != m_loads || takeText(next)) return writeFirst();
        m_saves.pop_front();
    }
}

} // namespace poolboard
