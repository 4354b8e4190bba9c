// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/power_chain.h"

#include <algorithm>
#include <functional>

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

constexpr double box_gap = 26;      ///< Between columns.
constexpr double bus_gap = 40;      ///< Between sources and consumers, where the bus is.
constexpr double widest_box = 150;  ///< Wider ones only tear apart name and value.
constexpr double box_height = 44;
constexpr double side = 12;  ///< Free at the left and the right edge.

bool is_source(NodeKind kind) {
    return kind == NodeKind::grid || kind == NodeKind::generator || kind == NodeKind::photovoltaic ||
           kind == NodeKind::battery;
}

std::optional<Severity> severity_of(const std::vector<Attention>& attention, DeviceId device) {
    std::optional<Severity> worst;
    for (const Attention& item : attention) {
        if (device.is_assigned() && item.device == device && (!worst || item.severity < *worst)) {
            worst = item.severity;
        }
    }
    return worst;
}

/// The newest output load that any UPS of the device states.
std::optional<double> load_of(const SiteDetail& detail, const Catalog& catalog, DeviceId device, UtcTime now) {
    const Device* ups = catalog.device(device);
    for (const PointNow& of_point : detail.points) {
        const Point* point = catalog.point(of_point.point);
        if (point == nullptr || point->device != device || point->key.kind != PointKind::ups_output_load) {
            continue;
        }
        const std::optional<Sample>& newest = of_point.newest;
        if (ups != nullptr && newest && newest->quality == Quality::good && newest->value &&
            now - newest->at <= ups->poll_interval * 5 / 2) {
            return newest->value->to_double();
        }
    }
    return std::nullopt;
}

class Builder {
public:
    Builder(const SiteDetail& detail, const std::vector<Attention>& attention, const Catalog& catalog, UtcTime now)
        : detail_(detail), attention_(attention), catalog_(catalog), now_(now) {}

    PowerChain build() {
        int sources = 0;
        for (const FlowBranch& branch : detail_.flow) {
            if (is_source(branch.node.kind)) {
                add(branch, 0, sources++, std::nullopt);
            }
        }
        std::vector<const FlowBranch*> tops = children_of({});
        std::stable_partition(tops.begin(), tops.end(),
                              [this](const FlowBranch* top) { return !children_of(top->node.name).empty(); });
        int row = 0;
        for (const FlowBranch* top : tops) {
            row = place(*top, 1, row, std::nullopt);
        }
        chain_.rows = std::max(sources, row);
        chain_.losses = losses(tops);
        return std::move(chain_);
    }

private:
    /// Consumers directly below `parent`; empty: below the site, and those whose parent is not there or is a source.
    [[nodiscard]] std::vector<const FlowBranch*> children_of(const std::string& parent) const {
        std::vector<const FlowBranch*> found;
        for (const FlowBranch& branch : detail_.flow) {
            if (!is_source(branch.node.kind) && parent_of(branch) == parent) {
                found.push_back(&branch);
            }
        }
        return found;
    }

    [[nodiscard]] std::string parent_of(const FlowBranch& branch) const {
        const auto parent = std::ranges::find(detail_.flow, branch.node.parent,
                                              [](const FlowBranch& other) { return other.node.name; });
        const bool is_consumer = parent != detail_.flow.end() && !is_source(parent->node.kind);
        return is_consumer ? branch.node.parent : std::string();
    }

    /// The row after the last one that it takes.
    int place(const FlowBranch& branch, int column, int row, std::optional<std::size_t> parent) {
        const std::size_t self = add(branch, column, row, parent);
        int next = row;
        for (const FlowBranch* child : children_of(branch.node.name)) {
            next = place(*child, column + 1, next, self);
        }
        return std::max(next, row + 1);
    }

    std::size_t add(const FlowBranch& branch, int column, int row, std::optional<std::size_t> parent) {
        const EnergyNode& node = branch.node;
        ChainBox box;
        box.name = node.name.empty() ? label_of(node.kind) : to_qt(node.name);
        box.kind = node.kind;
        box.has_meter = node.device.is_assigned();
        box.power = branch.power;
        box.last = branch.last_power;
        box.load_percent = box.has_meter ? load_of(detail_, catalog_, node.device, now_) : std::nullopt;
        box.severity = severity_of(attention_, node.device);
        box.column = column;
        box.row = row;
        box.parent = parent;
        chain_.boxes.push_back(std::move(box));
        chain_.columns = std::max(chain_.columns, column + 1);
        return chain_.boxes.size() - 1;
    }

    /// What is drawn less what the first meters below the site take; through a box without one to those behind it.
    [[nodiscard]] std::optional<double> losses(const std::vector<const FlowBranch*>& tops) const {
        std::optional<double> left = detail_.now.power;
        const std::function<void(const FlowBranch&)> subtract = [&](const FlowBranch& branch) {
            if (branch.power && left) {
                *left -= *branch.power;
                return;
            }
            const std::vector<const FlowBranch*> below = children_of(branch.node.name);
            if (below.empty()) {
                left.reset();
            }
            for (const FlowBranch* child : below) {
                subtract(*child);
            }
        };
        for (const FlowBranch* top : tops) {
            subtract(*top);
        }
        return tops.empty() ? std::nullopt : left;
    }

    const SiteDetail& detail_;
    const std::vector<Attention>& attention_;
    const Catalog& catalog_;
    const UtcTime now_;
    PowerChain chain_;
};

double box_width(const PowerChain& chain, QSizeF size) {
    const int columns = std::max(chain.columns, 1);
    const double gaps = columns > 1 ? bus_gap + box_gap * (columns - 2) : 0;
    return std::min(widest_box, (size.width() - 2 * side - gaps) / columns);
}

}  // namespace

PowerChain power_chain(const SiteDetail& detail, const std::vector<Attention>& attention, const Catalog& catalog,
                       UtcTime now) {
    return Builder(detail, attention, catalog, now).build();
}

QRectF chain_rect(const PowerChain& chain, std::size_t index, QSizeF size) {
    const ChainBox& box = chain.boxes.at(index);
    const double width = box_width(chain, size);
    const double gaps = box.column == 0 ? 0 : bus_gap + box_gap * (box.column - 1);
    // Rows share what height there is, up to a limit, so that few boxes do not stick to the top.
    const double row_height = std::clamp(size.height() / std::max(chain.rows, 1), chain_row_height, 72.0);
    return {side + width * box.column + gaps, row_height * box.row + (row_height - box_height) / 2, width, box_height};
}

double chain_bus(const PowerChain& chain, QSizeF size) {
    return side + box_width(chain, size) + bus_gap / 2;
}

}  // namespace wattmast::ui
