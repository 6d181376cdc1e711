// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/source/byte_input.h"
#include "core/source/stop_signal.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace poolboard {
namespace {

std::string shownName(const std::string& path) { return path == "-" ? "stdin" : toDisplay(path); }

class PathInput final : public ByteInput {
public:
    PathInput(const std::vector<std::string>& paths, UniqueFd cwd, int stopFd)
        : m_paths(paths), m_cwd(std::move(cwd)), m_stopFd(stopFd) {}

    /// Also adds up how many bytes there are.
    Result<void> checkPaths();
    /// The first is opened before anything starts, so that its error comes then. Not a FIFO: who only looks
    /// and goes away would take what is on its way through it along.
    Result<void> openFirst() {
        if (m_firstIsFifo) return {};
        TRY_ASSIGN(m_ahead, nextStream());
        return {};
    }

    Result<bool> nextStream() override;
    Result<Piece> read(char* into, size_t room) override;
    std::string name() const override { return shownName(m_paths[m_nextPath - 1]); }
    std::optional<uint64_t> total() const override { return m_total; }

private:
    const std::vector<std::string> m_paths;
    const UniqueFd m_cwd;
    const int m_stopFd;
    std::optional<uint64_t> m_total = 0;
    size_t m_nextPath = 0;
    UniqueFd m_owned; ///< the open path; empty for stdin
    int m_fd = -1;
    bool m_ahead = false; ///< open, but not asked for yet
    bool m_firstIsFifo = false;
};

Result<void> PathInput::checkPaths() {
    for (const std::string& path : m_paths) {
        struct stat info {};
        const bool found = path == "-" ? ::fstat(STDIN_FILENO, &info) == 0
                                       : ::fstatat(m_cwd.get(), path.c_str(), &info, 0) == 0;
        if (!found || (path != "-" && ::faccessat(m_cwd.get(), path.c_str(), R_OK, AT_EACCESS) != 0))
            return Error{ErrorCode::Start, shownName(path), "cannot open the input: " + errnoText(errno), ""};
        if (&path == &m_paths.front()) m_firstIsFifo = S_ISFIFO(info.st_mode) && path != "-";
        if (S_ISDIR(info.st_mode))
            return Error{ErrorCode::Usage, shownName(path),
                         "this is a folder, and items are read from a file",
                         "for the files in it as items, add -f files"};
        // Files of the kernel's (/proc) say 0 and hold something all the same.
        if (!S_ISREG(info.st_mode) || info.st_size == 0) {
            m_total.reset();
        } else if (m_total) {
            const off_t at = path == "-" ? ::lseek(STDIN_FILENO, 0, SEEK_CUR) : 0;
            *m_total += static_cast<uint64_t>(info.st_size > at ? info.st_size - at : 0);
        }
    }
    return {};
}

Result<bool> PathInput::nextStream() {
    if (std::exchange(m_ahead, false)) return true;
    if (m_nextPath == m_paths.size()) return false;
    const std::string& path = m_paths[m_nextPath++];
    m_owned.reset();
    m_fd = STDIN_FILENO;
    if (path == "-") return true;
    // Non-blocking, so that a FIFO without a writer is waited for in poll(),
    // where a stop is heard, and not in here. The description is ours alone.
    m_fd = ::openat(m_cwd.get(), path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (m_fd < 0)
        return Error{ErrorCode::Start, shownName(path), "cannot open the input: " + errnoText(errno), ""};
    m_owned.reset(m_fd);
    return true;
}

Result<ByteInput::Piece> PathInput::read(char* into, size_t room) {
    for (;;) {
        pollfd waits[2] = {{m_fd, POLLIN, 0}, {m_stopFd, POLLIN, 0}};
        if (::poll(waits, 2, -1) < 0) {
            if (errno == EINTR) continue;
            return Error{ErrorCode::Io, name(), "cannot wait for input: " + errnoText(errno), ""};
        }
        if (waits[1].revents != 0) return Piece{Got::Stopped, 0};
        const ssize_t got = ::read(m_fd, into, room);
        if (got > 0) return Piece{Got::Bytes, static_cast<size_t>(got)};
        if (got == 0) return Piece{Got::End, 0};
        if (errno != EINTR && errno != EAGAIN)
            return Error{ErrorCode::Io, name(), "cannot read the input: " + errnoText(errno), ""};
    }
}

} // namespace

Result<std::unique_ptr<ByteInput>> openPaths(const std::vector<std::string>& paths, const std::string& cwd,
                                             int stopFd) {
    if (paths.empty())
        return Error{ErrorCode::Usage, "--input", "no file to read items from is given",
                     "name one, or - for stdin"};
    UniqueFd folder(::open(cwd.empty() ? "." : cwd.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!folder.valid())
        return Error{ErrorCode::Start, toDisplay(cwd), "cannot open this folder: " + errnoText(errno), ""};
    auto input = std::make_unique<PathInput>(paths, std::move(folder), stopFd);
    TRY(input->checkPaths());
    TRY(input->openFirst());
    return std::unique_ptr<ByteInput>(std::move(input));
}

} // namespace poolboard
