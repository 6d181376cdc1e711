// SPDX-License-Identifier: MIT
#include "core/source/block_source.h"
#include "core/source/command_input.h"
#include "core/source/csv_source.h"
#include "core/source/file_source.h"
#include "core/source/group_source.h"
#include "core/source/item_source.h"
#include "core/source/line_source.h"
#include "core/source/ndjson_source.h"
#include "core/source/range_source.h"
#include "core/source/sample_source.h"
#include "core/source/stop_signal.h"

#include <algorithm>

namespace poolboard {
namespace {

/// What every source has in common: --first, and the stop descriptor.
class SourceDoor final : public Source {
public:
    SourceDoor(std::unique_ptr<Source> source, std::optional<uint64_t> first, int stopFd)
        : m_source(std::move(source)), m_first(first), m_stopFd(stopFd) {}

    std::optional<uint64_t> size() const override {
        const auto size = m_source->size();
        return size && m_first ? std::min(*size, *m_first) : size;
    }

    std::optional<BytePosition> position() const override {
        return m_first ? std::nullopt : m_source->position(); // the first few say nothing about all
    }

    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        if (m_first) limit.items = std::min<uint64_t>(std::max<size_t>(limit.items, 1), *m_first - m_given);
        if ((m_first && limit.items == 0) || stopRequested(m_stopFd)) return false;
        const size_t before = out.size();
        auto pulled = m_source->pull(out, limit);
        m_given += out.size() - before;
        return pulled;
    }

private:
    const std::unique_ptr<Source> m_source;
    const std::optional<uint64_t> m_first;
    const int m_stopFd;
    uint64_t m_given = 0;
};

Error cannotPass(const char* what) {
    return Error{ErrorCode::Usage, "--args", std::string(what) + " are single values, not arguments",
                 "leave --args out; for arguments give lines of JSON, or several ::: lists"};
}

Result<void> checkCsv(const SourceSpec& spec) {
    const char c = spec.delimiter;
    if (c == '"' || c == '\n' || c == '\r' || c == '\0')
        return Error{ErrorCode::Usage, "--delimiter", "a quote, a line end or NUL cannot separate fields",
                     "give one character, such as ; or tab"};
    if (!spec.header && spec.passing == Passing::Kwargs)
        return Error{ErrorCode::Usage, "--args", "without a header the fields have no names",
                     "leave out --no-header, or pass them as args"};
    return {};
}

/// Items out of bytes, in one of the four formats that have a stream.
Result<std::unique_ptr<Source>> split(SourceKind format, const SourceSpec& spec,
                                      Result<std::unique_ptr<ByteInput>> opened) {
    if (!opened) return opened.error();
    std::unique_ptr<ByteInput> input = std::move(opened).value();
    if (format == SourceKind::Ndjson) return makeNdjson(std::move(input), spec.passing);
    if (format == SourceKind::Csv) {
        TRY(checkCsv(spec));
        const Passing byDefault = spec.header ? Passing::Kwargs : Passing::Args;
        return makeCsv(std::move(input), spec.delimiter, spec.header, spec.passing.value_or(byDefault));
    }
    const char separator = format == SourceKind::Nul ? '\0' : '\n';
    if (spec.block != 0) return makeBlocks(std::move(input), separator, spec.block);
    return makeLines(std::move(input), separator, spec.passing.value_or(Passing::Single));
}

Result<std::unique_ptr<Source>> openInner(const SourceSpec& spec, const std::string& cwd, int stopFd) {
    const bool single = spec.passing.value_or(Passing::Single) == Passing::Single;
    switch (spec.kind) {
    case SourceKind::Lines:
    case SourceKind::Nul:
    case SourceKind::Ndjson:
    case SourceKind::Csv:
        return split(spec.kind, spec, openPaths(spec.paths, cwd, stopFd));
    case SourceKind::Command:
        return split(spec.format, spec, openCommandInput(spec.command, cwd, stopFd));
    case SourceKind::Files:
        return single ? openFiles(spec, cwd, stopFd) : cannotPass("files");
    case SourceKind::Range:
        return single ? openRange(spec) : cannotPass("the numbers of a range");
    case SourceKind::Items:
        return openItems(spec);
    case SourceKind::None:
        break;
    }
    return Error{ErrorCode::Usage, "source", "there is nothing to run on",
                 "give --input FILE, --input - for stdin, or items after :::"};
}

/// -n: the values come one by one, and the groups are args.
Result<std::unique_ptr<Source>> openGroups(SourceSpec spec, const std::string& cwd, int stopFd) {
    const bool csv =
        spec.kind == SourceKind::Csv || (spec.kind == SourceKind::Command && spec.format == SourceKind::Csv);
    if (csv || spec.items.size() > 1)
        return Error{ErrorCode::Usage, "-n",
                     csv ? "a row of CSV has several arguments of its own"
                         : "several ::: lists give several arguments of their own",
                     "leave -n out"};
    if (spec.passing && *spec.passing != Passing::Args)
        return Error{ErrorCode::Usage, "-n", "several values in one item are always passed as args",
                     "leave --args out"};
    spec.passing.reset();
    const unsigned count = std::exchange(spec.perItem, 0);
    TRY_ASSIGN(auto source, openInner(spec, cwd, stopFd));
    return makeGroups(std::move(source), count, stopFd);
}

/// --block is of bytes: what has items of its own has no blocks.
Result<void> checkBlock(const SourceSpec& spec) {
    const SourceKind stream = spec.stream();
    if (spec.block == 0) return {};
    if (stream != SourceKind::Lines && stream != SourceKind::Nul)
        return Error{ErrorCode::Usage, "--block", "blocks are made of lines, or of what NUL ends (-0)",
                     "leave --block out, or read the input as lines"};
    if (spec.perItem != 0 || spec.passing.value_or(Passing::Single) != Passing::Single)
        return Error{ErrorCode::Usage, "--block", "a block is one item, not arguments",
                     "leave out -n and --args"};
    return {};
}

} // namespace

Result<std::unique_ptr<Source>> openSource(const SourceSpec& spec, const std::string& cwd, int stopFd) {
    TRY(checkBlock(spec));
    TRY_ASSIGN(auto source, spec.perItem != 0 ? openGroups(spec, cwd, stopFd) : openInner(spec, cwd, stopFd));
    source = std::make_unique<SourceDoor>(std::move(source), spec.first, stopFd);
    if (spec.sample) source = makeSample(std::move(source), *spec.sample, stopFd);
    return source;
}

} // namespace poolboard
