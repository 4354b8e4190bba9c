// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is added to a PDF that cairo drew.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace wattmast::pages {

struct PdfAttachment {
    std::string name;
    std::string type;  ///< "text/csv"
    std::string description;
    std::function<std::string()> content;  ///< Called once, so that one at a time is in memory.
};

struct PdfExtras {
    std::string language;                   ///< "zh-CN"
    std::vector<std::string> alternatives;  ///< What the structure's figures show, in their order.
    std::vector<PdfAttachment> attachments;
};

/// The PDF with language, alternative texts and attachments, its objects packed. Same bytes in, same bytes out.
/// Throws std::exception where the bytes are not as cairo writes them, or there is no memory.
[[nodiscard]] std::string finish_pdf(const std::string& bytes, const PdfExtras& extras);

}  // namespace wattmast::pages
