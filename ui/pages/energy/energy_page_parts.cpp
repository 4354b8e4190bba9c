// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the page of energy shows of a reading, and what people do with it.
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>

#include "app/site_layout.h"
#include "ui/engine_bridge.h"
#include "ui/format/names.h"
#include "ui/pages/energy/energy_kpis.h"
#include "ui/pages/energy/energy_page.h"
#include "ui/pages/energy/energy_ranking.h"
#include "ui/pages/energy/heat_map.h"
#include "ui/pages/energy/load_duration_chart.h"
#include "ui/pages/energy/tariff_panel.h"
#include "ui/pages/property_grid.h"
#include "ui/pages/site/energy_flow.h"
#include "ui/shell/session.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr double percent = 100;
constexpr Duration few_days = std::chrono::days{7};

}  // namespace

QString EnergyPage::span_name() const {
    return reading_ ? name_of(reading_->shown.range, reading_->shown.zone, context_.bridge.now()) : QString();
}

void EnergyPage::retranslate() {
    heat_panel_->set_title(tr("Energy by hour and day"));
    mode_->set_choices({tr("Energy"), tr("Deviation"), tr("Quality")});
    mode_->setAccessibleName(tr("What the colours say"));
    this_month_->setText(tr("Show this month"));
    export_->setToolTip(tr("Export the hours as CSV"));
    export_->setAccessibleName(tr("Export the hours as CSV"));
    duration_panel_->set_title(tr("Load duration"));
    quality_panel_->set_title(tr("What the sum is made of"));
    rank_by_->set_choices({tr("Class"), tr("Area"), tr("Site")});
    rank_by_->setAccessibleName(tr("What is ranked"));
    table_->setAccessibleName(tr("Energy by class, area or site"));
    balance_panel_->set_title(tr("Balance"));
    heat_->retranslate();
    duration_->retranslate();
    ranking_->retranslate();
    if (in_front_) {
        read(Reading::if_new);  // What is compared has its name in the reading.
    }
    show_reading();
}

void EnergyPage::show_reading() {
    show_figures();
    if (!reading_) {
        return;
    }
    heat_panel_->show_content();
    duration_panel_->show_content();
    rank_panel_->show_content();
    heat_->set_reading(reading_);
    duration_->set_reading(reading_);
    const bool is_site = reading_->scope.site.is_assigned();
    rank_panel_->setVisible(!is_site);
    show_rank(rank_by_->current());
    show_quality();
    show_balance();
    show_notes();
    tariff_panel_->show_reading(reading_);
}

void EnergyPage::show_figures() {
    const std::vector<Kpi> kpis = energy_kpis(reading_.get());
    for (int i = 0; i < energy_kpi_count; ++i) {
        kpis_->tile(i)->set_kpi(kpis.at(static_cast<std::size_t>(i)));
    }
    export_->setEnabled(reading_ != nullptr);
    mode_->setEnabled(reading_ != nullptr);
    this_month_->setVisible(reading_ && reading_->shown.range.length() < few_days);
    QStringList said{span_name()};
    switch (heat_->mode()) {
        case HeatMode::energy:
            said << tr("mean power per hour");
            break;
        case HeatMode::deviation:
            said << tr("difference to the mean of each hour on such days");
            break;
        case HeatMode::quality:
            said << tr("how each hour is known");
            break;
    }
    said.removeAll(QString());
    heat_panel_->set_subtitle(reading_ ? Format::listed(said) : QString());
    QString legend;
    if (reading_ && reading_->compared) {
        //: A solid line, a dashed one. 中文：—— %1　- - %2
        legend = tr("— %1   - - %2").arg(span_name(), reading_->compared_name);
    } else if (reading_ && !reading_->compared_name.isEmpty()) {
        legend = tr("nothing to compare in %1").arg(reading_->compared_name);
    }
    duration_panel_->set_subtitle(legend);
}

void EnergyPage::show_notes() {
    const EnergyHours& hours = reading_->shown.hours;
    if (!hours.left_out.empty()) {
        QStringList names;
        for (const LoadLeftOut& one : hours.left_out) {
            const Site* site = reading_->catalog->site(one.site);
            names << (site == nullptr ? QString() : to_qt(site->code)) + QLatin1Char(' ') + to_qt(one.node) +
                         QStringLiteral(": ") + to_qt(one.reason.detail);
        }
        strip_says_ = Strip::half_read;
        strip_->show_failure(tr("%n meter(s) could not be read.", nullptr, static_cast<int>(hours.left_out.size())),
                             tr("The figures are of the others."),
                             Failure{hours.left_out.front().reason.code, names.join(QLatin1Char('\n')).toStdString()});
        strip_->set_closable(true);
        return;
    }
    if (kind_) {
        strip_says_ = Strip::one_class;
        strip_->show_message(MessageStrip::Kind::info, tr("Only one class is shown: %1.").arg(label_of(*kind_)), {},
                             tr("Show all classes"));
        strip_->set_closable(false);
        return;
    }
    if (strip_says_ != Strip::exported) {
        strip_says_ = Strip::none;
        strip_->hide();
    }
}

void EnergyPage::show_rank(int by) {
    const auto rank = static_cast<RankBy>(by);
    ranking_->set_reading(reading_, rank);
    table_->setColumnHidden(EnergyRanking::cost, !ranking_->has_costs());
    rank_panel_->set_title(rank == RankBy::site_class ? tr("By class")
                           : rank == RankBy::area     ? tr("By area")
                                                      : tr("By site"));
    rank_panel_->set_subtitle(span_name());
}

void EnergyPage::show_quality() {
    const LoadFigures& figures = reading_->shown.figures;
    const EnergyHours& hours = reading_->shown.hours;
    const Format& format = Format::current();
    const auto count = [&](std::size_t value) { return format.count(static_cast<qint64>(value)); };
    const auto part = [&](std::size_t method) {
        const double all = figures.energy ? static_cast<double>(figures.energy->count()) : 0;
        const double share = all > 0 ? static_cast<double>(figures.by_method.at(method).count()) / all * percent : 0;
        return figures.energy ? format.energy(figures.by_method.at(method), 4).text() + QStringLiteral("  (") +
                                    format.percent(share, 1) + QLatin1Char(')')
                              : Format::no_value();
    };
    std::vector<Property> rows{{tr("Measured"), part(0)}, {tr("Integrated"), part(1)}, {tr("Estimated"), part(2)}};
    if (figures.by_method[3] != Energy{}) {
        rows.push_back({tr("Entered"), part(3)});
    }
    rows.push_back({tr("Hours without a figure"), tr("%1 of %2").arg(count(figures.missing), count(figures.hours))});
    rows.push_back(
        {tr("Hours of a part of the load"), tr("%1 of %2").arg(count(figures.partial), count(figures.hours))});
    rows.push_back({tr("Sites with a meter"),
                    tr("%1 of %2").arg(count(hours.sites.size()), count(hours.sites.size() + hours.without_meter))});
    rows.push_back({tr("Time zone"), to_qt(hours.time_zone)});
    quality_->set_properties(rows);
    quality_panel_->show();
}

void EnergyPage::show_balance() {
    std::vector<FlowBranch> branches;
    for (const NodeLoad& node : reading_->shown.hours.tree) {
        FlowBranch branch;
        branch.node = node.node;
        branch.today = node.sum ? node.sum->energy : std::nullopt;
        branches.push_back(std::move(branch));
    }
    FlowDiagram diagram = flow_diagram(branches, FlowAmount::energy_today);
    balance_panel_->setVisible(!diagram.is_empty());
    if (diagram.is_empty()) {
        return;
    }
    flow_->set_now(context_.bridge.now());
    flow_->set_diagram(std::move(diagram));
    const QString unit = flow_->unit().symbol;
    balance_panel_->set_subtitle(Format::listed({unit, span_name()}));
    QStringList notes;
    const Format& format = Format::current();
    for (const NodeLoad& node : reading_->shown.hours.tree) {
        if (node.with_children.state == BalanceState::unknown || !node.with_children.difference) {
            continue;
        }
        const double difference = kilowatt_hours(*node.with_children.difference);
        const QString amount = node.with_children.share
                                   ? format.signed_percent(static_cast<double>(*node.with_children.share) / 10'000)
                                   : format.signed_number(difference, 1) + QChar(0x00A0) + QStringLiteral("kWh");
        const QString name = to_qt(node.node.name);
        notes << (node.with_children.state == BalanceState::balanced
                      ? tr("%1: its branches differ by %2, within the tolerance.").arg(name, amount)
                      : tr("%1: its branches differ by %2. A part may be without a meter, or a meter may be wrong.")
                            .arg(name, amount));
    }
    balance_note_->setText(notes.join(QLatin1Char('\n')));
    balance_note_->setVisible(!notes.isEmpty());
}

void EnergyPage::open_day(TimeRange day) {
    const TimeRange ended{day.begin, std::min(day.end, context_.bridge.now())};
    context_.session.set_range(RangeChoice::fixed(ended));
}

void EnergyPage::open_row(const QModelIndex& index) {
    const RankRow& row = ranking_->row(index.row());
    if (row.is_total) {
        return;
    }
    if (row.kind) {
        set_class(row.kind);
    } else if (row.site.is_assigned()) {
        const Site* site = reading_->catalog->site(row.site);
        context_.session.set_scope({site->area, row.site});
    } else if (!row.area.empty()) {
        context_.session.set_scope({row.area, {}});
    }
}

void EnergyPage::set_class(std::optional<SiteKind> kind) {
    kind_ = kind;
    if (in_front_) {
        read(Reading::if_new);
    }
}

void EnergyPage::strip_action() {
    switch (strip_says_) {
        case Strip::reading:
            stop_reading();
            return;
        case Strip::stopped:
            strip_->hide();
            read(Reading::anew);
            return;
        case Strip::one_class:
            set_class(std::nullopt);
            return;
        case Strip::half_read:
        case Strip::exported:
        case Strip::none:
            return;
    }
}

void EnergyPage::show_heat_menu(const QPoint& global) {
    const auto hour = heat_->current();
    if (!hour) {
        return;
    }
    const TimeRange range = reading_->shown.hours.hours[*hour].range;
    const TimeRange day = reading_->shown.zone.range_of(reading_->shown.zone.date_of(range.begin));
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy the hour"), heat_, &HeatMap::copy_current);
    menu->addAction(tr("Show this day"), this, [this, day] { open_day(day); });
    if (const Site* site = reading_->catalog->site(reading_->scope.site)) {
        const SiteLayout layout = layout_of(*reading_->catalog, *site);
        menu->addAction(tr("Draw this day in Explore"), this, [this, day, points = power_else_energy_of(layout.drawn)] {
            Q_EMIT explore_requested(points, {day.begin, std::min(day.end, context_.bridge.now())});
        });
    }
    menu->popup(global);
}

void EnergyPage::show_table_menu(const QPoint& at) {
    const QModelIndex index = table_->indexAt(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid() && !ranking_->row(index.row()).is_total) {
        menu->addAction(tr("Show only this"), this, [this, row = QPersistentModelIndex(index)] {
            if (row.isValid()) {
                open_row(row);
            }
        });
    }
    menu->addAction(tr("Copy rows"), table_, &DataTable::copy_selection);
    menu->popup(table_->viewport()->mapToGlobal(at));
}

void EnergyPage::ask_and_export() {
    const QString begin =
        QString::fromStdString(to_iso8601(reading_->shown.range.begin, reading_->shown.zone)).left(10);
    const QString scope = name_of(reading_->scope, *reading_->catalog).replace(QLatin1Char('/'), QLatin1Char('-'));
    auto* dialog =
        new QFileDialog(this, tr("Export hours"), tr("Energy %1 %2").arg(scope, begin) + QStringLiteral(".csv"),
                        tr("CSV tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &EnergyPage::export_to);
    dialog->open();
}

void EnergyPage::export_to(const QString& file) {
    if (!reading_) {
        return;
    }
    FileExports::Order order;
    order.title = [] { return tr("Export of hours"); };
    order.file = file;
    order.write = [file, reading = reading_](const Queries&, const std::stop_token&) -> Result<void> {
        QSaveFile target(file);
        const QByteArray table = hours_csv(reading->shown);
        const bool is_done =
            target.open(QIODevice::WriteOnly) && target.write(table) == table.size() && target.commit();
        return is_done ? Result<void>()
                       : fail(Errc::file_failed, target.errorString().toStdString() + ": " + file.toStdString());
    };
    order.done = [this, file, count = reading_->shown.hours.hours.size()](const Result<void>& result) {
        strip_says_ = Strip::exported;
        if (result) {
            strip_->show_message(MessageStrip::Kind::success,
                                 tr("%Ln hour(s) were exported.", nullptr, static_cast<int>(count)), file);
        } else {
            strip_->show_failure(tr("The hours were not exported."), result.error());
        }
        strip_->set_closable(true);
    };
    files_.begin(std::move(order));
}

}  // namespace wattmast::ui
