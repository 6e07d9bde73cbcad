/*
 * How a page looks. Every colour is a property: a report sets them for light, dark and paper, a panel takes those of the
 * editor's theme. Each state has a colour, a pattern and a letter, so that none of them has to be seen.
 */

/** What report and panel share. */
export const pageStyles = `
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--fore);font:15px/1.5 var(--font);overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.25;margin:0}
h1{font-size:1.6em}
h2{font-size:1.3em}
h3{font-size:1.1em;margin-top:1.6em}
h4{font-size:.95em;font-weight:600;margin-top:.9em}
p{margin:.5em 0}
a{color:var(--link)}
code{font-family:var(--mono);font-size:.92em}
ul,ol{margin:0;padding:0;list-style:none}
.away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
.legend{display:flex;flex-wrap:wrap;gap:.3em 1.2em;margin:.6em 0}
.strip{display:flex;flex-wrap:wrap;gap:3px;margin-top:.35em}
.mark{display:inline-block;width:20px;height:22px;padding:0;border:1px solid var(--state);border-bottom-width:4px;border-radius:3px;background-color:var(--tint);color:var(--fore);font:600 12px/16px var(--font);text-align:center;vertical-align:middle}
.sourced{--state:var(--sourced);--tint:color-mix(in srgb,var(--sourced) 18%,var(--back))}
.named{--state:var(--named);--tint:color-mix(in srgb,var(--named) 18%,var(--back))}
.verified{--state:var(--verified);--tint:color-mix(in srgb,var(--verified) 18%,var(--back))}
.llm{--state:var(--llm);--tint:color-mix(in srgb,var(--llm) 18%,var(--back))}
.mixed{--state:var(--mixed);--tint:color-mix(in srgb,var(--mixed) 18%,var(--back))}
.untagged{--state:var(--untagged);--tint:var(--back)}
.disputed{--state:var(--disputed);--tint:color-mix(in srgb,var(--disputed) 18%,var(--back))}
.rejected{--state:var(--rejected);--tint:color-mix(in srgb,var(--rejected) 18%,var(--back))}
.exempt{--state:var(--quiet);--tint:var(--back)}
.mark.named{background-image:radial-gradient(var(--pattern) 1px,transparent 1.4px);background-size:5px 5px}
.mark.verified{border-style:double;border-width:3px;line-height:14px}
.mark.llm{background-image:repeating-linear-gradient(45deg,var(--pattern) 0 2px,transparent 2px 6px)}
.mark.mixed{background-image:linear-gradient(90deg,var(--pattern) 50%,transparent 50%)}
.mark.untagged{border-style:dashed;border-width:2px;line-height:16px}
.mark.disputed{background-image:repeating-linear-gradient(45deg,var(--pattern) 0 1px,transparent 1px 6px),repeating-linear-gradient(-45deg,var(--pattern) 0 1px,transparent 1px 6px)}
.mark.rejected{background-image:repeating-linear-gradient(0deg,var(--pattern) 0 2px,transparent 2px 6px)}
.mark.exempt{border-style:dotted}
.bar{display:block;width:120px;height:10px;margin-top:.4em;border:1px solid var(--line)}
.bar rect{fill:var(--state);stroke:var(--back);stroke-width:1px;vector-effect:non-scaling-stroke}
.bar .untagged{fill:var(--back)}
.wide{overflow-x:auto;margin-top:.5em}
table{border-collapse:collapse;font-size:.93em}
th,td{padding:.3em .7em;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
thead th{font-weight:600;vertical-align:bottom}
thead button{all:unset;cursor:pointer;font-weight:600}
thead button:focus-visible{outline:2px solid var(--focus)}
thead [aria-sort] button::after{content:' ▲'}
thead [aria-sort=descending] button::after{content:' ▼'}
tbody th{font-weight:600;min-width:9em}
.number{text-align:right;font-variant-numeric:tabular-nums}
.depth1{padding-left:1.8em}.depth2{padding-left:2.9em}.depth3{padding-left:4em}.depth4{padding-left:5.1em}
.depth1,.depth2,.depth3,.depth4{font-weight:400}
.none,.about,.where{color:var(--pale)}
.about{display:block}
.lines,.title,.path{max-width:40em;overflow-wrap:anywhere}
.title{min-width:14em}
.path{min-width:18em}
.lines{min-width:9em}
.severity,.verdict{white-space:nowrap}
.severity.error,.verdict.mismatch{font-weight:600}
.columns{display:flex;flex-wrap:wrap;gap:0 3em}
.columns>div{flex:1 1 18em}
@media (forced-colors:active){.mark{border-color:CanvasText}.bar rect{forced-color-adjust:none}}
`;

/** What a report has of its own: colours for light, dark and paper. */
export const reportStyles = `
:root{--font:system-ui,sans-serif;--mono:ui-monospace,monospace;--back:#fff;--fore:#1b1f24;--pale:#59636e;--quiet:#818b98;--line:#d1d9e0;--link:#0b57d0;--focus:#0b57d0;--pattern:#0002;--sourced:#1a7f37;--named:#0e7490;--verified:#1f6feb;--llm:#8250df;--mixed:#9a6700;--untagged:#57606a;--disputed:#bc4c00;--rejected:#cf222e}
@media screen and (prefers-color-scheme:dark){:root{--back:#0f1318;--fore:#e6edf3;--pale:#9aa5b1;--quiet:#7d8590;--line:#333b45;--link:#79b8ff;--focus:#79b8ff;--pattern:#fff2;--sourced:#3fb950;--named:#39c5cf;--verified:#58a6ff;--llm:#bc8cff;--mixed:#d29922;--untagged:#9aa5b1;--disputed:#f0883e;--rejected:#ff7b72}}
header,main{max-width:80rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:1.5rem}
header p{color:var(--pale)}
main{padding-bottom:3rem}
article{border-top:2px solid var(--line);margin-top:2rem;padding-top:1.2rem;content-visibility:auto;contain-intrinsic-size:auto 60rem}
#overview{margin-top:1.5rem}
@media print{body{font-size:10pt}header,main{max-width:none;padding:0}article{break-before:page;content-visibility:visible;border:0}#overview+article,article:first-child{break-before:auto}.mark,.bar rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}tr,.part,li{break-inside:avoid}h2,h3,h4{break-after:avoid}.wide{overflow:visible}.back{display:none}a{color:inherit;text-decoration:none}}
`;
