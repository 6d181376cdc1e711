// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/json_check.h"
#include "tests/fuzz/expect.h"
#include "tests/source/memory_input.h"

#include "core/source/source.h"

#include <functional>

namespace poolboard {

/// Everything a source made of `bytes` gives, the text of the error it may end with too.
/// What holds for all of them is checked: indices, JSON, an error with a place.
inline std::string pullPieces(Source& source, PullLimit limit) {
    std::string all;
    uint64_t index = 0;
    for (;;) {
        std::vector<Item> items;
        const Result<bool> more = source.pull(items, limit);
        EXPECT(items.size() <= limit.items);
        for (const Item& item : items) {
            EXPECT(item.index == index++);
            EXPECT(item.content == Content::Json && isJsonValue(item.body));
            EXPECT(item.passing != Passing::Args || item.body.front() == '[');
            EXPECT(item.passing != Passing::Kwargs || item.body.front() == '{');
            all += std::to_string(static_cast<int>(item.passing)) + item.body + "\n";
        }
        if (!more) {
            EXPECT(more.error().where.starts_with("input: "));
            return all + more.error().text();
        }
        if (!more.value()) {
            EXPECT(items.empty());
            return all;
        }
        EXPECT(!items.empty());
    }
}

/// The same bytes give the same, in whatever pieces they come and are asked for.
inline void
expectSameInPieces(std::string_view bytes,
                   const std::function<std::unique_ptr<Source>(std::unique_ptr<ByteInput>)>& make) {
    const auto read = [&](size_t piece, PullLimit limit) {
        return pullPieces(*make(std::make_unique<MemoryInput>(bytes, piece)), limit);
    };
    const std::string whole = read(bytes.size() + 1, {});
    EXPECT(read(1, {}) == whole);
    EXPECT(read(7, {2, 10}) == whole);
    EXPECT(read(bytes.size() + 1, {1, 1}) == whole);
}

} // namespace poolboard
