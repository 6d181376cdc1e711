// SPDX-License-Identifier: MIT
#include "core/plugin/elf_note.h"

#include "core/base/unique_fd.h"
#include "core/plugin/manifest.h"

#include <cerrno>
#include <cstring>
#include <elf.h>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace poolboard::plugin {

namespace {

constexpr char kOwner[] = "poolboard"; // with its NUL
constexpr uint32_t kType = 0x504F4F4C;
constexpr size_t kDescHeader = 16;
constexpr uint64_t kMaxNotes = 2 * kMaxManifest; // all notes of a file together
constexpr unsigned kMaxHeaders = 256;
#if defined(__x86_64__)
constexpr uint16_t kMachine = EM_X86_64;
#elif defined(__aarch64__)
constexpr uint16_t kMachine = EM_AARCH64;
#elif defined(__riscv)
constexpr uint16_t kMachine = EM_RISCV;
#else
#error "add the ELF machine number of this architecture"
#endif

Error refused(std::string_view path, std::string problem, std::string hint = {}) {
    return {ErrorCode::Start, std::string(path), std::move(problem), std::move(hint)};
}

/// Exactly `length` bytes from `offset`, or false.
bool readAt(int fd, void* to, size_t length, uint64_t offset) {
    char* out = static_cast<char*>(to);
    while (length > 0) {
        const ssize_t got = ::pread(fd, out, length, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        out += got;
        length -= static_cast<size_t>(got);
        offset += static_cast<uint64_t>(got);
    }
    return true;
}

template <class T> T load(std::string_view bytes, size_t at) {
    T value{};
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

std::optional<std::string> wrongKind(const Elf64_Ehdr& header) {
    if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0) return "not a shared object (no ELF header)";
    if (header.e_ident[EI_CLASS] == ELFCLASS32) return "a 32-bit shared object; 64 bits are needed";
    if (header.e_ident[EI_CLASS] != ELFCLASS64 || header.e_ident[EI_DATA] != ELFDATA2LSB ||
        header.e_ident[EI_VERSION] != EV_CURRENT)
        return "not a 64-bit little-endian shared object";
    if (header.e_machine != kMachine)
        return "built for another kind of machine (ELF machine " + std::to_string(header.e_machine) +
               ", this one is " + std::to_string(kMachine) + ")";
    if (header.e_type != ET_DYN) return "an ELF file, but not a shared object";
    if (header.e_phentsize != sizeof(Elf64_Phdr) || header.e_phnum == 0 || header.e_phnum > kMaxHeaders)
        return "a shared object without usable program headers";
    return std::nullopt;
}

/// The descriptions of our notes in one segment; false: the segment is broken.
bool collect(std::string_view segment, size_t align, std::vector<std::string_view>& found) {
    const auto padded = [align](uint64_t n) { return (n + align - 1) / align * align; };
    uint64_t at = 0;
    while (segment.size() - at >= sizeof(Elf64_Nhdr)) {
        const auto note = load<Elf64_Nhdr>(segment, at);
        const uint64_t name = at + sizeof note;
        const uint64_t desc = padded(name + note.n_namesz);
        if (desc > segment.size() || note.n_descsz > segment.size() - desc) return false;
        if (note.n_type == kType &&
            segment.substr(name, note.n_namesz) == std::string_view(kOwner, sizeof kOwner))
            found.push_back(segment.substr(desc, note.n_descsz));
        at = padded(desc + note.n_descsz);
        if (at > segment.size()) break;
    }
    return true;
}

Result<ManifestNote> unpack(std::string_view desc, std::string_view path) {
    if (desc.size() < kDescHeader) return refused(path, "its manifest note is broken");
    if (const auto format = load<uint32_t>(desc, 0); format != 1)
        return refused(path, "its manifest note has format " + std::to_string(format) + "; expected 1",
                       "a newer plugin needs a newer Poolboard");
    const auto length = load<uint32_t>(desc, 8);
    if (length > kMaxManifest) return refused(path, "its manifest is larger than 1 MiB");
    if (length > desc.size() - kDescHeader) return refused(path, "its manifest note is broken");
    return ManifestNote{load<uint16_t>(desc, 4), load<uint16_t>(desc, 6),
                        std::string(desc.substr(kDescHeader, length))};
}

} // namespace

Result<ManifestNote> readNote(int fd, std::string_view path) {
    struct stat info {};
    if (::fstat(fd, &info) != 0) return refused(path, std::string("cannot be read: ") + std::strerror(errno));
    if (!S_ISREG(info.st_mode)) return refused(path, "not a file");
    const auto size = static_cast<uint64_t>(info.st_size);
    Elf64_Ehdr header{};
    if (size < sizeof header) return refused(path, "not a shared object (too short)");
    if (!readAt(fd, &header, sizeof header, 0)) return refused(path, "cannot be read");
    if (auto problem = wrongKind(header)) return refused(path, *problem);
    std::vector<Elf64_Phdr> segments(header.e_phnum);
    const uint64_t length = segments.size() * sizeof(Elf64_Phdr);
    if (header.e_phoff > size || length > size - header.e_phoff)
        return refused(path, "cut off or damaged: its program headers are outside the file");
    if (!readAt(fd, segments.data(), length, header.e_phoff)) return refused(path, "cannot be read");

    std::vector<std::string> notes; // owns what `found` points into
    notes.reserve(segments.size());
    std::vector<std::string_view> found;
    uint64_t total = 0;
    for (const Elf64_Phdr& segment : segments) {
        if (segment.p_type != PT_NOTE) continue;
        if (segment.p_offset > size || segment.p_filesz > size - segment.p_offset)
            return refused(path, "cut off or damaged: its notes are outside the file");
        if (total += segment.p_filesz; total > kMaxNotes)
            return refused(path, "its manifest is larger than 1 MiB");
        std::string& bytes = notes.emplace_back(segment.p_filesz, '\0');
        if (!readAt(fd, bytes.data(), bytes.size(), segment.p_offset)) return refused(path, "cannot be read");
        if (!collect(bytes, segment.p_align == 8 ? 8 : 4, found))
            return refused(path, "cut off or damaged: its notes are broken");
    }
    if (found.empty())
        return refused(path, "not a worker plugin: there is no manifest in it",
                       "build it with poolboard_add_worker()");
    if (found.size() > 1) return refused(path, "there is more than one manifest in it");
    return unpack(found.front(), path);
}

} // namespace poolboard::plugin

namespace poolboard {

Result<Manifest> plugin::manifestOf(const ManifestNote& note, std::string_view path) {
    if (note.abiMajor != 1)
        return Error{ErrorCode::Start, std::string(path),
                     "built for worker ABI " + std::to_string(note.abiMajor) + "; this Poolboard has 1",
                     "build it again with this Poolboard's SDK"};
    TRY_ASSIGN(Manifest manifest, parseManifest(note.json, path));
    manifest.abiMinor = note.abiMinor;
    return manifest;
}

Result<Manifest> readManifest(int fd, std::string_view path) {
    TRY_ASSIGN(const plugin::ManifestNote note, plugin::readNote(fd, path));
    return plugin::manifestOf(note, path);
}

Result<Manifest> readManifest(const std::string& path) {
    const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd.valid())
        return Error{ErrorCode::Start, path, std::string("cannot be opened: ") + std::strerror(errno), {}};
    return readManifest(fd.get(), path);
}

} // namespace poolboard
