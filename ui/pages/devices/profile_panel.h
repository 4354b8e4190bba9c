// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A device profile: where it comes from, what is open, and every point with its place.
#pragma once

#include <QWidget>
#include <optional>

#include "app/device_desk.h"

namespace wattmast::ui {

class Panel;
class ProfilePointModel;
class PropertyGrid;

class ProfilePanel : public QWidget {
    Q_OBJECT

public:
    explicit ProfilePanel(QWidget* parent = nullptr);
    /// Empty: none is known.
    void show_profile(const std::optional<ProfileView>& profile);
    [[nodiscard]] ProfilePointModel* model() const { return model_; }
    [[nodiscard]] PropertyGrid* facts() const { return facts_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::optional<ProfileView> shown_;
    Panel* panel_;
    PropertyGrid* facts_;
    ProfilePointModel* model_;
};

}  // namespace wattmast::ui
