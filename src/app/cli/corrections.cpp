// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl correct` and `wattmastctl corrections`.
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/correction_file.h"
#include "app/cli/opened_database.h"
#include "app/cli/point_name.h"
#include "app/correction_import.h"
#include "app/sample_csv.h"
#include "report/text.h"
#include "store/rules.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct CorrectArguments {
    std::string database;
    std::string point;
    std::string at;
    std::string value;
    std::string old;
    bool withdraw = false;
    std::string who;
    std::string why;
    std::string document;
    std::string file;
    bool is_dry_run = false;
    bool as_json = false;
};

struct CorrectionsArguments {
    std::string database;
    std::string point;
    bool as_json = false;
};

json::value json_of(const std::optional<Sample>& stored) {
    if (!stored) {
        return nullptr;
    }
    return json::object{
        {"value", stored->value ? json::value(stored->value->to_string()) : nullptr},
        {"form", stored->value ? json::value(form_of(*stored->value)) : nullptr},
        {"quality", id_of(stored->quality)},
        {"origin", id_of(stored->origin)},
        {"reason", stored->reason ? json::value(wattmast::name_of(*stored->reason)) : nullptr},
    };
}

enum class Standing : std::uint8_t { in_force = 1, superseded = 2 };

json::object json_of(const Catalog& catalog, const Correction& record, Standing standing) {
    return {
        {"id", record.id.number()},
        {"point", name_of(catalog, record.point)},
        {"at", to_iso8601(record.at)},
        {"utc_ms", milliseconds_of(record.at)},
        {"stored", json_of(record.stored)},
        {"value", record.value ? json::value(record.value->to_string()) : nullptr},
        {"form", record.value ? json::value(form_of(*record.value)) : nullptr},
        {"withdrawn", !record.value},
        {"supersedes", record.supersedes ? json::value(record.supersedes->number()) : nullptr},
        {"in_force", standing == Standing::in_force},
        {"entered", to_iso8601(record.entered)},
        {"who", record.who},
        {"why", record.why},
        {"document", record.document},
    };
}

void print_line(const Catalog& catalog, const Correction& record, Standing standing) {
    std::cout << record.id.number() << ": " << name_of(catalog, record.point) << " at " << to_iso8601(record.at) << ": "
              << describe(record) << ", entered " << to_iso8601(record.entered)
              << (standing == Standing::in_force ? "" : ", superseded") << '\n';
}

Result<void> check_old(const CorrectArguments& options, const std::optional<Sample>& stored) {
    if (options.old.empty() || options.old == stored_text(stored)) {
        return {};
    }
    return fail(Errc::conflicting_sample, "somebody changed it: " + options.point + " at " + options.at + " has " +
                                              stored_text(stored) + " and not " + options.old +
                                              "; look at it again before you correct it");
}

Result<void> check_words(const CorrectArguments& options) {
    for (const std::string* text : {&options.who, &options.why, &options.document}) {
        if (clean_utf8(*text) != *text) {
            return fail(Errc::invalid_argument, "--who, --why and --document are texts of one line in UTF-8");
        }
    }
    return {};
}

/// The record, with what is stored and in force now.
Result<Correction> record_of(const CorrectArguments& options, const SampleReader& samples, const Catalog& catalog) {
    const auto point = find_point(catalog, options.point);
    if (!point) {
        return point.error();
    }
    const auto at = parse_iso8601(options.at);
    if (!at) {
        return fail(at.error().code, "--at: " + at.error().detail);
    }
    Correction record;
    record.point = *point;
    record.at = *at;
    record.entered = now_utc();
    record.who = options.who;
    record.why = options.why;
    record.document = options.document;
    const TimeRange instant{*at, *at + Duration{1}};
    const auto series = samples.read(*point, instant, {});
    auto earlier = series ? samples.corrections(*point, instant) : series.error();
    if (!earlier) {
        return earlier.error();
    }
    if (!series->is_empty()) {
        record.stored = series->samples().front();
    }
    if (!earlier->empty()) {
        record.supersedes = earlier->back().id;
    }
    if (const auto is_expected = check_old(options, record.stored); !is_expected) {
        return is_expected.error();
    }
    if (!options.withdraw) {
        const auto value = typed_value(samples, record, options.value);
        if (!value) {
            return fail(value.error().code, "--value: " + value.error().detail);
        }
        record.value = *value;
    }
    return record;
}

Exit run_correct(const CorrectArguments& options) {
    if (!options.file.empty()) {
        return run_correction_file(
            {options.database, options.file, options.who, options.why, options.is_dry_run, options.as_json});
    }
    if (options.point.empty() || options.at.empty() || options.is_dry_run) {
        return report_failure(fail(Errc::invalid_argument,
                                   "give --point and --at of one sample, or --file of many (with --dry-run to check)"));
    }
    if (options.withdraw != options.value.empty()) {
        return report_failure(fail(Errc::invalid_argument, "give either --value V or --withdraw"));
    }
    if (const auto checked = check_words(options); !checked) {
        return report_failure(checked.error());
    }
    auto database = open_existing(options.database);
    if (!database) {
        return report_failure(database.error());
    }
    auto record = record_of(options, database->store->samples(), database->catalog);
    const auto id = record ? database->store->samples().correct(*record) : Result<CorrectionId>(record.error());
    if (!id) {
        return report_failure(id.error());
    }
    record->id = *id;
    if (options.as_json) {
        print_json(json_of(database->catalog, *record, Standing::in_force));
    } else {
        print_line(database->catalog, *record, Standing::in_force);
    }
    return Exit::done;
}

Exit run_corrections(const CorrectionsArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto catalog = (*store)->catalog().load();
    if (!catalog) {
        return report_failure(catalog.error());
    }
    std::optional<PointId> wanted;
    if (!options.point.empty()) {
        const auto point = find_point(*catalog, options.point);
        if (!point) {
            return report_failure(point.error());
        }
        wanted = *point;
    }
    const auto records = (*store)->samples().corrections(wanted, storable_times);
    if (!records) {
        return report_failure(records.error());
    }
    json::array list;
    for (auto record = records->begin(); record != records->end(); ++record) {
        const auto next = std::next(record);
        const bool is_last = next == records->end() || next->point != record->point || next->at != record->at;
        const Standing standing = is_last ? Standing::in_force : Standing::superseded;
        if (options.as_json) {
            list.push_back(json_of(*catalog, *record, standing));
        } else {
            print_line(*catalog, *record, standing);
        }
    }
    if (options.as_json) {
        print_json(json::object{{"corrections", list}});
    } else {
        say(std::to_string(records->size()) + " corrections");
    }
    return Exit::done;
}

}  // namespace

Registration add_correct(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("correct", "Say what a sample should have said; the sample itself stays");
    const auto options = std::make_shared<CorrectArguments>();
    command->add_option("--db", options->database, "Database file; no collector may be writing to it")->required();
    command->add_option("--point", options->point, "SITE/DEVICE/kind/phase");
    command->add_option("--at", options->at, "Time of the sample, such as 2026-10-01T00:15:00.250+08:00");
    command->add_option("--value", options->value, "What counts, in the unit of the point's kind");
    command->add_flag("--withdraw", options->withdraw, "Instead of --value: nothing counts at that time");
    command->add_option("--old", options->old,
                        "What you think is stored: a value, missing, or none; refused if it is not");
    command->add_option("--who", options->who, "Who says so")->required();
    command->add_option("--why", options->why, "Why")->required();
    command->add_option("--document", options->document, "What it rests on, such as a meter reading sheet");
    CLI::Option* file = command->add_option(
        "--file", options->file, "CSV of many, all or none: site, device, point, time, value; see docs/DATA_FORMAT.md");
    for (const char* of_one : {"--point", "--at", "--value", "--withdraw", "--old", "--document"}) {
        file->excludes(of_one);
    }
    command->add_flag("--dry-run", options->is_dry_run, "With --file: check alone; correct nothing");
    command->add_flag("--json", options->as_json, "Print the record as JSON");
    return {command, [options] { return run_correct(*options); }};
}

Registration add_corrections(CLI::App& program) {
    CLI::App* command = program.add_subcommand("corrections", "List what people say that samples should have said");
    const auto options = std::make_shared<CorrectionsArguments>();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_option("--point", options->point, "SITE/DEVICE/kind/phase; without it all");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run_corrections(*options); }};
}

}  // namespace wattmast::cli
