// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Master data at rest.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/annotation.h"
#include "model/catalog.h"
#include "units/error.h"

namespace wattmast {

/// Sites, devices, points, energy nodes, meter events, annotations and a few named settings.
/// Every writing call is one transaction: done completely or not at all, and durable when it returns; within together()
/// all of them are.
class CatalogStore {
public:
    virtual ~CatalogStore() = default;

    /// Everything. Nodes stand in the order saved, by site; meter events in the order added.
    [[nodiscard]] virtual Result<Catalog> load() const = 0;
    /// Grows with each change of what load() gives, whichever process makes it: cheap to ask for. 0: it never changed.
    [[nodiscard]] virtual Result<std::uint64_t> changes() const = 0;

    /// Adds the site, or changes the one with the same code; `site.id` is not looked at. Returns its id.
    /// Fails with `invalid_argument` for an empty code, a position off the globe, or an area or tag that is empty or
    /// has a line break.
    [[nodiscard]] virtual Result<SiteId> save_site(const Site& site) = 0;
    /// Adds the device, or changes the one with the same site and name; `device.id` is not looked at. Returns its id.
    /// Fails with `unknown_point` if the site is not there, `invalid_argument` for an empty name or a poll interval
    /// that is not positive.
    [[nodiscard]] virtual Result<DeviceId> save_device(const Device& device) = 0;
    /// The id of the device's point with this key; creates it where it does not exist.
    /// Fails with `unknown_point` if the device is not there.
    [[nodiscard]] virtual Result<PointId> ensure_point(DeviceId device, const PointKey& key) = 0;
    /// States what is known of a point's register; empty limits state nothing (any more).
    /// Fails with `unknown_point` if the point is not there.
    [[nodiscard]] virtual Result<void> save_limits(PointId point, const RegisterLimits& limits) = 0;
    /// Replaces the energy tree of a site. Fails with `unknown_point` if the site or a node's device is not there,
    /// `invalid_argument` for a node of another site, a name that is empty or used twice, or a parent that is not among
    /// the nodes or stands below its own child.
    [[nodiscard]] virtual Result<void> save_nodes(SiteId site, std::span<const EnergyNode> nodes) = 0;
    /// Fails with `unknown_point` if the device is not there.
    [[nodiscard]] virtual Result<void> add_meter_event(const MeterEvent& event) = 0;

    /// Adds a record to the history of an annotation; `record.id` is not looked at. Returns the id it has now.
    /// Fails with `invalid_argument` for what check_annotation() refuses and for a change of an annotation that is not
    /// there, `unknown_point` for a site that is not there.
    [[nodiscard]] virtual Result<AnnotationRecordId> annotate(const AnnotationRecord& record) = 0;
    /// Every record, in the order of entry. Fails with `store_damaged`, naming the one that is not what was written.
    [[nodiscard]] virtual Result<std::vector<AnnotationRecord>> annotations() const = 0;

    /// Calls `work`; its writing calls on this catalogue are one transaction, durable when this returns, and cost one
    /// sync of the disk instead of one each. Where `work` fails, nothing of it is kept, and this fails in the same way.
    /// @pre `work` ends with the failure of a call that failed, and calls neither load() nor this; for the latter,
    /// std::logic_error is thrown.
    [[nodiscard]] virtual Result<void> together(const std::function<Result<void>()>& work) = 0;

    /// A named setting of the database, such as "demo" = "1"; empty if never set.
    [[nodiscard]] virtual Result<std::optional<std::string>> setting(std::string_view name) const = 0;
    [[nodiscard]] virtual Result<void> save_setting(std::string_view name, std::string_view value) = 0;
};

/// For those who implement together(): sets the flag for as long as it lives.
class TogetherScope {
public:
    explicit TogetherScope(bool& flag) noexcept : flag_(flag) { flag_ = true; }
    ~TogetherScope() { flag_ = false; }
    TogetherScope(const TogetherScope&) = delete;
    TogetherScope& operator=(const TogetherScope&) = delete;

private:
    bool& flag_;
};

}  // namespace wattmast
