// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>

struct Pix;

namespace poolboard::ocr {

struct FreePix {
    void operator()(Pix* pix) const;
};
using Picture = std::unique_ptr<Pix, FreePix>;

/// The pages of a picture file: several of a TIFF, one of anything else. One thread at a time.
class PictureFile {
public:
    /// Throws Failure or std::system_error when there is no picture that can be read.
    explicit PictureFile(const std::filesystem::path& path);
    int pages() const { return m_pages; }
    /// The next page, null after the last. Throws Failure when it is damaged.
    Picture next();

private:
    [[noreturn]] void fail(const std::string& what) const;

    const std::filesystem::path m_path;
    bool m_tiff = false;
    int m_pages = 1, m_done = 0;
    size_t m_offset = 0;
};

} // namespace poolboard::ocr
