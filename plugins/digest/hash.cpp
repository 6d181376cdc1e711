// SPDX-License-Identifier: MIT
#include "plugins/digest/hash.h"

#include <openssl/evp.h>
#include <stdexcept>
#include <xxhash.h>

namespace poolboard::digest {

namespace {

template <auto Free> struct Freed {
    template <class T> void operator()(T* made) const { Free(made); }
};

class EvpHash final : public Hash {
public:
    explicit EvpHash(const char* name)
        : m_algorithm(EVP_MD_fetch(nullptr, name, nullptr)), m_context(EVP_MD_CTX_new()) {
        if (!m_algorithm || !m_context || !EVP_DigestInit_ex(m_context.get(), m_algorithm.get(), nullptr))
            throw std::runtime_error(std::string("OpenSSL has no ") + name + " here");
    }
    void begin() override { check(EVP_DigestInit_ex(m_context.get(), nullptr, nullptr)); }
    void add(std::string_view bytes) override {
        check(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()));
    }
    std::string end() override {
        unsigned char bytes[EVP_MAX_MD_SIZE];
        unsigned size = 0;
        check(EVP_DigestFinal_ex(m_context.get(), bytes, &size));
        return toHex({bytes, size});
    }

private:
    static void check(int ok) {
        if (!ok) throw std::runtime_error("OpenSSL could not go on with the digest");
    }
    std::unique_ptr<EVP_MD, Freed<EVP_MD_free>> m_algorithm;
    std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> m_context;
};

class Xxh3Hash final : public Hash {
public:
    Xxh3Hash() : m_state(XXH3_createState()) {
        if (!m_state) throw std::bad_alloc();
    }
    void begin() override { XXH3_64bits_reset(m_state.get()); }
    void add(std::string_view bytes) override {
        XXH3_64bits_update(m_state.get(), bytes.data(), bytes.size());
    }
    std::string end() override { return hex(XXH3_64bits_digest(m_state.get())); }
    std::string of(std::string_view bytes) override { return hex(XXH3_64bits(bytes.data(), bytes.size())); }

private:
    static std::string hex(XXH64_hash_t value) {
        XXH64_canonical_t bytes;
        XXH64_canonicalFromHash(&bytes, value);
        return toHex(bytes.digest);
    }
    std::unique_ptr<XXH3_state_t, Freed<XXH3_freeState>> m_state;
};

} // namespace

std::unique_ptr<Hash> makeSha256() { return std::make_unique<EvpHash>("SHA256"); }
std::unique_ptr<Hash> makeBlake2b() { return std::make_unique<EvpHash>("BLAKE2B-512"); }
std::unique_ptr<Hash> makeXxh3() { return std::make_unique<Xxh3Hash>(); }

std::string toHex(std::span<const unsigned char> bytes) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text(2 * bytes.size(), '\0');
    size_t at = 0;
    for (const unsigned char byte : bytes) {
        text[at++] = kDigits[byte >> 4];
        text[at++] = kDigits[byte & 15];
    }
    return text;
}

} // namespace poolboard::digest
