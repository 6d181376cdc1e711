// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "core/run/snapshot.h"

#include <QString>
#include <QTemporaryDir>

namespace poolboard::script {

/// A made-up run of 301 photographs, every 23rd of which does not succeed: the
/// same data for every test of the window, in the shape real runs have.
inline constexpr uint64_t kItems = 301;

std::string inputOf(uint64_t index);
Outcome outcomeOf(uint64_t index);
/// The run when `done` items have finished, in input order.
Snapshot snapshotAt(uint64_t done, RunState state, double elapsed);
RunRecord recordOf(const std::string& id);

/// A place of its own for state, configuration and sockets, as long as it lives.
struct Home {
    Home();
    QTemporaryDir dir;
    QString runs() const;
    QString settings() const;
    /// A job file that can be read; its items are the numbers from 0.
    QString jobFile(const QString& name = QStringLiteral("Thumbnails")) const;
};

/// A run file of its first items, open for more.
std::unique_ptr<JournalWriter> journalWith(const Home& home, uint64_t items);
/// Item `index`, tried again, is on record.
void tryAgain(JournalWriter& journal, uint64_t index, OutcomeKind kind);

} // namespace poolboard::script
