// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where things stand in the calendar, and how they look.
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/charts/paint_tools.h"
#include "ui/pages/quality/coverage_calendar.h"
#include "ui/pages/quality/quality_texts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {
namespace {

constexpr double row_height = 22;
constexpr double header_height = 38;
constexpr double side_pad = 14;
constexpr double least_name = 120;
constexpr double most_name = 250;
constexpr double name_part = 0.24;  ///< Of the width.
constexpr double pitch = 5;
constexpr double least_part = 2;  ///< Pixels: what is a single hour is seen.
constexpr double legend_row = 26;
constexpr double glyph = 11;
constexpr double calm = 0.34;  ///< Of what is measured: grey by default.
constexpr double striped = 0.8;
constexpr double estimated = 0.3;

void text(QPainter& painter, const QRectF& place, int align, const QString& words, Color ink) {
    painter.setPen(color(ink));
    painter.drawText(place, align | Qt::AlignVCenter | Qt::TextSingleLine, words);
}

/// A colour over the panel, opaque: hundreds of cells are filled at each frame.
QColor mixed(Color ink, double opacity) {
    const QColor over = color(ink);
    const QColor under = color(Color::bg_panel);
    const auto mix = [&](int a, int b) { return qRound(a * opacity + b * (1 - opacity)); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

/// A part of a cell that is known in one way. Whole pixels: only those are filled quickly.
void paint_part(QPainter& painter, const QRectF& place, EnergyMethod method) {
    const int left = qRound(place.left());
    const QRect rect(left, qRound(place.top()), std::max(1, qRound(place.right()) - left), qRound(place.height()));
    switch (method) {
        case EnergyMethod::measured:
            painter.fillRect(rect, mixed(Color::quality_measured, calm));
            return;
        case EnergyMethod::integrated:
            painter.fillRect(rect, mixed(Color::quality_integrated, calm));
            for (int x = rect.left() + 2; x < rect.right(); x += 4) {
                painter.fillRect(QRect(x, rect.top(), 2, rect.height()), mixed(Color::quality_integrated, striped));
            }
            return;
        case EnergyMethod::estimated:
        case EnergyMethod::entered:
            painter.fillRect(rect, mixed(Color::quality_estimated, estimated));
            draw_hatch(painter, rect, color(Color::quality_estimated), pitch, 1);
            return;
        case EnergyMethod::missing:
            painter.fillRect(rect, color(Color::bg_panel));
            draw_hatch(painter, rect, color(Color::chart_axis), pitch, 1);
            painter.setPen(QPen(color(Color::chart_axis), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
            return;
    }
}

}  // namespace

double CoverageCalendar::name_width() const {
    return std::clamp(viewport()->width() * name_part, least_name, most_name);
}

/// Once for all cells: widths of texts cost more than the cells.
void CoverageCalendar::measure() {
    const QFontMetricsF metrics(text_font(TextRole::table));
    const double words = std::max(metrics.horizontalAdvance(tr("Known", "share of hours")),
                                  metrics.horizontalAdvance(QStringLiteral("100.00%")));
    share_width_ = std::max(words, metrics.horizontalAdvance(tr("no meter"))) + side_pad + 8;
}

double CoverageCalendar::day_width() const {
    const double room = viewport()->width() - name_width() - share_width() - side_pad;
    return day_count() > 0 ? std::max(4.0, room / day_count()) : 4.0;
}

double CoverageCalendar::legend_height() const {
    return legend_row;
}

double CoverageCalendar::rows_bottom() const {
    return viewport()->height() - legend_height();
}

QRectF CoverageCalendar::name_rect(int at) const {
    const double top = header_height + (at - verticalScrollBar()->value()) * row_height;
    return {side_pad, top, name_width() - 6, row_height};
}

QRectF CoverageCalendar::cell_rect(int at, int day) const {
    const QRectF name = name_rect(at);
    return {side_pad + name_width() + day * day_width(), name.top() + 1, day_width() - 1, row_height - 2};
}

std::optional<CoverageCalendar::Spot> CoverageCalendar::spot_at(QPointF at) const {
    if (at.y() < header_height || at.y() >= rows_bottom() || row_count() == 0) {
        return std::nullopt;
    }
    const int found = verticalScrollBar()->value() + static_cast<int>((at.y() - header_height) / row_height);
    if (found < 0 || found >= row_count() || found >= verticalScrollBar()->value() + verticalScrollBar()->pageStep()) {
        return std::nullopt;
    }
    const double x = at.x() - side_pad - name_width();
    const int day = static_cast<int>(x / day_width());
    if (x < 0) {
        return Spot{found, -1};
    }
    return day < day_count() ? std::optional(Spot{found, day}) : std::nullopt;
}

void CoverageCalendar::fit_scroll_bar() {
    measure();
    const int seen = std::max(1, static_cast<int>((rows_bottom() - header_height) / row_height));
    verticalScrollBar()->setPageStep(seen);
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, std::max(0, row_count() - seen));
}

QString CoverageCalendar::share_text(const CoverageRow& one) const {
    if (one.meters == 0) {
        return tr("no meter");
    }
    const std::uint64_t all = one.month.total();
    if (all == 0) {
        return Format::no_value();
    }
    constexpr double percent = 100;
    const std::uint64_t known = all - one.month.count(EnergyMethod::missing);
    const double share = percent * static_cast<double>(known) / static_cast<double>(all);
    // A share is not rounded to all where an hour lacks.
    constexpr double nearly = 99.9;
    return Format::current().percent(known == all ? share : std::min(share, nearly), known == all ? 0 : 1);
}

void CoverageCalendar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    if (!month_) {
        return;
    }
    forget_rows_of_another_look();
    painter.drawPixmap(QPointF(), header_);
    painter.save();
    painter.setClipRect(QRectF(0, header_height, viewport()->width(), rows_bottom() - header_height));
    const int first = verticalScrollBar()->value();
    const int last = std::min(row_count() - 1, first + verticalScrollBar()->pageStep() - 1);
    for (int at = first; at <= last; ++at) {
        draw_kept_row(painter, at);
        paint_marks(painter, at);
    }
    painter.restore();
    paint_legend(painter);
    if (hasFocus() && focus_by_keyboard_) {
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

/// Theme, zoom, font, language and size are looked at, not waited for: whoever changes them asks for a repaint.
void CoverageCalendar::forget_rows_of_another_look() {
    const Look look{viewport()->size(),
                    viewport()->devicePixelRatioF(),
                    color(Color::bg_panel).rgb(),
                    color(Color::quality_measured).rgb(),
                    text_font(TextRole::table).key(),
                    Format::current().language()};
    if (look == look_ && !header_.isNull()) {
        return;
    }
    look_ = look;
    measure();
    rows_.clear();
    rows_.setMaxCost(qsizetype{3} * std::max(1, verticalScrollBar()->pageStep()));
    header_ = QPixmap(QSizeF(viewport()->width() * look.ratio, header_height * look.ratio).toSize());
    header_.setDevicePixelRatio(look.ratio);
    header_.fill(color(Color::bg_panel));
    QPainter painter(&header_);
    paint_header(painter);
}

void CoverageCalendar::draw_kept_row(QPainter& painter, int at) {
    const double top = name_rect(at).top();
    if (hovered_ && hovered_->row == at) {
        paint_row(painter, at);
        return;
    }
    QPixmap* kept = rows_.object(at);
    if (kept == nullptr) {
        auto made =
            std::make_unique<QPixmap>(QSizeF(viewport()->width() * look_.ratio, row_height * look_.ratio).toSize());
        made->setDevicePixelRatio(look_.ratio);
        made->fill(color(Color::bg_panel));
        {
            QPainter row_painter(made.get());
            row_painter.translate(0, -top);
            paint_row(row_painter, at);
        }
        kept = made.release();
        rows_.insert(at, kept);
    }
    painter.drawPixmap(QPointF(0, top), *kept);
}

void CoverageCalendar::paint_header(QPainter& painter) const {
    painter.setFont(text_font(TextRole::table));
    text(painter, {side_pad, 4, name_width(), header_height - 8}, Qt::AlignLeft,
         month_->has_nodes ? tr("Meter") : tr("Site"), Color::text_secondary);
    const double right = viewport()->width() - side_pad;
    text(painter, {right - share_width(), 4, share_width(), header_height - 8}, Qt::AlignRight,
         tr("Known", "share of hours"), Color::text_secondary);
    const QFontMetricsF metrics(text_font(TextRole::axis));
    const int step = day_width() >= metrics.horizontalAdvance(QStringLiteral("31")) + 3 ? 1 : 5;
    const QLocale& locale = Format::current().locale();
    for (int day = 0; day < day_count(); ++day) {
        if (step > 1 && day % step != 0) {
            continue;
        }
        const CivilDate date = month_->days.at(place(day));
        const QDate local(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                          static_cast<int>(static_cast<unsigned>(date.day())));
        const bool is_free = local.dayOfWeek() >= Qt::Saturday;
        const QRectF cell = cell_rect(0, day);
        const QRectF column(cell.center().x() - 20, 4, 40, 15);
        painter.setFont(is_free ? bold_font(TextRole::axis) : text_font(TextRole::axis));
        text(painter, column, Qt::AlignHCenter, QString::number(local.day()),
             is_free ? Color::text_primary : Color::text_muted);
        painter.setFont(text_font(TextRole::axis));
        text(painter, column.translated(0, 15), Qt::AlignHCenter,
             locale.dayName(local.dayOfWeek(), QLocale::NarrowFormat), Color::text_muted);
    }
    painter.fillRect(QRectF(0, header_height - 1, viewport()->width(), 1), color(Color::border_subtle));
}

void CoverageCalendar::paint_row(QPainter& painter, int at) const {
    const CoverageRow& one = row(at);
    const QRectF name = name_rect(at);
    const bool is_hovered = hovered_ && hovered_->row == at;
    if (is_hovered) {
        painter.fillRect(QRectF(0, name.top(), viewport()->width(), row_height), color(Color::bg_hover));
    }
    const QFont font = text_font(TextRole::table);
    painter.setFont(font);
    const bool is_link = is_hovered && hovered_->day < 0;
    text(painter, name, Qt::AlignLeft, QFontMetricsF(font).elidedText(name_of(one), Qt::ElideRight, name.width()),
         is_link           ? Color::text_link
         : one.meters == 0 ? Color::text_muted
                           : Color::text_primary);
    const double right = viewport()->width() - side_pad;
    text(painter, {right - share_width(), name.top(), share_width(), row_height}, Qt::AlignRight, share_text(one),
         one.month.count(EnergyMethod::missing) > 0 ? Color::text_primary : Color::text_muted);
    for (int day = 0; day < day_count(); ++day) {
        paint_cell(painter, cell_rect(at, day), one.days.at(place(day)));
    }
}

void CoverageCalendar::paint_marks(QPainter& painter, int at) const {
    const bool is_hovered = hovered_ && hovered_->row == at;
    painter.setBrush(Qt::NoBrush);
    if (is_hovered && hovered_->day >= 0) {
        painter.setPen(QPen(color(Color::text_primary), 1.3));
        painter.drawRect(cell_rect(at, hovered_->day).adjusted(-0.5, -0.5, 0.5, 0.5));
    }
    if (hasFocus() && at == current_row_) {
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.drawRect(cell_rect(at, current_day_).adjusted(-0.5, -0.5, 0.5, 0.5));
    }
}

void CoverageCalendar::paint_cell(QPainter& painter, const QRectF& rect, const DayCoverage& day) const {
    const auto all = static_cast<double>(day.total());
    if (all <= 0) {
        return;
    }
    double worse = 0;  // What is not measured keeps its least width; the rest is the measured part's.
    for (std::size_t i = 1; i < day.of.size(); ++i) {
        worse += day.of.at(i) > 0 ? std::max(least_part, rect.width() * day.of.at(i) / all) : 0;
    }
    double left = rect.left();
    for (const EnergyMethod method : energy_methods) {
        const auto count = static_cast<double>(day.count(method));
        if (count <= 0) {
            continue;
        }
        double width = method == EnergyMethod::measured ? std::max(0.0, rect.width() - worse)
                                                        : std::max(least_part, rect.width() * count / all);
        width = std::min(width, rect.right() - left);
        if (width > 0) {
            paint_part(painter, {left, rect.top(), width, rect.height()}, method);
        }
        left += width;
    }
}

void CoverageCalendar::paint_legend(QPainter& painter) const {
    const QFont font = text_font(TextRole::axis);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const double middle = viewport()->height() - legend_height() / 2;
    painter.fillRect(QRectF(0, rows_bottom(), viewport()->width(), 1), color(Color::border_subtle));
    const std::array words{tr("measured"), tr("integrated"), tr("estimated, entered"), tr("missing")};
    constexpr std::array methods{EnergyMethod::measured, EnergyMethod::integrated, EnergyMethod::estimated,
                                 EnergyMethod::missing};
    double x = side_pad;
    for (std::size_t i = 0; i < words.size(); ++i) {
        paint_quality_glyph(painter, {x, middle - glyph / 2, glyph, glyph}, class_of(methods.at(i)));
        const QRectF swatch(x + glyph + 5, middle - 6, 18, 12);
        paint_part(painter, swatch, methods.at(i));
        const double width = metrics.horizontalAdvance(words.at(i));
        text(painter, {swatch.right() + 6, middle - 8, width + 2, 16}, Qt::AlignLeft, words.at(i),
             Color::text_secondary);
        x = swatch.right() + 6 + width + 18;
    }
    const QString keys = month_->has_nodes ? tr("Double-click a day for its course")
                                           : tr("Click a site to open it, double-click a day for its course");
    const double room = viewport()->width() - side_pad - x;
    if (metrics.horizontalAdvance(keys) <= room) {
        text(painter, {x, middle - 8, room, 16}, Qt::AlignRight, keys, Color::text_muted);
    }
}

}  // namespace wattmast::ui
