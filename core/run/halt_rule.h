// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

namespace poolboard {

/// --halt: when a run has seen enough. Pure.
struct HaltRule {
    enum class What : uint8_t { Failures, FailurePercent, Successes };
    What what = What::Failures;
    uint64_t number = 1;
    bool now = false; ///< running items are cancelled; else (`soon`) they finish
    bool operator==(const HaltRule&) const = default;

    /// Counted after retries: `failed` are failed, timed out and crashed items, `finished`
    /// all that have an outcome. A percentage is of the whole when that is known; else of
    /// what is finished, once three have failed, so that one early failure proves nothing.
    bool reached(uint64_t failed, uint64_t succeeded, uint64_t finished,
                 const std::optional<uint64_t>& total) const {
        constexpr uint64_t kFewest = 3;
        switch (what) {
        case What::Failures:
            return failed >= number;
        case What::Successes:
            return succeeded >= number;
        case What::FailurePercent:
            if (failed == 0 || (!total && failed < kFewest)) return false;
            return failed * 100 >= number * (total ? *total : finished);
        }
        return false;
    }
};

} // namespace poolboard
