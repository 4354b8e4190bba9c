// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The only place that turns numbers, times and durations into text for people.
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTimeZone>
#include <optional>

#include "model/point_kind.h"
#include "ui/format/language.h"
#include "units/decimal.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast::ui {

/// A number and its unit as text, apart because screens set them in different sizes.
struct Measure {
    QString number;  ///< U+2013 where there is no value.
    QString unit;    ///< Never translated; empty where there is none.

    /// With a no-break space between, none before %.
    [[nodiscard]] QString text() const;
    friend bool operator==(const Measure&, const Measure&) = default;
};

/// A unit with its prefix: divide values by `divisor` and write `symbol` behind them.
struct ScaledUnit {
    double divisor = 1;
    QString symbol;
    friend bool operator==(const ScaledUnit&, const ScaledUnit&) = default;
};

/// Text in one language and one display zone. A value; GUI thread only where it is current().
/// Negative numbers carry U+2212. Durations and ages need the language's translator to be installed.
class Format {
    Q_DECLARE_TR_FUNCTIONS(Format)

public:
    Format(Language language, const QTimeZone& zone);

    /// What every widget uses; English and UTC until set. Changed with the language, which widgets hear of as
    /// QEvent::LanguageChange, and with the zone, which Session::zone_changed tells.
    [[nodiscard]] static const Format& current();
    static void set_current(Format format);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] const QLocale& locale() const { return locale_; }
    [[nodiscard]] const QTimeZone& zone() const { return zone_; }

    // ---- Numbers ----
    [[nodiscard]] QString number(double value, int decimals) const;
    /// "+3.8", "−0.4", "±0.0".
    [[nodiscard]] QString signed_number(double value, int decimals) const;
    /// As many decimals as give `digits` significant ones, never rounding digits before the point: 4.28, 67.7, 17,108.
    [[nodiscard]] QString significant(double value, int digits = 3) const;
    [[nodiscard]] QString count(qint64 value) const;
    /// All digits as its publisher or a file states it, none grouped, with the decimal mark of the language: 0.5827.
    [[nodiscard]] QString published(Decimal value) const;
    [[nodiscard]] QString percent(double value, int decimals = 0) const;
    [[nodiscard]] QString signed_percent(double value, int decimals = 1) const;
    [[nodiscard]] static QString no_value();

    // ---- Quantities ----
    /// The prefix in which `largest` reads 1 to 999: W/kW/MW/GW, Wh from kWh, bit/s, B. Others keep their unit.
    [[nodiscard]] static ScaledUnit scale(double largest, Unit unit);
    [[nodiscard]] Measure measure(std::optional<double> value, Unit unit, int digits = 3) const;
    /// In a unit chosen beforehand with scale(), with fixed decimals, for columns of a table.
    [[nodiscard]] QString scaled(std::optional<double> value, const ScaledUnit& unit, int decimals) const;
    [[nodiscard]] Measure energy(std::optional<Energy> value, int digits = 3) const;
    /// g, kg, t. Which gas is beside it (CO2 or CO2e) is the caller's to say.
    [[nodiscard]] Measure carbon(std::optional<CarbonMass> value, int digits = 3) const;

    // ---- Lists ----
    /// "floating, 98% charged"; 浮充，电量 98%. Needs the language's translator to be installed.
    [[nodiscard]] static QString listed(const QStringList& parts);

    // ---- Durations ----
    /// "8 s", "18 min", "2 h 11", "3 d 4 h". Negative durations count as zero.
    [[nodiscard]] QString duration(Duration value) const;
    /// "1.4 s ago", "35 min ago"; "just now" below zero, which clocks a little apart bring about.
    [[nodiscard]] QString age(Duration value) const;

    /// The time of a value that has not been renewed: "since 14:05"; with the day where it is not today's.
    [[nodiscard]] QString since(UtcTime time, UtcTime now) const;

    // ---- Times, in the display zone ----
    [[nodiscard]] QDateTime local(UtcTime time) const;
    [[nodiscard]] QString time(UtcTime time) const;          ///< 14:32
    [[nodiscard]] QString time_seconds(UtcTime time) const;  ///< 14:32:08
    [[nodiscard]] QString day(UtcTime time) const;           ///< 12 Nov; 11-12; 12/11
    [[nodiscard]] QString day_time(UtcTime time) const;      ///< 12 Nov 14:32; 11-12 14:32; 12/11 14:32
    [[nodiscard]] QString weekday_time(UtcTime time) const;  ///< Thu 12 Nov 04:50; 11-12 周四 04:50; Th 5 12/11 04:50
    [[nodiscard]] QString date(UtcTime time) const;          ///< 12 Nov 2026; 2026-11-12; 12/11/2026
    [[nodiscard]] QString date_time(UtcTime time) const;     ///< 12 Nov 2026 14:32; 2026-11-12 14:32; 12/11/2026 14:32
    /// What date() follows, for a field in which a day is typed: "d MMM yyyy".
    [[nodiscard]] QString date_pattern() const;
    [[nodiscard]] QString clock(UtcTime time) const;         ///< Thu 12 Nov 2026 14:32:08; 2026-11-12 周四 14:32:08
    [[nodiscard]] QString month(int year, int month) const;  ///< November 2026; 2026年11月; Tháng 11 năm 2026
    /// "11 Nov 14:32 – 12 Nov 14:32"; within one day "13:32 – 14:32"; with years where they are not this year's.
    [[nodiscard]] QString range(TimeRange range, UtcTime now) const;
    /// "Asia/Shanghai, UTC+8" with the offset at `time`.
    [[nodiscard]] QString zone_name(UtcTime time) const;

private:
    /// Of QDateTime::toString, for each language.
    struct DatePatterns {
        const char* english;
        const char* chinese;
        const char* vietnamese;
    };
    [[nodiscard]] QString pattern(const DatePatterns& patterns) const;
    [[nodiscard]] QString in_pattern(UtcTime time, const DatePatterns& patterns) const;
    [[nodiscard]] QString minus(QString text) const;

    Language language_;
    QLocale locale_;
    QTimeZone zone_;
};

/// Milliseconds since 1970 as Qt wants them, and back.
[[nodiscard]] QDateTime to_qt(UtcTime time, const QTimeZone& zone);
[[nodiscard]] UtcTime from_qt(const QDateTime& time);

}  // namespace wattmast::ui
