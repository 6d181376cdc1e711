// SPDX-License-Identifier: MIT
#include "plugins/http/transfer.h"

#include "plugins/http/file_name.h"
#include "plugins/http/page_title.h"
#include "plugins/sdk/text.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <unistd.h>

namespace poolboard::http {

namespace {

constexpr size_t kTitleWithin = 512 * 1024; // a page whose title begins later has none
constexpr size_t kErrorPage = 4096;

struct Wanted {
    std::string url;
    std::optional<std::string> name;
    void bind(Fields& field) { field("url", url)("name", name); }
};

Wanted wantedBy(const ItemView& item) {
    if (item.passing() != Passing::Single || item.content() == Content::Json) {
        const Json json = item.json();
        if (!json.isString()) return Fields::make<Wanted>(json, Fields::Of::Item);
        return {json.asString(), {}};
    }
    return {std::string(item.bytes()), {}};
}

/// "a.org/x" is meant as http, as browsers have it; anything else must be http or https.
std::string checkedUrl(std::string url) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!url.empty() && blank(url.back()))
        url.pop_back();
    url.erase(0, std::min(url.find_first_not_of(" \t\r\n"), url.size()));
    if (url.empty()) throw Failure("the item is empty; expected a URL", Code::Input).type("url");
    if (url.find('\0') != std::string::npos)
        throw Failure("the item is not a URL: it holds a NUL byte", Code::Input).type("url");
    return url;
}

Retry adviceFor(long status) {
    switch (status) {
    case 408: // the server waited in vain
    case 425: // too early
    case 429: // too many requests
    case 500:
    case 502:
    case 503:
    case 504:
        return Retry::SameWorker;
    default:
        return Retry::No;
    }
}

} // namespace

template <class Value> void Transfer::set(CURLoption option, Value value) {
    if (const CURLcode code = curl_easy_setopt(m_easy, option, value); code != CURLE_OK)
        throw Failure(std::string("libcurl refuses an option: ") + curl_easy_strerror(code), Code::Internal);
}

template <class Value> Value Transfer::info(CURLINFO what) const {
    Value value{};
    curl_easy_getinfo(m_easy, what, &value);
    return value;
}

Transfer::Transfer(const Settings& settings, const curl_slist* headers, CURL* easy, const ItemView& item,
                   Call call)
    : m_settings(settings), m_easy(easy), m_call(call) {
    Wanted wanted = wantedBy(item);
    m_url = checkedUrl(std::move(wanted.url));
    if (wanted.name) m_name = safeName(*wanted.name);
    set(CURLOPT_URL, m_url.c_str());
    set(CURLOPT_PRIVATE, static_cast<void*>(this));
    set(CURLOPT_ERRORBUFFER, m_error);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    set(CURLOPT_DEFAULT_PROTOCOL, "http");
    set(CURLOPT_ACCEPT_ENCODING, ""); // all that libcurl knows
    set(CURLOPT_NOBODY, settings.head ? 1L : 0L);
    set(CURLOPT_FOLLOWLOCATION, settings.redirects > 0 ? 1L : 0L);
    set(CURLOPT_MAXREDIRS, static_cast<long>(settings.redirects));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(settings.timeout * 1000));
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings.connectTimeout * 1000));
    set(CURLOPT_USERAGENT, settings.userAgent.c_str());
    if (!settings.head) set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(settings.maxSize));
    if (!settings.proxy.empty()) set(CURLOPT_PROXY, settings.proxy == "none" ? "" : settings.proxy.c_str());
    if (headers) set(CURLOPT_HTTPHEADER, const_cast<curl_slist*>(headers));

    set(CURLOPT_WRITEDATA, static_cast<void*>(this));
    set(
        CURLOPT_WRITEFUNCTION, +[](char* bytes, size_t one, size_t count, void* self) -> size_t {
            return static_cast<Transfer*>(self)->take(bytes, one * count);
        });
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFODATA, static_cast<void*>(this));
    set(
        CURLOPT_XFERINFOFUNCTION,
        +[](void* self, curl_off_t total, curl_off_t done, curl_off_t, curl_off_t) -> int {
            Call& mine = static_cast<Transfer*>(self)->m_call;
            if (done > 0)
                mine.progress(static_cast<uint64_t>(done),
                              static_cast<uint64_t>(std::max<curl_off_t>(total, 0)));
            return mine.cancelled() ? 1 : 0;
        });
}

size_t Transfer::take(const char* bytes, size_t count) noexcept {
    m_received += count;
    m_tooLarge =
        m_received > static_cast<uint64_t>(m_settings.maxSize); // unpacked, it may be larger than it said
    if (m_tooLarge) return 0;
    try {
        const bool good = info<long>(CURLINFO_RESPONSE_CODE) < 300;
        const size_t most = !good                                ? kErrorPage
                            : m_settings.result == Result::Body  ? SIZE_MAX
                            : m_settings.result == Result::Title ? kTitleWithin
                                                                 : 0;
        if (m_body.size() < most) m_body.append(bytes, std::min(count, most - m_body.size()));
        for (size_t at = 0; good && m_settings.result == Result::File && at < count;) {
            const ssize_t wrote = ::write(file().fd(), bytes + at, count - at);
            if (wrote < 0 && errno == EINTR) continue;
            if (wrote < 0)
                throw std::system_error(errno, std::generic_category(),
                                        "writing what " + toUtf8(m_url) + " gave");
            at += static_cast<size_t>(wrote);
        }
        return count;
    } catch (...) {
        m_writing = std::current_exception();
        return 0;
    }
}

files::PendingFile& Transfer::file() { // not before there is something to write
    if (!m_file)
        m_file.emplace(std::filesystem::path(m_settings.outputDir) /
                       (m_name.empty() ? fileNameOf(m_url) : m_name));
    return *m_file;
}

std::string Transfer::contentType() const {
    const char* type = info<const char*>(CURLINFO_CONTENT_TYPE);
    return type ? toUtf8(type) : "";
}

Json Transfer::report(long status) {
    std::vector<Json::Member> members{{"url", toUtf8(m_url)}, {"status", static_cast<int64_t>(status)}};
    if (const std::string type = contentType(); !type.empty()) members.emplace_back("type", type);
    const auto length = info<curl_off_t>(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T);
    if (m_settings.head && length >= 0) members.emplace_back("length", static_cast<int64_t>(length));
    if (!m_settings.head) members.emplace_back("bytes", static_cast<int64_t>(m_received));
    members.emplace_back("seconds", static_cast<double>(info<curl_off_t>(CURLINFO_TOTAL_TIME_T)) / 1e6);
    if (const long redirects = info<long>(CURLINFO_REDIRECT_COUNT); redirects > 0) {
        members.emplace_back("redirects", static_cast<int64_t>(redirects));
        members.emplace_back("final_url", toUtf8(info<const char*>(CURLINFO_EFFECTIVE_URL)));
    }
    return Json::object(std::move(members));
}

Output Transfer::finished(CURLcode code) {
    if (m_call.cancelled()) throw Cancelled();
    if (m_writing) std::rethrow_exception(m_writing);
    if (code != CURLE_OK) failBy(code);
    const long status = info<long>(CURLINFO_RESPONSE_CODE);
    if (status >= 400 && !m_settings.errorsAreResults) failByStatus(status);
    const bool good = status < 300; // a redirect that was not followed is no page
    std::vector<Json::Member> members;
    switch (m_settings.result) {
    case Result::Body:
        return Output::text(std::move(m_body));
    case Result::Status:
        return report(status);
    case Result::Title:
        members = report(status).members();
        members.emplace_back("title", good ? pageTitle(m_body, contentType()) : std::string());
        break;
    case Result::File:
        members = report(status).members();
        if (good) members.emplace_back("output", toUtf8(file().publish(m_settings.ifExists).native()));
        break;
    }
    return Json::object(std::move(members));
}

void Transfer::failByStatus(long status) const {
    Failure failure(toUtf8(m_url) + " answered " + std::to_string(status),
                    status == 401 || status == 403  ? Code::Denied
                    : status < 500 && status != 429 ? Code::Input
                                                    : Code::Unavailable);
    failure.type("http_" + std::to_string(status)).diagnostics(m_body);
    const auto seconds = std::clamp<curl_off_t>(info<curl_off_t>(CURLINFO_RETRY_AFTER), 0, 24 * 3600);
    failure.retry(adviceFor(status), std::chrono::seconds(seconds));
    throw failure;
}

void Transfer::failBy(CURLcode code) const {
    const auto fail = [&](const char* type, Code kind, Retry advice, const std::string& more = {}) {
        const std::string said = m_error[0] != '\0' ? m_error : curl_easy_strerror(code);
        throw Failure(toUtf8(m_url) + ": " + (more.empty() ? toUtf8(said) : more), kind)
            .type(type)
            .retry(advice);
    };
    if (m_tooLarge || code == CURLE_FILESIZE_EXCEEDED)
        fail("too_large", Code::Input, Retry::No,
             "larger than max_size, " + std::to_string(m_settings.maxSize) + " bytes");
    switch (code) {
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        fail("url", Code::Input, Retry::No);
        break;
    case CURLE_TOO_MANY_REDIRECTS:
        fail("redirects", Code::Input, Retry::No);
        break;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        fail("resolve", Code::Unavailable, Retry::SameWorker);
        break;
    case CURLE_OPERATION_TIMEDOUT:
        fail("timeout", Code::Unavailable, Retry::SameWorker);
        break;
    case CURLE_PEER_FAILED_VERIFICATION:
        fail("certificate", Code::Denied, Retry::No);
        break;
    case CURLE_OUT_OF_MEMORY:
        fail("memory", Code::Resource, Retry::SameWorker);
        break;
    default: // refused, reset, cut off, spoken in another tongue
        fail("connection", Code::Unavailable, Retry::SameWorker);
    }
    throw Failure("unreachable");
}

} // namespace poolboard::http
