// SPDX-License-Identifier: MIT
#include "ui/cli/worker_params.h"

#include <QTest>

using namespace poolboard;

namespace {

Schema schemaOf() {
    Parameter gpu;
    gpu.name = "gpu";
    gpu.type = Parameter::Type::Integer;
    gpu.minimum = 0;
    Parameter model;
    model.name = "model";
    Schema schema;
    schema.parameters = {gpu, model};
    return schema;
}

using Words = std::vector<std::string>;

} // namespace

class TestWorkerParams : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valuesGetTheTypeOfTheSchema() {
        WorkerSpec worker;
        QVERIFY(setParams(worker, schemaOf(), {"gpu=1", "model=1"}).ok());
        QCOMPARE(worker.params, R"({"gpu":1,"model":"1"})");
    }

    void theCommandLineOverridesTheJob() {
        WorkerSpec worker;
        worker.params = R"({"gpu":7})";
        QVERIFY(setParams(worker, schemaOf(), {"gpu=1"}).ok());
        QCOMPARE(worker.params, R"({"gpu":1})");
    }

    void eachDealsItsValuesInACycle() {
        WorkerSpec worker;
        QVERIFY(setEach(worker, schemaOf(), {"gpu=0,1"}).ok());
        QCOMPARE(worker.each, (Words{R"({"gpu":0})", R"({"gpu":1})"}));
    }

    void severalEachTurnInTheirOwnCycles() {
        WorkerSpec worker;
        QVERIFY(setEach(worker, schemaOf(), {"gpu=0,1", "model=a,b,c"}).ok());
        QCOMPARE(worker.each.size(), size_t(6));
        QCOMPARE(worker.each[4], R"({"gpu":0,"model":"b"})");
        QCOMPARE(worker.each[5], R"({"gpu":1,"model":"c"})");
    }

    void oneWorkerCanDiffer() {
        WorkerSpec worker;
        QCOMPARE(workersNamed({"0:gpu=1", "2:gpu=3"}).value(), 3u);
        QVERIFY(setWorkerParams(worker, schemaOf(), {"2:gpu=3"}, 4).ok());
        QCOMPARE(worker.each, (Words{"{}", "{}", R"({"gpu":3})", "{}"}));
    }

    void oneWorkerDiffersFromItsShareOfEach() {
        WorkerSpec worker;
        worker.each = {R"({"gpu":0})", R"({"gpu":1})"};
        QVERIFY(setWorkerParams(worker, schemaOf(), {"3:model=x"}, 4).ok());
        QCOMPARE(worker.each[2], R"({"gpu":0})");
        QCOMPARE(worker.each[3], R"({"gpu":1,"model":"x"})");
    }

    void mistakesNameTheOption_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const char* option, const char* value, const char* part) {
            QTest::newRow(name) << QString::fromUtf8(option) << QString::fromUtf8(value)
                                << QString::fromUtf8(part);
        };
        row("wrong type", "-p", "gpu=x", "gpu");
        row("below the range", "-p", "gpu=-1", "gpu");
        row("near miss", "-p", "modell=x", "model");
        row("no equals sign", "--each", "gpu",
            "--each: 'gpu' is not of the form K=V1,V2 (for example gpu=0,1)");
        row("one of the values", "--each", "gpu=0,x", "--each");
        row("no number", "--worker-param", "gpu=1",
            "--worker-param: 'gpu=1' is not of the form N:K=V (for example 0:gpu=1)");
        row("not a number", "--worker-param", "a:gpu=1",
            "--worker-param: 'a' is not a whole number of at least 0");
        row("too many workers", "--worker-param", "4:gpu=1",
            "--worker-param: there is no worker 4 (the workers are 0 to 3)");
    }
    void mistakesNameTheOption() {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, part);
        WorkerSpec worker;
        const Words words{value.toStdString()};
        const auto result = option == QLatin1String("-p") ? setParams(worker, schemaOf(), words)
                            : option == QLatin1String("--each")
                                ? setEach(worker, schemaOf(), words)
                                : setWorkerParams(worker, schemaOf(), words, 4);
        QVERIFY(!result.ok());
        const QString text = QString::fromStdString(result.error().text());
        QVERIFY(result.error().code == ErrorCode::Usage);
        QVERIFY2(text.startsWith(option), qPrintable(text));
        QVERIFY2(text.contains(part), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestWorkerParams)
#include "tst_worker_params.moc"
