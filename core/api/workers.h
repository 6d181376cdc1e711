// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/delayed_init.h"
#include "core/api/lanes.h"

#include <memory>
#include <optional>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace poolboard::inline api {

/// Who does the items of a call: the same function in every lane. It is called from several at once.
template <class F> class Workers {
public:
    using Function = F;
    Workers(Lanes&, F f) : m_function(std::move(f)) {}
    F& on(unsigned) { return m_function; }

private:
    F m_function;
};

/// A list of workers is dealt to the lanes: each of the list must get one.
inline void checkList(size_t workers, unsigned lanes) {
    if (workers == 0 || workers > lanes)
        throw std::invalid_argument(
            "a list of " + std::to_string(workers) +
            " workers needs at least one, and a pool of at least as many lanes; this pool has " +
            std::to_string(lanes));
}

/// One instance for each lane, built when it has its first item and destroyed in its lane.
template <class W> class LaneWorkers {
public:
    using Function = W;

    template <class Init>
    LaneWorkers(Lanes& lanes, std::vector<Init> inits) : m_lanes(lanes), m_instances(lanes.count()) {
        checkList(inits.size(), lanes.count());
        m_make = [kept = std::move(inits)](unsigned lane, std::optional<W>& place) {
            struct Made { // the instance is built in its place: it need not be movable
                const Init& init;
                operator W() const { return init.make(); }
            };
            place.emplace(Made{kept[lane % kept.size()]});
        };
        m_door = m_lanes.open(m_instances);
    }
    ~LaneWorkers() { m_lanes.close(m_door); }
    LaneWorkers(const LaneWorkers&) = delete;
    LaneWorkers& operator=(const LaneWorkers&) = delete;

    W& on(unsigned lane) { // [lane]
        std::optional<W>& place = m_instances.of[lane].worker;
        if (!place) {
            m_make(lane, place);
            m_lanes.stay(m_door, lane);
        }
        return *place;
    }

private:
    struct alignas(64) Instance { // lanes do not share cache lines
        std::optional<W> worker;
    };
    /// A part of its own, whole as long as the door is open.
    struct Instances final : Work {
        explicit Instances(unsigned lanes) : of(lanes) {}
        bool runOne(unsigned) override { return false; }
        void leave(unsigned lane) noexcept override { of[lane].worker.reset(); }
        std::vector<Instance> of;
    };
    Lanes& m_lanes;
    std::function<void(unsigned, std::optional<W>&)> m_make;
    Instances m_instances;
    std::shared_ptr<Door> m_door;
};

template <class W, class... Args> class Workers<DelayedInit<W, Args...>> : public LaneWorkers<W> {
public:
    Workers(Lanes& lanes, DelayedInit<W, Args...> init)
        : LaneWorkers<W>(lanes, std::vector<DelayedInit<W, Args...>>{std::move(init)}) {}
};
template <class W, class... Args>
class Workers<std::vector<DelayedInit<W, Args...>>> : public LaneWorkers<W> {
public:
    Workers(Lanes& lanes, std::vector<DelayedInit<W, Args...>> inits)
        : LaneWorkers<W>(lanes, std::move(inits)) {}
};

/// Workers that live longer than a call: pool.keep(delayedInit(…)). Copies share them. For calls of that pool
/// only: another one throws std::invalid_argument.
template <class F> struct KeptWorkers {
    std::shared_ptr<Lanes> lanes; ///< must outlive the workers
    std::shared_ptr<Workers<F>> workers;
};
template <class F> class Workers<KeptWorkers<F>> {
public:
    using Function = typename Workers<F>::Function;
    Workers(Lanes& lanes, KeptWorkers<F> kept) : m_kept(std::move(kept)) {
        if (&lanes != m_kept.lanes.get())
            throw std::invalid_argument("these workers were kept by another pool, and live in its threads; "
                                        "call that one, or keep() some in this pool");
    }
    Function& on(unsigned lane) { return m_kept.workers->on(lane); }

private:
    KeptWorkers<F> m_kept;
};

} // namespace poolboard::inline api
