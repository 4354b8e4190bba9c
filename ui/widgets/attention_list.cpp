// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/attention_list.h"

#include <QPainter>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/sparkline.h"

namespace wattmast::ui {

namespace {

constexpr int row_height = 45;
constexpr int side_pad = 14;
constexpr double glyph_size = 15;
constexpr double glyph_column = 24;
constexpr double age_column = 84;
constexpr QSizeF spark_size(62, 26);

Color dot_of(Severity severity) {
    switch (severity) {
        case Severity::critical:
            return Color::alarm_critical;
        case Severity::major:
            return Color::alarm_major;
        case Severity::minor:
            return Color::alarm_minor;
        case Severity::warning:
            return Color::alarm_warning;
    }
    return Color::text_muted;
}

}  // namespace

QString full_place(SiteId id, DeviceId device_id, const Catalog& catalog) {
    const Site* site = catalog.site(id);
    if (site == nullptr) {
        return {};
    }
    const Device* device = catalog.device(device_id);
    const QString code = to_qt(site->code) + (device != nullptr ? QLatin1Char('/') + to_qt(device->name) : QString());
    return code + QLatin1Char(' ') + to_qt(site->name);
}

std::vector<AttentionRow> attention_rows(const std::vector<Attention>& items, const Catalog& catalog) {
    std::vector<AttentionRow> rows;
    rows.reserve(items.size());
    for (const Attention& about : items) {
        rows.push_back({about.severity,
                        headline_of(about),
                        full_place(about.site, about.device, catalog),
                        detail_of(about),
                        about.since,
                        about.spark,
                        about.site,
                        {}});
    }
    return rows;
}

void AttentionModel::set_items(const std::vector<Attention>& items, const std::shared_ptr<const Catalog>& catalog,
                               UtcTime now) {
    set_rows(catalog ? attention_rows(items, *catalog) : std::vector<AttentionRow>(), now);
}

void AttentionModel::set_rows(std::vector<AttentionRow> rows, UtcTime now) {
    const bool same_rows = rows.size() == items_.size();
    if (!same_rows) {
        beginResetModel();
    }
    items_ = std::move(rows);
    now_ = now;
    if (!same_rows) {
        endResetModel();
    } else if (!items_.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int AttentionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(items_.size());
}

QVariant AttentionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) {
        return {};
    }
    const AttentionRow& about = item(index.row());
    return Format::listed({label_of(about.severity), about.headline, about.place, about.detail,
                           Format::current().duration(now_ - about.since)});
}

QSize AttentionDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return {2 * static_cast<int>(age_column), row_height};
}

void AttentionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const AttentionModel*>(index.model());
    if (model == nullptr) {
        return;
    }
    const AttentionRow& about = model->item(index.row());
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRectF row = option.rect;
    painter->fillRect(QRectF(row.left(), row.top(), row.width(), 1), color(Color::border_subtle));
    const QRectF inner = row.adjusted(side_pad, 1, -side_pad, 0);
    paint_alarm_glyph(*painter, QRectF(inner.left(), inner.center().y() - glyph_size / 2, glyph_size, glyph_size),
                      about.severity);

    const QRectF spark(QPointF(inner.right() - spark_size.width(), inner.center().y() - spark_size.height() / 2),
                       spark_size);
    paint_sparkline(*painter, spark, about.spark, {color(Color::text_muted), color(dot_of(about.severity)), 1.3});
    const double age_end = about.spark.empty() ? inner.right() : spark.left() - 10;
    const QRectF age(age_end - age_column, inner.top(), age_column, inner.height());
    painter->setFont(text_font(TextRole::table));
    painter->setPen(color(Color::text_secondary));
    painter->drawText(age, Qt::AlignRight | Qt::AlignVCenter, Format::current().duration(model->now() - about.since));

    const double left = inner.left() + glyph_column;
    const double wide = age.left() - left - 8;
    const QFont head = text_font(TextRole::strong);
    painter->setFont(head);
    painter->setPen(color(Color::text_primary));
    painter->drawText(QRectF(left, inner.top() + 5, wide, 17), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(head).elidedText(about.headline, Qt::ElideRight, wide));
    const QFont small = text_font(TextRole::table);
    const QFontMetricsF metrics(small);
    const QString place = metrics.elidedText(about.place, Qt::ElideRight, wide);
    painter->setFont(small);
    painter->setPen(color(Color::text_secondary));
    const QRectF second(left, inner.top() + 22, wide, 17);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter, place);
    const QString detail = about.detail;
    const double used = metrics.horizontalAdvance(place);
    if (!detail.isEmpty() && used < wide) {
        painter->setPen(color(Color::text_muted));
        painter->drawText(second.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(QStringLiteral(" · ") + detail, Qt::ElideRight, wide - used));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Color::focus_ring), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

AttentionList::AttentionList(QWidget* parent) : QListView(parent), model_(new AttentionModel(this)) {
    setModel(model_);
    setItemDelegate(new AttentionDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    const auto open = [this](const QModelIndex& index) { Q_EMIT opened(model_->item(index.row())); };
    connect(this, &QListView::activated, this, open);
    connect(this, &QListView::clicked, this, open);
}

}  // namespace wattmast::ui
