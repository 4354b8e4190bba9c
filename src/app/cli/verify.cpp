// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>
#include <optional>
#include <vector>

#include "app/cli/command.h"
#include "app/kept_energy_check.h"
#include "app/ledger/ledger_check.h"
#include "app/resources.h"
#include "store/ledger_store.h"
#include "store/sqlite/past_damage.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

struct VerifyArguments {
    std::string database;
    std::string head;
    bool as_json = false;
};

/// Makes the lines of closed months again, with the factors that came with the program.
Result<LedgerCheck> check_closed_months(Store& store, std::stop_token cancel) {
    const auto closings = store.ledger().closings();
    if (!closings || closings->empty()) {
        // What cannot be read is a finding of Store::verify() already.
        return LedgerCheck{};
    }
    const auto resources = find_resources();
    const auto factors = resources ? load_factors(*resources) : resources.error();
    const auto catalog = factors ? store.catalog().load() : factors.error();
    if (!catalog) {
        return catalog.error();
    }
    const SignalReader reader(store.samples(), *catalog);
    return check_ledger(store, reader, **factors, std::move(cancel));
}

/// What one look at a database says.
struct Look {
    VerifyReport report;
    std::uint64_t ledger_lines = 0;    ///< Made again.
    std::uint64_t replaced_lines = 0;  ///< Corrected by later ones.
    std::uint64_t retired_lines = 0;   ///< Their samples were retired; what is left is as closed.
};

/// An end of the ledger that was seen earlier, and is kept outside of the database.
Result<void> check_head(const LedgerStore& ledger, const ChainEnd& seen, VerifyReport& report) {
    const auto digest = ledger.digest_of_closing(seen.number);
    if (!digest) {
        return digest.error();
    }
    if (const auto finding = head_finding(seen, *digest)) {
        report.findings.push_back(
            {"ledger", finding->place(), std::string(id_of(finding->check)) + ": " + finding->detail});
    }
    return {};
}

void add(Look& look, const std::vector<StoreFinding>& findings) {
    look.report.findings.insert(look.report.findings.end(), findings.begin(), findings.end());
}

Result<Look> look_at(const std::string& database, const std::optional<ChainEnd>& seen, std::stop_token cancel) {
    const auto store = open_sqlite_store(database, OpenMode::read_only);
    auto report = store ? (*store)->verify(cancel) : store.error();
    if (!report) {
        return report.error();
    }
    if (const auto checked = seen ? check_head((*store)->ledger(), *seen, *report) : Result<void>(); !checked) {
        return checked.error();
    }
    Look look{std::move(*report), 0, 0, 0};
    const auto ledger = check_closed_months(**store, cancel);
    if (ledger) {
        look.ledger_lines = ledger->lines;
        look.replaced_lines = ledger->replaced;
        look.retired_lines = ledger->retired;
        add(look, ledger->findings);
    } else if (ledger.error().code == Errc::cancelled) {
        return ledger.error();
    } else {
        add(look, {{"ledger", "closed months", "they cannot be made again: " + ledger.error().detail}});
    }
    const auto kept = check_kept_energy(**store, cancel);
    if (kept) {
        add(look, *kept);
    } else if (kept.error().code == Errc::cancelled) {
        return kept.error();
    } else {
        add(look, {{"kept_figure", "kept energies", "they cannot be compared: " + kept.error().detail}});
    }
    return look;
}

bool is_about_pages(const Result<Look>& look) {
    if (!look) {
        return look.error().code == Errc::store_damaged || look.error().code == Errc::store_failed;
    }
    return std::ranges::any_of(look->report.findings,
                               [](const StoreFinding& finding) { return finding.check == "page_structure"; });
}

/// Looks once more, past checksums of pages that do not fit: names the pages, and what on them is not what was written.
Result<Look> look_past_damage(const std::string& database, const std::optional<ChainEnd>& seen,
                              const Result<Look>& first, std::stop_token cancel) {
    const sqlite::ReadPastDamage past;
    auto second = look_at(database, seen, std::move(cancel));
    if (past.pages().empty() || (!second && second.error().code == Errc::cancelled)) {
        return second ? first : second;
    }
    Look look = first ? *first : Look{};
    for (const std::uint64_t page : past.pages()) {
        look.report.findings.push_back({"page_checksum", "page " + std::to_string(page),
                                        "its content is not what Wattmast wrote: the disk, or another program"});
    }
    if (!second) {
        look.report.findings.push_back({"page_structure", "database", second.error().detail});
        return look;
    }
    look.report.samples_read = std::max(look.report.samples_read, second->report.samples_read);
    look.ledger_lines = std::max(look.ledger_lines, second->ledger_lines);
    look.replaced_lines = std::max(look.replaced_lines, second->replaced_lines);
    look.retired_lines = std::max(look.retired_lines, second->retired_lines);
    for (StoreFinding& finding : second->report.findings) {
        const bool is_new = std::ranges::none_of(look.report.findings, [&](const StoreFinding& known) {
            return known.check == finding.check && known.place == finding.place;
        });
        if (is_new) {
            look.report.findings.push_back(std::move(finding));
        }
    }
    return look;
}

Exit run(const VerifyArguments& options) {
    std::optional<ChainEnd> seen;
    if (!options.head.empty()) {
        const auto end = parse_chain_end(options.head);
        if (!end) {
            return report_failure(end.error());
        }
        seen = *end;
    }
    const StopAtEndSignal stop;
    auto look = look_at(options.database, seen, stop.token());
    if (is_about_pages(look)) {
        look = look_past_damage(options.database, seen, look, stop.token());
    }
    if (!look) {
        return report_failure(look.error());
    }
    const VerifyReport* const report = &look->report;
    if (options.as_json) {
        boost::json::array findings;
        for (const StoreFinding& finding : report->findings) {
            findings.push_back(
                boost::json::object{{"check", finding.check}, {"place", finding.place}, {"detail", finding.detail}});
        }
        print_json(boost::json::object{{"samples_read", report->samples_read},
                                       {"ledger_lines_made_again", look->ledger_lines},
                                       {"ledger_lines_replaced", look->replaced_lines},
                                       {"ledger_lines_retired", look->retired_lines},
                                       {"findings", findings}});
    } else {
        for (const StoreFinding& finding : report->findings) {
            std::cout << finding.check << ": " << finding.place << ": " << finding.detail << '\n';
        }
        std::cout << report->samples_read << " samples read, " << look->ledger_lines << " ledger lines made again, "
                  << look->replaced_lines << " replaced by corrections, ";
        if (look->retired_lines > 0) {
            std::cout << look->retired_lines << " whose samples were retired and are as closed in what is left, ";
        }
        std::cout << report->findings.size() << " findings\n";
    }
    return report->findings.empty() ? Exit::done : Exit::findings;
}

}  // namespace

Registration add_verify(CLI::App& program) {
    CLI::App* command = program.add_subcommand("verify", "Read everything in a database and name what is damaged");
    const auto options = std::make_shared<VerifyArguments>();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_option("--head", options->head,
                        "An end of the ledger that was kept outside of the database, as `ledger --head` printed it");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
