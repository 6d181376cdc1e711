// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"

#include <chrono>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

/// Nothing here takes long; a busy machine may make it so.
inline constexpr auto kLimit = std::chrono::seconds(40);

/// One run of the real program, in a session and with folders of its own. It,
/// and whatever it started, carries a mark in the environment, by which what is
/// left of it is found. Killed when the object goes. All waits have a hard limit.
class Program {
public:
    using Words = std::vector<std::string>;

    struct Setup {
        Words arguments;                                              ///< any bytes
        std::vector<std::pair<std::string, std::string>> environment; ///< an empty value removes the variable
        std::string cwd;
        bool terminal = false;    ///< standard input, output and error are a terminal of 80 columns
        bool answers = false;     ///< and that says what it is when asked, as xterm would
        std::string program = {}; ///< "": poolboard
    };
    explicit Program(Setup setup);
    explicit Program(Words arguments) : Program(Setup{std::move(arguments), {}, {}, false}) {}
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    int pid() const { return m_pid; }
    void write(std::string_view bytes);
    void closeInput() { m_in.reset(); }
    void signal(int signal);
    void resize(unsigned short columns);        ///< of the terminal; its programs hear of it
    void hangUp();                              ///< the terminal goes away
    int terminal() const { return m_in.get(); } ///< our end of it

    /// Until the text is there; false when the limit or the end comes first.
    bool waitForOut(std::string_view text, size_t from = 0) { return waitFor(m_outBytes, text, from); }
    bool waitForErr(std::string_view text) { return waitFor(m_errBytes, text, 0); }
    /// Closes standard input, reads to the end and reaps. The exit status, 128 +
    /// signal, or −1 when the limit comes first.
    int wait();
    const std::string& out() const { return m_outBytes; } ///< with a terminal: all of it
    const std::string& err() const { return m_errBytes; }

    /// Processes that carry the mark, but for the program itself: guard, hosts, commands.
    std::vector<int> descendants() const;
    /// True once there is none; false at the limit.
    bool leavesNothing() const;

private:
    void start(const Setup& setup, int in, int out, int err);
    void startOnTerminal(const Setup& setup);
    bool waitFor(const std::string& stream, std::string_view text, size_t from);
    bool pump(int milliseconds); ///< false once both outputs have ended
    bool reap(int options);
    void answer(size_t from);

    std::string m_mark;
    bool m_answers = false;
    int m_pid = -1, m_status = -1;
    poolboard::UniqueFd m_in, m_out, m_err;
    std::string m_outBytes, m_errBytes;
};

/// The command line of a process, with spaces between the words; "" when it is gone.
std::string commandOf(int pid);

/// Waits until `condition` holds; false at the hard limit.
template <class Condition> bool eventually(Condition condition) {
    const auto limit = std::chrono::steady_clock::now() + kLimit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > limit) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}
