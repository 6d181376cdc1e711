// SPDX-License-Identifier: MIT
#include "core/check/checker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace poolboard;
using namespace std::chrono_literals;
using State = Verdict::State;

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized =
    true; ///< the allocator counts nothing, and signals are not what they are elsewhere
#else
constexpr bool kSanitized = false;
#endif
#if defined(__SANITIZE_THREAD__)
constexpr bool kThreadSanitizer = true; ///< has a thread of its own, and sees a race before it does harm
#else
constexpr bool kThreadSanitizer = false;
#endif

/// Each rule catches its sinner; whatever a plugin does, there is a verdict.
class TestCheck : public QObject {
    Q_OBJECT

    static std::string sinner(const QByteArray& name) {
        return TEST_BUILD_DIR "/tests/sinners/sin_" + name.toStdString() + ".so";
    }
    static std::vector<Checked> check(const CheckPlan& plan) {
        const auto done = checkPlugin(plan, [](const Checked&) {});
        if (!done) qFatal("%s", done.error().text().c_str());
        return done.value();
    }
    static QByteArray told(const std::vector<Checked>& all) {
        QByteArray out;
        for (const Checked& one : all)
            if (one.verdict.state != State::Passed)
                out += QByteArray::fromStdString(std::string(one.rule->id) + " " +
                                                 std::string(kVerdictWords[size_t(one.verdict.state)]) +
                                                 ": " + one.verdict.got + "\n");
        return out;
    }

private Q_SLOTS:
    void aGoodPluginKeepsThemAll() {
        const auto all = check({sinner("NONE"), 4, {}, 30s});
        QCOMPARE(all.size(), rules().size());
        QCOMPARE(told(all), QByteArray());
    }
    void levelsAreParts() {
        for (int level = 1; level <= 2; ++level)
            for (const Checked& one : check({sinner("NONE"), level, {}, 30s}))
                QVERIFY(one.rule->level <= level);
    }

    void whatShipsKeepsThem_data() {
        QTest::addColumn<QByteArray>("file");
        for (const char* name : {"exec", "digest", "image", "http", "pdf", "ocr"})
            if (const QByteArray file = QByteArray(TEST_BUILD_DIR "/lib/poolboard/workers-1/") + name + ".so";
                QFile::exists(QString::fromUtf8(file))) // CMake options leave the last three out
                QTest::newRow(name) << file;
        QTest::newRow("modern") << QByteArray(TEST_BUILD_DIR "/tests/workers/modern.so");
    }
    void whatShipsKeepsThem() {
        QFETCH(QByteArray, file);
        const auto all = check({file.toStdString(), 4, {}, 60s});
        for (const Checked& one : all)
            QVERIFY2(one.verdict.state != State::Failed, told(all).constData());
    }

    void eachRuleCatchesItsSinner_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("got");
        const auto row = [](const char* sin, const char* rule, const char* got) {
            QTest::newRow(sin) << QByteArray(rule) << QByteArray(got);
        };
        row("manifest", "manifest", "there is no manifest in it");
        row("exports", "exports", "secondSymbol");
        row("hardening", "hardening", "an executable stack");
        row("libraries", "libraries", "libQt6Nothing.so is linked");
        row("LOAD_NULL", "load", "it refuses this host");
        row("LOAD_HANG", "load", "no end after 2 s, at: dlopen()");
        row("LOAD_CRASH", "load", "killed by SIGABRT, at: dlopen()");
        row("QUIET_PRINT", "quiet", "it printed \"hello ");
        row("QUIET_SIGNAL", "quiet", "another handler of SIGUSR2");
        row("QUIET_THREAD", "quiet", kThreadSanitizer ? "more threads" : "1 more threads");
        row("ENTRY_ID", "entry", "the id \"saint\", in the manifest \"sinner\"");
        row("ENTRY_OFFER", "entry", "killed by SIGSEGV, at: an offer of 8 bytes");
        row("INIT_SILENT", "init", "init() returned -5, called fail() 0 times");
        row("INIT_HANG", "init", "no end after 2 s, at: init() of kind mark");
        row("INIT_CRASH", "init", "killed by SIGSEGV, at: init() of kind mark");
        row("INIT_NOTHING", "init", "POOLBOARD_OK without a worker");
        row("INIT_EXIT", "init", "the process ended with status 0, at: init() of kind mark");
        row("KIND", "unknown-kind", "it made a worker of the kind \"no-such-kind\"");
        row("ONCE_NEVER", "once", "the item \"text\" got no answer; process() returned 0");
        row("ONCE_BOTH", "once", "1 finish() and 1 fail()");
        row("ONCE_TWICE", "once", "2 finish() and 0 fail()");
        row("ONCE_PENDING", "once", "the item \"text\" got no answer; process() returned 1");
        row("AFTER_END", "after-end", "log() after the item \"text\" was answered");
        row("ERRORS_CRASH", "errors", "killed by SIGABRT, at: process() of the item");
        row("ERRORS_MESSAGE", "errors", "no message in the error");
        row("ERRORS_BYTES", "errors", "bytes that are not UTF-8 in the error");
        row("ERRORS_CODE", "errors", "the code 5");
        row("RESULTS_JSON", "results", "as JSON \"atext\"");
        row("RESULTS_TEXT", "results", "as TEXT \"a");
        row("BORDERS_PARAMS", "borders", "killed by SIGSEGV, at: process()");
        row("BORDERS_SIZE", "borders", "killed by SIGSEGV, at: process()");
        row("TEARDOWN_FD", "teardown", "2 more descriptors after two more workers");
        row("TEARDOWN_THREAD", "teardown", "2 more threads after two more workers");
        row("STATE", "own-state", "beside a worker with other parameters");
        row("THREADS", "threads", "on another thread");
        row("OVERLAP", "overlap",
            kThreadSanitizer ? "data race" : "of eight items at once, the item \"text\" got no answer");
        row("CANCEL", "cancel", "killed by SIGABRT, at: cancel() of an item there never was");
        row("CANCEL_LOST", "cancel", "cancelled, the item \"text\" got no answer");
        row("RUN", "run", "the run ended with status 5");
        row("HOST_DEATH", "host-death", "its host was killed, and then: worker 0 could not be initialised");
        row("LEAK", "leaks", "bytes more for each worker");
        row("GROWTH", "growth", "bytes more for each item");
    }
    void eachRuleCatchesItsSinner() {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, got);
        if (kSanitized && (rule == "leaks" || rule == "growth" || got.contains("SIG")))
            QSKIP("sanitizers have allocators and handlers of their own");
        const bool hangs = got.startsWith("no end"), silent = got.contains("got no answer");
        const auto all = check({sinner(QTest::currentDataTag()),
                                4,
                                {rule.toStdString()},
                                hangs    ? 2s
                                : silent ? 3s
                                         : 30s});
        QCOMPARE(all.size(), size_t{1});
        QVERIFY2(all[0].verdict.state == State::Failed, told(all).constData());
        QVERIFY2(QByteArray::fromStdString(all[0].verdict.got).contains(got), told(all).constData());
    }

    void foldersOfThisMachineAreWarnedOf() {
        const auto all = check({sinner("runpath"), 1, {"runpath"}, 30s});
        QCOMPARE(told(all), QByteArray("runpath warned: /opt/elsewhere/lib\n"));
    }

    void oneThatHangsIsDoneWithAtOnce() {
        const auto all = check({sinner("INIT_HANG"), 4, {}, 2s});
        QCOMPARE(all.size(), rules().size());
        for (const Checked& one : all)
            if (one.rule->needs == "init" || one.rule->needs == "once")
                QCOMPARE(one.verdict.state, State::Skipped);
    }

    void anyFileHasAVerdict_data() {
        QTest::addColumn<QByteArray>("bytes");
        QFile good(QString::fromStdString(sinner("NONE")));
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QByteArray whole = good.readAll();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("header only") << whole.left(64);
        QTest::newRow("half") << whole.left(whole.size() / 2);
        QTest::newRow("no section headers, no end") << whole.left(whole.size() - 3000);
    }
    void anyFileHasAVerdict() {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("any.so")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto all = check({file.fileName().toStdString(), 3, {}, 30s});
        QVERIFY(!all.empty());
    }

    void anUnknownRuleIsNamed() {
        const auto done = checkPlugin({sinner("NONE"), 3, {"lod"}, 30s}, [](const Checked&) {});
        QVERIFY(!done);
        QVERIFY(done.error().text().find("did you mean load?") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
