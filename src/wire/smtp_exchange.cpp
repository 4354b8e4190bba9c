// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/smtp_exchange.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "wire/base64.h"
#include "wire/mail_message.h"

namespace wattmast::wire {
namespace {

Bytes bytes_of(std::string_view text) {
    const auto view = std::as_bytes(std::span(text));
    return {view.begin(), view.end()};
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return result;
}

bool has_word(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (list.substr(0, end) == word) {
            return true;
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

/// RFC 5321, 4.5.2; the dot that ends it included. Every line ends in CRLF, whatever ended it before, because servers
/// that take a bare "\n" for the end of a line can be made to see a second mail.
std::string dotted(std::string_view message) {
    std::string text;
    text.reserve(message.size() + 8);
    bool begins_line = true;
    for (std::size_t at = 0; at < message.size(); ++at) {
        const char c = message[at];
        if (c == '\r' || c == '\n') {
            at += c == '\r' && at + 1 < message.size() && message[at + 1] == '\n' ? 1U : 0U;
            text += "\r\n";
            begins_line = true;
            continue;
        }
        text.append(begins_line && c == '.' ? "." : "").append(1, c);
        begins_line = false;
    }
    return text + (begins_line ? ".\r\n" : "\r\n.\r\n");
}

/// RFC 4616, 2
std::string plain_words(const SmtpLogin& login) {
    return to_base64(std::string(1, '\0') + login.user + std::string(1, '\0') + login.password);
}

Failure silence() {
    return fail(Errc::timeout,
                "the mail server is silent; check address and port, and whether TLS begins at once "
                "there (port 465) or later (587 and 25)");
}

Failure broken(const boost::system::error_code& error) {
    return fail(Errc::link_failed, "the mail server ended the connection: " + error.message());
}

Failure too_eager() {
    return fail(Errc::malformed_frame, "the mail server says more than it was asked; nothing more was said to it");
}

}  // namespace

SmtpExtensions extensions_in(const SmtpReply& reply) {
    SmtpExtensions found;
    for (std::size_t i = 1; i < reply.lines.size(); ++i) {
        const std::string& line = reply.lines[i];
        // Old servers write AUTH=PLAIN.
        const std::size_t end = std::min(line.find_first_of(" ="), line.size());
        const std::string value = line.substr(std::min(end + 1, line.size()));
        std::string& kept = found[upper(std::string_view(line).substr(0, end))];
        kept += (kept.empty() || value.empty() ? "" : " ") + upper(value);
    }
    return found;
}

// ---- SmtpStartTls ----

Step SmtpStartTls::resume(const Event& event) {
    if (std::holds_alternative<Started>(event) || std::holds_alternative<Sent>(event)) {
        return Receive{timing_.patience};
    }
    if (const auto* error = std::get_if<Broken>(&event)) {
        return Finished{broken(error->code)};
    }
    if (std::holds_alternative<Elapsed>(event)) {
        return Finished{silence()};
    }
    reader_.push(std::get<Received>(event).bytes);
    const auto reply = reader_.next();
    if (!reply) {
        return Finished{reply.error()};
    }
    if (!*reply) {
        return Receive{timing_.patience};
    }
    // RFC 3207, 6: what came in clear must not be taken for an answer inside of TLS.
    return reader_.has_more() ? Step{Finished{too_eager()}} : take(**reply);
}

Step SmtpStartTls::take(const SmtpReply& reply) {
    switch (state_) {
        case State::greeting:
            if (reply.code != 220) {
                return refused(reply, "the mail server takes no mail now");
            }
            state_ = State::ehlo;
            return Send{bytes_of("EHLO " + own_name_ + "\r\n")};
        case State::ehlo:
            if (reply.code != 250) {
                return refused(reply, "the mail server does not take EHLO");
            }
            if (!extensions_in(reply).contains("STARTTLS")) {
                lasting_ = SmtpLasting::permanent;
                return Finished{fail(Errc::device_refused,
                                     "the mail server offers no STARTTLS; nothing was sent. Use smtps:// (port 465), "
                                     "or smtp-plain:// without a password where nobody else is on the way")};
            }
            state_ = State::starttls;
            return Send{bytes_of("STARTTLS\r\n")};
        case State::starttls:
            break;
    }
    return reply.code == 220 ? Step{Finished{Result<void>()}} : refused(reply, "the mail server does not begin TLS");
}

Step SmtpStartTls::refused(const SmtpReply& reply, const std::string& what) {
    lasting_ = reply.code >= 500 ? SmtpLasting::permanent : SmtpLasting::temporary;
    return Finished{fail(Errc::device_refused, what + ": " + reply.to_string())};
}

// ---- SmtpDelivery ----

SmtpDelivery::SmtpDelivery(SmtpEnvelope envelope, std::optional<SmtpLogin> login, How how)
    : envelope_(std::move(envelope)), login_(std::move(login)), how_(std::move(how)) {
    const auto is_address = [](const std::string& one) { return check_mail_address(one).has_value(); };
    if (!is_address(envelope_.from) || envelope_.to.empty() || !std::ranges::all_of(envelope_.to, is_address)) {
        throw std::invalid_argument("an envelope has checked addresses");
    }
    if (login_ && how_.secrecy == SmtpSecrecy::plain) {
        throw std::invalid_argument("a password is not said where others can read it");
    }
}

Step SmtpDelivery::resume(const Event& event) {
    if (std::holds_alternative<Started>(event)) {
        return how_.opening == SmtpOpening::after_starttls ? after_greeting() : Step{Receive{how_.timing.patience}};
    }
    const auto patience = state_ == State::quit   ? how_.timing.after_quit
                          : state_ == State::text ? how_.timing.after_text
                                                  : how_.timing.patience;
    if (std::holds_alternative<Sent>(event)) {
        return Receive{patience};
    }
    const bool is_over = state_ == State::quit;
    if (const auto* error = std::get_if<Broken>(&event)) {
        return is_over ? Step{Finished{outcome_}} : end(broken(error->code));
    }
    if (std::holds_alternative<Elapsed>(event)) {
        return is_over ? Step{Finished{outcome_}} : end(silence());
    }
    if (is_over) {
        return Finished{outcome_};
    }
    reader_.push(std::get<Received>(event).bytes);
    const auto reply = reader_.next();
    if (!reply) {
        return end(reply.error());
    }
    if (!*reply) {
        return Receive{patience};
    }
    // RFC 5321, 3.8: the server may close at any time, and says so.
    if ((*reply)->code == 421) {
        return end(fail(Errc::device_refused, "the mail server closes: " + words_of(**reply)));
    }
    return reader_.has_more() ? end(too_eager()) : take(**reply);
}

Step SmtpDelivery::take(const SmtpReply& reply) {
    switch (state_) {
        case State::greeting:
            return reply.code == 220 ? after_greeting() : refuse(reply, "the mail server takes no mail now");
        case State::ehlo:
            return take_extensions(reply);
        case State::login_user:
            return reply.code == 334 ? send(to_base64(login_->user), State::login_password)
                                     : refuse(reply, "the mail server does not let in");
        case State::login_password:
            return reply.code == 334 ? send(to_base64(login_->password), State::auth)
                                     : refuse(reply, "the mail server does not let in");
        case State::auth:
            return reply.code == 235 ? begin_mail()
                                     : refuse(reply, "the mail server does not let in; check user and password");
        case State::sender:
            return reply.code == 250 ? ask_recipient()
                                     : refuse(reply, "the mail server refuses the sender " + envelope_.from);
        case State::recipient:
            return take_recipient(reply);
        case State::data:
            return reply.code == 354 ? send_text() : refuse(reply, "the mail server takes no text");
        case State::text:
            break;
        case State::quit:
            return Finished{outcome_};
    }
    return reply.code == 250 ? quit_with({}, SmtpLasting::temporary)
                             : refuse(reply, "the mail server refuses the mail");
}

Step SmtpDelivery::send(std::string_view line, State next) {
    state_ = next;
    return Send{bytes_of(std::string(line) + "\r\n")};
}

Step SmtpDelivery::after_greeting() {
    return send("EHLO " + how_.own_name, State::ehlo);
}

Step SmtpDelivery::take_extensions(const SmtpReply& reply) {
    if (reply.code != 250) {
        return refuse(reply, "the mail server does not take EHLO");
    }
    offered_ = extensions_in(reply);
    return login_ ? begin_login() : begin_mail();
}

Step SmtpDelivery::begin_login() {
    const auto ways = offered_.find("AUTH");
    const std::string_view list = ways == offered_.end() ? std::string_view() : std::string_view(ways->second);
    if (has_word(list, "PLAIN")) {
        return send("AUTH PLAIN " + plain_words(*login_), State::auth);
    }
    if (has_word(list, "LOGIN")) {
        return send("AUTH LOGIN", State::login_user);
    }
    return quit_with(fail(Errc::device_refused,
                          list.empty() ? "the mail server offers no login; leave the credential out, or check the port"
                                       : "the mail server offers no login by PLAIN or LOGIN"),
                     SmtpLasting::permanent);
}

bool SmtpDelivery::needs_utf8() const {
    return !is_ascii(envelope_.from) || !std::ranges::all_of(envelope_.to, is_ascii);
}

Step SmtpDelivery::begin_mail() {
    std::string line = "MAIL FROM:<" + envelope_.from + ">";
    if (const auto size = offered_.find("SIZE"); size != offered_.end()) {
        std::size_t most = 0;  // 0, and no number, are no limit (RFC 1870, 4).
        std::from_chars(size->second.data(), size->second.data() + size->second.size(), most);
        if (most != 0 && envelope_.message.size() > most) {
            return quit_with(fail(Errc::device_refused, "the mail has " + std::to_string(envelope_.message.size()) +
                                                            " bytes, the mail server takes " + std::to_string(most)),
                             SmtpLasting::permanent);
        }
        line += " SIZE=" + std::to_string(envelope_.message.size());
    }
    if (needs_utf8()) {
        if (!offered_.contains("SMTPUTF8")) {
            return quit_with(fail(Errc::device_refused,
                                  "an address has other letters than those of ASCII, and the "
                                  "mail server does not take such (SMTPUTF8)"),
                             SmtpLasting::permanent);
        }
        line += " BODY=8BITMIME SMTPUTF8";
    }
    return send(line, State::sender);
}

Step SmtpDelivery::ask_recipient() {
    return asked_ < envelope_.to.size() ? send("RCPT TO:<" + envelope_.to[asked_] + ">", State::recipient)
                                        : after_recipients();
}

Step SmtpDelivery::take_recipient(const SmtpReply& reply) {
    if (reply.code >= 200 && reply.code < 300) {
        ++accepted_;
    } else {
        refusals_.push_back({envelope_.to[asked_], words_of(reply)});
        is_any_refusal_temporary_ = is_any_refusal_temporary_ || reply.is_temporary();
    }
    ++asked_;
    return ask_recipient();
}

Step SmtpDelivery::after_recipients() {
    if (accepted_ > 0) {
        return send("DATA", State::data);
    }
    return quit_with(fail(Errc::device_refused, "the mail server refuses the recipient " + refusals_.front().recipient +
                                                    ": " + refusals_.front().reply),
                     is_any_refusal_temporary_ ? SmtpLasting::temporary : SmtpLasting::permanent);
}

Step SmtpDelivery::send_text() {
    state_ = State::text;
    return Send{bytes_of(dotted(envelope_.message))};
}

Step SmtpDelivery::quit_with(Result<void> outcome, SmtpLasting lasting) {
    outcome_ = std::move(outcome);
    lasting_ = lasting;
    return send("QUIT", State::quit);
}

Step SmtpDelivery::refuse(const SmtpReply& reply, const std::string& what) {
    return quit_with(fail(Errc::device_refused, what + ": " + words_of(reply)),
                     reply.is_temporary() || reply.is_positive() ? SmtpLasting::temporary : SmtpLasting::permanent);
}

Step SmtpDelivery::end(Failure failure) {
    lasting_ = SmtpLasting::temporary;
    return Finished{std::move(failure)};
}

/// A server that repeats what it was told would have the password printed.
std::string SmtpDelivery::words_of(const SmtpReply& reply) const {
    if (!login_) {
        return reply.to_string();
    }
    std::string all;
    for (const std::string& line : reply.lines) {
        all += line;
    }
    const bool is_of_login = state_ == State::auth || state_ == State::login_user || state_ == State::login_password;
    const bool repeats = all.find(login_->password) != std::string::npos ||
                         all.find(to_base64(login_->password)) != std::string::npos ||
                         all.find(plain_words(*login_)) != std::string::npos;
    return is_of_login || repeats ? SmtpReply{reply.code, reply.enhanced, {std::string()}}.to_string()
                                  : reply.to_string();
}

}  // namespace wattmast::wire
