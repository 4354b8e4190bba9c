// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Notification channels: whom alarms are told, how, and how often at most.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/alarm.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

enum class ChannelKind : std::uint8_t { email = 1, webhook = 2, snmp = 3 };
[[nodiscard]] std::string_view id_of(ChannelKind kind) noexcept;

/// Of the texts of messages.
enum class NoticeLanguage : std::uint8_t { english = 1, chinese = 2, vietnamese = 3 };
/// "en" and "zh".
[[nodiscard]] std::string_view id_of(NoticeLanguage language) noexcept;
[[nodiscard]] std::optional<NoticeLanguage> notice_language_by_id(std::string_view id) noexcept;

/// A time of each day in which only the most urgent is told; the rest waits until it is over.
struct QuietHours {
    std::chrono::minutes begin{0};  ///< Of the wall clock, 0 … 1439; begin > end goes over midnight.
    std::chrono::minutes end{0};    ///< Not equal to begin.
    std::string time_zone;          ///< IANA name.
    Severity told_all_the_same = Severity::critical;  ///< This and what is more urgent.

    /// "22:00-07:00@Asia/Shanghai", or with ",major" behind it. Fails with `invalid_argument`.
    [[nodiscard]] static Result<QuietHours> parse(std::string_view text);
    [[nodiscard]] std::string to_string() const;
    /// When the quiet time that holds at `now` ends; empty where none does. @pre time_zone is known
    [[nodiscard]] std::optional<UtcTime> end_at(UtcTime now) const;

    friend bool operator==(const QuietHours&, const QuietHours&) = default;
};

struct NotifyChannel {
    /// Which alarms it gets: of the rules that name it, or of every rule.
    enum class Takes : std::uint8_t { named_rules = 1, every_rule = 2 };

    std::string name;     ///< 1 to 64 letters, digits, "-", "_" and "."; unique.
    std::string address;  ///< As parse_receiver_without_secrets() reads it; says the kind. Never holds a secret.
    std::string from;     ///< Of e-mail only, as the next.
    std::vector<std::string> to;
    bool is_enabled = true;
    Takes takes = Takes::named_rules;
    Severity floor = Severity::warning;  ///< The least urgent that it gets.
    AlarmScope scope;
    NoticeLanguage language = NoticeLanguage::english;
    bool tells_cleared = false;
    std::optional<Duration>
        repeat_after;  ///< Of critical alarms that nobody acknowledged, again and again; empty: never.
    std::optional<QuietHours> quiet;
    Duration settle{std::chrono::seconds{30}};  ///< What comes within it is one message; 0 … 10 minutes.
    unsigned per_hour = 6;                      ///< Messages at most; 1 … 60.

    friend bool operator==(const NotifyChannel&, const NotifyChannel&) = default;
};

/// @pre the address is one that check_channel() takes
[[nodiscard]] ChannelKind kind_of(const NotifyChannel& channel);

/// Fails with `invalid_argument`: what is wrong with it, and what to write.
[[nodiscard]] Result<void> check_channel(const NotifyChannel& channel);

/// The same for what a person enters: also fails where the URL of a webhook looks like a secret itself
/// (secret_part() of notify/channel_address.h). One that was stored before this was asked is told on, because alarms
/// count more, and is shown without it.
[[nodiscard]] Result<void> check_entered_channel(const NotifyChannel& channel);

/// Whether the channel is to be told of an alarm: by its floor and its scope, whatever rules say. An alarm of a group
/// over several sites is told where one of them may be in the scope.
[[nodiscard]] bool wants(const NotifyChannel& channel, const Alarm& alarm, const Catalog& catalog);

}  // namespace wattmast
