// SPDX-License-Identifier: MIT
#include "core/source/range_source.h"

#include <algorithm>
#include <charconv>

namespace poolboard {
namespace {

/// All arithmetic is modulo 2^64, where every value of a valid range is exact,
/// also from INT64_MIN to INT64_MAX.
class RangeSource final : public Source {
public:
    RangeSource(int64_t from, int64_t step, uint64_t count)
        : m_from(static_cast<uint64_t>(from)), m_step(static_cast<uint64_t>(step)), m_count(count) {}

    std::optional<uint64_t> size() const override { return m_count; }

    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        const uint64_t end = m_next + std::min<uint64_t>(m_count - m_next, std::max<size_t>(limit.items, 1));
        const bool some = m_next < end;
        for (size_t bytes = 0; m_next < end && (bytes == 0 || bytes < limit.bytes); ++m_next) {
            Item& item = out.emplace_back();
            char digits[24];
            const auto value = static_cast<int64_t>(m_from + m_next * m_step);
            const auto written = std::to_chars(digits, digits + sizeof digits, value);
            item.index = m_next;
            item.body.assign(digits, written.ptr);
            bytes += item.body.size();
        }
        return some;
    }

private:
    const uint64_t m_from, m_step, m_count;
    uint64_t m_next = 0;
};

} // namespace

Result<std::unique_ptr<Source>> openRange(const SourceSpec& spec) {
    const std::string words =
        std::to_string(spec.from) + ".." + std::to_string(spec.to) + ".." + std::to_string(spec.step);
    if (spec.step == 0)
        return Error{ErrorCode::Usage, "range " + words, "a step of 0 never arrives",
                     "give a step of 1 or more, or a negative one to count down"};
    if (spec.from != spec.to && (spec.from < spec.to) != (spec.step > 0))
        return Error{ErrorCode::Usage, "range " + words, "the step leads away from the end",
                     spec.step > 0 ? "to count down, give a negative step"
                                   : "to count up, give a positive step"};
    const auto from = static_cast<uint64_t>(spec.from), to = static_cast<uint64_t>(spec.to);
    const uint64_t distance = spec.step > 0 ? to - from : from - to;
    const uint64_t stride =
        spec.step > 0 ? static_cast<uint64_t>(spec.step) : 0 - static_cast<uint64_t>(spec.step);
    const uint64_t count = distance == 0 ? 0 : (distance - 1) / stride + 1;
    return std::unique_ptr<Source>(std::make_unique<RangeSource>(spec.from, spec.step, count));
}

} // namespace poolboard
