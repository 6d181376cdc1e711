// SPDX-License-Identifier: MIT
//
// exec/command: a command per item.
#include "plugins/exec/command.h"
#include "plugins/exec/failure.h"
#include "plugins/exec/template.h"
#include "plugins/exec/words.h"
#include "plugins/sdk/text.hpp"
#include "plugins/sdk/worker.hpp"

namespace poolboard::exec {
namespace {

/// The host's call, as the runner sees it.
class StopByCall : public StopSource {
public:
    explicit StopByCall(Call& call) : m_call(call) {}
    bool stopped() const override { return m_call.cancelled(); }
    int fd() override { return m_call.cancelFd(); }
    std::optional<std::chrono::nanoseconds> remaining() const override { return m_call.remaining(); }

private:
    Call& m_call;
};

/// Lines on their way to whoever watches the run.
class LinesAhead : public LineWatcher {
public:
    explicit LinesAhead(Call& call) : m_call(call) {}
    void lines(unsigned stream, std::string_view lines) override {
        if (stream == 0)
            m_call.ahead(lines);
        else
            m_call.diagnosticsAhead(lines);
    }

private:
    Call& m_call;
};

class CommandWorker {
public:
    explicit CommandWorker(const Config& config)
        : m_pipe(config.params()["pipe"].asBool()), m_predicate(config.params()["predicate"].asBool()),
          m_slot(config.workerIndex() + 1) {
        TemplateOptions options;
        options.shell = config.params()["shell"].asBool();
        if (const std::string& mark = config.params()["mark"].asString(); !mark.empty()) options.mark = mark;
        m_template = CommandTemplate(wordsOf(config.params()["command"]), options);
    }

    Output operator()(const ItemView& item, Call& call) {
        call.throwIfCancelled();
        expand(item);
        CommandRequest request;
        request.argv = &m_argv;
        request.number = item.index() + 1;
        request.slot = m_slot;
        if (m_pipe) request.input = item.bytes();
        LinesAhead ahead(call);
        if (call.wantsAhead() && !m_predicate) request.watcher = &ahead;
        StopByCall stop(call);
        const CommandEnd end = m_runner.run(request, stop);
        if (!end.clean)
            call.log(Level::Warning, "the command left a process behind that could not be killed");
        const bool answers = m_predicate && end.how == CommandEnd::How::Exited && end.code <= 1;
        if (answers) return verdict(end.code == 0);
        if (end.how != CommandEnd::How::Exited || end.code != 0) throw failureOf(end, m_argv, m_runner);
        return result();
    }

private:
    void expand(const ItemView& item) {
        TemplateItem values;
        values.body = item.bytes();
        values.number = item.index() + 1;
        values.slot = m_slot;
        values.isArgs = item.passing() == Passing::Args;
        values.isKwargs = item.passing() == Passing::Kwargs;
        if (values.isArgs || values.isKwargs) {
            readFields(item.bytes(), values);
        } else if (item.content() == Content::Json && isJsonString(item.bytes())) {
            m_text = stringOf(item.bytes()); // its value, as the fields of args and kwargs are
            values.body = m_text;
        }
        m_template.expand(values, m_pipe ? CommandTemplate::Append::No : CommandTemplate::Append::IfNoMark,
                          m_argv);
        for (const std::string& word : m_argv)
            if (word.find('\0') != word.npos)
                throw Failure("the item holds a NUL byte, which no command line can carry; "
                              "give it on standard input (pipe)",
                              Code::Input)
                    .type("nul_byte");
        if (m_argv.empty() || m_argv.front().empty())
            throw Failure("the command's name is empty for this item", Code::Input).type("command_not_found");
    }

    /// What test(1) and grep(1) say by their exit status; what they print is of no interest.
    Output verdict(bool isTrue) {
        Output output(isTrue);
        if (!m_runner.diagnostics().empty()) output.diagnostics(m_runner.diagnostics().text());
        return output;
    }

    /// Large output is handed over, small output copied, so that buffers stay.
    Output result() {
        constexpr size_t kCopied = 64 * 1024;
        ByteBuffer& bytes = m_runner.output();
        const size_t size = bytes.size();
        Output output = size <= kCopied ? Output::bytes(std::string(bytes.view()))
                                        : Output::adopt(bytes.take(), size, std::free);
        if (!m_runner.diagnostics().empty()) output.diagnostics(m_runner.diagnostics().text());
        return output;
    }

    CommandTemplate m_template;
    CommandRunner m_runner;
    std::vector<std::string> m_argv;
    std::string m_text; ///< of an item that is a JSON string
    bool m_pipe, m_predicate;
    unsigned m_slot;
};

} // namespace
} // namespace poolboard::exec

POOLBOARD_WORKERS("exec", "1.0.0", poolboard::kind<poolboard::exec::CommandWorker>("command"))
