// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a formula is written: proposes points, and underlines what is wrong.
#pragma once

#include <QPlainTextEdit>
#include <optional>

#include "ui/pages/explore/formula_names.h"

class QCompleter;
class QStandardItemModel;

namespace wattmast::ui {

/// Proposals come with the second letter of a name, after a bracket, and with Ctrl+Space; Enter or a click takes one.
/// Tab leaves the field.
class FormulaEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    /// The names outlive it.
    explicit FormulaEdit(const FormulaNames& names, QWidget* parent = nullptr);

    /// Bytes of the text as UTF-8; empty: nothing is wrong.
    void set_fault(std::optional<TextSpan> span);
    void insert_name(const QString& name);
    [[nodiscard]] QCompleter* proposals() const { return completer_; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Where the name at the cursor begins; its text without a bracket.
    struct Fragment {
        int begin = 0;
        QString text;
    };
    [[nodiscard]] Fragment fragment() const;
    void propose(int least_letters);
    void take(const QModelIndex& index);

    const FormulaNames& names_;
    QStandardItemModel* found_;
    QCompleter* completer_;
};

}  // namespace wattmast::ui
