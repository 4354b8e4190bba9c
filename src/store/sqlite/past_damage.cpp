// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/past_damage.h"

#include <stdexcept>

namespace wattmast::sqlite {
namespace {

thread_local ReadPastDamage* current = nullptr;

}  // namespace

ReadPastDamage::ReadPastDamage() {
    if (current != nullptr) {
        throw std::logic_error("this thread reads past damage already");
    }
    current = this;
}

ReadPastDamage::~ReadPastDamage() {
    current = nullptr;
}

bool is_read_past(std::uint64_t page) {
    if (current == nullptr) {
        return false;
    }
    current->pages_.insert(page);
    return true;
}

}  // namespace wattmast::sqlite
