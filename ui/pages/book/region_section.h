// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which factor and which tariff serve which regions, with the way to both.
#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include "app/region_choices.h"
#include "ui/request_ticket.h"
#include "ui/shell/page_base.h"

namespace wattmast::ui {

class DataTable;
class LinkLabel;
class Panel;
class WrappedLabel;

/// One row for each region of the sites.
class RegionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { region = 0, sites, factor, value, year, tariff, column_count };

    explicit RegionModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void set_choices(RegionChoices choices);
    [[nodiscard]] const RegionChoice& choice(int row) const {
        return choices_.regions.at(static_cast<std::size_t>(row));
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const RegionChoice& choice, int column);

    RegionChoices choices_;
};

/// Reads library and book on a worker each time that it comes to the front. Enter opens the factor of a row.
class RegionSection : public QWidget {
    Q_OBJECT

public:
    explicit RegionSection(PageContext context, QWidget* parent = nullptr);

    void enter() { read(); }
    void leave();

Q_SIGNALS:
    void factor_requested(const std::string& id);
    void record_requested(qint64 record);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void read();
    void take(const Result<RegionChoices>& choices);
    void show_chosen();
    void open_factor();
    [[nodiscard]] const RegionChoice* chosen() const;

    PageContext context_;
    RequestTicket ticket_;
    YearRule rule_ = YearRule::latest_published_not_after;
    Panel* panel_ = nullptr;
    RegionModel* model_ = nullptr;
    DataTable* table_ = nullptr;
    LinkLabel* to_factor_ = nullptr;
    LinkLabel* to_tariff_ = nullptr;
    WrappedLabel* note_ = nullptr;
};

}  // namespace wattmast::ui
