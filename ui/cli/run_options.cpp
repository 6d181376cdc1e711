// SPDX-License-Identifier: MIT
#include "ui/cli/run_options.h"

#include "ui/cli/command_table.h"

namespace poolboard {
namespace {

using enum OptionKind;

constexpr std::string_view kWorker = "Worker", kItems = "Items", kPool = "Pool",
                           kErrors = "Errors and limits", kOutput = "Output", kScreen = "Screen",
                           kRun = "The run", kHidden = "";

constexpr OptionRow kTable[] = {
    {Value, "-w,--worker", "ID|FILE", kWorker, "plugin, plugin/kind, a path to a .so, or file.py:CLASS"},
    {Value, "--python", "PATH", kWorker, "what runs a worker in Python; default: python3 in PATH"},
    {Repeat, "-p,--param", "K=V", kWorker, "a parameter of the worker, checked before anything starts"},
    {Repeat, "--worker-param", "N:K=V", kWorker, "a parameter of worker N alone, counted from 0"},
    {Repeat, "--each", "K=V1,V2,…", kWorker,
     "different values per worker, dealt in turn (GPUs, connections)"},
    {Flag, "--shell", "", kWorker, "the command is one string for sh -c, each substitution quoted"},
    {Value, "--mark", "STR", kWorker, "stands for the item in the command instead of {}"},
    {Flag, "--pipe", "", kWorker, "the item goes to the command's standard input"},
    {Repeat, "--env", "NAME[=VALUE]", kWorker,
     "a variable for the workers; without a value it must be set here, and is passed on"},
    {Value, "--cwd", "DIR", kWorker, "working directory; default: here, or the job file's folder"},

    {Repeat, "-i,--input", "PATH|-", kItems,
     "where items come from; - is standard input, a folder means its files"},
    {Value, "-f,--input-format", "lines|nul|ndjson|csv|files|range", kItems,
     "how the input is cut into items; default lines; range: -i 0..1000"},
    {Value, "--input-command", "CMD", kItems, "items are what this command, run by sh -c, writes"},
    {Flag, "-0,--null", "", kItems, "items end with a NUL byte: the same as -f nul"},
    {Repeat, "--include", "GLOB", kItems, "files: only these names"},
    {Repeat, "--exclude", "GLOB", kItems, "files: not these names"},
    {Flag, "--recursive", "", kItems, "files: folders below, too"},
    {Value, "--delimiter", "CHAR", kItems, "csv: between the fields; default: a comma; tab for TSV"},
    {Flag, "--no-header", "", kItems, "csv: the first row is data; fields are passed as args"},
    {Value, "-n", "N", kItems, "N values make one item and are passed as args"},
    {Value, "--args", "single|args|kwargs", kItems, "how one item is passed"},
    {Value, "--block", "SIZE", kItems,
     "items are blocks of whole lines, at most SIZE each; for a command this means --pipe"},
    {Value, "--first", "N", kItems, "only the first N items"},
    {Value, "--sample", "N[:SEED]", kItems, "only N items at random; the same ones with the same SEED"},
    {Value, "--total", "N", kItems, "how many an unsized source will give: bar and time left"},

    {Value, "--kind", "threads|processes|async", kPool, "default: what the worker prefers"},
    {Value, "-j,--jobs", "N|N%|0", kPool, "workers; default and 0: the CPUs this process may use"},
    {Value, "--in-flight", "K", kPool, "items in flight per worker (async)"},
    {Flag, "-k,--ordered", "", kPool, "results in the order of the items (default)"},
    {Flag, "-u,--unordered", "", kPool, "results as they come"},
    {Flag, "--bounded", "", kPool, "read no further ahead than the window (default)"},
    {Flag, "--unbounded", "", kPool, "read everything at once; not for unsized sources"},
    {Value, "--chunk-size", "N|auto", kPool, "items handed to a worker at a time"},
    {Value, "--prefill-ratio", "R", kPool, "chunks kept ready per worker; default 2"},

    {Value, "--delay", "TIME", kPool, "at least so long between the starts of two items"},
    {Repeat, "--launcher", "[N*]COMMAND", kPool,
     "start workers by this command, such as 'ssh node1'; N of them, else as -j says; : is this machine"},
    {Value, "--on", "slurm[:KEY=VALUE,…]", kPool,
     "start workers in an allocation of Slurm: nodes=4,per-node=8,partition=…,time=…,gres=gpu:2"},
    {Value, "--launcher-host", "PATH", kPool,
     "poolboard-relay over there; default: at the same path as here"},
    {Flag, "--transfer", "", kPool,
     "items are files here: each travels with its item, what is made beside it comes back"},

    {Value, "--on-error", "ignore|immediate|deferred", kErrors,
     "immediate: stop at the first; deferred (default): finish, then report all"},
    {Value, "--halt", "WHEN,WHAT", kErrors,
     "soon or now (cancels running items), then fail=N, fail=N% or success=N: soon,fail=3"},
    {Value, "--retries", "N", kErrors, "attempts after the first"},
    {Value, "--retry-delay", "1s..60s", kErrors, "wait before a retry, growing from the first to the second"},
    {Value, "--timeout", "TIME|N%", kErrors,
     "of one item, such as 30s, or 300% of the median; its work is ended then"},
    {Value, "--silence-timeout", "TIME", kErrors, "of one item without progress or log"},
    {Value, "--init-timeout", "TIME", kErrors, "of a worker's start; default 60s"},
    {Value, "--teardown-timeout", "TIME", kErrors, "of a worker's end; default 5s"},
    {Value, "--run-timeout", "TIME", kErrors, "of the whole run"},
    {Value, "--grace", "TIME", kErrors, "between asking an item to end and ending it; default 2s"},

    {Value, "--max-memory", "SIZE", kErrors, "of one worker process and all it starts, such as 2G"},
    {Value, "--recycle", "N|SIZE", kErrors,
     "replace a worker after N items, or when its memory has grown to a size"},
    {Value, "--min-free-memory", "SIZE", kErrors,
     "give out no more items while the machine has less; default 128M, 0: never"},
    {Value, "--min-free-disk", "SIZE", kErrors,
     "pause while output or journal have less room; default 64M, 0: never"},

    {Value, "-o,--output", "FILE|-", kOutput,
     "where results go; default: standard output. With -O files a folder"},
    {Value, "-O,--output-format", "ndjson|text|files|none", kOutput,
     "files: one per item; default: text for commands, else ndjson"},
    {Value, "--output-name", "TEMPLATE", kOutput,
     "files: such as {/.}.webp; default {/} with -f files, else {#}"},
    {Flag, "--tag", "", kOutput, "text: each line starts with its item"},
    {Flag, "--line-buffer", "", kOutput,
     "text: lines as a command writes them, those of different items mixed"},
    {Value, "--if-exists", "fail|skip|overwrite|rename", kOutput,
     "default fail; skip (files): the item is done"},
    {Flag, "--durable", "", kOutput,
     "results in files are on the disk, safe from a loss of power, before an item counts as done"},
    {Value, "--results", "DIR", kOutput, "besides: a folder per item with stdout, stderr and meta.json"},
    {Value, "--failed-list", "FILE", kOutput, "the items that did not succeed, usable as input again"},
    {Value, "--joblog", "FILE", kOutput, "a line per item, as GNU parallel writes it"},

    {Value, "--progress", "auto|tty|plain|none", kScreen,
     "auto: a line on a terminal, else a report every 30 s"},
    {Value, "--status", "TEMPLATE", kScreen,
     "your own progress line, with {done}, {total}, {failed}, {left} …"},
    {Flag, "--json", "", kScreen, "the event stream on standard error, as NDJSON"},
    {Value, "--events", "FILE", kScreen, "the event stream in a file"},
    {Flag, "-q,--quiet", "", kScreen, "only errors"},
    {Value, "--color", "auto|always|never", kScreen, "colours; auto heeds NO_COLOR and CLICOLOR_FORCE"},

    {Value, "--name", "TEXT", kRun, "its name on screen and in the history"},
    {Value, "--journal", "DIR", kRun, "another folder for the run's record"},
    {Flag, "--no-journal", "", kRun, "no record of the run"},
    {Value, "--when-done", "CMD", kRun, "run this with sh -c once the run is over"},
    {Flag, "--dry-run", "", kRun, "check everything, show what would run, start nothing"},
    {Flag, "--debug", "", kRun, "engine and worker logs on standard error"},
    {Flag, "-h,--help", "", kRun, "this text"},

    // How the desktop starts a run and watches it.
    {Value, "--serve", "PATH", kHidden, ""},
    {Value, "--run-id", "ID", kHidden, ""},
    {Value, "--job-sha256", "HEX", kHidden, ""},
    {Value, "--linger", "SECONDS", kHidden, ""},
};

constexpr std::string_view kUsage[] = {"[JOB.poolboard.toml] [options] [-- COMMAND…] [::: ITEM…]"};

constexpr ExampleRow kExamples[] = {
    {"find . -name '*.jpg' -print0 | poolboard --cli run -0 -- convert {} {.}.webp",
     "a command for every file; no shell is involved, any file name works"},
    {"poolboard --cli run -w image/thumbnail -i photos --timeout 30s -o done.ndjson",
     "a worker plugin for every file of a folder, each within 30 seconds"},
    {"poolboard --cli run --retries 3 --failed-list failed.txt -i urls.txt -- curl -fsS {}",
     "try again what fails, and keep what failed in the end as input for later"},
    {"poolboard --cli run -j 50% --halt soon,fail=10% job.poolboard.toml",
     "a saved job, on half of the CPUs, until a tenth of it has failed"},
};

constexpr PageSection kSections[] = {
    {"Marks of a command",
     "  {}    the item                 {/}   its base name\n"
     "  {.}   without its extension    {//}  its folder\n"
     "  {#}   item number, from 1      {/.}  base name without extension\n"
     "  {%}   worker slot, from 1      {name}, {1}  a field of an item passed as kwargs, args\n\n"
     "Without any of these the item comes last."},
    {"Status line",
     "--status takes text with names in braces: {name} {run} {state} {done} {total} {percent} {succeeded} "
     "{failed} {timed_out} {crashed} {cancelled} {skipped} {unsuccessful} {running} {waiting} {workers} "
     "{rate} {elapsed} {left} {why}. A brace itself is written {{. What is not known is a question mark."},
    {"Other machines",
     "--launcher 'ssh node1' starts workers by that command; it may be repeated, and "
     "'8*ssh node1' means eight of "
     "them. It must start programs elsewhere and carry their standard input and output, as "
     "ssh and docker run -i "
     "do, and Poolboard must be installed there. A connection that breaks, or over which "
     "nothing comes for 45 "
     "seconds, costs only what was on its way.\n\n"
     "--on slurm:nodes=4,per-node=8 gets an allocation with salloc, or uses the one it is started in, and "
     "starts "
     "each worker as a step of it. Other keys are those of salloc: partition, time, gres, account, qos, mem, "
     "constraint, reservation, cpus-per-task. The devices of gres are dealt out to the workers of a node.\n\n"
     "With --transfer an item is the path of a file here. The worker gets a copy of it over there, in a "
     "folder "
     "of its own; what a succeeded item has made or changed in that folder comes back beside the file here."},
    {"When it is done",
     "--when-done finds how it went in its environment: POOLBOARD_EXIT_STATUS, POOLBOARD_STATE, "
     "POOLBOARD_DONE, POOLBOARD_UNSUCCESSFUL, POOLBOARD_TOTAL, POOLBOARD_SUMMARY, POOLBOARD_RUN, "
     "POOLBOARD_NAME, POOLBOARD_OUTPUT. What it prints goes to standard error, or with --json nowhere; its "
     "exit status changes nothing."},
    {"Exit status",
     "0 all succeeded, 1 internal error, 2 usage, 3 some items did not succeed, 4 halted, 5 worker or source "
     "could not be started, 124 run timeout, 129 hung up, 130 interrupted, 141 nobody reads the results, 143 "
     "terminated."},
    {"Signals",
     "Ctrl-C once lets running items finish, twice cancels them, three times kills them. SIGTERM and SIGHUP "
     "cancel, a second one kills. SIGTSTP (Ctrl-Z) freezes the workers, too, and SIGCONT continues them. "
     "SIGUSR1 prints a status line, in the words of --status where they are given."},
};

constexpr std::string_view kFilterUsage[] = {"[JOB.poolboard.toml] [options] [-- COMMAND…] [::: ITEM…]"};

constexpr ExampleRow kFilterExamples[] = {
    {"find . -name '*.jpg' -print0 | poolboard --cli filter -0 -- jpeginfo -c {}",
     "the pictures that are whole, as NUL-ended names again"},
    {"poolboard --cli filter -i urls.txt --timeout 10s -- curl -fsSo /dev/null {} > alive.txt",
     "the addresses that answer within ten seconds"},
};

} // namespace

std::span<const OptionRow> runOptions() { return kTable; }

constinit const CommandPage kRunPage = {
    .name = "run",
    .summary = "runs a job file, a worker (-w) or a command (after --) over many items",
    .usage = kUsage,
    .examples = kExamples,
    .text =
        "Runs one worker over many items, in parallel. Everything after -- is a command, run once per item. "
        "Without -i and ::: the items are the lines of standard input. Options go before -- and override "
        "the job file. Times carry a unit: 500ms, 30s, 5m, 2h; so do sizes: 64K, 2G.",
    .words = {},
    .options = kTable,
    .operand = "FILE",
    .takesCommand = true,
    .sections = kSections,
};

constinit const CommandPage kFilterPage = {
    .name = "filter",
    .summary = "passes on the items whose command exits 0, or whose result is true",
    .usage = kFilterUsage,
    .examples = kFilterExamples,
    .text = "Takes the options of run. Put out are not the results but the items themselves, in their order, "
            "ended "
            "as they were: by a newline, or by NUL with -0. A command that exits 1 has said no, which is no "
            "failure; "
            "any other status, a signal and a timeout are. The result of another worker passes its item when "
            "it is true.",
    .words = {},
    .options = kTable,
    .operand = "FILE",
    .takesCommand = true,
    .sections = kSections,
};

} // namespace poolboard
