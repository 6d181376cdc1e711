// SPDX-License-Identifier: MIT
#pragma once

#include "program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <string>
#include <vector>

// How the tests of workers in Python run theirs.

using Words = Program::Words;

inline const std::string kProbe = TEST_SOURCE_DIR "/tests/app/python/probe.py";

inline Words run(const Words& words) {
    Words all{"--cli", "run", "--no-journal", "-w", kProbe + words.front()};
    all.insert(all.end(), words.begin() + 1, words.end());
    return all;
}

inline std::vector<QJsonObject> objectsIn(const std::string& lines) {
    std::vector<QJsonObject> out;
    for (const QByteArray& line : QByteArray::fromStdString(lines).split('\n'))
        if (!line.isEmpty()) out.push_back(QJsonDocument::fromJson(line).object());
    return out;
}

/// The only record of a run with one item.
inline QJsonObject recordIn(const Program& program) {
    const auto records = objectsIn(program.out());
    return records.size() == 1 ? records.front() : QJsonObject();
}

inline QString errorIn(const QJsonObject& record, const char* key) {
    return record.value(QLatin1String("error")).toObject().value(QLatin1String(key)).toString();
}

inline std::vector<int> pythonsOf(const Program& program) {
    std::vector<int> out;
    for (const int pid : program.descendants())
        if (commandOf(pid).find("/python/host.py") != std::string::npos) out.push_back(pid);
    return out;
}
