// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/job_fields.h"

#include <QTimer>
#include <QWidget>
#include <map>
#include <vector>

class QVBoxLayout;

namespace poolboard {

class FieldRow;
class FormSection;
class RadioList;
class SourcePreview;
class WorkerForm;
struct Schema;

/// All of a job as fields, section by section; what is typed goes into its draft. [main]
class JobForm : public QWidget {
    Q_OBJECT
public:
    explicit JobForm(QWidget* parent = nullptr);
    /// `fresh`: nobody has filled it in yet, so that what is missing is not held against them until insist().
    void show(const JobDraft& draft, bool fresh);
    void insist(); ///< from now on what is missing is a problem like any other
    bool insisting() const { return m_insists; }
    const JobDraft& draft() const { return m_draft; }
    /// With thousands of paths what is typed is not judged key by key, but when a person pauses; settle():
    /// now.
    void settle();
    void lookAgain(); ///< at a source that could not be read: it may have come to be
    bool settled() const { return !m_pause.isActive(); }
    const Schema* schema() const; ///< of the worker's parameters; null while it is not known
    /// What is wrong now, in the order of the fields; also beside them.
    const std::vector<JobProblem>& problems() const { return m_problems; }
    /// Whether somebody still looks at the source or the worker.
    bool looking() const;
    /// The field of the first problem gets the focus. Null: there is no field for it.
    QWidget* focusFirstProblem();
    void focusName();

Q_SIGNALS:
    void changed();  ///< a person changed something
    void assessed(); ///< problems() are up to date again

private:
    struct Place {
        JobField field;
        ValueEdit* edit = nullptr;
        FieldRow* row = nullptr;
    };
    void addFields(JobSection section);
    void addPoolKinds();
    void showTexts();
    void showWhatIsSet();
    void showText(const Place& place);
    void touched();
    void assess();
    void updateRows(const JobSpec& job);
    FieldRow* rowOf(const QString& key) const;
    bool isShown(const JobField& field, const JobSpec& job) const;

    JobDraft m_draft;
    std::map<JobSection, FormSection*> m_sections;
    std::vector<Place> m_places;
    RadioList* m_poolKind;
    FieldRow* m_poolKindRow = nullptr;
    SourcePreview* m_preview;
    FieldRow* m_previewRow = nullptr;
    WorkerForm* m_worker = nullptr;
    std::vector<JobProblem> m_problems;
    bool m_insists = false, m_large = false;
    QTimer m_pause;
};

} // namespace poolboard
