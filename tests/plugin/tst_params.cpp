// SPDX-License-Identifier: MIT
#include "core/plugin/manifest.h"
#include "core/plugin/params.h"

#include <QFile>
#include <QTest>

using namespace poolboard;

namespace {

/// Of the one kind in sample/params.json.
Schema schema() {
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/tests/plugin/sample/params.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("sample/params.json is missing");
    const auto manifest = parseManifest(file.readAll().toStdString(), "params.json");
    if (!manifest) qFatal("%s", manifest.error().text().c_str());
    return manifest.value().kinds[0].schema;
}

} // namespace

class TestParams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsThenPoolThenWorker() {
        const auto all =
            validateParams(schema(), R"({"name":"a","width":20,"ratio":1})", R"({"width":30.0})");
        QVERIFY2(all.ok(), all.ok() ? "" : all.error().text().c_str());
        QCOMPARE(all.value(),
                 std::string(R"({"width":30,"fast":false,"format":"png","name":"a","ratio":1.0})"));
    }

    void aWorkerMaySupplyWhatIsNeeded() {
        QVERIFY(validateParams(schema(), "", R"({"name":"a"})").ok());
        QVERIFY(validateParams(schema(), R"({"name":"a"})").ok());
    }

    void badParametersAreRefusedWithASentence_data() {
        QTest::addColumn<QByteArray>("pool");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char* name, QByteArray pool, QByteArray sentence) {
            QTest::newRow(name) << pool << sentence;
        };
        row("missing", "{}", "parameter \"name\": is needed and not set: expected a string (whom to greet)");
        row("null", R"({"name":null})", "parameter \"name\": expected a string, got null (whom to greet)");
        row("near miss", R"({"widht":3})",
            "parameter \"widht\": this worker does not have it (did you mean \"width\"?)");
        row("far miss", R"({"zzzzzz":3})",
            "parameter \"zzzzzz\": this worker does not have it (it has: name, width, ratio,");
        row("type", R"({"width":"3"})", "parameter \"width\": expected an integer from 1 to 100, got \"3\"");
        row("fraction", R"({"width":3.5})",
            "parameter \"width\": expected an integer from 1 to 100, got 3.5");
        row("below", R"({"width":0})", "parameter \"width\": expected an integer from 1 to 100, got 0");
        row("above", R"({"width":101})", "parameter \"width\": expected an integer from 1 to 100, got 101");
        row("huge", R"({"width":1e300})",
            "parameter \"width\": expected an integer from 1 to 100, got 1e+300");
        row("one limit", R"({"ratio":-1})", "parameter \"ratio\": expected a number of at least 0, got -1.0");
        row("boolean", R"({"fast":1})", "parameter \"fast\": expected true or false, got 1");
        row("enum", R"({"format":"pgn"})",
            "parameter \"format\": expected one of jpeg, png, got \"pgn\"; did you mean png?");
        row("enum of integers", R"({"level":2})", "parameter \"level\": expected one of 1, 5, 9, got 2");
        row("element", R"({"words":["a",1]})", "parameter \"words\": element 1: expected a string, got 1");
        row("too few", R"({"words":[]})",
            "parameter \"words\": expected an array of at least 1 element, got []");
        row("object", R"({"extra":[]})", "parameter \"extra\": expected an object, got []");
        row("a secret is not repeated", R"({"token":"hunter2"})",
            "parameter \"token\": expected s3cret, got something else");
        row("not an object", "[]", "parameters: expected an object, got an array");
        row("not JSON", "{", "parameters: not valid JSON: parse error");
        row("twice", R"({"width":1,"width":2})", "parameters: the key \"width\" is there twice");
        row("too deep", QByteArray("{\"anything\":") + QByteArray(70, '[') + QByteArray(70, ']') + "}",
            "parameters: nested more than 64 levels deep");
    }
    void badParametersAreRefusedWithASentence() {
        QFETCH(QByteArray, pool);
        QFETCH(QByteArray, sentence);
        const auto all = validateParams(schema(), pool.toStdString());
        QVERIFY(!all.ok());
        QVERIFY(all.error().code == ErrorCode::Usage);
        const QByteArray got = QByteArray::fromStdString(all.error().text());
        QVERIFY2(got.startsWith(sentence), got);
    }

    void elementsOfAFreeArrayMayBeAnything() {
        const auto all = validateParams(schema(), R"({"name":"a","anything":["x",{"base64":"/w=="},[1]]})");
        QVERIFY(all.ok());
        QVERIFY(all.value().find(R"("anything":["x",{"base64":"/w=="},[1]])") != std::string::npos);
    }

    void textBecomesAValueOfTheRightType_data() {
        QTest::addColumn<QByteArray>("assignment");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](QByteArray assignment, QByteArray json) {
            QTest::newRow(assignment.constData()) << assignment << json;
        };
        row("name=a=b c", R"({"name":"a=b c"})");
        row("name=", R"({"name":""})");
        row("name=12", R"({"name":"12"})");
        row("name=true", R"({"name":"true"})");
        row("name=\"q\"", "{\"name\":\"\\\"q\\\"\"}");
        row("width=7", R"({"width":7})");
        row("width=7.0", R"({"width":7})");
        row("ratio=2", R"({"ratio":2.0})");
        row("ratio=2.5e1", R"({"ratio":25.0})");
        row("fast=true", R"({"fast":true})");
        row("level=5", R"({"level":5})");
        row("words=[\"a\",\"b\"]", R"({"words":["a","b"]})");
        row("extra={\"a\":1}", R"({"extra":{"a":1}})");
    }
    void textBecomesAValueOfTheRightType() {
        QFETCH(QByteArray, assignment);
        QFETCH(QByteArray, json);
        const auto set = setFromText(schema(), "", assignment.toStdString());
        QVERIFY2(set.ok(), set.ok() ? "" : set.error().text().c_str());
        QCOMPARE(QByteArray::fromStdString(set.value()), json);
    }

    void badTextIsRefusedWithASentence_data() {
        QTest::addColumn<QByteArray>("assignment");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char* name, QByteArray assignment, QByteArray sentence) {
            QTest::newRow(name) << assignment << QByteArray("parameter " + sentence);
        };
        row("no value", "width", "\"width\": expected NAME=VALUE (for example width=…)");
        row("no name", "=3", "\"=3\": expected NAME=VALUE");
        row("nothing", "", "\"\": expected NAME=VALUE");
        row("near miss", "wdth=3", "\"wdth\": this worker does not have it (did you mean \"width\"?)");
        row("no number", "width=abc", "\"width\": expected an integer from 1 to 100, got \"abc\"");
        row("half a number", "width=3px", "\"width\": expected an integer from 1 to 100, got \"3px\"");
        row("a space", "width= 3", "\"width\": expected an integer from 1 to 100, got \" 3\"");
        row("out of range", "width=500", "\"width\": expected an integer from 1 to 100, got 500");
        row("beyond all", "width=99999999999999999999", "\"width\": expected an integer from 1 to 100, got");
        row("infinite", "ratio=inf", "\"ratio\": expected a number of at least 0, got \"inf\"");
        row("not a number", "ratio=nan", "\"ratio\": expected a number of at least 0, got \"nan\"");
        row("boolean", "fast=yes", "\"fast\": expected true or false, got \"yes\"");
        row("choice", "format=jpg", "\"format\": expected one of jpeg, png, got \"jpg\"; did you mean jpeg?");
        row("array", "words=a,b", "\"words\": expected an array of at least 1 element as JSON, got a,b");
        row("object for an array", "words={}", "\"words\": expected an array of at least 1 element, got {}");
        row("not UTF-8", "name=\xff", "\"name\": expected UTF-8 text, got other bytes");
        row("secret", "token=hunter2", "\"token\": expected s3cret, got something else");
    }
    void badTextIsRefusedWithASentence() {
        QFETCH(QByteArray, assignment);
        QFETCH(QByteArray, sentence);
        const auto set = setFromText(schema(), "{}", assignment.toStdString());
        QVERIFY(!set.ok());
        QVERIFY(set.error().code == ErrorCode::Usage);
        const QByteArray got = QByteArray::fromStdString(set.error().text());
        QVERIFY2(got.startsWith(sentence), got);
    }

    void settingKeepsTheOthersAndReplacesItself() {
        auto json = setFromText(schema(), R"({"name":"a","width":1})", "width=2");
        QVERIFY(json.ok());
        QCOMPARE(json.value(), std::string(R"({"name":"a","width":2})"));
    }

    void aSchemaWithoutParametersSaysSo() {
        const auto all = validateParams(Schema{}, R"({"a":1})");
        QVERIFY(!all.ok());
        QCOMPARE(all.error().hint, std::string("this worker has no parameters"));
        QCOMPARE(validateParams(Schema{}, "").value(), std::string("{}"));
    }
};

QTEST_GUILESS_MAIN(TestParams)
#include "tst_params.moc"
