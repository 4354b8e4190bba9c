// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_points_panel.h"

#include <QSortFilterProxyModel>

#include "ui/format/format.h"
#include "ui/pages/site/site_point_model.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

namespace {

constexpr int lowest = 220;
constexpr int least_age_width = 88;
constexpr int cell_pad = 12;

}  // namespace

SitePointsPanel::SitePointsPanel(QWidget* parent)
    : Panel(parent),
      points_(new SitePointModel(this)),
      sorted_(new QSortFilterProxyModel(this)),
      table_(new DataTable) {
    setMinimumHeight(lowest);
    sorted_->setSourceModel(points_);
    sorted_->setSortRole(sort_role);
    table_->setModel(sorted_);
    table_->set_column_width(SitePointModel::value_column, 104);
    table_->set_column_width(SitePointModel::quality_column, 96);
    table_->set_column_width(SitePointModel::source_column, 110);
    table_->set_stretch_column(SitePointModel::name_column);
    table_->sortByColumn(SitePointModel::quality_column, Qt::DescendingOrder);
    set_content(table_);
    connect(table_, &DataTable::row_opened, this, [this](const QModelIndex& index) {
        Q_EMIT point_opened(points_->point(sorted_->mapToSource(index).row()));
    });
    retranslate();
}

void SitePointsPanel::show_detail(const SiteDetail* detail, const std::shared_ptr<const Catalog>& catalog,
                                  UtcTime now) {
    const std::vector<PointNow> points = detail != nullptr ? detail->points : std::vector<PointNow>();
    points_->set_points(points, catalog, now);
    show_content();
    const int bad = points_->not_well();
    const QString count = Format::current().count(static_cast<qint64>(points.size()));
    if (detail == nullptr) {
        set_subtitle({});
    } else if (bad > 0) {
        //: How many points, how many of them without a good value. 中文：共 %1 个，%2 个异常，质量最差者在前
        set_subtitle(tr("%1, %2 not well, worst quality first").arg(count, Format::current().count(bad)));
    } else {
        set_subtitle(tr("%1, all well").arg(count));
    }
}

void SitePointsPanel::mark_point(PointId point) {
    for (int row = 0; row < points_->rowCount(); ++row) {
        if (points_->point(row) == point) {
            const QModelIndex index = sorted_->mapFromSource(points_->index(row, 0));
            table_->selectRow(index.row());
            table_->scrollTo(index);
        }
    }
}

void SitePointsPanel::retranslate() {
    set_title(tr("Points"));
    // Hours and minutes take more room in some languages.
    constexpr std::chrono::minutes long_age{23 * 60 + 59};
    const QFontMetrics metrics(text_font(TextRole::table));
    const int age = metrics.horizontalAdvance(Format::current().duration(long_age)) + 2 * cell_pad;
    table_->set_column_width(SitePointModel::age_column, std::max(least_age_width, age));
}

void SitePointsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

}  // namespace wattmast::ui
