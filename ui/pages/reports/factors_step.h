// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Step 3: what activities are multiplied with, and where it is published.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "carbon/newer_factor.h"
#include "report/carbon_statement.h"

class QStackedWidget;
class QStandardItemModel;

namespace wattmast::ui {

class DataTable;
class StateOverlay;

class FactorsStep : public QWidget {
    Q_OBJECT

public:
    explicit FactorsStep(QWidget* parent = nullptr);

    /// @param newer Null: the library cannot be read.
    void show_factors(const CarbonStatement& statement, std::shared_ptr<const std::vector<NewerFactor>> newer);
    void retranslate();

Q_SIGNALS:
    void factor_opened(const QString& id);

private:
    /// Null: the library has none newer.
    [[nodiscard]] const NewerFactor* newer_than(const LedgerFactor& used) const;

    std::vector<StatementFactor> factors_;
    std::shared_ptr<const std::vector<NewerFactor>> newer_;
    int year_ = 0;
    QStandardItemModel* model_;
    DataTable* table_;
    StateOverlay* none_;
    QStackedWidget* stack_;
    void fill();
};

}  // namespace wattmast::ui
