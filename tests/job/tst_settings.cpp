// SPDX-License-Identifier: MIT
#include "core/job/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace poolboard;

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSetIsRead_data() {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("read"); // keep in hours, keepRuns; or the error behind the file's name
        const auto row = [](const char* toml, const char* read) {
            QTest::newRow(toml) << QByteArray(toml) << QString::fromUtf8(read);
        };
        row("", "- 10000");
        row("[history]\nkeep = \"48h\"\n", "48 10000");
        row("[history]\nkeep_runs = 0\n", "- 0");
        row("[history]\nkep = \"1h\"\n", ":2: history.kep is not known (did you mean keep?)");
        row("[histry]\nkeep = \"1h\"\n", ":1: [histry] is not known (expected the section [history])");
        row("history = 1\n", ":1: [history] is not known (expected the section [history])");
    }
    void whatIsSetIsRead() {
        QFETCH(QByteArray, toml);
        QFETCH(QString, read);
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("settings.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(toml);
        file.close();
        const auto settings = loadSettings(dir.path().toStdString());
        if (!settings) {
            QCOMPARE(QString::fromStdString(settings.error().text()), file.fileName() + read);
            return;
        }
        const QString keep =
            settings->keep
                ? QString::number(std::chrono::duration_cast<std::chrono::hours>(*settings->keep).count())
                : QStringLiteral("-");
        QCOMPARE(QString(keep + QLatin1Char(' ') + QString::number(settings->keepRuns)), read);
    }

    void whatIsSavedIsReadAndTheRestStays_data() {
        QTest::addColumn<QByteArray>("before"); ///< "": no file
        QTest::addColumn<int>("hours");         ///< 0: for ever
        QTest::addColumn<unsigned>("runs");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("a new file") << QByteArray() << 48 << 7u
                                    << QByteArray("[history]\nkeep = \"48h\"\nkeep_runs = 7\n");
        QTest::newRow("defaults") << QByteArray() << 0 << 10000u << QByteArray();
        QTest::newRow("comments") << QByteArray("# mine\n[history]\nkeep = '1h' # short\nkeep_runs = 5\n")
                                  << 2 << 10000u << QByteArray("# mine\n[history]\nkeep = \"2h\" # short\n");
        QTest::newRow("what is not understood is not touched")
            << QByteArray("[history]\nkeeep = '1h'\n") << 2 << 1u << QByteArray("[history]\nkeeep = '1h'\n");
    }
    void whatIsSavedIsReadAndTheRestStays() {
        QFETCH(QByteArray, before);
        QFETCH(int, hours);
        QFETCH(unsigned, runs);
        QFETCH(QByteArray, after);
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("made/on/demand"));
        QFile file(folder + QStringLiteral("/settings.toml"));
        if (!before.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(before);
            file.close();
        }
        Settings settings;
        if (hours != 0) settings.keep = std::chrono::hours(hours);
        settings.keepRuns = runs;
        const auto saved = saveSettings(folder.toStdString(), settings);
        QCOMPARE(bool(saved), !before.contains("keeep"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), after);
    }

    void withoutAFileTheDefaultsHold() {
        QCOMPARE(loadSettings("/nonexistent")->keepRuns, 10000u);
        QVERIFY(!loadSettings("/nonexistent")->keep);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
