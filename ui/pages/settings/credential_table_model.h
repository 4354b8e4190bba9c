// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Named credentials as rows: name, what is not secret, where each is kept.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/credential_places.h"

namespace wattmast::ui {

/// "Desktop keyring"
[[nodiscard]] QString label_of(CredentialPlace place);

class CredentialTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { name = 0, parameters, place, column_count };

    using QAbstractTableModel::QAbstractTableModel;
    void set_credentials(std::vector<KeptCredential> credentials);
    /// @pre row is one
    [[nodiscard]] const KeptCredential& at(int row) const { return rows_.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const KeptCredential& row, int column) const;

    std::vector<KeptCredential> rows_;
};

}  // namespace wattmast::ui
