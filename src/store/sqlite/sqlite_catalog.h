// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Master data as rows.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace wattmast::sqlite {

/// What is added to the kind of a meter's event where the record withdraws it (schema 14).
inline constexpr std::int64_t withdrawn_kind = 100;

/// Implements the promises of CatalogStore on one connection, which must outlive it.
class SqliteCatalog final : public CatalogStore {
public:
    SqliteCatalog(Connection& connection, std::filesystem::path path, OpenMode mode)
        : connection_(connection), path_(std::move(path)), mode_(mode) {}

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
    /// Runs `work` in one writing transaction and commits if it succeeds.
    template <typename Work>
    auto write(Work work) -> decltype(work());
    /// Adds one to changes(), in the open transaction.
    Result<void> count_change();
    Result<void> require(std::string_view what, std::string_view sql, std::int64_t id);
    /// What `find` says, else the first free number of `table`.
    Result<std::int64_t> id_for(std::string_view find, std::initializer_list<Parameter> key, std::string_view next);

    Connection& connection_;
    std::filesystem::path path_;
    OpenMode mode_;
    bool is_together_ = false;  ///< Within together(): its transaction is open.
    bool is_changed_ = false;   ///< By the open transaction: what load() gives.
};

/// Reads the whole catalogue in one snapshot. Fails with `store_damaged`, naming table and row, if a row does not
/// describe a record.
[[nodiscard]] Result<Catalog> load_catalog(Connection& connection);

}  // namespace wattmast::sqlite
