// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/failures.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

class Failures {
    Q_DECLARE_TR_FUNCTIONS(Failures)
};

struct Explanation {
    Errc code;
    const char* text;
};

/// Every code has a row; a test counts them.
constexpr Explanation explanations[] = {
    {Errc::timeout,
     QT_TRANSLATE_NOOP(
         "Failures", "The device did not answer in time. Check that it is switched on and that its address is right.")},
    {Errc::link_failed,
     QT_TRANSLATE_NOOP("Failures",
                       "The connection to the device failed. Check its address, its port and the network in between.")},
    {Errc::malformed_frame,
     QT_TRANSLATE_NOOP(
         "Failures",
         "The device sent an answer that cannot be read. Check the line and that the protocol is the right one.")},
    {Errc::device_refused,
     QT_TRANSLATE_NOOP("Failures",
                       "The device refused the request. Check that its profile fits its model and firmware.")},
    {Errc::wrong_reply,
     QT_TRANSLATE_NOOP("Failures",
                       "An answer to another request arrived. Check that no two devices share an address.")},
    {Errc::no_such_point,
     QT_TRANSLATE_NOOP("Failures",
                       "The device does not have this value now. Check what is fitted to it and its profile.")},
    {Errc::not_a_number,
     QT_TRANSLATE_NOOP("Failures",
                       "The device sent something that is no number. Check the sensor behind it and the profile.")},
    {Errc::not_polled,
     QT_TRANSLATE_NOOP(
         "Failures", "The device was not polled when it was due. Poll less often, or put fewer devices on one line.")},
    {Errc::invalid_profile,
     QT_TRANSLATE_NOOP("Failures",
                       "A device profile contradicts itself. Correct the file that the technical detail names.")},
    {Errc::unknown_point,
     QT_TRANSLATE_NOOP("Failures",
                       "The point, device or site is not in the inventory. Go back and choose another one.")},
    {Errc::invalid_argument,
     QT_TRANSLATE_NOOP("Failures", "An entry was not understood. Correct what the technical detail names.")},
    {Errc::invalid_inventory,
     QT_TRANSLATE_NOOP(
         "Failures",
         "The inventory contradicts itself. Correct the rows that the technical detail names and import it again.")},
    {Errc::no_profile,
     QT_TRANSLATE_NOOP("Failures", "No profile fits the device. Choose one by hand, or add one for its model.")},
    {Errc::store_failed,
     QT_TRANSLATE_NOOP("Failures", "The database reported an error. Try again; if it stays, check the disk.")},
    {Errc::schema_newer,
     QT_TRANSLATE_NOOP("Failures", "A newer Wattmast wrote this database. Open it with that version.")},
    {Errc::conflicting_sample,
     QT_TRANSLATE_NOOP("Failures", "One point has two different values at one time. Check which source is right.")},
    {Errc::store_locked,
     QT_TRANSLATE_NOOP("Failures", "Another program is writing to this database. Close it, or wait and try again.")},
    {Errc::store_read_only,
     QT_TRANSLATE_NOOP(
         "Failures",
         "The database cannot be written or read where it is: its file, folder or disk is read-only, on "
         "the network, or closed to you. Open it for reading only, or copy it to a disk of this machine.")},
    {Errc::store_full, QT_TRANSLATE_NOOP("Failures", "The disk is full. Free some space on it.")},
    {Errc::store_damaged,
     QT_TRANSLATE_NOOP(
         "Failures",
         "A part of the database is damaged. Find it with “wattmastctl verify” and keep a copy of the file.")},
    {Errc::not_a_store, QT_TRANSLATE_NOOP("Failures", "The file is no Wattmast database. Choose another one.")},
    {Errc::no_factor,
     QT_TRANSLATE_NOOP(
         "Failures", "No emission factor covers this region and period. Add one, or correct the region of the site.")},
    {Errc::ambiguous_factor,
     QT_TRANSLATE_NOOP("Failures",
                       "More than one emission factor covers this region and period. Leave only one of them.")},
    {Errc::period_locked,
     QT_TRANSLATE_NOOP("Failures", "The month is closed and does not change any more. Choose an open one.")},
    {Errc::overflow,
     QT_TRANSLATE_NOOP(
         "Failures",
         "A sum is too large to be kept exactly. Choose a shorter period, and look for values far out of range.")},
    {Errc::no_data, QT_TRANSLATE_NOOP("Failures", "Nothing is stored for this time. Choose another period.")},
    {Errc::file_failed,
     QT_TRANSLATE_NOOP("Failures",
                       "A file could not be read or written. Check its folder, its permissions and the free space.")},
    {Errc::keyring_failed,
     QT_TRANSLATE_NOOP("Failures",
                       "The desktop keyring could not be used. Unlock it, or keep the credential in the file.")},
    {Errc::cancelled, QT_TRANSLATE_NOOP("Failures", "The request was given up. Try again.")},
};

}  // namespace

QString explanation_of(Errc code) {
    const auto* found = std::ranges::find(explanations, code, &Explanation::code);
    return found == std::end(explanations) ? QString() : Failures::tr(found->text);
}

QString technical_detail(const Failure& failure) {
    const QString detail = to_qt(name_of(failure.code)) + QStringLiteral(": ") + to_qt(failure.detail);
    //: %1 is English, from the engine. 中文：技术详情：%1
    return Failures::tr("Technical detail: %1").arg(detail);
}

}  // namespace wattmast::ui
