// SPDX-License-Identifier: MIT
//
// digest/sha256, digest/blake2b, digest/xxh3: the digest of the file an item
// names, or of the item itself.
#include "plugins/digest/file_reader.h"
#include "plugins/digest/hash.h"
#include "plugins/sdk/worker.hpp"

namespace poolboard::digest {
namespace {

constexpr size_t kBlock = 256 * 1024; // stays in the processor's cache

template <auto make> class DigestWorker {
public:
    explicit DigestWorker(const Config& config)
        : m_hash(make()), m_ofText(config.params()["of"].asString() == "text"),
          m_block(m_ofText ? 0 : kBlock) {}

    Output operator()(const ItemView& item, Call& call) {
        return m_ofText ? m_hash->of(item.bytes()) : ofFile(item, call);
    }

private:
    std::string ofFile(const ItemView& item, Call& call) {
        if (item.passing() != Passing::Single)
            throw Failure("expected one path an item, not several fields; of=text takes anything",
                          Code::Input);
        if (item.bytes().empty() || item.bytes().find('\0') != std::string_view::npos)
            throw Failure("the item is not a path: it is empty or holds a NUL byte", Code::Input);
        FileReader file(item.bytes().data());
        m_hash->begin();
        uint64_t done = 0;
        for (;;) {
            call.throwIfCancelled();
            const std::string_view bytes = file.next(m_block);
            if (bytes.empty()) return m_hash->end();
            m_hash->add(bytes);
            done += bytes.size();
            call.progress(done, file.size());
        }
    }

    std::unique_ptr<Hash> m_hash;
    bool m_ofText;
    std::vector<char> m_block;
};

} // namespace
} // namespace poolboard::digest

POOLBOARD_WORKERS(
    "digest", "1.0.0",
    poolboard::kind<poolboard::digest::DigestWorker<&poolboard::digest::makeSha256>>("sha256"),
    poolboard::kind<poolboard::digest::DigestWorker<&poolboard::digest::makeBlake2b>>("blake2b"),
    poolboard::kind<poolboard::digest::DigestWorker<&poolboard::digest::makeXxh3>>("xxh3"))
