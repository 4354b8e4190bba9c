// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What qpdf adds to a PDF that cairo drew. The one source that includes qpdf is C++17: clang 14 cannot read qpdf's
// headers as C++20. So is what this header may say.
#pragma once

#include <string>
#include <vector>

namespace wattmast::pages {

struct PdfAttachment {
    std::string name;
    std::string type;  ///< "text/csv"
    std::string description;
    std::string content;
};

struct PdfExtras {
    std::string language;                   ///< "zh-CN"
    std::vector<std::string> alternatives;  ///< What the structure's figures show, in their order.
    std::vector<PdfAttachment> attachments;
};

/// The PDF with language, alternative texts and attachments, its objects packed. Same bytes in, same bytes out.
/// Throws std::exception with what qpdf says.
std::string finish_pdf(const std::string& bytes, const PdfExtras& extras);

}  // namespace wattmast::pages
