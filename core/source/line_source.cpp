// SPDX-License-Identifier: MIT
#include "core/source/line_source.h"

#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/source/stop_signal.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

namespace poolboard {
namespace {

constexpr size_t kReadBytes = 256u << 10;
constexpr size_t kKeepBytes = 1u << 20; ///< a larger buffer is given back once its item is out

std::string shownName(const std::string& path) { return path == "-" ? "stdin" : toDisplay(path); }

class LineSource final : public Source {
public:
    LineSource(const SourceSpec& spec, UniqueFd cwd, int stopFd)
        : m_paths(spec.paths), m_cwd(std::move(cwd)), m_stopFd(stopFd),
          m_separator(spec.kind == SourceKind::Nul ? '\0' : '\n'),
          m_passing(spec.passing.value_or(Passing::Single)) {}

    std::optional<uint64_t> size() const override { return std::nullopt; }
    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override;

    Result<void> checkPaths() const;
    Result<void> openNext(); ///< there must be one

private:
    enum class Fill { Some, Stopped };

    Result<bool> takeWhole(std::vector<Item>& out, PullLimit limit);
    Result<Fill> fill();
    void makeRoom();
    void take(std::vector<Item>& out, size_t length);
    std::string shown() const { return shownName(m_paths[m_nextPath - 1]); }
    Error tooLong() const;

    const std::vector<std::string> m_paths;
    const UniqueFd m_cwd;
    const int m_stopFd;
    const char m_separator;
    const Passing m_passing;

    size_t m_nextPath = 0;
    UniqueFd m_owned; ///< the open path; empty for stdin
    int m_fd = -1;
    bool m_ended = false; ///< of the open stream

    std::unique_ptr<char[]> m_buffer;
    size_t m_capacity = 0;
    size_t m_begin = 0, m_scanned = 0,
           m_end = 0; ///< bytes not handed on; without a separator before m_scanned
    uint64_t m_index = 0, m_inStream = 0;
};

Result<void> LineSource::checkPaths() const {
    for (const std::string& path : m_paths) {
        struct stat info {};
        const bool found = path == "-" ? ::fstat(STDIN_FILENO, &info) == 0
                                       : ::fstatat(m_cwd.get(), path.c_str(), &info, 0) == 0;
        if (!found || (path != "-" && ::faccessat(m_cwd.get(), path.c_str(), R_OK, AT_EACCESS) != 0))
            return Error{ErrorCode::Start, shownName(path), "cannot open the input: " + errnoText(errno), ""};
        if (S_ISDIR(info.st_mode))
            return Error{ErrorCode::Usage, shownName(path),
                         "this is a folder, and items are read from a file",
                         "for the files in it as items, add -f files"};
    }
    return {};
}

Result<void> LineSource::openNext() {
    const std::string& path = m_paths[m_nextPath++];
    m_ended = false;
    m_inStream = 0;
    m_owned.reset();
    m_fd = STDIN_FILENO;
    if (path == "-") return {};
    // Non-blocking, so that a FIFO without a writer is waited for in poll(),
    // where a stop is heard, and not in here. The description is ours alone.
    m_fd = ::openat(m_cwd.get(), path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (m_fd < 0)
        return Error{ErrorCode::Start, shownName(path), "cannot open the input: " + errnoText(errno), ""};
    m_owned.reset(m_fd);
    return {};
}

Result<bool> LineSource::pull(std::vector<Item>& out, PullLimit limit) {
    for (;;) {
        TRY_ASSIGN(const bool some, takeWhole(out, limit));
        if (some) return true;
        if (!m_ended) {
            TRY_ASSIGN(const Fill filled, fill());
            if (filled == Fill::Stopped) return false;
        } else if (m_begin < m_end) {
            take(out, m_end - m_begin);
            return true;
        } else if (m_nextPath == m_paths.size()) {
            return false;
        } else {
            TRY(openNext());
        }
    }
}

/// Appends whole items from the buffer; true when there was at least one.
Result<bool> LineSource::takeWhole(std::vector<Item>& out, PullLimit limit) {
    size_t items = 0, bytes = 0;
    do {
        const void* found = m_scanned == m_end
                                ? nullptr
                                : std::memchr(m_buffer.get() + m_scanned, m_separator, m_end - m_scanned);
        if (found == nullptr) {
            m_scanned = m_end;
            break;
        }
        const auto at = static_cast<size_t>(static_cast<const char*>(found) - m_buffer.get());
        const size_t length = at - m_begin;
        if (items > 0 && (bytes + length > limit.bytes || length > kMaxItemBytes))
            break; // the search for this one starts again with the next pull
        if (length > kMaxItemBytes) return tooLong();
        take(out, length);
        m_scanned = ++m_begin;
        bytes += length;
    } while (++items < limit.items);
    return items > 0;
}

void LineSource::take(std::vector<Item>& out, size_t length) {
    Item& item = out.emplace_back();
    item.index = m_index++;
    item.passing = m_passing;
    item.content = m_passing == Passing::Single ? Content::Raw : Content::Json;
    item.body.assign(m_buffer.get() + m_begin, length);
    m_begin += length;
    ++m_inStream;
}

Result<LineSource::Fill> LineSource::fill() {
    if (m_end - m_begin > kMaxItemBytes) return tooLong();
    makeRoom();
    for (;;) {
        pollfd waits[2] = {{m_fd, POLLIN, 0}, {m_stopFd, POLLIN, 0}};
        if (::poll(waits, 2, -1) < 0) {
            if (errno == EINTR) continue;
            return Error{ErrorCode::Io, shown(), "cannot wait for input: " + errnoText(errno), ""};
        }
        if (waits[1].revents != 0) return Fill::Stopped;
        const ssize_t got = ::read(m_fd, m_buffer.get() + m_end, m_capacity - m_end);
        if (got > 0) {
            m_end += static_cast<size_t>(got);
            return Fill::Some;
        }
        if (got == 0) {
            m_ended = true;
            return Fill::Some;
        }
        if (errno != EINTR && errno != EAGAIN)
            return Error{ErrorCode::Io, shown(), "cannot read the input: " + errnoText(errno), ""};
    }
}

/// At least kReadBytes free at m_end.
void LineSource::makeRoom() {
    const size_t used = m_end - m_begin;
    if (used == 0) {
        m_begin = m_scanned = m_end = 0;
        if (m_capacity > kKeepBytes) {
            m_buffer.reset();
            m_capacity = 0;
        }
    }
    if (m_capacity - m_end >= kReadBytes) return;
    std::unique_ptr<char[]> larger;
    const size_t wanted =
        used + kReadBytes > m_capacity ? std::max(m_capacity * 2, used + kReadBytes) : m_capacity;
    if (wanted > m_capacity) larger = std::make_unique_for_overwrite<char[]>(wanted);
    char* target = larger ? larger.get() : m_buffer.get();
    if (used > 0) std::memmove(target, m_buffer.get() + m_begin, used);
    m_scanned -= m_begin;
    m_end = used;
    m_begin = 0;
    if (larger) {
        m_buffer = std::move(larger);
        m_capacity = wanted;
    }
}

Error LineSource::tooLong() const {
    const bool lines = m_separator == '\n';
    return Error{ErrorCode::Io, shown() + (lines ? ": line " : ": item ") + std::to_string(m_inStream + 1),
                 "longer than 64 MiB, the most one item may have",
                 lines ? "are the items separated by NUL? Then add -0"
                       : "are the items lines? Then leave -0 out"};
}

} // namespace

Result<std::unique_ptr<Source>> openLines(const SourceSpec& spec, const std::string& cwd, int stopFd) {
    if (spec.paths.empty())
        return Error{ErrorCode::Usage, "--input", "no file to read items from is given",
                     "name one, or - for stdin"};
    UniqueFd folder(::open(cwd.empty() ? "." : cwd.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!folder.valid())
        return Error{ErrorCode::Start, toDisplay(cwd), "cannot open this folder: " + errnoText(errno), ""};
    auto source = std::make_unique<LineSource>(spec, std::move(folder), stopFd);
    TRY(source->checkPaths());
    TRY(source->openNext());
    return std::unique_ptr<Source>(std::move(source));
}

} // namespace poolboard
