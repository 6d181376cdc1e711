// SPDX-License-Identifier: MIT
//
// What a C++ worker sees: its configuration, one item, the call it answers,
// its output and its errors. Included by worker.hpp.
#pragma once

#include "json.hpp"
#include "worker.h"

#include <chrono>
#include <concepts>
#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace poolboard::sdk {

enum class Content : uint32_t { Raw = POOLBOARD_RAW, Text = POOLBOARD_TEXT, Json = POOLBOARD_JSON };
enum class Passing : uint32_t { Single = POOLBOARD_SINGLE, Args = POOLBOARD_ARGS, Kwargs = POOLBOARD_KWARGS };
enum class Level { Debug = POOLBOARD_LOG_DEBUG, Info, Warning, Error };
enum class Retry : uint32_t {
    No = POOLBOARD_RETRY_NO,
    SameWorker = POOLBOARD_RETRY_SAME,
    OtherWorker = POOLBOARD_RETRY_OTHER
};
enum class Code : int32_t {
    Internal = POOLBOARD_E_INTERNAL,
    Input = POOLBOARD_E_INPUT, ///< the item is bad
    Params = POOLBOARD_E_PARAMS,
    Unsupported = POOLBOARD_E_UNSUPPORTED,
    Resource = POOLBOARD_E_RESOURCE,       ///< memory, disk, descriptors
    Unavailable = POOLBOARD_E_UNAVAILABLE, ///< a service did not answer
    Denied = POOLBOARD_E_DENIED,
    Cancelled = POOLBOARD_E_CANCELLED,
    Deadline = POOLBOARD_E_DEADLINE
};

inline std::string_view viewOf(poolboard_bytes bytes) {
    return bytes.len ? std::string_view(static_cast<const char*>(bytes.data), bytes.len) : std::string_view();
}

/// Thrown by a worker that noticed call.cancelled(). Also covers the deadline.
struct Cancelled : std::exception {
    const char* what() const noexcept override { return "cancelled"; }
};

/// An error with everything the host can use:
///     throw Failure("the server is busy", Code::Unavailable).retry(Retry::SameWorker, 2s);
/// Other exceptions work too; they become code Internal (a std::system_error
/// by its errno) with their own type and message. Nested exceptions become causes.
class Failure : public std::exception {
public:
    explicit Failure(std::string message, Code code = Code::Internal)
        : m_message(std::move(message)), m_code(code) {}
    const char* what() const noexcept override { return m_message.c_str(); }

    /// A name for the kind of error; without it the C++ type is used.
    Failure& type(std::string name) { return m_type = std::move(name), *this; }
    Failure& trace(std::string text) { return m_trace = std::move(text), *this; }
    Failure& retry(Retry advice, std::chrono::milliseconds after = {}) {
        return m_retry = advice, m_retryAfter = after, *this;
    }
    /// This worker is broken: start another before its next item.
    Failure& replaceMe() { return m_replaceMe = true, *this; }
    Failure& exitCode(int code) { return m_exitCode = code, *this; }
    Failure& signal(int number) { return m_signal = number, *this; }
    /// What there is of the result (a failed command's stdout). Any bytes.
    Failure& output(std::string bytes) { return m_output = std::move(bytes), *this; }
    /// Text that belongs to the item but is not its result (stderr). Any bytes.
    Failure& diagnostics(std::string bytes) { return m_diagnostics = std::move(bytes), *this; }

    Code code() const { return m_code; }
    const std::string& typeName() const { return m_type; }
    const std::string& traceText() const { return m_trace; }
    Retry retryAdvice() const { return m_retry; }
    std::chrono::milliseconds retryAfter() const { return m_retryAfter; }
    bool wantsReplacement() const { return m_replaceMe; }
    int exitCode() const { return m_exitCode; }
    int signal() const { return m_signal; }
    std::string_view output() const { return m_output; }
    std::string_view diagnostics() const { return m_diagnostics; }

private:
    std::string m_message, m_type, m_trace, m_output, m_diagnostics;
    Code m_code;
    Retry m_retry = Retry::No;
    std::chrono::milliseconds m_retryAfter{};
    bool m_replaceMe = false;
    int m_exitCode = -1;
    int m_signal = 0;
};

/// What a worker is made for. Valid during its constructor: copy what you keep
/// (params() may be copied).
class Config {
public:
    explicit Config(const poolboard_config* raw) : m_raw(raw), m_params(Json::parse(raw->params)) {}
    /// Complete and validated by the host against the manifest.
    const Json& params() const { return m_params; }
    uint32_t workerIndex() const { return m_raw->worker_index; } ///< in the whole pool, from 0
    uint32_t workerCount() const { return m_raw->worker_count; }
    uint32_t maxInFlight() const { return m_raw->max_in_flight; }
    uint32_t pool() const { return m_raw->pool; } ///< POOLBOARD_THREADS …
    std::string_view pluginDir() const { return m_raw->plugin_dir ? m_raw->plugin_dir : ""; }
    /// Private to the run; empty when there is none.
    std::string_view scratchDir() const { return m_raw->scratch_dir ? m_raw->scratch_dir : ""; }
    const poolboard_config* raw() const { return m_raw; }

private:
    const poolboard_config* m_raw;
    Json m_params;
};

/// What a worker may say and ask while it starts or works on one item. A
/// handle; gone when the constructor or the call operator returns. [any]
class Startup {
public:
    explicit Startup(poolboard_call* raw) : m_raw(raw) {}
    /// Cheap and lossy: call it for every step. total 0: unknown.
    void progress(uint64_t done, uint64_t total = 0, const char* note = nullptr) {
        m_raw->progress(m_raw, done, total, note);
    }
    void progress(uint64_t done, uint64_t total, const std::string& note) {
        progress(done, total, note.c_str());
    }
    void log(Level level, const char* text) { m_raw->log(m_raw, static_cast<int32_t>(level), text); }
    void log(Level level, const std::string& text) { log(level, text.c_str()); }
    void log(const std::string& text) { log(Level::Info, text); }
    /// One load. Also true past the deadline.
    bool cancelled() const { return m_raw->cancelled(m_raw) != 0; }
    void throwIfCancelled() const {
        if (cancelled()) throw Cancelled();
    }
    /// Readable once cancelled, for poll(); -1: none. Neither read nor close it.
    int cancelFd() { return m_raw->cancel_fd(m_raw); }
    /// Nothing: no deadline.
    std::optional<std::chrono::nanoseconds> remaining() const {
        const int64_t left = m_raw->remaining_ns(m_raw);
        return left < 0 ? std::nullopt : std::optional(std::chrono::nanoseconds(left));
    }
    poolboard_call* raw() const { return m_raw; }

private:
    poolboard_call* m_raw;
};
class Call : public Startup {
public:
    using Startup::Startup;
    /// Whether this run shows lines of a result before its item ends (--line-buffer).
    bool wantsAhead() const { return POOLBOARD_HAS(poolboard_call, raw(), ahead) && raw()->ahead != nullptr; }
    /// The next whole lines of the result, or of its diagnostics, while the item runs. The result gives
    /// them again, from its first byte on. Only where they are wanted; from one thread at a time.
    void ahead(std::string_view lines) { offer(0, lines); }
    void diagnosticsAhead(std::string_view lines) { offer(1, lines); }

private:
    void offer(uint32_t stream, std::string_view lines) {
        raw()->ahead(raw(), stream, poolboard_bytes{lines.data(), lines.size()});
    }
};

/// One item. Valid until the call operator returns.
class ItemView {
public:
    explicit ItemView(const poolboard_item* raw) : m_raw(raw) {}
    uint64_t id() const { return m_raw->id; }           ///< unique in the run
    uint64_t index() const { return m_raw->index; }     ///< place in the input, from 0
    uint32_t attempt() const { return m_raw->attempt; } ///< from 1
    Content content() const { return static_cast<Content>(m_raw->content); }
    Passing passing() const { return static_cast<Passing>(m_raw->passing); }
    /// Single: the value; Args: a JSON array; Kwargs: a JSON object. Any bytes;
    /// a NUL stands behind the last one, so bytes().data() is a C string for
    /// an item without NUL bytes, such as a file name.
    std::string_view bytes() const { return viewOf(m_raw->body); }
    std::span<const std::byte> span() const {
        return {static_cast<const std::byte*>(m_raw->body.data), m_raw->body.len};
    }
    /// bytes() as JSON; throws JsonError, which fails the item as bad input.
    Json json() const { return Json::parse(bytes()); }
    const poolboard_item* raw() const { return m_raw; }

private:
    const poolboard_item* m_raw;
};

/// A result: bytes of a content, and diagnostics beside it. Made implicitly
/// from text (std::string; goes as bytes should it not be UTF-8), bytes (std::vector of char, unsigned
/// char or std::byte), Json, bool and numbers (as JSON).
class Output {
public:
    /// Memory of somebody else, freed by `release` when the host has it.
    struct Foreign {
        std::unique_ptr<void, void (*)(void*)> memory;
        size_t length;
        const char* data() const { return static_cast<const char*>(memory.get()); }
        size_t size() const { return length; }
    };

    Output() = default; ///< an empty text
    Output(std::string text) : Output(Content::Text, std::move(text)) {}
    Output(std::string_view text) : Output(std::string(text)) {}
    Output(const char* text) : Output(std::string(text)) {}
    Output(std::vector<char> bytes) : Output(Content::Raw, std::move(bytes)) {}
    Output(std::vector<std::byte> bytes) : Output(Content::Raw, std::move(bytes)) {}
    Output(std::vector<unsigned char> bytes) : Output(Content::Raw, std::move(bytes)) {}
    Output(std::same_as<bool> auto value) : Output(json(value ? "true" : "false")) {}
    template <class T>
    requires(std::integral<T> || std::floating_point<T>) &&
        (!std::same_as<T, bool>)&&(sizeof(T) > 1) Output(T value) : Output(json(number(value))) {}

    Output(const Json& value) : Output(json(value.text())) {}

    static Output text(std::string utf8) { return {Content::Text, std::move(utf8)}; }
    static Output json(std::string text) { return {Content::Json, std::move(text)}; }
    static Output bytes(std::string bytes) { return {Content::Raw, std::move(bytes)}; }
    static Output bytes(std::vector<std::byte> bytes) { return {Content::Raw, std::move(bytes)}; }
    /// Takes over `data` without a copy: adopt(buffer, length, g_free).
    static Output adopt(void* data, size_t length, void (*release)(void*), Content content = Content::Raw) {
        return {content, Foreign{{data, release}, length}};
    }

    /// Text that belongs to the item but is not its result. Any bytes.
    Output& diagnostics(std::string bytes) & { return m_diagnostics = std::move(bytes), *this; }
    Output&& diagnostics(std::string bytes) && {
        m_diagnostics = std::move(bytes);
        return std::move(*this);
    }

    Content content() const { return m_content; }
    std::string_view view() const {
        return std::visit(
            [](const auto& held) {
                return std::string_view(reinterpret_cast<const char*>(held.data()), held.size());
            },
            m_held);
    }
    std::string_view diagnostics() const { return m_diagnostics; }

private:
    using Held = std::variant<std::string, std::vector<char>, std::vector<std::byte>,
                              std::vector<unsigned char>, Foreign>;
    Output(Content content, Held held) : m_content(content), m_held(std::move(held)) {}
    template <class T> static std::string number(T value) {
        if constexpr (std::floating_point<T>)
            if (!std::isfinite(value)) return "null"; // JSON has no word for it
        char room[64];
        return {room, std::to_chars(room, room + sizeof room, value).ptr};
    }

    Content m_content = Content::Text;
    Held m_held;
    std::string m_diagnostics;
};

} // namespace poolboard::sdk
