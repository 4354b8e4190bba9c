// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How to back the database up: the command to copy.
#pragma once

#include <filesystem>

#include "ui/widgets/panel.h"
#include "units/utc_time.h"

class QLineEdit;
class QPushButton;
class QTimer;

namespace wattmast::ui {

class WrappedLabel;

/// A copy beside `database`, named after it and the day of `now` in the display zone; quoted for a shell.
[[nodiscard]] QString backup_command(const std::filesystem::path& database, UtcTime now);

class BackupPanel : public Panel {
    Q_OBJECT

public:
    explicit BackupPanel(QWidget* parent = nullptr);
    void set_command(const QString& command);

protected:
    void changeEvent(QEvent* event) override;

private:
    void copy();
    void retranslate();

    WrappedLabel* text_;
    QLineEdit* command_;
    QPushButton* copy_;
    QTimer* copied_;
};

}  // namespace wattmast::ui
