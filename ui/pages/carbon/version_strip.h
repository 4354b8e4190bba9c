// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The values of a factor's series, year by year, with that in use.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "app/ledger/carbon_month.h"

namespace wattmast::ui {

/// At most the six nearest to the one in use, of a series of several years. Its words are its description.
class VersionStrip : public QWidget {
    Q_OBJECT

public:
    explicit VersionStrip(QWidget* parent = nullptr);
    void show_versions(const std::vector<RowFactor::Newer>& versions, const std::string& in_use);
    [[nodiscard]] QSize sizeHint() const override { return {300, 78}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 78}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Step {
        QString year;
        QString value;
        double level = 0;
        bool is_used = false;
        bool is_newer = false;
    };
    std::vector<Step> steps_;
};

}  // namespace wattmast::ui
