// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/model.h"

#include <algorithm>

namespace wattmast::column {
namespace {

/// 65,536 × the share of |x| below i/8 standard deviations.
constexpr std::array<std::uint32_t, 37> gauss_shares = {
    0,     6519,  12938, 19159, 25095, 30673, 35831, 40529, 44741, 48458, 51688, 54452, 56779,
    58710, 60285, 61552, 62554, 63335, 63934, 64386, 64722, 64968, 65145, 65271, 65359, 65419,
    65460, 65488, 65506, 65517, 65524, 65529, 65532, 65534, 65535, 65535, 65536};
constexpr std::array<std::uint32_t, 66> laplace_shares = {
    0,     10619, 19517, 26974, 33222, 38458, 42846, 46522, 49603, 52185, 54348, 56161, 57680, 58953,
    60020, 60913, 61662, 62290, 62816, 63257, 63626, 63936, 64195, 64412, 64594, 64747, 64875, 64982,
    65072, 65147, 65210, 65263, 65307, 65344, 65375, 65401, 65423, 65441, 65457, 65470, 65480, 65489,
    65497, 65503, 65509, 65513, 65517, 65520, 65522, 65525, 65526, 65528, 65529, 65530, 65531, 65532,
    65533, 65533, 65534, 65534, 65534, 65535, 65535, 65535, 65535, 65536};

constexpr std::uint8_t max_scale = 63;

/// Standard deviation of scale k, in 1/1024: 2^(k/4) / 4.
constexpr std::uint64_t deviation(std::uint8_t scale) noexcept {
    constexpr std::array<std::uint64_t, 4> quarters = {256, 304, 362, 431};
    return quarters[scale & 3U] << (scale >> 2U);
}

/// The share below `twice`/2, where `twice` is odd: half way between two magnitudes.
std::uint32_t share_below(std::span<const std::uint32_t> shares, std::uint64_t twice, std::uint8_t scale) noexcept {
    constexpr std::uint64_t beyond = std::uint64_t{1} << 32U;
    constexpr unsigned fraction = 8;
    if (twice >= beyond) {
        return shares.back();
    }
    const std::uint64_t position = (twice << 20U) / deviation(scale);  // 1/256 of 1/8 deviation
    const std::uint64_t index = position >> fraction;
    if (index + 1 >= shares.size()) {
        return shares.back();
    }
    const auto part = static_cast<std::uint32_t>(position & 0xffU);
    return shares[index] + (((shares[index + 1] - shares[index]) * part) >> fraction);
}

/// The share of zig-zag numbers below `end`. −m and m are alike, so that an even end cuts a pair in halves.
std::uint32_t share_of_zigzag(std::span<const std::uint32_t> shares, std::uint64_t end, std::uint8_t scale) noexcept {
    if (end % 2 == 1) {
        return share_below(shares, end, scale);
    }
    return end == 0 ? 0 : (share_below(shares, end - 1, scale) + share_below(shares, end + 1, scale)) / 2;
}

/// 16 × 2^((weight - 1) / 2)
constexpr std::array<std::uint32_t, 16> weight_sizes = {0,   16,  23,  32,  45,  64,   91,   128,
                                                        181, 256, 362, 512, 724, 1024, 1448, 2048};

/// The smallest weight that is not nearer to the next lower one, for a count of `most`.
std::uint8_t weight_of(std::uint64_t count, std::uint64_t most) noexcept {
    if (count == 0) {
        return 0;
    }
    std::uint8_t weight = 15;
    // Nearer by ratio: count / most against the geometric mean of two neighbours.
    while (weight > 1 && count * count * weight_sizes[15] * weight_sizes[15] <
                             most * most * weight_sizes[weight] * weight_sizes[weight - 1]) {
        --weight;
    }
    return weight;
}

/// 256 × log2(2^11 / frequency), by squaring.
constexpr std::array<std::uint16_t, model_total + 1> make_costs() {
    std::array<std::uint16_t, model_total + 1> costs{};
    for (std::uint32_t frequency = 1; frequency <= model_total; ++frequency) {
        const auto whole = static_cast<unsigned>(std::bit_width(frequency)) - 1;
        std::uint64_t mantissa = (std::uint64_t{frequency} << 30U) >> whole;
        std::uint32_t log = whole;
        for (int bit = 0; bit < 8; ++bit) {
            mantissa = (mantissa * mantissa) >> 30U;
            const bool doubled = mantissa >= (std::uint64_t{2} << 30U);
            log = (log << 1U) | (doubled ? 1U : 0U);
            mantissa >>= doubled ? 1U : 0U;
        }
        costs[frequency] = static_cast<std::uint16_t>((model_bits << 8U) - log);
    }
    return costs;
}

constexpr auto costs = make_costs();

/// Standard deviation of a Gauss curve with the same mean magnitude, in scales.
std::uint8_t scale_of(const Histogram& histogram, std::size_t buckets) noexcept {
    std::uint64_t count = 0;
    double sum = 0;  // of zig-zag numbers: twice the magnitudes
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        count += histogram[bucket];
        const auto width = static_cast<double>(std::uint64_t{1} << bucket_bits(bucket));
        sum += static_cast<double>(histogram[bucket]) * (static_cast<double>(bucket_begin(bucket)) + (width - 1) / 2);
    }
    constexpr double deviation_of_mean = 1.2533;
    const double wanted = sum / 2 * deviation_of_mean / static_cast<double>(count) * 1024;
    std::uint8_t scale = 0;
    while (scale < max_scale && static_cast<double>(deviation(scale)) < wanted) {
        ++scale;
    }
    return scale;
}

}  // namespace

Model Model::curve(Kind kind, std::uint8_t scale, std::size_t buckets) {
    Model model(kind, buckets);
    model.scale_ = scale;
    const std::span<const std::uint32_t> shares =
        kind == Kind::gauss ? std::span<const std::uint32_t>(gauss_shares) : laplace_shares;
    const auto room = model_total - static_cast<std::uint32_t>(buckets);  // each bucket has at least 1
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        const std::uint32_t share = share_of_zigzag(shares, bucket_begin(bucket), scale);
        model.cumulative_[bucket] = static_cast<std::uint16_t>(bucket + ((std::uint64_t{share} * room) >> 16U));
    }
    model.cumulative_[buckets] = model_total;
    return model;
}

Model Model::table(const Histogram& histogram, std::size_t buckets) {
    Model model(Kind::table, buckets);
    const std::uint64_t most = *std::max_element(histogram.begin(), histogram.end());
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        model.weights_[bucket] = weight_of(histogram[bucket], most);
    }
    model.spread_weights();
    return model;
}

/// @pre some weight is not 0
void Model::spread_weights() {
    std::uint32_t used = 0;
    std::uint32_t sum = 0;
    for (std::size_t bucket = 0; bucket < buckets_; ++bucket) {
        used += weights_[bucket] > 0 ? 1U : 0U;
        sum += weight_sizes[weights_[bucket]];
    }
    std::uint32_t seen = 0;
    std::uint32_t below = 0;
    for (std::size_t bucket = 0; bucket < buckets_; ++bucket) {
        cumulative_[bucket] = static_cast<std::uint16_t>(seen + below * (model_total - used) / sum);
        seen += weights_[bucket] > 0 ? 1U : 0U;
        below += weight_sizes[weights_[bucket]];
    }
    cumulative_[buckets_] = model_total;
}

std::size_t Model::size() const noexcept {
    return 2 + (kind_ == Kind::table ? (buckets_ + 1) / 2 : 1);
}

std::uint64_t Model::cost(const Histogram& histogram) const noexcept {
    std::uint64_t sum = size() * 8 * 256;
    for (std::size_t bucket = 0; bucket < buckets_; ++bucket) {
        sum += std::uint64_t{histogram[bucket]} * costs[frequency(bucket)];
    }
    return sum;
}

Model Model::fitted_to(const Histogram& histogram) {
    std::size_t buckets = bucket_count;
    while (histogram[buckets - 1] == 0) {
        --buckets;
    }
    Model best = table(histogram, buckets);
    std::uint64_t best_cost = best.cost(histogram);
    const int middle = scale_of(histogram, buckets);
    for (const Kind kind : {Kind::gauss, Kind::laplace}) {
        for (int scale = std::max(0, middle - 2); scale <= std::min<int>(max_scale, middle + 1); ++scale) {
            const Model candidate = curve(kind, static_cast<std::uint8_t>(scale), buckets);
            if (const std::uint64_t cost = candidate.cost(histogram); cost < best_cost) {
                best = candidate;
                best_cost = cost;
            }
        }
    }
    return best;
}

void Model::write(unsigned extra, ByteSink& sink) const {
    sink.u8(static_cast<std::uint8_t>(static_cast<unsigned>(kind_) | (extra << 2U)));
    sink.u8(static_cast<std::uint8_t>(buckets_ - 1));
    if (kind_ != Kind::table) {
        sink.u8(scale_);
        return;
    }
    for (std::size_t bucket = 0; bucket < buckets_; bucket += 2) {
        const unsigned next = bucket + 1 < buckets_ ? weights_[bucket + 1] : 0;
        sink.u8(static_cast<std::uint8_t>(weights_[bucket] | (next << 4U)));
    }
}

std::optional<Model> Model::read(unsigned& extra, ByteSource& source) {
    const unsigned head = source.u8();
    const unsigned kind = head & 3U;
    extra = head >> 2U;
    const std::size_t buckets = std::size_t{source.u8()} + 1;
    if (source.failed() || kind < static_cast<unsigned>(Kind::gauss) || buckets > bucket_count) {
        return std::nullopt;
    }
    if (static_cast<Kind>(kind) != Kind::table) {
        const std::uint8_t scale = source.u8();
        return source.failed() || scale > max_scale ? std::nullopt
                                                    : std::optional(curve(static_cast<Kind>(kind), scale, buckets));
    }
    Model model(Kind::table, buckets);
    unsigned any = 0;
    for (std::size_t bucket = 0; bucket < buckets; bucket += 2) {
        const unsigned pair = source.u8();
        any |= pair;
        model.weights_[bucket] = pair & 0x0fU;
        if (bucket + 1 < buckets) {
            model.weights_[bucket + 1] = static_cast<std::uint8_t>(pair >> 4U);
        } else if (pair > 0x0fU) {
            return std::nullopt;
        }
    }
    if (source.failed() || any == 0) {
        return std::nullopt;
    }
    model.spread_weights();
    return model;
}

}  // namespace wattmast::column
