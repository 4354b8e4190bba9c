// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Who draws how much: classes, areas or sites of the scope, largest first, with their sum.
#pragma once

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/pages/energy/energy_reading.h"

namespace wattmast::ui {

enum class RankBy : std::uint8_t { site_class = 0, area, site };

/// A class, an area right below the scope, or a site; or all of them.
struct RankRow {
    QString name;
    std::optional<SiteKind> kind;   ///< Of a class.
    std::vector<std::string> area;  ///< Of an area; empty: sites that are right in the scope's own.
    SiteId site;                    ///< Of a site.
    bool is_total = false;
    std::size_t sites = 0;  ///< With a meter.
    std::optional<Energy> energy;
    Energy measured{};                                ///< By register.
    double site_days = 0;                             ///< Days of sites that have a figure.
    std::optional<Energy> earlier;                    ///< Of the compared time.
    std::map<std::string, Money, std::less<>> costs;  ///< By currency; empty: no hour has a price.
    std::uint64_t hours_without_price = 0;            ///< Hours of sites that have energy.
    std::size_t sites_without_price = 0;              ///< Of which no hour has a price.

    [[nodiscard]] std::optional<double> per_site_day() const;  ///< kWh; empty where nothing is known.
    [[nodiscard]] std::optional<double> measured_share() const;
};

/// The total stands last in every order. GUI thread.
class EnergyRanking : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { name = 0, sites, energy, share, bar, per_site_day, cost, change, measured, column_count };
    /// Beside the roles of DataTable: the length of a bar, 0 … 1 of the longest.
    static constexpr int bar_role = Qt::UserRole + 100;

    explicit EnergyRanking(QObject* parent = nullptr);

    /// Null: no rows.
    void set_reading(std::shared_ptr<const EnergyReading> reading, RankBy by);
    void retranslate();
    [[nodiscard]] RankBy by() const { return by_; }
    /// Whether any hour has a price: else there is nothing to show in the column of the cost.
    [[nodiscard]] bool has_costs() const { return !rows_.empty() && !rows_.back().costs.empty(); }
    [[nodiscard]] const RankRow& row(int row) const { return rows_.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void build();
    void sort_rows();
    [[nodiscard]] std::optional<double> share_of(const RankRow& row) const;
    [[nodiscard]] QString text(const RankRow& row, int column) const;
    [[nodiscard]] QString cost_text(const RankRow& row) const;
    [[nodiscard]] QString cost_tip(const RankRow& row) const;
    /// Of all rows; empty: several, which are not compared.
    [[nodiscard]] std::string currency() const;
    [[nodiscard]] QVariant copied(const RankRow& row, int column) const;
    [[nodiscard]] std::optional<double> number(const RankRow& row, int column) const;

    std::shared_ptr<const EnergyReading> reading_;
    RankBy by_ = RankBy::site_class;
    std::vector<RankRow> rows_;
    double largest_ = 0;  ///< kWh of the largest row but the total.
    ScaledUnit unit_;
    int sorted_by_ = energy;
    Qt::SortOrder order_ = Qt::DescendingOrder;
};

/// Draws the bars; everything else as CellDelegate.
class RankBarDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace wattmast::ui
