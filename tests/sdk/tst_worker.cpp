// SPDX-License-Identifier: MIT
#include "plugins/sdk/worker.hpp"

#include "tests/sdk/fake_host.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <utility>

namespace {

using namespace std::chrono_literals;
using poolboard::Call;
using poolboard::Code;
using poolboard::Failure;
using poolboard::ItemView;
using poolboard::Output;

int g_alive = 0, g_freed = 0;

struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Does what its item says.
struct Actor {
    Actor(const poolboard::Config& config, poolboard::Startup& startup) : m_index(config.workerIndex()) {
        startup.progress(1, 3, "loading");
        startup.log(poolboard::Level::Warning, "here");
        if (config.params()["fail"].asBool()) throw Broken("no model");
        ++g_alive;
    }
    ~Actor() { --g_alive; }
    Actor(const Actor&) = delete;

    Output operator()(const ItemView& item, Call& call) {
        const std::string_view what = item.bytes();
        if (what == "big") return std::string(1 << 20, 'x');
        if (what == "adopted")
            return Output::adopt(std::strcpy(static_cast<char*>(std::malloc(8)), "mine"), 4,
                                 [](void* memory) { ++g_freed, std::free(memory); });
        if (what == "diagnosed") return Output::bytes(std::string("out")).diagnostics("err");
        if (item.content() == poolboard::Content::Json) return Output::text(item.json()["a"].asString());
        call.progress(3, 9);
        call.throwIfCancelled();
        fail(what);
        return std::to_string(item.index()) + "/" + std::to_string(m_index);
    }

private:
    [[noreturn]] static void nested(int depth) {
        try {
            if (depth == 0) throw Broken("the bottom");
            nested(depth - 1);
        } catch (...) {
            std::throw_with_nested(std::runtime_error("level " + std::to_string(depth)));
        }
    }
    static void fail(std::string_view what) {
        if (what == "runtime") throw Broken("it broke");
        if (what == "bytes")
            throw Broken("a\xff"
                         "b");
        if (what == "int") throw 42;
        if (what == "text") throw "a plain text";
        if (what == "memory") throw std::bad_alloc();
        if (what == "missing file") throw std::system_error(ENOENT, std::generic_category(), "a.png");
        if (what == "refused connection") throw std::system_error(ECONNREFUSED, std::system_category(), "db");
        if (what == "bad json") (void)poolboard::Json::parse("{");
        if (what == "nested") nested(1);
        if (what == "deep") nested(40);
        if (what == "nested failure") try {
                throw Broken("why");
            } catch (...) {
                std::throw_with_nested(Failure("what", Code::Denied));
            }
        if (what == "positive code") throw Failure("odd", static_cast<Code>(5));
        if (what == "full")
            throw Failure("gone", Code::Unavailable)
                .type("http.503")
                .trace("line 1\nline 2")
                .retry(poolboard::Retry::OtherWorker, 1500ms)
                .replaceMe()
                .exitCode(3)
                .signal(9)
                .output(std::string("par\0tial", 8))
                .diagnostics("stderr");
    }
    uint32_t m_index;
};

template <class T> struct Returning { T operator()(const ItemView&, Call&); };
template <> void Returning<void>::operator()(const ItemView&, Call&) {}
struct Binary {
    std::string operator()(const ItemView&) { return "a\xff"; }
};
template <> std::string Returning<std::string>::operator()(const ItemView&, Call&) { return "text"; }
template <> const char* Returning<const char*>::operator()(const ItemView&, Call&) { return "literal"; }
template <> bool Returning<bool>::operator()(const ItemView&, Call&) { return true; }
template <> int64_t Returning<int64_t>::operator()(const ItemView&, Call&) { return -5; }
template <> double Returning<double>::operator()(const ItemView&, Call&) { return 0.25; }
template <> float Returning<float>::operator()(const ItemView&, Call&) { return NAN; }
template <> std::vector<char> Returning<std::vector<char>>::operator()(const ItemView&, Call&) {
    return {'a', '\0'};
}
template <> std::vector<std::byte> Returning<std::vector<std::byte>>::operator()(const ItemView&, Call&) {
    return {std::byte{0xff}};
}
struct Stoppable {
    Stoppable() = default;
    void operator()(const ItemView&, Call&) {}
    void cancel(uint64_t item) noexcept { g_freed = static_cast<int>(item); }
};

} // namespace

using poolboard::kind;
POOLBOARD_WORKERS("test", "1.2.3", kind<Actor>("actor"), kind<Returning<void>>("void"),
                  kind<Returning<std::string>>("string"), kind<Returning<const char*>>("literal"),
                  kind<Returning<bool>>("bool"), kind<Returning<int64_t>>("int"),
                  kind<Returning<double>>("double"), kind<Returning<float>>("nan"),
                  kind<Returning<std::vector<char>>>("chars"),
                  kind<Returning<std::vector<std::byte>>>("bytes"), kind<Stoppable>("stoppable"),
                  kind<Binary>("binary"))

class TestWorker : public QObject {
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
    void offersItsModule() {
        QVERIFY(module());
        QCOMPARE(module()->id, "test");
        QCOMPARE(module()->version, "1.2.3");
        QCOMPARE(module()->size, uint32_t{sizeof(poolboard_module)});
        QCOMPARE(module(), module());
    }

    void refusesAnOfferThatIsTooShort() {
        char reason[12] = "";
        poolboard_host host{};
        host.size = 8;
        poolboard_offer offer{sizeof(poolboard_offer), 0, &host, reason, sizeof reason};
        QVERIFY(!poolboard_worker_v1(&offer));
        QCOMPARE(std::string(reason), std::string("the host's ")); // cut, and ended
        QVERIFY(!poolboard_worker_v1(nullptr));
        offer.size = 8;
        QVERIFY(!poolboard_worker_v1(&offer));
    }

    void constructorIsInitAndDestructorIsTeardown() {
        {
            FakeHost host(module());
            QCOMPARE(host.init("actor"), int32_t{POOLBOARD_OK});
            QCOMPARE(g_alive, 1);
            QCOMPARE(host.startup.said, (std::vector<std::string>{"progress 1/3 loading", "log 2 here"}));
            QCOMPARE(host.startup.answers(), 0);
            QVERIFY(!host.worker()->cancel);
            FakeCall call;
            QCOMPARE(host.process("go", call), int32_t{POOLBOARD_OK});
            QCOMPARE(call.result, std::string("7/2"));
            QCOMPARE(call.said, std::vector<std::string>{"progress 3/9 -"});
        }
        QCOMPARE(g_alive, 0);
    }

    void aThrowingConstructorFailsTheStart() {
        FakeHost host(module());
        QCOMPARE(host.init("actor", R"({"fail":true})"), int32_t{POOLBOARD_E_INTERNAL});
        QVERIFY(!host.worker());
        QCOMPARE(host.startup.fails, 1);
        QCOMPARE(host.startup.finishes, 0);
        QCOMPARE(host.startup.causes[0].message, std::string("no model"));
        QCOMPARE(g_alive, 0);
    }

    void brokenParametersAreCalledThat() {
        FakeHost host(module());
        QCOMPARE(host.init("actor", "{"), int32_t{POOLBOARD_E_PARAMS});
        QCOMPARE(host.startup.causes[0].type, std::string("poolboard::JsonError"));
    }

    void anUnknownKindIsNamedWithTheKnownOnes() {
        FakeHost host(module());
        QCOMPARE(host.init("nope"), int32_t{POOLBOARD_E_UNSUPPORTED});
        QVERIFY(host.startup.causes[0].message.starts_with("no kind \"nope\" here; there is: actor, void"));
    }

    void resultsBecomeTheRightContent_data() {
        QTest::addColumn<QByteArray>("kindName");
        QTest::addColumn<uint32_t>("content");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, uint32_t content, QByteArray bytes) {
            QTest::newRow(name) << QByteArray(name) << content << bytes;
        };
        row("void", POOLBOARD_TEXT, "");
        row("string", POOLBOARD_TEXT, "text");
        row("literal", POOLBOARD_TEXT, "literal");
        row("bool", POOLBOARD_JSON, "true");
        row("int", POOLBOARD_JSON, "-5");
        row("double", POOLBOARD_JSON, "0.25");
        row("nan", POOLBOARD_JSON, "null");
        row("chars", POOLBOARD_RAW, QByteArray("a\0", 2));
        row("bytes", POOLBOARD_RAW, "\xff");
        row("binary", POOLBOARD_RAW, "a\xff"); // a text that is none
    }
    void resultsBecomeTheRightContent() {
        QFETCH(QByteArray, kindName);
        QFETCH(uint32_t, content);
        QFETCH(QByteArray, bytes);
        FakeHost host(module());
        QCOMPARE(host.init(kindName.constData()), int32_t{POOLBOARD_OK});
        FakeCall call;
        QCOMPARE(host.process("x", call), int32_t{POOLBOARD_OK});
        QCOMPARE(call.finishes, 1);
        QCOMPARE(call.fails, 0);
        QCOMPARE(call.content, content);
        QCOMPARE(QByteArray::fromStdString(call.result), bytes);
    }

    void utf8IsToldApart_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");
        for (int length = 0; length < 20; ++length) // at every place of a step of eight
            for (const auto& [tail, good] :
                 {std::pair("", true), std::pair("\xe2\x82\xac", true), std::pair("\xf0\x9f\x98\x80z", true),
                  std::pair("\xff", false), std::pair("\xe2\x82", false), std::pair("\x80zzzzzzzzz", false)})
                QTest::addRow("%d %s", length, QByteArray(tail).toHex().constData())
                    << QByteArray(length, 'a') + tail << good;
    }
    void utf8IsToldApart() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, good);
        QCOMPARE(poolboard::isUtf8(bytes.toStdString()), good);
        QCOMPARE(poolboard::toUtf8(bytes.toStdString()) == bytes.toStdString(), good);
    }

    void smallResultsAreCopiedAndBigOnesHandedOver() {
        FakeHost host(module());
        host.init("actor");
        FakeCall small, big, adopted, diagnosed;
        host.process("go", small);
        QVERIFY(!small.handedOver);
        host.process("big", big);
        QVERIFY(big.handedOver);
        QCOMPARE(big.result.size(), size_t{1} << 20);
        g_freed = 0;
        host.process("adopted", adopted);
        QCOMPARE(adopted.result, std::string("mine"));
        QCOMPARE(adopted.content, uint32_t{POOLBOARD_RAW});
        QCOMPARE(g_freed, 1);
        host.process("diagnosed", diagnosed);
        QCOMPARE(diagnosed.result, std::string("out"));
        QCOMPARE(diagnosed.diagnostics, std::string("err"));
    }

    void exceptionsBecomeErrors_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* item, int code, const char* type, const char* message) {
            QTest::newRow(item) << QByteArray(item) << code << QByteArray(type) << QByteArray(message);
        };
        row("runtime", POOLBOARD_E_INTERNAL, "(anonymous namespace)::Broken", "it broke");
        row("int", POOLBOARD_E_INTERNAL, "int", "an exception of type int");
        row("text", POOLBOARD_E_INTERNAL, "const char*", "a plain text");
        row("bytes", POOLBOARD_E_INTERNAL, "(anonymous namespace)::Broken",
            "a\xEF\xBF\xBD"
            "b");
        row("memory", POOLBOARD_E_RESOURCE, "std::bad_alloc", "std::bad_alloc");
        row("missing file", POOLBOARD_E_INPUT, "std::system_error", "a.png: No such file or directory");
        row("refused connection", POOLBOARD_E_UNAVAILABLE, "std::system_error", "db: Connection refused");
        row("bad json", POOLBOARD_E_INPUT, "poolboard::JsonError",
            "not valid JSON at byte 1: expected a key in quotes");
        row("nested", POOLBOARD_E_INTERNAL, "std::runtime_error", "level 1");
        row("nested failure", POOLBOARD_E_DENIED, "poolboard::Failure", "what");
        row("positive code", POOLBOARD_E_INTERNAL, "poolboard::Failure", "odd");
    }
    void exceptionsBecomeErrors() {
        QFETCH(QByteArray, item);
        QFETCH(int, code);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, message);
        FakeHost host(module());
        host.init("actor");
        FakeCall call;
        QCOMPARE(host.process(item.toStdString(), call), code);
        QCOMPARE(call.fails, 1);
        QCOMPARE(call.finishes, 0);
        QCOMPARE(QByteArray::fromStdString(call.causes[0].type), type);
        QCOMPARE(QByteArray::fromStdString(call.causes[0].message), message);
        QCOMPARE(call.error.code, code);
        QCOMPARE(call.error.exit_code, -1);
        QCOMPARE(call.error.signal_number, 0);
        QCOMPARE(call.error.replace_me, 0u);
    }

    void causesAreKeptInOrder() {
        FakeHost host(module());
        host.init("actor");
        FakeCall call;
        host.process("nested", call);
        QCOMPARE(call.causes.size(), size_t{3});
        QCOMPARE(call.causes[1].message, std::string("level 0"));
        QCOMPARE(call.causes[2].message, std::string("the bottom"));
        QCOMPARE(call.causes[2].type, std::string("(anonymous namespace)::Broken"));
        FakeCall deep;
        host.process("deep", deep);
        QCOMPARE(deep.causes.size(), size_t{9}); // the error and eight causes
    }

    void aFailureCarriesEverything() {
        FakeHost host(module());
        host.init("actor");
        FakeCall call;
        QCOMPARE(host.process("full", call), int32_t{POOLBOARD_E_UNAVAILABLE});
        QCOMPARE(call.causes[0].type, std::string("http.503"));
        QCOMPARE(call.trace, std::string("line 1\nline 2"));
        QCOMPARE(call.error.retry, uint32_t{POOLBOARD_RETRY_OTHER});
        QCOMPARE(call.error.retry_after_ms, 1500u);
        QVERIFY(call.error.replace_me != 0);
        QCOMPARE(call.error.exit_code, 3);
        QCOMPARE(call.error.signal_number, 9);
        QCOMPARE(call.output, std::string("par\0tial", 8));
        QCOMPARE(call.diagnostics, std::string("stderr"));
    }

    void cancelledAndPastTheDeadlineAreToldApart() {
        FakeHost host(module());
        host.init("actor");
        FakeCall cancelled, late;
        cancelled.cancel = true;
        late.cancel = true;
        late.remaining = 0;
        QCOMPARE(host.process("go", cancelled), int32_t{POOLBOARD_E_CANCELLED});
        QCOMPARE(host.process("go", late), int32_t{POOLBOARD_E_DEADLINE});
        QCOMPARE(cancelled.answers() + late.answers(), 2);
    }

    void itemsAreReadAsJson() {
        FakeHost host(module());
        host.init("actor");
        FakeCall good, bad;
        host.process(R"({"a":"b"})", good, POOLBOARD_JSON);
        QCOMPARE(good.result, std::string("b"));
        host.process("{", bad, POOLBOARD_JSON);
        QCOMPARE(bad.error.code, int32_t{POOLBOARD_E_INPUT});
    }

    void cancelReachesAWorkerThatHasIt() {
        FakeHost host(module());
        QCOMPARE(host.init("stoppable"), int32_t{POOLBOARD_OK});
        QVERIFY(host.worker()->cancel);
        host.worker()->cancel(host.worker(), 41);
        QCOMPARE(g_freed, 41);
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
