// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Under the Explore chart: the legend's table and, below it, what was drawn.
#pragma once

#include <memory>
#include <optional>

#include "app/chart_source.h"
#include "ui/pages/explore/sheet.h"

class QSortFilterProxyModel;

namespace wattmast::ui {

class DataTable;
class LegendModel;
class LinkLabel;
class RoleLabel;

class LegendSheet : public Sheet {
    Q_OBJECT

public:
    explicit LegendSheet(QWidget* parent = nullptr);

    /// Null: nothing yet.
    void show_data(const std::shared_ptr<const ChartData>& drawn);
    /// Null: nothing is compared yet. An empty title takes the column away.
    void show_compared(const std::shared_ptr<const ChartData>& compared, const QString& title);
    /// Texts anew, after a change of language.
    void retranslate();

    [[nodiscard]] LegendModel* legend() const { return legend_; }
    [[nodiscard]] DataTable* table() const { return table_; }
    /// "1,440 of 8,640 samples drawn per series"; empty before the first answer.
    [[nodiscard]] QString footer() const;

Q_SIGNALS:
    /// Another row was chosen; empty: none.
    void highlight_changed(std::optional<std::size_t> line);
    /// Double click or Enter.
    void row_opened(std::size_t line);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_table();
    void fit_columns();
    QWidget* build_footer();

    LegendModel* legend_ = nullptr;
    QSortFilterProxyModel* sorted_ = nullptr;
    DataTable* table_ = nullptr;
    RoleLabel* drawn_ = nullptr;
    RoleLabel* method_ = nullptr;
    LinkLabel* copy_ = nullptr;
};

}  // namespace wattmast::ui
