// SPDX-License-Identifier: MIT
#include "ui/report/style.h"

namespace poolboard {

// The colours are those of the window (ui/gui/theme.cpp); text has a contrast of 4.5 or more on its ground.
std::string_view reportStyle() {
    return R"css(
:root { color-scheme: light dark; --ground: #f6f7f9; --card: #fff; --text: #1c2126; --muted: #57606a; --line: #dde1e6;
  --good: #1a7f4b; --bad: #c62828; --warn: #946200; --quiet: #5c6670; --active: #0b62c4; --fill: #2c9c63; --track: #e6e9ed; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --card: #1c2024; --text: #e6e9ec; --muted: #a1abb4; --line: #343a41;
  --good: #4ac284; --bad: #ff7b72; --warn: #e0ac3a; --quiet: #9aa4ae; --active: #6cb0ff; --fill: #37a06b; --track: #2b3137; } }
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
body { margin: 0; background: var(--ground); color: var(--text); font-variant-numeric: tabular-nums; }
main { max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .6rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 0 0 .25rem; }
p { margin: 0 0 .75rem; }
.kicker, .note, caption, .sub { color: var(--muted); }
.kicker { margin: 0 0 .25rem; font-size: .875rem; }
.note { font-size: .9rem; margin: 0 0 .9rem; }
.state { display: inline-flex; gap: .5rem; align-items: baseline; font-weight: 600; margin: 0 .75rem 0 0; }
.state.good, .mark.good { color: var(--good); } .state.bad, .mark.bad { color: var(--bad); }
.state.warn, .mark.warn { color: var(--warn); } .state.quiet, .mark.quiet { color: var(--quiet); } .state.active { color: var(--active); }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1.25rem 1.5rem; margin-top: 1.25rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1rem 1.5rem; margin: 0 0 1.25rem; }
.tiles dt { color: var(--muted); font-size: .875rem; } .tiles dd { margin: 0; }
.tiles .big { font-size: 1.75rem; font-weight: 600; line-height: 1.2; display: block; } .tiles .big.bad { color: var(--bad); }
.tiles .sub { font-size: .875rem; }
.share { display: flex; height: 1rem; border-radius: .3rem; overflow: hidden; background: var(--track); gap: 2px; }
.share span { min-width: 4px; } .share .good { background: var(--fill); } .share .bad { background: var(--bad); }
.share .warn { background: var(--warn); } .share .quiet { background: var(--quiet); } .share .rest { background: var(--track); min-width: 0; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; margin: .6rem 0 0; font-size: .9rem; }
.mark { display: inline-block; min-width: 1.1em; font-weight: 700; }
.next { margin: 1rem 0 0; font-size: .9rem; }
figure { margin: 0; } svg { display: block; width: 100%; height: auto; overflow: visible; }
svg .t { font-size: 12px; fill: var(--muted); } svg .small { font-size: 9px; } svg .strong { fill: var(--text); font-weight: 600; }
svg .gap { paint-order: stroke; stroke: var(--card); stroke-width: 4px; }
svg .axis { stroke: var(--muted); } svg .grid { stroke: var(--line); } svg .median { stroke: var(--text); stroke-dasharray: 3 3; }
svg .break { stroke: var(--muted); stroke-dasharray: 2 4; }
svg .good { fill: var(--fill); } svg .bad { fill: var(--bad); } svg .warn { fill: var(--warn); } svg .quiet { fill: var(--quiet); }
svg .l1 { opacity: .35; } svg .l2 { opacity: .55; } svg .l3 { opacity: .78; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; padding: 0 0 .4rem; font-size: .875rem; } .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th { text-align: left; font-weight: 600; color: var(--muted); font-size: .8125rem; border-bottom: 1px solid var(--line); padding: .4rem 1rem .4rem 0; white-space: nowrap; }
td, tbody th { border-bottom: 1px solid var(--line); padding: .5rem 1rem .5rem 0; vertical-align: top; }
tbody th { color: var(--text); font-size: .9rem; } tbody tr:last-child > * { border-bottom: 0; }
th.n, td.n { text-align: right; white-space: nowrap; } td.wide { width: 100%; } td.cause { width: 40%; min-width: 14rem; }
code, pre, .bytes { font-family: ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; font-size: .875em; }
.bytes { overflow-wrap: anywhere; unicode-bidi: isolate; }
pre { background: var(--ground); border: 1px solid var(--line); border-radius: .4rem; padding: .75rem; margin: .5rem 0 0; overflow-x: auto; max-height: 24rem; }
details { margin-top: .75rem; } td details { margin-top: .35rem; } summary { cursor: pointer; color: var(--active); width: fit-content; font-size: .9rem; }
:focus-visible { outline: 2px solid var(--active); outline-offset: 2px; }
.meter { display: inline-block; width: 7rem; height: .5rem; background: var(--track); border-radius: .25rem; overflow: hidden; vertical-align: middle; }
.meter span { display: block; height: 100%; background: var(--quiet); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; margin: .5rem 0 0; font-size: .9rem; }
.facts dt { color: var(--muted); } .facts dd { margin: 0; overflow-wrap: anywhere; }
footer { color: var(--muted); font-size: .8125rem; margin-top: 1.5rem; }
@media (max-width: 40rem) { main { padding: 1.25rem .75rem; } section { padding: 1rem; } .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: .5rem; }
  .scroll.chart svg { min-width: 34rem; } }
@media print { body { background: none; } main { max-width: none; padding: 0; } section { break-inside: avoid; border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 1rem 0; } }
)css";
}

} // namespace poolboard
