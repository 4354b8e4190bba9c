// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The table of every page: dense rows of fixed height, our header, keyboard, and copying with units.
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace wattmast::ui {

/// Beside DisplayRole, models of a DataTable may answer these; CellDelegates draw them.
enum CellRole : int {
    sort_role = Qt::UserRole + 1,  ///< What the column sorts by, a number where it is one.
    copy_role,                     ///< Plain text for the clipboard, with '.' and no thousands; else DisplayRole.
    emphasis_role,                 ///< Color as int: the cell's ink, for values out of their band.
    bold_role,                     ///< bool: weight 600.
    spark_role,                    ///< QVector<float>
    deviation_role,                ///< double, percent; with the band of ±3%.
    severity_role,                 ///< int of Severity: a glyph before the text.
    quality_role,                  ///< int of QualityClass: a glyph before the text.
};

/// Enter and double click open a row; typing jumps in the first column; Ctrl+C copies the selected rows as TSV and
/// HTML with the headers; a click on a header sorts by sort_role (give it a QSortFilterProxyModel).
class DataTable : public QTableView {
    Q_OBJECT

public:
    explicit DataTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// `pixels` as its natural width; spare width goes to the stretched one.
    void set_column_width(int column, int pixels);
    void set_stretch_column(int column);
    /// Puts the selected rows (all, if none is) on the clipboard.
    void copy_selection() const;

Q_SIGNALS:
    void row_opened(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void adjust_fonts();
};

/// Column titles in text.secondary, aligned as their cells.
class DataHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit DataHeader(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

}  // namespace wattmast::ui
