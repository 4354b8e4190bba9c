// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/retired_inputs.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "app/ledger/draft_fuel.h"
#include "app/ledger/input_digest.h"
#include "app/site_layout.h"

namespace wattmast {
namespace {

/// Farther from a border no value is looked for.
constexpr Duration beside = std::chrono::days{2};

bool is_of_node(const LedgerLine& line) {
    return line.category == LedgerCategory::scope2_location || line.category == LedgerCategory::scope3_td_losses;
}

/// Times of a first or a last value: those of the two cells that meet at a border.
struct UsedTimes {
    std::set<UtcTime> first;
    std::set<UtcTime> last;
};

void add(UsedTimes& times, std::span<const RollupCell> cells, TimeRange period) {
    const RollupCell* before = nullptr;
    const RollupCell* first = nullptr;
    const RollupCell* last = nullptr;
    const RollupCell* behind = nullptr;
    for (const RollupCell& cell : cells) {
        if (!cell.values) {
            continue;
        }
        if (cell.values->last_at < period.begin) {
            before = &cell;
        } else if (cell.values->first_at < period.end) {
            first = first == nullptr ? &cell : first;
            last = &cell;
        } else {
            behind = behind == nullptr ? &cell : behind;
        }
    }
    if (before != nullptr) {
        times.first.insert(before->values->last_at);
    }
    if (first != nullptr) {
        times.first.insert(first->values->first_at);
        times.last.insert(last->values->last_at);
    }
    if (behind != nullptr) {
        times.last.insert(behind->values->first_at);
    }
}

}  // namespace

Result<bool> RetiredInputs::are_as_closed(const LedgerLine& line) const {
    if (is_of_node(line)) {
        return is_node_as_closed(line);
    }
    return line.category == LedgerCategory::scope2_market ? is_market_as_closed(line) : are_hours_as_closed(line);
}

Result<bool> RetiredInputs::has_digest(const LedgerLine& line, std::size_t first_point,
                                       const std::function<bool(const Digest&)>& fits) const {
    const Site* site = reader_.catalog().site_by_code(line.site);
    const std::vector<PointId> points =
        site == nullptr ? std::vector<PointId>() : points_named(*site, line, first_point);
    const auto retired = points.empty() ? Result<bool>(false) : has_retired(points, line.period);
    if (!retired || !*retired) {
        return retired;
    }
    const auto possible = possible_digests(points, line.period);
    return possible ? Result<bool>(std::ranges::any_of(*possible, fits)) : possible.error();
}

Result<bool> RetiredInputs::is_node_as_closed(const LedgerLine& line) const {
    return has_digest(line, 0, [&](const Digest& digest) { return digest == line.inputs; });
}

/// Without the boundary that says the share: the inputs are those of the whole.
std::vector<BookRecordId> RetiredInputs::records_of_activity(const LedgerLine& line) const {
    std::vector<BookRecordId> records(line.records.begin(), line.records.end());
    std::erase_if(records, [&](BookRecordId id) {
        const auto found = std::ranges::find(book_, id, &BookRecord::id);
        return found != book_.end() && found->kind == BookKind::boundary;
    });
    return records;
}

Result<bool> RetiredInputs::are_hours_as_closed(const LedgerLine& line) const {
    const Digest of_records = digest_of_records(book_, records_of_activity(line));
    return has_digest(line, 0, [&](const Digest& digest) {
        return sha256({of_records.to_hex(), "\n", digest.to_hex(), "\n"}) == line.inputs;
    });
}

Result<bool> RetiredInputs::is_market_as_closed(const LedgerLine& line) const {
    const Site* site = reader_.catalog().site_by_code(line.site);
    if (site == nullptr) {
        return false;
    }
    const bool is_own_generation = line.item == "grid_electricity_on_site";
    const SiteLayout layout = layout_of(reader_.index(), *site);
    std::string of_nodes;
    std::size_t points_of_nodes = 0;
    for (const NodeMeters& meters : is_own_generation ? std::vector<NodeMeters>() : layout.grid) {
        const auto of_node = std::ranges::find_if(month_.lines, [&](const LedgerLine& other) {
            return other.category == LedgerCategory::scope2_location && other.site == line.site &&
                   other.node == meters.node.name;
        });
        const auto kept = of_node == month_.lines.end() ? Result<bool>(false) : is_node_as_closed(*of_node);
        if (!kept || !*kept) {
            return kept;
        }
        of_nodes += of_node->inputs.to_hex() + "\n";
        points_of_nodes += of_node->points.size();
    }
    if (line.points.size() <= points_of_nodes) {
        return sha256(of_nodes) == line.inputs;
    }
    return has_digest(line, points_of_nodes, [&](const Digest& digest) {
        return sha256({of_nodes, digest.to_hex(), "\n"}) == line.inputs;
    });
}

std::vector<PointId> RetiredInputs::points_named(const Site& site, const LedgerLine& line, std::size_t first) const {
    std::vector<PointId> found;
    const auto& all = reader_.index().points_of(site.id);
    for (std::size_t i = first; i < line.points.size(); ++i) {
        const auto point = std::ranges::find_if(
            all, [&](const Point* one) { return point_text(reader_.catalog(), *one) == line.points[i]; });
        if (point == all.end()) {
            return {};
        }
        found.push_back((*point)->id);
    }
    return found;
}

Result<bool> RetiredInputs::has_retired(const std::vector<PointId>& points, TimeRange period) const {
    for (const PointId point : points) {
        const auto cells = reader_.samples().retired_cells(point, period, cancel_);
        if (!cells || !cells->empty()) {
            return cells ? Result<bool>(true) : cells.error();
        }
    }
    return false;
}

Result<std::vector<Digest>> RetiredInputs::possible_digests(const std::vector<PointId>& points,
                                                            TimeRange period) const {
    UsedTimes times;
    const std::array borders{cell_start(period.begin - beside, RollupLevel::day), period.begin, period.end,
                             cell_start(period.end + beside, RollupLevel::day)};
    for (const PointId point : points) {
        const auto cells = reader_.samples().cells(point, borders, RollupLevel::hour, cancel_);
        if (!cells && cells.error().code == Errc::no_data) {
            return std::vector<Digest>();  // a border lies inside of what is left
        }
        if (!cells) {
            return cells.error();
        }
        add(times, *cells, period);
    }
    std::vector<Digest> digests;
    for (const UtcTime first : times.first) {
        for (const UtcTime last : times.last) {
            EnergyInterval interval;
            interval.range = period;
            interval.first_value = first;
            interval.last_value = last;
            const auto digest = input_digest(reader_, points, interval, cancel_);
            if (!digest) {
                return digest.error();
            }
            digests.push_back(*digest);
        }
    }
    return digests;
}

}  // namespace wattmast
