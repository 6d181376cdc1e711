// SPDX-License-Identifier: MIT
#include "core/engine/run_command.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace poolboard {
using nlohmann::json;
namespace {

constexpr const char* kStopModes[] = {"drain", "cancel", "kill"};
constexpr const char* kPauseModes[] = {"drain", "freeze"};

template <class Mode, size_t N> std::optional<Mode> modeOf(const json& in, const char* const (&words)[N]) {
    for (size_t i = 0; i < N; ++i)
        if (in.at("mode") == words[i]) return static_cast<Mode>(i);
    return std::nullopt;
}

/// A whole number that is one: −1 and 1e400 would become another.
std::optional<uint64_t> numberIn(const json& in, const char* key) {
    const json& number = in.at(key);
    return number.is_number_unsigned() ? std::optional(number.get<uint64_t>()) : std::nullopt;
}

/// {}: all · {"group":N} · {"indices":[…]}
std::optional<ItemPick> pickIn(const json& in) {
    ItemPick pick;
    if (in.contains("group") && in.contains("indices")) return std::nullopt;
    if (in.contains("group")) {
        if (!in.at("group").is_number_integer()) return std::nullopt;
        pick.what = ItemPick::What::Group;
        pick.group = in.at("group");
    } else if (in.contains("indices")) {
        const json& indices = in.at("indices");
        if (!indices.is_array() || indices.size() > RetryItemsCommand::kMostListed) return std::nullopt;
        pick.what = ItemPick::What::Listed;
        for (const json& index : indices) {
            if (!index.is_number_unsigned()) return std::nullopt;
            pick.indices.push_back(index);
        }
        std::sort(pick.indices.begin(), pick.indices.end());
    }
    return pick;
}

struct Writer {
    json operator()(const StopCommand& c) const {
        return {{"command", "stop"},
                {"mode", kStopModes[static_cast<size_t>(c.mode)]},
                {"exit_status", c.exitStatus},
                {"reason", c.reason}};
    }
    json operator()(const PauseCommand& c) const {
        json out = {{"command", "pause"}, {"mode", kPauseModes[static_cast<size_t>(c.mode)]}};
        if (c.whileWatched) out["while_watched"] = true;
        return out;
    }
    json operator()(const ResumeCommand&) const { return {{"command", "resume"}}; }
    json operator()(const ThawCommand&) const { return {{"command", "thaw"}}; }
    json operator()(const SetWorkersCommand& c) const {
        return {{"command", "set_workers"}, {"workers", c.workers}};
    }
    json operator()(const CancelItemCommand& c) const {
        return {{"command", "cancel_item"}, {"index", c.index}};
    }
    json operator()(const RetryItemCommand& c) const {
        return {{"command", "retry_item"}, {"index", c.index}};
    }
    json operator()(const RetryItemsCommand& c) const {
        json out = {{"command", "retry_items"}};
        if (c.pick.what == ItemPick::What::Group) out["group"] = c.pick.group;
        if (c.pick.what == ItemPick::What::Listed) out["indices"] = c.pick.indices;
        return out;
    }
};

} // namespace

std::string toJson(const RunCommand& command) {
    return std::visit(Writer{}, command).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<RunCommand> commandFromJson(std::string_view line) {
    try {
        const json in = json::parse(line);
        const std::string word = in.at("command");
        if (word == "stop") {
            const auto mode = modeOf<StopMode>(in, kStopModes);
            const int status = in.value("exit_status", 130);
            if (!mode || status < 0 || status > 255) return std::nullopt;
            return StopCommand{*mode, status, in.value("reason", "stopped by a viewer")};
        }
        if (word == "pause") {
            const auto mode = modeOf<PauseMode>(in, kPauseModes);
            if (!mode) return std::nullopt;
            return PauseCommand{*mode, in.value("while_watched", false)};
        }
        if (word == "resume") return ResumeCommand{};
        if (word == "thaw") return ThawCommand{};
        if (word == "set_workers") {
            const auto workers = numberIn(in, "workers");
            if (!workers || *workers < 1 || *workers > SetWorkersCommand::kMost) return std::nullopt;
            return SetWorkersCommand{static_cast<unsigned>(*workers)};
        }
        if (word == "cancel_item" || word == "retry_item") {
            const auto index = numberIn(in, "index");
            if (!index) return std::nullopt;
            if (word == "cancel_item") return CancelItemCommand{*index};
            return RetryItemCommand{*index};
        }
        if (word == "retry_items") {
            auto pick = pickIn(in);
            if (!pick) return std::nullopt;
            return RetryItemsCommand{std::move(*pick)};
        }
    } catch (const json::exception&) {
    }
    return std::nullopt;
}

} // namespace poolboard
