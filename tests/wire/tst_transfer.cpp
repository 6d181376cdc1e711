// SPDX-License-Identifier: MIT
#include "core/wire/transfer.h"

#include <QTest>

using namespace poolboard::wire;

namespace {

using Accepts = bool (*)(std::string_view);
template <class Value> bool accepts(std::string_view body) { return Value::decode(body).has_value(); }
template <class Value> std::string bytes(const Value& value) {
    std::string out;
    value.encode(out);
    return out;
}

} // namespace

Q_DECLARE_METATYPE(Accepts)

class TestTransfer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas() {
        const std::string body = bytes(FileBeginBody{"a \xFF.txt", 0755, -3});
        const auto begin = FileBeginBody::decode(body);
        QVERIFY(begin && begin->name == "a \xFF.txt" && begin->mode == 0755 && begin->modifiedNs == -3);
        for (const bool whole : {true, false}) {
            const auto end = FileEndBody::decode(bytes(FileEndBody{whole}));
            QVERIFY(end && end->whole == whole);
        }
    }

    void nothingElseIsTaken_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Accepts>("accepts");
        QTest::newRow("begin") << QByteArray::fromStdString(bytes(FileBeginBody{"name", 0644, 7}))
                               << Accepts(accepts<FileBeginBody>);
        QTest::newRow("end") << QByteArray::fromStdString(bytes(FileEndBody{true}))
                             << Accepts(accepts<FileEndBody>);
    }
    void nothingElseIsTaken() {
        QFETCH(QByteArray, body);
        QFETCH(Accepts, accepts);
        const std::string whole = body.toStdString();
        QVERIFY(accepts(whole));
        QVERIFY(!accepts(whole + "x"));
        for (size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!accepts(std::string_view(whole).substr(0, length)));
        for (size_t at = 0; at < whole.size(); ++at) {
            std::string forged = whole;
            forged[at] = '\xFF';
            accepts(forged); // whatever it says: in bounds, and soon
        }
    }

    void aNameLeadsNowhereElse_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* what, const QByteArray& name, bool good) {
            QTest::newRow(what) << name << good;
        };
        row("plain", "a.txt", true);
        row("any bytes", "a b\n\xFF'\"", true);
        row("three dots", "...", true);
        row("as long as may be", QByteArray(255, 'x'), true);
        row("longer", QByteArray(256, 'x'), false);
        row("nothing", "", false);
        row("the folder", ".", false);
        row("the one above", "..", false);
        row("through the one above", "../a", false);
        row("absolute", "/etc/passwd", false);
        row("below", "a/b", false);
        row("cut short", QByteArray("a\0b", 3), false);
    }
    void aNameLeadsNowhereElse() {
        QFETCH(QByteArray, name);
        QTEST(isFileName(name.toStdString()), "good");
    }
};

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
