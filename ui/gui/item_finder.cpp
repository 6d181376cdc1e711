// SPDX-License-Identifier: MIT
#include "ui/gui/item_finder.h"

#include "ui/gui/background.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/refusal_words.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr int kRestTimes = 9, kMostRestMs = 60'000;

} // namespace

ItemFinder::ItemFinder(QObject* parent) : QObject(parent) {
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_more, false)) goOn(std::exchange(m_anew, false));
    });
}

void ItemFinder::start(JournalPages* pages, const ItemWish& wish) {
    stop();
    m_pages = pages;
    m_wish = wish;
    if (m_pages) begin();
}

void ItemFinder::stop() {
    ++m_generation;
    m_rest.stop();
    m_pages = nullptr;
    m_search.reset();
    m_busy = m_more = m_anew = m_complete = false;
    m_seen = m_bad = 0;
    m_percent = 0;
    m_problem.clear();
}

bool ItemFinder::onlyGrows() const { return !sorted() && (!m_wish.kind || isFine(*m_wish.kind)); }

void ItemFinder::goOn(bool anew) {
    if (!m_pages) return;
    const bool grow = mayLook() && !anew;
    if (m_busy || (m_rest.isActive() && !grow)) {
        m_more = true;
        m_anew = m_anew || anew;
    } else if (grow) {
        look();
    } else {
        begin();
    }
}

void ItemFinder::begin() {
    m_whole = sorted() || m_complete;
    m_percent = 0;
    m_search = std::make_shared<ItemSearch>(m_wish, m_whole);
    m_took.start();
    look();
}

void ItemFinder::look() {
    if (!m_pages) return;
    m_busy = true;
    m_pages->look(m_search, this, [this, generation = m_generation](Result<FoundItems> found) {
        if (generation == m_generation) take(std::move(found));
    });
    Q_EMIT progressed();
}

void ItemFinder::take(Result<FoundItems> found) {
    if (!found) {
        m_busy = false;
        m_problem = refusalWords(found.error());
        Q_EMIT unreadable(m_problem);
        Q_EMIT progressed();
        return;
    }
    m_problem.clear();
    m_percent = found->of == 0 ? 0 : static_cast<int>(std::min(found->seen, found->of) * 100 / found->of);
    if (!m_whole) {
        m_seen = found->seen;
        m_bad = found->bad;
        if (!found->indices.empty()) Q_EMIT this->found(found->indices);
    }
    if (!found->end) return look();
    if (!m_whole) {
        m_complete = true;
        if (!onlyGrows()) rest();
        return settle();
    }
    inBackground(
        this, [search = m_search] { return search->sorted(); },
        [this, generation = m_generation, seen = found->seen,
         bad = found->bad](const std::vector<uint64_t>& whole) {
            if (generation != m_generation) return;
            m_seen = seen;
            m_bad = bad;
            m_complete = true;
            Q_EMIT arranged(whole);
            if (generation != m_generation) return; // somebody has another wish at that
            rest();
            settle();
        });
}

void ItemFinder::rest() {
    if (onlyGrows()) {
        m_search->keepNothing();
        m_whole = false; // from here on it grows again
    } else {
        m_search.reset(); // with all it was sorted by
    }
    m_rest.start(static_cast<int>(std::min<qint64>(m_took.elapsed() * kRestTimes, kMostRestMs)));
}

void ItemFinder::settle() {
    m_busy = false;
    Q_EMIT progressed();
    if (!m_more || (m_rest.isActive() && (m_anew || !mayLook()))) return;
    m_more = false;
    goOn(std::exchange(m_anew, false));
}

} // namespace poolboard
