// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A serial line on a pair of pseudo terminals: the program opens one end as its port, the test plays what hangs on it.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "support/temporary_folder.h"

namespace wattmast::test {

/// The two ends, with a name for the port that stays the same when the pair is another: as an adapter's in
/// /dev/serial/by-id. Throws std::runtime_error where the machine has no pseudo terminals.
class PtyLine {
public:
    PtyLine();
    ~PtyLine();
    PtyLine(const PtyLine&) = delete;
    PtyLine& operator=(const PtyLine&) = delete;

    /// The port's path.
    [[nodiscard]] std::string path() const;
    /// The end that is not the port; -1 while it is unplugged.
    [[nodiscard]] int master() const noexcept { return master_; }

    /// The adapter is gone: its name is, and whoever has it open is told.
    void unplug();
    /// Another pair under the same name.
    void plug();

private:
    TemporaryFolder folder_;
    int master_ = -1;
    int slave_ = -1;  ///< Held open, so that the master works while nobody has opened the port.
};

/// Reads from a descriptor and answers on a thread of its own, until it hangs up or this is destroyed.
class PtyResponder {
public:
    using Bytes = std::vector<std::byte>;
    /// Called on that thread with what has come; what it gives is written.
    using Answer = std::function<Bytes(std::span<const std::byte> received)>;

    PtyResponder(int descriptor, Answer answer);
    ~PtyResponder();
    PtyResponder(const PtyResponder&) = delete;
    PtyResponder& operator=(const PtyResponder&) = delete;

private:
    void run();

    int descriptor_;
    Answer answer_;
    int wake_ = -1;
    std::thread thread_;
};

}  // namespace wattmast::test
