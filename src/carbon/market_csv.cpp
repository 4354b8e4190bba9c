// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/market_csv.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "carbon/book_schema.h"
#include "carbon/csv_rows.h"

namespace wattmast {
namespace {

/// One row; what is wrong with a cell becomes a fault of it, and the value a default that is never used.
class Row {
public:
    Row(CsvRows& table, const CsvRecord& record) : table_(table), record_(record) {}

    [[nodiscard]] bool is_sound() const noexcept { return is_sound_; }

    [[nodiscard]] std::string text(std::string_view column) const { return std::string(table_.cell(record_, column)); }

    std::string needed(std::string_view column) {
        std::string value = text(column);
        if (value.empty()) {
            wrong(column, "is empty");
        }
        return value;
    }

    std::optional<Energy> energy(std::string_view column) {
        const std::string value = text(column);
        return value.empty() ? std::nullopt : kept(column, read_energy_text(value + "kWh"));
    }

    std::optional<ElectricityRate> rate(std::string_view column) {
        const std::string value = text(column);
        return value.empty() ? std::nullopt : kept(column, read_rate_text(value));
    }

    std::optional<CivilDate> day(std::string_view column) {
        const std::string value = text(column);
        if (value.empty()) {
            return std::nullopt;
        }
        constexpr std::size_t day_length = 10;  // 2023-01-31
        const auto instant = parse_iso8601(value);
        if (!instant || value.size() != day_length) {
            wrong(column, "is \"" + value + "\", no day such as 2023-01-31");
            return std::nullopt;
        }
        return CivilDate{std::chrono::floor<std::chrono::days>(*instant)};
    }

    DayPeriod period() {
        needed("first_day");
        needed("last_day");
        return {day("first_day").value_or(CivilDate{}), day("last_day").value_or(CivilDate{})};
    }

    InstrumentScope scope() {
        InstrumentScope scope{needed("market"), text("region"), {}};
        const std::string sites = text("sites");
        for (std::size_t at = 0; at < sites.size();) {
            const std::size_t end = std::min(sites.find(' ', at), sites.size());
            if (end > at) {
                scope.sites.push_back(sites.substr(at, end - at));
            }
            at = end + 1;
        }
        return scope;
    }

    /// The value of a word; `known` lists the words.
    template <typename T>
    T word(std::string_view column, std::optional<T> (*by_id)(std::string_view) noexcept, const char* known) {
        const std::string value = text(column);
        const auto found = by_id(value);
        if (!found) {
            wrong(column, "is \"" + value + "\"; there are " + known);
        }
        return found.value_or(T{});
    }

    void wrong(std::string_view column, const std::string& what) {
        table_.faults.add(record_.line, std::string(column) + " " + what);
        is_sound_ = false;
    }

private:
    template <typename T>
    std::optional<T> kept(std::string_view column, Result<T> value) {
        if (!value) {
            wrong(column, "cannot be read: " + value.error().detail);
            return std::nullopt;
        }
        return *value;
    }

    CsvRows& table_;
    const CsvRecord& record_;
    bool is_sound_ = true;
};

template <typename T>
Result<std::vector<T>> read_rows(std::string_view csv, std::string_view name,
                                 const std::vector<std::string_view>& required,
                                 const std::vector<std::string_view>& optional, T (*read)(Row&)) {
    auto table = CsvRows::read(csv, name, required, optional);
    if (!table) {
        return table.error();
    }
    std::vector<T> values;
    for (const CsvRecord& record : table->rows()) {
        Row row(*table, record);
        T value = read(row);
        if (row.is_sound()) {
            values.push_back(std::move(value));
        }
    }
    if (auto verdict = table->faults.verdict(); !verdict) {
        return verdict.error();
    }
    return values;
}

std::optional<GridFactor> factor_of(Row& row, std::string_view column, std::string_view source_column) {
    const auto rate = row.rate(column);
    const std::string source = row.text(source_column);
    return rate ? std::optional(GridFactor{source.empty() ? std::string(column) + " as entered" : source, *rate})
                : std::nullopt;
}

MarketUse use_of(Row& row) {
    MarketUse use;
    use.site = row.needed("site");
    if (const auto month = CivilMonth::parse(row.text("month"))) {
        use.month = *month;
    } else {
        row.wrong("month", "is \"" + row.text("month") + "\", no month such as 2023-05");
    }
    use.market = row.needed("market");
    use.region = row.text("region");
    use.grid = row.energy("grid_kwh");
    use.on_site = row.energy("on_site_kwh").value_or(Energy{});
    const std::string attributes = row.text("on_site_certificates");
    if (attributes == "kept") {
        use.attributes = OnSiteAttributes::kept;
    } else if (attributes == "sold") {
        use.attributes = OnSiteAttributes::sold;
    } else if (!attributes.empty()) {
        row.wrong("on_site_certificates", "is \"" + attributes + "\"; there are kept and sold");
    }
    use.residual = factor_of(row, "residual", "residual_source");
    use.location = factor_of(row, "location", "location_source");
    return use;
}

/// One of those that certificates of the book have; may be absent.
std::string technology_of(Row& row) {
    std::string technology = row.text("technology");
    const auto known = book_schema(BookKind::certificate).field("technology")->words;
    if (!technology.empty() && std::ranges::find(known, technology) == known.end()) {
        std::string words;
        for (const std::string_view word : known) {
            words += (words.empty() ? "" : ", ") + std::string(word);
        }
        row.wrong("technology", "is \"" + technology + "\"; there are " + words);
    }
    return technology;
}

Certificate certificate_of(Row& row) {
    Certificate certificate;
    certificate.scheme =
        row.word<CertificateScheme>("scheme", certificate_scheme_by_id, "GEC, I-REC, GO, REGO, REC, LGC and NFC");
    certificate.registry_id = row.needed("registry_id");
    row.needed("energy_kwh");
    certificate.energy = row.energy("energy_kwh").value_or(Energy{});
    certificate.generated = row.period();
    certificate.technology = technology_of(row);
    certificate.cancelled_on = row.day("cancelled_on");
    certificate.scope = row.scope();
    certificate.used_before = row.energy("used_before_kwh").value_or(Energy{});
    const std::string own = row.text("own_generation");
    certificate.is_of_own_generation = own == "yes";
    if (!own.empty() && own != "yes" && own != "no") {
        row.wrong("own_generation", "is \"" + own + "\"; there are yes and no");
    }
    return certificate;
}

SupplyContract contract_of(Row& row) {
    SupplyContract contract;
    contract.kind = row.word<ContractKind>("kind", contract_kind_by_id, "ppa and supplier");
    contract.id = row.needed("id");
    contract.valid = row.period();
    contract.energy = row.energy("energy_kwh");
    row.needed("rate");
    contract.rate = row.rate("rate").value_or(ElectricityRate{});
    contract.scope = row.scope();
    contract.document = row.text("document");
    contract.used_before = row.energy("used_before_kwh").value_or(Energy{});
    return contract;
}

}  // namespace

Result<std::vector<MarketUse>> read_market_uses(std::string_view csv, std::string_view name) {
    return read_rows<MarketUse>(
        csv, name, {"site", "month", "market", "region", "grid_kwh"},
        {"on_site_kwh", "on_site_certificates", "residual", "residual_source", "location", "location_source"}, use_of);
}

Result<std::vector<Certificate>> read_certificates(std::string_view csv, std::string_view name) {
    return read_rows<Certificate>(
        csv, name, {"scheme", "registry_id", "energy_kwh", "first_day", "last_day", "market", "cancelled_on"},
        {"technology", "region", "sites", "used_before_kwh", "own_generation"}, certificate_of);
}

Result<std::vector<SupplyContract>> read_contracts(std::string_view csv, std::string_view name) {
    return read_rows<SupplyContract>(csv, name, {"kind", "id", "first_day", "last_day", "rate", "market"},
                                     {"energy_kwh", "region", "sites", "document", "used_before_kwh"}, contract_of);
}

}  // namespace wattmast
