// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/series.h"

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

constexpr unsigned code_shift = 4;  // head byte: predictor in the low half, code in the high half

bool has_weight(Predictor predictor) noexcept {
    return predictor == Predictor::level || predictor == Predictor::slope;
}

std::optional<Prediction> read_prediction(std::uint8_t number, ByteSource& source) noexcept {
    if (number < static_cast<std::uint8_t>(Predictor::none) || number > static_cast<std::uint8_t>(Predictor::slope)) {
        return std::nullopt;
    }
    Prediction prediction{static_cast<Predictor>(number), 0};
    if (has_weight(prediction.predictor)) {
        prediction.weight = source.u8();
        if (prediction.weight < 1 || prediction.weight > 15) {
            return std::nullopt;
        }
    }
    return prediction;
}

/// The shorter code for residuals without leading ones.
Code encode_rest(std::span<const std::int64_t> rest, ByteSink& sink) {
    if (rest.empty()) {
        return Code::packed;
    }
    const Packing packing = packing_of(rest);
    const std::size_t size = packing.size_of(rest.size());
    if (packing.width > 0 && encode_entropy(rest, size, sink)) {
        return Code::entropy;
    }
    encode_packed(packing, rest, sink);
    return Code::packed;
}

bool decode_rest(std::uint8_t code, ByteSource& source, std::span<std::int64_t> rest) {
    switch (code) {
        case static_cast<std::uint8_t>(Code::packed):
            return rest.empty() || decode_packed(source, rest);
        case static_cast<std::uint8_t>(Code::entropy):
            return !rest.empty() && decode_entropy(source, rest);
        default:
            return false;
    }
}

}  // namespace

void encode_series(std::span<const std::int64_t> numbers, ByteSink& sink) {
    if (numbers.empty()) {
        return;
    }
    const Prediction prediction = choose_prediction(numbers);
    std::vector<std::int64_t> residuals(numbers.size());
    to_residuals(prediction, numbers, residuals);
    const std::size_t lead = std::min(numbers.size(), lead_of(prediction.predictor));
    const auto rest = std::span<const std::int64_t>(residuals).subspan(lead);
    ByteSink coded;
    const Code code = encode_rest(rest, coded);
    sink.u8(static_cast<std::uint8_t>(static_cast<unsigned>(prediction.predictor) |
                                      (static_cast<unsigned>(code) << code_shift)));
    if (has_weight(prediction.predictor)) {
        sink.u8(prediction.weight);
    }
    for (std::size_t i = 0; i < lead; ++i) {
        sink.signed_varint(residuals[i]);
    }
    sink.append(coded.view());
}

bool decode_series(ByteSource& source, std::span<std::int64_t> into) {
    if (into.empty()) {
        return true;
    }
    const std::uint8_t head = source.u8();
    const auto prediction = read_prediction(head & 0x0fU, source);
    if (!prediction) {
        return false;
    }
    const std::size_t lead = std::min(into.size(), lead_of(prediction->predictor));
    for (std::size_t i = 0; i < lead; ++i) {
        into[i] = source.signed_varint();
    }
    if (source.failed() || !decode_rest(head >> code_shift, source, into.subspan(lead))) {
        return false;
    }
    from_residuals(*prediction, into);
    return true;
}

}  // namespace wattmast::column
