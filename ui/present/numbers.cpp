// SPDX-License-Identifier: MIT
#include "ui/present/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace poolboard {

std::string clockText(double seconds) {
    const uint64_t whole = seconds > 0 ? static_cast<uint64_t>(std::min(seconds, 1e15)) : 0;
    const unsigned long long hours = whole / 3600, minutes = whole / 60 % 60, rest = whole % 60;
    char text[40];
    if (hours > 0)
        std::snprintf(text, sizeof text, "%llu:%02llu:%02llu", hours, minutes, rest);
    else
        std::snprintf(text, sizeof text, "%llu:%02llu", minutes, rest);
    return text;
}

std::string countText(uint64_t count) {
    std::string text = std::to_string(count);
    for (size_t place = text.size(); place > 3; place -= 3)
        text.insert(place - 3, ",");
    return text;
}

std::string spanText(double seconds) {
    if (!(seconds > 0)) return "0 s";
    if (seconds >= 59.95) return clockText(seconds);
    struct Unit {
        double from, scale;
        int decimals;
        const char* name;
    };
    static constexpr Unit kUnits[] = {{9.995, 1, 1, "s"},
                                      {0.0995, 1, 2, "s"},
                                      {0.00995, 1e3, 0, "ms"},
                                      {0.0009995, 1e3, 1, "ms"},
                                      {0, 1e6, 0, "µs"}};
    for (const Unit& unit : kUnits) {
        if (seconds < unit.from) continue;
        char text[40];
        std::snprintf(text, sizeof text, "%.*f %s", unit.decimals, seconds * unit.scale, unit.name);
        return text;
    }
    return {};
}

std::string rateText(double perSecond) {
    if (!(perSecond > 0) || !std::isfinite(perSecond)) return {};
    if (perSecond >= 9.95) return countText(static_cast<uint64_t>(std::llround(perSecond))) + "/s";
    if (perSecond >= 0.95) {
        char text[16];
        std::snprintf(text, sizeof text, "%.1f/s", perSecond);
        return text;
    }
    if (const auto perMinute = std::llround(perSecond * 60); perMinute > 0)
        return std::to_string(perMinute) + "/min";
    if (const auto perHour = std::llround(perSecond * 3600); perHour > 0)
        return std::to_string(perHour) + "/h";
    return {};
}

std::string percentText(uint64_t done, std::optional<uint64_t> total) {
    if (!total || *total == 0) return {};
    const double percent = 100.0 * static_cast<double>(std::min(done, *total)) / static_cast<double>(*total);
    return std::to_string(static_cast<unsigned>(percent)) + "%";
}

std::string etaText(const std::optional<std::pair<double, double>>& eta) {
    if (!eta) return {};
    const std::string low = clockText(eta->first), high = clockText(eta->second);
    return low == high ? low : low + "–" + high;
}

std::string countedText(uint64_t count, std::string_view one, std::string_view many) {
    return countText(count) + " " + std::string(count == 1 ? one : many);
}

} // namespace poolboard
