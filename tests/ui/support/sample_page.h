// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A page with one of every small part, for snapshots and keyboard tests.
#pragma once

#include "ui/shell/page_base.h"
#include "units/utc_time.h"

namespace wattmast::ui::test {

class FakeEngine;

/// Numbers as in the mock-ups; sites, devices, attention and health are put into `engine`.
void fill_with_samples(FakeEngine& engine, UtcTime now);

class SamplePage final : public PageBase {
public:
    explicit SamplePage(PageContext context);
    int entered = 0;

    void enter() override { ++entered; }

protected:
    void retranslate() override {}

private:
    QWidget* make_controls();
    QWidget* make_table();
};

}  // namespace wattmast::ui::test
