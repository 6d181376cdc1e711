// SPDX-License-Identifier: MIT
#include "core/plugin/python_worker.h"

#include "tests/plugins/temp_folder.h"

#include <QTest>
#include <cstdlib>
#include <sys/stat.h>

using namespace poolboard;

namespace {

/// An interpreter that gives this answer, whatever it is asked.
std::string answering(const test::TempFolder& folder, std::string_view answer) {
    folder.write("answer", answer);
    const std::string path =
        folder.write("python", "#!/bin/sh\ncat >/dev/null\ncat '" + folder.at("answer") + "'\n");
    ::chmod(path.c_str(), 0700);
    return path;
}

std::string answerOf(const char* kinds) {
    return std::string(
               R"({"python":{"version":"3.12.1","executable":"/bin/sh"},"manifest":{"poolboard":1,"id":"python",)") +
           "\"version\":\"1.0\",\"kinds\":" + kinds + "}}";
}

std::string errorOf(const Result<PluginInfo>& info) { return info.ok() ? "described" : info.error().text(); }

} // namespace

class TestPythonWorker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ::setenv("POOLBOARD_PREFIX", TEST_BUILD_DIR, 1); }

    void whatNamesAPythonFile_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("target");
        QTest::newRow("a class") << "stats.py:Model"
                                 << "stats.py"
                                 << "Model";
        QTest::newRow("a path") << "/a b/c.d/stats.py:_f2"
                                << "/a b/c.d/stats.py"
                                << "_f2";
        QTest::newRow("the file alone") << "stats.py"
                                        << "stats.py"
                                        << "";
        QTest::newRow("a colon in the path") << "a:b/x.py:f"
                                             << "a:b/x.py"
                                             << "f";
        QTest::newRow("letters of other scripts") << "x.py:größe"
                                                  << "x.py"
                                                  << "größe";
        for (const char* text : {"", ".py", "image/resize", "x.so", "stats.py:", "stats.py:2", "stats.py:a.b",
                                 "stats.py/f", "stats.pyc", ":py"})
            QTest::addRow("none: %s", text) << QString::fromUtf8(text) << QString() << QString();
    }
    void whatNamesAPythonFile() {
        QFETCH(QString, text);
        QFETCH(QString, file);
        const auto name = asPythonName(text.toStdString());
        QCOMPARE(name.has_value(), !file.isEmpty());
        if (!name) return;
        QCOMPARE(QString::fromStdString(name->file), file);
        QTEST(QString::fromStdString(name->target), "target");
    }

    void theAnswerIsTakenAsAManifest() {
        const test::TempFolder folder;
        folder.write("stats.py", "class Model: pass\n");
        const std::string python = answering(folder, answerOf("{\"Model\":{\"prefers\":\"async\"}}"));
        const auto info = describePythonFile({"stats.py", "Model"}, {"./python", folder.path()});
        QVERIFY2(info.ok(), errorOf(info).c_str());
        QCOMPARE(info->path, folder.at("stats.py"));
        QCOMPARE(info->manifest->id, "stats.py");
        QCOMPARE(info->interpreter, "/bin/sh"); // what stands behind the one that was asked
        QCOMPARE(info->sha256.size(), size_t(64));
        QCOMPARE((FoundWorker{info.value(), "Model"}.id()), "stats.py:Model");
        QCOMPARE(findWorker("stats.py", {}, {python, folder.path()})->id(), "stats.py:Model");
    }

    void whatIsBesideTheFileCounts() {
        const test::TempFolder folder;
        const std::string file = folder.write("stats.py", "");
        const std::string python = answering(folder, answerOf("{\"A\":{},\"B\":{}}"));
        const std::string sidecar = folder.write(
            "stats.worker.json",
            "{\"poolboard\":1,\"id\":\"x\",\"version\":\"2\",\"kinds\":{\"B\":{\"title\":\"Better\"}}}");
        const auto info = describePythonFile({file, ""}, {python, ""});
        QVERIFY2(info.ok(), errorOf(info).c_str());
        QCOMPARE(info->manifest->find("A")->title, "A");
        QCOMPARE(info->manifest->find("B")->title, "Better");
        QCOMPARE(info->manifest->version, "2");
        folder.write("stats.worker.json", "{}");
        QVERIFY(errorOf(describePythonFile({file, ""}, {python, ""}))
                    .starts_with(sidecar + ": \"poolboard\" is missing"));
        ::chmod(sidecar.c_str(), 0666);
        QVERIFY(errorOf(describePythonFile({file, ""}, {python, ""})).find("may be changed by other users") !=
                std::string::npos);
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const std::string& answer, const char* said) {
            QTest::newRow(name) << QString::fromStdString(answer) << QString::fromUtf8(said);
        };
        row("nothing", "", "it does not work as a Python interpreter, 3.9 or newer");
        row("no JSON", "hello", "it does not work as a Python interpreter");
        row("other JSON", "[1]", "it does not work as a Python interpreter");
        row("its own words", "{\"python\":{},\"error\":{\"message\":\"line 3: no\",\"hint\":\"do\"}}",
            "w.py: line 3: no (do)");
        row("no manifest", "{\"python\":{}}", "makes no sense");
        row("a wrong one", answerOf("{\"f\":{\"colour\":1}}"), "colour");
    }
    void whatIsWrongIsSaid() {
        QFETCH(QString, answer);
        QFETCH(QString, said);
        const test::TempFolder folder;
        const std::string file = folder.write("w.py", "");
        const std::string python = answering(folder, answer.toStdString());
        const std::string error = errorOf(describePythonFile({file, "f"}, {python, ""}));
        QVERIFY2(QString::fromStdString(error).contains(said), error.c_str());
    }

    void filesOthersMayChangeAreRefused() {
        const test::TempFolder folder;
        const std::string file = folder.write("w.py", "");
        const PythonChoice python{answering(folder, answerOf("{\"f\":{}}")), ""};
        QCOMPARE(errorOf(describePythonFile({file, "f"}, python)), std::string("described"));
        ::chmod(folder.path().c_str(), 0777);
        QVERIFY(errorOf(describePythonFile({file, "f"}, python)).find("may be changed by other users") !=
                std::string::npos);
        ::chmod(folder.path().c_str(), 0700);
        QVERIFY(errorOf(describePythonFile({folder.path(), "f"}, python)).find("is no file") !=
                std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestPythonWorker)
#include "tst_python_worker.moc"
