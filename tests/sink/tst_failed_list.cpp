// SPDX-License-Identifier: MIT
#include "tests/sink/sink_probe.h"

#include "core/sink/sink.h"

using namespace poolboard;

class TestFailedList : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string m_path;

private Q_SLOTS:
    void initTestCase() { m_path = m_folder.filePath(QStringLiteral("list")).toStdString(); }

    void listsWhatDidNotSucceed_data() {
        QTest::addColumn<bool>("nul");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("lines") << false << QByteArray("failed\ntimed out\ncrashed\n\xff cancelled\n");
        QTest::newRow("nul") << true << QByteArray("failed\0timed out\0crashed\0\xff cancelled\0", 37);
    }
    void listsWhatDidNotSucceed() {
        QFETCH(bool, nul);
        QFETCH(QByteArray, expected);
        auto sink = openFailedList(m_path, nul, -1);
        QVERIFY(sink.ok());
        for (const auto& [input, kind] : {std::pair("fine", OutcomeKind::Succeeded),
                                          {"failed", OutcomeKind::Failed},
                                          {"timed out", OutcomeKind::TimedOut},
                                          {"skipped", OutcomeKind::Skipped},
                                          {"crashed", OutcomeKind::Crashed},
                                          {"\xff cancelled", OutcomeKind::Cancelled}})
            QVERIFY(sink.value()->write(outcomeOf(input, "x", kind)).ok());
        QVERIFY(sink.value()->finish().ok());
        QCOMPARE(QByteArray::fromStdString(contents(m_path)), expected);
    }

    void isEmptyWhenAllWentWell() {
        auto sink = openFailedList(m_path, false, -1);
        QVERIFY(sink.value()->write(outcomeOf("a", "x")).ok() && sink.value()->finish().ok());
        QVERIFY(QFile::exists(QString::fromStdString(m_path)));
        QCOMPARE(contents(m_path), std::string());
    }

    void keepsTheOldListUntilTheEnd() {
        std::ofstream(m_path) << "from last time\n"; // the input of this very run, perhaps
        auto sink = openFailedList(m_path, false, -1);
        QVERIFY(sink.value()->write(outcomeOf("again", "", OutcomeKind::Failed)).ok() &&
                sink.value()->flush().ok());
        QCOMPARE(contents(m_path), std::string("from last time\n"));
        QVERIFY(sink.value()->finish().ok());
        QCOMPARE(contents(m_path), std::string("again\n"));
        QCOMPARE(filesIn(m_folder), 1);
    }

    void saysAtTheEndWhatALineCannotHold() {
        auto sink = openFailedList(m_path, false, -1);
        for (const char* input : {"good", "two\nlines", "three\n\nlines", "good too"})
            QVERIFY(sink.value()->write(outcomeOf(input, "", OutcomeKind::Failed)).ok());
        const auto result = sink.value()->finish();
        QCOMPARE(contents(m_path), std::string("good\ngood too\n"));
        QVERIFY(!result.ok());
        const std::string text = result.error().text();
        QVERIFY2(text.find("2 failed input(s)") != std::string::npos, text.c_str());
        QVERIFY2(text.find("\"two lines\"") != std::string::npos, text.c_str());
        QVERIFY2(text.find("-0") != std::string::npos, text.c_str());

        auto nul = openFailedList(m_path, true, -1);
        QVERIFY(nul.value()->write(outcomeOf("two\nlines", "", OutcomeKind::Failed)).ok());
        QVERIFY(nul.value()->finish().ok());
        QCOMPARE(contents(m_path), std::string("two\nlines\0", 10));
    }

    void namesAFolderThatIsNotThere() {
        const auto sink = openFailedList(m_path + "/no/such", false, -1);
        QVERIFY(!sink.ok());
        QCOMPARE(sink.error().code, ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestFailedList)
#include "tst_failed_list.moc"
