// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A person decides on samples: releases what was held back, accepts a hint, takes a correction back.
#pragma once

#include <QDialog>
#include <optional>

#include "units/decimal.h"

class QLineEdit;
class QPushButton;

namespace wattmast::ui {

class WrappedLabel;

/// What happened, what the decision does, a factor where one is asked for, who and why, Cancel and one button that
/// repeats the verb. The name is that of person_name() and is remembered when the button is pressed. Texts are those of
/// the language at its opening.
class DecisionDialog : public QDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString about;    ///< What it is about, and what happens.
        QString warning;  ///< What does not happen, such as in closed months; may be empty.
        QString verb;
    };

    /// @param factor That is offered; empty: no factor is asked for.
    DecisionDialog(const Words& words, std::optional<Decimal> factor, QWidget* parent);

    [[nodiscard]] QString who() const;
    [[nodiscard]] QString why() const;
    /// 1 where none is asked for. @pre fault() is empty
    [[nodiscard]] Decimal factor() const;
    /// What is still missing, as shown above the buttons; empty: nothing.
    [[nodiscard]] QString fault() const;

    void accept() override;

private:
    void check();

    QLineEdit* factor_ = nullptr;
    QLineEdit* who_ = nullptr;
    QLineEdit* why_ = nullptr;
    WrappedLabel* fault_ = nullptr;
    QPushButton* ok_ = nullptr;
};

}  // namespace wattmast::ui
