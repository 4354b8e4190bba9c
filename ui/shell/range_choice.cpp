// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/range_choice.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <array>

#include "ui/format/format.h"

namespace wattmast::ui {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array presets{
    RangePreset::last_15_minutes, RangePreset::last_hour,    RangePreset::last_6_hours, RangePreset::last_24_hours,
    RangePreset::last_7_days,     RangePreset::last_30_days, RangePreset::today,        RangePreset::yesterday,
    RangePreset::this_month,      RangePreset::last_month,   RangePreset::this_year,
};

UtcTime start_of(QDate day, const QTimeZone& zone) {
    return from_qt(day.startOfDay(zone));
}

TimeRange days(QDate first, QDate after, const QTimeZone& zone) {
    return {start_of(first, zone), start_of(after, zone)};
}

QDate first_of_month(QDate day) {
    return {day.year(), day.month(), 1};
}

/// One side of a range: its first instant and the instant after its last.
std::optional<TimeRange> parse_part(const QString& text, UtcTime now, const QTimeZone& zone) {
    static const QRegularExpression year(QStringLiteral("^(\\d{4})$"));
    static const QRegularExpression month(QStringLiteral("^(\\d{4})-(\\d{1,2})$"));
    if (const auto match = year.match(text); match.hasMatch()) {
        const QDate first(match.captured(1).toInt(), 1, 1);
        return first.isValid() ? std::optional(days(first, first.addYears(1), zone)) : std::nullopt;
    }
    if (const auto match = month.match(text); match.hasMatch()) {
        const QDate first(match.captured(1).toInt(), match.captured(2).toInt(), 1);
        return first.isValid() ? std::optional(days(first, first.addMonths(1), zone)) : std::nullopt;
    }
    if (const QDate day = QDate::fromString(text, QStringLiteral("yyyy-M-d")); day.isValid()) {
        return days(day, day.addDays(1), zone);
    }
    const std::optional<UtcTime> instant = parse_instant(text, now, zone);
    return instant ? std::optional(TimeRange{*instant, *instant}) : std::nullopt;
}

std::optional<Duration> parse_length(const QString& text) {
    static const QRegularExpression length(
        QStringLiteral("^[-\u2212]\\s*(\\d{1,5})\\s*(min|m|h|d|w|分钟|分|小时|时|天|周|phút|giờ|ngày|tuần)$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = length.match(text);
    if (!match.hasMatch() || match.captured(1).toInt() == 0) {
        return std::nullopt;
    }
    const int count = match.captured(1).toInt();
    const QString unit = match.captured(2).toLower();
    if (unit.startsWith(QLatin1Char('m')) || unit.startsWith(QChar(u'分')) || unit == QStringLiteral("phút")) {
        return minutes(count);
    }
    if (unit == QLatin1String("h") || unit.endsWith(QChar(u'时')) || unit == QStringLiteral("giờ")) {
        return hours(count);
    }
    const bool is_week = unit == QLatin1String("w") || unit == QChar(u'周') || unit == QStringLiteral("tuần");
    const int days_in_unit = is_week ? 7 : 1;
    return hours(24 * days_in_unit * count);
}

std::optional<RangePreset> parse_word(const QString& text) {
    static const QHash<QString, RangePreset> words{
        {QStringLiteral("today"), RangePreset::today},
        {QStringLiteral("yesterday"), RangePreset::yesterday},
        {QStringLiteral("this month"), RangePreset::this_month},
        {QStringLiteral("last month"), RangePreset::last_month},
        {QStringLiteral("this year"), RangePreset::this_year},
        {QStringLiteral("今天"), RangePreset::today},
        {QStringLiteral("今日"), RangePreset::today},
        {QStringLiteral("昨天"), RangePreset::yesterday},
        {QStringLiteral("昨日"), RangePreset::yesterday},
        {QStringLiteral("本月"), RangePreset::this_month},
        {QStringLiteral("上月"), RangePreset::last_month},
        {QStringLiteral("今年"), RangePreset::this_year},
        {QStringLiteral("本年"), RangePreset::this_year},
        {QStringLiteral("hôm nay"), RangePreset::today},
        {QStringLiteral("hôm qua"), RangePreset::yesterday},
        {QStringLiteral("tháng này"), RangePreset::this_month},
        {QStringLiteral("tháng trước"), RangePreset::last_month},
        {QStringLiteral("năm nay"), RangePreset::this_year},
    };
    const auto found = words.constFind(text.toLower());
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::span<const RangePreset> all_presets() noexcept {
    return presets;
}

RangeChoice RangeChoice::of(RangePreset preset) {
    RangeChoice choice;
    choice.preset_ = preset;
    return choice;
}

RangeChoice RangeChoice::last(Duration length) {
    RangeChoice choice;
    choice.last_ = length;
    return choice;
}

RangeChoice RangeChoice::fixed(TimeRange range) {
    RangeChoice choice;
    choice.fixed_ = range;
    return choice;
}

std::optional<RangeChoice> RangeChoice::parse(const QString& text, UtcTime now, const QTimeZone& zone) {
    const QString trimmed = text.simplified();
    if (const auto length = parse_length(trimmed)) {
        return last(*length);
    }
    if (const auto word = parse_word(trimmed)) {
        return of(*word);
    }
    static const QRegularExpression join(QStringLiteral("\\s*(?:\\.\\.|\u2013|\u2014| to |至| đến )\\s*"));
    const QStringList parts = trimmed.split(join, Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > 2) {
        return std::nullopt;
    }
    const std::optional<TimeRange> first = parse_part(parts.constFirst(), now, zone);
    const std::optional<TimeRange> last_part = parse_part(parts.constLast(), now, zone);
    if (!first || !last_part || last_part->end <= first->begin) {
        return std::nullopt;
    }
    return fixed({first->begin, last_part->end});
}

TimeRange RangeChoice::at(UtcTime now, const QTimeZone& zone) const {
    if (!preset_) {
        return last_.count() > 0 ? TimeRange{now - last_, now} : fixed_;
    }
    const QDate today = to_qt(now, zone).date();
    switch (*preset_) {
        case RangePreset::last_15_minutes:
            return {now - minutes(15), now};
        case RangePreset::last_hour:
            return {now - hours(1), now};
        case RangePreset::last_6_hours:
            return {now - hours(6), now};
        case RangePreset::last_24_hours:
            return {now - hours(24), now};
        case RangePreset::last_7_days:
            return {now - hours(24 * 7), now};
        case RangePreset::last_30_days:
            return {now - hours(24 * 30), now};
        case RangePreset::today:
            return {start_of(today, zone), now};
        case RangePreset::yesterday:
            return days(today.addDays(-1), today, zone);
        case RangePreset::this_month:
            return {start_of(first_of_month(today), zone), now};
        case RangePreset::last_month:
            return days(first_of_month(today).addMonths(-1), first_of_month(today), zone);
        case RangePreset::this_year:
            return {start_of(QDate(today.year(), 1, 1), zone), now};
    }
    return {now - hours(24), now};
}

bool RangeChoice::is_running() const {
    if (!preset_) {
        return last_.count() > 0;
    }
    return *preset_ != RangePreset::yesterday && *preset_ != RangePreset::last_month;
}

std::optional<RangePreset> RangeChoice::preset() const {
    return preset_;
}

QString RangeChoice::name() const {
    if (!preset_) {
        return last_.count() > 0 ? tr("Last %1", "%1 is a duration").arg(Format::current().duration(last_))
                                 : tr("Own range");
    }
    switch (*preset_) {
        case RangePreset::last_15_minutes:
            return tr("Last 15 min");
        case RangePreset::last_hour:
            return tr("Last hour");
        case RangePreset::last_6_hours:
            return tr("Last 6 hours");
        case RangePreset::last_24_hours:
            return tr("Last 24 hours");
        case RangePreset::last_7_days:
            return tr("Last 7 days");
        case RangePreset::last_30_days:
            return tr("Last 30 days");
        case RangePreset::today:
            return tr("Today");
        case RangePreset::yesterday:
            return tr("Yesterday");
        case RangePreset::this_month:
            return tr("This month");
        case RangePreset::last_month:
            return tr("Last month");
        case RangePreset::this_year:
            return tr("This year");
    }
    return {};
}

std::optional<UtcTime> parse_instant(const QString& text, UtcTime now, const QTimeZone& zone) {
    const QString trimmed = text.simplified();
    for (const char* pattern : {"yyyy-M-d H:mm:ss", "yyyy-M-d H:mm"}) {
        const QDateTime parsed = QDateTime::fromString(trimmed, QLatin1String(pattern));
        if (parsed.isValid()) {
            return from_qt(QDateTime(parsed.date(), parsed.time(), zone));
        }
    }
    if (const QDate day = QDate::fromString(trimmed, QStringLiteral("yyyy-M-d")); day.isValid()) {
        return start_of(day, zone);
    }
    if (const QTime time = QTime::fromString(trimmed, QStringLiteral("H:mm")); time.isValid()) {
        return from_qt(QDateTime(to_qt(now, zone).date(), time, zone));
    }
    return std::nullopt;
}

}  // namespace wattmast::ui
