// SPDX-License-Identifier: MIT
// The fields of the sections Pool, On error, Limits and Output.
#include "ui/gui/job_field_styles.h"

namespace poolboard::fields {

using enum JobSection;

namespace {

void addPool(std::vector<JobField>& out) {
    out.push_back({Pool,
                   "pool.jobs",
                   TypedAs::Text,
                   small(Field::tr("one per CPU")),
                   Field::tr("Workers"),
                   Field::tr("A number, or a share of the CPUs such as 50%."),
                   {}});
    out.push_back({Pool,
                   "pool.ordered",
                   TypedAs::Flag,
                   flag(Field::tr("Results in the order of the input")),
                   Field::tr("Order"),
                   Field::tr("Otherwise as they come, which never holds anything back."),
                   {}});
    out.push_back({Pool, "pool.in_flight", TypedAs::Text, small(QStringLiteral("1")), Field::tr("At once"),
                   Field::tr("Items a worker has in hand at the same time; 16 when asynchronous."),
                   Field::tr("items per worker"), true});
    out.push_back({Pool,
                   "pool.hosts",
                   TypedAs::Text,
                   small(Field::tr("by the kind")),
                   Field::tr("Processes"),
                   {},
                   {},
                   true});
    out.push_back({Pool,
                   "pool.workers_per_host",
                   TypedAs::Text,
                   small(Field::tr("by the kind")),
                   Field::tr("Workers in each"),
                   {},
                   {},
                   true});
    out.push_back({Pool,
                   "pool.bounded",
                   TypedAs::Flag,
                   flag(Field::tr("Read only as far ahead as is needed")),
                   Field::tr("Window"),
                   Field::tr("Otherwise the whole source is read at once, into memory."),
                   {},
                   true});
    out.push_back({Pool, "pool.chunk_size", TypedAs::Text, small(Field::tr("adapts")), Field::tr("Chunk"),
                   Field::tr("How many a worker is given at a time."), Field::tr("items"), true});
    out.push_back({Pool, "pool.prefill_ratio", TypedAs::Text, small(QStringLiteral("2")), Field::tr("Ahead"),
                   Field::tr("How many chunks wait for each worker."), Field::tr("chunks"), true});
    out.push_back({Pool,
                   "worker.recycle",
                   TypedAs::Text,
                   small(Field::tr("never")),
                   Field::tr("Replace a worker"),
                   Field::tr("After so many items (1000), or when it has grown to a size (2G)."),
                   {},
                   true});
    out.push_back({Pool,
                   "pool.delay",
                   TypedAs::Text,
                   small(Field::tr("none")),
                   Field::tr("Between starts"),
                   Field::tr("At least so long between the starts of two items, such as 250ms."),
                   {},
                   true});
}

/// Where workers run, when not here.
void addPlaces(std::vector<JobField>& out) {
    out.push_back({Pool,
                   "pool.launcher",
                   TypedAs::Lines,
                   list(Field::tr("none: workers run on this machine"), 2),
                   Field::tr("Launchers"),
                   Field::tr("What starts workers elsewhere, one a line: ssh node, or 4*ssh node for four of "
                             "them; a colon is this machine."),
                   {},
                   true});
    out.push_back({Pool,
                   "pool.on",
                   TypedAs::Text,
                   line(Field::tr("none"), 30, true),
                   Field::tr("Cluster"),
                   Field::tr("Instead of launchers: slurm, or slurm:nodes=4,per-node=8,time=1:00:00."),
                   {},
                   true});
    out.push_back({Pool,
                   "pool.launcher_host",
                   TypedAs::Text,
                   line(Field::tr("as installed here"), 30, true),
                   Field::tr("Program over there"),
                   Field::tr("The path of poolboard-relay on those machines."),
                   {},
                   true});
    out.push_back({Pool,
                   "pool.transfer",
                   TypedAs::Flag,
                   flag(Field::tr("Each item is a file that travels to its worker")),
                   Field::tr("Bring files along"),
                   Field::tr("For machines that do not see your files. What is made or changed beside the "
                             "copy comes back."),
                   {},
                   true});
}

void addErrors(std::vector<JobField>& out) {
    out.push_back({Errors,
                   "errors.policy",
                   TypedAs::Text,
                   choice({{"deferred", Field::tr("Go on, and report all failures at the end")},
                           {"immediate", Field::tr("Stop at the first failure")},
                           {"ignore", Field::tr("Go on; a failure is a result like any other")}}),
                   Field::tr("When an item fails"),
                   {},
                   {}});
    out.push_back({Errors,
                   "errors.retries",
                   TypedAs::Text,
                   small(QStringLiteral("0")),
                   Field::tr("Try again"),
                   {},
                   Field::tr("times")});
    out.push_back({Errors,
                   "errors.retry_delay",
                   TypedAs::Text,
                   small(QStringLiteral("1s..60s")),
                   Field::tr("Wait before"),
                   Field::tr("From the shortest to the longest wait; it doubles each time."),
                   {},
                   true});
    out.push_back(
        {Errors,
         "errors.halt",
         TypedAs::Text,
         small(Field::tr("never")),
         Field::tr("Stop early"),
         Field::tr("soon,fail=3 · soon,fail=10% · now,fail=1 · soon,success=1. Soon lets running items "
                   "finish, now cancels them."),
         {},
         true});
}

void addLimits(std::vector<JobField>& out) {
    out.push_back(
        {Limits,
         "limits.item",
         TypedAs::Text,
         small(Field::tr("no limit")),
         Field::tr("Each item"),
         Field::tr("A time such as 30s or 5m; 300% is three times the median of the finished items."),
         {}});
    out.push_back({Limits,
                   "limits.run",
                   TypedAs::Text,
                   small(Field::tr("no limit")),
                   Field::tr("The whole run"),
                   {},
                   {}});
    out.push_back({Limits,
                   "limits.memory",
                   TypedAs::Text,
                   small(Field::tr("no limit")),
                   Field::tr("Memory"),
                   Field::tr("Of each worker process with all it starts, such as 2G."),
                   {}});
    out.push_back({Limits,
                   "limits.silence",
                   TypedAs::Text,
                   small(Field::tr("no limit")),
                   Field::tr("Silence"),
                   Field::tr("An item that says nothing for so long is ended."),
                   {},
                   true});
    out.push_back({Limits,
                   "limits.init",
                   TypedAs::Text,
                   small(QStringLiteral("1m")),
                   Field::tr("Start of a worker"),
                   {},
                   {},
                   true});
    out.push_back({Limits,
                   "limits.teardown",
                   TypedAs::Text,
                   small(QStringLiteral("5s")),
                   Field::tr("End of a worker"),
                   {},
                   {},
                   true});
    out.push_back({Limits,
                   "limits.grace",
                   TypedAs::Text,
                   small(QStringLiteral("2s")),
                   Field::tr("Grace"),
                   Field::tr("Between asking an item to end and ending it."),
                   {},
                   true});
    out.push_back({Limits, "limits.free_memory", TypedAs::Text, small(QStringLiteral("128M")),
                   Field::tr("Keep free"),
                   Field::tr("With less free memory one item runs at a time; 0: not watched."),
                   Field::tr("memory"), true});
    out.push_back({Limits, "limits.free_disk", TypedAs::Text, small(QStringLiteral("64M")),
                   Field::tr("Keep free"), Field::tr("With less free space the run pauses; 0: not watched."),
                   Field::tr("on the disk"), true});
}

void addOutput(std::vector<JobField>& out) {
    out.push_back({Output,
                   "output.format",
                   TypedAs::Text,
                   choice({{"auto", Field::tr("As fits the worker")},
                           {"ndjson", Field::tr("Records, one JSON object a line")},
                           {"text", Field::tr("Text: what the worker returns")},
                           {"files", Field::tr("A file for each item")},
                           {"none", Field::tr("None; the history keeps them")}}),
                   Field::tr("Results"),
                   {},
                   {}});
    out.push_back({Output,
                   "output.path",
                   TypedAs::Text,
                   path(Kind::NewFile, Field::tr("kept in the history only")),
                   Field::tr("Written to"),
                   {},
                   {}});
    out.push_back({Output,
                   "output.name",
                   TypedAs::Text,
                   line(QStringLiteral("{/.}.webp"), 30, true),
                   Field::tr("Names of the files"),
                   Field::tr("{/.} is the item's name without its ending."),
                   {},
                   true});
    out.push_back({Output,
                   "output.if_exists",
                   TypedAs::Text,
                   choice({{"fail", Field::tr("Refuse to start")},
                           {"overwrite", Field::tr("Write over it")},
                           {"rename", Field::tr("Choose another name")},
                           {"skip", Field::tr("Skip the item (a file for each item)")}}),
                   Field::tr("If it is there"),
                   {},
                   {}});
    out.push_back({Output,
                   "output.failed_list",
                   TypedAs::Text,
                   path(Kind::NewFile, Field::tr("none")),
                   Field::tr("List of failed items"),
                   Field::tr("One a line; can be the input of another run."),
                   {},
                   true});
    out.push_back({Output,
                   "output.results",
                   TypedAs::Text,
                   path(Kind::Folder, Field::tr("none")),
                   Field::tr("A folder per item"),
                   Field::tr("With its output, errors and facts."),
                   {},
                   true});
    out.push_back({Output,
                   "output.joblog",
                   TypedAs::Text,
                   path(Kind::NewFile, Field::tr("none")),
                   Field::tr("Job log"),
                   Field::tr("A table as GNU parallel writes it."),
                   {},
                   true});
    out.push_back({Output,
                   "output.tag",
                   TypedAs::Flag,
                   flag(Field::tr("Each line begins with its item")),
                   Field::tr("Tag"),
                   {},
                   {},
                   true});
    out.push_back({Output,
                   "output.line_buffer",
                   TypedAs::Flag,
                   flag(Field::tr("Pass on lines while the command runs; only to standard output")),
                   Field::tr("Lines as they come"),
                   {},
                   {},
                   true});
    out.push_back({Output,
                   "output.filter",
                   TypedAs::Flag,
                   flag(Field::tr("Write the items whose result is true")),
                   Field::tr("Filter"),
                   {},
                   {},
                   true});
    out.push_back({Output,
                   "output.durable",
                   TypedAs::Flag,
                   flag(Field::tr("Survive a power failure; slower")),
                   Field::tr("Durable"),
                   {},
                   {},
                   true});
    out.push_back({Output,
                   "journal.enabled",
                   TypedAs::Flag,
                   flag(Field::tr("Keep the run in the history, so that it can be resumed")),
                   Field::tr("History"),
                   {},
                   {},
                   true});
    out.push_back({Output,
                   "journal.dir",
                   TypedAs::Text,
                   path(Kind::Folder, Field::tr("with the other runs")),
                   Field::tr("Run file in"),
                   Field::tr("Another folder; the run is not in this window's history then."),
                   {},
                   true});
    out.push_back({Output,
                   "job.when_done",
                   TypedAs::Text,
                   line(Field::tr("nothing"), 0, true),
                   Field::tr("When it is done"),
                   Field::tr("A shell line that is run after the end."),
                   {},
                   true});
}

} // namespace

void addRunFields(std::vector<JobField>& out) {
    addPool(out);
    addPlaces(out);
    addErrors(out);
    addLimits(out);
    addOutput(out);
}

} // namespace poolboard::fields
