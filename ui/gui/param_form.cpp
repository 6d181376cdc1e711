// SPDX-License-Identifier: MIT
#include "ui/gui/param_form.h"

#include "core/plugin/params.h"
#include "ui/gui/field_row.h"
#include "ui/gui/texts.h"
#include "ui/gui/value_edit.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {

/// "From 1 to 16384." behind what the manifest says; the unit and the default have their own places.
QString helpOf(const Parameter& parameter) {
    QStringList parts;
    if (!parameter.description.empty()) parts << displayed(parameter.description);
    const auto number = [](double value) { return QString::number(value, 'g', 10); };
    if (parameter.minimum && parameter.maximum)
        parts << ParamForm::tr("From %1 to %2.").arg(number(*parameter.minimum), number(*parameter.maximum));
    else if (parameter.minimum)
        parts << ParamForm::tr("At least %1.").arg(number(*parameter.minimum));
    else if (parameter.maximum)
        parts << ParamForm::tr("At most %1.").arg(number(*parameter.maximum));
    if (styleOf(parameter).kind == ValueStyle::Kind::Lines && parameter.type == Parameter::Type::Array)
        parts << ParamForm::tr("One a line.");
    return parts.join(QLatin1Char(' '));
}

/// Groups in the order they first appear; inside of one by `order`, then as written.
std::vector<const Parameter*> inOrder(const Schema& schema) {
    std::vector<std::string> groups{""};
    std::vector<const Parameter*> out;
    for (const Parameter& parameter : schema.parameters) {
        if (std::find(groups.begin(), groups.end(), parameter.group) == groups.end())
            groups.push_back(parameter.group);
        out.push_back(&parameter);
    }
    const auto place = [&](const Parameter* one) {
        return std::find(groups.begin(), groups.end(), one->group) - groups.begin();
    };
    std::stable_sort(out.begin(), out.end(), [&](const Parameter* a, const Parameter* b) {
        return std::pair(place(a), a->order) < std::pair(place(b), b->order);
    });
    return out;
}

} // namespace

ParamForm::ParamForm(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("paramForm"));
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void ParamForm::show(const Schema& schema, const std::string& params, const QString& folder) {
    if (m_content) {
        // An input method may commit to a field that goes: it is of another worker.
        for (ValueEdit* edit : m_content->findChildren<ValueEdit*>())
            edit->disconnect(this);
        m_content->hide();
        m_content->deleteLater();
    }
    m_schema = schema;
    m_params = params;
    m_rows.clear();
    m_bad.clear();
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() * 2 / 3);
    for (const Parameter* parameter : inOrder(m_schema))
        addRow(*parameter, folder);
    m_layout->addWidget(m_content);
    QWidget::setVisible(!m_schema.parameters.empty());
}

void ParamForm::addRow(const Parameter& parameter, const QString& folder) {
    const QString title = displayed(parameter.title.empty() ? parameter.name : parameter.title);
    const QString name = QString::fromStdString(parameter.name);
    auto* edit = new ValueEdit(QStringLiteral("param_") + name, title, styleOf(parameter));
    edit->setText(paramText(parameter, m_params));
    edit->setFolder(folder);
    const QString needed = parameter.required ? tr("%1 *").arg(title) : title;
    auto* row = new FieldRow(needed, edit, edit->field(), displayed(parameter.unit), helpOf(parameter));
    m_rows.insert(name, row);
    connect(edit, &ValueEdit::changed, this, [this, edit, key = parameter.name] { take(key, edit->text()); });
    m_content->layout()->addWidget(row);
}

void ParamForm::take(const std::string& name, const QString& text) {
    const Parameter* parameter = m_schema.find(name);
    const QString key = QString::fromStdString(name);
    m_bad.remove(key);
    // A box always says something; at its default there is nothing to say.
    const bool box = styleOf(*parameter).kind == ValueStyle::Kind::Flag;
    const bool byDefault = box && text == decoded(parameter->defaultText);
    auto params = withParam(m_schema, *parameter, m_params, byDefault ? QString() : text);
    if (params)
        m_params = std::move(params).value();
    else
        m_bad.insert(key, paramProblem(params.error()));
    Q_EMIT changed();
}

std::vector<JobProblem> ParamForm::problems() const {
    std::vector<JobProblem> out;
    const QString prefix = QStringLiteral("worker.params/");
    for (const Parameter* parameter : inOrder(m_schema)) {
        const QString name = QString::fromStdString(parameter->name);
        if (m_bad.contains(name)) {
            out.push_back({prefix + name, m_bad.value(name)});
            continue;
        }
        const auto all = nlohmann::json::parse(m_params, nullptr, false);
        const bool given = all.is_object() && all.contains(parameter->name);
        if (!given) continue; // whether it is needed: core's to say, with `each` in view
        const auto checked =
            setFromText(m_schema, "",
                        parameter->name + "=" +
                            (all[parameter->name].is_string() ? all[parameter->name].get<std::string>()
                                                              : all[parameter->name].dump()));
        if (!checked) out.push_back({prefix + name, paramProblem(checked.error())});
    }
    return out;
}

} // namespace poolboard
