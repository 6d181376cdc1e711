// SPDX-License-Identifier: MIT
#include "core/pool/tree_usage.h"

#include <QProcess>
#include <QTest>
#include <sys/times.h>
#include <unistd.h>

using namespace poolboard;
using namespace Qt::StringLiterals;

class TestTreeUsage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A worker that runs a command for each item has used what these have used.
    void whatEndedChildrenUsedStillCounts() {
        const auto ofChildren = [] {
            tms used{};
            ::times(&used);
            return static_cast<double>(used.tms_cutime + used.tms_cstime) /
                   static_cast<double>(::sysconf(_SC_CLK_TCK));
        };
        const double before = usageOfTree(::getpid()).cpuSeconds, childrenBefore = ofChildren();
        double children = 0;
        for (int tries = 0; tries < 50 && children < 0.2; ++tries) {
            QProcess shell;
            shell.start(u"sh"_s, {u"-c"_s, u"i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done"_s});
            QVERIFY(shell.waitForFinished());
            children = ofChildren() - childrenBefore;
        }
        QVERIFY(children >= 0.2);
        const double used = usageOfTree(::getpid()).cpuSeconds - before;
        QVERIFY2(used >= children - 0.03, qPrintable(QString::number(used)));
    }
    void aProcessThatIsGoneUsesNothing() {
        const HostUsage none = usageOfTree(0x3fffffff);
        QCOMPARE(none.residentBytes, uint64_t(0));
        QCOMPARE(none.cpuSeconds, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestTreeUsage)
#include "tst_tree_usage.moc"
