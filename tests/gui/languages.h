// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

namespace poolboard::test {

/// A language in which every sentence of these contexts stands in brackets.
struct Bracketed : QTranslator {
    QString translate(const char* context, const char* text, const char*, int) const override {
        const QByteArrayView where(context);
        return where == "refusals" || where == "engine" ? u'[' + QString::fromUtf8(text) + u']' : QString();
    }
    bool isEmpty() const override { return false; }
};

/// One without a letter: what can still be read was not translated.
struct Mute : QTranslator {
    QString translate(const char*, const char* text, const char*, int) const override {
        static const QRegularExpression letter(QStringLiteral("[A-Za-z]"));
        return QString::fromUtf8(text).replace(letter, QStringLiteral("ξ"));
    }
    bool isEmpty() const override { return false; }
};

/// Speaks it for as long as it lives.
template <class Language> struct Spoken {
    Spoken() { QCoreApplication::installTranslator(&language); }
    ~Spoken() { QCoreApplication::removeTranslator(&language); }
    Language language;
};

} // namespace poolboard::test
