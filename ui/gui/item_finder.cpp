// SPDX-License-Identifier: MIT
#include "ui/gui/item_finder.h"

#include "ui/gui/background.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/texts.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr int kRestTimes = 9, kMostRestMs = 60'000;

} // namespace

ItemFinder::ItemFinder(QObject* parent) : QObject(parent) {
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_more, false)) begin();
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
    m_busy = m_more = false;
    m_seen = 0;
}

void ItemFinder::goOn() {
    if (!m_pages) return;
    if (m_busy || m_rest.isActive())
        m_more = true;
    else if (m_wish.column < 0 && m_search)
        look();
    else
        begin();
}

void ItemFinder::begin() {
    m_search = std::make_shared<ItemSearch>(m_wish);
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
        Q_EMIT unreadable(decoded(found.error().text()));
        Q_EMIT progressed();
        return;
    }
    const bool sorted = m_wish.column >= 0;
    if (!sorted) {
        m_seen = found->seen;
        if (!found->indices.empty()) Q_EMIT this->found(found->indices);
    }
    if (!found->end) return look();
    if (!sorted) return settle();
    inBackground(
        this, [search = m_search] { return search->sorted(); },
        [this, generation = m_generation, seen = found->seen](const std::vector<uint64_t>& whole) {
            if (generation != m_generation) return;
            m_search.reset(); // with all it was sorted by
            m_seen = seen;
            Q_EMIT arranged(whole);
            const qint64 rest = std::min<qint64>(m_took.elapsed() * kRestTimes, kMostRestMs);
            m_rest.start(static_cast<int>(rest));
            settle();
        });
}

void ItemFinder::settle() {
    m_busy = false;
    Q_EMIT progressed();
    if (!m_rest.isActive() && std::exchange(m_more, false)) goOn();
}

} // namespace poolboard
