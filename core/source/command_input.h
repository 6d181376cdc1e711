// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/byte_input.h"

namespace poolboard {

/// What a command writes to its stdout, as one stream; stdin is /dev/null, stderr ours,
/// and it is slowed down by not being read. Started by the first nextStream(), in a
/// session of its own below a keeper (poolboard-guard), so that nothing of it is left
/// when the run ends, however it ends. A stop, and the destructor, end it: SIGTERM,
/// half a second later SIGKILL to all it started; the destructor waits for that.
///
/// The end of the stream comes when the command has ended and what it left behind is
/// dead. Start error: there is no such program. Io: it exited with another status than 0
/// or was killed; what it wrote before was handed on. [source]
Result<std::unique_ptr<ByteInput>> openCommandInput(const std::vector<std::string>& command,
                                                    const std::string& cwd, int stopFd);

} // namespace poolboard
