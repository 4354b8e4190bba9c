// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a figure comes from: its factor, its lines of the ledger, their meters and records. The right side of the page.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/ledger/carbon_month.h"
#include "report/figure_origin.h"
#include "ui/pages/property_grid.h"
#include "ui/widgets/panel.h"

class QScrollArea;

namespace wattmast::ui {

class Chip;
class DataTable;
class LineTableModel;
class LinkLabel;
class VersionStrip;
class WrappedLabel;

class LinePanel : public Panel {
    Q_OBJECT

public:
    explicit LinePanel(QWidget* parent = nullptr);

    /// @pre inventory_row is one of the month
    void show_row(std::shared_ptr<const CarbonMonth> month, std::size_t inventory_row);
    void show_nothing();
    /// Of the lines that are shown: that of the number, else the first of the site; else the choice stays.
    void choose_line(const FigureOrigin& figure);
    /// Null: none is chosen.
    [[nodiscard]] const LedgerLine* line() const;
    void retranslate();
    [[nodiscard]] LineTableModel* lines() const { return model_; }
    [[nodiscard]] DataTable* table() const { return table_; }

Q_SIGNALS:
    void factor_requested(const std::string& id);
    /// @param site Code.
    void site_requested(const std::string& site);
    /// @param points As a ledger line names them, of that site.
    void points_requested(const std::string& site, const std::vector<std::string>& points);

private:
    void show_factor();
    void show_versions();
    void show_line();
    [[nodiscard]] const InventoryRow& row() const;

    std::shared_ptr<const CarbonMonth> month_;
    std::size_t row_ = 0;
    Chip* state_;
    PropertyGrid* factor_;
    LinkLabel* open_factor_;
    WrappedLabel* versions_title_;
    VersionStrip* versions_;
    WrappedLabel* newer_;
    WrappedLabel* lines_title_;
    LineTableModel* model_;
    DataTable* table_;
    PropertyGrid* line_;
    LinkLabel* open_points_;
    LinkLabel* open_site_;
    QScrollArea* scroll_;
};

}  // namespace wattmast::ui
