// SPDX-License-Identifier: MIT
#include <iostream>
#include <poolboard/pool.h>

int square(int n) { return n < 4 ? n * n : throw std::domain_error("too large"); }

int main() {
    poolboard::ThreadPool pool(2);
    for (const int n : pool.imap(square, std::vector{0, 1, 2, 3}))
        std::cout << n << ' ';
    for (const poolboard::Outcome<int>& outcome : pool.map(square, std::vector{3, 4}, poolboard::ignore))
        std::cout << (outcome.ok() ? std::to_string(*outcome) : outcome.error().type) << ' ';
    try { // thrown in the headers, known by the library: the type must be one and the same
        pool.map(square, std::vector{4}, poolboard::deferred);
    } catch (const poolboard::DeferredErrors& errors) {
        std::cout << errors.errors().size() << '\n';
    }
}
