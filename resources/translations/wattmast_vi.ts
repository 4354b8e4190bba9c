<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AlarmChart</name>
    <message>
        <source>Alarm raised</source>
        <translation>Cảnh báo phát sinh</translation>
    </message>
    <message>
        <source>C</source>
        <comment>mark: cleared</comment>
        <extracomment>One letter below the axis of a chart, for &quot;cleared&quot;. 中文：清</extracomment>
        <translation>H</translation>
    </message>
    <message>
        <source>Alarm cleared</source>
        <translation>Cảnh báo đã hết</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>ngưỡng %1</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>đo được</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>dự kiến</translation>
    </message>
    <message>
        <source>limit, expected %1</source>
        <extracomment>Of a chart&apos;s line; %1: &quot;+15%&quot;. 中文：门限，预期 %1</extracomment>
        <translation>ngưỡng, dự kiến %1</translation>
    </message>
</context>
<context>
    <name>AlarmStory</name>
    <message>
        <source>The value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>The site draws less than expected: %1, the limit is %2.</source>
        <translation>Trạm tiêu thụ ít hơn dự kiến: %1, ngưỡng là %2.</translation>
    </message>
    <message>
        <source>The site draws more than expected: %1, the limit is %2.</source>
        <translation>Trạm tiêu thụ nhiều hơn dự kiến: %1, ngưỡng là %2.</translation>
    </message>
    <message>
        <source>The site drew less than expected; the limit was %1.</source>
        <translation>Trạm đã tiêu thụ ít hơn dự kiến; ngưỡng là %1.</translation>
    </message>
    <message>
        <source>The site drew more than expected; the limit was %1.</source>
        <translation>Trạm đã tiêu thụ nhiều hơn dự kiến; ngưỡng là %1.</translation>
    </message>
    <message>
        <source>The most was %1.</source>
        <translation>Lớn nhất là %1.</translation>
    </message>
    <message>
        <source>%1 is %2, above the limit of %3.</source>
        <translation>%1 là %2, trên ngưỡng %3.</translation>
    </message>
    <message>
        <source>%1 is %2, below the limit of %3.</source>
        <translation>%1 là %2, dưới ngưỡng %3.</translation>
    </message>
    <message>
        <source>%1 was above the limit of %2.</source>
        <translation>%1 đã vượt trên ngưỡng %2.</translation>
    </message>
    <message>
        <source>%1 was below the limit of %2.</source>
        <translation>%1 đã xuống dưới ngưỡng %2.</translation>
    </message>
    <message>
        <source>The highest value was %1.</source>
        <translation>Giá trị cao nhất là %1.</translation>
    </message>
    <message>
        <source>The lowest value was %1.</source>
        <translation>Giá trị thấp nhất là %1.</translation>
    </message>
    <message>
        <source>The device did not answer; it answers again.</source>
        <translation>Thiết bị đã không trả lời; nay đã trả lời lại.</translation>
    </message>
    <message>
        <source>The device has not answered for %1, the limit is %2. No value of it is known since then; energy of that time is a gap until its register is read again.</source>
        <translation>Thiết bị không trả lời đã %1, ngưỡng là %2. Từ đó không có giá trị nào; điện năng của thời gian này là khoảng trống cho đến khi đọc lại được chỉ số.</translation>
    </message>
    <message>
        <source>The device does not answer. No value of it is known since then.</source>
        <translation>Thiết bị không trả lời. Từ đó không có giá trị nào.</translation>
    </message>
    <message>
        <source>%1 changes by %2, more than the limit of %3.</source>
        <translation>%1 thay đổi %2, nhiều hơn ngưỡng %3.</translation>
    </message>
    <message>
        <source>%1 changed by more than the limit of %2.</source>
        <translation>%1 đã thay đổi nhiều hơn ngưỡng %2.</translation>
    </message>
    <message>
        <source>The fastest was %1.</source>
        <translation>Nhanh nhất là %1.</translation>
    </message>
    <message>
        <source>The device answers, but %1 has had no value for %2; the limit is %3.</source>
        <translation>Thiết bị có trả lời, nhưng %1 không có giá trị đã %2; ngưỡng là %3.</translation>
    </message>
    <message>
        <source>The device answered, but %1 had no value; it has one again.</source>
        <translation>Thiết bị có trả lời, nhưng %1 không có giá trị; nay đã có lại.</translation>
    </message>
    <message>
        <source>%1 has been exactly the same since the alarm began: %2. It usually moves.</source>
        <translation>%1 giữ nguyên một giá trị từ khi cảnh báo bắt đầu: %2. Bình thường giá trị này có thay đổi.</translation>
    </message>
    <message>
        <source>%1 did not move for a while; it moves again.</source>
        <translation>%1 đứng yên một thời gian; nay đã thay đổi lại.</translation>
    </message>
    <message>
        <source>The mains were absent; they are back.</source>
        <translation>Đã mất điện lưới; nay đã có lại.</translation>
    </message>
    <message>
        <source>The mains are absent; the site runs on battery or generator. Battery: %1.</source>
        <translation>Mất điện lưới; trạm chạy bằng ắc quy hoặc máy phát. Ắc quy: %1.</translation>
    </message>
    <message>
        <source>The mains are absent; the site runs on battery or generator.</source>
        <translation>Mất điện lưới; trạm chạy bằng ắc quy hoặc máy phát.</translation>
    </message>
    <message>
        <source>A meter and the sum of the meters below it differ by %1; the limit is %2.</source>
        <translation>Một công tơ và tổng các công tơ bên dưới lệch nhau %1; ngưỡng là %2.</translation>
    </message>
    <message>
        <source>A meter and the sum of the meters below it differed by more than %1.</source>
        <translation>Một công tơ và tổng các công tơ bên dưới đã lệch nhau hơn %1.</translation>
    </message>
    <message>
        <source>%1 fell by %2. Nothing was booked across the fall.</source>
        <translation>%1 giảm %2. Không ghi sổ lượng nào qua chỗ giảm này.</translation>
    </message>
    <message>
        <source>%1 fell. Nothing was booked across the fall.</source>
        <translation>%1 giảm. Không ghi sổ lượng nào qua chỗ giảm này.</translation>
    </message>
    <message>
        <source>The self-test holds values back, %1 of late: they are drawn, but are no part of energy, carbon and reports.</source>
        <translation>Tự kiểm tra giữ lại các giá trị, gần đây là %1: chúng được vẽ nhưng không tính vào điện năng, carbon và báo cáo.</translation>
    </message>
    <message>
        <source>The self-test holds values back: they are drawn, but are no part of energy, carbon and reports.</source>
        <translation>Tự kiểm tra giữ lại các giá trị: chúng được vẽ nhưng không tính vào điện năng, carbon và báo cáo.</translation>
    </message>
    <message>
        <source>Cooling is off or too weak, a filter is blocked, a door is open, or the load grew.</source>
        <translation>Làm mát tắt hoặc quá yếu, bộ lọc bị tắc, cửa mở, hoặc tải tăng.</translation>
    </message>
    <message>
        <source>Heating is off, or cooling runs without need.</source>
        <translation>Sưởi đang tắt, hoặc làm mát chạy khi không cần.</translation>
    </message>
    <message>
        <source>The supply is set too high, or the load fell away.</source>
        <translation>Nguồn cấp đặt quá cao, hoặc tải đã giảm hẳn.</translation>
    </message>
    <message>
        <source>The supply is weak or overloaded, a phase is lost, or the load is too high.</source>
        <translation>Nguồn cấp yếu hoặc quá tải, mất pha, hoặc tải quá lớn.</translation>
    </message>
    <message>
        <source>The rectifier charges with too high a voltage.</source>
        <translation>Bộ chỉnh lưu nạp với điện áp quá cao.</translation>
    </message>
    <message>
        <source>The battery discharges: the mains are absent, the rectifier gives too little, or the battery is worn.</source>
        <translation>Ắc quy đang phóng: mất điện lưới, bộ chỉnh lưu cấp không đủ, hoặc ắc quy đã lão hóa.</translation>
    </message>
    <message>
        <source>Compensation is missing or broken, or the load is small.</source>
        <translation>Thiếu hoặc hỏng tụ bù, hoặc tải nhỏ.</translation>
    </message>
    <message>
        <source>The generator ran for long, or fuel was lost.</source>
        <translation>Máy phát đã chạy lâu, hoặc bị mất nhiên liệu.</translation>
    </message>
    <message>
        <source>Somebody is on site, or the door was not closed.</source>
        <translation>Có người ở trạm, hoặc cửa chưa đóng.</translation>
    </message>
    <message>
        <source>More equipment is on than planned, cooling runs harder, or traffic grew.</source>
        <translation>Nhiều thiết bị bật hơn dự định, làm mát chạy mạnh hơn, hoặc lưu lượng tăng.</translation>
    </message>
    <message>
        <source>Equipment is off or was removed, or a meter misses a phase.</source>
        <translation>Thiết bị bị tắt hoặc đã tháo, hoặc công tơ thiếu một pha.</translation>
    </message>
    <message>
        <source>The equipment behind this value works outside of what the rule allows, or the limit does not suit it.</source>
        <translation>Thiết bị liên quan đến giá trị này hoạt động ngoài mức quy tắc cho phép, hoặc ngưỡng không phù hợp.</translation>
    </message>
    <message>
        <source>Something was switched, failed or broke; a sensor may also have come loose.</source>
        <translation>Có thiết bị vừa đóng cắt, hỏng hoặc đứt; cũng có thể cảm biến bị lỏng.</translation>
    </message>
    <message>
        <source>The device says that it has no value, or the sensor behind it is gone.</source>
        <translation>Thiết bị báo không có giá trị, hoặc cảm biến của nó không còn.</translation>
    </message>
    <message>
        <source>The sensor hangs, or the device repeats its last value without measuring.</source>
        <translation>Cảm biến bị treo, hoặc thiết bị lặp lại giá trị cuối mà không đo.</translation>
    </message>
    <message>
        <source>Equipment is off, traffic fell, or a meter misses part of the load.</source>
        <translation>Thiết bị bị tắt, lưu lượng giảm, hoặc công tơ thiếu một phần tải.</translation>
    </message>
    <message>
        <source>Energy-saving features are off, cooling runs harder, equipment was added, or traffic is above that of the same weekdays before.</source>
        <translation>Tính năng tiết kiệm điện bị tắt, làm mát chạy mạnh hơn, có thêm thiết bị, hoặc lưu lượng cao hơn các ngày cùng thứ trước đó.</translation>
    </message>
    <message>
        <source>The last attempt ended with: %1.</source>
        <translation>Lần thử cuối kết thúc với: %1.</translation>
    </message>
    <message>
        <source>The device has no power, or the network to it is interrupted.</source>
        <translation>Thiết bị mất nguồn, hoặc mạng tới thiết bị bị gián đoạn.</translation>
    </message>
    <message>
        <source>The grid is down, or the site&apos;s main breaker or fuse has opened.</source>
        <translation>Điện lưới bị mất, hoặc áptômát tổng hay cầu chì của trạm đã ngắt.</translation>
    </message>
    <message>
        <source>A consumer has no meter, a current transformer has the wrong ratio or direction, or a meter stands in the wrong place of the energy tree.</source>
        <translation>Có hộ tiêu thụ không có công tơ, biến dòng sai tỷ số hoặc ngược chiều, hoặc công tơ đặt sai chỗ trong cây điện năng.</translation>
    </message>
    <message>
        <source>The meter was exchanged or reset, or it lost its memory.</source>
        <translation>Công tơ đã được thay hoặc đặt lại, hoặc bị mất bộ nhớ.</translation>
    </message>
    <message>
        <source>The profile of the device has a wrong scale or address, or the meter is wired wrongly.</source>
        <translation>Mẫu thiết bị sai tỷ lệ hoặc địa chỉ, hoặc công tơ đấu dây sai.</translation>
    </message>
    <message>
        <source>Check cooling, filters and doors on site; lower the load if the temperature goes on rising.</source>
        <translation>Kiểm tra làm mát, bộ lọc và cửa tại trạm; giảm tải nếu nhiệt độ tiếp tục tăng.</translation>
    </message>
    <message>
        <source>Bring the mains back or send a generator before the battery is empty; then test the battery.</source>
        <translation>Khôi phục điện lưới hoặc đưa máy phát đến trước khi ắc quy cạn; sau đó kiểm tra ắc quy.</translation>
    </message>
    <message>
        <source>Look at the point in Explore beside its neighbours. If the value is right, go to the site; if the limit is wrong, edit the rule.</source>
        <translation>Xem điểm đo này trong Khám phá cạnh các điểm lân cận. Nếu giá trị đúng thì đến trạm; nếu ngưỡng sai thì sửa quy tắc.</translation>
    </message>
    <message>
        <source>Compare with the other points of the site at that time; check what was switched or failed.</source>
        <translation>So sánh với các điểm đo khác của trạm vào lúc đó; kiểm tra thiết bị nào đã đóng cắt hoặc hỏng.</translation>
    </message>
    <message>
        <source>Check the sensor and its cable, and the point in the device&apos;s own display.</source>
        <translation>Kiểm tra cảm biến và cáp, và điểm đo trên màn hình của thiết bị.</translation>
    </message>
    <message>
        <source>Compare with the device&apos;s own display; restart the sensor or the device if they differ.</source>
        <translation>So sánh với màn hình của thiết bị; khởi động lại cảm biến hoặc thiết bị nếu khác nhau.</translation>
    </message>
    <message>
        <source>Check in the network management whether energy-saving features, carriers or equipment were changed at that time, and compare with traffic and temperature in Explore.</source>
        <translation>Kiểm tra trên hệ thống quản lý mạng xem tính năng tiết kiệm điện, sóng mang hoặc thiết bị có thay đổi vào lúc đó không, và so sánh với lưu lượng và nhiệt độ trong Khám phá.</translation>
    </message>
    <message>
        <source>Check power and network of the device, and its address.</source>
        <translation>Kiểm tra nguồn và mạng của thiết bị, và địa chỉ của nó.</translation>
    </message>
    <message>
        <source>Ask the grid operator how long it takes; send a generator if the battery does not last so long. Check the main breaker if neighbouring sites have mains.</source>
        <translation>Hỏi đơn vị điện lực xem mất bao lâu; đưa máy phát đến nếu ắc quy không đủ. Kiểm tra áptômát tổng nếu các trạm lân cận vẫn có điện lưới.</translation>
    </message>
    <message>
        <source>Compare the meters of the node in Explore; check ratio and direction of the current transformers and the energy tree of the site.</source>
        <translation>So sánh các công tơ của nút trong Khám phá; kiểm tra tỷ số và chiều của biến dòng và cây điện năng của trạm.</translation>
    </message>
    <message>
        <source>If the meter was exchanged, enter the exchange with its final and first reading, so that energy goes on across it.</source>
        <translation>Nếu công tơ đã được thay, hãy nhập lần thay với chỉ số cuối và chỉ số đầu, để điện năng được tính liền qua lần thay.</translation>
    </message>
    <message>
        <source>See the finding of the device on the Devices page; mend the profile or the wiring, then accept or release the values.</source>
        <translation>Xem phát hiện của thiết bị trên trang Thiết bị; sửa mẫu thiết bị hoặc dây đấu, rồi chấp nhận hoặc giải phóng các giá trị.</translation>
    </message>
    <message numerus="yes">
        <source>%n devices behind %1 do not answer. They are shown as one alarm.</source>
        <translation>
            <numerusform>%n thiết bị sau %1 không trả lời. Chúng được gộp thành một cảnh báo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway or the link to it is down; the devices behind it are probably well.</source>
        <translation>Gateway hoặc đường tới gateway bị mất; các thiết bị phía sau có lẽ vẫn bình thường.</translation>
    </message>
    <message>
        <source>Check power, network and address of the gateway %1.</source>
        <translation>Kiểm tra nguồn, mạng và địa chỉ của gateway %1.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n devices of the site answers. They are shown as one alarm.</source>
        <translation>
            <numerusform>Cả %n thiết bị của trạm đều không trả lời. Chúng được gộp thành một cảnh báo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The site has no power, or its link is down.</source>
        <translation>Trạm mất nguồn, hoặc đường truyền của trạm bị mất.</translation>
    </message>
    <message>
        <source>Check in the network management whether the site is up; check its router and power.</source>
        <translation>Kiểm tra trên hệ thống quản lý mạng xem trạm có hoạt động không; kiểm tra bộ định tuyến và nguồn của trạm.</translation>
    </message>
    <message numerus="yes">
        <source>%n sites of %1 raised this within ten minutes of each other. They are shown as one alarm.</source>
        <translation>
            <numerusform>%n trạm của %1 phát sinh cảnh báo này trong vòng mười phút. Chúng được gộp thành một cảnh báo.</numerusform>
        </translation>
    </message>
    <message>
        <source>One cause for all: the grid, the weather, a change of settings or of software in that area.</source>
        <translation>Cùng một nguyên nhân: lưới điện, thời tiết, thay đổi cài đặt hoặc phần mềm trong khu vực đó.</translation>
    </message>
    <message>
        <source>Look for what changed in the area at that time before going to single sites.</source>
        <translation>Tìm xem khu vực có gì thay đổi vào lúc đó trước khi đến từng trạm.</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>acknowledged %1 by %2</source>
        <translation>%2 xác nhận lúc %1</translation>
    </message>
    <message>
        <source>shelved until %1 by %2</source>
        <translation>%2 tạm ẩn đến %1</translation>
    </message>
    <message>
        <source>cleared %1 after %2</source>
        <translation>hết lúc %1 sau %2</translation>
    </message>
    <message>
        <source>Not known: for most of the time it was not measured what the site drew, or nothing is known of the weeks before.</source>
        <translation>Chưa biết: phần lớn thời gian không đo công suất tiêu thụ của trạm, hoặc không có dữ liệu của các tuần trước.</translation>
    </message>
    <message>
        <source>Not counted: the alarm lasts longer than twelve weeks, or is of more than %1 sites.</source>
        <translation>Không tính: cảnh báo kéo dài hơn mười hai tuần, hoặc thuộc hơn %1 trạm.</translation>
    </message>
    <message>
        <source>%1 less energy than expected.</source>
        <translation>Ít hơn dự kiến %1 điện năng.</translation>
    </message>
    <message>
        <source>%1 more energy than expected.</source>
        <translation>Nhiều hơn dự kiến %1 điện năng.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 are known.</source>
        <extracomment>%1: a sentence; %2, %3: &quot;5 h 15&quot;. 中文：%1已知其中的 %2（共 %3）。</extracomment>
        <translation>%1 Biết được %2 trong %3.</translation>
    </message>
</context>
<context>
    <name>AlarmTexts</name>
    <message>
        <source>Mains failure</source>
        <translation>Mất điện lưới</translation>
    </message>
    <message>
        <source>On battery, half of the charge gone</source>
        <translation>Chạy ắc quy, đã dùng nửa dung lượng</translation>
    </message>
    <message>
        <source>On battery, charge nearly gone</source>
        <translation>Chạy ắc quy, dung lượng sắp hết</translation>
    </message>
    <message>
        <source>Mains voltage low</source>
        <translation>Điện áp lưới thấp</translation>
    </message>
    <message>
        <source>Mains voltage high</source>
        <translation>Điện áp lưới cao</translation>
    </message>
    <message>
        <source>Cabinet temperature high</source>
        <translation>Nhiệt độ tủ cao</translation>
    </message>
    <message>
        <source>Rack inlet above what equipment allows</source>
        <translation>Gió vào giá máy vượt mức cho phép</translation>
    </message>
    <message>
        <source>Rack inlet above what is recommended</source>
        <translation>Gió vào giá máy vượt mức khuyến nghị</translation>
    </message>
    <message>
        <source>Battery temperature high</source>
        <translation>Nhiệt độ ắc quy cao</translation>
    </message>
    <message>
        <source>Device silent</source>
        <translation>Thiết bị mất tín hiệu</translation>
    </message>
    <message>
        <source>Value not renewed</source>
        <translation>Giá trị không cập nhật</translation>
    </message>
    <message>
        <source>Value does not move</source>
        <translation>Giá trị đứng yên</translation>
    </message>
    <message>
        <source>Register fell</source>
        <translation>Chỉ số giảm</translation>
    </message>
    <message>
        <source>Values held back</source>
        <translation>Giá trị bị giữ lại</translation>
    </message>
    <message>
        <source>Power above expected</source>
        <translation>Công suất trên dự kiến</translation>
    </message>
    <message>
        <source>Energy does not add up</source>
        <translation>Điện năng không khớp tổng</translation>
    </message>
    <message>
        <source>%1 above limit</source>
        <translation>%1 trên ngưỡng</translation>
    </message>
    <message>
        <source>%1 below limit</source>
        <translation>%1 dưới ngưỡng</translation>
    </message>
    <message>
        <source>%1 changes too fast</source>
        <translation>%1 thay đổi quá nhanh</translation>
    </message>
    <message>
        <source>%1 not renewed</source>
        <translation>%1 không cập nhật</translation>
    </message>
    <message>
        <source>%1 does not move</source>
        <translation>%1 đứng yên</translation>
    </message>
    <message>
        <source>Power below expected</source>
        <translation>Công suất dưới dự kiến</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Devices behind one address silent</source>
        <translation>Thiết bị sau cùng một địa chỉ mất tín hiệu</translation>
    </message>
    <message>
        <source>Site silent, no device answers</source>
        <translation>Trạm mất tín hiệu, không thiết bị nào trả lời</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 mỗi giờ</translation>
    </message>
    <message>
        <source>Above a limit</source>
        <translation>Trên ngưỡng</translation>
    </message>
    <message>
        <source>Below a limit</source>
        <translation>Dưới ngưỡng</translation>
    </message>
    <message>
        <source>Changes too fast</source>
        <translation>Thay đổi quá nhanh</translation>
    </message>
    <message>
        <source>Not renewed</source>
        <translation>Không cập nhật</translation>
    </message>
    <message>
        <source>Does not move</source>
        <translation>Đứng yên</translation>
    </message>
    <message>
        <source>Power off what is expected</source>
        <translation>Công suất lệch dự kiến</translation>
    </message>
    <message>
        <source>Site power</source>
        <translation>Công suất trạm</translation>
    </message>
    <message>
        <source>Site traffic</source>
        <translation>Lưu lượng trạm</translation>
    </message>
    <message>
        <source>Site battery charge</source>
        <translation>Mức nạp ắc quy của trạm</translation>
    </message>
    <message>
        <source>Site energy per traffic</source>
        <translation>Điện năng trên lưu lượng của trạm</translation>
    </message>
    <message>
        <source>Site PUE</source>
        <translation>PUE của trạm</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>log line, note</comment>
        <extracomment>What was done, then a note or reason.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Phát sinh</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Đã hết</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>%1 đã xác nhận</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Ghi chú của %1</translation>
    </message>
    <message>
        <source>Shelved by %1</source>
        <translation>%1 đã tạm ẩn</translation>
    </message>
    <message>
        <source>Unshelved by %1</source>
        <translation>%1 đã bỏ tạm ẩn</translation>
    </message>
    <message>
        <source>Joined with others of the same cause</source>
        <translation>Gộp với cảnh báo cùng nguyên nhân</translation>
    </message>
    <message>
        <source>Now %1 of the same cause, joined into one alarm</source>
        <translation>Nay có %1 cảnh báo cùng nguyên nhân, gộp thành một</translation>
    </message>
    <message>
        <source>Notification sent to %1</source>
        <translation>Đã gửi thông báo tới %1</translation>
    </message>
    <message>
        <source>Notification not sent: %1</source>
        <translation>Chưa gửi được thông báo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <comment>members of a group</comment>
        <translation>
            <numerusform>%n trạm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <comment>members of a group</comment>
        <translation>
            <numerusform>%n thiết bị</numerusform>
        </translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>mỗi giờ</translation>
    </message>
    <message>
        <source>poll intervals</source>
        <translation>chu kỳ đọc</translation>
    </message>
    <message>
        <source>%1 poll intervals</source>
        <translation>%1 chu kỳ đọc</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 dưới %2</translation>
    </message>
    <message>
        <source>%1 changes by more than %2</source>
        <translation>%1 thay đổi hơn %2</translation>
    </message>
    <message>
        <source>%1 without a value for %2, while the device answers</source>
        <translation>%1 không có giá trị trong %2 dù thiết bị có trả lời</translation>
    </message>
    <message>
        <source>%1 exactly the same for %2</source>
        <translation>%1 giữ nguyên giá trị trong %2</translation>
    </message>
    <message>
        <source>Site power below what is expected by %1</source>
        <translation>Công suất trạm dưới dự kiến %1</translation>
    </message>
    <message>
        <source>Site power above what is expected by %1</source>
        <translation>Công suất trạm trên dự kiến %1</translation>
    </message>
    <message>
        <source>No answer of a device for %1</source>
        <translation>Thiết bị không trả lời trong %1</translation>
    </message>
    <message>
        <source>Mains absent, site on battery or generator</source>
        <translation>Mất điện lưới, trạm chạy ắc quy hoặc máy phát</translation>
    </message>
    <message>
        <source>A meter %1 off the sum of those below it</source>
        <translation>Công tơ lệch %1 so với tổng các công tơ bên dưới</translation>
    </message>
    <message>
        <source>A running register falls</source>
        <translation>Chỉ số lũy kế bị giảm</translation>
    </message>
    <message>
        <source>The self-test holds values back</source>
        <translation>Tự kiểm tra giữ lại các giá trị</translation>
    </message>
    <message>
        <source>raise at %1</source>
        <translation>phát sinh ở %1</translation>
    </message>
    <message>
        <source>raise at once</source>
        <translation>phát sinh ngay</translation>
    </message>
    <message>
        <source>raise at %1 for %2</source>
        <translation>phát sinh ở %1 trong %2</translation>
    </message>
    <message>
        <source>raise after %1</source>
        <translation>phát sinh sau %1</translation>
    </message>
    <message>
        <source>clear at %1</source>
        <translation>hết ở %1</translation>
    </message>
    <message>
        <source>clear at once</source>
        <translation>hết ngay</translation>
    </message>
    <message>
        <source>clear at %1 for %2</source>
        <translation>hết ở %1 trong %2</translation>
    </message>
    <message>
        <source>clear after %1</source>
        <translation>hết sau %1</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>mọi nơi</translation>
    </message>
    <message>
        <source>all sites</source>
        <translation>tất cả trạm</translation>
    </message>
    <message>
        <source>%1, while on battery</source>
        <extracomment>A condition that counts only while the site is on battery. 中文：%1（仅电池供电时）</extracomment>
        <translation>%1, khi chạy ắc quy</translation>
    </message>
</context>
<context>
    <name>BoardAttention</name>
    <message>
        <source>battery %1</source>
        <translation>ắc quy %1</translation>
    </message>
</context>
<context>
    <name>BoardFailure</name>
    <message>
        <source>Alarms are not watched</source>
        <translation>Cảnh báo không được giám sát</translation>
    </message>
    <message>
        <source>The alarms in the database are damaged, so none is raised, cleared or told. End Wattmast, restore the last backup with “wattmastctl restore”, and start it again.</source>
        <translation>Dữ liệu cảnh báo trong cơ sở dữ liệu bị hỏng, nên không cảnh báo nào được phát sinh, kết thúc hay thông báo. Hãy thoát Wattmast, khôi phục bản sao lưu gần nhất bằng “wattmastctl restore”, rồi khởi động lại.</translation>
    </message>
    <message>
        <source>None is raised, cleared or told until this has passed; it is tried again by itself. %1</source>
        <translation>Không cảnh báo nào được phát sinh, kết thúc hay thông báo cho đến khi lỗi này qua; chương trình tự thử lại. %1</translation>
    </message>
</context>
<context>
    <name>BookTexts</name>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>withdraws %1</source>
        <translation>rút lại %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>hiệu lực</translation>
    </message>
    <message>
        <source>withdrawn by %1</source>
        <translation>bị rút bởi %1</translation>
    </message>
    <message>
        <source>replaced by %1</source>
        <translation>bị thay bởi %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Lúc nhập</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người nhập</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>bản ghi %1</translation>
    </message>
    <message>
        <source>This cannot be entered so. Technical detail: %1</source>
        <translation>Không nhập như vậy được. Chi tiết kỹ thuật: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n months from %1 to %2</source>
        <translation>
            <numerusform>%n tháng từ %1 đến %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Editions are imported on the page Factors, which shows what they change.</source>
        <translation>Phiên bản được nhập trên trang Hệ số, nơi hiện những thay đổi.</translation>
    </message>
    <message>
        <source>The program enters a record for each report that is issued.</source>
        <translation>Chương trình nhập một bản ghi cho mỗi báo cáo được phát hành.</translation>
    </message>
    <message>
        <source>Scheduled reports are changed on the page Reports.</source>
        <translation>Báo cáo định kỳ được thay đổi trên trang Báo cáo.</translation>
    </message>
</context>
<context>
    <name>BookWords</name>
    <message>
        <source>Invoices</source>
        <translation>Hóa đơn</translation>
    </message>
    <message>
        <source>Entered energy</source>
        <translation>Điện năng nhập tay</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Chứng chỉ</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Hợp đồng</translation>
    </message>
    <message>
        <source>Factors of suppliers</source>
        <translation>Hệ số của nhà cung cấp</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Nhiên liệu</translation>
    </message>
    <message>
        <source>Tank levels</source>
        <translation>Mức bồn</translation>
    </message>
    <message>
        <source>Refrigerants</source>
        <translation>Môi chất lạnh</translation>
    </message>
    <message>
        <source>Extinguishing gases</source>
        <translation>Khí chữa cháy</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Nước</translation>
    </message>
    <message>
        <source>Reused heat</source>
        <translation>Nhiệt tái sử dụng</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Thuê bao</translation>
    </message>
    <message>
        <source>Shared sites</source>
        <translation>Trạm dùng chung</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Chính sách</translation>
    </message>
    <message>
        <source>Own factors</source>
        <translation>Hệ số riêng</translation>
    </message>
    <message>
        <source>Fuel curves</source>
        <translation>Đường cong nhiên liệu</translation>
    </message>
    <message>
        <source>Running hours</source>
        <translation>Giờ chạy</translation>
    </message>
    <message>
        <source>Own generation</source>
        <translation>Điện tự phát</translation>
    </message>
    <message>
        <source>Editions of factors</source>
        <translation>Phiên bản hệ số</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Issued reports</source>
        <translation>Báo cáo đã phát hành</translation>
    </message>
    <message>
        <source>Scheduled reports</source>
        <translation>Báo cáo định kỳ</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Biểu giá</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Điện năng</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nút</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Đơn vị điện lực</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Công tơ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Loại chứng chỉ</translation>
    </message>
    <message>
        <source>Registry id</source>
        <translation>Mã đăng ký</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Công nghệ</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Thị trường</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>Ngày hủy</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>Bên thụ hưởng</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Phân bố</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Nhà cung cấp</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Energy per month</source>
        <translation>Điện năng mỗi tháng</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Lượng</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Phương pháp</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Topped up</source>
        <translation>Lượng bổ sung</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Lượng nạp</translation>
    </message>
    <message>
        <source>Leak rate</source>
        <translation>Tỷ lệ rò rỉ</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Thể tích</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Bên nhận</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Bên thuê</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Factor id</source>
        <translation>Mã hệ số</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Khí</translation>
    </message>
    <message>
        <source>Data year</source>
        <translation>Năm dữ liệu</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Đơn vị công bố</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Đường cong</translation>
    </message>
    <message>
        <source>Rated power</source>
        <translation>Công suất định mức</translation>
    </message>
    <message>
        <source>Tank</source>
        <translation>Bồn</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Số giờ</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Tải</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Thuộc tính</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Ngày công bố</translation>
    </message>
    <message>
        <source>Digest of the file</source>
        <translation>Mã băm của tệp</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Số hàng</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ngừng dùng</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Base year</source>
        <translation>Năm cơ sở</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Mức cơ sở</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Lộ trình</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Peak year</source>
        <translation>Năm đạt đỉnh</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Trần</translation>
    </message>
    <message>
        <source>Actuals</source>
        <translation>Số thực tế</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Lần sửa đổi</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Dòng cuối</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Đầu chuỗi</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Thay thế</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Tiền tệ</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Đơn giá</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Khung giờ</translation>
    </message>
    <message>
        <source>Demand price</source>
        <translation>Giá nhu cầu</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Ngày lễ</translation>
    </message>
    <message>
        <source>solar</source>
        <translation>mặt trời</translation>
    </message>
    <message>
        <source>wind</source>
        <translation>gió</translation>
    </message>
    <message>
        <source>hydro</source>
        <translation>thủy điện</translation>
    </message>
    <message>
        <source>biomass</source>
        <translation>sinh khối</translation>
    </message>
    <message>
        <source>geothermal</source>
        <translation>địa nhiệt</translation>
    </message>
    <message>
        <source>nuclear</source>
        <translation>hạt nhân</translation>
    </message>
    <message>
        <source>other</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>lượng giao</translation>
    </message>
    <message>
        <source>tank levels</source>
        <translation>mức bồn</translation>
    </message>
    <message>
        <source>runtime and curve</source>
        <translation>giờ chạy và đường cong</translation>
    </message>
    <message>
        <source>potable</source>
        <translation>nước sạch</translation>
    </message>
    <message>
        <source>reclaimed</source>
        <translation>nước tái chế</translation>
    </message>
    <message>
        <source>surface water</source>
        <translation>nước mặt</translation>
    </message>
    <message>
        <source>ground water</source>
        <translation>nước ngầm</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>nước mưa</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>theo đo đếm</translation>
    </message>
    <message>
        <source>equally</source>
        <translation>chia đều</translation>
    </message>
    <message>
        <source>by a share</source>
        <translation>theo tỷ lệ</translation>
    </message>
    <message>
        <source>included</source>
        <translation>kèm theo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>giữ</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>bán</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>đều</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>tuyến tính</translation>
    </message>
    <message>
        <source>compound</source>
        <translation>lũy kế</translation>
    </message>
    <message>
        <source>ITU-T L.1470</source>
        <translation>ITU-T L.1470</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>đạt đỉnh</translation>
    </message>
    <message>
        <source>Scope 1 and 2, location-based</source>
        <translation>Phạm vi 1 và 2, dựa trên vị trí</translation>
    </message>
    <message>
        <source>Scope 1 and 2, market-based</source>
        <translation>Phạm vi 1 và 2, dựa trên thị trường</translation>
    </message>
    <message>
        <source>Scope 2, location-based</source>
        <translation>Phạm vi 2, dựa trên vị trí</translation>
    </message>
    <message>
        <source>Scope 2, market-based</source>
        <translation>Phạm vi 2, dựa trên thị trường</translation>
    </message>
    <message>
        <source>left missing</source>
        <translation>để trống</translation>
    </message>
    <message>
        <source>evenly between register values, as estimated</source>
        <translation>chia đều giữa hai chỉ số, ghi là ước tính</translation>
    </message>
    <message>
        <source>typical day of the same weekday, as estimated</source>
        <translation>ngày điển hình cùng thứ, ghi là ước tính</translation>
    </message>
    <message>
        <source>of the month&apos;s own year only</source>
        <translation>chỉ năm của tháng</translation>
    </message>
    <message>
        <source>of the month&apos;s year, else the latest published by its end</source>
        <translation>năm của tháng, nếu không thì bản mới nhất công bố đến cuối tháng</translation>
    </message>
    <message>
        <source>within the calendar year</source>
        <translation>trong năm dương lịch</translation>
    </message>
    <message>
        <source>within the month</source>
        <translation>trong tháng</translation>
    </message>
    <message>
        <source>no figure without a residual mix</source>
        <translation>không có số liệu nếu thiếu hỗn hợp còn lại</translation>
    </message>
    <message>
        <source>the location-based factor where there is none</source>
        <translation>dùng hệ số vị trí khi không có</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>by days</source>
        <translation>theo số ngày</translation>
    </message>
    <message>
        <source>Gaps in energy</source>
        <translation>Khoảng trống điện năng</translation>
    </message>
    <message>
        <source>Largest share estimated</source>
        <translation>Tỷ lệ ước tính tối đa</translation>
    </message>
    <message>
        <source>Tolerance of the energy balance</source>
        <translation>Dung sai cân bằng điện năng</translation>
    </message>
    <message>
        <source>Global warming potentials</source>
        <translation>Tiềm năng nóng lên toàn cầu</translation>
    </message>
    <message>
        <source>Set of fuel factors</source>
        <translation>Bộ hệ số nhiên liệu</translation>
    </message>
    <message>
        <source>Years of factors</source>
        <translation>Năm của hệ số</translation>
    </message>
    <message>
        <source>Matching of certificates</source>
        <translation>Khớp chứng chỉ</translation>
    </message>
    <message>
        <source>Where there is no residual mix</source>
        <translation>Khi không có hỗn hợp còn lại</translation>
    </message>
    <message>
        <source>Method for fuel</source>
        <translation>Phương pháp nhiên liệu</translation>
    </message>
    <message>
        <source>Tank levels across months</source>
        <translation>Mức bồn qua nhiều tháng</translation>
    </message>
    <message>
        <source>Density of fuels</source>
        <translation>Khối lượng riêng của nhiên liệu</translation>
    </message>
    <message>
        <source>Carbon report</source>
        <translation>Báo cáo phát thải carbon</translation>
    </message>
    <message>
        <source>Energy report</source>
        <translation>Báo cáo điện năng</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>Báo cáo chất lượng</translation>
    </message>
    <message>
        <source>Annual report</source>
        <translation>Báo cáo năm</translation>
    </message>
    <message>
        <source>What becomes of hours for which a meter has no value. Energy that is filled in is marked as estimated; left missing, it is in no figure and the coverage says so.</source>
        <translation>Xử lý các giờ công tơ không có giá trị thế nào. Điện năng được điền thêm được ghi là ước tính; nếu để trống thì không tính vào số liệu nào và độ phủ cho biết điều đó.</translation>
    </message>
    <message>
        <source>How much of a month&apos;s energy may be estimated before it is a finding that stands against closing.</source>
        <translation>Điện năng của một tháng được ước tính tối đa bao nhiêu trước khi thành phát hiện cản trở việc chốt.</translation>
    </message>
    <message>
        <source>How far the parts of a site may differ from its whole before it is a finding.</source>
        <translation>Các phần của trạm được lệch so với tổng bao nhiêu trước khi thành phát hiện.</translation>
    </message>
    <message>
        <source>By which assessment report of the IPCC losses of refrigerants become CO₂e. Without a decision refrigerants have no figure.</source>
        <translation>Theo báo cáo đánh giá nào của IPCC mà môi chất lạnh thất thoát được đổi thành CO₂e. Chưa quyết định thì môi chất lạnh không có số liệu.</translation>
    </message>
    <message>
        <source>Of which set the factors of fuels are. Without a decision a fuel that several sets know has no figure.</source>
        <translation>Hệ số nhiên liệu thuộc bộ nào. Chưa quyết định thì nhiên liệu có trong nhiều bộ không có số liệu.</translation>
    </message>
    <message>
        <source>Which year&apos;s factor a month is counted with, where its own year has none yet.</source>
        <translation>Tháng được tính bằng hệ số của năm nào khi năm của tháng chưa có.</translation>
    </message>
    <message>
        <source>How near in time the generation of a certificate must be to the consumption that it covers.</source>
        <translation>Thời điểm phát điện của chứng chỉ phải gần với thời điểm tiêu thụ được phủ đến mức nào.</translation>
    </message>
    <message>
        <source>What counts for the energy that no certificate or contract covers, where the market has no residual mix.</source>
        <translation>Tính gì cho phần điện không có chứng chỉ hay hợp đồng khi thị trường không có hỗn hợp còn lại.</translation>
    </message>
    <message>
        <source>Which of deliveries, tank levels and hours run is taken first where a month has several.</source>
        <translation>Lấy gì trước trong lượng giao, mức bồn và giờ chạy khi một tháng có nhiều loại.</translation>
    </message>
    <message>
        <source>Whether fuel between two tank levels of different months may be shared out over the days.</source>
        <translation>Nhiên liệu giữa hai mức bồn của các tháng khác nhau có được chia theo ngày hay không.</translation>
    </message>
    <message>
        <source>Mass per volume of fuels, where their set of factors states none.</source>
        <translation>Khối lượng trên thể tích của nhiên liệu khi bộ hệ số không nêu.</translation>
    </message>
    <message>
        <source>Energy that a utility billed</source>
        <translation>Điện năng do đơn vị điện lực tính tiền</translation>
    </message>
    <message>
        <source>Energy where a meter has a gap</source>
        <translation>Điện năng ở chỗ công tơ có khoảng trống</translation>
    </message>
    <message>
        <source>Certificate of origin</source>
        <translation>Chứng chỉ nguồn gốc</translation>
    </message>
    <message>
        <source>Power purchase agreement</source>
        <translation>Hợp đồng mua điện</translation>
    </message>
    <message>
        <source>Factor of a supplier</source>
        <translation>Hệ số của nhà cung cấp</translation>
    </message>
    <message>
        <source>Fuel delivered or burnt</source>
        <translation>Nhiên liệu đã giao hoặc đã đốt</translation>
    </message>
    <message>
        <source>Fuel in a tank on a day</source>
        <translation>Nhiên liệu trong bồn vào một ngày</translation>
    </message>
    <message>
        <source>Refrigerant lost</source>
        <translation>Môi chất lạnh thất thoát</translation>
    </message>
    <message>
        <source>Extinguishing gas lost</source>
        <translation>Khí chữa cháy thất thoát</translation>
    </message>
    <message>
        <source>Water drawn</source>
        <translation>Nước đã lấy</translation>
    </message>
    <message>
        <source>Heat given to others</source>
        <translation>Nhiệt cấp cho bên khác</translation>
    </message>
    <message>
        <source>Subscribers served</source>
        <translation>Thuê bao được phục vụ</translation>
    </message>
    <message>
        <source>Split of a shared site</source>
        <translation>Phân chia trạm dùng chung</translation>
    </message>
    <message>
        <source>Decision of the organisation</source>
        <translation>Quyết định của tổ chức</translation>
    </message>
    <message>
        <source>Own emission factor</source>
        <translation>Hệ số phát thải riêng</translation>
    </message>
    <message>
        <source>Fuel an hour by load</source>
        <translation>Nhiên liệu mỗi giờ theo tải</translation>
    </message>
    <message>
        <source>Hours that a generator ran</source>
        <translation>Số giờ máy phát đã chạy</translation>
    </message>
    <message>
        <source>Certificates of own generation</source>
        <translation>Chứng chỉ của điện tự phát</translation>
    </message>
    <message>
        <source>Imported edition of factors</source>
        <translation>Phiên bản hệ số đã nhập</translation>
    </message>
    <message>
        <source>Target of the organisation</source>
        <translation>Mục tiêu của tổ chức</translation>
    </message>
    <message>
        <source>Report that was issued</source>
        <translation>Báo cáo đã được phát hành</translation>
    </message>
    <message>
        <source>Report issued by itself</source>
        <translation>Báo cáo tự phát hành</translation>
    </message>
    <message>
        <source>Price of electricity by the hour</source>
        <translation>Giá điện theo giờ</translation>
    </message>
    <message>
        <source>What the utility billed</source>
        <translation>Lượng đơn vị điện lực đã tính tiền</translation>
    </message>
    <message>
        <source>Name in the energy tree; without it the whole site</source>
        <translation>Tên trong cây điện năng; để trống: cả trạm</translation>
    </message>
    <message>
        <source>Who sent it</source>
        <translation>Ai gửi</translation>
    </message>
    <message>
        <source>The invoice&apos;s own</source>
        <translation>Số của chính hóa đơn</translation>
    </message>
    <message>
        <source>The number of the utility&apos;s meter</source>
        <translation>Số công tơ của đơn vị điện lực</translation>
    </message>
    <message>
        <source>Energy of the period</source>
        <translation>Điện năng của kỳ</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Biết bằng cách nào</translation>
    </message>
    <message>
        <source>Which registry it is of; GEC is the Chinese 绿证</source>
        <translation>Thuộc cơ quan đăng ký nào; GEC là chứng chỉ 绿证 của Trung Quốc</translation>
    </message>
    <message>
        <source>The certificate&apos;s own number, or first and last of a block</source>
        <translation>Số của chính chứng chỉ, hoặc số đầu và số cuối của một lô</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>Lượng điện nó đại diện</translation>
    </message>
    <message>
        <source>How the electricity was made</source>
        <translation>Điện được phát bằng cách nào</translation>
    </message>
    <message>
        <source>Market boundary within which it counts, such as CN or EU</source>
        <translation>Ranh giới thị trường mà nó được tính, ví dụ CN hoặc EU</translation>
    </message>
    <message>
        <source>When it was cancelled; without it it counts for nobody yet</source>
        <translation>Ngày hủy; để trống thì chưa tính cho ai</translation>
    </message>
    <message>
        <source>For whom it was cancelled</source>
        <translation>Hủy cho ai</translation>
    </message>
    <message>
        <source>Of the site&apos;s own generation: the photovoltaic node; it covers no grid energy</source>
        <translation>Của điện tự phát tại trạm: nút điện mặt trời; nó không phủ điện lưới</translation>
    </message>
    <message>
        <source>How its energy is spread over the hours of its days; without it only the year is matched</source>
        <translation>Điện năng của nó phân bố thế nào trên các giờ; để trống thì chỉ khớp theo năm</translation>
    </message>
    <message>
        <source>Who delivers</source>
        <translation>Ai cung cấp</translation>
    </message>
    <message>
        <source>Emissions per energy that the contract states</source>
        <translation>Phát thải trên điện năng mà hợp đồng nêu</translation>
    </message>
    <message>
        <source>Either this …</source>
        <translation>Hoặc mục này …</translation>
    </message>
    <message>
        <source>… or this share of the consumption</source>
        <translation>… hoặc tỷ lệ này của lượng tiêu thụ</translation>
    </message>
    <message>
        <source>Market boundary within which it counts</source>
        <translation>Ranh giới thị trường mà nó được tính</translation>
    </message>
    <message>
        <source>Whether certificates come with it</source>
        <translation>Có kèm chứng chỉ hay không</translation>
    </message>
    <message>
        <source>The contract&apos;s own</source>
        <translation>Số của chính hợp đồng</translation>
    </message>
    <message>
        <source>Who states it</source>
        <translation>Ai công bố</translation>
    </message>
    <message>
        <source>Of all that it sells</source>
        <translation>Của toàn bộ điện bán ra</translation>
    </message>
    <message>
        <source>Market boundary</source>
        <translation>Ranh giới thị trường</translation>
    </message>
    <message>
        <source>Fuel, as the factors name it, such as diesel</source>
        <translation>Nhiên liệu, theo tên của hệ số, ví dụ diesel</translation>
    </message>
    <message>
        <source>Delivered or burnt</source>
        <translation>Lượng đã giao hoặc đã đốt</translation>
    </message>
    <message>
        <source>Delivered, from two levels of the tank, or from hours run</source>
        <translation>Theo lượng giao, theo hai mức bồn, hoặc theo giờ chạy</translation>
    </message>
    <message>
        <source>Generator or tank</source>
        <translation>Máy phát hoặc bồn</translation>
    </message>
    <message>
        <source>Fuel, as the factors name it</source>
        <translation>Nhiên liệu, theo tên của hệ số</translation>
    </message>
    <message>
        <source>What is in the tank</source>
        <translation>Lượng có trong bồn</translation>
    </message>
    <message>
        <source>Gas or blend, such as R-410A</source>
        <translation>Khí hoặc hỗn hợp, ví dụ R-410A</translation>
    </message>
    <message>
        <source>What was topped up or released; or charge and rate</source>
        <translation>Lượng đã bổ sung hoặc thoát ra; hoặc lượng nạp và tỷ lệ</translation>
    </message>
    <message>
        <source>What the equipment holds</source>
        <translation>Lượng thiết bị chứa</translation>
    </message>
    <message>
        <source>Share of the charge that leaks in a year</source>
        <translation>Phần lượng nạp rò rỉ trong một năm</translation>
    </message>
    <message>
        <source>Air conditioner, chiller or bottle</source>
        <translation>Điều hòa, máy làm lạnh hoặc bình</translation>
    </message>
    <message>
        <source>Drawn in the period</source>
        <translation>Lượng lấy trong kỳ</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Nguồn nước</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Cho ai</translation>
    </message>
    <message>
        <source>Who shares the site</source>
        <translation>Ai dùng chung trạm</translation>
    </message>
    <message>
        <source>How the common part is split: as measured branches, equally, or by a share</source>
        <translation>Phần chung được chia thế nào: theo nhánh có đo, chia đều, hoặc theo tỷ lệ</translation>
    </message>
    <message>
        <source>Of the common part, with the rule share</source>
        <translation>Của phần chung, với quy tắc tỷ lệ</translation>
    </message>
    <message>
        <source>The tenant&apos;s branch in the energy tree</source>
        <translation>Nhánh của bên thuê trong cây điện năng</translation>
    </message>
    <message>
        <source>Which decision</source>
        <translation>Quyết định nào</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Nội dung quyết định</translation>
    </message>
    <message>
        <source>Name of the factor, never used for another value</source>
        <translation>Tên của hệ số, không bao giờ dùng cho giá trị khác</translation>
    </message>
    <message>
        <source>As in the library</source>
        <translation>Như trong thư viện</translation>
    </message>
    <message>
        <source>As in the library: grid_average, diesel</source>
        <translation>Như trong thư viện: grid_average, diesel</translation>
    </message>
    <message>
        <source>As sites name it, such as CN-SD</source>
        <translation>Như tên ở các trạm, ví dụ CN-SD</translation>
    </message>
    <message>
        <source>Such as kgCO2e/kWh</source>
        <translation>Ví dụ kgCO2e/kWh</translation>
    </message>
    <message>
        <source>What the mass is of</source>
        <translation>Khối lượng của khí nào</translation>
    </message>
    <message>
        <source>location, market, footprint</source>
        <translation>location, market, footprint</translation>
    </message>
    <message>
        <source>Generator: the name of its node, where it is measured</source>
        <translation>Máy phát: tên nút của nó, nếu có đo</translation>
    </message>
    <message>
        <source>Fuel an hour by load: 25 % 9 L/h; 50 % 16 L/h; 100 % 30 L/h; or one rate alone</source>
        <translation>Nhiên liệu mỗi giờ theo tải: 25 % 9 L/h; 50 % 16 L/h; 100 % 30 L/h; hoặc chỉ một mức</translation>
    </message>
    <message>
        <source>What 100 % is</source>
        <translation>100 % là bao nhiêu</translation>
    </message>
    <message>
        <source>From which it draws, as tank levels and deliveries name it</source>
        <translation>Bồn mà nó lấy nhiên liệu, theo tên trong mức bồn và lượng giao</translation>
    </message>
    <message>
        <source>Generator, as its fuel curve names it</source>
        <translation>Máy phát, theo tên trong đường cong nhiên liệu</translation>
    </message>
    <message>
        <source>Run in the period</source>
        <translation>Số giờ chạy trong kỳ</translation>
    </message>
    <message>
        <source>Mean load while it ran</source>
        <translation>Tải trung bình khi chạy</translation>
    </message>
    <message>
        <source>Whether its certificates were kept or sold</source>
        <translation>Chứng chỉ của nó được giữ hay bán</translation>
    </message>
    <message>
        <source>Photovoltaic node; without it all of the site</source>
        <translation>Nút điện mặt trời; để trống: toàn bộ của trạm</translation>
    </message>
    <message>
        <source>Of the file that was imported</source>
        <translation>Của tệp đã nhập</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 của tệp</translation>
    </message>
    <message>
        <source>What it adds or changes, as a factor file of the library&apos;s columns</source>
        <translation>Phần thêm hoặc thay đổi, là tệp hệ số có các cột của thư viện</translation>
    </message>
    <message>
        <source>Ids that are not offered any more, one a line</source>
        <translation>Các mã không còn được cung cấp, mỗi dòng một mã</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>What it bounds</source>
        <translation>Giới hạn của cái gì</translation>
    </message>
    <message>
        <source>What its masses are of</source>
        <translation>Khối lượng của khí nào</translation>
    </message>
    <message>
        <source>The mass of that year</source>
        <translation>Khối lượng của năm đó</translation>
    </message>
    <message>
        <source>How it leads on: see wattmastctl target</source>
        <translation>Diễn tiến về sau: xem wattmastctl target</translation>
    </message>
    <message>
        <source>Years and what they are to reach: 2030=-15%; 2060=0t</source>
        <translation>Các năm và mức cần đạt: 2030=-15%; 2060=0t</translation>
    </message>
    <message>
        <source>Of the path peak: up to this, such as +20% or 1200t</source>
        <translation>Của lộ trình đạt đỉnh: đến mức này, ví dụ +20% hoặc 1200t</translation>
    </message>
    <message>
        <source>Years that the ledger does not have: 2023=303000t; 2024=305000t</source>
        <translation>Các năm sổ cái không có: 2023=303000t; 2024=305000t</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Nội dung của nó</translation>
    </message>
    <message>
        <source>What it is called: CR-2026-10</source>
        <translation>Tên gọi: CR-2026-10</translation>
    </message>
    <message>
        <source>Of these sites alone: names of areas, outermost first, one a line</source>
        <translation>Chỉ của các trạm này: tên khu vực, cấp ngoài cùng trước, mỗi dòng một tên</translation>
    </message>
    <message>
        <source>Of these alone: codes, one a line</source>
        <translation>Chỉ của các trạm này: mã, mỗi dòng một mã</translation>
    </message>
    <message>
        <source>Whose name stands on it</source>
        <translation>Tên tổ chức ghi trên đó</translation>
    </message>
    <message>
        <source>en, zh-CN, vi; one a line</source>
        <translation>en, zh-CN, vi; mỗi dòng một mục</translation>
    </message>
    <message>
        <source>Where the closings ended then, for wattmastctl verify --head</source>
        <translation>Chuỗi chốt khi đó kết thúc ở đâu, cho wattmastctl verify --head</translation>
    </message>
    <message>
        <source>SHA-256 and name of each, one a line</source>
        <translation>SHA-256 và tên của từng tệp, mỗi dòng một tệp</translation>
    </message>
    <message>
        <source>Why findings were let stand: check=reason, one a line</source>
        <translation>Vì sao giữ nguyên các phát hiện: kiểm tra=lý do, mỗi dòng một mục</translation>
    </message>
    <message>
        <source>pdf, xlsx, csv, html, json; one a line</source>
        <translation>pdf, xlsx, csv, html, json; mỗi dòng một mục</translation>
    </message>
    <message>
        <source>Mean number in the period</source>
        <translation>Số trung bình trong kỳ</translation>
    </message>
    <message>
        <source>Digits as published</source>
        <translation>Các chữ số như đã công bố</translation>
    </message>
    <message>
        <source>The year that the value describes</source>
        <translation>Năm mà giá trị mô tả</translation>
    </message>
    <message>
        <source>Day on which the edition came out</source>
        <translation>Ngày ra phiên bản</translation>
    </message>
    <message>
        <source>The year that changes are stated against</source>
        <translation>Năm làm mốc so sánh thay đổi</translation>
    </message>
    <message>
        <source>Of the path peak: may rise until then</source>
        <translation>Của lộ trình đạt đỉnh: được tăng đến khi đó</translation>
    </message>
    <message>
        <source>Counted from 1</source>
        <translation>Đếm từ 1</translation>
    </message>
    <message>
        <source>The ledger&apos;s last line then</source>
        <translation>Dòng cuối của sổ cái khi đó</translation>
    </message>
    <message>
        <source>Where its files were put</source>
        <translation>Nơi đã đặt các tệp</translation>
    </message>
    <message>
        <source>Where its files are put</source>
        <translation>Nơi đặt các tệp</translation>
    </message>
    <message>
        <source>Of all of its prices</source>
        <translation>Của mọi đơn giá</translation>
    </message>
    <message>
        <source>Of the sites in this region of factors alone, such as CN-SH</source>
        <translation>Chỉ của các trạm trong khu vực hệ số này, ví dụ CN-SH</translation>
    </message>
    <message>
        <source>Periods and what a kWh costs in them: peak 1.04; flat 0.71; valley 0.34</source>
        <translation>Các khung giờ và giá một kWh: peak 1.04; flat 0.71; valley 0.34</translation>
    </message>
    <message>
        <source>When they are; the first that fits counts: peak: months 7-9, workdays, 8-11, 18-21; valley: 22-6; flat</source>
        <translation>Thời gian của chúng; khung phù hợp đầu tiên được tính: peak: months 7-9, workdays, 8-11, 18-21; valley: 22-6; flat</translation>
    </message>
    <message>
        <source>Days that are holidays in the periods: 2026-10-01; 2026-10-02</source>
        <translation>Các ngày lễ trong khung giờ: 2026-10-01; 2026-10-02</translation>
    </message>
    <message>
        <source>For a kW of a month&apos;s highest demand</source>
        <translation>Cho một kW nhu cầu cao nhất của tháng</translation>
    </message>
    <message>
        <source>Organisational boundary</source>
        <translation>Ranh giới tổ chức</translation>
    </message>
    <message>
        <source>Whose inventory it is</source>
        <translation>Kiểm kê của tổ chức nào</translation>
    </message>
    <message>
        <source>How what is shared is consolidated (GHG Protocol Corporate Standard, chapter 3)</source>
        <translation>Phần dùng chung được hợp nhất thế nào (GHG Protocol Corporate Standard, chương 3)</translation>
    </message>
    <message>
        <source>The organisation&apos;s share, with equity share alone; without it all</source>
        <translation>Phần của tổ chức, chỉ với tỷ lệ vốn; bỏ trống là toàn bộ</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Ranh giới tổ chức</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>Phương pháp hợp nhất</translation>
    </message>
    <message>
        <source>equity share</source>
        <translation>tỷ lệ vốn</translation>
    </message>
    <message>
        <source>financial control</source>
        <translation>kiểm soát tài chính</translation>
    </message>
    <message>
        <source>operational control</source>
        <translation>kiểm soát vận hành</translation>
    </message>
    <message>
        <source>Of the sites of this area alone, outermost name first: Yangtze Delta/Shanghai</source>
        <translation>Chỉ các trạm của khu vực này, tên lớn nhất trước: Yangtze Delta/Shanghai</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Không gồm</translation>
    </message>
    <message>
        <source>Parts that are left out, such as sites; one a line</source>
        <translation>Các phần bị bỏ, ví dụ sites, mỗi dòng một phần</translation>
    </message>
    <message>
        <source>Of this tenant of shared sites alone; of the kind carbon</source>
        <translation>Chỉ của bên thuê này tại các trạm dùng chung; với loại carbon</translation>
    </message>
</context>
<context>
    <name>CarbonKpis</name>
    <message>
        <source>Total, location-based</source>
        <translation>Tổng, dựa trên vị trí</translation>
    </message>
    <message>
        <source>Total, market-based</source>
        <translation>Tổng, dựa trên thị trường</translation>
    </message>
    <message>
        <source>Electricity from grid</source>
        <translation>Điện từ lưới</translation>
    </message>
    <message>
        <source>Scope 3, category 3</source>
        <translation>Phạm vi 3, hạng mục 3</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>Từ đầu năm</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Đo được</translation>
    </message>
    <message>
        <source>plus %1</source>
        <translation>cộng %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 so với %2</translation>
    </message>
    <message>
        <source>Scope 1 and 2.</source>
        <translation>Phạm vi 1 và 2.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã chốt</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bản nháp</translation>
    </message>
    <message>
        <source>%1 of %2 sites</source>
        <translation>%1 / %2 trạm</translation>
    </message>
    <message>
        <source>no factor for it</source>
        <translation>không có hệ số</translation>
    </message>
    <message>
        <source>losses and upstream</source>
        <translation>tổn thất và thượng nguồn</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s) of %1</source>
        <translation>
            <numerusform>%Ln tháng của %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the year&apos;s path</source>
        <translation>%1 lộ trình của năm</translation>
    </message>
    <message>
        <source>all of the energy</source>
        <translation>toàn bộ điện năng</translation>
    </message>
</context>
<context>
    <name>CarbonTexts</name>
    <message>
        <source>Grid electricity, location-based</source>
        <translation>Điện lưới, dựa trên vị trí</translation>
    </message>
    <message>
        <source>Own generation, attributes kept</source>
        <translation>Điện tự phát, giữ thuộc tính</translation>
    </message>
    <message>
        <source>Certificates, cancelled</source>
        <translation>Chứng chỉ, đã hủy</translation>
    </message>
    <message>
        <source>Supply contracts</source>
        <translation>Hợp đồng cung cấp</translation>
    </message>
    <message>
        <source>Remaining grid electricity</source>
        <translation>Điện lưới còn lại</translation>
    </message>
    <message>
        <source>Remaining grid electricity, by the average</source>
        <translation>Điện lưới còn lại, theo trung bình</translation>
    </message>
    <message>
        <source>Losses of the grid</source>
        <translation>Tổn thất lưới điện</translation>
    </message>
    <message>
        <source>Upstream of electricity</source>
        <translation>Thượng nguồn của điện</translation>
    </message>
    <message>
        <source>Upstream of the losses</source>
        <translation>Thượng nguồn của tổn thất</translation>
    </message>
    <message>
        <source>Diesel</source>
        <translation>Dầu diesel</translation>
    </message>
    <message>
        <source>Petrol</source>
        <translation>Xăng</translation>
    </message>
    <message>
        <source>Natural gas</source>
        <translation>Khí thiên nhiên</translation>
    </message>
    <message>
        <source>Liquefied petroleum gas</source>
        <translation>Khí dầu mỏ hóa lỏng</translation>
    </message>
    <message>
        <source>Scope 1, direct</source>
        <translation>Phạm vi 1, trực tiếp</translation>
    </message>
    <message>
        <source>Scope 2, purchased energy</source>
        <translation>Phạm vi 2, mua vào</translation>
    </message>
    <message>
        <source>Scope 3, category 3</source>
        <translation>Phạm vi 3, hạng mục 3</translation>
    </message>
    <message>
        <source>Biogenic, outside the scopes</source>
        <translation>Sinh học, ngoài các phạm vi</translation>
    </message>
    <message>
        <source>Own generation</source>
        <comment>step from location to market</comment>
        <translation>Điện tự phát</translation>
    </message>
    <message>
        <source>Certificates</source>
        <comment>step from location to market</comment>
        <translation>Chứng chỉ</translation>
    </message>
    <message>
        <source>Contracts</source>
        <comment>step from location to market</comment>
        <translation>Hợp đồng</translation>
    </message>
    <message>
        <source>Residual mix</source>
        <comment>step from location to market</comment>
        <translation>Hỗn hợp còn lại</translation>
    </message>
    <message>
        <source>Average</source>
        <comment>step from location to market</comment>
        <translation>Trung bình</translation>
    </message>
    <message>
        <source>Other gas</source>
        <comment>step from location to market</comment>
        <translation>Khí khác</translation>
    </message>
    <message>
        <source>No figure</source>
        <comment>step from location to market</comment>
        <translation>Không số liệu</translation>
    </message>
    <message>
        <source>Scope 1 and 2, location-based</source>
        <translation>Phạm vi 1 và 2, dựa trên vị trí</translation>
    </message>
    <message>
        <source>Scope 1 and 2, market-based</source>
        <translation>Phạm vi 1 và 2, dựa trên thị trường</translation>
    </message>
    <message>
        <source>Scope 2, location-based</source>
        <translation>Phạm vi 2, dựa trên vị trí</translation>
    </message>
    <message>
        <source>Scope 2, market-based</source>
        <translation>Phạm vi 2, dựa trên thị trường</translation>
    </message>
    <message>
        <source>measured</source>
        <comment>share of energy</comment>
        <translation>đo được</translation>
    </message>
    <message>
        <source>integrated</source>
        <comment>share of energy</comment>
        <translation>tích phân</translation>
    </message>
    <message>
        <source>estimated</source>
        <comment>share of energy</comment>
        <translation>ước tính</translation>
    </message>
    <message>
        <source>entered</source>
        <comment>share of energy</comment>
        <translation>nhập tay</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>share of energy</comment>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>Refrigerant %1</source>
        <translation>Môi chất lạnh %1</translation>
    </message>
    <message>
        <source>Extinguishing gas %1</source>
        <translation>Khí chữa cháy %1</translation>
    </message>
    <message>
        <source>%1, biogenic part</source>
        <translation>%1, phần sinh học</translation>
    </message>
    <message>
        <source>%1, upstream</source>
        <translation>%1, thượng nguồn</translation>
    </message>
    <message>
        <source>entered in the book</source>
        <translation>nhập trong sổ</translation>
    </message>
    <message>
        <source>%1 covered</source>
        <translation>độ phủ %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meter(s)</source>
        <translation>
            <numerusform>%Ln công tơ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln bản ghi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelCheck</name>
    <message>
        <source>Enter the address as https://host/path.</source>
        <translation>Nhập địa chỉ theo dạng https://máy-chủ/đường-dẫn.</translation>
    </message>
    <message>
        <source>Enter the name or the address of the server.</source>
        <translation>Nhập tên hoặc địa chỉ của máy chủ.</translation>
    </message>
    <message>
        <source>Enter the name or the address of the server alone.</source>
        <translation>Chỉ nhập tên hoặc địa chỉ của máy chủ.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535; empty: the usual one.</source>
        <translation>Cổng là số từ 1 đến 65535; để trống: cổng thông thường.</translation>
    </message>
    <message>
        <source>This holds a password, token or key. Keep it as a credential, and choose that one below.</source>
        <translation>Chỗ này chứa mật khẩu, mã truy cập hoặc khóa. Hãy lưu thành thông tin xác thực và chọn nó bên dưới.</translation>
    </message>
    <message>
        <source>Enter an address such as wattmast@example.com.</source>
        <translation>Nhập địa chỉ như wattmast@example.com.</translation>
    </message>
    <message>
        <source>Enter 1 to 50 addresses, with commas between.</source>
        <translation>Nhập 1 đến 50 địa chỉ, ngăn cách bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>“%1” không phải địa chỉ e-mail.</translation>
    </message>
    <message>
        <source>5 minutes to 24 hours; 0: never.</source>
        <translation>5 phút đến 24 giờ; 0: không bao giờ.</translation>
    </message>
    <message>
        <source>Begin and end have to differ.</source>
        <translation>Bắt đầu và kết thúc phải khác nhau.</translation>
    </message>
    <message>
        <source>There is no such time zone; one is Asia/Shanghai.</source>
        <translation>Không có múi giờ này; ví dụ đúng: Asia/Shanghai.</translation>
    </message>
    <message>
        <source>At most 10 minutes.</source>
        <translation>Nhiều nhất 10 phút.</translation>
    </message>
    <message>
        <source>1 to 64 letters, digits, “-”, “_” and “.”; the first one is a letter or digit.</source>
        <translation>1 đến 64 chữ cái, chữ số, “-”, “_” và “.”; ký tự đầu là chữ cái hoặc chữ số.</translation>
    </message>
    <message>
        <source>Without TLS others can read what is said, so no login is taken. Choose TLS, or no credential.</source>
        <translation>Không có TLS thì người khác đọc được nội dung, nên không cho đăng nhập. Chọn TLS, hoặc không dùng thông tin xác thực.</translation>
    </message>
    <message>
        <source>A pin is sha256/ and 64 hexadecimal digits or 44 characters of base64; several have commas between. A test message without pin says which.</source>
        <translation>Mã ghim gồm sha256/ và 64 chữ số thập lục phân hoặc 44 ký tự base64; nhiều mã cách nhau bằng dấu phẩy. Tin thử không có mã ghim sẽ cho biết mã nào.</translation>
    </message>
    <message>
        <source>Enter the whole path of the file, such as /etc/ssl/certs/own.pem, or nothing.</source>
        <translation>Nhập đường dẫn đầy đủ của tệp, như /etc/ssl/certs/own.pem, hoặc để trống.</translation>
    </message>
    <message>
        <source>What stands behind “%1” is a secret: whoever knows it can send there. “New…” below keeps it as a credential.</source>
        <translation>Phần sau “%1” là bí mật: ai biết đều gửi được tới đó. “Mới…” bên dưới lưu nó thành thông tin xác thực.</translation>
    </message>
    <message>
        <source>This file cannot be read, or holds no certificate in PEM. Choose another, or none.</source>
        <translation>Không đọc được tệp này, hoặc tệp không chứa chứng thư dạng PEM. Chọn tệp khác, hoặc không dùng.</translation>
    </message>
</context>
<context>
    <name>ChannelTexts</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Two sentences. 中文：%1%2，不要空格</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The receiver did not answer in time.</source>
        <translation>Bên nhận không trả lời kịp thời.</translation>
    </message>
    <message>
        <source>The connection to the receiver failed.</source>
        <translation>Kết nối tới bên nhận thất bại.</translation>
    </message>
    <message>
        <source>The receiver refused the message or the login.</source>
        <translation>Bên nhận từ chối tin hoặc đăng nhập.</translation>
    </message>
    <message>
        <source>What the receiver answered cannot be understood.</source>
        <translation>Không hiểu được trả lời của bên nhận.</translation>
    </message>
    <message>
        <source>The address or the credential does not fit.</source>
        <translation>Địa chỉ hoặc thông tin xác thực không phù hợp.</translation>
    </message>
    <message>
        <source>A file that is needed cannot be read.</source>
        <translation>Không đọc được một tệp cần thiết.</translation>
    </message>
    <message>
        <source>The desktop keyring could not be used.</source>
        <translation>Không dùng được kho khóa của màn hình nền.</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>Đã bỏ cuộc.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
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
        <translation>TLS từ byte đầu</translation>
    </message>
    <message>
        <source>STARTTLS, always</source>
        <translation>STARTTLS, luôn luôn</translation>
    </message>
    <message>
        <source>In clear, without login</source>
        <translation>Không mã hóa, không đăng nhập</translation>
    </message>
    <message>
        <source>Inform, acknowledged</source>
        <translation>Inform, có xác nhận</translation>
    </message>
    <message>
        <source>Trap, without answer</source>
        <translation>Trap, không trả lời</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>nothing told yet</source>
        <translation>chưa báo gì</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>đến nơi</translation>
    </message>
    <message>
        <source>tries again</source>
        <translation>đang thử lại</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>every severity</source>
        <translation>mọi mức độ</translation>
    </message>
    <message>
        <source>%1 and more urgent</source>
        <extracomment>%1: &quot;major&quot;</extracomment>
        <translation>%1 và khẩn cấp hơn</translation>
    </message>
    <message>
        <source>every rule</source>
        <translation>mọi quy tắc</translation>
    </message>
    <message>
        <source>rules that name it</source>
        <translation>quy tắc có nêu tên kênh này</translation>
    </message>
    <message>
        <source>never</source>
        <translation>chưa báo</translation>
    </message>
    <message>
        <source>Switched off: it is told nothing.</source>
        <translation>Đã tắt: không được báo gì.</translation>
    </message>
    <message>
        <source>Last told: %1.</source>
        <translation>Báo lần cuối: %1.</translation>
    </message>
    <message>
        <source>No message about alarms has arrived yet.</source>
        <translation>Chưa có tin cảnh báo nào đến nơi.</translation>
    </message>
    <message>
        <source>Before that, at %1, one failed: %2</source>
        <translation>Trước đó, lúc %1, một tin bị lỗi: %2</translation>
    </message>
    <message>
        <source>Failed at %1: %2</source>
        <translation>Thất bại lúc %1: %2</translation>
    </message>
    <message>
        <source>It is tried again for an hour.</source>
        <translation>Sẽ thử lại trong một giờ.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms wait to be told.</source>
        <translation>
            <numerusform>%n cảnh báo đang chờ được báo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The message was not taken.</source>
        <translation>Tin không được nhận.</translation>
    </message>
    <message>
        <source>“%1”.</source>
        <comment>said</comment>
        <extracomment>What a receiver or the system said, behind a sentence. 中文：“%1”。</extracomment>
        <translation>“%1”.</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>đã gửi</translation>
    </message>
    <message>
        <source>arrives in part</source>
        <translation>đến nơi một phần</translation>
    </message>
    <message>
        <source>No message about alarms was sent yet.</source>
        <translation>Chưa gửi tin cảnh báo nào.</translation>
    </message>
    <message>
        <source>Last sent: %1; nobody says whether a trap arrives.</source>
        <translation>Gửi lần cuối: %1; không ai báo trap có đến nơi không.</translation>
    </message>
    <message>
        <source>Not everybody got it: %1.</source>
        <extracomment>%1: what the server answered for whom, in English. 中文：并非所有人都收到：%1。</extracomment>
        <translation>Không phải ai cũng nhận được: %1.</translation>
    </message>
</context>
<context>
    <name>CompareChoice</name>
    <message>
        <source>Previous day</source>
        <translation>Ngày trước</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Tuần trước</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Từ %1</translation>
    </message>
</context>
<context>
    <name>CompareNames</name>
    <message>
        <source>previous day</source>
        <translation>ngày trước</translation>
    </message>
    <message>
        <source>previous week</source>
        <translation>tuần trước</translation>
    </message>
    <message>
        <source>previous month</source>
        <translation>tháng trước</translation>
    </message>
    <message>
        <source>previous year</source>
        <translation>năm trước</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>Prev. day</source>
        <translation>Ngày trước</translation>
    </message>
    <message>
        <source>Prev. week</source>
        <translation>Tuần trước</translation>
    </message>
    <message>
        <source>Prev. month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Prev. year</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Trước đó</translation>
    </message>
</context>
<context>
    <name>CoolingModel</name>
    <message>
        <source>no data</source>
        <extracomment>Of a cooling unit that does not answer. 中文：无数据</extracomment>
        <translation>không có dữ liệu</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>Of a cooling unit that draws no power. 中文：停机</extracomment>
        <translation>dừng</translation>
    </message>
    <message>
        <source>running</source>
        <extracomment>Of a cooling unit that draws power. 中文：运行</extracomment>
        <translation>đang chạy</translation>
    </message>
    <message>
        <source>reporting</source>
        <extracomment>Of a cooling unit that tells temperatures, but no power. 中文：有数据</extracomment>
        <translation>có tín hiệu</translation>
    </message>
</context>
<context>
    <name>CredentialPlaces</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Desktop keyring</source>
        <translation>Kho khóa màn hình nền</translation>
    </message>
</context>
<context>
    <name>DesktopNotifier</name>
    <message>
        <source>New critical alarm</source>
        <translation>Cảnh báo nghiêm trọng mới</translation>
    </message>
    <message>
        <source>New major alarm</source>
        <translation>Cảnh báo lớn mới</translation>
    </message>
    <message>
        <source>%1 critical and %2 major alarms are new</source>
        <translation>Mới có %1 cảnh báo nghiêm trọng và %2 cảnh báo lớn</translation>
    </message>
    <message>
        <source>Open alarms</source>
        <translation>Mở cảnh báo</translation>
    </message>
</context>
<context>
    <name>DeviceNotes</name>
    <message>
        <source>A value</source>
        <translation>Một giá trị</translation>
    </message>
    <message>
        <source>%1 looks %2 times too large</source>
        <translation>%1 có vẻ lớn gấp %2 lần thực tế</translation>
    </message>
    <message>
        <source>%1 looks %2 times too small</source>
        <translation>%1 có vẻ nhỏ hơn thực tế %2 lần</translation>
    </message>
    <message>
        <source>%1 does not fit voltage, current and power factor</source>
        <translation>%1 không khớp với điện áp, dòng điện và hệ số công suất</translation>
    </message>
    <message>
        <source>%1 is not the sum of its phases</source>
        <translation>%1 không bằng tổng các pha</translation>
    </message>
    <message>
        <source>%1 does not fit between energy and power</source>
        <translation>%1 không khớp giữa điện năng và công suất</translation>
    </message>
    <message>
        <source>%1 has jumped</source>
        <translation>%1 đã nhảy vọt</translation>
    </message>
    <message>
        <source>%1 grows faster than its rating allows</source>
        <translation>%1 tăng nhanh hơn mức định mức cho phép</translation>
    </message>
    <message>
        <source>%1 cannot have this value</source>
        <translation>%1 không thể có giá trị này</translation>
    </message>
    <message>
        <source>%1 has jumped to another level</source>
        <translation>%1 đã nhảy sang mức khác</translation>
    </message>
    <message>
        <source>Its samples are booked; this is a hint.</source>
        <translation>Các mẫu vẫn được ghi sổ; đây chỉ là gợi ý.</translation>
    </message>
    <message>
        <source>Its samples are held back: drawn, but not booked.</source>
        <translation>Các mẫu bị giữ lại: được vẽ nhưng không ghi sổ.</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, từ %2</translation>
    </message>
    <message>
        <source>Fix offered: multiply the scale of this value in the device&apos;s profile by %1.</source>
        <translation>Cách sửa đề xuất: nhân tỷ lệ của giá trị này trong mẫu thiết bị với %1.</translation>
    </message>
    <message>
        <source>To accept or release: wattmastctl release --finding %1</source>
        <translation>Để chấp nhận hoặc giải phóng: wattmastctl release --finding %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Nguồn: %1</translation>
    </message>
    <message>
        <source>Checked against the real device.</source>
        <translation>Đã đối chiếu với thiết bị thật.</translation>
    </message>
    <message>
        <source>From documents; not checked against a real device.</source>
        <translation>Theo tài liệu; chưa đối chiếu với thiết bị thật.</translation>
    </message>
    <message>
        <source>Not confirmed: %1</source>
        <translation>Chưa xác nhận: %1</translation>
    </message>
</context>
<context>
    <name>DeviceTexts</name>
    <message>
        <source>The address or name of the device or its gateway.</source>
        <translation>Địa chỉ hoặc tên của thiết bị hay gateway của nó.</translation>
    </message>
    <message>
        <source>A number from 1 to 65535.</source>
        <translation>Số từ 1 đến 65535.</translation>
    </message>
    <message>
        <source>A number from 1 to 247.</source>
        <translation>Số từ 1 đến 247.</translation>
    </message>
    <message>
        <source>A number from 0 to 255.</source>
        <translation>Số từ 0 đến 255.</translation>
    </message>
    <message>
        <source>A serial port of this machine; it begins with /dev/.</source>
        <translation>Cổng nối tiếp của máy này; bắt đầu bằng /dev/.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Chọn một mục trong danh sách.</translation>
    </message>
    <message>
        <source>Twelve digits from the meter&apos;s plate, or nothing where it is alone on its line.</source>
        <translation>Mười hai chữ số trên nhãn công tơ, hoặc để trống nếu chỉ có một công tơ trên đường dây.</translation>
    </message>
    <message>
        <source>Primary over secondary, or their quotient; nothing where there is no transformer.</source>
        <translation>Sơ cấp chia thứ cấp, hoặc thương số; để trống nếu không có biến áp đo lường.</translation>
    </message>
    <message>
        <source>The device&apos;s own part of its topics, without + and #.</source>
        <translation>Phần chủ đề riêng của thiết bị, không có + và #.</translation>
    </message>
    <message>
        <source>Begins with /; nothing where the device has the host for itself.</source>
        <translation>Bắt đầu bằng /; để trống nếu máy chủ chỉ dành cho thiết bị này.</translation>
    </message>
    <message>
        <source>The number of the unit in the device&apos;s paths.</source>
        <translation>Số của khối trong đường dẫn của thiết bị.</translation>
    </message>
    <message>
        <source>The name of a credential: letters, digits, “-”, “_” and “.”.</source>
        <translation>Tên của thông tin xác thực: chữ cái, chữ số, “-”, “_” và “.”.</translation>
    </message>
    <message>
        <source>A fingerprint, or the path of a PEM file with authorities.</source>
        <translation>Dấu vân tay, hoặc đường dẫn của tệp PEM chứa các cơ quan chứng thực.</translation>
    </message>
    <message>
        <source>From 1s to 24h.</source>
        <translation>Từ 1s đến 24h.</translation>
    </message>
    <message>
        <source>From 100ms to 60s.</source>
        <translation>Từ 100ms đến 60s.</translation>
    </message>
    <message>
        <source>illegal function</source>
        <translation>hàm không hợp lệ</translation>
    </message>
    <message>
        <source>illegal data address</source>
        <translation>địa chỉ dữ liệu không hợp lệ</translation>
    </message>
    <message>
        <source>illegal data value</source>
        <translation>giá trị dữ liệu không hợp lệ</translation>
    </message>
    <message>
        <source>device failure</source>
        <translation>thiết bị hỏng</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>đã nhận, đang xử lý</translation>
    </message>
    <message>
        <source>device busy</source>
        <translation>thiết bị bận</translation>
    </message>
    <message>
        <source>memory parity error</source>
        <translation>lỗi chẵn lẻ bộ nhớ</translation>
    </message>
    <message>
        <source>gateway path unavailable</source>
        <translation>không có đường qua gateway</translation>
    </message>
    <message>
        <source>gateway target failed to respond</source>
        <translation>thiết bị đích của gateway không trả lời</translation>
    </message>
    <message>
        <source>unknown exception</source>
        <translation>ngoại lệ không rõ</translation>
    </message>
    <message>
        <source>Modbus TCP</source>
        <translation>Modbus TCP</translation>
    </message>
    <message>
        <source>Modbus RTU over TCP</source>
        <translation>Modbus RTU qua TCP</translation>
    </message>
    <message>
        <source>Modbus RTU, serial port</source>
        <translation>Modbus RTU, cổng nối tiếp</translation>
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
        <translation>DL/T 645, cổng nối tiếp</translation>
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
        <translation>Công tơ, bộ chỉnh lưu và bộ điều khiển có cổng Ethernet riêng.</translation>
    </message>
    <message>
        <source>Meters on an RS-485 line behind a serial server that passes frames on as they are.</source>
        <translation>Công tơ trên đường RS-485 sau bộ chuyển đổi nối tiếp truyền nguyên khung.</translation>
    </message>
    <message>
        <source>Meters on an RS-485 line that is connected to this machine.</source>
        <translation>Công tơ trên đường RS-485 nối với máy này.</translation>
    </message>
    <message>
        <source>Inverters, meters and batteries that list their own points over Modbus TCP.</source>
        <translation>Bộ nghịch lưu, công tơ và ắc quy tự liệt kê điểm đo qua Modbus TCP.</translation>
    </message>
    <message>
        <source>UPS, rack PDUs, routers and switches; version 1, 2c or 3.</source>
        <translation>UPS, PDU giá máy, bộ định tuyến và bộ chuyển mạch; phiên bản 1, 2c hoặc 3.</translation>
    </message>
    <message>
        <source>Chinese electricity meters behind a serial server, editions of 1997 and 2007.</source>
        <translation>Công tơ điện Trung Quốc sau bộ chuyển đổi nối tiếp, phiên bản 1997 và 2007.</translation>
    </message>
    <message>
        <source>Chinese electricity meters on a line that is connected to this machine.</source>
        <translation>Công tơ điện Trung Quốc trên đường dây nối với máy này.</translation>
    </message>
    <message>
        <source>Servers, rack PDUs and power shelves with a management controller.</source>
        <translation>Máy chủ, PDU giá máy và giá nguồn có bộ điều khiển quản lý.</translation>
    </message>
    <message>
        <source>Sensors and gateways that publish to a broker of their own accord.</source>
        <translation>Cảm biến và gateway tự gửi dữ liệu tới broker.</translation>
    </message>
    <message>
        <source>Meters and plugs that give JSON documents over HTTP.</source>
        <translation>Công tơ và ổ cắm trả tài liệu JSON qua HTTP.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Unit id</source>
        <translation>Mã đơn vị</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Cổng nối tiếp</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>Tốc độ baud</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Chẵn lẻ</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>Bit dừng</translation>
    </message>
    <message>
        <source>Meter address</source>
        <translation>Địa chỉ công tơ</translation>
    </message>
    <message>
        <source>CT ratio</source>
        <translation>Tỷ số CT</translation>
    </message>
    <message>
        <source>PT ratio</source>
        <translation>Tỷ số PT</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Đường dẫn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Khối</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Thông tin xác thực</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Chứng thư</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Chu kỳ</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Thời gian chờ</translation>
    </message>
    <message>
        <source>%1 Example: %2</source>
        <translation>%1 Ví dụ: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>even</source>
        <translation>chẵn</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>lẻ</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>không mã hóa</translation>
    </message>
    <message>
        <source>encrypted (TLS)</source>
        <translation>mã hóa (TLS)</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>hợp lệ</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>ngoài phạm vi</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>không có giá trị</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>không trả lời</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>không phải số</translation>
    </message>
    <message>
        <source>no such register</source>
        <translation>không có thanh ghi này</translation>
    </message>
    <message>
        <source>holding %1</source>
        <translation>holding %1</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>input %1</translation>
    </message>
    <message>
        <source>“%1” (exception %2)</source>
        <translation>“%1” (ngoại lệ %2)</translation>
    </message>
    <message>
        <source>The device does not know this kind of read; another profile may use the other kind.</source>
        <translation>Thiết bị không biết kiểu đọc này; mẫu thiết bị khác có thể dùng kiểu kia.</translation>
    </message>
    <message>
        <source>This model may lack it.</source>
        <translation>Kiểu máy này có thể không có mục đó.</translation>
    </message>
    <message>
        <source>The device does not accept this many registers at once.</source>
        <translation>Thiết bị không nhận nhiều thanh ghi như vậy cùng lúc.</translation>
    </message>
    <message>
        <source>The device could not do it; look at its own display for a fault.</source>
        <translation>Thiết bị không làm được; xem lỗi trên màn hình của nó.</translation>
    </message>
    <message>
        <source>The device is busy with something else; try again, or ask less often.</source>
        <translation>Thiết bị đang bận việc khác; thử lại, hoặc đọc thưa hơn.</translation>
    </message>
    <message>
        <source>The device has found a fault in its own memory.</source>
        <translation>Thiết bị phát hiện lỗi trong bộ nhớ của nó.</translation>
    </message>
    <message>
        <source>The gateway knows no way to this unit; check the unit id and the gateway&apos;s routes.</source>
        <translation>Gateway không có đường tới đơn vị này; kiểm tra mã đơn vị và tuyến của gateway.</translation>
    </message>
    <message>
        <source>Nobody behind the gateway answers at this unit; check the unit id, the wiring and the baud rate.</source>
        <translation>Không ai sau gateway trả lời ở đơn vị này; kiểm tra mã đơn vị, dây đấu và tốc độ baud.</translation>
    </message>
    <message>
        <source>The standard does not have this exception; see the device&apos;s manual.</source>
        <translation>Tiêu chuẩn không có ngoại lệ này; xem tài liệu của thiết bị.</translation>
    </message>
    <message>
        <source>The device answered %1. %2</source>
        <translation>Thiết bị đã trả lời %1. %2</translation>
    </message>
    <message>
        <source>The device answers, but not exactly one profile fits it. Choose the profile yourself.</source>
        <translation>Thiết bị có trả lời, nhưng không có đúng một mẫu thiết bị phù hợp. Hãy tự chọn mẫu thiết bị.</translation>
    </message>
    <message>
        <source>The word order fits: %1 reads %2. The other order would read %3.</source>
        <translation>Thứ tự từ phù hợp: %1 đọc được %2. Thứ tự kia sẽ cho %3.</translation>
    </message>
    <message>
        <source>Is the word order right? %1 reads %2; in the other order it would be %3. Set the order at the device, or choose a profile for this model.</source>
        <translation>Thứ tự từ có đúng không? %1 đọc được %2; theo thứ tự kia sẽ là %3. Đặt thứ tự trên thiết bị, hoặc chọn mẫu thiết bị cho kiểu máy này.</translation>
    </message>
    <message>
        <source>Does the profile fit this model? %1 reads %2, and no network has that.</source>
        <translation>Mẫu thiết bị có hợp với kiểu máy này không? %1 đọc được %2, không lưới điện nào có giá trị đó.</translation>
    </message>
    <message>
        <source>Is the ratio %1 right? With it %2 reads %3, without it %4. Compare with the load that is connected.</source>
        <translation>Tỷ số %1 có đúng không? Với tỷ số này %2 đọc được %3, không có thì %4. Hãy so với tải đang nối.</translation>
    </message>
</context>
<context>
    <name>EnergyKpis</name>
    <message>
        <source>Energy</source>
        <translation>Điện năng</translation>
    </message>
    <message>
        <source>Highest hour</source>
        <translation>Giờ cao nhất</translation>
    </message>
    <message>
        <source>Load factor</source>
        <translation>Hệ số tải</translation>
    </message>
    <message>
        <source>Base load</source>
        <translation>Tải nền</translation>
    </message>
    <message>
        <source>Night share, 22 – 06</source>
        <translation>Tỷ lệ ban đêm, 22 – 06</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is &quot;−1.9%&quot;, %2 &quot;previous month&quot;. 中文：较%2 %1</extracomment>
        <translation>%1 so với %2</translation>
    </message>
    <message>
        <source>nothing to compare in %1</source>
        <translation>không có gì để so trong %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>When the highest hour was: &quot;Thu 15 Oct 16:00 – 17:00&quot;. 中文：%1 – %2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>mean of %1 h over the highest hour</source>
        <translation>trung bình của %1 h trên giờ cao nhất</translation>
    </message>
    <message>
        <source>mean over highest hour</source>
        <translation>trung bình trên giờ cao nhất</translation>
    </message>
    <message>
        <source>95% of hours are above</source>
        <translation>95% số giờ cao hơn mức này</translation>
    </message>
    <message>
        <source>an even load has %1</source>
        <translation>tải đều có %1</translation>
    </message>
    <message>
        <source>%1 points on %2</source>
        <extracomment>Difference of two shares, in percentage points. 中文：较%2 %1 个百分点</extracomment>
        <translation>%1 điểm % so với %2</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 đo được</translation>
    </message>
    <message>
        <source>%1 of %2 hours</source>
        <translation>%1 / %2 giờ</translation>
    </message>
</context>
<context>
    <name>EnergyNames</name>
    <message>
        <source>All sites</source>
        <translation>Tất cả trạm</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>open</source>
        <comment>of a door</comment>
        <extracomment>Of a door. 中文：打开 / 关闭</extracomment>
        <translation>mở</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>of a door</comment>
        <translation>đóng</translation>
    </message>
    <message>
        <source>smoke</source>
        <comment>of a detector</comment>
        <extracomment>Of a smoke detector. 中文：烟雾告警 / 无烟雾</extracomment>
        <translation>có khói</translation>
    </message>
    <message>
        <source>no smoke</source>
        <translation>không có khói</translation>
    </message>
    <message>
        <source>water</source>
        <comment>of a detector</comment>
        <extracomment>Of a water detector. 中文：水浸 / 无水浸</extracomment>
        <translation>có nước</translation>
    </message>
    <message>
        <source>dry</source>
        <comment>of a water detector</comment>
        <translation>khô</translation>
    </message>
</context>
<context>
    <name>ExploreNames</name>
    <message>
        <source>Energy per traffic</source>
        <extracomment>Watt-hours per gigabyte. 中文：单位流量能耗</extracomment>
        <translation>Điện năng trên lưu lượng</translation>
    </message>
    <message>
        <source>Share of own range</source>
        <extracomment>Several units in one pane, each over its own range. 中文：各量程百分比</extracomment>
        <translation>Tỷ lệ trong dải riêng</translation>
    </message>
    <message>
        <source>Computed: the site&apos;s power divided by its traffic, downlink and uplink</source>
        <translation>Tính ra: công suất trạm chia cho lưu lượng của trạm, tải xuống và tải lên</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Khám phá</translation>
    </message>
</context>
<context>
    <name>FactorTexts</name>
    <message>
        <source>Grid average</source>
        <translation>Trung bình lưới</translation>
    </message>
    <message>
        <source>Grid average, generation</source>
        <translation>Trung bình lưới, phát điện</translation>
    </message>
    <message>
        <source>Grid average, total output</source>
        <translation>Trung bình lưới, tổng sản lượng</translation>
    </message>
    <message>
        <source>Grid average without traded non-fossil power</source>
        <translation>Trung bình lưới không gồm điện phi hóa thạch giao dịch</translation>
    </message>
    <message>
        <source>Fixed for enterprise accounting</source>
        <translation>Cố định cho hạch toán doanh nghiệp</translation>
    </message>
    <message>
        <source>National average</source>
        <translation>Trung bình quốc gia</translation>
    </message>
    <message>
        <source>Fossil power</source>
        <translation>Điện hóa thạch</translation>
    </message>
    <message>
        <source>Residual mix</source>
        <translation>Hỗn hợp còn lại</translation>
    </message>
    <message>
        <source>Operating margin</source>
        <translation>Biên vận hành</translation>
    </message>
    <message>
        <source>Build margin</source>
        <translation>Biên xây dựng</translation>
    </message>
    <message>
        <source>Diesel</source>
        <translation>Dầu diesel</translation>
    </message>
    <message>
        <source>Petrol</source>
        <translation>Xăng</translation>
    </message>
    <message>
        <source>Natural gas</source>
        <translation>Khí thiên nhiên</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Bộ hệ số</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Region&apos;s name</source>
        <translation>Tên khu vực</translation>
    </message>
    <message>
        <source>Region&apos;s own name</source>
        <translation>Tên bản địa của khu vực</translation>
    </message>
    <message>
        <source>Data year</source>
        <translation>Năm dữ liệu</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Hiệu lực từ</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Hiệu lực đến</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Khí</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Phương pháp</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Line losses in it</source>
        <translation>Gồm tổn thất đường dây</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Đơn vị công bố</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Ngày công bố</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Table or page</source>
        <translation>Bảng hoặc trang</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>line losses are in the factor</comment>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <comment>line losses are not in the factor</comment>
        <translation>không</translation>
    </message>
    <message>
        <source>not clear</source>
        <comment>whether line losses are in the factor</comment>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>a day</comment>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>có sẵn trong chương trình</translation>
    </message>
    <message>
        <source>own factor, record %1, entered %2 by %3: %4</source>
        <translation>hệ số riêng, bản ghi %1, %3 nhập %2: %4</translation>
    </message>
    <message>
        <source>imported from %1, record %2, %3 by %4: %5</source>
        <translation>nhập từ %1, bản ghi %2, %4 nhập %3: %5</translation>
    </message>
    <message>
        <source>no year</source>
        <comment>a factor without a data year</comment>
        <translation>không có năm</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>a former value and unit, a day</comment>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Điện</translation>
    </message>
    <message>
        <source>Line losses</source>
        <translation>Tổn thất đường dây</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>Thượng nguồn</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Nhiên liệu</translation>
    </message>
    <message>
        <source>Fuel property</source>
        <translation>Tính chất nhiên liệu</translation>
    </message>
    <message>
        <source>Refrigerant</source>
        <translation>Môi chất lạnh</translation>
    </message>
    <message>
        <source>Warming potential</source>
        <translation>Tiềm năng nóng lên</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Nhiệt</translation>
    </message>
    <message>
        <source>Biogenic CO2</source>
        <translation>CO2 sinh học</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Đã nhập</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Riêng</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a factor that an edition adds</comment>
        <translation>mới</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a factor that an edition changes</comment>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>goes</source>
        <comment>a factor that is not offered any more</comment>
        <translation>bỏ đi</translation>
    </message>
    <message>
        <source>not in the file, stays</source>
        <translation>không có trong tệp, giữ lại</translation>
    </message>
    <message>
        <source>Worldwide</source>
        <translation>Toàn thế giới</translation>
    </message>
    <message>
        <source>“Same year only” takes it for the months of %1.</source>
        <translation>“Chỉ cùng năm” dùng hệ số này cho các tháng của %1.</translation>
    </message>
    <message>
        <source>“Latest published” takes it for %1.</source>
        <translation>“Công bố mới nhất” dùng hệ số này cho %1.</translation>
    </message>
    <message>
        <source>“Newest edition” takes it for %1, where its set is asked for.</source>
        <translation>“Phiên bản mới nhất” dùng hệ số này cho %1, khi bộ của nó được yêu cầu.</translation>
    </message>
    <message>
        <source>Only where its set is named: %1 stands first for this region.</source>
        <translation>Chỉ khi bộ của nó được nêu tên: %1 đứng đầu ở khu vực này.</translation>
    </message>
    <message>
        <source>No rule takes it by itself: a calculation must name it.</source>
        <translation>Không quy tắc nào tự dùng: phép tính phải nêu tên nó.</translation>
    </message>
    <message>
        <source>For %1, %2 is taken.</source>
        <translation>Với %1, %2 được dùng.</translation>
    </message>
    <message>
        <source>Used only together with other factors of its set.</source>
        <translation>Chỉ dùng cùng các hệ số khác trong bộ.</translation>
    </message>
    <message>
        <source>%1: the value changes from %2 to %3 under the same id.</source>
        <translation>%1: giá trị đổi từ %2 thành %3 dưới cùng một mã.</translation>
    </message>
    <message>
        <source>%1: the unit changes from %2 to %3 under the same id.</source>
        <translation>%1: đơn vị đổi từ %2 thành %3 dưới cùng một mã.</translation>
    </message>
    <message>
        <source>%1: the data year is earlier than before; is the edition an older one?</source>
        <translation>%1: năm dữ liệu sớm hơn trước; có phải phiên bản cũ hơn không?</translation>
    </message>
    <message>
        <source>%1: it would not be offered any more.</source>
        <translation>%1: sẽ không còn được cung cấp.</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Được chọn bởi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Ghi nguồn</translation>
    </message>
    <message>
        <source>not stated</source>
        <comment>the data year</comment>
        <translation>không nêu</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>%1 (%2), rank %3</source>
        <extracomment>A set of factors: its name, short name and rank. 中文：%1（%2），顺序 %3</extracomment>
        <translation>%1 (%2), thứ hạng %3</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Ranh giới</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Theo năm</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Nguồn gốc</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Mã băm</translation>
    </message>
    <message>
        <source>Earlier value</source>
        <translation>Giá trị trước</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The device did not answer in time. Check that it is switched on and that its address is right.</source>
        <translation>Thiết bị không trả lời kịp thời. Kiểm tra thiết bị đã bật và địa chỉ có đúng không.</translation>
    </message>
    <message>
        <source>The connection to the device failed. Check its address, its port and the network in between.</source>
        <translation>Kết nối tới thiết bị thất bại. Kiểm tra địa chỉ, cổng và mạng ở giữa.</translation>
    </message>
    <message>
        <source>The device sent an answer that cannot be read. Check the line and that the protocol is the right one.</source>
        <translation>Thiết bị gửi một trả lời không đọc được. Kiểm tra đường dây và giao thức có đúng không.</translation>
    </message>
    <message>
        <source>The device refused the request. Check that its profile fits its model and firmware.</source>
        <translation>Thiết bị từ chối yêu cầu. Kiểm tra mẫu thiết bị có hợp với kiểu máy và firmware không.</translation>
    </message>
    <message>
        <source>An answer to another request arrived. Check that no two devices share an address.</source>
        <translation>Nhận được trả lời của một yêu cầu khác. Kiểm tra không có hai thiết bị dùng chung địa chỉ.</translation>
    </message>
    <message>
        <source>The device does not have this value now. Check what is fitted to it and its profile.</source>
        <translation>Hiện thiết bị không có giá trị này. Kiểm tra phần cứng được lắp và mẫu thiết bị.</translation>
    </message>
    <message>
        <source>The device sent something that is no number. Check the sensor behind it and the profile.</source>
        <translation>Thiết bị gửi thứ không phải số. Kiểm tra cảm biến và mẫu thiết bị.</translation>
    </message>
    <message>
        <source>The device was not polled when it was due. Poll less often, or put fewer devices on one line.</source>
        <translation>Thiết bị không được đọc đúng hạn. Đọc thưa hơn, hoặc đặt ít thiết bị hơn trên một đường dây.</translation>
    </message>
    <message>
        <source>A device profile contradicts itself. Correct the file that the technical detail names.</source>
        <translation>Một mẫu thiết bị tự mâu thuẫn. Sửa tệp được nêu trong chi tiết kỹ thuật.</translation>
    </message>
    <message>
        <source>The point, device or site is not in the inventory. Go back and choose another one.</source>
        <translation>Điểm đo, thiết bị hoặc trạm không có trong danh mục. Quay lại và chọn mục khác.</translation>
    </message>
    <message>
        <source>An entry was not understood. Correct what the technical detail names.</source>
        <translation>Không hiểu một mục nhập. Sửa chỗ được nêu trong chi tiết kỹ thuật.</translation>
    </message>
    <message>
        <source>The inventory contradicts itself. Correct the rows that the technical detail names and import it again.</source>
        <translation>Danh mục tự mâu thuẫn. Sửa các hàng được nêu trong chi tiết kỹ thuật rồi nhập lại.</translation>
    </message>
    <message>
        <source>No profile fits the device. Choose one by hand, or add one for its model.</source>
        <translation>Không mẫu thiết bị nào phù hợp. Chọn một mẫu bằng tay, hoặc thêm mẫu cho kiểu máy này.</translation>
    </message>
    <message>
        <source>The database reported an error. Try again; if it stays, check the disk.</source>
        <translation>Cơ sở dữ liệu báo lỗi. Thử lại; nếu vẫn lỗi thì kiểm tra ổ đĩa.</translation>
    </message>
    <message>
        <source>A newer Wattmast wrote this database. Open it with that version.</source>
        <translation>Cơ sở dữ liệu này do một phiên bản Wattmast mới hơn ghi. Hãy mở bằng phiên bản đó.</translation>
    </message>
    <message>
        <source>One point has two different values at one time. Check which source is right.</source>
        <translation>Một điểm đo có hai giá trị khác nhau cùng lúc. Kiểm tra nguồn nào đúng.</translation>
    </message>
    <message>
        <source>Another program is writing to this database. Close it, or wait and try again.</source>
        <translation>Một chương trình khác đang ghi vào cơ sở dữ liệu này. Đóng nó, hoặc chờ rồi thử lại.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space on it.</source>
        <translation>Ổ đĩa đầy. Hãy giải phóng dung lượng.</translation>
    </message>
    <message>
        <source>A part of the database is damaged. Find it with “wattmastctl verify” and keep a copy of the file.</source>
        <translation>Một phần cơ sở dữ liệu bị hỏng. Tìm nó bằng “wattmastctl verify” và giữ một bản sao của tệp.</translation>
    </message>
    <message>
        <source>The file is no Wattmast database. Choose another one.</source>
        <translation>Tệp không phải cơ sở dữ liệu Wattmast. Chọn tệp khác.</translation>
    </message>
    <message>
        <source>No emission factor covers this region and period. Add one, or correct the region of the site.</source>
        <translation>Không có hệ số phát thải cho khu vực và kỳ này. Thêm hệ số, hoặc sửa khu vực của trạm.</translation>
    </message>
    <message>
        <source>More than one emission factor covers this region and period. Leave only one of them.</source>
        <translation>Có hơn một hệ số phát thải cho khu vực và kỳ này. Chỉ giữ lại một.</translation>
    </message>
    <message>
        <source>The month is closed and does not change any more. Choose an open one.</source>
        <translation>Tháng đã chốt và không thay đổi nữa. Chọn tháng chưa chốt.</translation>
    </message>
    <message>
        <source>A sum is too large to be kept exactly. Choose a shorter period, and look for values far out of range.</source>
        <translation>Tổng quá lớn để lưu chính xác. Chọn kỳ ngắn hơn, và tìm các giá trị vượt xa phạm vi.</translation>
    </message>
    <message>
        <source>Nothing is stored for this time. Choose another period.</source>
        <translation>Không có gì được lưu cho thời gian này. Chọn kỳ khác.</translation>
    </message>
    <message>
        <source>A file could not be read or written. Check its folder, its permissions and the free space.</source>
        <translation>Không đọc hoặc ghi được một tệp. Kiểm tra thư mục, quyền và dung lượng trống.</translation>
    </message>
    <message>
        <source>The request was given up. Try again.</source>
        <translation>Yêu cầu đã bị hủy. Thử lại.</translation>
    </message>
    <message>
        <source>Technical detail: %1</source>
        <extracomment>%1 is English, from the engine. 中文：技术详情：%1</extracomment>
        <translation>Chi tiết kỹ thuật: %1</translation>
    </message>
    <message>
        <source>The database cannot be written or read where it is: its file, folder or disk is read-only, on the network, or closed to you. Open it for reading only, or copy it to a disk of this machine.</source>
        <translation>Không ghi hoặc đọc được cơ sở dữ liệu ở chỗ này: tệp, thư mục hoặc ổ đĩa chỉ cho đọc, nằm trên mạng, hoặc không cho người dùng này truy cập. Mở chỉ để đọc, hoặc chép vào ổ đĩa của máy này.</translation>
    </message>
    <message>
        <source>The desktop keyring could not be used. Unlock it, or keep the credential in the file.</source>
        <translation>Không dùng được kho khóa của màn hình nền. Mở khóa nó, hoặc lưu thông tin xác thực trong tệp.</translation>
    </message>
</context>
<context>
    <name>FleetChart</name>
    <message>
        <source>Others</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>Không có khu vực</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Tất cả trạm</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Công suất</translation>
    </message>
    <message>
        <source>Fleet power and traffic</source>
        <translation>Công suất và lưu lượng toàn mạng</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Lưu lượng</translation>
    </message>
    <message>
        <source>Downlink</source>
        <translation>Tải xuống</translation>
    </message>
    <message>
        <source>Uplink</source>
        <translation>Tải lên</translation>
    </message>
</context>
<context>
    <name>FleetKpis</name>
    <message>
        <source>%1, %2 held back</source>
        <translation>%1, %2 bị giữ lại</translation>
    </message>
    <message>
        <source>Power now</source>
        <translation>Công suất hiện tại</translation>
    </message>
    <message>
        <source>expected %1, %2</source>
        <translation>dự kiến %1, %2</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>Điện năng hôm nay</translation>
    </message>
    <message>
        <source>%1 on yesterday, same time</source>
        <translation>%1 so với hôm qua</translation>
    </message>
    <message>
        <source>Traffic now</source>
        <translation>Lưu lượng hiện tại</translation>
    </message>
    <message>
        <source>down and up, all sites</source>
        <translation>xuống và lên, tất cả trạm</translation>
    </message>
    <message>
        <source>Energy per traffic</source>
        <translation>Điện năng trên lưu lượng</translation>
    </message>
    <message>
        <source>today, GB is 10⁹ byte</source>
        <translation>hôm nay, GB là 10⁹ byte</translation>
    </message>
    <message>
        <source>CO₂e this month</source>
        <translation>CO₂e tháng này</translation>
    </message>
    <message>
        <source>CO₂ this month</source>
        <translation>CO₂ tháng này</translation>
    </message>
    <message>
        <source>%1 sites have no figure</source>
        <translation>%1 trạm không có số liệu</translation>
    </message>
    <message>
        <source>plus %1 CO₂e at %2 sites</source>
        <translation>cộng %1 CO₂e ở %2 trạm</translation>
    </message>
    <message>
        <source>location-based</source>
        <translation>dựa trên vị trí</translation>
    </message>
    <message>
        <source>Sites reporting</source>
        <translation>Trạm có tín hiệu</translation>
    </message>
    <message>
        <source>all answer</source>
        <translation>tất cả trả lời</translation>
    </message>
    <message>
        <source>%1 late, %2 silent</source>
        <translation>%1 trễ, %2 mất tín hiệu</translation>
    </message>
    <message>
        <source>no sites yet</source>
        <translation>chưa có trạm</translation>
    </message>
    <message>
        <source>reading, %1 of %2 sites</source>
        <translation>đang đọc, %1 / %2 trạm</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>đang đọc…</translation>
    </message>
    <message>
        <source>known at %1 of %2 sites</source>
        <translation>biết ở %1 / %2 trạm</translation>
    </message>
    <message numerus="yes">
        <source>A site answers when any of its devices does; its power is known when all meters of it have a value of now. %Ln site(s) answer without that.</source>
        <translation>
            <numerusform>Trạm được coi là trả lời khi có thiết bị bất kỳ trả lời; công suất chỉ biết khi mọi công tơ của trạm có giá trị hiện tại. %Ln trạm trả lời nhưng chưa đủ điều đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>all answer, %1 without power</source>
        <translation>tất cả trả lời, %1 thiếu công suất</translation>
    </message>
    <message>
        <source>%1, %2 unreadable</source>
        <extracomment>How many sites answer or not, and of how many figures cannot be read. 中文：%1，%2 个无法读取</extracomment>
        <translation>%1, %2 không đọc được</translation>
    </message>
</context>
<context>
    <name>FlowNames</name>
    <message>
        <source>Conversion loss</source>
        <translation>Tổn thất chuyển đổi</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Not metered</source>
        <translation>Không đo</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>duration</comment>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>duration: hours and two digits of minutes</comment>
        <translation>%1 giờ %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>duration</comment>
        <translation>%1 ngày %2 giờ</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>vừa xong</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 giây trước</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age; %1 is a duration</comment>
        <translation>%1 trước</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time zone name, offset</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of one line</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Time of the last value, after which nothing came. 中文：自 %1</extracomment>
        <translation>từ %1</translation>
    </message>
</context>
<context>
    <name>FormulaTexts</name>
    <message>
        <source>a plain number</source>
        <translation>một số thuần</translation>
    </message>
    <message>
        <source>Write a formula, such as a + b.</source>
        <translation>Viết một công thức, ví dụ a + b.</translation>
    </message>
    <message>
        <source>The formula is too long.</source>
        <translation>Công thức quá dài.</translation>
    </message>
    <message>
        <source>There are too many parentheses within each other.</source>
        <translation>Quá nhiều dấu ngoặc lồng nhau.</translation>
    </message>
    <message>
        <source>“%1” cannot stand here.</source>
        <translation>“%1” không thể đứng ở đây.</translation>
    </message>
    <message>
        <source>A point or a number is missing here.</source>
        <translation>Thiếu một điểm đo hoặc một số ở đây.</translation>
    </message>
    <message>
        <source>“%1” is not closed.</source>
        <translation>“%1” chưa được đóng.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” không phải số.</translation>
    </message>
    <message>
        <source>“%1” is no unit.</source>
        <translation>“%1” không phải đơn vị.</translation>
    </message>
    <message>
        <source>There is no point “%1”.</source>
        <translation>Không có điểm đo “%1”.</translation>
    </message>
    <message>
        <source>Several points are called “%1”. Use a letter, or choose one from the list.</source>
        <translation>Có nhiều điểm đo tên “%1”. Dùng một chữ cái, hoặc chọn trong danh sách.</translation>
    </message>
    <message>
        <source>“%1” is a state, and there is no arithmetic with states.</source>
        <translation>“%1” là trạng thái, không thể tính toán với trạng thái.</translation>
    </message>
    <message>
        <source>Several points stand where one value is needed. Use sum(…) or avg(…).</source>
        <translation>Có nhiều điểm đo ở chỗ chỉ cần một giá trị. Dùng sum(…) hoặc avg(…).</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together.</source>
        <extracomment>Units that cannot be added or compared. 中文：%1 与 %2 单位不同，不能相加减或比较。</extracomment>
        <translation>%1 và %2 không tính được cùng nhau.</translation>
    </message>
    <message>
        <source>Temperatures in °C cannot be summed or multiplied. Subtract one from another first.</source>
        <translation>Không thể cộng hay nhân nhiệt độ tính bằng °C. Trước hết hãy lấy hiệu của chúng.</translation>
    </message>
    <message>
        <source>delta needs a duration of up to 366 days, such as delta(a, 1 h).</source>
        <translation>delta cần một khoảng thời gian tối đa 366 ngày, ví dụ delta(a, 1 h).</translation>
    </message>
    <message>
        <source>%1 takes two values.</source>
        <translation>%1 nhận hai giá trị.</translation>
    </message>
    <message>
        <source>A result in %1 cannot be shown in %2.</source>
        <translation>Kết quả tính bằng %1 không hiển thị được bằng %2.</translation>
    </message>
    <message>
        <source>A formula needs at least one point.</source>
        <translation>Công thức cần ít nhất một điểm đo.</translation>
    </message>
    <message>
        <source>A formula has at most %1 points.</source>
        <translation>Công thức có tối đa %1 điểm đo.</translation>
    </message>
    <message>
        <source>The unit of %1 and %2 together has no meaning.</source>
        <translation>Đơn vị kết hợp của %1 và %2 không có nghĩa.</translation>
    </message>
</context>
<context>
    <name>GridFactors</name>
    <message>
        <source>%1 %2, year %3</source>
        <comment>value, unit, data year</comment>
        <translation>%1 %2, năm %3</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>publisher</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>publisher, date of publication</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>CO₂ only.</source>
        <translation>Chỉ CO₂.</translation>
    </message>
    <message>
        <source>CO₂ equivalents.</source>
        <translation>CO₂ tương đương.</translation>
    </message>
    <message>
        <source>The value of %1, %2, is in the register too.</source>
        <translation>Danh sách cũng có giá trị của %1, %2.</translation>
    </message>
</context>
<context>
    <name>HistoryNotice</name>
    <message>
        <source>No sample was stored.</source>
        <translation>Chưa lưu mẫu nào.</translation>
    </message>
    <message>
        <source>%1 samples are stored and stay; import the file again to go on.</source>
        <translation>%1 mẫu đã lưu và được giữ; nhập lại tệp để tiếp tục.</translation>
    </message>
    <message>
        <source>The import runs.</source>
        <translation>Đang nhập.</translation>
    </message>
    <message>
        <source>This window may be closed meanwhile; the status bar tells how far it is.</source>
        <translation>Có thể đóng cửa sổ này trong lúc đó; thanh trạng thái cho biết tiến độ.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Đã hủy việc nhập.</translation>
    </message>
    <message>
        <source>The import stopped.</source>
        <translation>Việc nhập đã dừng.</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at.</source>
        <translation>Tệp đã thay đổi từ khi được xem.</translation>
    </message>
    <message>
        <source>Nothing was stored. What is shown now is the changed file; look at it again.</source>
        <translation>Chưa lưu gì. Đang hiển thị tệp đã thay đổi; hãy xem lại.</translation>
    </message>
    <message>
        <source>%1 already there</source>
        <translation>%1 đã có sẵn</translation>
    </message>
    <message>
        <source>%1 kept beside another value</source>
        <translation>%1 giữ bên cạnh giá trị khác</translation>
    </message>
    <message>
        <source>%1 of days that have been retired</source>
        <translation>%1 của các ngày đã thu gọn</translation>
    </message>
    <message>
        <source>%1 samples are stored.</source>
        <translation>%1 mẫu đã lưu.</translation>
    </message>
    <message>
        <source>. SHA-256 %1</source>
        <translation>. SHA-256 %1</translation>
    </message>
    <message>
        <source>The mapping was not loaded.</source>
        <translation>Không tải được ánh xạ.</translation>
    </message>
    <message>
        <source>The file was not saved.</source>
        <translation>Không lưu được tệp.</translation>
    </message>
    <message>
        <source>It is no mapping of history. Hover here for every fault with its line.</source>
        <translation>Tệp không phải ánh xạ dữ liệu lịch sử. Trỏ chuột vào đây để xem từng lỗi và dòng của nó.</translation>
    </message>
    <message>
        <source>The mapping is loaded.</source>
        <translation>Đã tải ánh xạ.</translation>
    </message>
    <message>
        <source>The mapping is saved.</source>
        <translation>Đã lưu ánh xạ.</translation>
    </message>
    <message>
        <source>The list is saved.</source>
        <translation>Đã lưu danh sách.</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Không đọc được tệp đến cuối.</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc.</translation>
    </message>
    <message>
        <source>Files can be looked at; they can be imported where it is open for writing.</source>
        <translation>Có thể xem tệp; chỉ nhập được khi cơ sở dữ liệu mở để ghi.</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Chưa chọn tệp</translation>
    </message>
    <message>
        <source>Drop a CSV file of another system here, or choose one. Nothing is stored before you confirm it.</source>
        <translation>Thả vào đây tệp CSV của hệ thống khác, hoặc chọn tệp. Không lưu gì trước khi xác nhận.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Tệp trống</translation>
    </message>
    <message>
        <source>It has no bytes. Choose another one.</source>
        <translation>Tệp không có byte nào. Chọn tệp khác.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Không đọc được tệp</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it.</source>
        <translation>Kiểm tra tệp còn ở đó và có quyền đọc.</translation>
    </message>
    <message>
        <source>The file cannot be understood</source>
        <translation>Không hiểu được tệp</translation>
    </message>
    <message>
        <source>It needs columns parted by commas, semicolons or tabs, one of them with times. Choose its encoding or separator at the left, or another file.</source>
        <translation>Tệp cần có các cột ngăn cách bằng dấu phẩy, dấu chấm phẩy hoặc tab, một cột là thời gian. Chọn bảng mã hoặc dấu phân cách ở bên trái, hoặc tệp khác.</translation>
    </message>
    <message>
        <source>The mapping does not fit the file</source>
        <translation>Ánh xạ không hợp với tệp</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Trước hết hãy chọn tệp.</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Đang đọc tệp.</translation>
    </message>
    <message>
        <source>The file is imported.</source>
        <translation>Đã nhập tệp.</translation>
    </message>
    <message>
        <source>The file has no sample that could be stored.</source>
        <translation>Tệp không có mẫu nào lưu được.</translation>
    </message>
    <message>
        <source>Say who imports it.</source>
        <translation>Cho biết ai nhập.</translation>
    </message>
    <message>
        <source>%1 rows, %2 samples stored</source>
        <translation>%1 hàng, đã lưu %2 mẫu</translation>
    </message>
    <message>
        <source>Reading, %1 rows</source>
        <translation>Đang đọc, %1 hàng</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>còn %1</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer before the import.</source>
        <extracomment>%n is the number of open questions.</extracomment>
        <translation>
            <numerusform>Cần trả lời %n câu hỏi trước khi nhập.</numerusform>
        </translation>
    </message>
    <message>
        <source>It names a column that the file does not have, or an encoding or a time zone that does not fit.</source>
        <translation>Ánh xạ nêu một cột không có trong tệp, hoặc bảng mã hay múi giờ không phù hợp.</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Chưa lưu gì.</translation>
    </message>
    <message>
        <source>The file was read to its end; look at what will happen, then import it.</source>
        <translation>Đã đọc hết tệp; hãy xem điều sẽ diễn ra rồi nhập.</translation>
    </message>
    <message>
        <source>rows and cells left out: %1</source>
        <translation>hàng và ô bị bỏ qua: %1</translation>
    </message>
    <message>
        <source>%1 samples are stored, but the file changed after it was looked at.</source>
        <translation>Đã lưu %1 mẫu, nhưng tệp đã thay đổi sau khi được xem.</translation>
    </message>
    <message>
        <source>What is shown now is what was stored; look at it.</source>
        <translation>Đang hiển thị những gì đã lưu; hãy xem.</translation>
    </message>
    <message>
        <source>“%1” is no time zone.</source>
        <translation>“%1” không phải múi giờ.</translation>
    </message>
    <message>
        <source>“%1” is no multiplier of “%2”.</source>
        <translation>“%1” không phải hệ số nhân của “%2”.</translation>
    </message>
    <message>
        <source>“%1” is no period length of “%2”.</source>
        <translation>“%1” không phải độ dài kỳ của “%2”.</translation>
    </message>
    <message>
        <source>A field cannot be read.</source>
        <translation>Không đọc được một trường.</translation>
    </message>
    <message>
        <source>Nothing is imported before it is mended.</source>
        <translation>Chưa nhập gì cho đến khi sửa xong.</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>%1: %2</source>
        <comment>certainty, reason</comment>
        <extracomment>Certainty of a guess, then its reason. 中文：%1：%2</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Which column are the times? Choose it in the table.</source>
        <translation>Cột nào là thời gian? Chọn trong bảng.</translation>
    </message>
    <message>
        <source>In which order do day, month and year stand?</source>
        <translation>Ngày, tháng và năm theo thứ tự nào?</translation>
    </message>
    <message>
        <source>Of which time zone are the times?</source>
        <translation>Thời gian thuộc múi giờ nào?</translation>
    </message>
    <message>
        <source>Is the decimal mark a point or a comma?</source>
        <translation>Dấu thập phân là dấu chấm hay dấu phẩy?</translation>
    </message>
    <message>
        <source>Which columns are values? Choose them in the table.</source>
        <translation>Những cột nào là giá trị? Chọn trong bảng.</translation>
    </message>
    <message>
        <source>Of which site is “%1”?</source>
        <translation>“%1” thuộc trạm nào?</translation>
    </message>
    <message>
        <source>Of which device is “%1”?</source>
        <translation>“%1” thuộc thiết bị nào?</translation>
    </message>
    <message>
        <source>What does “%1” measure?</source>
        <translation>“%1” đo đại lượng gì?</translation>
    </message>
    <message>
        <source>Which unit has “%1”?</source>
        <translation>“%1” có đơn vị gì?</translation>
    </message>
    <message>
        <source>The unit of “%1” does not fit what it measures.</source>
        <translation>Đơn vị của “%1” không hợp với đại lượng đo.</translation>
    </message>
    <message>
        <source>Are kind and unit of “%1” right? Confirm them.</source>
        <translation>Loại và đơn vị của “%1” có đúng không? Hãy xác nhận.</translation>
    </message>
    <message>
        <source>How long is a period of “%1”?</source>
        <translation>Một kỳ của “%1” dài bao lâu?</translation>
    </message>
    <message>
        <source>In which time zone are the days or months of “%1” cut?</source>
        <translation>Ngày hoặc tháng của “%1” tính theo múi giờ nào?</translation>
    </message>
    <message>
        <source>“%1” is the same point as another column. Give it an instance.</source>
        <translation>“%1” trùng điểm đo với cột khác. Hãy đặt số thứ tự cho nó.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>không nêu</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Đã nêu</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Chắc chắn</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Có khả năng</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Row shape</source>
        <translation>Dạng hàng</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Hour that comes twice</source>
        <translation>Giờ lặp hai lần</translation>
    </message>
    <message>
        <source>Hour left out by the clock</source>
        <translation>Giờ bị đồng hồ bỏ qua</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Unknown place</source>
        <translation>Vị trí không rõ</translation>
    </message>
    <message>
        <source>Impossible value</source>
        <translation>Giá trị không thể có</translation>
    </message>
    <message>
        <source>Register fell</source>
        <translation>Chỉ số giảm</translation>
    </message>
    <message>
        <source>Other value stored</source>
        <translation>Đã lưu giá trị khác</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>đã dùng</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>chưa kết thúc</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>hoàn tất</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Giờ trong ngày</translation>
    </message>
    <message>
        <source>Code of the site</source>
        <translation>Mã trạm</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>Tên thiết bị</translation>
    </message>
    <message>
        <source>Name of the point</source>
        <translation>Tên điểm đo</translation>
    </message>
    <message>
        <source>recognise</source>
        <translation>tự nhận biết</translation>
    </message>
    <message>
        <source>comma: 1234,5</source>
        <translation>dấu phẩy: 1234,5</translation>
    </message>
    <message>
        <source>point: 1234.5</source>
        <translation>dấu chấm: 1234.5</translation>
    </message>
    <message>
        <source>comma: 1.234,5</source>
        <translation>dấu phẩy: 1.234,5</translation>
    </message>
    <message>
        <source>point: 1,234.5</source>
        <translation>dấu chấm: 1,234.5</translation>
    </message>
    <message>
        <source>comma: 1 234,5</source>
        <translation>dấu phẩy: 1 234,5</translation>
    </message>
    <message>
        <source>point: 1 234.5</source>
        <translation>dấu chấm: 1 234.5</translation>
    </message>
    <message>
        <source>comma: 1&apos;234,5</source>
        <translation>dấu phẩy: 1&apos;234,5</translation>
    </message>
    <message>
        <source>point: 1&apos;234.5</source>
        <translation>dấu chấm: 1&apos;234.5</translation>
    </message>
    <message>
        <source>year month day</source>
        <translation>năm tháng ngày</translation>
    </message>
    <message>
        <source>day month year</source>
        <translation>ngày tháng năm</translation>
    </message>
    <message>
        <source>month day year</source>
        <translation>tháng ngày năm</translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation>giây từ năm 1970</translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation>mili giây từ năm 1970</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>by the order of rows</source>
        <translation>theo thứ tự hàng</translation>
    </message>
    <message>
        <source>always the first</source>
        <translation>luôn lấy lần đầu</translation>
    </message>
    <message>
        <source>always the second</source>
        <translation>luôn lấy lần hai</translation>
    </message>
    <message>
        <source>move forward</source>
        <translation>dời về sau</translation>
    </message>
    <message>
        <source>store as missing</source>
        <translation>lưu là thiếu</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>cũ nhất trước</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>mới nhất trước</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>dấu chấm phẩy</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>dấu phẩy</translation>
    </message>
    <message>
        <source>%1 columns, named in line %2</source>
        <translation>%1 cột, có tên ở dòng %2</translation>
    </message>
    <message>
        <source>%1 columns, no header</source>
        <translation>%1 cột, không có tiêu đề</translation>
    </message>
    <message>
        <source>its cells are dates</source>
        <translation>các ô là ngày</translation>
    </message>
    <message>
        <source>“%1” (line %2): day or month first? No row has 13 or more in the first or the second place</source>
        <translation>“%1” (dòng %2): ngày hay tháng trước? Không hàng nào có số từ 13 trở lên ở vị trí thứ nhất hoặc thứ hai</translation>
    </message>
    <message>
        <source>“%1” (line %2) cannot be %3</source>
        <translation>“%1” (dòng %2) không thể là %3</translation>
    </message>
    <message>
        <source>“%1” (line %2) can be read in no other order</source>
        <translation>“%1” (dòng %2) không đọc được theo thứ tự nào khác</translation>
    </message>
    <message>
        <source>every time says its offset or counts from 1970 in UTC</source>
        <translation>mọi thời gian đều ghi độ lệch múi giờ hoặc đếm từ năm 1970 theo UTC</translation>
    </message>
    <message>
        <source>the times do not say of which place their clock is</source>
        <translation>thời gian không cho biết là giờ của nơi nào</translation>
    </message>
    <message>
        <source>%1 steps forward, %2 back</source>
        <translation>%1 bước tiến, %2 bước lùi</translation>
    </message>
    <message>
        <source>no column holds numbers</source>
        <translation>không cột nào chứa số</translation>
    </message>
    <message>
        <source>“%1” (line %2) is %3 or %4, and no other number tells which</source>
        <translation>“%1” (dòng %2) là %3 hoặc %4, và không số nào khác cho biết</translation>
    </message>
    <message>
        <source>all numbers are whole and read alike</source>
        <translation>mọi số đều nguyên và đọc như nhau</translation>
    </message>
    <message>
        <source>“%1” (line %2) is no number with a %3</source>
        <translation>“%1” (dòng %2) không phải số có %3</translation>
    </message>
    <message>
        <source>%1 texts beside one column of numbers</source>
        <translation>%1 văn bản bên cạnh một cột số</translation>
    </message>
    <message>
        <source>%1 texts beside several columns of numbers</source>
        <translation>%1 văn bản bên cạnh nhiều cột số</translation>
    </message>
    <message>
        <source>“%1” in all rows</source>
        <translation>“%1” ở mọi hàng</translation>
    </message>
    <message>
        <source>neither a time nor numbers</source>
        <translation>không phải thời gian cũng không phải số</translation>
    </message>
    <message>
        <source>nothing in the file tells which site it is</source>
        <translation>tệp không cho biết là trạm nào</translation>
    </message>
    <message>
        <source>nothing in the file tells which device of the site it is</source>
        <translation>tệp không cho biết là thiết bị nào của trạm</translation>
    </message>
    <message>
        <source>nothing says what it measures</source>
        <translation>không có gì cho biết đo đại lượng nào</translation>
    </message>
    <message>
        <source>the header says “%1”</source>
        <translation>tiêu đề ghi “%1”</translation>
    </message>
    <message>
        <source>the header&apos;s unit is %1</source>
        <translation>đơn vị trong tiêu đề là %1</translation>
    </message>
    <message>
        <source>it falls in line %1, so it is the energy of a period</source>
        <translation>nó giảm ở dòng %1, nên là điện năng của một kỳ</translation>
    </message>
    <message>
        <source>it never falls, as a register does not: or is it the energy of a period?</source>
        <translation>nó không bao giờ giảm, giống chỉ số công tơ: hay là điện năng của một kỳ?</translation>
    </message>
    <message>
        <source>column “%1” is the begin of the period</source>
        <translation>cột “%1” là lúc bắt đầu kỳ</translation>
    </message>
    <message>
        <source>the time is taken as the end of the period: if it is the begin, choose that and the length</source>
        <translation>thời gian được coi là lúc kết thúc kỳ: nếu là lúc bắt đầu, hãy chọn như vậy cùng độ dài</translation>
    </message>
    <message>
        <source>unit %1 in the header</source>
        <translation>đơn vị %1 trong tiêu đề</translation>
    </message>
    <message>
        <source>no unit in the header</source>
        <translation>tiêu đề không có đơn vị</translation>
    </message>
    <message>
        <source>a quote is not closed, or stands inside a text</source>
        <translation>một dấu ngoặc kép chưa đóng, hoặc nằm giữa văn bản</translation>
    </message>
    <message>
        <source>%1 fields, but there are %2 columns</source>
        <translation>%1 trường, nhưng có %2 cột</translation>
    </message>
    <message>
        <source>“%1” is not a time in the order %2</source>
        <translation>“%1” không phải thời gian theo thứ tự %2</translation>
    </message>
    <message>
        <source>“%1” does not say its offset, and no zone is stated</source>
        <translation>“%1” không ghi độ lệch múi giờ, và chưa nêu múi giờ</translation>
    </message>
    <message>
        <source>“%1” exists twice in %2; taken as the first, %4</source>
        <translation>“%1” có hai lần trong %2; coi là lần đầu, %4</translation>
    </message>
    <message>
        <source>“%1” exists twice in %2; taken as the second, %4</source>
        <translation>“%1” có hai lần trong %2; coi là lần hai, %4</translation>
    </message>
    <message>
        <source>“%1” exists twice in %2</source>
        <translation>“%1” có hai lần trong %2</translation>
    </message>
    <message>
        <source>“%1” does not exist in %2; moved forward to %3</source>
        <translation>“%1” không có trong %2; dời về sau tới %3</translation>
    </message>
    <message>
        <source>“%1” does not exist in %2</source>
        <translation>“%1” không có trong %2</translation>
    </message>
    <message>
        <source>“%1” is %2, which has not come yet; see whether the order of day, month and year is right</source>
        <translation>“%1” là %2, thời điểm chưa đến; xem thứ tự ngày, tháng và năm có đúng không</translation>
    </message>
    <message>
        <source>of a period that ends %1, which has not come yet</source>
        <translation>thuộc kỳ kết thúc %1, thời điểm chưa đến</translation>
    </message>
    <message>
        <source>outside of the years 1 to 9999</source>
        <translation>ngoài các năm 1 đến 9999</translation>
    </message>
    <message>
        <source>“%1” is not a number with a %2</source>
        <translation>“%1” không phải số có %2</translation>
    </message>
    <message>
        <source>“%1” is not a number with a %2 and thousands parted by a %3</source>
        <translation>“%1” không phải số có %2 và hàng nghìn ngăn bằng %3</translation>
    </message>
    <message>
        <source>has more digits than can be kept exactly</source>
        <translation>có nhiều chữ số hơn mức lưu được chính xác</translation>
    </message>
    <message>
        <source>%1 %2 is nothing that this can be (%3); stored as suspect, which is drawn and never booked</source>
        <translation>%1 %2 không thể là giá trị của đại lượng này (%3); lưu là nghi ngờ, được vẽ nhưng không bao giờ ghi sổ</translation>
    </message>
    <message>
        <source>the register stands at %1 after %2; nothing is booked across such a step unless it is a wrap that the profile explains</source>
        <translation>chỉ số là %1 sau %2; không ghi sổ lượng nào qua bước này trừ khi là quay vòng mà mẫu thiết bị giải thích</translation>
    </message>
    <message>
        <source>there is no device “%1” at site “%2”; import the inventory first</source>
        <translation>không có thiết bị “%1” ở trạm “%2”; hãy nhập danh mục trước</translation>
    </message>
    <message>
        <source>another value is stored for %1, which counts; %2 is kept beside it</source>
        <translation>đã lưu giá trị khác cho %1, giá trị đó được tính; %2 được giữ bên cạnh</translation>
    </message>
    <message>
        <source>another value is stored for %1, which counts; no value is kept beside it</source>
        <translation>đã lưu giá trị khác cho %1, giá trị đó được tính; không có giá trị nào giữ bên cạnh</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>dấu phẩy thập phân</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>dấu chấm thập phân</translation>
    </message>
    <message>
        <source>point</source>
        <comment>that parts thousands</comment>
        <translation>dấu chấm</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>that parts thousands</comment>
        <translation>dấu phẩy</translation>
    </message>
    <message>
        <source>blank</source>
        <comment>that parts thousands</comment>
        <translation>dấu cách</translation>
    </message>
    <message>
        <source>apostrophe</source>
        <comment>that parts thousands</comment>
        <translation>dấu nháy</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <extracomment>Between two reasons or remarks. 中文：；</extracomment>
        <translation>; </translation>
    </message>
    <message>
        <source>its byte order mark says so</source>
        <translation>dấu thứ tự byte cho biết</translation>
    </message>
    <message>
        <source>all bytes looked at are that</source>
        <translation>mọi byte đã xem đều như vậy</translation>
    </message>
    <message>
        <source>the bytes are not UTF-8, and most of its characters are of GB 2312</source>
        <translation>các byte không phải UTF-8, và phần lớn ký tự thuộc GB 2312</translation>
    </message>
    <message>
        <source>record cannot be read</source>
        <translation>không đọc được bản ghi</translation>
    </message>
</context>
<context>
    <name>JobTexts</name>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>%n tác vụ đang chạy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n tác vụ thất bại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) finished</source>
        <translation>
            <numerusform>%n tác vụ đã xong</numerusform>
        </translation>
    </message>
    <message>
        <source>Being cancelled…</source>
        <translation>Đang hủy…</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>còn %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Đang chạy</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Thất bại</translation>
    </message>
</context>
<context>
    <name>KeyboardMap</name>
    <message>
        <source>Charts, with the keyboard in them</source>
        <translation>Biểu đồ, khi bàn phím ở trong đó</translation>
    </message>
    <message>
        <source>Crosshair by one sample; with Shift by ten</source>
        <translation>Dời con trỏ chữ thập một mẫu; với Shift mười mẫu</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Phóng to, thu nhỏ</translation>
    </message>
    <message>
        <source>Whole range again</source>
        <translation>Lại toàn bộ khoảng</translation>
    </message>
    <message>
        <source>First sample, follow the newest</source>
        <translation>Mẫu đầu tiên, theo mẫu mới nhất</translation>
    </message>
    <message>
        <source>Back to the zoom before</source>
        <translation>Về mức phóng trước đó</translation>
    </message>
    <message>
        <source>Pin the crosshair</source>
        <translation>Ghim con trỏ chữ thập</translation>
    </message>
    <message>
        <source>Begin or end a measured interval</source>
        <translation>Bắt đầu hoặc kết thúc khoảng đo</translation>
    </message>
    <message>
        <source>Copy the values under the crosshair</source>
        <translation>Sao chép các giá trị dưới con trỏ chữ thập</translation>
    </message>
    <message>
        <source>Free the crosshair</source>
        <translation>Thả con trỏ chữ thập</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>chữ cái</translation>
    </message>
    <message>
        <source>Jump to what begins with them</source>
        <translation>Nhảy tới mục bắt đầu bằng chúng</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Sao chép các hàng đã chọn</translation>
    </message>
    <message>
        <source>Wall mode</source>
        <translation>Chế độ màn hình lớn</translation>
    </message>
    <message>
        <source>Previous page, next page</source>
        <translation>Trang trước, trang sau</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Mọi nơi</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>Bảng phím tắt</translation>
    </message>
</context>
<context>
    <name>KpiDifference</name>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>A figure of an earlier time and when that was. 中文：%1（%2）：%3</extracomment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>compared at %1 of %2 sites</source>
        <translation>so sánh ở %1 / %2 trạm</translation>
    </message>
    <message>
        <source>%1 of that time is known</source>
        <translation>biết được %1 của thời gian đó</translation>
    </message>
    <message>
        <source>comparison could not be read</source>
        <extracomment>The earlier figures. 中文：对比值无法读取</extracomment>
        <translation>không đọc được dữ liệu so sánh</translation>
    </message>
    <message>
        <source>nothing to compare in %1</source>
        <extracomment>%1 is &quot;previous week&quot;. 中文：%1无可比值</extracomment>
        <translation>không có gì để so trong %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A difference, and what it is in per cent. 中文：%1（%2）</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is &quot;−2.1 MW (−3.0%)&quot;, %2 &quot;previous week&quot;. 中文：较%2 %1</extracomment>
        <translation>%1 so với %2</translation>
    </message>
</context>
<context>
    <name>LineProperties</name>
    <message>
        <source>CO₂ only. CH₄ and N₂O are not in this factor.</source>
        <translation>Chỉ CO₂. Hệ số này không gồm CH₄ và N₂O.</translation>
    </message>
    <message>
        <source>CO₂e: all greenhouse gases that its publisher counts.</source>
        <translation>CO₂e: mọi khí nhà kính mà đơn vị công bố tính đến.</translation>
    </message>
    <message>
        <source>record %1 (%2)</source>
        <translation>bản ghi %1 (%2)</translation>
    </message>
    <message>
        <source>document: %1</source>
        <translation>tài liệu: %1</translation>
    </message>
    <message>
        <source>entered by %1 on %2</source>
        <translation>%1 nhập ngày %2</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>bản ghi %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>và %1 nữa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Not offered any more: an edition changed or took out this row. The ledger keeps it.</source>
        <translation>Không còn được cung cấp: một phiên bản đã đổi hoặc bỏ dòng này. Sổ cái vẫn giữ nó.</translation>
    </message>
    <message>
        <source>Gases</source>
        <translation>Các khí</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Đại diện cho</translation>
    </message>
    <message>
        <source>Of the book</source>
        <translation>Từ sổ</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Its row is not in this library any more. The ledger keeps value and digest.</source>
        <translation>Dòng của nó không còn trong thư viện này. Sổ cái giữ giá trị và mã băm.</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Mã băm</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Sổ cái</translation>
    </message>
    <message>
        <source>line %1 of closing %2</source>
        <translation>dòng %1 của lần chốt %2</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Giá trị băm</translation>
    </message>
    <message>
        <source>Month head</source>
        <translation>Đầu chuỗi của tháng</translation>
    </message>
    <message>
        <source>draft, not in the ledger yet</source>
        <translation>bản nháp, chưa có trong sổ cái</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Hiệu chỉnh</translation>
    </message>
    <message>
        <source>stands for line %1: %2</source>
        <translation>thay cho dòng %1: %2</translation>
    </message>
    <message>
        <source>added later: %1</source>
        <translation>thêm sau: %1</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Điện năng</translation>
    </message>
    <message>
        <source>%1, %2 covered</source>
        <translation>%1, độ phủ %2</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Công tơ</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Dữ liệu đầu vào</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>critical</source>
        <translation>nghiêm trọng</translation>
    </message>
    <message>
        <source>major</source>
        <translation>lớn</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>nhỏ</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>lưu ý</translation>
    </message>
    <message>
        <source>reporting</source>
        <translation>có tín hiệu</translation>
    </message>
    <message>
        <source>late</source>
        <translation>trễ</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>mất tín hiệu</translation>
    </message>
    <message>
        <source>well</source>
        <translation>bình thường</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>đo được</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>tích phân</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>ước tính</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>good</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>nghi ngờ</translation>
    </message>
    <message>
        <source>Collector stopped</source>
        <translation>Bộ thu thập đã dừng</translation>
    </message>
    <message>
        <source>Collector running</source>
        <translation>Bộ thu thập đang chạy</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Ổ đĩa đầy</translation>
    </message>
    <message>
        <source>Collector failed</source>
        <translation>Bộ thu thập bị lỗi</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>không trả lời kịp thời</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>kết nối thất bại</translation>
    </message>
    <message>
        <source>garbled answer</source>
        <translation>trả lời bị lỗi</translation>
    </message>
    <message>
        <source>device refuses</source>
        <translation>thiết bị từ chối</translation>
    </message>
    <message>
        <source>answer to another request</source>
        <translation>trả lời của yêu cầu khác</translation>
    </message>
    <message>
        <source>no such object</source>
        <translation>không có đối tượng này</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>không phải số</translation>
    </message>
    <message>
        <source>not polled</source>
        <translation>không đọc</translation>
    </message>
    <message>
        <source>profile invalid</source>
        <translation>mẫu thiết bị không hợp lệ</translation>
    </message>
    <message>
        <source>unknown point</source>
        <translation>điểm đo không rõ</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>không hiểu được</translation>
    </message>
    <message>
        <source>inventory invalid</source>
        <translation>danh mục không hợp lệ</translation>
    </message>
    <message>
        <source>no profile fits</source>
        <translation>không mẫu thiết bị nào hợp</translation>
    </message>
    <message>
        <source>database error</source>
        <translation>lỗi cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>database is newer</source>
        <translation>cơ sở dữ liệu mới hơn</translation>
    </message>
    <message>
        <source>two values at one time</source>
        <translation>hai giá trị cùng lúc</translation>
    </message>
    <message>
        <source>database in use</source>
        <translation>cơ sở dữ liệu đang dùng</translation>
    </message>
    <message>
        <source>database is read-only</source>
        <translation>cơ sở dữ liệu chỉ đọc</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>ổ đĩa đầy</translation>
    </message>
    <message>
        <source>database damaged</source>
        <translation>cơ sở dữ liệu bị hỏng</translation>
    </message>
    <message>
        <source>not a Wattmast database</source>
        <translation>không phải cơ sở dữ liệu Wattmast</translation>
    </message>
    <message>
        <source>no emission factor</source>
        <translation>không có hệ số phát thải</translation>
    </message>
    <message>
        <source>more than one emission factor</source>
        <translation>hơn một hệ số phát thải</translation>
    </message>
    <message>
        <source>month is closed</source>
        <translation>tháng đã chốt</translation>
    </message>
    <message>
        <source>sum too large</source>
        <translation>tổng quá lớn</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>không có dữ liệu</translation>
    </message>
    <message>
        <source>file not accessible</source>
        <translation>không truy cập được tệp</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>Mains failure, site on battery</source>
        <translation>Mất điện lưới, trạm chạy ắc quy</translation>
    </message>
    <message>
        <source>Device silent</source>
        <translation>Thiết bị mất tín hiệu</translation>
    </message>
    <message>
        <source>Energy register fell, nothing booked across</source>
        <translation>Chỉ số điện năng giảm, không ghi sổ qua chỗ này</translation>
    </message>
    <message>
        <source>Values outside their limits</source>
        <translation>Giá trị ngoài giới hạn</translation>
    </message>
    <message>
        <source>battery %1</source>
        <translation>ắc quy %1</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 trước đó</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <translation>%1 trong giờ qua</translation>
    </message>
    <message>
        <source>Base station</source>
        <translation>Trạm gốc</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Trung tâm dữ liệu</translation>
    </message>
    <message>
        <source>Tower</source>
        <translation>Trạm tháp</translation>
    </message>
    <message>
        <source>Aggregation room</source>
        <translation>Phòng máy tập trung</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Văn phòng</translation>
    </message>
    <message>
        <source>Small cell</source>
        <translation>Trạm nhỏ</translation>
    </message>
    <message>
        <source>Mains</source>
        <translation>Điện lưới</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Máy phát</translation>
    </message>
    <message>
        <source>PV</source>
        <translation>Điện mặt trời</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Ắc quy</translation>
    </message>
    <message>
        <source>Rectifier</source>
        <translation>Bộ chỉnh lưu</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>UPS</translation>
    </message>
    <message>
        <source>ICT load</source>
        <translation>Tải ICT</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Làm mát</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Bên thuê</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Tổn thất</translation>
    </message>
    <message>
        <source>Active power</source>
        <translation>Công suất tác dụng</translation>
    </message>
    <message>
        <source>Reactive power</source>
        <translation>Công suất phản kháng</translation>
    </message>
    <message>
        <source>Apparent power</source>
        <translation>Công suất biểu kiến</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>Hệ số công suất</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Điện áp</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Dòng điện</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Tần số</translation>
    </message>
    <message>
        <source>Energy, import</source>
        <translation>Điện năng, nhận</translation>
    </message>
    <message>
        <source>Energy, export</source>
        <translation>Điện năng, phát</translation>
    </message>
    <message>
        <source>Reactive energy, import</source>
        <translation>Điện năng phản kháng, nhận</translation>
    </message>
    <message>
        <source>Reactive energy, export</source>
        <translation>Điện năng phản kháng, phát</translation>
    </message>
    <message>
        <source>Apparent energy</source>
        <translation>Điện năng biểu kiến</translation>
    </message>
    <message>
        <source>Energy of the period</source>
        <translation>Điện năng của kỳ</translation>
    </message>
    <message>
        <source>Energy, import plus export</source>
        <translation>Điện năng, nhận cộng phát</translation>
    </message>
    <message>
        <source>Reactive energy, import plus export</source>
        <translation>Điện năng phản kháng, nhận cộng phát</translation>
    </message>
    <message>
        <source>DC voltage</source>
        <translation>Điện áp DC</translation>
    </message>
    <message>
        <source>DC current</source>
        <translation>Dòng điện DC</translation>
    </message>
    <message>
        <source>DC power</source>
        <translation>Công suất DC</translation>
    </message>
    <message>
        <source>DC energy</source>
        <translation>Điện năng DC</translation>
    </message>
    <message>
        <source>Battery voltage</source>
        <translation>Điện áp ắc quy</translation>
    </message>
    <message>
        <source>Battery current</source>
        <translation>Dòng điện ắc quy</translation>
    </message>
    <message>
        <source>Battery charge</source>
        <translation>Mức nạp ắc quy</translation>
    </message>
    <message>
        <source>Battery temperature</source>
        <translation>Nhiệt độ ắc quy</translation>
    </message>
    <message>
        <source>Battery time left</source>
        <translation>Thời gian ắc quy còn lại</translation>
    </message>
    <message>
        <source>Battery capacity</source>
        <translation>Dung lượng ắc quy</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Nhiệt độ</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Độ ẩm</translation>
    </message>
    <message>
        <source>Illuminance</source>
        <translation>Độ rọi</translation>
    </message>
    <message>
        <source>Wind speed</source>
        <translation>Tốc độ gió</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Áp suất</translation>
    </message>
    <message>
        <source>Octets in</source>
        <translation>Byte vào</translation>
    </message>
    <message>
        <source>Octets out</source>
        <translation>Byte ra</translation>
    </message>
    <message>
        <source>Interface speed</source>
        <translation>Tốc độ giao diện</translation>
    </message>
    <message>
        <source>Interface state</source>
        <translation>Trạng thái giao diện</translation>
    </message>
    <message>
        <source>Traffic down</source>
        <translation>Lưu lượng tải xuống</translation>
    </message>
    <message>
        <source>Traffic up</source>
        <translation>Lưu lượng tải lên</translation>
    </message>
    <message>
        <source>Packets in</source>
        <translation>Gói vào</translation>
    </message>
    <message>
        <source>Packets out</source>
        <translation>Gói ra</translation>
    </message>
    <message>
        <source>UPS load</source>
        <translation>Tải UPS</translation>
    </message>
    <message>
        <source>UPS source</source>
        <translation>Nguồn UPS</translation>
    </message>
    <message>
        <source>UPS battery state</source>
        <translation>Trạng thái ắc quy UPS</translation>
    </message>
    <message>
        <source>UPS input faults</source>
        <translation>Lỗi đầu vào UPS</translation>
    </message>
    <message>
        <source>Fuel level</source>
        <translation>Mức nhiên liệu</translation>
    </message>
    <message>
        <source>Fuel volume</source>
        <translation>Thể tích nhiên liệu</translation>
    </message>
    <message>
        <source>Generator hours</source>
        <translation>Giờ chạy máy phát</translation>
    </message>
    <message>
        <source>Up time</source>
        <translation>Thời gian hoạt động</translation>
    </message>
    <message>
        <source>Mains available</source>
        <translation>Trạng thái điện lưới</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Cửa</translation>
    </message>
    <message>
        <source>Smoke</source>
        <translation>Khói</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Nước</translation>
    </message>
    <message>
        <source>Load ratio</source>
        <translation>Tỷ lệ tải</translation>
    </message>
    <message>
        <source>Voltage distortion</source>
        <translation>Méo điện áp</translation>
    </message>
    <message>
        <source>Current distortion</source>
        <translation>Méo dòng điện</translation>
    </message>
    <message>
        <source>Phase angle</source>
        <translation>Góc pha</translation>
    </message>
    <message>
        <source>Fan speed</source>
        <translation>Tốc độ quạt</translation>
    </message>
    <message>
        <source>Counter discontinuity</source>
        <translation>Bộ đếm gián đoạn</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>point kind, instance</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>keyring not accessible</source>
        <translation>không truy cập được kho khóa</translation>
    </message>
</context>
<context>
    <name>OutageText</name>
    <message>
        <source>Quit and lose them</source>
        <translation>Thoát và mất chúng</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Chạy tiếp</translation>
    </message>
    <message>
        <source>%1 of the %2 samples that fit in memory wait there.</source>
        <translation>%1 trong %2 mẫu mà bộ nhớ chứa được đang chờ.</translation>
    </message>
    <message>
        <source>Free some space on the disk of %1; everything that waits is then stored.</source>
        <translation>Giải phóng dung lượng trên ổ đĩa của %1; khi đó mọi thứ đang chờ sẽ được lưu.</translation>
    </message>
    <message>
        <source>Wattmast tries again every 2 s.</source>
        <translation>Wattmast thử lại mỗi 2 s.</translation>
    </message>
    <message>
        <source>The database is slower than the devices.</source>
        <translation>Cơ sở dữ liệu chậm hơn các thiết bị.</translation>
    </message>
    <message>
        <source>Until it has caught up, devices are not polled; that time becomes a gap. Move it to a faster disk, or poll less often.</source>
        <translation>Thiết bị không được đọc cho đến khi theo kịp; thời gian đó thành khoảng trống. Chuyển sang ổ đĩa nhanh hơn, hoặc đọc thưa hơn.</translation>
    </message>
    <message>
        <source>Memory is full as well: since %1 devices are not polled, and that time becomes a gap.</source>
        <translation>Bộ nhớ cũng đầy: từ %1 thiết bị không được đọc, và thời gian đó thành khoảng trống.</translation>
    </message>
    <message>
        <source>The disk is full: since %1 no values are stored.</source>
        <translation>Ổ đĩa đầy: từ %1 không giá trị nào được lưu.</translation>
    </message>
    <message>
        <source>Since %1 no values are stored.</source>
        <translation>Từ %1 không giá trị nào được lưu.</translation>
    </message>
    <message>
        <source>Database too slow</source>
        <translation>Cơ sở dữ liệu quá chậm</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 samples wait</source>
        <comment>collector state, samples in memory, samples that fit</comment>
        <translation>%1 · %2 / %3 mẫu đang chờ</translation>
    </message>
    <message>
        <source>The disk was full for %1, from %2 to %3.</source>
        <translation>Ổ đĩa đầy trong %1, từ %2 đến %3.</translation>
    </message>
    <message>
        <source>The database took none for %1, from %2 to %3.</source>
        <translation>Cơ sở dữ liệu không nhận mẫu nào trong %1, từ %2 đến %3.</translation>
    </message>
    <message>
        <source>All %1 samples that waited in memory are stored.</source>
        <translation>Cả %1 mẫu chờ trong bộ nhớ đã được lưu.</translation>
    </message>
    <message>
        <source>From %1 on devices were not polled, because memory was full; that time is a gap.</source>
        <translation>Từ %1 thiết bị không được đọc vì bộ nhớ đầy; thời gian đó là khoảng trống.</translation>
    </message>
    <message>
        <source>Values are stored again.</source>
        <translation>Các giá trị lại được lưu.</translation>
    </message>
    <message>
        <source>%1 samples are not stored yet.</source>
        <translation>%1 mẫu chưa được lưu.</translation>
    </message>
    <message>
        <source>They wait in memory because the database takes none, and are lost when Wattmast ends. %1</source>
        <translation>Chúng chờ trong bộ nhớ vì cơ sở dữ liệu không nhận, và sẽ mất khi Wattmast kết thúc. %1</translation>
    </message>
    <message>
        <source>At this rate memory lasts another %1.</source>
        <comment>%1 is a duration</comment>
        <translation>Với tốc độ này bộ nhớ còn đủ %1.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Khám phá</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Nhập dữ liệu lịch sử</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>Thêm thiết bị</translation>
    </message>
    <message>
        <source>Discover devices</source>
        <translation>Dò tìm thiết bị</translation>
    </message>
    <message>
        <source>Import an edition of factors</source>
        <translation>Nhập một phiên bản hệ số</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbon</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Điện năng</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Báo cáo mới</translation>
    </message>
    <message>
        <source>Boundary and policies</source>
        <translation>Ranh giới và chính sách</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Import records of the book</source>
        <translation>Nhập bản ghi của sổ</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>Quy tắc cảnh báo</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Bộ thu thập</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <extracomment>A section of the settings, in the list of commands. 中文：设置：%1</extracomment>
        <translation>Cài đặt: %1</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Chất lượng</translation>
    </message>
    <message>
        <source>Factors and tariffs</source>
        <translation>Hệ số và biểu giá</translation>
    </message>
    <message>
        <source>Record an event of a meter</source>
        <translation>Ghi một sự kiện của công tơ</translation>
    </message>
    <message>
        <source>Import corrections of samples</source>
        <translation>Nhập hiệu chỉnh mẫu</translation>
    </message>
</context>
<context>
    <name>PaneTitles</name>
    <message>
        <source>Power</source>
        <translation>Công suất</translation>
    </message>
    <message>
        <source>Apparent power</source>
        <translation>Công suất biểu kiến</translation>
    </message>
    <message>
        <source>Reactive power</source>
        <translation>Công suất phản kháng</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Điện năng</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Điện áp</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Dòng điện</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Tần số</translation>
    </message>
    <message>
        <source>Ratio</source>
        <extracomment>Unit 1, e.g. power factor. 中文：比值</extracomment>
        <translation>Tỷ số</translation>
    </message>
    <message>
        <source>Per cent</source>
        <extracomment>Humidity, battery charge, load. 中文：百分比</extracomment>
        <translation>Phần trăm</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Nhiệt độ</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Dung lượng dữ liệu</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Lưu lượng</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Fuel</source>
        <extracomment>Of fuel. 中文：燃油量</extracomment>
        <translation>Nhiên liệu</translation>
    </message>
    <message>
        <source>Battery capacity</source>
        <translation>Dung lượng ắc quy</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Số đếm</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Áp suất</translation>
    </message>
    <message>
        <source>Illuminance</source>
        <translation>Độ rọi</translation>
    </message>
    <message>
        <source>Wind speed</source>
        <translation>Tốc độ gió</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Gói tin</translation>
    </message>
</context>
<context>
    <name>PueMethod</name>
    <message>
        <source>No PUE: %1 has no value in this time.</source>
        <translation>Không có PUE: %1 không có giá trị trong thời gian này.</translation>
    </message>
    <message>
        <source>No PUE: %1 has values for %2 of this time; it takes %3 of every meter.</source>
        <translation>Không có PUE: %1 có giá trị cho %2 thời gian này; cần %3 của mỗi công tơ.</translation>
    </message>
    <message>
        <source>No PUE: the IT used nothing, or more than the whole site. Check the energy tree.</source>
        <translation>Không có PUE: IT không tiêu thụ gì, hoặc nhiều hơn cả trạm. Kiểm tra cây điện năng.</translation>
    </message>
    <message>
        <source>Category not stated: give the site the tag PUE1, PUE2 or PUE3 in the inventory.</source>
        <translation>Chưa nêu loại: đặt cho trạm thẻ PUE1, PUE2 hoặc PUE3 trong danh mục.</translation>
    </message>
    <message>
        <source>PUE1, basic: IT measured at the output of the UPS.</source>
        <translation>PUE1, cơ bản: IT đo ở đầu ra UPS.</translation>
    </message>
    <message>
        <source>PUE2, intermediate: IT measured at the output of the power distribution units.</source>
        <translation>PUE2, trung gian: IT đo ở đầu ra của các bộ phân phối điện.</translation>
    </message>
    <message>
        <source>PUE3, advanced: IT measured at the input of the IT equipment.</source>
        <translation>PUE3, nâng cao: IT đo ở đầu vào của thiết bị IT.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Thư mục</translation>
    </message>
</context>
<context>
    <name>QualityKpis</name>
    <message>
        <source>Measured energy</source>
        <translation>Điện năng đo được</translation>
    </message>
    <message>
        <source>Hours with nothing</source>
        <translation>Giờ không có dữ liệu</translation>
    </message>
    <message>
        <source>Sites incomplete</source>
        <translation>Trạm không đủ dữ liệu</translation>
    </message>
    <message>
        <source>Samples held back</source>
        <translation>Mẫu bị giữ lại</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Phát hiện chưa xử lý</translation>
    </message>
    <message>
        <source>Bills that differ</source>
        <translation>Hóa đơn lệch</translation>
    </message>
    <message>
        <source>of %1 h of grid meters</source>
        <translation>trong %1 h của công tơ điện lưới</translation>
    </message>
    <message>
        <source>of %1 h</source>
        <translation>trong %1 h</translation>
    </message>
    <message>
        <source>of %1, %2 without a figure</source>
        <translation>trong %1, %2 không có số liệu</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>trong %1</translation>
    </message>
    <message>
        <source>no bill was entered</source>
        <translation>chưa nhập hóa đơn nào</translation>
    </message>
    <message>
        <source>of %1 compared</source>
        <translation>trong %1 đã đối chiếu</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <comment>bills</comment>
        <translation>thiếu %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) of the self-test open</source>
        <translation>
            <numerusform>%Ln phát hiện của tự kiểm tra chưa xử lý</numerusform>
        </translation>
    </message>
    <message>
        <source>the self-test has nothing open</source>
        <translation>tự kiểm tra không còn gì chưa xử lý</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln chưa xử lý</numerusform>
        </translation>
    </message>
    <message>
        <source>no energy in this month</source>
        <translation>tháng này không có điện năng</translation>
    </message>
    <message>
        <source>%1 integrated</source>
        <translation>%1 tích phân</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>%1 ước tính</translation>
    </message>
    <message>
        <source>of %1 of grid electricity</source>
        <translation>trong %1 điện lưới</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln lỗi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln cảnh báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The month is closed. %Ln error(s) were accepted then; these are found now.</source>
        <translation>
            <numerusform>Tháng đã chốt. Khi đó %Ln lỗi đã được chấp nhận; đây là các lỗi tìm thấy bây giờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The month is not over, so no site has every hour of it.</source>
        <translation>Tháng chưa kết thúc nên chưa trạm nào có đủ giờ.</translation>
    </message>
</context>
<context>
    <name>QualityTables</name>
    <message>
        <source>Released by %1 on %2: %3</source>
        <translation>%1 giải phóng ngày %2: %3</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>lệch</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>khớp</translation>
    </message>
    <message>
        <source>Record %1 of the book</source>
        <translation>Bản ghi %1 của sổ</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Người giải phóng</translation>
    </message>
    <message>
        <source>hint only</source>
        <translation>chỉ gợi ý</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Lúc nhập</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Gì</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Của</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Trước đây</translation>
    </message>
    <message>
        <source>Counts now</source>
        <translation>Nay tính</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Ảnh hưởng</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã rút</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, document</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>hiệu lực</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>đã bị thay</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>dòng %1: %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>dòng %1</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>sổ cái</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Công tơ</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>The register went round; its energy is counted.</source>
        <translation>Chỉ số quay vòng; điện năng của nó vẫn được tính.</translation>
    </message>
    <message>
        <source>Nothing is booked across it: nobody recorded what happened to the meter.</source>
        <translation>Không ghi sổ lượng nào qua chỗ này: không ai ghi lại công tơ đã gặp gì.</translation>
    </message>
    <message>
        <source>seen in samples</source>
        <translation>thấy trong mẫu</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Đơn vị điện lực</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Hóa đơn</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Billed, kWh</source>
        <translation>Hóa đơn, kWh</translation>
    </message>
    <message>
        <source>Metered, kWh</source>
        <translation>Công tơ, kWh</translation>
    </message>
    <message>
        <source>Difference, kWh</source>
        <translation>Chênh lệch, kWh</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Độ phủ</translation>
    </message>
    <message>
        <source>no bill</source>
        <translation>không có hóa đơn</translation>
    </message>
    <message>
        <source>billed until %1</source>
        <translation>có hóa đơn đến %1</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Cách biết</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Số giờ</translation>
    </message>
    <message>
        <source>Energy, kWh</source>
        <translation>Điện năng, kWh</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Đo được</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>Tích phân</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Ước tính</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Nhập tay</translation>
    </message>
    <message>
        <source>Nothing stored</source>
        <translation>Không lưu gì</translation>
    </message>
    <message>
        <source>withdrawal</source>
        <translation>bản ghi rút</translation>
    </message>
</context>
<context>
    <name>QualityTexts</name>
    <message>
        <source>Power against U × I</source>
        <translation>Công suất lệch U × I</translation>
    </message>
    <message>
        <source>Sum of phases</source>
        <translation>Tổng các pha</translation>
    </message>
    <message>
        <source>Energy against power</source>
        <translation>Điện năng lệch công suất</translation>
    </message>
    <message>
        <source>Register jumped</source>
        <translation>Chỉ số nhảy vọt</translation>
    </message>
    <message>
        <source>Above the rating</source>
        <translation>Trên định mức</translation>
    </message>
    <message>
        <source>Impossible value</source>
        <translation>Giá trị không thể có</translation>
    </message>
    <message>
        <source>Level jumped</source>
        <translation>Mức nhảy vọt</translation>
    </message>
    <message>
        <source>open</source>
        <comment>finding</comment>
        <translation>chưa xử lý</translation>
    </message>
    <message>
        <source>agrees again</source>
        <comment>finding</comment>
        <translation>đã khớp lại</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>finding</comment>
        <translation>đã chấp nhận</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Lắp đặt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Thay công tơ</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Ratio changed</source>
        <translation>Đổi tỷ số</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Tháo bỏ</translation>
    </message>
    <message>
        <source>Fell, not recorded</source>
        <translation>Giảm, không ghi lại</translation>
    </message>
    <message>
        <source>Rolled over</source>
        <translation>Quay vòng</translation>
    </message>
    <message>
        <source>Jumped, not booked</source>
        <translation>Nhảy vọt, không ghi sổ</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>đã đối chiếu</translation>
    </message>
    <message>
        <source>meter has gaps</source>
        <translation>công tơ có khoảng trống</translation>
    </message>
    <message>
        <source>no such meter</source>
        <translation>không có công tơ này</translation>
    </message>
    <message>
        <source>meter not readable</source>
        <translation>không đọc được công tơ</translation>
    </message>
    <message>
        <source>%1 h measured</source>
        <translation>%1 h đo được</translation>
    </message>
    <message>
        <source>%1 h integrated</source>
        <translation>%1 h tích phân</translation>
    </message>
    <message>
        <source>%1 h estimated</source>
        <translation>%1 h ước tính</translation>
    </message>
    <message>
        <source>%1 h entered</source>
        <translation>%1 h nhập tay</translation>
    </message>
    <message>
        <source>%1 h missing</source>
        <translation>%1 h thiếu</translation>
    </message>
</context>
<context>
    <name>RangeChoice</name>
    <message>
        <source>Last %1</source>
        <comment>%1 is a duration</comment>
        <translation>%1 qua</translation>
    </message>
    <message>
        <source>Own range</source>
        <translation>Khoảng tự chọn</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>15 phút qua</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>1 giờ qua</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>6 giờ qua</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 giờ qua</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 ngày qua</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 ngày qua</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hôm qua</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Năm nay</translation>
    </message>
</context>
<context>
    <name>ReadyItems</name>
    <message>
        <source>The month is not over</source>
        <translation>Tháng chưa kết thúc</translation>
    </message>
    <message>
        <source>Its figures grow until it ends. It can be closed afterwards.</source>
        <translation>Số liệu còn tăng đến khi hết tháng. Sau đó có thể chốt.</translation>
    </message>
    <message>
        <source>No measured grid meter</source>
        <translation>Không có công tơ đo điện lưới</translation>
    </message>
    <message>
        <source>Name the mains meter of the site in the inventory.</source>
        <translation>Nêu công tơ điện lưới của trạm trong danh mục.</translation>
    </message>
    <message>
        <source>No electricity was measured</source>
        <translation>Không đo được điện nào</translation>
    </message>
    <message>
        <source>Import the missing samples, or enter the energy of the month into the book.</source>
        <translation>Nhập các mẫu còn thiếu, hoặc nhập điện năng của tháng vào sổ.</translation>
    </message>
    <message>
        <source>A part of the month is not measured</source>
        <translation>Một phần của tháng không được đo</translation>
    </message>
    <message>
        <source>Import the missing samples, or enter the energy of those days into the book.</source>
        <translation>Nhập các mẫu còn thiếu, hoặc nhập điện năng của những ngày đó vào sổ.</translation>
    </message>
    <message>
        <source>A part of the energy is estimated</source>
        <translation>Một phần điện năng là ước tính</translation>
    </message>
    <message>
        <source>It is stated as estimated in every report.</source>
        <translation>Mọi báo cáo đều ghi là ước tính.</translation>
    </message>
    <message>
        <source>Gaps are larger than the organisation allows</source>
        <translation>Khoảng trống lớn hơn mức tổ chức cho phép</translation>
    </message>
    <message>
        <source>Enter the energy of those days into the book, or accept the finding when the month is closed.</source>
        <translation>Nhập điện năng của những ngày đó vào sổ, hoặc chấp nhận phát hiện khi chốt tháng.</translation>
    </message>
    <message>
        <source>Hours have no figure</source>
        <translation>Có giờ không có số liệu</translation>
    </message>
    <message>
        <source>Enter the energy of those days into the book.</source>
        <translation>Nhập điện năng của những ngày đó vào sổ.</translation>
    </message>
    <message>
        <source>Hours were filled by a typical day</source>
        <translation>Có giờ được điền bằng ngày điển hình</translation>
    </message>
    <message>
        <source>The policy gap_policy says so.</source>
        <translation>Chính sách gap_policy quy định như vậy.</translation>
    </message>
    <message>
        <source>Grid electricity is negative</source>
        <translation>Điện lưới có giá trị âm</translation>
    </message>
    <message>
        <source>Look for a meter with its direction turned round.</source>
        <translation>Tìm công tơ bị ngược chiều.</translation>
    </message>
    <message>
        <source>No factor region</source>
        <translation>Không có khu vực hệ số</translation>
    </message>
    <message>
        <source>Set factor_region of the site in the inventory, for example CN-SH.</source>
        <translation>Đặt factor_region của trạm trong danh mục, ví dụ CN-SH.</translation>
    </message>
    <message>
        <source>No emission factor</source>
        <translation>Không có hệ số phát thải</translation>
    </message>
    <message>
        <source>Import an edition on the page Factors, or enter an own factor into the book.</source>
        <translation>Nhập một phiên bản trên trang Hệ số, hoặc nhập hệ số riêng vào sổ.</translation>
    </message>
    <message>
        <source>Two factors fit</source>
        <translation>Có hai hệ số phù hợp</translation>
    </message>
    <message>
        <source>Decide by a policy or an own factor which one counts.</source>
        <translation>Quyết định hệ số nào được tính bằng chính sách hoặc hệ số riêng.</translation>
    </message>
    <message>
        <source>The factor describes an earlier year</source>
        <translation>Hệ số thuộc năm trước</translation>
    </message>
    <message>
        <source>The rule year_rule allows it. Import the newer edition once it is published.</source>
        <translation>Quy tắc year_rule cho phép. Nhập phiên bản mới hơn khi được công bố.</translation>
    </message>
    <message>
        <source>No factor for losses of the grid</source>
        <translation>Không có hệ số cho tổn thất lưới điện</translation>
    </message>
    <message>
        <source>Scope 3 category 3 lacks them in that region.</source>
        <translation>Phạm vi 3 hạng mục 3 thiếu chúng ở khu vực đó.</translation>
    </message>
    <message>
        <source>No factor for what came before the electricity</source>
        <translation>Không có hệ số cho thượng nguồn của điện</translation>
    </message>
    <message>
        <source>Scope 3 category 3 lacks it in that region.</source>
        <translation>Phạm vi 3 hạng mục 3 thiếu nó ở khu vực đó.</translation>
    </message>
    <message>
        <source>No residual mix for what no certificate covers</source>
        <translation>Không có hỗn hợp còn lại cho phần không có chứng chỉ</translation>
    </message>
    <message>
        <source>Enter one as an own factor, or decide by the policy residual_rule.</source>
        <translation>Nhập dưới dạng hệ số riêng, hoặc quyết định bằng chính sách residual_rule.</translation>
    </message>
    <message>
        <source>The average stands in for the residual mix</source>
        <translation>Hệ số trung bình thay hỗn hợp còn lại</translation>
    </message>
    <message>
        <source>The policy residual_rule says so.</source>
        <translation>Chính sách residual_rule quy định như vậy.</translation>
    </message>
    <message>
        <source>A bill and the meter do not agree</source>
        <translation>Hóa đơn lệch công tơ</translation>
    </message>
    <message>
        <source>Look for a wrong ratio or scale of the meter, or correct the record.</source>
        <translation>Tìm tỷ số hoặc tỷ lệ sai của công tơ, hoặc sửa bản ghi.</translation>
    </message>
    <message>
        <source>A bill was not compared</source>
        <translation>Có hóa đơn chưa đối chiếu</translation>
    </message>
    <message>
        <source>The meter covers less than 95% of its days.</source>
        <translation>Công tơ phủ dưới 95% số ngày của hóa đơn.</translation>
    </message>
    <message>
        <source>Energy was entered by hand</source>
        <translation>Điện năng được nhập tay</translation>
    </message>
    <message>
        <source>Its records are named with the line.</source>
        <translation>Các bản ghi được nêu cùng dòng.</translation>
    </message>
    <message>
        <source>Energy was entered twice</source>
        <translation>Điện năng được nhập hai lần</translation>
    </message>
    <message>
        <source>Withdraw one of the records.</source>
        <translation>Rút lại một trong các bản ghi.</translation>
    </message>
    <message>
        <source>Entered energy was not needed</source>
        <translation>Điện năng nhập không cần thiết</translation>
    </message>
    <message>
        <source>The meter has all of those days.</source>
        <translation>Công tơ có đủ những ngày đó.</translation>
    </message>
    <message>
        <source>An entered energy goes beyond the month</source>
        <translation>Điện năng nhập vượt ra ngoài tháng</translation>
    </message>
    <message>
        <source>Enter each month by itself.</source>
        <translation>Nhập riêng từng tháng.</translation>
    </message>
    <message>
        <source>An entered energy names no meter</source>
        <translation>Điện năng nhập không nêu công tơ</translation>
    </message>
    <message>
        <source>Name the grid node in the record.</source>
        <translation>Nêu nút điện lưới trong bản ghi.</translation>
    </message>
    <message>
        <source>A record names a meter that is not there</source>
        <translation>Bản ghi nêu một công tơ không tồn tại</translation>
    </message>
    <message>
        <source>Correct the name of the node in the record.</source>
        <translation>Sửa tên nút trong bản ghi.</translation>
    </message>
    <message>
        <source>A certificate is used twice</source>
        <translation>Một chứng chỉ được sử dụng hai lần</translation>
    </message>
    <message>
        <source>A certificate is not cancelled yet</source>
        <translation>Một chứng chỉ chưa đến ngày hủy</translation>
    </message>
    <message>
        <source>Until its day it does not count.</source>
        <translation>Trước ngày đó nó không được tính.</translation>
    </message>
    <message>
        <source>A certificate was not cancelled</source>
        <translation>Một chứng chỉ chưa hủy</translation>
    </message>
    <message>
        <source>It counts for nobody until it is.</source>
        <translation>Chưa hủy thì không ai được tính.</translation>
    </message>
    <message>
        <source>A contract comes without its certificates</source>
        <translation>Hợp đồng không kèm chứng chỉ</translation>
    </message>
    <message>
        <source>It covers nothing.</source>
        <translation>Nó không phủ lượng điện nào.</translation>
    </message>
    <message>
        <source>A certificate or contract was not needed</source>
        <translation>Một chứng chỉ hoặc hợp đồng không cần đến</translation>
    </message>
    <message>
        <source>Nothing was left for it to cover.</source>
        <translation>Không còn gì để nó phủ.</translation>
    </message>
    <message>
        <source>A certificate is of own generation</source>
        <translation>Một chứng chỉ thuộc điện tự phát</translation>
    </message>
    <message>
        <source>It covers no grid electricity.</source>
        <translation>Nó không phủ điện lưới.</translation>
    </message>
    <message>
        <source>Nobody states whose own generation is</source>
        <translation>Chưa khai thuộc tính điện tự phát thuộc về ai</translation>
    </message>
    <message>
        <source>Enter a record on_site_generation: kept or sold.</source>
        <translation>Nhập bản ghi on_site_generation: giữ hay bán.</translation>
    </message>
    <message>
        <source>A record of a closed month came late</source>
        <translation>Một bản ghi của tháng đã chốt đến muộn</translation>
    </message>
    <message>
        <source>Close with corrections and a reason.</source>
        <translation>Chốt kèm hiệu chỉnh và lý do.</translation>
    </message>
    <message>
        <source>A record of a closed month was withdrawn</source>
        <translation>Một bản ghi của tháng đã chốt bị rút lại</translation>
    </message>
    <message>
        <source>Unknown time zone</source>
        <translation>Múi giờ không rõ</translation>
    </message>
    <message>
        <source>Correct the time zone of the site in the inventory.</source>
        <translation>Sửa múi giờ của trạm trong danh mục.</translation>
    </message>
    <message>
        <source>A figure is out of range</source>
        <translation>Một số liệu vượt phạm vi</translation>
    </message>
    <message>
        <source>Look for a wrong unit or scale.</source>
        <translation>Tìm đơn vị hoặc tỷ lệ sai.</translation>
    </message>
    <message>
        <source>The book or the meters need a look</source>
        <translation>Cần xem lại sổ hoặc công tơ</translation>
    </message>
    <message>
        <source>The details name each one and what mends it.</source>
        <translation>Phần chi tiết nêu từng trường hợp và cách sửa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln trạm</numerusform>
        </translation>
    </message>
    <message>
        <source>The month is closed</source>
        <translation>Tháng đã chốt</translation>
    </message>
    <message>
        <source>By %1 on %2; closing %3.</source>
        <translation>%1 chốt ngày %2; lần chốt %3.</translation>
    </message>
    <message>
        <source>Findings stood open when it was closed</source>
        <translation>Còn phát hiện chưa xử lý khi chốt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) were accepted; the closing keeps their digest.</source>
        <translation>
            <numerusform>%Ln lỗi đã được chấp nhận; lần chốt giữ mã băm của chúng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Later closings corrected it</source>
        <translation>Các lần chốt sau đã hiệu chỉnh</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are corrections; what they replaced stays in the ledger.</source>
        <translation>
            <numerusform>%Ln dòng là hiệu chỉnh; phần bị thay vẫn còn trong sổ cái.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every hour covered at %Ln site(s)</source>
        <translation>
            <numerusform>Phủ đủ mọi giờ ở %Ln trạm</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 in this scope</source>
        <translation>trong %1 thuộc phạm vi này</translation>
    </message>
    <message>
        <source>all of this scope</source>
        <translation>toàn bộ phạm vi này</translation>
    </message>
    <message>
        <source>Every figure has its factor</source>
        <translation>Mọi số liệu đều có hệ số</translation>
    </message>
    <message>
        <source>No site is without one by location.</source>
        <translation>Không trạm nào thiếu hệ số theo vị trí.</translation>
    </message>
    <message>
        <source>No bill contradicts its meter</source>
        <translation>Không hóa đơn nào mâu thuẫn với công tơ</translation>
    </message>
    <message>
        <source>Bills whose meters cover at least 95% of their days are compared.</source>
        <translation>Đối chiếu các hóa đơn có công tơ phủ ít nhất 95% số ngày.</translation>
    </message>
    <message>
        <source>No certificate is used twice</source>
        <translation>Không chứng chỉ nào được sử dụng hai lần</translation>
    </message>
    <message>
        <source>Those that cover energy are cancelled.</source>
        <translation>Các chứng chỉ phủ điện năng đều đã hủy.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Carbon</source>
        <comment>kind of report</comment>
        <translation>Carbon</translation>
    </message>
    <message>
        <source>Energy</source>
        <comment>kind of report</comment>
        <translation>Điện năng</translation>
    </message>
    <message>
        <source>Data quality</source>
        <comment>kind of report</comment>
        <translation>Chất lượng dữ liệu</translation>
    </message>
    <message>
        <source>Annual summary</source>
        <comment>kind of report</comment>
        <translation>Tổng hợp năm</translation>
    </message>
    <message>
        <source>Site sheet</source>
        <comment>kind of report</comment>
        <translation>Phiếu trạm</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Độ phủ</translation>
    </message>
    <message>
        <source>Meters and estimates</source>
        <translation>Công tơ và ước tính</translation>
    </message>
    <message>
        <source>Bills against meters</source>
        <translation>Đối chiếu hóa đơn và công tơ</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Certificates and contracts</source>
        <translation>Chứng chỉ và hợp đồng</translation>
    </message>
    <message>
        <source>Fuel and gases</source>
        <translation>Nhiên liệu và khí</translation>
    </message>
    <message>
        <source>Ledger and late records</source>
        <translation>Sổ cái và bản ghi muộn</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Những mục khác</translation>
    </message>
    <message>
        <source>As issued</source>
        <comment>state of a file</comment>
        <translation>Như khi phát hành</translation>
    </message>
    <message>
        <source>Changed since</source>
        <comment>state of a file</comment>
        <translation>Đã thay đổi từ đó</translation>
    </message>
    <message>
        <source>Not there</source>
        <comment>state of a file</comment>
        <translation>Không có ở đó</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Tất cả trạm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Kind of report and month. 中文：%1，%2</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Summary</source>
        <comment>part of a report</comment>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Emissions by scope</source>
        <comment>part of a report</comment>
        <translation>Phát thải theo phạm vi</translation>
    </message>
    <message>
        <source>Beside scopes 1 and 2</source>
        <comment>part of a report</comment>
        <translation>Ngoài phạm vi 1 và 2</translation>
    </message>
    <message>
        <source>Charts</source>
        <comment>part of a report</comment>
        <translation>Biểu đồ</translation>
    </message>
    <message>
        <source>What changed</source>
        <comment>part of a report</comment>
        <translation>Những thay đổi</translation>
    </message>
    <message>
        <source>Approval</source>
        <comment>part of a report</comment>
        <translation>Phê duyệt</translation>
    </message>
    <message>
        <source>Sites</source>
        <comment>part of a report</comment>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>By class</source>
        <comment>part of a report</comment>
        <translation>Theo loại</translation>
    </message>
    <message>
        <source>By area</source>
        <comment>part of a report</comment>
        <translation>Theo khu vực</translation>
    </message>
    <message>
        <source>Findings by check</source>
        <comment>part of a report</comment>
        <translation>Phát hiện theo loại kiểm tra</translation>
    </message>
    <message>
        <source>Meter life</source>
        <comment>part of a report</comment>
        <translation>Vòng đời công tơ</translation>
    </message>
    <message>
        <source>Key figures</source>
        <comment>part of a report</comment>
        <translation>Chỉ số chính</translation>
    </message>
    <message>
        <source>No site is chosen yet</source>
        <translation>Chưa chọn trạm</translation>
    </message>
</context>
<context>
    <name>RetentionText</name>
    <message>
        <source>for ever</source>
        <translation>mãi mãi</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n năm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n tháng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A month&apos;s report is made from its samples. Keep them for %n day(s) or longer.</source>
        <translation>
            <numerusform>Báo cáo tháng được lập từ các mẫu của tháng. Hãy giữ mẫu %n ngày hoặc lâu hơn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples are kept for ever, and quarter hours are made of them. Keep both for ever, or samples for a shorter time.</source>
        <translation>Mẫu được giữ mãi mãi, và giá trị 15 phút lập từ đó. Giữ mãi mãi cả hai, hoặc giữ mẫu ngắn hơn.</translation>
    </message>
    <message>
        <source>Samples are kept longer: %1. Keep quarter hours for at least that time.</source>
        <translation>Mẫu được giữ lâu hơn: %1. Hãy giữ giá trị 15 phút ít nhất bằng thời gian đó.</translation>
    </message>
    <message>
        <source>Samples before %1 become quarter hours.</source>
        <translation>Mẫu trước %1 chuyển thành giá trị 15 phút.</translation>
    </message>
    <message>
        <source>Quarter hours before %1 are removed; hours and days stay.</source>
        <translation>Giá trị 15 phút trước %1 bị xóa; giá trị giờ và ngày được giữ.</translation>
    </message>
    <message>
        <source>The file begins on %1.</source>
        <translation>Tệp bắt đầu từ %1.</translation>
    </message>
    <message>
        <source>The file begins on %1, which is within the new times.</source>
        <translation>Tệp bắt đầu từ %1, nằm trong thời hạn mới.</translation>
    </message>
    <message>
        <source>The file holds nothing that is over the new times.</source>
        <translation>Tệp không có gì quá thời hạn mới.</translation>
    </message>
    <message>
        <source>Nothing is retired at present; it is tried again every hour. %1</source>
        <translation>Hiện không thu gọn gì; mỗi giờ thử lại một lần. %1</translation>
    </message>
    <message>
        <source>Data over its time is being retired.</source>
        <translation>Đang thu gọn dữ liệu quá hạn.</translation>
    </message>
    <message>
        <source>%1 samples became quarter hours since the start.</source>
        <translation>%1 mẫu đã chuyển thành giá trị 15 phút từ khi khởi động.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) stay because they are damaged.</source>
        <translation>
            <numerusform>%n ngày được giữ lại vì bị hỏng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is over its time; looked at %1.</source>
        <comment>a time</comment>
        <translation>Không có gì quá hạn; đã xem lúc %1.</translation>
    </message>
</context>
<context>
    <name>RuleCheck</name>
    <message>
        <source>The limit has to be above 0.</source>
        <translation>Ngưỡng phải lớn hơn 0.</translation>
    </message>
    <message>
        <source>The limit may not be 0: above 0 for more power than expected, below 0 for less.</source>
        <translation>Ngưỡng không được là 0: trên 0 khi công suất cao hơn dự kiến, dưới 0 khi thấp hơn.</translation>
    </message>
    <message>
        <source>Enter the limit as a number.</source>
        <translation>Nhập ngưỡng bằng số.</translation>
    </message>
    <message>
        <source>The alarm has to clear at the limit or above it.</source>
        <translation>Cảnh báo phải hết ở ngưỡng hoặc trên ngưỡng.</translation>
    </message>
    <message>
        <source>The alarm has to clear at the limit or below it.</source>
        <translation>Cảnh báo phải hết ở ngưỡng hoặc dưới ngưỡng.</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Đặt tên cho quy tắc.</translation>
    </message>
    <message>
        <source>Choose what the rule looks at.</source>
        <translation>Chọn đại lượng mà quy tắc theo dõi.</translation>
    </message>
    <message>
        <source>Say for how long a value has to be the same, a minute or more.</source>
        <translation>Cho biết giá trị phải giữ nguyên bao lâu, từ một phút trở lên.</translation>
    </message>
</context>
<context>
    <name>SiteCells</name>
    <message numerus="yes">
        <source>The self-test holds back values of %Ln meter(s), so there is no sum.</source>
        <translation>
            <numerusform>Tự kiểm tra giữ lại giá trị của %Ln công tơ, nên không có tổng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known at %1</source>
        <translation>Biết lần cuối lúc %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matter(s) to attend to, the worst: %1</source>
        <translation>
            <numerusform>%Ln việc cần chú ý, nặng nhất: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Dự kiến: %1</translation>
    </message>
    <message>
        <source>Nothing is expected: there are no values of earlier same weekdays.</source>
        <translation>Không có dự kiến: không có giá trị của các ngày cùng thứ trước đó.</translation>
    </message>
    <message>
        <source>Not read yet: a large fleet is read site by site after the start.</source>
        <translation>Chưa đọc: mạng lớn được đọc lần lượt từng trạm sau khi khởi động.</translation>
    </message>
</context>
<context>
    <name>SiteChart</name>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>traffic towards users</comment>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>traffic from users</comment>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Power, traffic and temperature</source>
        <extracomment>Title of a site&apos;s chart. 中文：功率、流量与温度</extracomment>
        <translation>Công suất, lưu lượng và nhiệt độ</translation>
    </message>
    <message>
        <source>Power and traffic</source>
        <translation>Công suất và lưu lượng</translation>
    </message>
    <message>
        <source>Power and temperature</source>
        <translation>Công suất và nhiệt độ</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Biểu đồ</translation>
    </message>
    <message>
        <source>of the moment</source>
        <comment>PUE</comment>
        <translation>tức thời</translation>
    </message>
    <message>
        <source>Power, PUE, traffic and temperature</source>
        <extracomment>Title of a hall&apos;s chart. 中文：功率、PUE、流量与温度</extracomment>
        <translation>Công suất, PUE, lưu lượng và nhiệt độ</translation>
    </message>
    <message>
        <source>Power, PUE and temperature</source>
        <translation>Công suất, PUE và nhiệt độ</translation>
    </message>
    <message>
        <source>target %1</source>
        <comment>PUE</comment>
        <translation>mục tiêu %1</translation>
    </message>
</context>
<context>
    <name>SiteColumns</name>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Power, kW</source>
        <translation>C.suất, kW</translation>
    </message>
    <message>
        <source>Dev., %</source>
        <translation>Lệch %</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>24 h qua</translation>
    </message>
    <message>
        <source>Yesterday by now, kWh</source>
        <translation>Hôm qua, kWh</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Chất lượng</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Tuổi</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Today, kWh</source>
        <translation>Hôm nay, kWh</translation>
    </message>
    <message>
        <source>Month, kWh</source>
        <translation>Tháng, kWh</translation>
    </message>
    <message>
        <source>Month, kg CO₂(e)</source>
        <translation>Tháng, kg CO₂(e)</translation>
    </message>
    <message>
        <source>Battery, %</source>
        <translation>Ắc quy, %</translation>
    </message>
    <message>
        <source>Temp., °C</source>
        <translation>Nh. độ, °C</translation>
    </message>
    <message>
        <source>Coverage, %</source>
        <translation>Độ phủ, %</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Chú ý</translation>
    </message>
    <message>
        <source>Deviation, %</source>
        <translation>Độ lệch, %</translation>
    </message>
    <message>
        <source>Deviation as bar</source>
        <translation>Thanh độ lệch</translation>
    </message>
    <message>
        <source>Traffic, Mbit/s</source>
        <translation>Lưu lượng, Mbit/s</translation>
    </message>
    <message>
        <source>Energy per traffic, Wh/GB</source>
        <translation>Điện năng trên lưu lượng, Wh/GB</translation>
    </message>
    <message>
        <source>Temperature, °C</source>
        <translation>Nhiệt độ, °C</translation>
    </message>
    <message>
        <source>The most severe of what needs attention</source>
        <translation>Việc nặng nhất cần chú ý</translation>
    </message>
    <message>
        <source>Power against the mean of the same quarter hour of up to four earlier same weekdays</source>
        <translation>Công suất so với trung bình cùng 15 phút của tối đa bốn ngày cùng thứ trước đó</translation>
    </message>
    <message>
        <source>Down plus up, now</source>
        <translation>Xuống cộng lên, hiện tại</translation>
    </message>
    <message>
        <source>Energy of today by the bytes of today, down plus up; 1 GB is 10⁹ byte</source>
        <translation>Điện năng hôm nay chia cho số byte hôm nay, xuống cộng lên; 1 GB là 10⁹ byte</translation>
    </message>
    <message>
        <source>Energy of yesterday from midnight to this time of day</source>
        <translation>Điện năng hôm qua từ nửa đêm đến giờ này</translation>
    </message>
    <message>
        <source>Share of today whose values are there</source>
        <translation>Tỷ lệ của hôm nay đã có giá trị</translation>
    </message>
    <message>
        <source>Since the newest value of any point</source>
        <translation>Từ giá trị mới nhất của điểm đo bất kỳ</translation>
    </message>
    <message>
        <source>Location-based, since the first of the month; CO₂ or CO₂e as the factor states</source>
        <translation>Dựa trên vị trí, từ đầu tháng; CO₂ hoặc CO₂e tùy hệ số</translation>
    </message>
    <message>
        <source>Since the first of the month</source>
        <translation>Từ đầu tháng</translation>
    </message>
</context>
<context>
    <name>SiteFacets</name>
    <message>
        <source>Needs attention</source>
        <translation>Cần chú ý</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Mất tín hiệu</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Trễ</translation>
    </message>
    <message>
        <source>Above expected by 10%</source>
        <translation>Trên dự kiến 10%</translation>
    </message>
    <message>
        <source>Below expected by 10%</source>
        <translation>Dưới dự kiến 10%</translation>
    </message>
    <message>
        <source>No coordinates</source>
        <translation>Không có tọa độ</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <extracomment>Figures of the site cannot be read from the database. 中文：无法读取</extracomment>
        <translation>Không đọc được</translation>
    </message>
</context>
<context>
    <name>SiteFailure</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>Names of sites, and how many follow. 中文：%1 等，另有 %n 个</extracomment>
        <translation>
            <numerusform>%1 và %Ln trạm khác</numerusform>
        </translation>
    </message>
    <message>
        <source>no such time zone</source>
        <translation>không có múi giờ này</translation>
    </message>
    <message>
        <source>data damaged</source>
        <translation>dữ liệu bị hỏng</translation>
    </message>
    <message>
        <source>Figures of this site cannot be read.</source>
        <translation>Không đọc được số liệu của trạm này.</translation>
    </message>
    <message numerus="yes">
        <source>Figures of %Ln site(s) cannot be read.</source>
        <translation>
            <numerusform>Không đọc được số liệu của %Ln trạm.</numerusform>
        </translation>
    </message>
    <message>
        <source>The time zone does not exist, so there are no days and no months. Correct it in the inventory and import that again with “wattmastctl inventory import”.</source>
        <translation>Múi giờ không tồn tại, nên không có ngày và tháng. Sửa trong danh mục rồi nhập lại bằng “wattmastctl inventory import”.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sites, why and what to do</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SiteKpis</name>
    <message>
        <source>Power now</source>
        <translation>Công suất hiện tại</translation>
    </message>
    <message>
        <source>no comparison yet</source>
        <translation>chưa có so sánh</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>dự kiến %1</translation>
    </message>
    <message>
        <source>expected %1, %2</source>
        <translation>dự kiến %1, %2</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>Điện năng hôm nay</translation>
    </message>
    <message>
        <source>nothing stored since midnight</source>
        <translation>chưa lưu gì từ nửa đêm</translation>
    </message>
    <message>
        <source>no value for yesterday</source>
        <translation>không có giá trị của hôm qua</translation>
    </message>
    <message>
        <source>%1 on yesterday, same time</source>
        <extracomment>Change against yesterday up to the same time of day. 中文：较昨日同时刻 %1</extracomment>
        <translation>%1 so với hôm qua</translation>
    </message>
    <message>
        <source>%1 of today missing</source>
        <translation>thiếu %1 của hôm nay</translation>
    </message>
    <message>
        <source>Traffic now</source>
        <translation>Lưu lượng hiện tại</translation>
    </message>
    <message>
        <source>%1 down, %2 up</source>
        <extracomment>Traffic towards and from users. 中文：下行 %1，上行 %2</extracomment>
        <translation>%1 xuống, %2 lên</translation>
    </message>
    <message>
        <source>Energy per traffic, today</source>
        <translation>Điện năng trên lưu lượng, hôm nay</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 cho %2</translation>
    </message>
    <message>
        <source>needs energy and traffic of today</source>
        <translation>cần điện năng và lưu lượng của hôm nay</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Ắc quy</translation>
    </message>
    <message>
        <source>floating</source>
        <extracomment>Battery neither charges nor discharges. 中文：浮充</extracomment>
        <translation>nạp nổi</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>đang nạp</translation>
    </message>
    <message>
        <source>discharging</source>
        <translation>đang phóng</translation>
    </message>
    <message>
        <source>%1 charged</source>
        <translation>mức nạp %1</translation>
    </message>
    <message>
        <source>PUE today, interim</source>
        <extracomment>Power usage effectiveness since midnight; an interim value, the standard&apos;s is of a year. 中文：今日 PUE（中间值）</extracomment>
        <translation>PUE hôm nay, tạm thời</translation>
    </message>
    <message>
        <source>%1 for %2 of IT</source>
        <translation>%1 / %2 IT</translation>
    </message>
    <message>
        <source>ICT load now</source>
        <translation>Tải ICT hiện tại</translation>
    </message>
    <message>
        <source>%1 of the site&apos;s power</source>
        <translation>%1 công suất của trạm</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <extracomment>%1 is CO₂ or CO₂e, as the factor says. 中文：本月 %1 排放</extracomment>
        <translation>%1 tháng này</translation>
    </message>
    <message>
        <source>no emission factor for %1</source>
        <translation>không có hệ số phát thải cho %1</translation>
    </message>
    <message>
        <source>%1, factor of %2</source>
        <extracomment>The grid factor describes an earlier year. 中文：%1，因子年份 %2</extracomment>
        <translation>%1, hệ số của %2</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>chưa có giá trị</translation>
    </message>
</context>
<context>
    <name>StorageKpis</name>
    <message>
        <source>Growth</source>
        <translation>Mức tăng</translation>
    </message>
    <message>
        <source>In one year</source>
        <translation>Sau một năm</translation>
    </message>
    <message>
        <source>Settles at</source>
        <translation>Ổn định ở</translation>
    </message>
    <message>
        <source>Disk full in</source>
        <translation>Ổ đĩa đầy sau</translation>
    </message>
    <message>
        <source>no whole day stored yet</source>
        <translation>chưa lưu được ngày trọn vẹn nào</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <comment>an amount</comment>
        <translation>%1 mỗi ngày</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>unit behind a number</comment>
        <translation>
            <numerusform>ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>months</source>
        <comment>unit behind a number</comment>
        <translation>tháng</translation>
    </message>
    <message>
        <source>years</source>
        <comment>unit behind a number</comment>
        <translation>năm</translation>
    </message>
    <message>
        <source>samples since %1</source>
        <translation>mẫu từ %1</translation>
    </message>
    <message>
        <source>samples of the last hours</source>
        <translation>mẫu của các giờ gần đây</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <comment>a unit</comment>
        <translation>%1 mỗi ngày</translation>
    </message>
    <message numerus="yes">
        <source>mean of the last %n day(s)</source>
        <translation>
            <numerusform>trung bình %n ngày gần đây</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>a date, an amount a day</comment>
        <translation>%1, sau đó %2</translation>
    </message>
    <message>
        <source>never: samples are kept for ever</source>
        <translation>không bao giờ: mẫu được giữ mãi mãi</translation>
    </message>
    <message>
        <source>never: quarter hours are kept for ever</source>
        <translation>không bao giờ: giá trị 15 phút được giữ mãi mãi</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>còn trống %1</translation>
    </message>
    <message>
        <source>the free room is not known</source>
        <translation>không rõ dung lượng trống</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>room on the disk, a date</comment>
        <translation>%1, vào %2</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Ổ đĩa đầy.</translation>
    </message>
    <message>
        <source>The disk will be full on %1.</source>
        <translation>Ổ đĩa sẽ đầy vào %1.</translation>
    </message>
    <message>
        <source>There is no forecast yet.</source>
        <translation>Chưa có dự báo.</translation>
    </message>
    <message numerus="yes">
        <source>No whole day was stored in the last %n day(s). Collect for two or three days to see how the file will grow.</source>
        <translation>
            <numerusform>Trong %n ngày gần đây không lưu được ngày trọn vẹn nào. Hãy thu thập hai hoặc ba ngày để biết tệp sẽ tăng thế nào.</numerusform>
        </translation>
    </message>
    <message>
        <source>File and log</source>
        <translation>Tệp và nhật ký</translation>
    </message>
    <message>
        <source>Free some space, move the database to a larger disk, or see what other times bring. The file itself does not shrink.</source>
        <translation>Giải phóng dung lượng, chuyển cơ sở dữ liệu sang ổ đĩa lớn hơn, hoặc thử thời hạn khác. Bản thân tệp không nhỏ lại.</translation>
    </message>
    <message>
        <source>%1, growth not known</source>
        <comment>room on the disk</comment>
        <translation>%1, chưa rõ mức tăng</translation>
    </message>
</context>
<context>
    <name>StorageParts</name>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Samples of the last hours</source>
        <translation>Mẫu của các giờ gần đây</translation>
    </message>
    <message>
        <source>Quarter hours</source>
        <translation>Giá trị 15 phút</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giá trị giờ</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giá trị ngày</translation>
    </message>
    <message>
        <source>Catalogue and indexes</source>
        <translation>Danh mục và chỉ mục</translation>
    </message>
    <message>
        <source>Free for new data</source>
        <translation>Trống cho dữ liệu mới</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>%1 below expected</source>
        <translation>dưới dự kiến %1</translation>
    </message>
    <message>
        <source>%1 above expected</source>
        <translation>trên dự kiến %1</translation>
    </message>
    <message>
        <source>%1 on yesterday</source>
        <translation>%1 so với hôm qua</translation>
    </message>
    <message>
        <source>CO₂e this month</source>
        <translation>CO₂e tháng này</translation>
    </message>
    <message>
        <source>CO₂ this month</source>
        <translation>CO₂ tháng này</translation>
    </message>
    <message>
        <source>location-based</source>
        <translation>dựa trên vị trí</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites have no figure</source>
        <translation>
            <numerusform>%Ln trạm không có số liệu</numerusform>
        </translation>
    </message>
    <message>
        <source>plus %1 CO₂e</source>
        <translation>cộng %1 CO₂e</translation>
    </message>
    <message>
        <source>Per traffic</source>
        <translation>Trên lưu lượng</translation>
    </message>
    <message>
        <source>today, GB is 10⁹ byte</source>
        <translation>hôm nay, GB là 10⁹ byte</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>Điện năng hôm nay</translation>
    </message>
    <message>
        <source>Sites reporting</source>
        <translation>Trạm có tín hiệu</translation>
    </message>
    <message>
        <source>all answer</source>
        <translation>tất cả trả lời</translation>
    </message>
    <message>
        <source>%1 late, %2 silent</source>
        <translation>%1 trễ, %2 mất tín hiệu</translation>
    </message>
    <message>
        <source>Newest value %1</source>
        <comment>an age</comment>
        <translation>Giá trị mới nhất %1</translation>
    </message>
    <message>
        <source>No values</source>
        <translation>Không có giá trị</translation>
    </message>
    <message>
        <source>new</source>
        <comment>an alarm</comment>
        <translation>mới</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Không có cảnh báo</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Công suất</translation>
    </message>
    <message>
        <source>dashed: yesterday</source>
        <translation>nét đứt: hôm qua</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Lưu lượng</translation>
    </message>
    <message>
        <source>Power now</source>
        <translation>Công suất hiện tại</translation>
    </message>
    <message>
        <source>Traffic now</source>
        <translation>Lưu lượng hiện tại</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Theo khu vực</translation>
    </message>
    <message>
        <source>Energy this month</source>
        <translation>Điện năng tháng này</translation>
    </message>
    <message>
        <source>newest value %1</source>
        <comment>an age</comment>
        <translation>giá trị mới nhất %1</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>không có giá trị</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln trạm</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>sites, why this region</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>known at %1 of %2 sites</source>
        <translation>biết ở %1 / %2 trạm</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>đang đọc…</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>đã đọc %1 / %2</translation>
    </message>
</context>
<context>
    <name>WallAlarms</name>
    <message>
        <source>%1, %2</source>
        <comment>where, detail</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open for reading only</source>
        <translation>Mở chỉ để đọc</translation>
    </message>
    <message>
        <source>Starting the demo&apos;s meters …</source>
        <translation>Đang khởi động công tơ của bản trình diễn …</translation>
    </message>
    <message>
        <source>Without them</source>
        <translation>Không dùng chúng</translation>
    </message>
    <message>
        <source>Remove the demo data?</source>
        <translation>Gỡ bỏ dữ liệu trình diễn?</translation>
    </message>
    <message>
        <source>%1 is deleted with all its values. This cannot be undone.</source>
        <translation>%1 bị xóa cùng mọi giá trị của nó. Không thể hoàn tác.</translation>
    </message>
    <message>
        <source>Remove demo data</source>
        <translation>Gỡ bỏ dữ liệu trình diễn</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AddDeviceDialog</name>
    <message>
        <source>Add device: %1</source>
        <translation>Thêm thiết bị: %1</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm đo</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n điểm đo</numerusform>
        </translation>
    </message>
    <message>
        <source>The points are not known yet</source>
        <translation>Chưa biết các điểm đo</translation>
    </message>
    <message>
        <source>The profile that fits is found when the device answers for the first time. Go back and test, or choose a profile there.</source>
        <translation>Mẫu thiết bị phù hợp được tìm ra khi thiết bị trả lời lần đầu. Hãy quay lại thử, hoặc chọn mẫu thiết bị ở đó.</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>Thêm thiết bị</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>This device is in the fleet.</source>
        <translation>Thiết bị này đã có trong mạng.</translation>
    </message>
    <message>
        <source>It is %1. Change the address, or close this window.</source>
        <translation>Nó là %1. Đổi địa chỉ, hoặc đóng cửa sổ này.</translation>
    </message>
    <message>
        <source>The device was not added.</source>
        <translation>Chưa thêm được thiết bị.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Giao thức</translation>
    </message>
    <message>
        <source>Connect and test</source>
        <translation>Kết nối và thử</translation>
    </message>
    <message>
        <source>Site and boundary</source>
        <translation>Trạm và ranh giới</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Raw…</source>
        <translation>Dữ liệu thô…</translation>
    </message>
    <message>
        <source>What went over the line</source>
        <translation>Những gì đã truyền trên đường dây</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Adding %1 to %2</source>
        <comment>device, site</comment>
        <translation>Đang thêm %1 vào %2</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AdviceField</name>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmClient</name>
    <message>
        <source>The alarms were not acknowledged.</source>
        <translation>Chưa xác nhận được các cảnh báo.</translation>
    </message>
    <message>
        <source>The note was not saved.</source>
        <translation>Chưa lưu được ghi chú.</translation>
    </message>
    <message>
        <source>The alarms were not shelved.</source>
        <translation>Chưa tạm ẩn được các cảnh báo.</translation>
    </message>
    <message>
        <source>The alarms were not unshelved.</source>
        <translation>Chưa bỏ tạm ẩn được các cảnh báo.</translation>
    </message>
    <message>
        <source>The rule was not saved.</source>
        <translation>Chưa lưu được quy tắc.</translation>
    </message>
    <message>
        <source>The rule was not removed.</source>
        <translation>Chưa gỡ bỏ được quy tắc.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmCounter</name>
    <message numerus="yes">
        <source>%n critical alarms</source>
        <translation>
            <numerusform>%n cảnh báo nghiêm trọng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n major alarms</source>
        <translation>
            <numerusform>%n cảnh báo lớn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minor alarms</source>
        <translation>
            <numerusform>%n cảnh báo nhỏ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n lưu ý</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the whole fleet, shelved ones left out; click to list them</source>
        <comment>tool tip of a counter</comment>
        <translation>%1 trong toàn mạng, không kể cảnh báo tạm ẩn; nhấp để liệt kê</translation>
    </message>
    <message>
        <source>%1 alarms: not known</source>
        <comment>%1: critical</comment>
        <translation>Cảnh báo %1: chưa biết</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmCounters</name>
    <message>
        <source>New critical alarm: %1</source>
        <translation>Cảnh báo nghiêm trọng mới: %1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmDetailPanel</name>
    <message>
        <source>Alarm</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>No alarm is chosen</source>
        <translation>Chưa chọn cảnh báo</translation>
    </message>
    <message>
        <source>Choose one in the list to see what happened and what to do.</source>
        <translation>Chọn một cảnh báo trong danh sách để xem điều đã xảy ra và việc cần làm.</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc.</translation>
    </message>
    <message>
        <source>Unshelve…</source>
        <translation>Bỏ tạm ẩn…</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>Tạm ẩn…</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Sửa quy tắc</translation>
    </message>
    <message>
        <source>Show rule</source>
        <translation>Xem quy tắc</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>The log could not be read. %1</source>
        <translation>Không đọc được nhật ký. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>The rule of this alarm is not there any more.</source>
        <extracomment>%2: &quot;raise at 45.0 °C for 10 min, clear at 42.0 °C&quot;. 中文：规则“%1”，%2。</extracomment>
        <translation>Quy tắc của cảnh báo này không còn nữa.</translation>
    </message>
    <message>
        <source>Rule “%1”, %2.</source>
        <translation>Quy tắc “%1”, %2.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Điều đã xảy ra</translation>
    </message>
    <message>
        <source>Likely reason</source>
        <translation>Nguyên nhân có thể</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Alarms of this cause</source>
        <translation>Cảnh báo cùng nguyên nhân</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Open in Explore</source>
        <translation>Mở trong Khám phá</translation>
    </message>
    <message>
        <source>Open site</source>
        <translation>Mở trạm</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Thêm ghi chú</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Đóng phần chi tiết</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>Điện năng ảnh hưởng đến nay</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Điện năng ảnh hưởng</translation>
    </message>
    <message>
        <source>An alarm that is over is not pinned</source>
        <translation>Không ghim cảnh báo đã hết</translation>
    </message>
    <message>
        <source>Pinned: it stays on top of the list. Press to let it go</source>
        <translation>Đã ghim: cảnh báo ở đầu danh sách. Nhấn để bỏ ghim</translation>
    </message>
    <message>
        <source>Pin: keep this alarm on top of the list</source>
        <translation>Ghim: giữ cảnh báo này ở đầu danh sách</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Ghim</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmToolbar</name>
    <message>
        <source>Active</source>
        <translation>Đang có</translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation>Chưa xác nhận</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Tạm ẩn</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Which alarms</source>
        <translation>Những cảnh báo nào</translation>
    </message>
    <message>
        <source>Site, text, device</source>
        <translation>Trạm, văn bản, thiết bị</translation>
    </message>
    <message>
        <source>Filter alarms</source>
        <translation>Lọc cảnh báo</translation>
    </message>
    <message>
        <source>Filter by site, text or device (Ctrl+F)</source>
        <translation>Lọc theo trạm, văn bản hoặc thiết bị (Ctrl+F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>The rows shown as a CSV file (Ctrl+E)</source>
        <translation>Các hàng đang hiện thành tệp CSV (Ctrl+E)</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Who is told of alarms outside: e-mail, webhook, SNMP</source>
        <translation>Báo cảnh báo ra ngoài cho ai: e-mail, webhook, SNMP</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AlarmsPage</name>
    <message>
        <source>The alarms of the last day could not be read</source>
        <translation>Không đọc được cảnh báo của ngày qua</translation>
    </message>
    <message>
        <source>last 24 h, %1 in all</source>
        <translation>24 h qua, tổng cộng %1</translation>
    </message>
    <message>
        <source>The history of alarms could not be read</source>
        <translation>Không đọc được lịch sử cảnh báo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>No alarm fits the filter</source>
        <translation>Không cảnh báo nào khớp bộ lọc</translation>
    </message>
    <message>
        <source>Other severities or words may have some.</source>
        <translation>Mức độ hoặc từ khác có thể có cảnh báo.</translation>
    </message>
    <message>
        <source>No alarm was raised in this time</source>
        <translation>Không có cảnh báo phát sinh trong thời gian này</translation>
    </message>
    <message>
        <source>Choose a longer time range above.</source>
        <translation>Chọn khoảng thời gian dài hơn ở trên.</translation>
    </message>
    <message>
        <source>Nothing is shelved</source>
        <translation>Không có cảnh báo tạm ẩn</translation>
    </message>
    <message>
        <source>No active alarms</source>
        <translation>Không có cảnh báo</translation>
    </message>
    <message>
        <source>Everything is within the limits of the rules.</source>
        <translation>Mọi giá trị đều trong ngưỡng của quy tắc.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n hàng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n changes</source>
        <translation>
            <numerusform>Hiện %n thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>New alarms per 10 minutes</source>
        <translation>Cảnh báo mới mỗi 10 phút</translation>
    </message>
    <message>
        <source>critical, major</source>
        <translation>nghiêm trọng, lớn</translation>
    </message>
    <message>
        <source>minor, warning</source>
        <translation>nhỏ, lưu ý</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message>
        <source>Unshelve…</source>
        <translation>Bỏ tạm ẩn…</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>Tạm ẩn…</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc.</translation>
    </message>
    <message>
        <source>Acknowledge the chosen alarms (Space; with a note Shift+Space)</source>
        <translation>Xác nhận các cảnh báo đã chọn (Phím cách; kèm ghi chú: Shift+Phím cách)</translation>
    </message>
    <message>
        <source>The chosen alarms come back into the list</source>
        <translation>Các cảnh báo đã chọn trở lại danh sách</translation>
    </message>
    <message>
        <source>Out of the list for a time (Ctrl+Shift+S)</source>
        <translation>Đưa khỏi danh sách một thời gian (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Active alarms</source>
        <translation>Cảnh báo đang có</translation>
    </message>
    <message>
        <source>Unacknowledged alarms</source>
        <translation>Cảnh báo chưa xác nhận</translation>
    </message>
    <message>
        <source>Shelved alarms</source>
        <translation>Cảnh báo tạm ẩn</translation>
    </message>
    <message>
        <source>History of alarms</source>
        <translation>Lịch sử cảnh báo</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>mới nhất trước</translation>
    </message>
    <message>
        <source>by severity, new ones first</source>
        <translation>theo mức độ, mới trước</translation>
    </message>
    <message>
        <source>Export alarms</source>
        <translation>Xuất cảnh báo</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>Bảng CSV (*.csv);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The alarms were exported.</source>
        <translation>Đã xuất cảnh báo.</translation>
    </message>
    <message>
        <source>The alarms were not exported.</source>
        <translation>Chưa xuất được cảnh báo.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Xóa bộ lọc</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a headline as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>The alarm could not be found.</source>
        <translation>Không tìm thấy cảnh báo.</translation>
    </message>
    <message>
        <source>The alarm is not in the list.</source>
        <translation>Cảnh báo không có trong danh sách.</translation>
    </message>
    <message>
        <source>It was raised %1, among more alarms than the list holds.</source>
        <translation>Nó phát sinh %1, khi có nhiều cảnh báo hơn số danh sách chứa được.</translation>
    </message>
    <message>
        <source>The alarm is over.</source>
        <translation>Cảnh báo đã hết.</translation>
    </message>
    <message>
        <source>The list goes to the time when it was raised, %1.</source>
        <translation>Danh sách chuyển tới lúc nó phát sinh, %1.</translation>
    </message>
    <message>
        <source>Export of alarms</source>
        <translation>Xuất cảnh báo</translation>
    </message>
    <message>
        <source>The alarms could not be read</source>
        <translation>Không đọc được các cảnh báo</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them join %2 alarms of one cause each</source>
        <extracomment>%1: &quot;18 rows&quot;; %n: groups; %2: alarms in them. 中文：%1；%n 组合并了同因的 %2 条告警</extracomment>
        <translation>
            <numerusform>%1; %n hàng gộp %2 cảnh báo cùng nguyên nhân</numerusform>
        </translation>
    </message>
    <message>
        <source>All active alarms are acknowledged</source>
        <translation>Mọi cảnh báo đang có đều đã xác nhận</translation>
    </message>
    <message>
        <source>The history of alarms is being read …</source>
        <translation>Đang đọc lịch sử cảnh báo …</translation>
    </message>
    <message>
        <source>The alarms are being read …</source>
        <translation>Đang đọc các cảnh báo …</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AnnotationEditor</name>
    <message>
        <source>Edit annotation</source>
        <translation>Sửa ghi chú</translation>
    </message>
    <message>
        <source>Add annotation</source>
        <translation>Thêm ghi chú</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Điều đã xảy ra</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>The whole fleet</source>
        <translation>Toàn mạng</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>Link (optional)</source>
        <translation>Liên kết (tùy chọn)</translation>
    </message>
    <message>
        <source>Save annotation</source>
        <translation>Lưu ghi chú</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>Lúc kết thúc không sau lúc bắt đầu.</translation>
    </message>
    <message>
        <source>A link begins with http:// or https://.</source>
        <translation>Liên kết bắt đầu bằng http:// hoặc https://.</translation>
    </message>
    <message>
        <source>Say who writes this.</source>
        <translation>Cho biết ai ghi.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::AnnotationTableModel</name>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Sửa lần cuối</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>This command copies the database while it is in use and verifies the copy. Name a folder on another disk behind --to. Wattmast does not note when a backup was made.</source>
        <translation>Lệnh này sao chép cơ sở dữ liệu khi đang dùng và kiểm tra bản sao. Nêu một thư mục trên ổ đĩa khác sau --to. Wattmast không ghi lại thời điểm sao lưu.</translation>
    </message>
    <message>
        <source>Command that makes a backup</source>
        <translation>Lệnh tạo bản sao lưu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Đã sao chép</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BoardStrip</name>
    <message>
        <source>%1.</source>
        <comment>a headline as a sentence</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookImportDialog</name>
    <message>
        <source>Import records of the book</source>
        <translation>Nhập bản ghi của sổ</translation>
    </message>
    <message>
        <source>A CSV file of one kind, as the export and wattmastctl book write it: all of its rows are entered or none. Nothing is entered before you have seen what it does.</source>
        <translation>Tệp CSV của một loại, như bản xuất và wattmastctl book ghi ra: mọi hàng được nhập hoặc không hàng nào. Không ghi gì trước khi các thay đổi được xem.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>What it enters</source>
        <translation>Nội dung sẽ nhập</translation>
    </message>
    <message>
        <source>It is compared with the book, and nothing is entered yet.</source>
        <translation>Tệp được so với sổ, chưa ghi gì.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Không đọc được tệp</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n được thay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n bị rút</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookKindModel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n phát hiện</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Hiệu lực</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookPlanModel</name>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>withdraws %1</source>
        <translation>rút lại %1</translation>
    </message>
    <message>
        <source>replaces %1</source>
        <translation>thay %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookRecordModel</name>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Lúc nhập</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người nhập</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BookSection</name>
    <message>
        <source>Book</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Kinds of record</source>
        <translation>Loại bản ghi</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>In force only</source>
        <translation>Chỉ bản có hiệu lực</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Mới…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Thay thế…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Rút lại…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Các phiên bản</translation>
    </message>
    <message>
        <source>The book cannot be read</source>
        <translation>Không đọc được sổ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>No record of this kind</source>
        <translation>Không có bản ghi loại này</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>No record is chosen</source>
        <translation>Chưa chọn bản ghi</translation>
    </message>
    <message>
        <source>Choose one in the table to see all that stands in it.</source>
        <translation>Chọn một bản ghi trong bảng để xem toàn bộ nội dung.</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Bản ghi %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, bởi %2</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be entered.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên không thể nhập gì.</translation>
    </message>
    <message>
        <source>Take a CSV file of this kind; you see what it does first.</source>
        <translation>Nhận tệp CSV của loại này; các thay đổi được hiện trước.</translation>
    </message>
    <message>
        <source>Write the records shown as CSV, as wattmastctl book export does.</source>
        <translation>Ghi các bản ghi đang hiện thành CSV, như wattmastctl book export.</translation>
    </message>
    <message>
        <source>It is not in force any more; choose the version that is.</source>
        <translation>Bản ghi không còn hiệu lực; hãy chọn phiên bản có hiệu lực.</translation>
    </message>
    <message>
        <source>Record %1 is in the book.</source>
        <translation>Bản ghi %1 đã vào sổ.</translation>
    </message>
    <message>
        <source>Drafts use it from now on. Closed months keep what they were closed with.</source>
        <translation>Từ bây giờ các bản nháp dùng nó. Tháng đã chốt giữ nguyên những gì đã chốt.</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>Chưa ghi gì.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Chưa nhập gì.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) imported.</source>
        <translation>
            <numerusform>Đã nhập %n bản ghi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first is record %1. Closed months keep what they were closed with.</source>
        <translation>Bản ghi đầu là %1. Tháng đã chốt giữ nguyên những gì đã chốt.</translation>
    </message>
    <message>
        <source>Export records of the book</source>
        <translation>Xuất bản ghi của sổ</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Tệp CSV (*.csv);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Chưa ghi được tệp.</translation>
    </message>
    <message>
        <source>%1: %2. Choose another folder.</source>
        <translation>%1: %2. Hãy chọn thư mục khác.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported.</source>
        <translation>
            <numerusform>Đã xuất %n bản ghi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::BoundaryPanel</name>
    <message numerus="yes">
        <source>%n site(s) without a region, which have no figure</source>
        <translation>
            <numerusform>%n trạm không có khu vực nên không có số liệu</numerusform>
        </translation>
    </message>
    <message>
        <source>all sites</source>
        <translation>mọi trạm</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Ranh giới</translation>
    </message>
    <message>
        <source>Open in the book</source>
        <translation>Mở trong sổ</translation>
    </message>
    <message>
        <source>Record a boundary…</source>
        <translation>Ghi ranh giới…</translation>
    </message>
    <message>
        <source>Say how what is shared is consolidated, from a month on.</source>
        <translation>Nêu cách hợp nhất phần dùng chung, từ một tháng trở đi.</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be entered.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên không thể nhập gì.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>%1, all of the inventory. A site that is not to be counted is taken out of the inventory.</source>
        <translation>%1, toàn bộ danh mục. Trạm không tính thì được bỏ khỏi danh mục.</translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation>Hợp nhất</translation>
    </message>
    <message>
        <source>Operational control, because nothing else is recorded.</source>
        <translation>Kiểm soát vận hành, vì chưa ghi gì khác.</translation>
    </message>
    <message>
        <source>Each site with its measured grid electricity and what the book says of it. What of a shared site is a tenant&apos;s is told beside it, and is not taken off.</source>
        <translation>Mỗi trạm với điện lưới có đo và những gì sổ ghi về trạm. Phần của bên thuê trong trạm dùng chung được nêu bên cạnh, không trừ ra.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>shares</comment>
        <translation>
            <numerusform>thêm %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Phần sở hữu</translation>
    </message>
    <message>
        <source>100% of every site.</source>
        <translation>100% mỗi trạm.</translation>
    </message>
    <message>
        <source>%1; 100% of every other site.</source>
        <translation>%1; các trạm khác 100%.</translation>
    </message>
    <message>
        <source>Regions of factors</source>
        <translation>Khu vực hệ số</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Civil months of each site&apos;s time zone.</source>
        <translation>Tháng dương lịch theo múi giờ của từng trạm.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Tiêu chuẩn</translation>
    </message>
    <message>
        <source>GHG Protocol Corporate Standard and Scope 2 Guidance: location-based and market-based figures side by side, never added.</source>
        <translation>GHG Protocol Corporate Standard và Scope 2 Guidance: số liệu dựa trên vị trí và dựa trên thị trường đặt cạnh nhau, không bao giờ cộng.</translation>
    </message>
    <message>
        <source>Shared sites</source>
        <translation>Trạm dùng chung</translation>
    </message>
    <message>
        <source>None has a rule in force.</source>
        <translation>Không trạm nào có quy tắc hiệu lực.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã chốt</translation>
    </message>
    <message>
        <source>No month yet.</source>
        <translation>Chưa có tháng nào.</translation>
    </message>
    <message>
        <source>By %1, %2.</source>
        <comment>approach, validity</comment>
        <translation>Theo %1, %2.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CarbonPage</name>
    <message>
        <source>Location to market</source>
        <translation>Từ vị trí sang thị trường</translation>
    </message>
    <message>
        <source>Ready to report?</source>
        <translation>Sẵn sàng báo cáo?</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>The whole inventory, for a spreadsheet</source>
        <translation>Toàn bộ kiểm kê, cho bảng tính</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>drafting months</comment>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Export the inventory as CSV</source>
        <translation>Xuất kiểm kê dạng CSV</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Khí</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Kiểm kê</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Các tháng</translation>
    </message>
    <message>
        <source>Target path</source>
        <translation>Lộ trình mục tiêu</translation>
    </message>
    <message>
        <source>No site in this scope</source>
        <translation>Không có trạm trong phạm vi này</translation>
    </message>
    <message>
        <source>Choose another one at the top.</source>
        <translation>Chọn phạm vi khác ở phía trên.</translation>
    </message>
    <message>
        <source>stopped; F5 goes on</source>
        <translation>đã dừng; F5 để tiếp tục</translation>
    </message>
    <message>
        <source>The month cannot be read</source>
        <translation>Không đọc được tháng này</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>%1 of %2 months</source>
        <translation>%1 / %2 tháng</translation>
    </message>
    <message>
        <source>The months cannot be read</source>
        <translation>Không đọc được các tháng</translation>
    </message>
    <message>
        <source>Inventory, %1</source>
        <translation>Kiểm kê, %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã chốt</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bản nháp</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln trạm</numerusform>
        </translation>
    </message>
    <message>
        <source>No line in this scope</source>
        <translation>Không có dòng trong phạm vi này</translation>
    </message>
    <message>
        <source>The month was closed without a line for these sites.</source>
        <translation>Tháng được chốt mà không có dòng nào của các trạm này.</translation>
    </message>
    <message>
        <source>No figure in this month</source>
        <translation>Không có số liệu trong tháng này</translation>
    </message>
    <message>
        <source>There is no site yet. Add a meter on the page Devices, or import an inventory.</source>
        <translation>Chưa có trạm nào. Thêm công tơ trên trang Thiết bị, hoặc nhập danh mục.</translation>
    </message>
    <message>
        <source>No meter has samples of it, and no record of the book is of it. “Ready to report?” says what is missing.</source>
        <translation>Không công tơ nào có mẫu và không bản ghi nào trong sổ thuộc tháng này. “Sẵn sàng báo cáo?” cho biết còn thiếu gì.</translation>
    </message>
    <message>
        <source>Go to the newest month</source>
        <translation>Đến tháng mới nhất</translation>
    </message>
    <message>
        <source>Months of %1</source>
        <translation>Các tháng của %1</translation>
    </message>
    <message>
        <source>bars location, ○ market, – %1; hatched: draft</source>
        <extracomment>The legend of the chart of months. 中文：柱＝位置法，环＝市场法，线＝%1</extracomment>
        <translation>cột vị trí, ○ thị trường, – %1; gạch: nháp</translation>
    </message>
    <message>
        <source>Scope 2</source>
        <translation>Phạm vi 2</translation>
    </message>
    <message>
        <source>No electricity</source>
        <translation>Không có điện</translation>
    </message>
    <message>
        <source>This month has no Scope 2 figure in this gas.</source>
        <translation>Tháng này không có số liệu phạm vi 2 của khí này.</translation>
    </message>
    <message>
        <source>The target is the organisation&apos;s</source>
        <translation>Mục tiêu là của cả tổ chức</translation>
    </message>
    <message>
        <source>Choose the whole fleet as scope to see it.</source>
        <translation>Chọn phạm vi toàn mạng để xem.</translation>
    </message>
    <message>
        <source>The path cannot be computed</source>
        <translation>Không tính được lộ trình</translation>
    </message>
    <message>
        <source>No target was entered</source>
        <translation>Chưa nhập mục tiêu</translation>
    </message>
    <message>
        <source>The years are being read</source>
        <translation>Đang đọc các năm</translation>
    </message>
    <message>
        <source>Enter one into the book: wattmastctl book import --kind target. F1 shows an example.</source>
        <translation>Nhập vào sổ: wattmastctl book import --kind target. F1 có ví dụ.</translation>
    </message>
    <message>
        <source>line path, dashes trend</source>
        <translation>đường: lộ trình, nét đứt: xu hướng</translation>
    </message>
    <message>
        <source>%1 passed, %2 to look at</source>
        <translation>%1 đạt, %2 cần xem</translation>
    </message>
    <message>
        <source>Nothing to draw.</source>
        <translation>Không có gì để vẽ.</translation>
    </message>
    <message>
        <source>The meters of this line are not in the inventory any more.</source>
        <translation>Các công tơ của dòng này không còn trong danh mục.</translation>
    </message>
    <message>
        <source>Export the inventory</source>
        <translation>Xuất kiểm kê</translation>
    </message>
    <message>
        <source>Inventory %1</source>
        <translation>Kiểm kê %1</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Bảng CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export of the inventory</source>
        <translation>Xuất kiểm kê</translation>
    </message>
    <message>
        <source>The inventory was exported.</source>
        <translation>Đã xuất kiểm kê.</translation>
    </message>
    <message>
        <source>The inventory was not exported.</source>
        <translation>Chưa xuất được kiểm kê.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelClient</name>
    <message>
        <source>The channel was not saved.</source>
        <translation>Chưa lưu được kênh.</translation>
    </message>
    <message>
        <source>The channel was not removed.</source>
        <translation>Chưa gỡ bỏ được kênh.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelCredentialDialog</name>
    <message>
        <source>New credential</source>
        <translation>Thông tin xác thực mới</translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation>Chưa lưu được.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelForm</name>
    <message>
        <source>There is a channel of this name. Choose it in the list to change it.</source>
        <translation>Đã có kênh tên này. Chọn nó trong danh sách để thay đổi.</translation>
    </message>
    <message>
        <source>Rules that name it</source>
        <translation>Quy tắc có nêu tên kênh</translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation>Mọi quy tắc</translation>
    </message>
    <message>
        <source>Tells alarms</source>
        <translation>Báo cảnh báo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Off: it is kept and told nothing.</source>
        <translation>Tắt: kênh được giữ và không được báo gì.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Rules name it; it cannot be changed later.</source>
        <translation>Quy tắc gọi kênh bằng tên này; sau này không đổi được.</translation>
    </message>
    <message>
        <source>Alarms of</source>
        <translation>Cảnh báo của</translation>
    </message>
    <message>
        <source>Least urgent</source>
        <translation>Mức thấp nhất</translation>
    </message>
    <message>
        <source>This and what is more urgent is told.</source>
        <translation>Báo mức này và các mức khẩn cấp hơn.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelPaceFields</name>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Of the messages.</source>
        <translation>Của các tin.</translation>
    </message>
    <message>
        <source>Tells that an alarm is over</source>
        <translation>Báo khi cảnh báo đã hết</translation>
    </message>
    <message>
        <source>End of an alarm</source>
        <translation>Hết cảnh báo</translation>
    </message>
    <message>
        <source>Where its beginning was told.</source>
        <translation>Khi lúc phát sinh đã được báo.</translation>
    </message>
    <message>
        <source>Repeat after</source>
        <translation>Nhắc lại sau</translation>
    </message>
    <message>
        <source>Critical alarms that nobody acknowledged are told again; 0: never.</source>
        <translation>Cảnh báo nghiêm trọng chưa ai xác nhận được báo lại; 0: không bao giờ.</translation>
    </message>
    <message>
        <source>Only the urgent for a time of the day</source>
        <translation>Chỉ báo việc khẩn trong một khoảng giờ</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Giờ yên lặng</translation>
    </message>
    <message>
        <source>What is less urgent comes together at their end.</source>
        <translation>Việc ít khẩn hơn được báo gộp khi hết giờ.</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Từ và đến</translation>
    </message>
    <message>
        <source>Begin of the quiet hours</source>
        <translation>Bắt đầu giờ yên lặng</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>Kết thúc giờ yên lặng</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Told all the same</source>
        <translation>Vẫn báo</translation>
    </message>
    <message>
        <source>This and what is more urgent.</source>
        <translation>Mức này và các mức khẩn cấp hơn.</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Chờ</translation>
    </message>
    <message>
        <source>What comes within this time is one message.</source>
        <translation>Những gì đến trong thời gian này gộp thành một tin.</translation>
    </message>
    <message>
        <source>Messages an hour</source>
        <translation>Số tin mỗi giờ</translation>
    </message>
    <message>
        <source>At most; what is held back comes as one digest when there is room.</source>
        <translation>Tối đa; phần bị giữ lại được gửi thành một tin tổng hợp khi có thể.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelReceiverFields</name>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Báo bằng</translation>
    </message>
    <message>
        <source>What the desktop shows is in Settings.</source>
        <translation>Phần hiện trên màn hình nền đặt trong Cài đặt.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Cách gửi</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Its name or address, and its port; empty: the usual one.</source>
        <translation>Tên hoặc địa chỉ, và cổng; để trống: cổng thông thường.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Thông tin xác thực</translation>
    </message>
    <message>
        <source>User and password, token or community under a name: in the keyring or the credentials file, never in the database.</source>
        <translation>Người dùng và mật khẩu, mã truy cập hoặc community dưới một tên: lưu trong kho khóa hoặc tệp thông tin xác thực, không bao giờ trong cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Mới…</translation>
    </message>
    <message>
        <source>Keep a password under a name</source>
        <translation>Lưu mật khẩu dưới một tên</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Người gửi</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>With commas between.</source>
        <translation>Ngăn cách bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>Certificate pin</source>
        <translation>Ghim chứng thư</translation>
    </message>
    <message>
        <source>Of a server whose certificate no authority signed; a test message says which. Empty: authorities are asked.</source>
        <translation>Của máy chủ có chứng thư không do cơ quan nào ký; tin thử cho biết mã nào. Để trống: hỏi các cơ quan chứng thực.</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Cơ quan chứng thực</translation>
    </message>
    <message>
        <source>A PEM file; empty: those of the system.</source>
        <translation>Tệp PEM; để trống: của hệ thống.</translation>
    </message>
    <message>
        <source>A JSON document is sent there by POST. What of it is a secret is kept as a credential.</source>
        <translation>Một tài liệu JSON được gửi tới đó bằng POST. Phần bí mật trong đó được lưu thành thông tin xác thực.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelTableModel</name>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Gửi tới</translation>
    </message>
    <message>
        <source>Which alarms</source>
        <translation>Những cảnh báo nào</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Báo cuối</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChannelsWindow</name>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n kênh</numerusform>
        </translation>
    </message>
    <message>
        <source>The channels could not be read</source>
        <translation>Không đọc được các kênh</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Nobody is told of alarms yet</source>
        <translation>Chưa ai được thông báo về cảnh báo</translation>
    </message>
    <message>
        <source>A channel tells people or programs outside: by e-mail, webhook or SNMP.</source>
        <translation>Kênh thông báo cho người hoặc chương trình bên ngoài: qua e-mail, webhook hoặc SNMP.</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>Kênh mới</translation>
    </message>
    <message>
        <source>It is told nothing more, not even what waits for it now.</source>
        <translation>Kênh không nhận thông báo nào nữa, kể cả những gì đang chờ gửi.</translation>
    </message>
    <message>
        <source>These rules name it: %1.</source>
        <extracomment>Behind another sentence. %1: names of rules. 中文：以下规则指定了它：%1。</extracomment>
        <translation>Các quy tắc sau chỉ định kênh này: %1.</translation>
    </message>
    <message>
        <source>Remove the channel “%1”?</source>
        <translation>Gỡ bỏ kênh “%1”?</translation>
    </message>
    <message>
        <source>Remove channel</source>
        <translation>Gỡ bỏ kênh</translation>
    </message>
    <message>
        <source>A test message is on its way.</source>
        <translation>Đang gửi tin thử.</translation>
    </message>
    <message>
        <source>To %1; the answer may take up to two minutes.</source>
        <translation>Gửi tới %1; có thể mất đến hai phút mới có trả lời.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Bỏ cuộc</translation>
    </message>
    <message>
        <source>The test message was not delivered.</source>
        <translation>Tin thử không đến nơi.</translation>
    </message>
    <message>
        <source>The test message was sent.</source>
        <translation>Đã gửi tin thử.</translation>
    </message>
    <message>
        <source>Nobody says whether a trap arrives: look at %1.</source>
        <translation>Không có xác nhận trap đã đến hay chưa: hãy kiểm tra tại %1.</translation>
    </message>
    <message>
        <source>The test message was delivered.</source>
        <translation>Tin thử đã đến nơi.</translation>
    </message>
    <message>
        <source>%1 took it.</source>
        <translation>%1 đã nhận.</translation>
    </message>
    <message>
        <source>Save the new channel?</source>
        <translation>Lưu kênh mới?</translation>
    </message>
    <message>
        <source>Save the changes of the channel “%1”?</source>
        <translation>Lưu các thay đổi của kênh “%1”?</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc.</translation>
    </message>
    <message>
        <source>Sends a message that says that it is a test to what the form says</source>
        <translation>Gửi tới nơi ghi trong biểu mẫu một tin nói rõ là tin thử</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>chưa lưu</translation>
    </message>
    <message>
        <source>Notification channels</source>
        <translation>Kênh thông báo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>Gửi tin thử</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Hoàn lại</translation>
    </message>
    <message>
        <source>Save channel</source>
        <translation>Lưu kênh</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The test message arrived in part.</source>
        <translation>Tin thử chỉ đến được một phần.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChartAnnotations</name>
    <message>
        <source>The annotation was not kept.</source>
        <translation>Chưa lưu được ghi chú.</translation>
    </message>
    <message>
        <source>The annotation was added.</source>
        <translation>Đã thêm ghi chú.</translation>
    </message>
    <message>
        <source>The annotation was changed.</source>
        <translation>Đã sửa ghi chú.</translation>
    </message>
    <message>
        <source>The annotation was removed.</source>
        <translation>Đã gỡ bỏ ghi chú.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Its sites</source>
        <translation>Các trạm của ghi chú</translation>
    </message>
    <message>
        <source>%1, written %2</source>
        <extracomment>Author, and when it was written. 中文：%1，%2</extracomment>
        <translation>%1, ghi lúc %2</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Mở liên kết</translation>
    </message>
    <message>
        <source>Edit annotation…</source>
        <translation>Sửa ghi chú…</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Gỡ bỏ ghi chú</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Show in chart</source>
        <translation>Hiện trên biểu đồ</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be noted.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên không thể thêm ghi chú.</translation>
    </message>
    <message>
        <source>Reading only.</source>
        <translation>Chỉ đọc.</translation>
    </message>
    <message>
        <source>The annotations could not be read.</source>
        <translation>Không đọc được các ghi chú.</translation>
    </message>
    <message>
        <source>No annotations in this range</source>
        <translation>Không có ghi chú trong khoảng này</translation>
    </message>
    <message>
        <source>Press N in the chart, or choose “Add annotation…”.</source>
        <translation>Nhấn N trong biểu đồ, hoặc chọn “Thêm ghi chú…”.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChartExport</name>
    <message>
        <source>PNG picture, 1×</source>
        <extracomment>Picture file at normal size. 中文：PNG 图片，1×</extracomment>
        <translation>Ảnh PNG, 1×</translation>
    </message>
    <message>
        <source>PNG picture, 2×</source>
        <translation>Ảnh PNG, 2×</translation>
    </message>
    <message>
        <source>PNG picture, 3×</source>
        <translation>Ảnh PNG, 3×</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <extracomment>Scalable vector graphics. 中文：SVG 矢量图</extracomment>
        <translation>Hình vẽ SVG</translation>
    </message>
    <message>
        <source>CSV table, values as drawn</source>
        <extracomment>The columns that the chart draws, as a table. 中文：CSV 表格（所绘数据）</extracomment>
        <translation>Bảng CSV, giá trị như đã vẽ</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Xuất biểu đồ</translation>
    </message>
    <message>
        <source>The chart was not exported because its values are still being read. Try again.</source>
        <translation>Chưa xuất được biểu đồ vì vẫn đang đọc giá trị. Hãy thử lại.</translation>
    </message>
    <message>
        <source>CSV table, samples as stored</source>
        <extracomment>Every stored sample of the shown points and range. 中文：CSV 表格（原始采样）</extracomment>
        <translation>Bảng CSV, mẫu như đã lưu</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Sao chép ảnh</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Hiện dạng bảng</translation>
    </message>
    <message>
        <source>Chart export, %1</source>
        <comment>site or area</comment>
        <translation>Xuất biểu đồ, %1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChartTable</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Sao chép bảng</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a window with the numbers of a chart. 中文：%1，%2</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ChecksStep</name>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n trạm</numerusform>
        </translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>cần có</translation>
    </message>
    <message>
        <source>Why it is let stand</source>
        <translation>Lý do giữ nguyên</translation>
    </message>
    <message>
        <source>Printed in the report, in the part on its issue.</source>
        <translation>In trong báo cáo, ở phần về việc phát hành.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Số trạm</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Nothing stands open</source>
        <translation>Không còn gì chưa xử lý</translation>
    </message>
    <message>
        <source>Every check of the month passed, and there is nothing to note.</source>
        <translation>Mọi kiểm tra của tháng đều đạt, và không có gì cần ghi chú.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CollectorChart</name>
    <message>
        <source>Collector</source>
        <translation>Bộ thu thập</translation>
    </message>
    <message>
        <source>Polls per second</source>
        <translation>Lần đọc mỗi giây</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Thất bại</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>Không thực hiện</translation>
    </message>
    <message>
        <source>%1, by the minute</source>
        <extracomment>From when on the counts of the chart are, and how fine. 中文：%1起，逐分钟</extracomment>
        <translation>%1, theo phút</translation>
    </message>
    <message>
        <source>Polls/s</source>
        <extracomment>Polls per second, short. 中文：轮询/秒</extracomment>
        <translation>Lần đọc/s</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>polls</comment>
        <extracomment>Polls of the collector. 中文：已执行、失败、未执行</extracomment>
        <translation>Đã thực hiện</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>polls</comment>
        <translation>Bỏ lỡ</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CollectorSection</name>
    <message>
        <source>Collector</source>
        <translation>Bộ thu thập</translation>
    </message>
    <message>
        <source>Open the page Devices</source>
        <translation>Mở trang Thiết bị</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>The database is open for reading only, so this window polls nothing.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên cửa sổ này không đọc thiết bị nào.</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>Chi tiết kỹ thuật</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Chạy từ</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>Samples per second</source>
        <translation>Mẫu mỗi giây</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Lần đọc</translation>
    </message>
    <message>
        <source>%1 since the start, %2 answered, %3 not made</source>
        <translation>%1 từ khi khởi động, %2 có trả lời, %3 không thực hiện</translation>
    </message>
    <message>
        <source>Answers take</source>
        <translation>Thời gian trả lời</translation>
    </message>
    <message>
        <source>%1 (median), %2 (95%)</source>
        <translation>%1 (trung vị), %2 (95%)</translation>
    </message>
    <message>
        <source>Waiting to be stored</source>
        <translation>Đang chờ lưu</translation>
    </message>
    <message>
        <source>%1 of at most %2 samples</source>
        <translation>%1 trong tối đa %2 mẫu</translation>
    </message>
    <message>
        <source>Newest sample</source>
        <translation>Mẫu mới nhất</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ColumnChooser</name>
    <message>
        <source>As at first</source>
        <translation>Như ban đầu</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Tick to show; drag or press Alt+Up and Alt+Down to move</source>
        <translation>Đánh dấu để hiện; kéo hoặc nhấn Alt+Lên và Alt+Xuống để di chuyển</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ColumnEditor</name>
    <message>
        <source>Choose a column in the table.</source>
        <translation>Chọn một cột trong bảng.</translation>
    </message>
    <message>
        <source>As the file has it; stored in %1.</source>
        <translation>Như trong tệp; lưu theo %1.</translation>
    </message>
    <message>
        <source>That is no length. Write it as 15m, 1h, 1d or 1mo.</source>
        <translation>Đây không phải độ dài thời gian. Hãy viết 15m, 1h, 1d hoặc 1mo.</translation>
    </message>
    <message>
        <source>Write a number above zero with a point, such as 40 or 0.001.</source>
        <translation>Hãy viết một số lớn hơn không, dùng dấu chấm, ví dụ 40 hoặc 0.001.</translation>
    </message>
    <message>
        <source>Rows named</source>
        <translation>Các hàng có tên</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Đại lượng đo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Kind and unit are right</source>
        <translation>Loại và đơn vị đúng</translation>
    </message>
    <message>
        <source>Its time is</source>
        <translation>Thời gian là</translation>
    </message>
    <message>
        <source>Period length</source>
        <translation>Độ dài kỳ</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Pha</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Số thứ tự</translation>
    </message>
    <message>
        <source>Where a device has several: an outlet, an interface.</source>
        <translation>Khi một thiết bị có nhiều: ổ cắm, giao diện mạng.</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Hệ số nhân</translation>
    </message>
    <message>
        <source>Before the unit: 40 for values before a 200/5 A transformer.</source>
        <translation>Nhân trước đơn vị: 40 cho giá trị phía trước biến dòng 200/5 A.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Another site</source>
        <translation>Trạm khác</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>Thiết bị khác</translation>
    </message>
    <message>
        <source>Only where this column is of another one than the file.</source>
        <translation>Chỉ khi cột này thuộc nơi khác với tệp.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>không nêu</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>như đã ghi</translation>
    </message>
    <message>
        <source>turned round</source>
        <translation>đảo chiều</translation>
    </message>
    <message>
        <source>the end of its period</source>
        <translation>lúc cuối kỳ</translation>
    </message>
    <message>
        <source>the begin of its period</source>
        <translation>lúc đầu kỳ</translation>
    </message>
    <message>
        <source>as the file</source>
        <translation>như tệp</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Dùng làm</translation>
    </message>
    <message>
        <source>total</source>
        <translation>tổng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CommandPalette</name>
    <message>
        <source>Nothing is called like this.</source>
        <translation>Không có gì mang tên này.</translation>
    </message>
    <message>
        <source>Reading the names of the fleet …</source>
        <translation>Đang đọc các tên trong toàn mạng …</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Tìm hoặc chạy lệnh</translation>
    </message>
    <message>
        <source>Sites, points, views, pages and commands</source>
        <translation>Trạm, điểm đo, chế độ xem, trang và lệnh</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CompareButton</name>
    <message>
        <source>%1 …</source>
        <comment>comparison from an own start, to be changed</comment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Own start …</source>
        <translation>Tự chọn điểm đầu …</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Không so sánh</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <translation>So sánh: %1</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>So với %1</translation>
    </message>
    <message>
        <source>Compare with an earlier time</source>
        <translation>So với thời gian trước đó</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CompareStartPopup</name>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Start of the comparison</source>
        <translation>Điểm đầu của so sánh</translation>
    </message>
    <message>
        <source>A comparison begins in the past.</source>
        <translation>So sánh phải bắt đầu trong quá khứ.</translation>
    </message>
    <message>
        <source>Not a time. Example: 2026-11-12 14:32</source>
        <translation>Không phải thời gian. Ví dụ: 2026-11-12 14:32</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ComputerForm</name>
    <message>
        <source>Not known</source>
        <translation>Không rõ</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>còn trống %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Máy tính này</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbon</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Lưu trữ</translation>
    </message>
    <message>
        <source>Taken from the system. Settings change it later.</source>
        <translation>Lấy từ hệ thống. Có thể đổi sau trong Cài đặt.</translation>
    </message>
    <message>
        <source>Proposed for sites that you add. Each site keeps its own.</source>
        <translation>Đề xuất cho các trạm thêm mới. Mỗi trạm giữ giá trị riêng.</translation>
    </message>
    <message>
        <source>For a new database.</source>
        <translation>Cho cơ sở dữ liệu mới.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Lưới điện</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>No factor could be read</source>
        <translation>Không đọc được hệ số nào</translation>
    </message>
    <message>
        <source>Folder of the database</source>
        <translation>Thư mục của cơ sở dữ liệu</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ConnectForm</name>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Choose one of the list, or nothing to have it found.</source>
        <translation>Chọn một mục trong danh sách, hoặc để trống để chương trình tự tìm.</translation>
    </message>
    <message>
        <source>the one that fits</source>
        <translation>tự tìm mẫu phù hợp</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Mẫu thiết bị</translation>
    </message>
    <message>
        <source>New credential…</source>
        <translation>Thông tin xác thực mới…</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ContentStep</name>
    <message>
        <source>Folder of the report</source>
        <translation>Thư mục của báo cáo</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Trang bìa</translation>
    </message>
    <message>
        <source>files, and as a chart</source>
        <translation>tệp, và dạng biểu đồ</translation>
    </message>
    <message>
        <source>pages and files</source>
        <translation>trang và tệp</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>A file of each kind in each language.</source>
        <translation>Mỗi ngôn ngữ một tệp cho mỗi loại.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>CSV is a file for each table, in the first language.</source>
        <translation>CSV là một tệp cho mỗi bảng, bằng ngôn ngữ đầu tiên.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Files appear there whole or not at all, and none is written over.</source>
        <translation>Tệp xuất hiện ở đó trọn vẹn hoặc không có, và không tệp nào bị ghi đè.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Phần</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Số hàng</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>Content of the report</source>
        <translation>Nội dung báo cáo</translation>
    </message>
    <message>
        <source>files</source>
        <translation>tệp</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Các phần</translation>
    </message>
    <message>
        <source>What is left out is in none of the files; the method says so.</source>
        <translation>Phần bị bỏ không có trong tệp nào; phần phương pháp nêu rõ điều đó.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CoolingModel</name>
    <message>
        <source>This unit has no such sensor.</source>
        <translation>Thiết bị này không có cảm biến như vậy.</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>chưa có giá trị</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Supply, °C</source>
        <extracomment>Temperature of what a cooling unit gives. 中文：供，°C</extracomment>
        <translation>Cấp, °C</translation>
    </message>
    <message>
        <source>Return, °C</source>
        <extracomment>Temperature of what comes back to a cooling unit. 中文：回，°C</extracomment>
        <translation>Hồi, °C</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Tuổi</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CorrectionImportDialog</name>
    <message>
        <source>Import corrections</source>
        <translation>Nhập hiệu chỉnh</translation>
    </message>
    <message>
        <source>A CSV file with the columns site, device, point, time and value, such as an export in which values were put right; withdraw, stored_value, why and document may be added. All of its rows are taken or none. Nothing counts otherwise before you have seen what it does.</source>
        <translation>Tệp CSV có các cột site, device, point, time và value, chẳng hạn một tệp đã xuất và sửa giá trị; có thể thêm withdraw, stored_value, why và document. Mọi hàng được nhận hoặc không hàng nào. Trước khi bạn xem tác dụng của nó, không giá trị nào thay đổi.</translation>
    </message>
    <message>
        <source>What it corrects</source>
        <translation>Nội dung hiệu chỉnh</translation>
    </message>
    <message>
        <source>It is compared with what is stored, and nothing is corrected yet.</source>
        <translation>Tệp được so với dữ liệu đã lưu, chưa hiệu chỉnh gì.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Không đọc được tệp</translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s)</source>
        <translation>
            <numerusform>%Ln hiệu chỉnh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) say what counts already</source>
        <translation>
            <numerusform>%Ln hàng trùng với giá trị hiện hành</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is as the file says</source>
        <translation>Mọi thứ đã đúng như tệp</translation>
    </message>
    <message>
        <source>There is nothing to correct.</source>
        <translation>Không có gì để hiệu chỉnh.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CorrectionPlanModel</name>
    <message>
        <source>withdrawn</source>
        <translation>đã rút</translation>
    </message>
    <message>
        <source>as for all</source>
        <translation>như lý do chung</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, document</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Của</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>Giá trị đã lưu</translation>
    </message>
    <message>
        <source>Counts then</source>
        <translation>Sau hiệu chỉnh</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CoverageCalendar</name>
    <message>
        <source>No measured grid meter</source>
        <translation>Không có công tơ đo điện lưới</translation>
    </message>
    <message>
        <source>The samples of a meter cannot be read.</source>
        <translation>Không đọc được mẫu của một công tơ.</translation>
    </message>
    <message>
        <source>Click or Shift+Enter: its course</source>
        <translation>Nhấp hoặc Shift+Enter: diễn biến</translation>
    </message>
    <message>
        <source>Click or Shift+Enter: the site</source>
        <translation>Nhấp hoặc Shift+Enter: mở trạm</translation>
    </message>
    <message>
        <source>no meter</source>
        <translation>không có công tơ</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>chưa đến</translation>
    </message>
    <message>
        <source>%1, %2 h</source>
        <extracomment>A day of the calendar. 中文：%1，共 %2 小时</extracomment>
        <translation>%1, %2 h</translation>
    </message>
    <message>
        <source>Coverage calendar</source>
        <translation>Lịch độ phủ</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Không có hàng</translation>
    </message>
    <message>
        <source>Known</source>
        <comment>share of hours</comment>
        <translation>Đã biết</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Công tơ</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>đo được</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>tích phân</translation>
    </message>
    <message>
        <source>estimated, entered</source>
        <translation>ước tính, nhập tay</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>Double-click a day for its course</source>
        <translation>Nhấp đúp một ngày để xem diễn biến</translation>
    </message>
    <message>
        <source>Click a site to open it, double-click a day for its course</source>
        <translation>Nhấp một trạm để mở, nhấp đúp một ngày để xem diễn biến</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CredentialDialog</name>
    <message>
        <source>The credential was not kept.</source>
        <translation>Chưa lưu được thông tin xác thực.</translation>
    </message>
    <message>
        <source>New credential</source>
        <translation>Thông tin xác thực mới</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CredentialEditor</name>
    <message>
        <source>1 to 64 letters, digits, “-”, “_” and “.”; the first one is a letter or digit.</source>
        <translation>1 đến 64 chữ cái, chữ số, “-”, “_” và “.”; ký tự đầu là chữ cái hoặc chữ số.</translation>
    </message>
    <message>
        <source>There is one of this name. Choose it in the list to change it.</source>
        <translation>Tên này đã có. Muốn sửa, hãy chọn nó trong danh sách.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Devices refer to it as credential=NAME. The name is no secret.</source>
        <translation>Thiết bị tham chiếu bằng credential=TÊN. Tên không phải bí mật.</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>The keyring opens with your login. The file can be read by you alone, and by a program that runs without a desktop.</source>
        <translation>Kho khóa mở cùng lúc với đăng nhập. Tệp chỉ chủ tài khoản đọc được, và dùng được cho chương trình chạy không có giao diện đồ họa.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dùng cho</translation>
    </message>
    <message>
        <source>Fills in what is usual; every parameter can be changed.</source>
        <translation>Điền sẵn các giá trị thông dụng; mọi tham số đều có thể sửa.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>As in a device&apos;s address. Passwords, tokens, keys and communities are not shown.</source>
        <translation>Như trong địa chỉ của thiết bị. Mật khẩu, mã truy cập, khóa và community không được hiển thị.</translation>
    </message>
    <message>
        <source>Name of the credential</source>
        <translation>Tên của thông tin xác thực</translation>
    </message>
    <message>
        <source>SNMP version 3</source>
        <translation>SNMP phiên bản 3</translation>
    </message>
    <message>
        <source>SNMP version 1 or 2c</source>
        <translation>SNMP phiên bản 1 hoặc 2c</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Người dùng và mật khẩu</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Mã truy cập</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Khóa API</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Loại khác</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>Thêm tham số</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Secret part of a webhook&apos;s URL</source>
        <translation>Phần bí mật trong URL của webhook</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CredentialSection</name>
    <message>
        <source>Remove the credential “%1”?</source>
        <translation>Gỡ bỏ thông tin xác thực “%1”?</translation>
    </message>
    <message>
        <source>Its password cannot be brought back. Devices that refer to it are not read any more when collecting starts again.</source>
        <translation>Không thể lấy lại mật khẩu của nó. Các thiết bị tham chiếu đến nó sẽ không được đọc nữa khi việc thu thập khởi động lại.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>Sửa “%1”</translation>
    </message>
    <message>
        <source>Add a credential</source>
        <translation>Thêm thông tin xác thực</translation>
    </message>
    <message>
        <source>No credential is kept</source>
        <translation>Chưa lưu thông tin xác thực nào</translation>
    </message>
    <message>
        <source>A password that many devices share is kept once under a name, beside this list, and devices refer to it.</source>
        <translation>Mật khẩu dùng chung cho nhiều thiết bị được lưu một lần dưới một tên ở bên cạnh danh sách này, và các thiết bị tham chiếu đến tên đó.</translation>
    </message>
    <message>
        <source>The desktop keyring cannot be used.</source>
        <translation>Không dùng được kho khóa của màn hình nền.</translation>
    </message>
    <message>
        <source>It did not answer in time, or refused. See whether its program asks something, then press F5; or keep credentials in the file.</source>
        <translation>Kho khóa không trả lời kịp hoặc đã từ chối. Hãy xem chương trình của nó có đang hỏi gì không, rồi nhấn F5; hoặc lưu thông tin xác thực trong tệp.</translation>
    </message>
    <message>
        <source>There is no desktop keyring.</source>
        <translation>Không có kho khóa của màn hình nền.</translation>
    </message>
    <message>
        <source>Credentials are kept in a file that you alone can read. For a keyring, install GNOME Keyring, KWallet or KeePassXC and log in again.</source>
        <translation>Thông tin xác thực được lưu trong một tệp chỉ chủ tài khoản đọc được. Muốn có kho khóa, hãy cài GNOME Keyring, KWallet hoặc KeePassXC rồi đăng nhập lại.</translation>
    </message>
    <message>
        <source>The desktop keyring is locked.</source>
        <translation>Kho khóa của màn hình nền đang khóa.</translation>
    </message>
    <message>
        <source>What it keeps is not listed, and devices that need it are not read.</source>
        <translation>Nội dung trong đó không được liệt kê, và các thiết bị cần đến không được đọc.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>The credentials file cannot be read.</source>
        <translation>Không đọc được tệp thông tin xác thực.</translation>
    </message>
    <message>
        <source>Others may read or write it, or it is not what it should be. Devices that need it are not read. The technical detail says what to do.</source>
        <translation>Người khác có thể đọc hoặc ghi tệp này, hoặc nội dung tệp không đúng. Các thiết bị cần đến không được đọc. Chi tiết kỹ thuật cho biết cần làm gì.</translation>
    </message>
    <message>
        <source>Devices are still read with the credentials of when collecting started.</source>
        <translation>Thiết bị vẫn đang được đọc bằng thông tin xác thực từ lúc bắt đầu thu thập.</translation>
    </message>
    <message>
        <source>Start it again to use those of now; it takes some seconds.</source>
        <translation>Khởi động lại để dùng thông tin hiện tại; mất vài giây.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Khởi động lại</translation>
    </message>
    <message>
        <source>The other place has a different one of this name, or it is gone. Remove the one that is not right.</source>
        <translation>Nơi kia có thông tin xác thực khác cùng tên, hoặc thông tin này không còn nữa. Hãy gỡ bỏ cái không đúng.</translation>
    </message>
    <message>
        <source>The desktop keyring did not answer in time, or refused.</source>
        <translation>Kho khóa của màn hình nền không trả lời kịp hoặc đã từ chối.</translation>
    </message>
    <message>
        <source>The desktop keyring stays locked: its dialog was closed, or could not be shown.</source>
        <translation>Kho khóa của màn hình nền vẫn khóa: hộp thoại của nó đã bị đóng, hoặc không hiển thị được.</translation>
    </message>
    <message>
        <source>“%1” is kept.</source>
        <translation>Đã lưu “%1”.</translation>
    </message>
    <message>
        <source>“%1” was not kept.</source>
        <translation>Chưa lưu được “%1”.</translation>
    </message>
    <message>
        <source>“%1” is moved.</source>
        <translation>Đã chuyển “%1”.</translation>
    </message>
    <message>
        <source>“%1” was not moved.</source>
        <translation>Chưa chuyển được “%1”.</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>Đã gỡ bỏ “%1”.</translation>
    </message>
    <message>
        <source>“%1” was not removed.</source>
        <translation>Chưa gỡ bỏ được “%1”.</translation>
    </message>
    <message>
        <source>The desktop keyring is unlocked.</source>
        <translation>Đã mở kho khóa của màn hình nền.</translation>
    </message>
    <message>
        <source>The desktop keyring was not unlocked.</source>
        <translation>Chưa mở được kho khóa của màn hình nền.</translation>
    </message>
    <message>
        <source>Write credential=%1 in the addresses of devices.</source>
        <translation>Hãy ghi credential=%1 trong địa chỉ của thiết bị.</translation>
    </message>
    <message>
        <source>Move to the keyring</source>
        <translation>Chuyển vào kho khóa</translation>
    </message>
    <message>
        <source>Move to the file</source>
        <translation>Chuyển vào tệp</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Thông tin xác thực</translation>
    </message>
    <message>
        <source>Passwords under names; many devices can refer to one.</source>
        <translation>Mật khẩu lưu theo tên; nhiều thiết bị có thể tham chiếu cùng một tên.</translation>
    </message>
    <message>
        <source>Kept credentials</source>
        <translation>Thông tin xác thực đã lưu</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Nothing can be listed</source>
        <translation>Không liệt kê được gì</translation>
    </message>
    <message>
        <source>What the place named above keeps is not known as long as it cannot be read.</source>
        <translation>Chưa biết nơi nêu trên lưu những gì chừng nào còn chưa đọc được.</translation>
    </message>
    <message>
        <source>Nothing is collected.</source>
        <translation>Hiện không thu thập dữ liệu.</translation>
    </message>
    <message>
        <source>Devices are not read until collecting is started; it takes some seconds.</source>
        <translation>Thiết bị chỉ được đọc khi bắt đầu thu thập; mất vài giây.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::CredentialTableModel</name>
    <message>
        <source>known to the service</source>
        <translation>dịch vụ đã biết</translation>
    </message>
    <message>
        <source>%1 (not used)</source>
        <extracomment>%1 is a place. Another place that is asked first has a credential of the same name. 中文：%1（未使用）</extracomment>
        <translation>%1 (không dùng)</translation>
    </message>
    <message>
        <source>A place that is asked first has a credential of the same name.</source>
        <translation>Nơi được hỏi trước có thông tin xác thực cùng tên.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Nơi lưu</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DecisionDialog</name>
    <message>
        <source>Times</source>
        <translation>Nhân với</translation>
    </message>
    <message>
        <source>1 where the samples were right as they are; 0.1 where they are ten times too large.</source>
        <translation>1 nếu các mẫu vốn đúng; 0.1 nếu chúng lớn gấp mười lần.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>The factor is a number above zero, such as 0.1.</source>
        <translation>Hệ số là số lớn hơn không, ví dụ 0.1.</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>Hãy nhập họ và tên.</translation>
    </message>
    <message>
        <source>Give a reason; it is kept with the decision.</source>
        <translation>Hãy cho biết lý do; lý do được lưu cùng quyết định.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DelayField</name>
    <message>
        <source>seconds</source>
        <translation>giây</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>phút</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ngày</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DesktopPanel</name>
    <message>
        <source>Desktop</source>
        <translation>Màn hình nền</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Cỡ chữ và nút điều khiển</translation>
    </message>
    <message>
        <source>From the next start of the program on.</source>
        <translation>Có hiệu lực từ lần khởi động chương trình kế tiếp.</translation>
    </message>
    <message>
        <source>Wall mode</source>
        <translation>Chế độ màn hình lớn</translation>
    </message>
    <message>
        <source>How it looks. F11 opens it on this screen.</source>
        <translation>Giao diện của chế độ này. F11 mở nó trên màn hình hiện tại.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Tell the desktop of new critical and major alarms, at most twice a minute.</source>
        <translation>Hiện thông báo trên màn hình khi có cảnh báo mới mức nghiêm trọng và lớn, nhiều nhất hai lần mỗi phút.</translation>
    </message>
    <message>
        <source>Mark in the tray</source>
        <translation>Biểu tượng ở khay hệ thống</translation>
    </message>
    <message>
        <source>State at a glance, and the way back to the window.</source>
        <translation>Thấy ngay trạng thái, và mở lại được cửa sổ.</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Màn hình nền này không có khay hệ thống.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Appearance of wall mode</source>
        <translation>Giao diện của chế độ màn hình lớn</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DeviceDialog</name>
    <message>
        <source>Test again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>not polled: the collector is stopped</source>
        <translation>không đọc: bộ thu thập đang dừng</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Lỗi gần nhất</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Trả lời cuối</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Giao thức</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Mô tả</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Chu kỳ</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Độ trễ</translation>
    </message>
    <message>
        <source>median %1, p95 %2</source>
        <translation>trung vị %1, p95 %2</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Lần đọc</translation>
    </message>
    <message>
        <source>%1, of which %2 answered; %3 missed</source>
        <translation>%1, trong đó %2 có trả lời; bỏ lỡ %3</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>The collector is stopped, so nothing is asked.</source>
        <translation>Bộ thu thập đang dừng nên không hỏi gì.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Mẫu thiết bị</translation>
    </message>
    <message>
        <source>Test poll</source>
        <translation>Đọc thử</translation>
    </message>
    <message>
        <source>Raw log</source>
        <translation>Dữ liệu thô</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Mở trạm</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>What is shown of the device</source>
        <translation>Hiện nội dung nào của thiết bị</translation>
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
        <translation>Modbus RTU qua TCP</translation>
    </message>
    <message>
        <source>SNMP v2c</source>
        <translation>SNMP v2c</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Kiểu</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Trả lời cuối</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Tỷ lệ trả lời</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>chưa xác nhận</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>thêm %n phát hiện</numerusform>
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
        <translation>Modbus RTU, cổng nối tiếp</translation>
    </message>
    <message>
        <source>DL/T 645, serial port</source>
        <translation>DL/T 645, cổng nối tiếp</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DevicesPage</name>
    <message>
        <source>By protocol</source>
        <translation>Theo giao thức</translation>
    </message>
    <message>
        <source>since the collector started</source>
        <translation>từ khi bộ thu thập khởi động</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Bộ thu thập</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Filter by name, address, state</source>
        <translation>Lọc theo tên, địa chỉ, trạng thái</translation>
    </message>
    <message>
        <source>Filter devices</source>
        <translation>Lọc thiết bị</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Có vấn đề %1</translation>
    </message>
    <message>
        <source>Silent %1</source>
        <translation>Mất tín hiệu %1</translation>
    </message>
    <message>
        <source>%1, problems first</source>
        <translation>%1, có vấn đề xếp trước</translation>
    </message>
    <message>
        <source>There are no devices</source>
        <translation>Không có thiết bị</translation>
    </message>
    <message>
        <source>%1 well, %2 late, %3 silent</source>
        <translation>%1 bình thường, %2 trễ, %3 mất tín hiệu</translation>
    </message>
    <message>
        <source>Poll rate</source>
        <translation>Tốc độ đọc</translation>
    </message>
    <message>
        <source>Polls answered</source>
        <translation>Lần đọc có trả lời</translation>
    </message>
    <message>
        <source>Latency, p95</source>
        <translation>Độ trễ, p95</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>trung vị %1</translation>
    </message>
    <message>
        <source>Write lag</source>
        <translation>Trễ ghi</translation>
    </message>
    <message>
        <source>committed twice a second</source>
        <translation>ghi hai lần mỗi giây</translation>
    </message>
    <message>
        <source>Waiting for the store</source>
        <translation>Chờ ghi vào kho</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>mẫu</translation>
    </message>
    <message>
        <source>nothing is held back</source>
        <translation>không tồn đọng</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>Chi tiết kỹ thuật</translation>
    </message>
    <message>
        <source>Import history…</source>
        <translation>Nhập dữ liệu lịch sử…</translation>
    </message>
    <message>
        <source>CSV files of other systems (Ctrl+I); they can also be dropped onto the window.</source>
        <translation>Tệp CSV của hệ thống khác (Ctrl+I); cũng có thể kéo thả vào cửa sổ.</translation>
    </message>
    <message>
        <source>Discover…</source>
        <translation>Dò tìm…</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>Thêm thiết bị</translation>
    </message>
    <message>
        <source>Add the first one, look for some in the network, or give an inventory with --inventory when the program starts.</source>
        <translation>Hãy thêm thiết bị đầu tiên, dò tìm trong mạng, hoặc cung cấp danh mục thiết bị bằng --inventory khi khởi động chương trình.</translation>
    </message>
    <message>
        <source>%1 samples%2</source>
        <translation>%1 mẫu%2</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be added.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên không thể thêm gì.</translation>
    </message>
    <message>
        <source>Connect and test one device, then store it.</source>
        <translation>Kết nối và thử một thiết bị, rồi lưu lại.</translation>
    </message>
    <message>
        <source>Look for devices in a range of addresses.</source>
        <translation>Tìm thiết bị trong một dải địa chỉ.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Test poll</source>
        <translation>Đọc thử</translation>
    </message>
    <message>
        <source>Raw log</source>
        <translation>Dữ liệu thô</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Mở trạm</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Sao chép địa chỉ</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Sao chép các hàng đã chọn</translation>
    </message>
    <message>
        <source>%1 was added to %2.</source>
        <translation>Đã thêm %1 vào %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) were added to %1.</source>
        <translation>
            <numerusform>Đã thêm %n thiết bị vào %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Collecting starts anew and takes it along.</source>
        <translation>Việc thu thập khởi động lại và bao gồm thiết bị mới.</translation>
    </message>
    <message>
        <source>Which devices are listed</source>
        <translation>Liệt kê thiết bị nào</translation>
    </message>
    <message>
        <source>Click a protocol to list its devices only, and again for all.</source>
        <translation>Nhấp một giao thức để chỉ liệt kê thiết bị của nó, nhấp lần nữa để hiện tất cả.</translation>
    </message>
    <message>
        <source>All protocols</source>
        <translation>Mọi giao thức</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 điểm đo</translation>
    </message>
    <message>
        <source>newest sample %1</source>
        <translation>mẫu mới nhất %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3, problems first</source>
        <extracomment>%1 is a protocol, %2 how many devices are listed, %3 of how many. 中文：%1：%2 / %3，问题优先</extracomment>
        <translation>%1: %2 trên %3, có vấn đề xếp trước</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>A state of the collector and for how long: &quot;Collector running for 5 h 00&quot;. 中文：%1，已运行 %2</extracomment>
        <translation>%1 được %2</translation>
    </message>
    <message>
        <source>not polled</source>
        <translation>không đọc</translation>
    </message>
    <message>
        <source>%1 unanswered</source>
        <translation>%1 không trả lời</translation>
    </message>
    <message>
        <source>%1 of these were not made in time</source>
        <translation>%1 trong số này không thực hiện kịp</translation>
    </message>
    <message>
        <source>/min</source>
        <extracomment>Behind a number of polls or samples. 中文：/分钟，/秒</extracomment>
        <translation>/phút</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DiscoverDialog</name>
    <message>
        <source>Say where to look. Nothing is sent before you press the button.</source>
        <translation>Cho biết tìm ở đâu. Không gửi gì trước khi nhấn nút.</translation>
    </message>
    <message>
        <source>This cannot be searched. Check addresses, ports and units; at most %1 addresses at once.</source>
        <translation>Không thể tìm. Hãy kiểm tra địa chỉ, cổng và mã đơn vị; mỗi lần nhiều nhất %1 địa chỉ.</translation>
    </message>
    <message>
        <source>The search did not begin.</source>
        <translation>Chưa bắt đầu được việc tìm.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Đã tìm thấy</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n thiết bị</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines asked</source>
        <translation>đã hỏi %1 trên %2 đường dây</translation>
    </message>
    <message>
        <source>%1 ports open, but silent</source>
        <translation>%1 cổng mở nhưng không trả lời</translation>
    </message>
    <message>
        <source>The search ended early.</source>
        <translation>Việc tìm kết thúc sớm.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Đã hủy việc tìm.</translation>
    </message>
    <message>
        <source>What was found until then can be added.</source>
        <translation>Có thể thêm những gì đã tìm thấy đến lúc đó.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Đang tìm…</translation>
    </message>
    <message>
        <source>Devices appear as they answer.</source>
        <translation>Thiết bị hiện ra ngay khi trả lời.</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Không thiết bị nào trả lời</translation>
    </message>
    <message>
        <source>Check the addresses, the ports and any firewall in between.</source>
        <translation>Hãy kiểm tra địa chỉ, cổng và tường lửa ở giữa.</translation>
    </message>
    <message>
        <source>Nothing searched yet</source>
        <translation>Chưa tìm lần nào</translation>
    </message>
    <message>
        <source>Devices that are in the fleet already are marked as such.</source>
        <translation>Thiết bị đã có trong mạng được đánh dấu.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n device(s)</source>
        <translation>
            <numerusform>Thêm %n thiết bị</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be added.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên không thể thêm gì.</translation>
    </message>
    <message>
        <source>The devices were not added.</source>
        <translation>Chưa thêm được các thiết bị.</translation>
    </message>
    <message>
        <source>Discover devices</source>
        <translation>Dò tìm thiết bị</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Profile of the selected device</source>
        <translation>Mẫu của thiết bị đã chọn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Addresses to ask: %1; first questions: at most %2, no more than %3 a second; that takes %4 at most. Whoever answers is identified and read once. Nothing is written, and nothing is stored before you say so.</source>
        <translation>Số địa chỉ cần hỏi: %1; câu hỏi đầu: nhiều nhất %2, không quá %3 mỗi giây; mất nhiều nhất %4. Thiết bị trả lời được nhận dạng và đọc một lần. Không ghi gì vào thiết bị, và không lưu gì khi chưa được đồng ý.</translation>
    </message>
    <message>
        <source>Search for devices</source>
        <translation>Dò tìm thiết bị</translation>
    </message>
    <message>
        <source>what was found is not kept</source>
        <translation>kết quả đã tìm không được giữ lại</translation>
    </message>
    <message>
        <source>Adding devices to %1</source>
        <translation>Đang thêm thiết bị vào %1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::DiscoveryForm</name>
    <message>
        <source>A port is a number from 1 to 65535; several stand with commas between. Example: 502, 1502</source>
        <translation>Cổng là số từ 1 đến 65535; nhiều cổng cách nhau bằng dấu phẩy. Ví dụ: 502, 1502</translation>
    </message>
    <message>
        <source>none (public)</source>
        <translation>không có (public)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Networks (10.21.0.0/24), ranges (10.21.0.9-40), addresses and names, with commas between.</source>
        <translation>Mạng (10.21.0.0/24), dải (10.21.0.9-40), địa chỉ và tên máy, cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>Protocols and ports</source>
        <translation>Giao thức và cổng</translation>
    </message>
    <message>
        <source>Modbus TCP, SunSpec</source>
        <translation>Modbus TCP, SunSpec</translation>
    </message>
    <message>
        <source>Modbus RTU over TCP</source>
        <translation>Modbus RTU qua TCP</translation>
    </message>
    <message>
        <source>SNMP</source>
        <translation>SNMP</translation>
    </message>
    <message>
        <source>DL/T 645 over TCP</source>
        <translation>DL/T 645 qua TCP</translation>
    </message>
    <message>
        <source>Redfish</source>
        <translation>Redfish</translation>
    </message>
    <message>
        <source>Ports of %1</source>
        <translation>Cổng của %1</translation>
    </message>
    <message>
        <source>Modbus units</source>
        <translation>Mã đơn vị Modbus</translation>
    </message>
    <message>
        <source>SNMP credential</source>
        <translation>Thông tin xác thực SNMP</translation>
    </message>
    <message>
        <source>Redfish credential</source>
        <translation>Thông tin xác thực Redfish</translation>
    </message>
    <message>
        <source>Questions a second, at most</source>
        <translation>Số câu hỏi mỗi giây, tối đa</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EditionChangeModel</name>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>Trong thư viện</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EditionDialog</name>
    <message>
        <source>Import an edition of factors</source>
        <translation>Nhập một phiên bản hệ số</translation>
    </message>
    <message>
        <source>A CSV file with the columns of the library, or with fewer: id, category, region, value, unit and item are needed. Nothing is entered before you have seen what it changes.</source>
        <translation>Tệp CSV có các cột như thư viện, hoặc ít hơn: bắt buộc có mã, loại, khu vực, giá trị, đơn vị và mục. Không ghi gì trước khi các thay đổi được xem.</translation>
    </message>
    <message>
        <source>Publisher, for rows that leave it out</source>
        <translation>Đơn vị công bố, cho các hàng không ghi</translation>
    </message>
    <message>
        <source>Document, for rows that leave it out</source>
        <translation>Tài liệu, cho các hàng không ghi</translation>
    </message>
    <message>
        <source>Published on, for rows that leave it out</source>
        <translation>Ngày công bố, cho các hàng không ghi</translation>
    </message>
    <message>
        <source>Licence, for rows that leave it out</source>
        <translation>Giấy phép, cho các hàng không ghi</translation>
    </message>
    <message>
        <source>The file is all of its sets: what they have and it has not is not offered any more</source>
        <translation>Tệp là toàn bộ các bộ hệ số của nó: hệ số có trong bộ mà không có trong tệp sẽ không dùng nữa</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Những thay đổi</translation>
    </message>
    <message>
        <source>It is compared with the library, and nothing is entered yet.</source>
        <translation>Tệp được so với thư viện, chưa ghi gì.</translation>
    </message>
    <message>
        <source>The file cannot be compared</source>
        <translation>Không so sánh được tệp</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>factors</comment>
        <translation>%1 mới</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>factors</comment>
        <translation>%1 thay đổi</translation>
    </message>
    <message>
        <source>%1 go</source>
        <comment>factors</comment>
        <translation>%1 bị bỏ</translation>
    </message>
    <message>
        <source>%1 not in the file</source>
        <comment>factors</comment>
        <translation>%1 không có trong tệp</translation>
    </message>
    <message>
        <source>%1 as they are</source>
        <comment>factors</comment>
        <translation>%1 giữ nguyên</translation>
    </message>
    <message>
        <source>The library has all of it already</source>
        <translation>Thư viện đã có đủ</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Không có gì để nhập.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have looked at %n finding(s) and import it all the same</source>
        <translation>
            <numerusform>Tôi đã xem %n phát hiện và vẫn nhập</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at what changes under its id, and say so.</source>
        <translation>Hãy xem những gì thay đổi dưới cùng mã và xác nhận.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EditorWindow</name>
    <message>
        <source>What is not saved is lost when the window closes.</source>
        <translation>Những gì chưa lưu sẽ mất khi đóng cửa sổ.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Tiếp tục sửa</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>is being written …</source>
        <translation>đang được ghi …</translation>
    </message>
    <message>
        <source>It is still being written.</source>
        <translation>Vẫn đang ghi.</translation>
    </message>
    <message>
        <source>The database is busy. This window closes when it is done; if the program ends before, it may be lost.</source>
        <translation>Cơ sở dữ liệu đang bận. Cửa sổ này đóng khi ghi xong; nếu chương trình kết thúc trước đó, thay đổi có thể bị mất.</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>Đóng, không chờ</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Không đóng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EnergyFlow</name>
    <message>
        <source>Energy flow</source>
        <translation>Dòng điện năng</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>chưa có giá trị</translation>
    </message>
    <message>
        <source>no meter</source>
        <translation>không đo</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>đang nạp</translation>
    </message>
    <message>
        <source>discharging</source>
        <translation>đang phóng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EnergyPage</name>
    <message>
        <source>Energy by hour and day</source>
        <translation>Điện năng theo giờ và ngày</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Điện năng</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Độ lệch</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Chất lượng</translation>
    </message>
    <message>
        <source>What the colours say</source>
        <translation>Ý nghĩa của màu</translation>
    </message>
    <message>
        <source>Show this month</source>
        <translation>Hiện tháng này</translation>
    </message>
    <message>
        <source>Export the hours as CSV</source>
        <translation>Xuất số liệu giờ dạng CSV</translation>
    </message>
    <message>
        <source>Load duration</source>
        <translation>Đường cong thời gian tải</translation>
    </message>
    <message>
        <source>What the sum is made of</source>
        <translation>Tổng gồm những gì</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>What is ranked</source>
        <translation>Đối tượng xếp hạng</translation>
    </message>
    <message>
        <source>Energy by class, area or site</source>
        <translation>Điện năng theo loại, khu vực hoặc trạm</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Cân bằng</translation>
    </message>
    <message>
        <source>mean power per hour</source>
        <translation>công suất trung bình mỗi giờ</translation>
    </message>
    <message>
        <source>difference to the mean of each hour on such days</source>
        <translation>chênh lệch so với trung bình cùng giờ của những ngày như vậy</translation>
    </message>
    <message>
        <source>how each hour is known</source>
        <translation>mỗi giờ được biết bằng cách nào</translation>
    </message>
    <message>
        <source>— %1   - - %2</source>
        <extracomment>A solid line, a dashed one. 中文：—— %1 - - %2</extracomment>
        <translation>— %1   - - %2</translation>
    </message>
    <message>
        <source>nothing to compare in %1</source>
        <translation>không có gì để so trong %1</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) could not be read.</source>
        <translation>
            <numerusform>Không đọc được %n công tơ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The figures are of the others.</source>
        <translation>Số liệu là của các công tơ còn lại.</translation>
    </message>
    <message>
        <source>Only one class is shown: %1.</source>
        <translation>Chỉ hiện một loại: %1.</translation>
    </message>
    <message>
        <source>Show all classes</source>
        <translation>Hiện mọi loại</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Theo loại</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Theo khu vực</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Theo trạm</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Đo được</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>Tích phân</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Ước tính</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Nhập tay</translation>
    </message>
    <message>
        <source>Hours without a figure</source>
        <translation>Giờ không có số liệu</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Hours of a part of the load</source>
        <translation>Giờ chỉ có một phần tải</translation>
    </message>
    <message>
        <source>Sites with a meter</source>
        <translation>Trạm có công tơ</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>%1: its branches differ by %2, within the tolerance.</source>
        <translation>%1: các nhánh lệch %2, trong dung sai.</translation>
    </message>
    <message>
        <source>%1: its branches differ by %2. A part may be without a meter, or a meter may be wrong.</source>
        <translation>%1: các nhánh lệch %2. Có thể một phần chưa có công tơ, hoặc một công tơ sai.</translation>
    </message>
    <message>
        <source>Copy the hour</source>
        <translation>Sao chép giờ này</translation>
    </message>
    <message>
        <source>Show this day</source>
        <translation>Hiện ngày này</translation>
    </message>
    <message>
        <source>Draw this day in Explore</source>
        <translation>Vẽ ngày này trong Khám phá</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>Chỉ hiện mục này</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Sao chép các hàng</translation>
    </message>
    <message>
        <source>Export hours</source>
        <translation>Xuất số liệu giờ</translation>
    </message>
    <message>
        <source>Energy %1 %2</source>
        <translation>Điện năng %1 %2</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Bảng CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export of hours</source>
        <translation>Xuất số liệu giờ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) were exported.</source>
        <translation>
            <numerusform>Đã xuất %Ln giờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hours were not exported.</source>
        <translation>Chưa xuất được số liệu giờ.</translation>
    </message>
    <message>
        <source>No sites</source>
        <translation>Không có trạm</translation>
    </message>
    <message>
        <source>No site of this class is in the scope.</source>
        <translation>Trong phạm vi không có trạm thuộc loại này.</translation>
    </message>
    <message>
        <source>There is no site in this scope.</source>
        <translation>Trong phạm vi này không có trạm nào.</translation>
    </message>
    <message>
        <source>No hour is over yet</source>
        <translation>Chưa có giờ nào kết thúc</translation>
    </message>
    <message>
        <source>Energies are shown hour by hour, five minutes after an hour ends.</source>
        <translation>Điện năng hiện theo từng giờ, năm phút sau khi giờ kết thúc.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>The time range is too long</source>
        <translation>Khoảng thời gian quá dài</translation>
    </message>
    <message>
        <source>Hours are shown for at most 400 days. Choose a shorter range.</source>
        <translation>Số liệu giờ hiện nhiều nhất cho 400 ngày. Hãy chọn khoảng ngắn hơn.</translation>
    </message>
    <message>
        <source>%1 of %2 sites</source>
        <translation>%1 / %2 trạm</translation>
    </message>
    <message>
        <source>Reading of energies</source>
        <translation>Đọc điện năng</translation>
    </message>
    <message>
        <source>Energies are being read.</source>
        <translation>Đang đọc điện năng.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>Đã dừng đọc</translation>
    </message>
    <message>
        <source>Nothing of this time is shown.</source>
        <translation>Không hiện gì của khoảng thời gian này.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Đã dừng đọc.</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>Đang hiện số liệu đã đọc trước đó.</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>Không có giờ nào</translation>
    </message>
    <message>
        <source>The energies could not be read</source>
        <translation>Không đọc được điện năng</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EnergyRanking</name>
    <message>
        <source>Not in an area below</source>
        <translation>Không thuộc khu vực con</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Số trạm</translation>
    </message>
    <message>
        <source>Energy, %1</source>
        <translation>Điện, %1</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>kWh/site, day</source>
        <translation>kWh/trạm, ngày</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>So với %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Đo được</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s) without a tariff</source>
        <translation>
            <numerusform>%Ln trạm không có biểu giá</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hours without a price, which are not in it</source>
        <translation>%1 giờ không có giá, không nằm trong đó</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>Cost, %1</source>
        <translation>Chi phí, %1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::EnvironmentModel</name>
    <message>
        <source>Sensor</source>
        <translation>Cảm biến</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Alarm limits</source>
        <extracomment>Of alarm rules. 中文：告警门限</extracomment>
        <translation>Ngưỡng cảnh báo</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>24 h qua</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Tuổi</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ExplorePage</name>
    <message>
        <source>The chart was exported.</source>
        <translation>Đã xuất biểu đồ.</translation>
    </message>
    <message>
        <source>The chart was not exported.</source>
        <translation>Chưa xuất được biểu đồ.</translation>
    </message>
    <message>
        <source>No points chosen</source>
        <translation>Chưa chọn điểm đo</translation>
    </message>
    <message>
        <source>Tick points in the list on the left, or start with the power of the first sites.</source>
        <translation>Hãy đánh dấu điểm đo trong danh sách bên trái, hoặc bắt đầu với công suất của các trạm đầu tiên.</translation>
    </message>
    <message>
        <source>Show the first sites</source>
        <translation>Hiện các trạm đầu tiên</translation>
    </message>
    <message>
        <source>Add annotation…</source>
        <translation>Thêm ghi chú…</translation>
    </message>
    <message>
        <source>All annotations…</source>
        <translation>Tất cả ghi chú…</translation>
    </message>
    <message>
        <source>%1 more</source>
        <extracomment>Behind the first three codes of sites. 中文：另外 %1 个</extracomment>
        <translation>thêm %1</translation>
    </message>
    <message>
        <source>The view was saved.</source>
        <translation>Đã lưu chế độ xem.</translation>
    </message>
    <message>
        <source>The view is not complete.</source>
        <translation>Chế độ xem không đầy đủ.</translation>
    </message>
    <message>
        <source>Some of its points are not in this database.</source>
        <translation>Một số điểm đo của chế độ xem không có trong cơ sở dữ liệu này.</translation>
    </message>
    <message>
        <source>The formula was not added.</source>
        <translation>Chưa thêm được công thức.</translation>
    </message>
    <message>
        <source>Explore draws at most 50 series. Take one away first.</source>
        <translation>Khám phá vẽ nhiều nhất 50 chuỗi. Hãy bỏ bớt một chuỗi trước.</translation>
    </message>
    <message>
        <source>It is drawn already.</source>
        <translation>Công thức này đã được vẽ.</translation>
    </message>
    <message>
        <source>Only the largest are drawn.</source>
        <translation>Chỉ vẽ những điểm lớn nhất.</translation>
    </message>
    <message>
        <source>%1 of %2 points, those of the sites with the most now. Others are in the tree.</source>
        <extracomment>How many of the points of a fleet&apos;s figure are shown. 中文：%1 / %2</extracomment>
        <translation>%1 trên %2 điểm đo, của các trạm hiện có giá trị lớn nhất. Các điểm khác có trong cây.</translation>
    </message>
    <message>
        <source>There are no points yet</source>
        <translation>Chưa có điểm đo</translation>
    </message>
    <message>
        <source>They appear when a device answers for the first time.</source>
        <translation>Điểm đo xuất hiện khi thiết bị trả lời lần đầu.</translation>
    </message>
    <message>
        <source>Go to devices</source>
        <translation>Tới trang Thiết bị</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ExploreToolbar</name>
    <message>
        <source>Zero</source>
        <extracomment>Where the y axis begins: at zero, at the smallest value, logarithmic. 中文：从零起、自适应、对数</extracomment>
        <translation>Từ 0</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Vừa khít</translation>
    </message>
    <message>
        <source>Envelope</source>
        <extracomment>The shaded range from minimum to maximum. 中文：包络</extracomment>
        <translation>Đường bao</translation>
    </message>
    <message>
        <source>Zoom back</source>
        <translation>Lùi phóng</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Export chart (Ctrl+E)</source>
        <translation>Xuất biểu đồ (Ctrl+E)</translation>
    </message>
    <message>
        <source>Resolution: %1</source>
        <extracomment>How fine the chart is drawn. 中文：分辨率：%1</extracomment>
        <translation>Bước: %1</translation>
    </message>
    <message>
        <source>auto</source>
        <extracomment>Resolution by the width of the chart. 中文：自动</extracomment>
        <translation>tự động</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 phút</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 phút</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 giờ</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 ngày</translation>
    </message>
    <message>
        <source>Stacked</source>
        <extracomment>Panes one below the other, all in one, one per series. 中文：堆叠、叠加、分列</extracomment>
        <translation>Xếp tầng</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Chồng</translation>
    </message>
    <message>
        <source>Multiples</source>
        <translation>Tách</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Pane</source>
        <extracomment>A new part of the chart. 中文：窗格</extracomment>
        <translation>Khung</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Chế độ xem</translation>
    </message>
    <message>
        <source>Zoom back (Backspace)</source>
        <translation>Lùi phóng (Backspace)</translation>
    </message>
    <message>
        <source>Put the series chosen in the legend into a pane of its own</source>
        <translation>Đưa chuỗi đang chọn trong chú giải vào một khung riêng</translation>
    </message>
    <message>
        <source>Annotate (N)</source>
        <translation>Thêm ghi chú (N)</translation>
    </message>
    <message>
        <source>Save what is shown, and come back to it</source>
        <translation>Lưu những gì đang hiện để mở lại sau</translation>
    </message>
    <message>
        <source>%1, drawn %2</source>
        <extracomment>A resolution that has too many steps for the range, and what is drawn instead. 中文：%1，实际 %2</extracomment>
        <translation>%1, vẽ theo %2</translation>
    </message>
    <message>
        <source>Layout of the panes</source>
        <translation>Bố trí các khung</translation>
    </message>
    <message>
        <source>Value axis</source>
        <translation>Trục giá trị</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FacetPanel</name>
    <message>
        <source>Filter</source>
        <translation>Bộ lọc</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa lọc</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FacetSection</name>
    <message>
        <source>%1 more</source>
        <translation>thêm %1</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorChoices</name>
    <message>
        <source>All categories</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Mọi khu vực</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Mọi năm</translation>
    </message>
    <message>
        <source>All gases</source>
        <translation>Mọi loại khí</translation>
    </message>
    <message>
        <source>All sets</source>
        <translation>Mọi bộ hệ số</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Data year</source>
        <translation>Năm dữ liệu</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Khí</translation>
    </message>
    <message>
        <source>Publisher&apos;s set</source>
        <translation>Bộ của đơn vị công bố</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Riêng</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Đã nhập</translation>
    </message>
    <message>
        <source>Where factors come from</source>
        <translation>Nguồn của hệ số</translation>
    </message>
    <message>
        <source>Known on</source>
        <translation>Đã biết vào ngày</translation>
    </message>
    <message>
        <source>Only what had been published by that day and was in this database by then. What has no date of publication is not shown.</source>
        <translation>Chỉ hiện những gì đến ngày đó đã công bố và đã có trong cơ sở dữ liệu này. Hệ số không có ngày công bố không được hiện.</translation>
    </message>
    <message>
        <source>Day on which factors were known</source>
        <translation>Ngày mà hệ số đã được biết</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorPanel</name>
    <message>
        <source>Open the page</source>
        <translation>Mở trang web</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>No factor is chosen</source>
        <translation>Chưa chọn hệ số</translation>
    </message>
    <message>
        <source>Choose one in the table to see who states it, where, and for what.</source>
        <translation>Hãy chọn một hệ số trong bảng để xem ai công bố, ở đâu và dùng cho gì.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorTableModel</name>
    <message>
        <source>imported</source>
        <comment>an imported factor</comment>
        <translation>đã nhập</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Khí</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Bộ hệ số</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorsPage</name>
    <message>
        <source>Factors</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Search in all fields</source>
        <translation>Tìm trong mọi trường</translation>
    </message>
    <message>
        <source>Search factors</source>
        <translation>Tìm hệ số</translation>
    </message>
    <message>
        <source>Import edition…</source>
        <translation>Nhập phiên bản…</translation>
    </message>
    <message>
        <source>Take a new edition of a publisher&apos;s factors; you see what it changes first.</source>
        <translation>Nhập phiên bản hệ số mới của một đơn vị công bố; các thay đổi được hiện trước.</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be imported.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên không thể nhập gì.</translation>
    </message>
    <message>
        <source>The factors cannot be read</source>
        <translation>Không đọc được các hệ số</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message numerus="yes">
        <source>%n own or imported factor(s) are not used.</source>
        <translation>
            <numerusform>%n hệ số riêng hoặc đã nhập không được dùng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their ids are taken, or their sets are not known to this version. “wattmastctl factors” names each.</source>
        <translation>Mã của chúng đã bị chiếm, hoặc phiên bản chương trình này không biết bộ hệ số của chúng. “wattmastctl factors” liệt kê từng hệ số.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No factor was known</source>
        <translation>Chưa biết hệ số nào</translation>
    </message>
    <message>
        <source>None has a date of publication by that day. Choose a later one.</source>
        <translation>Không hệ số nào có ngày công bố đến ngày đó. Hãy chọn ngày muộn hơn.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>No factor fits</source>
        <translation>Không có hệ số phù hợp</translation>
    </message>
    <message>
        <source>Nothing in the library has all that was chosen.</source>
        <translation>Trong thư viện không có hệ số nào thỏa mọi lựa chọn.</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>Sao chép mã</translation>
    </message>
    <message>
        <source>Copy the digest</source>
        <translation>Sao chép mã băm</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Sao chép hàng</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>factors</comment>
        <translation>%1 mới</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>factors</comment>
        <translation>%1 thay đổi</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <comment>factors</comment>
        <translation>%1 bị bỏ</translation>
    </message>
    <message>
        <source>The edition was imported as record %1.</source>
        <translation>Đã nhập phiên bản, bản ghi %1.</translation>
    </message>
    <message>
        <source>%1. Closed months keep the factors that they used.</source>
        <translation>%1. Các tháng đã chốt giữ nguyên hệ số đã dùng.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Chưa nhập gì.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FactorsStep</name>
    <message>
        <source>A certificate, a contract, or not in the library any more</source>
        <translation>Là chứng chỉ, hợp đồng, hoặc không còn trong thư viện</translation>
    </message>
    <message>
        <source>It describes %1, not %2.</source>
        <translation>Nó mô tả %1, không phải %2.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Factors of the report</source>
        <translation>Hệ số của báo cáo</translation>
    </message>
    <message>
        <source>No factor was used</source>
        <translation>Không dùng hệ số nào</translation>
    </message>
    <message>
        <source>No figure of this month was multiplied with a factor. The checks say why.</source>
        <translation>Không số liệu nào của tháng này được nhân với hệ số. Phần kiểm tra cho biết lý do.</translation>
    </message>
    <message>
        <source>Scopes 1 and 2, market-based</source>
        <translation>Phạm vi 1 và 2, theo thị trường</translation>
    </message>
    <message>
        <source>Scope 3, category 3</source>
        <translation>Phạm vi 3, hạng mục 3</translation>
    </message>
    <message>
        <source>Biogenic</source>
        <translation>Nguồn gốc sinh học</translation>
    </message>
    <message>
        <source>Scopes 1 and 2, location-based</source>
        <translation>Phạm vi 1 và 2, theo vị trí</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The month&apos;s totals with %1 in the place of %2:</source>
        <translation>Tổng của tháng nếu dùng %1 thay cho %2:</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3 (%4)</source>
        <translation>%1: %2 thay vì %3 (%4)</translation>
    </message>
    <message>
        <source>The library has no newer figure.</source>
        <translation>Thư viện không có số liệu mới hơn.</translation>
    </message>
    <message>
        <source>The library of factors cannot be read.</source>
        <translation>Không đọc được thư viện hệ số.</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Mới hơn</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Ảnh hưởng</translation>
    </message>
    <message numerus="yes">
        <source>It cannot be said of %Ln line(s): the newer figure has another unit or gas.</source>
        <translation>
            <numerusform>Không thể tính cho %Ln dòng: số liệu mới có đơn vị hoặc khí khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FileForm</name>
    <message>
        <source>Chosen here</source>
        <translation>Chọn tại đây</translation>
    </message>
    <message>
        <source>Chosen here. Proposed: %1</source>
        <translation>Chọn tại đây. Đề xuất: %1</translation>
    </message>
    <message>
        <source>From column “%1”</source>
        <translation>Từ cột “%1”</translation>
    </message>
    <message>
        <source>Where the clock is set back, an hour comes twice: the second is where the rows go back or stand still.</source>
        <translation>Khi đồng hồ lùi lại, một giờ xuất hiện hai lần: lần thứ hai là chỗ các hàng lùi hoặc đứng yên.</translation>
    </message>
    <message>
        <source>Where the clock is set back, an hour comes twice.</source>
        <translation>Khi đồng hồ lùi lại, một giờ xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>Where the clock is set forward, an hour does not exist.</source>
        <translation>Khi đồng hồ tiến lên, một giờ không tồn tại.</translation>
    </message>
    <message>
        <source>Where the clock is set forward, an hour does not exist: 02:30 is taken as 03:30.</source>
        <translation>Khi đồng hồ tiến lên, một giờ không tồn tại: 02:30 được hiểu là 03:30.</translation>
    </message>
    <message>
        <source>Cells that say that there is no value are never zero.</source>
        <translation>Ô ghi là không có giá trị không bao giờ được coi là không.</translation>
    </message>
    <message>
        <source>Beside nothing, -, NaN, N/A, null and their like, such as 9999.</source>
        <translation>Ngoài ô trống, -, NaN, N/A, null và tương tự, ví dụ 9999.</translation>
    </message>
    <message>
        <source>The database has no site of that code.</source>
        <translation>Cơ sở dữ liệu không có trạm mang mã này.</translation>
    </message>
    <message>
        <source>The site has no device of that name.</source>
        <translation>Trạm không có thiết bị mang tên này.</translation>
    </message>
    <message>
        <source>Open: point or comma?</source>
        <translation>Chưa rõ: dấu chấm hay dấu phẩy?</translation>
    </message>
    <message>
        <source>Open: in which order?</source>
        <translation>Chưa rõ: theo thứ tự nào?</translation>
    </message>
    <message>
        <source>There is no such time zone. Write it as Asia/Shanghai.</source>
        <translation>Không có múi giờ này. Hãy viết như Asia/Shanghai.</translation>
    </message>
    <message>
        <source>Open: of which place is the clock?</source>
        <translation>Chưa rõ: đồng hồ của nơi nào?</translation>
    </message>
    <message>
        <source>Open: which site?</source>
        <translation>Chưa rõ: trạm nào?</translation>
    </message>
    <message>
        <source>Open: which device?</source>
        <translation>Chưa rõ: thiết bị nào?</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Dấu phân cách</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dấu thập phân</translation>
    </message>
    <message>
        <source>Date order</source>
        <translation>Thứ tự ngày tháng</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Order of rows</source>
        <translation>Thứ tự hàng</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Không có giá trị</translation>
    </message>
    <message>
        <source>Words for no value</source>
        <translation>Từ chỉ không có giá trị</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>such as Asia/Shanghai</source>
        <translation>ví dụ Asia/Shanghai</translation>
    </message>
    <message>
        <source>code</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>Repeated hour</source>
        <translation>Giờ lặp lại</translation>
    </message>
    <message>
        <source>Skipped hour</source>
        <translation>Giờ bị bỏ qua</translation>
    </message>
    <message>
        <source>offset in the file</source>
        <translation>tệp ghi độ lệch giờ</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FindingModel</name>
    <message>
        <source>whole row</source>
        <translation>cả hàng</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vấn đề</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Xử lý</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FirstRowsModel</name>
    <message>
        <source>open</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>không có giá trị</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>%1, zone open</source>
        <translation>%1, chưa rõ múi giờ</translation>
    </message>
    <message>
        <source>A question about this column is open.</source>
        <translation>Còn một câu hỏi về cột này.</translation>
    </message>
    <message>
        <source>Time, %1</source>
        <extracomment>The column&apos;s times as they are shown, in this zone. 中文：时间（%1）</extracomment>
        <translation>Thời gian, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n điểm đo</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FirstRunWindow</name>
    <message>
        <source>Welcome to Wattmast</source>
        <translation>Chào mừng đến với Wattmast</translation>
    </message>
    <message>
        <source>Measure what the network uses, see what it carries, report what it emits.</source>
        <translation>Đo điện năng mạng sử dụng, xem lưu lượng mạng truyền tải, báo cáo lượng phát thải.</translation>
    </message>
    <message>
        <source>Look around with demo data</source>
        <translation>Xem thử với dữ liệu trình diễn</translation>
    </message>
    <message>
        <source>Sixteen sites in China and Germany, 30 days of values, a few faults to find. The meters are simulated on this computer. One click removes all of it.</source>
        <translation>Mười sáu trạm ở Trung Quốc và Đức, số liệu 30 ngày, vài sự cố để tìm. Công tơ được mô phỏng trên máy tính này. Một lần nhấp là xóa hết.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>Bắt đầu trình diễn</translation>
    </message>
    <message>
        <source>Add your first meter</source>
        <translation>Thêm công tơ đầu tiên</translation>
    </message>
    <message>
        <source>Modbus, SNMP, Redfish, DL/T 645, MQTT or JSON over HTTP. An empty database is made in the folder at the right, and opens where devices are added.</source>
        <translation>Modbus, SNMP, Redfish, DL/T 645, MQTT hoặc JSON qua HTTP. Một cơ sở dữ liệu trống được tạo trong thư mục ở bên phải và mở ra tại trang thêm thiết bị.</translation>
    </message>
    <message>
        <source>Add meter …</source>
        <translation>Thêm công tơ …</translation>
    </message>
    <message>
        <source>Open what you have</source>
        <translation>Mở dữ liệu đã có</translation>
    </message>
    <message>
        <source>A Wattmast database, also one that another program collects into; an inventory of sites and devices; or history as CSV. Files may be dropped here too.</source>
        <translation>Một cơ sở dữ liệu Wattmast, kể cả khi chương trình khác đang thu thập vào đó; danh mục thiết bị; hoặc dữ liệu lịch sử dạng CSV. Cũng có thể thả tệp vào đây.</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Mở …</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Mở gần đây</translation>
    </message>
    <message>
        <source>Version %1. Wattmast sends nothing out of this computer on its own.</source>
        <translation>Phiên bản %1. Wattmast không tự gửi gì ra khỏi máy tính này.</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>Bảng phím tắt</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Sổ tay</translation>
    </message>
    <message>
        <source>Demo data is being made</source>
        <translation>Đang tạo dữ liệu trình diễn</translation>
    </message>
    <message>
        <source>Making 30 days of values, %p%</source>
        <translation>Đang tạo số liệu 30 ngày, %p%</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>Không khởi động được bản trình diễn.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Databases, inventories and history (%1)</source>
        <translation>Cơ sở dữ liệu, danh mục thiết bị và dữ liệu lịch sử (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Mọi tệp (%1)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FormulaDialog</name>
    <message>
        <source>Edit formula</source>
        <translation>Sửa công thức</translation>
    </message>
    <message>
        <source>New formula</source>
        <translation>Công thức mới</translation>
    </message>
    <message>
        <source>Rectifier loss</source>
        <translation>Tổn thất bộ chỉnh lưu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>Drawn points</source>
        <translation>Điểm đo đang vẽ</translation>
    </message>
    <message>
        <source>%1 = %2, %3</source>
        <extracomment>A letter that stands for a point, the point, its unit. 中文：%1 = %2，%3</extracomment>
        <translation>%1 = %2, %3</translation>
    </message>
    <message>
        <source>+ − × / and parentheses; sum, avg, min and max of several; delta(a, 1 h) is the change in an hour; dc_power(volts, amperes). “in” and a unit at the end choose what it is shown in. Type [ and a site&apos;s code for points of other sites; a * stands for any.</source>
        <translation>+ − × / và dấu ngoặc; sum, avg, min và max của nhiều điểm; delta(a, 1 h) là thay đổi trong một giờ; dc_power(điện áp, dòng điện). “in” và một đơn vị ở cuối chọn đơn vị hiển thị. Gõ [ và mã trạm để lấy điểm đo của trạm khác; * thay cho bất kỳ ký tự nào.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Add formula</source>
        <translation>Thêm công thức</translation>
    </message>
    <message>
        <source>Save formula</source>
        <translation>Lưu công thức</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Remove formula</source>
        <translation>Gỡ bỏ công thức</translation>
    </message>
    <message>
        <source>The result is a plain number.</source>
        <extracomment>What a formula comes to. 中文：结果单位：%1</extracomment>
        <translation>Kết quả là số không có đơn vị.</translation>
    </message>
    <message>
        <source>The result is in %1.</source>
        <translation>Kết quả theo %1.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FoundDeviceModel</name>
    <message numerus="yes">
        <source>%n fit: choose one</source>
        <translation>
            <numerusform>%n mẫu thiết bị phù hợp: hãy chọn một</numerusform>
        </translation>
    </message>
    <message>
        <source>in the fleet: %1</source>
        <translation>đã có trong mạng: %1</translation>
    </message>
    <message>
        <source>no profile fits</source>
        <translation>không mẫu thiết bị nào hợp</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Là</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Mẫu thiết bị</translation>
    </message>
    <message>
        <source>Values now</source>
        <translation>Giá trị hiện tại</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::FrameModel</name>
    <message>
        <source>sent</source>
        <translation>gửi</translation>
    </message>
    <message>
        <source>received</source>
        <translation>nhận</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Ý nghĩa</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Byte</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::GeneralPanel</name>
    <message>
        <source>Language and appearance</source>
        <translation>Ngôn ngữ và giao diện</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Of everything on screen, at once. CSV files and the command line stay English.</source>
        <translation>Áp dụng ngay cho mọi nội dung trên màn hình. Tệp CSV và dòng lệnh vẫn bằng tiếng Anh.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Pictures of charts are always exported light.</source>
        <translation>Ảnh biểu đồ luôn được xuất ở giao diện sáng.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::GroupedAlarmModel</name>
    <message>
        <source>Raised %1; the condition began %2</source>
        <translation>Phát sinh lúc %1; điều kiện bắt đầu lúc %2</translation>
    </message>
    <message>
        <source>Cleared %1</source>
        <translation>Hết lúc %1</translation>
    </message>
    <message>
        <source>Farthest from the limit: %1</source>
        <translation>Xa ngưỡng nhất: %1</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>Xác nhận lúc %1</translation>
    </message>
    <message>
        <source>new</source>
        <comment>not acknowledged yet</comment>
        <translation>mới</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Phát sinh</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Kéo dài</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Tuổi</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Ngưỡng</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Phụ trách</translation>
    </message>
    <message>
        <source>pinned</source>
        <comment>stays on top of the list</comment>
        <translation>đã ghim</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::HeatMap</name>
    <message>
        <source>per day</source>
        <translation>mỗi ngày</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>trung bình %1</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>free day</source>
        <translation>ngày nghỉ</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>đo được</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>tích phân</translation>
    </message>
    <message>
        <source>estimated, entered</source>
        <translation>ước tính, nhập tay</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>không có dữ liệu</translation>
    </message>
    <message>
        <source>part of the load</source>
        <translation>một phần tải</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>ước tính</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 đo được</translation>
    </message>
    <message>
        <source>%1 integrated</source>
        <translation>%1 tích phân</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>%1 ước tính</translation>
    </message>
    <message>
        <source>%1 entered</source>
        <translation>%1 nhập tay</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>An hour: &quot;Tue 20 Oct 01:00 – 02:00&quot;. 中文：%1 – %2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No data: no meter has a figure for this hour.</source>
        <translation>Không có dữ liệu: không công tơ nào có số liệu của giờ này.</translation>
    </message>
    <message>
        <source>%1, %2 to the mean of this hour</source>
        <extracomment>%1 is an energy, %2 &quot;+3.2%&quot;. 中文：%1，较同一时刻均值 %2</extracomment>
        <translation>%1, %2 so với trung bình của giờ này</translation>
    </message>
    <message>
        <source>%1 of %2 meters without a figure; about %3 of the load is known</source>
        <translation>%1 trên %2 công tơ không có số liệu; biết được khoảng %3 tải</translation>
    </message>
    <message>
        <source>Energy by hour and day</source>
        <translation>Điện năng theo giờ và ngày</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>Không có giờ nào</translation>
    </message>
    <message>
        <source>lowest hour %1, highest %2</source>
        <translation>giờ thấp nhất %1, cao nhất %2</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::HelpWindow</name>
    <message>
        <source>Handbook – Wattmast</source>
        <translation>Sổ tay – Wattmast</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Tìm trong sổ tay</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Mục lục</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Sổ tay</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::HistoryJob</name>
    <message>
        <source>Import of %1</source>
        <translation>Nhập %1</translation>
    </message>
    <message>
        <source>what is stored stays; import the file again to go on</source>
        <translation>những gì đã lưu được giữ lại; nhập lại tệp để tiếp tục</translation>
    </message>
    <message>
        <source>%1 samples stored</source>
        <translation>đã lưu %1 mẫu</translation>
    </message>
    <message>
        <source>the file changed meanwhile; nothing is stored</source>
        <translation>tệp đã thay đổi trong lúc đó; chưa lưu gì</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::HistoryWindow</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Bảng (*.csv *.tsv *.txt);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>File of another system</source>
        <translation>Tệp của hệ thống khác</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>Tải ánh xạ cột</translation>
    </message>
    <message>
        <source>Mappings (*.toml);;All files (*)</source>
        <translation>Ánh xạ cột (*.toml);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Lưu ánh xạ cột</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Nhập dữ liệu lịch sử</translation>
    </message>
    <message>
        <source>Import history of another system</source>
        <translation>Nhập dữ liệu lịch sử của hệ thống khác</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>Cách ghi của tệp</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Các hàng của tệp</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Click a header to choose what the column is.</source>
        <translation>Nhấp vào tiêu đề để chọn cột đó là gì.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Load mapping…</source>
        <translation>Tải ánh xạ…</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>Lưu ánh xạ…</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Xác nhận tất cả</translation>
    </message>
    <message>
        <source>I have looked at kinds and units: they are right.</source>
        <translation>Tôi đã xem loại và đơn vị: đều đúng.</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>Người nhập</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>the first %1, as they stand there and as they are understood</source>
        <translation>%1 hàng đầu, như đã ghi và như được hiểu</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ImportDialog</name>
    <message>
        <source>No file is chosen</source>
        <translation>Chưa chọn tệp</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Why it is imported</source>
        <translation>Lý do nhập</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>Lỗi trong tệp</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chọn một tệp</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Tệp CSV (*.csv);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The file cannot be imported.</source>
        <translation>Không nhập được tệp.</translation>
    </message>
    <message>
        <source>Correct the rows below and choose it again; all or none of a file is taken.</source>
        <translation>Hãy sửa các hàng dưới đây rồi chọn lại tệp; tệp được nhập toàn bộ hoặc không nhập gì.</translation>
    </message>
    <message numerus="yes">
        <source>%n closed month(s) touched.</source>
        <translation>
            <numerusform>Ảnh hưởng đến %n tháng đã chốt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what was closed stays as it is. The difference shows as a correction that is due, and the closing of a later month may write it.</source>
        <translation>%1: phần đã chốt giữ nguyên. Chênh lệch hiện ra là hiệu chỉnh cần làm, và lần chốt của một tháng sau có thể ghi nó.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Hãy chọn một tệp.</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>Hãy nhập họ và tên.</translation>
    </message>
    <message>
        <source>Say why it is imported.</source>
        <translation>Hãy cho biết lý do nhập.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Chưa nhập gì.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ImportFaultModel</name>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>What is wrong (technical detail)</source>
        <translation>Lỗi (chi tiết kỹ thuật)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ImportRecordModel</name>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người nhập</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Số hàng</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Đã có sẵn</translation>
    </message>
    <message>
        <source>Conflicting</source>
        <translation>Mâu thuẫn</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Bỏ qua</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::InventoryTableModel</name>
    <message>
        <source>Scope 1 and 2</source>
        <translation>Phạm vi 1 và 2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Hoạt động</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Khí</translation>
    </message>
    <message>
        <source>Location, %1</source>
        <comment>column of masses, with its unit</comment>
        <translation>Vị trí, %1</translation>
    </message>
    <message>
        <source>Market, %1</source>
        <comment>column of masses, with its unit</comment>
        <translation>T.trường, %1</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Chất lượng</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bằng chứng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::IssueStep</name>
    <message>
        <source>%1 is closed. Issuing writes the files and enters the report in the book with their digests; it can only be followed by a revision.</source>
        <translation>%1 đã chốt. Phát hành ghi các tệp và nhập báo cáo vào sổ kèm mã băm; sau đó chỉ có thể có bản sửa đổi.</translation>
    </message>
    <message>
        <source>Issuing closes %1 for all sites: later readings change it only as corrections, which make a new revision. Then the files are written and the report is entered in the book.</source>
        <translation>Phát hành chốt %1 cho mọi trạm: số đọc về sau chỉ thay đổi tháng dưới dạng hiệu chỉnh, tạo ra bản sửa đổi mới. Sau đó các tệp được ghi và báo cáo được nhập vào sổ.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Revision before</source>
        <translation>Bản sửa đổi trước</translation>
    </message>
    <message>
        <source>Ledger lines</source>
        <translation>Dòng sổ cái</translation>
    </message>
    <message>
        <source>Lines, SHA-256</source>
        <translation>Các dòng, SHA-256</translation>
    </message>
    <message>
        <source>Last closing</source>
        <translation>Lần chốt cuối</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Người phát hành</translation>
    </message>
    <message>
        <source>Stands in the book and on the report.</source>
        <translation>Ghi trong sổ và trên báo cáo.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>Such as “first issue”, or why there is a revision.</source>
        <translation>Ví dụ “phát hành lần đầu”, hoặc vì sao có bản sửa đổi.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Issue this report by itself for each month that is closed or corrected later.</source>
        <translation>Tự phát hành báo cáo này cho mỗi tháng được chốt hoặc hiệu chỉnh về sau.</translation>
    </message>
    <message>
        <source>Repeat for later months</source>
        <translation>Lặp lại cho các tháng sau</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::IssuedView</name>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, bản sửa đổi %2</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Người phát hành</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>Lúc phát hành</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Last ledger line</source>
        <translation>Dòng sổ cái cuối</translation>
    </message>
    <message>
        <source>Last closing</source>
        <translation>Lần chốt cuối</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Let stand: %1</source>
        <translation>Giữ nguyên: %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>Nhân danh</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>mãi mãi</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>đang xem…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Files of the report</source>
        <translation>Các tệp của báo cáo</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Bên thuê</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::JobEntry</name>
    <message>
        <source>Show the list of jobs</source>
        <translation>Hiện danh sách tác vụ</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::JobList</name>
    <message>
        <source>the file is not written</source>
        <translation>tệp không được ghi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a job</comment>
        <extracomment>A job and what is left of it where the program ends. 中文：%1：%2</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n job(s) and quit?</source>
        <translation>
            <numerusform>Dừng %n tác vụ và thoát?</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Dừng và thoát</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Chạy tiếp</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::JobPopup</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Show error</source>
        <translation>Xem lỗi</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tác vụ</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Xóa mục đã xong</translation>
    </message>
    <message>
        <source>The folder could not be opened.</source>
        <translation>Không mở được thư mục.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <comment>a job</comment>
        <translation>%1 không thành công.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::KeepTimeField</name>
    <message>
        <source>%1: how many</source>
        <comment>name of a level</comment>
        <translation>%1: số lượng</translation>
    </message>
    <message>
        <source>%1: unit of time</source>
        <comment>name of a level</comment>
        <translation>%1: đơn vị thời gian</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>months</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>years</source>
        <translation>năm</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>mãi mãi</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::KeyboardMapWindow</name>
    <message>
        <source>Keyboard map – Wattmast</source>
        <translation>Bảng phím tắt – Wattmast</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>Bảng phím tắt</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>In …</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LegendModel</name>
    <message>
        <source>Series</source>
        <extracomment>Columns of the legend. 中文：序列、测点、单位、光标处、最小、平均、最大、最新、合计、（对比列）、质量、可用率</extracomment>
        <translation>Chuỗi</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>At cursor</source>
        <translation>Tại con trỏ</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Nhỏ nhất</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Lớn nhất</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Mới nhất</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Chất lượng</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Dùng được</translation>
    </message>
    <message>
        <source>several sites</source>
        <extracomment>A formula over points of more than one site. 中文：多个站点</extracomment>
        <translation>nhiều trạm</translation>
    </message>
    <message>
        <source>Double-click to change it.</source>
        <translation>Nhấp đúp để sửa.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LegendSheet</name>
    <message>
        <source>%1 of %2 samples drawn per series</source>
        <extracomment>Of the series with most samples. 中文：每条序列绘制 %1 / %2 个采样</extracomment>
        <translation>vẽ %1 trên %2 mẫu mỗi chuỗi</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Chú giải</translation>
    </message>
    <message>
        <source>Averages are time-weighted, missing time is left out</source>
        <translation>Trung bình tính theo trọng số thời gian, bỏ qua thời gian thiếu</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Sao chép bảng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LinePanel</name>
    <message>
        <source>A newer figure exists: %1, %2.</source>
        <translation>Có số liệu mới hơn: %1, %2.</translation>
    </message>
    <message>
        <source>It would change this row by %1 (%2).</source>
        <translation>Nó sẽ làm hàng này thay đổi %1 (%2).</translation>
    </message>
    <message>
        <source>Open this factor</source>
        <translation>Mở hệ số này</translation>
    </message>
    <message>
        <source>Meters in Explore</source>
        <translation>Xem công tơ trong Khám phá</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Mở trạm</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Các phiên bản</translation>
    </message>
    <message>
        <source>Ledger lines</source>
        <translation>Dòng sổ cái</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>đã cố định</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bản nháp</translation>
    </message>
    <message>
        <source>The month is closed: the ledger keeps this factor.</source>
        <translation>Tháng đã chốt: sổ cái giữ hệ số này.</translation>
    </message>
    <message>
        <source>The month is open: this is what it would be now.</source>
        <translation>Tháng chưa chốt: đây là kết quả nếu tính bây giờ.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ledger line(s)</source>
        <translation>
            <numerusform>%Ln dòng sổ cái</numerusform>
        </translation>
    </message>
    <message>
        <source>Where a figure comes from</source>
        <translation>Số liệu đến từ đâu</translation>
    </message>
    <message>
        <source>No row is chosen</source>
        <translation>Chưa chọn hàng</translation>
    </message>
    <message>
        <source>Choose one in the inventory to walk to its factor, its lines of the ledger, and its meters.</source>
        <translation>Hãy chọn một hàng trong bảng kiểm kê để xem hệ số, các dòng sổ cái và công tơ của hàng đó.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LineTableModel</name>
    <message>
        <source>whole site</source>
        <translation>cả trạm</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nút</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Hoạt động</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Khối lượng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LivePreview</name>
    <message>
        <source>No value yet</source>
        <translation>Chưa có giá trị</translation>
    </message>
    <message>
        <source>now</source>
        <translation>bây giờ</translation>
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
        <translation>Đã tạm dừng</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>End to follow again (Ctrl+L)</source>
        <translation>Nhấn End để theo dõi tiếp (Ctrl+L)</translation>
    </message>
    <message>
        <source>Follow the newest values (Ctrl+L)</source>
        <translation>Theo dõi giá trị mới nhất (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LoadDurationChart</name>
    <message>
        <source>%1 of hours at or above %2</source>
        <translation>%1 số giờ từ %2 trở lên</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;previous month&quot;, %2 a power. 中文：%1：%2</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Load duration</source>
        <translation>Đường cong thời gian tải</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>Không có giờ nào</translation>
    </message>
    <message>
        <source>5% of hours above %1</source>
        <translation>5% số giờ trên %1</translation>
    </message>
    <message>
        <source>base load %1</source>
        <translation>tải nền %1</translation>
    </message>
    <message>
        <source>share of hours, %1 of %2 with the whole load</source>
        <translation>tỷ lệ số giờ, %1 trên %2 giờ có đủ tải</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::LoadingBar</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <extracomment>How long reading takes already. 中文：已用 %1</extracomment>
        <translation>đã mất %1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MainWindow</name>
    <message>
        <source>Back</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Khoảng thời gian</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Vùng kế tiếp</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Vùng trước</translation>
    </message>
    <message>
        <source>Demo data.</source>
        <translation>Dữ liệu trình diễn.</translation>
    </message>
    <message>
        <source>All values come from simulated meters.</source>
        <translation>Mọi giá trị đến từ công tơ mô phỏng.</translation>
    </message>
    <message>
        <source>%1 – Wattmast</source>
        <translation>%1 – Wattmast</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <comment>a choice</comment>
        <translation>So sánh: %1</translation>
    </message>
    <message>
        <source>Compare from an own start</source>
        <translation>So sánh từ điểm đầu tự chọn</translation>
    </message>
    <message>
        <source>Compare with nothing</source>
        <translation>Không so sánh</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Tìm hoặc chạy lệnh</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>The collector is stopped.</source>
        <translation>Bộ thu thập đang dừng.</translation>
    </message>
    <message>
        <source>No device is polled and nothing new is stored. What is stored stays to be seen.</source>
        <translation>Không đọc thiết bị nào và không lưu gì mới. Dữ liệu đã lưu vẫn xem được.</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Khởi động</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MapImageDialog</name>
    <message>
        <source>Map background</source>
        <translation>Nền bản đồ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Northern edge, °</source>
        <translation>Cạnh bắc, °</translation>
    </message>
    <message>
        <source>Western edge, °</source>
        <translation>Cạnh tây, °</translation>
    </message>
    <message>
        <source>Southern edge, °</source>
        <translation>Cạnh nam, °</translation>
    </message>
    <message>
        <source>Eastern edge, °</source>
        <translation>Cạnh đông, °</translation>
    </message>
    <message>
        <source>Approval number</source>
        <translation>Số phê duyệt</translation>
    </message>
    <message>
        <source>Published maps of China need an approval number; it is shown on the map. North must be up.</source>
        <translation>Bản đồ Trung Quốc khi công bố phải có số phê duyệt; số này hiện trên bản đồ. Hướng bắc phải ở phía trên.</translation>
    </message>
    <message>
        <source>Load background</source>
        <translation>Nạp nền</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</source>
        <translation>Ảnh (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MarketWaterfall</name>
    <message>
        <source>By location</source>
        <translation>Theo vị trí</translation>
    </message>
    <message>
        <source>By market</source>
        <translation>Theo thị trường</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Điện năng</translation>
    </message>
    <message>
        <source>Scope 2 in %1: %2 by location, %3 by market.</source>
        <translation>Phạm vi 2 theo %1: %2 theo vị trí, %3 theo thị trường.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MeterEventDialog</name>
    <message>
        <source>Record an event of a meter</source>
        <translation>Ghi một sự kiện của công tơ</translation>
    </message>
    <message>
        <source>With the register at its end and at its begin, energy is continuous across the event. A record of the same meter, time and event stands in the place of an earlier one, which stays readable.</source>
        <translation>Có chỉ số cuối và chỉ số đầu thì điện năng liên tục qua sự kiện. Bản ghi cùng công tơ, thời điểm và sự kiện thay cho bản ghi trước, bản trước vẫn đọc được.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Code of the site.</source>
        <translation>Mã trạm.</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Công tơ</translation>
    </message>
    <message>
        <source>Those with a register of energy stand first.</source>
        <translation>Công tơ có chỉ số điện năng đứng trước.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>What happened to the meter.</source>
        <translation>Điều đã xảy ra với công tơ.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>By the clock of %1.</source>
        <translation>Theo giờ %1.</translation>
    </message>
    <message>
        <source>Ratio before and after</source>
        <translation>Tỷ số trước và sau</translation>
    </message>
    <message>
        <source>Such as CT 200/5 to 400/5. What the collector multiplies by is set in the meter&apos;s address.</source>
        <translation>Ví dụ CT 200/5 thành 400/5. Hệ số nhân khi thu thập được đặt trong địa chỉ công tơ.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>It is kept with the record.</source>
        <translation>Được lưu cùng bản ghi.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Such as the number of the work order.</source>
        <translation>Ví dụ số phiếu công tác.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>The readings beside it could not be read.</source>
        <translation>Không đọc được các chỉ số kề bên.</translation>
    </message>
    <message>
        <source>Register at its end, kWh</source>
        <translation>Chỉ số cuối, kWh</translation>
    </message>
    <message>
        <source>Last reading before: %1 at %2.</source>
        <translation>Chỉ số cuối trước đó: %1 lúc %2.</translation>
    </message>
    <message>
        <source>No reading before it is stored.</source>
        <translation>Không có chỉ số nào trước đó.</translation>
    </message>
    <message>
        <source>Register at its begin, kWh</source>
        <translation>Chỉ số đầu, kWh</translation>
    </message>
    <message>
        <source>First reading after: %1 at %2.</source>
        <translation>Chỉ số đầu sau đó: %1 lúc %2.</translation>
    </message>
    <message>
        <source>No reading after it is stored.</source>
        <translation>Không có chỉ số nào sau đó.</translation>
    </message>
    <message>
        <source>It stands in the place of the record of %1: %2.</source>
        <translation>Thay cho bản ghi của %1: %2.</translation>
    </message>
    <message>
        <source>Closed: %1. Their figures stay as they are until a later month is closed with corrections.</source>
        <translation>Đã chốt: %1. Số liệu của chúng giữ nguyên cho đến khi chốt một tháng sau kèm hiệu chỉnh.</translation>
    </message>
    <message>
        <source>Nothing is booked across it.</source>
        <translation>Không ghi sổ qua sự kiện này.</translation>
    </message>
    <message>
        <source>There is no reading on one side of it.</source>
        <translation>Một phía không có chỉ số.</translation>
    </message>
    <message>
        <source>The energy across it is booked.</source>
        <translation>Điện năng qua sự kiện được ghi sổ.</translation>
    </message>
    <message>
        <source>Without both values nobody knows what flowed between the readings.</source>
        <translation>Thiếu hai giá trị thì không ai biết điện năng giữa hai chỉ số.</translation>
    </message>
    <message>
        <source>The values contradict the readings.</source>
        <translation>Các giá trị mâu thuẫn với chỉ số.</translation>
    </message>
    <message>
        <source>Nothing is booked across it as it stands.</source>
        <translation>Với giá trị này thì không ghi sổ qua sự kiện.</translation>
    </message>
    <message>
        <source>A number with a point, such as 12345.6.</source>
        <translation>Một số có dấu chấm, ví dụ 12345.6.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Chưa ghi gì.</translation>
    </message>
    <message>
        <source>Choose a site and one of its meters.</source>
        <translation>Chọn một trạm và một công tơ của trạm.</translation>
    </message>
    <message>
        <source>A time in the years 1 to 9999.</source>
        <translation>Thời điểm trong các năm 1 đến 9999.</translation>
    </message>
    <message>
        <source>The time has not come yet.</source>
        <translation>Thời điểm chưa đến.</translation>
    </message>
    <message>
        <source>Such an event has none; leave it empty.</source>
        <translation>Sự kiện này không có mục đó; để trống.</translation>
    </message>
    <message>
        <source>A register is not negative.</source>
        <translation>Chỉ số không âm.</translation>
    </message>
    <message>
        <source>The meter has no register of energy; leave it empty.</source>
        <translation>Công tơ không có chỉ số điện năng; để trống.</translation>
    </message>
    <message>
        <source>Both values belong together: say both, or neither where nobody read them.</source>
        <translation>Hai giá trị đi cùng nhau: nêu cả hai, hoặc bỏ cả hai nếu không ai đọc.</translation>
    </message>
    <message>
        <source>Say the ratio before and after.</source>
        <translation>Nêu tỷ số trước và sau.</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>Hãy nhập họ và tên.</translation>
    </message>
    <message>
        <source>Give a reason; it is kept with the record.</source>
        <translation>Nêu lý do; được lưu cùng bản ghi.</translation>
    </message>
    <message>
        <source>A text of one line.</source>
        <translation>Văn bản một dòng.</translation>
    </message>
    <message>
        <source>Longer than 1,000 bytes; say it shorter.</source>
        <translation>Dài hơn 1.000 byte; hãy nói ngắn hơn.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>The readings count as if nobody had recorded it.</source>
        <translation>Các số đọc được tính như chưa ai ghi sự kiện này.</translation>
    </message>
    <message>
        <source>The meter has no such event at that time.</source>
        <translation>Công tơ không có sự kiện như vậy vào lúc đó.</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>Việc này đã không xảy ra</translation>
    </message>
    <message>
        <source>The event on record does not count any more; it and this record stay readable.</source>
        <translation>Sự kiện đã ghi không còn được tính; nó và bản ghi này vẫn xem được.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::MonthBars</name>
    <message>
        <source>no figure</source>
        <translation>không có số liệu</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã chốt</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bản nháp</translation>
    </message>
    <message>
        <source>%1, %2
by location %3
by market %4
%5: %6</source>
        <translation>%1, %2
theo vị trí %3
theo thị trường %4
%5: %6</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>By location</source>
        <translation>Theo vị trí</translation>
    </message>
    <message>
        <source>By market</source>
        <translation>Theo thị trường</translation>
    </message>
    <message>
        <source>Scope 1 and 2 in %1, %2: %3 of 12 months have a figure.</source>
        <translation>Phạm vi 1 và 2 theo %1, %2: %3 trên 12 tháng có số liệu.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::Navigator</name>
    <message>
        <source>%1 days</source>
        <extracomment>How long the strip is. 中文：%1 天</extracomment>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>Navigator</source>
        <extracomment>The strip under a chart. 中文：时间导航条</extracomment>
        <translation>Thanh điều hướng thời gian</translation>
    </message>
    <message>
        <source>Drag the window to move it, its edges to stretch it</source>
        <translation>Kéo cửa sổ để di chuyển, kéo cạnh để co giãn</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>How long the strip is, where &quot;400 days&quot; has no room. 中文：%1 天</extracomment>
        <translation>%1 ngày</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::NoteDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>“%1” has been seen and is being looked after.</source>
        <translation>“%1” đã được xem và đang được xử lý.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms have been seen and are being looked after.</source>
        <translation>
            <numerusform>%n cảnh báo đã được xem và đang được xử lý.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note, may be empty</source>
        <translation>Ghi chú, có thể để trống</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Thêm ghi chú</translation>
    </message>
    <message>
        <source>The note stays in the log of “%1”.</source>
        <translation>Ghi chú được lưu trong nhật ký của “%1”.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Unshelve</source>
        <translation>Bỏ tạm ẩn</translation>
    </message>
    <message>
        <source>“%1” comes back into the list.</source>
        <translation>“%1” trở lại danh sách.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms come back into the list.</source>
        <translation>
            <numerusform>%n cảnh báo trở lại danh sách.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Write the note.</source>
        <translation>Hãy viết ghi chú.</translation>
    </message>
    <message>
        <source>Say who you are; the name stays in the log.</source>
        <translation>Hãy nhập họ và tên; tên được lưu trong nhật ký.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::OverviewPage</name>
    <message>
        <source>The fleet could not be read</source>
        <translation>Không đọc được toàn mạng</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>Chưa có gì để vẽ</translation>
    </message>
    <message>
        <source>No site in this scope has a power or traffic point. They appear with the first answer of their devices.</source>
        <translation>Không trạm nào trong phạm vi này có điểm đo công suất hoặc lưu lượng. Chúng xuất hiện khi thiết bị trả lời lần đầu.</translation>
    </message>
    <message>
        <source>%1 critical, %2 major, %3 minor</source>
        <translation>%1 nghiêm trọng, %2 lớn, %3 nhỏ</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Không có gì cần chú ý</translation>
    </message>
    <message>
        <source>All devices answer and no register fell.</source>
        <translation>Mọi thiết bị đều trả lời và không chỉ số nào giảm.</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>Không có khu vực</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Tất cả trạm</translation>
    </message>
    <message>
        <source>Fleet power and traffic</source>
        <translation>Công suất và lưu lượng toàn mạng</translation>
    </message>
    <message>
        <source>sums of the sites that answer</source>
        <translation>tổng của các trạm có trả lời</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Theo loại</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Theo khu vực</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần chú ý</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>deviation from expected power; band is ±3%</source>
        <translation>độ lệch so với công suất dự kiến; dải là ±3%</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>each dot is a site, placed by its coordinates</source>
        <translation>mỗi chấm là một trạm, đặt theo tọa độ</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Độ lệch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Sites by coordinates</source>
        <translation>Trạm theo tọa độ</translation>
    </message>
    <message>
        <source>Everything is within the limits of the alarm rules.</source>
        <translation>Mọi thứ đều trong ngưỡng của các quy tắc cảnh báo.</translation>
    </message>
    <message>
        <source>Open alarms</source>
        <translation>Mở cảnh báo</translation>
    </message>
    <message>
        <source>How power is stacked</source>
        <translation>Cách xếp tầng công suất</translation>
    </message>
    <message>
        <source>What the dots show</source>
        <translation>Các chấm thể hiện gì</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Mở %1</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PageStrip</name>
    <message>
        <source>Small pages</source>
        <translation>Trang thu nhỏ</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>trang %1 / %2</translation>
    </message>
    <message>
        <source>pages %1 and %2 of %3</source>
        <translation>trang %1 và %2 / %3</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PageStripModel</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1 / %2</translation>
    </message>
    <message>
        <source>Page %1 of %2, in the view</source>
        <translation>Trang %1 / %2, đang xem</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PageView</name>
    <message>
        <source>Opens its lines of the ledger</source>
        <translation>Mở các dòng sổ cái của số này</translation>
    </message>
    <message>
        <source>Opens the factor</source>
        <translation>Mở hệ số</translation>
    </message>
    <message>
        <source>Opens the data quality of the month</source>
        <translation>Mở chất lượng dữ liệu của tháng</translation>
    </message>
    <message>
        <source>Opens the energy of the month</source>
        <translation>Mở điện năng của tháng</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No page of the program shows where it comes from</source>
        <translation>Không trang nào của chương trình cho biết nguồn gốc</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PaletteField</name>
    <message>
        <source>Search or run</source>
        <translation>Tìm hoặc chạy lệnh</translation>
    </message>
    <message>
        <source>Sites, points, views, pages and commands (%1)</source>
        <comment>key</comment>
        <translation>Trạm, điểm đo, chế độ xem, trang và lệnh (%1)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PaletteGuide</name>
    <message>
        <source>Time range</source>
        <translation>Khoảng thời gian</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>Gần đây</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Chế độ xem đã lưu</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ParameterRows</name>
    <message>
        <source>unchanged</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>The name of a parameter is letters, digits, “_”, “-” and “.”, such as user or auth_password.</source>
        <translation>Tên tham số gồm chữ cái, chữ số, “_”, “-” và “.”, ví dụ user hoặc auth_password.</translation>
    </message>
    <message>
        <source>“%1” is given twice.</source>
        <translation>“%1” được ghi hai lần.</translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation>“%1” không có giá trị.</translation>
    </message>
    <message>
        <source>There is no parameter.</source>
        <translation>Không có tham số nào.</translation>
    </message>
    <message>
        <source>Parameter %1: name</source>
        <translation>Tham số %1: tên</translation>
    </message>
    <message>
        <source>Parameter %1: value</source>
        <translation>Tham số %1: giá trị</translation>
    </message>
    <message>
        <source>Leave parameter %1 out</source>
        <translation>Bỏ tham số %1</translation>
    </message>
    <message>
        <source>Leave this parameter out</source>
        <translation>Bỏ tham số này</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PartBoxes</name>
    <message>
        <source>Method and audit trail</source>
        <translation>Phương pháp và dấu vết kiểm toán</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Chất lượng dữ liệu</translation>
    </message>
    <message>
        <source>Findings and missing data</source>
        <translation>Phát hiện và dữ liệu thiếu</translation>
    </message>
    <message>
        <source>%1, always</source>
        <translation>%1, luôn có</translation>
    </message>
    <message>
        <source>Without it nobody could check the report.</source>
        <translation>Thiếu phần này thì không ai kiểm tra được báo cáo.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PeriodStep</name>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>What it tells of the month.</source>
        <translation>Nội dung báo cáo nói về tháng.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>In the time zone of each site.</source>
        <translation>Theo múi giờ của từng trạm.</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>All, an area, or the site that the bar above names.</source>
        <translation>Tất cả, một khu vực, hoặc trạm nêu ở thanh phía trên.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Stands on every page. Without it the area that all sites share.</source>
        <translation>Ghi trên mọi trang. Để trống: khu vực chung của mọi trạm.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Bên thuê</translation>
    </message>
    <message>
        <source>No one site has this code or name; choose one of those offered.</source>
        <translation>Không có đúng một trạm với mã hoặc tên này; hãy chọn trong các trạm gợi ý.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Type a part of its name or code.</source>
        <translation>Gõ một phần tên hoặc mã của trạm.</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Tên hoặc mã</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PlotTableModel</name>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PlotText</name>
    <message>
        <source>%1: no values</source>
        <translation>%1: không có giá trị</translation>
    </message>
    <message>
        <source>%1: minimum %2, maximum %3</source>
        <translation>%1: nhỏ nhất %2, lớn nhất %3</translation>
    </message>
    <message>
        <source>, %1 estimated</source>
        <translation>, ước tính %1</translation>
    </message>
    <message>
        <source>, %1 missing</source>
        <translation>, thiếu %1</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>đo được</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>tích phân</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>ước tính</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Chuỗi</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Chất lượng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PlotView</name>
    <message>
        <source>The chart could not be read</source>
        <translation>Không đọc được biểu đồ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>No values from %1</source>
        <translation>Không có giá trị từ %1</translation>
    </message>
    <message>
        <source>The first value is from %1.</source>
        <translation>Giá trị đầu tiên là từ %1.</translation>
    </message>
    <message>
        <source>Nothing is stored for this time.</source>
        <translation>Không lưu gì cho khoảng thời gian này.</translation>
    </message>
    <message>
        <source>Go to the first value</source>
        <translation>Tới giá trị đầu tiên</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Paused, End to follow</source>
        <translation>Đã tạm dừng, nhấn End để theo dõi</translation>
    </message>
    <message>
        <source>Selection, %1</source>
        <translation>Vùng chọn, %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Trung bình</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>không có dữ liệu</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Reading %1 series over %2</source>
        <extracomment>What a chart reads for long. 中文：正在读取 %1 条曲线，跨度 %2</extracomment>
        <translation>Đang đọc %1 chuỗi trong %2</translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>Đã hủy đọc</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 trước</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>quantity, unit</comment>
        <extracomment>What an axis shows, and its unit. 中文：%1 %2</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>missing at a part of the points, the others are summed</source>
        <translation>thiếu ở một phần điểm đo, các điểm khác vẫn được cộng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PointTreeModel</name>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln trạm</numerusform>
        </translation>
    </message>
    <message>
        <source>Computed: the site&apos;s power divided by its traffic, downlink and uplink</source>
        <translation>Tính ra: công suất trạm chia cho lưu lượng của trạm, tải xuống và tải lên</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PointTreePanel</name>
    <message>
        <source>%1 of %2 drawn</source>
        <extracomment>How many of all points are drawn. 中文：已绘制 %1 / %2</extracomment>
        <translation>đã vẽ %1 trên %2</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>Filter points (Ctrl+F)</source>
        <translation>Lọc điểm đo (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter points</source>
        <translation>Lọc điểm đo</translation>
    </message>
    <message>
        <source>Drag a point onto a pane, or between two panes for a new one. Enter adds it to the last pane.</source>
        <translation>Kéo điểm đo vào một khung, hoặc vào giữa hai khung để tạo khung mới. Enter thêm điểm vào khung cuối.</translation>
    </message>
    <message>
        <source>New formula ƒ over points</source>
        <translation>Công thức mới ƒ từ các điểm đo</translation>
    </message>
    <message>
        <source>New formula</source>
        <translation>Công thức mới</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PolicyModel</name>
    <message>
        <source>tank levels, then runtime, then deliveries</source>
        <translation>mức bồn, rồi giờ chạy, rồi lượng giao</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>chưa quyết định</translation>
    </message>
    <message>
        <source>own</source>
        <translation>riêng</translation>
    </message>
    <message>
        <source>default</source>
        <translation>mặc định</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Nguồn gốc</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Hiệu lực từ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người nhập</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PolicySection</name>
    <message>
        <source>Policies</source>
        <translation>Chính sách</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Quyết định…</translation>
    </message>
    <message>
        <source>Open in the book</source>
        <translation>Mở trong sổ</translation>
    </message>
    <message>
        <source>Enter another decision, from a day on.</source>
        <translation>Nhập một quyết định khác, từ một ngày trở đi.</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be entered.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên không thể nhập gì.</translation>
    </message>
    <message>
        <source>The book cannot be read</source>
        <translation>Không đọc được sổ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message numerus="yes">
        <source>%n own decision(s), the rest by default</source>
        <translation>
            <numerusform>%n quyết định riêng, còn lại theo mặc định</numerusform>
        </translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Lựa chọn</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Bản ghi %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, bởi %2</translation>
    </message>
    <message>
        <source>The decision is record %1 of the book.</source>
        <translation>Quyết định là bản ghi %1 của sổ.</translation>
    </message>
    <message>
        <source>Drafts follow it from now on. Closed months keep what they were closed with.</source>
        <translation>Từ bây giờ các bản nháp theo nó. Tháng đã chốt giữ nguyên những gì đã chốt.</translation>
    </message>
    <message>
        <source>The boundary is record %1 of the book.</source>
        <translation>Ranh giới là bản ghi %1 của sổ.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PowerChainView</name>
    <message>
        <source>no meter</source>
        <translation>không đo</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>chưa có giá trị</translation>
    </message>
    <message>
        <source>losses and unmetered %1</source>
        <extracomment>Of the power chain: what goes in and is measured nowhere below. 中文：损耗 %1</extracomment>
        <translation>tổn thất, không đo %1</translation>
    </message>
    <message>
        <source>Power chain</source>
        <translation>Chuỗi cấp nguồn</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ProfilePanel</name>
    <message>
        <source>Profile</source>
        <translation>Mẫu thiết bị</translation>
    </message>
    <message>
        <source>No profile is known yet</source>
        <translation>Chưa biết mẫu thiết bị</translation>
    </message>
    <message>
        <source>The one that fits is found when the device answers for the first time.</source>
        <translation>Mẫu thiết bị phù hợp được tìm ra khi thiết bị trả lời lần đầu.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Kiểm chứng</translation>
    </message>
    <message>
        <source>against the real device</source>
        <translation>với thiết bị thật</translation>
    </message>
    <message>
        <source>from documents; not against a real device</source>
        <translation>theo tài liệu; chưa đối chiếu với thiết bị thật</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Chưa xác nhận</translation>
    </message>
    <message>
        <source>Watch out for</source>
        <translation>Lưu ý</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm đo</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ProfilePointModel</name>
    <message>
        <source>value of an instant</source>
        <translation>giá trị tức thời</translation>
    </message>
    <message>
        <source>running register</source>
        <translation>chỉ số lũy kế</translation>
    </message>
    <message>
        <source>amount of a period</source>
        <translation>lượng của kỳ</translation>
    </message>
    <message>
        <source>state</source>
        <translation>trạng thái</translation>
    </message>
    <message>
        <source>described by the profile</source>
        <translation>theo mẫu thiết bị</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>a gap: %1</source>
        <translation>khoảng trống: %1</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ProfileWords</name>
    <message>
        <source>Any</source>
        <translation>Bất kỳ</translation>
    </message>
    <message>
        <source>Any device that feeds others over Ethernet</source>
        <translation>Thiết bị bất kỳ cấp nguồn qua Ethernet</translation>
    </message>
    <message>
        <source>Any device with batteries</source>
        <translation>Thiết bị bất kỳ có ắc quy</translation>
    </message>
    <message>
        <source>Any device with energy objects</source>
        <translation>Thiết bị bất kỳ có đối tượng năng lượng</translation>
    </message>
    <message>
        <source>Any device with interfaces</source>
        <translation>Thiết bị bất kỳ có giao diện mạng</translation>
    </message>
    <message>
        <source>Any device with physical sensors</source>
        <translation>Thiết bị bất kỳ có cảm biến vật lý</translation>
    </message>
    <message>
        <source>Any device with several standard MIBs</source>
        <translation>Thiết bị bất kỳ có nhiều MIB tiêu chuẩn</translation>
    </message>
    <message>
        <source>Any Redfish service: servers, rack PDUs, power shelves</source>
        <translation>Dịch vụ Redfish bất kỳ: máy chủ, PDU giá máy, giá nguồn</translation>
    </message>
    <message>
        <source>Controller of the 885.3 tree</source>
        <translation>Bộ điều khiển của nhánh 885.3</translation>
    </message>
    <message>
        <source>Inverters, meters and batteries that speak SunSpec</source>
        <translation>Bộ nghịch lưu, công tơ và ắc quy hỗ trợ SunSpec</translation>
    </message>
    <message>
        <source>Meter of DL/T 645-1997</source>
        <translation>Công tơ theo DL/T 645-1997</translation>
    </message>
    <message>
        <source>Metered and managed rack PDU (6xxx)</source>
        <translation>PDU giá máy có đo đếm và quản lý (6xxx)</translation>
    </message>
    <message>
        <source>Monitored and Managed Power Distribution Unit</source>
        <translation>Bộ phân phối nguồn có giám sát và quản lý</translation>
    </message>
    <message>
        <source>Plugs and meters on a Zigbee2MQTT bridge, one phase</source>
        <translation>Ổ cắm và công tơ qua cầu nối Zigbee2MQTT, một pha</translation>
    </message>
    <message>
        <source>Router or switch with interfaces and sensors</source>
        <translation>Bộ định tuyến hoặc bộ chuyển mạch có giao diện mạng và cảm biến</translation>
    </message>
    <message>
        <source>Routers and switches with IOS, IOS XE, NX-OS</source>
        <translation>Bộ định tuyến và bộ chuyển mạch chạy IOS, IOS XE, NX-OS</translation>
    </message>
    <message>
        <source>Routers and switches with VRP (S, CE, AR, NE series)</source>
        <translation>Bộ định tuyến và bộ chuyển mạch chạy VRP (dòng S, CE, AR, NE)</translation>
    </message>
    <message>
        <source>Single-phase meter of DL/T 645-2007</source>
        <translation>Công tơ một pha theo DL/T 645-2007</translation>
    </message>
    <message>
        <source>Switches with EOS</source>
        <translation>Bộ chuyển mạch chạy EOS</translation>
    </message>
    <message>
        <source>Three-phase meter of DL/T 645-2007</source>
        <translation>Công tơ ba pha theo DL/T 645-2007</translation>
    </message>
    <message>
        <source>Uninterruptible power supply</source>
        <translation>Bộ lưu điện (UPS)</translation>
    </message>
    <message>
        <source>Uninterruptible power supply with a network card</source>
        <translation>Bộ lưu điện (UPS) có card mạng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ProtocolList</name>
    <message>
        <source>Protocol</source>
        <translation>Giao thức</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ProtocolTableModel</name>
    <message>
        <source>Protocol</source>
        <translation>Giao thức</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Chu kỳ</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Tỷ lệ trả lời</translation>
    </message>
    <message>
        <source>Median, ms</source>
        <translation>Trung vị, ms</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Không trả lời</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Thường gặp nhất</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PueCourseView</name>
    <message>
        <source>24 h, energy %1</source>
        <comment>rolling PUE</comment>
        <extracomment>The PUE of the last 24 hours, computed from energy. 中文：近 24 h 电量 %1</extracomment>
        <translation>24 giờ, điện năng %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <comment>of a PUE</comment>
        <translation>mục tiêu %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, PUE</comment>
        <extracomment>A moment and the PUE of the 24 hours before it. 中文：%1：%2</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>PUE of the 24 hours before each moment</source>
        <translation>PUE của 24 giờ trước mỗi thời điểm</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>lowest and highest PUE</comment>
        <translation>từ %1 đến %2</translation>
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
        <translation>Cả trạm</translation>
    </message>
    <message>
        <source>energy register</source>
        <translation>chỉ số điện năng</translation>
    </message>
    <message>
        <source>power, summed up</source>
        <translation>công suất, cộng dồn</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Meter of</source>
        <translation>Công tơ của</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Điện năng</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Độ phủ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Lấy từ</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::PueMethodWindow</name>
    <message>
        <source>What the PUE is made of</source>
        <translation>PUE gồm những gì</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>%1 ÷ %2 = %3</source>
        <extracomment>Energy of the whole site, by that of its IT, is the PUE.</extracomment>
        <translation>%1 ÷ %2 = %3</translation>
    </message>
    <message>
        <source>ISO/IEC 30134-2: energy of the whole data centre by energy of its IT, over the same time: %1.</source>
        <translation>ISO/IEC 30134-2: điện năng của cả trung tâm dữ liệu chia cho điện năng của IT trong cùng thời gian: %1.</translation>
    </message>
    <message>
        <source>The standard&apos;s PUE is of a year; this one is of less and called interim.</source>
        <translation>PUE theo tiêu chuẩn tính cho một năm; giá trị này tính cho thời gian ngắn hơn nên gọi là tạm thời.</translation>
    </message>
    <message>
        <source>Not confirmed: the text of ISO/IEC 30134-2 was not read; EN 50600-4-2:2016 agrees with it as far as it was.</source>
        <translation>Chưa xác nhận: chưa đọc nguyên văn ISO/IEC 30134-2; EN 50600-4-2:2016 phù hợp với phần đã đọc.</translation>
    </message>
    <message>
        <source>Each meter needs values for %1 of the time. Nothing is scaled up for what is missing.</source>
        <translation>Mỗi công tơ cần có giá trị trong %1 thời gian. Phần thiếu không được suy rộng.</translation>
    </message>
    <message>
        <source>Enter on a meter draws its point in Explore.</source>
        <translation>Nhấn Enter trên một công tơ để vẽ điểm đo của nó trong Khám phá.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::QualityPage</name>
    <message>
        <source>Coverage calendar</source>
        <translation>Lịch độ phủ</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Kém nhất trước</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Theo tên</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Thứ tự hàng</translation>
    </message>
    <message>
        <source>How the month is known</source>
        <translation>Cách biết số liệu của tháng</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Show in Carbon</source>
        <translation>Hiện trong Carbon</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Which records</source>
        <translation>Những bản ghi nào</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>Export the calendar as CSV</source>
        <translation>Xuất lịch dạng CSV</translation>
    </message>
    <message>
        <source>Export this table as CSV</source>
        <translation>Xuất bảng này dạng CSV</translation>
    </message>
    <message>
        <source>Show in Explore</source>
        <translation>Hiện trong Khám phá</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Mở trạm</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Sao chép hàng</translation>
    </message>
    <message>
        <source>Accept a hint</source>
        <translation>Chấp nhận một gợi ý</translation>
    </message>
    <message>
        <source>Release samples</source>
        <translation>Giải phóng mẫu</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Giải phóng</translation>
    </message>
    <message>
        <source>Its samples are booked. Accepted, it is not found again.</source>
        <translation>Các mẫu của nó vẫn được ghi sổ. Khi đã chấp nhận, nó không bị phát hiện lại.</translation>
    </message>
    <message>
        <source>%1 samples of %2 are held back. Released, they count in energies, with your reason; what the device said stays as it is.</source>
        <translation>%1 mẫu của %2 bị giữ lại. Khi giải phóng, chúng được tính vào điện năng, kèm lý do; giá trị thiết bị đã gửi giữ nguyên.</translation>
    </message>
    <message>
        <source>Closed: %1. Their figures stay as they are until a later month is closed with corrections.</source>
        <translation>Đã chốt: %1. Số liệu của chúng giữ nguyên cho đến khi chốt một tháng sau kèm hiệu chỉnh.</translation>
    </message>
    <message>
        <source>The decision is kept.</source>
        <translation>Đã lưu quyết định.</translation>
    </message>
    <message>
        <source>Other findings of the point still hold a part of the samples.</source>
        <translation>Các phát hiện khác của điểm đo vẫn giữ lại một phần mẫu.</translation>
    </message>
    <message>
        <source>Figures are made with it from now on.</source>
        <translation>Từ bây giờ số liệu được tính cùng nó.</translation>
    </message>
    <message>
        <source>Nothing was released.</source>
        <translation>Chưa giải phóng gì.</translation>
    </message>
    <message>
        <source>Take a correction back</source>
        <translation>Rút lại một hiệu chỉnh</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>%1 at %2: %3 by %4 counts now. Taken back, %5 counts again; both records stay.</source>
        <translation>%1 lúc %2: nay tính %3 của %4. Khi rút lại, %5 được tính trở lại; cả hai bản ghi vẫn còn.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>The correction was taken back.</source>
        <translation>Đã rút lại hiệu chỉnh.</translation>
    </message>
    <message>
        <source>The stored value counts again; both records stay.</source>
        <translation>Giá trị đã lưu được tính trở lại; cả hai bản ghi vẫn còn.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Chưa rút lại gì.</translation>
    </message>
    <message>
        <source>Coverage %1</source>
        <translation>Độ phủ %1</translation>
    </message>
    <message>
        <source>Samples held back %1</source>
        <translation>Mẫu bị giữ lại %1</translation>
    </message>
    <message>
        <source>Corrections %1</source>
        <translation>Hiệu chỉnh %1</translation>
    </message>
    <message>
        <source>Meter life %1</source>
        <translation>Lý lịch công tơ %1</translation>
    </message>
    <message>
        <source>Bills %1</source>
        <translation>Hóa đơn %1</translation>
    </message>
    <message>
        <source>Export a table</source>
        <translation>Xuất bảng</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Bảng CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export of data quality</source>
        <translation>Xuất chất lượng dữ liệu</translation>
    </message>
    <message>
        <source>The table was exported.</source>
        <translation>Đã xuất bảng.</translation>
    </message>
    <message>
        <source>The table was not exported.</source>
        <translation>Chưa xuất được bảng.</translation>
    </message>
    <message>
        <source>%1 of %2 sites</source>
        <translation>%1 / %2 trạm</translation>
    </message>
    <message>
        <source>Reading of the coverage</source>
        <translation>Đọc độ phủ</translation>
    </message>
    <message>
        <source>The hours are being read.</source>
        <translation>Đang đọc số liệu giờ.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Đã dừng đọc.</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>Đang hiện số liệu đã đọc trước đó.</translation>
    </message>
    <message>
        <source>The calendar of this month is empty.</source>
        <translation>Lịch của tháng này trống.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>Đã dừng đọc</translation>
    </message>
    <message>
        <source>Nothing of this month is shown.</source>
        <translation>Không hiện gì của tháng này.</translation>
    </message>
    <message>
        <source>The coverage cannot be read</source>
        <translation>Không đọc được độ phủ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>There is no site yet</source>
        <translation>Chưa có trạm nào</translation>
    </message>
    <message>
        <source>No site in this scope</source>
        <translation>Không có trạm trong phạm vi này</translation>
    </message>
    <message>
        <source>Add a meter on the page Devices, or import an inventory.</source>
        <translation>Thêm công tơ trên trang Thiết bị, hoặc nhập danh mục.</translation>
    </message>
    <message>
        <source>Choose another one at the top.</source>
        <translation>Chọn phạm vi khác ở phía trên.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meter(s)</source>
        <translation>
            <numerusform>%Ln công tơ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln trạm</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without a meter</source>
        <translation>%1 không có công tơ</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã chốt</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bản nháp</translation>
    </message>
    <message>
        <source>Nothing is measured here</source>
        <translation>Ở đây không đo gì</translation>
    </message>
    <message>
        <source>No meter of this site has energy or power.</source>
        <translation>Không công tơ nào của trạm này có điện năng hoặc công suất.</translation>
    </message>
    <message>
        <source>hours of grid meters, energy as in the report</source>
        <translation>giờ của công tơ điện lưới, điện năng như trong báo cáo</translation>
    </message>
    <message>
        <source>The month cannot be read</source>
        <translation>Không đọc được tháng này</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s)</source>
        <translation>
            <numerusform>%Ln loại</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Không phát hiện gì</translation>
    </message>
    <message>
        <source>Every check of the month passed.</source>
        <translation>Mọi kiểm tra của tháng đều đạt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tab, count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Hiệu chỉnh</translation>
    </message>
    <message>
        <source>Meter life</source>
        <translation>Lý lịch công tơ</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Hóa đơn</translation>
    </message>
    <message>
        <source>Samples held back</source>
        <translation>Mẫu bị giữ lại</translation>
    </message>
    <message>
        <source>Bills against meters</source>
        <translation>Đối chiếu hóa đơn và công tơ</translation>
    </message>
    <message>
        <source>The records cannot be read</source>
        <translation>Không đọc được các bản ghi</translation>
    </message>
    <message>
        <source>Nothing is held back</source>
        <translation>Không có gì bị giữ lại</translation>
    </message>
    <message>
        <source>The self-test doubted no sample of %1.</source>
        <translation>Tự kiểm tra không nghi ngờ mẫu nào của %1.</translation>
    </message>
    <message>
        <source>Nothing was corrected</source>
        <translation>Không có hiệu chỉnh</translation>
    </message>
    <message>
        <source>No meter changed</source>
        <translation>Không công tơ nào thay đổi</translation>
    </message>
    <message>
        <source>In %1 no meter was replaced or reset, and no register fell.</source>
        <translation>Trong %1 không công tơ nào được thay hoặc đặt lại, và không chỉ số nào giảm.</translation>
    </message>
    <message>
        <source>No bill ends in %1</source>
        <translation>Không hóa đơn nào kết thúc trong %1</translation>
    </message>
    <message>
        <source>Enter bills into the book: wattmastctl book import --kind invoice. F1 shows an example.</source>
        <translation>Nhập hóa đơn vào sổ: wattmastctl book import --kind invoice. F1 có ví dụ.</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be decided.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên không thể quyết định gì.</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Chấp nhận…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Giải phóng…</translation>
    </message>
    <message>
        <source>Nothing is held back any more.</source>
        <translation>Không còn gì bị giữ lại.</translation>
    </message>
    <message>
        <source>Decide that these values count, with a reason.</source>
        <translation>Quyết định rằng các giá trị này được tính, kèm lý do.</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Rút lại…</translation>
    </message>
    <message>
        <source>Let the stored value count again, with a reason.</source>
        <translation>Cho giá trị đã lưu được tính trở lại, kèm lý do.</translation>
    </message>
    <message>
        <source>Only a correction of a sample that is in force can be taken back.</source>
        <translation>Chỉ rút lại được hiệu chỉnh của một mẫu đang có hiệu lực.</translation>
    </message>
    <message>
        <source>The register before and after</source>
        <translation>Chỉ số trước và sau</translation>
    </message>
    <message>
        <source>The lines of this site and month</source>
        <translation>Các dòng của trạm và tháng này</translation>
    </message>
    <message>
        <source>Record an event…</source>
        <translation>Ghi sự kiện…</translation>
    </message>
    <message>
        <source>Import corrections…</source>
        <translation>Nhập hiệu chỉnh…</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be entered.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên không thể nhập gì.</translation>
    </message>
    <message>
        <source>Installed, replaced, reset, another ratio, taken away</source>
        <translation>Lắp, thay, đặt lại, đổi tỷ số, tháo bỏ</translation>
    </message>
    <message>
        <source>Take a CSV file; you see what it does first.</source>
        <translation>Chọn tệp CSV; bạn xem tác dụng trước.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Chưa ghi gì.</translation>
    </message>
    <message>
        <source>The event is recorded.</source>
        <translation>Đã ghi sự kiện.</translation>
    </message>
    <message>
        <source>Nothing was corrected.</source>
        <translation>Chưa hiệu chỉnh gì.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) imported.</source>
        <translation>
            <numerusform>Đã nhập %Ln hiệu chỉnh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures are made with them from now on.</source>
        <translation>Từ nay số liệu được tính theo chúng.</translation>
    </message>
    <message>
        <source>No sample of %1 was corrected by a person.</source>
        <translation>Không mẫu nào của %1 được người hiệu chỉnh.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RatePlot</name>
    <message>
        <source>New alarms per 10 minutes</source>
        <translation>Cảnh báo mới mỗi 10 phút</translation>
    </message>
    <message>
        <source>Last 24 h, %1 alarms, %2 stretches of ten minutes with more than %3</source>
        <translation>24 h qua, %1 cảnh báo, %2 khoảng mười phút có hơn %3</translation>
    </message>
    <message>
        <source>%1 – %2: %3 critical or major, %4 others</source>
        <translation>%1 – %2: %3 nghiêm trọng hoặc lớn, %4 loại khác</translation>
    </message>
    <message>
        <source>flood, %1 in 10 min</source>
        <translation>bão cảnh báo, %1 trong 10 phút</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RawLogDialog</name>
    <message>
        <source>Raw log</source>
        <translation>Dữ liệu thô</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RawLogView</name>
    <message numerus="yes">
        <source>%n frame(s), without passwords and communities</source>
        <translation>
            <numerusform>%n khung tin, không gồm mật khẩu và community</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has gone over the line yet</source>
        <translation>Chưa có gì qua đường dây</translation>
    </message>
    <message>
        <source>Frames are recorded while this is open.</source>
        <translation>Khung tin được ghi lại trong khi mở mục này.</translation>
    </message>
    <message>
        <source>Raw log</source>
        <translation>Dữ liệu thô</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>The selected frames, or all of them</source>
        <translation>Các khung tin đã chọn, hoặc tất cả</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ReadyModel</name>
    <message>
        <source>passed</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>cảnh báo</translation>
    </message>
    <message>
        <source>error</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RecordDialog</name>
    <message>
        <source>New record: %1</source>
        <translation>Bản ghi mới: %1</translation>
    </message>
    <message>
        <source>Withdraw record %1: %2</source>
        <translation>Rút lại bản ghi %1: %2</translation>
    </message>
    <message>
        <source>Replace record %1: %2</source>
        <translation>Thay bản ghi %1: %2</translation>
    </message>
    <message>
        <source>Record %1 counts no more, and nothing takes its place: %2. It stays readable in the book.</source>
        <translation>Bản ghi %1 không còn được tính, và không có gì thay thế: %2. Nó vẫn đọc được trong sổ.</translation>
    </message>
    <message>
        <source>What you enter takes the place of record %1, which stays readable in the book.</source>
        <translation>Nội dung nhập vào thay cho bản ghi %1; bản ghi đó vẫn đọc được trong sổ.</translation>
    </message>
    <message>
        <source>Code of the site. Required.</source>
        <translation>Mã trạm. Bắt buộc.</translation>
    </message>
    <message>
        <source>Code of the site; without it of the whole organisation.</source>
        <translation>Mã trạm; để trống: của cả tổ chức.</translation>
    </message>
    <message>
        <source>From which day on it is valid. Required.</source>
        <translation>Ngày bắt đầu hiệu lực. Bắt buộc.</translation>
    </message>
    <message>
        <source>The first day that it is of. Required.</source>
        <translation>Ngày đầu mà nó bao gồm. Bắt buộc.</translation>
    </message>
    <message>
        <source>The last day of its validity; empty where it has no end.</source>
        <translation>Ngày cuối của hiệu lực; để trống nếu không có.</translation>
    </message>
    <message>
        <source>The last day that it is of, which is in it. Required.</source>
        <translation>Ngày cuối mà nó bao gồm, tính cả ngày đó. Bắt buộc.</translation>
    </message>
    <message>
        <source>Where the paper is: a file, an address, the number in an archive.</source>
        <translation>Giấy tờ ở đâu: tệp, địa chỉ, số lưu trữ.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Why it is withdrawn</source>
        <translation>Lý do rút lại</translation>
    </message>
    <message>
        <source>Why it is entered</source>
        <translation>Lý do nhập</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Enter into the book</source>
        <translation>Nhập vào sổ</translation>
    </message>
    <message>
        <source>The record could not be checked.</source>
        <translation>Không kiểm tra được bản ghi.</translation>
    </message>
    <message numerus="yes">
        <source>%n closed month(s) touched.</source>
        <translation>
            <numerusform>Ảnh hưởng đến %n tháng đã chốt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what was closed stays as it is. The difference shows as a correction that is due, and the closing of a later month may write it.</source>
        <translation>%1: phần đã chốt giữ nguyên. Chênh lệch hiện ra là hiệu chỉnh cần làm, và lần chốt của một tháng sau có thể ghi nó.</translation>
    </message>
    <message>
        <source>It cannot be entered.</source>
        <translation>Không nhập được.</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>Hãy nhập họ và tên.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Hãy cho biết lý do.</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>Chưa ghi gì.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RecordField</name>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <extracomment>A field of a form that has to be filled in. 中文：%1（必填）</extracomment>
        <translation>%1 (bắt buộc)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RegionModel</name>
    <message>
        <source>Without a region</source>
        <translation>Không có vùng</translation>
    </message>
    <message>
        <source>none: no figure</source>
        <translation>không có: không có số liệu</translation>
    </message>
    <message>
        <source>%1, the latest</source>
        <comment>year of a factor</comment>
        <translation>%1, mới nhất</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s) with an own one</source>
        <translation>
            <numerusform>%Ln trạm có giá riêng</numerusform>
        </translation>
    </message>
    <message>
        <source>none: no cost</source>
        <translation>không có: không có chi phí</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Grid factor now</source>
        <translation>Hệ số lưới hiện hành</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Of the year</source>
        <translation>Của năm</translation>
    </message>
    <message>
        <source>Tariff now</source>
        <translation>Biểu giá hiện hành</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RegionSection</name>
    <message>
        <source>Factors and tariffs by region</source>
        <translation>Hệ số và biểu giá theo vùng</translation>
    </message>
    <message>
        <source>Show the factor</source>
        <translation>Xem hệ số</translation>
    </message>
    <message>
        <source>Open the tariff in the book</source>
        <translation>Mở biểu giá trong sổ</translation>
    </message>
    <message>
        <source>Factors of grid electricity, location-based, as a draft of this month takes them: %1. A tariff of a site goes before that of its region, and that before one of all sites. Where there is none, there is no figure and no cost, never zero.</source>
        <translation>Hệ số điện lưới theo vị trí, như bản nháp của tháng này dùng: %1. Giá của trạm đứng trước giá của vùng, giá của vùng đứng trước giá chung. Không có thì không có số liệu và chi phí, không bao giờ là không.</translation>
    </message>
    <message>
        <source>Factors and tariffs cannot be read</source>
        <translation>Không đọc được hệ số và biểu giá</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>There is no site yet</source>
        <translation>Chưa có trạm</translation>
    </message>
    <message>
        <source>Regions are those of the sites.</source>
        <translation>Vùng là vùng của các trạm.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln vùng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RegionTableModel</name>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Công suất</translation>
    </message>
    <message>
        <source>Dev., %</source>
        <translation>Lệch %</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>24 h qua</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Lưu lượng</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Chú ý</translation>
    </message>
    <message>
        <source>Measured, %</source>
        <translation>Đo được, %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, severity</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Sum of %1 of %2 sites; at the others not every meter has a value of now</source>
        <translation>Tổng của %1 trên %2 trạm; ở các trạm khác không phải công tơ nào cũng có giá trị hiện tại</translation>
    </message>
    <message>
        <source>Sum of %1 of %2 sites; values of %3 are held back, at the others not every meter has a value of now</source>
        <translation>Tổng của %1 trên %2 trạm; giá trị của %3 trạm bị giữ lại, ở các trạm khác không phải công tơ nào cũng có giá trị hiện tại</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ReportSide</name>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Hiện: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) passed</source>
        <translation>
            <numerusform>%n phần đạt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Issuing freezes the month: later readings change a new revision only.</source>
        <translation>Phát hành cố định tháng: số đọc về sau chỉ thay đổi bản sửa đổi mới.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Đầu ra</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Write draft</source>
        <translation>Ghi bản nháp</translation>
    </message>
    <message>
        <source>Issue report…</source>
        <translation>Phát hành báo cáo…</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Bỏ bản nháp</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Bản sửa đổi mới</translation>
    </message>
    <message>
        <source>Issued reports are read-only. A correction makes a new revision; the old file stays.</source>
        <translation>Báo cáo đã phát hành chỉ để đọc. Hiệu chỉnh tạo bản sửa đổi mới; tệp cũ vẫn còn.</translation>
    </message>
    <message>
        <source>End schedule</source>
        <translation>Kết thúc lịch</translation>
    </message>
    <message>
        <source>The program that collects looks every minute whether a month was closed or corrected, and issues the report then. Findings are printed as not looked at.</source>
        <translation>Chương trình thu thập mỗi phút xem có tháng nào được chốt hoặc hiệu chỉnh không, rồi phát hành báo cáo. Các phát hiện được in là chưa xem.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Bên thuê</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ReportsPage</name>
    <message>
        <source>The book cannot be read</source>
        <translation>Không đọc được sổ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>rev. %1, %2, %3</source>
        <translation>sửa đổi %1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Đã phát hành</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Đã bị thay</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, từ %2</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>The report cannot be made.</source>
        <translation>Không lập được báo cáo.</translation>
    </message>
    <message>
        <source>Draft, the month is closed</source>
        <translation>Bản nháp, tháng đã chốt</translation>
    </message>
    <message>
        <source>Draft, the month is open</source>
        <translation>Bản nháp, tháng chưa chốt</translation>
    </message>
    <message>
        <source>%1-%2, revision %3</source>
        <translation>%1-%2, bản sửa đổi %3</translation>
    </message>
    <message>
        <source>Revision %1, %2, %3</source>
        <translation>Bản sửa đổi %1, %2, %3</translation>
    </message>
    <message>
        <source>The report is being made.</source>
        <translation>Đang lập báo cáo.</translation>
    </message>
    <message>
        <source>The report could not be made; see the message above.</source>
        <translation>Không lập được báo cáo; xem thông báo ở trên.</translation>
    </message>
    <message>
        <source>Files are being written.</source>
        <translation>Đang ghi các tệp.</translation>
    </message>
    <message>
        <source>Choose a language and a kind of file in step 4.</source>
        <translation>Chọn ngôn ngữ và loại tệp ở bước 4.</translation>
    </message>
    <message>
        <source>Choose the folder in step 4.</source>
        <translation>Chọn thư mục ở bước 4.</translation>
    </message>
    <message>
        <source>The database is open for reading only, so nothing can be issued.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc nên không thể phát hành gì.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) with errors have to be mended first, see step 2.</source>
        <translation>
            <numerusform>%n kiểm tra có lỗi phải được sửa trước, xem bước 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) want a reason why they are let stand, see step 2.</source>
        <translation>
            <numerusform>%n kiểm tra cần lý do giữ nguyên, xem bước 2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say in step 6 who issues it, with a comment.</source>
        <translation>Ở bước 6, cho biết ai phát hành, kèm nhận xét.</translation>
    </message>
    <message>
        <source>Draft of %1</source>
        <translation>Bản nháp của %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>Đã ghi %n tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft was written.</source>
        <translation>Đã ghi bản nháp.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n tệp trong %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>The draft was not written.</source>
        <translation>Chưa ghi được bản nháp.</translation>
    </message>
    <message>
        <source>%1 is issued in the name of %2. It can only be followed by a revision.</source>
        <translation>%1 được phát hành nhân danh %2. Sau đó chỉ có thể có bản sửa đổi.</translation>
    </message>
    <message>
        <source>%1 is issued in the name of %2, and %3 is closed for all sites. Neither can be taken back: later changes are corrections, and make a new revision.</source>
        <translation>%1 được phát hành nhân danh %2, và %3 được chốt cho mọi trạm. Không thể rút lại cả hai: thay đổi về sau là hiệu chỉnh và tạo bản sửa đổi mới.</translation>
    </message>
    <message>
        <source>Issue report</source>
        <translation>Phát hành báo cáo</translation>
    </message>
    <message>
        <source>Issue of %1</source>
        <translation>Phát hành %1</translation>
    </message>
    <message>
        <source>No file is left; a month that was closed stays closed.</source>
        <translation>Không còn lại tệp nào; tháng đã chốt vẫn chốt.</translation>
    </message>
    <message>
        <source>The report was not issued.</source>
        <translation>Chưa phát hành được báo cáo.</translation>
    </message>
    <message>
        <source>%1 is issued</source>
        <translation>%1 đã phát hành</translation>
    </message>
    <message>
        <source>The report was issued, and its schedule was not kept.</source>
        <translation>Đã phát hành báo cáo, nhưng chưa lưu được lịch của nó.</translation>
    </message>
    <message>
        <source>%1, revision %2, is issued.</source>
        <translation>%1, bản sửa đổi %2, đã phát hành.</translation>
    </message>
    <message>
        <source>End schedule</source>
        <translation>Kết thúc lịch</translation>
    </message>
    <message>
        <source>No further report is issued by this schedule. What it issued stays.</source>
        <translation>Lịch này không phát hành thêm báo cáo nào. Những gì đã phát hành vẫn còn.</translation>
    </message>
    <message>
        <source>The schedule was not ended.</source>
        <translation>Chưa kết thúc được lịch.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>A draft of last month, for the sites that the bar above names</source>
        <translation>Bản nháp của tháng trước, cho các trạm nêu ở thanh phía trên</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Filter reports</source>
        <translation>Lọc báo cáo</translation>
    </message>
    <message>
        <source>Output and checks</source>
        <translation>Đầu ra và kiểm tra</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Chưa có báo cáo</translation>
    </message>
    <message>
        <source>A report takes a month from the samples to signed pages: checks, factors, preview, issue.</source>
        <translation>Báo cáo đưa một tháng từ các mẫu đến trang được ký: kiểm tra, hệ số, xem trước, phát hành.</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Báo cáo mới</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Một trang</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>Hai trang</translation>
    </message>
    <message>
        <source>Language of the preview</source>
        <translation>Ngôn ngữ xem trước</translation>
    </message>
    <message>
        <source>Earlier pages</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Later pages</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Các trang của báo cáo</translation>
    </message>
    <message>
        <source>Pages side by side</source>
        <translation>Số trang cạnh nhau</translation>
    </message>
    <message>
        <source>Choose the site in step 1.</source>
        <translation>Hãy chọn trạm ở bước 1.</translation>
    </message>
    <message>
        <source>Of none of the tenant&apos;s sites can the month be divided: hours are missing, or nothing is measured. See Data quality, enter what is missing, or choose another gap policy.</source>
        <translation>Không chia được tháng này ở trạm nào của bên thuê: thiếu giờ hoặc không có đo đếm. Xem trang Chất lượng dữ liệu, nhập phần thiếu, hoặc chọn chính sách khác cho khoảng trống.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of another version cannot be opened.</source>
        <translation>
            <numerusform>Không mở được %n bản nháp của phiên bản khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>They name a report, language, file or part that this version does not have. They are kept; open them with the version that made them.</source>
        <translation>Chúng nêu báo cáo, ngôn ngữ, loại tệp hoặc phần mà phiên bản này không có. Chúng được giữ lại; hãy mở bằng phiên bản đã tạo ra chúng.</translation>
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
        <translation>Số hàng</translation>
    </message>
    <message>
        <source>without the header</source>
        <translation>không kể tiêu đề</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>%1 without a value</source>
        <translation>%1 không có giá trị</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>%1 new, %2 known</source>
        <translation>%1 mới, %2 đã có</translation>
    </message>
    <message>
        <source>Rows and cells left out</source>
        <translation>Hàng và ô bỏ qua</translation>
    </message>
    <message>
        <source>nothing is left out</source>
        <translation>không bỏ qua gì</translation>
    </message>
    <message>
        <source>Not as it should be %1</source>
        <extracomment>Tabs with the number of their rows.</extracomment>
        <translation>Chưa đúng %1</translation>
    </message>
    <message>
        <source>Points %1</source>
        <translation>Điểm đo %1</translation>
    </message>
    <message>
        <source>Former imports %1</source>
        <translation>Lần nhập trước %1</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Kết quả đã nhập</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Kết quả dự kiến</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>The former imports could not be read</source>
        <translation>Không đọc được các lần nhập trước</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>Chưa nhập lần nào</translation>
    </message>
    <message>
        <source>Each import is listed here with its SHA-256.</source>
        <translation>Mỗi lần nhập được liệt kê tại đây cùng SHA-256.</translation>
    </message>
    <message>
        <source>The whole file is read when no question is open</source>
        <translation>Cả tệp được đọc khi không còn câu hỏi nào</translation>
    </message>
    <message>
        <source>Then every row that is not as it should be is listed here, before anything is stored.</source>
        <translation>Khi đó mọi hàng chưa đúng được liệt kê tại đây, trước khi lưu bất cứ gì.</translation>
    </message>
    <message>
        <source>Every row is as it should be</source>
        <translation>Mọi hàng đều đúng</translation>
    </message>
    <message>
        <source>The file has no sample</source>
        <translation>Tệp không có mẫu nào</translation>
    </message>
    <message>
        <source>See the rows that are left out.</source>
        <translation>Hãy xem các hàng bỏ qua.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>The marked rows, or all of them (Ctrl+C)</source>
        <translation>Các hàng đã đánh dấu, hoặc tất cả (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Lưu thành CSV…</translation>
    </message>
    <message>
        <source>Rows that are not as they should be</source>
        <translation>Các hàng chưa đúng</translation>
    </message>
    <message>
        <source>Points of the file</source>
        <translation>Điểm đo của tệp</translation>
    </message>
    <message>
        <source>Former imports</source>
        <translation>Các lần nhập trước</translation>
    </message>
    <message>
        <source>column “%1”</source>
        <translation>cột “%1”</translation>
    </message>
    <message>
        <source>“%1” in %2 rows</source>
        <translation>“%1” trong %2 hàng</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>thêm %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <extracomment>Columns, or names of points, that no part of the mapping uses. 中文：未采用：%1</extracomment>
        <translation>Bỏ qua: %1</translation>
    </message>
    <message>
        <source>Which list is shown</source>
        <translation>Hiện danh sách nào</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RetentionForm</name>
    <message>
        <source>Samples</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Quarter hours</source>
        <translation>Giá trị 15 phút</translation>
    </message>
    <message>
        <source>Every value as the meter gave it. When their time is over, quarter hours are made of them.</source>
        <translation>Mọi giá trị như công tơ đã đưa ra. Hết thời hạn thì được thu gọn thành giá trị 15 phút.</translation>
    </message>
    <message>
        <source>Smallest, mean and largest value and the energy of every 15 minutes. Removed when their time is over.</source>
        <translation>Giá trị nhỏ nhất, trung bình, lớn nhất và điện năng của mỗi 15 phút. Hết thời hạn thì bị xóa.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giá trị giờ</translation>
    </message>
    <message>
        <source>The same of every hour, so that no month of any year is without figures.</source>
        <translation>Như trên cho mỗi giờ, để không tháng của năm nào thiếu số liệu.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giá trị ngày</translation>
    </message>
    <message>
        <source>The same of every day, for charts of many years.</source>
        <translation>Như trên cho mỗi ngày, dùng cho biểu đồ nhiều năm.</translation>
    </message>
    <message>
        <source>kept for ever</source>
        <translation>lưu mãi mãi</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Khôi phục mặc định</translation>
    </message>
    <message>
        <source>Samples for %1, quarter hours for %2</source>
        <comment>two times</comment>
        <translation>Mẫu %1, giá trị 15 phút %2</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Hoàn lại</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RuleForm</name>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Points of every kind</source>
        <translation>Điểm đo mọi loại</translation>
    </message>
    <message>
        <source>This is no number. Enter one, or leave it empty.</source>
        <translation>Đây không phải số. Hãy nhập một số, hoặc để trống.</translation>
    </message>
    <message>
        <source>Raises alarms</source>
        <translation>Tạo cảnh báo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Off: its active alarms are cleared, and none is raised.</source>
        <translation>Tắt: các cảnh báo đang có của quy tắc kết thúc, và không phát sinh cảnh báo mới.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>As the list of alarms shows it.</source>
        <translation>Như hiện trong danh sách cảnh báo.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Critical: act at once. Warning: look when there is time.</source>
        <translation>Nghiêm trọng: xử lý ngay. Lưu ý: xem khi có thời gian.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Theo dõi</translation>
    </message>
    <message>
        <source>Points of this kind, or a figure of the site.</source>
        <translation>Điểm đo thuộc loại này, hoặc một số liệu của trạm.</translation>
    </message>
    <message>
        <source>Raise at</source>
        <translation>Ngưỡng cảnh báo</translation>
    </message>
    <message>
        <source>The limit.</source>
        <translation>Ngưỡng.</translation>
    </message>
    <message>
        <source>Raise after</source>
        <translation>Trễ phát sinh</translation>
    </message>
    <message>
        <source>The condition has to hold as long before an alarm is raised.</source>
        <translation>Điều kiện phải kéo dài chừng đó thì cảnh báo mới phát sinh.</translation>
    </message>
    <message>
        <source>Clear at</source>
        <translation>Ngưỡng hết cảnh báo</translation>
    </message>
    <message>
        <source>On the safe side of the limit, so that a value near it does not raise and clear over and over. Empty: the same.</source>
        <translation>Ở phía an toàn của ngưỡng, để giá trị gần ngưỡng không làm cảnh báo phát sinh rồi hết liên tục. Để trống: như ngưỡng.</translation>
    </message>
    <message>
        <source>Clear after</source>
        <translation>Trễ kết thúc</translation>
    </message>
    <message>
        <source>And it has to be over as long before the alarm is cleared.</source>
        <translation>Và điều kiện phải hết chừng đó thì cảnh báo mới hết.</translation>
    </message>
    <message>
        <source>Notifies</source>
        <translation>Thông báo tới</translation>
    </message>
    <message>
        <source>Names of notification channels, with commas between; empty: nobody.</source>
        <translation>Tên các kênh thông báo, cách nhau bằng dấu phẩy; để trống: không ai.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Shown with the alarm instead of the usual advice.</source>
        <translation>Hiện cùng cảnh báo thay cho hướng dẫn thông thường.</translation>
    </message>
    <message>
        <source>Only on battery</source>
        <translation>Chỉ khi dùng ắc quy</translation>
    </message>
    <message>
        <source>Mains</source>
        <translation>Điện lưới</translation>
    </message>
    <message>
        <source>On: looks only while the mains of the site are absent; with the mains the alarm is over, and while nobody knows, nothing is looked at.</source>
        <translation>Bật: chỉ theo dõi khi trạm mất điện lưới; khi có điện lưới thì cảnh báo hết, và khi chưa rõ thì không theo dõi.</translation>
    </message>
    <message>
        <source>Names of notification channels, with commas between; empty: nobody. There are: %1.</source>
        <translation>Tên các kênh thông báo, cách nhau bằng dấu phẩy; để trống: không ai. Hiện có: %1.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RuleTableModel</name>
    <message>
        <source>on</source>
        <translation>bật</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>không ai</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bật/tắt</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Notifies</source>
        <translation>Báo tới</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RulesSection</name>
    <message>
        <source>Alarm rules</source>
        <translation>Quy tắc cảnh báo</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>The rules cannot be read</source>
        <translation>Không đọc được các quy tắc</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::RulesWindow</name>
    <message>
        <source>The rules could not be read</source>
        <translation>Không đọc được các quy tắc</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n quy tắc</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the rule “%1”?</source>
        <translation>Gỡ bỏ quy tắc “%1”?</translation>
    </message>
    <message>
        <source>Its active alarms are cleared. What it raised stays in the history.</source>
        <translation>Các cảnh báo đang có của quy tắc kết thúc. Những gì đã phát sinh vẫn còn trong lịch sử.</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Gỡ bỏ quy tắc</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc.</translation>
    </message>
    <message>
        <source>A rule that Wattmast brings cannot be removed; switch it off instead.</source>
        <translation>Không thể gỡ bỏ quy tắc có sẵn của Wattmast; hãy tắt nó.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Quy tắc mới</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>chưa lưu</translation>
    </message>
    <message>
        <source>comes with Wattmast</source>
        <translation>có sẵn trong Wattmast</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>Quy tắc cảnh báo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Hoàn lại</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Lưu quy tắc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Save the changes of the rule “%1”?</source>
        <translation>Lưu các thay đổi của quy tắc “%1”?</translation>
    </message>
    <message>
        <source>Save the new rule?</source>
        <translation>Lưu quy tắc mới?</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SavedViewMenu</name>
    <message>
        <source>Save this view as…</source>
        <translation>Lưu chế độ xem này thành…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Lưu chế độ xem</translation>
    </message>
    <message>
        <source>Name of the view. Filter, order and columns are saved; a view of the same name is replaced.</source>
        <translation>Tên chế độ xem. Bộ lọc, thứ tự và cột được lưu; chế độ xem cùng tên bị thay thế.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ScopeBreadcrumb</name>
    <message>
        <source>All sites</source>
        <translation>Tất cả trạm</translation>
    </message>
    <message>
        <source>Choose area or site</source>
        <translation>Chọn khu vực hoặc trạm</translation>
    </message>
    <message>
        <source>Filter by name or code</source>
        <translation>Lọc theo tên hoặc mã</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln trạm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ScopeFields</name>
    <message>
        <source>Every region</source>
        <translation>Mọi khu vực</translation>
    </message>
    <message>
        <source>With and without any tag</source>
        <translation>Có thẻ bất kỳ hoặc không có thẻ</translation>
    </message>
    <message>
        <source>There is no site with this code.</source>
        <translation>Không có trạm mang mã này.</translation>
    </message>
    <message>
        <source>The site has no device of this name; a device needs its site.</source>
        <translation>Trạm không có thiết bị mang tên này; muốn chọn thiết bị phải chọn trạm.</translation>
    </message>
    <message>
        <source>Every place</source>
        <translation>Mọi nơi</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Where it holds; what is chosen from here on holds together.</source>
        <translation>Nơi quy tắc áp dụng; các lựa chọn từ đây trở xuống phải cùng thỏa mãn.</translation>
    </message>
    <message>
        <source>Kind of site</source>
        <translation>Loại trạm</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Its code; empty: every site.</source>
        <translation>Mã trạm; để trống: mọi trạm.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Its name at that site; empty: every device.</source>
        <translation>Tên thiết bị tại trạm đó; để trống: mọi thiết bị.</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Số thứ tự</translation>
    </message>
    <message>
        <source>Of points that a device has several of; empty: every one.</source>
        <translation>Của điểm đo mà thiết bị có nhiều; để trống: tất cả.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ScopeTree</name>
    <message>
        <source>All sites</source>
        <translation>Tất cả trạm</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SensorMap</name>
    <message>
        <source>Row %1, rack %2</source>
        <translation>Dãy %1, giá máy %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Place, then value: &quot;Row 6, rack 7: 30.6 °C&quot;. 中文：%1：%2</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>không có giá trị</translation>
    </message>
    <message>
        <source>Inlet temperatures by row and rack</source>
        <translation>Nhiệt độ gió vào theo dãy và giá máy</translation>
    </message>
    <message numerus="yes">
        <source>%n sensor(s)</source>
        <translation>
            <numerusform>%n cảm biến</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n above 27 °C</source>
        <translation>
            <numerusform>%n trên 27 °C</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SeriesModel</name>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>known</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>State</source>
        <comment>new or known</comment>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Without value</source>
        <translation>Không có giá trị</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Sai thứ tự</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Đầu</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Cuối</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SettingsPage</name>
    <message>
        <source>General</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Lưu trữ</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Thông tin xác thực</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Các mục của cài đặt</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ShelveDialog</name>
    <message>
        <source>Shelve</source>
        <translation>Tạm ẩn</translation>
    </message>
    <message>
        <source>“%1” leaves the list and nobody is notified of it until then. It comes back by itself.</source>
        <translation>“%1” rời khỏi danh sách và không ai được thông báo về nó cho đến lúc đó. Nó tự trở lại.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms leave the list and nobody is notified of them until then. They come back by themselves.</source>
        <translation>
            <numerusform>%n cảnh báo rời khỏi danh sách và không ai được thông báo về chúng cho đến lúc đó. Chúng tự trở lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 giờ</translation>
    </message>
    <message>
        <source>8 h</source>
        <translation>8 giờ</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 ngày</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 ngày</translation>
    </message>
    <message>
        <source>Own end</source>
        <translation>Tự chọn</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Write the reason; it stays in the log.</source>
        <translation>Hãy viết lý do; lý do được lưu trong nhật ký.</translation>
    </message>
    <message>
        <source>The end lies in the past. Choose a later one.</source>
        <translation>Thời điểm kết thúc đã qua. Hãy chọn thời điểm muộn hơn.</translation>
    </message>
    <message>
        <source>The end is more than 90 days off. Choose an earlier one.</source>
        <translation>Thời điểm kết thúc cách đây hơn 90 ngày. Hãy chọn thời điểm sớm hơn.</translation>
    </message>
    <message>
        <source>Say who you are; the name stays in the log.</source>
        <translation>Hãy nhập họ và tên; tên được lưu trong nhật ký.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
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
            <numerusform>%n đang có</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Không có gì cần chú ý</translation>
    </message>
    <message>
        <source>Not known while the site&apos;s values cannot be read</source>
        <translation>Chưa biết chừng nào không đọc được giá trị của trạm</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần chú ý</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteChartPanel</name>
    <message>
        <source>Nothing to draw</source>
        <translation>Không có gì để vẽ</translation>
    </message>
    <message>
        <source>None of this site&apos;s points measures power, traffic or temperature. Add a meter to the inventory.</source>
        <translation>Trạm này không có điểm đo công suất, lưu lượng hay nhiệt độ. Hãy thêm công tơ vào danh mục thiết bị.</translation>
    </message>
    <message>
        <source>mean, envelope shows minimum to maximum</source>
        <translation>trung bình, đường bao từ nhỏ nhất đến lớn nhất</translation>
    </message>
    <message>
        <source>Open in Explore</source>
        <translation>Mở trong Khám phá</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Xuất biểu đồ</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteCoolingPanel</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n thiết bị</numerusform>
        </translation>
    </message>
    <message>
        <source>problems first</source>
        <translation>có vấn đề xếp trước</translation>
    </message>
    <message>
        <source>Cooling plant</source>
        <extracomment>Chillers and coolers of a hall. 中文：制冷设备</extracomment>
        <translation>Hệ thống làm mát</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteEnvironmentPanel</name>
    <message numerus="yes">
        <source>%n sensor(s)</source>
        <translation>
            <numerusform>%n cảm biến</numerusform>
        </translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>Climate, doors, smoke and water of a site. 中文：动力环境</extracomment>
        <translation>Môi trường</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteFlowPanel</name>
    <message>
        <source>Energy flow now</source>
        <extracomment>Energy flow at this moment. 中文：实时能量流</extracomment>
        <translation>Dòng điện năng hiện tại</translation>
    </message>
    <message>
        <source>Energy flow today</source>
        <translation>Dòng điện năng hôm nay</translation>
    </message>
    <message>
        <source>No energy tree</source>
        <translation>Không có cây điện năng</translation>
    </message>
    <message>
        <source>The inventory does not say which meter measures which part of this site.</source>
        <translation>Danh mục thiết bị không cho biết công tơ nào đo phần nào của trạm này.</translation>
    </message>
    <message>
        <source>since midnight</source>
        <translation>từ nửa đêm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Unit and age, or unit and since when: &quot;kW, 8 s ago&quot;. 中文：%1，%2</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Power chain</source>
        <translation>Chuỗi cấp nguồn</translation>
    </message>
    <message>
        <source>Chain</source>
        <extracomment>Of the power chain as boxes and lines. 中文：单线图</extracomment>
        <translation>Sơ đồ</translation>
    </message>
    <message>
        <source>Power now, energy today, or the chain</source>
        <translation>Công suất hiện tại, điện năng hôm nay, hoặc sơ đồ chuỗi cấp nguồn</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteForm</name>
    <message>
        <source>none: it measures nothing of the site&apos;s energy</source>
        <translation>không: không đo gì thuộc điện năng của trạm</translation>
    </message>
    <message>
        <source>A new site…</source>
        <translation>Trạm mới…</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>ở trên cùng</translation>
    </message>
    <message>
        <source>A name that is used once at the site. Example: M1</source>
        <translation>Tên chỉ dùng một lần tại trạm. Ví dụ: M1</translation>
    </message>
    <message>
        <source>The site has a device of this name.</source>
        <translation>Trạm đã có thiết bị mang tên này.</translation>
    </message>
    <message>
        <source>A name that is used once in the tree. Example: Mains</source>
        <translation>Tên chỉ dùng một lần trong cây. Ví dụ: Mains</translation>
    </message>
    <message>
        <source>The tree has a place of this name.</source>
        <translation>Cây đã có vị trí mang tên này.</translation>
    </message>
    <message>
        <source>Choose a site of the list, or a new one.</source>
        <translation>Hãy chọn một trạm trong danh sách, hoặc trạm mới.</translation>
    </message>
    <message>
        <source>A code that is used once. Example: SH-PD-0473</source>
        <translation>Mã chỉ dùng một lần. Ví dụ: SH-PD-0473</translation>
    </message>
    <message>
        <source>There is a site of this code; choose it above.</source>
        <translation>Đã có trạm mang mã này; hãy chọn trạm đó ở trên.</translation>
    </message>
    <message>
        <source>What people call it. Example: Xinghu Street</source>
        <translation>Tên thường gọi. Ví dụ: Xinghu Street</translation>
    </message>
    <message>
        <source>A time zone of the list. Example: Asia/Shanghai</source>
        <translation>Một múi giờ trong danh sách. Ví dụ: Asia/Shanghai</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Place in the energy tree</source>
        <translation>Vị trí trong cây điện năng</translation>
    </message>
    <message>
        <source>Says what the meter measures, so that nothing is counted twice. It can be set later.</source>
        <translation>Cho biết công tơ đo gì, để không tính hai lần. Có thể đặt sau.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Mô tả</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Site name</source>
        <translation>Tên trạm</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Factor region</source>
        <translation>Khu vực của hệ số</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Đo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Nằm dưới</translation>
    </message>
    <message>
        <source>Region / district, outermost first</source>
        <translation>Vùng / quận, cấp ngoài cùng trước</translation>
    </message>
    <message>
        <source>Such as “meter of the mains, class 0.5S”</source>
        <translation>Ví dụ “công tơ điện lưới, cấp chính xác 0,5S”</translation>
    </message>
    <message>
        <source>Such as CN-SH; empty: no carbon figures</source>
        <translation>Ví dụ CN-SH; để trống: không có số liệu carbon</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteHeader</name>
    <message>
        <source>Previous site</source>
        <translation>Trạm trước</translation>
    </message>
    <message>
        <source>Next site</source>
        <translation>Trạm kế tiếp</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which site of how many in the scope. 中文：第 %1 个，共 %2 个</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteKpiRow</name>
    <message>
        <source>could not be read</source>
        <translation>không đọc được</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteMap</name>
    <message numerus="yes">
        <source>%Ln sites by their coordinates</source>
        <translation>
            <numerusform>%Ln trạm theo tọa độ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without coordinates</source>
        <translation>%1 không có tọa độ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites, the worst: %1</source>
        <translation>
            <numerusform>%Ln trạm, nặng nhất: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sites by coordinates</source>
        <translation>Trạm theo tọa độ</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitePage</name>
    <message>
        <source>The chart was exported.</source>
        <translation>Đã xuất biểu đồ.</translation>
    </message>
    <message>
        <source>The chart was not exported.</source>
        <translation>Chưa xuất được biểu đồ.</translation>
    </message>
    <message>
        <source>The site&apos;s values could not be read</source>
        <translation>Không đọc được giá trị của trạm</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>No site here</source>
        <translation>Không có trạm ở đây</translation>
    </message>
    <message>
        <source>The inventory has no site in this part of the fleet. Choose another scope above.</source>
        <translation>Danh mục thiết bị không có trạm nào trong phần này của mạng. Hãy chọn phạm vi khác ở trên.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitePointModel</name>
    <message>
        <source>Point</source>
        <translation>Điểm đo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Chất lượng</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Tuổi</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitePointsPanel</name>
    <message>
        <source>%1, %2 not well, worst quality first</source>
        <extracomment>How many points, how many of them without a good value. 中文：共 %1 个，%2 个异常，质量最差者在前</extracomment>
        <translation>%1, %2 không tốt, chất lượng kém nhất trước</translation>
    </message>
    <message>
        <source>%1, all well</source>
        <translation>%1, tất cả đều tốt</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm đo</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitePuePanel</name>
    <message>
        <source>The PUE could not be read</source>
        <translation>Không đọc được PUE</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>%1, interim</source>
        <extracomment>Of a PUE over less than a year: &quot;PUE1, interim&quot;. 中文：%1（中间值）</extracomment>
        <translation>%1, tạm thời</translation>
    </message>
    <message>
        <source>%1 of the whole site by %2 of IT. Lowest coverage of a meter: %3.</source>
        <translation>%1 của cả trạm trên %2 của IT. Độ phủ thấp nhất của công tơ: %3.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Phương pháp</translation>
    </message>
    <message>
        <source>Which meters, over which, with what coverage</source>
        <translation>Công tơ nào chia cho công tơ nào, độ phủ bao nhiêu</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteScatter</name>
    <message>
        <source>No site has coordinates.</source>
        <translation>Không trạm nào có tọa độ.</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>như dự kiến</translation>
    </message>
    <message>
        <source>reporting</source>
        <translation>có tín hiệu</translation>
    </message>
    <message>
        <source>10% above</source>
        <translation>cao hơn 10%</translation>
    </message>
    <message>
        <source>10% below</source>
        <translation>thấp hơn 10%</translation>
    </message>
    <message>
        <source>late</source>
        <translation>trễ</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>mất tín hiệu</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>nghiêm trọng</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites by their coordinates</source>
        <translation>
            <numerusform>%Ln trạm theo tọa độ</numerusform>
        </translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>chưa đọc</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>không có gì để so sánh</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>không đọc được</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteSensorPanel</name>
    <message numerus="yes">
        <source>%n sensor(s), °C</source>
        <translation>
            <numerusform>%n cảm biến, °C</numerusform>
        </translation>
    </message>
    <message>
        <source>Rack inlet temperature</source>
        <translation>Nhiệt độ gió vào giá máy</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SiteTreeModel</name>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln trạm</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sites read so far; the figure of all comes when the last one is read</source>
        <translation>đã đọc %1 trên %2 trạm; số liệu chung có khi đọc xong trạm cuối</translation>
    </message>
    <message>
        <source>Sum of %1 of %2 sites; the others have no value</source>
        <translation>Tổng của %1 trên %2 trạm; các trạm khác không có giá trị</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitesFooter</name>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln trạm</numerusform>
        </translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>tổng %1</translation>
    </message>
    <message>
        <source>sum %1 of %2 sites</source>
        <translation>tổng %1 của %2 trạm</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>trung bình %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>trung vị %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected: %1</source>
        <translation>
            <numerusform>đã chọn %Ln: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>reading, %1 of %2 sites</source>
        <translation>đang đọc, %1 / %2 trạm</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <extracomment>Sites whose figures cannot be read. 中文：%1 个无法读取</extracomment>
        <translation>%1 không đọc được</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitesPage</name>
    <message>
        <source>Open site</source>
        <translation>Mở trạm</translation>
    </message>
    <message>
        <source>Draw power in Explore</source>
        <translation>Vẽ công suất trong Khám phá</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Sao chép mã</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Sao chép các hàng</translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>Hiện trên bản đồ</translation>
    </message>
    <message>
        <source>Nothing to draw.</source>
        <translation>Không có gì để vẽ.</translation>
    </message>
    <message>
        <source>None of the selected sites has a power meter.</source>
        <translation>Không trạm nào đã chọn có công tơ công suất.</translation>
    </message>
    <message>
        <source>Export sites</source>
        <translation>Xuất danh sách trạm</translation>
    </message>
    <message>
        <source>Sites %1</source>
        <translation>Trạm %1</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Bảng CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites were exported.</source>
        <translation>
            <numerusform>Đã xuất %Ln trạm.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sites were not exported.</source>
        <translation>Chưa xuất được các trạm.</translation>
    </message>
    <message>
        <source>The map background was not loaded.</source>
        <translation>Chưa nạp được nền bản đồ.</translation>
    </message>
    <message>
        <source>The sites could not be read</source>
        <translation>Không đọc được các trạm</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>The sites could not be read again; what is shown is of before.</source>
        <translation>Không đọc lại được các trạm; đang hiện số liệu trước đó.</translation>
    </message>
    <message>
        <source>There are no sites</source>
        <translation>Không có trạm</translation>
    </message>
    <message>
        <source>No site here</source>
        <translation>Không có trạm ở đây</translation>
    </message>
    <message>
        <source>The inventory has no site in this part of the fleet. Choose another scope above.</source>
        <translation>Danh mục thiết bị không có trạm nào trong phần này của mạng. Hãy chọn phạm vi khác ở trên.</translation>
    </message>
    <message>
        <source>No site matches</source>
        <translation>Không có trạm phù hợp</translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln sites has all that is chosen.</source>
        <translation>
            <numerusform>Không trạm nào trong %Ln trạm thỏa mọi lựa chọn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Xóa bộ lọc</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Tất cả trạm</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Sites by coordinates</source>
        <translation>Trạm theo tọa độ</translation>
    </message>
    <message>
        <source>Export of sites</source>
        <translation>Xuất danh sách trạm</translation>
    </message>
    <message>
        <source>“Add device” on the page Devices makes the first one. Many at once come from an inventory: give one with --inventory when the program starts; its format is in docs/DATA_FORMAT.md.</source>
        <translation>“Thêm thiết bị” trong trang Thiết bị tạo trạm đầu tiên. Nhiều trạm cùng lúc thì lấy từ danh mục thiết bị: cung cấp bằng --inventory khi khởi động chương trình; định dạng được nêu trong docs/DATA_FORMAT.md.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::SitesToolbar</name>
    <message>
        <source>Name or id</source>
        <translation>Tên hoặc mã</translation>
    </message>
    <message>
        <source>Filter sites by name or id</source>
        <translation>Lọc trạm theo tên hoặc mã</translation>
    </message>
    <message>
        <source>Filter sites by name or id (%1)</source>
        <translation>Lọc trạm theo tên hoặc mã (%1)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Cây</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Bản đồ</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Compare 2 – 8</source>
        <extracomment>Up to eight sites in one chart.</extracomment>
        <translation>So sánh 2 – 8</translation>
    </message>
    <message>
        <source>Draws the power of two to eight selected sites in Explore</source>
        <translation>Vẽ công suất của hai đến tám trạm đã chọn trong Khám phá</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Chế độ xem</translation>
    </message>
    <message>
        <source>Saved filters, orders and columns</source>
        <translation>Bộ lọc, thứ tự và cột đã lưu</translation>
    </message>
    <message>
        <source>Export (%1)</source>
        <translation>Xuất (%1)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>Tệp CSV…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Sao chép bảng</translation>
    </message>
    <message>
        <source>Show all sites</source>
        <translation>Hiện mọi trạm</translation>
    </message>
    <message>
        <source>Load background…</source>
        <translation>Nạp nền…</translation>
    </message>
    <message>
        <source>Remove background</source>
        <translation>Bỏ nền</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Theo khu vực</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Theo loại</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Theo trạng thái</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::StateOverlay</name>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::StatePanel</name>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::StatusBar</name>
    <message>
        <source>Open for reading only</source>
        <extracomment>Of the database, in the status bar. 中文：只读打开</extracomment>
        <translation>Mở chỉ để đọc</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>%1 · %2 points, %3/s</source>
        <comment>collector state, points, samples per second</comment>
        <translation>%1 · %2 điểm đo, %3/s</translation>
    </message>
    <message>
        <source>Newest sample %1</source>
        <comment>%1 is an age</comment>
        <translation>Mẫu mới nhất %1</translation>
    </message>
    <message>
        <source>No sample yet</source>
        <translation>Chưa có mẫu</translation>
    </message>
    <message>
        <source>Database %1</source>
        <translation>Cơ sở dữ liệu %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::StepHeader</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Bước %1 / %2: %3</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::StorageSection</name>
    <message>
        <source>Remove data for good?</source>
        <translation>Xóa hẳn dữ liệu?</translation>
    </message>
    <message>
        <source>This begins at once and cannot be undone; a backup made before keeps the data.</source>
        <translation>Việc này bắt đầu ngay và không thể hoàn tác; bản sao lưu làm trước đó vẫn giữ dữ liệu.</translation>
    </message>
    <message>
        <source>Save and remove</source>
        <translation>Lưu và xóa</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Không lưu</translation>
    </message>
    <message>
        <source>the times contradict each other</source>
        <translation>các thời hạn mâu thuẫn nhau</translation>
    </message>
    <message>
        <source>The file could not be measured</source>
        <translation>Không đo được dung lượng tệp</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>estimated from some of the devices</source>
        <translation>ước tính từ một số thiết bị</translation>
    </message>
    <message>
        <source>The times could not be read</source>
        <translation>Không đọc được các thời hạn</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>Cơ sở dữ liệu được mở chỉ để đọc.</translation>
    </message>
    <message>
        <source>Its times can be changed where it is open for writing.</source>
        <translation>Chỉ đổi được thời hạn ở nơi cơ sở dữ liệu mở để ghi.</translation>
    </message>
    <message>
        <source>The times were not saved.</source>
        <translation>Chưa lưu được các thời hạn.</translation>
    </message>
    <message>
        <source>The times are saved.</source>
        <translation>Đã lưu các thời hạn.</translation>
    </message>
    <message>
        <source>What is over them is retired from now on, a little after each commit.</source>
        <translation>Dữ liệu quá thời hạn được thu gọn từ bây giờ, mỗi lần một ít sau mỗi lượt ghi.</translation>
    </message>
    <message>
        <source>The stored times cannot be understood, so nothing is retired.</source>
        <translation>Không hiểu được các thời hạn đã lưu nên không thu gọn gì.</translation>
    </message>
    <message>
        <source>Save other ones; these are the defaults.</source>
        <translation>Hãy lưu thời hạn khác; đây là giá trị mặc định.</translation>
    </message>
    <message>
        <source>Saving removes data for good.</source>
        <translation>Khi lưu, dữ liệu bị xóa hẳn.</translation>
    </message>
    <message>
        <source>Saving removes nothing now.</source>
        <translation>Khi lưu, hiện chưa xóa gì.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Lưu trữ</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Tệp cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Forecast for times that are not saved</source>
        <translation>Dự báo theo thời hạn chưa lưu</translation>
    </message>
    <message>
        <source>How long data is kept</source>
        <translation>Thời hạn lưu dữ liệu</translation>
    </message>
    <message>
        <source>what is over its time is retired once a day</source>
        <translation>dữ liệu quá thời hạn được thu gọn mỗi ngày một lần</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TargetChart</name>
    <message>
        <source>%1 over the path</source>
        <translation>vượt lộ trình %1</translation>
    </message>
    <message>
        <source>%1 below the path</source>
        <translation>dưới lộ trình %1</translation>
    </message>
    <message>
        <source>stated with the target</source>
        <translation>nêu cùng mục tiêu</translation>
    </message>
    <message>
        <source>%1 of 12 months closed</source>
        <translation>%1 trên 12 tháng đã chốt</translation>
    </message>
    <message>
        <source>%1 of 12 months</source>
        <translation>%1 trên 12 tháng</translation>
    </message>
    <message>
        <source>allowed %1</source>
        <translation>cho phép %1</translation>
    </message>
    <message>
        <source>trend %1</source>
        <translation>xu hướng %1</translation>
    </message>
    <message>
        <source>net zero</source>
        <translation>Net Zero</translation>
    </message>
    <message>
        <source>no whole year after the base year yet</source>
        <translation>chưa có năm trọn vẹn nào sau năm cơ sở</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Khối lượng</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Cho phép</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Xu hướng</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TariffCostModel</name>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Khung giờ</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Số giờ</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Điện năng</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Đơn giá</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Chi phí</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TariffPanel</name>
    <message>
        <source>Tariff</source>
        <translation>Biểu giá</translation>
    </message>
    <message>
        <source>Open the tariff</source>
        <translation>Mở biểu giá</translation>
    </message>
    <message>
        <source>The cost cannot be reckoned</source>
        <translation>Không tính được chi phí</translation>
    </message>
    <message>
        <source>No hour has a price</source>
        <translation>Không giờ nào có giá</translation>
    </message>
    <message>
        <source>No tariff of the book holds for these sites and days.</source>
        <translation>Không biểu giá nào trong sổ áp dụng cho các trạm và ngày này.</translation>
    </message>
    <message>
        <source>Several tariffs</source>
        <translation>Nhiều biểu giá</translation>
    </message>
    <message>
        <source>The sites of this scope do not pay by one tariff. Choose a region or a site; wattmastctl tariff lists all sites.</source>
        <translation>Các trạm trong phạm vi này không trả theo cùng một biểu giá. Hãy chọn một khu vực hoặc một trạm; wattmastctl tariff liệt kê mọi trạm.</translation>
    </message>
    <message>
        <source>%1 h without energy</source>
        <translation>%1 h không có điện năng</translation>
    </message>
    <message>
        <source>%1 h without a price</source>
        <translation>%1 h không có giá</translation>
    </message>
    <message>
        <source>%1 h in which a meter has no value, so that their cost is too low</source>
        <translation>%1 h có công tơ không có giá trị, nên chi phí của chúng quá thấp</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TenantField</name>
    <message>
        <source>All (not split)</source>
        <translation>Tất cả (không chia)</translation>
    </message>
    <message>
        <source>%1 (no rule here)</source>
        <translation>%1 (ở đây không có quy tắc)</translation>
    </message>
    <message>
        <source>One tenant&apos;s part of its shared sites, by the rules of the book. The others are not named.</source>
        <translation>Phần của một bên thuê tại các trạm dùng chung, theo quy tắc của sổ. Không nêu tên các bên khác.</translation>
    </message>
    <message>
        <source>A tenant&apos;s report is of its energy and carbon together: choose the report Carbon.</source>
        <translation>Báo cáo bên thuê gồm cả điện năng và carbon: hãy chọn báo cáo Carbon.</translation>
    </message>
    <message>
        <source>No rule of the book names a tenant at these sites in %1.</source>
        <translation>Trong %1, không quy tắc nào của sổ nêu bên thuê tại các trạm này.</translation>
    </message>
    <message>
        <source>The chosen tenant has no rule at these sites in %1.</source>
        <translation>Bên thuê đã chọn không có quy tắc tại các trạm này trong %1.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TestPollModel</name>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Đại lượng</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Kiểu</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Thô</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TestPollView</name>
    <message>
        <source>asking…</source>
        <translation>đang hỏi…</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 / %2 có trả lời</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>trung vị %1</translation>
    </message>
    <message>
        <source>%1 of %2 valid</source>
        <translation>%1 / %2 hợp lệ</translation>
    </message>
    <message>
        <source>Test poll</source>
        <translation>Đọc thử</translation>
    </message>
    <message>
        <source>Live preview</source>
        <translation>Xem trước trực tiếp</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Không đọc được gì</translation>
    </message>
    <message>
        <source>Asking the device…</source>
        <translation>Đang hỏi thiết bị…</translation>
    </message>
    <message>
        <source>Nothing is written to it, ever.</source>
        <translation>Không bao giờ ghi gì vào thiết bị.</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Chưa thử</translation>
    </message>
    <message>
        <source>A test reads every point once a second and stores nothing.</source>
        <translation>Phép thử đọc mọi điểm đo mỗi giây một lần và không lưu gì.</translation>
    </message>
    <message>
        <source>The last reading failed. %1</source>
        <translation>Lần đọc gần nhất thất bại. %1</translation>
    </message>
    <message>
        <source>The collector uses the same line, so each reading waits for its turn between two polls.</source>
        <translation>Bộ thu thập dùng chung đường dây này, nên mỗi lần đọc thử phải chờ đến lượt giữa hai lần đọc định kỳ.</translation>
    </message>
    <message>
        <source>%1 answered %2. %3 It stays without a value; nothing is made up for it.</source>
        <translation>%1 trả lời %2. %3 Điểm này không có giá trị; không đặt gì thay thế.</translation>
    </message>
    <message>
        <source>%1: %2. It stays without a value; nothing is made up for it.</source>
        <translation>%1: %2. Điểm này không có giá trị; không đặt gì thay thế.</translation>
    </message>
    <message>
        <source>one value per second</source>
        <translation>một giá trị mỗi giây</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TimeAxis</name>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 giờ %2 phút</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 ngày %2 giờ</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TimeRangeButton</name>
    <message>
        <source>Earlier</source>
        <translation>Trước đó</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sau đó</translation>
    </message>
    <message>
        <source>Time range (Ctrl+T)</source>
        <translation>Khoảng thời gian (Ctrl+T)</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TimeRangePopup</name>
    <message>
        <source>Show range</source>
        <translation>Hiện khoảng này</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Khoảng thời gian</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Range as text</source>
        <translation>Khoảng thời gian bằng chữ</translation>
    </message>
    <message>
        <source>or: -6h, yesterday, 2026-10</source>
        <translation>hoặc: -6h, yesterday, 2026-10</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Chọn nhanh</translation>
    </message>
    <message>
        <source>Not a range. Examples: -6h, -7d, yesterday, 2026-10, 2026-10-01 .. 2026-10-07</source>
        <translation>Không phải khoảng thời gian. Ví dụ: -6h, -7d, yesterday, 2026-10, 2026-10-01 .. 2026-10-07</translation>
    </message>
    <message>
        <source>Not a time. Example: 2026-11-12 14:32</source>
        <translation>Không phải thời gian. Ví dụ: 2026-11-12 14:32</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>Lúc kết thúc không sau lúc bắt đầu.</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::TopBar</name>
    <message>
        <source>Language and appearance</source>
        <translation>Ngôn ngữ và giao diện</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::Tray</name>
    <message>
        <source>Show window</source>
        <translation>Hiện cửa sổ</translation>
    </message>
    <message>
        <source>Wall mode</source>
        <translation>Chế độ màn hình lớn</translation>
    </message>
    <message>
        <source>Quit Wattmast</source>
        <translation>Thoát Wattmast</translation>
    </message>
    <message>
        <source>%1 critical, %2 major</source>
        <translation>%1 nghiêm trọng, %2 lớn</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::VersionStrip</name>
    <message>
        <source>%1, in use</source>
        <translation>%1, đang dùng</translation>
    </message>
    <message>
        <source>%1, newer</source>
        <translation>%1, mới hơn</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::ViewMenu</name>
    <message>
        <source>Save view…</source>
        <translation>Lưu chế độ xem…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Chế độ xem đã lưu</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Gỡ bỏ chế độ xem</translation>
    </message>
    <message>
        <source>Reset selection</source>
        <extracomment>Back to the power of the first sites. 中文：重置选择</extracomment>
        <translation>Đặt lại lựa chọn</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Lưu chế độ xem</translation>
    </message>
    <message>
        <source>Name of the view; one of the same name is replaced</source>
        <translation>Tên chế độ xem; chế độ xem cùng tên bị thay thế</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::WallReader</name>
    <message>
        <source>All sites</source>
        <translation>Tất cả trạm</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>Không có khu vực</translation>
    </message>
    <message>
        <source>most urgent alarms</source>
        <translation>cảnh báo khẩn cấp nhất</translation>
    </message>
    <message>
        <source>farthest from expected</source>
        <translation>lệch xa dự kiến nhất</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::WallWindow</name>
    <message>
        <source>Wall mode shows live values</source>
        <translation>Chế độ màn hình lớn hiện giá trị trực tiếp</translation>
    </message>
    <message>
        <source>Wall mode – Wattmast</source>
        <translation>Chế độ màn hình lớn – Wattmast</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1 / %2</translation>
    </message>
    <message>
        <source>%1, standing still for a new critical alarm; an arrow key goes on</source>
        <comment>page</comment>
        <translation>%1, dừng lại vì có cảnh báo nghiêm trọng mới; nhấn phím mũi tên để tiếp tục</translation>
    </message>
    <message>
        <source>%1, next in %2 s</source>
        <comment>page, seconds</comment>
        <translation>%1, trang kế tiếp sau %2 giây</translation>
    </message>
    <message>
        <source>Esc leaves wall mode</source>
        <translation>Esc để thoát chế độ màn hình lớn</translation>
    </message>
</context>
<context>
    <name>wattmast::ui::WindowHabits</name>
    <message>
        <source>Open database …</source>
        <translation>Mở cơ sở dữ liệu …</translation>
    </message>
    <message>
        <source>Wall mode</source>
        <translation>Chế độ màn hình lớn</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>Trợ giúp cho màn hình này</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>Bảng phím tắt</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Open database %1</source>
        <translation>Mở cơ sở dữ liệu %1</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Trang chào mừng</translation>
    </message>
    <message>
        <source>Demo, new database</source>
        <translation>Trình diễn, cơ sở dữ liệu mới</translation>
    </message>
    <message>
        <source>Open database</source>
        <translation>Mở cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Databases (%1)</source>
        <translation>Cơ sở dữ liệu (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Mọi tệp (%1)</translation>
    </message>
</context>
</TS>
