// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Step 2: what stands open, and why it is let stand.
#pragma once

#include <QWidget>
#include <map>
#include <string>
#include <vector>

#include "app/reports/report_checks.h"

class QLineEdit;
class QStackedWidget;
class QStandardItemModel;

namespace wattmast::ui {

class DataTable;
class FormRow;
class RoleLabel;
class StateOverlay;
class WrappedLabel;

using CheckReasons = std::map<std::string, std::string, std::less<>>;

/// A check in each row, errors first; under them what the chosen one found, and the reason that a person gives.
class ChecksStep : public QWidget {
    Q_OBJECT

public:
    explicit ChecksStep(QWidget* parent = nullptr);

    /// @param is_closed Of a closed month errors can be let stand; of an open one they have to be mended.
    void show_checks(std::vector<ReportCheck> checks, const CheckReasons& reasons, bool is_closed);
    [[nodiscard]] const CheckReasons& reasons() const { return reasons_; }
    /// The row of a check, for a link that leads to it; nothing where it is not there.
    void choose(const std::string& check);
    void retranslate();

Q_SIGNALS:
    void reasons_edited();
    /// A row was opened: the first site of the check, by code.
    void site_opened(const QString& code);

private:
    void fill();
    void show_chosen();
    void take_reason();
    [[nodiscard]] const ReportCheck* chosen() const;
    [[nodiscard]] bool needs_reason(const ReportCheck& check) const;

    std::vector<ReportCheck> checks_;
    CheckReasons reasons_;
    bool is_closed_ = false;
    bool is_filling_ = false;
    QStandardItemModel* model_;
    DataTable* table_;
    StateOverlay* none_;
    QStackedWidget* stack_;
    WrappedLabel* message_;
    QLineEdit* reason_;
    FormRow* reason_row_;
};

}  // namespace wattmast::ui
