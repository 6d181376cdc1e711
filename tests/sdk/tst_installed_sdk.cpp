// SPDX-License-Identifier: MIT
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

/// Worker plugins of projects that have nothing but an installed Poolboard.
class TestInstalledSdk : public QObject {
    Q_OBJECT

    const QString m_work = QStringLiteral(TEST_BUILD_DIR "/tests/installed");
    const QString m_prefix = m_work + QStringLiteral("/prefix"); ///< where Poolboard is installed
    const QString m_home = m_work + QStringLiteral("/home");     ///< where the plugins are

    struct Ran {
        int status = -1;
        QString out, err;
        QByteArray all() const { return (out + err).toLocal8Bit(); }
    };
    Ran run(const QString& program, const QStringList& words, const QString& where = {}) const {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("POOLBOARD_PREFIX"));
        environment.insert(QStringLiteral("PKG_CONFIG_PATH"), m_prefix + QStringLiteral("/share/pkgconfig"));
        environment.insert(QStringLiteral("POOLBOARD_PLUGIN_PATH"),
                           m_home + QStringLiteral("/share/poolboard/workers-1"));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_work + QStringLiteral("/state"));
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_work + QStringLiteral("/cache"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(where.isEmpty() ? m_work : where);
        process.start(program, words);
        if (!process.waitForFinished(300'000)) return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    Ran cmake(const QString& words) const {
        return run(QStringLiteral("cmake"), words.split(QLatin1Char(' ')));
    }
    QString plugin(const char* name) const {
        return m_home + QStringLiteral("/share/poolboard/workers-1/") + QLatin1String(name) +
               QStringLiteral(".so");
    }

private Q_SLOTS:
    void initTestCase() {
        QDir(m_work).removeRecursively();
        QVERIFY(QDir().mkpath(m_work));
        for (const char* part : {"sdk", "program"}) {
            const Ran installed =
                cmake(QStringLiteral("--install %1 --prefix %2 --component %3")
                          .arg(QStringLiteral(TEST_BUILD_DIR), m_prefix, QLatin1String(part)));
            QVERIFY2(installed.status == 0, installed.all().constData());
        }
    }

    void aCMakeProjectBuildsAndInstallsItsWorkers() {
        const QString source = QStringLiteral(TEST_SOURCE_DIR "/tests/sdk/outside");
        for (const QString& step :
             {QStringLiteral("-S %1 -B build -G Ninja -DCMAKE_PREFIX_PATH=%2 -DCMAKE_BUILD_TYPE=Release")
                  .arg(source, m_prefix),
              QStringLiteral("--build build"), QStringLiteral("--install build --prefix %1").arg(m_home)}) {
            const Ran done = cmake(step);
            QVERIFY2(done.status == 0, done.all().constData());
        }
        const QString found = QStringLiteral("POOLBOARD_PROGRAM:FILEPATH=%1/bin/poolboard").arg(m_prefix);
        QFile cache(m_work + QStringLiteral("/build/CMakeCache.txt"));
        QVERIFY(cache.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(cache.readAll()).contains(found));
    }

    void aMakefileBuildsOneWithPkgConfig() {
        const Ran made =
            run(QStringLiteral("make"), {QStringLiteral("OUT=") + QFileInfo(plugin("outside_c")).path()},
                QStringLiteral(TEST_SOURCE_DIR "/tests/sdk/outside"));
        QVERIFY2(made.status == 0, made.all().constData());
    }

    void aNewProjectKnowsItsPoolboard() {
        const Ran made = run(m_prefix + QStringLiteral("/bin/poolboard"),
                             {QStringLiteral("--cli"), QStringLiteral("new"), QStringLiteral("fresh")});
        QVERIFY2(made.status == 0, made.all().constData());
        const Ran tested = run(QStringLiteral("env"), {QStringLiteral("POOLBOARD_PREFIX=") + m_prefix,
                                                       m_work + QStringLiteral("/fresh/ci")});
        QVERIFY2(tested.status == 0, tested.all().constData());
        QVERIFY2(tested.out.contains(QStringLiteral("0 tests failed out of 2")), tested.all().constData());
    }

    void anotherMajorVersionIsNotFound() {
        QVERIFY(QDir().mkpath(m_work + QStringLiteral("/later")));
        QFile project(m_work + QStringLiteral("/later/CMakeLists.txt"));
        QVERIFY(project.open(QIODevice::WriteOnly));
        project.write("cmake_minimum_required(VERSION 3.20)\nproject(later LANGUAGES C)\n"
                      "find_package(Poolboard 99 CONFIG REQUIRED)\n");
        project.close();
        const Ran done =
            cmake(QStringLiteral("-S later -B later/build -G Ninja -DCMAKE_PREFIX_PATH=%1").arg(m_prefix));
        QVERIFY(done.status != 0);
        QVERIFY2(done.err.contains(QStringLiteral("requested version \"99\"")), done.all().constData());
    }

    void eachExportsExactlyOneSymbol_data() {
        QTest::addColumn<QString>("file");
        for (const char* name : {"outside_c", "outside_cpp", "outside_make"})
            QTest::newRow(name) << plugin(name);
        for (const char* name : {"exec", "digest"})
            QTest::newRow(name)
                << QStringLiteral(TEST_BUILD_DIR "/lib/poolboard/workers-1/%1.so").arg(QLatin1String(name));
    }
    void eachExportsExactlyOneSymbol() {
        QFETCH(QString, file);
        const Ran listed =
            run(QStringLiteral("nm"), {QStringLiteral("--dynamic"), QStringLiteral("--defined-only"),
                                       QStringLiteral("--format=just-symbols"), file});
        QVERIFY2(listed.status == 0, listed.all().constData());
        QCOMPARE(listed.out.trimmed(), QStringLiteral("poolboard_worker_v1"));
    }

    void theInstalledProgramRunsThem_data() {
        QTest::addColumn<QString>("worker");
        QTest::addColumn<QString>("result");
        QTest::newRow("c, by id") << QStringLiteral("outside_c") << QStringLiteral("cba\n");
        QTest::newRow("c++, by id") << QStringLiteral("outside_cpp/shout") << QStringLiteral("ABC!\n");
        QTest::newRow("made, by its path") << plugin("outside_make") << QStringLiteral("cba\n");
    }
    void theInstalledProgramRunsThem() {
        QFETCH(QString, worker);
        QFETCH(QString, result);
        const Ran done = run(m_prefix + QStringLiteral("/bin/poolboard"),
                             {QStringLiteral("--cli"), QStringLiteral("run"), QStringLiteral("--no-journal"),
                              QStringLiteral("-O"), QStringLiteral("text"), QStringLiteral("-w"), worker,
                              QStringLiteral(":::"), QStringLiteral("abc")});
        QVERIFY2(done.status == 0, done.all().constData());
        QCOMPARE(done.out, result);
    }
};

QTEST_GUILESS_MAIN(TestInstalledSdk)
#include "tst_installed_sdk.moc"
