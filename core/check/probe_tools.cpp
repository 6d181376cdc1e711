// SPDX-License-Identifier: MIT
#include "core/check/probe_rules.h"

#include "core/base/text.h"

#include <filesystem>
#include <fstream>

namespace poolboard::check {
namespace fs = std::filesystem;

Verdict failed(std::string got) { return {Verdict::State::Failed, std::move(got)}; }
Verdict skipped(std::string got) { return {Verdict::State::Skipped, std::move(got)}; }

std::string inKind(const Subject& subject, const Trial& trial, const std::string& text) {
    return subject.manifest.kinds.size() > 1 ? "kind " + trial.kind->name + ": " + text : text;
}

std::string answeredOnce(const Flight& flight) {
    const ProbeCall::Seen seen = flight.call.seen();
    const std::string item =
        "the item \"" +
        toDisplay({static_cast<const char*>(flight.item()->body.data), flight.item()->body.len}, 40) + "\"";
    if (seen.answers() == 0)
        return item + " got no answer; process() returned " + std::to_string(flight.returned);
    if (seen.answers() > 1)
        return item + " got " + std::to_string(seen.finishes) + " finish() and " +
               std::to_string(seen.fails) + " fail()";
    if (seen.finishes == 1 && flight.returned < 0)
        return item + " was finished, but process() returned the error " + std::to_string(flight.returned);
    if (seen.fails == 1 && flight.returned == POOLBOARD_OK)
        return item + " failed, but process() returned POOLBOARD_OK";
    return {};
}

std::vector<Sample> hostileSamples(const Trial& trial) {
    std::vector<Sample> all = trial.samples;
    for (const std::string& body :
         {std::string(), std::string("x"), std::string(1, '\0'), std::string("\xff\xfe\xfd"),
          std::string("{"), std::string("../../../../etc/nothing"), std::string(1 << 20, 'x'),
          std::string("a\0b", 3)})
        all.push_back({body, POOLBOARD_SINGLE, POOLBOARD_RAW});
    for (const char* body :
         {"null", "[]", "{}", "\"\"", "[[[[]]]]", "{\"a\":{\"b\":[1,2.5,\"c\",null,true]}}", "-1e300"})
        for (const uint32_t passing : {POOLBOARD_SINGLE, POOLBOARD_ARGS, POOLBOARD_KWARGS})
            if (passing == POOLBOARD_SINGLE || body[0] == (passing == POOLBOARD_ARGS ? '[' : '{'))
                all.push_back({body, passing, POOLBOARD_JSON});
    return all;
}

Belongings Belongings::now() {
    const auto count = [](const char* folder) {
        size_t n = 0;
        std::error_code failed;
        for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
            ++n;
        return n;
    };
    Belongings found{count("/proc/self/task"), count("/proc/self/fd"), 0};
    std::error_code failed;
    for (fs::directory_iterator at("/proc/self/task", failed), end; !failed && at != end;
         at.increment(failed)) {
        std::ifstream in(at->path() / "children");
        for (std::string pid; in >> pid;)
            ++found.children;
    }
    return found;
}

std::string Belongings::moreThan(const Belongings& before) const {
    std::string out;
    const auto add = [&out](size_t now, size_t then, const char* what) {
        if (now > then) out += (out.empty() ? "" : ", ") + std::to_string(now - then) + " more " + what;
    };
    add(threads, before.threads, "threads");
    add(descriptors, before.descriptors, "descriptors");
    add(children, before.children, "child processes");
    return out;
}

} // namespace poolboard::check
