// SPDX-License-Identifier: MIT
//
// With threads and iostreams, whose templates leak as symbols where only visibility is hidden.
#include <poolboard/worker.hpp>

#include <cctype>
#include <future>
#include <sstream>

struct Shout {
    explicit Shout(const poolboard::Config& config) : m_mark(config.params()["mark"].asString()) {}
    std::string operator()(const poolboard::ItemView& item, poolboard::Call&) {
        return std::async(std::launch::async,
                          [&] {
                              std::ostringstream out;
                              for (char c : item.bytes())
                                  out << static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
                              return out.str() + m_mark;
                          })
            .get();
    }

private:
    std::string m_mark;
};
POOLBOARD_WORKERS("outside_cpp", "1.0.0", poolboard::kind<Shout>("shout"))
