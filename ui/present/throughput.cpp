// SPDX-License-Identifier: MIT
#include "ui/present/throughput.h"

#include "ui/present/time_axis.h"

#include <algorithm>
#include <cmath>

namespace poolboard {

Throughput::Throughput(double axisLength, size_t most, double least)
    : m_axisLength(axisLength), m_step(std::max(roundTimeStep(axisLength, most), least)),
      m_steps(std::max<size_t>(1, static_cast<size_t>(std::ceil(axisLength / m_step)))) {}

void Throughput::add(double at, bool fine) {
    const auto place = static_cast<size_t>(std::max(at, 0.0) / m_step);
    ThroughputStep& step = m_steps[std::min(place, m_steps.size() - 1)];
    ++(fine ? step.fine : step.bad);
}

double Throughput::length(size_t step) const {
    return std::clamp(m_axisLength - static_cast<double>(step) * m_step, m_step / 2, m_step);
}

} // namespace poolboard
