// SPDX-License-Identifier: MIT
#pragma once

#include "program.h"

#include <memory>
#include <string>

/// A real sshd with keys and a configuration of its own, for a test that runs as root. Ended with the object.
class SshServer {
public:
    /// Why there can be none here; "": there can.
    static std::string missing();
    struct Place {
        std::string folder; ///< for its keys and configuration
        std::string address = "127.0.0.1";
        uint16_t port = 0;          ///< 0: a free one
        Program::Words before = {}; ///< what starts it, such as ip netns exec NAME
    };
    /// Once it listens; null: it does not.
    static std::unique_ptr<SshServer> start(const Place& place);
    ~SshServer();

    int pid() const { return m_program.pid(); }
    const std::string& client() const { return m_client; } ///< the ssh command that leads there

private:
    explicit SshServer(Program::Setup setup) : m_program(std::move(setup)) {}
    Program m_program;
    std::string m_client;
};
