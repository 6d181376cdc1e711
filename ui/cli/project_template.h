// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// A language `new` has a beginning for. A new one: its folders below
/// resources/templates, and a row in project_template.cpp.
struct TemplateLanguage {
    std::string_view name;                ///< "cpp-async"
    std::string_view does;                ///< for the help
    std::vector<std::string_view> layers; ///< folders of templates, the later over the earlier
    std::string_view nextSteps;           ///< what to type then; @NAME@, @DIR@, @PREFIX@ are replaced
};
std::span<const TemplateLanguage> templateLanguages();

/// Writes the project `name` into the new folder `folder`. In texts and names of
/// files @NAME@ is the name and @MAJOR_MINOR@ the version of the SDK. Error (Usage):
/// a bad name, a folder that is there; (Start): a template is missing; (Io): with the path.
Result<void> writeProject(const TemplateLanguage& language, const std::string& name,
                          const std::string& folder);

/// What to type next in the project.
std::string nextSteps(const TemplateLanguage& language, const std::string& name, const std::string& folder);

} // namespace poolboard
