// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// HTTP/1.1 to one service on one connection that outlives its requests, over TLS unless plain TCP is asked for.
// Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "collect/device_uri.h"
#include "collect/frame_tap.h"
#include "collect/steady_time.h"
#include "units/error.h"

namespace wattmast {

/// A header that says who asks; no header where the name is empty.
struct HttpAuthorization {
    std::string name;
    std::string value;  ///< A secret.
};

struct HttpHeader {
    std::string name;
    std::string value;
};

enum class HttpTransport : std::uint8_t { tls = 1, plain = 2 };

struct HttpReply {
    unsigned status = 0;
    std::string body;
    std::string location;                   ///< Empty where there is none, as the next two.
    std::string token;                      ///< X-Auth-Token
    std::string retry_after;                ///< As it stands there.
    std::vector<std::string> challenges{};  ///< WWW-Authenticate, which may come several times.
};

struct HttpsOptions {
    /// Whether a peer that nobody vouches for is spoken to. `noted` is for a stranger's first words, which hold no
    /// secret and ask for what everybody may read: then only get() without authorization.
    enum class Trust : std::uint8_t { required = 1, noted = 2 };
    /// A receiver takes messages of ours (collect/webhook_delivery.h) and is no equipment.
    enum class Role : std::uint8_t { equipment = 1, receiver = 2 };

    Endpoint endpoint;
    std::vector<TlsPin> pins;
    std::string ca_file;
    std::size_t max_body = 2U << 20U;
    Trust trust = Trust::required;
    HttpTransport transport = HttpTransport::tls;
    std::vector<HttpHeader> headers{};  ///< Of every request, beside those of HTTP itself.
    Role peer_role = Role::equipment;
};

/// Who answered last, as its certificate says.
struct HttpsPeer {
    std::string fingerprints;        ///< "certificate sha256/…, key sha256/…"; empty before the first handshake.
    std::optional<Failure> doubt{};  ///< Why it is not to be believed; empty: it is.
};

/// One request at a time, all on the executor's thread. There are four requests, and no way to make another: equipment
/// is only read, and a receiver, which is none, is only told.
///
/// A request connects where that is needed, and once more where a kept connection turns out to be closed. It fails with
/// `timeout` (and the connection is closed, because the answer may still come), `link_failed` (also for a certificate
/// that is not trusted), `malformed_frame` for what is no HTTP or a body beyond `max_body`, `cancelled` after close().
/// Statuses are not judged, redirects not followed, and nothing compressed is asked for. Without TLS, whoever is on the
/// way reads and changes what is said; there is then no peer to be trusted or not.
class HttpsClient {
public:
    HttpsClient(boost::asio::any_io_executor executor, HttpsOptions options);
    ~HttpsClient();
    HttpsClient(const HttpsClient&) = delete;
    HttpsClient& operator=(const HttpsClient&) = delete;

    /// @pre paths are of wire::local_path() or wire::is_http_path(). With Trust::noted std::logic_error is thrown for
    /// all but a get() without authorization.
    [[nodiscard]] boost::asio::awaitable<Result<HttpReply>> get(const std::string& path,
                                                                const HttpAuthorization& authorization,
                                                                SteadyTime deadline);
    /// Asks for a Redfish session of our own (DSP0266, 13.3.4). `body` is the login as JSON.
    [[nodiscard]] boost::asio::awaitable<Result<HttpReply>> create_session(const std::string& path,
                                                                           const std::string& body,
                                                                           SteadyTime deadline);
    /// Gives back that session.
    [[nodiscard]] boost::asio::awaitable<Result<HttpReply>> delete_session(const std::string& path,
                                                                           const HttpAuthorization& authorization,
                                                                           SteadyTime deadline);

    /// Tells a receiver a message of ours, as JSON. Throws std::logic_error for equipment, as the others do for a
    /// receiver.
    [[nodiscard]] boost::asio::awaitable<Result<HttpReply>> post_notice(const std::string& path,
                                                                        const HttpAuthorization& authorization,
                                                                        const std::string& json, SteadyTime deadline);

    /// Who looks on, in words: method, path, status and body. Headers are not told, nor what is posted nor what comes
    /// of it: they hold logins. Null: nobody.
    void set_tap(std::shared_ptr<FrameTap> tap) noexcept;

    /// Ends the request that runs. A connection that is idle stays.
    void close() noexcept;

    [[nodiscard]] const HttpsPeer& peer() const noexcept;

    /// Connections made (and TLS handshakes) since the beginning, for tests of what is reused.
    [[nodiscard]] std::size_t connections() const noexcept;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wattmast
