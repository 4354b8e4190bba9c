// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/energy/energy_reader.h"

#include <stdexcept>

#include "carbon/book.h"
#include "carbon/tariff.h"
#include "units/decimal.h"

namespace wattmast::ui {
namespace {

constexpr int milliwatt_hour_digits = -6;

std::string kilowatt_hour_text(Energy energy) {
    return Decimal(energy.count(), milliwatt_hour_digits).to_string();
}

/// Null where the book cannot be read: energies are shown all the same, and the panel of the tariff says why.
std::shared_ptr<const std::vector<Tariff>> tariffs_of(const Queries& queries) {
    const auto records = queries.book_records();
    return records ? std::make_shared<const std::vector<Tariff>>(standing_tariffs(*records)) : nullptr;
}

}  // namespace

bool EnergyQuestion::asks_same(const EnergyQuestion& other) const {
    return scope == other.scope && days == other.days && compared == other.compared &&
           compared_name == other.compared_name;
}

Result<std::shared_ptr<const EnergyReading>> read_energy(const Queries& queries, std::shared_ptr<const Catalog> catalog,
                                                         const EnergyQuestion& question, const EnergyProgress& progress,
                                                         const std::stop_token& cancel) {
    const std::size_t rounds = question.compared ? 2 : 1;
    const auto told = [&](std::size_t round) -> EnergyProgress {
        return [&progress, round, rounds](std::size_t done, std::size_t of) {
            if (progress) {
                progress(round * of + done, rounds * of);
            }
        };
    };
    try {
        auto shown =
            queries.energy_hours({question.scope, question.days, question.now, tariffs_of(queries)}, told(0), cancel);
        if (!shown) {
            return shown.error();
        }
        auto reading = std::make_shared<EnergyReading>();
        reading->catalog = std::move(catalog);
        reading->scope = question.scope;
        reading->shown = energy_span(std::move(*shown));
        reading->compared_name = question.compared_name;
        if (question.compared) {
            auto earlier =
                queries.energy_hours({question.scope, *question.compared, question.now, nullptr}, told(1), cancel);
            if (!earlier && earlier.error().code != Errc::no_data) {
                return earlier.error();
            }
            if (earlier) {
                reading->compared = energy_span(std::move(*earlier));
            }
        }
        return std::shared_ptr<const EnergyReading>(std::move(reading));
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, error.what());
    }
}

QByteArray hours_csv(const EnergySpan& span) {
    std::string csv =
        "begin,end,kwh,measured_kwh,integrated_kwh,estimated_kwh,entered_kwh,meters,meters_missing,known_ppm\r\n";
    for (const LoadHour& hour : span.hours.hours) {
        csv += to_iso8601(hour.range.begin, span.zone) + ',' + to_iso8601(hour.range.end, span.zone) + ',';
        csv += hour.energy ? kilowatt_hour_text(*hour.energy) : std::string();
        for (const Energy part : hour.by_method) {
            csv += ',' + (hour.energy ? kilowatt_hour_text(part) : std::string());
        }
        csv += ',' + std::to_string(span.hours.meters) + ',' + std::to_string(hour.missing) + ',' +
               std::to_string(hour.known.count) + "\r\n";
    }
    return QByteArray::fromStdString(csv);
}

}  // namespace wattmast::ui
