// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/reactor.h"
#include "core/source/source.h"

#include <QByteArray>
#include <QStringList>
#include <QTest>

#include <dirent.h>
#include <memory>
#include <string>
#include <vector>

namespace poolboard {

using Bodies = std::vector<std::string>;

/// What pulls until the end bring, with the indices checked on the way. An error
/// becomes the last entry, "error: …".
inline Bodies pullAll(Source& source, PullLimit limit = {}) {
    std::vector<Item> items;
    Bodies bodies;
    for (;;) {
        const size_t before = items.size();
        const auto more = source.pull(items, limit);
        if (more && more.value() && items.size() == before)
            return {"error: pull said there is more and brought nothing"};
        if (more && !more.value() && items.size() != before)
            return {"error: pull said the end and brought something"};
        for (size_t k = bodies.size(); k < items.size(); ++k) {
            if (items[k].index != k) return {"error: wrong index"};
            bodies.push_back(items[k].body);
        }
        if (!more) bodies.push_back("error: " + more.error().text());
        if (!more || !more.value()) return bodies;
    }
}

inline Bodies pullAll(Result<std::unique_ptr<Source>> opened, PullLimit limit = {}) {
    if (!opened) return {"error: " + opened.error().text()};
    return pullAll(*opened.value(), limit);
}

/// For readable failures: every body with its odd bytes escaped.
inline QStringList shown(const Bodies& bodies) {
    QStringList list;
    for (const std::string& body : bodies) {
        QString text;
        for (const char c : body)
            text += c >= 0x20 && c < 0x7f ? QString(QLatin1Char(c))
                                          : QStringLiteral("\\x%1").arg(uchar(c), 2, 16, QLatin1Char('0'));
        list << text;
    }
    return list;
}

/// A test leaves no descriptor behind.
inline int openDescriptors() {
    int count = 0;
    DIR* folder = ::opendir("/proc/self/fd");
    while (::readdir(folder) != nullptr)
        ++count;
    ::closedir(folder);
    return count;
}

} // namespace poolboard

Q_DECLARE_METATYPE(poolboard::Bodies)
Q_DECLARE_METATYPE(poolboard::SourceSpec)
