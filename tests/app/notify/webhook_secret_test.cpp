// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/webhook_secret.h"

#include "app/notify/channel.h"
#include "app/notify/channel_address.h"
#include "collect/receiver_uri.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;
using testing::HasSubstr;
using testing::Not;

/// What is left in the clear; everything where nothing is a secret.
std::string kept_of(std::string_view host, std::string_view target) {
    return std::string(target.substr(0, secret_in_target(host, target).value_or(target.size())));
}

TEST(WebhookSecret, IsBehindThePathsOfKnownServices) {
    EXPECT_EQ(kept_of("hooks.slack.com", "/services/T000/B000/XXXX"), "/services");
    EXPECT_EQ(kept_of("HOOKS.slack.com", "/workflows/T0/A0/1/2"), "/workflows");
    EXPECT_EQ(kept_of("ops.webhook.office.com", "/webhookb2/a@b/IncomingWebhook/c/d"), "/webhookb2");
    EXPECT_EQ(kept_of("discord.com", "/api/webhooks/1/word?wait=true"), "/api/webhooks");
    EXPECT_EQ(kept_of("api.telegram.org", "/bot1:a/sendMessage?chat_id=2"), "/bot");
    EXPECT_EQ(kept_of("open.feishu.cn", "/open-apis/bot/v2/hook/x"), "/open-apis/bot/v2/hook");
    EXPECT_EQ(kept_of("slack.example.com", "/services/T000/B000/XXXX"), "/services/T000/B000/XXXX");
    EXPECT_EQ(kept_of("webhook.office.com", "/webhookb2/a"), "/webhookb2/a") << "no tenant in front";
    for (const char* bare : {"/services", "/services/", "", "/"}) {
        EXPECT_EQ(kept_of("hooks.slack.com", bare), bare) << "nothing stands behind it";
    }
}

TEST(WebhookSecret, IsWhatLooksMadeByChance) {
    EXPECT_EQ(kept_of("n8n.example.com", "/webhook/0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d/run"), "/webhook");
    EXPECT_EQ(kept_of("mm.example.com", "/hooks/x7kq2m9zt3nfbw8c5rh1yd4u6e"), "/hooks");
    EXPECT_EQ(kept_of("api.day.app", "/Zk3TqW8vNb5XyR2mJc7LfD"), "");
    EXPECT_EQ(kept_of("f.example.com", "/api/run?code=a1b2c3d4e5f6g7h8i9&x=1"), "/api/run");
    EXPECT_EQ(kept_of("f.example.com", "/api/run?x=1&sig=word"), "/api/run");
    EXPECT_EQ(kept_of("f.example.com", "/in?access_token=word"), "/in");
    for (const char* plain :
         {"/alarms/v2/wattmast-ingest-2026-production", "/notificationReceiverV2", "/20261126120000123",
          "/in?team=ran&x=1", "/api/0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4", "/a//b", "/in?"}) {
        EXPECT_EQ(kept_of("ops.example.com", plain), plain);
    }
}

TEST(WebhookSecret, IsTakenOutOfAnAddressAndPutBackByACredential) {
    for (const char* text :
         {"https://hooks.slack.com/services/T000/B000/XXXX?pin=x", "https://api.day.app/Zk3TqW8vNb5XyR2mJc7LfD",
          "https://discord.com/api/webhooks/1/word?query=wait%3Dtrue%26x=1",
          "https://h.example.com?query=sig%3Dword"}) {
        auto address = channel_address_in(text).value();
        const std::string secret = secret_part(address);
        ASSERT_FALSE(secret.empty()) << text;
        EXPECT_THAT(shown_address(text), Not(HasSubstr(secret))) << text;
        EXPECT_THAT(shown_address(text), HasSubstr("***")) << text;
        address.pin.clear();
        const std::string whole = std::get<WebhookReceiver>(parse_receiver(text_of(address)).value()).path;
        const ChannelAddress rest = without_secret_part(address);
        EXPECT_EQ(secret_part(rest), "");
        EXPECT_EQ(without_secret_part(rest), rest);
        ChannelAddress filled = rest;
        std::string escaped;
        for (const char c : secret) {
            escaped += c == '?' ? "%3F" : c == '&' ? "%26" : std::string(1, c);
        }
        filled.others = "path_secret=" + escaped;
        EXPECT_EQ(std::get<WebhookReceiver>(parse_receiver(text_of(filled)).value()).path, whole) << text;
    }
    const std::string plain = "http://127.0.0.1:5678/webhook/0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d";
    EXPECT_EQ(shown_address(plain), plain) << "it takes no credential, and others can read it on the way";
    EXPECT_EQ(shown_address("smtps://mail.example.com?credential=mail"), "smtps://mail.example.com?credential=mail");
    EXPECT_THAT(shown_address("https://ops.example.com/in?token=S3cret"), Not(HasSubstr("S3cret")));
}

TEST(WebhookSecret, IsRefusedWhereAPersonEntersItAndToldOnWhereItIsStored) {
    NotifyChannel channel;
    channel.name = "robot";
    channel.address = "https://hooks.slack.com/services/T000/B000/XXXX";
    const auto checked = check_entered_channel(channel);
    ASSERT_THAT(checked, FailsWith(Errc::invalid_argument));
    EXPECT_THAT(checked.error().detail, Not(HasSubstr("T000")));
    EXPECT_THAT(checked.error().detail, HasSubstr("https://hooks.slack.com/services?credential=NAME"));
    EXPECT_THAT(check_channel(channel), IsOk()) << "alarms count more";
    channel.address = "https://hooks.slack.com/services?credential=robot";
    EXPECT_THAT(check_entered_channel(channel), IsOk());
    channel.address = "https://ops.example.com/in?token=S3cret";
    EXPECT_THAT(check_entered_channel(channel), FailsWith(Errc::invalid_argument));
}

}  // namespace
}  // namespace wattmast
