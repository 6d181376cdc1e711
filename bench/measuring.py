# SPDX-License-Identifier: MIT
"""What the scripts of this folder share: a row, its measurement in interleaved rounds, the table."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))


class Case:
    """One row: a command and how its line, or its own time, becomes seconds an item."""

    def __init__(self, group, name, command, items=None, feed=None, ours=False, unit=1e6):
        self.group, self.name, self.command = group, name, command
        self.items = items  # None: the program reports; else the whole run is timed and divided
        self.feed, self.ours, self.unit = feed, ours, unit
        self.wall, self.cpu, self.memory, self.error = [], [], [], ""


def measure(case, scratch):
    with open(case.feed or os.devnull, "rb") as stdin, open(os.path.join(scratch, "out"), "w+b") as stdout:
        begun = time.monotonic()
        child = subprocess.Popen(case.command, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE)
        error = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            case.error = (error.decode(errors="replace").strip().splitlines() or ["failed"])[-1]
            return
        if case.items is None:
            stdout.seek(0)
            wall, cpu = map(float, stdout.read().split())
        else:
            wall, cpu = seconds / case.items, (usage.ru_utime + usage.ru_stime) / case.items
    case.wall.append(wall)
    case.cpu.append(cpu)
    case.memory.append(usage.ru_maxrss)  # KiB, the largest of its processes


def show(rows):
    for group in dict.fromkeys(case.group for case in rows):
        mine = [case for case in rows if case.group == group]
        ours = next((case for case in mine if case.ours and case.wall), None)
        if not mine:
            continue
        unit = {1e3: "ms", 1e9: "ns an item"}.get(mine[0].unit, "µs an item")
        print(f"\n| {group}, {unit} | wall | lowest–highest | processor | wall ÷ Poolboard's |\n|---|---|---|---|---|")
        for case in mine:
            if not case.wall:
                print(f"| {case.name} | – | | | {case.error} |")
                continue
            wall = statistics.median(case.wall) * case.unit
            low, high = min(case.wall) * case.unit, max(case.wall) * case.unit
            cpu = statistics.median(case.cpu) * case.unit
            ratio = f"{wall / (statistics.median(ours.wall) * ours.unit):.2f}" if ours else ""
            print(f"| {case.name} | {wall:.3g} | {low:.3g}–{high:.3g} | {cpu:.3g} | {ratio} |")


def machine(asked):
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                  if line.startswith("model name")), "unknown processor")
    system = os.uname()
    print(f"{model}, {len(os.sched_getaffinity(0))} processors, Linux {system.release}, "
          f"Python {sys.version.split()[0]}; load at the start {os.getloadavg()[0]:.1f}"
          f"{', measured under SCHED_RR' if asked.alone else ''}; medians of {asked.rounds} interleaved rounds")


def options(text, program):
    """The words every script takes; .build is a folder with `program` in it."""
    words = argparse.ArgumentParser(description=text, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--build", default=os.path.join(HERE, "..", "build", "release"))
    words.add_argument("--rounds", type=int, default=5)
    words.add_argument("--alone", action="store_true",
                       help="under SCHED_RR, so that other programs of this machine do not disturb (needs root)")
    words.add_argument("--quick", action="store_true", help="a tenth of the items: for a look, not for a table")
    words.program = program
    return words


def parsed(words):
    asked = words.parse_args()
    asked.build = os.path.abspath(asked.build)
    if not os.path.exists(os.path.join(asked.build, "bench", words.program)):
        sys.exit(f"{asked.build}/bench/{words.program} is missing: cmake --preset release -DPOOLBOARD_BENCH=ON && "
                 "cmake --build --preset release --target bench")
    with open(os.path.join(asked.build, "CMakeCache.txt"), encoding="utf-8") as cache:
        if "CMAKE_BUILD_TYPE:STRING=Debug\n" in cache:
            sys.exit(f"{asked.build} is a debug build: measure what people run, the release preset's")
    return asked


def rounds(rows, asked, scratch):
    """Measures every row once a round. A row that fails once is left out from then on."""
    os.environ["XDG_STATE_HOME"] = os.path.join(scratch, "state")
    if asked.alone:
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    machine(asked)
    for number in range(asked.rounds):
        for case in rows:
            if not case.error:
                print(f"\r\033[Kround {number + 1}: {case.group}: {case.name}", end="", file=sys.stderr)
                measure(case, scratch)
                for name in os.listdir(scratch):  # a journal of its own each time
                    path = os.path.join(scratch, name)
                    if name.startswith("bench.") and os.path.isdir(path):  # what is too large for a row of it
                        shutil.rmtree(path)
                    elif name.startswith("bench."):
                        os.remove(path)
                shutil.rmtree(os.environ["XDG_STATE_HOME"], ignore_errors=True)
    print("\r\033[K", end="", file=sys.stderr)
