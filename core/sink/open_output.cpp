// SPDX-License-Identifier: MIT
#include "core/sink/file_target.h"
#include "core/sink/sink.h"
#include "core/sink/text_sink.h"

namespace poolboard {
namespace {

class NdjsonSink final : public Sink {
public:
    explicit NdjsonSink(FileTarget target) : m_target(std::move(target)) {}

    Result<void> write(const Outcome& outcome) override {
        appendRecord(m_target.bytes().buffer(), outcome);
        m_target.bytes().buffer() += '\n';
        return m_target.bytes().settle();
    }
    Result<void> flush() override { return m_target.bytes().flush(); }
    Result<void> finish() override { return m_target.finish(); }

private:
    FileTarget m_target;
};

class NoSink final : public Sink {
public:
    Result<void> write(const Outcome&) override { return {}; }
    Result<void> flush() override { return {}; }
    Result<void> finish() override { return {}; }
};

} // namespace

Result<std::unique_ptr<Sink>> openOutput(const OutputSpec& spec, const std::string& cwd, bool isCommand,
                                         int stopFd) {
    if (spec.format == OutputFormat::None) return std::unique_ptr<Sink>(std::make_unique<NoSink>());
    TRY_ASSIGN(const TargetPlan plan, planTarget(spec.path, cwd, spec.ifExists));
    TRY_ASSIGN(FileTarget target, FileTarget::open(plan, stopFd));
    if (spec.format == OutputFormat::Text)
        return makeTextSink(std::move(target), ByteOutput::borrow(STDERR_FILENO, "stderr", stopFd),
                            {isCommand, spec.tag});
    return std::unique_ptr<Sink>(std::make_unique<NdjsonSink>(std::move(target)));
}

Result<void> checkOutput(const OutputSpec& spec, const std::string& cwd) {
    if (spec.format != OutputFormat::None) TRY(planTarget(spec.path, cwd, spec.ifExists));
    if (!spec.failedList.empty()) TRY(planTarget(spec.failedList, cwd, IfExists::Overwrite));
    return {};
}

} // namespace poolboard
