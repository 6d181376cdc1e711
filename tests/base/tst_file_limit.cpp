// SPDX-License-Identifier: MIT
#include "core/base/file_limit.h"

#include <QTest>
#include <cstdlib>
#include <sys/resource.h>

using namespace poolboard;

class TestFileLimit : public QObject {
    Q_OBJECT
    rlimit m_before{};

    static uint64_t soft() {
        rlimit limit{};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        return limit.rlim_cur;
    }
    static void setSoft(uint64_t soft) {
        rlimit limit{};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = soft;
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    }

private Q_SLOTS:
    void init() {
        ::unsetenv(kFileLimitVariable.data());
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        if (m_before.rlim_max < 512) QSKIP("the hard limit leaves no room");
    }
    void cleanup() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

    void whatWeStartGetsTheOldOne() {
        setSoft(200);
        QVERIFY(!fileLimitBefore());
        raiseFileLimit();
        QCOMPARE(soft(), uint64_t{m_before.rlim_max});
        QCOMPARE(fileLimitBefore().value_or(0), uint64_t{200});
        {
            const FileLimitOfBefore limit;
            QCOMPARE(soft(), uint64_t{200});
        }
        QCOMPARE(soft(), uint64_t{m_before.rlim_max});
        setSoft(300); // an engine below an engine: the first shell counts
        raiseFileLimit();
        QCOMPARE(fileLimitBefore().value_or(0), uint64_t{200});
    }

    void withoutARaiseNothingChanges() {
        setSoft(200);
        {
            const FileLimitOfBefore limit;
            QCOMPARE(soft(), uint64_t{200});
        }
        QCOMPARE(soft(), uint64_t{200});
        setSoft(m_before.rlim_max);
        raiseFileLimit();
        QVERIFY(!fileLimitBefore());
    }

    void wantingMoreRaisesAndNeverLowers() {
        setSoft(200);
        wantFiles(300);
        QCOMPARE(soft(), uint64_t{300});
        wantFiles(100);
        QCOMPARE(soft(), uint64_t{300});
        wantFiles(UINT64_MAX - 1);
        QCOMPARE(soft(), uint64_t{m_before.rlim_max});
    }
};

QTEST_GUILESS_MAIN(TestFileLimit)
#include "tst_file_limit.moc"
