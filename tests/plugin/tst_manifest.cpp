// SPDX-License-Identifier: MIT
#include "core/plugin/manifest.h"

#include <QDirIterator>
#include <QTest>

using namespace poolboard;

namespace {

/// A manifest with one kind "k" whose body is given.
QByteArray withKind(const QByteArray& body) {
    return R"({"poolboard":1,"id":"p","version":"1.0","kinds":{"k":{)" + body + "}}}";
}
/// … whose one parameter "a" is given.
QByteArray withParam(const QByteArray& parameter) {
    return withKind(R"("params":{"properties":{"a":)" + parameter + "}}");
}

} // namespace

class TestManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSampleIsReadWhole() {
        QFile file(QStringLiteral(TEST_SOURCE_DIR "/tests/plugin/sample/sample.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto manifest = parseManifest(file.readAll().toStdString(), "sample.json");
        QVERIFY2(manifest.ok(), manifest.ok() ? "" : manifest.error().text().c_str());
        const Manifest& read = manifest.value();
        QCOMPARE(read.id, std::string("sample"));
        QCOMPARE(read.version, std::string("1.2.0"));
        QCOMPARE(read.license, std::string("MIT"));
        QCOMPARE(read.summary, std::string("For the tests"));
        QCOMPARE(read.kinds.size(), size_t{2});
        const WorkerKind& echo = read.kinds[0];
        QCOMPARE(echo.name, std::string("echo"));
        QCOMPARE(echo.title, std::string("Echo"));
        QVERIFY(echo.concurrency == WorkerKind::Concurrency::Reentrant);
        QVERIFY(echo.prefers == WorkerKind::Prefers::Threads);
        QVERIFY(echo.idempotent);
        QCOMPARE(int(echo.accepts), int(WorkerKind::Text | WorkerKind::Json));
        QCOMPARE(echo.examples, std::vector<std::string>{R"({"params":{"width":3}})"});
        QCOMPARE(echo.schema.parameters.size(), size_t{2});
        const Parameter& width = echo.schema.parameters[0];
        QCOMPARE(width.name, std::string("width"));
        QVERIFY(width.type == Parameter::Type::Integer);
        QCOMPARE(width.defaultJson.value_or(""), std::string("10"));
        QCOMPARE(width.unit, std::string("px"));
        QVERIFY(!width.required); // it has a default
        const Parameter& path = *echo.schema.find("path");
        QVERIFY(path.required);
        QVERIFY(path.scope == Parameter::Scope::Worker);
        QCOMPARE(path.group, std::string("In"));
        QCOMPARE(path.order, 2);
        const WorkerKind& again = read.kinds[1];
        QCOMPARE(again.title, std::string("again"));
        QVERIFY(again.isolation == WorkerKind::Isolation::Process);
        QVERIFY(again.concurrency == WorkerKind::Concurrency::Serial);
        QVERIFY(again.prefers == WorkerKind::Prefers::Processes);
        QCOMPARE(int(again.accepts), int(WorkerKind::Anything));
    }

    void everyShippedManifestIsGood() {
        QDirIterator files(QStringLiteral(TEST_SOURCE_DIR "/plugins"), {QStringLiteral("worker.json")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto manifest = parseManifest(file.readAll().toStdString(), file.fileName().toStdString());
            QVERIFY2(manifest.ok(), manifest.ok() ? "" : manifest.error().text().c_str());
        }
    }

    void badManifestsAreRefusedWithASentence_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char* name, QByteArray text, QByteArray sentence) {
            QTest::newRow(name) << text << QByteArray("w.json" + sentence);
        };
        row("empty", "", ": not valid JSON: parse error at line 1, column 1");
        row("cut", "{\"poolboard\":1,", ": not valid JSON: parse error at line 1, column 16");
        row("not UTF-8", "{\"poolboard\":1,\"id\":\"\xff\"}", ": not valid JSON: parse error");
        row("an array", "[]", ": expected an object, got an array");
        row("no format", "{}", ": \"poolboard\" is missing (a worker manifest begins with \"poolboard\": 1)");
        row("newer format", R"({"poolboard":2,"new":1})",
            ": \"poolboard\": expected 1, got 2 (a newer manifest needs a newer Poolboard)");
        row("format of another type", R"({"poolboard":"1"})", ": \"poolboard\": expected 1, got \"1\"");
        row("no id", R"({"poolboard":1})", ": \"id\" is missing");
        row("unknown key", R"({"poolboard":1,"verson":"1"})",
            ": unknown key \"verson\" (did you mean \"version\"?)");
        row("key twice", R"({"poolboard":1,"id":"a","id":"b"})", ": the key \"id\" is there twice");
        row("too deep",
            QByteArray("{\"poolboard\":1,\"kinds\":") + QByteArray(100, '[') + QByteArray(100, ']') + "}",
            ": nested more than 64 levels deep");
        row("bad id", R"({"poolboard":1,"id":"A b","version":"1","kinds":{}})",
            ": \"id\": \"A b\" is no id for a plugin");
        row("id like a file", R"({"poolboard":1,"id":"a.so","version":"1","kinds":{}})",
            ": \"id\": \"a.so\" is no id");
        row("id of another type", R"({"poolboard":1,"id":3,"version":"1","kinds":{}})",
            ": \"id\": expected a string, got an integer");
        row("bad version", R"({"poolboard":1,"id":"a","version":"v1","kinds":{}})",
            ": \"version\": expected something like 1.0.0, got \"v1\"");
        row("no kind", R"({"poolboard":1,"id":"a","version":"1","kinds":{}})",
            ": \"kinds\": expected an object with at least one kind");
        row("kind's name", R"({"poolboard":1,"id":"a","version":"1","kinds":{"a/b":{}}})",
            ": \"a/b\" is no name for a kind");
        row("kind's type", R"({"poolboard":1,"id":"a","version":"1","kinds":{"k":1}})",
            ": kinds.k: expected an object, got an integer");
        row("kind's key", withKind(R"("sumary":"x")"),
            ": kinds.k: unknown key \"sumary\" (did you mean \"summary\"?)");
        row("concurrency", withKind(R"("concurrency":"seriall")"),
            ": kinds.k: \"concurrency\": expected one of serial, overlap, reentrant, got \"seriall\" (did "
            "you mean "
            "\"serial\"?)");
        row("contradiction", withKind(R"("isolation":"process","prefers":"threads")"),
            ": kinds.k: \"prefers\": threads contradicts \"isolation\": process");
        row("accepts", withKind(R"("accepts":["bytes"])"),
            ": kinds.k: \"accepts\": expected one of raw, text, json");
        row("accepts nothing", withKind(R"("accepts":[])"), ": kinds.k: \"accepts\": expected an array");
        row("idempotent", withKind(R"("idempotent":1)"),
            ": kinds.k: \"idempotent\": expected true or false, got an integer");
        row("control character", withKind("\"title\":\"a\\u001b[2J\""),
            ": kinds.k: \"title\": a control character");
        row("params", withKind(R"("params":[])"), ": kinds.k.params: expected an object, got an array");
        row("required",
            withKind(R"("params":{"required":["with"],"properties":{"width":{"type":"string"}}})"),
            ": kinds.k.params: \"required\" names \"with\", which is no property (did you mean \"width\"?)");
        row("parameter's name", withKind(R"("params":{"properties":{"a=b":{"type":"string"}}})"),
            ": kinds.k.params: \"a=b\" is no name for a parameter");
        row("no type", withParam("{}"), ": kinds.k.params.a: \"type\" is missing");
        row("type", withParam(R"({"type":"int"})"),
            ": kinds.k.params.a: \"type\": expected one of string, integer");
        row("parameter's key", withParam(R"({"type":"string","defualt":1})"),
            ": kinds.k.params.a: unknown key \"defualt\" (did you mean \"default\"?)");
        row("default of another type", withParam(R"({"type":"integer","default":"x"})"),
            ": kinds.k.params.a: \"default\": expected an integer, got \"x\"");
        row("default out of range", withParam(R"({"type":"integer","minimum":1,"maximum":9,"default":0})"),
            ": kinds.k.params.a: \"default\": expected an integer from 1 to 9, got 0");
        row("default not of the enum",
            withParam(R"({"type":"string","enum":["jpeg","png"],"default":"jpg"})"),
            ": kinds.k.params.a: \"default\": expected one of jpeg, png, got \"jpg\"; did you mean jpeg?");
        row("default's element",
            withParam(R"({"type":"array","items":{"type":"integer"},"default":[1,"x"]})"),
            ": kinds.k.params.a: \"default\": element 1: expected an integer, got \"x\"");
        row("enum's value", withParam(R"({"type":"integer","enum":[1,"2"]})"),
            ": kinds.k.params.a: \"enum\": expected an integer, got \"2\"");
        row("enum twice", withParam(R"({"type":"integer","enum":[1,1.0]})"),
            ": kinds.k.params.a: \"enum\": 1 is there twice");
        row("empty enum", withParam(R"({"type":"integer","enum":[]})"),
            ": kinds.k.params.a: \"enum\": expected an array");
        row("minimum of a string", withParam(R"({"type":"string","minimum":1})"),
            ": kinds.k.params.a: \"minimum\" is only for integers and numbers");
        row("limits crossed", withParam(R"({"type":"number","minimum":2,"maximum":1})"),
            ": kinds.k.params.a: \"minimum\" is above \"maximum\"");
        row("items of a string", withParam(R"({"type":"string","items":{"type":"string"}})"),
            ": kinds.k.params.a: \"items\" is only for arrays");
        row("title of an element", withParam(R"({"type":"array","items":{"type":"string","title":"x"}})"),
            ": kinds.k.params.a.items: unknown key \"title\"");
        row("minItems", withParam(R"({"type":"array","minItems":-1})"),
            ": kinds.k.params.a: \"minItems\": expected");
        row("scope", withParam(R"({"type":"string","scope":"host"})"),
            ": kinds.k.params.a: \"scope\": expected one of pool, worker, got \"host\"");
        row("order", withParam(R"({"type":"string","order":"1"})"),
            ": kinds.k.params.a: \"order\": expected a small integer, got a string");
        row("example's parameter", withKind(R"("examples":[{"params":{"b":1}}])"),
            ": kinds.k.examples[0]: \"b\" is no parameter of this kind");
        row("example", withKind(R"("examples":[1])"),
            ": kinds.k.examples[0]: expected an object, got an integer");
    }
    void badManifestsAreRefusedWithASentence() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, sentence);
        const auto manifest = parseManifest(text.toStdString(), "w.json");
        QVERIFY(!manifest.ok());
        QVERIFY(manifest.error().code == ErrorCode::Start);
        const QByteArray got = QByteArray::fromStdString(manifest.error().text());
        QVERIFY2(got.startsWith(sentence), got);
    }

    void aManifestThatIsTooLargeIsRefused() {
        const auto manifest = parseManifest(std::string(kMaxManifest + 1, ' '), "w.json");
        QVERIFY(!manifest.ok());
        QCOMPARE(manifest.error().text(), std::string("w.json: the manifest is larger than 1 MiB"));
    }
};

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
