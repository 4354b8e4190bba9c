// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The sites that the page shows now: snapshot, question and answer, shared by table, tree and map.
#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "ui/pages/sites/site_facets.h"

namespace wattmast::ui {

/// Whether a newer snapshot may change which rows are shown and their order.
enum class Reorder : std::uint8_t {
    now = 1,
    later = 2,  ///< Values change in place; rows stay where they are, so that none moves away under the pointer.
};

/// What a newer arrangement differs in.
enum class SiteChange : std::uint8_t {
    values = 1,  ///< Same sites in the same order.
    order = 2,   ///< Same catalogue, other sites or another order.
    all = 3,     ///< Another catalogue: rows of the snapshot mean other sites.
};

/// GUI thread. Null snapshot before the first set_snapshot().
class SiteList : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Also the clock of the ages.
    void set_snapshot(std::shared_ptr<const SiteSnapshot> snapshot, UtcTime now, Reorder reorder);
    void set_scope(const Scope& scope);
    void set_filter(SiteFilter filter);
    /// @pre Not empty
    void set_sort(std::vector<SortKey> sort);
    /// After a language change: labels of facets are made anew.
    void arrange_again();
    void set_now(UtcTime now);

    [[nodiscard]] const SiteSnapshot* snapshot() const { return snapshot_.get(); }
    [[nodiscard]] std::shared_ptr<const SiteSnapshot> shared_snapshot() const { return snapshot_; }
    [[nodiscard]] const SiteQuery& query() const { return query_; }
    [[nodiscard]] const std::vector<int>& order() const { return arrangement_.order; }
    [[nodiscard]] const FacetValues& facets() const { return arrangement_.facets; }
    [[nodiscard]] int in_scope() const { return arrangement_.in_scope; }
    [[nodiscard]] UtcTime now() const { return now_; }

Q_SIGNALS:
    /// Before a change to order() or snapshot(): models announce it to their views.
    void about_to_change(wattmast::ui::SiteChange change, const std::vector<int>& next_order);
    /// `changed`: rows of the snapshot whose cells look different; of `values` only.
    void changed(wattmast::ui::SiteChange change, const std::vector<int>& changed);
    void now_changed();

private:
    void take(Arrangement next);
    void rearrange();

    std::shared_ptr<const SiteSnapshot> snapshot_;
    SiteQuery query_;
    Arrangement arrangement_;
    UtcTime now_;
};

}  // namespace wattmast::ui
