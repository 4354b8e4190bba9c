// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Market-based lines: what certificates, contracts and the residual mix make of the same electricity.
#include <algorithm>
#include <map>
#include <utility>

#include "app/ledger/draft_fuel.h"
#include "app/ledger/draft_on_site.h"
#include "app/ledger/draft_parts.h"
#include "app/ledger/gap_limits.h"
#include "app/ledger/input_digest.h"
#include "carbon/book_views.h"
#include "carbon/canonical_text.h"
#include "carbon/certificate.h"
#include "carbon/exact_number.h"
#include "carbon/market_month.h"

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;

/// The country of a factor region: certificates count within a market, whose name begins with it.
std::string country_of(std::string_view region) {
    return std::string(region.substr(0, region.find('-')));
}

std::optional<GridFactor> grid_factor(const FactorMatch& match) {
    const auto rate = read_rate_text(match.factor.value.to_string(), match.factor.unit);
    return rate ? std::optional(GridFactor{match.factor.id, *rate}) : std::nullopt;
}

std::optional<FactorMatch> residual_of(const DraftContext& context, const std::string& region) {
    FactorQuery query;
    query.region = region;
    query.month = context.month;
    query.method = "market";
    query.items.clear();
    query.rule = context.draft.rules.year;
    query.region_rule = RegionRule::first_with_a_factor;
    query.wider_regions = regions_above(region);
    const auto match = context.factor(query);
    return match ? std::optional(*match) : std::nullopt;
}

std::optional<FactorMatch> location_of(const DraftContext& context, const std::string& region) {
    FactorQuery query;
    query.region = region;
    query.month = context.month;
    query.rule = context.draft.rules.year;
    const auto match = context.factor(query);
    return match ? std::optional(*match) : std::nullopt;
}

std::string source_name(const BookCertificate& certificate) {
    return certificate.scheme + " " + certificate.registry_id;
}

/// What lines of other months of the year have claimed of a certificate already.
Energy claimed(const DraftContext& context, const std::string& source) {
    Energy sum;
    for (const LedgerLine& line : context.inputs.year_before) {
        if (line.category == LedgerCategory::scope2_market && line.factor.id == source && line.energy) {
            sum += line.energy->energy;
        }
    }
    return sum;
}

class MarketBuilder {
public:
    MarketBuilder(DraftContext& context, const std::vector<SiteElectricity>& sites, OnSiteUses on_site)
        : context_(context), on_site_(std::move(on_site)) {
        for (const SiteElectricity& site : sites) {
            if (!site.site->factor_region.empty() && !site.nodes.empty()) {
                add_use(site);
            }
        }
    }

    void take_instruments() {
        for (const BookCertificate& entered : standing_certificates(context_.inputs.book)) {
            const auto scheme = certificate_scheme_by_id(entered.scheme);
            if (!scheme || !entered.last_day) {
                continue;  // check_book() names it
            }
            if (entered.cancelled_on && *entered.cancelled_on > TimeZone::utc().date_of(context_.now)) {
                context_.find(Severity::error, "cancelled_later", entered.site,
                              "record " + std::to_string(entered.record.number()) + " (certificate " +
                                  entered.registry_id +
                                  ") is to be cancelled on a day to come; until then it does "
                                  "not count");
                continue;
            }
            Certificate certificate;
            certificate.scheme = *scheme;
            certificate.registry_id = entered.registry_id;
            certificate.energy = entered.energy;
            certificate.generated = {entered.first_day, *entered.last_day};
            certificate.technology = entered.technology;
            certificate.cancelled_on = entered.cancelled_on;
            certificate.scope.market = entered.market;
            if (!entered.site.empty()) {
                certificate.scope.sites = {entered.site};
            }
            certificate.is_of_own_generation = !entered.node.empty();
            check_own_certificate(context_, on_site_, entered);
            certificate.used_before = std::min(claimed(context_, source_name(entered)), entered.energy);
            records_[source_name(entered)] = entered.record;
            certificates_.push_back(std::move(certificate));
        }
        for (const BookSupplierFactor& entered : standing_supplier_factors(context_.inputs.book)) {
            const auto rate = read_rate_text(entered.factor.value.to_string(), entered.factor.unit);
            if (!rate) {
                continue;
            }
            SupplyContract contract;
            contract.kind = ContractKind::supplier;
            contract.id = "supplier " + entered.supplier + " (record " + std::to_string(entered.record.number()) + ")";
            contract.valid = {entered.first_day, entered.last_day.value_or(last_day())};
            contract.rate = *rate;
            contract.scope.market = entered.market;
            if (!entered.site.empty()) {
                contract.scope.sites = {entered.site};
            }
            records_[contract.id] = entered.record;
            contracts_.push_back(std::move(contract));
        }
    }

    /// What they deliver in this month. @pre all uses are there
    void take_contracts() {
        for (const BookContract& entered : standing_contracts(context_.inputs.book)) {
            const auto rate = read_rate_text(entered.factor.value.to_string(), entered.factor.unit);
            if (!rate) {
                continue;  // check_book() names it
            }
            if (!entered.has_certificates) {
                context_.find(Severity::warning, "contract_without_certificates", entered.site,
                              "record " + std::to_string(entered.record.number()) + " (contract with " +
                                  entered.supplier +
                                  "): its certificates do not come with it, so that somebody else may claim what it "
                                  "delivers; it covers nothing");
                continue;
            }
            SupplyContract contract;
            contract.kind = ContractKind::ppa;
            contract.id = "contract " + entered.supplier + " (record " + std::to_string(entered.record.number()) + ")";
            contract.valid = {entered.first_day, entered.last_day.value_or(last_day())};
            contract.energy = entered.energy_per_month;
            contract.rate = *rate;
            contract.scope.market = entered.market;
            if (!entered.site.empty()) {
                contract.scope.sites = {entered.site};
            }
            if (entered.share_percent) {
                contract.energy = share_of_use(contract.scope, *entered.share_percent);
            }
            records_[contract.id] = entered.record;
            if (!contract.energy || *contract.energy > Energy{}) {
                contracts_.push_back(std::move(contract));
            }
        }
    }

    void add_lines() {
        const MarketMonths months = market_months(uses_, certificates_, contracts_,
                                                  {context_.draft.rules.match, context_.draft.rules.residual});
        for (const MarketLine& line : months.lines) {
            for (const MarketPart& part : line.parts) {
                add_line(line, part);
            }
        }
        // What is the same at many sites is said once, with the first of them.
        std::map<std::string, std::pair<const MarketFinding*, std::size_t>> repeated;
        for (const MarketFinding& finding : months.findings) {
            if (finding.check == "no_residual" || finding.check == "location_as_residual") {
                auto& [first, count] = repeated.try_emplace(finding.check, &finding, 0).first->second;
                ++count;
                continue;
            }
            context_.find(finding.severity, finding.check, "", finding.place + ": " + finding.message);
        }
        for (const auto& [check, found] : repeated) {
            const auto& [first, count] = found;
            context_.find(
                first->severity, check, "",
                first->place + ": " + first->message +
                    (count > 1 ? " (and " + std::to_string(count - 1) + " more)" : std::string()) +
                    "; a residual mix can be entered as an own factor, and the policy residual_rule decides what else");
        }
    }

private:
    [[nodiscard]] CivilDate last_day() const { return CivilDate{context_.month.value / std::chrono::last}; }

    /// Rounded half to even.
    [[nodiscard]] Energy share_of_use(const InstrumentScope& scope, Decimal percent) const {
        ExactNumber sum;
        for (const MarketUse& use : uses_) {
            const bool is_of_site = scope.sites.empty() || scope.sites.front() == use.site;
            if (use.market == scope.market && is_of_site) {
                sum = sum + ExactNumber(use.grid->count());
            }
        }
        const auto energy = (sum * ExactNumber(percent) / ExactNumber(100)).rounded();
        return Energy::of(energy.value_or(0));
    }

    void add_use(const SiteElectricity& site) {
        const std::string& region = site.site->factor_region;
        MarketUse use;
        use.site = site.site->code;
        use.month = context_.month;
        use.market = country_of(region);
        use.region = region;
        Energy grid;
        for (const SiteElectricity::Node& node : site.nodes) {
            grid += *node.interval.energy;
        }
        use.grid = grid;
        if (const auto own = on_site_.find(site.site->code); own != on_site_.end()) {
            use.on_site = own->second.used;
            use.attributes = own->second.attributes;
        }
        if (const auto& residual = remembered(residuals_, region, residual_of)) {
            use.residual = grid_factor(*residual);
        }
        if (const auto& location = remembered(locations_, region, location_of)) {
            use.location = grid_factor(*location);
        }
        by_code_[use.site] = &site;
        uses_.push_back(std::move(use));
    }

    using Factors = std::map<std::string, std::optional<FactorMatch>>;
    const std::optional<FactorMatch>& remembered(Factors& factors, const std::string& region,
                                                 std::optional<FactorMatch> (*find)(const DraftContext&,
                                                                                    const std::string&)) {
        const auto [at, is_new] = factors.try_emplace(region);
        if (is_new) {
            at->second = find(context_, region);
        }
        return at->second;
    }

    void add_line(const MarketLine& market, const MarketPart& part) {
        if (!part.mass) {
            return;  // market_months() has a finding of it
        }
        const SiteElectricity& site = *by_code_.at(market.use.site);
        LedgerLine line = line_of(context_, *site.site, site.period, LedgerCategory::scope2_market, "grid_electricity");
        line.item += "_" + std::string(id_of(part.kind));
        line.energy = LedgerEnergy{part.energy, worst_method(site), mean_coverage(site)};
        line.gas = part.rate ? part.rate->gas : gas_of_rest(market);
        line.mass = *part.mass;
        set_factor(line, market, part);
        line.rules = "match_rule=" + std::string(id_of(context_.draft.rules.match)) +
                     " residual_rule=" + std::string(id_of(context_.draft.rules.residual)) +
                     " year_rule=" + std::string(id_of(context_.draft.rules.year));
        std::string inputs;
        std::vector<Duration> gap_limits;
        for (const SiteElectricity::Node& node : site.nodes) {
            inputs += node.inputs.to_hex() + "\n";
            gap_limits.insert(gap_limits.end(), node.gap_limits.begin(), node.gap_limits.end());
            add_points(line, node.points);
        }
        if (const auto own = on_site_.find(site.site->code); own != on_site_.end()) {
            add_own_generation(line, part, own->second, inputs);
        }
        line.rules += gap_limit_rule(gap_limits);
        if (const auto record = records_.find(part.source); record != records_.end()) {
            line.records.push_back(record->second.number());
        }
        line.inputs = sha256(inputs);
        name_share(context_, line);
        context_.draft.lines.push_back(std::move(line));
    }

    void add_points(LedgerLine& line, const std::vector<PointId>& points) const {
        const Catalog& catalog = context_.inputs.reader.catalog();
        for (const PointId point : points) {
            line.points.push_back(point_text(catalog, *catalog.point(point)));
        }
    }

    /// Sold generation is in what has to be covered, and kept generation has a line of its own.
    void add_own_generation(LedgerLine& line, const MarketPart& part, const OnSiteUse& own, std::string& inputs) const {
        const bool is_kept = own.attributes == OnSiteAttributes::kept;
        const bool is_own_line = part.kind == MarketPart::Kind::on_site;
        if (is_own_line) {
            line.points.clear();
            inputs.clear();
            line.energy->method = own.method;
            line.energy->coverage = own.coverage;
        }
        if (is_own_line || !is_kept) {
            add_points(line, own.points);
            inputs += own.inputs.to_hex() + "\n";
            line.records.push_back(own.record.number());
            line.rules += std::string(" on_site_certificates=") + (is_kept ? "kept" : "sold");
        }
    }

    void set_factor(LedgerLine& line, const MarketLine& market, const MarketPart& part) {
        const std::string& region = market.use.region;
        if (part.kind == MarketPart::Kind::residual) {
            const FactorMatch& match = *residuals_.at(region);
            line.factor = ledger_factor(match.factor);
            line.region = match.factor.region;
            return;
        }
        if (part.kind == MarketPart::Kind::location) {
            line.factor = ledger_factor(locations_.at(region)->factor);
            return;
        }
        if (const auto own = on_site_.find(market.use.site);
            part.kind == MarketPart::Kind::on_site && own != on_site_.end()) {
            line.factor.id = "own generation (record " + std::to_string(own->second.record.number()) + ")";
            line.factor.value = Decimal(0, 0);
            line.factor.unit = "kg" + std::string(id_of(line.gas)) + "/kWh";
            line.factor.row_digest = digest_of_records(context_.inputs.book, {own->second.record});
            return;
        }
        line.factor.id = part.source;
        line.factor.value = part.rate ? part.rate->value : Decimal(0, 0);
        line.factor.unit = "kg" + std::string(id_of(line.gas)) + "/kWh";
        const auto record = records_.find(part.source);
        const auto entered = std::ranges::find_if(context_.inputs.book, [&](const BookRecord& candidate) {
            return record != records_.end() && candidate.id == record->second;
        });
        line.factor.row_digest = entered == context_.inputs.book.end() ? sha256(part.source) : digest_of(*entered);
    }

    /// What is covered at zero is zero of the gas that the rest is counted in.
    static Gas gas_of_rest(const MarketLine& market) {
        if (market.use.residual) {
            return market.use.residual->rate.gas;
        }
        return market.use.location ? market.use.location->rate.gas : Gas::co2e;
    }
    static EnergyMethod worst_method(const SiteElectricity& site) {
        EnergyMethod worst = EnergyMethod::measured;
        for (const SiteElectricity::Node& node : site.nodes) {
            worst = std::max(worst, node.interval.method);
        }
        return worst;
    }
    static PartsPerMillion mean_coverage(const SiteElectricity& site) {
        std::int64_t sum = 0;
        for (const SiteElectricity::Node& node : site.nodes) {
            sum += node.interval.coverage.count;
        }
        return {static_cast<std::int32_t>(sum / static_cast<std::int64_t>(site.nodes.size()))};
    }

    DraftContext& context_;
    OnSiteUses on_site_;
    std::vector<MarketUse> uses_;
    std::vector<Certificate> certificates_;
    std::vector<SupplyContract> contracts_;
    std::map<std::string, BookRecordId> records_;  ///< By the source's name.
    std::map<std::string, const SiteElectricity*> by_code_;
    Factors residuals_;
    Factors locations_;
};

}  // namespace

Result<void> add_market_lines(DraftContext& context, const std::vector<SiteElectricity>& sites) {
    auto on_site = on_site_uses(context, sites);
    if (!on_site) {
        return on_site.error();
    }
    MarketBuilder builder(context, sites, std::move(*on_site));
    builder.take_instruments();
    builder.take_contracts();
    builder.add_lines();
    return {};
}

}  // namespace wattmast
