// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/error.h"

#include <array>
#include <stdexcept>
#include <utility>

namespace wattmast {
namespace {

constexpr std::array names = {
    std::pair{Errc::timeout, "timeout"},
    std::pair{Errc::link_failed, "link_failed"},
    std::pair{Errc::malformed_frame, "malformed_frame"},
    std::pair{Errc::device_refused, "device_refused"},
    std::pair{Errc::wrong_reply, "wrong_reply"},
    std::pair{Errc::no_such_point, "no_such_point"},
    std::pair{Errc::not_a_number, "not_a_number"},
    std::pair{Errc::not_polled, "not_polled"},
    std::pair{Errc::invalid_profile, "invalid_profile"},
    std::pair{Errc::unknown_point, "unknown_point"},
    std::pair{Errc::invalid_argument, "invalid_argument"},
    std::pair{Errc::invalid_inventory, "invalid_inventory"},
    std::pair{Errc::no_profile, "no_profile"},
    std::pair{Errc::store_failed, "store_failed"},
    std::pair{Errc::schema_newer, "schema_newer"},
    std::pair{Errc::conflicting_sample, "conflicting_sample"},
    std::pair{Errc::store_locked, "store_locked"},
    std::pair{Errc::store_read_only, "store_read_only"},
    std::pair{Errc::store_full, "store_full"},
    std::pair{Errc::store_damaged, "store_damaged"},
    std::pair{Errc::not_a_store, "not_a_store"},
    std::pair{Errc::no_factor, "no_factor"},
    std::pair{Errc::ambiguous_factor, "ambiguous_factor"},
    std::pair{Errc::period_locked, "period_locked"},
    std::pair{Errc::overflow, "overflow"},
    std::pair{Errc::no_data, "no_data"},
    std::pair{Errc::file_failed, "file_failed"},
    std::pair{Errc::keyring_failed, "keyring_failed"},
    std::pair{Errc::cancelled, "cancelled"},
};

class Category final : public boost::system::error_category {
public:
    const char* name() const noexcept override { return "wattmast"; }
    std::string message(int value) const override { return std::string(name_of(static_cast<Errc>(value))); }
};

}  // namespace

std::string_view name_of(Errc code) noexcept {
    for (const auto& [candidate, name] : names) {
        if (candidate == code) {
            return name;
        }
    }
    return "unknown";
}

const boost::system::error_category& wattmast_category() noexcept {
    static const Category category;
    return category;
}

boost::system::error_code make_error_code(Errc code) noexcept {
    return {static_cast<int>(code), wattmast_category()};
}

Failure fail(Errc code, std::string detail) {
    return {code, std::move(detail)};
}

bool is_transient(Errc code) noexcept {
    switch (code) {
        case Errc::timeout:
        case Errc::link_failed:
        case Errc::malformed_frame:
        case Errc::device_refused:
        case Errc::wrong_reply:
        case Errc::no_such_point:
        case Errc::not_a_number:
        case Errc::not_polled:
        case Errc::store_locked:
        case Errc::store_full:
            return true;
        case Errc::invalid_profile:
        case Errc::unknown_point:
        case Errc::invalid_argument:
        case Errc::invalid_inventory:
        case Errc::no_profile:
        case Errc::store_failed:
        case Errc::schema_newer:
        case Errc::conflicting_sample:
        case Errc::store_read_only:
        case Errc::store_damaged:
        case Errc::not_a_store:
        case Errc::no_factor:
        case Errc::ambiguous_factor:
        case Errc::period_locked:
        case Errc::overflow:
        case Errc::no_data:
        case Errc::file_failed:
        case Errc::keyring_failed:
        case Errc::cancelled:
            return false;
    }
    return false;
}

void throw_exception_from_error(const Failure& failure, const boost::source_location& where) {
    throw std::runtime_error(std::string(name_of(failure.code)) + ": " + failure.detail + " (" + where.to_string() +
                             ")");
}

}  // namespace wattmast
