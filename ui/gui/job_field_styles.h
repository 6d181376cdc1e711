// SPDX-License-Identifier: MIT
//
// For job_fields*.cpp only: short words for how fields look.
#pragma once

#include "ui/gui/job_fields.h"

#include <QCoreApplication>
#include <initializer_list>

namespace poolboard::fields {

using Kind = ValueStyle::Kind;

struct Field {
    Q_DECLARE_TR_FUNCTIONS(JobFields)
};

inline ValueStyle line(const QString& placeholder = {}, int characters = 0, bool code = false) {
    ValueStyle style;
    style.placeholder = placeholder;
    style.characters = characters;
    style.code = code;
    return style;
}
inline ValueStyle small(const QString& placeholder) { return line(placeholder, 16); }

inline ValueStyle list(const QString& placeholder, int lines, Kind kind = Kind::Lines) {
    ValueStyle style;
    style.kind = kind;
    style.placeholder = placeholder;
    style.lines = lines;
    return style;
}
inline ValueStyle flag(const QString& sentence) {
    ValueStyle style;
    style.kind = Kind::Flag;
    style.flag = sentence;
    return style;
}
inline ValueStyle path(Kind kind, const QString& placeholder = {}) {
    ValueStyle style = line(placeholder);
    style.kind = kind;
    return style;
}
inline ValueStyle choice(std::initializer_list<std::pair<const char*, QString>> words) {
    ValueStyle style;
    style.kind = Kind::Choice;
    for (const auto& [word, text] : words)
        style.choices.emplace_back(QString::fromLatin1(word), text);
    return style;
}

void addRunFields(std::vector<JobField>& out); ///< pool, errors, limits, output

} // namespace poolboard::fields
