// SPDX-License-Identifier: MIT
#include "core/source/item_source.h"

#include "core/base/text.h"

#include <algorithm>

namespace poolboard {
namespace {

using Lists = std::vector<std::vector<std::string>>;

/// Lists that are joined, walked side by side up to the end of the shortest.
struct Group {
    size_t first = 0, lists = 1; ///< in SourceSpec::items
    size_t length = 0;
    size_t at = 0; ///< the next item's place
};

std::vector<Group> groupsOf(const SourceSpec& spec) {
    std::vector<Group> groups;
    for (size_t k = 0; k < spec.items.size(); ++k) {
        const size_t length = spec.items[k].size();
        if (spec.isPaired(k)) {
            ++groups.back().lists;
            groups.back().length = std::min(groups.back().length, length);
        } else {
            groups.push_back({k, 1, length, 0});
        }
    }
    return groups;
}

/// Nothing when the number of combinations does not fit: they are still made
/// one after another, only not counted.
std::optional<uint64_t> countItems(const std::vector<Group>& groups) {
    uint64_t count = 1;
    for (const Group& group : groups)
        if (__builtin_mul_overflow(count, uint64_t{group.length}, &count)) return std::nullopt;
    return count;
}

class ItemSource final : public Source {
public:
    ItemSource(const SourceSpec& spec, Passing passing)
        : m_lists(spec.items), m_groups(groupsOf(spec)), m_size(countItems(m_groups)), m_passing(passing),
          m_over(m_size == 0) {}

    std::optional<uint64_t> size() const override { return m_size; }

    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        if (m_over) return false;
        size_t items = 0, bytes = 0;
        do {
            Item& item = out.emplace_back();
            item.index = m_index++;
            item.passing = m_passing;
            item.content = m_passing == Passing::Single ? Content::Raw : Content::Json;
            fillBody(item.body);
            bytes += item.body.size();
            m_over = !advance();
        } while (!m_over && ++items < limit.items && bytes < limit.bytes);
        return true;
    }

private:
    void fillBody(std::string& body) const {
        if (m_passing != Passing::Args) {
            body = m_lists[0][m_groups[0].at];
            return;
        }
        for (const Group& group : m_groups)
            for (size_t k = group.first; k < group.first + group.lists; ++k) {
                body += k == 0 ? '[' : ',';
                appendJsonString(body, m_lists[k][group.at]);
            }
        body += ']';
    }

    /// The last group is the fastest.
    bool advance() {
        for (auto group = m_groups.rbegin(); group != m_groups.rend(); ++group) {
            if (++group->at < group->length) return true;
            group->at = 0;
        }
        return false;
    }

    const Lists m_lists;
    std::vector<Group> m_groups;
    const std::optional<uint64_t> m_size;
    const Passing m_passing;
    bool m_over;
    uint64_t m_index = 0;
};

Result<void> checkList(const std::vector<std::string>& values, size_t number, size_t lists) {
    const std::string where = lists == 1 ? ":::" : "::: list " + std::to_string(number + 1);
    if (values.empty() && lists > 1)
        return Error{ErrorCode::Usage, where, "this list is empty, so there is nothing to combine",
                     "give it at least one value, or leave the list out"};
    for (const std::string& value : values)
        if (!isUtf8(value))
            return Error{ErrorCode::Usage, where,
                         "\"" + toDisplay(value) +
                             "\" is not UTF-8, and arguments travel as JSON, which must be",
                         "give values of any bytes as one list, with single passing"};
    return {};
}

} // namespace

Result<std::unique_ptr<Source>> openItems(const SourceSpec& spec) {
    if (spec.items.empty())
        return Error{ErrorCode::Usage, ":::", "no list of items is given", "write the items after :::"};
    const bool several = spec.items.size() > 1;
    const Passing passing = spec.passing.value_or(several ? Passing::Args : Passing::Single);
    if (several && passing != Passing::Args)
        return Error{ErrorCode::Usage, "--args",
                     "several ::: lists give several arguments, so items can only be passed as args",
                     "leave --args out, or give one list"};
    if (passing != Passing::Single)
        for (size_t k = 0; k < spec.items.size(); ++k)
            TRY(checkList(spec.items[k], k, spec.items.size()));
    return std::unique_ptr<Source>(std::make_unique<ItemSource>(spec, passing));
}

} // namespace poolboard
