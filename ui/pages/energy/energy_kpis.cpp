// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/energy/energy_kpis.h"

namespace wattmast::ui {
namespace {

constexpr double percent = 100;
constexpr double ppm_per_percent = 10'000;
constexpr int digits = 4;

class EnergyKpis {
    Q_DECLARE_TR_FUNCTIONS(EnergyKpis)

public:
    explicit EnergyKpis(const EnergyReading* reading) : reading_(reading) {
        kpis_.resize(energy_kpi_count);
        for (Kpi& kpi : kpis_) {
            kpi.value.number = Format::no_value();
        }
        at(EnergyFigure::energy).label = tr("Energy");
        at(EnergyFigure::highest).label = tr("Highest hour");
        at(EnergyFigure::load_factor).label = tr("Load factor");
        at(EnergyFigure::base_load).label = tr("Base load");
        at(EnergyFigure::night).label = tr("Night share, 22 – 06");
    }

    std::vector<Kpi> run() {
        if (reading_ != nullptr) {
            energy();
            highest();
            load_factor();
            base_load();
            night();
        }
        return std::move(kpis_);
    }

private:
    Kpi& at(EnergyFigure figure) { return kpis_.at(static_cast<std::size_t>(figure)); }
    [[nodiscard]] const LoadFigures& figures() const { return reading_->shown.figures; }
    [[nodiscard]] const LoadFigures* earlier() const {
        return reading_->compared ? &reading_->compared->figures : nullptr;
    }
    /// Behind a power: its change; else `otherwise`.
    void note_change(Kpi& kpi, std::optional<double> now, std::optional<double> before, const QString& otherwise) {
        kpi.note = otherwise;
        if (!reading_->compared_name.isEmpty() && now && before && *before > 0) {
            note_percent(kpi, (*now / *before - 1) * percent);
            kpi.tip = otherwise;
        }
    }
    void note_percent(Kpi& kpi, double change) {
        kpi.short_note = Format::current().signed_percent(change);
        //: %1 is "−1.9%", %2 "previous month". 中文：较%2 %1
        kpi.note = tr("%1 on %2").arg(kpi.short_note, reading_->compared_name);
    }

    void energy() {
        Kpi& kpi = at(EnergyFigure::energy);
        kpi.value = Format::current().energy(figures().energy, digits);
        QStringList said{measured_text(figures()), hours_text(figures())};
        said.removeAll(QString());
        const QString parts = Format::listed(said);
        kpi.note = parts;
        if (reading_->compared_name.isEmpty()) {
            return;
        }
        kpi.tip = parts;
        const auto change = change_percent(figures().energy, earlier() ? earlier()->energy : std::nullopt);
        if (change) {
            note_percent(kpi, *change);
        } else {
            kpi.note = tr("nothing to compare in %1").arg(reading_->compared_name);
        }
    }
    void highest() {
        Kpi& kpi = at(EnergyFigure::highest);
        kpi.value = Format::current().measure(figures().highest_watts, Unit::watt, digits);
        if (figures().highest) {
            const Format format = format_in(reading_->shown.zone);
            //: When the highest hour was: "Thu 15 Oct 16:00 – 17:00". 中文：%1 – %2
            kpi.note =
                tr("%1 – %2").arg(format.weekday_time(figures().highest->begin), format.time(figures().highest->end));
        }
    }
    void load_factor() {
        Kpi& kpi = at(EnergyFigure::load_factor);
        if (figures().load_factor) {
            kpi.value = {Format::current().number(*figures().load_factor * percent, 1), QStringLiteral("%")};
            const std::size_t full = figures().hours - figures().missing - figures().partial;
            kpi.note = tr("mean of %1 h over the highest hour").arg(Format::current().count(static_cast<qint64>(full)));
            kpi.short_note = tr("mean over highest hour");
        }
    }
    void base_load() {
        Kpi& kpi = at(EnergyFigure::base_load);
        kpi.value = Format::current().measure(figures().base_watts, Unit::watt, digits);
        if (figures().base_watts) {
            note_change(kpi, figures().base_watts, earlier() ? earlier()->base_watts : std::nullopt,
                        tr("95% of hours are above"));
        }
    }
    void night() {
        Kpi& kpi = at(EnergyFigure::night);
        if (!figures().night_share) {
            return;
        }
        const double share = *figures().night_share * percent;
        kpi.value = {Format::current().number(share, 1), QStringLiteral("%")};
        kpi.note = tr("an even load has %1").arg(Format::current().percent(percent / 3, 1));
        if (earlier() != nullptr && earlier()->night_share) {
            kpi.tip = kpi.note;
            //: Difference of two shares, in percentage points. 中文：较%2 %1 个百分点
            kpi.note = tr("%1 points on %2")
                           .arg(Format::current().signed_number(share - *earlier()->night_share * percent, 1),
                                reading_->compared_name);
        }
    }

    const EnergyReading* reading_;
    std::vector<Kpi> kpis_;
};

}  // namespace

QString measured_text(const LoadFigures& figures) {
    if (!figures.energy || figures.energy->count() <= 0) {
        return {};
    }
    return EnergyKpis::tr("%1 measured").arg(Format::current().percent(figures.measured.count / ppm_per_percent, 1));
}

QString hours_text(const LoadFigures& figures) {
    if (figures.missing + figures.partial == 0) {
        return {};
    }
    const Format& format = Format::current();
    return EnergyKpis::tr("%1 of %2 hours")
        .arg(format.count(static_cast<qint64>(figures.hours - figures.missing - figures.partial)),
             format.count(static_cast<qint64>(figures.hours)));
}

std::vector<Kpi> energy_kpis(const EnergyReading* reading) {
    return EnergyKpis(reading).run();
}

}  // namespace wattmast::ui
