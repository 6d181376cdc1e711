// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"
#include "core/sink/byte_output.h"

#include <sys/types.h>

namespace poolboard {

/// What is at an output path, and so how to write there.
struct TargetPlan {
    enum class Way {
        Stdout,  ///< "" or "-"
        Stream,  ///< a FIFO, terminal or device: opened as it is
        Create,  ///< nothing there yet
        Replace, ///< a file: written beside it, then renamed over it
    };
    Way way = Way::Stdout;
    std::string path; ///< absolute (when cwd is); for Replace without links
    mode_t mode = 0;  ///< for Replace: of the old file
};

/// Looks, creates nothing. Usage errors: it exists and `ifExists` is Fail, it is
/// a folder, its folder is not there or may not be written.
Result<TargetPlan> planTarget(const std::string& path, const std::string& cwd, IfExists ifExists);

/// The place a sink writes to. A file becomes final with finish(): closed, and
/// what replaces an old file renamed over it (so the old result survives a run
/// that fails). Without finish() a replacement is removed again, and so is a
/// created file that is still empty; what was written to a created file stays.
class FileTarget {
public:
    static Result<FileTarget> open(const TargetPlan& plan, int stopFd);
    /// Opens and empties `path`, so that it can be followed while it grows.
    static Result<FileTarget> openGrowing(const std::string& path, int stopFd);

    static FileTarget stderrStream(int stopFd);

    FileTarget(FileTarget&& other) noexcept;
    FileTarget& operator=(FileTarget&&) = delete;
    ~FileTarget();

    ByteOutput& bytes() { return m_bytes; }
    Result<void> finish(); ///< once

private:
    FileTarget(TargetPlan plan, std::string temporary, ByteOutput bytes)
        : m_plan(std::move(plan)), m_temporary(std::move(temporary)), m_bytes(std::move(bytes)) {}

    TargetPlan m_plan;
    std::string m_temporary; ///< of Replace
    ByteOutput m_bytes;
    bool m_open = true; ///< not finished, not moved from
};

} // namespace poolboard
