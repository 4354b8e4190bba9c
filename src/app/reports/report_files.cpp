// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/report_files.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "app/whole_file.h"
#include "report/carbon_report.h"
#include "report/csv_writer.h"
#include "report/energy_report.h"
#include "report/html_writer.h"
#include "report/json_writer.h"
#include "report/pages/pdf_writer.h"
#include "report/quality_report.h"
#include "report/sheets/xlsx_writer.h"
#include "report/site_sheet.h"
#include "report/tenant_report.h"

namespace wattmast {
namespace {

namespace fs = std::filesystem;

Failure given_up() {
    return fail(Errc::cancelled, "the report was given up; no file was left");
}

/// How many files there will be; those of CSV count as one.
std::size_t steps_of(const ReportOrder& order) {
    const bool has_csv = std::ranges::find(order.formats, ReportFormat::csv) != order.formats.end();
    return (order.formats.size() - (has_csv ? 1 : 0)) * order.languages.size() + (has_csv ? 1 : 0);
}

Result<void> check_order(const ReportOrder& order) {
    if (order.languages.empty() || order.formats.empty()) {
        return fail(Errc::invalid_argument, order.languages.empty() ? "a report needs a language: en, zh-CN or vi"
                                                                    : "a report needs a kind of file: pdf, xlsx, …");
    }
    if (order.folder.empty()) {
        return fail(Errc::invalid_argument, "the folder that the files are to be written to is missing");
    }
    return {};
}

}  // namespace

ReportDocument document_of(ReportKind kind, const CarbonStatement& statement, ReportLanguage language,
                           const LeftOut& without) {
    switch (kind) {
        case ReportKind::carbon:
            return statement.tenant ? tenant_report_document(statement, language, without)
                                    : carbon_report_document(statement, language, without);
        case ReportKind::annual:
            return carbon_report_document(statement, language, without);
        case ReportKind::energy:
            return energy_report_document(statement, language, without);
        case ReportKind::quality:
            return quality_report_document(statement, language, without);
        case ReportKind::site:
            return site_sheet_document(statement, language, without);
    }
    throw std::logic_error("a kind of report has no document");
}

std::string file_stem(const std::string& number, int revision) {
    std::string stem = revision > 0 ? number + "-r" + std::to_string(revision) : number;
    for (char& letter : stem) {
        const bool is_control = static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
        if (is_control || std::string_view("/\\:*?\"<>| ").find(letter) != std::string_view::npos) {
            letter = '_';
        }
    }
    return stem;
}

ReportFiles::ReportFiles(ReportFiles&& other) noexcept
    : folder_(std::move(other.folder_)), part_(std::exchange(other.part_, {})), files_(std::move(other.files_)) {}

ReportFiles& ReportFiles::operator=(ReportFiles&& other) noexcept {
    if (this != &other) {
        remove_part();
        folder_ = std::move(other.folder_);
        part_ = std::exchange(other.part_, {});
        files_ = std::move(other.files_);
    }
    return *this;
}

ReportFiles::~ReportFiles() {
    remove_part();
}

void ReportFiles::remove_part() noexcept {
    if (!part_.empty()) {
        std::error_code ignored;
        fs::remove_all(part_, ignored);
        part_.clear();
    }
}

Result<void> ReportFiles::add(const std::string& name, std::string_view bytes) {
    std::error_code failure;
    if (fs::exists(folder_ / name, failure)) {
        return fail(Errc::file_failed, "the file " + (folder_ / name).string() +
                                           " is there already and is not written over; move it away or choose "
                                           "another folder");
    }
    fs::create_directories((part_ / name).parent_path(), failure);
    if (failure) {
        return fail(Errc::file_failed, "the folder " + (part_ / name).parent_path().string() + " cannot be made: " +
                                           failure.message() + "; choose a folder that you may write to");
    }
    if (const auto written = write_whole_file(part_ / name, bytes); !written) {
        return written;
    }
    files_.push_back({name, sha256(bytes)});
    return {};
}

Result<void> ReportFiles::write_document(const ReportDocument& document, ReportFormat format, const std::string& stem,
                                         UtcTime made, const std::stop_token& cancel) {
    const std::string name = stem + "-" + std::string(tag_of(document.language)) + "." + std::string(id_of(format));
    Result<std::string> bytes = std::string();
    switch (format) {
        case ReportFormat::pdf:
            bytes = write_pdf(document, {to_iso8601(std::chrono::floor<std::chrono::seconds>(made))}, cancel);
            break;
        case ReportFormat::xlsx:
            bytes = write_xlsx(document, part_, cancel);
            break;
        case ReportFormat::html:
            bytes = write_html(document);
            break;
        case ReportFormat::json:
            bytes = write_json(document);
            break;
        case ReportFormat::csv:
            for (const ReportTable* table : tables_of(document)) {
                const auto added = add(stem + "-csv/" + table->id + ".csv", write_csv(*table, ByteOrderMark::utf8));
                if (!added) {
                    return added;
                }
            }
            return {};
    }
    return bytes ? add(name, *bytes) : bytes.error();
}

Result<ReportFiles> ReportFiles::write(const CarbonStatement& statement, const ReportOrder& order,
                                       const std::string& stem, UtcTime made, const ReportProgress& progress,
                                       const std::stop_token& cancel) {
    if (const auto checked = check_order(order); !checked) {
        return checked.error();
    }
    ReportFiles group;
    group.folder_ = order.folder;
    group.part_ = order.folder / ("." + stem + ".part");
    std::error_code failure;
    fs::remove_all(group.part_, failure);  // Of a program that was killed.
    fs::create_directories(group.part_, failure);
    if (failure) {
        group.part_.clear();
        return fail(Errc::file_failed, "nothing can be written to the folder " + order.folder.string() + ": " +
                                           failure.message() + "; choose another one, or change its rights");
    }
    const std::size_t all = steps_of(order);
    std::size_t done = 0;
    try {
        for (const ReportLanguage language : order.languages) {
            if (cancel.stop_requested()) {
                return given_up();
            }
            const ReportDocument document = document_of(order.kind, statement, language, order.without);
            for (const ReportFormat format : order.formats) {
                if (format == ReportFormat::csv && language != order.languages.front()) {
                    continue;
                }
                if (cancel.stop_requested()) {
                    return given_up();
                }
                if (progress) {
                    progress(done, all, stem + "-" + std::string(tag_of(language)) + "." + std::string(id_of(format)));
                }
                if (const auto written = group.write_document(document, format, stem, made, cancel); !written) {
                    return written.error();
                }
                ++done;
            }
        }
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, std::string("a total of the report cannot be kept: ") + error.what() +
                                        "; report fewer sites at once");
    }
    if (progress) {
        progress(done, all, {});
    }
    return group;
}

Result<void> ReportFiles::place() {
    std::error_code failure;
    for (const IssuedFile& file : files_) {
        const fs::path target = folder_ / file.name;
        fs::create_directories(target.parent_path(), failure);
        if (!failure) {
            fs::rename(part_ / file.name, target, failure);
        }
        if (failure) {
            const std::string where = part_.string();
            part_.clear();
            return fail(Errc::file_failed, "the file " + target.string() + " cannot be put in its place: " +
                                               failure.message() + "; it is in " + where + ", move it from there");
        }
    }
    remove_part();
    return {};
}

std::vector<FileState> states_of_files(const IssuedReport& report) {
    std::vector<FileState> states;
    for (const IssuedFile& file : report.files) {
        const auto bytes = read_whole_file(fs::path(report.folder) / file.name);
        states.push_back(!bytes                          ? FileState::missing
                         : sha256(*bytes) == file.digest ? FileState::as_issued
                                                         : FileState::changed);
    }
    return states;
}

}  // namespace wattmast
