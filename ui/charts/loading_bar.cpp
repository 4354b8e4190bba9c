// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/loading_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <cmath>

#include "ui/charts/time_ticks.h"

namespace wattmast::ui {
namespace {

constexpr int side = 12;
constexpr int track_height = 3;
constexpr int label_top = 7;  ///< Above it, left of the bar, stands the lowest label of the values.
constexpr int label_height = 18;
constexpr int part = 5;  ///< The moving piece of the track is a fifth of it.

}  // namespace

LoadingBar::LoadingBar(QWidget* parent)
    : QWidget(parent), what_(new QLabel), time_(new QLabel), button_(new QPushButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(side, 4, side, 8);
    row->addWidget(what_);
    row->addStretch(1);
    row->addWidget(time_);
    button_->setProperty("wm_compact", true);
    row->addWidget(button_);
    second_.setInterval(std::chrono::milliseconds{500});
    connect(&second_, &QTimer::timeout, this, &LoadingBar::tell);
    connect(button_, &QPushButton::clicked, this, &LoadingBar::cancelled);
    hide();
}

void LoadingBar::set_style(const ChartStyle& style) {
    background_ = style.background;
    track_ = style.grid;
    accent_ = style.accent;
    for (QLabel* label : {what_, time_}) {
        label->setFont(style.header_font);
        QPalette words = palette();
        words.setColor(QPalette::WindowText, label == what_ ? style.text : style.text_muted);
        label->setPalette(words);
    }
}

void LoadingBar::start(const QString& what, std::chrono::milliseconds already) {
    what_->setText(what);
    button_->setText(tr("Cancel"));
    setAccessibleName(what);
    since_ = std::chrono::steady_clock::now() - already;
    tell();
    second_.start();
    show();
    raise();
}

void LoadingBar::stop() {
    second_.stop();
    hide();
}

void LoadingBar::set_overhang(int pixels) {
    overhang_ = pixels;
    layout()->setContentsMargins(side + overhang_, 4, side, 8);
}

QString LoadingBar::text() const {
    return what_->text();
}

void LoadingBar::tell() {
    const auto passed = std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - since_);
    //: How long reading takes already. 中文：已用 %1
    time_->setText(tr("%1 so far").arg(duration_text(std::chrono::floor<std::chrono::seconds>(passed))));
    update();
}

void LoadingBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect().adjusted(overhang_, 0, 0, 0), background_);
    painter.fillRect(QRect(0, label_top, overhang_, label_height), background_);
    const QRectF track(overhang_ + side, height() - track_height - 1,
                       width() - overhang_ - 2 * side - button_->width() - 8, track_height);
    painter.fillRect(track, track_);
    const auto passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - since_).count();
    const double length = track.width() / part;
    const double place = std::fmod(passed * 0.4, 1.0) * (track.width() - length);
    painter.fillRect(QRectF(track.left() + place, track.top(), length, track_height), accent_);
}

}  // namespace wattmast::ui
