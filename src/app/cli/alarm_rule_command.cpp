// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/alarm_rule_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/alarms/alarm_actions.h"
#include "app/alarms/default_rules.h"
#include "app/cli/alarm_output.h"
#include "app/cli/opened_database.h"
#include "report/text.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct RuleArguments {
    std::string database;
    std::string rule;
    std::string state;
    std::string name, severity, condition, kind, figure;
    std::optional<double> raise, clear;
    std::string raise_after, clear_after;
    std::string area, site_kind, tag, site, device, instance;
    std::optional<std::string> advice;
    bool only_on_battery = false;
    bool adds = false;
    bool removes = false;
    bool as_json = false;
};

Failure refuse(std::string detail) {
    return fail(Errc::invalid_argument, std::move(detail));
}

/// Sets `member` to what the text names; leaves it where there is no text.
template <typename Member, typename Parse>
Result<void> set(Member& member, const std::string& text, std::string_view option, Parse parse) {
    if (text.empty()) {
        return {};
    }
    const auto parsed = parse(text);
    if (!parsed) {
        return refuse("--" + std::string(option) + ": there is no \"" + text + "\"");
    }
    member = *parsed;
    return {};
}

Result<void> set_delay(Duration& member, const std::string& text) {
    const auto delay = parse_optional_duration(text);
    if (!delay) {
        return delay.error();
    }
    member = delay->value_or(member);
    return {};
}

Result<void> set_scope(AlarmScope& scope, const RuleArguments& options, const Catalog& catalog) {
    for (std::size_t begin = 0; begin < options.area.size();) {
        const std::size_t end = std::min(options.area.find('/', begin), options.area.size());
        if (begin == 0) {
            scope.area.clear();
        }
        scope.area.push_back(options.area.substr(begin, end - begin));
        begin = end + 1;
    }
    if (auto done = set(scope.site_kind, options.site_kind, "site-kind", site_kind_by_id); !done) {
        return done;
    }
    scope.tag = options.tag.empty() ? scope.tag : options.tag;
    scope.instance = options.instance.empty() ? scope.instance : options.instance;
    if (!options.site.empty()) {
        const Site* site = catalog.site_by_code(options.site);
        if (site == nullptr) {
            return fail(Errc::unknown_point, "there is no site " + options.site);
        }
        scope.site = site->id;
    }
    if (!options.device.empty()) {
        const auto devices = catalog.devices_of(scope.site);
        const auto found = std::ranges::find(devices, options.device, [](const Device* one) { return one->name; });
        if (found == devices.end()) {
            return fail(Errc::unknown_point, "there is no device " + options.device + " at that site; give --site too");
        }
        scope.device = (*found)->id;
    }
    return {};
}

Result<void> apply(AlarmRule& rule, const RuleArguments& options, const Catalog& catalog) {
    if (!options.state.empty()) {
        rule.is_enabled = options.state == "on";
    }
    rule.name = options.name.empty() ? rule.name : options.name;
    rule.advice = options.advice.value_or(rule.advice);
    rule.raise_limit = options.raise ? options.raise : rule.raise_limit;
    rule.clear_limit = options.clear ? options.clear : rule.clear_limit;
    rule.only_on_battery = rule.only_on_battery || options.only_on_battery;
    for (auto done : {set(rule.severity, options.severity, "severity", severity_by_id),
                      set(rule.condition, options.condition, "condition", alarm_condition_by_id),
                      set(rule.kind, options.kind, "kind", point_kind_by_id),
                      set(rule.figure, options.figure, "figure", site_figure_by_id),
                      set_delay(rule.raise_after, options.raise_after),
                      set_delay(rule.clear_after, options.clear_after), set_scope(rule.scope, options, catalog)}) {
        if (!done) {
            return done;
        }
    }
    return {};
}

/// By number or key.
Result<AlarmRule> find_rule(const AlarmStore& store, const std::string& text) {
    const auto rules = store.rules();
    if (!rules) {
        return rules.error();
    }
    const auto found = std::ranges::find_if(*rules, [&](const AlarmRule& rule) {
        return std::to_string(rule.id.number()) == text || (!rule.key.empty() && rule.key == text);
    });
    return found != rules->end() ? Result<AlarmRule>(*found)
                                 : refuse("there is no rule " + text + "; `wattmastctl alarms rules` lists them");
}

Exit run_rules(const RuleArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto catalog = (*store)->catalog().load();
    auto rules = catalog ? (*store)->alarms().rules() : Result<std::vector<AlarmRule>>(catalog.error());
    if (!rules) {
        return report_failure(rules.error());
    }
    json::array list;
    for (const AlarmRule& rule : *rules) {
        if (options.as_json) {
            list.push_back(json_of(*catalog, rule));
        } else {
            std::cout << line_of(*catalog, rule) << '\n';
        }
    }
    if (options.as_json) {
        print_json(json::object{{"rules", list}});
    } else if (rules->empty()) {
        say("there are no rules yet; they come with the first collecting, or with `wattmastctl alarms rule`");
    }
    return Exit::done;
}

/// The rule as it is to be; saved.
Result<AlarmRule> change_rule(OpenedDatabase& database, const RuleArguments& options) {
    AlarmStore& store = database.store->alarms();
    if (const auto added = add_default_rules(store); !added) {
        return added.error();
    }
    AlarmRule rule;
    if (!options.adds) {
        auto found = find_rule(store, options.rule);
        if (!found) {
            return found.error();
        }
        rule = std::move(*found);
    } else {
        rule.name = options.rule;
    }
    if (options.removes) {
        const auto removed = remove_alarm_rule(store, rule.id, now_utc());
        return removed ? Result<AlarmRule>(rule) : removed.error();
    }
    if (const auto applied = apply(rule, options, database.catalog); !applied) {
        return applied.error();
    }
    const auto saved = save_alarm_rule(store, rule, now_utc());
    if (!saved) {
        return saved.error();
    }
    rule.id = saved->id;
    return rule;
}

Exit run_rule(const RuleArguments& options) {
    for (const std::string* text : {&options.rule, &options.name, &options.tag, &options.instance, &options.area}) {
        if (clean_utf8(*text) != *text) {
            return report_failure(refuse("names are texts of one line in UTF-8"));
        }
    }
    auto database = open_existing(options.database);
    if (!database) {
        return report_failure(database.error());
    }
    const auto rule = change_rule(*database, options);
    if (!rule) {
        return report_failure(rule.error());
    }
    if (options.as_json) {
        print_json(json_of(database->catalog, *rule));
    } else {
        std::cout << line_of(database->catalog, *rule) << (options.removes ? ", removed" : "") << '\n';
    }
    return Exit::done;
}

void add_rule_options(CLI::App& rule, RuleArguments& options) {
    rule.add_option("rule", options.rule, "Its number or key; with --add, the name of a new one")->required();
    rule.add_flag("--add", options.adds, "Add a rule");
    rule.add_flag("--remove", options.removes, "Remove it; those that come with Wattmast can only be switched off");
    rule.add_option("--switch", options.state, "on or off")->check(CLI::IsMember({"on", "off"}));
    rule.add_option("--name", options.name, "Another name");
    rule.add_option("--severity", options.severity, "critical, major, minor or warning");
    rule.add_option("--condition", options.condition, "above, below, rate_of_change, stale, frozen, deviation, ...");
    rule.add_option("--kind", options.kind, "Kind of the points that it looks at, such as temperature");
    rule.add_option("--figure", options.figure, "Figure of the site instead: power, traffic, battery_charge, pue, ...");
    rule.add_option("--raise", options.raise, "Limit from which on it is raised");
    rule.add_option("--clear", options.clear, "Limit on the safe side, from which on it is over");
    rule.add_option("--raise-after", options.raise_after, "It has to hold as long, such as 10min");
    rule.add_option("--clear-after", options.clear_after, "It has to be over as long");
    rule.add_flag("--only-on-battery", options.only_on_battery, "Only while the mains of the site are absent");
    rule.add_option("--area", options.area, "Only there: the path, with / between the names");
    rule.add_option("--site-kind", options.site_kind, "Only at sites of this kind");
    rule.add_option("--tag", options.tag, "Only at sites with this tag");
    rule.add_option("--site", options.site, "Only at the site of this code");
    rule.add_option("--device", options.device, "Only of this device of the site");
    rule.add_option("--instance", options.instance, "Only of points of this instance");
    rule.add_option("--advice", options.advice, "What to do");
}

}  // namespace

std::vector<Registration> add_alarm_rules(CLI::App& alarms) {
    const auto options = std::make_shared<RuleArguments>();
    CLI::App* rules = alarms.add_subcommand("rules", "List the rules that raise alarms");
    CLI::App* rule = alarms.add_subcommand("rule", "Add, change or remove a rule, or switch it on or off");
    for (CLI::App* part : {rules, rule}) {
        part->add_option("--db", options->database, "Database file")->required();
        part->add_flag("--json", options->as_json, "Print JSON");
    }
    add_rule_options(*rule, *options);
    return {{rules, [options] { return run_rules(*options); }}, {rule, [options] { return run_rule(*options); }}};
}

}  // namespace wattmast::cli
