// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/job_view.h"

#include <QWidget>
#include <deque>
#include <functional>
#include <string>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace poolboard {

class ElidedLabel;
class JobForm;
class TryItem;
class TryPanel;

/// The page that writes jobs: the form, and below it the same as a command line, one item tried, save and
/// run. A job is saved as the TOML the command line reads; what it holds besides stays. [main]
class JobEditor : public QWidget {
    Q_OBJECT
public:
    /// `program`: the poolboard that tries an item.
    explicit JobEditor(const QString& program, QWidget* parent = nullptr);
    /// An empty job whose relative paths start at `folder`.
    /// `inputs`: files and folders it is about, if that is known already; `folders`: among them are some.
    void newJob(const QString& folder, const PoolSpec& pool = {}, const QStringList& inputs = {},
                bool folders = false);
    /// A job that has no file any more: of a run of the history. Nobody has written it here, so that running
    /// it asks.
    void newFrom(const JobSpec& job);
    /// Reads the file; `then` is called once it is in the form. What cannot be read is told by failed().
    void editFile(const QString& file, const std::function<void()>& then = {});
    bool dirty() const { return m_dirty; }
    const QString& file() const { return m_file; }     ///< "": it has none yet
    const std::string& text() const { return m_text; } ///< of the file, as it was read or saved; "": none
    QString title() const;
    QString commandLine() const; ///< whole, for the clipboard
    bool clear() const;          ///< nothing in the form is a problem
    /// `then` is called once it is saved, and whatever else was to be saved meanwhile; when the person or the
    /// disk refuses, it never is: unsaved() says so.
    void save(const std::function<void()>& then = {});
    void saveAs(const std::function<void()>& then = {});
    void run(); ///< saves first; with problems: goes to the first
    void tryOne();

Q_SIGNALS:
    void titleChanged();
    void stateChanged(); ///< clear() may be another than before
    void saved(const QString& file);
    void unsaved(); ///< a save has come to nothing
    void failed(const QString& problem);
    void runAsked(const QString& file, bool own); ///< `own`: written here, from nothing
    /// Something the file names would be executed: `go` does it. `own`: the person wrote it here.
    void executionAsked(const poolboard::JobView& job, bool own, const std::function<void()>& go);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Save {
        QString file;
        std::function<void()> then;
        std::string text;
        unsigned load = 0, change = 0; ///< m_loads and m_changes that the text is of
        bool over = false;             ///< also over what somebody else has made of the file
        bool anew = false;             ///< without the file's comments
    };
    void load(const JobSpec& job, const QString& file, const std::string& text);
    const QString& place() const;
    void saveNow(Save save);
    bool takeText(Save& save);
    std::deque<Save>::iterator waiting(const Save& like);
    void write(Save save); ///< on [reader]; its text as it is
    void writeFirst();
    void writeNext();
    void written(bool changed, const QString& problem);
    void askAnew(const Save& save);
    void askOver(const Save& save);
    void showState();
    void commitCell();
    void fitHeight();

    QString m_program, m_file;
    std::string m_text; ///< of the file, as it was read or written
    bool m_dirty = false, m_own = false;
    std::deque<Save> m_saves; ///< the first is being written, the others wait: one of each job and file
    unsigned m_request = 0, m_loads = 0, m_changes = 0, m_tried = 0;
    QScrollArea* m_scroll;
    JobForm* m_form;
    QLabel *m_name, *m_sign, *m_state;
    ElidedLabel* m_place;
    QLineEdit* m_command;
    QPushButton *m_copy, *m_try, *m_save, *m_run;
    TryPanel* m_trial;
    TryItem* m_item;
};

} // namespace poolboard
