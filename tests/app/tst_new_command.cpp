// SPDX-License-Identifier: MIT
#include "tests/app/program.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// From nothing to a worker that runs: `poolboard --cli new` and what is typed then.
class TestNewCommand : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    int run(Program::Words words, std::string& text) const {
        Program program(Program::Setup{std::move(words), {}, m_dir.path().toStdString(), false});
        const int status = program.wait();
        text = program.out() + program.err();
        return status;
    }

private Q_SLOTS:
    void eachLanguageBuildsChecksAndRuns_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("result");
        QTest::newRow("c") << QStringLiteral("c") << QStringLiteral("HELLO\nWORLD\n");
        QTest::newRow("cpp") << QStringLiteral("cpp") << QStringLiteral("HELLO!\nWORLD!\n");
        QTest::newRow("cpp-async") << QStringLiteral("cpp-async") << QStringLiteral("HELLO!\nWORLD!\n");
    }
    void eachLanguageBuildsChecksAndRuns() {
        QFETCH(QString, language);
        QFETCH(QString, result);
        const QString name = QStringLiteral("my-%1").arg(language);
        std::string text;
        QCOMPARE(run({"--cli", "new", name.toStdString(), "--lang", language.toStdString()}, text), 0);
        QVERIFY2(text.find("POOLBOARD_PREFIX='" TEST_BUILD_DIR "' ./ci") != std::string::npos, text.c_str());

        QProcess ci; // what it says to type
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("POOLBOARD_PREFIX"), QStringLiteral(TEST_BUILD_DIR));
        environment.insert(QStringLiteral("CMAKE_GENERATOR"), QStringLiteral("Ninja"));
        environment.insert(QStringLiteral("CXXFLAGS"), QStringLiteral("-Wall -Wextra -Wpedantic -Werror"));
        environment.insert(QStringLiteral("CFLAGS"), QStringLiteral("-Wall -Wextra -Wpedantic -Werror"));
        ci.setProcessEnvironment(environment);
        ci.setProcessChannelMode(QProcess::MergedChannels);
        ci.start(m_dir.filePath(name + QStringLiteral("/ci")), QStringList());
        QVERIFY(ci.waitForFinished(200'000));
        const QByteArray said = ci.readAll();
        QVERIFY2(ci.exitStatus() == QProcess::NormalExit && ci.exitCode() == 0, said.constData());
        QVERIFY2(said.contains("100% tests passed, 0 tests failed out of 2"), said.constData());

        const std::string plugin = QStringLiteral("%1/build/%1.so").arg(name).toStdString();
        QCOMPARE(
            run({"--cli", "run", "-q", "--no-journal", "-O", "text", "-w", plugin, ":::", "hello", "world"},
                text),
            0);
        QCOMPARE(QString::fromStdString(text), result);

        const QDir project(m_dir.filePath(name));
        for (const QString& file :
             {QStringLiteral("README.md"), QStringLiteral("worker.json"),
              QStringLiteral(".github/workflows/ci.yml"), QStringLiteral(".gitignore")}) {
            QFile in(project.filePath(file));
            QVERIFY2(in.open(QIODevice::ReadOnly), qPrintable(file));
            const QByteArray bytes = in.readAll();
            QVERIFY2(!bytes.isEmpty() && !bytes.contains("@NAME@"), qPrintable(file));
        }
    }

    void pythonIsTestedAndRuns() {
        std::string text;
        QCOMPARE(run({"--cli", "new", "my-python", "--lang", "python"}, text), 0);
        QVERIFY2(text.find("POOLBOARD_PREFIX='" TEST_BUILD_DIR "' ./ci") != std::string::npos, text.c_str());
        QProcess ci;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("POOLBOARD_PREFIX"), QStringLiteral(TEST_BUILD_DIR));
        ci.setProcessEnvironment(environment);
        ci.setProcessChannelMode(QProcess::MergedChannels);
        ci.start(m_dir.filePath(QStringLiteral("my-python/ci")), QStringList());
        QVERIFY(ci.waitForFinished(200'000));
        const QByteArray said = ci.readAll();
        QVERIFY2(ci.exitStatus() == QProcess::NormalExit && ci.exitCode() == 0, said.constData());
        QVERIFY2(said.contains("all tests passed"), said.constData());
        QCOMPARE(run({"--cli", "run", "-q", "--no-journal", "my-python/my-python.poolboard.toml"}, text), 0);
        QCOMPARE(text, std::string("HELLO!\nGOOD MORNING!\n"));
    }

    void whatCannotBeMadeIsRefused_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, QStringList words, const char* says) {
            QTest::newRow(name) << words << QString::fromUtf8(says);
        };
        const QString lang = QStringLiteral("--lang");
        row("no name", {}, "expected one name");
        row("bad name", {QStringLiteral("My Worker")}, "expected a small letter and then");
        row("a way out", {QStringLiteral("../x")}, "expected a small letter and then");
        row("language", {QStringLiteral("x"), lang, QStringLiteral("cppasync")}, "did you mean cpp-async?");
        row("there already", {QStringLiteral("taken")}, "is there already");
    }
    void whatCannotBeMadeIsRefused() {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        QDir(m_dir.path()).mkpath(QStringLiteral("taken/by"));
        Program::Words all{"--cli", "new"};
        for (const QString& word : words)
            all.push_back(word.toStdString());
        std::string text;
        QCOMPARE(run(all, text), 2);
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
    }
};

QTEST_GUILESS_MAIN(TestNewCommand)
#include "tst_new_command.moc"
