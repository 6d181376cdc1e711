// SPDX-License-Identifier: MIT
#include "ui/cli/cli.h"
#include "ui/present/version.h"

namespace poolboard {

int versionCommand(const std::vector<std::string>& arguments) {
    if (!arguments.empty())
        return reportError({ErrorCode::Usage, arguments[0], "nothing is expected after 'version'", ""});
    return printText(std::string("poolboard ") + kVersion + "\nworker ABI " + kWorkerAbi + "\nQt " + kQt +
                     "\nbuilt with " + kCompiler + ", " + kBuildType + "\n");
}

} // namespace poolboard
