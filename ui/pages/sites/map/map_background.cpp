// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/map/map_background.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/theme/tokens.h"

namespace wattmast::ui {
namespace {

constexpr QLatin1String file_setting("sites/map/file");
constexpr QLatin1String approval_setting("sites/map/approval");
constexpr std::array<QLatin1String, 4> corner_settings{
    QLatin1String("sites/map/north"), QLatin1String("sites/map/west"), QLatin1String("sites/map/south"),
    QLatin1String("sites/map/east")};
constexpr int field_width = 320;

std::array<double, 4> corners_of(const MapImage& image) {
    return {image.north_west.latitude, image.north_west.longitude, image.south_east.latitude,
            image.south_east.longitude};
}

MapImage with_corners(MapImage image, const std::array<double, 4>& corners) {
    image.north_west = {corners[0], corners[1]};
    image.south_east = {corners[2], corners[3]};
    return image;
}

}  // namespace

bool MapImage::is_sound() const {
    const bool is_on_globe = north_west.latitude <= 85 && south_east.latitude >= -85 && north_west.longitude >= -180 &&
                             south_east.longitude <= 180;
    return !file.isEmpty() && !approval.trimmed().isEmpty() && is_on_globe &&
           north_west.latitude > south_east.latitude && north_west.longitude < south_east.longitude;
}

std::optional<MapImage> remembered_map_image() {
    const QSettings settings;
    MapImage image;
    image.file = settings.value(file_setting).toString();
    image.approval = settings.value(approval_setting).toString();
    std::array<double, 4> corners{};
    for (std::size_t i = 0; i < corners.size(); ++i) {
        corners[i] = settings.value(corner_settings[i]).toDouble();
    }
    image = with_corners(image, corners);
    return image.is_sound() ? std::optional(image) : std::nullopt;
}

void remember_map_image(const std::optional<MapImage>& image) {
    QSettings settings;
    if (!image) {
        settings.remove(QStringLiteral("sites/map"));
        return;
    }
    settings.setValue(file_setting, image->file);
    settings.setValue(approval_setting, image->approval);
    const std::array<double, 4> corners = corners_of(*image);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        settings.setValue(corner_settings[i], corners[i]);
    }
}

MapImageDialog::MapImageDialog(const MapImage& proposal, QWidget* parent)
    : QDialog(parent),
      file_(new QLineEdit(proposal.file)),
      approval_(new QLineEdit(proposal.approval)),
      hint_(new QLabel),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel)) {
    setWindowTitle(tr("Map background"));
    auto* form = new QFormLayout;
    auto* row = new QHBoxLayout;
    auto* browse = new QPushButton(tr("Choose…"));
    file_->setMinimumWidth(field_width);
    row->addWidget(file_, 1);
    row->addWidget(browse);
    form->addRow(tr("Image"), row);
    const std::array labels{tr("Northern edge, °"), tr("Western edge, °"), tr("Southern edge, °"),
                            tr("Eastern edge, °")};
    const std::array<double, 4> values = corners_of(proposal);
    for (std::size_t i = 0; i < corners_.size(); ++i) {
        corners_[i] = new QDoubleSpinBox;
        corners_[i]->setDecimals(6);
        corners_[i]->setRange(i % 2 == 0 ? -85 : -180, i % 2 == 0 ? 85 : 180);
        corners_[i]->setValue(values[i]);
        form->addRow(labels[i], corners_[i]);
        connect(corners_[i], &QDoubleSpinBox::valueChanged, this, &MapImageDialog::check);
    }
    approval_->setPlaceholderText(QStringLiteral("GS(2024)0000"));
    form->addRow(tr("Approval number"), approval_);
    hint_->setWordWrap(true);
    hint_->setText(tr("Published maps of China need an approval number; it is shown on the map. North must be up."));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::s3);
    column->addLayout(form);
    column->addWidget(hint_);
    column->addWidget(buttons_);
    buttons_->button(QDialogButtonBox::Ok)->setText(tr("Load background"));
    connect(browse, &QPushButton::clicked, this, &MapImageDialog::choose_file);
    connect(file_, &QLineEdit::textChanged, this, &MapImageDialog::check);
    connect(approval_, &QLineEdit::textChanged, this, &MapImageDialog::check);
    connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

MapImage MapImageDialog::image() const {
    MapImage image;
    image.file = file_->text();
    image.approval = approval_->text().trimmed();
    return with_corners(image,
                        {corners_[0]->value(), corners_[1]->value(), corners_[2]->value(), corners_[3]->value()});
}

void MapImageDialog::choose_file() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Map background"), file_->text(),
                                                      tr("Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)"));
    if (!file.isEmpty()) {
        file_->setText(file);
    }
}

void MapImageDialog::check() {
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(image().is_sound());
}

}  // namespace wattmast::ui
