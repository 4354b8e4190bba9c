// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which report, in which languages and files.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "carbon/book_report.h"
#include "report/carbon_statement.h"
#include "report/report_document.h"
#include "report/report_language.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct ReportOrder {
    ReportKind kind = ReportKind::carbon;
    CivilMonth month;
    ReportScope scope = {};
    std::string organisation = {};  ///< Empty: the outermost area, if all sites share it.
    std::vector<ReportLanguage> languages{ReportLanguage::english};
    std::vector<ReportFormat> formats{ReportFormat::pdf};
    std::filesystem::path folder = {};
    LeftOut without = {};  ///< Of parts_of(kind).
};

/// How many of the files are written, of how many, and which one is next; empty at the end. Called on the thread that
/// writes.
using ReportProgress = std::function<void(std::size_t done, std::size_t all, const std::string& next)>;

/// The document of a kind. Throws std::overflow_error as its builder does. @pre of kind site: the statement has a sheet
[[nodiscard]] ReportDocument document_of(ReportKind kind, const CarbonStatement& statement, ReportLanguage language,
                                         const LeftOut& without = {});

/// What its files are called before the language: "CR-2026-10-Shanghai-r2"; what no file system takes is a "_". A
/// draft's has revision 0 and no "-r".
[[nodiscard]] std::string file_stem(const std::string& number, int revision);

/// A group of files that appears whole or not at all: they are written into a folder of their own beside their places
/// and are moved from there. The destructor removes what has not been placed. Belongs to one thread.
class ReportFiles {
public:
    /// Writes each format in each language; CSV is a file for each table, in the first language alone, because its
    /// headers are ids. Fails with `file_failed` (also where one of that name exists already, which is not touched),
    /// `store_full`, `overflow`, `invalid_argument` for no language or format, or `cancelled`.
    /// @param made When they are said to be made: the same statement and time give the same bytes.
    [[nodiscard]] static Result<ReportFiles> write(const CarbonStatement& statement, const ReportOrder& order,
                                                   const std::string& stem, UtcTime made,
                                                   const ReportProgress& progress, const std::stop_token& cancel);
    ReportFiles(ReportFiles&& other) noexcept;
    ReportFiles& operator=(ReportFiles&& other) noexcept;
    ReportFiles(const ReportFiles&) = delete;
    ReportFiles& operator=(const ReportFiles&) = delete;
    ~ReportFiles();

    [[nodiscard]] const std::vector<IssuedFile>& files() const noexcept { return files_; }
    /// Moves them into the folder. Fails with `file_failed`: those that were not moved stay where the detail says.
    [[nodiscard]] Result<void> place();

private:
    ReportFiles() = default;
    [[nodiscard]] Result<void> add(const std::string& name, std::string_view bytes);
    [[nodiscard]] Result<void> write_document(const ReportDocument& document, ReportFormat format,
                                              const std::string& stem, UtcTime made, const std::stop_token& cancel);
    void remove_part() noexcept;

    std::filesystem::path folder_;
    std::filesystem::path part_;  ///< Empty: nothing is to be removed.
    std::vector<IssuedFile> files_;
};

/// What became of the files of an issued report.
enum class FileState : std::uint8_t { as_issued = 1, changed = 2, missing = 3 };
/// One for each file of the report. Reads them whole: call it in a job.
[[nodiscard]] std::vector<FileState> states_of_files(const IssuedReport& report);

}  // namespace wattmast
