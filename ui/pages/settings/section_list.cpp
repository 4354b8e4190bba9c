// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/section_list.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

namespace wattmast::ui {
namespace {

constexpr int pad = 14;
constexpr int narrowest = 150;
constexpr int widest = 260;
constexpr int mark_width = 3;

class SectionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool is_chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (is_chosen) {
            painter->fillRect(option.rect, color(Color::bg_selected));
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), mark_width, option.rect.height()),
                              color(Color::accent));
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, color(Color::bg_hover));
        }
        painter->setFont(is_chosen ? bold_font(TextRole::body) : text_font(TextRole::body));
        painter->setPen(color(is_chosen ? Color::text_primary : Color::text_secondary));
        const QRect words = option.rect.adjusted(pad, 0, -pad / 2, 0);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(color(Color::focus_ring), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override {
        const QFontMetrics metrics(bold_font(TextRole::body));
        return {narrowest, std::max(36, metrics.height() * 2)};
    }
};

}  // namespace

SectionList::SectionList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new SectionDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr) {
            Q_EMIT section_chosen(item->data(Qt::UserRole).toString());
        }
    });
}

void SectionList::set_sections(const std::vector<Section>& sections) {
    const QSignalBlocker quiet(this);
    const QString before = chosen();
    clear();
    for (const Section& section : sections) {
        auto* item = new QListWidgetItem(section.name, this);
        item->setData(Qt::UserRole, section.id);
    }
    if (!choose(before)) {
        setCurrentRow(0);
    }
}

bool SectionList::choose(const QString& id) {
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(Qt::UserRole).toString() == id) {
            setCurrentRow(row);
            return true;
        }
    }
    return false;
}

QString SectionList::chosen() const {
    return currentItem() == nullptr ? QString() : currentItem()->data(Qt::UserRole).toString();
}

int SectionList::wanted_width() const {
    const QFontMetrics metrics(bold_font(TextRole::body));
    int width = narrowest;
    for (int row = 0; row < count(); ++row) {
        width = std::max(width, metrics.horizontalAdvance(item(row)->text()) + 2 * pad);
    }
    return std::min(width, widest);
}

}  // namespace wattmast::ui
