// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl alarms`.
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>
#include <vector>

#include "app/alarm_desk.h"
#include "app/alarms/alarm_actions.h"
#include "app/alarms/alarm_book.h"
#include "app/alarms/default_rules.h"
#include "app/cli/alarm_output.h"
#include "app/cli/alarm_rule_command.h"
#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "report/text.h"
#include "store/rules.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct AlarmsArguments {
    std::string database;
    std::vector<std::int64_t> alarms;
    std::string who;
    std::string text;
    std::string time;
    std::string until;
    std::string from;
    std::size_t most = 1'000;
    bool check = false;
    bool as_json = false;
};

std::vector<AlarmId> ids_of(const AlarmsArguments& options) {
    std::vector<AlarmId> ids;
    for (const std::int64_t number : options.alarms) {
        ids.emplace_back(number);
    }
    return ids;
}

/// Only looks: also beside a program that collects.
template <typename Look>
Exit look(const AlarmsArguments& options, Look with) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto catalog = (*store)->catalog().load();
    return catalog ? with((*store)->alarms(), *catalog) : report_failure(catalog.error());
}

Exit print_alarms(const AlarmsArguments& options, const Catalog& catalog, const std::vector<Alarm>& alarms) {
    const UtcTime now = now_utc();
    json::array list;
    for (const Alarm& alarm : alarms) {
        if (options.as_json) {
            list.push_back(json_of(catalog, alarm, now));
        } else {
            std::cout << line_of(catalog, alarm, now) << '\n';
        }
    }
    if (options.as_json) {
        print_json(json::object{{"alarms", list}});
    }
    return Exit::done;
}

Exit run_list(const AlarmsArguments& options) {
    return look(options, [&](const AlarmStore& store, const Catalog& catalog) {
        auto active = store.active();
        if (!active) {
            return report_failure(active.error());
        }
        const AlarmBoard board = board_of(std::move(*active), now_utc());
        print_alarms(options, catalog, board.active);
        const std::size_t rows = board.counts[0] + board.counts[1] + board.counts[2] + board.counts[3];
        if (!options.as_json) {
            say(std::to_string(rows) + " alarms, " + std::to_string(board.counts[0]) + " of them critical");
        }
        return options.check && rows > 0 ? Exit::findings : Exit::done;
    });
}

Exit run_show(const AlarmsArguments& options) {
    return look(options, [&](const AlarmStore& store, const Catalog& catalog) {
        const auto history = history_of_alarm(store, AlarmId(options.alarms.front()));
        if (!history) {
            return report_failure(history.error());
        }
        const UtcTime now = now_utc();
        json::object whole = json_of(catalog, history->alarm, now);
        json::array log;
        json::array members;
        for (const AlarmEvent& event : history->log) {
            log.push_back(json_of(event));
        }
        for (const Alarm& member : history->members) {
            members.push_back(json_of(catalog, member, now));
        }
        whole["log"] = log;
        whole["member_alarms"] = members;
        if (options.as_json) {
            print_json(whole);
            return Exit::done;
        }
        std::cout << line_of(catalog, history->alarm, now) << '\n';
        for (const AlarmEvent& event : history->log) {
            std::cout << "  " << line_of(event) << '\n';
        }
        for (const Alarm& member : history->members) {
            std::cout << "  " << line_of(catalog, member, now) << '\n';
        }
        return Exit::done;
    });
}

Exit run_history(const AlarmsArguments& options) {
    TimeRange raised = storable_times;
    for (const auto& [text, end] : {std::pair{&options.from, &raised.begin}, std::pair{&options.until, &raised.end}}) {
        const auto time = text->empty() ? Result<UtcTime>(*end) : parse_iso8601(*text);
        if (!time) {
            return report_failure(time.error());
        }
        *end = *time;
    }
    return look(options, [&](const AlarmStore& store, const Catalog& catalog) {
        const auto alarms = store.raised_in(raised, options.most);
        return alarms ? print_alarms(options, catalog, *alarms) : report_failure(alarms.error());
    });
}

/// Does something with alarms and prints them as they are then.
Exit act(const AlarmsArguments& options, const std::function<AlarmsChanged(AlarmStore&)>& action) {
    for (const std::string* text : {&options.who, &options.text}) {
        if (clean_utf8(*text) != *text) {
            return report_failure(fail(Errc::invalid_argument, "names, notes and reasons are texts in UTF-8"));
        }
    }
    auto database = open_existing(options.database);
    if (!database) {
        return report_failure(database.error());
    }
    const auto changed = action(database->store->alarms());
    if (!changed) {
        return report_failure(changed.error());
    }
    std::vector<Alarm> alarms;
    std::ranges::transform(*changed, std::back_inserter(alarms), &AlarmTransition::alarm);
    return print_alarms(options, database->catalog, alarms);
}

Exit run_acknowledge(const AlarmsArguments& options) {
    return act(options, [&](AlarmStore& store) {
        return acknowledge_alarms(store, ids_of(options), options.who, options.text, now_utc());
    });
}

Exit run_note(const AlarmsArguments& options) {
    return act(options, [&](AlarmStore& store) -> AlarmsChanged {
        const AlarmId id = ids_of(options).front();
        const auto noted = note_alarm(store, id, options.who, options.text, now_utc());
        const auto alarm = noted ? store.alarm(id) : Result<std::optional<Alarm>>(noted.error());
        return alarm ? AlarmsChanged(std::vector{AlarmTransition{AlarmEventKind::noted, **alarm}}) : alarm.error();
    });
}

Exit run_shelve(const AlarmsArguments& options) {
    if (options.time.empty() == options.until.empty()) {
        return report_failure(fail(Errc::invalid_argument, "give either --for 2h or --until TIME"));
    }
    const UtcTime now = now_utc();
    const auto time = parse_optional_duration(options.time);
    const auto until = !time                   ? Result<UtcTime>(time.error())
                       : options.until.empty() ? Result<UtcTime>(now + time->value_or(Duration{0}))
                                               : parse_iso8601(options.until);
    if (!until) {
        return report_failure(until.error());
    }
    return act(options, [&](AlarmStore& store) {
        return shelve_alarms(store, ids_of(options), options.who, options.text, *until, now);
    });
}

Exit run_unshelve(const AlarmsArguments& options) {
    return act(options,
               [&](AlarmStore& store) { return unshelve_alarms(store, ids_of(options), options.who, now_utc()); });
}

using Run = Exit (*)(const AlarmsArguments&);

void add_common(CLI::App& command, AlarmsArguments& options) {
    command.add_option("--db", options.database, "Database file")->required();
    command.add_flag("--json", options.as_json, "Print JSON");
}

void add_ids(CLI::App& command, AlarmsArguments& options) {
    command.add_option("alarm", options.alarms, "Number of the alarm; may be given several times")->required();
    command.add_option("--who", options.who, "Who does it")->required();
}

}  // namespace

Registration add_alarms(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("alarms", "List alarms, and acknowledge, shelve or note them; see rules");
    command->require_subcommand(1);
    command->footer(
        "Each takes --db FILE and --json. What changes something needs the database for itself: no collector may be\n"
        "writing to it; beside one, use the window of the program that collects.\n"
        "Exit codes: 0 done, 1 findings, 2 wrong use, 3 could not.");
    const auto options = std::make_shared<AlarmsArguments>();
    std::vector<std::pair<CLI::App*, Run>> parts;
    const auto add = [&](const char* name, const char* text, Run run) {
        CLI::App* part = command->add_subcommand(name, text);
        add_common(*part, *options);
        parts.emplace_back(part, run);
        return part;
    };
    add("list", "Those that are active, most urgent first", run_list)
        ->add_flag("--check", options->check, "Exit code 1 where there are any that are not shelved");
    add("show", "One alarm, its log and its members", run_show)
        ->add_option("alarm", options->alarms, "Its number")
        ->required()
        ->expected(1);
    CLI::App* history = add("history", "Those of the past, newest first", run_history);
    history->add_option("--from", options->from, "Raised at this time or later, such as 2026-10-01T00:00+08:00");
    history->add_option("--to", options->until, "Raised before this time");
    history->add_option("--most", options->most, "Not more than these");
    CLI::App* acknowledge = add("ack", "Say that they have been seen; of groups, the members too", run_acknowledge);
    add_ids(*acknowledge, *options);
    acknowledge->add_option("--note", options->text, "What is known about it");
    CLI::App* note = add("note", "Add a line to the log of one", run_note);
    add_ids(*note, *options);
    note->add_option("--note", options->text, "The line")->required();
    CLI::App* shelve = add("shelve", "Take them out of the list for a time", run_shelve);
    add_ids(*shelve, *options);
    shelve->add_option("--reason", options->text, "Why")->required();
    shelve->add_option("--for", options->time, "For this time, such as 2h, at most 90 days");
    shelve->add_option("--until", options->until, "Until this time");
    add_ids(*add("unshelve", "Put them back into the list", run_unshelve), *options);
    const auto rule_parts = add_alarm_rules(*command);
    return {command, [options, parts, rule_parts] {
                for (const auto& [part, run] : parts) {
                    if (part->parsed()) {
                        return run(*options);
                    }
                }
                for (const auto& [part, run] : rule_parts) {
                    if (part->parsed()) {
                        return run();
                    }
                }
                return Exit::wrong_use;
            }};
}

}  // namespace wattmast::cli
