// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_loader.h"

namespace wattmast::ui {

ChartLoader::~ChartLoader() = default;

}  // namespace wattmast::ui
