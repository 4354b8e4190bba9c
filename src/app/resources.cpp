// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/resources.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "app/whole_file.h"

namespace wattmast {
namespace {

namespace fs = std::filesystem;

bool is_resource_folder(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "profiles", ignored) && fs::is_directory(folder / "factors", ignored);
}

}  // namespace

Result<fs::path> find_resources() {
    std::vector<fs::path> candidates;
    if (const char* chosen = std::getenv("WATTMAST_RESOURCES"); chosen != nullptr && *chosen != '\0') {
        candidates.emplace_back(chosen);
    } else {
        std::error_code ignored;
        candidates.push_back(fs::read_symlink("/proc/self/exe", ignored).parent_path() / "../share/wattmast");
        candidates.emplace_back(WATTMAST_CHECKOUT "/resources");
    }
    std::string looked;
    for (const fs::path& candidate : candidates) {
        if (is_resource_folder(candidate)) {
            return candidate;
        }
        looked += (looked.empty() ? "" : ", ") + candidate.string();
    }
    return fail(Errc::file_failed, "the device profiles and emission factors were not found in " + looked +
                                       "; install the program again or set WATTMAST_RESOURCES");
}

fs::path own_profile_folder() {
    const auto set = [](const char* name) {
        const char* value = std::getenv(name);
        return fs::path(value == nullptr ? "" : value);
    };
    if (const fs::path chosen = set("WATTMAST_PROFILES"); !chosen.empty()) {
        return chosen;
    }
    // The XDG base directory specification (0.8) has relative paths ignored.
    if (const fs::path data = set("XDG_DATA_HOME"); data.is_absolute()) {
        return data / "wattmast/profiles";
    }
    const fs::path home = set("HOME");
    return home.empty() ? fs::path() : home / ".local/share/wattmast/profiles";
}

Result<LayeredProfiles> load_layered_profiles(const fs::path& resources, const fs::path& own_folder) {
    const auto shipped = read_profile_texts(resources / "profiles");
    if (!shipped) {
        return shipped.error();
    }
    if (shipped->empty()) {
        return fail(Errc::file_failed, "there is no *.toml in the profile folder " + (resources / "profiles").string());
    }
    std::vector<ProfileText> own;
    std::vector<std::string> faults;
    std::error_code ignored;
    if (!own_folder.empty() && fs::exists(own_folder, ignored)) {
        auto texts = read_profile_texts(own_folder);
        if (texts) {
            own = std::move(*texts);
        } else {
            faults.push_back(texts.error().detail);
        }
    }
    for (ProfileText& text : own) {
        text.name.insert(0, own_folder.string() + "/");
    }
    auto layered = load_profiles_over(*shipped, own);
    if (layered) {
        layered->faults.insert(layered->faults.begin(), faults.begin(), faults.end());
    }
    return layered;
}

Result<std::shared_ptr<const ProfileLibrary>> load_profiles(const fs::path& resources) {
    auto layered = load_layered_profiles(resources, own_profile_folder());
    if (!layered) {
        return layered.error();
    }
    for (const std::string& fault : layered->faults) {
        spdlog::warn("own profile left out: {}", fault);
    }
    return std::shared_ptr<const ProfileLibrary>(std::make_shared<ProfileLibrary>(std::move(layered->library)));
}

Result<std::shared_ptr<const FactorRegister>> load_factors(const fs::path& resources) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(resources / "factors", error)) {
        if (entry.path().extension() == ".csv") {
            files.push_back(entry.path());
        }
    }
    if (files.empty()) {
        return fail(Errc::file_failed, "there is no factor file in " + (resources / "factors").string());
    }
    std::ranges::sort(files);
    std::vector<FactorSet> sets;
    std::vector<EmissionFactor> all;
    for (const fs::path& file : files) {
        const auto text = read_whole_file(file);
        if (!text) {
            return text.error();
        }
        const bool is_list_of_sets = file.filename() == "sets.csv";
        if (is_list_of_sets) {
            auto parsed = parse_factor_sets(*text, file.filename().string());
            if (!parsed) {
                return parsed.error();
            }
            sets = std::move(*parsed);
            continue;
        }
        auto parsed = parse_factors(*text, file.filename().string());
        if (!parsed) {
            return parsed.error();
        }
        std::ranges::move(*parsed, std::back_inserter(all));
    }
    auto factors = std::make_shared<FactorRegister>(std::move(sets));
    if (const auto added = factors->add(std::move(all)); !added) {
        return added.error();
    }
    return std::shared_ptr<const FactorRegister>(factors);
}

}  // namespace wattmast
