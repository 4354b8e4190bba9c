// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/profile_point_model.h"

#include <utility>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/devices/add/device_texts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

QString label_of(PointNature nature) {
    switch (nature) {
        case PointNature::gauge:
            return ProfilePointModel::tr("value of an instant");
        case PointNature::counter:
            return ProfilePointModel::tr("running register");
        case PointNature::total:
            return ProfilePointModel::tr("amount of a period");
        case PointNature::state:
            return ProfilePointModel::tr("state");
    }
    return {};
}

void ProfilePointModel::set_points(std::vector<PlannedPoint> points) {
    beginResetModel();
    points_ = std::move(points);
    endResetModel();
}

int ProfilePointModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(points_.size());
}

int ProfilePointModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString ProfilePointModel::text(const PlannedPoint& shown, int column) {
    switch (column) {
        case Column::point:
            return name_of(shown.key);
        case unit:
            return info(shown.key.kind).unit == Unit::ratio ? QString() : to_qt(symbol(info(shown.key.kind).unit));
        case nature:
            return label_of(info(shown.key.kind).nature);
        case place:
            return shown.where.empty() ? Format::no_value() : place_text(shown.where);
        case scale:
            return shown.scale.empty() ? QString() : QStringLiteral("× %1").arg(to_qt(shown.scale));
        case stored:
            if (!shown.state) {
                return tr("described by the profile");
            }
            return *shown.state == TestPollState::valid || *shown.state == TestPollState::suspect
                       ? tr("yes")
                       : tr("a gap: %1").arg(label_of(*shown.state));
        default:
            return {};
    }
}

QVariant ProfilePointModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const PlannedPoint& shown = points_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return text(shown, index.column());
        case Qt::FontRole:
            return index.column() == place ? QVariant(mono_font(TextRole::table)) : QVariant();
        case bold_role:
            return index.column() == Column::point;
        default:
            return {};
    }
}

QVariant ProfilePointModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Column::point:
            return tr("Point");
        case unit:
            return tr("Unit");
        case nature:
            return tr("Kind");
        case place:
            return tr("Place");
        case scale:
            return tr("Scale");
        case stored:
            return tr("Stored");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
