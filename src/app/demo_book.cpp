// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/demo_book.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "carbon/book.h"
#include "model/catalog.h"
#include "store/catalog_store.h"
#include "store/ledger_store.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

using Fields = std::map<std::string, std::string, std::less<>>;

/// About a year of the simulated sites in China, so that the target's path lies near them.
constexpr int base_tonnes = 1'420;

class DemoBook {
public:
    DemoBook(const Catalog& catalog, UtcTime now)
        : now_(now), today_(TimeZone::utc().date_of(now)), month_{today_.year() / today_.month()} {
        for (const Site& site : catalog.sites) {
            (site.kind == SiteKind::data_centre ? halls_ : stations_).push_back(site.code);
        }
    }

    [[nodiscard]] std::vector<BookRecord> records() {
        if (stations_.size() < 3 || halls_.empty()) {
            return {};  // Not the fleet that this book is of.
        }
        policies();
        const CivilMonth before = month_.previous();
        diesel(stations_[0], before, 6, "0.052 t");
        diesel(stations_[2], before, 19, "0.034 t");
        diesel(stations_[1], month_, 3, "0.041 t");
        refrigerant(halls_[0], before, 12, "1.4 kg");
        refrigerant(halls_[0], month_, 5, "0.6 kg");
        certificate(before);
        target();
        return std::move(records_);
    }

private:
    BookRecord& add(BookKind kind, std::string site, Fields fields) {
        BookRecord& record = records_.emplace_back();
        record.kind = kind;
        record.site = std::move(site);
        record.fields = std::move(fields);
        record.document = "demo data";
        record.who = "demo";
        record.why = "demo data, not of a real organisation";
        record.entered = now_;
        return record;
    }
    static CivilDate day_of(CivilMonth month, unsigned day) { return month.value / std::chrono::day{day}; }
    [[nodiscard]] CivilDate year_begin(int years_back) const {
        return CivilDate{(today_.year() - std::chrono::years{years_back}) / std::chrono::January / 1};
    }

    void policies() {
        for (const auto& [name, value] : {std::pair{"gwp_set", "AR5"}, std::pair{"fuel_set", "gbt32151"}}) {
            add(BookKind::policy, "", {{"name", name}, {"value", value}}).first_day = year_begin(1);
        }
    }
    /// Consumption of a day; none that is still to come.
    void diesel(const std::string& site, CivilMonth month, unsigned day, const std::string& quantity) {
        if (day_of(month, day) < today_) {
            BookRecord& record =
                add(BookKind::fuel, site, {{"item", "diesel"}, {"quantity", quantity}, {"method", "delivered"}});
            record.first_day = day_of(month, day);
            record.last_day = record.first_day;
        }
    }
    void refrigerant(const std::string& site, CivilMonth month, unsigned day, const std::string& amount) {
        if (day_of(month, day) < today_) {
            BookRecord& record = add(BookKind::refrigerant, site, {{"item", "R-410A"}, {"topped_up", amount}});
            record.first_day = day_of(month, day);
            record.last_day = record.first_day;
        }
    }
    void certificate(CivilMonth before) {
        const std::string cancelled = before.to_string() + "-20";
        BookRecord& record = add(BookKind::certificate, "",
                                 {{"scheme", "GEC"},
                                  {"registry_id", "GEC-DEMO-0001"},
                                  {"energy", "90 MWh"},
                                  {"technology", "wind"},
                                  {"market", "CN"},
                                  {"cancelled_on", cancelled},
                                  {"beneficiary", "demo organisation"}});
        record.first_day = CivilDate{before.value / std::chrono::day{1}};
        record.last_day = CivilDate{before.value / std::chrono::day{19}};
    }
    void target() {
        const int base = static_cast<int>(today_.year()) - 1;
        const auto stated = [base](int years_back, int tonnes) {
            return std::to_string(base - years_back) + "=" + std::to_string(tonnes) + "t";
        };
        BookRecord& record = add(
            BookKind::target, "",
            {{"name", "Demo path"},
             {"total", "scope1_2_location"},
             {"gas", "CO2"},
             {"base_year", std::to_string(base)},
             {"base", std::to_string(base_tonnes) + " t"},
             {"path", "linear"},
             {"steps", "2030=-15%; 2060=0t"},
             {"actuals", stated(4, 1310) + "; " + stated(3, 1365) + "; " + stated(2, 1402) + "; " + stated(1, 1428)}});
        record.first_day = year_begin(0);
    }

    UtcTime now_;
    CivilDate today_;
    CivilMonth month_;
    std::vector<std::string> stations_;
    std::vector<std::string> halls_;
    std::vector<BookRecord> records_;
};

}  // namespace

Result<std::size_t> store_demo_book(Store& store, UtcTime now) {
    const auto count = store.ledger().record_count();
    const auto catalog = store.catalog().load();
    if (!count || !catalog) {
        return count ? catalog.error() : count.error();
    }
    std::vector<BookRecord> records = *count > 0 ? std::vector<BookRecord>() : DemoBook(*catalog, now).records();
    if (records.empty()) {
        return std::size_t{0};
    }
    const auto added = store.ledger().add_records(std::move(records));
    return added ? Result<std::size_t>(added->size()) : added.error();
}

}  // namespace wattmast
