// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace poolboard::image {

enum class Format { Jpeg, Png, Webp, Tiff };

/// "jpg", "png", "webp", "tiff"; with a dot before it, the extension of new files.
std::string_view wordOf(Format format);

/// Where the file made from an item goes. A pure value; paths are bytes.
struct OutputPlace {
    std::filesystem::path folder;
    std::filesystem::path keepTreeBelow; ///< empty: all files side by side

    /// folder / the item's folders below keepTreeBelow / the item's name with the
    /// extension of `format` (its own where that says the same: photo.JPEG).
    /// Throws Failure when the item is not below keepTreeBelow.
    std::filesystem::path of(const std::filesystem::path& item, Format format) const;
};

} // namespace poolboard::image
