// SPDX-License-Identifier: MIT
// Run by the build: writes manual pages and completions below a folder, as they are installed.
#include "ui/pages/pages.h"
#include "ui/present/version.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace poolboard;

namespace {

bool write(const std::filesystem::path& path, const std::string& text) {
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) std::fprintf(stderr, "cannot write %s\n", path.c_str());
    return bool(file);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s SHARE_FOLDER DATE\n", argv[0]);
        return 2;
    }
    const std::filesystem::path share(argv[1]);
    const Imprint imprint{kVersion, argv[2]};
    const std::span<const Command> all = commands();
    bool good = write(share / "man/man1/poolboard.1", manualOfProgram(all, imprint));
    good = write(share / "man/man1/poolboard-tui.1", manualOfDashboard(imprint)) && good;
    for (const Command& command : all)
        good = write(share / "man/man1" / ("poolboard-" + std::string(command.page->name) + ".1"),
                     manualOf(*command.page, imprint)) &&
               good;
    good = write(share / "bash-completion/completions/poolboard", bashCompletion(all)) && good;
    good = write(share / "zsh/site-functions/_poolboard", zshCompletion(all)) && good;
    good = write(share / "fish/vendor_completions.d/poolboard.fish", fishCompletion(all)) && good;
    return good ? 0 : 1;
}
