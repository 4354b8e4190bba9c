<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HistoryNotice</name>
    <message numerus="yes">
        <source>%n question(s) to answer before the import.</source>
        <extracomment>%n is the number of open questions.</extracomment>
        <translation>
            <numerusform>%n question to answer before the import.</numerusform>
            <numerusform>%n questions to answer before the import.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A month&apos;s report is made from its samples. Keep them for %n day(s) or longer.</source>
        <translation>
            <numerusform>A month&apos;s report is made from its samples. Keep them for %n day or longer.</numerusform>
            <numerusform>A month&apos;s report is made from its samples. Keep them for %n days or longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) stay because they are damaged.</source>
        <translation>
            <numerusform>%n day stays because it is damaged.</numerusform>
            <numerusform>%n days stay because they are damaged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SiteCells</name>
    <message numerus="yes">
        <source>The self-test holds back values of %Ln meter(s), so there is no sum.</source>
        <translation>
            <numerusform>The self-test holds back values of %Ln meter, so there is no sum.</numerusform>
            <numerusform>The self-test holds back values of %Ln meters, so there is no sum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matter(s) to attend to, the worst: %1</source>
        <translation>
            <numerusform>%Ln matter to attend to: %1</numerusform>
            <numerusform>%Ln matters to attend to, the worst: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageKpis</name>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>unit behind a number</comment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of the last %n day(s)</source>
        <translation>
            <numerusform>of the last whole day</numerusform>
            <numerusform>mean of the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No whole day was stored in the last %n day(s). Collect for two or three days to see how the file will grow.</source>
        <translation>
            <numerusform>No whole day was stored in the last %n day. Collect for two or three days to see how the file will grow.</numerusform>
            <numerusform>No whole day was stored in the last %n days. Collect for two or three days to see how the file will grow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DeviceTableModel</name>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n more finding</numerusform>
            <numerusform>%n more findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FirstRowsModel</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PointTreeModel</name>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ScopeBreadcrumb</name>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteAttentionPanel</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteMap</name>
    <message numerus="yes">
        <source>%Ln sites by their coordinates</source>
        <translation>
            <numerusform>%Ln site by its coordinates</numerusform>
            <numerusform>%Ln sites by their coordinates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites, the worst: %1</source>
        <translation>
            <numerusform>%Ln site: %1</numerusform>
            <numerusform>%Ln sites, the worst: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteScatter</name>
    <message numerus="yes">
        <source>%Ln sites by their coordinates</source>
        <translation>
            <numerusform>%Ln site by its coordinates</numerusform>
            <numerusform>%Ln sites by their coordinates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteTreeModel</name>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitesFooter</name>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected: %1</source>
        <translation>
            <numerusform>%Ln selected: %1</numerusform>
            <numerusform>%Ln selected: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitesPage</name>
    <message numerus="yes">
        <source>%Ln sites were exported.</source>
        <translation>
            <numerusform>%Ln site was exported.</numerusform>
            <numerusform>%Ln sites were exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln sites has all that is chosen.</source>
        <translation>
            <numerusform>The one site does not have all that is chosen.</numerusform>
            <numerusform>None of %Ln sites has all that is chosen.</numerusform>
        </translation>
    </message>
</context>
</TS>
