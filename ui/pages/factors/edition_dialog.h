// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Importing an edition: the file, what it would change, and the button that enters it.
#pragma once

#include <QDialog>
#include <QTimer>
#include <optional>

#include "carbon/edition_import.h"
#include "ui/request_ticket.h"
#include "ui/shell/page_base.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace wattmast::ui {

class DataTable;
class EditionChangeModel;
class EditionFaultModel;
class MessageStrip;
class Panel;
class WrappedLabel;

/// Reads the file and compares it on a worker, each time that something which counts was changed; nothing is entered
/// before the button. Texts are those of the language at its opening.
class EditionDialog : public QDialog {
    Q_OBJECT

public:
    explicit EditionDialog(PageContext context, QWidget* parent = nullptr);

    /// As if chosen in the file dialog.
    void choose_file(const QString& file);
    /// What was found last; empty: nothing yet, or it could not be read.
    [[nodiscard]] const std::optional<EditionPlan>& plan() const { return plan_; }
    /// What is still missing, as shown above the buttons; empty: nothing.
    [[nodiscard]] QString missing() const;

    void accept() override;

Q_SIGNALS:
    /// It is in the book now: so many factors are new, so many changed, so many gone.
    void imported(qint64 record, int added, int changed, int gone);

private:
    void build_file_row(QVBoxLayout& column);
    void build_statements(QVBoxLayout& column);
    void build_result(QVBoxLayout& column);
    void build_buttons(QVBoxLayout& column);
    void ask_for_file();
    void compare();
    void show_plan(const Result<EditionPlan>& plan);
    void show_faults();
    void show_changes();
    void show_summary();
    void check();
    void finish(const Result<qint64>& record);
    [[nodiscard]] EditionOrder order() const;
    [[nodiscard]] int count(FactorChange::Kind kind) const;

    PageContext context_;
    RequestTicket reading_;
    RequestTicket entering_;
    QTimer rest_;  ///< After typing.
    QString file_;
    std::string text_;  ///< Of the file that plan_ is about.
    std::optional<EditionPlan> plan_;
    QLineEdit* file_name_ = nullptr;
    QPushButton* choose_ = nullptr;
    QLineEdit* publisher_ = nullptr;
    QLineEdit* document_ = nullptr;
    QLineEdit* published_ = nullptr;
    QLineEdit* licence_ = nullptr;
    QCheckBox* is_whole_ = nullptr;
    MessageStrip* strip_ = nullptr;
    Panel* panel_ = nullptr;
    DataTable* changes_table_ = nullptr;
    DataTable* faults_table_ = nullptr;
    EditionChangeModel* changes_ = nullptr;
    EditionFaultModel* faults_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    WrappedLabel* findings_ = nullptr;
    QCheckBox* accepts_ = nullptr;
    QLineEdit* who_ = nullptr;
    QLineEdit* why_ = nullptr;
    WrappedLabel* missing_ = nullptr;
    QPushButton* import_ = nullptr;
};

}  // namespace wattmast::ui
