// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Master data in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

#include "store/memory_content.h"
#include "store/store.h"

namespace wattmast {

/// Implements the promises of CatalogStore on the content of a memory database.
class MemoryCatalog final : public CatalogStore {
public:
    MemoryCatalog(std::shared_ptr<MemoryContent> content, OpenMode mode) : content_(std::move(content)), mode_(mode) {}

    [[nodiscard]] Result<Catalog> load() const override;
    [[nodiscard]] Result<std::uint64_t> changes() const override;
    Result<SiteId> save_site(const Site& site) override;
    Result<DeviceId> save_device(const Device& device) override;
    Result<PointId> ensure_point(DeviceId device, const PointKey& key) override;
    Result<void> save_limits(PointId point, const RegisterLimits& limits) override;
    Result<void> save_nodes(SiteId site, std::span<const EnergyNode> nodes) override;
    Result<void> add_meter_event(const MeterEvent& event) override;
    Result<AnnotationRecordId> annotate(const AnnotationRecord& record) override;
    [[nodiscard]] Result<std::vector<AnnotationRecord>> annotations() const override;
    Result<void> together(const std::function<Result<void>()>& work) override;
    [[nodiscard]] Result<std::optional<std::string>> setting(std::string_view name) const override;
    Result<void> save_setting(std::string_view name, std::string_view value) override;

private:
    std::shared_ptr<MemoryContent> content_;
    OpenMode mode_;
    bool is_together_ = false;  ///< Within together().
};

}  // namespace wattmast
