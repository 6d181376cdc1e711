// SPDX-License-Identifier: MIT
// What the tests of runs that go on share: a folder, a history of its own, the program in it.
#pragma once

#include "program.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

using Words = Program::Words;
using nlohmann::json;

inline std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline void write(const std::string& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

inline std::string numbers(int from, int to) {
    std::string out;
    for (int number = from; number < to; ++number)
        out += "line " + std::to_string(number) + "\n";
    return out;
}

/// The records of a result file by their order, without what two runs may differ in.
inline std::vector<json> recordsOf(const std::string& text) {
    std::vector<json> out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        json record = json::parse(line, nullptr, false);
        if (!record.is_object()) record = {{"index", -1}, {"line", line}}; // equal to no record
        for (const char* own : {"seconds", "worker", "attempts"})
            record.erase(own);
        out.push_back(std::move(record));
    }
    return out;
}

/// Made anew for each test.
class HistoryBench {
public:
    Program::Setup setup(Words words) const {
        Words all{"--cli"};
        all.insert(all.end(), words.begin(), words.end());
        return {std::move(all), {{"XDG_STATE_HOME", m_dir + "/state"}}, m_dir, false};
    }
    struct End {
        int status = 0;
        std::string out, err;
    };
    End finish(const Words& words, const std::string& input = {}) const {
        Program program(setup(words));
        if (!input.empty()) program.write(input);
        const int status = program.wait();
        return {status, program.out(), program.err()};
    }
    std::string runFile() const {
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator(m_dir + "/state/poolboard/runs", none))
            if (entry.path().extension() == ".sqlite" && entry.path().stem() != "index")
                return entry.path().string();
        return {};
    }
    json shown() const { return json::parse(finish({"runs", "show", "last", "--json"}).out, nullptr, false); }

    /// A run that prints its items (after `first`), and is stopped while it works on `item`. From then on
    /// that item is quick.
    bool stopAt(const Words& job, const std::string& item, const std::string& output,
                const std::string& first = {}) const {
        Program program(setup(printing(job, item, first)));
        const bool there = eventually([&] { return contents(m_dir + "/out") == output; });
        program.signal(SIGTERM);
        const int status = program.wait();
        write(m_dir + "/good", "");
        return there && status == 143;
    }
    /// The same, killed once it works on `item`.
    bool killAt(const Words& job, const std::string& item) const {
        Program program(setup(printing(job, item, {})));
        const bool there = eventually([&] { return std::filesystem::exists(m_dir + "/there"); });
        ::kill(program.pid(), SIGKILL);
        program.wait();
        write(m_dir + "/good", "");
        return there && program.leavesNothing();
    }
    static Words printing(Words job, const std::string& item, const std::string& first) {
        job.insert(job.end(),
                   {"--", "sh", "-c",
                    first + "[ -e good ] || [ $1 != " + item + " ] || { : > there; sleep 60; }; echo $1",
                    "-"});
        return job;
    }

    void renew() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_dir = m_folder->path().toStdString();
    }

protected:
    std::string m_dir;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};
