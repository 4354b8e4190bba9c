// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The page of factors on an engine of the tests whose book is a real one, in memory.
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include "app/known_factors.h"
#include "app/resources.h"
#include "made_up_fleet.h"
#include "store/memory_store.h"
#include "ui/pages/factors/factors_page.h"

namespace wattmast::ui::test {

/// Factors of three regions; with `whole_library()` those of the program.
struct FactorShelf {
    std::unique_ptr<Store> store = make_memory_store();
    std::shared_ptr<const FactorRegister> shipped;
    MadeUpFleet fleet;
    QTemporaryDir folder;

    explicit FactorShelf(std::shared_ptr<const FactorRegister> factors = small_library())
        : shipped(std::move(factors)) {
        fleet.engine.answers.on_factors = [this](std::optional<CivilDate> day) {
            return day ? factors_known_on(*shipped, store->ledger(), *day) : factors_of(*shipped, store->ledger());
        };
        fleet.engine.answers.on_plan = [this](const EditionOrder& order) {
            return plan_import(*shipped, store->ledger(), order);
        };
        fleet.engine.on_edition = [this](const EditionOrder& order, const EditionPlan& shown) {
            return enter_edition(*shipped, store->ledger(), order, shown);
        };
    }

    static EmissionFactor factor(std::string id, std::string region, std::string name, std::string local, int year,
                                 std::string_view value) {
        EmissionFactor made;
        made.id = std::move(id);
        made.set = "mee";
        made.region = std::move(region);
        made.region_name = std::move(name);
        made.region_local = std::move(local);
        made.data_year = year;
        made.value = Decimal::parse(value).value();
        made.unit = "kgCO2/kWh";
        made.gas = Gas::co2;
        made.method = "location";
        made.scope = "2";
        made.includes_td = "no";
        made.item = "grid_average";
        made.publisher = "Ministry of Ecology";
        made.document = "Notice 47";
        made.published = "2025-10-24";
        made.published_by = std::chrono::year{2025} / 10 / 24;
        made.licence = "public notice";
        made.source = "table 2, https://example.org/notice-47 (annex)";
        return made;
    }
    static std::shared_ptr<const FactorRegister> small_library() {
        FactorRegister made({{"mee", "China", 100, "CO2 of generation", "public notice", "After the Ministry"}});
        EmissionFactor gas = factor("refr.R-32", "GLOBAL", "World", "", 2014, "677");
        gas.category = FactorCategory::refrigerant;
        gas.unit = "kgCO2e/kg";
        gas.gas = Gas::co2e;
        gas.item = "R-32";
        gas.method = "AR5";
        gas.published = "2014-09";
        gas.published_by = std::chrono::year{2014} / 9 / 30;
        made.add({factor("sd22", "CN-SD", "Shandong", "山东", 2022, "0.6410"),
                  factor("sd23", "CN-SD", "Shandong", "山东", 2023, "0.6191"),
                  factor("de24", "DE", "Germany", "Deutschland", 2024, "0.3440"), gas})
            .value();
        return std::make_shared<const FactorRegister>(std::move(made));
    }
    static std::shared_ptr<const FactorRegister> whole_library() {
        return load_factors(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources").value();
    }

    void enter_own(const std::string& id, const std::string& value) {
        BookRecord record;
        record.kind = BookKind::own_factor;
        record.first_day = std::chrono::year{2026} / 1 / 1;
        record.fields = {
            {"factor_id", id},      {"category", "electricity"}, {"item", "grid_average"}, {"region", "CN-SD"},
            {"value", value},       {"unit", "kgCO2/kWh"},       {"gas", "CO2"},           {"data_year", "2026"},
            {"method", "location"}, {"publisher", "Wind AG"}};
        record.document = "contract 7";
        record.who = "M. Wu";
        record.why = "what our supplier states";
        record.entered = fleet.now - std::chrono::hours{100};
        store->ledger().add_records({record}).value();
    }
    [[nodiscard]] QString file(const QByteArray& rows) const {
        const QString path = folder.filePath(QStringLiteral("edition.csv"));
        QFile file(path);
        static_cast<void>(file.open(QIODevice::WriteOnly));
        file.write(
            "factor_id,set,category,region_code,region_name_en,data_year,value,unit,item,published,publisher,"
            "document\n");
        file.write(rows);
        return path;
    }
    [[nodiscard]] PageContext context() { return {fleet.bridge, fleet.session}; }
};

}  // namespace wattmast::ui::test
