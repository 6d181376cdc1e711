// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/files/pending_file.h"
#include "plugins/sdk/fields.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace poolboard::http {

enum class Result { Status, Title, Body, File };

/// The parameters of http/fetch, by their names in worker.json.
struct Settings {
    bool head = false;
    Result result = Result::Status;
    std::string outputDir;
    files::IfExists ifExists = files::IfExists::Fail;
    bool errorsAreResults = false;
    int64_t redirects = 10;
    double timeout = 60, connectTimeout = 10; ///< seconds
    int64_t maxSize = 64 << 20;               ///< bytes
    int64_t perHost = 0;                      ///< connections; 0: as many as there are items in flight
    std::string userAgent, authorization, proxy;
    std::vector<std::string> headers;

    void bind(Fields& field) {
        enum class Method { Get, Head };
        enum class Errors { Fail, Result };
        auto method = Method::Get;
        auto errors = Errors::Fail;
        field("method", method, {{"GET", Method::Get}, {"HEAD", Method::Head}});
        field("result", result,
              {{"status", Result::Status},
               {"title", Result::Title},
               {"body", Result::Body},
               {"file", Result::File}});
        field("output_dir", outputDir);
        field("if_exists", ifExists,
              {{"fail", files::IfExists::Fail},
               {"overwrite", files::IfExists::Overwrite},
               {"rename", files::IfExists::Rename}});
        field("errors", errors, {{"fail", Errors::Fail}, {"result", Errors::Result}});
        field("redirects", redirects)("timeout", timeout)("connect_timeout", connectTimeout);
        field("max_size", maxSize)("per_host", perHost)("user_agent", userAgent);
        field("authorization", authorization)("proxy", proxy)("headers", headers);
        head = method == Method::Head;
        errorsAreResults = errors == Errors::Result;
    }
};

} // namespace poolboard::http
