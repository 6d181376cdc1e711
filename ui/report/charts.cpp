// SPDX-License-Identifier: MIT
#include "ui/report/charts.h"

#include "ui/present/numbers.h"
#include "ui/present/words.h"
#include "ui/report/chart_frame.h"
#include "ui/report/html.h"

#include <algorithm>
#include <cmath>

namespace poolboard {
namespace {

constexpr size_t kLatencyBars = 48;

/// Bars that go up from an axis for what is fine and down for what is not; both by one scale, and what is
/// there at all is seen.
struct UpAndDown {
    const ChartFrame& frame;
    double mostUp, mostDown;

    double unit() const { return frame.height / (mostUp + mostDown); }
    double zero() const { return ChartFrame::kTop + mostUp * unit(); }
    std::string bar(double x, double width, double up, double down) const {
        constexpr double kLeast = 2;
        std::string out;
        if (up > 0) {
            const double height = std::max(up * unit(), kLeast);
            out += chartBar(x, zero() - height, width, height, "good");
        }
        if (down > 0) out += chartBar(x, zero() + 1, width, std::max(down * unit(), kLeast), "bad");
        return out;
    }
    /// Lines and numbers beside the axis; `text` says a value.
    template <class Text> std::string scale(Text&& text) const {
        std::string out;
        for (const double share : {0.0, 0.5, 1.0}) {
            const double y = zero() - mostUp * share * unit();
            out += chartLine(ChartFrame::kLeft, y, ChartFrame::kWidth - ChartFrame::kRight, y,
                             share == 0 ? "axis" : "grid");
            out += chartText(ChartFrame::kLeft - 8, y + 4, "end", text(mostUp * share));
        }
        return out;
    }
};

/// Room below the axis: as much as the failures need, and never so little that they cannot be seen.
double roomBelow(double top, double most) { return most > 0 ? std::max(most * 1.05, top * 0.06) : 0; }

std::string rateMark(double rate) { return rate > 0 ? rateText(rate) : "0"; }

double average(const RunFigures& figures) {
    return static_cast<double>(figures.timed) / figures.axis.length();
}

} // namespace

std::string throughputText(const RunFigures& figures) {
    const Throughput& over = figures.throughput;
    double most = 0;
    size_t where = 0;
    for (size_t at = 0; at < over.steps().size(); ++at) {
        const double rate = static_cast<double>(over.steps()[at].items()) / over.length(at);
        if (rate > most && over.length(at) >= over.step() / 2) {
            most = rate;
            where = at;
        }
    }
    std::string out = "On average " + rateText(average(figures));
    if (over.steps().size() > 1)
        out += "; most at " + clockText(static_cast<double>(where) * over.step()) + " with " + rateText(most);
    return out;
}

std::string throughputChart(const RunFigures& figures) {
    const Throughput& over = figures.throughput;
    const ChartFrame frame{180};
    double up = 0, down = 0;
    for (size_t at = 0; at < over.steps().size(); ++at) {
        up = std::max(up, static_cast<double>(over.steps()[at].fine) / over.length(at));
        down = std::max(down, static_cast<double>(over.steps()[at].bad) / over.length(at));
    }
    const double top = roundUp(std::max(up, down / 4));
    const UpAndDown bars{frame, top, roomBelow(top, down)};
    std::string out = frame.open("Throughput. " + throughputText(figures));
    out += bars.scale(rateMark);
    for (size_t at = 0; at < over.steps().size(); ++at) {
        const double length = over.length(at);
        const double left = frame.x(static_cast<double>(at) * over.step() / figures.axis.length());
        const double width = std::min(length / figures.axis.length() * frame.width(),
                                      ChartFrame::kWidth - ChartFrame::kRight - left);
        out += bars.bar(left, std::max(0.5, width - (width > 3 ? 1 : 0)),
                        static_cast<double>(over.steps()[at].fine) / length,
                        static_cast<double>(over.steps()[at].bad) / length);
    }
    return out + timeMarks(frame, figures.axis) + "</svg>";
}

std::string latencyText(const RunFigures& figures) {
    const Latency& latency = figures.latency;
    return "Half of the items took at most " + spanText(latency.quantile(0.5)) + ", nine of ten " +
           spanText(latency.quantile(0.9)) + ", 99 of 100 " + spanText(latency.quantile(0.99)) +
           ", the slowest " + spanText(latency.quantile(1));
}

std::string latencyChart(const RunFigures& figures) {
    const ChartFrame frame{180};
    const std::vector<Latency::Bar> bars = figures.latency.bars(kLatencyBars);
    if (bars.empty()) return "";
    uint64_t up = 0, down = 0;
    for (const Latency::Bar& bar : bars) {
        up = std::max(up, bar.fine);
        down = std::max(down, bar.bad);
    }
    const double top = roundUp(std::max(static_cast<double>(up), static_cast<double>(down) / 4));
    const UpAndDown scale{frame, top, roomBelow(top, static_cast<double>(down))};
    const double from = std::log10(bars.front().from), to = std::log10(bars.back().to);
    const auto xOf = [&](double seconds) {
        return frame.x(std::clamp((std::log10(std::max(seconds, 1e-7)) - from) / (to - from), 0.0, 1.0));
    };
    std::string out = frame.open("How long items took. " + latencyText(figures));
    out += scale.scale([](double count) { return countText(static_cast<uint64_t>(std::llround(count))); });
    for (const Latency::Bar& bar : bars) {
        const double left = xOf(bar.from);
        out += scale.bar(left, std::max(0.5, xOf(bar.to) - left - 1), static_cast<double>(bar.fine),
                         static_cast<double>(bar.bad));
    }
    // A word at every third bar or so: round times where the scale has them.
    const size_t every = std::max<size_t>(1, (bars.size() + 7) / 8);
    for (size_t at = 0; at <= bars.size(); at += every) {
        const double seconds = at < bars.size() ? bars[at].from : bars.back().to;
        const double x = xOf(seconds);
        out += chartLine(x, frame.bottom(), x, frame.bottom() + 4, "axis");
        out += chartText(x, frame.bottom() + 18, at == bars.size() ? "end" : "middle", spanText(seconds));
    }
    const double half = xOf(figures.latency.quantile(0.5));
    out += chartLine(half, ChartFrame::kTop - 6, half, scale.zero(), "median");
    const bool right = half < ChartFrame::kWidth / 2;
    out += chartText(right ? half + 5 : half - 5, ChartFrame::kTop + 2, right ? "start" : "end",
                     "half: " + spanText(figures.latency.quantile(0.5)), "t strong");
    return out + "</svg>";
}

std::string timelineText(const RunFigures& figures) {
    double busy = 0;
    for (const auto& [worker, lane] : figures.lanes)
        busy += lane.seconds;
    const double all = figures.axis.length() * static_cast<double>(std::max<size_t>(1, figures.lanes.size()));
    const auto percent = static_cast<uint64_t>(std::clamp(busy / all * 100, 0.0, 100.0) + 0.5);
    return countedText(figures.lanes.size() + figures.lanesLeftOut, "worker", "workers") + ", at work " +
           countText(percent) + "% of the time";
}

} // namespace poolboard
