// SPDX-License-Identifier: MIT
#include "ui/gui/refusal_words.h"

#include "core/base/text.h"
#include "core/run/outcome.h"
#include "ui/gui/engine_words.h"
#include "ui/gui/refusal_words_tables.h"
#include "ui/gui/texts.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <optional>

namespace poolboard {
namespace {

constexpr size_t kLongest = 4096;
constexpr int kDeepest = 6;

struct Refusal {
    Q_DECLARE_TR_FUNCTIONS(Refusal)
};

std::array<SentenceTable, 6> tables() {
    const char* const context = "refusals";
    return {{{context, jobRefusals()},
             {context, workerRefusals()},
             {context, sourceRefusals()},
             {context, outputRefusals()},
             {context, runRefusals()},
             {context, journalRefusals()}}};
}

std::optional<QString> said(std::string_view text, int depth);

QString orAsItIs(std::string_view text, int depth) {
    const auto words = said(text, depth);
    return words ? *words : decoded(text);
}

/// One word, or one that is quoted, is a name that somebody gave.
QString sayPart(const SentencePart& part, int depth) {
    const bool name = part.quoted || part.text.find(' ') == std::string_view::npos;
    return name ? decoded(part.text) : orAsItIs(part.text, depth);
}

/// Parts of what the engine says may be refusals, and the names of outcomes.
QString sayEnginePart(const SentencePart& part, int depth) {
    return part.text.find(' ') == std::string_view::npos ? engineWords(part.text) : sayPart(part, depth);
}

std::optional<QString> inTables(std::string_view text, int depth, Beginning beginning) {
    if (auto words = saidBy(engineSentences(), text, sayEnginePart, depth, beginning)) return words;
    for (const SentenceTable& table : tables())
        if (auto words = saidBy(table, text, sayPart, depth, beginning)) return words;
    return {};
}

/// "message (hint)", where one of the two is known.
std::optional<QString> withHint(std::string_view text, int depth) {
    if (!text.ends_with(')')) return {};
    size_t open = text.size();
    for (int nested = 0; open > 0;) {
        --open;
        nested += text[open] == ')' ? 1 : text[open] == '(' ? -1 : 0;
        if (nested == 0) break;
    }
    if (open < 2 || text[open] != '(' || text[open - 1] != ' ') return {};
    const std::string_view before = text.substr(0, open - 1);
    const std::string_view hint = text.substr(open + 1, text.size() - open - 2);
    const auto message = said(before, depth + 1), next = said(hint, depth + 1);
    if (!message && !next) return {};
    return Refusal::tr("%1 (%2)", "message (hint)")
        .arg(message ? *message : decoded(before), next ? *next : decoded(hint));
}

/// "where: message", where the message is known.
std::optional<QString> withPlace(std::string_view text, int depth) {
    constexpr int kMost = 8;
    size_t colon = text.find(": ");
    for (int tried = 0; tried < kMost && colon != std::string_view::npos; ++tried) {
        if (const auto message = inTables(text.substr(colon + 2), depth + 1, Beginning::Words))
            return Refusal::tr("%1: %2", "where: message")
                .arg(orAsItIs(text.substr(0, colon), depth + 1), *message);
        colon = text.find(": ", colon + 1);
    }
    return {};
}

/// "one, two or three": words that are the same in each language.
std::optional<QString> wordsWithOr(std::string_view text) {
    constexpr std::string_view kOr = " or ";
    const size_t at = text.find(kOr);
    const auto isList = [](std::string_view words) {
        return std::all_of(words.begin(), words.end(), [&](const char& c) {
            return c != ' ' || (&c != words.data() && *(&c - 1) == ',');
        });
    };
    if (at == std::string_view::npos || !isList(text.substr(0, at)) ||
        text.find(' ', at + kOr.size()) != std::string_view::npos)
        return {};
    return Refusal::tr("%1 or %2", "ndjson, text or none")
        .arg(decoded(text.substr(0, at)), decoded(text.substr(at + kOr.size())));
}

std::optional<QString> said(std::string_view text, int depth) {
    if (depth > kDeepest || text.empty()) return {};
    if (auto words = inTables(text, depth, Beginning::Words)) return words;
    if (auto words = withHint(text, depth)) return words;
    if (auto words = withPlace(text, depth)) return words;
    if (auto words = inTables(text, depth, Beginning::Place)) return words;
    return wordsWithOr(text);
}

} // namespace

QString refusalWords(std::string_view text) {
    // Behind the first line of what a worker said stands a trace, which is nobody's language.
    size_t end = text.find('\n');
    QString out = orAsItIs(toDisplay(text.substr(0, end), kLongest), 0);
    while (end != std::string_view::npos) {
        text.remove_prefix(end + 1);
        end = text.find('\n');
        out += QLatin1Char('\n') + displayed(text.substr(0, end));
    }
    return out;
}

QString refusalWords(const Error& error) {
    // Some places are known with their message only: "source" may be a file as well.
    const std::optional<QString> where = said(toDisplay(error.where, kLongest), 0);
    std::optional<QString> words;
    if (error.where.empty())
        words = refusalWords(error.message);
    else if (!where)
        words = inTables(toDisplay(error.where + ": " + error.message, kLongest), 0, Beginning::Words);
    if (!words)
        words = Refusal::tr("%1: %2", "where: message")
                    .arg(where ? *where : displayed(error.where), refusalWords(error.message));
    return error.hint.empty()
               ? *words
               : Refusal::tr("%1 (%2)", "message (hint)").arg(*words, refusalWords(error.hint));
}

QString refusalLines(const QString& lines) {
    QStringList out;
    for (const QString& line : lines.split(QLatin1Char('\n')))
        out << refusalWords(line.toStdString());
    return out.join(QLatin1Char('\n'));
}

} // namespace poolboard
