// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <termios.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/credential_places.h"
#include "app/credentials.h"

namespace wattmast::cli {
namespace {

struct CredentialArguments {
    std::string file;
    std::string name;
    std::vector<std::string> with;     ///< name=value, none of them secret.
    std::vector<std::string> secrets;  ///< Names whose values are asked for.
    bool in_keyring = false;
    std::string place;  ///< "file" or "keyring"; empty: not said.
    bool as_json = false;
};

/// While it lives, what is typed is not shown.
class NoEcho {
public:
    NoEcho() {
        if (is_terminal_) {
            termios silent = before_;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        }
    }
    ~NoEcho() {
        if (is_terminal_) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
            std::cerr << '\n';
        }
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios before_{};
    bool is_terminal_ = tcgetattr(STDIN_FILENO, &before_) == 0;
};

/// A line of standard input; where a person types it, with a prompt and without echo.
Result<std::string> ask_for(const std::string& what) {
    const NoEcho silence;
    if (isatty(STDIN_FILENO) != 0) {
        std::cerr << what << ": " << std::flush;
    }
    std::string line;
    if (!std::getline(std::cin, line)) {
        return fail(Errc::invalid_argument, "standard input ended before " + what + " was read");
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return line.empty() ? Result<std::string>(fail(Errc::invalid_argument, what + " is empty")) : line;
}

Result<std::string> text_of(const CredentialArguments& options) {
    if (options.with.empty() && options.secrets.empty()) {
        const auto line = ask_for("the parameters (name=value&…)");
        return line ? credential_text(*line) : line;
    }
    std::string text;
    const auto add = [&text](const std::string& name, std::string_view value) {
        text += (text.empty() ? "" : "&") + name + "=" + escape_parameter(value);
    };
    for (const std::string& pair : options.with) {
        const std::size_t equals = pair.find('=');
        const std::string name = pair.substr(0, equals);
        if (is_secret_parameter(name)) {
            std::string detail = name;
            detail.append(" is a secret, and others can read the command line: give --secret ").append(name);
            return fail(Errc::invalid_argument, detail + ", and its value on standard input");
        }
        if (equals == std::string::npos || name.empty()) {
            return fail(Errc::invalid_argument, "--with takes name=value, such as --with user=ops");
        }
        add(name, std::string_view(pair).substr(equals + 1));
    }
    for (const std::string& name : options.secrets) {
        const auto value = ask_for(name);
        if (!value) {
            return value.error();
        }
        add(name, *value);
    }
    return credential_text(text);
}

Result<std::filesystem::path> file_of(const CredentialArguments& options) {
    const std::filesystem::path file = options.file.empty() ? credentials_file() : std::filesystem::path(options.file);
    return file.empty() ? Result<std::filesystem::path>(
                              fail(Errc::invalid_argument, "neither HOME nor WATTMAST_CREDENTIALS is set; give --file"))
                        : file;
}

/// A person waits at the terminal: Ctrl+C gives up, also while the keyring's dialog is open.
KeyringPatience until_stopped(const StopAtEndSignal& signal) {
    KeyringPatience patience;
    patience.stop = signal.token();
    return patience;
}

CredentialPlace place_of(const std::string& word) {
    return word == "keyring" ? CredentialPlace::keyring : CredentialPlace::file;
}

std::string where_is(CredentialPlace place, const std::filesystem::path& file) {
    switch (place) {
        case CredentialPlace::systemd:
            return "systemd";
        case CredentialPlace::file:
            return file.string();
        case CredentialPlace::keyring:
            return "the desktop keyring";
    }
    return {};
}

Exit done_or_report(const Result<void>& result) {
    return result ? Exit::done : report_failure(result.error());
}

Exit run_set(const CredentialArguments& options) {
    const auto file = file_of(options);
    const CredentialPlace place = options.in_keyring ? CredentialPlace::keyring : CredentialPlace::file;
    if (!file && place == CredentialPlace::file) {
        return report_failure(file.error());
    }
    if (!is_credential_name(options.name)) {
        return report_failure(
            fail(Errc::invalid_argument, "a credential's name is 1 to 64 letters, digits, \"-\", \"_\" and \".\""));
    }
    // What is asked for below is not to be typed in vain.
    if (const auto texts = file ? read_credentials_file(*file) : Result<CredentialTexts>(CredentialTexts{}); !texts) {
        return report_failure(texts.error());
    }
    const auto text = text_of(options);
    if (!text) {
        return report_failure(text.error());
    }
    const std::filesystem::path path = file ? *file : std::filesystem::path();
    const StopAtEndSignal signal;
    const auto kept = keep_credential(options.name, place, *text, Existing::replace, path, until_stopped(signal));
    if (kept) {
        say("kept in " + where_is(place, path) + "; use it as credential=" + options.name);
    }
    return done_or_report(kept);
}

/// Where `--from` says, else the one place that has it.
Result<CredentialPlace> place_to_remove_from(const CredentialArguments& options, const std::filesystem::path& file,
                                             const KeyringPatience& patience) {
    if (!options.place.empty()) {
        return place_of(options.place);
    }
    const CredentialOverview overview = credential_overview(file, patience);
    if (overview.file_failure) {
        return *overview.file_failure;
    }
    std::optional<CredentialPlace> found;
    for (const KeptCredential& credential : overview.credentials) {
        if (credential.name != options.name || credential.place == CredentialPlace::systemd) {
            continue;
        }
        if (found) {
            return fail(Errc::invalid_argument, "the file and the desktop keyring have a credential \"" + options.name +
                                                    "\"; say which with --from file or --from keyring");
        }
        found = credential.place;
    }
    if (found) {
        return *found;
    }
    if (overview.keyring_failure) {
        return *overview.keyring_failure;
    }
    return overview.keyring == KeyringState::locked ? CredentialPlace::keyring : CredentialPlace::file;
}

Exit run_remove(const CredentialArguments& options) {
    const auto file = file_of(options);
    if (!file) {
        return report_failure(file.error());
    }
    const StopAtEndSignal signal;
    const KeyringPatience patience = until_stopped(signal);
    const auto place = place_to_remove_from(options, *file, patience);
    return place ? done_or_report(remove_credential(options.name, *place, *file, patience))
                 : report_failure(place.error());
}

Exit run_move(const CredentialArguments& options) {
    const auto file = file_of(options);
    if (!file) {
        return report_failure(file.error());
    }
    const StopAtEndSignal signal;
    const CredentialPlace to = place_of(options.place);
    const auto moved = move_credential(options.name, to, *file, until_stopped(signal));
    if (moved) {
        say("moved to " + where_is(to, *file));
    }
    return done_or_report(moved);
}

Exit run_unlock() {
    const StopAtEndSignal signal;
    return done_or_report(unlock_keyring(until_stopped(signal)));
}

std::string_view word_of(const CredentialOverview& overview) {
    if (overview.keyring_failure) {
        return "failed";
    }
    switch (overview.keyring) {
        case KeyringState::none:
            return "none";
        case KeyringState::locked:
            return "locked";
        case KeyringState::open:
            return "open";
    }
    return {};
}

void print(const CredentialOverview& overview, const std::filesystem::path& file, bool as_json) {
    boost::json::array listed;
    for (const KeptCredential& credential : overview.credentials) {
        const std::string where = where_is(credential.place, file);
        if (as_json) {
            listed.push_back(boost::json::object{{"name", credential.name},
                                                 {"where", where},
                                                 {"parameters", credential.text},
                                                 {"used", !credential.is_covered}});
        } else {
            std::cout << credential.name << "  " << credential.text << "  (" << where
                      << (credential.is_covered ? "; not used, a place that is asked before has it too" : "") << ")\n";
        }
    }
    if (as_json) {
        print_json(boost::json::object{{"credentials", listed}, {"keyring", word_of(overview)}});
    }
}

Exit run_list(const CredentialArguments& options) {
    const auto file = file_of(options);
    if (!file) {
        return report_failure(file.error());
    }
    const StopAtEndSignal signal;
    const CredentialOverview overview = credential_overview(*file, until_stopped(signal));
    if (overview.file_failure) {
        return report_failure(*overview.file_failure);
    }
    print(overview, *file, options.as_json);
    if (overview.keyring_failure) {
        return report_failure(*overview.keyring_failure);
    }
    if (overview.keyring == KeyringState::locked) {
        say("the desktop keyring is locked, so what it keeps is not listed in full; unlock it with wattmastctl "
            "credential unlock");
        return Exit::could_not;
    }
    return Exit::done;
}

}  // namespace

Registration add_credential(CLI::App& program) {
    CLI::App* command = program.add_subcommand("credential", "Keep passwords under names, for credential=NAME in URIs");
    command->require_subcommand(1);
    const auto options = std::make_shared<CredentialArguments>();
    command->add_option("--file", options->file,
                        "Credentials file; otherwise $WATTMAST_CREDENTIALS or ~/.config/wattmast/credentials.toml");
    command->fallthrough();
    CLI::App* list = command->add_subcommand("list", "Names, where each is kept, and what is kept without the secrets");
    list->add_flag("--json", options->as_json, "Print JSON");
    CLI::App* set = command->add_subcommand(
        "set", "Add or replace one; without further options all parameters are a line of standard input");
    set->add_option("name", options->name, "Its name")->required();
    set->add_option("--with", options->with, "A parameter that is no secret, such as user=ops")
        ->allow_extra_args(false);
    set->add_option("--secret", options->secrets, "Name of a secret parameter; its value is a line of standard input")
        ->allow_extra_args(false);
    set->add_flag("--keyring", options->in_keyring, "Keep it in the desktop keyring instead of the file");
    const CLI::IsMember places({"file", "keyring"});
    CLI::App* remove = command->add_subcommand("remove", "Forget one");
    remove->add_option("name", options->name, "Its name")->required();
    remove->add_option("--from", options->place, "file or keyring, where both have it")->check(places);
    CLI::App* move = command->add_subcommand("move", "Move one between the file and the desktop keyring");
    move->add_option("name", options->name, "Its name")->required();
    move->add_option("--to", options->place, "file or keyring")->required()->check(places);
    command->add_subcommand("unlock", "Unlock the desktop keyring by its own dialog");
    return {command, [options, list, set, remove, move] {
                if (list->parsed()) {
                    return run_list(*options);
                }
                if (set->parsed()) {
                    return run_set(*options);
                }
                if (remove->parsed()) {
                    return run_remove(*options);
                }
                return move->parsed() ? run_move(*options) : run_unlock();
            }};
}

}  // namespace wattmast::cli
