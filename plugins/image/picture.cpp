// SPDX-License-Identifier: MIT
#include "plugins/image/picture.h"

#include "plugins/sdk/text.hpp"

#include <algorithm>
#include <mutex>

namespace poolboard::image {

namespace {

GObjectPtr<VipsSource> sourceOf(const std::filesystem::path& path) {
    // Not a "filename" of libvips: there brackets in a name are options.
    GObjectPtr<VipsSource> source(vips_source_new_from_file(path.c_str()));
    if (!source) throw Failure(takeVipsError("cannot open the file"), Code::Input).type("cannot_open");
    return source;
}

Failure unreadable() {
    return Failure(takeVipsError("not an image that can be read"), Code::Input).type("cannot_read_image");
}

/// Follows the computing of one picture.
class Watch {
public:
    Watch(VipsImage* picture, Call& call) : m_picture(picture), m_call(call) {
        vips_image_set_progress(picture, TRUE);
        m_handler = g_signal_connect(picture, "eval", G_CALLBACK(&Watch::step), this);
    }
    ~Watch() {
        g_signal_handler_disconnect(m_picture, m_handler);
        vips_image_set_progress(m_picture, FALSE);
    }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

private:
    static void step(VipsImage*, VipsProgress* progress, Watch* self) {
        const auto total = static_cast<uint64_t>(std::max<gint64>(progress->tpels, 0));
        self->m_call.progress(std::min(static_cast<uint64_t>(std::max<gint64>(progress->npels, 0)), total),
                              total);
        if (self->m_call.cancelled()) vips_image_set_kill(self->m_picture, TRUE);
    }
    VipsImage* m_picture;
    Call& m_call;
    gulong m_handler;
};

int write(VipsImage* picture, VipsTarget* target, const SaveOptions& options) {
    const gboolean strip = !options.metadata;
    switch (options.format) {
    case Format::Jpeg: {
        const double white[] = {255};
        VipsArrayDouble* background = vips_array_double_new(white, 1);
        const int failed = vips_jpegsave_target(picture, target, "Q", options.quality, "strip", strip,
                                                "optimize_coding", TRUE, "background", background, nullptr);
        vips_area_unref(VIPS_AREA(background));
        return failed;
    }
    case Format::Png:
        return vips_pngsave_target(picture, target, "strip", strip, nullptr);
    case Format::Webp:
        return vips_webpsave_target(picture, target, "Q", options.quality, "strip", strip, nullptr);
    case Format::Tiff:
        return vips_tiffsave_target(picture, target, "compression", VIPS_FOREIGN_TIFF_COMPRESSION_DEFLATE,
                                    "strip", strip, nullptr);
    }
    return -1;
}

} // namespace

void prepareVips() {
    static std::once_flag once;
    std::call_once(once, [] {
        if (VIPS_INIT("poolboard") != 0)
            throw Failure(takeVipsError("libvips could not be started"), Code::Resource);
        vips_concurrency_set(1);
        vips_cache_set_max(0);
    });
}

std::string takeVipsError(const char* otherwise) {
    char* text = vips_error_buffer_copy();
    std::string message = toUtf8(text ? text : "");
    g_free(text);
    while (!message.empty() && (message.back() == '\n' || message.back() == ' '))
        message.pop_back();
    std::replace(message.begin(), message.end(), '\n', ';');
    return message.empty() ? otherwise : message;
}

Picture open(const std::filesystem::path& path) {
    const auto source = sourceOf(path);
    Picture read(vips_image_new_from_source(source.get(), "", "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                                            VIPS_FAIL_ON_ERROR, nullptr));
    if (!read) throw unreadable();
    if (vips_image_get_orientation(read.get()) == 1) return read;
    // Turning needs every pixel at hand; the sequential read does not give that.
    read.reset(vips_image_new_from_source(source.get(), "", "fail_on", VIPS_FAIL_ON_ERROR, nullptr));
    VipsImage* upright = nullptr;
    if (!read || vips_autorot(read.get(), &upright, nullptr) != 0) throw unreadable();
    return Picture(upright);
}

Picture openScaled(const std::filesystem::path& path, const Box& box) {
    const auto source = sourceOf(path);
    VipsImage* scaled = nullptr;
    const int width = box.width > 0 ? box.width : VIPS_MAX_COORD;
    const int height = box.height > 0 ? box.height : VIPS_MAX_COORD;
    // Said twice: libvips 8.14 forgets the property between here and its loaders.
    if (vips_thumbnail_source(source.get(), &scaled, width, "height", height, "size", box.size, "fail_on",
                              VIPS_FAIL_ON_ERROR, "option_string", "[fail_on=error]", nullptr) != 0)
        throw unreadable();
    Picture picture(scaled);
    VipsImage* converted = nullptr;
    if (!box.toSrgb || vips_image_get_typeof(picture.get(), VIPS_META_ICC_NAME) == 0) return picture;
    if (vips_icc_transform(picture.get(), &converted, "srgb", "embedded", TRUE, nullptr) == 0)
        return Picture(converted);
    vips_error_clear(); // a profile that makes no sense: the colors stay as they are
    return picture;
}

Format naturalFormat(VipsImage* picture) {
    const char* loader = nullptr;
    if (vips_image_get_typeof(picture, VIPS_META_LOADER) != 0)
        vips_image_get_string(picture, VIPS_META_LOADER, &loader);
    const std::string_view name(loader ? loader : "");
    if (name.starts_with("jpegload")) return Format::Jpeg;
    if (name.starts_with("webpload")) return Format::Webp;
    if (name.starts_with("pngload") || name.starts_with("gifload") || vips_image_hasalpha(picture))
        return Format::Png;
    return Format::Jpeg;
}

void save(VipsImage* picture, int fd, const SaveOptions& options, Call& call) {
    const GObjectPtr<VipsTarget> target(vips_target_new_to_descriptor(fd));
    if (!target) throw Failure(takeVipsError("cannot write the image"));
    Watch watch(picture, call);
    const int failed = write(picture, target.get(), options);
    if (failed && call.cancelled()) {
        vips_error_clear();
        throw Cancelled();
    }
    if (failed)
        throw Failure(takeVipsError("cannot compute or write the image"), Code::Input)
            .type("cannot_make_image");
}

} // namespace poolboard::image
