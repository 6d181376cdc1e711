// SPDX-License-Identifier: MIT
#include "core/sink/item_template.h"

#include "core/sink/path_parts.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {

using nlohmann::json;

/// A string as it is, null as nothing, anything else as JSON.
void appendValue(std::string& out, const json& value) {
    if (value.is_string())
        out += value.get_ref<const std::string&>();
    else if (!value.is_null())
        out += value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// What the item's JSON says; `fields` is read by the first who asks.
const json& fieldsOf(const TemplateValues& item, json& fields) {
    if (fields.is_null()) fields = json::parse(item.body, nullptr, false);
    return fields;
}

/// Arguments stand one after the other, as they do on a command line.
void appendWhole(std::string& out, const TemplateValues& item, json& fields) {
    if (item.passing != Passing::Args || !fieldsOf(item, fields).is_array()) {
        out += item.body;
        return;
    }
    for (size_t k = 0; k < fields.size(); ++k) {
        if (k > 0) out += ' ';
        appendValue(out, fields[k]);
    }
}

/// The item's field of this name, or null.
const json* fieldOf(const TemplateValues& item, const std::string& name, json& fields) {
    if (item.passing == Passing::Single) return nullptr;
    fieldsOf(item, fields);
    if (item.passing == Passing::Kwargs) {
        const auto found = fields.is_object() ? fields.find(name) : fields.end();
        return found == fields.end() ? nullptr : &*found;
    }
    size_t place = 0;
    const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), place);
    const bool number = code == std::errc() && end == name.data() + name.size() && name.front() != '0';
    return number && fields.is_array() && place <= fields.size() ? &fields[place - 1] : nullptr;
}

} // namespace

ItemTemplate::ItemTemplate(std::string_view text, std::string_view mark) {
    static constexpr std::pair<std::string_view, Part> kMarks[] = {
        {"{.}", Part::NoExtension},      {"{/}", Part::BaseName}, {"{//}", Part::Folder},
        {"{/.}", Part::BaseNoExtension}, {"{#}", Part::Number},   {"{%}", Part::Worker},
    };
    std::string literal;
    const auto put = [&](Part part, std::string_view name) {
        if (!literal.empty()) add(Part::Literal, std::exchange(literal, {}));
        add(part, std::string(name));
    };
    while (!text.empty()) {
        if (!mark.empty() && text.starts_with(mark)) {
            put(Part::Whole, {});
            text.remove_prefix(mark.size());
            continue;
        }
        const size_t end = text.front() == '{' ? text.find('}') : text.npos;
        const std::string_view word = text.substr(0, end == text.npos ? 0 : end + 1);
        const std::string_view name = word.size() > 2 ? word.substr(1, word.size() - 2) : "";
        Part part = name.empty() || name.find('{') != name.npos ? Part::Literal : Part::Field;
        for (const auto& [known, meaning] : kMarks)
            if (word == known) part = meaning;
        if (part == Part::Literal) { // perhaps a mark begins further in
            literal += text.front();
            text.remove_prefix(1);
        } else {
            put(part, name);
            text.remove_prefix(word.size());
        }
    }
    if (!literal.empty()) add(Part::Literal, std::move(literal));
}

void ItemTemplate::add(Part part, std::string text) {
    m_hasMark = m_hasMark || part != Part::Literal;
    m_needsWorker = m_needsWorker || part == Part::Worker;
    m_segments.push_back({part, std::move(text)});
}

void ItemTemplate::expand(std::string& out, const TemplateValues& item) const {
    json fields;
    for (const Segment& segment : m_segments) {
        switch (segment.part) {
        case Part::Literal:
            out += segment.text;
            break;
        case Part::Whole:
            appendWhole(out, item, fields);
            break;
        case Part::NoExtension:
            out += withoutExtension(item.body);
            break;
        case Part::BaseName:
            out += baseName(item.body);
            break;
        case Part::Folder:
            out += folderOf(item.body);
            break;
        case Part::BaseNoExtension:
            out += withoutExtension(baseName(item.body));
            break;
        case Part::Number:
            out += std::to_string(item.index + 1);
            break;
        case Part::Worker:
            out += std::to_string(item.worker + 1);
            break;
        case Part::Field:
            if (const json* value = fieldOf(item, segment.text, fields))
                appendValue(out, *value);
            else
                out.append("{").append(segment.text).append("}");
            break;
        }
    }
}

} // namespace poolboard
