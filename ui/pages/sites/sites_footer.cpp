// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/sites_footer.h"

#include <QEvent>
#include <QPainter>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int footer_height = 32;
constexpr int between = 22;

QString power_text(const std::optional<double>& watts, int digits = 3) {
    return Format::current().measure(watts, Unit::watt, digits).text();
}

}  // namespace

SitesFooter::SitesFooter(QWidget* parent) : QWidget(parent) {
    setFixedHeight(footer_height);
}

void SitesFooter::set_sums(const SiteSums& shown, const SiteSums& selected) {
    is_known_ = true;
    shown_ = shown;
    selected_ = selected;
    describe();
    update();
}

QStringList SitesFooter::parts() const {
    if (!is_known_) {
        return {};
    }
    const Format& format = Format::current();
    QStringList parts{tr("%Ln sites", nullptr, shown_.sites)};
    if (shown_.unreadable > 0) {
        //: Sites whose figures cannot be read. 中文：%1 个无法读取
        parts += tr("%1 cannot be read").arg(format.count(shown_.unreadable));
    }
    if (shown_.power.known == 0) {
        return parts;
    }
    const QString sum = power_text(shown_.power.known_value(), 4);
    // A sum that is not of all says so.
    parts += shown_.power.is_complete() ? tr("sum %1").arg(sum)
                                        : tr("sum %1 of %2 sites").arg(sum, format.count(shown_.power.known));
    parts += tr("mean %1").arg(power_text(shown_.mean_power()));
    parts += tr("median %1").arg(power_text(shown_.median_power));
    if (shown_.unread > 0) {
        parts +=
            tr("reading, %1 of %2 sites").arg(format.count(shown_.sites - shown_.unread), format.count(shown_.sites));
    } else if (const auto per_traffic = shown_.energy_per_traffic()) {
        parts += tr("mean %1").arg(format.number(*per_traffic, 1) + QChar(0xA0) + QStringLiteral("Wh/GB"));
    }
    return parts;
}

QString SitesFooter::selection() const {
    return selected_.sites == 0
               ? QString()
               : tr("%Ln selected: %1", nullptr, selected_.sites).arg(power_text(selected_.power.known_value()));
}

void SitesFooter::describe() {
    setAccessibleName(Format::listed(parts() + QStringList{selection()}));
}

void SitesFooter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
}

void SitesFooter::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_panel_alt));
    painter.fillRect(QRect(0, 0, width(), 1), color(Color::border_subtle));
    const QString chosen = selection();
    painter.setFont(text_font(TextRole::table));
    const double chosen_width = QFontMetricsF(painter.font()).horizontalAdvance(chosen);
    const double right = width() - size::panel_pad;
    painter.setPen(color(Color::text_muted));
    painter.drawText(QRectF(right - chosen_width - 1, 1, chosen_width + 1, height() - 1),
                     Qt::AlignRight | Qt::AlignVCenter, chosen);
    double x = size::panel_pad - 1;
    bool is_first = true;
    for (const QString& part : parts()) {
        painter.setFont(is_first ? bold_font(TextRole::table) : text_font(TextRole::table));
        const double wide = QFontMetricsF(painter.font()).horizontalAdvance(part);
        if (x + wide > right - chosen_width - between) {
            break;
        }
        painter.setPen(color(is_first ? Color::text_primary : Color::text_secondary));
        painter.drawText(QRectF(x, 1, wide + 1, height() - 1), Qt::AlignLeft | Qt::AlignVCenter, part);
        x += wide + between;
        is_first = false;
    }
}

}  // namespace wattmast::ui
