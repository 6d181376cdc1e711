// SPDX-License-Identifier: MIT
#include "core/run/item_gate.h"

namespace poolboard {
namespace {

class Two final : public ItemGate {
public:
    Two(std::unique_ptr<ItemGate> first, std::unique_ptr<ItemGate> second)
        : m_first(std::move(first)), m_second(std::move(second)) {}

    Result<Verdict> judge(Item& item) override {
        Result<Verdict> first = m_first->judge(item);
        if (!first || !std::holds_alternative<Wanted>(first.value())) return first;
        return m_second->judge(item);
    }

    Result<void> ended() override {
        TRY(m_first->ended());
        return m_second->ended();
    }

private:
    std::unique_ptr<ItemGate> m_first, m_second;
};

} // namespace

Outcome settledOutcome(Item& item, OutcomeKind kind, std::unique_ptr<WorkerError> error) {
    Outcome outcome;
    outcome.index = item.index;
    outcome.kind = kind;
    outcome.passing = item.passing;
    outcome.inputContent = item.content;
    outcome.attempts = item.replaces ? item.replaces->attempts : 0;
    outcome.replaces = item.replaces;
    outcome.stamp = item.stamp;
    outcome.input = std::move(item.body);
    outcome.error = std::move(error);
    return outcome;
}

std::unique_ptr<ItemGate> inTurn(std::unique_ptr<ItemGate> first, std::unique_ptr<ItemGate> second) {
    if (!first || !second) return first ? std::move(first) : std::move(second);
    return std::make_unique<Two>(std::move(first), std::move(second));
}

} // namespace poolboard
