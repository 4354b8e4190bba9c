// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Draws pages as they were laid out.
#pragma once

#include <cairo.h>

#include <cstddef>

#include "report/pages/page_layout.h"

namespace wattmast::pages {

/// Draws page `number` (from 0) with head and foot. The context's unit is the CSS pixel. On a PDF the content is
/// tagged, and cells that name a factor lead to its row.
void paint_page(cairo_t* context, const PageLayout& layout, const PageText& text, std::size_t number);

}  // namespace wattmast::pages
