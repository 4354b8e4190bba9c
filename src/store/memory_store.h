// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A store that lives and dies with the process: for tests, previews and the demo of an empty machine.
#pragma once

#include <memory>

#include "store/store.h"
#include "units/error.h"

namespace wattmast {

struct MemoryContent;

/// One database in memory that several instances may have open, as a file would be. Copies are the same database.
/// Thread: open() and the instances may be used from different threads, each instance from one.
class MemoryDatabase {
public:
    MemoryDatabase();

    /// Fails with `store_locked` while another `read_write` instance exists.
    [[nodiscard]] Result<std::unique_ptr<Store>> open(OpenMode mode) const;

private:
    std::shared_ptr<MemoryContent> content_;
};

/// The only instance of a new database.
[[nodiscard]] std::unique_ptr<Store> make_memory_store();

}  // namespace wattmast
