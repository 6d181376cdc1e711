// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/serial.h"

#include <map>
#include <string>

/// Has no public fields: it needs to be taught.
class Taught {
public:
    explicit Taught(std::map<std::string, int> it) : m_it(std::move(it)) {}
    const std::map<std::string, int>& it() const { return m_it; }
    bool operator==(const Taught&) const = default;

private:
    std::map<std::string, int> m_it;
};

namespace poolboard {
template <> struct Serial<Taught> {
    static void write(Writer& out, const Taught& taught) {
        poolboard::write(out,
                         std::vector<std::pair<std::string, int>>(taught.it().begin(), taught.it().end()));
    }
    static Taught read(Reader& in) {
        const auto list = poolboard::api::read<std::vector<std::pair<std::string, int>>>(in);
        return Taught({list.begin(), list.end()});
    }
};
} // namespace poolboard
