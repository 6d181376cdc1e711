// SPDX-License-Identifier: MIT
#include "bench/made_items.h"

#include "core/base/clock.h"

#include <algorithm>
#include <cstring>

namespace poolboard::bench {
namespace {

class MadeItems final : public Source {
public:
    MadeItems(uint64_t count, size_t bytes) : m_count(count), m_pattern(bytes, 'x') {}
    std::optional<uint64_t> size() const override { return std::nullopt; }
    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        const bool some = m_next < m_count;
        size_t bytes = 0;
        for (size_t i = 0; i < limit.items && m_next < m_count && (i == 0 || bytes < limit.bytes); ++i) {
            std::memcpy(m_pattern.data(), &m_next, sizeof m_next);
            Item& item = out.emplace_back();
            item.index = m_next++;
            item.body = m_pattern;
            bytes += item.body.size();
        }
        return some;
    }

private:
    const uint64_t m_count;
    std::string m_pattern;
    uint64_t m_next = 0;
};

class Checker final : public CheckingSink {
public:
    Checker(uint64_t count, size_t bytes) : m_count(count), m_bytes(bytes) {}
    Result<void> write(const Outcome& outcome) override {
        uint64_t number = ~uint64_t{0};
        if (outcome.ok() && outcome.result.size() == m_bytes)
            std::memcpy(&number, outcome.result.data(), sizeof number);
        m_good = m_good && number == m_seen;
        if (m_seen == 0) m_first = Clock::now();
        if (++m_seen == m_count) m_last = Clock::now();
        return {};
    }
    Result<void> flush() override { return {}; }
    Result<void> finish() override { return {}; }
    double secondsEach() const override {
        return toSeconds(m_last - m_first) / static_cast<double>(std::max<uint64_t>(m_count, 2) - 1);
    }
    bool inOrder() const override { return m_good && m_seen == m_count; }

private:
    const uint64_t m_count;
    const size_t m_bytes;
    uint64_t m_seen = 0;
    bool m_good = true;
    Instant m_first{}, m_last{};
};

} // namespace

std::unique_ptr<Source> makeItems(uint64_t count, size_t bytes) {
    return std::make_unique<MadeItems>(count, std::max<size_t>(bytes, sizeof(uint64_t)));
}
std::unique_ptr<CheckingSink> makeCheckingSink(uint64_t count, size_t bytes) {
    return std::make_unique<Checker>(count, std::max<size_t>(bytes, sizeof(uint64_t)));
}

} // namespace poolboard::bench
