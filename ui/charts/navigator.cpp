// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/navigator.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/paint_tools.h"
#include "ui/charts/plot_text.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/charts/time_ticks.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr Duration usual_length = std::chrono::hours{24 * 90};
constexpr Duration narrowest_window = std::chrono::minutes{1};
constexpr Duration slack = std::chrono::hours{1};  ///< The extent follows the clock in steps.
constexpr int strip_height = 36;
constexpr double handle_width = 6;
constexpr double handle_height = 16;
constexpr double reach = 7;  ///< Of a handle, to either side.

}  // namespace

Navigator::Navigator(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFixedHeight(strip_height + 8);
    retranslate();
}

Navigator::~Navigator() {
    if (ticket_ && loader_ != nullptr) {
        loader_->cancel(*ticket_);
    }
}

void Navigator::set_style(const ChartStyle& style) {
    style_ = style;
    update();
}

void Navigator::set_loader(ChartLoader* loader) {
    if (loader_ != nullptr) {
        disconnect(loader_, nullptr, this, nullptr);
    }
    ticket_.reset();
    loader_ = loader;
    if (loader_ != nullptr) {
        connect(loader_, &ChartLoader::loaded, this, &Navigator::take);
        connect(loader_, &QObject::destroyed, this, [this] { loader_ = nullptr; });
    }
    request();
}

void Navigator::set_zone(const TimeZone& zone) {
    zone_ = zone;
    update();
}

void Navigator::set_line(std::optional<ChartLineQuery> line) {
    if (line != line_) {
        line_ = std::move(line);
        data_.reset();
        request();
        update();
    }
}

void Navigator::set_now(UtcTime now) {
    now_ = now;
    stretch_extent();
}

void Navigator::set_window(TimeRange window) {
    if (window != window_) {
        window_ = window;
        stretch_extent();
        retranslate();
        update();
    }
}

void Navigator::set_plot(double left, double width) {
    if (left == left_ && width == width_) {
        return;
    }
    left_ = left;
    width_ = std::max(1.0, width);
    // A course of nearly as many columns will do.
    if (std::abs(width_ - asked_width_) > asked_width_ / 8) {
        request();
    }
    update();
}

QSize Navigator::sizeHint() const {
    return {400, strip_height + 8};
}

/// While a hand holds the window, the ground does not move under it.
void Navigator::stretch_extent() {
    if (grip_ != Grip::none || window_.is_empty()) {
        return;
    }
    const UtcTime end = std::max(now_, window_.end);
    const TimeRange wanted{std::min(end - usual_length, window_.begin), end};
    const bool fits = !extent_.is_empty() && wanted.begin == extent_.begin && extent_.end >= wanted.end;
    const bool is_near = !extent_.is_empty() && extent_.end >= wanted.end && wanted.begin >= extent_.begin &&
                         wanted.begin - extent_.begin < slack && extent_.end - wanted.end < slack + slack;
    if (!fits && !is_near) {
        extent_ = wanted.end == now_ ? TimeRange{wanted.begin, wanted.end + slack / 4} : wanted;
        request();
        update();
    }
}

void Navigator::request() {
    if (loader_ == nullptr || !line_ || extent_.is_empty()) {
        return;
    }
    if (ticket_) {
        loader_->cancel(*ticket_);
    }
    asked_width_ = width_;
    ticket_ = loader_->next_ticket();
    loader_->request(*ticket_, {{*line_}, extent_, std::clamp(static_cast<int>(width_), 1, 4000), {}});
}

void Navigator::take(quint64 ticket, const std::shared_ptr<const ChartData>& loaded) {
    if (ticket_ == ticket) {
        ticket_.reset();
        data_ = loaded;
        update();
    }
}

double Navigator::x(UtcTime at) const noexcept {
    const auto share = static_cast<double>((at - extent_.begin).count()) /
                       static_cast<double>(std::max<std::int64_t>(1, extent_.length().count()));
    return left_ + share * width_;
}

UtcTime Navigator::time_at(double x) const noexcept {
    const double share = (x - left_) / width_;
    return extent_.begin + Duration{static_cast<std::int64_t>(share * static_cast<double>(extent_.length().count()))};
}

QRectF Navigator::strip() const noexcept {
    return {left_, 2, width_, strip_height};
}

// ---- Painting ----

void Navigator::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), style_.background);
    if (extent_.is_empty()) {
        return;
    }
    painter.fillRect(strip(), style_.panel_alternate);
    paint_course(painter);
    paint_months(painter);
    const QRectF area = strip();
    draw_horizontal(painter, area.top(), area.left(), area.right(), style_.border_subtle);
    draw_horizontal(painter, area.bottom() - 1, area.left(), area.right(), style_.border_subtle);
    paint_window(painter);
    painter.setFont(style_.axis_font);
    painter.setPen(style_.text_muted);
    const auto days = std::chrono::round<std::chrono::days>(extent_.length()).count();
    //: How long the strip is. 中文：%1 天
    QString length = tr("%1 days").arg(style_.locale.toString(static_cast<qlonglong>(days)));
    const double room = left_ - 8;  // As far as the values on the axis above.
    const QFontMetricsF metrics(painter.font());
    if (metrics.horizontalAdvance(length) > room) {
        //: How long the strip is, where "400 days" has no room. 中文：%1 天
        length = tr("%1 d").arg(style_.locale.toString(static_cast<qlonglong>(days)));
    }
    painter.drawText(QRectF(0, area.top(), room, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(length, Qt::ElideRight, room));
    if (hasFocus()) {
        painter.setPen(QPen(style_.focus_ring, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(-2, -1, 2, 1));
    }
}

void Navigator::paint_course(QPainter& painter) const {
    if (data_ == nullptr || data_->lines.empty()) {
        return;
    }
    double low = 0;
    double high = 0;
    for (const ChartColumn& column : data_->lines.front().columns) {
        low = std::min(low, static_cast<double>(column.mean));
        high = std::max(high, static_cast<double>(column.mean));
    }
    if (high <= low) {
        return;
    }
    const QRectF area = strip();
    const double room = area.height() - 4;
    const double foot = area.bottom() - 1 - room * -low / (high - low);
    const std::vector<ChartColumn>& columns = data_->lines.front().columns;
    const double usual = std::max(1.0, std::ceil(width_ / asked_width_));
    double before = std::numeric_limits<double>::quiet_NaN();  ///< The edge of the neighbour, where there is one.
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double at = std::floor(x(columns[i].at));
        const double next = i + 1 < columns.size() ? std::floor(x(columns[i + 1].at)) : at + 1;
        const double width = std::clamp(next - at, 1.0, usual + 1);
        const bool is_covered = next <= at;  // By the next one, in the same pixel.
        if (!is_covered && at >= area.left() && at + width <= area.right()) {
            const double top = area.bottom() - 1 - room * (static_cast<double>(columns[i].mean) - low) / (high - low);
            painter.fillRect(QRectF(at, std::min(top, foot), width, std::abs(foot - top)),
                             faded(style_.text_muted, 0.28));
            const double from = std::isnan(before) ? top : before;
            painter.fillRect(QRectF(at, std::min(top, from), width, std::max(1.0, std::abs(from - top))),
                             faded(style_.text_muted, 0.7));
            before = next - at <= usual + 1 ? top : std::numeric_limits<double>::quiet_NaN();
        }
    }
}

void Navigator::paint_months(QPainter& painter) const {
    painter.setFont(style_.axis_font);
    const QFontMetricsF metrics(style_.axis_font);
    double free_from = left_;
    const bool is_long = extent_.length() > std::chrono::hours{24 * 400};
    for (const UtcTime month : tick_times(extent_, zone_, {TickStep::Unit::month, 1})) {
        const double at = x(month);
        const CivilMonth civil = zone_.month_of(month);
        if (is_long && civil.month() != 1) {
            continue;
        }
        draw_vertical(painter, at, strip().top(), strip().bottom(), style_.border_control);
        const QString name = is_long || civil.month() == 1 ? QString::number(civil.year())
                                                           : style_.locale.standaloneMonthName(
                                                                 static_cast<int>(civil.month()), QLocale::ShortFormat);
        if (at + 4 >= free_from && at + 6 + metrics.horizontalAdvance(name) < strip().right()) {
            painter.setPen(style_.text_muted);
            painter.drawText(QPointF(at + 4, strip().top() + metrics.ascent() + 1), name);
            free_from = at + 12 + metrics.horizontalAdvance(name);
        }
    }
}

void Navigator::paint_window(QPainter& painter) const {
    const QRectF area = strip();
    const double from = std::clamp(x(window_.begin), area.left(), area.right());
    const double to = std::clamp(x(window_.end), area.left(), area.right());
    const QRectF shown(std::round(from), area.top() - 1, std::max(2.0, std::round(to - from)), area.height() + 2);
    painter.fillRect(shown, faded(style_.selection, 0.16));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style_.selection, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(shown.adjusted(0, 0.5, 0, -0.5));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style_.selection);
    for (const double edge : {shown.left(), shown.right()}) {
        painter.drawRoundedRect(
            QRectF(edge - handle_width / 2, area.center().y() - handle_height / 2, handle_width, handle_height), 2, 2);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// ---- Pointer and keys ----

Navigator::Grip Navigator::grip_at(double at) const {
    const double from = x(window_.begin);
    const double to = x(window_.end);
    const double to_left = std::abs(at - from);
    const double to_right = std::abs(at - to);
    // Of a window that is narrow, the outer sides are the handles and the middle moves it.
    if (to_left <= reach && to_left <= to_right && (at <= from + 2 || to - from > 2 * reach)) {
        return Grip::left;
    }
    if (to_right <= reach && (at >= to - 2 || to - from > 2 * reach)) {
        return Grip::right;
    }
    return at > from && at < to ? Grip::window : Grip::none;
}

void Navigator::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || extent_.is_empty()) {
        event->ignore();
        return;
    }
    grip_ = grip_at(event->position().x());
    if (grip_ == Grip::none) {
        const UtcTime middle = time_at(event->position().x());
        choose({middle - window_.length() / 2, middle + window_.length() / 2});
        grip_ = Grip::window;
    }
    grabbed_at_ = event->position().x();
    grabbed_ = window_;
}

void Navigator::mouseMoveEvent(QMouseEvent* event) {
    if (grip_ == Grip::none) {
        const Grip under = grip_at(event->position().x());
        setCursor(under == Grip::window ? Qt::OpenHandCursor
                  : under == Grip::none ? Qt::ArrowCursor
                                        : Qt::SizeHorCursor);
        return;
    }
    const Duration by = time_at(event->position().x()) - time_at(grabbed_at_);
    TimeRange wanted = grabbed_;
    if (grip_ != Grip::right) {
        wanted.begin += by;
    }
    if (grip_ != Grip::left) {
        wanted.end += by;
    }
    if (wanted.length() >= narrowest_window) {
        choose(wanted);
    }
}

void Navigator::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && grip_ != Grip::none) {
        grip_ = Grip::none;
        stretch_extent();
    }
}

void Navigator::keyPressEvent(QKeyEvent* event) {
    const Duration length = window_.length();
    const Duration step = event->modifiers().testFlag(Qt::ShiftModifier) ? length : length / 10;
    switch (event->key()) {
        case Qt::Key_Left:
            choose({window_.begin - step, window_.end - step});
            break;
        case Qt::Key_Right:
            choose({window_.begin + step, window_.end + step});
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            choose({window_.begin + length / 10, window_.end - length / 10});
            break;
        case Qt::Key_Minus:
            choose({window_.begin - length / 8, window_.end + length / 8});
            break;
        case Qt::Key_Home:
            choose({extent_.begin, extent_.begin + length});
            break;
        case Qt::Key_End:
            choose({extent_.end - length, extent_.end});
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

void Navigator::choose(TimeRange window) {
    if (window.length() < narrowest_window) {
        return;
    }
    set_window(window);
    Q_EMIT window_chosen(window);
}

void Navigator::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        style_ = chart_style(Theme::instance().tokens());
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

void Navigator::retranslate() {
    //: The strip under a chart. 中文：时间导航条
    setAccessibleName(tr("Navigator"));
    setAccessibleDescription(window_.is_empty() ? QString() : range_text(window_, zone_, style_.locale));
    setToolTip(tr("Drag the window to move it, its edges to stretch it"));
}

}  // namespace wattmast::ui
