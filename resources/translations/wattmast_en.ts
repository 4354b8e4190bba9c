<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>wattmast::ui::SiteScatter</name>
    <message numerus="yes">
        <source>%Ln sites by their coordinates</source>
        <translation>
            <numerusform>%Ln site by its coordinates</numerusform>
            <numerusform>%Ln sites by their coordinates</numerusform>
        </translation>
    </message>
</context>
</TS>
