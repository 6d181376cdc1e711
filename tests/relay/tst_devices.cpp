// SPDX-License-Identifier: MIT
#include "core/relay/devices.h"

#include <QTest>

using namespace poolboard::relay;

class TestDevices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areDealtOut_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QList<QByteArray>>("shares");
        const auto row = [](const char* list, QList<QByteArray> shares) {
            const QByteArray name = QByteArray(list) + " among " + QByteArray::number(shares.size());
            QTest::newRow(name.constData()) << QByteArray(list) << std::move(shares);
        };
        row("0,1,2,3", {"0", "1", "2", "3"});
        row("0,1,2,3", {"0,1", "2,3"});
        row("0,1,2", {"0", "1,2"});
        row("4,7", {"4", "7", "4", "7", "4"});
        row("3", {"3", "3", "3"});
        row("GPU-ab,GPU-cd", {"GPU-ab", "GPU-cd"});
        row("0,,1,", {"0", "1"});
        row("", {"", ""});
    }
    void areDealtOut() {
        QFETCH(QByteArray, list);
        QFETCH(QList<QByteArray>, shares);
        for (qsizetype part = 0; part < shares.size(); ++part)
            QCOMPARE(QByteArray::fromStdString(
                         shareOf(list.toStdString(), uint32_t(part), uint32_t(shares.size()))),
                     shares[part]);
    }

    void onlyVariablesThatAreThere() {
        ::unsetenv("ROCR_VISIBLE_DEVICES");
        ::unsetenv("ZE_AFFINITY_MASK");
        ::unsetenv("GPU_DEVICE_ORDINAL");
        ::setenv("CUDA_VISIBLE_DEVICES", "0,1", 1);
        QCOMPARE(deviceVariables(1, 2), std::vector<std::string>{"CUDA_VISIBLE_DEVICES=1"});
        QVERIFY(deviceVariables(0, 1).empty()); // it has the node to itself
        ::unsetenv("CUDA_VISIBLE_DEVICES");
        QVERIFY(deviceVariables(1, 2).empty());
    }
};

QTEST_GUILESS_MAIN(TestDevices)
#include "tst_devices.moc"
