// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/notice_text.h"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "app/notify/phrases.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

using Phrase = NoticePhrase;

/// At most seven significant digits, no exponent below a thousand millions.
std::string number_text(double number) {
    std::array<char, 64> text{};
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::general, 7);
    return {text.data(), end};
}

std::string time_text(UtcTime time, const std::string& time_zone) {
    const auto zone = TimeZone::find(time_zone.empty() ? "UTC" : time_zone);
    std::string text = zone ? to_iso8601(time, *zone) : to_iso8601(time);
    text.at(10) = ' ';
    // The offset is a word of its own, so that it is not read as part of the time.
    const std::size_t sign = text.find_first_of("+-", 11);
    return sign == std::string::npos ? text : text.insert(sign, " ");
}

std::string where_text(const NoticeItem& item, NoticeLanguage language) {
    if (item.site_code.empty()) {
        return item.alarm.area.empty() ? say(Phrase::several_sites, language) : item.alarm.area.back();
    }
    return item.site_name.empty() || item.site_name == item.site_code ? item.site_code
                                                                      : item.site_code + " " + item.site_name;
}

std::string what_text(const NoticeItem& item, NoticeLanguage language) {
    const Alarm& alarm = item.alarm;
    if (alarm.cause) {
        return say(phrase_of(*alarm.cause), language, {alarm.cause_name, std::to_string(alarm.members)});
    }
    return alarm.rule_name.empty() ? say(phrase_of(alarm.condition), language) : alarm.rule_name;
}

std::string tag_of(const NoticeItem& item, NoticeLanguage language) {
    const Phrase word = item.about == NoticeAbout::cleared ? Phrase::cleared : phrase_of(item.alarm.severity);
    return say(Phrase::tag, language, {say(word, language)});
}

class BodyWriter {
public:
    explicit BodyWriter(NoticeLanguage language) : language_(language) {}

    void line(const std::string& text) { text_ += text + "\n"; }
    void gap() { text_ += "\n"; }
    void entry(Phrase label, const std::string& value) {
        if (!value.empty()) {
            line("  " + say(label, language_) + say(Phrase::colon, language_) + value);
        }
    }

    void item(const NoticeItem& item) {
        const Alarm& alarm = item.alarm;
        line(tag_of(item, language_) + headline_of(item, language_));
        if (item.about == NoticeAbout::repeated) {
            line("  " + say(Phrase::repeated, language_));
        }
        entry(Phrase::label_device, item.device);
        entry(Phrase::label_point, item.point);
        entry(Phrase::label_value, amount_text(alarm, alarm.value, language_));
        entry(Phrase::label_limit, amount_text(alarm, alarm.limit, language_));
        entry(Phrase::label_since, time_text(alarm.since, item.time_zone));
        entry(Phrase::label_raised, time_text(alarm.raised, item.time_zone));
        if (alarm.cleared) {
            entry(Phrase::label_cleared, time_text(*alarm.cleared, item.time_zone));
        }
        entry(Phrase::label_advice, item.advice);
        entry(Phrase::label_alarm, alarm.id.is_assigned() ? std::to_string(alarm.id.number()) : std::string());
        gap();
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    NoticeLanguage language_;
    std::string text_;
};

std::string counts_text(const std::map<Severity, std::size_t>& counts, NoticeLanguage language) {
    std::string text;
    for (const auto& [severity, count] : counts) {
        if (count > 0) {
            text += (text.empty() ? std::string() : say(Phrase::separator, language)) + std::to_string(count) + " " +
                    say(phrase_of(severity), language);
        }
    }
    return text;
}

std::string subject_of(const Notice& notice, NoticeLanguage language) {
    if (notice.kind == Notice::Kind::test) {
        return say(Phrase::subject_test, language);
    }
    const std::size_t all = notice.items.size() + notice.further_count();
    if (notice.kind == Notice::Kind::digest || notice.items.empty()) {
        return say(Phrase::subject_digest, language, {std::to_string(all)});
    }
    const NoticeItem& first = notice.items.front();
    if (all == 1) {
        return tag_of(first, language) + headline_of(first, language);
    }
    return tag_of(first, language) +
           say(Phrase::subject_many, language, {std::to_string(all), headline_of(first, language)});
}

}  // namespace

std::string amount_text(const Alarm& alarm, const std::optional<double>& amount, NoticeLanguage language) {
    if (!amount) {
        return {};
    }
    const std::string number = number_text(*amount);
    if (alarm.unit) {
        const std::string_view unit = *alarm.unit == Unit::ratio ? std::string_view() : symbol(*alarm.unit);
        return unit.empty() ? number : number + " " + std::string(unit);
    }
    // model/alarm.h: without a unit these are poll intervals or percent.
    const bool is_silence =
        alarm.condition == AlarmCondition::stale || alarm.condition == AlarmCondition::device_offline;
    return is_silence ? say(Phrase::poll_intervals, language, {number}) : number + " %";
}

std::string headline_of(const NoticeItem& item, NoticeLanguage language) {
    return say(Phrase::subject_one, language, {where_text(item, language), what_text(item, language)});
}

NoticeText text_of(const Notice& notice, NoticeLanguage language, const std::string& channel) {
    BodyWriter body(language);
    if (notice.kind == Notice::Kind::test) {
        body.line(say(Phrase::body_test, language, {channel}));
        body.gap();
    }
    const std::size_t further = notice.further_count();
    if (notice.kind == Notice::Kind::digest) {
        body.line(say(Phrase::body_digest, language, {std::to_string(notice.items.size() + further)}));
        body.gap();
    }
    for (const NoticeItem& item : notice.items) {
        body.item(item);
    }
    if (further > 0) {
        body.line(say(Phrase::further, language, {std::to_string(further), counts_text(notice.further, language)}));
        body.gap();
    }
    body.line(say(Phrase::footer, language, {channel}));
    return {subject_of(notice, language), body.take()};
}

}  // namespace wattmast
