// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/page_text.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <string>

#include "report/pages/gobject_ptr.h"

namespace wattmast::pages {
namespace {

/// Between the middle of a line and the baseline, as a share of the size: half of Inter's ascent less its descent. One
/// number for all fonts, so that a line with Chinese in it stands as others do.
constexpr double baseline_of_middle = 0.3637;
/// The widest glyphs, as shares of the size: "W" and "%" of Inter stay below the first, ideographs are squares.
constexpr double widest_letter = 1.0;
constexpr double widest_ideograph = 1.02;

constexpr std::size_t styles = static_cast<std::size_t>(TextStyle::chart_label_strong) + 1;

struct FontRelease {
    void operator()(PangoFontDescription* font) const noexcept { pango_font_description_free(font); }
};
struct AttributesRelease {
    void operator()(PangoAttrList* list) const noexcept { pango_attr_list_unref(list); }
};

}  // namespace

struct PageText::Parts {
    GObjectPtr<PangoContext> context;
    GObjectPtr<PangoLayout> layout;
    std::array<std::unique_ptr<PangoFontDescription, FontRelease>, styles> fonts;
    std::unique_ptr<PangoAttrList, AttributesRelease> attributes;

    explicit Parts(ReportLanguage language)
        : context(pango_font_map_create_context(pango_cairo_font_map_get_default())),
          layout(nullptr),
          attributes(pango_attr_list_new()) {
        const FontOptionsPtr options(cairo_font_options_create());
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context.get(), options.get());
        pango_context_set_round_glyph_positions(context.get(), FALSE);
        pango_context_set_language(context.get(), pango_language_from_string(std::string(tag_of(language)).c_str()));
        layout.reset(pango_layout_new(context.get()));
        pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum=1"));
        pango_layout_set_attributes(layout.get(), attributes.get());
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        for (std::size_t style = 1; style < styles; ++style) {
            const TextLook look = look_of(static_cast<TextStyle>(style));
            fonts.at(style).reset(pango_font_description_from_string(
                look.is_code ? "Noto Sans Mono, Noto Sans CJK SC, monospace" : "Inter, Noto Sans CJK SC, sans-serif"));
            pango_font_description_set_weight(fonts.at(style).get(),
                                              look.is_bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
            pango_font_description_set_absolute_size(fonts.at(style).get(), look.size * PANGO_SCALE);
        }
    }

    /// @param width Negative: one line, as long as it is.
    [[nodiscard]] PangoLayout* set(std::string_view text, TextStyle style, double width,
                                   PangoEllipsizeMode ellipsis) const {
        pango_layout_set_font_description(layout.get(), fonts.at(static_cast<std::size_t>(style)).get());
        pango_layout_set_ellipsize(layout.get(), ellipsis);
        pango_layout_set_width(layout.get(), width < 0 ? -1 : static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        return layout.get();
    }

    void draw(cairo_t* cairo, PangoLayout* set, TextStyle style, const Box& box, Align align) const {
        const TextLook look = look_of(style);
        cairo_set_source_rgb(cairo, look.colour.red, look.colour.green, look.colour.blue);
        double y = box.y + look.line / 2 + look.size * baseline_of_middle;
        const int count = pango_layout_get_line_count(set);
        for (int i = 0; i < count; ++i, y += look.line) {
            PangoLayoutLine* line = pango_layout_get_line_readonly(set, i);
            PangoRectangle extents;
            pango_layout_line_get_extents(line, nullptr, &extents);
            const double left = box.width - static_cast<double>(extents.width) / PANGO_SCALE;
            const double shift = align == Align::left ? 0 : align == Align::right ? left : left / 2;
            cairo_move_to(cairo, box.x + shift, y);
            pango_cairo_show_layout_line(cairo, line);
        }
    }
};

PageText::PageText(ReportLanguage language) : parts_(std::make_unique<Parts>(language)) {}
PageText::PageText(PageText&&) noexcept = default;
PageText& PageText::operator=(PageText&&) noexcept = default;
PageText::~PageText() = default;

double PageText::width(std::string_view text, TextStyle style) const {
    PangoRectangle extents;
    pango_layout_get_extents(parts_->set(text, style, -1, PANGO_ELLIPSIZE_NONE), nullptr, &extents);
    return static_cast<double>(extents.width) / PANGO_SCALE;
}

double PageText::width_at_most(std::string_view text, TextStyle style) {
    const double size = look_of(style).size;
    double width = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0xE0) {
            width += size * widest_ideograph;
        } else if (byte < 0x80 || byte >= 0xC0) {  // not the rest of a letter
            width += size * widest_letter;
        }
    }
    return width;
}

int PageText::lines(std::string_view text, TextStyle style, double width) const {
    if (text.find('\n') == std::string_view::npos && width_at_most(text, style) <= width) {
        return 1;
    }
    return std::max(1, pango_layout_get_line_count(parts_->set(text, style, width, PANGO_ELLIPSIZE_NONE)));
}

void PageText::draw(cairo_t* context, std::string_view text, TextStyle style, const Box& box, Align align) const {
    parts_->draw(context, parts_->set(text, style, box.width, PANGO_ELLIPSIZE_NONE), style, box, align);
}

void PageText::draw_line(cairo_t* context, std::string_view text, TextStyle style, const Box& box, Align align) const {
    parts_->draw(context, parts_->set(text, style, box.width, PANGO_ELLIPSIZE_END), style, box, align);
}

}  // namespace wattmast::pages
