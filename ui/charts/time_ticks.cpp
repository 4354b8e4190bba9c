// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/time_ticks.h"

#include <QCoreApplication>
#include <QDate>
#include <QTime>
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace wattmast::ui {
namespace {

using std::chrono::days;
using Clock = std::chrono::local_time<std::chrono::milliseconds>;
using StepUnit = TickStep::Unit;

/// Labels stand well apart: as close as they just fit they read as one text.
constexpr double gaps_per_step = 2.5;

constexpr std::array steps{
    TickStep{StepUnit::millisecond, 100}, TickStep{StepUnit::millisecond, 500}, TickStep{StepUnit::second, 1},
    TickStep{StepUnit::second, 5},        TickStep{StepUnit::second, 10},       TickStep{StepUnit::second, 30},
    TickStep{StepUnit::minute, 1},        TickStep{StepUnit::minute, 5},        TickStep{StepUnit::minute, 10},
    TickStep{StepUnit::minute, 15},       TickStep{StepUnit::minute, 30},       TickStep{StepUnit::hour, 1},
    TickStep{StepUnit::hour, 2},          TickStep{StepUnit::hour, 3},          TickStep{StepUnit::hour, 6},
    TickStep{StepUnit::hour, 12},         TickStep{StepUnit::day, 1},           TickStep{StepUnit::day, 2},
    TickStep{StepUnit::week, 1},          TickStep{StepUnit::week, 2},          TickStep{StepUnit::month, 1},
    TickStep{StepUnit::month, 3},         TickStep{StepUnit::month, 6},         TickStep{StepUnit::year, 1},
    TickStep{StepUnit::year, 2},          TickStep{StepUnit::year, 5},          TickStep{StepUnit::year, 10},
};

/// Length on an ordinary day or month; for choosing a step only.
Duration usual_length(TickStep step) {
    switch (step.unit) {
        case StepUnit::millisecond:
            return Duration{step.count};
        case StepUnit::second:
            return std::chrono::seconds{step.count};
        case StepUnit::minute:
            return std::chrono::minutes{step.count};
        case StepUnit::hour:
            return std::chrono::hours{step.count};
        case StepUnit::day:
            return days{step.count};
        case StepUnit::week:
            return days{7 * step.count};
        case StepUnit::month:
            return days{30 * step.count};
        case StepUnit::year:
            return days{365 * step.count};
    }
    return Duration{1};
}

bool is_within_day(TickStep step) {
    return step.unit < StepUnit::day;
}

Duration into_day(Clock clock) {
    return clock - std::chrono::floor<days>(clock);
}

/// The next instant after `from` at which the clock shows a multiple of `step`. Two guesses differ where the offset
/// changes on the way: the same real time on, and the same clock time on; the earlier one that hits is the tick.
UtcTime next_on_clock(UtcTime from, const TimeZone& zone, Duration step) {
    const Clock clock = zone.local(from).clock;
    Clock wanted = clock + (step - into_day(clock) % step);
    const UtcTime by_time = from + (wanted - clock);
    const auto hits = [&](UtcTime at) { return at > from && into_day(zone.local(at).clock) % step == Duration{0}; };
    for (int tries = 0; tries < 4; ++tries, wanted += step) {
        const UtcTime by_clock = zone.instant(wanted);
        if (hits(by_time) && (!hits(by_clock) || by_time <= by_clock)) {
            return by_time;
        }
        if (hits(by_clock)) {
            return by_clock;
        }
    }
    return by_time;
}

std::vector<UtcTime> ticks_within_day(TimeRange range, const TimeZone& zone, Duration step) {
    std::vector<UtcTime> times;
    for (const TimeRange& day : zone.days_in(range)) {
        const TimeRange whole = zone.range_of(zone.date_of(day.begin));
        if (range.contains(whole.begin)) {
            times.push_back(whole.begin);
        }
        UtcTime at = day.begin - Duration{1};
        at = std::max(at, whole.begin);
        for (at = next_on_clock(at, zone, step); at < day.end; at = next_on_clock(at, zone, step)) {
            if (range.contains(at) && (times.empty() || times.back() < at)) {
                times.push_back(at);
            }
        }
    }
    return times;
}

std::vector<UtcTime> ticks_by_day(TimeRange range, const TimeZone& zone, TickStep step) {
    std::vector<UtcTime> times;
    for (const TimeRange& day : zone.days_in(range)) {
        const CivilDate date = zone.date_of(day.begin);
        const auto number = std::chrono::sys_days{date}.time_since_epoch().count();
        // Day 4 of the epoch, 5 January 1970, is a Monday.
        const bool wanted = step.unit == StepUnit::week
                                ? (number - 4) % (std::int64_t{7} * step.count) == 0
                                : (static_cast<unsigned>(date.day()) - 1) % static_cast<unsigned>(step.count) == 0;
        const UtcTime begin = zone.range_of(date).begin;
        // The 31st and the 1st would touch at a step of two days.
        const bool is_crowded = step.unit == StepUnit::day && step.count > 1 && static_cast<unsigned>(date.day()) == 31;
        if (wanted && !is_crowded && range.contains(begin)) {
            times.push_back(begin);
        }
    }
    return times;
}

std::vector<UtcTime> ticks_by_month(TimeRange range, const TimeZone& zone, int months) {
    std::vector<UtcTime> times;
    for (const TimeRange& part : zone.months_in(range)) {
        const CivilMonth month = zone.month_of(part.begin);
        const int number = month.year() * 12 + static_cast<int>(month.month()) - 1;
        const UtcTime begin = zone.range_of(month).begin;
        if (number % months == 0 && range.contains(begin)) {
            times.push_back(begin);
        }
    }
    return times;
}

QDate date_of(Clock clock) {
    const CivilDate date{std::chrono::sys_days{std::chrono::floor<days>(clock).time_since_epoch()}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

QTime time_of(Clock clock) {
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(into_day(clock).count()));
}

QString day_month(const QDate& date, const QLocale& locale) {
    switch (locale.language()) {
        case QLocale::Chinese:
            return date.toString(u"MM-dd");
        case QLocale::Vietnamese:
            return date.toString(u"dd/MM");
        default:
            return locale.toString(date, u"d MMM");
    }
}

QString full_date(const QDate& date, const QLocale& locale) {
    switch (locale.language()) {
        case QLocale::Chinese:
            return date.toString(u"yyyy-MM-dd");
        case QLocale::Vietnamese:
            return date.toString(u"dd/MM/yyyy");
        default:
            return locale.toString(date, u"d MMM yyyy");
    }
}

QString clock_text(const QTime& time, Duration resolution) {
    if (resolution < std::chrono::seconds{1}) {
        return time.toString(u"HH:mm:ss.zzz");
    }
    return time.toString(resolution < std::chrono::minutes{1} ? u"HH:mm:ss" : u"HH:mm");
}

QString weekday(const QDate& date, const QLocale& locale) {
    return locale.dayName(date.dayOfWeek(), QLocale::ShortFormat);
}

QString weekday_day_month(const QDate& date, const QLocale& locale) {
    return locale.language() == QLocale::Chinese ? day_month(date, locale) + QChar(0x00A0) + weekday(date, locale)
                                                 : weekday(date, locale) + QChar(0x00A0) + day_month(date, locale);
}

TimeTick labelled(UtcTime at, const TimeZone& zone, const QLocale& locale, TickStep step) {
    const Clock clock = zone.local(at).clock;
    const QDate date = date_of(clock);
    if (is_within_day(step)) {
        const bool starts_day = at == zone.range_of(zone.date_of(at)).begin;
        // Over several days the weekday tells more than the number.
        const bool names_weekday = usual_length(step) >= std::chrono::hours{6};
        const QString day = names_weekday ? weekday_day_month(date, locale) : day_month(date, locale);
        return starts_day ? TimeTick{at, day, TickWeight::boundary}
                          : TimeTick{at, clock_text(time_of(clock), usual_length(step)), TickWeight::normal};
    }
    const bool starts_year = date.month() == 1 && date.day() == 1;
    if (step.unit == StepUnit::year) {
        return {at, QString::number(date.year()), TickWeight::normal};
    }
    if (step.unit == StepUnit::month) {
        return starts_year
                   ? TimeTick{at, QString::number(date.year()), TickWeight::boundary}
                   : TimeTick{at, locale.standaloneMonthName(date.month(), QLocale::ShortFormat), TickWeight::normal};
    }
    if (step == TickStep{StepUnit::day, 1}) {
        return {at, weekday_day_month(date, locale), TickWeight::normal};
    }
    return {at, day_month(date, locale), TickWeight::normal};
}

/// Takes away labels that would touch a heavier or an earlier one, or reach too far beyond an end.
void clear_collisions(std::vector<TimeTick>& ticks, TimeRange range, TimeAxisPlace place, const LabelWidth& width) {
    struct Span {
        double from;
        double to;
    };
    std::vector<Span> taken;
    const double per_millisecond = place.width / static_cast<double>(range.length().count());
    const auto settle = [&](TickWeight weight) {
        for (TimeTick& tick : ticks) {
            if (tick.weight != weight) {
                continue;
            }
            const double x = static_cast<double>((tick.at - range.begin).count()) * per_millisecond;
            const double half = width(tick.label, weight) / 2;
            const Span span{x - half, x + half};
            const bool collides = std::any_of(taken.begin(), taken.end(), [&](Span other) {
                return span.from < other.to + place.gap / 2 && other.from < span.to + place.gap / 2;
            });
            if (collides || span.from < -place.overhang || span.to > place.width + place.overhang) {
                tick.label.clear();
            } else {
                taken.push_back(span);
            }
        }
    };
    settle(TickWeight::boundary);
    settle(TickWeight::normal);
}

QString translated(const char* text) {
    return QCoreApplication::translate("wattmast::ui::TimeAxis", text);
}

}  // namespace

std::vector<UtcTime> tick_times(TimeRange range, const TimeZone& zone, TickStep step) {
    if (range.is_empty()) {
        return {};
    }
    if (is_within_day(step)) {
        return ticks_within_day(range, zone, usual_length(step));
    }
    if (step.unit == StepUnit::day || step.unit == StepUnit::week) {
        return ticks_by_day(range, zone, step);
    }
    return ticks_by_month(range, zone, step.unit == StepUnit::month ? step.count : 12 * step.count);
}

std::vector<TimeTick> time_ticks(TimeRange range, const TimeZone& zone, const QLocale& locale, TimeAxisPlace place,
                                 const LabelWidth& label_width) {
    if (range.is_empty() || place.width <= 0) {
        return {};
    }
    const double per_millisecond = place.width / static_cast<double>(range.length().count());
    const auto fits = [&](TickStep step) {
        const TimeTick sample = labelled(range.begin, zone, locale, step);
        const double needed = label_width(sample.label, TickWeight::normal) + gaps_per_step * place.gap;
        return static_cast<double>(usual_length(step).count()) * per_millisecond >= needed;
    };
    const auto* chosen = std::find_if(steps.begin(), steps.end(), fits);
    const TickStep step = chosen == steps.end() ? steps.back() : *chosen;
    std::vector<TimeTick> ticks;
    for (const UtcTime at : tick_times(range, zone, step)) {
        ticks.push_back(labelled(at, zone, locale, step));
    }
    clear_collisions(ticks, range, place, label_width);
    return ticks;
}

QString cursor_time_text(UtcTime at, const TimeZone& zone, const QLocale& locale, Duration shown) {
    const Clock clock = zone.local(at).clock;
    const QDate date = date_of(clock);
    const Duration resolution =
        shown <= std::chrono::minutes{10} && at.time_since_epoch() % std::chrono::minutes{1} != Duration{0}
            ? Duration{std::chrono::seconds{1}}
            : Duration{std::chrono::minutes{1}};
    const QString day = shown > days{3} ? full_date(date, locale) : day_month(date, locale);
    const QString time = clock_text(time_of(clock), resolution);
    return locale.language() == QLocale::Chinese ? day + u' ' + weekday(date, locale) + u' ' + time
                                                 : weekday(date, locale) + u' ' + day + u' ' + time;
}

QString date_time_text(UtcTime at, const TimeZone& zone, const QLocale& locale) {
    const Clock clock = zone.local(at).clock;
    return full_date(date_of(clock), locale) + u' ' + clock_text(time_of(clock), std::chrono::minutes{1});
}

QString duration_text(Duration duration) {
    // lupdate reads an escape before a hexadecimal letter as one character, so the sources have plain spaces.
    const auto unbroken = [](QString text) { return text.replace(u' ', QChar::Nbsp); };
    const auto seconds = std::chrono::round<std::chrono::seconds>(duration).count();
    if (seconds < 120) {
        return unbroken(translated(QT_TRANSLATE_NOOP("wattmast::ui::TimeAxis", "%1 s")).arg(seconds));
    }
    const auto minutes = (seconds + 30) / 60;
    if (minutes < 120) {
        return unbroken(translated(QT_TRANSLATE_NOOP("wattmast::ui::TimeAxis", "%1 min")).arg(minutes));
    }
    if (minutes / 60 < 48) {
        return unbroken(translated(QT_TRANSLATE_NOOP("wattmast::ui::TimeAxis", "%1 h %2 min"))
                            .arg(minutes / 60)
                            .arg(minutes % 60, 2, 10, QChar(u'0')));
    }
    return unbroken(translated(QT_TRANSLATE_NOOP("wattmast::ui::TimeAxis", "%1 d %2 h"))
                        .arg(minutes / 1440)
                        .arg(minutes % 1440 / 60));
}

}  // namespace wattmast::ui
