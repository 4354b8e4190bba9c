// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/site_words.h"

#include "report/phrase.h"

namespace wattmast {
namespace {

constexpr Phrase unknown{"other", "其他", "khác"};

const Phrase& phrase_of(NodeKind kind) {
    static constexpr Phrase grid{"Grid", "市电", "Lưới điện"};
    static constexpr Phrase generator{"Generator", "油机", "Máy phát"};
    static constexpr Phrase photovoltaic{"Photovoltaics", "光伏", "Quang điện"};
    static constexpr Phrase battery{"Battery", "蓄电池", "Ắc quy"};
    static constexpr Phrase rectifier{"Rectifier", "整流器", "Chỉnh lưu"};
    static constexpr Phrase ups{"UPS", "不间断电源", "UPS"};
    static constexpr Phrase ict{"ICT load", "通信负载", "Tải viễn thông"};
    static constexpr Phrase cooling{"Cooling", "制冷", "Làm mát"};
    static constexpr Phrase tenant{"Tenant", "租户", "Bên thuê"};
    static constexpr Phrase other{"Other", "其他", "Khác"};
    static constexpr Phrase losses{"Losses", "损耗", "Tổn thất"};
    switch (kind) {
        case NodeKind::grid:
            return grid;
        case NodeKind::generator:
            return generator;
        case NodeKind::photovoltaic:
            return photovoltaic;
        case NodeKind::battery:
            return battery;
        case NodeKind::rectifier:
            return rectifier;
        case NodeKind::ups:
            return ups;
        case NodeKind::ict:
            return ict;
        case NodeKind::cooling:
            return cooling;
        case NodeKind::tenant:
            return tenant;
        case NodeKind::other:
            return other;
        case NodeKind::losses:
            return losses;
    }
    return unknown;
}

const Phrase& phrase_of(MeterEventKind kind) {
    static constexpr Phrase installed{"installed", "安装", "lắp đặt"};
    static constexpr Phrase exchanged{"exchanged", "换表", "thay công tơ"};
    static constexpr Phrase reset{"register reset", "表底清零", "đặt lại chỉ số"};
    static constexpr Phrase ratio{"ratio changed", "变比变更", "đổi tỷ số"};
    static constexpr Phrase decommissioned{"decommissioned", "停用", "ngừng sử dụng"};
    switch (kind) {
        case MeterEventKind::installed:
            return installed;
        case MeterEventKind::exchanged:
            return exchanged;
        case MeterEventKind::reset:
            return reset;
        case MeterEventKind::ratio_changed:
            return ratio;
        case MeterEventKind::decommissioned:
            return decommissioned;
    }
    return unknown;
}

const Phrase& phrase_of(SiteKind kind) {
    static constexpr Phrase base_station{"Base station", "基站", "Trạm gốc"};
    static constexpr Phrase data_centre{"Data centre", "数据中心", "Trung tâm dữ liệu"};
    static constexpr Phrase tower{"Tower", "铁塔", "Trạm tháp"};
    static constexpr Phrase room{"Aggregation room", "汇聚机房", "Phòng máy tập trung"};
    static constexpr Phrase office{"Office", "办公场所", "Văn phòng"};
    static constexpr Phrase small_cell{"Small cell", "小站", "Trạm nhỏ"};
    switch (kind) {
        case SiteKind::base_station:
            return base_station;
        case SiteKind::data_centre:
            return data_centre;
        case SiteKind::tower:
            return tower;
        case SiteKind::aggregation_room:
            return room;
        case SiteKind::office:
            return office;
        case SiteKind::small_cell:
            return small_cell;
    }
    return unknown;
}

}  // namespace

std::string node_kind_name(NodeKind kind, ReportLanguage language) {
    return said(phrase_of(kind), language);
}

std::string meter_event_name(MeterEventKind kind, ReportLanguage language) {
    return said(phrase_of(kind), language);
}

std::string site_class_name(SiteKind kind, ReportLanguage language) {
    return said(phrase_of(kind), language);
}

}  // namespace wattmast
