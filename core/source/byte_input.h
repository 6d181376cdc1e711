// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// Where the bytes of a source come from: one stream after another. [source]
/// Passive, single owner. Nothing is read, and no command started, before nextStream().
class ByteInput {
public:
    enum class Got : uint8_t { Bytes, End, Stopped };
    struct Piece {
        Got got = Got::End;
        size_t bytes = 0;
    };

    virtual ~ByteInput() = default;

    /// Begins the next stream; false: there is none. The one before is closed.
    virtual Result<bool> nextStream() = 0;
    /// Waits for bytes of the present stream: at least one, at most `room`. End: it
    /// is over, and as it should be. Stopped: the caller's stop descriptor became readable.
    virtual Result<Piece> read(char* into, size_t room) = 0;
    /// The present stream, for errors: "photos.csv", "stdin".
    virtual std::string name() const = 0;
    /// All bytes of all streams, when that can be known beforehand.
    virtual std::optional<uint64_t> total() const = 0;
};

/// Files, FIFOs, devices, or "-" (stdin, read as it is: no flag of that descriptor is
/// changed), relative to `cwd`. A FIFO nobody has opened yet is waited for in read(),
/// where a stop is heard; it ends when its last writer closes it. Usage error: a folder,
/// no path. Start: cannot be opened. Io: a read failed.
Result<std::unique_ptr<ByteInput>> openPaths(const std::vector<std::string>& paths, const std::string& cwd,
                                             int stopFd);

} // namespace poolboard
