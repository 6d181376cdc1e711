// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "ui/tui/canvas.h"
#include "ui/tui/dashboard.h"

#include <functional>
#include <memory>
#include <string>
#include <termpaintx.h>

namespace poolboard {

/// A click, or a turn of the wheel, in cells.
struct MouseEvent {
    int x = 0, y = 0;
    enum class What : uint8_t { Press, WheelUp, WheelDown } what = What::Press;
};

/// The controlling terminal in full-screen mode, by the library termpaint: taken by open() and enter(), given
/// back by the destructor; after a crash of this process the library's rescue process gives it back. [main],
/// one per process.
class Terminal {
public:
    /// Asks the terminal what it can do, which takes a round trip. Usage errors: there is no terminal, or it
    /// does not answer within 5 s. Its picture is as before until enter().
    static Result<std::unique_ptr<Terminal>> open(Abilities abilities);
    void enter();
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    std::function<void(const Key&)> onKey;
    std::function<void(const MouseEvent&)> onMouse;

    int fd() const { return m_fd.get(); }
    bool gone() const; ///< hung up
    /// Takes what was typed. False: the terminal is gone.
    bool read();
    /// The surface to draw on, as large as the terminal.
    Canvas canvas();
    /// Brings it to the terminal: what has changed, or everything.
    void flush(bool everything);
    void resized();
    /// The terminal as it was before, until back(). For standing still.
    void away();
    void back();
    void setMouse(bool on);

private:
    Terminal() = default;
    Result<void> start();
    void handle(const termpaint_event& event);

    UniqueFd m_fd;
    Abilities m_abilities;
    termpaint_integration* m_integration = nullptr;
    termpaint_terminal* m_terminal = nullptr; ///< owns the integration
    bool m_ready = false, m_everything = true;
};

/// What the environment says of it: NO_COLOR, TERM, COLORTERM, the locale.
Abilities abilitiesFromEnvironment();

} // namespace poolboard
