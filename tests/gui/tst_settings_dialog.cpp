// SPDX-License-Identifier: MIT
// What is set in the window's dialog, where it goes, and the looks it offers.
#include "core/base/layout.h"
#include "core/job/settings.h"
#include "tests/gui/script.h"
#include "ui/gui/look.h"
#include "ui/gui/settings_dialog.h"
#include "ui/gui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QTabBar>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject {
    Q_OBJECT

    template <class Widget> static Widget* find(const QDialog* dialog, const char* name) {
        auto* found = dialog->findChild<Widget*>(QString::fromLatin1(name));
        if (!found) qFatal("no %s", name);
        return found;
    }

private Q_SLOTS:
    void cleanup() { applyLook(Look::System); }

    void whatIsSavedIsThereNextTime() {
        const script::Home home;
        QSettings settings(home.settings(), QSettings::IniFormat);
        auto* dialog = new SettingsDialog(&settings, nullptr);
        QCOMPARE(find<QComboBox>(dialog, "setLook")->currentData().toString(), u"system"_s);
        QVERIFY(find<QCheckBox>(dialog, "setNotify")->isChecked());
        find<QLineEdit>(dialog, "setKeepDays")->setText(u"1.5"_s);
        find<QLineEdit>(dialog, "setKeepRuns")->setText(u"50"_s);
        find<QLineEdit>(dialog, "setPoolJobs")->setText(u"50%"_s);
        auto* kind = find<QComboBox>(dialog, "setPoolKind");
        kind->setCurrentIndex(kind->findData(u"threads"_s));
        auto* look = find<QComboBox>(dialog, "setLook");
        look->setCurrentIndex(look->findData(u"dark"_s));
        find<QCheckBox>(dialog, "setNotify")->setChecked(false);
        QSignalSpy changed(dialog, &SettingsDialog::changed);
        find<QPushButton>(dialog, "settingsSave")->click();
        QCOMPARE(changed.count(), 1);
        const auto history = loadSettings(configDir());
        QVERIFY(history);
        QVERIFY(history->keep == std::chrono::hours(36));
        QCOMPARE(history->keepRuns, 50u);
        QVERIFY(defaultPool(settings).kind == PoolKind::Threads);
        QCOMPARE(defaultPool(settings).jobs, std::string("50%"));
        QVERIFY(!settings.value(kNotifyKey).toBool());
        QVERIFY(isDark(QApplication::palette()));

        dialog = new SettingsDialog(&settings, nullptr);
        QCOMPARE(find<QLineEdit>(dialog, "setKeepDays")->text(), u"1.5"_s);
        QCOMPARE(find<QLineEdit>(dialog, "setKeepRuns")->text(), u"50"_s);
        QCOMPARE(find<QComboBox>(dialog, "setPoolKind")->currentData().toString(), u"threads"_s);
        QCOMPARE(find<QComboBox>(dialog, "setLook")->currentData().toString(), u"dark"_s);
        dialog->reject();
    }

    void aNumberIsReadAsItIsWrittenHere() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const script::Home home;
        QSettings settings(home.settings(), QSettings::IniFormat);
        SettingsDialog dialog(&settings, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy changed(&dialog, &SettingsDialog::changed);
        find<QLineEdit>(&dialog, "setKeepDays")->setText(u"2,5"_s);
        find<QPushButton>(&dialog, "settingsSave")->click();
        QLocale::setDefault(before);
        QCOMPARE(find<QLabel>(&dialog, "setKeepDaysProblem")->text(), QString());
        QCOMPARE(changed.size(), 1);
    }

    void whatIsNoValueIsNotSaved_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("days") << QByteArray("setKeepDays") << u"long"_s;
        QTest::newRow("no days") << QByteArray("setKeepDays") << u"0"_s;
        QTest::newRow("days of another millennium") << QByteArray("setKeepDays") << u"1e9"_s;
        QTest::newRow("runs") << QByteArray("setKeepRuns") << u"-1"_s;
        QTest::newRow("workers") << QByteArray("setPoolJobs") << u"many"_s;
    }
    void whatIsNoValueIsNotSaved() {
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        const script::Home home;
        QSettings settings(home.settings(), QSettings::IniFormat);
        SettingsDialog dialog(&settings, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        find<QLineEdit>(&dialog, field.constData())->setText(text);
        QSignalSpy changed(&dialog, &SettingsDialog::changed);
        find<QPushButton>(&dialog, "settingsSave")->click();
        QVERIFY(changed.isEmpty());
        QVERIFY(!find<QLabel>(&dialog, QByteArray(field + "Problem").constData())->text().isEmpty());
        QVERIFY(!settings.contains(kLookKey));
    }

    void whatIsWrongIsSaidInFullUntilItIsChanged() {
        const script::Home home;
        QSettings settings(home.settings(), QSettings::IniFormat);
        SettingsDialog dialog(&settings, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* jobs = find<QLineEdit>(&dialog, "setPoolJobs");
        jobs->setText(u"abc"_s);
        find<QPushButton>(&dialog, "settingsSave")->click();
        const auto* problem = find<QLabel>(&dialog, "setPoolJobsProblem");
        QCoreApplication::processEvents();
        QVERIFY(problem->isVisible() && !problem->text().isEmpty());
        for (const auto* label : dialog.findChildren<QLabel*>())
            if (label->isVisible() && label->hasHeightForWidth())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        jobs->setFocus();
        jobs->selectAll();
        QTest::keyClicks(jobs, u"4"_s);
        QCOMPARE(problem->text(), QString());
    }

    void everyLookCanBeRead_data() {
        QTest::addColumn<Look>("look");
        QTest::addColumn<double>("least"); ///< contrast of text
        QTest::newRow("light") << Look::Light << 7.0;
        QTest::newRow("dark") << Look::Dark << 7.0;
        QTest::newRow("high contrast") << Look::Contrast << 15.0;
    }
    void everyLookCanBeRead() {
        QFETCH(Look, look);
        QFETCH(double, least);
        const QPalette palette = paletteOf(look);
        const auto between = [&](QPalette::ColorRole text, QPalette::ColorRole ground,
                                 QPalette::ColorGroup group = QPalette::Active) {
            return contrast(palette.color(group, text), palette.color(group, ground));
        };
        QVERIFY(between(QPalette::Text, QPalette::Base) >= least);
        QVERIFY(between(QPalette::WindowText, QPalette::Window) >= least);
        QVERIFY(between(QPalette::ButtonText, QPalette::Button) >= least);
        QVERIFY(between(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
        QVERIFY(between(QPalette::Link, QPalette::Base) >= 4.5);
        QVERIFY(between(QPalette::PlaceholderText, QPalette::Base) >= 4.5);
        for (const Tone tone : {Tone::Active, Tone::Good, Tone::Bad, Tone::Warning, Tone::Quiet})
            QVERIFY(contrast(toneColor(tone, palette), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrast(mutedText(palette), palette.color(QPalette::Window)) >= 4.5);
        QCOMPARE(lookOf(wordOf(look)), look);
    }

    void outlinesStandOutOnDarkGround_data() {
        QTest::addColumn<Look>("look");
        QTest::newRow("dark") << Look::Dark;
        QTest::newRow("high contrast") << Look::Contrast;
    }
    void outlinesStandOutOnDarkGround() {
        QFETCH(Look, look);
        applyLook(look);
        QLineEdit line;
        QComboBox box;
        QPushButton button;
        QSpinBox number;
        QTabBar tabs;
        tabs.addTab(u"Wider than this"_s);
        tabs.addTab(u"Another"_s);
        QList<QWidget*> widgets{&line, &box, &button, &number};
        if (look == Look::Contrast) widgets << &tabs; // else its ground tells it from the window's
        for (QWidget* widget : widgets) {
            widget->resize(100, 30);
            const QImage picture = widget->grab().toImage();
            double best = 0; // of the rows where the upper edge is
            for (int y = 0; y < 4; ++y)
                best = std::max(best, contrast(picture.pixelColor(40, y),
                                               QApplication::palette().color(QPalette::Window)));
            QVERIFY2(best >= 3, widget->metaObject()->className());
        }
        // So does the sign of what a tool bar has no room for.
        const QImage sign = QApplication::style()
                                ->standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton)
                                .pixmap(16)
                                .toImage();
        double best = 0;
        for (int x = 0; x < sign.width(); ++x)
            if (const QColor ink = sign.pixelColor(x, sign.height() / 2); ink.alpha() > 200)
                best = std::max(best, contrast(ink, QApplication::palette().color(QPalette::Window)));
        QVERIFY(best >= 3);
    }

    void theDesktopsLookComesBack() {
        const QColor before = QApplication::palette().color(QPalette::Base);
        applyLook(Look::Contrast);
        QVERIFY(QApplication::palette().color(QPalette::Base) == QColor(Qt::black));
        applyLook(Look::System);
        QVERIFY(QApplication::palette().color(QPalette::Base) == before);
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
