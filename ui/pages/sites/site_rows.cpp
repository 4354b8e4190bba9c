// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_rows.h"

#include <QCollator>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

constexpr double bytes_per_gigabyte = 1e9;
constexpr double milliwatt_hours_per_watt_hour = 1e3;

QString area_of(const Site& site) {
    QStringList parts;
    for (std::size_t i = site.area.size() > 1 ? 1 : 0; i < site.area.size(); ++i) {
        parts += to_qt(site.area[i]);
    }
    return parts.join(QStringLiteral(" › "));
}

/// Writes each one's place in the order of `text` into `rank`; equal texts have equal ranks.
void rank_by(std::vector<SiteFacts>& facts, QString SiteFacts::*text, int SiteFacts::*rank) {
    QCollator collator;
    collator.setNumericMode(true);
    std::unordered_map<QString, int> distinct;
    std::vector<std::pair<QCollatorSortKey, int>> keys;
    std::vector<int> which(facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto [entry, is_new] = distinct.try_emplace(facts[i].*text, static_cast<int>(keys.size()));
        if (is_new) {
            keys.emplace_back(collator.sortKey(facts[i].*text), entry->second);
        }
        which[i] = entry->second;
    }
    std::ranges::sort(keys, [](const auto& left, const auto& right) { return left.first.compare(right.first) < 0; });
    std::vector<int> place(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        place[static_cast<std::size_t>(keys[i].second)] = static_cast<int>(i);
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        facts[i].*rank = place[static_cast<std::size_t>(which[i])];
    }
}

SiteFacts facts_of(const Site& site, const CatalogIndex& index,
                   std::unordered_map<std::string_view, std::uint16_t>& tags) {
    SiteFacts facts;
    facts.site = &site;
    facts.code = to_qt(site.code);
    facts.name = to_qt(site.name);
    facts.area = area_of(site);
    facts.search = (facts.code + QLatin1Char(' ') + facts.name).toCaseFolded();
    for (const EnergyNode* node : index.nodes_of(site.id)) {
        facts.equipment = static_cast<std::uint16_t>(facts.equipment | 1U << static_cast<unsigned>(node->kind));
    }
    for (const std::string& tag : site.tags) {
        const auto number = tags.try_emplace(tag, static_cast<std::uint16_t>(tags.size())).first->second;
        facts.tags.push_back(number);
    }
    return facts;
}

std::optional<double> traffic_of(const SiteNow& now) {
    return now.traffic_down ? std::optional(*now.traffic_down + now.traffic_up.value_or(0)) : std::nullopt;
}

std::uint8_t states_of(const SiteRow& row, const Site& site) {
    std::uint8_t states = 0;
    const auto set = [&](SiteFlag flag, bool is_so) {
        states = static_cast<std::uint8_t>(states | (is_so ? static_cast<unsigned>(flag) : 0U));
    };
    set(SiteFlag::attention, row.attention > 0);
    set(SiteFlag::silent, row.now.state == SiteState::silent);
    set(SiteFlag::late, row.now.state == SiteState::late);
    set(SiteFlag::above_expected, row.deviation && *row.deviation > off_percent);
    set(SiteFlag::below_expected, row.deviation && *row.deviation < -off_percent);
    set(SiteFlag::unplaced, !site.position.has_value());
    set(SiteFlag::unreadable, row.now.failure.has_value());
    return states;
}

void derive(SiteRow& row) {
    const SiteNow& now = row.now;
    if (now.power && now.expected_power && *now.expected_power > 0) {
        row.deviation = 100 * (*now.power / *now.expected_power - 1);
    }
    row.traffic = traffic_of(now);
    if (now.energy_today && now.bytes_today && *now.bytes_today > 0) {
        row.energy_per_traffic = static_cast<double>(now.energy_today->count()) / milliwatt_hours_per_watt_hour /
                                 (*now.bytes_today / bytes_per_gigabyte);
    }
}

void count_attention(SiteSnapshot& snapshot, SiteId site, Severity severity) {
    if (const auto row = snapshot.row_of(site)) {
        SiteRow& there = snapshot.rows[static_cast<std::size_t>(*row)];
        there.worst = std::min(there.worst.value_or(severity), severity);
        ++there.attention;
    }
}

bool same_course(const std::vector<float>& left, const std::vector<float>& right) {
    return std::ranges::equal(left, right, [](float a, float b) { return a == b || (std::isnan(a) && std::isnan(b)); });
}

}  // namespace

std::shared_ptr<const SiteBook> make_site_book(std::shared_ptr<const Catalog> catalog) {
    const Catalog& all = *catalog;
    auto book = std::make_shared<SiteBook>(SiteBook{std::move(catalog), CatalogIndex(all), {}, {}});
    std::unordered_map<std::string_view, std::uint16_t> tags;
    book->facts.reserve(all.sites.size());
    for (const Site& site : all.sites) {
        book->facts.push_back(facts_of(site, book->index, tags));
    }
    book->tags.resize(tags.size());
    for (const auto& [tag, number] : tags) {
        book->tags[number] = to_qt(tag);
    }
    rank_by(book->facts, &SiteFacts::code, &SiteFacts::code_rank);
    rank_by(book->facts, &SiteFacts::name, &SiteFacts::name_rank);
    rank_by(book->facts, &SiteFacts::area, &SiteFacts::area_rank);
    return book;
}

bool looks_same(const SiteRow& left, const SiteRow& right) {
    const SiteNow& a = left.now;
    const SiteNow& b = right.now;
    const auto code_of = [](const SiteNow& now) {
        return now.failure ? std::optional(now.failure->code) : std::nullopt;
    };
    return a.is_read == b.is_read && code_of(a) == code_of(b) && left.worst == right.worst &&
           left.attention == right.attention && left.states == right.states && a.state == b.state &&
           a.power == b.power && a.power_held_back == b.power_held_back && a.last_power == b.last_power &&
           left.deviation == right.deviation && left.traffic == right.traffic &&
           left.energy_per_traffic == right.energy_per_traffic && a.energy_yesterday == b.energy_yesterday &&
           a.energy_today == b.energy_today && a.energy_month == b.energy_month && a.carbon_month == b.carbon_month &&
           a.battery_charge == b.battery_charge && a.battery_voltage == b.battery_voltage &&
           a.temperature == b.temperature && a.coverage_today == b.coverage_today &&
           same_course(a.power_24h, b.power_24h);
}

std::optional<int> SiteSnapshot::row_of(SiteId site) const {
    const auto& sites = book->catalog->sites;
    const auto found = std::ranges::lower_bound(sites, site, {}, &Site::id);
    return found == sites.end() || found->id != site ? std::nullopt
                                                     : std::optional(static_cast<int>(found - sites.begin()));
}

std::shared_ptr<const SiteSnapshot> make_site_snapshot(std::shared_ptr<const SiteBook> book, FleetNow fleet,
                                                       const AlarmBoard* board) {
    auto snapshot = std::make_shared<SiteSnapshot>();
    snapshot->book = std::move(book);
    snapshot->at = fleet.at;
    snapshot->unread = fleet.unread;
    snapshot->rows.resize(snapshot->book->facts.size());
    for (SiteRow& row : snapshot->rows) {
        row.now.is_read = false;  // Until the fleet tells of it.
    }
    for (SiteNow& now : fleet.sites) {
        if (const auto row = snapshot->row_of(now.site)) {
            snapshot->rows[static_cast<std::size_t>(*row)].now = std::move(now);
        }
    }
    if (board == nullptr) {
        for (const Attention& attention : fleet.attention) {
            count_attention(*snapshot, attention.site, attention.severity);
        }
    } else {
        for (const Alarm& alarm : board->active) {
            if (!alarm.is_shelved(fleet.at) && !alarm.is_group()) {
                count_attention(*snapshot, alarm.site, alarm.severity);
            }
        }
    }
    for (std::size_t i = 0; i < snapshot->rows.size(); ++i) {
        SiteRow& row = snapshot->rows[i];
        row.now.site = snapshot->book->facts[i].site->id;
        derive(row);
        row.states = states_of(row, *snapshot->book->facts[i].site);
    }
    return snapshot;
}

}  // namespace wattmast::ui
