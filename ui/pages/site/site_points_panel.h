// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The panel of a site's points, worst quality first.
#pragma once

#include <memory>

#include "app/views.h"
#include "model/catalog.h"
#include "ui/widgets/panel.h"

class QSortFilterProxyModel;

namespace wattmast::ui {

class DataTable;
class SitePointModel;

class SitePointsPanel : public Panel {
    Q_OBJECT

public:
    explicit SitePointsPanel(QWidget* parent = nullptr);

    /// Null: not known yet, and the table is empty.
    void show_detail(const SiteDetail* detail, const std::shared_ptr<const Catalog>& catalog, UtcTime now);
    /// Selects the point's row and scrolls to it, if it is there.
    void mark_point(PointId point);

Q_SIGNALS:
    void point_opened(wattmast::PointId point);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    SitePointModel* points_ = nullptr;
    QSortFilterProxyModel* sorted_ = nullptr;
    DataTable* table_ = nullptr;
};

}  // namespace wattmast::ui
