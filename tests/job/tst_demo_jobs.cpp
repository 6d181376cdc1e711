// SPDX-License-Identifier: MIT
#include "core/job/demo_jobs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace poolboard;

/// What is installed is not written to; what a person has is not written over.
class TestDemoJobs : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_share, m_mine;

    static void write(const QString& path, const QByteArray& text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    QString demo() const {
        const auto folder = demoJobs(m_share.toStdString(), m_mine.toStdString());
        return QString::fromStdString(folder ? folder.value() : folder.error().text());
    }

private Q_SLOTS:
    void init() {
        QVERIFY(QDir(m_dir.path()).removeRecursively());
        m_share = m_dir.filePath(QStringLiteral("share"));
        m_mine = m_dir.filePath(QStringLiteral("home/demo"));
        QVERIFY(QDir().mkpath(m_share + QStringLiteral("/jobs")));
        QVERIFY(QDir().mkpath(m_share + QStringLiteral("/samples")));
        write(m_share + QStringLiteral("/jobs/a.poolboard.toml"), "# a\n");
        write(m_share + QStringLiteral("/jobs/a.ndjson"), "what somebody else made\n");
        write(m_share + QStringLiteral("/samples/picture"), "picture\n");
        // As packages install it: not even its owner may write.
        QVERIFY(QFile::setPermissions(m_share + QStringLiteral("/jobs/a.poolboard.toml"), QFile::ReadOwner));
    }

    void theyAreCopiesWithTheSamplesBesideThem() {
        QCOMPARE(demo(), m_mine + QStringLiteral("/jobs"));
        QCOMPARE(QDir(demo()).entryList(QDir::Files), QStringList(QStringLiteral("a.poolboard.toml")));
        QCOMPARE(read(m_mine + QStringLiteral("/jobs/a.poolboard.toml")), QByteArray("# a\n"));
        QCOMPARE(read(m_mine + QStringLiteral("/jobs/../samples/picture")), QByteArray("picture\n"));
        const auto mode = QFile::permissions(m_mine + QStringLiteral("/jobs/a.poolboard.toml"));
        QVERIFY(mode.testFlag(QFile::WriteOwner));
    }

    void whatWasChangedStays() {
        demo();
        write(m_mine + QStringLiteral("/jobs/a.poolboard.toml"), "# mine\n");
        QCOMPARE(demo(), m_mine + QStringLiteral("/jobs"));
        QCOMPARE(read(m_mine + QStringLiteral("/jobs/a.poolboard.toml")), QByteArray("# mine\n"));
    }

    void aLinkFollowsTheInstallation() {
        demo();
        QVERIFY(QDir().rename(m_share, m_dir.filePath(QStringLiteral("moved"))));
        m_share = m_dir.filePath(QStringLiteral("moved"));
        demo();
        QCOMPARE(read(m_mine + QStringLiteral("/samples/picture")), QByteArray("picture\n"));
        QCOMPARE(QDir(m_mine).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
                 QStringList({QStringLiteral("jobs"), QStringLiteral("samples")}));
    }

    void samplesOfTheirOwnStay() {
        QVERIFY(QDir().mkpath(m_mine + QStringLiteral("/samples")));
        QCOMPARE(demo(), m_mine + QStringLiteral("/jobs"));
        QVERIFY(!QFile::exists(m_mine + QStringLiteral("/samples/picture")));
    }

    void whatIsWrongIsNamed() {
        const QString folder = m_dir.filePath(QStringLiteral("home"));
        write(folder, "a file where a folder is to be");
        QVERIFY2(demo().startsWith(m_mine + QStringLiteral("/jobs: cannot be made: ")), qPrintable(demo()));
        QVERIFY(QFile::remove(folder));
        QVERIFY(QDir(m_share).removeRecursively());
        QVERIFY2(demo().startsWith(m_share + QStringLiteral("/jobs: cannot be read: ")), qPrintable(demo()));
    }
};

QTEST_GUILESS_MAIN(TestDemoJobs)
#include "tst_demo_jobs.moc"
