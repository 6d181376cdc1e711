// SPDX-License-Identifier: MIT
// What stands above the tabs and in the tool bar while a run goes on: numbers and what they rest on,
// warnings, and why a control is disabled.
#include "tests/gui/script.h"
#include "ui/gui/elided_label.h"
#include "ui/gui/main_window.h"
#include "ui/gui/progress_strip.h"
#include "ui/gui/run_session.h"
#include "ui/gui/stacked_bar.h"
#include "ui/gui/warning_line.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QTabWidget>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

struct Bench {
    explicit Bench(const char* engine) {
        qputenv("FAKE_ENGINE", engine);
        window = std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), home.settings());
        window->resize(1180, 780);
        window->show();
        window->openAndRun(home.jobFile());
    }
    ~Bench() {
        RunSession* session = window->session();
        if (!session || !session->active()) return;
        QSignalSpy over(session, &RunSession::over);
        session->stop(StopMode::Kill);
        if (over.isEmpty()) over.wait(kPatience);
    }
    bool going() const { return window->session() && window->session()->snapshot().done() == 40; }
    QString explained(const char* action) const {
        const auto* found = window->findChild<QAction*>(QString::fromLatin1(action));
        return found->isEnabled() ? u"enabled"_s : found->toolTip();
    }
    script::Home home;
    std::unique_ptr<MainWindow> window;
};

Snapshot warned(uint64_t times) {
    Snapshot run;
    run.runId = "one";
    run.warned = times;
    for (uint64_t at = times - std::min<uint64_t>(times, Snapshot::kWarningsShown); at < times; ++at)
        run.warnings.push_back("warning " + std::to_string(at + 1));
    return run;
}

struct LayoutRequests : QObject {
    explicit LayoutRequests(QWidget* widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::LayoutRequest) ++count;
        return false;
    }
    int count = 0;
};

} // namespace

class TestRunStrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }

    void anEstimateIsSeenToBeOne() {
        const Bench bench("far:40");
        QTRY_VERIFY_WITH_TIMEOUT(bench.going(), kPatience);
        auto* numbers = bench.window->findChild<ElidedLabel*>(u"runNumbers"_s);
        QTRY_VERIFY(numbers->text().startsWith(u"40 / ~310"_s));
        QVERIFY(numbers->toolTip().contains(u"estimate"_s));
        QVERIFY(numbers->accessibleDescription().contains(u"estimate"_s));
        QVERIFY(bench.window->windowTitle().contains(u"~12%"_s));
        auto* bar = bench.window->findChild<StackedBar*>();
        QVERIFY(bar->accessibleDescription().endsWith(u"about 310 items in all"_s));
        // Once the number is known it is said to be.
        Snapshot known = bench.window->session()->snapshot();
        known.total = 301;
        bar->showRun(known);
        QVERIFY(!bar->accessibleDescription().contains(u"about"_s));
    }

    /// Ten times a second the bar is another; the window is laid out only when the state is.
    void aStateIsShownOnce() {
        ProgressStrip strip;
        strip.show();
        const auto* word = strip.findChild<QLabel*>(u"runState"_s);
        Snapshot run;
        run.state = RunState::Running;
        strip.showBar(run);
        QCoreApplication::processEvents();
        LayoutRequests asked(&strip);
        run.counts[static_cast<size_t>(OutcomeKind::Succeeded)] = 3;
        strip.showBar(run);
        QCoreApplication::processEvents();
        QCOMPARE(asked.count, 0);
        run.state = RunState::Failing;
        strip.showBar(run);
        QCoreApplication::processEvents();
        QCOMPARE(word->text(), u"Failing"_s);
        QVERIFY(asked.count > 0);
        // In other colours the same state is shown in others.
        const QColor before = word->palette().color(QPalette::WindowText);
        QPalette dark(QColor(40, 40, 40));
        strip.setPalette(dark);
        QVERIFY(word->palette().color(QPalette::WindowText) != before);
    }

    /// Where the numbers have no room, the failures become one number before the time left is cut.
    void theTimeLeftIsCutLast() {
        ElidedLabel label(Qt::ElideRight), brief(Qt::ElideRight);
        label.setText(u"123 / 301 · 4 failed · 2 timed out · 0:12 · 0:20 left"_s, u"123 / 301 · 0:20 left"_s);
        brief.setText(u"123 / 301 · 0:20 left"_s);
        QCOMPARE(label.minimumSizeHint(), brief.sizeHint());
        const auto painted = [](ElidedLabel& one, int width) {
            one.resize(width, one.sizeHint().height());
            return one.grab().toImage();
        };
        const int room = brief.sizeHint().width() + 5;
        QCOMPARE(painted(label, room), painted(brief, room));
        QVERIFY(label.toolTip().contains(u"2 timed out"_s));
        const int plenty = label.sizeHint().width();
        QVERIFY(painted(label, plenty) != painted(brief, plenty));
    }

    void anEngineThatSaysNothingIsNoticedAndKilled() {
        const Bench bench("mute:40");
        QTRY_VERIFY_WITH_TIMEOUT(bench.going(), kPatience);
        RunSession* session = bench.window->session();
        QTRY_VERIFY_WITH_TIMEOUT(session->mute(), kPatience);
        const auto* notice = bench.window->findChild<QLabel*>(u"notice"_s);
        QVERIFY(notice->isVisible() && notice->text().contains(u"has not answered"_s));
        bench.window->findChild<QAction*>(u"actionStop"_s)->trigger();
        bench.window->findChild<QAbstractButton*>(u"choiceKill"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!session->active(), kPatience);
        QVERIFY(session->resumable());
        QVERIFY(notice->text().contains(u"went away"_s));
    }

    void whatCannotBeDoneSaysWhy() {
        {
            const Bench bench("far:40");
            QTRY_VERIFY_WITH_TIMEOUT(bench.going(), kPatience);
            QTRY_COMPARE(bench.explained("actionPause"), u"enabled"_s);
            QCOMPARE(bench.explained("actionFreeze"),
                     u"What runs behind a launcher cannot stand still; pause the run instead"_s);
            QCOMPARE(bench.window->findChild<QAction*>(u"actionFreeze"_s)->statusTip(),
                     bench.explained("actionFreeze"));
        }
        const Bench bench("hold:40");
        QCOMPARE(bench.explained("actionStop"), u"Nothing is running"_s);
        QCOMPARE(bench.explained("actionPause"), u"Possible while a run goes on"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.going(), kPatience);
        QTRY_COMPARE(bench.explained("actionFreeze"), u"enabled"_s);
        QCOMPARE(bench.explained("actionStop"), u"enabled"_s);
    }

    void warningsAreAboveTheTabs() {
        const Bench bench("far:40");
        QTRY_VERIFY_WITH_TIMEOUT(bench.going(), kPatience);
        auto* line = bench.window->findChild<WarningLine*>();
        QTRY_VERIFY(line->isVisible());
        QCOMPARE(line->findChild<ElidedLabel*>(u"warningText"_s)->text(),
                 u"2 warnings, the latest: worker host 4711 answers again"_s);
        line->findChild<QAbstractButton*>(u"warningLog"_s)->click();
        QCOMPARE(bench.window->findChild<QTabWidget*>(u"tabs"_s)->currentIndex(), 4);
        bench.window->openJob(bench.home.jobFile(u"Other"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session(), kPatience);
        QVERIFY(!line->isVisible());
    }

    void aWarningIsClosedUntilTheNext() {
        WarningLine line;
        const auto* text = line.findChild<ElidedLabel*>(u"warningText"_s);
        line.showRun(warned(0));
        QVERIFY(line.isHidden());
        line.showRun(warned(1));
        QVERIFY(!line.isHidden());
        QCOMPARE(text->text(), u"Warning: warning 1"_s);
        QCOMPARE(text->accessibleDescription(), QString());
        line.findChild<QAbstractButton*>(u"warningClose"_s)->click();
        line.showRun(warned(1));
        QVERIFY(line.isHidden());
        line.showRun(warned(12));
        QVERIFY(!line.isHidden());
        QCOMPARE(text->text(), u"12 warnings, the latest: warning 12"_s);
        QCOMPARE(text->accessibleDescription().section(u'\n', 1, 1), u"warning 11"_s);
        line.findChild<QAbstractButton*>(u"warningClose"_s)->click();
        Snapshot other = warned(3);
        other.runId = "two";
        line.showRun(other);
        QVERIFY(!line.isHidden());
        line.showRun(Snapshot{});
        QVERIFY(line.isHidden());
    }
};

QTEST_MAIN(TestRunStrip)
#include "tst_run_strip.moc"
