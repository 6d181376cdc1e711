// SPDX-License-Identifier: MIT
#include "ui/cli/screen_setup.h"

#include <QTest>

using namespace poolboard;
using namespace std::chrono_literals;

namespace {
TerminalFacts terminal() {
    TerminalFacts facts;
    facts.stderrIsTerminal = facts.stdoutIsSameTerminal = true;
    return facts;
}
} // namespace

class TestScreenSetup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTerminalGetsALineInColour() {
        const ScreenSetup setup = chooseScreen({}, terminal());
        QVERIFY(setup.line && setup.takeStdout && setup.color && !setup.heartbeat);
    }

    void elsewhereThereIsAReportNowAndThen() {
        for (const bool dumb : {false, true}) {
            TerminalFacts facts;
            facts.stderrIsTerminal = facts.dumb = dumb;
            const ScreenSetup setup = chooseScreen({}, facts);
            QVERIFY(!setup.line && !setup.takeStdout && !setup.color);
            QVERIFY(setup.heartbeat == Duration(30s));
        }
    }

    void whatIsAskedForIsObeyed() {
        RunArguments arguments;
        arguments.progress = ProgressMode::Tty;
        QVERIFY(chooseScreen(arguments, {}).line);
        arguments.progress = ProgressMode::Plain;
        QVERIFY(chooseScreen(arguments, terminal()).heartbeat == Duration(5s));
        arguments.progress = ProgressMode::None;
        QVERIFY(!chooseScreen(arguments, terminal()).line && !chooseScreen(arguments, terminal()).heartbeat);
    }

    void resultsInAFileAreLeftAlone() {
        TerminalFacts facts = terminal();
        facts.stdoutIsSameTerminal = false;
        QVERIFY(chooseScreen({}, facts).line && !chooseScreen({}, facts).takeStdout);
    }

    void theEventStreamOnStderrIsNotMixedWithText() {
        RunArguments arguments;
        arguments.options.events = {"-"};
        const ScreenSetup setup = chooseScreen(arguments, terminal());
        QVERIFY(setup.silent && !setup.line && !setup.heartbeat);
        arguments.options.events = {"events.ndjson"};
        QVERIFY(chooseScreen(arguments, terminal()).line);
    }

    void quietMeansNoProgress() {
        RunArguments arguments;
        arguments.quiet = true;
        const ScreenSetup setup = chooseScreen(arguments, terminal());
        QVERIFY(setup.quiet && !setup.silent && !setup.line && !setup.heartbeat);
    }

    void colourFollowsOptionThenEnvironment() {
        RunArguments arguments;
        TerminalFacts facts = terminal();
        facts.noColor = true;
        QVERIFY(!chooseScreen(arguments, facts).color);
        arguments.color = ColorMode::Always;
        QVERIFY(chooseScreen(arguments, facts).color);
        arguments.color = ColorMode::Never;
        QVERIFY(!chooseScreen(arguments, terminal()).color);
        arguments.color = ColorMode::Auto;
        TerminalFacts file;
        file.forceColor = true;
        QVERIFY(chooseScreen(arguments, file).color);
    }
};

QTEST_GUILESS_MAIN(TestScreenSetup)
#include "tst_screen_setup.moc"
