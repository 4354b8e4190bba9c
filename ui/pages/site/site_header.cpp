// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_header.h"

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/icons.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr std::size_t most_chips = 6;
constexpr int header_height = 34;
constexpr int spacing = 10;
constexpr int least_name = 120;

QToolButton* step_button(IconId icon) {
    auto* button = new QToolButton;
    button->setIcon(themed_icon(icon));
    button->setAutoRaise(true);
    button->setFixedSize(size::control_h_compact, size::control_h_compact);
    return button;
}

}  // namespace

SiteHeader::SiteHeader(QWidget* parent)
    : QWidget(parent),
      name_(new RoleLabel(TextRole::title, Color::text_primary)),
      count_(new RoleLabel(TextRole::table, Color::text_secondary)),
      previous_(step_button(IconId::chevron_left)),
      next_(step_button(IconId::chevron_right)) {
    setFixedHeight(header_height);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing);
    row->addWidget(name_);
    chips_row_ = new QHBoxLayout;
    chips_row_->setSpacing(spacing);
    row->addLayout(chips_row_);
    row->addStretch(1);
    row->addWidget(count_);
    row->addWidget(previous_);
    row->addWidget(next_);
    connect(previous_, &QToolButton::clicked, this, [this] { Q_EMIT step_requested(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { Q_EMIT step_requested(1); });
    show_count();
}

void SiteHeader::set_site(const Site& site, int number, int count) {
    number_ = number;
    of_ = count;
    show_count();
    QStringList texts{label_of(site.kind)};
    for (const std::string& tag : site.tags) {
        texts += to_qt(tag);
    }
    name_->set_text(to_qt(site.name.empty() ? site.code : site.name));
    const std::size_t shown = std::min<std::size_t>(most_chips, static_cast<std::size_t>(texts.size()));
    while (chips_.size() < shown) {
        chips_.push_back(new Chip);
        chips_row_->addWidget(chips_.back());
    }
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        chips_[i]->set_text(i < shown ? texts[static_cast<qsizetype>(i)] : QString());
    }
    tags_ = shown;
    setToolTip(Format::listed(texts));  // Also what has no room.
    site_ = site;
    fit_chips();
}

void SiteHeader::clear() {
    site_.reset();
    name_->set_text({});
    for (Chip* chip : chips_) {
        chip->hide();
    }
    tags_ = 0;
    setToolTip({});
    number_ = 0;
    of_ = 0;
    show_count();
}

QSize SiteHeader::minimumSizeHint() const {
    return {least_name + count_->sizeHint().width() + 2 * (size::control_h_compact + spacing), header_height};
}

void SiteHeader::fit_chips() {
    int room = width() - name_->sizeHint().width() - spacing;
    for (const QWidget* part : std::initializer_list<const QWidget*>{count_, previous_, next_}) {
        room -= part->isHidden() ? 0 : part->sizeHint().width() + spacing;
    }
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        room -= i < tags_ ? chips_[i]->sizeHint().width() + spacing : 0;
        chips_[i]->setVisible(i < tags_ && room >= 0);
    }
}

void SiteHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit_chips();
}

QString SiteHeader::title() const {
    return name_->text();
}

void SiteHeader::show_count() {
    previous_->setAccessibleName(tr("Previous site"));
    previous_->setToolTip(tr("Previous site"));
    next_->setAccessibleName(tr("Next site"));
    next_->setToolTip(tr("Next site"));
    const bool several = of_ > 1;
    //: Which site of how many in the scope. 中文：第 %1 个，共 %2 个
    count_->set_text(several ? tr("%1 of %2").arg(Format::current().count(number_), Format::current().count(of_))
                             : QString());
    for (QWidget* part : std::initializer_list<QWidget*>{count_, previous_, next_}) {
        part->setVisible(several);
    }
    previous_->setEnabled(number_ > 1);
    next_->setEnabled(number_ < of_);
}

void SiteHeader::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        if (site_) {
            set_site(Site(*site_), number_, of_);
        } else {
            show_count();
        }
    }
    QWidget::changeEvent(event);
}

}  // namespace wattmast::ui
