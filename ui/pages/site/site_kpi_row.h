// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The strip of a site's key figures; which tiles there are follows the site.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/pages/shared/compared_figures.h"
#include "ui/pages/site/site_kpis.h"

namespace wattmast::ui {

class SiteKpiRow : public QWidget {
    Q_OBJECT

public:
    /// Whether the figures are as fresh as they can be.
    enum class Source : std::uint8_t {
        answered,    ///< The detail is the newest answer.
        not_yet,     ///< There is no answer yet: dashes without notes.
        outdated,    ///< The newest request failed: what an earlier one told is grey.
        unreadable,  ///< The first request failed: dashes that say so.
    };

    explicit SiteKpiRow(QWidget* parent = nullptr);

    /// What show_detail() compares with from now on. Empty: with nothing.
    void set_compared(std::optional<ComparedNow> compared) { compared_ = std::move(compared); }
    void show_detail(const SiteDetail& detail, const Site& site, UtcTime now, Source source);

Q_SIGNALS:
    void figure_opened(wattmast::ui::SiteKpiId figure);

private:
    void build(const std::vector<SiteKpiId>& figures);
    [[nodiscard]] static Kpi marked(Kpi kpi, Source source);

    KpiStrip* strip_ = nullptr;
    std::vector<SiteKpiId> figures_;
    std::optional<ComparedNow> compared_;
};

}  // namespace wattmast::ui
