// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kpi_book.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "carbon/amount.h"
#include "carbon/book_views.h"
#include "carbon/civil_date_text.h"
#include "carbon/exact_number.h"
#include "carbon/market_units.h"

namespace wattmast {
namespace {

using std::chrono::sys_days;

CivilDate last_of(const BookView& view) {
    return view.last_day.value_or(view.first_day);
}

std::int64_t days_of(CivilDate first, CivilDate last) {
    return (sys_days{last} - sys_days{first}).count() + 1;
}

std::string days_text(const BookView& view) {
    return date_text(view.first_day) + " to " + date_text(last_of(view));
}

/// One record that counts, with the days it tells.
struct Counted {
    BookView view;
    ExactNumber amount;
};

/// Records of one thing, by site and then by source.
class Collected {
public:
    Collected(std::string what, const std::set<std::string, std::less<>>& sites, const CivilPeriod& period)
        : what_(std::move(what)), sites_(sites), period_(period) {}

    void take(const BookView& view, const std::string& source, const ExactNumber& amount) {
        const bool touches = view.first_day <= period_.last && last_of(view) >= period_.first;
        if (!touches || (!view.site.empty() && !sites_.contains(view.site))) {
            return;
        }
        if (view.first_day < period_.first || last_of(view) > period_.last) {
            from_.notes.push_back("record " + std::to_string(view.record.number()) + " (" + what_ + ", " +
                                  days_text(view) + ") goes beyond the period and is not counted");
            return;
        }
        by_site_[view.site][source].push_back({view, amount});
        ++records_;
    }

    /// The sum of amounts; empty, with the reason in from(), where records contradict each other or there is none.
    std::optional<ExactNumber> sum() {
        return sum_by([](const std::vector<Counted>& records) {
            ExactNumber sum;
            for (const Counted& record : records) {
                sum = sum + record.amount;
            }
            return sum;
        });
    }

    /// The mean of each site by its days, added over sites.
    std::optional<ExactNumber> sum_of_means() {
        return sum_by([](const std::vector<Counted>& records) {
            ExactNumber weighted;
            std::int64_t days = 0;
            for (const Counted& record : records) {
                const std::int64_t count = days_of(record.view.first_day, last_of(record.view));
                weighted = weighted + record.amount * ExactNumber(count);
                days += count;
            }
            return weighted / ExactNumber(days);
        });
    }

    /// What is told beside the amount.
    [[nodiscard]] EnteredFrom from() && { return std::move(from_); }
    void drop(const std::string& site) { by_site_.erase(site); }
    [[nodiscard]] bool has_organisation() const { return by_site_.contains(""); }

private:
    template <typename Fold>
    std::optional<ExactNumber> sum_by(Fold fold) {
        if (by_site_.empty()) {
            from_.missing = "no record of the book (" + what_ + ") lies in the period for these sites";
            return std::nullopt;
        }
        ExactNumber sum;
        std::int64_t covered = 0;
        const std::int64_t days = days_of(period_.first, period_.last);
        for (auto& [site, sources] : by_site_) {
            std::int64_t least = days;
            for (auto& [source, records] : sources) {
                if (!are_apart(records)) {
                    return std::nullopt;
                }
                std::int64_t told = 0;
                for (const Counted& record : records) {
                    told += days_of(record.view.first_day, last_of(record.view));
                }
                least = std::min(least, told);
                sum = sum + fold(records);
            }
            // A record of the organisation is of all its sites.
            covered += least * (site.empty() ? static_cast<std::int64_t>(sites_.size()) : 1);
        }
        const std::int64_t all = days * static_cast<std::int64_t>(sites_.size());
        from_.coverage = {static_cast<std::int32_t>(static_cast<WideInteger>(covered) * whole.count / all)};
        from_.what = what_ + " of the book (" + std::to_string(records_) +
                     (records_ == 1 ? " record, " : " records, ") + std::to_string(covered) + " of " +
                     std::to_string(all) + " days)";
        return sum;
    }

    bool are_apart(std::vector<Counted>& records) {
        std::ranges::stable_sort(records, {}, [](const Counted& record) { return record.view.first_day; });
        for (std::size_t i = 1; i < records.size(); ++i) {
            const BookView& before = records[i - 1].view;
            const BookView& after = records[i].view;
            if (after.first_day <= last_of(before)) {
                from_.missing = "records " + std::to_string(before.record.number()) + " and " +
                                std::to_string(after.record.number()) + " (" + what_ +
                                (after.site.empty() ? "" : ", site " + after.site) +
                                ") share days, so that something may be counted twice; correct the days, or enter "
                                "their sum as one record";
                return false;
            }
        }
        return true;
    }

    std::string what_;
    const std::set<std::string, std::less<>>& sites_;
    const CivilPeriod& period_;
    std::map<std::string, std::map<std::string, std::vector<Counted>>, std::less<>> by_site_;
    std::size_t records_ = 0;
    EnteredFrom from_;
};

std::optional<std::int64_t> whole_count(const std::optional<ExactNumber>& amount, EnteredFrom& from) {
    if (!amount) {
        return std::nullopt;
    }
    const auto count = amount->rounded();
    if (!count) {
        from.missing = "the records of the book add up to more than can be counted; check their units";
    }
    return count;
}

class BookReader {
public:
    BookReader(std::span<const BookRecord> book, const Catalog& catalog, std::span<const Site* const> sites,
               const CivilPeriod& period)
        : book_(book), period_(period) {
        for (const Site* site : sites) {
            sites_.insert(site->code);
        }
        are_all_ = sites_.size() == catalog.sites.size();
    }

    EnteredAmounts read() && {
        read_water();
        read_heat();
        read_subscribers();
        read_certificates();
        read_own_generation();
        return std::move(amounts_);
    }

private:
    void read_water() {
        Collected found("water", sites_, period_);
        for (const BookWater& water : standing_water(book_)) {
            const auto unit = measure_unit(water.volume.unit);
            const ExactNumber litres =
                ExactNumber(water.volume.value) * ExactNumber(unit ? unit->scale : Decimal(1, 0));
            found.take(water, water.source, litres * ExactNumber(1000));
        }
        const auto sum = found.sum();
        amounts_.water_from = std::move(found).from();
        amounts_.water_millilitres = whole_count(sum, amounts_.water_from);
    }

    void read_heat() {
        Collected found("reused_heat", sites_, period_);
        for (const BookReusedHeat& heat : standing_reused_heat(book_)) {
            found.take(heat, heat.receiver, ExactNumber(heat.energy.count()));
        }
        const auto sum = found.sum();
        amounts_.heat_from = std::move(found).from();
        const auto count = whole_count(sum, amounts_.heat_from);
        amounts_.reused_heat = count ? std::optional(Energy::of(*count)) : std::nullopt;
    }

    void read_subscribers() {
        Collected found("subscribers", sites_, period_);
        bool has_sites = false;
        for (const BookSubscribers& subscribers : standing_subscribers(book_)) {
            has_sites = has_sites || !subscribers.site.empty();
            found.take(subscribers, "", ExactNumber(subscribers.count));
        }
        EnteredFrom& from = amounts_.subscribers_from;
        const bool is_of_organisation = found.has_organisation();
        if (is_of_organisation && !are_all_) {
            found.drop("");
        }
        for (const std::string& site : is_of_organisation&& are_all_ ? sites_ : std::set<std::string, std::less<>>()) {
            found.drop(site);  // They are in the organisation's number.
        }
        const auto sum = found.sum_of_means();
        from = std::move(found).from();
        if (!sum && is_of_organisation && !has_sites) {
            from.missing =
                "the book has subscribers of the whole organisation only; ask for all sites, or enter those "
                "of each";
        }
        amounts_.subscribers = whole_count(sum, from);
    }

    /// Which certificates count, and what is said of the others.
    void read_certificates() {
        constexpr std::array<std::string_view, 5> renewable{"solar", "wind", "hydro", "biomass", "geothermal"};
        EnteredFrom& from = amounts_.renewable_from;
        Energy sum;
        std::size_t count = 0;
        Energy elsewhere;
        for (const BookCertificate& certificate : standing_certificates(book_)) {
            const bool touches = certificate.first_day <= period_.last && last_of(certificate) >= period_.first;
            const bool is_of_sites = certificate.site.empty() ? are_all_ : sites_.contains(certificate.site);
            if (!touches || (!is_of_sites && !certificate.site.empty())) {
                continue;
            }
            if (!is_of_sites) {
                elsewhere += certificate.energy;
                continue;
            }
            const std::string why = why_not(certificate, renewable);
            if (!why.empty()) {
                from.notes.push_back("certificate " + certificate.registry_id + " (record " +
                                     std::to_string(certificate.record.number()) + ") is not counted: " + why);
                continue;
            }
            sum += certificate.energy;
            ++count;
        }
        if (elsewhere > Energy{}) {
            from.notes.push_back(kilowatt_hours_text(elsewhere) +
                                 " kWh of certificates name no site and count where all sites are asked for");
        }
        if (count == 0) {
            from.missing =
                "no site has a photovoltaic meter, and no cancelled certificate of the book was generated in "
                "the period for these sites";
            return;
        }
        amounts_.renewable = sum;
        from.what = "cancelled certificates of the book (" + std::to_string(count) + ")";
        from.notes.emplace_back(
            "that cancelled certificates count beside what is generated on site was not read in ISO/IEC 30134-3 "
            "itself");
    }

    [[nodiscard]] std::string why_not(const BookCertificate& certificate,
                                      std::span<const std::string_view> renewable) const {
        if (!certificate.cancelled_on) {
            return "it is not cancelled";
        }
        if (!certificate.node.empty()) {
            return "it is of the site's own generation, which its meters tell";
        }
        if (std::ranges::find(renewable, std::string_view(certificate.technology)) == renewable.end()) {
            return "its technology (" + certificate.technology + ") is not taken for renewable";
        }
        const bool is_inside = certificate.first_day >= period_.first && last_of(certificate) <= period_.last;
        return is_inside ? "" : "it was generated partly outside the period (" + days_text(certificate) + ")";
    }

    void read_own_generation() {
        for (const BookOnSiteGeneration& own : standing_on_site_generation(book_)) {
            const bool touches = own.first_day <= period_.last && (!own.last_day || *own.last_day >= period_.first);
            if (touches && !own.are_kept) {
                amounts_.sold_generation.insert(own.site);
            } else if (touches) {
                amounts_.kept_generation.insert(own.site);
            }
        }
    }

    std::span<const BookRecord> book_;
    const CivilPeriod& period_;
    std::set<std::string, std::less<>> sites_;
    bool are_all_ = false;
    EnteredAmounts amounts_;
};

}  // namespace

EnteredAmounts book_amounts(std::span<const BookRecord> book, const Catalog& catalog,
                            std::span<const Site* const> sites, const CivilPeriod& period) {
    return BookReader(book, catalog, sites, period).read();
}

}  // namespace wattmast
