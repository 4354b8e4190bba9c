// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/redfish_tree.h"

#include <initializer_list>

namespace wattmast::test {
namespace {

const std::string root = "/redfish/v1";

std::string link(const std::string& path) {
    return R"({"@odata.id": ")" + root + path + R"("})";
}

/// A document of a schema; `properties` are those beside its type and id.
void add(RedfishTree& tree, const std::string& path, const std::string& schema, const std::string& properties) {
    tree[root + path] = R"({"@odata.id": ")" + root + path + R"(", "@odata.type": "#)" + schema + ".v1_5_0." + schema +
                        R"(", )" + properties + "}";
}

void add_collection(RedfishTree& tree, const std::string& path, std::initializer_list<const char*> members) {
    std::string list;
    for (const char* member : members) {
        list.append(list.empty() ? "" : ", ").append(link(path + "/" + member));
    }
    tree[root + path] = R"({"@odata.type": "#ACollection.ACollection", "Members": [)" + list + "]}";
}

void add_root(RedfishTree& tree, const std::string& properties) {
    add(tree, "/", "ServiceRoot",
        R"("RedfishVersion": "1.15.0", "Links": {"Sessions": )" + link("/SessionService/Sessions") + "}, " +
            properties);
}

std::string excerpt(const std::string& reading, const std::string& sensor) {
    return R"({"Reading": )" + reading + R"(, "DataSourceUri": ")" + root + sensor + R"("})";
}

void add_supplies(RedfishTree& tree) {
    const std::string base = "/Chassis/Rack-7/PowerSubsystem";
    add(tree, base, "PowerSubsystem",
        R"("CapacityWatts": 1600, "PowerSupplies": )" + link(base + "/PowerSupplies") + R"(, "Batteries": )" +
            link(base + "/Batteries"));
    add_collection(tree, base + "/PowerSupplies", {"A", "B"});
    add(tree, base + "/PowerSupplies/A", "PowerSupply",
        R"("Id": "A", "Metrics": )" + link(base + "/PowerSupplies/A/Metrics"));
    add(tree, base + "/PowerSupplies/A/Metrics", "PowerSupplyMetrics",
        R"("InputPowerWatts": )" + excerpt("211.25", "/Chassis/Rack-7/Sensors/InA") +
            R"(, "EnergykWh": {"Reading": 4061.875}, "InputVoltage": {"Reading": 231.50}, "InputCurrentAmps": {"Reading": 0.925},
               "FrequencyHz": {"Reading": 49.97}, "OutputPowerWatts": {"Reading": 197.0}, "TemperatureCelsius": {"Reading": 38.5},
               "RailVoltage": [{"Reading": 12.06}, {"Reading": 5.03}], "RailPowerWatts": [{"Reading": null}, {"Reading": 26.5}])");
    add(tree, base + "/PowerSupplies/B", "PowerSupply",
        R"("Id": "B", "Metrics": )" + link(base + "/PowerSupplies/B/Metrics"));
    add(tree, base + "/PowerSupplies/B/Metrics", "PowerSupplyMetrics",
        R"("Status": {"State": "Absent"}, "InputPowerWatts": {"Reading": 0})");
    add_collection(tree, base + "/Batteries", {"BBU1"});
    add(tree, base + "/Batteries/BBU1", "Battery",
        R"("Id": "BBU1", "Metrics": )" + link(base + "/Batteries/BBU1/Metrics"));
    add(tree, base + "/Batteries/BBU1/Metrics", "BatteryMetrics",
        R"("ChargePercent": {"Reading": 97}, "TemperatureCelsius": {"Reading": 27.75}, "InputVoltage": {"Reading": 12.31},
           "InputCurrentAmps": {"Reading": 0.25}, "OutputVoltages": [{"Reading": 12.29}], "OutputCurrentAmps": [{"Reading": 1.5}],
           "CellVoltages": [{"Reading": 3.44}, {"Reading": 3.41}])");
}

void add_sensors(RedfishTree& tree) {
    const std::string base = "/Chassis/Rack-7/Sensors";
    add_collection(tree, base, {"Total", "InA", "Inlet", "Plant", "Flow"});
    // The rest of the collection is on another page.
    const std::string page = root + base + "?$skip=5";
    tree[root + base].insert(tree[root + base].rfind('}'), R"(, "Members@odata.nextLink": ")" + page + R"(")");
    tree[page] = R"({"@odata.type": "#SensorCollection.SensorCollection", "Members": [)" + link(base + "/Bus") + "]}";
    const auto sensor = [&](const std::string& id, const std::string& properties) {
        add(tree, base + "/" + id, "Sensor", R"("Id": ")" + id + R"(", )" + properties);
    };
    sensor("Total", R"("ReadingType": "Power", "ReadingUnits": "W", "Reading": 413)");
    sensor("InA", R"("ReadingType": "Power", "ReadingUnits": "W", "Reading": 212)");
    sensor("Inlet", R"("ReadingUnits": "Cel", "Reading": 22.25)");
    sensor("Plant", R"("ReadingType": "EnergykWh", "ReadingUnits": "MW.h", "Reading": 1.2345)");
    sensor("Flow", R"("ReadingType": "Power", "ReadingUnits": "[hp_i]", "Reading": 3)");
    sensor("Bus", R"("ReadingType": "Voltage", "ReadingUnits": "mV", "VoltageType": "DC", "Reading": 53850)");
}

}  // namespace

RedfishTree server_tree() {
    RedfishTree tree;
    add_root(tree, R"("Chassis": )" + link("/Chassis"));
    add_collection(tree, "/Chassis", {"Rack-7", "Shelf"});
    add(tree, "/Chassis/Shelf", "Chassis", R"("Id": "Shelf")");
    add(tree, "/Chassis/Rack-7", "Chassis",
        R"("Id": "Rack-7", "EnvironmentMetrics": )" + link("/Chassis/Rack-7/EnvironmentMetrics") +
            R"(, "PowerSubsystem": )" + link("/Chassis/Rack-7/PowerSubsystem") + R"(, "Power": )" +
            link("/Chassis/Rack-7/Power") + R"(, "Thermal": )" + link("/Chassis/Rack-7/Thermal") + R"(, "Sensors": )" +
            link("/Chassis/Rack-7/Sensors"));
    add(tree, "/Chassis/Rack-7/EnvironmentMetrics", "EnvironmentMetrics",
        R"("PowerWatts": {"Reading": 412.50, "ApparentVA": 430.25, "ReactiveVAR": 101, "PowerFactor": 0.959,
           "DataSourceUri": "/redfish/v1/Chassis/Rack-7/Sensors/Total"}, "EnergykWh": {"Reading": 8123.75},
           "TemperatureCelsius": {"Reading": 24.5}, "HumidityPercent": {"Reading": 41})");
    add_supplies(tree);
    add_sensors(tree);
    add(tree, "/Chassis/Rack-7/Power", "Power",
        R"("PowerControl": [{"Name": "All", "PowerConsumedWatts": 399}, {"Name": "CPU", "PowerConsumedWatts": 77}],
           "PowerSupplies": [{"MemberId": "0", "PowerInputWatts": 209, "LineInputVoltage": 229}],
           "Voltages": [{"Name": "VRM", "ReadingVolts": 1.05}])");
    add(tree, "/Chassis/Rack-7/Thermal", "Thermal", R"("Temperatures": [{"Name": "Old inlet", "ReadingCelsius": 21}])");
    return tree;
}

RedfishTree pdu_tree() {
    RedfishTree tree;
    const std::string base = "/PowerEquipment/RackPDUs/2";
    add_root(tree, R"("Chassis": )" + link("/Chassis") + R"(, "PowerEquipment": )" + link("/PowerEquipment"));
    add_collection(tree, "/Chassis", {"PDU"});
    add(tree, "/Chassis/PDU", "Chassis", R"("Id": "PDU", "Sensors": )" + link("/Chassis/PDU/Sensors"));
    add_collection(tree, "/Chassis/PDU/Sensors", {"P"});
    add(tree, "/Chassis/PDU/Sensors/P", "Sensor",
        R"("Id": "P", "ReadingType": "Power", "ReadingUnits": "W", "Reading": 6400)");
    add(tree, "/PowerEquipment", "PowerEquipment", R"("RackPDUs": )" + link("/PowerEquipment/RackPDUs"));
    add_collection(tree, "/PowerEquipment/RackPDUs", {"2"});
    add(tree, base, "PowerDistribution",
        R"("Id": "2", "Metrics": )" + link(base + "/Metrics") + R"(, "Mains": )" + link(base + "/Mains") +
            R"(, "Outlets": )" + link(base + "/Outlets"));
    add(tree, base + "/Metrics", "PowerDistributionMetrics",
        R"("PowerWatts": )" + excerpt("6438.5", "/Chassis/PDU/Sensors/P") + R"(, "EnergykWh": {"Reading": 56438})");
    add_collection(tree, base + "/Mains", {"AC1"});
    add(tree, base + "/Mains/AC1", "Circuit",
        R"("Id": "AC1", "FrequencyHz": {"Reading": 50.02},
           "PolyPhaseVoltage": {"Line1ToNeutral": {"Reading": 229.1}, "Line2ToNeutral": {"Reading": 230.2},
                                "Line3ToNeutral": {"Reading": 231.3}, "Line3ToLine1": {"Reading": 398.4}},
           "PolyPhaseCurrentAmps": {"Line1": {"Reading": 9.1}, "Line2": {"Reading": 10.2}, "Line3": {"Reading": 8.3},
                                    "Neutral": {"Reading": 1.4}},
           "PolyPhasePowerWatts": {"Line2ToNeutral": {"Reading": 2300.5, "PowerFactor": 0.98}})");
    add_collection(tree, base + "/Outlets", {"A1", "A2"});
    add(tree, base + "/Outlets/A1", "Outlet",
        R"("Id": "A1", "Name": "Ours", "PowerWatts": {"Reading": 197.4}, "EnergykWh": {"Reading": 36166}, "CurrentAmps": {"Reading": 1.68})");
    add(tree, base + "/Outlets/A2", "Outlet",
        R"("Id": "A2", "PowerWatts": {"Reading": null}, "EnergykWh": {"Reading": 12}, "CurrentAmps": {"Reading": 0})");
    return tree;
}

RedfishTree old_tree() {
    RedfishTree tree;
    add_root(tree, R"("Chassis": )" + link("/Chassis"));
    add_collection(tree, "/Chassis", {"1"});
    add(tree, "/Chassis/1", "Chassis", R"("Id": "1", "Power": )" + link("/Chassis/1/Power"));
    add(tree, "/Chassis/1/Power", "Power",
        R"("PowerControl": {"PowerConsumedWatts": "344"},
           "PowerSupplies": [{"MemberId": "PSU.1", "PowerInputWatts": 180.5, "LineInputVoltage": 233},
                             {"MemberId": "PSU.2", "PowerInputWatts": null, "LastPowerOutputWatts": 160},
                             {"MemberId": "PSU.3", "Status": {"State": "Absent"}, "PowerInputWatts": 0}])");
    return tree;
}

}  // namespace wattmast::test
