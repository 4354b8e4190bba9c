// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/crash/writer.h"

#include <unistd.h>

#include <iostream>
#include <string>

#include "store/crash/phases.h"
#include "store/crash/plan.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::test::crash {
namespace {

/// Sealing is due as time passes the end of a window of two hours, which is twelve steps.
constexpr std::int64_t batches_per_window = 12;
constexpr std::int64_t batches_per_look = 16;
constexpr std::int64_t batches_per_opening = 37;

int give_up(const Failure& failure) {
    std::cerr << "the writer: " << failure.detail << "\n";
    return 3;
}

/// What a reader in another thread does: what it sees must be what was acknowledged.
Result<void> look(const std::filesystem::path& file, std::int64_t batches) {
    const auto reader = open_sqlite_store(file, OpenMode::read_only);
    if (!reader) {
        return reader.error();
    }
    const auto content = content_of(**reader);
    if (!content) {
        return content.error();
    }
    if (*content != content_after(batches)) {
        return fail(Errc::store_failed, "a reader sees something else than " + std::to_string(batches) + " batches");
    }
    return {};
}

Result<AppendReport> append(Store& store, std::int64_t number) {
    const Announcing announcing(number, number > 0 && is_late(number - 1));
    return store.samples().append(batch(number));
}

}  // namespace

bool say(const char* word, std::int64_t number) {
    const std::string line = std::string(word) + " " + std::to_string(number) + "\n";
    return write(STDOUT_FILENO, line.data(), line.size()) == static_cast<ssize_t>(line.size());
}

int write_until_killed(const std::filesystem::path& file, std::int64_t first_batch) {
    announce_cells();
    for (std::int64_t number = first_batch;;) {
        say("open", number);
        const auto store = open_sqlite_store(file, OpenMode::read_write);
        if (!store) {
            return give_up(store.error());
        }
        say("catalogue", number);
        make_catalog((*store)->catalog());
        for (std::int64_t more = batches_per_opening; more > 0; --more, ++number) {
            say(number % batches_per_window == 0 ? "append_and_seal" : "append", number);
            const auto appended = append(**store, number);
            if (!appended) {
                return give_up(appended.error());
            }
            if (!say("durable", number)) {
                return 3;
            }
            if (number % batches_per_look == 0) {
                say("read", number);
                if (const auto seen = look(file, number + 1); !seen) {
                    return give_up(seen.error());
                }
            }
        }
        say("verify", number);
        const auto report = (*store)->verify({});
        if (!report || !report->findings.empty()) {
            return give_up(report ? fail(Errc::store_damaged, report->findings.front().detail) : report.error());
        }
        say("close", number);
    }
}

}  // namespace wattmast::test::crash
