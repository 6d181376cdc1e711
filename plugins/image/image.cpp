// SPDX-License-Identifier: MIT
//
// image/thumbnail, image/resize, image/convert, by libvips. An item is the path
// of an image; the result says where the new one is.
#include "plugins/files/item_path.h"
#include "plugins/files/pending_file.h"
#include "plugins/image/picture.h"
#include "plugins/image/report.h"
#include "plugins/sdk/text.hpp"
#include "plugins/sdk/worker.hpp"

#include <algorithm>
#include <cmath>

#include <sys/stat.h>

namespace poolboard::image {
namespace {

namespace fs = std::filesystem;
using files::IfExists;
using files::PendingFile;

/// What the three kinds share: from the item's path to the published file.
class Job {
public:
    explicit Job(const Config& config, bool metadata) {
        prepareVips();
        const Json& params = config.params();
        m_place.folder = params["output_dir"].asString();
        m_place.keepTreeBelow = params["keep_tree_below"].asString();
        m_options.quality = static_cast<int>(params["quality"].asInt(80));
        m_options.metadata = metadata;
        m_format = params["format"].asString();
        const std::string& exists = params["if_exists"].asString();
        m_ifExists = exists == "overwrite" ? IfExists::Overwrite
                     : exists == "rename"  ? IfExists::Rename
                                           : IfExists::Fail;
        if (m_place.folder.empty())
            throw Failure("output_dir: expected the folder for the new images", Code::Params);
    }
    ~Job() { vips_thread_shutdown(); }
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    Output write(const fs::path& path, VipsImage* picture, Call& call) const {
        SaveOptions options = m_options;
        options.format = formatOf(picture);
        const fs::path target = m_place.of(path, options.format);
        refuseInputAsOutput(path, target);
        PendingFile file(target);
        save(picture, file.fd(), options, call);
        const uint64_t bytes = file.size();
        return Output::json(reportOf(file.publish(m_ifExists), vips_image_get_width(picture),
                                     vips_image_get_height(picture), bytes));
    }

private:
    Format formatOf(VipsImage* picture) const {
        for (const Format format : {Format::Jpeg, Format::Png, Format::Webp, Format::Tiff})
            if (m_format == wordOf(format)) return format;
        return naturalFormat(picture);
    }

    static void refuseInputAsOutput(const fs::path& input, const fs::path& output) {
        struct stat from {
        }, to{};
        if (::stat(input.c_str(), &from) == 0 && ::stat(output.c_str(), &to) == 0 &&
            from.st_dev == to.st_dev && from.st_ino == to.st_ino)
            throw Failure(toUtf8(output.native()) +
                              " would take the place of its own source; choose another output_dir",
                          Code::Input)
                .type("exists");
    }

    OutputPlace m_place;
    SaveOptions m_options;
    std::string m_format; ///< or "same"
    IfExists m_ifExists = IfExists::Fail;
};

int side(const Json& params, const char* name) {
    return static_cast<int>(std::clamp<int64_t>(params[name].asInt(), 0, VIPS_MAX_COORD));
}

class Thumbnail {
public:
    explicit Thumbnail(const Config& config)
        : m_job(config, false), m_box{side(config.params(), "width"), side(config.params(), "height"),
                                      VIPS_SIZE_DOWN, true} {}

    Output operator()(const ItemView& item, Call& call) {
        call.throwIfCancelled();
        const fs::path path = files::pathOf(item);
        return m_job.write(path, openScaled(path, m_box).get(), call);
    }

private:
    Job m_job;
    Box m_box;
};

class Resize {
public:
    explicit Resize(const Config& config)
        : m_job(config, true), m_box{side(config.params(), "width"), side(config.params(), "height"),
                                     VIPS_SIZE_BOTH, false},
          m_scale(config.params()["scale"].asDouble()) {
        const bool box = m_box.width > 0 || m_box.height > 0;
        if (box == (m_scale > 0))
            throw Failure(box ? "scale: give either scale or width and height, not both"
                              : "width, height, scale: expected one of them",
                          Code::Params);
        if (config.params()["stretch"].asBool()) m_box.size = VIPS_SIZE_FORCE;
        if (m_box.size == VIPS_SIZE_FORCE && (m_box.width == 0 || m_box.height == 0))
            throw Failure("stretch: expected width and height with it", Code::Params);
    }

    Output operator()(const ItemView& item, Call& call) {
        call.throwIfCancelled();
        const fs::path path = files::pathOf(item);
        return m_job.write(path, openScaled(path, m_scale > 0 ? scaled(path) : m_box).get(), call);
    }

private:
    Box scaled(const fs::path& path) const {
        const Picture picture = open(path);
        const auto times = [this](int length) {
            return std::clamp(static_cast<int>(std::lround(length * m_scale)), 1, VIPS_MAX_COORD);
        };
        return {times(vips_image_get_width(picture.get())), times(vips_image_get_height(picture.get())),
                VIPS_SIZE_FORCE, false};
    }

    Job m_job;
    Box m_box;
    double m_scale;
};

class Convert {
public:
    explicit Convert(const Config& config) : m_job(config, true) {}
    Output operator()(const ItemView& item, Call& call) {
        call.throwIfCancelled();
        const fs::path path = files::pathOf(item);
        return m_job.write(path, open(path).get(), call);
    }

private:
    Job m_job;
};

} // namespace
} // namespace poolboard::image

POOLBOARD_WORKERS("image", "1.0.0", poolboard::kind<poolboard::image::Thumbnail>("thumbnail"),
                  poolboard::kind<poolboard::image::Resize>("resize"),
                  poolboard::kind<poolboard::image::Convert>("convert"))
