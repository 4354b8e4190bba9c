// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/inventory_table_model.h"

#include <algorithm>
#include <set>

#include "carbon/market_units.h"
#include "ui/format/names.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

bool is_right(int column) {
    return column == InventoryTableModel::activity || column == InventoryTableModel::factor ||
           column == InventoryTableModel::location || column == InventoryTableModel::market;
}

std::optional<CarbonMass> mass_in(const GasMasses& masses, Gas gas) {
    const auto found = masses.find(gas);
    return found == masses.end() ? std::nullopt : std::optional(found->second);
}

CarbonMass largest_of(const LedgerInventory& inventory) {
    CarbonMass largest;
    for (const InventorySection section : {InventorySection::scope2_location, InventorySection::scope2_market}) {
        for (const auto& [gas, mass] : inventory.scopes_1_and_2(section)) {
            largest = std::max(largest, mass);
        }
    }
    return largest;
}

}  // namespace

InventoryTableModel::InventoryTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void InventoryTableModel::set_month(std::shared_ptr<const CarbonMonth> month) {
    beginResetModel();
    month_ = std::move(month);
    build();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
}

void InventoryTableModel::retranslate() {
    set_month(month_);
}

void InventoryTableModel::build() {
    rows_.clear();
    if (!month_ || month_->inventory.rows.empty()) {
        return;
    }
    const LedgerInventory& inventory = month_->inventory;
    unit_ = mass_scale(largest_of(inventory));
    decimals_ = std::max(1, mass_decimals(largest_of(inventory), unit_));
    using enum InventorySection;
    const GasMasses direct = inventory.sum(scope1);
    add_section(scope1, direct, direct, Row::Kind::section);
    add_section(scope2_location, inventory.sum(scope2_location), inventory.sum(scope2_market), Row::Kind::section);
    add_section(scope2_location, inventory.scopes_1_and_2(scope2_location), inventory.scopes_1_and_2(scope2_market),
                Row::Kind::total);
    for (const InventorySection section : {scope3, biogenic}) {
        add_section(section, inventory.sum(section), inventory.sum(section), Row::Kind::section);
    }
}

void InventoryTableModel::add_section(InventorySection section, const GasMasses& by_location,
                                      const GasMasses& by_market, Row::Kind kind) {
    std::set<Gas> gases;
    for (const GasMasses* masses : {&by_location, &by_market}) {
        for (const auto& one : *masses) {
            gases.insert(one.first);
        }
    }
    for (const Gas one : gases) {
        rows_.push_back({kind, section, one, mass_in(by_location, one), mass_in(by_market, one), 0});
    }
    if (kind == Row::Kind::section) {
        add_lines(section);
    }
}

void InventoryTableModel::add_lines(InventorySection section) {
    const auto& all = month_->inventory.rows;
    for (std::size_t place = 0; place < all.size(); ++place) {
        const InventorySection of_row = section_of(all[place].category);
        const bool is_market = of_row == InventorySection::scope2_market;
        if (of_row != section && !(is_market && section == InventorySection::scope2_location)) {
            continue;
        }
        const CarbonMass mass = all[place].mass;
        const bool is_location = of_row == InventorySection::scope2_location;
        rows_.push_back({Row::Kind::line, of_row, all[place].gas, is_market ? std::nullopt : std::optional(mass),
                         is_location ? std::nullopt : std::optional(mass), place});
    }
}

std::optional<std::size_t> InventoryTableModel::inventory_row(int row) const {
    if (row < 0 || row >= rowCount() || rows_[static_cast<std::size_t>(row)].kind != Row::Kind::line) {
        return std::nullopt;
    }
    return rows_[static_cast<std::size_t>(row)].place;
}

int InventoryTableModel::row_of(std::size_t inventory_row) const {
    const auto found = std::ranges::find_if(
        rows_, [&](const Row& row) { return row.kind == Row::Kind::line && row.place == inventory_row; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int InventoryTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int InventoryTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString InventoryTableModel::mass_cell(const std::optional<CarbonMass>& mass) const {
    return mass ? Format::current().number(scaled_mass(*mass, unit_), decimals_) : Format::no_value();
}

QString InventoryTableModel::text(const Row& row, int column) const {
    if (column == location || column == market) {
        return mass_cell(column == location ? row.location : row.market);
    }
    if (column == gas) {
        return row.gas ? gas_label(*row.gas) : QString();
    }
    if (row.kind == Row::Kind::total) {
        return column == source ? tr("Scope 1 and 2") : QString();
    }
    if (row.kind == Row::Kind::section) {
        return column == source ? label_of(row.section) : QString();
    }
    const InventoryRow& shown = month_->inventory.rows[row.place];
    switch (column) {
        case source:
            return row_label(shown);
        case activity:
            return activity_of(shown).text();
        case factor:
            return Format::current().published(shown.factor.value) + QChar(QChar::Nbsp) + unit_label(shown.factor.unit);
        case quality:
            return quality_text(shown);
        case evidence:
            return evidence_text(shown);
        default:
            return {};
    }
}

/// Whole figures, with points, as other programs read them.
QString InventoryTableModel::copied(const Row& row, int column) const {
    if (column == location || column == market) {
        const auto& mass = column == location ? row.location : row.market;
        return mass ? to_qt(kilograms_text(*mass)) + QStringLiteral(" kg") : QString();
    }
    if (row.kind != Row::Kind::line) {
        return text(row, column);
    }
    const InventoryRow& shown = month_->inventory.rows[row.place];
    if (column == activity && shown.energy) {
        return to_qt(kilowatt_hours_text(*shown.energy)) + QStringLiteral(" kWh");
    }
    if (column == factor) {
        return to_qt(shown.factor.value.to_string() + " " + shown.factor.unit);
    }
    return column == gas ? to_qt(id_of(shown.gas)) : text(row, column);
}

QVariant InventoryTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const bool is_sum = row.kind != Row::Kind::line;
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case copy_role:
            return copied(row, index.column());
        case Qt::ToolTipRole:
            if (!is_sum && index.column() == factor) {
                return to_qt(month_->inventory.rows[row.place].factor.id);
            }
            return text(row, index.column());
        case Qt::TextAlignmentRole:
            return is_right(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        case bold_role:
            return is_sum;
        case emphasis_role:
            return !is_sum && index.column() == factor ? QVariant(static_cast<int>(Color::text_link)) : QVariant();
        case quality_role:
            if (!is_sum && index.column() == quality) {
                const auto worst = quality_of(month_->inventory.rows[row.place]);
                return worst ? QVariant(static_cast<int>(*worst)) : QVariant();
            }
            return {};
        default:
            return {};
    }
}

QVariant InventoryTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return is_right(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case source:
            return tr("Source");
        case activity:
            return tr("Activity");
        case factor:
            return tr("Factor");
        case gas:
            return tr("Gas");
        case location:
            return tr("Location, %1", "column of masses, with its unit").arg(unit_.symbol);
        case market:
            return tr("Market, %1", "column of masses, with its unit").arg(unit_.symbol);
        case quality:
            return tr("Quality");
        case evidence:
            return tr("Evidence");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
