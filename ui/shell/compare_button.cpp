// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/compare_button.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionButton>

#include "ui/format/format.h"
#include "ui/shell/compare_start_popup.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int pad = 10;
constexpr int gap = 7;
constexpr int icon_size = 16;

}  // namespace

CompareButton::CompareButton(Session& session, QWidget* parent)
    : QAbstractButton(parent), session_(session), menu_(new QMenu(this)) {
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QAbstractButton::clicked, this, &CompareButton::open_menu);
    connect(&session_, &Session::compare_changed, this, &CompareButton::show_choice);
    connect(&session_, &Session::zone_changed, this, &CompareButton::show_choice);
    show_choice();
}

void CompareButton::build_menu() {
    menu_->clear();
    qDeleteAll(menu_->findChildren<QActionGroup*>());
    auto* group = new QActionGroup(menu_);
    const auto& chosen = session_.compare();
    const auto add = [this, group](const QString& text, bool is_chosen, auto run) {
        QAction* action = menu_->addAction(text);
        action->setCheckable(true);
        action->setChecked(is_chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, run);
    };
    for (const CompareWith with : CompareChoice::before) {
        const CompareChoice choice = CompareChoice::of(with);
        add(choice.name(), chosen == choice, [this, choice] { session_.set_compare(choice); });
    }
    const bool is_own = chosen && chosen->with() == CompareWith::own_start;
    add(is_own ? tr("%1 …", "comparison from an own start, to be changed").arg(chosen->name()) : tr("Own start …"),
        is_own, [this] { ask_for_start(); });
    menu_->addSeparator();
    add(tr("No comparison"), !chosen.has_value(), [this] { session_.set_compare(std::nullopt); });
}

void CompareButton::open_menu() {
    build_menu();
    menu_->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void CompareButton::ask_for_start() {
    auto* popup = new CompareStartPopup(session_, this);
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
}

void CompareButton::show_choice() {
    const auto& chosen = session_.compare();
    setText(chosen ? chosen->name() : tr("Compare"));
    setCheckable(true);
    setChecked(chosen.has_value());
    setAccessibleName(chosen ? tr("Compare: %1").arg(chosen->name()) : tr("Compare"));
    const auto range = session_.compared_range();
    setToolTip(range ? tr("Compared with %1").arg(Format::current().range(*range, session_.now()))
                     : tr("Compare with an earlier time"));
    updateGeometry();
    update();
}

QSize CompareButton::sizeHint() const {
    const double wide = QFontMetricsF(text_font(TextRole::body)).horizontalAdvance(text());
    return {static_cast<int>(std::ceil(wide)) + 2 * pad + 2 * icon_size + 2 * gap, size::control_h};
}

void CompareButton::paintEvent(QPaintEvent* /*event*/) {
    const bool is_on = session_.compare().has_value();
    QPainter painter(this);
    QStyleOptionButton option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_On, is_on);
    option.state.setFlag(QStyle::State_Sunken, isDown());
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);
    const QColor ink = color(is_on ? Color::accent : Color::text_primary);
    const double top = (height() - icon_size) / 2.0;
    paint_icon(painter, IconId::compare, QRectF(pad, top, icon_size, icon_size),
               is_on ? ink : color(Color::text_secondary));
    painter.setFont(text_font(TextRole::body));
    painter.setPen(ink);
    painter.drawText(QRectF(pad + icon_size + gap, 0, width(), height()), Qt::AlignVCenter, text());
    paint_icon(painter, IconId::chevron_down, QRectF(width() - pad - icon_size, top, icon_size, icon_size),
               is_on ? ink : color(Color::text_secondary));
}

void CompareButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        show_choice();
    }
}

}  // namespace wattmast::ui
