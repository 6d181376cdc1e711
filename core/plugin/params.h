// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/plugin/parameter.h"

#include <string>
#include <string_view>

namespace poolboard {

/// The complete parameters of one worker, as a JSON object: defaults, over them
/// `pool`, over them `worker` (its entry of `each`). Both are JSON objects or
/// "". Error (Usage): names the parameter, what was expected and, for an
/// unknown name, the near miss. Values of secret parameters are not in it. [any]
Result<std::string> validateParams(const Schema& schema, std::string_view pool, std::string_view worker = {});

/// `json` (an object or "") with K set to V from "K=V", as in `-p K=V`. The
/// schema says what V is: a string is taken as it is, arrays and objects are
/// read as JSON. Range and choices are checked too. Error (Usage). [any]
Result<std::string> setFromText(const Schema& schema, std::string_view json, std::string_view assignment);

} // namespace poolboard
