// SPDX-License-Identifier: MIT
#include "resources/samples/scenes.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace poolboard::samples {

namespace {

constexpr double kPi = 3.14159265358979323846;

double length(double x, double y) { return std::sqrt(x * x + y * y); }

double smooth(double low, double high, double x) {
    const double t = std::clamp((x - low) / (high - low), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

/// Colors that go well together: a cosine for each channel.
struct Palette {
    std::array<double, 3> phase;
    double turns, light;

    explicit Palette(Random& random)
        : phase{random.unit(), random.unit(), random.unit()}, turns(random.between(0.6, 1.2)),
          light(random.between(0.48, 0.62)) {
        phase[1] = phase[0] + random.between(0.08, 0.22);
        phase[2] = phase[1] + random.between(0.08, 0.22);
    }
    Color at(double t) const {
        const auto wave = [&](double shift) { return light + 0.4 * std::cos(2 * kPi * (turns * t + shift)); };
        return {wave(phase[0]), wave(phase[1]), wave(phase[2])};
    }
};

double lattice(int x, int y, uint32_t seed) {
    uint32_t h =
        static_cast<uint32_t>(x) * 374761393u + static_cast<uint32_t>(y) * 668265263u + seed * 2246822519u;
    h = (h ^ (h >> 13)) * 1274126177u;
    return static_cast<double>((h ^ (h >> 16)) & 0xFFFFFF) / 0x1000000;
}

double noise(double x, double y, uint32_t seed) {
    const int left = static_cast<int>(x), top = static_cast<int>(y); // neither is negative
    const double u = smooth(0, 1, x - left), v = smooth(0, 1, y - top);
    const double above = lattice(left, top, seed) * (1 - u) + lattice(left + 1, top, seed) * u;
    const double below = lattice(left, top + 1, seed) * (1 - u) + lattice(left + 1, top + 1, seed) * u;
    return above * (1 - v) + below * v;
}

double clouds(double x, double y, uint32_t seed, int octaves) {
    double sum = 0, weight = 0.5;
    for (int i = 0; i < octaves; ++i, weight /= 2, x = x * 2 + 3.7, y = y * 2 + 1.3)
        sum += weight * noise(x, y, seed + static_cast<uint32_t>(i));
    return sum;
}

Scene hills(Random random, double aspect) {
    const uint32_t seed = static_cast<uint32_t>(random.next());
    const Palette palette(random);
    const double from = random.unit(), sunX = random.between(0.2, 0.8) * aspect,
                 sunY = random.between(0.15, 0.45);
    const double sunSize = random.between(0.04, 0.09);
    const int ridges = 4 + random.below(3);
    // A ridge is a line over x: looked up, not computed for every pixel.
    constexpr int kSteps = 4096;
    std::vector<std::vector<double>> lines(static_cast<size_t>(ridges));
    for (int i = 0; i < ridges; ++i) {
        const double depth = (i + 1.0) / ridges;
        for (int step = 0; step <= kSteps; ++step) {
            const double along = step * aspect / kSteps * (1.2 + 1.6 * depth) + 10 * i;
            lines[static_cast<size_t>(i)].push_back(
                0.42 + 0.42 * depth -
                0.34 * (1.15 - depth) * clouds(along, 0.5, seed + static_cast<uint32_t>(i), 6));
        }
    }
    const Color top = mix(palette.at(from), {0.1, 0.15, 0.35}, 0.55), glow{1, 0.93, 0.78};
    const Color horizon = mix(palette.at(from + 0.25), glow, 0.6);
    const Color far = mix(palette.at(from + 0.5), glow, 0.35);
    return [=](double x, double y) {
        Color color = mix(top, horizon, smooth(0, 0.75, y));
        const double cloud = clouds(x * 2, y * 7, seed + 99, 4);
        color = mix(color, {1, 1, 1}, 0.45 * smooth(0.5, 0.75, cloud) * (1 - y));
        const double sun = length(x - sunX, y - sunY);
        color = mix(color, glow, 0.6 * std::exp(-sun / 0.18));
        color = mix(color, {1, 0.98, 0.9}, 1 - smooth(sunSize, sunSize + 0.006, sun));
        for (int i = 0; i < ridges; ++i) {
            const double depth = (i + 1.0) / ridges;
            const double height = lines[static_cast<size_t>(i)][static_cast<size_t>(x / aspect * kSteps)];
            if (y < height) continue;
            const Color rock = mix(far, {0.04, 0.08, 0.12}, 0.25 + 0.65 * depth);
            const double haze = 0.25 * (1 - depth) * smooth(height, height + 0.25, y);
            color = mix(color, mix(rock, glow, haze), smooth(height, height + 0.003, y));
        }
        return color;
    };
}

Scene fractal(Random random, double aspect) {
    static constexpr std::array<std::array<double, 2>, 7> kPlaces = {{{-0.8, 0.156},
                                                                      {-0.4, 0.6},
                                                                      {0.285, 0.01},
                                                                      {-0.70176, -0.3842},
                                                                      {-0.835, -0.2321},
                                                                      {-0.7269, 0.1889},
                                                                      {0.355, 0.337}}};
    const auto place = kPlaces[static_cast<size_t>(random.below(static_cast<int>(kPlaces.size())))];
    const Palette palette(random);
    const double turn = random.between(0, 2 * kPi), zoom = random.between(1.5, 2.6);
    return [=](double x, double y) {
        const double px = (x - aspect / 2) * zoom, py = (y - 0.5) * zoom;
        double zx = px * std::cos(turn) - py * std::sin(turn), zy = px * std::sin(turn) + py * std::cos(turn);
        int step = 0;
        for (; step < 120 && zx * zx + zy * zy < 64; ++step) {
            const double next = zx * zx - zy * zy + place[0];
            zy = 2 * zx * zy + place[1];
            zx = next;
        }
        const double even = step + 1 - std::log2(std::max(1.0, std::log2(zx * zx + zy * zy) / 2));
        return mix(palette.at(even / 24), {0.03, 0.02, 0.08}, step == 120 ? 1 : std::exp(-even / 6));
    };
}

Scene marble(Random random, double) {
    const uint32_t seed = static_cast<uint32_t>(random.next());
    const Palette palette(random);
    const double scale = random.between(1.5, 3.5), warp = random.between(1.5, 4);
    return [=](double x, double y) {
        const double u = clouds(x * scale, y * scale, seed, 4),
                     v = clouds(x * scale + 5.2, y * scale + 1.3, seed, 4);
        const double t = clouds(x * scale + warp * u, y * scale + warp * v, seed + 7, 5);
        return mix(palette.at(1.8 * t), {1, 1, 1}, 0.35 * smooth(0.55, 0.8, u + v - t));
    };
}

struct Disc {
    double x, y, size;
    Color color;
};

std::vector<Disc> discs(Random& random, const Palette& palette, double aspect, int count, double low,
                        double high) {
    std::vector<Disc> made;
    for (int i = 0; i < count; ++i)
        made.push_back({random.between(-0.05, 1.05) * aspect, random.between(-0.05, 1.05),
                        random.between(low, high), palette.at(random.unit())});
    return made;
}

Scene glass(Random random, double aspect) {
    const Palette palette(random);
    const auto cells = discs(random, palette, aspect, 18 + random.below(30), 0, 1);
    return [=](double x, double y) {
        double nearest = 99, second = 99; // squared
        const Disc* found = cells.data();
        for (const Disc& cell : cells) {
            const double distance = (x - cell.x) * (x - cell.x) + (y - cell.y) * (y - cell.y);
            if (distance < nearest) {
                second = nearest;
                nearest = distance;
                found = &cell;
            } else {
                second = std::min(second, distance);
            }
        }
        nearest = std::sqrt(nearest);
        second = std::sqrt(second);
        const Color lit = mix(found->color, {1, 1, 1}, 0.35 * std::exp(-nearest * 9));
        return mix({0.06, 0.06, 0.09}, lit, smooth(0.004, 0.012, second - nearest));
    };
}

Scene waves(Random random, double aspect) {
    const Palette palette(random);
    const auto sources = discs(random, palette, aspect, 3, 14, 42);
    return [=](double x, double y) {
        double sum = 0;
        for (const Disc& source : sources)
            sum += std::sin(source.size * length(x - source.x, y - source.y));
        return palette.at(0.5 + sum / 6);
    };
}

Scene lights(Random random, double aspect) {
    const Palette palette(random);
    const auto spots = discs(random, palette, aspect, 22 + random.below(20), 0.03, 0.15);
    const double from = random.unit();
    return [=](double x, double y) {
        Color color = mix(mix(palette.at(from), {0.02, 0.02, 0.08}, 0.75), {0.02, 0.03, 0.06}, y);
        for (const Disc& spot : spots) {
            const double distance = length(x - spot.x, y - spot.y) / spot.size;
            if (distance >= 1) continue;
            const double inside = 1 - smooth(0.92, 1, distance);
            const double rim = inside * smooth(0.7, 0.95, distance);
            color = mix(color, mix(spot.color, {1, 1, 1}, 0.25), 0.32 * inside + 0.2 * rim);
        }
        return color;
    };
}

Scene tiles(Random random, double) {
    const uint32_t seed = static_cast<uint32_t>(random.next());
    const Palette palette(random);
    const double count = 5 + random.below(6);
    const Color ground = palette.at(0), line = palette.at(0.5), edge = mix(line, {0, 0, 0}, 0.5);
    return [=](double x, double y) {
        const double tx = x * count, ty = y * count;
        const int column = static_cast<int>(tx), row = static_cast<int>(ty);
        double u = tx - column;
        const double v = ty - row;
        if (lattice(column, row, seed) < 0.5) u = 1 - u;
        const double arc = std::min(std::abs(length(u, v) - 0.5), std::abs(length(1 - u, 1 - v) - 0.5));
        return mix(mix(line, edge, smooth(0.11, 0.13, arc)), ground, smooth(0.16, 0.18, arc));
    };
}

Scene badge(Random random, double aspect) {
    const Palette palette(random);
    const int points = 5 + random.below(8);
    const double depth = random.between(0.06, 0.2), turn = random.between(0, kPi);
    return [=](double x, double y) {
        const double px = x - aspect / 2, py = y - 0.5, scale = std::min(1.0, aspect);
        const double radius = length(px, py) / scale, angle = std::atan2(py, px) + turn;
        const double outline = 0.4 * (1 - depth) + 0.4 * depth * std::cos(points * angle);
        Color color = mix(palette.at(radius * 1.6), {1, 1, 1}, 0.5 * (1 - smooth(0, 0.35, radius)));
        color = mix(color, palette.at(0.9), smooth(outline - 0.05, outline - 0.045, radius));
        color.a = 1 - smooth(outline - 0.006, outline, radius);
        return color;
    };
}

} // namespace

Color mix(Color from, Color to, double share) {
    const double t = std::clamp(share, 0.0, 1.0);
    return {from.r + (to.r - from.r) * t, from.g + (to.g - from.g) * t, from.b + (to.b - from.b) * t,
            from.a + (to.a - from.a) * t};
}

uint64_t Random::next() { // splitmix64
    uint64_t z = (m_state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

const std::array<SceneKind, 8>& sceneKinds() {
    static constexpr std::array<SceneKind, 8> kKinds = {{
        {"hills", hills, 1, false},
        {"fractal", fractal, 1, false},
        {"marble", marble, 4, false},
        {"glass", glass, 1, false},
        {"waves", waves, 4, false},
        {"lights", lights, 2, false},
        {"tiles", tiles, 1, false},
        {"badge", badge, 1, true},
    }};
    return kKinds;
}

} // namespace poolboard::samples
