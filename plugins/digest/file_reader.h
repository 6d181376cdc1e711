// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard::digest {

/// A file read from its beginning to its end, block by block, without waiting
/// for anybody: pipes, terminals and folders are refused. Throws
/// std::system_error that names the file. One owner.
class FileReader {
public:
    /// `path` ends in NUL.
    explicit FileReader(const char* path);
    ~FileReader();
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;

    uint64_t size() const { return m_size; } ///< when it was opened; 0: unknown
    /// At most buffer.size() bytes into `buffer`; empty at the end.
    std::string_view next(std::vector<char>& buffer);

private:
    [[noreturn]] void fail(int error) const;
    const char* m_path;
    int m_fd;
    uint64_t m_size = 0;
};

} // namespace poolboard::digest
