// SPDX-License-Identifier: MIT
#pragma once

#include "core/plugin/parameter.h"
#include "ui/gui/job_draft.h"

#include <QHash>
#include <QWidget>
#include <string>

class QVBoxLayout;

namespace poolboard {

class FieldRow;
class ValueEdit;
struct ValueStyle;

/// The parameters of a worker as a form, made out of its schema: a field of the right kind for each
/// type, with unit, range, choices, default and what the manifest says on it. [main]
class ParamForm : public QWidget {
    Q_OBJECT
public:
    explicit ParamForm(QWidget* parent = nullptr);
    /// `params`: a JSON object. What the schema does not know stays in it, and is a problem.
    void show(const Schema& schema, const std::string& params, const QString& folder);
    const std::string& params() const { return m_params; }
    /// What is wrong with single values; keys are "worker.params/NAME".
    std::vector<JobProblem> problems() const;
    FieldRow* row(const QString& name) const { return m_rows.value(name); }

Q_SIGNALS:
    void changed();

private:
    void addRow(const Parameter& parameter, const QString& folder);
    void take(const std::string& name, const QString& text);
    Schema m_schema;
    std::string m_params = "{}";
    QVBoxLayout* m_layout;
    QWidget* m_content = nullptr;
    QHash<QString, FieldRow*> m_rows;
    QHash<QString, QString> m_bad; ///< what was typed and is not a value: why
};

/// How a parameter's values are typed, and read back from JSON; for fields and cells alike.
ValueStyle styleOf(const Parameter& parameter);
QString paramText(const Parameter& parameter, const std::string& params); ///< "" when not given
/// `params` with the value set; "" takes it out. Error: what was expected, as a sentence.
Result<std::string> withParam(const Schema& schema, const Parameter& parameter, const std::string& params,
                              const QString& text);
/// What a problem of core/plugin says, without the name it stands beside.
QString paramProblem(const Error& error);

} // namespace poolboard
