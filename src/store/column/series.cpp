// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/series.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "store/column/entropy.h"
#include "store/column/packed.h"
#include "store/column/predictor.h"

namespace wattmast::column {
namespace {

/// How the residuals behind the leading ones are written. Stored as its number: append only.
enum class Code : std::uint8_t {
    packed = 1,   ///< packed.h
    entropy = 2,  ///< entropy.h
};

// Head byte: predictor in bits 0-2, code in bit 3 (0 packed, 1 entropy), weight of a mean in bits 4-7.
constexpr unsigned predictor_mask = 7;
constexpr unsigned entropy_flag = 8;
constexpr unsigned weight_shift = 4;

bool has_weight(Predictor predictor) noexcept {
    return predictor == Predictor::level || predictor == Predictor::slope;
}

std::optional<Prediction> prediction_of(unsigned head) noexcept {
    const unsigned number = head & predictor_mask;
    if (number < static_cast<unsigned>(Predictor::none) || number > static_cast<unsigned>(Predictor::slope)) {
        return std::nullopt;
    }
    const Prediction prediction{static_cast<Predictor>(number), static_cast<std::uint8_t>(head >> weight_shift)};
    return has_weight(prediction.predictor) == (prediction.weight != 0) ? std::optional(prediction) : std::nullopt;
}

std::uint8_t head_of(Prediction prediction, Code code) noexcept {
    return static_cast<std::uint8_t>(static_cast<unsigned>(prediction.predictor) |
                                     (code == Code::entropy ? entropy_flag : 0U) |
                                     (static_cast<unsigned>(prediction.weight) << weight_shift));
}

/// The shorter code for residuals without leading ones, if that is worth a look.
Code encode_rest(std::span<const std::int64_t> rest, Effort effort, ByteSink& sink) {
    if (rest.empty()) {
        return Code::packed;
    }
    const Packing packing = packing_of(rest);
    if (effort == Effort::thorough && packing.width > 0 && encode_entropy(rest, packing.size_of(rest.size()), sink)) {
        return Code::entropy;
    }
    encode_packed(packing, rest, sink);
    return Code::packed;
}

bool decode_rest(unsigned head, ByteSource& source, std::span<std::int64_t> rest) {
    if ((head & entropy_flag) != 0) {
        return !rest.empty() && decode_entropy(source, rest);
    }
    return rest.empty() || decode_packed(source, rest);
}

}  // namespace

void encode_series(std::span<const std::int64_t> numbers, Effort effort, ByteSink& sink) {
    if (numbers.empty()) {
        return;
    }
    const Prediction prediction =
        effort == Effort::thorough ? choose_prediction(numbers) : Prediction{Predictor::last, 0};
    constexpr std::size_t usual = 256;  // what a slot has
    std::array<std::int64_t, usual> few;
    std::vector<std::int64_t> many(numbers.size() > usual ? numbers.size() : 0);
    const auto residuals = many.empty() ? std::span(few).first(numbers.size()) : std::span<std::int64_t>(many);
    to_residuals(prediction, numbers, residuals);
    const std::size_t lead = std::min(numbers.size(), lead_of(prediction.predictor));
    const std::size_t head = sink.size();
    sink.u8(head_of(prediction, Code::packed));
    for (std::size_t i = 0; i < lead; ++i) {
        sink.signed_varint(residuals[i]);
    }
    if (encode_rest(residuals.subspan(lead), effort, sink) == Code::entropy) {
        sink.set(head, head_of(prediction, Code::entropy));
    }
}

bool decode_series(ByteSource& source, std::span<std::int64_t> into) {
    if (into.empty()) {
        return true;
    }
    const unsigned head = source.u8();
    const auto prediction = prediction_of(head);
    if (!prediction) {
        return false;
    }
    const std::size_t lead = std::min(into.size(), lead_of(prediction->predictor));
    for (std::size_t i = 0; i < lead; ++i) {
        into[i] = source.signed_varint();
    }
    if (source.failed() || !decode_rest(head, source, into.subspan(lead))) {
        return false;
    }
    from_residuals(*prediction, into);
    return true;
}

}  // namespace wattmast::column
