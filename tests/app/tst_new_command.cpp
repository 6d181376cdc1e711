// SPDX-License-Identifier: MIT
#include "tests/app/program.h"

#include <QDir>
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
    // That what it makes builds, passes the check and runs is seen by tests/app/fresh-user.
    void nothingOfTheTemplateIsLeft_data() {
        QTest::addColumn<QStringList>("files");
        const QStringList all{QStringLiteral("README.md"), QStringLiteral(".github/workflows/ci.yml"),
                              QStringLiteral(".gitignore")};
        QTest::newRow("c") << all + QStringList{QStringLiteral("worker.json"), QStringLiteral("my-c.c")};
        QTest::newRow("cpp") << all +
                                    QStringList{QStringLiteral("worker.json"), QStringLiteral("my-cpp.cpp")};
        QTest::newRow("cpp-async") << all + QStringList{QStringLiteral("worker.json"),
                                                        QStringLiteral("my-cpp-async.cpp")};
        QTest::newRow("python") << all + QStringList{QStringLiteral("worker.py"),
                                                     QStringLiteral("my-python.poolboard.toml")};
    }
    void nothingOfTheTemplateIsLeft() {
        QFETCH(QStringList, files);
        const std::string language = QTest::currentDataTag(), name = "my-" + language;
        std::string text;
        QCOMPARE(run({"--cli", "new", name, "--lang", language}, text), 0);
        QVERIFY2(text.find("POOLBOARD_PREFIX='" TEST_BUILD_DIR "' ./ci") != std::string::npos, text.c_str());
        for (const QString& file : files) {
            QFile in(m_dir.filePath(QString::fromStdString(name) + QLatin1Char('/') + file));
            QVERIFY2(in.open(QIODevice::ReadOnly), qPrintable(file));
            const QByteArray bytes = in.readAll();
            QVERIFY2(!bytes.isEmpty() && !bytes.contains("@NAME@"), qPrintable(file));
        }
        if (language != "python") return;
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
