// SPDX-License-Identifier: MIT
// Files on their way, at either end: what is added to them meanwhile, how many may wait, and what is not to
// appear at all.
#include "core/relay/given_items.h"
#include "core/relay/leaving_results.h"
#include "core/wire/transfer.h"
#include "tests/relay/ends.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <limits>

using namespace poolboard;
using namespace poolboard::test;
using Files = QMap<QByteArray, QByteArray>;

namespace {

std::string begin(std::string_view name) {
    std::string body;
    wire::FileBeginBody{name, 0644, 0}.encode(body);
    return body;
}
std::string end() {
    std::string body;
    wire::FileEndBody{true}.encode(body);
    return body;
}
std::string result(uint64_t ticket) {
    std::string body;
    wire::ResultEntry entry;
    entry.ticket = ticket;
    entry.encode(body);
    return body;
}
std::string item(uint64_t ticket, const QByteArray& path) {
    std::string text = path.toStdString(), body;
    wire::ItemEntry entry;
    entry.ticket = ticket;
    entry.content = 1;
    entry.body = text;
    entry.encode(body);
    return body;
}
int descriptors() {
    return int(std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                             std::filesystem::directory_iterator()));
}

} // namespace

class TestTravellingFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ::signal(SIGPIPE, SIG_IGN); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsAddedOnTheWayIsNotItsFile() {
        writeFile(at("a"), QByteArray(100'000, 'x'));
        relay::GivenItems given;
        given.add(0, item(7, at("a")));
        std::string far;
        while (given.sendOne(far).empty()) // one piece goes, and as much comes on
            writeFile(at("a"),
                      QByteArray(int(std::filesystem::file_size(at("a").toStdString())) + 100'000, 'x'));
        wire::FrameReader reader;
        reader.feed(far);
        size_t bytes = 0;
        while (const auto frame = reader.next())
            bytes += frame->type == wire::FrameType::FileData ? frame->body.size() : 0;
        QCOMPARE(bytes, size_t(100'000));
    }

    void aFileOfAnyTimeGoes_data() {
        QTest::addColumn<qlonglong>("seconds");
        QTest::addColumn<qlonglong>("sent");
        QTest::newRow("now and then") << 1'600'000'000ll << 1'600'000'000'000'000'000ll;
        QTest::newRow("in 2446") << 15'000'000'000ll << std::numeric_limits<qlonglong>::max();
    }
    void aFileOfAnyTimeGoes() {
        QFETCH(qlonglong, seconds);
        QFETCH(qlonglong, sent);
        writeFile(at("a"), "abc");
        const timespec times[2] = {{seconds, 0}, {seconds, 0}};
        struct stat about {};
        if (::utimensat(AT_FDCWD, at("a").constData(), times, 0) != 0 ||
            ::stat(at("a").constData(), &about) != 0 || about.st_mtim.tv_sec != seconds)
            QSKIP("this file system has no such times");
        relay::GivenItems given;
        given.add(0, item(7, at("a")));
        std::string far;
        QVERIFY(given.sendOne(far).empty());
        wire::FrameReader reader;
        reader.feed(far);
        const auto frame = reader.next();
        QVERIFY(frame);
        const auto file = wire::FileBeginBody::decode(frame->body);
        QVERIFY(file);
        QCOMPARE(qlonglong(file->modifiedNs), sent);
    }

    void manyResultsMayWait() {
        relay::LeavingResults leaving;
        const int before = descriptors();
        for (uint64_t ticket = 1; ticket <= 300; ++ticket) {
            const QByteArray folder = at(QByteArray::number(ticket));
            QVERIFY(QDir().mkdir(QString::fromUtf8(folder)));
            writeFile(folder + "/made", "abc");
            leaving.add(0, ticket, result(ticket), folder.toStdString(), {{"made", 0644}});
        }
        QCOMPARE(descriptors(), before);
        std::string out;
        std::vector<uint64_t> answered;
        while (!leaving.empty())
            if (const uint64_t ticket = leaving.sendOne(out); ticket != 0) answered.push_back(ticket);
        QCOMPARE(answered.size(), size_t(300));
        QCOMPARE(descriptors(), before);
        wire::FrameReader reader;
        reader.feed(out);
        size_t results = 0, bytes = 0;
        while (const auto frame = reader.next()) {
            bytes += frame->type == wire::FrameType::FileData ? frame->body.size() : 0;
            if (frame->type != wire::FrameType::Results) continue;
            const auto entries = wire::decodeResults(frame->body);
            QVERIFY(entries && entries->front().ok != 0);
            ++results;
        }
        QCOMPARE(results, size_t(300));
        QCOMPARE(bytes, size_t(900));
    }

    void aFolderThatHasGoneIsSaid() {
        relay::LeavingResults leaving;
        leaving.add(0, 5, result(5), at("gone").toStdString(), {{"made", 0644}});
        std::string out;
        while (!leaving.empty())
            leaving.sendOne(out);
        wire::FrameReader reader;
        reader.feed(out);
        const auto frame = reader.next();
        QVERIFY(frame && frame->type == wire::FrameType::Results);
        const auto entries = wire::decodeResults(frame->body);
        QVERIFY(entries && entries->front().ok == 0);
        QVERIFY(entries->front().error.message.find("cannot be brought back: made") !=
                std::string_view::npos);
    }

    /// The engine has given up an attempt, and its worker ends it well after all.
    void whatIsDisownedNeverAppears_data() {
        QTest::addColumn<int>("when"); ///< frames of the far side before that
        for (int when = 0; when < 4; ++when)
            QTest::addRow("after %d frames", when) << when;
    }
    void whatIsDisownedNeverAppears() {
        QFETCH(int, when);
        writeFile(at("a"), "abc");
        Near near;
        Talk far(std::move(near.farEnd), true);
        far.write(wire::greeting("1"));
        near.engine->item(7, at("a").toStdString());
        QVERIFY(far.await(wire::FrameType::Items));
        const std::vector<std::pair<wire::FrameType, std::string>> story = {
            {wire::FrameType::FileBegin, begin("new")},
            {wire::FrameType::FileData, "made"},
            {wire::FrameType::FileEnd, end()},
        };
        const auto disown = [&] {
            far.say(wire::FrameType::Pong, 1);
            QVERIFY(near.engine->await(wire::FrameType::Pong)); // it has all until here
            near.engine->say(wire::FrameType::Disown, 7);
            near.engine->say(wire::FrameType::Ping, 1);
            QVERIFY(far.await(wire::FrameType::Ping)); // and has heard that
        };
        for (int at = 0; at < 3; ++at) {
            if (at == when) disown();
            far.say(story[size_t(at)].first, 7, std::string_view(story[size_t(at)].second));
        }
        if (when == 3) disown();
        far.say(wire::FrameType::Results, 0, std::string_view(result(7)));
        QVERIFY(near.engine->await(wire::FrameType::Results));
        QCOMPARE(filesIn(at("")), (Files{{"a", "abc"}}));
    }

    void whatIsInTheWayIsFoundBeforeAnythingIsPlaced() {
        writeFile(at("a"), "abc");
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("second")));
        Near near;
        Talk far(std::move(near.farEnd), true);
        far.write(wire::greeting("1"));
        near.engine->item(7, at("a").toStdString());
        QVERIFY(far.await(wire::FrameType::Items));
        for (const char* name : {"first", "second"}) {
            far.say(wire::FrameType::FileBegin, 7, begin(name));
            far.say(wire::FrameType::FileData, 7, std::string_view("made"));
            far.say(wire::FrameType::FileEnd, 7, end());
        }
        far.say(wire::FrameType::Results, 0, std::string_view(result(7)));
        const auto frame = near.engine->await(wire::FrameType::Results);
        QVERIFY(frame);
        const auto entries = wire::decodeResults(frame->body);
        QVERIFY(entries && entries->front().ok == 0);
        QVERIFY(entries->front().error.message.find("second: Is a directory") != std::string_view::npos);
        QCOMPARE(filesIn(at("")).keys(), (QList<QByteArray>{"a", "second"}));
    }

private:
    QByteArray at(const QByteArray& name) const { return m_folder->path().toUtf8() + "/" + name; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestTravellingFiles)
#include "tst_travelling_files.moc"
