// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/version_strip.h"

#include <QPainter>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr std::size_t most_steps = 6;
constexpr double value_room = 18;
constexpr double year_room = 18;

}  // namespace

VersionStrip::VersionStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void VersionStrip::show_versions(const std::vector<RowFactor::Newer>& versions, const std::string& in_use) {
    steps_.clear();
    const auto used = std::ranges::find(versions, in_use, [](const RowFactor::Newer& one) { return one.factor.id; });
    const auto at = static_cast<std::size_t>(used - versions.begin());
    const std::size_t last = std::min(versions.size(), std::max(most_steps, at + most_steps / 2));
    const std::size_t first = last > most_steps ? last - most_steps : 0;
    QStringList words;
    for (std::size_t i = first; i < last; ++i) {
        const EmissionFactor& factor = versions[i].factor;
        const QString year = to_qt(year_text(factor));
        QString label = year;
        if (i == at) {
            label = tr("%1, in use").arg(year);
        } else if (i > at) {
            label = tr("%1, newer").arg(year);
        }
        steps_.push_back({label, Format::current().published(factor.value), factor.value.to_double(), i == at, i > at});
        words << label + QStringLiteral(": ") + steps_.back().value;
    }
    setAccessibleDescription(Format::listed(words));
    setToolTip(words.join(QLatin1Char('\n')));
    update();
}

void VersionStrip::paintEvent(QPaintEvent* /*event*/) {
    if (steps_.empty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto [low, high] = std::minmax_element(steps_.begin(), steps_.end(),
                                                 [](const Step& a, const Step& b) { return a.level < b.level; });
    const double span = std::max(high->level - low->level, 1e-9);
    const double wide = width() / static_cast<double>(steps_.size());
    const double top = value_room + 2;
    const double bottom = height() - year_room - 6;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const Step& step = steps_[i];
        const double y =
            low->level == high->level ? (top + bottom) / 2 : bottom - (step.level - low->level) / span * (bottom - top);
        const double left = wide * static_cast<double>(i) + 4;
        const double right = left + wide - 8;
        QPen pen(color(step.is_used ? Color::accent : Color::text_muted), step.is_used ? 2.5 : 1.5);
        if (step.is_newer) {
            pen.setDashPattern({3, 2});
        }
        painter.setPen(pen);
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        const QFont font = step.is_used ? bold_font(TextRole::table) : text_font(TextRole::table);
        painter.setFont(font);
        painter.setPen(color(step.is_used ? Color::accent : Color::text_secondary));
        painter.drawText(QRectF(left, y - value_room, right - left, value_room - 2), Qt::AlignHCenter | Qt::AlignBottom,
                         step.value);
        painter.setFont(text_font(TextRole::axis));
        painter.setPen(color(Color::text_muted));
        painter.drawText(QRectF(left - 4, height() - year_room, wide, year_room), Qt::AlignCenter,
                         QFontMetricsF(painter.font()).elidedText(step.year, Qt::ElideRight, wide));
    }
}

}  // namespace wattmast::ui
