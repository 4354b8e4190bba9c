<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlarmStory</name>
    <message numerus="yes">
        <source>%n devices behind %1 do not answer. They are shown as one alarm.</source>
        <translation>
            <numerusform>One device behind %1 does not answer.</numerusform>
            <numerusform>%n devices behind %1 do not answer. They are shown as one alarm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n devices of the site answers. They are shown as one alarm.</source>
        <translation>
            <numerusform>The only device of the site does not answer.</numerusform>
            <numerusform>None of %n devices of the site answers. They are shown as one alarm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites of %1 raised this within ten minutes of each other. They are shown as one alarm.</source>
        <translation>
            <numerusform>One site of %1 raised this.</numerusform>
            <numerusform>%n sites of %1 raised this within ten minutes of each other. They are shown as one alarm.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmTexts</name>
    <message numerus="yes">
        <source>%n sites</source>
        <comment>members of a group</comment>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <comment>members of a group</comment>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookTexts</name>
    <message numerus="yes">
        <source>%n months from %1 to %2</source>
        <translation>
            <numerusform>%n month from %1 to %2</numerusform>
            <numerusform>%n months from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarbonKpis</name>
    <message numerus="yes">
        <source>%Ln month(s) of %1</source>
        <translation>
            <numerusform>%Ln month of %1</numerusform>
            <numerusform>%Ln months of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarbonTexts</name>
    <message numerus="yes">
        <source>%Ln meter(s)</source>
        <translation>
            <numerusform>%Ln meter</numerusform>
            <numerusform>%Ln meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelTexts</name>
    <message numerus="yes">
        <source>%n alarms wait to be told.</source>
        <translation>
            <numerusform>%n alarm waits to be told.</numerusform>
            <numerusform>%n alarms wait to be told.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FleetKpis</name>
    <message numerus="yes">
        <source>A site answers when any of its devices does; its power is known when all meters of it have a value of now. %Ln site(s) answer without that.</source>
        <translation>
            <numerusform>A site answers when any of its devices does; its power is known when all meters of it have a value of now. %Ln site answers without that.</numerusform>
            <numerusform>A site answers when any of its devices does; its power is known when all meters of it have a value of now. %Ln sites answer without that.</numerusform>
        </translation>
    </message>
</context>
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
    <name>JobTexts</name>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n job failed</numerusform>
            <numerusform>%n jobs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) finished</source>
        <translation>
            <numerusform>%n job finished</numerusform>
            <numerusform>%n jobs finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityKpis</name>
    <message numerus="yes">
        <source>%Ln finding(s) of the self-test open</source>
        <translation>
            <numerusform>%Ln finding of the self-test open</numerusform>
            <numerusform>%Ln findings of the self-test open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The month is closed. %Ln error(s) were accepted then; these are found now.</source>
        <translation>
            <numerusform>The month is closed. %Ln error was accepted then; these are found now.</numerusform>
            <numerusform>The month is closed. %Ln errors were accepted then; these are found now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyItems</name>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) were accepted; the closing keeps their digest.</source>
        <translation>
            <numerusform>%Ln error was accepted; the closing keeps its digest.</numerusform>
            <numerusform>%Ln errors were accepted; the closing keeps their digest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are corrections; what they replaced stays in the ledger.</source>
        <translation>
            <numerusform>%Ln line is a correction; what it replaced stays in the ledger.</numerusform>
            <numerusform>%Ln lines are corrections; what they replaced stays in the ledger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every hour covered at %Ln site(s)</source>
        <translation>
            <numerusform>Every hour covered at %Ln site</numerusform>
            <numerusform>Every hour covered at %Ln sites</numerusform>
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
    <name>SiteFailure</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>Names of sites, and how many follow. 中文：%1 等，另有 %n 个</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Figures of %Ln site(s) cannot be read.</source>
        <translation>
            <numerusform>Figures of %Ln site cannot be read.</numerusform>
            <numerusform>Figures of %Ln sites cannot be read.</numerusform>
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
    <name>wattmast::ui::AlarmCounter</name>
    <message numerus="yes">
        <source>%n critical alarms</source>
        <translation>
            <numerusform>%n critical alarm</numerusform>
            <numerusform>%n critical alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n major alarms</source>
        <translation>
            <numerusform>%n major alarm</numerusform>
            <numerusform>%n major alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minor alarms</source>
        <translation>
            <numerusform>%n minor alarm</numerusform>
            <numerusform>%n minor alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmDetailPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmsPage</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n changes</source>
        <translation>
            <numerusform>Show %n change</numerusform>
            <numerusform>Show %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them join %2 alarms of one cause each</source>
        <extracomment>%1: &quot;18 rows&quot;; %n: groups; %2: alarms in them. 中文：%1；%n 组合并了同因的 %2 条告警</extracomment>
        <translation>
            <numerusform>%1; %n of them joins %2 alarms of one cause</numerusform>
            <numerusform>%1; %n of them join %2 alarms of one cause each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookImportDialog</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n withdrawn</numerusform>
            <numerusform>%n withdrawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookKindModel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>One finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookSection</name>
    <message numerus="yes">
        <source>%n record(s) imported.</source>
        <translation>
            <numerusform>1 record imported.</numerusform>
            <numerusform>%n records imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported.</source>
        <translation>
            <numerusform>1 record exported.</numerusform>
            <numerusform>%n records exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BoundaryPanel</name>
    <message numerus="yes">
        <source>%n site(s) without a region, which have no figure</source>
        <translation>
            <numerusform>one site without a region, which has no figure</numerusform>
            <numerusform>%n sites without a region, which have no figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>shares</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CarbonPage</name>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelsWindow</name>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChecksStep</name>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CorrectionImportDialog</name>
    <message numerus="yes">
        <source>%Ln correction(s)</source>
        <translation>
            <numerusform>%Ln correction</numerusform>
            <numerusform>%Ln corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) say what counts already</source>
        <translation>
            <numerusform>%Ln row says what counts already</numerusform>
            <numerusform>%Ln rows say what counts already</numerusform>
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
    <name>wattmast::ui::EditionDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have looked at %n finding(s) and import it all the same</source>
        <translation>
            <numerusform>I have looked at %n finding and import it all the same</numerusform>
            <numerusform>I have looked at %n findings and import it all the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EnergyPage</name>
    <message numerus="yes">
        <source>%n meter(s) could not be read.</source>
        <translation>
            <numerusform>%n meter could not be read.</numerusform>
            <numerusform>%n meters could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) were exported.</source>
        <translation>
            <numerusform>%Ln hour was exported.</numerusform>
            <numerusform>%Ln hours were exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EnergyRanking</name>
    <message numerus="yes">
        <source>%Ln site(s) without a tariff</source>
        <translation>
            <numerusform>%Ln site without a tariff</numerusform>
            <numerusform>%Ln sites without a tariff</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorsPage</name>
    <message numerus="yes">
        <source>%n own or imported factor(s) are not used.</source>
        <translation>
            <numerusform>%n own or imported factor is not used.</numerusform>
            <numerusform>%n own or imported factors are not used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorsStep</name>
    <message numerus="yes">
        <source>It cannot be said of %Ln line(s): the newer figure has another unit or gas.</source>
        <translation>
            <numerusform>It cannot be said of %Ln line: the newer figure has another unit or gas.</numerusform>
            <numerusform>It cannot be said of %Ln lines: the newer figure has another unit or gas.</numerusform>
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
    <name>wattmast::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n closed month(s) touched.</source>
        <translation>
            <numerusform>One closed month touched.</numerusform>
            <numerusform>%n closed months touched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::JobList</name>
    <message numerus="yes">
        <source>Stop %n job(s) and quit?</source>
        <translation>
            <numerusform>Stop the job that runs and quit?</numerusform>
            <numerusform>Stop %n jobs and quit?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LinePanel</name>
    <message numerus="yes">
        <source>%Ln ledger line(s)</source>
        <translation>
            <numerusform>%Ln ledger line</numerusform>
            <numerusform>%Ln ledger lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::NoteDialog</name>
    <message numerus="yes">
        <source>%n alarms have been seen and are being looked after.</source>
        <translation>
            <numerusform>%n alarm has been seen and is being looked after.</numerusform>
            <numerusform>%n alarms have been seen and are being looked after.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarms come back into the list.</source>
        <translation>
            <numerusform>%n alarm comes back into the list.</numerusform>
            <numerusform>%n alarms come back into the list.</numerusform>
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
    <name>wattmast::ui::PolicySection</name>
    <message numerus="yes">
        <source>%n own decision(s), the rest by default</source>
        <translation>
            <numerusform>one own decision, the rest by default</numerusform>
            <numerusform>%n own decisions, the rest by default</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::QualityPage</name>
    <message numerus="yes">
        <source>%Ln meter(s)</source>
        <translation>
            <numerusform>%Ln meter</numerusform>
            <numerusform>%Ln meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s)</source>
        <translation>
            <numerusform>%Ln kind</numerusform>
            <numerusform>%Ln kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) imported.</source>
        <translation>
            <numerusform>%Ln correction imported.</numerusform>
            <numerusform>%Ln corrections imported.</numerusform>
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
    <name>wattmast::ui::RecordDialog</name>
    <message numerus="yes">
        <source>%n closed month(s) touched.</source>
        <translation>
            <numerusform>One closed month touched.</numerusform>
            <numerusform>%n closed months touched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RegionModel</name>
    <message numerus="yes">
        <source>%Ln site(s) with an own one</source>
        <translation>
            <numerusform>%Ln site with an own one</numerusform>
            <numerusform>%Ln sites with an own one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RegionSection</name>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln region</numerusform>
            <numerusform>%Ln regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ReportSide</name>
    <message numerus="yes">
        <source>%n area(s) passed</source>
        <translation>
            <numerusform>%n area passed</numerusform>
            <numerusform>%n areas passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ReportsPage</name>
    <message numerus="yes">
        <source>%n check(s) with errors have to be mended first, see step 2.</source>
        <translation>
            <numerusform>One check with errors has to be mended first, see step 2.</numerusform>
            <numerusform>%n checks with errors have to be mended first, see step 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) want a reason why they are let stand, see step 2.</source>
        <translation>
            <numerusform>One check wants a reason why it is let stand, see step 2.</numerusform>
            <numerusform>%n checks want a reason why they are let stand, see step 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n file in %1</numerusform>
            <numerusform>%n files in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of another version cannot be opened.</source>
        <translation>
            <numerusform>%n draft of another version cannot be opened.</numerusform>
            <numerusform>%n drafts of another version cannot be opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RulesWindow</name>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
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
    <name>wattmast::ui::ShelveDialog</name>
    <message numerus="yes">
        <source>%n alarms leave the list and nobody is notified of them until then. They come back by themselves.</source>
        <translation>
            <numerusform>%n alarm leaves the list and nobody is notified of it until then. It comes back by itself.</numerusform>
            <numerusform>%n alarms leave the list and nobody is notified of them until then. They come back by themselves.</numerusform>
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
    <name>wattmast::ui::SiteCoolingPanel</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteEnvironmentPanel</name>
    <message numerus="yes">
        <source>%n sensor(s)</source>
        <translation>
            <numerusform>%n sensor</numerusform>
            <numerusform>%n sensors</numerusform>
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
    <name>wattmast::ui::SiteSensorPanel</name>
    <message numerus="yes">
        <source>%n sensor(s), °C</source>
        <translation>
            <numerusform>%n sensor, °C</numerusform>
            <numerusform>%n sensors, °C</numerusform>
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
