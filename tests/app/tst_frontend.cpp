// SPDX-License-Identifier: MIT
#include "app/frontend.h"

#include <QTest>

using namespace poolboard;

class TestFrontend : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstWordChoosesTheFace_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("face");
        const auto row = [](const char* name, const QStringList& words, Face face) {
            QTest::newRow(name) << words << int(face);
        };
        const auto word = [](const char* text) { return QString::fromUtf8(text); };
        row("nothing", {}, Face::Desktop);
        row("a job", {word("photos.poolboard.toml")}, Face::Desktop);
        row("an option of Qt", {word("-platform"), word("offscreen")}, Face::Desktop);
        row("an option of the window", {word("--demo")}, Face::Desktop);
        row("a new job", {word("--new")}, Face::Desktop);
        row("choose a job", {word("--open")}, Face::Desktop);
        row("headless", {word("--cli"), word("run")}, Face::Headless);
        row("terminal", {word("--tui")}, Face::Terminal);
        row("help", {word("--help")}, Face::Help);
        row("short help", {word("-h")}, Face::Help);
        row("version", {word("--version")}, Face::Version);
        row("misspelt", {word("--clii"), word("run")}, Face::Misplaced);
        row("one dash", {word("-cli"), word("run")}, Face::Misplaced);
        row("a command without --cli", {word("run"), word("job.toml")}, Face::Misplaced);
        row("--cli too late", {word("run"), word("--cli")}, Face::Misplaced);
    }
    void theFirstWordChoosesTheFace() {
        QFETCH(QStringList, words);
        std::vector<std::string> arguments;
        for (const QString& word : words)
            arguments.push_back(word.toStdString());
        QTEST(int(chooseFace(arguments)), "face");
    }

    void aDisplayIsNamedByTheEnvironment() {
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            qunsetenv(name);
        QVERIFY(!haveDisplay({}));
        QVERIFY(haveDisplay({"-platform", "offscreen"}));
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
            qputenv(name, "x");
            QVERIFY(haveDisplay({}));
            qunsetenv(name);
        }
    }
};

QTEST_GUILESS_MAIN(TestFrontend)
#include "tst_frontend.moc"
