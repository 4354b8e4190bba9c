// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How often each bucket is expected: a curve of two numbers, or a coarse table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "store/column/bucket.h"
#include "store/column/byte_io.h"

namespace wattmast::column {

/// Frequencies are parts of 2^11.
inline constexpr unsigned model_bits = 11;
inline constexpr std::uint32_t model_total = 1U << model_bits;

using Histogram = std::array<std::uint32_t, bucket_count>;

/// Frequencies of the buckets from 0 to a last one. Bucket i has cumulative[i + 1] - cumulative[i].
class Model {
public:
    /// The model among curves and table that makes the numbers of this histogram shortest, its own bytes included.
    /// @pre some bucket is not empty
    [[nodiscard]] static Model fitted_to(const Histogram& histogram);

    /// `extra` (below 64) goes into free bits of the first byte.
    void write(unsigned extra, ByteSink& sink) const;
    /// Empty where the bytes are no model.
    [[nodiscard]] static std::optional<Model> read(unsigned& extra, ByteSource& source);

    /// From 1 to bucket_count.
    [[nodiscard]] std::size_t buckets() const noexcept { return buckets_; }
    /// @pre bucket < buckets()
    [[nodiscard]] std::uint32_t begin(std::size_t bucket) const noexcept { return cumulative_[bucket]; }
    /// 0 for a bucket that does not occur. @pre bucket < buckets()
    [[nodiscard]] std::uint32_t frequency(std::size_t bucket) const noexcept {
        return cumulative_[bucket + 1] - cumulative_[bucket];
    }
    /// Size of the numbers of the histogram by this model, without bits inside buckets, and of the model itself, in
    /// 1/256 bits.
    [[nodiscard]] std::uint64_t cost(const Histogram& histogram) const noexcept;

private:
    /// Stored as its number: append only.
    enum class Kind : std::uint8_t {
        gauss = 1,    ///< Noise of meters.
        laplace = 2,  ///< Longer tails: steps of loads.
        table = 3,    ///< A weight for each bucket.
    };
    Model(Kind kind, std::size_t buckets) noexcept : kind_(kind), buckets_(buckets) {}
    [[nodiscard]] static Model curve(Kind kind, std::uint8_t scale, std::size_t buckets);
    [[nodiscard]] static Model table(const Histogram& histogram, std::size_t buckets);
    void spread_weights();
    [[nodiscard]] std::size_t size() const noexcept;

    Kind kind_;
    std::uint8_t scale_ = 0;  ///< Of a curve: standard deviation in quarters of an octave above 1/4.
    std::size_t buckets_;
    std::array<std::uint8_t, bucket_count> weights_{};  ///< Of a table: 0 none, else half octaves, 1 to 15.
    std::array<std::uint16_t, bucket_count + 1> cumulative_{};
};

}  // namespace wattmast::column
