// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The panel of a hall's cooling plant. Mock-up 07.
#pragma once

#include "app/views.h"
#include "model/catalog.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

class CoolingModel;
class DataTable;

/// Hidden for sites without cooling units; as tall as its rows, within limits.
class SiteCoolingPanel : public Panel {
    Q_OBJECT

public:
    explicit SiteCoolingPanel(QWidget* parent = nullptr);

    /// Null: not known yet, and nothing is shown.
    /// @param attention What marks the units; as the list beside it has it.
    void show_detail(const SiteDetail* detail, const std::vector<Attention>& attention, const Catalog& catalog,
                     UtcTime now);
    [[nodiscard]] const CoolingModel& units() const { return *units_; }

Q_SIGNALS:
    /// Enter or double click on a unit.
    void unit_opened(const std::vector<wattmast::PointId>& points);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    CoolingModel* units_ = nullptr;
    DataTable* table_ = nullptr;
};

}  // namespace wattmast::ui
