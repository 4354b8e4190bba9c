// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the page Carbon asks for, and what becomes of the answers.
#include <QToolButton>
#include <algorithm>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/pages/carbon/carbon_kpis.h"
#include "ui/pages/carbon/carbon_page.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/carbon/inventory_table_model.h"
#include "ui/pages/carbon/line_panel.h"
#include "ui/pages/shared/shown_month.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

CivilMonth CarbonPage::month() const {
    return shown_month(context_.session);
}

void CarbonPage::enter() {
    in_front_ = true;
    request();
}

void CarbonPage::leave() {
    in_front_ = false;
    wanted_.reset();
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
    const UtcTime next_begins = range_of(shown_month_, context_.session.zone()).end;
    after_->setEnabled(next_begins <= context_.bridge.now());
    if (!asked) {
        wanted_.reset();
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
    const std::optional<FigureOrigin> wanted = std::exchange(wanted_, std::nullopt);
    chosen_ = wanted ? row_of(*wanted) : std::nullopt;
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
    if (wanted && chosen_) {
        line_panel_->choose_line(*wanted);
    }
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

}  // namespace wattmast::ui
