// SPDX-License-Identifier: MIT
#include "tests/http/local_server.h"
#include "tests/plugins/fake_host.h"
#include "tests/plugins/temp_folder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QtTest>

#include <future>

using namespace poolboard::test;

namespace {

QJsonObject objectOf(const Answer& answer) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer.bytes)).object();
}
QString text(const Answer& answer, const char* key) {
    return objectOf(answer)[QLatin1String(key)].toString();
}

} // namespace

/// The worker through its one exported function, against a real server.
class TestHttp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("no_proxy", "*"); }

    void whatWasAnswered_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("has"); ///< members of the result
        const auto row = [](const char* name, const char* path, const char* params, const char* has) {
            QTest::newRow(name) << QByteArray(path) << QByteArray(params) << QByteArray(has);
        };
        row("status", "/page", "", "{\"status\":200,\"type\":\"text/html; charset=utf-8\",\"bytes\":74}");
        row("head", "/bytes/5000", "\"method\":\"HEAD\"", "{\"status\":200,\"length\":5000}");
        row("title", "/page", "\"result\":\"title\"", "{\"title\":\"A page, & a title\"}");
        row("latin1", "/latin1", "\"result\":\"title\"", "{\"title\":\"Caf\u00e9\"}");
        row("no title", "/untitled", "\"result\":\"title\"", "{\"title\":\"\"}");
        row("redirected", "/redirect/3", "\"result\":\"title\"",
            "{\"status\":200,\"redirects\":3,\"title\":\"A page, & a title\"}");
        row("as many as may be", "/redirect/10", "", "{\"status\":200,\"redirects\":10}");
        row("not followed", "/redirect/3", "\"redirects\":0", "{\"status\":301}");
        row("an error as a result", "/status/404", "\"errors\":\"result\",\"result\":\"title\"",
            "{\"status\":404,\"title\":\"\"}");
        row("an empty answer", "/bytes/0", "", "{\"status\":200,\"bytes\":0}");
        row("chunked", "/chunked/100000", "", "{\"status\":200,\"bytes\":100000}");
        row("as large as may be", "/bytes/1000", "\"max_size\":1000", "{\"bytes\":1000}");
    }
    void whatWasAnswered() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, has);
        const Answer answer = fetch(path.toStdString(), params.toStdString());
        QVERIFY2(answer.ok, answer.message.c_str());
        QCOMPARE(answer.answers, 1);
        QCOMPARE(answer.content, uint32_t(POOLBOARD_JSON));
        QCOMPARE(text(answer, "url").toStdString(), m_server.url(path.toStdString()));
        const QJsonObject got = objectOf(answer), wanted = QJsonDocument::fromJson(has).object();
        QVERIFY(!wanted.isEmpty());
        for (const QString& key : wanted.keys())
            QVERIFY2(got[key] == wanted[key], answer.bytes.c_str());
    }

    void theBodyIsTheBytes() {
        const Answer answer = fetch("/bytes/300000", "\"result\":\"body\"");
        QVERIFY2(answer.ok, answer.message.c_str());
        QVERIFY(answer.bytes == std::string(300000, 'x'));
        QVERIFY(!answer.progress.empty());
        QCOMPARE(answer.progress.back().done, uint64_t(300000));
        QCOMPARE(answer.progress.back().total, uint64_t(300000));
    }

    void whatFails_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("retry");
        QTest::addColumn<int>("after");
        const auto row = [](const char* name, const char* path, const char* params, const char* type,
                            int code, int retry, int after = 0) {
            QTest::newRow(name) << QByteArray(path) << QByteArray(params) << QByteArray(type) << code << retry
                                << after;
        };
        constexpr int no = POOLBOARD_RETRY_NO, yes = POOLBOARD_RETRY_SAME;
        row("not there", "/status/404", "", "http_404", POOLBOARD_E_INPUT, no);
        row("denied", "/status/403", "", "http_403", POOLBOARD_E_DENIED, no);
        row("broken", "/status/500", "", "http_500", POOLBOARD_E_UNAVAILABLE, yes);
        row("too many", "/retry/429/3", "", "http_429", POOLBOARD_E_UNAVAILABLE, yes, 3000);
        row("unavailable", "/retry/503/120", "", "http_503", POOLBOARD_E_UNAVAILABLE, yes, 120'000);
        row("no sense", "/retry/503/soon", "", "http_503", POOLBOARD_E_UNAVAILABLE, yes);
        row("too many redirects", "/redirect/11", "", "redirects", POOLBOARD_E_INPUT, no);
        row("a circle", "/loop", "", "redirects", POOLBOARD_E_INPUT, no);
        row("too large", "/bytes/1001", "\"max_size\":1000", "too_large", POOLBOARD_E_INPUT, no);
        row("too large, unsaid", "/chunked/1001", "\"max_size\":1000", "too_large", POOLBOARD_E_INPUT, no);
        row("cut off", "/cut", "", "connection", POOLBOARD_E_UNAVAILABLE, yes);
        row("no answer in time", "/hang", "\"timeout\":0.05", "timeout", POOLBOARD_E_UNAVAILABLE, yes);
        row("no end in time", "/drip", "\"timeout\":0.05", "timeout", POOLBOARD_E_UNAVAILABLE, yes);
    }
    void whatFails() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, type);
        QFETCH(int, code);
        QFETCH(int, retry);
        QFETCH(int, after);
        const Answer answer = fetch(path.toStdString(), params.toStdString());
        QVERIFY(!answer.ok);
        QCOMPARE(answer.answers, 1);
        QVERIFY2(answer.message.starts_with(m_server.url(path.toStdString())), answer.message.c_str());
        QCOMPARE(QByteArray::fromStdString(answer.type), type);
        QCOMPARE(answer.code, code);
        QCOMPARE(int(answer.retry), retry);
        QCOMPARE(int(answer.retryAfter), after);
    }

    void badItems_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("empty") << QByteArray("  ") << QByteArray("url");
        QTest::newRow("NUL") << QByteArray("http://a\0b", 10) << QByteArray("url");
        QTest::newRow("another protocol") << QByteArray("file:///etc/passwd") << QByteArray("url");
        QTest::newRow("no host") << QByteArray("http://") << QByteArray("url");
        QTest::newRow("nobody there") << QByteArray("http://127.0.0.1:1/") << QByteArray("connection");
    }
    void badItems() {
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, type);
        QVERIFY(start("").ok);
        const Answer answer = m_host.run(item.toStdString());
        QVERIFY(!answer.ok);
        QCOMPARE(QByteArray::fromStdString(answer.type), type);
        QVERIFY(!answer.message.empty());
    }

    void badParameters_data() {
        QTest::addColumn<QByteArray>("params");
        QTest::newRow("file without a folder") << QByteArray("\"result\":\"file\"");
        QTest::newRow("a body of HEAD") << QByteArray("\"method\":\"HEAD\",\"result\":\"body\"");
        QTest::newRow("no header") << QByteArray("\"headers\":[\"nothing\"]");
        QTest::newRow("two headers in one") << QByteArray("\"headers\":[\"a: b\\r\\nc: d\"]");
    }
    void badParameters() {
        QFETCH(QByteArray, params);
        const Answer answer = start(params.toStdString());
        QVERIFY(!answer.ok);
        QCOMPARE(answer.code, int(POOLBOARD_E_PARAMS));
    }

    void itemsWithFields() {
        TempFolder folder;
        QVERIFY(start("\"result\":\"file\",\"output_dir\":\"" + folder.path() + "\"").ok);
        const std::string url = m_server.url("/bytes/10");
        const Answer named =
            m_host.run("{\"url\":\"" + url + "\",\"name\":\"../mine.bin\"}", POOLBOARD_KWARGS);
        QVERIFY2(named.ok, named.message.c_str());
        QCOMPARE(folder.read(".._mine.bin"), std::string(10, 'x'));
        QVERIFY(m_host.run("[\"" + url + "\"]", POOLBOARD_ARGS).ok);
        QVERIFY(m_host.runJson("\"" + url + "\"").ok);
        const Answer missing = m_host.run("{\"link\":\"" + url + "\"}", POOLBOARD_KWARGS);
        QCOMPARE(missing.code, int(POOLBOARD_E_INPUT));
        QVERIFY2(missing.message.find("\"url\" is missing") != std::string::npos, missing.message.c_str());
    }

    void filesArePutInPlaceWhole() {
        TempFolder folder;
        const std::string params = "\"result\":\"file\",\"output_dir\":\"" + folder.at("new") + "\"";
        const Answer saved = fetch("/bytes/200000", params);
        QVERIFY2(saved.ok, saved.message.c_str());
        QCOMPARE(text(saved, "output").toStdString(), folder.at("new/200000"));
        QVERIFY(folder.read("new/200000") == std::string(200000, 'x'));
        QVERIFY(!fetch("/cut", params).ok);
        QVERIFY(!fetch("/status/404", params).ok);
        QVERIFY(!fetch("/bytes/300000", params + ",\"max_size\":1000").ok);
        const Answer other = fetch("/chunked/200000", params);
        QCOMPARE(other.type, std::string("exists"));
        QCOMPARE(text(fetch("/chunked/200000", params + ",\"if_exists\":\"rename\""), "output").toStdString(),
                 folder.at("new/200000-2"));
        QVERIFY(fetch("/redirect/1", params + ",\"redirects\":0").ok); // and no file
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder.at("new")))
            names.push_back(entry.path().filename().native());
        std::sort(names.begin(), names.end());
        QCOMPARE(names, (std::vector<std::string>{"200000", "200000-2"}));
    }

    void requestsSayWhatIsAsked() {
        const Answer answer =
            fetch("/echo", "\"result\":\"body\",\"headers\":[\"X-Mine: 1\",\"Accept: a/b\"],"
                           "\"authorization\":\"Bearer s3cret\",\"user_agent\":\"me/2\"");
        QVERIFY2(answer.ok, answer.message.c_str());
        for (const char* line : {"GET /echo HTTP/1.1\r\n", "X-Mine: 1\r\n", "Accept: a/b\r\n",
                                 "Authorization: Bearer s3cret\r\n", "User-Agent: me/2\r\n"})
            QVERIFY2(answer.bytes.find(line) != std::string::npos, answer.bytes.c_str());
    }
    void anotherHostGetsNoAuthorization() {
        const Answer answer = fetch("/elsewhere", "\"result\":\"body\",\"authorization\":\"Bearer s3cret\"");
        QVERIFY2(answer.ok, answer.message.c_str());
        QVERIFY(answer.bytes.find("Host: localhost:") != std::string::npos);
        QVERIFY2(answer.bytes.find("s3cret") == std::string::npos, answer.bytes.c_str());
    }

    void aConnectionServesManyItems() {
        QVERIFY(start("").ok);
        const int before = m_server.connections;
        for (int i = 0; i < 20; ++i)
            QVERIFY(m_host.run(m_server.url("/page")).ok);
        QCOMPARE(m_server.connections - before, 1);
    }

    void cancelledWhileItWaits_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("for the answer") << QByteArray("/hang");
        QTest::newRow("for its end") << QByteArray("/drip");
    }
    void cancelledWhileItWaits() {
        QFETCH(QByteArray, path);
        QVERIFY(start("").ok);
        const int before = m_server.requests;
        FakeCall call;
        auto answer = std::async(std::launch::async,
                                 [&] { return m_host.run(call, m_server.url(path.toStdString())); });
        QTRY_VERIFY(m_server.requests > before);
        m_host.cancel(call);
        const Answer got = answer.get();
        QCOMPARE(got.answers, 1);
        QCOMPARE(got.code, int(POOLBOARD_E_CANCELLED));
        QVERIFY(m_host.run(m_server.url("/page")).ok); // the worker goes on
    }

private:
    Answer start(const std::string& params) {
        return m_host.start("fetch", "{" + params + "}");
    }
    Answer fetch(const std::string& path, const std::string& params) {
        const Answer ready = start(params);
        return ready.ok ? m_host.run(m_server.url(path)) : ready;
    }

    LocalServer m_server;
    FakeHost m_host{TEST_BUILD_DIR "/lib/poolboard/workers-1/http.so"};
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
