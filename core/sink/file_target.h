// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"
#include "core/sink/byte_output.h"
#include "core/sink/pending_file.h"

#include <sys/types.h>

namespace poolboard {

/// What is at an output path, and so how to write there.
struct TargetPlan {
    enum class Way {
        Stdout,  ///< "" or "-"
        Stream,  ///< a FIFO, terminal or device: opened as it is
        Create,  ///< nothing there yet
        Number,  ///< something is there: created under the next free name, out-1.txt, out-2.txt …
        Replace, ///< a file: written beside it, then renamed over it
    };
    Way way = Way::Stdout;
    std::string path; ///< absolute (when cwd is); for Replace without links
    mode_t mode = 0;  ///< for Replace: of the old file
};

/// A file that outlives a session of its run: what is written is at `part` as long as that is there (and then
/// `path` is another file's, until the end), else at `path`.
struct KeptFile {
    std::string path, part;
    uint64_t inode = 0; ///< of what is written; 0: unknown
};

/// Looks, creates nothing. Usage errors: it exists and `ifExists` is Fail (or Skip, which is for a
/// file per item), it is a folder, its folder is not there or may not be written.
Result<TargetPlan> planTarget(const std::string& path, const std::string& cwd, IfExists ifExists);

/// An absolute path below `cwd`; absolute ones, and all when cwd is "", as they are. Pure.
std::string placedIn(const std::string& cwd, const std::string& path);

/// The place a sink writes to. A FIFO that nobody reads yet is waited for by the
/// first flush() or finish(), not here. A file becomes final with finish(): closed, and
/// what replaces an old file renamed over it (so the old result survives a run
/// that fails). Without finish() a replacement is removed again, and so is a
/// created file that is still empty; what was written to a created file stays. When somebody has deleted,
/// moved or replaced the file meanwhile, finish() gives the Error (Io).
class FileTarget {
public:
    static Result<FileTarget> open(const TargetPlan& plan, int stopFd);
    /// Opens and empties `path`, so that it can be followed while it grows.
    static Result<FileTarget> openGrowing(const std::string& path, int stopFd);

    /// Goes on with a file of an earlier session behind its first `length` bytes; the rest is cut off.
    /// Errors: it is shorter than that (somebody has changed it), is gone, or is another file than the one
    /// that was written (taken all the same when `force`).
    static Result<FileTarget> openAgain(const KeptFile& file, uint64_t length, int stopFd,
                                        bool force = false);

    static FileTarget stderrStream(int stopFd);
    /// A replacement that is not finished stays where it is, for another session.
    void keepUnfinished() {
        if (m_pending) m_pending->keep();
    }
    /// Where the bytes are, when they can be read again.
    std::optional<KeptFile> kept() const;

    FileTarget(FileTarget&& other) noexcept;
    FileTarget& operator=(FileTarget&&) = delete;
    ~FileTarget();

    ByteOutput& bytes() { return m_bytes; }
    /// From now on flush() and finish() bring a file to the disk, its name in the folder included.
    void makeDurable() { m_durable = true; }
    /// Everything to the kernel; when durable, to the disk. A stream has no disk.
    Result<void> flush();
    const ByteOutput& bytes() const { return m_bytes; }
    const std::string& path() const { return m_plan.path; } ///< as chosen; "": stdout, stderr
    Result<void> finish();                                  ///< once

private:
    FileTarget(TargetPlan plan, ByteOutput bytes) : m_plan(std::move(plan)), m_bytes(std::move(bytes)) {}

    Result<void> syncAll();

    TargetPlan m_plan;
    std::optional<PendingFile> m_pending; ///< of Replace
    ByteOutput m_bytes;
    bool m_open = true; ///< not finished, not moved from
    bool m_durable = false;
    bool m_nameSynced = false;   ///< the folder knows of the file, on the disk
    std::optional<Error> m_lost; ///< what did not reach the disk: the file never becomes final
};

} // namespace poolboard
