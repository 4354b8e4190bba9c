// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Wattmast only reads equipment. The sources are searched for the names and numbers with which one would write.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace wattmast {
namespace {

struct Forbidden {
    const char* pattern;
    const char* why;
};

const std::vector<Forbidden>& forbidden() {
    static const std::vector<Forbidden> list{
        {R"(SNMP_MSG_SET\b)", "an SNMP SET"},
        {R"(SNMP_MSG_INTERNAL_SET)", "an SNMP SET"},
        {R"(\bsnmp_(sess_)?synch_)", "a blocking SNMP call"},
        {R"(\bsnmp_add_var\b)", "an SNMP variable with a value"},
        {R"(\bsnmp_(pdu|varlist)_add_variable\b)", "an SNMP variable with a value"},
        {R"(write_(single|multiple)_(coil|register))", "a Modbus function that writes"},
        {R"(\bmask_write_register)", "a Modbus function that writes"},
        {R"(\bread_write_multiple)", "a Modbus function that writes"},
        {R"(\bmodbus_(write|mask_write)_)", "a libmodbus call that writes"},
        {R"(http::verb::(put|patch|connect|merge|copy|move|lock|string_to_verb|unknown)\b)",
         "an HTTP method that writes"},
        {R"(\bstring_to_verb\b|\bmethod_string\b)", "an HTTP method made of a text"},
        {R"(ModbusFunction\s*[({]\s*(0x)?0*(5|6|15|16|22|23|F|10)\b)", "a Modbus function that writes"},
    };
    return list;
}

std::vector<std::string> findings_in(const std::string& text) {
    std::vector<std::string> found;
    for (const Forbidden& one : forbidden()) {
        if (std::regex_search(text, std::regex(one.pattern))) {
            found.emplace_back(one.why);
        }
    }
    return found;
}

/// Messages about alarms go to people and their programs, never to equipment. These two files alone make them.
constexpr const char* notice_maker = "collect/snmp_notice_pdu.cpp";
constexpr const char* webhook_maker = "collect/webhook_delivery.cpp";

std::filesystem::path sources() {
    return std::filesystem::path(WATTMAST_SOURCE_DIR) / "src";
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The files of src/ that have one of the words, ascending.
std::vector<std::string> files_with(const std::vector<std::string>& words) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sources())) {
        const std::string text = entry.is_regular_file() ? text_of(entry.path()) : std::string();
        if (std::ranges::any_of(words, [&](const std::string& word) { return text.find(word) != std::string::npos; })) {
            found.push_back(entry.path().lexically_relative(sources()).string());
        }
    }
    std::ranges::sort(found);
    return found;
}

std::vector<std::string> matches_in(const std::string& text, const std::string& pattern) {
    const std::regex wanted(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator one(text.begin(), text.end(), wanted); one != std::sregex_iterator{}; ++one) {
        found.push_back((*one)[one->size() - 1]);
    }
    return found;
}

bool is_source(const std::filesystem::path& path) {
    return path.extension() == ".h" || path.extension() == ".cpp";
}

TEST(ReadOnly, NoSourceCanWriteToEquipment) {
    int files = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(WATTMAST_SOURCE_DIR) / "src")) {
        if (!entry.is_regular_file() || !is_source(entry.path())) {
            continue;
        }
        std::ifstream stream(entry.path());
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        ++files;
        const bool is_notice = entry.path() == sources() / notice_maker;
        for (const std::string& why : findings_in(text)) {
            if (is_notice && why == "an SNMP variable with a value") {
                continue;
            }
            ADD_FAILURE() << entry.path() << " contains " << why;
        }
    }
    EXPECT_GT(files, 30) << "too few sources were examined";
}

// Devices that publish are played in one file of the simulator, which no collector links (architecture.symbols).
TEST(ReadOnly, OnlyTheSimulatorPublishes) {
    const std::filesystem::path source = std::filesystem::path(WATTMAST_SOURCE_DIR) / "src";
    const std::regex publishing(R"(\bmosquitto_(publish|will_set))");
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source)) {
        if (entry.is_regular_file() && is_source(entry.path())) {
            std::ifstream stream(entry.path());
            const std::string text{std::istreambuf_iterator<char>(stream), {}};
            if (std::regex_search(text, publishing)) {
                found.push_back(entry.path().lexically_relative(source).string());
            }
        }
    }
    EXPECT_EQ(found, std::vector<std::string>{"sim/mqtt_publisher.cpp"});
}

// The guard sees what it is for.
TEST(ReadOnly, TheSearchFindsWhatWrites) {
    for (const char* text : {"pdu = snmp_pdu_create(SNMP_MSG_SET);", "snmp_add_var(pdu, oid, 9, 'i', \"1\");",
                             "write_single_register = 6", "write_multiple_coils", "ModbusFunction{16}",
                             "ModbusFunction(0x10)", "http::verb::patch", "request.method_string(\"PATCH\")",
                             "modbus_write_register(context, 1, 2)", "snmp_varlist_add_variable(&list, name, 9)"}) {
        EXPECT_EQ(findings_in(text).size(), 1U) << text;
    }
    for (const char* text : {"SNMP_MSG_GETBULK", "snmp_add_null_var(pdu, oid, 9)", "ModbusFunction{3}",
                             "read_holding_registers", "http::verb::get", "SNMP_MSG_GET"}) {
        EXPECT_TRUE(findings_in(text).empty()) << text;
    }
}

// The one enumeration from which requests are built holds the two functions that read (V1.1b3, 6.3 and 6.4).
TEST(ReadOnly, ModbusKnowsTwoFunctions) {
    std::ifstream stream(std::filesystem::path(WATTMAST_SOURCE_DIR) / "src/wire/modbus_frame.h");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    std::smatch match;
    ASSERT_TRUE(std::regex_search(text, match, std::regex(R"(enum class ModbusFunction[^{]*\{([^}]*)\})")));
    const std::string body = match[1];
    EXPECT_EQ(std::ranges::count(body, '='), 2);
    EXPECT_NE(body.find("= 3"), std::string::npos);
    EXPECT_NE(body.find("= 4"), std::string::npos);
}

// Redfish is read with GET. POST and DELETE are each in one place: the functions that make our session and give it
// back.
TEST(ReadOnly, HttpWritesNothingButOurOwnSession) {
    std::ifstream stream(std::filesystem::path(WATTMAST_SOURCE_DIR) / "src/collect/https_client.cpp");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const std::regex use(R"(HttpsClient::(\w+)\([^{]*\{\s*return impl_->ask\(http::verb::(\w+),)");
    std::vector<std::string> uses;
    for (std::sregex_iterator found(text.begin(), text.end(), use); found != std::sregex_iterator{}; ++found) {
        uses.push_back((*found)[1].str() + " " + (*found)[2].str());
    }
    EXPECT_EQ(uses, (std::vector<std::string>{"get get", "create_session post", "delete_session delete_",
                                              "post_notice post"}));
    // Beside these, verbs are compared with one another and passed on, never named.
    const std::regex named(R"(http::verb::\w+)");
    EXPECT_EQ(std::distance(std::sregex_iterator(text.begin(), text.end(), named), std::sregex_iterator{}), 5);
    // Who makes a session says where: the link of the service's root; who gives it back names the one that was made.
    std::ifstream user(std::filesystem::path(WATTMAST_SOURCE_DIR) / "src/collect/redfish_service.cpp");
    const std::string service{std::istreambuf_iterator<char>(user), {}};
    EXPECT_NE(service.find("client_.create_session(*sessions, body,"), std::string::npos);
    EXPECT_NE(service.find("client_.delete_session(session_, authorization_,"), std::string::npos);
    int users = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(WATTMAST_SOURCE_DIR) / "src")) {
        if (!entry.is_regular_file()) {
            continue;
        }
        std::ifstream source(entry.path());
        const std::string content{std::istreambuf_iterator<char>(source), {}};
        users += std::regex_search(content, std::regex(R"((create|delete)_session\(|boost/beast)")) ? 1 : 0;
    }
    EXPECT_EQ(users, 3) << "https_client.h, https_client.cpp and redfish_service.cpp alone";
}

// The POST of a message about alarms is made in one file, for receivers alone: HttpsClient refuses it for equipment,
// and no driver, profile or discovery knows of receivers.
TEST(ReadOnly, OnlyReceiversOfNoticesAreTold) {
    using Files = std::vector<std::string>;
    EXPECT_EQ(files_with({"post_notice("}),
              (Files{"collect/https_client.cpp", "collect/https_client.h", webhook_maker}));
    EXPECT_EQ(files_with({"Role::receiver"}), (Files{"collect/https_client.cpp", webhook_maker}));
    EXPECT_EQ(files_with({"snmp_pdu_add_variable"}), Files{notice_maker});
    EXPECT_EQ(files_with({"SNMP_MSG_TRAP", "SNMP_MSG_INFORM"}), Files{notice_maker});
    EXPECT_EQ(matches_in(text_of(sources() / notice_maker), R"(SNMP_MSG_(\w+))"), (Files{"TRAP2", "INFORM"}));
    EXPECT_EQ(files_with({"notice_pdu("}),
              (Files{notice_maker, "collect/snmp_notice_pdu.h", "collect/snmp_session.cpp"}));
    EXPECT_EQ(files_with({"client.tell(", "client_.tell("}), Files{"collect/snmp_notice.cpp"});
    EXPECT_EQ(files_with({"session_->tell("}), Files{"collect/snmp_client.cpp"});
    // Where they are sent to is read of addresses that no inventory and no profile takes.
    EXPECT_EQ(files_with({"post_webhook(", "send_snmp_notices(", "deliver_mail("}),
              (Files{"app/notify/deliver.cpp", "collect/mail_delivery.cpp", "collect/mail_delivery.h",
                     "collect/snmp_notice.cpp", "collect/snmp_notice.h", webhook_maker, "collect/webhook_delivery.h"}));
    EXPECT_EQ(
        files_with({"\"collect/receiver_uri.h\"", "\"collect/webhook_delivery.h\"", "\"collect/mail_delivery.h\""}),
        (Files{"app/notify/channel.cpp", "app/notify/channel_address.cpp", "app/notify/deliver.cpp",
               "collect/mail_delivery.cpp", "collect/receiver_uri.cpp", "collect/receiver_uri.h", webhook_maker}));
    const std::string client = text_of(sources() / "collect/https_client.cpp");
    EXPECT_NE(client.find("if (whom != options_.peer_role) {\n            throw"), std::string::npos);
}

TEST(ReadOnly, TheSearchForMessagesFindsThem) {
    EXPECT_EQ(matches_in("a(SNMP_MSG_TRAP2); b(SNMP_MSG_SET)", R"(SNMP_MSG_(\w+))"),
              (std::vector<std::string>{"TRAP2", "SET"}));
    EXPECT_EQ(files_with({"no source has this"}), std::vector<std::string>{});
    EXPECT_FALSE(files_with({"no source has this", "SPDX-License-Identifier"}).empty());
}

// Devices that tell JSON are asked with GET alone, in one place.
TEST(ReadOnly, DevicesThatTellJsonAreOnlyAsked) {
    std::ifstream stream(std::filesystem::path(WATTMAST_SOURCE_DIR) / "src/collect/http_service.cpp");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const std::regex use(R"(client_\.(\w+)\()");
    std::vector<std::string> uses;
    for (std::sregex_iterator found(text.begin(), text.end(), use); found != std::sregex_iterator{}; ++found) {
        uses.push_back((*found)[1]);
    }
    EXPECT_EQ(uses, (std::vector<std::string>{"get", "close"}));
}

// DL/T 645 writes with 14, 15, 16 … 1C, sets clocks with 08; of 1997 with 04, 08, 0A, 0C, 0F. The table from which
// requests are built has the five codes that read; the other builder refuses codes of a master.
TEST(ReadOnly, Dlt645KnowsTheCodesThatRead) {
    std::ifstream stream(std::filesystem::path(WATTMAST_SOURCE_DIR) / "src/wire/dlt645_frame.cpp");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const std::regex code(R"(ControlCode\{Dlt645Edition::of_(\d+), Dlt645Function::(\w+), 0x(\w+)\})");
    std::vector<std::string> codes;
    for (std::sregex_iterator found(text.begin(), text.end(), code); found != std::sregex_iterator{}; ++found) {
        codes.push_back((*found)[1].str() + " " + (*found)[2].str() + " " + (*found)[3].str());
    }
    EXPECT_EQ(codes, (std::vector<std::string>{"2007 read_data 11", "2007 read_next 12", "2007 read_address 13",
                                               "1997 read_data 01", "1997 read_next 02"}));
}

}  // namespace
}  // namespace wattmast
