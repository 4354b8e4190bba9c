// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/protocol_list.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include "ui/pages/devices/add/device_texts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int row_height = 50;
constexpr int pad = 14;
constexpr int sentence_role = Qt::UserRole + 1;

class TwoLines : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool is_chosen = option.state.testFlag(QStyle::State_Selected);
        const QRect row = option.rect;
        painter->save();
        if (is_chosen) {
            painter->fillRect(row, color(Color::bg_selected));
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), color(Color::accent));
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(row, color(Color::bg_hover));
        }
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), color(Color::border_subtle));
        const QRect words = row.adjusted(pad, 7, -pad, -8);
        painter->setFont(bold_font(TextRole::body));
        painter->setPen(color(Color::text_primary));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
        painter->setFont(text_font(TextRole::table));
        painter->setPen(color(Color::text_secondary));
        const QString sentence =
            painter->fontMetrics().elidedText(index.data(sentence_role).toString(), Qt::ElideRight, words.width());
        painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom, sentence);
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override {
        return {200, row_height};
    }
};

}  // namespace

ProtocolList::ProtocolList(QWidget* parent) : QListView(parent), model_(new QStandardItemModel(this)) {
    for (int kind = 1; kind <= connection_kind_count; ++kind) {
        auto* item = new QStandardItem;
        item->setData(kind, Qt::UserRole);
        item->setEditable(false);
        model_->appendRow(item);
    }
    setModel(model_);
    setItemDelegate(new TwoLines(this));
    setMouseTracking(true);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setCurrentIndex(model_->index(0, 0));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { Q_EMIT kind_changed(chosen()); });
    connect(this, &QListView::doubleClicked, this, &ProtocolList::confirmed);
    retranslate();
}

ConnectionKind ProtocolList::chosen() const {
    return static_cast<ConnectionKind>(std::max(1, currentIndex().data(Qt::UserRole).toInt()));
}

void ProtocolList::choose(ConnectionKind kind) {
    setCurrentIndex(model_->index(static_cast<int>(kind) - 1, 0));
}

void ProtocolList::retranslate() {
    setAccessibleName(tr("Protocol"));
    for (int row = 0; row < model_->rowCount(); ++row) {
        const auto kind = static_cast<ConnectionKind>(row + 1);
        QStandardItem* item = model_->item(row);
        item->setText(label_of(kind));
        item->setData(sentence_of(kind), sentence_role);
        item->setData(sentence_of(kind), Qt::AccessibleDescriptionRole);
        item->setToolTip(sentence_of(kind));
    }
}

void ProtocolList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ProtocolList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT confirmed();
        return;
    }
    QListView::keyPressEvent(event);
}

}  // namespace wattmast::ui
