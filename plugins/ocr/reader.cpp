// SPDX-License-Identifier: MIT
#include "plugins/ocr/reader.h"

#include "plugins/sdk/text.hpp"

#include <algorithm>
#include <filesystem>

#include <leptonica/allheaders.h>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

namespace poolboard::ocr {

namespace fs = std::filesystem;

namespace {

/// The models of a folder, for whom one is missing: "eng, osd".
std::string modelsIn(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".traineddata") names.push_back(entry.path().stem().native());
    std::sort(names.begin(), names.end());
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all.empty() ? "none" : all;
}

std::string taken(char* text) {
    const std::unique_ptr<char[]> owner(text);
    return text ? toUtf8(text) : std::string();
}

struct Watch {
    const std::function<bool(int)>& percent;
    int last = -1;
    bool stopped = false;
    /// Called for every word.
    bool goesOn(int now) {
        now = std::clamp(now, std::max(last, 0), 100);
        if (!stopped && now != last) stopped = !percent(now);
        last = now;
        return !stopped;
    }
};

} // namespace

std::string version() { return tesseract::TessBaseAPI::Version(); }

std::string tsvHead() {
    return "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";
}

std::string hocrDocument(const std::string& pages) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"\n"
           "    \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n"
           "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\" lang=\"en\">\n <head>\n  "
           "<title></title>\n"
           "  <meta http-equiv=\"Content-Type\" content=\"text/html;charset=utf-8\"/>\n"
           "  <meta name='ocr-system' content='tesseract " +
           version() +
           "' />\n"
           "  <meta name='ocr-capabilities' content='ocr_page ocr_carea ocr_par ocr_line ocrx_word'/>\n"
           " </head>\n <body>\n" +
           pages + " </body>\n</html>\n";
}

Reader::Reader(const Setup& setup) : m_api(std::make_unique<tesseract::TessBaseAPI>()), m_dpi(setup.dpi) {
    // What it says about every page ("Estimating resolution …") is noise in a log of thousands.
    const std::vector<std::string> names{"debug_file"}, values{"/dev/null"};
    const char* folder = setup.dataPath.empty() ? nullptr : setup.dataPath.c_str();
    // The neural network only: the older engine learns from page to page.
    if (m_api->Init(folder, setup.language.c_str(), tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values,
                    false) != 0) {
        const std::string looked = folder ? folder : m_api->GetDatapath() ? m_api->GetDatapath() : "";
        throw Failure("language: no model \"" + setup.language + "\" in " + toUtf8(looked) +
                          "; there are: " + modelsIn(looked) + " (Debian has them as tesseract-ocr-LANGUAGE)",
                      Code::Params);
    }
    m_api->SetPageSegMode(static_cast<tesseract::PageSegMode>(setup.layout));
    if (!setup.whitelist.empty()) m_api->SetVariable("tessedit_char_whitelist", setup.whitelist.c_str());
}

Reader::~Reader() = default;

void Reader::read(Pix* page, const std::function<bool(int)>& percent) {
    omp_set_max_active_levels(0); // of this thread: to be parallel is the pool's work
    m_api->Clear();
    m_api->SetImage(page);
    if (pixGetXRes(page) == 0 && m_dpi > 0) m_api->SetSourceResolution(m_dpi);
    Watch watch{percent};
    tesseract::ETEXT_DESC monitor;
    monitor.cancel_this = &watch;
    monitor.progress_callback2 = [](tesseract::ETEXT_DESC* now, int, int, int, int) {
        return !static_cast<Watch*>(now->cancel_this)->goesOn(now->progress);
    };
    monitor.cancel = [](void* self, int) {
        auto* mine = static_cast<Watch*>(self);
        return mine->stopped = mine->stopped || !mine->percent(std::max(mine->last, 0));
    };
    if (!watch.goesOn(0)) throw Cancelled();
    const int failed = m_api->Recognize(&monitor);
    if (watch.stopped) throw Cancelled();
    if (failed != 0)
        throw Failure("tesseract could not read a picture of " + std::to_string(pixGetWidth(page)) + " × " +
                          std::to_string(pixGetHeight(page)) + " pixels",
                      Code::Input)
            .type("unreadable");
}

std::string Reader::text() { return taken(m_api->GetUTF8Text()); }
std::string Reader::tsv(int page) { return taken(m_api->GetTSVText(page)); }
std::string Reader::hocr(int page) { return taken(m_api->GetHOCRText(page)); }
int Reader::confidence() { return std::clamp(m_api->MeanTextConf(), 0, 100); }

Json Reader::words() {
    std::vector<Json> words;
    const std::unique_ptr<tesseract::ResultIterator> at(m_api->GetIterator());
    if (!at || at->Empty(tesseract::RIL_WORD)) return Json::array({});
    do {
        int left = 0, top = 0, right = 0, bottom = 0;
        std::string text = taken(at->GetUTF8Text(tesseract::RIL_WORD));
        if (text.empty() || !at->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
        words.push_back(Json::object({{"text", std::move(text)},
                                      {"confidence", std::lround(at->Confidence(tesseract::RIL_WORD))},
                                      {"left", left},
                                      {"top", top},
                                      {"width", right - left},
                                      {"height", bottom - top}}));
    } while (at->Next(tesseract::RIL_WORD));
    return Json::array(std::move(words));
}

} // namespace poolboard::ocr
