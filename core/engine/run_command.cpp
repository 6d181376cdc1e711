// SPDX-License-Identifier: MIT
#include "core/engine/run_command.h"

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

struct Writer {
    json operator()(const StopCommand& c) const {
        return {{"command", "stop"},
                {"mode", kStopModes[static_cast<size_t>(c.mode)]},
                {"exit_status", c.exitStatus},
                {"reason", c.reason}};
    }
    json operator()(const PauseCommand& c) const {
        return {{"command", "pause"}, {"mode", kPauseModes[static_cast<size_t>(c.mode)]}};
    }
    json operator()(const ResumeCommand&) const { return {{"command", "resume"}}; }
    json operator()(const SetWorkersCommand& c) const {
        return {{"command", "set_workers"}, {"workers", c.workers}};
    }
    json operator()(const CancelItemCommand& c) const {
        return {{"command", "cancel_item"}, {"index", c.index}};
    }
    json operator()(const RetryItemCommand& c) const {
        return {{"command", "retry_item"}, {"index", c.index}};
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
            if (!mode) return std::nullopt;
            return StopCommand{*mode, in.value("exit_status", 130),
                               in.value("reason", "stopped by a viewer")};
        }
        if (word == "pause") {
            const auto mode = modeOf<PauseMode>(in, kPauseModes);
            if (!mode) return std::nullopt;
            return PauseCommand{*mode};
        }
        if (word == "resume") return ResumeCommand{};
        if (word == "set_workers") return SetWorkersCommand{in.at("workers").get<unsigned>()};
        if (word == "cancel_item") return CancelItemCommand{in.at("index").get<uint64_t>()};
        if (word == "retry_item") return RetryItemCommand{in.at("index").get<uint64_t>()};
    } catch (const json::exception&) {
    }
    return std::nullopt;
}

} // namespace poolboard
