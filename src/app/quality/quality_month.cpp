// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/quality/quality_month.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <span>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "app/known_factors.h"
#include "app/ledger/draft_rules.h"
#include "app/point_energy.h"
#include "app/quality/coverage_month.h"
#include "app/reports/month_statement.h"
#include "app/site_layout.h"
#include "carbon/factor_library.h"

namespace wattmast {
namespace {

/// An account is expected to be billed in this time.
constexpr int months_billed_before = 12;

/// Failures that are about one register's samples, not about the store.
bool is_about_one_register(Errc code) {
    return code == Errc::overflow || code == Errc::invalid_argument || code == Errc::no_data ||
           code == Errc::store_damaged || code == Errc::unknown_point;
}

bool is_break(EnergyFinding::Kind kind) {
    using Kind = EnergyFinding::Kind;
    return kind == Kind::reset || kind == Kind::wrap || kind == Kind::implausible;
}

CivilDate first_day(CivilMonth month) {
    return CivilDate{month.value / std::chrono::day{1}};
}
CivilDate last_day(CivilMonth month) {
    return CivilDate{month.value / std::chrono::last};
}

class QualityReading {
public:
    QualityReading(Store& store, const SignalReader& reader, const FactorRegister& shipped,
                   const QualityMonthRequest& request, const std::stop_token& cancel)
        : store_(store), reader_(reader), shipped_(shipped), request_(request), cancel_(cancel) {}

    Result<QualityMonth> read() && {
        const auto rules = rules_of_month(store_.ledger(), request_.month);
        auto book = store_.ledger().records();
        if (!rules || !book) {
            return rules ? book.error() : rules.error();
        }
        found_.month = request_.month;
        found_.tolerance = rules->account.tolerance;
        for (const auto step : {&QualityReading::read_statement, &QualityReading::read_breaks}) {
            if (const auto done = (this->*step)(); !done) {
                return done.error();
            }
        }
        const std::vector<BookInvoice> invoices = standing_invoices(*book);
        if (const auto done = read_invoices(invoices); !done) {
            return done.error();
        }
        find_unbilled(invoices);
        return std::move(found_);
    }

private:
    Result<void> read_statement() {
        const auto library = factors_of(shipped_, store_.ledger());
        if (!library) {
            return library.error();
        }
        StatementRequest asked{request_.month, request_.scope.area, {}, {}};
        if (request_.scope.site.is_assigned()) {
            asked.sites = {request_.scope.site};
        }
        auto statement =
            carbon_statement(store_, reader_, {shipped_, (*library)->factors}, asked, request_.now, cancel_);
        if (!statement) {
            return statement.error();
        }
        std::map<std::string, std::size_t> places;
        for (const StatementSite& site : statement->sites) {
            places.emplace(site.code, found_.sites.size());
            found_.sites.push_back({site.code, std::nullopt, std::nullopt});
        }
        for (const StatementEnergy& one : statement->energies) {
            const auto place = places.find(one.site);
            if (place == places.end()) {
                continue;  // Of a closed month: a site that is not in the inventory any more.
            }
            SiteQuality& site = found_.sites[place->second];
            site.energy = site.energy.value_or(EnergyByMethod{});
            site.energy->add(one.energy);
            site.coverage = std::min(site.coverage.value_or(whole), one.energy.coverage);
        }
        for (const SiteQuality& site : found_.sites) {
            if (site.energy) {
                found_.energy = found_.energy.value_or(EnergyByMethod{});
                *found_.energy += *site.energy;
            }
            found_.full += site.coverage == whole ? 1U : 0U;
            found_.without += site.energy ? 0U : 1U;
        }
        found_.closed = std::move(statement->closed);
        found_.findings = std::move(statement->findings);
        found_.changes = std::move(statement->changes);
        return {};
    }

    Result<void> read_breaks() {
        for (const Site& site : reader_.catalog().sites) {
            const auto zone = TimeZone::find(site.time_zone);
            if (!request_.scope.contains(site) || !zone) {
                continue;
            }
            const TimeRange range = zone->range_of(request_.month);
            const SiteLayout layout = layout_of(reader_.index(), site);
            for (const auto* nodes : {&layout.grid, &layout.others}) {
                for (const NodeMeters& meters : *nodes) {
                    const bool is_register = meters.energy != nullptr &&
                                             meters.energy->key.kind == PointKind::active_energy_import &&
                                             range.begin < request_.now;
                    if (const auto done = is_register ? add_breaks(site, *meters.energy, range) : Result<void>();
                        !done) {
                        return done;
                    }
                }
            }
        }
        return {};
    }

    Result<void> add_breaks(const Site& site, const Point& point, TimeRange range) {
        if (cancel_.stop_requested()) {
            return fail(Errc::cancelled, "the reading of the quality was given up");
        }
        const auto energy = point_energy(reader_, point, {&range, 1}, cancel_);
        if (!energy) {
            return is_about_one_register(energy.error().code) ? Result<void>() : energy.error();
        }
        for (const EnergyFinding& finding : energy->front().findings) {
            if (!is_break(finding.kind) || has_record(point.device, finding.range)) {
                continue;
            }
            const auto before = reader_.samples().last_value_before(point.id, finding.range.begin + Duration{1});
            const auto after = reader_.samples().first_value_from(point.id, finding.range.end);
            if (!before || !after) {
                return before ? after.error() : before.error();
            }
            RegisterBreak one{site.id, point.id, finding.kind, finding.range, std::nullopt, std::nullopt};
            one.before = *before ? (*before)->value : std::nullopt;
            one.after = *after ? (*after)->value : std::nullopt;
            found_.breaks.push_back(one);
        }
        return {};
    }

    [[nodiscard]] bool has_record(DeviceId device, TimeRange range) const {
        return std::ranges::any_of(reader_.index().events_of(device), [&](const MeterEvent* event) {
            return event->at > range.begin && event->at <= range.end;
        });
    }

    Result<void> read_invoices(const std::vector<BookInvoice>& invoices) {
        for (const BookInvoice& invoice : invoices) {
            const Site* site = reader_.catalog().site_by_code(invoice.site);
            const bool ends_here = invoice.last_day && *invoice.last_day >= first_day(request_.month) &&
                                   *invoice.last_day <= last_day(request_.month);
            if (!ends_here || site == nullptr || !request_.scope.contains(*site)) {
                continue;
            }
            const auto zone = TimeZone::find(site->time_zone);
            if (!zone) {
                continue;  // A finding of the draft says so.
            }
            const SiteLayout layout = layout_of(reader_.index(), *site);
            ComparedInvoice one{invoice, site->id, {}, days_of(invoice, *zone), {}};
            for (const NodeMeters& meters : layout.grid) {
                if (invoice.node.empty() || invoice.node == meters.node.name) {
                    one.points.push_back(power_else_energy(meters).id);
                }
            }
            const auto compared = compare_invoice(reader_, invoice, *zone, layout.grid, found_.tolerance, cancel_);
            if (!compared) {
                return compared.error();
            }
            one.comparison = *compared;
            found_.invoices.push_back(std::move(one));
        }
        std::ranges::stable_sort(found_.invoices, {}, &ComparedInvoice::site);
        return {};
    }

    void find_unbilled(const std::vector<BookInvoice>& invoices) {
        using Account = std::tuple<SiteId, std::string, std::string>;
        const CivilDate from =
            CivilDate{(request_.month.value - std::chrono::months{months_billed_before}) / std::chrono::day{1}};
        std::map<Account, CivilDate> last;
        std::map<Account, bool> is_billed;
        for (const BookInvoice& invoice : invoices) {
            const Site* site = reader_.catalog().site_by_code(invoice.site);
            const bool counts = site != nullptr && request_.scope.contains(*site) && invoice.last_day &&
                                *invoice.last_day >= from && invoice.first_day <= last_day(request_.month);
            if (!counts) {
                continue;
            }
            const auto zone = TimeZone::find(site->time_zone);
            if (!zone || zone->range_of(request_.month).end > request_.now) {
                continue;
            }
            const Account account{site->id, invoice.node, invoice.utility};
            CivilDate& newest = last.emplace(account, *invoice.last_day).first->second;
            newest = std::max(newest, *invoice.last_day);
            is_billed[account] = is_billed[account] || *invoice.last_day >= first_day(request_.month);
        }
        for (const auto& [account, day] : last) {
            if (!is_billed.at(account)) {
                found_.unbilled.push_back({std::get<0>(account), std::get<1>(account), std::get<2>(account), day});
            }
        }
    }

    Store& store_;
    const SignalReader& reader_;
    const FactorRegister& shipped_;
    const QualityMonthRequest& request_;
    const std::stop_token& cancel_;
    QualityMonth found_;
};

}  // namespace

Result<QualityMonth> quality_month(Store& store, const SignalReader& reader, const FactorRegister& shipped,
                                   const QualityMonthRequest& request, const std::stop_token& cancel) {
    try {
        return QualityReading(store, reader, shipped, request, cancel).read();
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, std::string("a total of the month cannot be kept: ") + error.what());
    }
}

}  // namespace wattmast
