// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What can go wrong, as values. The code decides what the program does; the detail is for people.
#pragma once

#include <boost/system/error_code.hpp>
#include <boost/system/result.hpp>
#include <string>
#include <string_view>

namespace wattmast {

/// Every failure of the engine. Stored and logged: append only, never renumber, never reuse.
/// There is no member 0, because `error_code::failed()` treats 0 as success.
enum class Errc {
    // From a device or its line; another attempt may succeed.
    timeout = 1,          ///< No complete answer before the deadline.
    link_failed = 2,      ///< Connect, read or write failed; the detail has the system's words.
    malformed_frame = 3,  ///< Length, checksum or structure is wrong.
    device_refused = 4,   ///< A well-formed refusal, such as a Modbus exception; the detail has its number.
    wrong_reply = 5,      ///< A well-formed reply to another request, unit or object.
    no_such_point = 6,    ///< The device answers, but has no such object now (noSuchInstance, sentinel value).
    not_a_number = 7,     ///< The device sent NaN, an infinity or a digit that is none.
    not_polled = 8,       ///< The poll was due and was not made (line busy, back-off, collector stopped).
    // From configuration; the same attempt fails again.
    invalid_profile = 20,    ///< A device profile contradicts itself or the protocol's limits.
    unknown_point = 21,      ///< No such point, device or site.
    invalid_argument = 22,   ///< A text, URI or number given by a person cannot be understood.
    invalid_inventory = 23,  ///< The list of sites and devices contradicts itself; the detail lists every row.
    no_profile = 24,         ///< No profile matches the device; the detail lists those considered.
    // From the store.
    store_failed = 40,        ///< The database reported an error; the detail has its text.
    schema_newer = 41,        ///< Written by a later version that this one must not touch.
    conflicting_sample = 42,  ///< Same point and time, different value.
    store_locked = 43,        ///< Another instance writes to this database.
    store_read_only = 44,     ///< The file or its folder cannot be written.
    store_full = 45,          ///< The disk is full.
    store_damaged = 46,       ///< A page, chunk or record does not hold what its checksum says.
    not_a_store = 47,         ///< The file is not a Wattmast database.
    // From accounting.
    no_factor = 60,         ///< No emission factor covers the region and period.
    ambiguous_factor = 61,  ///< More than one does.
    period_locked = 62,     ///< The month is closed.
    overflow = 63,          ///< A sum does not fit its quantity.
    no_data = 64,           ///< Nothing is stored for the period asked for.
    // From the machine.
    file_failed = 80,     ///< A file cannot be read or written; the detail has its path.
    keyring_failed = 81,  ///< The desktop keyring is not there, locked or silent; the detail says what to do.
    cancelled = 90,       ///< The caller gave up; not an error to report.
};

/// The stable machine name of a code, such as "malformed_frame"; written into JSON and the database.
[[nodiscard]] std::string_view name_of(Errc code) noexcept;

[[nodiscard]] const boost::system::error_category& wattmast_category() noexcept;
[[nodiscard]] boost::system::error_code make_error_code(Errc code) noexcept;

/// Why there is no value. Converts to true always: a Failure that is no failure does not exist.
struct Failure {
    Errc code = Errc::invalid_argument;
    std::string detail;  ///< English; what happened, why, what to do. May contain text from a device.

    friend bool operator==(const Failure&, const Failure&) = default;
};

/// Either a value or the reason there is none. Errors that a caller is expected to meet travel this way;
/// exceptions are for broken invariants and exhausted resources.
template <typename T>
using Result = boost::system::result<T, Failure>;

[[nodiscard]] Failure fail(Errc code, std::string detail);

/// Whether trying again later may help. The scheduler asks nobody else.
[[nodiscard]] bool is_transient(Errc code) noexcept;

/// Called by `Result<T>::value()` on failure (found by argument-dependent look-up). Throws std::runtime_error.
[[noreturn]] void throw_exception_from_error(const Failure& failure, const boost::source_location& where);

}  // namespace wattmast

template <>
struct boost::system::is_error_code_enum<wattmast::Errc> : std::true_type {};
