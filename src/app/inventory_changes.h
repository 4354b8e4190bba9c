// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What an inventory would change in a catalogue, before anything is saved.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/inventory.h"
#include "app/secrets.h"
#include "model/catalog.h"

namespace wattmast {

enum class InventoryChangeKind : std::uint8_t {
    added = 1,
    changed = 2,
    unchanged = 3,
    /// A device that the catalogue has at another site or under another name, and the inventory does not list there.
    moved = 4,
};
[[nodiscard]] std::string_view id_of(InventoryChangeKind kind) noexcept;

struct InventoryChange {
    InventoryChangeKind kind = InventoryChangeKind::added;
    std::size_t line = 0;
    std::string site;    ///< Code.
    std::string device;  ///< Name; empty: the site itself with its energy tree.
    std::string detail;  ///< `name "A" → "B"; position`; of a moved device, where it is now. Never a secret.
    friend bool operator==(const InventoryChange&, const InventoryChange&) = default;
};

struct InventoryChanges {
    struct Counts {
        std::size_t added = 0;
        std::size_t changed = 0;
        std::size_t unchanged = 0;
        std::size_t moved = 0;
        friend bool operator==(const Counts&, const Counts&) = default;
    };
    std::vector<InventoryChange> changes;  ///< All but the unchanged, in the order of the inventory.
    Counts sites;
    Counts devices;

    [[nodiscard]] bool is_nothing() const noexcept { return changes.empty(); }
};

/// Compares what save_inventory() and save_secrets() would store with what is there. @pre the reading has no faults.
[[nodiscard]] InventoryChanges changes_of(const InventoryReading& reading, const Catalog& catalog,
                                          const SecretUris& secrets);

/// A fault for each moved device: a device keeps its history at its site, so that energy of the past stays where it was
/// used, and one that is listed at a second place would be polled twice.
[[nodiscard]] std::vector<InventoryFault> faults_of_moves(const InventoryChanges& changes);

}  // namespace wattmast
