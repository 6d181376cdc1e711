// SPDX-License-Identifier: MIT
#include "ui/gui/job_fields.h"

#include "ui/gui/job_field_styles.h"

namespace poolboard {

using namespace fields;
using enum JobSection;

namespace {

void addSource(std::vector<JobField>& out) {
    out.push_back({Source,
                   "source.kind",
                   TypedAs::Text,
                   choice({{"files", Field::tr("Files and folders")},
                           {"lines", Field::tr("Lines of a text file")},
                           {"csv", Field::tr("Rows of a CSV file")},
                           {"ndjson", Field::tr("JSON values of a file, one a line")},
                           {"nul", Field::tr("Records of a file, separated by NUL")},
                           {"range", Field::tr("Numbers")},
                           {"items", Field::tr("Items written here")},
                           {"command", Field::tr("What a command writes")}}),
                   Field::tr("Items are"),
                   {},
                   {}});
    out.push_back({Source,
                   "source.path",
                   TypedAs::Lines,
                   list(Field::tr("photos"), 3, Kind::Paths),
                   Field::tr("Files and folders"),
                   Field::tr("One a line. A folder means the files in it."),
                   {},
                   false,
                   QStringLiteral("_files")});
    out.push_back({Source,
                   "source.path",
                   TypedAs::Lines,
                   path(Kind::File),
                   Field::tr("File"),
                   {},
                   {},
                   false,
                   QStringLiteral("_stream")});
    out.push_back({Source,
                   "source.include",
                   TypedAs::Listed,
                   line(QStringLiteral("*.jpg, *.png")),
                   Field::tr("Only names like"),
                   {},
                   {}});
    out.push_back({Source,
                   "source.exclude",
                   TypedAs::Listed,
                   line(QStringLiteral("*.tmp")),
                   Field::tr("But not"),
                   {},
                   {}});
    out.push_back({Source,
                   "source.recursive",
                   TypedAs::Flag,
                   flag(Field::tr("Files in subfolders, too")),
                   Field::tr("Subfolders"),
                   {},
                   {}});
    out.push_back(
        {Source,
         "source.range",
         TypedAs::Text,
         small(QStringLiteral("0..1000")),
         Field::tr("Numbers"),
         Field::tr("From the first up to the last, which is not one of them. 0..1000..5 counts by fives."),
         {}});
    out.push_back({Source,
                   "source.items",
                   TypedAs::Lines,
                   list({}, 5),
                   Field::tr("Items"),
                   Field::tr("One a line."),
                   {}});
    out.push_back({Source,
                   "source.command",
                   TypedAs::Command,
                   line(QStringLiteral("find . -name '*.log'"), 0, true),
                   Field::tr("Command"),
                   Field::tr("Each line it writes is an item. A shell line: sh -c '…'."),
                   {}});
    out.push_back({Source,
                   "source.format",
                   TypedAs::Text,
                   choice({{"lines", Field::tr("Lines")},
                           {"nul", Field::tr("Records separated by NUL")},
                           {"ndjson", Field::tr("JSON values, one a line")},
                           {"csv", Field::tr("Rows of CSV")}}),
                   Field::tr("It writes"),
                   {},
                   {}});
    out.push_back({Source,
                   "source.delimiter",
                   TypedAs::Text,
                   line(QStringLiteral(","), 6),
                   Field::tr("Between fields"),
                   Field::tr("One character, or tab."),
                   {}});
    out.push_back({Source,
                   "source.header",
                   TypedAs::Flag,
                   flag(Field::tr("The first row holds the names")),
                   Field::tr("Header"),
                   {},
                   {}});
    out.push_back({Source,
                   "source.first",
                   TypedAs::Text,
                   small(Field::tr("all")),
                   Field::tr("Only the first"),
                   {},
                   Field::tr("items"),
                   true});
    out.push_back({Source, "source.sample", TypedAs::Text, small(Field::tr("all")), Field::tr("A sample of"),
                   Field::tr("Chosen at random. 10:4711 chooses the same ten each time."), Field::tr("items"),
                   true});
    out.push_back({Source,
                   "source.args",
                   TypedAs::Text,
                   choice({{"", Field::tr("As the source has it")},
                           {"single", Field::tr("As one value")},
                           {"args", Field::tr("As a list of values")},
                           {"kwargs", Field::tr("As named values")}}),
                   Field::tr("Passed on"),
                   {},
                   {},
                   true});
    out.push_back({Source,
                   "source.group",
                   TypedAs::Text,
                   small(Field::tr("one")),
                   Field::tr("Values per item"),
                   Field::tr("So many values together make one item."),
                   {},
                   true});
    out.push_back({Source,
                   "source.block",
                   TypedAs::Text,
                   small(Field::tr("one record")),
                   Field::tr("Size of an item"),
                   Field::tr("As many whole records as fit, such as 64K."),
                   {},
                   true});
    out.push_back({Source, "source.total", TypedAs::Text, small(Field::tr("found out")),
                   Field::tr("There will be"), Field::tr("For an estimate, when the source cannot know."),
                   Field::tr("items"), true});
}

} // namespace

std::vector<JobField> jobFields() {
    std::vector<JobField> out;
    out.push_back({Job, "job.name", TypedAs::Text, line(Field::tr("Untitled")), Field::tr("Name"), {}, {}});
    addSource(out);
    addRunFields(out);
    return out;
}

QString sectionName(JobSection section) {
    switch (section) {
    case Job:
        return Field::tr("Job");
    case Source:
        return Field::tr("Source");
    case Worker:
        return Field::tr("Worker");
    case Pool:
        return Field::tr("Pool");
    case Errors:
        return Field::tr("On error");
    case Limits:
        return Field::tr("Limits");
    case Output:
        return Field::tr("Output");
    }
    return {};
}

} // namespace poolboard
