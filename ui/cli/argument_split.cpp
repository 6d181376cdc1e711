// SPDX-License-Identifier: MIT
#include "ui/cli/argument_split.h"

namespace poolboard {
namespace {

constexpr std::string_view kAll = ":::", kPaired = ":::+";

Error refuse(std::string where, std::string message, std::string hint) {
    return {ErrorCode::Usage, std::move(where), std::move(message), std::move(hint)};
}

} // namespace

Result<ArgumentSplit> splitArguments(const std::vector<std::string>& arguments) {
    ArgumentSplit split;
    std::optional<std::string_view> joint; // how the second list was joined to the first
    for (const std::string& word : arguments) {
        if (word == kAll || word == kPaired) {
            if (split.lists.empty() && word == kPaired)
                return refuse(":::+", "there is no list before it to pair with",
                              "the first list starts with :::");
            if (!split.lists.empty() && joint.value_or(word) != word)
                return refuse(word, "::: and :::+ together are not supported yet by this version",
                              "use ::: between all lists, or :::+ between all");
            if (!split.lists.empty()) joint = word;
            split.lists.emplace_back();
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
    split.paired = joint == kPaired;
    return split;
}

} // namespace poolboard
