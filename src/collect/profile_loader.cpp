// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/profile_loader.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "collect/profile_fields.h"

namespace wattmast {
namespace {

ProfileSource read_source(ProfileFields& fields) {
    ProfileSource source;
    source.document = fields.required_text("document");
    source.edition = fields.text("edition").value_or("");
    source.page = fields.text("page").value_or("");
    source.note = fields.text("note").value_or("");
    source.unconfirmed = fields.text("unconfirmed").value_or("");
    const auto seen = fields.truth("seen_on_hardware");
    if (!fields.has("seen_on_hardware")) {
        fields.fault("seen_on_hardware is missing");
    }
    source.seen_on_hardware = seen.value_or(false);
    fields.finish();
    return source;
}

bool is_id_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

void read_head(ProfileFields& fields, DeviceProfile& profile) {
    profile.id = fields.required_text("id");
    if (!std::ranges::all_of(profile.id, is_id_character)) {
        fields.fault("id \"" + profile.id + "\" has other characters than a-z 0-9 . _ -");
    }
    profile.vendor = fields.required_text("vendor");
    profile.model = fields.required_text("model");
    profile.includes = fields.texts("includes");
    profile.optional_includes = fields.texts("optional_includes");
    if (const toml::table* source = fields.table("source")) {
        ProfileFields source_fields(*source, fields.faults());
        profile.source = read_source(source_fields);
    } else if (!fields.has("source")) {
        fields.fault("[source] is missing: where do the addresses come from?");
    }
}

/// What two entries may not share: they would be one point. The text tells which rows and devices an entry is for.
using EntryKey = std::tuple<PointKey, Oid, std::string>;

std::string selection_of(const SnmpEntry& entry) {
    std::string text;
    for (const SnmpIndexArc& arc : entry.index) {
        text.append(arc.use == SnmpIndexArc::Use::fixed ? std::to_string(arc.number) : "*").append(".");
    }
    for (const SnmpRowFilter& filter : entry.filters) {
        text.append(" ").append(to_string(filter.column)).append("=");
        for (const std::int64_t number : filter.accepted) {
            text.append(std::to_string(number)).append(",");
        }
        for (const std::string& accepted : filter.accepted_texts) {
            text.append("'").append(accepted).append("',");
        }
    }
    for (const SnmpCondition& condition : entry.when) {
        text.append(" when ").append(condition.name);
    }
    for (const SnmpCondition& condition : entry.unless) {
        text.append(" unless ").append(condition.name);
    }
    return text;
}

/// Conditions tell for which devices an entry is.
std::string selection_of(const JsonEntry& entry) {
    std::string text;
    for (const JsonCondition& condition : entry.when) {
        text.append(condition.at.to_string());
        for (const std::string& accepted : condition.accepted) {
            text.append("=").append(accepted);
        }
    }
    return text;
}

void check_keys(const DeviceProfile& profile, ProfileFaults& faults) {
    std::set<EntryKey> seen;
    const auto add = [&](const PointKey& key, const Oid& table, const std::string& selection) {
        if (!seen.emplace(key, table, selection).second) {
            faults.add(1, "point " + to_string(key) + " is given twice");
        }
    };
    for (const ModbusEntry& entry : profile.modbus.entries) {
        add(entry.key, {}, {});
    }
    for (const Dlt645Entry& entry : profile.dlt645.entries) {
        add(entry.key, {}, {});
    }
    for (const MqttMessage& message : profile.mqtt.messages) {
        for (const JsonEntry& entry : message.entries) {
            add(entry.key, {}, message.topic.has_instance() ? message.topic.to_string() : "");
        }
    }
    for (const HttpDocument& document : profile.http_json.documents) {
        for (const JsonEntry& entry : document.entries) {
            add(entry.key, {}, selection_of(entry));
        }
    }
    for (const SnmpEntry& entry : profile.snmp.entries) {
        // Columns of different tables name their rows differently, so only equal columns can clash.
        add({entry.kind, entry.phase, entry.instance}, entry.shape == SnmpEntry::Shape::column ? entry.oid : Oid{},
            selection_of(entry));
    }
}

/// A table that holds what a device of one protocol can tell.
struct MapTable {
    std::string_view name;
    Protocol protocol;
    void (*read)(ProfileFields& map, DeviceProfile& profile);
};
constexpr std::array map_tables = {
    MapTable{"modbus", Protocol::modbus,
             [](ProfileFields& map, DeviceProfile& to) { to.modbus = read_modbus_map(map); }},
    MapTable{"sunspec", Protocol::modbus,
             [](ProfileFields& map, DeviceProfile& to) { to.sunspec = read_sunspec_map(map); }},
    MapTable{"snmp", Protocol::snmp, [](ProfileFields& map, DeviceProfile& to) { to.snmp = read_snmp_map(map); }},
    MapTable{"dlt645", Protocol::dlt645,
             [](ProfileFields& map, DeviceProfile& to) { to.dlt645 = read_dlt645_map(map); }},
    MapTable{"redfish", Protocol::redfish,
             [](ProfileFields& map, DeviceProfile& to) { to.redfish = read_redfish_map(map); }},
    MapTable{"mqtt", Protocol::mqtt, [](ProfileFields& map, DeviceProfile& to) { to.mqtt = read_mqtt_map(map); }},
    MapTable{"http_json", Protocol::http_json,
             [](ProfileFields& map, DeviceProfile& to) { to.http_json = read_http_json_map(map); }},
};

/// The tables of the profile's own protocol; those of others are faults.
void read_maps(ProfileFields& fields, const std::string& protocol, DeviceProfile& profile) {
    std::array<const toml::table*, map_tables.size()> found{};
    std::ranges::transform(map_tables, found.begin(), [&](const MapTable& one) { return fields.table(one.name); });
    fields.finish();
    const auto* const known =
        std::ranges::find_if(map_tables, [&protocol](const MapTable& one) { return id_of(one.protocol) == protocol; });
    if (known == map_tables.end()) {
        if (!protocol.empty()) {
            fields.fault("protocol \"" + protocol +
                         "\" is not known (modbus, snmp, dlt645, redfish, mqtt, http_json are)");
        }
        return;
    }
    profile.protocol = known->protocol;
    int own = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found.at(i) != nullptr && map_tables.at(i).protocol == profile.protocol) {
            ProfileFields map(*found.at(i), fields.faults());
            map_tables.at(i).read(map, profile);
            ++own;
        } else if (found.at(i) != nullptr) {
            fields.fault("a profile of " + protocol + " has no [" + std::string(map_tables.at(i).name) + "]");
        }
    }
    if (own > 1) {
        fields.fault("a profile has either [modbus] or [sunspec]");
    }
}

DeviceProfile read_profile(ProfileFields& fields) {
    DeviceProfile profile;
    read_head(fields, profile);
    const std::string protocol = fields.required_text("protocol");
    read_maps(fields, protocol, profile);
    if (profile.entry_count() == 0 && profile.includes.empty() && profile.optional_includes.empty()) {
        fields.fault("there are no points");
    }
    return profile;
}

struct Loaded {
    DeviceProfile profile;
    std::string name;  ///< Of the text.
};

template <typename T>
void append(std::vector<T>& own, const std::vector<T>& others) {
    own.insert(own.end(), others.begin(), others.end());
}

/// Only one level: an included profile includes nothing.
class IncludeMerger {
public:
    explicit IncludeMerger(const std::vector<Loaded>& loaded) {
        for (const Loaded& one : loaded) {
            if (one.profile.includes.empty() && one.profile.optional_includes.empty()) {
                plain_.emplace(one.profile.id, one.profile);
            }
        }
    }

    /// Appends the entries of included profiles. A profile without a match of its own is found where they all are.
    void merge(Loaded& one, ProfileFaults& faults) const {
        const bool has_own_match = !one.profile.snmp.matches.empty() || one.profile.snmp.is_fallback;
        SnmpMatch joint;
        for (const std::string& id : one.profile.includes) {
            if (const DeviceProfile* other = find(one, id, faults)) {
                append(one.profile.dlt645.entries, other->dlt645.entries);
                append(one.profile.mqtt.messages, other->mqtt.messages);
                add_entries(one.profile.snmp, *other, false);
                for (const SnmpMatch& match : other->snmp.matches) {
                    joint.present.insert(joint.present.end(), match.present.begin(), match.present.end());
                }
            }
        }
        for (const std::string& id : one.profile.optional_includes) {
            if (const DeviceProfile* other = find(one, id, faults)) {
                add_entries(one.profile.snmp, *other, true);
            }
        }
        if (!has_own_match && !joint.present.empty()) {
            one.profile.snmp.matches.push_back(std::move(joint));
        }
    }

private:
    [[nodiscard]] const DeviceProfile* find(const Loaded& one, const std::string& id, ProfileFaults& faults) const {
        const auto found = plain_.find(id);
        if (found == plain_.end() || found->second.protocol != one.profile.protocol) {
            faults.add(1, "includes \"" + id + "\", which is no " + std::string(id_of(one.profile.protocol)) +
                              " profile without includes of its own");
            return nullptr;
        }
        if (one.profile.protocol == Protocol::modbus) {
            faults.add(1, "a modbus profile cannot include another: their registers would share one map");
            return nullptr;
        }
        if (one.profile.protocol == Protocol::redfish) {
            faults.add(1, "a redfish profile cannot include another: its resources stand in order of preference");
            return nullptr;
        }
        if (one.profile.protocol == Protocol::http_json) {
            faults.add(1,
                       "an http_json profile cannot include another: a device gives what it has at paths of its own");
            return nullptr;
        }
        if (found->second.dlt645.edition != one.profile.dlt645.edition) {
            faults.add(1, "includes \"" + id + "\", which is of another edition");
            return nullptr;
        }
        return &found->second;
    }

    static void add_entries(SnmpMap& map, const DeviceProfile& other, bool is_optional) {
        for (SnmpEntry entry : other.snmp.entries) {
            entry.is_optional = entry.is_optional || is_optional;
            map.entries.push_back(std::move(entry));
        }
    }

    std::map<std::string, DeviceProfile> plain_;  ///< Copies: merging changes the originals.
};

void merge_includes(std::vector<Loaded>& loaded, std::vector<std::string>& faults) {
    const IncludeMerger merger(loaded);
    for (Loaded& one : loaded) {
        ProfileFaults own(one.name);
        merger.merge(one, own);
        check_keys(one.profile, own);
        faults.insert(faults.end(), own.lines().begin(), own.lines().end());
    }
}

void check_ids(const std::vector<Loaded>& loaded, std::vector<std::string>& faults) {
    std::map<std::string, std::string> first_names;
    for (const Loaded& one : loaded) {
        const auto [first, is_new] = first_names.emplace(one.profile.id, one.name);
        if (!is_new && !one.profile.id.empty()) {
            faults.push_back(one.name + ":1: id \"" + one.profile.id + "\" is also in " + first->second);
        }
    }
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text.append(text.empty() ? "" : "\n").append(line);
    }
    return text;
}

/// Reads one text; empty if it is faulty on its own, with the faults added.
std::optional<Loaded> read_text(const ProfileText& text, ProfileOrigin origin, std::vector<std::string>& faults) {
    ProfileFaults own(text.name);
    std::optional<Loaded> loaded;
    try {
        const toml::table table = toml::parse(text.toml, text.name);
        ProfileFields fields(table, own);
        loaded = Loaded{read_profile(fields), text.name};
        loaded->profile.origin = origin;
        loaded->profile.file = text.name;
    } catch (const toml::parse_error& error) {
        own.add(error.source().begin.line, "not TOML: " + std::string(error.description()));
    }
    faults.insert(faults.end(), own.lines().begin(), own.lines().end());
    return loaded;
}

std::vector<DeviceProfile> profiles_of(std::vector<Loaded> loaded) {
    std::vector<DeviceProfile> profiles;
    profiles.reserve(loaded.size());
    for (Loaded& one : loaded) {
        profiles.push_back(std::move(one.profile));
    }
    return profiles;
}

/// The own profiles that are sound alone and have an id of their own.
std::vector<Loaded> read_own(std::span<const ProfileText> texts, std::vector<std::string>& faults) {
    std::vector<Loaded> sound;
    std::map<std::string, std::string> names;
    for (const ProfileText& text : texts) {
        std::vector<std::string> own_faults;
        auto loaded = read_text(text, ProfileOrigin::own, own_faults);
        if (loaded && own_faults.empty()) {
            const auto [first, is_new] = names.emplace(loaded->profile.id, text.name);
            if (!is_new) {
                own_faults.push_back(text.name + ":1: id \"" + loaded->profile.id + "\" is also in " + first->second);
            }
        }
        if (loaded && own_faults.empty()) {
            sound.push_back(std::move(*loaded));
        }
        faults.insert(faults.end(), own_faults.begin(), own_faults.end());
    }
    return sound;
}

/// `own` over `shipped`, includes not merged yet.
std::vector<Loaded> overlaid(const std::vector<Loaded>& shipped, const std::vector<Loaded>& own) {
    std::vector<Loaded> all = own;
    for (const Loaded& one : shipped) {
        const auto has_its_id = [&](const Loaded& other) { return other.profile.id == one.profile.id; };
        if (std::ranges::none_of(own, has_its_id)) {
            all.push_back(one);
        }
    }
    return all;
}

/// Takes the own profiles away that do not fit together with the others.
void drop_misfits(const std::vector<Loaded>& shipped, std::vector<Loaded>& own, std::vector<std::string>& faults) {
    while (!own.empty()) {
        std::vector<Loaded> all = overlaid(shipped, own);
        std::vector<std::string> found;
        merge_includes(all, found);
        if (found.empty()) {
            return;
        }
        const auto is_at_fault = [&found](const Loaded& one) {
            return std::ranges::any_of(found, [&](const auto& line) { return line.starts_with(one.name + ":"); });
        };
        const bool is_their_own = std::ranges::any_of(own, is_at_fault);
        faults.insert(faults.end(), found.begin(), found.end());
        if (is_their_own) {
            std::erase_if(own, is_at_fault);
        } else {
            // A shipped profile includes one that was replaced by something that cannot be included.
            for (const Loaded& one : own) {
                faults.push_back(one.name + ":1: own profiles are left out, because a shipped one no longer fits");
            }
            own.clear();
        }
    }
}

}  // namespace

Result<ProfileLibrary> load_profiles(std::span<const ProfileText> texts) {
    std::vector<Loaded> loaded;
    std::vector<std::string> faults;
    for (const ProfileText& text : texts) {
        if (auto one = read_text(text, ProfileOrigin::shipped, faults)) {
            loaded.push_back(std::move(*one));
        }
    }
    check_ids(loaded, faults);
    merge_includes(loaded, faults);
    if (!faults.empty()) {
        return fail(Errc::invalid_profile, joined(faults));
    }
    return ProfileLibrary(profiles_of(std::move(loaded)));
}

Result<LayeredProfiles> load_profiles_over(std::span<const ProfileText> shipped, std::span<const ProfileText> own) {
    if (const auto alone = load_profiles(shipped); !alone) {
        return alone.error();
    }
    std::vector<std::string> none;
    std::vector<Loaded> base;
    for (const ProfileText& text : shipped) {
        base.push_back(read_text(text, ProfileOrigin::shipped, none).value());
    }
    LayeredProfiles layered;
    std::vector<Loaded> sound = read_own(own, layered.faults);
    drop_misfits(base, sound, layered.faults);
    std::vector<Loaded> all = overlaid(base, sound);
    merge_includes(all, none);
    layered.library = ProfileLibrary(profiles_of(std::move(all)));
    return layered;
}

Result<std::vector<ProfileText>> read_profile_texts(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".toml") {
            files.push_back(entry.path());
        }
    }
    if (error) {
        return fail(Errc::file_failed, "the profile folder " + folder.string() + " cannot be read: " + error.message());
    }
    std::ranges::sort(files);
    std::vector<ProfileText> texts;
    for (const std::filesystem::path& file : files) {
        std::ifstream stream(file, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(stream), {}};
        if (!stream.is_open() || stream.bad()) {
            return fail(Errc::file_failed, "the profile " + file.string() + " cannot be read");
        }
        texts.push_back({file.filename().string(), std::move(text)});
    }
    return texts;
}

Result<ProfileLibrary> load_profile_folder(const std::filesystem::path& folder) {
    const auto texts = read_profile_texts(folder);
    if (!texts) {
        return texts.error();
    }
    if (texts->empty()) {
        return fail(Errc::file_failed, "there is no *.toml in the profile folder " + folder.string());
    }
    return load_profiles(*texts);
}

}  // namespace wattmast
