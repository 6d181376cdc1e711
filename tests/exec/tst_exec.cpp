// SPDX-License-Identifier: MIT
#include "tests/plugins/fake_host.h"

#include <QtTest/QtTest>

#include <csignal>

using namespace poolboard::test;
using namespace std::chrono_literals;

/// The worker through its one exported function.
class TestExec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOutputIsTheResult() {
        QVERIFY(m_host.start("command", R"({"command":["echo","-n","<{}>","{%}"],"mark":"{}"})", 4).ok);
        const Answer answer = m_host.run("a b");
        QCOMPARE(answer.answers, 1);
        QVERIFY(answer.ok);
        QCOMPARE(answer.content, uint32_t(POOLBOARD_RAW));
        QCOMPARE(answer.bytes, std::string("<a b> 5"));
    }

    void aFailureSaysWhatHappened_data() {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<int>("signal");
        QTest::newRow("exit status") << QByteArray(
                                            R"(["sh","-c","echo first >&2; echo last >&2; exit 3","{}"])")
                                     << QByteArray("exit_status") << QByteArray("exit status 3: last") << 3
                                     << 0;
        QTest::newRow("silent") << QByteArray(R"(["false"])") << QByteArray("exit_status")
                                << QByteArray("exit status 1") << 1 << 0;
        QTest::newRow("signal") << QByteArray(R"(["sh","-c","kill -SEGV $$"])") << QByteArray("signal")
                                << QByteArray("killed by SIGSEGV") << -1 << SIGSEGV;
        QTest::newRow("not found") << QByteArray(R"(["no-such-command"])") << QByteArray("command_not_found")
                                   << QByteArray("command not found: no-such-command (looked in PATH)") << -1
                                   << 0;
        QTest::newRow("not executable")
            << QByteArray(R"(["/etc/passwd"])") << QByteArray("command_not_executable")
            << QByteArray("cannot start /etc/passwd: permission denied (is it executable?)") << -1 << 0;
        QTest::newRow("odd bytes") << QByteArray(R"(["sh","-c","printf 'caf\\351' >&2; exit 1"])")
                                   << QByteArray("exit_status")
                                   << QByteArray("exit status 1: caf\xEF\xBF\xBD") << 1 << 0;
    }
    void aFailureSaysWhatHappened() {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, message);
        QFETCH(int, exitCode);
        QFETCH(int, signal);
        QVERIFY(m_host.start("command", "{\"command\":" + command.toStdString() + "}").ok);
        const Answer answer = m_host.run("item");
        QCOMPARE(answer.answers, 1);
        QVERIFY(!answer.ok);
        QCOMPARE(QByteArray::fromStdString(answer.type), type);
        QCOMPARE(QByteArray::fromStdString(answer.message), message);
        QCOMPARE(answer.exitCode, exitCode);
        QCOMPARE(answer.signal, signal);
    }

    void aFailureKeepsWhatWasWritten() {
        QVERIFY(
            m_host.start("command", R"({"command":["sh","-c","echo partial; echo why >&2; exit 9"]})").ok);
        const Answer answer = m_host.run("x");
        QCOMPARE(answer.bytes, std::string("partial\n"));
        QCOMPARE(answer.diagnostics, std::string("why\n"));
        QCOMPARE(answer.trace, std::string("why\n"));
    }

    void wordsThatAreNotTextComeInBase64() {
        QVERIFY(m_host.start("command", R"({"command":["printf","%s|%s",{"base64":"/2E="},"{}"]})").ok);
        QCOMPARE(m_host.run("b\xfe").bytes, std::string("\xff"
                                                        "a|b\xfe"));
    }

    void anItemWithANulByteFailsClearly() {
        QVERIFY(m_host.start("command", R"({"command":["echo"]})").ok);
        const Answer answer = m_host.run(std::string_view("a\0b", 3));
        QCOMPARE(answer.type, std::string("nul_byte"));
        QVERIFY(m_host.start("command", R"({"command":["wc","-c"],"pipe":true})").ok);
        QCOMPARE(m_host.run(std::string_view("a\0b", 3)).bytes, std::string("3\n"));
    }

    void structuredItemsFillTheirMarks() {
        QVERIFY(m_host.start("command", R"({"command":["echo","{name}","{1}"]})").ok);
        QCOMPARE(m_host.run(R"({"name":"n"})", POOLBOARD_KWARGS).bytes, std::string("n {1}\n"));
        QCOMPARE(m_host.run(R"(["x","y"])", POOLBOARD_ARGS).bytes, std::string("{name} x\n"));
        QCOMPARE(m_host.run("{broken", POOLBOARD_KWARGS).code, int32_t(POOLBOARD_E_INPUT));
    }

    void aPredicateAnswersByItsStatus_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("result");
        QTest::newRow("0") << QByteArray("echo noise; exit 0") << QByteArray("true");
        QTest::newRow("1") << QByteArray("echo noise; exit 1") << QByteArray("false");
        QTest::newRow("2") << QByteArray("exit 2") << QByteArray();
        QTest::newRow("signal") << QByteArray("kill -TERM $$") << QByteArray();
    }
    void aPredicateAnswersByItsStatus() {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, result);
        QVERIFY(m_host
                    .start("command", "{\"predicate\":true,\"command\":[\"sh\",\"-c\",\"" +
                                          script.toStdString() + "\"]}")
                    .ok);
        const Answer answer = m_host.run("x");
        QCOMPARE(answer.ok, !result.isEmpty());
        if (!answer.ok) return;
        QCOMPARE(answer.content, uint32_t(POOLBOARD_JSON));
        QCOMPARE(QByteArray::fromStdString(answer.bytes), result);
    }

    void aJsonStringIsItsValue_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("plain") << QByteArray("\"dir/a b.txt\"") << QByteArray("dir/a b.txt a b\n");
        QTest::newRow("escapes") << QByteArray("\"x\\u00e9\\\"y\"")
                                 << QByteArray("x\xC3\xA9\"y x\xC3\xA9\"y\n");
        QTest::newRow("a number") << QByteArray("7") << QByteArray("7 7\n");
        QTest::newRow("null") << QByteArray("null") << QByteArray("null null\n");
    }
    void aJsonStringIsItsValue() {
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, out);
        QVERIFY(m_host.start("command", "{\"command\":[\"echo\",\"{}\",\"{/.}\"]}").ok);
        const Answer answer = m_host.runJson(item.toStdString());
        QCOMPARE(QByteArray::fromStdString(answer.bytes), out);
        QVERIFY(m_host.start("command", "{\"command\":[\"cat\"],\"pipe\":true}").ok);
        QCOMPARE(QByteArray::fromStdString(m_host.runJson(item.toStdString()).bytes),
                 item); // standard input is the item as it came, JSON
    }

    void theShellIsUsedWhenAsked() {
        QVERIFY(m_host.start("command", R"({"command":["echo {} | tr a-z A-Z"],"shell":true})").ok);
        QCOMPARE(m_host.run("it's; $(x)").bytes, std::string("IT'S; $(X)\n"));
    }

    void largeOutputIsHandedOver() {
        QVERIFY(m_host.start("command", R"({"command":["head","-c","{}","/dev/zero"]})").ok);
        QCOMPARE(m_host.run("3000000").bytes, std::string(3'000'000, '\0'));
        QCOMPARE(m_host.run("5").bytes, std::string(5, '\0'));
    }

    void theDeadlineEndsTheCommand() {
        QVERIFY(m_host.start("command", R"({"command":["sh","-c","echo begun; sleep 60"]})").ok);
        FakeCall call;
        call.deadline = std::chrono::steady_clock::now() + 200ms;
        const Answer answer = m_host.run(call, "x");
        QCOMPARE(answer.code, int32_t(POOLBOARD_E_DEADLINE));
        QCOMPARE(answer.bytes, std::string("begun\n"));
        QVERIFY(std::chrono::steady_clock::now() < *call.deadline + 2s);
    }

    void aCancelledItemIsNotStarted() {
        QVERIFY(m_host.start("command", R"({"command":["echo"]})").ok);
        FakeCall call;
        call.cancel();
        const Answer answer = m_host.run(call, "x");
        QCOMPARE(answer.code, int32_t(POOLBOARD_E_CANCELLED));
        QCOMPARE(answer.answers, 1);
    }

    void badParametersAreTheWorkersFailure_data() {
        QTest::addColumn<QByteArray>("params");
        QTest::newRow("empty") << QByteArray(R"({"command":[]})");
        QTest::newRow("empty name") << QByteArray(R"({"command":[""]})");
        QTest::newRow("a number") << QByteArray(R"({"command":[1]})");
        QTest::newRow("bad base64") << QByteArray(R"({"command":[{"base64":"!"}]})");
        QTest::newRow("a NUL byte") << QByteArray(R"({"command":["a\u0000b"]})");
    }
    void badParametersAreTheWorkersFailure() {
        QFETCH(QByteArray, params);
        const Answer answer = m_host.start("command", params.toStdString());
        QVERIFY(!answer.ok);
        QCOMPARE(answer.code, int32_t(POOLBOARD_E_PARAMS));
        QVERIFY(answer.message.starts_with("command: "));
    }

private:
    FakeHost m_host{TEST_BUILD_DIR "/lib/poolboard/workers-1/exec.so"};
};

QTEST_GUILESS_MAIN(TestExec)
#include "tst_exec.moc"
