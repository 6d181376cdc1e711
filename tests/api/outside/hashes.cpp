// SPDX-License-Identifier: MIT
#include <iostream>
#include <poolboard/pool.h>

int main() {
    poolboard::Pool texts({.worker = "digest/sha256", .params = R"({"of":"text"})", .jobs = 2});
    std::cout << texts.map(std::vector<std::string>{"abc"})[0].substr(0, 8) << ' ';
    poolboard::Pool files({.worker = "digest/sha256", .jobs = 1});
    for (const auto& outcome : files.imap(std::vector<std::string>{"/no/such/file"}, poolboard::ignore))
        std::cout << (outcome.kind() == poolboard::OutcomeKind::Failed ? "failed" : "?") << '\n';
}
