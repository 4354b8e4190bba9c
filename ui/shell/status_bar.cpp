// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_bar.h"

#include <QEvent>
#include <QPainter>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/shell/outage_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {

namespace {

constexpr double side_pad = 16;
constexpr double part_pad = 12;
constexpr double glyph = 10;
constexpr double ppm_per_percent = 10'000;
constexpr std::array qualities{QualityClass::measured, QualityClass::integrated, QualityClass::estimated,
                               QualityClass::missing};

double draw_text(QPainter& painter, double x, double height, const QString& text, const QColor& ink) {
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text);
    painter.setPen(ink);
    painter.drawText(QRectF(x, 0, wide + 1, height), Qt::AlignVCenter | Qt::AlignLeft, text);
    return wide;
}

void draw_separator(QPainter& painter, double x, double height) {
    painter.fillRect(QRectF(x, (height - 14) / 2, 1, 14), color(Color::border_strong));
}

}  // namespace

StatusBar::StatusBar(QWidget* parent) : QWidget(parent) {
    setFixedHeight(size::statusbar_h);
    setAccessibleName(tr("Status"));
}

void StatusBar::set_access(Access access) {
    access_ = access;
    update();
}

void StatusBar::set_collector(const CollectorStatus& status) {
    status_ = status;
    update();
}

void StatusBar::set_quality(const QualitySplit& split) {
    quality_ = split;
    update();
}

void StatusBar::set_job(const QString& text) {
    job_ = text;
    update();
}

void StatusBar::set_now(UtcTime now) {
    now_ = now;
    update();
}

bool StatusBar::is_stale() const {
    constexpr auto patience = std::chrono::minutes(5);
    return status_.newest_sample && now_ - *status_.newest_sample > patience;
}

QStringList StatusBar::left_texts() const {
    const Format& format = Format::current();
    QStringList texts;
    if (status_.state == CollectorStatus::State::running) {
        texts << tr("%1 · %2 points, %3/s", "collector state, points, samples per second")
                     .arg(label_of(status_.state), format.count(static_cast<qint64>(status_.points)),
                          format.number(status_.samples_per_second, status_.samples_per_second < 10 ? 1 : 0));
    } else if (access_ == Access::read_only) {
        //: Of the database, in the status bar. 中文：只读打开
        texts << tr("Open for reading only");
    } else if (status_.state == CollectorStatus::State::stopped) {
        texts << label_of(status_.state);
    } else {
        texts << OutageText::short_state(status_);
    }
    if (status_.newest_sample) {
        texts << tr("Newest sample %1", "%1 is an age").arg(format.age(now_ - *status_.newest_sample));
    } else if (access_ == Access::read_write) {
        // What another program collects is not counted here.
        texts << tr("No sample yet");
    }
    if (!job_.isEmpty()) {
        texts << job_;
    }
    return texts;
}

QStringList StatusBar::right_texts() const {
    const Format& format = Format::current();
    return {tr("Database %1").arg(format.measure(static_cast<double>(status_.database_bytes), Unit::byte).text()),
            format.zone_name(now_), format.clock(now_)};
}

QStringList StatusBar::texts() const {
    return left_texts() + right_texts();
}

void StatusBar::paint_quality(QPainter& painter, double& x) const {
    x += draw_text(painter, x, height(), tr("Today"), color(Color::text_secondary));
    for (std::size_t i = 0; i < qualities.size(); ++i) {
        x += 5;
        paint_quality_glyph(painter, QRectF(x, (height() - glyph) / 2, glyph, glyph), qualities[i]);
        x += glyph + 4;
        x += draw_text(painter, x, height(), Format::current().percent(quality_.share[i].count / ppm_per_percent, 2),
                       color(Color::text_secondary));
    }
}

void StatusBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_rail));
    painter.fillRect(QRect(0, 0, width(), 1), color(Color::border_subtle));
    painter.setFont(text_font(TextRole::caption));
    const QColor plain = color(Color::text_secondary);
    double x = side_pad;
    const QStringList left = left_texts();
    const bool trouble =
        status_.state == CollectorStatus::State::failed || status_.state == CollectorStatus::State::store_full;
    for (qsizetype i = 0; i < left.size(); ++i) {
        const bool marked = (i == 0 && trouble) || (i == 1 && is_stale());
        x += draw_text(painter, x, height(), left[i], marked ? color(Color::alarm_major) : plain) + part_pad;
        draw_separator(painter, x, height());
        x += part_pad + 1;
    }
    const bool any = std::any_of(quality_.share.begin(), quality_.share.end(),
                                 [](PartsPerMillion share) { return share.count > 0; });
    if (any) {
        paint_quality(painter, x);
    }
    double right = width() - side_pad;
    QStringList from_right = right_texts();
    std::reverse(from_right.begin(), from_right.end());
    for (qsizetype i = 0; i < from_right.size(); ++i) {
        const double wide = QFontMetricsF(painter.font()).horizontalAdvance(from_right[i]);
        if (right - wide < x + part_pad) {
            break;
        }
        draw_text(painter, right - wide, height(), from_right[i], plain);
        right -= wide + part_pad;
        if (i + 1 < from_right.size()) {
            draw_separator(painter, right, height());
            right -= part_pad + 1;
        }
    }
}

void StatusBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Status"));
        update();
    }
}

}  // namespace wattmast::ui
