// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/line_panel.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/names.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/carbon/line_properties.h"
#include "ui/pages/carbon/line_table_model.h"
#include "ui/pages/carbon/version_strip.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int most_rows = 5;  ///< Of lines in sight at once.

/// The largest change that a newer factor of the series would bring; the last one is the newest.
QString newer_text(const InventoryRow& row, const RowFactor& factor) {
    if (factor.versions.empty() || factor.versions.back().factor.id == row.factor.id) {
        return {};
    }
    const RowFactor::Newer& newest = factor.versions.back();
    const auto& used = factor.factor->data_year;
    if (!used || !newest.factor.data_year || *newest.factor.data_year <= *used) {
        return {};
    }
    const QString what = LinePanel::tr("A newer figure exists: %1, %2.")
                             .arg(to_qt(year_text(newest.factor)), Format::current().published(newest.factor.value));
    if (!newest.mass || row.mass == CarbonMass{}) {
        return what;
    }
    const CarbonMass change = *newest.mass - row.mass;
    const double percent = 100.0 * static_cast<double>(change.count()) / static_cast<double>(row.mass.count());
    return what + QLatin1Char(' ') +
           LinePanel::tr("It would change this row by %1 (%2).")
               .arg(signed_mass_text(change), Format::current().signed_percent(percent));
}

}  // namespace

LinePanel::LinePanel(QWidget* parent)
    : Panel(parent),
      state_(new Chip),
      factor_(new PropertyGrid),
      open_factor_(new LinkLabel),
      versions_title_(new WrappedLabel(TextRole::strong, Color::text_primary)),
      versions_(new VersionStrip),
      newer_(new WrappedLabel(TextRole::body, Color::text_secondary)),
      lines_title_(new WrappedLabel(TextRole::strong, Color::text_primary)),
      model_(new LineTableModel(this)),
      table_(new DataTable),
      line_(new PropertyGrid),
      open_points_(new LinkLabel),
      open_site_(new LinkLabel),
      scroll_(new QScrollArea) {
    set_header_line(true);
    add_tool(state_);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(size::panel_pad, space::s3, size::panel_pad, space::s3);
    column->setSpacing(space::s2);
    column->addWidget(factor_);
    open_factor_->setObjectName(QStringLiteral("open_factor"));
    column->addWidget(open_factor_, 0, Qt::AlignLeft);
    column->addWidget(versions_title_);
    column->addWidget(versions_);
    column->addWidget(newer_);
    column->addWidget(lines_title_);
    table_->setModel(model_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const int one : {LineTableModel::activity, LineTableModel::mass}) {
        table_->set_column_width(one, 92);
    }
    table_->set_column_width(LineTableModel::site, 110);
    table_->set_stretch_column(LineTableModel::node);
    column->addWidget(table_);
    column->addWidget(line_);
    auto* links = new QHBoxLayout;
    links->setSpacing(space::s4);
    open_points_->setObjectName(QStringLiteral("open_points"));
    open_site_->setObjectName(QStringLiteral("open_site"));
    links->addWidget(open_points_);
    links->addWidget(open_site_);
    links->addStretch(1);
    column->addLayout(links);
    column->addStretch(1);
    scroll_->setWidget(content);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    set_content(scroll_);
    connect(open_factor_, &LinkLabel::clicked, this, [this] { Q_EMIT factor_requested(row().factor.id); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { show_line(); });
    connect(table_, &DataTable::row_opened, this, [this] { Q_EMIT site_requested(line()->site); });
    connect(open_points_, &LinkLabel::clicked, this, [this] { Q_EMIT points_requested(line()->site, line()->points); });
    connect(open_site_, &LinkLabel::clicked, this, [this] { Q_EMIT site_requested(line()->site); });
    retranslate();
}

const InventoryRow& LinePanel::row() const {
    return month_->inventory.rows.at(row_);
}

const LedgerLine* LinePanel::line() const {
    const int at = table_->currentIndex().row();
    return at < 0 || at >= model_->rowCount() ? nullptr : &model_->line(at);
}

void LinePanel::retranslate() {
    open_factor_->setText(tr("Open this factor"));
    open_points_->setText(tr("Meters in Explore"));
    open_site_->setText(tr("Open the site"));
    versions_title_->setText(tr("Versions"));
    table_->setAccessibleName(tr("Ledger lines"));
    versions_->setAccessibleName(tr("Versions"));
    for (LinkLabel* link : {open_factor_, open_points_, open_site_}) {
        link->updateGeometry();
    }
    if (month_) {
        show_row(month_, row_);
    } else {
        show_nothing();
    }
}

void LinePanel::show_row(std::shared_ptr<const CarbonMonth> month, std::size_t inventory_row) {
    // What is shown again, as when the course of the year has come, keeps its line.
    const LedgerLine* before = month == month_ && row_ == inventory_row ? line() : nullptr;
    month_ = std::move(month);
    row_ = inventory_row;
    set_title(Format::current().published(row().factor.value) + QChar(QChar::Nbsp) + unit_label(row().factor.unit));
    set_subtitle(row_label(row()));
    state_->set_text(month_->closed ? tr("frozen") : tr("draft"));
    state_->setToolTip(month_->closed ? tr("The month is closed: the ledger keeps this factor.")
                                      : tr("The month is open: this is what it would be now."));
    state_->show();
    show_factor();
    show_versions();
    model_->set_lines(month_, row_);
    const int rows = std::min(most_rows, model_->rowCount());
    table_->setFixedHeight(size::table_header + rows * size::table_row + 2);
    lines_title_->setText(tr("%Ln ledger line(s)", nullptr, model_->rowCount()));
    int chosen = 0;
    for (int row = 0; row < model_->rowCount(); ++row) {
        chosen = &model_->line(row) == before ? row : chosen;
    }
    table_->setCurrentIndex(model_->index(chosen, 0));
    show_line();
    if (before == nullptr) {
        scroll_->verticalScrollBar()->setValue(0);
    }
    show_content();
}

void LinePanel::choose_line(const FigureOrigin& figure) {
    int found = -1;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const LedgerLine& line = model_->line(row);
        if (figure.line && line.number == *figure.line) {
            found = row;
            break;
        }
        if (found < 0 && !figure.site.empty() && line.site == figure.site) {
            found = row;
        }
    }
    if (found >= 0) {
        table_->setCurrentIndex(model_->index(found, 0));
        table_->scrollTo(table_->currentIndex());
    }
}

void LinePanel::show_factor() {
    const RowFactor& factor = month_->factors.at(row_);
    factor_->set_properties(factor_properties(*month_, row_));
    open_factor_->setVisible(factor.is_offered);
}

void LinePanel::show_versions() {
    const RowFactor& factor = month_->factors.at(row_);
    const bool has_versions = factor.versions.size() > 1;
    versions_title_->setVisible(has_versions);
    versions_->setVisible(has_versions);
    if (has_versions) {
        versions_->show_versions(factor.versions, row().factor.id);
    }
    const QString newer = newer_text(row(), factor);
    newer_->setText(newer);
    newer_->setVisible(!newer.isEmpty());
}

void LinePanel::show_line() {
    const LedgerLine* shown = line();
    line_->setVisible(shown != nullptr);
    open_site_->setVisible(shown != nullptr);
    open_points_->setVisible(shown != nullptr && !shown->points.empty());
    if (shown != nullptr) {
        line_->set_properties(line_properties(*month_, *shown));
    }
}

void LinePanel::show_nothing() {
    month_.reset();
    model_->clear();
    set_title(tr("Where a figure comes from"));
    set_subtitle({});
    state_->hide();
    show_empty({tr("No row is chosen"),
                tr("Choose one in the inventory to walk to its factor, its lines of the ledger, and its meters."),
                {},
                {}});
}

}  // namespace wattmast::ui
