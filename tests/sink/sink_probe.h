// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/reactor.h"
#include "core/base/unique_fd.h"
#include "core/run/outcome.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <dirent.h>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <string>

namespace poolboard {

inline Outcome outcomeOf(std::string input, std::string result, OutcomeKind kind = OutcomeKind::Succeeded) {
    Outcome outcome;
    outcome.kind = kind;
    outcome.worker = 0;
    outcome.input = std::move(input);
    outcome.result = std::move(result);
    if (kind != OutcomeKind::Succeeded && kind != OutcomeKind::Skipped)
        outcome.error =
            std::make_unique<WorkerError>(WorkerError{"t", "m", "", RetryAdvice::No, 0, false, 0, -1});
    return outcome;
}

struct Pipe {
    UniqueFd read, write;
    Pipe() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) qFatal("pipe");
        read.reset(ends[0]);
        write.reset(ends[1]);
    }
    /// Everything until the end; the write end must be closed by then.
    std::string drain() {
        std::string all;
        char piece[65536];
        for (ssize_t got; (got = ::read(read.get(), piece, sizeof piece)) > 0;)
            all.append(piece, size_t(got));
        return all;
    }
};

/// A descriptor of the process leads to another one for the time being.
class Redirect {
public:
    Redirect(int fd, int target) : m_fd(fd), m_before(::fcntl(fd, F_DUPFD_CLOEXEC, 3)) { ::dup2(target, fd); }
    ~Redirect() { ::dup2(m_before.get(), m_fd); }

private:
    int m_fd;
    UniqueFd m_before;
};

inline std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A test leaves no descriptor behind.
inline int openDescriptors() {
    int count = 0;
    DIR* folder = ::opendir("/proc/self/fd");
    while (::readdir(folder) != nullptr)
        ++count;
    ::closedir(folder);
    return count;
}

/// The names in a folder, hidden ones too: nothing temporary may stay.
inline int filesIn(const QTemporaryDir& folder) {
    return int(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System).size());
}

} // namespace poolboard
