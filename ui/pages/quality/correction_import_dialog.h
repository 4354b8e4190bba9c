// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Taking a CSV file of corrections.
#pragma once

#include <optional>

#include "app/correction_import.h"
#include "model/catalog.h"
#include "ui/pages/file_import/import_dialog.h"

namespace wattmast::ui {

/// What a file would correct, row by row.
class CorrectionPlanModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { line = 0, site, point, at, was, now, reason, column_count };

    explicit CorrectionPlanModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void set_plan(CorrectionPlan plan, std::shared_ptr<const Catalog> catalog);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(std::size_t row, int column) const;

    CorrectionPlan plan_;
    std::shared_ptr<const Catalog> catalog_;
};

/// As `wattmastctl correct --file` takes it: all rows or none. Rows that say what counts already are left out and
/// counted.
class CorrectionImportDialog : public ImportDialog {
    Q_OBJECT

public:
    explicit CorrectionImportDialog(PageContext context, QWidget* parent = nullptr);

    /// What was found last; empty: nothing yet, or the file could not be read.
    [[nodiscard]] const std::optional<CorrectionPlan>& plan() const { return plan_; }

Q_SIGNALS:
    /// So many count now.
    void corrected(int count);

protected:
    void look() override;
    void forget() override { plan_.reset(); }
    [[nodiscard]] bool is_enterable() const override { return plan_ && !plan_->corrections.empty(); }
    void enter() override;

private:
    void show_plan(const CorrectionPlan& plan);
    [[nodiscard]] CorrectionOrder order(const std::string& text) const;

    std::optional<CorrectionPlan> plan_;
    CorrectionPlanModel* changes_ = nullptr;
};

}  // namespace wattmast::ui
