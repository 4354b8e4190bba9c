// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/first_run/computer_form.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStorageInfo>
#include <QToolButton>
#include <QtConcurrentRun>

#include "app/resources.h"
#include "ui/desktop/new_site_defaults.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/theme/icons.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int label_width = 92;
constexpr int side = 22;

constexpr std::size_t title_count = 3;  ///< Computer, carbon, storage.
enum Label : std::uint8_t {
    language_label,
    appearance_label,
    zone_label,
    grid_label,
    factor_label,
    folder_label,
    space_label,
    label_count,
};

struct FormLine {
    Label label;
    QWidget* control;
};

/// Of the folder, or the nearest one above that is there; -1: not known.
qint64 free_bytes_of(const QString& folder) {
    QFileInfo there(folder);
    while (!there.exists() && there.absolutePath() != there.absoluteFilePath()) {
        there = QFileInfo(there.absolutePath());
    }
    const QStorageInfo disk(there.absoluteFilePath());
    return disk.isValid() ? disk.bytesAvailable() : -1;
}

}  // namespace

ComputerForm::ComputerForm(std::filesystem::path resources, const QString& folder, QWidget* parent)
    : QWidget(parent),
      zone_(new QComboBox),
      grid_(new QComboBox),
      folder_(new QLineEdit(folder)),
      browse_(new QToolButton),
      factor_(new WrappedLabel(TextRole::strong, Color::text_primary)),
      source_(new WrappedLabel(TextRole::table, Color::text_muted)),
      space_(new WrappedLabel(TextRole::body, Color::text_primary)) {
    build();
    connect_choices();
    connect(&factor_watcher_, &QFutureWatcherBase::finished, this, [this] {
        factors_ = factor_watcher_.result();
        show_grids();
    });
    factor_watcher_.setFuture(QtConcurrent::run([resources = std::move(resources)] {
        const auto loaded = load_factors(resources);
        return loaded ? *loaded : std::make_shared<const FactorRegister>();
    }));
    connect(&space_watcher_, &QFutureWatcherBase::finished, this, [this] {
        const qint64 bytes = space_watcher_.result();
        space_->setText(
            bytes < 0 ? tr("Not known")
                      : tr("%1 free").arg(Format::current().measure(static_cast<double>(bytes), Unit::byte).text()));
    });
    fill_zones();
    retranslate();
    measure_space();
}

ComputerForm::~ComputerForm() {
    factor_watcher_.waitForFinished();
    space_watcher_.waitForFinished();
}

QWidget* ComputerForm::make_choices(std::vector<QRadioButton*>& buttons, int count) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s3);
    for (int i = 0; i < count; ++i) {
        buttons.push_back(new QRadioButton);
        row->addWidget(buttons.back());
    }
    row->addStretch(1);
    groups_.push_back(box);
    return box;
}

void ComputerForm::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (int i = 0; i < label_count; ++i) {
        labels_.push_back(new RoleLabel(TextRole::body, Color::text_secondary));
        labels_.back()->setFixedWidth(label_width);
    }
    const auto section = [&](std::initializer_list<FormLine> rows) {
        auto* box = new QWidget;
        auto* grid_layout = new QGridLayout(box);
        grid_layout->setContentsMargins(side, space::s5 - 2, side, space::s5 - 2);
        grid_layout->setVerticalSpacing(space::s3 - 2);
        grid_layout->setHorizontalSpacing(space::s3);
        grid_layout->setColumnStretch(1, 1);
        titles_.push_back(new RoleLabel(TextRole::strong, Color::text_primary));
        subtitles_.push_back(new WrappedLabel(TextRole::body, Color::text_secondary));
        grid_layout->addWidget(titles_.back(), 0, 0, 1, 2);
        grid_layout->addWidget(subtitles_.back(), 1, 0, 1, 2);
        int row = 2;
        for (const auto& [label, control] : rows) {
            grid_layout->addWidget(labels_[static_cast<std::size_t>(label)], row, 0,
                                   label == factor_label ? Qt::AlignTop : Qt::AlignVCenter);
            grid_layout->addWidget(control, row++, 1);
        }
        column->addWidget(box);
    };
    auto* factor_box = new QWidget;
    auto* factor_column = new QVBoxLayout(factor_box);
    factor_column->setContentsMargins(0, 0, 0, 0);
    factor_column->setSpacing(2);
    factor_column->addWidget(factor_);
    factor_column->addWidget(source_);
    auto* folder_box = new QWidget;
    auto* folder_row = new QHBoxLayout(folder_box);
    folder_row->setContentsMargins(0, 0, 0, 0);
    folder_row->addWidget(folder_, 1);
    browse_->setIcon(themed_icon(IconId::folder));
    browse_->setFixedSize(size::control_h, size::control_h);
    folder_row->addWidget(browse_);
    section({{language_label, make_choices(languages_, int{every_language.size()})},
             {appearance_label, make_choices(appearances_, 3)},
             {zone_label, zone_}});
    section({{grid_label, grid_}, {factor_label, factor_box}});
    section({{folder_label, folder_box}, {space_label, space_}});
    column->addStretch(1);
}

void ComputerForm::connect_choices() {
    for (std::size_t i = 0; i < every_language.size(); ++i) {
        connect(languages_[i], &QRadioButton::clicked, this,
                [this, chosen = every_language.at(i)] { Q_EMIT language_chosen(chosen); });
    }
    constexpr std::array known_appearances{Appearance::system, Appearance::light, Appearance::dark};
    for (std::size_t i = 0; i < known_appearances.size(); ++i) {
        connect(appearances_[i], &QRadioButton::clicked, this,
                [this, chosen = known_appearances.at(i)] { Q_EMIT appearance_chosen(chosen); });
    }
    connect(grid_, &QComboBox::currentIndexChanged, this, &ComputerForm::show_factor);
    connect(browse_, &QToolButton::clicked, this, &ComputerForm::choose_folder);
    connect(folder_, &QLineEdit::textChanged, this, [this] {
        measure_space();
        Q_EMIT folder_changed();
    });
}

void ComputerForm::fill_zones() {
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        // Abbreviations and offsets are no places.
        if (id.contains('/') && !id.startsWith("Etc/")) {
            zone_->addItem(QString::fromLatin1(id));
        }
    }
    const QString usual = NewSiteDefaults::stored().time_zone;
    if (zone_->findText(usual) < 0) {
        zone_->insertItem(0, usual);
    }
    zone_->setCurrentText(usual);
    zone_->setMaxVisibleItems(16);
}

void ComputerForm::retranslate() {
    const std::array titles{tr("This computer"), tr("Carbon"), tr("Storage")};
    const std::array subtitles{tr("Taken from the system. Settings change it later."),
                               tr("Proposed for sites that you add. Each site keeps its own."),
                               tr("For a new database.")};
    const std::array labels{tr("Language"), tr("Appearance"), tr("Time zone"), tr("Grid"),
                            tr("Factor"),   tr("Folder"),     tr("Space")};
    for (std::size_t i = 0; i < title_count; ++i) {
        titles_[i]->set_text(titles.at(i));
        subtitles_[i]->setText(subtitles.at(i));
    }
    for (std::size_t i = 0; i < label_count; ++i) {
        labels_[i]->set_text(labels.at(i));
    }
    for (std::size_t i = 0; i < every_language.size(); ++i) {
        languages_[i]->setText(own_name(every_language.at(i)));
        languages_[i]->setChecked(Format::current().language() == every_language.at(i));
    }
    appearances_[0]->setText(tr("As the desktop"));
    appearances_[1]->setText(tr("Light"));
    appearances_[2]->setText(tr("Dark"));
    appearances_[static_cast<std::size_t>(Theme::instance().appearance()) - 1]->setChecked(true);
    zone_->setAccessibleName(tr("Time zone"));
    grid_->setAccessibleName(tr("Grid"));
    folder_->setAccessibleName(tr("Folder"));
    browse_->setToolTip(tr("Choose the folder"));
    browse_->setAccessibleName(tr("Choose the folder"));
    show_grids();
    measure_space();
}

void ComputerForm::show_grids() {
    if (!factors_) {
        return;
    }
    const QString before = factor_region();
    grids_ = grid_choices(*factors_);
    const QSignalBlocker quiet(grid_);
    grid_->clear();
    for (const GridChoice& choice : grids_) {
        grid_->addItem(choice.name);
    }
    const auto known = std::ranges::find(grids_, before.toStdString(), &GridChoice::region);
    const auto chosen = before.isEmpty() || known == grids_.end() ? usual_grid(grids_, time_zone())
                                                                  : static_cast<std::size_t>(known - grids_.begin());
    grid_->setCurrentIndex(static_cast<int>(chosen));
    show_factor();
}

void ComputerForm::show_factor() {
    const auto index = static_cast<std::size_t>(grid_->currentIndex());
    if (index >= grids_.size()) {
        factor_->setText(tr("No factor could be read"));
        source_->setText({});
        return;
    }
    factor_->setText(factor_headline(grids_[index]));
    source_->setText(factor_source(grids_[index]));
}

QString ComputerForm::time_zone() const {
    return zone_->currentText();
}

QString ComputerForm::factor_region() const {
    const auto index = static_cast<std::size_t>(grid_->currentIndex());
    return index < grids_.size() ? QString::fromStdString(grids_[index].region) : QString();
}

QString ComputerForm::folder() const {
    return folder_->text().trimmed();
}

QString ComputerForm::factor_text() const {
    return factor_->text() + QLatin1Char('\n') + source_->text();
}

QString ComputerForm::space_text() const {
    return space_->text();
}

void ComputerForm::measure_space() {
    space_watcher_.setFuture(QtConcurrent::run([folder = folder()] { return free_bytes_of(folder); }));
}

void ComputerForm::choose_folder() {
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder of the database"), folder());
    if (!chosen.isEmpty()) {
        folder_->setText(chosen);
    }
}

void ComputerForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ComputerForm::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    for (std::size_t i = 1; i < titles_.size(); ++i) {
        painter.fillRect(QRect(1, titles_[i]->parentWidget()->y(), width() - 2, 1), color(Color::border_subtle));
    }
}

}  // namespace wattmast::ui
