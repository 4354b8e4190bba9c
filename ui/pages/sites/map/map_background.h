// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An approved map image below the sites, which the operator brings: none ships, because published maps of China need an
// approval number.
#pragma once

#include <QDialog>
#include <QImage>
#include <QString>
#include <array>
#include <optional>

#include "model/catalog.h"

class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;

namespace wattmast::ui {

/// Where the image is and whose it is. North is up; the plane between the two corners is taken to be Mercator's.
struct MapImage {
    QString file;
    Position north_west;
    Position south_east;
    QString approval;  ///< As it has to stand on the map, such as "GS(2024)0650". Never empty.

    /// North above south, west left of east, inside the globe, with a file and an approval number.
    [[nodiscard]] bool is_sound() const;
    friend bool operator==(const MapImage&, const MapImage&) = default;
};
/// In QSettings; empty: none was chosen.
[[nodiscard]] std::optional<MapImage> remembered_map_image();
void remember_map_image(const std::optional<MapImage>& image);

/// Asks for a file, its corners and its approval number.
class MapImageDialog : public QDialog {
    Q_OBJECT

public:
    explicit MapImageDialog(const MapImage& proposal, QWidget* parent = nullptr);
    [[nodiscard]] MapImage image() const;

private:
    void choose_file();
    void check();

    QLineEdit* file_;
    QLineEdit* approval_;
    std::array<QDoubleSpinBox*, 4> corners_{};  ///< North, west, south, east.
    QLabel* hint_;
    QDialogButtonBox* buttons_;
};

}  // namespace wattmast::ui
