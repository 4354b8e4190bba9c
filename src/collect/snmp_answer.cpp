// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_answer.h"

// net-snmp's headers need this order, and its types are C's.
#include <net-snmp/net-snmp-config.h>
//
#include <net-snmp/net-snmp-includes.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace wattmast {
namespace {

using Type = SnmpDatum::Type;

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

/// authorizationError is the view-based model's (RFC 3415) and is not sent for a community.
std::string who_may_read(const SnmpSecurity& security) {
    if (const auto* user = std::get_if<SnmpUser>(&security)) {
        return "what the agent's view allows user \"" + user->name + "\" to read at level " +
               std::string(level_of(*user));
    }
    return "what its view allows this community to read";
}

SnmpAnswer refusal_from(const netsnmp_pdu& pdu, const SnmpSecurity& security) {
    SnmpAnswer answer{fail(Errc::device_refused, "the agent refused with error status " + std::to_string(pdu.errstat) +
                                                     " (" + snmp_errstring(static_cast<int>(pdu.errstat)) +
                                                     "); check " + who_may_read(security)),
                      pdu.errstat == SNMP_ERR_TOOBIG,
                      {}};
    if (pdu.errstat == SNMP_ERR_NOSUCHNAME) {
        answer.absent = static_cast<std::size_t>(std::max(0L, pdu.errindex));
    }
    return answer;
}

}  // namespace

std::optional<SnmpReport> report_of(const snmp_pdu& pdu) {
    if (pdu.command != SNMP_MSG_REPORT) {
        return std::nullopt;
    }
    switch (snmpv3_get_report_type(const_cast<netsnmp_pdu*>(&pdu))) {
        case SNMPERR_UNKNOWN_ENG_ID:
            return SnmpReport::unknown_engine;
        case SNMPERR_UNKNOWN_USER_NAME:
            return SnmpReport::unknown_user;
        case SNMPERR_AUTHENTICATION_FAILURE:
            return SnmpReport::wrong_digest;
        case SNMPERR_UNSUPPORTED_SEC_LEVEL:
            return SnmpReport::unsupported_level;
        case SNMPERR_NOT_IN_TIME_WINDOW:
            return SnmpReport::not_in_time_window;
        case SNMPERR_DECRYPTION_ERR:
            return SnmpReport::decryption_error;
        case SNMPERR_BAD_CONTEXT:
            return SnmpReport::unknown_context;
        default:  // The library's numbers are no enumeration.
            return SnmpReport::other;
    }
}

Failure failure_of(SnmpReport report, const SnmpUser& user) {
    const std::string who = "user \"" + user.name + "\"";
    const std::string auth(user.auth ? name_of(user.auth->protocol) : "none");
    const std::string privacy(user.privacy ? name_of(user.privacy->protocol) : "none");
    switch (report) {
        case SnmpReport::unknown_engine:
            return fail(Errc::wrong_reply,
                        "the agent does not know its own SNMP v3 engine ID again; restart the agent");
        case SnmpReport::unknown_user:
            return fail(Errc::device_refused,
                        "the agent has no SNMP v3 " + who + "; correct user, or create it on the agent");
        case SnmpReport::wrong_digest:
            return fail(Errc::device_refused, "the agent takes " + who +
                                                  " for another (wrong digest); correct auth_password, or auth, which "
                                                  "is " +
                                                  auth);
        case SnmpReport::unsupported_level:
            return fail(Errc::device_refused, "the agent does not offer level " + std::string(level_of(user)) + " to " +
                                                  who +
                                                  "; set up its passwords on the agent, or leave out here what the "
                                                  "agent does not have (priv and priv_password, auth and "
                                                  "auth_password)");
        case SnmpReport::not_in_time_window:
            return fail(Errc::device_refused,
                        "the agent finds the message too old or too new (not in time window) "
                        "even by its own clock; if that stays, restart the agent and look "
                        "whether its count of boots is kept");
        case SnmpReport::decryption_error:
            return fail(Errc::device_refused, "the agent cannot decrypt what " + who +
                                                  " sends; correct priv_password, or priv, which is " + privacy);
        case SnmpReport::unknown_context:
            return fail(Errc::device_refused,
                        "the agent has no SNMP v3 context \"" + user.context + "\"; correct context, or leave it out");
        case SnmpReport::other:
            break;
    }
    return fail(Errc::device_refused,
                "the agent reports that it cannot process messages of SNMP v3 like this one "
                "(unknown kind of Report); try version=2c, or report the agent's model");
}

SnmpAnswer answer_from(const snmp_pdu& pdu, const SnmpSecurity& security) {
    if (pdu.command != SNMP_MSG_RESPONSE) {
        return {fail(Errc::malformed_frame,
                     "the agent sent a message of kind " + std::to_string(pdu.command) + " instead of a response"),
                false,
                {}};
    }
    if (pdu.errstat != SNMP_ERR_NOERROR) {
        return refusal_from(pdu, security);
    }
    std::vector<SnmpVarbind> varbinds;
    for (const auto* variable = pdu.variables; variable != nullptr; variable = variable->next_variable) {
        varbinds.push_back({oid_from(variable->name, variable->name_length), datum_from(*variable)});
    }
    return {std::move(varbinds), false, {}};
}

}  // namespace wattmast
