// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/pool/host_link.h"
#include "tests/fuzz/expect.h"

#include <set>

namespace {
using namespace poolboard;

constexpr uint32_t kSlots = 2;
constexpr Ticket kTickets = 4; ///< 1 to 4 are with worker 0, 5 to 8 with worker 1

/// Believes nothing: what reaches it must be sound whatever the host sent.
class Doubter final : public HostListener {
public:
    void hostSpawned(HostId, int32_t) override { EXPECT(!"a frame said that"); }
    void workerReady(HostId, uint32_t slot) override { answer(slot); }
    void workerInitFailed(HostId, uint32_t slot, WorkerError error) override {
        answer(slot);
        check(error);
    }
    void results(HostId, uint32_t slot, std::vector<AttemptResult> batch) override {
        EXPECT(!batch.empty());
        for (const AttemptResult& result : batch) {
            settle(slot, result.ticket);
            if (result.error) check(*result.error);
            EXPECT(result.seconds >= 0);
        }
    }
    void returned(HostId, uint32_t slot, const std::vector<Ticket>& tickets) override {
        for (const Ticket ticket : tickets)
            settle(slot, ticket);
    }
    void progress(HostId, Ticket ticket, uint64_t, uint64_t, std::string_view note) override {
        EXPECT(ticket >= 1 && ticket <= 2 * kTickets && !m_settled.contains(ticket));
        EXPECT(isUtf8(note) && note.size() <= 1024);
    }
    void pong(HostId) override {}
    void log(HostId, uint32_t slot, Ticket ticket, int level, std::string_view text) override {
        EXPECT(slot < kSlots || slot == kNoSlot);
        EXPECT(ticket <= 2 * kTickets && !m_settled.contains(ticket));
        EXPECT(level >= 0 && level <= 3);
        EXPECT(isUtf8(text) && text.size() <= 16 * 1024);
    }
    void ahead(HostId, Ticket ticket, Ahead stream, uint64_t, std::string_view) override {
        EXPECT(ticket >= 1 && ticket <= 2 * kTickets && !m_settled.contains(ticket));
        EXPECT(stream == Ahead::Result || stream == Ahead::Diagnostics);
    }
    void hostEnded(HostId, HostEnd) override { EXPECT(!"a frame said that"); }
    void guardLost(std::string) override { EXPECT(!"a frame said that"); }

private:
    void answer(uint32_t slot) {
        EXPECT(slot < kSlots);
        EXPECT(m_answered.insert(slot).second);
    }
    void settle(uint32_t slot, Ticket ticket) {
        EXPECT(slot < kSlots && ticket > slot * kTickets && ticket <= (slot + 1) * kTickets);
        EXPECT(m_settled.insert(ticket).second);
    }
    static void check(const WorkerError& error) {
        EXPECT(isUtf8(error.type) && isUtf8(error.message) && isUtf8(error.trace));
        EXPECT(error.type.size() + error.message.size() + error.trace.size() < 256 * 1024);
        EXPECT(static_cast<int>(error.advice) <= 2);
    }
    std::set<uint32_t> m_answered;
    std::set<Ticket> m_settled;
};

} // namespace

/// What a hostile host may send to the engine; the first byte says what it was asked for.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size == 0) return 0;
    HostLink link;
    link.id = 7;
    link.state = HostLink::State::Running;
    link.page = SharedPage::create(kSlots, 1).value();
    link.slabs = EngineSlabs::map(link.page.descriptor(), {kSlots, 1}).value();
    link.slots.resize(kSlots);
    for (uint32_t slot = 0; slot < kSlots; ++slot) {
        for (Ticket ticket = 1; ticket <= kTickets; ++ticket)
            link.slots[slot].given.give(slot * kTickets + ticket);
        link.slots[slot].recalls = (data[0] >> slot) & 1;
    }
    link.greeted = (data[0] & 4) != 0;
    link.leaving = (data[0] & 8) != 0;
    Doubter doubter;
    const Instant now{std::chrono::seconds(1000)};
    link.reader.feed(std::string_view(reinterpret_cast<const char*>(data) + 1, size - 1));
    while (!link.muted) {
        const auto frame = link.reader.next();
        if (!frame) break;
        if (const std::string fault = takeFrame(link, *frame, doubter, now); !fault.empty()) {
            EXPECT(isUtf8(fault));
            break;
        }
    }
    return 0;
}
