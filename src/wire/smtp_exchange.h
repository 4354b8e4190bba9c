// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Handing one e-mail to a server (RFC 5321), as state machines: one up to the beginning of TLS, one from there on.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "units/error.h"
#include "wire/exchange.h"
#include "wire/smtp_reply.h"

namespace wattmast::wire {

struct SmtpTiming {
    std::chrono::milliseconds patience{30'000};    ///< Silence after which a reply is given up.
    std::chrono::milliseconds after_text{60'000};  ///< After the last dot, when servers look for viruses and the like.
    std::chrono::milliseconds after_quit{5'000};   ///< Then it is done anyway.
};

/// What a server offers (RFC 5321, 4.1.1.1), by keyword in capitals; the value is what stands behind it.
using SmtpExtensions = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] SmtpExtensions extensions_in(const SmtpReply& reply);

/// Whether a failure lasts: RFC 5321, 4.2.1: 4yz may be tried again, 5yz not.
enum class SmtpLasting : std::uint8_t { temporary = 1, permanent = 2 };

/// Greeting, EHLO and STARTTLS (RFC 3207). Success: TLS begins with the next byte. A server that does not offer it, or
/// says more in the same breath, is not gone on with: nothing is ever said without TLS instead.
class SmtpStartTls final : public Exchange {
public:
    /// @param own_name A host name, or an address as "[192.0.2.1]".
    explicit SmtpStartTls(std::string own_name, SmtpTiming timing = {})
        : own_name_(std::move(own_name)), timing_(timing) {}

    [[nodiscard]] Step resume(const Event& event) override;
    /// Of the failure. @pre it failed.
    [[nodiscard]] SmtpLasting lasting() const noexcept { return lasting_; }

private:
    enum class State : std::uint8_t { greeting = 1, ehlo = 2, starttls = 3 };

    Step take(const SmtpReply& reply);
    Step refused(const SmtpReply& reply, const std::string& what);

    std::string own_name_;
    SmtpTiming timing_;
    SmtpReplyReader reader_;
    State state_ = State::greeting;
    SmtpLasting lasting_ = SmtpLasting::temporary;
};

struct SmtpLogin {
    std::string user;
    std::string password;  ///< Never printed.
};

struct SmtpEnvelope {
    std::string from;
    std::vector<std::string> to;  ///< At least one.
    std::string message;          ///< As of mail_message().
};

/// Where the conversation begins.
enum class SmtpOpening : std::uint8_t { greeting = 1, after_starttls = 2 };
/// Whether others on the way can read it.
enum class SmtpSecrecy : std::uint8_t { encrypted = 1, plain = 2 };

/// EHLO, AUTH PLAIN or LOGIN (RFC 4954), MAIL, RCPT, DATA and QUIT, one command at a time. Dots are doubled, SIZE is
/// said (RFC 1870), SMTPUTF8 (RFC 6531) where an address needs it. A recipient that is refused does not keep the mail
/// from the others. After a refusal QUIT is said too.
class SmtpDelivery final : public Exchange {
public:
    struct How {
        std::string own_name;  ///< As of SmtpStartTls.
        SmtpOpening opening = SmtpOpening::greeting;
        SmtpSecrecy secrecy = SmtpSecrecy::encrypted;
        SmtpTiming timing{};
    };
    /// @pre addresses are of check_mail_address(), at least one recipient, and no login where others can read it;
    /// otherwise throws std::invalid_argument.
    SmtpDelivery(SmtpEnvelope envelope, std::optional<SmtpLogin> login, How how);

    /// Finished::outcome is success when the server has taken the mail for at least one recipient. `device_refused` for
    /// what it says no to, `timeout`, `link_failed`, `malformed_frame`. No secret is in a detail, even where the server
    /// repeats one.
    [[nodiscard]] Step resume(const Event& event) override;

    /// Of the failure. @pre it failed.
    [[nodiscard]] SmtpLasting lasting() const noexcept { return lasting_; }

    struct Refusal {
        std::string recipient;
        std::string reply;
    };
    /// Recipients that the server did not take, though it took the mail for others.
    [[nodiscard]] const std::vector<Refusal>& refusals() const noexcept { return refusals_; }

private:
    enum class State : std::uint8_t {
        greeting = 1,
        ehlo = 2,
        auth = 3,  ///< AUTH PLAIN, or the password of AUTH LOGIN: what comes is the verdict.
        login_user = 4,
        login_password = 5,
        sender = 6,
        recipient = 7,
        data = 8,
        text = 9,
        quit = 10,
    };

    Step send(std::string_view line, State next);
    Step after_greeting();
    Step take(const SmtpReply& reply);
    Step take_extensions(const SmtpReply& reply);
    Step take_recipient(const SmtpReply& reply);
    Step begin_login();
    Step begin_mail();
    Step ask_recipient();
    Step after_recipients();
    Step send_text();
    Step quit_with(Result<void> outcome, SmtpLasting lasting);
    Step refuse(const SmtpReply& reply, const std::string& what);
    Step end(Failure failure);
    [[nodiscard]] bool needs_utf8() const;
    [[nodiscard]] std::string words_of(const SmtpReply& reply) const;

    SmtpEnvelope envelope_;
    std::optional<SmtpLogin> login_;
    How how_;
    SmtpReplyReader reader_;
    SmtpExtensions offered_;
    State state_ = State::greeting;
    std::size_t asked_ = 0;     ///< Recipients that were answered for.
    std::size_t accepted_ = 0;  ///< Of these.
    std::vector<Refusal> refusals_;
    bool is_any_refusal_temporary_ = false;
    Result<void> outcome_;
    SmtpLasting lasting_ = SmtpLasting::temporary;
};

}  // namespace wattmast::wire
