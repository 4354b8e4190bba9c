// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The words of messages. Each channel has its own language, whatever that of the screen is, and a service has no
// screen: so they are here and not in the translations of the window.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>

#include "app/notify/channel.h"
#include "model/alarm.h"

namespace wattmast {

/// Each with the words that it takes, in their order. Not stored.
enum class NoticePhrase : std::uint8_t {
    severity_critical = 1,
    severity_major,
    severity_minor,
    severity_warning,
    condition_above,
    condition_below,
    condition_rate_of_change,
    condition_stale,
    condition_frozen,
    condition_deviation,
    condition_device_offline,
    condition_mains_failure,
    condition_energy_imbalance,
    condition_register_reset,
    condition_implausible,
    cause_gateway_silent,  ///< Name, how many.
    cause_site_silent,     ///< Name, how many.
    cause_area_step,       ///< Name, how many.
    cleared,
    repeated,
    tag,             ///< Severity or "cleared": what stands before a subject.
    subject_one,     ///< Where, what.
    subject_many,    ///< How many, where the first is.
    subject_digest,  ///< How many.
    subject_test,
    body_test,    ///< Name of the channel.
    body_digest,  ///< How many.
    further,      ///< How many.
    several_sites,
    label_site,
    label_device,
    label_point,
    label_value,
    label_limit,
    label_since,
    label_raised,
    label_cleared,
    label_advice,
    label_alarm,
    poll_intervals,  ///< How many.
    colon,           ///< Between a label and what it says.
    separator,       ///< Between parts of a line.
    footer,          ///< Name of the channel.
};
inline constexpr std::uint8_t notice_phrases = static_cast<std::uint8_t>(NoticePhrase::footer);

[[nodiscard]] std::string say(NoticePhrase phrase, NoticeLanguage language,
                              std::initializer_list<std::string> words = {});

[[nodiscard]] NoticePhrase phrase_of(Severity severity) noexcept;
[[nodiscard]] NoticePhrase phrase_of(AlarmCondition condition) noexcept;
[[nodiscard]] NoticePhrase phrase_of(AlarmCause cause) noexcept;

}  // namespace wattmast
