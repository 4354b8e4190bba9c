// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/quality_kpis.h"

#include <algorithm>

namespace wattmast::ui {
namespace {

constexpr double percent = 100;
constexpr double shown_from = 0.01;  ///< Of the energy, DESIGN-UI section 5.

class QualityKpis {
    Q_DECLARE_TR_FUNCTIONS(QualityKpis)

public:
    QualityKpis() {
        kpis_.resize(quality_kpi_count);
        for (Kpi& kpi : kpis_) {
            kpi.value.number = Format::no_value();
        }
        at(QualityFigure::measured).label = tr("Measured energy");
        at(QualityFigure::missing).label = tr("Hours with nothing");
        at(QualityFigure::incomplete).label = tr("Sites incomplete");
        at(QualityFigure::held_back).label = tr("Samples held back");
        at(QualityFigure::findings).label = tr("Open findings");
        at(QualityFigure::bills).label = tr("Bills that differ");
    }

    void add(const CoverageMonth& month) {
        Kpi& kpi = at(QualityFigure::missing);
        const std::uint64_t missing = month.all.count(EnergyMethod::missing);
        kpi.value = {count(missing), QStringLiteral("h")};
        kpi.note = tr("of %1 h of grid meters").arg(count(month.all.total()));
        kpi.short_note = tr("of %1 h").arg(count(month.all.total()));
        kpi.note_quality = missing > 0 ? std::optional(QualityClass::missing) : std::nullopt;
    }

    void add(const QualityMonth& month) {
        add_energy(month);
        Kpi& sites = at(QualityFigure::incomplete);
        sites.value.number = count(month.sites.size() - month.full);
        sites.note = month.without > 0
                         ? tr("of %1, %2 without a figure").arg(count(month.sites.size()), count(month.without))
                         : tr("of %1").arg(count(month.sites.size()));
        sites.short_note = tr("of %1").arg(count(month.sites.size()));
        if (std::ranges::find(month.findings, "month_not_over", &CarbonFinding::check) != month.findings.end()) {
            sites.tip = tr("The month is not over, so no site has every hour of it.");
        }
        add_findings(month);
        Kpi& bills = at(QualityFigure::bills);
        const auto compared = static_cast<std::size_t>(std::ranges::count_if(month.invoices, [](const auto& one) {
            return one.comparison.state == InvoiceComparison::State::compared;
        }));
        const auto off = static_cast<std::size_t>(std::ranges::count_if(
            month.invoices, [](const auto& one) { return one.comparison.balance.state == BalanceState::unbalanced; }));
        if (month.invoices.empty() && month.unbilled.empty()) {
            bills.note = tr("no bill was entered");
            return;
        }
        bills.value.number = count(off);
        bills.note = tr("of %1 compared").arg(count(compared));
        bills.short_note = bills.note;
        if (!month.unbilled.empty()) {
            bills.note = Format::listed({bills.note, tr("%1 missing", "bills").arg(count(month.unbilled.size()))});
        }
    }

    void add(const QualityRecords& records) {
        Kpi& kpi = at(QualityFigure::held_back);
        kpi.value.number = count(records.samples);
        kpi.note = records.open > 0
                       ? tr("%Ln finding(s) of the self-test open", nullptr, static_cast<int>(records.open))
                       : tr("the self-test has nothing open");
        kpi.short_note = tr("%Ln open", nullptr, static_cast<int>(records.open));
    }

    std::vector<Kpi> take() { return std::move(kpis_); }

private:
    Kpi& at(QualityFigure figure) { return kpis_.at(static_cast<std::size_t>(figure)); }
    static QString count(std::uint64_t value) { return Format::current().count(static_cast<qint64>(value)); }

    void add_energy(const QualityMonth& month) {
        Kpi& kpi = at(QualityFigure::measured);
        if (!month.energy || month.energy->total().count() == 0) {
            kpi.note = tr("no energy in this month");
            return;
        }
        const auto all = static_cast<double>(month.energy->total().count());
        const auto share = [&](Energy part) { return static_cast<double>(part.count()) / all; };
        kpi.value = {Format::current().number(percent * share(month.energy->measured), 1), QStringLiteral("%")};
        QStringList parts;
        const double integrated = share(month.energy->integrated);
        const double estimated = share(month.energy->estimated) + share(month.energy->entered);
        if (integrated > 0) {
            parts << tr("%1 integrated").arg(Format::current().percent(percent * integrated, 1));
        }
        if (estimated > 0) {
            parts << tr("%1 estimated").arg(Format::current().percent(percent * estimated, 1));
        }
        const QString of_all =
            tr("of %1 of grid electricity").arg(Format::current().energy(month.energy->total()).text());
        kpi.note = parts.isEmpty() ? of_all : Format::listed(parts);
        kpi.tip = of_all;
        kpi.note_quality = estimated > shown_from    ? std::optional(QualityClass::estimated)
                           : integrated > shown_from ? std::optional(QualityClass::integrated)
                                                     : std::nullopt;
    }

    void add_findings(const QualityMonth& month) {
        const auto of = [&](FindingSeverity severity) {
            return static_cast<int>(std::ranges::count(month.findings, severity, &CarbonFinding::severity));
        };
        Kpi& kpi = at(QualityFigure::findings);
        const int errors = of(FindingSeverity::error);
        const int warnings = of(FindingSeverity::warning);
        kpi.value.number = count(static_cast<std::uint64_t>(errors) + static_cast<std::uint64_t>(warnings));
        kpi.note = Format::listed({tr("%Ln error(s)", nullptr, errors), tr("%Ln warning(s)", nullptr, warnings)});
        if (month.closed) {
            kpi.tip = tr("The month is closed. %Ln error(s) were accepted then; these are found now.", nullptr,
                         static_cast<int>(month.closed->closing.open_findings));
        }
    }

    std::vector<Kpi> kpis_;
};

}  // namespace

std::vector<Kpi> quality_kpis(const CoverageMonth* coverage, const QualityMonth* month, const QualityRecords* records) {
    QualityKpis kpis;
    if (coverage != nullptr) {
        kpis.add(*coverage);
    }
    if (month != nullptr) {
        kpis.add(*month);
    }
    if (records != nullptr) {
        kpis.add(*records);
    }
    return kpis.take();
}

}  // namespace wattmast::ui
