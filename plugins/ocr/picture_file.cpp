// SPDX-License-Identifier: MIT
#include "plugins/ocr/picture_file.h"

#include "plugins/sdk/text.hpp"
#include "plugins/sdk/worker_types.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <leptonica/allheaders.h>

namespace poolboard::ocr {

namespace {

using File = std::unique_ptr<FILE, int (*)(FILE*)>;

} // namespace

void FreePix::operator()(Pix* pix) const { pixDestroy(&pix); }

PictureFile::PictureFile(const std::filesystem::path& path) : m_path(path) {
    setMsgSeverity(L_SEVERITY_NONE); // what it would say on stderr is said by the item's error
    const File file(std::fopen(path.c_str(), "rbe"), &std::fclose);
    if (!file || std::fgetc(file.get()) == EOF) {
        if (!file || std::ferror(file.get()))
            throw std::system_error(errno, std::generic_category(), "cannot read " + toUtf8(path.native()));
        fail("the file is empty");
    }
    std::rewind(file.get());
    l_int32 format = 0;
    if (findFileFormatStream(file.get(), &format) != 0 || format == IFF_UNKNOWN)
        fail("not a picture of a known format (PNG, JPEG, TIFF, WebP and others)");
    if (format == IFF_PS || format == IFF_LPDF)
        fail("a document, no picture; pdf/images makes pictures of its pages");
    m_tiff = fileFormatIsTiff(file.get()) != 0;
    if (m_tiff && (tiffGetCount(file.get(), &m_pages) != 0 || m_pages < 1)) fail("a TIFF without a page");
}

Picture PictureFile::next() {
    if (m_done == m_pages) return nullptr;
    ++m_done;
    Picture page(m_tiff ? pixReadFromMultipageTiff(m_path.c_str(), &m_offset) : pixRead(m_path.c_str()));
    if (!page)
        fail(m_pages > 1 ? "page " + std::to_string(m_done) + " is damaged" : "the picture is damaged");
    return page;
}

void PictureFile::fail(const std::string& what) const {
    throw Failure(toUtf8(m_path.native()) + ": " + what, Code::Input).type("not_a_picture");
}

} // namespace poolboard::ocr
