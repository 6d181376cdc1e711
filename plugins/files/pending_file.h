// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace poolboard::files {

enum class IfExists { Fail, Overwrite, Rename };

/// `path` with "-2", "-3" … before its extension.
std::filesystem::path numbered(const std::filesystem::path& path, unsigned number);

/// A file that is being written and has no name yet. publish() gives it its
/// name at once and whole; without that nothing remains of it, however this
/// process ends (on file systems without nameless files: unless it is killed).
/// One owner. Throws std::system_error that names the path.
class PendingFile {
public:
    /// In the folder that `target` will be in, made when it is missing.
    explicit PendingFile(const std::filesystem::path& target);
    ~PendingFile();
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    int fd() const { return m_fd; }
    uint64_t size() const;

    /// The name it got: `target`, or with Rename one beside it. A file there with
    /// the same bytes counts as ours, so doing an item again is no error. Throws
    /// Failure "exists" when the policy is Fail.
    std::filesystem::path publish(IfExists policy);

private:
    [[noreturn]] void fail(const char* what, int error) const;
    bool place(const std::filesystem::path& name); ///< false: there is something
    bool sameAs(const std::filesystem::path& other) const;
    void replace();

    std::filesystem::path m_target;
    std::filesystem::path m_name; ///< its temporary name, or empty: nameless
    int m_fd = -1;
};

} // namespace poolboard::files
