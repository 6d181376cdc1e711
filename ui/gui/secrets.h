// SPDX-License-Identifier: MIT
#pragma once

#include "core/plugin/parameter.h"
#include "core/run/job_spec.h"

namespace poolboard {

/// The job without what should not stand on a screen or in a clipboard: values of parameters that the schema
/// calls secret, or that are called like one, become "•••"; a variable called like one becomes NAME alone,
/// which says that it must be set where the run starts. `schema`: of the worker, null when it is not known.
/// For showing only. Pure.
JobSpec withoutSecrets(JobSpec job, const Schema* schema = nullptr);

} // namespace poolboard
