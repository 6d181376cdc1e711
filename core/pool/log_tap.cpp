// SPDX-License-Identifier: MIT
#include "core/pool/log_tap.h"

#include "core/base/text.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr Duration kWindow = std::chrono::seconds(1);

} // namespace

bool LogBudget::admit(size_t bytes, Instant now) {
    if (now - m_since >= kWindow && m_dropped == 0) {
        m_since = now;
        m_lines = m_bytes = 0;
    }
    if (m_dropped != 0 || m_lines + 1 > kLines || m_bytes + bytes > kBytes) {
        ++m_dropped;
        return false;
    }
    ++m_lines;
    m_bytes += bytes;
    return true;
}

bool LogBudget::spent(Instant now) const { return m_dropped != 0 && now - m_since < kWindow; }

std::optional<Instant> LogBudget::deadline() const {
    return m_dropped == 0 ? std::nullopt : std::optional(m_since + kWindow);
}

std::string LogBudget::notice(Instant now, bool atEnd) {
    if (m_dropped == 0 || (!atEnd && now - m_since < kWindow)) return {};
    const uint64_t dropped = m_dropped;
    m_dropped = 0;
    return std::to_string(dropped) + (dropped == 1 ? " line" : " lines") +
           " dropped: more than 200 lines or 64 KiB in a second";
}

void LogTap::feed(std::string_view bytes, Instant now, std::vector<std::string>& lines) {
    m_tail.append(bytes.substr(bytes.size() - std::min(bytes.size(), kTail)));
    if (m_tail.size() > 2 * kTail) m_tail.erase(0, m_tail.size() - kTail);
    if (std::string notice = m_budget.notice(now); !notice.empty()) lines.push_back(std::move(notice));
    while (!bytes.empty()) {
        if (m_budget.spent(now) && m_partial.empty()) { // a flood: count, do not look
            const size_t last = bytes.rfind('\n');
            m_budget.drop(static_cast<uint64_t>(std::count(bytes.begin(), bytes.end(), '\n')));
            m_partial = bytes.substr(last == std::string_view::npos ? 0 : last + 1).substr(0, kMaxLine);
            return;
        }
        const size_t room = kMaxLine - m_partial.size();
        const size_t end = bytes.substr(0, room).find('\n');
        const size_t taken = std::min(end == std::string_view::npos ? room : end, bytes.size());
        m_partial.append(bytes.substr(0, taken));
        bytes.remove_prefix(end == std::string_view::npos ? taken : taken + 1);
        if (end == std::string_view::npos && m_partial.size() < kMaxLine) return;
        line(m_partial, now, lines);
        m_partial.clear();
    }
}

void LogTap::finish(Instant now, std::vector<std::string>& lines) {
    if (!m_partial.empty()) line(m_partial, now, lines);
    m_partial.clear();
    if (std::string notice = m_budget.notice(now, true); !notice.empty()) lines.push_back(std::move(notice));
}

void LogTap::line(std::string_view bytes, Instant now, std::vector<std::string>& lines) {
    while (!bytes.empty() && bytes.back() == '\r')
        bytes.remove_suffix(1);
    if (!bytes.empty() && m_budget.admit(bytes.size(), now)) lines.push_back(toDisplay(bytes, 2 * kMaxLine));
}

std::string LogTap::tail() const {
    const std::string_view tail(m_tail);
    return toDisplayLines(tail.substr(tail.size() - std::min(tail.size(), kTail)), 3 * kTail);
}

std::string toDisplayLines(std::string_view bytes, size_t maxBytes) {
    std::string out;
    while (!bytes.empty() && out.size() < maxBytes) {
        const size_t end = std::min(bytes.find('\n'), bytes.size());
        out += toDisplay(bytes.substr(0, end), maxBytes - out.size());
        if (end == bytes.size()) break;
        out += '\n';
        bytes.remove_prefix(end + 1);
    }
    return out;
}

} // namespace poolboard
