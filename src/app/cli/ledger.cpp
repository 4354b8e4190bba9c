// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The commands ledger and close.
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/ledger_output.h"
#include "app/cli/opened_database.h"
#include "app/ledger/month_closing.h"
#include "carbon/ledger_in_force.h"
#include "store/ledger_store.h"

namespace wattmast::cli {
namespace {

struct LedgerArguments {
    std::string database;
    std::string month;
    std::string site;
    bool shows_head = false;
    bool shows_corrections = false;
    bool is_as_closed = false;
    bool restates_factors = false;
    bool has_details = false;
    bool as_json = false;

    [[nodiscard]] OutputForm form() const {
        return as_json ? OutputForm::json : (has_details ? OutputForm::details : OutputForm::text);
    }
    [[nodiscard]] Restating restating() const {
        return restates_factors ? Restating::restate_factors : Restating::keep_factors;
    }
};

struct CloseArguments {
    std::string database;
    std::string month;
    std::string who;
    std::string reason;
    bool accepts_findings = false;
    bool has_corrections = false;
    bool restates_factors = false;
    bool as_json = false;

    [[nodiscard]] OutputForm form() const { return as_json ? OutputForm::json : OutputForm::text; }
    [[nodiscard]] Restating restating() const {
        return restates_factors ? Restating::restate_factors : Restating::keep_factors;
    }
};

Exit show_head(const LedgerStore& ledger, OutputForm form) {
    const auto head = ledger.head();
    if (!head) {
        return report_failure(head.error());
    }
    if (form == OutputForm::json) {
        print_json(boost::json::object{{"head", to_string(head->closings)}, {"lines", head->lines.number}});
    } else {
        std::cout << to_string(head->closings) << '\n';
    }
    return Exit::done;
}

/// What a closing now would correct, of one month or of all.
Exit run_corrections(const LedgerArguments& options, const DatabaseWithFactors& opened, std::stop_token cancel) {
    const auto months = ClosedMonths::read(opened.store->ledger());
    if (!months) {
        return report_failure(months.error());
    }
    CivilMonth before;
    for (const Closing& closing : months->closings()) {
        before = std::max(before, closing.month.next());
    }
    const SignalReader reader(opened.store->samples(), opened.catalog);
    auto plan = plan_corrections(*months, before, reader, *opened.factors,
                                 {"not written", "draft", options.restating()}, now_utc(), std::move(cancel));
    if (!plan) {
        return report_failure(plan.error());
    }
    std::erase_if(plan->corrections, [&](const PlannedCorrection& correction) {
        return (!options.month.empty() && correction.line.month.to_string() != options.month) ||
               (!options.site.empty() && correction.line.site != options.site);
    });
    return show_corrections(*plan, options.form());
}

Exit show_closed(const LedgerArguments& options, const LedgerStore& ledger, const Closing& closing) {
    auto lines = ledger.lines({.month = closing.month, .site = options.site});
    const auto digest = ledger.digest_of_closing(closing.number);
    if (!lines || !digest) {
        return report_failure(lines ? digest.error() : lines.error());
    }
    if (options.is_as_closed) {
        std::erase_if(*lines, [](const LedgerLine& line) { return line.correction.has_value(); });
    } else {
        lines = lines_in_force(std::move(*lines));
    }
    return show_month({.month = options.month,
                       .lines = std::move(*lines),
                       .corrections = {},
                       .findings = {},
                       .closing = closing,
                       .head = *digest ? to_string(ChainEnd{closing.number, **digest}) : std::string()},
                      options.form());
}

Exit show_draft(const LedgerArguments& options, const DatabaseWithFactors& opened, CivilMonth month,
                std::stop_token cancel) {
    const SignalReader reader(opened.store->samples(), opened.catalog, opened.store->figures());
    auto draft = draft_out_of(*opened.store, reader, *opened.factors, month, now_utc(), "draft", std::move(cancel));
    if (!draft) {
        return report_failure(draft.error());
    }
    std::erase_if(draft->lines,
                  [&](const LedgerLine& line) { return !options.site.empty() && line.site != options.site; });
    return show_month({.month = options.month,
                       .lines = std::move(draft->lines),
                       .corrections = {},
                       .findings = std::move(draft->findings),
                       .closing = std::nullopt,
                       .head = {}},
                      options.form());
}

Exit run_ledger(const LedgerArguments& options) {
    const auto month = CivilMonth::parse(options.month);
    const bool needs_month = !options.shows_head && !options.shows_corrections;
    if (!month && (needs_month || !options.month.empty())) {
        return report_failure(options.month.empty()
                                  ? fail(Errc::invalid_argument, "--month is missing, such as --month 2026-10")
                                  : month.error());
    }
    const StopAtEndSignal stop;
    const auto opened = open_with_factors(options.database, OpenMode::read_only);
    if (!opened) {
        return report_failure(opened.error());
    }
    if (options.shows_head) {
        return show_head(opened->store->ledger(), options.form());
    }
    if (!options.site.empty() && opened->catalog.site_by_code(options.site) == nullptr) {
        return report_failure(
            fail(Errc::unknown_point, "there is no site \"" + options.site + "\" in " + options.database));
    }
    if (options.shows_corrections) {
        return run_corrections(options, *opened, stop.token());
    }
    const auto closings = opened->store->ledger().closings();
    if (!closings) {
        return report_failure(closings.error());
    }
    const auto closing = std::ranges::find(*closings, *month, &Closing::month);
    return closing != closings->end() ? show_closed(options, opened->store->ledger(), *closing)
                                      : show_draft(options, *opened, *month, stop.token());
}

Exit run_close(const CloseArguments& options) {
    const auto month = CivilMonth::parse(options.month);
    if (!month) {
        return report_failure(month.error());
    }
    if (options.has_corrections == options.reason.empty()) {
        return report_failure(fail(Errc::invalid_argument,
                                   "--corrections and --reason go together: the reason stands in each line that "
                                   "corrects a closed month"));
    }
    const StopAtEndSignal stop;
    const auto opened = open_with_factors(options.database, OpenMode::read_write);
    if (!opened) {
        return report_failure(opened.error());
    }
    const SignalReader reader(opened->store->samples(), opened->catalog, opened->store->figures());
    const CorrectionRequest request{options.reason, options.who, options.restating()};
    auto closed = close_month(*opened->store, reader, *opened->factors, *month, now_utc(), options.who,
                              options.accepts_findings ? OpenFindings::accept : OpenFindings::refuse, stop.token(),
                              options.has_corrections ? std::optional(request) : std::nullopt);
    if (!closed) {
        return report_failure(closed.error());
    }
    const std::string end = closed->end ? to_string(*closed->end) : std::string();
    ShownMonth shown{.month = options.month,
                     .lines = {},
                     .corrections = std::move(closed->corrections.corrections),
                     .findings = std::move(closed->draft.findings),
                     .closing = closed->closing,
                     .head = end};
    if (!closed->closing) {
        const Exit exit = show_month(shown, options.form());
        say(options.month +
            " was not closed: mend the errors, or accept them by --accept-findings; a month that is "
            "not over cannot be closed");
        return exit;
    }
    shown.lines = std::move(closed->draft.lines);
    const Exit exit = show_month(shown, options.form());
    say(options.month + " is closed: " + std::to_string(closed->closing->line_count()) +
        " lines; keep this outside of the database, for `wattmastctl verify --head`: " + end);
    return exit;
}

}  // namespace

Registration add_ledger(CLI::App& program) {
    CLI::App* command = program.add_subcommand("ledger", "Lines of a closed month, or those it would have now");
    const auto options = std::make_shared<LedgerArguments>();
    command->add_option("--db", options->database, "The database")->required()->check(CLI::ExistingFile);
    command->add_option("--month", options->month, "Such as 2026-10");
    command->add_option("--site", options->site, "Code of a site; without it all");
    CLI::Option* corrections = command->add_flag("--corrections", options->shows_corrections,
                                                 "What closed months would say now, as a closing would correct them");
    command
        ->add_flag("--restate-factors", options->restates_factors,
                   "With factors published since in the place of those that were closed")
        ->needs(corrections);
    CLI::Option* as_closed =
        command->add_flag("--as-closed", options->is_as_closed, "Lines as they were closed, without later corrections");
    command->add_flag("--head", options->shows_head, "Number and digest of the last closing, for verify --head")
        ->excludes(corrections)
        ->excludes(as_closed);
    as_closed->excludes(corrections);
    command
        ->add_flag("--details", options->has_details,
                   "Below each line its rules, method and coverage, points, records and digests")
        ->excludes(corrections);
    command->add_flag("--json", options->as_json, "Print JSON; numbers as decimal text");
    return {command, [options] { return run_ledger(*options); }};
}

Registration add_close(CLI::App& program) {
    CLI::App* command = program.add_subcommand("close", "Close a month: write its lines into the ledger for good");
    const auto options = std::make_shared<CloseArguments>();
    command->add_option("--db", options->database, "The database")->required()->check(CLI::ExistingFile);
    command->add_option("--month", options->month, "Such as 2026-10")->required();
    command->add_option("--who", options->who, "Who closes it")->required();
    command->add_flag("--accept-findings", options->accepts_findings, "Close although errors stand open");
    CLI::Option* corrections = command->add_flag("--corrections", options->has_corrections,
                                                 "Also correct what became of months that were closed before");
    command->add_option("--reason", options->reason, "Why they are corrected; stands in each of those lines");
    command
        ->add_flag("--restate-factors", options->restates_factors,
                   "Factors published since take the place of those that were closed")
        ->needs(corrections);
    command->add_flag("--json", options->as_json, "Print JSON; numbers as decimal text");
    return {command, [options] { return run_close(*options); }};
}

}  // namespace wattmast::cli
