// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Kinds of the book, their records, and what an import would enter, as rows.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "app/book_entry.h"
#include "ui/pages/book/book_texts.h"

namespace wattmast::ui {

/// Every kind, those with records first among their like: in the order of their numbers.
class BookKindModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { kind = 0, records, column_count };

    explicit BookKindModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void set_book(const std::shared_ptr<const BookIndex>& book);
    [[nodiscard]] static BookKind kind_at(int row);
    [[nodiscard]] static int row_of(BookKind kind);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Count {
        int in_force = 0;
        int findings = 0;
    };
    std::vector<Count> counts_;
};

/// The records of one kind, newest first.
class BookRecordModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { number = 0, state, site, days, what, entered, who, column_count };

    explicit BookRecordModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void set_book(std::shared_ptr<const BookIndex> book, BookKind kind, bool in_force_only);
    [[nodiscard]] const BookRecord& record(int row) const { return *rows_[static_cast<std::size_t>(row)]; }
    /// Below zero: not among the rows.
    [[nodiscard]] int row_of(BookRecordId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const BookRecord& record, int column) const;

    std::shared_ptr<const BookIndex> book_;
    std::vector<const BookRecord*> rows_;
};

/// What an import would enter.
class BookPlanModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { line = 0, change, site, days, what, column_count };

    explicit BookPlanModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void set_plan(BookPlan plan);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(std::size_t row, int column) const;

    BookPlan plan_;
};

}  // namespace wattmast::ui
