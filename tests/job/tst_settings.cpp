// SPDX-License-Identifier: MIT
#include "core/job/settings.h"

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

    void withoutAFileTheDefaultsHold() {
        QCOMPARE(loadSettings("/nonexistent")->keepRuns, 10000u);
        QVERIFY(!loadSettings("/nonexistent")->keep);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
