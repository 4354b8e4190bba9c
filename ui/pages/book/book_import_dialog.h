// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Taking a CSV file of one kind of record: what it would enter, and the button that does.
#pragma once

#include <QDialog>
#include <optional>

#include "app/book_entry.h"
#include "ui/request_ticket.h"
#include "ui/shell/page_base.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace wattmast::ui {

class BookFaultModel;
class BookPlanModel;
class DataTable;
class MessageStrip;
class Panel;
class WrappedLabel;

/// As `wattmastctl book import` takes it: all rows or none. Texts are those of the language at its opening.
class BookImportDialog : public QDialog {
    Q_OBJECT

public:
    BookImportDialog(PageContext context, BookKind kind, QWidget* parent = nullptr);

    /// As if chosen in the file dialog.
    void choose_file(const QString& file);
    /// What was found last; empty: nothing yet, or the file could not be read.
    [[nodiscard]] const std::optional<BookPlan>& plan() const { return plan_; }
    /// What is still missing, as shown beside the buttons; empty: nothing.
    [[nodiscard]] QString missing() const;

    void accept() override;

Q_SIGNALS:
    void entered(qint64 first, int count);

private:
    void build_file_row(QVBoxLayout& column);
    void build_result(QVBoxLayout& column);
    void build_buttons(QVBoxLayout& column);
    void ask_for_file();
    void read();
    void show_plan(const Result<BookPlan>& plan);
    void show_changes();
    void check();
    void finish(const Result<std::vector<BookRecord>>& records);
    [[nodiscard]] BookOrder order() const;

    PageContext context_;
    RequestTicket reading_;
    RequestTicket entering_;
    QString file_;
    std::string text_;  ///< Of the file that plan_ is about.
    std::optional<BookPlan> plan_;
    QComboBox* kind_ = nullptr;
    QLineEdit* file_name_ = nullptr;
    MessageStrip* strip_ = nullptr;
    Panel* panel_ = nullptr;
    DataTable* changes_table_ = nullptr;
    DataTable* faults_table_ = nullptr;
    BookPlanModel* changes_ = nullptr;
    BookFaultModel* faults_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    QLineEdit* who_ = nullptr;
    QLineEdit* why_ = nullptr;
    WrappedLabel* missing_ = nullptr;
    QPushButton* enter_ = nullptr;
};

}  // namespace wattmast::ui
