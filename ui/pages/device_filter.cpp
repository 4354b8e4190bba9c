// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/device_filter.h"

#include <algorithm>

#include "ui/pages/device_table_model.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

DeviceFilter::DeviceFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(sort_role);
    setSortLocaleAware(true);
}

void DeviceFilter::set_show(Show show) {
    show_ = show;
    invalidateFilter();
}

void DeviceFilter::set_text(const QString& text) {
    words_ = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void DeviceFilter::set_protocol(const QString& protocol) {
    if (protocol != protocol_) {
        protocol_ = protocol;
        invalidateFilter();
    }
}

bool DeviceFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (show_ == Show::problems && !index.data(DeviceTableModel::problem_role).toBool()) {
        return false;
    }
    if (show_ == Show::silent && !index.data(DeviceTableModel::silent_role).toBool()) {
        return false;
    }
    if (!protocol_.isEmpty() && index.data(DeviceTableModel::protocol_role).toString() != protocol_) {
        return false;
    }
    if (words_.empty()) {
        return true;
    }
    const QString text = index.data(DeviceTableModel::filter_role).toString();
    return std::ranges::all_of(words_, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace wattmast::ui
