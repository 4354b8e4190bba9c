// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Records of the book as those read them who compute with them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/book.h"
#include "carbon/book_schema.h"
#include "carbon/digest.h"
#include "carbon/emission_factor.h"
#include "carbon/fuel_curve.h"
#include "units/civil_time.h"
#include "units/decimal.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// What all views have. A field that is not stated is an empty text or optional.
struct BookView {
    BookRecordId record;
    std::string site;  ///< Code; empty: of the organisation.
    CivilDate first_day;
    std::optional<CivilDate> last_day;  ///< Included; empty: valid without an end, or of one day.

    /// Whether its validity or period has that day in it. @pre a kind that ends, or is valid without an end
    [[nodiscard]] bool has_day(CivilDate day) const { return first_day <= day && (!last_day || day <= *last_day); }
};

struct BookInvoice : BookView {
    std::string node;
    Energy energy;
    std::string utility;
    std::string number;
    std::string meter;
};
struct BookEnteredEnergy : BookView {
    std::string node;
    Energy energy;
    std::string source;
};
struct BookCertificate : BookView {  ///< The period is that of generation.
    std::string scheme;
    std::string registry_id;
    Energy energy;
    std::string technology;
    std::string market;
    std::optional<CivilDate> cancelled_on;  ///< Empty: it counts for nobody yet.
    std::string beneficiary;
    std::string node;      ///< Of the site's own generation; empty: of somebody else's.
    bool is_flat = false;  ///< Spread evenly over the hours of its days; else its hours are not known.
};
struct BookContract : BookView {
    std::string supplier;
    BookAmount factor;
    std::optional<Energy> energy_per_month;  ///< Either this …
    std::optional<Decimal> share_percent;    ///< … or this.
    std::string market;
    bool has_certificates = false;
};
struct BookSupplierFactor : BookView {
    std::string supplier;
    BookAmount factor;
    std::string market;
};
struct BookFuel : BookView {
    std::string item;
    BookAmount quantity;
    std::string method;  ///< "delivered", "tank", "runtime"
    std::string equipment;
};
/// The level at the end of its day.
struct BookTankLevel : BookView {
    std::string item;
    BookAmount level;
    std::string equipment;
};
/// Of kind refrigerant or fire_suppression.
struct BookGasLoss : BookView {
    BookKind kind = BookKind::refrigerant;
    std::string item;
    std::optional<BookAmount> topped_up;  ///< Either this …
    std::optional<BookAmount> charge;     ///< … or these two.
    std::optional<Decimal> rate_percent;  ///< Of a year.
    std::string equipment;
};
struct BookFuelCurve : BookView {
    std::string equipment;
    std::string item;
    FuelCurve curve;
    std::string tank;
};
struct BookRuntime : BookView {
    std::string equipment;
    Decimal hours;
    std::optional<BookAmount> load;
};
struct BookOnSiteGeneration : BookView {
    bool are_kept = false;
    std::string node;
};
struct BookWater : BookView {
    BookAmount volume;
    std::string source;
};
struct BookReusedHeat : BookView {
    Energy energy;
    std::string receiver;
};
struct BookSubscribers : BookView {
    Decimal count;
};
struct BookTenantRule : BookView {
    std::string tenant;
    std::string rule;
    std::optional<Decimal> share_percent;
    std::string node;
};
struct BookPolicy : BookView {
    std::string name;
    std::string value;
};

/// Factors of publishers that a person imported. It has no period, so it is no BookView.
struct ImportedEdition {
    BookRecordId record;
    std::string name;     ///< Of the file.
    CivilDate published;  ///< When the edition came out.
    UtcTime imported;
    std::string who;
    std::string why;
    std::string document;                 ///< Where the paper or page is.
    Digest file;                          ///< Of the file as it was imported.
    std::vector<EmissionFactor> factors;  ///< What it added and changed, as it is in it; origin: this edition.
    std::vector<std::string> retired;     ///< Ids that are not offered from then on.
};

/// The standing records of a kind, in the order of entry. Those in which check_fields() finds something are left out:
/// nothing is computed from them, and the finding says so.
[[nodiscard]] std::vector<BookInvoice> standing_invoices(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookEnteredEnergy> standing_entered_energy(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookCertificate> standing_certificates(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookContract> standing_contracts(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookSupplierFactor> standing_supplier_factors(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookFuel> standing_fuel(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookTankLevel> standing_tank_levels(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookFuelCurve> standing_fuel_curves(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookRuntime> standing_runtimes(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookOnSiteGeneration> standing_on_site_generation(std::span<const BookRecord> records);
/// Of both kinds.
[[nodiscard]] std::vector<BookGasLoss> standing_gas_losses(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookWater> standing_water(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookReusedHeat> standing_reused_heat(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookSubscribers> standing_subscribers(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookTenantRule> standing_tenant_rules(std::span<const BookRecord> records);
[[nodiscard]] std::vector<BookPolicy> standing_policies(std::span<const BookRecord> records);
/// As factors of the library; `source` names the record, `document` is that of the record, `note` its why, and they
/// were published by the day of their entry (UTC).
[[nodiscard]] std::vector<EmissionFactor> standing_own_factors(std::span<const BookRecord> records);

/// In the order of import.
[[nodiscard]] std::vector<ImportedEdition> standing_editions(std::span<const BookRecord> records);

/// What the book held at the end of that day (UTC): what was known then, without what replaced or withdrew it since.
[[nodiscard]] std::vector<BookRecord> entered_by(std::span<const BookRecord> records, CivilDate day);

/// The value of a policy on a day; empty where nothing was decided. Of two (a finding) the one entered last.
[[nodiscard]] std::optional<std::string> policy_on(std::span<const BookPolicy> policies, std::string_view name,
                                                   CivilDate day);

/// The canonical text's digest of a record: what a ledger line that rests on it says of its factor's row.
[[nodiscard]] Digest digest_of(const BookRecord& record);

}  // namespace wattmast
