// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_session.h"

// net-snmp's headers need this order, and its types are C's.
#include <net-snmp/net-snmp-config.h>
//
#include <net-snmp/net-snmp-includes.h>
//
#include <net-snmp/library/large_fd_set.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>
#include <variant>

#include "collect/snmp_library.h"
#include "collect/snmp_notice_pdu.h"
#include "collect/snmp_principal.h"

namespace wattmast {
namespace {

struct Question {
    SnmpRequest request = SnmpRequest::get;
    std::vector<Oid> oids;
    int repetitions = 0;
};

/// What is sent: a question to an agent, or a notification to a receiver.
struct Telling {
    SnmpNotice notice;
    SnmpReceiver::Form form = SnmpReceiver::Form::inform;
};
using Matter = std::variant<Question, Telling>;

/// For the library's fields that are not const and are copied all the same.
char* mutable_text(std::string& text) {
    return text.data();
}

netsnmp_pdu* pdu_of(const Question& question) {
    netsnmp_pdu* pdu = nullptr;
    switch (question.request) {
        case SnmpRequest::get:
            pdu = snmp_pdu_create(SNMP_MSG_GET);
            break;
        case SnmpRequest::get_next:
            pdu = snmp_pdu_create(SNMP_MSG_GETNEXT);
            break;
        case SnmpRequest::get_bulk:
            pdu = snmp_pdu_create(SNMP_MSG_GETBULK);
            pdu->non_repeaters = 0;
            pdu->max_repetitions = question.repetitions;
            break;
    }
    for (const Oid& wanted : question.oids) {
        std::array<oid, MAX_OID_LEN> arcs{};
        std::copy(wanted.begin(), wanted.end(), arcs.begin());
        snmp_add_null_var(pdu, arcs.data(), wanted.size());
    }
    return pdu;
}

netsnmp_pdu* pdu_of(const Telling& telling) {
    return notice_pdu(telling.notice, telling.form);
}

netsnmp_pdu* pdu_of(const Matter& matter) {
    return std::visit([](const auto& one) { return pdu_of(one); }, matter);
}

/// A question without user, engine or variables, which an agent answers with its engine ID (RFC 3414, 4).
netsnmp_pdu* discovery_pdu() {
    netsnmp_pdu* pdu = snmp_pdu_create(SNMP_MSG_GET);
    pdu->version = SNMP_VERSION_3;
    pdu->securityModel = SNMP_SEC_MODEL_USM;
    pdu->securityLevel = SNMP_SEC_LEVEL_NOAUTH;
    pdu->securityName = strdup("");
    pdu->securityNameLen = 0;
    return pdu;
}

int library_level(const SnmpUser& user) {
    if (user.privacy) {
        return SNMP_SEC_LEVEL_AUTHPRIV;
    }
    return user.auth ? SNMP_SEC_LEVEL_AUTHNOPRIV : SNMP_SEC_LEVEL_NOAUTH;
}

/// A connected socket hears that nothing listens on the port; an unconnected one only waits.
void connect_socket(const netsnmp_transport& transport) {
    if (transport.remote == nullptr) {
        return;
    }
    sockaddr_storage address{};
    std::memcpy(&address, transport.remote,
                std::min(sizeof address, static_cast<std::size_t>(transport.remote_length)));
    const socklen_t length = address.ss_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
    // Where that fails, the time-out still tells.
    static_cast<void>(connect(transport.sock, reinterpret_cast<const sockaddr*>(&address), length));
}

}  // namespace

class SnmpSession::State {
public:
    State(SnmpSecurity security, Duration patience) : security_(std::move(security)), patience_(patience) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    ~State() {
        const SnmpLibrary library(nullptr);
        if (handle_ != nullptr) {
            snmp_sess_close(handle_);
        }
        principal_.reset();
    }

    Result<void> open(std::string peer) {
        const SnmpLibrary library(nullptr);
        netsnmp_session session;
        snmp_sess_init(&session);
        session.peername = mutable_text(peer);
        session.timeout = std::chrono::microseconds(patience_).count();
        session.retries = 1;
        std::visit([&session](auto& security) { fill(session, security); }, security_);
        // No callback of the session: it would be given what nobody asked for, and messages with a wrong signature.
        handle_ = snmp_sess_open(&session);
        if (handle_ == nullptr) {
            return fail(Errc::link_failed, std::string("no SNMP session: ") + snmp_api_errstring(session.s_snmp_errno));
        }
        // The library takes it away at open; without it, sending would wait for the answer to discovery.
        snmp_sess_session(handle_)->flags |= SNMP_FLAGS_DONT_PROBE;
        const netsnmp_transport* transport = snmp_sess_transport(handle_);
        descriptor = transport->sock;
        connect_socket(*transport);
        return {};
    }

    Result<void> ask(Matter matter) {
        answer.reset();
        matter_ = std::move(matter);
        is_engine_news_ = false;
        return needs_engine() ? discover() : send(pdu_of(matter_));
    }

    void read() {
        {
            const SnmpLibrary library(principal_.get());
            netsnmp_large_fd_set set;
            netsnmp_large_fd_set_init(&set, FD_SETSIZE);
            NETSNMP_LARGE_FD_SET(descriptor, &set);
            snmp_sess_read2(handle_, &set);
            netsnmp_large_fd_set_cleanup(&set);
            if (found_engine_) {
                meet(*found_engine_);
            }
        }
        go_on();
    }

    void time_out() {
        {
            const SnmpLibrary library(principal_.get());
            snmp_sess_timeout(handle_);
        }
        go_on();
    }

    [[nodiscard]] std::optional<Duration> next_timer() const {
        const SnmpLibrary library(nullptr);
        netsnmp_large_fd_set set;
        netsnmp_large_fd_set_init(&set, FD_SETSIZE);
        NETSNMP_LARGE_FD_ZERO(&set);
        int count = 0;
        int is_idle = 1;
        timeval left{};
        snmp_sess_select_info2(handle_, &count, &set, &left, &is_idle);
        netsnmp_large_fd_set_cleanup(&set);
        if (is_idle != 0) {
            return std::nullopt;
        }
        return std::chrono::ceil<Duration>(std::chrono::seconds(left.tv_sec) + std::chrono::microseconds(left.tv_usec));
    }

    int descriptor = -1;
    std::optional<Answer> answer;

private:
    static void fill(netsnmp_session& session, SnmpCommunity& security) {
        session.version = security.version == SnmpCommunityVersion::v1 ? SNMP_VERSION_1 : SNMP_VERSION_2c;
        session.community = reinterpret_cast<unsigned char*>(security.community.data());
        session.community_len = security.community.size();
    }

    static void fill(netsnmp_session& session, SnmpUser& user) {
        session.version = SNMP_VERSION_3;
        session.securityModel = SNMP_SEC_MODEL_USM;
        session.securityLevel = library_level(user);
        session.securityName = mutable_text(user.name);
        session.securityNameLen = user.name.size();
        session.contextName = mutable_text(user.context);
        session.contextNameLen = user.context.size();
    }

    [[nodiscard]] bool needs_engine() const { return std::holds_alternative<SnmpUser>(security_) && !principal_; }

    Result<void> discover() {
        is_discovering_ = true;
        return send(discovery_pdu());
    }

    /// The library owns the message if it could be sent.
    Result<void> send(netsnmp_pdu* pdu) {
        const SnmpLibrary library(principal_.get());
        if (snmp_sess_async_send(handle_, pdu, &State::on_event, this) != 0) {
            return {};
        }
        int system_error = 0;
        int library_error = 0;
        char* text = nullptr;
        snmp_sess_error(handle_, &system_error, &library_error, &text);
        Failure failure = fail(Errc::link_failed, "the request could not be sent: " +
                                                      std::string(text == nullptr ? "unknown reason" : text));
        std::free(text);  // as the library documents
        snmp_free_pdu(pdu);
        return failure;
    }

    /// @pre the library is held, with the engine's clock in it.
    void meet(const SnmpPrincipal::EngineId& engine) {
        auto principal = SnmpPrincipal::at_engine(std::get<SnmpUser>(security_), engine);
        if (!principal) {
            answer = Answer{principal.error(), false, {}};
            return;
        }
        principal_ = std::move(*principal);
        principal_->learn_clock();
    }

    void forget_engine() {
        const SnmpLibrary library(nullptr);
        principal_.reset();
        has_answered_ = false;
        netsnmp_session* session = snmp_sess_session(handle_);
        SNMP_FREE(session->securityEngineID);
        SNMP_FREE(session->contextEngineID);
        session->securityEngineIDLen = 0;
        session->contextEngineIDLen = 0;
    }

    /// What follows from a message, and cannot be done while the library calls.
    void go_on() {
        if (std::exchange(found_engine_, std::nullopt) && !answer) {
            is_discovering_ = false;
            note(send(pdu_of(matter_)));
        } else if (std::exchange(is_engine_gone_, false)) {
            forget_engine();
            if (std::exchange(is_engine_news_, true)) {
                answer = Answer{failure_of(SnmpReport::unknown_engine, std::get<SnmpUser>(security_)), false, {}};
            } else if (!answer) {
                note(discover());
            }
        }
    }

    void note(const Result<void>& sent) {
        if (!sent) {
            answer = Answer{sent.error(), false, {}};
        }
    }

    static int on_event(int operation, netsnmp_session*, int, netsnmp_pdu* pdu, void* magic) {
        auto& state = *static_cast<State*>(magic);
        const bool has_message =
            operation == NETSNMP_CALLBACK_OP_RECEIVED_MESSAGE || operation == NETSNMP_CALLBACK_OP_SEC_ERROR;
        const auto report = has_message && pdu != nullptr ? report_of(*pdu) : std::nullopt;
        if (report) {
            state.take_report(*report, *pdu, operation);
        } else if (operation == NETSNMP_CALLBACK_OP_RECEIVED_MESSAGE && pdu != nullptr) {
            state.take_response(*pdu);
        } else if (operation == NETSNMP_CALLBACK_OP_TIMED_OUT) {
            state.take_silence();
        } else if (operation != NETSNMP_CALLBACK_OP_RESEND && operation != NETSNMP_CALLBACK_OP_CONNECT) {
            state.answer = Answer{fail(Errc::link_failed, "the request could not be sent"), false, {}};
        }
        return 1;
    }

    /// An agent that was replaced, or lost its count of boots, answers; but the library drops what it says, for it
    /// comes from an engine unknown or from the past. So whoever answered before is asked for its engine once more.
    void take_silence() {
        if (has_answered_ && !is_discovering_ && !is_engine_news_ && principal_) {
            is_engine_gone_ = true;
            return;
        }
        answer = Answer{fail(Errc::timeout, "no answer within " + std::to_string(2 * patience_.count()) + " ms; " +
                                                what_silence_means()),
                        false,
                        {}};
    }

    void take_response(const netsnmp_pdu& pdu) {
        if (is_discovering_) {
            answer = Answer{
                fail(Errc::malformed_frame, "the agent answers discovery of its engine ID with values"), false, {}};
            return;
        }
        has_answered_ = true;
        answer = answer_from(pdu, security_);
    }

    /// Called once or twice for one message, depending on the library's version.
    void take_report(SnmpReport report, const netsnmp_pdu& pdu, int operation) {
        if (is_discovering_ && pdu.securityEngineIDLen > 0) {
            // It should be unknown_engine; some agents find the empty user wrong instead, and tell their engine all the
            // same.
            found_engine_.emplace(pdu.securityEngineID, pdu.securityEngineID + pdu.securityEngineIDLen);
        } else if (!is_discovering_ && report == SnmpReport::unknown_engine) {
            is_engine_gone_ = true;
        } else if (report != SnmpReport::not_in_time_window || operation == NETSNMP_CALLBACK_OP_SEC_ERROR) {
            // The first Report about time sets the clock, and the library asks again.
            answer = Answer{failure_of(report, std::get<SnmpUser>(security_)), false, {}};
            is_engine_gone_ = report == SnmpReport::not_in_time_window;
        }
    }

    [[nodiscard]] std::string what_silence_means() const {
        const auto* user = std::get_if<SnmpUser>(&security_);
        if (user == nullptr) {
            return "check the address, that SNMP is switched on, and the community (agents answer a wrong one with "
                   "silence)";
        }
        if (is_discovering_ || has_answered_ || !user->privacy) {
            return "check the address, and that SNMP v3 is switched on";
        }
        return "the agent tells its engine ID, so it is there: check priv_password, and priv, which is " +
               std::string(name_of(user->privacy->protocol)) + (user->context.empty() ? "" : ", and context") +
               " (agents answer what they cannot decrypt with silence)";
    }

    SnmpSecurity security_;
    Duration patience_{0};
    void* handle_ = nullptr;
    std::unique_ptr<SnmpPrincipal> principal_;  ///< Of v3, when the engine is known.
    Matter matter_;
    std::optional<SnmpPrincipal::EngineId> found_engine_;
    bool is_discovering_ = false;
    bool is_engine_gone_ = false;  ///< The agent has another engine ID or clock than it had.
    bool is_engine_news_ = false;  ///< That was so for this question already.
    bool has_answered_ = false;
};

SnmpSession::SnmpSession(std::unique_ptr<State> state) : state_(std::move(state)) {}
SnmpSession::~SnmpSession() = default;

Result<std::unique_ptr<SnmpSession>> SnmpSession::open(const std::string& peer, const SnmpSecurity& security,
                                                       Duration patience) {
    auto state = std::make_unique<State>(security, patience);
    if (const auto opened = state->open(peer); !opened) {
        return opened.error();
    }
    return std::unique_ptr<SnmpSession>(new SnmpSession(std::move(state)));
}

int SnmpSession::descriptor() const noexcept {
    return state_->descriptor;
}

Result<void> SnmpSession::send(SnmpRequest request, std::vector<Oid> oids, int repetitions) {
    return state_->ask(Question{request, std::move(oids), repetitions});
}

Result<void> SnmpSession::tell(SnmpNotice notice, SnmpReceiver::Form form) {
    return state_->ask(Telling{std::move(notice), form});
}

void SnmpSession::on_readable() {
    int error = 0;
    socklen_t length = sizeof error;
    if (getsockopt(state_->descriptor, SOL_SOCKET, SO_ERROR, &error, &length) == 0 && error != 0) {
        const std::string words = std::system_category().message(error);
        state_->answer =
            Answer{fail(Errc::link_failed, error == ECONNREFUSED
                                               ? words + "; no agent listens on that port: check the port and that "
                                                         "SNMP is switched on"
                                               : words + "; check the address and the network"),
                   false,
                   {}};
        return;
    }
    state_->read();
}

void SnmpSession::on_timer() {
    state_->time_out();
}

std::optional<Duration> SnmpSession::next_timer() const {
    return state_->next_timer();
}

std::optional<SnmpSession::Answer> SnmpSession::take_answer() {
    return std::exchange(state_->answer, std::nullopt);
}

}  // namespace wattmast
