// SPDX-License-Identifier: MIT
#include "tests/gui/script.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <cmath>
#include <cstdio>

namespace poolboard::script {
namespace {

const char* const kFolders[] = {"photos/2025-08 Bretagne", "photos/2025-10 Familie", "photos/scans"};

OutcomeKind kindOf(uint64_t index) {
    if (index % 23 != 7) return OutcomeKind::Succeeded;
    static constexpr OutcomeKind kKinds[] = {OutcomeKind::Failed, OutcomeKind::Failed, OutcomeKind::TimedOut,
                                             OutcomeKind::Failed, OutcomeKind::Crashed};
    return kKinds[index / 23 % 5];
}

WorkerError errorOf(OutcomeKind kind, const std::string& input) {
    WorkerError error;
    if (kind == OutcomeKind::TimedOut) {
        error.type = "timed_out";
        error.message = "not finished after 30 s";
    } else if (kind == OutcomeKind::Crashed) {
        error.type = "SIGSEGV";
        error.message = "the worker's process was killed by signal 11 (segmentation fault)";
        error.signal = 11;
    } else {
        error.type = "vips_error";
        error.message = "VipsJpeg: premature end of JPEG image";
        error.trace = "while reading " + input + "\nVipsJpeg: premature end of JPEG image\n" +
                      "VipsJpeg: Corrupt JPEG data: 1124 extraneous bytes before marker 0xd9\n" +
                      "thumbnail: unable to write to memory";
    }
    return error;
}

} // namespace

std::string inputOf(uint64_t index) {
    char name[64];
    std::snprintf(name, sizeof name, "/IMG_%04u.jpg", static_cast<unsigned>(1200 + index));
    return kFolders[index / 120 % 3] + std::string(name);
}

Outcome outcomeOf(uint64_t index) {
    Outcome outcome;
    outcome.index = index;
    outcome.kind = kindOf(index);
    outcome.content = Content::Text;
    outcome.worker = static_cast<int32_t>(index % 4);
    outcome.attempts = outcome.ok() ? 1 : 2;
    outcome.seconds = 0.04 + 0.0037 * static_cast<double>(index * 7 % 19);
    outcome.endedMs = 1'795'000'000'000 + static_cast<int64_t>(index) * 26;
    outcome.input = inputOf(index);
    if (outcome.ok())
        outcome.result = "thumbs/" + outcome.input.substr(outcome.input.rfind('/') + 1) + ".webp";
    else
        outcome.error = std::make_unique<WorkerError>(errorOf(outcome.kind, outcome.input));
    return outcome;
}

Snapshot snapshotAt(uint64_t done, RunState state, double elapsed) {
    Snapshot snapshot;
    snapshot.name = "Thumbnails";
    snapshot.worker = "image/thumbnail";
    snapshot.state = state;
    snapshot.total = kItems;
    snapshot.elapsed = elapsed;
    snapshot.ended = done;
    for (uint64_t index = 0; index < done; ++index) {
        const Outcome outcome = outcomeOf(index);
        ++snapshot.counts[static_cast<size_t>(outcome.kind)];
        if (outcome.ok()) continue;
        snapshot.failures.push_back({index, outcome.kind, outcome.worker, outcome.attempts, outcome.input,
                                     outcome.error->type, outcome.error->message});
    }
    if (snapshot.failures.size() > 20)
        snapshot.failures.erase(snapshot.failures.begin(), snapshot.failures.end() - 20);
    if (isOver(state)) {
        snapshot.exitStatus = snapshot.unsuccessful() > 0 ? 3 : 0;
        return snapshot;
    }
    snapshot.rate = 38.2;
    if (done > 15)
        snapshot.eta = {{static_cast<double>(kItems - done) / 42, static_cast<double>(kItems - done) / 33}};
    snapshot.waiting = 16;
    for (uint32_t worker = 0; worker < 4; ++worker) {
        WorkerRow row;
        row.worker = worker;
        row.pid = static_cast<int32_t>(48211 + worker);
        row.done = (done + 3 - worker) / 4;
        row.busy = elapsed * (0.97 - 0.04 * worker);
        row.memory = (58u + 7 * worker) << 20;
        row.cpuSeconds = elapsed * (worker == 3 ? 0.02 : 0.81 + 0.06 * worker);
        row.usedAt = elapsed;
        row.attempt = worker == 1 ? 2 : 1;
        row.failed = snapshot.unsuccessful() / 4;
        row.restarts = worker == 2 && snapshot.counts[size_t(OutcomeKind::Crashed)] > 0 ? 1 : 0;
        row.state = worker == 3 ? WorkerState::Silent : WorkerState::Working;
        row.item = done + worker;
        row.input = inputOf(done + worker);
        row.elapsed = worker == 3 ? 12.4 : 0.3 * (worker + 1);
        row.silent = worker == 3 ? 11.6 : 0.1;
        row.progressTotal = worker == 3 ? 0 : 100;
        row.progressDone = worker == 3 ? 0 : 21 + 27 * worker;
        snapshot.workers.push_back(row);
    }
    snapshot.running = 4;
    return snapshot;
}

RunRecord recordOf(const std::string& id) {
    RunRecord run;
    run.id = id;
    run.name = "Thumbnails";
    run.worker = "image/thumbnail";
    run.job = "[job]\nname = \"Thumbnails\"\n";
    run.startedMs = QDateTime::currentMSecsSinceEpoch();
    run.total = kItems;
    run.state = RunState::Running;
    return run;
}

Home::Home() {
    const auto point = [this](const char* variable, const char* folder) {
        const QString path = dir.filePath(QString::fromLatin1(folder));
        QDir().mkpath(path);
        QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(variable, QFile::encodeName(path));
    };
    point("XDG_STATE_HOME", "state");
    point("XDG_CACHE_HOME", "cache");
    point("XDG_CONFIG_HOME", "config");
    point("XDG_RUNTIME_DIR", "run");
    point("XDG_DATA_HOME", "data");
}

QString Home::runs() const { return dir.filePath(QStringLiteral("state/poolboard/runs")); }
QString Home::settings() const { return dir.filePath(QStringLiteral("config/dashboard.ini")); }

QString Home::jobFile(const QString& name) const {
    const QString path = dir.filePath(name.toLower() + QStringLiteral(".poolboard.toml"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            "[job]\nname = \"" + name.toUtf8() +
            "\"\n[source]\nkind = \"range\"\nrange = \"0..301\"\n"
            "[worker]\nid = \"image/thumbnail\"\nparams = { width = 320 }\n"
            "[pool]\nkind = \"processes\"\njobs = 4\n[errors]\nretries = 1\n[limits]\nitem = \"30s\"\n");
    return path;
}

std::unique_ptr<JournalWriter> journalWith(const Home& home, uint64_t items) {
    auto journal = createJournal(home.runs().toStdString(), recordOf("run1"));
    if (!journal) qFatal("%s", journal.error().text().c_str());
    for (uint64_t index = 0; index < items; ++index)
        if (!journal.value()->append(outcomeOf(index))) qFatal("append");
    if (!journal.value()->commit()) qFatal("commit");
    return std::move(journal).value();
}

void tryAgain(JournalWriter& journal, uint64_t index, OutcomeKind kind) {
    Outcome again = outcomeOf(index);
    again.replaces = EarlierOutcome{again.kind, again.attempts};
    again.kind = kind;
    again.attempts = 3;
    again.endedMs += 60'000;
    if (kind == OutcomeKind::Succeeded) again.error.reset();
    if (!journal.append(again) || !journal.commit()) qFatal("not tried again");
}

} // namespace poolboard::script
