// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Count, sum and averages of what is shown, and the sum of what is selected.
#pragma once

#include <QWidget>

#include "ui/pages/sites/site_sums.h"

namespace wattmast::ui {

/// 32 px high; parts that do not fit are left out from the right, the selection last.
class SitesFooter : public QWidget {
    Q_OBJECT

public:
    explicit SitesFooter(QWidget* parent = nullptr);
    void set_sums(const SiteSums& shown, const SiteSums& selected);
    /// "3,612 sites", "sum 14.12 MW", …
    [[nodiscard]] QStringList parts() const;
    /// "1 selected: 4.28 kW"; empty while nothing is.
    [[nodiscard]] QString selection() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    bool is_known_ = false;  ///< Before the first sums nothing is said.
    SiteSums shown_;
    SiteSums selected_;
};

}  // namespace wattmast::ui
