// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/format.h"

#include <QDateTime>
#include <array>
#include <cmath>

namespace wattmast::ui {

namespace {

constexpr QChar true_minus(0x2212);
constexpr QChar en_dash(0x2013);
constexpr QChar no_break_space(0x00A0);
constexpr double thousand = 1000;

struct Prefix {
    double factor;
    const char* letter;
};
constexpr std::array<Prefix, 6> prefixes{{{1, ""}, {1e3, "k"}, {1e6, "M"}, {1e9, "G"}, {1e12, "T"}, {1e15, "P"}}};

const Prefix& prefix_for(double largest) {
    const double magnitude = std::abs(largest);
    const Prefix* best = &prefixes.front();
    for (const Prefix& prefix : prefixes) {
        // 999.6 would be written as 1,000 with three digits, so the next prefix begins a little early.
        if (magnitude >= prefix.factor * 0.9995) {
            best = &prefix;
        }
    }
    return *best;
}

ScaledUnit with_prefix(double largest, const char* base, double base_in_unit) {
    const Prefix& prefix = prefix_for(largest * base_in_unit);
    return {prefix.factor / base_in_unit, QLatin1String(prefix.letter) + QLatin1String(base)};
}

Format& mutable_current() {
    static Format format(Language::english, QTimeZone::utc());
    return format;
}

QLocale locale_of(Language language) {
    switch (language) {
        case Language::english:
            return QLocale(QLocale::English, QLocale::UnitedStates);
        case Language::chinese:
            return QLocale(QLocale::Chinese, QLocale::China);
        case Language::vietnamese:
            return QLocale(QLocale::Vietnamese, QLocale::Vietnam);
    }
    return QLocale::c();
}

}  // namespace

QString Measure::text() const {
    if (unit.isEmpty()) {
        return number;
    }
    return unit == QLatin1String("%") ? number + unit : number + no_break_space + unit;
}

Format::Format(Language language, const QTimeZone& zone)
    : language_(language), locale_(locale_of(language)), zone_(zone) {}

const Format& Format::current() {
    return mutable_current();
}

void Format::set_current(Format format) {
    mutable_current() = std::move(format);
}

QString Format::minus(QString text) const {
    return text.replace(locale_.negativeSign(), true_minus).replace(QLatin1Char('-'), true_minus);
}

QString Format::no_value() {
    return en_dash;
}

QString Format::listed(const QStringList& parts) {
    return parts.join(tr(", ", "between parts of one line"));
}

QString Format::number(double value, int decimals) const {
    const double step = std::pow(10.0, -decimals);
    // −0.04 with one decimal is 0.0, not −0.0.
    const double shown = std::abs(value) < step / 2 ? 0.0 : value;
    return minus(locale_.toString(shown, 'f', decimals));
}

QString Format::signed_number(double value, int decimals) const {
    QString text = number(value, decimals);
    if (text.startsWith(true_minus)) {
        return text;
    }
    const bool is_zero = std::abs(value) < std::pow(10.0, -decimals) / 2;
    return QChar(is_zero ? u'±' : u'+') + text;
}

QString Format::significant(double value, int digits) const {
    const double magnitude = std::abs(value);
    if (magnitude == 0) {
        return number(0, 0);
    }
    const auto decimals_of = [digits](double number) {
        return std::clamp(digits - 1 - static_cast<int>(std::floor(std::log10(number))), 0, 9);
    };
    const int decimals = decimals_of(magnitude);
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(magnitude * scale) / scale;
    return number(value, rounded > 0 ? decimals_of(rounded) : decimals);
}

QString Format::count(qint64 value) const {
    return minus(locale_.toString(value));
}

QString Format::published(Decimal value) const {
    return QString::fromStdString(value.to_string()).replace(QLatin1Char('.'), locale_.decimalPoint());
}

QString Format::percent(double value, int decimals) const {
    return number(value, decimals) + QLatin1Char('%');
}

QString Format::signed_percent(double value, int decimals) const {
    return signed_number(value, decimals) + QLatin1Char('%');
}

ScaledUnit Format::scale(double largest, Unit unit) {
    switch (unit) {
        case Unit::watt:
            return with_prefix(largest, "W", 1);
        case Unit::volt_ampere:
            return with_prefix(largest, "VA", 1);
        case Unit::var:
            return with_prefix(largest, "var", 1);
        case Unit::kilowatt_hour:
            return with_prefix(largest, "Wh", thousand);
        case Unit::kilovar_hour:
            return with_prefix(largest, "varh", thousand);
        case Unit::kilovolt_ampere_hour:
            return with_prefix(largest, "VAh", thousand);
        case Unit::byte:
            return with_prefix(largest, "B", 1);
        case Unit::bit_per_second:
            return with_prefix(largest, "bit/s", 1);
        case Unit::ratio:
        case Unit::count:
            return {};
        case Unit::packet:
            return {1, QString()};
        case Unit::volt:
        case Unit::ampere:
        case Unit::hertz:
        case Unit::percent:
        case Unit::degree_celsius:
        case Unit::second:
        case Unit::litre:
        case Unit::ampere_hour:
        case Unit::pascal:
        case Unit::lux:
        case Unit::metre_per_second:
            break;
    }
    const std::string_view text = symbol(unit);
    return {1, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))};
}

Measure Format::measure(std::optional<double> value, Unit unit, int digits) const {
    if (!value) {
        return {no_value(), QString()};
    }
    const ScaledUnit scaled_unit = scale(*value, unit);
    return {significant(*value / scaled_unit.divisor, digits), scaled_unit.symbol};
}

QString Format::scaled(std::optional<double> value, const ScaledUnit& unit, int decimals) const {
    return value ? number(*value / unit.divisor, decimals) : no_value();
}

Measure Format::energy(std::optional<Energy> value, int digits) const {
    constexpr double milliwatt_hours_per_kilowatt_hour = 1e6;
    if (!value) {
        return {no_value(), QString()};
    }
    return measure(static_cast<double>(value->count()) / milliwatt_hours_per_kilowatt_hour, Unit::kilowatt_hour,
                   digits);
}

Measure Format::carbon(std::optional<CarbonMass> value, int digits) const {
    constexpr double milligrams_per_gram = 1e3;
    constexpr double grams_per_tonne = 1e6;
    if (!value) {
        return {no_value(), QString()};
    }
    const double grams = static_cast<double>(value->count()) / milligrams_per_gram;
    if (std::abs(grams) >= grams_per_tonne * 0.9995) {
        // Inventories are read in tonnes: 9,418 t, not 9.42 kt.
        return {significant(grams / grams_per_tonne, digits), QStringLiteral("t")};
    }
    const ScaledUnit unit = with_prefix(grams, "g", 1);
    return {significant(grams / unit.divisor, digits), unit.symbol};
}

}  // namespace wattmast::ui
