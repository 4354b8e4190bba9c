// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/explore_toolbar.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include "ui/charts/time_ticks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {

namespace {

constexpr std::array resolutions{Resolution::automatic, Resolution::minute, Resolution::quarter_hour, Resolution::hour,
                                 Resolution::day};

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

/// Of an interval that pixels make: 9 min 57 s reads as 10 min.
Duration rounded(Duration interval) {
    using namespace std::chrono_literals;
    for (const Duration unit : {Duration{24h}, Duration{1h}, Duration{1min}, Duration{1s}}) {
        if (interval >= 2 * unit) {
            return (interval + unit / 2) / unit * unit;
        }
    }
    return interval;
}

}  // namespace

ExploreToolbar::ExploreToolbar(QWidget* parent)
    : QWidget(parent),
      resolution_(new QPushButton),
      resolutions_(new QMenu(this)),
      layout_(new SegmentedControl),
      axis_(new SegmentedControl),
      envelope_(new QCheckBox),
      actions_{flat_button(IconId::undo), flat_button(IconId::plus), flat_button(IconId::annotate),
               flat_button(IconId::star), compact_button(IconId::download)} {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s2);
    resolution_->setProperty("wm_compact", true);
    resolution_->setMenu(resolutions_);
    resolution_->setIcon(themed_icon(IconId::chevron_down));
    resolution_->setLayoutDirection(Qt::RightToLeft);  // The chevron stands behind the words.
    auto* group = new QActionGroup(this);
    for (const Resolution one : resolutions) {
        QAction* action = resolutions_->addAction(QString());
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, one] {
            ExploreView next = view_;
            next.resolution = one;
            change(next);
        });
    }
    envelope_->setChecked(true);
    for (QWidget* part : std::initializer_list<QWidget*>{resolution_, layout_, axis_, envelope_}) {
        row->addWidget(part);
    }
    row->addStretch(1);
    for (QPushButton* button : actions_) {
        row->addWidget(button);
    }
    connect(layout_, &SegmentedControl::chosen, this, [this](int index) {
        ExploreView next = view_;
        next.layout = static_cast<PaneLayout>(index);
        change(next);
    });
    connect(axis_, &SegmentedControl::chosen, this, [this](int index) {
        ExploreView next = view_;
        next.axis = static_cast<AxisChoice>(index);
        change(next);
    });
    connect(envelope_, &QCheckBox::toggled, this, [this](bool on) {
        ExploreView next = view_;
        next.envelope = on ? Envelope::shown : Envelope::hidden;
        change(next);
    });
    connect(actions_[zoom_back], &QPushButton::clicked, this, &ExploreToolbar::zoom_back_requested);
    connect(actions_[pane], &QPushButton::clicked, this, &ExploreToolbar::pane_requested);
}

void ExploreToolbar::change(const ExploreView& view) {
    if (view == view_) {
        return;
    }
    view_ = view;
    show_view();
    Q_EMIT view_changed();
}

void ExploreToolbar::set_view(const ExploreView& view) {
    change(view);
}

void ExploreToolbar::show_view() {
    const QSignalBlocker no_layout(layout_);
    const QSignalBlocker no_axis(axis_);
    const QSignalBlocker no_envelope(envelope_);
    layout_->set_current(static_cast<int>(view_.layout));
    axis_->set_current(static_cast<int>(view_.axis));
    envelope_->setChecked(view_.envelope == Envelope::shown);
    const QList<QAction*> choices = resolutions_->actions();
    for (int i = 0; i < choices.size(); ++i) {
        choices[i]->setText(resolution_name(resolutions[static_cast<std::size_t>(i)]));
        choices[i]->setChecked(resolutions[static_cast<std::size_t>(i)] == view_.resolution);
    }
    QString now = resolution_name(view_.resolution);
    if (drawn_ == Resolution::automatic && pixel_ > Duration{0}) {
        const QString pixel = duration_text(rounded(pixel_));
        //: A resolution that has too many steps for the range, and what is drawn instead. 中文：%1，实际 %2
        now = view_.resolution == Resolution::automatic ? now + QStringLiteral(", ") + pixel
                                                        : tr("%1, drawn %2").arg(now, pixel);
    }
    //: How fine the chart is drawn. 中文：分辨率：%1
    resolution_->setText(is_narrow_ ? now : tr("Resolution: %1").arg(now));
}

QString ExploreToolbar::resolution_name(Resolution resolution) const {
    switch (resolution) {
        case Resolution::automatic:
            //: Resolution by the width of the chart. 中文：自动
            return tr("auto");
        case Resolution::minute:
            return tr("1 min");
        case Resolution::quarter_hour:
            return tr("15 min");
        case Resolution::hour:
            return tr("1 h");
        case Resolution::day:
            return tr("1 day");
    }
    return {};
}

void ExploreToolbar::set_drawn(Resolution drawn, Duration pixel) {
    if (drawn != drawn_ || pixel != pixel_) {
        drawn_ = drawn;
        pixel_ = pixel;
        show_view();
    }
}

void ExploreToolbar::set_can_zoom_back(bool can) {
    actions_[zoom_back]->setEnabled(can);
}

void ExploreToolbar::set_export_menu(QMenu* menu) {
    actions_[exporting]->setMenu(menu);
}

void ExploreToolbar::set_annotation_menu(QMenu* menu) {
    actions_[annotate]->setMenu(menu);
}

void ExploreToolbar::set_view_menu(QMenu* menu) {
    actions_[views]->setMenu(menu);
}

void ExploreToolbar::open_export_menu() {
    actions_[exporting]->showMenu();
}

/// Below this width the buttons show their icons only.
void ExploreToolbar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if ((width() < wide_width_) != is_narrow_) {
        is_narrow_ = width() < wide_width_;
        show_texts();
    }
}

QSize ExploreToolbar::minimumSizeHint() const {
    // What stands there now may have grown since dress(): the resolution names an interval.
    const QSize now = QWidget::minimumSizeHint();
    return is_narrow_ ? now : QSize(std::min(narrow_width_, now.width()), now.height());
}

/// Icons alone where the words of this language have no room.
void ExploreToolbar::dress() {
    const auto needed = [this] {
        show_texts();
        layout()->invalidate();
        return layout()->totalSizeHint().width();
    };
    is_narrow_ = true;
    narrow_width_ = needed();
    is_narrow_ = false;
    wide_width_ = needed();
    is_narrow_ = width() < wide_width_;
    show_texts();
    updateGeometry();
}

void ExploreToolbar::show_texts() {
    for (std::size_t i = 0; i < action_count; ++i) {
        actions_[i]->setText(is_narrow_ ? QString() : texts_[i]);
        actions_[i]->setAccessibleName(texts_[i]);
    }
    show_view();
}

void ExploreToolbar::retranslate() {
    //: Panes one below the other, all in one, one per series. 中文：堆叠、叠加、分列
    layout_->set_choices({tr("Stacked"), tr("Overlay"), tr("Multiples")});
    //: Where the y axis begins: at zero, at the smallest value, logarithmic. 中文：从零起、自适应、对数
    axis_->set_choices({tr("Zero"), tr("Fit"), tr("Log")});
    layout_->setAccessibleName(tr("Layout of the panes"));
    axis_->setAccessibleName(tr("Value axis"));
    //: The shaded range from minimum to maximum. 中文：包络
    envelope_->setText(tr("Envelope"));
    texts_ = {tr("Zoom back"),
              //: A new part of the chart. 中文：窗格
              tr("Pane"), tr("Annotate"), tr("Views"), tr("Export")};
    actions_[zoom_back]->setToolTip(tr("Zoom back (Backspace)"));
    actions_[pane]->setToolTip(tr("Put the series chosen in the legend into a pane of its own"));
    actions_[annotate]->setToolTip(tr("Annotate (N)"));
    actions_[views]->setToolTip(tr("Save what is shown, and come back to it"));
    actions_[exporting]->setToolTip(tr("Export chart (Ctrl+E)"));
    dress();
}

}  // namespace wattmast::ui
