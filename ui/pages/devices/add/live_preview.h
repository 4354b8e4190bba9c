// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The last minute of one point of a test poll.
#pragma once

#include <QWidget>
#include <deque>
#include <optional>

#include "model/point_kind.h"
#include "units/utc_time.h"

namespace wattmast::ui {

/// A line with dots over −60 s … now, where "now" is the newest reading. A reading without a value breaks the line.
class LivePreview : public QWidget {
    Q_OBJECT

public:
    explicit LivePreview(QWidget* parent = nullptr);

    /// Begins anew where the point is another one.
    void add(const PointKey& point, UtcTime at, std::optional<double> value);
    void clear();
    [[nodiscard]] const std::optional<PointKey>& point() const { return point_; }
    [[nodiscard]] int values() const;
    /// "kW": of the axis; empty without values.
    [[nodiscard]] QString shown_unit_symbol() const;
    [[nodiscard]] QSize sizeHint() const override { return {400, 160}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 110}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Reading {
        UtcTime at;
        std::optional<double> value;
    };
    struct Span {
        double least = 0;
        double most = 0;
    };
    [[nodiscard]] std::optional<Span> span() const;
    void paint_line(class QPainter& painter, const QRectF& area, double least, double most) const;

    std::optional<PointKey> point_;
    std::deque<Reading> readings_;
};

}  // namespace wattmast::ui
