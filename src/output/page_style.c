// SPDX-License-Identifier: GPL-3.0-or-later
//
// Types of the reader's own machine, light or dark as the reader likes it, A4 on its side for
// paper. The colours of companies are those of Paul Tol's light scheme, made to be told apart with
// any kind of colour blindness under dark text (Colour Schemes, SRON/EPS/TN/09-002).
#include "output/page_parts.h"

static const char *const rules[] = {
    ":root{--paper:#fff;--ink:#1b2430;--quiet:#56616d;--line:#e3e7ec;--wash:#f5f7f9;"
    "--link:#0b5394;--flag:#8a1c4a;--edge:#6b7783}\n",
    "@media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e7eaee;--quiet:#a3adb8;"
    "--line:#2b323a;--wash:#1b2127;--link:#8cc2f5;--flag:#f08bb5;--edge:#8e99a5}}\n",
    "*{box-sizing:border-box}\n",
    "html{color-scheme:light dark;-webkit-text-size-adjust:100%}\n",
    "body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"
    "\"Segoe UI\",Roboto,\"Noto Sans\",\"Liberation Sans\",Arial,sans-serif}\n",
    "header,nav,main,footer{max-width:1204px;margin:0 auto;padding:0 24px}\n",
    "header{padding-top:40px}\n",
    "h1{font-size:28px;line-height:1.2;font-weight:650;letter-spacing:-.01em;margin:0 0 4px}\n",
    "h2{font-size:20px;line-height:1.3;font-weight:650;margin:0 0 12px}\n",
    "h3{font-size:16px;line-height:1.4;font-weight:650;margin:0 0 4px}\n",
    "h1,h2,h3,p,li,dd{overflow-wrap:anywhere}td,th{overflow-wrap:break-word}\n",
    "p{margin:0 0 12px;max-width:75ch}\n",
    "a{color:var(--link);text-underline-offset:2px}\n",
    "a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px}\n",
    "section{padding-top:44px}\n",
    "article{padding-top:20px;margin-top:24px;border-top:1px solid var(--line)}\n",
    ".quiet,caption,.facts dt{color:var(--quiet)}\n",
    ".note{border-left:3px solid var(--flag);padding:8px 14px;background:var(--wash);margin:16px 0}"
    "\n",
    ".facts{display:flex;flex-wrap:wrap;gap:12px 36px;margin:20px 0 0}\n",
    ".facts div{min-width:0}.facts dt{font-size:12.5px}.facts dd{margin:0;font-weight:600}\n",
    "nav{padding-top:24px}nav ul{list-style:none;margin:0;padding:0}\n",
    "nav>ul{display:flex;flex-wrap:wrap;gap:4px 20px;padding:10px 0;border:solid var(--line);"
    "border-width:1px 0}\n",
    "details{margin-top:10px}summary{cursor:pointer;color:var(--quiet)}\n",
    "details ul{columns:240px;margin:8px 0 0}details li{break-inside:avoid;padding:1px 0}\n",
    // Tables.
    ".box{overflow-x:auto;margin:0 0 16px}\n",
    "table{border-collapse:collapse;font-size:13.5px;line-height:1.4}\n",
    "caption{text-align:left;font-size:12.5px;padding:0 0 4px}\n",
    "th,td{text-align:left;vertical-align:top;padding:5px 14px 5px 0;"
    "border-bottom:1px solid var(--line)}\n",
    "thead th{font-weight:600;font-size:12.5px;color:var(--quiet);vertical-align:bottom}\n",
    "tbody th{font-weight:500}td,tbody th{min-width:4ch}\n",
    ".number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\n",
    ".day{white-space:nowrap;font-variant-numeric:tabular-nums}\n",
    ".run table{font-size:11.5px}\n",
    ".side{display:flex;flex-wrap:wrap;gap:0 32px;align-items:flex-start}.side>*{min-width:0;"
    "max-width:100%}\n",
    ".grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,540px),1fr));"
    "gap:0 56px}.grid>*{min-width:0}\n",
    "article .side>:first-child{min-width:min(540px,100%)}\n",
    // Charts.
    ".legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 22px;margin:0 0 12px;padding:0;"
    "font-size:13px;color:var(--quiet)}\n",
    ".legend li{display:flex;align-items:center;gap:7px}.legend svg{flex:none}\n",
    ".chart{display:flex;align-items:flex-start;overflow-x:auto;margin:0 0 20px;"
    "padding-bottom:6px}\n",
    "svg text{font-size:11.5px;fill:var(--ink)}\n",
    ".chart>svg{flex:none;display:block}\n",
    ".names{position:sticky;left:0;z-index:1;background:var(--paper)}\n",
    ".names text{font-size:12.5px}\n",
    "path{fill:none;stroke:var(--line)}path.year{stroke:var(--edge);stroke-opacity:.55}\n",
    "text.year{font-weight:600}text.month{font-size:10px;fill:var(--quiet)}\n",
    "rect.event{fill:var(--flag);fill-opacity:.16}rect.flag,.tick{fill:var(--flag)}\n",
    "text.flag{fill:var(--paper);font-size:10px;font-weight:600;text-anchor:middle}\n",
    ".fill{fill:var(--c);stroke:var(--edge)}\n",
    ".promised text,.promised tspan{fill:#1b2430}.promised .tick{fill:#8a1c4a}\n",
    ".draft .fill{fill:var(--paper);fill:color-mix(in srgb,var(--c) 30%,var(--paper));"
    "stroke-dasharray:4 3}\n",
    ".leave .fill{fill:none;stroke-dasharray:1 3}.leave text{fill:var(--quiet);"
    "font-style:italic}\n",
    ".module{font-weight:700}.mark{text-anchor:end;font-size:10px;font-style:italic}\n",
    ".draft .mark{fill:var(--quiet)}\n",
    ".free rect{fill:none;stroke:var(--edge);stroke-opacity:.8;stroke-dasharray:1.5 2.5}\n",
    ".free text{font-size:10.5px;fill:var(--quiet)}\n",
    ".owed rect{stroke:var(--flag);stroke-opacity:1;stroke-dasharray:none}"
    ".owed text{fill:var(--flag)}\n",
    ".wishes rect{fill:#77aadd}.wishes .label{text-anchor:end;fill:var(--quiet)}\n",
    ".wishes{max-width:100%;height:auto;overflow:visible}\n",
    ".c0{--c:#77aadd}.c1{--c:#ee8866}.c2{--c:#eedd88}.c3{--c:#ffaabb}.c4{--c:#99ddff}"
    ".c5{--c:#44bb99}.c6{--c:#bbcc33}.c7{--c:#aaaa00}.c8{--c:#dddddd}\n",
    "footer{padding-top:44px;padding-bottom:48px;font-size:13px;color:var(--quiet)}\n",
    // Narrow screens: charts and tables move, the page does not.
    "@media screen and (max-width:640px){header,nav,main,footer{padding-left:16px;"
    "padding-right:16px}header{padding-top:24px}h1{font-size:23px}section{padding-top:34px}"
    ".names{width:116px;border-right:1px solid var(--line)}.names "
    "text{font-size:11px}th,td{padding-right:12px}}\n",
    // Paper.
    "@page{size:A4 landscape;margin:12mm}\n",
    "@media print{:root{--paper:#fff;--ink:#000;--quiet:#454f5a;--line:#d5dae0;--wash:#fff;"
    "--link:#000;--flag:#8a1c4a;--edge:#6b7783}"
    "html{color-scheme:light}"
    "body{font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}"
    "header,nav,main,footer{max-width:none;padding-left:0;padding-right:0}header{padding-top:0}"
    "nav{display:none}a{text-decoration:none}p{max-width:none;margin-bottom:6px}"
    "section{padding-top:18px}.page{break-before:page;padding-top:0}"
    "h1{font-size:18pt}h2{font-size:14pt;margin-bottom:8px}h3{font-size:11pt}"
    "h2,h3,caption,thead{break-after:avoid}"
    "article,.chart,tr,.legend,.note,#goals,#wishes,#gatherings{break-inside:avoid}"
    "article{padding-top:8px;margin-top:8px}"
    "article h3,article h3+p{display:inline;margin-right:1em}"
    ".facts{margin-top:10px}.grid{grid-template-columns:1fr 1fr}"
    ".box,.chart{overflow:visible}.box{margin-bottom:8px}"
    "table{font-size:8.5pt}thead th,caption{font-size:8pt}"
    "th,td{padding:2px 12px 2px 0;line-height:1.3}"
    ".chart>svg{flex:0 1 auto;min-width:0;height:auto}.names{position:static}}\n",
};

enum { STYLE_RULES = sizeof rules / sizeof *rules };

void page_style(struct text_buffer *out) {
    html_print(out, "<style>\n");
    for (size_t i = 0; i < STYLE_RULES; i++) {
        text_buffer_add(out, rules[i]);
    }
    html_print(out, "</style>\n");
}
