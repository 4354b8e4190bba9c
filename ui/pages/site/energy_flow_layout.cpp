// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/energy_flow_layout.h"

namespace wattmast::ui {

namespace {

constexpr double side_pad = 13;
constexpr double top_pad = 10;
constexpr double source_text = 96;   ///< Icon and two lines of text.
constexpr double branch_text = 164;  ///< Name and number.
constexpr double bar_width = 8;
constexpr double site_width = 10;
constexpr double site_caption = 44;
constexpr double smallest_site = 24;  ///< Also without any value.
constexpr double battery_height = 56;
constexpr double branch_row = 18;
constexpr double source_row = 40;

/// Rows of at least `least`, each as tall as its value wants, spread evenly over the height.
std::vector<QRectF> rows(const std::vector<FlowItem>& items, double scale, double least, QRectF area) {
    double needed = 0;
    for (const FlowItem& item : items) {
        needed += std::max(least, item.shown().value_or(0) * scale);
    }
    const auto count = static_cast<double>(items.size());
    const double gap = std::max(0.0, std::min(22.0, (area.height() - needed) / std::max(1.0, count)));
    const double squeeze = std::min(1.0, area.height() / std::max(1.0, needed));
    double y = area.top() + std::max(0.0, (area.height() - needed * squeeze - gap * (count - 1)) / 2);
    std::vector<QRectF> placed;
    for (const FlowItem& item : items) {
        const double height = std::max(least, item.shown().value_or(0) * scale) * squeeze;
        placed.emplace_back(area.left(), y, area.width(), height);
        y += height + gap;
    }
    return placed;
}

double sum_of(const std::vector<FlowItem>& items) {
    double sum = 0;
    for (const FlowItem& item : items) {
        sum += std::max(0.0, item.shown().value_or(0));
    }
    return sum;
}

class Layouter {
public:
    Layouter(const FlowDiagram& diagram, QSizeF size) : diagram_(diagram), size_(size) {}

    FlowLayout run() {
        const double battery = diagram_.batteries.empty() ? 0 : battery_height;
        const double height = std::max(40.0, size_.height() - 2 * top_pad);
        const double whole = std::max(sum_of(diagram_.sources), sum_of(diagram_.branches));
        // The tallest column decides the scale: many small branches need rows of their own.
        const double rows_of_branches = branch_row * static_cast<double>(diagram_.branches.size());
        const double for_site = height - site_caption - battery;
        scale_ = whole > 0 ? std::max(0.0, std::min(for_site, height - 0.55 * rows_of_branches)) / whole : 0;

        const double right = size_.width() - side_pad - branch_text;
        const double left = diagram_.sources.empty() ? side_pad : side_pad + source_text + bar_width;
        layout_.text_left = right + bar_width + 8;
        const double bar = std::max(smallest_site, whole * scale_);
        const double free = std::max(0.0, for_site - bar);
        layout_.site = QRectF((left + right) / 2 - site_width / 2, top_pad + site_caption + free / 2, site_width, bar);
        place_sources(left);
        place_branches(right);
        place_batteries();
        return std::move(layout_);
    }

private:
    void place_sources(double left) {
        const QRectF area(side_pad, top_pad, left - side_pad, size_.height() - 2 * top_pad);
        const bool has_note = std::ranges::any_of(diagram_.sources, [](const FlowItem& one) { return !one.value; });
        const double least = source_row + (has_note ? note_height : 0);
        place(FlowPart::Side::source, diagram_.sources, rows(diagram_.sources, scale_, least, area), left - bar_width,
              bar_width);
    }

    void place_branches(double right) {
        const QRectF area(right, top_pad, size_.width() - side_pad - right, size_.height() - 2 * top_pad);
        place(FlowPart::Side::branch, diagram_.branches, rows(diagram_.branches, scale_, branch_row, area), right, 6);
    }

    void place(FlowPart::Side side, const std::vector<FlowItem>& items, const std::vector<QRectF>& places, double x,
               double width) {
        double at_site = layout_.site.top();
        for (std::size_t i = 0; i < items.size(); ++i) {
            FlowPart part;
            part.side = side;
            part.index = i;
            part.row = places[i];
            part.thickness = std::max(0.0, items[i].shown().value_or(0)) * scale_;
            const double tall = std::max(2.0, part.thickness);
            part.bar = QRectF(x, part.row.center().y() - tall / 2, width, tall);
            part.site_top = at_site;
            at_site += part.thickness;
            layout_.parts.push_back(part);
        }
    }

    void place_batteries() {
        double y = layout_.site.bottom() + 20;
        for (std::size_t i = 0; i < diagram_.batteries.size(); ++i) {
            FlowPart part;
            part.side = FlowPart::Side::battery;
            part.index = i;
            part.bar = QRectF(layout_.site.center().x() - 10, y, 20, 20);
            part.row = QRectF(part.bar.left() - 130, y - 2, 156, 36);
            layout_.parts.push_back(part);
            y += battery_height;
        }
    }

    const FlowDiagram& diagram_;
    QSizeF size_;
    double scale_ = 0;
    FlowLayout layout_;
};

}  // namespace

FlowLayout flow_layout(const FlowDiagram& diagram, QSizeF size) {
    return Layouter(diagram, size).run();
}

}  // namespace wattmast::ui
