// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"
#include "core/run/snapshot.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace poolboard {

/// Which items the list shows.
struct ListFilter {
    enum class What : uint8_t { All, Running, Failures, Kind, Group };
    What what = What::All;
    OutcomeKind kind = OutcomeKind::Failed; ///< of What::Kind
    int64_t group = 0;                      ///< of What::Group
    std::string groupName;
    uint64_t groupItems = 0;

    bool operator==(const ListFilter&) const = default;
};

/// One line of the list; `running` ones are not in the journal yet.
struct ListRow {
    ItemRow item;
    bool running = false;
    uint64_t progressDone = 0, progressTotal = 0;
};

/// The list of items: what it shows, where it stands, which are marked. The newest finished item is on
/// top. Rows are counted as the journal records them, so that a row somebody looks at stays where it is
/// while new ones come above it; at the top the list follows them. Never
/// reads: it says what it needs (wanted()) and is given it. A plain value. [main]
class ListView {
public:
    const ListFilter& filter() const { return m_filter; }
    const std::string& text() const { return m_text; }
    void show(ListFilter filter); ///< marks stay
    void search(std::string text);

    /// The newest numbers; rows read before them are read again.
    void update(const Snapshot& run);
    /// Moves the selection; `height`: rows on screen.
    void move(int64_t by, int height);
    void moveTo(uint64_t line, int height); ///< counted from the top of the list
    void scroll(int64_t by, int height);

    uint64_t size() const;
    uint64_t top() const; ///< the list's line that stands first on screen
    uint64_t selectedLine() const;
    bool following() const { return m_follow; }
    /// What is known about a line; nothing: not read yet.
    std::optional<ListRow> row(uint64_t line) const;
    std::optional<uint64_t> selectedIndex() const;

    void toggleMark();
    void clearMarks() { m_marks.clear(); }
    bool marked(uint64_t index) const { return m_marks.contains(index); }
    const std::set<uint64_t>& marks() const { return m_marks; }
    static constexpr size_t kMostMarks = 10'000;

    /// A page to read, or rows to look through for the text. `ticket` comes back with the answer.
    struct Wanted {
        ItemFilter filter;
        uint64_t offset = 0;
        uint32_t limit = 0;
        uint64_t ticket = 0;
        bool newest = false; ///< the last `limit` rows, wherever they begin by now
        std::string text;    ///< "": a page to show
    };
    std::optional<Wanted> wanted(int height);
    /// What was read. `counts` are those of the journal, which is a commit behind the run.
    struct Page {
        std::array<uint64_t, kOutcomeKinds> counts{};
        uint64_t offset = 0;
        std::vector<ItemRow> rows;
    };
    void take(const Wanted& asked, Page page);
    void failed(const Wanted& asked); ///< it may be asked again after the next update()
    /// How many rows of the filter the journal has.
    static uint64_t rowsOf(const ListFilter& filter, const std::array<uint64_t, kOutcomeKinds>& counts);
    static constexpr uint32_t kSearchedAtOnce = 2'000;
    static constexpr size_t kMostFound = 5'000;
    bool foundTooMany() const { return m_found.size() >= kMostFound; }
    uint64_t searched() const { return m_searched; } ///< rows looked through

private:
    uint64_t recorded() const { return rowsOf(m_filter, m_counts); }
    bool searching() const { return !m_text.empty() && m_filter.what != ListFilter::What::Running; }
    void restart();
    void takeFailures(const Snapshot& run);

    ListFilter m_filter;
    std::string m_text;
    std::array<uint64_t, kOutcomeKinds> m_counts{}, m_seen{}; ///< of the journal; of the run
    std::vector<ListRow> m_running;
    bool m_unrecorded = false; ///< the run keeps no journal: there are only its latest failures
    bool m_follow = true;
    uint64_t m_selected = 0, m_top = 0; ///< places in the order of recording (Running: lines)
    std::vector<ItemRow> m_page;        ///< from m_pageStart on, in the order of recording
    uint64_t m_pageStart = 0;
    bool m_stale = true, m_asked = false;
    uint64_t m_ticket = 0; ///< of the newest filter or text
    std::vector<ItemRow> m_found;
    uint64_t m_searched = 0;
    std::set<uint64_t> m_marks;
};

} // namespace poolboard
