// SPDX-License-Identifier: MIT
#include "core/base/kept_command.h"
#include "core/pool/guard.h"
#include "core/pool/keeper.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <initializer_list>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace {

bool isChannel(int fd) {
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_SEQPACKET;
}

} // namespace

int main(int count, char** words) {
    using namespace poolboard;
    static_assert(kKeeperFd == kGuardFd);
    if (!isChannel(kGuardFd)) {
        std::fputs("poolboard-guard: started by poolboard itself to look after its worker processes; "
                   "there is nothing to do with it by hand\n",
                   stderr);
        return 2;
    }
    // Its life is tied to the engine's end of the channel, to nothing else: a
    // signal to everything called poolboard must not take away who cleans up.
    for (int signal : {SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGPIPE, SIGTSTP, SIGTTIN, SIGTTOU, SIGALRM, SIGUSR1,
                       SIGUSR2, SIGXCPU, SIGXFSZ})
        ::signal(signal, SIG_IGN);
    ::signal(SIGCHLD, SIG_DFL);
    ::setsid(); // fails when it leads one already
    ::fcntl(kGuardFd, F_SETFD, FD_CLOEXEC);
    if (count > 2 && std::string_view(words[1]) == kKeepWord)
        keepCommand(words + 2);
    else
        Guard(kGuardFd).run();
    return 0;
}
