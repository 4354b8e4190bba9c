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
#include <iterator>
#include <mutex>
#include <system_error>
#include <utility>

namespace wattmast {
namespace {

using Type = SnmpDatum::Type;

/// The library keeps request numbers and transports in statics without locks.
std::mutex& library_mutex() {
    static std::mutex mutex;
    return mutex;
}

/// Keeps the library away from files. Its own start-up call is never made, because that reads MIBs and configuration.
void prepare_library() {
    static std::once_flag once;
    std::call_once(once, [] {
        for (const int option : {NETSNMP_DS_LIB_DONT_READ_CONFIGS, NETSNMP_DS_LIB_DISABLE_PERSISTENT_LOAD,
                                 NETSNMP_DS_LIB_DISABLE_PERSISTENT_SAVE, NETSNMP_DS_LIB_DONT_PERSIST_STATE}) {
            netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, option, 1);
        }
        snmp_disable_log();
    });
}

Oid oid_from(const oid* arcs, std::size_t count) {
    Oid result;
    std::transform(arcs, arcs + count, std::back_inserter(result),
                   [](oid arc) { return static_cast<std::uint32_t>(arc); });
    return result;
}

/// Unsigned numbers arrive in a long, sign-extended or not.
std::uint64_t low_32_bits(long number) {
    return static_cast<std::uint32_t>(static_cast<unsigned long>(number));
}

SnmpDatum datum_from(const netsnmp_variable_list& variable) {
    switch (variable.type) {
        case ASN_INTEGER:
            return {Type::integer, static_cast<std::int64_t>(*variable.val.integer)};
        case ASN_GAUGE:
            return {Type::gauge32, low_32_bits(*variable.val.integer)};
        case ASN_COUNTER:
            return {Type::counter32, low_32_bits(*variable.val.integer)};
        case ASN_TIMETICKS:
            return {Type::time_ticks, low_32_bits(*variable.val.integer)};
        case ASN_COUNTER64:
        case ASN_OPAQUE_COUNTER64:
            return {Type::counter64, (std::uint64_t{variable.val.counter64->high & 0xFFFFFFFFU} << 32U) |
                                         (variable.val.counter64->low & 0xFFFFFFFFU)};
        case ASN_OPAQUE_FLOAT:
            return {Type::opaque_float, *variable.val.floatVal};
        case ASN_OPAQUE_DOUBLE:
            return {Type::opaque_double, *variable.val.doubleVal};
        case ASN_OCTET_STR:
            return {Type::octets, std::string(reinterpret_cast<const char*>(variable.val.string), variable.val_len)};
        case ASN_OBJECT_ID:
            return {Type::object_id, oid_from(variable.val.objid, variable.val_len / sizeof(oid))};
        case ASN_NULL:
            return {Type::null, {}};
        case SNMP_NOSUCHOBJECT:
            return {Type::no_such_object, {}};
        case SNMP_NOSUCHINSTANCE:
            return {Type::no_such_instance, {}};
        case SNMP_ENDOFMIBVIEW:
            return {Type::end_of_view, {}};
        default:  // The type is a byte from the wire, not an enumeration.
            return {Type::other, {}};
    }
}

SnmpSession::Answer answer_from(const netsnmp_pdu& pdu) {
    if (pdu.command != SNMP_MSG_RESPONSE) {
        return {fail(Errc::malformed_frame,
                     "the agent sent a message of kind " + std::to_string(pdu.command) + " instead of a response")};
    }
    if (pdu.errstat != SNMP_ERR_NOERROR) {
        return {fail(Errc::device_refused, "the agent refused with error status " + std::to_string(pdu.errstat) + " (" +
                                               snmp_errstring(static_cast<int>(pdu.errstat)) +
                                               "); check what its view allows this community to read"),
                pdu.errstat == SNMP_ERR_TOOBIG};
    }
    std::vector<SnmpVarbind> varbinds;
    for (const auto* variable = pdu.variables; variable != nullptr; variable = variable->next_variable) {
        varbinds.push_back({oid_from(variable->name, variable->name_length), datum_from(*variable)});
    }
    return {std::move(varbinds)};
}

}  // namespace

struct SnmpSession::State {
    void* handle = nullptr;
    int descriptor = -1;
    Duration patience{0};
    std::optional<Answer> answer;

    ~State() {
        if (handle != nullptr) {
            const std::scoped_lock lock(library_mutex());
            snmp_sess_close(handle);
        }
    }

    static int on_event(int operation, netsnmp_session*, int, netsnmp_pdu* pdu, void* magic) {
        auto& state = *static_cast<State*>(magic);
        if (operation == NETSNMP_CALLBACK_OP_RECEIVED_MESSAGE && pdu != nullptr) {
            state.answer = answer_from(*pdu);
        } else if (operation == NETSNMP_CALLBACK_OP_TIMED_OUT) {
            state.answer = Answer{
                fail(Errc::timeout, "no answer within " + std::to_string(2 * state.patience.count()) +
                                        " ms; check the address, that SNMP is switched on, and the community (agents "
                                        "answer a wrong one with silence)")};
        } else if (operation != NETSNMP_CALLBACK_OP_RESEND && operation != NETSNMP_CALLBACK_OP_CONNECT) {
            state.answer = Answer{fail(Errc::link_failed, "the request could not be sent")};
        }
        return 1;
    }
};

SnmpSession::SnmpSession(std::unique_ptr<State> state) : state_(std::move(state)) {}
SnmpSession::~SnmpSession() = default;

Result<std::unique_ptr<SnmpSession>> SnmpSession::open(const std::string& peer, const SnmpSecurity& security,
                                                       Duration patience) {
    const std::scoped_lock lock(library_mutex());
    prepare_library();
    auto state = std::make_unique<State>();
    state->patience = patience;
    std::string peer_text = peer;
    std::string community = std::get<SnmpCommunity>(security).community;
    netsnmp_session session;
    snmp_sess_init(&session);
    session.version = SNMP_VERSION_2c;
    session.peername = peer_text.data();
    session.community = reinterpret_cast<unsigned char*>(community.data());
    session.community_len = community.size();
    session.timeout = std::chrono::microseconds(patience).count();
    session.retries = 1;
    session.callback = &State::on_event;
    session.callback_magic = state.get();
    state->handle = snmp_sess_open(&session);
    if (state->handle == nullptr) {
        return fail(Errc::link_failed, std::string("no SNMP session: ") + snmp_api_errstring(session.s_snmp_errno));
    }
    const netsnmp_transport* transport = snmp_sess_transport(state->handle);
    state->descriptor = transport->sock;
    // A connected socket hears that nothing listens on the port; an unconnected one only waits.
    if (transport->remote != nullptr) {
        sockaddr_storage address{};
        std::memcpy(&address, transport->remote,
                    std::min(sizeof address, static_cast<std::size_t>(transport->remote_length)));
        const socklen_t length = address.ss_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
        // Where that fails, the time-out still tells.
        static_cast<void>(connect(state->descriptor, reinterpret_cast<const sockaddr*>(&address), length));
    }
    return std::unique_ptr<SnmpSession>(new SnmpSession(std::move(state)));
}

int SnmpSession::descriptor() const noexcept {
    return state_->descriptor;
}

Result<void> SnmpSession::send(SnmpRequest request, const std::vector<Oid>& oids, int repetitions) {
    const std::scoped_lock lock(library_mutex());
    state_->answer.reset();
    netsnmp_pdu* pdu = nullptr;
    switch (request) {
        case SnmpRequest::get:
            pdu = snmp_pdu_create(SNMP_MSG_GET);
            break;
        case SnmpRequest::get_next:
            pdu = snmp_pdu_create(SNMP_MSG_GETNEXT);
            break;
        case SnmpRequest::get_bulk:
            pdu = snmp_pdu_create(SNMP_MSG_GETBULK);
            pdu->non_repeaters = 0;
            pdu->max_repetitions = repetitions;
            break;
    }
    for (const Oid& wanted : oids) {
        std::array<oid, MAX_OID_LEN> arcs{};
        std::copy(wanted.begin(), wanted.end(), arcs.begin());
        snmp_add_null_var(pdu, arcs.data(), wanted.size());
    }
    if (snmp_sess_async_send(state_->handle, pdu, &State::on_event, state_.get()) == 0) {
        int system_error = 0;
        int library_error = 0;
        char* text = nullptr;
        snmp_sess_error(state_->handle, &system_error, &library_error, &text);
        Failure failure = fail(Errc::link_failed, "the request could not be sent: " +
                                                      std::string(text == nullptr ? "unknown reason" : text));
        std::free(text);  // as the library documents
        snmp_free_pdu(pdu);
        return failure;
    }
    return {};
}

void SnmpSession::on_readable() {
    const std::scoped_lock lock(library_mutex());
    int error = 0;
    socklen_t length = sizeof error;
    if (getsockopt(state_->descriptor, SOL_SOCKET, SO_ERROR, &error, &length) == 0 && error != 0) {
        const std::string words = std::system_category().message(error);
        state_->answer =
            Answer{fail(Errc::link_failed, error == ECONNREFUSED
                                               ? words + "; no agent listens on that port: check the port and that "
                                                         "SNMP is switched on"
                                               : words + "; check the address and the network")};
        return;
    }
    netsnmp_large_fd_set set;
    netsnmp_large_fd_set_init(&set, FD_SETSIZE);
    NETSNMP_LARGE_FD_SET(state_->descriptor, &set);
    snmp_sess_read2(state_->handle, &set);
    netsnmp_large_fd_set_cleanup(&set);
}

void SnmpSession::on_timer() {
    const std::scoped_lock lock(library_mutex());
    snmp_sess_timeout(state_->handle);
}

std::optional<Duration> SnmpSession::next_timer() const {
    const std::scoped_lock lock(library_mutex());
    netsnmp_large_fd_set set;
    netsnmp_large_fd_set_init(&set, FD_SETSIZE);
    NETSNMP_LARGE_FD_ZERO(&set);
    int count = 0;
    int is_idle = 1;
    timeval left{};
    snmp_sess_select_info2(state_->handle, &count, &set, &left, &is_idle);
    netsnmp_large_fd_set_cleanup(&set);
    if (is_idle != 0) {
        return std::nullopt;
    }
    return std::chrono::ceil<Duration>(std::chrono::seconds(left.tv_sec) + std::chrono::microseconds(left.tv_usec));
}

std::optional<SnmpSession::Answer> SnmpSession::take_answer() {
    return std::exchange(state_->answer, std::nullopt);
}

}  // namespace wattmast
