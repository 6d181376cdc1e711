// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/passing.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace poolboard::inline api {

/// Bytes on their way to another process of the same program, on the same machine.
class Writer {
public:
    void bytes(const void* data, size_t size) { m_bytes.append(static_cast<const char*>(data), size); }
    template <class T> void plain(const T& value) { bytes(std::addressof(value), sizeof value); }
    std::string& text() { return m_bytes; }

private:
    std::string m_bytes;
};

/// Reads them back. What is missing is a std::runtime_error: writer and reader do not agree.
class Reader {
public:
    Reader(const char* data, size_t size) : m_at(data), m_left(size) {}
    void bytes(void* to, size_t size) {
        need(size);
        if (size != 0) std::memcpy(to, m_at, size);
        skip(size);
    }
    template <class T> T plain() {
        alignas(T) std::array<unsigned char, sizeof(T)> raw;
        bytes(raw.data(), sizeof(T));
        return *std::launder(reinterpret_cast<T*>(raw.data()));
    }
    std::string text(size_t size) {
        need(size);
        std::string out(m_at, size);
        skip(size);
        return out;
    }
    size_t left() const { return m_left; }

private:
    void need(size_t size) const {
        if (size > m_left) throw std::runtime_error("poolboard::Reader: fewer bytes than were to be read");
    }
    void skip(size_t size) { m_at += size, m_left -= size; }
    const char* m_at;
    size_t m_left;
};

/// How a value travels. Known: what is trivially copyable (no pointers), texts, vectors, arrays, pairs,
/// tuples, optionals, variants, unique_ptr, and structs of one to eight fields of these. The one place to
/// teach another type:
///   template <> struct poolboard::Serial<Mine> {
///       static void write(Writer&, const Mine&);
///       static Mine read(Reader&);
///   };
template <class T, class = void> struct Serial {
    static_assert(std::is_trivially_copyable_v<T> || std::is_aggregate_v<T>,
                  "this type cannot travel to another process: specialise poolboard::Serial for it");
    static_assert(!std::is_pointer_v<T>, "a pointer means nothing in another process");
    static void write(Writer& out, const T& value) {
        if constexpr (std::is_trivially_copyable_v<T>) {
            out.plain(value);
        } else {
            std::apply([&](const auto&... field) { (put(out, field), ...); }, passing_detail::tied(value));
        }
    }
    static T read(Reader& in) {
        if constexpr (std::is_trivially_copyable_v<T>) {
            return in.plain<T>();
        } else {
            T value{};
            std::apply([&](auto&... field) { (get(in, field), ...); }, passing_detail::tied(value));
            return value;
        }
    }

private:
    template <class F> static void put(Writer& out, const F& field) { Serial<F>::write(out, field); }
    template <class F> static void get(Reader& in, F& field) { field = Serial<F>::read(in); }
};

template <class T> void write(Writer& out, const T& value) { Serial<T>::write(out, value); }
template <class T> T read(Reader& in) { return Serial<T>::read(in); }

template <> struct Serial<std::string> {
    static void write(Writer& out, const std::string& text) {
        out.plain(uint64_t{text.size()});
        out.bytes(text.data(), text.size());
    }
    static std::string read(Reader& in) { return in.text(in.plain<uint64_t>()); }
};
template <class T> struct Serial<std::vector<T>> {
    static constexpr bool kFlat = std::is_trivially_copyable_v<T> && !std::is_same_v<T, bool>;
    static void write(Writer& out, const std::vector<T>& list) {
        out.plain(uint64_t{list.size()});
        if constexpr (kFlat) {
            static_assert(!std::is_pointer_v<T>, "a pointer means nothing in another process");
            out.bytes(list.data(), list.size() * sizeof(T));
        } else {
            for (const T& item : list)
                Serial<T>::write(out, item);
        }
    }
    static std::vector<T> read(Reader& in) {
        const auto size = in.plain<uint64_t>();
        if (size > in.left()) throw std::runtime_error("poolboard::Reader: a vector that is cut");
        std::vector<T> list;
        if constexpr (kFlat && std::default_initializable<T>) {
            list.resize(size);
            in.bytes(list.data(), size * sizeof(T));
        } else {
            list.reserve(size);
            for (uint64_t n = 0; n < size; ++n)
                list.push_back(Serial<T>::read(in));
        }
        return list;
    }
};
template <class A, class B>
struct Serial<std::pair<A, B>, std::enable_if_t<!std::is_trivially_copyable_v<std::pair<A, B>>>> {
    static void write(Writer& out, const std::pair<A, B>& it) {
        Serial<A>::write(out, it.first);
        Serial<B>::write(out, it.second);
    }
    static std::pair<A, B> read(Reader& in) {
        A first = Serial<A>::read(in);
        return {std::move(first), Serial<B>::read(in)};
    }
};
template <class... T> struct Serial<std::tuple<T...>> {
    static void write(Writer& out, const std::tuple<T...>& it) {
        std::apply([&](const T&... part) { (Serial<T>::write(out, part), ...); }, it);
    }
    static std::tuple<T...> read(Reader& in) {
        return std::tuple<T...>{Serial<T>::read(in)...};
    } // braces: in order
};
template <class T>
struct Serial<std::optional<T>, std::enable_if_t<!std::is_trivially_copyable_v<std::optional<T>>>> {
    static void write(Writer& out, const std::optional<T>& it) {
        out.plain(it.has_value());
        if (it) Serial<T>::write(out, *it);
    }
    static std::optional<T> read(Reader& in) {
        if (!in.plain<bool>()) return std::nullopt;
        return Serial<T>::read(in);
    }
};
template <class T> struct Serial<std::unique_ptr<T>> {
    static void write(Writer& out, const std::unique_ptr<T>& it) {
        out.plain(it != nullptr);
        if (it) Serial<T>::write(out, *it);
    }
    static std::unique_ptr<T> read(Reader& in) {
        return in.plain<bool>() ? std::make_unique<T>(Serial<T>::read(in)) : nullptr;
    }
};
template <class... T>
struct Serial<std::variant<T...>, std::enable_if_t<!std::is_trivially_copyable_v<std::variant<T...>>>> {
    using Variant = std::variant<T...>;
    static void write(Writer& out, const Variant& it) {
        out.plain(uint64_t{it.index()});
        std::visit([&]<class Held>(const Held& held) { Serial<Held>::write(out, held); }, it);
    }
    static Variant read(Reader& in) {
        return readAt(in, in.plain<uint64_t>(), std::index_sequence_for<T...>());
    }

private:
    template <size_t... At> static Variant readAt(Reader& in, uint64_t which, std::index_sequence<At...>) {
        std::optional<Variant> out;
        ((At == which ? void(out.emplace(std::in_place_index<At>,
                                         Serial<std::variant_alternative_t<At, Variant>>::read(in)))
                      : void()),
         ...);
        if (!out) throw std::runtime_error("poolboard::Reader: no such alternative of a variant");
        return std::move(*out);
    }
};
template <class T, size_t N>
struct Serial<std::array<T, N>, std::enable_if_t<!std::is_trivially_copyable_v<std::array<T, N>>>> {
    static void write(Writer& out, const std::array<T, N>& list) {
        for (const T& item : list)
            Serial<T>::write(out, item);
    }
    static std::array<T, N> read(Reader& in) {
        std::array<T, N> list;
        for (T& item : list)
            item = Serial<T>::read(in);
        return list;
    }
};

} // namespace poolboard::inline api
