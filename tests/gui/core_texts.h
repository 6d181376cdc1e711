// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace poolboard::test {

/// The texts of more than one word in this source of the core, between these two lines ("": all of it).
inline QStringList textsIn(const QString& file, const QString& from = {}, const QString& to = {}) {
    QFile source(QStringLiteral(TEST_SOURCE_DIR "/core/") + file);
    if (!source.open(QIODevice::ReadOnly)) qFatal("no %s", qPrintable(file));
    QString text = QString::fromUtf8(source.readAll());
    const qsizetype start = text.indexOf(from);
    if (start < 0) qFatal("%s: there is no %s", qPrintable(file), qPrintable(from));
    text = text.mid(start);
    if (!to.isEmpty()) text = text.left(text.indexOf(to));
    text.remove(QRegularExpression(QStringLiteral("^\\s*(//|#include|#error|static_assert|assert).*$"),
                                   QRegularExpression::MultilineOption));
    text.remove(QRegularExpression(QStringLiteral("\\s//[^\\n\"]*(?=\\n)")));
    text.remove(QRegularExpression(QStringLiteral("\"\\s*\\n\\s*\""))); // one text over two lines
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
    static const QRegularExpression words(QStringLiteral("\\w{2,} \\w{2,}"));
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    QStringList found;
    for (auto it = literal.globalMatch(text); it.hasNext();) {
        const QString one = it.next().captured(1).trimmed().replace(escape, QStringLiteral("\\1"));
        if (one.contains(words)) found << one;
    }
    return found;
}

} // namespace poolboard::test
