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
    <name>Wall</name>
    <message numerus="yes">
        <source>%Ln sites have no figure</source>
        <translation>
            <numerusform>%Ln site has no figure</numerusform>
            <numerusform>%Ln sites have no figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallAlarms</name>
    <message numerus="yes">
        <source>%1, %Ln times</source>
        <translation>
            <numerusform>%1, %Ln time</numerusform>
            <numerusform>%1, %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AddDeviceDialog</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
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
    <name>wattmast::ui::DevicesPage</name>
    <message numerus="yes">
        <source>%n device(s) were added to %1.</source>
        <translation>
            <numerusform>%n device was added to %1.</numerusform>
            <numerusform>%n devices were added to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DiscoverDialog</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n device(s)</source>
        <translation>
            <numerusform>Add %n device</numerusform>
            <numerusform>Add %n devices</numerusform>
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
    <name>wattmast::ui::FoundDeviceModel</name>
    <message numerus="yes">
        <source>%n fit: choose one</source>
        <translation>
            <numerusform>%n fits: choose it</numerusform>
            <numerusform>%n fit: choose one</numerusform>
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
    <name>wattmast::ui::RawLogView</name>
    <message numerus="yes">
        <source>%n frame(s), without passwords and communities</source>
        <translation>
            <numerusform>%n frame, without passwords and communities</numerusform>
            <numerusform>%n frames, without passwords and communities</numerusform>
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
    <name>wattmast::ui::SensorMap</name>
    <message numerus="yes">
        <source>%n sensor(s)</source>
        <translation>
            <numerusform>%n sensor</numerusform>
            <numerusform>%n sensors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n above 27 °C</source>
        <translation>
            <numerusform>%n above 27 °C</numerusform>
            <numerusform>%n above 27 °C</numerusform>
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
    <name>wattmast::ui::SiteSensorPanel</name>
    <message numerus="yes">
        <source>%n sensor(s), °C</source>
        <translation>
            <numerusform>%n sensor, °C</numerusform>
            <numerusform>%n sensors, °C</numerusform>
        </translation>
    </message>
</context>
</TS>
