// SPDX-License-Identifier: MIT
#include "core/base/layout.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <sched.h>

using namespace poolboard;

namespace {

/// Sets a variable for as long as it lives; null unsets it.
class Variable {
public:
    Variable(const char* name, const char* value)
        : m_name(name), m_was(qgetenv(name)), m_wasSet(qEnvironmentVariableIsSet(name)) {
        value ? qputenv(name, value) : qunsetenv(name);
    }
    ~Variable() { m_wasSet ? qputenv(m_name, m_was) : qunsetenv(m_name); }

private:
    const char* m_name;
    QByteArray m_was;
    bool m_wasSet;
};

} // namespace

class TestLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePrefixCanBeGiven() {
        const Variable prefix("POOLBOARD_PREFIX", "/opt/poolboard");
        const Layout layout = Layout::find();
        QCOMPARE(layout.prefix, std::string("/opt/poolboard"));
        QCOMPARE(layout.libexec(), std::string("/opt/poolboard/libexec/poolboard"));
        QCOMPARE(layout.lib(), std::string("/opt/poolboard/lib/poolboard"));
        QCOMPARE(layout.workers(), std::string("/opt/poolboard/lib/poolboard/workers-1"));
        QCOMPARE(layout.share(), std::string("/opt/poolboard/share/poolboard"));
        QCOMPARE(layout.program(), std::string("/opt/poolboard/bin/poolboard"));
    }

    void aMovedTreeFindsItself_data() {
        QTest::addColumn<QString>("place");
        QTest::newRow("a program") << "bin";
        QTest::newRow("a program of its own") << "libexec/poolboard";
        QTest::newRow("a test") << "tests";
    }
    void aMovedTreeFindsItself() {
        QFETCH(QString, place);
        const QTemporaryDir dir;
        const QString prefix = dir.filePath(QStringLiteral("a b"));
        QVERIFY(QDir().mkpath(prefix + QStringLiteral("/libexec/poolboard")));
        QVERIFY(QDir().mkpath(prefix + QLatin1Char('/') + place));
        const QString copy = prefix + QLatin1Char('/') + place + QStringLiteral("/copy");
        QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), copy));
        const Variable unset("POOLBOARD_PREFIX", nullptr);
        QProcess process;
        process.start(copy, {QStringLiteral("--layout")});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(QString::fromLocal8Bit(process.readAllStandardOutput()), prefix);
    }

    void foldersOfTheUser_data() {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("standard");
        QTest::newRow("state") << QByteArray("XDG_STATE_HOME")
                               << QByteArray("/home/ann/.local/state/poolboard");
        QTest::newRow("data") << QByteArray("XDG_DATA_HOME")
                              << QByteArray("/home/ann/.local/share/poolboard");
        QTest::newRow("config") << QByteArray("XDG_CONFIG_HOME") << QByteArray("/home/ann/.config/poolboard");
        QTest::newRow("cache") << QByteArray("XDG_CACHE_HOME") << QByteArray("/home/ann/.cache/poolboard");
        QTest::newRow("runtime") << QByteArray("XDG_RUNTIME_DIR")
                                 << "/tmp/poolboard-" + QByteArray::number(::getuid());
    }
    void foldersOfTheUser() {
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, standard);
        const auto folder = [&] {
            const std::string out = variable == "XDG_STATE_HOME"    ? stateDir()
                                    : variable == "XDG_DATA_HOME"   ? dataDir()
                                    : variable == "XDG_CONFIG_HOME" ? configDir()
                                    : variable == "XDG_CACHE_HOME"  ? cacheDir()
                                                                    : runtimeDir();
            return QByteArray::fromStdString(out);
        };
        const Variable home("HOME", "/home/ann");
        const Variable given(variable.constData(), "/given");
        QCOMPARE(folder(), QByteArrayLiteral("/given/poolboard"));
        for (const char* ignored : {static_cast<const char*>(nullptr), "", "relative/path"}) {
            const Variable other(variable.constData(), ignored);
            QCOMPARE(folder(), standard);
        }
    }

    void theCpusAreThoseThisProcessMayUse() {
        cpu_set_t before, one;
        QCOMPARE(::sched_getaffinity(0, sizeof before, &before), 0);
        QVERIFY(usableCpus() >= 1);
        QVERIFY(usableCpus() <= unsigned(CPU_COUNT(&before)));
        CPU_ZERO(&one);
        for (int cpu = 0; cpu < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++cpu)
            if (CPU_ISSET(cpu, &before)) CPU_SET(cpu, &one);
        QCOMPARE(::sched_setaffinity(0, sizeof one, &one), 0);
        const unsigned usable = usableCpus();
        QCOMPARE(::sched_setaffinity(0, sizeof before, &before), 0);
        QCOMPARE(usable, 1u);
    }
};

int main(int argc, char** argv) {
    if (argc == 2 && std::string(argv[1]) == "--layout")
        return std::fputs(Layout::find().prefix.c_str(), stdout) < 0;
    QCoreApplication app(argc, argv);
    TestLayout test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_layout.moc"
