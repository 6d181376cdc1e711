// SPDX-License-Identifier: MIT
#include "core/source/sample_source.h"

#include "core/source/stop_signal.h"

#include <algorithm>
#include <random>

namespace poolboard {
namespace {

class SampleSource final : public Source {
public:
    SampleSource(std::unique_ptr<Source> inner, const Sample& sample, int stopFd)
        : m_inner(std::move(inner)), m_count(sample.count), m_stopFd(stopFd),
          m_dice(sample.seed ? *sample.seed : std::random_device()()) {}

    std::optional<uint64_t> size() const override {
        if (m_chosen) return m_kept.size();
        const auto size = m_inner->size();
        return size ? std::optional(std::min(*size, m_count)) : std::nullopt;
    }

    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        if (!m_chosen) TRY(choose());
        size_t bytes = 0;
        const size_t before = out.size();
        while (m_given < m_kept.size() && out.size() - before < std::max<size_t>(limit.items, 1)) {
            Item& item = m_kept[m_given];
            if (bytes != 0 && bytes + item.body.size() > limit.bytes) break;
            bytes += item.body.size();
            item.index = m_given++;
            out.push_back(std::move(item));
        }
        return out.size() > before;
    }

private:
    /// Every item has the same chance to be kept, however many there will be (reservoir sampling).
    Result<void> choose() {
        uint64_t seen = 0;
        for (bool more = true; more;) {
            std::vector<Item> items;
            TRY_ASSIGN(more, m_inner->pull(items, {}));
            for (Item& item : items) {
                if (seen < m_count)
                    m_kept.push_back(std::move(item));
                else if (const uint64_t place = m_dice() % (seen + 1); place < m_count)
                    m_kept[place] = std::move(item);
                ++seen;
            }
        }
        m_chosen = true;
        if (stopRequested(m_stopFd)) m_kept.clear(); // of a part of the input: nothing
        std::ranges::sort(m_kept, {}, &Item::index);
        return {};
    }

    const std::unique_ptr<Source> m_inner;
    const uint64_t m_count;
    const int m_stopFd;
    std::mt19937_64 m_dice;
    std::vector<Item> m_kept; ///< by their place in `inner`, once chosen
    uint64_t m_given = 0;
    bool m_chosen = false;
};

} // namespace

std::unique_ptr<Source> makeSample(std::unique_ptr<Source> inner, const Sample& sample, int stopFd) {
    return std::make_unique<SampleSource>(std::move(inner), sample, stopFd);
}

} // namespace poolboard
