// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A TCP connection on which TLS can begin at any time (STARTTLS). Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "collect/device_uri.h"
#include "collect/link.h"
#include "collect/tls_pin.h"
#include "units/error.h"

namespace wattmast {

/// Whom to reach, and whom to believe (collect/tls_trust.h).
struct TlsPeer {
    Endpoint endpoint;
    std::vector<TlsPin> pins;
    std::string ca_file;  ///< Empty: the system's authorities.
};

/// For one conversation: after any error, also silence where something was to be read, the link is closed.
class TlsLink final : public Link {
public:
    TlsLink(const boost::asio::any_io_executor& executor, TlsPeer peer);
    ~TlsLink() override;
    TlsLink(const TlsLink&) = delete;
    TlsLink& operator=(const TlsLink&) = delete;

    /// Connects, without TLS.
    [[nodiscard]] boost::asio::awaitable<OpenOutcome> open(SteadyTime deadline) override;
    /// From here on nothing is said in clear. Empty when the peer is who it should be; otherwise the link is closed and
    /// nothing was sent to it: `link_failed`, `timeout`, `file_failed`, `cancelled`.
    [[nodiscard]] boost::asio::awaitable<std::optional<Failure>> start_tls(SteadyTime deadline);
    [[nodiscard]] boost::asio::awaitable<boost::system::error_code> write(wire::ByteView bytes,
                                                                          SteadyTime deadline) override;
    [[nodiscard]] boost::asio::awaitable<ReadOutcome> read_some(std::span<std::byte> buffer,
                                                                SteadyTime deadline) override;
    void close() noexcept override;

    /// Our end as "[192.0.2.1]" or "[IPv6:2001:db8::1]" (RFC 5321, 4.1.3). @pre it is open.
    [[nodiscard]] std::string own_address_literal() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wattmast
