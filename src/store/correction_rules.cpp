// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/correction_rules.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "store/rules.h"

namespace wattmast {
namespace {

Failure refuse(std::string detail) {
    return fail(Errc::invalid_argument, "the correction is not taken: " + std::move(detail));
}

enum class Presence : std::uint8_t { required = 1, optional = 2 };

Result<void> check_text(std::string_view what, std::string_view text, Presence presence) {
    if (presence == Presence::required && text.find_first_not_of(' ') == std::string_view::npos) {
        return refuse("it does not say " + std::string(what) + "; a figure that a person changed must tell");
    }
    if (text.size() > longest_correction_text) {
        return refuse("the text of \"" + std::string(what) + "\" has " + std::to_string(text.size()) +
                      " bytes; up to " + std::to_string(longest_correction_text) +
                      " are kept, so name a document that says more");
    }
    const bool is_one_line = std::ranges::none_of(
        text, [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; });
    return is_one_line ? Result<void>()
                       : refuse("the text of \"" + std::string(what) + "\" has a line break or control character");
}

Result<void> check_value(const Value& value, PointKind kind, const std::optional<Decimal>& modulus) {
    const PointKindInfo& what = info(kind);
    const std::string told = value.to_string() + " is no value of " + std::string(what.id);
    const auto number = value.to_decimal();
    switch (what.nature) {
        case PointNature::gauge:
            return {};
        case PointNature::counter:
        case PointNature::total:
            if (!number) {
                return refuse(told + ", which has up to 18 digits");
            }
            if (number->is_negative()) {
                return refuse(told + ", which is never negative");
            }
            if (modulus && *number >= *modulus) {
                return refuse(told + " here: the register goes on at zero after " + modulus->to_string());
            }
            return {};
        case PointNature::state:
            if (!number || number->is_negative() || std::floor(value.to_double()) != value.to_double()) {
                return refuse(told + ", which is a whole number");
            }
            return {};
    }
    return {};
}

std::string text_of(const std::optional<Sample>& sample) {
    if (!sample) {
        return "no sample";
    }
    const std::string what = sample->value    ? sample->value->to_string()
                             : sample->reason ? std::string(name_of(*sample->reason))
                                              : std::string();
    return what + " (" + std::string(id_of(sample->quality)) + ")";
}

std::string text_of(const std::optional<CorrectionId>& id) {
    return id ? "correction " + std::to_string(id->number()) : std::string("no correction");
}

}  // namespace

Result<void> check_correction(const Correction& correction, PointKind kind, const std::optional<Decimal>& modulus) {
    if (!storable_times.contains(correction.at) || !storable_times.contains(correction.entered)) {
        return refuse("its times must lie in the years 1 to 9999");
    }
    if (correction.stored && (correction.stored->point != correction.point || correction.stored->at != correction.at)) {
        return refuse("the old sample is of another point or time");
    }
    auto checked = check_text("who", correction.who, Presence::required);
    checked = checked ? check_text("why", correction.why, Presence::required) : checked;
    checked = checked ? check_text("document", correction.document, Presence::optional) : checked;
    return checked && correction.value ? check_value(*correction.value, kind, modulus) : checked;
}

Result<void> check_still_true(const Correction& correction, const std::optional<Sample>& stored,
                              const std::optional<Correction>& now) {
    const std::string place = "point " + std::to_string(correction.point.number()) + " at " + to_iso8601(correction.at);
    if (correction.stored != stored) {
        return fail(Errc::conflicting_sample, "somebody changed it: " + place + " has " + text_of(stored) +
                                                  " and not " + text_of(correction.stored) +
                                                  "; look at it again before you correct it");
    }
    const auto in_force_now = now ? std::optional(now->id) : std::nullopt;
    if (correction.supersedes != in_force_now) {
        return fail(Errc::conflicting_sample, "somebody changed it: " + text_of(in_force_now) + " is in force for " +
                                                  place + " and not " + text_of(correction.supersedes) +
                                                  "; look at it again before you correct it");
    }
    const bool counts = now ? now->value.has_value() : stored && stored->value;
    if (!correction.value && !counts) {
        return refuse(place + " has no value that counts, so there is nothing to withdraw");
    }
    return {};
}

Result<void> check_each_once(std::span<const Correction> corrections) {
    std::map<std::pair<PointId, UtcTime>, std::size_t> places;
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        const auto [known, is_new] = places.try_emplace({corrections[i].point, corrections[i].at}, i + 1);
        if (!is_new) {
            return refuse("correction " + std::to_string(i + 1) + " of " + std::to_string(corrections.size()) +
                          " is of the same point and time as correction " + std::to_string(known->second) +
                          "; leave one of them out");
        }
    }
    return {};
}

Failure failure_of(const Failure& failure, std::size_t place, std::size_t of) {
    return of == 1 ? failure
                   : fail(failure.code,
                          "correction " + std::to_string(place) + " of " + std::to_string(of) + ": " + failure.detail);
}

}  // namespace wattmast
