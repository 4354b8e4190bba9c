// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/alarm.h"

#include <array>
#include <utility>

namespace wattmast {
namespace {

template <typename Enum>
using Named = std::pair<Enum, std::string_view>;

constexpr std::array<Named<Severity>, 4> severities{{{Severity::critical, "critical"},
                                                     {Severity::major, "major"},
                                                     {Severity::minor, "minor"},
                                                     {Severity::warning, "warning"}}};

constexpr std::array<Named<AlarmCondition>, 11> conditions{{{AlarmCondition::above, "above"},
                                                            {AlarmCondition::below, "below"},
                                                            {AlarmCondition::rate_of_change, "rate_of_change"},
                                                            {AlarmCondition::stale, "stale"},
                                                            {AlarmCondition::frozen, "frozen"},
                                                            {AlarmCondition::deviation, "deviation"},
                                                            {AlarmCondition::device_offline, "device_offline"},
                                                            {AlarmCondition::mains_failure, "mains_failure"},
                                                            {AlarmCondition::energy_imbalance, "energy_imbalance"},
                                                            {AlarmCondition::register_reset, "register_reset"},
                                                            {AlarmCondition::implausible, "implausible"}}};

constexpr std::array<Named<SiteFigure>, 5> figures{{{SiteFigure::power, "power"},
                                                    {SiteFigure::traffic, "traffic"},
                                                    {SiteFigure::battery_charge, "battery_charge"},
                                                    {SiteFigure::energy_per_traffic, "energy_per_traffic"},
                                                    {SiteFigure::pue, "pue"}}};

constexpr std::array<Named<AlarmCause>, 3> causes{{{AlarmCause::gateway_silent, "gateway_silent"},
                                                   {AlarmCause::site_silent, "site_silent"},
                                                   {AlarmCause::area_step, "area_step"}}};

constexpr std::array<Named<AlarmEventKind>, 9> event_kinds{{{AlarmEventKind::raised, "raised"},
                                                            {AlarmEventKind::cleared, "cleared"},
                                                            {AlarmEventKind::acknowledged, "acknowledged"},
                                                            {AlarmEventKind::noted, "noted"},
                                                            {AlarmEventKind::shelved, "shelved"},
                                                            {AlarmEventKind::unshelved, "unshelved"},
                                                            {AlarmEventKind::joined, "joined"},
                                                            {AlarmEventKind::notified, "notified"},
                                                            {AlarmEventKind::not_notified, "not_notified"}}};

template <typename Names, typename Enum>
std::string_view name_in(const Names& names, Enum value) noexcept {
    for (const auto& [known, name] : names) {
        if (known == value) {
            return name;
        }
    }
    return "";
}

template <typename Enum, typename Names>
std::optional<Enum> value_in(const Names& names, std::string_view id) noexcept {
    for (const auto& [known, name] : names) {
        if (name == id) {
            return known;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view id_of(Severity severity) noexcept {
    return name_in(severities, severity);
}

std::optional<Severity> severity_by_id(std::string_view id) noexcept {
    return value_in<Severity>(severities, id);
}

std::string_view id_of(AlarmCondition condition) noexcept {
    return name_in(conditions, condition);
}

std::optional<AlarmCondition> alarm_condition_by_id(std::string_view id) noexcept {
    return value_in<AlarmCondition>(conditions, id);
}

std::string_view id_of(SiteFigure figure) noexcept {
    return name_in(figures, figure);
}

std::optional<SiteFigure> site_figure_by_id(std::string_view id) noexcept {
    return value_in<SiteFigure>(figures, id);
}

std::string_view id_of(AlarmCause cause) noexcept {
    return name_in(causes, cause);
}

std::string_view id_of(AlarmEventKind kind) noexcept {
    return name_in(event_kinds, kind);
}

}  // namespace wattmast
