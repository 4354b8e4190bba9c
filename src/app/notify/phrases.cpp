// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/phrases.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace wattmast {
namespace {

using Phrase = NoticePhrase;

struct PhraseRow {
    Phrase phrase;
    std::string_view english;
    std::string_view chinese;
    std::string_view vietnamese;
};

/// %1 is the first word. Every phrase has a row; a test counts them.
constexpr std::array rows{
    PhraseRow{Phrase::severity_critical, "critical", "严重", "nghiêm trọng"},
    PhraseRow{Phrase::severity_major, "major", "重要", "lớn"},
    PhraseRow{Phrase::severity_minor, "minor", "次要", "nhỏ"},
    PhraseRow{Phrase::severity_warning, "warning", "警告", "lưu ý"},
    PhraseRow{Phrase::condition_above, "value above its limit", "数值高于上限", "giá trị trên ngưỡng"},
    PhraseRow{Phrase::condition_below, "value below its limit", "数值低于下限", "giá trị dưới ngưỡng"},
    PhraseRow{Phrase::condition_rate_of_change, "value changes too fast", "数值变化过快", "giá trị thay đổi quá nhanh"},
    PhraseRow{Phrase::condition_stale, "no new value", "数值长时间未更新", "giá trị không cập nhật"},
    PhraseRow{Phrase::condition_frozen, "value does not move", "数值冻结不变", "giá trị đứng yên"},
    PhraseRow{Phrase::condition_deviation, "site power deviates from what is expected", "站点功率偏离预期",
              "công suất trạm lệch dự kiến"},
    PhraseRow{Phrase::condition_device_offline, "device does not answer", "设备离线", "thiết bị không trả lời"},
    PhraseRow{Phrase::condition_mains_failure, "mains failure", "市电中断", "mất điện lưới"},
    PhraseRow{Phrase::condition_energy_imbalance, "energy does not add up", "电量分项之和不符",
              "điện năng không khớp tổng"},
    PhraseRow{Phrase::condition_register_reset, "energy register fell", "电能表读数回退", "chỉ số điện năng giảm"},
    PhraseRow{Phrase::condition_implausible, "values are implausible and held back", "数值可疑，已暂扣",
              "giá trị không hợp lý và bị giữ lại"},
    PhraseRow{Phrase::cause_gateway_silent, "gateway %1 is silent: %2 devices do not answer",
              "网关 %1 无应答：%2 台设备离线", "gateway %1 mất tín hiệu: %2 thiết bị không trả lời"},
    PhraseRow{Phrase::cause_site_silent, "site %1 is silent: %2 devices do not answer",
              "站点 %1 全部失联：%2 台设备离线", "trạm %1 mất tín hiệu: %2 thiết bị không trả lời"},
    PhraseRow{Phrase::cause_area_step, "%2 alarms of the same kind in %1 within minutes",
              "%1 几分钟内出现 %2 条同类告警", "%2 cảnh báo cùng loại ở %1 trong vài phút"},
    PhraseRow{Phrase::cleared, "cleared", "已恢复", "đã hết"},
    PhraseRow{Phrase::repeated, "still active, nobody has acknowledged it", "仍未恢复，尚无人确认",
              "vẫn còn, chưa ai xác nhận"},
    PhraseRow{Phrase::tag, "[%1] ", "【%1】", "[%1] "},
    PhraseRow{Phrase::subject_one, "%1: %2", "%1：%2", "%1: %2"},
    PhraseRow{Phrase::subject_many, "%1 alarms: %2 and others", "%1 条告警：%2 等",
              "%1 cảnh báo: %2 và các cảnh báo khác"},
    PhraseRow{Phrase::subject_digest, "%1 further alarms in the last hour", "最近一小时另有 %1 条告警",
              "%1 cảnh báo khác trong giờ qua"},
    PhraseRow{Phrase::subject_test, "Test message of Wattmast", "Wattmast 测试消息", "Tin thử của Wattmast"},
    PhraseRow{Phrase::body_test,
              "This is a test of the notification channel \"%1\". It was asked for by a person; there is no alarm.",
              "这是通知渠道“%1”的测试消息，由人工触发，并无告警。",
              "Đây là tin thử của kênh thông báo \"%1\", do người dùng yêu cầu; không có cảnh báo nào."},
    PhraseRow{Phrase::body_digest,
              "So many alarms came that they were held back: %1 further alarms in the last hour. The most urgent:",
              "告警过多，已暂缓逐条通知：最近一小时另有 %1 条告警。最紧急的如下：",
              "Có quá nhiều cảnh báo nên chúng bị giữ lại: %1 cảnh báo khác trong giờ qua. Khẩn cấp nhất:"},
    PhraseRow{Phrase::further, "and %1 more (%2); see the Alarms page", "另有 %1 条（%2），详见“告警”页面",
              "và %1 cảnh báo nữa (%2); xem trang Cảnh báo"},
    PhraseRow{Phrase::several_sites, "several sites", "多个站点", "nhiều trạm"},
    PhraseRow{Phrase::label_site, "Site", "站点", "Trạm"},
    PhraseRow{Phrase::label_device, "Device", "设备", "Thiết bị"},
    PhraseRow{Phrase::label_point, "Point", "测点", "Điểm đo"},
    PhraseRow{Phrase::label_value, "Value", "当前值", "Giá trị"},
    PhraseRow{Phrase::label_limit, "Limit", "门限", "Ngưỡng"},
    PhraseRow{Phrase::label_since, "Since", "开始时间", "Từ"},
    PhraseRow{Phrase::label_raised, "Raised", "告警时间", "Phát sinh"},
    PhraseRow{Phrase::label_cleared, "Cleared", "恢复时间", "Đã hết"},
    PhraseRow{Phrase::label_advice, "What to do", "处理建议", "Việc cần làm"},
    PhraseRow{Phrase::label_alarm, "Alarm", "告警编号", "Cảnh báo"},
    PhraseRow{Phrase::poll_intervals, "%1 poll intervals", "%1 个采集周期", "%1 chu kỳ đọc"},
    PhraseRow{Phrase::colon, ": ", "：", ": "},
    PhraseRow{Phrase::separator, ", ", "，", ", "},
    PhraseRow{Phrase::footer, "Sent by Wattmast, channel \"%1\". Nobody reads answers to this message.",
              "由 Wattmast 通过渠道“%1”发送，请勿回复。",
              "Wattmast gửi qua kênh \"%1\". Không ai đọc thư trả lời tin này."},
};
static_assert(rows.size() == notice_phrases);

}  // namespace

std::string say(NoticePhrase phrase, NoticeLanguage language, std::initializer_list<std::string> words) {
    const auto* const row = std::ranges::find(rows, phrase, &PhraseRow::phrase);
    const std::string_view pattern = language == NoticeLanguage::chinese      ? row->chinese
                                     : language == NoticeLanguage::vietnamese ? row->vietnamese
                                                                              : row->english;
    const std::vector<std::string> given(words);
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool is_place = pattern[at] == '%' && at + 1 < pattern.size();
        const auto place = is_place ? static_cast<std::size_t>(pattern[at + 1] - '1') : given.size();
        if (is_place && place < given.size()) {
            text += given[place];
            ++at;
        } else {
            text.push_back(pattern[at]);
        }
    }
    return text;
}

NoticePhrase phrase_of(Severity severity) noexcept {
    switch (severity) {
        case Severity::critical:
            return Phrase::severity_critical;
        case Severity::major:
            return Phrase::severity_major;
        case Severity::minor:
            return Phrase::severity_minor;
        case Severity::warning:
            break;
    }
    return Phrase::severity_warning;
}

NoticePhrase phrase_of(AlarmCondition condition) noexcept {
    switch (condition) {
        case AlarmCondition::above:
            return Phrase::condition_above;
        case AlarmCondition::below:
            return Phrase::condition_below;
        case AlarmCondition::rate_of_change:
            return Phrase::condition_rate_of_change;
        case AlarmCondition::stale:
            return Phrase::condition_stale;
        case AlarmCondition::frozen:
            return Phrase::condition_frozen;
        case AlarmCondition::deviation:
            return Phrase::condition_deviation;
        case AlarmCondition::device_offline:
            return Phrase::condition_device_offline;
        case AlarmCondition::mains_failure:
            return Phrase::condition_mains_failure;
        case AlarmCondition::energy_imbalance:
            return Phrase::condition_energy_imbalance;
        case AlarmCondition::register_reset:
            return Phrase::condition_register_reset;
        case AlarmCondition::implausible:
            break;
    }
    return Phrase::condition_implausible;
}

NoticePhrase phrase_of(AlarmCause cause) noexcept {
    switch (cause) {
        case AlarmCause::gateway_silent:
            return Phrase::cause_gateway_silent;
        case AlarmCause::site_silent:
            return Phrase::cause_site_silent;
        case AlarmCause::area_step:
            break;
    }
    return Phrase::cause_area_step;
}

}  // namespace wattmast
