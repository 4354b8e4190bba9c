// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the page Reports reads, and shows of it.
#include <QComboBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <algorithm>
#include <stdexcept>

#include "report/report_document.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/reports/checks_step.h"
#include "ui/pages/reports/content_step.h"
#include "ui/pages/reports/factors_step.h"
#include "ui/pages/reports/issue_step.h"
#include "ui/pages/reports/issued_view.h"
#include "ui/pages/reports/page_view.h"
#include "ui/pages/reports/period_step.h"
#include "ui/pages/reports/report_shelf.h"
#include "ui/pages/reports/report_side.h"
#include "ui/pages/reports/report_texts.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui {
namespace {

std::shared_ptr<const std::vector<NewerFactor>> newer_factors_of(const Queries& queries,
                                                                 const CarbonStatement& statement) {
    const auto library = queries.factors(std::nullopt);
    return library ? std::make_shared<const std::vector<NewerFactor>>(newer_factors(statement.lines, **library))
                   : nullptr;
}

/// @param known Of the same order with other pages; empty: its figures are read.
Result<MadeReport> made_report(const Queries& queries, const ReportOrder& order, ReportLanguage language, UtcTime now,
                               std::optional<MadeReport> known, const std::stop_token& cancel) {
    MadeReport made = std::move(known).value_or(MadeReport{});
    try {
        if (!made.statement) {
            auto statement = queries.report_statement(order, now, cancel);
            if (!statement) {
                return statement.error();
            }
            made.statement = std::make_shared<const CarbonStatement>(std::move(*statement));
            made.newer = newer_factors_of(queries, *made.statement);
            made.checks = report_checks(*made.statement);
        }
        made.document =
            std::make_shared<const ReportDocument>(document_of(order.kind, *made.statement, language, order.without));
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, error.what());
    }
    return made;
}

}  // namespace

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
            const auto failure = book ? std::nullopt : std::optional(book.error());
            return [this, issued = std::move(issued), schedules = std::move(schedules), failure] {
                list_panel_->stop_loading();
                if (failure) {
                    list_panel_->show_error({tr("The book cannot be read"), explanation_of(failure->code),
                                             tr("Try again"), technical_detail(*failure)});
                    return;
                }
                issued_ = issued;
                schedules_ = schedules;
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
                           tr("Draft"), scope_label(order.scope), false});
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

ReportDraft ReportsPage::fresh_draft(CivilMonth month) const {
    ReportDraft draft;
    draft.order.month = month;
    const Scope& scope = context_.session.place().scope;
    if (const Site* site = context_.bridge.catalog()->site(scope.site); site != nullptr) {
        draft.order.scope.sites = {site->code};
    } else {
        draft.order.scope.area = scope.area;
    }
    draft.order.languages = {report_language_of_screen()};
    draft.order.formats = {ReportFormat::pdf, ReportFormat::xlsx, ReportFormat::csv};
    draft.order.folder =
        (QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Wattmast"))
            .toStdString();
    if (!drafts_.all().empty()) {
        const ReportOrder& last = drafts_.all().back().order;
        draft.order.organisation = last.organisation;
        draft.order.folder = last.folder;
    } else if (!issued_.empty()) {
        draft.order.organisation = issued_.back().organisation;
        draft.order.folder = issued_.back().folder;
    }
    return draft;
}

void ReportsPage::show_draft() {
    const ReportDraft& draft = drafts_.all().at(*draft_);
    made_.reset();
    views_->setCurrentWidget(draft_view_);
    side_->set_mode(ReportSide::Mode::draft);
    side_->other_button()->setEnabled(true);
    period_->show_order(draft.order);
    content_->show_order(draft.order);
    content_->show_outline(nullptr);
    issue_->set_comment(to_qt(draft.comment));
    side_->show_order(draft.order);
    side_->show_pages(0);
    side_->show_checks({});
    pages_->show_nothing();
    language_->clear();
    for (const ReportLanguage one : draft.order.languages) {
        language_->addItem(label_of(one), static_cast<int>(one));
    }
    make(Make::anew);
}

ReportLanguage ReportsPage::shown_language() const {
    const QVariant chosen = language_->currentData();
    return chosen.isValid() ? static_cast<ReportLanguage>(chosen.toInt()) : report_language_of_screen();
}

void ReportsPage::make(Make what) {
    if (!draft_) {
        return;
    }
    if (rest_.isActive()) {
        what = to_make_ == Make::anew ? Make::anew : what;
        rest_.stop();
    }
    middle_panel_->start_loading();
    const ReportOrder order = drafts_.all().at(*draft_).order;
    const bool is_there = what == Make::pages && made_ && !is_making_figures_;
    is_making_figures_ = !is_there;
    context_.bridge.run(
        making_,
        [this, order, language = shown_language(), now = context_.bridge.now(),
         known = is_there ? made_ : std::nullopt](Engine&, const Queries& queries, const EngineBridge::Post&,
                                                  const std::stop_token& cancel) -> std::function<void()> {
            const Result<MadeReport> made = made_report(queries, order, language, now, known, cancel);
            return [this, made] { show_made(made); };
        });
    show_rights();
}

void ReportsPage::show_made(const Result<MadeReport>& made) {
    is_making_figures_ = false;
    if (!draft_) {
        return;
    }
    if (!made) {
        made_.reset();
        middle_panel_->stop_loading();
        pages_->show_nothing();
        side_->show_checks({});
        strip_->show_failure(tr("The report cannot be made."), made.error());
        strip_->set_closable(true);
        show_rights();
        return;
    }
    made_ = *made;
    const ReportDraft& draft = drafts_.all().at(*draft_);
    const bool is_closed = made_->statement->closed.has_value();
    middle_panel_->set_subtitle(is_closed ? tr("Draft, the month is closed") : tr("Draft, the month is open"));
    checks_->show_checks(made_->checks, draft.reasons, is_closed);
    factors_->show_factors(*made_->statement, made_->newer);
    content_->show_outline(made_->document.get());
    side_->show_checks(made_->checks);
    pages_->show_document(made_->document);
    show_issue_facts();
    show_rights();
}

void ReportsPage::show_issue_facts() {
    const ReportOrder& order = drafts_.all().at(*draft_).order;
    const CarbonStatement& statement = *made_->statement;
    const IssuedReport* last = last_issued(issued_, order.kind, order.month, order.scope);
    const Format& format = Format::current();
    IssueFacts facts;
    facts.is_closed = statement.closed.has_value();
    facts.month = month_label(order.month);
    facts.number = tr("%1-%2, revision %3")
                       .arg(to_qt(number_prefix(order.kind)), to_qt(statement.number),
                            format.count(last == nullptr ? 1 : last->revision + 1));
    facts.digest = to_qt(statement.snapshot);
    facts.head = statement.closed ? to_qt(statement.closed->head) : QString();
    facts.lines = static_cast<qint64>(statement.lines.size());
    if (last != nullptr) {
        facts.before =
            tr("Revision %1, %2, %3").arg(format.count(last->revision), format.date(last->when), to_qt(last->who));
    }
    issue_->show_facts(facts);
}

}  // namespace wattmast::ui
