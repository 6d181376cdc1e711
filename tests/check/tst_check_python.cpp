// SPDX-License-Identifier: MIT
#include "core/check/checker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace poolboard;
using namespace std::chrono_literals;
using State = Verdict::State;

/// Workers in Python have rules of their own, and each catches its sinner.
class TestCheckPython : public QObject {
    Q_OBJECT

    std::string write(const char* name, const char* text) {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0) qFatal("cannot write %s", name);
        return file.fileName().toStdString();
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
    void aGoodFileKeepsThemAll() {
        const std::string file = write("good.py", "class Words:\n"
                                                  "    def __init__(self, least: int = 1):\n"
                                                  "        self.least = least\n"
                                                  "    def __call__(self, text):\n"
                                                  "        return len(text.split())\n");
        const auto all = check({file, 4, {}, 60s, {}});
        QCOMPARE(all.size(), pythonRules().size());
        QCOMPARE(told(all), QByteArray());
        const std::string other = write("later.py", "async def later(item):\n    return item\n");
        QCOMPARE(told(check({other + ":later", 3, {"items", "run", "host-death"}, 60s, "python3"})),
                 QByteArray());
    }

    void examplesOfTheSidecarAreTried() {
        const std::string file = write("pair.py", "def add(a, b, *, most: int):\n"
                                                  "    if (a, b, most) != (1, 2, 9): import os; os._exit(4)\n"
                                                  "    return a + b\n");
        const auto without = check({file, 3, {}, 60s, {}});
        QVERIFY2(told(without).startsWith("import skipped: its parameters have no defaults"),
                 told(without).constData());
        write("pair.worker.json",
              "{\"poolboard\":1,\"id\":\"pair\",\"version\":\"1\",\"kinds\":{\"add\":{\"params\":"
              "{\"required\":[\"most\"],\"properties\":{\"most\":{\"type\":\"integer\"}}},"
              "\"examples\":[{\"params\":{\"most\":9},\"item\":[1,2]}]}}}");
        QCOMPARE(told(check({file, 3, {"import", "items", "results", "run"}, 60s, {}})), QByteArray());
    }

    void eachRuleCatchesItsSinner_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("got");
        const auto row = [](const char* name, const char* rule, const char* text, const char* got) {
            QTest::newRow(name) << QByteArray(rule) << QByteArray(text) << QByteArray(got);
        };
        row("syntax", "file", "def w(item:\n", "line 1");
        row("no worker", "file", "x = 1\n", "no");
        row("no module", "import", "import no_such_module\ndef w(item): return item\n",
            "No module named 'no_such_module'");
        row("a start that fails", "import",
            "class W:\n    def __init__(self): raise ValueError('no model here')\n    def __call__(self, "
            "item): return item\n",
            "no model here");
        row("ends itself", "items", "import os\ndef w(item): os._exit(3)\n", "exited with status 3");
        row("crashes", "items", "import os\ndef w(item): os.abort()\n", "killed by SIGABRT");
        row("crashes now and then", "any-item",
            "import os\ndef w(*args, **kwargs):\n    if not args or not isinstance(args[0], str): "
            "os.abort()\n    return 1\n",
            "killed by SIGABRT");
        row("an object", "results", "def w(item): return object()\n", "a value of type object");
        row("no number", "results", "def w(item): return {'a': float('nan')}\n", "NaN or an infinity");
        row("close fails", "close",
            "class W:\n    def __call__(self, item): return item\n    def close(self): raise "
            "RuntimeError('not today')\n",
            "RuntimeError: not today");
        row("close hangs", "close",
            "import time\nclass W:\n    def __call__(self, item): return item\n    def close(self): "
            "time.sleep(1000)\n",
            "no end after 4 s, at: close() of W");
        row("closes what is not its own", "run",
            "import os\nclass W:\n    def __init__(self): os.closerange(3, 1024)\n    def __call__(self, "
            "item): return item\n",
            "the run ended with status 5");
        row("leaves a lock", "host-death",
            "import os\nclass W:\n    def __init__(self): os.close(os.open('lock', os.O_CREAT | os.O_EXCL))\n"
            "    def __call__(self, item): return item\n    def close(self): os.unlink('lock')\n",
            "its host was killed, and then: worker 0 could not be initialised: FileExistsError");
    }
    void eachRuleCatchesItsSinner() {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, got);
        const std::string file = write("sinner.py", text.constData());
        const auto all = check({file, 4, {rule.toStdString()}, got.startsWith("no end") ? 4s : 60s, {}});
        QCOMPARE(all.size(), size_t{1});
        QVERIFY2(all[0].verdict.state == State::Failed, told(all).constData());
        QVERIFY2(QByteArray::fromStdString(all[0].verdict.got).contains(got), told(all).constData());
    }

    void rulesOfPluginsAreNotOfPython() {
        const auto done = checkPlugin({write("w.py", "def w(item): return item\n"), 3, {"exports"}, 60s, {}},
                                      [](const Checked&) {});
        QVERIFY(!done);
        QVERIFY(done.error().text().find("there is no such rule") != std::string::npos);
    }
    void anInterpreterThatIsNotThere() {
        const auto all = check({write("w.py", "def w(item): return item\n"), 2, {}, 60s, "no/such/python"});
        QVERIFY2(told(all).startsWith("file failed: "), told(all).constData());
        QVERIFY2(told(all).contains("there is no such Python interpreter"), told(all).constData());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCheckPython)
#include "tst_check_python.moc"
