// SPDX-License-Identifier: MIT
#pragma once

namespace poolboard {

/// The guard program's other trade (kept_command.h): runs one command, in a process
/// group of its own with the stdout this process was given, and leaves nothing of it
/// behind. It ends when the command has, after killing what that left; or when the
/// other end of kKeeperFd is closed: SIGTERM to the group, half a second later SIGKILL
/// to all. Reports how the command ended. `command`: argv with its null. [keeper]
void keepCommand(char* const* command);

} // namespace poolboard
