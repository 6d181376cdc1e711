// SPDX-License-Identifier: MIT
#include "core/journal/run_list.h"
#include "journal_probe.h"

#include <random>
#include <sys/mount.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace poolboard;

/// Places where nothing, or not enough, can be written.
class TestJournalFailures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whereNothingCanBeWrittenTheErrorSaysWhatToDo() {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("run.sqlite"));
        {
            auto first = createJournal(dir.path().toStdString(), sampleRun("run"));
            VERIFY_OK(first);
            const auto second = createJournal(dir.path().toStdString(), sampleRun("run"));
            QCOMPARE(errorOf(second),
                     path + QStringLiteral(": the run file cannot be created: File exists") + kHint);
            QCOMPARE(second.error().code, ErrorCode::Io);
            QVERIFY(reader(dir)->run().value().live); // the refused one took nothing away
        }
        QCOMPARE(errorOf(createJournal(path.toStdString(), sampleRun("run"))),
                 path + QStringLiteral(": the journal's folder cannot be made: Not a directory") + kHint);
        QVERIFY(!createJournal(dir.path().toStdString(), sampleRun("../run")));
        QVERIFY(!createJournal(dir.path().toStdString(), sampleRun("")));
    }

    void aKillWhileRunFilesAreMadeLeavesNoneThatCannotBeRead() {
        const QTemporaryDir measured;
        const auto begun = std::chrono::steady_clock::now();
        for (const char* id : {"a", "b", "c"})
            VERIFY_OK(createJournal(measured.path().toStdString(), sampleRun(id)));
        const auto three = std::chrono::steady_clock::now() - begun;
        std::mt19937 random(11);
        size_t made = 0;
        for (int round = 0; round < 60; ++round) {
            const QTemporaryDir dir;
            const std::string runs = dir.path().toStdString();
            Child child("create", dir.path());
            QCOMPARE(child.line(), QByteArray("ready"));
            std::this_thread::sleep_for(
                std::chrono::microseconds(random() % 20000)); // the moment of the kill
            child.kill();
            const RunList list = listRuns(runs, SIZE_MAX);
            QVERIFY2(list.notes.empty(), list.notes.empty() ? "" : list.notes.front().c_str());
            made += list.runs.size();
            for (const QString& name : filesIn(dir.path()))
                QVERIFY2(!name.contains(QStringLiteral(".draft")), qPrintable(name));
        }
        QVERIFY(made > 0);
    }

    void aReadOnlyFolderIsRefused() {
        const QTemporaryDir dir;
        const QString runs = dir.filePath(QStringLiteral("runs"));
        QVERIFY(QDir().mkdir(runs));
        ::chmod(dir.path().toLocal8Bit().constData(), 0755);
        ::chmod(runs.toLocal8Bit().constData(), 0555);
        const bool root = ::geteuid() == 0; // who may write anywhere
        if (root) QCOMPARE(::seteuid(65534), 0);
        const auto journal = createJournal(runs.toStdString(), sampleRun("run"));
        if (root) QCOMPARE(::seteuid(0), 0);
        ::chmod(runs.toLocal8Bit().constData(), 0755);
        QCOMPARE(
            errorOf(journal),
            runs + QStringLiteral("/run.sqlite-lock: the run's lock file cannot be made: Permission denied") +
                kHint);
        QCOMPARE(filesIn(runs), QStringList());
    }

    void aFileThatMayNotGrowEndsTheJournalWithItsReason() {
        const QTemporaryDir dir;
        Child child("fill", dir.path());
        const QString error = dir.filePath(QStringLiteral("run.sqlite")) +
                              QStringLiteral(": the run file cannot be written: File too large") + kHint;
        QCOMPARE(QString::fromLocal8Bit(child.line()), error);
        QCOMPARE(QString::fromLocal8Bit(child.line()), error); // and nothing is written after it
        QCOMPARE(QString::fromLocal8Bit(child.line()), error); // nor is it called finished
        child.kill();
        const auto run = reader(dir)->run();
        VERIFY_OK(run);
        QVERIFY(run.value().counts[0] > 0);
        QCOMPARE(run.value().state, RunState::Running);
    }

    void aFullDiskEndsTheJournalWithItsReason() {
        const QTemporaryDir dir;
        if (::mount("tmpfs", dir.path().toLocal8Bit().constData(), "tmpfs", 0, "size=512k") != 0)
            QSKIP("mounting a small file system needs rights this test does not have here");
        {
            Child child("fill", dir.path());
            const QByteArray error = child.line();
            child.kill();
            QVERIFY2(error.contains("run.sqlite: the run file cannot be written: ") &&
                         (error.contains("disk is full") || error.contains("No space left")),
                     error.constData());
            QVERIFY2(reader(dir)->run().value().counts[0] > 0, "what was committed is there");
        }
        QCOMPARE(::umount(dir.path().toLocal8Bit().constData()), 0);
    }
};

int main(int argc, char** argv) {
    if (argc == 4 && std::string(argv[1]) == "--child") return runJournalChild(argv[2], argv[3]);
    QCoreApplication app(argc, argv);
    TestJournalFailures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal_failures.moc"
