// SPDX-License-Identifier: MIT
#pragma once

#include "core/plugin/registry.h"
#include "ui/gui/job_draft.h"

#include <QHash>
#include <QTimer>
#include <QWidget>
#include <map>

class QComboBox;
class QLabel;

namespace poolboard {

class EachEditor;
class FieldRow;
class FormSection;
class ParamForm;
class ValueEdit;

/// The worker's part of the job editor: which one, its parameters, or the command. Fills a section
/// of the form and writes into the draft. Workers are looked for on [reader]. [main]
class WorkerForm : public QObject {
    Q_OBJECT
public:
    WorkerForm(FormSection* section, JobDraft* draft, QObject* parent);
    void show(); ///< the draft has become another
    /// What is wrong with the worker, its parameters and those of each worker.
    std::vector<JobProblem> problems() const;
    FieldRow* row(const QString& key) const;                                    ///< null: no such field
    const Schema* schema() const { return m_kind ? &m_kind->schema : nullptr; } ///< null: not known (yet)
    bool looking() const { return m_request != m_answered || m_typing.isActive(); }
    /// What the worker prefers when the pool is left to it: "processes"; "" while it is not known.
    QString preferredPool() const;

Q_SIGNALS:
    void changed();
    void looked(); ///< what is known of the worker has changed

private:
    void fillChoices();
    void choose(const QString& id);
    void chooseFile();
    void showText(const char* key, TypedAs as);
    void showCommand();
    void setChangeable(bool changeable);
    bool carryOver(); ///< whether the job is another by that
    void look();
    void showWorker(const Result<FoundWorker>& worker);
    bool isCommand() const;
    FieldRow* addField(const char* key, const QString& name, ValueEdit* edit, const QString& help, bool more);
    ValueEdit* addText(const char* key, const QString& name, const QString& placeholder, const QString& help,
                       TypedAs as);

    FormSection* m_section;
    JobDraft* m_draft;
    QComboBox* m_choice;
    QLabel* m_summary;
    ValueEdit *m_command, *m_shell;
    ParamForm* m_params;
    EachEditor* m_each;
    FieldRow *m_choiceRow, *m_commandRow, *m_shellRow, *m_eachRow;
    QHash<QString, FieldRow*> m_rows;
    QHash<QString, ValueEdit*> m_texts;
    std::vector<FoundWorker> m_installed;
    std::map<std::string, std::pair<QString, QString>> m_kept; ///< parameters of workers that were left again
    std::string m_carried; ///< parameters of the kind that was left for another of its plugin; JSON or ""
    std::optional<WorkerKind> m_kind;
    QString m_problem, m_eachProblem;
    std::string m_shown; ///< whose parameters the form has; "": of another job
    unsigned m_request = 0, m_answered = 0;
    QTimer m_typing; ///< an interpreter is started when a person has come to an end
};

} // namespace poolboard
