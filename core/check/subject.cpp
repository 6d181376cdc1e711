// SPDX-License-Identifier: MIT
#include "core/check/subject.h"

#include "core/base/text.h"
#include "core/plugin/params.h"
#include "core/plugin/python_worker.h"

#include <dlfcn.h>
#include <nlohmann/json.hpp>

namespace poolboard::check {
namespace {

using nlohmann::json;

poolboard_item itemOf(const Sample& sample, uint64_t id, const void* body) {
    poolboard_item item{};
    item.size = sizeof item;
    item.passing = sample.passing;
    item.id = id;
    item.index = id - 1;
    item.attempt = 1;
    item.content = sample.content;
    item.body = {body, sample.body.size()};
    return item;
}

Sample sampleOf(const json& item) {
    if (item.is_string()) return {item.get<std::string>(), POOLBOARD_SINGLE, POOLBOARD_TEXT};
    return {item.dump(),
            item.is_array()    ? uint32_t{POOLBOARD_ARGS}
            : item.is_object() ? uint32_t{POOLBOARD_KWARGS}
                               : uint32_t{POOLBOARD_SINGLE},
            POOLBOARD_JSON};
}

/// Nothing: no parameters are complete.
std::optional<Trial> trialOf(const WorkerKind& kind) {
    Trial trial{&kind, {}, {}};
    bool complete = false;
    for (const std::string& text : kind.examples) {
        const json example = json::parse(text, nullptr, false);
        const auto params =
            validateParams(kind.schema, example.contains("params") ? example["params"].dump() : "{}");
        if (!params || (complete && params.value() != trial.params)) continue;
        trial.params = params.value();
        complete = true;
        if (example.contains("item")) trial.samples.push_back(sampleOf(example["item"]));
    }
    if (!complete) {
        const auto params = validateParams(kind.schema, "{}");
        if (!params) return std::nullopt;
        trial.params = params.value();
    }
    if (trial.samples.empty()) trial.samples.push_back({"x", POOLBOARD_SINGLE, POOLBOARD_TEXT});
    return trial;
}

} // namespace

Flight::Flight(const Sample& sample, uint64_t id, bool strict)
    : call(ProbeCall::For::Item, strict), m_body((sample.body + '\0').data(), sample.body.size() + 1, strict),
      m_item(std::make_unique<poolboard_item>(itemOf(sample, id, m_body.data())).get(),
             sizeof(poolboard_item), strict) {}

void Flight::close() {
    call.close();
    m_item.forbid();
    m_body.forbid();
}

LiveWorker::LiveWorker(Subject& subject, const char* kind, const std::string& params, uint32_t inFlight)
    : m_subject(subject) {
    stage("init() of kind " + std::string(kind));
    const bool strict = subject.strict;
    EdgeMemory text(params.c_str(), params.size() + 1, strict), name(kind, std::strlen(kind) + 1, strict);
    const std::string folder = subject.path.substr(0, subject.path.rfind('/'));
    EdgeMemory place(folder.c_str(), folder.size() + 1, strict);
    poolboard_config plain{};
    plain.size = sizeof plain;
    plain.pool = inFlight > 1 ? POOLBOARD_ASYNC : POOLBOARD_THREADS;
    plain.worker_count = 1;
    plain.max_in_flight = inFlight;
    plain.params = static_cast<const char*>(text.data());
    plain.plugin_dir = static_cast<const char*>(place.data());
    if (subject.manifest.find(kind) != nullptr) m_problem = subject.share(kind, plain, &plain.shared);
    if (!m_problem.empty()) return;
    EdgeMemory config(&plain, sizeof plain, strict);
    static std::deque<ProbeCall> startups; // a plugin that keeps one finds it there for a while
    if (startups.size() >= 4) startups.pop_front();
    ProbeCall& startup = startups.emplace_back(ProbeCall::For::Init, strict);
    const int32_t code =
        subject.module->init(&subject.host, static_cast<const char*>(name.data()),
                             static_cast<const poolboard_config*>(config.data()), startup.abi(), &m_worker);
    const ProbeCall::Seen seen = startup.seen();
    startup.close();
    config.forbid(), text.forbid(), name.forbid(), place.forbid();
    const std::string said = "returned " + std::to_string(code) + ", called fail() " +
                             std::to_string(seen.fails) + " times and finish() " +
                             std::to_string(seen.finishes) + " times";
    if (code < 0 && seen.fails == 1 && seen.finishes == 0) {
        m_refused = true;
        m_problem = "init() failed: " + toDisplay(seen.message, 300);
        m_worker = nullptr;
    } else if (code != POOLBOARD_OK || seen.answers() > 0) {
        m_problem = "init() " + said;
        if (code != POOLBOARD_OK) m_worker = nullptr;
    } else if (m_worker == nullptr) {
        m_problem = "init() returned POOLBOARD_OK without a worker";
    } else if (!POOLBOARD_HAS(poolboard_worker, m_worker, process) || m_worker->process == nullptr) {
        m_problem = "the worker has no process()";
        m_worker = nullptr;
    }
}

Flight& LiveWorker::begin(const Sample& sample) {
    Flight& flight = m_flights.emplace_back(sample, m_nextId++, m_subject.strict);
    begin(flight);
    return flight;
}

void LiveWorker::begin(Flight& flight) {
    flight.returned = m_worker->process(m_worker, flight.item(), flight.call.abi());
}

bool LiveWorker::run(const Sample& sample, Flight** out) {
    stage("process() of the item " + toDisplay(sample.body, 40));
    Flight& flight = begin(sample);
    if (out) *out = &flight;
    const bool ended = flight.call.waitForEnd(flight.returned == POOLBOARD_PENDING ? patience : Duration(0));
    if (ended) flight.close();
    return ended;
}

void LiveWorker::cancel(uint64_t id) {
    if (POOLBOARD_HAS(poolboard_worker, m_worker, cancel) && m_worker->cancel != nullptr)
        m_worker->cancel(m_worker, id);
}

void LiveWorker::tearDown() {
    if (m_worker == nullptr) return;
    stage("teardown()");
    if (POOLBOARD_HAS(poolboard_worker, m_worker, teardown) && m_worker->teardown != nullptr)
        m_worker->teardown(m_worker, POOLBOARD_STOP_DONE);
    m_worker = nullptr;
}

Subject::Subject(std::string file, Manifest read, bool hard)
    : manifest(std::move(read)), path(std::move(file)), strict(hard) {
    host.size = sizeof host;
    host.abi_minor = POOLBOARD_ABI_MINOR;
    host.name = "poolboard check";
    host.version = POOLBOARD_VERSION;
    host.query = [](const poolboard_host*, const char*) noexcept -> const void* { return nullptr; };
    host.log = [](const poolboard_host*, int32_t, const char*) noexcept {};
    for (const WorkerKind& kind : manifest.kinds)
        if (auto trial = trialOf(kind))
            m_trials.push_back(std::move(*trial));
        else
            m_untried.push_back(kind.name);
}

std::string Subject::workerName(const WorkerKind& kind) const {
    const auto named = asPythonName(path);
    return named ? named->file + ":" + kind.name : path + "/" + kind.name;
}

poolboard_offer Subject::wholeOffer(char* reason, size_t room) const {
    return {sizeof(poolboard_offer), POOLBOARD_ABI_MINOR, &host, reason, room};
}

std::string Subject::load() {
    stage("dlopen()");
    void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return toDisplay(::dlerror(), 600);
    m_entry = reinterpret_cast<decltype(m_entry)>(::dlsym(library, "poolboard_worker_v1"));
    if (m_entry == nullptr) return "there is no poolboard_worker_v1 in it";
    stage("poolboard_worker_v1()");
    char reason[512] = "";
    const poolboard_offer whole = wholeOffer(reason, sizeof reason);
    module = offer(&whole);
    if (module == nullptr) return "it refuses this host: " + toDisplay(reason, 300);
    if (!POOLBOARD_HAS(poolboard_module, module, init) || module->init == nullptr)
        return "its module has no init";
    if (module->id == nullptr || module->version == nullptr) return "its module has no id, or no version";
    return {};
}

std::string Subject::share(const char* kind, const poolboard_config& config, void** shared) {
    if (POOLBOARD_HAS(poolboard_module, module, host_init) && module->host_init != nullptr &&
        m_sharedKind != kind) {
        static std::deque<ProbeCall> startups;
        ProbeCall& startup = startups.emplace_back(ProbeCall::For::Init, false);
        stage("host_init()");
        const int32_t code = module->host_init(&host, kind, &config, startup.abi(), &m_shared);
        if (code != POOLBOARD_OK) return "host_init() failed: " + toDisplay(startup.seen().message, 300);
        m_sharedKind = kind;
    }
    *shared = m_shared;
    return {};
}

} // namespace poolboard::check
