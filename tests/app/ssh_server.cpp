// SPDX-License-Identifier: MIT
#include "ssh_server.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <arpa/inet.h>
#include <csignal>
#include <fstream>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

std::string sshd() {
    return QStandardPaths::findExecutable(
               QStringLiteral("sshd"),
               {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/bin")})
        .toStdString();
}

std::string keygen() { return QStandardPaths::findExecutable(QStringLiteral("ssh-keygen")).toStdString(); }

/// One that nobody listens at, now.
uint16_t freePort() {
    const poolboard::UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(socket.get(), any, size) == 0 && ::getsockname(socket.get(), any, &size) == 0;
    return bound ? ntohs(address.sin_port) : uint16_t{0};
}

} // namespace

std::string SshServer::missing() {
    if (::geteuid() != 0) return "only root can start sshd for a test";
    if (sshd().empty()) return "there is no sshd here (openssh-server)";
    return keygen().empty() ? "there is no ssh-keygen here (openssh-client)" : "";
}

std::unique_ptr<SshServer> SshServer::start(const Place& place) {
    QDir().mkpath(QStringLiteral("/run/sshd")); // it insists
    const auto path = [&place](const char* name) { return place.folder + "/" + name; };
    for (const char* key : {"hostkey", "id"}) {
        Program made({{"-q", "-t", "ed25519", "-N", "", "-f", path(key)}, {}, {}, false, false, keygen()});
        if (made.wait() != 0) return nullptr;
    }
    QFile::copy(QString::fromStdString(path("id.pub")), QString::fromStdString(path("authorized")));
    const std::string port = std::to_string(place.port != 0 ? place.port : freePort());
    std::ofstream(path("config")) << "Port " << port << "\nListenAddress " << place.address << "\nHostKey "
                                  << path("hostkey") << "\nAuthorizedKeysFile " << path("authorized")
                                  << "\nPidFile none\nStrictModes no\nUsePAM no\nPermitRootLogin "
                                     "prohibit-password\nPasswordAuthentication "
                                     "no\nKbdInteractiveAuthentication no\nMaxStartups 100\n";
    Program::Words words = place.before;
    words.insert(words.end(), {sshd(), "-f", path("config"), "-D", "-e"});
    const std::string program = words.front();
    words.erase(words.begin());
    std::unique_ptr<SshServer> server(new SshServer({words, {}, {}, false, false, program}));
    if (!server->m_program.waitForErr("Server listening on " + place.address)) return nullptr;
    server->m_client =
        "ssh -F none -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null "
        "-o LogLevel=ERROR -i " +
        path("id") + " -p " + port + " " + place.address;
    return server;
}

SshServer::~SshServer() {
    m_program.signal(SIGTERM);
    m_program.wait();
}
