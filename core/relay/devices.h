// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard::relay {

/// What part `part` (from 0) of `parts` gets of a list such as "0,1,2,3": equal
/// shares while there are enough, else one each, dealt in turn. "" of nothing. Pure.
std::string shareOf(std::string_view list, uint32_t part, uint32_t parts);

/// "NAME=value" for each variable that names devices here (CUDA_VISIBLE_DEVICES and its like),
/// with this host's share of them. Reads the environment.
std::vector<std::string> deviceVariables(uint32_t part, uint32_t parts);

} // namespace poolboard::relay
