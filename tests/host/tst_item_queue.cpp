// SPDX-License-Identifier: MIT
#include "core/host/host_slabs.h"
#include "core/host/item_queue.h"

#include <QTest>

using namespace poolboard;
using namespace poolboard::host;

namespace {

std::shared_ptr<Batch> batch(uint64_t first, size_t count) {
    std::string body;
    for (size_t i = 0; i < count; ++i)
        wire::ItemEntry{first + i, first + i, 1, 0, 0, -1, "item"}.encode(body);
    return Batch::decode(body, HostSlabs());
}

std::vector<uint64_t> drain(ItemQueue& queue) {
    std::vector<uint64_t> tickets;
    while (!queue.empty())
        tickets.push_back(queue.takeFront().entry.ticket);
    return tickets;
}

using Tickets = std::vector<uint64_t>;

} // namespace

class ItemQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itemsComeInOrderAcrossBatches() {
        ItemQueue queue;
        queue.add(batch(1, 3));
        queue.add(batch(10, 0));
        queue.add(batch(4, 2));
        QCOMPARE(queue.size(), size_t(5));
        QVERIFY((drain(queue) == Tickets{1, 2, 3, 4, 5}));
    }
    void aNulStandsBehindEveryBody() {
        ItemQueue queue;
        queue.add(batch(1, 3));
        while (!queue.empty()) {
            const QueuedItem item = queue.takeFront();
            QCOMPARE(std::string(item.entry.body.data()), std::string("item"));
        }
    }
    void aBodyLivesAsLongAsItsItem() {
        ItemQueue queue;
        queue.add(batch(1, 1));
        const QueuedItem item = queue.takeFront();
        QVERIFY(queue.empty());
        QCOMPARE(std::string(item.entry.body), std::string("item"));
    }
    void anItemInASlabThatIsNotThereIsRefused() {
        wire::ItemEntry item{1, 1, 1, 0, 0, -1, ""};
        item.place = {0, 70000};
        std::string body;
        item.encode(body);
        QVERIFY(Batch::decode(body, HostSlabs()) == nullptr);
    }
    void takeBackTakesFromTheEndOnly_data() {
        QTest::addColumn<quint32>("count");
        QTest::addColumn<int>("left");
        QTest::newRow("none") << quint32(0) << 5;
        QTest::newRow("within a batch") << quint32(1) << 4;
        QTest::newRow("across batches") << quint32(4) << 1;
        QTest::newRow("all but the started") << quint32(5) << 0;
        QTest::newRow("more than there is") << quint32(99) << 0;
    }
    void takeBackTakesFromTheEndOnly() {
        QFETCH(quint32, count);
        QFETCH(int, left);
        ItemQueue queue;
        queue.add(batch(1, 4));
        queue.add(batch(5, 2));
        queue.takeFront(); // 1 has started
        const Tickets back = queue.takeBack(count);
        QCOMPARE(back.size(), size_t(5 - left));
        for (size_t i = 0; i < back.size(); ++i)
            QCOMPARE(back[i], uint64_t(6 - i));
        const Tickets rest = drain(queue);
        QCOMPARE(rest.size(), size_t(left));
        for (size_t i = 0; i < rest.size(); ++i)
            QCOMPARE(rest[i], uint64_t(2 + i));
    }
    void removeFindsOnlyWhatIsQueued() {
        ItemQueue queue;
        queue.add(batch(1, 3));
        queue.add(batch(4, 1));
        queue.takeFront();
        QVERIFY(!queue.remove(1));
        QVERIFY(queue.remove(4));
        QVERIFY(queue.remove(2));
        QVERIFY(!queue.remove(2));
        QVERIFY((drain(queue) == Tickets{3}));
    }
    void aMalformedBatchIsRefused() {
        std::string body;
        wire::ItemEntry{1, 1, 1, 0, 0, -1, "item"}.encode(body);
        QVERIFY(Batch::decode(body, HostSlabs()) != nullptr);
        QVERIFY(Batch::decode(std::string_view(body).substr(0, body.size() - 1), HostSlabs()) == nullptr);
    }
};

QTEST_GUILESS_MAIN(ItemQueueTest)
#include "tst_item_queue.moc"
