// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegates.h"

namespace wattmast::ui {

namespace {

constexpr int header_pad = 10;
constexpr int least_pad = 2;
constexpr int arrow = 12;

QString cell_text(const QModelIndex& index) {
    const QVariant copy = index.data(copy_role);
    return (copy.isValid() ? copy : index.data(Qt::DisplayRole)).toString();
}

}  // namespace

DataHeader::DataHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(size::hit_min);
    setMouseTracking(true);
}

QSize DataHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), size::table_header};
}

void DataHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->save();
    painter->fillRect(rect, color(Color::bg_panel_alt));
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), color(Color::border_subtle));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Color::border_subtle));
    const QVariant alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const auto align = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : defaultAlignment();
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const int left_pad = section == 0 ? size::panel_pad - 1 : header_pad;
    QRect text = rect.adjusted(left_pad, 0, -header_pad, 0);
    painter->setFont(text_font(TextRole::table));
    painter->setPen(color(sorted ? Color::text_primary : Color::text_secondary));
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    const QFontMetricsF metrics(painter->font());
    if (!sorted && metrics.horizontalAdvance(title) > text.width()) {
        // A long word of another language may use the room before the next column.
        if (align.testFlag(Qt::AlignRight)) {
            text.setLeft(rect.left() + least_pad);
        } else {
            text.setRight(rect.right() - least_pad);
        }
    }
    if (sorted) {
        const IconId icon = sortIndicatorOrder() == Qt::AscendingOrder ? IconId::chevron_up : IconId::chevron_down;
        const double wide = metrics.horizontalAdvance(title);
        const bool right = align.testFlag(Qt::AlignRight);
        const double x = right ? text.right() - wide - arrow - 3 : text.left() + wide + 4;
        if (x >= rect.left() && x + arrow <= rect.right()) {
            paint_icon(*painter, icon, QRectF(x, rect.center().y() - arrow / 2.0 + 1, arrow, arrow),
                       color(Color::text_secondary));
        }
    }
    painter->drawText(text, static_cast<int>(align | Qt::AlignVCenter),
                      metrics.elidedText(title, Qt::ElideRight, text.width()));
    painter->restore();
}

DataTable::DataTable(QWidget* parent) : QTableView(parent) {
    setHorizontalHeader(new DataHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(size::table_row);
    verticalHeader()->setMinimumSectionSize(size::table_row);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setItemDelegate(new CellDelegate(this));
    viewport()->setAutoFillBackground(false);
    adjust_fonts();
    connect(this, &QTableView::doubleClicked, this, &DataTable::row_opened);
}

void DataTable::setModel(QAbstractItemModel* new_model) {
    QTableView::setModel(new_model);
    horizontalHeader()->setStretchLastSection(false);
    // First, or switching sorting on would sort by the first column at once.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
}

void DataTable::set_column_width(int column, int pixels) {
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
    setColumnWidth(column, pixels);
}

void DataTable::set_stretch_column(int column) {
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void DataTable::adjust_fonts() {
    setFont(text_font(TextRole::table));
}

void DataTable::copy_selection() const {
    const QAbstractItemModel* rows = model();
    if (rows == nullptr) {
        return;
    }
    QString tsv;
    QString html = QStringLiteral("<table>");
    const auto add_row = [&](const QString& tag, const auto& text_of) {
        QStringList plain;
        html += QStringLiteral("<tr>");
        for (int visual = 0; visual < rows->columnCount(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (isColumnHidden(column)) {
                continue;
            }
            QString text = text_of(column);
            html += QStringLiteral("<%1>%2</%1>").arg(tag, text.toHtmlEscaped());
            plain << text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
        }
        html += QStringLiteral("</tr>");
        tsv += plain.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    add_row(QStringLiteral("th"), [&](int column) { return rows->headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < rows->rowCount(); ++row) {
        const bool chosen =
            !selectionModel()->hasSelection() || selectionModel()->rowIntersectsSelection(row, rootIndex());
        if (chosen) {
            add_row(QStringLiteral("td"), [&](int column) { return cell_text(rows->index(row, column)); });
        }
    }
    auto content = std::make_unique<QMimeData>();
    content->setText(tsv);
    content->setHtml(html + QStringLiteral("</table>"));
    QApplication::clipboard()->setMimeData(content.release());
}

void DataTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy_selection();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT row_opened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        adjust_fonts();
    }
}

}  // namespace wattmast::ui
