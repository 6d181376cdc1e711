// SPDX-License-Identifier: MIT
// poolboard-relay: what a launcher (ssh, srun, docker run -i …) starts on the far side.
#include "core/relay/relay.h"

#include <cstdio>
#include <unistd.h>

int main() {
    if (::isatty(STDIN_FILENO) != 0 || ::isatty(STDOUT_FILENO) != 0) {
        std::fputs(
            "poolboard-relay: Poolboard starts this program through a launcher and speaks frames over its "
            "standard input and output, which may be no terminal (leave out -t of ssh and docker)\n",
            stderr);
        return 2;
    }
    poolboard::relay::Relay(STDIN_FILENO, STDOUT_FILENO).run(POOLBOARD_VERSION);
    return 0;
}
