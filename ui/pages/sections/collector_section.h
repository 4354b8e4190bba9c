// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the collector does now, in the settings. Nothing of it is set: devices say how often they are polled.
#pragma once

#include <QWidget>

#include "app/views.h"
#include "ui/shell/page_base.h"

namespace wattmast::ui {

class LinkLabel;
class Panel;
class PropertyGrid;

class CollectorSection : public QWidget {
    Q_OBJECT

public:
    explicit CollectorSection(PageContext context, QWidget* parent = nullptr);

Q_SIGNALS:
    void devices_requested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show_status(const CollectorStatus& status);

    PageContext context_;
    Panel* panel_;
    PropertyGrid* facts_;
    LinkLabel* devices_;
};

}  // namespace wattmast::ui
