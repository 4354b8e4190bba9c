// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the page Data quality asks for, and what becomes of the answers.
#include <QToolButton>
#include <algorithm>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/pages/quality/coverage_calendar.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/pages/shared/shown_month.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {
namespace {

constexpr std::chrono::seconds told_after{2};

}  // namespace

CivilMonth QualityPage::month() const {
    return shown_month(context_.session);
}

bool QualityPage::is_reading() const {
    return coverage_ticket_.is_pending() || records_ticket_.is_pending() || month_ticket_.is_pending();
}

void QualityPage::enter() {
    in_front_ = true;
    if (coverage_ && quality_ && records_ && month() == shown_month_ && shown_scope_ == context_.session.scope()) {
        request_records();  // The rest is what it was a moment ago; F5 reads it again.
        return;
    }
    request();
}

void QualityPage::leave() {
    in_front_ = false;
    coverage_ticket_.cancel();
    records_ticket_.cancel();
    month_ticket_.cancel();
    end_reading();
    split_panel_->stop_loading();
    findings_panel_->stop_loading();
    records_panel_->stop_loading();
}

void QualityPage::read_again() {
    request();
}

EnergyScope QualityPage::scope() const {
    const Scope& scope = context_.session.scope();
    return {scope.area, scope.site, {}};
}

void QualityPage::forget() {
    coverage_.reset();
    records_.reset();
    quality_.reset();
    records_failure_.reset();
    month_failure_.reset();
}

void QualityPage::request() {
    const bool is_other = shown_scope_ != context_.session.scope() || month() != shown_month_;
    shown_month_ = month();
    shown_scope_ = context_.session.scope();
    if (is_other) {
        forget();
        show_everything();
    }
    const TimeRange range = range_of(shown_month_, context_.session.zone());
    after_->setEnabled(range.end <= context_.bridge.now());
    const auto catalog = context_.bridge.catalog();
    const EnergyScope asked = scope();
    if (std::ranges::none_of(catalog->sites, [&](const Site& site) { return asked.contains(site); })) {
        show_no_site();
        return;
    }
    request_records();
    request_coverage();
    request_month();
}

void QualityPage::request_coverage() {
    calendar_panel_->start_loading();
    job_ = {};
    begun_ = std::chrono::steady_clock::now();
    CoverageRequest request{shown_month_, scope(), context_.bridge.now()};
    context_.bridge.run(
        coverage_ticket_,
        [this, request = std::move(request)](Engine&, const Queries& queries, const EngineBridge::Post& post,
                                             const std::stop_token& cancel) -> std::function<void()> {
            const auto tell = [this, &post](std::size_t done, std::size_t of) {
                post([this, done, of] { take_progress(done, of); });
            };
            auto answer = std::make_shared<const Result<CoverageMonth>>(queries.coverage_month(request, tell, cancel));
            return [this, answer] { take_coverage(*answer); };
        });
}

void QualityPage::request_records() {
    records_panel_->start_loading();
    QualityRecordsRequest request{shown_month_, scope(), context_.bridge.now()};
    context_.bridge.run(
        records_ticket_,
        [this, request = std::move(request)](Engine&, const Queries& queries, const EngineBridge::Post&,
                                             const std::stop_token& cancel) -> std::function<void()> {
            auto answer = std::make_shared<const Result<QualityRecords>>(queries.quality_records(request, cancel));
            return [this, answer] { take_records(*answer); };
        });
}

void QualityPage::request_month() {
    split_panel_->start_loading();
    findings_panel_->start_loading();
    QualityMonthRequest request{shown_month_, scope(), context_.bridge.now()};
    context_.bridge.run(month_ticket_,
                        [this, request = std::move(request)](Engine&, const Queries& queries, const EngineBridge::Post&,
                                                             const std::stop_token& cancel) -> std::function<void()> {
                            auto answer =
                                std::make_shared<const Result<QualityMonth>>(queries.quality_month(request, cancel));
                            return [this, answer] { take_month(*answer); };
                        });
}

void QualityPage::take_progress(std::size_t done, std::size_t of) {
    if (done >= of || std::chrono::steady_clock::now() - begun_ < told_after) {
        return;
    }
    const Format& format = Format::current();
    const QString amount =
        tr("%1 of %2 sites").arg(format.count(static_cast<qint64>(done)), format.count(static_cast<qint64>(of)));
    if (!says_reading_) {
        job_ = JobList::of(context_.bridge)
                   .begin({[] { return tr("Reading of the coverage"); }, [this] { stop_reading(); }, {}});
    }
    job_.progress(static_cast<double>(done) / static_cast<double>(of), amount);
    says_reading_ = true;
    strip_->show_message(MessageStrip::Kind::info, tr("The hours are being read."), amount, tr("Cancel"));
    strip_->set_closable(false);
}

void QualityPage::end_reading() {
    calendar_panel_->stop_loading();
    if (says_reading_) {
        says_reading_ = false;
        strip_->hide();
    }
    job_ = {};
}

void QualityPage::stop_reading() {
    coverage_ticket_.cancel();
    end_reading();
    strip_->show_message(MessageStrip::Kind::info, tr("Reading was stopped."),
                         coverage_ ? tr("What is shown was read before.") : tr("The calendar of this month is empty."),
                         tr("Read again"));
    strip_->set_closable(true);
    if (!coverage_) {
        calendar_panel_->show_empty(
            {tr("Reading was stopped"), tr("Nothing of this month is shown."), tr("Read again"), {}});
    }
}

void QualityPage::take_coverage(const Result<CoverageMonth>& answer) {
    job_.done();
    end_reading();
    if (!answer) {
        coverage_.reset();
        show_calendar();
        show_kpis();
        calendar_panel_->show_error({tr("The coverage cannot be read"), explanation_of(answer.error().code),
                                     tr("Try again"), technical_detail(answer.error())});
        return;
    }
    coverage_ = std::make_shared<const CoverageMonth>(*answer);
    show_calendar();
    show_side();
    show_kpis();
}

void QualityPage::take_records(const Result<QualityRecords>& answer) {
    records_panel_->stop_loading();
    records_ = answer ? std::make_shared<const QualityRecords>(*answer) : nullptr;
    records_failure_ = answer ? std::nullopt : std::optional(answer.error());
    show_kpis();
    show_rows();
}

void QualityPage::take_month(const Result<QualityMonth>& answer) {
    split_panel_->stop_loading();
    findings_panel_->stop_loading();
    quality_ = answer ? std::make_shared<const QualityMonth>(*answer) : nullptr;
    month_failure_ = answer ? std::nullopt : std::optional(answer.error());
    show_kpis();
    show_calendar();
    show_side();
    show_rows();
}

void QualityPage::show_no_site() {
    coverage_ticket_.cancel();
    records_ticket_.cancel();
    month_ticket_.cancel();
    end_reading();
    forget();
    show_everything();
    const bool is_empty_fleet = context_.bridge.catalog()->sites.empty();
    const StateText text{is_empty_fleet ? tr("There is no site yet") : tr("No site in this scope"),
                         is_empty_fleet ? tr("Add a meter on the page Devices, or import an inventory.")
                                        : tr("Choose another one at the top."),
                         {},
                         {}};
    for (Panel* panel : {calendar_panel_, findings_panel_, records_panel_}) {
        panel->stop_loading();
        panel->show_empty(text);
    }
}

}  // namespace wattmast::ui
