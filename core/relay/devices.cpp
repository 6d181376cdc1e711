// SPDX-License-Identifier: MIT
#include "core/relay/devices.h"

#include <algorithm>
#include <cstdlib>

namespace poolboard::relay {

std::string shareOf(std::string_view list, uint32_t part, uint32_t parts) {
    std::vector<std::string_view> devices;
    while (!list.empty()) {
        const size_t comma = std::min(list.find(','), list.size());
        if (comma > 0) devices.push_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    if (devices.empty() || parts == 0) return {};
    const size_t count = devices.size();
    size_t first = part % count, last = first + 1;
    if (count >= parts) {
        first = size_t{part} * count / parts;
        last = (size_t{part} + 1) * count / parts;
    }
    std::string share;
    for (size_t i = first; i < last; ++i)
        share += (share.empty() ? "" : ",") + std::string(devices[i]);
    return share;
}

std::vector<std::string> deviceVariables(uint32_t part, uint32_t parts) {
    std::vector<std::string> out;
    if (parts < 2) return out;
    for (const char* name :
         {"CUDA_VISIBLE_DEVICES", "ROCR_VISIBLE_DEVICES", "ZE_AFFINITY_MASK", "GPU_DEVICE_ORDINAL"})
        if (const char* list = std::getenv(name); list != nullptr && *list != '\0')
            out.push_back(std::string(name) + "=" + shareOf(list, part, parts));
    return out;
}

} // namespace poolboard::relay
