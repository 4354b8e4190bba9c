// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/page_tags.h"

#include <cairo-pdf.h>

namespace wattmast::pages {
namespace {

/// As a string of cairo's attributes: quotes and backslashes are escaped.
std::string quoted(const std::string& text) {
    std::string quoted = "'";
    for (const char letter : text) {
        if (letter == '\'' || letter == '\\') {
            quoted += '\\';
        }
        quoted += letter;
    }
    return quoted + "'";
}

}  // namespace

bool takes_tags(cairo_t* context) {
    return cairo_surface_get_type(cairo_get_target(context)) == CAIRO_SURFACE_TYPE_PDF;
}

Tag::Tag(cairo_t* context, const char* name, const std::string& attributes) : name_(name) {
    if (takes_tags(context)) {
        context_ = context;
        cairo_tag_begin(context_, name_, attributes.c_str());
    }
}

Tag::~Tag() {
    if (context_ != nullptr) {
        cairo_tag_end(context_, name_);
    }
}

std::string link_to(const std::string& name) {
    return "dest=" + quoted(name);
}

std::string place_of(const std::string& name) {
    return "name=" + quoted(name);
}

}  // namespace wattmast::pages
