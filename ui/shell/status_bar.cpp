// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_bar.h"

#include <QEvent>
#include <QPainter>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/shell/jobs/job_entry.h"
#include "ui/shell/outage_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {

namespace {

constexpr double side_pad = 16;
constexpr double part_pad = 12;
constexpr double glyph = 10;
constexpr double before_glyph = 5;
constexpr double behind_glyph = 4;
constexpr double ppm_per_percent = 10'000;
constexpr std::array qualities{QualityClass::measured, QualityClass::integrated, QualityClass::estimated,
                               QualityClass::missing};

void draw_text(QPainter& painter, double x, double height, const QString& text, const QColor& ink) {
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text);
    painter.setPen(ink);
    painter.drawText(QRectF(x, 0, wide + 1, height), Qt::AlignVCenter | Qt::AlignLeft, text);
}

void draw_separator(QPainter& painter, double x, double height) {
    painter.fillRect(QRectF(x, (height - 14) / 2, 1, 14), color(Color::border_strong));
}

}  // namespace

StatusBar::StatusBar(QWidget* parent) : QWidget(parent), jobs_(new JobEntry(this)) {
    setFixedHeight(size::statusbar_h);
    setAccessibleName(tr("Status"));
    connect(jobs_, &JobEntry::size_changed, this, [this] {
        place_jobs();
        update();
    });
}

void StatusBar::set_jobs(JobList& jobs) {
    jobs_->set_jobs(jobs);
}

void StatusBar::set_access(Access access) {
    access_ = access;
    place_jobs();
    update();
}

void StatusBar::set_collector(const CollectorStatus& status) {
    status_ = status;
    place_jobs();
    update();
}

void StatusBar::set_quality(const QualitySplit& split) {
    quality_ = split;
    place_jobs();
    update();
}

void StatusBar::set_now(UtcTime now) {
    now_ = now;
    place_jobs();
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
    return texts;
}

QStringList StatusBar::right_texts() const {
    const Format& format = Format::current();
    return {tr("Database %1").arg(format.measure(static_cast<double>(status_.database_bytes), Unit::byte).text()),
            format.zone_name(now_), format.clock(now_)};
}

QStringList StatusBar::texts() const {
    const QString job = jobs_->isHidden() ? QString() : jobs_->text();
    return left_texts() + (job.isEmpty() ? QStringList() : QStringList{job}) + right_texts();
}

std::vector<StatusBar::Part> StatusBar::left_parts() const {
    const bool trouble =
        status_.state == CollectorStatus::State::failed || status_.state == CollectorStatus::State::store_full;
    std::vector<Part> parts;
    for (const QString& text : left_texts()) {
        const bool marked = (parts.empty() && trouble) || (parts.size() == 1 && is_stale());
        parts.push_back({text, marked ? Color::alarm_major : Color::text_secondary, {}, true});
    }
    const bool any = std::any_of(quality_.share.begin(), quality_.share.end(),
                                 [](PartsPerMillion share) { return share.count > 0; });
    if (any) {
        parts.push_back({tr("Today"), Color::text_secondary, {}, true});
        for (std::size_t i = 0; i < qualities.size(); ++i) {
            parts.push_back({Format::current().percent(quality_.share[i].count / ppm_per_percent, 2),
                             Color::text_secondary, qualities[i], false});
        }
    }
    return parts;
}

double StatusBar::walk_left(QPainter* painter) const {
    const QFontMetricsF metrics(text_font(TextRole::caption));
    double x = side_pad;
    bool is_first = true;
    for (const Part& part : left_parts()) {
        if (part.is_apart && !is_first) {
            x += part_pad;
            if (painter != nullptr) {
                draw_separator(*painter, x, height());
            }
            x += 1 + part_pad;
        }
        is_first = false;
        if (part.glyph) {
            x += before_glyph;
            if (painter != nullptr) {
                paint_quality_glyph(*painter, QRectF(x, (height() - glyph) / 2, glyph, glyph), *part.glyph);
            }
            x += glyph + behind_glyph;
        }
        if (painter != nullptr) {
            draw_text(*painter, x, height(), part.text, color(part.ink));
        }
        x += metrics.horizontalAdvance(part.text);
    }
    return x;
}

void StatusBar::place_jobs() {
    // The entry has a margin of its own, in which its separator stands.
    const int x = static_cast<int>(std::ceil(walk_left(nullptr) + part_pad + 1));
    const int right = width() - static_cast<int>(side_pad);
    const int least = jobs_->minimumSizeHint().width();
    const int from = std::max(0, std::min(x, right - least));
    jobs_->setGeometry(from, 0, std::max(least, std::min(jobs_->sizeHint().width(), right - from)), height());
}

void StatusBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place_jobs();
}

void StatusBar::paint_right(QPainter& painter, double left_end) const {
    double right = width() - side_pad;
    QStringList from_right = right_texts();
    std::reverse(from_right.begin(), from_right.end());
    for (qsizetype i = 0; i < from_right.size(); ++i) {
        const double wide = QFontMetricsF(painter.font()).horizontalAdvance(from_right[i]);
        const double separator = i == 0 ? 0 : 2 * part_pad + 1;
        if (right - separator - wide < left_end + part_pad) {
            break;
        }
        if (i > 0) {
            right -= part_pad;
            draw_separator(painter, right, height());
            right -= part_pad + 1;
        }
        draw_text(painter, right - wide, height(), from_right[i], color(Color::text_secondary));
        right -= wide;
    }
}

void StatusBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_rail));
    painter.fillRect(QRect(0, 0, width(), 1), color(Color::border_subtle));
    painter.setFont(text_font(TextRole::caption));
    if (jobs_->isHidden()) {
        paint_right(painter, walk_left(&painter));
        return;
    }
    painter.setClipRect(0, 0, jobs_->x() - 1, height());
    walk_left(&painter);
    painter.setClipping(false);
    draw_separator(painter, jobs_->x() - 1, height());
    const double end = jobs_->geometry().right();
    paint_right(painter, end);
}

void StatusBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Status"));
        place_jobs();
        update();
    }
}

}  // namespace wattmast::ui
