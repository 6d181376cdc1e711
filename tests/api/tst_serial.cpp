// SPDX-License-Identifier: MIT

#include <QTest> // first: moc loses its way in <concepts> otherwise

#include "tests/api/taught.h"

namespace {

struct Plain {
    int a;
    double b;
    bool operator==(const Plain&) const = default;
};
struct Mixed {
    std::string name;
    std::vector<Plain> parts;
    std::optional<std::string> note;
    bool operator==(const Mixed&) const = default;
};
} // namespace

using namespace poolboard;

class TestSerial : public QObject {
    Q_OBJECT

    /// There and back; nothing is left, and a text that is cut anywhere is noticed.
    template <class T> static bool travels(const T& value) {
        Writer out;
        write(out, value);
        Reader in(out.text().data(), out.text().size());
        if (!(read<T>(in) == value) || in.left() != 0) return false;
        for (size_t size = 0; size < out.text().size(); ++size) {
            Reader cut(out.text().data(), size);
            try {
                (void)read<T>(cut);
                return false;
            } catch (const std::runtime_error&) {
            }
        }
        return true;
    }

private Q_SLOTS:
    void everyKindTravels() {
        QVERIFY(travels(7));
        QVERIFY(travels(Plain{1, 0.5}));
        QVERIFY(travels(std::string("a\0b", 3)));
        QVERIFY(travels(std::string()));
        QVERIFY(travels(std::vector<int>{1, 2, 3}));
        QVERIFY(travels(std::vector<bool>{true, false, true}));
        QVERIFY(travels(std::vector<std::string>{"x", "", "yz"}));
        QVERIFY(travels(std::pair<int, std::string>{3, "three"}));
        QVERIFY(travels(std::pair<int, int>{3, 4}));
        QVERIFY(travels(std::tuple<int, std::string, std::vector<double>>{1, "t", {0.1, 0.2}}));
        QVERIFY(travels(std::optional<std::string>("maybe")));
        QVERIFY(travels(std::optional<std::string>()));
        QVERIFY(travels(std::optional<int>(5)));
        QVERIFY(travels(std::variant<int, std::string>("text")));
        QVERIFY(travels(std::variant<int, std::string>(4)));
        QVERIFY(travels(std::array<std::string, 2>{"a", "b"}));
        QVERIFY(travels(Mixed{"m", {{1, 2}, {3, 4}}, "note"}));
        QVERIFY(travels(Taught({{"one", 1}, {"two", 2}})));
    }
    void anOwnedObjectTravels() {
        Writer out;
        write(out, std::make_unique<std::string>("owned"));
        write(out, std::unique_ptr<std::string>());
        Reader in(out.text().data(), out.text().size());
        QCOMPARE(*read<std::unique_ptr<std::string>>(in), std::string("owned"));
        QVERIFY(read<std::unique_ptr<std::string>>(in) == nullptr);
    }
    void nonsenseIsRefused() {
        Writer out;
        out.plain(uint64_t{9});
        Reader variant(out.text().data(), out.text().size());
        QVERIFY_EXCEPTION_THROWN((read<std::variant<int, std::string>>(variant)), std::runtime_error);
        Writer huge;
        huge.plain(~uint64_t{0});
        Reader list(huge.text().data(), huge.text().size());
        QVERIFY_EXCEPTION_THROWN(read<std::vector<std::string>>(list), std::runtime_error);
    }
};

QTEST_GUILESS_MAIN(TestSerial)
#include "tst_serial.moc"
