// SPDX-License-Identifier: MIT
// Cookbook: workers with a state of their own, values between processes, worker plugins.
#include "cookbook.h"

#include <poolboard/pool.h>

using namespace poolboard;

/// Built in its lane, once, before its first item.
struct Model {
    Model(const std::string& file_, int gpu_) : file(file_), gpu(gpu_) {}
    std::string operator()(int n) { return file + ":" + std::to_string(gpu) + ":" + std::to_string(n); }
    std::string file;
    int gpu;
};

// [MultiTASKLite: @delayed_init, Pool(worker, n_jobs), Pool([worker, …]); twat-mp: initializer, initargs]
void stateful() {
    ThreadPool pool(2);
    SHOW(pool.map(delayedInit<Model>("m.bin", 0), std::vector{7})[0] == "m.bin:0:7"); // one in each thread
    const std::vector each{delayedInit<Model>("m.bin", 0), delayedInit<Model>("m.bin", 1)}; // a GPU for each
    for (const auto& outcome : pool.map(each, std::vector{1, 2, 3}, ignore))
        SHOW((*outcome)[6] == static_cast<char>('0' + outcome.worker));
    const auto kept = pool.keep(delayedInit<Model>("m.bin", 2)); // for more than one call
    SHOW(pool.map(kept, std::vector{1})[0] == pool.map(kept, std::vector{1})[0]);
    ProcessPool processes(2); // built in the process
    SHOW(processes.map(delayedInit<Model>("p.bin", 3), std::vector{1})[0] == "p.bin:3:1");
}
// [/]

// [pickle: what travels to another process]
struct Photo { // fields that travel travel together
    std::string path;
    std::vector<int> sizes;
};
class Secret { // no fields to be seen: it is taught
public:
    explicit Secret(std::string text_) : text(std::move(text_)) {}
    const std::string& reveal() const { return text; }

private:
    std::string text;
};
template <> struct poolboard::Serial<Secret> {
    static void write(Writer& out, const Secret& it) { poolboard::write(out, it.reveal()); }
    static Secret read(Reader& in) { return Secret(poolboard::read<std::string>(in)); }
};
void travel() {
    ProcessPool pool(2);
    const auto count = [](const Photo& photo) { return photo.sizes.size(); };
    SHOW(pool.map(count, std::vector<Photo>{{"a.png", {1, 2}}})[0] == 2);
    const auto length = [](const Secret& secret) { return secret.reveal().size(); };
    SHOW(pool.map(length, std::vector{Secret("four")})[0] == 4);
}
// [/]

// [MultiTASKLite: Pool(worker); new: a worker plugin, hard timeouts in every kind of pool]
void plugin() {
    Pool pool({.worker = "digest/sha256", .params = R"({"of":"text"})", .jobs = 2});
    for (const std::string& sum :
         pool.imap(std::vector<std::string>{"abc"}, {.timeout = std::chrono::seconds(10)}))
        SHOW(sum.starts_with("ba7816bf"));
}
// [/]

int main() {
    stateful();
    travel();
    plugin();
}
