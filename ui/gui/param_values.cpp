// SPDX-License-Identifier: MIT
// Parameters between JSON and what a person types.
#include "core/plugin/params.h"
#include "ui/gui/param_form.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/texts.h"
#include "ui/gui/value_edit.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {

using Json = nlohmann::ordered_json;

struct Param {
    Q_DECLARE_TR_FUNCTIONS(Param)
};

constexpr double kSliderSteps = 10'000;

bool isTextList(const Parameter& parameter) {
    return parameter.type == Parameter::Type::Array && parameter.items &&
           parameter.items->type == Parameter::Type::String;
}

QString shownDefault(const Parameter& parameter) {
    if (parameter.secret || !parameter.defaultJson) return {};
    return displayed(parameter.defaultText);
}

/// A word that is not given, as a choice: with what counts then.
QString notGiven(const Parameter& parameter) {
    if (parameter.required) return Param::tr("Choose …");
    const QString byDefault = shownDefault(parameter);
    return byDefault.isEmpty() ? Param::tr("Not given") : Param::tr("%1 (default)").arg(byDefault);
}

ValueStyle choiceStyle(const Parameter& parameter) {
    ValueStyle style;
    style.kind = ValueStyle::Kind::Choice;
    style.choices.emplace_back(QString(), notGiven(parameter));
    std::vector<std::string> words = parameter.choices;
    if (parameter.type == Parameter::Type::Boolean) words = {"true", "false"};
    for (const std::string& word : words)
        if (!parameter.defaultJson || parameter.secret || word != parameter.defaultText)
            style.choices.emplace_back(displayed(word), parameter.type != Parameter::Type::Boolean
                                                            ? displayed(word)
                                                        : word == "true" ? Param::tr("Yes")
                                                                         : Param::tr("No"));
    return style;
}

} // namespace

ValueStyle styleOf(const Parameter& parameter) {
    using Kind = ValueStyle::Kind;
    using Type = Parameter::Type;
    if (!parameter.choices.empty()) return choiceStyle(parameter);
    ValueStyle style;
    style.placeholder = parameter.defaultJson ? shownDefault(parameter)
                        : parameter.required  ? QString()
                                              : Param::tr("not given");
    if (parameter.type == Type::Boolean) {
        if (!parameter.defaultJson) return choiceStyle(parameter);
        style.kind = Kind::Flag;
        style.flag = displayed(parameter.title.empty() ? parameter.name : parameter.title);
    } else if (parameter.type == Type::Integer || parameter.type == Type::Number) {
        style.characters = 16;
        if (parameter.widget == "slider" && parameter.type == Type::Integer && parameter.minimum &&
            parameter.maximum && *parameter.maximum - *parameter.minimum <= kSliderSteps) {
            style.kind = Kind::Slider;
            style.minimum = *parameter.minimum;
            style.maximum = *parameter.maximum;
        }
    } else if (isTextList(parameter)) {
        style.kind = Kind::Lines;
        style.placeholder = parameter.required ? QString() : Param::tr("none");
    } else if (parameter.type != Type::String) {
        style.code = true;
    } else if (parameter.secret || parameter.widget == "password") {
        style.kind = Kind::Secret;
    } else if (parameter.widget == "multiline") {
        style.kind = Kind::Lines;
    } else if (parameter.widget == "folder") {
        style.kind = Kind::Folder;
    } else if (parameter.widget == "file") {
        style.kind = Kind::File;
    }
    return style;
}

QString paramText(const Parameter& parameter, const std::string& params) {
    const Json all = Json::parse(params, nullptr, false);
    const auto found = all.is_object() ? all.find(parameter.name) : all.end();
    if (!all.is_object() || found == all.end()) {
        return parameter.type == Parameter::Type::Boolean && parameter.defaultJson &&
                       parameter.choices.empty()
                   ? decoded(parameter.defaultText)
                   : QString();
    }
    const Json& value = *found;
    if (value.is_string()) return QString::fromStdString(value.get<std::string>());
    if (isTextList(parameter) && value.is_array()) {
        QStringList lines;
        for (const Json& line : value)
            lines << QString::fromStdString(line.is_string() ? line.get<std::string>() : line.dump());
        return lines.join(QLatin1Char('\n'));
    }
    return QString::fromStdString(value.dump());
}

Result<std::string> withParam(const Schema& schema, const Parameter& parameter, const std::string& params,
                              const QString& text) {
    Json all = Json::parse(params, nullptr, false);
    if (!all.is_object()) all = Json::object();
    all.erase(parameter.name);
    if (text.isEmpty()) return all.dump();
    std::string typed = text.toStdString();
    if (isTextList(parameter)) {
        Json list = Json::array();
        for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            list.push_back(line.toStdString());
        typed = list.dump();
    }
    // Alone: what is wrong with another parameter is said beside that one.
    const auto one = setFromText(schema, "", parameter.name + "=" + typed);
    if (!one) return one.error();
    const Json value = Json::parse(one.value(), nullptr, false);
    if (value.is_object() && value.contains(parameter.name)) all[parameter.name] = value[parameter.name];
    return all.dump();
}

QString paramProblem(const Error& error) {
    QString text = refusalWords(error.message);
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

} // namespace poolboard
