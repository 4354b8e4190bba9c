// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The book: what people enter because no meter tells it. Records are only added.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "units/civil_time.h"
#include "units/error.h"
#include "units/id.h"
#include "units/utc_time.h"

namespace wattmast {

/// Stored: append only. book_schema() says which fields each kind has.
enum class BookKind : std::uint8_t {
    invoice = 1,           ///< Energy that a utility billed.
    entered_energy = 2,    ///< Energy of a site or node where its meter has a gap.
    certificate = 3,       ///< GEC (绿证), I-REC, GO, REC, LGC.
    contract = 4,          ///< A power purchase agreement with a factor.
    supplier_factor = 5,   ///< What a supplier states of all that it sells.
    fuel = 6,              ///< Fuel delivered or burnt.
    tank_level = 7,        ///< Fuel in a tank on a day.
    refrigerant = 8,       ///< Topped up, or a charge and a yearly rate of loss.
    fire_suppression = 9,  ///< As refrigerant.
    water = 10,
    reused_heat = 11,
    subscribers = 12,
    tenant_rule = 13,         ///< How the common part of a shared site is split.
    policy = 14,              ///< One decision of the organisation.
    own_factor = 15,          ///< A factor that the organisation brings itself.
    fuel_curve = 16,          ///< What a generator burns in an hour at a load.
    runtime = 17,             ///< Hours that a generator ran.
    on_site_generation = 18,  ///< Whether the certificates of a site's own renewable generation were kept.
    factor_edition = 19,      ///< Factors of publishers that somebody imported.
    target = 20,              ///< What the organisation means to reach, and by when.
    issued_report = 21,       ///< A report that was issued, with the digests of its files.
    report_schedule = 22,     ///< A report that is issued by itself as months are closed.
    tariff = 23,              ///< What a kWh costs by the hour.
    boundary = 24,            ///< How what the organisation shares with others is consolidated.
};
[[nodiscard]] std::string_view id_of(BookKind kind) noexcept;
[[nodiscard]] std::optional<BookKind> book_kind_by_id(std::string_view id) noexcept;
/// In the order of their numbers.
[[nodiscard]] std::span<const BookKind> book_kinds() noexcept;

struct BookRecordTag;
using BookRecordId = Id<BookRecordTag>;

/// One entry. Fields are texts as entered; the schema of the kind says how they are read.
struct BookRecord {
    BookRecordId id;  ///< From 1 in the order of entry, without gaps; given by the store.
    BookKind kind = BookKind::invoice;
    std::string site;                    ///< Code; empty: of the organisation.
    std::optional<CivilDate> first_day;  ///< Of the period or validity, in the site's zone.
    std::optional<CivilDate> last_day;   ///< Included. Empty with a first day: valid without an end.
    std::map<std::string, std::string, std::less<>> fields;
    std::string document;  ///< Where the paper is: a file, an archive number.
    std::string who;
    std::string why;
    UtcTime entered;
    std::optional<BookRecordId> replaces;  ///< The record that does not count any more.
    bool is_withdrawal = false;            ///< Then nothing stands in its place, and this has no fields.

    /// Empty where there is no such field.
    [[nodiscard]] std::string_view field(std::string_view name) const;
    friend bool operator==(const BookRecord&, const BookRecord&) = default;
};

/// What every record must have to be kept, whatever its kind. Fails with `invalid_argument`: an unknown kind, no who or
/// why, a withdrawal of nothing or with fields, a field without a name or text, a text that is not UTF-8 or has control
/// characters other than LF and tab, or that replaces a record that is not before it.
[[nodiscard]] Result<void> check_record(const BookRecord& record);

/// Those that nothing replaces or withdraws, in the order of entry. Where two replace the same one, both stand: that is
/// a finding of check_book().
[[nodiscard]] std::vector<BookRecord> standing_records(std::span<const BookRecord> records);
/// The same without copies. @pre `records` outlives them.
[[nodiscard]] std::vector<const BookRecord*> standing_among(std::span<const BookRecord> records);

/// The canonical text of a record: what is digested and stored. Its first row names its version.
[[nodiscard]] std::string canonical_text(const BookRecord& record);
/// Exactly what canonical_text() was made from. Fails with `invalid_argument` for every other text.
[[nodiscard]] Result<BookRecord> parse_book_record(std::string_view text);

inline constexpr std::string_view book_text_version = "wattmast-book-1";

}  // namespace wattmast
