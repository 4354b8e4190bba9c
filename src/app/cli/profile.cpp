// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>
#include <iomanip>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/resources.h"
#include "app/whole_file.h"
#include "collect/profile_lint.h"
#include "collect/profile_places.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

struct ProfileArguments {
    std::vector<std::string> paths;
    std::string id;
    std::string own_folder;
    std::string database;
    bool as_json = false;
};

fs::path own_folder_of(const ProfileArguments& options) {
    return options.own_folder.empty() ? own_profile_folder() : fs::path(options.own_folder);
}

Result<LayeredProfiles> load(const ProfileArguments& options) {
    const auto resources = find_resources();
    if (!resources) {
        return resources.error();
    }
    return load_layered_profiles(*resources, own_folder_of(options));
}

std::string_view id_of_origin(ProfileOrigin origin) {
    switch (origin) {
        case ProfileOrigin::shipped:
            return "shipped";
        case ProfileOrigin::own:
            return "own";
    }
    return "";
}

json::object head_of(const DeviceProfile& profile) {
    return {{"id", profile.id},
            {"vendor", profile.vendor},
            {"model", profile.model},
            {"protocol", id_of(profile.protocol)},
            {"points", profile.entry_count()},
            {"origin", id_of_origin(profile.origin)},
            {"source", profile.source.document},
            {"edition", profile.source.edition},
            {"seen_on_hardware", profile.source.seen_on_hardware},
            {"unconfirmed", profile.source.unconfirmed}};
}

/// The texts to check: each path's own, named by its path.
Result<std::vector<ProfileText>> texts_of(const std::vector<std::string>& paths) {
    std::vector<ProfileText> texts;
    for (const fs::path path : paths) {
        std::error_code ignored;
        if (fs::is_directory(path, ignored)) {
            auto inside = read_profile_texts(path);
            if (!inside) {
                return inside.error();
            }
            for (ProfileText& text : *inside) {
                texts.push_back({(path / text.name).string(), std::move(text.toml)});
            }
            continue;
        }
        auto text = read_whole_file(path);
        if (!text) {
            return text.error();
        }
        texts.push_back({path.string(), std::move(*text)});
    }
    return texts;
}

Result<LayeredProfiles> load_for_check(const ProfileArguments& options) {
    if (options.paths.empty()) {
        return load(options);
    }
    const auto texts = texts_of(options.paths);
    if (!texts) {
        return texts.error();
    }
    const auto resources = find_resources();
    if (!resources) {
        return resources.error();
    }
    const auto shipped = read_profile_texts(*resources / "profiles");
    if (!shipped) {
        return shipped.error();
    }
    return load_profiles_over(*shipped, *texts);
}

struct CheckedProfiles {
    json::array lines;
    std::size_t checked = 0;
    std::size_t findings = 0;
};

void add(CheckedProfiles& result, std::string_view weight, const std::string& file, const std::string& what,
         const ProfileArguments& options) {
    result.findings += weight == "note" ? std::size_t{0} : std::size_t{1};
    if (!options.as_json) {
        std::cout << weight << ": " << file << (file.empty() ? "" : ": ") << what << '\n';
    }
    result.lines.push_back(json::object{{"weight", weight}, {"file", file}, {"what", what}});
}

Exit check(const ProfileArguments& options) {
    const auto layered = load_for_check(options);
    if (!layered) {
        return report_failure(layered.error());
    }
    CheckedProfiles result;
    for (const std::string& fault : layered->faults) {
        add(result, "fault", "", fault, options);
    }
    for (const DeviceProfile* profile : layered->library.all()) {
        if (!options.paths.empty() && profile->origin == ProfileOrigin::shipped) {
            continue;
        }
        ++result.checked;
        for (const ProfileFinding& finding : lint(*profile)) {
            const bool is_note = finding.weight == ProfileFinding::Weight::note;
            add(result, is_note ? "note" : "finding", profile->file, finding.what, options);
        }
    }
    if (options.as_json) {
        print_json(json::object{
            {"profiles", result.checked}, {"findings", result.findings}, {"lines", std::move(result.lines)}});
    } else {
        std::cout << result.checked << " profiles can be used, " << result.findings << " faults and findings\n";
    }
    return result.findings == 0 ? Exit::done : Exit::findings;
}

Exit list(const ProfileArguments& options) {
    const auto layered = load(options);
    if (!layered) {
        return report_failure(layered.error());
    }
    json::array profiles;
    for (const DeviceProfile* profile : layered->library.all()) {
        if (!options.as_json) {
            std::cout << std::left << std::setw(28) << profile->id << std::setw(8) << id_of(profile->protocol)
                      << std::right << std::setw(4) << profile->entry_count() << "  " << std::left << std::setw(9)
                      << id_of_origin(profile->origin) << std::setw(13)
                      << (profile->source.seen_on_hardware      ? "on hardware"
                          : profile->source.unconfirmed.empty() ? "documents"
                                                                : "unconfirmed")
                      << profile->vendor << ", " << profile->model << '\n';
        }
        profiles.push_back(head_of(*profile));
    }
    if (options.as_json) {
        print_json(json::object{{"profiles", std::move(profiles)}});
    }
    for (const std::string& fault : layered->faults) {
        say("own profile left out: " + fault);
    }
    return layered->faults.empty() ? Exit::done : Exit::findings;
}

/// One line per point: key, where it is, scale with unit.
json::array points_of(const DeviceProfile& profile) {
    json::array points;
    for (const ProfilePlace& place : places_of(profile)) {
        points.push_back(json::object{{"point", to_string(place.key)},
                                      {"place", place.where + (place.type.empty() ? "" : " " + place.type)},
                                      {"scale", place.scale.to_string()},
                                      {"unit", symbol(info(place.key.kind).unit)}});
    }
    return points;
}

Exit show(const ProfileArguments& options) {
    const auto layered = load(options);
    if (!layered) {
        return report_failure(layered.error());
    }
    const DeviceProfile* profile = layered->library.find(options.id);
    if (profile == nullptr) {
        say("there is no profile \"" + options.id + "\"; see wattmastctl profile list");
        return Exit::wrong_use;
    }
    json::object whole = head_of(*profile);
    whole["page"] = profile->source.page;
    whole["note"] = profile->source.note;
    whole["file"] = profile->file;
    const json::array points = points_of(*profile);
    if (options.as_json) {
        whole["point_list"] = points;
        print_json(whole);
        return Exit::done;
    }
    for (const auto& [name, value] : whole) {
        std::cout << std::left << std::setw(18) << std::string(name)
                  << (value.is_string() ? std::string(value.as_string()) : json::serialize(value)) << '\n';
    }
    for (const json::value& point : points) {
        std::cout << "  " << std::left << std::setw(44) << std::string(point.at("point").as_string()) << std::setw(44)
                  << std::string(point.at("place").as_string()) << "× " << std::string(point.at("scale").as_string())
                  << ' ' << std::string(point.at("unit").as_string()) << '\n';
    }
    return Exit::done;
}

}  // namespace

Registration add_profile(CLI::App& program) {
    CLI::App* command = program.add_subcommand("profile", "Check, list and show device profiles");
    const auto options = std::make_shared<ProfileArguments>();
    CLI::App* checks = command->add_subcommand("check", "Look for mistakes; without a path in all that are in use");
    CLI::App* lists = command->add_subcommand("list", "One line per profile");
    CLI::App* shows = command->add_subcommand("show", "One profile with all its points");
    command->require_subcommand(1);
    checks->add_option("path", options->paths, "Files, or folders of *.toml");
    shows->add_option("id", options->id, "Such as eastron.sdm630")->required();
    for (CLI::App* one : {checks, lists, shows}) {
        one->add_option("--profiles", options->own_folder,
                        "Folder of own profiles instead of $WATTMAST_PROFILES or ~/.local/share/wattmast/profiles");
        one->add_option("--db", options->database, "Accepted for symmetry; profiles are files");
        one->add_flag("--json", options->as_json, "Print JSON");
    }
    return {command, [options, checks, lists] {
                return checks->parsed() ? check(*options) : lists->parsed() ? list(*options) : show(*options);
            }};
}

}  // namespace wattmast::cli
