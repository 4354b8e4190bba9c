// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/silent_hosts.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace wattmast::test {
namespace {

sockaddr_in loopback(int host, std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(static_cast<std::uint32_t>(0x7F000000 + host));
    return address;
}

/// Listens at 127.0.0.`host`; `port` 0 becomes what the kernel chose.
int listening(int host, std::uint16_t& port, int backlog) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(host, port);
    socklen_t length = sizeof address;
    if (bind(socket, reinterpret_cast<sockaddr*>(&address), length) != 0 || listen(socket, backlog) != 0 ||
        getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) != 0) {
        throw std::runtime_error("no listening socket on the loopback");
    }
    port = ntohs(address.sin_port);
    return socket;
}

}  // namespace

SilentHosts::SilentHosts(int count) {
    for (int host = 1; host <= count; ++host) {
        listeners_.push_back(listening(host, port_, 8));
    }
    std::array<int, 2> wake{};
    if (pipe(wake.data()) != 0) {
        throw std::runtime_error("no pipe");
    }
    wake_read_ = wake[0];
    wake_write_ = wake[1];
    thread_ = std::thread([this] { serve(); });
}

SilentHosts::~SilentHosts() {
    close(wake_write_);  // Makes the read end readable for ever.
    thread_.join();
    close(wake_read_);
    std::ranges::for_each(listeners_, close);
}

void SilentHosts::serve() {
    std::vector<int> open;
    while (true) {
        std::vector<pollfd> waiting{{wake_read_, POLLIN, 0}};
        for (const int socket : listeners_) {
            waiting.push_back({socket, POLLIN, 0});
        }
        for (const int socket : open) {
            waiting.push_back({socket, POLLIN, 0});
        }
        poll(waiting.data(), waiting.size(), -1);
        if (waiting[0].revents != 0) {
            break;
        }
        take_bytes(open);  // First, so that those that were closed before a new one came are not counted with it.
        for (std::size_t i = 0; i < listeners_.size(); ++i) {
            if (waiting[i + 1].revents != 0) {
                open.push_back(accept(listeners_[i], nullptr, nullptr));
                ++accepted_;
                take_bytes(open);
                most_open_ = std::max(most_open_.load(), static_cast<int>(open.size()));
            }
        }
    }
    std::ranges::for_each(open, close);
}

void SilentHosts::take_bytes(std::vector<int>& open) {
    std::erase_if(open, [this](int socket) {
        std::array<char, 256> buffer{};
        const auto count = recv(socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (count > 0) {
            ++requests_;
            requests_.notify_all();
        }
        const bool is_closed = count == 0;
        if (is_closed) {
            close(socket);
        }
        return is_closed;
    });
}

DeadHost::DeadHost() : listener_(listening(1, port_, 0)) {
    // One more than the queue holds; from then on the kernel drops what knocks.
    for (int i = 0; i < 2; ++i) {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        const sockaddr_in address = loopback(1, port_);
        connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        queued_.push_back(socket);
    }
}

DeadHost::~DeadHost() {
    std::ranges::for_each(queued_, close);
    close(listener_);
}

}  // namespace wattmast::test
