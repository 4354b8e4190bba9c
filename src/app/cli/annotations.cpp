// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl annotate` and `wattmastctl annotations`.
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "report/text.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct AnnotateArguments {
    std::string database;
    std::vector<std::string> sites;
    std::string from;
    std::string until;
    std::string text;
    std::string who;
    std::string link;
    bool as_json = false;
};

struct AnnotationsArguments {
    std::string database;
    bool with_history = false;
    bool as_json = false;
};

std::string_view word_of(AnnotationAct act) {
    switch (act) {
        case AnnotationAct::added:
            return "added";
        case AnnotationAct::changed:
            return "changed";
        case AnnotationAct::removed:
            return "removed";
    }
    return {};
}

std::vector<std::string> codes_of(const Catalog& catalog, const AnnotationRecord& record) {
    std::vector<std::string> codes;
    for (const SiteId id : record.sites) {
        const Site* site = catalog.site(id);
        codes.push_back(site == nullptr ? std::to_string(id.number()) : site->code);
    }
    return codes;
}

json::object json_of(const Catalog& catalog, const AnnotationRecord& record) {
    const std::vector<std::string> codes = codes_of(catalog, record);
    return {
        {"record", record.id.number()},
        {"annotation", record.annotation.number()},
        {"act", word_of(record.act)},
        {"from", to_iso8601(record.begin)},
        {"until", record.end ? json::value(to_iso8601(*record.end)) : nullptr},
        {"sites", json::array(codes.begin(), codes.end())},
        {"text", record.text},
        {"link", record.link},
        {"entered", to_iso8601(record.entered)},
        {"who", record.who},
    };
}

void print_line(const Catalog& catalog, const AnnotationRecord& record) {
    std::string places;
    for (const std::string& code : codes_of(catalog, record)) {
        places += (places.empty() ? "" : ", ") + code;
    }
    std::cout << record.annotation.number() << ": " << to_iso8601(record.begin)
              << (record.end ? " to " + to_iso8601(*record.end) : std::string()) << ", "
              << (places.empty() ? "the whole fleet" : places) << ": " << record.text
              << (record.link.empty() ? "" : " (" + record.link + ")") << ", " << word_of(record.act) << " by "
              << record.who << " " << to_iso8601(record.entered) << '\n';
}

Result<std::vector<SiteId>> sites_of(const Catalog& catalog, const std::vector<std::string>& codes) {
    std::vector<SiteId> sites;
    for (const std::string& code : codes) {
        const auto site = std::ranges::find(catalog.sites, code, &Site::code);
        if (site == catalog.sites.end()) {
            return fail(Errc::unknown_point, "--site: the database has no site " + code);
        }
        sites.push_back(site->id);
    }
    std::ranges::sort(sites);
    sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
    return sites;
}

Result<AnnotationRecord> record_of(const AnnotateArguments& options, const Catalog& catalog) {
    AnnotationRecord record;
    const auto sites = sites_of(catalog, options.sites);
    const auto from = parse_iso8601(options.from);
    if (!sites || !from) {
        return sites ? fail(from.error().code, "--from: " + from.error().detail) : sites.error();
    }
    record.sites = *sites;
    record.begin = *from;
    if (!options.until.empty()) {
        const auto until = parse_iso8601(options.until);
        if (!until) {
            return fail(until.error().code, "--until: " + until.error().detail);
        }
        record.end = *until;
    }
    for (const std::string* text : {&options.text, &options.who, &options.link}) {
        if (clean_utf8(*text) != *text) {
            return fail(Errc::invalid_argument, "--text, --who and --link are texts of one line in UTF-8");
        }
    }
    record.text = options.text;
    record.who = options.who;
    record.link = options.link;
    record.entered = now_utc();
    return record;
}

Exit run_annotate(const AnnotateArguments& options) {
    auto database = open_existing(options.database);
    if (!database) {
        return report_failure(database.error());
    }
    auto record = record_of(options, database->catalog);
    const auto id = record ? database->store->catalog().annotate(*record) : Result<AnnotationRecordId>(record.error());
    if (!id) {
        return report_failure(id.error());
    }
    record->id = *id;
    record->annotation = AnnotationId(id->number());
    if (options.as_json) {
        print_json(json_of(database->catalog, *record));
    } else {
        print_line(database->catalog, *record);
    }
    return Exit::done;
}

Exit run_annotations(const AnnotationsArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto catalog = (*store)->catalog().load();
    const auto records = (*store)->catalog().annotations();
    if (!catalog || !records) {
        return report_failure(catalog ? records.error() : catalog.error());
    }
    std::vector<AnnotationRecord> listed = *records;
    if (!options.with_history) {
        listed.clear();
        for (const Annotation& annotation : standing(*records)) {
            listed.push_back(annotation.record);
        }
    }
    json::array list;
    for (const AnnotationRecord& record : listed) {
        if (options.as_json) {
            list.push_back(json_of(*catalog, record));
        } else {
            print_line(*catalog, record);
        }
    }
    if (options.as_json) {
        print_json(json::object{{"annotations", list}});
    } else {
        say(std::to_string(listed.size()) + (options.with_history ? " records" : " annotations"));
    }
    return Exit::done;
}

}  // namespace

Registration add_annotate(CLI::App& program) {
    CLI::App* command = program.add_subcommand("annotate", "Note what happened at a time, for the charts");
    const auto options = std::make_shared<AnnotateArguments>();
    command->add_option("--db", options->database, "Database file; no collector may be writing to it")->required();
    command->add_option("--site", options->sites, "Code of a site; may be given again; without it the whole fleet");
    command->add_option("--from", options->from, "Time, such as 2026-10-01T08:10:00+08:00")->required();
    command->add_option("--until", options->until, "End of an interval; without it a moment");
    command->add_option("--text", options->text, "What happened")->required();
    command->add_option("--who", options->who, "Who writes this")->required();
    command->add_option("--link", options->link, "http or https address of a ticket or document");
    command->add_flag("--json", options->as_json, "Print the record as JSON");
    return {command, [options] { return run_annotate(*options); }};
}

Registration add_annotations(CLI::App& program) {
    CLI::App* command = program.add_subcommand("annotations", "List what people noted");
    const auto options = std::make_shared<AnnotationsArguments>();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_flag("--history", options->with_history, "Every entry, also changes and removals, in their order");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run_annotations(*options); }};
}

}  // namespace wattmast::cli
