// SPDX-License-Identifier: MIT
//
// bench_web_server MILLISECONDS: a web server that answers each request so long after it came. Prints
// its port, and once standard input ends how many connections, requests and requests at once there were.
#include "tests/http/local_server.h"

#include <cstdio>
#include <cstdlib>

int main(int count, char** words) {
    if (count != 2) return std::fputs("bench_web_server MILLISECONDS\n", stderr), 2;
    poolboard::test::LocalServer server(std::chrono::milliseconds(std::atoi(words[1])));
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    std::printf("%d %d %d\n", server.connections.load(), server.requests.load(), server.mostAtOnce.load());
    return 0;
}
