// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/factors/factor_panel.h"

#include <QDesktopServices>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/pages/property_grid.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

FactorPanel::FactorPanel(QWidget* parent)
    : Panel(parent), grid_(new PropertyGrid), scroll_(new QScrollArea), open_(new LinkLabel) {
    set_header_line(true);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(size::panel_pad, space::s3, size::panel_pad, space::s3);
    column->addWidget(grid_);
    column->addStretch(1);
    scroll_->setWidget(content);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    set_content(scroll_);
    add_tool(open_);
    open_->hide();
    connect(open_, &LinkLabel::clicked, this, [this] { QDesktopServices::openUrl(QUrl(address_)); });
    retranslate();
}

void FactorPanel::retranslate() {
    open_->setText(tr("Open the page"));
    open_->updateGeometry();
}

void FactorPanel::show_factor(const EmissionFactor& factor, const FactorLibrary& library, CivilMonth month) {
    set_title(Format::current().published(factor.value) + QChar(QChar::Nbsp) + unit_label(factor.unit));
    QStringList about{region_label(factor, library), item_label(factor)};
    if (factor.data_year) {
        about << to_qt(year_text(factor));
    }
    set_subtitle(Format::listed(about));
    std::vector<Property> properties{{tr("Id"), to_qt(factor.id)}};
    std::ranges::move(provenance_of(factor, library, month), std::back_inserter(properties));
    grid_->set_properties(properties);
    address_ = page_address(factor);
    open_->setVisible(!address_.isEmpty());
    open_->setToolTip(address_);
    scroll_->verticalScrollBar()->setValue(0);
    show_content();
}

void FactorPanel::show_nothing() {
    set_title(tr("Factor"));
    set_subtitle({});
    open_->hide();
    address_.clear();
    show_empty(
        {tr("No factor is chosen"), tr("Choose one in the table to see who states it, where, and for what."), {}, {}});
}

}  // namespace wattmast::ui
