// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/sink/file_target.h"
#include "core/sink/sink.h"

namespace poolboard {
namespace {

class FailedList final : public Sink {
public:
    FailedList(FileTarget target, char separator) : m_target(std::move(target)), m_separator(separator) {}

    Result<void> write(const Outcome& outcome) override {
        if (outcome.ok() || outcome.kind == OutcomeKind::Skipped) return {};
        if (outcome.input.find(m_separator) != std::string::npos) {
            if (++m_unwritable == 1) m_example = toDisplay(outcome.input);
            return {};
        }
        m_target.bytes().buffer() += outcome.input;
        m_target.bytes().buffer() += m_separator;
        return m_target.bytes().settle();
    }

    Result<void> flush() override { return m_target.bytes().flush(); }

    Result<void> finish() override {
        const std::string name = m_target.bytes().name();
        TRY(m_target.finish());
        if (m_unwritable == 0) return {};
        const bool lines = m_separator == '\n';
        return Error{ErrorCode::Io, name,
                     std::to_string(m_unwritable) + " failed input(s) are missing in this list, \"" +
                         m_example + "\" first: " + (lines ? "they hold a newline" : "they hold a NUL"),
                     lines ? "run with -0, then the list is NUL-separated" : ""};
    }

private:
    FileTarget m_target;
    const char m_separator;
    uint64_t m_unwritable = 0;
    std::string m_example;
};

} // namespace

Result<std::unique_ptr<Sink>> openFailedList(const std::string& path, bool nul, int stopFd) {
    // Always replaced at the end only: the old list may be the input of this very run.
    TRY_ASSIGN(const TargetPlan plan, planTarget(path, "", IfExists::Overwrite));
    TRY_ASSIGN(FileTarget target, FileTarget::open(plan, stopFd));
    return std::unique_ptr<Sink>(std::make_unique<FailedList>(std::move(target), nul ? '\0' : '\n'));
}

} // namespace poolboard
