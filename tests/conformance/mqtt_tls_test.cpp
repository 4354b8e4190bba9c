// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Pinned and client certificates against Debian's mosquitto, whose certificates the openssl command makes.
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "collect/probe.h"
#include "conformance/mqtt_fixture.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace test;
namespace fs = std::filesystem;

/// As failures write it: the digits in lower case and without colons.
std::string as_written(const std::string& pin) {
    return TlsPin::parse(pin).value().to_string();
}

std::string other_pin() {
    return "sha256/" + std::string(62, '0') + "7e";
}

class MqttTlsConformance : public MqttConformance {
protected:
    /// What a collector says of a device with this URI once there was an attempt to connect.
    Failure failure_of(const std::string& uri) {
        const auto is_told = [](const PollResult& result) {
            return result.failure && result.failure->code != Errc::not_polled &&
                   result.failure->detail.find("not connected yet") == std::string::npos;
        };
        RecordingSink sink;
        Collector collector({{DeviceId(9), parse_device_uri(uri).value(), "tasmota.energy", 100ms, {}}}, profiles(),
                            sink, {.deadline = 200ms, .reply_patience = 100ms, .clock = [] {
                                       return std::chrono::floor<Duration>(std::chrono::system_clock::now());
                                   }});
        collector.start();
        EXPECT_TRUE(sink.wait_for([&](const std::vector<PollResult>& all) {
            return std::ranges::any_of(all, is_told);
        })) << uri;
        collector.stop();
        const auto all = sink.results();
        const auto found = std::ranges::find_if(all, is_told);
        const Failure failure = found == all.end() ? fail(Errc::cancelled, "nothing was said") : *found->failure;
        said_ += failure.detail + '\n';
        return failure;
    }

    void expect_failure(const std::string& uri, Errc code, const std::string& text) {
        EXPECT_THAT(Result<void>(failure_of(uri)), FailsWithDetail(code, text));
    }

    std::string said_;  ///< All that failed, for the search for secrets.
};

std::string text_of(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

TEST_F(MqttTlsConformance, ABrokerThatNobodyVouchesForIsKnownByItsPin) {
    const MosquittoProcess broker(Encryption::tls);
    for (const std::string& pin : {broker.pin(), broker.key_pin(), other_pin() + "," + broker.pin()}) {
        collect(broker.bare_uri("plug7") + "&pin=" + pin, "tasmota.energy");
        ASSERT_TRUE(broker.has_said("Sending SUBACK")) << pin;
        broker.publish("tele/plug7/SENSOR", plug);
        EXPECT_TRUE(wait_for_power("231")) << pin;
        collector_.reset();
    }
}

TEST_F(MqttTlsConformance, APinCountsWhateverTheNameIs) {
    const MosquittoProcess broker(Encryption::tls);
    std::string uri = broker.bare_uri("plug7") + "&pin=" + broker.key_pin();
    uri.replace(uri.find("localhost"), 9, "127.0.0.1");
    collect(uri, "tasmota.energy");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
}

TEST_F(MqttTlsConformance, WithoutTrustTheFailureSaysWhatToPinAndNothingIsSent) {
    const MosquittoProcess broker(Encryption::tls);
    const Failure failure = failure_of(broker.bare_uri("plug7"));
    EXPECT_EQ(failure.code, Errc::link_failed);
    EXPECT_THAT(failure.detail, testing::HasSubstr("is not trusted"));
    EXPECT_THAT(failure.detail, testing::HasSubstr("nothing was sent to it"));
    EXPECT_THAT(failure.detail, testing::HasSubstr("certificate " + as_written(broker.pin())));
    EXPECT_THAT(failure.detail, testing::HasSubstr("key " + as_written(broker.key_pin())));
    EXPECT_EQ(broker.times_said("New client connected"), 0U);
    // A probe says the same.
    EXPECT_THAT(probe(parse_device_uri(broker.bare_uri("plug7")).value(), "tasmota.energy", *profiles(), {3s, 300ms}),
                FailsWithDetail(Errc::link_failed, as_written(broker.pin())));
}

TEST_F(MqttTlsConformance, AnotherCertificateThanThePinnedOneIsRefused) {
    const MosquittoProcess broker(Encryption::tls);
    // Also where an authority vouches for it.
    for (const std::string& uri : {broker.bare_uri("plug7"), broker.uri("plug7")}) {
        const Failure failure = failure_of(uri + "&pin=" + other_pin());
        EXPECT_EQ(failure.code, Errc::link_failed);
        EXPECT_THAT(failure.detail, testing::HasSubstr("another certificate than the one pinned"));
        EXPECT_THAT(failure.detail, testing::HasSubstr(as_written(broker.pin())));
    }
    EXPECT_EQ(broker.times_said("New client connected"), 0U);
}

TEST_F(MqttTlsConformance, AFileOfAuthoritiesThatIsNoneSaysSo) {
    const MosquittoProcess broker(Encryption::tls);
    expect_failure(broker.bare_uri("plug7") + "&ca=" + broker.client_file("own.key"), Errc::file_failed,
                   "ca names a PEM file");
    expect_failure(broker.bare_uri("plug7") + "&ca=/nowhere/ca.pem", Errc::file_failed, "/nowhere/ca.pem");
    const std::string fifo = broker.client_file("fifo.pem");
    ASSERT_EQ(mkfifo(fifo.c_str(), S_IRUSR | S_IWUSR), 0);
    expect_failure(broker.bare_uri("plug7") + "&ca=" + fifo, Errc::file_failed, "is no file");
}

TEST_F(MqttTlsConformance, AClientCertificateLetsUsIn) {
    const MosquittoProcess broker(Encryption::mutual);
    collect(broker.uri("plug7"), "tasmota.energy");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("tele/plug7/SENSOR", plug);
    EXPECT_TRUE(wait_for_power("231"));
}

TEST_F(MqttTlsConformance, AKeyMayBeEncrypted) {
    const MosquittoProcess broker(Encryption::mutual);
    const std::string uri = broker.bare_uri("plug7") + "&pin=" + broker.pin() +
                            "&cert=" + broker.client_file("own.pem") + "&key=" + broker.client_file("locked.key");
    expect_failure(uri, Errc::file_failed, "is encrypted; add its password as key_password");
    expect_failure(uri + "&key_password=Gr4ue-Ente", Errc::file_failed, "does not open the client key");
    EXPECT_EQ(broker.times_said("New connection from"), 0U) << "nobody is bothered before our own files are right";
    collect(uri + "&key_password=" + MosquittoProcess::key_password, "tasmota.energy");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    for (const char* secret : {MosquittoProcess::key_password, "Gr4ue-Ente", "correct horse", "correct%20horse"}) {
        EXPECT_EQ(said_.find(secret), std::string::npos) << said_;
    }
}

TEST_F(MqttTlsConformance, ABrokerThatWantsACertificateSaysWhichOneIsWrong) {
    const MosquittoProcess broker(Encryption::mutual);
    const std::string trusted = broker.bare_uri("plug7") + "&ca=" + broker.certificate_file();
    const auto with = [&](const std::string& certificate, const std::string& key) {
        return trusted + "&cert=" + broker.client_file(certificate) + "&key=" + broker.client_file(key);
    };
    expect_failure(trusted, Errc::link_failed, "client certificate");
    expect_failure(with("expired.pem", "own.key"), Errc::link_failed, "expired.pem has expired: it was valid until 20");
    expect_failure(with("stranger.pem", "stranger.key"), Errc::link_failed,
                   "the client certificate " + broker.client_file("stranger.pem"));
    EXPECT_EQ(broker.times_said("New client connected"), 0U);
}

TEST_F(MqttTlsConformance, FilesOfACertificateThatCannotBeUsedSayWhy) {
    const MosquittoProcess broker(Encryption::mutual);
    const std::string trusted = broker.bare_uri("plug7") + "&ca=" + broker.certificate_file();
    const auto with = [&](const std::string& certificate, const std::string& key) {
        return trusted + "&cert=" + certificate + "&key=" + key;
    };
    const std::string own = broker.client_file("own.pem");
    const std::string key = broker.client_file("own.key");
    expect_failure(with("/nowhere/own.pem", key), Errc::file_failed, "/nowhere/own.pem cannot be read");
    expect_failure(with(own, "/nowhere/own.key"), Errc::file_failed, "/nowhere/own.key cannot be read");
    expect_failure(with(key, key), Errc::file_failed, "holds no certificate in PEM");
    const std::string fifo = broker.client_file("fifo.pem");
    ASSERT_EQ(mkfifo(fifo.c_str(), S_IRUSR | S_IWUSR), 0);
    expect_failure(with(fifo, key), Errc::file_failed, "fifo.pem is no file");
    expect_failure(with(own, fifo), Errc::file_failed, "fifo.pem is no file");
    expect_failure(with(own, broker.client_file("stranger.key")), Errc::file_failed, "does not belong to");
    const std::string no_key = broker.client_file("no.key");
    std::ofstream(no_key) << "nothing\n";
    fs::permissions(no_key, fs::perms::owner_read);
    expect_failure(with(own, no_key), Errc::file_failed, "holds no private key in PEM");
    for (const fs::perms more : {fs::perms::group_read, fs::perms::others_read, fs::perms::group_write}) {
        fs::permissions(key, fs::perms::owner_read | more);
        expect_failure(with(own, key), Errc::file_failed, "open to others than its owner; run chmod 600 " + key);
    }
    const std::string body = text_of(key).substr(40, 40);
    EXPECT_EQ(said_.find(body), std::string::npos) << "a key is in what was said";
}

// The one that runs out does so while nobody looks: the collector takes the new one without being started again.
TEST_F(MqttTlsConformance, ARenewedCertificateIsTakenAtTheNextAttempt) {
    const MosquittoProcess broker(Encryption::mutual);
    const std::string file = broker.client_file("shown.pem");
    fs::copy_file(broker.client_file("expired.pem"), file);
    collect(broker.bare_uri("plug7") + "&ca=" + broker.certificate_file() + "&cert=" + file +
                "&key=" + broker.client_file("own.key"),
            "tasmota.energy");
    ASSERT_TRUE(wait_for_failure(Errc::link_failed, "has expired"));
    fs::copy_file(broker.client_file("own.pem"), file, fs::copy_options::overwrite_existing);
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("tele/plug7/SENSOR", plug);
    EXPECT_TRUE(wait_for_power("231"));
}

}  // namespace
}  // namespace wattmast
