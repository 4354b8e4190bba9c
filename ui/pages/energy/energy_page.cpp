// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/energy/energy_page.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/names.h"
#include "ui/pages/energy/energy_kpis.h"
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

constexpr int narrow = 1240;  ///< Below it the right column stands under the left.
constexpr int heat_height = 520;
constexpr int duration_height = 296;
constexpr int rank_height = 212;
constexpr int balance_height = 300;
constexpr std::chrono::seconds told_after{2};

}  // namespace

EnergyPage::EnergyPage(PageContext context, QWidget* parent)
    : PageBase(parent), context_(context), files_(context.bridge) {
    grid_ = new QGridLayout(body());
    grid_->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    grid_->setSpacing(size::gutter);
    strip_ = new MessageStrip(body());
    strip_->hide();
    connect(strip_, &MessageStrip::closed, strip_, &QWidget::hide);
    connect(strip_, &MessageStrip::action_requested, this, &EnergyPage::strip_action);
    kpis_ = new KpiStrip(energy_kpi_count, body());
    build_heat();
    build_duration();
    build_ranking();
    build_balance();
    place_panels();
    connect_session();
    for (Panel* panel : {heat_panel_, duration_panel_, rank_panel_}) {
        connect(panel->overlay(), &StateOverlay::action_requested, this, [this] {
            kind_.reset();  // The way out where a class has no site here.
            read_again();
        });
    }
    retranslate();
}

EnergyPage::~EnergyPage() = default;

void EnergyPage::connect_session() {
    const auto read_if_shown = [this] {
        if (in_front_) {
            read(Reading::if_new);
        }
    };
    connect(&context_.session, &Session::scope_changed, this, read_if_shown);
    connect(&context_.session, &Session::range_changed, this, read_if_shown);
    connect(&context_.session, &Session::range_advanced, this, read_if_shown);
    connect(&context_.session, &Session::compare_changed, this, read_if_shown);
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, [this] {
        if (in_front_) {
            read(Reading::anew);
        }
    });
}

void EnergyPage::build_heat() {
    heat_panel_ = new Panel(body());
    heat_panel_->setMinimumHeight(heat_height);
    heat_ = new HeatMap;
    heat_panel_->set_content(heat_);
    this_month_ = new LinkLabel;
    heat_panel_->add_tool(this_month_);
    connect(this_month_, &QAbstractButton::clicked, this,
            [this] { context_.session.set_range(RangeChoice::of(RangePreset::this_month)); });
    mode_ = new SegmentedControl;
    heat_panel_->add_tool(mode_);
    connect(mode_, &SegmentedControl::chosen, this, [this](int mode) {
        heat_->set_mode(static_cast<HeatMode>(mode));
        show_figures();
    });
    export_ = heat_panel_->add_icon_tool(IconId::download);
    connect(export_, &QToolButton::clicked, this, &EnergyPage::ask_and_export);
    connect(heat_, &HeatMap::day_opened, this, &EnergyPage::open_day);
    connect(heat_, &HeatMap::menu_requested, this, &EnergyPage::show_heat_menu);
}

void EnergyPage::build_duration() {
    duration_panel_ = new Panel(body());
    duration_panel_->setMinimumHeight(duration_height);
    duration_ = new LoadDurationChart;
    duration_panel_->set_content(duration_);
    quality_panel_ = new Panel(body());
    quality_ = new PropertyGrid;
    auto* inset = new QWidget;
    auto* column = new QVBoxLayout(inset);
    column->setContentsMargins(size::panel_pad, 0, size::panel_pad, size::panel_pad);
    column->addWidget(quality_);
    column->addStretch(1);
    quality_panel_->set_content(inset);
}

void EnergyPage::build_ranking() {
    rank_panel_ = new Panel(body());
    rank_panel_->set_header_line(true);
    rank_panel_->setMinimumHeight(rank_height);
    ranking_ = new EnergyRanking(this);
    table_ = new DataTable;
    table_->setModel(ranking_);
    table_->setItemDelegateForColumn(EnergyRanking::bar, new RankBarDelegate(table_));
    constexpr std::array widths{240, 70, 110, 74, 150, 116, 120, 150, 92};
    for (int i = 0; i < EnergyRanking::column_count; ++i) {
        table_->set_column_width(i, widths.at(static_cast<std::size_t>(i)));
    }
    table_->set_stretch_column(EnergyRanking::bar);
    table_->sortByColumn(EnergyRanking::energy, Qt::DescendingOrder);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    rank_panel_->set_content(table_);
    rank_by_ = new SegmentedControl;
    rank_panel_->add_tool(rank_by_);
    connect(rank_by_, &SegmentedControl::chosen, this, &EnergyPage::show_rank);
    connect(table_, &DataTable::row_opened, this, &EnergyPage::open_row);
    connect(table_, &QWidget::customContextMenuRequested, this, &EnergyPage::show_table_menu);
}

void EnergyPage::build_balance() {
    balance_panel_ = new Panel(body());
    balance_panel_->setMinimumHeight(balance_height);
    tariff_panel_ = new TariffPanel(context_, body());
    connect(tariff_panel_, &TariffPanel::tariff_requested, this, &EnergyPage::tariff_requested);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, size::panel_pad);
    flow_ = new EnergyFlow;
    column->addWidget(flow_, 1);
    auto* note = new WrappedLabel(TextRole::table, Color::text_secondary);
    note->setContentsMargins(size::panel_pad, 0, size::panel_pad, 0);
    balance_note_ = note;
    column->addWidget(note);
    balance_panel_->set_content(content);
    balance_panel_->hide();
}

void EnergyPage::place_panels() {
    for (QWidget* widget : std::initializer_list<QWidget*>{strip_, kpis_, heat_panel_, duration_panel_, quality_panel_,
                                                           rank_panel_, balance_panel_, tariff_panel_}) {
        grid_->removeWidget(widget);
    }
    const int columns = is_narrow_ ? 1 : 2;
    grid_->setColumnStretch(0, is_narrow_ ? 1 : 948);
    grid_->setColumnStretch(1, is_narrow_ ? 0 : 532);
    int row = 0;
    grid_->addWidget(strip_, row++, 0, 1, columns);
    grid_->addWidget(kpis_, row++, 0, 1, columns);
    const int rows_beside = is_narrow_ ? 1 : 2;
    grid_->addWidget(heat_panel_, row, 0, rows_beside, 1);
    row += is_narrow_ ? 1 : 0;
    grid_->addWidget(duration_panel_, row++, columns - 1);
    grid_->addWidget(quality_panel_, row++, columns - 1);
    grid_->addWidget(rank_panel_, row, 0, 1, columns);
    grid_->addWidget(tariff_panel_, row + 1, 0, 1, columns);
    grid_->addWidget(balance_panel_, row + 2, 0, 1, columns);
    for (int i = 0; i <= row + 2; ++i) {
        grid_->setRowStretch(i, 0);
    }
    grid_->setRowStretch(2, 3);
    grid_->setRowStretch(row, 1);
    grid_->setRowStretch(row + 2, 1);
}

void EnergyPage::resizeEvent(QResizeEvent* event) {
    const bool should_be_narrow = viewport()->width() < narrow;
    if (should_be_narrow != is_narrow_) {
        is_narrow_ = should_be_narrow;
        place_panels();
        grid_->activate();  // Before the scroll area asks how tall they are.
    }
    PageBase::resizeEvent(event);
}

void EnergyPage::enter() {
    in_front_ = true;
    read(Reading::if_new);
}

void EnergyPage::leave() {
    in_front_ = false;
    if (ticket_.is_pending()) {
        ticket_.cancel();
        asked_.reset();
    }
    end_loading();
}

void EnergyPage::read_again() {
    read(Reading::anew);
}

std::optional<EnergyQuestion> EnergyPage::question() {
    const auto catalog = context_.bridge.catalog();
    const Scope& scope = context_.session.scope();
    EnergyQuestion asked;
    asked.scope = {scope.area, scope.site, kind_};
    asked.now = context_.bridge.now() - settling;
    const auto zone = zone_of(*catalog, asked.scope);
    if (!zone) {
        show_nothing({tr("No sites"),
                      kind_ ? tr("No site of this class is in the scope.") : tr("There is no site in this scope."),
                      kind_ ? tr("Show all classes") : QString(),
                      {}});
        return std::nullopt;
    }
    const TimeRange range = context_.session.range();
    asked.days = closed_days(range, asked.now, *zone);
    if (asked.days.is_empty()) {
        show_nothing({tr("No hour is over yet"),
                      tr("Energies are shown hour by hour, five minutes after an hour ends."),
                      tr("Read again"),
                      {}});
        return std::nullopt;
    }
    if (asked.days.length() > std::chrono::days{most_days}) {
        show_nothing({tr("The time range is too long"),
                      tr("Hours are shown for at most 400 days. Choose a shorter range."),
                      tr("Read again"),
                      {}});
        return std::nullopt;
    }
    if (const auto& compare = context_.session.compare()) {
        asked.compared = compare->at(asked.days, format_in(*zone).zone());
        asked.compared_name = compare->with() == CompareWith::own_start
                                  ? name_of(*asked.compared, *zone, context_.bridge.now())
                                  : Format::current().locale().toLower(compare->name());
    }
    return asked;
}

void EnergyPage::read(Reading how) {
    const auto asked = question();
    if (!asked) {
        asked_.reset();
        return;
    }
    if (how == Reading::if_new && asked_ && asked_->asks_same(*asked)) {
        return;
    }
    asked_ = asked;
    for (Panel* panel : {heat_panel_, duration_panel_, rank_panel_}) {
        panel->start_loading();
    }
    begun_ = std::chrono::steady_clock::now();
    job_ = {};
    context_.bridge.run(ticket_,
                        [this, asked = *asked](Engine& engine, const Queries& queries, const EngineBridge::Post& post,
                                               const std::stop_token& cancel) -> std::function<void()> {
                            const auto tell = [this, &post](std::size_t done, std::size_t of) {
                                post([this, done, of] { take_progress(done, of); });
                            };
                            const auto answer = std::make_shared<const Result<std::shared_ptr<const EnergyReading>>>(
                                read_energy(queries, engine.catalog(), asked, tell, cancel));
                            return [this, answer] { take(*answer); };
                        });
}

void EnergyPage::take_progress(std::size_t done, std::size_t of) {
    if (done >= of || std::chrono::steady_clock::now() - begun_ < told_after) {
        return;
    }
    const Format& format = Format::current();
    const QString amount =
        tr("%1 of %2 sites").arg(format.count(static_cast<qint64>(done)), format.count(static_cast<qint64>(of)));
    if (!job_.is_running()) {
        job_ = JobList::of(context_.bridge)
                   .begin({[] { return tr("Reading of energies"); }, [this] { stop_reading(); }, {}});
    }
    job_.progress(static_cast<double>(done) / static_cast<double>(of), amount);
    strip_says_ = Strip::reading;
    strip_->show_message(MessageStrip::Kind::info, tr("Energies are being read."), amount, tr("Cancel"));
    strip_->set_closable(false);
}

void EnergyPage::end_loading() {
    for (Panel* panel : {heat_panel_, duration_panel_, rank_panel_}) {
        panel->stop_loading();
    }
    if (strip_says_ == Strip::reading) {
        strip_says_ = Strip::none;
        strip_->hide();
    }
    job_ = {};
}

void EnergyPage::take(const Result<std::shared_ptr<const EnergyReading>>& answer) {
    job_.done();
    end_loading();
    if (!answer) {
        show_failure(answer.error());
        return;
    }
    reading_ = *answer;
    show_reading();
}

void EnergyPage::stop_reading() {
    ticket_.cancel();
    end_loading();
    if (!reading_) {
        show_nothing({tr("Reading was stopped"), tr("Nothing of this time is shown."), tr("Read again"), {}});
        return;
    }
    strip_says_ = Strip::stopped;
    strip_->show_message(MessageStrip::Kind::info, tr("Reading was stopped."), tr("What is shown was read before."),
                         tr("Read again"));
    strip_->set_closable(true);
}

void EnergyPage::show_nothing(const StateText& text) {
    const StateOverlay& shown = *heat_panel_->overlay();
    if (!reading_ && !ticket_.is_pending() && shown.isVisible() && shown.state().headline == text.headline) {
        return;  // A live range asks every second.
    }
    reading_.reset();
    ticket_.cancel();
    end_loading();
    strip_says_ = Strip::none;
    strip_->hide();
    show_figures();
    for (Panel* panel : {heat_panel_, duration_panel_, rank_panel_}) {
        panel->show_empty(text);
    }
    quality_panel_->hide();
    balance_panel_->hide();
    tariff_panel_->hide();
    rank_panel_->show();
}

void EnergyPage::show_failure(const Failure& failure) {
    if (failure.code == Errc::no_data) {
        show_nothing({tr("No hours"), explanation_of(failure.code), tr("Read again"), {}});
        return;
    }
    reading_.reset();  // What was asked stays, or a live range would ask for it again every second.
    show_figures();
    const StateText text{tr("The energies could not be read"), explanation_of(failure.code), tr("Try again"),
                         technical_detail(failure)};
    for (Panel* panel : {heat_panel_, duration_panel_, rank_panel_}) {
        panel->show_error(text);
    }
    quality_panel_->hide();
    balance_panel_->hide();
    tariff_panel_->hide();
    rank_panel_->show();
}

}  // namespace wattmast::ui
