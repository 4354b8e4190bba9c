// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/draft_on_site.h"

#include <algorithm>
#include <utility>

#include "app/ledger/input_digest.h"
#include "app/node_energy.h"
#include "app/point_energy.h"
#include "carbon/market_units.h"

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;

bool is_about_samples(Errc code) {
    return code == Errc::overflow || code == Errc::invalid_argument || code == Errc::no_data;
}

std::vector<NodeMeters> photovoltaics_of(const SiteLayout& layout) {
    std::vector<NodeMeters> found;
    std::ranges::copy_if(layout.drawn, std::back_inserter(found),
                         [](const NodeMeters& meters) { return meters.node.kind == NodeKind::photovoltaic; });
    return found;
}

class OnSiteReader {
public:
    OnSiteReader(DraftContext& context, const SiteElectricity& electricity)
        : context_(context), site_(*electricity.site), period_(electricity.period) {}

    Result<std::optional<OnSiteUse>> read(const std::vector<BookOnSiteGeneration>& stated) {
        const SiteLayout layout = layout_of(context_.inputs.reader.index(), site_);
        const std::vector<NodeMeters> photovoltaics = photovoltaics_of(layout);
        if (photovoltaics.empty()) {
            return std::optional<OnSiteUse>();
        }
        context_.photovoltaic_sites.insert(site_.code);
        const auto generated = energy_of_nodes(context_.inputs.reader, photovoltaics, {&period_, 1}, context_.cancel);
        if (!generated) {
            return about(generated.error());
        }
        const EnergyInterval& interval = generated->front();
        if (!interval.energy || *interval.energy < Energy{}) {
            find(Severity::error, interval.energy ? "negative_energy" : "no_data",
                 interval.energy ? "the energy of its own generation is negative; check the direction of the meter"
                                 : "no energy of its own generation; look for the samples");
            return std::optional<OnSiteUse>();
        }
        const auto exported = exported_by(layout);
        if (!exported) {
            return about(exported.error());
        }
        OnSiteUse use;
        use.used = std::max(*interval.energy - exported->value_or(Energy{}), Energy{});
        use.method = interval.method;
        use.coverage = interval.coverage;
        for (const NodeMeters& meters : photovoltaics) {
            points_.insert(points_.begin(), energy_else_power(meters).id);
        }
        const BookOnSiteGeneration* statement = statement_for(photovoltaics, stated, use.used);
        if (statement == nullptr) {
            return std::optional<OnSiteUse>();
        }
        use.record = statement->record;
        use.attributes = statement->are_kept ? OnSiteAttributes::kept : OnSiteAttributes::sold;
        return with_digest(std::move(use), interval, exported->has_value());
    }

private:
    void find(Severity severity, std::string_view check, const std::string& message) {
        context_.find(severity, check, site_.code, "site " + site_.code + ": " + message);
    }

    Result<std::optional<OnSiteUse>> about(const Failure& failure) {
        if (!is_about_samples(failure.code)) {
            return failure;
        }
        find(Severity::error, name_of(failure.code), "own generation: " + failure.detail);
        return std::optional<OnSiteUse>();
    }

    /// What the grid meters counted towards the grid; empty where not each of them counts it.
    Result<std::optional<Energy>> exported_by(const SiteLayout& layout) {
        Energy sum;
        std::vector<PointId> points;
        for (const NodeMeters& grid : layout.grid) {
            const Point* point = context_.inputs.reader.index().point_of(
                grid.node.device, {PointKind::active_energy_export, Phase::total, grid.node.instance});
            if (point == nullptr) {
                return std::optional<Energy>();
            }
            const auto energy = point_energy(context_.inputs.reader, *point, {&period_, 1}, context_.cancel);
            if (!energy) {
                return energy.error();
            }
            if (!energy->front().energy) {
                return std::optional<Energy>();
            }
            sum += *energy->front().energy;
            points.push_back(point->id);
        }
        if (layout.grid.empty()) {
            return std::optional<Energy>();
        }
        points_.insert(points_.end(), points.begin(), points.end());
        return std::optional(sum);
    }

    /// The record in force for all of them; null, with a finding, where there is none or they differ.
    const BookOnSiteGeneration* statement_for(const std::vector<NodeMeters>& photovoltaics,
                                              const std::vector<BookOnSiteGeneration>& stated, Energy used) {
        const CivilDate last_day{context_.month.value / std::chrono::last};
        const BookOnSiteGeneration* found = nullptr;
        for (const NodeMeters& meters : photovoltaics) {
            const BookOnSiteGeneration* own = nullptr;
            for (const BookOnSiteGeneration& each : stated) {
                const bool is_of_it = each.node.empty() || each.node == meters.node.name;
                const bool is_nearer = own == nullptr || own->node.empty();
                if (each.site == site_.code && each.has_day(last_day) && is_of_it && is_nearer) {
                    own = &each;
                }
            }
            if (own == nullptr) {
                find(Severity::warning, "on_site_not_stated",
                     "it used " + kilowatt_hours_text(used) +
                         " kWh of its own generation, and nobody states whether "
                         "the certificates of \"" +
                         meters.node.name +
                         "\" were kept or sold; there is no line of it, enter an on_site_generation record");
                return nullptr;
            }
            if (found != nullptr && found->are_kept != own->are_kept) {
                find(Severity::error, "on_site_mixed",
                     "the certificates of one photovoltaic node are kept and those of another sold, and what it used "
                     "of which is not known; state one for the site");
                return nullptr;
            }
            found = own;
        }
        return found;
    }

    Result<std::optional<OnSiteUse>> with_digest(OnSiteUse use, const EnergyInterval& interval, bool is_export_known) {
        if (!is_export_known) {
            find(Severity::note, "export_not_known",
                 "no meter tells what it gave to the grid, so that all of its own generation counts as used on site");
        }
        use.points = points_;
        const auto digest = input_digest(context_.inputs.reader, use.points, interval, context_.cancel);
        if (!digest) {
            return about(digest.error());
        }
        use.inputs = *digest;
        return std::optional(std::move(use));
    }

    DraftContext& context_;
    const Site& site_;
    TimeRange period_;
    std::vector<PointId> points_;
};

}  // namespace

Result<OnSiteUses> on_site_uses(DraftContext& context, const std::vector<SiteElectricity>& sites) {
    OnSiteUses uses;
    const std::vector<BookOnSiteGeneration> stated = standing_on_site_generation(context.inputs.book);
    for (const SiteElectricity& electricity : sites) {
        auto use = OnSiteReader(context, electricity).read(stated);
        if (!use) {
            return use.error();
        }
        if (const BookBoundary* share = context.share_of(electricity.site->code); share != nullptr && *use) {
            (*use)->used = share_of((*use)->used, share->share);
        }
        if (*use && (*use)->used > Energy{}) {
            uses.emplace(electricity.site->code, std::move(**use));
        }
    }
    return uses;
}

void check_own_certificate(DraftContext& context, const OnSiteUses& uses, const BookCertificate& certificate) {
    const auto own = uses.find(certificate.site);
    const bool has_own = own != uses.end() || context.photovoltaic_sites.contains(certificate.site);
    const std::string name =
        "record " + std::to_string(certificate.record.number()) + " (certificate " + certificate.registry_id + ")";
    if (certificate.node.empty() && has_own && certificate.technology == "solar") {
        context.find(Severity::warning, "maybe_own_generation", certificate.site,
                     name + " is solar and for site " + certificate.site +
                         ", which has photovoltaics; if it is of these, state their node, as it then covers "
                         "nothing from the grid");
    }
    const bool is_sold = own != uses.end() && own->second.attributes == OnSiteAttributes::sold;
    if (!certificate.node.empty() && certificate.cancelled_on && is_sold) {
        context.find(Severity::error, "own_generation_contradicts", certificate.site,
                     name + " was cancelled for the own generation of site " + certificate.site +
                         ", whose certificates record " + std::to_string(own->second.record.number()) +
                         " says were sold; correct one of them");
    }
}

}  // namespace wattmast
