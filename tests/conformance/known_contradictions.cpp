// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/known_contradictions.h"

#include <array>

namespace wattmast::test {
namespace {

constexpr std::array contradictions = {
    KnownContradiction{"enexus_smartpacks", "1.3.6.1.4.1.12148.10.9.2.5.0",
                       "tenths of amperes, like the total of the rectifiers beside it, which is the same number while "
                       "the battery rests"},
    KnownContradiction{"huawei-smu_11b", "1.3.6.1.4.1.2011.6.164.1.",
                       "currents are in 0.1 A: 3.1 A x 53.5 V = 166 W, and the modules say 71 W + 96 W"},
    KnownContradiction{"huawei-smu", "1.3.6.1.4.1.2011.6.164.1.", "currents are in 0.1 A, as huawei-smu_11b proves"},
    KnownContradiction{"huaweiups_ups2000", "1.3.6.1.2.1.33.1.2.3.0", "4294967295 minutes is no run time"},
    KnownContradiction{"huaweiups_ups2000", "1.3.6.1.2.1.33.1.",
                       "frequencies are in 0.1 Hz (RFC 1628): 50 Hz, not 5 Hz"},
    KnownContradiction{"netmanplus_204", "1.3.6.1.2.1.33.1.3.3.1.4.", "-1 says that the current is not measured"},
    KnownContradiction{"netvision-rfc", "1.3.6.1.2.1.33.1.", "65535 and 655350 say that there is no value"},
    KnownContradiction{"sentry3_3phase", "1.3.6.1.4.1.1718.3.1.10.0",
                       "the power factor is in hundredths: 1.00, not 100"},
    KnownContradiction{"socomec-ups", "1.3.6.1.4.1.4555.1.1.7.1.2.3.0", "65535 minutes is no run time"},
    KnownContradiction{"vertiv-ita2", "1.3.6.1.4.1.13400.2.54.2.3.8.0",
                       "it is called active power and is 1.41 kW beside 7.6 A at 231 V; it is no energy"},
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

const char* why_without_profile(std::string_view device) {
    if (device == "serverscheck_sc-ts01") {
        return "only the name of a sensor tells what it measures";
    }
    if (device == "zxr10_5950") {
        return "it has 32-bit octet counters only, which wrap in 34 s at 1 Gbit/s";
    }
    return nullptr;
}

}  // namespace wattmast::test
