// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Above the Explore chart: how it is drawn, the way back, panes, annotations, views, the export menu.
#pragma once

#include <QWidget>
#include <array>

#include "ui/pages/explore/explore_spec.h"
#include "ui/theme/icons.h"

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
    /// As if it had been chosen here; emits once if it differs.
    void set_view(const ExploreView& view);
    /// What the chart draws now: "auto, 10 min", or "1 min, drawn 15 min" where the range has too many minutes.
    void set_drawn(Resolution drawn, Duration pixel);
    void set_can_zoom_back(bool can);
    /// Not owned.
    void set_export_menu(QMenu* menu);
    void set_annotation_menu(QMenu* menu);
    void set_view_menu(QMenu* menu);
    void open_export_menu();
    /// Texts anew, after a change of language.
    void retranslate();

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void view_changed();
    void zoom_back_requested();
    void pane_requested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Action : std::size_t { zoom_back, pane, annotate, views, exporting, action_count };

    void change(const ExploreView& view);
    void show_view();
    void dress();
    void show_texts();
    [[nodiscard]] QString resolution_name(Resolution resolution) const;

    ExploreView view_;
    Resolution drawn_ = Resolution::automatic;
    Duration pixel_{0};
    QPushButton* resolution_ = nullptr;
    QMenu* resolutions_ = nullptr;
    SegmentedControl* layout_ = nullptr;
    SegmentedControl* axis_ = nullptr;
    QCheckBox* envelope_ = nullptr;
    std::array<QPushButton*, action_count> actions_{};
    std::array<QString, action_count> texts_;
    bool is_narrow_ = false;
    int narrow_width_ = 0;  ///< With icons alone.
    int wide_width_ = 0;
};

}  // namespace wattmast::ui
