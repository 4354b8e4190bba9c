// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/column_chooser.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int chooser_width = 250;
constexpr int chooser_height = 470;

SiteColumn column_of(const QListWidgetItem& item) {
    return static_cast<SiteColumn>(item.data(Qt::UserRole).toInt());
}

}  // namespace

ColumnChooser::ColumnChooser(QWidget* parent)
    : QFrame(parent, Qt::Popup), list_(new QListWidget), reset_(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s2, space::s2, space::s2, space::s2);
    column->addWidget(list_);
    column->addWidget(reset_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->installEventFilter(this);
    setFixedSize(chooser_width, chooser_height);
    connect(list_, &QListWidget::itemChanged, this, &ColumnChooser::tell);
    connect(list_->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::tell);
    connect(reset_, &QPushButton::clicked, this, [this] {
        set_columns(first_columns());
        tell();
    });
    retranslate();
}

void ColumnChooser::set_columns(const ColumnState& state) {
    is_filling_ = true;
    before_ = state;
    list_->clear();
    const auto add = [this](SiteColumn column, Qt::CheckState check) {
        auto* item = new QListWidgetItem(full_title_of(column));
        item->setData(Qt::UserRole, static_cast<int>(column));
        item->setFlags(may_hide(column) ? item->flags() | Qt::ItemIsUserCheckable
                                        : item->flags() & ~Qt::ItemIsUserCheckable);
        item->setCheckState(check);
        item->setToolTip(explanation_of(column));
        list_->addItem(item);
    };
    for (const ShownColumn& shown : state) {
        add(shown.column, Qt::Checked);
    }
    for (int i = 0; i < site_column_count; ++i) {
        const auto column = static_cast<SiteColumn>(i);
        if (std::ranges::find(state, column, &ShownColumn::column) == state.end()) {
            add(column, Qt::Unchecked);
        }
    }
    list_->setCurrentRow(0);
    is_filling_ = false;
}

ColumnState ColumnChooser::columns() const {
    ColumnState state;
    for (int i = 0; i < list_->count(); ++i) {
        const QListWidgetItem& item = *list_->item(i);
        if (item.checkState() == Qt::Checked) {
            const SiteColumn column = column_of(item);
            const auto known = std::ranges::find(before_, column, &ShownColumn::column);
            state.push_back({column, known == before_.end() ? width_of(column) : known->width});
        }
    }
    return state;
}

void ColumnChooser::tell() {
    if (!is_filling_) {
        Q_EMIT changed(columns());
    }
}

void ColumnChooser::move_current(int direction) {
    const int row = list_->currentRow();
    const int next = row + direction;
    if (row < 0 || next < 0 || next >= list_->count()) {
        return;
    }
    is_filling_ = true;
    QListWidgetItem* item = list_->takeItem(row);
    list_->insertItem(next, item);
    list_->setCurrentRow(next);
    is_filling_ = false;
    tell();
}

bool ColumnChooser::eventFilter(QObject* object, QEvent* event) {
    if (object == list_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers().testFlag(Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move_current(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

void ColumnChooser::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ColumnChooser::retranslate() {
    reset_->setText(tr("As at first"));
    list_->setAccessibleName(tr("Columns"));
    list_->setToolTip(tr("Tick to show; drag or press Alt+Up and Alt+Down to move"));
    if (list_->count() > 0) {
        set_columns(columns());
    }
}

void ColumnChooser::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_panel));
    painter.setPen(color(Color::border_strong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace wattmast::ui
