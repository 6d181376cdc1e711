// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/ocr/picture_file.h"
#include "plugins/sdk/worker_types.hpp"

#include <functional>
#include <memory>
#include <string>

namespace tesseract {
class TessBaseAPI;
}

namespace poolboard::ocr {

/// tesseract with a language model: what takes long to make and is used for item after item.
/// Keeps nothing of a page for the next one. One thread at a time.
class Reader {
public:
    struct Setup {
        std::string language = "eng"; ///< "eng+deu": several
        std::string dataPath;         ///< the folder of the models; empty: tesseract's
        std::string whitelist;        ///< letters; empty: all
        int layout = 3;               ///< tesseract's page segmentation mode
        int dpi = 0;                  ///< of pictures that do not say; 0: guessed
    };
    /// Loads the model. Throws Failure, with the models there are, when it is not there.
    explicit Reader(const Setup& setup);
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// Recognizes a page. `percent` is called as it goes on, and returns whether to go on.
    /// Throws Cancelled where it said no, else Failure.
    void read(Pix* page, const std::function<bool(int)>& percent);

    // Of the page read last, UTF-8.
    std::string text();
    std::string tsv(int page);
    std::string hocr(int page);
    Json words(); ///< [{"text", "confidence" (0 to 100), "left", "top", "width", "height"} …]
    int confidence();

private:
    std::unique_ptr<tesseract::TessBaseAPI> m_api;
    int m_dpi;
};

/// "5.3.0"
std::string version();

/// What stands around the pages of a document, as the program tesseract writes it.
std::string tsvHead();
std::string hocrDocument(const std::string& pages);

} // namespace poolboard::ocr
