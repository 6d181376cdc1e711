// SPDX-License-Identifier: MIT
#include "ui/report/sections.h"

#include "ui/present/numbers.h"
#include "ui/report/charts.h"
#include "ui/report/html.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr size_t kTraceLines = 40, kTraceBytes = 8u << 10;
constexpr size_t kTableSteps = 12;

std::string section(std::string_view title, const std::string& note, const std::string& body) {
    return "<section><h2>" + std::string(title) + "</h2>\n<p class=\"note\">" + note + "</p>\n" + body +
           "</section>\n";
}

/// A table in a picture's place, for those who want the numbers.
std::string asTable(std::string_view caption, const std::string& head, const std::string& rows) {
    return "<details><summary>The same as a table</summary><div class=\"scroll\"><table><caption "
           "class=\"unseen\">" +
           std::string(caption) + "</caption><thead><tr>" + head + "</tr></thead>\n<tbody>" + rows +
           "</tbody></table></div></details>\n";
}

std::string figure(const std::string& chart) {
    return "<figure class=\"scroll chart\" tabindex=\"0\">" + chart + "</figure>\n";
}

std::string head(std::string_view text, bool number = false) {
    return std::string(number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">") + std::string(text) +
           "</th>";
}

std::string number(const std::string& text) { return "<td class=\"n\">" + text + "</td>"; }
std::string rowHead(const std::string& text) { return "<th scope=\"row\">" + text + "</th>"; }
std::string bytes(std::string_view text) { return "<span class=\"bytes\">" + html(text) + "</span>"; }

std::string percent(double share) {
    const double value = std::clamp(share, 0.0, 1.0) * 100;
    return value > 0 && value < 0.5 ? "under 1%"
                                    : coordinate(static_cast<double>(static_cast<int>(value + 0.5))) + "%";
}

std::string causeOf(OutcomeKind kind, const std::string& type, const std::string& message) {
    std::string out = lowerWord(kind);
    if (!type.empty() && type != outcomeName(kind)) out += ", " + html(type);
    return message.empty() ? out : out + ": " + bytes(message);
}

std::string attemptsOf(const ItemDetail& item) {
    std::string out;
    for (const Attempt& attempt : item.attempts)
        out += "<li>" + spanText(attempt.seconds) +
               (attempt.worker < 0 ? "" : " on worker " + std::to_string(attempt.worker)) + ": " +
               causeOf(attempt.kind, attempt.type, attempt.message) + "</li>";
    if (out.empty()) return out;
    return "<p class=\"sub\">Attempts before the last:</p><ol>" + out + "</ol>";
}

std::string exampleOf(const GroupExample& one) {
    std::string out = "item " + countText(one.group.example);
    if (!one.item) return out;
    const ItemDetail& item = *one.item;
    out += ": " + bytes(item.row.input);
    if (item.error && !item.error->message.empty()) out += "<br>" + bytes(item.error->message);
    std::string more = attemptsOf(item);
    const std::string_view trace =
        item.error && !item.error->trace.empty() ? item.error->trace : std::string_view(item.diagnostics);
    if (!trace.empty())
        more += "<pre tabindex=\"0\">" + htmlLines(trace, kTraceLines, kTraceBytes) + "</pre>";
    if (!more.empty()) out += "<details><summary>What it said</summary>" + more + "</details>";
    return out;
}

} // namespace

std::string_view toneClass(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Bad:
        return "bad";
    case Tone::Warning:
        return "warn";
    case Tone::Active:
        return "active";
    case Tone::Neutral:
    case Tone::Quiet:
        break;
    }
    return "quiet";
}

std::string markOf(StateWord word) {
    return "<span class=\"mark " + std::string(toneClass(word.tone)) + "\" aria-hidden=\"true\">" +
           std::string(word.symbol) + "</span> ";
}

std::string errorsSection(const RunFigures& figures) {
    if (figures.groups.empty()) return "";
    uint64_t all = 0;
    std::string rows;
    for (const GroupExample& one : figures.groups) {
        const ErrorGroup& group = one.group;
        all += group.items;
        rows +=
            "<tr>" + number("<b>" + countText(group.items) + "</b>") + "<td class=\"cause\">" +
            markOf(stateWord(group.kind)) + std::string(stateWord(group.kind).word) +
            (group.type.empty() || group.type == outcomeName(group.kind) ? "" : "<br>" + html(group.type)) +
            (group.pattern.empty() ? "" : "<br>" + bytes(group.pattern)) + "</td><td>" + exampleOf(one) +
            "</td></tr>\n";
    }
    std::string note = countedText(all, "item", "items") + " in " +
                       countedText(figures.groups.size(), "group", "groups") +
                       ": errors that differ only in numbers, names and paths count as one";
    if (figures.groupsLeftOut != 0)
        note += "; " + countText(figures.groupsLeftOut) + " smaller groups are left out";
    return section("What went wrong", note,
                   "<div class=\"scroll\"><table><caption class=\"unseen\">Errors by cause, most frequent "
                   "first</caption><thead><tr>" +
                       head("Items", true) + head("Cause") + head("For example") + "</tr></thead>\n<tbody>" +
                       rows + "</tbody></table></div>\n");
}

std::string throughputSection(const RunFigures& figures) {
    const Throughput& over = figures.throughput;
    if (figures.timed == 0) return "";
    const size_t steps = over.steps().size(), every = (steps + kTableSteps - 1) / kTableSteps;
    std::string rows;
    for (size_t at = 0; at < steps; at += every) {
        ThroughputStep sum;
        double length = 0;
        for (size_t one = at; one < std::min(at + every, steps); ++one) {
            sum.fine += over.steps()[one].fine;
            sum.bad += over.steps()[one].bad;
            length += over.length(one);
        }
        rows += "<tr>" + rowHead(spanText(static_cast<double>(at) * over.step())) +
                number(countText(sum.fine)) + number(countText(sum.bad)) +
                number(sum.items() == 0 ? "0" : rateText(static_cast<double>(sum.items()) / length)) +
                "</tr>\n";
    }
    return section("Throughput", html(throughputText(figures)) + ". Below the axis: what did not succeed.",
                   figure(throughputChart(figures)) +
                       asTable("Items by time",
                               head("From") + head("Succeeded", true) + head("Did not succeed", true) +
                                   head("Rate", true),
                               rows));
}

std::string latencySection(const RunFigures& figures) {
    if (figures.latency.count() == 0) return "";
    std::string rows;
    for (const Latency::Bar& bar : figures.latency.bars(kTableSteps * 2))
        rows += "<tr>" + rowHead(spanText(bar.from) + " – " + spanText(bar.to)) +
                number(countText(bar.fine)) + number(countText(bar.bad)) + "</tr>\n";
    return section("How long items took",
                   html(latencyText(figures)) +
                       ". The last attempt of each item, where its time is known; the scale is logarithmic.",
                   figure(latencyChart(figures)) +
                       asTable("Items by duration",
                               head("Between") + head("Succeeded", true) + head("Did not succeed", true),
                               rows));
}

std::string workersSection(const RunFigures& figures) {
    if (figures.lanes.empty()) return "";
    std::string rows;
    for (const auto& [worker, lane] : figures.lanes)
        rows += "<tr>" + rowHead("worker " + std::to_string(worker)) + number(countText(lane.items)) +
                number(countText(lane.bad)) + number(spanText(lane.seconds)) +
                number(percent(lane.seconds / figures.axis.length())) + "</tr>\n";
    std::string note =
        html(timelineText(figures)) +
        ". The fuller the colour, the busier; a tall mark is where an attempt did not succeed.";
    if (figures.lanesLeftOut != 0)
        note += " Shown are the first " + countText(figures.lanes.size()) + " of " +
                countText(figures.lanes.size() + figures.lanesLeftOut) + ".";
    return section("What the workers did", note,
                   figure(timelineChart(figures)) +
                       asTable("Workers",
                               head("Worker") + head("Items", true) + head("Did not succeed", true) +
                                   head("At work", true) + head("Of the time", true),
                               rows));
}

std::string slowestSection(const RunFigures& figures) {
    if (figures.slowest.empty()) return "";
    const double most = std::max(figures.slowest.front().seconds, 1e-9);
    std::string rows;
    for (const SlowItem& item : figures.slowest)
        rows += "<tr>" + number(countText(item.index)) + number(spanText(item.seconds)) +
                "<td><span class=\"meter\" aria-hidden=\"true\"><span style=\"width:" +
                coordinate(item.seconds / most * 100) + "%\"></span></span></td><td class=\"wide\">" +
                bytes(item.input) + "</td></tr>\n";
    return section("Slowest items", "The last attempt of each",
                   "<div class=\"scroll\"><table><caption class=\"unseen\">The slowest items, slowest "
                   "first</caption><thead><tr>" +
                       head("Item", true) + head("Took", true) + "<td></td>" + head("Input") +
                       "</tr></thead>\n<tbody>" + rows + "</tbody></table></div>\n");
}

} // namespace poolboard
