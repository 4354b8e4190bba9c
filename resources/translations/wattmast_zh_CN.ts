<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlarmChart</name>
    <message>
        <source>Alarm raised</source>
        <translation>告警产生</translation>
    </message>
    <message>
        <source>C</source>
        <comment>mark: cleared</comment>
        <extracomment>One letter below the axis of a chart, for &quot;cleared&quot;. 中文：清</extracomment>
        <translation>清</translation>
    </message>
    <message>
        <source>Alarm cleared</source>
        <translation>告警清除</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>门限 %1</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>limit, expected %1</source>
        <extracomment>Of a chart&apos;s line; %1: &quot;+15%&quot;. 中文：门限，预期 %1</extracomment>
        <translation>门限，预期 %1</translation>
    </message>
</context>
<context>
    <name>AlarmStory</name>
    <message>
        <source>The value</source>
        <translation>该值</translation>
    </message>
    <message>
        <source>The site draws less than expected: %1, the limit is %2.</source>
        <translation>站点功率低于预期：%1，门限为 %2。</translation>
    </message>
    <message>
        <source>The site draws more than expected: %1, the limit is %2.</source>
        <translation>站点功率高于预期：%1，门限为 %2。</translation>
    </message>
    <message>
        <source>The site drew less than expected; the limit was %1.</source>
        <translation>站点功率曾低于预期；门限为 %1。</translation>
    </message>
    <message>
        <source>The site drew more than expected; the limit was %1.</source>
        <translation>站点功率曾高于预期；门限为 %1。</translation>
    </message>
    <message>
        <source>The most was %1.</source>
        <translation>最大偏离为 %1。</translation>
    </message>
    <message>
        <source>%1 is %2, above the limit of %3.</source>
        <translation>%1为 %2，高于门限 %3。</translation>
    </message>
    <message>
        <source>%1 is %2, below the limit of %3.</source>
        <translation>%1为 %2，低于门限 %3。</translation>
    </message>
    <message>
        <source>%1 was above the limit of %2.</source>
        <translation>%1曾高于门限 %2。</translation>
    </message>
    <message>
        <source>%1 was below the limit of %2.</source>
        <translation>%1曾低于门限 %2。</translation>
    </message>
    <message>
        <source>The highest value was %1.</source>
        <translation>最高值为 %1。</translation>
    </message>
    <message>
        <source>The lowest value was %1.</source>
        <translation>最低值为 %1。</translation>
    </message>
    <message>
        <source>The device did not answer; it answers again.</source>
        <translation>设备曾无应答，现已恢复应答。</translation>
    </message>
    <message>
        <source>The device has not answered for %1, the limit is %2. No value of it is known since then; energy of that time is a gap until its register is read again.</source>
        <translation>设备无应答已达 %1，门限为 %2。此后没有它的数值；在重新读到表底之前，这段时间的电量为缺口。</translation>
    </message>
    <message>
        <source>The device does not answer. No value of it is known since then.</source>
        <translation>设备无应答，此后没有它的数值。</translation>
    </message>
    <message>
        <source>%1 changes by %2, more than the limit of %3.</source>
        <translation>%1的变化为 %2，超过门限 %3。</translation>
    </message>
    <message>
        <source>%1 changed by more than the limit of %2.</source>
        <translation>%1的变化曾超过门限 %2。</translation>
    </message>
    <message>
        <source>The fastest was %1.</source>
        <translation>最快为 %1。</translation>
    </message>
    <message>
        <source>The device answers, but %1 has had no value for %2; the limit is %3.</source>
        <translation>设备有应答，但%1已 %2 没有数值；门限为 %3。</translation>
    </message>
    <message>
        <source>The device answered, but %1 had no value; it has one again.</source>
        <translation>设备有应答，但%1曾没有数值；现已恢复。</translation>
    </message>
    <message>
        <source>%1 has been exactly the same since the alarm began: %2. It usually moves.</source>
        <translation>自告警开始以来，%1一直完全不变：%2。正常情况下它会变动。</translation>
    </message>
    <message>
        <source>%1 did not move for a while; it moves again.</source>
        <translation>%1曾一段时间不变；现已恢复变动。</translation>
    </message>
    <message>
        <source>The mains were absent; they are back.</source>
        <translation>市电曾中断，现已恢复。</translation>
    </message>
    <message>
        <source>The mains are absent; the site runs on battery or generator. Battery: %1.</source>
        <translation>市电中断；站点由电池或油机供电。电池：%1。</translation>
    </message>
    <message>
        <source>The mains are absent; the site runs on battery or generator.</source>
        <translation>市电中断；站点由电池或油机供电。</translation>
    </message>
    <message>
        <source>A meter and the sum of the meters below it differ by %1; the limit is %2.</source>
        <translation>某电表与其下级电表之和相差 %1；门限为 %2。</translation>
    </message>
    <message>
        <source>A meter and the sum of the meters below it differed by more than %1.</source>
        <translation>某电表与其下级电表之和曾相差超过 %1。</translation>
    </message>
    <message>
        <source>%1 fell by %2. Nothing was booked across the fall.</source>
        <translation>%1减少了 %2。跨越减少处的量未入账。</translation>
    </message>
    <message>
        <source>%1 fell. Nothing was booked across the fall.</source>
        <translation>%1减少了。跨越减少处的量未入账。</translation>
    </message>
    <message>
        <source>The self-test holds values back, %1 of late: they are drawn, but are no part of energy, carbon and reports.</source>
        <translation>自检使数值暂不入账，近期 %1 个：它们会绘出，但不计入电量、碳排放和报表。</translation>
    </message>
    <message>
        <source>The self-test holds values back: they are drawn, but are no part of energy, carbon and reports.</source>
        <translation>自检使数值暂不入账：它们会绘出，但不计入电量、碳排放和报表。</translation>
    </message>
    <message>
        <source>Cooling is off or too weak, a filter is blocked, a door is open, or the load grew.</source>
        <translation>制冷关闭或不足、滤网堵塞、门未关，或负载增加。</translation>
    </message>
    <message>
        <source>Heating is off, or cooling runs without need.</source>
        <translation>加热关闭，或制冷不必要地运行。</translation>
    </message>
    <message>
        <source>The supply is set too high, or the load fell away.</source>
        <translation>供电电压设定过高，或负载突然减小。</translation>
    </message>
    <message>
        <source>The supply is weak or overloaded, a phase is lost, or the load is too high.</source>
        <translation>供电不足或过载、缺相，或负载过高。</translation>
    </message>
    <message>
        <source>The rectifier charges with too high a voltage.</source>
        <translation>整流器充电电压过高。</translation>
    </message>
    <message>
        <source>The battery discharges: the mains are absent, the rectifier gives too little, or the battery is worn.</source>
        <translation>电池正在放电：市电中断、整流器输出不足，或电池老化。</translation>
    </message>
    <message>
        <source>Compensation is missing or broken, or the load is small.</source>
        <translation>无功补偿缺失或故障，或负载较小。</translation>
    </message>
    <message>
        <source>The generator ran for long, or fuel was lost.</source>
        <translation>油机运行时间较长，或燃油流失。</translation>
    </message>
    <message>
        <source>Somebody is on site, or the door was not closed.</source>
        <translation>有人在站，或门未关好。</translation>
    </message>
    <message>
        <source>More equipment is on than planned, cooling runs harder, or traffic grew.</source>
        <translation>开启的设备多于计划、制冷负荷加大，或流量增长。</translation>
    </message>
    <message>
        <source>Equipment is off or was removed, or a meter misses a phase.</source>
        <translation>设备关闭或已拆除，或电表缺相。</translation>
    </message>
    <message>
        <source>The equipment behind this value works outside of what the rule allows, or the limit does not suit it.</source>
        <translation>该值对应的设备运行超出规则允许的范围，或门限不合适。</translation>
    </message>
    <message>
        <source>Something was switched, failed or broke; a sensor may also have come loose.</source>
        <translation>有设备被切换、失效或损坏；也可能是传感器松脱。</translation>
    </message>
    <message>
        <source>The device says that it has no value, or the sensor behind it is gone.</source>
        <translation>设备报告没有数值，或其传感器已脱落。</translation>
    </message>
    <message>
        <source>The sensor hangs, or the device repeats its last value without measuring.</source>
        <translation>传感器卡死，或设备未测量而重复上次的值。</translation>
    </message>
    <message>
        <source>Equipment is off, traffic fell, or a meter misses part of the load.</source>
        <translation>设备关闭、流量下降，或电表漏计部分负载。</translation>
    </message>
    <message>
        <source>Energy-saving features are off, cooling runs harder, equipment was added, or traffic is above that of the same weekdays before.</source>
        <translation>节能功能关闭、制冷负荷加大、新增设备，或流量高于以往相同星期几。</translation>
    </message>
    <message>
        <source>The last attempt ended with: %1.</source>
        <translation>最近一次尝试的结果：%1。</translation>
    </message>
    <message>
        <source>The device has no power, or the network to it is interrupted.</source>
        <translation>设备断电，或通往它的网络中断。</translation>
    </message>
    <message>
        <source>The grid is down, or the site&apos;s main breaker or fuse has opened.</source>
        <translation>电网停电，或站点总开关跳闸、熔断器熔断。</translation>
    </message>
    <message>
        <source>A consumer has no meter, a current transformer has the wrong ratio or direction, or a meter stands in the wrong place of the energy tree.</source>
        <translation>有用电设备未装表、电流互感器变比或方向错误，或电表在能量树中的位置不对。</translation>
    </message>
    <message>
        <source>The meter was exchanged or reset, or it lost its memory.</source>
        <translation>电表被更换或清零，或丢失了存储。</translation>
    </message>
    <message>
        <source>The profile of the device has a wrong scale or address, or the meter is wired wrongly.</source>
        <translation>设备模板的倍率或地址有误，或电表接线错误。</translation>
    </message>
    <message>
        <source>Check cooling, filters and doors on site; lower the load if the temperature goes on rising.</source>
        <translation>现场检查制冷、滤网和门；若温度继续上升，请降低负载。</translation>
    </message>
    <message>
        <source>Bring the mains back or send a generator before the battery is empty; then test the battery.</source>
        <translation>在电池放空前恢复市电或派油机；之后测试电池。</translation>
    </message>
    <message>
        <source>Look at the point in Explore beside its neighbours. If the value is right, go to the site; if the limit is wrong, edit the rule.</source>
        <translation>在探索中将该测点与相邻测点对照。数值属实则上站处理；门限不当则修改规则。</translation>
    </message>
    <message>
        <source>Compare with the other points of the site at that time; check what was switched or failed.</source>
        <translation>对照站点同一时刻的其他测点，检查切换或失效了什么。</translation>
    </message>
    <message>
        <source>Check the sensor and its cable, and the point in the device&apos;s own display.</source>
        <translation>检查传感器及其线缆，并在设备自身的显示上核对该测点。</translation>
    </message>
    <message>
        <source>Compare with the device&apos;s own display; restart the sensor or the device if they differ.</source>
        <translation>与设备自身的显示对照；若不一致，重启传感器或设备。</translation>
    </message>
    <message>
        <source>Check in the network management whether energy-saving features, carriers or equipment were changed at that time, and compare with traffic and temperature in Explore.</source>
        <translation>在网管中检查当时节能功能、载波或设备是否有变更，并在探索中与流量、温度对照。</translation>
    </message>
    <message>
        <source>Check power and network of the device, and its address.</source>
        <translation>检查设备的供电、网络和地址。</translation>
    </message>
    <message>
        <source>Ask the grid operator how long it takes; send a generator if the battery does not last so long. Check the main breaker if neighbouring sites have mains.</source>
        <translation>向供电部门询问恢复时间；若电池支撑不到，请派油机。若邻近站点有市电，请检查总开关。</translation>
    </message>
    <message>
        <source>Compare the meters of the node in Explore; check ratio and direction of the current transformers and the energy tree of the site.</source>
        <translation>在探索中对照该节点的各电表；检查电流互感器的变比和方向，以及站点的能量树。</translation>
    </message>
    <message>
        <source>If the meter was exchanged, enter the exchange with its final and first reading, so that energy goes on across it.</source>
        <translation>若已换表，请录入换表记录及其终止、起始读数，使电量得以衔接。</translation>
    </message>
    <message>
        <source>See the finding of the device on the Devices page; mend the profile or the wiring, then accept or release the values.</source>
        <translation>在设备页查看该设备的检查结果；修正模板或接线后，确认或释放这些数值。</translation>
    </message>
    <message numerus="yes">
        <source>%n devices behind %1 do not answer. They are shown as one alarm.</source>
        <translation>
            <numerusform>%1 之后的 %n 个设备无应答，合并为一条告警。</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway or the link to it is down; the devices behind it are probably well.</source>
        <translation>网关或通往它的链路中断；其后的设备多半正常。</translation>
    </message>
    <message>
        <source>Check power, network and address of the gateway %1.</source>
        <translation>检查网关 %1 的供电、网络和地址。</translation>
    </message>
    <message numerus="yes">
        <source>None of %n devices of the site answers. They are shown as one alarm.</source>
        <translation>
            <numerusform>站点的 %n 个设备均无应答，合并为一条告警。</numerusform>
        </translation>
    </message>
    <message>
        <source>The site has no power, or its link is down.</source>
        <translation>站点断电，或其链路中断。</translation>
    </message>
    <message>
        <source>Check in the network management whether the site is up; check its router and power.</source>
        <translation>在网管中检查站点是否在网；检查其路由器和供电。</translation>
    </message>
    <message numerus="yes">
        <source>%n sites of %1 raised this within ten minutes of each other. They are shown as one alarm.</source>
        <translation>
            <numerusform>%1 的 %n 个站点在十分钟内相继产生该告警，合并为一条。</numerusform>
        </translation>
    </message>
    <message>
        <source>One cause for all: the grid, the weather, a change of settings or of software in that area.</source>
        <translation>同一原因所致：电网、天气，或该区域的参数、软件变更。</translation>
    </message>
    <message>
        <source>Look for what changed in the area at that time before going to single sites.</source>
        <translation>先查该区域当时有何变更，再逐站处理。</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>acknowledged %1 by %2</source>
        <translation>%2 于 %1 确认</translation>
    </message>
    <message>
        <source>shelved until %1 by %2</source>
        <translation>由 %2 屏蔽至 %1</translation>
    </message>
    <message>
        <source>cleared %1 after %2</source>
        <translation>%1 清除，历时 %2</translation>
    </message>
    <message>
        <source>Not known: for most of the time it was not measured what the site drew, or nothing is known of the weeks before.</source>
        <translation>未知：大部分时间没有站点功率的实测值，或没有前几周的数据。</translation>
    </message>
    <message>
        <source>Not counted: the alarm lasts longer than twelve weeks, or is of more than %1 sites.</source>
        <translation>未统计：告警持续超过十二周，或涉及超过 %1 个站点。</translation>
    </message>
    <message>
        <source>%1 less energy than expected.</source>
        <translation>比预期少用 %1。</translation>
    </message>
    <message>
        <source>%1 more energy than expected.</source>
        <translation>比预期多用 %1。</translation>
    </message>
    <message>
        <source>%1 %2 of %3 are known.</source>
        <extracomment>%1: a sentence; %2, %3: &quot;5 h 15&quot;. 中文：%1已知其中的 %2（共 %3）。</extracomment>
        <translation>%1其中 %2 有数据（共 %3）。</translation>
    </message>
</context>
<context>
    <name>AlarmTexts</name>
    <message>
        <source>Mains failure</source>
        <translation>市电中断</translation>
    </message>
    <message>
        <source>On battery, half of the charge gone</source>
        <translation>电池供电，电量已耗一半</translation>
    </message>
    <message>
        <source>On battery, charge nearly gone</source>
        <translation>电池供电，电量即将耗尽</translation>
    </message>
    <message>
        <source>Mains voltage low</source>
        <translation>市电电压低</translation>
    </message>
    <message>
        <source>Mains voltage high</source>
        <translation>市电电压高</translation>
    </message>
    <message>
        <source>Cabinet temperature high</source>
        <translation>机柜温度高</translation>
    </message>
    <message>
        <source>Rack inlet above what equipment allows</source>
        <translation>机架进风超过设备允许值</translation>
    </message>
    <message>
        <source>Rack inlet above what is recommended</source>
        <translation>机架进风超过推荐值</translation>
    </message>
    <message>
        <source>Battery temperature high</source>
        <translation>电池温度高</translation>
    </message>
    <message>
        <source>Device silent</source>
        <translation>设备无应答</translation>
    </message>
    <message>
        <source>Value not renewed</source>
        <translation>数值未更新</translation>
    </message>
    <message>
        <source>Value does not move</source>
        <translation>数值不变</translation>
    </message>
    <message>
        <source>Register fell</source>
        <translation>表底减少</translation>
    </message>
    <message>
        <source>Values held back</source>
        <translation>数值暂不入账</translation>
    </message>
    <message>
        <source>Power above expected</source>
        <translation>功率高于预期</translation>
    </message>
    <message>
        <source>Energy does not add up</source>
        <translation>电量不平衡</translation>
    </message>
    <message>
        <source>%1 above limit</source>
        <translation>%1超上限</translation>
    </message>
    <message>
        <source>%1 below limit</source>
        <translation>%1低于下限</translation>
    </message>
    <message>
        <source>%1 changes too fast</source>
        <translation>%1变化过快</translation>
    </message>
    <message>
        <source>%1 not renewed</source>
        <translation>%1未更新</translation>
    </message>
    <message>
        <source>%1 does not move</source>
        <translation>%1不变</translation>
    </message>
    <message>
        <source>Power below expected</source>
        <translation>功率低于预期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Devices behind one address silent</source>
        <translation>同一地址后的设备无应答</translation>
    </message>
    <message>
        <source>Site silent, no device answers</source>
        <translation>站点无应答，所有设备静默</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>每小时 %1</translation>
    </message>
    <message>
        <source>Above a limit</source>
        <translation>超过上限</translation>
    </message>
    <message>
        <source>Below a limit</source>
        <translation>低于下限</translation>
    </message>
    <message>
        <source>Changes too fast</source>
        <translation>变化过快</translation>
    </message>
    <message>
        <source>Not renewed</source>
        <translation>未更新</translation>
    </message>
    <message>
        <source>Does not move</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Power off what is expected</source>
        <translation>功率偏离预期</translation>
    </message>
    <message>
        <source>Site power</source>
        <translation>站点功率</translation>
    </message>
    <message>
        <source>Site traffic</source>
        <translation>站点流量</translation>
    </message>
    <message>
        <source>Site battery charge</source>
        <translation>站点电池电量</translation>
    </message>
    <message>
        <source>Site energy per traffic</source>
        <translation>站点单位流量能耗</translation>
    </message>
    <message>
        <source>Site PUE</source>
        <translation>站点 PUE</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>log line, note</comment>
        <extracomment>What was done, then a note or reason.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>产生</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>由 %1 确认</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>%1 的备注</translation>
    </message>
    <message>
        <source>Shelved by %1</source>
        <translation>由 %1 屏蔽</translation>
    </message>
    <message>
        <source>Unshelved by %1</source>
        <translation>由 %1 解除屏蔽</translation>
    </message>
    <message>
        <source>Joined with others of the same cause</source>
        <translation>与同因告警合并</translation>
    </message>
    <message>
        <source>Now %1 of the same cause, joined into one alarm</source>
        <translation>同因告警现为 %1 个，合并为一条</translation>
    </message>
    <message>
        <source>Notification sent to %1</source>
        <translation>已通知 %1</translation>
    </message>
    <message>
        <source>Notification not sent: %1</source>
        <translation>通知未发出：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <comment>members of a group</comment>
        <translation>
            <numerusform>%n 个站点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <comment>members of a group</comment>
        <translation>
            <numerusform>%n 个设备</numerusform>
        </translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>poll intervals</source>
        <translation>个轮询周期</translation>
    </message>
    <message>
        <source>%1 poll intervals</source>
        <translation>%1 个轮询周期</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1高于 %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1低于 %2</translation>
    </message>
    <message>
        <source>%1 changes by more than %2</source>
        <translation>%1变化超过 %2</translation>
    </message>
    <message>
        <source>%1 without a value for %2, while the device answers</source>
        <translation>设备有应答，但%1没有数值达 %2</translation>
    </message>
    <message>
        <source>%1 exactly the same for %2</source>
        <translation>%1完全不变达 %2</translation>
    </message>
    <message>
        <source>Site power below what is expected by %1</source>
        <translation>站点功率低于预期 %1</translation>
    </message>
    <message>
        <source>Site power above what is expected by %1</source>
        <translation>站点功率高于预期 %1</translation>
    </message>
    <message>
        <source>No answer of a device for %1</source>
        <translation>设备无应答达 %1</translation>
    </message>
    <message>
        <source>Mains absent, site on battery or generator</source>
        <translation>市电中断，站点由电池或油机供电</translation>
    </message>
    <message>
        <source>A meter %1 off the sum of those below it</source>
        <translation>电表与下级之和相差 %1</translation>
    </message>
    <message>
        <source>A running register falls</source>
        <translation>累计表底减少</translation>
    </message>
    <message>
        <source>The self-test holds values back</source>
        <translation>自检使数值暂不入账</translation>
    </message>
    <message>
        <source>raise at %1</source>
        <translation>%1 产生</translation>
    </message>
    <message>
        <source>raise at once</source>
        <translation>立即产生</translation>
    </message>
    <message>
        <source>raise at %1 for %2</source>
        <translation>达到 %1 持续 %2 产生</translation>
    </message>
    <message>
        <source>raise after %1</source>
        <translation>持续 %1 后产生</translation>
    </message>
    <message>
        <source>clear at %1</source>
        <translation>%1 清除</translation>
    </message>
    <message>
        <source>clear at once</source>
        <translation>立即清除</translation>
    </message>
    <message>
        <source>clear at %1 for %2</source>
        <translation>回到 %1 持续 %2 清除</translation>
    </message>
    <message>
        <source>clear after %1</source>
        <translation>持续 %1 后清除</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>all sites</source>
        <translation>全网</translation>
    </message>
    <message>
        <source>%1, while on battery</source>
        <extracomment>A condition that counts only while the site is on battery. 中文：%1（仅电池供电时）</extracomment>
        <translation>%1（仅电池供电时）</translation>
    </message>
</context>
<context>
    <name>BoardAttention</name>
    <message>
        <source>battery %1</source>
        <translation>电池 %1</translation>
    </message>
</context>
<context>
    <name>BoardFailure</name>
    <message>
        <source>Alarms are not watched</source>
        <translation>告警未在监视</translation>
    </message>
    <message>
        <source>The alarms in the database are damaged, so none is raised, cleared or told. End Wattmast, restore the last backup with “wattmastctl restore”, and start it again.</source>
        <translation>数据库中的告警已损坏，因此不再产生、清除或通知告警。请退出 Wattmast，用“wattmastctl restore”恢复最近的备份，然后重新启动。</translation>
    </message>
    <message>
        <source>None is raised, cleared or told until this has passed; it is tried again by itself. %1</source>
        <translation>在此之前不会产生、清除或通知告警；程序会自动重试。%1</translation>
    </message>
</context>
<context>
    <name>BookTexts</name>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>withdraws %1</source>
        <translation>撤回 %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>withdrawn by %1</source>
        <translation>由 %1 撤回</translation>
    </message>
    <message>
        <source>replaced by %1</source>
        <translation>由 %1 替换</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>This cannot be entered so. Technical detail: %1</source>
        <translation>不能这样录入。技术细节：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n months from %1 to %2</source>
        <translation>
            <numerusform>%1至%2共 %n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Editions are imported on the page Factors, which shows what they change.</source>
        <translation>因子版本在“因子”页导入，那里会显示其变更。</translation>
    </message>
    <message>
        <source>The program enters a record for each report that is issued.</source>
        <translation>每签发一份报告，程序自动录入一条记录。</translation>
    </message>
    <message>
        <source>Scheduled reports are changed on the page Reports.</source>
        <translation>定期报告在“报告”页修改。</translation>
    </message>
</context>
<context>
    <name>BookWords</name>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Entered energy</source>
        <translation>录入电量</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>绿证</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>购电合同</translation>
    </message>
    <message>
        <source>Factors of suppliers</source>
        <translation>供电商因子</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>燃料</translation>
    </message>
    <message>
        <source>Tank levels</source>
        <translation>油箱液位</translation>
    </message>
    <message>
        <source>Refrigerants</source>
        <translation>制冷剂</translation>
    </message>
    <message>
        <source>Extinguishing gases</source>
        <translation>灭火剂</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>用水</translation>
    </message>
    <message>
        <source>Reused heat</source>
        <translation>余热利用</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Shared sites</source>
        <translation>共址分摊</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>核算政策</translation>
    </message>
    <message>
        <source>Own factors</source>
        <translation>自有因子</translation>
    </message>
    <message>
        <source>Fuel curves</source>
        <translation>油耗曲线</translation>
    </message>
    <message>
        <source>Running hours</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Own generation</source>
        <translation>自发电</translation>
    </message>
    <message>
        <source>Editions of factors</source>
        <translation>因子版本</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>减排目标</translation>
    </message>
    <message>
        <source>Issued reports</source>
        <translation>已签发报告</translation>
    </message>
    <message>
        <source>Scheduled reports</source>
        <translation>定期报告</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>供电企业</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>证书体系</translation>
    </message>
    <message>
        <source>Registry id</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>发电类型</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场边界</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>注销日期</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>受益人</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>时间分布</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Energy per month</source>
        <translation>每月电量</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>液位</translation>
    </message>
    <message>
        <source>Topped up</source>
        <translation>补充量</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>充注量</translation>
    </message>
    <message>
        <source>Leak rate</source>
        <translation>年泄漏率</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>水量</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Factor id</source>
        <translation>因子编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>气体</translation>
    </message>
    <message>
        <source>Data year</source>
        <translation>数据年份</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Rated power</source>
        <translation>额定功率</translation>
    </message>
    <message>
        <source>Tank</source>
        <translation>油箱</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时数</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>环境属性</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Digest of the file</source>
        <translation>文件摘要</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总量</translation>
    </message>
    <message>
        <source>Base year</source>
        <translation>基准年</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准量</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Peak year</source>
        <translation>达峰年</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>峰值上限</translation>
    </message>
    <message>
        <source>Actuals</source>
        <translation>历年实绩</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订号</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>最后分录</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>账本末端</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Demand price</source>
        <translation>需量电价</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>solar</source>
        <translation>光伏</translation>
    </message>
    <message>
        <source>wind</source>
        <translation>风电</translation>
    </message>
    <message>
        <source>hydro</source>
        <translation>水电</translation>
    </message>
    <message>
        <source>biomass</source>
        <translation>生物质</translation>
    </message>
    <message>
        <source>geothermal</source>
        <translation>地热</translation>
    </message>
    <message>
        <source>nuclear</source>
        <translation>核电</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>加油量</translation>
    </message>
    <message>
        <source>tank levels</source>
        <translation>液位法</translation>
    </message>
    <message>
        <source>runtime and curve</source>
        <translation>运行时间与油耗曲线</translation>
    </message>
    <message>
        <source>potable</source>
        <translation>自来水</translation>
    </message>
    <message>
        <source>reclaimed</source>
        <translation>再生水</translation>
    </message>
    <message>
        <source>surface water</source>
        <translation>地表水</translation>
    </message>
    <message>
        <source>ground water</source>
        <translation>地下水</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>雨水</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>按计量</translation>
    </message>
    <message>
        <source>equally</source>
        <translation>均分</translation>
    </message>
    <message>
        <source>by a share</source>
        <translation>按比例</translation>
    </message>
    <message>
        <source>included</source>
        <translation>随附</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>售出</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>compound</source>
        <translation>复合</translation>
    </message>
    <message>
        <source>ITU-T L.1470</source>
        <translation>ITU-T L.1470</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>达峰</translation>
    </message>
    <message>
        <source>Scope 1 and 2, location-based</source>
        <translation>范围一和二，位置法</translation>
    </message>
    <message>
        <source>Scope 1 and 2, market-based</source>
        <translation>范围一和二，市场法</translation>
    </message>
    <message>
        <source>Scope 2, location-based</source>
        <translation>范围二，位置法</translation>
    </message>
    <message>
        <source>Scope 2, market-based</source>
        <translation>范围二，市场法</translation>
    </message>
    <message>
        <source>left missing</source>
        <translation>不填补</translation>
    </message>
    <message>
        <source>evenly between register values, as estimated</source>
        <translation>在两次电度读数之间均分，标为估算</translation>
    </message>
    <message>
        <source>typical day of the same weekday, as estimated</source>
        <translation>同星期典型日，标为估算</translation>
    </message>
    <message>
        <source>of the month&apos;s own year only</source>
        <translation>仅限当年</translation>
    </message>
    <message>
        <source>of the month&apos;s year, else the latest published by its end</source>
        <translation>当年；否则取月末前最新发布者</translation>
    </message>
    <message>
        <source>within the calendar year</source>
        <translation>同一日历年内</translation>
    </message>
    <message>
        <source>within the month</source>
        <translation>同一月内</translation>
    </message>
    <message>
        <source>no figure without a residual mix</source>
        <translation>无剩余组合则不给出数值</translation>
    </message>
    <message>
        <source>the location-based factor where there is none</source>
        <translation>无剩余组合时采用位置因子</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>by days</source>
        <translation>按天数分摊</translation>
    </message>
    <message>
        <source>Gaps in energy</source>
        <translation>电量缺口</translation>
    </message>
    <message>
        <source>Largest share estimated</source>
        <translation>估算比例上限</translation>
    </message>
    <message>
        <source>Tolerance of the energy balance</source>
        <translation>能量平衡容差</translation>
    </message>
    <message>
        <source>Global warming potentials</source>
        <translation>全球增温潜势</translation>
    </message>
    <message>
        <source>Set of fuel factors</source>
        <translation>燃料因子集</translation>
    </message>
    <message>
        <source>Years of factors</source>
        <translation>因子年份</translation>
    </message>
    <message>
        <source>Matching of certificates</source>
        <translation>绿证匹配</translation>
    </message>
    <message>
        <source>Where there is no residual mix</source>
        <translation>无剩余组合时</translation>
    </message>
    <message>
        <source>Method for fuel</source>
        <translation>燃料核算方法</translation>
    </message>
    <message>
        <source>Tank levels across months</source>
        <translation>液位跨月</translation>
    </message>
    <message>
        <source>Density of fuels</source>
        <translation>燃料密度</translation>
    </message>
    <message>
        <source>Carbon report</source>
        <translation>碳报告</translation>
    </message>
    <message>
        <source>Energy report</source>
        <translation>能耗报告</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>质量报告</translation>
    </message>
    <message>
        <source>Annual report</source>
        <translation>年度报告</translation>
    </message>
    <message>
        <source>What becomes of hours for which a meter has no value. Energy that is filled in is marked as estimated; left missing, it is in no figure and the coverage says so.</source>
        <translation>电表无数值的小时如何处理。填补的电量标为估算；不填补则不计入任何数值，并体现在覆盖率中。</translation>
    </message>
    <message>
        <source>How much of a month&apos;s energy may be estimated before it is a finding that stands against closing.</source>
        <translation>一个月电量中估算部分超过此比例即成为阻碍结账的检查项。</translation>
    </message>
    <message>
        <source>How far the parts of a site may differ from its whole before it is a finding.</source>
        <translation>站点各支路之和与总量相差超过此值即成为检查项。</translation>
    </message>
    <message>
        <source>By which assessment report of the IPCC losses of refrigerants become CO₂e. Without a decision refrigerants have no figure.</source>
        <translation>制冷剂逸散按 IPCC 哪次评估报告折算为 CO₂e。未决定则制冷剂无数值。</translation>
    </message>
    <message>
        <source>Of which set the factors of fuels are. Without a decision a fuel that several sets know has no figure.</source>
        <translation>燃料因子取自哪个因子集。未决定时，多个因子集都有的燃料无数值。</translation>
    </message>
    <message>
        <source>Which year&apos;s factor a month is counted with, where its own year has none yet.</source>
        <translation>当年因子尚未发布时，月份按哪一年的因子计算。</translation>
    </message>
    <message>
        <source>How near in time the generation of a certificate must be to the consumption that it covers.</source>
        <translation>证书的发电时间与所抵消的用电须相距多近。</translation>
    </message>
    <message>
        <source>What counts for the energy that no certificate or contract covers, where the market has no residual mix.</source>
        <translation>市场没有剩余组合时，未被证书或合同覆盖的电量如何计算。</translation>
    </message>
    <message>
        <source>Which of deliveries, tank levels and hours run is taken first where a month has several.</source>
        <translation>一个月同时有加油量、液位和运行时间时，优先采用哪一种。</translation>
    </message>
    <message>
        <source>Whether fuel between two tank levels of different months may be shared out over the days.</source>
        <translation>跨月的两次液位之间的用量是否可按天数分摊。</translation>
    </message>
    <message>
        <source>Mass per volume of fuels, where their set of factors states none.</source>
        <translation>燃料的单位体积质量，用于因子集未给出密度时。</translation>
    </message>
    <message>
        <source>Energy that a utility billed</source>
        <translation>供电企业计费的电量</translation>
    </message>
    <message>
        <source>Energy where a meter has a gap</source>
        <translation>电表缺数时录入的电量</translation>
    </message>
    <message>
        <source>Certificate of origin</source>
        <translation>绿色电力来源证书</translation>
    </message>
    <message>
        <source>Power purchase agreement</source>
        <translation>购电协议</translation>
    </message>
    <message>
        <source>Factor of a supplier</source>
        <translation>供电商公布的因子</translation>
    </message>
    <message>
        <source>Fuel delivered or burnt</source>
        <translation>交付或燃用的燃料</translation>
    </message>
    <message>
        <source>Fuel in a tank on a day</source>
        <translation>某日油箱存量</translation>
    </message>
    <message>
        <source>Refrigerant lost</source>
        <translation>制冷剂逸散</translation>
    </message>
    <message>
        <source>Extinguishing gas lost</source>
        <translation>灭火剂逸散</translation>
    </message>
    <message>
        <source>Water drawn</source>
        <translation>取用的水</translation>
    </message>
    <message>
        <source>Heat given to others</source>
        <translation>供给他人的热量</translation>
    </message>
    <message>
        <source>Subscribers served</source>
        <translation>服务的用户</translation>
    </message>
    <message>
        <source>Split of a shared site</source>
        <translation>共址站点的分摊</translation>
    </message>
    <message>
        <source>Decision of the organisation</source>
        <translation>组织的核算决定</translation>
    </message>
    <message>
        <source>Own emission factor</source>
        <translation>自有排放因子</translation>
    </message>
    <message>
        <source>Fuel an hour by load</source>
        <translation>各负载下每小时油耗</translation>
    </message>
    <message>
        <source>Hours that a generator ran</source>
        <translation>发电机运行小时</translation>
    </message>
    <message>
        <source>Certificates of own generation</source>
        <translation>自发电的证书</translation>
    </message>
    <message>
        <source>Imported edition of factors</source>
        <translation>导入的因子版本</translation>
    </message>
    <message>
        <source>Target of the organisation</source>
        <translation>组织的减排目标</translation>
    </message>
    <message>
        <source>Report that was issued</source>
        <translation>已签发的报告</translation>
    </message>
    <message>
        <source>Report issued by itself</source>
        <translation>自动签发的报告</translation>
    </message>
    <message>
        <source>What the utility billed</source>
        <translation>供电企业计费的电量</translation>
    </message>
    <message>
        <source>Name in the energy tree; without it the whole site</source>
        <translation>能量树中的节点名；不填为整个站点</translation>
    </message>
    <message>
        <source>Who sent it</source>
        <translation>由谁开具</translation>
    </message>
    <message>
        <source>The invoice&apos;s own</source>
        <translation>发票自身的编号</translation>
    </message>
    <message>
        <source>The number of the utility&apos;s meter</source>
        <translation>供电企业电表的编号</translation>
    </message>
    <message>
        <source>Energy of the period</source>
        <translation>该时期的电量</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>由何得知</translation>
    </message>
    <message>
        <source>Which registry it is of; GEC is the Chinese 绿证</source>
        <translation>所属登记体系；GEC 为中国绿证</translation>
    </message>
    <message>
        <source>The certificate&apos;s own number, or first and last of a block</source>
        <translation>证书自身编号，或一段编号的首末</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>所代表的电量</translation>
    </message>
    <message>
        <source>How the electricity was made</source>
        <translation>发电方式</translation>
    </message>
    <message>
        <source>Market boundary within which it counts, such as CN or EU</source>
        <translation>有效的市场边界，如 CN 或 EU</translation>
    </message>
    <message>
        <source>When it was cancelled; without it it counts for nobody yet</source>
        <translation>注销日期；未填则尚不计入任何一方</translation>
    </message>
    <message>
        <source>For whom it was cancelled</source>
        <translation>为谁注销</translation>
    </message>
    <message>
        <source>Of the site&apos;s own generation: the photovoltaic node; it covers no grid energy</source>
        <translation>站点自发电的光伏节点；不抵消市电</translation>
    </message>
    <message>
        <source>How its energy is spread over the hours of its days; without it only the year is matched</source>
        <translation>电量在各日小时内的分布；不填则只按年匹配</translation>
    </message>
    <message>
        <source>Who delivers</source>
        <translation>供应方</translation>
    </message>
    <message>
        <source>Emissions per energy that the contract states</source>
        <translation>合同载明的单位电量排放</translation>
    </message>
    <message>
        <source>Either this …</source>
        <translation>填此项……</translation>
    </message>
    <message>
        <source>… or this share of the consumption</source>
        <translation>……或填占用电量的比例</translation>
    </message>
    <message>
        <source>Market boundary within which it counts</source>
        <translation>有效的市场边界</translation>
    </message>
    <message>
        <source>Whether certificates come with it</source>
        <translation>是否随附绿证</translation>
    </message>
    <message>
        <source>The contract&apos;s own</source>
        <translation>合同自身的编号</translation>
    </message>
    <message>
        <source>Who states it</source>
        <translation>由谁给出</translation>
    </message>
    <message>
        <source>Of all that it sells</source>
        <translation>其全部售电的因子</translation>
    </message>
    <message>
        <source>Market boundary</source>
        <translation>市场边界</translation>
    </message>
    <message>
        <source>Fuel, as the factors name it, such as diesel</source>
        <translation>燃料，名称与因子库一致，如 diesel</translation>
    </message>
    <message>
        <source>Delivered or burnt</source>
        <translation>交付或燃用的数量</translation>
    </message>
    <message>
        <source>Delivered, from two levels of the tank, or from hours run</source>
        <translation>按加油量、两次液位或运行时间</translation>
    </message>
    <message>
        <source>Generator or tank</source>
        <translation>发电机或油箱</translation>
    </message>
    <message>
        <source>Fuel, as the factors name it</source>
        <translation>燃料，名称与因子库一致</translation>
    </message>
    <message>
        <source>What is in the tank</source>
        <translation>油箱内的存量</translation>
    </message>
    <message>
        <source>Gas or blend, such as R-410A</source>
        <translation>气体或混合工质，如 R-410A</translation>
    </message>
    <message>
        <source>What was topped up or released; or charge and rate</source>
        <translation>补充或释放的量；或填充注量和泄漏率</translation>
    </message>
    <message>
        <source>What the equipment holds</source>
        <translation>设备充注量</translation>
    </message>
    <message>
        <source>Share of the charge that leaks in a year</source>
        <translation>一年内泄漏占充注量的比例</translation>
    </message>
    <message>
        <source>Air conditioner, chiller or bottle</source>
        <translation>空调、冷机或气瓶</translation>
    </message>
    <message>
        <source>Drawn in the period</source>
        <translation>该时期的取水量</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>水源</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>供给谁</translation>
    </message>
    <message>
        <source>Who shares the site</source>
        <translation>共用站点的租户</translation>
    </message>
    <message>
        <source>How the common part is split: as measured branches, equally, or by a share</source>
        <translation>公共部分如何分摊：按支路计量、均分或按比例</translation>
    </message>
    <message>
        <source>Of the common part, with the rule share</source>
        <translation>占公共部分的比例，仅用于按比例</translation>
    </message>
    <message>
        <source>The tenant&apos;s branch in the energy tree</source>
        <translation>租户在能量树中的支路</translation>
    </message>
    <message>
        <source>Which decision</source>
        <translation>哪一项决定</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>决定的内容</translation>
    </message>
    <message>
        <source>Name of the factor, never used for another value</source>
        <translation>因子编号，不得再用于其他数值</translation>
    </message>
    <message>
        <source>As in the library</source>
        <translation>与因子库一致</translation>
    </message>
    <message>
        <source>As in the library: grid_average, diesel</source>
        <translation>与因子库一致：grid_average、diesel</translation>
    </message>
    <message>
        <source>As sites name it, such as CN-SD</source>
        <translation>与站点一致，如 CN-SD</translation>
    </message>
    <message>
        <source>Such as kgCO2e/kWh</source>
        <translation>如 kgCO2e/kWh</translation>
    </message>
    <message>
        <source>What the mass is of</source>
        <translation>质量所指的气体</translation>
    </message>
    <message>
        <source>location, market, footprint</source>
        <translation>location、market、footprint</translation>
    </message>
    <message>
        <source>Generator: the name of its node, where it is measured</source>
        <translation>发电机：其节点名（如有计量）</translation>
    </message>
    <message>
        <source>Fuel an hour by load: 25 % 9 L/h; 50 % 16 L/h; 100 % 30 L/h; or one rate alone</source>
        <translation>各负载下每小时油耗：25 % 9 L/h; 50 % 16 L/h; 100 % 30 L/h；或单一油耗</translation>
    </message>
    <message>
        <source>What 100 % is</source>
        <translation>100 % 对应的功率</translation>
    </message>
    <message>
        <source>From which it draws, as tank levels and deliveries name it</source>
        <translation>取油的油箱，名称与液位和加油记录一致</translation>
    </message>
    <message>
        <source>Generator, as its fuel curve names it</source>
        <translation>发电机，名称与油耗曲线一致</translation>
    </message>
    <message>
        <source>Run in the period</source>
        <translation>该时期的运行时间</translation>
    </message>
    <message>
        <source>Mean load while it ran</source>
        <translation>运行时的平均负载</translation>
    </message>
    <message>
        <source>Whether its certificates were kept or sold</source>
        <translation>证书留存还是售出</translation>
    </message>
    <message>
        <source>Photovoltaic node; without it all of the site</source>
        <translation>光伏节点；不填为整个站点</translation>
    </message>
    <message>
        <source>Of the file that was imported</source>
        <translation>所导入的文件名</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>文件的 SHA-256</translation>
    </message>
    <message>
        <source>What it adds or changes, as a factor file of the library&apos;s columns</source>
        <translation>新增或变更的因子，列与因子库一致</translation>
    </message>
    <message>
        <source>Ids that are not offered any more, one a line</source>
        <translation>不再提供的编号，每行一个</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it bounds</source>
        <translation>所约束的总量</translation>
    </message>
    <message>
        <source>What its masses are of</source>
        <translation>质量所指的气体</translation>
    </message>
    <message>
        <source>The mass of that year</source>
        <translation>该年的排放量</translation>
    </message>
    <message>
        <source>How it leads on: see wattmastctl target</source>
        <translation>路径形式：见 wattmastctl target</translation>
    </message>
    <message>
        <source>Years and what they are to reach: 2030=-15%; 2060=0t</source>
        <translation>年份及应达到的值：2030=-15%; 2060=0t</translation>
    </message>
    <message>
        <source>Of the path peak: up to this, such as +20% or 1200t</source>
        <translation>用于达峰路径：上限，如 +20% 或 1200t</translation>
    </message>
    <message>
        <source>Years that the ledger does not have: 2023=303000t; 2024=305000t</source>
        <translation>账本中没有的年份：2023=303000t; 2024=305000t</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>What it is called: CR-2026-10</source>
        <translation>报告编号：CR-2026-10</translation>
    </message>
    <message>
        <source>Of these sites alone: names of areas, outermost first, one a line</source>
        <translation>仅限这些站点：地区名，由大到小，每行一个</translation>
    </message>
    <message>
        <source>Of these alone: codes, one a line</source>
        <translation>仅限这些站点：编码，每行一个</translation>
    </message>
    <message>
        <source>Whose name stands on it</source>
        <translation>署名的组织</translation>
    </message>
    <message>
        <source>en, zh-CN, vi; one a line</source>
        <translation>en、zh-CN、vi，每行一个</translation>
    </message>
    <message>
        <source>Where the closings ended then, for wattmastctl verify --head</source>
        <translation>当时结账的末端，供 wattmastctl verify --head 使用</translation>
    </message>
    <message>
        <source>SHA-256 and name of each, one a line</source>
        <translation>每个文件的 SHA-256 和名称，每行一个</translation>
    </message>
    <message>
        <source>Why findings were let stand: check=reason, one a line</source>
        <translation>检查项保留的理由：check=reason，每行一个</translation>
    </message>
    <message>
        <source>pdf, xlsx, csv, html, json; one a line</source>
        <translation>pdf、xlsx、csv、html、json，每行一个</translation>
    </message>
    <message>
        <source>Mean number in the period</source>
        <translation>该时期的平均数</translation>
    </message>
    <message>
        <source>Digits as published</source>
        <translation>发布时的数字</translation>
    </message>
    <message>
        <source>The year that the value describes</source>
        <translation>数值所描述的年份</translation>
    </message>
    <message>
        <source>Day on which the edition came out</source>
        <translation>版本发布日</translation>
    </message>
    <message>
        <source>The year that changes are stated against</source>
        <translation>变化的基准年</translation>
    </message>
    <message>
        <source>Of the path peak: may rise until then</source>
        <translation>用于达峰路径：此年之前可上升</translation>
    </message>
    <message>
        <source>Counted from 1</source>
        <translation>从 1 起计</translation>
    </message>
    <message>
        <source>The ledger&apos;s last line then</source>
        <translation>当时账本的最后分录</translation>
    </message>
    <message>
        <source>Where its files were put</source>
        <translation>文件存放位置</translation>
    </message>
    <message>
        <source>Where its files are put</source>
        <translation>文件存放位置</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Price of electricity by the hour</source>
        <translation>分时电价</translation>
    </message>
    <message>
        <source>Of all of its prices</source>
        <translation>全部价格的币种</translation>
    </message>
    <message>
        <source>Of the sites in this region of factors alone, such as CN-SH</source>
        <translation>仅限此因子区域的站点，如 CN-SH</translation>
    </message>
    <message>
        <source>Periods and what a kWh costs in them: peak 1.04; flat 0.71; valley 0.34</source>
        <translation>各时段及每千瓦时价格：峰 1.04; 平 0.71; 谷 0.34</translation>
    </message>
    <message>
        <source>When they are; the first that fits counts: peak: months 7-9, workdays, 8-11, 18-21; valley: 22-6; flat</source>
        <translation>各时段的时间，按先后取第一个符合者：峰: months 7-9, workdays, 8-11, 18-21; 谷: 22-6; 平</translation>
    </message>
    <message>
        <source>Days that are holidays in the periods: 2026-10-01; 2026-10-02</source>
        <translation>时段中作为节假日的日期：2026-10-01; 2026-10-02</translation>
    </message>
    <message>
        <source>For a kW of a month&apos;s highest demand</source>
        <translation>每千瓦月最大需量的价格</translation>
    </message>
    <message>
        <source>Organisational boundary</source>
        <translation>组织边界</translation>
    </message>
    <message>
        <source>Whose inventory it is</source>
        <translation>清单属于哪个组织</translation>
    </message>
    <message>
        <source>How what is shared is consolidated (GHG Protocol Corporate Standard, chapter 3)</source>
        <translation>共有部分如何合并（《温室气体核算体系企业标准》第 3 章）</translation>
    </message>
    <message>
        <source>The organisation&apos;s share, with equity share alone; without it all</source>
        <translation>本组织的份额，仅用于股权比例；不填即全部</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>组织边界</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>合并方法</translation>
    </message>
    <message>
        <source>equity share</source>
        <translation>股权比例</translation>
    </message>
    <message>
        <source>financial control</source>
        <translation>财务控制权</translation>
    </message>
    <message>
        <source>operational control</source>
        <translation>运营控制权</translation>
    </message>
    <message>
        <source>Of the sites of this area alone, outermost name first: Yangtze Delta/Shanghai</source>
        <translation>仅限此地区的站点，最大地区名在前：Yangtze Delta/Shanghai</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不含</translation>
    </message>
    <message>
        <source>Parts that are left out, such as sites; one a line</source>
        <translation>不含的部分，如 sites，每行一个</translation>
    </message>
    <message>
        <source>Of this tenant of shared sites alone; of the kind carbon</source>
        <translation>仅限共享站点的该租户；用于碳排放报告</translation>
    </message>
</context>
<context>
    <name>CarbonKpis</name>
    <message>
        <source>Total, location-based</source>
        <translation>合计，位置法</translation>
    </message>
    <message>
        <source>Total, market-based</source>
        <translation>合计，市场法</translation>
    </message>
    <message>
        <source>Electricity from grid</source>
        <translation>电网用电</translation>
    </message>
    <message>
        <source>Scope 3, category 3</source>
        <translation>范围三第 3 类</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>plus %1</source>
        <translation>另有 %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>较%2 %1</translation>
    </message>
    <message>
        <source>Scope 1 and 2.</source>
        <translation>范围一和范围二。</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关账</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>%1 of %2 sites</source>
        <translation>%1 / %2 个站点</translation>
    </message>
    <message>
        <source>no factor for it</source>
        <translation>没有相应的因子</translation>
    </message>
    <message>
        <source>losses and upstream</source>
        <translation>线损和上游</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s) of %1</source>
        <translation>
            <numerusform>%1 年的 %Ln 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the year&apos;s path</source>
        <translation>为本年路径的 %1</translation>
    </message>
    <message>
        <source>all of the energy</source>
        <translation>全部电量</translation>
    </message>
</context>
<context>
    <name>CarbonTexts</name>
    <message>
        <source>Grid electricity, location-based</source>
        <translation>电网用电，位置法</translation>
    </message>
    <message>
        <source>Own generation, attributes kept</source>
        <translation>自发电，保留环境属性</translation>
    </message>
    <message>
        <source>Certificates, cancelled</source>
        <translation>证书，已注销</translation>
    </message>
    <message>
        <source>Supply contracts</source>
        <translation>供电合同</translation>
    </message>
    <message>
        <source>Remaining grid electricity</source>
        <translation>其余电网用电</translation>
    </message>
    <message>
        <source>Remaining grid electricity, by the average</source>
        <translation>其余电网用电，按平均因子</translation>
    </message>
    <message>
        <source>Losses of the grid</source>
        <translation>电网线损</translation>
    </message>
    <message>
        <source>Upstream of electricity</source>
        <translation>电力上游</translation>
    </message>
    <message>
        <source>Upstream of the losses</source>
        <translation>线损上游</translation>
    </message>
    <message>
        <source>Diesel</source>
        <translation>柴油</translation>
    </message>
    <message>
        <source>Petrol</source>
        <translation>汽油</translation>
    </message>
    <message>
        <source>Natural gas</source>
        <translation>天然气</translation>
    </message>
    <message>
        <source>Liquefied petroleum gas</source>
        <translation>液化石油气</translation>
    </message>
    <message>
        <source>Scope 1, direct</source>
        <translation>范围一，直接排放</translation>
    </message>
    <message>
        <source>Scope 2, purchased energy</source>
        <translation>范围二，外购能源</translation>
    </message>
    <message>
        <source>Scope 3, category 3</source>
        <translation>范围三第 3 类</translation>
    </message>
    <message>
        <source>Biogenic, outside the scopes</source>
        <translation>生物源，不计入各范围</translation>
    </message>
    <message>
        <source>Own generation</source>
        <comment>step from location to market</comment>
        <translation>自发电</translation>
    </message>
    <message>
        <source>Certificates</source>
        <comment>step from location to market</comment>
        <translation>证书</translation>
    </message>
    <message>
        <source>Contracts</source>
        <comment>step from location to market</comment>
        <translation>合同</translation>
    </message>
    <message>
        <source>Residual mix</source>
        <comment>step from location to market</comment>
        <translation>剩余电力结构</translation>
    </message>
    <message>
        <source>Average</source>
        <comment>step from location to market</comment>
        <translation>平均因子</translation>
    </message>
    <message>
        <source>Other gas</source>
        <comment>step from location to market</comment>
        <translation>其他气体</translation>
    </message>
    <message>
        <source>No figure</source>
        <comment>step from location to market</comment>
        <translation>无数值</translation>
    </message>
    <message>
        <source>Scope 1 and 2, location-based</source>
        <translation>范围一和二，位置法</translation>
    </message>
    <message>
        <source>Scope 1 and 2, market-based</source>
        <translation>范围一和二，市场法</translation>
    </message>
    <message>
        <source>Scope 2, location-based</source>
        <translation>范围二，位置法</translation>
    </message>
    <message>
        <source>Scope 2, market-based</source>
        <translation>范围二，市场法</translation>
    </message>
    <message>
        <source>measured</source>
        <comment>share of energy</comment>
        <translation>实测</translation>
    </message>
    <message>
        <source>integrated</source>
        <comment>share of energy</comment>
        <translation>积分</translation>
    </message>
    <message>
        <source>estimated</source>
        <comment>share of energy</comment>
        <translation>估算</translation>
    </message>
    <message>
        <source>entered</source>
        <comment>share of energy</comment>
        <translation>录入</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>share of energy</comment>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Refrigerant %1</source>
        <translation>制冷剂 %1</translation>
    </message>
    <message>
        <source>Extinguishing gas %1</source>
        <translation>灭火气体 %1</translation>
    </message>
    <message>
        <source>%1, biogenic part</source>
        <translation>%1，生物源部分</translation>
    </message>
    <message>
        <source>%1, upstream</source>
        <translation>%1，上游</translation>
    </message>
    <message>
        <source>entered in the book</source>
        <translation>台账录入</translation>
    </message>
    <message>
        <source>%1 covered</source>
        <translation>覆盖 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meter(s)</source>
        <translation>
            <numerusform>%Ln 块电表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelCheck</name>
    <message>
        <source>Enter the address as https://host/path.</source>
        <translation>请按 https://主机/路径 的形式填写地址。</translation>
    </message>
    <message>
        <source>Enter the name or the address of the server.</source>
        <translation>请填写服务器的名称或地址。</translation>
    </message>
    <message>
        <source>Enter the name or the address of the server alone.</source>
        <translation>请只填写服务器的名称或地址。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535; empty: the usual one.</source>
        <translation>端口为 1 至 65535 的数字；留空：默认端口。</translation>
    </message>
    <message>
        <source>This holds a password, token or key. Keep it as a credential, and choose that one below.</source>
        <translation>其中含有密码、令牌或密钥。请将其存为凭据，并在下方选择该凭据。</translation>
    </message>
    <message>
        <source>Enter an address such as wattmast@example.com.</source>
        <translation>请填写邮件地址，例如 wattmast@example.com。</translation>
    </message>
    <message>
        <source>Enter 1 to 50 addresses, with commas between.</source>
        <translation>请填写 1 至 50 个地址，以逗号分隔。</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>“%1”不是邮件地址。</translation>
    </message>
    <message>
        <source>5 minutes to 24 hours; 0: never.</source>
        <translation>5 分钟至 24 小时；0：从不。</translation>
    </message>
    <message>
        <source>Begin and end have to differ.</source>
        <translation>开始和结束时间不能相同。</translation>
    </message>
    <message>
        <source>There is no such time zone; one is Asia/Shanghai.</source>
        <translation>没有此时区；例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>At most 10 minutes.</source>
        <translation>最长 10 分钟。</translation>
    </message>
    <message>
        <source>1 to 64 letters, digits, “-”, “_” and “.”; the first one is a letter or digit.</source>
        <translation>1 至 64 个字母、数字、“-”、“_”或“.”，首字符须为字母或数字。</translation>
    </message>
    <message>
        <source>Without TLS others can read what is said, so no login is taken. Choose TLS, or no credential.</source>
        <translation>没有 TLS 时内容可被他人读取，因此不接受登录。请选择 TLS，或不选凭据。</translation>
    </message>
    <message>
        <source>A pin is sha256/ and 64 hexadecimal digits or 44 characters of base64; several have commas between. A test message without pin says which.</source>
        <translation>指纹为 sha256/ 加 64 位十六进制数字或 44 个 base64 字符；多个之间用逗号分隔。不填指纹发送测试消息即可得知。</translation>
    </message>
    <message>
        <source>Enter the whole path of the file, such as /etc/ssl/certs/own.pem, or nothing.</source>
        <translation>请输入文件的完整路径，例如 /etc/ssl/certs/own.pem，或留空。</translation>
    </message>
    <message>
        <source>What stands behind “%1” is a secret: whoever knows it can send there. “New…” below keeps it as a credential.</source>
        <translation>“%1”之后的部分是机密：知道它的人都可以向那里发送。点下方的“新建…”可将其存为凭据。</translation>
    </message>
    <message>
        <source>This file cannot be read, or holds no certificate in PEM. Choose another, or none.</source>
        <translation>该文件无法读取，或不含 PEM 格式的证书。请换一个文件，或留空。</translation>
    </message>
</context>
<context>
    <name>ChannelTexts</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Two sentences. 中文：%1%2，不要空格</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The receiver did not answer in time.</source>
        <translation>接收方未及时答复。</translation>
    </message>
    <message>
        <source>The connection to the receiver failed.</source>
        <translation>无法连接接收方。</translation>
    </message>
    <message>
        <source>The receiver refused the message or the login.</source>
        <translation>接收方拒绝了消息或登录。</translation>
    </message>
    <message>
        <source>What the receiver answered cannot be understood.</source>
        <translation>接收方的答复无法理解。</translation>
    </message>
    <message>
        <source>The address or the credential does not fit.</source>
        <translation>地址或凭据不正确。</translation>
    </message>
    <message>
        <source>A file that is needed cannot be read.</source>
        <translation>所需的文件无法读取。</translation>
    </message>
    <message>
        <source>The desktop keyring could not be used.</source>
        <translation>无法使用桌面密钥环。</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>SNMP</source>
        <translation>SNMP</translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation>全程 TLS</translation>
    </message>
    <message>
        <source>STARTTLS, always</source>
        <translation>强制 STARTTLS</translation>
    </message>
    <message>
        <source>In clear, without login</source>
        <translation>明文，不登录</translation>
    </message>
    <message>
        <source>Inform, acknowledged</source>
        <translation>Inform，有确认</translation>
    </message>
    <message>
        <source>Trap, without answer</source>
        <translation>Trap，无确认</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>nothing told yet</source>
        <translation>尚未通知</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>正常送达</translation>
    </message>
    <message>
        <source>tries again</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>every severity</source>
        <translation>所有级别</translation>
    </message>
    <message>
        <source>%1 and more urgent</source>
        <extracomment>%1: &quot;major&quot;</extracomment>
        <translation>%1及以上</translation>
    </message>
    <message>
        <source>every rule</source>
        <translation>所有规则</translation>
    </message>
    <message>
        <source>rules that name it</source>
        <translation>指定它的规则</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Switched off: it is told nothing.</source>
        <translation>已停用：不通知。</translation>
    </message>
    <message>
        <source>Last told: %1.</source>
        <translation>上次通知：%1。</translation>
    </message>
    <message>
        <source>No message about alarms has arrived yet.</source>
        <translation>尚无告警消息送达。</translation>
    </message>
    <message>
        <source>Before that, at %1, one failed: %2</source>
        <translation>在此之前，%1 有一条失败：%2</translation>
    </message>
    <message>
        <source>Failed at %1: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>It is tried again for an hour.</source>
        <translation>将在一小时内重试。</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms wait to be told.</source>
        <translation>
            <numerusform>有 %n 条告警等待通知。</numerusform>
        </translation>
    </message>
    <message>
        <source>The message was not taken.</source>
        <translation>消息未被接收。</translation>
    </message>
    <message>
        <source>“%1”.</source>
        <comment>said</comment>
        <extracomment>What a receiver or the system said, behind a sentence. 中文：“%1”。</extracomment>
        <translation>“%1”。</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>arrives in part</source>
        <translation>部分送达</translation>
    </message>
    <message>
        <source>No message about alarms was sent yet.</source>
        <translation>尚未发出过告警消息。</translation>
    </message>
    <message>
        <source>Last sent: %1; nobody says whether a trap arrives.</source>
        <translation>上次发出：%1；Trap 无应答，无法得知是否送达。</translation>
    </message>
    <message>
        <source>Not everybody got it: %1.</source>
        <extracomment>%1: what the server answered for whom, in English. 中文：并非所有人都收到：%1。</extracomment>
        <translation>并非所有人都收到：%1。</translation>
    </message>
</context>
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
    <name>CompareNames</name>
    <message>
        <source>previous day</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>previous week</source>
        <translation>前一周</translation>
    </message>
    <message>
        <source>previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>previous year</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Prev. day</source>
        <translation>较前一天</translation>
    </message>
    <message>
        <source>Prev. week</source>
        <translation>较前一周</translation>
    </message>
    <message>
        <source>Prev. month</source>
        <translation>较上月</translation>
    </message>
    <message>
        <source>Prev. year</source>
        <translation>较上年</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>较此前</translation>
    </message>
</context>
<context>
    <name>CoolingModel</name>
    <message>
        <source>no data</source>
        <extracomment>Of a cooling unit that does not answer. 中文：无数据</extracomment>
        <translation>无数据</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>Of a cooling unit that draws no power. 中文：停机</extracomment>
        <translation>停机</translation>
    </message>
    <message>
        <source>running</source>
        <extracomment>Of a cooling unit that draws power. 中文：运行</extracomment>
        <translation>运行</translation>
    </message>
    <message>
        <source>reporting</source>
        <extracomment>Of a cooling unit that tells temperatures, but no power. 中文：有数据</extracomment>
        <translation>有数据</translation>
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
    <name>DeviceTexts</name>
    <message>
        <source>The address or name of the device or its gateway.</source>
        <translation>设备或其网关的地址或主机名。</translation>
    </message>
    <message>
        <source>A number from 1 to 65535.</source>
        <translation>1 至 65535 的数字。</translation>
    </message>
    <message>
        <source>A number from 1 to 247.</source>
        <translation>1 至 247 的数字。</translation>
    </message>
    <message>
        <source>A number from 0 to 255.</source>
        <translation>0 至 255 的数字。</translation>
    </message>
    <message>
        <source>A serial port of this machine; it begins with /dev/.</source>
        <translation>本机的串口，以 /dev/ 开头。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Twelve digits from the meter&apos;s plate, or nothing where it is alone on its line.</source>
        <translation>电表铭牌上的 12 位数字；线路上只有这一块表时可留空。</translation>
    </message>
    <message>
        <source>Primary over secondary, or their quotient; nothing where there is no transformer.</source>
        <translation>一次侧比二次侧，或其比值；没有互感器时留空。</translation>
    </message>
    <message>
        <source>The device&apos;s own part of its topics, without + and #.</source>
        <translation>主题中属于该设备的部分，不含 + 和 #。</translation>
    </message>
    <message>
        <source>Begins with /; nothing where the device has the host for itself.</source>
        <translation>以 / 开头；该主机只有这一台设备时留空。</translation>
    </message>
    <message>
        <source>The number of the unit in the device&apos;s paths.</source>
        <translation>设备路径中的单元编号。</translation>
    </message>
    <message>
        <source>The name of a credential: letters, digits, “-”, “_” and “.”.</source>
        <translation>凭据的名称：字母、数字、“-”、“_”和“.”。</translation>
    </message>
    <message>
        <source>A fingerprint, or the path of a PEM file with authorities.</source>
        <translation>证书指纹，或含证书颁发机构的 PEM 文件路径。</translation>
    </message>
    <message>
        <source>From 1s to 24h.</source>
        <translation>1s 至 24h。</translation>
    </message>
    <message>
        <source>From 100ms to 60s.</source>
        <translation>100ms 至 60s。</translation>
    </message>
    <message>
        <source>illegal function</source>
        <translation>非法功能码</translation>
    </message>
    <message>
        <source>illegal data address</source>
        <translation>非法数据地址</translation>
    </message>
    <message>
        <source>illegal data value</source>
        <translation>非法数据值</translation>
    </message>
    <message>
        <source>device failure</source>
        <translation>设备故障</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>已确认，处理中</translation>
    </message>
    <message>
        <source>device busy</source>
        <translation>设备忙</translation>
    </message>
    <message>
        <source>memory parity error</source>
        <translation>存储奇偶校验错误</translation>
    </message>
    <message>
        <source>gateway path unavailable</source>
        <translation>网关路径不可用</translation>
    </message>
    <message>
        <source>gateway target failed to respond</source>
        <translation>网关目标设备无响应</translation>
    </message>
    <message>
        <source>unknown exception</source>
        <translation>未知异常</translation>
    </message>
    <message>
        <source>Modbus TCP</source>
        <translation>Modbus TCP</translation>
    </message>
    <message>
        <source>Modbus RTU over TCP</source>
        <translation>Modbus RTU over TCP</translation>
    </message>
    <message>
        <source>Modbus RTU, serial port</source>
        <translation>Modbus RTU，串口</translation>
    </message>
    <message>
        <source>SunSpec</source>
        <translation>SunSpec</translation>
    </message>
    <message>
        <source>SNMP</source>
        <translation>SNMP</translation>
    </message>
    <message>
        <source>DL/T 645</source>
        <translation>DL/T 645</translation>
    </message>
    <message>
        <source>DL/T 645, serial port</source>
        <translation>DL/T 645，串口</translation>
    </message>
    <message>
        <source>Redfish</source>
        <translation>Redfish</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>HTTP JSON</source>
        <translation>HTTP JSON</translation>
    </message>
    <message>
        <source>Meters, rectifiers and controllers with an Ethernet port of their own.</source>
        <translation>自带以太网口的电表、整流器和控制器。</translation>
    </message>
    <message>
        <source>Meters on an RS-485 line behind a serial server that passes frames on as they are.</source>
        <translation>RS-485 线路上的电表，经原样转发报文的串口服务器接入。</translation>
    </message>
    <message>
        <source>Meters on an RS-485 line that is connected to this machine.</source>
        <translation>RS-485 线路上的电表，线路直接接到本机。</translation>
    </message>
    <message>
        <source>Inverters, meters and batteries that list their own points over Modbus TCP.</source>
        <translation>经 Modbus TCP 自行列出测点的逆变器、电表和电池。</translation>
    </message>
    <message>
        <source>UPS, rack PDUs, routers and switches; version 1, 2c or 3.</source>
        <translation>UPS、机架 PDU、路由器和交换机；版本 1、2c 或 3。</translation>
    </message>
    <message>
        <source>Chinese electricity meters behind a serial server, editions of 1997 and 2007.</source>
        <translation>经串口服务器接入的国标电能表，1997 版和 2007 版。</translation>
    </message>
    <message>
        <source>Chinese electricity meters on a line that is connected to this machine.</source>
        <translation>线路直接接到本机的国标电能表。</translation>
    </message>
    <message>
        <source>Servers, rack PDUs and power shelves with a management controller.</source>
        <translation>带管理控制器的服务器、机架 PDU 和电源框。</translation>
    </message>
    <message>
        <source>Sensors and gateways that publish to a broker of their own accord.</source>
        <translation>主动向消息服务器（broker）发布数据的传感器和网关。</translation>
    </message>
    <message>
        <source>Meters and plugs that give JSON documents over HTTP.</source>
        <translation>经 HTTP 提供 JSON 文档的电表和插座。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Unit id</source>
        <translation>单元号</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>波特率</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>停止位</translation>
    </message>
    <message>
        <source>Meter address</source>
        <translation>表地址</translation>
    </message>
    <message>
        <source>CT ratio</source>
        <translation>CT 变比</translation>
    </message>
    <message>
        <source>PT ratio</source>
        <translation>PT 变比</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>轮询周期</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>%1 Example: %2</source>
        <translation>%1例如：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无校验</translation>
    </message>
    <message>
        <source>even</source>
        <translation>偶校验</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>奇校验</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>encrypted (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>no such register</source>
        <translation>无此寄存器</translation>
    </message>
    <message>
        <source>holding %1</source>
        <translation>保持 %1</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>“%1” (exception %2)</source>
        <translation>“%1”（异常码 %2）</translation>
    </message>
    <message>
        <source>The device does not know this kind of read; another profile may use the other kind.</source>
        <translation>设备不支持这种读取方式；换一个模板可能使用另一种。</translation>
    </message>
    <message>
        <source>This model may lack it.</source>
        <translation>该型号可能没有这一项。</translation>
    </message>
    <message>
        <source>The device does not accept this many registers at once.</source>
        <translation>设备不接受一次读取这么多寄存器。</translation>
    </message>
    <message>
        <source>The device could not do it; look at its own display for a fault.</source>
        <translation>设备无法执行；请查看设备自身显示的故障。</translation>
    </message>
    <message>
        <source>The device is busy with something else; try again, or ask less often.</source>
        <translation>设备正忙；请重试，或降低轮询频率。</translation>
    </message>
    <message>
        <source>The device has found a fault in its own memory.</source>
        <translation>设备发现自身存储器有故障。</translation>
    </message>
    <message>
        <source>The gateway knows no way to this unit; check the unit id and the gateway&apos;s routes.</source>
        <translation>网关没有到该单元的路径；请检查单元号和网关的路由设置。</translation>
    </message>
    <message>
        <source>Nobody behind the gateway answers at this unit; check the unit id, the wiring and the baud rate.</source>
        <translation>网关后面没有设备以该单元号应答；请检查单元号、接线和波特率。</translation>
    </message>
    <message>
        <source>The standard does not have this exception; see the device&apos;s manual.</source>
        <translation>标准中没有这个异常码；请查阅设备手册。</translation>
    </message>
    <message>
        <source>The device answered %1. %2</source>
        <translation>设备应答%1。%2</translation>
    </message>
    <message>
        <source>The device answers, but not exactly one profile fits it. Choose the profile yourself.</source>
        <translation>设备有应答，但没有唯一匹配的模板。请自行选择模板。</translation>
    </message>
    <message>
        <source>The word order fits: %1 reads %2. The other order would read %3.</source>
        <translation>字序正确：%1 读数为 %2。换成另一种字序则为 %3。</translation>
    </message>
    <message>
        <source>Is the word order right? %1 reads %2; in the other order it would be %3. Set the order at the device, or choose a profile for this model.</source>
        <translation>字序对吗？%1 读数为 %2，换成另一种字序则为 %3。请在设备上设置字序，或选择适合该型号的模板。</translation>
    </message>
    <message>
        <source>Does the profile fit this model? %1 reads %2, and no network has that.</source>
        <translation>模板适合该型号吗？%1 读数为 %2，任何电网都不会有这个值。</translation>
    </message>
    <message>
        <source>Is the ratio %1 right? With it %2 reads %3, without it %4. Compare with the load that is connected.</source>
        <translation>变比 %1 对吗？按此变比，%2 读数为 %3，不乘变比为 %4。请与实际所接负载比较。</translation>
    </message>
</context>
<context>
    <name>EnergyKpis</name>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Highest hour</source>
        <translation>最高小时</translation>
    </message>
    <message>
        <source>Load factor</source>
        <translation>负荷率</translation>
    </message>
    <message>
        <source>Base load</source>
        <translation>基础负荷</translation>
    </message>
    <message>
        <source>Night share, 22 – 06</source>
        <translation>夜间占比，22 – 06</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is &quot;−1.9%&quot;, %2 &quot;previous month&quot;. 中文：较%2 %1</extracomment>
        <translation>较%2 %1</translation>
    </message>
    <message>
        <source>nothing to compare in %1</source>
        <translation>%1无可比值</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>When the highest hour was: &quot;Thu 15 Oct 16:00 – 17:00&quot;. 中文：%1 – %2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>mean of %1 h over the highest hour</source>
        <translation>%1 h 平均值与最高小时之比</translation>
    </message>
    <message>
        <source>mean over highest hour</source>
        <translation>平均值与最高小时之比</translation>
    </message>
    <message>
        <source>95% of hours are above</source>
        <translation>95% 的小时高于此值</translation>
    </message>
    <message>
        <source>an even load has %1</source>
        <translation>均匀负荷为 %1</translation>
    </message>
    <message>
        <source>%1 points on %2</source>
        <extracomment>Difference of two shares, in percentage points. 中文：较%2 %1 个百分点</extracomment>
        <translation>较%2 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 为计量值</translation>
    </message>
    <message>
        <source>%1 of %2 hours</source>
        <translation>%2 个小时中的 %1 个</translation>
    </message>
</context>
<context>
    <name>EnergyNames</name>
    <message>
        <source>All sites</source>
        <translation>全部站点</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>open</source>
        <comment>of a door</comment>
        <extracomment>Of a door. 中文：打开 / 关闭</extracomment>
        <translation>打开</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>of a door</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>smoke</source>
        <comment>of a detector</comment>
        <extracomment>Of a smoke detector. 中文：烟雾告警 / 无烟雾</extracomment>
        <translation>烟雾</translation>
    </message>
    <message>
        <source>no smoke</source>
        <translation>无烟雾</translation>
    </message>
    <message>
        <source>water</source>
        <comment>of a detector</comment>
        <extracomment>Of a water detector. 中文：水浸 / 无水浸</extracomment>
        <translation>水浸</translation>
    </message>
    <message>
        <source>dry</source>
        <comment>of a water detector</comment>
        <translation>无水浸</translation>
    </message>
</context>
<context>
    <name>ExploreNames</name>
    <message>
        <source>Energy per traffic</source>
        <extracomment>Watt-hours per gigabyte. 中文：单位流量能耗</extracomment>
        <translation>单位流量能耗</translation>
    </message>
    <message>
        <source>Share of own range</source>
        <extracomment>Several units in one pane, each over its own range. 中文：各量程百分比</extracomment>
        <translation>各自量程占比</translation>
    </message>
    <message>
        <source>Computed: the site&apos;s power divided by its traffic, downlink and uplink</source>
        <translation>计算值：站点功率除以上下行流量之和</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
</context>
<context>
    <name>FactorTexts</name>
    <message>
        <source>Grid average</source>
        <translation>电网平均</translation>
    </message>
    <message>
        <source>Grid average, generation</source>
        <translation>电网平均（发电侧）</translation>
    </message>
    <message>
        <source>Grid average, total output</source>
        <translation>电网平均（总输出）</translation>
    </message>
    <message>
        <source>Grid average without traded non-fossil power</source>
        <translation>电网平均（不含市场化交易非化石电量）</translation>
    </message>
    <message>
        <source>Fixed for enterprise accounting</source>
        <translation>企业核算用固定值</translation>
    </message>
    <message>
        <source>National average</source>
        <translation>全国平均</translation>
    </message>
    <message>
        <source>Fossil power</source>
        <translation>化石能源电力</translation>
    </message>
    <message>
        <source>Residual mix</source>
        <translation>剩余电力组合</translation>
    </message>
    <message>
        <source>Operating margin</source>
        <translation>电量边际</translation>
    </message>
    <message>
        <source>Build margin</source>
        <translation>容量边际</translation>
    </message>
    <message>
        <source>Diesel</source>
        <translation>柴油</translation>
    </message>
    <message>
        <source>Petrol</source>
        <translation>汽油</translation>
    </message>
    <message>
        <source>Natural gas</source>
        <translation>天然气</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>因子集</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Region&apos;s name</source>
        <translation>地区英文名</translation>
    </message>
    <message>
        <source>Region&apos;s own name</source>
        <translation>地区本地名</translation>
    </message>
    <message>
        <source>Data year</source>
        <translation>数据年份</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期自</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>有效期至</translation>
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
        <source>Gas</source>
        <translation>气体</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Line losses in it</source>
        <translation>含线损</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布方</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Table or page</source>
        <translation>表格或页码</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>line losses are in the factor</comment>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <comment>line losses are not in the factor</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>not clear</source>
        <comment>whether line losses are in the factor</comment>
        <translation>不明确</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>a day</comment>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>至 %1 止</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>own factor, record %1, entered %2 by %3: %4</source>
        <translation>自有因子，记录 %1，%2 由 %3 录入：%4</translation>
    </message>
    <message>
        <source>imported from %1, record %2, %3 by %4: %5</source>
        <translation>导入自 %1，记录 %2，%3 由 %4 导入：%5</translation>
    </message>
    <message>
        <source>no year</source>
        <comment>a factor without a data year</comment>
        <translation>无年份</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>a former value and unit, a day</comment>
        <translation>%1，至 %2 止</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>Line losses</source>
        <translation>线损</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>上游</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>燃料</translation>
    </message>
    <message>
        <source>Fuel property</source>
        <translation>燃料特性</translation>
    </message>
    <message>
        <source>Refrigerant</source>
        <translation>制冷剂</translation>
    </message>
    <message>
        <source>Warming potential</source>
        <translation>全球变暖潜势</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热力</translation>
    </message>
    <message>
        <source>Biogenic CO2</source>
        <translation>生物源二氧化碳</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a factor that an edition adds</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a factor that an edition changes</comment>
        <translation>改变</translation>
    </message>
    <message>
        <source>goes</source>
        <comment>a factor that is not offered any more</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>not in the file, stays</source>
        <translation>文件中没有，保留</translation>
    </message>
    <message>
        <source>Worldwide</source>
        <translation>全球</translation>
    </message>
    <message>
        <source>“Same year only” takes it for the months of %1.</source>
        <translation>“仅限当年”规则用于 %1 年各月。</translation>
    </message>
    <message>
        <source>“Latest published” takes it for %1.</source>
        <translation>“最近发布”规则用于%1。</translation>
    </message>
    <message>
        <source>“Newest edition” takes it for %1, where its set is asked for.</source>
        <translation>指定其因子集时，“最新版本”规则用于%1。</translation>
    </message>
    <message>
        <source>Only where its set is named: %1 stands first for this region.</source>
        <translation>仅在指定其因子集时使用：该地区优先采用 %1。</translation>
    </message>
    <message>
        <source>No rule takes it by itself: a calculation must name it.</source>
        <translation>没有规则会自动选用，须在计算中指定。</translation>
    </message>
    <message>
        <source>For %1, %2 is taken.</source>
        <translation>%1采用的是 %2。</translation>
    </message>
    <message>
        <source>Used only together with other factors of its set.</source>
        <translation>仅与同一因子集的其他因子一起使用。</translation>
    </message>
    <message>
        <source>%1: the value changes from %2 to %3 under the same id.</source>
        <translation>%1：同一标识下数值由 %2 变为 %3。</translation>
    </message>
    <message>
        <source>%1: the unit changes from %2 to %3 under the same id.</source>
        <translation>%1：同一标识下单位由 %2 变为 %3。</translation>
    </message>
    <message>
        <source>%1: the data year is earlier than before; is the edition an older one?</source>
        <translation>%1：数据年份早于原有年份，是否为旧版本？</translation>
    </message>
    <message>
        <source>%1: it would not be offered any more.</source>
        <translation>%1：将不再提供。</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>选用规则</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>not stated</source>
        <comment>the data year</comment>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>%1 (%2), rank %3</source>
        <extracomment>A set of factors: its name, short name and rank. 中文：%1（%2），顺序 %3</extracomment>
        <translation>%1（%2），顺序 %3</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>历年</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>Earlier value</source>
        <translation>原值</translation>
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
    <message>
        <source>no sites yet</source>
        <translation>暂无站点</translation>
    </message>
    <message>
        <source>reading, %1 of %2 sites</source>
        <translation>正在读取：已读 %1 个，共 %2 个站点</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>known at %1 of %2 sites</source>
        <translation>%2 个站点中 %1 个有值</translation>
    </message>
    <message numerus="yes">
        <source>A site answers when any of its devices does; its power is known when all meters of it have a value of now. %Ln site(s) answer without that.</source>
        <translation>
            <numerusform>站点的任一设备应答即为站点应答；功率要其全部电表都有当前值才可得。%Ln 个站点虽应答，但无功率。</numerusform>
        </translation>
    </message>
    <message>
        <source>all answer, %1 without power</source>
        <translation>全部应答，%1 个无功率</translation>
    </message>
    <message>
        <source>%1, %2 unreadable</source>
        <extracomment>How many sites answer or not, and of how many figures cannot be read. 中文：%1，%2 个无法读取</extracomment>
        <translation>%1，%2 个无法读取</translation>
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
    <name>FormulaTexts</name>
    <message>
        <source>a plain number</source>
        <translation>无单位数值</translation>
    </message>
    <message>
        <source>Write a formula, such as a + b.</source>
        <translation>请输入公式，例如 a + b。</translation>
    </message>
    <message>
        <source>The formula is too long.</source>
        <translation>公式过长。</translation>
    </message>
    <message>
        <source>There are too many parentheses within each other.</source>
        <translation>括号嵌套过深。</translation>
    </message>
    <message>
        <source>“%1” cannot stand here.</source>
        <translation>此处不能出现“%1”。</translation>
    </message>
    <message>
        <source>A point or a number is missing here.</source>
        <translation>此处缺少测点或数值。</translation>
    </message>
    <message>
        <source>“%1” is not closed.</source>
        <translation>“%1”没有闭合。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数值。</translation>
    </message>
    <message>
        <source>“%1” is no unit.</source>
        <translation>没有“%1”这个单位。</translation>
    </message>
    <message>
        <source>There is no point “%1”.</source>
        <translation>没有测点“%1”。</translation>
    </message>
    <message>
        <source>Several points are called “%1”. Use a letter, or choose one from the list.</source>
        <translation>有多个测点名为“%1”。请使用字母，或从列表中选择。</translation>
    </message>
    <message>
        <source>“%1” is a state, and there is no arithmetic with states.</source>
        <translation>“%1”是状态量，不能参与运算。</translation>
    </message>
    <message>
        <source>Several points stand where one value is needed. Use sum(…) or avg(…).</source>
        <translation>此处只能有一个数值，却有多个测点。请使用 sum(…) 或 avg(…)。</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together.</source>
        <extracomment>Units that cannot be added or compared. 中文：%1 与 %2 单位不同，不能相加减或比较。</extracomment>
        <translation>%1 与 %2 单位不同，不能相加减或比较。</translation>
    </message>
    <message>
        <source>Temperatures in °C cannot be summed or multiplied. Subtract one from another first.</source>
        <translation>摄氏温度不能求和或相乘除，请先求温差。</translation>
    </message>
    <message>
        <source>delta needs a duration of up to 366 days, such as delta(a, 1 h).</source>
        <translation>delta 需要不超过 366 天的时长，例如 delta(a, 1 h)。</translation>
    </message>
    <message>
        <source>%1 takes two values.</source>
        <translation>%1 需要两个参数。</translation>
    </message>
    <message>
        <source>A result in %1 cannot be shown in %2.</source>
        <translation>结果单位为 %1，不能换算成 %2。</translation>
    </message>
    <message>
        <source>A formula needs at least one point.</source>
        <translation>公式至少需要一个测点。</translation>
    </message>
    <message>
        <source>A formula has at most %1 points.</source>
        <translation>公式最多包含 %1 个测点。</translation>
    </message>
    <message>
        <source>The unit of %1 and %2 together has no meaning.</source>
        <translation>%1 与 %2 组合的单位没有意义。</translation>
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
    <name>JobTexts</name>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>%n 个任务进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n 个任务失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) finished</source>
        <translation>
            <numerusform>%n 个任务已完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Being cancelled…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
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
    <name>KpiDifference</name>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>A figure of an earlier time and when that was. 中文：%1（%2）：%3</extracomment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>compared at %1 of %2 sites</source>
        <translation>参与对比的站点：%1 / %2</translation>
    </message>
    <message>
        <source>%1 of that time is known</source>
        <translation>该时段数据完整率 %1</translation>
    </message>
    <message>
        <source>comparison could not be read</source>
        <extracomment>The earlier figures. 中文：对比值无法读取</extracomment>
        <translation>对比值无法读取</translation>
    </message>
    <message>
        <source>nothing to compare in %1</source>
        <extracomment>%1 is &quot;previous week&quot;. 中文：%1无可比值</extracomment>
        <translation>%1无可比值</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A difference, and what it is in per cent. 中文：%1（%2）</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is &quot;−2.1 MW (−3.0%)&quot;, %2 &quot;previous week&quot;. 中文：较%2 %1</extracomment>
        <translation>较%2 %1</translation>
    </message>
</context>
<context>
    <name>LineProperties</name>
    <message>
        <source>CO₂ only. CH₄ and N₂O are not in this factor.</source>
        <translation>仅 CO₂。此因子不含 CH₄ 和 N₂O。</translation>
    </message>
    <message>
        <source>CO₂e: all greenhouse gases that its publisher counts.</source>
        <translation>CO₂e：发布方计入的所有温室气体。</translation>
    </message>
    <message>
        <source>record %1 (%2)</source>
        <translation>记录 %1（%2）</translation>
    </message>
    <message>
        <source>document: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>entered by %1 on %2</source>
        <translation>%1 于 %2 录入</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Not offered any more: an edition changed or took out this row. The ledger keeps it.</source>
        <translation>不再提供：某个新版本更改或移除了这一行。账本中仍然保留。</translation>
    </message>
    <message>
        <source>Gases</source>
        <translation>气体</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Of the book</source>
        <translation>台账记录</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Its row is not in this library any more. The ledger keeps value and digest.</source>
        <translation>这一行已不在因子库中。账本保留其数值和摘要。</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>line %1 of closing %2</source>
        <translation>第 %2 次关账的第 %1 条分录</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Month head</source>
        <translation>关账末端</translation>
    </message>
    <message>
        <source>draft, not in the ledger yet</source>
        <translation>草稿，尚未进入账本</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>stands for line %1: %2</source>
        <translation>替代第 %1 条分录：%2</translation>
    </message>
    <message>
        <source>added later: %1</source>
        <translation>后来补充：%1</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>%1, %2 covered</source>
        <translation>%1，覆盖 %2</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
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
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>添加设备</translation>
    </message>
    <message>
        <source>Discover devices</source>
        <translation>发现设备</translation>
    </message>
    <message>
        <source>Import an edition of factors</source>
        <translation>导入因子新版本</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Boundary and policies</source>
        <translation>边界与政策</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>账册</translation>
    </message>
    <message>
        <source>Import records of the book</source>
        <translation>导入账册记录</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <extracomment>A section of the settings, in the list of commands. 中文：设置：%1</extracomment>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>告警规则</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>采集器</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新建报告</translation>
    </message>
    <message>
        <source>Factors and tariffs</source>
        <translation>因子与电价</translation>
    </message>
    <message>
        <source>Record an event of a meter</source>
        <translation>登记电表事件</translation>
    </message>
    <message>
        <source>Import corrections of samples</source>
        <translation>导入样本更正</translation>
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
    <name>PueMethod</name>
    <message>
        <source>No PUE: %1 has no value in this time.</source>
        <translation>无 PUE：%1 在此时段内没有数值。</translation>
    </message>
    <message>
        <source>No PUE: %1 has values for %2 of this time; it takes %3 of every meter.</source>
        <translation>无 PUE：%1 仅覆盖此时段的 %2；每块电表须达到 %3。</translation>
    </message>
    <message>
        <source>No PUE: the IT used nothing, or more than the whole site. Check the energy tree.</source>
        <translation>无 PUE：IT 能耗为零，或大于全站能耗。请检查能源树。</translation>
    </message>
    <message>
        <source>Category not stated: give the site the tag PUE1, PUE2 or PUE3 in the inventory.</source>
        <translation>未说明测量类别：请在清单中为站点添加标签 PUE1、PUE2 或 PUE3。</translation>
    </message>
    <message>
        <source>PUE1, basic: IT measured at the output of the UPS.</source>
        <translation>PUE1（基本）：IT 在 UPS 输出端测量。</translation>
    </message>
    <message>
        <source>PUE2, intermediate: IT measured at the output of the power distribution units.</source>
        <translation>PUE2（中级）：IT 在配电单元输出端测量。</translation>
    </message>
    <message>
        <source>PUE3, advanced: IT measured at the input of the IT equipment.</source>
        <translation>PUE3（高级）：IT 在 IT 设备输入端测量。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QualityKpis</name>
    <message>
        <source>Measured energy</source>
        <translation>实测电量</translation>
    </message>
    <message>
        <source>Hours with nothing</source>
        <translation>无数据小时</translation>
    </message>
    <message>
        <source>Sites incomplete</source>
        <translation>不完整站点</translation>
    </message>
    <message>
        <source>Samples held back</source>
        <translation>隔离样本</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未结问题</translation>
    </message>
    <message>
        <source>Bills that differ</source>
        <translation>不符账单</translation>
    </message>
    <message>
        <source>of %1 h of grid meters</source>
        <translation>共 %1 小时（市电表）</translation>
    </message>
    <message>
        <source>of %1 h</source>
        <translation>共 %1 小时</translation>
    </message>
    <message>
        <source>of %1, %2 without a figure</source>
        <translation>共 %1 个，%2 个无数值</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1 个</translation>
    </message>
    <message>
        <source>The month is not over, so no site has every hour of it.</source>
        <translation>该月尚未结束，因此没有站点具备全部小时。</translation>
    </message>
    <message>
        <source>no bill was entered</source>
        <translation>未录入账单</translation>
    </message>
    <message>
        <source>of %1 compared</source>
        <translation>已比较 %1 张</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <comment>bills</comment>
        <translation>缺 %1 张</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) of the self-test open</source>
        <translation>
            <numerusform>自检有 %Ln 项未结</numerusform>
        </translation>
    </message>
    <message>
        <source>the self-test has nothing open</source>
        <translation>自检无未结项</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln 项未结</numerusform>
        </translation>
    </message>
    <message>
        <source>no energy in this month</source>
        <translation>本月无电量</translation>
    </message>
    <message>
        <source>%1 integrated</source>
        <translation>%1 为积分值</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>%1 为估算值</translation>
    </message>
    <message>
        <source>of %1 of grid electricity</source>
        <translation>占电网电力 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The month is closed. %Ln error(s) were accepted then; these are found now.</source>
        <translation>
            <numerusform>该月已结账，当时接受了 %Ln 个错误；此处为现在发现的问题。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityTables</name>
    <message>
        <source>Released by %1 on %2: %3</source>
        <translation>%1 于 %2 放行：%3</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Record %1 of the book</source>
        <translation>台账记录 %1</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>放行人</translation>
    </message>
    <message>
        <source>hint only</source>
        <translation>仅提示</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>样本时间</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Counts now</source>
        <translation>现计入</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, document</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>分录 %1：%2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>分录 %1</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>The register went round; its energy is counted.</source>
        <translation>读数翻转；其电量已计入。</translation>
    </message>
    <message>
        <source>Nothing is booked across it: nobody recorded what happened to the meter.</source>
        <translation>此处不记电量：无人记录电表发生了什么。</translation>
    </message>
    <message>
        <source>seen in samples</source>
        <translation>由样本得知</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>供电公司</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>Billed, kWh</source>
        <translation>账单 kWh</translation>
    </message>
    <message>
        <source>Metered, kWh</source>
        <translation>电表 kWh</translation>
    </message>
    <message>
        <source>Difference, kWh</source>
        <translation>差异 kWh</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>no bill</source>
        <translation>无账单</translation>
    </message>
    <message>
        <source>billed until %1</source>
        <translation>账单截至 %1</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Energy, kWh</source>
        <translation>电量 kWh</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>人工录入</translation>
    </message>
    <message>
        <source>Nothing stored</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>withdrawal</source>
        <translation>作废记录</translation>
    </message>
</context>
<context>
    <name>QualityTexts</name>
    <message>
        <source>Power against U × I</source>
        <translation>功率与 U × I 不符</translation>
    </message>
    <message>
        <source>Sum of phases</source>
        <translation>三相之和不符</translation>
    </message>
    <message>
        <source>Energy against power</source>
        <translation>电量与功率不符</translation>
    </message>
    <message>
        <source>Register jumped</source>
        <translation>读数跳变</translation>
    </message>
    <message>
        <source>Above the rating</source>
        <translation>超出额定</translation>
    </message>
    <message>
        <source>Impossible value</source>
        <translation>不可能的值</translation>
    </message>
    <message>
        <source>Level jumped</source>
        <translation>水平跳变</translation>
    </message>
    <message>
        <source>open</source>
        <comment>finding</comment>
        <translation>未结</translation>
    </message>
    <message>
        <source>agrees again</source>
        <comment>finding</comment>
        <translation>已恢复一致</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>finding</comment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>清零</translation>
    </message>
    <message>
        <source>Ratio changed</source>
        <translation>变比变更</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>拆除</translation>
    </message>
    <message>
        <source>Fell, not recorded</source>
        <translation>下降，无记录</translation>
    </message>
    <message>
        <source>Rolled over</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Jumped, not booked</source>
        <translation>跳变，未入账</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>已比较</translation>
    </message>
    <message>
        <source>meter has gaps</source>
        <translation>电表有缺口</translation>
    </message>
    <message>
        <source>no such meter</source>
        <translation>无此电表</translation>
    </message>
    <message>
        <source>meter not readable</source>
        <translation>电表不可读</translation>
    </message>
    <message>
        <source>%1 h measured</source>
        <translation>实测 %1 小时</translation>
    </message>
    <message>
        <source>%1 h integrated</source>
        <translation>积分 %1 小时</translation>
    </message>
    <message>
        <source>%1 h estimated</source>
        <translation>估算 %1 小时</translation>
    </message>
    <message>
        <source>%1 h entered</source>
        <translation>录入 %1 小时</translation>
    </message>
    <message>
        <source>%1 h missing</source>
        <translation>缺失 %1 小时</translation>
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
    <name>ReadyItems</name>
    <message>
        <source>The month is not over</source>
        <translation>本月尚未结束</translation>
    </message>
    <message>
        <source>Its figures grow until it ends. It can be closed afterwards.</source>
        <translation>数值会一直增加到月底，之后才能关账。</translation>
    </message>
    <message>
        <source>No measured grid meter</source>
        <translation>没有实测的市电表</translation>
    </message>
    <message>
        <source>Name the mains meter of the site in the inventory.</source>
        <translation>请在站点清单中指明该站点的市电表。</translation>
    </message>
    <message>
        <source>No electricity was measured</source>
        <translation>没有测得用电量</translation>
    </message>
    <message>
        <source>Import the missing samples, or enter the energy of the month into the book.</source>
        <translation>请导入缺失的采样，或在台账中录入当月电量。</translation>
    </message>
    <message>
        <source>A part of the month is not measured</source>
        <translation>当月有一部分没有实测</translation>
    </message>
    <message>
        <source>Import the missing samples, or enter the energy of those days into the book.</source>
        <translation>请导入缺失的采样，或在台账中录入那几天的电量。</translation>
    </message>
    <message>
        <source>A part of the energy is estimated</source>
        <translation>部分电量为估算</translation>
    </message>
    <message>
        <source>It is stated as estimated in every report.</source>
        <translation>每份报告中都会注明为估算。</translation>
    </message>
    <message>
        <source>Gaps are larger than the organisation allows</source>
        <translation>缺口超过本组织的允许值</translation>
    </message>
    <message>
        <source>Enter the energy of those days into the book, or accept the finding when the month is closed.</source>
        <translation>请在台账中录入那几天的电量，或在关账时接受此项。</translation>
    </message>
    <message>
        <source>Hours have no figure</source>
        <translation>有些小时没有数值</translation>
    </message>
    <message>
        <source>Enter the energy of those days into the book.</source>
        <translation>请在台账中录入那几天的电量。</translation>
    </message>
    <message>
        <source>Hours were filled by a typical day</source>
        <translation>有些小时用典型日填补</translation>
    </message>
    <message>
        <source>The policy gap_policy says so.</source>
        <translation>依据决定 gap_policy。</translation>
    </message>
    <message>
        <source>Grid electricity is negative</source>
        <translation>电网用电为负</translation>
    </message>
    <message>
        <source>Look for a meter with its direction turned round.</source>
        <translation>请检查是否有电表方向接反。</translation>
    </message>
    <message>
        <source>No factor region</source>
        <translation>没有因子地区</translation>
    </message>
    <message>
        <source>Set factor_region of the site in the inventory, for example CN-SH.</source>
        <translation>请在站点清单中设置 factor_region，例如 CN-SH。</translation>
    </message>
    <message>
        <source>No emission factor</source>
        <translation>没有排放因子</translation>
    </message>
    <message>
        <source>Import an edition on the page Factors, or enter an own factor into the book.</source>
        <translation>请在因子页导入新版本，或在台账中录入自有因子。</translation>
    </message>
    <message>
        <source>Two factors fit</source>
        <translation>有两个因子都符合</translation>
    </message>
    <message>
        <source>Decide by a policy or an own factor which one counts.</source>
        <translation>请用一项决定或自有因子确定采用哪一个。</translation>
    </message>
    <message>
        <source>The factor describes an earlier year</source>
        <translation>因子描述的是更早的年份</translation>
    </message>
    <message>
        <source>The rule year_rule allows it. Import the newer edition once it is published.</source>
        <translation>规则 year_rule 允许这样做。新版本发布后请导入。</translation>
    </message>
    <message>
        <source>No factor for losses of the grid</source>
        <translation>没有电网线损因子</translation>
    </message>
    <message>
        <source>Scope 3 category 3 lacks them in that region.</source>
        <translation>该地区的范围三第 3 类缺少这一部分。</translation>
    </message>
    <message>
        <source>No factor for what came before the electricity</source>
        <translation>没有电力上游因子</translation>
    </message>
    <message>
        <source>Scope 3 category 3 lacks it in that region.</source>
        <translation>该地区的范围三第 3 类缺少这一部分。</translation>
    </message>
    <message>
        <source>No residual mix for what no certificate covers</source>
        <translation>没有证书覆盖的部分缺少剩余电力结构</translation>
    </message>
    <message>
        <source>Enter one as an own factor, or decide by the policy residual_rule.</source>
        <translation>请录入自有因子，或用决定 residual_rule 确定。</translation>
    </message>
    <message>
        <source>The average stands in for the residual mix</source>
        <translation>以平均因子代替剩余电力结构</translation>
    </message>
    <message>
        <source>The policy residual_rule says so.</source>
        <translation>依据决定 residual_rule。</translation>
    </message>
    <message>
        <source>A bill and the meter do not agree</source>
        <translation>账单与电表不一致</translation>
    </message>
    <message>
        <source>Look for a wrong ratio or scale of the meter, or correct the record.</source>
        <translation>请检查电表的变比或倍率，或更正记录。</translation>
    </message>
    <message>
        <source>A bill was not compared</source>
        <translation>有账单未比对</translation>
    </message>
    <message>
        <source>The meter covers less than 95% of its days.</source>
        <translation>电表覆盖的天数不足 95%。</translation>
    </message>
    <message>
        <source>Energy was entered by hand</source>
        <translation>有手工录入的电量</translation>
    </message>
    <message>
        <source>Its records are named with the line.</source>
        <translation>记录列在相应的行上。</translation>
    </message>
    <message>
        <source>Energy was entered twice</source>
        <translation>电量录入了两次</translation>
    </message>
    <message>
        <source>Withdraw one of the records.</source>
        <translation>请撤回其中一条记录。</translation>
    </message>
    <message>
        <source>Entered energy was not needed</source>
        <translation>录入的电量没有用到</translation>
    </message>
    <message>
        <source>The meter has all of those days.</source>
        <translation>那几天电表数据齐全。</translation>
    </message>
    <message>
        <source>An entered energy goes beyond the month</source>
        <translation>录入的电量跨出了当月</translation>
    </message>
    <message>
        <source>Enter each month by itself.</source>
        <translation>请按月分别录入。</translation>
    </message>
    <message>
        <source>An entered energy names no meter</source>
        <translation>录入的电量没有指明电表</translation>
    </message>
    <message>
        <source>Name the grid node in the record.</source>
        <translation>请在记录中写明电网节点。</translation>
    </message>
    <message>
        <source>A record names a meter that is not there</source>
        <translation>记录中的电表不存在</translation>
    </message>
    <message>
        <source>Correct the name of the node in the record.</source>
        <translation>请更正记录中的节点名称。</translation>
    </message>
    <message>
        <source>A certificate is used twice</source>
        <translation>证书被使用两次</translation>
    </message>
    <message>
        <source>A certificate is not cancelled yet</source>
        <translation>证书尚未注销</translation>
    </message>
    <message>
        <source>Until its day it does not count.</source>
        <translation>在注销日之前不计入。</translation>
    </message>
    <message>
        <source>A certificate was not cancelled</source>
        <translation>证书没有注销</translation>
    </message>
    <message>
        <source>It counts for nobody until it is.</source>
        <translation>注销之前不计入。</translation>
    </message>
    <message>
        <source>A contract comes without its certificates</source>
        <translation>合同不附带证书</translation>
    </message>
    <message>
        <source>It covers nothing.</source>
        <translation>它不覆盖任何电量。</translation>
    </message>
    <message>
        <source>A certificate or contract was not needed</source>
        <translation>有证书或合同没有用到</translation>
    </message>
    <message>
        <source>Nothing was left for it to cover.</source>
        <translation>没有剩余电量可供覆盖。</translation>
    </message>
    <message>
        <source>A certificate is of own generation</source>
        <translation>证书属于自发电</translation>
    </message>
    <message>
        <source>It covers no grid electricity.</source>
        <translation>它不覆盖电网用电。</translation>
    </message>
    <message>
        <source>Nobody states whose own generation is</source>
        <translation>没有说明自发电的环境属性归谁</translation>
    </message>
    <message>
        <source>Enter a record on_site_generation: kept or sold.</source>
        <translation>请录入 on_site_generation 记录：保留或出售。</translation>
    </message>
    <message>
        <source>A record of a closed month came late</source>
        <translation>已关账月份的记录迟到</translation>
    </message>
    <message>
        <source>Close with corrections and a reason.</source>
        <translation>请在关账时附上更正和原因。</translation>
    </message>
    <message>
        <source>A record of a closed month was withdrawn</source>
        <translation>已关账月份的记录被撤回</translation>
    </message>
    <message>
        <source>Unknown time zone</source>
        <translation>时区未知</translation>
    </message>
    <message>
        <source>Correct the time zone of the site in the inventory.</source>
        <translation>请在站点清单中更正该站点的时区。</translation>
    </message>
    <message>
        <source>A figure is out of range</source>
        <translation>数值超出范围</translation>
    </message>
    <message>
        <source>Look for a wrong unit or scale.</source>
        <translation>请检查单位或倍率是否有误。</translation>
    </message>
    <message>
        <source>The book or the meters need a look</source>
        <translation>请查看台账或电表</translation>
    </message>
    <message>
        <source>The details name each one and what mends it.</source>
        <translation>详情逐项列出问题及解决办法。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>The month is closed</source>
        <translation>本月已关账</translation>
    </message>
    <message>
        <source>By %1 on %2; closing %3.</source>
        <translation>%1 于 %2 关账，第 %3 次。</translation>
    </message>
    <message>
        <source>Findings stood open when it was closed</source>
        <translation>关账时仍有未解决的问题</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) were accepted; the closing keeps their digest.</source>
        <translation>
            <numerusform>接受了 %Ln 个错误；关账记录保留其摘要。</numerusform>
        </translation>
    </message>
    <message>
        <source>Later closings corrected it</source>
        <translation>后来的关账作了更正</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are corrections; what they replaced stays in the ledger.</source>
        <translation>
            <numerusform>%Ln 条分录是更正；被替代的分录仍在账本中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every hour covered at %Ln site(s)</source>
        <translation>
            <numerusform>%Ln 个站点的每个小时均已覆盖</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 in this scope</source>
        <translation>范围内共 %1 个</translation>
    </message>
    <message>
        <source>all of this scope</source>
        <translation>范围内全部站点</translation>
    </message>
    <message>
        <source>Every figure has its factor</source>
        <translation>每个数值都有因子</translation>
    </message>
    <message>
        <source>No site is without one by location.</source>
        <translation>位置法中没有缺少因子的站点。</translation>
    </message>
    <message>
        <source>No bill contradicts its meter</source>
        <translation>没有账单与电表矛盾</translation>
    </message>
    <message>
        <source>Bills whose meters cover at least 95% of their days are compared.</source>
        <translation>电表覆盖至少 95% 天数的账单参与比对。</translation>
    </message>
    <message>
        <source>No certificate is used twice</source>
        <translation>没有证书被重复使用</translation>
    </message>
    <message>
        <source>Those that cover energy are cancelled.</source>
        <translation>覆盖电量的证书均已注销。</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Carbon</source>
        <comment>kind of report</comment>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Energy</source>
        <comment>kind of report</comment>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Data quality</source>
        <comment>kind of report</comment>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Annual summary</source>
        <comment>kind of report</comment>
        <translation>年度汇总</translation>
    </message>
    <message>
        <source>Site sheet</source>
        <comment>kind of report</comment>
        <translation>站点档案</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Meters and estimates</source>
        <translation>电表与估算</translation>
    </message>
    <message>
        <source>Bills against meters</source>
        <translation>账单与电表核对</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>排放因子</translation>
    </message>
    <message>
        <source>Certificates and contracts</source>
        <translation>绿证与合同</translation>
    </message>
    <message>
        <source>Fuel and gases</source>
        <translation>燃料与气体</translation>
    </message>
    <message>
        <source>Ledger and late records</source>
        <translation>账本与迟到记录</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>As issued</source>
        <comment>state of a file</comment>
        <translation>与签发时一致</translation>
    </message>
    <message>
        <source>Changed since</source>
        <comment>state of a file</comment>
        <translation>签发后有改动</translation>
    </message>
    <message>
        <source>Not there</source>
        <comment>state of a file</comment>
        <translation>不存在</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>全部站点</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Kind of report and month. 中文：%1，%2</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Summary</source>
        <comment>part of a report</comment>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Emissions by scope</source>
        <comment>part of a report</comment>
        <translation>按范围的排放量</translation>
    </message>
    <message>
        <source>Beside scopes 1 and 2</source>
        <comment>part of a report</comment>
        <translation>范围一和范围二之外</translation>
    </message>
    <message>
        <source>Charts</source>
        <comment>part of a report</comment>
        <translation>图表</translation>
    </message>
    <message>
        <source>What changed</source>
        <comment>part of a report</comment>
        <translation>变化情况</translation>
    </message>
    <message>
        <source>Approval</source>
        <comment>part of a report</comment>
        <translation>签批</translation>
    </message>
    <message>
        <source>Sites</source>
        <comment>part of a report</comment>
        <translation>站点</translation>
    </message>
    <message>
        <source>By class</source>
        <comment>part of a report</comment>
        <translation>按类别</translation>
    </message>
    <message>
        <source>By area</source>
        <comment>part of a report</comment>
        <translation>按区域</translation>
    </message>
    <message>
        <source>Findings by check</source>
        <comment>part of a report</comment>
        <translation>按检查项统计</translation>
    </message>
    <message>
        <source>Meter life</source>
        <comment>part of a report</comment>
        <translation>电表履历</translation>
    </message>
    <message>
        <source>Key figures</source>
        <comment>part of a report</comment>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>No site is chosen yet</source>
        <translation>尚未选择站点</translation>
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
    <name>RuleCheck</name>
    <message>
        <source>The limit has to be above 0.</source>
        <translation>门限须大于 0。</translation>
    </message>
    <message>
        <source>The limit may not be 0: above 0 for more power than expected, below 0 for less.</source>
        <translation>门限不能为 0：大于 0 表示高于预期，小于 0 表示低于预期。</translation>
    </message>
    <message>
        <source>Enter the limit as a number.</source>
        <translation>请输入数字作为门限。</translation>
    </message>
    <message>
        <source>The alarm has to clear at the limit or above it.</source>
        <translation>清除门限须等于或高于产生门限。</translation>
    </message>
    <message>
        <source>The alarm has to clear at the limit or below it.</source>
        <translation>清除门限须等于或低于产生门限。</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>请为规则命名。</translation>
    </message>
    <message>
        <source>Choose what the rule looks at.</source>
        <translation>请选择规则监视的对象。</translation>
    </message>
    <message>
        <source>Say for how long a value has to be the same, a minute or more.</source>
        <translation>请填写数值须不变多久，至少一分钟。</translation>
    </message>
</context>
<context>
    <name>SiteCells</name>
    <message numerus="yes">
        <source>The self-test holds back values of %Ln meter(s), so there is no sum.</source>
        <translation>
            <numerusform>自检隔离了 %Ln 块电表的数值，因此没有合计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known at %1</source>
        <translation>最后已知于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matter(s) to attend to, the worst: %1</source>
        <translation>
            <numerusform>%Ln 项需要关注，最严重：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>预期：%1</translation>
    </message>
    <message>
        <source>Nothing is expected: there are no values of earlier same weekdays.</source>
        <translation>没有预期值：此前相同星期几没有数据。</translation>
    </message>
    <message>
        <source>Not read yet: a large fleet is read site by site after the start.</source>
        <translation>尚未读取：规模较大时，启动后逐站读取。</translation>
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
    <message>
        <source>of the moment</source>
        <comment>PUE</comment>
        <translation>瞬时</translation>
    </message>
    <message>
        <source>Power, PUE, traffic and temperature</source>
        <extracomment>Title of a hall&apos;s chart. 中文：功率、PUE、流量与温度</extracomment>
        <translation>功率、PUE、流量与温度</translation>
    </message>
    <message>
        <source>Power, PUE and temperature</source>
        <translation>功率、PUE 与温度</translation>
    </message>
    <message>
        <source>target %1</source>
        <comment>PUE</comment>
        <translation>目标 %1</translation>
    </message>
</context>
<context>
    <name>SiteColumns</name>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Power, kW</source>
        <translation>功率 kW</translation>
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
        <source>Yesterday by now, kWh</source>
        <translation>昨日同期 kWh</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>所属区域</translation>
    </message>
    <message>
        <source>Today, kWh</source>
        <translation>今日 kWh</translation>
    </message>
    <message>
        <source>Month, kWh</source>
        <translation>本月 kWh</translation>
    </message>
    <message>
        <source>Month, kg CO₂(e)</source>
        <translation>本月 kg CO₂(e)</translation>
    </message>
    <message>
        <source>Battery, %</source>
        <translation>电池 %</translation>
    </message>
    <message>
        <source>Temp., °C</source>
        <translation>温度 °C</translation>
    </message>
    <message>
        <source>Coverage, %</source>
        <translation>覆盖率 %</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Deviation, %</source>
        <translation>偏差 %</translation>
    </message>
    <message>
        <source>Deviation as bar</source>
        <translation>偏差条</translation>
    </message>
    <message>
        <source>Traffic, Mbit/s</source>
        <translation>流量 Mbit/s</translation>
    </message>
    <message>
        <source>Energy per traffic, Wh/GB</source>
        <translation>单位流量能耗 Wh/GB</translation>
    </message>
    <message>
        <source>Temperature, °C</source>
        <translation>温度（°C）</translation>
    </message>
    <message>
        <source>The most severe of what needs attention</source>
        <translation>需要关注的事项中最严重的级别</translation>
    </message>
    <message>
        <source>Power against the mean of the same quarter hour of up to four earlier same weekdays</source>
        <translation>当前功率与此前至多四个相同星期几同一刻钟均值之比</translation>
    </message>
    <message>
        <source>Down plus up, now</source>
        <translation>当前下行与上行之和</translation>
    </message>
    <message>
        <source>Energy of today by the bytes of today, down plus up; 1 GB is 10⁹ byte</source>
        <translation>今日电量除以今日上下行字节数；1 GB 为 10⁹ 字节</translation>
    </message>
    <message>
        <source>Energy of yesterday from midnight to this time of day</source>
        <translation>昨日零点至此刻同一时间的电量</translation>
    </message>
    <message>
        <source>Share of today whose values are there</source>
        <translation>今日有数据的时间占比</translation>
    </message>
    <message>
        <source>Since the newest value of any point</source>
        <translation>自任一测点最新数值起</translation>
    </message>
    <message>
        <source>Location-based, since the first of the month; CO₂ or CO₂e as the factor states</source>
        <translation>基于位置，自本月一日起；CO₂ 或 CO₂e 以因子所述为准</translation>
    </message>
    <message>
        <source>Since the first of the month</source>
        <translation>自本月一日起</translation>
    </message>
</context>
<context>
    <name>SiteFacets</name>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Above expected by 10%</source>
        <translation>高于预期 10%</translation>
    </message>
    <message>
        <source>Below expected by 10%</source>
        <translation>低于预期 10%</translation>
    </message>
    <message>
        <source>No coordinates</source>
        <translation>无坐标</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <extracomment>Figures of the site cannot be read from the database. 中文：无法读取</extracomment>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>SiteFailure</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>Names of sites, and how many follow. 中文：%1 等，另有 %n 个</extracomment>
        <translation>
            <numerusform>%1 等，另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>no such time zone</source>
        <translation>时区不存在</translation>
    </message>
    <message>
        <source>data damaged</source>
        <translation>数据损坏</translation>
    </message>
    <message>
        <source>Figures of this site cannot be read.</source>
        <translation>该站点的数据无法读取。</translation>
    </message>
    <message numerus="yes">
        <source>Figures of %Ln site(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln 个站点的数据无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The time zone does not exist, so there are no days and no months. Correct it in the inventory and import that again with “wattmastctl inventory import”.</source>
        <translation>时区不存在，因此无法划分日和月。请在资产清单中更正，再用“wattmastctl inventory import”重新导入。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sites, why and what to do</comment>
        <translation>%1：%2</translation>
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
        <translation>%1 / IT %2</translation>
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
        <translation>%1，%2 年因子</translation>
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
    <message>
        <source>known at %1 of %2 sites</source>
        <translation>%2 个站点中 %1 个有值</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>已读取 %1/%2</translation>
    </message>
</context>
<context>
    <name>WallAlarms</name>
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
    <name>wattmast::ui::AddDeviceDialog</name>
    <message>
        <source>Add device: %1</source>
        <translation>添加设备：%1</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 个测点</numerusform>
        </translation>
    </message>
    <message>
        <source>The points are not known yet</source>
        <translation>测点尚不清楚</translation>
    </message>
    <message>
        <source>The profile that fits is found when the device answers for the first time. Go back and test, or choose a profile there.</source>
        <translation>设备首次应答时才能找到匹配的模板。请返回测试，或在那里选择模板。</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>添加设备</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>This device is in the fleet.</source>
        <translation>该设备已在网内。</translation>
    </message>
    <message>
        <source>It is %1. Change the address, or close this window.</source>
        <translation>它是 %1。请更改地址，或关闭此窗口。</translation>
    </message>
    <message>
        <source>The device was not added.</source>
        <translation>设备未添加。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Connect and test</source>
        <translation>连接与测试</translation>
    </message>
    <message>
        <source>Site and boundary</source>
        <translation>站点与边界</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Raw…</source>
        <translation>原始报文…</translation>
    </message>
    <message>
        <source>What went over the line</source>
        <translation>线路上收发的报文</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Adding %1 to %2</source>
        <comment>device, site</comment>
        <translation>将 %1 添加到 %2</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AdviceField</name>
    <message>
        <source>What to do</source>
        <translation>处理建议</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmClient</name>
    <message>
        <source>The alarms were not acknowledged.</source>
        <translation>告警未能确认。</translation>
    </message>
    <message>
        <source>The note was not saved.</source>
        <translation>备注未能保存。</translation>
    </message>
    <message>
        <source>The alarms were not shelved.</source>
        <translation>告警未能屏蔽。</translation>
    </message>
    <message>
        <source>The alarms were not unshelved.</source>
        <translation>告警未能解除屏蔽。</translation>
    </message>
    <message>
        <source>The rule was not saved.</source>
        <translation>规则未能保存。</translation>
    </message>
    <message>
        <source>The rule was not removed.</source>
        <translation>规则未能删除。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmCounter</name>
    <message numerus="yes">
        <source>%n critical alarms</source>
        <translation>
            <numerusform>%n 条严重告警</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n major alarms</source>
        <translation>
            <numerusform>%n 条重要告警</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minor alarms</source>
        <translation>
            <numerusform>%n 条次要告警</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n 条警告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the whole fleet, shelved ones left out; click to list them</source>
        <comment>tool tip of a counter</comment>
        <translation>全网%1，不含已屏蔽的；点击列出</translation>
    </message>
    <message>
        <source>%1 alarms: not known</source>
        <comment>%1: critical</comment>
        <translation>%1告警：未知</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmCounters</name>
    <message>
        <source>New critical alarm: %1</source>
        <translation>新的严重告警：%1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmDetailPanel</name>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>No alarm is chosen</source>
        <translation>未选择告警</translation>
    </message>
    <message>
        <source>Choose one in the list to see what happened and what to do.</source>
        <translation>在列表中选择一条，查看发生了什么以及如何处理。</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>数据库以只读方式打开。</translation>
    </message>
    <message>
        <source>Unshelve…</source>
        <translation>解除屏蔽…</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>屏蔽…</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>修改规则</translation>
    </message>
    <message>
        <source>Show rule</source>
        <translation>查看规则</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The log could not be read. %1</source>
        <translation>日志无法读取。%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The rule of this alarm is not there any more.</source>
        <extracomment>%2: &quot;raise at 45.0 °C for 10 min, clear at 42.0 °C&quot;. 中文：规则“%1”，%2。</extracomment>
        <translation>该告警的规则已不存在。</translation>
    </message>
    <message>
        <source>Rule “%1”, %2.</source>
        <translation>规则“%1”，%2。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Likely reason</source>
        <translation>可能原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Alarms of this cause</source>
        <translation>同因告警</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Open in Explore</source>
        <translation>在探索中打开</translation>
    </message>
    <message>
        <source>Open site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>至今影响电量</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>影响电量</translation>
    </message>
    <message>
        <source>An alarm that is over is not pinned</source>
        <translation>已清除的告警不能置顶</translation>
    </message>
    <message>
        <source>Pinned: it stays on top of the list. Press to let it go</source>
        <translation>已置顶：保持在列表最上方。再按一次取消</translation>
    </message>
    <message>
        <source>Pin: keep this alarm on top of the list</source>
        <translation>置顶：使该告警保持在列表最上方</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmToolbar</name>
    <message>
        <source>Active</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Which alarms</source>
        <translation>哪些告警</translation>
    </message>
    <message>
        <source>Site, text, device</source>
        <translation>站点、文字、设备</translation>
    </message>
    <message>
        <source>Filter alarms</source>
        <translation>筛选告警</translation>
    </message>
    <message>
        <source>Filter by site, text or device (Ctrl+F)</source>
        <translation>按站点、文字或设备筛选（Ctrl+F）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The rows shown as a CSV file (Ctrl+E)</source>
        <translation>将所示各行存为 CSV 文件（Ctrl+E）</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Who is told of alarms outside: e-mail, webhook, SNMP</source>
        <translation>告警通知的对象：邮件、Webhook、SNMP</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmsPage</name>
    <message>
        <source>The alarms of the last day could not be read</source>
        <translation>无法读取最近一天的告警</translation>
    </message>
    <message>
        <source>last 24 h, %1 in all</source>
        <translation>最近 24 小时，共 %1 条</translation>
    </message>
    <message>
        <source>The history of alarms could not be read</source>
        <translation>无法读取告警历史</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No alarm fits the filter</source>
        <translation>没有符合筛选条件的告警</translation>
    </message>
    <message>
        <source>Other severities or words may have some.</source>
        <translation>换用其他级别或文字可能会有。</translation>
    </message>
    <message>
        <source>No alarm was raised in this time</source>
        <translation>这段时间没有产生告警</translation>
    </message>
    <message>
        <source>Choose a longer time range above.</source>
        <translation>请在上方选择更长的时间范围。</translation>
    </message>
    <message>
        <source>Nothing is shelved</source>
        <translation>没有已屏蔽的告警</translation>
    </message>
    <message>
        <source>No active alarms</source>
        <translation>没有活动告警</translation>
    </message>
    <message>
        <source>Everything is within the limits of the rules.</source>
        <translation>一切都在规则门限之内。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n changes</source>
        <translation>
            <numerusform>显示 %n 项变化</numerusform>
        </translation>
    </message>
    <message>
        <source>New alarms per 10 minutes</source>
        <translation>每 10 分钟新告警</translation>
    </message>
    <message>
        <source>critical, major</source>
        <translation>严重、重要</translation>
    </message>
    <message>
        <source>minor, warning</source>
        <translation>次要、警告</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Unshelve…</source>
        <translation>解除屏蔽…</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>屏蔽…</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>数据库以只读方式打开。</translation>
    </message>
    <message>
        <source>Acknowledge the chosen alarms (Space; with a note Shift+Space)</source>
        <translation>确认所选告警（空格键；附备注 Shift+空格）</translation>
    </message>
    <message>
        <source>The chosen alarms come back into the list</source>
        <translation>所选告警回到列表</translation>
    </message>
    <message>
        <source>Out of the list for a time (Ctrl+Shift+S)</source>
        <translation>暂时移出列表（Ctrl+Shift+S）</translation>
    </message>
    <message>
        <source>Active alarms</source>
        <translation>活动告警</translation>
    </message>
    <message>
        <source>Unacknowledged alarms</source>
        <translation>未确认告警</translation>
    </message>
    <message>
        <source>Shelved alarms</source>
        <translation>已屏蔽告警</translation>
    </message>
    <message>
        <source>History of alarms</source>
        <translation>告警历史</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>by severity, new ones first</source>
        <translation>按级别，新的在前</translation>
    </message>
    <message>
        <source>Export alarms</source>
        <translation>导出告警</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>CSV 表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The alarms were exported.</source>
        <translation>告警已导出。</translation>
    </message>
    <message>
        <source>The alarms were not exported.</source>
        <translation>告警未能导出。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a headline as a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>The alarm could not be found.</source>
        <translation>找不到该告警。</translation>
    </message>
    <message>
        <source>The alarm is not in the list.</source>
        <translation>该告警不在列表中。</translation>
    </message>
    <message>
        <source>It was raised %1, among more alarms than the list holds.</source>
        <translation>它产生于 %1，当时的告警数量超出列表容量。</translation>
    </message>
    <message>
        <source>The alarm is over.</source>
        <translation>该告警已清除。</translation>
    </message>
    <message>
        <source>The list goes to the time when it was raised, %1.</source>
        <translation>列表已转到它产生的时间 %1。</translation>
    </message>
    <message>
        <source>Export of alarms</source>
        <translation>导出告警</translation>
    </message>
    <message>
        <source>The alarms could not be read</source>
        <translation>无法读取告警</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them join %2 alarms of one cause each</source>
        <extracomment>%1: &quot;18 rows&quot;; %n: groups; %2: alarms in them. 中文：%1；%n 组合并了同因的 %2 条告警</extracomment>
        <translation>
            <numerusform>%1；%n 个组合并了同因的 %2 条告警</numerusform>
        </translation>
    </message>
    <message>
        <source>All active alarms are acknowledged</source>
        <translation>活动告警均已确认</translation>
    </message>
    <message>
        <source>The history of alarms is being read …</source>
        <translation>正在读取告警历史…</translation>
    </message>
    <message>
        <source>The alarms are being read …</source>
        <translation>正在读取告警…</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AnnotationEditor</name>
    <message>
        <source>Edit annotation</source>
        <translation>编辑标注</translation>
    </message>
    <message>
        <source>Add annotation</source>
        <translation>添加标注</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>The whole fleet</source>
        <translation>全网</translation>
    </message>
    <message>
        <source>About</source>
        <translation>涉及范围</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Link (optional)</source>
        <translation>链接（可选）</translation>
    </message>
    <message>
        <source>Save annotation</source>
        <translation>保存标注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>结束时间不晚于开始时间。</translation>
    </message>
    <message>
        <source>A link begins with http:// or https://.</source>
        <translation>链接须以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>Say who writes this.</source>
        <translation>请填写记录人。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AnnotationTableModel</name>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近修改</translation>
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
    <name>wattmast::ui::BoardStrip</name>
    <message>
        <source>%1.</source>
        <comment>a headline as a sentence</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookImportDialog</name>
    <message>
        <source>Import records of the book</source>
        <translation>导入账册记录</translation>
    </message>
    <message>
        <source>A CSV file of one kind, as the export and wattmastctl book write it: all of its rows are entered or none. Nothing is entered before you have seen what it does.</source>
        <translation>某一类记录的 CSV 文件，格式与导出及 wattmastctl book 相同：全部行录入或全部不录入。在您看过其作用之前不会录入任何内容。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What it enters</source>
        <translation>将录入的内容</translation>
    </message>
    <message>
        <source>It is compared with the book, and nothing is entered yet.</source>
        <translation>文件将与账册比较，尚不录入任何内容。</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>records</comment>
        <translation>
            <numerusform>新增 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <comment>records</comment>
        <translation>
            <numerusform>替换 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <comment>records</comment>
        <translation>
            <numerusform>撤回 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookKindModel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 个检查项</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookPlanModel</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>withdraws %1</source>
        <translation>撤回 %1</translation>
    </message>
    <message>
        <source>replaces %1</source>
        <translation>替换 %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookRecordModel</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>录入人</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookSection</name>
    <message>
        <source>Book</source>
        <translation>账册</translation>
    </message>
    <message>
        <source>Kinds of record</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>In force only</source>
        <translation>仅有效</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The book cannot be read</source>
        <translation>无法读取账册</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>No record is chosen</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>Choose one in the table to see all that stands in it.</source>
        <translation>在表中选择一条记录查看其全部内容。</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be entered.</source>
        <translation>数据库以只读方式打开，无法录入。</translation>
    </message>
    <message>
        <source>Take a CSV file of this kind; you see what it does first.</source>
        <translation>读取此类记录的 CSV 文件；会先显示其作用。</translation>
    </message>
    <message>
        <source>Write the records shown as CSV, as wattmastctl book export does.</source>
        <translation>将所示记录写为 CSV，与 wattmastctl book export 相同。</translation>
    </message>
    <message>
        <source>It is not in force any more; choose the version that is.</source>
        <translation>该记录已失效，请选择有效的版本。</translation>
    </message>
    <message>
        <source>Record %1 is in the book.</source>
        <translation>记录 %1 已录入账册。</translation>
    </message>
    <message>
        <source>Drafts use it from now on. Closed months keep what they were closed with.</source>
        <translation>草稿从现在起采用它。已结账月份保持结账时的内容。</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>未录入任何内容。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>未导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first is record %1. Closed months keep what they were closed with.</source>
        <translation>首条为记录 %1。已结账月份保持结账时的内容。</translation>
    </message>
    <message>
        <source>Export records of the book</source>
        <translation>导出账册记录</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV 文件 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>文件未写入。</translation>
    </message>
    <message>
        <source>%1: %2. Choose another folder.</source>
        <translation>%1：%2。请选择其他文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported.</source>
        <translation>
            <numerusform>已导出 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>No record of this kind</source>
        <translation>没有此类记录</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BoundaryPanel</name>
    <message numerus="yes">
        <source>%n site(s) without a region, which have no figure</source>
        <translation>
            <numerusform>%n 个站点未设区域，无数值</numerusform>
        </translation>
    </message>
    <message>
        <source>all sites</source>
        <translation>所有站点</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Open in the book</source>
        <translation>在账册中打开</translation>
    </message>
    <message>
        <source>Record a boundary…</source>
        <translation>登记边界…</translation>
    </message>
    <message>
        <source>Say how what is shared is consolidated, from a month on.</source>
        <translation>说明从某月起共有部分如何合并。</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be entered.</source>
        <translation>数据库以只读方式打开，无法录入。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>%1, all of the inventory. A site that is not to be counted is taken out of the inventory.</source>
        <translation>%1 个，即清单中的全部站点。不应计入的站点须从清单中移除。</translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation>合并方法</translation>
    </message>
    <message>
        <source>Operational control, because nothing else is recorded.</source>
        <translation>运营控制权（未另行登记）。</translation>
    </message>
    <message>
        <source>Each site with its measured grid electricity and what the book says of it. What of a shared site is a tenant&apos;s is told beside it, and is not taken off.</source>
        <translation>每个站点计入已计量的市电电量及账册所载内容。共址站点中属于租户的部分另行列出，不予扣除。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>shares</comment>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>100% of every site.</source>
        <translation>每个站点 100%。</translation>
    </message>
    <message>
        <source>%1; 100% of every other site.</source>
        <translation>%1；其余站点 100%。</translation>
    </message>
    <message>
        <source>Regions of factors</source>
        <translation>因子区域</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Civil months of each site&apos;s time zone.</source>
        <translation>各站点时区的日历月。</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>GHG Protocol Corporate Standard and Scope 2 Guidance: location-based and market-based figures side by side, never added.</source>
        <translation>《温室气体核算体系》企业标准和范围二指南：位置法与市场法数值并列，不相加。</translation>
    </message>
    <message>
        <source>Shared sites</source>
        <translation>共址站点</translation>
    </message>
    <message>
        <source>None has a rule in force.</source>
        <translation>没有生效的分摊规则。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结账</translation>
    </message>
    <message>
        <source>No month yet.</source>
        <translation>尚无月份。</translation>
    </message>
    <message>
        <source>By %1, %2.</source>
        <comment>approach, validity</comment>
        <translation>按%1，%2。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CarbonPage</name>
    <message>
        <source>Location to market</source>
        <translation>从位置法到市场法</translation>
    </message>
    <message>
        <source>Ready to report?</source>
        <translation>可以上报了吗？</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The whole inventory, for a spreadsheet</source>
        <translation>整份清单，可粘贴到电子表格</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>drafting months</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export the inventory as CSV</source>
        <translation>将清单导出为 CSV</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>气体</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>排放清单</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>各月</translation>
    </message>
    <message>
        <source>Target path</source>
        <translation>目标路径</translation>
    </message>
    <message>
        <source>No site in this scope</source>
        <translation>此范围内没有站点</translation>
    </message>
    <message>
        <source>Choose another one at the top.</source>
        <translation>请在顶部选择其他范围。</translation>
    </message>
    <message>
        <source>stopped; F5 goes on</source>
        <translation>已停止；按 F5 继续</translation>
    </message>
    <message>
        <source>The month cannot be read</source>
        <translation>无法读取该月</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 of %2 months</source>
        <translation>%1 / %2 个月</translation>
    </message>
    <message>
        <source>The months cannot be read</source>
        <translation>无法读取各月</translation>
    </message>
    <message>
        <source>Inventory, %1</source>
        <translation>排放清单，%1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关账</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>No line in this scope</source>
        <translation>此范围内没有分录</translation>
    </message>
    <message>
        <source>The month was closed without a line for these sites.</source>
        <translation>该月关账时没有这些站点的分录。</translation>
    </message>
    <message>
        <source>No figure in this month</source>
        <translation>该月没有数值</translation>
    </message>
    <message>
        <source>There is no site yet. Add a meter on the page Devices, or import an inventory.</source>
        <translation>还没有站点。请在设备页添加电表，或导入站点清单。</translation>
    </message>
    <message>
        <source>No meter has samples of it, and no record of the book is of it. “Ready to report?” says what is missing.</source>
        <translation>没有电表有该月的采样，台账中也没有该月的记录。“可以上报了吗？”列出了缺少什么。</translation>
    </message>
    <message>
        <source>Go to the newest month</source>
        <translation>转到最新的月份</translation>
    </message>
    <message>
        <source>Months of %1</source>
        <translation>%1 年各月</translation>
    </message>
    <message>
        <source>bars location, ○ market, – %1; hatched: draft</source>
        <extracomment>The legend of the chart of months. 中文：柱＝位置法，环＝市场法，线＝%1</extracomment>
        <translation>柱＝位置法，○＝市场法，–＝%1，斜线＝草稿</translation>
    </message>
    <message>
        <source>Scope 2</source>
        <translation>范围二</translation>
    </message>
    <message>
        <source>No electricity</source>
        <translation>没有用电</translation>
    </message>
    <message>
        <source>This month has no Scope 2 figure in this gas.</source>
        <translation>该月没有此气体的范围二数值。</translation>
    </message>
    <message>
        <source>The target is the organisation&apos;s</source>
        <translation>目标属于整个组织</translation>
    </message>
    <message>
        <source>Choose the whole fleet as scope to see it.</source>
        <translation>请选择全网范围查看。</translation>
    </message>
    <message>
        <source>The path cannot be computed</source>
        <translation>无法计算路径</translation>
    </message>
    <message>
        <source>No target was entered</source>
        <translation>尚未录入目标</translation>
    </message>
    <message>
        <source>The years are being read</source>
        <translation>正在读取各年</translation>
    </message>
    <message>
        <source>Enter one into the book: wattmastctl book import --kind target. F1 shows an example.</source>
        <translation>请在台账中录入：wattmastctl book import --kind target。按 F1 可看示例。</translation>
    </message>
    <message>
        <source>line path, dashes trend</source>
        <translation>实线为路径，虚线为趋势</translation>
    </message>
    <message>
        <source>%1 passed, %2 to look at</source>
        <translation>%1 项通过，%2 项待查看</translation>
    </message>
    <message>
        <source>Nothing to draw.</source>
        <translation>没有可绘制的内容。</translation>
    </message>
    <message>
        <source>The meters of this line are not in the inventory any more.</source>
        <translation>这条分录的电表已不在站点清单中。</translation>
    </message>
    <message>
        <source>Export the inventory</source>
        <translation>导出排放清单</translation>
    </message>
    <message>
        <source>Inventory %1</source>
        <translation>排放清单 %1</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export of the inventory</source>
        <translation>导出排放清单</translation>
    </message>
    <message>
        <source>The inventory was exported.</source>
        <translation>排放清单已导出。</translation>
    </message>
    <message>
        <source>The inventory was not exported.</source>
        <translation>排放清单未能导出。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelClient</name>
    <message>
        <source>The channel was not saved.</source>
        <translation>渠道未保存。</translation>
    </message>
    <message>
        <source>The channel was not removed.</source>
        <translation>渠道未删除。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelCredentialDialog</name>
    <message>
        <source>New credential</source>
        <translation>新建凭据</translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation>未保存。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelForm</name>
    <message>
        <source>There is a channel of this name. Choose it in the list to change it.</source>
        <translation>已有同名渠道。如需修改，请在列表中选择。</translation>
    </message>
    <message>
        <source>Rules that name it</source>
        <translation>指定它的规则</translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation>所有规则</translation>
    </message>
    <message>
        <source>Tells alarms</source>
        <translation>通知告警</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Off: it is kept and told nothing.</source>
        <translation>停用：保留但不通知。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rules name it; it cannot be changed later.</source>
        <translation>规则按名称指定渠道；以后不能修改。</translation>
    </message>
    <message>
        <source>Alarms of</source>
        <translation>告警来源</translation>
    </message>
    <message>
        <source>Least urgent</source>
        <translation>最低级别</translation>
    </message>
    <message>
        <source>This and what is more urgent is told.</source>
        <translation>通知该级别及以上的告警。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelPaceFields</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the messages.</source>
        <translation>消息所用的语言。</translation>
    </message>
    <message>
        <source>Tells that an alarm is over</source>
        <translation>告警清除时也通知</translation>
    </message>
    <message>
        <source>End of an alarm</source>
        <translation>告警清除</translation>
    </message>
    <message>
        <source>Where its beginning was told.</source>
        <translation>仅限产生时已通知的告警。</translation>
    </message>
    <message>
        <source>Repeat after</source>
        <translation>重复间隔</translation>
    </message>
    <message>
        <source>Critical alarms that nobody acknowledged are told again; 0: never.</source>
        <translation>未确认的严重告警再次通知；0：不重复。</translation>
    </message>
    <message>
        <source>Only the urgent for a time of the day</source>
        <translation>每天某段时间只通知紧急告警</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>What is less urgent comes together at their end.</source>
        <translation>较不紧急的告警在时段结束后一并通知。</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Begin of the quiet hours</source>
        <translation>免打扰时段开始</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>免打扰时段结束</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Told all the same</source>
        <translation>仍然通知</translation>
    </message>
    <message>
        <source>This and what is more urgent.</source>
        <translation>该级别及以上。</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>合并等待</translation>
    </message>
    <message>
        <source>What comes within this time is one message.</source>
        <translation>此时间内的告警合并为一条消息。</translation>
    </message>
    <message>
        <source>Messages an hour</source>
        <translation>每小时消息数</translation>
    </message>
    <message>
        <source>At most; what is held back comes as one digest when there is room.</source>
        <translation>上限；超出部分稍后以一条汇总通知发送。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelReceiverFields</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>通知方式</translation>
    </message>
    <message>
        <source>What the desktop shows is in Settings.</source>
        <translation>桌面通知在设置中。</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Its name or address, and its port; empty: the usual one.</source>
        <translation>名称或地址及端口；端口留空：默认端口。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>User and password, token or community under a name: in the keyring or the credentials file, never in the database.</source>
        <translation>以名称保存的用户和密码、令牌或团体名：在密钥环或凭据文件中，绝不存入数据库。</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Keep a password under a name</source>
        <translation>以名称保存密码</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>With commas between.</source>
        <translation>以逗号分隔。</translation>
    </message>
    <message>
        <source>Certificate pin</source>
        <translation>证书指纹</translation>
    </message>
    <message>
        <source>Of a server whose certificate no authority signed; a test message says which. Empty: authorities are asked.</source>
        <translation>用于证书未经机构签发的服务器；测试消息会给出指纹。留空：由证书机构验证。</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>证书机构</translation>
    </message>
    <message>
        <source>A PEM file; empty: those of the system.</source>
        <translation>PEM 文件；留空：使用系统的证书机构。</translation>
    </message>
    <message>
        <source>A JSON document is sent there by POST. What of it is a secret is kept as a credential.</source>
        <translation>以 POST 方式发送 JSON 文档。地址中的机密部分存为凭据。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelTableModel</name>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Which alarms</source>
        <translation>哪些告警</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>上次通知</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelsWindow</name>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n 个渠道</numerusform>
        </translation>
    </message>
    <message>
        <source>The channels could not be read</source>
        <translation>无法读取渠道</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nobody is told of alarms yet</source>
        <translation>尚未设置告警通知</translation>
    </message>
    <message>
        <source>A channel tells people or programs outside: by e-mail, webhook or SNMP.</source>
        <translation>渠道通过邮件、Webhook 或 SNMP 通知外部人员或系统。</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>新建渠道</translation>
    </message>
    <message>
        <source>It is told nothing more, not even what waits for it now.</source>
        <translation>不再向它通知，包括正在等待的告警。</translation>
    </message>
    <message>
        <source>These rules name it: %1.</source>
        <extracomment>Behind another sentence. %1: names of rules. 中文：以下规则指定了它：%1。</extracomment>
        <translation>以下规则指定了它：%1。</translation>
    </message>
    <message>
        <source>Remove the channel “%1”?</source>
        <translation>删除渠道“%1”？</translation>
    </message>
    <message>
        <source>Remove channel</source>
        <translation>删除渠道</translation>
    </message>
    <message>
        <source>A test message is on its way.</source>
        <translation>正在发送测试消息。</translation>
    </message>
    <message>
        <source>To %1; the answer may take up to two minutes.</source>
        <translation>发往 %1；等待答复最长两分钟。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The test message was not delivered.</source>
        <translation>测试消息未送达。</translation>
    </message>
    <message>
        <source>The test message was sent.</source>
        <translation>测试消息已发出。</translation>
    </message>
    <message>
        <source>Nobody says whether a trap arrives: look at %1.</source>
        <translation>Trap 是否到达没有答复：请在 %1 查看。</translation>
    </message>
    <message>
        <source>The test message was delivered.</source>
        <translation>测试消息已送达。</translation>
    </message>
    <message>
        <source>%1 took it.</source>
        <translation>%1 已接收。</translation>
    </message>
    <message>
        <source>Save the new channel?</source>
        <translation>保存新渠道？</translation>
    </message>
    <message>
        <source>Save the changes of the channel “%1”?</source>
        <translation>保存对渠道“%1”的修改？</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>数据库以只读方式打开。</translation>
    </message>
    <message>
        <source>Sends a message that says that it is a test to what the form says</source>
        <translation>按表单内容发送一条注明为测试的消息</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Notification channels</source>
        <translation>通知渠道</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>发送测试消息</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Save channel</source>
        <translation>保存渠道</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The test message arrived in part.</source>
        <translation>测试消息只送达了一部分。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChartAnnotations</name>
    <message>
        <source>The annotation was not kept.</source>
        <translation>标注未保存。</translation>
    </message>
    <message>
        <source>The annotation was added.</source>
        <translation>标注已添加。</translation>
    </message>
    <message>
        <source>The annotation was changed.</source>
        <translation>标注已修改。</translation>
    </message>
    <message>
        <source>The annotation was removed.</source>
        <translation>标注已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Its sites</source>
        <translation>原有站点</translation>
    </message>
    <message>
        <source>%1, written %2</source>
        <extracomment>Author, and when it was written. 中文：%1，%2</extracomment>
        <translation>%1，写于 %2</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Edit annotation…</source>
        <translation>编辑标注…</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show in chart</source>
        <translation>在图中显示</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be noted.</source>
        <translation>数据库以只读方式打开，不能添加标注。</translation>
    </message>
    <message>
        <source>Reading only.</source>
        <translation>只读。</translation>
    </message>
    <message>
        <source>The annotations could not be read.</source>
        <translation>标注无法读取。</translation>
    </message>
    <message>
        <source>No annotations in this range</source>
        <translation>此时段没有标注</translation>
    </message>
    <message>
        <source>Press N in the chart, or choose “Add annotation…”.</source>
        <translation>在图表中按 N，或选择“添加标注…”。</translation>
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
    <message>
        <source>CSV table, samples as stored</source>
        <extracomment>Every stored sample of the shown points and range. 中文：CSV 表格（原始采样）</extracomment>
        <translation>CSV 表格（原始采样）</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Chart export, %1</source>
        <comment>site or area</comment>
        <translation>导出图表，%1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChartTable</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a window with the numbers of a chart. 中文：%1，%2</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChecksStep</name>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>待填写</translation>
    </message>
    <message>
        <source>Why it is let stand</source>
        <translation>保留理由</translation>
    </message>
    <message>
        <source>Printed in the report, in the part on its issue.</source>
        <translation>印在报告的签发部分。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>About</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Nothing stands open</source>
        <translation>没有未解决的问题</translation>
    </message>
    <message>
        <source>Every check of the month passed, and there is nothing to note.</source>
        <translation>本月各项检查均通过，无需提示。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CollectorChart</name>
    <message>
        <source>Collector</source>
        <translation>采集器</translation>
    </message>
    <message>
        <source>Polls per second</source>
        <translation>每秒轮询数</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>%1, by the minute</source>
        <extracomment>From when on the counts of the chart are, and how fine. 中文：%1起，逐分钟</extracomment>
        <translation>%1，逐分钟</translation>
    </message>
    <message>
        <source>Polls/s</source>
        <extracomment>Polls per second, short. 中文：轮询/秒</extracomment>
        <translation>轮询/秒</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>polls</comment>
        <extracomment>Polls of the collector. 中文：已执行、失败、未执行</extracomment>
        <translation>已执行</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>polls</comment>
        <translation>错过</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CollectorSection</name>
    <message>
        <source>Collector</source>
        <translation>采集器</translation>
    </message>
    <message>
        <source>Open the page Devices</source>
        <translation>打开设备页</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The database is open for reading only, so this window polls nothing.</source>
        <translation>数据库以只读方式打开，本窗口不轮询。</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>技术细节</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>运行始于</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Samples per second</source>
        <translation>每秒样本数</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>%1 since the start, %2 answered, %3 not made</source>
        <translation>启动以来 %1 次，应答 %2 次，未进行 %3 次</translation>
    </message>
    <message>
        <source>Answers take</source>
        <translation>应答耗时</translation>
    </message>
    <message>
        <source>%1 (median), %2 (95%)</source>
        <translation>%1（中位数），%2（95%）</translation>
    </message>
    <message>
        <source>Waiting to be stored</source>
        <translation>等待存储</translation>
    </message>
    <message>
        <source>%1 of at most %2 samples</source>
        <translation>%1 个样本，最多 %2 个</translation>
    </message>
    <message>
        <source>Newest sample</source>
        <translation>最新样本</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ColumnChooser</name>
    <message>
        <source>As at first</source>
        <translation>恢复初始</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Tick to show; drag or press Alt+Up and Alt+Down to move</source>
        <translation>勾选以显示；拖动或按 Alt+↑、Alt+↓ 移动</translation>
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
    <name>wattmast::ui::ConnectForm</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose one of the list, or nothing to have it found.</source>
        <translation>请从列表中选择，或留空由程序查找。</translation>
    </message>
    <message>
        <source>the one that fits</source>
        <translation>自动匹配</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>New credential…</source>
        <translation>新建凭据…</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ContentStep</name>
    <message>
        <source>Folder of the report</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>pages and files</source>
        <translation>页面和文件</translation>
    </message>
    <message>
        <source>files, and as a chart</source>
        <translation>文件，并绘成图表</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>A file of each kind in each language.</source>
        <translation>每种语言各写一份每种文件。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>CSV is a file for each table, in the first language.</source>
        <translation>CSV 每张表一个文件，使用第一种语言。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Files appear there whole or not at all, and none is written over.</source>
        <translation>文件要么完整出现，要么不出现；不覆盖已有文件。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Content of the report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>What is left out is in none of the files; the method says so.</source>
        <translation>不含的部分不会出现在任何文件中，方法部分会注明。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CoolingModel</name>
    <message>
        <source>This unit has no such sensor.</source>
        <translation>该设备没有此传感器。</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Supply, °C</source>
        <extracomment>Temperature of what a cooling unit gives. 中文：供，°C</extracomment>
        <translation>供温 °C</translation>
    </message>
    <message>
        <source>Return, °C</source>
        <extracomment>Temperature of what comes back to a cooling unit. 中文：回，°C</extracomment>
        <translation>回温 °C</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CorrectionImportDialog</name>
    <message>
        <source>Import corrections</source>
        <translation>导入更正</translation>
    </message>
    <message>
        <source>A CSV file with the columns site, device, point, time and value, such as an export in which values were put right; withdraw, stored_value, why and document may be added. All of its rows are taken or none. Nothing counts otherwise before you have seen what it does.</source>
        <translation>CSV 文件，含列 site、device、point、time 和 value，例如改正了数值的导出文件；可另加 withdraw、stored_value、why 和 document。所有行要么全部采用，要么都不采用。在您看过其效果之前，任何数值都不会改变。</translation>
    </message>
    <message>
        <source>What it corrects</source>
        <translation>将更正的内容</translation>
    </message>
    <message>
        <source>It is compared with what is stored, and nothing is corrected yet.</source>
        <translation>与存储的数据比较，尚未更正任何内容。</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s)</source>
        <translation>
            <numerusform>%Ln 条更正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) say what counts already</source>
        <translation>
            <numerusform>%Ln 行与现行值相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is as the file says</source>
        <translation>一切均与文件一致</translation>
    </message>
    <message>
        <source>There is nothing to correct.</source>
        <translation>没有需要更正的内容。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CorrectionPlanModel</name>
    <message>
        <source>withdrawn</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>as for all</source>
        <translation>同整批理由</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, document</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>样本时间</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>存储值</translation>
    </message>
    <message>
        <source>Counts then</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CoverageCalendar</name>
    <message>
        <source>No measured grid meter</source>
        <translation>没有实测的市电表</translation>
    </message>
    <message>
        <source>The samples of a meter cannot be read.</source>
        <translation>有电表的样本无法读取。</translation>
    </message>
    <message>
        <source>no meter</source>
        <translation>无电表</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>尚未到来</translation>
    </message>
    <message>
        <source>%1, %2 h</source>
        <extracomment>A day of the calendar. 中文：%1，共 %2 小时</extracomment>
        <translation>%1，共 %2 小时</translation>
    </message>
    <message>
        <source>Coverage calendar</source>
        <translation>覆盖日历</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>无行</translation>
    </message>
    <message>
        <source>Known</source>
        <comment>share of hours</comment>
        <translation>已知</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
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
        <source>estimated, entered</source>
        <translation>估算、录入</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Double-click a day for its course</source>
        <translation>双击某日查看曲线</translation>
    </message>
    <message>
        <source>Click a site to open it, double-click a day for its course</source>
        <translation>单击站点打开，双击某日查看曲线</translation>
    </message>
    <message>
        <source>Click or Shift+Enter: its course</source>
        <translation>单击或 Shift+Enter：其曲线</translation>
    </message>
    <message>
        <source>Click or Shift+Enter: the site</source>
        <translation>单击或 Shift+Enter：站点</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CredentialDialog</name>
    <message>
        <source>The credential was not kept.</source>
        <translation>凭据未保存。</translation>
    </message>
    <message>
        <source>New credential</source>
        <translation>新建凭据</translation>
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
    <message>
        <source>Secret part of a webhook&apos;s URL</source>
        <translation>Webhook 地址中的机密部分</translation>
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
    <name>wattmast::ui::DecisionDialog</name>
    <message>
        <source>Times</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>1 where the samples were right as they are; 0.1 where they are ten times too large.</source>
        <translation>样本本来正确填 1；大了十倍填 0.1。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The factor is a number above zero, such as 0.1.</source>
        <translation>系数须为大于零的数，例如 0.1。</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>Give a reason; it is kept with the decision.</source>
        <translation>请填写原因，它将与决定一并保存。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DelayField</name>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
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
    <name>wattmast::ui::DeviceDialog</name>
    <message>
        <source>Test again</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>not polled: the collector is stopped</source>
        <translation>未轮询：采集器已停止</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>最近一次失败</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最近应答</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>轮询周期</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>时延</translation>
    </message>
    <message>
        <source>median %1, p95 %2</source>
        <translation>中位数 %1，p95 %2</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>轮询次数</translation>
    </message>
    <message>
        <source>%1, of which %2 answered; %3 missed</source>
        <translation>%1 次，其中应答 %2 次；错过 %3 次</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>The collector is stopped, so nothing is asked.</source>
        <translation>采集器已停止，因此不会询问设备。</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Test poll</source>
        <translation>测试轮询</translation>
    </message>
    <message>
        <source>Raw log</source>
        <translation>原始报文</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What is shown of the device</source>
        <translation>显示设备的哪些内容</translation>
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
        <source>%1 well, %2 late, %3 silent</source>
        <translation>正常 %1，延迟 %2，静默 %3</translation>
    </message>
    <message>
        <source>Poll rate</source>
        <translation>轮询速率</translation>
    </message>
    <message>
        <source>Polls answered</source>
        <translation>轮询应答率</translation>
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
        <source>Discover…</source>
        <translation>发现设备…</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>添加设备</translation>
    </message>
    <message>
        <source>Add the first one, look for some in the network, or give an inventory with --inventory when the program starts.</source>
        <translation>请添加第一台设备、在网络中发现设备，或在启动时用 --inventory 提供设备清单。</translation>
    </message>
    <message>
        <source>%1 samples%2</source>
        <translation>%1 样本%2</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be added.</source>
        <translation>数据库以只读方式打开，无法添加。</translation>
    </message>
    <message>
        <source>Connect and test one device, then store it.</source>
        <translation>连接并测试一台设备，然后保存。</translation>
    </message>
    <message>
        <source>Look for devices in a range of addresses.</source>
        <translation>在一段地址内查找设备。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Test poll</source>
        <translation>测试轮询</translation>
    </message>
    <message>
        <source>Raw log</source>
        <translation>原始报文</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>%1 was added to %2.</source>
        <translation>%1 已添加到 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) were added to %1.</source>
        <translation>
            <numerusform>%n 台设备已添加到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Collecting starts anew and takes it along.</source>
        <translation>采集器重新启动，并包含新设备。</translation>
    </message>
    <message>
        <source>Which devices are listed</source>
        <translation>列出哪些设备</translation>
    </message>
    <message>
        <source>Click a protocol to list its devices only, and again for all.</source>
        <translation>点击协议只列出其设备，再次点击恢复全部。</translation>
    </message>
    <message>
        <source>All protocols</source>
        <translation>全部协议</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个测点</translation>
    </message>
    <message>
        <source>newest sample %1</source>
        <translation>最新采样 %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3, problems first</source>
        <extracomment>%1 is a protocol, %2 how many devices are listed, %3 of how many. 中文：%1：%2 / %3，问题优先</extracomment>
        <translation>%1：%2 / %3，问题优先</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>A state of the collector and for how long: &quot;Collector running for 5 h 00&quot;. 中文：%1，已运行 %2</extracomment>
        <translation>%1，已运行 %2</translation>
    </message>
    <message>
        <source>not polled</source>
        <translation>未轮询</translation>
    </message>
    <message>
        <source>%1 unanswered</source>
        <translation>%1 次未应答</translation>
    </message>
    <message>
        <source>%1 of these were not made in time</source>
        <translation>其中 %1 次未能按时执行</translation>
    </message>
    <message>
        <source>/min</source>
        <extracomment>Behind a number of polls or samples. 中文：/分钟，/秒</extracomment>
        <translation>/分钟</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/秒</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DiscoverDialog</name>
    <message>
        <source>Say where to look. Nothing is sent before you press the button.</source>
        <translation>请填写查找范围。按下按钮之前不会发送任何报文。</translation>
    </message>
    <message>
        <source>This cannot be searched. Check addresses, ports and units; at most %1 addresses at once.</source>
        <translation>无法查找。请检查地址、端口和单元号；一次最多 %1 个地址。</translation>
    </message>
    <message>
        <source>The search did not begin.</source>
        <translation>查找未能开始。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的设备</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines asked</source>
        <translation>已询问 %1/%2 条线路</translation>
    </message>
    <message>
        <source>%1 ports open, but silent</source>
        <translation>%1 个端口开放但无应答</translation>
    </message>
    <message>
        <source>The search ended early.</source>
        <translation>查找提前结束。</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>查找已取消。</translation>
    </message>
    <message>
        <source>What was found until then can be added.</source>
        <translation>此前找到的设备可以添加。</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Devices appear as they answer.</source>
        <translation>设备应答后即显示。</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>没有设备应答</translation>
    </message>
    <message>
        <source>Check the addresses, the ports and any firewall in between.</source>
        <translation>请检查地址、端口以及中间的防火墙。</translation>
    </message>
    <message>
        <source>Nothing searched yet</source>
        <translation>尚未查找</translation>
    </message>
    <message>
        <source>Devices that are in the fleet already are marked as such.</source>
        <translation>已在网内的设备会标明。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n device(s)</source>
        <translation>
            <numerusform>添加 %n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be added.</source>
        <translation>数据库以只读方式打开，无法添加。</translation>
    </message>
    <message>
        <source>The devices were not added.</source>
        <translation>设备未添加。</translation>
    </message>
    <message>
        <source>Discover devices</source>
        <translation>发现设备</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Profile of the selected device</source>
        <translation>所选设备的模板</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Addresses to ask: %1; first questions: at most %2, no more than %3 a second; that takes %4 at most. Whoever answers is identified and read once. Nothing is written, and nothing is stored before you say so.</source>
        <translation>待询问地址 %1 个，首次询问最多 %2 次，每秒不超过 %3 次，最长 %4。有应答的设备会被识别并读取一次。不写入任何内容，未经您确认也不保存任何内容。</translation>
    </message>
    <message>
        <source>Search for devices</source>
        <translation>搜索设备</translation>
    </message>
    <message>
        <source>what was found is not kept</source>
        <translation>已发现的设备不会保留</translation>
    </message>
    <message>
        <source>Adding devices to %1</source>
        <translation>向 %1 添加设备</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DiscoveryForm</name>
    <message>
        <source>A port is a number from 1 to 65535; several stand with commas between. Example: 502, 1502</source>
        <translation>端口为 1 至 65535 的数字，多个端口用逗号分隔。例如：502, 1502</translation>
    </message>
    <message>
        <source>none (public)</source>
        <translation>无（public）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Networks (10.21.0.0/24), ranges (10.21.0.9-40), addresses and names, with commas between.</source>
        <translation>网段（10.21.0.0/24）、范围（10.21.0.9-40）、地址和主机名，用逗号分隔。</translation>
    </message>
    <message>
        <source>Protocols and ports</source>
        <translation>协议与端口</translation>
    </message>
    <message>
        <source>Modbus TCP, SunSpec</source>
        <translation>Modbus TCP、SunSpec</translation>
    </message>
    <message>
        <source>Modbus RTU over TCP</source>
        <translation>Modbus RTU over TCP</translation>
    </message>
    <message>
        <source>SNMP</source>
        <translation>SNMP</translation>
    </message>
    <message>
        <source>DL/T 645 over TCP</source>
        <translation>DL/T 645 over TCP</translation>
    </message>
    <message>
        <source>Redfish</source>
        <translation>Redfish</translation>
    </message>
    <message>
        <source>Ports of %1</source>
        <translation>%1 的端口</translation>
    </message>
    <message>
        <source>Modbus units</source>
        <translation>Modbus 单元号</translation>
    </message>
    <message>
        <source>SNMP credential</source>
        <translation>SNMP 凭据</translation>
    </message>
    <message>
        <source>Redfish credential</source>
        <translation>Redfish 凭据</translation>
    </message>
    <message>
        <source>Questions a second, at most</source>
        <translation>每秒询问数上限</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EditionChangeModel</name>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>因子库中</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EditionDialog</name>
    <message>
        <source>Import an edition of factors</source>
        <translation>导入因子新版本</translation>
    </message>
    <message>
        <source>A CSV file with the columns of the library, or with fewer: id, category, region, value, unit and item are needed. Nothing is entered before you have seen what it changes.</source>
        <translation>CSV 文件，列与因子库相同，也可以少几列：必须有标识、类别、地区、数值、单位和对象。在您看到会改变什么之前，不会写入任何内容。</translation>
    </message>
    <message>
        <source>Publisher, for rows that leave it out</source>
        <translation>发布方（用于未注明的行）</translation>
    </message>
    <message>
        <source>Document, for rows that leave it out</source>
        <translation>文件（用于未注明的行）</translation>
    </message>
    <message>
        <source>Published on, for rows that leave it out</source>
        <translation>发布日期（用于未注明的行）</translation>
    </message>
    <message>
        <source>Licence, for rows that leave it out</source>
        <translation>许可（用于未注明的行）</translation>
    </message>
    <message>
        <source>The file is all of its sets: what they have and it has not is not offered any more</source>
        <translation>文件包含其因子集的全部内容：文件中没有的因子不再提供</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>会改变什么</translation>
    </message>
    <message>
        <source>It is compared with the library, and nothing is entered yet.</source>
        <translation>先与因子库比较，暂不写入。</translation>
    </message>
    <message>
        <source>The file cannot be compared</source>
        <translation>无法比较该文件</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>factors</comment>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>factors</comment>
        <translation>改变 %1</translation>
    </message>
    <message>
        <source>%1 go</source>
        <comment>factors</comment>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 not in the file</source>
        <comment>factors</comment>
        <translation>文件中没有 %1</translation>
    </message>
    <message>
        <source>%1 as they are</source>
        <comment>factors</comment>
        <translation>未变 %1</translation>
    </message>
    <message>
        <source>The library has all of it already</source>
        <translation>因子库中已全部具备</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>没有可导入的内容。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have looked at %n finding(s) and import it all the same</source>
        <translation>
            <numerusform>我已查看 %n 项提示，仍然导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at what changes under its id, and say so.</source>
        <translation>请查看同一标识下的变化并确认。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EditorWindow</name>
    <message>
        <source>What is not saved is lost when the window closes.</source>
        <translation>关闭窗口后，未保存的内容将丢失。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>is being written …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>It is still being written.</source>
        <translation>仍在写入。</translation>
    </message>
    <message>
        <source>The database is busy. This window closes when it is done; if the program ends before, it may be lost.</source>
        <translation>数据库正忙。写入完成后本窗口会关闭；若程序在此之前退出，更改可能丢失。</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>不等待，直接关闭</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>不关闭</translation>
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
    <message>
        <source>charging</source>
        <translation>充电</translation>
    </message>
    <message>
        <source>discharging</source>
        <translation>放电</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EnergyPage</name>
    <message>
        <source>Energy by hour and day</source>
        <translation>按小时和日期的电量</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>What the colours say</source>
        <translation>颜色的含义</translation>
    </message>
    <message>
        <source>Show this month</source>
        <translation>显示本月</translation>
    </message>
    <message>
        <source>Export the hours as CSV</source>
        <translation>将小时数据导出为 CSV</translation>
    </message>
    <message>
        <source>Load duration</source>
        <translation>负荷持续曲线</translation>
    </message>
    <message>
        <source>What the sum is made of</source>
        <translation>合计的构成</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>What is ranked</source>
        <translation>排名对象</translation>
    </message>
    <message>
        <source>Energy by class, area or site</source>
        <translation>按类型、区域或站点的电量</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>电量平衡</translation>
    </message>
    <message>
        <source>mean power per hour</source>
        <translation>每小时平均功率</translation>
    </message>
    <message>
        <source>difference to the mean of each hour on such days</source>
        <translation>与同类日同一时刻均值之差</translation>
    </message>
    <message>
        <source>how each hour is known</source>
        <translation>每小时数值的来源</translation>
    </message>
    <message>
        <source>— %1   - - %2</source>
        <extracomment>A solid line, a dashed one. 中文：—— %1 - - %2</extracomment>
        <translation>—— %1&#x3000;- - %2</translation>
    </message>
    <message>
        <source>nothing to compare in %1</source>
        <translation>%1无可比值</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) could not be read.</source>
        <translation>
            <numerusform>有 %n 块电表无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The figures are of the others.</source>
        <translation>数值仅包含其余电表。</translation>
    </message>
    <message>
        <source>Only one class is shown: %1.</source>
        <translation>仅显示一种类型：%1。</translation>
    </message>
    <message>
        <source>Show all classes</source>
        <translation>显示全部类型</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>按区域</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>按站点</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>计量</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Hours without a figure</source>
        <translation>无数值的小时</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Hours of a part of the load</source>
        <translation>仅部分负荷的小时</translation>
    </message>
    <message>
        <source>Sites with a meter</source>
        <translation>有电表的站点</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>%1: its branches differ by %2, within the tolerance.</source>
        <translation>%1：支路合计相差 %2，在容差之内。</translation>
    </message>
    <message>
        <source>%1: its branches differ by %2. A part may be without a meter, or a meter may be wrong.</source>
        <translation>%1：支路合计相差 %2。可能有部分未装表，或电表有误。</translation>
    </message>
    <message>
        <source>Copy the hour</source>
        <translation>复制该小时</translation>
    </message>
    <message>
        <source>Show this day</source>
        <translation>显示当天</translation>
    </message>
    <message>
        <source>Draw this day in Explore</source>
        <translation>在“探索”中绘制当天</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>仅显示此项</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Export hours</source>
        <translation>导出小时数据</translation>
    </message>
    <message>
        <source>Energy %1 %2</source>
        <translation>电量 %1 %2</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export of hours</source>
        <translation>小时数据的导出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) were exported.</source>
        <translation>
            <numerusform>已导出 %Ln 个小时。</numerusform>
        </translation>
    </message>
    <message>
        <source>The hours were not exported.</source>
        <translation>小时数据未导出。</translation>
    </message>
    <message>
        <source>No sites</source>
        <translation>没有站点</translation>
    </message>
    <message>
        <source>No site of this class is in the scope.</source>
        <translation>范围内没有此类型的站点。</translation>
    </message>
    <message>
        <source>There is no site in this scope.</source>
        <translation>此范围内没有站点。</translation>
    </message>
    <message>
        <source>No hour is over yet</source>
        <translation>尚无已结束的小时</translation>
    </message>
    <message>
        <source>Energies are shown hour by hour, five minutes after an hour ends.</source>
        <translation>电量按小时显示，每小时结束五分钟后出现。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The time range is too long</source>
        <translation>时间范围过长</translation>
    </message>
    <message>
        <source>Hours are shown for at most 400 days. Choose a shorter range.</source>
        <translation>最多显示 400 天的小时数据。请选择较短的范围。</translation>
    </message>
    <message>
        <source>%1 of %2 sites</source>
        <translation>%2 个站点中的 %1 个</translation>
    </message>
    <message>
        <source>Reading of energies</source>
        <translation>读取电量</translation>
    </message>
    <message>
        <source>Energies are being read.</source>
        <translation>正在读取电量。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>读取已停止</translation>
    </message>
    <message>
        <source>Nothing of this time is shown.</source>
        <translation>未显示此时段的数据。</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>显示的是之前读取的内容。</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>没有小时数据</translation>
    </message>
    <message>
        <source>The energies could not be read</source>
        <translation>无法读取电量</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EnergyRanking</name>
    <message>
        <source>Not in an area below</source>
        <translation>不属于下级区域</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点数</translation>
    </message>
    <message>
        <source>Energy, %1</source>
        <translation>电量，%1</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>kWh/site, day</source>
        <translation>kWh/站·日</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>较%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>计量</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s) without a tariff</source>
        <translation>
            <numerusform>%Ln 个站点没有电价</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hours without a price, which are not in it</source>
        <translation>%1 小时没有电价，未计入</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Cost, %1</source>
        <translation>费用，%1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EnvironmentModel</name>
    <message>
        <source>Sensor</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Alarm limits</source>
        <extracomment>Of alarm rules. 中文：告警门限</extracomment>
        <translation>告警门限</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
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
    <message>
        <source>Add annotation…</source>
        <translation>添加标注…</translation>
    </message>
    <message>
        <source>All annotations…</source>
        <translation>全部标注…</translation>
    </message>
    <message>
        <source>%1 more</source>
        <extracomment>Behind the first three codes of sites. 中文：另外 %1 个</extracomment>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>The view was saved.</source>
        <translation>视图已保存。</translation>
    </message>
    <message>
        <source>The view is not complete.</source>
        <translation>视图不完整。</translation>
    </message>
    <message>
        <source>Some of its points are not in this database.</source>
        <translation>其中部分测点不在此数据库中。</translation>
    </message>
    <message>
        <source>The formula was not added.</source>
        <translation>未添加公式。</translation>
    </message>
    <message>
        <source>Explore draws at most 50 series. Take one away first.</source>
        <translation>探索页最多绘制 50 条序列，请先移除一条。</translation>
    </message>
    <message>
        <source>It is drawn already.</source>
        <translation>该公式已在图中。</translation>
    </message>
    <message>
        <source>Only the largest are drawn.</source>
        <translation>只绘制最大的部分。</translation>
    </message>
    <message>
        <source>%1 of %2 points, those of the sites with the most now. Others are in the tree.</source>
        <extracomment>How many of the points of a fleet&apos;s figure are shown. 中文：%1 / %2</extracomment>
        <translation>已绘制 %1 / %2 个测点，取当前数值最大的站点。其余可在左侧列表中选择。</translation>
    </message>
    <message>
        <source>There are no points yet</source>
        <translation>尚无测点</translation>
    </message>
    <message>
        <source>They appear when a device answers for the first time.</source>
        <translation>设备首次应答后，测点即会出现。</translation>
    </message>
    <message>
        <source>Go to devices</source>
        <translation>转到设备</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ExploreToolbar</name>
    <message>
        <source>Zero</source>
        <extracomment>Where the y axis begins: at zero, at the smallest value, logarithmic. 中文：从零起、自适应、对数</extracomment>
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
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export chart (Ctrl+E)</source>
        <translation>导出图表 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Resolution: %1</source>
        <extracomment>How fine the chart is drawn. 中文：分辨率：%1</extracomment>
        <translation>分辨率：%1</translation>
    </message>
    <message>
        <source>auto</source>
        <extracomment>Resolution by the width of the chart. 中文：自动</extracomment>
        <translation>自动</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>Stacked</source>
        <extracomment>Panes one below the other, all in one, one per series. 中文：堆叠、叠加、分列</extracomment>
        <translation>堆叠</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Multiples</source>
        <translation>分列</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Pane</source>
        <extracomment>A new part of the chart. 中文：窗格</extracomment>
        <translation>窗格</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Zoom back (Backspace)</source>
        <translation>返回上次缩放（Backspace）</translation>
    </message>
    <message>
        <source>Put the series chosen in the legend into a pane of its own</source>
        <translation>将图例中选中的序列放入单独的窗格</translation>
    </message>
    <message>
        <source>Annotate (N)</source>
        <translation>添加标注（N）</translation>
    </message>
    <message>
        <source>Save what is shown, and come back to it</source>
        <translation>保存当前视图，以便随时返回</translation>
    </message>
    <message>
        <source>%1, drawn %2</source>
        <extracomment>A resolution that has too many steps for the range, and what is drawn instead. 中文：%1，实际 %2</extracomment>
        <translation>%1，实际 %2</translation>
    </message>
    <message>
        <source>Layout of the panes</source>
        <translation>图格布局</translation>
    </message>
    <message>
        <source>Value axis</source>
        <translation>数值轴</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FacetPanel</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FacetSection</name>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备配置</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorChoices</name>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>All gases</source>
        <translation>全部气体</translation>
    </message>
    <message>
        <source>All sets</source>
        <translation>全部因子集</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Data year</source>
        <translation>数据年份</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>气体</translation>
    </message>
    <message>
        <source>Publisher&apos;s set</source>
        <translation>发布方因子集</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Where factors come from</source>
        <translation>因子来源</translation>
    </message>
    <message>
        <source>Known on</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Only what had been published by that day and was in this database by then. What has no date of publication is not shown.</source>
        <translation>仅显示到该日为止已发布并且当时已在本数据库中的因子。没有发布日期的不显示。</translation>
    </message>
    <message>
        <source>Day on which factors were known</source>
        <translation>因子截至日期</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorPanel</name>
    <message>
        <source>Open the page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>No factor is chosen</source>
        <translation>未选择因子</translation>
    </message>
    <message>
        <source>Choose one in the table to see who states it, where, and for what.</source>
        <translation>在表格中选择一个因子，查看由谁发布、出自何处、用于什么。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorTableModel</name>
    <message>
        <source>imported</source>
        <comment>an imported factor</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>气体</translation>
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
        <source>Set</source>
        <translation>因子集</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorsPage</name>
    <message>
        <source>Factors</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Search in all fields</source>
        <translation>搜索所有字段</translation>
    </message>
    <message>
        <source>Search factors</source>
        <translation>搜索因子</translation>
    </message>
    <message>
        <source>Import edition…</source>
        <translation>导入新版本…</translation>
    </message>
    <message>
        <source>Take a new edition of a publisher&apos;s factors; you see what it changes first.</source>
        <translation>导入发布方的新版因子；会先显示改变的内容。</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be imported.</source>
        <translation>数据库以只读方式打开，无法导入。</translation>
    </message>
    <message>
        <source>The factors cannot be read</source>
        <translation>无法读取因子</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%n own or imported factor(s) are not used.</source>
        <translation>
            <numerusform>有 %n 个自有或导入的因子未被使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Their ids are taken, or their sets are not known to this version. “wattmastctl factors” names each.</source>
        <translation>其标识已被占用，或本版本不认识其因子集。“wattmastctl factors”会逐一列出。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No factor was known</source>
        <translation>当时没有已知因子</translation>
    </message>
    <message>
        <source>None has a date of publication by that day. Choose a later one.</source>
        <translation>没有在该日之前发布的因子，请选择更晚的日期。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No factor fits</source>
        <translation>没有符合的因子</translation>
    </message>
    <message>
        <source>Nothing in the library has all that was chosen.</source>
        <translation>因子库中没有同时满足所选条件的因子。</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>复制标识</translation>
    </message>
    <message>
        <source>Copy the digest</source>
        <translation>复制摘要值</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>复制该行</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>factors</comment>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>factors</comment>
        <translation>改变 %1</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <comment>factors</comment>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>The edition was imported as record %1.</source>
        <translation>新版本已导入，记录 %1。</translation>
    </message>
    <message>
        <source>%1. Closed months keep the factors that they used.</source>
        <translation>%1。已关账的月份保留当时所用的因子。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>未导入任何内容。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorsStep</name>
    <message>
        <source>A certificate, a contract, or not in the library any more</source>
        <translation>绿证、合同，或已不在因子库中</translation>
    </message>
    <message>
        <source>It describes %1, not %2.</source>
        <translation>它描述的是 %1 年，不是 %2 年。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
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
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Factors of the report</source>
        <translation>报告所用因子</translation>
    </message>
    <message>
        <source>No factor was used</source>
        <translation>未使用因子</translation>
    </message>
    <message>
        <source>No figure of this month was multiplied with a factor. The checks say why.</source>
        <translation>本月没有数值乘以因子，原因见检查。</translation>
    </message>
    <message>
        <source>Scopes 1 and 2, market-based</source>
        <translation>范围一和范围二，基于市场</translation>
    </message>
    <message>
        <source>Scope 3, category 3</source>
        <translation>范围三第 3 类</translation>
    </message>
    <message>
        <source>Biogenic</source>
        <translation>生物源</translation>
    </message>
    <message>
        <source>Scopes 1 and 2, location-based</source>
        <translation>范围一和范围二，基于位置</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The month&apos;s totals with %1 in the place of %2:</source>
        <translation>以 %1 取代 %2 时的当月合计：</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3 (%4)</source>
        <translation>%1：%2，原为 %3（%4）</translation>
    </message>
    <message>
        <source>The library has no newer figure.</source>
        <translation>因子库中没有更新的数值。</translation>
    </message>
    <message>
        <source>The library of factors cannot be read.</source>
        <translation>因子库无法读取。</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>更新值</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message numerus="yes">
        <source>It cannot be said of %Ln line(s): the newer figure has another unit or gas.</source>
        <translation>
            <numerusform>有 %Ln 条分录无法计算：更新值的单位或气体不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
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
    <name>wattmast::ui::FormulaDialog</name>
    <message>
        <source>Edit formula</source>
        <translation>编辑公式</translation>
    </message>
    <message>
        <source>New formula</source>
        <translation>新建公式</translation>
    </message>
    <message>
        <source>Rectifier loss</source>
        <translation>整流器损耗</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Drawn points</source>
        <translation>已绘制测点</translation>
    </message>
    <message>
        <source>%1 = %2, %3</source>
        <extracomment>A letter that stands for a point, the point, its unit. 中文：%1 = %2，%3</extracomment>
        <translation>%1 = %2，%3</translation>
    </message>
    <message>
        <source>+ − × / and parentheses; sum, avg, min and max of several; delta(a, 1 h) is the change in an hour; dc_power(volts, amperes). “in” and a unit at the end choose what it is shown in. Type [ and a site&apos;s code for points of other sites; a * stands for any.</source>
        <translation>可用 + − × / 和括号；sum、avg、min、max 对多个测点求和、平均、最小、最大；delta(a, 1 h) 为一小时内的变化；dc_power(电压, 电流) 为直流功率。末尾的 in 加单位指定显示单位。输入 [ 和站点编号可查找其他站点的测点，* 代表任意内容。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Add formula</source>
        <translation>添加公式</translation>
    </message>
    <message>
        <source>Save formula</source>
        <translation>保存公式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove formula</source>
        <translation>移除公式</translation>
    </message>
    <message>
        <source>The result is a plain number.</source>
        <extracomment>What a formula comes to. 中文：结果单位：%1</extracomment>
        <translation>结果为无单位数值。</translation>
    </message>
    <message>
        <source>The result is in %1.</source>
        <translation>结果单位：%1。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FoundDeviceModel</name>
    <message numerus="yes">
        <source>%n fit: choose one</source>
        <translation>
            <numerusform>%n 个匹配：请选择</numerusform>
        </translation>
    </message>
    <message>
        <source>in the fleet: %1</source>
        <translation>已在网内：%1</translation>
    </message>
    <message>
        <source>no profile fits</source>
        <translation>没有匹配的模板</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>设备信息</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Values now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FrameModel</name>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
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
    <name>wattmast::ui::GroupedAlarmModel</name>
    <message>
        <source>Raised %1; the condition began %2</source>
        <translation>%1 产生；条件始于 %2</translation>
    </message>
    <message>
        <source>Cleared %1</source>
        <translation>%1 清除</translation>
    </message>
    <message>
        <source>Farthest from the limit: %1</source>
        <translation>偏离门限最远：%1</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>%1 确认</translation>
    </message>
    <message>
        <source>new</source>
        <comment>not acknowledged yet</comment>
        <translation>新</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>产生时间</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>历时</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>门限</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>pinned</source>
        <comment>stays on top of the list</comment>
        <translation>已置顶</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::HeatMap</name>
    <message>
        <source>per day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>free day</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>计量</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>estimated, entered</source>
        <translation>估算、录入</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>part of the load</source>
        <translation>部分负荷</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 为计量值</translation>
    </message>
    <message>
        <source>%1 integrated</source>
        <translation>%1 为积分值</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>%1 为估算值</translation>
    </message>
    <message>
        <source>%1 entered</source>
        <translation>%1 为录入值</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>An hour: &quot;Tue 20 Oct 01:00 – 02:00&quot;. 中文：%1 – %2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No data: no meter has a figure for this hour.</source>
        <translation>无数据：该小时没有任何电表数值。</translation>
    </message>
    <message>
        <source>%1, %2 to the mean of this hour</source>
        <extracomment>%1 is an energy, %2 &quot;+3.2%&quot;. 中文：%1，较同一时刻均值 %2</extracomment>
        <translation>%1，较同一时刻均值 %2</translation>
    </message>
    <message>
        <source>%1 of %2 meters without a figure; about %3 of the load is known</source>
        <translation>%2 块电表中有 %1 块无数值；约已知 %3 的负荷</translation>
    </message>
    <message>
        <source>Energy by hour and day</source>
        <translation>按小时和日期的电量</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>没有小时数据</translation>
    </message>
    <message>
        <source>lowest hour %1, highest %2</source>
        <translation>最低小时 %1，最高 %2</translation>
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
    <name>wattmast::ui::HistoryJob</name>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>what is stored stays; import the file again to go on</source>
        <translation>已存入的数据保留；再次导入该文件即可继续</translation>
    </message>
    <message>
        <source>%1 samples stored</source>
        <translation>已存入 %1 个样本</translation>
    </message>
    <message>
        <source>the file changed meanwhile; nothing is stored</source>
        <translation>文件在此期间已更改；未存入任何数据</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::HistoryWindow</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
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
    <name>wattmast::ui::ImportDialog</name>
    <message>
        <source>No file is chosen</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Why it is imported</source>
        <translation>导入理由</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>文件中的问题</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>请选择文件</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV 文件 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The file cannot be imported.</source>
        <translation>文件无法导入。</translation>
    </message>
    <message>
        <source>Correct the rows below and choose it again; all or none of a file is taken.</source>
        <translation>请更正以下各行后重新选择；文件要么全部录入，要么全部不录入。</translation>
    </message>
    <message numerus="yes">
        <source>%n closed month(s) touched.</source>
        <translation>
            <numerusform>涉及 %n 个已结账月份。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what was closed stays as it is. The difference shows as a correction that is due, and the closing of a later month may write it.</source>
        <translation>%1：已结账的内容保持不变。差异显示为待更正，可在以后月份结账时写入。</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择文件。</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>Say why it is imported.</source>
        <translation>请填写导入理由。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>未导入任何内容。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ImportFaultModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What is wrong (technical detail)</source>
        <translation>问题（技术细节）</translation>
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
    <name>wattmast::ui::InventoryTableModel</name>
    <message>
        <source>Scope 1 and 2</source>
        <translation>范围一和范围二</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>排放源</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动数据</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>气体</translation>
    </message>
    <message>
        <source>Location, %1</source>
        <comment>column of masses, with its unit</comment>
        <translation>位置法，%1</translation>
    </message>
    <message>
        <source>Market, %1</source>
        <comment>column of masses, with its unit</comment>
        <translation>市场法，%1</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::IssueStep</name>
    <message>
        <source>%1 is closed. Issuing writes the files and enters the report in the book with their digests; it can only be followed by a revision.</source>
        <translation>%1已结账。签发会写出文件，并把报告连同文件摘要记入账册；之后只能再出修订。</translation>
    </message>
    <message>
        <source>Issuing closes %1 for all sites: later readings change it only as corrections, which make a new revision. Then the files are written and the report is entered in the book.</source>
        <translation>签发会为全部站点结账%1：以后的读数只能作为更正，并产生新的修订。随后写出文件，并把报告记入账册。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Revision before</source>
        <translation>上一修订</translation>
    </message>
    <message>
        <source>Ledger lines</source>
        <translation>账本分录</translation>
    </message>
    <message>
        <source>Lines, SHA-256</source>
        <translation>分录 SHA-256</translation>
    </message>
    <message>
        <source>Last closing</source>
        <translation>最近一次结账</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Stands in the book and on the report.</source>
        <translation>记入账册并印在报告上。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Such as “first issue”, or why there is a revision.</source>
        <translation>例如“首次签发”，或修订的原因。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Issue this report by itself for each month that is closed or corrected later.</source>
        <translation>以后每个月份结账或更正时自动签发此报告。</translation>
    </message>
    <message>
        <source>Repeat for later months</source>
        <translation>以后各月重复</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::IssuedView</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1，修订 %2</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Last ledger line</source>
        <translation>账本末行</translation>
    </message>
    <message>
        <source>Last closing</source>
        <translation>最近一次结账</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Let stand: %1</source>
        <translation>保留：%1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Files of the report</source>
        <translation>报告文件</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::JobEntry</name>
    <message>
        <source>Show the list of jobs</source>
        <translation>显示任务列表</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::JobList</name>
    <message>
        <source>the file is not written</source>
        <translation>文件不会写出</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a job</comment>
        <extracomment>A job and what is left of it where the program ends. 中文：%1：%2</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n job(s) and quit?</source>
        <translation>
            <numerusform>停止 %n 个任务并退出？</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::JobPopup</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show error</source>
        <translation>查看错误</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>The folder could not be opened.</source>
        <translation>无法打开文件夹。</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <comment>a job</comment>
        <translation>%1失败。</translation>
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
        <extracomment>Columns of the legend. 中文：序列、测点、单位、光标处、最小、平均、最大、最新、合计、（对比列）、质量、可用率</extracomment>
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
    <message>
        <source>several sites</source>
        <extracomment>A formula over points of more than one site. 中文：多个站点</extracomment>
        <translation>多个站点</translation>
    </message>
    <message>
        <source>Double-click to change it.</source>
        <translation>双击可修改。</translation>
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
    <name>wattmast::ui::LinePanel</name>
    <message>
        <source>A newer figure exists: %1, %2.</source>
        <translation>有更新的数值：%1 年，%2。</translation>
    </message>
    <message>
        <source>It would change this row by %1 (%2).</source>
        <translation>本行将变化 %1（%2）。</translation>
    </message>
    <message>
        <source>Open this factor</source>
        <translation>打开此因子</translation>
    </message>
    <message>
        <source>Meters in Explore</source>
        <translation>在探索中查看电表</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>各年数值</translation>
    </message>
    <message>
        <source>Ledger lines</source>
        <translation>分录</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>The month is closed: the ledger keeps this factor.</source>
        <translation>该月已关账：账本保留此因子。</translation>
    </message>
    <message>
        <source>The month is open: this is what it would be now.</source>
        <translation>该月未关账：这是现在的结果。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ledger line(s)</source>
        <translation>
            <numerusform>%Ln 条分录</numerusform>
        </translation>
    </message>
    <message>
        <source>Where a figure comes from</source>
        <translation>数据从哪里来</translation>
    </message>
    <message>
        <source>No row is chosen</source>
        <translation>未选择行</translation>
    </message>
    <message>
        <source>Choose one in the inventory to walk to its factor, its lines of the ledger, and its meters.</source>
        <translation>在清单中选择一行，即可查看它的因子、分录和电表。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LineTableModel</name>
    <message>
        <source>whole site</source>
        <translation>整个站点</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动数据</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>排放量</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LivePreview</name>
    <message>
        <source>No value yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
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
    <name>wattmast::ui::LoadDurationChart</name>
    <message>
        <source>%1 of hours at or above %2</source>
        <translation>%1 的小时不低于 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;previous month&quot;, %2 a power. 中文：%1：%2</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Load duration</source>
        <translation>负荷持续曲线</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>没有小时数据</translation>
    </message>
    <message>
        <source>5% of hours above %1</source>
        <translation>5% 的小时高于 %1</translation>
    </message>
    <message>
        <source>base load %1</source>
        <translation>基础负荷 %1</translation>
    </message>
    <message>
        <source>share of hours, %1 of %2 with the whole load</source>
        <translation>小时占比，%2 个小时中 %1 个为全负荷</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LoadingBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <extracomment>How long reading takes already. 中文：已用 %1</extracomment>
        <translation>已用 %1</translation>
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
    <message>
        <source>The collector is stopped.</source>
        <translation>采集器已停止。</translation>
    </message>
    <message>
        <source>No device is polled and nothing new is stored. What is stored stays to be seen.</source>
        <translation>不再轮询设备，也不再存储新数据；已存储的数据仍可查看。</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>启动采集</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MapImageDialog</name>
    <message>
        <source>Map background</source>
        <translation>地图底图</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Northern edge, °</source>
        <translation>北边界 °</translation>
    </message>
    <message>
        <source>Western edge, °</source>
        <translation>西边界 °</translation>
    </message>
    <message>
        <source>Southern edge, °</source>
        <translation>南边界 °</translation>
    </message>
    <message>
        <source>Eastern edge, °</source>
        <translation>东边界 °</translation>
    </message>
    <message>
        <source>Approval number</source>
        <translation>审图号</translation>
    </message>
    <message>
        <source>Published maps of China need an approval number; it is shown on the map. North must be up.</source>
        <translation>公开的中国地图须有审图号，将显示在地图上。图片须上北下南。</translation>
    </message>
    <message>
        <source>Load background</source>
        <translation>加载底图</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MarketWaterfall</name>
    <message>
        <source>By location</source>
        <translation>位置法</translation>
    </message>
    <message>
        <source>By market</source>
        <translation>市场法</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Scope 2 in %1: %2 by location, %3 by market.</source>
        <translation>范围二（%1）：位置法 %2，市场法 %3。</translation>
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
    <name>wattmast::ui::MeterEventDialog</name>
    <message>
        <source>Record an event of a meter</source>
        <translation>登记电表事件</translation>
    </message>
    <message>
        <source>With the register at its end and at its begin, energy is continuous across the event. A record of the same meter, time and event stands in the place of an earlier one, which stays readable.</source>
        <translation>填写旧表止码和新表起码后，电量在事件前后保持连续。同一电表、时间和事件的新记录取代较早的记录，较早的仍可查看。</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Code of the site.</source>
        <translation>站点编码。</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Those with a register of energy stand first.</source>
        <translation>有电量寄存器的电表排在前面。</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What happened to the meter.</source>
        <translation>电表发生了什么。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By the clock of %1.</source>
        <translation>按 %1 时间。</translation>
    </message>
    <message>
        <source>Ratio before and after</source>
        <translation>变更前后的变比</translation>
    </message>
    <message>
        <source>Such as CT 200/5 to 400/5. What the collector multiplies by is set in the meter&apos;s address.</source>
        <translation>例如 CT 200/5 改为 400/5。采集时所乘的变比在电表地址中设置。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>It is kept with the record.</source>
        <translation>随记录保存。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Such as the number of the work order.</source>
        <translation>例如工单编号。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The readings beside it could not be read.</source>
        <translation>无法读取其前后的读数。</translation>
    </message>
    <message>
        <source>Register at its end, kWh</source>
        <translation>止码，kWh</translation>
    </message>
    <message>
        <source>Last reading before: %1 at %2.</source>
        <translation>之前最后读数：%1，%2。</translation>
    </message>
    <message>
        <source>No reading before it is stored.</source>
        <translation>之前没有存储的读数。</translation>
    </message>
    <message>
        <source>Register at its begin, kWh</source>
        <translation>起码，kWh</translation>
    </message>
    <message>
        <source>First reading after: %1 at %2.</source>
        <translation>之后首个读数：%1，%2。</translation>
    </message>
    <message>
        <source>No reading after it is stored.</source>
        <translation>之后没有存储的读数。</translation>
    </message>
    <message>
        <source>It stands in the place of the record of %1: %2.</source>
        <translation>它取代 %1 的记录：%2。</translation>
    </message>
    <message>
        <source>Closed: %1. Their figures stay as they are until a later month is closed with corrections.</source>
        <translation>已结账：%1。其数字保持不变，直到以后的月份带更正结账。</translation>
    </message>
    <message>
        <source>Nothing is booked across it.</source>
        <translation>其间不记电量。</translation>
    </message>
    <message>
        <source>There is no reading on one side of it.</source>
        <translation>其一侧没有读数。</translation>
    </message>
    <message>
        <source>The energy across it is booked.</source>
        <translation>其间电量予以记账。</translation>
    </message>
    <message>
        <source>Without both values nobody knows what flowed between the readings.</source>
        <translation>缺少止码和起码，无法得知两次读数之间的电量。</translation>
    </message>
    <message>
        <source>The values contradict the readings.</source>
        <translation>数值与读数矛盾。</translation>
    </message>
    <message>
        <source>Nothing is booked across it as it stands.</source>
        <translation>照此其间不记电量。</translation>
    </message>
    <message>
        <source>A number with a point, such as 12345.6.</source>
        <translation>带小数点的数字，例如 12345.6。</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>未登记任何内容。</translation>
    </message>
    <message>
        <source>Choose a site and one of its meters.</source>
        <translation>请选择站点及其电表。</translation>
    </message>
    <message>
        <source>A time in the years 1 to 9999.</source>
        <translation>时间须在 1 至 9999 年之间。</translation>
    </message>
    <message>
        <source>The time has not come yet.</source>
        <translation>该时间尚未到来。</translation>
    </message>
    <message>
        <source>Such an event has none; leave it empty.</source>
        <translation>此类事件没有该项；请留空。</translation>
    </message>
    <message>
        <source>A register is not negative.</source>
        <translation>读数不能为负。</translation>
    </message>
    <message>
        <source>The meter has no register of energy; leave it empty.</source>
        <translation>该电表没有电量寄存器；请留空。</translation>
    </message>
    <message>
        <source>Both values belong together: say both, or neither where nobody read them.</source>
        <translation>两个数值须同时填写；若无人抄录则都留空。</translation>
    </message>
    <message>
        <source>Say the ratio before and after.</source>
        <translation>请填写变更前后的变比。</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>Give a reason; it is kept with the record.</source>
        <translation>请填写理由；将随记录保存。</translation>
    </message>
    <message>
        <source>A text of one line.</source>
        <translation>单行文本。</translation>
    </message>
    <message>
        <source>Longer than 1,000 bytes; say it shorter.</source>
        <translation>超过 1000 字节；请简短些。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The readings count as if nobody had recorded it.</source>
        <translation>读数将按从未登记该事件计算。</translation>
    </message>
    <message>
        <source>The meter has no such event at that time.</source>
        <translation>该电表在此时间没有这样的事件。</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>事件并未发生</translation>
    </message>
    <message>
        <source>The event on record does not count any more; it and this record stay readable.</source>
        <translation>已登记的事件不再计入；该事件与本记录均可查阅。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MonthBars</name>
    <message>
        <source>no figure</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关账</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>%1, %2
by location %3
by market %4
%5: %6</source>
        <translation>%1，%2
位置法 %3
市场法 %4
%5：%6</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>By location</source>
        <translation>位置法</translation>
    </message>
    <message>
        <source>By market</source>
        <translation>市场法</translation>
    </message>
    <message>
        <source>Scope 1 and 2 in %1, %2: %3 of 12 months have a figure.</source>
        <translation>范围一和二（%1），%2 年：12 个月中 %3 个月有数值。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::Navigator</name>
    <message>
        <source>%1 days</source>
        <extracomment>How long the strip is. 中文：%1 天</extracomment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Navigator</source>
        <extracomment>The strip under a chart. 中文：时间导航条</extracomment>
        <translation>时间导航条</translation>
    </message>
    <message>
        <source>Drag the window to move it, its edges to stretch it</source>
        <translation>拖动窗口可移动，拖动边缘可缩放</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>How long the strip is, where &quot;400 days&quot; has no room. 中文：%1 天</extracomment>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::NoteDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>“%1” has been seen and is being looked after.</source>
        <translation>“%1”已知悉，正在处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms have been seen and are being looked after.</source>
        <translation>
            <numerusform>%n 条告警已知悉，正在处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Note, may be empty</source>
        <translation>备注，可不填</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>The note stays in the log of “%1”.</source>
        <translation>备注保留在“%1”的日志中。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Unshelve</source>
        <translation>解除屏蔽</translation>
    </message>
    <message>
        <source>“%1” comes back into the list.</source>
        <translation>“%1”将回到列表。</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms come back into the list.</source>
        <translation>
            <numerusform>%n 条告警将回到列表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write the note.</source>
        <translation>请填写备注。</translation>
    </message>
    <message>
        <source>Say who you are; the name stays in the log.</source>
        <translation>请填写您的姓名；姓名保留在日志中。</translation>
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
        <source>Everything is within the limits of the alarm rules.</source>
        <translation>一切都在告警规则的门限之内。</translation>
    </message>
    <message>
        <source>Open alarms</source>
        <translation>打开告警</translation>
    </message>
    <message>
        <source>How power is stacked</source>
        <translation>功率如何堆叠</translation>
    </message>
    <message>
        <source>What the dots show</source>
        <translation>圆点表示什么</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PageStrip</name>
    <message>
        <source>Small pages</source>
        <translation>页面缩略图</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>pages %1 and %2 of %3</source>
        <translation>第 %1 和 %2 页，共 %3 页</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PageStripModel</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Page %1 of %2, in the view</source>
        <translation>第 %1 页，共 %2 页，正在显示</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PageView</name>
    <message>
        <source>Opens its lines of the ledger</source>
        <translation>打开其账本分录</translation>
    </message>
    <message>
        <source>Opens the factor</source>
        <translation>打开该因子</translation>
    </message>
    <message>
        <source>Opens the data quality of the month</source>
        <translation>打开当月数据质量</translation>
    </message>
    <message>
        <source>Opens the energy of the month</source>
        <translation>打开当月能耗</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No page of the program shows where it comes from</source>
        <translation>程序中没有页面显示其来源</translation>
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
    <name>wattmast::ui::PartBoxes</name>
    <message>
        <source>Method and audit trail</source>
        <translation>方法与审计线索</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>排放因子</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Findings and missing data</source>
        <translation>检查结果与缺失数据</translation>
    </message>
    <message>
        <source>%1, always</source>
        <translation>%1，始终包含</translation>
    </message>
    <message>
        <source>Without it nobody could check the report.</source>
        <translation>没有它，任何人都无法核查报告。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PeriodStep</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>What it tells of the month.</source>
        <translation>报告当月的哪方面内容。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>In the time zone of each site.</source>
        <translation>按各站点时区。</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>All, an area, or the site that the bar above names.</source>
        <translation>全部、一个区域，或上方所选的站点。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Stands on every page. Without it the area that all sites share.</source>
        <translation>印在每一页；留空则用全部站点共有的区域。</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>No one site has this code or name; choose one of those offered.</source>
        <translation>没有唯一站点与此编号或名称相符；请从候选中选择。</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Type a part of its name or code.</source>
        <translation>输入其名称或编号的一部分。</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>名称或编号</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PlotTableModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
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
    <message>
        <source>Reading %1 series over %2</source>
        <extracomment>What a chart reads for long. 中文：正在读取 %1 条曲线，跨度 %2</extracomment>
        <translation>正在读取 %1 条序列，跨度 %2</translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>读取已取消</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>quantity, unit</comment>
        <extracomment>What an axis shows, and its unit. 中文：%1 %2</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>missing at a part of the points, the others are summed</source>
        <translation>部分点缺失，其余点照常合计</translation>
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
    <message>
        <source>Computed: the site&apos;s power divided by its traffic, downlink and uplink</source>
        <translation>计算值：站点功率除以上下行流量之和</translation>
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
    <message>
        <source>Drag a point onto a pane, or between two panes for a new one. Enter adds it to the last pane.</source>
        <translation>将测点拖到窗格上，或拖到两个窗格之间以新建窗格。按 Enter 加入最后一个窗格。</translation>
    </message>
    <message>
        <source>New formula ƒ over points</source>
        <translation>用测点新建公式 ƒ</translation>
    </message>
    <message>
        <source>New formula</source>
        <translation>新建公式</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PolicyModel</name>
    <message>
        <source>tank levels, then runtime, then deliveries</source>
        <translation>依次为液位、运行时间、加油量</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>凭证</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PolicySection</name>
    <message>
        <source>Policies</source>
        <translation>核算政策</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>作出决定…</translation>
    </message>
    <message>
        <source>Open in the book</source>
        <translation>在账册中打开</translation>
    </message>
    <message>
        <source>Enter another decision, from a day on.</source>
        <translation>录入自某日起的新决定。</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be entered.</source>
        <translation>数据库以只读方式打开，无法录入。</translation>
    </message>
    <message>
        <source>The book cannot be read</source>
        <translation>无法读取账册</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%n own decision(s), the rest by default</source>
        <translation>
            <numerusform>%n 项自定决定，其余为默认</numerusform>
        </translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The decision is record %1 of the book.</source>
        <translation>该决定为账册记录 %1。</translation>
    </message>
    <message>
        <source>Drafts follow it from now on. Closed months keep what they were closed with.</source>
        <translation>草稿从现在起遵循它。已结账月份保持结账时的内容。</translation>
    </message>
    <message>
        <source>The boundary is record %1 of the book.</source>
        <translation>边界已记为账册记录 %1。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PowerChainView</name>
    <message>
        <source>no meter</source>
        <translation>无电表</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>losses and unmetered %1</source>
        <extracomment>Of the power chain: what goes in and is measured nowhere below. 中文：损耗 %1</extracomment>
        <translation>损耗及未计量 %1</translation>
    </message>
    <message>
        <source>Power chain</source>
        <translation>供电链路</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ProfilePanel</name>
    <message>
        <source>Profile</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>No profile is known yet</source>
        <translation>尚不清楚模板</translation>
    </message>
    <message>
        <source>The one that fits is found when the device answers for the first time.</source>
        <translation>设备首次应答时会找到匹配的模板。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核对情况</translation>
    </message>
    <message>
        <source>against the real device</source>
        <translation>已与真实设备核对</translation>
    </message>
    <message>
        <source>from documents; not against a real device</source>
        <translation>依据文档，未与真实设备核对</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未经确认</translation>
    </message>
    <message>
        <source>Watch out for</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ProfilePointModel</name>
    <message>
        <source>value of an instant</source>
        <translation>瞬时值</translation>
    </message>
    <message>
        <source>running register</source>
        <translation>累计寄存器</translation>
    </message>
    <message>
        <source>amount of a period</source>
        <translation>时段量</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态量</translation>
    </message>
    <message>
        <source>described by the profile</source>
        <translation>模板所述</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>a gap: %1</source>
        <translation>缺测：%1</translation>
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
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ProfileWords</name>
    <message>
        <source>Any</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Any device that feeds others over Ethernet</source>
        <translation>以太网供电（PoE）设备</translation>
    </message>
    <message>
        <source>Any device with batteries</source>
        <translation>带蓄电池的设备</translation>
    </message>
    <message>
        <source>Any device with energy objects</source>
        <translation>支持能源对象（Energy Object）的设备</translation>
    </message>
    <message>
        <source>Any device with interfaces</source>
        <translation>带网络接口的设备</translation>
    </message>
    <message>
        <source>Any device with physical sensors</source>
        <translation>带物理传感器的设备</translation>
    </message>
    <message>
        <source>Any device with several standard MIBs</source>
        <translation>支持多种标准 MIB 的设备</translation>
    </message>
    <message>
        <source>Any Redfish service: servers, rack PDUs, power shelves</source>
        <translation>Redfish 服务：服务器、机柜 PDU、电源框</translation>
    </message>
    <message>
        <source>Controller of the 885.3 tree</source>
        <translation>885.3 子树的监控单元</translation>
    </message>
    <message>
        <source>Inverters, meters and batteries that speak SunSpec</source>
        <translation>支持 SunSpec 的逆变器、电表与电池</translation>
    </message>
    <message>
        <source>Meter of DL/T 645-1997</source>
        <translation>DL/T 645-1997 电能表</translation>
    </message>
    <message>
        <source>Metered and managed rack PDU (6xxx)</source>
        <translation>计量型与管理型机柜 PDU（6xxx）</translation>
    </message>
    <message>
        <source>Monitored and Managed Power Distribution Unit</source>
        <translation>监测型与管理型 PDU</translation>
    </message>
    <message>
        <source>Plugs and meters on a Zigbee2MQTT bridge, one phase</source>
        <translation>Zigbee2MQTT 网桥上的单相插座与电表</translation>
    </message>
    <message>
        <source>Router or switch with interfaces and sensors</source>
        <translation>带接口与传感器的路由器或交换机</translation>
    </message>
    <message>
        <source>Routers and switches with IOS, IOS XE, NX-OS</source>
        <translation>IOS、IOS XE、NX-OS 路由器与交换机</translation>
    </message>
    <message>
        <source>Routers and switches with VRP (S, CE, AR, NE series)</source>
        <translation>VRP 路由器与交换机（S、CE、AR、NE 系列）</translation>
    </message>
    <message>
        <source>Single-phase meter of DL/T 645-2007</source>
        <translation>DL/T 645-2007 单相电能表</translation>
    </message>
    <message>
        <source>Switches with EOS</source>
        <translation>EOS 交换机</translation>
    </message>
    <message>
        <source>Three-phase meter of DL/T 645-2007</source>
        <translation>DL/T 645-2007 三相电能表</translation>
    </message>
    <message>
        <source>Uninterruptible power supply</source>
        <translation>不间断电源（UPS）</translation>
    </message>
    <message>
        <source>Uninterruptible power supply with a network card</source>
        <translation>带网卡的不间断电源（UPS）</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ProtocolList</name>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
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
    <name>wattmast::ui::PueCourseView</name>
    <message>
        <source>24 h, energy %1</source>
        <comment>rolling PUE</comment>
        <extracomment>The PUE of the last 24 hours, computed from energy. 中文：近 24 h 电量 %1</extracomment>
        <translation>近 24 h 电量 %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <comment>of a PUE</comment>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, PUE</comment>
        <extracomment>A moment and the PUE of the 24 hours before it. 中文：%1：%2</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>PUE of the 24 hours before each moment</source>
        <translation>各时刻之前 24 小时的 PUE</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>lowest and highest PUE</comment>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PueMeterModel</name>
    <message>
        <source>IT</source>
        <extracomment>Of the two energies of a PUE: the whole site&apos;s, or its IT&apos;s. 中文：总能耗</extracomment>
        <translation>IT</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全站</translation>
    </message>
    <message>
        <source>energy register</source>
        <translation>电能表读数</translation>
    </message>
    <message>
        <source>power, summed up</source>
        <translation>功率累计</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>项</translation>
    </message>
    <message>
        <source>Meter of</source>
        <translation>计量对象</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PueMethodWindow</name>
    <message>
        <source>What the PUE is made of</source>
        <translation>PUE 的构成</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 ÷ %2 = %3</source>
        <extracomment>Energy of the whole site, by that of its IT, is the PUE.</extracomment>
        <translation>%1 ÷ %2 = %3</translation>
    </message>
    <message>
        <source>ISO/IEC 30134-2: energy of the whole data centre by energy of its IT, over the same time: %1.</source>
        <translation>ISO/IEC 30134-2：同一时段内数据中心总能耗与 IT 能耗之比：%1。</translation>
    </message>
    <message>
        <source>The standard&apos;s PUE is of a year; this one is of less and called interim.</source>
        <translation>标准规定的 PUE 以一年为期；此值不足一年，称为中间值。</translation>
    </message>
    <message>
        <source>Not confirmed: the text of ISO/IEC 30134-2 was not read; EN 50600-4-2:2016 agrees with it as far as it was.</source>
        <translation>未经核实：未读到 ISO/IEC 30134-2 原文；就所读部分而言，EN 50600-4-2:2016 与之一致。</translation>
    </message>
    <message>
        <source>Each meter needs values for %1 of the time. Nothing is scaled up for what is missing.</source>
        <translation>每块电表的数据须覆盖时段的 %1。缺失部分不作推算。</translation>
    </message>
    <message>
        <source>Enter on a meter draws its point in Explore.</source>
        <translation>在电表上按 Enter 可在“探索”中绘制其测点。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::QualityPage</name>
    <message>
        <source>Show in Explore</source>
        <translation>在“探索”中显示</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>Show in Carbon</source>
        <translation>在“碳排放”中显示</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>复制该行</translation>
    </message>
    <message>
        <source>Accept a hint</source>
        <translation>接受提示</translation>
    </message>
    <message>
        <source>Release samples</source>
        <translation>放行样本</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Its samples are booked. Accepted, it is not found again.</source>
        <translation>其样本已入账。接受后不再提示。</translation>
    </message>
    <message>
        <source>%1 samples of %2 are held back. Released, they count in energies, with your reason; what the device said stays as it is.</source>
        <translation>%2 有 %1 个样本被隔离。放行后计入电量，并附上您的原因；设备上报的原值保持不变。</translation>
    </message>
    <message>
        <source>Closed: %1. Their figures stay as they are until a later month is closed with corrections.</source>
        <translation>已结账：%1。其数字保持不变，直到以后的月份带更正结账。</translation>
    </message>
    <message>
        <source>The decision is kept.</source>
        <translation>决定已保存。</translation>
    </message>
    <message>
        <source>Other findings of the point still hold a part of the samples.</source>
        <translation>该测点的其他问题仍隔离部分样本。</translation>
    </message>
    <message>
        <source>Figures are made with it from now on.</source>
        <translation>此后的数字按此计算。</translation>
    </message>
    <message>
        <source>Nothing was released.</source>
        <translation>未放行任何样本。</translation>
    </message>
    <message>
        <source>Take a correction back</source>
        <translation>撤回更正</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>%1 at %2: %3 by %4 counts now. Taken back, %5 counts again; both records stay.</source>
        <translation>%1，%2：现计入 %4 更正的 %3。撤回后重新计入 %5；两条记录都保留。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The correction was taken back.</source>
        <translation>更正已撤回。</translation>
    </message>
    <message>
        <source>The stored value counts again; both records stay.</source>
        <translation>存储值重新生效；两条记录都保留。</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>未撤回任何更正。</translation>
    </message>
    <message>
        <source>Coverage %1</source>
        <translation>覆盖 %1</translation>
    </message>
    <message>
        <source>Samples held back %1</source>
        <translation>隔离样本 %1</translation>
    </message>
    <message>
        <source>Corrections %1</source>
        <translation>更正 %1</translation>
    </message>
    <message>
        <source>Meter life %1</source>
        <translation>电表履历 %1</translation>
    </message>
    <message>
        <source>Bills %1</source>
        <translation>账单 %1</translation>
    </message>
    <message>
        <source>Export a table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export of data quality</source>
        <translation>导出数据质量</translation>
    </message>
    <message>
        <source>The table was exported.</source>
        <translation>表格已导出。</translation>
    </message>
    <message>
        <source>The table was not exported.</source>
        <translation>表格未导出。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meter(s)</source>
        <translation>
            <numerusform>%Ln 块电表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without a meter</source>
        <translation>%1 个无电表</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结账</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Nothing is measured here</source>
        <translation>此处没有测量</translation>
    </message>
    <message>
        <source>No meter of this site has energy or power.</source>
        <translation>该站点没有测电量或功率的电表。</translation>
    </message>
    <message>
        <source>hours of grid meters, energy as in the report</source>
        <translation>市电表小时数；电量与报告一致</translation>
    </message>
    <message>
        <source>The month cannot be read</source>
        <translation>无法读取该月</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s)</source>
        <translation>
            <numerusform>%Ln 类</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>Every check of the month passed.</source>
        <translation>该月的各项检查均已通过。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tab, count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Meter life</source>
        <translation>电表履历</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Samples held back</source>
        <translation>隔离样本</translation>
    </message>
    <message>
        <source>Bills against meters</source>
        <translation>账单与电表对比</translation>
    </message>
    <message>
        <source>The records cannot be read</source>
        <translation>无法读取记录</translation>
    </message>
    <message>
        <source>Nothing is held back</source>
        <translation>没有隔离的样本</translation>
    </message>
    <message>
        <source>The self-test doubted no sample of %1.</source>
        <translation>自检对 %1 的样本均无疑问。</translation>
    </message>
    <message>
        <source>Nothing was corrected</source>
        <translation>没有更正</translation>
    </message>
    <message>
        <source>No meter changed</source>
        <translation>电表没有变化</translation>
    </message>
    <message>
        <source>In %1 no meter was replaced or reset, and no register fell.</source>
        <translation>%1 没有电表更换或清零，也没有读数下降。</translation>
    </message>
    <message>
        <source>No bill ends in %1</source>
        <translation>没有在 %1 结束的账单</translation>
    </message>
    <message>
        <source>Enter bills into the book: wattmastctl book import --kind invoice. F1 shows an example.</source>
        <translation>把账单录入台账：wattmastctl book import --kind invoice。按 F1 查看示例。</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be decided.</source>
        <translation>数据库以只读方式打开，因此不能作决定。</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>接受…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>放行…</translation>
    </message>
    <message>
        <source>Nothing is held back any more.</source>
        <translation>已没有隔离的样本。</translation>
    </message>
    <message>
        <source>Decide that these values count, with a reason.</source>
        <translation>决定这些值计入，并写明原因。</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Let the stored value count again, with a reason.</source>
        <translation>让存储值重新生效，并写明原因。</translation>
    </message>
    <message>
        <source>Only a correction of a sample that is in force can be taken back.</source>
        <translation>只能撤回有效的样本更正。</translation>
    </message>
    <message>
        <source>The register before and after</source>
        <translation>前后的读数</translation>
    </message>
    <message>
        <source>The lines of this site and month</source>
        <translation>该站点当月的分录</translation>
    </message>
    <message>
        <source>%1 of %2 sites</source>
        <translation>%1 / %2 个站点</translation>
    </message>
    <message>
        <source>Reading of the coverage</source>
        <translation>读取覆盖情况</translation>
    </message>
    <message>
        <source>The hours are being read.</source>
        <translation>正在读取各小时。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>显示的是之前读取的内容。</translation>
    </message>
    <message>
        <source>The calendar of this month is empty.</source>
        <translation>本月的日历为空。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>读取已停止</translation>
    </message>
    <message>
        <source>Nothing of this month is shown.</source>
        <translation>本月没有显示内容。</translation>
    </message>
    <message>
        <source>The coverage cannot be read</source>
        <translation>无法读取覆盖情况</translation>
    </message>
    <message>
        <source>There is no site yet</source>
        <translation>还没有站点</translation>
    </message>
    <message>
        <source>No site in this scope</source>
        <translation>此范围内没有站点</translation>
    </message>
    <message>
        <source>Add a meter on the page Devices, or import an inventory.</source>
        <translation>在“设备”页添加电表，或导入清单。</translation>
    </message>
    <message>
        <source>Choose another one at the top.</source>
        <translation>请在顶部选择其他范围。</translation>
    </message>
    <message>
        <source>Coverage calendar</source>
        <translation>覆盖日历</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>最差在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>行的顺序</translation>
    </message>
    <message>
        <source>How the month is known</source>
        <translation>本月数据来源</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Which records</source>
        <translation>哪些记录</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>Export the calendar as CSV</source>
        <translation>把日历导出为 CSV</translation>
    </message>
    <message>
        <source>Export this table as CSV</source>
        <translation>把此表导出为 CSV</translation>
    </message>
    <message>
        <source>Record an event…</source>
        <translation>登记事件…</translation>
    </message>
    <message>
        <source>Import corrections…</source>
        <translation>导入更正…</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be entered.</source>
        <translation>数据库以只读方式打开，无法录入。</translation>
    </message>
    <message>
        <source>Installed, replaced, reset, another ratio, taken away</source>
        <translation>安装、更换、清零、变比变更、拆除</translation>
    </message>
    <message>
        <source>Take a CSV file; you see what it does first.</source>
        <translation>选择 CSV 文件；先显示其效果。</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>未登记任何内容。</translation>
    </message>
    <message>
        <source>The event is recorded.</source>
        <translation>事件已登记。</translation>
    </message>
    <message>
        <source>Nothing was corrected.</source>
        <translation>未更正任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) imported.</source>
        <translation>
            <numerusform>已导入 %Ln 条更正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures are made with them from now on.</source>
        <translation>此后的数字按其计算。</translation>
    </message>
    <message>
        <source>No sample of %1 was corrected by a person.</source>
        <translation>%1 没有样本经人更正。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RatePlot</name>
    <message>
        <source>New alarms per 10 minutes</source>
        <translation>每 10 分钟新告警</translation>
    </message>
    <message>
        <source>Last 24 h, %1 alarms, %2 stretches of ten minutes with more than %3</source>
        <translation>最近 24 小时，%1 条告警，%2 个十分钟时段超过 %3 条</translation>
    </message>
    <message>
        <source>%1 – %2: %3 critical or major, %4 others</source>
        <translation>%1 – %2：严重或重要 %3 条，其他 %4 条</translation>
    </message>
    <message>
        <source>flood, %1 in 10 min</source>
        <translation>告警风暴，10 分钟 %1 条</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RawLogDialog</name>
    <message>
        <source>Raw log</source>
        <translation>原始报文</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RawLogView</name>
    <message numerus="yes">
        <source>%n frame(s), without passwords and communities</source>
        <translation>
            <numerusform>%n 条报文，不含密码和团体名</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has gone over the line yet</source>
        <translation>线路上尚无报文</translation>
    </message>
    <message>
        <source>Frames are recorded while this is open.</source>
        <translation>打开此页期间记录报文。</translation>
    </message>
    <message>
        <source>Raw log</source>
        <translation>原始报文</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The selected frames, or all of them</source>
        <translation>所选报文；未选择时为全部</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ReadyModel</name>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RecordDialog</name>
    <message>
        <source>New record: %1</source>
        <translation>新建记录：%1</translation>
    </message>
    <message>
        <source>Withdraw record %1: %2</source>
        <translation>撤回记录 %1：%2</translation>
    </message>
    <message>
        <source>Replace record %1: %2</source>
        <translation>替换记录 %1：%2</translation>
    </message>
    <message>
        <source>Record %1 counts no more, and nothing takes its place: %2. It stays readable in the book.</source>
        <translation>记录 %1 不再计入，也不由其他记录替代：%2。它在账册中仍可查阅。</translation>
    </message>
    <message>
        <source>What you enter takes the place of record %1, which stays readable in the book.</source>
        <translation>您录入的内容将替代记录 %1，原记录在账册中仍可查阅。</translation>
    </message>
    <message>
        <source>Code of the site. Required.</source>
        <translation>站点编码，必填。</translation>
    </message>
    <message>
        <source>Code of the site; without it of the whole organisation.</source>
        <translation>站点编码；不填则为整个组织。</translation>
    </message>
    <message>
        <source>From which day on it is valid. Required.</source>
        <translation>自哪一日起生效，必填。</translation>
    </message>
    <message>
        <source>The first day that it is of. Required.</source>
        <translation>所属时期的首日，必填。</translation>
    </message>
    <message>
        <source>The last day of its validity; empty where it has no end.</source>
        <translation>有效期末日；无期限则留空。</translation>
    </message>
    <message>
        <source>The last day that it is of, which is in it. Required.</source>
        <translation>所属时期的末日（含当日），必填。</translation>
    </message>
    <message>
        <source>Where the paper is: a file, an address, the number in an archive.</source>
        <translation>凭证所在：文件、网址或档案号。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Why it is withdrawn</source>
        <translation>撤回理由</translation>
    </message>
    <message>
        <source>Why it is entered</source>
        <translation>录入理由</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Enter into the book</source>
        <translation>录入账册</translation>
    </message>
    <message>
        <source>The record could not be checked.</source>
        <translation>无法检查该记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n closed month(s) touched.</source>
        <translation>
            <numerusform>涉及 %n 个已结账月份。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what was closed stays as it is. The difference shows as a correction that is due, and the closing of a later month may write it.</source>
        <translation>%1：已结账的内容保持不变。差异显示为待更正，可在以后月份结账时写入。</translation>
    </message>
    <message>
        <source>It cannot be entered.</source>
        <translation>无法录入。</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>未录入任何内容。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RecordField</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <extracomment>A field of a form that has to be filled in. 中文：%1（必填）</extracomment>
        <translation>%1（必填）</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RegionModel</name>
    <message>
        <source>Without a region</source>
        <translation>未设区域</translation>
    </message>
    <message>
        <source>none: no figure</source>
        <translation>无：没有数值</translation>
    </message>
    <message>
        <source>%1, the latest</source>
        <comment>year of a factor</comment>
        <translation>%1，最新</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s) with an own one</source>
        <translation>
            <numerusform>%Ln 个站点有自己的电价</numerusform>
        </translation>
    </message>
    <message>
        <source>none: no cost</source>
        <translation>无：没有费用</translation>
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
        <source>Grid factor now</source>
        <translation>现行电网因子</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Of the year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Tariff now</source>
        <translation>现行电价</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RegionSection</name>
    <message>
        <source>Factors and tariffs by region</source>
        <translation>各区域的因子与电价</translation>
    </message>
    <message>
        <source>Show the factor</source>
        <translation>查看因子</translation>
    </message>
    <message>
        <source>Open the tariff in the book</source>
        <translation>在账册中打开电价</translation>
    </message>
    <message>
        <source>Factors of grid electricity, location-based, as a draft of this month takes them: %1. A tariff of a site goes before that of its region, and that before one of all sites. Where there is none, there is no figure and no cost, never zero.</source>
        <translation>位置法电网因子，与本月草稿所取相同：%1。站点自己的电价优先于区域电价，区域电价优先于通用电价。没有时就没有数值和费用，绝不计为零。</translation>
    </message>
    <message>
        <source>Factors and tariffs cannot be read</source>
        <translation>无法读取因子与电价</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>There is no site yet</source>
        <translation>还没有站点</translation>
    </message>
    <message>
        <source>Regions are those of the sites.</source>
        <translation>区域来自各站点。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln 个区域</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RegionTableModel</name>
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
    <message>
        <source>%1 %2</source>
        <comment>count, severity</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>Sum of %1 of %2 sites; at the others not every meter has a value of now</source>
        <translation>%2 个站点中 %1 个的合计；其余站点并非全部电表都有当前值</translation>
    </message>
    <message>
        <source>Sum of %1 of %2 sites; values of %3 are held back, at the others not every meter has a value of now</source>
        <translation>%2 个站点中 %1 个的合计；%3 个站点的数值暂不入账，其余站点并非全部电表都有当前值</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ReportSide</name>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>查看：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) passed</source>
        <translation>
            <numerusform>%n 个方面通过</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Issuing freezes the month: later readings change a new revision only.</source>
        <translation>签发后月份冻结：以后的读数只会改变新的修订。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Write draft</source>
        <translation>输出草稿</translation>
    </message>
    <message>
        <source>Issue report…</source>
        <translation>签发报告…</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>新修订</translation>
    </message>
    <message>
        <source>Issued reports are read-only. A correction makes a new revision; the old file stays.</source>
        <translation>已签发的报告只读。更正会产生新的修订，原文件保留。</translation>
    </message>
    <message>
        <source>End schedule</source>
        <translation>结束计划</translation>
    </message>
    <message>
        <source>The program that collects looks every minute whether a month was closed or corrected, and issues the report then. Findings are printed as not looked at.</source>
        <translation>采集程序每分钟查看是否有月份结账或更正，并随即签发报告。检查结果会注明尚无人查看。</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>A draft of last month, for the sites that the bar above names</source>
        <translation>为上方所选站点新建上月草稿</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter reports</source>
        <translation>筛选报告</translation>
    </message>
    <message>
        <source>Output and checks</source>
        <translation>输出与检查</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>排放因子</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>还没有报告</translation>
    </message>
    <message>
        <source>A report takes a month from the samples to signed pages: checks, factors, preview, issue.</source>
        <translation>报告把一个月的样本变成可签发的页面：检查、因子、预览、签发。</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新建报告</translation>
    </message>
    <message>
        <source>Pages side by side</source>
        <translation>并排页数</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>单页</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>双页</translation>
    </message>
    <message>
        <source>Language of the preview</source>
        <translation>预览语言</translation>
    </message>
    <message>
        <source>Earlier pages</source>
        <translation>前面的页</translation>
    </message>
    <message>
        <source>Later pages</source>
        <translation>后面的页</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>报告页面</translation>
    </message>
    <message>
        <source>The report is being made.</source>
        <translation>正在生成报告。</translation>
    </message>
    <message>
        <source>The report could not be made; see the message above.</source>
        <translation>报告未能生成，见上方消息。</translation>
    </message>
    <message>
        <source>Files are being written.</source>
        <translation>正在写出文件。</translation>
    </message>
    <message>
        <source>Choose a language and a kind of file in step 4.</source>
        <translation>请在第 4 步选择语言和文件种类。</translation>
    </message>
    <message>
        <source>Choose the folder in step 4.</source>
        <translation>请在第 4 步选择文件夹。</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be issued.</source>
        <translation>数据库以只读方式打开，不能签发。</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) with errors have to be mended first, see step 2.</source>
        <translation>
            <numerusform>须先处理 %n 项错误，见第 2 步。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) want a reason why they are let stand, see step 2.</source>
        <translation>
            <numerusform>有 %n 项需填写保留理由，见第 2 步。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say in step 6 who issues it, with a comment.</source>
        <translation>请在第 6 步填写签发人和说明。</translation>
    </message>
    <message>
        <source>Draft of %1</source>
        <translation>%1的草稿</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>已写出 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft was written.</source>
        <translation>草稿已写出。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%1 中有 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The draft was not written.</source>
        <translation>草稿未写出。</translation>
    </message>
    <message>
        <source>%1 is issued in the name of %2. It can only be followed by a revision.</source>
        <translation>%1将以 %2 的名义签发，之后只能再出修订。</translation>
    </message>
    <message>
        <source>%1 is issued in the name of %2, and %3 is closed for all sites. Neither can be taken back: later changes are corrections, and make a new revision.</source>
        <translation>%1将以 %2 的名义签发，并为全部站点结账%3。两者都不能撤回：以后的变化均为更正，并产生新的修订。</translation>
    </message>
    <message>
        <source>Issue report</source>
        <translation>签发报告</translation>
    </message>
    <message>
        <source>Issue of %1</source>
        <translation>签发%1</translation>
    </message>
    <message>
        <source>No file is left; a month that was closed stays closed.</source>
        <translation>不会留下文件；已结账的月份保持结账。</translation>
    </message>
    <message>
        <source>The report was not issued.</source>
        <translation>报告未签发。</translation>
    </message>
    <message>
        <source>%1 is issued</source>
        <translation>%1 已签发</translation>
    </message>
    <message>
        <source>The report was issued, and its schedule was not kept.</source>
        <translation>报告已签发，但计划未能保存。</translation>
    </message>
    <message>
        <source>%1, revision %2, is issued.</source>
        <translation>%1 修订 %2 已签发。</translation>
    </message>
    <message>
        <source>End schedule</source>
        <translation>结束计划</translation>
    </message>
    <message>
        <source>No further report is issued by this schedule. What it issued stays.</source>
        <translation>此计划不再签发报告，已签发的保留。</translation>
    </message>
    <message>
        <source>The schedule was not ended.</source>
        <translation>计划未能结束。</translation>
    </message>
    <message>
        <source>The book cannot be read</source>
        <translation>账册无法读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>rev. %1, %2, %3</source>
        <translation>修订 %1，%2，%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，自%2起</translation>
    </message>
    <message>
        <source>The report cannot be made.</source>
        <translation>报告无法生成。</translation>
    </message>
    <message>
        <source>Draft, the month is closed</source>
        <translation>草稿，月份已结账</translation>
    </message>
    <message>
        <source>Draft, the month is open</source>
        <translation>草稿，月份未结账</translation>
    </message>
    <message>
        <source>%1-%2, revision %3</source>
        <translation>%1-%2，修订 %3</translation>
    </message>
    <message>
        <source>Revision %1, %2, %3</source>
        <translation>修订 %1，%2，%3</translation>
    </message>
    <message>
        <source>Choose the site in step 1.</source>
        <translation>请在第 1 步选择站点。</translation>
    </message>
    <message>
        <source>Of none of the tenant&apos;s sites can the month be divided: hours are missing, or nothing is measured. See Data quality, enter what is missing, or choose another gap policy.</source>
        <translation>该租户的站点均无法分摊本月：有小时缺数，或没有计量。请查看“数据质量”，补录缺失数据，或选择其他缺数处理策略。</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of another version cannot be opened.</source>
        <translation>
            <numerusform>有 %n 份其他版本的草稿无法打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>They name a report, language, file or part that this version does not have. They are kept; open them with the version that made them.</source>
        <translation>其中有本版本没有的报告、语言、文件类型或部分。草稿已保留，请用制作它们的版本打开。</translation>
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
    <message>
        <source>Which list is shown</source>
        <translation>显示哪个列表</translation>
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
    <name>wattmast::ui::RuleForm</name>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Points of every kind</source>
        <translation>所有种类的测点</translation>
    </message>
    <message>
        <source>This is no number. Enter one, or leave it empty.</source>
        <translation>这不是数字。请输入数字或留空。</translation>
    </message>
    <message>
        <source>Raises alarms</source>
        <translation>产生告警</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Off: its active alarms are cleared, and none is raised.</source>
        <translation>关闭：其活动告警被清除，不再产生。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As the list of alarms shows it.</source>
        <translation>显示在告警列表中。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Critical: act at once. Warning: look when there is time.</source>
        <translation>严重：立即处理。警告：有空时查看。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>监视对象</translation>
    </message>
    <message>
        <source>Points of this kind, or a figure of the site.</source>
        <translation>此种类的测点，或站点指标。</translation>
    </message>
    <message>
        <source>Raise at</source>
        <translation>产生门限</translation>
    </message>
    <message>
        <source>The limit.</source>
        <translation>门限值。</translation>
    </message>
    <message>
        <source>Raise after</source>
        <translation>产生延时</translation>
    </message>
    <message>
        <source>The condition has to hold as long before an alarm is raised.</source>
        <translation>条件须持续这么久才产生告警。</translation>
    </message>
    <message>
        <source>Clear at</source>
        <translation>清除门限</translation>
    </message>
    <message>
        <source>On the safe side of the limit, so that a value near it does not raise and clear over and over. Empty: the same.</source>
        <translation>位于门限的安全一侧，避免临界值反复产生和清除。留空：与产生门限相同。</translation>
    </message>
    <message>
        <source>Clear after</source>
        <translation>清除延时</translation>
    </message>
    <message>
        <source>And it has to be over as long before the alarm is cleared.</source>
        <translation>条件须消失这么久才清除告警。</translation>
    </message>
    <message>
        <source>Notifies</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Names of notification channels, with commas between; empty: nobody.</source>
        <translation>通知渠道的名称，以逗号分隔；留空：不通知。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Shown with the alarm instead of the usual advice.</source>
        <translation>随告警显示，代替通常的建议。</translation>
    </message>
    <message>
        <source>Only on battery</source>
        <translation>仅电池供电时</translation>
    </message>
    <message>
        <source>Mains</source>
        <translation>市电</translation>
    </message>
    <message>
        <source>On: looks only while the mains of the site are absent; with the mains the alarm is over, and while nobody knows, nothing is looked at.</source>
        <translation>选中：只在站点市电中断时判断；有市电时告警清除，市电状态未知时不判断。</translation>
    </message>
    <message>
        <source>Names of notification channels, with commas between; empty: nobody. There are: %1.</source>
        <translation>通知渠道的名称，以逗号分隔；留空：不通知。现有：%1。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RuleTableModel</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Notifies</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RulesSection</name>
    <message>
        <source>Alarm rules</source>
        <translation>告警规则</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>The rules cannot be read</source>
        <translation>无法读取规则</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RulesWindow</name>
    <message>
        <source>The rules could not be read</source>
        <translation>无法读取规则</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the rule “%1”?</source>
        <translation>删除规则“%1”？</translation>
    </message>
    <message>
        <source>Its active alarms are cleared. What it raised stays in the history.</source>
        <translation>其活动告警将被清除。已产生的告警保留在历史中。</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>数据库以只读方式打开。</translation>
    </message>
    <message>
        <source>A rule that Wattmast brings cannot be removed; switch it off instead.</source>
        <translation>Wattmast 自带的规则不能删除；请改为关闭。</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>comes with Wattmast</source>
        <translation>Wattmast 自带</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>告警规则</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the changes of the rule “%1”?</source>
        <translation>保存对规则“%1”的修改？</translation>
    </message>
    <message>
        <source>Save the new rule?</source>
        <translation>保存新规则？</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SavedViewMenu</name>
    <message>
        <source>Save this view as…</source>
        <translation>将此视图另存为…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of the view. Filter, order and columns are saved; a view of the same name is replaced.</source>
        <translation>视图名称。将保存筛选、排序和列；同名视图会被替换。</translation>
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
    <name>wattmast::ui::ScopeFields</name>
    <message>
        <source>Every region</source>
        <translation>所有区域</translation>
    </message>
    <message>
        <source>With and without any tag</source>
        <translation>不限标签</translation>
    </message>
    <message>
        <source>There is no site with this code.</source>
        <translation>没有此编码的站点。</translation>
    </message>
    <message>
        <source>The site has no device of this name; a device needs its site.</source>
        <translation>该站点没有此名称的设备；指定设备须先指定站点。</translation>
    </message>
    <message>
        <source>Every place</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Where it holds; what is chosen from here on holds together.</source>
        <translation>生效范围；以下各项同时满足。</translation>
    </message>
    <message>
        <source>Kind of site</source>
        <translation>站点类型</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Its code; empty: every site.</source>
        <translation>站点编码；留空：所有站点。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Its name at that site; empty: every device.</source>
        <translation>该站点中的设备名称；留空：所有设备。</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Of points that a device has several of; empty: every one.</source>
        <translation>设备有多个同类测点时；留空：全部。</translation>
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
    <name>wattmast::ui::SensorMap</name>
    <message>
        <source>Row %1, rack %2</source>
        <translation>第 %1 列，第 %2 架</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Place, then value: &quot;Row 6, rack 7: 30.6 °C&quot;. 中文：%1：%2</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>Inlet temperatures by row and rack</source>
        <translation>按列与机架排列的进风温度</translation>
    </message>
    <message numerus="yes">
        <source>%n sensor(s)</source>
        <translation>
            <numerusform>%n 个传感器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n above 27 °C</source>
        <translation>
            <numerusform>%n 个高于 27 °C</numerusform>
        </translation>
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
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置的各部分</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ShelveDialog</name>
    <message>
        <source>Shelve</source>
        <translation>屏蔽</translation>
    </message>
    <message>
        <source>“%1” leaves the list and nobody is notified of it until then. It comes back by itself.</source>
        <translation>“%1”将移出列表，在此之前不再通知。到期自动恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms leave the list and nobody is notified of them until then. They come back by themselves.</source>
        <translation>
            <numerusform>%n 条告警将移出列表，在此之前不再通知。到期自动恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>8 h</source>
        <translation>8 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Own end</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write the reason; it stays in the log.</source>
        <translation>请填写原因；原因保留在日志中。</translation>
    </message>
    <message>
        <source>The end lies in the past. Choose a later one.</source>
        <translation>截止时间已过。请选择更晚的时间。</translation>
    </message>
    <message>
        <source>The end is more than 90 days off. Choose an earlier one.</source>
        <translation>截止时间超过 90 天。请选择更早的时间。</translation>
    </message>
    <message>
        <source>Say who you are; the name stays in the log.</source>
        <translation>请填写您的姓名；姓名保留在日志中。</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
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
    <name>wattmast::ui::SiteCoolingPanel</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>problems first</source>
        <translation>异常在前</translation>
    </message>
    <message>
        <source>Cooling plant</source>
        <extracomment>Chillers and coolers of a hall. 中文：制冷设备</extracomment>
        <translation>制冷设备</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteEnvironmentPanel</name>
    <message numerus="yes">
        <source>%n sensor(s)</source>
        <translation>
            <numerusform>%n 个传感器</numerusform>
        </translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>Climate, doors, smoke and water of a site. 中文：动力环境</extracomment>
        <translation>动力环境</translation>
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
        <source>Power chain</source>
        <translation>供电链路</translation>
    </message>
    <message>
        <source>Chain</source>
        <extracomment>Of the power chain as boxes and lines. 中文：单线图</extracomment>
        <translation>单线图</translation>
    </message>
    <message>
        <source>Power now, energy today, or the chain</source>
        <translation>当前功率、今日电量或单线图</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteForm</name>
    <message>
        <source>none: it measures nothing of the site&apos;s energy</source>
        <translation>无：不计量站点的能耗</translation>
    </message>
    <message>
        <source>A new site…</source>
        <translation>新站点…</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>最上层</translation>
    </message>
    <message>
        <source>A name that is used once at the site. Example: M1</source>
        <translation>在站点内唯一的名称。例如：M1</translation>
    </message>
    <message>
        <source>The site has a device of this name.</source>
        <translation>该站点已有同名设备。</translation>
    </message>
    <message>
        <source>A name that is used once in the tree. Example: Mains</source>
        <translation>在能量树内唯一的名称。例如：市电</translation>
    </message>
    <message>
        <source>The tree has a place of this name.</source>
        <translation>能量树中已有同名位置。</translation>
    </message>
    <message>
        <source>Choose a site of the list, or a new one.</source>
        <translation>请从列表中选择站点，或新建站点。</translation>
    </message>
    <message>
        <source>A code that is used once. Example: SH-PD-0473</source>
        <translation>唯一的站点编码。例如：SH-PD-0473</translation>
    </message>
    <message>
        <source>There is a site of this code; choose it above.</source>
        <translation>已有此编码的站点；请在上方选择。</translation>
    </message>
    <message>
        <source>What people call it. Example: Xinghu Street</source>
        <translation>通用名称。例如：星湖街</translation>
    </message>
    <message>
        <source>A time zone of the list. Example: Asia/Shanghai</source>
        <translation>列表中的时区。例如：Asia/Shanghai</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Place in the energy tree</source>
        <translation>在能量树中的位置</translation>
    </message>
    <message>
        <source>Says what the meter measures, so that nothing is counted twice. It can be set later.</source>
        <translation>说明该表计量什么，避免重复计算。也可以以后设置。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Site name</source>
        <translation>站点名称</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Factor region</source>
        <translation>排放因子区域</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>计量对象</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Region / district, outermost first</source>
        <translation>大区 / 区县，由大到小</translation>
    </message>
    <message>
        <source>Such as “meter of the mains, class 0.5S”</source>
        <translation>如“市电总表，0.5S 级”</translation>
    </message>
    <message>
        <source>Such as CN-SH; empty: no carbon figures</source>
        <translation>如 CN-SH；留空则不计算碳排放</translation>
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
    <name>wattmast::ui::SiteMap</name>
    <message numerus="yes">
        <source>%Ln sites by their coordinates</source>
        <translation>
            <numerusform>按坐标绘制的 %Ln 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without coordinates</source>
        <translation>%1 个无坐标</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites, the worst: %1</source>
        <translation>
            <numerusform>%Ln 个站点，最严重：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sites by coordinates</source>
        <translation>站点地图</translation>
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
        <translation>距今</translation>
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
    <name>wattmast::ui::SitePuePanel</name>
    <message>
        <source>The PUE could not be read</source>
        <translation>无法读取 PUE</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1, interim</source>
        <extracomment>Of a PUE over less than a year: &quot;PUE1, interim&quot;. 中文：%1（中间值）</extracomment>
        <translation>%1（中间值）</translation>
    </message>
    <message>
        <source>%1 of the whole site by %2 of IT. Lowest coverage of a meter: %3.</source>
        <translation>全站 %1，IT %2。电表最低覆盖率：%3。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Which meters, over which, with what coverage</source>
        <translation>由哪些电表相除，覆盖率多少</translation>
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
    <message>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>无可比值</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteSensorPanel</name>
    <message numerus="yes">
        <source>%n sensor(s), °C</source>
        <translation>
            <numerusform>%n 个传感器，°C</numerusform>
        </translation>
    </message>
    <message>
        <source>Rack inlet temperature</source>
        <translation>机架进风温度</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteTreeModel</name>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sites read so far; the figure of all comes when the last one is read</source>
        <translation>已读取 %2 个站点中的 %1 个；全部读完后给出合计</translation>
    </message>
    <message>
        <source>Sum of %1 of %2 sites; the others have no value</source>
        <translation>%2 个站点中 %1 个的合计；其余站点无值</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitesFooter</name>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>sum %1 of %2 sites</source>
        <translation>%2 个站点合计 %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected: %1</source>
        <translation>
            <numerusform>已选 %Ln 个：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>reading, %1 of %2 sites</source>
        <translation>正在读取：已读 %1 个，共 %2 个站点</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <extracomment>Sites whose figures cannot be read. 中文：%1 个无法读取</extracomment>
        <translation>%1 个无法读取</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitesPage</name>
    <message>
        <source>Open site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>Draw power in Explore</source>
        <translation>在探索中绘制功率</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制编码</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>Nothing to draw.</source>
        <translation>没有可绘制的数据。</translation>
    </message>
    <message>
        <source>None of the selected sites has a power meter.</source>
        <translation>所选站点均无功率测点。</translation>
    </message>
    <message>
        <source>Export sites</source>
        <translation>导出站点</translation>
    </message>
    <message>
        <source>Sites %1</source>
        <translation>站点 %1</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites were exported.</source>
        <translation>
            <numerusform>已导出 %Ln 个站点。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sites were not exported.</source>
        <translation>站点未导出。</translation>
    </message>
    <message>
        <source>The map background was not loaded.</source>
        <translation>地图底图未加载。</translation>
    </message>
    <message>
        <source>The sites could not be read</source>
        <translation>站点数据无法读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The sites could not be read again; what is shown is of before.</source>
        <translation>站点数据未能更新，所示为先前的数据。</translation>
    </message>
    <message>
        <source>There are no sites</source>
        <translation>没有站点</translation>
    </message>
    <message>
        <source>No site here</source>
        <translation>此处没有站点</translation>
    </message>
    <message>
        <source>The inventory has no site in this part of the fleet. Choose another scope above.</source>
        <translation>资产清单在此范围内没有站点。请在上方选择其他范围。</translation>
    </message>
    <message>
        <source>No site matches</source>
        <translation>没有符合条件的站点</translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln sites has all that is chosen.</source>
        <translation>
            <numerusform>%Ln 个站点中没有一个符合全部所选条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>全部站点</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Sites by coordinates</source>
        <translation>站点地图</translation>
    </message>
    <message>
        <source>Export of sites</source>
        <translation>导出站点</translation>
    </message>
    <message>
        <source>“Add device” on the page Devices makes the first one. Many at once come from an inventory: give one with --inventory when the program starts; its format is in docs/DATA_FORMAT.md.</source>
        <translation>可在“设备”页用“添加设备”建立第一个站点。批量站点来自资产清单：启动程序时用 --inventory 指定，其格式见 docs/DATA_FORMAT.md。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitesToolbar</name>
    <message>
        <source>Name or id</source>
        <translation>名称或编码</translation>
    </message>
    <message>
        <source>Filter sites by name or id</source>
        <translation>按名称或编码筛选站点</translation>
    </message>
    <message>
        <source>Filter sites by name or id (%1)</source>
        <translation>按名称或编码筛选站点（%1）</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树形</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Compare 2 – 8</source>
        <extracomment>Up to eight sites in one chart.</extracomment>
        <translation>对比 2–8 个</translation>
    </message>
    <message>
        <source>Draws the power of two to eight selected sites in Explore</source>
        <translation>在探索中绘制所选 2 至 8 个站点的功率</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Saved filters, orders and columns</source>
        <translation>保存的筛选、排序和列</translation>
    </message>
    <message>
        <source>Export (%1)</source>
        <translation>导出（%1）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>CSV 文件…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Show all sites</source>
        <translation>显示全部站点</translation>
    </message>
    <message>
        <source>Load background…</source>
        <translation>加载底图…</translation>
    </message>
    <message>
        <source>Remove background</source>
        <translation>移除底图</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>按区域</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
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
    <name>wattmast::ui::StatePanel</name>
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
    <name>wattmast::ui::StepHeader</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
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
    <name>wattmast::ui::TargetChart</name>
    <message>
        <source>%1 over the path</source>
        <translation>高于路径 %1</translation>
    </message>
    <message>
        <source>%1 below the path</source>
        <translation>低于路径 %1</translation>
    </message>
    <message>
        <source>stated with the target</source>
        <translation>随目标录入</translation>
    </message>
    <message>
        <source>%1 of 12 months closed</source>
        <translation>12 个月中 %1 个月已关账</translation>
    </message>
    <message>
        <source>%1 of 12 months</source>
        <translation>12 个月中 %1 个月</translation>
    </message>
    <message>
        <source>allowed %1</source>
        <translation>允许 %1</translation>
    </message>
    <message>
        <source>trend %1</source>
        <translation>趋势 %1</translation>
    </message>
    <message>
        <source>net zero</source>
        <translation>净零</translation>
    </message>
    <message>
        <source>no whole year after the base year yet</source>
        <translation>基准年之后还没有完整的年份</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>排放量</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TariffCostModel</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时数</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TariffPanel</name>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Open the tariff</source>
        <translation>打开电价</translation>
    </message>
    <message>
        <source>The cost cannot be reckoned</source>
        <translation>无法计算费用</translation>
    </message>
    <message>
        <source>No hour has a price</source>
        <translation>没有小时有价格</translation>
    </message>
    <message>
        <source>No tariff of the book holds for these sites and days.</source>
        <translation>账册中没有适用于这些站点和日期的电价。</translation>
    </message>
    <message>
        <source>Several tariffs</source>
        <translation>多种电价</translation>
    </message>
    <message>
        <source>The sites of this scope do not pay by one tariff. Choose a region or a site; wattmastctl tariff lists all sites.</source>
        <translation>此范围内的站点不适用同一电价。请选择一个区域或站点；wattmastctl tariff 可列出全部站点。</translation>
    </message>
    <message>
        <source>%1 h without energy</source>
        <translation>%1 小时无电量</translation>
    </message>
    <message>
        <source>%1 h without a price</source>
        <translation>%1 小时无价格</translation>
    </message>
    <message>
        <source>%1 h in which a meter has no value, so that their cost is too low</source>
        <translation>%1 小时有电表缺数，费用偏低</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TenantField</name>
    <message>
        <source>All (not split)</source>
        <translation>全部（不分摊）</translation>
    </message>
    <message>
        <source>%1 (no rule here)</source>
        <translation>%1（此处无规则）</translation>
    </message>
    <message>
        <source>One tenant&apos;s part of its shared sites, by the rules of the book. The others are not named.</source>
        <translation>一个租户在共享站点中的部分，按账册规则分摊；不出现其他租户的名称。</translation>
    </message>
    <message>
        <source>A tenant&apos;s report is of its energy and carbon together: choose the report Carbon.</source>
        <translation>租户报告同时涵盖电量与碳排放：请选择“碳排放”报告。</translation>
    </message>
    <message>
        <source>No rule of the book names a tenant at these sites in %1.</source>
        <translation>%1 在这些站点，账册中没有规则指明租户。</translation>
    </message>
    <message>
        <source>The chosen tenant has no rule at these sites in %1.</source>
        <translation>所选租户在这些站点 %1 没有规则。</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TestPollModel</name>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TestPollView</name>
    <message>
        <source>asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>应答 %1/%2 次</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>%1 of %2 valid</source>
        <translation>%1/%2 项有效</translation>
    </message>
    <message>
        <source>Test poll</source>
        <translation>测试轮询</translation>
    </message>
    <message>
        <source>Live preview</source>
        <translation>实时预览</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>没有读到数据</translation>
    </message>
    <message>
        <source>Asking the device…</source>
        <translation>正在询问设备…</translation>
    </message>
    <message>
        <source>Nothing is written to it, ever.</source>
        <translation>绝不向设备写入任何内容。</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>尚未测试</translation>
    </message>
    <message>
        <source>A test reads every point once a second and stores nothing.</source>
        <translation>测试每秒读取一次全部测点，不保存任何数据。</translation>
    </message>
    <message>
        <source>The last reading failed. %1</source>
        <translation>最近一次读取失败。%1</translation>
    </message>
    <message>
        <source>The collector uses the same line, so each reading waits for its turn between two polls.</source>
        <translation>采集器正在使用同一线路，因此每次读取都在两次轮询之间排队进行。</translation>
    </message>
    <message>
        <source>%1 answered %2. %3 It stays without a value; nothing is made up for it.</source>
        <translation>%1 应答%2。%3该项保持无值，不会用其他数值代替。</translation>
    </message>
    <message>
        <source>%1: %2. It stays without a value; nothing is made up for it.</source>
        <translation>%1：%2。该项保持无值，不会用其他数值代替。</translation>
    </message>
    <message>
        <source>one value per second</source>
        <translation>每秒一个值</translation>
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
    <name>wattmast::ui::VersionStrip</name>
    <message>
        <source>%1, in use</source>
        <translation>%1，在用</translation>
    </message>
    <message>
        <source>%1, newer</source>
        <translation>%1，更新</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ViewMenu</name>
    <message>
        <source>Save view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Reset selection</source>
        <extracomment>Back to the power of the first sites. 中文：重置选择</extracomment>
        <translation>重置选择</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of the view; one of the same name is replaced</source>
        <translation>视图名称；同名视图将被替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
