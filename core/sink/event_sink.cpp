// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/sink/event_json.h"
#include "core/sink/file_target.h"
#include "core/sink/record.h"
#include "core/sink/sink.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace poolboard {
namespace {

class NdjsonEvents final : public EventSink {
public:
    NdjsonEvents(std::vector<FileTarget> targets, const std::string& runId) : m_targets(std::move(targets)) {
        m_middle = "Z\",\"run\":";
        appendJsonText(m_middle, runId);
        m_middle += ",\"type\":\"";
    }

    Result<void> write(const Event& event) override {
        std::string& out = begin(eventType(event));
        appendEventFields(out, event);
        return end(out);
    }

    Result<void> write(const Outcome& outcome) override {
        if (!outcome.diagnostics.empty()) {
            const auto worker = static_cast<uint32_t>(std::max(outcome.worker, 0));
            TRY(write(Event(LogEvent{worker, outcome.index, 1, outcome.diagnostics})));
        }
        std::string& out = begin("item_done");
        out += ',';
        appendRecordFields(out, outcome);
        return end(out);
    }

    Result<void> flush() override {
        for (FileTarget& target : m_targets)
            TRY(target.bytes().flush());
        return {};
    }
    Result<void> finish() override {
        for (FileTarget& target : m_targets)
            TRY(target.finish());
        return {};
    }

private:
    std::string& begin(std::string_view type) {
        std::string& out = m_targets.front().bytes().buffer();
        m_from = out.size();
        out += "{\"v\":1,\"t\":\"";
        appendTime(out);
        out += m_middle;
        out += type;
        out += '"';
        return out;
    }

    Result<void> end(std::string& out) {
        out += "}\n";
        for (size_t k = 1; k < m_targets.size(); ++k)
            m_targets[k].bytes().buffer().append(out, m_from);
        for (FileTarget& target : m_targets)
            TRY(target.bytes().settle());
        return {};
    }

    /// Wall clock, because a reader compares it with other logs; formatted once a second.
    void appendTime(std::string& out) {
        timespec now{};
        ::clock_gettime(CLOCK_REALTIME, &now);
        if (now.tv_sec != m_second || m_date.empty()) {
            m_second = now.tv_sec;
            tm parts{};
            ::gmtime_r(&m_second, &parts);
            char text[40];
            m_date.assign(text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S.", &parts));
        }
        const auto millis = static_cast<unsigned>(now.tv_nsec / 1000000);
        const char digits[3] = {static_cast<char>('0' + millis / 100),
                                static_cast<char>('0' + millis / 10 % 10),
                                static_cast<char>('0' + millis % 10)};
        out += m_date;
        out.append(digits, sizeof digits);
    }

    std::vector<FileTarget> m_targets; ///< at least one
    size_t m_from = 0;                 ///< where the event begins in the first one's buffer
    std::string m_middle;              ///< from the end of the time to the type
    time_t m_second = 0;
    std::string m_date; ///< of m_second
};

} // namespace

Result<std::unique_ptr<EventSink>> openEvents(const std::vector<std::string>& paths, const std::string& runId,
                                              int stopFd) {
    std::vector<FileTarget> targets;
    for (const std::string& path : paths) {
        TRY_ASSIGN(FileTarget target, path == "-" ? Result<FileTarget>(FileTarget::stderrStream(stopFd))
                                                  : FileTarget::openGrowing(path, stopFd));
        targets.push_back(std::move(target));
    }
    return std::unique_ptr<EventSink>(std::make_unique<NdjsonEvents>(std::move(targets), runId));
}

} // namespace poolboard
