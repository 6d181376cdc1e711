// SPDX-License-Identifier: MIT
#include "ui/pages/pages.h"
#include "ui/present/dashboard_keys.h"

#include <algorithm>

namespace poolboard {
namespace {

/// Text for roff: nothing of it is taken for a request or an escape.
std::string roff(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n'))
            (out += "\\&") += c;
        else
            out += c;
    }
    return out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

std::string upper(std::string_view text) {
    std::string out(text);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

std::string head(std::string_view name, std::string_view summary, const Imprint& imprint) {
    return ".\\\" Made from the tables of ui/cli; changes here are lost.\n.TH " + upper(name) + " 1 " +
           imprint.date + " \"Poolboard " + imprint.version + "\" \"User Commands\"\n.SH NAME\n" +
           roff(name) + " \\- " + roff(summary) + "\n";
}

std::string section(std::string_view title) { return ".SH " + upper(title) + "\n"; }

/// Paragraphs, of which those that begin with two spaces keep their lines.
std::string paragraphs(std::string_view text) {
    std::string out;
    for (bool first = true; !text.empty(); first = false) {
        const size_t end = text.find("\n\n");
        const std::string_view paragraph = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 2);
        if (paragraph.starts_with("  "))
            out += (first ? ".nf\n" : ".PP\n.nf\n") + roff(paragraph) + "\n.fi\n";
        else
            out += (first ? "" : ".PP\n") + roff(paragraph) + "\n";
    }
    return out;
}

std::string tagged(const std::string& tag, const std::string& text) {
    return ".TP\n" + tag + "\n" + text + "\n";
}

std::string optionTag(const OptionRow& row) {
    std::string tag;
    for (const std::string& name : splitNames(row.names))
        tag += (tag.empty() ? "" : ", ") + bold(name);
    return row.value.empty() ? tag : tag + " " + italic(row.value);
}

std::string examples(const CommandPage& page) {
    std::string out = page.examples.empty() ? "" : section("Examples");
    for (const ExampleRow& example : page.examples)
        out += (&example == &page.examples.front() ? "" : ".PP\n") + roff(example.does) +
               ":\n.PP\n.RS 4\n.nf\n" + bold(example.line) + "\n.fi\n.RE\n";
    return out;
}

std::string options(const CommandPage& page) {
    std::string out = section("Options");
    std::string_view group;
    for (const OptionRow& row : page.options) {
        if (row.group.empty()) continue;
        if (row.group != group && row.group != "Options") out += ".SS " + std::string(row.group) + "\n";
        group = row.group;
        out += tagged(optionTag(row), roff(row.help));
    }
    return out;
}

} // namespace

std::string manualOf(const CommandPage& page, const Imprint& imprint) {
    const std::string name = "poolboard-" + std::string(page.name);
    std::string out = head(name, page.summary, imprint) + section("Synopsis");
    for (const std::string_view line : page.usage)
        out += (line == page.usage.front() ? "" : ".br\n") +
               bold("poolboard --cli " + std::string(page.name)) + (line.empty() ? "" : " ") + roff(line) +
               "\n";
    out += examples(page); // first what most look for
    if (!page.text.empty()) out += section("Description") + paragraphs(page.text);
    if (!page.words.empty()) out += section("Commands");
    for (const WordRow& row : page.words)
        out += tagged(bold(row.word) + (row.value.empty() ? "" : " " + italic(row.value)), roff(row.help));
    out += options(page);
    for (const PageSection& each : page.sections)
        out += section(each.title) + paragraphs(each.text);
    return out + section("See also") + "\\fBpoolboard\\fR(1)\n";
}

std::string manualOfProgram(std::span<const Command> commands, const Imprint& imprint) {
    std::string out =
        head("poolboard", "runs one worker over many inputs, in parallel, and shows what is happening",
             imprint) +
        section("Synopsis") + bold("poolboard") + " [" + italic("JOB.poolboard.toml") + "]\n.br\n" +
        bold("poolboard --tui") + " " + italic("…") + "\n.br\n" + bold("poolboard --cli") + " " +
        italic("COMMAND") + " …\n.br\n" + bold("poolboard --version") + " | " + bold("--help") + "\n" +
        section("Description") +
        paragraphs(
            "Without --cli the desktop dashboard is shown; it opens the job and never runs it by itself. "
            "--tui is the same in a terminal, see poolboard-tui(1). With "
            "--cli a command does its work without a window: results go to standard output, everything "
            "else to standard error.\n\n"
            "A plugin, or any command, is run over the items of a source by a pool of processes or "
            "threads. Items that hang are ended at their timeout, a worker that crashes costs only its own "
            "item, results come in the order of the items, and whatever is killed, nothing is left "
            "running.") +
        section("Commands");
    for (const Command& command : commands)
        out += tagged("\\fBpoolboard\\-" + roff(command.page->name) + "\\fR(1)", roff(command.page->summary));
    out += section("Environment");
    constexpr std::pair<std::string_view, std::string_view> kVariables[] = {
        {"POOLBOARD_PLUGIN_PATH", "more folders with plugins, parted by colons"},
        {"POOLBOARD_DEBUG", "when set, and not 0: as --debug"},
        {"NO_COLOR", "when set: no colours. It wins over CLICOLOR_FORCE"},
        {"CLICOLOR_FORCE", "when set, and not 0: colours where there is no terminal, too"},
        {"XDG_STATE_HOME, XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_RUNTIME_DIR, XDG_CACHE_HOME",
         "where poolboard/runs, poolboard/workers-1, settings, sockets and what is remembered of plugin "
         "files are"},
    };
    for (const auto& [name, text] : kVariables)
        out += tagged(bold(name), roff(text));
    return out + section("Files") +
           tagged(italic("~/.local/state/poolboard/runs"), "the record of each run, one file each") +
           tagged(italic("~/.local/share/poolboard/workers-1"), "plugins of one's own");
}

std::string manualOfDashboard(const Imprint& imprint) {
    std::string out = head("poolboard-tui", "the dashboard in a terminal", imprint) + section("Synopsis");
    for (const DashboardWord& word : dashboardWords())
        if (!word.word.starts_with("-"))
            out += (word.word == "run" ? "" : ".br\n") + bold("poolboard --tui " + std::string(word.word)) +
                   " " + roff(word.value) + "\n";
    out +=
        section("Description") +
        paragraphs("Workers, items, failures and their logs while they come, and the keys to pause, stop and "
                   "try again. The run lives in a process of its own: leaving the dashboard can leave it "
                   "running, and a terminal that goes away does. Results go where -o says, or to standard "
                   "output when that is not the terminal; the run's record has them in any case.") +
        section("Commands");
    for (const DashboardWord& word : dashboardWords())
        out +=
            tagged(bold(word.word) + (word.value.empty() ? "" : " " + italic(word.value)), roff(word.does));
    out += section("Keys");
    std::string_view group;
    for (const DashboardKey& key : dashboardKeys()) {
        if (key.group != group) out += ".SS " + std::string(key.group) + "\n";
        group = key.group;
        out += tagged(bold(key.keys), roff(key.does));
    }
    return out + section("Exit status") +
           paragraphs(
               "That of the run, as in poolboard-run(1), when it is over; 0 when it was left running; 2 "
               "without a terminal.") +
           section("Environment") +
           tagged(bold("NO_COLOR, COLORTERM, TERM, LC_ALL, LANG"),
                  "how many colours there are, and whether symbols can be shown") +
           section("See also") + "\\fBpoolboard\\fR(1), \\fBpoolboard\\-run\\fR(1)\n";
}

} // namespace poolboard
