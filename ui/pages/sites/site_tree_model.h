// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The sites as a tree of groups with their sums.
#pragma once

#include <QAbstractItemModel>
#include <vector>

#include "ui/pages/sites/site_list.h"
#include "ui/pages/sites/site_sums.h"

namespace wattmast::ui {

enum class Grouping : std::uint8_t {
    area = 1,  ///< Levels of the area below the scope, then sites.
    kind = 2,
    state = 3,
};

/// Follows its SiteList while it is active; costs nothing otherwise. Columns are those of SiteColumn; groups come first
/// and sort by their sums, sites stand in the list's order. Another order is a reset: views keep what is open by
/// key_role. The list outlives it.
class SiteTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    /// QString: of a group, stable across resets; invalid for sites.
    static constexpr int key_role = Qt::UserRole + 101;

    explicit SiteTreeModel(SiteList& list, QObject* parent = nullptr);

    void set_active(bool active);
    void set_grouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return grouping_; }
    /// Row of the snapshot; empty for groups.
    [[nodiscard]] std::optional<int> snapshot_row(const QModelIndex& index) const;
    /// All rows of the snapshot at or below it.
    [[nodiscard]] std::vector<int> rows_below(const QModelIndex& index) const;
    /// The path of areas that a group stands for; empty for others.
    [[nodiscard]] std::vector<std::string> area_of(const QModelIndex& index) const;
    /// Invalid where the site is not shown.
    [[nodiscard]] QModelIndex index_of(SiteId site) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node {
        int parent = -1;
        int place = 0;  ///< Among the children of its parent.
        int row = -1;   ///< Of the snapshot; −1: a group.
        QString key;
        QString title;
        std::vector<std::string> area;
        std::vector<int> children;  ///< Nodes.
        std::vector<int> rows;      ///< All sites below.
        SiteSums sums;
        int rank = 0;  ///< Of groups that have an order of their own.
    };

    void build();
    void build_nodes();
    void add_site(int row);
    int child_group(int parent, const QString& key, const QString& title);
    void sum_groups();
    void sort_groups(int node);
    void tell_values();
    [[nodiscard]] const Node& node(const QModelIndex& index) const;
    [[nodiscard]] static QString group_tip(const SiteSums& sums, SiteColumn column);
    [[nodiscard]] QVariant group_cell(const Node& group, SiteColumn column, int role) const;

    SiteList& list_;
    Grouping grouping_ = Grouping::area;
    bool is_active_ = false;
    std::vector<Node> nodes_{Node{}};  ///< The first is the root.
};

}  // namespace wattmast::ui
