// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace poolboard::http {

/// What an HTML page is called: the text of its first <title>, its character references decoded
/// (numbers and the common names), white space made single. As UTF-8, from the charset that
/// `contentType` or a <meta> names, else from UTF-8. Empty: the page has none. A pure function;
/// `page` may be cut off anywhere and hold any bytes.
std::string pageTitle(std::string_view page, std::string_view contentType);

} // namespace poolboard::http
