// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/sdk/worker_types.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace poppler {
class document;
class page;
} // namespace poppler

namespace poolboard::pdf {

/// A PDF file, open for reading. One thread at a time.
class Document {
public:
    /// Throws Failure: not there, no PDF, or locked and `password` does not open it. What poppler has
    /// to say about damage goes to the log of `call` (at most ten lines of an item), as long as this lives.
    Document(const std::filesystem::path& path, const std::string& password, Call& call);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    int pages() const;
    /// From 1. Throws Failure when the page is damaged.
    std::unique_ptr<poppler::page> page(int number) const;
    /// Of the document's information: "Title", "Author" …; "" where it says nothing.
    std::string about(const std::string& key) const;
    std::string version() const;
    bool encrypted() const;

private:
    [[noreturn]] void fail(const std::string& what, const char* type) const;

    const std::filesystem::path m_path;
    std::unique_ptr<poppler::document> m_document;
};

} // namespace poolboard::pdf
