// SPDX-License-Identifier: MIT
#include "ui/gui/run_files.h"

#include "core/engine/run_places.h"

#include <QFile>

namespace poolboard {
namespace {

QString path(const std::string& bytes) { return QFile::decodeName(QByteArray::fromStdString(bytes)); }

} // namespace

QString runsDir() { return path(runsFolder()); }
QString runLog(const QString& runId) { return path(logOfRun(runId.toStdString())); }
QString runSocket(const QString& runId) { return path(socketOfRun(runId.toStdString())); }
QString newRunId() { return QString::fromStdString(newRunName()); }
bool isRunId(const QString& id) { return isRunName(id.toStdString()); }

Result<void> makePrivateDir(const QString& dir) {
    return makeOwnFolder(QFile::encodeName(dir).toStdString());
}

} // namespace poolboard
