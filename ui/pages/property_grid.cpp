// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/property_grid.h"

#include <QGridLayout>
#include <QLabel>

#include "ui/theme/tokens.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

PropertyGrid::PropertyGrid(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(16);
    grid_->setVerticalSpacing(8);
    grid_->setColumnStretch(1, 1);
}

void PropertyGrid::set_properties(const std::vector<Property>& properties) {
    if (properties == shown_) {
        return;
    }
    const auto label_at = [this](int row, int column) {
        QLayoutItem* item = grid_->itemAtPosition(row, column);
        return item == nullptr ? nullptr : item->widget();
    };
    for (int row = 0; row < static_cast<int>(properties.size()); ++row) {
        auto* name = qobject_cast<RoleLabel*>(label_at(row, 0));
        auto* value = qobject_cast<QLabel*>(label_at(row, 1));
        if (name == nullptr) {
            name = new RoleLabel(TextRole::body, Color::text_muted, this);
            value = new QLabel(this);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            value->setWordWrap(true);
            grid_->addWidget(name, row, 0, Qt::AlignTop);
            grid_->addWidget(value, row, 1);
        }
        const Property& property = properties[static_cast<std::size_t>(row)];
        name->set_text(property.name);
        value->setText(property.value);
        value->setAccessibleName(property.name);
        name->setVisible(true);
        value->setVisible(true);
    }
    for (int row = static_cast<int>(properties.size()); row < static_cast<int>(shown_.size()); ++row) {
        label_at(row, 0)->hide();
        label_at(row, 1)->hide();
    }
    shown_ = properties;
}

}  // namespace wattmast::ui
