// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The sites as rows of a table.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/pages/sites/site_list.h"

namespace wattmast::ui {

/// Filters and sorts nothing itself: it follows its SiteList and tells views what moved, so that selection, current row
/// and scroll position stay. Columns are those of SiteColumn. The list outlives it.
class SiteTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit SiteTableModel(SiteList& list, QObject* parent = nullptr);

    /// Row of the snapshot. @pre 0 <= row < rowCount()
    [[nodiscard]] int snapshot_row(int row) const { return shown_[static_cast<std::size_t>(row)]; }
    /// Empty where the site is not shown.
    [[nodiscard]] std::optional<int> row_of(SiteId site) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void prepare(SiteChange change, const std::vector<int>& next_order);
    void finish(SiteChange change, const std::vector<int>& changed);
    void tell_values(const std::vector<int>& changed);
    void move_rows(std::vector<int> next);
    void move_to(const std::vector<int>& next);

    SiteList& list_;
    std::vector<int> shown_;  ///< The list's order, as far as the views know of it.
};

}  // namespace wattmast::ui
