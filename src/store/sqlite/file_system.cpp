// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/file_system.h"

#include <sys/vfs.h>

#include <array>
#include <utility>

namespace wattmast::sqlite {
namespace {

constexpr unsigned long magic_mask = 0xffffffff;

constexpr std::array network = {
    std::pair{0x6969UL, std::string_view("NFS")},      std::pair{0xFF534D42UL, std::string_view("CIFS")},
    std::pair{0xFE534D42UL, std::string_view("SMB2")}, std::pair{0x517BUL, std::string_view("SMB")},
    std::pair{0x5346414FUL, std::string_view("AFS")},  std::pair{0x00C36400UL, std::string_view("Ceph")},
};

}  // namespace

std::optional<std::string_view> network_file_system(unsigned long magic) noexcept {
    for (const auto& [number, name] : network) {
        if (number == (magic & magic_mask)) {
            return name;
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> network_file_system_of(const std::filesystem::path& path) noexcept {
    struct statfs status {};
    if (statfs(path.c_str(), &status) != 0) {
        return std::nullopt;
    }
    return network_file_system(static_cast<unsigned long>(status.f_type));
}

}  // namespace wattmast::sqlite
