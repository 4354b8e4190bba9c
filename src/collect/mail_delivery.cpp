// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/mail_delivery.h"

#include <algorithm>
#include <utility>

#include "collect/delivery_run.h"
#include "collect/session.h"
#include "collect/tls_link.h"
#include "wire/mail_message.h"
#include "wire/smtp_exchange.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;

Lasting lasting_of(wire::SmtpLasting lasting) {
    return lasting == wire::SmtpLasting::permanent ? Lasting::permanent : Lasting::temporary;
}

/// A certificate that is not trusted, or authorities that cannot be read, stay so until somebody does something. The
/// detail of the first says which to pin.
Lasting lasting_of(const Failure& failure) {
    return failure.code == Errc::file_failed || failure.detail.find("sha256/") != std::string::npos
               ? Lasting::permanent
               : Lasting::temporary;
}

std::string where(const MailServer& server) {
    return server.endpoint.host + ":" + std::to_string(server.endpoint.port);
}

class MailDelivery {
public:
    MailDelivery(const asio::any_io_executor& executor, const MailServer& server, wire::SmtpEnvelope envelope)
        : server_(server),
          envelope_(std::move(envelope)),
          link_(executor, {server.endpoint, server.pins, server.ca_file}) {}

    asio::awaitable<Delivery> run(SteadyTime deadline) {
        if (const auto opened = co_await link_.open(deadline); opened.error) {
            co_return Delivery::failed(failure_to_open(opened.error, where(server_)), Lasting::temporary);
        }
        const std::string own_name = link_.own_address_literal();
        wire::SmtpDelivery::How how{own_name, wire::SmtpOpening::greeting, wire::SmtpSecrecy::encrypted, {}};
        if (server_.security == MailServer::Security::plain) {
            how.secrecy = wire::SmtpSecrecy::plain;
        }
        if (server_.security == MailServer::Security::starttls) {
            how.opening = wire::SmtpOpening::after_starttls;
            wire::SmtpStartTls opening(own_name);
            const SessionOutcome opened = co_await wattmast::run(opening, link_, deadline);
            if (!opened.result) {
                co_return failed(opened.result.error(), lasting_of(opening.lasting()));
            }
        }
        if (server_.security != MailServer::Security::plain) {
            if (auto doubt = co_await link_.start_tls(deadline)) {
                const Lasting lasting = lasting_of(*doubt);
                co_return Delivery::failed(std::move(*doubt), lasting);
            }
        }
        co_return co_await hand_over(std::move(how), deadline);
    }

    void close() noexcept { link_.close(); }

private:
    asio::awaitable<Delivery> hand_over(wire::SmtpDelivery::How how, SteadyTime deadline) {
        std::optional<wire::SmtpLogin> login;
        if (!server_.user.empty()) {
            login = {server_.user, server_.password};
        }
        wire::SmtpDelivery exchange(std::move(envelope_), std::move(login), std::move(how));
        const SessionOutcome outcome = co_await wattmast::run(exchange, link_, deadline);
        if (!outcome.result) {
            co_return failed(outcome.result.error(), lasting_of(exchange.lasting()));
        }
        Delivery delivery;
        for (const auto& refusal : exchange.refusals()) {
            delivery.remark +=
                (delivery.remark.empty() ? "not taken for " : "; not for ") + refusal.recipient + ": " + refusal.reply;
        }
        co_return delivery;
    }

    /// The words of a session are about polls where its deadline passed.
    [[nodiscard]] Delivery failed(const Failure& why, Lasting lasting) const {
        const bool is_late = why.code == Errc::timeout && why.detail.find("poll") != std::string::npos;
        const bool is_ended = why.code == Errc::cancelled;
        std::string detail = is_late    ? "the mail server did not take the mail in time"
                             : is_ended ? "the delivery was given up"
                                        : why.detail;
        return Delivery::failed(fail(why.code, where(server_) + ": " + std::move(detail)), lasting);
    }

    const MailServer& server_;
    wire::SmtpEnvelope envelope_;
    TlsLink link_;
};

}  // namespace

Result<void> check_mail_recipient(std::string_view address) {
    return wire::check_mail_address(address);
}

Delivery deliver_mail(const MailServer& server, const Mail& mail, Duration patience, const std::stop_token& stop) {
    const std::string host = mail.from.substr(std::min(mail.from.rfind('@') + 1, mail.from.size()));
    constexpr std::size_t longest_id = 200;  // Of mail_message().
    const bool is_plain_host = std::ranges::all_of(host, [](char c) { return static_cast<unsigned char>(c) < 0x80; }) &&
                               !host.empty() && mail.id.size() + 1 + host.size() <= longest_id;
    const std::string id = mail.id + "@" + (is_plain_host ? host : "wattmast.invalid");
    wire::SmtpEnvelope envelope{mail.from, mail.to,
                                wire::mail_message({mail.from, mail.to, mail.subject, mail.body, id, mail.date})};
    asio::io_context context{1};
    MailDelivery delivery(context.get_executor(), server, std::move(envelope));
    return run_delivery(context, delivery.run(std::chrono::steady_clock::now() + patience), stop,
                        [&] { delivery.close(); });
}

}  // namespace wattmast
