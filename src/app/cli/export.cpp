// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/point_name.h"
#include "app/corrections_csv.h"
#include "app/export_csv.h"
#include "app/sample_csv.h"
#include "app/whole_file.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

struct ExportArguments {
    std::string database;
    std::string from;
    std::string to;
    std::vector<std::string> points;
    std::string output;
    std::string corrections;
    bool as_json = false;
};

/// Rows of CSV as JSON objects, one a line, in an array that is the only member of the document.
class JsonRows {
public:
    void add(std::string_view rows) {
        for (CsvRow& row : split_csv_rows(rows)) {
            if (!has_header_) {
                has_header_ = true;
                std::cout << "{\"samples\": [";
                continue;
            }
            std::cout << (count_++ > 0 ? ",\n  " : "\n  ") << boost::json::serialize(object_of(row));
        }
    }
    void finish() { std::cout << "\n]}\n"; }

private:
    static boost::json::object object_of(const CsvRow& row) {
        boost::json::object object;
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            const std::string text = csv_text(row.fields[i]);
            const std::string_view column = sample_csv_columns[i];
            if (column == "utc_ms") {
                object[column] = std::stoll(text);
            } else if (text.empty() && (column == "value" || column == "form" || column == "reason")) {
                object[column] = nullptr;
            } else {
                object[column] = text;
            }
        }
        return object;
    }

    bool has_header_ = false;
    std::uint64_t count_ = 0;
};

Result<CsvExportRequest> request_of(const ExportArguments& options, const Catalog& catalog) {
    const auto from = parse_iso8601(options.from);
    const auto to = parse_iso8601(options.to);
    if (!from || !to) {
        return from ? to.error() : from.error();
    }
    if (*to <= *from) {
        return fail(Errc::invalid_argument, "--to must be after --from");
    }
    CsvExportRequest request{{*from, *to}, {}};
    for (const std::string& text : options.points) {
        const auto point = find_point(catalog, text);
        if (!point) {
            return point.error();
        }
        request.points.push_back(*point);
    }
    return request;
}

Result<std::uint64_t> write(const ExportArguments& options, Store& store, const Catalog& catalog,
                            const CsvExportRequest& request) {
    const StopAtEndSignal stop;
    if (options.output.empty() && options.as_json) {
        JsonRows json;
        const auto sink = [&](std::string_view rows) -> Result<void> {
            json.add(rows);
            return std::cout ? Result<void>() : fail(Errc::file_failed, "standard output cannot be written");
        };
        auto count = export_csv(store.samples(), catalog, request, sink, stop.token());
        if (count) {
            json.finish();
        }
        return count;
    }
    if (options.output.empty()) {
        const auto sink = [](std::string_view rows) -> Result<void> {
            std::cout << rows;
            return std::cout ? Result<void>() : fail(Errc::file_failed, "standard output cannot be written");
        };
        return export_csv(store.samples(), catalog, request, sink, stop.token());
    }
    std::string text;
    const auto sink = [&](std::string_view rows) -> Result<void> {
        text += rows;
        return {};
    };
    auto count = export_csv(store.samples(), catalog, request, sink, stop.token());
    if (!count) {
        return count;
    }
    const auto saved = write_whole_file(options.output, text);
    return saved ? count : Result<std::uint64_t>(saved.error());
}

/// The samples are raw: whoever has only them must know of the corrections.
Result<void> write_corrections(const ExportArguments& options, const SampleReader& samples, const Catalog& catalog,
                               const CsvExportRequest& request) {
    const auto table = corrections_csv(samples, catalog, request);
    if (!table) {
        return table.error();
    }
    if (!options.corrections.empty()) {
        return write_whole_file(options.corrections, table->text);
    }
    if (table->count > 0) {
        say(std::to_string(table->count) +
            " corrections by people are about these samples, which are as stored; --corrections FILE writes them");
    }
    return {};
}

Exit run(const ExportArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto catalog = (*store)->catalog().load();
    if (!catalog) {
        return report_failure(catalog.error());
    }
    const auto request = request_of(options, *catalog);
    if (!request) {
        return report_failure(request.error());
    }
    const auto count = write(options, **store, *catalog, *request);
    if (!count) {
        return report_failure(count.error());
    }
    if (const auto written = write_corrections(options, (*store)->samples(), *catalog, *request); !written) {
        return report_failure(written.error());
    }
    if (options.as_json && !options.output.empty()) {
        print_json(boost::json::object{{"file", options.output}, {"samples", *count}});
    } else {
        say(std::to_string(*count) + " samples written");
    }
    return Exit::done;
}

}  // namespace

Registration add_export(CLI::App& program) {
    CLI::App* command = program.add_subcommand("export", "Write samples as CSV, exactly as stored");
    const auto options = std::make_shared<ExportArguments>();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_option("--from", options->from, "First instant, such as 2026-10-01T00:00:00+08:00")->required();
    command->add_option("--to", options->to, "First instant that is not written any more")->required();
    command->add_option("--point", options->points,
                        "SITE/DEVICE/kind/phase; may be given several times; without it all");
    command->add_option("--out", options->output, "File to write; without it standard output");
    command->add_option("--corrections", options->corrections,
                        "Second file to write: what people say that these samples should have said");
    command->add_flag("--json", options->as_json, "Print the samples as JSON; with --out, the count");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
