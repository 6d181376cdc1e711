// SPDX-License-Identifier: MIT
#include "ui/gui/secrets.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {

bool soundsSecret(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
    });
    constexpr const char* kWords[] = {"password", "passwd",  "passphrase", "secret",     "credential",
                                      "token",    "api_key", "apikey",     "access_key", "private_key"};
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&](const char* word) { return name.find(word) != std::string::npos; });
}

void mask(std::string& params, const Schema* schema) {
    nlohmann::json values = nlohmann::json::parse(params, nullptr, false);
    if (!values.is_object()) return;
    bool masked = false;
    for (const auto& [name, value] : values.items()) {
        const Parameter* known = schema ? schema->find(name) : nullptr;
        if (known ? !known->secret : !soundsSecret(name)) continue;
        value = "•••";
        masked = true;
    }
    if (masked) params = values.dump();
}

} // namespace

JobSpec withoutSecrets(JobSpec job, const Schema* schema) {
    mask(job.worker.params, schema);
    for (std::string& own : job.worker.each)
        mask(own, schema);
    for (std::string& variable : job.worker.env)
        if (const size_t end = variable.find('=');
            end != std::string::npos && soundsSecret(variable.substr(0, end)))
            variable.resize(end);
    return job;
}

} // namespace poolboard
