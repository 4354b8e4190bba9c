// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/pty_line.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace wattmast::test {

PtyLine::PtyLine() {
    plug();
}

PtyLine::~PtyLine() {
    unplug();
}

std::string PtyLine::path() const {
    return (folder_ / "ttyUSB7").string();
}

void PtyLine::plug() {
    master_ = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    std::array<char, 64> name{};
    if (master_ < 0 || grantpt(master_) != 0 || unlockpt(master_) != 0 ||
        ptsname_r(master_, name.data(), name.size()) != 0) {
        throw std::runtime_error("no pseudo terminal");
    }
    slave_ = open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    termios settings{};
    tcgetattr(slave_, &settings);
    cfmakeraw(&settings);  // A line does not echo.
    tcsetattr(slave_, TCSANOW, &settings);
    std::filesystem::create_symlink(name.data(), path());
}

void PtyLine::unplug() {
    std::filesystem::remove(path());
    close(std::exchange(slave_, -1));
    close(std::exchange(master_, -1));
}

PtyResponder::PtyResponder(int descriptor, Answer answer)
    : descriptor_(descriptor), answer_(std::move(answer)), wake_(eventfd(0, EFD_CLOEXEC)), thread_([this] { run(); }) {}

PtyResponder::~PtyResponder() {
    const std::uint64_t one = 1;
    static_cast<void>(!write(wake_, &one, sizeof one));
    thread_.join();
    close(wake_);
}

void PtyResponder::run() {
    std::array<std::byte, 512> buffer{};
    std::array<pollfd, 2> waiting{pollfd{descriptor_, POLLIN, 0}, pollfd{wake_, POLLIN, 0}};
    while (poll(waiting.data(), waiting.size(), -1) > 0 && waiting[1].revents == 0) {
        const auto count = read(descriptor_, buffer.data(), buffer.size());
        if (count <= 0) {
            return;
        }
        const Bytes reply = answer_(std::span(buffer).first(static_cast<std::size_t>(count)));
        for (std::size_t done = 0; done < reply.size();) {
            const auto written = write(descriptor_, reply.data() + done, reply.size() - done);
            if (written <= 0) {
                return;
            }
            done += static_cast<std::size_t>(written);
        }
    }
}

}  // namespace wattmast::test
