// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/verify.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "store/sqlite/file_system.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/sqlite_catalog.h"
#include "store/sqlite/verify_corrections.h"
#include "store/sqlite/verify_ledger.h"
#include "store/sqlite/verify_samples.h"

namespace wattmast::sqlite {
namespace {

/// Lists every row whose digest is wrong: its place in words.
constexpr std::array digest_checks = {
    std::pair{"site",
              "SELECT 'row ' || id FROM site WHERE digest IS NOT row_check(id, code, name, kind, area, factor_region, "
              "time_zone, latitude, longitude, tags)"},
    std::pair{"device",
              "SELECT 'row ' || id FROM device WHERE digest IS NOT row_check(id, site, name, uri, profile, "
              "poll_interval, description)"},
    std::pair{"point",
              "SELECT 'row ' || id FROM point WHERE digest IS NOT row_check(id, device, kind, phase, instance, name)"},
    std::pair{"point_limits",
              "SELECT 'point ' || point FROM point_limits WHERE digest IS NOT row_check(point, modulus_mantissa, "
              "modulus_exponent, hourly_mantissa, hourly_exponent)"},
    std::pair{"node",
              "SELECT 'site ' || site || ', place ' || place FROM node WHERE digest IS NOT row_check(site, place, "
              "kind, name, parent, device, instance)"},
    std::pair{"meter_event",
              "SELECT 'row ' || id FROM meter_event WHERE digest IS NOT row_check(id, device, at, kind, "
              "final_mantissa, final_exponent, first_mantissa, first_exponent, who, why)"},
    std::pair{"setting", "SELECT name FROM setting WHERE digest IS NOT row_check(name, value)"},
    std::pair{"annotation",
              "SELECT 'row ' || id FROM annotation WHERE digest IS NOT row_check(id, annotation, act, begins, ends, "
              "sites, text, link, entered, who)"},
    std::pair{"conflict",
              "SELECT 'point ' || point || ' at ' || at || ' ms, number ' || number FROM conflict WHERE digest IS NOT "
              "row_check(point, at, number, form, bits, exponent, quality, origin, reason)"},
    std::pair{"correction",
              "SELECT 'row ' || id FROM correction WHERE digest IS NOT row_check(id, point, at, stored_form, "
              "stored_bits, stored_exponent, stored_quality, stored_origin, stored_reason, supersedes, form, bits, "
              "exponent, entered, who, why, document)"},
    std::pair{"finding",
              "SELECT 'row ' || id FROM finding WHERE digest IS NOT row_check(id, device, point, rule, action, state, "
              "since, until, factor_mantissa, factor_exponent, detail)"},
    std::pair{"quarantine",
              "SELECT 'row ' || id FROM quarantine WHERE digest IS NOT row_check(id, point, begins, ends, verdict, "
              "factor_mantissa, factor_exponent, entered, who, why)"},
    std::pair{"alarm_rule",
              "SELECT 'row ' || id FROM alarm_rule WHERE digest IS NOT row_check(id, key, name, is_enabled, severity, "
              "condition, kind, figure, area, site_kind, tag, site, device, instance, raise_limit, clear_limit, "
              "raise_after, clear_after, advice, channels, only_on_battery)"},
    std::pair{"alarm",
              "SELECT 'row ' || id FROM alarm WHERE digest IS NOT row_check(id, rule, rule_key, rule_name, condition, "
              "severity, site, device, point, since, raised, cleared, value, worst, raise_limit, unit, reason, "
              "acknowledged_at, acknowledged_by, acknowledged_note, shelved_at, shelved_until, shelved_by, "
              "shelved_reason, joined, cause, cause_name, area, members)"},
    std::pair{"kept_figure",
              "SELECT 'row ' || id FROM kept_figure WHERE digest IS NOT row_check(device, point, kind, begins, "
              "reach_begins, reach_ends, basis, body)"},
    std::pair{"alarm_event",
              "SELECT 'row ' || id FROM alarm_event WHERE digest IS NOT row_check(id, alarm, at, kind, who, text)"},
};

constexpr std::string_view event_gaps_sql =
    "SELECT id FROM (SELECT id, lag(id, 1, 0) OVER (ORDER BY id) AS before FROM alarm_event) WHERE id <> before + 1";
constexpr std::string_view quarantine_gaps_sql =
    "SELECT id FROM (SELECT id, lag(id, 1, 0) OVER (ORDER BY id) AS before FROM quarantine) WHERE id <> before + 1";

class Verifier {
public:
    Verifier(Connection& connection, const SampleReader& samples, std::stop_token cancel)
        : connection_(connection), samples_(samples), cancel_(std::move(cancel)) {}

    Result<VerifyReport> run(const std::filesystem::path& path) {
        check_file_system(path);
        using Check = Result<void> (Verifier::*)();
        constexpr std::array<Check, 10> checks = {&Verifier::check_pages,       &Verifier::check_schema,
                                                  &Verifier::check_references,  &Verifier::check_digests,
                                                  &Verifier::check_catalog,     &Verifier::check_samples,
                                                  &Verifier::check_corrections, &Verifier::check_quarantine,
                                                  &Verifier::check_alarms,      &Verifier::check_ledger};
        for (const Check check : checks) {
            if (cancel_.stop_requested()) {
                return fail(Errc::cancelled, "the caller gave up");
            }
            const auto done = (this->*check)();
            if (!done && done.error().code == Errc::cancelled) {
                return done.error();
            }
            if (!done) {
                find("page_structure", "database", done.error().detail);
            }
        }
        return std::move(report_);
    }

private:
    void find(std::string check, std::string place, std::string detail) {
        report_.findings.push_back({std::move(check), std::move(place), std::move(detail)});
    }

    /// Calls `visit` with every row of a query.
    template <typename Visit>
    Result<void> each(std::string_view sql, std::initializer_list<Parameter> parameters, Visit visit) {
        return each_row(connection_, sql, parameters, [&](const Query& row) -> Result<void> {
            visit(row);
            return {};
        });
    }

    void check_file_system(const std::filesystem::path& path) {
        if (const auto name = network_file_system_of(path)) {
            find("file_system", path.string(),
                 "the database lies on a network file system (" + std::string(*name) +
                     "), where a crash or a second machine can damage it; move it to a local disk");
        }
    }

    Result<void> check_pages() {
        return each("PRAGMA integrity_check(100000)", {}, [&](const Query& row) {
            if (const std::string line = row.text(0); line != "ok") {
                find("page_structure", "database", line);
            }
        });
    }

    Result<void> check_schema() {
        auto fresh = Connection::open(":memory:", Access::create);
        if (!fresh) {
            return fresh.error();
        }
        if (auto migrated = migrate(*fresh); !migrated) {
            return migrated;
        }
        const auto expected = schema_text(*fresh);
        const auto actual = schema_text(connection_);
        if (!expected || !actual) {
            return expected ? actual.error() : expected.error();
        }
        for (const std::string& line : *actual) {
            if (std::ranges::find(*expected, line) == expected->end()) {
                find("schema", line.substr(0, line.find(':')), "is not what Wattmast creates");
            }
        }
        for (const std::string& line : *expected) {
            if (std::ranges::find(*actual, line) == actual->end()) {
                find("schema", line.substr(0, line.find(':')), "is missing or changed");
            }
        }
        return {};
    }

    Result<void> check_references() {
        return each("PRAGMA foreign_key_check", {}, [&](const Query& row) {
            find("reference", "table " + row.text(0), "a row refers to a " + row.text(2) + " that does not exist");
        });
    }

    Result<void> check_digests() {
        for (const auto& [table, sql] : digest_checks) {
            auto checked = each(sql, {}, [&, name = table](const Query& row) {
                find("row_digest", "table " + std::string(name) + ", " + row.text(0),
                     "the content is not what was written");
            });
            if (!checked) {
                return checked;
            }
        }
        return {};
    }

    Result<void> check_catalog() {
        const auto catalog = load_catalog(connection_);
        if (!catalog && catalog.error().code == Errc::store_damaged) {
            find("catalog_form", "catalogue", catalog.error().detail);
            return {};
        }
        return catalog ? Result<void>() : catalog.error();
    }

    Result<void> check_samples() {
        // One moment: the writer may be sealing.
        const auto snapshot = Transaction::begin(connection_, Transaction::Kind::read);
        if (!snapshot) {
            return snapshot.error();
        }
        return verify_samples(connection_, cancel_, report_);
    }

    Result<void> check_corrections() { return verify_corrections(connection_, samples_, cancel_, report_); }

    Result<void> check_ledger() { return verify_ledger(connection_, report_); }

    Result<void> check_quarantine() {
        return each(quarantine_gaps_sql, {}, [&](const Query& row) {
            find("quarantine", "table quarantine, row " + std::to_string(row.integer(0)),
                 "the row before it is gone; figures may lack samples that were held back or released");
        });
    }

    Result<void> check_alarms() {
        return each(event_gaps_sql, {}, [&](const Query& row) {
            find("alarm", "table alarm_event, row " + std::to_string(row.integer(0)),
                 "the row before it is gone; the log of an alarm lacks what was done");
        });
    }

    Connection& connection_;
    const SampleReader& samples_;
    std::stop_token cancel_;
    VerifyReport report_;
};

}  // namespace

Result<VerifyReport> verify(Connection& connection, const SampleReader& samples, const std::filesystem::path& path,
                            std::stop_token cancel) {
    const CancelScope scope(connection, cancel);
    return Verifier(connection, samples, cancel).run(path);
}

}  // namespace wattmast::sqlite
