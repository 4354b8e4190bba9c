// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/collector_chart.h"

#include <QEvent>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/charts/themed_plot_view.h"
#include "ui/format/format.h"

namespace wattmast::ui {

namespace {

using namespace std::chrono_literals;

constexpr Duration minute = 1min;
constexpr Duration shortest_range = 10min;
constexpr Duration least_watched = 10s;  ///< Of a minute, for a rate.
constexpr std::size_t lines = 3;

double rate_of(const CollectorMinute& one, std::size_t line) {
    return one.per_second(line == 0 ? one.polls : line == 1 ? one.failed : one.missed);
}

/// Time-weighted; each minute weighs as much of it as was watched.
void add_figures(ChartLine& line, const std::vector<const CollectorMinute*>& minutes, std::size_t number) {
    double weighted = 0;
    double seconds = 0;
    for (const CollectorMinute* one : minutes) {
        const double rate = rate_of(*one, number);
        const double watched = std::chrono::duration<double>(one->watched).count();
        line.min = std::min(line.min.value_or(rate), rate);
        line.max = std::max(line.max.value_or(rate), rate);
        line.last = rate;
        weighted += rate * watched;
        seconds += watched;
    }
    line.mean = seconds > 0 ? std::optional(weighted / seconds) : std::nullopt;
}

/// Holes of more than a minute are gaps, also at the edges.
void add_quality(ChartLine& line, const std::vector<const CollectorMinute*>& minutes, TimeRange range) {
    UtcTime until = range.begin;
    Duration known{0};
    const auto tile = [&](UtcTime to, QualityClass quality) {
        if (until < to) {
            line.quality.push_back({{until, to}, quality});
            known += quality == QualityClass::measured ? to - until : Duration{0};
            until = to;
        }
    };
    for (const CollectorMinute* one : minutes) {
        if (one->begin - until > minute) {
            line.gaps.push_back({until, one->begin});
            tile(one->begin, QualityClass::missing);
        }
        tile(std::min(range.end, one->begin + minute), QualityClass::measured);
    }
    if (range.end - until > minute) {
        line.gaps.push_back({until, range.end});
        tile(range.end, QualityClass::missing);
    } else {
        tile(range.end, minutes.empty() ? QualityClass::missing : QualityClass::measured);
    }
    line.coverage.count = static_cast<std::int32_t>(known.count() * whole.count / range.length().count());
}

}  // namespace

CourseLoader::CourseLoader(const CollectorCourse& course, QObject* parent) : ChartLoader(parent), course_(course) {}

void CourseLoader::request(quint64 ticket, const ChartQuery& query) {
    auto data = std::make_shared<const ChartData>(data_of(query));
    QTimer::singleShot(0, this, [this, ticket, data] { Q_EMIT loaded(ticket, data); });
}

void CourseLoader::cancel(quint64 /*ticket*/) {}

ChartData CourseLoader::data_of(const ChartQuery& query) const {
    std::vector<const CollectorMinute*> minutes;
    for (const CollectorMinute& one : course_.minutes()) {
        if (one.watched >= least_watched && one.begin < query.range.end && query.range.begin < one.begin + minute) {
            minutes.push_back(&one);
        }
    }
    ChartData data;
    data.range = query.range;
    data.asked_at = course_.minutes().empty() ? query.range.begin : course_.minutes().back().begin + minute;
    for (std::size_t number = 0; number < query.lines.size(); ++number) {
        ChartLine line;
        line.unit = Unit::ratio;
        line.samples = minutes.size();
        for (const CollectorMinute* one : minutes) {
            const auto rate = static_cast<float>(rate_of(*one, number));
            line.columns.push_back(
                {std::clamp(one->begin + minute / 2, query.range.begin, query.range.end - Duration{1}), rate, rate,
                 rate});
        }
        add_figures(line, minutes, number);
        add_quality(line, minutes, query.range);
        data.lines.push_back(std::move(line));
    }
    return data;
}

CollectorChart::CollectorChart(QWidget* parent) : QWidget(parent), chart_(new ThemedPlotView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(chart_);
    chart_->set_loader(&loader_);
    draw();
    chart_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);  // As high as the panel, which decides.
}

void CollectorChart::add(UtcTime now, const CollectorStatus& status, const TimeZone& zone) {
    course_.add(now, status);
    now_ = now;
    const bool is_another_zone = zone != zone_;
    zone_ = zone;
    if (isVisible() && (is_another_zone || now >= drawn_at_ + minute)) {
        draw();
    }
}

void CollectorChart::draw() {
    if (!course_.since()) {
        chart_->setAccessibleName(tr("Polls per second"));  // Until there is something to describe.
        return;
    }
    drawn_at_ = now_ - now_.time_since_epoch() % minute;
    PlotSpec spec;
    spec.scope = tr("Collector");
    spec.zone = zone_;
    spec.ribbons = RibbonPolicy::none;
    PaneSpec pane;
    // The title says the unit once, so that all three values have room beside it at the smallest window.
    //: Polls per second, short. 中文：轮询/秒
    pane.title = tr("Polls/s");
    pane.unit = Unit::ratio;
    //: Polls of the collector. 中文：已执行、失败、未执行
    const std::array<QString, lines> names{tr("Made", "polls"), tr("Failed"), tr("Not made")};
    const std::array<QString, lines> short_names{QString(), QString(), tr("Missed", "polls")};
    const std::array colours{SeriesColour::of(SeriesRole::power), SeriesColour::of_slot(3), SeriesColour::of_slot(2)};
    for (std::size_t i = 0; i < lines; ++i) {
        SeriesSpec series;
        series.name = names[i];
        series.short_name = short_names[i];
        series.colour = colours[i];
        series.style = i == 0 ? SeriesStyle::area : SeriesStyle::line;
        series.envelope = Envelope::hidden;
        pane.series.push_back(std::move(series));
    }
    spec.panes.push_back(std::move(pane));
    const UtcTime end = drawn_at_ + minute;
    const TimeRange range{std::min(*course_.since(), end - shortest_range), end};
    chart_->set_spec(std::move(spec));
    if (!chart_->can_step_back()) {
        chart_->set_range(range);
    }
    chart_->reload();
}

QString CollectorChart::range_text(UtcTime now) const {
    if (!course_.since()) {
        return {};
    }
    //: From when on the counts of the chart are, and how fine. 中文：%1起，逐分钟
    return tr("%1, by the minute").arg(Format::current().since(*course_.since(), now));
}

void CollectorChart::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    draw();
}

void CollectorChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isVisible()) {
        draw();
    }
}

}  // namespace wattmast::ui
