// SPDX-License-Identifier: MIT
#include "ui/cli/screen.h"

#include "core/base/text.h"
#include "ui/cli/progress_line.h"
#include "ui/present/ascii.h"
#include "ui/present/status.h"
#include "ui/present/width.h"

#include <cerrno>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr auto kFrame = std::chrono::milliseconds(100);
constexpr auto kTick = std::chrono::seconds(1);

size_t columnsOf(int terminal) {
    winsize size{};
    if (::ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    const char* columns = std::getenv("COLUMNS");
    const long asked = columns ? std::strtol(columns, nullptr, 10) : 0;
    return asked > 0 && asked < 10000 ? static_cast<size_t>(asked) : 80;
}

} // namespace

Screen::Screen(const ScreenSetup& setup) : m_setup(setup) {
    if (setup.line && ::isatty(STDERR_FILENO) == 1) m_relay.emplace(setup.takeStdout);
}

std::optional<Instant> Screen::nextShow(bool news) const {
    if (m_setup.line)
        return m_firstShow ? m_lastShow + (news ? Duration(kFrame) : Duration(kTick)) : Instant{};
    if (m_setup.heartbeat) return m_firstShow ? m_lastShow + *m_setup.heartbeat : Instant{};
    return std::nullopt;
}

void Screen::show(const Snapshot& run, Instant now) {
    const bool first = !m_firstShow;
    if (first) m_firstShow = now;
    m_lastShow = now;
    if (m_setup.line) {
        if (!m_lineStart) return; // somebody is in the middle of a line
        if (m_columns == 0) m_columns = columnsOf(m_relay ? m_relay->terminal() : STDERR_FILENO);
        // The last column stays free: a full line would wrap.
        const LineStyle style{m_columns - 1, m_setup.unicode, m_setup.color};
        const std::string line = m_setup.status.empty() ? progressLine(run, style) : ownLine(run);
        if (line == m_shown) return;
        put("\r" + line + "\033[K");
        m_shown = line;
    } else if (m_setup.heartbeat && !first) {
        sayStatus(run);
    }
}

void Screen::sayStatus(const Snapshot& run) {
    say(m_setup.status.empty() ? run.name + ": " + statusText(run) : m_setup.status.expand(run));
}

/// A person's own line, on one line all the same.
std::string Screen::ownLine(const Snapshot& run) const {
    const std::string text = toDisplay(m_setup.status.expand(run), SIZE_MAX);
    return fitWidth(m_setup.unicode ? text : toAscii(text), m_columns - 1);
}

void Screen::say(std::string_view message) {
    if (m_setup.silent) return;
    hide();
    const std::string text = m_setup.unicode ? std::string(message) : toAscii(message);
    put((m_lineStart ? "" : "\n") + text + "\n");
    m_lineStart = true;
}

void Screen::relay() {
    if (!m_relay) return;
    for (std::string bytes = m_relay->take(); !bytes.empty();) {
        hide();
        put(bytes);
        m_lineStart = bytes.back() == '\n';
        bytes = bytes.size() == 65536 ? m_relay->take() : std::string();
    }
}

void Screen::resized() {
    hide();
    m_columns = 0;
}

void Screen::hide() {
    if (m_shown.empty()) return;
    put("\r\033[K");
    m_shown.clear();
}

void Screen::close() {
    hide();
    if (!m_relay) return;
    for (std::string bytes = m_relay->take(); !bytes.empty(); bytes = m_relay->take())
        put(bytes);
    m_relay->giveBack();
    m_relay.reset();
}

void Screen::put(std::string_view bytes) {
    const int fd = m_relay ? m_relay->terminal() : STDERR_FILENO;
    while (!bytes.empty()) {
        const ssize_t wrote = ::write(fd, bytes.data(), bytes.size());
        if (wrote < 0 && errno != EINTR) return;
        bytes.remove_prefix(wrote > 0 ? static_cast<size_t>(wrote) : 0);
    }
}

} // namespace poolboard
