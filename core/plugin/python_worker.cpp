// SPDX-License-Identifier: MIT
#include "core/plugin/python_worker.h"

#include "core/base/errno_text.h"
#include "core/base/layout.h"
#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/plugin/run_script.h"
#include "core/plugin/sha256.h"
#include "core/plugin/strict_json.h"
#include "core/plugin/trust.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace {

namespace fs = std::filesystem;
using plugin::OrderedJson;

/// Parsing takes 40 ms; an interpreter on a network drive that sleeps may need long.
constexpr Duration kLimit = std::chrono::seconds(20);

std::string display(std::string_view text) { return toDisplay(text, 300); }

Error noStart(std::string where, std::string message, std::string hint = {}) {
    return {ErrorCode::Start, std::move(where), std::move(message), std::move(hint)};
}

bool isIdentifier(std::string_view text) {
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    return !text.empty() && letter(text.front()) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

std::string absolutePath(const std::string& file, const std::string& cwd) {
    std::error_code failed;
    const fs::path path = cwd.empty() ? fs::path(file) : fs::path(cwd) / file;
    const fs::path absolute = fs::absolute(path, failed);
    return failed ? file : absolute.lexically_normal().string();
}

Result<UniqueFd> openTrusted(const std::string& path) {
    UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd.valid()) return noStart(display(path), "cannot be opened: " + errnoText(errno));
    struct stat info {};
    if (::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode)) return noStart(display(path), "is no file");
    TRY(plugin::checkTrust(fd.get(), path, {}));
    return fd;
}

Result<std::string> findInterpreter(const PythonChoice& choice) {
    const std::string name = choice.python.empty() ? "python3" : choice.python;
    std::string found = plugin::findProgram(name, choice.cwd);
    if (!found.empty()) return found;
    if (choice.python.empty())
        return noStart("python3", "there is none in PATH",
                       "install it, or name an interpreter with --python");
    return noStart(display(name), "there is no such Python interpreter",
                   name.find('/') == std::string::npos
                       ? "it is looked for in PATH"
                       : "a path, such as venv/bin/python, relative to the job's folder");
}

/// What our script says about the text behind `fd`.
Result<OrderedJson> askInterpreter(const std::string& interpreter, const PythonName& name,
                                   const std::string& path, int fd) {
    const std::string script = Layout::find().share() + "/python/poolboard_worker/_describe.py";
    if (::access(script.c_str(), R_OK) != 0)
        return noStart(display(script), "cannot be read: " + errnoText(errno),
                       "on Debian it is in the package python3-poolboard-worker");
    std::vector<std::string> words{interpreter, "-I", "-S", "-B", script, path};
    if (!name.target.empty()) words.push_back(name.target);
    TRY_ASSIGN(const plugin::ScriptOutput output, plugin::runScript(words, fd, kLimit));
    const std::string where = display(interpreter);
    auto answer = plugin::parseStrict(output.out, ErrorCode::Start, where);
    if (!answer || !answer->is_object() || !answer->contains("python"))
        return noStart(where,
                       "it does not work as a Python interpreter, 3.9 or newer" +
                           (output.err.empty() ? std::string() : ": " + toDisplay(output.err, 300)),
                       "another one is named with --python");
    return std::move(answer).value();
}

std::string textOf(const OrderedJson& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The kinds that STEM.worker.json describes, in place of what the text says. No such file: nothing to do.
Result<void> applySidecar(const std::string& path, Manifest& manifest) {
    const std::string sidecar = fs::path(path).replace_extension(".worker.json").string();
    if (::access(sidecar.c_str(), F_OK) != 0) return {};
    TRY_ASSIGN(const UniqueFd fd, openTrusted(sidecar));
    std::string text(kMaxManifest + 1, '\0');
    size_t have = 0;
    for (ssize_t got; have < text.size(); have += static_cast<size_t>(got))
        if ((got = ::pread(fd.get(), text.data() + have, text.size() - have, static_cast<off_t>(have))) <= 0)
            break;
    text.resize(have);
    TRY_ASSIGN(const Manifest given, parseManifest(text, display(sidecar), KindNames::Identifiers));
    for (WorkerKind& kind : manifest.kinds)
        if (const WorkerKind* better = given.find(kind.name)) kind = *better;
    manifest.version = given.version;
    if (!given.license.empty()) manifest.license = given.license;
    if (!given.summary.empty()) manifest.summary = given.summary;
    return {};
}

} // namespace

std::optional<PythonName> asPythonName(std::string_view text) {
    constexpr std::string_view kEnd = ".py", kColon = ".py:";
    if (text.size() > kEnd.size() && text.ends_with(kEnd)) return PythonName{std::string(text), {}};
    const size_t at = text.rfind(kColon);
    if (at == std::string_view::npos || at == 0) return std::nullopt;
    const std::string_view target = text.substr(at + kColon.size());
    if (!isIdentifier(target)) return std::nullopt;
    return PythonName{std::string(text.substr(0, at + kEnd.size())), std::string(target)};
}

Result<PluginInfo> describePythonFile(const PythonName& name, const PythonChoice& python) {
    PluginInfo info;
    info.path = absolutePath(name.file, python.cwd);
    TRY_ASSIGN(const UniqueFd fd, openTrusted(info.path));
    TRY_ASSIGN(info.sha256, plugin::sha256Of(fd.get(), display(info.path)));
    TRY_ASSIGN(const std::string interpreter, findInterpreter(python));
    std::string asked = interpreter;
    if (python.lookOnly) {
        TRY_ASSIGN(asked, findInterpreter({}));
    }
    TRY_ASSIGN(const OrderedJson answer, askInterpreter(asked, name, info.path, fd.get()));
    if (const auto error = answer.find("error"); error != answer.end() && error->is_object())
        return noStart(display(info.path), textOf(*error, "message"), textOf(*error, "hint"));
    const auto text = answer.find("manifest");
    if (text == answer.end()) return noStart(display(asked), "its answer about the file makes no sense");
    TRY_ASSIGN(Manifest manifest, parseManifest(text->dump(), display(info.path), KindNames::Identifiers));
    TRY(applySidecar(info.path, manifest));
    manifest.id = display(fs::path(info.path).filename().string());
    info.manifest = std::move(manifest);
    // Behind a wrapper in PATH (pyenv, conda run) stands the program itself: hosts start that one.
    const std::string real = textOf(answer.at("python"), "executable");
    const bool known = asked == interpreter && real.starts_with('/') && ::access(real.c_str(), X_OK) == 0;
    info.interpreter = known ? real : interpreter;
    return info;
}

} // namespace poolboard
