// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a generator burns in an hour at a load, and the fuel of time spent at loads.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/book_schema.h"
#include "carbon/exact_number.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

/// Straight lines between stated loads, going on beyond the first and the last; or one rate at every load.
class FuelCurve {
public:
    struct Place {
        Power load;
        Decimal rate;  ///< In unit() an hour.
        friend bool operator==(const Place&, const Place&) = default;
    };

    /// Reads "25 % 9 L/h; 50 % 16.2 L/h; 100 % 30 L/h", loads also in kW, or "9.5 L/h" alone; rates in L/h, kg/h or
    /// Nm3/h, all in one unit. Fails with `invalid_argument`: a part that cannot be read, a share without `rated`, one
    /// load alone, loads that do not ascend, rates that fall, a mix of units.
    [[nodiscard]] static Result<FuelCurve> parse(std::string_view text, const std::optional<BookAmount>& rated);

    [[nodiscard]] const std::vector<Place>& places() const noexcept { return places_; }
    [[nodiscard]] const std::string& unit() const noexcept { return unit_; }  ///< "L", "kg", "Nm3"
    [[nodiscard]] bool is_constant() const noexcept { return places_.size() == 1; }
    /// The rated power, else the greatest load that is stated; empty for one rate alone without a rated power.
    [[nodiscard]] std::optional<Power> full_load() const noexcept { return full_load_; }

    friend bool operator==(const FuelCurve&, const FuelCurve&) = default;

private:
    std::vector<Place> places_;
    std::string unit_;
    std::optional<Power> full_load_;
};

/// A stated load in mW: "40 kW", or "60 %" of `full_load`. Empty for a share without that, and beyond 9.2 PW.
[[nodiscard]] std::optional<Power> load_of(const BookAmount& load, std::optional<Power> full_load);

/// Adds up time at loads; what was burnt is rounded by whoever asks, once.
class BurntFuel {
public:
    /// @pre `curve` outlives it
    explicit BurntFuel(const FuelCurve& curve);

    /// Throws std::overflow_error. @pre load and time are not negative
    void add(Power load, std::chrono::milliseconds time);

    [[nodiscard]] std::chrono::milliseconds running() const noexcept { return running_; }
    /// Time above the greatest load that the curve states, where its last line goes on.
    [[nodiscard]] std::chrono::milliseconds beyond() const noexcept { return beyond_; }
    /// In the curve's unit; never negative.
    [[nodiscard]] ExactNumber amount() const;

private:
    /// Between two places: the time spent there, and load × time.
    struct Stretch {
        std::chrono::milliseconds time{0};
        WideInteger load_times_time = 0;  ///< mW × ms
    };

    const FuelCurve& curve_;
    std::vector<Stretch> stretches_;
    std::chrono::milliseconds running_{0};
    std::chrono::milliseconds beyond_{0};
};

}  // namespace wattmast
