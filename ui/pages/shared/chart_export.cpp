// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/chart_export.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QShortcut>

#include "app/export_csv.h"
#include "app/version.h"
#include "ui/charts/plot_exporter.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/format/format.h"
#include "ui/pages/shared/chart_table.h"

namespace wattmast::ui {

namespace {

constexpr double print_footer = 24;
constexpr std::array<ExportKind, 6> kinds{ExportKind::png_1x, ExportKind::png_2x, ExportKind::png_3x,
                                          ExportKind::svg,    ExportKind::csv,    ExportKind::csv_samples};

QString suffix_of(ExportKind kind) {
    switch (kind) {
        case ExportKind::png_1x:
        case ExportKind::png_2x:
        case ExportKind::png_3x:
            return QStringLiteral("png");
        case ExportKind::svg:
            return QStringLiteral("svg");
        case ExportKind::csv:
        case ExportKind::csv_samples:
            return QStringLiteral("csv");
    }
    return {};
}

int scale_of(ExportKind kind) {
    switch (kind) {
        case ExportKind::png_2x:
            return 2;
        case ExportKind::png_3x:
            return 3;
        case ExportKind::png_1x:
        case ExportKind::svg:
        case ExportKind::csv:
        case ExportKind::csv_samples:
            return 1;
    }
    return 1;
}

QString program_name() {
    return QStringLiteral("Wattmast ") + QLatin1String(version);
}

/// All points behind a chart, each once.
std::vector<PointId> points_of(const PlotSpec& spec) {
    std::vector<PointId> points;
    for (const ChartLineQuery& line : spec.lines()) {
        points.insert(points.end(), line.sum_of.begin(), line.sum_of.end());
    }
    std::ranges::sort(points);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

/// Writes to a temporary file that takes the name only when all is there.
Result<void> write_rows(const Queries& queries, const CsvExportRequest& request, const QString& path,
                        const std::stop_token& cancel) {
    QSaveFile file(path);
    const auto refused = [&file, &path] {
        return fail(Errc::file_failed, "The file " + path.toStdString() + " was not written. " +
                                           file.errorString().toStdString() + ". Free space or choose another folder.");
    };
    if (!file.open(QIODevice::WriteOnly)) {
        return refused();
    }
    const auto sink = [&](std::string_view rows) -> Result<void> {
        const auto size = static_cast<qint64>(rows.size());
        return file.write(rows.data(), size) == size ? Result<void>() : refused();
    };
    if (const auto done = queries.samples_csv(request, sink, cancel); !done) {
        return done.error();
    }
    return file.commit() ? Result<void>() : refused();
}

/// All that a worker needs: values, so that the chart may go on meanwhile.
struct ExportOrder {
    ExportKind kind = ExportKind::png_1x;
    QString path;
    PlotScene scene;
    ExportFormat format;
    CsvExportRequest samples;
};

/// On a worker: pictures are drawn and packed there, too. QPainter draws into an image on any thread.
Result<void> write_file_of(const ExportOrder& order, const Queries& queries, const std::stop_token& cancel) {
    switch (order.kind) {
        case ExportKind::png_1x:
        case ExportKind::png_2x:
        case ExportKind::png_3x:
            return write_png(order.path, plot_image(order.scene, order.format));
        case ExportKind::svg:
            return write_file(order.path, plot_svg(order.scene, order.format));
        case ExportKind::csv:
            return write_file(order.path, plot_csv(order.scene, order.format.program));
        case ExportKind::csv_samples:
            return write_rows(queries, order.samples, order.path, cancel);
    }
    return {};
}

}  // namespace

ChartExport::ChartExport(PlotView& chart, EngineBridge& bridge, QWidget* parent)
    : QObject(parent), chart_(chart), files_(bridge), menu_(new QMenu(parent)) {
    for (std::size_t i = 0; i < item_count; ++i) {
        actions_[i] = menu_->addAction(QString());
        if (i < file_kinds) {
            connect(actions_[i], &QAction::triggered, this, [this, i] { ask_and_write(kinds[i]); });
        }
        if (i == 2 || i == 3 || i + 1 == file_kinds) {
            menu_->addSeparator();
        }
    }
    connect(actions_[copy_item], &QAction::triggered, this, &ChartExport::copy_image);
    connect(actions_[print_item], &QAction::triggered, this, &ChartExport::print);
    connect(actions_[table_item], &QAction::triggered, this, &ChartExport::show_table);
    const auto add_key = [this, parent](const QKeySequence& key, void (ChartExport::*run)()) {
        auto* shortcut = new QShortcut(key, parent);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add_key(QKeySequence(Qt::CTRL | Qt::Key_P), &ChartExport::print);
    add_key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &ChartExport::copy_image);
    add_key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), &ChartExport::show_table);
    retranslate();
}

void ChartExport::retranslate() {
    //: Picture file at normal size. 中文：PNG 图片，1×
    actions_[0]->setText(tr("PNG picture, 1×"));
    actions_[1]->setText(tr("PNG picture, 2×"));
    actions_[2]->setText(tr("PNG picture, 3×"));
    //: Scalable vector graphics. 中文：SVG 矢量图
    actions_[3]->setText(tr("SVG drawing"));
    //: The columns that the chart draws, as a table. 中文：CSV 表格（所绘数据）
    actions_[4]->setText(tr("CSV table, values as drawn"));
    //: Every stored sample of the shown points and range. 中文：CSV 表格（原始采样）
    actions_[5]->setText(tr("CSV table, samples as stored"));
    actions_[copy_item]->setText(tr("Copy picture") + QStringLiteral("\tCtrl+Shift+C"));
    actions_[print_item]->setText(tr("Print…") + QStringLiteral("\tCtrl+P"));
    actions_[table_item]->setText(tr("Show as table") + QStringLiteral("\tCtrl+Shift+T"));
}

PlotScene ChartExport::light_scene() const {
    PlotScene scene = chart_.scene();
    scene.style = chart_style(light_tokens);
    return scene;
}

Result<void> ChartExport::write(ExportKind kind, const QString& path) {
    ExportOrder order{kind, path, light_scene(), {QSizeF(chart_.size()), scale_of(kind), program_name()}, {}};
    if (order.scene.data == nullptr) {
        return fail(Errc::no_data,
                    tr("The chart was not exported because its values are still being read. Try again.").toStdString());
    }
    order.samples = {chart_.range(), points_of(chart_.spec())};
    FileExports::Order file;
    file.title = [scope = chart_.spec().scope] { return tr("Chart export, %1", "site or area").arg(scope); };
    file.file = path;
    // Pictures and drawn values take no time worth it, and do not look at the token.
    file.cancel = kind == ExportKind::csv_samples ? FileExports::Cancel::possible : FileExports::Cancel::impossible;
    file.write = [order = std::move(order)](const Queries& queries, const std::stop_token& cancel) {
        return write_file_of(order, queries, cancel);
    };
    file.done = [this, path](const Result<void>& result) {
        if (result) {
            Q_EMIT written(path);
        } else {
            Q_EMIT failed(result.error());
        }
    };
    files_.begin(std::move(file));
    return {};
}

std::size_t ChartExport::writing() const {
    return files_.writing();
}

QString ChartExport::proposed_name(ExportKind kind) const {
    QString scope = chart_.spec().scope;
    for (const QChar unusable : QStringLiteral("/\\:*?\"<>|")) {
        scope.replace(unusable, QLatin1Char('-'));
    }
    const QDateTime begin = Format::current().local(chart_.range().begin);
    return QStringLiteral("%1 %2.%3").arg(scope, begin.toString(QStringLiteral("yyyy-MM-dd HHmm")), suffix_of(kind));
}

void ChartExport::ask_and_write(ExportKind kind) {
    const QString suffix = suffix_of(kind);
    const QString kind_of_file = QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix);
    const QString path =
        QFileDialog::getSaveFileName(menu_->parentWidget(), tr("Export chart"), proposed_name(kind), kind_of_file);
    if (path.isEmpty()) {
        return;
    }
    if (const Result<void> done = write(kind, path); !done) {
        Q_EMIT failed(done.error());
    }
}

// ---- Printer, clipboard, table ----

void ChartExport::print() {
    if (chart_.data() == nullptr) {
        return;
    }
    auto* printer = new QPrinter(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(proposed_name(ExportKind::png_1x).section(QLatin1Char('.'), 0, -2));
    auto* dialog = new QPrintDialog(printer, menu_->parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    connect(dialog, &QDialog::accepted, this, [this, printer] { print_on(*printer); });
    dialog->open();
}

void ChartExport::print_on(QPrinter& printer) const {
    QPainter painter(&printer);
    const QRectF page(QPointF(0, 0), QSizeF(printer.pageLayout().paintRectPixels(printer.resolution()).size()));
    const QSizeF chart(chart_.size());
    const double scale = std::min(page.width() / chart.width(), page.height() / (chart.height() + print_footer));
    painter.scale(scale, scale);
    paint_plot(painter, light_scene(), {chart, 1, program_name()});
}

void ChartExport::copy_image() {
    if (chart_.data() != nullptr) {
        QGuiApplication::clipboard()->setImage(plot_image(light_scene(), {QSizeF(chart_.size()), 2, program_name()}));
    }
}

void ChartExport::show_table() {
    if (table_.isNull()) {
        table_ = new ChartTable(chart_, menu_->parentWidget());
    }
    table_->show();
    table_->raise();
    table_->activateWindow();
}

}  // namespace wattmast::ui
