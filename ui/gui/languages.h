// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace poolboard {

/// The words of the window and of Qt's own dialogs in the language of a locale, where they are installed, as
/// long as it lives. [main]
class Languages {
public:
    /// `folder`: of our own translations.
    Languages(const QLocale& locale, const QString& folder);
    ~Languages();
    Languages(const Languages&) = delete;
    Languages& operator=(const Languages&) = delete;
    bool translated() const { return !m_ours.isEmpty(); } ///< false: it is English, or we do not speak it

private:
    QTranslator m_ours, m_theirs;
};

} // namespace poolboard
