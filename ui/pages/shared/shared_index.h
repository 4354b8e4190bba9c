// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One index of a catalogue for all who ask it.
#pragma once

#include <memory>

#include "model/catalog_index.h"

namespace wattmast::ui {

/// The index of this very catalogue; made at the first call and kept, with its catalogue, for as long as anyone holds
/// it. Making it sorts 170,000 points, which is why the parts of a page share it. Any thread.
[[nodiscard]] std::shared_ptr<const CatalogIndex> shared_index(std::shared_ptr<const Catalog> catalog);

}  // namespace wattmast::ui
