// SPDX-License-Identifier: MIT
#include "core/engine/merge_results.h"

#include "core/sink/pending_file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr size_t kPiece = 256u << 10;

/// The old file, from front to back.
class OldFile {
public:
    explicit OldFile(const std::string& path)
        : m_path(path), m_fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}

    Result<mode_t> mode() const {
        struct stat info {};
        if (!m_fd.valid() || ::fstat(m_fd.get(), &info) != 0)
            return fileError(m_path, "cannot be read", errno);
        return static_cast<mode_t>(info.st_mode & 07777);
    }
    /// Copies what is before `offset` and has not been copied or skipped.
    Result<void> copyTo(ByteOutput& to, uint64_t offset) {
        while (m_at < offset) {
            m_buffer.resize(std::min<uint64_t>(kPiece, offset - m_at));
            const ssize_t got =
                ::pread(m_fd.get(), m_buffer.data(), m_buffer.size(), static_cast<off_t>(m_at));
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return fileError(m_path, "cannot be read", errno);
            if (got == 0)
                return Error{ErrorCode::Io, m_path, "it is shorter than what was written to it", ""};
            m_at += static_cast<uint64_t>(got);
            TRY(to.append(std::string_view(m_buffer).substr(0, static_cast<size_t>(got))));
        }
        return {};
    }
    void skip(uint64_t bytes) { m_at += bytes; }

private:
    std::string m_path;
    UniqueFd m_fd;
    uint64_t m_at = 0;
    std::string m_buffer;
};

} // namespace

Result<void> mergeResults(JournalWriter& journal, const KeptFile& file, const std::string& role,
                          const Renderer& render) {
    TRY_ASSIGN(std::vector<MovedRecord> records, journal.unmerged());
    if (records.empty()) return {};
    OldFile old(file.path);
    TRY_ASSIGN(const mode_t mode, old.mode());
    struct stat info {};
    if (::stat(file.path.c_str(), &info) != 0) return fileError(file.path, "cannot be read", errno);
    TRY_ASSIGN(PendingFile part, PendingFile::create(file.path, mode));
    const std::string partPath = part.path();
    UniqueFd fd = part.takeFd();
    const int raw = fd.get();
    ByteOutput out = ByteOutput::own(std::move(fd), file.path, -1);
    for (MovedRecord& record : records) {
        TRY(old.copyTo(out, record.old.offset));
        old.skip(record.old.bytes);
        TRY_ASSIGN(const Outcome outcome, journal.outcome(record.index));
        const uint64_t from = out.position();
        render(out.buffer(), outcome);
        record.bytes = out.position() - from;
        TRY(out.settle());
    }
    TRY(old.copyTo(out, static_cast<uint64_t>(info.st_size)));
    TRY(out.flush());
    if (::fdatasync(raw) != 0 && errno != EINVAL && errno != EROFS)
        return fileError(file.path, "cannot be written", errno);
    // From this commit on the new file is the one that counts, under the name it has until it is renamed.
    part.keep();
    struct stat fresh {};
    if (::fstat(raw, &fresh) != 0) return fileError(file.path, "cannot be looked at", errno);
    TRY(journal.merged(records, {role, file.path, partPath, out.position(), fresh.st_ino}));
    TRY(part.replace(file.path));
    journal.setOutput({role, file.path, "", out.position(), fresh.st_ino});
    TRY(journal.commit());
    return out.close();
}

} // namespace poolboard
