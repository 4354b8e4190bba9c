// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/energy/heat_map.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QToolTip>

#include "ui/format/names.h"
#include "ui/pages/energy/energy_kpis.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr double percent = 100;
constexpr double ppm_per_percent = 10'000;
constexpr double least_deviation = 5;  ///< Percent at the ends of the scale; less is noise.
constexpr double least_labels = 52;

}  // namespace

int HeatScale::step_of(double value) const {
    return high > low ? std::clamp(static_cast<int>((value - low) / (high - low) * steps), 0, steps - 1) : steps / 2;
}

HeatMap::HeatMap(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void HeatMap::set_reading(std::shared_ptr<const EnergyReading> reading) {
    const auto kept = current();
    const std::optional<TimeRange> before =
        kept ? std::optional(span().hours.hours[*kept].range) : std::optional<TimeRange>();
    reading_ = std::move(reading);
    cells_ = reading_ ? heat_cells(span()) : std::vector<HeatCell>();
    hovered_.reset();
    current_ = 0;
    for (std::size_t i = 0; before && i < cells_.size(); ++i) {
        current_ = span().hours.hours[cells_[i].hour].range == *before ? i : current_;
    }
    find_scale();
    describe();
    update();
}

void HeatMap::set_mode(HeatMode mode) {
    mode_ = mode;
    find_scale();
    describe();
    update();
}

void HeatMap::retranslate() {
    describe();
    update();
}

std::optional<std::size_t> HeatMap::current() const {
    return has_hours() ? std::optional(cells_[current_].hour) : std::nullopt;
}

std::optional<double> HeatMap::usual_of(const LoadHour& hour) const {
    const DayProfile& profile = span().profile;
    const auto& means = is_free_day(span().zone.date_of(hour.range.begin)) ? profile.free_day : profile.weekday;
    return means.at(static_cast<std::size_t>(hour_of_day(hour.range.begin, span().zone)));
}

std::optional<double> HeatMap::value_of(const LoadHour& hour) const {
    if (!hour.energy) {
        return std::nullopt;
    }
    if (mode_ != HeatMode::deviation) {
        return mean_watts(hour);
    }
    const auto usual = usual_of(hour);
    return is_full(hour) && usual && *usual > 0 ? std::optional((mean_watts(hour) / *usual - 1) * percent)
                                                : std::nullopt;
}

void HeatMap::find_scale() {
    scale_.reset();
    for (const HeatCell& cell : cells_) {
        const LoadHour& hour = span().hours.hours[cell.hour];
        const auto value = is_full(hour) ? value_of(hour) : std::nullopt;
        if (value) {
            scale_ = scale_ ? HeatScale{std::min(scale_->low, *value), std::max(scale_->high, *value)}
                            : HeatScale{*value, *value};
        }
    }
    if (scale_ && mode_ == HeatMode::deviation) {
        const double most = std::max({least_deviation, std::abs(scale_->low), std::abs(scale_->high)});
        scale_ = HeatScale{-most, most};
    }
}

double HeatMap::label_width() const {
    const QFontMetricsF metrics(text_font(TextRole::axis));
    return std::max({least_labels, metrics.horizontalAdvance(tr("per day")) + 16,
                     metrics.horizontalAdvance(QStringLiteral("00:00")) + 16});
}

HeatLayout HeatMap::layout_now() const {
    return heat_layout(std::max<std::size_t>(1, reading_ ? span().days.size() : 1), size(), label_width());
}

std::optional<std::size_t> HeatMap::hour_at(QPointF place) const {
    if (!has_hours()) {
        return std::nullopt;
    }
    const HeatLayout layout = layout_now();
    const auto found = std::ranges::find_if(cells_, [&](const HeatCell& cell) {
        return layout.rect_of(cell).adjusted(0, 0, layout.gap(), 1).contains(place);
    });
    return found == cells_.end() ? std::nullopt : std::optional(found->hour);
}

QString HeatMap::quality_text(const LoadHour& hour) const {
    const Format& format = Format::current();
    QStringList parts;
    static constexpr std::array methods{QT_TR_NOOP("%1 measured"), QT_TR_NOOP("%1 integrated"),
                                        QT_TR_NOOP("%1 estimated"), QT_TR_NOOP("%1 entered")};
    const double all = static_cast<double>(hour.energy->count());
    for (std::size_t i = 0; i < methods.size() && all > 0; ++i) {
        if (const double part = static_cast<double>(hour.by_method.at(i).count()); part > 0) {
            parts << tr(methods.at(i)).arg(format.percent(part / all * percent, part == all ? 0 : 1));
        }
    }
    return Format::listed(parts);
}

QString HeatMap::text_of(std::size_t at) const {
    const LoadHour& hour = span().hours.hours.at(at);
    const Format format = format_in(span().zone);
    //: An hour: "Tue 20 Oct 01:00 – 02:00". 中文：%1 – %2
    QStringList lines{tr("%1 – %2").arg(format.weekday_time(hour.range.begin), format.time(hour.range.end))};
    if (!hour.energy) {
        lines << tr("No data: no meter has a figure for this hour.");
        return lines.join(QLatin1Char('\n'));
    }
    const QString energy = format.energy(hour.energy, 4).text();
    const auto usual = usual_of(hour);
    if (is_full(hour) && usual && *usual > 0) {
        //: %1 is an energy, %2 "+3.2%". 中文：%1，较同一时刻均值 %2
        lines << tr("%1, %2 to the mean of this hour")
                     .arg(energy, format.signed_percent((mean_watts(hour) / *usual - 1) * percent));
    } else {
        lines << energy;
    }
    lines << quality_text(hour);
    if (hour.missing > 0) {
        lines << tr("%1 of %2 meters without a figure; about %3 of the load is known")
                     .arg(format.count(hour.missing), format.count(span().hours.meters),
                          format.percent(hour.known.count / ppm_per_percent, 1));
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString HeatMap::clip_of(std::size_t at) const {
    const LoadHour& hour = span().hours.hours.at(at);
    return QStringList{name_of(reading_->scope, *reading_->catalog),
                       QString::fromStdString(to_iso8601(hour.range.begin, span().zone)),
                       hour.energy ? QString::number(kilowatt_hours(*hour.energy), 'f', 6) : QString(),
                       QStringLiteral("kWh"), hour.energy ? quality_text(hour) : label_of(QualityClass::missing)}
        .join(QLatin1Char('\t'));
}

void HeatMap::copy_current() const {
    if (const auto at = current()) {
        QGuiApplication::clipboard()->setText(clip_of(*at));
    }
}

void HeatMap::describe() {
    setAccessibleName(tr("Energy by hour and day"));
    if (!has_hours()) {
        setAccessibleDescription(tr("No hours"));
        return;
    }
    QStringList parts{text_of(*current()).replace(QLatin1Char('\n'), QStringLiteral("; "))};
    if (mode_ != HeatMode::deviation && scale_) {
        const Format& format = Format::current();
        parts << tr("lowest hour %1, highest %2")
                     .arg(format.measure(scale_->low, Unit::watt).text(),
                          format.measure(scale_->high, Unit::watt).text());
    }
    parts << hours_text(span().figures);
    parts.removeAll(QString());
    setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

void HeatMap::choose(std::size_t cell) {
    current_ = std::min(cell, cells_.size() - 1);
    describe();
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

void HeatMap::step(int rows, int days) {
    if (days == 0) {
        const auto next = static_cast<std::ptrdiff_t>(current_) + rows;
        choose(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(next, 0, std::ssize(cells_) - 1)));
        return;
    }
    const HeatCell& from = cells_[current_];
    const auto day = static_cast<std::ptrdiff_t>(from.day) + days;
    const auto wanted = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(day, 0, std::ssize(span().days) - 1));
    std::size_t best = current_;
    int nearest = rows_of_day;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        if (cells_[i].day == wanted && std::abs(cells_[i].row - from.row) < nearest) {
            nearest = std::abs(cells_[i].row - from.row);
            best = i;
        }
    }
    choose(best);
}

void HeatMap::open_current() {
    if (has_hours()) {
        const LoadDay& day = span().days[cells_[current_].day];
        Q_EMIT day_opened(span().zone.range_of(day.date));
    }
}

void HeatMap::keyPressEvent(QKeyEvent* event) {
    if (!has_hours()) {
        QWidget::keyPressEvent(event);
        return;
    }
    focus_by_keyboard_ = true;
    if (event->matches(QKeySequence::Copy)) {
        copy_current();
        return;
    }
    const int all_days = static_cast<int>(span().days.size());
    switch (event->key()) {
        case Qt::Key_Left:
            step(0, -1);
            return;
        case Qt::Key_Right:
            step(0, 1);
            return;
        case Qt::Key_Up:
            step(-1, 0);
            return;
        case Qt::Key_Down:
            step(1, 0);
            return;
        case Qt::Key_Home:
            step(0, -all_days);
            return;
        case Qt::Key_End:
            step(0, all_days);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            open_current();
            return;
        case Qt::Key_Menu:
            Q_EMIT menu_requested(mapToGlobal(layout_now().rect_of(cells_[current_]).center().toPoint()));
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void HeatMap::mouseMoveEvent(QMouseEvent* event) {
    const auto at = hour_at(event->position());
    if (at != hovered_) {
        hovered_ = at;
        update();
    }
    if (at) {
        QToolTip::showText(event->globalPosition().toPoint(), text_of(*at), this);
    } else {
        QToolTip::hideText();
    }
}

void HeatMap::mousePressEvent(QMouseEvent* event) {
    focus_by_keyboard_ = false;
    if (const auto at = hour_at(event->position())) {
        const auto cell = std::ranges::find(cells_, *at, &HeatCell::hour);
        choose(static_cast<std::size_t>(cell - cells_.begin()));
    }
}

void HeatMap::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && hour_at(event->position())) {
        open_current();
    }
}

void HeatMap::contextMenuEvent(QContextMenuEvent* event) {
    if (has_hours()) {
        Q_EMIT menu_requested(event->globalPos());
    }
}

void HeatMap::leaveEvent(QEvent* event) {
    hovered_.reset();
    update();
    QWidget::leaveEvent(event);
}

void HeatMap::focusInEvent(QFocusEvent* event) {
    focus_by_keyboard_ = event->reason() != Qt::MouseFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void HeatMap::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

}  // namespace wattmast::ui
