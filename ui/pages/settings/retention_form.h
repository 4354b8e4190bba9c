// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The form of how long each level of data is kept.
#pragma once

#include <QWidget>

#include "model/retention.h"
#include "ui/widgets/message_strip.h"

class QHBoxLayout;
class QPushButton;

namespace wattmast::ui {

class FormRow;
class KeepTimeField;
class RoleLabel;
class WrappedLabel;

/// Shows and edits; knows no store. Contradictions of the times stand at their field.
class RetentionForm : public QWidget {
    Q_OBJECT

public:
    /// What can be done with what is in the fields.
    struct Actions {
        bool edit = true;
        bool save = false;
        bool revert = false;
        bool defaults = false;
    };

    explicit RetentionForm(QWidget* parent = nullptr);

    /// Emits nothing.
    void set_policy(const RetentionPolicy& policy);
    [[nodiscard]] RetentionPolicy policy() const;
    void set_actions(const Actions& actions);
    /// What saving does, or did. Hidden until used.
    [[nodiscard]] MessageStrip* notice() const { return notice_; }
    /// The quiet line; empty: none.
    void set_state(const QString& text, const QString& detail);

Q_SIGNALS:
    void edited();
    void save_requested();
    void revert_requested();
    void defaults_requested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QHBoxLayout* build_buttons();
    void show_faults();
    void retranslate();

    KeepTimeField* raw_;
    KeepTimeField* quarter_hours_;
    WrappedLabel* hours_;
    WrappedLabel* days_;
    FormRow* raw_row_;
    FormRow* quarter_hours_row_;
    FormRow* hours_row_;
    FormRow* days_row_;
    MessageStrip* notice_;
    WrappedLabel* state_;
    QPushButton* defaults_ = nullptr;
    QPushButton* revert_ = nullptr;
    QPushButton* save_ = nullptr;
};

}  // namespace wattmast::ui
