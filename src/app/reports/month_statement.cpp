// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/month_statement.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include "app/ledger/closed_months.h"
#include "app/ledger/draft_parts.h"
#include "app/ledger/draft_rules.h"
#include "app/ledger/month_closing.h"
#include "app/provenance.h"
#include "app/reports/site_sheet_input.h"
#include "app/reports/tenant_statement.h"
#include "app/site_layout.h"
#include "carbon/boundary.h"
#include "carbon/ledger_in_force.h"
#include "store/ledger_store.h"

namespace wattmast {
namespace {

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : " / ") + name;
    }
    return text;
}

/// The area that all share; empty where they do not.
std::string shared_area(const std::vector<const Site*>& sites) {
    const std::string first = sites.front()->area.empty() ? "" : sites.front()->area.front();
    const bool is_shared = std::ranges::all_of(
        sites, [&](const Site* site) { return !site->area.empty() && site->area.front() == first; });
    return is_shared ? first : "";
}

class StatementBuilder {
public:
    StatementBuilder(Store& store, const SignalReader& reader, const StatementFactors& factors,
                     const StatementRequest& request, UtcTime now, std::stop_token cancel)
        : store_(store), reader_(reader), factors_(factors), request_(request), now_(now), cancel_(std::move(cancel)) {}

    Result<CarbonStatement> run() && {
        if (const auto chosen = read_tenant(); !chosen) {
            return chosen.error();
        }
        if (const auto chosen = choose_sites(); !chosen) {
            return chosen.error();
        }
        const auto months = ClosedMonths::read(store_.ledger());
        if (!months) {
            return months.error();
        }
        const auto filled = request_.is_of_year                             ? take_year(*months)
                            : months->closing_of(request_.month) == nullptr ? draft()
                                                                            : take_closed(*months);
        if (!filled) {
            return filled.error();
        }
        if (const auto compared = add_months(*months); !compared) {
            return compared.error();
        }
        const auto simulated = is_simulated();
        if (!simulated) {
            return simulated.error();
        }
        statement_.is_simulated = *simulated;
        take_boundary(*months);
        add_factors();
        add_frame();
        if (const auto divided = divide_sites(); !divided) {
            return divided.error();
        }
        if (const auto described = describe_site(); !described) {
            return described.error();
        }
        return std::move(statement_);
    }

private:
    [[nodiscard]] bool is_everything() const {
        return request_.area.empty() && request_.sites.empty() && request_.tenant.empty();
    }

    /// The sites of the tenant that is asked for.
    Result<void> read_tenant() {
        if (request_.tenant.empty()) {
            return {};
        }
        if (request_.is_of_year) {
            return fail(
                Errc::invalid_argument,
                "the rules by which tenants share a site are applied month by month; ask for a month of tenant \"" +
                    request_.tenant + "\", not for a year");
        }
        const auto book = store_.ledger().records();
        if (!book) {
            return book.error();
        }
        tenant_rules_ = standing_tenant_rules(*book);
        auto codes = sites_of_tenant(reader_, tenant_rules_, request_.tenant, request_.month);
        if (!codes) {
            return codes.error();
        }
        tenant_sites_ = std::move(*codes);
        if (request_.before) {
            former_ = tenant_former(*book, reader_.catalog(), request_.tenant, request_.month, request_.before->when);
            const auto then = sites_of_tenant(reader_, former_->rules, request_.tenant, request_.month);
            tenant_sites_then_ = then ? *then : std::set<std::string>();
        }
        return {};
    }

    /// By the policies that the month was made by.
    Result<void> divide_sites() {
        if (request_.tenant.empty()) {
            return {};
        }
        const auto rules = parse_draft_rules(statement_.policy);
        const TenantFormer* former = statement_.before && former_ ? &*former_ : nullptr;
        return rules ? add_tenant(statement_, reader_, tenant_rules_, request_.tenant, former, rules->account, now_,
                                  cancel_)
                     : rules.error();
    }

    /// After all else, because its energies are by the policies of the statement.
    Result<void> describe_site() {
        if (!request_.has_sheet) {
            return {};
        }
        auto sheet = site_sheet_of(store_, reader_, factors_.known, statement_, now_, cancel_);
        if (!sheet) {
            return sheet.error();
        }
        statement_.sheet = std::move(*sheet);
        return {};
    }

    Result<void> choose_sites() {
        const Catalog& catalog = reader_.catalog();
        for (const Site& site : catalog.sites) {
            const bool is_asked =
                request_.sites.empty() || std::ranges::find(request_.sites, site.id) != request_.sites.end();
            const bool is_of_tenant = request_.tenant.empty() || tenant_sites_.contains(site.code);
            if (is_asked && !is_of_tenant && tenant_sites_then_.contains(site.code) && is_within(site, request_.area)) {
                former_->gone.push_back(&site);
            }
            if (is_asked && is_of_tenant && is_within(site, request_.area)) {
                sites_.push_back(&site);
                codes_.insert(site.code);
                statement_.sites.push_back({site.code, site.name, site.kind, site.area});
            }
        }
        for (const SiteId id : request_.sites) {
            if (catalog.site(id) == nullptr) {
                return fail(Errc::unknown_point, "there is no site " + std::to_string(id.number()) +
                                                     " in the catalogue; choose sites from its list");
            }
        }
        if (sites_.empty()) {
            return fail(Errc::no_data,
                        !request_.tenant.empty() ? "tenant \"" + request_.tenant + "\" stands on none of these sites"
                        : catalog.sites.empty()  ? "the catalogue has no sites; import an inventory first"
                                                 : "no site is in area " + joined(request_.area) +
                                                      "; write areas as the inventory does, outermost first");
        }
        return {};
    }

    [[nodiscard]] bool is_in_scope(const std::string& site) const { return is_everything() || codes_.contains(site); }

    void keep_scope(std::vector<LedgerLine>& lines) const {
        std::erase_if(lines, [&](const LedgerLine& line) { return !is_in_scope(line.site); });
    }
    void keep_findings(std::vector<CarbonFinding> findings) {
        std::erase_if(findings, [&](const CarbonFinding& finding) {
            return !finding.site.empty() && !is_in_scope(finding.site);
        });
        statement_.findings = std::move(findings);
    }

    /// What a line says goes before what would be made now.
    void keep_energies(std::vector<DraftEnergy> energies) {
        std::set<std::pair<std::string, std::string>> with_line;
        for (const LedgerLine& line : statement_.lines) {
            if (line.category == LedgerCategory::scope2_location && line.energy) {
                statement_.energies.push_back({line.site, line.node, *line.energy});
                with_line.emplace(line.site, line.node);
            }
        }
        for (DraftEnergy& one : energies) {
            if (is_in_scope(one.site) && !with_line.contains({one.site, one.node})) {
                statement_.energies.push_back({std::move(one.site), std::move(one.node), one.energy});
            }
        }
    }

    Result<void> draft() {
        auto draft = draft_out_of(store_, reader_, factors_.shipped, request_.month, now_, "draft", cancel_);
        if (!draft) {
            return draft.error();
        }
        statement_.policy = to_text(draft->rules);
        statement_.lines = std::move(draft->lines);
        keep_scope(statement_.lines);
        keep_energies(std::move(draft->energies));
        keep_findings(std::move(draft->findings));
        return {};
    }

    Result<void> take_closed(const ClosedMonths& months) {
        auto month = months.month(request_.month);
        const auto digest = month ? store_.ledger().digest_of_closing(month->closing.number)
                                  : Result<std::optional<Digest>>(month.error());
        if (!digest) {
            return digest.error();
        }
        auto again = draft_again(months, *month, reader_, factors_.shipped, {}, cancel_);
        if (!again) {
            return again.error();
        }
        keep_findings(std::move(again->findings));
        statement_.policy = month->policy;
        statement_.closed = StatementClosing{
            month->closing, *digest ? to_string(ChainEnd{month->closing.number, **digest}) : std::string()};
        statement_.lines = std::move(month->lines);
        keep_scope(statement_.lines);
        keep_energies(std::move(again->energies));
        statement_.issue = request_.issue;
        if (const auto compared = add_before(); !compared) {
            return compared;
        }
        return month->replaced + count_corrections() > 0 ? add_changes(months) : Result<void>{};
    }

    /// The closed months of the year. One that is open is an error: the sum lacks it.
    Result<void> take_year(const ClosedMonths& months) {
        statement_.is_of_year = true;
        const int year = request_.month.year();
        bool is_whole = true;
        const Closing* last = nullptr;
        std::vector<LedgerLine> before;
        for (unsigned number = 1; number <= 12; ++number) {
            const CivilMonth month{std::chrono::year{year} / std::chrono::month{number}};
            if (cancel_.stop_requested()) {
                return fail(Errc::cancelled, "the report was given up");
            }
            const auto taken = take_lines(months, month, statement_.lines);
            const CivilMonth a_year_ago{month.value - std::chrono::years{1}};
            const auto earlier = taken ? take_lines(months, a_year_ago, before) : taken;
            if (!earlier) {
                return earlier;
            }
            const Closing* closing = months.closing_of(month);
            if (closing == nullptr) {
                is_whole = false;
                statement_.findings.push_back(
                    {FindingSeverity::error, "month_open", "",
                     month.to_string() + " is not closed, so the year's sums lack it; close it"});
            } else if (last == nullptr || closing->number > last->number) {
                last = closing;
            }
        }
        if (!before.empty()) {
            statement_.year_before = sources_of(before);
        }
        keep_energies({});
        if (last != nullptr) {
            statement_.policy = last->policy;
        }
        return is_whole ? end_year(*last) : Result<void>();
    }

    Result<void> take_lines(const ClosedMonths& months, CivilMonth month, std::vector<LedgerLine>& into) const {
        if (months.closing_of(month) == nullptr) {
            return {};
        }
        auto lines = store_.ledger().lines({.month = month, .site = {}});
        if (!lines) {
            return lines.error();
        }
        std::vector<LedgerLine> in_force = lines_in_force(std::move(*lines));
        keep_scope(in_force);
        std::ranges::move(in_force, std::back_inserter(into));
        return {};
    }

    Result<void> end_year(const Closing& last) {
        const auto digest = store_.ledger().digest_of_closing(last.number);
        if (!digest) {
            return digest.error();
        }
        statement_.closed =
            StatementClosing{last, *digest ? to_string(ChainEnd{last.number, **digest}) : std::string()};
        statement_.issue = request_.issue;
        return add_before();
    }

    /// What was in force when the ledger ended with the last line of the revision before.
    Result<void> add_before() {
        if (!request_.before) {
            return {};
        }
        std::vector<LedgerLine> in_force;
        const unsigned first = request_.is_of_year ? 1 : request_.month.month();
        for (unsigned number = first; number <= request_.month.month(); ++number) {
            const CivilMonth month{request_.month.value.year() / std::chrono::month{number}};
            auto lines = store_.ledger().lines(
                {.month = month, .site = {}, .first_line = 1, .last_line = request_.before->last_line});
            if (!lines) {
                return lines.error();
            }
            std::ranges::move(lines_in_force(std::move(*lines)), std::back_inserter(in_force));
        }
        keep_former(in_force);
        keep_scope(in_force);
        statement_.before = request_.before;
        statement_.before->inventory = sources_of(in_force);
        return {};
    }

    /// For a tenant's parts of then, also at sites that it left.
    void keep_former(const std::vector<LedgerLine>& in_force) {
        if (former_) {
            std::ranges::copy_if(in_force, std::back_inserter(former_->lines), [&](const LedgerLine& line) {
                return is_in_scope(line.site) ||
                       std::ranges::find(former_->gone, line.site, &Site::code) != former_->gone.end();
            });
        }
    }

    [[nodiscard]] std::uint64_t count_corrections() const {
        return static_cast<std::uint64_t>(std::ranges::count_if(
            statement_.lines, [](const LedgerLine& line) { return line.correction.has_value(); }));
    }

    Result<void> add_changes(const ClosedMonths& months) {
        const auto lines = store_.ledger().lines({.month = request_.month, .site = {}});
        if (!lines) {
            return lines.error();
        }
        std::map<std::uint64_t, const LedgerLine*> by_number;
        for (const LedgerLine& line : *lines) {
            by_number.emplace(line.number, &line);
            if (!line.correction || !is_in_scope(line.site)) {
                continue;
            }
            StatementChange change;
            const auto closing = std::ranges::find_if(months.closings(), [&](const Closing& one) {
                return one.first_line <= line.number && line.number <= one.last_line;
            });
            change.when = closing == months.closings().end() ? UtcTime{} : closing->when;
            change.who = line.who;
            change.site = line.site;
            change.category = line.category;
            change.item = line.item;
            change.reason = line.correction->reason;
            change.line = line.number;
            change.corrects = line.correction->line;
            change.gas = line.gas;
            change.effect = line.mass;
            if (const auto before = by_number.find(line.correction->line.value_or(0)); before != by_number.end()) {
                change.gas = is_withdrawal(line) ? before->second->gas : line.gas;
                change.effect -= before->second->mass;
            }
            statement_.changes.push_back(std::move(change));
        }
        return {};
    }

    /// The closed ones of this year and the one before.
    Result<void> add_months(const ClosedMonths& months) {
        std::set<CivilMonth> wanted;
        for (const Closing& closing : months.closings()) {
            const int years = request_.month.year() - closing.month.year();
            if ((years == 0 || years == 1) && (closing.month != request_.month || request_.is_of_year)) {
                wanted.insert(closing.month);
            }
        }
        for (const CivilMonth month : wanted) {
            if (cancel_.stop_requested()) {
                return fail(Errc::cancelled, "the report was given up");
            }
            auto lines = store_.ledger().lines({.month = month, .site = {}});
            if (!lines) {
                return lines.error();
            }
            std::vector<LedgerLine> in_force = lines_in_force(std::move(*lines));
            keep_scope(in_force);
            statement_.months.push_back({month, sources_of(in_force)});
        }
        return {};
    }

    /// Whether the first value that any site has in the period comes from the simulator.
    [[nodiscard]] Result<bool> is_simulated() const {
        const ReadHold held = reader_.samples().hold();
        for (const Site* site : sites_) {
            const auto zone = TimeZone::find(site->time_zone);
            const SiteLayout layout = layout_of(reader_.index(), *site);
            if (!zone || layout.grid.empty()) {
                continue;
            }
            const TimeRange range =
                request_.is_of_year ? zone->range_of_year(request_.month.value.year()) : zone->range_of(request_.month);
            for (const NodeMeters& node : layout.grid) {
                const auto first = reader_.samples().first_value_from(energy_else_power(node).id, range.begin);
                if (!first) {
                    return first.error();
                }
                if (*first && (*first)->at < range.end && (*first)->origin == Origin::simulated) {
                    return true;
                }
            }
        }
        return false;
    }

    /// As the book had it when the month was closed or corrected last; of an open one, as it has it now.
    void take_boundary(const ClosedMonths& months) {
        const UtcTime known = months.known_until(request_.month).value_or(now_);
        std::vector<BookRecord> book;
        std::ranges::copy_if(months.book(), std::back_inserter(book),
                             [&](const BookRecord& record) { return record.entered <= known; });
        const std::vector<BookBoundary> boundaries = standing_boundaries(book);
        if (const BookBoundary* boundary = organisation_in(boundaries, request_.month)) {
            statement_.consolidation = boundary->approach;
            statement_.organisation = boundary->organisation;
        }
    }

    void add_factors() {
        std::map<std::string, const EmissionFactor*> rows;
        for (const EmissionFactor& factor : factors_.known.all()) {
            rows.emplace(factor.id, &factor);
        }
        std::map<std::pair<std::string, std::string>, LedgerFactor> used;
        for (const LedgerLine& line : statement_.lines) {
            used.emplace(std::pair{line.factor.id, line.factor.row_digest.to_hex()}, line.factor);
        }
        for (auto& [key, factor] : used) {
            const auto row = rows.find(key.first);
            const bool is_same = row != rows.end() && ledger_factor(*row->second).row_digest == factor.row_digest;
            statement_.factors.push_back({std::move(factor), is_same ? std::optional(*row->second) : std::nullopt});
        }
    }

    /// Several sites have no name of their own; reports of others must not have the same number.
    [[nodiscard]] std::string name_of_sites() const {
        std::string codes;
        for (const std::string& code : codes_) {
            codes += code + "\n";
        }
        constexpr std::size_t digits = 6;
        return sha256(codes).to_hex().substr(0, digits);
    }

    void add_frame() {
        statement_.month = request_.month;
        if (!request_.organisation.empty() || statement_.organisation.empty()) {
            statement_.organisation = request_.organisation.empty() ? shared_area(sites_) : request_.organisation;
        }
        statement_.scope = sites_.size() == 1 && !request_.sites.empty() ? sites_.front()->code : joined(request_.area);
        statement_.number = request_.is_of_year ? std::to_string(request_.month.year()) : request_.month.to_string();
        if (!statement_.scope.empty()) {
            statement_.number += "-" + (request_.area.empty() ? statement_.scope : request_.area.back());
        }
        if (request_.sites.size() > 1) {
            statement_.number += "-" + name_of_sites();
        }
        if (!request_.tenant.empty()) {
            statement_.scope += (statement_.scope.empty() ? "" : ", ") + request_.tenant;
            statement_.number += "-" + request_.tenant;
        }
        Sha256 texts;  // Line by line: all of a fleet's texts are tens of megabytes.
        for (const LedgerLine& line : statement_.lines) {
            texts.add(canonical_text(line));
        }
        constexpr std::size_t digits = 16;
        const std::string digest = std::move(texts).take().to_hex();
        statement_.snapshot = "sha256 " + digest.substr(0, digits) + "…";
        statement_.provenance = report_provenance();
        statement_.provenance.emplace_back("Ledger lines, SHA-256", digest);
        statement_.provenance.emplace_back(
            "Data", statement_.is_simulated ? "contains simulated samples" : "from equipment and files");
    }

    Store& store_;
    const SignalReader& reader_;
    const StatementFactors& factors_;
    const StatementRequest& request_;
    const UtcTime now_;
    const std::stop_token cancel_;
    std::vector<const Site*> sites_;
    std::set<std::string> codes_;
    std::vector<BookTenantRule> tenant_rules_;
    std::set<std::string> tenant_sites_;
    std::set<std::string> tenant_sites_then_;
    std::optional<TenantFormer> former_;
    CarbonStatement statement_;
};

}  // namespace

bool is_within(const Site& site, const std::vector<std::string>& area) {
    return site.area.size() >= area.size() && std::equal(area.begin(), area.end(), site.area.begin());
}

Result<CarbonStatement> carbon_statement(Store& store, const SignalReader& reader, const StatementFactors& factors,
                                         const StatementRequest& request, UtcTime now, std::stop_token cancel) {
    try {
        return StatementBuilder(store, reader, factors, request, now, std::move(cancel)).run();
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow,
                    std::string("the month's total cannot be kept: ") + error.what() + "; report fewer sites at once");
    }
}

}  // namespace wattmast
