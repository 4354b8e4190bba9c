// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is in the database file: one bar, and a row for each part.
#pragma once

#include <QWidget>
#include <vector>

#include "app/storage.h"

namespace wattmast::ui {

struct StoragePart {
    QString name;
    QString note;  ///< Where it begins; may be empty.
    std::uint64_t bytes = 0;
    bool is_data = true;  ///< Else room and what holds it together, drawn grey.
};

/// The parts in the order of the bar.
[[nodiscard]] std::vector<StoragePart> parts_of(const StorageUse& use);

class StorageLevels : public QWidget {
    Q_OBJECT

public:
    explicit StorageLevels(QWidget* parent = nullptr);

    void set_parts(std::vector<StoragePart> parts);
    [[nodiscard]] const std::vector<StoragePart>& parts() const { return parts_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QColor color_of(std::size_t index) const;
    void paint_bar(QPainter& painter, const QRectF& bar) const;
    void paint_row(QPainter& painter, const QRectF& row, std::size_t index) const;

    std::vector<StoragePart> parts_;
    double total_ = 0;
};

}  // namespace wattmast::ui
