<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation>有效</translation>
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
        <source>%1, %2</source>
        <comment>point kind, instance</comment>
        <translation>%1，%2</translation>
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
        <source>Values are not being stored.</source>
        <translation>数值未能保存。</translation>
    </message>
    <message>
        <source>Demo data.</source>
        <translation>演示数据。</translation>
    </message>
    <message>
        <source>All values come from simulated meters.</source>
        <translation>所有数值均来自模拟电表。</translation>
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
        <source>%1 old</source>
        <translation>%1前</translation>
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
    <name>wattmast::ui::ScopeBreadcrumb</name>
    <message>
        <source>All sites</source>
        <translation>全部站点</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose area or site</source>
        <translation>选择区域或站点</translation>
    </message>
    <message>
        <source>Filter by name or code</source>
        <translation>按名称或编号筛选</translation>
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
    <name>wattmast::ui::Shortcuts</name>
    <message>
        <source>%1 (%2)</source>
        <comment>command, key</comment>
        <translation>%1 (%2)</translation>
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
    <name>wattmast::ui::TimeAxis</name>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;秒</translation>
    </message>
    <message>
        <source>%1&#xa0;min</source>
        <translation>%1&#xa0;分钟</translation>
    </message>
    <message>
        <source>%1&#xa0;h %2&#xa0;min</source>
        <translation>%1&#xa0;小时 %2&#xa0;分</translation>
    </message>
    <message>
        <source>%1਍ %2&#xa0;h</source>
        <translation>%1&#xa0;天 %2&#xa0;小时</translation>
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
</context>
</TS>
