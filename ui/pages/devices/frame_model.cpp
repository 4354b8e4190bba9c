// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/frame_model.h"

#include <algorithm>
#include <utility>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

void FrameModel::set_frames(std::vector<LoggedFrame> frames) {
    const auto first_number = frames.empty() ? std::uint64_t{0} : frames.front().number;
    const auto is_gone = [first_number](const LoggedFrame& frame) { return frame.number < first_number; };
    const auto gone = static_cast<int>(std::ranges::count_if(frames_, is_gone));
    const bool goes_on = !frames.empty() && gone < rowCount();
    if (!goes_on) {
        beginResetModel();
        frames_ = std::move(frames);
        endResetModel();
        return;
    }
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        frames_.erase(frames_.begin(), frames_.begin() + gone);
        endRemoveRows();
    }
    const std::size_t kept = std::min(frames_.size(), frames.size());
    for (std::size_t i = 0; i < kept; ++i) {
        if (frames_[i] != frames[i]) {  // The last one may have grown.
            frames_[i] = frames[i];
            Q_EMIT dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), column_count - 1));
        }
    }
    if (frames.size() > kept) {
        beginInsertRows({}, static_cast<int>(kept), static_cast<int>(frames.size()) - 1);
        frames_.insert(frames_.end(), frames.begin() + static_cast<std::ptrdiff_t>(kept), frames.end());
        endInsertRows();
    }
}

int FrameModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(frames_.size());
}

int FrameModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString FrameModel::text(const LoggedFrame& frame, int column) {
    switch (column) {
        case time: {
            const auto within = frame.at.time_since_epoch() % std::chrono::seconds{1};
            const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(within).count();
            return Format::current().time_seconds(frame.at) +
                   QStringLiteral(".%1").arg(milliseconds, 3, 10, QLatin1Char('0'));
        }
        case direction:
            return frame.direction == FrameDirection::sent ? tr("sent") : tr("received");
        case meaning:
            return to_qt(frame.meaning);
        case bytes:
            return to_qt(frame.hex);
        default:
            return {};
    }
}

QVariant FrameModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const LoggedFrame& frame = frames_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(frame, index.column());
        case Qt::ToolTipRole:
            return text(frame, index.column()).left(1000);
        case Qt::FontRole:
            return index.column() == meaning ? QVariant() : QVariant(mono_font(TextRole::table));
        case bold_role:
            return index.column() == direction && frame.direction == FrameDirection::received;
        default:
            return {};
    }
}

QVariant FrameModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case time:
            return tr("Time");
        case direction:
            return tr("Direction");
        case meaning:
            return tr("Meaning");
        case bytes:
            return tr("Bytes");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
