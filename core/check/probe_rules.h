// SPDX-License-Identifier: MIT
#pragma once

#include "core/check/rules.h"
#include "core/check/subject.h"

namespace poolboard::check {

// Each of the rules that run plugin code, by its id; in a process of its own.
Verdict quiet(Subject&); ///< loads it itself
Verdict entry(Subject&);
Verdict init(Subject&);
Verdict unknownKind(Subject&);
Verdict once(Subject&);
Verdict afterEnd(Subject&);
Verdict errors(Subject&);
Verdict results(Subject&);
Verdict borders(Subject&);
Verdict teardown(Subject&);
Verdict ownState(Subject&);
Verdict threads(Subject&);
Verdict overlap(Subject&);
Verdict cancel(Subject&);
// Those that run poolboard do not load it themselves.
Verdict wholeRun(Subject&);
Verdict hostDeath(Subject&);
Verdict pythonImport(Subject&);
Verdict pythonItems(Subject&);
Verdict pythonAnyItem(Subject&);
Verdict pythonResults(Subject&);
Verdict pythonClose(Subject&);
Verdict leaks(Subject&);
Verdict growth(Subject&);

Verdict failed(std::string got);
Verdict skipped(std::string got);
/// "kind resize: …", where there are several.
std::string inKind(const Subject& subject, const Trial& trial, const std::string& text);
/// What was done with an item that should have been answered once; "" when it was.
std::string answeredOnce(const Flight& flight);
/// The samples, and what no plugin is asked to like.
std::vector<Sample> hostileSamples(const Trial& trial);

/// What a process has: to be compared.
struct Belongings {
    size_t threads = 0, descriptors = 0, children = 0;
    static Belongings now();
    /// "2 threads more", or "".
    std::string moreThan(const Belongings& before) const;
};

} // namespace poolboard::check
