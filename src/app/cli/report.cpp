// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stop_token>
#include <utility>

#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "app/known_factors.h"
#include "app/provenance.h"
#include "app/queries.h"
#include "app/reports/month_statement.h"
#include "app/reports/report_files.h"
#include "app/whole_file.h"
#include "report/csv_writer.h"
#include "report/html_writer.h"
#include "report/json_writer.h"
#include "report/monthly_carbon_report.h"
#include "report/pages/pdf_writer.h"
#include "report/sheets/xlsx_writer.h"

namespace wattmast::cli {
namespace {

struct ReportArguments {
    std::string database;
    std::string month;
    std::string kind;
    std::string format;
    std::string output;
    std::string language = "en";
    std::string area;
    std::string organisation;
    std::string tenant;
    std::string table = std::string(monthly_carbon_csv_table);
    std::vector<std::string> sites;
    std::vector<std::string> without;
    bool byte_order_mark = false;
    bool as_json = false;
};

/// A report, and its findings as a terminal says them: in English, whatever the report's language.
struct BuiltReport {
    ReportDocument document;
    std::vector<ReportFinding> findings;
};

std::vector<ReportFinding> english_findings(const CarbonStatement& statement) {
    std::vector<ReportFinding> findings;
    for (const CarbonFinding& finding : statement.findings) {
        findings.push_back({finding.severity, finding.check, finding.site, finding.message});
    }
    return findings;
}

/// The kinds of the ledger; that of --kind location has no parts.
Result<LeftOut> without_of(const ReportArguments& options) {
    const auto kind = report_kind_by_id(options.kind);
    if (!kind && !options.without.empty()) {
        return fail(Errc::invalid_argument,
                    "--without is of the other kinds; a report of --kind location has no parts");
    }
    const ReportScope scope{{}, {}, options.tenant};
    return kind ? left_out_of(*kind, options.without, whose(scope)) : LeftOut{};
}

Result<BuiltReport> build(const ReportArguments& options, const CivilMonth& month, std::stop_token cancel) {
    const auto without = without_of(options);
    if (!without) {
        return without.error();
    }
    const auto opened = open_with_factors(options.database, OpenMode::read_only);
    const auto sites = opened ? sites_of_codes(options.sites, opened->catalog, options.database) : opened.error();
    if (!sites) {
        return sites.error();
    }
    tell_left_out(*opened->library);
    if (options.kind == "location") {
        const auto queries = make_queries(*opened->store, std::make_shared<const Catalog>(opened->catalog),
                                          register_of(opened->library), nullptr, report_provenance());
        auto document = queries->carbon_report({month, *sites}, std::move(cancel));
        if (!document) {
            return document.error();
        }
        std::vector<ReportFinding> findings = document->findings;
        return BuiltReport{std::move(*document), std::move(findings)};
    }
    const SignalReader reader(opened->store->samples(), opened->catalog, opened->store->figures());
    const auto known = register_of(opened->library);
    StatementRequest request{month, area_of(options.area), *sites, options.organisation};
    request.is_of_year = options.kind == "annual";
    request.has_sheet = options.kind == "site";
    request.tenant = options.tenant;
    if (request.is_of_year) {
        request.month = CivilMonth{month.value.year() / std::chrono::December};
    }
    const auto statement =
        carbon_statement(*opened->store, reader, {*opened->factors, *known}, request, now_utc(), cancel);
    if (!statement) {
        return statement.error();
    }
    return BuiltReport{
        document_of(*report_kind_by_id(options.kind), *statement, *report_language_by_tag(options.language), *without),
        english_findings(*statement)};
}

Result<std::string> written(const ReportArguments& options, const ReportDocument& document, std::stop_token cancel) {
    if (options.format == "html") {
        return write_html(document);
    }
    if (options.format == "json") {
        return write_json(document);
    }
    if (options.format == "pdf") {
        return write_pdf(document, {to_iso8601(std::chrono::floor<std::chrono::seconds>(now_utc()))},
                         std::move(cancel));
    }
    if (options.format == "xlsx") {
        const std::filesystem::path folder = std::filesystem::path(options.output).parent_path();
        return write_xlsx(document, folder.empty() ? "." : folder, std::move(cancel));
    }
    const bool is_usual = options.kind == "site" && options.table == monthly_carbon_csv_table;
    return write_csv(document, is_usual ? "nodes" : options.table,
                     options.byte_order_mark ? ByteOrderMark::utf8 : ByteOrderMark::none);
}

/// Errors in the book make the exit code 1; the file is written all the same, with the findings in it.
Exit print_findings(const ReportArguments& options, const std::vector<ReportFinding>& found) {
    bool has_errors = false;
    boost::json::array findings;
    for (const ReportFinding& finding : found) {
        has_errors = has_errors || finding.severity == ReportFinding::Severity::error;
        findings.push_back(boost::json::object{{"severity", id_of(finding.severity)},
                                               {"check", finding.check},
                                               {"place", finding.place},
                                               {"message", finding.message}});
        if (finding.severity != ReportFinding::Severity::note) {
            say(std::string(id_of(finding.severity)) + ": " + (finding.place.empty() ? "" : finding.place + ": ") +
                finding.message);
        }
    }
    if (options.as_json) {
        print_json(boost::json::object{{"file", options.output}, {"findings", findings}});
    } else {
        std::cout << options.output << '\n';
    }
    return has_errors ? Exit::findings : Exit::done;
}

Exit run(const ReportArguments& options) {
    const auto month = CivilMonth::parse(options.month);
    if (!month) {
        return report_failure(month.error());
    }
    const bool is_designed = options.language != "en" || !options.area.empty() || !options.organisation.empty();
    if (options.kind == "location" && is_designed) {
        return report_failure(fail(Errc::invalid_argument,
                                   "--language, --area and --organisation are of the other kinds; the report of --kind "
                                   "location is English and of sites"));
    }
    const auto kind = report_kind_by_id(options.kind);
    const auto checked =
        kind ? check_scope(*kind, {area_of(options.area), options.sites, options.tenant}) : Result<void>();
    if (!checked) {
        return report_failure(checked.error());
    }
    if (!kind && !options.tenant.empty()) {
        return report_failure(fail(Errc::invalid_argument,
                                   "the report of a tenant is out of the ledger: ask for it as --kind carbon, not "
                                   "location"));
    }
    const StopAtEndSignal stop;
    const auto report = build(options, *month, stop.token());
    if (!report) {
        return report_failure(report.error());
    }
    const auto text = written(options, report->document, stop.token());
    if (!text) {
        return report_failure(text.error());
    }
    if (const auto saved = write_whole_file(options.output, *text); !saved) {
        return report_failure(saved.error());
    }
    return print_findings(options, report->findings);
}

}  // namespace

Registration add_report(CLI::App& program) {
    CLI::App* command = program.add_subcommand("report", "Write a report of one month");
    const auto options = std::make_shared<ReportArguments>();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_option("--month", options->month, "Such as 2026-10")->required();
    command
        ->add_option(
            "--kind", options->kind,
            "carbon: scopes 1, 2 and 3 out of the ledger, or as a draft; annual: the same of the closed "
            "months of the year "
            "that --month is in; energy: grid electricity by class, area "
            "and site; quality: how it is known; site: one site on two or three pages; location: CO2 of each site by "
            "location alone, in English")
        ->required()
        ->check(CLI::IsMember({"carbon", "energy", "quality", "annual", "site", "location"}));
    command->add_option("--format", options->format, "csv, html, json, pdf or xlsx")
        ->required()
        ->check(CLI::IsMember({"csv", "html", "json", "pdf", "xlsx"}));
    command->add_option("--out", options->output, "File to write; it appears whole or not at all")->required();
    command->add_option("--language", options->language, "en, zh or vi")
        ->check(CLI::IsMember({"en", "zh", "zh-CN", "vi"}))
        ->capture_default_str();
    command->add_option("--area", options->area, "Only sites of this area: outermost first, such as North/Hebei");
    command->add_option("--organisation", options->organisation,
                        "Printed on every page; without it the area that all sites share");
    command->add_option("--tenant", options->tenant,
                        "Of this tenant of shared sites alone: its branches, its part of the common load by the rules "
                        "of the book, and the carbon of both; with --kind carbon");
    command
        ->add_option("--table", options->table,
                     "Which table a CSV holds: sites, lines, factors, quality, …; of a site sheet nodes")
        ->capture_default_str();
    command->add_option("--site", options->sites, "Code of a site; may be given several times; without it all");
    command
        ->add_option("--without", options->without,
                     "Parts that are left out, such as sites,charts; a wrong name lists those that there are")
        ->delimiter(',');
    command->add_flag("--bom", options->byte_order_mark, "Begin the CSV with a byte order mark, as Excel wants it");
    command->add_flag("--json", options->as_json, "Print the findings as JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
