// SPDX-License-Identifier: MIT
// What stands between engine and launcher, with the test at both ends; and where its files go.
#include "core/relay/copy_folder.h"
#include "core/wire/transfer.h"
#include "tests/relay/ends.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>

using namespace poolboard;
using namespace poolboard::test;
using Files = QMap<QByteArray, QByteArray>;

namespace {

std::string begin(std::string_view name, uint32_t mode = 0644) {
    std::string body;
    wire::FileBeginBody{name, mode, 0}.encode(body);
    return body;
}
std::string end(bool whole = true) {
    std::string body;
    wire::FileEndBody{whole}.encode(body);
    return body;
}
std::string tickets(const std::vector<uint64_t>& all) {
    std::string body;
    wire::encodeTickets(body, all);
    return body;
}
std::string count(uint32_t number) {
    std::string body;
    wire::encodeCount(body, number);
    return body;
}

} // namespace

class TestNearSide : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ::signal(SIGPIPE, SIG_IGN); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    /// An item that is taken back, or cancelled, while its file is on the way.
    void anItemThatHasNotGoneComesBack_data() {
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("recalled") << false;
        QTest::newRow("cancelled") << true;
    }
    void anItemThatHasNotGoneComesBack() {
        QFETCH(bool, cancelled);
        writeFile(at("a"), QByteArray(20 << 20, 'x'));
        Near near;
        Talk far(std::move(near.farEnd), true);
        far.write(wire::greeting("1"));
        near.engine->item(1, at("a").toStdString());
        near.engine->item(2, at("a").toStdString());
        QVERIFY(near.engine->await(wire::FrameType::FilesMove)); // 20 MiB do not fit between us
        if (cancelled) {
            near.engine->say(wire::FrameType::Cancel, 2);
            near.engine->say(wire::FrameType::Cancel, 1);
            for (const uint64_t ticket : {2, 1}) {
                const auto frame = near.engine->await(wire::FrameType::Results);
                QVERIFY(frame);
                const auto results = wire::decodeResults(frame->body);
                QVERIFY(results && results->size() == 1 && results->front().ticket == ticket);
                QVERIFY(results->front().ok == 0 && results->front().error.type == "cancelled");
            }
        } else {
            near.engine->say(wire::FrameType::Recall, 0, count(1)); // the last one first
            const auto last = near.engine->await(wire::FrameType::Returned);
            QVERIFY(last && last->body == tickets({2}));
            near.engine->say(wire::FrameType::Recall, 0, count(5));
        }
        const auto piece = far.await(wire::FrameType::FileEnd);
        QVERIFY(piece && piece->id == 1 && piece->body == end(false));
        if (cancelled) {
            const auto still = near.engine->await(wire::FrameType::FilesMove);
            QVERIFY(still && still->body == count(0));
            return;
        }
        const auto recall = far.await(wire::FrameType::Recall); // the far side may have more
        QVERIFY(recall && recall->body == count(4));
        far.say(wire::FrameType::Returned, 0, tickets({}));
        const auto first = near.engine->await(wire::FrameType::Returned);
        QVERIFY(first && first->body == tickets({1}));
    }

    void aFileGoesBeforeItsItem() {
        writeFile(at("a b"), "abc", 0640);
        Near near;
        Talk far(std::move(near.farEnd), true);
        far.write(wire::greeting("1"));
        near.engine->item(7, at("a b").toStdString());
        const auto first = far.next();
        QVERIFY(first && first->type == wire::FrameType::FileBegin && first->id == 7);
        const auto file = wire::FileBeginBody::decode(first->body);
        QVERIFY(file && file->name == "a b" && file->mode == 0640 && file->modifiedNs > 0);
        const auto piece = far.next();
        QVERIFY(piece && piece->type == wire::FrameType::FileData && piece->body == "abc");
        const auto last = far.next();
        QVERIFY(last && last->type == wire::FrameType::FileEnd && last->body == end());
        const auto items = far.next();
        QVERIFY(items && items->type == wire::FrameType::Items);
        const auto entries = wire::decodeItems(items->body);
        QVERIFY(entries && entries->size() == 1 && entries->front().body == at("a b").toStdString());
    }

    /// The disk over there may be full: the rest of a large file need not go there.
    void aFileThatIsNotWantedIsCutShort() {
        constexpr size_t kSize = 20 << 20;
        writeFile(at("a"), QByteArray(kSize, 'x'));
        Near near;
        Talk far(std::move(near.farEnd), true);
        far.write(wire::greeting("1"));
        near.engine->item(7, at("a").toStdString());
        QVERIFY(far.await(wire::FrameType::FileData));
        far.say(wire::FrameType::FilesMove, 7, count(0));
        far.say(wire::FrameType::Pong, 0);
        QVERIFY(near.engine->await(wire::FrameType::Pong)); // it has heard that
        size_t came = 0;
        for (auto frame = far.next(); frame && frame->type != wire::FrameType::Items; frame = far.next())
            came += frame->type == wire::FrameType::FileData ? frame->body.size() : 0;
        QVERIFY2(came < kSize / 2, std::to_string(came).c_str());
    }

    /// No file is there before all of its item are, and none of an item that has failed.
    void filesAreThereWithTheResult_data() {
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("succeeded") << true;
        QTest::newRow("failed") << false;
    }
    void filesAreThereWithTheResult() {
        QFETCH(bool, succeeds);
        writeFile(at("a"), "abc");
        Near near;
        Talk far(std::move(near.farEnd), true);
        give(near, far);
        for (const char* name : {"b", "c"}) {
            far.say(wire::FrameType::FileBegin, 7, begin(name));
            far.say(wire::FrameType::FileData, 7, "x");
            far.say(wire::FrameType::FileData, 7, "yz");
            far.say(wire::FrameType::FileEnd, 7, end());
        }
        far.say(wire::FrameType::Pong, 0);
        QVERIFY(near.engine->await(wire::FrameType::Pong)); // what came before it has been taken
        QCOMPARE(visible().size(), 1);
        answer(far, succeeds);
        const auto frame = near.engine->await(wire::FrameType::Results);
        QVERIFY(frame && ok(*frame) == succeeds);
        const Files both{{"a", "abc"}, {"b", "xyz"}, {"c", "xyz"}}, one{{"a", "abc"}};
        QCOMPARE(filesIn(folder()), succeeds ? both : one);
    }

    void hostileNamesAreRefused_data() {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* what, std::string_view name) {
            QTest::newRow(what) << QByteArray::fromStdString(begin(name));
        };
        row("above", "../evil");
        row("absolute", "/tmp/evil");
        row("below", "d/evil");
        row("the folder above", "..");
        row("the folder", ".");
        row("none", "");
        row("cut short", std::string_view("a\0b", 3));
        row("too long", std::string(256, 'x'));
        QTest::newRow("nonsense") << QByteArray("\xFF\xFF\xFF\xFFxx");
    }
    void hostileNamesAreRefused() {
        QFETCH(QByteArray, body);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in")));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in/d")));
        const QByteArray item = folder() + "/in/a";
        writeFile(item, "abc");
        Near near;
        Talk far(std::move(near.farEnd), true);
        give(near, far, item);
        far.say(wire::FrameType::FileBegin, 7, begin("good"));
        far.say(wire::FrameType::FileEnd, 7, end());
        far.say(wire::FrameType::FileBegin, 7, body.toStdString());
        far.say(wire::FrameType::FileData, 7, "x");
        far.say(wire::FrameType::FileEnd, 7, end());
        answer(far, true);
        const auto frame = near.engine->await(wire::FrameType::Results);
        QVERIFY(frame && !ok(*frame));
        const auto results = wire::decodeResults(frame->body);
        QVERIFY(results->front().error.message.find("no name within its folder") != std::string::npos);
        const Files unchanged{{"a", "abc"}, {"d", ""}};
        QCOMPARE(filesIn(folder() + "/in"), unchanged);
        QCOMPARE(filesIn(folder()).size(), 1);
    }

    /// What is there is replaced, never written through.
    void aLinkIsNotFollowed() {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in")));
        const QByteArray item = folder() + "/in/a";
        writeFile(item, "abc");
        writeFile(at("outside"), "mine");
        QCOMPARE(::symlink("../outside", QByteArray(folder() + "/in/b").constData()), 0);
        writeFile(folder() + "/in/c", "old", 0600);
        Near near;
        Talk far(std::move(near.farEnd), true);
        give(near, far, item);
        for (const char* name : {"b", "c"}) {
            far.say(wire::FrameType::FileBegin, 7, begin(name, 06755));
            far.say(wire::FrameType::FileData, 7, "new");
            far.say(wire::FrameType::FileEnd, 7, end());
        }
        answer(far, true);
        const auto frame = near.engine->await(wire::FrameType::Results);
        QVERIFY(frame && ok(*frame));
        QCOMPARE(filesIn(folder())["outside"], QByteArray("mine"));
        const Files after{{"a", "abc"}, {"b", "new"}, {"c", "new"}};
        QCOMPARE(filesIn(folder() + "/in"), after);
        struct stat about {};
        ::stat(QByteArray(folder() + "/in/c").constData(), &about);
        QCOMPARE(about.st_mode & 07777, mode_t(0600)); // it keeps its own, as when it is written to
        ::stat(QByteArray(folder() + "/in/b").constData(), &about);
        QCOMPARE(about.st_mode & 07000, mode_t(0));
    }

    /// Who has closed the stream takes the attempts for lost: they must leave nothing.
    void nothingAppearsAfterTheEnd() {
        writeFile(at("a"), "abc");
        Near near;
        Talk far(std::move(near.farEnd), true);
        give(near, far);
        far.say(wire::FrameType::FileBegin, 7, begin("b"));
        far.say(wire::FrameType::FileData, 7, "x");
        near.engine->hangUp();
        QVERIFY(!far.await(wire::FrameType::HostEnded)); // our direction is closed
        far.say(wire::FrameType::FileEnd, 7, end());
        answer(far, true);
        far.say(wire::FrameType::HostEnded, 0, wire::HostEndedBody{});
        far.hangUp();
        while (const auto frame = near.engine->next())
            QVERIFY(frame->type != wire::FrameType::Results);
        QCOMPARE(filesIn(folder()).size(), 1);
    }

    void theFarSidesEndIsPassedOn() {
        Near near;
        Talk far(std::move(near.farEnd), true);
        far.write(wire::greeting("1"));
        far.say(wire::FrameType::HostEnded, 0, wire::HostEndedBody{});
        far.hangUp();
        QVERIFY(near.engine->await(wire::FrameType::HostEnded));
        QVERIFY(!near.engine->next());
    }

    void anotherProtocolIsPassedOnAsItIs_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("later") << QByteArray("hello\n\npoolboard-relay 7 9.9.9\n\xFF\xFF\xFF\xFFxyz");
        QTest::newRow("nonsense") << QByteArray(200000, 'y');
    }
    void anotherProtocolIsPassedOnAsItIs() {
        QFETCH(QByteArray, bytes);
        Near near;
        Talk far(std::move(near.farEnd), true);
        std::thread writer([&] {
            far.write(bytes.toStdString());
            far.hangUp();
        });
        const QByteArray heard = near.engine->rest();
        writer.join();
        QCOMPARE(heard, bytes);
    }

    /// What one that was killed has left is deleted by the next; what a living one has is not.
    void leftOversAreSwept() {
        const std::string base = folder().toStdString();
        const QString left =
            QStringLiteral("poolboard-copies-") + QSysInfo::machineHostName() + QStringLiteral("-abc123");
        QVERIFY(QDir(m_folder->path()).mkpath(left + QStringLiteral("/7")));
        // Of another machine that shares this folder: locks may not reach there.
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("poolboard-copies-elsewhere-abc123/7")));
        writeFile(folder() + "/" + QFile::encodeName(left) + "/7/a", "abc");
        auto first = relay::CopyFolder::make(base);
        QVERIFY(first.ok());
        QVERIFY(!QFile::exists(m_folder->filePath(left)));
        {
            auto second = relay::CopyFolder::make(base);
            QVERIFY(second.ok());
            QCOMPARE(filesIn(folder()).size(), 3);
            QVERIFY(first->path() != second->path());
        }
        QVERIFY(QFile::exists(QFile::decodeName(QByteArray::fromStdString(first->path()))));
        QCOMPARE(filesIn(folder()).size(), 2);
        QVERIFY(!relay::CopyFolder::make(base + "/not there").ok());
    }

private:
    QByteArray folder() const { return QFile::encodeName(m_folder->path()); }
    QByteArray at(const QByteArray& name) const { return folder() + "/" + name; }
    Files visible() const {
        Files files = filesIn(folder());
        for (const QByteArray& name : files.keys())
            if (name.startsWith(".poolboard-")) files.remove(name);
        return files;
    }
    /// The item 7, as far as its being with the far side.
    void give(Near& near, Talk& far) const { give(near, far, at("a")); }
    static void give(Near& near, Talk& far, const QByteArray& item) {
        far.write(wire::greeting("1"));
        near.engine->item(7, item.toStdString());
        if (!far.await(wire::FrameType::Items)) qFatal("no item");
        far.say(wire::FrameType::FilesMove, 7, count(0));
    }
    static void answer(Talk& far, bool succeeds) {
        wire::ResultEntry entry;
        entry.ticket = 7;
        entry.ok = succeeds ? 1 : 0;
        far.say(wire::FrameType::Results, 0, entry);
    }
    static bool ok(const Said& frame) {
        const auto results = wire::decodeResults(frame.body);
        return results && results->size() == 1 && results->front().ok != 0;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestNearSide)
#include "tst_near_side.moc"
