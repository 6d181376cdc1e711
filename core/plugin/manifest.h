// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/plugin/parameter.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// One kind of worker a plugin offers. A plain value. The numbers of the enums
/// are those of worker.h where it has them.
struct WorkerKind {
    enum class Concurrency { Serial, Overlap, Reentrant };
    enum class Isolation { Any, Process };
    enum class Prefers { Threads = 0, Processes = 1, Async = 2 };
    /// Accepted content, a set of bits.
    enum Accepts : uint8_t { Raw = 1, Text = 2, Json = 4, Anything = 7 };

    std::string name, title, summary;
    Concurrency concurrency = Concurrency::Serial;
    Isolation isolation = Isolation::Any;
    Prefers prefers = Prefers::Processes;
    bool idempotent = false;
    uint8_t accepts = Anything;
    Schema schema;
    std::vector<std::string> examples; ///< JSON objects
};

/// What a plugin says about itself, read without running it. See
/// docs/worker-manifest.md for the text form.
struct Manifest {
    std::string id, version, license, summary;
    uint16_t abiMinor = 0;         ///< it was built against; the major is 1
    std::vector<WorkerKind> kinds; ///< at least one, in the order of the text
    const WorkerKind* find(std::string_view kind) const {
        for (const WorkerKind& one : kinds)
            if (one.name == kind) return &one;
        return nullptr;
    }
};

/// Manifests are small; more is refused.
inline constexpr size_t kMaxManifest = 1024 * 1024;

/// How kinds may be called: small words, or as classes and functions of a Python file are.
enum class KindNames { Words, Identifiers };

/// Strict: an unknown key, a wrong type or a default that its own schema
/// refuses is an error (Start). `where` names the file in it. [any]
Result<Manifest> parseManifest(std::string_view json, std::string_view where,
                               KindNames names = KindNames::Words);

/// The manifest in the ELF note of an open plugin. Neither maps nor runs it,
/// and trusts no byte of it. `path` is for errors (Start). The descriptor stays
/// the caller's; its position is not used. [any]
Result<Manifest> readManifest(int fd, std::string_view path);
Result<Manifest> readManifest(const std::string& path);

} // namespace poolboard
