// SPDX-License-Identifier: MIT
#include "ui/gui/item_folder.h"

#include "core/job/job_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace poolboard {
namespace {

constexpr size_t kMostPath = 4096;

/// A folder of this name, or the one around a file of this name; "": neither is there.
QString folderAt(const std::string& bytes, const QDir& base) {
    if (bytes.empty() || bytes.size() > kMostPath || bytes.find('\0') != std::string::npos ||
        bytes.find('\n') != std::string::npos)
        return {};
    const QFileInfo info(base, QFile::decodeName(QByteArray::fromStdString(bytes)));
    if (info.isDir()) return info.absoluteFilePath();
    return info.exists() ? info.absolutePath() : QString();
}

/// The shipped workers say where they have put something as "output".
std::string fileNamedIn(const std::string& result) {
    if (!result.starts_with('{')) return result;
    const QJsonObject said = QJsonDocument::fromJson(QByteArray::fromStdString(result)).object();
    return QFile::encodeName(said.value(QLatin1String("output")).toString()).toStdString();
}

} // namespace

QString folderOfItem(const std::string& runFile, const ItemDetail& detail) {
    QDir base = QDir::root();
    QString results;
    if (const auto reader = openJournal(runFile))
        if (const auto run = reader.value()->run())
            if (const auto job = parseJob(run->job, runFile, "/")) {
                base = QDir(QFile::decodeName(QByteArray::fromStdString(job->cwd)));
                const bool files =
                    job->output.format == OutputFormat::Files || !job->output.outputName.empty();
                if (files && job->output.path != "-") results = folderAt(job->output.path, base);
            }
    const bool named = detail.resultBytes == detail.result.size();
    QString folder = named ? folderAt(fileNamedIn(detail.result), base) : QString();
    if (folder.isEmpty() && isFine(detail.row.kind)) folder = results;
    const bool path = detail.passing == Passing::Single && detail.input.size() == detail.inputBytes;
    if (folder.isEmpty() && path) folder = folderAt(detail.input, base);
    return folder;
}

} // namespace poolboard
