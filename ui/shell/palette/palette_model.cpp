// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette/palette_model.h"

#include <QPainter>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int entry_padding = 14;
constexpr int heading_padding = 10;
constexpr int side = 16;
constexpr int icon_column = 28;
constexpr double icon_size = 18;
constexpr double gap = 10;

double draw(QPainter& painter, const QRectF& room, const QString& text, TextRole role, Color ink) {
    const QFont font = text_font(role);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width());
    painter.setFont(font);
    painter.setPen(color(ink));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
    return QFontMetricsF(font).horizontalAdvance(shown);
}

void draw_entry(QPainter& painter, QRectF room, const PaletteEntry& entry) {
    paint_icon(painter, entry.icon, QRectF(room.left(), room.center().y() - icon_size / 2, icon_size, icon_size),
               color(Color::text_secondary));
    room.setLeft(room.left() + icon_column);
    const QFont small = text_font(TextRole::table);
    const QString note = QFontMetricsF(small).elidedText(entry.note, Qt::ElideRight, room.width() / 2.5);
    painter.setFont(small);
    painter.setPen(color(Color::text_muted));
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, note);
    room.setRight(room.right() - QFontMetricsF(small).horizontalAdvance(note) - gap);
    const bool is_code = entry.group == PaletteGroup::sites;
    const double used =
        draw(painter, room, entry.title, is_code ? TextRole::strong : TextRole::body, Color::text_primary);
    room.setLeft(room.left() + used + gap);
    if (!entry.subtitle.isEmpty() && room.width() > gap) {
        draw(painter, room, entry.subtitle, TextRole::body, is_code ? Color::text_primary : Color::text_muted);
    }
}

}  // namespace

void PaletteModel::set_entries(PaletteEntries entries) {
    beginResetModel();
    entries_ = std::move(entries);
    rows_.clear();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (i == 0 || entries_[i].group != entries_[i - 1].group) {
            rows_.push_back({entries_[i].group, std::nullopt});
        }
        rows_.push_back({entries_[i].group, i});
    }
    endResetModel();
}

const PaletteEntry* PaletteModel::entry(int row) const {
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const auto& at = rows_[static_cast<std::size_t>(row)].entry;
    return at ? &entries_[*at] : nullptr;
}

int PaletteModel::choosable(int row, int direction) const {
    for (int at = row; at >= 0 && at < rowCount(); at += direction) {
        if (entry(at) != nullptr) {
            return at;
        }
    }
    return -1;
}

QString PaletteModel::heading_of(PaletteGroup group) {
    switch (group) {
        case PaletteGroup::recent:
            return tr("Recent");
        case PaletteGroup::sites:
            return tr("Sites");
        case PaletteGroup::areas:
            return tr("Areas");
        case PaletteGroup::points:
            return tr("Points");
        case PaletteGroup::views:
            return tr("Saved views");
        case PaletteGroup::pages:
            return tr("Pages");
        case PaletteGroup::commands:
            return tr("Commands");
    }
    return {};
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    const PaletteEntry* at = entry(index.row());
    if (at == nullptr) {
        return heading_of(rows_[static_cast<std::size_t>(index.row())].group);
    }
    QStringList parts{at->title, at->subtitle, at->note};
    parts.removeAll(QString());
    return Format::listed(parts);
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return entry(index.row()) == nullptr ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const PaletteModel*>(index.model());
    if (model == nullptr) {
        return;
    }
    painter->save();
    const QRectF row = option.rect;
    const QRectF room = row.adjusted(side, 0, -side, 0);
    if (const PaletteEntry* entry = model->entry(index.row())) {
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(row, color(Color::bg_selected));
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(row, color(Color::bg_hover));
        }
        draw_entry(*painter, room, *entry);
    } else {
        draw(*painter, room.adjusted(0, 4, 0, 0), index.data().toString(), TextRole::caption, Color::text_muted);
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const {
    const auto* model = qobject_cast<const PaletteModel*>(index.model());
    const bool is_entry = model != nullptr && model->entry(index.row()) != nullptr;
    const QFontMetrics metrics(text_font(is_entry ? TextRole::body : TextRole::caption));
    return {0, metrics.height() + (is_entry ? entry_padding : heading_padding)};
}

}  // namespace wattmast::ui
