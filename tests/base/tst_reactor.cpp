// SPDX-License-Identifier: MIT
#include "core/base/reactor.h"

#include <QTest>
#include <array>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <thread>
#include <vector>

using namespace poolboard;
using namespace std::chrono_literals;

namespace {

struct Pipe {
    UniqueFd out, in; ///< read from out, write to in
    Pipe() {
        int fds[2];
        if (::pipe2(fds, O_CLOEXEC | O_NONBLOCK) == 0) {
            out.reset(fds[0]);
            in.reset(fds[1]);
        }
    }
    void put() const { QCOMPARE(::write(in.get(), "x", 1), ssize_t(1)); }
    void get() const {
        char byte;
        QCOMPARE(::read(out.get(), &byte, 1), ssize_t(1));
    }
};

const Instant kPast = Clock::now();
Instant limit() { return Clock::now() + 30s; }

} // namespace

class TestReactor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHandlerIsCalledWhenItsDescriptorIsReady() {
        Reactor reactor;
        const Pipe pipe;
        std::vector<uint32_t> calls;
        reactor.watch(pipe.out.get(), EPOLLIN, [&](uint32_t events) { calls.push_back(events); });
        reactor.turn(kPast);
        QVERIFY(calls.empty());
        pipe.put();
        reactor.turn(limit());
        reactor.turn(limit()); // level triggered: still something to read
        QCOMPARE(calls, (std::vector<uint32_t>{EPOLLIN, EPOLLIN}));
        pipe.get();
        reactor.turn(kPast);
        QCOMPARE(calls.size(), size_t(2));
        reactor.unwatch(pipe.out.get());
    }

    void aHangUpIsToldWithoutBeingAskedFor() {
        Reactor reactor;
        Pipe pipe;
        uint32_t seen = 0;
        reactor.watch(pipe.out.get(), 0, [&](uint32_t events) { seen = events; });
        pipe.in.reset();
        reactor.turn(limit());
        QCOMPARE(seen, uint32_t(EPOLLHUP));
    }

    void theEventsWatchedForCanChange() {
        Reactor reactor;
        const Pipe pipe;
        int calls = 0;
        reactor.watch(pipe.in.get(), 0, [&](uint32_t) { ++calls; });
        reactor.turn(kPast);
        QCOMPARE(calls, 0);
        reactor.change(pipe.in.get(), EPOLLOUT);
        reactor.turn(limit());
        QCOMPARE(calls, 1);
        reactor.change(pipe.in.get(), 0);
        reactor.turn(kPast);
        QCOMPARE(calls, 1);
        reactor.change(pipe.out.get(), EPOLLIN); // not watched: ignored
        reactor.unwatch(pipe.out.get());
    }

    void aHandlerMayUnwatchItselfAndOthers() {
        Reactor reactor;
        const Pipe one, two;
        int calls = 0;
        const auto last = [&](uint32_t) {
            ++calls; // whichever is first stops both
            reactor.unwatch(one.out.get());
            reactor.unwatch(two.out.get());
        };
        reactor.watch(one.out.get(), EPOLLIN, last);
        reactor.watch(two.out.get(), EPOLLIN, last);
        one.put();
        two.put();
        reactor.turn(limit());
        reactor.turn(kPast);
        QCOMPARE(calls, 1);
    }

    void anOldEventNeverReachesANewOwnerOfTheNumber() {
        Reactor reactor;
        Pipe one, two;
        int old = 0, fresh = 0;
        const auto replace = [&](Pipe& other) {
            const int number = other.out.get();
            reactor.unwatch(number);
            Pipe next; // quiet, and takes over the number
            QCOMPARE(::dup3(next.out.get(), number, O_CLOEXEC), number);
            reactor.watch(number, EPOLLIN, [&](uint32_t) { ++fresh; });
        };
        bool replaced = false;
        const auto handler = [&](Pipe& other) {
            ++old;
            if (!std::exchange(replaced, true)) replace(other);
        };
        reactor.watch(one.out.get(), EPOLLIN, [&](uint32_t) { handler(two); });
        reactor.watch(two.out.get(), EPOLLIN, [&](uint32_t) { handler(one); });
        one.put();
        two.put();
        reactor.turn(limit());
        QCOMPARE(old, 1);
        QCOMPARE(fresh, 0);
    }

    void manyReadyDescriptorsAreAllServed() {
        Reactor reactor;
        std::array<Pipe, 100> pipes; // more than one epoll_wait brings
        std::array<int, 100> calls{};
        for (size_t i = 0; i < pipes.size(); ++i) {
            reactor.watch(pipes[i].out.get(), EPOLLIN, [&, i](uint32_t) {
                ++calls[i];
                pipes[i].get();
            });
            pipes[i].put();
        }
        for (int turn = 0; turn < 10; ++turn)
            reactor.turn(kPast);
        for (const int count : calls)
            QCOMPARE(count, 1);
    }

    void aTurnEndsAtItsDeadlineAndNotBefore() {
        Reactor reactor;
        for (const auto wait : {1500us, 20000us}) {
            const Instant until = Clock::now() + wait;
            reactor.turn(until);
            QVERIFY(Clock::now() >= until);
        }
    }

    void aBellWakesFromAnotherThread() {
        Reactor reactor;
        Bell bell;
        int woken = 0;
        reactor.watch(bell.fd(), EPOLLIN, [&](uint32_t) {
            bell.quiet();
            ++woken;
        });
        std::thread other([&] {
            for (int i = 0; i < 1000; ++i)
                bell.ring();
        });
        reactor.turn(limit());
        QVERIFY(woken == 1);
        other.join();
        reactor.turn(kPast); // what was rung meanwhile
        const int soFar = woken;
        reactor.turn(kPast);
        QCOMPARE(woken, soFar); // many rings, then silence
        bell.quiet();           // a quiet bell stays quiet, and this does not block
        reactor.unwatch(bell.fd());
    }

    void aSpinningOneMeetsItsDeadlineAndSleepsThroughLongWaits() {
        Reactor reactor;
        reactor.setSpin(50us);
        for (const auto wait : {10us, 10us, 40us, 1500us, 300000us}) {
            rusage before, after;
            ::getrusage(RUSAGE_THREAD, &before);
            const Instant until = Clock::now() + wait;
            reactor.turn(until);
            QVERIFY(Clock::now() >= until);
            ::getrusage(RUSAGE_THREAD, &after);
            const auto used = [](const timeval& time) { return time.tv_sec * 1000000 + time.tv_usec; };
            QVERIFY(wait < 300ms || used(after.ru_utime) + used(after.ru_stime) - used(before.ru_utime) -
                                            used(before.ru_stime) <
                                        150000);
        }
    }

    void aSpinningOneHearsWhatComesAtAnyTime() {
        Reactor reactor;
        reactor.setSpin(50us);
        Bell asked, answered;
        int rounds = 0;
        reactor.watch(answered.fd(), EPOLLIN, [&](uint32_t) {
            answered.quiet();
            ++rounds;
        });
        std::thread other([&] {
            Reactor theirs;
            int seen = 0;
            theirs.watch(asked.fd(), EPOLLIN, [&](uint32_t) {
                asked.quiet();
                ++seen;
            });
            while (seen < 2000) {
                theirs.turn(limit());
                if (seen % 100 == 0) theirs.turn(Clock::now() + 200us); // some are slow
                answered.ring();
            }
        });
        while (rounds < 2000) {
            const int before = rounds;
            asked.ring();
            while (rounds == before)
                reactor.turn(limit());
        }
        other.join();
        QCOMPARE(rounds, 2000);
    }

    void everyDescriptorOfOursIsClosedOnExec() {
        const Bell bell;
        QVERIFY(::fcntl(bell.fd(), F_GETFD) & FD_CLOEXEC);
    }
};

QTEST_GUILESS_MAIN(TestReactor)
#include "tst_reactor.moc"
