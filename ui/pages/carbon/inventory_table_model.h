// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The inventory of a month as rows: sections with their sums, and one row for each factor.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "app/ledger/carbon_month.h"
#include "ui/format/format.h"

namespace wattmast::ui {

/// In the order of the scopes; a section that has masses of two gases has two rows of sums, because gases are never
/// added. Sites' order of size is no use here, so that nothing sorts.
class InventoryTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { source = 0, activity, factor, gas, location, market, quality, evidence, column_count };

    explicit InventoryTableModel(QObject* parent = nullptr);

    /// Null: no rows.
    void set_month(std::shared_ptr<const CarbonMonth> month);
    /// Texts again, after the language changed.
    void retranslate();

    [[nodiscard]] const std::shared_ptr<const CarbonMonth>& month() const { return month_; }
    /// Place in the month's inventory; empty for a row of sums.
    [[nodiscard]] std::optional<std::size_t> inventory_row(int row) const;
    /// -1: it is not there.
    [[nodiscard]] int row_of(std::size_t inventory_row) const;
    /// "t": of the columns of masses.
    [[nodiscard]] const ScaledUnit& unit() const { return unit_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        enum class Kind : std::uint8_t { section = 1, line = 2, total = 3 };
        Kind kind = Kind::line;
        InventorySection section = InventorySection::scope1;
        std::optional<Gas> gas;  ///< Of the masses; none in a section without rows.
        std::optional<CarbonMass> location;
        std::optional<CarbonMass> market;
        std::size_t place = 0;  ///< Of a line: in the inventory.
    };

    void build();
    void add_section(InventorySection section, const GasMasses& by_location, const GasMasses& by_market,
                     Row::Kind kind);
    void add_lines(InventorySection section);
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QString copied(const Row& row, int column) const;
    [[nodiscard]] QString mass_cell(const std::optional<CarbonMass>& mass) const;

    std::shared_ptr<const CarbonMonth> month_;
    std::vector<Row> rows_;
    ScaledUnit unit_{1, QStringLiteral("kg")};
    int decimals_ = 0;
};

}  // namespace wattmast::ui
