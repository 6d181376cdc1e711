// SPDX-License-Identifier: MIT
#include <QDir>
#include <QProcess>
#include <QTest>

/// Every example of docs/cookbook.md builds against the installed package and runs; and the page shows
/// nothing else.
class TestCookbook : public QObject {
    Q_OBJECT

    const QString m_work = QStringLiteral(TEST_BUILD_DIR "/tests/installed-cookbook");
    const QString m_prefix = m_work + QStringLiteral("/prefix");
    const QString m_examples = QStringLiteral(TEST_SOURCE_DIR "/tests/cookbook/");

    /// "" or what went wrong.
    QByteArray run(const QString& line) const {
        QProcess process;
        process.setWorkingDirectory(m_work);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("sh"), {QStringLiteral("-c"), line});
        const bool ended = process.waitForFinished(400'000);
        const QByteArray out = process.readAll();
        return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
                   ? QByteArray()
                   : "failed: " + out;
    }
    static QString textOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// The page as the examples make it: a section for each `// [forerunner: feature]` … `// [/]`.
    QString page() const {
        QString out =
            QStringLiteral("# Cookbook of the C++ library\n\nEach section is named after the feature of a "
                           "forerunner (twat-mp, "
                           "MultiTASKLite, pqdm) that it shows. The code is taken from\n`tests/cookbook`, "
                           "where a test builds it against "
                           "the installed package and runs it; `SHOW(x)` ends the program unless x is so.\n");
        for (const char* name : {"pools", "errors", "workers", "async"}) {
            bool inside = false;
            for (const QString& line :
                 textOf(m_examples + QLatin1String(name) + QStringLiteral(".cpp")).split(QLatin1Char('\n'))) {
                if (line == QLatin1String("// [/]")) {
                    out += QStringLiteral("```\n");
                    inside = false;
                } else if (line.startsWith(QLatin1String("// ["))) {
                    out += QStringLiteral("\n## ") + line.mid(4).chopped(1) + QStringLiteral("\n```cpp\n");
                    inside = true;
                } else if (inside) {
                    out += line + QLatin1Char('\n');
                }
            }
        }
        return out;
    }

private Q_SLOTS:
    void thePageShowsTheExamples() {
        const QString path = QStringLiteral(TEST_SOURCE_DIR "/docs/cookbook.md");
        if (qEnvironmentVariableIsSet("POOLBOARD_WRITE_COOKBOOK")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(page().toUtf8());
        }
        QVERIFY2(textOf(path) == page(), "docs/cookbook.md is not what tests/cookbook says; "
                                         "POOLBOARD_WRITE_COOKBOOK=1 tst_cookbook writes it anew");
    }
    void theExamplesBuildAndRun() {
        QDir(m_work).removeRecursively();
        QVERIFY(QDir().mkpath(m_work));
        for (const QString& line :
             {QStringLiteral("for part in library sdk; do cmake --install '%1' --prefix '%2' --component "
                             "$part || exit; done")
                  .arg(QStringLiteral(TEST_BUILD_DIR), m_prefix),
              QStringLiteral(
                  "cd '%1' && cp -r --parents libexec/poolboard lib/poolboard/workers-1/digest.so '%2'")
                  .arg(QStringLiteral(TEST_BUILD_DIR), m_prefix),
              QStringLiteral(
                  "cmake -S '%1' -B build -G Ninja -DCMAKE_PREFIX_PATH='%2' -DCMAKE_BUILD_TYPE=Debug && "
                  "cmake --build build")
                  .arg(m_examples, m_prefix)}) {
            const QByteArray wrong = run(line);
            QVERIFY2(wrong.isEmpty(), wrong.constData());
        }
        for (const char* name : {"pools", "errors", "workers", "async"}) {
            const QByteArray wrong = run(QStringLiteral("build/") + QLatin1String(name));
            QVERIFY2(wrong.isEmpty(), wrong.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestCookbook)
#include "tst_cookbook.moc"
