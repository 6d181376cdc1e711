// SPDX-License-Identifier: MIT
#include "ui/gui/sentence_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <string>
#include <vector>

namespace poolboard {
namespace {

using Parts = std::vector<SentencePart>;
constexpr std::string_view kQuotes = "'\"`";

bool isPlace(std::string_view text, size_t at) {
    return at + 1 < text.size() && text[at] == '%' && text[at + 1] >= '1' && text[at + 1] <= '9';
}

/// What stands at the places of `pattern`, when it says this sentence. The shortest that fits, but for the
/// last one.
std::optional<Parts> partsOf(std::string_view pattern, std::string_view sentence) {
    Parts found;
    while (true) {
        size_t mark = pattern.find('%');
        while (mark != std::string_view::npos && !isPlace(pattern, mark))
            mark = pattern.find('%', mark + 1);
        const std::string_view before = pattern.substr(0, mark);
        if (mark == std::string_view::npos)
            return sentence == before ? std::optional(std::move(found)) : std::nullopt;
        if (!sentence.starts_with(before)) return {};
        const char quote =
            !before.empty() && kQuotes.find(before.back()) != kQuotes.npos ? before.back() : '\0';
        sentence.remove_prefix(before.size());
        pattern.remove_prefix(mark + 2);
        if (pattern.empty()) {
            found.push_back({sentence, quote != '\0'});
            return sentence.empty() ? std::nullopt : std::optional(std::move(found));
        }
        const size_t next = pattern.find('%', 1);
        const std::string_view until = pattern.substr(0, next);
        const size_t end = next == std::string_view::npos ? sentence.rfind(until) : sentence.find(until, 1);
        if (end == std::string_view::npos || end == 0) return {};
        // What is quoted ends before a colon: parameter "a": expected "b".
        if (quote != '\0' && sentence.substr(0, end).find(std::string{quote, ':', ' '}) != sentence.npos)
            return {};
        found.push_back({sentence.substr(0, end), quote != '\0'});
        sentence.remove_prefix(end);
    }
}

/// All at once: a part may hold a %1 of its own.
QString filled(const QString& text, const QStringList& parts) {
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int place = at + 1 < text.size() && text[at] == u'%' ? text[at + 1].unicode() - u'1' : -1;
        if (place < 0 || place >= parts.size()) {
            out += text[at];
        } else {
            out += parts[place];
            ++at;
        }
    }
    return out;
}

} // namespace

std::optional<QString> saidBy(const SentenceTable& table, std::string_view sentence, SayPart say, int depth,
                              Beginning beginning) {
    for (const char* pattern : table.sentences) {
        const bool place = isPlace({pattern, 2}, 0); // each has two characters
        if (beginning != Beginning::Any && place != (beginning == Beginning::Place)) continue;
        if (!place && !sentence.starts_with(pattern[0])) continue; // most are none of them: seen at once
        const auto parts = partsOf(pattern, sentence);
        if (!parts) continue;
        QStringList said;
        for (const SentencePart& part : *parts)
            said << say(part, depth + 1);
        return filled(QCoreApplication::translate(table.context, pattern), said);
    }
    return {};
}

} // namespace poolboard
