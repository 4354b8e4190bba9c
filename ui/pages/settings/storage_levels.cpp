// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/storage_levels.h"

#include <numeric>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

class StorageParts {
    Q_DECLARE_TR_FUNCTIONS(StorageParts)

public:
    static QString since(const std::optional<UtcTime>& time) {
        return time ? tr("since %1").arg(Format::current().date(*time)) : QString();
    }
    static std::vector<StoragePart> of(const StorageUse& use) {
        return {{tr("Samples"), since(use.oldest_raw), use.chunks, true},
                {tr("Samples of the last hours"), {}, use.hot, true},
                {tr("Quarter hours"), since(use.oldest_quarter), use.quarter_hours, true},
                {tr("Hours"), {}, use.hours, true},
                {tr("Days"), {}, use.days, true},
                {tr("Catalogue and indexes"), {}, use.rest, false},
                {tr("Free for new data"), {}, use.free, false}};
    }
};

constexpr int bar_height = 14;
constexpr int bar_gap = 12;
constexpr int row_height = 26;
constexpr int swatch = 10;
constexpr int share_width = 62;
constexpr int size_width = 84;
constexpr double narrowest = 1.5;  ///< So that a small part is seen.

}  // namespace

std::vector<StoragePart> parts_of(const StorageUse& use) {
    return StorageParts::of(use);
}

StorageLevels::StorageLevels(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StorageLevels::set_parts(std::vector<StoragePart> parts) {
    parts_ = std::move(parts);
    total_ = std::accumulate(parts_.begin(), parts_.end(), 0.0,
                             [](double sum, const StoragePart& part) { return sum + static_cast<double>(part.bytes); });
    QStringList lines;
    for (const StoragePart& part : parts_) {
        lines << part.name + QLatin1Char(' ') +
                     Format::current().measure(static_cast<double>(part.bytes), Unit::byte).text();
    }
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize StorageLevels::sizeHint() const {
    constexpr int usual_width = 320;
    return {usual_width, bar_height + bar_gap + row_height * static_cast<int>(parts_.size())};
}

QColor StorageLevels::color_of(std::size_t index) const {
    if (parts_[index].is_data) {
        return series_color(static_cast<int>(index));
    }
    return color(index + 1 == parts_.size() ? Color::bg_hover : Color::border_strong);
}

void StorageLevels::paint_bar(QPainter& painter, const QRectF& bar) const {
    QPainterPath frame;
    frame.addRoundedRect(bar, radius::cell, radius::cell);
    painter.save();
    painter.setClipPath(frame);
    double x = bar.left();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const double bytes = static_cast<double>(parts_[i].bytes);
        if (bytes > 0) {
            const double width = std::max(narrowest, bar.width() * bytes / total_);
            painter.fillRect(QRectF(x, bar.top(), width, bar.height()), color_of(i));
            x += width;
        }
    }
    painter.restore();
    painter.setPen(color(Color::border_strong));
    painter.drawPath(frame);
}

void StorageLevels::paint_row(QPainter& painter, const QRectF& row, std::size_t index) const {
    const StoragePart& part = parts_[index];
    const Format& format = Format::current();
    painter.setPen(color(Color::border_strong));
    painter.setBrush(color_of(index));
    painter.drawRoundedRect(QRectF(row.left() + 0.5, row.center().y() - swatch / 2.0 + 0.5, swatch, swatch),
                            radius::cell, radius::cell);
    const QFont font = text_font(TextRole::table);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(color(Color::text_primary));
    const QRectF name(row.left() + swatch + 8, row.top(), row.width() - swatch - 8 - size_width - share_width,
                      row.height());
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(part.name, Qt::ElideRight, name.width()));
    const QRectF note = name.adjusted(metrics.horizontalAdvance(part.name) + 8, 0, 0, 0);
    painter.setPen(color(Color::text_muted));
    if (note.width() > metrics.horizontalAdvance(part.note)) {
        painter.drawText(note, Qt::AlignLeft | Qt::AlignVCenter, part.note);
    }
    const double bytes = static_cast<double>(part.bytes);
    const QRectF share(row.right() - share_width, row.top(), share_width, row.height());
    painter.drawText(share, Qt::AlignRight | Qt::AlignVCenter,
                     format.percent(total_ > 0 ? 100 * bytes / total_ : 0, 1));
    painter.setPen(color(Color::text_primary));
    painter.drawText(QRectF(share.left() - size_width, row.top(), size_width, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter, format.measure(bytes, Unit::byte).text());
}

void StorageLevels::paintEvent(QPaintEvent* /*event*/) {
    if (total_ <= 0) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_bar(painter, QRectF(0.5, 0.5, width() - 1, bar_height - 1));
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        paint_row(painter, QRectF(0, bar_height + bar_gap + row_height * static_cast<double>(i), width(), row_height),
                  i);
    }
}

}  // namespace wattmast::ui
