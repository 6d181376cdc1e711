// SPDX-License-Identifier: MIT
#include "tests/plugins/fake_host.h"
#include "tests/plugins/temp_folder.h"

#include <QtTest/QtTest>

#include <sys/stat.h>

using namespace poolboard::test;

namespace {

constexpr const char* kAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

} // namespace

/// The worker through its one exported function.
class TestDigest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFileIsDigested() {
        QVERIFY(m_host.start("sha256", R"({"of":"file"})").ok);
        const Answer answer = m_host.run(m_folder.write("with\n odd \xff name", "abc"));
        QCOMPARE(answer.answers, 1);
        QVERIFY(answer.ok);
        QCOMPARE(answer.content, uint32_t(POOLBOARD_TEXT));
        QCOMPARE(answer.bytes, std::string(kAbc));
        QCOMPARE(m_host.run(m_folder.write("empty", "")).bytes.substr(0, 8), std::string("e3b0c442"));
    }

    void theTextIsDigested() {
        QVERIFY(m_host.start("sha256", R"({"of":"text"})").ok);
        QCOMPARE(m_host.run("abc").bytes, std::string(kAbc));
        QVERIFY(m_host.start("xxh3", R"({"of":"text"})").ok);
        QCOMPARE(m_host.run("abc").bytes, std::string("78af5f94892f3950"));
        QVERIFY(m_host.start("blake2b", R"({"of":"text"})").ok);
        QCOMPARE(m_host.run(std::string_view("a\0b", 3)).bytes.size(), size_t(128));
    }

    void progressIsInBytes() {
        QVERIFY(m_host.start("xxh3", "{}").ok);
        const std::string large(3'000'000, 'x');
        const Answer answer = m_host.run(m_folder.write("large", large));
        QVERIFY(answer.ok);
        QVERIFY(answer.progress.size() > 2);
        uint64_t before = 0;
        for (const Progress& step : answer.progress) {
            QVERIFY(step.done > before);
            QCOMPARE(step.total, uint64_t(large.size()));
            before = step.done;
        }
        QCOMPARE(before, uint64_t(large.size()));
    }

    void cancelEndsALargeFile() {
        QVERIFY(m_host.start("sha256", "{}").ok);
        const std::string path = m_folder.write("larger", std::string(3'000'000, 'x'));
        FakeCall call;
        call.onProgress = [](FakeCall& self) { self.cancel(); };
        const Answer answer = m_host.run(call, path);
        QCOMPARE(answer.code, int32_t(POOLBOARD_E_CANCELLED));
        QCOMPARE(answer.progress.size(), size_t(1));
        QVERIFY(m_host.run(path).ok); // the worker goes on
    }

    void whatIsNotAFileFailsWithItsName_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("missing") << QByteArray("missing") << int(POOLBOARD_E_INPUT)
                                 << QByteArray("No such file or directory");
        QTest::newRow("folder") << QByteArray(".") << int(POOLBOARD_E_INPUT) << QByteArray("Is a directory");
        QTest::newRow("pipe") << QByteArray("fifo") << int(POOLBOARD_E_INTERNAL)
                              << QByteArray("it is a pipe");
        QTest::newRow("odd bytes") << QByteArray("a\xff") << int(POOLBOARD_E_INPUT)
                                   << QByteArray("a\xEF\xBF\xBD");
    }
    void whatIsNotAFileFailsWithItsName() {
        QFETCH(QByteArray, name);
        QFETCH(int, code);
        QFETCH(QByteArray, message);
        ::mkfifo(m_folder.at("fifo").c_str(), 0600);
        QVERIFY(m_host.start("sha256", "{}").ok);
        const Answer answer = m_host.run(m_folder.at(name.toStdString()));
        QCOMPARE(answer.answers, 1);
        QVERIFY(!answer.ok);
        QCOMPARE(answer.code, code);
        QVERIFY2(answer.message.find(message.toStdString()) != std::string::npos, answer.message.c_str());
        QVERIFY(answer.message.find(m_folder.path()) != std::string::npos);
    }

    void anItemThatIsNoPathFails() {
        QVERIFY(m_host.start("sha256", "{}").ok);
        QCOMPARE(m_host.run("").code, int32_t(POOLBOARD_E_INPUT));
        QCOMPARE(m_host.run(std::string_view("/etc/passwd\0x", 13)).code, int32_t(POOLBOARD_E_INPUT));
        QCOMPARE(m_host.run(R"(["/etc/passwd"])", POOLBOARD_ARGS).code, int32_t(POOLBOARD_E_INPUT));
    }

private:
    TempFolder m_folder;
    FakeHost m_host{TEST_BUILD_DIR "/lib/poolboard/workers-1/digest.so"};
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
