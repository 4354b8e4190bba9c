// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the tables of the editor windows have in common: a row for each rule or channel, texts and headings.
#pragma once

#include <QAbstractTableModel>

namespace wattmast::ui {

/// Rows stay the same rows while only their values change, so that the chosen one stays chosen.
class EditorTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    explicit EditorTableModel(int columns, QObject* parent) : QAbstractTableModel(parent), columns_(columns) {}

    enum class Rows : std::uint8_t { same = 1, others = 2 };
    /// `put` takes the new values over.
    template <typename Put>
    void replace(Rows rows, Put put) {
        if (rows == Rows::others) {
            beginResetModel();
            put();
            endResetModel();
        } else {
            put();
            retranslate();
        }
    }

    [[nodiscard]] virtual int size() const = 0;
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    [[nodiscard]] virtual QString heading(int column) const = 0;
    /// Of roles other than the text; the text where there is no other tool tip or accessible text.
    [[nodiscard]] virtual QVariant look(int row, int column, int role) const = 0;

private:
    int columns_;
};

}  // namespace wattmast::ui
