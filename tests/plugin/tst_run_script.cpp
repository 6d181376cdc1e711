// SPDX-License-Identifier: MIT
#include "core/plugin/run_script.h"

#include "core/base/unique_fd.h"
#include "tests/plugins/temp_folder.h"

#include <QTest>
#include <fcntl.h>
#include <sys/stat.h>

using namespace poolboard;
using namespace std::chrono_literals;

namespace {

Result<plugin::ScriptOutput> runShell(const char* words, Duration limit = 60s) {
    const UniqueFd nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    return plugin::runScript({"/bin/sh", "-c", words}, nothing.get(), limit);
}

} // namespace

class TestRunScript : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR); }

    void whatItWritesIsTaken() {
        const auto output = runShell("printf one; printf two >&2; exit 3");
        QVERIFY(output.ok());
        QCOMPARE(output->out, "one");
        QCOMPARE(output->err, "two");
    }

    void itReadsTheFileItIsGiven() {
        const test::TempFolder folder;
        const UniqueFd file(::open(folder.write("in", "some text").c_str(), O_RDONLY | O_CLOEXEC));
        const auto output = plugin::runScript({"/bin/cat"}, file.get(), 60s);
        QVERIFY(output.ok());
        QCOMPARE(output->out, "some text");
    }

    void tooMuchIsCut() {
        const auto output = runShell("head -c 5000000 /dev/zero; head -c 100000 /dev/zero >&2");
        QVERIFY(output.ok());
        QCOMPARE(output->out.size(), size_t(2) << 20);
        QCOMPARE(output->err.size(), size_t(4096));
    }

    void whatHangsIsEnded() {
        QCOMPARE(runShell("sleep 1000", 100ms).error().text(), "/bin/sh: did not answer in 100ms");
        // What it leaves behind holds the pipe, and is ended with it.
        const auto left = runShell("sleep 1000 & echo done");
        QVERIFY(left.ok());
        QCOMPARE(left->out, "done\n");
    }

    void whatIsNotThereIsSaid() {
        QCOMPARE(plugin::runScript({"/none/at/all"}, 0, 1s).error().text(),
                 "/none/at/all: cannot be started: No such file or directory");
    }

    void programsAreFound_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("found");
        QTest::newRow("in PATH") << "tool"
                                 << "FOLDER/bin/tool";
        QTest::newRow("not in the current folder") << "here"
                                                   << "";
        QTest::newRow("relative to the job") << "bin/tool"
                                             << "FOLDER/bin/tool";
        QTest::newRow("absolute") << "/bin/sh"
                                  << "/bin/sh";
        QTest::newRow("no program") << "bin/text"
                                    << "";
        QTest::newRow("a folder") << "./bin"
                                  << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void programsAreFound() {
        QFETCH(QString, name);
        QFETCH(QString, found);
        const test::TempFolder folder;
        for (const char* file : {"bin/tool", "bin/text", "here"})
            ::chmod(folder.write(file, "#!/bin/sh\n").c_str(), QByteArray(file) == "bin/text" ? 0600 : 0700);
        qputenv("PATH", QByteArray::fromStdString(":/none:" + folder.at("bin")));
        found.replace(QStringLiteral("FOLDER"), QString::fromStdString(folder.path()));
        QCOMPARE(QString::fromStdString(plugin::findProgram(name.toStdString(), folder.path())), found);
    }
};

QTEST_GUILESS_MAIN(TestRunScript)
#include "tst_run_script.moc"
