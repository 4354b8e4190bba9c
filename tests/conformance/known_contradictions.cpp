// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/known_contradictions.h"

#include <array>

namespace wattmast::test {
namespace {

constexpr std::array contradictions = {
    KnownContradiction{"huawei-smu_11b", "1.3.6.1.4.1.2011.6.164.1.",
                       "currents are in 0.1 A: 3.1 A x 53.5 V = 166 W, and the modules say 71 W + 96 W"},
    KnownContradiction{"huawei-smu", "1.3.6.1.4.1.2011.6.164.1.", "currents are in 0.1 A, as huawei-smu_11b proves"},
};

}  // namespace

const KnownContradiction* known_contradiction(const RecordedCase& one) {
    const std::string oid = to_string(one.oid);
    for (const KnownContradiction& known : contradictions) {
        if ((known.device.empty() || known.device == one.device) && oid.starts_with(known.objects)) {
            return &known;
        }
    }
    return nullptr;
}

}  // namespace wattmast::test
