// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "support/fatal_log_sink.h"

int main(int argc, char** argv) {
    testing::InitGoogleMock(&argc, argv);
    wattmast::test::install_fatal_log_sink();
    return RUN_ALL_TESTS();
}
