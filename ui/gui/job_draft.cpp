// SPDX-License-Identifier: MIT
#include "ui/gui/job_draft.h"

#include "core/base/text.h"
#include "core/job/command_line.h"
#include "core/job/job_file.h"
#include "core/job/job_keys.h"
#include "core/job/words.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/shell_words.h"
#include "ui/gui/texts.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace poolboard {
namespace {

using Kind = TomlNode::Kind;

struct Draft {
    Q_DECLARE_TR_FUNCTIONS(Draft)
};

std::string fullName(const JobKey& key) { return std::string(key.section) + "." + std::string(key.name); }

TomlNode textNode(const QString& text) {
    TomlNode node;
    node.kind = Kind::String;
    node.text = text.toStdString();
    return node;
}

TomlNode listNode(const QStringList& texts) {
    TomlNode node;
    node.kind = Kind::Array;
    for (const QString& text : texts)
        node.elements.push_back(textNode(text));
    return node;
}

QString scalarText(const TomlNode& node) {
    if (node.kind == Kind::Integer) return QString::number(node.integer);
    if (node.kind == Kind::Boolean) return node.boolean ? QStringLiteral("true") : QStringLiteral("false");
    if (node.kind == Kind::String) return QString::fromStdString(node.text);
    return {};
}

QStringList listTexts(const TomlNode& node) {
    QStringList out;
    if (node.kind != Kind::Array) return {scalarText(node)};
    for (const TomlNode& element : node.elements)
        out << scalarText(element);
    return out;
}

/// "limits.item: 'x' is …" and "errors.retries must be …" stand beside their field, which says the name.
QString withoutName(const Error& error, const std::string& key) {
    QString text = refusalWords(error.message);
    const QString name = QString::fromStdString(key);
    const qsizetype end = name.size(); // behind it stands a blank or a colon, of whatever language
    if (end > 0 && end < text.size() && text.startsWith(name) && QStringView(u" :：").contains(text[end]))
        text = text.mid(end + 1).trimmed();
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    if (!error.hint.empty()) text = Draft::tr("%1. %2", "problem, hint").arg(text, refusalWords(error.hint));
    return text;
}

/// A whole number may be meant as a text or as a number: whichever the key takes.
Result<void> readValue(const JobKey& key, JobSpec& spec, const TomlNode& node) {
    auto read = key.read(spec, node);
    if (read || node.kind != Kind::String) return read;
    bool whole = false;
    TomlNode number;
    number.kind = Kind::Integer;
    number.integer = QString::fromStdString(node.text).trimmed().toLongLong(&whole);
    return whole ? key.read(spec, number) : read;
}

/// The key a whole job is complained about, if the sentence begins with one.
QString keyOf(const std::string& message) {
    for (const JobKey& key : jobKeys())
        if (const std::string name = fullName(key);
            message.starts_with(name + " ") || message.starts_with(name + ":"))
            return QString::fromStdString(name);
    return {};
}

} // namespace

JobDraft::JobDraft(const JobSpec& base) : m_cwd(base.cwd), m_file(base.file) {
    for (const JobKey& key : jobKeys()) {
        const std::string value = key.write(base);
        if (value.empty() || fullName(key) == "job.cwd") continue;
        auto document = parseToml("v = " + value, "");
        if (document && !document.value().entries.empty())
            m_values[fullName(key)] = std::move(document).value().entries.front().value;
    }
}

QString JobDraft::text(const std::string& key, TypedAs as) const {
    const auto found = m_values.find(key);
    if (found == m_values.end()) return {};
    const TomlNode& node = found->second;
    switch (as) {
    case TypedAs::Text:
        return node.kind == Kind::Array ? listTexts(node).join(QStringLiteral("..")) : scalarText(node);
    case TypedAs::Flag:
        return scalarText(node);
    case TypedAs::Lines:
    case TypedAs::One:
        return listTexts(node).join(QLatin1Char('\n'));
    case TypedAs::Listed:
        return listTexts(node).join(QStringLiteral(", "));
    case TypedAs::Command: {
        if (node.kind == Kind::String) return scalarText(node); // a line for the shell
        QStringList words;
        for (const TomlNode& word : node.elements)
            words << decoded(shellQuoted(word.text));
        return words.join(QLatin1Char(' '));
    }
    case TypedAs::Json:
        return QString::fromStdString(spec().worker.params);
    case TypedAs::JsonLines: {
        QStringList lines;
        for (const std::string& each : spec().worker.each)
            lines << QString::fromStdString(each);
        return lines.join(QLatin1Char('\n'));
    }
    }
    return {};
}

bool JobDraft::fits(const std::string& key, TypedAs as) const {
    if (!holds(key)) return true; // and so for most: comparing whole jobs is slow with many paths
    JobDraft typed = *this;
    typed.setText(key, as, text(key, as));
    return typed.spec() == spec();
}

void JobDraft::setText(const std::string& key, TypedAs as, const QString& text) {
    m_bad.erase(key);
    m_values.erase(key);
    // Blanks are nothing that somebody typed, but for what may stand between the fields of a row.
    if (text.trimmed().isEmpty() && (text.isEmpty() || key != "source.delimiter")) return;
    const auto lines = [](const QString& all, QChar between) {
        QStringList out;
        for (const QString& part : all.split(between))
            if (!part.trimmed().isEmpty()) out << (between == QLatin1Char(',') ? part.trimmed() : part);
        return out;
    };
    switch (as) {
    case TypedAs::Text:
    case TypedAs::Json:
        m_values[key] = textNode(text);
        break;
    case TypedAs::Flag: {
        TomlNode node;
        node.kind = Kind::Boolean;
        node.boolean = text == QLatin1String("true");
        m_values[key] = node;
        break;
    }
    case TypedAs::Lines:
    case TypedAs::JsonLines:
        m_values[key] = listNode(lines(text, QLatin1Char('\n')));
        break;
    case TypedAs::One:
        m_values[key] = listNode({text});
        break;
    case TypedAs::Listed:
        m_values[key] = listNode(lines(text, QLatin1Char(',')));
        break;
    case TypedAs::Command:
        const auto words = shellWords(text.toStdString());
        if (!words) {
            m_bad[key] = Draft::tr("A quotation mark is not closed.");
            return;
        }
        TomlNode node;
        node.kind = Kind::Array;
        for (const std::string& word : *words) {
            node.elements.emplace_back().kind = Kind::String;
            node.elements.back().text = word;
        }
        m_values[key] = node;
        break;
    }
}

bool JobDraft::applies(const std::string& key, SourceKind kind, SourceKind format) {
    using enum SourceKind;
    const bool csv = kind == Csv || (kind == Command && format == Csv);
    if (key == "source.path")
        return kind == Files || kind == Lines || kind == Nul || kind == Ndjson || kind == Csv;
    if (key == "source.include" || key == "source.exclude" || key == "source.recursive") return kind == Files;
    if (key == "source.range") return kind == Range;
    if (key == "source.items" || key == "source.paired") return kind == Items;
    if (key == "source.command" || key == "source.format") return kind == Command;
    if (key == "source.delimiter" || key == "source.header") return csv;
    if (key == "source.block")
        return (kind == Command ? format : kind) == Lines || (kind == Command ? format : kind) == Nul;
    return true;
}

JobSpec JobDraft::spec(std::vector<JobProblem>* problems) const {
    JobSpec out;
    std::vector<JobProblem> found;
    const auto complain = [&](const std::string& key, QString text) {
        found.push_back({QString::fromStdString(key), std::move(text)});
    };
    for (const auto& [key, text] : m_bad)
        complain(key, text);
    // Kind and format first: they say which of the others count.
    for (const bool kinds : {true, false})
        for (const JobKey& key : jobKeys()) {
            const std::string name = fullName(key);
            const auto value = m_values.find(name);
            const bool isKind = name == "source.kind" || name == "source.format";
            if (value == m_values.end() || !key.read || isKind != kinds) continue;
            if (!applies(name, out.source.kind, out.source.format)) continue;
            if (const auto read = readValue(key, out, value->second); !read)
                complain(name, withoutName(read.error(), name));
        }
    if (!applies("source.format", out.source.kind, out.source.format))
        out.source.format = SourceSpec().format;
    out.cwd = m_cwd;
    out.file = m_file;
    if (!problems) return out;
    // What keys must have together is the job file's to judge.
    if (const auto whole = parseJob(toToml(out), "", m_cwd); !whole && found.empty()) {
        const QString key = keyOf(whole.error().message);
        complain(key.toStdString(), withoutName(whole.error(), key.toStdString()));
        found.back().missing = key.startsWith(QLatin1String("source.")) && !holds(key.toStdString());
    }
    *problems = std::move(found);
    return out;
}

QString defaultText(const std::string& key) {
    const JobSpec plain;
    if (key == "pool.ordered" || key == "pool.bounded" || key == "source.header" || key == "journal.enabled")
        return QStringLiteral("true");
    if (key == "errors.policy") return decoded(wordOf(plain.errors.policy));
    if (key == "pool.kind") return decoded(wordOf(plain.pool.kind));
    if (key == "output.format") return decoded(wordOf(plain.output.format));
    if (key == "output.if_exists") return decoded(wordOf(plain.output.ifExists));
    if (key == "source.format") return decoded(wordOf(plain.source.format));
    return {};
}

} // namespace poolboard
