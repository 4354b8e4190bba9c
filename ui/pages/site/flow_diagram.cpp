// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/flow_diagram.h"

#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

constexpr double smallest_share = 0.01;
constexpr double milliwatt_hours_per_kilowatt_hour = 1e6;

class FlowNames {
    Q_DECLARE_TR_FUNCTIONS(FlowNames)
};

bool is_source(NodeKind kind) {
    return kind == NodeKind::grid || kind == NodeKind::generator || kind == NodeKind::photovoltaic;
}

class Builder {
public:
    Builder(const std::vector<FlowBranch>& flow, FlowAmount amount) : flow_(flow) { diagram_.amount = amount; }

    FlowDiagram run() {
        for (const FlowBranch& branch : flow_) {
            if (is_source(branch.node.kind)) {
                diagram_.sources.push_back(item(branch));
            } else if (branch.node.kind == NodeKind::battery) {
                diagram_.batteries.push_back(item(branch));
            } else if (is_top(branch)) {
                expand(branch, 0);
            }
        }
        add_up();
        return std::move(diagram_);
    }

private:
    [[nodiscard]] std::optional<double> value_of(const FlowBranch& branch) const {
        if (diagram_.amount == FlowAmount::power_now) {
            return branch.power;
        }
        if (!branch.today) {
            return std::nullopt;
        }
        return static_cast<double>(branch.today->count()) / milliwatt_hours_per_kilowatt_hour;
    }

    [[nodiscard]] FlowItem item(const FlowBranch& branch) const {
        const QString name = branch.node.name.empty() ? label_of(branch.node.kind) : to_qt(branch.node.name);
        const bool has_last = diagram_.amount == FlowAmount::power_now;
        return {name,
                branch.node.kind,
                FlowItem::Origin::metered,
                value_of(branch),
                has_last ? branch.last_power : std::nullopt,
                branch.node.device.is_assigned()};
    }

    [[nodiscard]] bool is_top(const FlowBranch& branch) const {
        if (branch.node.parent.empty()) {
            return true;
        }
        const auto parent =
            std::ranges::find(flow_, branch.node.parent, [](const FlowBranch& b) { return b.node.name; });
        return parent == flow_.end() || is_source(parent->node.kind) || parent->node.kind == NodeKind::battery;
    }

    [[nodiscard]] std::vector<const FlowBranch*> children_of(const FlowBranch& branch) const {
        std::vector<const FlowBranch*> children;
        for (const FlowBranch& other : flow_) {
            const bool consumes = !is_source(other.node.kind) && other.node.kind != NodeKind::battery;
            if (consumes && !other.node.parent.empty() && other.node.parent == branch.node.name) {
                children.push_back(&other);
            }
        }
        return children;
    }

    void expand(const FlowBranch& branch, std::size_t depth) {
        const auto children = depth > flow_.size() ? std::vector<const FlowBranch*>() : children_of(branch);
        const std::optional<double> own = value_of(branch);
        double below = 0;
        bool all_known = true;
        for (const FlowBranch* child : children) {
            const std::optional<double> value = value_of(*child);
            all_known = all_known && value.has_value();
            below += value.value_or(0);
        }
        if (children.empty() || (own && !all_known)) {
            diagram_.branches.push_back(item(branch));
            return;
        }
        for (const FlowBranch* child : children) {
            expand(*child, depth + 1);
        }
        if (own && *own - below > smallest_share * *own) {
            const bool converts = branch.node.kind == NodeKind::rectifier || branch.node.kind == NodeKind::ups;
            computed_.push_back({converts ? FlowNames::tr("Conversion loss") : FlowNames::tr("Other"),
                                 converts ? NodeKind::losses : NodeKind::other,
                                 converts ? FlowItem::Origin::losses : FlowItem::Origin::unmetered,
                                 *own - below,
                                 {},
                                 true});
        }
    }

    /// Empty if a value is missing: a sum of parts would pass for the whole.
    static std::optional<double> sum(const std::vector<FlowItem>& items) {
        double total = 0;
        for (const FlowItem& one : items) {
            if (!one.value) {
                return std::nullopt;
            }
            total += *one.value;
        }
        return items.empty() ? std::nullopt : std::optional(total);
    }

    void add_up() {
        std::ranges::stable_sort(diagram_.branches, std::ranges::greater(),
                                 [](const FlowItem& one) { return one.shown().value_or(-1); });
        diagram_.branches.insert(diagram_.branches.end(), computed_.begin(), computed_.end());
        const std::optional<double> taken = sum(diagram_.branches);
        diagram_.total = diagram_.sources.empty() ? taken : sum(diagram_.sources);
        double charging = 0;
        double given = 0;
        for (const FlowItem& battery : diagram_.batteries) {
            charging += std::max(battery.value.value_or(0), 0.0);
            given += std::max(-battery.value.value_or(0), 0.0);
        }
        // While the mains are away, what the battery gives is what the site draws.
        if (diagram_.total && !diagram_.sources.empty()) {
            *diagram_.total += given;
        }
        if (!diagram_.total || !taken || diagram_.sources.empty()) {
            return;
        }
        const double rest = *diagram_.total - charging - *taken;
        if (rest > smallest_share * *diagram_.total) {
            diagram_.branches.push_back(
                {FlowNames::tr("Not metered"), NodeKind::other, FlowItem::Origin::unmetered, rest, {}, true});
        }
    }

    const std::vector<FlowBranch>& flow_;
    FlowDiagram diagram_;
    std::vector<FlowItem> computed_;
};

}  // namespace

FlowDiagram flow_diagram(const std::vector<FlowBranch>& flow, FlowAmount amount) {
    return Builder(flow, amount).run();
}

}  // namespace wattmast::ui
