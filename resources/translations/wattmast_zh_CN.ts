<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CompareChoice</name>
    <message>
        <source>Previous day</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>前一周</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>前一月</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>前一年</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>自 %1 起</translation>
    </message>
</context>
<context>
    <name>CredentialPlaces</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Desktop keyring</source>
        <translation>桌面密钥环</translation>
    </message>
</context>
<context>
    <name>DesktopNotifier</name>
    <message>
        <source>New critical alarm</source>
        <translation>新的严重告警</translation>
    </message>
    <message>
        <source>New major alarm</source>
        <translation>新的重要告警</translation>
    </message>
    <message>
        <source>%1 critical and %2 major alarms are new</source>
        <translation>新增 %1 条严重告警、%2 条重要告警</translation>
    </message>
    <message>
        <source>Open alarms</source>
        <translation>打开告警</translation>
    </message>
</context>
<context>
    <name>DeviceNotes</name>
    <message>
        <source>A value</source>
        <translation>某个数值</translation>
    </message>
    <message>
        <source>%1 looks %2 times too large</source>
        <translation>%1疑为实际值的 %2 倍</translation>
    </message>
    <message>
        <source>%1 looks %2 times too small</source>
        <translation>%1疑为实际值的 1/%2</translation>
    </message>
    <message>
        <source>%1 does not fit voltage, current and power factor</source>
        <translation>%1与电压、电流和功率因数不符</translation>
    </message>
    <message>
        <source>%1 is not the sum of its phases</source>
        <translation>%1不等于各相之和</translation>
    </message>
    <message>
        <source>%1 does not fit between energy and power</source>
        <translation>%1：电量与功率不一致</translation>
    </message>
    <message>
        <source>%1 has jumped</source>
        <translation>%1发生跳变</translation>
    </message>
    <message>
        <source>%1 grows faster than its rating allows</source>
        <translation>%1增长超过额定值</translation>
    </message>
    <message>
        <source>%1 cannot have this value</source>
        <translation>%1超出可能范围</translation>
    </message>
    <message>
        <source>%1 has jumped to another level</source>
        <translation>%1跳变到另一水平</translation>
    </message>
    <message>
        <source>Its samples are booked; this is a hint.</source>
        <translation>样本照常入账，仅作提示。</translation>
    </message>
    <message>
        <source>Its samples are held back: drawn, but not booked.</source>
        <translation>样本已隔离：照常绘图，暂不入账。</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，始于 %2</translation>
    </message>
    <message>
        <source>Fix offered: multiply the scale of this value in the device&apos;s profile by %1.</source>
        <translation>建议修正：将设备模板中该量的比例乘以 %1。</translation>
    </message>
    <message>
        <source>To accept or release: wattmastctl release --finding %1</source>
        <translation>确认或释放：wattmastctl release --finding %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Checked against the real device.</source>
        <translation>已在真实设备上核对。</translation>
    </message>
    <message>
        <source>From documents; not checked against a real device.</source>
        <translation>依据文档，未在真实设备上核对。</translation>
    </message>
    <message>
        <source>Not confirmed: %1</source>
        <translation>未经确认：%1</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The device did not answer in time. Check that it is switched on and that its address is right.</source>
        <translation>设备未在规定时间内应答。请检查设备是否通电、地址是否正确。</translation>
    </message>
    <message>
        <source>The connection to the device failed. Check its address, its port and the network in between.</source>
        <translation>与设备的连接失败。请检查地址、端口及其间的网络。</translation>
    </message>
    <message>
        <source>The device sent an answer that cannot be read. Check the line and that the protocol is the right one.</source>
        <translation>设备的应答无法解析。请检查线路以及所用协议是否正确。</translation>
    </message>
    <message>
        <source>The device refused the request. Check that its profile fits its model and firmware.</source>
        <translation>设备拒绝了请求。请检查设备模板是否与其型号和固件相符。</translation>
    </message>
    <message>
        <source>An answer to another request arrived. Check that no two devices share an address.</source>
        <translation>收到了对另一请求的应答。请检查是否有两台设备使用同一地址。</translation>
    </message>
    <message>
        <source>The device does not have this value now. Check what is fitted to it and its profile.</source>
        <translation>设备当前没有此数值。请检查其安装的部件和设备模板。</translation>
    </message>
    <message>
        <source>The device sent something that is no number. Check the sensor behind it and the profile.</source>
        <translation>设备发送的内容不是数值。请检查其后的传感器和设备模板。</translation>
    </message>
    <message>
        <source>The device was not polled when it was due. Poll less often, or put fewer devices on one line.</source>
        <translation>设备到期未被轮询。请降低轮询频率，或减少同一线路上的设备。</translation>
    </message>
    <message>
        <source>A device profile contradicts itself. Correct the file that the technical detail names.</source>
        <translation>某个设备模板自相矛盾。请修正技术详情中指出的文件。</translation>
    </message>
    <message>
        <source>The point, device or site is not in the inventory. Go back and choose another one.</source>
        <translation>资产清单中没有该测点、设备或站点。请返回并另选。</translation>
    </message>
    <message>
        <source>An entry was not understood. Correct what the technical detail names.</source>
        <translation>某项输入无法识别。请修正技术详情中指出的内容。</translation>
    </message>
    <message>
        <source>The inventory contradicts itself. Correct the rows that the technical detail names and import it again.</source>
        <translation>资产清单自相矛盾。请修正技术详情中指出的各行，然后重新导入。</translation>
    </message>
    <message>
        <source>No profile fits the device. Choose one by hand, or add one for its model.</source>
        <translation>没有与该设备匹配的模板。请手动选择，或为其型号新增一个。</translation>
    </message>
    <message>
        <source>The database reported an error. Try again; if it stays, check the disk.</source>
        <translation>数据库报告错误。请重试；若仍出现，请检查磁盘。</translation>
    </message>
    <message>
        <source>A newer Wattmast wrote this database. Open it with that version.</source>
        <translation>该数据库由更新版本的 Wattmast 写入。请用该版本打开。</translation>
    </message>
    <message>
        <source>One point has two different values at one time. Check which source is right.</source>
        <translation>同一测点在同一时刻有两个不同的数值。请确认哪个来源正确。</translation>
    </message>
    <message>
        <source>Another program is writing to this database. Close it, or wait and try again.</source>
        <translation>另一程序正在写入该数据库。请关闭该程序，或稍后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space on it.</source>
        <translation>磁盘已满。请释放一些空间。</translation>
    </message>
    <message>
        <source>A part of the database is damaged. Find it with “wattmastctl verify” and keep a copy of the file.</source>
        <translation>数据库部分损坏。请用“wattmastctl verify”查找，并保留该文件的副本。</translation>
    </message>
    <message>
        <source>The file is no Wattmast database. Choose another one.</source>
        <translation>该文件不是 Wattmast 数据库。请另选文件。</translation>
    </message>
    <message>
        <source>No emission factor covers this region and period. Add one, or correct the region of the site.</source>
        <translation>没有覆盖该地区和期间的排放因子。请添加因子，或修正站点所属地区。</translation>
    </message>
    <message>
        <source>More than one emission factor covers this region and period. Leave only one of them.</source>
        <translation>有多个排放因子覆盖该地区和期间。请只保留其中一个。</translation>
    </message>
    <message>
        <source>The month is closed and does not change any more. Choose an open one.</source>
        <translation>该月已结账，不再变更。请选择未结账的月份。</translation>
    </message>
    <message>
        <source>A sum is too large to be kept exactly. Choose a shorter period, and look for values far out of range.</source>
        <translation>合计过大，无法精确保存。请缩短期间，并查找远超范围的数值。</translation>
    </message>
    <message>
        <source>Nothing is stored for this time. Choose another period.</source>
        <translation>该时段没有存储数据。请选择其他期间。</translation>
    </message>
    <message>
        <source>A file could not be read or written. Check its folder, its permissions and the free space.</source>
        <translation>文件无法读取或写入。请检查文件夹、权限和剩余空间。</translation>
    </message>
    <message>
        <source>The request was given up. Try again.</source>
        <translation>请求已取消。请重试。</translation>
    </message>
    <message>
        <source>Technical detail: %1</source>
        <extracomment>%1 is English, from the engine. 中文：技术详情：%1</extracomment>
        <translation>技术详情：%1</translation>
    </message>
    <message>
        <source>The database cannot be written or read where it is: its file, folder or disk is read-only, on the network, or closed to you. Open it for reading only, or copy it to a disk of this machine.</source>
        <translation>数据库在当前位置无法写入或读取：其文件、文件夹或磁盘为只读、位于网络上，或您无权访问。请以只读方式打开，或将其复制到本机磁盘。</translation>
    </message>
    <message>
        <source>The desktop keyring could not be used. Unlock it, or keep the credential in the file.</source>
        <translation>无法使用桌面密钥环。请将其解锁，或将凭据保存在文件中。</translation>
    </message>
</context>
<context>
    <name>FleetChart</name>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>未分区</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>全部站点</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Fleet power and traffic</source>
        <translation>全网功率与流量</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Downlink</source>
        <translation>下行</translation>
    </message>
    <message>
        <source>Uplink</source>
        <translation>上行</translation>
    </message>
</context>
<context>
    <name>FleetKpis</name>
    <message>
        <source>%1 of %2 sites</source>
        <translation>%2 个站点中的 %1 个</translation>
    </message>
    <message>
        <source>%1, %2 held back</source>
        <translation>%1，%2 个暂不入账</translation>
    </message>
    <message>
        <source>Power now</source>
        <translation>当前功率</translation>
    </message>
    <message>
        <source>expected %1, %2</source>
        <translation>预期 %1，%2</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>今日电量</translation>
    </message>
    <message>
        <source>%1 on yesterday, same time</source>
        <translation>较昨日同时刻 %1</translation>
    </message>
    <message>
        <source>Traffic now</source>
        <translation>当前流量</translation>
    </message>
    <message>
        <source>down and up, all sites</source>
        <translation>上下行，全部站点</translation>
    </message>
    <message>
        <source>Energy per traffic</source>
        <translation>单位流量能耗</translation>
    </message>
    <message>
        <source>today, GB is 10⁹ byte</source>
        <translation>今日，GB 为 10⁹ 字节</translation>
    </message>
    <message>
        <source>CO₂e this month</source>
        <translation>本月 CO₂e 排放</translation>
    </message>
    <message>
        <source>CO₂ this month</source>
        <translation>本月 CO₂ 排放</translation>
    </message>
    <message>
        <source>%1 sites have no figure</source>
        <translation>%1 个站点无数值</translation>
    </message>
    <message>
        <source>plus %1 CO₂e at %2 sites</source>
        <translation>另有 %1 CO₂e，%2 个站点</translation>
    </message>
    <message>
        <source>location-based</source>
        <translation>基于位置</translation>
    </message>
    <message>
        <source>Sites reporting</source>
        <translation>在线站点</translation>
    </message>
    <message>
        <source>all answer</source>
        <translation>全部应答</translation>
    </message>
    <message>
        <source>%1 late, %2 silent</source>
        <translation>%1 个延迟，%2 个静默</translation>
    </message>
</context>
<context>
    <name>FlowNames</name>
    <message>
        <source>Conversion loss</source>
        <translation>转换损耗</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Not metered</source>
        <translation>未计量</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>duration</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>duration: hours and two digits of minutes</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>duration</comment>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age; %1 is a duration</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time zone name, offset</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of one line</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Time of the last value, after which nothing came. 中文：自 %1</extracomment>
        <translation>自 %1</translation>
    </message>
</context>
<context>
    <name>GridFactors</name>
    <message>
        <source>%1 %2, year %3</source>
        <comment>value, unit, data year</comment>
        <translation>%1 %2，%3 年</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>publisher</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>publisher, date of publication</comment>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>CO₂ only.</source>
        <translation>仅 CO₂。</translation>
    </message>
    <message>
        <source>CO₂ equivalents.</source>
        <translation>CO₂ 当量。</translation>
    </message>
    <message>
        <source>The value of %1, %2, is in the register too.</source>
        <translation>因子库中另有 %1 年的数值 %2。</translation>
    </message>
</context>
<context>
    <name>HistoryNotice</name>
    <message>
        <source>No sample was stored.</source>
        <translation>没有存入任何样本。</translation>
    </message>
    <message>
        <source>%1 samples are stored and stay; import the file again to go on.</source>
        <translation>已存入 %1 个样本并予以保留；要继续，请再次导入该文件。</translation>
    </message>
    <message>
        <source>The import runs.</source>
        <translation>正在导入。</translation>
    </message>
    <message>
        <source>This window may be closed meanwhile; the status bar tells how far it is.</source>
        <translation>期间可以关闭此窗口，状态栏会显示进度。</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>The import stopped.</source>
        <translation>导入中断。</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at.</source>
        <translation>文件在预览之后被改动。</translation>
    </message>
    <message>
        <source>Nothing was stored. What is shown now is the changed file; look at it again.</source>
        <translation>没有存入任何数据。现在显示的是改动后的文件，请重新查看。</translation>
    </message>
    <message>
        <source>%1 already there</source>
        <translation>%1 个已存在</translation>
    </message>
    <message>
        <source>%1 kept beside another value</source>
        <translation>%1 个与已存值不同、另行保留</translation>
    </message>
    <message>
        <source>%1 of days that have been retired</source>
        <translation>%1 个属于已归并的日期</translation>
    </message>
    <message>
        <source>%1 samples are stored.</source>
        <translation>已存入 %1 个样本。</translation>
    </message>
    <message>
        <source>. SHA-256 %1</source>
        <translation>。SHA-256 %1</translation>
    </message>
    <message>
        <source>The mapping was not loaded.</source>
        <translation>列映射未能载入。</translation>
    </message>
    <message>
        <source>The file was not saved.</source>
        <translation>文件未能保存。</translation>
    </message>
    <message>
        <source>It is no mapping of history. Hover here for every fault with its line.</source>
        <translation>它不是历史数据的列映射。将指针停在此处可查看每处错误及其行号。</translation>
    </message>
    <message>
        <source>The mapping is loaded.</source>
        <translation>列映射已载入。</translation>
    </message>
    <message>
        <source>The mapping is saved.</source>
        <translation>列映射已保存。</translation>
    </message>
    <message>
        <source>The list is saved.</source>
        <translation>清单已保存。</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>文件未能读到结尾。</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>去回答</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>数据库以只读方式打开。</translation>
    </message>
    <message>
        <source>Files can be looked at; they can be imported where it is open for writing.</source>
        <translation>可以查看文件；在可写方式下打开时才能导入。</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>Drop a CSV file of another system here, or choose one. Nothing is stored before you confirm it.</source>
        <translation>将其他系统的 CSV 文件拖到这里，或选择一个。在您确认之前不会存入任何数据。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>It has no bytes. Choose another one.</source>
        <translation>其中没有任何字节。请选择其他文件。</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it.</source>
        <translation>请检查它是否还在，以及您是否有权读取。</translation>
    </message>
    <message>
        <source>The file cannot be understood</source>
        <translation>无法理解该文件</translation>
    </message>
    <message>
        <source>It needs columns parted by commas, semicolons or tabs, one of them with times. Choose its encoding or separator at the left, or another file.</source>
        <translation>它需要以逗号、分号或制表符分隔的列，其中一列为时间。请在左侧选择编码或分隔符，或换一个文件。</translation>
    </message>
    <message>
        <source>The mapping does not fit the file</source>
        <translation>列映射与文件不符</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>请先选择文件。</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message>
        <source>The file is imported.</source>
        <translation>文件已导入。</translation>
    </message>
    <message>
        <source>The file has no sample that could be stored.</source>
        <translation>文件中没有可存入的样本。</translation>
    </message>
    <message>
        <source>Say who imports it.</source>
        <translation>请填写由谁导入。</translation>
    </message>
    <message>
        <source>%1 rows, %2 samples stored</source>
        <translation>%1 行，已存入 %2 个样本</translation>
    </message>
    <message>
        <source>Reading, %1 rows</source>
        <translation>正在读取，%1 行</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还需 %1</translation>
    </message>
    <message>
        <source>Importing %1, %2</source>
        <translation>正在导入 %1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer before the import.</source>
        <extracomment>%n is the number of open questions.</extracomment>
        <translation>
            <numerusform>导入前还有 %n 个问题待答。</numerusform>
        </translation>
    </message>
    <message>
        <source>It names a column that the file does not have, or an encoding or a time zone that does not fit.</source>
        <translation>它提到文件中没有的列，或编码、时区不符。</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>尚未存入任何数据。</translation>
    </message>
    <message>
        <source>The file was read to its end; look at what will happen, then import it.</source>
        <translation>文件已读到结尾；请查看导入的结果预览，然后导入。</translation>
    </message>
    <message>
        <source>rows and cells left out: %1</source>
        <translation>未采用的行和单元格：%1</translation>
    </message>
    <message>
        <source>%1 samples are stored, but the file changed after it was looked at.</source>
        <translation>已保存 %1 个样本，但文件在查看之后有改动。</translation>
    </message>
    <message>
        <source>What is shown now is what was stored; look at it.</source>
        <translation>现在显示的是实际保存的内容，请查看。</translation>
    </message>
    <message>
        <source>“%1” is no time zone.</source>
        <translation>“%1”不是时区。</translation>
    </message>
    <message>
        <source>“%1” is no multiplier of “%2”.</source>
        <translation>“%1”不能作为“%2”的倍率。</translation>
    </message>
    <message>
        <source>“%1” is no period length of “%2”.</source>
        <translation>“%1”不能作为“%2”的时段长度。</translation>
    </message>
    <message>
        <source>A field cannot be read.</source>
        <translation>有一个字段无法识别。</translation>
    </message>
    <message>
        <source>Nothing is imported before it is mended.</source>
        <translation>改正之前不会导入任何内容。</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>%1: %2</source>
        <comment>certainty, reason</comment>
        <extracomment>Certainty of a guess, then its reason. 中文：%1：%2</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Which column are the times? Choose it in the table.</source>
        <translation>哪一列是时间？请在表中选择。</translation>
    </message>
    <message>
        <source>In which order do day, month and year stand?</source>
        <translation>日、月、年按什么次序排列？</translation>
    </message>
    <message>
        <source>Of which time zone are the times?</source>
        <translation>时间属于哪个时区？</translation>
    </message>
    <message>
        <source>Is the decimal mark a point or a comma?</source>
        <translation>小数标记是点还是逗号？</translation>
    </message>
    <message>
        <source>Which columns are values? Choose them in the table.</source>
        <translation>哪些列是数值？请在表中选择。</translation>
    </message>
    <message>
        <source>Of which site is “%1”?</source>
        <translation>“%1”属于哪个站点？</translation>
    </message>
    <message>
        <source>Of which device is “%1”?</source>
        <translation>“%1”属于哪个设备？</translation>
    </message>
    <message>
        <source>What does “%1” measure?</source>
        <translation>“%1”测量的是什么？</translation>
    </message>
    <message>
        <source>Which unit has “%1”?</source>
        <translation>“%1”的单位是什么？</translation>
    </message>
    <message>
        <source>The unit of “%1” does not fit what it measures.</source>
        <translation>“%1”的单位与其测量内容不符。</translation>
    </message>
    <message>
        <source>Are kind and unit of “%1” right? Confirm them.</source>
        <translation>“%1”的类别和单位对吗？请确认。</translation>
    </message>
    <message>
        <source>How long is a period of “%1”?</source>
        <translation>“%1”的一个时段有多长？</translation>
    </message>
    <message>
        <source>In which time zone are the days or months of “%1” cut?</source>
        <translation>“%1”的日或月按哪个时区划分？</translation>
    </message>
    <message>
        <source>“%1” is the same point as another column. Give it an instance.</source>
        <translation>“%1”与另一列是同一测点。请给它一个实例名。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>已指定</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Row shape</source>
        <translation>行的形式</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Hour that comes twice</source>
        <translation>重复小时</translation>
    </message>
    <message>
        <source>Hour left out by the clock</source>
        <translation>跳过小时</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Unknown place</source>
        <translation>未知位置</translation>
    </message>
    <message>
        <source>Impossible value</source>
        <translation>不可能的值</translation>
    </message>
    <message>
        <source>Register fell</source>
        <translation>表底下降</translation>
    </message>
    <message>
        <source>Other value stored</source>
        <translation>已存有其他值</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Code of the site</source>
        <translation>站点编码</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>Name of the point</source>
        <translation>测点名称</translation>
    </message>
    <message>
        <source>recognise</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>comma: 1234,5</source>
        <translation>逗号：1234,5</translation>
    </message>
    <message>
        <source>point: 1234.5</source>
        <translation>点：1234.5</translation>
    </message>
    <message>
        <source>comma: 1.234,5</source>
        <translation>逗号：1.234,5</translation>
    </message>
    <message>
        <source>point: 1,234.5</source>
        <translation>点：1,234.5</translation>
    </message>
    <message>
        <source>comma: 1 234,5</source>
        <translation>逗号：1 234,5</translation>
    </message>
    <message>
        <source>point: 1 234.5</source>
        <translation>点：1 234.5</translation>
    </message>
    <message>
        <source>comma: 1&apos;234,5</source>
        <translation>逗号：1&apos;234,5</translation>
    </message>
    <message>
        <source>point: 1&apos;234.5</source>
        <translation>点：1&apos;234.5</translation>
    </message>
    <message>
        <source>year month day</source>
        <translation>年 月 日</translation>
    </message>
    <message>
        <source>day month year</source>
        <translation>日 月 年</translation>
    </message>
    <message>
        <source>month day year</source>
        <translation>月 日 年</translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation>1970 年起的秒数</translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation>1970 年起的毫秒数</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>by the order of rows</source>
        <translation>按行的次序</translation>
    </message>
    <message>
        <source>always the first</source>
        <translation>总取第一次</translation>
    </message>
    <message>
        <source>always the second</source>
        <translation>总取第二次</translation>
    </message>
    <message>
        <source>move forward</source>
        <translation>向后移</translation>
    </message>
    <message>
        <source>store as missing</source>
        <translation>存为缺失</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>从旧到新</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>从新到旧</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>%1 columns, named in line %2</source>
        <translation>%1 列，列名在第 %2 行</translation>
    </message>
    <message>
        <source>%1 columns, no header</source>
        <translation>%1 列，无表头</translation>
    </message>
    <message>
        <source>its cells are dates</source>
        <translation>其单元格为日期</translation>
    </message>
    <message>
        <source>“%1” (line %2): day or month first? No row has 13 or more in the first or the second place</source>
        <translation>“%1”（第 %2 行）：先日还是先月？没有一行的第一或第二个数达到 13</translation>
    </message>
    <message>
        <source>“%1” (line %2) cannot be %3</source>
        <translation>“%1”（第 %2 行）不可能是“%3”</translation>
    </message>
    <message>
        <source>“%1” (line %2) can be read in no other order</source>
        <translation>“%1”（第 %2 行）没有其他读法</translation>
    </message>
    <message>
        <source>every time says its offset or counts from 1970 in UTC</source>
        <translation>每个时间都写明时差，或按 UTC 自 1970 年计数</translation>
    </message>
    <message>
        <source>the times do not say of which place their clock is</source>
        <translation>时间未说明是哪里的时钟</translation>
    </message>
    <message>
        <source>%1 steps forward, %2 back</source>
        <translation>向前 %1 步，向后 %2 步</translation>
    </message>
    <message>
        <source>no column holds numbers</source>
        <translation>没有数字列</translation>
    </message>
    <message>
        <source>“%1” (line %2) is %3 or %4, and no other number tells which</source>
        <translation>“%1”（第 %2 行）可读作 %3 或 %4，其他数字无法判定</translation>
    </message>
    <message>
        <source>all numbers are whole and read alike</source>
        <translation>所有数字都是整数，读法相同</translation>
    </message>
    <message>
        <source>“%1” (line %2) is no number with a %3</source>
        <translation>“%1”（第 %2 行）不是使用%3的数字</translation>
    </message>
    <message>
        <source>%1 texts beside one column of numbers</source>
        <translation>%1 种文字，旁边有一列数字</translation>
    </message>
    <message>
        <source>%1 texts beside several columns of numbers</source>
        <translation>%1 种文字，旁边有多列数字</translation>
    </message>
    <message>
        <source>“%1” in all rows</source>
        <translation>所有行都是“%1”</translation>
    </message>
    <message>
        <source>neither a time nor numbers</source>
        <translation>既非时间也非数字</translation>
    </message>
    <message>
        <source>nothing in the file tells which site it is</source>
        <translation>文件中没有说明是哪个站点</translation>
    </message>
    <message>
        <source>nothing in the file tells which device of the site it is</source>
        <translation>文件中没有说明是站点的哪个设备</translation>
    </message>
    <message>
        <source>nothing says what it measures</source>
        <translation>没有说明测量的是什么</translation>
    </message>
    <message>
        <source>the header says “%1”</source>
        <translation>表头写有“%1”</translation>
    </message>
    <message>
        <source>the header&apos;s unit is %1</source>
        <translation>表头的单位是 %1</translation>
    </message>
    <message>
        <source>it falls in line %1, so it is the energy of a period</source>
        <translation>它在第 %1 行下降，因此是时段电量</translation>
    </message>
    <message>
        <source>it never falls, as a register does not: or is it the energy of a period?</source>
        <translation>它从不下降，像表底一样；或者它是时段电量？</translation>
    </message>
    <message>
        <source>column “%1” is the begin of the period</source>
        <translation>“%1”列是时段的开始</translation>
    </message>
    <message>
        <source>the time is taken as the end of the period: if it is the begin, choose that and the length</source>
        <translation>时间按时段的结束处理；若是开始，请改选并填写长度</translation>
    </message>
    <message>
        <source>unit %1 in the header</source>
        <translation>表头中的单位为 %1</translation>
    </message>
    <message>
        <source>no unit in the header</source>
        <translation>表头中没有单位</translation>
    </message>
    <message>
        <source>a quote is not closed, or stands inside a text</source>
        <translation>引号没有闭合，或位于文字中间</translation>
    </message>
    <message>
        <source>%1 fields, but there are %2 columns</source>
        <translation>有 %1 个字段，但共有 %2 列</translation>
    </message>
    <message>
        <source>“%1” is not a time in the order %2</source>
        <translation>“%1”不是按“%2”次序的时间</translation>
    </message>
    <message>
        <source>“%1” does not say its offset, and no zone is stated</source>
        <translation>“%1”没有写明时差，也没有指定时区</translation>
    </message>
    <message>
        <source>“%1” exists twice in %2; taken as the first, %4</source>
        <translation>“%1”在 %2 出现两次；按第一次处理，%4</translation>
    </message>
    <message>
        <source>“%1” exists twice in %2; taken as the second, %4</source>
        <translation>“%1”在 %2 出现两次；按第二次处理，%4</translation>
    </message>
    <message>
        <source>“%1” exists twice in %2</source>
        <translation>“%1”在 %2 出现两次</translation>
    </message>
    <message>
        <source>“%1” does not exist in %2; moved forward to %3</source>
        <translation>“%1”在 %2 不存在；向后移到 %3</translation>
    </message>
    <message>
        <source>“%1” does not exist in %2</source>
        <translation>“%1”在 %2 不存在</translation>
    </message>
    <message>
        <source>“%1” is %2, which has not come yet; see whether the order of day, month and year is right</source>
        <translation>“%1”是 %2，尚未到来；请检查日、月、年的次序</translation>
    </message>
    <message>
        <source>of a period that ends %1, which has not come yet</source>
        <translation>所属时段结束于 %1，尚未到来</translation>
    </message>
    <message>
        <source>outside of the years 1 to 9999</source>
        <translation>超出公元 1 至 9999 年</translation>
    </message>
    <message>
        <source>“%1” is not a number with a %2</source>
        <translation>“%1”不是使用%2的数字</translation>
    </message>
    <message>
        <source>“%1” is not a number with a %2 and thousands parted by a %3</source>
        <translation>“%1”不是使用%2、以%3分隔千位的数字</translation>
    </message>
    <message>
        <source>has more digits than can be kept exactly</source>
        <translation>位数过多，无法精确保存</translation>
    </message>
    <message>
        <source>%1 %2 is nothing that this can be (%3); stored as suspect, which is drawn and never booked</source>
        <translation>%1 %2 不是可能的值（%3）；存为可疑，只绘图，不入账</translation>
    </message>
    <message>
        <source>the register stands at %1 after %2; nothing is booked across such a step unless it is a wrap that the profile explains</source>
        <translation>表底为 %1，此前为 %2；除非模板能说明是溢出回绕，否则不跨此处计量</translation>
    </message>
    <message>
        <source>there is no device “%1” at site “%2”; import the inventory first</source>
        <translation>站点“%2”没有设备“%1”；请先导入资产清单</translation>
    </message>
    <message>
        <source>another value is stored for %1, which counts; %2 is kept beside it</source>
        <translation>%1 已存有另一个值，以其为准；%2 另行保留</translation>
    </message>
    <message>
        <source>another value is stored for %1, which counts; no value is kept beside it</source>
        <translation>%1 已存有另一个值，以其为准；无值另行保留</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>小数逗号</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>point</source>
        <comment>that parts thousands</comment>
        <translation>点</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>that parts thousands</comment>
        <translation>逗号</translation>
    </message>
    <message>
        <source>blank</source>
        <comment>that parts thousands</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>apostrophe</source>
        <comment>that parts thousands</comment>
        <translation>撇号</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <extracomment>Between two reasons or remarks. 中文：；</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>its byte order mark says so</source>
        <translation>由其字节顺序标记得知</translation>
    </message>
    <message>
        <source>all bytes looked at are that</source>
        <translation>所查看的字节全部符合</translation>
    </message>
    <message>
        <source>the bytes are not UTF-8, and most of its characters are of GB 2312</source>
        <translation>字节不是 UTF-8，且多数字符属于 GB 2312</translation>
    </message>
    <message>
        <source>record cannot be read</source>
        <translation>记录无法读取</translation>
    </message>
</context>
<context>
    <name>KeyboardMap</name>
    <message>
        <source>Charts, with the keyboard in them</source>
        <translation>图表（焦点在图表内）</translation>
    </message>
    <message>
        <source>Crosshair by one sample; with Shift by ten</source>
        <translation>光标线移动一个采样，加 Shift 移动十个</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>Whole range again</source>
        <translation>恢复整个时段</translation>
    </message>
    <message>
        <source>First sample, follow the newest</source>
        <translation>第一个采样、跟随最新</translation>
    </message>
    <message>
        <source>Back to the zoom before</source>
        <translation>返回上一级缩放</translation>
    </message>
    <message>
        <source>Pin the crosshair</source>
        <translation>固定光标线</translation>
    </message>
    <message>
        <source>Begin or end a measured interval</source>
        <translation>开始或结束测量区间</translation>
    </message>
    <message>
        <source>Copy the values under the crosshair</source>
        <translation>复制光标线处的数值</translation>
    </message>
    <message>
        <source>Free the crosshair</source>
        <translation>取消固定光标线</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Jump to what begins with them</source>
        <translation>跳到以其开头的行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Wall mode</source>
        <translation>大屏模式</translation>
    </message>
    <message>
        <source>Previous page, next page</source>
        <translation>上一页、下一页</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>键盘一览</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>major</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>次要</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>reporting</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>never polled</source>
        <translation>未轮询</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Collector stopped</source>
        <translation>采集器已停止</translation>
    </message>
    <message>
        <source>Collector running</source>
        <translation>采集器运行中</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Collector failed</source>
        <translation>采集器故障</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>应答超时</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>连接失败</translation>
    </message>
    <message>
        <source>garbled answer</source>
        <translation>应答报文错误</translation>
    </message>
    <message>
        <source>device refuses</source>
        <translation>设备拒绝请求</translation>
    </message>
    <message>
        <source>answer to another request</source>
        <translation>应答与请求不符</translation>
    </message>
    <message>
        <source>no such object</source>
        <translation>对象不存在</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>非数值</translation>
    </message>
    <message>
        <source>not polled</source>
        <translation>未轮询</translation>
    </message>
    <message>
        <source>profile invalid</source>
        <translation>设备模板无效</translation>
    </message>
    <message>
        <source>unknown point</source>
        <translation>未知测点</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>inventory invalid</source>
        <translation>资产清单无效</translation>
    </message>
    <message>
        <source>no profile fits</source>
        <translation>无匹配的设备模板</translation>
    </message>
    <message>
        <source>database error</source>
        <translation>数据库错误</translation>
    </message>
    <message>
        <source>database is newer</source>
        <translation>数据库版本较新</translation>
    </message>
    <message>
        <source>two values at one time</source>
        <translation>同一时刻存在两个值</translation>
    </message>
    <message>
        <source>database in use</source>
        <translation>数据库被占用</translation>
    </message>
    <message>
        <source>database is read-only</source>
        <translation>数据库只读</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>database damaged</source>
        <translation>数据库损坏</translation>
    </message>
    <message>
        <source>not a Wattmast database</source>
        <translation>不是 Wattmast 数据库</translation>
    </message>
    <message>
        <source>no emission factor</source>
        <translation>缺少排放因子</translation>
    </message>
    <message>
        <source>more than one emission factor</source>
        <translation>排放因子不唯一</translation>
    </message>
    <message>
        <source>month is closed</source>
        <translation>该月已结账</translation>
    </message>
    <message>
        <source>sum too large</source>
        <translation>合计超出范围</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>file not accessible</source>
        <translation>文件无法访问</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Mains failure, site on battery</source>
        <translation>市电中断，电池供电</translation>
    </message>
    <message>
        <source>Device silent</source>
        <translation>设备静默</translation>
    </message>
    <message>
        <source>Energy register fell, nothing booked across</source>
        <translation>电量读数回退，该段不计入</translation>
    </message>
    <message>
        <source>Values outside their limits</source>
        <translation>数值超出限值</translation>
    </message>
    <message>
        <source>battery %1</source>
        <translation>电池 %1</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>回退前 %1</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <translation>最近 1 小时 %1 个</translation>
    </message>
    <message>
        <source>Base station</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Tower</source>
        <translation>铁塔</translation>
    </message>
    <message>
        <source>Aggregation room</source>
        <translation>汇聚机房</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公楼</translation>
    </message>
    <message>
        <source>Small cell</source>
        <translation>小站</translation>
    </message>
    <message>
        <source>Mains</source>
        <translation>市电</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>油机</translation>
    </message>
    <message>
        <source>PV</source>
        <translation>光伏</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Rectifier</source>
        <translation>整流器</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>UPS</translation>
    </message>
    <message>
        <source>ICT load</source>
        <translation>通信负载</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>温控</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Active power</source>
        <translation>有功功率</translation>
    </message>
    <message>
        <source>Reactive power</source>
        <translation>无功功率</translation>
    </message>
    <message>
        <source>Apparent power</source>
        <translation>视在功率</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>功率因数</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>电流</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Energy, import</source>
        <translation>电量，正向</translation>
    </message>
    <message>
        <source>Energy, export</source>
        <translation>电量，反向</translation>
    </message>
    <message>
        <source>Reactive energy, import</source>
        <translation>无功电量，正向</translation>
    </message>
    <message>
        <source>Reactive energy, export</source>
        <translation>无功电量，反向</translation>
    </message>
    <message>
        <source>Apparent energy</source>
        <translation>视在电量</translation>
    </message>
    <message>
        <source>Energy of the period</source>
        <translation>时段电量</translation>
    </message>
    <message>
        <source>Energy, import plus export</source>
        <translation>电量，正向加反向</translation>
    </message>
    <message>
        <source>Reactive energy, import plus export</source>
        <translation>无功电量，正向加反向</translation>
    </message>
    <message>
        <source>DC voltage</source>
        <translation>直流电压</translation>
    </message>
    <message>
        <source>DC current</source>
        <translation>直流电流</translation>
    </message>
    <message>
        <source>DC power</source>
        <translation>直流功率</translation>
    </message>
    <message>
        <source>DC energy</source>
        <translation>直流电量</translation>
    </message>
    <message>
        <source>Battery voltage</source>
        <translation>电池电压</translation>
    </message>
    <message>
        <source>Battery current</source>
        <translation>电池电流</translation>
    </message>
    <message>
        <source>Battery charge</source>
        <translation>电池荷电状态</translation>
    </message>
    <message>
        <source>Battery temperature</source>
        <translation>电池温度</translation>
    </message>
    <message>
        <source>Battery time left</source>
        <translation>电池剩余时间</translation>
    </message>
    <message>
        <source>Battery capacity</source>
        <translation>电池容量</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>湿度</translation>
    </message>
    <message>
        <source>Illuminance</source>
        <translation>照度</translation>
    </message>
    <message>
        <source>Wind speed</source>
        <translation>风速</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>气压</translation>
    </message>
    <message>
        <source>Octets in</source>
        <translation>接收字节</translation>
    </message>
    <message>
        <source>Octets out</source>
        <translation>发送字节</translation>
    </message>
    <message>
        <source>Interface speed</source>
        <translation>接口速率</translation>
    </message>
    <message>
        <source>Interface state</source>
        <translation>接口状态</translation>
    </message>
    <message>
        <source>Traffic down</source>
        <translation>下行流量</translation>
    </message>
    <message>
        <source>Traffic up</source>
        <translation>上行流量</translation>
    </message>
    <message>
        <source>Packets in</source>
        <translation>接收包</translation>
    </message>
    <message>
        <source>Packets out</source>
        <translation>发送包</translation>
    </message>
    <message>
        <source>UPS load</source>
        <translation>UPS 负载</translation>
    </message>
    <message>
        <source>UPS source</source>
        <translation>UPS 供电来源</translation>
    </message>
    <message>
        <source>UPS battery state</source>
        <translation>UPS 电池状态</translation>
    </message>
    <message>
        <source>UPS input faults</source>
        <translation>UPS 输入故障</translation>
    </message>
    <message>
        <source>Fuel level</source>
        <translation>油位</translation>
    </message>
    <message>
        <source>Fuel volume</source>
        <translation>油量</translation>
    </message>
    <message>
        <source>Generator hours</source>
        <translation>油机运行时间</translation>
    </message>
    <message>
        <source>Up time</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Mains available</source>
        <translation>市电状态</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门禁</translation>
    </message>
    <message>
        <source>Smoke</source>
        <translation>烟感</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水浸</translation>
    </message>
    <message>
        <source>Load ratio</source>
        <translation>负载率</translation>
    </message>
    <message>
        <source>Voltage distortion</source>
        <translation>电压谐波畸变率</translation>
    </message>
    <message>
        <source>Current distortion</source>
        <translation>电流谐波畸变率</translation>
    </message>
    <message>
        <source>Phase angle</source>
        <translation>相角</translation>
    </message>
    <message>
        <source>Fan speed</source>
        <translation>风扇转速</translation>
    </message>
    <message>
        <source>Counter discontinuity</source>
        <translation>计数器不连续</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>point kind, instance</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>keyring not accessible</source>
        <translation>密钥环无法访问</translation>
    </message>
</context>
<context>
    <name>OutageText</name>
    <message>
        <source>Quit and lose them</source>
        <translation>退出并丢弃</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>%1 of the %2 samples that fit in memory wait there.</source>
        <translation>内存中有 %1 个样本等待存储（最多可容纳 %2 个）。</translation>
    </message>
    <message>
        <source>Free some space on the disk of %1; everything that waits is then stored.</source>
        <translation>请在 %1 所在磁盘上释放空间，随后所有等待的样本都会被存储。</translation>
    </message>
    <message>
        <source>Wattmast tries again every 2 s.</source>
        <translation>Wattmast 每 2 秒重试一次。</translation>
    </message>
    <message>
        <source>The database is slower than the devices.</source>
        <translation>数据库的写入速度跟不上设备。</translation>
    </message>
    <message>
        <source>Until it has caught up, devices are not polled; that time becomes a gap. Move it to a faster disk, or poll less often.</source>
        <translation>在其赶上之前不轮询设备，这段时间将成为数据缺口。请将其移到更快的磁盘，或降低轮询频率。</translation>
    </message>
    <message>
        <source>Memory is full as well: since %1 devices are not polled, and that time becomes a gap.</source>
        <translation>内存也已满：自 %1 起不再轮询设备，这段时间将成为数据缺口。</translation>
    </message>
    <message>
        <source>The disk is full: since %1 no values are stored.</source>
        <translation>磁盘已满：自 %1 起未存储任何数值。</translation>
    </message>
    <message>
        <source>Since %1 no values are stored.</source>
        <translation>自 %1 起未存储任何数值。</translation>
    </message>
    <message>
        <source>Database too slow</source>
        <translation>数据库过慢</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 samples wait</source>
        <comment>collector state, samples in memory, samples that fit</comment>
        <translation>%1 · 内存中有 %2 个样本等待（上限 %3）</translation>
    </message>
    <message>
        <source>The disk was full for %1, from %2 to %3.</source>
        <translation>磁盘已满持续了 %1（%2 至 %3）。</translation>
    </message>
    <message>
        <source>The database took none for %1, from %2 to %3.</source>
        <translation>数据库有 %1 未接受数值（%2 至 %3）。</translation>
    </message>
    <message>
        <source>All %1 samples that waited in memory are stored.</source>
        <translation>内存中等待的 %1 个样本已全部存储。</translation>
    </message>
    <message>
        <source>From %1 on devices were not polled, because memory was full; that time is a gap.</source>
        <translation>因内存已满，自 %1 起未轮询设备，这段时间为数据缺口。</translation>
    </message>
    <message>
        <source>Values are stored again.</source>
        <translation>已恢复存储数值。</translation>
    </message>
    <message>
        <source>%1 samples are not stored yet.</source>
        <translation>有 %1 个样本尚未存储。</translation>
    </message>
    <message>
        <source>They wait in memory because the database takes none, and are lost when Wattmast ends. %1</source>
        <translation>由于数据库不接受写入，这些样本仍在内存中等待，退出 Wattmast 将丢失它们。%1</translation>
    </message>
    <message>
        <source>At this rate memory lasts another %1.</source>
        <comment>%1 is a duration</comment>
        <translation>按当前速度，内存还可维持 %1。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>导入历史数据</translation>
    </message>
</context>
<context>
    <name>PaneTitles</name>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Apparent power</source>
        <translation>视在功率</translation>
    </message>
    <message>
        <source>Reactive power</source>
        <translation>无功功率</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>电流</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Ratio</source>
        <extracomment>Unit 1, e.g. power factor. 中文：比值</extracomment>
        <translation>比值</translation>
    </message>
    <message>
        <source>Per cent</source>
        <extracomment>Humidity, battery charge, load. 中文：百分比</extracomment>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>数据量</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Fuel</source>
        <extracomment>Of fuel. 中文：燃油量</extracomment>
        <translation>燃油量</translation>
    </message>
    <message>
        <source>Battery capacity</source>
        <translation>电池容量</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>气压</translation>
    </message>
    <message>
        <source>Illuminance</source>
        <translation>照度</translation>
    </message>
    <message>
        <source>Wind speed</source>
        <translation>风速</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
</context>
<context>
    <name>RangeChoice</name>
    <message>
        <source>Last %1</source>
        <comment>%1 is a duration</comment>
        <translation>最近 %1</translation>
    </message>
    <message>
        <source>Own range</source>
        <translation>自定义范围</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>最近 15 分钟</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>最近 6 小时</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
</context>
<context>
    <name>RetentionText</name>
    <message>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A month&apos;s report is made from its samples. Keep them for %n day(s) or longer.</source>
        <translation>
            <numerusform>月度报告由当月样本生成，样本至少须保留 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples are kept for ever, and quarter hours are made of them. Keep both for ever, or samples for a shorter time.</source>
        <translation>15分钟聚合由样本生成，而样本设为永久保留。请将两者都设为永久，或缩短样本的保留期限。</translation>
    </message>
    <message>
        <source>Samples are kept longer: %1. Keep quarter hours for at least that time.</source>
        <translation>样本的保留期限更长（%1）。15分钟聚合的保留期限不得短于样本。</translation>
    </message>
    <message>
        <source>Samples before %1 become quarter hours.</source>
        <translation>%1 之前的样本将降级为15分钟聚合。</translation>
    </message>
    <message>
        <source>Quarter hours before %1 are removed; hours and days stay.</source>
        <translation>%1 之前的15分钟聚合将被删除；小时聚合和日聚合保留。</translation>
    </message>
    <message>
        <source>The file begins on %1.</source>
        <translation>文件中的数据始于 %1。</translation>
    </message>
    <message>
        <source>The file begins on %1, which is within the new times.</source>
        <translation>文件中的数据始于 %1，仍在新的保留期限之内。</translation>
    </message>
    <message>
        <source>The file holds nothing that is over the new times.</source>
        <translation>文件中没有超出新保留期限的数据。</translation>
    </message>
    <message>
        <source>Nothing is retired at present; it is tried again every hour. %1</source>
        <translation>目前暂停降级，每小时重试一次。%1</translation>
    </message>
    <message>
        <source>Data over its time is being retired.</source>
        <translation>正在降级超出保留期限的数据。</translation>
    </message>
    <message>
        <source>%1 samples became quarter hours since the start.</source>
        <translation>启动以来已有 %1 个样本降级为15分钟聚合。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) stay because they are damaged.</source>
        <translation>
            <numerusform>有 %n 天的数据因损坏而保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is over its time; looked at %1.</source>
        <comment>a time</comment>
        <translation>没有超出保留期限的数据；上次检查：%1。</translation>
    </message>
</context>
<context>
    <name>SiteChart</name>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>traffic towards users</comment>
        <translation>下行</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>traffic from users</comment>
        <translation>上行</translation>
    </message>
    <message>
        <source>Power, traffic and temperature</source>
        <extracomment>Title of a site&apos;s chart. 中文：功率、流量与温度</extracomment>
        <translation>功率、流量与温度</translation>
    </message>
    <message>
        <source>Power and traffic</source>
        <translation>功率与流量</translation>
    </message>
    <message>
        <source>Power and temperature</source>
        <translation>功率与温度</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>SiteKpis</name>
    <message>
        <source>Power now</source>
        <translation>当前功率</translation>
    </message>
    <message>
        <source>no comparison yet</source>
        <translation>暂无对比</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>预期 %1</translation>
    </message>
    <message>
        <source>expected %1, %2</source>
        <translation>预期 %1，%2</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>今日电量</translation>
    </message>
    <message>
        <source>nothing stored since midnight</source>
        <translation>零点以来无存储数据</translation>
    </message>
    <message>
        <source>no value for yesterday</source>
        <translation>昨日无数值</translation>
    </message>
    <message>
        <source>%1 on yesterday, same time</source>
        <extracomment>Change against yesterday up to the same time of day. 中文：较昨日同时刻 %1</extracomment>
        <translation>较昨日同时刻 %1</translation>
    </message>
    <message>
        <source>%1 of today missing</source>
        <translation>今日缺失 %1</translation>
    </message>
    <message>
        <source>Traffic now</source>
        <translation>当前流量</translation>
    </message>
    <message>
        <source>%1 down, %2 up</source>
        <extracomment>Traffic towards and from users. 中文：下行 %1，上行 %2</extracomment>
        <translation>下行 %1，上行 %2</translation>
    </message>
    <message>
        <source>Energy per traffic, today</source>
        <translation>单位流量能耗（今日）</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，流量 %2</translation>
    </message>
    <message>
        <source>needs energy and traffic of today</source>
        <translation>需要今日电量与流量</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>floating</source>
        <extracomment>Battery neither charges nor discharges. 中文：浮充</extracomment>
        <translation>浮充</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>充电</translation>
    </message>
    <message>
        <source>discharging</source>
        <translation>放电</translation>
    </message>
    <message>
        <source>%1 charged</source>
        <translation>电量 %1</translation>
    </message>
    <message>
        <source>PUE today, interim</source>
        <extracomment>Power usage effectiveness since midnight; an interim value, the standard&apos;s is of a year. 中文：今日 PUE（中间值）</extracomment>
        <translation>今日 PUE（中间值）</translation>
    </message>
    <message>
        <source>%1 for %2 of IT</source>
        <translation>总电量 %1，IT %2</translation>
    </message>
    <message>
        <source>ICT load now</source>
        <translation>当前通信负载</translation>
    </message>
    <message>
        <source>%1 of the site&apos;s power</source>
        <translation>占站点功率 %1</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <extracomment>%1 is CO₂ or CO₂e, as the factor says. 中文：本月 %1 排放</extracomment>
        <translation>本月 %1 排放</translation>
    </message>
    <message>
        <source>no emission factor for %1</source>
        <translation>%1 缺少排放因子</translation>
    </message>
    <message>
        <source>%1, factor of %2</source>
        <extracomment>The grid factor describes an earlier year. 中文：%1，因子年份 %2</extracomment>
        <translation>%1，因子年份 %2</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>尚无数值</translation>
    </message>
</context>
<context>
    <name>StorageKpis</name>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>In one year</source>
        <translation>一年后</translation>
    </message>
    <message>
        <source>Settles at</source>
        <translation>稳定于</translation>
    </message>
    <message>
        <source>Disk full in</source>
        <translation>磁盘写满还需</translation>
    </message>
    <message>
        <source>no whole day stored yet</source>
        <translation>尚未存满一整天</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <comment>an amount</comment>
        <translation>%1/天</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>unit behind a number</comment>
        <translation>
            <numerusform>天</numerusform>
        </translation>
    </message>
    <message>
        <source>months</source>
        <comment>unit behind a number</comment>
        <translation>个月</translation>
    </message>
    <message>
        <source>years</source>
        <comment>unit behind a number</comment>
        <translation>年</translation>
    </message>
    <message>
        <source>samples since %1</source>
        <translation>样本始于 %1</translation>
    </message>
    <message>
        <source>samples of the last hours</source>
        <translation>仅有最近几小时的样本</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <comment>a unit</comment>
        <translation>%1/天</translation>
    </message>
    <message numerus="yes">
        <source>mean of the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天的平均值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>a date, an amount a day</comment>
        <translation>%1起，此后 %2</translation>
    </message>
    <message>
        <source>never: samples are kept for ever</source>
        <translation>不会稳定：样本永久保留</translation>
    </message>
    <message>
        <source>never: quarter hours are kept for ever</source>
        <translation>不会稳定：15分钟聚合永久保留</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>the free room is not known</source>
        <translation>可用空间未知</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>room on the disk, a date</comment>
        <translation>%1，%2写满</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The disk will be full on %1.</source>
        <translation>磁盘将于 %1 写满。</translation>
    </message>
    <message>
        <source>There is no forecast yet.</source>
        <translation>暂无预测。</translation>
    </message>
    <message numerus="yes">
        <source>No whole day was stored in the last %n day(s). Collect for two or three days to see how the file will grow.</source>
        <translation>
            <numerusform>最近 %n 天内没有存满一整天的数据。采集两三天后即可看到文件将如何增长。</numerusform>
        </translation>
    </message>
    <message>
        <source>File and log</source>
        <translation>文件与日志</translation>
    </message>
    <message>
        <source>Free some space, move the database to a larger disk, or see what other times bring. The file itself does not shrink.</source>
        <translation>请释放空间、将数据库移到更大的磁盘，或查看其他期限的效果。文件本身不会变小。</translation>
    </message>
    <message>
        <source>%1, growth not known</source>
        <comment>room on the disk</comment>
        <translation>%1，增长未知</translation>
    </message>
</context>
<context>
    <name>StorageParts</name>
    <message>
        <source>since %1</source>
        <translation>始于 %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Samples of the last hours</source>
        <translation>最近几小时的样本</translation>
    </message>
    <message>
        <source>Quarter hours</source>
        <translation>15分钟聚合</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时聚合</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日聚合</translation>
    </message>
    <message>
        <source>Catalogue and indexes</source>
        <translation>目录与索引</translation>
    </message>
    <message>
        <source>Free for new data</source>
        <translation>可供新数据使用</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>%1 of %2 sites</source>
        <translation>%2 个站点中的 %1 个</translation>
    </message>
    <message>
        <source>%1 below expected</source>
        <translation>比预期低 %1</translation>
    </message>
    <message>
        <source>%1 above expected</source>
        <translation>比预期高 %1</translation>
    </message>
    <message>
        <source>%1 on yesterday</source>
        <translation>较昨日 %1</translation>
    </message>
    <message>
        <source>CO₂e this month</source>
        <translation>本月 CO₂e 排放</translation>
    </message>
    <message>
        <source>CO₂ this month</source>
        <translation>本月 CO₂ 排放</translation>
    </message>
    <message>
        <source>location-based</source>
        <translation>基于位置</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites have no figure</source>
        <translation>
            <numerusform>%Ln 个站点没有数值</numerusform>
        </translation>
    </message>
    <message>
        <source>plus %1 CO₂e</source>
        <translation>另有 %1 CO₂e</translation>
    </message>
    <message>
        <source>Per traffic</source>
        <translation>单位流量能耗</translation>
    </message>
    <message>
        <source>today, GB is 10⁹ byte</source>
        <translation>今日，GB 为 10⁹ 字节</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>今日电量</translation>
    </message>
    <message>
        <source>Sites reporting</source>
        <translation>在线站点</translation>
    </message>
    <message>
        <source>all answer</source>
        <translation>全部应答</translation>
    </message>
    <message>
        <source>%1 late, %2 silent</source>
        <translation>%1 个延迟，%2 个静默</translation>
    </message>
    <message>
        <source>Newest value %1</source>
        <comment>an age</comment>
        <translation>最新数值：%1</translation>
    </message>
    <message>
        <source>No values</source>
        <translation>没有数值</translation>
    </message>
    <message>
        <source>new</source>
        <comment>an alarm</comment>
        <translation>新</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>没有告警</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>dashed: yesterday</source>
        <translation>虚线：昨日</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Power now</source>
        <translation>当前功率</translation>
    </message>
    <message>
        <source>Traffic now</source>
        <translation>当前流量</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按区域</translation>
    </message>
    <message>
        <source>Energy this month</source>
        <translation>本月电量</translation>
    </message>
    <message>
        <source>newest value %1</source>
        <comment>an age</comment>
        <translation>最新数值：%1</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>没有数值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>sites, why this region</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>WallAlarms</name>
    <message>
        <source>Value too high</source>
        <translation>数值过高</translation>
    </message>
    <message>
        <source>Value too low</source>
        <translation>数值过低</translation>
    </message>
    <message>
        <source>Value changes fast</source>
        <translation>数值变化过快</translation>
    </message>
    <message>
        <source>No new values</source>
        <translation>没有新数值</translation>
    </message>
    <message>
        <source>Value stands still</source>
        <translation>数值不变</translation>
    </message>
    <message>
        <source>Power not as expected</source>
        <translation>功率偏离预期</translation>
    </message>
    <message>
        <source>Device silent</source>
        <translation>设备静默</translation>
    </message>
    <message>
        <source>Mains failure</source>
        <translation>市电中断</translation>
    </message>
    <message>
        <source>Energy does not add up</source>
        <translation>电量不平衡</translation>
    </message>
    <message>
        <source>Energy register fell</source>
        <translation>表底回退</translation>
    </message>
    <message>
        <source>Implausible values held back</source>
        <translation>存疑数值暂不入账</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln times</source>
        <translation>
            <numerusform>%1，共 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>where, detail</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Starting the demo&apos;s meters …</source>
        <translation>正在启动演示电表…</translation>
    </message>
    <message>
        <source>Without them</source>
        <translation>不启动</translation>
    </message>
    <message>
        <source>Remove the demo data?</source>
        <translation>移除演示数据？</translation>
    </message>
    <message>
        <source>%1 is deleted with all its values. This cannot be undone.</source>
        <translation>将删除 %1 及其全部数值，无法恢复。</translation>
    </message>
    <message>
        <source>Remove demo data</source>
        <translation>移除演示数据</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>This command copies the database while it is in use and verifies the copy. Name a folder on another disk behind --to. Wattmast does not note when a backup was made.</source>
        <translation>此命令可在数据库使用期间复制数据库并校验副本。请在 --to 之后填写另一块磁盘上的文件夹。Wattmast 不记录备份时间。</translation>
    </message>
    <message>
        <source>Command that makes a backup</source>
        <translation>备份命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChartExport</name>
    <message>
        <source>PNG picture, 1×</source>
        <extracomment>Picture file at normal size. 中文：PNG 图片，1×</extracomment>
        <translation>PNG 图片，1×</translation>
    </message>
    <message>
        <source>PNG picture, 2×</source>
        <translation>PNG 图片，2×</translation>
    </message>
    <message>
        <source>PNG picture, 3×</source>
        <translation>PNG 图片，3×</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <extracomment>Scalable vector graphics. 中文：SVG 矢量图</extracomment>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>CSV table, values as drawn</source>
        <extracomment>The columns that the chart draws, as a table. 中文：CSV 表格（所绘数据）</extracomment>
        <translation>CSV 表格（所绘数据）</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>The chart was not exported because its values are still being read. Try again.</source>
        <translation>数值仍在读取，图表未导出。请稍后重试。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ColumnEditor</name>
    <message>
        <source>Choose a column in the table.</source>
        <translation>请在表中选择一列。</translation>
    </message>
    <message>
        <source>As the file has it; stored in %1.</source>
        <translation>按文件所写；存储单位为 %1。</translation>
    </message>
    <message>
        <source>That is no length. Write it as 15m, 1h, 1d or 1mo.</source>
        <translation>这不是时长。请写作 15m、1h、1d 或 1mo。</translation>
    </message>
    <message>
        <source>Write a number above zero with a point, such as 40 or 0.001.</source>
        <translation>请写大于零的数，用小数点，例如 40 或 0.001。</translation>
    </message>
    <message>
        <source>Rows named</source>
        <translation>名称为</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Kind and unit are right</source>
        <translation>类别和单位正确</translation>
    </message>
    <message>
        <source>Its time is</source>
        <translation>其时间为</translation>
    </message>
    <message>
        <source>Period length</source>
        <translation>时段长度</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>相</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Where a device has several: an outlet, an interface.</source>
        <translation>设备有多个时填写：插座、接口。</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Before the unit: 40 for values before a 200/5 A transformer.</source>
        <translation>先于单位计算：互感器 200/5 A 之前的值填 40。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Another site</source>
        <translation>其他站点</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>其他设备</translation>
    </message>
    <message>
        <source>Only where this column is of another one than the file.</source>
        <translation>仅当此列属于其他设备时填写。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>按原样</translation>
    </message>
    <message>
        <source>turned round</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>the end of its period</source>
        <translation>时段的结束</translation>
    </message>
    <message>
        <source>the begin of its period</source>
        <translation>时段的开始</translation>
    </message>
    <message>
        <source>as the file</source>
        <translation>与文件相同</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CommandPalette</name>
    <message>
        <source>Nothing is called like this.</source>
        <translation>没有匹配的名称。</translation>
    </message>
    <message>
        <source>Reading the names of the fleet …</source>
        <translation>正在读取全网名称…</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>搜索或执行</translation>
    </message>
    <message>
        <source>Sites, points, views, pages and commands</source>
        <translation>站点、测点、视图、页面和命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CompareButton</name>
    <message>
        <source>%1 …</source>
        <comment>comparison from an own start, to be changed</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Own start …</source>
        <translation>自定起点…</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <translation>对比：%1</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>与 %1 对比</translation>
    </message>
    <message>
        <source>Compare with an earlier time</source>
        <translation>与更早的时段对比</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CompareStartPopup</name>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Start of the comparison</source>
        <translation>对比起点</translation>
    </message>
    <message>
        <source>A comparison begins in the past.</source>
        <translation>对比起点必须早于现在。</translation>
    </message>
    <message>
        <source>Not a time. Example: 2026-11-12 14:32</source>
        <translation>无法识别的时间。示例：2026-11-12 14:32</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ComputerForm</name>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Taken from the system. Settings change it later.</source>
        <translation>取自系统，以后可在设置中修改。</translation>
    </message>
    <message>
        <source>Proposed for sites that you add. Each site keeps its own.</source>
        <translation>添加站点时的默认建议，每个站点保存自己的取值。</translation>
    </message>
    <message>
        <source>For a new database.</source>
        <translation>用于新建数据库。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>No factor could be read</source>
        <translation>无法读取因子</translation>
    </message>
    <message>
        <source>Folder of the database</source>
        <translation>数据库文件夹</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CredentialEditor</name>
    <message>
        <source>1 to 64 letters, digits, “-”, “_” and “.”; the first one is a letter or digit.</source>
        <translation>1 至 64 个字母、数字、“-”、“_”或“.”，首字符须为字母或数字。</translation>
    </message>
    <message>
        <source>There is one of this name. Choose it in the list to change it.</source>
        <translation>该名称已存在。如需更改，请在列表中选择。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Devices refer to it as credential=NAME. The name is no secret.</source>
        <translation>设备以 credential=名称 引用它。名称不保密。</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>The keyring opens with your login. The file can be read by you alone, and by a program that runs without a desktop.</source>
        <translation>密钥环随登录解锁。文件仅您本人可读，无桌面环境运行的程序也能使用。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Fills in what is usual; every parameter can be changed.</source>
        <translation>填入常用参数，每一项都可更改。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>As in a device&apos;s address. Passwords, tokens, keys and communities are not shown.</source>
        <translation>与设备地址中的参数相同。密码、令牌、密钥和团体名不显示。</translation>
    </message>
    <message>
        <source>Name of the credential</source>
        <translation>凭据名称</translation>
    </message>
    <message>
        <source>SNMP version 3</source>
        <translation>SNMP v3</translation>
    </message>
    <message>
        <source>SNMP version 1 or 2c</source>
        <translation>SNMP v1 或 v2c</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>用户名和密码</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>添加参数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CredentialSection</name>
    <message>
        <source>Remove the credential “%1”?</source>
        <translation>删除凭据“%1”？</translation>
    </message>
    <message>
        <source>Its password cannot be brought back. Devices that refer to it are not read any more when collecting starts again.</source>
        <translation>其中的密码无法恢复。下次开始采集后，引用它的设备将不再被读取。</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>Add a credential</source>
        <translation>添加凭据</translation>
    </message>
    <message>
        <source>No credential is kept</source>
        <translation>尚未保存凭据</translation>
    </message>
    <message>
        <source>A password that many devices share is kept once under a name, beside this list, and devices refer to it.</source>
        <translation>多台设备共用的密码可在列表旁以一个名称保存一次，由各设备引用。</translation>
    </message>
    <message>
        <source>The desktop keyring cannot be used.</source>
        <translation>桌面密钥环无法使用。</translation>
    </message>
    <message>
        <source>It did not answer in time, or refused. See whether its program asks something, then press F5; or keep credentials in the file.</source>
        <translation>密钥环未及时响应或拒绝了请求。请查看其程序是否在等待操作，然后按 F5；也可将凭据保存在文件中。</translation>
    </message>
    <message>
        <source>There is no desktop keyring.</source>
        <translation>没有桌面密钥环。</translation>
    </message>
    <message>
        <source>Credentials are kept in a file that you alone can read. For a keyring, install GNOME Keyring, KWallet or KeePassXC and log in again.</source>
        <translation>凭据保存在仅您本人可读的文件中。如需使用密钥环，请安装 GNOME Keyring、KWallet 或 KeePassXC 并重新登录。</translation>
    </message>
    <message>
        <source>The desktop keyring is locked.</source>
        <translation>桌面密钥环已锁定。</translation>
    </message>
    <message>
        <source>What it keeps is not listed, and devices that need it are not read.</source>
        <translation>其中的凭据未列出，需要这些凭据的设备不会被读取。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>The credentials file cannot be read.</source>
        <translation>无法读取凭据文件。</translation>
    </message>
    <message>
        <source>Others may read or write it, or it is not what it should be. Devices that need it are not read. The technical detail says what to do.</source>
        <translation>该文件可能允许他人读写，或内容不符合要求。需要它的设备不会被读取。处理办法见技术详情。</translation>
    </message>
    <message>
        <source>Devices are still read with the credentials of when collecting started.</source>
        <translation>设备仍在使用开始采集时的凭据。</translation>
    </message>
    <message>
        <source>Start it again to use those of now; it takes some seconds.</source>
        <translation>重新开始采集后才会使用现在的凭据，需要几秒钟。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>The other place has a different one of this name, or it is gone. Remove the one that is not right.</source>
        <translation>另一位置已有同名但内容不同的凭据，或该凭据已不存在。请删除不正确的一个。</translation>
    </message>
    <message>
        <source>The desktop keyring did not answer in time, or refused.</source>
        <translation>桌面密钥环未及时响应或拒绝了请求。</translation>
    </message>
    <message>
        <source>The desktop keyring stays locked: its dialog was closed, or could not be shown.</source>
        <translation>桌面密钥环仍处于锁定状态：其对话框已关闭或无法显示。</translation>
    </message>
    <message>
        <source>“%1” is kept.</source>
        <translation>“%1”已保存。</translation>
    </message>
    <message>
        <source>“%1” was not kept.</source>
        <translation>“%1”未能保存。</translation>
    </message>
    <message>
        <source>“%1” is moved.</source>
        <translation>“%1”已移动。</translation>
    </message>
    <message>
        <source>“%1” was not moved.</source>
        <translation>“%1”未能移动。</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>“%1” was not removed.</source>
        <translation>“%1”未能删除。</translation>
    </message>
    <message>
        <source>The desktop keyring is unlocked.</source>
        <translation>桌面密钥环已解锁。</translation>
    </message>
    <message>
        <source>The desktop keyring was not unlocked.</source>
        <translation>桌面密钥环未能解锁。</translation>
    </message>
    <message>
        <source>Write credential=%1 in the addresses of devices.</source>
        <translation>请在设备地址中填写 credential=%1。</translation>
    </message>
    <message>
        <source>Move to the keyring</source>
        <translation>移至密钥环</translation>
    </message>
    <message>
        <source>Move to the file</source>
        <translation>移至文件</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Passwords under names; many devices can refer to one.</source>
        <translation>以名称保存的密码，可供多台设备引用。</translation>
    </message>
    <message>
        <source>Kept credentials</source>
        <translation>已保存的凭据</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Nothing can be listed</source>
        <translation>无法列出</translation>
    </message>
    <message>
        <source>What the place named above keeps is not known as long as it cannot be read.</source>
        <translation>上述位置无法读取，其中保存的内容未知。</translation>
    </message>
    <message>
        <source>Nothing is collected.</source>
        <translation>当前没有采集数据。</translation>
    </message>
    <message>
        <source>Devices are not read until collecting is started; it takes some seconds.</source>
        <translation>开始采集之前不会读取设备；开始采集需要几秒钟。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始采集</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CredentialTableModel</name>
    <message>
        <source>known to the service</source>
        <translation>由服务提供</translation>
    </message>
    <message>
        <source>%1 (not used)</source>
        <extracomment>%1 is a place. Another place that is asked first has a credential of the same name. 中文：%1（未使用）</extracomment>
        <translation>%1（未使用）</translation>
    </message>
    <message>
        <source>A place that is asked first has a credential of the same name.</source>
        <translation>优先查找的位置已有同名凭据。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存位置</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DesktopPanel</name>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>文字和控件大小</translation>
    </message>
    <message>
        <source>From the next start of the program on.</source>
        <translation>下次启动程序时生效。</translation>
    </message>
    <message>
        <source>Wall mode</source>
        <translation>大屏模式</translation>
    </message>
    <message>
        <source>How it looks. F11 opens it on this screen.</source>
        <translation>大屏模式的外观。按 F11 在当前屏幕打开。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell the desktop of new critical and major alarms, at most twice a minute.</source>
        <translation>出现新的严重和重要告警时通知桌面，每分钟最多两次。</translation>
    </message>
    <message>
        <source>Mark in the tray</source>
        <translation>托盘图标</translation>
    </message>
    <message>
        <source>State at a glance, and the way back to the window.</source>
        <translation>随时查看状态，并可回到窗口。</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>此桌面没有托盘。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Appearance of wall mode</source>
        <translation>大屏模式外观</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DeviceTableModel</name>
    <message>
        <source>Modbus TCP</source>
        <translation>Modbus TCP</translation>
    </message>
    <message>
        <source>Modbus RTU over TCP</source>
        <translation>Modbus RTU over TCP</translation>
    </message>
    <message>
        <source>SNMP v2c</source>
        <translation>SNMP v2c</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最近应答</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>应答率</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未经确认</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>另有 %n 项检查结果</numerusform>
        </translation>
    </message>
    <message>
        <source>SNMP v1</source>
        <translation>SNMP v1</translation>
    </message>
    <message>
        <source>SNMP v3</source>
        <translation>SNMP v3</translation>
    </message>
    <message>
        <source>Modbus RTU, serial port</source>
        <translation>Modbus RTU，串口</translation>
    </message>
    <message>
        <source>DL/T 645, serial port</source>
        <translation>DL/T 645，串口</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DevicesPage</name>
    <message>
        <source>By protocol</source>
        <translation>按协议</translation>
    </message>
    <message>
        <source>since the collector started</source>
        <translation>采集器启动以来</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>采集器</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Filter by name, address, state</source>
        <translation>按名称、地址、状态筛选</translation>
    </message>
    <message>
        <source>Filter devices</source>
        <translation>筛选设备</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>异常 %1</translation>
    </message>
    <message>
        <source>Silent %1</source>
        <translation>静默 %1</translation>
    </message>
    <message>
        <source>%1, problems first</source>
        <translation>%1 台，异常在前</translation>
    </message>
    <message>
        <source>There are no devices</source>
        <translation>没有设备</translation>
    </message>
    <message>
        <source>Give an inventory with --inventory when the program starts; its format is in docs/DATA_FORMAT.md.</source>
        <translation>启动程序时用 --inventory 指定资产清单，其格式见 docs/DATA_FORMAT.md。</translation>
    </message>
    <message>
        <source>%1 well, %2 late, %3 silent</source>
        <translation>%1 台正常，%2 台延迟，%3 台静默</translation>
    </message>
    <message>
        <source>Poll rate</source>
        <translation>轮询速率</translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 样本/秒</translation>
    </message>
    <message>
        <source>Polls answered</source>
        <translation>轮询应答率</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <translation>错过 %1 次</translation>
    </message>
    <message>
        <source>Latency, p95</source>
        <translation>响应时延，p95</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>Write lag</source>
        <translation>写入滞后</translation>
    </message>
    <message>
        <source>committed twice a second</source>
        <translation>每秒提交两次</translation>
    </message>
    <message>
        <source>Waiting for the store</source>
        <translation>等待入库</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>个样本</translation>
    </message>
    <message>
        <source>nothing is held back</source>
        <translation>无积压</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>%1, of which %2 answered</source>
        <translation>%1 次，其中 %2 次应答</translation>
    </message>
    <message>
        <source>Newest sample</source>
        <translation>最新样本</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>技术详情</translation>
    </message>
    <message>
        <source>Import history…</source>
        <translation>导入历史数据…</translation>
    </message>
    <message>
        <source>CSV files of other systems (Ctrl+I); they can also be dropped onto the window.</source>
        <translation>其他系统的 CSV 文件（Ctrl+I）；也可以拖到窗口上。</translation>
    </message>
    <message>
        <source>Which devices are listed</source>
        <translation>列出哪些设备</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EnergyFlow</name>
    <message>
        <source>Energy flow</source>
        <translation>能量流</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点负载</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>no meter</source>
        <translation>无电表</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ExplorePage</name>
    <message>
        <source>The chart was exported.</source>
        <translation>图表已导出。</translation>
    </message>
    <message>
        <source>The chart was not exported.</source>
        <translation>图表未能导出。</translation>
    </message>
    <message>
        <source>No points chosen</source>
        <translation>未选择测点</translation>
    </message>
    <message>
        <source>Tick points in the list on the left, or start with the power of the first sites.</source>
        <translation>请在左侧列表中勾选测点，或先显示前几个站点的功率。</translation>
    </message>
    <message>
        <source>Show the first sites</source>
        <translation>显示前几个站点</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ExploreToolbar</name>
    <message>
        <source>Zero</source>
        <extracomment>Where the y axis begins: at zero, or at the smallest value. 中文：从零起、自适应</extracomment>
        <translation>从零起</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>自适应</translation>
    </message>
    <message>
        <source>Envelope</source>
        <extracomment>The shaded range from minimum to maximum. 中文：包络</extracomment>
        <translation>包络</translation>
    </message>
    <message>
        <source>Zoom back</source>
        <translation>返回上次缩放</translation>
    </message>
    <message>
        <source>Reset selection</source>
        <extracomment>Back to the power of the first sites. 中文：重置选择</extracomment>
        <translation>重置选择</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export chart (Ctrl+E)</source>
        <translation>导出图表 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Value axis</source>
        <translation>数值轴</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FileForm</name>
    <message>
        <source>Chosen here</source>
        <translation>在此选定</translation>
    </message>
    <message>
        <source>Chosen here. Proposed: %1</source>
        <translation>在此选定。原建议：%1</translation>
    </message>
    <message>
        <source>From column “%1”</source>
        <translation>取自“%1”列</translation>
    </message>
    <message>
        <source>Where the clock is set back, an hour comes twice: the second is where the rows go back or stand still.</source>
        <translation>时钟回拨时有一小时出现两次：行的时间倒退或停住处为第二次。</translation>
    </message>
    <message>
        <source>Where the clock is set back, an hour comes twice.</source>
        <translation>时钟回拨时有一小时出现两次。</translation>
    </message>
    <message>
        <source>Where the clock is set forward, an hour does not exist.</source>
        <translation>时钟拨快时有一小时不存在。</translation>
    </message>
    <message>
        <source>Where the clock is set forward, an hour does not exist: 02:30 is taken as 03:30.</source>
        <translation>时钟拨快时有一小时不存在：02:30 按 03:30 处理。</translation>
    </message>
    <message>
        <source>Cells that say that there is no value are never zero.</source>
        <translation>表示没有值的单元格绝不当作零。</translation>
    </message>
    <message>
        <source>Beside nothing, -, NaN, N/A, null and their like, such as 9999.</source>
        <translation>除空白、-、NaN、N/A、null 等之外，例如 9999。</translation>
    </message>
    <message>
        <source>The database has no site of that code.</source>
        <translation>数据库中没有该编码的站点。</translation>
    </message>
    <message>
        <source>The site has no device of that name.</source>
        <translation>该站点没有此名称的设备。</translation>
    </message>
    <message>
        <source>Open: point or comma?</source>
        <translation>待定：点还是逗号？</translation>
    </message>
    <message>
        <source>Open: in which order?</source>
        <translation>待定：什么次序？</translation>
    </message>
    <message>
        <source>There is no such time zone. Write it as Asia/Shanghai.</source>
        <translation>没有这个时区。请写作 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Open: of which place is the clock?</source>
        <translation>待定：哪里的时钟？</translation>
    </message>
    <message>
        <source>Open: which site?</source>
        <translation>待定：哪个站点？</translation>
    </message>
    <message>
        <source>Open: which device?</source>
        <translation>待定：哪个设备？</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数标记</translation>
    </message>
    <message>
        <source>Date order</source>
        <translation>日期次序</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Order of rows</source>
        <translation>行的次序</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>Words for no value</source>
        <translation>表示无值的词</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>such as Asia/Shanghai</source>
        <translation>例如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Repeated hour</source>
        <translation>重复小时</translation>
    </message>
    <message>
        <source>Skipped hour</source>
        <translation>跳过小时</translation>
    </message>
    <message>
        <source>offset in the file</source>
        <translation>文件中写明时差</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FindingModel</name>
    <message>
        <source>whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FirstRowsModel</name>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>%1, zone open</source>
        <translation>%1，时区待定</translation>
    </message>
    <message>
        <source>A question about this column is open.</source>
        <translation>关于此列还有问题待答。</translation>
    </message>
    <message>
        <source>Time, %1</source>
        <extracomment>The column&apos;s times as they are shown, in this zone. 中文：时间（%1）</extracomment>
        <translation>时间，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 个测点</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FirstRunWindow</name>
    <message>
        <source>Welcome to Wattmast</source>
        <translation>欢迎使用 Wattmast</translation>
    </message>
    <message>
        <source>Measure what the network uses, see what it carries, report what it emits.</source>
        <translation>计量网络用电，查看承载流量，报告碳排放。</translation>
    </message>
    <message>
        <source>Look around with demo data</source>
        <translation>用演示数据看一看</translation>
    </message>
    <message>
        <source>Sixteen sites in China and Germany, 30 days of values, a few faults to find. The meters are simulated on this computer. One click removes all of it.</source>
        <translation>中国和德国的十六个站点，30 天的数值，还有几处故障待您发现。电表在本机模拟，一键即可全部移除。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>Add your first meter</source>
        <translation>添加第一块电表</translation>
    </message>
    <message>
        <source>Modbus, SNMP, Redfish, DL/T 645, MQTT or JSON over HTTP. An empty database is made in the folder at the right, and opens where devices are added.</source>
        <translation>Modbus、SNMP、Redfish、DL/T 645、MQTT 或 HTTP JSON。在右侧所选文件夹中新建空数据库，并打开添加设备的页面。</translation>
    </message>
    <message>
        <source>Add meter …</source>
        <translation>添加电表…</translation>
    </message>
    <message>
        <source>Open what you have</source>
        <translation>打开已有数据</translation>
    </message>
    <message>
        <source>A Wattmast database, also one that another program collects into; an inventory of sites and devices; or history as CSV. Files may be dropped here too.</source>
        <translation>Wattmast 数据库（包括其他程序正在采集的）、资产清单，或 CSV 历史数据。也可把文件拖到这里。</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Version %1. Wattmast sends nothing out of this computer on its own.</source>
        <translation>版本 %1。Wattmast 不会自行向本机之外发送任何数据。</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>键盘一览</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Demo data is being made</source>
        <translation>正在生成演示数据</translation>
    </message>
    <message>
        <source>Making 30 days of values, %p%</source>
        <translation>正在生成 30 天的数值，%p%</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>无法启动演示。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Databases, inventories and history (%1)</source>
        <translation>数据库、清单和历史数据 (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件 (%1)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::GeneralPanel</name>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of everything on screen, at once. CSV files and the command line stay English.</source>
        <translation>立即作用于全部界面。CSV 文件和命令行始终为英文。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Pictures of charts are always exported light.</source>
        <translation>导出的图表图片始终为浅色。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::HelpWindow</name>
    <message>
        <source>Handbook – Wattmast</source>
        <translation>手册 – Wattmast</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>手册</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::HistoryWindow</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Stop the import and quit?</source>
        <translation>停止导入并退出？</translation>
    </message>
    <message>
        <source>%1 is being imported. What is stored stays; import the file again to go on.</source>
        <translation>正在导入 %1。已存入的会保留；要继续，请再次导入该文件。</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>File of another system</source>
        <translation>其他系统的文件</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>载入列映射</translation>
    </message>
    <message>
        <source>Mappings (*.toml);;All files (*)</source>
        <translation>列映射 (*.toml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>保存列映射</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>导入历史数据</translation>
    </message>
    <message>
        <source>Import history of another system</source>
        <translation>导入其他系统的历史数据</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>文件的写法</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件的行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Click a header to choose what the column is.</source>
        <translation>点击列标题选择该列的用途。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Load mapping…</source>
        <translation>载入映射…</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>保存映射…</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>I have looked at kinds and units: they are right.</source>
        <translation>我已查看类别和单位，均正确。</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>the first %1, as they stand there and as they are understood</source>
        <translation>前 %1 行：原文与理解的结果</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ImportRecordModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已存入</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Conflicting</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未采用</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::KeepTimeField</name>
    <message>
        <source>%1: how many</source>
        <comment>name of a level</comment>
        <translation>%1：数量</translation>
    </message>
    <message>
        <source>%1: unit of time</source>
        <comment>name of a level</comment>
        <translation>%1：时间单位</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::KeyboardMapWindow</name>
    <message>
        <source>Keyboard map – Wattmast</source>
        <translation>键盘一览 – Wattmast</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>键盘一览</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LegendModel</name>
    <message>
        <source>Series</source>
        <extracomment>Columns of the legend. 中文：序列、测点、单位、光标处、最小、平均、最大、最新、合计、质量、可用率</extracomment>
        <translation>序列</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>At cursor</source>
        <translation>光标处</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用率</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LegendSheet</name>
    <message>
        <source>%1 of %2 samples drawn per series</source>
        <extracomment>Of the series with most samples. 中文：每条序列绘制 %1 / %2 个采样</extracomment>
        <translation>每条序列绘制 %1 / %2 个样本</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Averages are time-weighted, missing time is left out</source>
        <translation>平均值按时间加权，不计缺失时段</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LiveToggle</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>End to follow again (Ctrl+L)</source>
        <translation>按 End 继续跟随 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Follow the newest values (Ctrl+L)</source>
        <translation>跟随最新数值 (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MainWindow</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>下一区域</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>上一区域</translation>
    </message>
    <message>
        <source>Demo data.</source>
        <translation>演示数据。</translation>
    </message>
    <message>
        <source>All values come from simulated meters.</source>
        <translation>所有数值均来自模拟电表。</translation>
    </message>
    <message>
        <source>%1 – Wattmast</source>
        <translation>%1 – Wattmast</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <comment>a choice</comment>
        <translation>对比：%1</translation>
    </message>
    <message>
        <source>Compare from an own start</source>
        <translation>从自定起点对比</translation>
    </message>
    <message>
        <source>Compare with nothing</source>
        <translation>取消对比</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>搜索或执行</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::OverviewPage</name>
    <message>
        <source>The fleet could not be read</source>
        <translation>全网数据无法读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>暂无可绘制的数据</translation>
    </message>
    <message>
        <source>No site in this scope has a power or traffic point. They appear with the first answer of their devices.</source>
        <translation>此范围内没有站点具有功率或流量测点。设备首次应答后即会显示。</translation>
    </message>
    <message>
        <source>%1 critical, %2 major, %3 minor</source>
        <translation>严重 %1，重要 %2，次要 %3</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>无需关注</translation>
    </message>
    <message>
        <source>All devices answer and no register fell.</source>
        <translation>所有设备均有应答，电量读数无回退。</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>未分区</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>全部站点</translation>
    </message>
    <message>
        <source>Fleet power and traffic</source>
        <translation>全网功率与流量</translation>
    </message>
    <message>
        <source>sums of the sites that answer</source>
        <translation>有应答站点的合计</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按区域</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>deviation from expected power; band is ±3%</source>
        <translation>与预期功率的偏差；灰带为 ±3%</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点分布</translation>
    </message>
    <message>
        <source>each dot is a site, placed by its coordinates</source>
        <translation>每点为一个站点，按坐标绘制</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sites by coordinates</source>
        <translation>按坐标绘制的站点</translation>
    </message>
    <message>
        <source>How power is stacked</source>
        <translation>功率堆叠方式</translation>
    </message>
    <message>
        <source>What the dots show</source>
        <translation>圆点含义</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PaletteField</name>
    <message>
        <source>Search or run</source>
        <translation>搜索或执行</translation>
    </message>
    <message>
        <source>Sites, points, views, pages and commands (%1)</source>
        <comment>key</comment>
        <translation>站点、测点、视图、页面和命令 (%1)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PaletteGuide</name>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ParameterRows</name>
    <message>
        <source>unchanged</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>The name of a parameter is letters, digits, “_”, “-” and “.”, such as user or auth_password.</source>
        <translation>参数名由字母、数字、“_”、“-”和“.”组成，例如 user 或 auth_password。</translation>
    </message>
    <message>
        <source>“%1” is given twice.</source>
        <translation>“%1”重复。</translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation>“%1”没有值。</translation>
    </message>
    <message>
        <source>There is no parameter.</source>
        <translation>没有参数。</translation>
    </message>
    <message>
        <source>Parameter %1: name</source>
        <translation>参数 %1：名称</translation>
    </message>
    <message>
        <source>Parameter %1: value</source>
        <translation>参数 %1：值</translation>
    </message>
    <message>
        <source>Leave parameter %1 out</source>
        <translation>移除参数 %1</translation>
    </message>
    <message>
        <source>Leave this parameter out</source>
        <translation>移除此参数</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PlotText</name>
    <message>
        <source>%1: no values</source>
        <translation>%1：无数值</translation>
    </message>
    <message>
        <source>%1: minimum %2, maximum %3</source>
        <translation>%1：最小 %2，最大 %3</translation>
    </message>
    <message>
        <source>, %1 estimated</source>
        <translation>，估算 %1</translation>
    </message>
    <message>
        <source>, %1 missing</source>
        <translation>，缺失 %1</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PlotView</name>
    <message>
        <source>The chart could not be read</source>
        <translation>图表无法读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No values from %1</source>
        <translation>%1 无数值</translation>
    </message>
    <message>
        <source>The first value is from %1.</source>
        <translation>首个数值时间为 %1。</translation>
    </message>
    <message>
        <source>Nothing is stored for this time.</source>
        <translation>该时段没有存储数据。</translation>
    </message>
    <message>
        <source>Go to the first value</source>
        <translation>转到首个数值</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Paused, End to follow</source>
        <translation>已暂停，按 End 跟随</translation>
    </message>
    <message>
        <source>Selection, %1</source>
        <translation>选定区间，%1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PointTreeModel</name>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln 个站点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PointTreePanel</name>
    <message>
        <source>%1 of %2 drawn</source>
        <extracomment>How many of all points are drawn. 中文：已绘制 %1 / %2</extracomment>
        <translation>已绘制 %1 / %2</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Filter points (Ctrl+F)</source>
        <translation>筛选测点 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter points</source>
        <translation>筛选测点</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ProtocolTableModel</name>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>应答率</translation>
    </message>
    <message>
        <source>Median, ms</source>
        <translation>中位数 ms</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>最常见原因</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RegionTableModel</name>
    <message>
        <source>Sum of %1 of %2 sites; the others do not answer</source>
        <translation>%2 个站点中 %1 个的合计；其余无应答</translation>
    </message>
    <message>
        <source>Sum of %1 of %2 sites; values of %3 are held back, the others do not answer</source>
        <translation>%2 个站点中 %1 个的合计；%3 个的数值暂不入账，其余无应答</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Dev., %</source>
        <translation>偏差 %</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>最近 24 h</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Measured, %</source>
        <translation>实测 %</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ResultView</name>
    <message>
        <source>%1 %2</source>
        <comment>reason, count</comment>
        <extracomment>A reason and how many rows or cells it left out. 中文：%1 %2</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>without the header</source>
        <translation>不含表头</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>%1 without a value</source>
        <translation>%1 个无值</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>%1 new, %2 known</source>
        <translation>%1 个新建，%2 个已有</translation>
    </message>
    <message>
        <source>Rows and cells left out</source>
        <translation>未采用的行和单元格</translation>
    </message>
    <message>
        <source>nothing is left out</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>Not as it should be %1</source>
        <extracomment>Tabs with the number of their rows.</extracomment>
        <translation>有问题 %1</translation>
    </message>
    <message>
        <source>Points %1</source>
        <translation>测点 %1</translation>
    </message>
    <message>
        <source>Former imports %1</source>
        <translation>以往导入 %1</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>已完成的结果</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>导入的结果预览</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>The former imports could not be read</source>
        <translation>无法读取以往的导入</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>尚无导入</translation>
    </message>
    <message>
        <source>Each import is listed here with its SHA-256.</source>
        <translation>每次导入连同其 SHA-256 都列在这里。</translation>
    </message>
    <message>
        <source>The whole file is read when no question is open</source>
        <translation>没有待答问题时会读完整个文件</translation>
    </message>
    <message>
        <source>Then every row that is not as it should be is listed here, before anything is stored.</source>
        <translation>届时，在存入任何数据之前，每个有问题的行都会列在这里。</translation>
    </message>
    <message>
        <source>Every row is as it should be</source>
        <translation>每一行都没有问题</translation>
    </message>
    <message>
        <source>The file has no sample</source>
        <translation>文件中没有样本</translation>
    </message>
    <message>
        <source>See the rows that are left out.</source>
        <translation>请查看未采用的行。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The marked rows, or all of them (Ctrl+C)</source>
        <translation>选中的行，未选则为全部（Ctrl+C）</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Rows that are not as they should be</source>
        <translation>有问题的行</translation>
    </message>
    <message>
        <source>Points of the file</source>
        <translation>文件的测点</translation>
    </message>
    <message>
        <source>Former imports</source>
        <translation>以往导入</translation>
    </message>
    <message>
        <source>column “%1”</source>
        <translation>列“%1”</translation>
    </message>
    <message>
        <source>“%1” in %2 rows</source>
        <translation>“%1”（%2 行）</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <extracomment>Columns, or names of points, that no part of the mapping uses. 中文：未采用：%1</extracomment>
        <translation>未采用：%1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RetentionForm</name>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Quarter hours</source>
        <translation>15分钟聚合</translation>
    </message>
    <message>
        <source>Every value as the meter gave it. When their time is over, quarter hours are made of them.</source>
        <translation>仪表给出的每个原始数值。超出保留期限后降级为15分钟聚合。</translation>
    </message>
    <message>
        <source>Smallest, mean and largest value and the energy of every 15 minutes. Removed when their time is over.</source>
        <translation>每15分钟的最小值、平均值、最大值和电量。超出保留期限后删除。</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时聚合</translation>
    </message>
    <message>
        <source>The same of every hour, so that no month of any year is without figures.</source>
        <translation>每小时的同类数据，使任何年份的任何月份都有数可查。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日聚合</translation>
    </message>
    <message>
        <source>The same of every day, for charts of many years.</source>
        <translation>每天的同类数据，用于多年图表。</translation>
    </message>
    <message>
        <source>kept for ever</source>
        <translation>永久保留</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Samples for %1, quarter hours for %2</source>
        <comment>two times</comment>
        <translation>样本 %1，15分钟聚合 %2</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ScopeBreadcrumb</name>
    <message>
        <source>All sites</source>
        <translation>全部站点</translation>
    </message>
    <message>
        <source>Choose area or site</source>
        <translation>选择区域或站点</translation>
    </message>
    <message>
        <source>Filter by name or code</source>
        <translation>按名称或编号筛选</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln 个站点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ScopeTree</name>
    <message>
        <source>All sites</source>
        <translation>全部站点</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SeriesModel</name>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>State</source>
        <comment>new or known</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Without value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最晚</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SettingsPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::Shortcuts</name>
    <message>
        <source>%1 (%2)</source>
        <comment>command, key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteAttentionPanel</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n 条活动</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>无需关注</translation>
    </message>
    <message>
        <source>Not known while the site&apos;s values cannot be read</source>
        <translation>站点数值无法读取，情况未知</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteChartPanel</name>
    <message>
        <source>Nothing to draw</source>
        <translation>无可绘制的数据</translation>
    </message>
    <message>
        <source>None of this site&apos;s points measures power, traffic or temperature. Add a meter to the inventory.</source>
        <translation>该站点没有测量功率、流量或温度的测点。请在资产清单中添加电表。</translation>
    </message>
    <message>
        <source>mean, envelope shows minimum to maximum</source>
        <translation>平均值，阴影为最小–最大</translation>
    </message>
    <message>
        <source>Open in Explore</source>
        <translation>在探索中打开</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteFlowPanel</name>
    <message>
        <source>Energy flow now</source>
        <extracomment>Energy flow at this moment. 中文：实时能量流</extracomment>
        <translation>实时能量流</translation>
    </message>
    <message>
        <source>Energy flow today</source>
        <translation>今日能量流</translation>
    </message>
    <message>
        <source>No energy tree</source>
        <translation>无能量树</translation>
    </message>
    <message>
        <source>The inventory does not say which meter measures which part of this site.</source>
        <translation>资产清单未说明各电表测量该站点的哪一部分。</translation>
    </message>
    <message>
        <source>since midnight</source>
        <translation>零点以来</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Unit and age, or unit and since when: &quot;kW, 8 s ago&quot;. 中文：%1，%2</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Power now or energy today</source>
        <translation>当前功率或今日电量</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteHeader</name>
    <message>
        <source>Previous site</source>
        <translation>上一站点</translation>
    </message>
    <message>
        <source>Next site</source>
        <translation>下一站点</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which site of how many in the scope. 中文：第 %1 个，共 %2 个</extracomment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteKpiRow</name>
    <message>
        <source>could not be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitePage</name>
    <message>
        <source>The chart was exported.</source>
        <translation>图表已导出。</translation>
    </message>
    <message>
        <source>The chart was not exported.</source>
        <translation>图表未能导出。</translation>
    </message>
    <message>
        <source>The site&apos;s values could not be read</source>
        <translation>站点数值无法读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No site here</source>
        <translation>此处没有站点</translation>
    </message>
    <message>
        <source>The inventory has no site in this part of the fleet. Choose another scope above.</source>
        <translation>资产清单在此范围内没有站点。请在上方选择其他范围。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitePointModel</name>
    <message>
        <source>Point</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时延</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitePointsPanel</name>
    <message>
        <source>%1, %2 not well, worst quality first</source>
        <extracomment>How many points, how many of them without a good value. 中文：共 %1 个，%2 个异常，质量最差者在前</extracomment>
        <translation>共 %1 个，%2 个异常，质量最差者在前</translation>
    </message>
    <message>
        <source>%1, all well</source>
        <translation>共 %1 个，全部正常</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteScatter</name>
    <message>
        <source>No site has coordinates.</source>
        <translation>没有站点具有坐标。</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>reporting</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>10% above</source>
        <translation>高 10%</translation>
    </message>
    <message>
        <source>10% below</source>
        <translation>低 10%</translation>
    </message>
    <message>
        <source>late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>严重</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites by their coordinates</source>
        <translation>
            <numerusform>按坐标绘制的 %Ln 个站点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::StateOverlay</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::StatusBar</name>
    <message>
        <source>Open for reading only</source>
        <extracomment>Of the database, in the status bar. 中文：只读打开</extracomment>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 · %2 points, %3/s</source>
        <comment>collector state, points, samples per second</comment>
        <translation>%1 · %2 测点，%3/秒</translation>
    </message>
    <message>
        <source>Newest sample %1</source>
        <comment>%1 is an age</comment>
        <translation>最新样本 %1</translation>
    </message>
    <message>
        <source>No sample yet</source>
        <translation>尚无样本</translation>
    </message>
    <message>
        <source>Database %1</source>
        <translation>数据库 %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::StorageSection</name>
    <message>
        <source>Remove data for good?</source>
        <translation>要永久删除数据吗？</translation>
    </message>
    <message>
        <source>This begins at once and cannot be undone; a backup made before keeps the data.</source>
        <translation>此操作立即开始且无法撤销；事先所做的备份仍保留这些数据。</translation>
    </message>
    <message>
        <source>Save and remove</source>
        <translation>保存并删除</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>the times contradict each other</source>
        <translation>保留期限相互矛盾</translation>
    </message>
    <message>
        <source>The file could not be measured</source>
        <translation>无法测量文件</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>estimated from some of the devices</source>
        <translation>由部分设备估算</translation>
    </message>
    <message>
        <source>The times could not be read</source>
        <translation>无法读取保留期限</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>数据库以只读方式打开。</translation>
    </message>
    <message>
        <source>Its times can be changed where it is open for writing.</source>
        <translation>保留期限只能在以可写方式打开数据库的程序中修改。</translation>
    </message>
    <message>
        <source>The times were not saved.</source>
        <translation>保留期限未保存。</translation>
    </message>
    <message>
        <source>The times are saved.</source>
        <translation>保留期限已保存。</translation>
    </message>
    <message>
        <source>What is over them is retired from now on, a little after each commit.</source>
        <translation>超出期限的数据从现在起在每次提交后逐步降级。</translation>
    </message>
    <message>
        <source>The stored times cannot be understood, so nothing is retired.</source>
        <translation>存储的保留期限无法识别，因此不会降级任何数据。</translation>
    </message>
    <message>
        <source>Save other ones; these are the defaults.</source>
        <translation>请保存新的期限；此处显示的是默认值。</translation>
    </message>
    <message>
        <source>Saving removes data for good.</source>
        <translation>保存后将永久删除数据。</translation>
    </message>
    <message>
        <source>Saving removes nothing now.</source>
        <translation>保存后暂不删除数据。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>数据库文件</translation>
    </message>
    <message>
        <source>Forecast for times that are not saved</source>
        <translation>按未保存的期限预测</translation>
    </message>
    <message>
        <source>How long data is kept</source>
        <translation>数据保留期限</translation>
    </message>
    <message>
        <source>what is over its time is retired once a day</source>
        <translation>超出期限的数据每天降级一次</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件内容</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TimeAxis</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TimeRangeButton</name>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Time range (Ctrl+T)</source>
        <translation>时间范围 (Ctrl+T)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TimeRangePopup</name>
    <message>
        <source>Show range</source>
        <translation>显示此范围</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Range as text</source>
        <translation>以文字输入范围</translation>
    </message>
    <message>
        <source>or: -6h, yesterday, 2026-10</source>
        <translation>或输入：-6h、昨天、2026-10</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Not a range. Examples: -6h, -7d, yesterday, 2026-10, 2026-10-01 .. 2026-10-07</source>
        <translation>无法识别的范围。示例：-6h、-7d、昨天、2026-10、2026-10-01 .. 2026-10-07</translation>
    </message>
    <message>
        <source>Not a time. Example: 2026-11-12 14:32</source>
        <translation>无法识别的时间。示例：2026-11-12 14:32</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>结束时间不晚于开始时间。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TopBar</name>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::Tray</name>
    <message>
        <source>Show window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Wall mode</source>
        <translation>大屏模式</translation>
    </message>
    <message>
        <source>Quit Wattmast</source>
        <translation>退出 Wattmast</translation>
    </message>
    <message>
        <source>%1 critical, %2 major</source>
        <translation>严重 %1，重要 %2</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::WallReader</name>
    <message>
        <source>All sites</source>
        <translation>全部站点</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>未分区</translation>
    </message>
    <message>
        <source>most urgent alarms</source>
        <translation>告警最紧急</translation>
    </message>
    <message>
        <source>farthest from expected</source>
        <translation>偏离预期最大</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::WallWindow</name>
    <message>
        <source>Wall mode shows live values</source>
        <translation>大屏模式正在显示实时数值</translation>
    </message>
    <message>
        <source>Wall mode – Wattmast</source>
        <translation>大屏模式 – Wattmast</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1, standing still for a new critical alarm; an arrow key goes on</source>
        <comment>page</comment>
        <translation>%1，因新的严重告警停止切换，按方向键继续</translation>
    </message>
    <message>
        <source>%1, next in %2 s</source>
        <comment>page, seconds</comment>
        <translation>%1，%2 秒后切换</translation>
    </message>
    <message>
        <source>Esc leaves wall mode</source>
        <translation>Esc 退出大屏模式</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::WindowHabits</name>
    <message>
        <source>Open database …</source>
        <translation>打开数据库…</translation>
    </message>
    <message>
        <source>Wall mode</source>
        <translation>大屏模式</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>键盘一览</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open database %1</source>
        <translation>打开数据库 %1</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <source>Demo, new database</source>
        <translation>演示、新建数据库</translation>
    </message>
    <message>
        <source>Open database</source>
        <translation>打开数据库</translation>
    </message>
    <message>
        <source>Databases (%1)</source>
        <translation>数据库 (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件 (%1)</translation>
    </message>
</context>
</TS>
