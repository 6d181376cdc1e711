// SPDX-License-Identifier: MIT
#include "ui/gui/run_files.h"

#include "core/base/layout.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace {

QString path(const std::string& dir) { return QFile::decodeName(QByteArray::fromStdString(dir)); }

} // namespace

QString runsDir() { return path(stateDir()) + QStringLiteral("/runs"); }
QString runLog(const QString& runId) {
    return path(stateDir()) + QStringLiteral("/logs/") + runId + QStringLiteral(".log");
}
QString runSocket(const QString& runId) {
    return path(runtimeDir()) + QLatin1Char('/') + runId + QStringLiteral(".sock");
}

QString newRunId() {
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-"));
    return time + QStringLiteral("%1").arg(QRandomGenerator::system()->generate() & 0xffffffu, 6, 16,
                                           QLatin1Char('0'));
}

bool isRunId(const QString& id) {
    const auto allowed = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'));
    };
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), allowed);
}

Result<void> makePrivateDir(const QString& dir) {
    const QByteArray bytes = QFile::encodeName(dir);
    if (!QDir().mkpath(QFileInfo(dir).path()) || (::mkdir(bytes.constData(), 0700) != 0 && errno != EEXIST))
        return Error{ErrorCode::Io, bytes.toStdString(),
                     std::string("cannot make this folder: ") + std::strerror(errno),
                     "make it, or free space on its disk"};
    struct stat info {};
    if (::lstat(bytes.constData(), &info) != 0 || !S_ISDIR(info.st_mode) || info.st_uid != ::getuid() ||
        (info.st_mode & 0077) != 0)
        return Error{ErrorCode::Io, bytes.toStdString(), "this folder must be yours alone, with mode 0700",
                     "remove it, or set XDG_RUNTIME_DIR"};
    return {};
}

} // namespace poolboard
