// SPDX-License-Identifier: MIT
#include "plugins/sdk/worker.hpp"

#include "tests/sdk/fake_host.h"

#include <QTest>

namespace {

using poolboard::Fields;
using poolboard::Json;

enum class Format { Webp, Png };
int g_shared = 0;

struct Picture {
    struct Params {
        int width = 160;
        uint8_t quality = 80;
        double scale = 1;
        bool strip = false;
        std::string prefix;
        std::optional<std::string> title;
        std::vector<int> sizes;
        Format format = Format::Webp;
        Json extra;
        void bind(Fields& field) {
            field("width", width)("quality", quality)("scale", scale)("strip", strip)("prefix", prefix);
            field("title", title)("sizes", sizes)("extra", extra);
            field("format", format, {{"webp", Format::Webp}, {"png", Format::Png}});
        }
    };
    explicit Picture(const Params& params) : m_params(params) {}
    std::string operator()(std::string_view item) const {
        std::string out = std::string(item) + ": " + std::to_string(m_params.width) + " " +
                          std::to_string(m_params.quality) + " " + std::to_string(m_params.scale) + " " +
                          (m_params.strip ? "strip" : "keep") + " " + m_params.prefix + " " +
                          m_params.title.value_or("untitled") + " " + m_params.extra.text() +
                          (m_params.format == Format::Png ? " png" : " webp");
        for (const int size : m_params.sizes)
            out += " " + std::to_string(size);
        return out;
    }

private:
    Params m_params;
};

/// Args and kwargs as a struct.
struct Greeter {
    struct Person {
        std::string name;
        int age = 0;
        std::optional<double> height;
        std::string greeting = "hello";
        void bind(Fields& field) {
            field("name", name)("age", age)("height", height);
            field.orElse("greeting", greeting);
        }
    };
    Json operator()(const Person& person, poolboard::Call&) const {
        return Json::object({{"text", person.greeting + " " + person.name},
                             {"age", person.age},
                             {"height", person.height ? Json(*person.height) : Json()}});
    }
};

struct Sum {
    int64_t operator()(Json item) const {
        int64_t sum = 0;
        for (const Json& one : item.items())
            sum += one.asInt();
        return sum;
    }
};

/// Takes everything a constructor may take; its workers share a model.
struct Modelled {
    struct Params {
        int size = 0;
        void bind(Fields& field) { field("size", size); }
    };
    struct Shared {
        explicit Shared(const Params& params, poolboard::Startup& startup) : size(params.size) {
            startup.log("loading the model");
            if (size < 0) throw std::runtime_error("no such model");
            ++g_shared;
        }
        ~Shared() { --g_shared; }
        Shared(const Shared&) = delete;
        int size;
    };
    Modelled(const Params& params, const poolboard::Config& config, poolboard::Startup&, Shared& shared)
        : m_text(std::to_string(params.size) + "/" + std::to_string(config.workerIndex())), m_shared(shared) {
    }
    Modelled(const Modelled&) = delete;
    std::string operator()(const poolboard::ItemView&) {
        return m_text + "/" + std::to_string(m_shared.size);
    }

private:
    std::string m_text;
    Shared& m_shared;
};

} // namespace

using poolboard::kind;
POOLBOARD_WORKERS("fields", "1.0.0", kind<Picture>("picture"), kind<Greeter>("greeter"), kind<Sum>("sum"),
                  kind<Modelled>("modelled"))

class TestFields : public QObject {
    Q_OBJECT

    static const poolboard_module* module() {
        static const poolboard_host host = [] {
            poolboard_host made{};
            made.size = sizeof made;
            return made;
        }();
        poolboard_offer offer{};
        offer.size = sizeof offer;
        offer.host = &host;
        return poolboard_worker_v1(&offer);
    }

private Q_SLOTS:
    void parametersReachTheirMembers_data() {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* name, const char* params, const char* result) {
            QTest::newRow(name) << QByteArray(params) << QByteArray(result);
        };
        row("none: the members keep what they have", "{}", "x: 160 80 1.000000 keep  untitled null webp");
        row("all",
            "{\"width\":3,\"quality\":255,\"scale\":2.5,\"strip\":true,\"prefix\":\"p\",\"title\":\"t\","
            "\"sizes\":[1,2],"
            "\"format\":\"png\",\"extra\":{\"a\":[]}}",
            "x: 3 255 2.500000 strip p t {\"a\":[]} png 1 2");
        row("a whole number for a real one", "{\"scale\":2}", "x: 160 80 2.000000 keep  untitled null webp");
        row("null for an optional one", "{\"title\":null}", "x: 160 80 1.000000 keep  untitled null webp");
    }
    void parametersReachTheirMembers() {
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, result);
        FakeHost host(module());
        QCOMPARE(host.init("picture", params.constData()), int32_t{POOLBOARD_OK});
        FakeCall call;
        QCOMPARE(host.process("x", call), int32_t{POOLBOARD_OK});
        QCOMPARE(QByteArray::fromStdString(call.result), result);
    }

    void parametersThatDoNotFitFailTheStart_data() {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const char* params, const char* message) {
            QTest::newRow(name) << QByteArray(params) << QByteArray(message);
        };
        row("type", "{\"width\":\"wide\"}", "\"width\": expected a whole number, got \"wide\"");
        row("half", "{\"width\":1.5}", "\"width\": expected a whole number, got 1.5");
        row("range", "{\"quality\":256}", "\"quality\": expected a number from 0 to 255, got 256");
        row("flag", "{\"strip\":1}", "\"strip\": expected true or false, got 1");
        row("text", "{\"prefix\":[]}", "\"prefix\": expected a string, got []");
        row("list", "{\"sizes\":1}", "\"sizes\": expected an array, got 1");
        row("in the list", "{\"sizes\":[1,\"x\"]}", "\"sizes\": expected a whole number, got \"x\"");
        row("word", "{\"format\":\"gif\"}", "\"format\": expected one of webp, png, got \"gif\"");
        row("not bound", "{\"widht\":3}",
            "the manifest's parameter \"widht\" is not bound: bind() has width, quality, scale, strip, "
            "prefix, title, "
            "sizes, extra, format");
        row("no object", "[]", "expected an object, got []");
    }
    void parametersThatDoNotFitFailTheStart() {
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, message);
        FakeHost host(module());
        QCOMPARE(host.init("picture", params.constData()), int32_t{POOLBOARD_E_PARAMS});
        QCOMPARE(QByteArray::fromStdString(host.startup.causes[0].message), message);
        QCOMPARE(host.startup.causes[0].type, std::string("poolboard::FieldError"));
    }

    void itemsReachTheCallOperatorAsItLikes_data() {
        QTest::addColumn<QByteArray>("kindName");
        QTest::addColumn<uint32_t>("passing");
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* name, const char* kindName, uint32_t passing, const char* item,
                            const char* result) {
            QTest::newRow(name) << QByteArray(kindName) << passing << QByteArray(item) << QByteArray(result);
        };
        row("kwargs", "greeter", POOLBOARD_KWARGS, "{\"name\":\"Ada\",\"age\":36,\"more\":1}",
            "{\"text\":\"hello Ada\",\"age\":36,\"height\":null}");
        row("kwargs of CSV", "greeter", POOLBOARD_KWARGS,
            "{\"name\":\"Ada\",\"age\":\"36\",\"height\":\"1.5\"}",
            "{\"text\":\"hello Ada\",\"age\":36,\"height\":1.5}");
        row("args", "greeter", POOLBOARD_ARGS, "[\"Bob\",7,1.25,\"hi\"]",
            "{\"text\":\"hi Bob\",\"age\":7,\"height\":1.25}");
        row("args, as many as needed", "greeter", POOLBOARD_ARGS, "[\"Bob\",7]",
            "{\"text\":\"hello Bob\",\"age\":7,\"height\":null}");
        row("single JSON", "sum", POOLBOARD_SINGLE, "[1,2,39]", "42");
    }
    void itemsReachTheCallOperatorAsItLikes() {
        QFETCH(QByteArray, kindName);
        QFETCH(uint32_t, passing);
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, result);
        FakeHost host(module());
        QCOMPARE(host.init(kindName.constData()), int32_t{POOLBOARD_OK});
        FakeCall call;
        QCOMPARE(host.process(item.toStdString(), call, POOLBOARD_JSON, passing), int32_t{POOLBOARD_OK});
        QCOMPARE(QByteArray::fromStdString(call.result), result);
        QCOMPARE(call.content, uint32_t{POOLBOARD_JSON});
    }

    void itemsThatDoNotFitAreBadInput_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* item, const char* message) {
            QTest::newRow(item) << QByteArray(item) << QByteArray(message);
        };
        row("{\"name\":\"Ada\"}", "\"age\" is missing");
        row("[\"Ada\"]", "\"age\" is missing: it is value 2 of 1");
        row("{\"name\":\"Ada\",\"age\":\"old\"}", "\"age\": expected a whole number, got \"old\"");
        row("{\"name\":\"Ada\",\"age\":99999999999}",
            "\"age\": expected a number from -2147483648 to 2147483647, got 99999999999");
        row("\"Ada\"", "expected an object or an array, got \"Ada\"");
        row("{", "not valid JSON at byte 1: expected a key in quotes");
    }
    void itemsThatDoNotFitAreBadInput() {
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, message);
        FakeHost host(module());
        host.init("greeter");
        FakeCall call;
        QCOMPARE(host.process(item.toStdString(), call, POOLBOARD_JSON), int32_t{POOLBOARD_E_INPUT});
        QCOMPARE(QByteArray::fromStdString(call.causes[0].message), message);
        QCOMPARE(call.answers(), 1);
    }

    void workersOfAHostShareWhatTheyWant() {
        {
            FakeHost host(module());
            QCOMPARE(host.init("modelled", "{\"size\":5}"), int32_t{POOLBOARD_OK});
            QCOMPARE(host.startup.said, std::vector<std::string>{"log 1 loading the model"});
            FakeCall first, second;
            host.process("x", first);
            host.tearDown();
            QCOMPARE(g_shared, 1); // outlives a worker
            QCOMPARE(host.init("modelled", "{\"size\":6}"), int32_t{POOLBOARD_OK});
            host.process("x", second);
            QCOMPARE(first.result, std::string("5/2/5"));
            QCOMPARE(second.result, std::string("6/2/5"));
        }
        QCOMPARE(g_shared, 0);
    }
    void oneThatCannotBeMadeFailsTheStart() {
        FakeHost host(module());
        QVERIFY(host.init("modelled", "{\"size\":-1}") < 0);
        QCOMPARE(host.startup.fails, 1);
        QCOMPARE(host.startup.causes[0].message, std::string("no such model"));
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
