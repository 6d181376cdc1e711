// SPDX-License-Identifier: MIT
#include "program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

class TestBenchCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySubjectIsMeasured() {
        Program program({"--cli", "bench", "-j", "2", "--quick", "--rounds", "1", "--json"});
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QStringList ids;
        for (const QByteArray& line : QByteArray::fromStdString(program.out()).trimmed().split('\n')) {
            const QJsonObject subject = QJsonDocument::fromJson(line).object();
            ids << subject.value(QStringLiteral("subject")).toString();
            QVERIFY2(subject.value(QStringLiteral("seconds")).toDouble(-1) >= 0, line.constData());
            QVERIFY2(subject.value(QStringLiteral("items")).toInt() >= 1, line.constData());
        }
        QCOMPARE(ids.join(QLatin1Char(' ')),
                 QStringLiteral("start threads processes journal alone commands"));
        QVERIFY(program.leavesNothing());
    }

    void wrongWordsAreRefused_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("rounds") << QStringList{QStringLiteral("--rounds"), QStringLiteral("0")};
        QTest::newRow("many rounds") << QStringList{QStringLiteral("--rounds"), QStringLiteral("3x")};
        QTest::newRow("a word") << QStringList{QStringLiteral("disk")};
        QTest::newRow("jobs") << QStringList{QStringLiteral("-j"), QStringLiteral("many")};
    }
    void wrongWordsAreRefused() {
        QFETCH(QStringList, words);
        Program::Words all{"--cli", "bench"};
        for (const QString& word : words)
            all.push_back(word.toStdString());
        Program program(all);
        QCOMPARE(program.wait(), 2);
        QVERIFY(!program.err().empty() && program.out().empty());
    }
};

QTEST_GUILESS_MAIN(TestBenchCommand)
#include "tst_bench_command.moc"
