// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A draft: what it is of, its figures and pages, and what may be done with it.
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <algorithm>
#include <stdexcept>
#include <utility>

#include "report/report_document.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/reports/checks_step.h"
#include "ui/pages/reports/content_step.h"
#include "ui/pages/reports/factors_step.h"
#include "ui/pages/reports/issue_step.h"
#include "ui/pages/reports/page_view.h"
#include "ui/pages/reports/period_step.h"
#include "ui/pages/reports/report_shelf.h"
#include "ui/pages/reports/report_side.h"
#include "ui/pages/reports/report_texts.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

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

bool ReportsPage::lacks_site(const ReportOrder& order) {
    return order.kind == ReportKind::site && order.scope.sites.empty();
}

bool ReportsPage::is_writable() const {
    return context_.bridge.options().access == Access::read_write;
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

void ReportsPage::new_report(std::optional<CivilMonth> month) {
    const ReportDraft draft = fresh_draft(month.value_or(month_of_today().previous()));
    const auto known = drafts_.find(draft.order);
    const std::size_t place = known ? *known : drafts_.keep(draft);
    fill_list();
    filter_->clear();
    list_->choose(ReportEntry::Kind::draft, static_cast<qint64>(place));
    go_to_step(Step::period);
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
    side_->show_no_checks();
    pages_->show_nothing();
    language_->clear();
    for (const ReportLanguage one : draft.order.languages) {
        language_->addItem(label_of(one), static_cast<int>(one));
    }
    make(Make::anew);
}

void ReportsPage::order_edited() {
    if (!draft_) {
        return;
    }
    const ReportOrder before = drafts_.all().at(*draft_).order;
    keep_draft();
    const ReportOrder& now = drafts_.all().at(*draft_).order;
    side_->show_order(now);
    fill_list();
    middle_panel_->set_title(report_title(now));
    if (before.languages != now.languages) {
        const ReportLanguage shown = shown_language();
        language_->clear();
        for (const ReportLanguage one : now.languages) {
            language_->addItem(label_of(one), static_cast<int>(one));
        }
        language_->setCurrentIndex(std::max(0, language_->findData(static_cast<int>(shown))));
    }
    if (before.kind != now.kind || before.scope.tenant != now.scope.tenant) {
        content_->show_order(now);
    }
    const bool has_other_figures = before.kind != now.kind || before.month != now.month ||
                                   !(before.scope == now.scope) || before.organisation != now.organisation;
    const bool has_other_pages = before.languages != now.languages || before.without != now.without;
    if (has_other_figures || has_other_pages) {
        const bool was_for_figures = rest_.isActive() && to_make_ == Make::anew;
        to_make_ = has_other_figures || was_for_figures ? Make::anew : Make::pages;
        rest_.start();
    }
    show_rights();
}

void ReportsPage::keep_draft() {
    if (!draft_) {
        return;
    }
    ReportDraft draft = drafts_.all().at(*draft_);
    draft.order = content_->chosen(period_->chosen(draft.order));
    draft.comment = issue_->comment().toStdString();
    if (made_) {
        draft.reasons = checks_->reasons();
    }
    drafts_.change(*draft_, draft);
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
    const ReportOrder order = drafts_.all().at(*draft_).order;
    if (lacks_site(order)) {
        making_.cancel();
        made_.reset();
        middle_panel_->stop_loading();
        pages_->show_nothing();
        side_->show_no_checks();
        show_rights();
        return;
    }
    middle_panel_->start_loading();
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
        side_->show_no_checks();
        const bool is_of_tenant = !drafts_.all().at(*draft_).order.scope.tenant.empty();
        strip_->show_failure(tr("The report cannot be made."),
                             is_of_tenant && made.error().code == Errc::no_data
                                 ? tr("Of none of the tenant's sites can the month be divided: hours are missing, or "
                                      "nothing is measured. "
                                      "See Data quality, enter what is missing, or choose another gap policy.")
                                 : explanation_of(made.error().code),
                             made.error());
        strip_->set_closable(true);
        is_strip_of_making_ = true;
        show_rights();
        return;
    }
    if (std::exchange(is_strip_of_making_, false)) {
        strip_->hide();
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

void ReportsPage::open_origin(const FigureOrigin& origin) {
    if (origin.kind == FigureOrigin::Kind::factor) {
        Q_EMIT factor_requested(to_qt(origin.factor));
        return;
    }
    if (!draft_ || !made_) {
        return;
    }
    const ReportOrder& order = drafts_.all().at(*draft_).order;
    // Of a year the last month that it has lines of: the pages show months.
    CivilMonth month = made_->statement->month;
    if (made_->statement->is_of_year && !made_->statement->lines.empty()) {
        month = std::ranges::max(made_->statement->lines, {}, &LedgerLine::month).month;
    }
    const auto catalog = context_.bridge.catalog();
    const std::string code = !origin.site.empty()            ? origin.site
                             : order.scope.sites.size() == 1 ? order.scope.sites.front()
                                                             : std::string();
    const Site* site = code.empty() ? nullptr : catalog->site_by_code(code);
    Q_EMIT figure_requested(origin, month, site == nullptr ? Scope{order.scope.area, {}} : Scope{site->area, site->id});
}

}  // namespace wattmast::ui
