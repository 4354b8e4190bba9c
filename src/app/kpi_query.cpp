// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kpi_query.h"

#include <algorithm>
#include <set>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "analysis/kpi_definition.h"
#include "app/kpi_site.h"

namespace wattmast {
namespace {

/// A part that sites have, or an amount that people enter.
struct Role {
    std::optional<KpiPartKind> measured;
    std::optional<KpiPart> entered;
    std::string missing;         ///< Why `entered` is empty.
    bool adds_both = false;      ///< What is entered comes on top of what is measured.
    bool takes_entered = false;  ///< Whether an entered amount belongs in it at all.
    std::vector<std::string> notes;
};

struct Roles {
    Role numerator;
    Role denominator;
};

Role of_sites(KpiPartKind kind) {
    return {kind, {}, {}, false, false, {}};
}

template <typename Amount>
Role of_person(const std::optional<Amount>& amount, const EnteredFrom& from, KpiUnit unit, const std::string& what,
               const std::string& missing) {
    Role role{{}, {}, from.missing.empty() ? missing : from.missing + "; " + missing, false, true, from.notes};
    if (amount) {
        WideInteger count = 0;
        if constexpr (std::is_same_v<Amount, Energy>) {
            count = amount->count();
        } else {
            count = *amount;
        }
        role.entered = KpiPart{count, unit, from.coverage, EnergyMethod::entered, from.what.empty() ? what : from.what};
    }
    return role;
}

Role renewable(const EnteredAmounts& entered) {
    Role role =
        of_person(entered.renewable, entered.renewable_from, KpiUnit::milliwatt_hour, "renewable energy entered",
                  "no site has a photovoltaic meter, and nothing was entered (--renewable; 0kWh says that there "
                  "is none)");
    role.measured = KpiPartKind::photovoltaic;
    role.adds_both = true;
    return role;
}

Roles roles_of(KpiId id, const EnteredAmounts& entered) {
    const Role facility = of_sites(KpiPartKind::facility);
    const Role it = of_sites(KpiPartKind::it);
    const Role volume = of_sites(KpiPartKind::volume);
    switch (id) {
        case KpiId::pue:
        case KpiId::gb_40879:
            return {facility, it};
        case KpiId::cue:
            return {of_sites(KpiPartKind::carbon), it};
        case KpiId::wue:
            return {of_person(entered.water_millilitres, entered.water_from, KpiUnit::millilitre, "water entered",
                              "no meter tells the water; enter it (--water)"),
                    it};
        case KpiId::ref:
            return {renewable(entered), facility};
        case KpiId::erf:
            return {of_person(entered.reused_heat, entered.heat_from, KpiUnit::milliwatt_hour, "reused heat entered",
                              "no meter tells the heat that is reused; enter it (--reused-heat)"),
                    facility};
        case KpiId::see:
            return {it, facility};
        case KpiId::energy_efficiency:
            return {volume, facility};
        case KpiId::energy_per_gigabyte:
            return {facility, volume};
        case KpiId::power_per_rate:
            return {it, volume};
        case KpiId::rectifier_efficiency:
            return {of_sites(KpiPartKind::rectifier_output), of_sites(KpiPartKind::rectifier_input)};
        case KpiId::energy_per_subscriber:
            return {facility,
                    of_person(entered.subscribers, entered.subscribers_from, KpiUnit::one, "subscribers entered",
                              "no meter tells the subscribers; enter them (--subscribers)")};
    }
    return {};
}

/// One role over sites.
struct Sum {
    std::optional<KpiPart> total;
    std::int64_t coverage = 0;  ///< ppm, added over sites.
    std::size_t meters = 0;

    void add(const KpiSitePart& site) {
        const KpiPart& part = *site.part;
        coverage += part.coverage.count;
        const bool is_first_with_meters = meters == 0 && site.meters > 0;
        meters += site.meters;
        if (!total) {
            total = part;
            return;
        }
        total->what = is_first_with_meters ? part.what : total->what;
        total->count += part.count;
        if (part.method) {
            total->method = total->method ? std::max(*total->method, *part.method) : *part.method;
        }
    }
};

/// One KPI while sites are read.
class FigureSum {
public:
    FigureSum(KpiId id, const KpiRequest& request, std::size_t asked)
        : id_(id), request_(request), roles_(roles_of(id, request.entered)), asked_(asked) {}

    [[nodiscard]] Result<void> add(KpiSite& site, const std::stop_token& cancel);
    [[nodiscard]] KpiFigure figure(std::optional<TimeRange> period, bool has_many_zones) const;

private:
    [[nodiscard]] bool is_alone() const { return asked_ == 1; }
    [[nodiscard]] bool has_it() const {
        return roles_.numerator.measured == KpiPartKind::it || roles_.denominator.measured == KpiPartKind::it;
    }
    [[nodiscard]] Result<KpiSitePart> part_of(const Role& role, KpiSite& site, const std::stop_token& cancel) const;
    [[nodiscard]] std::optional<KpiRefusal> against(const KpiSitePart& numerator, const KpiSitePart& denominator) const;
    [[nodiscard]] std::optional<KpiRefusal> refusal() const;
    [[nodiscard]] std::optional<KpiPart> whole_of(const Role& role, const Sum& sum) const;
    void note_sites(Kpi& kpi) const;

    KpiId id_;
    const KpiRequest& request_;
    Roles roles_;
    std::size_t asked_;
    Sum numerator_;
    Sum denominator_;
    std::size_t sites_ = 0;
    std::size_t other_kinds_ = 0;  ///< Of those asked for, what is no data centre.
    std::string first_site_;
    std::vector<KpiSiteLeftOut> left_out_;
    std::set<std::string> notes_;
    std::optional<KpiRefusal> mixed_;
};

/// What its standard is written for.
bool is_of_data_centres(KpiId id) {
    const bool is_iso_30134 =
        id == KpiId::pue || id == KpiId::cue || id == KpiId::wue || id == KpiId::ref || id == KpiId::erf;
    return is_iso_30134 || id == KpiId::gb_40879;
}

/// Of a role that no meter tells: nothing, without a refusal.
Result<KpiSitePart> FigureSum::part_of(const Role& role, KpiSite& site, const std::stop_token& cancel) const {
    if (!role.measured) {
        return KpiSitePart{};
    }
    auto part = site.part(*role.measured, cancel);
    if (!part || *role.measured != KpiPartKind::photovoltaic || part->meters == 0) {
        return part;
    }
    const std::string& code = site.site().code;
    if (request_.entered.sold_generation.contains(code)) {
        part->part = KpiPart{0, KpiUnit::milliwatt_hour, whole, {}, "generation whose certificates were sold"};
        part->refusal.reset();
        part->meters = 0;
        part->notes.insert("site " + code +
                           ": the certificates of its own generation were sold, so that it is not "
                           "renewable here");
    } else if (!request_.entered.kept_generation.contains(code)) {
        part->notes.insert("site " + code +
                           ": nobody states whether the certificates of its own generation were kept "
                           "(on_site_generation); it counts as if they were");
    }
    return part;
}

std::string percent_text(PartsPerMillion share) {
    return Decimal(share.count, -4).normalized().to_string() + " %";
}

/// A site alone is judged by kpi_of(), which tells more.
std::optional<KpiRefusal> FigureSum::against(const KpiSitePart& numerator, const KpiSitePart& denominator) const {
    const auto named = [](const KpiRefusal& refusal, KpiRefusalCode code) {
        return refusal.code == KpiRefusalCode::numerator_absent ? KpiRefusal{code, refusal.words} : refusal;
    };
    if (numerator.refusal) {
        return named(*numerator.refusal, KpiRefusalCode::numerator_absent);
    }
    if (denominator.refusal) {
        return named(*denominator.refusal, KpiRefusalCode::denominator_absent);
    }
    for (const KpiSitePart* each : {&numerator, &denominator}) {
        if (!is_alone() && each->part && each->part->coverage < request_.threshold) {
            return KpiRefusal{KpiRefusalCode::coverage_below_threshold,
                              each->part->what + " known for " + percent_text(each->part->coverage) +
                                  " of the period, less than " + percent_text(request_.threshold)};
        }
        if (!is_alone() && each->part && each->part->count < 0) {
            return KpiRefusal{KpiRefusalCode::negative_part, each->part->what + " is negative"};
        }
    }
    return std::nullopt;
}

Result<void> FigureSum::add(KpiSite& site, const std::stop_token& cancel) {
    const auto numerator = part_of(roles_.numerator, site, cancel);
    if (!numerator) {
        return numerator.error();
    }
    const auto denominator = part_of(roles_.denominator, site, cancel);
    if (!denominator) {
        return denominator.error();
    }
    const std::string& code = site.site().code;
    other_kinds_ += site.site().kind == SiteKind::data_centre ? 0U : 1U;
    if (auto reason = against(*numerator, *denominator)) {
        left_out_.push_back({code, std::move(*reason)});
        return {};
    }
    if (numerator->part && numerator_.total && numerator->part->unit != numerator_.total->unit && !mixed_) {
        mixed_ =
            KpiRefusal{KpiRefusalCode::gases_mixed,
                       first_site_ + " is in " + std::string(symbol(numerator_.total->unit)) + " and " + code + " in " +
                           std::string(symbol(numerator->part->unit)) + ", which do not add up; ask for them apart"};
    }
    first_site_ = first_site_.empty() ? code : first_site_;
    for (const auto& [sum, part] : {std::pair{&numerator_, &*numerator}, std::pair{&denominator_, &*denominator}}) {
        if (part->part) {
            sum->add(*part);
        }
        notes_.insert(part->notes.begin(), part->notes.end());
    }
    ++sites_;
    return {};
}

std::optional<KpiRefusal> FigureSum::refusal() const {
    if (id_ == KpiId::gb_40879 && !is_alone()) {
        return KpiRefusal{KpiRefusalCode::not_applicable, "a grade is of one data centre; ask for one site (--site)"};
    }
    if (id_ == KpiId::gb_40879 && other_kinds_ > 0) {
        return KpiRefusal{KpiRefusalCode::not_applicable, "the standard grades data centres, and this site is none"};
    }
    if (mixed_) {
        return mixed_;
    }
    if (left_out_.empty()) {
        return std::nullopt;
    }
    const KpiSiteLeftOut& first = left_out_.front();
    if (is_alone()) {
        return first.reason;
    }
    if (sites_ == 0) {
        return KpiRefusal{first.reason.code, "none of the " + std::to_string(asked_) + " sites has it; " + first.site +
                                                 ": " + first.reason.words};
    }
    const bool has_entered = roles_.numerator.entered || roles_.denominator.entered;
    if (has_entered) {
        return KpiRefusal{KpiRefusalCode::boundary_mismatch, "the amount entered is of all " + std::to_string(asked_) +
                                                                 " sites, and " + std::to_string(left_out_.size()) +
                                                                 " of them are left out; " + first.site + ": " +
                                                                 first.reason.words};
    }
    return std::nullopt;
}

std::optional<KpiPart> FigureSum::whole_of(const Role& role, const Sum& sum) const {
    if (!role.measured) {
        return role.entered;
    }
    std::optional<KpiPart> part = sum.total;
    if (part) {
        part->coverage.count = static_cast<std::int32_t>(sum.coverage / static_cast<std::int64_t>(asked_));
        if (!is_alone()) {
            const std::string what = part->what.substr(0, part->what.find(':'));
            part->what = what + "; " + std::to_string(sum.meters) + " meters of " + std::to_string(sites_) + " sites";
        }
    }
    if (!role.takes_entered) {
        return part;
    }
    if (!part || !role.entered) {
        return sum.meters > 0 ? part : role.entered;
    }
    part->count += role.entered->count;
    part->method = EnergyMethod::entered;
    part->what = sum.meters > 0 ? part->what + ", and " + role.entered->what : role.entered->what;
    return part;
}

void FigureSum::note_sites(Kpi& kpi) const {
    kpi.notes.insert(kpi.notes.end(), notes_.begin(), notes_.end());
    for (const Role* role : {&roles_.numerator, &roles_.denominator}) {
        kpi.notes.insert(kpi.notes.end(), role->notes.begin(), role->notes.end());
    }
    if (other_kinds_ > 0 && is_of_data_centres(id_)) {
        kpi.notes.push_back("the standard is written for data centres; " + std::to_string(other_kinds_) + " of " +
                            std::to_string(asked_) + " sites are none");
    }
    if (!left_out_.empty() && !is_alone()) {
        kpi.notes.push_back(std::to_string(left_out_.size()) + " of " + std::to_string(asked_) +
                            " sites are left out; each says why");
    }
}

KpiFigure FigureSum::figure(std::optional<TimeRange> period, bool has_many_zones) const {
    KpiInput input;
    input.id = id_;
    input.refusal = refusal();
    input.numerator = mixed_ ? std::nullopt : whole_of(roles_.numerator, numerator_);
    input.denominator = whole_of(roles_.denominator, denominator_);
    input.numerator_missing = roles_.numerator.missing;
    input.denominator_missing = roles_.denominator.missing;
    input.period = period;
    input.period_label = request_.period.label;
    input.boundary = is_alone() && !first_site_.empty() ? "site " + first_site_
                     : is_alone() && !left_out_.empty()
                         ? "site " + left_out_.front().site
                         : std::to_string(sites_) + " of " + std::to_string(asked_) + " sites";
    input.category = has_it() ? request_.category : std::nullopt;
    input.threshold = request_.threshold;
    input.racks = request_.entered.racks;
    KpiFigure figure{kpi_of(input), sites_, {}};
    note_sites(figure.kpi);
    if (has_many_zones) {
        figure.kpi.notes.emplace_back("the days are cut in each site's own time zone");
    }
    if (!is_alone()) {
        figure.left_out = left_out_;
    }
    return figure;
}

Result<std::vector<const Site*>> sites_of(const Catalog& catalog, std::span<const SiteId> wanted) {
    std::vector<const Site*> sites;
    std::set<SiteId> known;
    if (wanted.empty()) {
        for (const Site& site : catalog.sites) {
            sites.push_back(&site);
        }
    }
    for (const SiteId id : wanted) {
        const Site* site = catalog.site(id);
        if (site == nullptr) {
            return fail(Errc::unknown_point, "there is no site " + std::to_string(id.number()) +
                                                 " in the catalogue; choose sites from its list");
        }
        if (known.insert(id).second) {
            sites.push_back(site);
        }
    }
    if (sites.empty()) {
        return fail(Errc::no_data, "the catalogue has no sites; import an inventory first");
    }
    return sites;
}

/// From the first site's begin to the last one's end.
std::optional<TimeRange> hull_of(std::optional<TimeRange> known, std::optional<TimeRange> added) {
    if (!known || !added) {
        return known ? known : added;
    }
    return TimeRange{std::min(known->begin, added->begin), std::max(known->end, added->end)};
}

}  // namespace

Result<std::vector<KpiFigure>> kpi_figures(const SignalReader& reader, const FactorRegister& factors,
                                           const KpiRequest& request, std::stop_token cancel) {
    const auto sites = sites_of(reader.catalog(), request.sites);
    if (!sites) {
        return sites.error();
    }
    const ReadHold hold = reader.samples().hold();
    std::vector<FigureSum> sums;
    sums.reserve(request.kpis.size());
    for (const KpiId id : request.kpis) {
        sums.emplace_back(id, request, sites->size());
    }
    std::optional<TimeRange> period;
    bool has_many_zones = false;
    for (const Site* each : *sites) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the KPIs were given up");
        }
        KpiSite site(reader, factors, request.year_rule, *each, request.period, request.category);
        has_many_zones = has_many_zones || (period && site.range() && *period != *site.range());
        period = hull_of(period, site.range());
        for (FigureSum& sum : sums) {
            if (const auto added = sum.add(site, cancel); !added) {
                return added.error();
            }
        }
    }
    std::vector<KpiFigure> figures;
    figures.reserve(sums.size());
    for (const FigureSum& sum : sums) {
        figures.push_back(sum.figure(period, has_many_zones));
    }
    return figures;
}

}  // namespace wattmast
