// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/resources.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "app/whole_file.h"
#include "collect/profile_loader.h"

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

Result<std::shared_ptr<const ProfileLibrary>> load_profiles(const fs::path& resources) {
    auto library = load_profile_folder(resources / "profiles");
    if (!library) {
        return library.error();
    }
    return std::shared_ptr<const ProfileLibrary>(std::make_shared<ProfileLibrary>(std::move(*library)));
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
    auto factors = std::make_shared<FactorRegister>();
    for (const fs::path& file : files) {
        const auto text = read_whole_file(file);
        if (!text) {
            return text.error();
        }
        auto parsed = parse_factors(*text, file.filename().string());
        if (!parsed) {
            return parsed.error();
        }
        if (const auto added = factors->add(std::move(*parsed)); !added) {
            return added.error();
        }
    }
    return std::shared_ptr<const FactorRegister>(factors);
}

}  // namespace wattmast
