// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/http/settings.h"
#include "plugins/sdk/worker_types.hpp"

#include <memory>
#include <optional>
#include <string>

#include <curl/curl.h>

namespace poolboard::http {

struct FreeHeaders {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Headers = std::unique_ptr<curl_slist, FreeHeaders>;

/// One item on its way through libcurl: its request, what arrives, and what becomes of it. Lives on
/// the thread of the FetchLoop; its address is known to libcurl until it is taken out of the multi handle.
class Transfer {
public:
    /// Prepares `easy`, which is fresh or reset and stays the caller's. `headers` outlives this.
    /// Throws Failure when the item or a file is not as it should be.
    Transfer(const Settings& settings, const curl_slist* headers, CURL* easy, const ItemView& item,
             Call call);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    /// Once libcurl is done with it. Throws Failure (with advice when to try again) or Cancelled.
    Output finished(CURLcode code);

    Call& call() { return m_call; }
    CURL* easy() const { return m_easy; }

private:
    template <class Value> void set(CURLoption option, Value value);
    size_t take(const char* bytes, size_t count) noexcept;
    [[noreturn]] void failBy(CURLcode code) const;
    [[noreturn]] void failByStatus(long status) const;
    Json report(long status);
    files::PendingFile& file();
    template <class Value> Value info(CURLINFO what) const;
    std::string contentType() const;

    const Settings& m_settings;
    CURL* const m_easy;
    Call m_call;
    std::string m_url;
    std::string m_name; ///< of the file, where the item brings one
    std::string m_body; ///< what of it is kept in memory
    uint64_t m_received = 0;
    std::optional<files::PendingFile> m_file;
    std::exception_ptr m_writing; ///< what went wrong with the file or the memory
    bool m_tooLarge = false;
    char m_error[CURL_ERROR_SIZE] = "";
};

} // namespace poolboard::http
