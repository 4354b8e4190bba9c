// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Durations and times of Format.
#include <QDateTime>
#include <cmath>

#include "ui/format/format.h"

namespace wattmast::ui {

namespace {

constexpr qint64 seconds_per_minute = 60;
constexpr qint64 seconds_per_hour = 3600;
constexpr qint64 seconds_per_day = 86400;

QString two_digits(qint64 value) {
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

}  // namespace

QString Format::duration(Duration value) const {
    const qint64 seconds = std::max<qint64>(0, std::chrono::floor<std::chrono::seconds>(value).count());
    if (seconds < seconds_per_minute) {
        return tr("%1 s", "duration").arg(seconds);
    }
    if (seconds < seconds_per_hour) {
        return tr("%1 min", "duration").arg(seconds / seconds_per_minute);
    }
    if (seconds < seconds_per_day) {
        const qint64 minutes = seconds % seconds_per_hour / seconds_per_minute;
        return tr("%1 h %2", "duration: hours and two digits of minutes")
            .arg(seconds / seconds_per_hour)
            .arg(two_digits(minutes));
    }
    return tr("%1 d %2 h", "duration").arg(seconds / seconds_per_day).arg(seconds % seconds_per_day / seconds_per_hour);
}

QString Format::age(Duration value) const {
    constexpr qint64 tenths_below_ms = 10'000;
    if (value.count() < 0) {
        return tr("just now");
    }
    if (value.count() < tenths_below_ms) {
        constexpr double milliseconds_per_second = 1000;
        return tr("%1 s ago").arg(number(static_cast<double>(value.count()) / milliseconds_per_second, 1));
    }
    return tr("%1 ago", "age; %1 is a duration").arg(duration(value));
}

QString Format::since(UtcTime time, UtcTime now) const {
    const bool is_today = local(time).date() == local(now).date();
    //: Time of the last value, after which nothing came. 中文：自 %1
    return tr("since %1").arg(is_today ? this->time(time) : day_time(time));
}

QDateTime to_qt(UtcTime time, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds_of(time), zone);
}

UtcTime from_qt(const QDateTime& time) {
    return utc_from_milliseconds(time.toMSecsSinceEpoch());
}

QDateTime Format::local(UtcTime time) const {
    return to_qt(time, zone_);
}

QString Format::pattern(const DatePatterns& patterns) const {
    switch (language_) {
        case Language::english:
            break;
        case Language::chinese:
            return QString::fromUtf8(patterns.chinese);
        case Language::vietnamese:
            return QString::fromUtf8(patterns.vietnamese);
    }
    return QString::fromUtf8(patterns.english);
}

QString Format::in_pattern(UtcTime time, const DatePatterns& patterns) const {
    return locale_.toString(local(time), pattern(patterns));
}

QString Format::time(UtcTime time) const {
    return local(time).toString(QStringLiteral("HH:mm"));
}

QString Format::time_seconds(UtcTime time) const {
    return local(time).toString(QStringLiteral("HH:mm:ss"));
}

QString Format::day(UtcTime time) const {
    return in_pattern(time, {"d MMM", "MM-dd", "dd/MM"});
}

QString Format::day_time(UtcTime time) const {
    return in_pattern(time, {"d MMM HH:mm", "MM-dd HH:mm", "dd/MM HH:mm"});
}

QString Format::weekday_time(UtcTime time) const {
    return in_pattern(time, {"ddd d MMM HH:mm", "MM-dd ddd HH:mm", "ddd dd/MM HH:mm"});
}

QString Format::date(UtcTime time) const {
    return locale_.toString(local(time), date_pattern());
}

QString Format::date_pattern() const {
    return pattern({"d MMM yyyy", "yyyy-MM-dd", "dd/MM/yyyy"});
}

QString Format::date_time(UtcTime time) const {
    return in_pattern(time, {"d MMM yyyy HH:mm", "yyyy-MM-dd HH:mm", "dd/MM/yyyy HH:mm"});
}

QString Format::clock(UtcTime time) const {
    return in_pattern(time, {"ddd d MMM yyyy HH:mm:ss", "yyyy-MM-dd ddd HH:mm:ss", "ddd dd/MM/yyyy HH:mm:ss"});
}

QString Format::month(int year, int month) const {
    switch (language_) {
        case Language::english:
            break;
        case Language::chinese:
            return QStringLiteral("%1年%2月").arg(year).arg(month);
        case Language::vietnamese:
            return QStringLiteral("Tháng %1 năm %2").arg(month).arg(year);  // as in reports
    }
    return locale_.toString(QDate(year, month, 1), QStringLiteral("MMMM yyyy"));
}

QString Format::range(TimeRange range, UtcTime now) const {
    const QDate first = local(range.begin).date();
    const QDate last = local(range.end).date();
    const QString join = QStringLiteral(" – ");
    if (first == last && first == local(now).date()) {
        return time(range.begin) + join + time(range.end);
    }
    const int this_year = local(now).date().year();
    if (first.year() != this_year || last.year() != this_year) {
        return date_time(range.begin) + join + date_time(range.end);
    }
    return day_time(range.begin) + join + (first == last ? time(range.end) : day_time(range.end));
}

QString Format::zone_name(UtcTime time) const {
    const int offset = zone_.offsetFromUtc(local(time));
    const int minutes = std::abs(offset) / static_cast<int>(seconds_per_minute);
    constexpr int minutes_per_hour = 60;
    QString text = QStringLiteral("UTC");
    if (minutes != 0) {
        text += offset < 0 ? QChar(0x2212) : QLatin1Char('+');
        text += QString::number(minutes / minutes_per_hour);
        if (minutes % minutes_per_hour != 0) {
            text += QLatin1Char(':') + two_digits(minutes % minutes_per_hour);
        }
    }
    const QString name = QString::fromLatin1(zone_.id());
    return name == text ? name : tr("%1, %2", "time zone name, offset").arg(name, text);
}

}  // namespace wattmast::ui
