// SPDX-License-Identifier: MIT
#include "core/run/launcher.h"

#include <QTest>

using namespace poolboard;

using Words = std::vector<std::string>;
Q_DECLARE_METATYPE(Words)

class TestLauncher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<unsigned>("workers");
        QTest::addColumn<Words>("command");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char* text, unsigned workers, Words command, const char* name) {
            QTest::newRow(text) << QByteArray(text) << workers << std::move(command) << QByteArray(name);
        };
        row("ssh node1", 0, {"ssh", "node1"}, "ssh node1");
        row("4*ssh node1", 4, {"ssh", "node1"}, "ssh node1");
        row("4* ssh  node1 ", 4, {"ssh", "node1"}, "ssh  node1 ");
        row(":", 0, {}, ":");
        row("12*:", 12, {}, ":");
        row("ssh -o 'A B' \"c d\" e\\ f", 0, {"ssh", "-o", "A B", "c d", "e f"},
            "ssh -o 'A B' \"c d\" e\\ f");
        row("env A=''", 0, {"env", "A="}, "env A=''");
        row("./4*x", 0, {"./4*x"}, "./4*x");
        row("'a\\b'", 0, {"a\\b"}, "'a\\b'");
        row("\"a\\nb\\\"c\\$d\\\\\"", 0, {"a\\nb\"c$d\\"}, "\"a\\nb\\\"c\\$d\\\\\"");
        row("a\\\nb \"c\\\nd\"", 0, {"ab", "cd"}, "a\\\nb \"c\\\nd\"");
    }
    void isRead() {
        QFETCH(QByteArray, text);
        const auto launcher = parseLauncher(text.toStdString(), "--launcher");
        QVERIFY(launcher.ok());
        QTEST(launcher.value().workers, "workers");
        QTEST(launcher.value().command, "command");
        QTEST(QByteArray::fromStdString(launcher.value().name), "name");
    }

    void isRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* text, const char* part) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(part);
        };
        row("", "a command is expected");
        row("3*", "a command is expected");
        row("''", "a command is expected");
        row("ssh 'node", "a quote is not closed");
        row("ssh node\\", "the backslash at its end escapes nothing");
        row("ssh \"node\\", "a quote is not closed");
        row("0*ssh node", "1 to 4096 workers");
        row("99999999999*ssh node", "1 to 4096 workers");
    }
    void isRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        const auto launcher = parseLauncher(text.toStdString(), "--launcher");
        QVERIFY(!launcher.ok());
        QCOMPARE(launcher.error().code, ErrorCode::Usage);
        const QByteArray said = QByteArray::fromStdString(launcher.error().text());
        QVERIFY2(said.contains(part) && said.startsWith("--launcher"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestLauncher)
#include "tst_launcher.moc"
