// SPDX-License-Identifier: MIT
#include "tests/sink/sink_probe.h"

#include "core/sink/pending_file.h"

#include <sys/stat.h>
#include <sys/wait.h>

using namespace poolboard;

class TestPendingOutput : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_target, m_hidden;
    int m_descriptors = 0;

    static bool put(const UniqueFd& fd, std::string_view text) {
        return ::write(fd.get(), text.data(), text.size()) == ssize_t(text.size());
    }

private Q_SLOTS:
    void init() {
        m_descriptors = openDescriptors();
        m_folder = std::make_unique<QTemporaryDir>();
        m_target = m_folder->path().toStdString() + "/a.txt";
        m_hidden = m_folder->path().toStdString() + "/.a.txt.poolboard-part";
    }
    void cleanup() {
        m_folder.reset();
        QCOMPARE(openDescriptors(), m_descriptors);
    }

    void isSeenOnlyWhenItIsWhole() {
        auto file = PendingFile::create(m_target, 0600);
        QVERIFY(file.ok());
        const UniqueFd fd = file->takeFd();
        QVERIFY(put(fd, "bytes"));
        QCOMPARE(contents(m_target), std::string());
        QCOMPARE(contents(m_hidden), std::string("bytes"));
        QVERIFY(file->place(m_target).value());
        QCOMPARE(contents(m_target), std::string("bytes"));
        QCOMPARE(filesIn(*m_folder), 1);
        struct stat info {};
        QCOMPARE(::stat(m_target.c_str(), &info), 0);
        QCOMPARE(int(info.st_mode & 07777), 0600);
    }

    /// Killed once while it replaced what one that was killed before had left.
    void whatAKillLeftIsCollected() {
        for (const char* left : {".a.txt.poolboard-part", ".a.txt.poolboard-next"}) {
            QFile file(m_folder->filePath(QString::fromLatin1(left)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        }
        auto file = PendingFile::create(m_target, 0);
        QVERIFY(file.ok());
        const UniqueFd fd = file->takeFd();
        QCOMPARE(contents(m_hidden), std::string());
        QCOMPARE(filesIn(*m_folder), 1);
        QVERIFY(file->place(m_target).value());
    }

    void staysWritableUntilItIsInPlace() {
        struct stat info {};
        for (const bool over : {false, true}) {
            auto file = PendingFile::create(m_target, 0440);
            QVERIFY(file.ok());
            QCOMPARE(::stat(m_hidden.c_str(), &info), 0);
            QCOMPARE(int(info.st_mode & 07777), 0640); // whoever goes on with it opens it again
            const UniqueFd fd = file->takeFd();
            QVERIFY(over ? file->replace(m_target).ok() : file->place(m_target).value());
            QCOMPARE(::stat(m_target.c_str(), &info), 0);
            QCOMPARE(int(info.st_mode & 07777), 0440);
        }
    }

    /// Also when it was begun by a session that was killed.
    void whoGoesOnWithItGivesItItsModeAsWell() {
        {
            auto file = PendingFile::create(m_target, 0440);
            QVERIFY(file.ok());
            file->keep();
        }
        auto file = PendingFile::adopt(m_hidden, 0440);
        QVERIFY(file.ok() && file->replace(m_target).ok());
        struct stat info {};
        QCOMPARE(::stat(m_target.c_str(), &info), 0);
        QCOMPARE(int(info.st_mode & 07777), 0440);
    }

    void placeKeepsWhatIsThereAndReplaceDoesNot() {
        std::ofstream(m_target) << "old";
        {
            auto file = PendingFile::create(m_target, 0);
            const UniqueFd fd = file->takeFd();
            QVERIFY(put(fd, "new"));
            QVERIFY(!file->place(m_target).value());
            QCOMPARE(contents(m_target), std::string("old"));
            QVERIFY(file->replace(m_target).ok());
        }
        QCOMPARE(contents(m_target), std::string("new"));
        QCOMPARE(filesIn(*m_folder), 1);
    }

    void leavesNothingWhenItIsGivenUp() {
        { QVERIFY(PendingFile::create(m_target, 0).ok()); }
        QCOMPARE(filesIn(*m_folder), 0);
    }

    void takesOverWhatAKilledRunLeft() {
        const pid_t child = ::fork();
        if (child == 0) {
            auto file = PendingFile::create(m_target, 0);
            const bool ok = file.ok() && put(file->takeFd(), "a long text that was never finished");
            ::raise(ok ? SIGKILL : SIGABRT);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        QVERIFY(!contents(m_hidden).empty()); // it is left behind
        auto file = PendingFile::create(m_target, 0);
        QVERIFY2(file.ok(), file ? "" : file.error().text().c_str());
        const UniqueFd fd = file->takeFd();
        QCOMPARE(contents(m_hidden), std::string());
        QVERIFY(put(fd, "short") && file->place(m_target).value());
        QCOMPARE(contents(m_target), std::string("short"));
        QCOMPARE(filesIn(*m_folder), 1);
    }

    void refusesWhatALivingRunWrites() {
        auto first = PendingFile::create(m_target, 0);
        const UniqueFd fd = first->takeFd();
        QVERIFY(put(fd, "mine"));
        const auto second = PendingFile::create(m_target, 0);
        QVERIFY(!second.ok());
        QVERIFY2(second.error().text().find("a.txt: another run is writing this file now") !=
                     std::string::npos,
                 second.error().text().c_str());
        QVERIFY(first->place(m_target).value());
        QCOMPARE(contents(m_target), std::string("mine"));
        QVERIFY(PendingFile::create(m_target, 0).ok()); // the name is free again at once
    }

    void neverEmptiesAFileThatHasAnotherName() {
        std::ofstream(m_target) << "precious";
        QCOMPARE(::link(m_target.c_str(), m_hidden.c_str()), 0);
        QVERIFY(PendingFile::create(m_target, 0).ok());
        QCOMPARE(contents(m_target), std::string("precious"));
    }

    void refusesOddThingsInItsWay_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("FIFO") << 0;
        QTest::newRow("link") << 1;
        QTest::newRow("folder") << 2;
    }
    void refusesOddThingsInItsWay() {
        QFETCH(int, kind);
        std::ofstream(m_target) << "precious";
        QCOMPARE(kind == 0   ? ::mkfifo(m_hidden.c_str(), 0600)
                 : kind == 1 ? ::symlink(m_target.c_str(), m_hidden.c_str())
                             : ::mkdir(m_hidden.c_str(), 0700),
                 0);
        const auto file = PendingFile::create(m_target, 0);
        QVERIFY(!file.ok());
        QVERIFY(file.error().where.ends_with("/a.txt"));
        QCOMPARE(contents(m_target), std::string("precious"));
    }

    void aNameOfFullLengthWorks() {
        const std::string target = m_folder->path().toStdString() + "/" + std::string(255, 'n');
        auto file = PendingFile::create(target, 0);
        QVERIFY2(file.ok(), file ? "" : file.error().text().c_str());
        QVERIFY(file->place(target).value());
        QCOMPARE(filesIn(*m_folder), 1);
    }

    void namesTheFileWhoseFolderIsMissing() {
        const auto file = PendingFile::create(m_folder->path().toStdString() + "/no/a.txt", 0);
        QVERIFY(!file.ok());
        QCOMPARE(file.error().code, ErrorCode::Io);
        QVERIFY(file.error().where.ends_with("/no/a.txt"));
    }

    void scarcityHasAWayOut() {
        QVERIFY(fileError("a", "cannot write", ENOSPC).text() ==
                "a: cannot write: No space left on device (make room, then run it again)");
        QVERIFY(fileError("a", "cannot create", EMFILE).hint.find("ulimit -n") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestPendingOutput)
#include "tst_pending_output.moc"
