// SPDX-License-Identifier: MIT
#include "core/sink/file_target.h"
#include "core/sink/item_template.h"
#include "core/sink/record.h"
#include "core/sink/sink.h"

#include <chrono>
#include <cstdio>

namespace poolboard {
namespace {

/// A line stays a line, and a column a column.
void appendColumn(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\r')
            out += "\\r";
        else
            out += c;
    }
}

int exitValue(const Outcome& outcome, bool filter) {
    if (outcome.ok()) return filter && !passesFilter(outcome) ? 1 : 0;
    if (outcome.kind == OutcomeKind::TimedOut || outcome.kind == OutcomeKind::Cancelled) return -1;
    const WorkerError* error = outcome.error.get();
    if (error && error->exitCode >= 0) return error->exitCode;
    return error && error->signal > 0 ? 0 : 1; // the signal has a column of its own
}

class JobLog final : public Sink {
public:
    JobLog(FileTarget target, JobLogWords words) : m_target(std::move(target)), m_words(std::move(words)) {
        for (const std::string& word : m_words.command) {
            m_templates.emplace_back(word, m_words.mark);
            m_marked = m_marked || m_templates.back().hasMark();
        }
        if (m_target.bytes().position() == 0)
            m_target.bytes().buffer() +=
                "Seq\tHost\tStarttime\tJobRuntime\tSend\tReceive\tExitval\tSignal\tCommand\n";
    }

    Result<void> write(const Outcome& outcome) override {
        if (outcome.attempts == 0) return {}; // it did not run
        std::string& out = m_target.bytes().buffer();
        char numbers[160];
        const int signal = outcome.error ? outcome.error->signal : 0;
        const int length = std::snprintf(numbers, sizeof numbers, "%llu\t:\t%.3f\t%10.3f\t%zu\t%zu\t%d\t%d\t",
                                         static_cast<unsigned long long>(outcome.index + 1),
                                         startedAt(outcome), outcome.seconds, outcome.input.size(),
                                         outcome.result.size(), exitValue(outcome, m_words.filter), signal);
        out.append(numbers, static_cast<size_t>(length));
        appendColumn(out, commandOf(outcome));
        out += '\n';
        return m_target.bytes().settle();
    }
    Result<void> flush() override { return m_target.bytes().flush(); }
    Result<void> finish() override { return m_target.finish(); }
    uint64_t written() const override { return m_target.bytes().position(); }

private:
    /// By the wall clock, seconds since 1970; what has passed since is measured by the steady one.
    static double startedAt(const Outcome& outcome) {
        const std::chrono::duration<double> now = std::chrono::system_clock::now().time_since_epoch();
        return now.count() - toSeconds(Clock::now() - outcome.endedAt) - outcome.seconds;
    }

    std::string commandOf(const Outcome& outcome) const {
        const TemplateValues item{outcome.index, outcome.passing, outcome.input, outcome.worker};
        static const ItemTemplate kWhole("{}");
        std::string out = m_words.worker;
        for (const ItemTemplate& word : m_templates) {
            if (!out.empty()) out += ' ';
            word.expand(out, item);
        }
        if (m_marked || (!m_templates.empty() && !m_words.appendsItem)) return out;
        out += ' ';
        kWhole.expand(out, item);
        return out;
    }

    FileTarget m_target;
    const JobLogWords m_words;
    std::vector<ItemTemplate> m_templates;
    bool m_marked = false;
};

} // namespace

Result<std::unique_ptr<Sink>> openJobLog(const std::string& path, JobLogWords words, int stopFd,
                                         uint64_t length) {
    TRY_ASSIGN(FileTarget target, length != 0 ? FileTarget::openAgain({path, ""}, length, stopFd)
                                              : FileTarget::openGrowing(path, stopFd));
    return std::unique_ptr<Sink>(std::make_unique<JobLog>(std::move(target), std::move(words)));
}

} // namespace poolboard
