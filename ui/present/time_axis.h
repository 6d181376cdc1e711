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
    };
    double length() const { return m_length; } ///< seconds on the axis; above 0
    double at(int64_t ms) const;               ///< seconds on the axis, 0 … length()
    const std::vector<Break>& breaks() const { return m_breaks; }

private:
    void join(int64_t distance);
    std::map<int64_t, int64_t> m_spans; ///< from → to, apart by more than m_join
    int64_t m_join = 1000;              ///< ms
    std::vector<Break> m_breaks;
    double m_length = 1;
    static constexpr size_t kMostSpans = 512;
};

/// The step between the marks of an axis of this length, at most `most` of them: 1, 2, 5, 10, 15, 30 s, 1 min
/// …
double roundTimeStep(double length, size_t most);

} // namespace poolboard
