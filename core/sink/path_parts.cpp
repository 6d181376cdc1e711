// SPDX-License-Identifier: MIT
#include "core/sink/path_parts.h"

namespace poolboard {
namespace {

std::string_view withoutTrailingSlashes(std::string_view path) {
    while (path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    return path;
}

} // namespace

std::string_view baseName(std::string_view path) {
    path = withoutTrailingSlashes(path);
    const size_t slash = path.rfind('/');
    return slash == path.npos || path.size() == 1 ? path : path.substr(slash + 1);
}

std::string_view folderOf(std::string_view path) {
    path = withoutTrailingSlashes(path);
    const size_t slash = path.rfind('/');
    if (slash == path.npos) return ".";
    return slash == 0 ? "/" : withoutTrailingSlashes(path.substr(0, slash));
}

std::string_view withoutExtension(std::string_view path) {
    const size_t slash = path.rfind('/');
    const size_t start = slash == path.npos ? 0 : slash + 1;
    const size_t dot = path.rfind('.');
    return dot == path.npos || dot <= start ? path : path.substr(0, dot);
}

std::string numberedPath(std::string_view path, uint64_t number) {
    const std::string_view stem = withoutExtension(path);
    std::string out(stem);
    out += '-';
    out += std::to_string(number);
    return out.append(path.substr(stem.size()));
}

} // namespace poolboard
