// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_library.h"

// net-snmp's headers need this order, and its types are C's.
#include <net-snmp/net-snmp-config.h>
//
#include <net-snmp/net-snmp-includes.h>
//
#include <net-snmp/library/lcd_time.h>
#include <net-snmp/library/snmp_logging.h>

#include "collect/snmp_principal.h"

namespace wattmast {
namespace {

std::mutex& library_mutex() {
    static std::mutex mutex;
    return mutex;
}

/// The library's own start-up call is never made, because that reads MIBs and configuration. What v3 needs of it is
/// done here: the security models, random salts for encryption, and an engine ID of our own that no agent has.
void prepare_library() {
    for (const int option : {NETSNMP_DS_LIB_DONT_READ_CONFIGS, NETSNMP_DS_LIB_DISABLE_PERSISTENT_LOAD,
                             NETSNMP_DS_LIB_DISABLE_PERSISTENT_SAVE, NETSNMP_DS_LIB_DONT_PERSIST_STATE}) {
        netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, option, 1);
    }
    // Without any log the library writes to standard error, which is not its to write to.
    netsnmp_register_loghandler(NETSNMP_LOGHANDLER_NONE, LOG_EMERG);
    netsnmp_ds_set_string(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_APPTYPE, "wattmast");
    netsnmp_session unused;
    snmp_sess_init(&unused);  // What random numbers and transports need; once.
    init_snmpv3("wattmast");
    snmp_call_callbacks(SNMP_CALLBACK_LIBRARY, SNMP_CALLBACK_POST_PREMIB_READ_CONFIG, nullptr);
}

}  // namespace

SnmpLibrary::SnmpLibrary(SnmpPrincipal* principal) : lock_(library_mutex()), principal_(principal) {
    static const bool is_ready = (prepare_library(), true);
    static_cast<void>(is_ready);
    if (principal_ != nullptr) {
        principal_->enter();
    }
}

SnmpLibrary::~SnmpLibrary() {
    if (principal_ != nullptr) {
        principal_->leave();
    }
    free_etimelist();  // A stranger's message leaves a clock, too.
}

}  // namespace wattmast
