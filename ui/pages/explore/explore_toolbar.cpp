// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/explore_toolbar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {

namespace {

QPushButton* compact_button(IconId icon) {
    auto* button = new QPushButton;
    button->setProperty("wm_compact", true);
    button->setIcon(themed_icon(icon));
    return button;
}

QPushButton* flat_button(IconId icon) {
    QPushButton* button = compact_button(icon);
    button->setFlat(true);
    return button;
}

}  // namespace

ExploreToolbar::ExploreToolbar(QWidget* parent)
    : QWidget(parent),
      axis_(new SegmentedControl),
      envelope_(new QCheckBox),
      zoom_back_(flat_button(IconId::chevron_left)),
      reset_(flat_button(IconId::close)),
      export_(compact_button(IconId::download)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s2);
    envelope_->setChecked(true);
    row->addWidget(axis_);
    row->addSpacing(space::s1);
    row->addWidget(envelope_);
    row->addStretch(1);
    row->addWidget(zoom_back_);
    row->addWidget(reset_);
    row->addWidget(export_);
    connect(axis_, &SegmentedControl::chosen, this, [this](int index) {
        view_.axis = index == 0 ? AxisChoice::zero : AxisChoice::fit;
        Q_EMIT view_changed();
    });
    connect(envelope_, &QCheckBox::toggled, this, [this](bool on) {
        view_.envelope = on ? Envelope::shown : Envelope::hidden;
        Q_EMIT view_changed();
    });
    connect(zoom_back_, &QPushButton::clicked, this, &ExploreToolbar::zoom_back_requested);
    connect(reset_, &QPushButton::clicked, this, &ExploreToolbar::reset_requested);
}

void ExploreToolbar::set_can_zoom_back(bool can) {
    zoom_back_->setEnabled(can);
}

void ExploreToolbar::set_export_menu(QMenu* menu) {
    export_->setMenu(menu);
}

void ExploreToolbar::open_export_menu() {
    export_->showMenu();
}

void ExploreToolbar::retranslate() {
    //: Where the y axis begins: at zero, or at the smallest value. 中文：从零起、自适应
    axis_->set_choices({tr("Zero"), tr("Fit")});
    axis_->setAccessibleName(tr("Value axis"));
    //: The shaded range from minimum to maximum. 中文：包络
    envelope_->setText(tr("Envelope"));
    zoom_back_->setText(tr("Zoom back"));
    //: Back to the power of the first sites. 中文：重置选择
    reset_->setText(tr("Reset selection"));
    export_->setText(tr("Export"));
    export_->setToolTip(tr("Export chart (Ctrl+E)"));
}

}  // namespace wattmast::ui
