// SPDX-License-Identifier: MIT
#include "core/sink/file_sink.h"
#include "core/sink/file_target.h"
#include "core/sink/grouped_stderr.h"
#include "core/sink/result_files.h"
#include "core/sink/results_folder.h"
#include "core/sink/sink.h"

#include <sys/stat.h>

namespace poolboard {
namespace {

class NoSink final : public Sink {
public:
    Result<void> write(const Outcome&) override { return {}; }
    Result<void> flush() override { return {}; }
    Result<void> finish() override { return {}; }
};

/// What a session leaves that was killed before its file was on record: nothing is lost with it.
bool isEmptyFile(const std::string& path) {
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && info.st_size == 0;
}

Result<FileTarget> openTarget(const OutputSpec& spec, const OutputContext& context) {
    if (context.resumed && !context.resumed->file.path.empty())
        return FileTarget::openAgain(context.resumed->file, context.resumed->length, context.stopFd,
                                     context.resumed->force);
    const std::string path = placedIn(context.cwd, spec.path);
    if (context.resumed && spec.ifExists == IfExists::Fail && isEmptyFile(path))
        return FileTarget::openAgain({path, "", 0}, 0, context.stopFd);
    TRY_ASSIGN(const TargetPlan plan, planTarget(spec.path, context.cwd, spec.ifExists));
    return FileTarget::open(plan, context.stopFd);
}

/// Whichever it is, without the diagnostics.
Result<Output> openPlain(const OutputSpec& spec, const OutputContext& context) {
    Output output;
    if (spec.format == OutputFormat::None) {
        output.sink = std::make_unique<NoSink>();
        return output;
    }
    if (spec.format == OutputFormat::Files) {
        TRY_ASSIGN(const OutputNames names, OutputNames::read(spec, context.source, context.cwd));
        TRY_ASSIGN(ResultFiles files, openResultFiles(names, spec.durable, context.resumed));
        return Output{std::move(files.sink), std::move(files.gate), names.folder(), {}};
    }
    TRY_ASSIGN(FileTarget target, openTarget(spec, context));
    if (context.journaled) target.keepUnfinished();
    output.path = target.path();
    if (spec.durable) target.makeDurable();
    output.kept = target.kept();
    output.sink = makeFileSink(std::move(target), makeRenderer(spec, context), spec.tag);
    return output;
}

Result<void> checkWords(const OutputSpec& spec) {
    if (spec.filter && spec.format != OutputFormat::Text)
        return Error{ErrorCode::Usage, "-O", "a filter passes the items on as they came, in no other format",
                     "leave -O out; `run` gives the results themselves"};
    if (spec.filter && spec.tag)
        return Error{ErrorCode::Usage, "--tag", "a filter passes the items on, there is nothing to tag",
                     "leave it out"};
    const bool toStdout = spec.path.empty() || spec.path == "-";
    if (spec.lineBuffer && (spec.filter || spec.format != OutputFormat::Text || !toStdout))
        return Error{ErrorCode::Usage, "--line-buffer",
                     "lines go to standard output, as text and as they are written, and nowhere else",
                     "for a file let the shell do it: > FILE; a worker that is no command needs -O text"};
    if (!spec.outputName.empty() && spec.format != OutputFormat::Files)
        return Error{ErrorCode::Usage, "--output-name", "it names the files of -O files, and there are none",
                     "add -O files, or leave it out"};
    if (spec.ifExists == IfExists::Skip && spec.format != OutputFormat::Files)
        return Error{ErrorCode::Usage, "--if-exists",
                     "skip is for a file per item (-O files): it skips the items whose file is there",
                     "for one file there are fail, overwrite and rename"};
    return {};
}

} // namespace

Result<Output> openOutput(const OutputSpec& spec, const OutputContext& context) {
    TRY_ASSIGN(Output output, openPlain(spec, context));
    if (!context.stderrTaken)
        output.sink = withDiagnostics(std::move(output.sink),
                                      ByteOutput::borrow(STDERR_FILENO, "stderr", context.stopFd), spec.tag);
    return output;
}

Result<void> checkOutput(const OutputSpec& spec, const OutputContext& context) {
    TRY(checkWords(spec));
    if (spec.format == OutputFormat::Files)
        TRY(OutputNames::read(spec, context.source, context.cwd));
    else if (spec.format != OutputFormat::None && !context.resumed)
        TRY(planTarget(spec.path, context.cwd, spec.ifExists));
    for (const std::string& list : {spec.failedList, spec.jobLog})
        if (!list.empty()) TRY(planTarget(list, context.cwd, IfExists::Overwrite));
    if (!spec.results.empty() && !context.resumed) TRY(checkResults(spec, context.cwd));
    return {};
}

} // namespace poolboard
