// SPDX-License-Identifier: MIT
#include "plugins/image/output_path.h"

#include "plugins/sdk/text.hpp"
#include "plugins/sdk/worker_types.hpp"

#include <algorithm>

namespace poolboard::image {

namespace fs = std::filesystem;

namespace {

bool says(std::string extension, Format format) {
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    switch (format) {
    case Format::Jpeg:
        return extension == ".jpg" || extension == ".jpeg";
    case Format::Png:
        return extension == ".png";
    case Format::Webp:
        return extension == ".webp";
    case Format::Tiff:
        return extension == ".tif" || extension == ".tiff";
    }
    return false;
}

fs::path clean(const fs::path& path) {
    const fs::path absolute = fs::absolute(path).lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path(); // "a/" is "a"
}

} // namespace

std::string_view wordOf(Format format) {
    switch (format) {
    case Format::Jpeg:
        return "jpg";
    case Format::Png:
        return "png";
    case Format::Webp:
        return "webp";
    case Format::Tiff:
        return "tiff";
    }
    return "";
}

fs::path OutputPlace::of(const fs::path& item, Format format) const {
    fs::path name = item.filename();
    if (!says(name.extension().native(), format)) name.replace_extension("." + std::string(wordOf(format)));
    if (keepTreeBelow.empty()) return folder / name;
    const fs::path below = clean(item).parent_path().lexically_relative(clean(keepTreeBelow));
    if (below.empty() || *below.begin() == "..")
        throw Failure(toUtf8(item.native()) + " is not below " + toUtf8(keepTreeBelow.native()) +
                          " (keep_tree_below), so it has no place in the tree",
                      Code::Input);
    return below == "." ? folder / name : folder / below / name;
}

} // namespace poolboard::image
