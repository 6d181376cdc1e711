// SPDX-License-Identifier: MIT
// What a job is, read-only: its first items are read while somebody looks, and only then.
#include "ui/gui/background.h"
#include "ui/gui/job_page.h"

#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

struct Bench {
    Bench() {
        items("a\nb\n");
        write(u"job.poolboard.toml"_s,
              "[source]\nkind='lines'\npath='items.txt'\n[worker]\nid='digest/sha256'\n");
        page.showJob(readJobView(dir.filePath(u"job.poolboard.toml"_s)));
    }
    void items(const QByteArray& lines) const { write(u"items.txt"_s, lines); }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot be written");
    }
    /// What was begun has been answered.
    static void settle() {
        QCoreApplication::processEvents();
        for (const Lane lane : {Lane::Quick, Lane::Long})
            backgroundPool(lane).waitForDone();
        QCoreApplication::processEvents();
    }
    QString size() const { return page.findChild<QLabel*>(u"jobSize"_s)->text(); }
    int shown() const { return page.findChild<QListWidget*>(u"jobItems"_s)->count(); }
    QTemporaryDir dir;
    JobPage page;
};

} // namespace

class TestJobPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR); }

    /// Who presses Run at once has all of a large file read by the run alone.
    void nothingIsReadForNobody() {
        Bench bench;
        Bench::settle();
        QCOMPARE(bench.shown(), 0);
        bench.items("a\nb\nc\n");
        bench.page.show();
        QTRY_COMPARE_WITH_TIMEOUT(bench.size(), u"3 items in all"_s, kPatience);
        QCOMPARE(bench.shown(), 3);
        // Once is enough.
        bench.items("a\n");
        bench.page.hide();
        bench.page.show();
        Bench::settle();
        QCOMPARE(bench.size(), u"3 items in all"_s);
        QCOMPARE(bench.shown(), 3);
    }

    void whoLooksAwayAndBackSeesIt() {
        Bench bench;
        bench.page.show();
        bench.page.hide();
        Bench::settle();
        QCOMPARE(bench.shown(), 0);
        bench.items("a\nb\nc\nd\n");
        bench.page.show();
        QTRY_COMPARE_WITH_TIMEOUT(bench.size(), u"4 items in all"_s, kPatience);
        QCOMPARE(bench.shown(), 4);
    }

    void aStoredJobIsReadAlsoWhenNobodyLooks() {
        Bench bench;
        bench.page.show();
        bench.page.showStored("[worker]\nid='digest/sha256'\n");
        bench.page.hide();
        const auto* stored = bench.page.findChild<QPlainTextEdit*>(u"jobStored"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stored->toPlainText().contains(u"digest/sha256"_s), kPatience);
        // The preview of the one before does not come over it.
        bench.page.show();
        Bench::settle();
        QCOMPARE(bench.size(), QString());
        QCOMPARE(bench.shown(), 0);
    }
};

QTEST_MAIN(TestJobPage)
#include "tst_job_page.moc"
