// SPDX-License-Identifier: MIT
#include "plugins/http/page_title.h"

#include "plugins/sdk/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include <iconv.h>

namespace poolboard::http {

namespace {

constexpr std::string_view kSpace = " \t\r\n\f";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

size_t findIgnoringCase(std::string_view text, std::string_view small, size_t from = 0) {
    if (from >= text.size()) return std::string_view::npos;
    const auto at = std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), small.begin(),
                                small.end(), [](char a, char b) { return lower(a) == b; });
    return at == text.end() ? std::string_view::npos : static_cast<size_t>(at - text.begin());
}

/// What stands between <title …> and </title>; empty when either is missing.
std::string_view rawTitle(std::string_view page) {
    for (size_t at = 0; (at = findIgnoringCase(page, "<title", at)) != std::string_view::npos;) {
        at += 6;
        if (at >= page.size() || (page[at] != '>' && kSpace.find(page[at]) == std::string_view::npos))
            continue; // <titles>
        const size_t begin = page.find('>', at);
        if (begin == std::string_view::npos) return {};
        const size_t end = findIgnoringCase(page, "</title", begin);
        if (end == std::string_view::npos) return {};
        return page.substr(begin + 1, end - begin - 1);
    }
    return {};
}

/// The word behind "charset=", in a header or in a <meta> of the first 4 KiB, where HTML wants it.
std::string charsetIn(std::string_view text) {
    text = text.substr(0, 4096);
    size_t at = findIgnoringCase(text, "charset=");
    if (at == std::string_view::npos) return {};
    at = std::min(text.find_first_not_of("\"' ", at + 8), text.size());
    const size_t end = std::min(text.find_first_of("\"'; />", at), text.size());
    return std::string(text.substr(at, end - at));
}

/// As UTF-8. A charset that nobody knows, or bytes that are none of it, are taken for UTF-8.
std::string converted(std::string_view text, const std::string& charset) {
    const auto failed = reinterpret_cast<iconv_t>(-1);
    const iconv_t cd = charset.empty() ? failed : ::iconv_open("UTF-8", charset.c_str());
    if (cd == failed) return toUtf8(std::string(text));
    std::string out(text.size() * 4, '\0');
    char* from = const_cast<char*>(text.data());
    char* to = out.data();
    size_t fromLeft = text.size(), toLeft = out.size();
    const bool whole = ::iconv(cd, &from, &fromLeft, &to, &toLeft) != static_cast<size_t>(-1);
    ::iconv_close(cd);
    out.resize(out.size() - toLeft);
    return whole ? out : toUtf8(std::string(text));
}

void appendCodePoint(std::string& out, uint32_t point) {
    const auto byte = [&](uint32_t value) { out += static_cast<char>(value); };
    if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) point = 0xFFFD;
    if (point < 0x80)
        byte(point);
    else if (point < 0x800)
        byte(0xC0 | point >> 6), byte(0x80 | (point & 63));
    else if (point < 0x10000)
        byte(0xE0 | point >> 12), byte(0x80 | (point >> 6 & 63)), byte(0x80 | (point & 63));
    else
        byte(0xF0 | point >> 18), byte(0x80 | (point >> 12 & 63)), byte(0x80 | (point >> 6 & 63)),
            byte(0x80 | (point & 63));
}

/// Of "amp", "#38", "#x26" …; 0: not known, and then it stays as it is.
uint32_t referenced(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, uint32_t>, 16> kNames{{{"amp", '&'},
                                                                                   {"lt", '<'},
                                                                                   {"gt", '>'},
                                                                                   {"quot", '"'},
                                                                                   {"apos", '\''},
                                                                                   {"nbsp", 0xA0},
                                                                                   {"copy", 0xA9},
                                                                                   {"reg", 0xAE},
                                                                                   {"laquo", 0xAB},
                                                                                   {"raquo", 0xBB},
                                                                                   {"middot", 0xB7},
                                                                                   {"ndash", 0x2013},
                                                                                   {"mdash", 0x2014},
                                                                                   {"lsquo", 0x2018},
                                                                                   {"rsquo", 0x2019},
                                                                                   {"hellip", 0x2026}}};
    for (const auto& [known, point] : kNames)
        if (name == known) return point;
    if (name.size() < 2 || name[0] != '#') return 0;
    const bool hex = lower(name[1]) == 'x';
    const char *first = name.data() + (hex ? 2 : 1), *last = name.data() + name.size();
    uint32_t point = 0;
    const auto [end, error] = std::from_chars(first, last, point, hex ? 16 : 10);
    return error == std::errc() && end == last ? (point == 0 ? 0xFFFD : point) : 0;
}

std::string decoded(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        const size_t end = text[i] == '&' ? text.substr(0, i + 12).find(';', i) : std::string_view::npos;
        const uint32_t point =
            end == std::string_view::npos ? 0 : referenced(text.substr(i + 1, end - i - 1));
        if (point == 0) {
            out += text[i];
            continue;
        }
        appendCodePoint(out, point);
        i = end;
    }
    return out;
}

std::string oneLine(std::string_view text) {
    std::string out;
    for (size_t at = 0; (at = text.find_first_not_of(kSpace, at)) != std::string_view::npos;) {
        const size_t end = std::min(text.find_first_of(kSpace, at), text.size());
        if (!out.empty()) out += ' ';
        out += text.substr(at, end - at);
        at = end;
    }
    return out;
}

} // namespace

std::string pageTitle(std::string_view page, std::string_view contentType) {
    const std::string_view raw = rawTitle(page);
    if (raw.empty()) return {};
    std::string charset = charsetIn(contentType);
    if (charset.empty()) charset = charsetIn(page);
    return oneLine(decoded(converted(raw, charset)));
}

} // namespace poolboard::http
