// SPDX-License-Identifier: MIT
#include "core/base/units.h"

#include <charconv>
#include <cmath>
#include <cstdio>

namespace poolboard {
namespace {

struct Quantity {
    double number;
    std::string_view unit;
};

/// Splits "1.5s" into its number and its unit; false when there is no number.
bool split(std::string_view text, Quantity& out) {
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), out.number);
    if (code != std::errc() || !std::isfinite(out.number) || out.number < 0) return false;
    out.unit = std::string_view(end, static_cast<size_t>(text.data() + text.size() - end));
    return true;
}

Error refuse(std::string_view text, std::string_view where, const char* expected) {
    return {ErrorCode::Usage, std::string(where), "'" + std::string(text) + "' is not " + expected, ""};
}

} // namespace

Result<Duration> parseDuration(std::string_view text, std::string_view where) {
    static constexpr const char* kExpected = "a duration with a unit, such as 500ms, 30s, 5m or 2h";
    Quantity quantity{};
    if (!split(text, quantity)) return refuse(text, where, kExpected);
    double seconds = quantity.number;
    if (quantity.unit == "ms")
        seconds /= 1e3;
    else if (quantity.unit == "m")
        seconds *= 60;
    else if (quantity.unit == "h")
        seconds *= 3600;
    else if (quantity.unit != "s")
        return refuse(text, where, kExpected);
    if (seconds > 100.0 * 365 * 86400) // keeps deadlines far from overflow
        return refuse(text, where, "below a hundred years");
    // Rounded: 1.001 has no exact double, and cutting would make it 1.000999999.
    return std::chrono::round<Duration>(std::chrono::duration<double>(seconds));
}

Result<uint64_t> parseSize(std::string_view text, std::string_view where) {
    static constexpr const char* kExpected = "a size with a unit, such as 512B, 64K, 100M or 2G";
    Quantity quantity{};
    if (!split(text, quantity) || quantity.unit.size() != 1) return refuse(text, where, kExpected);
    static constexpr std::string_view kUnits = "BKMGT";
    const size_t power = kUnits.find(quantity.unit[0]);
    if (power == std::string_view::npos) return refuse(text, where, kExpected);
    const double bytes = quantity.number * std::pow(1024.0, static_cast<double>(power));
    if (bytes > 9e18) return refuse(text, where, "below 8 exabytes");
    return static_cast<uint64_t>(bytes);
}

std::string formatDuration(Duration duration) {
    using namespace std::chrono;
    const auto ms = duration_cast<milliseconds>(duration).count();
    if (const auto rest = (duration_cast<nanoseconds>(duration) % milliseconds(1)).count(); rest != 0) {
        std::string fraction = std::to_string(1000000 + rest); // six digits behind a 1
        fraction.erase(fraction.find_last_not_of('0') + 1);
        return std::to_string(ms) + "." + fraction.substr(1) + "ms";
    }
    if (ms % 3600000 == 0 && ms != 0) return std::to_string(ms / 3600000) + "h";
    if (ms % 60000 == 0 && ms != 0) return std::to_string(ms / 60000) + "m";
    return ms % 1000 == 0 ? std::to_string(ms / 1000) + "s" : std::to_string(ms) + "ms";
}

std::string formatSize(uint64_t bytes) {
    constexpr const char* kUnits = "BKMGT";
    size_t unit = 0;
    auto value = static_cast<double>(bytes);
    for (; value >= 1024 && unit < 4; value /= 1024)
        ++unit;
    char text[32];
    const bool whole =
        unit == 0 || value >= 100 || value == static_cast<double>(static_cast<uint64_t>(value));
    std::snprintf(text, sizeof text, whole ? "%.0f%c" : "%.1f%c", value, kUnits[unit]);
    return text;
}

} // namespace poolboard
