// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_list.h"

#include <algorithm>
#include <utility>

namespace wattmast::ui {
namespace {

std::vector<int> rows_that_differ(const SiteSnapshot& before, const SiteSnapshot& after) {
    std::vector<int> rows;
    for (std::size_t i = 0; i < after.rows.size(); ++i) {
        if (!looks_same(before.rows[i], after.rows[i])) {
            rows.push_back(static_cast<int>(i));
        }
    }
    return rows;
}

}  // namespace

void SiteList::set_snapshot(std::shared_ptr<const SiteSnapshot> snapshot, UtcTime now, Reorder reorder) {
    now_ = now;
    Arrangement next = arrange(*snapshot, query_);
    if (!snapshot_ || snapshot_->book != snapshot->book) {
        Q_EMIT about_to_change(SiteChange::all, next.order);
        snapshot_ = std::move(snapshot);
        arrangement_ = std::move(next);
        Q_EMIT changed(SiteChange::all, {});
        return;
    }
    if (reorder == Reorder::later) {
        next.order = arrangement_.order;
    }
    const std::vector<int> changed_rows = rows_that_differ(*snapshot_, *snapshot);
    snapshot_ = std::move(snapshot);
    arrangement_.facets = std::move(next.facets);
    arrangement_.in_scope = next.in_scope;
    Q_EMIT changed(SiteChange::values, changed_rows);
    if (next.order != arrangement_.order) {
        next.facets = arrangement_.facets;
        take(std::move(next));
    }
}

void SiteList::take(Arrangement next) {
    Q_EMIT about_to_change(SiteChange::order, next.order);
    arrangement_ = std::move(next);
    Q_EMIT changed(SiteChange::order, {});
}

void SiteList::rearrange() {
    if (snapshot_) {
        take(arrange(*snapshot_, query_));
    }
}

void SiteList::set_scope(const Scope& scope) {
    if (query_.scope != scope) {
        query_.scope = scope;
        rearrange();
    }
}

void SiteList::set_filter(SiteFilter filter) {
    if (query_.filter != filter) {
        query_.filter = std::move(filter);
        rearrange();
    }
}

void SiteList::set_sort(std::vector<SortKey> sort) {
    if (query_.sort != sort) {
        query_.sort = std::move(sort);
        if (snapshot_) {
            Arrangement next = arrangement_;
            sort_rows(*snapshot_, query_.sort, next.order);
            take(std::move(next));
        }
    }
}

void SiteList::arrange_again() {
    rearrange();
}

void SiteList::set_now(UtcTime now) {
    now_ = now;
    Q_EMIT now_changed();
}

}  // namespace wattmast::ui
