// SPDX-License-Identifier: MIT
// The fuzz targets as an ordinary test: each file of the corpus, every beginning of
// it and a few thousand damaged copies go through the target's entry point.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

constexpr int kDamagedCopies = 300;
constexpr size_t kBeginnings = 300;

/// In a place of its own size, so that a sanitizer sees one byte too far.
void run(const std::string& bytes) {
    const std::vector<uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

std::string damaged(std::string bytes, std::minstd_rand& random) {
    for (int change = 0; change < 3 && !bytes.empty(); ++change) {
        const size_t at = random() % bytes.size();
        switch (random() % 4) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.erase(at, 1 + random() % 8);
            break;
        case 2:
            bytes.insert(at, 1, static_cast<char>(random()));
            break;
        default:
            bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 16));
        }
    }
    return bytes;
}

} // namespace

int main(int count, char** words) {
    std::vector<std::filesystem::path> files;
    for (int word = 1; word < count; ++word)
        for (const auto& entry : std::filesystem::directory_iterator(words[word]))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    if (files.empty()) {
        std::fputs("there is no corpus to replay\n", stderr);
        return 1;
    }
    std::minstd_rand random(20261121);
    for (const auto& path : files) {
        std::ifstream in(path, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), {});
        std::printf("%s: %zu bytes\n", path.filename().c_str(), bytes.size());
        std::fflush(stdout); // a crash says which
        run(bytes);
        const size_t step = std::max<size_t>(1, bytes.size() / kBeginnings);
        for (size_t end = 0; end < bytes.size(); end += step)
            run(bytes.substr(0, end));
        for (int copy = 0; copy < kDamagedCopies; ++copy)
            run(damaged(bytes, random));
    }
    return 0;
}
