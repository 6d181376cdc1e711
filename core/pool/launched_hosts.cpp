// SPDX-License-Identifier: MIT
// Hosts behind launchers: what is different about them.
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/pool/local_host_pool.h"
#include "core/wire/exit_status.h"

#include <algorithm>
#include <string_view>
#include <sys/socket.h>

namespace poolboard {
namespace {

/// Launchers at work on one place that have not led anywhere yet: servers refuse
/// more at a time (sshd from ten on).
constexpr size_t kMostKnocking = 4;
/// A relay ends its host at once; the network, or a launcher that hangs, may need longer.
constexpr Duration kEndLimit = std::chrono::seconds(5);

/// What is no frame, in what a launcher writes before the greeting, line by line.
std::vector<std::string> displayLines(const std::string& text) {
    std::vector<std::string> lines;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) lines.push_back(toDisplay(std::string_view(text).substr(at, end - at), 400));
        at = end + 1;
    }
    return lines;
}

} // namespace

const LaunchPlace* LocalHostPool::placeOf(uint32_t place) const {
    if (m_config.places.empty()) return nullptr;
    const LaunchPlace& found = m_config.places[place % m_config.places.size()];
    return found.here() ? nullptr : &found;
}

void LocalHostPool::sayLaunch(HostLink& link, const LaunchPlace& place) {
    link.far = std::make_unique<FarSide>();
    link.far->name = place.name;
    link.far->running.resize(link.slots.size());
    link.far->runningHeardAt.resize(link.slots.size());
    wire::LaunchBody launch;
    launch.worker = m_config.workerName;
    launch.version = m_config.pluginVersion;
    if (!m_config.hostCommand.empty()) launch.sha256 = m_config.expectedSha256; // a script, not a build of it
    launch.python = m_config.python;
    launch.cwd = m_config.cwd;
    launch.debug = m_config.debug;
    launch.transfer = m_config.transfer;
    launch.part = place.part;
    launch.parts = place.parts;
    launch.environment = m_config.farEnvironment;
    for (const auto& [name, value] : link.environment)
        launch.environment.push_back(name + "=" + value);
    std::string body;
    launch.encode(body);
    wire::appendFrame(link.out, wire::FrameType::Launch, 0, body);
}

void LocalHostPool::sayLauncher(const HostLink& link, GuardCommand& spawn) const {
    spawn.program = link.place->command.front();
    spawn.arguments = link.place->command;
    spawn.throughStdio = true;
    if (!m_config.transfer) return;
    // What reads and writes the files of items is a process of its own: this thread may not wait for a disk.
    spawn.program = m_config.libexec + "/poolboard-transfer";
    if (m_config.durable) spawn.arguments.insert(spawn.arguments.begin(), "--durable");
    spawn.arguments.insert(spawn.arguments.begin(), "poolboard-transfer");
}

bool LocalHostPool::mayKnock(const HostLink& link) const {
    if (!link.far) return true;
    const auto found = m_knocking.find(link.far->name);
    return found == m_knocking.end() || found->second < kMostKnocking;
}

void LocalHostPool::knock(HostLink& link, bool begins) {
    if (!link.far || link.far->knocking == begins) return;
    link.far->knocking = begins;
    m_knocking[link.far->name] += begins ? size_t{1} : ~size_t{0};
}

/// Bytes of a launcher that has not led to a relay yet.
void LocalHostPool::meet(HostLink& link, std::string_view bytes) {
    FarSide& far = *link.far;
    far.met = far.greeting.feed(bytes);
    if (!far.met && !far.greeting.tooLong()) return;
    knock(link, false);
    tell(link, displayLines(far.greeting.takeBefore().substr(0, 4096)));
    const std::string refusal =
        !far.met ? "`" + far.name + "` writes something else than Poolboard to its standard output"
        : far.greeting.protocol() != wire::kRelayProtocol
            ? "`" + far.name + "` leads to Poolboard " + toDisplay(far.greeting.version(), 60) +
                  ", which speaks protocol " + std::to_string(far.greeting.protocol()) +
                  " to launchers; expected " + std::to_string(wire::kRelayProtocol) +
                  ": install the same Poolboard on both sides"
            : "";
    if (!refusal.empty()) {
        far.met = true;
        far.ended.emplace();
        far.ended->exitCode = wire::kExitStart; // another try makes no sense
        link.muted = true;
        if (link.reason.empty()) link.reason = refusal;
        kill(link.id, refusal);
        return;
    }
    const std::string rest = far.greeting.takeRest();
    link.reader.feed(rest);
}

/// The end of our direction is the order to end: the relay says when all of it is dead.
void LocalHostPool::endFar(HostLink& link) {
    FarSide& far = *link.far;
    if (far.ending || far.ended || far.lost || !far.met || !link.socket.valid())
        return command(GuardCommand::Kind::Kill, link.id);
    far.ending = true;
    ::shutdown(link.socket.get(), SHUT_WR);
    link.killAt = Clock::now() + kEndLimit;
}

/// Keeps the connection warm, and gives it up when it hangs.
void LocalHostPool::keepAlive(Instant now) {
    std::vector<HostId> lost;
    for (const auto& [id, link] : m_hosts) {
        if (!link->far || !link->far->met || link->state != HostLink::State::Running) continue;
        FarSide& far = *link->far;
        if (now >= far.heardAt + m_config.farGivenUp && !far.lost) lost.push_back(id);
        if (now < far.saidAt + wire::kSayAlive || link->killed) continue;
        far.saidAt = now;
        if (link->sent != link->out.size()) continue; // it is full: that says enough
        wire::appendFrame(link->out, wire::FrameType::Alive, 0, {});
        queue(*link);
    }
    for (const HostId id : lost) {
        HostLink& link = *m_hosts.at(id);
        link.far->lost = true;
        link.killed = true;
        link.muted = true;
        if (link.reason.empty())
            link.reason = "nothing was heard of `" + link.far->name + "` for " +
                          formatDuration(m_config.farGivenUp) + ": the connection is lost";
        command(GuardCommand::Kind::Kill, id);
    }
}

std::optional<Instant> LocalHostPool::nextKeepAlive(const HostLink& link) const {
    if (!link.far || !link.far->met || link.state != HostLink::State::Running || link.far->lost)
        return std::nullopt;
    const Instant lost = link.far->heardAt + m_config.farGivenUp;
    return link.killed ? lost : std::min(lost, link.far->saidAt + wire::kSayAlive);
}

} // namespace poolboard
