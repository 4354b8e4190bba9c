// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/fault_proxy.h"

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <random>
#include <utility>
#include <vector>

namespace wattmast::test {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::ip::udp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using Packet = std::vector<std::byte>;

constexpr std::chrono::milliseconds retransmission{200};  // Linux' shortest.
constexpr std::chrono::milliseconds behind_later_ones{40};

}  // namespace

/// The faults in force, and chance. On the proxy's thread.
class FaultProxy::Network {
public:
    Network(asio::io_context& io, std::uint32_t seed) : io_(io), random_(seed) {}

    [[nodiscard]] const NetworkFaults& faults() const { return faults_; }
    void set(const NetworkFaults& faults) {
        faults_ = faults;
        if (!faults.is_parted) {
            for (auto& healed : std::exchange(waiting_, {})) {
                healed();
            }
        }
    }
    void forget() { waiting_.clear(); }
    void when_healed(std::function<void()> action) { waiting_.push_back(std::move(action)); }

    bool happens(double share) { return std::uniform_real_distribution<>(0, 1)(random_) < share; }
    [[nodiscard]] std::chrono::milliseconds delay() {
        std::uniform_int_distribution<std::int64_t> more(0, faults_.jitter.count());
        return faults_.delay + std::chrono::milliseconds(more(random_));
    }
    void maybe_corrupt(Packet& packet) {
        if (!packet.empty() && happens(faults_.corrupt)) {
            const std::size_t bit = std::uniform_int_distribution<std::size_t>(0, packet.size() * 8 - 1)(random_);
            packet[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        }
    }
    void after(Clock::time_point at, std::function<void()> action) {
        auto timer = std::make_shared<asio::steady_timer>(io_, at);
        timer->async_wait([timer, action = std::move(action)](error_code error) {
            if (!error) {
                action();
            }
        });
    }

private:
    asio::io_context& io_;
    std::mt19937 random_;
    NetworkFaults faults_;
    std::vector<std::function<void()>> waiting_;
};

namespace {

/// One direction of a connection: pieces arrive in their order, however late.
class Stream {
public:
    Clock::time_point arrival(std::chrono::milliseconds delay) {
        last_ = std::max(last_, Clock::now() + delay);
        return last_;
    }

private:
    Clock::time_point last_{};
};

}  // namespace

class FaultProxy::TcpSide : public std::enable_shared_from_this<TcpSide> {
public:
    TcpSide(asio::io_context& io, std::shared_ptr<Network> network, std::uint16_t server)
        : io_(io),
          network_(std::move(network)),
          server_(asio::ip::address_v4::loopback(), server),
          listener_(io, {asio::ip::address_v4::loopback(), 0}) {}

    [[nodiscard]] std::uint16_t port() const { return listener_.local_endpoint().port(); }

    void listen() {
        listener_.async_accept([self = shared_from_this()](error_code error, tcp::socket client) {
            if (error) {
                return;
            }
            self->begin(std::make_shared<tcp::socket>(std::move(client)));
            self->listen();
        });
    }

private:
    using Socket = std::shared_ptr<tcp::socket>;
    struct Direction {
        Socket from;
        Socket to;
        Stream stream;
        std::array<std::byte, 2048> buffer{};
        std::deque<Packet> arrived;  ///< Waiting to be written; the first is being.
    };

    void begin(Socket client) {
        if (network_->faults().is_parted) {
            network_->when_healed([self = shared_from_this(), client] { self->begin(client); });
            return;
        }
        auto server = std::make_shared<tcp::socket>(io_);
        server->async_connect(server_, [self = shared_from_this(), client, server](error_code error) {
            if (error) {
                abort(*client);
                return;
            }
            self->read(std::make_shared<Direction>(Direction{client, server, {}, {}, {}}));
            self->read(std::make_shared<Direction>(Direction{server, client, {}, {}, {}}));
        });
    }

    void read(const std::shared_ptr<Direction>& way) {
        way->from->async_read_some(
            asio::buffer(way->buffer), [self = shared_from_this(), way](error_code error, std::size_t count) {
                if (error) {
                    end(*way);
                    return;
                }
                self->pass(way, {way->buffer.begin(), way->buffer.begin() + static_cast<std::ptrdiff_t>(count)});
                self->read(way);
            });
    }

    void pass(const std::shared_ptr<Direction>& way, Packet packet) {
        if (network_->faults().is_parted) {
            network_->when_healed([self = shared_from_this(), way, packet] { self->pass(way, packet); });
            return;
        }
        if (network_->happens(network_->faults().reset)) {
            abort(*way->from);
            abort(*way->to);
            return;
        }
        network_->maybe_corrupt(packet);
        const bool is_lost = network_->happens(network_->faults().loss);
        const auto delay = network_->delay() + (is_lost ? retransmission : std::chrono::milliseconds{0});
        network_->after(way->stream.arrival(delay), [self = shared_from_this(), way, packet = std::move(packet)] {
            way->arrived.push_back(packet);
            if (way->arrived.size() == 1) {
                self->write(way);
            }
        });
    }

    void write(const std::shared_ptr<Direction>& way) {
        asio::async_write(*way->to, asio::buffer(way->arrived.front()),
                          [self = shared_from_this(), way](error_code error, std::size_t) {
                              way->arrived.pop_front();
                              if (error) {
                                  end(*way);
                              } else if (!way->arrived.empty()) {
                                  self->write(way);
                              }
                          });
    }

    static void end(Direction& way) {
        error_code ignored;
        way.from->close(ignored);
        way.to->close(ignored);
    }

    static void abort(tcp::socket& socket) {
        error_code ignored;
        socket.set_option(asio::socket_base::linger(true, 0), ignored);
        socket.close(ignored);
    }

    asio::io_context& io_;
    std::shared_ptr<Network> network_;
    tcp::endpoint server_;
    tcp::acceptor listener_;
};

class FaultProxy::UdpSide : public std::enable_shared_from_this<UdpSide> {
public:
    UdpSide(asio::io_context& io, std::shared_ptr<Network> network, std::uint16_t server)
        : io_(io),
          network_(std::move(network)),
          server_(asio::ip::address_v4::loopback(), server),
          front_(std::make_shared<udp::socket>(io, udp::endpoint(asio::ip::address_v4::loopback(), 0))) {}

    [[nodiscard]] std::uint16_t port() const { return front_->local_endpoint().port(); }

    void listen() {
        front_->async_receive_from(
            asio::buffer(buffer_), client_, [self = shared_from_this()](error_code error, std::size_t count) {
                if (error == asio::error::operation_aborted) {
                    return;
                }
                if (!error) {
                    self->pass(self->taken(self->buffer_, count), self->back_of(self->client_), self->server_);
                }
                self->listen();
            });
    }

private:
    using Socket = std::shared_ptr<udp::socket>;
    using Buffer = std::array<std::byte, 65536>;

    static Packet taken(const Buffer& buffer, std::size_t count) {
        return {buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(count)};
    }

    /// The server sees each client at a port of its own.
    Socket back_of(const udp::endpoint& client) {
        Socket& back = backs_[client];
        if (!back) {
            back = std::make_shared<udp::socket>(io_, udp::endpoint(asio::ip::address_v4::loopback(), 0));
            answer(back, client, std::make_shared<Buffer>());
        }
        return back;
    }

    void answer(const Socket& back, const udp::endpoint& client, const std::shared_ptr<Buffer>& buffer) {
        back->async_receive(asio::buffer(*buffer),
                            [self = shared_from_this(), back, client, buffer](error_code error, std::size_t count) {
                                if (error == asio::error::operation_aborted) {
                                    return;
                                }
                                if (!error) {
                                    self->pass(taken(*buffer, count), self->front_, client);
                                }
                                self->answer(back, client, buffer);
                            });
    }

    void pass(Packet packet, const Socket& socket, const udp::endpoint& to) {
        const NetworkFaults& faults = network_->faults();
        if (faults.is_parted || network_->happens(faults.loss)) {
            return;
        }
        // Its checksum would not be right, and no kernel passes such a datagram on.
        if (network_->happens(faults.corrupt)) {
            return;
        }
        const int copies = network_->happens(faults.duplicate) ? 2 : 1;
        for (int copy = 0; copy < copies; ++copy) {
            const auto late = network_->happens(faults.reorder) ? behind_later_ones : std::chrono::milliseconds{0};
            network_->after(Clock::now() + network_->delay() + late, [socket, to, packet] {
                error_code ignored;
                socket->send_to(asio::buffer(packet), to, 0, ignored);
            });
        }
    }

    asio::io_context& io_;
    std::shared_ptr<Network> network_;
    udp::endpoint server_;
    Socket front_;
    udp::endpoint client_;
    Buffer buffer_{};
    std::map<udp::endpoint, Socket> backs_;
};

FaultProxy::FaultProxy(Transport transport, std::uint16_t server, std::uint32_t seed)
    : network_(std::make_shared<Network>(io_, seed)) {
    if (transport == Transport::tcp) {
        tcp_ = std::make_shared<TcpSide>(io_, network_, server);
        port_ = tcp_->port();
        tcp_->listen();
    } else {
        udp_ = std::make_shared<UdpSide>(io_, network_, server);
        port_ = udp_->port();
        udp_->listen();
    }
    thread_ = std::thread([this] { io_.run(); });
}

FaultProxy::~FaultProxy() {
    io_.stop();
    thread_.join();
    network_->forget();  // What waits for healing holds what holds this.
}

void FaultProxy::set(const NetworkFaults& faults) {
    boost::asio::post(io_, [network = network_, faults] { network->set(faults); });
}

}  // namespace wattmast::test
