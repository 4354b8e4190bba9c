// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What profiles of JSON documents have in common, whether they are published or asked for.
#include <array>
#include <utility>

#include "collect/profile_fields.h"

namespace wattmast {
namespace {

wire::JsonPointer read_pointer(ProfileFields& fields, std::string_view name) {
    const auto pointer = wire::JsonPointer::parse(fields.text(name).value_or(""));
    if (!pointer) {
        fields.fault(std::string(name) + ": " + pointer.error().detail);
        return {};
    }
    return *pointer;
}

MessageTime::Form read_form(ProfileFields& fields) {
    using Form = MessageTime::Form;
    constexpr std::array<std::pair<std::string_view, Form>, 3> forms{
        {{"unix_s", Form::unix_s}, {"unix_ms", Form::unix_ms}, {"iso8601", Form::iso8601}}};
    const std::string text = fields.required_text("time_form");
    for (const auto& [name, form] : forms) {
        if (name == text) {
            return form;
        }
    }
    if (!text.empty()) {
        fields.fault("time_form \"" + text + "\" is not known (unix_s, unix_ms, iso8601 are)");
    }
    return Form::unix_s;
}

}  // namespace

JsonEntry read_json_entry(ProfileFields& fields) {
    JsonEntry entry;
    CommonEntry common = read_common_entry(fields);
    entry.key = std::move(common.key);
    entry.scale = common.scale;
    entry.range = common.range;
    entry.limits = common.limits;
    entry.at = read_pointer(fields, "pointer");
    entry.is_optional = fields.truth("optional").value_or(false);
    for (const std::string& written : fields.texts("invalid")) {
        if (const auto number = Decimal::parse(written)) {
            entry.invalid.push_back(*number);
        } else {
            fields.fault("invalid \"" + written + "\" is not a number in quotes, such as \"-1\"");
        }
    }
    entry.when = read_json_conditions(fields, "when");
    fields.finish();
    return entry;
}

std::vector<JsonCondition> read_json_conditions(ProfileFields& fields, std::string_view name) {
    std::vector<JsonCondition> conditions;
    for (const toml::table* table : fields.tables(name)) {
        ProfileFields own(*table, fields.faults());
        const auto at = own.text("at");
        JsonCondition condition{read_pointer(own, "at"), own.texts("is")};
        own.finish();
        if (!at || condition.accepted.empty()) {
            own.fault(std::string(name) + " needs at and is");
        }
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

std::optional<MessageTime> read_message_time(ProfileFields& fields) {
    if (!fields.has("time")) {
        return std::nullopt;
    }
    const wire::JsonPointer at = read_pointer(fields, "time");
    return MessageTime{at, read_form(fields)};
}

std::optional<Duration> read_duration(ProfileFields& fields, std::string_view name) {
    const auto written = fields.text(name);
    const auto duration = written ? parse_duration(*written) : Result<Duration>(Duration{0});
    if (!written || (duration && *duration >= std::chrono::seconds{1})) {
        return written ? std::optional(*duration) : std::nullopt;
    }
    fields.fault(std::string(name) + " \"" + *written + "\" is not a time of a second or more, such as \"15m\"");
    return std::nullopt;
}

}  // namespace wattmast
