// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/top_bar.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "ui/look.h"
#include "ui/shell/compare_button.h"
#include "ui/shell/palette_field.h"
#include "ui/shell/scope_breadcrumb.h"
#include "ui/shell/time_range_button.h"
#include "ui/theme/icons.h"
#include "ui/widgets/fitting.h"

namespace wattmast::ui {
namespace {

constexpr int spacing = 10;
constexpr int narrow = 1000;  ///< Of text at 200 % on Full HD: closer together, so that a site's code is whole.
constexpr int narrow_spacing = 7;

}  // namespace

TopBar::TopBar(Session& session, QWidget* parent)
    : QWidget(parent),
      scope_(new ScopeBreadcrumb(session)),
      range_(new TimeRangeButton(session)),
      live_(new LiveToggle(session)),
      compare_(new CompareButton(session)),
      search_(new PaletteField),
      view_(new QToolButton),
      menu_(new QMenu(this)) {
    setFixedHeight(size::topbar_h);
    auto* row = new QHBoxLayout(this);
    // The crumbs carry 3 px of their own and room for a focus ring; their text stands above the panels' edge.
    row->setContentsMargins(space::s4 - 3 - ScopeBreadcrumb::room_for_ring, 0, space::s4, 1);
    row->setSpacing(spacing);
    row->addWidget(scope_);
    row->addStretch(1);
    row->addWidget(range_);
    row->addWidget(live_);
    row->addWidget(compare_);
    row->addWidget(search_);
    view_->setIcon(themed_icon(IconId::language));
    view_->setPopupMode(QToolButton::InstantPopup);
    view_->setMenu(menu_);
    view_->setFixedSize(size::control_h + 4, size::control_h);
    row->addWidget(view_);
    build_menu();
    // The settings page has the same choices.
    connect(menu_, &QMenu::aboutToShow, this, &TopBar::build_menu);
}

void TopBar::set_commands(QList<QAction*> commands) {
    commands_ = std::move(commands);
    view_->setIcon(themed_icon(IconId::more));
    build_menu();
}

void TopBar::add_widget(QWidget* widget) {
    auto* row = static_cast<QHBoxLayout*>(layout());
    QWidget* before = row->itemAt(row->indexOf(search_) - 1)->widget();
    row->insertWidget(row->indexOf(search_), widget);
    for (QWidget* part : widget->findChildren<QWidget*>()) {
        if ((part->focusPolicy() & Qt::TabFocus) != 0) {
            follow_in_tab_order(*before, *part);
            before = part;
        }
    }
}

void TopBar::build_menu() {
    menu_->clear();
    qDeleteAll(menu_->findChildren<QActionGroup*>());
    const QString name = commands_.isEmpty() ? tr("Language and appearance") : tr("Menu");
    view_->setToolTip(name);
    view_->setAccessibleName(name);
    menu_->addActions(commands_);
    if (!commands_.isEmpty()) {
        menu_->addSeparator();
    }
    const auto add = [this](QActionGroup* group, const QString& text, bool checked, auto run) {
        QAction* action = menu_->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        connect(action, &QAction::triggered, this, run);
    };
    // Languages are named in themselves, so that nobody is locked out.
    auto* languages = new QActionGroup(menu_);
    const std::optional<Language> language = language_choice();
    add(languages, tr("As the system"), !language, [this] { Q_EMIT language_chosen(std::nullopt); });
    for (const Language offered : every_language) {
        add(languages, own_name(offered), language == offered, [this, offered] { Q_EMIT language_chosen(offered); });
    }
    menu_->addSeparator();
    auto* appearances = new QActionGroup(menu_);
    const Appearance appearance = Theme::instance().appearance();
    add(appearances, tr("As the desktop"), appearance == Appearance::system,
        [this] { Q_EMIT appearance_chosen(Appearance::system); });
    add(appearances, tr("Light"), appearance == Appearance::light,
        [this] { Q_EMIT appearance_chosen(Appearance::light); });
    add(appearances, tr("Dark"), appearance == Appearance::dark,
        [this] { Q_EMIT appearance_chosen(Appearance::dark); });
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->setSpacing(width() < narrow ? narrow_spacing : spacing);
}

void TopBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        // Not from within the menu's own action, which would delete it.
        QTimer::singleShot(0, this, &TopBar::build_menu);
    }
}

void TopBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Color::border_subtle));
}

}  // namespace wattmast::ui
