// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <functional>

namespace poolboard::samples {

struct Color {
    double r = 0, g = 0, b = 0, a = 1;
};
Color mix(Color from, Color to, double share);

/// The same numbers on every machine for the same seed. A plain value.
class Random {
public:
    explicit Random(uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15u + 0x1234567) {}
    uint64_t next();
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; } ///< 0 ≤ x < 1
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int limit) { return static_cast<int>(unit() * limit); }

private:
    uint64_t m_state;
};

/// The color at a place: x from 0 to `aspect`, y from 0 (top) to 1. Pure.
using Scene = std::function<Color(double x, double y)>;

struct SceneKind {
    const char* name;
    Scene (*make)(Random random, double aspect);
    int shrink; ///< may be computed this much smaller, then enlarged
    bool hasAlpha;
};

/// Hills, fractals, marble, glass, waves, lights, tiles, badges.
const std::array<SceneKind, 8>& sceneKinds();

} // namespace poolboard::samples
