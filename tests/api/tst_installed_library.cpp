// SPDX-License-Identifier: MIT
#include <QDir>
#include <QProcess>
#include <QTest>

/// Programs that have nothing but an installed Poolboard.
class TestInstalledLibrary : public QObject {
    Q_OBJECT

    const QString m_work = QStringLiteral(TEST_BUILD_DIR "/tests/installed-library");
    const QString m_prefix = m_work + QStringLiteral("/prefix");

    struct Ran {
        int status = -1;
        QString out, err;
        QByteArray all() const { return (out + err).toLocal8Bit(); }
    };
    Ran run(const QString& program, const QStringList& words) const {
        QProcess process;
        process.setWorkingDirectory(m_work);
        process.start(program, words);
        if (!process.waitForFinished(300'000)) return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    Ran cmake(const QString& words) const {
        return run(QStringLiteral("cmake"), words.split(QLatin1Char(' ')));
    }
    Ran shell(const QString& line) const { return run(QStringLiteral("sh"), {QStringLiteral("-c"), line}); }

private Q_SLOTS:
    void initTestCase() {
        QDir(m_work).removeRecursively();
        QVERIFY(QDir().mkpath(m_work));
        for (const char* part : {"library", "sdk"}) {
            const Ran installed =
                cmake(QStringLiteral("--install %1 --prefix %2 --component %3")
                          .arg(QStringLiteral(TEST_BUILD_DIR), m_prefix, QLatin1String(part)));
            QVERIFY2(installed.status == 0, installed.all().constData());
        }
        // Of the program's part what hosts need, in the same places.
        const Ran copied = shell(QStringLiteral("cd '%1' && cp -r --parents libexec/poolboard "
                                                "lib/poolboard/workers-1/digest.so '%2'")
                                     .arg(QStringLiteral(TEST_BUILD_DIR), m_prefix));
        QVERIFY2(copied.status == 0, copied.all().constData());
    }

    void aCMakeProjectBuildsAndRuns() {
        for (const QString& step :
             {QStringLiteral("-S %1 -B build -G Ninja -DCMAKE_PREFIX_PATH=%2 -DCMAKE_BUILD_TYPE=Debug")
                  .arg(QStringLiteral(TEST_SOURCE_DIR "/tests/api/outside"), m_prefix),
              QStringLiteral("--build build")}) {
            const Ran done = cmake(step);
            QVERIFY2(done.status == 0, done.all().constData());
        }
        const Ran squares = run(m_work + QStringLiteral("/build/squares"), {});
        QCOMPARE(squares.out, QStringLiteral("0 1 4 9 9 std::domain_error 1\n"));
        QCOMPARE(squares.status, 0);
        QCOMPARE(run(m_work + QStringLiteral("/build/futures"), {}).out, QStringLiteral("2 3 4 \n"));
        // It finds the hosts beside the library it is linked with.
        const Ran hashes = run(m_work + QStringLiteral("/build/hashes"), {});
        QVERIFY2(hashes.out == QStringLiteral("ba7816bf failed\n"), hashes.all().constData());
    }

    void pkgConfigIsEnough() {
        const Ran built =
            shell(QStringLiteral("PKG_CONFIG_PATH=$(dirname $(find '%1' -name poolboard.pc)) && export "
                                 "PKG_CONFIG_PATH && c++ '%2' $(pkg-config --cflags --libs poolboard) "
                                 "-Wl,-rpath,$(pkg-config --variable=libdir poolboard) -o plain && ./plain")
                      .arg(m_prefix, QStringLiteral(TEST_SOURCE_DIR "/tests/api/outside/squares.cpp")));
        QVERIFY2(built.status == 0, built.all().constData());
        QCOMPARE(built.out, QStringLiteral("0 1 4 9 9 std::domain_error 1\n"));
    }

    void nothingButTheApiIsShown() {
        const Ran listed =
            shell(QStringLiteral(
                      "nm --dynamic --defined-only --demangle $(find '%1' -name libpoolboard.so) | cut -d' ' "
                      "-f3- | grep poolboard:: | grep -v poolboard::api::")
                      .arg(m_prefix));
        QCOMPARE(listed.out, QString());
    }
};

QTEST_GUILESS_MAIN(TestInstalledLibrary)
#include "tst_installed_library.moc"
