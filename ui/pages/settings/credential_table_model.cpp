// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/credential_table_model.h"

#include "ui/format/names.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

class CredentialPlaces {
    Q_DECLARE_TR_FUNCTIONS(CredentialPlaces)
};

/// "user: ops, auth_password: •••"
QString text_of(const std::vector<CredentialParameter>& parameters) {
    QStringList parts;
    for (const CredentialParameter& parameter : parameters) {
        parts << to_qt(parameter.name) + QStringLiteral(": ") +
                     (parameter.value ? to_qt(*parameter.value) : QStringLiteral("•••"));
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString label_of(CredentialPlace place) {
    switch (place) {
        case CredentialPlace::systemd:
            return QStringLiteral("systemd");
        case CredentialPlace::file:
            return CredentialPlaces::tr("File");
        case CredentialPlace::keyring:
            return CredentialPlaces::tr("Desktop keyring");
    }
    return {};
}

void CredentialTableModel::set_credentials(std::vector<KeptCredential> credentials) {
    beginResetModel();
    rows_ = std::move(credentials);
    endResetModel();
}

int CredentialTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CredentialTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString CredentialTableModel::text(const KeptCredential& row, int column) const {
    switch (column) {
        case name:
            return to_qt(row.name);
        case parameters:
            return row.place == CredentialPlace::systemd ? tr("known to the service") : text_of(row.parameters);
        case place:
            //: %1 is a place. Another place that is asked first has a credential of the same name. 中文：%1（未使用）
            return row.is_covered ? tr("%1 (not used)").arg(label_of(row.place)) : label_of(row.place);
        default:
            return {};
    }
}

QVariant CredentialTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const KeptCredential& row = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case sort_role:
            return text(row, index.column());
        case Qt::ToolTipRole:
            return index.column() == place && row.is_covered
                       ? tr("A place that is asked first has a credential of the same name.")
                       : text(row, index.column());
        case Qt::TextAlignmentRole:
            return headerData(index.column(), Qt::Horizontal, role);
        case bold_role:
            return index.column() == name;
        default:
            return {};
    }
}

QVariant CredentialTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case name:
            return tr("Name");
        case parameters:
            return tr("Parameters");
        case place:
            return tr("Kept in");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
