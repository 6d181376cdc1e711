// SPDX-License-Identifier: MIT
#include "core/api/worker_error.h"

#include "core/api/debug.h"
#include "core/base/text.h"

#include <cstdlib>
#include <cxxabi.h>
#include <typeinfo>

namespace poolboard::inline api {
namespace {

constexpr int kMostCauses = 32; ///< a chain that loops ends here

struct Said {
    std::string type, message;
    std::exception_ptr cause;
};

/// What is known of an exception: its type, its text, what is nested in it.
Said lookAt(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& error) {
        Said said{readableType(typeid(error).name()), error.what(), {}};
        if (const auto* nested = dynamic_cast<const std::nested_exception*>(&error)) {
            said.cause = nested->nested_ptr();
            // throw_with_nested() throws a type of its own that is both.
            const std::string_view wrapper = "std::_Nested_exception<";
            if (said.type.starts_with(wrapper))
                said.type = said.type.substr(wrapper.size(), said.type.size() - wrapper.size() - 1);
        }
        return said;
    } catch (...) {
        const std::type_info* type = abi::__cxa_current_exception_type();
        return {type != nullptr ? readableType(type->name()) : "unknown", "not a std::exception", {}};
    }
}

} // namespace

std::string readableType(const char* mangled) {
    int status = 0;
    char* const readable = abi::__cxa_demangle(mangled, nullptr, nullptr, &status);
    std::string out = status == 0 && readable != nullptr ? readable : mangled;
    std::free(readable);
    return out;
}

WorkerError::WorkerError(std::exception_ptr failure, ErrorPlace where)
    : place(std::move(where)), original(std::move(failure)) {
    Said said = lookAt(original);
    type = std::move(said.type);
    message = std::move(said.message);
    for (int depth = 0; said.cause && depth < kMostCauses; ++depth) {
        said = lookAt(said.cause);
        causes.push_back(said.type + ": " + said.message);
    }
    describe();
}

WorkerError::WorkerError(OutcomeKind how, std::string what_, std::string why, ErrorPlace where)
    : kind(how), type(std::move(what_)), message(std::move(why)), place(std::move(where)) {
    describe();
}

WorkerError::~WorkerError() = default;

void WorkerError::describe() {
    std::string text = "item " + std::to_string(place.index);
    if (!place.input.empty()) text += " (" + toDisplay(place.input, 60) + ")";
    text += ", attempt " + std::to_string(place.attempt);
    if (place.worker >= 0) text += ", worker " + std::to_string(place.worker);
    if (place.host >= 0) text += ", host " + std::to_string(place.host);
    text += ": " + type + ": " + message;
    for (const std::string& cause : causes)
        text += "; caused by " + cause;
    m_what = std::make_shared<const std::string>(std::move(text));
    if (debugMode()) debugLine(*m_what);
}

void WorkerError::raise() const {
    if (original) std::rethrow_exception(original);
    throw *this;
}

DeferredErrors::DeferredErrors(std::vector<WorkerError> all)
    : m_errors(std::make_shared<const std::vector<WorkerError>>(std::move(all))) {
    std::string text = std::to_string(m_errors->size()) + (m_errors->size() == 1 ? " item" : " items") +
                       " did not succeed; the first: ";
    m_what = std::make_shared<const std::string>(text + m_errors->front().what());
}
DeferredErrors::~DeferredErrors() = default;

Stopped::~Stopped() = default;
const char* Stopped::what() const noexcept { return "stopped before every item had its result"; }

} // namespace poolboard::inline api
