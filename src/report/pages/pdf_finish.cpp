// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/pdf_finish.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>

#include "report/pages/pdf_packer.h"
#include "report/pages/pdf_source.h"
#include "report/text.h"

namespace wattmast::pages {
namespace {

void put_unit(std::uint32_t unit, std::string& hexadecimal) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        hexadecimal += digits[(unit >> shift) & 0xFU];
    }
}

/// A text string: UTF-16 with its mark, in hexadecimal.
std::string text_string(const std::string& text) {
    const std::string clean = clean_utf8(text);
    std::string written = "<FEFF";
    for (std::size_t i = 0; i < clean.size();) {
        const auto lead = static_cast<unsigned char>(clean[i]);
        const std::size_t more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        std::uint32_t letter = more == 0 ? lead : lead & (0x3FU >> more);
        for (std::size_t k = 1; k <= more; ++k) {
            letter = (letter << 6U) | (static_cast<unsigned char>(clean.at(i + k)) & 0x3FU);
        }
        if (letter >= 0x10000) {
            put_unit(0xD800 + ((letter - 0x10000) >> 10U), written);
            put_unit(0xDC00 + ((letter - 0x10000) & 0x3FFU), written);
        } else {
            put_unit(letter, written);
        }
        i += 1 + more;
    }
    return written + ">";
}

/// The name of a file: readers compare it with what they are asked for, some of them byte by byte.
std::string file_name(const std::string& name) {
    const bool is_plain = std::ranges::all_of(name, [](char letter) {
        return letter > ' ' && letter < '\x7f' && std::string_view("()\\").find(letter) == std::string_view::npos;
    });
    return is_plain ? "(" + name + ")" : text_string(name);
}

/// As the name of a type: "/text#2Fcsv".
std::string name_of_type(const std::string& type) {
    std::string name = "/";
    for (const char letter : type) {
        name += letter == '/' ? std::string("#2F") : std::string(1, letter);
    }
    return name;
}

std::string with(std::string_view dictionary, const std::string& more) {
    std::string text(dictionary);
    return text.insert(text.find("<<") + 2, " " + more);
}

std::string reference(std::size_t number) {
    return std::to_string(number) + " 0 R";
}

class Finisher {
public:
    Finisher(const std::string& bytes, const PdfExtras& extras)
        : extras_(extras), source_(read_pdf(bytes)), packer_(source_.size) {}

    std::string run() && {
        const std::string files = attach();
        std::vector<std::size_t> figures;
        for (const PdfObject& object : source_.objects) {
            if (object.is_stream) {
                lengths_.insert(object.length_object);
            } else if (object.text.find("/S /Figure") != std::string_view::npos) {
                figures.push_back(object.number);
            } else if (object.number == source_.root) {
                names_ = reference_of(object.text, "/Names");
            }
        }
        // cairo numbers the structure's elements as they stand.
        std::ranges::sort(figures);
        for (std::size_t i = 0; i < std::min(figures.size(), extras_.alternatives.size()); ++i) {
            alternatives_.emplace(figures[i], extras_.alternatives[i]);
        }
        for (const PdfObject& object : source_.objects) {
            add(object, files);
        }
        return packer_.finish(source_.root, source_.info);
    }

private:
    void add(const PdfObject& object, const std::string& files) {
        if (object.is_stream) {
            packer_.add_stream(object.number, without_length(object.text), object.data);
        } else if (object.number == source_.root) {
            packer_.add(
                object.number,
                with(object.text, "/Lang (" + extras_.language + ") /ViewerPreferences << /DisplayDocTitle true >>" +
                                      (names_ > 0 || files.empty() ? "" : " /Names << " + files + " >>")));
        } else if (object.number == names_ && !files.empty()) {
            packer_.add(object.number, with(object.text, files));
        } else if (const auto text = alternatives_.find(object.number); text != alternatives_.end()) {
            packer_.add(object.number, with(object.text, "/Alt " + text_string(text->second)));
        } else if (!lengths_.contains(object.number)) {
            packer_.add(object.number, object.text);
        }
    }

    /// The packer says how long the data is.
    static std::string without_length(std::string_view dictionary) {
        std::string text(dictionary);
        const std::size_t at = text.find("/Length ");
        const std::size_t end = text.find_first_of("/>\n", at + 1);
        return text.erase(at, end - at);
    }

    /// Writes the attachments. What names them in the catalogue; empty where there is none.
    std::string attach() {
        std::map<std::string, std::size_t> files;  // a tree of names is in their order
        for (const PdfAttachment& one : extras_.attachments) {
            const std::size_t stream = packer_.new_number();
            const std::size_t file = packer_.new_number();
            const std::string content = one.content();
            packer_.add_stream(stream,
                               "<< /Type /EmbeddedFile /Subtype " + name_of_type(one.type) + " /Params << /Size " +
                                   std::to_string(content.size()) + " >> /Filter /FlateDecode >>",
                               deflated(content));
            const std::string name = file_name(one.name);
            std::string entry = "<< /Type /Filespec";
            entry.append(" /F ").append(name).append(" /UF ").append(name);
            entry.append(" /Desc ").append(text_string(one.description));
            entry.append(" /EF << /F ").append(reference(stream)).append(" /UF ").append(reference(stream));
            packer_.add(file, entry.append(" >> >>"));
            files.emplace(name, file);
        }
        std::string names;
        for (const auto& [name, file] : files) {
            names += " " + name + " " + reference(file);
        }
        return names.empty() ? names : "/EmbeddedFiles << /Names [" + names + " ] >>";
    }

    const PdfExtras& extras_;
    const PdfSource source_;
    PdfPacker packer_;
    std::set<std::size_t> lengths_{0};
    std::map<std::size_t, std::string> alternatives_;
    std::size_t names_ = 0;
};

}  // namespace

std::string finish_pdf(const std::string& bytes, const PdfExtras& extras) {
    return Finisher(bytes, extras).run();
}

}  // namespace wattmast::pages
