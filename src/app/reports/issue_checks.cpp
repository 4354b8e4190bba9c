// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/issue_checks.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/reports/report_checks.h"

namespace wattmast {
namespace {

Failure refused(std::string why) {
    return fail(Errc::invalid_argument, std::move(why));
}

bool is_one_line(const std::string& text) {
    return text.find_first_not_of(' ') != std::string::npos && text.find('\n') == std::string::npos;
}

bool has_tag(const std::vector<std::string>& tags, ReportLanguage language) {
    return std::ranges::find(tags, tag_of(language)) != tags.end();
}

bool has_format(const IssuedReport& report, ReportFormat format) {
    const std::string ending = "." + std::string(id_of(format));
    return std::ranges::any_of(report.files, [&](const IssuedFile& file) { return file.name.ends_with(ending); });
}

}  // namespace

Result<void> check_issue(const IssueRequest& request) {
    if (!is_one_line(request.who)) {
        return refused("a report is issued in somebody's name, on one line: the name is missing");
    }
    if (!is_one_line(request.comment)) {
        return refused("a report is issued with a comment on one line, such as \"first issue\": it is missing");
    }
    if (const auto parts = left_out_of(request.order.kind, names_of(request.order.without), whose(request.order.scope));
        !parts) {
        return parts.error();
    }
    for (const auto& [check, reason] : request.reasons) {
        if (!is_one_line(reason)) {
            return refused("the reason why \"" + check + "\" is let stand is missing, or has more than one line");
        }
    }
    return {};
}

Result<void> check_reasons(const CarbonStatement& statement, const IssueRequest& request) {
    std::string errors;
    std::string without;
    for (const ReportCheck& check : report_checks(statement)) {
        if (check.severity == FindingSeverity::error && !statement.closed) {
            errors += (errors.empty() ? "" : "; ") + check.check +
                      (check.sites.empty() ? "" : " at " + check.sites[0]) + ": " + check.message;
        } else if (check.severity != FindingSeverity::note && !request.reasons.contains(check.check)) {
            without += (without.empty() ? "" : ", ") + check.check;
        }
    }
    if (!errors.empty()) {
        return refused(statement.month.to_string() + " was not issued, because errors stand open: " + errors +
                       "; mend them and issue it then");
    }
    return without.empty() ? Result<void>()
                           : refused(statement.month.to_string() +
                                     " was not issued: say why these findings are let "
                                     "stand, or mend them: " +
                                     without);
}

bool brings_new_files(const ReportOrder& order, const IssuedReport& last) {
    return order.without != last.without ||
           std::ranges::any_of(order.languages,
                               [&](ReportLanguage language) { return !has_tag(last.languages, language); }) ||
           std::ranges::any_of(order.formats, [&](ReportFormat format) { return !has_format(last, format); });
}

}  // namespace wattmast
