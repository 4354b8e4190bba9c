// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The parameters of a credential, to be edited: a name and a value in each row, secrets masked.
#pragma once

#include <QWidget>
#include <vector>

#include "app/credential_places.h"

class QGridLayout;
class QLineEdit;
class QToolButton;

namespace wattmast::ui {

/// A stored secret is never in here: its field is empty and stays so unless another one is typed. What is typed into a
/// masked field is not shown by giving its row the name of something that is no secret: it is removed.
class ParameterRows : public QWidget {
    Q_OBJECT

public:
    explicit ParameterRows(QWidget* parent = nullptr);

    /// A secret without value is one that is stored.
    void set_parameters(const std::vector<CredentialParameter>& parameters);
    /// What is in the rows; a stored secret that nothing was typed over has no value.
    [[nodiscard]] std::vector<CredentialParameter> parameters() const;
    /// An empty row, with the focus.
    void add_row();
    /// In words, and marked at its field; empty: the parameters can be saved.
    [[nodiscard]] QString check();
    void set_editable(bool editable);
    /// Forgets what was typed.
    void clear();

Q_SIGNALS:
    void edited();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QLineEdit* name = nullptr;
        QLineEdit* value = nullptr;
        QToolButton* remove = nullptr;
        std::string stored;  ///< The name under which a secret is stored; empty: none is.
    };

    void append(const CredentialParameter& parameter, bool is_stored);
    void remove_row(const QLineEdit* name);
    void dress(Row& row) const;
    void place_rows();
    [[nodiscard]] bool keeps_stored(const Row& row) const;
    void retranslate();

    QGridLayout* grid_;
    std::vector<Row> rows_;
    bool editable_ = true;
};

}  // namespace wattmast::ui
