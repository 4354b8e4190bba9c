// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <termios.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/credentials.h"

namespace wattmast::cli {
namespace {

struct CredentialArguments {
    std::string file;
    std::string name;
    std::vector<std::string> with;     ///< name=value, none of them secret.
    std::vector<std::string> secrets;  ///< Names whose values are asked for.
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

Exit run_set(const CredentialArguments& options) {
    const auto file = file_of(options);
    if (!file) {
        return report_failure(file.error());
    }
    if (!is_credential_name(options.name)) {
        return report_failure(
            fail(Errc::invalid_argument, "a credential's name is 1 to 64 letters, digits, \"-\", \"_\" and \".\""));
    }
    auto texts = read_credentials_file(*file);
    if (!texts) {
        return report_failure(texts.error());
    }
    const auto text = text_of(options);
    if (!text) {
        return report_failure(text.error());
    }
    (*texts)[options.name] = *text;
    if (const auto written = write_credentials_file(*file, *texts); !written) {
        return report_failure(written.error());
    }
    say("kept in " + file->string() + "; use it as credential=" + options.name);
    return Exit::done;
}

Exit run_remove(const CredentialArguments& options) {
    const auto file = file_of(options);
    auto texts = file ? read_credentials_file(*file) : Result<CredentialTexts>(file.error());
    if (!texts) {
        return report_failure(texts.error());
    }
    if (texts->erase(options.name) == 0) {
        return report_failure(
            fail(Errc::invalid_argument, "there is no credential \"" + options.name + "\" in " + file->string()));
    }
    const auto written = write_credentials_file(*file, *texts);
    return written ? Exit::done : report_failure(written.error());
}

Exit run_list(const CredentialArguments& options) {
    const auto file = file_of(options);
    const auto texts = file ? read_credentials_file(*file) : Result<CredentialTexts>(file.error());
    if (!texts) {
        return report_failure(texts.error());
    }
    boost::json::array credentials;
    const auto show = [&](const std::string& name, const std::string& where, const std::string& parameters) {
        if (options.as_json) {
            credentials.push_back(boost::json::object{{"name", name}, {"where", where}, {"parameters", parameters}});
        } else {
            std::cout << name << "  " << parameters << "  (" << where << ")\n";
        }
    };
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(systemd_credentials_folder(), ignored)) {
        if (const std::string name = entry.path().filename().string(); is_credential_name(name)) {
            show(name, "systemd", "");
        }
    }
    for (const auto& [name, text] : *texts) {
        show(name, file->string(), redacted(std::string_view(text)));
    }
    if (options.as_json) {
        print_json(boost::json::object{{"credentials", credentials}});
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
    CLI::App* list = command->add_subcommand("list", "Names, and what is kept under them without the secrets");
    list->add_flag("--json", options->as_json, "Print JSON");
    CLI::App* set = command->add_subcommand(
        "set", "Add or replace one; without further options all parameters are a line of standard input");
    set->add_option("name", options->name, "Its name")->required();
    set->add_option("--with", options->with, "A parameter that is no secret, such as user=ops")
        ->allow_extra_args(false);
    set->add_option("--secret", options->secrets, "Name of a secret parameter; its value is a line of standard input")
        ->allow_extra_args(false);
    CLI::App* remove = command->add_subcommand("remove", "Forget one");
    remove->add_option("name", options->name, "Its name")->required();
    return {command, [options, list, set] {
                if (list->parsed()) {
                    return run_list(*options);
                }
                return set->parsed() ? run_set(*options) : run_remove(*options);
            }};
}

}  // namespace wattmast::cli
