// SPDX-License-Identifier: MIT
#include "core/source/group_source.h"

#include "core/base/text.h"
#include "core/source/stop_signal.h"

#include <algorithm>

namespace poolboard {
namespace {

class GroupSource final : public Source {
public:
    GroupSource(std::unique_ptr<Source> inner, unsigned count, int stopFd)
        : m_inner(std::move(inner)), m_count(count), m_stopFd(stopFd) {}

    std::optional<uint64_t> size() const override {
        const auto size = m_inner->size();
        if (!size) return std::nullopt;
        return *size / m_count + (*size % m_count != 0 ? 1 : 0);
    }
    std::optional<BytePosition> position() const override { return m_inner->position(); }

    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        const size_t most = std::max<size_t>(limit.items, 1);
        limit.items = most > SIZE_MAX / m_count ? SIZE_MAX : most * m_count - m_held;
        for (const size_t before = out.size(); out.size() == before;) {
            std::vector<Item> values;
            const auto more = m_inner->pull(values, limit);
            for (const Item& value : values)
                TRY(add(value, out));
            if (!more) return more.error();
            if (!more.value()) {
                if (m_held == 0 || stopRequested(m_stopFd)) return false;
                give(out);
            }
        }
        return true;
    }

private:
    Result<void> add(const Item& value, std::vector<Item>& out) {
        const auto refuse = [&](std::string message, std::string hint) {
            return Error{ErrorCode::Io, "-n: value " + std::to_string(value.index + 1), std::move(message),
                         std::move(hint)};
        };
        if (value.passing != Passing::Single)
            return refuse("it has several arguments of its own", "leave -n out");
        if (value.content != Content::Json && !isUtf8(value.body))
            return refuse("\"" + toDisplay(value.body) +
                              "\" is not UTF-8, and arguments travel as JSON, which must be",
                          "without -n values of any bytes can be given");
        m_body += m_held == 0 ? '[' : ',';
        if (value.content == Content::Json)
            m_body += value.body;
        else
            appendJsonString(m_body, value.body);
        if (++m_held == m_count) give(out);
        return {};
    }

    void give(std::vector<Item>& out) {
        Item& item = out.emplace_back();
        item.index = m_index++;
        item.passing = Passing::Args;
        item.content = Content::Json;
        item.body = std::move(m_body) + "]";
        m_body.clear();
        m_held = 0;
    }

    const std::unique_ptr<Source> m_inner;
    const unsigned m_count;
    const int m_stopFd;
    std::string m_body; ///< of the item that is being filled
    unsigned m_held = 0;
    uint64_t m_index = 0;
};

} // namespace

std::unique_ptr<Source> makeGroups(std::unique_ptr<Source> inner, unsigned count, int stopFd) {
    return std::make_unique<GroupSource>(std::move(inner), count, stopFd);
}

} // namespace poolboard
