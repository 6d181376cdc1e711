// SPDX-License-Identifier: MIT
//
// pdf/text, pdf/images, pdf/info, by poppler. An item is the path of a PDF document.
#include "plugins/files/exact_path.h"
#include "plugins/files/item_path.h"
#include "plugins/files/pending_file.h"
#include "plugins/pdf/document.h"
#include "plugins/pdf/page_range.h"
#include "plugins/sdk/text.hpp"
#include "plugins/sdk/worker.hpp"

#include <algorithm>
#include <cmath>

#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

namespace poolboard::pdf {
namespace {

namespace fs = std::filesystem;

/// Calls `each(page, number)` for the pages meant, and looks for a cancel before each.
template <class Each> void forPages(const Document& document, const PageRange& range, Call& call, Each each) {
    const std::vector<int> pages = range.in(document.pages());
    size_t done = 0;
    for (const int number : pages) {
        call.throwIfCancelled();
        each(*document.page(number), number);
        call.progress(++done, pages.size());
    }
}

class Text {
public:
    struct Params {
        enum class Layout { Reading, Physical, Raw };
        enum class Result { Text, Pages };
        std::string pages, password;
        Layout layout = Layout::Reading;
        Result result = Result::Text;
        void bind(Fields& field) {
            field("pages", pages)("password", password);
            field("layout", layout,
                  {{"reading", Layout::Reading}, {"physical", Layout::Physical}, {"raw", Layout::Raw}});
            field("result", result, {{"text", Result::Text}, {"pages", Result::Pages}});
        }
    };
    explicit Text(const Params& params) : m_params(params), m_range(params.pages) {}

    Output operator()(const ItemView& item, Call& call) const {
        const Document document(files::pathOf(item), m_params.password, call);
        std::string all;
        std::vector<Json> pages;
        forPages(document, m_range, call, [&](const poppler::page& page, int number) {
            const poppler::byte_array bytes = page.text(poppler::rectf(), layout()).to_utf8();
            std::string text = toUtf8(std::string(bytes.begin(), bytes.end()));
            while (text.ends_with('\f')) // some layouts end a page themselves
                text.pop_back();
            if (m_params.result == Params::Result::Pages)
                pages.push_back(Json::object({{"page", number}, {"text", std::move(text)}}));
            else
                all += text + '\f'; // as pdftotext ends a page
        });
        if (m_params.result == Params::Result::Text) return Output::text(std::move(all));
        return Json::object({{"of", document.pages()}, {"pages", Json::array(std::move(pages))}});
    }

private:
    poppler::page::text_layout_enum layout() const {
        switch (m_params.layout) {
        case Params::Layout::Physical:
            return poppler::page::physical_layout;
        case Params::Layout::Raw:
            return poppler::page::raw_order_layout;
        case Params::Layout::Reading:
            break;
        }
        return poppler::page::non_raw_non_physical_layout;
    }
    const Params m_params;
    const PageRange m_range;
};

class Images {
public:
    struct Params {
        std::string pages, password, outputDir, format = "png";
        double dpi = 150;
        bool gray = false;
        files::IfExists ifExists = files::IfExists::Fail;
        void bind(Fields& field) {
            field("pages", pages)("password", password)("output_dir", outputDir);
            field("format", format)("dpi", dpi)("gray", gray);
            field("if_exists", ifExists,
                  {{"fail", files::IfExists::Fail},
                   {"overwrite", files::IfExists::Overwrite},
                   {"rename", files::IfExists::Rename}});
        }
    };
    explicit Images(const Params& params) : m_params(params), m_range(params.pages) {
        if (params.outputDir.empty())
            throw Failure("output_dir: expected the folder for the images", Code::Params);
        m_renderer.set_render_hint(poppler::page_renderer::antialiasing);
        m_renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
        m_renderer.set_image_format(params.gray ? poppler::image::format_gray8
                                                : poppler::image::format_rgb24);
    }

    Output operator()(const ItemView& item, Call& call) const {
        const fs::path path = files::pathOf(item);
        const Document document(path, m_params.password, call);
        std::vector<fs::path> made;
        forPages(document, m_range, call, [&](const poppler::page& page, int number) {
            made.push_back(write(page, placeOf(path, number, document.pages())));
        });
        std::vector<Json::Member> members{{"of", document.pages()}};
        files::addPaths(members, "output", made);
        return Json::object(std::move(members));
    }

private:
    /// "report-07.png": the numbers of a document are equally long, so names sort as pages do.
    fs::path placeOf(const fs::path& path, int number, int pages) const {
        std::string digits = std::to_string(number);
        digits.insert(0, std::to_string(pages).size() - digits.size(), '0');
        fs::path name = path.stem();
        name += "-" + digits + "." + m_params.format;
        return fs::path(m_params.outputDir) / name;
    }

    fs::path write(const poppler::page& page, const fs::path& target) const {
        static constexpr double kMostPixels = 400e6; // 1.2 GB in colour
        const poppler::rectf box = page.page_rect();
        const double scale = m_params.dpi / 72;
        if (box.width() * scale * box.height() * scale > kMostPixels)
            throw Failure("a page of " + std::to_string(std::lround(box.width())) + " × " +
                              std::to_string(std::lround(box.height())) + " points is too large at " +
                              std::to_string(std::lround(m_params.dpi)) + " dots per inch; lower dpi",
                          Code::Resource)
                .type("too_large");
        const poppler::image image = m_renderer.render_page(&page, m_params.dpi, m_params.dpi);
        if (!image.is_valid()) throw Failure("a page could not be painted", Code::Input).type("damaged");
        files::PendingFile file(target);
        const std::string writer = m_params.format == "jpg" ? "jpeg" : m_params.format;
        if (!image.save("/proc/self/fd/" + std::to_string(file.fd()), writer, static_cast<int>(m_params.dpi)))
            throw Failure("cannot write " + toUtf8(target.native()), Code::Resource);
        return file.publish(m_params.ifExists);
    }

    const Params m_params;
    const PageRange m_range;
    poppler::page_renderer m_renderer;
};

class Info {
public:
    struct Params {
        std::string password;
        void bind(Fields& field) { field("password", password); }
    };
    explicit Info(const Params& params) : m_params(params) {}

    Output operator()(const ItemView& item, Call& call) const {
        const fs::path path = files::pathOf(item);
        const Document document(path, m_params.password, call);
        std::vector<Json::Member> members;
        files::addPath(members, "path", path);
        members.emplace_back("pages", document.pages());
        members.emplace_back("version", document.version());
        members.emplace_back("encrypted", document.encrypted());
        for (const auto& [key, name] : {std::pair("Title", "title"), std::pair("Author", "author"),
                                        std::pair("Subject", "subject"), std::pair("Creator", "creator")})
            if (std::string text = document.about(key); !text.empty())
                members.emplace_back(name, std::move(text));
        if (document.pages() > 0) { // of the first page, as it is read
            const auto first = document.page(1);
            const poppler::rectf box = first->page_rect();
            const bool turned = first->orientation() == poppler::page::landscape ||
                                first->orientation() == poppler::page::seascape;
            members.emplace_back("width", turned ? box.height() : box.width());
            members.emplace_back("height", turned ? box.width() : box.height());
        }
        return Json::object(std::move(members));
    }

private:
    const Params m_params;
};

} // namespace
} // namespace poolboard::pdf

POOLBOARD_WORKERS("pdf", "1.0.0", poolboard::kind<poolboard::pdf::Text>("text"),
                  poolboard::kind<poolboard::pdf::Images>("images"),
                  poolboard::kind<poolboard::pdf::Info>("info"))
