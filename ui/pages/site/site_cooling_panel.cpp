// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_cooling_panel.h"

#include "ui/format/format.h"
#include "ui/pages/site/cooling_model.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

namespace {

constexpr int title_height = 42;
constexpr int most_rows = 8;

}  // namespace

SiteCoolingPanel::SiteCoolingPanel(QWidget* parent)
    : Panel(parent), units_(new CoolingModel(this)), table_(new DataTable) {
    set_header_line(true);
    table_->setModel(units_);
    table_->setSortingEnabled(false);
    table_->set_column_width(CoolingModel::state_column, 104);
    table_->set_column_width(CoolingModel::power_column, 76);
    table_->set_column_width(CoolingModel::supply_column, 90);
    table_->set_column_width(CoolingModel::return_column, 90);
    table_->set_column_width(CoolingModel::age_column, 68);
    table_->set_stretch_column(CoolingModel::unit_column);
    set_content(table_);
    connect(table_, &DataTable::row_opened, this,
            [this](const QModelIndex& index) { Q_EMIT unit_opened(points_of(units_->unit(index.row()))); });
    retranslate();
    hide();
}

void SiteCoolingPanel::show_detail(const SiteDetail* detail, const std::vector<Attention>& attention,
                                   const Catalog& catalog, UtcTime now) {
    std::vector<CoolingUnit> units =
        detail == nullptr ? std::vector<CoolingUnit>() : cooling_units(*detail, attention, catalog, now);
    const int count = static_cast<int>(units.size());
    setVisible(count > 0);
    if (count == 0) {
        return;
    }
    const bool has_alarm = units.front().alarm.has_value();
    units_->set_units(std::move(units), now);
    const int rows = std::min(count, most_rows);
    setFixedHeight(title_height + table_->horizontalHeader()->sizeHint().height() + rows * size::table_row + 4);
    const QString amount = tr("%n unit(s)", nullptr, count);
    set_subtitle(has_alarm ? Format::listed({amount, tr("problems first")}) : amount);
    show_content();
}

void SiteCoolingPanel::retranslate() {
    //: Chillers and coolers of a hall. 中文：制冷设备
    set_title(tr("Cooling plant"));
}

void SiteCoolingPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

}  // namespace wattmast::ui
