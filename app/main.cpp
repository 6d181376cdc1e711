// SPDX-License-Identifier: MIT
#include "app/frontend.h"

#include <fcntl.h>

/// A closed stdin, stdout or stderr must stay one: else the next file we open
/// takes its number and our results go there. Opened the wrong way round, so
/// that using it is the error it should be.
static void keepClosed(int fd, int flags) {
    if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", flags);
}

int main(int argc, char** argv) {
    keepClosed(0, O_WRONLY);
    keepClosed(1, O_RDONLY);
    keepClosed(2, O_RDONLY);
    return poolboard::runFrontend(argc, argv);
}
