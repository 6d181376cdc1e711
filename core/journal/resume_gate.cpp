// SPDX-License-Identifier: MIT
#include "core/journal/resume_gate.h"

#include "core/base/text.h"

#include <algorithm>

namespace poolboard {
namespace {

class ResumeGate final : public ItemGate {
public:
    ResumeGate(std::unique_ptr<DoneItems> done, bool force) : m_done(std::move(done)), m_force(force) {}

    Result<Verdict> judge(Item& item) override {
        if (m_byContent) return byContent(item);
        m_next = item.index + 1;
        TRY_ASSIGN(const StoredItem* done, m_done->at(item.index));
        if (done == nullptr) return Verdict(Wanted{});
        if (m_done->same(*done, item)) return onRecord(*done);
        if (!m_force) return changed(*done, item);
        TRY(goByContent(item.index));
        return byContent(item);
    }

    Result<void> ended() override {
        if (m_byContent || m_force) return {};
        for (uint64_t index = m_next; index <= m_done->highestIndex(); ++index) {
            TRY_ASSIGN(const StoredItem* done, m_done->at(index));
            if (done == nullptr) continue;
            return Error{ErrorCode::Usage, "the source",
                         "it is not what it was when the run began: it ended after " +
                             std::to_string(m_next) + " items, and item " + std::to_string(index) + ", \"" +
                             toDisplay(done->detail.input, 80) + "\", is done already",
                         "give the source as it was, or go on with --force"};
        }
        return {};
    }

private:
    /// A finished item as it is looked for by content. Equal ones are taken in the order of their index.
    struct Known {
        ContentKey key;
        uint64_t index = 0;
        bool waits = false; ///< for its place in the output

        auto operator<=>(const Known&) const = default; // NOLINT(modernize-use-nullptr): as in ContentKey
    };

    /// What never came to its place in the output goes there now.
    Result<Verdict> onRecord(const StoredItem& done) const {
        // One with an older record in the output is merged at the end of the session.
        if (!done.detail.held || done.place) return Verdict(Recorded{});
        TRY_ASSIGN(Outcome outcome, m_done->outcome(done));
        return Verdict(std::move(outcome));
    }

    Result<void> goByContent(uint64_t from) {
        m_byContent = true;
        m_nextIndex = std::max(m_done->highestIndex() + 1, from);
        TRY(m_done->eachFrom(from, [this](const StoredItem& done) {
            m_known.push_back({contentKey(done), done.detail.row.index, done.detail.held && !done.place});
        }));
        std::sort(m_known.begin(), m_known.end());
        m_taken.resize(m_known.size());
        return {};
    }

    Result<Verdict> byContent(Item& item) {
        const ContentKey key = contentKey(item.body, item.stamp);
        auto at = std::lower_bound(m_known.begin(), m_known.end(), Known{key, 0, false});
        for (; at != m_known.end() && at->key == key; ++at) {
            const auto place = static_cast<size_t>(at - m_known.begin());
            if (m_taken[place]) continue;
            m_taken[place] = true;
            if (!at->waits) return Verdict(Recorded{});
            StoredItem held;
            held.detail.row.index = at->index;
            held.detail.held = true;
            return onRecord(held);
        }
        item.index = m_nextIndex++;
        return Verdict(Wanted{});
    }

    static Error changed(const StoredItem& done, const Item& item) {
        const std::string before = toDisplay(done.detail.input, 80), now = toDisplay(item.body, 80);
        const bool modified = before == now;
        return {ErrorCode::Usage, "the source",
                "it is not what it was when the run began: item " + std::to_string(item.index) +
                    (modified ? ", \"" + now + "\", was changed since"
                              : " was \"" + before + "\" and is \"" + now + "\" now"),
                "give the source as it was, or go on with --force: items are then known by their content, "
                "wherever they stand"};
    }

    std::unique_ptr<DoneItems> m_done;
    const bool m_force;
    bool m_byContent = false;
    std::vector<Known> m_known; ///< sorted
    std::vector<bool> m_taken;
    uint64_t m_next = 0;      ///< index, of the source
    uint64_t m_nextIndex = 0; ///< of new items, by content
};

} // namespace

std::unique_ptr<ItemGate> makeResumeGate(std::unique_ptr<DoneItems> done, bool force) {
    return std::make_unique<ResumeGate>(std::move(done), force);
}

} // namespace poolboard
