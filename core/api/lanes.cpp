// SPDX-License-Identifier: MIT
#include "core/api/lanes.h"

#include "core/api/debug.h"
#include "core/base/layout.h"

#include <algorithm>
#include <iterator>
#include <pthread.h>
#include <string>
#include <utility>

namespace poolboard::inline api {
namespace {

struct Place {
    const Lanes* lanes = nullptr;
    unsigned lane = 0;
};
thread_local Place t_place;

} // namespace

bool Door::runOne(unsigned lane) {
    bool did = false;
    if ((m_inside.fetch_add(1, std::memory_order_seq_cst) & kClosed) == 0) did = m_work.runOne(lane);
    // Nobody touches the work after this; the door itself is kept by whoever calls.
    if (m_inside.fetch_sub(1, std::memory_order_seq_cst) == (kClosed | 1)) m_left.wakeAll();
    return did;
}

void Door::stay() { m_staying.fetch_add(1, std::memory_order_relaxed); }

void Door::leave(unsigned lane) {
    m_work.leave(lane);
    m_staying.fetch_sub(1, std::memory_order_seq_cst);
    m_left.wakeAll();
}

Lanes::Lanes(unsigned count) : m_known(count == 0 ? usableCpus() : count) {
    m_threads.reserve(m_known.size());
    try {
        for (unsigned lane = 0; lane < m_known.size(); ++lane)
            m_threads.emplace_back([this, lane] { run(lane); });
    } catch (...) { // no thread to be had: those there are must not be destroyed running
        join();
        throw;
    }
    if (debugMode()) debugLine("a pool of " + std::to_string(m_known.size()) + " threads");
}

Lanes::~Lanes() { join(); }

void Lanes::endDrivers() {
    std::vector<Driver> drivers;
    {
        const std::lock_guard lock(m_mutex);
        drivers.swap(m_drivers);
    }
    for (Driver& driver : drivers)
        driver.thread.request_stop();
}

void Lanes::join() noexcept {
    m_ending.store(true);
    m_parking.wakeAll();
    for (std::thread& thread : m_threads)
        thread.join();
}

std::optional<unsigned> Lanes::here() const {
    if (t_place.lanes != this) return std::nullopt;
    return t_place.lane;
}

std::shared_ptr<Door> Lanes::open(Work& work) {
    auto door = std::make_shared<Door>(work);
    const std::lock_guard lock(m_mutex);
    m_doors.push_back(door);
    m_version.fetch_add(1, std::memory_order_release);
    return door;
}

void Lanes::close(const std::shared_ptr<Door>& door) {
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_doors, door);
        m_version.fetch_add(1, std::memory_order_release);
        for (Parking* parking : m_sleepers)
            parking->wakeAll();
    }
    door->shut();
    if (door->deserted()) return;
    m_parking.wakeAll(); // those that sleep may have to leave
    struct Nothing final : Work {
        bool runOne(unsigned) override { return false; }
    } nothing;
    await(nothing, door->left(), [&] { return door->deserted(); });
}

void Lanes::addSleeper(Parking& parking) {
    const std::lock_guard lock(m_mutex);
    m_sleepers.push_back(&parking);
}

void Lanes::removeSleeper(Parking& parking) {
    const std::lock_guard lock(m_mutex);
    m_sleepers.erase(std::find(m_sleepers.begin(), m_sleepers.end(), &parking));
}

void Lanes::stay(std::shared_ptr<Door> door, unsigned lane) {
    door->stay();
    m_known[lane].stays.push_back(std::move(door));
}

void Lanes::tend(unsigned lane) {
    Known& known = m_known[lane];
    if (known.version == m_version.load(std::memory_order_acquire)) return;
    {
        const std::lock_guard lock(m_mutex);
        known.version = m_version.load(std::memory_order_relaxed);
        known.doors = m_doors;
    }
    const auto isOpen = [&](const std::shared_ptr<Door>& door) {
        return std::find(known.doors.begin(), known.doors.end(), door) != known.doors.end();
    };
    const auto closed = std::stable_partition(known.stays.begin(), known.stays.end(), isOpen);
    std::vector<std::shared_ptr<Door>> left(std::make_move_iterator(closed),
                                            std::make_move_iterator(known.stays.end()));
    known.stays.erase(closed, known.stays.end());
    for (const std::shared_ptr<Door>& door : left) // what ends here may call the pool itself
        door->leave(lane);
}

void Lanes::run(unsigned lane) {
    t_place = {this, lane};
    ::pthread_setname_np(::pthread_self(), ("pool-" + std::to_string(lane)).c_str());
    for (;;) {
        const uint32_t ticket = m_parking.ticket();
        tend(lane);
        bool did = false;
        // A nested call may tend() while a chunk runs: the list is looked at anew for each door.
        for (size_t at = 0; at < m_known[lane].doors.size(); ++at) {
            const std::shared_ptr<Door> door = m_known[lane].doors[at];
            did = door->runOne(lane) || did;
        }
        if (did) continue;
        if (m_ending.load()) return;
        m_parking.wait(ticket);
    }
}

void Lanes::drive(std::function<void(std::stop_token)> driver) {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_drivers, [](const Driver& old) { return old.ended->load(); }); // joins, at once
    auto ended = std::make_shared<std::atomic<bool>>(false);
    m_drivers.push_back(
        {ended, std::jthread([run = std::move(driver), ended](const std::stop_token& stop) mutable {
             run(stop);
             run = nullptr; // what it holds may need this pool: it goes before it counts as ended
             ended->store(true);
         })});
}

} // namespace poolboard::inline api
