// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The Explore chart, onto which points are dragged.
#pragma once

#include <optional>

#include "ui/charts/themed_plot_view.h"
#include "ui/pages/explore/series_selection.h"

namespace wattmast::ui {

/// Drop onto a pane: there. Drop between two panes, above the first or below the last: into a pane of its own.
class ExploreChart : public ThemedPlotView {
    Q_OBJECT

public:
    explicit ExploreChart(QWidget* parent = nullptr);

    /// Where a drop at a height lands.
    struct DropPlace {
        bool is_between = false;
        std::size_t pane = 0;  ///< Onto it, or above it; the number of panes: below the last.
        friend bool operator==(const DropPlace&, const DropPlace&) = default;
    };
    [[nodiscard]] DropPlace place_at(double y) const;
    /// No higher than needed: what the window has left goes to it anyway.
    [[nodiscard]] QSize sizeHint() const override { return {960, 300}; }

Q_SIGNALS:
    void series_dropped(const std::vector<wattmast::ui::SeriesKey>& series,
                        wattmast::ui::ExploreChart::DropPlace place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void aim(std::optional<DropPlace> place);

    std::optional<DropPlace> aimed_;
};

}  // namespace wattmast::ui
