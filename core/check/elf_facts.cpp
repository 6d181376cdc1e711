// SPDX-License-Identifier: MIT
#include "core/check/elf_facts.h"

#include "core/base/text.h"

#include <cstring>
#include <elf.h>
#include <optional>

namespace poolboard {
namespace {

constexpr size_t kMaxNames = 100'000;

/// The file with every access checked.
class Image {
public:
    explicit Image(std::string_view file) : m_file(file) {}

    template <class T> std::optional<T> at(uint64_t offset) const {
        if (offset > m_file.size() || sizeof(T) > m_file.size() - offset) return std::nullopt;
        T value;
        std::memcpy(&value, m_file.data() + offset, sizeof value);
        return value;
    }
    std::optional<std::string> text(uint64_t offset) const {
        if (offset >= m_file.size()) return std::nullopt;
        const size_t end = m_file.find('\0', offset);
        if (end == std::string_view::npos) return std::nullopt;
        return toDisplay(m_file.substr(offset, end - offset), 400);
    }
    std::vector<Elf64_Phdr> segments;
    /// Where in the file an address of the loaded image is.
    std::optional<uint64_t> offsetOf(uint64_t address) const {
        for (const Elf64_Phdr& one : segments)
            if (one.p_type == PT_LOAD && address >= one.p_vaddr && address - one.p_vaddr < one.p_filesz)
                return one.p_offset + (address - one.p_vaddr);
        return std::nullopt;
    }

private:
    std::string_view m_file;
};

struct Dynamic {
    std::vector<uint64_t> needed, paths;
    uint64_t strings = 0, symbols = 0, hash = 0, gnuHash = 0;
    bool textRelocations = false;
};

/// False: outside the file.
bool readDynamic(const Image& image, const Elf64_Phdr& segment, Dynamic& out) {
    for (uint64_t i = 0; i < segment.p_filesz / sizeof(Elf64_Dyn); ++i) {
        const auto entry = image.at<Elf64_Dyn>(segment.p_offset + i * sizeof(Elf64_Dyn));
        if (!entry) return false;
        switch (entry->d_tag) {
        case DT_NULL:
            return true;
        case DT_NEEDED:
            out.needed.push_back(entry->d_un.d_val);
            break;
        case DT_RPATH:
        case DT_RUNPATH:
            out.paths.push_back(entry->d_un.d_val);
            break;
        case DT_STRTAB:
            out.strings = entry->d_un.d_ptr;
            break;
        case DT_SYMTAB:
            out.symbols = entry->d_un.d_ptr;
            break;
        case DT_HASH:
            out.hash = entry->d_un.d_ptr;
            break;
        case DT_GNU_HASH:
            out.gnuHash = entry->d_un.d_ptr;
            break;
        case DT_TEXTREL:
            out.textRelocations = true;
            break;
        case DT_FLAGS:
            out.textRelocations = out.textRelocations || (entry->d_un.d_val & DF_TEXTREL) != 0;
            break;
        default:
            break;
        }
    }
    return true;
}

/// The number of dynamic symbols: the table does not say it, its hash does.
std::optional<uint64_t> symbolCount(const Image& image, const Dynamic& dynamic) {
    if (const auto table = dynamic.hash ? image.offsetOf(dynamic.hash) : std::nullopt)
        if (const auto count = image.at<uint32_t>(*table + 4)) return *count;
    const auto table = dynamic.gnuHash ? image.offsetOf(dynamic.gnuHash) : std::nullopt;
    if (!table) return std::nullopt;
    const auto buckets = image.at<uint32_t>(*table), first = image.at<uint32_t>(*table + 4),
               bloom = image.at<uint32_t>(*table + 8);
    if (!buckets || !first || !bloom) return std::nullopt;
    const uint64_t heads = *table + 16 + uint64_t{8} * *bloom, chains = heads + uint64_t{4} * *buckets;
    uint64_t last = 0;
    for (uint64_t i = 0; i < *buckets; ++i) {
        const auto head = image.at<uint32_t>(heads + 4 * i);
        if (!head) return std::nullopt;
        last = std::max<uint64_t>(last, *head);
    }
    if (last < *first) return *first; // nothing is defined
    for (;; ++last) {
        const auto link = image.at<uint32_t>(chains + 4 * (last - *first));
        if (!link) return std::nullopt;
        if (*link & 1) return last + 1;
    }
}

bool readNames(const Image& image, const Dynamic& dynamic, ElfFacts& facts) {
    const auto strings = image.offsetOf(dynamic.strings), symbols = image.offsetOf(dynamic.symbols);
    const auto count = symbolCount(image, dynamic);
    if (!strings || !symbols || !count || *count > kMaxNames || dynamic.needed.size() > kMaxNames)
        return false;
    for (const uint64_t place : dynamic.needed) {
        auto name = image.text(*strings + place);
        if (!name) return false;
        facts.needed.push_back(std::move(*name));
    }
    for (const uint64_t place : dynamic.paths) {
        const auto paths = image.text(*strings + place);
        if (!paths) return false;
        for (size_t at = 0; at <= paths->size();) {
            const size_t end = std::min(paths->find(':', at), paths->size());
            if (end > at) facts.runPath.push_back(paths->substr(at, end - at));
            at = end + 1;
        }
    }
    for (uint64_t i = 1; i < *count; ++i) {
        const auto symbol = image.at<Elf64_Sym>(*symbols + i * sizeof(Elf64_Sym));
        if (!symbol) return false;
        const auto visible = ELF64_ST_VISIBILITY(symbol->st_other);
        if (symbol->st_shndx == SHN_UNDEF || ELF64_ST_BIND(symbol->st_info) == STB_LOCAL ||
            visible == STV_HIDDEN || visible == STV_INTERNAL)
            continue;
        auto name = image.text(*strings + symbol->st_name);
        if (!name) return false;
        facts.exported.push_back(std::move(*name));
    }
    return true;
}

} // namespace

Result<ElfFacts> readElfFacts(std::string_view file, std::string_view where) {
    const Error damaged{ErrorCode::Start, std::string(where),
                        "cut off or damaged: its tables are outside the file", ""};
    Image image(file);
    const auto header = image.at<Elf64_Ehdr>(0);
    if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 ||
        header->e_ident[EI_CLASS] != ELFCLASS64)
        return Error{ErrorCode::Start, std::string(where), "not a 64-bit shared object", ""};
    ElfFacts facts;
    Dynamic dynamic;
    for (uint64_t i = 0; i < header->e_phnum; ++i) {
        const auto segment = image.at<Elf64_Phdr>(header->e_phoff + i * sizeof(Elf64_Phdr));
        if (!segment) return damaged;
        image.segments.push_back(*segment);
    }
    for (const Elf64_Phdr& segment : image.segments) {
        if (segment.p_type == PT_GNU_STACK) facts.executableStack = (segment.p_flags & PF_X) != 0;
        if (segment.p_type == PT_DYNAMIC && !readDynamic(image, segment, dynamic)) return damaged;
    }
    facts.textRelocations = dynamic.textRelocations;
    if (!readNames(image, dynamic, facts)) return damaged;
    return facts;
}

} // namespace poolboard
