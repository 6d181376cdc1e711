// @NAME@: a worker plugin for Poolboard, in C++20.
//
// A class whose constructor is init, call operator is process and destructor is
// teardown. What else there is: poolboard/worker.hpp.
#include <poolboard/worker.hpp>

#include <algorithm>
#include <cctype>

namespace {

struct Shout {
    /// The parameters, by their names in worker.json.
    struct Params {
        std::string mark = "!";
        int times = 1;
        void bind(poolboard::Fields& field) { field("mark", mark)("times", times); }
    };

    /// Once per worker: the place for what is heavy.
    explicit Shout(const Params& params) {
        for (int i = 0; i < params.times; ++i)
            m_marks += params.mark;
    }

    /// One item. Errors are exceptions.
    std::string operator()(std::string_view item, poolboard::Call& call) {
        if (item.empty()) throw poolboard::Failure("the item is empty", poolboard::Code::Input);
        call.throwIfCancelled(); // now and then, in long work
        std::string out(item);
        std::transform(out.begin(), out.end(), out.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        return out + m_marks;
    }

private:
    std::string m_marks;
};

} // namespace

// Id and version as in worker.json.
POOLBOARD_WORKERS("@NAME@", "0.1.0", poolboard::kind<Shout>("shout"))
