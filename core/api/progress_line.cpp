// SPDX-License-Identifier: MIT
#include "core/api/progress_line.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace poolboard::inline api {
namespace {

constexpr Duration kBetweenLines = std::chrono::milliseconds(100);

std::string clockText(double seconds) {
    const auto whole = static_cast<uint64_t>(std::ceil(std::max(0.0, seconds)));
    char text[48];
    if (whole >= 3600)
        std::snprintf(text, sizeof text, "%llu:%02u:%02u", static_cast<unsigned long long>(whole / 3600),
                      static_cast<unsigned>(whole / 60 % 60), static_cast<unsigned>(whole % 60));
    else
        std::snprintf(text, sizeof text, "%02u:%02u", static_cast<unsigned>(whole / 60),
                      static_cast<unsigned>(whole % 60));
    return text;
}

std::string rateText(double rate) {
    char text[32];
    std::snprintf(text, sizeof text, rate < 10 ? "%.1f/s" : "%.0f/s", rate);
    return text;
}

std::string bar(uint64_t done, uint64_t total) {
    constexpr uint64_t kCells = 20;
    const uint64_t full = total == 0 ? kCells : std::min(kCells, done * kCells / total);
    std::string out = "▕";
    for (uint64_t cell = 0; cell < kCells; ++cell)
        out += cell < full ? "█" : " ";
    return out + "▏";
}

} // namespace

ProgressLine::ProgressLine(ProgressOptions options, std::optional<uint64_t> total)
    : m_options(std::move(options)), m_total(m_options.total ? m_options.total : total),
      m_terminal(m_options.terminal.value_or(::isatty(m_options.fd) != 0)) {}

ProgressLine::~ProgressLine() { finish(); }

void ProgressLine::start() {
    m_started = true;
    m_begun = m_drawn = Clock::now();
    m_progress.start(m_begun);
}

std::string ProgressLine::text(const std::string& label, uint64_t done, std::optional<uint64_t> total,
                               double seconds, double rate, std::optional<double> left) {
    std::string out = label.empty() ? "" : label + " ";
    if (total) {
        const uint64_t percent = *total == 0 ? 100 : std::min<uint64_t>(100, done * 100 / *total);
        out += std::to_string(percent) + "% " + bar(done, *total) + " ";
    }
    out += std::to_string(done);
    if (total) out += "/" + std::to_string(*total);
    out += " " + rateText(rate) + " " + clockText(seconds);
    return left ? out + ", " + clockText(*left) + " left" : out;
}

/// The clock is asked about twenty times a second, whatever the rate.
void ProgressLine::look() {
    const Instant now = Clock::now();
    const double seconds = toSeconds(now - m_begun);
    const double rate = seconds > 0 ? static_cast<double>(m_done) / seconds : 0;
    m_lookAt = m_done + std::max<uint64_t>(1, static_cast<uint64_t>(rate / 20));
    if (now - m_drawn < kBetweenLines) return;
    m_drawn = now;
    m_progress.update(m_done, now);
    if (!m_terminal) return;
    std::optional<double> left;
    if (const auto eta = m_progress.eta(m_done, m_total, now)) left = (eta->first + eta->second) / 2;
    write("\r\033[K" + text(m_options.label, m_done, m_total, seconds,
                            m_progress.rate() > 0 ? m_progress.rate() : rate, left));
}

void ProgressLine::finish() {
    if (!m_started || std::exchange(m_finished, true)) return;
    const double seconds = toSeconds(Clock::now() - m_begun);
    const double rate = seconds > 0 ? static_cast<double>(m_done) / seconds : 0;
    write((m_terminal ? "\r\033[K" : "") +
          text(m_options.label, m_done, m_total, seconds, rate, std::nullopt) + "\n");
}

void ProgressLine::write(const std::string& text) const {
    [[maybe_unused]] const ssize_t written = ::write(m_options.fd, text.data(), text.size());
}

} // namespace poolboard::inline api
