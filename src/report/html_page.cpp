// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/html_page.h"

#include "report/text.h"

namespace wattmast {

std::string escape_html(std::string_view text) {
    std::string escaped;
    for (const char c : clean_utf8(text)) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&#39;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::string fragment_of(std::string_view text) {
    std::string fragment(text);
    for (char& c : fragment) {
        const bool is_safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                             c == '_' || c == '-';
        c = is_safe ? c : '-';
    }
    return fragment;
}

std::string_view style_sheet() noexcept {
    return R"css(
:root { color: #17212A; background: #EDF0F2; font: 14px/1.45 Inter, "Noto Sans", "Noto Sans CJK SC", "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums; }
body { margin: 0; }
main { box-sizing: border-box; max-width: 1180px; margin: 24px auto; padding: 40px 48px; background: #FFFFFF; }
header { display: flex; justify-content: space-between; color: #43505B; border-bottom: 1px solid #17212A; padding-bottom: 10px; }
h1 { font-size: 34px; line-height: 1.2; font-weight: 600; letter-spacing: -0.01em; margin: 28px 0 24px; }
h1 span { display: block; }
h2 { font-size: 17px; font-weight: 600; margin: 36px 0 10px; break-after: avoid; }
.headline { display: flex; flex-wrap: wrap; border-top: 1px solid #17212A; border-bottom: 1px solid #DCE2E6; }
.headline div { flex: 1 1 200px; padding: 12px 18px; border-left: 1px solid #DCE2E6; }
.headline div:first-child { padding-left: 0; border-left: 0; }
.headline p { margin: 0; color: #43505B; }
.headline .figure { color: #17212A; font-size: 15px; white-space: nowrap; }
.headline .figure b { font-size: 30px; font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid #DCE2E6; }
th { font-weight: 600; border-bottom: 1px solid #17212A; vertical-align: bottom; }
th small { display: block; font-weight: 400; color: #5C6974; }
.number { text-align: right; white-space: nowrap; }
.number[title] { text-decoration: underline dotted #BAC4CB; text-underline-offset: 3px; }
.wide { font-size: 12px; }
a { color: #17598F; text-decoration: none; overflow-wrap: anywhere; }
.findings { list-style: none; margin: 0; padding: 0; }
.findings li { padding: 6px 10px; margin-bottom: 4px; border-left: 3px solid #BAC4CB; background: #F5F7F8; overflow-wrap: anywhere; }
.findings .error { border-color: #B3261E; background: #FBEAE8; }
.findings .warning { border-color: #8A6A00; background: #FBF5DC; }
.findings b { font-weight: 600; margin-right: 6px; }
.mark { float: right; margin: 14px 0 0; padding: 3px 12px; border: 2px solid #B3261E; border-radius: 4px; color: #B3261E; font-weight: 600; }
.lead { font-size: 17px; color: #43505B; max-width: 46em; }
.note { color: #5C6974; font-size: 13px; }
.box { padding: 10px 14px; border: 1px solid #DCE2E6; border-radius: 4px; background: #F5F7F8; overflow-wrap: anywhere; white-space: pre-wrap; }
pre.box { font: 13px/1.5 "Noto Sans Mono", monospace; }
h2.part { font-size: 26px; margin-top: 56px; padding-top: 20px; border-top: 1px solid #17212A; }
.total td { font-weight: 600; border-top: 1px solid #17212A; border-bottom: 1px solid #17212A; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 40px; }
figure { margin: 36px 0 0; }
figure h2 { margin-top: 0; }
figure svg { width: 100%; max-width: 560px; height: auto; font-size: 12px; }
.signatures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 24px; }
.signatures p { margin: 0; color: #43505B; }
.signatures .name { min-height: 3em; padding-top: 1em; color: #17212A; border-bottom: 1px solid #17212A; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 0; }
dt { color: #5C6974; }
dd { margin: 0; overflow-wrap: anywhere; }
footer { margin-top: 40px; padding-top: 10px; border-top: 1px solid #DCE2E6; color: #5C6974; font-size: 12px; }
@page { size: A4; margin: 16mm 14mm; }
@page wide { size: A4 landscape; }
@media print {
  :root { background: #FFFFFF; font-size: 9.5pt; }
  main { max-width: none; margin: 0; padding: 0; }
  section.wide { page: wide; }
  .scroll { overflow: visible; }
  .wide table { font-size: 7.5pt; }
  thead { display: table-header-group; }
  tr, li, .headline, figure { break-inside: avoid; }
  h2.part { break-before: page; border: 0; margin-top: 0; }
}
)css";
}

}  // namespace wattmast
