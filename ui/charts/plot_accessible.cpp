// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_accessible.h"

#include <QAccessibleWidget>
#include <map>
#include <memory>

#include "ui/charts/plot_table_model.h"
#include "ui/charts/plot_view.h"

namespace wattmast::ui {
namespace {

class PlotAccessible;

/// One value of the table.
class PlotCell final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    PlotCell(PlotAccessible& table, int row, int column) : table_(table), row_(row), column_(column) {}

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override;
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override { return {}; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this) : nullptr;
    }

    [[nodiscard]] bool isSelected() const override { return false; }
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return column_; }
    [[nodiscard]] int rowIndex() const override { return row_; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* table() const override;

private:
    PlotAccessible& table_;
    int row_;
    int column_;
};

class PlotAccessible final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit PlotAccessible(PlotView* view) : QAccessibleWidget(view, QAccessible::Table), view_(view) {
        const auto forget = [this] { is_current_ = false; };
        changed_ = QObject::connect(view, &PlotView::data_changed, view, forget);
        moved_ = QObject::connect(view, &PlotView::laid_out, view, forget);
    }
    ~PlotAccessible() override {
        QObject::disconnect(changed_);
        QObject::disconnect(moved_);
        forget_cells();
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] int childCount() const override { return rowCount() * columnCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        return columnCount() == 0 ? nullptr : cellAt(index / columnCount(), index % columnCount());
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        auto* cell = const_cast<QAccessibleInterface*>(child)->tableCellInterface();
        return cell == nullptr ? -1 : cell->rowIndex() * columnCount() + cell->columnIndex();
    }

    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override {
        if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount()) {
            return nullptr;
        }
        const auto place = std::pair(row, column);
        auto found = cells_.find(place);
        if (found == cells_.end()) {
            auto* cell = new PlotCell(const_cast<PlotAccessible&>(*this), row, column);  // Qt's registry owns it.
            found = cells_.emplace(place, QAccessible::registerAccessibleInterface(cell)).first;
        }
        return QAccessible::accessibleInterface(found->second);
    }
    [[nodiscard]] int selectedCellCount() const override { return 0; }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override { return {}; }
    [[nodiscard]] QString columnDescription(int column) const override {
        return model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    [[nodiscard]] QString rowDescription(int row) const override {
        return model().index(row, 0).data(Qt::DisplayRole).toString();
    }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] int columnCount() const override { return model().columnCount(); }
    [[nodiscard]] int rowCount() const override { return model().rowCount(); }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent* /*event*/) override {}

    [[nodiscard]] const PlotTableModel& model() const {
        if (!is_current_) {
            is_current_ = true;
            forget_cells();
            model_.set_scene(view_->scene());
        }
        return model_;
    }

private:
    void forget_cells() const {
        for (const auto& [place, id] : cells_) {
            QAccessible::deleteAccessibleInterface(id);
        }
        cells_.clear();
    }

    PlotView* view_;
    QMetaObject::Connection changed_;
    QMetaObject::Connection moved_;
    mutable PlotTableModel model_;
    mutable bool is_current_ = false;
    mutable std::map<std::pair<int, int>, QAccessible::Id> cells_;
};

bool PlotCell::isValid() const {
    return row_ < table_.rowCount() && column_ < table_.columnCount();
}

QWindow* PlotCell::window() const {
    return table_.window();
}

QAccessibleInterface* PlotCell::parent() const {
    return &table_;
}

QAccessibleInterface* PlotCell::table() const {
    return &table_;
}

QString PlotCell::text(QAccessible::Text kind) const {
    return kind == QAccessible::Name ? table_.model().spoken(row_, column_) : QString();
}

QAccessible::State PlotCell::state() const {
    QAccessible::State state;
    state.readOnly = true;
    return state;
}

QAccessibleInterface* accessible_of(const QString& /*class_name*/, QObject* object) {
    auto* view = qobject_cast<PlotView*>(object);
    return view == nullptr ? nullptr : new PlotAccessible(view);
}

}  // namespace

void install_plot_accessibility() {
    static const bool is_installed = [] {
        QAccessible::installFactory(accessible_of);
        return true;
    }();
    Q_UNUSED(is_installed);
}

}  // namespace wattmast::ui
