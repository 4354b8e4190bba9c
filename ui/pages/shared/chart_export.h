// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The export menu of a chart: pictures, tables, printer, clipboard.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <array>

#include "ui/charts/plot_view.h"
#include "ui/engine_bridge.h"
#include "ui/shell/jobs/file_exports.h"
#include "units/error.h"

class QAction;
class QMenu;
class QPrinter;

namespace wattmast::ui {

class ChartTable;

enum class ExportKind : std::uint8_t { png_1x = 1, png_2x, png_3x, svg, csv, csv_samples };

/// Pictures are always drawn in the light theme, because they go into documents. Texts follow the language. Printing,
/// copying and the table have their keys while the focus is inside the parent.
class ChartExport : public QObject {
    Q_OBJECT

public:
    /// The chart and the bridge outlive it; the menu belongs to `parent`.
    ChartExport(PlotView& chart, EngineBridge& bridge, QWidget* parent);

    [[nodiscard]] QMenu* menu() const { return menu_; }
    /// On QEvent::LanguageChange.
    void retranslate();

    /// Writes without asking, on a worker, as the chart is now: the file is there whole or not at all, and written() or
    /// failed() tells. Fails at once with `no_data` before the first answer.
    [[nodiscard]] Result<void> write(ExportKind kind, const QString& path);
    /// Files that are being written.
    [[nodiscard]] std::size_t writing() const;
    /// "SH-PD-0473 2026-11-11 1432.png"
    [[nodiscard]] QString proposed_name(ExportKind kind) const;

    /// Ctrl+P: asks for the printer, then prints the chart over one page, as wide as it is.
    void print();
    /// The page that print() sends, on any printer.
    void print_on(QPrinter& printer) const;
    /// Ctrl+Shift+C: the picture at twice its size.
    void copy_image();
    /// Ctrl+Shift+T: opens the table of the chart, or brings it to the front.
    void show_table();

Q_SIGNALS:
    void written(const QString& path);
    void failed(const wattmast::Failure& failure);

private:
    enum Item : std::size_t { file_kinds = 6, copy_item = file_kinds, print_item, table_item, item_count };

    void ask_and_write(ExportKind kind);
    [[nodiscard]] PlotScene light_scene() const;

    PlotView& chart_;
    FileExports files_;
    QMenu* menu_;
    std::array<QAction*, item_count> actions_{};
    QPointer<ChartTable> table_;
};

}  // namespace wattmast::ui
