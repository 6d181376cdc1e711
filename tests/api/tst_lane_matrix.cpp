// SPDX-License-Identifier: MIT
// The matrix of tests/matrix for the in-process lane: every combination of order, source, passing, window,
// lanes, error behaviour and number of items delivers each item once, with its own result, in order when
// asked for.
#include "core/api/pool.h"
#include "tests/api/ranges.h"

#include <QTest>
#include <list>

using namespace poolboard;
using poolboard::test::Counting;

namespace {

enum class Source { Vector, List, OnePass };
enum class Way { Single, Args, Kwargs };
enum class Errors { Immediate, Deferred, Ignore };

struct Combination {
    bool ordered = true, lazy = true;
    Source source = Source::Vector;
    Way way = Way::Single;
    Errors errors = Errors::Immediate;
    unsigned chunk = 0, prefill = 0;
    bool bounded = true;
    unsigned lanes = 1;
    int many = 0; ///< 0: none, 1: one, 2: a few, 3: more than the window holds

    int items() const {
        const unsigned window = lanes * std::max(1u, chunk) * std::max(1u, prefill);
        const int counts[] = {0, 1, 5, static_cast<int>(chunk == 0 && bounded ? 3000 : window + 7)};
        return counts[many];
    }
};

struct Named {
    int64_t number;
    int64_t twice;
};

/// Runs one combination over its range; "" or what is wrong.
struct Check {
    const Combination& it;
    ThreadPool& pool;

    template <class Range, class F> std::string with(F f, Range range) const {
        const Options options{
            .ordered = it.ordered, .bounded = it.bounded, .chunk = it.chunk, .prefill = it.prefill};
        std::vector<int64_t> seen;
        try {
            if (it.errors == Errors::Ignore)
                for (const auto& outcome : run(f, std::move(range), ignore, options)) {
                    if (!outcome.ok() || outcome.attempts != 1) return "an outcome without its value";
                    if (static_cast<int64_t>(outcome.index) != *outcome) return "another item's result";
                    seen.push_back(*outcome);
                }
            else if (it.errors == Errors::Deferred)
                for (const int64_t n : run(f, std::move(range), deferred, options))
                    seen.push_back(n);
            else
                for (const int64_t n : run(f, std::move(range), immediate, options))
                    seen.push_back(n);
        } catch (const std::invalid_argument& refused) {
            const bool right = !it.bounded && it.source == Source::OnePass && seen.empty();
            return right ? "" : std::string("refused: ") + refused.what();
        }
        if (!it.bounded && it.source == Source::OnePass) return "not refused";
        if (!it.ordered) std::sort(seen.begin(), seen.end());
        for (size_t at = 0; at < seen.size(); ++at)
            if (seen[at] != static_cast<int64_t>(at))
                return "item " + std::to_string(at) + " is missing or doubled";
        return static_cast<int>(seen.size()) == it.items() ? "" : std::to_string(seen.size()) + " results";
    }

    template <class F, class Range, class B>
    auto run(F f, Range range, B errors, const Options& options) const {
        std::vector<std::conditional_t<std::is_same_v<B, Ignore>, Outcome<int64_t>, int64_t>> out;
        if (!it.lazy) return pool.map(f, std::move(range), errors, options);
        for (auto& result : pool.imap(f, std::move(range), errors, options))
            out.push_back(std::move(result));
        return out;
    }

    template <class Item, class Make, class F> std::string from(F f, Make make) const {
        std::vector<Item> items;
        for (int64_t n = 0; n < it.items(); ++n)
            items.push_back(make(n));
        if (it.source == Source::Vector) return with(f, std::move(items));
        return with(f, std::list<Item>(items.begin(), items.end()));
    }

    std::string operator()() const {
        const auto same = [](int64_t n) { return n; };
        const auto two = [](int64_t n, int64_t twice) { return twice - n; };
        if (it.source == Source::OnePass) return with(same, Counting(it.items()));
        switch (it.way) {
        case Way::Args:
            return from<std::pair<int64_t, int64_t>>(args(two),
                                                     [](int64_t n) { return std::pair(n, 2 * n); });
        case Way::Kwargs:
            return from<Named>(kwargs(two), [](int64_t n) { return Named{n, 2 * n}; });
        case Way::Single:
            break;
        }
        return from<int64_t>(same, same);
    }
};

} // namespace

class TestLaneMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCombination_data() {
        QTest::addColumn<unsigned>("lanes");
        for (const unsigned lanes : {1u, 2u, 4u})
            QTest::addRow("%u lanes", lanes) << lanes;
    }
    void everyCombination() {
        QFETCH(unsigned, lanes);
        ThreadPool pool(lanes);
        size_t tried = 0, wrong = 0;
        const auto check = [&](const Combination& it) {
            ++tried;
            const std::string fault = Check{it, pool}();
            if (fault.empty() || ++wrong > 20) return;
            qWarning(
                "ordered %d lazy %d source %d way %d errors %d chunk %u prefill %u bounded %d items %d: %s",
                it.ordered, it.lazy, int(it.source), int(it.way), int(it.errors), it.chunk, it.prefill,
                it.bounded, it.items(), fault.c_str());
        };
        for (const bool ordered : {true, false})
            for (const bool lazy : {true, false})
                for (const Source source : {Source::Vector, Source::List, Source::OnePass})
                    for (const Way way : {Way::Single, Way::Args, Way::Kwargs})
                        for (const Errors errors : {Errors::Immediate, Errors::Deferred, Errors::Ignore})
                            for (const int many : {0, 1, 2, 3}) {
                                if (!ordered && !lazy) continue; // map is ordered
                                if (source == Source::OnePass && way != Way::Single) continue;
                                Combination it{ordered, lazy, source, way, errors, 0, 0, true, lanes, many};
                                check(it);
                                it.prefill = 1;
                                check(it);
                                for (it.chunk = 1; it.chunk <= 4; it.chunk *= 2)
                                    for (it.prefill = 1; it.prefill <= 4; it.prefill *= 2)
                                        check(it);
                                it.bounded = false;
                                // map in place has no window, so nothing is refused there either
                                check(it);
                            }
        qInfo("%zu combinations", tried);
        QCOMPARE(wrong, size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestLaneMatrix)
#include "tst_lane_matrix.moc"
