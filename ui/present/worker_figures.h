// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <string>
#include <vector>

namespace poolboard {

/// What each worker does just now, out of successive snapshots: each number is the difference of two, divided
/// by the time between them. One that is not known yet is null. A plain value. [any]
class WorkerFigures {
public:
    /// A number, and how many seconds it is about.
    struct Figure {
        std::optional<double> value;
        double over = 0;
    };
    struct Figures {
        Figure rate;      ///< items a second
        Figure busy;      ///< share of the time that was spent in items; above 1: in several at once
        Figure processor; ///< processors in use, of its whole process; 1: one
    };
    /// To be told each snapshot; the figures follow twice a second: whether they did.
    bool look(const Snapshot& run);
    const Figures& of(uint32_t worker) const;

private:
    /// A count that grows, at some time.
    struct Mark {
        double at = 0, value = 0;
    };
    /// Two earlier marks, the younger of which takes the place of the older in time.
    struct Span {
        Mark older, younger;
        bool begun = false;
    };
    struct Known {
        bool seen = false; ///< in the latest look
        int32_t pid = 0;   ///< whose processor time it is
        Span done, busy, processor;
        Figures figures;
    };
    static Figure follow(Span& span, const Mark& now, double least, double seconds);
    static void follow(Known& known, const WorkerRow& row, double now);

    std::string m_run;
    double m_at = 0;      ///< of the latest snapshot
    double m_figured = 0; ///< when the figures were made
    bool m_any = false;
    std::vector<Known> m_known; ///< by worker
};

} // namespace poolboard
