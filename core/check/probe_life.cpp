// SPDX-License-Identifier: MIT
// Rules about loading, beginning and ending.
#include "core/check/probe_rules.h"

#include "core/base/text.h"

#include <cfenv>
#include <clocale>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard::check {
namespace {

/// What loading must leave alone.
struct Surroundings {
    Belongings belongings = Belongings::now();
    std::vector<std::pair<int, void*>> handlers;
    std::string folder, locale, environment;
    mode_t mask = 0;
    int rounding = std::fegetround();

    static Surroundings now() {
        Surroundings found;
        for (int signal = 1; signal < NSIG; ++signal) {
            struct sigaction action {};
            if (::sigaction(signal, nullptr, &action) == 0)
                found.handlers.emplace_back(signal, reinterpret_cast<void*>(action.sa_handler));
        }
        std::error_code failed;
        found.folder = std::filesystem::current_path(failed).string();
        const char* locale = std::setlocale(LC_ALL, nullptr);
        found.locale = locale != nullptr ? locale : "";
        for (char** one = environ; one != nullptr && *one != nullptr; ++one)
            found.environment += std::string(*one) + "\n";
        found.mask = ::umask(0);
        ::umask(found.mask);
        return found;
    }
    std::string changedFrom(const Surroundings& before) const {
        if (const std::string more = belongings.moreThan(before.belongings); !more.empty()) return more;
        for (size_t i = 0; i < handlers.size() && i < before.handlers.size(); ++i)
            if (handlers[i] != before.handlers[i])
                return std::string("another handler of SIG") +
                       (::sigabbrev_np(handlers[i].first) ? ::sigabbrev_np(handlers[i].first) : "?");
        if (folder != before.folder) return "another working directory, " + toDisplay(folder);
        if (locale != before.locale) return "another locale, " + toDisplay(locale);
        if (environment != before.environment) return "a changed environment";
        if (mask != before.mask) return "another umask";
        if (rounding != before.rounding) return "another rounding mode";
        return {};
    }
};

/// What is printed while it lives.
class Printed {
public:
    Printed() : m_file(::memfd_create("printed", MFD_CLOEXEC)) {
        for (const int fd : {STDOUT_FILENO, STDERR_FILENO}) {
            m_before[fd] = ::fcntl(fd, F_DUPFD_CLOEXEC, 100);
            ::dup2(m_file, fd);
        }
    }
    ~Printed() { end(); }
    Printed(const Printed&) = delete;
    Printed& operator=(const Printed&) = delete;
    std::string end() {
        if (m_file < 0) return {};
        std::fflush(nullptr);
        for (const int fd : {STDOUT_FILENO, STDERR_FILENO}) {
            ::dup2(m_before[fd], fd);
            ::close(m_before[fd]);
        }
        char bytes[200];
        const ssize_t n = ::pread(m_file, bytes, sizeof bytes, 0);
        ::close(std::exchange(m_file, -1));
        return n > 0 ? toDisplay({bytes, static_cast<size_t>(n)}, 120) : "";
    }

private:
    int m_file;
    int m_before[3] = {-1, -1, -1};
};

} // namespace

Verdict quiet(Subject& subject) {
    const Surroundings before = Surroundings::now();
    Printed printed;
    const std::string problem = subject.load();
    const std::string text = printed.end();
    if (!problem.empty()) return failed(problem);
    if (!text.empty()) return failed("it printed \"" + text + "\"");
    const std::string changed = Surroundings::now().changedFrom(before);
    return changed.empty() ? Verdict{} : failed(changed);
}

Verdict entry(Subject& subject) {
    char reason[64] = "";
    const poolboard_offer whole = subject.wholeOffer(reason, sizeof reason);
    if (subject.offer(&whole) != subject.module) return failed("another module at the second call");
    if (subject.module->id != subject.manifest.id)
        return failed("the id \"" + toDisplay(subject.module->id, 80) + "\", in the manifest \"" +
                      subject.manifest.id + "\"");
    if (subject.module->version != subject.manifest.version)
        return failed("the version " + toDisplay(subject.module->version, 80) + ", in the manifest " +
                      subject.manifest.version);
    stage("an offer of 8 bytes, from a host older than any");
    poolboard_offer older = whole;
    older.size = 8;
    const EdgeMemory small(&older, older.size, true);
    subject.offer(static_cast<const poolboard_offer*>(small.data()));
    stage("an offer from a later host, with 64 bytes more");
    struct {
        poolboard_offer known;
        char more[64];
    } later{whole, {}};
    later.known.size = sizeof later;
    later.known.abi_minor = POOLBOARD_ABI_MINOR + 7;
    std::memset(later.more, 0xA5, sizeof later.more);
    if (subject.offer(&later.known) == nullptr)
        return failed("it refuses a later minor version, which must stay compatible: " +
                      toDisplay(reason, 60));
    return {};
}

Verdict init(Subject& subject) {
    for (const Trial& trial : subject.trials()) {
        const LiveWorker worker(subject, trial.kind->name.c_str(), trial.params);
        if (!worker.problem().empty())
            return failed("kind " + trial.kind->name + " with " + toDisplay(trial.params, 200) + ": " +
                          worker.problem());
    }
    if (subject.trials().empty())
        return skipped("kind " + subject.untried().front() +
                       " needs parameters: give it an example that has them");
    return {};
}

Verdict unknownKind(Subject& subject) {
    const LiveWorker worker(subject, "no-such-kind", "{}");
    if (worker.refused()) return {};
    return failed(worker.made() ? "it made a worker of the kind \"no-such-kind\"" : worker.problem());
}

Verdict teardown(Subject& subject) {
    for (const Trial& trial : subject.trials()) {
        Belongings first;
        for (int round = 0; round < 3; ++round) { // the first may set up what stays
            {
                LiveWorker worker(subject, trial.kind->name.c_str(), trial.params);
                for (const Sample& sample : trial.samples)
                    if (worker.made()) worker.run(sample);
            }
            if (round == 0) first = Belongings::now();
        }
        // A thread that was joined is gone from /proc a moment later.
        std::string more = Belongings::now().moreThan(first);
        for (int i = 0; i < 100 && !more.empty(); ++i) {
            ::usleep(10'000);
            more = Belongings::now().moreThan(first);
        }
        if (!more.empty()) return failed(inKind(subject, trial, more + " after two more workers"));
    }
    return {};
}

} // namespace poolboard::check
