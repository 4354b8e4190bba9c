// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the hours that are shown cost, by the periods of their tariff.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "app/tariff_costs.h"
#include "ui/pages/energy/energy_reading.h"
#include "ui/request_ticket.h"
#include "ui/shell/page_base.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

class DataTable;
class LinkLabel;
class WrappedLabel;

/// A cost with the tariffs that it points into.
struct TariffReading {
    std::vector<Tariff> tariffs;
    bool is_one = false;  ///< One tariff holds for all sites; else there is no cost.
    std::optional<TariffCost> cost;
};

/// One row for each period, and the sums.
class TariffCostModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { period = 0, hours, energy, share, price, cost, column_count };

    explicit TariffCostModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void set_reading(std::shared_ptr<const TariffReading> reading);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const PeriodCost& part, int column) const;
    [[nodiscard]] QString sum_text(const std::string& currency, Money money, int column) const;

    std::shared_ptr<const TariffReading> reading_;
    std::vector<std::pair<std::string, Money>> totals_;
};

/// Hidden where the book has no tariff.
class TariffPanel : public Panel {
    Q_OBJECT

public:
    explicit TariffPanel(PageContext context, QWidget* parent = nullptr);

    /// Reads the book on a worker.
    void show_reading(std::shared_ptr<const EnergyReading> reading);

Q_SIGNALS:
    void tariff_requested(qint64 record);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void take(const Result<std::shared_ptr<const TariffReading>>& answer);
    void show_cost();

    PageContext context_;
    RequestTicket ticket_;
    std::shared_ptr<const TariffReading> shown_;
    TariffCostModel* model_;
    DataTable* table_;
    WrappedLabel* note_;
    LinkLabel* open_;
};

}  // namespace wattmast::ui
