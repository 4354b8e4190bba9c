// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/desktop_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>

#include "ui/desktop/desktop_notifier.h"
#include "ui/desktop/text_size.h"
#include "ui/desktop/tray.h"
#include "ui/format/format.h"
#include "ui/pages/settings/form_row.h"
#include "ui/wall/wall_window.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {
namespace {

constexpr std::array wall_looks{Appearance::dark, Appearance::light, Appearance::system};

}  // namespace

DesktopPanel::DesktopPanel(QWidget* parent)
    : Panel(parent),
      text_size_(new QComboBox),
      wall_(new SegmentedControl),
      notifications_(new QCheckBox),
      tray_(new QCheckBox),
      text_size_row_(new FormRow(text_size_)),
      wall_row_(new FormRow(wall_)),
      notifications_row_(new FormRow(notifications_)),
      tray_row_(new FormRow(tray_)) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (FormRow* row : {text_size_row_, wall_row_, notifications_row_, tray_row_}) {
        column->addWidget(row);
    }
    column->addStretch(1);
    set_content(content);
    notifications_->setChecked(DesktopNotifier::is_enabled());
    tray_->setChecked(Tray::is_enabled());
    tray_->setEnabled(Tray::is_available());
    retranslate();
    connect(text_size_, &QComboBox::activated, this,
            [](int index) { TextSize::choose(TextSize::steps.at(static_cast<std::size_t>(index))); });
    connect(wall_, &SegmentedControl::chosen, this,
            [](int index) { WallWindow::choose_appearance(wall_looks.at(static_cast<std::size_t>(index))); });
    connect(notifications_, &QCheckBox::toggled, this, &DesktopNotifier::set_enabled);
    connect(tray_, &QCheckBox::toggled, this, &DesktopPanel::tray_chosen);
}

void DesktopPanel::retranslate() {
    set_title(tr("Desktop"));
    text_size_row_->set_texts(tr("Size of text and controls"), tr("From the next start of the program on."));
    wall_row_->set_texts(tr("Wall mode"), tr("How it looks. F11 opens it on this screen."));
    notifications_row_->set_texts(tr("Notifications"),
                                  tr("Tell the desktop of new critical and major alarms, at most twice a minute."));
    tray_row_->set_texts(tr("Mark in the tray"), Tray::is_available()
                                                     ? tr("State at a glance, and the way back to the window.")
                                                     : tr("This desktop has no tray."));
    const QSignalBlocker quiet_size(text_size_);
    text_size_->clear();
    for (const int percent : TextSize::steps) {
        text_size_->addItem(Format::current().percent(percent));
    }
    const auto size = std::ranges::find(TextSize::steps, TextSize::chosen());
    text_size_->setCurrentIndex(static_cast<int>(size - TextSize::steps.begin()));
    const QSignalBlocker quiet_wall(wall_);
    wall_->set_choices({tr("Dark"), tr("Light"), tr("As the desktop")});
    const auto look = std::ranges::find(wall_looks, WallWindow::chosen_appearance());
    wall_->set_current(static_cast<int>(look - wall_looks.begin()));
    notifications_->setText(tr("Show"));
    tray_->setText(tr("Show"));
    text_size_->setAccessibleName(tr("Size of text and controls"));
    wall_->setAccessibleName(tr("Appearance of wall mode"));
    notifications_->setAccessibleName(tr("Notifications"));
    tray_->setAccessibleName(tr("Mark in the tray"));
}

void DesktopPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
