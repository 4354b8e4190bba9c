// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is preset from the system at the first run: language, appearance, zone, grid, folder.
#pragma once

#include <QFutureWatcher>
#include <QWidget>
#include <filesystem>
#include <memory>
#include <optional>

#include "ui/first_run/grid_factors.h"
#include "ui/format/language.h"
#include "ui/theme/theme.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QRadioButton;
class QToolButton;

namespace wattmast::ui {

class RoleLabel;
class WrappedLabel;

/// Factors and free space are read on a worker.
class ComputerForm : public QWidget {
    Q_OBJECT

public:
    ComputerForm(std::filesystem::path resources, const QString& folder, QWidget* parent = nullptr);
    ~ComputerForm() override;

    [[nodiscard]] QString time_zone() const;
    /// Empty: none could be read.
    [[nodiscard]] QString factor_region() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QComboBox* grid() const { return grid_; }
    [[nodiscard]] QString factor_text() const;
    [[nodiscard]] QString space_text() const;

Q_SIGNALS:
    void language_chosen(std::optional<wattmast::ui::Language> language);
    void appearance_chosen(wattmast::ui::Appearance appearance);
    void folder_changed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    QWidget* make_choices(std::vector<QRadioButton*>& buttons, int count);
    void connect_choices();
    void fill_zones();
    void retranslate();
    void show_grids();
    void show_factor();
    void measure_space();
    void choose_folder();

    std::vector<QRadioButton*> languages_;
    std::vector<QRadioButton*> appearances_;
    QComboBox* zone_;
    QComboBox* grid_;
    QLineEdit* folder_;
    QToolButton* browse_;
    WrappedLabel* factor_;
    WrappedLabel* source_;
    WrappedLabel* space_;
    std::vector<RoleLabel*> titles_;
    std::vector<WrappedLabel*> subtitles_;
    std::vector<RoleLabel*> labels_;
    std::vector<QWidget*> groups_;
    std::vector<GridChoice> grids_;
    std::shared_ptr<const FactorRegister> factors_;
    QFutureWatcher<std::shared_ptr<const FactorRegister>> factor_watcher_;
    QFutureWatcher<qint64> space_watcher_;
};

}  // namespace wattmast::ui
