// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the page Carbon asks for, and what it shows of the answers.
#include <QFileDialog>
#include <QSaveFile>
#include <QToolButton>
#include <algorithm>

#include "app/ledger/carbon_csv.h"
#include "app/ledger/input_digest.h"
#include "ui/format/failures.h"
#include "ui/format/names.h"
#include "ui/pages/carbon/carbon_kpis.h"
#include "ui/pages/carbon/carbon_page.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/carbon/inventory_table_model.h"
#include "ui/pages/carbon/line_panel.h"
#include "ui/pages/carbon/market_waterfall.h"
#include "ui/pages/carbon/month_bars.h"
#include "ui/pages/carbon/ready_list.h"
#include "ui/pages/carbon/target_chart.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

CivilMonth month_of(const QDate& day) {
    return {std::chrono::year{day.year()} / std::chrono::month{static_cast<unsigned>(day.month())}};
}

QDate first_day(CivilMonth month) {
    return {month.year(), static_cast<int>(month.month()), 1};
}

}  // namespace

CivilMonth CarbonPage::month() const {
    const TimeRange range = context_.session.range();
    return month_of(to_qt(range.end - Duration{1}, context_.session.zone()).date());
}

void CarbonPage::show_month(CivilMonth month) {
    const QTimeZone& zone = context_.session.zone();
    const TimeRange range{from_qt(first_day(month).startOfDay(zone)),
                          from_qt(first_day(month.next()).startOfDay(zone))};
    if (range.begin > context_.bridge.now()) {
        return;  // A month to come has no figure.
    }
    context_.session.set_range(RangeChoice::fixed(range));
}

void CarbonPage::enter() {
    in_front_ = true;
    request();
}

void CarbonPage::leave() {
    in_front_ = false;
    month_ticket_.cancel();
    stop_course();
    inventory_panel_->stop_loading();
}

void CarbonPage::read_again() {
    course_ = {};
    has_course_ = false;
    request();
}

std::optional<std::vector<std::string>> CarbonPage::sites() const {
    const Scope& scope = context_.session.scope();
    if (scope == Scope{}) {
        return std::vector<std::string>();
    }
    std::vector<std::string> codes;
    for (const Site& site : context_.bridge.catalog()->sites) {
        if (scope.contains(site)) {
            codes.push_back(site.code);
        }
    }
    return codes.empty() ? std::nullopt : std::optional(codes);
}

void CarbonPage::request() {
    const auto asked = sites();
    const bool is_other_scope = shown_scope_ != context_.session.scope();
    if (is_other_scope || (has_course_ && month().year() != shown_month_.year())) {
        has_course_ = false;
    }
    if (is_other_scope) {
        course_ = {};
        month_.reset();
        chosen_.reset();
        show_everything();
    }
    shown_month_ = month();
    shown_scope_ = context_.session.scope();
    const UtcTime next_begins = from_qt(first_day(shown_month_.next()).startOfDay(context_.session.zone()));
    after_->setEnabled(next_begins <= context_.bridge.now());
    if (!asked) {
        month_ticket_.cancel();
        stop_course();
        inventory_panel_->show_empty({tr("No site in this scope"), tr("Choose another one at the top."), {}, {}});
        return;
    }
    request_month(*asked);
    if (has_course_) {
        show_charts();
    } else {
        request_course(*asked);
    }
}

void CarbonPage::request_month(const std::vector<std::string>& asked) {
    inventory_panel_->start_loading();
    CarbonMonthRequest request{shown_month_, asked, context_.bridge.now()};
    context_.bridge.run(month_ticket_,
                        [this, request = std::move(request)](Engine&, const Queries& queries, const EngineBridge::Post&,
                                                             const std::stop_token& cancel) -> std::function<void()> {
                            auto answer =
                                std::make_shared<const Result<CarbonMonth>>(queries.carbon_month(request, cancel));
                            return [this, answer] { take_month(*answer); };
                        });
}

void CarbonPage::request_course(const std::vector<std::string>& asked) {
    months_panel_->start_loading();
    CarbonCourseRequest request{shown_month_.year(), asked, context_.bridge.now(), course_.months};
    context_.bridge.run(
        course_ticket_,
        [this, request = std::move(request)](Engine&, const Queries& queries, const EngineBridge::Post& post,
                                             const std::stop_token& cancel) -> std::function<void()> {
            const auto tell = [this, &post](std::size_t done, std::size_t all, const CourseMonth* month) {
                post([this, done, all, month = month == nullptr ? std::nullopt : std::optional(*month)] {
                    take_progress(done, all, month);
                });
            };
            auto answer = std::make_shared<const Result<CarbonCourse>>(queries.carbon_course(request, tell, cancel));
            return [this, answer] { take_course(*answer); };
        });
}

/// What is there stays.
void CarbonPage::stop_course() {
    course_ticket_.cancel();
    months_panel_->stop_loading();
    stop_->hide();
    if (!has_course_ && in_front_) {
        months_panel_->set_subtitle(tr("stopped; F5 goes on"));
    }
}

void CarbonPage::take_month(const Result<CarbonMonth>& month) {
    inventory_panel_->stop_loading();
    if (!month) {
        month_.reset();
        model_->set_month(nullptr);
        line_panel_->show_nothing();
        for (int i = 0; i < carbon_kpi_count; ++i) {
            kpis_->tile(i)->set_kpi(empty_carbon_kpis()[static_cast<std::size_t>(i)]);
        }
        inventory_panel_->show_error({tr("The month cannot be read"), explanation_of(month.error().code),
                                      tr("Try again"), technical_detail(month.error())});
        return;
    }
    month_ = std::make_shared<const CarbonMonth>(*month);
    chosen_.reset();
    gases_ = gases_of(*month_);
    QStringList names;
    for (const Gas gas : gases_) {
        names << gas_label(gas);
    }
    gas_->set_choices(names);
    gas_->setVisible(gases_.size() > 1);
    if (!gases_.empty()) {
        const auto at = std::ranges::find(gases_, main_gas(*month_));
        gas_->set_current(at == gases_.end() ? 0 : static_cast<int>(at - gases_.begin()));
    }
    show_everything();
}

void CarbonPage::take_progress(std::size_t done, std::size_t all, const std::optional<CourseMonth>& month) {
    if (month) {
        std::erase_if(course_.months, [&](const CourseMonth& one) { return one.month == month->month; });
        course_.months.push_back(*month);
        std::ranges::sort(course_.months, {}, &CourseMonth::month);
    }
    show_months();
    months_panel_->set_subtitle(tr("%1 of %2 months").arg(done).arg(all));
    stop_->setVisible(done < all);
}

void CarbonPage::take_course(const Result<CarbonCourse>& course) {
    months_panel_->stop_loading();
    stop_->hide();
    if (!course) {
        months_panel_->show_error({tr("The months cannot be read"), explanation_of(course.error().code),
                                   tr("Try again"), technical_detail(course.error())});
        return;
    }
    course_ = *course;
    has_course_ = true;
    show_everything();
}

Gas CarbonPage::gas() const {
    const auto at = static_cast<std::size_t>(gas_->current());
    return at < gases_.size() ? gases_[at] : Gas::co2;
}

void CarbonPage::show_everything() {
    show_inventory();
    show_charts();
    show_ready();
}

void CarbonPage::show_inventory() {
    const CivilMonth month = month_ ? month_->month : this->month();
    inventory_panel_->set_title(tr("Inventory, %1").arg(month_label(month)));
    copy_->setEnabled(month_ != nullptr && !month_->lines.empty());
    export_->setEnabled(copy_->isEnabled());
    if (!month_) {
        inventory_panel_->set_subtitle({});
        model_->set_month(nullptr);
        line_panel_->show_nothing();
        return;
    }
    const QString state = month_->closed ? tr("closed") : tr("draft");
    inventory_panel_->set_subtitle(
        Format::listed({state, tr("%Ln site(s)", nullptr, static_cast<int>(month_->sites))}));
    model_->set_month(month_);
    if (model_->rowCount() == 0) {
        show_empty_month();
        return;
    }
    inventory_panel_->show_content();
    // The row that was chosen; else the first one of Scope 2, which mostly is nearly all.
    const auto& rows = month_->inventory.rows;
    const auto largest = std::ranges::find(rows, LedgerCategory::scope2_location, &InventoryRow::category);
    const std::size_t first = largest == rows.end() ? 0 : static_cast<std::size_t>(largest - rows.begin());
    const int row = model_->row_of(chosen_.value_or(first));
    table_->setCurrentIndex(model_->index(row, 0));
    choose_row(row);
}

void CarbonPage::choose_row(int row) {
    const auto place = model_->inventory_row(row);
    if (!place) {
        return;  // A sum: what was shown stays.
    }
    chosen_ = *place;
    line_panel_->show_row(month_, *place);
}

void CarbonPage::show_empty_month() {
    line_panel_->show_nothing();
    if (month_->closed) {
        inventory_panel_->show_empty(
            {tr("No line in this scope"), tr("The month was closed without a line for these sites."), {}, {}});
        return;
    }
    const bool has_others = !course_.months.empty();
    inventory_panel_->show_empty(
        {tr("No figure in this month"),
         context_.bridge.catalog()->sites.empty()
             ? tr("There is no site yet. Add a meter on the page Devices, or import an inventory.")
             : tr("No meter has samples of it, and no record of the book is of it. “Ready to report?” says what is "
                  "missing."),
         has_others ? tr("Go to the newest month") : QString(),
         {}});
}

void CarbonPage::open_newest() {
    if (!course_.months.empty()) {
        show_month(course_.months.back().month);
    }
}

void CarbonPage::show_charts() {
    const std::vector<Kpi> kpis =
        month_ ? carbon_kpis(*month_, has_course_ ? &course_ : nullptr, gas()) : empty_carbon_kpis();
    for (int i = 0; i < carbon_kpi_count; ++i) {
        kpis_->tile(i)->set_kpi(kpis[static_cast<std::size_t>(i)]);
        kpis_->tile(i)->set_active(false);
    }
    show_months();
    show_waterfall();
    show_path();
}

void CarbonPage::show_months() {
    const CivilMonth month = this->month();
    months_panel_->set_title(tr("Months of %1").arg(month.year()));
    months_panel_->set_subtitle(
        //: The legend of the chart of months. 中文：柱＝位置法，环＝市场法，线＝%1
        tr("bars location, ○ market, – %1; hatched: draft").arg(month.year() - 1));
    months_->show_year(course_.months, month.year(), gas(), month);
    months_panel_->show_content();
}

void CarbonPage::show_waterfall() {
    waterfall_panel_->set_subtitle(
        Format::listed({tr("Scope 2"), month_label(month_ ? month_->month : month()), gas_label(gas())}));
    const auto* const steps = [&]() -> const MarketSteps* {
        if (!month_) {
            return nullptr;
        }
        const auto found = std::ranges::find(month_->steps, gas(), &MarketSteps::gas);
        return found == month_->steps.end() ? nullptr : &*found;
    }();
    if (steps == nullptr) {
        waterfall_panel_->show_empty(
            {tr("No electricity"), tr("This month has no Scope 2 figure in this gas."), {}, {}});
        return;
    }
    waterfall_->show_steps(*steps);
    waterfall_panel_->show_content();
}

void CarbonPage::show_path() {
    path_panel_->set_title(tr("Target path"));
    path_panel_->set_subtitle({});
    if (context_.session.scope() != Scope{}) {
        path_panel_->show_empty(
            {tr("The target is the organisation's"), tr("Choose the whole fleet as scope to see it."), {}, {}});
        return;
    }
    if (course_.target_failure) {
        path_panel_->show_error({tr("The path cannot be computed"),
                                 explanation_of(course_.target_failure->code),
                                 {},
                                 technical_detail(*course_.target_failure)});
        return;
    }
    if (!course_.target) {
        path_panel_->show_empty(
            {has_course_ ? tr("No target was entered") : tr("The years are being read"),
             has_course_ ? tr("Enter one into the book: wattmastctl book import --kind target. F1 shows an example.")
                         : QString(),
             {},
             {}});
        return;
    }
    const BookTarget& entered = course_.target->entered;
    QStringList about{label_of(entered.total), gas_label(entered.gas)};
    if (!entered.name.empty()) {
        about.prepend(to_qt(entered.name));
    }
    about << tr("line path, dashes trend");
    path_panel_->set_subtitle(Format::listed(about));
    path_->show_target(*course_.target);
    path_panel_->show_content();
}

void CarbonPage::show_ready() {
    if (!month_) {
        ready_->items()->set_items({});
        ready_panel_->set_subtitle({});
        return;
    }
    std::vector<ReadyItem> items = ready_items(*month_);
    const int open = open_count(items);
    const int passed = static_cast<int>(std::ranges::count(items, ReadyItem::State::passed, &ReadyItem::state));
    ready_panel_->set_subtitle(tr("%1 passed, %2 to look at").arg(passed).arg(open));
    ready_->items()->set_items(std::move(items));
}

void CarbonPage::open_site(const std::string& code) {
    if (const Site* site = context_.bridge.catalog()->site_by_code(code)) {
        Q_EMIT site_requested(site->id);
    }
}

/// Those that are in the catalogue still; a closed month may name meters that are gone.
void CarbonPage::open_points(const std::string& code, const std::vector<std::string>& names) {
    const auto catalog = context_.bridge.catalog();
    const Site* site = catalog->site_by_code(code);
    std::vector<PointId> points;
    if (site != nullptr) {
        for (const Point* point : catalog->points_of(site->id)) {
            if (std::ranges::find(names, point_text(*catalog, *point)) != names.end()) {
                points.push_back(point->id);
            }
        }
    }
    if (points.empty()) {
        strip_->show_message(MessageStrip::Kind::info, tr("Nothing to draw."),
                             tr("The meters of this line are not in the inventory any more."));
        strip_->set_closable(true);
        return;
    }
    const QTimeZone& zone = context_.session.zone();
    const CivilMonth shown = month_->month;
    Q_EMIT explore_requested(
        points, {from_qt(first_day(shown).startOfDay(zone)), from_qt(first_day(shown.next()).startOfDay(zone))});
}

void CarbonPage::ask_and_export() {
    auto* dialog = new QFileDialog(this, tr("Export the inventory"),
                                   tr("Inventory %1").arg(to_qt(month_->month.to_string())) + QStringLiteral(".csv"),
                                   tr("CSV tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &CarbonPage::export_to);
    dialog->open();
}

void CarbonPage::export_to(const QString& file) {
    if (!month_) {
        return;
    }
    FileExports::Order order;
    order.title = [] { return tr("Export of the inventory"); };
    order.file = file;
    order.write = [file, month = month_](const Queries&, const std::stop_token&) -> Result<void> {
        QSaveFile target(file);
        const QByteArray table = QByteArray::fromStdString(carbon_csv(*month));
        const bool is_done =
            target.open(QIODevice::WriteOnly) && target.write(table) == table.size() && target.commit();
        return is_done ? Result<void>()
                       : fail(Errc::file_failed, target.errorString().toStdString() + ": " + file.toStdString());
    };
    order.done = [this, file](const Result<void>& result) {
        if (result) {
            strip_->show_message(MessageStrip::Kind::success, tr("The inventory was exported."), file);
        } else {
            strip_->show_failure(tr("The inventory was not exported."), result.error());
        }
        strip_->set_closable(true);
    };
    files_.begin(std::move(order));
}

}  // namespace wattmast::ui
