// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a factor comes from: the right side of the page of factors.
#pragma once

#include "carbon/factor_library.h"
#include "ui/widgets/panel.h"

class QScrollArea;

namespace wattmast::ui {

class LinkLabel;
class PropertyGrid;

class FactorPanel : public Panel {
    Q_OBJECT

public:
    explicit FactorPanel(QWidget* parent = nullptr);

    /// @param month For which the rules are asked.
    void show_factor(const EmissionFactor& factor, const FactorLibrary& library, CivilMonth month);
    void show_nothing();
    void retranslate();
    /// The page of the factor's publisher; empty: none is known.
    [[nodiscard]] const QString& address() const { return address_; }

private:
    PropertyGrid* grid_;
    QScrollArea* scroll_;
    LinkLabel* open_;
    QString address_;
};

}  // namespace wattmast::ui
