// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Step 6: in whose name, and what happens then.
#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace wattmast::ui {

class FormRow;
class PropertyGrid;
class WrappedLabel;

/// What is told above the form.
struct IssueFacts {
    bool is_closed = false;
    QString month;   ///< "October 2026"
    QString number;  ///< "CR-2026-10, revision 2"; empty: not known yet.
    QString digest;  ///< Of the ledger lines.
    QString head;    ///< Of the closings; empty while the month is open.
    qint64 lines = 0;
    QString before;  ///< "Revision 1, 8 Oct 2026, L. Chen"; empty: the first one.
};

class IssueStep : public QWidget {
    Q_OBJECT

public:
    explicit IssueStep(QWidget* parent = nullptr);

    void show_facts(const IssueFacts& facts);
    [[nodiscard]] QString who() const;
    [[nodiscard]] QString comment() const;
    void set_comment(const QString& comment);
    /// Whether it is to issue itself for months that are closed later.
    [[nodiscard]] bool repeats() const;
    void set_repeats(bool repeats);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void show();

    IssueFacts facts_;
    WrappedLabel* about_;
    QLineEdit* who_;
    QLineEdit* comment_;
    QCheckBox* repeats_;
    FormRow* who_row_;
    FormRow* comment_row_;
    FormRow* repeats_row_;
    PropertyGrid* grid_;
};

}  // namespace wattmast::ui
