// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kpi_site.h"

#include <utility>

#include "app/kpi_traffic.h"
#include "app/node_energy.h"
#include "app/site_figures.h"
#include "carbon/emission_factor.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

KpiSitePart without(KpiRefusalCode code, std::string words) {
    KpiSitePart none;
    none.refusal = KpiRefusal{code, std::move(words)};
    return none;
}

/// What is wrong with some samples is the site's; all else is the asker's.
Result<KpiSitePart> without_or_fail(const Failure& failure) {
    if (!is_of_some_samples(failure.code)) {
        return failure;
    }
    const auto code = failure.code == Errc::overflow ? KpiRefusalCode::overflow : KpiRefusalCode::numerator_absent;
    return without(code, failure.detail);
}

std::string named(const KpiMeters& meters) {
    std::string names;
    for (const NodeMeters& each : meters.nodes) {
        names += (names.empty() ? ": " : ", ") + each.node.name;
    }
    return meters.what + names;
}

std::string without_reading(const EnergyInterval& interval) {
    std::string words = "its meters have no reading in the period";
    if (!interval.findings.empty()) {
        words += " (" + interval.findings.front().detail + ")";
    }
    return words;
}

KpiUnit mass_unit(Gas gas) {
    return gas == Gas::co2 ? KpiUnit::milligram_co2 : KpiUnit::milligram_co2e;
}

std::string note_of(const FactorMatch& match, CivilMonth month) {
    const EmissionFactor& factor = match.factor;
    std::string note = "factor " + factor.id + " = " + factor.value.to_string() + " " + factor.unit + " of " +
                       year_text(factor) + " (" + factor.publisher + ")";
    if (match.fit == FactorMatch::Fit::earlier_year) {
        note += ", the latest published for " + std::to_string(month.year());
    }
    return note;
}

}  // namespace

KpiSite::KpiSite(const SignalReader& reader, const FactorRegister& factors, YearRule rule, const Site& site,
                 const CivilPeriod& period, std::optional<int> category)
    : reader_(reader),
      factors_(factors),
      rule_(rule),
      layout_(layout_of(reader.index(), site)),
      nodes_(kpi_nodes_of(reader.index(), layout_, category)) {
    if (auto zone = TimeZone::find(site.time_zone)) {
        zone_ = *zone;
        range_ = period.range_in(*zone);
    } else {
        no_zone_ = zone.error().detail;
    }
}

Result<KpiSitePart> KpiSite::part(KpiPartKind kind, const std::stop_token& cancel) {
    if (const auto known = known_.find(kind); known != known_.end()) {
        return known->second;
    }
    auto found = zone_ ? read(kind, cancel) : Result<KpiSitePart>(without(KpiRefusalCode::boundary_mismatch, no_zone_));
    if (found) {
        known_.emplace(kind, *found);
    }
    return found;
}

Result<KpiSitePart> KpiSite::read(KpiPartKind kind, const std::stop_token& cancel) {
    switch (kind) {
        case KpiPartKind::facility:
            return energy(nodes_.facility, cancel);
        case KpiPartKind::it:
            return energy(nodes_.it, cancel);
        case KpiPartKind::carbon:
            return carbon(cancel);
        case KpiPartKind::volume:
            return volume(cancel);
        case KpiPartKind::photovoltaic:
            if (nodes_.photovoltaic.nodes.empty()) {
                KpiSitePart none;
                none.part = KpiPart{0, KpiUnit::milliwatt_hour, whole, {}, "no photovoltaic node in the tree"};
                return none;
            }
            return energy(nodes_.photovoltaic, cancel);
        case KpiPartKind::rectifier_input:
            return energy(nodes_.rectifier_input, cancel);
        case KpiPartKind::rectifier_output:
            return energy(nodes_.rectifier_output, cancel);
    }
    return KpiSitePart{};
}

Result<KpiSitePart> KpiSite::energy(const KpiMeters& meters, const std::stop_token& cancel) const {
    KpiSitePart found;
    if (meters.refusal) {
        found.refusal = meters.refusal;
        return found;
    }
    const auto energies = energy_of_nodes(reader_, meters.nodes, {&*range_, 1}, cancel);
    if (!energies) {
        return without_or_fail(energies.error());
    }
    const EnergyInterval& interval = energies->front();
    if (!interval.energy) {
        return without(KpiRefusalCode::numerator_absent, without_reading(interval));
    }
    found.part =
        KpiPart{interval.energy->count(), KpiUnit::milliwatt_hour, interval.coverage, interval.method, named(meters)};
    found.meters = meters.nodes.size();
    const auto noted = note_simulated(meters, found);
    return noted ? Result<KpiSitePart>(found) : noted.error();
}

Result<void> KpiSite::note_simulated(const KpiMeters& meters, KpiSitePart& part) const {
    const auto first = reader_.samples().first_value_from(energy_else_power(meters.nodes.front()).id, range_->begin);
    if (!first) {
        return is_of_some_samples(first.error().code) ? Result<void>() : first.error();
    }
    if (*first && (*first)->at < range_->end && (*first)->origin == Origin::simulated) {
        part.notes.emplace("contains samples of the demo's generator, not of equipment");
    }
    return {};
}

Result<KpiSitePart> KpiSite::volume(const std::stop_token& cancel) const {
    const auto volume = traffic_volume(reader_, layout_, *range_, cancel);
    if (!volume) {
        return without_or_fail(volume.error());
    }
    if (!volume->bytes) {
        return without(KpiRefusalCode::numerator_absent,
                       "one of its traffic points has no reading in the period, so its traffic is not known");
    }
    KpiSitePart found;
    found.part = KpiPart{*volume->bytes, KpiUnit::byte, volume->coverage, {}, "traffic towards and from users"};
    found.meters = layout_.traffic_down.size() + layout_.traffic_up.size();
    return found;
}

Result<KpiSitePart> KpiSite::carbon(const std::stop_token& cancel) const {
    if (nodes_.facility.refusal) {
        return without(nodes_.facility.refusal->code, nodes_.facility.refusal->words);
    }
    if (nodes_.grid.nodes.empty()) {
        return without(KpiRefusalCode::boundary_mismatch, "the tree has no measured grid node");
    }
    if (layout_.site->factor_region.empty()) {
        return without(KpiRefusalCode::numerator_absent, "it has no factor region; name one in the inventory");
    }
    if (!nodes_.generators.nodes.empty()) {
        const auto generated = energy_of_nodes(reader_, nodes_.generators.nodes, {&*range_, 1}, cancel);
        if (!generated) {
            return without_or_fail(generated.error());
        }
        const auto& energy = generated->front().energy;
        if (!energy || *energy != Energy{}) {
            return without(KpiRefusalCode::boundary_mismatch,
                           energy ? "a generator ran, and the carbon of its fuel is not known here"
                                  : "whether its generator ran is not known: its meter has no reading in the period");
        }
    }
    return carbon_of_grid(cancel);
}

/// Each civil month by its own factor.
Result<KpiSitePart> KpiSite::carbon_of_grid(const std::stop_token& cancel) const {
    const std::vector<TimeRange> months = zone_->months_in(*range_);
    const auto energies = energy_of_nodes(reader_, nodes_.grid.nodes, months, cancel);
    if (!energies) {
        return without_or_fail(energies.error());
    }
    KpiSitePart found;
    found.part = KpiPart{0, KpiUnit::milligram_co2, {}, EnergyMethod::measured, {}};
    std::optional<Gas> gas;
    WideInteger covered = 0;
    for (const EnergyInterval& interval : *energies) {
        const CivilMonth month = zone_->month_of(interval.range.begin);
        if (!interval.energy) {
            return without(KpiRefusalCode::numerator_absent, without_reading(interval));
        }
        FactorQuery query;
        query.region = layout_.site->factor_region;
        query.month = month;
        query.rule = rule_;
        const auto match = factors_.find(query);
        const auto mass = match ? emissions(*interval.energy, match->factor) : Result<CarbonMass>(match.error());
        if (!mass) {
            return without(KpiRefusalCode::numerator_absent, mass.error().detail);
        }
        const bool is_another = gas && *gas != match->factor.gas;
        if (is_another || (match->factor.gas != Gas::co2 && match->factor.gas != Gas::co2e)) {
            return without(KpiRefusalCode::gases_mixed,
                           "its months have factors of different gases, which do not add up");
        }
        gas = match->factor.gas;
        found.part->count += mass->count();
        found.part->method = std::max(*found.part->method, interval.method);
        covered += WideInteger{interval.coverage.count} * interval.range.length().count();
        found.notes.insert(note_of(*match, month));
    }
    found.part->unit = mass_unit(*gas);
    found.part->coverage.count = static_cast<std::int32_t>(covered / range_->length().count());
    found.part->what = std::string(id_of(*gas)) + " of grid electricity, location-based";
    found.meters = nodes_.grid.nodes.size();
    return found;
}

}  // namespace wattmast
