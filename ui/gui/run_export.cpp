// SPDX-License-Identifier: MIT
#include "ui/gui/run_export.h"

#include "core/base/text.h"
#include "core/engine/export_run.h"
#include "core/journal/journal_reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

namespace poolboard {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RunExport)
};

Error failure(const QString& file, const QString& words) {
    return {ErrorCode::Io, file.toStdString(), words.toStdString(), ""};
}

/// Writes, counts what is whole, and hears a stop.
class Out {
public:
    Out(QSaveFile& file, ExportProgress& progress) : m_file(file), m_progress(progress) {}
    Result<void> put(std::string_view bytes) {
        if (m_progress.stop) return failure(m_file.fileName(), Texts::tr("the export was given up"));
        if (m_file.write(bytes.data(), static_cast<qint64>(bytes.size())) !=
            static_cast<qint64>(bytes.size()))
            return failure(m_file.fileName(), m_file.errorString());
        // A record of CSV may hold newlines: it is a measure of progress, no count.
        const auto lines = static_cast<uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
        m_progress.done = std::min(m_progress.total.load(), m_progress.done.load() + lines);
        return {};
    }

private:
    QSaveFile& m_file;
    ExportProgress& m_progress;
};

Result<void> exportInputs(JournalReader& reader, const ItemFilter& filter, Out& out) {
    constexpr size_t kAtOnce = 256u << 10;
    std::string text;
    Result<void> result;
    TRY(reader.each(filter, [&](const ItemDetail& item) {
        if (item.input.size() != item.inputBytes)
            result = failure(
                {}, Texts::tr("item %1: of its input only the beginning was kept").arg(item.row.index));
        else if (item.input.find('\n') != std::string::npos)
            result = failure(
                {},
                Texts::tr("item %1: its input holds a newline; export records instead").arg(item.row.index));
        if (!result) return false;
        text.append(item.input).push_back('\n');
        if (text.size() < kAtOnce) return true;
        result = out.put(text);
        text.clear();
        return result.ok();
    }));
    TRY(result);
    return out.put(text);
}

} // namespace

Result<uint64_t> exportToFile(const ExportWish& wish, ExportProgress& progress) {
    TRY_ASSIGN(const auto reader, openJournal(wish.runFile));
    TRY_ASSIGN(const RunRecord run, reader->run());
    ItemFilter filter;
    filter.unsuccessful = wish.unsuccessful;
    const uint64_t fine =
        run.counts[size_t(OutcomeKind::Succeeded)] + run.counts[size_t(OutcomeKind::Skipped)];
    progress.total = wish.unsuccessful ? run.done() - fine : run.done();
    if (!wish.replace && QFileInfo::exists(wish.file)) {
        progress.taken = true;
        return failure(wish.file, Texts::tr("there is a file of this name already"));
    }
    QSaveFile file(wish.file);
    if (!file.open(QIODevice::WriteOnly)) return failure(wish.file, file.errorString());
    Out out(file, progress);
    if (wish.as == ExportAs::Inputs)
        TRY(exportInputs(*reader, filter, out));
    else
        TRY(exportRun(*reader, wish.as == ExportAs::Csv ? ExportFormat::Csv : ExportFormat::Ndjson, filter,
                      [&out](std::string_view bytes) { return out.put(bytes); }));
    if (progress.stop) return failure(wish.file, Texts::tr("the export was given up"));
    if (!file.commit()) return failure(wish.file, file.errorString());
    return progress.total.load();
}

} // namespace poolboard
