// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/page_image.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>
#include <variant>

#include "report/pages/gobject_ptr.h"
#include "report/pages/page_figures.h"
#include "report/pages/page_layout.h"
#include "report/pages/page_painter.h"
#include "report/shown.h"
#include "report/text.h"

namespace wattmast {
namespace {

/// As it stands there, with its unit where the head of its column has one.
std::string text_of(const ReportTable& table, const Cell& cell, std::size_t at, ReportLanguage language) {
    const ReportColumn& column = table.columns.at(at);
    if (table.role == ReportTable::Role::headline) {
        const LargeFigure large = large_figure(cell, column, language);
        return large.unit.empty() ? large.number : large.number + "\u00a0" + large.unit;
    }
    const std::string text = shown(cell, column, language);
    return column.unit.empty() || !is_number(cell) ? text : text + "\u00a0" + column.unit;
}

/// The text that the row begins with, and the column's title.
std::string name_of(const ReportTable& table, const std::vector<Cell>& row, std::size_t at) {
    const auto* first = std::get_if<std::string>(&row.front().value);
    std::string name = first == nullptr ? std::string() : clean_utf8(*first);
    const std::string& title = table.columns.at(at).title;
    return name + (name.empty() || title.empty() ? "" : ", ") + title;
}

}  // namespace

struct PagePreview::Parts {
    std::shared_ptr<const ReportDocument> document;
    pages::PageText text;
    pages::PageLayout layout;

    explicit Parts(std::shared_ptr<const ReportDocument> shown)
        : document(std::move(shown)), text(document->language), layout(*document, text) {}
};

PagePreview::PagePreview(std::shared_ptr<const ReportDocument> document)
    : parts_(std::make_unique<Parts>(std::move(document))) {}
PagePreview::PagePreview(PagePreview&&) noexcept = default;
PagePreview& PagePreview::operator=(PagePreview&&) noexcept = default;
PagePreview::~PagePreview() = default;

std::size_t PagePreview::page_count() const noexcept {
    return parts_->layout.pages().size();
}

PagePreview::Size PagePreview::size(std::size_t page) const {
    const pages::Page& laid = parts_->layout.pages().at(page);
    return {laid.width, laid.height};
}

std::vector<PagePreview::Figure> PagePreview::figures(std::size_t page) const {
    std::vector<Figure> figures;
    for (const pages::PageFigure& one : pages::figures_on(parts_->layout, parts_->text, page)) {
        const std::vector<Cell>& row = one.table->rows[one.row];
        figures.push_back({one.x, one.y, one.width, one.height,
                           text_of(*one.table, row[one.column], one.column, parts_->document->language),
                           name_of(*one.table, row, one.column), origin_of(*one.table, one.row, one.column)});
    }
    return figures;
}

PageImage PagePreview::image(std::size_t page, double scale) const {
    const Size size = this->size(page);
    PageImage image;
    image.width = std::max(1, static_cast<int>(std::lround(size.width * scale)));
    image.height = std::max(1, static_cast<int>(std::lround(size.height * scale)));
    const pages::SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, image.width, image.height));
    const pages::CairoPtr context(cairo_create(surface.get()));
    cairo_scale(context.get(), scale, scale);
    pages::paint_page(context.get(), parts_->layout, parts_->text, page);
    cairo_surface_flush(surface.get());
    const auto width = static_cast<std::size_t>(image.width);
    const auto height = static_cast<std::size_t>(image.height);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    image.pixels.resize(width * height);
    const unsigned char* data = cairo_image_surface_get_data(surface.get());
    for (std::size_t row = 0; data != nullptr && row < height; ++row) {
        std::memcpy(image.pixels.data() + row * width, data + row * stride, width * sizeof(std::uint32_t));
    }
    return image;
}

}  // namespace wattmast
