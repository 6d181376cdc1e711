// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"
#include "core/check/subject.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace poolboard::check {

/// `poolboard --cli run` as a child of the probe, in the probe's folder. It ends with the probe.
class ProgramRun {
public:
    enum class Listen { AtTheEnd, Live }; ///< to stderr: as a whole, or line by line
    explicit ProgramRun(const std::vector<std::string>& words, Listen listen = Listen::AtTheEnd);
    ~ProgramRun();
    ProgramRun(const ProgramRun&) = delete;
    ProgramRun& operator=(const ProgramRun&) = delete;

    void feed(std::string_view bytes); ///< to its standard input; a few KiB
    void closeInput() { m_in.reset(); }
    bool nextLine(std::string& line); ///< live only; false: it ended
    int wait();                       ///< exit status; −1: killed, or not started

    // Once it has ended.
    std::vector<nlohmann::json> records() const; ///< its lines of stdout; what is no JSON is null
    std::string said() const;                    ///< stderr, the last of it, one line

private:
    int m_pid = -1;
    UniqueFd m_in, m_out, m_err;
    std::string m_rest; ///< of stderr, live
};

/// The words of a run of a kind with a trial's parameters; samples follow.
std::vector<std::string> runWords(const Subject& subject, const Trial& trial);

} // namespace poolboard::check
