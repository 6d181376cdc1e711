// SPDX-License-Identifier: MIT
//
// ocr/text, by tesseract. An item is the path of a picture of a page. The model is loaded when the worker
// starts, and used for all its items.
#include "plugins/files/item_path.h"
#include "plugins/ocr/reader.h"
#include "plugins/sdk/worker.hpp"

namespace poolboard::ocr {
namespace {

class Text {
public:
    enum class Result { Text, Words, Tsv, Hocr };
    struct Params {
        Reader::Setup reader;
        Result result = Result::Text;
        void bind(Fields& field) {
            enum class Layout { Auto = 3, Column = 4, Block = 6, Line = 7, Word = 8, Sparse = 11 };
            auto layout = Layout::Auto;
            field("language", reader.language)("data_path", reader.dataPath);
            field("letters", reader.whitelist)("dpi", reader.dpi);
            field("layout", layout,
                  {{"auto", Layout::Auto},
                   {"column", Layout::Column},
                   {"block", Layout::Block},
                   {"line", Layout::Line},
                   {"word", Layout::Word},
                   {"sparse", Layout::Sparse}});
            field("result", result,
                  {{"text", Result::Text},
                   {"words", Result::Words},
                   {"tsv", Result::Tsv},
                   {"hocr", Result::Hocr}});
            reader.layout = static_cast<int>(layout);
        }
    };
    Text(const Params& params, Startup& startup) : m_result(params.result), m_reader(params.reader) {
        startup.log("loaded the language model " + params.reader.language + " (tesseract " + version() + ")");
    }

    Output operator()(const ItemView& item, Call& call) {
        PictureFile file(files::pathOf(item));
        const auto total = static_cast<uint64_t>(file.pages()) * 100;
        std::string text;
        std::vector<Json> pages;
        int page = 0;
        while (const Picture picture = file.next()) {
            const uint64_t before = static_cast<uint64_t>(page) * 100;
            m_reader.read(picture.get(), [&](int percent) {
                call.progress(before + static_cast<uint64_t>(percent), total);
                return !call.cancelled();
            });
            if (m_result == Result::Words)
                pages.push_back(Json::object({{"page", page + 1},
                                              {"confidence", m_reader.confidence()},
                                              {"text", m_reader.text()},
                                              {"words", m_reader.words()}}));
            else
                text += textOf(page) + (page + 1 < file.pages() && m_result == Result::Text ? "\f" : "");
            ++page;
        }
        call.progress(total, total);
        if (m_result == Result::Words) return Json::object({{"pages", Json::array(std::move(pages))}});
        if (m_result == Result::Tsv) text.insert(0, tsvHead());
        if (m_result == Result::Hocr) text = hocrDocument(text);
        return Output::text(std::move(text));
    }

private:
    std::string textOf(int page) {
        return m_result == Result::Tsv    ? m_reader.tsv(page)
               : m_result == Result::Hocr ? m_reader.hocr(page)
                                          : m_reader.text();
    }
    const Result m_result;
    Reader m_reader;
};

} // namespace
} // namespace poolboard::ocr

POOLBOARD_WORKERS("ocr", "1.0.0", poolboard::kind<poolboard::ocr::Text>("text"))
