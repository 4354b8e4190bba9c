// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The organisation's share in what a site used, where it consolidates by equity share.
#include "app/ledger/draft_parts.h"

namespace wattmast {

void take_shares(DraftContext& context) {
    context.boundaries = standing_boundaries(context.inputs.book);
    if (context.boundaries.empty()) {
        return;
    }
    for (const Site& site : context.inputs.reader.catalog().sites) {
        if (const BookBoundary* share = share_in(context.boundaries, site.code, site.area, context.month)) {
            context.shares.emplace(site.code, share);
        }
    }
}

void apply_shares(const DraftContext& context, std::vector<SiteElectricity>& sites) {
    for (SiteElectricity& site : sites) {
        const BookBoundary* share = context.share_of(site.site->code);
        if (share == nullptr) {
            continue;
        }
        for (SiteElectricity::Node& node : site.nodes) {
            node.interval.energy = share_of(*node.interval.energy, share->share);
        }
    }
}

void name_share(const DraftContext& context, LedgerLine& line) {
    const BookBoundary* share = context.share_of(line.site);
    if (share == nullptr) {
        return;
    }
    line.rules += share_rule(share->share);
    line.records.push_back(share->record.number());
}

}  // namespace wattmast
