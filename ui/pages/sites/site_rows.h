// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All sites as the Sites page shows them: made on a worker, shared as values.
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "app/alarm_desk.h"
#include "app/views.h"
#include "model/catalog.h"
#include "model/catalog_index.h"

namespace wattmast::ui {

/// What a site may be found by under "State". Bits of SiteRow::states.
enum class SiteFlag : std::uint8_t {
    attention = 1,       ///< Something needs attention there, or an alarm is active.
    silent = 2,          ///< No answer for more than 2.5 intervals.
    late = 4,            ///< The newest value is older than one interval should allow.
    above_expected = 8,  ///< Power more than 10 % above what is expected.
    below_expected = 16,
    unplaced = 32,    ///< Has no coordinates.
    unreadable = 64,  ///< SiteNow::failure
};

/// The deviation from expected power that "above" and "below" begin at, percent.
inline constexpr double off_percent = 10;

/// What does not change between two answers of the engine.
struct SiteFacts {
    const Site* site = nullptr;
    QString code;
    QString name;
    QString area;    ///< "Shanghai › Pudong": the path without its outermost part, where there are more.
    QString search;  ///< Code and name, case folded.
    // Where it stands among all sites, so that texts sort as numbers.
    int code_rank = 0;
    int name_rank = 0;
    int area_rank = 0;
    std::uint16_t equipment = 0;      ///< Bit n: the energy tree has a node of NodeKind n.
    std::vector<std::uint16_t> tags;  ///< Into SiteBook::tags.
};

/// The catalogue prepared for the page. Sites in the catalogue's order.
struct SiteBook {
    std::shared_ptr<const Catalog> catalog;
    CatalogIndex index;
    std::vector<SiteFacts> facts;
    std::vector<QString> tags;
};
/// Takes some 100 ms for 17,000 sites: on a worker. Texts stand in the order of the system's locale.
[[nodiscard]] std::shared_ptr<const SiteBook> make_site_book(std::shared_ptr<const Catalog> catalog);

/// One site with the figures that columns show and sort by.
struct SiteRow {
    SiteNow now;
    std::optional<Severity> worst;             ///< Of what needs attention there.
    int attention = 0;                         ///< How much that is.
    std::uint8_t states = 0;                   ///< SiteFlag
    std::optional<double> deviation;           ///< Power against expectation, percent.
    std::optional<double> traffic;             ///< bit/s, down plus up.
    std::optional<double> energy_per_traffic;  ///< Wh/GB of today, GB = 10⁹ byte.

    [[nodiscard]] bool has(SiteFlag flag) const { return (states & static_cast<std::uint8_t>(flag)) != 0; }
    /// Its values are not of now.
    [[nodiscard]] bool is_stale() const { return now.state != SiteState::reporting; }
};
/// Whether both look the same in every column but the age.
[[nodiscard]] bool looks_same(const SiteRow& left, const SiteRow& right);

/// rows[i] is of book->facts[i].
struct SiteSnapshot {
    std::shared_ptr<const SiteBook> book;
    UtcTime at;
    std::vector<SiteRow> rows;
    std::size_t unread = 0;  ///< Of FleetNow.

    [[nodiscard]] const SiteFacts& facts(int row) const { return book->facts[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const SiteRow& row(int row) const { return rows[static_cast<std::size_t>(row)]; }
    /// Empty where there is no such site.
    [[nodiscard]] std::optional<int> row_of(SiteId site) const;
};
/// Sites that the fleet's figures do not know yet are silent and have no values.
/// @param board Its active alarms count, those of a group at their own sites, and nothing else does; null: what the
/// fleet says needs attention.
[[nodiscard]] std::shared_ptr<const SiteSnapshot> make_site_snapshot(std::shared_ptr<const SiteBook> book,
                                                                     FleetNow fleet, const AlarmBoard* board);

}  // namespace wattmast::ui
