// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_kpi_row.h"

#include <QVBoxLayout>

#include "ui/pages/site/site_compare.h"
#include "ui/widgets/fitting.h"

namespace wattmast::ui {

SiteKpiRow::SiteKpiRow(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void SiteKpiRow::build(const std::vector<SiteKpiId>& figures) {
    delete strip_;
    strip_ = new KpiStrip(static_cast<int>(figures.size()));
    layout()->addWidget(strip_);
    figures_ = figures;
    QWidget* before = this;  // Else tiles that come later were the last in the window.
    for (std::size_t i = 0; i < figures.size(); ++i) {
        KpiTile* tile = strip_->tile(static_cast<int>(i));
        follow_in_tab_order(*before, *tile);
        before = tile;
        const SiteKpiId kind = figures[i];
        connect(tile, &KpiTile::activated, this, [this, kind] { Q_EMIT figure_opened(kind); });
    }
}

void SiteKpiRow::show_detail(const SiteDetail& detail, const Site& site, UtcTime now, Source source) {
    std::vector<SiteKpi> kpis = site_kpis(detail, site, now);
    if (compared_ && source == Source::answered) {
        show_differences(kpis, detail, *compared_);
    }
    std::vector<SiteKpiId> figures;
    figures.reserve(kpis.size());
    for (const SiteKpi& kpi : kpis) {
        figures.push_back(kpi.figure);
    }
    if (strip_ == nullptr || figures != figures_) {
        build(figures);
    }
    for (std::size_t i = 0; i < kpis.size(); ++i) {
        KpiTile* tile = strip_->tile(static_cast<int>(i));
        tile->set_kpi(marked(kpis[i].kpi, source));
        tile->set_active(kpis[i].kpi.value.number != Format::no_value());  // Nothing stands behind no value.
    }
}

Kpi SiteKpiRow::marked(Kpi kpi, Source source) {
    switch (source) {
        case Source::answered:
            return kpi;
        case Source::outdated:
            kpi.state = Kpi::State::stale;
            return kpi;
        case Source::not_yet:
        case Source::unreadable:
            break;
    }
    kpi.note = source == Source::unreadable ? tr("could not be read") : QString();
    kpi.short_note.clear();
    kpi.tip.clear();
    kpi.note_quality.reset();
    kpi.note_severity.reset();
    kpi.state = Kpi::State::normal;
    return kpi;
}

}  // namespace wattmast::ui
