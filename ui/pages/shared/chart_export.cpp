// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/chart_export.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>

#include "app/version.h"
#include "ui/charts/plot_exporter.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/format/format.h"

namespace wattmast::ui {

namespace {

constexpr std::array<ExportKind, 5> kinds{ExportKind::png_1x, ExportKind::png_2x, ExportKind::png_3x, ExportKind::svg,
                                          ExportKind::csv};

QString suffix_of(ExportKind kind) {
    switch (kind) {
        case ExportKind::png_1x:
        case ExportKind::png_2x:
        case ExportKind::png_3x:
            return QStringLiteral("png");
        case ExportKind::svg:
            return QStringLiteral("svg");
        case ExportKind::csv:
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
            return 1;
    }
    return 1;
}

}  // namespace

ChartExport::ChartExport(PlotView& chart, QWidget* parent) : QObject(parent), chart_(chart), menu_(new QMenu(parent)) {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        actions_[i] = menu_->addAction(QString());
        connect(actions_[i], &QAction::triggered, this, [this, i] { ask_and_write(kinds[i]); });
        if (kinds[i] == ExportKind::png_3x || kinds[i] == ExportKind::svg) {
            menu_->addSeparator();
        }
    }
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
}

Result<void> ChartExport::write(ExportKind kind, const QString& path) const {
    PlotScene scene = chart_.scene();
    if (scene.data == nullptr) {
        return fail(Errc::no_data,
                    tr("The chart was not exported because its values are still being read. Try again.").toStdString());
    }
    scene.style = chart_style(light_tokens);
    const QString program = QStringLiteral("Wattmast ") + QLatin1String(version);
    const ExportFormat format{QSizeF(chart_.size()), scale_of(kind), program};
    switch (kind) {
        case ExportKind::png_1x:
        case ExportKind::png_2x:
        case ExportKind::png_3x:
            return write_png(path, plot_image(scene, format));
        case ExportKind::svg:
            return write_file(path, plot_svg(scene, format));
        case ExportKind::csv:
            return write_file(path, plot_csv(scene, program));
    }
    return {};
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
    const QString path = QFileDialog::getSaveFileName(menu_->parentWidget(), tr("Export chart"), proposed_name(kind));
    if (path.isEmpty()) {
        return;
    }
    if (const Result<void> done = write(kind, path); done) {
        Q_EMIT written(path);
    } else {
        Q_EMIT failed(done.error());
    }
}

}  // namespace wattmast::ui
