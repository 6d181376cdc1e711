// SPDX-License-Identifier: MIT
#include "ui/report/page.h"

#include "ui/present/numbers.h"
#include "ui/present/version.h"
#include "ui/report/html.h"
#include "ui/report/sections.h"
#include "ui/report/style.h"

#include <algorithm>
#include <ctime>

namespace poolboard {
namespace {

std::string timeText(int64_t ms) {
    const std::time_t seconds = ms / 1000;
    std::tm local{}, utc{};
    ::localtime_r(&seconds, &local);
    ::gmtime_r(&seconds, &utc);
    char shown[64], exact[64];
    std::strftime(shown, sizeof shown, "%Y-%m-%d %H:%M:%S %Z", &local);
    std::strftime(exact, sizeof exact, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return "<time datetime=\"" + std::string(exact) + "\">" + html(shown) + "</time>";
}

uint64_t unsuccessful(const RunRecord& run) {
    uint64_t sum = 0;
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        if (!isFine(static_cast<OutcomeKind>(kind))) sum += run.counts[kind];
    return sum;
}

/// A run whose process is gone is interrupted, whatever it wrote last.
RunState stateOf(const RunRecord& run) {
    return run.live || isOver(run.state) ? run.state : RunState::Broken;
}

std::string tile(std::string_view what, const std::string& big, const std::string& sub, bool bad = false) {
    return "<div><dt>" + std::string(what) + "</dt><dd><span class=\"big" + (bad ? " bad" : "") + "\">" +
           big + "</span>" + (sub.empty() ? "" : "<span class=\"sub\">" + sub + "</span>") + "</dd></div>\n";
}

double lengthOf(const RunFigures& figures) {
    return figures.run.elapsed > 0 ? figures.run.elapsed : figures.axis.length();
}

std::string tiles(const RunFigures& figures) {
    const RunRecord& run = figures.run;
    const uint64_t bad = unsuccessful(run);
    std::string out = "<dl class=\"tiles\">\n";
    out += tile("Items", countText(run.done()),
                run.total ? "of " + countText(*run.total) + ", " + percentText(run.done(), run.total)
                          : "how many there are is not known");
    out += tile("Did not succeed", countText(bad),
                bad == 0 ? "" : percentText(bad, run.done()) + " of the done", bad != 0);
    out += tile(run.live ? "Since the start" : "Took", clockText(lengthOf(figures)),
                run.sessions > 1 ? "in " + countText(run.sessions) + " sessions" : "");
    if (run.done() != 0)
        out +=
            tile("On average", rateText(static_cast<double>(run.done()) / std::max(lengthOf(figures), 1e-3)),
                 countedText(figures.lanes.size() + figures.lanesLeftOut, "worker", "workers"));
    if (figures.latency.count() != 0)
        out += tile("Half took at most", spanText(figures.latency.quantile(0.5)),
                    "99%: " + spanText(figures.latency.quantile(0.99)));
    return out + "</dl>\n";
}

/// The outcomes as parts of a bar, and in words.
std::string outcomes(const RunRecord& run) {
    std::string bar, legend;
    const auto part = [&](StateWord word, std::string_view tone, uint64_t count) {
        if (count == 0) return;
        bar += "<span class=\"" + std::string(tone) + "\" style=\"flex-grow:" + std::to_string(count) +
               "\"></span>";
        legend += "<li>" + markOf(word) + std::string(word.word) + " <b>" + countText(count) + "</b></li>\n";
    };
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind) {
        const StateWord word = stateWord(static_cast<OutcomeKind>(kind));
        part(word, toneClass(word.tone), run.counts[kind]);
    }
    StateWord rest = waitingWord();
    rest.word = "Not done";
    if (run.total && *run.total > run.done()) part(rest, "rest", *run.total - run.done());
    if (bar.empty()) return "";
    return "<div class=\"share\" aria-hidden=\"true\">" + bar + "</div>\n<ul class=\"legend\">" + legend +
           "</ul>\n";
}

std::string next(const RunFigures& figures) {
    const RunRecord& run = figures.run;
    std::string out;
    const auto line = [&out](const std::string& text, const std::string& command) {
        out += "<p class=\"next\">" + text + ": <code>" + html(command) + "</code></p>\n";
    };
    if (run.live)
        out += "<p class=\"next\">It went on when this was written, " + timeText(figures.readMs) + ".</p>\n";
    if (run.canGoOn()) line("It can go on where it was", "poolboard --cli resume " + run.id + figures.where);
    if (!run.live && unsuccessful(run) != 0)
        line("Try again what did not succeed", "poolboard --cli retry " + run.id + figures.where);
    return out;
}

std::string fact(std::string_view what, const std::string& text) {
    return text.empty() ? "" : "<dt>" + std::string(what) + "</dt><dd>" + text + "</dd>\n";
}

std::string about(const RunFigures& figures) {
    const RunRecord& run = figures.run;
    std::string out = "<section><h2>About this run</h2>\n<dl class=\"facts\">\n";
    out += fact("Run", html(run.id));
    out += fact("Worker", html(run.worker + (run.pluginVersion.empty() ? "" : " " + run.pluginVersion)));
    out += fact("Started", timeText(run.startedMs));
    if (run.endedMs != 0 && !run.live)
        out += fact("Ended", timeText(run.endedMs));
    else
        out += fact("Last record", run.committedMs == 0 ? "" : timeText(run.committedMs));
    if (run.exitStatus && !run.live) out += fact("Exit status", std::to_string(*run.exitStatus));
    const Phases& phases = run.phases;
    if (run.elapsed > 0)
        out += fact("Time of all workers", "started " + spanText(phases.start) + ", initialised " +
                                               spanText(phases.init) + ", waited " + spanText(phases.wait) +
                                               ", worked " + spanText(phases.work));
    for (const OutputFile& file : run.outputs)
        out += fact(file.role == "joblog" ? "Job log" : "Results",
                    "<span class=\"bytes\">" + html(file.path, 1000) + "</span>");
    if (run.heldItems() != 0)
        out += fact("Held",
                    countedText(run.heldItems(), "item waits", "items wait") + " for a place in the output");
    if (run.pending != 0) out += fact("Read, not finished", countedText(run.pending, "item", "items"));
    return out + "</dl></section>\n";
}

} // namespace

std::string reportPage(const RunFigures& figures) {
    const RunRecord& run = figures.run;
    const StateWord state = stateWord(stateOf(run));
    const std::string name = run.name.empty() ? run.id : run.name;
    std::string out(kReportMark);
    out += "<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
           "'unsafe-inline'; "
           "base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"generator\" content=\"Poolboard " +
           std::string(kVersion) + "\">\n<title>" + html(name) + " – run report</title>\n<style>" +
           std::string(reportStyle()) +
           "</style>\n</head>\n<body>\n<main>\n<header>\n<p class=\"kicker\">Run report · " +
           html(run.worker) + " · " + timeText(run.startedMs) + "</p>\n<h1>" + html(name) +
           "</h1>\n<p class=\"state " + std::string(toneClass(state.tone)) +
           "\"><span aria-hidden=\"true\">" + std::string(state.symbol) + "</span>" +
           std::string(state.word) + "</p>";
    if (!run.stopReason.empty()) out += "<span class=\"bytes\">" + html(run.stopReason, 1000) + "</span>";
    out += "\n</header>\n<section aria-label=\"Summary\">\n" + tiles(figures) + outcomes(run) +
           next(figures) + "</section>\n";
    out += errorsSection(figures) + throughputSection(figures) + latencySection(figures) +
           workersSection(figures) + slowestSection(figures) + about(figures);
    return out + "<footer>Written by Poolboard " + std::string(kVersion) + ", " + timeText(figures.readMs) +
           "</footer>\n</main>\n</body>\n</html>\n";
}

} // namespace poolboard
