// SPDX-License-Identifier: MIT
// What the dashboard reads from the disk, on [reader].
#include "ui/tui/tui_app.h"

#include "core/engine/run_places.h"
#include "core/job/demo_jobs.h"
#include "core/journal/run_list.h"
#include "ui/tui/job_choices.h"

namespace poolboard {
namespace {

constexpr size_t kMostRuns = 1'000;

std::array<uint64_t, kOutcomeKinds> recordedCounts(const RunRecord& run) { return run.counts; }

Result<ListView::Page> readPage(JournalReader& reader, const ListView::Wanted& wanted,
                                const ListFilter& shown) {
    TRY_ASSIGN(const RunRecord run, reader.run());
    ListView::Page page;
    page.counts = recordedCounts(run);
    page.offset = wanted.offset;
    if (wanted.newest) {
        const uint64_t rows = ListView::rowsOf(shown, page.counts);
        page.offset = rows - std::min<uint64_t>(rows, wanted.limit);
    }
    TRY_ASSIGN(page.rows, reader.page(wanted.filter, page.offset, wanted.limit));
    return page;
}

} // namespace

bool TuiApp::Reading::due(const Dashboard& board) const {
    constexpr auto kWhileItGoesOn = std::chrono::seconds(1);
    return counts != board.run.counts && (!board.live || Clock::now() - at >= kWhileItGoesOn);
}

void TuiApp::Reading::begin(const Dashboard& board) {
    counts = board.run.counts;
    at = Clock::now();
}

struct TuiApp::Connection {
    std::string path;
    std::unique_ptr<JournalReader> reader; ///< [reader]

    Result<JournalReader*> open() {
        if (!reader) {
            TRY_ASSIGN(reader, openJournal(path));
        }
        return reader.get();
    }
};

void TuiApp::read() {
    if (m_board.run.journalFile.empty()) return;
    if (!m_journal || m_journal->path != m_board.run.journalFile) {
        m_journal = std::make_shared<Connection>();
        m_journal->path = m_board.run.journalFile;
    }
    readList();
    readDetail();
    readGroups();
}

void TuiApp::readList() {
    auto wanted = m_board.list.wanted(m_board.listHeight);
    if (!wanted) return;
    m_background.give(
        [this, journal = m_journal, wanted = *wanted, shown = m_board.list.filter()]() -> Background::Use {
            auto reader = journal->open();
            Result<ListView::Page> page =
                reader ? readPage(*reader.value(), wanted, shown) : Result<ListView::Page>(reader.error());
            return [this, journal, wanted, page = std::move(page)] {
                if (journal != m_journal) return; // of another run
                if (page)
                    m_board.list.take(wanted, page.value());
                else
                    m_board.list.failed(wanted);
            };
        });
}

void TuiApp::readDetail() {
    const auto index = m_board.shownItem();
    if (!index || m_readingDetail) return;
    if (index == m_board.detailOf && !m_detailRead.due(m_board)) return;
    m_readingDetail = true;
    m_detailRead.begin(m_board);
    m_background.give([this, journal = m_journal, index = *index]() -> Background::Use {
        auto reader = journal->open();
        Result<ItemDetail> item = reader ? reader.value()->item(index) : Result<ItemDetail>(reader.error());
        return [this, journal, index, item = std::move(item)] {
            m_readingDetail = false;
            if (journal != m_journal) return;
            if (m_board.detailOf != index) m_board.detailTop = 0;
            m_board.detailOf = index;
            m_board.detail = item ? std::optional(item.value()) : std::nullopt; // it may be running again
        };
    });
}

void TuiApp::readGroups() {
    if (m_readingGroups || !m_groupsRead.due(m_board)) return;
    m_groupsRead.begin(m_board);
    if (m_board.run.unsuccessful() == 0) return m_board.groups.clear();
    m_readingGroups = true;
    m_background.give([this, journal = m_journal]() -> Background::Use {
        auto reader = journal->open();
        auto groups =
            reader ? reader.value()->errorGroups() : Result<std::vector<ErrorGroup>>(reader.error());
        return [this, journal, groups = std::move(groups)] {
            m_readingGroups = false;
            if (journal == m_journal && groups) m_board.groups = groups.value();
        };
    });
}

void TuiApp::readHistory() {
    if (std::exchange(m_readingHistory, true)) return;
    m_background.give([this]() -> Background::Use {
        return [this, list = listRuns(runsFolder(), kMostRuns)] {
            m_readingHistory = false;
            m_board.history = list.runs;
        };
    });
}

void TuiApp::readJobs() {
    m_background.give([this]() -> Background::Use {
        std::vector<std::string> folders = {"."};
        if (auto demo = demoJobs()) folders.push_back(std::move(demo).value());
        return [this, jobs = jobChoices(folders)] { m_board.jobs = jobs; };
    });
}

} // namespace poolboard
