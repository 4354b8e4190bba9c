// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/storage_kpis.h"

#include <QCoreApplication>

namespace wattmast::ui {
namespace {

class StorageKpis {
    Q_DECLARE_TR_FUNCTIONS(StorageKpis)

public:
    StorageKpis(const RetentionPolicy& policy, UtcTime now) : policy_(policy), now_(now) {}

    [[nodiscard]] static Kpi file(const StorageForecast& forecast);
    [[nodiscard]] static Kpi growth(const StorageForecast& forecast, const StorageGrowth& growth);
    [[nodiscard]] Kpi in_one_year(const StorageGrowth& growth) const;
    [[nodiscard]] Kpi settled(const StorageGrowth& growth) const;
    [[nodiscard]] Kpi full(const StorageForecast& forecast, const StorageGrowth& growth) const;

    static QStringList labels() {
        return {tr("File and log"), tr("Growth"), tr("In one year"), tr("Settles at"), tr("Disk full in")};
    }
    static QString not_measured() { return tr("no whole day stored yet"); }
    static Measure time_left(Duration left);
    static QString free_room(const StorageForecast& forecast);
    static QString free_room_only(const StorageForecast& forecast) {
        return tr("%1, growth not known", "room on the disk").arg(free_room(forecast));
    }
    /// "12.3 MB a day"
    static QString a_day(double bytes) { return tr("%1 a day", "an amount").arg(size(bytes).text()); }
    static Measure size(double bytes) { return Format::current().measure(bytes, Unit::byte); }
    [[nodiscard]] StorageMessage full_message(UtcTime full_at) const;
    static StorageMessage no_growth_message();

private:
    RetentionPolicy policy_;
    UtcTime now_;
};

constexpr std::chrono::days alarm_within{30};
constexpr std::chrono::days warn_within{180};

Measure StorageKpis::time_left(Duration left) {
    constexpr double days_per_month = 30.436875;
    constexpr double days_per_year = 365.25;
    constexpr double few_days = 90;
    constexpr double few_months = 730;
    const Format& format = Format::current();
    const double days = std::max(0.0, std::chrono::duration<double, std::chrono::days::period>(left).count());
    if (days < few_days) {
        const int whole = static_cast<int>(days);
        return {format.count(whole), tr("day(s)", "unit behind a number", whole)};
    }
    if (days < few_months) {
        return {format.count(static_cast<int>(days / days_per_month)), tr("months", "unit behind a number")};
    }
    return {format.number(days / days_per_year, 1), tr("years", "unit behind a number")};
}

Kpi StorageKpis::file(const StorageForecast& forecast) {
    Kpi kpi;
    kpi.value = size(static_cast<double>(forecast.now.total));
    const auto& oldest = forecast.now.oldest_raw;
    kpi.note = oldest ? tr("samples since %1").arg(Format::current().date(*oldest)) : tr("samples of the last hours");
    return kpi;
}

Kpi StorageKpis::growth(const StorageForecast& forecast, const StorageGrowth& growth) {
    Kpi kpi;
    kpi.value = size(growth.bytes_a_day);
    kpi.value.unit = tr("%1 a day", "a unit").arg(kpi.value.unit);
    kpi.note = tr("mean of the last %n day(s)", nullptr, forecast.now.rate ? forecast.now.rate->days : 0);
    return kpi;
}

Kpi StorageKpis::in_one_year(const StorageGrowth& growth) const {
    Kpi kpi;
    kpi.value = size(static_cast<double>(growth.in_one_year));
    kpi.note = Format::current().date(now_ + std::chrono::days{365});
    return kpi;
}

Kpi StorageKpis::settled(const StorageGrowth& growth) const {
    Kpi kpi;
    if (growth.settled_at && growth.settled_bytes) {
        kpi.value = size(static_cast<double>(*growth.settled_bytes));
        kpi.note = tr("%1, then %2", "a date, an amount a day")
                       .arg(Format::current().date(*growth.settled_at), a_day(growth.settled_bytes_a_day));
        return kpi;
    }
    kpi.value = {Format::no_value(), {}};
    kpi.note = policy_.raw.is_for_ever() ? tr("never: samples are kept for ever")
                                         : tr("never: quarter hours are kept for ever");
    return kpi;
}

QString StorageKpis::free_room(const StorageForecast& forecast) {
    return forecast.free_bytes ? tr("%1 free").arg(size(static_cast<double>(*forecast.free_bytes)).text())
                               : tr("the free room is not known");
}

Kpi StorageKpis::full(const StorageForecast& forecast, const StorageGrowth& growth) const {
    Kpi kpi;
    kpi.note = free_room(forecast);
    if (!forecast.free_bytes) {
        kpi.value = {Format::no_value(), {}};
        return kpi;
    }
    if (!growth.full_at) {
        kpi.value = {QStringLiteral(">\u00A050"), tr("years", "unit behind a number")};
        return kpi;
    }
    const Duration left = *growth.full_at - now_;
    kpi.value = time_left(left);
    kpi.note = tr("%1, on %2", "room on the disk, a date").arg(kpi.note, Format::current().date(*growth.full_at));
    if (left < alarm_within) {
        kpi.state = Kpi::State::alarm;
        kpi.note_severity = Severity::critical;
    } else if (left < warn_within) {
        kpi.note_severity = Severity::major;
    }
    return kpi;
}

StorageMessage StorageKpis::full_message(UtcTime full_at) const {
    const bool is_urgent = full_at - now_ < alarm_within;
    return {
        is_urgent ? MessageStrip::Kind::error : MessageStrip::Kind::warning,
        full_at <= now_ ? tr("The disk is full.")
                        : tr("The disk will be full on %1.").arg(Format::current().date(full_at)),
        tr("Free some space, move the database to a larger disk, or see what other times bring. The file itself does "
           "not shrink.")};
}

StorageMessage StorageKpis::no_growth_message() {
    return {MessageStrip::Kind::info, tr("There is no forecast yet."),
            tr("No whole day was stored in the last %n day(s). Collect for two or three days to see how the file will "
               "grow.",
               nullptr, recent_days)};
}

}  // namespace

std::vector<Kpi> storage_kpis(const std::optional<StorageForecast>& forecast, const RetentionPolicy& policy,
                              const QString& why_none, UtcTime now) {
    const StorageKpis texts(policy, now);
    Kpi unknown;
    unknown.value = {Format::no_value(), {}};
    unknown.note = forecast ? StorageKpis::not_measured() : why_none;
    std::vector<Kpi> kpis(storage_kpi_count, unknown);
    if (forecast) {
        kpis[0] = StorageKpis::file(*forecast);
        kpis[4].note = StorageKpis::free_room_only(*forecast);
    }
    if (forecast && forecast->growth) {
        kpis[1] = StorageKpis::growth(*forecast, *forecast->growth);
        kpis[2] = texts.in_one_year(*forecast->growth);
        kpis[3] = texts.settled(*forecast->growth);
        kpis[4] = texts.full(*forecast, *forecast->growth);
    }
    const QStringList labels = StorageKpis::labels();
    for (std::size_t i = 0; i < kpis.size(); ++i) {
        kpis[i].label = labels[static_cast<qsizetype>(i)];
    }
    return kpis;
}

std::optional<StorageMessage> storage_message(const StorageForecast& forecast, UtcTime now) {
    if (!forecast.growth) {
        return StorageKpis::no_growth_message();
    }
    const auto& full_at = forecast.growth->full_at;
    return full_at && *full_at - now < warn_within ? std::optional(StorageKpis({}, now).full_message(*full_at))
                                                   : std::nullopt;
}

}  // namespace wattmast::ui
