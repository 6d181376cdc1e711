// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/item.h"
#include "core/run/job_spec.h"
#include "core/run/progress.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace poolboard {

/// How much one pull may bring.
struct PullLimit {
    size_t items = 256;
    size_t bytes = 4u << 20; ///< the first item always fits
};

/// Where items come from. Lives on [source], which calls pull() again and
/// again; passive otherwise. Indices are given out by the source, from 0.
class Source {
public:
    virtual ~Source() = default;

    /// How many items there will be in all, when known before reading them.
    virtual std::optional<uint64_t> size() const = 0;

    /// How far it is in bytes, the items pulled so far included, when the input has a
    /// length: for an estimate while size() is not known.
    virtual std::optional<BytePosition> position() const { return std::nullopt; }

    /// Appends at least one item, at most `limit`; waits for input when there is
    /// none, but never for a full batch: what is there goes on at once. False:
    /// the end (nothing appended). Also false once `stopFd` is readable.
    /// An error is final; what was appended before stays good.
    virtual Result<bool> pull(std::vector<Item>& out, PullLimit limit) = 0;
};

/// Opens what the spec names. Paths relative to `cwd`. Errors (no such file, bad
/// range, unreadable folder) name it; code Usage for words, Start for what cannot be
/// opened. Items are never read here, and no command is started; a folder tree may be counted for size().
/// `stopFd`: an eventfd owned by the caller that interrupts a waiting pull().
Result<std::unique_ptr<Source>> openSource(const SourceSpec& spec, const std::string& cwd, int stopFd);

} // namespace poolboard
