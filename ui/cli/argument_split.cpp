// SPDX-License-Identifier: MIT
#include "ui/cli/argument_split.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr std::string_view kAll = ":::", kPaired = ":::+";

Error refuse(std::string where, std::string message, std::string hint) {
    return {ErrorCode::Usage, std::move(where), std::move(message), std::move(hint)};
}

} // namespace

Result<ArgumentSplit> splitArguments(const std::vector<std::string>& arguments) {
    ArgumentSplit split;
    for (const std::string& word : arguments) {
        if (word == kAll || word == kPaired) {
            if (split.lists.empty() && word == kPaired)
                return refuse(":::+", "there is no list before it to pair with",
                              "the first list starts with :::");
            split.lists.emplace_back();
            split.paired.push_back(word == kPaired);
        } else if (!split.lists.empty()) {
            split.lists.back().push_back(word);
        } else if (split.command) {
            split.command->push_back(word);
        } else if (word == "--") {
            split.command.emplace();
        } else {
            split.options.push_back(word);
        }
    }
    if (split.command && split.command->empty())
        return refuse("--", "a command is expected after it", "for example: -- gzip -k {}");
    // Of one mind: said once, or not at all.
    const auto joined = static_cast<size_t>(std::count(split.paired.begin(), split.paired.end(), true));
    if (joined == 0 || joined + 1 == split.paired.size()) split.paired.assign(joined == 0 ? 0 : 1, true);
    return split;
}

} // namespace poolboard
