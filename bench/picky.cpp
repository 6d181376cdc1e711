// SPDX-License-Identifier: MIT
//
// Gives the item back at full engine speed, and fails those that begin with "!": a run with failures to show.
#include <poolboard/worker.hpp>

#include <stdexcept>

struct Picky {
    explicit Picky(const poolboard::Config&) {}
    std::string operator()(const poolboard::ItemView& item, poolboard::Call&) {
        if (!item.bytes().empty() && item.bytes().front() == '!')
            throw std::runtime_error("cannot open " + std::string(item.bytes().substr(1)));
        return std::string(item.bytes());
    }
};
POOLBOARD_WORKERS("bench_picky", "1.0.0", poolboard::kind<Picky>("picky"))
