// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_toolbar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {

namespace {

constexpr int glyph = 14;
constexpr int glyph_gap = 4;
constexpr auto severities_key = "alarms/severities";
/// As bits, critical first. Warnings come in numbers and are looked at when there is time.
constexpr int usual_severities = 0b0111;
constexpr std::array<Severity, 4> all_severities{Severity::critical, Severity::major, Severity::minor,
                                                 Severity::warning};

/// With room to the text behind it, of which the style leaves little.
QIcon glyph_icon(Severity severity, qreal ratio) {
    QPixmap pixmap((QSizeF(glyph + glyph_gap, glyph) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint_alarm_glyph(painter, QRectF(0, 0, glyph, glyph), severity);
    painter.end();
    return QIcon(pixmap);
}

QString with_count(const QString& name, std::optional<std::size_t> count) {
    return QStringLiteral("%1 %2").arg(
        name, count ? Format::current().count(static_cast<qint64>(*count)) : QStringLiteral("–"));
}

QString capitalised(QString text) {
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

}  // namespace

AlarmToolbar::AlarmToolbar(QWidget* parent)
    : QWidget(parent),
      view_(new SegmentedControl),
      text_(new QLineEdit),
      rules_(new QPushButton),
      channels_(new QPushButton),
      export_(new QPushButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s2);
    row->addWidget(view_);
    build_severities(*row);
    text_->addAction(themed_icon(IconId::search), QLineEdit::LeadingPosition);
    text_->setClearButtonEnabled(true);
    text_->setMinimumWidth(90);
    text_->setMaximumWidth(250);
    row->addWidget(text_, 1);
    row->addStretch(1);
    export_->setIcon(themed_icon(IconId::download));
    row->addWidget(rules_);
    row->addWidget(channels_);
    row->addWidget(export_);
    connect(view_, &SegmentedControl::chosen, this, &AlarmToolbar::filter_changed);
    connect(text_, &QLineEdit::textChanged, this, &AlarmToolbar::filter_changed);
    connect(rules_, &QPushButton::clicked, this, &AlarmToolbar::rules_requested);
    connect(channels_, &QPushButton::clicked, this, &AlarmToolbar::channels_requested);
    connect(export_, &QPushButton::clicked, this, &AlarmToolbar::export_requested);
    retranslate();
}

void AlarmToolbar::build_severities(QHBoxLayout& row) {
    const int chosen = QSettings().value(QLatin1String(severities_key), usual_severities).toInt();
    for (const Severity severity : all_severities) {
        auto* chip = new QPushButton;
        chip->setCheckable(true);
        chip->setChecked((chosen >> index_of(severity) & 1) != 0);
        chip->setIcon(glyph_icon(severity, devicePixelRatioF()));
        chip->setIconSize({glyph + glyph_gap, glyph});
        row.addWidget(chip);
        severities_[index_of(severity)] = chip;
        connect(chip, &QPushButton::toggled, this, [this] {
            keep_severities();
            Q_EMIT filter_changed();
        });
    }
}

void AlarmToolbar::keep_severities() const {
    int bits = 0;
    for (std::size_t i = 0; i < severities_.size(); ++i) {
        bits |= severities_[i]->isChecked() ? 1 << i : 0;
    }
    QSettings().setValue(QLatin1String(severities_key), bits);
}

AlarmFilter AlarmToolbar::filter() const {
    AlarmFilter filter;
    filter.view = static_cast<AlarmView>(view_->current());
    for (std::size_t i = 0; i < severities_.size(); ++i) {
        filter.severities[i] = severities_[i]->isChecked();
    }
    filter.text = text_->text().trimmed();
    return filter;
}

void AlarmToolbar::set_filter(const AlarmFilter& filter) {
    const AlarmFilter before = this->filter();
    {
        const QSignalBlocker quiet(this);
        view_->set_current(static_cast<int>(filter.view));
        for (std::size_t i = 0; i < severities_.size(); ++i) {
            severities_[i]->setChecked(filter.severities[i]);
        }
        text_->setText(filter.text);
    }
    if (this->filter() != before) {
        Q_EMIT filter_changed();
    }
}

void AlarmToolbar::set_counts(const std::optional<AlarmCounts>& counts) {
    counts_ = counts;
    show_texts();
}

void AlarmToolbar::set_rule_count(std::size_t rules) {
    rule_count_ = rules;
    show_texts();
}

void AlarmToolbar::set_has_channels(bool has_channels) {
    channels_->setVisible(has_channels);
}

void AlarmToolbar::focus_text() {
    text_->setFocus(Qt::ShortcutFocusReason);
    text_->selectAll();
}

void AlarmToolbar::show_texts() {
    const auto view_count = [&](std::size_t view) {
        return counts_ ? std::optional(counts_->views.at(view)) : std::nullopt;
    };
    view_->set_choices({with_count(tr("Active"), view_count(0)), with_count(tr("Unacknowledged"), view_count(1)),
                        with_count(tr("Shelved"), view_count(2)), tr("History")});
    for (const Severity severity : all_severities) {
        const std::size_t i = index_of(severity);
        severities_[i]->setText(with_count(capitalised(label_of(severity)),
                                           counts_ ? std::optional(counts_->severities[i]) : std::nullopt));
    }
    rules_->setText(with_count(tr("Rules"), rule_count_));
}

void AlarmToolbar::retranslate() {
    view_->setAccessibleName(tr("Which alarms"));
    text_->setPlaceholderText(tr("Site, text, device"));
    text_->setAccessibleName(tr("Filter alarms"));
    text_->setToolTip(tr("Filter by site, text or device (Ctrl+F)"));
    channels_->setText(tr("Channels"));
    channels_->setToolTip(tr("Who is told of alarms outside: e-mail, webhook, SNMP"));
    export_->setText(tr("Export"));
    export_->setToolTip(tr("The rows shown as a CSV file (Ctrl+E)"));
    show_texts();
}

}  // namespace wattmast::ui
