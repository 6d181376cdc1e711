// SPDX-License-Identifier: MIT
#include "ui/gui/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace poolboard {

Languages::Languages(const QLocale& locale, const QString& folder) {
    const auto install = [&locale](QTranslator& translator, const char* name, const QString& place) {
        if (translator.load(locale, QString::fromLatin1(name), QStringLiteral("_"), place))
            QCoreApplication::installTranslator(&translator);
    };
    install(m_ours, "poolboard", folder);
    install(m_theirs, "qtbase", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

Languages::~Languages() {
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_theirs);
}

} // namespace poolboard
