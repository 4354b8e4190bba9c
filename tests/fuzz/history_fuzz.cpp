// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Any file as the history of another system: proposed, completed as a person might, and interpreted.
#include <algorithm>
#include <string>

#include "app/history/interpreter.h"
#include "app/history/proposal.h"
#include "fuzz/fuzz.h"
#include "store/rules.h"

namespace wattmast::test {
namespace {

std::string text(const wire::Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Answers every open question.
void complete(HistoryMapping& mapping, std::uint8_t choice) {
    constexpr const char* zones[] = {"UTC", "Europe/Berlin", "Australia/Lord_Howe", "America/Chicago"};
    mapping.zone = mapping.zone.empty() || choice % 3 == 0 ? zones[choice % 4] : mapping.zone;
    mapping.order = mapping.order.value_or(choice % 2 == 0 ? DateOrder::day_first : DateOrder::month_first);
    mapping.numbers = mapping.numbers.value_or(number_formats.at(choice % number_formats.size()));
    mapping.twice = static_cast<TwiceRule>(choice % 4 + 1);
    mapping.skipped = static_cast<SkippedRule>(choice % 2 + 1);
    mapping.site = "S";
    mapping.device = mapping.device_column.empty() ? "D" : "";
    std::size_t number = 0;
    for (HistoryValue& value : mapping.values) {
        const PointKind kind = value.point ? value.point->kind : PointKind::active_energy_amount;
        value.point = PointKey{kind, Phase::total, std::to_string(++number)};
        value.unit = symbol(info(kind).unit);
        value.stamp = choice % 5 == 0 ? StampAt::begin : StampAt::end;
        value.period = HistoryPeriod::parse(choice % 2 == 0 ? "1mo" : "1d").value();
        value.is_confirmed = true;
    }
    if (choice % 5 == 0 && mapping.zone == zone_in_text) {
        mapping.zone = "UTC";
    }
}

}  // namespace
}  // namespace wattmast::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wattmast;
    using namespace wattmast::test;
    FuzzInput input(data, size);
    const std::uint8_t choice = input.byte();
    const std::string file = text(input.take(size));
    auto proposal = propose_mapping(file, {});
    require(proposal || !proposal.error().detail.empty(), "a failure says why");
    if (!proposal) {
        return 0;
    }
    HistoryMapping& mapping = proposal->mapping;
    const auto back = read_mapping_text(mapping_text(mapping));
    require(back && *back == mapping, "a mapping is read back as it was written");
    complete(mapping, choice);
    if (!open_questions(mapping).empty()) {
        require(mapping.values.empty(), "only a file without numbers leaves something open");
        return 0;
    }
    std::string decoded;
    if (!TextDecoder::of(mapping.encoding)->decode(file, decoded)) {
        return 0;
    }
    const auto rows = split_csv_rows(decoded, mapping.delimiter);
    HistoryFindings findings(3);
    std::vector<HistorySample> samples;
    std::optional<HistoryInterpreter> interpreter;
    std::size_t cells = 0;
    for (const CsvRow& row : rows) {
        if (!interpreter && row.line >= std::max(mapping.header_line, mapping.first_line)) {
            auto made = HistoryInterpreter::make(mapping, row, nullptr, storable_times.end);
            require(made.has_value(), "what was proposed of a header fits it");
            interpreter = std::move(*made);
            if (mapping.header_line > 0) {
                continue;
            }
        }
        if (interpreter) {
            interpreter->read(row, findings, samples);
            cells += mapping.values.size() + 1;
        }
    }
    require(samples.size() <= cells, "no more samples than cells");
    for (const HistorySample& one : samples) {
        require(one.series < interpreter->series().size(), "every sample is of a series");
        require(check_sample(one.sample).has_value(), "the store takes every sample");
        require(one.line >= 1 && one.sample.origin == Origin::imported, "every sample says where it is from");
    }
    require(findings.list().size() <= 3 * history_finding_kinds, "findings beyond the limit are only counted");
    return 0;
}
