// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential_places.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "app/credentials_lock.h"
#include "collect/device_uri.h"
#include "collect/uri_parameters.h"

namespace wattmast {
namespace {

namespace fs = std::filesystem;

/// Less than what need not be escaped: "/" stands in values only.
bool is_parameter_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '.';
    });
}

/// "name=value" parts as they are written.
std::vector<std::pair<std::string, std::string>> written_parts(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('&'), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos) {
            parts.emplace_back(part.substr(0, equals), part.substr(equals + 1));
        }
    }
    return parts;
}

/// A text that is no parameters shows nothing: what is wrong with it may be that it is a bare password.
KeptCredential shown(const std::string& name, CredentialPlace place, const std::string& kept) {
    KeptCredential credential{name, place, {}, {}, false};
    const auto text = credential_text(kept);
    if (!text) {
        return credential;
    }
    credential.text = redacted(std::string_view(*text));
    for (auto& [parameter, value] : written_parts(*text)) {
        const bool is_secret = is_secret_parameter(parameter);
        const auto plain = unescaped(value);
        credential.parameters.push_back({parameter, is_secret ? std::nullopt : std::optional(plain ? *plain : value)});
    }
    return credential;
}

std::vector<KeptCredential> systemd_credentials() {
    std::vector<KeptCredential> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(systemd_credentials_folder(), ignored)) {
        if (const std::string name = entry.path().filename().string(); is_credential_name(name)) {
            found.push_back({name, CredentialPlace::systemd, {}, {}, false});
        }
    }
    return found;
}

void sort_and_cover(std::vector<KeptCredential>& credentials) {
    std::sort(credentials.begin(), credentials.end(), [](const KeptCredential& a, const KeptCredential& b) {
        return std::pair(a.name, a.place) < std::pair(b.name, b.place);
    });
    for (std::size_t i = 1; i < credentials.size(); ++i) {
        credentials[i].is_covered = credentials[i].name == credentials[i - 1].name;
    }
}

Result<CredentialTexts> texts_of_file(const fs::path& file) {
    return file.empty() ? Result<CredentialTexts>(fail(Errc::invalid_argument,
                                                       "there is no credentials file: neither HOME nor "
                                                       "WATTMAST_CREDENTIALS is set"))
                        : read_credentials_file(file);
}

/// Of a keyring that could be looked into; a locked one is unlocked before.
Result<CredentialTexts> texts_of_keyring(const KeyringPatience& patience) {
    auto contents = read_unlocked_keyring(patience);
    return contents ? Result<CredentialTexts>(std::move(contents->texts)) : contents.error();
}

Result<CredentialTexts> texts_of(CredentialPlace place, const fs::path& file, const KeyringPatience& patience) {
    switch (place) {
        case CredentialPlace::systemd:
            break;
        case CredentialPlace::file:
            return texts_of_file(file);
        case CredentialPlace::keyring:
            return texts_of_keyring(patience);
    }
    return fail(Errc::invalid_argument,
                "systemd gives its credentials to the service when it starts; change them in the service's unit");
}

std::string called(CredentialPlace place, const fs::path& file) {
    return place == CredentialPlace::keyring ? "the desktop keyring" : "the file " + file.string();
}

Failure not_there(const std::string& name, CredentialPlace place, const fs::path& file) {
    return fail(Errc::invalid_argument, "there is no credential \"" + name + "\" in " + called(place, file));
}

/// What is to become of the texts of the file; a failure leaves it as it is.
using FileChange = std::function<Result<void>(CredentialTexts&)>;

/// Reads, changes and writes the file while no other program or thread does. The keyring is not asked meanwhile: it may
/// wait for a person.
/// @param change Called twice
Result<void> change_file(const fs::path& file, const KeyringPatience& patience, const FileChange& change) {
    const auto changed = [&file, &change]() -> Result<CredentialTexts> {
        auto texts = texts_of_file(file);
        if (!texts) {
            return texts;
        }
        const auto done = change(*texts);
        return done ? std::move(texts) : Result<CredentialTexts>(done.error());
    };
    // What is refused anyway makes no folder and no lock.
    if (const auto tried = changed(); !tried) {
        return tried.error();
    }
    const auto lock = lock_credentials_file(file, patience);
    if (!lock) {
        return lock.error();
    }
    const auto texts = changed();
    return texts ? write_credentials_file(file, *texts) : texts.error();
}

Failure is_another(const std::string& name, CredentialPlace place, const fs::path& file) {
    return fail(Errc::invalid_argument, called(place, file) + " has another credential \"" + name +
                                            "\"; remove the one that is not right before moving");
}

/// To where a credential is moved: the file must not have got another one since it was looked into.
Result<void> put_moved(const std::string& name, CredentialPlace to, const std::string& text, const fs::path& file,
                       const KeyringPatience& patience) {
    if (to == CredentialPlace::keyring) {
        return keep_in_keyring(name, text, patience);
    }
    return change_file(file, patience, [&](CredentialTexts& texts) -> Result<void> {
        const auto kept = texts.emplace(name, text).first;
        return kept->second == text ? Result<void>() : is_another(name, to, file);
    });
}

/// From where it was moved: what was changed there since stays, also if it means that both places have one.
Result<void> remove_moved(const std::string& name, CredentialPlace from, const std::string& text, const fs::path& file,
                          const KeyringPatience& patience) {
    if (from == CredentialPlace::keyring) {
        return remove_credential(name, from, file, patience);
    }
    return change_file(file, patience, [&](CredentialTexts& texts) -> Result<void> {
        const auto kept = texts.find(name);
        if (kept != texts.end() && kept->second != text) {
            return fail(Errc::invalid_argument, "credential \"" + name + "\" was changed in " + called(from, file) +
                                                    " while it was moved, so both places have one; remove the one "
                                                    "that is not right");
        }
        texts.erase(name);
        return {};
    });
}

Failure is_in_file(const std::string& name, const fs::path& file) {
    return fail(Errc::invalid_argument, "the file " + file.string() + " has a credential \"" + name +
                                            "\", and the file is asked first; move it (wattmastctl credential move " +
                                            name + " --to keyring), remove it, or choose another name");
}

/// Refuses a name that another place has, as far as that can be seen. The keyring is not asked for the sake of the
/// file unless the name must be new: who keeps passwords in the file need not have one.
Result<void> check_other_places(const std::string& name, CredentialPlace place, Existing existing, const fs::path& file,
                                const KeyringPatience& patience) {
    const auto has = [&name](const Result<CredentialTexts>& texts) { return texts && texts->contains(name); };
    const bool may_not_be_in_file = existing == Existing::refuse || place == CredentialPlace::keyring;
    if (may_not_be_in_file && has(texts_of_file(file))) {
        return is_in_file(name, file);
    }
    if (existing == Existing::replace) {
        return {};
    }
    const auto contents = read_keyring(patience);
    if (!contents) {
        return place == CredentialPlace::keyring ? Result<void>(contents.error()) : Result<void>();
    }
    return contents->texts.contains(name)
               ? Result<void>(fail(Errc::invalid_argument, "the desktop keyring has a credential \"" + name +
                                                               "\"; change or remove it, or choose another name"))
               : Result<void>();
}

}  // namespace

bool is_secret_parameter_name(std::string_view name) {
    return is_secret_parameter(name);
}

CredentialOverview credential_overview(const fs::path& file, const KeyringPatience& patience) {
    CredentialOverview overview;
    overview.credentials = systemd_credentials();
    const auto add_all = [&overview](CredentialPlace place, const CredentialTexts& texts) {
        for (const auto& [name, text] : texts) {
            overview.credentials.push_back(shown(name, place, text));
        }
    };
    if (const auto texts = file.empty() ? Result<CredentialTexts>(CredentialTexts{}) : read_credentials_file(file)) {
        add_all(CredentialPlace::file, *texts);
    } else {
        overview.file_failure = texts.error();
    }
    if (const auto contents = read_keyring(patience)) {
        overview.keyring = contents->state;
        add_all(CredentialPlace::keyring, contents->texts);
    } else {
        overview.keyring_failure = contents.error();
    }
    sort_and_cover(overview.credentials);
    return overview;
}

Result<std::string> text_of_parameters(const std::vector<CredentialParameter>& parameters, std::string_view before) {
    const auto kept = written_parts(before);
    std::string text;
    std::set<std::string> seen;
    for (const CredentialParameter& parameter : parameters) {
        const std::string& name = parameter.name;
        if (!is_parameter_name(name)) {
            return fail(Errc::invalid_argument,
                        "a parameter's name is letters, digits, \"_\", \"-\" and \".\", such as user or "
                        "auth_password");
        }
        if (!seen.insert(name).second) {
            return fail(Errc::invalid_argument, "the parameter " + name + " is given twice");
        }
        std::string value;
        if (parameter.value) {
            value = escape_parameter(*parameter.value);
        } else {
            const auto found = std::ranges::find(kept, name, &std::pair<std::string, std::string>::first);
            if (found == kept.end()) {
                return fail(Errc::invalid_argument, "the parameter " + name + " has no value");
            }
            value = found->second;
        }
        text.append(text.empty() ? "" : "&").append(name).append("=").append(value);
    }
    return credential_text(text);
}

Result<void> keep_credential(const std::string& name, CredentialPlace place, const std::string& text, Existing existing,
                             const fs::path& file, const KeyringPatience& patience) {
    if (!is_credential_name(name)) {
        return fail(Errc::invalid_argument, "a credential's name is 1 to 64 letters, digits, \"-\", \"_\" and \".\"");
    }
    if (place == CredentialPlace::systemd) {
        return texts_of(place, file, patience).error();
    }
    if (auto free = check_other_places(name, place, existing, file, patience); !free) {
        return free;
    }
    const auto checked = credential_text(text);
    if (!checked) {
        return checked.error();
    }
    if (place == CredentialPlace::keyring) {
        return keep_in_keyring(name, *checked, patience);
    }
    return change_file(file, patience, [&](CredentialTexts& texts) -> Result<void> {
        if (existing == Existing::refuse && texts.contains(name)) {
            return is_in_file(name, file);
        }
        texts[name] = *checked;
        return {};
    });
}

Result<void> change_credential(const std::string& name, CredentialPlace place,
                               const std::vector<CredentialParameter>& parameters, const fs::path& file,
                               const KeyringPatience& patience) {
    const auto change = [&](CredentialTexts& texts) -> Result<void> {
        const auto kept = texts.find(name);
        if (kept == texts.end()) {
            return not_there(name, place, file);
        }
        const auto text = text_of_parameters(parameters, kept->second);
        if (!text) {
            return text.error();
        }
        kept->second = *text;
        return {};
    };
    if (place == CredentialPlace::file) {
        return change_file(file, patience, change);
    }
    auto texts = texts_of(place, file, patience);
    if (!texts) {
        return texts.error();
    }
    const auto changed = change(*texts);
    return changed ? keep_in_keyring(name, texts->at(name), patience) : changed;
}

Result<void> remove_credential(const std::string& name, CredentialPlace place, const fs::path& file,
                               const KeyringPatience& patience) {
    if (place == CredentialPlace::keyring) {
        const auto removed = remove_from_keyring(name, patience);
        if (!removed) {
            return removed.error();
        }
        return *removed ? Result<void>() : not_there(name, place, file);
    }
    if (place == CredentialPlace::systemd) {
        return texts_of(place, file, patience).error();
    }
    return change_file(file, patience, [&](CredentialTexts& texts) {
        return texts.erase(name) == 0 ? Result<void>(not_there(name, place, file)) : Result<void>();
    });
}

Result<void> move_credential(const std::string& name, CredentialPlace to, const fs::path& file,
                             const KeyringPatience& patience) {
    const CredentialPlace from = to == CredentialPlace::file ? CredentialPlace::keyring : CredentialPlace::file;
    const auto old_place = texts_of(from, file, patience);
    if (!old_place) {
        return old_place.error();
    }
    const auto kept = old_place->find(name);
    if (kept == old_place->end()) {
        return not_there(name, from, file);
    }
    const auto new_place = texts_of(to, file, patience);
    if (!new_place) {
        return new_place.error();
    }
    if (const auto other = new_place->find(name); other != new_place->end() && other->second != kept->second) {
        return is_another(name, to, file);
    }
    if (auto moved = put_moved(name, to, kept->second, file, patience); !moved) {
        return moved;
    }
    const auto again = texts_of(to, file, patience);
    if (!again) {
        return again.error();
    }
    if (const auto found = again->find(name); found == again->end() || found->second != kept->second) {
        return fail(Errc::file_failed, called(to, file) + " did not keep credential \"" + name +
                                           "\" as it was given; it still is in " + called(from, file));
    }
    return remove_moved(name, from, kept->second, file, patience);
}

}  // namespace wattmast
