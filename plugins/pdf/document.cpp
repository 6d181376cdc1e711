// SPDX-License-Identifier: MIT
#include "plugins/pdf/document.h"

#include "plugins/sdk/text.hpp"

#include <cerrno>
#include <mutex>
#include <system_error>

#include <fcntl.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <unistd.h>

namespace poolboard::pdf {

namespace {

/// Whose item poppler is working at on this thread. poppler has one function for all messages.
struct Listener {
    Call* call = nullptr;
    int left = 0;
};
thread_local Listener t_listener;

void listen(Call* call) {
    static std::once_flag once;
    std::call_once(once, [] {
        poppler::set_debug_error_function(
            [](const std::string& message, void*) {
                if (!t_listener.call || t_listener.left-- <= 0) return;
                t_listener.call->log(Level::Warning, toUtf8(message));
            },
            nullptr);
    });
    t_listener = {call, 10};
}

std::string utf8(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    return toUtf8(std::string(bytes.begin(), bytes.end()));
}

/// poppler only says that it could not; the system knows why.
void refuseUnreadable(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    char byte = 0;
    const bool readable = fd >= 0 && ::read(fd, &byte, 1) >= 0;
    const int error = errno;
    if (fd >= 0) ::close(fd);
    if (!readable)
        throw std::system_error(error, std::generic_category(), "cannot read " + toUtf8(path.native()));
}

} // namespace

Document::Document(const std::filesystem::path& path, const std::string& password, Call& call)
    : m_path(path) {
    refuseUnreadable(path);
    listen(&call);
    m_document.reset(poppler::document::load_from_file(path.native(), password, password));
    if (!m_document) t_listener = {};
    if (!m_document) fail("not a PDF document, or damaged beyond repair", "not_pdf");
    if (m_document->is_locked()) {
        t_listener = {};
        throw Failure(toUtf8(path.native()) +
                          (password.empty() ? " is locked; the parameter password opens it"
                                            : " is locked, and the parameter password does not open it"),
                      Code::Denied)
            .type("locked");
    }
}

Document::~Document() { t_listener = {}; }

void Document::fail(const std::string& what, const char* type) const {
    throw Failure(toUtf8(m_path.native()) + ": " + what, Code::Input).type(type);
}

int Document::pages() const { return m_document->pages(); }

std::unique_ptr<poppler::page> Document::page(int number) const {
    std::unique_ptr<poppler::page> page(m_document->create_page(number - 1));
    if (!page) fail("page " + std::to_string(number) + " is damaged", "damaged");
    return page;
}

std::string Document::about(const std::string& key) const { return utf8(m_document->info_key(key)); }

std::string Document::version() const {
    int major = 0, minor = 0;
    m_document->get_pdf_version(&major, &minor);
    return std::to_string(major) + "." + std::to_string(minor);
}

bool Document::encrypted() const { return m_document->is_encrypted(); }

} // namespace poolboard::pdf
