// SPDX-License-Identifier: MIT
#include "core/relay/far_files.h"

#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/relay/failed_result.h"
#include "core/relay/path_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <system_error>
#include <unistd.h>

namespace poolboard::relay {
namespace {

std::string thisMachine() {
    std::array<char, HOST_NAME_MAX + 1> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "the other machine";
}

bool sameFile(const struct stat& one, const struct stat& other) {
    const auto same = [](const timespec& a, const timespec& b) {
        return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
    };
    return one.st_ino == other.st_ino && one.st_size == other.st_size && one.st_mode == other.st_mode &&
           same(one.st_mtim, other.st_mtim) && same(one.st_ctim, other.st_ctim);
}

const char* kindOf(mode_t mode) {
    return S_ISDIR(mode) ? "a folder" : S_ISLNK(mode) ? "a symbolic link" : "no regular file";
}

UniqueFd openFolder(const std::string& path) {
    return UniqueFd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

} // namespace

uint64_t FarFiles::take(const wire::Frame& frame) {
    if (frame.type == wire::FrameType::FileBegin) return begin(frame.id, frame.body) ? 0 : frame.id;
    const auto found = m_copies.find(frame.id);
    if (found == m_copies.end()) return 0;
    if (frame.type == wire::FrameType::FileData) {
        const bool good = found->second.failure.empty();
        write(found->second, frame.body);
        return good && !found->second.failure.empty() ? frame.id : 0;
    }
    end(frame.id, frame.body);
    return frame.id;
}

bool FarFiles::begin(uint64_t ticket, std::string_view body) {
    Copy& copy = m_copies[ticket];
    copy = {};
    copy.folder = std::to_string(ticket);
    const auto file = wire::FileBeginBody::decode(body);
    if (!file || !wire::isFileName(file->name)) {
        copy.failure = "its file has no name that a file can have";
        return false;
    }
    copy.name = file->name;
    copy.about.st_mode = file->mode & wire::kFileMode;
    copy.about.st_mtim = {static_cast<time_t>(file->modifiedNs / 1'000'000'000),
                          static_cast<long>(file->modifiedNs % 1'000'000'000)};
    if (copy.about.st_mtim.tv_nsec < 0) // before 1970
        copy.about.st_mtim.tv_nsec += 1'000'000'000, --copy.about.st_mtim.tv_sec;
    const std::string path = pathOf(copy);
    if (::mkdir(path.c_str(), 0700) != 0) return fail(copy, errnoText(errno)), false;
    copy.writing.reset(
        ::open((path + "/" + copy.name).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!copy.writing.valid()) fail(copy, errnoText(errno));
    return copy.writing.valid();
}

void FarFiles::write(Copy& copy, std::string_view bytes) const {
    while (!bytes.empty() && copy.writing.valid()) {
        const ssize_t wrote = ::write(copy.writing.get(), bytes.data(), bytes.size());
        if (wrote >= 0)
            bytes.remove_prefix(static_cast<size_t>(wrote));
        else if (errno != EINTR)
            return fail(copy, errnoText(errno));
    }
}

/// It looks like the file it is a copy of; a later look tells whether that has changed.
void FarFiles::end(uint64_t ticket, std::string_view body) {
    Copy& copy = m_copies.at(ticket);
    const auto file = wire::FileEndBody::decode(body);
    if (!file || !file->whole) return remove(ticket);
    if (!copy.writing.valid()) return;
    const int fd = copy.writing.get();
    const timespec times[2] = {{0, UTIME_NOW}, copy.about.st_mtim};
    ::futimens(fd, times);
    const bool good = ::fchmod(fd, copy.about.st_mode) == 0 && ::fstat(fd, &copy.about) == 0;
    const int error = errno;
    if (!good || ::close(copy.writing.release()) != 0) fail(copy, errnoText(good ? errno : error));
}

void FarFiles::fail(Copy& copy, const std::string& why) const {
    const std::string path = pathOf(copy);
    copy.failure = "its file cannot be copied to " + toDisplay(path + "/" + copy.name, 400) + " on " +
                   thisMachine() + ": " + why + " (--env TMPDIR=… names another folder over there)";
    copy.writing.reset();
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored); // it may be what the disk is full of
}

void FarFiles::remove(uint64_t ticket) {
    const auto found = m_copies.find(ticket);
    if (found == m_copies.end()) return;
    std::error_code ignored;
    std::filesystem::remove_all(pathOf(found->second), ignored);
    m_copies.erase(found);
}

FarFiles::Given FarFiles::give(std::string_view items) {
    Given out;
    const auto entries = wire::decodeItems(items);
    if (!entries) return out;
    for (wire::ItemEntry entry : *entries) {
        const auto found = m_copies.find(entry.ticket);
        if (found == m_copies.end() || !found->second.failure.empty()) {
            out.answers += failedResult(entry.ticket, found == m_copies.end() ? "its file did not come along"
                                                                              : found->second.failure);
            remove(entry.ticket);
            continue;
        }
        Copy& copy = found->second;
        copy.item = entry.body;
        const std::string path = pathOf(copy) + "/" + copy.name;
        entry.body = path;
        entry.encode(out.items);
    }
    return out;
}

Result<std::vector<MadeFile>> FarFiles::madeIn(const Copy& copy, int folder) const {
    const auto failed = [](const std::string& why) { return Error{ErrorCode::Io, "", why, ""}; };
    UniqueFd again(::fcntl(folder, F_DUPFD_CLOEXEC, 0)); // folder −1: it is gone
    const std::unique_ptr<DIR, int (*)(DIR*)> listing(::fdopendir(again.get()), ::closedir);
    if (!listing) return failed("the folder of its copy cannot be read any more");
    again.release(); // the listing's
    std::vector<MadeFile> files;
    while (const dirent* entry = ::readdir(listing.get())) {
        const std::string name = entry->d_name;
        struct stat about {};
        if (name == "." || name == ".." || ::fstatat(folder, name.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        if (!S_ISREG(about.st_mode))
            return failed("it made " + toDisplay(name) + " beside its file, which is " +
                          kindOf(about.st_mode) + ": only files can be brought back");
        if (name != copy.name || !sameFile(about, copy.about))
            files.push_back({name, about.st_mode & wire::kFileMode});
    }
    std::sort(files.begin(), files.end(),
              [](const MadeFile& one, const MadeFile& other) { return one.name < other.name; });
    return files;
}

std::string FarFiles::answer(uint64_t slot, std::string_view results) {
    std::string out;
    size_t mayGrow = wire::kMaxBody - results.size();
    wire::ResultReader reader(results);
    while (reader.next()) {
        wire::ResultEntry entry = reader.entry();
        const auto found = m_copies.find(entry.ticket);
        if (found == m_copies.end()) { // not ours to judge
            entry.encode(out);
            continue;
        }
        const Copy& copy = found->second;
        const std::string path = pathOf(copy);
        std::array<std::string, 4> kept; // what the entry's texts become
        size_t used = 0;
        for (std::string_view* text :
             {&entry.body, &entry.diagnostics, &entry.error.message, &entry.error.trace}) {
            if (text->find(path) == std::string_view::npos) continue;
            const bool json = text == &entry.body && entry.content == wire::kJsonContent;
            std::string& now = kept[used++];
            now = asCalledHere(*text, path, copy.item, json, text->size() + mayGrow);
            mayGrow -= std::max(now.size(), text->size()) - text->size();
            *text = now;
        }
        std::string encoded;
        entry.encode(encoded);
        if (entry.ok != 0) {
            auto made = madeIn(copy, openFolder(path).get());
            if (made && !made->empty()) {
                m_leaving.add(slot, entry.ticket, std::move(encoded), path, std::move(made).value());
                continue; // removed when it has been sent
            }
            if (!made) encoded = failedResult(entry.ticket, made.error().text());
        }
        out += encoded;
        remove(entry.ticket);
    }
    return reader.whole() ? out : std::string(results); // the engine sees what is wrong with it
}

void FarFiles::forget(std::string_view tickets) {
    if (const auto given = wire::decodeTickets(tickets))
        for (const uint64_t ticket : *given)
            remove(ticket);
}

void FarFiles::send(std::string& out, size_t bytes) {
    const size_t until = out.size() + bytes;
    while (!m_leaving.empty() && out.size() < until)
        if (const uint64_t ticket = m_leaving.sendOne(out); ticket != 0) remove(ticket);
}

} // namespace poolboard::relay
