// SPDX-License-Identifier: MIT
// A job file that is changed keeps what nobody changed: comments, order, spelling.
#include "core/job/job_file.h"
#include "core/job/job_text.h"

#include <QTest>
#include <functional>

using namespace poolboard;
using namespace std::chrono_literals;

namespace {

constexpr const char* kDir = "/home/ann/jobs";

using Change = std::function<void(JobSpec&)>;

struct Row {
    const char* name;
    std::string before;
    Change change;
    std::string after; ///< "": refused
};

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows = {
        {"nothing", "# a\n[job]\nname='x'   # b\n", [](JobSpec&) {}, "# a\n[job]\nname='x'   # b\n"},
        {"a value, its comment stays", "[pool]\njobs = 4   # all of them\nordered = true\n",
         [](JobSpec& job) { job.pool.jobs = "8"; }, "[pool]\njobs = 8   # all of them\nordered = true\n"},
        {"back to its default", "[pool]\n# how many\njobs = 4\nordered = false\n",
         [](JobSpec& job) { job.pool.jobs.clear(); }, "[pool]\n# how many\nordered = false\n"},
        {"a new key", "[errors]\npolicy = \"ignore\"\n\n# limits\n[limits]\nitem = \"1s\"\n",
         [](JobSpec& job) { job.errors.retries = 2; },
         "[errors]\npolicy = \"ignore\"\nretries = 2\n\n# limits\n[limits]\nitem = \"1s\"\n"},
        {"a new key of an empty section", "[errors]\n# retries = 2\n[limits]\n",
         [](JobSpec& job) { job.errors.retries = 3; }, "[errors]\nretries = 3\n# retries = 2\n[limits]\n"},
        {"two new keys of a new section, no line break at the end", "[job]\nname = \"x\"",
         [](JobSpec& job) {
             job.limits.item = 30s;
             job.limits.memory = 2ull << 30;
         },
         "[job]\nname = \"x\"\n\n[limits]\nitem = \"30s\"\nmemory = \"2G\"\n"},
        {"an empty file", "", [](JobSpec& job) { job.name = "x"; }, "[job]\nname = \"x\"\n"},
        {"a value of several lines with comments and brackets in strings",
         "[source]\nkind='files'\npath='a'\ninclude = [ # \"these\n  \"*]\", '#', # ]\n]   # end\nrecursive "
         "= true\n",
         [](JobSpec& job) { job.source.include = {"*.png"}; },
         "[source]\nkind='files'\npath='a'\ninclude = \"*.png\"   # end\nrecursive = true\n"},
        {"long strings",
         "[job]\nname = \"\"\"\n[pool]\njobs = 1 \\\"\"\"\"\nwhen_done = '''[x] '# '''\n[pool]\njobs = 2\n",
         [](JobSpec& job) { job.pool.jobs = "3"; },
         "[job]\nname = \"\"\"\n[pool]\njobs = 1 \\\"\"\"\"\nwhen_done = '''[x] '# '''\n[pool]\njobs = 3\n"},
        {"quoted names and blanks", "[ \"pool\" ]\n\"jobs\"= 2\n", [](JobSpec& job) { job.pool.jobs = "3"; },
         "[ \"pool\" ]\n\"jobs\"= 3\n"},
        {"lines of Windows", "[pool]\r\njobs = 2 # x\r\n",
         [](JobSpec& job) {
             job.pool.jobs = "3";
             job.pool.ordered = false;
         },
         "[pool]\r\njobs = 3 # x\r\nordered = false\r\n"},
        {"parameters in one line", "[worker]\nid = 'a'\nparams = { b = 1 } # mine\n",
         [](JobSpec& job) { job.worker.params = "{\"b\":2}"; },
         "[worker]\nid = 'a'\nparams = { b = 2 } # mine\n"},
        {"parameters in a section",
         "[worker]\nid = 'a'\n[worker.params]\n# first\nb = 1 # one\nc = 'x'\nd = 4\n[pool]\n",
         [](JobSpec& job) { job.worker.params = "{\"a b\":[1],\"b\":2,\"d\":4}"; },
         "[worker]\nid = 'a'\n[worker.params]\n# first\nb = 2 # one\nd = 4\n\"a b\" = [1]\n[pool]\n"},
        {"an array of tables that stays",
         "[pool]\njobs = 1\n[[worker.each]]\na = 1\n[[worker.each]]\na = 2\n",
         [](JobSpec& job) { job.pool.jobs = "2"; },
         "[pool]\njobs = 2\n[[worker.each]]\na = 1\n[[worker.each]]\na = 2\n"},
        {"an array of tables that changes", "[worker]\nid = 'a'\n[[worker.each]]\na = 1\n",
         [](JobSpec& job) { job.worker.each = {"{\"a\":2}"}; }, ""},
        {"dotted keys", "[worker]\nid = 'a'\nparams.b = 1\n",
         [](JobSpec& job) { job.worker.params = "{\"b\":2}"; }, ""},
        {"paths that start elsewhere", "[job]\nname = 'x'\n", [](JobSpec& job) { job.cwd = "/srv"; },
         "[job]\nname = 'x'\ncwd = \"/srv\"\n"},
    };
    return kRows;
}

QString shown(const Result<std::string>& text) {
    return QString::fromStdString(text ? text.value() : text.error().text());
}

} // namespace

class TestJobText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatChangedIsTouched_data() {
        QTest::addColumn<int>("row");
        for (size_t row = 0; row < rows().size(); ++row)
            QTest::newRow(rows()[row].name) << int(row);
    }
    void onlyWhatChangedIsTouched() {
        QFETCH(int, row);
        const Row& now = rows()[size_t(row)];
        auto job = parseJob(now.before, "job.toml", kDir);
        QVERIFY2(job, job ? "" : qPrintable(QString::fromStdString(job.error().text())));
        JobSpec wanted = job.value();
        now.change(wanted);
        const auto text = changedJobText(now.before, wanted, kDir);
        if (now.after.empty()) {
            QVERIFY2(!text, qPrintable(shown(text)));
            QVERIFY(shown(text).contains(QLatin1String("by hand")));
            return;
        }
        QVERIFY2(text, qPrintable(shown(text)));
        QCOMPARE(shown(text), QString::fromStdString(now.after));
    }

    void anUnknownKeyIsRefused() {
        const auto text = changedJobText("[pool]\njobz = 2\n", JobSpec(), kDir);
        QVERIFY(!text);
        QVERIFY2(shown(text).contains(QLatin1String("jobz")), qPrintable(shown(text)));
    }

    void aNewFileSaysWherePathsStart_data() {
        QTest::addColumn<QString>("cwd");
        QTest::addColumn<QString>("text");
        QTest::newRow("in its own folder")
            << QString::fromLatin1(kDir) << QStringLiteral("[job]\nname = \"x\"\n");
        QTest::newRow("elsewhere") << QStringLiteral("/srv")
                                   << QStringLiteral("[job]\nname = \"x\"\ncwd = \"/srv\"\n");
    }
    void aNewFileSaysWherePathsStart() {
        QFETCH(QString, cwd);
        JobSpec job;
        job.name = "x";
        job.cwd = cwd.toStdString();
        QTEST(QString::fromStdString(newJobText(job, kDir)), "text");
    }
};

QTEST_GUILESS_MAIN(TestJobText)
#include "tst_job_text.moc"
