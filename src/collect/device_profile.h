// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What one model of equipment can tell and where, as data. Loaded from resources/profiles/ by profile_loader.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/point_kind.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/utc_time.h"
#include "wire/dlt645_frame.h"
#include "wire/dlt645_value.h"
#include "wire/http_target.h"
#include "wire/json_tree.h"
#include "wire/modbus_plan.h"
#include "wire/mqtt_topic.h"
#include "wire/register_format.h"

namespace wattmast {

/// Why we believe the addresses and scales.
struct ProfileSource {
    std::string document;           ///< "SDM630-Modbus V2 Protocol"
    std::string edition;            ///< Edition, revision or date of the document.
    std::string page;               ///< Page, clause or table.
    bool seen_on_hardware = false;  ///< Checked against the real thing; otherwise documents only.
    std::string note;               ///< What to watch out for.
    /// What of addresses, scales or signs the source leaves open, for a person to compare once. Empty: nothing.
    std::string unconfirmed;
};

/// Values outside are kept and marked suspect. In the kind's unit; an open end has no limit.
struct ValidRange {
    std::optional<Decimal> minimum;
    std::optional<Decimal> maximum;

    friend bool operator==(const ValidRange&, const ValidRange&) = default;
};

/// One number in Modbus registers.
struct ModbusEntry {
    PointKey key;
    wire::RegisterSpan span;  ///< `count` follows from the format.
    wire::RegisterFormat format;
    Decimal scale{1, 0};  ///< Raw × scale is in the kind's unit: the manual's scale times the unit's factor.
    /// Raw register images that mean "no value", as the unsigned number of the entry's width (0xFFFF, 0x7FFFFFFF …).
    /// NaN needs no entry.
    std::vector<std::uint64_t> invalid;
    ValidRange range;
    RegisterLimits limits{};
};

/// A register whose content tells the model. All checks of a profile must hold.
struct ModbusCheck {
    wire::RegisterSpan span;
    /// The registers' bytes start with one of these texts. Empty: they hold a number that lies in `range`.
    std::vector<std::string> text_starts_with;
    wire::RegisterFormat format;
    Decimal scale{1, 0};
    ValidRange range;
};

struct ModbusMap {
    wire::PlanLimits limits;
    std::vector<ModbusEntry> entries;
    std::vector<ModbusCheck> identification;  ///< Empty: a probe does not find this profile by itself.
};

/// One number of a SunSpec model.
struct SunspecPoint {
    PointKey key;          ///< Without instance: the model's place in the device gives it.
    std::uint16_t at = 0;  ///< From the id of the model, or from the begin of its block.
    wire::RegisterFormat format;
    bool is_accumulator = false;                ///< acc32, acc64: 0 means that the device does not have it.
    std::optional<std::uint16_t> scale_factor;  ///< Where its sunssf is, from the id of the model.
    Decimal scale{1, 0};                        ///< Raw × 10^sunssf × scale is in the kind's unit.
    ValidRange range;
};

/// A part of a model that comes several times.
struct SunspecRepeat {
    std::string name;            ///< Of the instance: "input" gives "input 1", "input 2" …
    std::uint16_t first = 0;     ///< Where the first begins, from the id of the model.
    std::uint16_t length = 0;    ///< Of one; at least 1.
    std::uint16_t count_at = 0;  ///< Where the device says how many there are.
    std::vector<SunspecPoint> points;
};

/// Models of one layout, such as 101 to 103.
struct SunspecModel {
    std::vector<std::uint16_t> ids;
    std::string name;  ///< Of the instance: "meter" gives "meter 1", "meter 2" … over all models of the name.
    std::vector<SunspecPoint> points;
    std::optional<SunspecRepeat> repeat;
};

/// What is read of a device that lists its own models (SunSpec). Empty for every other.
struct SunspecMap {
    std::vector<SunspecModel> models;

    /// Null if the model is not among them.
    [[nodiscard]] const SunspecModel* find(std::uint16_t id) const noexcept;
};

/// An SNMP object identifier.
using Oid = std::vector<std::uint32_t>;
[[nodiscard]] std::string to_string(const Oid& oid);
/// "1.3.6.1.2.1.1.3.0", a leading dot is allowed. Fails with `invalid_argument`.
[[nodiscard]] Result<Oid> parse_oid(std::string_view text);
[[nodiscard]] bool starts_with(const Oid& oid, const Oid& prefix) noexcept;

/// What the agent must send. Integers, gauges and ticks stand for each other, because agents mix them up; a counter of
/// another width is refused, because its wrap differs. Anything else is `not_a_number`.
enum class SnmpType : std::uint8_t {
    integer = 1,  ///< Integer32
    gauge32 = 2,  ///< also Unsigned32
    counter32 = 3,
    counter64 = 4,
    time_ticks = 5,
    opaque_float = 6,
    text_number = 7,  ///< OCTET STRING with a decimal number and perhaps a unit: "23.5 C", "0.45A", "1,5".
};
[[nodiscard]] std::string_view id_of(SnmpType type) noexcept;

/// A row of a table is taken only where the column holds one of the numbers, or one of the texts, or a number up to
/// `most`. With none of them and accepts_absent: only where the agent has no such cell.
struct SnmpRowFilter {
    Oid column;
    std::vector<std::int64_t> accepted;
    std::vector<std::string> accepted_texts{};
    bool accepts_absent = false;  ///< Also a row for which the agent has no such cell.
    std::optional<std::int64_t> most{};
};

/// Which rows of a column are taken, by their index; one arc for each of the index. Empty: all rows.
struct SnmpIndexArc {
    enum class Use : std::uint8_t {
        fixed = 1,   ///< The index has this number here.
        named = 2,   ///< Any number; it is part of the row's name.
        ignored = 3  ///< Any number; it is not.
    };
    Use use = Use::named;
    std::uint32_t number = 0;  ///< Of `fixed`.

    friend auto operator<=>(const SnmpIndexArc&, const SnmpIndexArc&) = default;
};
using SnmpIndexPattern = std::vector<SnmpIndexArc>;

/// What one object of the agent, read with each poll, must hold: all that is stated. An object that is not there, or of
/// another type, holds nothing.
struct SnmpCheck {
    Oid oid;                                    ///< With its instance.
    std::vector<std::string> text_starts_with;  ///< One of these.
    std::string version_from;   ///< The first dotted number of the text ("SW 2.11b": 2.11) is this or later;
    std::string version_below;  ///< and earlier than this. Compared number by number: 2.9 is below 2.11.
    ValidRange range;           ///< Of a number.

    friend bool operator==(const SnmpCheck&, const SnmpCheck&) = default;
};

/// A model or firmware that reads differently. All checks must hold.
struct SnmpCondition {
    std::string name;
    std::vector<SnmpCheck> checks;

    friend bool operator==(const SnmpCondition&, const SnmpCondition&) = default;
};

/// One object, or one column of a table with one point per row.
struct SnmpEntry {
    enum class Shape : std::uint8_t { scalar = 1, column = 2 };

    PointKind kind = PointKind::active_power;
    Phase phase = Phase::total;
    std::string instance;  ///< Of a scalar; for a column it stands before the row's name ("output 1").
    Shape shape = Shape::scalar;
    Oid oid;  ///< With ".0" for a scalar, without index for a column.
    SnmpType type = SnmpType::integer;
    Decimal scale{1, 0};
    std::vector<std::int64_t> invalid;  ///< Raw numbers that mean "no value".
    ValidRange range;
    RegisterLimits limits{};  ///< A Counter32 has the modulus 2^32 unless its profile states another.
    /// Nothing is said of a scalar that the agent does not have, nor of a row that holds a sentinel.
    bool is_optional = false;
    std::vector<SnmpCondition> when;    ///< Read only where all of these hold
    std::vector<SnmpCondition> unless;  ///< and none of these.

    // Of columns:
    SnmpIndexPattern index;
    /// Names the row; without it, or where it is empty, the named arcs of the row's index do. A column of a table with
    /// a shorter index is looked up by the index's first arcs.
    std::optional<Oid> instance_column;
    /// Stand in, in this order, where that is empty; and tell rows apart that it gives one name.
    std::vector<Oid> further_instance_columns{};
    std::vector<SnmpRowFilter> filters;  ///< All must hold.
    /// Columns of ENTITY-SENSOR-MIB (RFC 3433): the value is also × 10^(3·(scale − 9)) × 10^(−precision). Other MIBs
    /// have the precision alone: a count of decimals.
    std::optional<Oid> sensor_scale_column;
    std::optional<Oid> sensor_precision_column;
    std::optional<Oid> exponent_column;  ///< The value is also × 10^exponent (UnitMultiplier of RFC 7460).
    std::optional<Oid> divisor_column;   ///< The value is also divided by this power of ten: 1, 10, 100 …
};

/// One way in which a probe finds the profile: all that is stated must hold, and something is.
struct SnmpMatch {
    std::vector<Oid> object_id_prefixes;  ///< sysObjectID starts with one of these.
    std::vector<Oid> present;             ///< Something answers GETNEXT below each.
};

struct SnmpMap {
    std::vector<SnmpEntry> entries;
    std::vector<SnmpMatch> matches;  ///< Any of them. Empty: a probe does not find this profile by itself.
    /// Taken where several profiles of standard MIBs fit and none of them holds the others.
    bool is_fallback = false;
    std::uint16_t max_varbinds = 40;  ///< Per request, 1 … 100.
};

/// Whether a profile came with the program or is the user's own.
enum class ProfileOrigin : std::uint8_t { shipped = 1, own = 2 };

/// One number of a DL/T 645 meter.
struct Dlt645Entry {
    PointKey key;
    wire::Dlt645Identifier identifier = 0;
    unsigned position = 0;  ///< In a block, from 1; 0: the item is this number alone.
    wire::Dlt645Format format;
    Decimal scale{1, 0};
    ValidRange range;
    RegisterLimits limits{};  ///< A counter has the modulus of its format unless its profile states another.
};

/// An item that tells the model. All checks of a profile must hold.
struct Dlt645Check {
    enum class Expected : std::uint8_t {
        value = 1,    ///< It holds a number.
        nothing = 2,  ///< The meter refuses it, is silent or says that it is absent.
    };

    wire::Dlt645Identifier identifier = 0;
    unsigned position = 0;
    wire::Dlt645Format format;
    Expected expected = Expected::value;
};

struct Dlt645Map {
    wire::Dlt645Edition edition = wire::Dlt645Edition::of_2007;
    std::vector<Dlt645Entry> entries;
    std::vector<Dlt645Check> identification;  ///< Empty: a probe does not find this profile by itself.
};

/// What a JSON document must hold at a place: one of the texts. An empty text stands for "nothing, or null".
struct JsonCondition {
    wire::JsonPointer at;
    std::vector<std::string> accepted;

    friend bool operator==(const JsonCondition&, const JsonCondition&) = default;
};
using RedfishCondition = JsonCondition;

/// One number of a Redfish document, or one of each element of a list.
struct RedfishEntry {
    enum class Elements : std::uint8_t { all = 1, first = 2, others = 3 };

    PointKey key;  ///< The instance stands after the name of the resource: "input" gives "battery 1 input".
    /// A list whose elements have the number each; an object stands for a list of one. Empty: the document itself.
    std::optional<wire::JsonPointer> each;
    Elements elements = Elements::all;
    std::optional<wire::JsonPointer> name_at;  ///< Of an element's name, from the element; otherwise they are numbered.
    wire::JsonPointer at;                      ///< From the document, or from the element.
    Decimal scale{1, 0};                       ///< The number × scale is in the kind's unit.
    /// Where the document says its unit. Of one that is not among `units` the number is refused.
    std::optional<wire::JsonPointer> unit_at;
    std::map<std::string, Decimal, std::less<>> units;  ///< Factor to the kind's unit by what is written there.
    std::vector<RedfishCondition> when;                 ///< All must hold, of the document or the element.
    std::vector<std::string> unless;                    ///< Left out where the device has a resource of such a type.
    ValidRange range;
    RegisterLimits limits{};
};

/// What is to be had of documents of some schemas.
struct RedfishResource {
    std::vector<std::string> types;         ///< Of @odata.type without version: "Outlet".
    std::vector<wire::JsonPointer> follow;  ///< Links to what lies below. Members of collections are always followed.
    std::string name;                       ///< "outlet ": before what name_at says. Both empty: that of the parent.
    std::optional<wire::JsonPointer> name_at;
    /// Nameless where it is the only one of the device that has values: its power is that of the device.
    bool is_whole_if_alone = false;
    /// Not read where another document shows its value already (DataSourceUri).
    bool is_source_of_excerpts = false;
    std::vector<RedfishEntry> entries;
};

struct RedfishMap {
    /// In order of preference: where two have one point, it is read from the first.
    std::vector<RedfishResource> resources;
    /// Of the service's root; texts begin with one of those accepted. Empty: a probe does not find the profile by
    /// itself. Of several profiles that fit, the one with most conditions is taken.
    std::vector<RedfishCondition> identification;

    /// Null if no resource has the type.
    [[nodiscard]] const RedfishResource* find(std::string_view type) const noexcept;
};

/// One number in a JSON document; with an empty pointer the document is the number.
struct JsonEntry {
    PointKey key;  ///< Of a message whose topic names an instance: without it.
    wire::JsonPointer at;
    Decimal scale{1, 0};
    ValidRange range;
    RegisterLimits limits{};
    bool is_optional = false;        ///< Nothing is said where the document has no such place, or `when` does not hold.
    std::vector<Decimal> invalid{};  ///< Numbers that mean "no value", as the document writes them.
    std::vector<JsonCondition> when{};  ///< All must hold, or there is no such point.
};

/// Where a message says when its values were taken. ISO 8601 needs its offset from UTC there.
struct MessageTime {
    enum class Form : std::uint8_t { unix_s = 1, unix_ms = 2, iso8601 = 3 };

    wire::JsonPointer at;
    Form form = Form::unix_s;
};

/// A kind of message that a device publishes.
struct MqttMessage {
    wire::MqttTopicTemplate topic;
    std::optional<MessageTime> time;  ///< Empty: a message counts when it is received, and a retained one is dropped.
    std::vector<JsonEntry> entries;
};

struct MqttMap {
    std::vector<MqttMessage> messages;
    /// Without a message for so long the device is silent. The longest interval at which it publishes, times two or so.
    Duration silence{std::chrono::minutes{15}};
};

/// A document that a device gives on request.
struct HttpDocument {
    wire::HttpTargetTemplate path;
    std::optional<MessageTime> time;  ///< Empty: its values count when they are read.
    std::vector<JsonEntry> entries;
};

struct HttpJsonMap {
    std::string key_header;  ///< Where the key of the device's URI is sent; empty: the device knows no such key.
    std::string unit;        ///< For {unit} where the device's URI has none.
    std::vector<HttpDocument> documents;
    /// Of the first document. A probe finds the profile where they hold and all points of the first document that are
    /// not optional have values.
    std::vector<JsonCondition> identification;
    /// Of documents that tell their time: after so long without a later one the device has stood still.
    Duration stale_after{std::chrono::minutes{15}};
};

enum class Protocol : std::uint8_t { modbus = 1, snmp = 2, dlt645 = 3, redfish = 4, mqtt = 5, http_json = 6 };
[[nodiscard]] std::string_view id_of(Protocol protocol) noexcept;

struct DeviceProfile {
    std::string id;  ///< Stable, e.g. "eastron.sdm630". Stored; never changes meaning.
    Protocol protocol = Protocol::modbus;
    std::string vendor;
    std::string model;
    ProfileSource source;
    ProfileOrigin origin = ProfileOrigin::shipped;
    std::string file;                            ///< As messages name it.
    std::vector<std::string> includes;           ///< Ids whose entries are part of this profile (already merged in).
    std::vector<std::string> optional_includes;  ///< As `includes`, for what not every such device has.
    ModbusMap modbus;                            ///< Of protocol modbus.
    SunspecMap sunspec;                          ///< Of protocol modbus, instead of `modbus`.
    SnmpMap snmp;                                ///< Of protocol snmp.
    Dlt645Map dlt645;                            ///< Of protocol dlt645.
    RedfishMap redfish;                          ///< Of protocol redfish.
    MqttMap mqtt;                                ///< Of protocol mqtt.
    HttpJsonMap http_json;                       ///< Of protocol http_json.

    /// How many points are described; a device may have more (rows of tables) or fewer.
    [[nodiscard]] std::size_t entry_count() const noexcept;
};

/// Profiles by id. Immutable after loading; share it as `std::shared_ptr<const ProfileLibrary>`.
class ProfileLibrary {
public:
    ProfileLibrary() = default;
    /// @pre ids are unique; otherwise throws std::invalid_argument.
    explicit ProfileLibrary(std::vector<DeviceProfile> profiles);

    /// Null if there is none.
    [[nodiscard]] const DeviceProfile* find(std::string_view id) const noexcept;
    /// Ascending by id.
    [[nodiscard]] std::vector<const DeviceProfile*> all() const;
    [[nodiscard]] std::vector<const DeviceProfile*> all(Protocol protocol) const;
    [[nodiscard]] std::size_t size() const noexcept { return profiles_.size(); }

private:
    std::map<std::string, DeviceProfile, std::less<>> profiles_;
};

}  // namespace wattmast
