// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace poolboard {

/// When a run was at work, by the wall clock (UTC ms), and how that is laid out on an axis: long times in
/// which nothing happened are left out, such as the night between an interrupted run and its going on.
/// Bounded, whatever is added. Passive, one owner; [any].
class TimeAxis {
public:
    /// Something happened then. Any order; a backward span counts as its end.
    void add(int64_t fromMs, int64_t toMs);
    /// Nothing more comes: now the rest answers.
    void finish();

    /// A time that is left out.
    struct Break {
        double at = 0;      ///< seconds on the axis
        double seconds = 0; ///< how long it was
        int64_t fromMs = 0; ///< when it began, by the clock
        bool operator==(const Break&) const = default;
    };
    double length() const { return static_cast<double>(m_length) / 1000; } ///< seconds on the axis; above 0
    double at(int64_t ms) const { return static_cast<double>(placeOf(ms)) / 1000; } ///< 0 … length()
    const std::vector<Break>& breaks() const { return m_breaks; }

    /// The same in ms, to the ms.
    int64_t lengthMs() const { return m_length; }
    int64_t placeOf(int64_t ms) const;        ///< 0 … lengthMs(); quick, also with many breaks
    int64_t timeOf(int64_t place) const;      ///< back; of a break: when it was over
    bool laidAs(const TimeAxis& other) const; ///< all that both know is at the same place

private:
    void join(int64_t distance);
    std::map<int64_t, int64_t> m_spans; ///< from → to, apart by more than m_join
    int64_t m_join = 1000;              ///< ms
    struct Stretch {
        int64_t from, to, place; ///< place: of `from` on the axis
    };
    std::vector<Stretch> m_stretches; ///< between the breaks
    std::vector<Break> m_breaks;
    int64_t m_length = 1000;
    static constexpr size_t kMostSpans = 512;
};

/// The step between the marks of an axis of this length, at most `most` of them: 1, 2, 5, 10, 15, 30 s, 1 min
/// …
double roundTimeStep(double length, size_t most);

} // namespace poolboard
