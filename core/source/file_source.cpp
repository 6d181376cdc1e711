// SPDX-License-Identifier: MIT
#include "core/source/file_source.h"

#include "core/base/clock.h"
#include "core/source/file_walk.h"
#include "core/source/stop_signal.h"

#include <algorithm>
#include <sys/stat.h>

namespace poolboard {
namespace {

using Step = FileWalk::Step;
constexpr auto kCountingTime = std::chrono::milliseconds(200);
constexpr auto kHoldingTime = std::chrono::milliseconds(5); ///< what was found goes on after this

/// Changes when the file does: from its size and time of change. 0 when it cannot be looked at.
uint64_t stampOf(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return 0;
    uint64_t stamp = 0;
    for (const auto part : {static_cast<uint64_t>(info.st_size), static_cast<uint64_t>(info.st_mtim.tv_sec),
                            static_cast<uint64_t>(info.st_mtim.tv_nsec)}) {
        stamp = (stamp ^ part) * 0x9E3779B97F4A7C15u; // any odd number that spreads bits
        stamp ^= stamp >> 32;
    }
    return stamp | 1;
}

class FileSource final : public Source {
public:
    FileSource(const SourceSpec& spec, const std::string& cwd, int stopFd, std::optional<uint64_t> size)
        : m_walk(spec, cwd, [this] { return interrupted(); }), m_cwd(cwd), m_stopFd(stopFd), m_size(size) {}

    std::optional<uint64_t> size() const override { return m_size; }

    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        m_deadline.reset();
        size_t items = 0, bytes = 0;
        while (items < std::max<size_t>(limit.items, 1) && (items == 0 || bytes < limit.bytes)) {
            TRY_ASSIGN(const Step step, m_walk.step(m_path));
            if (step != Step::Item) break; // the end, a stop, or time to hand on what there is
            Item& item = out.emplace_back();
            item.index = m_index++;
            item.body = m_path;
            item.stamp = stampOf(m_path.starts_with('/') ? m_path : m_cwd + "/" + m_path);
            bytes += m_path.size();
            if (++items == 1) m_deadline = Clock::now() + kHoldingTime;
        }
        return items > 0;
    }

private:
    bool interrupted() const { return stopRequested(m_stopFd) || (m_deadline && Clock::now() > *m_deadline); }

    FileWalk m_walk;
    const std::string m_cwd;
    const int m_stopFd;
    const std::optional<uint64_t> m_size;
    std::optional<Instant> m_deadline; ///< only once the pull has something to hand on
    std::string m_path;
    uint64_t m_index = 0;
};

/// Nothing when it takes too long. An error here is one the run would meet.
Result<std::optional<uint64_t>> countFiles(const SourceSpec& spec, const std::string& cwd, int stopFd) {
    const Instant deadline = Clock::now() + kCountingTime;
    FileWalk walk(spec, cwd, [&] { return stopRequested(stopFd) || Clock::now() > deadline; });
    std::string path;
    for (uint64_t count = 0;; ++count) {
        TRY_ASSIGN(const Step step, walk.step(path));
        if (step == Step::End) return std::optional(count);
        if (step == Step::Interrupted || (count % 256 == 255 && Clock::now() > deadline))
            return std::optional<uint64_t>();
    }
}

} // namespace

Result<std::unique_ptr<Source>> openFiles(const SourceSpec& spec, const std::string& cwd, int stopFd) {
    for (const std::string& path : spec.paths) {
        if (path.empty()) return Error{ErrorCode::Usage, "--input", "an empty path names no file", ""};
        if (path == "-")
            return Error{ErrorCode::Usage, "--input -", "stdin is not a folder of files",
                         "to read file names from stdin, use -f lines or -0; for a file called -, write ./-"};
    }
    if (spec.paths.empty())
        return Error{ErrorCode::Usage, "--input", "no file, folder or pattern is given", "name at least one"};
    TRY_ASSIGN(const auto size, countFiles(spec, cwd, stopFd));
    return std::unique_ptr<Source>(std::make_unique<FileSource>(spec, cwd, stopFd, size));
}

} // namespace poolboard
