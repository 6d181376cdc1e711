// SPDX-License-Identifier: MIT
#include "ui/gui/overview_reader.h"

#include "ui/gui/journal_pages.h"
#include "ui/gui/refusal_words.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr qint64 kRestTimes = 50, kLeastRestMs = 2000, kMostRestMs = 120'000;
constexpr qint64 kEndRestMs = 500; ///< nothing runs any more that would be held up
constexpr int kMostEndLooks = 10;  ///< what is not on record by then never comes

} // namespace

OverviewReader::OverviewReader(QObject* parent) : QObject(parent) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &OverviewReader::read);
}

void OverviewReader::setPages(JournalPages* pages) {
    m_pages = pages;
    m_read = m_asking = false;
    m_readDone = m_readBad = m_recorded = 0;
    m_endLooks = 0;
    m_rest = QDeadlineTimer();
    m_again.stop();
    m_problem.clear();
    Q_EMIT errorsRead({});
    Q_EMIT slowestRead({});
    schedule();
}

void OverviewReader::follow(const Snapshot& snapshot) {
    m_done = snapshot.done();
    m_bad = snapshot.unsuccessful();
    const bool over = isOver(snapshot.state);
    if (over != m_over) { // what was read before the end is not all
        m_over = over;
        m_endLooks = 0;
        if (over) m_rest = QDeadlineTimer(std::min(kEndRestMs, std::max<qint64>(0, m_rest.remainingTime())));
        m_again.stop();
    }
    schedule();
}

void OverviewReader::setLooked(bool looked) {
    m_looked = looked;
    if (looked)
        schedule();
    else
        m_again.stop();
}

bool OverviewReader::wanted() const {
    if (!m_pages || !m_looked || m_asking) return false;
    if (m_over) return m_endLooks == 0 || (m_recorded < m_bad && m_endLooks < kMostEndLooks);
    return m_done != 0 && (!m_read || m_done != m_readDone || m_bad != m_readBad);
}

void OverviewReader::schedule() {
    if (!wanted() || m_again.isActive()) return;
    m_again.start(static_cast<int>(std::max<qint64>(0, m_rest.remainingTime())));
}

void OverviewReader::read() {
    if (!wanted()) return;
    m_asking = true;
    m_took.start();
    const auto pages = m_pages.data();
    m_pages->errorGroups(
        this, [this, pages, asked = Asked{m_done, m_bad, m_over}](Result<std::vector<ErrorGroup>> groups) {
            if (pages != m_pages) return; // another run by now
            m_problem = groups ? QString() : refusalWords(groups.error());
            if (!groups) {
                Q_EMIT unreadable();
                return answered(asked, false);
            }
            m_recorded = 0;
            for (const ErrorGroup& group : groups.value())
                m_recorded += group.items;
            Q_EMIT errorsRead(groups.value());
            m_pages->slowest(this, [this, pages, asked](Result<std::vector<SlowItem>> items) {
                if (pages != m_pages) return;
                if (items) Q_EMIT slowestRead(items.value());
                answered(asked, items.ok());
            });
        });
}

void OverviewReader::answered(const Asked& asked, bool known) {
    m_asking = false;
    m_read = known;
    if (known) {
        m_readDone = asked.done;
        m_readBad = asked.bad;
    }
    if (asked.over) ++m_endLooks;
    m_rest = QDeadlineTimer(m_over ? kEndRestMs
                                   : std::clamp(m_took.elapsed() * kRestTimes, kLeastRestMs, kMostRestMs));
    schedule();
}

} // namespace poolboard
