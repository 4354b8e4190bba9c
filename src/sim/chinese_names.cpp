// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/chinese_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wattmast::sim {
namespace {

using Word = std::pair<std::string_view, std::string_view>;

constexpr std::array areas = {
    Word{"China", "中国"},    Word{"Shanghai", "上海"}, Word{"Pudong", "浦东"},        Word{"Xuhui", "徐汇"},
    Word{"Minhang", "闵行"},  Word{"Jiangsu", "江苏"},  Word{"Nanjing", "南京"},       Word{"Suzhou", "苏州"},
    Word{"Wuxi", "无锡"},     Word{"Zhejiang", "浙江"}, Word{"Hangzhou", "杭州"},      Word{"Ningbo", "宁波"},
    Word{"Wenzhou", "温州"},  Word{"Shandong", "山东"}, Word{"Jinan", "济南"},         Word{"Qingdao", "青岛"},
    Word{"Germany", "德国"},  Word{"Berlin", "柏林"},   Word{"Treptow", "特雷普托"},   Word{"Bavaria", "巴伐利亚"},
    Word{"Munich", "慕尼黑"}, Word{"Hesse", "黑森"},    Word{"Frankfurt", "法兰克福"},
};

/// Places of sites, without what the site is.
constexpr std::array places = {
    Word{"Zhangjiang Keyuan Rd", "张江科苑路"},
    Word{"Lujiazui Century Ave", "陆家嘴世纪大道"},
    Word{"Xujiahui Caoxi Rd N", "徐家汇漕溪北路"},
    Word{"Hongqiao Shenbin Rd", "虹桥申滨路"},
    Word{"Gulou Zhongshan Rd", "鼓楼中山路"},
    Word{"Industrial Park Xinghai St", "工业园区星海街"},
    Word{"Binhu Lihu Ave", "滨湖蠡湖大道"},
    Word{"Binjiang Jiangnan Ave", "滨江江南大道"},
    Word{"Yinzhou Tiantong Rd", "鄞州天童路"},
    Word{"Lucheng Oujiang Rd", "鹿城瓯江路"},
    Word{"Lixia Jingshi Rd", "历下经十路"},
    Word{"Laoshan Xianggang E Rd", "崂山香港东路"},
    Word{"Adlershof Rudower Chaussee", "阿德勒斯霍夫鲁多夫大道"},
    Word{"Schwabing Leopoldstrasse", "施瓦宾利奥波德大街"},
    Word{"Lingang data centre, hall A", "临港数据中心 A 机房"},
    Word{"Frankfurt Ostend, hall 2", "法兰克福奥斯坦德 2 号机房"},
};

constexpr std::array parts = {
    Word{"Mains", "市电"},
    Word{"Battery", "蓄电池"},
    Word{"Rectifiers", "开关电源"},
    Word{"Radio and transport", "无线与传输设备"},
    Word{"Cooling", "空调"},
    Word{"Grid", "市电"},
    Word{"IT feed A", "IT 供电 A 路"},
    Word{"IT feed B", "IT 供电 B 路"},
};

constexpr std::array descriptions = {
    Word{"Mains meter, Eastron SDM630, Modbus TCP", "市电电表，Eastron SDM630，Modbus TCP"},
    Word{"Mains meter, ABB B23, Modbus TCP", "市电电表，ABB B23，Modbus TCP"},
    Word{"Mains meter, Carlo Gavazzi EM340, Modbus TCP", "市电电表，Carlo Gavazzi EM340，Modbus TCP"},
    Word{"DC load meter, CET PMC-D721MD, Modbus TCP", "直流负载电表，CET PMC-D721MD，Modbus TCP"},
    Word{"Battery meter, CET PMC-D721MD, Modbus TCP", "蓄电池电表，CET PMC-D721MD，Modbus TCP"},
    Word{"Cell-site router, SNMP v2c", "基站路由器，SNMP v2c"},
    Word{"Grid meter of the hall, Modbus TCP", "机房市电总表，Modbus TCP"},
    Word{"IT feed A behind the UPS, Modbus TCP", "UPS 输出侧 IT 供电 A 路，Modbus TCP"},
    Word{"IT feed B behind the UPS, Modbus TCP", "UPS 输出侧 IT 供电 B 路，Modbus TCP"},
    Word{"Chillers and air handlers, Modbus TCP", "冷水机组与末端空调，Modbus TCP"},
    Word{"UPS 500 kW, SNMP v2c", "UPS 500 kW，SNMP v2c"},
    Word{"Core switch, SNMP v2c", "核心交换机，SNMP v2c"},
    Word{"Rack inlet sensors, SNMP v2c", "机柜进风温度传感器，SNMP v2c"},
    Word{"Chiller, SNMP v2c", "冷水机组，SNMP v2c"},
    Word{"Row cooler on chilled water, SNMP v2c", "冷冻水列间空调，SNMP v2c"},
    Word{"Climate sensors of the shelter, SNMP v2c", "机房温湿度传感器，SNMP v2c"},
    Word{"Publishes to an MQTT broker", "向 MQTT 代理发布"},
    Word{"Mains meter, Modbus RTU", "市电电表，Modbus RTU"},
    Word{"Load meter, Modbus RTU", "负载电表，Modbus RTU"},
    Word{"Battery meter, Modbus RTU", "蓄电池电表，Modbus RTU"},
    Word{"Mains meter, DL/T 645", "市电电表，DL/T 645"},
    Word{"Rack PDU, Redfish over TLS", "机柜 PDU，Redfish（TLS）"},
    Word{"Second meter of the mains, JSON over HTTP", "市电第二电表，HTTP JSON"},
};

constexpr std::array tags = {
    Word{"5G macro, 3 × 64T64R + 4G", "5G 宏站，3 × 64T64R + 4G"},
    Word{"5G macro, 3 × 32T32R + 4G", "5G 宏站，3 × 32T32R + 4G"},
    Word{"Outdoor cabinet", "室外机柜"},
    Word{"Rooftop room", "楼顶机房"},
    Word{"Li-ion 51.2 V 100 Ah", "锂电池 51.2 V 100 Ah"},
    Word{"Li-ion 51.2 V 200 Ah", "锂电池 51.2 V 200 Ah"},
};

template <std::size_t Count>
std::string_view look_up(const std::array<Word, Count>& words, std::string_view english) {
    const auto found = std::ranges::find(words, english, &Word::first);
    return found == words.end() ? std::string_view() : found->second;
}

void translate(std::string& text) {
    if (const std::string_view chinese = chinese_of(text); !chinese.empty()) {
        text = chinese;
    }
}

/// "张江科苑路基站", "张江科苑路 3 号基站" for "Zhangjiang Keyuan Rd 3". Halls say themselves what they are.
std::string site_name(const Site& site) {
    std::string_view place = site.name;
    std::string_view number;
    if (look_up(places, place).empty()) {
        const auto space = place.rfind(' ');
        number = space == std::string_view::npos ? std::string_view() : place.substr(space + 1);
        place = place.substr(0, space);
    }
    const std::string_view chinese = look_up(places, place);
    if (chinese.empty()) {
        return site.name;
    }
    std::string name(chinese);
    if (!number.empty()) {
        name.append(" ").append(number).append(" 号");
    }
    return site.kind == SiteKind::data_centre ? name : name + "基站";
}

/// The fleet's English has a site's Chinese name as a tag, so that it is found by it.
bool is_chinese_of_place(const std::string& tag) {
    return static_cast<unsigned char>(tag.front()) >= 0x80;
}

}  // namespace

std::string_view chinese_of(std::string_view english) {
    for (const std::string_view found : {look_up(areas, english), look_up(places, english), look_up(parts, english),
                                         look_up(descriptions, english), look_up(tags, english)}) {
        if (!found.empty()) {
            return found;
        }
    }
    return {};
}

void give_chinese_names(Fleet& fleet) {
    for (FleetSite& site : fleet.sites) {
        site.site.name = site_name(site.site);
        std::ranges::for_each(site.site.area, translate);
        std::erase_if(site.site.tags, is_chinese_of_place);
        std::ranges::for_each(site.site.tags, translate);
        for (FleetDevice& device : site.devices) {
            translate(device.description);
        }
        for (FleetNode& node : site.nodes) {
            translate(node.name);
            translate(node.parent);
        }
    }
}

}  // namespace wattmast::sim
