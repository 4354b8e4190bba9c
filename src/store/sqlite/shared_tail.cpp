// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/shared_tail.h"

#include <sys/stat.h>

#include <map>
#include <utility>

namespace wattmast::sqlite {
namespace {

struct Registry {
    std::mutex mutex;
    std::map<FileIdentity, std::shared_ptr<const SharedTail>> tails;
    std::map<FileIdentity, std::weak_ptr<SharedTail>> of_readers;
};

Registry& registry() {
    static Registry instance;
    return instance;
}

}  // namespace

std::optional<FileIdentity> identity_of(const std::filesystem::path& file) noexcept {
    struct stat status {};
    if (stat(file.c_str(), &status) != 0) {
        return std::nullopt;
    }
    return FileIdentity{status.st_dev, status.st_ino};
}

std::shared_ptr<const SharedTail> fed_tail(FileIdentity file) {
    const std::lock_guard lock(registry().mutex);
    const auto found = registry().tails.find(file);
    return found == registry().tails.end() ? nullptr : found->second;
}

std::shared_ptr<SharedTail> readers_tail(FileIdentity file) {
    const std::lock_guard lock(registry().mutex);
    std::erase_if(registry().of_readers, [](const auto& entry) { return entry.second.expired(); });
    std::weak_ptr<SharedTail>& known = registry().of_readers[file];
    std::shared_ptr<SharedTail> tail = known.lock();
    if (!tail) {
        tail = std::make_shared<SharedTail>();
        known = tail;
    }
    return tail;
}

TailPublication::TailPublication(FileIdentity file, std::shared_ptr<const SharedTail> tail) : file_(file) {
    const std::lock_guard lock(registry().mutex);
    registry().tails.insert_or_assign(file, std::move(tail));
}

TailPublication::~TailPublication() {
    const std::lock_guard lock(registry().mutex);
    registry().tails.erase(file_);
}

}  // namespace wattmast::sqlite
