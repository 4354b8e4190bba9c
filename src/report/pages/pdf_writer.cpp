// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/pdf_writer.h"

#include <cairo-pdf.h>

#include <exception>
#include <optional>
#include <utility>
#include <vector>

#include "report/csv_writer.h"
#include "report/pages/gobject_ptr.h"
#include "report/pages/page_layout.h"
#include "report/pages/page_painter.h"
#include "report/pages/page_tags.h"
#include "report/pages/pdf_finish.h"
#include "report/text.h"

namespace wattmast {
namespace {

using namespace pages;

cairo_status_t append(void* target, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(data), length);  // NOLINT
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const ReportDocument& document, const PdfOptions& options) {
    const std::string title = clean_utf8(document.title + ", " + period_text(document));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, clean_utf8(document.frame.scope).c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, clean_utf8(document.frame.program).c_str());
    if (!options.created.empty()) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, options.created.c_str());
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, options.created.c_str());
    }
}

void add_bookmarks(cairo_surface_t* surface, const PageLayout& layout) {
    for (const Bookmark& mark : layout.bookmarks()) {
        const auto y = static_cast<long>(mark.y * points_per_pixel);
        const std::string place = "page=" + std::to_string(mark.page + 1) + " pos=[0 " + std::to_string(y) + "]";
        cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, clean_utf8(mark.title).c_str(), place.c_str(),
                                      CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

/// Draws every page. Fails with `cancelled` alone; what cairo says is asked for afterwards.
Result<void> draw_pages(cairo_surface_t* surface, cairo_t* context, const PageLayout& layout, const PageText& text,
                        const PdfOptions& options, const std::stop_token& cancel) {
    std::optional<Tag> whole;  // begun on the first page, because setting a page's size drops what was said before
    const std::size_t count = layout.pages().size();
    for (std::size_t i = 0; i < count; ++i) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the report was cancelled; nothing was written");
        }
        const Page& page = layout.pages()[i];
        cairo_pdf_surface_set_size(surface, page.width * points_per_pixel, page.height * points_per_pixel);
        if (!whole) {
            whole.emplace(context, "Document");
        }
        cairo_save(context);
        cairo_scale(context, points_per_pixel, points_per_pixel);
        paint_page(context, layout, text, i);
        cairo_restore(context);
        cairo_pdf_surface_set_page_label(surface, std::to_string(i + 1).c_str());
        cairo_show_page(context);
        if (options.progress) {
            options.progress(i + 1, count);
        }
    }
    return {};
}

Result<std::string> drawn(const ReportDocument& document, const PdfOptions& options, const std::stop_token& cancel) {
    const PageText text(document.language);
    const PageLayout layout(document, text);
    std::string bytes;
    const SurfacePtr surface(cairo_pdf_surface_create_for_stream(append, &bytes, page_short * points_per_pixel,
                                                                 page_long * points_per_pixel));
    describe(surface.get(), document, options);
    CairoPtr context(cairo_create(surface.get()));
    const auto done = draw_pages(surface.get(), context.get(), layout, text, options, cancel);
    if (!done) {
        return done.error();
    }
    add_bookmarks(surface.get(), layout);
    cairo_status_t status = cairo_status(context.get());
    context.reset();
    cairo_surface_finish(surface.get());
    status = status == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface.get()) : status;
    if (status != CAIRO_STATUS_SUCCESS) {
        return fail(Errc::file_failed, std::string("the pages could not be drawn: ") + cairo_status_to_string(status));
    }
    return bytes;
}

/// What the structure's figures show, in their order; empty texts are left out.
void collect(const ReportDocument& document, std::vector<std::string>& alternatives) {
    const auto add = [&](const ReportChart& chart) {
        alternatives.push_back(chart.alternative.empty() ? chart.caption : chart.alternative);
    };
    for (const ReportSection& section : document.sections) {
        for (const ReportBlock& block : section.blocks) {
            if (const auto* chart = std::get_if<ReportChart>(&block)) {
                add(*chart);
            } else if (const auto* pair = std::get_if<ReportPair>(&block)) {
                add(pair->left);
                add(pair->right);
            }
        }
    }
}

std::string finished(const std::string& bytes, const ReportDocument& document, const PdfOptions& options) {
    PdfExtras extras;
    extras.language = std::string(tag_of(document.language));
    collect(document, extras.alternatives);
    if (options.has_tables_attached) {
        for (const ReportTable* table : tables_of(document)) {
            extras.attachments.push_back(
                {table->id + ".csv", "text/csv", table->caption, [table] { return write_csv(*table); }});
        }
    }
    return finish_pdf(bytes, extras);
}

}  // namespace

Result<std::string> write_pdf(const ReportDocument& document, const PdfOptions& options, std::stop_token cancel) {
    auto bytes = drawn(document, options, cancel);
    if (!bytes) {
        return bytes;
    }
    try {
        return finished(*bytes, document, options);
    } catch (const std::exception& error) {
        return fail(Errc::file_failed, std::string("the PDF could not be put together: ") + error.what());
    }
}

}  // namespace wattmast
