// SPDX-License-Identifier: MIT
#include "ui/tui/item_list.h"

#include <algorithm>
#include <cctype>

namespace poolboard {
namespace {

using What = ListFilter::What;

bool contains(const std::string& text, const std::string& wanted) {
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same) != text.end();
}

bool matches(const ItemRow& row, const std::string& text) {
    return contains(row.input, text) || contains(row.message, text) || std::to_string(row.index) == text ||
           contains(std::string(outcomeName(row.kind)), text);
}

ItemFilter journalFilter(const ListFilter& filter) {
    ItemFilter out;
    if (filter.what == What::Kind) out.kind = filter.kind;
    if (filter.what == What::Group) out.group = filter.group;
    out.unsuccessful = filter.what == What::Failures;
    return out;
}

} // namespace

void ListView::show(ListFilter filter) {
    if (filter == m_filter) return;
    m_filter = std::move(filter);
    restart();
}

void ListView::search(std::string text) {
    if (text == m_text) return;
    m_text = std::move(text);
    restart();
}

void ListView::restart() {
    ++m_ticket;
    m_follow = true;
    m_selected = m_top = m_searched = 0;
    m_page.clear();
    m_found.clear();
    m_stale = true;
    m_asked = false;
}

void ListView::update(const Snapshot& run) {
    if (run.counts != m_seen) m_stale = true;
    m_seen = run.counts;
    m_unrecorded = run.journalFile.empty();
    if (m_unrecorded) takeFailures(run);
    m_running.clear();
    for (const WorkerRow& worker : run.workers) {
        if (!worker.item) continue;
        ListRow row;
        row.running = true;
        row.item.index = *worker.item;
        row.item.worker = static_cast<int32_t>(worker.worker);
        row.item.attempts = worker.attempt;
        row.item.seconds = worker.elapsed;
        row.item.input = worker.input;
        row.item.message = worker.note;
        row.progressDone = worker.progressDone;
        row.progressTotal = worker.progressTotal;
        if (m_filter.what != What::Running || m_text.empty() || matches(row.item, m_text))
            m_running.push_back(std::move(row));
    }
    std::ranges::stable_sort(m_running, std::greater<>(),
                             [](const ListRow& row) { return row.item.seconds; });
}

/// Without a journal: what the snapshot itself says of failures, as far as the filter wants it.
void ListView::takeFailures(const Snapshot& run) {
    m_found.clear();
    for (const FailureRow& failure : run.failures) {
        ItemRow row;
        row.index = failure.index;
        row.kind = failure.kind;
        row.attempts = failure.attempts;
        row.worker = failure.worker;
        row.input = failure.input;
        row.message = failure.type.empty() ? failure.message : failure.type + ": " + failure.message;
        const bool wanted = m_filter.what != What::Kind || row.kind == m_filter.kind;
        if (wanted && (m_text.empty() || matches(row, m_text))) m_found.push_back(std::move(row));
    }
}

uint64_t ListView::rowsOf(const ListFilter& filter, const std::array<uint64_t, kOutcomeKinds>& counts) {
    uint64_t sum = 0;
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind) {
        const bool counted = filter.what == What::All ||
                             (filter.what == What::Kind && kind == static_cast<size_t>(filter.kind)) ||
                             (filter.what == What::Failures && !isFine(static_cast<OutcomeKind>(kind)));
        if (counted) sum += counts[kind];
    }
    return filter.what == What::Group ? filter.groupItems : sum;
}

uint64_t ListView::size() const {
    if (m_filter.what == What::Running) return m_running.size();
    return searching() || m_unrecorded ? m_found.size() : recorded();
}

uint64_t ListView::selectedLine() const {
    const uint64_t rows = size();
    if (rows == 0) return 0;
    if (m_filter.what == What::Running) return std::min(m_selected, rows - 1);
    return m_follow ? 0 : rows - 1 - std::min(m_selected, rows - 1);
}

uint64_t ListView::top() const {
    const uint64_t rows = size();
    if (rows == 0) return 0;
    if (m_filter.what == What::Running) return std::min(m_top, rows - 1);
    return m_follow ? 0 : rows - 1 - std::min(m_top, rows - 1);
}

void ListView::move(int64_t by, int height) {
    if (size() == 0) return;
    const int64_t line = static_cast<int64_t>(selectedLine()) + by;
    moveTo(static_cast<uint64_t>(std::clamp<int64_t>(line, 0, static_cast<int64_t>(size()) - 1)), height);
}

void ListView::moveTo(uint64_t line, int height) {
    const uint64_t rows = size();
    if (rows == 0 || height <= 0) return;
    uint64_t first = top();
    line = std::min(line, rows - 1);
    const auto visible = static_cast<uint64_t>(height);
    if (first + visible > rows) first = rows > visible ? rows - visible : 0; // no room is left empty
    if (line < first) first = line;
    if (line >= first + visible) first = line + 1 - visible;
    if (m_filter.what == What::Running) {
        m_selected = line;
        m_top = first;
        return;
    }
    m_follow = line == 0;
    m_selected = rows - 1 - line;
    m_top = rows - 1 - first;
}

void ListView::scroll(int64_t by, int height) { move(by, height); }

std::optional<ListRow> ListView::row(uint64_t line) const {
    const uint64_t rows = size();
    if (line >= rows) return std::nullopt;
    if (m_filter.what == What::Running) return m_running[line];
    const uint64_t place = rows - 1 - line;
    if (searching() || m_unrecorded) return ListRow{m_found[place], false, 0, 0};
    if (place < m_pageStart || place - m_pageStart >= m_page.size()) return std::nullopt;
    return ListRow{m_page[place - m_pageStart], false, 0, 0};
}

std::optional<uint64_t> ListView::selectedIndex() const {
    const auto selected = row(selectedLine());
    return selected ? std::optional(selected->item.index) : std::nullopt;
}

void ListView::toggleMark() {
    const auto index = selectedIndex();
    if (!index) return;
    if (m_marks.erase(*index) == 0 && m_marks.size() < kMostMarks) m_marks.insert(*index);
}

std::optional<ListView::Wanted> ListView::wanted(int height) {
    if (m_filter.what == What::Running || m_asked || m_unrecorded || height <= 0) return std::nullopt;
    Wanted out{journalFilter(m_filter), 0, static_cast<uint32_t>(height), m_ticket, m_follow, m_text};
    if (searching()) {
        if (foundTooMany() || (m_searched >= recorded() && !m_stale)) return std::nullopt;
        out.offset = m_searched;
        out.limit = kSearchedAtOnce;
        out.newest = false;
    } else if (!m_follow) {
        const uint64_t last = size() - 1 - top();
        out.offset = last + 1 - std::min<uint64_t>(last + 1, out.limit);
        out.limit = static_cast<uint32_t>(last + 1 - out.offset);
        const bool here = out.offset >= m_pageStart && last < m_pageStart + m_page.size();
        if (here && !m_stale) return std::nullopt;
    } else if (!m_stale && m_pageStart + m_page.size() == recorded() &&
               m_page.size() >= std::min<uint64_t>(out.limit, recorded())) {
        return std::nullopt;
    }
    m_stale = false;
    m_asked = true;
    return out;
}

void ListView::take(const Wanted& asked, Page page) {
    if (asked.ticket != m_ticket) return; // of another filter
    m_asked = false;
    m_counts = page.counts;
    if (asked.text.empty()) {
        m_page = std::move(page.rows);
        m_pageStart = page.offset;
        return;
    }
    m_searched += page.rows.size();
    for (ItemRow& row : page.rows)
        if (m_found.size() < kMostFound && matches(row, m_text)) m_found.push_back(std::move(row));
}

void ListView::failed(const Wanted& asked) {
    if (asked.ticket == m_ticket) m_asked = false;
}

} // namespace poolboard
