// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Taking a CSV file of one kind of record.
#pragma once

#include <optional>

#include "app/book_entry.h"
#include "ui/pages/file_import/import_dialog.h"

class QComboBox;

namespace wattmast::ui {

class BookPlanModel;

/// As `wattmastctl book import` takes it: all rows or none.
class BookImportDialog : public ImportDialog {
    Q_OBJECT

public:
    BookImportDialog(PageContext context, BookKind kind, QWidget* parent = nullptr);

    /// What was found last; empty: nothing yet, or the file could not be read.
    [[nodiscard]] const std::optional<BookPlan>& plan() const { return plan_; }

Q_SIGNALS:
    void entered(qint64 first, int count);

protected:
    void look() override;
    void forget() override { plan_.reset(); }
    [[nodiscard]] bool is_enterable() const override { return plan_ && plan_->faults.empty(); }
    void enter() override;

private:
    void show_plan(const BookPlan& plan);
    [[nodiscard]] BookOrder order(const std::string& text) const;

    std::optional<BookPlan> plan_;
    QComboBox* kind_ = nullptr;
    BookPlanModel* changes_ = nullptr;
};

}  // namespace wattmast::ui
