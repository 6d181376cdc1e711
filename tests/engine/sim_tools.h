// SPDX-License-Identifier: MIT
// What the tests of the run loop ask of a simulated world.
#pragma once

#include "sim_world.h"

#include <QTest>
#include <algorithm>

namespace poolboard::test {
using namespace std::chrono_literals;

/// Hosts and workers in each, with short limits.
inline RunSettings shape(unsigned hosts, unsigned perHost = 1) {
    RunSettings settings;
    settings.hosts = hosts;
    settings.workersPerHost = perHost;
    settings.params = {"{}"};
    settings.limits.grace = 100ms;
    settings.limits.init = 1s;
    return settings;
}
inline std::vector<std::string> repeat(const std::string& text, size_t count) { return {count, text}; }

inline uint64_t countOf(SimWorld& world, OutcomeKind kind) {
    return world.core.snapshot(world.now).counts[static_cast<size_t>(kind)];
}
inline const Outcome& outcomeOf(const SimWorld& world, uint64_t index) {
    const auto found = std::find_if(world.record.done.begin(), world.record.done.end(),
                                    [&](const Outcome& o) { return o.index == index; });
    if (found == world.record.done.end()) qFatal("item %llu has no outcome", qulonglong(index));
    return *found;
}
inline size_t logged(const SimWorld& world, std::string_view word) {
    return static_cast<size_t>(
        std::count_if(world.pool.log.begin(), world.pool.log.end(),
                      [&](const std::string& line) { return line.starts_with(word); }));
}
inline bool warned(const SimWorld& world, std::string_view part) {
    return std::any_of(world.record.events.begin(), world.record.events.end(), [&](const Event& event) {
        const auto* warning = std::get_if<WarningEvent>(&event);
        return warning && warning->message.find(part) != std::string::npos;
    });
}
inline void letPass(SimWorld& world, Duration time) {
    const Instant end = world.now + time;
    while (world.now < end && !world.core.over())
        world.step();
}

} // namespace poolboard::test
