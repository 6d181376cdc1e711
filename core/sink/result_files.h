// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/item_gate.h"
#include "core/sink/output_names.h"
#include "core/sink/sink.h"

#include <memory>

namespace poolboard {

/// The two ends of -O files. They share the names of what is on its way, so that
/// two items never get one file: the gate claims a name, the sink gives it
/// back once the file is there for the gate to see.
struct ResultFiles {
    std::unique_ptr<Sink> sink;     ///< [record]
    std::unique_ptr<ItemGate> gate; ///< [source]
};

/// Makes the folder. Each succeeded item's bytes go unchanged to a file of its own, which
/// is put in place whole; an item that did not succeed leaves none. With `skip`, the gate
/// skips items whose file is there; with `fail` it fails them; unless renaming, it
/// fails an item whose name another item of this run has. Io errors name the path.
/// `durable`: flush() returns when all files written so far, and their names, are on the disk. `resumed`:
/// files that an earlier session of the run made after its last commit are of items that are not done, and
/// are replaced.
Result<ResultFiles> openResultFiles(const OutputNames& names, bool durable,
                                    const std::optional<ResumedOutput>& resumed = {});

} // namespace poolboard
