// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/retirement.h"

namespace wattmast {

RetireReport& RetireReport::operator+=(const RetireReport& other) {
    days += other.days;
    samples += other.samples;
    quarter_days += other.quarter_days;
    kept.insert(kept.end(), other.kept.begin(), other.kept.end());
    is_done = other.is_done;
    return *this;
}

}  // namespace wattmast
