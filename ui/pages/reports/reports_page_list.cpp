// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The list of drafts, issued reports and schedules, and what is shown of the chosen one.
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/reports/issued_view.h"
#include "ui/pages/reports/period_step.h"
#include "ui/pages/reports/report_shelf.h"
#include "ui/pages/reports/report_side.h"
#include "ui/pages/reports/report_texts.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui {

CivilMonth ReportsPage::month_of_today() const {
    const QDate today = Format::current().local(context_.bridge.now()).date();
    return {std::chrono::year{today.year()} / today.month()};
}

void ReportsPage::read_book() {
    list_panel_->start_loading();
    context_.bridge.run(
        reading_,
        [this](Engine&, const Queries& queries, const EngineBridge::Post&,
               const std::stop_token&) -> std::function<void()> {
            auto book = queries.book_records();
            auto issued = book ? issued_reports(*book) : std::vector<IssuedReport>();
            auto schedules = book ? standing_schedules(*book) : std::vector<ReportSchedule>();
            auto tenants = book ? standing_tenant_rules(*book) : std::vector<BookTenantRule>();
            const auto failure = book ? std::nullopt : std::optional(book.error());
            return [this, issued = std::move(issued), schedules = std::move(schedules), tenants = std::move(tenants),
                    failure] {
                list_panel_->stop_loading();
                if (failure) {
                    list_panel_->show_error({tr("The book cannot be read"), explanation_of(failure->code),
                                             tr("Try again"), technical_detail(*failure)});
                    return;
                }
                issued_ = issued;
                schedules_ = schedules;
                period_->set_tenants(context_.bridge.catalog(), tenants);
                list_panel_->show_content();
                fill_list();
            };
        });
}

void ReportsPage::fill_list() {
    const Format& format = Format::current();
    std::vector<ReportEntry> entries;
    for (std::size_t place = 0; place < drafts_.all().size(); ++place) {
        const ReportOrder& order = drafts_.all()[place].order;
        entries.push_back({ReportEntry::Kind::draft, static_cast<qint64>(place), report_title(order.kind, order.month),
                           tr("Draft"), order.kind == ReportKind::site ? place_label(order) : scope_label(order.scope),
                           false});
    }
    for (auto report = issued_.rbegin(); report != issued_.rend(); ++report) {
        const IssuedReport* last = last_issued(issued_, report->kind, report->month, report->scope);
        const bool is_last = last == nullptr || last->revision == report->revision;
        const QString revision =
            report->revision > 1 || !is_last
                ? tr("rev. %1, %2, %3")
                      .arg(format.count(report->revision), format.date(report->when), to_qt(report->who))
                : tr("%1, %2").arg(format.date(report->when), to_qt(report->who));
        const QString scope =
            report->scope == ReportScope{} ? QString() : scope_label(report->scope) + QStringLiteral(" · ");
        entries.push_back({ReportEntry::Kind::issued, report->record.number(),
                           report_title(report->kind, report->month), is_last ? tr("Issued") : tr("Replaced"),
                           scope + revision, is_last});
    }
    for (const ReportSchedule& schedule : schedules_) {
        entries.push_back({ReportEntry::Kind::schedule, schedule.record.number(), label_of(schedule.kind),
                           tr("Schedule"),
                           tr("%1, from %2").arg(scope_label(schedule.scope), month_label(schedule.from)), false});
    }
    list_->set_entries(std::move(entries));
    if (to_choose_ && (list_->choose(ReportEntry::Kind::issued, *to_choose_) ||
                       list_->choose(ReportEntry::Kind::schedule, *to_choose_))) {
        to_choose_.reset();
    }
    if (list_->chosen() == nullptr && list_->row_count() > 0 && !draft_) {
        const bool has_draft = !drafts_.all().empty();
        list_->choose(has_draft ? ReportEntry::Kind::draft : ReportEntry::Kind::issued,
                      has_draft         ? 0
                      : issued_.empty() ? -1
                                        : issued_.back().record.number());
    }
    show_chosen();
}

const IssuedReport* ReportsPage::issued(qint64 record) const {
    const auto found =
        std::ranges::find_if(issued_, [&](const IssuedReport& report) { return report.record.number() == record; });
    return found == issued_.end() ? nullptr : &*found;
}

void ReportsPage::show_chosen() {
    const ReportEntry* entry = list_->chosen();
    side_panel_->setVisible(entry != nullptr);
    if (entry == nullptr) {
        draft_.reset();
        making_.cancel();
        middle_panel_->set_title(tr("Reports"));
        middle_panel_->set_subtitle({});
        views_->setCurrentWidget(none_);
        return;
    }
    middle_panel_->set_title(entry->title);
    middle_panel_->set_subtitle(entry->state);
    if (entry->kind == ReportEntry::Kind::draft) {
        const auto place = static_cast<std::size_t>(entry->key);
        if (draft_ != place || views_->currentWidget() != draft_view_) {
            page_then_.reset();
            draft_ = place;
            show_draft();
        }
        return;
    }
    draft_.reset();
    making_.cancel();
    rest_.stop();
    views_->setCurrentWidget(issued_view_);
    if (entry->kind == ReportEntry::Kind::issued) {
        if (const IssuedReport* report = issued(entry->key)) {
            issued_view_->show_report(*report);
            ReportOrder order;
            order.scope = report->scope;
            order.folder = report->folder;
            order.languages.clear();
            for (const std::string& tag : report->languages) {
                if (const auto language = report_language_by_tag(tag)) {
                    order.languages.push_back(*language);
                }
            }
            order.formats.clear();
            for (const ReportFormat format : report_formats()) {
                const std::string ending = "." + std::string(id_of(format));
                if (std::ranges::any_of(report->files,
                                        [&](const IssuedFile& file) { return file.name.ends_with(ending); })) {
                    order.formats.push_back(format);
                }
            }
            side_->set_mode(ReportSide::Mode::issued);
            side_->show_order(order);
            look_at_files(*report);
        }
        return;
    }
    const auto schedule =
        std::ranges::find_if(schedules_, [&](const ReportSchedule& one) { return one.record.number() == entry->key; });
    if (schedule != schedules_.end()) {
        issued_view_->show_schedule(*schedule);
        ReportOrder order;
        order.scope = schedule->scope;
        order.folder = schedule->folder;
        order.formats = schedule->formats;
        side_->set_mode(ReportSide::Mode::schedule);
        side_->show_order(order);
        side_->other_button()->setEnabled(is_writable());
    }
}

void ReportsPage::look_at_files(const IssuedReport& report) {
    context_.bridge.run(looking_,
                        [this, report](Engine&, const Queries&, const EngineBridge::Post&,
                                       const std::stop_token&) -> std::function<void()> {
                            return [this, states = states_of_files(report)] { issued_view_->show_states(states); };
                        });
}

}  // namespace wattmast::ui
