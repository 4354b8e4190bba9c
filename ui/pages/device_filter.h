// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which devices the table shows.
#pragma once

#include <QSortFilterProxyModel>
#include <cstdint>

namespace wattmast::ui {

class DeviceFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show : std::uint8_t { all = 1, problems = 2, silent = 3 };

    explicit DeviceFilter(QObject* parent = nullptr);
    void set_show(Show show);
    /// Devices whose name, type, site, address or state contains every word.
    void set_text(const QString& text);
    /// Devices of one protocol, as transport_of() names it; empty: of all.
    void set_protocol(const QString& protocol);
    [[nodiscard]] const QString& protocol() const { return protocol_; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Show show_ = Show::all;
    QStringList words_;
    QString protocol_;
};

}  // namespace wattmast::ui
