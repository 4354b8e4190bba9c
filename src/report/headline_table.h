// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The large figures of a report of a site or of a tenant: electricity first, then masses, each gas in its own column.
#pragma once

#include <string>
#include <vector>

#include "report/carbon_report_parts.h"

namespace wattmast::carbon_report {

inline constexpr Phrase scope2_by_location{"Scope 2 by location", "范围二，位置法", "Phạm vi 2 theo vị trí"};
inline constexpr Phrase scope2_by_market{"Scope 2 by market", "范围二，市场法", "Phạm vi 2 theo thị trường"};

class HeadlineTable {
public:
    /// @param energy_unit "kWh" or "MWh"; @param mass_unit before the gas: "kg" or "t"
    HeadlineTable(std::string energy_unit, const std::string& mass_unit, std::vector<Gas> gases);

    /// A cell without a number adds nothing: absent is not zero.
    void add_energy(std::string label, Cell cell, std::string note, FigureOrigin origin = {});
    /// @pre one of the gases
    void add_mass(std::string label, Gas gas, Cell cell, std::string note, FigureOrigin origin = {});
    [[nodiscard]] ReportTable take() && { return std::move(table_); }

private:
    void add(std::string label, std::size_t column, Cell cell, std::string note, FigureOrigin origin);

    std::vector<Gas> gases_;
    ReportTable table_;
};

/// "83.0 % measured"; empty where there is nothing to measure.
[[nodiscard]] std::string measured_note(const Subject& subject, const EnergyByMethod& energy);

}  // namespace wattmast::carbon_report
