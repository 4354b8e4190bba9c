// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Pages as pictures, for a preview and for tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "report/report_document.h"

namespace wattmast {

/// Rows from the top, four bytes a pixel as 0xAARRGGBB in the machine's order, without gaps.
struct PageImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;
};

/// The pages of a document as write_pdf() prints them. Laid out once; pictures are drawn as they are asked for.
/// Belongs to one thread.
class PagePreview {
public:
    explicit PagePreview(std::shared_ptr<const ReportDocument> document);
    PagePreview(PagePreview&&) noexcept;
    PagePreview& operator=(PagePreview&&) noexcept;
    ~PagePreview();

    [[nodiscard]] std::size_t page_count() const noexcept;
    /// In CSS pixels.
    struct Size {
        double width = 0;
        double height = 0;
    };
    [[nodiscard]] Size size(std::size_t page) const;
    /// A number, or a factor's name, as it stands on a page.
    struct Figure {
        double x = 0, y = 0, width = 0, height = 0;  ///< Of its text, in CSS pixels.
        std::string text;                            ///< With its unit: "60.0 t CO₂".
        std::string what;                            ///< Of what: row and column, in the document's language.
        std::optional<FigureOrigin> origin;          ///< Empty: no page of the program shows where it comes from.
    };
    /// In the order of reading. Some milliseconds. @pre page < page_count()
    [[nodiscard]] std::vector<Figure> figures(std::size_t page) const;
    /// @param scale Pixels per CSS pixel. @pre page < page_count(), scale > 0
    [[nodiscard]] PageImage image(std::size_t page, double scale) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace wattmast
