// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The chart in the program's colours, fonts and language.
#pragma once

#include "ui/charts/plot_view.h"
#include "ui/theme/tokens.h"

namespace wattmast::ui {

/// The style that a set of tokens means, with the fonts and the number format in force.
[[nodiscard]] ChartStyle chart_style(const Tokens& tokens);

/// A PlotView that follows the theme and the language. What pages use.
class ThemedPlotView : public PlotView {
    Q_OBJECT

public:
    explicit ThemedPlotView(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void apply();
};

}  // namespace wattmast::ui
