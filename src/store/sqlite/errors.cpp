// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/errors.h"

#include <sqlite3.h>

#include <cerrno>
#include <string>

namespace wattmast::sqlite {
namespace {

constexpr int primary_mask = 0xff;

}  // namespace

Errc code_of(int extended_code, int system_errno) noexcept {
    switch (extended_code & primary_mask) {
        case SQLITE_FULL:
            return Errc::store_full;
        case SQLITE_CORRUPT:
            return Errc::store_damaged;
        case SQLITE_NOTADB:
            return Errc::not_a_store;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return Errc::store_read_only;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Errc::store_locked;
        case SQLITE_INTERRUPT:
            return Errc::cancelled;
        case SQLITE_IOERR:
            // A short read is a file that ends where a page should be; wrong data is a wrong checksum.
            if (extended_code == SQLITE_IOERR_SHORT_READ || extended_code == SQLITE_IOERR_CORRUPTFS ||
                extended_code == SQLITE_IOERR_DATA) {
                return Errc::store_damaged;
            }
            return system_errno == ENOSPC || system_errno == EDQUOT ? Errc::store_full : Errc::store_failed;
        default:
            return Errc::store_failed;
    }
}

std::string_view advice_for(Errc code) noexcept {
    if (code == Errc::store_full) {
        return "free space on its disk and try again; nothing stored before is lost";
    }
    if (code == Errc::store_damaged) {
        return "run `wattmastctl verify` on a copy to see what is affected, or take the newest backup";
    }
    if (code == Errc::store_locked) {
        return "close the other program that has it open and try again";
    }
    if (code == Errc::store_read_only) {
        return "check who may read and write the file and its folder";
    }
    if (code == Errc::not_a_store) {
        return "choose another file; this one was left as it is";
    }
    return "";
}

Failure failure_of(sqlite3* handle, std::string_view doing) {
    const int extended_code = sqlite3_extended_errcode(handle);
    const Errc code = code_of(extended_code, sqlite3_system_errno(handle));
    const char* name = sqlite3_db_filename(handle, "main");
    std::string detail = "cannot " + std::string(doing);
    if (name != nullptr && *name != '\0') {
        detail += " (" + std::string(name) + ")";
    }
    detail += ": " + std::string(sqlite3_errmsg(handle)) + " [SQLite " + std::to_string(extended_code) + "]";
    if (const std::string_view advice = advice_for(code); !advice.empty()) {
        detail += "; " + std::string(advice);
    }
    return fail(code, std::move(detail));
}

}  // namespace wattmast::sqlite
