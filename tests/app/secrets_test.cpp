// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets.h"

#include <sys/stat.h>

#include <fstream>

#include "store/memory_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

Inventory inventory(const std::string& code, const std::string& device, const std::string& uri) {
    return parse_inventory("format = 1\n[[site]]\ncode = \"" + code +
                           "\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n[[site.device]]\nname = \"" + device +
                           "\"\nuri = \"" + uri + "\"\n")
        .value();
}

const std::string uri = "snmp://10.21.47.4:1161?community=s3cret";

TEST(Secrets, AreHiddenInWhatTheCatalogueKeeps) {
    EXPECT_EQ(uri_without_secret(uri), "snmp://10.21.47.4:1161?community=***");
    EXPECT_TRUE(lacks_secret(uri_without_secret(uri)));
    EXPECT_FALSE(lacks_secret(uri));
    const std::string meter = "modbus+tcp://10.21.47.3:502?unit=7";
    EXPECT_EQ(uri_without_secret(meter), meter);
    EXPECT_FALSE(lacks_secret(meter));

    const auto store = make_memory_store();
    ASSERT_THAT(save_inventory(inventory("A", "R1", uri), store->catalog()), IsOk());
    EXPECT_EQ(store->catalog().load().value().devices.front().uri, uri_without_secret(uri));
}

TEST(Secrets, ComeBackByTheDevicesName) {
    const test::TemporaryFolder folder;
    const auto database = folder / "a.wattmast";
    ASSERT_THAT(save_secrets(database, inventory("A", "R = 1", uri)), IsOk());
    ASSERT_THAT(save_secrets(database, inventory("B", "R2", "snmp://h?community=other")), IsOk());
    EXPECT_EQ(load_secrets(database).value(),
              (SecretUris{{{"A", "R = 1"}, uri}, {{"B", "R2"}, "snmp://h?community=other"}}));
    ASSERT_THAT(save_secrets(database, inventory("B", "R2", "snmp://h?community=changed")), IsOk());
    EXPECT_EQ(load_secrets(database).value().at({"B", "R2"}), "snmp://h?community=changed");
    // An inventory written from what the catalogue shows does not overwrite the password with stars.
    ASSERT_THAT(save_secrets(database, inventory("B", "R2", "snmp://h?community=***")), IsOk());
    EXPECT_EQ(load_secrets(database).value().at({"B", "R2"}), "snmp://h?community=changed");
}

TEST(Secrets, WithoutAnyThereIsNoFile) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(save_secrets(folder / "a.wattmast", inventory("A", "M1", "modbus+tcp://h?unit=3")), IsOk());
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    EXPECT_TRUE(load_secrets(folder / "a.wattmast").value().empty());
}

TEST(Secrets, AFileThatIsOpenToOthersIsRefusedWithWhatToDo) {
    const test::TemporaryFolder folder;
    const auto database = folder / "a.wattmast";
    ASSERT_THAT(save_secrets(database, inventory("A", "R1", uri)), IsOk());
    const auto file = secrets_file(database);
    for (const mode_t mode : {0640U, 0604U, 0620U, 0602U}) {
        ASSERT_EQ(chmod(file.c_str(), mode), 0);
        EXPECT_THAT(load_secrets(database), FailsWithDetail(Errc::file_failed, "chmod 600 " + file.string()));
        // It would be replaced by one for the owner alone, and nobody would know that it was open.
        EXPECT_THAT(save_secrets(database, inventory("A", "R2", uri)), FailsWith(Errc::file_failed));
    }
    ASSERT_EQ(chmod(file.c_str(), 0600), 0);
    EXPECT_EQ(load_secrets(database).value().size(), 1U);
}

TEST(Secrets, ABrokenFileIsReportedWithoutItsText) {
    const test::TemporaryFolder folder;
    std::ofstream(secrets_file(folder / "a.wattmast")) << "[[device]]\nuri = \"s3cret\n";
    chmod(secrets_file(folder / "a.wattmast").c_str(), 0600);
    const auto loaded = load_secrets(folder / "a.wattmast");
    EXPECT_THAT(loaded, FailsWith(Errc::file_failed));
    EXPECT_EQ(loaded.error().detail.find("s3cret"), std::string::npos);
}

}  // namespace
}  // namespace wattmast
