// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Entering one record: its fields, what is wrong with each, and what it means for closed months.
#pragma once

#include <QDialog>
#include <QTimer>
#include <optional>

#include "app/book_entry.h"
#include "ui/request_ticket.h"
#include "ui/shell/page_base.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace wattmast::ui {

class MessageStrip;
class RecordField;
class WrappedLabel;

/// Each change is checked on a worker by what the engine says; faults are shown after the first attempt to enter it,
/// and nothing is entered before the button. Texts are those of the language at its opening.
class RecordDialog : public QDialog {
    Q_OBJECT

public:
    /// A new record, with what is known of it already.
    RecordDialog(PageContext context, const BookRecord& preset, QWidget* parent = nullptr);
    /// In the place of `replaced`; a withdrawal puts nothing there.
    enum class Change : std::uint8_t { replace = 1, withdraw = 2 };
    RecordDialog(PageContext context, const BookRecord& replaced, Change change, QWidget* parent = nullptr);

    void accept() override;
    /// What was found last for what stands in the form now; empty: it is being checked.
    [[nodiscard]] const std::optional<BookPlan>& plan() const { return plan_; }
    /// What is said under a field; empty: nothing is wrong.
    [[nodiscard]] QString fault_of(const std::string& field) const;

Q_SIGNALS:
    void entered(qint64 record);

private:
    void build(const BookRecord& preset);
    void build_fields(QVBoxLayout& column, const BookRecord& preset);
    void build_end(QVBoxLayout& column);
    RecordField* add_field(RecordField* field, QVBoxLayout& column, std::string_view value);
    void offer_values();
    void edited();
    void check();
    void show_plan(const Result<BookPlan>& plan);
    void show_faults();
    void show_closed();
    void store();
    void finish(const Result<std::vector<BookRecord>>& records);
    [[nodiscard]] BookOrder order() const;
    [[nodiscard]] bool says_who_and_why();

    PageContext context_;
    BookKind kind_;
    std::optional<BookRecordId> replaces_;
    bool is_withdrawal_ = false;
    bool was_tried_ = false;       ///< Faults are shown from then on.
    bool wants_to_enter_ = false;  ///< As soon as the check says that nothing is wrong.
    bool closed_shown_ = false;    ///< What the plan says of closed months stood there before the button was pressed.
    RequestTicket checking_;
    RequestTicket entering_;
    QTimer rest_;  ///< After typing.
    std::optional<BookPlan> plan_;
    std::vector<RecordField*> fields_;
    MessageStrip* strip_ = nullptr;
    MessageStrip* closed_ = nullptr;
    QLineEdit* who_ = nullptr;
    QLineEdit* why_ = nullptr;
    WrappedLabel* missing_ = nullptr;
    QPushButton* enter_ = nullptr;
};

}  // namespace wattmast::ui
