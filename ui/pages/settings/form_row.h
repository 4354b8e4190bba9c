// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One setting: its name, what it means, its control, and what is wrong with it.
#pragma once

#include <QWidget>

namespace wattmast::ui {

class RoleLabel;
class WrappedLabel;

/// Name over description at the left, the control at the right, a line above.
class FormRow : public QWidget {
    Q_OBJECT

public:
    /// Takes ownership of the control.
    explicit FormRow(QWidget* control, QWidget* parent = nullptr);

    void set_texts(const QString& name, const QString& description);
    /// In red under the description; empty: none.
    void set_fault(const QString& fault);
    [[nodiscard]] QString fault() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void name_controls(const QString& former);

    QWidget* control_;
    RoleLabel* name_;
    WrappedLabel* description_;
    WrappedLabel* fault_;
};

}  // namespace wattmast::ui
