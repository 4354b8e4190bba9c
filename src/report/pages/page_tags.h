// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The structure of a PDF's content for those who hear it; nothing where a page is drawn on another surface.
#pragma once

#include <cairo.h>

#include <string>

namespace wattmast::pages {

[[nodiscard]] bool takes_tags(cairo_t* context);

/// An element of the structure from construction to destruction: "Sect", "H1", "P", "Table", "TR", "TD".
class Tag {
public:
    Tag(cairo_t* context, const char* name, const std::string& attributes = {});
    Tag(const Tag&) = delete;
    Tag& operator=(const Tag&) = delete;
    ~Tag();

private:
    cairo_t* context_ = nullptr;  ///< Null: no tags here.
    const char* name_ = nullptr;
};

/// Attributes of a link to a place, and of that place. `name` may be any text.
[[nodiscard]] std::string link_to(const std::string& name);
[[nodiscard]] std::string place_of(const std::string& name);

}  // namespace wattmast::pages
