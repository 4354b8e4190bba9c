// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The export menu of a chart: PNG at three sizes, SVG, CSV.
#pragma once

#include <QObject>
#include <QString>
#include <array>

#include "ui/charts/plot_view.h"
#include "units/error.h"

class QAction;
class QMenu;

namespace wattmast::ui {

enum class ExportKind : std::uint8_t { png_1x = 1, png_2x, png_3x, svg, csv };

/// Pictures are always drawn in the light theme, because they go into documents. Texts follow the language.
class ChartExport : public QObject {
    Q_OBJECT

public:
    /// The chart outlives it; the menu belongs to `parent`.
    ChartExport(PlotView& chart, QWidget* parent);

    [[nodiscard]] QMenu* menu() const { return menu_; }
    /// On QEvent::LanguageChange.
    void retranslate();

    /// Writes without asking. Fails with `file_failed`, or with `no_data` before the first answer.
    [[nodiscard]] Result<void> write(ExportKind kind, const QString& path) const;
    /// "SH-PD-0473 2026-11-11 1432.png"
    [[nodiscard]] QString proposed_name(ExportKind kind) const;

Q_SIGNALS:
    void written(const QString& path);
    void failed(const wattmast::Failure& failure);

private:
    void ask_and_write(ExportKind kind);

    PlotView& chart_;
    QMenu* menu_;
    std::array<QAction*, 5> actions_{};
};

}  // namespace wattmast::ui
