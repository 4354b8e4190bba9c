// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Emission factors as rows, filtered and sorted.
#pragma once

#include <QAbstractTableModel>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "carbon/factor_filter.h"
#include "carbon/factor_library.h"

namespace wattmast::ui {

/// What a person wants to see: all that is set must fit.
struct FactorChoice {
    FactorFilter filter;  ///< Its `text` and `known_on` are not looked at.
    std::optional<Gas> gas;
    QString words;  ///< Each of them somewhere in what the row and its provenance say, in either language.
    friend bool operator==(const FactorChoice& a, const FactorChoice& b);
};

/// Filters and sorts by itself: a few thousand rows in some milliseconds, which a proxy with texts does not reach.
class FactorTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { region = 0, year, category, item, gas, value, unit, set, column_count };

    explicit FactorTableModel(QObject* parent = nullptr);

    /// Null: no rows.
    void set_library(std::shared_ptr<const FactorLibrary> library);
    void set_choice(const FactorChoice& choice);
    [[nodiscard]] const FactorChoice& choice() const { return choice_; }
    /// Texts again, after the language changed.
    void retranslate();

    [[nodiscard]] const std::shared_ptr<const FactorLibrary>& library() const { return library_; }
    [[nodiscard]] const EmissionFactor& factor(int row) const;
    /// -1: not among the rows.
    [[nodiscard]] int row_of(const std::string& id) const;
    [[nodiscard]] std::size_t all_count() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    /// What a row is found and sorted by, in the language of the screen.
    struct Texts {
        QString region;
        QString item;
        QString haystack;           ///< Lower case.
        double size = 0;            ///< For the order alone; what is shown are the digits as published.
        std::uint32_t region_rank;  ///< Among the regions, by their names.
    };

    void build_texts();
    void choose_rows();
    void sort_rows();
    [[nodiscard]] bool is_chosen(std::uint32_t place, const QStringList& words) const;
    [[nodiscard]] QString text(const EmissionFactor& factor, const Texts& texts, int column) const;

    std::shared_ptr<const FactorLibrary> library_;
    std::vector<Texts> texts_;         ///< As library_->factors.all().
    std::vector<std::uint32_t> rows_;  ///< Places in it.
    FactorChoice choice_;
    int sorted_by_ = region;
    Qt::SortOrder order_ = Qt::AscendingOrder;
};

}  // namespace wattmast::ui
