// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/api.h"
#include "core/run/outcome_kind.h"

#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <vector>

namespace poolboard::inline api {

/// Where and on what an attempt was made.
struct ErrorPlace {
    uint64_t index = 0;   ///< of the item, from 0, in input order
    std::string input;    ///< the item as text, cut to 200 bytes; "<type>" where it has none
    int worker = -1;      ///< the lane; -1: none
    int host = -1;        ///< process id of its host; -1: this process
    unsigned attempt = 1; ///< the last one made
};

/// Why an item did not succeed, with all a person needs to see. Thrown itself only where there is no C++
/// exception to rethrow. A plain value; texts are UTF-8.
class POOLBOARD_API WorkerError : public std::exception {
public:
    OutcomeKind kind = OutcomeKind::Failed;
    std::string type;                ///< "std::runtime_error", "timed_out", "SIGSEGV"
    std::string message;             ///< one sentence
    std::vector<std::string> causes; ///< "type: message" of each nested exception, outermost first
    std::string trace;               ///< traceback or tail of stderr; may be empty
    int signal = 0, exitCode = -1;   ///< of a crashed host, else 0 and -1
    ErrorPlace place;
    std::exception_ptr original; ///< null where it stayed in another process

    WorkerError() = default;
    /// Of what a worker threw. `failure` must not be null.
    WorkerError(std::exception_ptr failure, ErrorPlace where);
    /// Without an exception.
    WorkerError(OutcomeKind kind, std::string type, std::string message, ErrorPlace where);
    WorkerError(const WorkerError&) = default;
    WorkerError& operator=(const WorkerError&) = default;
    WorkerError(WorkerError&&) = default;
    WorkerError& operator=(WorkerError&&) = default;
    ~WorkerError() override; // out of line: one place for its type information

    /// The whole story in one line, as it was when this was made: item, attempt, worker, type, message,
    /// causes.
    const char* what() const noexcept override { return m_what ? m_what->c_str() : "poolboard::WorkerError"; }
    /// Throws the original where there is one, else this.
    [[noreturn]] void raise() const;

private:
    void describe();

    std::shared_ptr<const std::string> m_what;
};

/// All failures of a call with `deferred`, in the order of the results.
class POOLBOARD_API DeferredErrors : public std::exception {
public:
    explicit DeferredErrors(std::vector<WorkerError> all);
    DeferredErrors(const DeferredErrors&) = default;
    ~DeferredErrors() override;
    const std::vector<WorkerError>& errors() const { return *m_errors; }
    const char* what() const noexcept override { return m_what->c_str(); }

private:
    std::shared_ptr<const std::vector<WorkerError>> m_errors;
    std::shared_ptr<const std::string> m_what;
};

/// map() was stopped by its stop_token before it had every result.
class POOLBOARD_API Stopped : public std::exception {
public:
    ~Stopped() override;
    const char* what() const noexcept override;
};

/// "std::runtime_error" for a mangled type name.
POOLBOARD_API std::string readableType(const char* mangled);

} // namespace poolboard::inline api
