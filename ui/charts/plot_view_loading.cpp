// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What PlotView asks its loader for, and what it does with the answers.
#include <algorithm>

#include "ui/charts/chart_margin.h"
#include "ui/charts/loading_bar.h"
#include "ui/charts/plot_text.h"
#include "ui/charts/plot_view.h"
#include "ui/charts/state_panel.h"
#include "ui/format/failures.h"

namespace wattmast::ui {

ChartQuery PlotView::query_of(TimeRange range) const {
    ChartQuery query{scene_.spec.lines(), range, scene_.columns(range),
                     bin_edges(range, scene_.spec.zone, scene_.resolution)};
    // Bins finer than a pixel come from parts as fine.
    query.columns = std::max(query.columns, std::min(8192, static_cast<int>(query.edges.size())));
    return query;
}

void PlotView::request_now() {
    const ChartQuery query = query_of(navigation_.range());
    if (loader_ == nullptr || query.lines.empty() || query.range.is_empty() || !scene_.is_drawable()) {
        return;
    }
    drop_request();
    ticket_ = loader_->next_ticket();
    since_asked_.start();
    was_given_up_ = false;
    progress_.start(timings_.progress_after);
    if (!amount_.isActive() && !loading_->isVisible()) {
        amount_.start(timings_.amount_after);
    }
    loader_->request(*ticket_, query);
}

void PlotView::drop_request() {
    reload_after_this_ = false;
    if (ticket_ && loader_ != nullptr) {
        loader_->cancel(*ticket_);
    }
    ticket_.reset();
}

bool PlotView::is_rested() const {
    return answer_took_ <= timings_.quick || !since_answered_.isValid() ||
           std::chrono::milliseconds{since_answered_.elapsed()} >= timings_.rest * answer_took_;
}

void PlotView::request_margin() {
    const TimeRange shown = navigation_.range();
    const bool is_served = margin_ != nullptr && !is_margin_spent(margin_->range, shown);
    if (loader_ == nullptr || scene_.data == nullptr || !scene_.is_drawable() || margin_ticket_ || is_served) {
        return;
    }
    const TimeRange wanted = with_margin(shown);
    margin_ticket_ = loader_->next_ticket();
    loader_->request(*margin_ticket_, query_of(wanted));
}

void PlotView::drop_margin() {
    margin_timer_.stop();
    if (margin_ticket_ && loader_ != nullptr) {
        loader_->cancel(*margin_ticket_);
    }
    margin_ticket_.reset();
    margin_.reset();
    scene_.wide.reset();
}

void PlotView::take_margin(const std::shared_ptr<const ChartData>& margin) {
    margin_ticket_.reset();
    margin_ = margin;
    continue_data();
    if (scene_.drawn() != scene_.data.get()) {
        rebuild_scene();
    }
    if (drag_ == Drag::pan) {
        // A drag that goes on has left this margin behind before it came.
        request_margin();
    }
}

void PlotView::continue_data() {
    scene_.wide = margin_ == nullptr || scene_.data == nullptr
                      ? nullptr
                      : std::make_shared<const ChartData>(continued(*scene_.data, *margin_));
}

void PlotView::on_loaded(quint64 ticket, const std::shared_ptr<const ChartData>& data) {
    if (margin_ticket_ == ticket) {
        take_margin(data);
        return;
    }
    if (compared_ticket_ == ticket) {
        take_compared(*data);
        return;
    }
    if (ticket_ != ticket) {
        return;
    }
    const bool was_overtaken = reload_after_this_;
    answer_took_ = std::chrono::milliseconds{since_asked_.elapsed()};
    since_answered_.start();
    ticket_.reset();
    reload_after_this_ = false;
    stop_waiting();
    failure_.reset();
    scene_.data = data;
    continue_data();
    rebuild_scene();
    describe();
    show_state();
    Q_EMIT data_changed();
    if (was_overtaken && is_rested()) {
        request_now();
    }
    request_compared();
    if (!margin_timer_.isActive()) {
        margin_timer_.start(timings_.margin_after);
    }
}

void PlotView::on_failed(quint64 ticket, const Failure& failure) {
    if (margin_ticket_ == ticket) {
        // Nobody asked for it by hand; the next request of what is shown tells what is wrong.
        margin_ticket_.reset();
        return;
    }
    if (compared_ticket_ == ticket) {
        compared_ticket_.reset();
        return;
    }
    if (ticket_ != ticket) {
        return;
    }
    ticket_.reset();
    reload_after_this_ = false;
    stop_waiting();
    if (failure.code != Errc::cancelled) {
        failure_ = failure;
    }
    show_state();
    update();
}

void PlotView::stop_waiting() {
    progress_.stop();
    progress_is_shown_ = false;
    amount_.stop();
    loading_->stop();
}

void PlotView::give_up() {
    drop_request();
    stop_waiting();
    was_given_up_ = true;
    show_state();
    update();
}

bool PlotView::has_values() const {
    return std::any_of(scene_.data->lines.begin(), scene_.data->lines.end(),
                       [](const ChartLine& line) { return !line.columns.empty(); });
}

void PlotView::show_state() {
    if (failure_) {
        panel_->show_state(tr("The chart could not be read"), explanation_of(failure_->code), tr("Try again"),
                           technical_detail(*failure_));
        return;
    }
    if (was_given_up_ && scene_.data == nullptr) {
        panel_->show_state(tr("Reading was cancelled"), {}, tr("Try again"));
        return;
    }
    if (scene_.data == nullptr || ticket_ || has_values()) {
        panel_->hide();
        return;
    }
    const QString what = tr("No values from %1").arg(range_text(scene_.range, scene_.spec.zone, scene_.style.locale));
    const QString why = first_value_ ? tr("The first value is from %1.")
                                           .arg(date_time_text(*first_value_, scene_.spec.zone, scene_.style.locale))
                                     : tr("Nothing is stored for this time.");
    panel_->show_state(what, why, tr("Go to the first value"));
}

void PlotView::go_to_first_value() {
    if (!first_value_) {
        Q_EMIT first_value_requested();
        return;
    }
    const Duration length = navigation_.range().length();
    const UtcTime begin = *first_value_ - length / 20;
    navigate(Wait::no, [&](PlotNavigation& navigation) { navigation.zoom_to({begin, begin + length}); });
}

}  // namespace wattmast::ui
