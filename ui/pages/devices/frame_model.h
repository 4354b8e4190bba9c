// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What went over the line, newest last.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "model/frame.h"

namespace wattmast::ui {

class FrameModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { time = 0, direction, meaning, bytes, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    /// Newer frames are appended and old ones taken away, so that a selection stays.
    void set_frames(std::vector<LoggedFrame> frames);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const LoggedFrame& frame, int column);

    std::vector<LoggedFrame> frames_;
};

}  // namespace wattmast::ui
