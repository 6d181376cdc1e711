// SPDX-License-Identifier: MIT
#include <iostream>
#include <poolboard/future.h>

int main() {
    poolboard::ThreadPool pool(2);
    auto future = poolboard::amap(
        pool, [](int n) { return n + 1; }, std::vector{1, 2, 3});
    future.waitForFinished();
    for (const int n : future.results())
        std::cout << n << ' ';
    std::cout << '\n';
}
