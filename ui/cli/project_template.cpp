// SPDX-License-Identifier: MIT
#include "ui/cli/project_template.h"

#include "core/base/layout.h"
#include "core/base/text.h"
#include "ui/present/version.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace poolboard {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCMakeSteps =
    "  cd @DIR@\n"
    "  @PREFIX@./ci                  # builds it, checks it, runs its tests\n"
    "  poolboard --cli run -O text -w build/@NAME@.so ::: hello world\n";

constexpr std::string_view kPythonSteps =
    "  cd @DIR@\n"
    "  @PREFIX@./ci                  # checks it, runs its tests\n"
    "  poolboard --cli run -O text -w worker.py:Shout ::: hello world\n";

std::string replaced(std::string text, std::string_view mark, std::string_view with) {
    for (size_t at = 0; (at = text.find(mark, at)) != std::string::npos; at += with.size())
        text.replace(at, mark.size(), with);
    return text;
}

std::string majorMinor() {
    const std::string_view version = kVersion;
    return std::string(version.substr(0, version.rfind('.')));
}

Result<void> copyFile(const fs::path& from, const fs::path& to, const std::string& name) {
    std::ifstream in(from, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in) return Error{ErrorCode::Io, from.string(), "cannot be read", ""};
    text = replaced(replaced(std::move(text), "@NAME@", name), "@MAJOR_MINOR@", majorMinor());
    std::error_code failed;
    fs::create_directories(to.parent_path(), failed);
    std::ofstream out(to, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    if (failed || !out) return Error{ErrorCode::Io, toDisplay(to.string()), "cannot be written", ""};
    fs::permissions(to, fs::status(from, failed).permissions() | fs::perms::owner_write, failed);
    return {};
}

Result<void> copyLayer(const fs::path& from, const fs::path& to, const std::string& name) {
    std::error_code failed;
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator at(from, failed), end; !failed && at != end; at.increment(failed))
        if (at->is_regular_file(failed)) files.push_back(at->path());
    if (failed || files.empty())
        return Error{ErrorCode::Start, from.string(), "the template is not there",
                     "is the installation complete?"};
    for (const fs::path& file : files)
        TRY(copyFile(file, to / replaced(file.lexically_relative(from).string(), "@NAME@", name), name));
    return {};
}

Result<void> checkName(const std::string& name) {
    const auto good = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    if (!name.empty() && name.size() <= 64 && name[0] >= 'a' && name[0] <= 'z' &&
        std::ranges::all_of(name, good))
        return {};
    return Error{ErrorCode::Usage, "name \"" + toDisplay(name, 80) + "\"",
                 "expected a small letter and then small letters, digits, - and _, at most 64",
                 "it becomes the plugin's id"};
}

} // namespace

std::span<const TemplateLanguage> templateLanguages() {
    static const std::vector<TemplateLanguage> languages = {
        {"c", "a worker in C11", {"cmake", "c"}, kCMakeSteps},
        {"cpp", "a worker class in C++20", {"cmake", "cpp"}, kCMakeSteps},
        {"cpp-async",
         "a worker of coroutines, with many items in flight",
         {"cmake", "cpp-async"},
         kCMakeSteps},
        {"python", "a class in Python, with tests", {"python"}, kPythonSteps},
    };
    return languages;
}

Result<void> writeProject(const TemplateLanguage& language, const std::string& name,
                          const std::string& folder) {
    TRY(checkName(name));
    std::error_code failed;
    if (fs::exists(fs::symlink_status(folder, failed)) && !(fs::is_directory(folder) && fs::is_empty(folder)))
        return Error{ErrorCode::Usage, toDisplay(folder), "is there already",
                     "nothing was written; choose another name"};
    for (const std::string_view layer : language.layers)
        TRY(copyLayer(fs::path(Layout::find().share()) / "templates" / layer, folder, name));
    return {};
}

std::string nextSteps(const TemplateLanguage& language, const std::string& name, const std::string& folder) {
    const std::string prefix = Layout::find().prefix;
    const bool standard = prefix == "/usr" || prefix == "/usr/local";
    const std::string steps = replaced(std::string(language.nextSteps), "@DIR@", toDisplay(folder, 1000));
    return replaced(replaced(steps, "@NAME@", name), "@PREFIX@",
                    standard ? "" : "POOLBOARD_PREFIX='" + prefix + "' ");
}

} // namespace poolboard
