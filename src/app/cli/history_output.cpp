// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/history_output.h"

#include <iostream>
#include <utility>

#include "app/history/import_record_json.h"
#include "app/sample_csv.h"
#include "units/utc_time.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

std::string_view name_of(HistoryEffect effect) {
    return effect == HistoryEffect::left_out ? "left_out" : "taken";
}

std::string point_of(const HistorySeries& series) {
    return series.site + "/" + series.device + "/" + to_string(series.key);
}

json::value time_of(const std::optional<UtcTime>& time) {
    return time ? json::value(to_iso8601(*time)) : json::value(nullptr);
}

json::array json_of_samples(const HistoryReport& report) {
    json::array list;
    for (const HistorySample& one : report.first) {
        const Sample& sample = one.sample;
        list.push_back(json::object{
            {"line", one.line},
            {"point", point_of(report.series[one.series])},
            {"at", to_iso8601(sample.at)},
            {"utc_ms", milliseconds_of(sample.at)},
            {"value", sample.value ? json::value(sample.value->to_string()) : json::value(nullptr)},
            {"unit", symbol(info(report.series[one.series].key.kind).unit)},
            {"quality", id_of(sample.quality)},
            {"reason", sample.reason ? json::value(wattmast::name_of(*sample.reason)) : json::value(nullptr)}});
    }
    return list;
}

json::array json_of_series(const HistoryReport& report) {
    json::array list;
    for (const HistorySeries& series : report.series) {
        list.push_back(json::object{{"point", point_of(series)},
                                    {"column", series.column},
                                    {"values", series.values},
                                    {"missing", series.missing},
                                    {"backward", series.backward},
                                    {"oldest", time_of(series.oldest)},
                                    {"newest", time_of(series.newest)}});
    }
    return list;
}

json::object json_of_findings(const HistoryReport& report) {
    json::array list;
    for (const HistoryFinding& finding : report.findings.list()) {
        list.push_back(json::object{{"line", finding.line},
                                    {"column", finding.column},
                                    {"kind", id_of(finding.kind)},
                                    {"effect", name_of(finding.effect)},
                                    {"message", finding.message()}});
    }
    json::object counts;
    for (std::size_t number = 1; number <= history_finding_kinds; ++number) {
        const auto kind = static_cast<HistoryFindingKind>(number);
        const auto count = report.findings.count(kind);
        counts[id_of(kind)] = json::object{{"left_out", count.left_out}, {"taken", count.taken}};
    }
    return {{"counts", counts}, {"list", list}};
}

json::object json_of(const HistoryReport& report) {
    json::object names;
    for (const auto& [name, rows] : report.left_out_names) {
        names[name] = rows;
    }
    return {{"sha256", report.sha256},
            {"size", report.size},
            {"rows", report.rows},
            {"series", json_of_series(report)},
            {"samples", json_of_samples(report)},
            {"findings", json_of_findings(report)},
            {"left_out_names", names},
            {"left_out_columns", json::value_from(report.left_out_columns)}};
}

/// What was or would be taken, and everything that was not as it should be.
void print_report(const std::string& file, const HistoryReport& report) {
    for (const HistorySample& one : report.first) {
        const HistorySeries& series = report.series[one.series];
        std::cout << file << ':' << one.line << ": " << to_iso8601(one.sample.at) << ' ' << point_of(series) << " = ";
        if (one.sample.value) {
            std::cout << one.sample.value->to_string() << ' ' << symbol(info(series.key.kind).unit)
                      << (one.sample.quality == Quality::suspect ? " (suspect)" : "") << '\n';
        } else {
            std::cout << "missing (" << wattmast::name_of(*one.sample.reason) << ")\n";
        }
    }
    for (const HistoryFinding& finding : report.findings.list()) {
        std::cout << file << ':' << finding.line << ": " << (finding.column.empty() ? "" : finding.column + ": ")
                  << finding.message() << (finding.effect == HistoryEffect::left_out ? "; left out" : "") << '\n';
    }
    for (std::size_t number = 1; number <= history_finding_kinds; ++number) {
        const auto kind = static_cast<HistoryFindingKind>(number);
        const auto count = report.findings.count(kind);
        if (count != HistoryFindings::Count{}) {
            std::cout << "findings " << id_of(kind) << ": " << count.left_out << " left out, " << count.taken
                      << " taken\n";
        }
    }
    for (const auto& [name, rows] : report.left_out_names) {
        std::cout << "name \"" << name << "\": " << rows << " rows left out, the mapping does not have it\n";
    }
    for (const std::string& column : report.left_out_columns) {
        std::cout << "column \"" << column << "\" is left out\n";
    }
    for (const HistorySeries& series : report.series) {
        std::cout << point_of(series) << ": " << series.values << " values, " << series.missing << " missing";
        if (series.oldest) {
            std::cout << ", " << to_iso8601(*series.oldest) << " to " << to_iso8601(*series.newest);
        }
        if (series.backward > 0) {
            std::cout << ", " << series.backward << " out of order";
        }
        std::cout << '\n';
    }
}

}  // namespace

json::value json_of_preview(const std::string& file, const HistoryProposal& proposal,
                            const std::vector<std::string>& open, const std::optional<HistoryReport>& report) {
    json::array guesses;
    for (const HistoryGuess& guess : proposal.guesses) {
        guesses.push_back(json::object{{"subject", guess.subject},
                                       {"choice", guess.choice},
                                       {"reason", guess.reason()},
                                       {"certainty", id_of(guess.certainty)}});
    }
    return json::object{{"file", file},
                        {"mapping", mapping_text(proposal.mapping)},
                        {"guesses", guesses},
                        {"open", json::value_from(open)},
                        {"preview", report ? json::value(json_of(*report)) : json::value(nullptr)}};
}

json::value json_of_import(const std::string& file, const HistoryReport& report, HistoryDone done) {
    json::object all = json_of(report);
    all["file"] = file;
    all["dry_run"] = done == HistoryDone::looked_at;
    all["stored"] = report.stored;
    all["repeated"] = report.repeated;
    all["conflicting"] = report.conflicting;
    all["too_old"] = report.too_old;
    return all;
}

json::value json_of_records(const std::vector<HistoryImportRecord>& records) {
    json::array list;
    for (const HistoryImportRecord& record : records) {
        json::object one{{"number", list.size() + 1}};
        for (const auto& [name, value] : wattmast::json_of(record, RecordTimes::iso8601)) {
            one.insert_or_assign(name, value);
        }
        list.push_back(std::move(one));
    }
    return json::object{{"imports", list}};
}

void print_preview(const std::string& file, const HistoryProposal& proposal, const std::vector<std::string>& open,
                   const std::optional<HistoryReport>& report) {
    for (const HistoryGuess& guess : proposal.guesses) {
        std::cout << guess.subject << ": " << (guess.choice.empty() ? "?" : guess.choice) << " ("
                  << id_of(guess.certainty) << (guess.reason().empty() ? "" : ": " + guess.reason()) << ")\n";
    }
    if (report) {
        print_report(file, *report);
        std::cout << file << ": " << report->rows << " rows read; nothing was stored\n";
    }
    for (const std::string& question : open) {
        std::cout << "open: " << question << '\n';
    }
}

void print_import(const std::string& file, const HistoryReport& report, HistoryDone done) {
    print_report(file, report);
    std::cout << file << ": " << report.rows << " rows read";
    if (done == HistoryDone::looked_at) {
        std::cout << "; nothing was stored (--dry-run)\n";
        return;
    }
    std::cout << "; " << report.stored << " samples stored, " << report.repeated << " already there, "
              << report.conflicting << " kept beside another value, " << report.too_old
              << " of days that have been retired\n";
}

void print_records(const std::vector<HistoryImportRecord>& records) {
    std::size_t number = 0;
    for (const HistoryImportRecord& record : records) {
        ++number;
        if (record.end == HistoryImportRecord::End::damaged) {
            std::cout << number << ": the record of this import cannot be read\n";
            continue;
        }
        std::cout << number << ": " << record.file << ", " << to_iso8601(record.begun) << " by " << record.who << ", "
                  << id_of(record.end) << ": " << record.rows << " rows, " << record.stored << " samples stored, "
                  << record.repeated << " already there, " << record.conflicting << " conflicting, " << record.left_out
                  << " left out; SHA-256 " << (record.sha256.empty() ? "unknown" : record.sha256) << '\n';
    }
}

}  // namespace wattmast::cli
