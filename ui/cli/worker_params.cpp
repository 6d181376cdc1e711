// SPDX-License-Identifier: MIT
#include "ui/cli/worker_params.h"

#include "core/base/text.h"
#include "core/plugin/params.h"
#include "ui/cli/source_arguments.h"

#include <algorithm>
#include <numeric>

namespace poolboard {
namespace {

constexpr size_t kLongestCycle = 10'000;

Error refuse(std::string where, std::string message, std::string hint = {}) {
    return {ErrorCode::Usage, std::move(where), std::move(message), std::move(hint)};
}

/// setFromText() with the option named in front of what it says.
Result<void> assign(std::string& json, const Schema& schema, const std::string& assignment,
                    const char* option) {
    auto set = setFromText(schema, json, assignment);
    if (!set) {
        Error error = set.error();
        error.where = error.where.empty() ? option : std::string(option) + " " + error.where;
        return error;
    }
    json = std::move(set).value();
    return {};
}

std::vector<std::string> splitCommas(std::string_view text) {
    std::vector<std::string> out;
    for (size_t comma; (comma = text.find(',')) != std::string_view::npos; text.remove_prefix(comma + 1))
        out.emplace_back(text.substr(0, comma));
    out.emplace_back(text);
    return out;
}

/// `each` repeated to `length` entries.
void unroll(std::vector<std::string>& each, size_t length) {
    if (each.empty()) each.emplace_back("{}");
    const size_t before = each.size();
    each.resize(length);
    for (size_t i = before; i < length; ++i)
        each[i] = each[i % before];
}

Result<std::pair<unsigned, std::string>> splitNumber(const std::string& option) {
    const size_t colon = option.find(':');
    if (colon == std::string::npos)
        return refuse("--worker-param", "'" + toDisplay(option, 60) + "' is not of the form N:K=V",
                      "for example 0:gpu=1");
    TRY_ASSIGN(const uint64_t worker, parseCount(option.substr(0, colon), "--worker-param", 0));
    if (worker >= kLongestCycle)
        return refuse("--worker-param", "there is no worker " + std::to_string(worker));
    return std::pair(static_cast<unsigned>(worker), option.substr(colon + 1));
}

} // namespace

Result<void> setParams(WorkerSpec& worker, const Schema& schema,
                       const std::vector<std::string>& assignments) {
    for (const std::string& assignment : assignments)
        TRY(assign(worker.params, schema, assignment, "-p"));
    return {};
}

Result<void> setEach(WorkerSpec& worker, const Schema& schema, const std::vector<std::string>& options) {
    for (const std::string& option : options) {
        const size_t equals = option.find('=');
        if (equals == std::string::npos || equals == 0)
            return refuse("--each", "'" + toDisplay(option, 60) + "' is not of the form K=V1,V2",
                          "for example gpu=0,1");
        const std::vector<std::string> values = splitCommas(std::string_view(option).substr(equals + 1));
        const size_t length = std::lcm(std::max<size_t>(worker.each.size(), 1), values.size());
        if (length > kLongestCycle)
            return refuse("--each", "the values make a cycle of more than 10,000 workers");
        unroll(worker.each, length);
        for (size_t i = 0; i < length; ++i)
            TRY(assign(worker.each[i], schema, option.substr(0, equals + 1) + values[i % values.size()],
                       "--each"));
    }
    return {};
}

Result<unsigned> workersNamed(const std::vector<std::string>& assignments) {
    unsigned count = 0;
    for (const std::string& assignment : assignments) {
        TRY_ASSIGN(const auto split, splitNumber(assignment));
        count = std::max(count, split.first + 1);
    }
    return count;
}

Result<void> setWorkerParams(WorkerSpec& worker, const Schema& schema,
                             const std::vector<std::string>& assignments, unsigned workers) {
    TRY_ASSIGN(const unsigned named, workersNamed(assignments));
    if (named > workers)
        return refuse("--worker-param", "there is no worker " + std::to_string(named - 1),
                      "the workers are 0 to " + std::to_string(workers - 1));
    if (assignments.empty()) return {};
    // A whole number of cycles of the job's own values, cut after the last worker.
    unroll(worker.each, std::max<size_t>(worker.each.size(), workers));
    for (const std::string& assignment : assignments) {
        TRY_ASSIGN(const auto split, splitNumber(assignment));
        TRY(assign(worker.each[split.first], schema, split.second, "--worker-param"));
    }
    return {};
}

} // namespace poolboard
