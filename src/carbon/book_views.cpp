// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book_views.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "carbon/book_check.h"
#include "carbon/canonical_text.h"
#include "carbon/factor_register.h"

namespace wattmast {
namespace {

/// Reads the fields of a record that check_fields() found nothing in.
class Fields {
public:
    explicit Fields(const BookRecord& record) : record_(record), schema_(book_schema(record.kind)) {}

    [[nodiscard]] std::string text(std::string_view name) const { return std::string(record_.field(name)); }
    [[nodiscard]] std::optional<BookAmount> if_amount(std::string_view name) const {
        const auto read = parse_book_amount(record_.field(name), schema_.field(name)->words);
        return read ? std::optional(*read) : std::nullopt;
    }
    [[nodiscard]] BookAmount amount(std::string_view name) const {
        return parse_book_amount(record_.field(name), schema_.field(name)->words).value();
    }
    [[nodiscard]] std::optional<Decimal> if_percent(std::string_view name) const {
        const auto read = if_amount(name);
        return read ? std::optional(read->value) : std::nullopt;
    }
    [[nodiscard]] Decimal decimal(std::string_view name) const { return Decimal::parse(record_.field(name)).value(); }
    [[nodiscard]] std::optional<CivilDate> if_date(std::string_view name) const {
        const auto read = read_civil_date(record_.field(name));
        return read ? std::optional(*read) : std::nullopt;
    }
    [[nodiscard]] std::optional<Energy> if_energy(std::string_view name) const {
        const auto stated = if_amount(name);
        const auto read = stated ? energy_of(*stated) : Result<Energy>(Failure{});
        return read ? std::optional(*read) : std::nullopt;
    }
    [[nodiscard]] Energy energy(std::string_view name) const { return energy_of(amount(name)).value(); }

private:
    const BookRecord& record_;
    const BookSchema& schema_;
};

BookView view_of(const BookRecord& record) {
    return {record.id, record.site, *record.first_day, record.last_day};
}

/// Calls `make` with each standing record of a kind in which nothing is wrong.
template <typename View, typename Make>
std::vector<View> views(std::span<const BookRecord> records, BookKind kind, Make make) {
    std::vector<View> made;
    for (const BookRecord* record : standing_among(records)) {
        if (record->kind == kind && check_fields(*record).empty()) {
            made.push_back(make(view_of(*record), Fields(*record)));
        }
    }
    return made;
}

BookGasLoss gas_loss(const BookView& view, const Fields& from, BookKind kind) {
    return {view,
            kind,
            from.text("item"),
            from.if_amount("topped_up"),
            from.if_amount("charge"),
            from.if_percent("rate"),
            from.text("equipment")};
}

FactorOrigin origin_of(const BookRecord& record, FactorOrigin::Kind kind) {
    return {kind, record.id.number(), record.who, record.why, record.entered};
}

/// The last day that a day of entry can be: it was known by the end of it, in UTC.
CivilDate day_of(UtcTime time) {
    return TimeZone::utc().date_of(time);
}

EmissionFactor own_factor(const BookRecord& record) {
    const Fields from(record);
    EmissionFactor factor;
    factor.id = from.text("factor_id");
    factor.category = factor_category_by_id(from.text("category")).value_or(FactorCategory::electricity);
    factor.scope = scope_of(factor.category, record.field("method"));
    factor.region = from.text("region");
    factor.region_name = factor.region;
    factor.data_year = static_cast<int>(from.decimal("data_year").to_scaled(0).value());
    factor.valid_from = record.first_day;
    factor.valid_to = record.last_day;
    factor.value = from.decimal("value");
    factor.unit = from.text("unit");
    factor.gas = gas_by_id(from.text("gas")).value_or(Gas::co2e);
    factor.method = from.text("method");
    factor.publisher = from.text("publisher");
    factor.document = record.document;
    factor.source = "book, record " + std::to_string(record.id.number());
    factor.note = record.why;
    factor.item = from.text("item");
    factor.published_by = day_of(record.entered);
    factor.origin = origin_of(record, FactorOrigin::Kind::own);
    return factor;
}

ImportedEdition edition_of(const BookRecord& record) {
    const Fields from(record);
    ImportedEdition edition{.record = record.id,
                            .name = from.text("name"),
                            .published = from.if_date("published").value(),
                            .imported = record.entered,
                            .who = record.who,
                            .why = record.why,
                            .document = record.document,
                            .file = Digest::parse(record.field("file_digest")).value(),
                            .factors = {},
                            .retired = {}};
    if (!record.field("rows").empty()) {
        edition.factors = parse_factors(record.field("rows"), edition.name).value();
    }
    for (EmissionFactor& factor : edition.factors) {
        factor.origin = origin_of(record, FactorOrigin::Kind::edition);
    }
    std::string_view rest = record.field("retired");
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        edition.retired.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return edition;
}

}  // namespace

std::vector<BookInvoice> standing_invoices(std::span<const BookRecord> records) {
    return views<BookInvoice>(records, BookKind::invoice, [](const BookView& view, const Fields& from) {
        return BookInvoice{view,
                           from.text("node"),
                           from.energy("energy"),
                           from.text("utility"),
                           from.text("number"),
                           from.text("meter")};
    });
}

std::vector<BookEnteredEnergy> standing_entered_energy(std::span<const BookRecord> records) {
    return views<BookEnteredEnergy>(records, BookKind::entered_energy, [](const BookView& view, const Fields& from) {
        return BookEnteredEnergy{view, from.text("node"), from.energy("energy"), from.text("source")};
    });
}

std::vector<BookCertificate> standing_certificates(std::span<const BookRecord> records) {
    return views<BookCertificate>(records, BookKind::certificate, [](const BookView& view, const Fields& from) {
        return BookCertificate{view,
                               from.text("scheme"),
                               from.text("registry_id"),
                               from.energy("energy"),
                               from.text("technology"),
                               from.text("market"),
                               from.if_date("cancelled_on"),
                               from.text("beneficiary"),
                               from.text("node"),
                               from.text("profile") == "flat"};
    });
}

std::vector<BookContract> standing_contracts(std::span<const BookRecord> records) {
    return views<BookContract>(records, BookKind::contract, [](const BookView& view, const Fields& from) {
        return BookContract{view,
                            from.text("supplier"),
                            from.amount("factor"),
                            from.if_energy("energy_per_month"),
                            from.if_percent("share"),
                            from.text("market"),
                            from.text("certificates") == "included"};
    });
}

std::vector<BookSupplierFactor> standing_supplier_factors(std::span<const BookRecord> records) {
    return views<BookSupplierFactor>(records, BookKind::supplier_factor, [](const BookView& view, const Fields& from) {
        return BookSupplierFactor{view, from.text("supplier"), from.amount("factor"), from.text("market")};
    });
}

std::vector<BookFuel> standing_fuel(std::span<const BookRecord> records) {
    return views<BookFuel>(records, BookKind::fuel, [](const BookView& view, const Fields& from) {
        return BookFuel{view, from.text("item"), from.amount("quantity"), from.text("method"), from.text("equipment")};
    });
}

std::vector<BookTankLevel> standing_tank_levels(std::span<const BookRecord> records) {
    return views<BookTankLevel>(records, BookKind::tank_level, [](const BookView& view, const Fields& from) {
        return BookTankLevel{view, from.text("item"), from.amount("level"), from.text("equipment")};
    });
}

std::vector<BookFuelCurve> standing_fuel_curves(std::span<const BookRecord> records) {
    return views<BookFuelCurve>(records, BookKind::fuel_curve, [](const BookView& view, const Fields& from) {
        return BookFuelCurve{view, from.text("equipment"), from.text("item"),
                             FuelCurve::parse(from.text("curve"), from.if_amount("rated_power")).value(),
                             from.text("tank")};
    });
}

std::vector<BookRuntime> standing_runtimes(std::span<const BookRecord> records) {
    return views<BookRuntime>(records, BookKind::runtime, [](const BookView& view, const Fields& from) {
        return BookRuntime{view, from.text("equipment"), from.amount("hours").value, from.if_amount("load")};
    });
}

std::vector<BookOnSiteGeneration> standing_on_site_generation(std::span<const BookRecord> records) {
    return views<BookOnSiteGeneration>(
        records, BookKind::on_site_generation, [](const BookView& view, const Fields& from) {
            return BookOnSiteGeneration{view, from.text("attributes") == "kept", from.text("node")};
        });
}

std::vector<BookGasLoss> standing_gas_losses(std::span<const BookRecord> records) {
    std::vector<BookGasLoss> made;
    for (const BookRecord* record : standing_among(records)) {
        const bool is_loss = record->kind == BookKind::refrigerant || record->kind == BookKind::fire_suppression;
        if (is_loss && check_fields(*record).empty()) {
            made.push_back(gas_loss(view_of(*record), Fields(*record), record->kind));
        }
    }
    return made;
}

std::vector<BookWater> standing_water(std::span<const BookRecord> records) {
    return views<BookWater>(records, BookKind::water, [](const BookView& view, const Fields& from) {
        return BookWater{view, from.amount("volume"), from.text("source")};
    });
}

std::vector<BookReusedHeat> standing_reused_heat(std::span<const BookRecord> records) {
    return views<BookReusedHeat>(records, BookKind::reused_heat, [](const BookView& view, const Fields& from) {
        return BookReusedHeat{view, from.energy("energy"), from.text("receiver")};
    });
}

std::vector<BookSubscribers> standing_subscribers(std::span<const BookRecord> records) {
    return views<BookSubscribers>(records, BookKind::subscribers, [](const BookView& view, const Fields& from) {
        return BookSubscribers{view, from.decimal("count")};
    });
}

std::vector<BookTenantRule> standing_tenant_rules(std::span<const BookRecord> records) {
    return views<BookTenantRule>(records, BookKind::tenant_rule, [](const BookView& view, const Fields& from) {
        return BookTenantRule{view, from.text("tenant"), from.text("rule"), from.if_percent("share"),
                              from.text("node")};
    });
}

std::vector<BookPolicy> standing_policies(std::span<const BookRecord> records) {
    return views<BookPolicy>(records, BookKind::policy, [](const BookView& view, const Fields& from) {
        return BookPolicy{view, from.text("name"), from.text("value")};
    });
}

std::vector<EmissionFactor> standing_own_factors(std::span<const BookRecord> records) {
    std::vector<EmissionFactor> made;
    for (const BookRecord* record : standing_among(records)) {
        if (record->kind == BookKind::own_factor && check_fields(*record).empty()) {
            made.push_back(own_factor(*record));
        }
    }
    return made;
}

std::vector<ImportedEdition> standing_editions(std::span<const BookRecord> records) {
    std::vector<ImportedEdition> made;
    for (const BookRecord* record : standing_among(records)) {
        if (record->kind == BookKind::factor_edition && check_fields(*record).empty()) {
            made.push_back(edition_of(*record));
        }
    }
    return made;
}

std::vector<BookRecord> entered_by(std::span<const BookRecord> records, CivilDate day) {
    std::vector<BookRecord> found;
    std::ranges::copy_if(records, std::back_inserter(found),
                         [&](const BookRecord& record) { return day_of(record.entered) <= day; });
    return found;
}

std::optional<std::string> policy_on(std::span<const BookPolicy> policies, std::string_view name, CivilDate day) {
    std::optional<std::string> value;
    for (const BookPolicy& policy : policies) {
        if (policy.name == name && policy.has_day(day)) {
            value = policy.value;
        }
    }
    return value;
}

Digest digest_of(const BookRecord& record) {
    return sha256(canonical_text(record));
}

}  // namespace wattmast
