// SPDX-License-Identifier: MIT
#include "ui/tui/detail_lines.h"

#include "core/base/text.h"
#include "core/base/units.h"
#include "ui/present/numbers.h"
#include "ui/present/width.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr size_t kMostLines = 2'000;
constexpr size_t kResultLines = 200;

class Lines {
public:
    Lines(size_t width, bool unicode) : m_width(std::max<size_t>(width, 10)), m_unicode(unicode) {}

    void add(std::string_view text, const Ink& ink = {}, size_t most = kMostLines) {
        for (std::string& line : brokenLines(text, m_width, most))
            m_lines.push_back({std::move(line), ink});
    }
    void section(std::string_view title, std::string_view text, size_t most = kMostLines) {
        if (text.empty()) return;
        m_lines.push_back({std::string(title), {Tone::Quiet, true}});
        add(text, {}, most);
    }
    std::string symbol(OutcomeKind kind) const {
        const StateWord word = stateWord(kind);
        return std::string(m_unicode ? word.symbol : word.ascii) + " " + std::string(word.word);
    }
    std::vector<DetailLine> take() { return std::move(m_lines); }

private:
    size_t m_width;
    bool m_unicode;
    std::vector<DetailLine> m_lines;
};

std::string seconds(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f s", value);
    return text;
}

std::string errorText(const WorkerError& error) {
    std::string out = error.type;
    if (!error.message.empty()) out += (out.empty() ? "" : ": ") + error.message;
    if (error.signal != 0 && out.find("signal ") == std::string::npos)
        out += " (signal " + std::to_string(error.signal) + ")";
    return out;
}

} // namespace

std::vector<std::string> brokenLines(std::string_view text, size_t width, size_t most) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        std::string rest = toDisplay(line, 64u << 10);
        do {
            if (out.size() == most) {
                out.back() = "… and " + formatSize(text.size() + rest.size()) + " more";
                return out;
            }
            // As much as fits: displayWidth() of the piece, grown by whole characters.
            size_t bytes = 0, columns = 0;
            while (bytes < rest.size()) {
                size_t next = bytes + 1;
                while (next < rest.size() && (static_cast<unsigned char>(rest[next]) & 0xC0) == 0x80)
                    ++next;
                const size_t wide = displayWidth(std::string_view(rest).substr(bytes, next - bytes));
                if (columns + wide > width && bytes != 0) break;
                columns += wide;
                bytes = next;
            }
            out.push_back(rest.substr(0, bytes));
            rest.erase(0, bytes);
        } while (!rest.empty());
    }
    return out;
}

std::vector<DetailLine> detailLines(const ItemDetail& item, size_t width, bool unicode) {
    Lines lines(width, unicode);
    const ItemRow& row = item.row;
    std::string first = lines.symbol(row.kind) + " · " + seconds(row.seconds);
    if (row.attempts > 1) first += " · attempt " + std::to_string(row.attempts);
    if (row.worker >= 0) first += " · worker " + std::to_string(row.worker);
    if (item.held) first += " · waits for its place in the output";
    lines.add(first, {stateWord(row.kind).tone, true});
    if (item.error) {
        lines.add(errorText(*item.error), {stateWord(row.kind).tone});
        lines.section("Trace", item.error->trace);
    }
    if (!item.error || item.error->trace != item.diagnostics) lines.section("Log", item.diagnostics);
    std::string earlier;
    for (const Attempt& attempt : item.attempts)
        earlier += std::to_string(attempt.number) + "  " + lines.symbol(attempt.kind) + "  " +
                   seconds(attempt.seconds) + "  " + attempt.type +
                   (attempt.message.empty() ? "" : ": " + attempt.message) + "\n";
    lines.section("Earlier attempts", earlier);
    lines.section("Input", item.input, kResultLines);
    if (!item.resultFault.empty()) lines.section("Result", item.resultFault);
    if (!item.result.empty())
        lines.section("Result, " + formatSize(item.resultBytes), item.result, kResultLines);
    return lines.take();
}

} // namespace poolboard
