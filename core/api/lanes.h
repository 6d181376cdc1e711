// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/api.h"
#include "core/api/parking.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace poolboard::inline api {

/// Something the lanes do together: a call of map or imap, or the workers it uses.
class Work {
public:
    /// Does one chunk. False: there is none at the moment. [lane], several at once
    virtual bool runOne(unsigned lane) = 0;
    /// A lane that has stay()ed will not come back: what was made for it ends here. Once. [lane]
    virtual void leave(unsigned) noexcept {}

protected:
    ~Work() = default;
};

/// The way into a work, shared by its owner and the lanes: once closed nobody is inside or gets in, so the
/// owner may destroy the work although lanes still know the door.
class POOLBOARD_API Door {
public:
    explicit Door(Work& work) : m_work(work) {}
    bool runOne(unsigned lane);                                            // [lane]
    void stay();                                                           // [lane]
    void leave(unsigned lane);                                             // [lane] that stays
    void shut() { m_inside.fetch_or(kClosed, std::memory_order_seq_cst); } ///< nobody gets in any more [any]
    bool deserted() const { ///< shut, nobody inside, nobody staying
        return m_inside.load(std::memory_order_seq_cst) == kClosed &&
               m_staying.load(std::memory_order_seq_cst) == 0;
    }
    Parking& left() { return m_left; } ///< woken when a lane has left

private:
    static constexpr uint32_t kClosed = 1u << 31;
    Work& m_work;
    std::atomic<uint32_t> m_inside{0}; ///< how many, and kClosed
    std::atomic<unsigned> m_staying{0};
    Parking m_left;
};

/// The threads of a ThreadPool. Each takes chunks of all open works in turn and sleeps when there are none;
/// no thread waits for another. Owned by the pool.
class POOLBOARD_API Lanes {
public:
    explicit Lanes(unsigned count); ///< 0: as many as this process may use CPUs
    ~Lanes();                       ///< joins; the drivers have ended
    Lanes(const Lanes&) = delete;
    Lanes& operator=(const Lanes&) = delete;

    unsigned count() const { return static_cast<unsigned>(m_threads.size()); }
    std::shared_ptr<Door> open(Work& work); // [any]
    /// The work's leave() is to be called before it is closed. [lane]
    void stay(std::shared_ptr<Door> door, unsigned lane);
    /// Returns when no lane is inside, and every lane that stayed has left: what it made may use what the
    /// caller has. A lane leaves between two chunks, so this waits for the chunk of another work that it
    /// does. Other works go on. [any]
    void close(const std::shared_ptr<Door>& door);
    void wakeOne() { m_parking.wakeOne(); } ///< there is a chunk more [any]
    void wakeAll() { m_parking.wakeAll(); }

    /// Returns once ready(); who makes it so wakes `parking`. A lane that waits for its own pool does chunks
    /// of `work` meanwhile, so that calls may be nested; any other thread sleeps.
    template <class Ready> void await(Work& work, Parking& parking, Ready ready);

    /// Runs on a thread of its own, until it ends or endDrivers() asks it to and joins it. [any]
    void drive(std::function<void(std::stop_token)> driver);
    void endDrivers();

private:
    void run(unsigned lane);
    std::optional<unsigned> here() const; ///< the lane that is calling, if one is
    void tend(unsigned lane);             ///< takes note of what was opened and closed [lane]
    void join() noexcept;
    void addSleeper(Parking& parking);
    void removeSleeper(Parking& parking);

    Parking m_parking; ///< idle lanes, and nobody else: a wakeOne() never goes astray
    std::atomic<bool> m_ending{false};
    std::atomic<uint64_t> m_version{0}; ///< of m_doors
    std::mutex m_mutex;                 ///< protects the next three; never held while anything runs
    std::vector<std::shared_ptr<Door>> m_doors;
    std::vector<Parking*> m_sleepers; ///< of lanes that wait in await(): they must hear of doors that close
    struct Driver {
        std::shared_ptr<std::atomic<bool>> ended;
        std::jthread thread;
    };
    std::vector<Driver> m_drivers;
    struct Known {
        uint64_t version = 0;
        std::vector<std::shared_ptr<Door>> doors, stays;
    };
    std::vector<Known> m_known; ///< each lane its own; [lane]
    std::vector<std::thread> m_threads;
};

template <class Ready> void Lanes::await(Work& work, Parking& parking, Ready ready) {
    const std::optional<unsigned> lane = here();
    if (lane) addSleeper(parking);
    for (;;) {
        const uint32_t ticket = parking.ticket();
        if (ready()) break;
        if (lane) {
            if (work.runOne(*lane)) continue;
            tend(*lane);
            if (ready()) break;
        }
        parking.wait(ticket);
    }
    if (lane) removeSleeper(parking);
}

} // namespace poolboard::inline api
