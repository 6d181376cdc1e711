// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/run/snapshot.h"
#include "ui/cli/screen_setup.h"
#include "ui/cli/terminal_relay.h"

#include <optional>
#include <string>
#include <string_view>

namespace poolboard {

/// The one owner of standard error while a run is shown: the progress line, its
/// messages, and what others write to the same terminal. [main] Writes block as
/// the terminal does, and failures to write are ignored: nobody is left to read.
class Screen {
public:
    explicit Screen(const ScreenSetup& setup);
    ~Screen() { close(); }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// When show() wants to be called next: 10 times a second for a line with news
    /// (once a second without), at the next heartbeat, or never.
    std::optional<Instant> nextShow(bool news) const;
    void show(const Snapshot& run, Instant now);
    /// A message on a line of its own, above the progress line.
    void say(std::string_view message);
    /// The same, but not with --quiet.
    void warn(std::string_view message) {
        if (!m_setup.quiet) say(message);
    }
    /// The status as a message: in the person's own words where --status gave them.
    void sayStatus(const Snapshot& run);

    bool silent() const { return m_setup.silent; }
    int relayFd() const { return m_relay ? m_relay->fd() : -1; }
    void relay();   ///< passes on what others wrote
    void resized(); ///< the next show() measures and draws again
    void hide();    ///< takes the line away, before something else owns the terminal
    void close();   ///< hide, pass on what is left, give the descriptors back. Idempotent.

private:
    void put(std::string_view bytes);
    std::string ownLine(const Snapshot& run) const;

    ScreenSetup m_setup;
    std::optional<TerminalRelay> m_relay;
    std::string m_shown;     ///< the line as it stands, "" when hidden
    bool m_lineStart = true; ///< others' output ended with a newline
    size_t m_columns = 0;    ///< 0: to be measured
    Instant m_lastShow{};
    std::optional<Instant> m_firstShow;
};

} // namespace poolboard
