// SPDX-License-Identifier: MIT
#include "core/job/command_line.h"
#include "core/job/job_file.h"
#include "tests/fuzz/expect.h"

/// A job file is read or refused with a place; one that is read can be written,
/// read again and means the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace poolboard;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Result<JobSpec> job = parseJob(text, "job.toml", "/jobs");
    if (!job) {
        EXPECT(job.error().code == ErrorCode::Usage);
        EXPECT(job.error().where.starts_with("job.toml"));
        EXPECT(!job.error().message.empty());
        return 0;
    }
    const std::string written = toToml(job.value());
    const Result<JobSpec> again = parseJob(written, "job.toml", "/");
    if (!again) std::fprintf(stderr, "%s\nof\n%s", again.error().text().c_str(), written.c_str());
    EXPECT(again.ok());
    EXPECT(again.value() == job.value());
    EXPECT(!toCommandLine(job.value()).empty());
    return 0;
}
