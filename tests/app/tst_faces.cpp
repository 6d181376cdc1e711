// SPDX-License-Identifier: MIT
// Choosing the face: no Qt without a window, no window without a display.
#include "program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

std::vector<std::pair<std::string, std::string>> noDisplay() {
    return {{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}, {"QT_QPA_PLATFORM", ""}};
}

QByteArray mapsOf(int pid) {
    QFile file(QStringLiteral("/proc/%1/maps").arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutADisplayTheDesktopSaysWhatToDo() {
        for (const Program::Words& words : {Program::Words{}, Program::Words{"some.poolboard.toml"}}) {
            Program program({words, noDisplay(), {}, false});
            QCOMPARE(program.wait(), 2);
            for (const char* part : {"no display", "--tui", "--cli run"})
                QVERIFY2(program.err().find(part) != std::string::npos, program.err().c_str());
        }
    }

    void aMissingDesktopIsNamed() {
        const QTemporaryDir empty;
        Program program({{},
                         {{"POOLBOARD_PREFIX", empty.path().toStdString()}, {"QT_QPA_PLATFORM", "offscreen"}},
                         {},
                         false});
        QCOMPARE(program.wait(), 2);
        QVERIFY2(program.err().find("/libpoolboard-gui.so is missing") != std::string::npos,
                 program.err().c_str());
        QVERIFY2(program.err().find("--cli") != std::string::npos, program.err().c_str());
    }

    void aMissingTerminalDashboardIsNamed() {
        const QTemporaryDir empty;
        Program program({{"--tui"}, {{"POOLBOARD_PREFIX", empty.path().toStdString()}}, {}, false});
        QCOMPARE(program.wait(), 2);
        QVERIFY2(program.err().find("/libpoolboard-tui.so is missing") != std::string::npos,
                 program.err().c_str());
    }

    void aHeadlessRunLoadsNoQt() {
        Program program({"--cli", "run", "--no-journal", "-i", "-", "--", "echo", "{}"});
        program.write("a\n");
        QVERIFY(program.waitForOut("a\n"));
        std::vector<int> all = program.descendants();
        QVERIFY(!all.empty()); // the guard and a host
        all.push_back(program.pid());
        for (const int pid : all) {
            const QByteArray maps = mapsOf(pid);
            QVERIFY(!maps.isEmpty());
            QVERIFY2(!maps.contains("libQt") && !maps.contains("libtermpaint"), maps.constData());
        }
        QCOMPARE(program.wait(), 0);
    }

    void nothingToDoIsExplained() {
        Program cli({"--cli"});
        QCOMPARE(cli.wait(), 0);
        QVERIFY(cli.out().find("poolboard --cli run") != std::string::npos && cli.err().empty());
        QVERIFY(QByteArray::fromStdString(cli.out()).count('\n') <= 20);
    }

    void helpAndVersionNeedNothing() {
        for (const Program::Words& words : {Program::Words{"--help"},
                                            {"--version"},
                                            {"--cli", "version"},
                                            {"--cli", "run", "--help"},
                                            {"--cli", "plugins", "--help"},
                                            {"--cli", "job", "--help"}}) {
            Program program({words, noDisplay(), {}, false});
            QCOMPARE(program.wait(), 0);
            QVERIFY(!program.out().empty() && program.err().empty());
        }
        Program version({"--version"});
        version.wait();
        QVERIFY2(version.out().starts_with("poolboard 0."), version.out().c_str());
    }

    void pluginsAreListedAndShown() {
        Program list({"--cli", "plugins"});
        QCOMPARE(list.wait(), 0);
        for (const char* worker : {"exec/command", "digest/sha256", "fault/fault"})
            QVERIFY2(list.out().find(worker) != std::string::npos, list.out().c_str());
        Program show({"--cli", "plugins", "show", "fault"});
        QCOMPARE(show.wait(), 0);
        QVERIFY2(show.out().find("gpu") != std::string::npos, show.out().c_str());
        Program json({"--cli", "plugins", "show", "fault/fault", "--json"});
        QCOMPARE(json.wait(), 0);
        const QJsonObject worker = QJsonDocument::fromJson(QByteArray::fromStdString(json.out())).object();
        QCOMPARE(worker.value(QLatin1String("id")).toString(), QStringLiteral("fault/fault"));
        Program missing({"--cli", "plugins", "show", "falt"});
        QCOMPARE(missing.wait(), 5);
    }
};

QTEST_GUILESS_MAIN(TestFaces)
#include "tst_faces.moc"
