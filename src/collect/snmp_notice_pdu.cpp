// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_notice_pdu.h"

// net-snmp's headers need this order, and its types are C's.
#include <net-snmp/net-snmp-config.h>
//
#include <net-snmp/net-snmp-includes.h>

#include <algorithm>
#include <cstdint>

namespace wattmast {
namespace {

std::vector<oid> library_oid(const Oid& from) {
    std::vector<oid> arcs(std::min<std::size_t>(from.size(), MAX_OID_LEN));
    std::copy_n(from.begin(), arcs.size(), arcs.begin());
    return arcs;
}

class VariableWriter {
public:
    explicit VariableWriter(netsnmp_pdu* pdu) : pdu_(pdu) {}

    void add(const Oid& object, const Oid& value) {
        const auto arcs = library_oid(value);
        add_bytes(object, ASN_OBJECT_ID, arcs.data(), arcs.size() * sizeof(oid));
    }
    void add(const Oid& object, const std::string& value) {
        add_bytes(object, ASN_OCTET_STR, value.data(), value.size());
    }
    void add_time_ticks(const Oid& object, std::uint32_t ticks) {
        const u_long value = ticks;
        add_bytes(object, ASN_TIMETICKS, &value, sizeof value);
    }

private:
    void add_bytes(const Oid& object, u_char type, const void* bytes, std::size_t size) {
        const auto arcs = library_oid(object);
        snmp_pdu_add_variable(pdu_, arcs.data(), arcs.size(), type, bytes, size);
    }

    netsnmp_pdu* pdu_;
};

}  // namespace

snmp_pdu* notice_pdu(const SnmpNotice& notice, SnmpReceiver::Form form) {
    const Oid up_time{1, 3, 6, 1, 2, 1, 1, 3, 0};
    const Oid trap_oid{1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0};
    netsnmp_pdu* pdu = snmp_pdu_create(form == SnmpReceiver::Form::trap ? SNMP_MSG_TRAP2 : SNMP_MSG_INFORM);
    VariableWriter writer(pdu);
    // TimeTicks wrap after 497 days, as they do everywhere.
    writer.add_time_ticks(up_time, static_cast<std::uint32_t>(notice.up_time.count() / 10));
    writer.add(trap_oid, notice.kind);
    for (const SnmpNoticeValue& one : notice.values) {
        std::visit([&](const auto& value) { writer.add(one.object, value); }, one.value);
    }
    return pdu;
}

}  // namespace wattmast
