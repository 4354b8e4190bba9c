// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cstdlib>

#include "support/fatal_log_sink.h"

int main(int argc, char** argv) {
    testing::InitGoogleMock(&argc, argv);
    // No test meets the desktop keyring of who runs it; those of the keyring have a session of their own.
    unsetenv("DBUS_SESSION_BUS_ADDRESS");
    unsetenv("XDG_RUNTIME_DIR");
    wattmast::test::install_fatal_log_sink();
    return RUN_ALL_TESTS();
}
