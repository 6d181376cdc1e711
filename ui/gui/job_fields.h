// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/job_draft.h"
#include "ui/gui/value_edit.h"

#include <QString>
#include <string>
#include <vector>

namespace poolboard {

enum class JobSection { Job, Source, Worker, Pool, Errors, Limits, Output };

/// One field of the job editor: which key, how it is edited, what it is called.
struct JobField {
    JobSection section;
    std::string key;
    TypedAs as = TypedAs::Text;
    ValueStyle style;
    QString name, help, unit;
    bool more = false;    ///< seldom needed: behind "More"
    QString variant = {}; ///< of two fields for one key: which kinds of source it is for, "files" or "stream"
    QString objectName() const { return QStringLiteral("edit_") + QString::fromStdString(key) + variant; }
};

/// All of them but the worker's own, in the order they stand, in the person's language. [main]
std::vector<JobField> jobFields();
QString sectionName(JobSection section);

} // namespace poolboard
