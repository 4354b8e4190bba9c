// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Above the Explore chart: how it is drawn, the way back, the export menu.
#pragma once

#include <QWidget>

#include "ui/pages/explore/explore_spec.h"

class QCheckBox;
class QMenu;
class QPushButton;

namespace wattmast::ui {

class SegmentedControl;

class ExploreToolbar : public QWidget {
    Q_OBJECT

public:
    explicit ExploreToolbar(QWidget* parent = nullptr);

    [[nodiscard]] const ExploreView& view() const { return view_; }
    void set_can_zoom_back(bool can);
    /// Not owned.
    void set_export_menu(QMenu* menu);
    void open_export_menu();
    /// Texts anew, after a change of language.
    void retranslate();

Q_SIGNALS:
    void view_changed();
    void zoom_back_requested();
    void reset_requested();

private:
    ExploreView view_;
    SegmentedControl* axis_ = nullptr;
    QCheckBox* envelope_ = nullptr;
    QPushButton* zoom_back_ = nullptr;
    QPushButton* reset_ = nullptr;
    QPushButton* export_ = nullptr;
};

}  // namespace wattmast::ui
