// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What emission factors are called on screen.
#pragma once

#include <QString>

#include "carbon/factor_edition.h"
#include "carbon/factor_library.h"
#include "carbon/factor_use.h"
#include "ui/pages/property_grid.h"

namespace wattmast::ui {

[[nodiscard]] QString label_of(FactorCategory category);
[[nodiscard]] QString label_of(FactorOrigin::Kind kind);
[[nodiscard]] QString label_of(FactorChange::Kind kind, bool is_retired);
/// "Grid average"; one without a name of its own is shown as the library writes it, with spaces.
[[nodiscard]] QString item_label(const EmissionFactor& factor);
/// In the language of the screen as far as it has a name there: "Shandong", 山东, 德国.
[[nodiscard]] QString region_label(const EmissionFactor& factor);
/// The same; the region of an own factor, which states its code alone, is called as the library calls it.
[[nodiscard]] QString region_label(const EmissionFactor& factor, const FactorLibrary& library);
/// "kgCO₂/kWh"
[[nodiscard]] QString unit_label(std::string_view unit);
/// 24 Oct 2025; 2025-10-24
[[nodiscard]] QString day_label(CivilDate day);
/// The column of a factor file in words: "Value", "Licence".
[[nodiscard]] QString field_label(std::string_view column);

/// One sentence for each way in which a look-up comes to the factor, and for what stands in its way.
[[nodiscard]] QString use_label(const FactorUse& use, CivilMonth month);

/// A finding of an edition, in words.
[[nodiscard]] QString finding_label(const EditionFinding& finding, const EditionComparison& comparison);

/// The first address of a page in the factor's document or source; empty: none.
[[nodiscard]] QString page_address(const EmissionFactor& factor);

/// Everything that an auditor asks about a factor, as names and values.
[[nodiscard]] std::vector<Property> provenance_of(const EmissionFactor& factor, const FactorLibrary& library,
                                                  CivilMonth month);

}  // namespace wattmast::ui
