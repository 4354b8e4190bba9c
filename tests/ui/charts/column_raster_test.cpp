// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/column_raster.h"

#include <gmock/gmock.h>

#include <QPainter>
#include <cmath>

namespace wattmast::ui {
namespace {

const QColor ink(0, 0, 0);

QImage blank() {
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}
/// Ink on the paper in pixels, 1 for a black one.
double ink_on(const QImage& image) {
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            sum += 1 - qGray(image.pixel(x, y)) / 255.0;
        }
    }
    return sum;
}
std::vector<QPointF> course(double step, double slope) {
    std::vector<QPointF> points;
    for (double x = 20; x <= 120.001; x += step) {
        points.emplace_back(x, 30 + slope * (x - 20));
    }
    return points;
}

TEST(ColumnRaster, LaysAsMuchInkAsThePenIsLongAndWide) {
    for (const double slope : {0.0, 0.1, 0.37}) {
        QImage image = blank();
        QPainter painter(&image);
        ColumnRaster::of(painter)->line(course(0.7, slope), QRectF(0, 0, 200, 100), ink, 1.5);
        painter.end();
        const double length = std::hypot(course(0.7, slope).back().x() - 20, course(0.7, slope).back().y() - 30);
        EXPECT_NEAR(ink_on(image), 1.5 * length, 0.03 * 1.5 * length) << slope;
    }
}

TEST(ColumnRaster, LooksLikeTheSameLineOfQPainter) {
    const std::vector<QPointF> points = course(1, 0.25);
    QImage fast = blank();
    QImage slow = blank();
    {
        QPainter painter(&fast);
        ColumnRaster::of(painter)->line(points, QRectF(0, 0, 200, 100), ink, 1.5);
    }
    {
        QPainter painter(&slow);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawPolyline(points.data(), static_cast<int>(points.size()));
    }
    for (int y = 0; y < 100; ++y) {
        for (int x = 22; x < 118; ++x) {
            EXPECT_NEAR(qGray(fast.pixel(x, y)), qGray(slow.pixel(x, y)), 12) << x << "," << y;
        }
    }
}

TEST(ColumnRaster, AHairlineIsOnePixelThinAndInsideTheClip) {
    QImage image = blank();
    QPainter painter(&image);
    ColumnRaster::of(painter)->hairline(course(0.7, 0.25), QRectF(40, 0, 50, 100), ink);
    painter.end();
    for (int x = 0; x < 200; ++x) {
        int rows = 0;
        for (int y = 0; y < 100; ++y) {
            if (qGray(image.pixel(x, y)) < 255) {
                ++rows;
                EXPECT_NEAR(y, 30 + 0.25 * (x - 20), 1.01) << x;
            }
        }
        EXPECT_EQ(rows > 0, x >= 40 && x < 90) << x;
        EXPECT_LE(rows, 2) << x;
    }
}

TEST(ColumnRaster, AHairlineBeyondTheClipLeavesNothing) {
    QImage image = blank();
    QPainter painter(&image);
    std::vector<QPointF> zigzag;
    for (int x = -50; x < 300; ++x) {
        zigzag.emplace_back(x, x % 2 == 0 ? -500 : -400);
    }
    ColumnRaster::of(painter)->hairline(zigzag, QRectF(40, 20, 100, 50), ink);
    painter.end();
    EXPECT_EQ(image, blank());
}

TEST(ColumnRaster, StaysInsideTheClip) {
    QImage image = blank();
    QPainter painter(&image);
    std::vector<QPointF> zigzag;
    for (int x = -50; x < 300; ++x) {
        zigzag.emplace_back(x, x % 2 == 0 ? -500 : 500);
    }
    ColumnRaster::of(painter)->line(zigzag, QRectF(40, 20, 100, 50), ink, 1.5);
    painter.end();
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 200; ++x) {
            if (x < 40 || x >= 140 || y < 20 || y >= 70) {
                ASSERT_EQ(image.pixel(x, y), 0xffffffffU) << x << "," << y;
            }
        }
    }
    EXPECT_GT(ink_on(image), 3000);
}

TEST(ColumnRaster, DrawsNothingOfALineBesideTheClip) {
    QImage image = blank();
    QPainter painter(&image);
    auto raster = ColumnRaster::of(painter);
    for (const double y : {-400.0, -1.0, 5.0, 90.0, 99.9, 5000.0}) {
        raster->line(std::vector<QPointF>{{0, y}, {70, y}, {150, y}}, QRectF(40, 20, 100, 50), ink, 1.5);
    }
    painter.end();
    EXPECT_EQ(ink_on(image), 0);
}

TEST(ColumnRaster, DrawsAStepOnePixelWide) {
    QImage image = blank();
    QPainter painter(&image);
    const std::vector<QPointF> step{{50.3, 20}, {50.3, 60}};
    ColumnRaster::of(painter)->line(step, QRectF(0, 0, 200, 100), ink, 1.5);
    painter.end();
    EXPECT_NEAR(ink_on(image), 40, 0.5);
    EXPECT_EQ(image.pixelColor(50, 40), ink);
}

TEST(ColumnRaster, FillsABarWithItsOpacityAndFractions) {
    QImage image = blank();
    QPainter painter(&image);
    ColumnRaster::of(painter)->bar(QRectF(10, 20.5, 2, 10), ink, 0.18);
    painter.end();
    EXPECT_NEAR(ink_on(image), 2 * 10 * 0.18, 0.1);
    EXPECT_NEAR(qGray(image.pixel(10, 25)), 255 * 0.82, 2);
    EXPECT_NEAR(qGray(image.pixel(11, 20)), 255 * 0.91, 2);
}

TEST(ColumnRaster, KnowsTheDeviceRatio) {
    QImage image(400, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    ColumnRaster::of(painter)->bar(QRectF(10, 20, 3, 4), ink, 1);
    painter.end();
    EXPECT_NEAR(ink_on(image), 6 * 8, 1e-6);
    EXPECT_EQ(image.pixelColor(20, 40), ink);
}

TEST(ColumnRaster, IsForOpaqueImagesOnly) {
    QImage translucent(10, 10, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&translucent);
    EXPECT_FALSE(ColumnRaster::of(painter).has_value());
}

TEST(ColumnRaster, SuitsDensePointsOnly) {
    EXPECT_TRUE(ColumnRaster::suits(course(1, 0)));
    EXPECT_FALSE(ColumnRaster::suits(course(5, 0)));
    EXPECT_FALSE(ColumnRaster::suits(std::vector<QPointF>{{0, 0}, {1, 1}}));
}

}  // namespace
}  // namespace wattmast::ui
