// SPDX-License-Identifier: MIT
#include "ui/tui/terminal.h"

#include "core/base/clock.h"

#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <termios.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr auto kAnswerWithin = std::chrono::seconds(5);
constexpr const char* kOptions = ""; // Ctrl-C and Ctrl-Z come as keys

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

struct NamedKey {
    const char* atom;
    const char* key;
};

/// The library's names of keys are pointers that can be compared; ours are words.
Key keyOf(const char* atom) {
    static const NamedKey kKeys[] = {
        {termpaint_input_enter(), "Enter"},
        {termpaint_input_space(), "Space"},
        {termpaint_input_tab(), "Tab"},
        {termpaint_input_backspace(), "Backspace"},
        {termpaint_input_escape(), "Esc"},
        {termpaint_input_arrow_up(), "Up"},
        {termpaint_input_arrow_down(), "Down"},
        {termpaint_input_arrow_left(), "Left"},
        {termpaint_input_arrow_right(), "Right"},
        {termpaint_input_page_up(), "PageUp"},
        {termpaint_input_page_down(), "PageDown"},
        {termpaint_input_home(), "Home"},
        {termpaint_input_end(), "End"},
        {termpaint_input_f1(), "?"},
        {termpaint_input_numpad_enter(), "Enter"},
        {termpaint_input_numpad_add(), "+"},
        {termpaint_input_numpad_subtract(), "-"},
    };
    for (const NamedKey& key : kKeys)
        if (key.atom == atom) return key.key;
    return {};
}

Error noTerminal(std::string message) {
    return {ErrorCode::Usage, "", std::move(message),
            "`poolboard --cli run` needs none; --screen-reader draws nothing, it writes lines"};
}

} // namespace

Abilities abilitiesFromEnvironment() {
    Abilities out;
    out.unicode = false;
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
        if (const std::string value = environment(name); !value.empty()) {
            out.unicode = value.find("UTF-8") != std::string::npos || value.find("utf8") != std::string::npos;
            break;
        }
    const std::string term = environment("TERM"), colors = environment("COLORTERM");
    if (term == "linux") out.unicode = false; // its font has 512 glyphs, and ours are not among them
    const bool many = colors == "truecolor" || colors == "24bit" ||
                      term.find("256color") != std::string::npos || term.find("direct") != std::string::npos;
    out.colors = !environment("NO_COLOR").empty() || term == "vt100" || term == "vt220" ? ColorDepth::None
                 : many                                                                 ? ColorDepth::Many
                                                                                        : ColorDepth::Basic;
    return out;
}

Result<std::unique_ptr<Terminal>> Terminal::open(Abilities abilities) {
    if (const std::string term = environment("TERM"); term.empty() || term == "dumb")
        return noTerminal("this terminal cannot show a dashboard: TERM is '" + term + "'");
    std::unique_ptr<Terminal> out(new Terminal);
    out->m_abilities = abilities;
    out->m_fd.reset(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!out->m_fd.valid()) return noTerminal("there is no terminal");
    if (auto started = out->start(); !started) return started.error();
    return out;
}

Result<void> Terminal::start() {
    m_integration = termpaintx_full_integration_from_fd(m_fd.get(), false, kOptions);
    if (!m_integration) return noTerminal("the terminal cannot be used");
    m_terminal = termpaint_terminal_new(m_integration);
    termpaintx_full_integration_set_terminal(m_integration, m_terminal);
    termpaint_terminal_set_event_cb(
        m_terminal, [](void* self, termpaint_event* event) { static_cast<Terminal*>(self)->handle(*event); },
        this);
    termpaint_terminal_auto_detect(m_terminal);
    const Instant until = Clock::now() + kAnswerWithin;
    while (termpaint_terminal_auto_detect_state(m_terminal) == termpaint_auto_detect_running) {
        int left = static_cast<int>(
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count());
        if (left <= 0) return noTerminal("this terminal does not say what it can do");
        if (!termpaintx_full_integration_do_iteration_with_timeout(m_integration, &left))
            return noTerminal("the terminal went away");
    }
    if (!termpaint_terminal_might_be_supported(m_terminal))
        return noTerminal("this terminal understands too little");
    termpaintx_full_integration_apply_input_quirks(m_integration);
    termpaintx_full_integration_ttyrescue_start(m_integration);
    return {};
}

void Terminal::enter() {
    int width = 80, height = 24;
    termpaintx_full_integration_terminal_size(m_integration, &width, &height);
    termpaint_terminal_setup_fullscreen(m_terminal, width, height, kOptions);
    termpaint_terminal_set_cursor_visible(m_terminal, false);
    m_ready = true;
}

Terminal::~Terminal() {
    if (!m_terminal) return;
    if (m_ready)
        termpaint_terminal_free_with_restore(m_terminal);
    else
        termpaint_terminal_free(m_terminal);
}

bool Terminal::read() {
    // It is readable: nothing is waited for, but after a lone Esc, which may be the beginning of another key.
    // (With a time of 0 the library would read without looking, and block.)
    int milliseconds = 40;
    return termpaintx_full_integration_do_iteration_with_timeout(m_integration, &milliseconds);
}

bool Terminal::gone() const {
    pollfd look{m_fd.get(), 0, 0};
    return ::poll(&look, 1, 0) == 1 && (look.revents & POLLHUP) != 0;
}

void Terminal::handle(const termpaint_event& event) {
    if (event.type == TERMPAINT_EV_CHAR && onKey) {
        std::string key(event.c.string, event.c.length);
        if ((event.c.modifier & TERMPAINT_MOD_CTRL) != 0 && key.size() == 1) {
            const char c = key[0];
            key = std::string("^") + (c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        } else if ((event.c.modifier & TERMPAINT_MOD_ALT) != 0) {
            return;
        }
        onKey(key);
    } else if (event.type == TERMPAINT_EV_KEY && onKey) {
        Key key = keyOf(event.key.atom);
        if (key == "Tab" && (event.key.modifier & TERMPAINT_MOD_SHIFT) != 0) key = "BackTab";
        if (!key.empty()) onKey(key);
    } else if (event.type == TERMPAINT_EV_MOUSE && onMouse && event.mouse.action == TERMPAINT_MOUSE_PRESS) {
        using What = MouseEvent::What;
        const int button = event.mouse.button;
        if (button == 0 || button == 4 || button == 5)
            onMouse({event.mouse.x, event.mouse.y,
                     button == 0   ? What::Press
                     : button == 4 ? What::WheelUp
                                   : What::WheelDown});
    } else if (event.type == TERMPAINT_EV_REPAINT_REQUESTED) {
        m_everything = true;
    }
}

Canvas Terminal::canvas() { return {termpaint_terminal_get_surface(m_terminal), m_abilities}; }

void Terminal::flush(bool everything) {
    termpaint_terminal_flush(m_terminal, std::exchange(m_everything, false) || everything);
}

void Terminal::resized() {
    int width = 0, height = 0;
    if (termpaintx_full_integration_terminal_size(m_integration, &width, &height) && width > 0 && height > 0)
        termpaint_surface_resize(termpaint_terminal_get_surface(m_terminal), width, height);
    m_everything = true;
}

void Terminal::away() {
    termpaint_terminal_pause(m_terminal);
    ::tcsetattr(m_fd.get(), TCSAFLUSH,
                termpaintx_full_integration_original_terminal_attributes(m_integration));
}

void Terminal::back() {
    termpaintx_fd_set_termios(m_fd.get(), kOptions);
    termpaint_terminal_unpause(m_terminal);
    resized();
}

void Terminal::setMouse(bool on) {
    termpaint_terminal_set_mouse_mode(m_terminal,
                                      on ? TERMPAINT_MOUSE_MODE_CLICKS : TERMPAINT_MOUSE_MODE_OFF);
}

} // namespace poolboard
