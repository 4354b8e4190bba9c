// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Owners of what Pango, cairo and GLib give out.
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <memory>

namespace wattmast::pages {

struct GObjectRelease {
    void operator()(void* object) const noexcept { g_object_unref(object); }
};
template <typename Object>
using GObjectPtr = std::unique_ptr<Object, GObjectRelease>;

struct CairoRelease {
    void operator()(cairo_t* context) const noexcept { cairo_destroy(context); }
    void operator()(cairo_surface_t* surface) const noexcept { cairo_surface_destroy(surface); }
    void operator()(cairo_font_options_t* options) const noexcept { cairo_font_options_destroy(options); }
};
using CairoPtr = std::unique_ptr<cairo_t, CairoRelease>;
using SurfacePtr = std::unique_ptr<cairo_surface_t, CairoRelease>;
using FontOptionsPtr = std::unique_ptr<cairo_font_options_t, CairoRelease>;

}  // namespace wattmast::pages
