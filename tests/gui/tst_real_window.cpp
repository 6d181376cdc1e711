// SPDX-License-Identifier: MIT
// What a person sees: the real program on an X server of its own, photographed
// before, during and after a run into BUILD/screenshots.
#include "core/journal/journal.h"
#include "core/journal/run_list.h"
#include "tests/gui/script.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QtTest>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000;

/// An X server that chooses its own display number. Started before the application exists.
struct XServer {
    XServer() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) qFatal("pipe");
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], 3);
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
        const char* words[] = {"Xvfb",        "-displayfd", "3",   "-screen", "0",
                               "1280x860x24", "-nolisten",  "tcp", nullptr};
        if (::posix_spawnp(&pid, words[0], &actions, nullptr, const_cast<char**>(words), environ) != 0)
            qFatal("Xvfb cannot be started; is the package xvfb installed?");
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        QByteArray
            number; // comes in two writes; the server does not outlive a reader that leaves after the first
        for (char c = 0; c != '\n'; number += c)
            if (::read(ends[0], &c, 1) != 1) qFatal("Xvfb did not come up");
        ::close(ends[0]);
        qputenv("DISPLAY", ":" + number.trimmed());
        qputenv("QT_QPA_PLATFORM", "xcb");
    }
    ~XServer() {
        ::kill(pid, SIGTERM);
        ::waitpid(pid, nullptr, 0);
    }
    pid_t pid = 0;
};

QImage photograph() { return QGuiApplication::primaryScreen()->grabWindow(0).toImage(); }

/// Something other than the bare, black screen.
bool showsAWindow(const QImage& image) {
    int bright = 0;
    for (int x = 0; x < image.width(); x += 20)
        for (int y = 0; y < image.height(); y += 20)
            bright += qGray(image.pixel(x, y)) > 60;
    return bright > 300;
}

/// The screen once it has come to rest: the same in several photographs after each other.
QImage photographAtRest() {
    constexpr int kSame = 6;
    QImage last = photograph();
    int same = 0;
    const bool still = QTest::qWaitFor(
        [&] {
            const QImage next = photograph();
            same = next == last ? same + 1 : 0;
            last = next;
            return same >= kSame;
        },
        kPatience);
    return still ? last : QImage();
}

} // namespace

class TestRealWindow : public QObject {
    Q_OBJECT

    void keep(const QImage& image, const char* name) {
        QDir().mkpath(QStringLiteral(TEST_BUILD_DIR "/screenshots"));
        QVERIFY(image.save(QStringLiteral(TEST_BUILD_DIR "/screenshots/real-") + QString::fromLatin1(name) +
                           u".png"_s));
    }

private Q_SLOTS:
    void beforeDuringAndAfterARun() {
        const script::Home home;
        const QString share = QStringLiteral(TEST_BUILD_DIR "/share/poolboard"),
                      job = home.dir.filePath(u"jobs/thumbnails.poolboard.toml"_s);
        QDir().mkpath(QFileInfo(job).path());
        QVERIFY(QFile::copy(share + u"/jobs/thumbnails.poolboard.toml"_s, job));
        QVERIFY(QFile::link(share + u"/samples"_s, home.dir.filePath(u"samples"_s)));
        QProcess program;
        program.setProgram(QStringLiteral(TEST_BUILD_DIR "/bin/poolboard"));
        program.setProcessChannelMode(QProcess::ForwardedChannels);

        program.setArguments({job}); // opens, does not run
        program.start();
        QTRY_VERIFY_WITH_TIMEOUT(showsAWindow(photograph()), kPatience);
        keep(photographAtRest(), "1-before");
        QVERIFY(listRuns(home.runs().toStdString(), 9).runs.empty());
        program.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, kPatience);
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);

        program.setArguments({job, u"--start"_s});
        program.start();
        const auto runs = [&] { return listRuns(home.runs().toStdString(), 9).runs; };
        QTRY_VERIFY_WITH_TIMEOUT(!runs().empty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(runs()[0].counts[size_t(OutcomeKind::Succeeded)] > 0, kPatience);
        const QImage during = photograph();
        QVERIFY(showsAWindow(during));
        keep(during, "2-during");
        QTRY_VERIFY_WITH_TIMEOUT(!runs()[0].live && runs()[0].endedMs > 0, kPatience);
        QCOMPARE(runs()[0].counts[size_t(OutcomeKind::Failed)], uint64_t(1));
        keep(photographAtRest(), "3-after");
        program.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, kPatience);
        QCOMPARE(program.exitCode(), 0);
    }

    void aSignalCancelsTheRunAndQuits() {
        const script::Home home;
        const QString job = home.dir.filePath(u"sleep.poolboard.toml"_s);
        QFile file(job);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[job]\nname = \"Sleep\"\n[source]\nkind = \"range\"\nrange = \"0..9\"\n[worker]\n"
                   "command = [\"sleep\", \"300\"]\nmark = \"@\"\n[pool]\njobs = 2\n");
        file.close();
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(QStringLiteral(TEST_BUILD_DIR "/bin/poolboard"), {job, u"--start"_s});
        const auto runs = [&] { return listRuns(home.runs().toStdString(), 9).runs; };
        QTRY_VERIFY_WITH_TIMEOUT(!runs().empty() && runs()[0].live, kPatience);
        program.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!runs()[0].live, kPatience);
        QCOMPARE(runs()[0].state, RunState::Stopped);
    }

    void withoutADisplayItSaysWhatToDo_data() {
        QTest::addColumn<QByteArray>("display");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("one that does not answer") << QByteArray(":9999");
    }
    void withoutADisplayItSaysWhatToDo() {
        QFETCH(QByteArray, display);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        if (!display.isEmpty()) environment.insert(u"DISPLAY"_s, QString::fromLatin1(display));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TEST_BUILD_DIR "/bin/poolboard"), QStringList());
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, kPatience);
        const QString words = QString::fromUtf8(program.readAllStandardError());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 2);
        QVERIFY2(words.contains(u"display"_s) && words.contains(u"--tui"_s) && words.contains(u"--cli"_s),
                 qPrintable(words));
    }
};

int main(int argc, char** argv) {
    const XServer server;
    QGuiApplication app(argc, argv);
    TestRealWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_real_window.moc"
