// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Source: ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference streams), 7.4.4.4 (predictors).
#include "report/pages/pdf_packer.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace wattmast::pages {
namespace {

constexpr std::size_t packed_together = 200;
constexpr std::string_view head = "%PDF-1.5\n%\xB5\xED\xAE\xFB\n";

/// Tells files apart; it protects nothing. FNV-1a, in two halves that begin differently.
std::string identity_of(std::string_view bytes) {
    constexpr std::uint64_t prime = 1'099'511'628'211U;
    std::array<std::uint64_t, 2> halves{14'695'981'039'346'656'037U, 1'469'598'103'934'665'603U};
    for (const char byte : bytes) {
        for (std::uint64_t& half : halves) {
            half = (half ^ static_cast<unsigned char>(byte)) * prime;
        }
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint64_t half : halves) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            text += digits[(half >> static_cast<unsigned>(shift)) & 0xFU];
        }
    }
    return text;
}

}  // namespace

std::string deflated(std::string_view text) {
    uLongf size = compressBound(text.size());
    std::string packed(size, '\0');
    auto* const target = reinterpret_cast<Bytef*>(packed.data());            // NOLINT: bytes are what zlib takes
    const auto* const source = reinterpret_cast<const Bytef*>(text.data());  // NOLINT: bytes are what zlib takes
    if (compress2(target, &size, source, text.size(), Z_DEFAULT_COMPRESSION) != Z_OK) {
        throw std::runtime_error("there is no memory to pack it");
    }
    packed.resize(size);
    return packed;
}

PdfPacker::PdfPacker(std::size_t first_free) : bytes_(head), places_(first_free) {}

std::size_t PdfPacker::new_number() {
    places_.emplace_back();
    return places_.size() - 1;
}

void PdfPacker::place(std::size_t number, Place at) {
    places_.at(number) = at;
}

void PdfPacker::add(std::size_t number, std::string_view text) {
    waiting_.emplace_back(number, texts_.size());
    texts_ += text;
    texts_ += '\n';
    if (waiting_.size() == packed_together) {
        pack();
    }
}

void PdfPacker::pack() {
    if (waiting_.empty()) {
        return;
    }
    const std::size_t stream = new_number();
    std::string table;
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
        const auto& [number, begin] = waiting_[i];
        table += std::to_string(number) + " " + std::to_string(begin) + " ";
        place(number, {2, static_cast<std::uint32_t>(stream), static_cast<std::uint16_t>(i)});
    }
    const std::string dictionary = "<< /Type /ObjStm /N " + std::to_string(waiting_.size()) + " /First " +
                                   std::to_string(table.size()) + " /Filter /FlateDecode >>";
    add_stream(stream, dictionary, deflated(table + texts_));
    waiting_.clear();
    texts_.clear();
}

void PdfPacker::add_stream(std::size_t number, std::string_view dictionary, std::string_view data) {
    place(number, {1, static_cast<std::uint32_t>(bytes_.size()), 0});
    bytes_ += std::to_string(number) + " 0 obj\n";
    bytes_ += dictionary.substr(0, dictionary.rfind(">>"));
    bytes_ += "/Length " + std::to_string(data.size()) + " >>\nstream\n";
    bytes_ += data;
    bytes_ += "\nendstream\nendobj\n";
    if (bytes_.size() > UINT32_MAX) {
        throw std::runtime_error("it has more than 4 GB; report fewer sites at once");
    }
}

std::string PdfPacker::finish(std::size_t root, std::size_t info) {
    pack();
    const std::size_t own = new_number();
    const std::size_t begin = bytes_.size();
    place(own, {1, static_cast<std::uint32_t>(begin), 0});
    // Each row as what it differs by from the one above (predictor 2, "up"), which packs well.
    constexpr std::size_t row_size = 7;
    std::array<std::uint8_t, row_size> above{};
    std::string rows;
    for (const Place& at : places_) {
        const std::array<std::uint8_t, row_size> row{at.kind,
                                                     static_cast<std::uint8_t>(at.where >> 24U),
                                                     static_cast<std::uint8_t>(at.where >> 16U),
                                                     static_cast<std::uint8_t>(at.where >> 8U),
                                                     static_cast<std::uint8_t>(at.where),
                                                     static_cast<std::uint8_t>(at.index >> 8U),
                                                     static_cast<std::uint8_t>(at.index)};
        rows += '\2';
        for (std::size_t i = 0; i < row_size; ++i) {
            rows += static_cast<char>(static_cast<std::uint8_t>(row[i] - above[i]));
        }
        above = row;
    }
    const std::string id = identity_of(bytes_);
    const std::string dictionary =
        "<< /Type /XRef /Size " + std::to_string(places_.size()) + " /W [ 1 4 2 ] /Root " + std::to_string(root) +
        " 0 R " + (info > 0 ? "/Info " + std::to_string(info) + " 0 R " : std::string()) + "/ID [ <" + id + "> <" + id +
        "> ] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 7 >> >>";
    add_stream(own, dictionary, deflated(rows));
    bytes_ += "startxref\n" + std::to_string(begin) + "\n%%EOF\n";
    return std::move(bytes_);
}

}  // namespace wattmast::pages
