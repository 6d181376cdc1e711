// SPDX-License-Identifier: MIT
#include "core/engine/run_places.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

class TestRunPlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNameIsItsTimeAndChance() {
        const QString name = QString::fromStdString(newRunName());
        static const QRegularExpression shape(u"^\\d{8}-\\d{6}-[0-9a-f]{6}$"_s);
        QVERIFY2(shape.match(name).hasMatch(), qPrintable(name));
        QVERIFY(isRunName(name.toStdString()));
    }

    void aRunTakesNoNameThatIsTaken() {
        const QTemporaryDir runs;
        const QStringList chances{u"a"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        QVERIFY(QFile(runs.filePath(u"a.sqlite"_s)).open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(u"/nowhere"_s, runs.filePath(u"b.sqlite"_s))); // a name all the same
        int thrown = 0;
        const auto name = [&] { return chances[thrown++].toStdString(); };
        QCOMPARE(freeRunName(runs.path().toStdString(), name), std::string("c"));
        QCOMPARE(freeRunName(runs.filePath(u"not yet"_s).toStdString(), name), std::string("d"));
    }
};

QTEST_GUILESS_MAIN(TestRunPlaces)
#include "tst_run_places.moc"
