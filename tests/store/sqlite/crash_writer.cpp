// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Appends batches until it is killed, and says on standard output which ones are durable.
// Usage: crash_writer DATABASE FIRST_BATCH
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>

#include "store/sqlite/crash_batch.h"
#include "store/sqlite/sqlite_store.h"

using namespace wattmast;

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: crash_writer DATABASE FIRST_BATCH\n";
        return 2;
    }
    const auto store = open_sqlite_store(argv[1], OpenMode::read_write, test::crash_policy);
    if (!store) {
        std::cerr << store.error().detail << "\n";
        return 3;
    }
    Site site;
    site.code = "crash";
    Device device;
    device.site = (*store)->catalog().save_site(site).value();
    device.name = "M1";
    const DeviceId id = (*store)->catalog().save_device(device).value();
    for (std::int64_t point = 1; point <= test::crash_points; ++point) {
        static_cast<void>((*store)->catalog().ensure_point(id, {PointKind::voltage, Phase::l1, std::to_string(point)}));
    }
    for (std::int64_t number = std::atoll(argv[2]);; ++number) {
        const auto appended = (*store)->samples().append(test::crash_batch(number));
        if (!appended) {
            std::cerr << appended.error().detail << "\n";
            return 3;
        }
        // One write, so that the reader of a killed writer never sees half a number.
        const std::string line = std::to_string(number) + "\n";
        if (write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
            return 3;
        }
    }
}
