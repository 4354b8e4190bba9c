// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/sites_toolbar.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "ui/pages/sites/column_chooser.h"
#include "ui/pages/sites/saved_view_menu.h"
#include "ui/theme/icons.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {
namespace {

constexpr int least_field = 110;
constexpr int most_field = 210;
constexpr int title_room = 120;  ///< "All sites", and how many.
constexpr std::size_t least_compared = 2;
constexpr std::size_t most_compared = 8;

QPushButton* compact_button() {
    auto* button = new QPushButton;
    button->setProperty("wm_compact", true);
    button->setFixedHeight(size::control_h_compact);
    return button;
}

}  // namespace

SitesToolbar::SitesToolbar(Panel& panel, std::function<SitesState()> current, QObject* parent)
    : QObject(parent),
      panel_(panel),
      text_(new QLineEdit),
      views_(new SegmentedControl),
      grouping_(new QToolButton),
      grouping_menu_(new QMenu(&panel)),
      columns_(compact_button()),
      chooser_(new ColumnChooser(&panel)),
      compare_(compact_button()),
      saved_(compact_button()),
      saved_menu_(new SavedViewMenu(std::move(current), &panel)),
      map_(nullptr),
      map_menu_(new QMenu(&panel)),
      export_(nullptr),
      export_menu_(new QMenu(&panel)) {
    text_->addAction(themed_icon(IconId::search), QLineEdit::LeadingPosition);
    text_->setClearButtonEnabled(true);
    text_->setMinimumWidth(least_field);
    text_->setMaximumWidth(most_field);
    text_->setFixedHeight(size::control_h_compact);
    panel.add_tool(text_);
    panel.add_tool(views_);
    grouping_->setPopupMode(QToolButton::InstantPopup);
    grouping_->setMenu(grouping_menu_);
    grouping_->setFixedHeight(size::control_h_compact);
    panel.add_tool(grouping_);
    panel.add_tool(columns_);
    panel.add_tool(compare_);
    panel.add_tool(saved_);
    saved_->setMenu(saved_menu_);
    map_ = panel.add_icon_tool(IconId::more);
    export_ = panel.add_icon_tool(IconId::download);
    build_menus(panel);
    connect(text_, &QLineEdit::textChanged, this, &SitesToolbar::text_changed);
    connect(views_, &SegmentedControl::chosen, this,
            [this](int index) { Q_EMIT view_chosen(static_cast<SitesViewKind>(index)); });
    connect(columns_, &QPushButton::clicked, this, [this] {
        Q_EMIT columns_wanted();
        chooser_->move(columns_->mapToGlobal(QPoint(0, columns_->height() + 2)));
        chooser_->show();
        chooser_->list()->setFocus();
    });
    connect(chooser_, &ColumnChooser::changed, this, &SitesToolbar::columns_chosen);
    connect(compare_, &QPushButton::clicked, this, &SitesToolbar::compare_requested);
    connect(saved_menu_, &SavedViewMenu::opened, this, &SitesToolbar::view_opened);
    panel.installEventFilter(this);
    retranslate();
    show_view(SitesViewKind::table);
    set_selected(0);
    set_has_background(false);
}

void SitesToolbar::build_menus(Panel& panel) {
    map_->setMenu(map_menu_);
    map_->setPopupMode(QToolButton::InstantPopup);
    export_->setMenu(export_menu_);
    export_->setPopupMode(QToolButton::InstantPopup);
    auto* group = new QActionGroup(this);
    for (std::size_t i = 0; i < groupings_.size(); ++i) {
        groupings_[i] = grouping_menu_->addAction(QString());
        groupings_[i]->setCheckable(true);
        group->addAction(groupings_[i]);
        connect(groupings_[i], &QAction::triggered, this,
                [this, i] { Q_EMIT grouping_chosen(static_cast<Grouping>(i + 1)); });
    }
    groupings_.front()->setChecked(true);
    export_csv_ = export_menu_->addAction(QString(), this, &SitesToolbar::export_requested);
    copy_ = export_menu_->addAction(QString(), this, &SitesToolbar::copy_requested);
    fit_ = map_menu_->addAction(QString(), this, &SitesToolbar::fit_requested);
    map_menu_->addSeparator();
    load_ = map_menu_->addAction(QString(), this, &SitesToolbar::load_background_requested);
    unload_ = map_menu_->addAction(QString(), this, &SitesToolbar::remove_background_requested);
    panel.updateGeometry();
}

void SitesToolbar::retranslate() {
    text_->setPlaceholderText(tr("Name or id"));
    text_->setAccessibleName(tr("Filter sites by name or id"));
    text_->setToolTip(tr("Filter sites by name or id (%1)").arg(QStringLiteral("Ctrl+F")));
    views_->set_choices({tr("Table"), tr("Tree"), tr("Map")});
    views_->setAccessibleName(tr("View"));
    columns_->setText(tr("Columns"));
    compare_->setToolTip(tr("Draws the power of two to eight selected sites in Explore"));
    saved_->setToolTip(tr("Saved filters, orders and columns"));
    map_->setToolTip(tr("Map"));
    map_->setAccessibleName(tr("Map"));
    export_->setToolTip(tr("Export (%1)").arg(QStringLiteral("Ctrl+E")));
    export_->setAccessibleName(tr("Export"));
    export_csv_->setText(tr("CSV file…"));
    copy_->setText(tr("Copy the table"));
    fit_->setText(tr("Show all sites"));
    load_->setText(tr("Load background…"));
    unload_->setText(tr("Remove background"));
    groupings_[0]->setText(tr("By area"));
    groupings_[1]->setText(tr("By class"));
    groupings_[2]->setText(tr("By state"));
    show_grouping(shown_grouping_);
}

void SitesToolbar::show_words(Words words) {
    const bool has_words = words == Words::shown;
    const auto dress = [has_words](QPushButton& button, const QString& text, IconId icon) {
        button.setText(has_words ? text : QString());
        button.setIcon(has_words ? QIcon() : themed_icon(icon));
        button.setAccessibleName(text);
    };
    //: Up to eight sites in one chart.
    dress(*compare_, tr("Compare 2 – 8"), IconId::compare);
    dress(*saved_, tr("Views"), IconId::star);
}

void SitesToolbar::fit() {
    show_words(Words::shown);
    int needed = title_room;
    for (const QWidget* tool :
         std::initializer_list<const QWidget*>{text_, views_, grouping_, columns_, compare_, saved_, map_, export_}) {
        const int wide = tool == text_ ? least_field : tool->sizeHint().width();
        needed += tool->isHidden() ? 0 : wide + space::s2;
    }
    if (needed > panel_.width()) {
        show_words(Words::hidden);
    }
}

bool SitesToolbar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &panel_ && event->type() == QEvent::Resize) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void SitesToolbar::show_view(SitesViewKind view) {
    views_->set_current(static_cast<int>(view));
    grouping_->setVisible(view == SitesViewKind::tree);
    columns_->setVisible(view != SitesViewKind::map);
    map_->setVisible(view == SitesViewKind::map);
    fit();
}

void SitesToolbar::show_grouping(Grouping grouping) {
    shown_grouping_ = grouping;
    QAction* chosen = groupings_[static_cast<std::size_t>(grouping) - 1];
    chosen->setChecked(true);
    grouping_->setText(chosen->text());
    grouping_->setAccessibleName(chosen->text());
    fit();
}

void SitesToolbar::show_text(const QString& text) {
    if (text_->text() != text) {
        text_->setText(text);
    }
}

void SitesToolbar::set_selected(std::size_t sites) {
    compare_->setEnabled(sites >= least_compared && sites <= most_compared);
}

void SitesToolbar::set_has_background(bool has_background) {
    unload_->setEnabled(has_background);
}

void SitesToolbar::edit_filter() {
    text_->setFocus(Qt::ShortcutFocusReason);
    text_->selectAll();
}

void SitesToolbar::open_export_menu() {
    export_->showMenu();
}

}  // namespace wattmast::ui
