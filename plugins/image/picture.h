// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/image/output_path.h"
#include "plugins/sdk/worker_types.hpp"

#include <filesystem>
#include <memory>
#include <string>

#include <vips/vips.h>

namespace poolboard::image {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T> using GObjectPtr = std::unique_ptr<T, Unref>;
using Picture = GObjectPtr<VipsImage>;

/// Once per process, from any thread: libvips ready, one thread a picture (being
/// parallel is the pool's work), nothing cached between items.
void prepareVips();

/// The error libvips left, as UTF-8, without its line breaks; and clears it.
/// libvips keeps one text for the whole process, so `otherwise` stands in when
/// another worker's thread took it.
std::string takeVipsError(const char* otherwise);

/// How a picture is made smaller or larger.
struct Box {
    int width = 0, height = 0; ///< 0: free
    VipsSize size = VIPS_SIZE_DOWN;
    bool toSrgb = false; ///< for pictures that lose their colour profile
};

/// Decodes lazily; a damaged file fails here or in save(). Throws Failure.
Picture open(const std::filesystem::path& path);
/// The same, scaled while it is read where the format can.
Picture openScaled(const std::filesystem::path& path, const Box& box);

/// The format the picture was read from, where it is one of ours; else PNG for
/// palettes and transparency, JPEG for the rest.
Format naturalFormat(VipsImage* picture);

struct SaveOptions {
    Format format = Format::Jpeg;
    int quality = 80;
    bool metadata = true;
};

/// Computes the picture and writes it to `fd`, reporting progress in pixels.
/// Throws Cancelled, or Failure with what libvips said.
void save(VipsImage* picture, int fd, const SaveOptions& options, Call& call);

} // namespace poolboard::image
