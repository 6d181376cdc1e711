// SPDX-License-Identifier: MIT
#pragma once

#include "core/job/toml_tree.h"
#include "core/run/job_spec.h"

#include <QString>
#include <map>
#include <vector>

namespace poolboard {

/// What is wrong with a job, and with which of its keys.
struct JobProblem {
    QString key;          ///< "limits.item"; "worker.params/width" of a parameter; "": the job as a whole
    QString text;         ///< a sentence
    bool missing = false; ///< nothing is wrong but that something needed is not there yet
};

/// How a person types the value of a key.
enum class TypedAs {
    Text,     ///< as it is; a whole number may be one
    Flag,     ///< "true", "false"
    Lines,    ///< a list, a line each
    One,      ///< a list of this text alone, whatever it holds
    Listed,   ///< a list, commas between
    Command,  ///< words, quoted as in a shell
    Json,     ///< worker.params
    JsonLines ///< worker.each: a JSON object a line
};

/// A job while it is being written: any text in any field, good or not. What nobody touches stays what it
/// was, also what no field can show. A plain value. [any]
class JobDraft {
public:
    explicit JobDraft(const JobSpec& base = {});
    /// The value as a person would type it; "" when it is at its default.
    QString text(const std::string& key, TypedAs as) const;
    /// Whether text() says all of it: typing the same again would change nothing.
    bool fits(const std::string& key, TypedAs as) const;
    /// "" and empty lists: the default.
    void setText(const std::string& key, TypedAs as, const QString& text);
    bool holds(const std::string& key) const { return m_values.contains(key); }

    /// The job as far as it can be understood, and what cannot. Keys of other kinds of sources are left out.
    JobSpec spec(std::vector<JobProblem>* problems = nullptr) const;
    /// Whether the key means something with this kind of source.
    static bool applies(const std::string& key, SourceKind kind, SourceKind format);

private:
    std::string m_cwd, m_file;
    std::map<std::string, TomlNode> m_values;
    std::map<std::string, QString> m_bad; ///< what could not even become a value: why
};

/// What an empty field stands for, where it is a word or a truth value: "true", "deferred", "".
QString defaultText(const std::string& key);

} // namespace poolboard
