// SPDX-License-Identifier: MIT
#include "core/engine/run_log.h"

#include "core/base/text.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace poolboard {
namespace {

constexpr size_t kLongestLine = 2000;    ///< bytes shown of one line
constexpr size_t kMostLinesAtOnce = 200; ///< of one text; its end counts most
constexpr size_t kFlushAt = 64u << 10;

std::string pathOf(const std::string& runFile) { return runFile + "-log"; }
std::string olderOf(const std::string& path) { return path + ".1"; }

int64_t nowMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// "failed: " and the error, as a person reads it.
std::string failureText(std::string_view word, std::string_view type, std::string_view message) {
    std::string out(word);
    if (!type.empty() && type != word) out.append(": ").append(type);
    if (!message.empty()) out.append(": ").append(message);
    return out;
}

std::string secondsText(double seconds) {
    char text[40];
    std::snprintf(text, sizeof text, "%.3g s", seconds);
    return text;
}

std::string endText(const Snapshot& run) {
    std::string out = std::string(runStateName(run.state)) + ": " + std::to_string(run.done()) + " items";
    if (run.unsuccessful() != 0) out += ", " + std::to_string(run.unsuccessful()) + " did not succeed";
    out += ", " + secondsText(run.elapsed);
    if (!run.stopReason.empty()) out += "; " + run.stopReason;
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

bool isQuiet(WorkerState state) {
    return state == WorkerState::Idle || state == WorkerState::Working || state == WorkerState::Silent;
}

std::string readAll(int fd, uint64_t from, uint64_t to) {
    std::string out(to > from ? to - from : 0, '\0');
    size_t got = 0;
    while (got < out.size()) {
        const ssize_t more = ::pread(fd, out.data() + got, out.size() - got, static_cast<off_t>(from + got));
        if (more < 0 && errno == EINTR) continue;
        if (more <= 0) break;
        got += static_cast<size_t>(more);
    }
    out.resize(got);
    return out;
}

std::optional<LogLine> parse(std::string_view text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return {};
    const auto number = [&json](const char* name) -> std::optional<uint64_t> {
        const auto found = json.find(name);
        if (found == json.end() || !found->is_number_unsigned()) return {};
        return found->get<uint64_t>();
    };
    const auto said = json.find("m");
    if (said == json.end() || !said->is_string()) return {};
    LogLine line;
    line.ms = static_cast<int64_t>(number("t").value_or(0));
    line.level = static_cast<int>(std::min<uint64_t>(number("l").value_or(1), 3));
    if (const auto worker = number("w")) line.worker = static_cast<uint32_t>(*worker);
    line.index = number("i");
    line.text = toDisplay(said->get_ref<const std::string&>(), kLongestLine);
    return line;
}

/// The whole lines of a part of a log; what has no end yet is left for the next time.
void takeLines(std::string_view bytes, size_t most, LogPart& part) {
    std::vector<std::string_view> lines;
    while (!bytes.empty()) {
        const size_t end = bytes.find('\n');
        lines.push_back(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
    const size_t first = lines.size() > most ? lines.size() - most : 0;
    part.left += first;
    for (size_t k = first; k < lines.size(); ++k)
        if (auto line = parse(lines[k])) part.lines.push_back(std::move(*line));
}

struct Opened {
    UniqueFd fd;
    uint64_t inode = 0, size = 0;
};

Opened openFile(const std::string& path) {
    Opened out{UniqueFd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)), 0, 0};
    struct stat info {};
    if (!out.fd.valid() || ::fstat(out.fd.get(), &info) != 0 || !S_ISREG(info.st_mode)) return {};
    out.inode = info.st_ino;
    out.size = static_cast<uint64_t>(info.st_size);
    return out;
}

} // namespace

RunLog::RunLog(const std::string& runFile, uint64_t mostBytes) : m_path(pathOf(runFile)), m_most(mostBytes) {
    open();
}

void RunLog::open() {
    m_file.reset(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
    struct stat info {};
    m_size = m_file.valid() && ::fstat(m_file.get(), &info) == 0 ? static_cast<uint64_t>(info.st_size) : 0;
}

bool RunLog::wants(const Event& event) {
    if (const auto* change = std::get_if<WorkerChanged>(&event))
        return !change->message.empty() || !isQuiet(change->state);
    return !std::holds_alternative<ItemStarted>(event) && !std::holds_alternative<ItemProgress>(event) &&
           !std::holds_alternative<StatusEvent>(event);
}

void RunLog::write(const Event& event) {
    if (!wants(event)) return;
    if (const auto* run = std::get_if<RunStarted>(&event)) {
        add(1, {}, {},
            "started: " + run->worker + ", " + run->kind + ", " + std::to_string(run->hosts) + " × " +
                std::to_string(run->workersPerHost) + " × " + std::to_string(run->inFlight) +
                (run->size ? ", " + std::to_string(*run->size) + " items" : ""));
    } else if (const auto* change = std::get_if<WorkerChanged>(&event)) {
        const int level = change->state == WorkerState::Crashed ? 2 : change->message.empty() ? 0 : 1;
        add(level, change->worker, {},
            failureText(workerStateName(change->state), {}, change->message) +
                (change->pid != 0 ? " (process " + std::to_string(change->pid) + ")" : ""));
    } else if (const auto* failed = std::get_if<AttemptFailed>(&event)) {
        add(2, failed->worker, failed->index,
            "attempt " + std::to_string(failed->attempt) + " " +
                failureText(outcomeName(failed->kind), failed->type, failed->message) + "; again in " +
                secondsText(failed->retryInSeconds));
    } else if (const auto* warning = std::get_if<WarningEvent>(&event)) {
        add(2, {}, {}, warning->message);
    } else if (const auto* log = std::get_if<LogEvent>(&event)) {
        add(std::clamp(log->level, 0, 3), log->worker, log->index, log->text);
    } else if (const auto* summary = std::get_if<SummaryEvent>(&event)) {
        add(summary->snapshot.state == RunState::Broken ? 3 : 1, {}, {}, endText(summary->snapshot));
    }
}

void RunLog::writeDown(const Outcome& outcome) {
    const auto worker =
        outcome.worker < 0 ? std::optional<uint32_t>() : static_cast<uint32_t>(outcome.worker);
    if (!outcome.diagnostics.empty()) add(1, worker, outcome.index, outcome.diagnostics);
    if (isFine(outcome.kind)) return;
    add(outcome.kind == OutcomeKind::Cancelled ? 1 : 3, worker, outcome.index,
        failureText(outcomeName(outcome.kind), outcome.error ? outcome.error->type : "",
                    outcome.error ? outcome.error->message : ""));
}

void RunLog::add(int level, std::optional<uint32_t> worker, std::optional<uint64_t> index,
                 std::string_view text) {
    if (!m_file.valid()) return;
    while (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    std::vector<std::string_view> lines;
    for (size_t end = 0; end != std::string_view::npos; text.remove_prefix(std::min(text.size(), end + 1))) {
        end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
    }
    const size_t first = lines.size() > kMostLinesAtOnce ? lines.size() - kMostLinesAtOnce : 0;
    const std::string begin = "{\"t\":" + std::to_string(nowMs()) + ",\"l\":" + std::to_string(level) +
                              (worker ? ",\"w\":" + std::to_string(*worker) : "") +
                              (index ? ",\"i\":" + std::to_string(*index) : "") + ",\"m\":";
    const auto put = [&](std::string_view line) {
        m_buffer += begin;
        appendJsonText(m_buffer, toDisplay(line, kLongestLine));
        m_buffer += "}\n";
    };
    if (first != 0) put("… " + std::to_string(first) + " earlier lines of this are left out");
    for (size_t k = first; k < lines.size(); ++k)
        put(lines[k]);
    if (m_buffer.size() >= kFlushAt) flush();
}

void RunLog::flush() {
    if (m_buffer.empty() || !m_file.valid()) return;
    if (m_size != 0 && m_size + m_buffer.size() > m_most) {
        ::rename(m_path.c_str(), olderOf(m_path).c_str());
        open();
    }
    std::string_view left = m_buffer;
    while (!left.empty() && m_file.valid()) {
        const ssize_t written = ::write(m_file.get(), left.data(), left.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break; // a full disk is told of by what must not be lost
        left.remove_prefix(static_cast<size_t>(written));
        m_size += static_cast<uint64_t>(written);
    }
    m_buffer.clear();
}

LogPart readRunLog(const std::string& runFile, LogPlace from, size_t most) {
    LogPart part{{}, from, 0};
    const std::string path = pathOf(runFile);
    const Opened now = openFile(path);
    if (!now.fd.valid()) return part;
    std::string bytes;
    if (now.inode != from.file) { // set aside since, or seen for the first time
        const Opened older = openFile(olderOf(path));
        if (older.fd.valid() && (from.file == 0 || older.inode == from.file))
            bytes = readAll(older.fd.get(), from.file == 0 ? 0 : from.offset, older.size);
        from = {now.inode, 0};
    }
    bytes += readAll(now.fd.get(), from.offset, now.size);
    const size_t whole = bytes.rfind('\n') == std::string::npos ? 0 : bytes.rfind('\n') + 1;
    part.next = {now.inode, now.size - std::min<uint64_t>(now.size, bytes.size() - whole)};
    takeLines(std::string_view(bytes).substr(0, whole), most, part);
    return part;
}

} // namespace poolboard
