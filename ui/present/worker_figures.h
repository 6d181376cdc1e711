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
    struct Figures {
        std::optional<double> rate;             ///< items a second
        std::optional<double> processor;        ///< processors in use, of its whole process; 1: one
        double rateOver = 0, processorOver = 0; ///< seconds they are about
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
    };
    struct Known {
        bool begun = false, seen = false; ///< seen: in the latest look
        Span done, processor;
        int32_t pid = 0;
        Mark used; ///< processor time, and when it was seen to grow: the engine looks once a second
        Figures figures;
    };
    static void watchProcess(Known& known, const WorkerRow& row, double now);
    static void follow(Known& known, const WorkerRow& row, double now);

    std::string m_run;
    double m_at = 0;      ///< of the latest look
    double m_figured = 0; ///< when the figures were made
    bool m_any = false;
    std::vector<Known> m_known; ///< by worker
};

} // namespace poolboard
