// SPDX-License-Identifier: MIT
#include "core/source/item_source.h"

#include "core/base/text.h"

#include <algorithm>

namespace poolboard {
namespace {

using Lists = std::vector<std::vector<std::string>>;

/// Nothing when the number of combinations does not fit: they are still made
/// one after another, only not counted.
std::optional<uint64_t> countItems(const Lists& lists, bool paired) {
    uint64_t count = paired ? 0 : 1;
    for (const auto& list : lists) {
        if (paired)
            count = std::max<uint64_t>(count, list.size());
        else if (__builtin_mul_overflow(count, uint64_t{list.size()}, &count))
            return std::nullopt;
    }
    return count;
}

class ItemSource final : public Source {
public:
    ItemSource(Lists lists, bool paired, Passing passing)
        : m_lists(std::move(lists)), m_at(m_lists.size(), 0), m_size(countItems(m_lists, paired)),
          m_paired(paired), m_passing(passing), m_over(m_size == 0) {}

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
            body = m_lists[0][m_at[0]];
            return;
        }
        body += '[';
        for (size_t k = 0; k < m_lists.size(); ++k) {
            if (k > 0) body += ',';
            appendJsonString(body, m_lists[k][m_at[k]]);
        }
        body += ']';
    }

    bool advance() {
        if (m_paired) {
            for (size_t k = 0; k < m_lists.size(); ++k)
                m_at[k] = m_index % m_lists[k].size();
            return m_index < *m_size;
        }
        for (size_t k = m_lists.size(); k-- > 0;) {
            if (++m_at[k] < m_lists[k].size()) return true;
            m_at[k] = 0;
        }
        return false;
    }

    const Lists m_lists;
    std::vector<size_t> m_at; ///< the next item's place in each list
    const std::optional<uint64_t> m_size;
    const bool m_paired;
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
    return std::unique_ptr<Source>(std::make_unique<ItemSource>(spec.items, spec.paired && several, passing));
}

} // namespace poolboard
