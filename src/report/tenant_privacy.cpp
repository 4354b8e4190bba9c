// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/tenant_privacy.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/phrase.h"
#include "report/scoped_findings.h"

namespace wattmast {
namespace {

constexpr std::string_view about_another =
    "it is about another tenant of this site; whoever issues this report can say more";
constexpr std::string_view too_many_shares = "the agreed shares add up to more than the whole; correct them";

/// Of a word: every byte beyond ASCII is a part of some letter.
bool is_letter(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
}
bool is_ascii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

/// Whether `text` has `name` by itself. Chinese has no blanks between words, so that a name that begins or ends with
/// such letters is found anywhere.
bool has_name(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || !is_ascii(name.front()) || !is_letter(name.front()) || !is_ascii(text[at - 1]) ||
                            !is_letter(text[at - 1]);
        const bool ends = end == text.size() || !is_ascii(name.back()) || !is_letter(name.back()) ||
                          !is_ascii(text[end]) || !is_letter(text[end]);
        if (begins && ends) {
            return true;
        }
    }
    return false;
}

class Neighbours {
public:
    explicit Neighbours(const StatementTenant& tenant) : tenant_(tenant) {
        for (const auto& [site, names] : tenant.neighbours) {
            all_.insert(names.begin(), names.end());
        }
    }

    /// @param site Code; empty: of any site.
    [[nodiscard]] bool are_in(std::string_view text, const std::string& site) const {
        const auto of_site = tenant_.neighbours.find(site);
        if (!site.empty() && of_site == tenant_.neighbours.end()) {
            return false;
        }
        return std::ranges::any_of(site.empty() ? all_ : of_site->second,
                                   [&](const std::string& name) { return has_name(text, name); });
    }

private:
    const StatementTenant& tenant_;
    std::set<std::string> all_;
};

std::vector<CarbonFinding> findings_of(const CarbonStatement& statement, const Neighbours& neighbours) {
    std::vector<CarbonFinding> findings;
    for (CarbonFinding& finding : findings_about(statement)) {
        const std::string place = finding.site.empty() ? std::string() : "site " + finding.site + ": ";
        if (finding.check == "shares_above_whole") {
            finding.message = place + std::string(too_many_shares);
        } else if (neighbours.are_in(finding.message, finding.site)) {
            finding.message = place + std::string(about_another);
        }
        if (std::ranges::find(findings, finding) == findings.end()) {
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace

CarbonStatement for_its_tenant(const CarbonStatement& statement, ReportLanguage language) {
    static constexpr Phrase unsaid{"(names another tenant)", "（涉及其他租户）", "(nêu tên bên thuê khác)"};
    CarbonStatement own = statement;
    const Neighbours neighbours(*statement.tenant);
    own.findings = findings_of(statement, neighbours);
    const auto mend = [&](std::string& text, const std::string& site) {
        if (neighbours.are_in(text, site)) {
            text = unsaid.in(language);
        }
    };
    for (StatementChange& change : own.changes) {
        mend(change.reason, {});
    }
    if (own.tenant->before) {
        for (TenantRuleChange& change : own.tenant->before->rules) {
            mend(change.why, {});
        }
    }
    if (own.issue) {
        mend(own.issue->comment, {});
        for (auto& [check, reason] : own.issue->reasons) {
            mend(reason, {});
        }
    }
    return own;
}

}  // namespace wattmast
