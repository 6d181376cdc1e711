// SPDX-License-Identifier: MIT
// Where the pictures of the window are made: looks, languages and widths, a window in a home that looks like
// a person's, and the folder BUILD/screenshots. The program makes those of the ratio of pixels it was started
// with (QT_SCALE_FACTOR).
#pragma once

#include "tests/gui/script.h"
#include "ui/gui/elided_label.h"
#include "ui/gui/label_sides.h"
#include "ui/gui/languages.h"
#include "ui/gui/look.h"
#include "ui/gui/main_window.h"
#include "ui/gui/outlined_style.h"
#include "ui/gui/run_session.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QSettings>
#include <QTabWidget>
#include <QtTest>
#include <optional>
#include <sys/stat.h>

namespace poolboard::test {
using namespace Qt::StringLiterals;

inline constexpr int kPatience = 30'000;

enum Pose { Plain = 0, Narrow = 1, Mirrored = 2, White = 4 }; // White: high contrast, black on white

inline void addPoses() {
    QTest::addColumn<Look>("look");
    QTest::addColumn<int>("pose");
    QTest::addColumn<QString>("language");
    const auto add = [](const char* name, Look look, int pose, const QString& language = {}) {
        QTest::newRow(name) << look << pose << language;
    };
    if (qApp->devicePixelRatio() > 1) {
        add("light@2x", Look::Light, Plain);
        add("dark@2x", Look::Dark, Plain);
        add("light-narrow@2x", Look::Light, Narrow);
        return;
    }
    add("light", Look::Light, Plain);
    add("dark", Look::Dark, Plain);
    add("high-contrast", Look::Contrast, Plain);
    add("high-contrast-white", Look::System, White);
    add("light-narrow", Look::Light, Narrow);
    add("dark-narrow", Look::Dark, Narrow);
    add("german-narrow", Look::Light, Narrow, u"de"_s);
    add("chinese-narrow", Look::Light, Narrow, u"zh_CN"_s);
    add("right-to-left", Look::Light, Mirrored);
    add("german", Look::Light, Plain, u"de"_s);
    add("chinese", Look::Dark, Plain, u"zh_CN"_s);
}

/// A home with a name a person would have, so that paths in pictures are not those of a test. Another test
/// may have the first name just now.
class TidyHome {
public:
    TidyHome() {
        for (const char* name : {"anna", "ben", "clara", "david", "emma", "felix"}) {
            const QString path = QDir::tempPath() + u'/' + QString::fromLatin1(name);
            if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0) continue;
            m_path = path;
            break;
        }
        if (m_path.isEmpty()) qFatal("no home is free");
        QDir(m_path).mkdir(u"Pictures"_s);
        m_before = qgetenv("HOME");
        qputenv("HOME", QFile::encodeName(m_path));
    }
    ~TidyHome() {
        qputenv("HOME", m_before);
        QDir(m_path).removeRecursively();
    }
    TidyHome(const TidyHome&) = delete;
    TidyHome& operator=(const TidyHome&) = delete;
    QString pictures() const { return m_path + u"/Pictures"_s; }

private:
    QString m_path;
    QByteArray m_before;
};

/// One row of addPoses(): the window as it is there.
class Studio {
public:
    explicit Studio(const QString& engine) : row(QString::fromLatin1(QTest::currentDataTag())) {
        QFETCH(Look, look);
        QFETCH(int, pose);
        QFETCH(QString, language);
        narrow = pose & Narrow;
        mirrored = pose & Mirrored;
        // As the program does it: the direction is known when the look is applied.
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        applyLook(look);
        if (pose & White) putWhite();
        keepLabelsAtTheirSide(*qApp);
        if (!language.isEmpty()) {
            QLocale::setDefault(QLocale(language));
            languages.emplace(QLocale(), QStringLiteral(TEST_BUILD_DIR "/share/poolboard/translations"));
            if (!languages->translated()) qFatal("not translated");
        }
        // As a Chinese desktop has it, where it is installed: its letters have other measures.
        const QString cjk = u"Noto Sans CJK SC"_s;
        if (language == u"zh_CN"_s && QFontDatabase::families().contains(cjk))
            QApplication::setFont(QFont(cjk, font.pointSize()));
        QSettings(home.settings(), QSettings::IniFormat).setValue(u"jobs/folder"_s, tidy.pictures());
        window.emplace(engine, home.settings());
        window->resize(narrow ? QSize(660, 640) : QSize(1180, 780));
        window->show();
        if (!QTest::qWaitForWindowExposed(&*window)) qFatal("no window");
    }
    ~Studio() {
        window.reset();
        languages.reset();
        QLocale::setDefault(QLocale::c());
        QApplication::setFont(font);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        applyLook(Look::System);
    }

    void save(QWidget& widget, const QString& name) const {
        QCoreApplication::processEvents();
        QDir().mkpath(QStringLiteral(TEST_BUILD_DIR "/screenshots"));
        const QPixmap picture = widget.grab();
        QCOMPARE(picture.size(), widget.size() * qApp->devicePixelRatio());
        QVERIFY(picture.save(QStringLiteral(TEST_BUILD_DIR "/screenshots/") + name + u'-' + row + u".png"_s));
    }
    void shoot(const char* state) {
        save(*window, QString::fromLatin1(state));
        // No words widen the window; wider letters do, a little.
        QVERIFY2(!narrow || window->width() <= (QApplication::font() == font ? 660 : 780), state);
    }
    void shootDialog(const char* name, const char* state) {
        auto* dialog = find<QDialog>(name);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), kPatience);
        save(*dialog, QString::fromLatin1(state));
        dialog->reject();
    }
    template <class T> T* find(const char* name) const {
        auto* found = window->findChild<T*>(QString::fromLatin1(name));
        if (!found) qFatal("there is no %s", name);
        return found;
    }
    QString label(const char* name) const { return find<QLabel>(name)->text(); }
    void act(const char* name) const { find<QAction>(name)->trigger(); }
    void click(const char* name) const { find<QAbstractButton>(name)->click(); }
    void tab(int index) const { find<QTabWidget>("tabs")->setCurrentIndex(index); }
    static QString word(const char* english) { return QCoreApplication::translate("words", english); }
    static QString of(const char* context, const char* english) {
        return QCoreApplication::translate(context, english);
    }

    const QString row;
    bool narrow = false, mirrored = false;
    const QFont font = QApplication::font();
    const TidyHome tidy;
    const script::Home home;
    std::optional<Languages> languages;
    std::optional<MainWindow> window;

private:
    /// As on a desktop that has such colours: not one of the looks to choose.
    static void putWhite() {
        QPalette palette{QColor(Qt::white)};
        for (const QPalette::ColorRole role :
             {QPalette::Base, QPalette::AlternateBase, QPalette::Button, QPalette::Light})
            palette.setColor(role, Qt::white);
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(role, Qt::black);
        palette.setColor(QPalette::PlaceholderText, QColor(0x505050));
        palette.setColor(QPalette::Highlight, QColor(0x0000c0));
        palette.setColor(QPalette::HighlightedText, Qt::white);
        QApplication::setStyle(makeOutlinedStyle());
        QApplication::setPalette(palette);
    }
};

} // namespace poolboard::test
