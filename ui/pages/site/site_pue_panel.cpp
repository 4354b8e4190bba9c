// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_pue_panel.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include "app/site_layout.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/pages/site/pue_course_view.h"
#include "ui/pages/site/pue_method.h"
#include "ui/shell/session.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr std::chrono::minutes refresh_every{1};
constexpr int panel_height = 122;  ///< Room for a text of four lines beside the course.
constexpr int value_width = 132;
constexpr double ppm_per_percent = 1e4;
constexpr std::chrono::days year{365};

/// With the clock, between two readings; not to another time.
bool has_moved_on(TimeRange before, TimeRange now) {
    const auto is_little = [](Duration by) { return by >= Duration{0} && by <= 2 * refresh_every; };
    return is_little(now.begin - before.begin) && is_little(now.end - before.end);
}

}  // namespace

SitePuePanel::SitePuePanel(const PageContext& context, QWidget* parent)
    : Panel(parent),
      context_(context),
      refresh_(new QTimer(this)),
      value_(new RoleLabel(TextRole::kpi, Color::text_primary)),
      kind_(new RoleLabel(TextRole::caption, Color::text_secondary)),
      text_(new WrappedLabel(TextRole::body, Color::text_secondary)),
      method_(new LinkLabel) {
    setFixedHeight(panel_height);
    auto* room = new QWidget;
    auto* row = new QHBoxLayout(room);
    row->setContentsMargins(size::panel_pad, 0, size::panel_pad, space::s2);
    row->setSpacing(space::s4);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(value_);
    left->addWidget(kind_);
    value_->setMinimumWidth(value_width);
    row->addLayout(left);
    row->addWidget(text_, 3);
    course_ = new PueCourseView;
    row->addWidget(course_, 2);
    set_content(room);
    add_tool(method_);
    refresh_->setInterval(refresh_every);
    connect(refresh_, &QTimer::timeout, this, [this] {
        if (context_.session.live() != LiveState::off && !ticket_.is_pending()) {
            request();
        }
    });
    connect(&context_.session, &Session::range_changed, this, &SitePuePanel::request);
    connect(method_, &LinkLabel::clicked, this, &SitePuePanel::show_method);
    connect(overlay(), &StateOverlay::action_requested, this, &SitePuePanel::request);
    retranslate();
    hide();
}

SitePuePanel::~SitePuePanel() = default;

void SitePuePanel::show_site(std::shared_ptr<const Catalog> catalog, const Site& site) {
    catalog_ = std::move(catalog);
    std::vector<PueMeter> meters;
    if (site.kind == SiteKind::data_centre) {
        meters = pue_meters(layout_of(*catalog_, site));
    }
    const bool is_same = site.id == site_ && meters == meters_ && figure_ && figure_->range == context_.session.range();
    site_ = site.id;
    category_ = pue_category(site.tags);
    if (const auto target = pue_target(site.tags); target != target_) {
        target_ = target;
        course_->show_course(course_->course(), target_);
    }
    setVisible(!meters.empty());
    if (is_same) {
        show_figure();
        return;
    }
    if (meters != meters_) {
        give_up();
        meters_ = std::move(meters);
        figure_.reset();
        course_->show_course(std::nullopt, target_);
    }
    show_figure();
    request();
}

void SitePuePanel::start() {
    in_front_ = true;
    refresh_->start();
}

void SitePuePanel::stop() {
    in_front_ = false;
    refresh_->stop();
    give_up();
}

void SitePuePanel::give_up() {
    ticket_.cancel();
    course_ticket_.cancel();
    stop_loading();
}

void SitePuePanel::request() {
    if (!in_front_ || meters_.empty()) {
        return;
    }
    start_loading();
    context_.bridge.request_chart(
        ticket_, pue_query(meters_, context_.session.range()),
        [this, meters = meters_](const Result<ChartData>& answer) {
            stop_loading();
            if (!answer) {
                show_error({tr("The PUE could not be read"), explanation_of(answer.error().code), tr("Try again"),
                            technical_detail(answer.error())});
                return;
            }
            figure_ = pue_figure(meters, *answer);
            show_content();
            show_figure();
        });
    request_course();
}

void SitePuePanel::request_course() {
    const TimeRange range = context_.session.range();
    // One of another range would stand beside the new one until the answer; that of a clock that moved on may stay.
    if (course_range_ && !has_moved_on(*course_range_, range)) {
        course_->show_course(std::nullopt, target_);
    }
    course_range_ = range;
    const ChartQuery query = pue_course_query(meters_, range);
    context_.bridge.request_chart(
        course_ticket_, query, [this, meters = meters_, range, query](const Result<ChartData>& answer) {
            // What fails is told by the figure, which reads the same meters.
            course_->show_course(answer ? std::optional(pue_course(meters, range, query, *answer)) : std::nullopt,
                                 target_);
        });
}

void SitePuePanel::show_figure() {
    const Format& format = Format::current();
    method_->setEnabled(figure_.has_value());
    if (!figure_) {
        value_->set_text(Format::no_value());
        kind_->set_text(pue_symbol(category_));
        text_->setText(category_text(category_));
        set_subtitle({});
        return;
    }
    value_->set_text(figure_->value ? format.number(*figure_->value, 3) : Format::no_value());
    const bool is_interim = figure_->range.length() < year;
    //: Of a PUE over less than a year: "PUE1, interim". 中文：%1（中间值）
    kind_->set_text(is_interim ? tr("%1, interim").arg(pue_symbol(category_)) : pue_symbol(category_));
    set_subtitle(format.range(figure_->range, context_.bridge.now()));
    const double percent = std::floor(figure_->coverage.count / ppm_per_percent * 10) / 10;
    const QString first = figure_->value ? tr("%1 of the whole site by %2 of IT. Lowest coverage of a meter: %3.")
                                               .arg(format.measure(figure_->facility, Unit::kilowatt_hour, 4).text(),
                                                    format.measure(figure_->it, Unit::kilowatt_hour, 4).text(),
                                                    format.percent(percent, percent < 100 ? 1 : 0))
                                         : refusal_of(*figure_);
    text_->setText(first + QLatin1Char('\n') + category_text(category_));
    if (window_) {
        window_->show_figure(*figure_, category_, context_.bridge.now());
    }
}

bool SitePuePanel::show_method() {
    if (!figure_) {
        return false;
    }
    if (!window_) {
        window_ = new PueMethodWindow(this);
        connect(window_, &PueMethodWindow::point_opened, this,
                [this](PointId point) { Q_EMIT explore_requested({point}); });
    }
    window_->show_figure(*figure_, category_, context_.bridge.now());
    window_->show();
    window_->raise();
    window_->activateWindow();
    return true;
}

void SitePuePanel::retranslate() {
    set_title(QStringLiteral("PUE"));
    method_->setText(tr("Method"));
    method_->setToolTip(tr("Which meters, over which, with what coverage"));
    if (catalog_) {
        show_figure();
    }
}

void SitePuePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

}  // namespace wattmast::ui
