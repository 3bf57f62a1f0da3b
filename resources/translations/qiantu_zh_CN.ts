<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Allocation</name>
    <message>
        <source>No weight is chosen.</source>
        <translation>没有选择权重。</translation>
    </message>
    <message>
        <source>There is no region to break the target down to.</source>
        <translation>没有可分解到的下级行政区。</translation>
    </message>
    <message>
        <source>%1: the fixed cells are %2 more than the whole.</source>
        <translation>%1：固定的各格之和比总量多 %2。</translation>
    </message>
    <message>
        <source>%1: every cell is fixed, and %2 are left over.</source>
        <translation>%1：所有各格都已固定，还剩 %2 没有分配。</translation>
    </message>
    <message>
        <source>%1: what is there already is %2 more than the whole.</source>
        <translation>%1：现有量之和比总量多 %2。</translation>
    </message>
    <message>
        <source>%1: every weight is 0, so that %2 cannot be divided.</source>
        <translation>%1：所有权重都是 0，%2 无法分配。</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>常住人口</translation>
    </message>
    <message>
        <source>Land area</source>
        <translation>土地面积</translation>
    </message>
    <message>
        <source>Present stock</source>
        <translation>现有量</translation>
    </message>
    <message>
        <source>Gap to target</source>
        <translation>与目标的差距</translation>
    </message>
    <message>
        <source>Equal parts</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Weights: %1; largest remainder in steps of %2 %3.</source>
        <translation>权重：%1；最大余数法，最小单位 %2 %3。</translation>
    </message>
    <message>
        <source>Population of %1.</source>
        <translation>人口数据为%1年。</translation>
    </message>
    <message>
        <source>Population of %1 to %2.</source>
        <translation>人口数据为%1至%2年。</translation>
    </message>
    <message>
        <source>No part below the present stock.</source>
        <translation>各部分不低于现有量。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) fixed by hand.</source>
        <translation>
            <numerusform>%n 处由人工固定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights of %n region(s) entered by hand.</source>
        <translation>
            <numerusform>%n 个地区的权重由人工填写。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its indicator is not known.</source>
        <translation>指标不存在。</translation>
    </message>
    <message>
        <source>The indicator does not add up over regions.</source>
        <translation>该指标不能按地区加总。</translation>
    </message>
    <message>
        <source>A rate of growth does not add up over regions.</source>
        <translation>增速不能按地区加总。</translation>
    </message>
    <message>
        <source>The target is for %1, a place inside the region.</source>
        <translation>该目标针对区内的%1，而不是整个地区。</translation>
    </message>
    <message>
        <source>The target is a range; there is no one total that the parts could add up to.</source>
        <translation>该目标是一个区间，没有唯一的总量可供分解。</translation>
    </message>
    <message>
        <source>There is no region below this one.</source>
        <translation>没有下级行政区。</translation>
    </message>
    <message>
        <source>Another document&apos;s target stands instead of this one.</source>
        <translation>该目标已被另一文件的目标取代。</translation>
    </message>
    <message>
        <source>Its unit %1 does not convert to %2.</source>
        <translation>单位“%1”不能换算为“%2”。</translation>
    </message>
    <message>
        <source>The target is negative.</source>
        <translation>目标值为负。</translation>
    </message>
    <message>
        <source>The target has too many digits to be divided exactly.</source>
        <translation>目标值位数过多，无法精确分解。</translation>
    </message>
    <message>
        <source>This target is not there any more.</source>
        <translation>该目标已不存在。</translation>
    </message>
    <message>
        <source>Internal breakdown of targets</source>
        <translation>目标内部分解</translation>
    </message>
    <message>
        <source>Internal breakdown</source>
        <translation>内部分解</translation>
    </message>
    <message>
        <source>Made in Qiantu by breaking targets down to regions; no official document.</source>
        <translation>由黔图将目标分解到各地区而成；不是正式文件。</translation>
    </message>
    <message>
        <source>Breakdown of %1, %2</source>
        <translation>分解自%1，%2</translation>
    </message>
    <message>
        <source>%1 %2, %3 by %4. %5</source>
        <comment>region, indicator, value, year, method</comment>
        <translation>%1%2，%4年%3。%5</translation>
    </message>
    <message>
        <source>Allocated from target %1</source>
        <translation>分解自目标 %1</translation>
    </message>
    <message>
        <source>The breakdown is not complete.</source>
        <translation>分解尚未完成。</translation>
    </message>
    <message>
        <source>Fill in the missing values, or release fixed cells.</source>
        <translation>请填写缺少的数值，或解除固定的单元格。</translation>
    </message>
    <message>
        <source>The breakdown could not be written: %1.</source>
        <translation>无法写入分解结果：%1。</translation>
    </message>
    <message>
        <source>The targets could not be read: %1.</source>
        <translation>无法读取目标：%1。</translation>
    </message>
</context>
<context>
    <name>AngleText</name>
    <message>
        <source>&quot;%1&quot; is not an angle.</source>
        <translation>“%1”不是角度。</translation>
    </message>
    <message>
        <source>Write 106.7093 or 106°42′33.5″E.</source>
        <translation>请写成 106.7093 或 106°42′33.5″E。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has 60 or more minutes or seconds.</source>
        <translation>“%1”的分或秒达到或超过 60。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a fraction before its last part.</source>
        <translation>“%1”只有最后一段才能带小数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is more than a longitude or latitude can be.</source>
        <translation>“%1”超出经纬度的取值范围。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has both a minus sign and a letter for west or south.</source>
        <translation>“%1”既带负号，又带西经或南纬字母。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a pair of longitude and latitude.</source>
        <translation>“%1”不是一对经纬度。</translation>
    </message>
    <message>
        <source>Write 106.7093, 26.5812 or N26°34′52″ E106°42′33″.</source>
        <translation>请写成 106.7093, 26.5812 或 N26°34′52″ E106°42′33″。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names the same axis twice.</source>
        <translation>“%1”中同一坐标轴出现两次。</translation>
    </message>
</context>
<context>
    <name>BackgroundWork</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BoundaryImport</name>
    <message>
        <source>Looking for gaps and overlaps</source>
        <translation>正在检查缝隙和重叠</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消；没有任何更改。</translation>
    </message>
    <message>
        <source>The polygon of this county cannot be repaired.</source>
        <translation>该区县的多边形无法修复。</translation>
    </message>
    <message>
        <source>The boundaries enclose nothing.</source>
        <translation>这些界线没有围成任何区域。</translation>
    </message>
    <message>
        <source>Nothing is left of this county: others cover all of it.</source>
        <translation>该区县已被其他区县完全覆盖。</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>无法打开文件：%1。</translation>
    </message>
    <message>
        <source>it has no geometry</source>
        <translation>没有几何图形</translation>
    </message>
    <message>
        <source>it is no polygon</source>
        <translation>不是多边形</translation>
    </message>
    <message>
        <source>its coordinates cannot be transformed to CGCS2000</source>
        <translation>坐标无法转换到 CGCS2000</translation>
    </message>
    <message>
        <source>The file does not say in which coordinate system it is, and its coordinates are no degrees.</source>
        <translation>文件没有注明坐标系，其坐标也不是经纬度。</translation>
    </message>
    <message>
        <source>Give it a coordinate system (a .prj file beside a Shapefile).</source>
        <translation>请为它指定坐标系（Shapefile 旁的 .prj 文件）。</translation>
    </message>
    <message>
        <source>There is no way from the file&apos;s coordinate system (%1) to CGCS2000.</source>
        <translation>无法从文件的坐标系（%1）转换到 CGCS2000。</translation>
    </message>
    <message>
        <source>There is no layer of polygons in the file.</source>
        <translation>文件中没有多边形图层。</translation>
    </message>
    <message>
        <source>There is no layer of polygons “%1”.</source>
        <translation>没有多边形图层“%1”。</translation>
    </message>
    <message>
        <source>There is %1.</source>
        <translation>可用的有：%1。</translation>
    </message>
    <message>
        <source>Reading the boundaries</source>
        <translation>正在读取界线</translation>
    </message>
    <message>
        <source>The file cannot be read beyond feature %1: %2.</source>
        <translation>第 %1 个要素之后无法读取：%2。</translation>
    </message>
    <message>
        <source>The regions could not be read: %1.</source>
        <translation>无法读取行政区：%1。</translation>
    </message>
    <message>
        <source>Simplifying the boundaries</source>
        <translation>正在概化界线</translation>
    </message>
    <message>
        <source>Replace boundaries by %1</source>
        <translation>用 %1 替换行政区界线</translation>
    </message>
    <message>
        <source>The boundaries could not be written: %1.</source>
        <translation>无法写入界线：%1。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有字段“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is made of %n features.</source>
        <translation>
            <numerusform>%1 由 %n 个要素组成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Feature %1: %2</source>
        <translation>要素 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a feature, and what is wrong</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1: the code is %2, the name %3; the code was taken.</source>
        <translation>%1：代码为%2，名称为%3；以代码为准。</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>former code</source>
        <translation>曾用代码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>other name</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>No feature of the file is a county of this project.</source>
        <translation>文件中没有任何要素是本工程的区县。</translation>
    </message>
    <message>
        <source>Name the fields that hold the codes or names; there is %1.</source>
        <translation>请指定代码或名称所在的字段；可用的有：%1。</translation>
    </message>
    <message>
        <source>Writing the boundaries</source>
        <translation>正在写入界线</translation>
    </message>
    <message>
        <source>Boundaries: %1.</source>
        <translation>行政区界线：%1。</translation>
    </message>
    <message>
        <source>Boundaries: %1; for internal planning only.</source>
        <translation>行政区界线：%1；仅供内部规划使用。</translation>
    </message>
    <message>
        <source>Finding the county of every station again</source>
        <translation>正在重新判定每个基站所在的区县</translation>
    </message>
</context>
<context>
    <name>CheckTexts</name>
    <message>
        <source>met</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>进度正常</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>进度滞后</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>数据矛盾</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>counted on the map</source>
        <translation>图上统计</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>公布数据</translation>
    </message>
    <message>
        <source>rolled up</source>
        <translation>下级汇总</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>推算</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no level “%1”; there are province, prefecture and county.</source>
        <translation>没有“%1”这一级；可用的级别有 province（省）、prefecture（市、州）、county（县）。</translation>
    </message>
    <message>
        <source>No region, or more than one, is called “%1”; name one by its code.</source>
        <translation>没有名为“%1”的区域，或同名区域不止一个；请改用区划代码。</translation>
    </message>
    <message>
        <source>There is no document “%1” in the project; `qiantu info` lists them.</source>
        <translation>工程中没有文件“%1”；可用 `qiantu info` 列出全部文件。</translation>
    </message>
    <message>
        <source>A workbook needs a file: -o FILE.xlsx.</source>
        <translation>输出工作簿须指定文件：-o FILE.xlsx。</translation>
    </message>
    <message>
        <source>Checks the targets: what was promised against what there is.</source>
        <translation>核查目标：规划要求与现状对照。</translation>
    </message>
    <message>
        <source>Gives for every target the actual value and where it came from, the status (met, on_track, behind, missed, no_data, in_conflict), the gap, the pace that is needed each month, the forecast, and the value with planned things counted in. Superseded targets are listed, too, and say by which one.</source>
        <translation>逐项给出目标的现状值及其来源、状态（met 已达成、on_track 进度正常、behind 进度滞后、missed 未达成、no_data 无数据、in_conflict 数据矛盾）、差距、每月所需进度、预测值，以及计入规划后的数值。已被替代的目标同样列出，并注明由哪一项替代。</translation>
    </message>
    <message>
        <source>The day of the check, like 2025-06-30; today without it.</source>
        <translation>核查日期，如 2025-06-30；不写则为当天。</translation>
    </message>
    <message>
        <source>Only targets for this year.</source>
        <translation>只核查该年的目标。</translation>
    </message>
    <message>
        <source>Only targets of this region, by code or name; with --level, of the regions of that level in it.</source>
        <translation>只核查该区域的目标（区划代码或名称）；与 --level 同用时，核查其中该级各区域的目标。</translation>
    </message>
    <message>
        <source>Only targets of regions of this level: province, prefecture, county.</source>
        <translation>只核查该级区域的目标：province（省）、prefecture（市、州）、county（县）。</translation>
    </message>
    <message>
        <source>Only targets of this document, by number, title or key.</source>
        <translation>只核查该文件的目标（文号、标题或代号）。</translation>
    </message>
    <message>
        <source>Writes to this file; a workbook (xlsx) needs one.</source>
        <translation>写入该文件；输出工作簿（xlsx）时必须指定。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Plans a province&apos;s digital infrastructure on a map and checks it against its targets. Without a command the window opens;
the commands work without a display.</source>
        <translation>在地图上规划全省数字基础设施，并对照规划目标进行核查。不带命令时打开窗口；
各命令无需图形界面即可运行。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Shows this help, after a command that command&apos;s.</source>
        <translation>显示帮助；写在命令之后则显示该命令的帮助。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 failed, and one sentence on standard error says why; 2 wrong usage.</source>
        <translation>退出码：0 完成；1 失败，原因以一句话写到标准错误；2 用法错误。</translation>
    </message>
    <message>
        <source>There is no option “%1”; see `qiantu --help`.</source>
        <translation>没有选项“%1”；参见 `qiantu --help`。</translation>
    </message>
    <message>
        <source>There is no command “%1”; `qiantu --help` lists them.</source>
        <translation>没有命令“%1”；可用 `qiantu --help` 列出全部命令。</translation>
    </message>
    <message>
        <source>See `qiantu %1 --help`.</source>
        <translation>参见 `qiantu %1 --help`。</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>没有选项“%1”。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>多余的参数“%1”。</translation>
    </message>
    <message>
        <source>Something that should not happen has happened: %1.</source>
        <translation>发生了不应出现的错误：%1。</translation>
    </message>
    <message>
        <source>A longitude is at most 180 degrees and a latitude at most 90, longitude first.</source>
        <translation>经度绝对值不超过 180 度，纬度不超过 90 度，经度在前。</translation>
    </message>
    <message>
        <source>This is no pair of easting and northing in metres.</source>
        <translation>这不是一对以米为单位的东坐标和北坐标。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>--%1 is missing. See `qiantu %2 --help`.</source>
        <translation>缺少 --%1。参见 `qiantu %2 --help`。</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1.</source>
        <translation>无法读取标准输入：%1。</translation>
    </message>
    <message>
        <source>This position cannot be converted.</source>
        <translation>该位置无法转换。</translation>
    </message>
    <message>
        <source>Converts coordinates between datums.</source>
        <translation>在坐标基准之间转换坐标。</translation>
    </message>
    <message>
        <source>Reads a position a line from standard input, longitude and latitude with a space, tab or comma between them (easting and northing of a grid), in decimal degrees or degrees, minutes and seconds, and writes longitude and latitude to standard output. Stops at the first line that is no position.

A DATUM is wgs84, cgcs2000, gcj02, bd09 or EPSG:n.</source>
        <translation>从标准输入逐行读取位置：经度和纬度（投影坐标为东坐标和北坐标），以空格、制表符或逗号分隔，写成十进制度或度分秒；经度和纬度写到标准输出。遇到第一行不是位置的内容即停止。

DATUM 可为 wgs84、cgcs2000、gcj02、bd09 或 EPSG:n。</translation>
    </message>
    <message>
        <source>What the positions are given in.</source>
        <translation>源坐标基准。</translation>
    </message>
    <message>
        <source>What they are converted to.</source>
        <translation>目标坐标基准。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>There is nothing to undo in this project.</source>
        <translation>该工程没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>There is nothing to redo in this project.</source>
        <translation>该工程没有可重做的操作。</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>The project is sound: %1 rules checked.</source>
        <translation>工程完好：共检查 %1 条规则。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not as they should be in this project.</source>
        <translation>
            <numerusform>该工程有 %n 处问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists what was changed in a project, when and by whom, newest first.</source>
        <translation>列出工程的修订：时间、操作人和内容，最新的在前。</translation>
    </message>
    <message>
        <source>Only the newest N changes.</source>
        <translation>只列最近 N 次修订。</translation>
    </message>
    <message>
        <source>Takes the last change of a project back that is not taken back yet.</source>
        <translation>撤销工程中最近一次尚未撤销的修订。</translation>
    </message>
    <message>
        <source>Said again, it takes back the change before that. `qiantu redo` does it again.</source>
        <translation>再次执行则撤销更早的一次。`qiantu redo` 可重做。</translation>
    </message>
    <message>
        <source>Does the change again that `qiantu undo` took back last.</source>
        <translation>重做最近一次由 `qiantu undo` 撤销的修订。</translation>
    </message>
    <message>
        <source>Checks that a project file is sound and lists what is not.</source>
        <translation>检查工程文件是否完好，并列出问题。</translation>
    </message>
    <message>
        <source>The database&apos;s integrity, foreign keys, the schema, the GeoPackage tables, every geometry, the spatial indexes, the rules of the data, and the history. Ends with exit code 1 when something is found.</source>
        <translation>检查数据库完整性、外键、表结构、GeoPackage 系统表、全部几何、空间索引、数据规则和修订历史。发现问题时退出码为 1。</translation>
    </message>
    <message>
        <source>Rejected rows cannot be written over this file; name another one with --rejects.</source>
        <translation>拒收行不能覆盖该文件；请用 --rejects 另行指定。</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>……另有 %1 条。</translation>
    </message>
    <message>
        <source>Dry run: nothing was changed. The import would do this:</source>
        <translation>试运行：未作任何更改。实际导入的结果将是：</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>文件中缺失</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>（不使用）</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>列：</translation>
    </message>
    <message>
        <source>Guessed:</source>
        <translation>推定：</translation>
    </message>
    <message>
        <source>Rejected:</source>
        <translation>拒收：</translation>
    </message>
    <message>
        <source>Odd:</source>
        <translation>存疑：</translation>
    </message>
    <message>
        <source>The rejected rows are in %1.</source>
        <translation>拒收行见 %1。</translation>
    </message>
    <message>
        <source>--as is missing: what the file holds, `--as stations`.</source>
        <translation>缺少 --as：须说明文件内容，即 `--as stations`。</translation>
    </message>
    <message>
        <source>--as %1 is not known; there is `--as stations`.</source>
        <translation>不认识 --as %1；可用的是 `--as stations`。</translation>
    </message>
    <message>
        <source>Imports an inventory of base stations.</source>
        <translation>导入基站清单。</translation>
    </message>
    <message>
        <source>Stations are matched by number: new ones are added, others changed where the file differs; those that the file does not have stay and are counted as missing. A row that cannot be understood is rejected with its line, column, value and reason; the rest goes in, in one change that `qiantu undo` takes back. Whatever had to be guessed is listed.</source>
        <translation>基站按站号匹配：新站号新增，内容不同的更新；文件中没有的基站保留，并计入“文件中缺失”。无法识别的行予以拒收，并注明行号、列、值和原因；其余各行作为一次修订写入，可用 `qiantu undo` 撤销。凡属推定的事项均列出。</translation>
    </message>
    <message>
        <source>A FIELD is one of %1.</source>
        <translation>FIELD 可为：%1。</translation>
    </message>
    <message>
        <source>CSV, TSV, XLSX, GeoPackage, Shapefile or GeoJSON.</source>
        <translation>CSV、TSV、XLSX、GeoPackage、Shapefile 或 GeoJSON。</translation>
    </message>
    <message>
        <source>What the file holds: stations.</source>
        <translation>文件内容：stations（基站）。</translation>
    </message>
    <message>
        <source>What its coordinates are given in: wgs84, cgcs2000, gcj02, bd09 or EPSG:n. Without it what the file says, else WGS 84, as a guess that is listed.</source>
        <translation>坐标基准：wgs84、cgcs2000、gcj02、bd09 或 EPSG:n。不写则以文件说明为准；文件未说明时推定为 WGS 84，并列出。</translation>
    </message>
    <message>
        <source>The encoding of a text file, such as UTF-8, GB18030 or UTF-16; otherwise it is found out.</source>
        <translation>文本文件的编码，如 UTF-8、GB18030 或 UTF-16；不写则自动识别。</translation>
    </message>
    <message>
        <source>The sheet or layer; otherwise the first with rows.</source>
        <translation>工作表或图层；不写则取第一个有数据的。</translation>
    </message>
    <message>
        <source>Takes a column, by its heading or as #3, for a field; FIELD==VALUE gives all rows a value. Can be said several times.</source>
        <translation>指定某字段取自哪一列（列名，或 #3 这样的列序号）；FIELD==VALUE 为所有行赋同一值。可多次使用。</translation>
    </message>
    <message>
        <source>Where rejected rows go as CSV; otherwise FILE.rejects.csv beside the file.</source>
        <translation>拒收行写入的 CSV 文件；不写则为同目录下的 FILE.rejects.csv。</translation>
    </message>
    <message>
        <source>Only says what the import would do; writes nothing.</source>
        <translation>只报告导入结果，不写入。</translation>
    </message>
    <message>
        <source>--target needs an indicator, or an indicator and a year like stations_5g@2025.</source>
        <translation>--target 须写指标，或写成 stations_5g@2025 这样的“指标@年份”。</translation>
    </message>
    <message>
        <source>The region %1 has no target “%2”.</source>
        <translation>%1没有目标“%2”。</translation>
    </message>
    <message>
        <source>Cancelled; no map was made.</source>
        <translation>已取消，未生成地图。</translation>
    </message>
    <message>
        <source>The map&apos;s title.</source>
        <translation>地图标题。</translation>
    </message>
    <message>
        <source>The line under the title.</source>
        <translation>标题下的副标题。</translation>
    </message>
    <message>
        <source>The region on the map, by code or name; the province without it.</source>
        <translation>图幅区域，写区划代码或名称；不写则为全省。</translation>
    </message>
    <message>
        <source>Colours the regions by how this target stands: the key or name of an indicator, such as stations_5g@2025.</source>
        <translation>按该目标的完成情况为各区域着色：写指标的代号或名称，如 stations_5g@2025。</translation>
    </message>
    <message>
        <source>Who made the map (制图单位).</source>
        <translation>制图单位。</translation>
    </message>
    <message>
        <source>The map approval number (审图号); without one the map says that it is not for publication.</source>
        <translation>审图号；不写则图上注明仅供内部使用。</translation>
    </message>
    <message>
        <source>How it is written: %1.</source>
        <translation>输出格式：%1。</translation>
    </message>
    <message>
        <source>There is no format “%1”; there are %2.</source>
        <translation>没有格式“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>-o needs the name of a file.</source>
        <translation>-o 须写文件名。</translation>
    </message>
    <message>
        <source>This is a folder; -o needs a file.</source>
        <translation>这是文件夹；-o 须写文件。</translation>
    </message>
    <message>
        <source>This is the project itself, which is not overwritten; name another file.</source>
        <translation>这是工程文件本身，不能覆盖；请另写文件名。</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>无法写入文件：%1。</translation>
    </message>
    <message>
        <source>--%1 needs a day like 2025-12-31, not “%2”.</source>
        <translation>--%1 须写 2025-12-31 这样的日期，而不是“%2”。</translation>
    </message>
    <message>
        <source>--%1 needs a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 须写 %2 至 %3 之间的整数，而不是“%4”。</translation>
    </message>
    <message>
        <source>A project: a GeoPackage file made by Qiantu.</source>
        <translation>工程：由黔图建立的 GeoPackage 文件。</translation>
    </message>
    <message>
        <source>When the project has unsaved work: saves it, too.</source>
        <translation>工程有未保存的更改时，一并保存。</translation>
    </message>
    <message>
        <source>When the project has unsaved work: throws it away.</source>
        <translation>工程有未保存的更改时，予以放弃。</translation>
    </message>
    <message>
        <source>--%1 and --%2 exclude each other.</source>
        <translation>--%1 与 --%2 不能同时使用。</translation>
    </message>
    <message>
        <source>Open it in the window, or say --%1 or --%2.</source>
        <translation>请在窗口中打开它，或加上 --%1 或 --%2。</translation>
    </message>
    <message>
        <source>There is no plan pack “%1”; there is %2.</source>
        <translation>没有规划数据包“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>Makes a project with a province&apos;s regions, plan documents and targets.</source>
        <translation>新建工程，载入一省的区划、规划文件和目标。</translation>
    </message>
    <message>
        <source>Fails when the file exists.</source>
        <translation>文件已存在时失败。</translation>
    </message>
    <message>
        <source>The file to make, for example guizhou.gpkg.</source>
        <translation>要新建的文件，如 guizhou.gpkg。</translation>
    </message>
    <message>
        <source>The plan pack: %1.</source>
        <translation>规划数据包：%1。</translation>
    </message>
    <message>
        <source>Makes a project with a synthetic inventory of base stations.</source>
        <translation>新建带有合成基站清单的工程。</translation>
    </message>
    <message>
        <source>The stations are made up and marked as synthetic in the file, in the window and on every print. The same seed gives the same stations. Fails when the file exists.</source>
        <translation>基站均为模拟生成，并在文件、窗口和每张图上标明“合成数据”。种子相同，生成的基站也相同。文件已存在时失败。</translation>
    </message>
    <message>
        <source>The file to make, for example sample.gpkg.</source>
        <translation>要新建的文件，如 sample.gpkg。</translation>
    </message>
    <message>
        <source>How many stations of all generations; without it the 53,353 5G stations of the end of 2021 with 4G and planned ones, %1 in all.</source>
        <translation>各制式基站总数；不写则为 2021 年末的 53,353 个 5G 基站，另加 4G 和规划基站，共 %1 个。</translation>
    </message>
    <message>
        <source>What the random numbers begin with (%1).</source>
        <translation>随机数种子（%1）。</translation>
    </message>
    <message>
        <source>Says what is in a project: regions, documents, targets, stations.</source>
        <translation>列出工程内容：区划、文件、目标、基站。</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>观测值</translation>
    </message>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>光缆路由</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>The project could not be read: %1.</source>
        <translation>无法读取工程：%1。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Plan pack</source>
        <translation>规划数据包</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1, schema version %2</source>
        <translation>%1，结构版本 %2</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>synthetic: the stations are made up</source>
        <translation>合成数据：基站为模拟生成</translation>
    </message>
    <message>
        <source>not synthetic</source>
        <translation>非合成数据</translation>
    </message>
    <message>
        <source>Regions: %1</source>
        <translation>行政区划：%1</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>无法写入输出：%1。</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>无法写入输出。</translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>a column after its line</comment>
        <translation>，%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where, and what is wrong there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 m² at %2, %3 (%4)</source>
        <comment>area, longitude, latitude, codes</comment>
        <translation>%1 平方米，位于 %2, %3（%4）</translation>
    </message>
    <message>
        <source>%1: stays open</source>
        <translation>%1：保持不变</translation>
    </message>
    <message>
        <source>%1: given to %2</source>
        <translation>%1：归 %2</translation>
    </message>
    <message>
        <source>Dry run: nothing was changed. These boundaries would be replaced:</source>
        <translation>试运行：没有任何更改。将会替换以下界线：</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县</translation>
    </message>
    <message>
        <source>before (km²)</source>
        <translation>原面积（平方千米）</translation>
    </message>
    <message>
        <source>after (km²)</source>
        <translation>新面积（平方千米）</translation>
    </message>
    <message>
        <source>change (%)</source>
        <translation>变化（%）</translation>
    </message>
    <message>
        <source>shift (m)</source>
        <translation>位移（米）</translation>
    </message>
    <message>
        <source>Not in the file, these keep their boundary:</source>
        <translation>文件中没有、保留原界线：</translation>
    </message>
    <message>
        <source>No region of this project:</source>
        <translation>不属于本工程的行政区：</translation>
    </message>
    <message>
        <source>Made from their counties instead:</source>
        <translation>由所属区县生成：</translation>
    </message>
    <message>
        <source>Repaired:</source>
        <translation>已修复：</translation>
    </message>
    <message>
        <source>Overlaps:</source>
        <translation>重叠：</translation>
    </message>
    <message>
        <source>Gaps:</source>
        <translation>缝隙：</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>stations in another county</source>
        <translation>所在区县改变的基站</translation>
    </message>
    <message>
        <source>stations outside every county</source>
        <translation>不在任何区县内的基站</translation>
    </message>
    <message>
        <source>routes in another county</source>
        <translation>所在区县改变的线路</translation>
    </message>
    <message>
        <source>areas in another county</source>
        <translation>所在区县改变的区域</translation>
    </message>
    <message>
        <source>projects in another county</source>
        <translation>所在区县改变的项目</translation>
    </message>
    <message>
        <source>-i is missing: the file with the boundaries.</source>
        <translation>缺少 -i：界线文件。</translation>
    </message>
    <message>
        <source>Replaces the boundaries of the regions by those of a file.</source>
        <translation>用文件中的界线替换行政区界线。</translation>
    </message>
    <message>
        <source>Counties are matched by code, then by current, short and former name, transformed to CGCS2000, repaired, and made to fit each other; what does not fit is listed. Prefectures, the province and the simplified boundaries are made from the counties. The county of every station, route, area and project is found again, all in one change that `qiantu undo` takes back.</source>
        <translation>区县先按代码、再按现名、简称和曾用名匹配，转换到 CGCS2000，修复并使其相互吻合；不吻合之处逐一列出。市州、全省和概化界线由区县生成。所有基站、线路、区域和项目所在的区县重新判定；全部是一次修改，可用 `qiantu undo` 撤销。</translation>
    </message>
    <message>
        <source>The file with the boundaries: Shapefile, GeoPackage, GeoJSON …</source>
        <translation>界线文件：Shapefile、GeoPackage、GeoJSON 等</translation>
    </message>
    <message>
        <source>The layer; otherwise the first with polygons.</source>
        <translation>图层；不指定时取第一个含多边形的图层。</translation>
    </message>
    <message>
        <source>The field with the codes; otherwise it is found.</source>
        <translation>代码字段；不指定时自动识别。</translation>
    </message>
    <message>
        <source>The field with the names; otherwise it is found.</source>
        <translation>名称字段；不指定时自动识别。</translation>
    </message>
    <message>
        <source>Where they are from, for the prints; the file&apos;s name without it.</source>
        <translation>界线来源，用于出图；不指定时为文件名。</translation>
    </message>
    <message>
        <source>They are the official boundaries; holds only when every county is in the file.</source>
        <translation>是官方界线；仅当文件包含全部区县时有效。</translation>
    </message>
    <message>
        <source>Only says what would change; writes nothing.</source>
        <translation>只说明将会改变什么，不写入。</translation>
    </message>
    <message>
        <source>--date %1 is no date such as 2024-06-30, 2024-06 or 2024.</source>
        <translation>--date %1 不是日期，应如 2024-06-30、2024-06 或 2024。</translation>
    </message>
    <message>
        <source>--period %1 is not known; there are instant, year, half, quarter and month.</source>
        <translation>没有 --period %1；可用 `instant`、`year`、`half`、`quarter`、`month`。</translation>
    </message>
    <message>
        <source>Where are the values from? Say either --document or --source.</source>
        <translation>数值来自何处？请写明 --document 或 --source 之一。</translation>
    </message>
    <message>
        <source>There is no document “%1” in this project.</source>
        <translation>工程中没有文件“%1”。</translation>
    </message>
    <message>
        <source>There is no indicator “%1” in this project.</source>
        <translation>工程中没有指标“%1”。</translation>
    </message>
    <message>
        <source>--map %1 is not of the form #3=INDICATOR or #3=INDICATOR（UNIT）.</source>
        <translation>--map %1 的写法应为 #3=指标 或 #3=指标（单位）。</translation>
    </message>
    <message>
        <source>without a value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>Line %1, %2: the total %3 is the sum of %4 regions.</source>
        <translation>第 %1 行，%2：合计 %3 等于 %4 个区域之和。</translation>
    </message>
    <message>
        <source>Line %1, %2: the total %3 is not the sum of %4 regions, %5.</source>
        <translation>第 %1 行，%2：合计 %3 与 %4 个区域之和 %5 不一致。</translation>
    </message>
    <message>
        <source>Say it with --date, --indicator or --map.</source>
        <translation>请用 --date、--indicator 或 --map 说明。</translation>
    </message>
    <message>
        <source>-i FILE is missing: the spreadsheet with the report.</source>
        <translation>缺少 -i FILE：报表文件。</translation>
    </message>
    <message>
        <source>Imports observations from a report in a spreadsheet.</source>
        <translation>从电子表格报表导入观测值。</translation>
    </message>
    <message>
        <source>A report has a row for each region and a column for each indicator, or a row for each value with region, indicator, date, value and unit. Regions are found by code, present, former and short name, indicators by key and name; units and dates are read from headings, titles and cells. What does not match is rejected with its line, column and reason; rows of totals are compared with the sum of the regions. The rest goes in, in one change that `qiantu undo` takes back.</source>
        <translation>报表可以每个区域一行、每项指标一列，也可以每个数值一行（区域、指标、日期、数值、单位）。区域按代码、现名、旧名、简称对应，指标按键和名称对应；单位和日期取自表头、标题和单元格。无法对应的内容列出行号、列和原因；合计行与各区域之和比对。其余作为一次修改导入，可用 `qiantu undo` 撤销。</translation>
    </message>
    <message>
        <source>The report: CSV, TSV, XLSX or ODS.</source>
        <translation>报表：CSV、TSV、XLSX 或 ODS。</translation>
    </message>
    <message>
        <source>The document that the values come from, by key, number or title.</source>
        <translation>数值所依据的文件：键、文号或标题。</translation>
    </message>
    <message>
        <source>Where the values come from, in words.</source>
        <translation>用文字说明数值的来源。</translation>
    </message>
    <message>
        <source>The day of all values that state none, like 2024-06-30, 2024-06 or 2024; otherwise it is read from the file&apos;s title or name.</source>
        <translation>未注明日期的数值的日期，如 2024-06-30、2024-06、2024；不写时取自标题或文件名。</translation>
    </message>
    <message>
        <source>What the values are of: instant, year, half, quarter or month; otherwise as the project&apos;s other values of the indicator.</source>
        <translation>数值的时段：`instant`、`year`、`half`、`quarter`、`month`；不写时与工程中该指标的其他数值一致。</translation>
    </message>
    <message>
        <source>The indicator of columns and rows that name none, by key or name.</source>
        <translation>未注明指标的列和行的指标：键或名称。</translation>
    </message>
    <message>
        <source>Takes the third column, #3, for an indicator, with its unit in brackets; without an indicator the column is left out. Can be said several times.</source>
        <translation>把第三列（#3）作为某项指标，单位写在括号内；不写指标则不用该列。可写多次。</translation>
    </message>
    <message>
        <source>The sheet; otherwise the first with rows.</source>
        <translation>工作表；不写时取第一个有内容的。</translation>
    </message>
    <message>
        <source>Values that the same source stated differently before stay as they are.</source>
        <translation>同一来源以前的不同数值保持不变。</translation>
    </message>
    <message>
        <source>%1, %2:</source>
        <translation>%1，%2：</translation>
    </message>
    <message>
        <source>--level needs county or prefecture, not “%1”.</source>
        <translation>--level 须为 county 或 prefecture，而不是“%1”。</translation>
    </message>
    <message>
        <source>--sort needs one of %1, not “%2”.</source>
        <translation>--sort 须为 %1 之一，而不是“%2”。</translation>
    </message>
    <message>
        <source>--format needs one of %1, not “%2”.</source>
        <translation>--format 须为 %1 之一，而不是“%2”。</translation>
    </message>
    <message>
        <source>The atlas needs a file or a folder: -o FILE.pdf or -o FOLDER.</source>
        <translation>须指明图册的输出文件或文件夹：-o FILE.pdf 或 -o FOLDER。</translation>
    </message>
    <message>
        <source>Only pages with files of their own can be written as %1: -o FOLDER.</source>
        <translation>只有每页一个文件时才能输出为 %1：-o FOLDER。</translation>
    </message>
    <message>
        <source>%1: %2 pages made, %3 taken over.</source>
        <translation>%1：新绘 %2 页，沿用 %3 页。</translation>
    </message>
    <message>
        <source>%1: %2 pages made, %3 taken over, %4 files.</source>
        <translation>%1：新绘 %2 页，沿用 %3 页，共 %4 个文件。</translation>
    </message>
    <message>
        <source>Page %1, %2 (%3), could not be made: %4</source>
        <translation>第 %1 页 %2（%3）未能输出：%4</translation>
    </message>
    <message>
        <source>%1 pages could not be made: %2.</source>
        <translation>%1 页未能输出：%2。</translation>
    </message>
    <message>
        <source>Once the reason is gone, the same command with --resume makes only what is missing.</source>
        <translation>原因消除后，加上 --resume 重新执行，只补做缺少的页。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>Prints an atlas: a page for each county or prefecture.</source>
        <translation>输出图册：每个区县或市州一页。</translation>
    </message>
    <message>
        <source>A file that ends in .pdf gets all pages, with bookmarks, contents and index; a folder gets a file for each page. Every page is checked against its region before it is written. A page that cannot be made is left out and reported, and the exit code is 1; --resume makes only what is missing. The output takes its place at the end, so that a failure or an interruption leaves what was there.</source>
        <translation>以 .pdf 结尾的文件包含全部页及书签、目录和索引；文件夹则每页一个文件。每页写出前都与所属区域核对。不能输出的页跳过并说明原因，此时返回 1；--resume 只补做缺少的页。全部完成后才替换原有文件，失败或中断时原有文件不变。</translation>
    </message>
    <message>
        <source>What gets a page: county or prefecture.</source>
        <translation>每页对应 county（区县）或 prefecture（市州）。</translation>
    </message>
    <message>
        <source>Only this region, or those inside it, by code or name; can be given again.</source>
        <translation>只输出该区域及其下级（代码或名称）；可多次给出。</translation>
    </message>
    <message>
        <source>Only these pages of the atlas, like 3-9,12; their numbers stay.</source>
        <translation>只输出这些页，如 3-9,12；页码不变。</translation>
    </message>
    <message>
        <source>The order of the pages: %1.</source>
        <translation>各页的顺序：%1。</translation>
    </message>
    <message>
        <source>The other way round.</source>
        <translation>倒序。</translation>
    </message>
    <message>
        <source>The theme that the maps show, by name; given twice, the second for comparisons.</source>
        <translation>地图显示的专题（名称）；给出两次时，第二个用于对比。</translation>
    </message>
    <message>
        <source>The target of the province that the maps show where there is no theme, and whose figures the pages are sorted by, such as stations_5g@2025.</source>
        <translation>没有专题时地图显示、并据以排序的全省目标，如 stations_5g@2025。</translation>
    </message>
    <message>
        <source>The year of the figures; the newest without it.</source>
        <translation>数值的年份；默认最新。</translation>
    </message>
    <message>
        <source>Only the figures of this document: its key, number or short title.</source>
        <translation>只列该文件的指标：键、文号或简称。</translation>
    </message>
    <message>
        <source>The title of the pages; {name}, {short_name}, {code} and {n} stand for the page&apos;s.</source>
        <translation>各页的标题；可用 {name}、{short_name}、{code}、{n}。</translation>
    </message>
    <message>
        <source>The line under the title, likewise.</source>
        <translation>标题下一行，同上。</translation>
    </message>
    <message>
        <source>For publication: refused without what a published map has to have.</source>
        <translation>公开出版：不具备公开条件时不予输出。</translation>
    </message>
    <message>
        <source>The names of the pages&apos; own files; {n}, {code}, {name} and {short_name} stand for the page&apos;s.</source>
        <translation>每页文件的名称；可用 {n}、{code}、{name}、{short_name}。</translation>
    </message>
    <message>
        <source>What the pages&apos; own files are: %1.</source>
        <translation>每页文件的格式：%1。</translation>
    </message>
    <message>
        <source>Dots per inch of what is a picture; 300 without it.</source>
        <translation>图片的分辨率（每英寸点数）；默认 300。</translation>
    </message>
    <message>
        <source>Without contents.</source>
        <translation>不要目录。</translation>
    </message>
    <message>
        <source>Without index.</source>
        <translation>不要索引。</translation>
    </message>
    <message>
        <source>Takes over the pages of an earlier run that are the same still.</source>
        <translation>沿用上次输出中没有变化的页。</translation>
    </message>
    <message>
        <source>How many processes draw; one for each core without it, if there are pages enough.</source>
        <translation>绘图进程数；默认页数足够多时每个处理器核心一个。</translation>
    </message>
    <message>
        <source>The file to write, which ends in .pdf, or the folder for a file for each page.</source>
        <translation>输出文件（以 .pdf 结尾），或存放各页文件的文件夹。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>the office&apos;s own</source>
        <translation>本单位的模板</translation>
    </message>
    <message>
        <source>The map needs a file: -o FILE.pdf, FILE.svg, FILE.png or FILE.tif.</source>
        <translation>请指定输出文件：-o FILE.pdf、FILE.svg、FILE.png 或 FILE.tif。</translation>
    </message>
    <message>
        <source>Prints a map to a PDF, SVG, PNG or TIFF file.</source>
        <translation>输出地图 PDF、SVG、PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>Layouts are %1, each on a4-landscape, a4-portrait, a3-landscape, a3-portrait, a0-landscape, a0-portrait or slide, such as county-a3-portrait; a page alone is the single theme on it. --layout list prints them all, with the templates that are stored in the project. The same project and options give the same file.</source>
        <translation>版式有 %1，各有 a4-landscape、a4-portrait、a3-landscape、a3-portrait、a0-landscape、a0-portrait、slide 七种页面，如 county-a3-portrait；只写页面即该页面的单专题图。--layout list 列出全部版式和工程中的模板。同一工程、同样的选项，输出的文件相同。</translation>
    </message>
    <message>
        <source>The layout&apos;s name, or list.</source>
        <translation>版式名，或 list。</translation>
    </message>
    <message>
        <source>The year of the figures; the newest that has targets without it.</source>
        <translation>指标的年份；默认有目标的最近年份。</translation>
    </message>
    <message>
        <source>Only the pilots of this programme.</source>
        <translation>只列该类试点。</translation>
    </message>
    <message>
        <source>The columns of the tables, such as region,target,actual,rate.</source>
        <translation>表格的列，如 `region,target,actual,rate`。</translation>
    </message>
    <message>
        <source>How secret it is (密级), as it is to be printed.</source>
        <translation>密级，照原样印出。</translation>
    </message>
    <message>
        <source>The map is for publication: it does not say that it is internal, and shows no positions of stations.</source>
        <translation>公开出版用图：不印“内部资料”，不显示基站位置。</translation>
    </message>
    <message>
        <source>A map for publication may show the positions of stations.</source>
        <translation>公开出版的图可以显示基站位置。</translation>
    </message>
    <message>
        <source>Dots per inch, 36 to 1200; 300 without it.</source>
        <translation>分辨率（dpi），36 至 1200，默认 300。</translation>
    </message>
    <message>
        <source>A PDF whose map layers can be switched off.</source>
        <translation>图层可开关的 PDF。</translation>
    </message>
    <message>
        <source>A PDF/A-2b for archives.</source>
        <translation>存档用的 PDF/A-2b。</translation>
    </message>
    <message>
        <source>The file to write; its suffix says what: .pdf, .svg, .png or .tif.</source>
        <translation>输出文件；格式由后缀决定：.pdf、.svg、.png 或 .tif。</translation>
    </message>
    <message>
        <source>The report needs a file: -o FILE.xlsx, FILE.html or FILE.pdf.</source>
        <translation>报告需要一个文件：-o 文件.xlsx、文件.html 或 文件.pdf。</translation>
    </message>
    <message>
        <source>Writes the target check as a document: a workbook, a page or a PDF.</source>
        <translation>把目标核查写成工作簿、网页或 PDF。</translation>
    </message>
    <message>
        <source>The report has a summary, what is behind and why, the conflicts between the documents, the targets by prefecture (in the workbook a sheet for each level) and the sources. `qiantu check` gives the bare rows.</source>
        <translation>报告有总体情况、落后情况及原因、文件之间的冲突、各市州目标（工作簿中各级一张表）和来源。只要逐项数据时用 `qiantu check`。</translation>
    </message>
    <message>
        <source>A region with all below it, by code or name; everything without it.</source>
        <translation>某区域及其下各级（代码或名称）；默认全部。</translation>
    </message>
    <message>
        <source>Only the targets of this year.</source>
        <translation>只含该年份的目标。</translation>
    </message>
    <message>
        <source>Only the targets of this document: its number, title or key.</source>
        <translation>只含该文件的目标：文号、标题或键。</translation>
    </message>
    <message>
        <source>The report&apos;s title.</source>
        <translation>报告标题。</translation>
    </message>
    <message>
        <source>Who made the report (编制单位); without it the one that the project&apos;s prints name.</source>
        <translation>编制单位；默认取工程的打印设置。</translation>
    </message>
    <message>
        <source>The mark of secrecy (密级) on every page.</source>
        <translation>写在每一页上的密级。</translation>
    </message>
    <message>
        <source>The file to write; its suffix says what: .xlsx, .html or .pdf.</source>
        <translation>输出文件；后缀决定格式：.xlsx、.html 或 .pdf。</translation>
    </message>
    <message>
        <source>The project has no themes.</source>
        <translation>工程中没有专题。</translation>
    </message>
    <message>
        <source>There is no theme “%1”; there are: %2.</source>
        <translation>没有专题“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>A theme of the project or of the gallery by its name; two for a comparison.</source>
        <translation>本工程或专题图库中的专题名称；对比图给两个。</translation>
    </message>
    <message>
        <source>The layout of the pages, a house template or one of the office&apos;s own; county-a4-landscape without it.</source>
        <translation>各页的版式：内置模板或本单位自己的模板；不写则为 county-a4-landscape。</translation>
    </message>
</context>
<context>
    <name>ConflictTexts</name>
    <message>
        <source>The targets of %1 of the %2 regions below %3 add up to %4, its own is %5.</source>
        <translation>%3下辖 %2 个区域中有 %1 个设有目标，合计 %4，而其本级目标为 %5。</translation>
    </message>
    <message>
        <source>For %1 one figure is %2, another is %3.</source>
        <translation>%1的数据不一致：一处为 %2，另一处为 %3。</translation>
    </message>
    <message>
        <source>%1 for %2 does not follow from its parts: %3 by %4 makes %5.</source>
        <translation>%2的 %1 与其构成不符：%3 除以 %4 得 %5。</translation>
    </message>
    <message>
        <source>From %1 (%2) to %3 (%4) is a jump that cannot be.</source>
        <translation>由 %1（%2）变为 %3（%4），变幅不合理。</translation>
    </message>
    <message>
        <source>The unit “%1” does not convert to “%2”; the figure takes no part in the check.</source>
        <translation>单位“%1”不能换算为“%2”，该数据不参与核查。</translation>
    </message>
    <message>
        <source>The indicator “%1” is not known.</source>
        <translation>不认识指标“%1”。</translation>
    </message>
</context>
<context>
    <name>CoordinateTransformation</name>
    <message>
        <source>%1 is not in the EPSG register.</source>
        <translation>EPSG 库中没有 %1。</translation>
    </message>
    <message>
        <source>%1 (%2) is neither a geographic nor a projected coordinate system.</source>
        <translation>%1（%2）既不是地理坐标系，也不是投影坐标系。</translation>
    </message>
    <message>
        <source>There is no way from %1 (%2) to CGCS2000.</source>
        <translation>%1（%2）无法转换到 CGCS2000。</translation>
    </message>
    <message>
        <source>There is no public shift between %1 and CGCS2000 that is exact everywhere: positions may be off by some tens of metres, in places more than a hundred.</source>
        <translation>%1 与 CGCS2000 之间没有处处精确的公开转换参数：位置可能偏差数十米，局部超过一百米。</translation>
    </message>
</context>
<context>
    <name>CsvText</name>
    <message>
        <source>a quotation mark stands inside a field that is not quoted</source>
        <translation>未加引号的字段中出现引号</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>引号没有配对</translation>
    </message>
    <message>
        <source>text follows a closing quotation mark</source>
        <translation>右引号之后还有内容</translation>
    </message>
    <message>
        <source>the file begins with a byte order mark</source>
        <translation>文件以字节顺序标记（BOM）开头</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>文本不是 UTF-8 编码</translation>
    </message>
</context>
<context>
    <name>Datum</name>
    <message>
        <source>&quot;%1&quot; is not a coordinate system that is known here.</source>
        <translation>不认识坐标系“%1”。</translation>
    </message>
    <message>
        <source>Use wgs84, cgcs2000, gcj02, bd09 or EPSG:n, for example EPSG:4545.</source>
        <translation>请写 wgs84、cgcs2000、gcj02、bd09 或 EPSG:n，例如 EPSG:4545。</translation>
    </message>
    <message>
        <source>WGS 84 (GPS)</source>
        <translation>WGS 84（GPS）</translation>
    </message>
    <message>
        <source>CGCS2000</source>
        <translation>CGCS2000</translation>
    </message>
    <message>
        <source>GCJ-02 (AMap, Tencent)</source>
        <translation>GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <source>Xian 1980 (EPSG:4610)</source>
        <translation>1980 西安坐标系（EPSG:4610）</translation>
    </message>
    <message>
        <source>Beijing 1954 (EPSG:4214)</source>
        <translation>1954 北京坐标系（EPSG:4214）</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>Merge areas</source>
        <translation>合并区域</translation>
    </message>
    <message>
        <source>Merge routes</source>
        <translation>合并路由</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 平方米</translation>
    </message>
    <message>
        <source>%1 km²</source>
        <translation>%1 平方公里</translation>
    </message>
</context>
<context>
    <name>ExplainTexts</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Counted on the map as of %1.</source>
        <translation>图上统计，截至 %1。</translation>
    </message>
    <message>
        <source>Counted on the map as of %1 in %2 of %3 counties.</source>
        <translation>图上统计，截至 %1，覆盖 %3 个县中的 %2 个。</translation>
    </message>
    <message>
        <source>Estimated for %1: %2.</source>
        <translation>%1的估计值，出自%2。</translation>
    </message>
    <message>
        <source>Reported for %1: %2.</source>
        <translation>%1的公布值，出自%2。</translation>
    </message>
    <message>
        <source>Sum of %1 of %2 regions below, the oldest value of %3.</source>
        <translation>由 %2 个下级区域中 %1 个的数值汇总，最早的数值为 %3。</translation>
    </message>
    <message>
        <source>Weighted mean of %1 of %2 regions below, the oldest value of %3.</source>
        <translation>由 %2 个下级区域中 %1 个的数值加权平均，最早的数值为 %3。</translation>
    </message>
    <message>
        <source>Computed from %1 and %2, the older value of %3.</source>
        <translation>由%1和%2推算，其中较早的数值为 %3。</translation>
    </message>
    <message>
        <source>Nothing is counted, reported or computable.</source>
        <translation>既无统计或公布数据，也无法推算。</translation>
    </message>
    <message>
        <source>the end of %1</source>
        <translation>%1年末</translation>
    </message>
    <message>
        <source>Sum of the yearly values from %1 to %2.</source>
        <translation>%1 年至 %2 年各年数值之和。</translation>
    </message>
    <message>
        <source>Derived from the values of the end of %1 and of %2.</source>
        <translation>由 %1 年末与 %2 的数值推算。</translation>
    </message>
    <message>
        <source>The unit “%1” does not convert to “%2”, so there is nothing to compare with.</source>
        <translation>单位“%1”不能换算为“%2”，无从比较。</translation>
    </message>
    <message>
        <source>The indicator “%1” is not known.</source>
        <translation>不认识指标“%1”。</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>station number</source>
        <translation>站号</translation>
    </message>
    <message>
        <source>station name</source>
        <translation>站名</translation>
    </message>
    <message>
        <source>site number</source>
        <translation>站址编号</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>longitude and latitude</source>
        <translation>经纬度</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>制式</translation>
    </message>
    <message>
        <source>logical station</source>
        <translation>逻辑站</translation>
    </message>
    <message>
        <source>band</source>
        <translation>频段</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>in service since</source>
        <translation>入网日期</translation>
    </message>
    <message>
        <source>planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>antenna height</source>
        <translation>天线挂高</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>列名相符</translation>
    </message>
    <message>
        <source>its name contains &quot;%1&quot;</source>
        <translation>列名含“%1”</translation>
    </message>
    <message>
        <source>not used: &quot;%1&quot; is taken for %2 already</source>
        <translation>不使用：%2已取自“%1”</translation>
    </message>
    <message>
        <source>not used: no field has this name</source>
        <translation>不使用：没有与此列名对应的字段</translation>
    </message>
</context>
<context>
    <name>ImportEncoding</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>This is not a text file in any encoding that is known here.</source>
        <translation>这不是任何已知编码的文本文件。</translation>
    </message>
    <message>
        <source>State its encoding, or save it as CSV in UTF-8.</source>
        <translation>请指定编码，或另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an encoding that is known here.</source>
        <translation>不认识编码“%1”。</translation>
    </message>
    <message>
        <source>Use UTF-8, GB18030 or UTF-16.</source>
        <translation>请写 UTF-8、GB18030 或 UTF-16。</translation>
    </message>
</context>
<context>
    <name>ImportFeatures</name>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>无法打开文件：%1。</translation>
    </message>
    <message>
        <source>It may be damaged or incomplete; ask for it again.</source>
        <translation>文件可能已损坏或不完整，请重新获取。</translation>
    </message>
    <message>
        <source>The file cannot be read beyond row %1: %2.</source>
        <translation>文件读到第 %1 行后无法继续：%2。</translation>
    </message>
    <message>
        <source>It is damaged or incomplete; ask for it again.</source>
        <translation>文件已损坏或不完整，请重新获取。</translation>
    </message>
    <message>
        <source>There is no sheet or layer &quot;%1&quot;.</source>
        <translation>没有工作表或图层“%1”。</translation>
    </message>
    <message>
        <source>There is no sheet or layer with rows in it.</source>
        <translation>没有含数据的工作表或图层。</translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message>
        <source>an empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>an Excel workbook or another zip archive</source>
        <translation>Excel 工作簿或其他 ZIP 压缩文件</translation>
    </message>
    <message>
        <source>a GeoPackage or another SQLite database</source>
        <translation>GeoPackage 或其他 SQLite 数据库</translation>
    </message>
    <message>
        <source>a Shapefile</source>
        <translation>Shapefile</translation>
    </message>
    <message>
        <source>an Excel workbook of the old format (.xls)</source>
        <translation>旧格式的 Excel 工作簿（.xls）</translation>
    </message>
    <message>
        <source>GeoJSON or other JSON</source>
        <translation>GeoJSON 或其他 JSON</translation>
    </message>
    <message>
        <source>a web page or other XML</source>
        <translation>网页或其他 XML</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>plain text, perhaps CSV</source>
        <translation>纯文本，可能是 CSV</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx or CSV.</source>
        <translation>请用表格软件打开，另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>Give it the name that fits, or save it again in the format meant.</source>
        <translation>请改用相符的文件名，或按所需格式重新保存。</translation>
    </message>
    <message>
        <source>The name ends in .%1, but the file is %2.</source>
        <translation>文件后缀为 .%1，实际却是%2。</translation>
    </message>
    <message>
        <source>The file is %1, which cannot be imported.</source>
        <translation>该文件是%1，不能导入。</translation>
    </message>
    <message>
        <source>CSV, TSV, XLSX, GeoPackage, Shapefile and GeoJSON can be; a spreadsheet program can save them.</source>
        <translation>可导入 CSV、TSV、XLSX、GeoPackage、Shapefile 和 GeoJSON；表格软件可另存为这些格式。</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>无法打开文件：%1。</translation>
    </message>
    <message>
        <source>The GeoPackage is incomplete: it is shorter than it says.</source>
        <translation>GeoPackage 不完整：实际长度小于文件头所记长度。</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>请重新复制。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Of %1 sheets or layers the first one with rows is taken: &quot;%2&quot;.</source>
        <translation>共有 %1 个工作表或图层，取第一个有数据的：“%2”。</translation>
    </message>
    <message>
        <source>The encoding is taken to be %1.</source>
        <translation>编码推定为 %1。</translation>
    </message>
    <message>
        <source>There is no .cpg file; the encoding of the attributes is taken to be %1.</source>
        <translation>没有 .cpg 文件；属性编码推定为 %1。</translation>
    </message>
</context>
<context>
    <name>ImportWriter</name>
    <message>
        <source>lines %1 and %2 have the same number; the first one counts</source>
        <translation>第 %1 行与第 %2 行站号相同，以前者为准</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) without a status: new ones are taken to be in service.</source>
        <translation>
            <numerusform>%n 个基站没有状态，其中新增基站按在网处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) without a day are taken for the last day of the month or year.</source>
        <translation>
            <numerusform>%n 个日期没有写到日，按当月或当年最后一天处理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveCountsTexts</name>
    <message>
        <source>The map cannot be counted: %1.</source>
        <translation>无法进行图上统计：%1。</translation>
    </message>
    <message>
        <source>Check the project with “qiantu verify”.</source>
        <translation>请用“qiantu verify”检查工程。</translation>
    </message>
</context>
<context>
    <name>MapCountsTexts</name>
    <message>
        <source>The indicator “%1” counts by “%2”, a column that %3 does not have.</source>
        <translation>指标“%1”按“%2”统计，但%3没有这一列。</translation>
    </message>
    <message>
        <source>Correct what the indicator counts on the map.</source>
        <translation>请更正该指标的图上统计设置。</translation>
    </message>
    <message>
        <source>The map cannot be counted: %1.</source>
        <translation>无法进行图上统计：%1。</translation>
    </message>
    <message>
        <source>Check the project with “qiantu verify”.</source>
        <translation>请用“qiantu verify”检查工程。</translation>
    </message>
</context>
<context>
    <name>MaxCoverage</name>
    <message numerus="yes">
        <source>Looking at %n spots</source>
        <translation>
            <numerusform>正在分析 %n 个候选点</numerusform>
        </translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>已取消选址。</translation>
    </message>
    <message>
        <source>Choosing sites</source>
        <translation>正在选址</translation>
    </message>
    <message>
        <source>Radius, spacing and number of sites have to be positive numbers.</source>
        <translation>覆盖半径、间距和站点数须为正数。</translation>
    </message>
</context>
<context>
    <name>MirroredLayer</name>
    <message>
        <source>The map layer could not be read: %1</source>
        <translation>无法读取地图图层：%1</translation>
    </message>
</context>
<context>
    <name>MissingStations</name>
    <message>
        <source>This target is not reached by building base stations.</source>
        <translation>该目标不是靠建设基站达成的。</translation>
    </message>
</context>
<context>
    <name>PackSchema</name>
    <message>
        <source>The table schema has a field &quot;%1&quot; of unknown type &quot;%2&quot;.</source>
        <translation>表结构说明中字段“%1”的类型“%2”不认识。</translation>
    </message>
    <message>
        <source>The table schema has a rule for &quot;%1&quot; that is not understood: %2.</source>
        <translation>表结构说明中字段“%1”的规则不认识：%2。</translation>
    </message>
    <message>
        <source>The description of the pack&apos;s table &quot;%1&quot; is missing.</source>
        <translation>缺少数据包的表“%1”的结构说明。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装本程序。</translation>
    </message>
    <message>
        <source>The table schema is not valid JSON at byte %1: %2.</source>
        <translation>表结构说明在第 %1 字节处不是有效的 JSON：%2。</translation>
    </message>
    <message>
        <source>The table schema has a key over &quot;%1&quot;, which is not one of its fields.</source>
        <translation>表结构说明以“%1”为键，但它不是表中字段。</translation>
    </message>
</context>
<context>
    <name>PackShape</name>
    <message>
        <source>the feature has no geometry</source>
        <translation>要素没有几何</translation>
    </message>
    <message>
        <source>the geometry is not a polygon</source>
        <translation>几何不是多边形</translation>
    </message>
    <message>
        <source>the polygon is not valid (%1)</source>
        <translation>多边形无效（%1）</translation>
    </message>
    <message>
        <source>the text is not valid JSON: %1</source>
        <translation>文本不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>the file is not a GeoJSON FeatureCollection with features</source>
        <translation>文件不是含有要素的 GeoJSON FeatureCollection</translation>
    </message>
    <message>
        <source>feature %1 has no code</source>
        <translation>第 %1 个要素没有代码</translation>
    </message>
    <message>
        <source>there are two features of %1</source>
        <translation>%1 有两个要素</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: the label does not lie inside the polygon</source>
        <translation>%1：注记点不在多边形内</translation>
    </message>
</context>
<context>
    <name>PackTable</name>
    <message>
        <source>&quot;%1&quot; begins or ends with a space</source>
        <translation>“%1”首尾有空格</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date (year-month-day)</source>
        <translation>“%1”不是日期（年-月-日）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false</source>
        <translation>“%1”既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2</source>
        <translation>“%1”不属于 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the form that is asked for</source>
        <translation>“%1”不符合规定的格式</translation>
    </message>
    <message>
        <source>%1 is less than %2</source>
        <translation>%1 小于 %2</translation>
    </message>
    <message>
        <source>%1 is more than %2</source>
        <translation>%1 大于 %2</translation>
    </message>
    <message>
        <source>the header line is missing</source>
        <translation>缺少表头行</translation>
    </message>
    <message>
        <source>the columns are not those of the format: %1</source>
        <translation>各列与格式规定不符：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands already on line %2</source>
        <translation>“%1”已在第 %2 行出现</translation>
    </message>
    <message>
        <source>%1, column &quot;%2&quot;: %3</source>
        <translation>%1，列“%2”：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the line has %1 fields instead of %2</source>
        <translation>该行有 %1 个字段，应为 %2 个</translation>
    </message>
</context>
<context>
    <name>PackWords</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>……另有 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan pack has %n fault(s):</source>
        <translation>
            <numerusform>规划数据包有 %n 处错误：</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the named lines; docs/pack-format.md describes every table.</source>
        <translation>请更正所列各行；各表的说明见 docs/pack-format.md。</translation>
    </message>
    <message>
        <source>There is no plan pack in this folder.</source>
        <translation>该文件夹中没有规划数据包。</translation>
    </message>
    <message>
        <source>There is no plan pack named &quot;%1&quot;.</source>
        <translation>没有名为“%1”的规划数据包。</translation>
    </message>
    <message>
        <source>The program has: %1.</source>
        <translation>程序自带：%1。</translation>
    </message>
</context>
<context>
    <name>PdfTexts</name>
    <message>
        <source>The text of the PDF could not be made searchable: %1</source>
        <translation>无法使 PDF 中的文字可检索：%1</translation>
    </message>
    <message>
        <source>The file cannot be replaced.</source>
        <translation>无法替换该文件。</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another name.</source>
        <translation>请在其他程序中关闭它，或换一个文件名。</translation>
    </message>
</context>
<context>
    <name>Pilot</name>
    <message>
        <source>Named</source>
        <translation>已列名</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>The pilots could not be read: %1.</source>
        <translation>无法读取试点：%1。</translation>
    </message>
</context>
<context>
    <name>PlanPack</name>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>the text is not valid JSON: %1</source>
        <translation>文本不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少值</translation>
    </message>
    <message>
        <source>there is no document of this key</source>
        <translation>没有以此为代号的文件</translation>
    </message>
    <message>
        <source>there is no table of this name</source>
        <translation>没有这个名称的表</translation>
    </message>
    <message>
        <source>The project holds a plan already.</source>
        <translation>工程中已有规划数据。</translation>
    </message>
    <message>
        <source>Put the plan pack into a new project.</source>
        <translation>请将规划数据包载入新建的工程。</translation>
    </message>
    <message>
        <source>Putting the plan pack in</source>
        <translation>正在载入规划数据包</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>The plan pack could not be put into the project: %1.</source>
        <translation>无法将规划数据包载入工程：%1。</translation>
    </message>
    <message>
        <source>Plan pack %1, version %2</source>
        <translation>规划数据包 %1，版本 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the table %2</source>
        <translation>“%1”不在表 %2 中</translation>
    </message>
    <message>
        <source>a province has nothing above it</source>
        <translation>省级没有上级区域</translation>
    </message>
    <message>
        <source>the province of pack.json is another</source>
        <translation>与 pack.json 中的省份不一致</translation>
    </message>
    <message>
        <source>the level above is not a %1</source>
        <translation>上级区域不是 %1 级</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the table regions</source>
        <translation>“%1”不在 regions 表中</translation>
    </message>
    <message>
        <source>%1 has no polygon in %2</source>
        <translation>%1 在 %2 中没有多边形</translation>
    </message>
    <message>
        <source>the value does not belong to this aggregation</source>
        <translation>该值与汇总方式不符</translation>
    </message>
    <message>
        <source>counted_layer and counted_measure go together</source>
        <translation>counted_layer 与 counted_measure 须同时填写</translation>
    </message>
    <message>
        <source>the indicator is made up of itself, directly or through others</source>
        <translation>指标直接或间接地由自身构成</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not convert to the indicator&apos;s unit &quot;%2&quot;</source>
        <translation>“%1”不能换算为指标的单位“%2”</translation>
    </message>
    <message>
        <source>the value is not a JSON object of column names and lists</source>
        <translation>该值不是由列名和列表组成的 JSON 对象</translation>
    </message>
    <message>
        <source>&quot;between&quot; needs an upper value</source>
        <translation>“between”须有上限值</translation>
    </message>
    <message>
        <source>only &quot;between&quot; has an upper value</source>
        <translation>只有“between”才有上限值</translation>
    </message>
    <message>
        <source>the upper value is less than the value</source>
        <translation>上限值小于下限值</translation>
    </message>
    <message>
        <source>the date does not lie in the target&apos;s year</source>
        <translation>日期不在目标年份之内</translation>
    </message>
    <message>
        <source>a level has no base year</source>
        <translation>水平值不应有基期年份</translation>
    </message>
    <message>
        <source>this measure needs a base year</source>
        <translation>该口径须有基期年份</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the table documents</source>
        <translation>“%1”不在 documents 表中</translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>at least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>binding</source>
        <translation>约束性</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期性</translation>
    </message>
    <message>
        <source>level</source>
        <translation>水平值</translation>
    </message>
    <message>
        <source>increase</source>
        <translation>增量</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>增速</translation>
    </message>
    <message>
        <source>average growth</source>
        <translation>年均增速</translation>
    </message>
    <message>
        <source>The value “%1” of column %2 cannot be understood.</source>
        <translation>无法识别列 %2 的值“%1”。</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Check the project with “qiantu verify”.</source>
        <translation>请用“qiantu verify”检查工程。</translation>
    </message>
    <message>
        <source>The plans cannot be read: %1.</source>
        <translation>无法读取规划数据：%1。</translation>
    </message>
</context>
<context>
    <name>RejectsFile</name>
    <message>
        <source>The list of rejected rows cannot be written: %1.</source>
        <translation>无法写入拒收行清单：%1。</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>请另选位置。</translation>
    </message>
    <message>
        <source>line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Indicator key</source>
        <translation>指标代号</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Comparator</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>基期</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>现状值</translation>
    </message>
    <message>
        <source>Source of the actual</source>
        <translation>现状值来源</translation>
    </message>
    <message>
        <source>Date of the actual</source>
        <translation>现状值日期</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖情况</translation>
    </message>
    <message>
        <source>Regions with a value</source>
        <translation>有值区域数</translation>
    </message>
    <message>
        <source>Regions below</source>
        <translation>下级区域数</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Needed per month</source>
        <translation>每月所需</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>Reached by trend</source>
        <translation>按趋势达成</translation>
    </message>
    <message>
        <source>With plans</source>
        <translation>计入规划</translation>
    </message>
    <message>
        <source>Status with plans</source>
        <translation>计入规划后状态</translation>
    </message>
    <message>
        <source>Superseded by</source>
        <translation>已被替代为</translation>
    </message>
    <message>
        <source>Where the actual comes from</source>
        <translation>现状值来源说明</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Document key</source>
        <translation>文件代号</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>A report can be written as .xlsx, .csv or .json.</source>
        <translation>报告可写为 .xlsx、.csv 或 .json。</translation>
    </message>
    <message>
        <source>Choose a file name that ends in one of these.</source>
        <translation>请使用其中一种后缀的文件名。</translation>
    </message>
    <message>
        <source>The report cannot be written: %1.</source>
        <translation>无法写入报告：%1。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>已被替代</translation>
    </message>
    <message>
        <source>Findings in the plans:</source>
        <translation>规划数据中的问题：</translation>
    </message>
    <message>
        <source>As of %1: %2 targets (%3 superseded): %4</source>
        <translation>截至 %1：共 %2 项目标（已被替代 %3 项）：%4</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Check date</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>Findings in the plans</source>
        <translation>规划数据问题</translation>
    </message>
    <message>
        <source>The workbook cannot be written: %1.</source>
        <translation>无法写入工作簿：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>%1 %2 %3: %4</source>
        <comment>region, indicator, year: what is wrong</comment>
        <translation>%1%2（%3 年）：%4</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>region, indicator: what is wrong</comment>
        <translation>%1%2：%3</translation>
    </message>
</context>
<context>
    <name>RowInterpreter</name>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>引号没有配对</translation>
    </message>
    <message>
        <source>there is text after a closing quotation mark</source>
        <translation>右引号之后还有内容</translation>
    </message>
    <message>
        <source>it has bytes that are no characters in the encoding %1</source>
        <translation>含有不属于 %1 编码的字节</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>it has no point</source>
        <translation>没有点</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>too many fields: %1 instead of %2</source>
        <translation>字段过多：有 %1 个，应为 %2 个</translation>
    </message>
    <message>
        <source>too few fields: %1 instead of %2</source>
        <translation>字段过少：有 %1 个，应为 %2 个</translation>
    </message>
    <message>
        <source>the station number is empty</source>
        <translation>站号为空</translation>
    </message>
    <message>
        <source>a spreadsheet program has cut this number; format the column as text and export it again</source>
        <translation>站号已被表格软件截断；请将该列设为文本格式后重新导出</translation>
    </message>
    <message>
        <source>the coordinate is empty</source>
        <translation>坐标为空</translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation>不是数</translation>
    </message>
    <message>
        <source>this is a longitude, not a latitude</source>
        <translation>这是经度，不是纬度</translation>
    </message>
    <message>
        <source>this is a latitude, not a longitude</source>
        <translation>这是纬度，不是经度</translation>
    </message>
    <message>
        <source>the coordinates are empty</source>
        <translation>坐标为空</translation>
    </message>
    <message>
        <source>longitude and latitude look swapped</source>
        <translation>经度与纬度似乎颠倒</translation>
    </message>
    <message>
        <source>these cannot be degrees of longitude and latitude</source>
        <translation>不可能是以度为单位的经纬度</translation>
    </message>
    <message>
        <source>the operator is empty</source>
        <translation>运营商为空</translation>
    </message>
    <message>
        <source>this operator is not known</source>
        <translation>不认识的运营商</translation>
    </message>
    <message>
        <source>the generation is empty</source>
        <translation>制式为空</translation>
    </message>
    <message>
        <source>this generation is not known</source>
        <translation>不认识的制式</translation>
    </message>
    <message>
        <source>this status is not known</source>
        <translation>不认识的状态</translation>
    </message>
    <message>
        <source>this is neither yes nor no, neither logical nor physical</source>
        <translation>既不是“是/否”，也不是“逻辑/物理”</translation>
    </message>
    <message>
        <source>this is no date; write 2021-06-30</source>
        <translation>不是日期；请写成 2021-06-30</translation>
    </message>
    <message>
        <source>this is no height in metres</source>
        <translation>不是以米为单位的高度</translation>
    </message>
    <message>
        <source>this is not a position in %1</source>
        <translation>不是 %1 中的位置</translation>
    </message>
    <message>
        <source>%1 km outside the province</source>
        <translation>在省界外 %1 千米</translation>
    </message>
    <message>
        <source>%1 km outside every county; kept without a county</source>
        <translation>在各县界外 %1 千米；予以保留，不归属任何县</translation>
    </message>
    <message>
        <source>no region has this name</source>
        <translation>没有该名称的区域</translation>
    </message>
    <message>
        <source>by its position it lies in %1</source>
        <translation>按位置应在%1</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>The sample could not be put into the project: %1.</source>
        <translation>无法将示例数据载入工程：%1。</translation>
    </message>
    <message>
        <source>A sample has from 0 to %1 stations.</source>
        <translation>示例的基站数为 0 至 %1 个。</translation>
    </message>
    <message>
        <source>The project has stations already.</source>
        <translation>工程中已有基站。</translation>
    </message>
    <message>
        <source>Make the sample in a new project.</source>
        <translation>请在新建的工程中生成示例。</translation>
    </message>
    <message>
        <source>Synthetic sample of %1 stations, seed %2</source>
        <translation>合成示例：%1 个基站，种子 %2</translation>
    </message>
    <message>
        <source>Making the synthetic inventory</source>
        <translation>正在生成合成基站清单</translation>
    </message>
    <message>
        <source>Making the sample was cancelled; nothing was changed.</source>
        <translation>已取消生成示例，未作任何更改。</translation>
    </message>
    <message>
        <source>The project has no counties to put a sample into.</source>
        <translation>工程中没有县级区划，无法生成示例。</translation>
    </message>
    <message>
        <source>Put a plan pack into the project first.</source>
        <translation>请先向工程载入规划数据包。</translation>
    </message>
    <message>
        <source>The counties could not be read: %1.</source>
        <translation>无法读取县级区划：%1。</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>The scenarios cannot be read: %1.</source>
        <translation>无法读取方案：%1。</translation>
    </message>
</context>
<context>
    <name>ScenarioComparison</name>
    <message>
        <source>There is nothing to compare.</source>
        <translation>没有可比较的内容。</translation>
    </message>
    <message>
        <source>Comparing scenarios</source>
        <translation>正在比较方案</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>已取消比较。</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不启用方案</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>均不启用</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>同时启用</translation>
    </message>
</context>
<context>
    <name>ScenarioInventory</name>
    <message>
        <source>The things of the scenarios cannot be read: %1.</source>
        <translation>无法读取方案中的规划内容：%1。</translation>
    </message>
</context>
<context>
    <name>ScenarioPreview</name>
    <message>
        <source>The map of the scenarios cannot be made: %1.</source>
        <translation>无法生成方案地图：%1。</translation>
    </message>
</context>
<context>
    <name>ScenarioReport</name>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>现状值</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1: with plans</source>
        <translation>%1：计入规划</translation>
    </message>
    <message>
        <source>%1: gap</source>
        <translation>%1：差距</translation>
    </message>
    <message>
        <source>%1: status</source>
        <translation>%1：状态</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>市（州）</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Scenarios that are on</source>
        <translation>启用的方案</translation>
    </message>
    <message>
        <source>Planned stations</source>
        <translation>规划基站</translation>
    </message>
    <message>
        <source>Planned routes</source>
        <translation>规划光缆</translation>
    </message>
    <message>
        <source>Planned projects</source>
        <translation>规划项目</translation>
    </message>
    <message>
        <source>Check date</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>What belongs to no scenario is counted in every column.</source>
        <translation>不属于任何方案的规划内容在各列中均计入。</translation>
    </message>
    <message>
        <source>The workbook cannot be written: %1.</source>
        <translation>无法写入工作簿：%1。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>A comparison can be written as .xlsx or .csv.</source>
        <translation>方案比较可导出为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>Choose a file name that ends in one of these.</source>
        <translation>请使用其中一种后缀的文件名。</translation>
    </message>
    <message>
        <source>The comparison cannot be written: %1.</source>
        <translation>无法写出方案比较：%1。</translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>A line to cut along needs at least two points.</source>
        <translation>分割线至少要有两个点。</translation>
    </message>
    <message>
        <source>The line to cut along crosses itself.</source>
        <translation>分割线自相交。</translation>
    </message>
    <message>
        <source>Draw it without a loop.</source>
        <translation>请不要画出环圈。</translation>
    </message>
    <message>
        <source>The line does not cut it in two.</source>
        <translation>这条线没有把它分成两部分。</translation>
    </message>
    <message>
        <source>Begin and end outside, or on the border, and go right across.</source>
        <translation>起点和终点请在要素之外或边界上，并横穿要素。</translation>
    </message>
    <message>
        <source>Only one thing is selected.</source>
        <translation>只选中了一个要素。</translation>
    </message>
    <message>
        <source>Select at least two areas, or two routes.</source>
        <translation>请至少选中两个区域，或两条路由。</translation>
    </message>
    <message>
        <source>They cannot be made one.</source>
        <translation>无法合并为一个要素。</translation>
    </message>
    <message>
        <source>A hole needs at least three vertices.</source>
        <translation>孔洞至少要有三个顶点。</translation>
    </message>
    <message>
        <source>The border of the hole crosses itself.</source>
        <translation>孔洞的边界自相交。</translation>
    </message>
    <message>
        <source>The hole crosses a border or another hole.</source>
        <translation>孔洞与边界或其他孔洞相交。</translation>
    </message>
    <message>
        <source>Draw it inside.</source>
        <translation>请画在区域内部。</translation>
    </message>
    <message>
        <source>The hole does not lie inside an area.</source>
        <translation>孔洞不在任何区域之内。</translation>
    </message>
    <message>
        <source>The hole cannot be cut here.</source>
        <translation>无法在此处挖孔。</translation>
    </message>
    <message>
        <source>Draw it inside, without loops.</source>
        <translation>请画在区域内部，不要画出环圈。</translation>
    </message>
    <message>
        <source>There is no hole here.</source>
        <translation>此处没有孔洞。</translation>
    </message>
</context>
<context>
    <name>SiteSuggestion</name>
    <message>
        <source>Spreading people over the county</source>
        <translation>正在推算人口分布</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>已取消选址。</translation>
    </message>
    <message>
        <source>Radius, spacing, share and number of sites have to be positive numbers.</source>
        <translation>覆盖半径、间距、比例和站点数须为正数。</translation>
    </message>
</context>
<context>
    <name>SitingGround</name>
    <message>
        <source>There is no county %1.</source>
        <translation>没有区县 %1。</translation>
    </message>
    <message>
        <source>The point layer is not there any more.</source>
        <translation>该点图层已不存在。</translation>
    </message>
    <message>
        <source>Choose where people live again.</source>
        <translation>请重新选择人口分布来源。</translation>
    </message>
    <message>
        <source>The layer “%1” has no point in %2 that says how many people live there.</source>
        <translation>图层“%1”在%2内没有带人口数的点。</translation>
    </message>
    <message>
        <source>Choose another layer or field.</source>
        <translation>请选择其他图层或字段。</translation>
    </message>
    <message>
        <source>The county cannot be read: %1.</source>
        <translation>无法读取该区县：%1。</translation>
    </message>
    <message>
        <source>The layers cannot be read: %1.</source>
        <translation>无法读取图层：%1。</translation>
    </message>
</context>
<context>
    <name>SitingWords</name>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>%1 of the people</source>
        <translation>人口的 %1</translation>
    </message>
    <message>
        <source>People: the field “%1” of the %2 points of the layer “%3” in %4.</source>
        <translation>人口分布：取自%4内图层“%3”的 %2 个点的字段“%1”。</translation>
    </message>
    <message>
        <source>People: every one of the %1 points of the layer “%2” in %3 counts the same.</source>
        <translation>人口分布：%3内图层“%2”的 %1 个点权重相同。</translation>
    </message>
    <message numerus="yes">
        <source> %n point(s) without a number were left out.</source>
        <translation>
            <numerusform>另有 %n 个点无人口数，未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The project has no grid of population, so this is an estimate: </source>
        <translation>工程中没有人口栅格，以下为估算：</translation>
    </message>
    <message>
        <source>the %1 people of %2 (%3)</source>
        <translation>%2 %1 人（%3）</translation>
    </message>
    <message>
        <source>the people of %1 (their number is not known)</source>
        <translation>%1人口（人口数未知）</translation>
    </message>
    <message>
        <source> are spread over %1 cells of %2: %3 by how many base stations of any generation stand around, %4 evenly.</source>
        <translation>分摊到 %1 个边长 %2 的网格：%3 按周围各制式基站的数量分摊，%4 平均分摊。</translation>
    </message>
    <message>
        <source>There is no spot left in the county that keeps %1 from every station.</source>
        <translation>区县内已没有与现有站保持 %1 间距的候选点。</translation>
    </message>
    <message>
        <source>Everybody whom a spot could reach is covered within %1 already.</source>
        <translation>候选点能覆盖到的人口均已在 %1 半径内被覆盖。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n site(s) would cover somebody new at this radius and spacing. </source>
        <translation>
            <numerusform>在此半径和间距下，只有 %n 个站点能新增覆盖。</numerusform>
        </translation>
    </message>
    <message>
        <source>They cover %1 who have no station within %2 so far: %3 of the county instead of %4.</source>
        <translation>新增覆盖 %1（此前 %2 内无站）：全县人口覆盖率由 %4 提高到 %3。</translation>
    </message>
    <message>
        <source>No choice of %1 of the %2 spots looked at, %3 apart, covers more than %4: this one reaches at least %5 of what is possible. (Greedy choice among %6 spots that keep the spacing; of the best of these it never falls below 63%: Nemhauser, Wolsey and Fisher 1978.)</source>
        <translation>在 %2 个候选点中按 %3 间距任选 %1 个，新增覆盖都不会超过 %4：本方案至少达到可能最优的 %5。（在 %6 个满足间距的候选点中贪心选取，不低于其中最优解的 63%：Nemhauser、Wolsey、Fisher，1978。）</translation>
    </message>
</context>
<context>
    <name>Station</name>
    <message>
        <source>China Telecom</source>
        <translation>中国电信</translation>
    </message>
    <message>
        <source>China Mobile</source>
        <translation>中国移动</translation>
    </message>
    <message>
        <source>China Unicom</source>
        <translation>中国联通</translation>
    </message>
    <message>
        <source>China Broadnet</source>
        <translation>中国广电</translation>
    </message>
    <message>
        <source>China Tower</source>
        <translation>中国铁塔</translation>
    </message>
    <message>
        <source>other operator</source>
        <translation>其他运营商</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>being built</source>
        <translation>在建</translation>
    </message>
    <message>
        <source>in service</source>
        <translation>在网</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>退网</translation>
    </message>
    <message>
        <source>The stations could not be read: %1.</source>
        <translation>无法读取基站：%1。</translation>
    </message>
</context>
<context>
    <name>StationImport</name>
    <message>
        <source>The header is taken to be in row %1.</source>
        <translation>表头推定在第 %1 行。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is taken for: %2 (%3).</source>
        <translation>列“%1”作为%2（%3）。</translation>
    </message>
    <message>
        <source>The coordinates are taken to be %1, as column &quot;%2&quot; says.</source>
        <translation>坐标基准推定为 %1，依据是列名“%2”。</translation>
    </message>
    <message>
        <source>Nothing states the coordinate system; it is taken to be %1.</source>
        <translation>没有坐标系说明，推定为 %1。</translation>
    </message>
    <message>
        <source>The layer&apos;s coordinate system &quot;%1&quot; has no EPSG code; it is taken to be %2.</source>
        <translation>图层坐标系“%1”没有 EPSG 代码，推定为 %2。</translation>
    </message>
    <message>
        <source>The longitude column holds latitudes and the other way round; the two are exchanged.</source>
        <translation>经度列与纬度列内容颠倒，已对调。</translation>
    </message>
    <message>
        <source>The positions are taken from the layer&apos;s geometry, not from its coordinate columns.</source>
        <translation>位置取自图层几何，而不是坐标列。</translation>
    </message>
    <message>
        <source>There is no column for the status: new stations are taken to be in service.</source>
        <translation>没有状态列：新增基站按在网处理。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not map a field to a column.</source>
        <translation>“%1”不是字段与列的对应关系。</translation>
    </message>
    <message>
        <source>Write field=column, or field==value for all rows; the fields are %1.</source>
        <translation>请写成“字段=列”，或以“字段==值”为所有行赋值；可用字段：%1。</translation>
    </message>
    <message>
        <source>There are no rows in the file.</source>
        <translation>文件中没有数据行。</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot; for %2.</source>
        <translation>没有可作为%2的列“%1”。</translation>
    </message>
    <message>
        <source>The columns are: %1.</source>
        <translation>现有各列：%1。</translation>
    </message>
    <message>
        <source>The coordinates are no degrees; they look like metres on a grid.</source>
        <translation>坐标不是度，而像是以米为单位的投影坐标。</translation>
    </message>
    <message>
        <source>State the coordinate system, for example EPSG:4545 for CGCS2000 in the 3-degree zone of 108° E.</source>
        <translation>请指定坐标系，例如 EPSG:4545，即 CGCS2000 三度带、中央经线 108°E。</translation>
    </message>
    <message>
        <source>No column was found for: %1.</source>
        <translation>没有找到以下字段的列：%1。</translation>
    </message>
    <message>
        <source>Say which columns they are in, or one value for all rows. The columns are: %1.</source>
        <translation>请指定所在的列，或为所有行指定同一值。现有各列：%1。</translation>
    </message>
    <message>
        <source>Importing stations</source>
        <translation>正在导入基站</translation>
    </message>
    <message>
        <source>The import was cancelled; the project is as it was.</source>
        <translation>导入已取消，工程未作更改。</translation>
    </message>
    <message>
        <source>The project has no counties: positions are not compared with them.</source>
        <translation>工程中没有县级区划，位置未与县界核对。</translation>
    </message>
    <message>
        <source>The stations could not be written: %1.</source>
        <translation>无法写入基站：%1。</translation>
    </message>
    <message>
        <source>Import of stations from %1</source>
        <translation>从 %1 导入基站</translation>
    </message>
    <message>
        <source>The project could not be read: %1.</source>
        <translation>无法读取工程：%1。</translation>
    </message>
</context>
<context>
    <name>StationRules</name>
    <message>
        <source>Counties of the stations</source>
        <translation>基站所属县</translation>
    </message>
    <message>
        <source>Verifying was cancelled.</source>
        <translation>已取消检查。</translation>
    </message>
    <message>
        <source>no county</source>
        <translation>县界之外</translation>
    </message>
    <message>
        <source>It is said to be in %1 but lies in %2.</source>
        <translation>记为位于%1，实际位于%2。</translation>
    </message>
    <message>
        <source>The stations could not be read: %1.</source>
        <translation>无法读取基站：%1。</translation>
    </message>
    <message>
        <source>There are synthetic stations, but the project does not say so.</source>
        <translation>工程含合成基站，但没有标明。</translation>
    </message>
</context>
<context>
    <name>StationStore</name>
    <message>
        <source>The stations could not be read: %1.</source>
        <translation>无法读取基站：%1。</translation>
    </message>
    <message>
        <source>A station has an operator, generation or status that is not known.</source>
        <translation>有基站的运营商、制式或状态不认识。</translation>
    </message>
    <message>
        <source>A station has no position on the earth.</source>
        <translation>有基站的位置不在地球上。</translation>
    </message>
    <message>
        <source>stations, row %1</source>
        <translation>基站表，第 %1 行</translation>
    </message>
    <message>
        <source>Run the verification of the project.</source>
        <translation>请检查工程（verify）。</translation>
    </message>
    <message>
        <source>Reading stations</source>
        <translation>正在读取基站</translation>
    </message>
    <message>
        <source>Reading the stations was cancelled.</source>
        <translation>已取消读取基站。</translation>
    </message>
</context>
<context>
    <name>SupersedingTexts</name>
    <message>
        <source>%1 says two things: %2 (%3) and %4 (%5).</source>
        <translation>%1自相矛盾：一处为 %2（%3），另一处为 %4（%5）。</translation>
    </message>
    <message>
        <source>%1 says %2 and stands over %3, which says %4.</source>
        <translation>以%1的 %2 为准，替代%3的 %4。</translation>
    </message>
</context>
<context>
    <name>TargetDetails</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1 (“%2”), by %3%4</source>
        <translation>%1（“%2”），期限 %3%4</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Superseded by</source>
        <translation>已被替代为</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>现状值</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来源说明</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>尚差 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Needed pace</source>
        <translation>所需进度</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>每月 %1</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>%1 by %2 if it goes on so</source>
        <translation>按现有趋势，%2 为 %1</translation>
    </message>
    <message>
        <source>; target reached about %1</source>
        <translation>；约 %1 达成</translation>
    </message>
    <message>
        <source>With plans</source>
        <translation>计入规划</translation>
    </message>
    <message>
        <source>Values of %1 of %2 regions below</source>
        <translation>%2 个下级区域中 %1 个的数值</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>数据矛盾</translation>
    </message>
    <message>
        <source>Where next</source>
        <translation>选址建议</translation>
    </message>
    <message>
        <source>Suggest sites …</source>
        <translation>建议站址…</translation>
    </message>
</context>
<context>
    <name>Topology</name>
    <message>
        <source>The new line does not meet the old one twice.</source>
        <translation>新画的线没有与原来的线相交两次。</translation>
    </message>
    <message>
        <source>Begin and end it on the line or border, or across it.</source>
        <translation>起点和终点请落在原线（边界）上，或越过它。</translation>
    </message>
    <message>
        <source>A border needs at least three vertices.</source>
        <translation>边界至少要有三个顶点。</translation>
    </message>
    <message>
        <source>A line needs at least two vertices.</source>
        <translation>线至少要有两个顶点。</translation>
    </message>
    <message>
        <source>Delete the whole thing instead, or the hole.</source>
        <translation>请改为删除整个要素，或删除该孔洞。</translation>
    </message>
</context>
<context>
    <name>UnitTexts</name>
    <message>
        <source>The unit “%1” is not known.</source>
        <translation>不认识单位“%1”。</translation>
    </message>
    <message>
        <source>Use one of the units that the plan pack&apos;s description lists.</source>
        <translation>请使用规划数据包说明中列出的单位。</translation>
    </message>
    <message>
        <source>“%1” cannot be converted to “%2”: they measure different things.</source>
        <translation>“%1”不能换算为“%2”：两者量纲不同。</translation>
    </message>
</context>
<context>
    <name>qiantu::AboutDialog</name>
    <message>
        <source>About Qiantu</source>
        <translation>关于黔图</translation>
    </message>
    <message>
        <source>Qiantu</source>
        <translation>黔图</translation>
    </message>
    <message>
        <source>Planning a province&apos;s digital infrastructure on a map</source>
        <translation>在地图上规划全省数字基础设施</translation>
    </message>
    <message>
        <source>Where the data comes from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; without any warranty.</source>
        <translation>自由软件，按 GNU 通用公共许可证第 3 版或更高版本发布；不提供任何担保。</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>qiantu::ActionRegistry</name>
    <message>
        <source>&amp;Project</source>
        <translation>工程(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>绘制(&amp;D)</translation>
    </message>
    <message>
        <source>P&amp;lans</source>
        <translation>规划(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;ayers</source>
        <translation>图层(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>绘制</translation>
    </message>
</context>
<context>
    <name>qiantu::AddLayersDialog</name>
    <message>
        <source>Add layers</source>
        <translation>添加图层</translation>
    </message>
    <message>
        <source>These files are copied into the project. Coordinates are brought to CGCS2000.</source>
        <translation>以下文件将复制到工程中，坐标统一转换为 CGCS2000。</translation>
    </message>
    <message>
        <source>File and layers</source>
        <translation>文件与图层</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
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
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>table with coordinates</source>
        <translation>含坐标的表格</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 个图层</numerusform>
        </translation>
    </message>
    <message>
        <source>without geometry</source>
        <translation>无几何</translation>
    </message>
    <message>
        <source>Choose, or type EPSG:4545</source>
        <translation>请选择，或输入 EPSG:4545</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>As the file says: %1</source>
        <translation>按文件：%1</translation>
    </message>
    <message>
        <source>3-degree zone, %1° E (%2)</source>
        <translation>三度带，中央经线 %1°E（%2）</translation>
    </message>
    <message>
        <source>as stated</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>The file does not say which coordinate system it is in; choose it.</source>
        <translation>文件没有说明坐标系，请选择。</translation>
    </message>
    <message>
        <source>Adding %1</source>
        <translation>正在添加 %1</translation>
    </message>
    <message numerus="yes">
        <source>Added “%1”, %n feature(s)</source>
        <translation>
            <numerusform>已添加“%1”，%n 个要素</numerusform>
        </translation>
    </message>
    <message>
        <source>Added “%1”</source>
        <translation>已添加“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to look at:</source>
        <translation>
            <numerusform>有 %n 行需要查看：</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>只列出前 %1 条。</translation>
    </message>
</context>
<context>
    <name>qiantu::AddTool</name>
    <message>
        <source>Shares the site %1</source>
        <translation>共用站址 %1</translation>
    </message>
</context>
<context>
    <name>qiantu::AllocationBatchDialog</name>
    <message>
        <source>Break all targets down</source>
        <translation>批量分解目标</translation>
    </message>
    <message>
        <source>Break down</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>straight to the counties</source>
        <translation>直接到区县</translation>
    </message>
    <message>
        <source>to the prefectures</source>
        <translation>到市州</translation>
    </message>
    <message>
        <source>to the prefectures, then to their counties</source>
        <translation>先到市州，再到所属区县</translation>
    </message>
    <message>
        <source>all by</source>
        <translation>全部按</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy what cannot be done</source>
        <translation>复制不能分解的清单(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Write the targets</source>
        <translation>写入目标(&amp;W)</translation>
    </message>
    <message>
        <source>%1 targets will be broken down; %2 could be, %3 cannot be and say why.</source>
        <translation>将分解 %1 个目标；可分解 %2 个，不能分解 %3 个（已注明原因）。</translation>
    </message>
    <message numerus="yes">
        <source>Break %n target(s) of the province down</source>
        <translation>
            <numerusform>分解全省 %n 个目标</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::AllocationBatchModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>an indicator and its measure</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not known for %2.</source>
        <translation>以下地区没有“%1”数据：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 个地区</numerusform>
        </translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>qiantu::AllocationDialog</name>
    <message>
        <source>straight to the counties</source>
        <translation>直接到区县</translation>
    </message>
    <message>
        <source>to the prefectures</source>
        <translation>到市州</translation>
    </message>
    <message>
        <source>to the prefectures, then to their counties</source>
        <translation>先到市州，再到所属区县</translation>
    </message>
    <message>
        <source>No part below the present stock</source>
        <translation>不低于现有量</translation>
    </message>
    <message>
        <source>Break a target down</source>
        <translation>分解目标</translation>
    </message>
    <message>
        <source>&amp;Write the targets</source>
        <translation>写入目标(&amp;W)</translation>
    </message>
    <message>
        <source>Fix rows with a &amp;target of their own</source>
        <translation>按已有目标固定(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Release all rows</source>
        <translation>全部解除固定(&amp;R)</translation>
    </message>
    <message>
        <source>Break down</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>What a region lacks to the level per inhabitant that the target means for the whole</source>
        <translation>该地区距离全域目标所对应的人均水平还差多少</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 by %4 · %5</source>
        <comment>region, indicator, value, year, document</comment>
        <translation>%1 · %2 · %4年 %3 · %5</translation>
    </message>
    <message>
        <source>Target &lt;b&gt;%1&lt;/b&gt; · allocated &lt;b&gt;%2&lt;/b&gt; · fixed %3 · remaining &lt;b&gt;%4&lt;/b&gt; %5</source>
        <translation>目标 &lt;b&gt;%1&lt;/b&gt; · 已分解 &lt;b&gt;%2&lt;/b&gt; · 固定 %3 · 剩余 &lt;b&gt;%4&lt;/b&gt; %5</translation>
    </message>
    <message>
        <source>Break down %1 of %2</source>
        <comment>indicator, region</comment>
        <translation>分解%2的%1</translation>
    </message>
</context>
<context>
    <name>qiantu::AllocationFeature</name>
    <message>
        <source>&amp;Break the chosen target down …</source>
        <translation>分解所选目标(&amp;B) …</translation>
    </message>
    <message>
        <source>Break &amp;all targets down …</source>
        <translation>批量分解目标(&amp;A) …</translation>
    </message>
    <message>
        <source>This target cannot be broken down. %1</source>
        <translation>该目标不能分解。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) written.</source>
        <translation>
            <numerusform>已写入 %n 个目标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) broken down.</source>
        <translation>
            <numerusform>已分解 %n 个目标。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::AllocationModel</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not known for %2: fill it in, or choose another weight.</source>
        <translation>以下地区没有“%1”数据：%2。请填写，或改用其他权重。</translation>
    </message>
    <message>
        <source>fill in</source>
        <translation>待填</translation>
    </message>
    <message>
        <source>Entered by hand; only for this breakdown. An empty cell takes the known value again.</source>
        <translation>人工填写，仅用于本次分解。清空单元格即恢复已知数值。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Typing a number fixes it; emptying the cell releases it.</source>
        <translation>键入数值即固定；清空单元格即解除。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>常住人口</translation>
    </message>
    <message>
        <source>Area (km²)</source>
        <translation>面积（km²）</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>现有量</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>权重占比</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分解值</translation>
    </message>
    <message>
        <source>Part (%1)</source>
        <translation>分解值（%1）</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Own target</source>
        <translation>已有目标</translation>
    </message>
</context>
<context>
    <name>qiantu::Atlas</name>
    <message>
        <source>There is no region with the code “%1”.</source>
        <translation>没有代码为“%1”的区域。</translation>
    </message>
    <message>
        <source>The title “%1” does not name the region.</source>
        <translation>标题“%1”没有写明该区域。</translation>
    </message>
    <message>
        <source>The title “%1” names another region.</source>
        <translation>标题“%1”写的是别的区域。</translation>
    </message>
    <message>
        <source>The layout has no map.</source>
        <translation>版式中没有地图。</translation>
    </message>
    <message>
        <source>The region&apos;s boundary cannot be shown on the map: %1</source>
        <translation>该区域的边界无法在地图上显示：%1</translation>
    </message>
    <message>
        <source>The map does not show the whole region.</source>
        <translation>地图没有完整显示该区域。</translation>
    </message>
    <message>
        <source>The legend lists what the map does not show.</source>
        <translation>图例列出了图上没有的内容。</translation>
    </message>
    <message>
        <source>The table “%1” is not the region&apos;s.</source>
        <translation>表格“%1”不属于该区域。</translation>
    </message>
    <message>
        <source>The region has no boundary.</source>
        <translation>该区域没有边界。</translation>
    </message>
    <message>
        <source>Replace the boundaries, or draw this one.</source>
        <translation>请更换边界数据，或画出该区域的边界。</translation>
    </message>
    <message>
        <source>The region&apos;s boundary is broken: %1</source>
        <translation>该区域的边界有误：%1</translation>
    </message>
    <message>
        <source>Replace the boundaries, or mend this one.</source>
        <translation>请更换边界数据，或修正该区域的边界。</translation>
    </message>
    <message>
        <source>Cancelled; no atlas was made.</source>
        <translation>已取消，未输出图册。</translation>
    </message>
    <message>
        <source>The atlas could not be drawn: %1</source>
        <translation>无法绘制图册：%1</translation>
    </message>
    <message>
        <source>Is the disk full, or the folder not writable?</source>
        <translation>磁盘是否已满，或文件夹不可写？</translation>
    </message>
    <message>
        <source>The page could not be drawn: %1</source>
        <translation>无法绘制该页：%1</translation>
    </message>
    <message>
        <source>The folder cannot be written.</source>
        <translation>文件夹不可写。</translation>
    </message>
    <message>
        <source>An atlas in one file is a PDF.</source>
        <translation>单个文件的图册只能是 PDF。</translation>
    </message>
    <message>
        <source>Pages cannot be written as “%1”.</source>
        <translation>不能输出为“%1”格式。</translation>
    </message>
    <message>
        <source>There is a folder of that name.</source>
        <translation>已有同名文件夹。</translation>
    </message>
    <message>
        <source>There is a file of that name, where a folder is wanted.</source>
        <translation>已有同名文件，而这里需要文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请换一个文件夹。</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在绘制各页</translation>
    </message>
    <message>
        <source>Not one page could be made: %1</source>
        <translation>没有一页能够输出：%1</translation>
    </message>
    <message>
        <source>Binding the pages</source>
        <translation>正在装订</translation>
    </message>
    <message>
        <source>Atlas of the counties of %1</source>
        <translation>%1区县图册</translation>
    </message>
    <message>
        <source>Atlas of the prefectures of %1</source>
        <translation>%1市州图册</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法建立该文件夹。</translation>
    </message>
    <message>
        <source>The file cannot be replaced.</source>
        <translation>无法替换该文件。</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another name.</source>
        <translation>请在其他程序中关闭它，或换个文件名。</translation>
    </message>
    <message>
        <source>The contents and the index could not be written.</source>
        <translation>无法写出目录和索引。</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>磁盘是否已满？</translation>
    </message>
    <message>
        <source>(could not be made)</source>
        <translation>（未能输出）</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>“%1” does not name pages.</source>
        <translation>“%1”不是页码。</translation>
    </message>
    <message>
        <source>Write numbers and ranges, like 3-9,12.</source>
        <translation>请写页码和范围，如 3-9,12。</translation>
    </message>
    <message>
        <source>“%1” is not among the atlas&apos;s pages, which are 1 to %2.</source>
        <translation>“%1”超出图册的页码范围（1 至 %2）。</translation>
    </message>
    <message>
        <source>File names cannot say “{%1}”.</source>
        <translation>文件名中不能使用“{%1}”。</translation>
    </message>
    <message>
        <source>They can say {n}, {code}, {name} and {short_name}.</source>
        <translation>可以使用 {n}、{code}、{name} 和 {short_name}。</translation>
    </message>
    <message>
        <source>The pattern “%1” gives an empty file name.</source>
        <translation>按“%1”得到的文件名是空的。</translation>
    </message>
    <message>
        <source>The PDF could not be put together: %1</source>
        <translation>无法合成 PDF：%1</translation>
    </message>
    <message>
        <source>A page of the atlas is missing.</source>
        <translation>图册缺少一页。</translation>
    </message>
    <message>
        <source>%1 pages were drawn, but %2 were to be.</source>
        <translation>应绘制 %2 页，实际绘制了 %1 页。</translation>
    </message>
    <message>
        <source>There is no target whose figures the pages could be sorted by.</source>
        <translation>没有可据以排序的目标。</translation>
    </message>
    <message>
        <source>Choose a target, or sort by code or name.</source>
        <translation>请选择一项目标，或改为按代码或名称排序。</translation>
    </message>
    <message>
        <source>None of the regions has a value of “%1” to be sorted by.</source>
        <translation>所选区域都没有“%1”的数值，无法据以排序。</translation>
    </message>
    <message>
        <source>Choose another target, or sort by code or name.</source>
        <translation>请另选一项目标，或改为按代码或名称排序。</translation>
    </message>
    <message>
        <source>The title does not name the page&apos;s region.</source>
        <translation>标题没有写明本页的区域。</translation>
    </message>
    <message>
        <source>Write {name} or {short_name} where the region&apos;s name is to stand, or leave the title empty.</source>
        <translation>请在标题中区域名称的位置写 {name} 或 {short_name}，或将标题留空。</translation>
    </message>
    <message>
        <source>An atlas has a page per prefecture or county.</source>
        <translation>图册按市州或区县分页。</translation>
    </message>
    <message>
        <source>Among the chosen regions there is none of the level “%1”.</source>
        <translation>所选区域中没有“%1”一级的区域。</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>按代码</translation>
    </message>
    <message>
        <source>By name in pinyin</source>
        <translation>按名称拼音</translation>
    </message>
    <message>
        <source>By gap, the greatest first</source>
        <translation>按差距（大的在前）</translation>
    </message>
    <message>
        <source>By share reached, the least first</source>
        <translation>按完成率（低的在前）</translation>
    </message>
    <message>
        <source>By actual value, the greatest first</source>
        <translation>按现状值（大的在前）</translation>
    </message>
    <message>
        <source>These are not the settings of an atlas.</source>
        <translation>这不是图册的设置。</translation>
    </message>
    <message>
        <source>The program could not be started once more: %1</source>
        <translation>无法再启动一个进程：%1</translation>
    </message>
    <message>
        <source>The program broke down while opening the project.</source>
        <translation>进程在打开工程时意外退出。</translation>
    </message>
    <message>
        <source>The program broke down while drawing the page.</source>
        <translation>绘制该页时进程意外退出。</translation>
    </message>
    <message>
        <source>The project could not be copied: %1</source>
        <translation>无法复制工程：%1</translation>
    </message>
    <message>
        <source>The atlas has no page %1.</source>
        <translation>图册没有第 %1 页。</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>大约还需 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>大约还需 %1 秒</translation>
    </message>
</context>
<context>
    <name>qiantu::AtlasDialog</name>
    <message>
        <source>%1 of %2 pages done</source>
        <translation>已完成 %1 / %2 页</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>倒序</translation>
    </message>
    <message>
        <source>One PDF</source>
        <translation>一个 PDF</translation>
    </message>
    <message>
        <source>A file per page</source>
        <translation>每页一个文件</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>For publication</source>
        <translation>公开出版</translation>
    </message>
    <message>
        <source>Try these again</source>
        <translation>重做这些页</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出 …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>图册</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Why it could not be made</source>
        <translation>未能输出的原因</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Second theme</source>
        <translation>第二专题</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>A page per</source>
        <translation>每页对应</translation>
    </message>
    <message>
        <source>Find a region</source>
        <translation>查找区域</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Page order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>all, or like 3-9,12</source>
        <translation>全部，或如 3-9,12</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>{n}, {code}, {name} and {short_name} stand for the page&apos;s.</source>
        <translation>{n} 序号、{code} 代码、{name} 名称、{short_name} 简称。</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>no theme</source>
        <translation>无</translation>
    </message>
    <message>
        <source>of each region</source>
        <translation>各区域自己的</translation>
    </message>
    <message>
        <source>%1, target for %2</source>
        <translation>%1（%2年目标）</translation>
    </message>
    <message>
        <source>No region is chosen.</source>
        <translation>没有选择区域。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), the first is %1</source>
        <translation>
            <numerusform>共 %n 个文件，第一个是 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the atlas</source>
        <translation>导出图册</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Folder for the pages</source>
        <translation>存放各页的文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to %1</source>
        <translation>
            <numerusform>%n 页已输出到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) could not be made</source>
        <translation>
            <numerusform>%n 页未能输出</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>正在取消 …</translation>
    </message>
</context>
<context>
    <name>qiantu::AtlasFeature</name>
    <message>
        <source>Print an &amp;atlas …</source>
        <translation>打印图册(&amp;A) …</translation>
    </message>
</context>
<context>
    <name>qiantu::AtlasPreview</name>
    <message>
        <source>First page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>末页</translation>
    </message>
    <message>
        <source>of %1 pages</source>
        <translation>/ %1 页</translation>
    </message>
</context>
<context>
    <name>qiantu::AttributeFilter</name>
    <message>
        <source>“%1” is no date, month or year.</source>
        <translation>“%1”不是日期、月份或年份。</translation>
    </message>
    <message>
        <source>Only a single day can be excluded.</source>
        <translation>只能排除某一天。</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>不为空</translation>
    </message>
    <message>
        <source>The table has no column “%1”.</source>
        <translation>该表没有“%1”列。</translation>
    </message>
</context>
<context>
    <name>qiantu::AttributeForm</name>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>Store what was changed (Ctrl+Return)</source>
        <translation>保存所做的修改（Ctrl+回车）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>field (unit)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>(several)</source>
        <translation>（多个值）</translation>
    </message>
    <message>
        <source>Select something on the map or in a table to see and edit its attributes.</source>
        <translation>在地图或表格中选择要素，即可在此查看和编辑其属性。</translation>
    </message>
    <message>
        <source>%1 selected, reading …</source>
        <translation>已选 %1 项，正在读取…</translation>
    </message>
    <message>
        <source>%1 selected; what you change is changed in all of them</source>
        <translation>已选 %1 项，所做修改将应用到全部所选项</translation>
    </message>
</context>
<context>
    <name>qiantu::BivariateLegend</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>↑ %1</source>
        <translation>↑ %1</translation>
    </message>
</context>
<context>
    <name>qiantu::Bookmarks</name>
    <message>
        <source>The bookmarks could not be read: %1</source>
        <translation>无法读取书签：%1</translation>
    </message>
    <message>
        <source>The bookmark is not there any more.</source>
        <translation>该书签已不存在。</translation>
    </message>
    <message>
        <source>A bookmark needs a name of at most %1 characters.</source>
        <translation>书签需要名称，最多 %1 个字。</translation>
    </message>
    <message>
        <source>There is a bookmark “%1” already.</source>
        <translation>已有书签“%1”。</translation>
    </message>
    <message>
        <source>There is no place to remember.</source>
        <translation>没有可记住的位置。</translation>
    </message>
    <message>
        <source>Add the bookmark %1</source>
        <translation>添加书签 %1</translation>
    </message>
    <message>
        <source>Rename the bookmark %1 to %2</source>
        <translation>将书签 %1 改名为 %2</translation>
    </message>
    <message>
        <source>Move the bookmark %1</source>
        <translation>更新书签 %1 的位置</translation>
    </message>
    <message>
        <source>Delete the bookmark %1</source>
        <translation>删除书签 %1</translation>
    </message>
</context>
<context>
    <name>qiantu::BookmarksFeature</name>
    <message>
        <source>&amp;Go to a bookmark</source>
        <translation>转到书签(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>Add a boo&amp;kmark …</source>
        <translation>添加书签(&amp;K)…</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>还没有书签</translation>
    </message>
</context>
<context>
    <name>qiantu::BookmarksPanel</name>
    <message>
        <source>Add …</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Set to the view</source>
        <translation>设为当前视图</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>The bookmark remembers what the map shows now</source>
        <translation>让书签记住地图现在显示的范围</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Name of the place that the map shows:</source>
        <translation>给地图当前范围起个名称：</translation>
    </message>
    <message>
        <source>The place cannot be shown in the map&apos;s coordinate system.</source>
        <translation>该位置无法在地图的坐标系中显示。</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
</context>
<context>
    <name>qiantu::BoundariesFeature</name>
    <message>
        <source>&amp;Replace boundaries …</source>
        <translation>替换行政区界线(&amp;R) …</translation>
    </message>
</context>
<context>
    <name>qiantu::BoundaryDialog</name>
    <message>
        <source>… and %1 more.</source>
        <translation>……另有 %1 项。</translation>
    </message>
    <message>
        <source>%1 km² at %2, %3: %4</source>
        <comment>area, longitude, latitude, counties</comment>
        <translation>%1 km²，位于 %2, %3：%4</translation>
    </message>
    <message>
        <source>%1; stays open</source>
        <translation>%1；保持不变</translation>
    </message>
    <message>
        <source>%1; given to %2</source>
        <translation>%1；归%2</translation>
    </message>
    <message>
        <source>These are the &amp;official boundaries</source>
        <translation>是官方界线(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Look into the file</source>
        <translation>检查文件(&amp;L)</translation>
    </message>
    <message>
        <source>Replace boundaries</source>
        <translation>替换行政区界线</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>浏览(&amp;B) …</translation>
    </message>
    <message>
        <source>Shapefile, GeoPackage, GeoJSON or any other vector file</source>
        <translation>Shapefile、GeoPackage、GeoJSON 或其他矢量文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>代码字段</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称字段</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Where they are from, as the prints are to say it</source>
        <translation>界线来源，将写入图件</translation>
    </message>
    <message>
        <source>Maps for publication need official boundaries and an approval number (审图号)</source>
        <translation>公开出版的地图需要官方界线和审图号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>匹配依据</translation>
    </message>
    <message>
        <source>Before (km²)</source>
        <translation>原面积（km²）</translation>
    </message>
    <message>
        <source>After (km²)</source>
        <translation>新面积（km²）</translation>
    </message>
    <message>
        <source>Change (%)</source>
        <translation>变化（%）</translation>
    </message>
    <message>
        <source>Shift (m)</source>
        <translation>位移（m）</translation>
    </message>
    <message>
        <source>&amp;Replace the boundaries</source>
        <translation>替换界线(&amp;R)</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>行政区界线</translation>
    </message>
    <message>
        <source>Vector files (*.shp *.gpkg *.geojson *.json *.kml *.gml *.tab *.gdb *.zip);;All files (*)</source>
        <translation>矢量文件 (*.shp *.gpkg *.geojson *.json *.kml *.gml *.tab *.gdb *.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking into the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message numerus="yes">
        <source>%n county/counties found in the file.</source>
        <translation>
            <numerusform>文件中找到 %n 个区县。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file does not say its coordinate system; degrees are taken for CGCS2000.</source>
        <translation>文件没有注明坐标系；经纬度按 CGCS2000 处理。</translation>
    </message>
    <message>
        <source>Coordinate system: %1.</source>
        <translation>坐标系：%1。</translation>
    </message>
    <message>
        <source>Not in the file: these counties keep their boundary</source>
        <translation>文件中没有、保留原界线的区县</translation>
    </message>
    <message>
        <source>Features that are no region of this project</source>
        <translation>不属于本工程行政区的要素</translation>
    </message>
    <message>
        <source>Prefectures and the province are made from their counties</source>
        <translation>市州和全省由所属区县生成</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Polygons that had to be repaired</source>
        <translation>修复过的多边形</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缝隙</translation>
    </message>
    <message>
        <source>Replacing the boundaries</source>
        <translation>正在替换界线</translation>
    </message>
    <message>
        <source>The boundaries are replaced. Undo brings the former ones back.</source>
        <translation>界线已替换。撤销可恢复原界线。</translation>
    </message>
    <message>
        <source>Regions: %1. Stations in another county now: %2; outside every county: %3. Routes: %4, areas: %5, projects: %6, pilots moved inside: %7.</source>
        <translation>行政区：%1 个。所在区县改变的基站：%2 个；不在任何区县内的：%3 个。线路：%4，区域：%5，项目：%6；移回辖区内的试点：%7。</translation>
    </message>
</context>
<context>
    <name>qiantu::BulkEditDialog</name>
    <message>
        <source>Edit the selection</source>
        <translation>批量修改</translation>
    </message>
    <message>
        <source>Change %1 rows</source>
        <translation>修改 %1 行</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未修改任何字段。</translation>
    </message>
    <message>
        <source>Will be set: %1</source>
        <translation>将设置：%1</translation>
    </message>
</context>
<context>
    <name>qiantu::BulkInsert</name>
    <message>
        <source>A bulk insert changed or mixed with rows that were there before; nothing was kept.</source>
        <translation>批量写入更改了或混入了已有的行，结果未保留。</translation>
    </message>
</context>
<context>
    <name>qiantu::ChangeRecord</name>
    <message>
        <source>A recorded change is damaged.</source>
        <translation>修订记录已损坏。</translation>
    </message>
    <message>
        <source>A row is not as the recorded change left it.</source>
        <translation>有一行与修订记录不一致。</translation>
    </message>
    <message>
        <source>The change could not be recorded.</source>
        <translation>无法记录本次修订。</translation>
    </message>
    <message>
        <source>The recorded change could not be applied.</source>
        <translation>无法应用修订记录。</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>The recorded change would break a rule of the project.</source>
        <translation>该修订会违反工程的数据规则。</translation>
    </message>
    <message>
        <source>Something outside the program changed the file; check it with “verify”.</source>
        <translation>文件曾被其他程序更改；请用“verify”检查。</translation>
    </message>
</context>
<context>
    <name>qiantu::ChangeRunner</name>
    <message>
        <source>Schema brought from version %1 to %2</source>
        <translation>表结构由版本 %1 升级到 %2</translation>
    </message>
    <message>
        <source>The migration could not be written down.</source>
        <translation>无法记录表结构升级。</translation>
    </message>
    <message>
        <source>The change could not be kept.</source>
        <translation>无法保留本次更改。</translation>
    </message>
    <message>
        <source>%1, row %2 → %3</source>
        <translation>%1，第 %2 行 → %3</translation>
    </message>
    <message>
        <source>The change would leave a row that refers to something that does not exist.</source>
        <translation>更改后将有一行引用不存在的内容。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>There is no table “%1” to insert into.</source>
        <translation>没有可写入的表“%1”。</translation>
    </message>
    <message>
        <source>The change was not made: %1</source>
        <translation>未能更改：%1</translation>
    </message>
    <message>
        <source>The change was not made: %1 (%2)</source>
        <translation>未能更改：%1（%2）</translation>
    </message>
</context>
<context>
    <name>qiantu::CheckDelegate</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>short by %1</source>
        <translation>差 %1</translation>
    </message>
    <message>
        <source>with plans: %1</source>
        <translation>计入规划：%1</translation>
    </message>
</context>
<context>
    <name>qiantu::CheckFilterBar</name>
    <message>
        <source>superseded</source>
        <translation>已被替代</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>Also show targets that a stronger or later document replaces</source>
        <translation>同时显示已被更高层级或更新文件替代的目标</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>只看：%1</translation>
    </message>
    <message>
        <source>binding or not</source>
        <translation>全部性质</translation>
    </message>
    <message>
        <source>binding</source>
        <translation>约束性</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期性</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部区域</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a year</comment>
        <translation>%1年</translation>
    </message>
</context>
<context>
    <name>qiantu::CheckModel</name>
    <message>
        <source>Region and indicator</source>
        <translation>区域与指标</translation>
    </message>
    <message>
        <source>Indicator and region</source>
        <translation>指标与区域</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>现状值</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>qiantu::CheckPanel</name>
    <message>
        <source>Target check</source>
        <translation>目标核查</translation>
    </message>
    <message>
        <source>by region</source>
        <translation>按区域</translation>
    </message>
    <message>
        <source>by indicator</source>
        <translation>按指标</translation>
    </message>
    <message>
        <source>The check date: what was known and built by this day</source>
        <translation>核查日期：以该日之前已公布的数据和已建成的设施为准</translation>
    </message>
    <message>
        <source>The value in %1; Enter stores it, Escape leaves it as it was</source>
        <translation>数值，单位“%1”；回车保存，Esc 放弃</translation>
    </message>
    <message>
        <source>&amp;Edit the target …</source>
        <translation>编辑目标(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the &amp;value here</source>
        <translation>就地修改数值(&amp;V)</translation>
    </message>
    <message>
        <source>Enter a &amp;report …</source>
        <translation>录入上报值(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Set back to what was shipped …</source>
        <translation>恢复原值(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Delete the target …</source>
        <translation>删除目标(&amp;D)…</translation>
    </message>
    <message>
        <source>Show in the &amp;table</source>
        <translation>在表格中查看(&amp;T)</translation>
    </message>
    <message>
        <source>Show the region on the &amp;map</source>
        <translation>在地图上查看该区域(&amp;M)</translation>
    </message>
</context>
<context>
    <name>qiantu::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter runs · Esc closes</source>
        <translation>↑ ↓ 选择 · Enter 执行 · Esc 关闭</translation>
    </message>
    <message>
        <source>Type a command, its pinyin or initials</source>
        <translation>输入命令名称、拼音或首字母</translation>
    </message>
</context>
<context>
    <name>qiantu::CommandsFeature</name>
    <message>
        <source>&amp;Commands …</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
</context>
<context>
    <name>qiantu::CommonValues</name>
    <message>
        <source>Reading the selected rows</source>
        <translation>正在读取所选行</translation>
    </message>
    <message>
        <source>Reading the selected rows was cancelled.</source>
        <translation>已取消读取所选行。</translation>
    </message>
</context>
<context>
    <name>qiantu::Connection</name>
    <message>
        <source>The working copy could not be opened.</source>
        <translation>无法打开工作副本。</translation>
    </message>
    <message>
        <source>The working copy could not be opened for reading.</source>
        <translation>无法以只读方式打开工作副本。</translation>
    </message>
    <message>
        <source>Saving was cancelled.</source>
        <translation>已取消保存。</translation>
    </message>
    <message>
        <source>The working copy could not be copied.</source>
        <translation>无法复制工作副本。</translation>
    </message>
</context>
<context>
    <name>qiantu::CoordinateEntryDialog</name>
    <message>
        <source>&amp;Leave out the lines with errors</source>
        <translation>略过有错误的行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Show on the map</source>
        <translation>在地图上显示(&amp;S)</translation>
    </message>
    <message>
        <source>Add by coordinates</source>
        <translation>按坐标新增</translation>
    </message>
    <message>
        <source>Base stations</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>Smart-city projects</source>
        <translation>智慧城市项目</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>One place a line, for example:
106.7125, 26.575
N26°34′30″ E106°42′45″
Name, 106.7125, 26.575</source>
        <translation>每行一个位置，例如：
106.7125, 26.575
N26°34′30″ E106°42′45″
名称, 106.7125, 26.575</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>&amp;Coordinates are in</source>
        <translation>坐标系(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>CGCS2000, 3-degree zone %1 (easting with zone number)</source>
        <translation>CGCS2000 3 度带第 %1 带（东坐标带带号）</translation>
    </message>
    <message>
        <source>CGCS2000, 3-degree zone, central meridian %1°</source>
        <translation>CGCS2000 3 度带，中央经线 %1°</translation>
    </message>
    <message>
        <source>Choose one, or type any EPSG code, for example EPSG:4545.</source>
        <translation>可选择，也可输入任意 EPSG 代码，如 EPSG:4545。</translation>
    </message>
    <message>
        <source>“%1” is no coordinate system that is known.</source>
        <translation>不认识坐标系“%1”。</translation>
    </message>
    <message>
        <source>A project needs a name in its line.</source>
        <translation>项目所在行须写明名称。</translation>
    </message>
    <message>
        <source>An annotation needs its text in its line.</source>
        <translation>标注所在行须写明文字。</translation>
    </message>
    <message>
        <source>outside every county</source>
        <translation>不在任何区县内</translation>
    </message>
    <message numerus="yes">
        <source>Add %n place(s)</source>
        <translation>
            <numerusform>新增 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::CoordinateReader</name>
    <message>
        <source>These metres lie nowhere in %1.</source>
        <translation>这组平面坐标不在 %1 的范围内。</translation>
    </message>
    <message>
        <source>These are metres of a grid, without the number of a zone.</source>
        <translation>这是不含带号的平面坐标。</translation>
    </message>
    <message>
        <source>Choose the zone as the coordinate system.</source>
        <translation>请把坐标系选为相应的分带。</translation>
    </message>
    <message>
        <source>read as the 3-degree zone %1</source>
        <translation>按 3 度带第 %1 带理解</translation>
    </message>
    <message>
        <source>read as the 6-degree zone %1</source>
        <translation>按 6 度带第 %1 带理解</translation>
    </message>
    <message>
        <source>Both are longitudes.</source>
        <translation>两个都是经度。</translation>
    </message>
    <message>
        <source>Both are latitudes.</source>
        <translation>两个都是纬度。</translation>
    </message>
    <message>
        <source>A latitude cannot be more than 90 degrees.</source>
        <translation>纬度不能超过 90 度。</translation>
    </message>
    <message>
        <source>read as latitude, longitude</source>
        <translation>按“纬度，经度”理解</translation>
    </message>
    <message>
        <source>Neither of the two can be a latitude.</source>
        <translation>两个数都不可能是纬度。</translation>
    </message>
    <message>
        <source>Metres are wanted for %1.</source>
        <translation>%1 需要以米为单位的平面坐标。</translation>
    </message>
    <message>
        <source>“%1” is not a pair of coordinates.</source>
        <translation>“%1”不是一对坐标。</translation>
    </message>
    <message>
        <source>Write 2939812.3, 35670120.4.</source>
        <translation>应如 2939812.3, 35670120.4。</translation>
    </message>
    <message>
        <source>Write 106.7093, 26.5812 or N26°34′52″ E106°42′33″.</source>
        <translation>应如 106.7093, 26.5812 或 N26°34′52″ E106°42′33″。</translation>
    </message>
</context>
<context>
    <name>qiantu::CoordinatesDialog</name>
    <message>
        <source>&amp;Go there</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Take from the map</source>
        <translation>在地图上取点(&amp;T)</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>106.7093, 26.5751 or 106°42′33.5″E 26°34′30.4″N or X, Y of a grid</source>
        <translation>106.7093, 26.5751 或 106°42′33.5″E 26°34′30.4″N，或格网的 X, Y</translation>
    </message>
    <message>
        <source>CGCS2000 grid, central meridian %1°</source>
        <translation>CGCS2000 格网，中央经线 %1°</translation>
    </message>
    <message>
        <source>Coordinates in</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Longitude, latitude, or X (north), Y (east)</source>
        <translation>经度、纬度，或 X（北）、Y（东）</translation>
    </message>
    <message>
        <source>outside every county</source>
        <translation>不在任何区县内</translation>
    </message>
</context>
<context>
    <name>qiantu::CoordinatesFeature</name>
    <message>
        <source>&amp;Go to coordinates …</source>
        <translation>前往坐标(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Take coordinates from the map</source>
        <translation>从地图上取坐标(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy the map as a picture</source>
        <translation>将地图复制为图片(&amp;C)</translation>
    </message>
    <message>
        <source>This point has no coordinates: it lies beyond the map&apos;s projection.</source>
        <translation>该点超出地图投影范围，没有坐标。</translation>
    </message>
    <message>
        <source>The base stations of this project were generated and are not real.</source>
        <translation>本工程中的基站为合成数据，并非真实基站。</translation>
    </message>
    <message>
        <source>Scale about 1:%1</source>
        <translation>比例尺约 1:%1</translation>
    </message>
    <message>
        <source>The map was copied to the clipboard.</source>
        <translation>地图已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>qiantu::CountyShape</name>
    <message>
        <source>The boundary of this county cannot be read as a polygon.</source>
        <translation>无法将该县边界读作多边形。</translation>
    </message>
    <message>
        <source>Load the boundaries again from the plan pack or from official data.</source>
        <translation>请从规划数据包或官方数据重新载入边界。</translation>
    </message>
</context>
<context>
    <name>qiantu::DigitizingFeature</name>
    <message>
        <source>Draw an &amp;area</source>
        <translation>绘制区域(&amp;A)</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>新建区域</translation>
    </message>
    <message>
        <source>Draw a &amp;route</source>
        <translation>绘制路由(&amp;R)</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新建路由</translation>
    </message>
    <message>
        <source>Edit &amp;vertices</source>
        <translation>编辑顶点(&amp;V)</translation>
    </message>
    <message>
        <source>Edit vertices</source>
        <translation>编辑顶点</translation>
    </message>
    <message>
        <source>Re&amp;draw a stretch</source>
        <translation>重画一段(&amp;D)</translation>
    </message>
    <message>
        <source>Redraw a stretch</source>
        <translation>重画一段</translation>
    </message>
    <message>
        <source>&amp;Move areas and routes</source>
        <translation>移动区域和路由(&amp;M)</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>R&amp;otate areas and routes</source>
        <translation>旋转区域和路由(&amp;O)</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>&amp;Split along a line</source>
        <translation>沿线分割(&amp;S)</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Mer&amp;ge what is selected</source>
        <translation>合并所选(&amp;G)</translation>
    </message>
    <message>
        <source>Cut a &amp;hole</source>
        <translation>挖孔(&amp;H)</translation>
    </message>
    <message>
        <source>Cut a hole</source>
        <translation>挖孔</translation>
    </message>
    <message>
        <source>&amp;Fill a hole</source>
        <translation>填平孔洞(&amp;F)</translation>
    </message>
    <message>
        <source>Fill a hole</source>
        <translation>填平孔洞</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>捕捉(&amp;N)</translation>
    </message>
    <message>
        <source>Keep shared &amp;borders together</source>
        <translation>公共边界一起移动(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Trace along borders</source>
        <translation>沿边界描绘(&amp;T)</translation>
    </message>
    <message>
        <source>Snap t&amp;o</source>
        <translation>捕捉到(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Vertices and points</source>
        <translation>顶点和点(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Edges</source>
        <translation>边(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Stations</source>
        <translation>基站(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;County borders</source>
        <translation>区县边界(&amp;C)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
</context>
<context>
    <name>qiantu::DigitizingTool</name>
    <message>
        <source>At a vertex</source>
        <translation>已捕捉到顶点</translation>
    </message>
    <message>
        <source>On an edge</source>
        <translation>已捕捉到边</translation>
    </message>
    <message>
        <source>At a station</source>
        <translation>已捕捉到基站</translation>
    </message>
</context>
<context>
    <name>qiantu::DocumentDialog</name>
    <message>
        <source>New document</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>1 provincial government, 2 a department of it, 3 a report or statistics: of two documents that speak of the same thing the one of stronger rank stands.</source>
        <translation>1 省政府，2 省级部门，3 报告或统计：两份文件对同一事项有不同规定时，以效力级别高的为准。</translation>
    </message>
    <message>
        <source>Of the kind “%1” are the planner&apos;s own notes: targets in them need no quotation.</source>
        <translation>“%1”类是规划人员自己的记录，其中的目标不需要原文。</translation>
    </message>
</context>
<context>
    <name>qiantu::DrawTool</name>
    <message>
        <source>Click where the new route begins.</source>
        <translation>单击新路由的起点。</translation>
    </message>
    <message>
        <source>Click the first vertex of the new area.</source>
        <translation>单击新区域的第一个顶点。</translation>
    </message>
    <message>
        <source>A route needs at least two vertices.</source>
        <translation>路由至少要有两个顶点。</translation>
    </message>
    <message>
        <source>An area needs at least three vertices.</source>
        <translation>区域至少要有三个顶点。</translation>
    </message>
    <message>
        <source>Go on drawing.</source>
        <translation>请继续绘制。</translation>
    </message>
    <message>
        <source>Draw a route</source>
        <translation>绘制路由</translation>
    </message>
    <message>
        <source>Draw an area</source>
        <translation>绘制区域</translation>
    </message>
</context>
<context>
    <name>qiantu::DrawingStrip</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>修复(&amp;R)</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>Scenic area</source>
        <translation>景区</translation>
    </message>
    <message>
        <source>Blind spot</source>
        <translation>盲区</translation>
    </message>
    <message>
        <source>Coverage area</source>
        <translation>覆盖区</translation>
    </message>
    <message>
        <source>Other area</source>
        <translation>其他区域</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>光缆</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>骨干光缆</translation>
    </message>
    <message>
        <source>Duct</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Other route</source>
        <translation>其他路由</translation>
    </message>
    <message>
        <source>(not said)</source>
        <translation>（未注明）</translation>
    </message>
    <message>
        <source>Name (may be left empty)</source>
        <translation>名称（可不填）</translation>
    </message>
    <message>
        <source>&amp;Back to drawing</source>
        <translation>返回绘制(&amp;B)</translation>
    </message>
</context>
<context>
    <name>qiantu::DropPlan</name>
    <message>
        <source>A project can only be opened alone.</source>
        <translation>工程只能单独打开。</translation>
    </message>
    <message>
        <source>This file is not a project.</source>
        <translation>此文件不是工程。</translation>
    </message>
    <message>
        <source>Open a project first; then the file can be added to it.</source>
        <translation>请先打开工程，再把文件添加进去。</translation>
    </message>
    <message>
        <source>Nothing can be added to a read-only project.</source>
        <translation>只读工程不能添加内容。</translation>
    </message>
    <message>
        <source>Save it under another name first.</source>
        <translation>请先另存为其他名称。</translation>
    </message>
</context>
<context>
    <name>qiantu::EditTool</name>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
</context>
<context>
    <name>qiantu::EditWords</name>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n 个基站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n 条线路</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n 个区域</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pilot(s)</source>
        <translation>
            <numerusform>%n 个试点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站址</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>制式</translation>
    </message>
    <message>
        <source>Logical station</source>
        <translation>逻辑基站</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>频段</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In service since</source>
        <translation>投用日期</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Height (m)</source>
        <translation>高度（米）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主单位</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>芯数</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>长度（米）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>%1 “%2” is taken already.</source>
        <translation>%1“%2”已被占用。</translation>
    </message>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1不能为空。</translation>
    </message>
    <message>
        <source>A value is not allowed here (%1).</source>
        <translation>此处的值不符合规定（%1）。</translation>
    </message>
    <message>
        <source>“%2” is not allowed for “%1”.</source>
        <translation>“%1”不能是“%2”。</translation>
    </message>
    <message>
        <source>The row could not be written.</source>
        <translation>无法写入该行。</translation>
    </message>
</context>
<context>
    <name>qiantu::EditingFeature</name>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>Select by &amp;polygon</source>
        <translation>多边形选择(&amp;P)</translation>
    </message>
    <message>
        <source>Select by &amp;radius</source>
        <translation>半径选择(&amp;R)</translation>
    </message>
    <message>
        <source>Select by &amp;county</source>
        <translation>按区县选择(&amp;C)</translation>
    </message>
    <message>
        <source>Add a base &amp;station</source>
        <translation>新增基站(&amp;S)</translation>
    </message>
    <message>
        <source>Add by &amp;coordinates …</source>
        <translation>按坐标新增(&amp;C)…</translation>
    </message>
    <message>
        <source>Add a smart-city &amp;project</source>
        <translation>新增智慧城市项目(&amp;P)</translation>
    </message>
    <message>
        <source>Add an an&amp;notation</source>
        <translation>新增标注(&amp;N)</translation>
    </message>
    <message>
        <source>Mo&amp;ve what is selected</source>
        <translation>移动所选(&amp;V)</translation>
    </message>
    <message>
        <source>Rotate an annot&amp;ation</source>
        <translation>旋转标注(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;all in view</source>
        <translation>全选当前视图(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>反选(&amp;I)</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>取消选择(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Duplicate what is selected</source>
        <translation>复制一份所选(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete what is selected</source>
        <translation>删除所选(&amp;L)</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete the %n selected thing(s)? It can be undone.</source>
        <translation>
            <numerusform>删除所选的 %n 个对象？可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the coordinates</source>
        <translation>复制坐标</translation>
    </message>
    <message>
        <source>Degrees (CGCS2000)</source>
        <translation>十进制度（CGCS2000）</translation>
    </message>
    <message>
        <source>Degrees, minutes, seconds</source>
        <translation>度分秒</translation>
    </message>
    <message>
        <source>Grid, 3-degree zone (easting, northing)</source>
        <translation>3 度带平面坐标（东，北）</translation>
    </message>
    <message>
        <source>Select everything in %1</source>
        <translation>选择%1内的所有对象</translation>
    </message>
    <message>
        <source>Zoom to %1</source>
        <translation>缩放到%1</translation>
    </message>
    <message>
        <source>Add a station on this site</source>
        <translation>在此站址新增基站</translation>
    </message>
    <message>
        <source>Add a station here</source>
        <translation>在此新增基站</translation>
    </message>
</context>
<context>
    <name>qiantu::FieldDescription</name>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>shipped, changed</source>
        <translation>随程序提供，已修改</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Base stations</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站址</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>制式</translation>
    </message>
    <message>
        <source>Logical station</source>
        <translation>逻辑基站</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>频段</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In service since</source>
        <translation>投用日期</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>合成数据</translation>
    </message>
    <message>
        <source>Fibre routes</source>
        <translation>光缆线路</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>fibre</source>
        <translation>光缆</translation>
    </message>
    <message>
        <source>backbone</source>
        <translation>干线</translation>
    </message>
    <message>
        <source>duct</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>芯数</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>industrial park</source>
        <translation>产业园区</translation>
    </message>
    <message>
        <source>scenic area</source>
        <translation>景区</translation>
    </message>
    <message>
        <source>blind spot</source>
        <translation>盲区</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>覆盖区</translation>
    </message>
    <message>
        <source>Smart-city projects</source>
        <translation>智慧城市项目</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主单位</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>试点名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发文单位</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>Date known to the</source>
        <translation>日期精确到</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>规划期起</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>规划期止</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation>优向</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>无所谓</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Adds up by</source>
        <translation>汇总方式</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>weighted mean</source>
        <translation>加权平均</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不汇总</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Counted layer</source>
        <translation>计数图层</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Upper value</source>
        <translation>上限值</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>约束性</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Base year</source>
        <translation>基年</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>观测值</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>half year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>counted on the map</source>
        <translation>图上统计</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Roughly</source>
        <translation>约数</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Due year</source>
        <translation>完成年份</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Imported at (UTC)</source>
        <translation>导入时间（UTC）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Checksum (SHA-256)</source>
        <translation>校验和（SHA-256）</translation>
    </message>
</context>
<context>
    <name>qiantu::FieldEditor</name>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Choose the day from a calendar</source>
        <translation>从日历中选择日期</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>清空日期</translation>
    </message>
    <message>
        <source>(several)</source>
        <translation>（多个值）</translation>
    </message>
</context>
<context>
    <name>qiantu::FieldReferences</name>
    <message>
        <source>The names of documents and indicators cannot be read.</source>
        <translation>无法读取文件和指标的名称。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>qiantu::FieldValues</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>A whole number is needed, not “%1”.</source>
        <translation>这里需要整数，而不是“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a date like 2025-06-30.</source>
        <translation>“%1”不是 2025-06-30 这样的日期。</translation>
    </message>
    <message>
        <source>“%1” names no region, or several.</source>
        <translation>“%1”不是任何区域的名称，或对应多个区域。</translation>
    </message>
    <message>
        <source>“%1” is not known.</source>
        <translation>不认识“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not one of: %2.</source>
        <translation>“%1”不在可选项中：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>This field must not be empty.</source>
        <translation>此项不能为空。</translation>
    </message>
    <message>
        <source>A number from %1 to %2 is needed.</source>
        <translation>这里需要 %1 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>At least %1 is needed.</source>
        <translation>不能小于 %1。</translation>
    </message>
    <message>
        <source>At most %1 is possible.</source>
        <translation>不能大于 %1。</translation>
    </message>
</context>
<context>
    <name>qiantu::FigureDialog</name>
    <message>
        <source>only where it is not the region&apos;s name</source>
        <translation>与区域名称不同时填写</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Enter another document</source>
        <translation>录入另一份文件</translation>
    </message>
</context>
<context>
    <name>qiantu::FigureTexts</name>
    <message>
        <source>The indicator “%1” is not in the plan.</source>
        <translation>规划中没有指标“%1”。</translation>
    </message>
    <message>
        <source>Length of %1</source>
        <translation>%1长度</translation>
    </message>
    <message>
        <source>Number of %1</source>
        <translation>%1数量</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>There are no values for both days.</source>
        <translation>两个日期并非都有值。</translation>
    </message>
    <message>
        <source>From %1 (%2) to %3 (%4).</source>
        <translation>由%1（%2）变为%3（%4）。</translation>
    </message>
    <message>
        <source>The area of the region is not known.</source>
        <translation>该区域面积未知。</translation>
    </message>
    <message>
        <source>%1 on %2 km².</source>
        <translation>%2 km²上共%1。</translation>
    </message>
    <message>
        <source>There is no value of “%1”.</source>
        <translation>没有“%1”的值。</translation>
    </message>
    <message>
        <source>%1 − %2.</source>
        <translation>%1 − %2。</translation>
    </message>
    <message>
        <source>One part covers only some of the region.</source>
        <translation>其中一项只覆盖了该区域的一部分。</translation>
    </message>
    <message>
        <source>“%1” is 0.</source>
        <translation>“%1”为0。</translation>
    </message>
    <message>
        <source>%1 of %2 / %3 of %4.</source>
        <translation>%1（%2）/ %3（%4）。</translation>
    </message>
    <message>
        <source>There is no such target for this region.</source>
        <translation>该区域没有此目标。</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 per km²</source>
        <translation>每平方公里%1</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>%1, change since %2</source>
        <translation>%1（较%2的变化）</translation>
    </message>
    <message>
        <source>%1, target</source>
        <translation>%1（目标值）</translation>
    </message>
    <message>
        <source>%1, completion of the target</source>
        <translation>%1（目标完成率）</translation>
    </message>
    <message>
        <source>%1, gap to the target</source>
        <translation>%1（与目标的差距）</translation>
    </message>
    <message>
        <source>%1 (target year %2)</source>
        <translation>%1（%2年目标）</translation>
    </message>
</context>
<context>
    <name>qiantu::FileCheck</name>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>This is a folder, not a project file.</source>
        <translation>这是文件夹，不是工程文件。</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Go back to its backup (.bak).</source>
        <translation>请改用其备份（.bak）。</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>无法读取文件（%1）。</translation>
    </message>
    <message>
        <source>This is not a project file (it is no GeoPackage).</source>
        <translation>这不是工程文件（不是 GeoPackage）。</translation>
    </message>
    <message>
        <source>Use “import” for a table or a layer of another format.</source>
        <translation>其他格式的表格或图层请用“导入”。</translation>
    </message>
    <message>
        <source>The file is incomplete: its end is missing.</source>
        <translation>文件不完整：缺少末尾部分。</translation>
    </message>
    <message>
        <source>Copy it again, or go back to its backup (.bak).</source>
        <translation>请重新复制，或改用其备份（.bak）。</translation>
    </message>
    <message>
        <source>This is an SQLite database, but not a GeoPackage.</source>
        <translation>这是 SQLite 数据库，但不是 GeoPackage。</translation>
    </message>
    <message>
        <source>The file is damaged (%1).</source>
        <translation>文件已损坏（%1）。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
</context>
<context>
    <name>qiantu::FileIdentity</name>
    <message>
        <source>The disk is full. Free some space, or save to another place.</source>
        <translation>磁盘已满。请腾出空间，或另存到别处。</translation>
    </message>
    <message>
        <source>You may not write there. Save to another place.</source>
        <translation>没有写入权限。请另存到别处。</translation>
    </message>
    <message>
        <source>Check that the folder exists.</source>
        <translation>请检查文件夹是否存在。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>Copying was cancelled.</source>
        <translation>已取消复制。</translation>
    </message>
    <message>
        <source>Another program is writing the file.</source>
        <translation>另一程序正在写入该文件。</translation>
    </message>
    <message>
        <source>Wait until it is done and try again.</source>
        <translation>请待其完成后再试。</translation>
    </message>
    <message>
        <source>Copying the file</source>
        <translation>正在复制文件</translation>
    </message>
    <message>
        <source>The file could not be created.</source>
        <translation>无法建立文件。</translation>
    </message>
    <message>
        <source>The backup could not be made.</source>
        <translation>无法生成备份。</translation>
    </message>
    <message>
        <source>The new file could not be put in its place.</source>
        <translation>新文件无法就位。</translation>
    </message>
</context>
<context>
    <name>qiantu::FillHoleTool</name>
    <message>
        <source>Click into a hole of an area to fill it.</source>
        <translation>单击区域中的孔洞，将其填平。</translation>
    </message>
    <message>
        <source>Hole %1</source>
        <translation>孔洞 %1</translation>
    </message>
    <message>
        <source>There is no hole here.</source>
        <translation>此处没有孔洞。</translation>
    </message>
    <message>
        <source>Fill a hole of an area</source>
        <translation>填平区域中的孔洞</translation>
    </message>
</context>
<context>
    <name>qiantu::FilterDialog</name>
    <message>
        <source>Select by attributes</source>
        <translation>按属性选择</translation>
    </message>
    <message>
        <source>all of the conditions hold</source>
        <translation>满足全部条件</translation>
    </message>
    <message>
        <source>any of the conditions holds</source>
        <translation>满足任一条件</translation>
    </message>
    <message>
        <source>Rows of</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>of which</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>&amp;Add a condition</source>
        <translation>添加条件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;dd to the selection</source>
        <translation>加入所选(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Take off the selection</source>
        <translation>从所选中去掉(&amp;T)</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>删除此条件</translation>
    </message>
    <message>
        <source>%1 rows found</source>
        <translation>找到 %1 行</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Type what to look for.</source>
        <translation>请输入要查找的值。</translation>
    </message>
</context>
<context>
    <name>qiantu::FilterHeader</name>
    <message>
        <source>A number, &gt;30, &lt;=5, 3..5; = alone finds empty cells</source>
        <translation>输入数字，或 &gt;30、&lt;=5、3..5；只输入 = 查找空值</translation>
    </message>
    <message>
        <source>A day, month or year: 2025-06, &gt;=2024, 2023..2024; = alone finds empty cells</source>
        <translation>输入日期、月份或年份：2025-06、&gt;=2024、2023..2024；只输入 = 查找空值</translation>
    </message>
    <message>
        <source>Part of a county&apos;s or prefecture&apos;s name; =name is exact; = alone finds empty cells</source>
        <translation>输入区县或市州名称的一部分；=名称 为精确匹配；只输入 = 查找空值</translation>
    </message>
    <message>
        <source>Words; =text is exact, ≠text leaves out; = alone finds empty cells</source>
        <translation>输入要查找的文字；=文字 为精确匹配，≠文字 为排除；只输入 = 查找空值</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空值）</translation>
    </message>
</context>
<context>
    <name>qiantu::GeometryFault</name>
    <message>
        <source>The boundary crosses or touches itself.</source>
        <translation>边界自相交或自相接。</translation>
    </message>
    <message>
        <source>A hole lies outside its polygon.</source>
        <translation>孔洞在多边形之外。</translation>
    </message>
    <message>
        <source>A hole lies inside another hole.</source>
        <translation>孔洞套在另一孔洞之内。</translation>
    </message>
    <message>
        <source>One part lies inside another part.</source>
        <translation>一个部分套在另一部分之内。</translation>
    </message>
    <message>
        <source>The same ring is there twice.</source>
        <translation>同一个环出现了两次。</translation>
    </message>
    <message>
        <source>Rings that touch cut the inside into pieces.</source>
        <translation>相接的环把内部切断了。</translation>
    </message>
    <message>
        <source>A ring needs at least three different points.</source>
        <translation>一个环至少要有三个不同的点。</translation>
    </message>
    <message>
        <source>The shape is not valid (%1).</source>
        <translation>图形无效（%1）。</translation>
    </message>
    <message>
        <source>The shape cannot be read.</source>
        <translation>图形无法读取。</translation>
    </message>
    <message>
        <source>The position %1, %2 is not on the earth.</source>
        <translation>位置 %1, %2 不在地球上。</translation>
    </message>
    <message>
        <source>A line needs at least two different points.</source>
        <translation>一条线至少要有两个不同的点。</translation>
    </message>
    <message>
        <source>A ring does not end where it begins.</source>
        <translation>环没有闭合。</translation>
    </message>
    <message>
        <source>at %1 %2</source>
        <translation>位于 %1 %2</translation>
    </message>
    <message>
        <source>The shape has no points.</source>
        <translation>图形没有任何点。</translation>
    </message>
    <message>
        <source>A single point is wanted here.</source>
        <translation>此处需要单个点。</translation>
    </message>
    <message>
        <source>A line is wanted here.</source>
        <translation>此处需要线。</translation>
    </message>
    <message>
        <source>A polygon is wanted here.</source>
        <translation>此处需要多边形。</translation>
    </message>
    <message>
        <source>Nothing would be left of the shape. Draw it again.</source>
        <translation>修复后图形将不复存在，请重新绘制。</translation>
    </message>
</context>
<context>
    <name>qiantu::HistogramView</name>
    <message>
        <source>No values</source>
        <translation>没有数值</translation>
    </message>
    <message>
        <source>Histogram with the limits of the classes</source>
        <translation>带分级界线的直方图</translation>
    </message>
    <message>
        <source>Limit %1 of %2: %3
%4 below, %5 above in the neighbouring classes</source>
        <translation>第%1条界线（共%2条）：%3
下一级%4个，上一级%5个</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n value(s)</source>
        <translation>
            <numerusform>%1 至 %2：%n 个值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) from %1 to %2</source>
        <translation>
            <numerusform>%n 个值，%1 至 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::HistoryFeature</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of what is selected</source>
        <translation>所选对象的历史</translation>
    </message>
    <message>
        <source>History of the region</source>
        <translation>该区域的历史</translation>
    </message>
    <message>
        <source>It is not on the map any more.</source>
        <translation>它已不在地图上。</translation>
    </message>
</context>
<context>
    <name>qiantu::HistoryModel</name>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Plan pack</source>
        <translation>规划包</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>%1 · %2 · %3@%4
%5</source>
        <translation>%1 · %2 · %3@%4
%5</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
</context>
<context>
    <name>qiantu::HistoryPanel</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Only what is selected</source>
        <translation>只看所选对象</translation>
    </message>
    <message>
        <source>Go back to here …</source>
        <translation>回到此处…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
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
        <source>Makes the project what it was after this revision, by a new revision</source>
        <translation>以一次新的修订，使工程恢复到该修订之后的样子</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>Only revisions that touched what is selected on the map or in a table</source>
        <translation>只列出涉及地图或表格中所选对象的修订</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部区域</translation>
    </message>
    <message>
        <source>No revision matches.</source>
        <translation>没有符合条件的修订。</translation>
    </message>
    <message>
        <source>Choose a revision to see what it did.</source>
        <translation>选择一条修订，查看其内容。</translation>
    </message>
    <message>
        <source>%1 rows were added in bulk.</source>
        <translation>批量新增 %1 行。</translation>
    </message>
    <message>
        <source>Only the first %1 rows are listed.</source>
        <translation>只列出前 %1 行。</translation>
    </message>
    <message>
        <source>%1 “%2”: %3</source>
        <translation>%1“%2”：%3</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回到过去</translation>
    </message>
    <message numerus="yes">
        <source>The project becomes what it was after “%1”. %n revision(s) since are taken back by a new revision, which can be undone.</source>
        <translation>
            <numerusform>工程将恢复到“%1”之后的样子。此后的 %n 次修订由一次新的修订收回，该修订可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>正在恢复</translation>
    </message>
</context>
<context>
    <name>qiantu::HoleTool</name>
    <message>
        <source>Click the first vertex of the hole, inside an area.</source>
        <translation>在区域内单击孔洞的第一个顶点。</translation>
    </message>
    <message>
        <source>There is no area here to cut a hole into.</source>
        <translation>此处没有可以挖孔的区域。</translation>
    </message>
    <message>
        <source>Cut a hole into an area</source>
        <translation>在区域中挖孔</translation>
    </message>
</context>
<context>
    <name>qiantu::IdentifyPanel</name>
    <message>
        <source>Click on the map to see what is there.</source>
        <translation>在地图上单击，查看该处信息。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>站号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站址</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>制式</translation>
    </message>
    <message>
        <source> (logical station)</source>
        <translation>（逻辑站）</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>频段</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In service since</source>
        <translation>入网日期</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>outside every county</source>
        <translation>不在任何县内</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>数据性质</translation>
    </message>
    <message>
        <source>synthetic, not real</source>
        <translation>合成数据，并非真实</translation>
    </message>
    <message>
        <source>Base station</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>试点名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Smart-city project</source>
        <translation>智慧城市项目</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主单位</translation>
    </message>
    <message>
        <source>Fibre route</source>
        <translation>光缆路由</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>芯数</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Outside the province</source>
        <translation>省外</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>市（州）</translation>
    </message>
    <message>
        <source>Area</source>
        <comment>how large</comment>
        <translation>面积</translation>
    </message>
    <message>
        <source>%1 stations in service</source>
        <translation>在网%1基站</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
</context>
<context>
    <name>qiantu::IdleStations</name>
    <message>
        <source>The stations of the scenarios cannot be read.</source>
        <translation>无法读取方案中的基站。</translation>
    </message>
</context>
<context>
    <name>qiantu::ImportDialog</name>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Import base stations</source>
        <translation>导入基站</translation>
    </message>
    <message>
        <source>CSV, TSV, Excel (.xlsx), GeoPackage, Shapefile or GeoJSON</source>
        <translation>CSV、TSV、Excel（.xlsx）、GeoPackage、Shapefile 或 GeoJSON</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Coordinates are in</source>
        <translation>坐标基准</translation>
    </message>
    <message>
        <source>Choose the datum, or type EPSG:n</source>
        <translation>选择坐标基准，或输入 EPSG:n</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Sheet or layer</source>
        <translation>工作表或图层</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>means</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>because</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Try (change nothing)</source>
        <translation>试导入（不写入）</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Every station needs a number, a position, an operator and a generation. Columns are matched by name and can be changed here. Stations that are already there are updated by their number; rows that cannot be understood are listed and left out. One Undo takes the whole import back.</source>
        <translation>每个基站须有站号、位置、运营商和制式。各列按列名自动匹配，可在此更改。已有基站按站号更新；无法识别的行列出并拒收。一次“撤销”即可取消整个导入。</translation>
    </message>
    <message>
        <source>Choose an inventory</source>
        <translation>选择基站清单</translation>
    </message>
    <message>
        <source>Inventories (*.csv *.tsv *.txt *.xlsx *.gpkg *.shp *.geojson *.json);;All files (*)</source>
        <translation>基站清单 (*.csv *.tsv *.txt *.xlsx *.gpkg *.shp *.geojson *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>编码：%1</translation>
    </message>
    <message>
        <source>Coordinates: %1</source>
        <translation>坐标基准：%1</translation>
    </message>
    <message>
        <source>%1 of %2 columns are used</source>
        <translation>使用 %2 列中的 %1 列</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Still missing: %1. Choose the columns at the left.</source>
        <translation>尚缺：%1。请在左侧指定所在的列。</translation>
    </message>
    <message>
        <source>Taken for granted: please check</source>
        <translation>以下为推定，请核对</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>未作任何更改</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>In the project but not in the file (kept)</source>
        <translation>工程中有而文件中没有（保留）</translation>
    </message>
    <message>
        <source>All rejected rows are in %1.</source>
        <translation>全部拒收行见 %1。</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>拒收行</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Taken for granted</source>
        <translation>推定事项</translation>
    </message>
</context>
<context>
    <name>qiantu::IndicatorDialog</name>
    <message>
        <source>New indicator</source>
        <translation>新建指标</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>the same as the name where it is empty</source>
        <translation>留空则与名称相同</translation>
    </message>
    <message>
        <source>Ratio = numerator ÷ denominator × factor, both in base units: 100 gives %, 10,000 gives “per 10,000 people”.</source>
        <translation>比率 = 分子 ÷ 分母 × 系数，均以基本单位计：100 得百分比，10000 得“每万人”。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>优劣方向</translation>
    </message>
    <message>
        <source>A region&apos;s value</source>
        <translation>区域数值</translation>
    </message>
</context>
<context>
    <name>qiantu::LayerArrangement</name>
    <message>
        <source>The order of the layers could not be read: %1</source>
        <translation>无法读取图层顺序：%1</translation>
    </message>
</context>
<context>
    <name>qiantu::LayerCommands</name>
    <message>
        <source>Add layers</source>
        <translation>添加图层</translation>
    </message>
    <message>
        <source>Map files (%1)</source>
        <translation>地图文件 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The layer %1 was added.</source>
        <translation>已添加图层 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) were added.</source>
        <translation>
            <numerusform>已添加 %n 个图层。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) removed; Undo brings them back.</source>
        <translation>
            <numerusform>已移除 %n 个图层，撤销即可恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>%1 的筛选</translation>
    </message>
    <message>
        <source>GeoTIFF (*.tif)</source>
        <translation>GeoTIFF (*.tif)</translation>
    </message>
    <message>
        <source>Export the layer</source>
        <translation>导出图层</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>The layer was written to %1.</source>
        <translation>图层已写入 %1。</translation>
    </message>
    <message>
        <source>Where is the file of %1?</source>
        <translation>%1 的文件在哪里？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 pixels, %n band(s)</source>
        <translation>
            <numerusform>%1 × %2 像素，%n 个波段</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Properties of %1</source>
        <translation>%1 的属性</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Zoom to the layer</source>
        <translation>缩放到图层(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Style …</source>
        <translation>样式(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Labels …</source>
        <translation>标注(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Opacity and scales …</source>
        <translation>透明度与比例尺(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Filter …</source>
        <translation>筛选(&amp;F)…</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>显示全部(&amp;E)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>改名(&amp;N)</translation>
    </message>
    <message>
        <source>Link &amp;anew …</source>
        <translation>重新链接(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Address …</source>
        <translation>地址(&amp;A)…</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Properties …</source>
        <translation>属性(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>qiantu::LayerEditor</name>
    <message>
        <source>A layer needs a name of at most %1 characters.</source>
        <translation>图层需要名称，最多 %1 个字。</translation>
    </message>
    <message>
        <source>Add the layer %1</source>
        <translation>添加图层 %1</translation>
    </message>
    <message>
        <source>Change the address of the layer %1</source>
        <translation>更改图层 %1 的地址</translation>
    </message>
    <message>
        <source>Link the layer %1 anew</source>
        <translation>重新链接图层 %1</translation>
    </message>
    <message>
        <source>Rename the layer %1 to %2</source>
        <translation>将图层 %1 改名为 %2</translation>
    </message>
    <message>
        <source>Remove the layer %1</source>
        <translation>移除图层 %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n layer(s)</source>
        <translation>
            <numerusform>移除 %n 个图层</numerusform>
        </translation>
    </message>
    <message>
        <source>Style the layer %1</source>
        <translation>更改图层 %1 的样式</translation>
    </message>
    <message>
        <source>Show everything of the layer %1</source>
        <translation>显示图层 %1 的全部要素</translation>
    </message>
    <message>
        <source>Filter the layer %1</source>
        <translation>筛选图层 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Show or hide layers</source>
        <translation>显示或隐藏图层</translation>
    </message>
    <message>
        <source>Move the layer %1</source>
        <translation>移动图层 %1</translation>
    </message>
</context>
<context>
    <name>qiantu::LayerExport</name>
    <message>
        <source>The layer could not be written: %1.</source>
        <translation>无法写出图层：%1。</translation>
    </message>
    <message>
        <source>Check that the folder can be written and has room.</source>
        <translation>请检查文件夹可写且空间足够。</translation>
    </message>
    <message>
        <source>GDAL has no driver “%1”</source>
        <translation>GDAL 没有驱动“%1”</translation>
    </message>
    <message>
        <source>DXF holds the geometry alone, no attributes.</source>
        <translation>DXF 只保存几何，不含属性。</translation>
    </message>
    <message>
        <source>The column “%1” is called “%2” in the file.</source>
        <translation>字段“%1”在文件中名为“%2”。</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写出 %1</translation>
    </message>
    <message>
        <source>Writing the layer was cancelled.</source>
        <translation>已取消写出图层。</translation>
    </message>
    <message>
        <source>the file cannot be replaced</source>
        <translation>文件无法替换</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson)</source>
        <translation>GeoJSON (*.geojson)</translation>
    </message>
    <message>
        <source>Shapefile (*.shp)</source>
        <translation>Shapefile (*.shp)</translation>
    </message>
    <message>
        <source>KML (*.kml)</source>
        <translation>KML (*.kml)</translation>
    </message>
    <message>
        <source>DXF (*.dxf)</source>
        <translation>DXF (*.dxf)</translation>
    </message>
    <message>
        <source>CSV with geometry as text (*.csv)</source>
        <translation>CSV，几何为文本 (*.csv)</translation>
    </message>
    <message>
        <source>A layer cannot be written in this format.</source>
        <translation>图层不能写成这种格式。</translation>
    </message>
    <message>
        <source>Choose one of .gpkg, .geojson, .shp, .kml, .dxf and .csv.</source>
        <translation>请选择 .gpkg、.geojson、.shp、.kml、.dxf 或 .csv。</translation>
    </message>
</context>
<context>
    <name>qiantu::LayerFile</name>
    <message>
        <source>The .cpg file says UTF-8, but the attributes are in %1, which is taken.</source>
        <translation>.cpg 文件写的是 UTF-8，但属性实为 %1，按后者读取。</translation>
    </message>
    <message>
        <source>There is no .cpg file; the encoding of the attributes is taken to be %1.</source>
        <translation>没有 .cpg 文件，属性编码按 %1 读取。</translation>
    </message>
    <message>
        <source>There is nothing in the file that can be shown on a map.</source>
        <translation>文件中没有可以在地图上显示的内容。</translation>
    </message>
    <message>
        <source>Shapefile (also zipped), GeoPackage, GeoJSON, KML, KMZ, DXF, MapInfo, GPX, CSV and workbooks with coordinates, GeoTIFF, and PNG or JPEG with a world file can be added.</source>
        <translation>可以添加 Shapefile（含 zip）、GeoPackage、GeoJSON、KML、KMZ、DXF、MapInfo、GPX、含坐标的 CSV 和工作簿、GeoTIFF，以及带坐标文件的 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>The picture does not say where on the map it belongs.</source>
        <translation>图片没有说明在地图上的位置。</translation>
    </message>
    <message>
        <source>Put its world file (.pgw, .jgw, .tfw …) beside it, or georeference it first.</source>
        <translation>请把坐标文件（.pgw、.jgw、.tfw 等）放在旁边，或先进行配准。</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>无法打开文件：%1。</translation>
    </message>
    <message>
        <source>It may be damaged or incomplete; ask for it again.</source>
        <translation>文件可能已损坏或不完整，请重新索取。</translation>
    </message>
    <message>
        <source>The picture cannot be opened: %1.</source>
        <translation>无法打开图片：%1。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
</context>
<context>
    <name>qiantu::LayerImport</name>
    <message>
        <source>“%1” has %2 columns; a layer can have %3.</source>
        <translation>“%1”有 %2 个字段，图层最多可有 %3 个。</translation>
    </message>
    <message>
        <source>Save it with only those columns that are needed.</source>
        <translation>请只保留需要的字段后另存。</translation>
    </message>
    <message>
        <source>The file does not say which coordinate system “%1” is in.</source>
        <translation>文件没有说明“%1”的坐标系。</translation>
    </message>
    <message>
        <source>Choose the coordinate system.</source>
        <translation>请选择坐标系。</translation>
    </message>
    <message>
        <source>No layer of the file was chosen.</source>
        <translation>没有选择文件中的图层。</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>正在复制 %1</translation>
    </message>
    <message>
        <source>Adding the layer was cancelled.</source>
        <translation>已取消添加图层。</translation>
    </message>
    <message>
        <source>There are no rows in the file.</source>
        <translation>文件中没有数据行。</translation>
    </message>
    <message>
        <source>Add the layer %1</source>
        <translation>添加图层 %1</translation>
    </message>
    <message>
        <source>Add the layers of %1</source>
        <translation>添加 %1 的图层</translation>
    </message>
</context>
<context>
    <name>qiantu::LayerRows</name>
    <message>
        <source>The column “%1” is left out: it holds binary data.</source>
        <translation>字段“%1”含二进制数据，未导入。</translation>
    </message>
    <message>
        <source>The column “%1” is called “%2” in the project.</source>
        <translation>字段“%1”在工程中名为“%2”。</translation>
    </message>
    <message>
        <source>The file cannot be read beyond row %1: %2.</source>
        <translation>文件在第 %1 行之后无法读取：%2。</translation>
    </message>
    <message>
        <source>It is damaged or incomplete; ask for it again.</source>
        <translation>文件已损坏或不完整，请重新索取。</translation>
    </message>
    <message>
        <source>“%1” is no finite number and was left empty</source>
        <translation>“%1”不是有限的数值，已留空</translation>
    </message>
    <message>
        <source>“%1” has characters that cannot be read in the file&apos;s encoding</source>
        <translation>“%1”含有按文件编码无法识别的字符</translation>
    </message>
    <message>
        <source>There is no layer “%1” in the file.</source>
        <translation>文件中没有图层“%1”。</translation>
    </message>
</context>
<context>
    <name>qiantu::LayerStyleDialog</name>
    <message>
        <source>Style of %1</source>
        <translation>%1 的样式</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Show at these scales only</source>
        <translation>只在以下比例尺显示</translation>
    </message>
    <message>
        <source>Opacity and scales</source>
        <translation>透明度与比例尺</translation>
    </message>
</context>
<context>
    <name>qiantu::LayerTable</name>
    <message>
        <source>The column “%1” is called “%2” in the project.</source>
        <translation>字段“%1”在工程中名为“%2”。</translation>
    </message>
    <message>
        <source>it has more cells than there are columns; those beyond are left out</source>
        <translation>单元格多于列数，多余的未导入</translation>
    </message>
    <message>
        <source>a quotation mark opens and never closes</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>there is text after a closing quotation mark</source>
        <translation>右引号后还有文字</translation>
    </message>
    <message>
        <source>it has characters that cannot be read in the file&apos;s encoding</source>
        <translation>含有按文件编码无法识别的字符</translation>
    </message>
    <message>
        <source>the coordinates “%1” cannot be read</source>
        <translation>坐标“%1”无法识别</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Text table</source>
        <translation>文本表格</translation>
    </message>
    <message>
        <source>The longitude column holds latitudes and the other way round: they are swapped.</source>
        <translation>经度列与纬度列的内容相反，已对调。</translation>
    </message>
    <message>
        <source>The table has no columns of coordinates.</source>
        <translation>表格中没有坐标列。</translation>
    </message>
    <message>
        <source>Call them 经度 and 纬度, longitude and latitude, or x and y.</source>
        <translation>请将其命名为“经度”“纬度”，或 longitude、latitude，或 x、y。</translation>
    </message>
</context>
<context>
    <name>qiantu::LayerWriter</name>
    <message>
        <source>it has no geometry; only its attributes were taken</source>
        <translation>没有几何，只保留了属性</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has more than one kind of geometry and became %n layer(s).</source>
        <translation>
            <numerusform>“%1”含多种几何，已分成 %n 个图层。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>layer, kind of shape</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of mixed geometry were divided among them.</source>
        <translation>
            <numerusform>%n 行混合几何已分到各图层。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had heights or measures, which are not kept.</source>
        <translation>
            <numerusform>%n 行带有高程或量测值，未保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had curves, which became short straight lines.</source>
        <translation>
            <numerusform>%n 行含曲线，已化为短直线。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no place on the map; their attributes were taken.</source>
        <translation>
            <numerusform>%n 行在地图上没有位置，只保留了属性。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Map themes: which layers are shown, and how</source>
        <translation>地图主题：显示哪些图层、什么样式</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a layer of your own: a file or web tiles</source>
        <translation>添加自有图层：文件或网络瓦片</translation>
    </message>
    <message>
        <source>Only a part is shown: %1</source>
        <translation>只显示一部分：%1</translation>
    </message>
    <message>
        <source>The linked file is not there: %1</source>
        <translation>链接的文件不在：%1</translation>
    </message>
    <message>
        <source>The layer cannot be shown.</source>
        <translation>该图层无法显示。</translation>
    </message>
</context>
<context>
    <name>qiantu::LayoutFile</name>
    <message>
        <source>Take a template that Qiantu or QGIS has saved.</source>
        <translation>请选用黔图或 QGIS 保存的模板。</translation>
    </message>
    <message>
        <source>A label of the template is a web page.</source>
        <translation>模板中有网页形式的文字。</translation>
    </message>
    <message>
        <source>The template shows a web page.</source>
        <translation>模板中有网页。</translation>
    </message>
    <message>
        <source>A picture of the template is given by an expression.</source>
        <translation>模板中有用表达式指定的图片。</translation>
    </message>
    <message>
        <source>The template fetches something from another computer: %1</source>
        <translation>模板要从别的计算机取内容：%1</translation>
    </message>
    <message>
        <source>The template is too large.</source>
        <translation>模板过大。</translation>
    </message>
    <message>
        <source>The template declares entities of its own.</source>
        <translation>模板中声明了实体。</translation>
    </message>
    <message>
        <source>The template is no XML: %1 (line %2).</source>
        <translation>模板不是 XML：%1（第 %2 行）。</translation>
    </message>
    <message>
        <source>This is no template of a layout.</source>
        <translation>这不是版面模板。</translation>
    </message>
    <message>
        <source>QGIS cannot read the template.</source>
        <translation>QGIS 无法读取该模板。</translation>
    </message>
</context>
<context>
    <name>qiantu::LayoutStore</name>
    <message>
        <source>The office&apos;s templates cannot be read.</source>
        <translation>无法读取本单位的模板。</translation>
    </message>
    <message>
        <source>The project has no template “%1”.</source>
        <translation>工程中没有模板“%1”。</translation>
    </message>
    <message>
        <source>The template is not in the project any more.</source>
        <translation>该模板已不在工程中。</translation>
    </message>
    <message>
        <source>A template needs a name of at most %1 characters.</source>
        <translation>模板名称不能为空，最多 %1 个字。</translation>
    </message>
    <message>
        <source>There is a template “%1” already.</source>
        <translation>已有名为“%1”的模板。</translation>
    </message>
    <message>
        <source>Choose another name, or replace that one.</source>
        <translation>请换个名称，或替换原有模板。</translation>
    </message>
    <message>
        <source>There is no layout to store.</source>
        <translation>没有可存的版面。</translation>
    </message>
    <message>
        <source>Add the template %1</source>
        <translation>添加模板 %1</translation>
    </message>
    <message>
        <source>Change the template %1</source>
        <translation>修改模板 %1</translation>
    </message>
    <message>
        <source>Rename the template %1 to %2</source>
        <translation>把模板 %1 改名为 %2</translation>
    </message>
    <message>
        <source>Remove the template %1</source>
        <translation>删除模板 %1</translation>
    </message>
</context>
<context>
    <name>qiantu::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New project …</source>
        <translation>新建工程(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例工程</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭工程(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import base stations …</source>
        <translation>导入基站(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export the check report …</source>
        <translation>导出核查报告(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find a region or station</source>
        <translation>查找区域或基站(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pan and identify</source>
        <translation>浏览与查询(&amp;P)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>量测(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Whole province</source>
        <translation>全省(&amp;W)</translation>
    </message>
    <message>
        <source>Pre&amp;vious view</source>
        <translation>上一视图(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt view</source>
        <translation>下一视图(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Layers panel</source>
        <translation>图层面板(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Target check panel</source>
        <translation>目标核查面板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;About Qiantu</source>
        <translation>关于黔图(&amp;A)</translation>
    </message>
    <message>
        <source>Length %1 m</source>
        <translation>长度 %1 米</translation>
    </message>
    <message>
        <source>Length %1 km</source>
        <translation>长度 %1 千米</translation>
    </message>
    <message>
        <source>Area %1 km²</source>
        <translation>面积 %1 平方千米</translation>
    </message>
    <message>
        <source>Qiantu</source>
        <translation>黔图</translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation>（只读）</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Export the check report</source>
        <translation>导出核查报告</translation>
    </message>
    <message>
        <source>%1 target check</source>
        <translation>%1目标核查</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv);;JSON (*.json)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写出报告</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>正在绘制地图</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>正在重做</translation>
    </message>
    <message>
        <source>Target check</source>
        <translation>目标核查</translation>
    </message>
</context>
<context>
    <name>qiantu::MapComparison</name>
    <message>
        <source>Two thematic maps side by side</source>
        <translation>两幅专题图并排对比</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>左右互换(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Whole province</source>
        <translation>全省(&amp;W)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Theme at the left</source>
        <translation>左侧专题</translation>
    </message>
    <message>
        <source>Theme at the right</source>
        <translation>右侧专题</translation>
    </message>
    <message>
        <source>Year at the left</source>
        <translation>左侧年份</translation>
    </message>
    <message>
        <source>Year at the right</source>
        <translation>右侧年份</translation>
    </message>
    <message>
        <source>its own date</source>
        <translation>专题自己的日期</translation>
    </message>
</context>
<context>
    <name>qiantu::MapEditor</name>
    <message>
        <source>Add %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Reshape %1</source>
        <translation>修改 %1 的形状</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改 %1</translation>
    </message>
</context>
<context>
    <name>qiantu::MapProbe</name>
    <message>
        <source>Outside every county</source>
        <translation>不在任何区县内</translation>
    </message>
</context>
<context>
    <name>qiantu::MapStatusBar</name>
    <message>
        <source>Synthetic data</source>
        <translation>合成数据</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Position in degrees, CGCS2000</source>
        <translation>经纬度，CGCS2000</translation>
    </message>
    <message>
        <source>Position in the 3-degree Gauss-Krüger zone of CGCS2000: X is northing, Y is easting with zone number</source>
        <translation>CGCS2000 三度带高斯-克吕格坐标：X 为北坐标，Y 为带带号的东坐标</translation>
    </message>
    <message>
        <source>The base stations of this project were generated and are not real.</source>
        <translation>本工程的基站为模拟生成，并非真实数据。</translation>
    </message>
    <message>
        <source>Map scale</source>
        <translation>地图比例尺</translation>
    </message>
    <message>
        <source>CGCS2000 equal-area</source>
        <translation>CGCS2000 等积投影</translation>
    </message>
    <message>
        <source>CM %1°  X %2  Y %3%4</source>
        <translation>中央经线 %1°  X %2  Y %3%4</translation>
    </message>
</context>
<context>
    <name>qiantu::MapThemes</name>
    <message>
        <source>The map themes could not be read: %1</source>
        <translation>无法读取地图主题：%1</translation>
    </message>
    <message>
        <source>The map theme is not there any more.</source>
        <translation>该地图主题已不存在。</translation>
    </message>
    <message>
        <source>A map theme needs a name of at most %1 characters.</source>
        <translation>地图主题需要名称，最多 %1 个字。</translation>
    </message>
    <message>
        <source>Replace the map theme %1</source>
        <translation>替换地图主题 %1</translation>
    </message>
    <message>
        <source>Add the map theme %1</source>
        <translation>添加地图主题 %1</translation>
    </message>
    <message>
        <source>Show the map theme %1</source>
        <translation>显示地图主题 %1</translation>
    </message>
    <message>
        <source>There is a map theme “%1” already.</source>
        <translation>已有地图主题“%1”。</translation>
    </message>
    <message>
        <source>Rename the map theme %1 to %2</source>
        <translation>将地图主题 %1 改名为 %2</translation>
    </message>
    <message>
        <source>Delete the map theme %1</source>
        <translation>删除地图主题 %1</translation>
    </message>
</context>
<context>
    <name>qiantu::MapThemesFeature</name>
    <message>
        <source>Save as a map &amp;theme …</source>
        <translation>另存为地图主题(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>qiantu::MapThemesMenu</name>
    <message>
        <source>Map &amp;themes</source>
        <translation>地图主题(&amp;T)</translation>
    </message>
    <message>
        <source>No themes yet</source>
        <translation>还没有主题</translation>
    </message>
    <message>
        <source>&amp;Save what is shown as a theme …</source>
        <translation>将当前显示存为主题(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>改名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Map theme</source>
        <translation>地图主题</translation>
    </message>
    <message>
        <source>Name of the theme (one of the same name is replaced):</source>
        <translation>主题名称（同名主题将被替换）：</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
</context>
<context>
    <name>qiantu::NewStation</name>
    <message>
        <source>The station whose site was to be shared is gone.</source>
        <translation>要共用站址的基站已不存在。</translation>
    </message>
</context>
<context>
    <name>qiantu::ObservationChart</name>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
</context>
<context>
    <name>qiantu::ObservationColumns</name>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Region once more</source>
        <translation>区域（重复列）</translation>
    </message>
    <message>
        <source>Region above it</source>
        <translation>上级区域</translation>
    </message>
    <message>
        <source>Values of an indicator</source>
        <translation>指标数值</translation>
    </message>
    <message>
        <source>Name of the indicator</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>按列名</translation>
    </message>
    <message>
        <source>a date; the indicator is that of the whole file</source>
        <translation>是日期；指标取整个文件的指标</translation>
    </message>
    <message>
        <source>without a heading</source>
        <translation>没有列名</translation>
    </message>
    <message>
        <source>looks like “%1”</source>
        <translation>近似“%1”</translation>
    </message>
    <message>
        <source>could be: %1</source>
        <translation>可能是：%1</translation>
    </message>
    <message>
        <source>no indicator is called so</source>
        <translation>没有这样的指标</translation>
    </message>
</context>
<context>
    <name>qiantu::ObservationDialog</name>
    <message>
        <source>New observation</source>
        <translation>新建观测值</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>观测值</translation>
    </message>
    <message>
        <source>no document: said in words</source>
        <translation>没有文件，用文字说明</translation>
    </message>
    <message>
        <source>such as: telephone call of 3 March with the county</source>
        <translation>例如：3月3日与区县电话核实</translation>
    </message>
</context>
<context>
    <name>qiantu::ObservationEntryModel</name>
    <message>
        <source>What becomes of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>qiantu::ObservationImport</name>
    <message>
        <source>its rows name regions</source>
        <translation>各行是区域</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>人工选定</translation>
    </message>
    <message>
        <source>Which columns hold the values of which indicator?</source>
        <translation>哪些列是哪项指标的数值？请在列的对照表中选择。</translation>
    </message>
    <message>
        <source>Of which indicator are the values?</source>
        <translation>这些数值属于哪项指标？</translation>
    </message>
    <message>
        <source>The column “%1” is taken for the indicator “%2”.</source>
        <translation>列“%1”当作指标“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n observation(s) from %1</source>
        <translation>
            <numerusform>从 %1 导入 %n 个观测值</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>new, another source differs</source>
        <translation>新增，与其他来源不一致</translation>
    </message>
    <message>
        <source>replaces the former value</source>
        <translation>替换旧值</translation>
    </message>
    <message>
        <source>differs, the former value stays</source>
        <translation>不一致，保留旧值</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒收</translation>
    </message>
</context>
<context>
    <name>qiantu::ObservationImportDialog</name>
    <message>
        <source>All values are of</source>
        <translation>数值日期统一为</translation>
    </message>
    <message>
        <source>Replace what the same source said before</source>
        <translation>替换同一来源以前的数值</translation>
    </message>
    <message>
        <source>Import observations from a spreadsheet</source>
        <translation>从电子表格导入观测值</translation>
    </message>
    <message>
        <source>CSV, TSV, Excel (.xlsx) or OpenDocument (.ods)</source>
        <translation>CSV、TSV、Excel（.xlsx）或 OpenDocument（.ods）</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>because</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A report has a row for each region and a column for each indicator, or a row for each value with region, indicator, date and value. Regions are found by code, present, former and short name. Nothing is stored before you press Import, and one Undo takes all of it back.</source>
        <translation>报表可以每个区域一行、每项指标一列，也可以每个数值一行（区域、指标、日期、数值）。区域按代码、现名、旧名、简称对应。按“导入”之前什么也不写入，一次撤销即可全部撤回。</translation>
    </message>
    <message>
        <source>From the document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Enter another document</source>
        <translation>录入另一份文件</translation>
    </message>
    <message>
        <source>or in words</source>
        <translation>或文字说明</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Indicator of columns that name none</source>
        <translation>未注明指标的列属于</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>Choose a report</source>
        <translation>选择报表</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.ods *.csv *.tsv *.txt);;All files (*)</source>
        <translation>电子表格 (*.xlsx *.ods *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Totals against the sum of the rows</source>
        <translation>合计与各行之和的比对</translation>
    </message>
    <message>
        <source>%1 (%2 regions, %3 without a value)</source>
        <translation>%1（%2 个区域之和，%3 个无数值）</translation>
    </message>
    <message>
        <source>Taken for granted: please check</source>
        <translation>以下为推定，请核对</translation>
    </message>
    <message numerus="yes">
        <source>Import %n value(s)</source>
        <translation>
            <numerusform>导入 %n 个数值</numerusform>
        </translation>
    </message>
    <message>
        <source>all (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>of the whole file</source>
        <translation>整个文件的指标</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>%1 added, %2 replaced. Undo takes all of it back.</source>
        <translation>新增 %1 个，替换 %2 个。一次撤销即可全部撤回。</translation>
    </message>
</context>
<context>
    <name>qiantu::ObservationReader</name>
    <message>
        <source>Values whose heading has no unit are in %1, as the file says.</source>
        <translation>列名未写单位的数值按文件所示以“%1”计。</translation>
    </message>
    <message>
        <source>The values are taken to be of %1, by the file&apos;s title or name.</source>
        <translation>按文件标题或文件名，数值日期取 %1。</translation>
    </message>
    <message>
        <source>Of which day are the values?</source>
        <translation>这些数值是哪一天的？</translation>
    </message>
    <message>
        <source>Where are the values from? Choose the document, or say it in words.</source>
        <translation>数值来自何处？请选择文件，或用文字说明。</translation>
    </message>
    <message>
        <source>It is not clear of which region this is the total.</source>
        <translation>不清楚这是哪个区域的合计。</translation>
    </message>
    <message>
        <source>The row names no region.</source>
        <translation>该行没有写区域。</translation>
    </message>
    <message>
        <source>“%1” does not lie in %2.</source>
        <translation>“%1”不在%2。</translation>
    </message>
    <message>
        <source>No region of this project is called so, or more than one.</source>
        <translation>工程中没有这样的区域，或不止一个。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are two regions.</source>
        <translation>“%1”和“%2”不是同一个区域。</translation>
    </message>
    <message>
        <source>Line %1 is taken for a note: %2</source>
        <translation>第 %1 行当作注释：%2</translation>
    </message>
    <message>
        <source>The line cannot be read: check the file&apos;s encoding.</source>
        <translation>该行无法读取，请检查文件编码。</translation>
    </message>
    <message>
        <source>No indicator is called so.</source>
        <translation>没有这样的指标。</translation>
    </message>
    <message>
        <source>More than one indicator could be meant: %1</source>
        <translation>可能是多项指标：%1</translation>
    </message>
    <message>
        <source>“%1” is taken for the indicator “%2”.</source>
        <translation>“%1”当作指标“%2”。</translation>
    </message>
    <message>
        <source>This is no date that can be understood.</source>
        <translation>无法识别为日期。</translation>
    </message>
    <message>
        <source>“%1” states no unit; it is taken to be in %2.</source>
        <translation>“%1”未写单位，按“%2”计。</translation>
    </message>
    <message>
        <source>Both the cell (%1) and the unit (%2) say how many.</source>
        <translation>单元格（%1）和单位（%2）都写了数量级，无法确定。</translation>
    </message>
    <message>
        <source>“%1” behind the number is no unit that is known.</source>
        <translation>数字后的“%1”不是可识别的单位。</translation>
    </message>
    <message>
        <source>This is no number that can be understood.</source>
        <translation>无法识别为数字。</translation>
    </message>
    <message>
        <source>The unit “%1” is not known.</source>
        <translation>单位“%1”无法识别。</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <translation>第 %1 行，%2</translation>
    </message>
    <message>
        <source>Line %1 of the file says something else about the same.</source>
        <translation>与文件第 %1 行对同一事项的数值不一致。</translation>
    </message>
    <message>
        <source>Line %1 of the file says so already.</source>
        <translation>与文件第 %1 行相同。</translation>
    </message>
    <message>
        <source>“%1” says so already.</source>
        <translation>“%1”中已有相同数值。</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原为 %1</translation>
    </message>
    <message>
        <source>“%1” says %2</source>
        <translation>“%1”为 %2</translation>
    </message>
    <message>
        <source>The numbers of the column “%1” are taken for shares, 0.95 as 95 %, as workbooks keep percentages. Choose the unit % for the column if they are per cent already.</source>
        <translation>“%1”列的数值按占比处理（0.95 即 95%），因为工作簿就是这样保存百分数的。如果数值本来就是百分数，请为该列选择单位“%”。</translation>
    </message>
</context>
<context>
    <name>qiantu::ObservationSheet</name>
    <message>
        <source>The file has more than %1 rows.</source>
        <translation>文件超过 %1 行。</translation>
    </message>
    <message>
        <source>Import an inventory of stations as such.</source>
        <translation>基站清单请用“导入基站”。</translation>
    </message>
    <message>
        <source>No column of the file names regions of this project.</source>
        <translation>文件中没有哪一列是本工程的区域。</translation>
    </message>
    <message>
        <source>A report has a row for each region, with its name or code, or names the region in each row.</source>
        <translation>报表应每个区域一行并写明名称或代码，或在每行写明区域。</translation>
    </message>
    <message>
        <source>There is no header above the first region.</source>
        <translation>第一个区域之上没有表头。</translation>
    </message>
    <message>
        <source>The row above says what each column holds.</source>
        <translation>上一行应写明每列的内容。</translation>
    </message>
</context>
<context>
    <name>qiantu::OwnLayer</name>
    <message>
        <source>The own layers could not be read: %1</source>
        <translation>无法读取自有图层：%1</translation>
    </message>
    <message>
        <source>Features in the project</source>
        <translation>工程内要素</translation>
    </message>
    <message>
        <source>Image in the project</source>
        <translation>工程内影像</translation>
    </message>
    <message>
        <source>Linked image file</source>
        <translation>链接的影像文件</translation>
    </message>
    <message>
        <source>Web tiles</source>
        <translation>网络瓦片</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>面</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是否</translation>
    </message>
    <message>
        <source>The layer is not there any more.</source>
        <translation>该图层已不存在。</translation>
    </message>
    <message>
        <source>The layer has no image in the project.</source>
        <translation>该图层在工程内没有影像。</translation>
    </message>
</context>
<context>
    <name>qiantu::OwnLayers</name>
    <message>
        <source>The own layers could not be read: %1</source>
        <translation>无法读取自有图层：%1</translation>
    </message>
</context>
<context>
    <name>qiantu::OwnLayersFeature</name>
    <message>
        <source>&amp;Add layers from files …</source>
        <translation>从文件添加图层(&amp;A)…</translation>
    </message>
    <message>
        <source>Add web &amp;tiles …</source>
        <translation>添加网络瓦片(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Zoom to the layer</source>
        <translation>缩放到图层(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Style …</source>
        <translation>样式(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Labels …</source>
        <translation>标注(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Opacity and scales …</source>
        <translation>透明度与比例尺(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Filter …</source>
        <translation>筛选(&amp;F)…</translation>
    </message>
    <message>
        <source>Re&amp;name the layer</source>
        <translation>图层改名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove the layer</source>
        <translation>移除图层(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xport the layer …</source>
        <translation>导出图层(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Properties of the layer …</source>
        <translation>图层属性(&amp;P)…</translation>
    </message>
    <message>
        <source>Base stations or a layer?</source>
        <translation>基站还是图层？</translation>
    </message>
    <message>
        <source>%1 has the columns of a base-station inventory. Are its rows base stations, which count for the targets, or a layer of your own?</source>
        <translation>%1 含有基站清单的各列。其中各行是计入目标的基站，还是您自己的图层？</translation>
    </message>
    <message>
        <source>&amp;Base stations</source>
        <translation>基站(&amp;B)</translation>
    </message>
    <message>
        <source>A &amp;layer</source>
        <translation>图层(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>qiantu::PaletteNames</name>
    <message>
        <source>Blues</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Greens</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Oranges</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Purples</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Reds</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Yellow, green, blue</source>
        <translation>黄—绿—蓝</translation>
    </message>
    <message>
        <source>Yellow, orange, red</source>
        <translation>黄—橙—红</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>翠绿（Viridis）</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>蓝黄（Cividis）</translation>
    </message>
    <message>
        <source>Red and blue</source>
        <translation>红与蓝</translation>
    </message>
    <message>
        <source>Orange and purple</source>
        <translation>橙与紫</translation>
    </message>
    <message>
        <source>Brown and green</source>
        <translation>棕与绿</translation>
    </message>
    <message>
        <source>Okabe and Ito</source>
        <translation>冈部—伊藤</translation>
    </message>
    <message>
        <source>Bright (Tol)</source>
        <translation>鲜明（Tol）</translation>
    </message>
    <message>
        <source>Light (Tol)</source>
        <translation>浅色（Tol）</translation>
    </message>
    <message>
        <source>Teal and purple</source>
        <translation>青与紫</translation>
    </message>
    <message>
        <source>Blue and red</source>
        <translation>蓝与红</translation>
    </message>
    <message>
        <source>Green and blue</source>
        <translation>绿与蓝</translation>
    </message>
</context>
<context>
    <name>qiantu::PasteDialog</name>
    <message>
        <source>Paste into: %1</source>
        <translation>粘贴到：%1</translation>
    </message>
    <message>
        <source>Columns are matched by their headings, rows by their key.</source>
        <translation>列按表头对应，行按编号对应。</translation>
    </message>
    <message>
        <source>Columns are matched by their headings, rows by their position from the current one.</source>
        <translation>列按表头对应，行从当前行起依次对应。</translation>
    </message>
    <message>
        <source>Cells go to the current cell and those below and right of it, or to the selected rows.</source>
        <translation>单元格从当前单元格起向右、向下依次填入，或填入所选各行。</translation>
    </message>
    <message>
        <source>%1 cells change, %2 stay as they are, %3 are refused.</source>
        <translation>将修改 %1 个单元格，%2 个不变，%3 个不能接受。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
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
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation>修改（%1）</translation>
    </message>
    <message>
        <source>Refused (%1)</source>
        <translation>不接受（%1）</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste the rest</source>
        <translation>粘贴其余部分</translation>
    </message>
</context>
<context>
    <name>qiantu::PdfFinish</name>
    <message>
        <source>The PDF could not be finished: %1</source>
        <translation>PDF 未能写完：%1</translation>
    </message>
    <message>
        <source>Is there room left on the disk?</source>
        <translation>请检查磁盘空间。</translation>
    </message>
    <message>
        <source>The file cannot be replaced.</source>
        <translation>无法替换该文件。</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another name.</source>
        <translation>请在其他程序中关闭它，或换个文件名。</translation>
    </message>
</context>
<context>
    <name>qiantu::PilotEditor</name>
    <message>
        <source>The pilots could not be written: %1.</source>
        <translation>无法写入试点：%1。</translation>
    </message>
    <message>
        <source>The programme has no name.</source>
        <translation>试点名称为空。</translation>
    </message>
    <message>
        <source>Choose one or type a new name.</source>
        <translation>请选择或键入新的名称。</translation>
    </message>
    <message>
        <source>The year must be between %1 and %2.</source>
        <translation>年份必须在 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>There is no document “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>There is no region “%1”.</source>
        <translation>没有行政区“%1”。</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <comment>a county to a programme</comment>
        <translation>将%1加入%2</translation>
    </message>
    <message numerus="yes">
        <source>Add %n pilot(s) to %1</source>
        <translation>
            <numerusform>向%1加入 %n 个试点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pilot(s)</source>
        <translation>
            <numerusform>%n 个试点</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>pilots</comment>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <comment>pilots</comment>
        <translation>撤销%1的试点</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>pilots, and their new status</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <comment>pilots</comment>
        <translation>删除%1</translation>
    </message>
</context>
<context>
    <name>qiantu::PilotTree</name>
    <message>
        <source>year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>no year</source>
        <translation>未注年份</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a region and the place in it</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Batch and region</source>
        <translation>批次与地区</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>qiantu::PilotsFeature</name>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>Edit &amp;pilots</source>
        <translation>编辑试点(&amp;P)</translation>
    </message>
</context>
<context>
    <name>qiantu::PilotsPanel</name>
    <message>
        <source>&amp;Apply to selected</source>
        <translation>应用到所选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤销试点(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>New programme …</source>
        <translation>新建试点 …</translation>
    </message>
    <message>
        <source>Add a county: name, code or pinyin</source>
        <translation>增加区县：名称、代码或拼音</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>在地图上选</translation>
    </message>
    <message>
        <source>Click counties on the map: a click adds one, another takes it off</source>
        <translation>在地图上单击区县：单击加入，再次单击撤下</translation>
    </message>
    <message>
        <source>Counties are added with what these fields say.</source>
        <translation>加入的区县采用以上各栏的内容。</translation>
    </message>
    <message>
        <source>It stays in the list with its source, and does not count any more</source>
        <translation>保留在列表中，出处不变，但不再计数</translation>
    </message>
    <message>
        <source>As if it had never been entered</source>
        <translation>如同从未录入</translation>
    </message>
    <message>
        <source>such as 第一批</source>
        <translation>如：第一批</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>(no document)</source>
        <translation>（无文件）</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新）</translation>
    </message>
    <message>
        <source>&amp;Reinstate</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a county from the list.</source>
        <translation>请从列表中选择区县。</translation>
    </message>
    <message>
        <source>%1 is a pilot of this batch already.</source>
        <translation>%1已在本批次中。</translation>
    </message>
    <message>
        <source>%1 added.</source>
        <translation>已加入%1。</translation>
    </message>
    <message>
        <source>%1 taken off.</source>
        <translation>已撤下%1。</translation>
    </message>
    <message>
        <source>%1 withdrawn; it stays in the list with its source.</source>
        <translation>%1已撤销；仍保留在列表中，出处不变。</translation>
    </message>
    <message>
        <source>%1 counts again.</source>
        <translation>%1重新计入。</translation>
    </message>
    <message>
        <source>New programme</source>
        <translation>新建试点</translation>
    </message>
    <message>
        <source>What is tried out:</source>
        <translation>试点名称：</translation>
    </message>
</context>
<context>
    <name>qiantu::PlanCellDelegate</name>
    <message>
        <source>not stated</source>
        <translation>未写明</translation>
    </message>
</context>
<context>
    <name>qiantu::PlanChoices</name>
    <message>
        <source>named</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>制式</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Logical station</source>
        <translation>逻辑基站</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>试点名称</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>fibre</source>
        <translation>光缆</translation>
    </message>
    <message>
        <source>backbone</source>
        <translation>干线</translation>
    </message>
    <message>
        <source>duct</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>park</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>scenic area</source>
        <translation>景区</translation>
    </message>
    <message>
        <source>blind spot</source>
        <translation>盲区</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>覆盖区</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>随包</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>to the month</source>
        <translation>到月</translation>
    </message>
    <message>
        <source>to the year</source>
        <translation>到年</translation>
    </message>
    <message>
        <source>to the day</source>
        <translation>到日</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Neither is better</source>
        <translation>不分优劣</translation>
    </message>
    <message>
        <source>Sum of the regions below</source>
        <translation>下级区域之和</translation>
    </message>
    <message>
        <source>Ratio of two indicators</source>
        <translation>两项指标之比</translation>
    </message>
    <message>
        <source>Weighted mean of the regions below</source>
        <translation>下级区域加权平均</translation>
    </message>
    <message>
        <source>Does not follow from the regions below</source>
        <translation>不由下级得出</translation>
    </message>
    <message>
        <source>Base stations</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>Fibre routes</source>
        <translation>光缆线路</translation>
    </message>
    <message>
        <source>Smart-city projects</source>
        <translation>智慧城市项目</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>Not counted on the map</source>
        <translation>不在地图上计数</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>on that day</source>
        <translation>当日数</translation>
    </message>
    <message>
        <source>in the year up to then</source>
        <translation>全年数</translation>
    </message>
    <message>
        <source>in the half-year up to then</source>
        <translation>半年数</translation>
    </message>
    <message>
        <source>in the quarter up to then</source>
        <translation>季度数</translation>
    </message>
    <message>
        <source>in the month up to then</source>
        <translation>当月数</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>准确</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Communications economy</source>
        <translation>通信经济</translation>
    </message>
    <message>
        <source>Users and penetration</source>
        <translation>用户与普及</translation>
    </message>
    <message>
        <source>Network facilities</source>
        <translation>网络设施</translation>
    </message>
    <message>
        <source>Computing power and data centres</source>
        <translation>算力与数据中心</translation>
    </message>
    <message>
        <source>Rural networks</source>
        <translation>农村网络</translation>
    </message>
    <message>
        <source>Industry applications</source>
        <translation>行业应用</translation>
    </message>
    <message>
        <source>Smart city</source>
        <translation>智慧城市</translation>
    </message>
    <message>
        <source>Service and safety</source>
        <translation>服务与安全</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>业务量</translation>
    </message>
    <message>
        <source>Population and area</source>
        <translation>人口与面积</translation>
    </message>
</context>
<context>
    <name>qiantu::PlanEditor</name>
    <message>
        <source>This %1 is not there any more.</source>
        <translation>该%1已不存在。</translation>
    </message>
    <message>
        <source>New %1: %2</source>
        <translation>新建%1：%2</translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation>修改%1：%2</translation>
    </message>
    <message>
        <source>The change could not be stored.</source>
        <translation>无法保存修改。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” cannot be deleted: %n record(s) come from it.</source>
        <translation>
            <numerusform>“%1”不能删除：有 %n 条记录依据它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” cannot be deleted: %n record(s) are about it.</source>
        <translation>
            <numerusform>“%1”不能删除：有 %n 条记录引用它。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete those first, or let them refer to another.</source>
        <translation>请先删除这些记录，或改为引用其他。</translation>
    </message>
    <message>
        <source>Delete %1: %2</source>
        <translation>删除%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s): %1</source>
        <translation>
            <numerusform>删除 %n 条记录：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The records could not be deleted.</source>
        <translation>无法删除记录。</translation>
    </message>
    <message>
        <source>The plans cannot be read.</source>
        <translation>无法读取规划内容。</translation>
    </message>
    <message>
        <source>What was shipped as %1 is not known in this project any more.</source>
        <translation>本工程中已没有 %1 的随包内容。</translation>
    </message>
    <message>
        <source>Set back %1: %2</source>
        <translation>恢复%1原值：%2</translation>
    </message>
    <message numerus="yes">
        <source>Set back %n record(s): %1</source>
        <translation>
            <numerusform>恢复 %n 条记录的原值：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring back %n shipped record(s): %1</source>
        <translation>
            <numerusform>找回 %n 条随包记录：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The records could not be brought back.</source>
        <translation>无法找回记录。</translation>
    </message>
</context>
<context>
    <name>qiantu::PlanFields</name>
    <message>
        <source>type a part of the name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>all operators</source>
        <translation>全部运营商</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>qiantu::PlanForms</name>
    <message>
        <source>Plans</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)?</source>
        <translation>
            <numerusform>删除 %n 条记录？</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo takes it back; what was shipped can also be brought back later.</source>
        <translation>可以撤销；随包内容以后也能找回。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>……另有 %1 项。</translation>
    </message>
    <message>
        <source>Set back to what was shipped?</source>
        <translation>恢复为随包内容？</translation>
    </message>
    <message>
        <source>Set back</source>
        <translation>恢复原值</translation>
    </message>
    <message>
        <source>Nothing that was shipped has been deleted here.</source>
        <translation>这里没有被删除的随包内容。</translation>
    </message>
    <message>
        <source>Bring back what was shipped</source>
        <translation>找回随包内容</translation>
    </message>
    <message>
        <source>These were deleted. Choose what is to come back:</source>
        <translation>以下内容已被删除，请选择要找回的：</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>找回</translation>
    </message>
</context>
<context>
    <name>qiantu::PlanRow</name>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>观测值</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发文单位</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>日期精度</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>起始年</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>截止年</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>优劣方向</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Regions above</source>
        <translation>上级汇总</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Counted on the map</source>
        <translation>地图计数</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>计数内容</translation>
    </message>
    <message>
        <source>Only those with</source>
        <translation>仅统计</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Place as written</source>
        <translation>原文地名</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Upper value</source>
        <translation>上限值</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Base year</source>
        <translation>基年</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>How it was got</source>
        <translation>取得方式</translation>
    </message>
    <message>
        <source>Exactness</source>
        <translation>精确程度</translation>
    </message>
    <message>
        <source>Source in words</source>
        <translation>来源说明</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>qiantu::PlanRules</name>
    <message>
        <source>The document needs a title.</source>
        <translation>文件需要标题。</translation>
    </message>
    <message>
        <source>The document needs a short title for lists and maps.</source>
        <translation>文件需要简称，用于列表和地图。</translation>
    </message>
    <message>
        <source>A key begins with a letter a–z and goes on with a–z, 0–9 and “-”.</source>
        <translation>键以字母 a–z 开头，其后为 a–z、0–9 和“-”。</translation>
    </message>
    <message>
        <source>The day of issue is missing.</source>
        <translation>缺少发布日期。</translation>
    </message>
    <message>
        <source>A rank is a number from 1 (the strongest) to 9.</source>
        <translation>效力级别为 1（最高）到 9。</translation>
    </message>
    <message>
        <source>A year lies between %1 and %2.</source>
        <translation>年份应在 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>截止年早于起始年。</translation>
    </message>
    <message>
        <source>Another document has this key already: %1.</source>
        <translation>已有文件使用该键：%1。</translation>
    </message>
    <message>
        <source>Another document has this number: %1.</source>
        <translation>已有文件使用该文号：%1。</translation>
    </message>
    <message>
        <source>Another document has this title.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>There is no indicator “%1”.</source>
        <translation>没有指标“%1”。</translation>
    </message>
    <message>
        <source>A ratio needs an indicator above the line.</source>
        <translation>比率需要分子指标。</translation>
    </message>
    <message>
        <source>A ratio needs an indicator below the line.</source>
        <translation>比率需要分母指标。</translation>
    </message>
    <message>
        <source>The factor is a number other than 0: 1, 100 for a share in %, 10,000 for “per 10,000 people”.</source>
        <translation>系数为非 0 的数：1；百分比用 100；“每万人”用 10000。</translation>
    </message>
    <message>
        <source>An indicator divided by itself is always 1.</source>
        <translation>指标除以自身恒为 1。</translation>
    </message>
    <message>
        <source>A weighted mean needs the indicator that weighs.</source>
        <translation>加权平均需要权重指标。</translation>
    </message>
    <message>
        <source>The indicator would be made up of itself, directly or through others.</source>
        <translation>指标会直接或间接由自身构成。</translation>
    </message>
    <message>
        <source>Only fibre routes have a length.</source>
        <translation>只有光缆线路有长度。</translation>
    </message>
    <message>
        <source>A length is shown in a unit of length, such as km.</source>
        <translation>长度应以长度单位表示，如公里。</translation>
    </message>
    <message>
        <source>What is counted on the map is shown as a number of things, in 个 or 万个.</source>
        <translation>地图计数应以个、万个等数量单位表示。</translation>
    </message>
    <message>
        <source>“%1” is no column of %2.</source>
        <translation>“%1”不是%2的字段。</translation>
    </message>
    <message>
        <source>No value of “%1” counts, so nothing would.</source>
        <translation>“%1”没有可计的值，结果将为空。</translation>
    </message>
    <message>
        <source>There are figures of this indicator in %1, which do not convert to %2.</source>
        <translation>该指标已有以“%1”计的数值，不能换算为“%2”。</translation>
    </message>
    <message>
        <source>The indicator needs a name.</source>
        <translation>指标需要名称。</translation>
    </message>
    <message>
        <source>A key begins with a letter a–z and goes on with a–z, 0–9 and “_”.</source>
        <translation>键以字母 a–z 开头，其后为 a–z、0–9 和“_”。</translation>
    </message>
    <message>
        <source>Choose the group to which the indicator belongs.</source>
        <translation>请选择指标所属类别。</translation>
    </message>
    <message>
        <source>The unit is missing.</source>
        <translation>缺少单位。</translation>
    </message>
    <message>
        <source>The unit “%1” is not known.</source>
        <translation>单位“%1”无法识别。</translation>
    </message>
    <message>
        <source>Values are shown with 0 to 6 decimals.</source>
        <translation>小数位为 0 到 6。</translation>
    </message>
    <message>
        <source>Another indicator has this key already: %1.</source>
        <translation>已有指标使用该键：%1。</translation>
    </message>
    <message>
        <source>Another indicator has this name. Is it the same thing?</source>
        <translation>已有同名指标，是否为同一事项？</translation>
    </message>
    <message>
        <source>Choose the indicator.</source>
        <translation>请选择指标。</translation>
    </message>
    <message>
        <source>Choose the region.</source>
        <translation>请选择区域。</translation>
    </message>
    <message>
        <source>There is no region %1.</source>
        <translation>没有区域 %1。</translation>
    </message>
    <message>
        <source>The value is missing or no number.</source>
        <translation>缺少数值，或不是数字。</translation>
    </message>
    <message>
        <source>“%1” does not convert to %2, the unit of the indicator.</source>
        <translation>“%1”不能换算为指标的单位“%2”。</translation>
    </message>
    <message>
        <source>A level has no base year.</source>
        <translation>存量口径没有基年。</translation>
    </message>
    <message>
        <source>“%1” needs the base year, at whose end the counting begins.</source>
        <translation>“%1”需要基年（从该年年末起算）。</translation>
    </message>
    <message>
        <source>The base year lies before the year of the value.</source>
        <translation>基年应早于数值所属年份。</translation>
    </message>
    <message>
        <source>There is no operator “%1”.</source>
        <translation>没有运营商“%1”。</translation>
    </message>
    <message>
        <source>The quotation does not contain the number %1.</source>
        <translation>原文中没有数字 %1。</translation>
    </message>
    <message>
        <source>The day by which it is due is missing.</source>
        <translation>缺少期限。</translation>
    </message>
    <message>
        <source>The day lies in another year than %1.</source>
        <translation>期限不在 %1 年。</translation>
    </message>
    <message>
        <source>“%1” needs an upper value.</source>
        <translation>“%1”需要上限。</translation>
    </message>
    <message>
        <source>The upper value is less than the lower one.</source>
        <translation>上限小于下限。</translation>
    </message>
    <message>
        <source>Only “%1” has an upper value.</source>
        <translation>只有“%1”有上限。</translation>
    </message>
    <message>
        <source>Choose the document that states the target.</source>
        <translation>请选择提出目标的文件。</translation>
    </message>
    <message>
        <source>There is no document “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>Where does it stand in the document? A target of your own belongs to a document of the kind “%1”.</source>
        <translation>请写明在文件中的条款。自定目标请归入类型为“%1”的文件。</translation>
    </message>
    <message>
        <source>The words that prove it are missing. A target of your own belongs to a document of the kind “%1”.</source>
        <translation>缺少原文。自定目标请归入类型为“%1”的文件。</translation>
    </message>
    <message>
        <source>The document states this already: %1.</source>
        <translation>该文件已有此目标：%1。</translation>
    </message>
    <message>
        <source>The day on which it was true is missing.</source>
        <translation>缺少数值日期。</translation>
    </message>
    <message>
        <source>The day lies in the future; only a value that is “%1” can.</source>
        <translation>日期在今天之后，只有“%1”的数值可以如此。</translation>
    </message>
    <message>
        <source>Where is the value from? Choose a document, or say it in words.</source>
        <translation>数值来自何处？请选择文件，或用文字说明。</translation>
    </message>
    <message>
        <source>For this day there is already: %1.</source>
        <translation>该日已有数值：%1。</translation>
    </message>
</context>
<context>
    <name>qiantu::PlanTableModel</name>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>观测值</translation>
    </message>
</context>
<context>
    <name>qiantu::PlanTableWidget</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Shipped, changed and own</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate …</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Set back …</source>
        <translation>恢复原值…</translation>
    </message>
    <message>
        <source>Bring back …</source>
        <translation>找回…</translation>
    </message>
    <message>
        <source>Give the selected records back what was shipped with the plan pack</source>
        <translation>把选中的记录恢复为随包内容</translation>
    </message>
    <message>
        <source>Shipped records that were deleted</source>
        <translation>被删除的随包记录</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
</context>
<context>
    <name>qiantu::PlansFeature</name>
    <message>
        <source>Plans</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>&amp;Edit the chosen target …</source>
        <translation>编辑选中的目标(&amp;E)…</translation>
    </message>
    <message>
        <source>Enter a &amp;report for the chosen target …</source>
        <translation>为选中的目标录入上报值(&amp;R)…</translation>
    </message>
    <message>
        <source>Set the chosen target &amp;back …</source>
        <translation>恢复选中目标的原值(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Import observations from a spreadsheet …</source>
        <translation>从电子表格导入观测值(&amp;I)…</translation>
    </message>
    <message>
        <source>New &amp;target …</source>
        <translation>新建目标(&amp;T)…</translation>
    </message>
    <message>
        <source>New &amp;observation …</source>
        <translation>新建观测值(&amp;O)…</translation>
    </message>
    <message>
        <source>New &amp;indicator …</source>
        <translation>新建指标(&amp;N)…</translation>
    </message>
    <message>
        <source>New &amp;document …</source>
        <translation>新建文件(&amp;D)…</translation>
    </message>
    <message>
        <source>Table of targets</source>
        <translation>目标表</translation>
    </message>
    <message>
        <source>Table of observations</source>
        <translation>观测值表</translation>
    </message>
    <message>
        <source>Table of indicators</source>
        <translation>指标表</translation>
    </message>
    <message>
        <source>Table of documents</source>
        <translation>文件表</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>Type the value in %1, without the unit.</source>
        <translation>请按“%1”填写数值，不写单位。</translation>
    </message>
</context>
<context>
    <name>qiantu::PlansPanel</name>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>观测值</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>规划文件</translation>
    </message>
</context>
<context>
    <name>qiantu::PointStrip</name>
    <message>
        <source>Operator of the next station</source>
        <translation>下一个基站的运营商</translation>
    </message>
    <message>
        <source>Generation of the next station</source>
        <translation>下一个基站的制式</translation>
    </message>
    <message>
        <source>Status of the next station</source>
        <translation>下一个基站的状态</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>新增基站</translation>
    </message>
    <message>
        <source>New smart-city project</source>
        <translation>新增智慧城市项目</translation>
    </message>
    <message>
        <source>New annotation</source>
        <translation>新增标注</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Text of the annotation</source>
        <translation>标注文字</translation>
    </message>
    <message>
        <source>Type it here, then press Enter.</source>
        <translation>请在此输入，然后按回车。</translation>
    </message>
</context>
<context>
    <name>qiantu::PositionTexts</name>
    <message>
        <source>%1, degrees</source>
        <translation>%1，十进制度</translation>
    </message>
    <message>
        <source>%1, degrees, minutes, seconds</source>
        <translation>%1，度分秒</translation>
    </message>
    <message>
        <source>3-degree zone, central meridian %1°</source>
        <translation>3 度带，中央经线 %1°</translation>
    </message>
    <message>
        <source>3-degree zone %1, Y with the zone&apos;s number</source>
        <translation>3 度带第 %1 带，Y 含带号</translation>
    </message>
</context>
<context>
    <name>qiantu::PrintDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The map was written to %1.</source>
        <translation>地图已写入 %1。</translation>
    </message>
    <message>
        <source>Print a thematic map</source>
        <translation>打印专题图</translation>
    </message>
    <message>
        <source>Sa&amp;ve as template …</source>
        <translation>存为模板(&amp;V) …</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>工程以只读方式打开。</translation>
    </message>
    <message>
        <source>&amp;Copy the page</source>
        <translation>复制本页(&amp;C)</translation>
    </message>
    <message>
        <source>The page is in the clipboard as a picture.</source>
        <translation>本页已作为图片复制到剪贴板。</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>打印(&amp;P) …</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>导出(&amp;E) …</translation>
    </message>
    <message>
        <source>This text is made from what is chosen at the left.</source>
        <translation>这段文字由左侧的选择自动生成。</translation>
    </message>
    <message>
        <source>The layout was changed by hand. Another template takes these changes away.</source>
        <translation>版式已手工修改，换用其他模板会丢失这些修改。</translation>
    </message>
    <message>
        <source>&amp;Drop the changes</source>
        <translation>放弃修改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save as template …</source>
        <translation>存为模板(&amp;S) …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is no sheet to write.</source>
        <translation>没有可输出的图幅。</translation>
    </message>
    <message>
        <source>The page could not be drawn.</source>
        <translation>无法绘制本页。</translation>
    </message>
    <message>
        <source>The template “%1” is in the project.</source>
        <translation>模板“%1”已存入工程。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>The map was sent to the printer.</source>
        <translation>地图已送往打印机。</translation>
    </message>
    <message>
        <source>The layout was changed by hand and the changes are in no template.</source>
        <translation>版式已手工修改，尚未存为模板。</translation>
    </message>
</context>
<context>
    <name>qiantu::PrintingFeature</name>
    <message>
        <source>&amp;Print a thematic map …</source>
        <translation>打印专题图(&amp;P) …</translation>
    </message>
</context>
<context>
    <name>qiantu::Project</name>
    <message>
        <source>The project is closed.</source>
        <translation>工程已关闭。</translation>
    </message>
    <message>
        <source>The project was opened for reading only.</source>
        <translation>工程以只读方式打开。</translation>
    </message>
    <message>
        <source>Open it again for editing.</source>
        <translation>请重新打开后再编辑。</translation>
    </message>
    <message>
        <source>A change is going on already.</source>
        <translation>正在进行另一项更改。</translation>
    </message>
    <message>
        <source>The history is damaged: revision %1 cannot be read.</source>
        <translation>修订历史已损坏：无法读取修订 %1。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>无法读取修订历史。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There are changes to the project of this name that were not saved.</source>
        <translation>该名称的工程有未保存的更改。</translation>
    </message>
    <message>
        <source>Open that project first to save or discard them, or choose another name.</source>
        <translation>请先打开该工程，保存或放弃更改，或换一个名称。</translation>
    </message>
    <message>
        <source>The project&apos;s history could not be read.</source>
        <translation>无法读取工程的修订历史。</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>An unsaved project of this name was left behind.</source>
        <translation>有一个同名工程尚未保存。</translation>
    </message>
    <message>
        <source>Open it to go on with it, or choose another name.</source>
        <translation>请打开它继续编辑，或换一个名称。</translation>
    </message>
    <message>
        <source>The project could not be made.</source>
        <translation>无法建立工程。</translation>
    </message>
    <message>
        <source>The file&apos;s tables are not those of a Qiantu project: “%1”: %2</source>
        <translation>文件中的表不是黔图工程的表：“%1”：%2</translation>
    </message>
    <message>
        <source>It was not opened. Go back to its backup (.bak), or import its layers into a new project.</source>
        <translation>未打开。请改用其备份（.bak），或将其图层导入新建的工程。</translation>
    </message>
    <message>
        <source>This is the working copy of the project with changes that are not saved. Discard it to start from the saved file.</source>
        <translation>这是工程的工作副本，含有未保存的更改。放弃它即可从已保存的文件重新开始。</translation>
    </message>
    <message>
        <source>There are changes to this project that were not saved.</source>
        <translation>该工程有未保存的更改。</translation>
    </message>
    <message>
        <source>Go on with them, or discard them.</source>
        <translation>请继续编辑，或放弃这些更改。</translation>
    </message>
    <message>
        <source>Revision %1 is not in the history of this project.</source>
        <translation>修订 %1 不在本工程的历史中。</translation>
    </message>
    <message>
        <source>Back to %1: %2</source>
        <translation>回到 %1：%2</translation>
    </message>
    <message>
        <source>What came before “%1” cannot be gone back to.</source>
        <translation>无法回到“%1”之前。</translation>
    </message>
    <message>
        <source>Choose a later revision.</source>
        <translation>请选择更晚的修订。</translation>
    </message>
</context>
<context>
    <name>qiantu::ProjectController</name>
    <message>
        <source>Opening the project</source>
        <translation>正在打开工程</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建工程</translation>
    </message>
    <message>
        <source>Guizhou</source>
        <translation>贵州</translation>
    </message>
    <message>
        <source>Qiantu project (*.gpkg)</source>
        <translation>黔图工程 (*.gpkg)</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>正在新建工程</translation>
    </message>
    <message>
        <source>Guizhou sample</source>
        <translation>贵州示例</translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation>正在生成示例工程</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开工程</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>发现未保存的更改</translation>
    </message>
    <message>
        <source>“%1” was not closed properly last time. The work since the last save is still there.</source>
        <translation>“%1”上次没有正常关闭，上次保存之后的更改仍在。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>工程另存为</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved yet.</source>
        <translation>“%1”有尚未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保存</translation>
    </message>
</context>
<context>
    <name>qiantu::ProjectMap</name>
    <message>
        <source>Regions</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>Smart-city projects</source>
        <translation>智慧城市项目</translation>
    </message>
    <message>
        <source>Base stations</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>Fibre routes</source>
        <translation>光缆路由</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Other pilots</source>
        <translation>其他试点</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
</context>
<context>
    <name>qiantu::PublicationBox</name>
    <message>
        <source>For pu&amp;blication</source>
        <translation>公开发布(&amp;B)</translation>
    </message>
    <message>
        <source>Station positions may be published</source>
        <translation>允许公开基站位置</translation>
    </message>
    <message>
        <source>A map that leaves the house needs official boundaries and an approval number, and shows no station positions unless that is allowed.</source>
        <translation>对外公开的地图须采用官方界线并取得审图号；未经允许不得显示基站位置。</translation>
    </message>
    <message>
        <source>Kept in the project. Ask who is responsible before you allow it.</source>
        <translation>此项保存在工程中。允许之前请先请示主管负责人。</translation>
    </message>
    <message>
        <source>The map is marked as internal and carries a note on its boundaries.</source>
        <translation>地图标注“内部资料”，并附界线说明。</translation>
    </message>
    <message>
        <source>Nothing is missing: the map may be published.</source>
        <translation>条件齐备，可以公开发布。</translation>
    </message>
    <message>
        <source>Not to be published yet. Missing:</source>
        <translation>尚不能公开发布，缺少：</translation>
    </message>
</context>
<context>
    <name>qiantu::PublicationCheck</name>
    <message>
        <source>A public map of administrative regions has to show the boundaries that the surveying authority issues.</source>
        <translation>公开的行政区划地图须采用测绘主管部门公布的界线。</translation>
    </message>
    <message>
        <source>Import the official boundaries of all counties (Plans › Replace boundaries) and mark them as official.</source>
        <translation>用“规划 › 替换行政区界线”导入全部县（市、区）的官方界线，并勾选“官方界线”。</translation>
    </message>
    <message>
        <source>The boundaries are not official ones.</source>
        <translation>所用界线不是官方界线。</translation>
    </message>
    <message>
        <source>The boundaries are not official ones (%1).</source>
        <translation>所用界线不是官方界线（%1）。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1等，另有 %2 个</translation>
    </message>
    <message>
        <source>Not every boundary is of the official ones any more: %1.</source>
        <translation>已有界线不再是官方界线：%1。</translation>
    </message>
    <message>
        <source>There is no map approval number.</source>
        <translation>没有审图号。</translation>
    </message>
    <message>
        <source>“%1” does not have the form of a map approval number.</source>
        <translation>“%1”不是审图号的写法。</translation>
    </message>
    <message>
        <source>A public map has to show the number under which it was examined.</source>
        <translation>公开的地图须在图上注明审图号。</translation>
    </message>
    <message>
        <source>Have the map examined and enter the number as it was given, such as GS(2024)1234号 or 黔S(2025)012号.</source>
        <translation>请先送审，再按批件填写审图号，例如 GS(2024)1234号、黔S(2025)012号。</translation>
    </message>
    <message>
        <source>The sheet shows where base stations stand.</source>
        <translation>图上显示了基站位置。</translation>
    </message>
    <message>
        <source>The positions of base stations are not for the public unless the office has allowed it.</source>
        <translation>未经允许，基站位置不得公开。</translation>
    </message>
    <message>
        <source>Choose a sheet that shows figures by region instead, or allow the positions to be published.</source>
        <translation>请改用按区域显示数值的图，或允许公开基站位置。</translation>
    </message>
    <message>
        <source>The project is marked as holding made-up data.</source>
        <translation>工程标明含有合成数据。</translation>
    </message>
    <message>
        <source>The project holds %1 made-up base stations.</source>
        <translation>工程中有 %1 个合成基站。</translation>
    </message>
    <message>
        <source>The public would take figures that are counted on the map for real ones.</source>
        <translation>公众会把图上统计的数字当作真实数据。</translation>
    </message>
    <message>
        <source>Make a project with the real stations and print from that.</source>
        <translation>请用真实基站清单建立工程后再出图。</translation>
    </message>
    <message>
        <source>The sheet is marked “%1”.</source>
        <translation>图上标有“%1”。</translation>
    </message>
    <message>
        <source>What is classified must not be published.</source>
        <translation>涉密或内部资料不得公开。</translation>
    </message>
    <message>
        <source>Take the classification away if it may go, or do not publish the map.</source>
        <translation>确可公开的，请去掉密级；否则不要公开。</translation>
    </message>
    <message>
        <source>The project could not be read.</source>
        <translation>无法读取工程。</translation>
    </message>
    <message>
        <source>The map may not be published. %1</source>
        <translation>此图不能公开发布。%1</translation>
    </message>
</context>
<context>
    <name>qiantu::PublicationSettings</name>
    <message>
        <source>What prints say</source>
        <translation>图面注记设置</translation>
    </message>
    <message>
        <source>For internal use</source>
        <translation>内部资料</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>秘密</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>绝密</translation>
    </message>
    <message>
        <source>This map is for internal use and must not be published or passed on. The boundaries on it are no ground for delimitation.</source>
        <translation>本图仅供内部使用，不得公开或转传；图上界线不作为划界依据。</translation>
    </message>
    <message>
        <source>This map is for internal use and must not be published or passed on. The boundaries on it are approximate and not official; they are no ground for delimitation.</source>
        <translation>本图仅供内部使用，不得公开或转传；图上界线为近似界线，并非官方界线，不作为划界依据。</translation>
    </message>
    <message>
        <source>The boundaries on this map are no ground for delimitation.</source>
        <translation>图上界线不作为划界依据。</translation>
    </message>
</context>
<context>
    <name>qiantu::PublishedProject</name>
    <message>
        <source>The map for QGIS could not be stored in the file (%1).</source>
        <translation>无法将供 QGIS 使用的地图存入文件（%1）。</translation>
    </message>
    <message>
        <source>The published file is unchanged, and nothing of the work is lost.</source>
        <translation>原有工程文件未受影响，所做的更改也没有丢失。</translation>
    </message>
    <message>
        <source>the layers&apos; sources are not relative</source>
        <translation>图层数据源不是相对路径</translation>
    </message>
    <message>
        <source>QGIS cannot read the table “%1”</source>
        <translation>QGIS 无法读取表“%1”</translation>
    </message>
    <message>
        <source>%1 (not filtered)</source>
        <translation>%1（未筛选）</translation>
    </message>
    <message>
        <source>QGIS cannot read the layer “%1”</source>
        <translation>QGIS 无法读取图层“%1”</translation>
    </message>
    <message>
        <source>QGIS cannot read the thematic map “%1”</source>
        <translation>QGIS 无法读取专题图“%1”</translation>
    </message>
    <message>
        <source>Thematic maps</source>
        <translation>专题图</translation>
    </message>
</context>
<context>
    <name>qiantu::Publisher</name>
    <message>
        <source>The working copy is damaged and was not published (%1).</source>
        <translation>工作副本已损坏，未予保存（%1）。</translation>
    </message>
    <message>
        <source>The published file is unchanged. Check the computer&apos;s disk.</source>
        <translation>原有工程文件未受影响。请检查本机磁盘。</translation>
    </message>
    <message>
        <source>The copy to be published could not be checked.</source>
        <translation>无法检查待保存的文件。</translation>
    </message>
    <message>
        <source>Another program has the file open and has not finished writing it.</source>
        <translation>另一程序打开了该文件，尚未写完。</translation>
    </message>
    <message>
        <source>Close it there first; “%1” must be gone.</source>
        <translation>请先在该程序中关闭；“%1”应随之消失。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是文件夹。</translation>
    </message>
    <message>
        <source>Choose a file name.</source>
        <translation>请填写文件名。</translation>
    </message>
    <message>
        <source>Save under another name, or merge the two files.</source>
        <translation>请另存为其他名称，或合并两个文件。</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>The file was changed by somebody else since it was opened.</source>
        <translation>文件打开之后已被他人更改。</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Preparing the file</source>
        <translation>正在准备文件</translation>
    </message>
</context>
<context>
    <name>qiantu::RasterImport</name>
    <message>
        <source>Adding the picture was cancelled.</source>
        <translation>已取消添加图片。</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1.</source>
        <translation>无法读取图片：%1。</translation>
    </message>
    <message>
        <source>A picture cannot be converted from %1.</source>
        <translation>图片不能从 %1 转换。</translation>
    </message>
    <message>
        <source>Georeference it in another coordinate system first.</source>
        <translation>请先用其他坐标系配准。</translation>
    </message>
    <message>
        <source>The picture does not say which coordinate system it is in.</source>
        <translation>图片没有说明坐标系。</translation>
    </message>
    <message>
        <source>Choose the coordinate system.</source>
        <translation>请选择坐标系。</translation>
    </message>
    <message>
        <source>Copying the picture</source>
        <translation>正在复制图片</translation>
    </message>
    <message>
        <source>The picture is too large to be copied into the project, and cannot be linked as long as it is in an archive.</source>
        <translation>图片太大，不能复制到工程中；在压缩包内也不能链接。</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>请先解压。</translation>
    </message>
    <message>
        <source>Add the layer %1</source>
        <translation>添加图层 %1</translation>
    </message>
    <message>
        <source>The picture is too large to be copied into the project: it stays where it is, and the project only remembers the place.</source>
        <translation>图片太大，不复制到工程中：文件留在原处，工程只记住其位置。</translation>
    </message>
</context>
<context>
    <name>qiantu::ReadyThemes</name>
    <message>
        <source>%1 of %2 regions (%3)</source>
        <translation>%2个%3中的%1个</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <translation>%1，截至%2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1（按%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: target status by %2</source>
        <translation>%1目标状态（按%2）</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1: completion by %2</source>
        <translation>%1完成率（按%2）</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>基站</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n 座基站</numerusform>
        </translation>
    </message>
    <message>
        <source>Stations by %1</source>
        <translation>基站（按%1）</translation>
    </message>
    <message>
        <source>Shares by %1 in each %2</source>
        <translation>各%2的%1构成</translation>
    </message>
    <message>
        <source>Density of stations</source>
        <translation>基站密度</translation>
    </message>
    <message>
        <source>Pilots: %1</source>
        <translation>试点：%1</translation>
    </message>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message numerus="yes">
        <source>%n pilot(s)</source>
        <translation>
            <numerusform>%n 个试点</numerusform>
        </translation>
    </message>
    <message>
        <source>county</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>prefecture</source>
        <translation>市州</translation>
    </message>
</context>
<context>
    <name>qiantu::RecordDialog</name>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Before it can be stored: %1</source>
        <translation>尚不能保存：%1</translation>
    </message>
</context>
<context>
    <name>qiantu::Region</name>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>市（州）</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
</context>
<context>
    <name>qiantu::RegionBox</name>
    <message>
        <source>Name, pinyin or code</source>
        <translation>名称、拼音或代码</translation>
    </message>
    <message>
        <source>Whole province</source>
        <translation>全省</translation>
    </message>
</context>
<context>
    <name>qiantu::RegionCatalog</name>
    <message>
        <source>The regions cannot be read from the project.</source>
        <translation>无法从工程读取区划。</translation>
    </message>
    <message>
        <source>Check the project file with “qiantu verify”.</source>
        <translation>请用“qiantu verify”检查工程文件。</translation>
    </message>
</context>
<context>
    <name>qiantu::RegionLocator</name>
    <message>
        <source>The counties&apos; boundaries cannot be read from the project.</source>
        <translation>无法从工程读取县级边界。</translation>
    </message>
    <message>
        <source>Check the project file with “qiantu verify”.</source>
        <translation>请用“qiantu verify”检查工程文件。</translation>
    </message>
</context>
<context>
    <name>qiantu::Report</name>
    <message>
        <source>Page &amp;P of &amp;N</source>
        <comment>&amp;P and &amp;N are codes of the printed footer</comment>
        <translation>第 &amp;P 页 共 &amp;N 页</translation>
    </message>
    <message>
        <source>It was due on %1; %2 is missing.</source>
        <translation>应于%1完成，尚差%2。</translation>
    </message>
    <message>
        <source>It was due on %1 and is not reached.</source>
        <translation>应于%1完成，未达到。</translation>
    </message>
    <message>
        <source>It lies behind the straight line to the target; %1 is missing.</source>
        <translation>低于按时间折算的进度，距目标尚差%1。</translation>
    </message>
    <message>
        <source>It lies behind the straight line to the target.</source>
        <translation>低于按时间折算的进度。</translation>
    </message>
    <message>
        <source>Figures of one day disagree, so that the target would stand differently by each.</source>
        <translation>同一日期的数据互相矛盾，据此得出的结论不同。</translation>
    </message>
    <message>
        <source>To reach it by %1 takes %2 a month from now on.</source>
        <translation>要在%1前完成，此后每月需%2。</translation>
    </message>
    <message>
        <source>If the trend goes on, it is reached on %1.</source>
        <translation>按现有趋势，%1可达到。</translation>
    </message>
    <message>
        <source>If the trend goes on, it will be %1 on the due date.</source>
        <translation>按现有趋势，到期时为%1。</translation>
    </message>
    <message>
        <source>With what is planned it would be %1 (%2).</source>
        <translation>计入规划后为%1（%2）。</translation>
    </message>
    <message>
        <source>Only %1 of %2 regions below have a value.</source>
        <translation>下级%2个区域中只有%1个有数据。</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 %2 (%3%)</source>
        <comment>status, how many, share</comment>
        <translation>%1%2项（%3%）</translation>
    </message>
    <message>
        <source>As of %1, %2 targets are checked: %3.</source>
        <translation>截至%1，共核查目标%2项：%3。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n more have been superseded by other documents and are listed, but not counted.</source>
        <translation>
            <numerusform>另有%n项已被其他文件替代，照列但不计数。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator, measure</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Documents disagree</source>
        <translation>文件之间不一致</translation>
    </message>
    <message>
        <source>A document contradicts itself</source>
        <translation>同一文件自相矛盾</translation>
    </message>
    <message>
        <source>Targets do not add up</source>
        <translation>上下级目标不相符</translation>
    </message>
    <message>
        <source>Figures disagree</source>
        <translation>数据互相矛盾</translation>
    </message>
    <message>
        <source>A ratio does not follow from its parts</source>
        <translation>比率与分子分母不符</translation>
    </message>
    <message>
        <source>An improbable jump</source>
        <translation>变化幅度异常</translation>
    </message>
    <message>
        <source>A unit that does not fit</source>
        <translation>单位不符</translation>
    </message>
    <message>
        <source>The project holds made-up sample data; the figures must not be quoted.</source>
        <translation>本工程含合成（模拟）数据，数值不得引用。</translation>
    </message>
    <message>
        <source>There is no target to report on.</source>
        <translation>没有可以报告的目标。</translation>
    </message>
    <message>
        <source>Choose another region, year or document.</source>
        <translation>请选择其他区域、年份或文件。</translation>
    </message>
    <message>
        <source>%1: report on the targets of %2</source>
        <comment>region, year</comment>
        <translation>%1%2年目标核查报告</translation>
    </message>
    <message>
        <source>%1: report on the targets</source>
        <comment>region</comment>
        <translation>%1目标核查报告</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the report&apos;s words, as HTML names it</comment>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>The report cannot be written: %1.</source>
        <translation>无法写入报告：%1。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Share met</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>1. Summary</source>
        <translation>一、总体情况</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>By prefecture</source>
        <translation>按市州</translation>
    </message>
    <message>
        <source>The targets of a prefecture and of its counties together; the province&apos;s own stand for themselves.</source>
        <translation>各市州含所辖区县的目标；省级目标单列。</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>市州</translation>
    </message>
    <message>
        <source>2. What is behind, and why</source>
        <translation>二、落后情况及原因</translation>
    </message>
    <message>
        <source>No target is missed, in conflict or behind.</source>
        <translation>没有未达成、数据冲突或进度落后的目标。</translation>
    </message>
    <message>
        <source>Binding targets that were missed come first, then other missed ones, figures in conflict, and what is behind.</source>
        <translation>未达成的约束性目标排在最前，其后为其他未达成、数据冲突和进度落后的目标。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Indicator and source</source>
        <translation>指标与依据</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>现状值</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why, what it takes, what to expect</source>
        <translation>原因、所需进度与趋势</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>3. Conflicts</source>
        <translation>三、冲突</translation>
    </message>
    <message>
        <source>Between documents</source>
        <translation>文件之间</translation>
    </message>
    <message>
        <source>In the reported figures</source>
        <translation>上报数值</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>未发现。</translation>
    </message>
    <message>
        <source>superseded by %1</source>
        <translation>已由%1替代</translation>
    </message>
    <message>
        <source>4. The targets by prefecture</source>
        <translation>四、各市州目标</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Stated in</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>%1 targets: %2.</source>
        <comment>how many, counts by status</comment>
        <translation>共%1项：%2。</translation>
    </message>
    <message>
        <source>5. Sources</source>
        <translation>五、来源</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发布单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actuals</source>
        <translation>现状值数</translation>
    </message>
    <message>
        <source>How many targets of this report come from each document, and how many of the actual values that they are held against. Values counted on the map come from the inventory of the project.</source>
        <translation>“目标数”是本报告取自该文件的目标数量，“现状值数”是取自该文件的现状值数量；按地图计数的现状值来自工程中的清单。</translation>
    </message>
    <message>
        <source>Targets of the year</source>
        <translation>目标年份</translation>
    </message>
    <message>
        <source>Check date</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>编制单位</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day on paper, as QLocale formats it</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Comparator</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Date of the actual</source>
        <translation>现状日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Needed per month</source>
        <translation>每月需</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>趋势预测</translation>
    </message>
    <message>
        <source>Reached by trend</source>
        <translation>按趋势达到</translation>
    </message>
    <message>
        <source>With plans</source>
        <translation>含规划</translation>
    </message>
    <message>
        <source>Status with plans</source>
        <translation>含规划的状态</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Document title</source>
        <translation>文件标题</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Where the actual comes from</source>
        <translation>现状来源</translation>
    </message>
    <message>
        <source>Superseded by</source>
        <translation>替代文件</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>区域代码</translation>
    </message>
    <message>
        <source>Behind</source>
        <comment>name of a sheet</comment>
        <translation>落后情况</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <comment>name of a sheet</comment>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>相关文件</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>name of a sheet</comment>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>Share in %</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>Share met, %</source>
        <translation>达成率（%）</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The workbook cannot be written: %1.</source>
        <translation>无法写入工作簿：%1。</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写入工作簿</translation>
    </message>
    <message>
        <source>Summary</source>
        <comment>name of a sheet</comment>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Writing the report was cancelled.</source>
        <translation>已取消编写报告。</translation>
    </message>
</context>
<context>
    <name>qiantu::ReportDialog</name>
    <message>
        <source>Report on the targets</source>
        <translation>目标核查报告</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>区域(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文件(&amp;D)</translation>
    </message>
    <message>
        <source>Check date</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>Title of the &amp;report</source>
        <translation>报告标题(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Prepared by</source>
        <translation>编制单位(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Secrecy</source>
        <translation>密级(&amp;S)</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>浏览(&amp;B) …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Write the report</source>
        <translation>编写报告(&amp;W)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>all years</source>
        <translation>所有年份</translation>
    </message>
    <message>
        <source>all documents</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx): a sheet for each level, for filtering and reckoning</source>
        <translation>Excel 工作簿（.xlsx）：各级一张表，便于筛选和计算</translation>
    </message>
    <message>
        <source>PDF (.pdf): pages for a meeting</source>
        <translation>PDF（.pdf）：供会议使用的页面</translation>
    </message>
    <message>
        <source>Web page (.html): one file for any browser</source>
        <translation>网页（.html）：单个文件，任何浏览器可读</translation>
    </message>
    <message>
        <source>%1 target report</source>
        <comment>name of a file</comment>
        <translation>%1目标核查报告</translation>
    </message>
    <message>
        <source>Write the report to</source>
        <translation>报告写入</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;PDF (*.pdf);;Web page (*.html)</source>
        <translation>Excel 工作簿 (*.xlsx);;PDF (*.pdf);;网页 (*.html)</translation>
    </message>
    <message>
        <source>%1 are missed, in conflict or behind; %2 conflicts were found; %3 documents are cited.</source>
        <translation>未达成、数据冲突或进度落后的共%1项；发现冲突%2处；引用文件%3份。</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在编写报告</translation>
    </message>
    <message>
        <source>The report was written.</source>
        <translation>报告已写好。</translation>
    </message>
</context>
<context>
    <name>qiantu::ReportFeature</name>
    <message>
        <source>&amp;Write a report on the targets …</source>
        <translation>编写目标核查报告(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>qiantu::ReportPdf</name>
    <message>
        <source>%1: %2</source>
        <comment>a fact on the title page</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>The report cannot be written.</source>
        <translation>无法写入报告。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>Writing the report was cancelled.</source>
        <translation>已取消编写报告。</translation>
    </message>
    <message>
        <source>Laying the report out</source>
        <translation>正在排版报告</translation>
    </message>
    <message>
        <source>Writing the pages</source>
        <translation>正在写入页面</translation>
    </message>
    <message>
        <source>A report can be written as .xlsx, .html or .pdf.</source>
        <translation>报告可写成 .xlsx、.html 或 .pdf。</translation>
    </message>
    <message>
        <source>Choose a file name that ends in one of these.</source>
        <translation>请使用以上后缀之一。</translation>
    </message>
</context>
<context>
    <name>qiantu::ReshapeTool</name>
    <message>
        <source>Draw the new course from one place of the border or route to another.</source>
        <translation>从边界（路由）上的一处画到另一处，作为新的走向。</translation>
    </message>
    <message>
        <source>There is no border and no route here.</source>
        <translation>此处没有边界或路由。</translation>
    </message>
    <message>
        <source>Reshape an area</source>
        <translation>修改区域边界</translation>
    </message>
    <message>
        <source>Reshape a route</source>
        <translation>修改路由走向</translation>
    </message>
</context>
<context>
    <name>qiantu::Revisions</name>
    <message>
        <source>Revision %1 is missing from the history.</source>
        <translation>修订历史中缺少修订 %1。</translation>
    </message>
    <message>
        <source>The list of rows that revision %1 inserted is damaged.</source>
        <translation>修订 %1 的新增行清单已损坏。</translation>
    </message>
</context>
<context>
    <name>qiantu::RotateTool</name>
    <message>
        <source>Rotate an annotation</source>
        <translation>旋转标注</translation>
    </message>
</context>
<context>
    <name>qiantu::RowChanges</name>
    <message>
        <source>The history could not be read.</source>
        <translation>无法读取历史。</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>正在读取历史</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>qiantu::RowWords</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Other names of regions</source>
        <translation>行政区别名</translation>
    </message>
    <message>
        <source>Simplified boundaries</source>
        <translation>概化边界</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>观测值</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>Smart-city projects</source>
        <translation>智慧城市项目</translation>
    </message>
    <message>
        <source>Fibre routes</source>
        <translation>光缆线路</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Base stations</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>Thematic maps</source>
        <translation>专题图</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Own layers</source>
        <translation>自有图层</translation>
    </message>
    <message>
        <source>Features of own layers</source>
        <translation>自有图层要素</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Map themes</source>
        <translation>地图主题</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站址</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>制式</translation>
    </message>
    <message>
        <source>Logical station</source>
        <translation>逻辑基站</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>频段</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In service since</source>
        <translation>投用日期</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Height (m)</source>
        <translation>高度（米）</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>合成数据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>芯数</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>长度（米）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主单位</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>试点名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Upper value</source>
        <translation>上限值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Base year</source>
        <translation>基年</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Key in the plan pack</source>
        <translation>规划包中的键</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Exactness</source>
        <translation>精确程度</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发文单位</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>规划期起</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>规划期止</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation>优向</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Aggregation</source>
        <translation>汇总方式</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Area (km²)</source>
        <translation>面积（km²）</translation>
    </message>
    <message>
        <source>Source of the boundary</source>
        <translation>边界来源</translation>
    </message>
    <message>
        <source>shape of %1 kB</source>
        <translation>图形（%1 kB）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>qiantu::RowWriter</name>
    <message>
        <source>What was to be changed is not there any more.</source>
        <translation>要修改的对象已不存在。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>Things of the table “%1” are not drawn on the map.</source>
        <translation>表“%1”中的对象不在地图上绘制。</translation>
    </message>
    <message>
        <source>The shape cannot be stored.</source>
        <translation>图形无法保存。</translation>
    </message>
    <message>
        <source>The table “%1” is not one of the map.</source>
        <translation>表“%1”不是地图的数据表。</translation>
    </message>
    <message>
        <source>%1: “%2” is not a whole number.</source>
        <translation>%1：“%2”不是整数。</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number.</source>
        <translation>%1：“%2”不是数字。</translation>
    </message>
    <message>
        <source>%1: “%2” is not a date (year-month-day).</source>
        <translation>%1：“%2”不是日期（年-月-日）。</translation>
    </message>
    <message>
        <source>There is no region with the code “%1”.</source>
        <translation>没有代码为“%1”的区划。</translation>
    </message>
    <message>
        <source>There is no document “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>There is no scenario %1.</source>
        <translation>没有方案 %1。</translation>
    </message>
    <message>
        <source>There is no import %1.</source>
        <translation>没有导入记录 %1。</translation>
    </message>
    <message>
        <source>The table “%1” has no column “%2”.</source>
        <translation>表“%1”没有“%2”列。</translation>
    </message>
    <message>
        <source>“%1” follows from the thing itself and cannot be set.</source>
        <translation>“%1”由对象本身决定，不能直接设置。</translation>
    </message>
    <message>
        <source>The shape of row %1 cannot be read.</source>
        <translation>第 %1 行的图形无法读取。</translation>
    </message>
</context>
<context>
    <name>qiantu::ScenarioComparisonDialog</name>
    <message>
        <source>Only where they differ</source>
        <translation>只看有差异的</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>方案比较</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>— 无 —</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Region or indicator</source>
        <translation>区域或指标</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Comparing scenarios</source>
        <translation>正在比较方案</translation>
    </message>
    <message>
        <source>%1: %2 stations, %3 routes, %4 projects</source>
        <translation>%1：基站 %2、光缆 %3、项目 %4</translation>
    </message>
    <message>
        <source>Planned, what belongs to no scenario included — %1</source>
        <translation>规划内容（含不属于任何方案的）—— %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n planned thing(s)</source>
        <translation>
            <numerusform>%1：%n 项规划内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>导出方案比较</translation>
    </message>
    <message>
        <source>%1 scenarios</source>
        <translation>%1 方案比较</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing the comparison</source>
        <translation>正在写出方案比较</translation>
    </message>
</context>
<context>
    <name>qiantu::ScenarioComparisonModel</name>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>现状值</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>%1: with plans</source>
        <translation>%1：计入规划</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>qiantu::ScenarioEditor</name>
    <message>
        <source>There is no such scenario any more.</source>
        <translation>该方案已不存在。</translation>
    </message>
    <message>
        <source>A scenario needs a name.</source>
        <translation>方案须有名称。</translation>
    </message>
    <message>
        <source>There is a scenario “%1” already.</source>
        <translation>已有方案“%1”。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>New scenario “%1”</source>
        <translation>新建方案“%1”</translation>
    </message>
    <message>
        <source>Note on scenario “%1”</source>
        <translation>修改方案“%1”的说明</translation>
    </message>
    <message>
        <source>Rename scenario “%1” to “%2”</source>
        <translation>将方案“%1”改名为“%2”</translation>
    </message>
    <message>
        <source>Switch scenario “%1” on</source>
        <translation>启用方案“%1”</translation>
    </message>
    <message>
        <source>Switch scenario “%1” off</source>
        <translation>停用方案“%1”</translation>
    </message>
    <message>
        <source>Switch all scenarios off</source>
        <translation>停用全部方案</translation>
    </message>
    <message>
        <source>Switch only %1 on</source>
        <translation>仅启用%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of scenarios</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Plan without a scenario from now on</source>
        <translation>此后的规划不归入方案</translation>
    </message>
    <message>
        <source>Plan in scenario “%1” from now on</source>
        <translation>此后的规划归入方案“%1”</translation>
    </message>
    <message>
        <source>Delete scenario “%1” with what it plans</source>
        <translation>删除方案“%1”及其规划内容</translation>
    </message>
    <message>
        <source>Delete scenario “%1”, keep what it plans</source>
        <translation>删除方案“%1”，保留规划内容</translation>
    </message>
    <message numerus="yes">
        <source>Put %n thing(s) into scenario “%1”</source>
        <translation>
            <numerusform>将 %n 项归入方案“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n thing(s) out of their scenarios</source>
        <translation>
            <numerusform>将 %n 项移出方案</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy scenario “%1” as “%2”</source>
        <translation>将方案“%1”复制为“%2”</translation>
    </message>
</context>
<context>
    <name>qiantu::ScenarioModel</name>
    <message>
        <source>Switched on: what it plans counts in “with plans”.</source>
        <translation>已启用：其规划内容计入“计入规划”。</translation>
    </message>
    <message>
        <source>Switched off: what it plans does not count.</source>
        <translation>已停用：其规划内容不计入。</translation>
    </message>
    <message>
        <source>New planned things go into this scenario.</source>
        <translation>新的规划内容归入此方案。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of it are in service or out of it again.</source>
        <translation>
            <numerusform>其中 %n 项已建成或已退网。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without scenario (always counts)</source>
        <translation>不属于方案（始终计入）</translation>
    </message>
    <message>
        <source>Planned things that belong to no scenario; they always count.</source>
        <translation>不属于任何方案的规划内容，始终计入。</translation>
    </message>
    <message>
        <source>Planned or being built</source>
        <translation>规划或在建</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>光缆路由</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>qiantu::ScenariosFeature</name>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>&amp;Compare scenarios …</source>
        <translation>比较方案(&amp;C)…</translation>
    </message>
    <message>
        <source>There is no scenario to compare yet: make one first.</source>
        <translation>还没有可比较的方案，请先新建。</translation>
    </message>
</context>
<context>
    <name>qiantu::ScenariosPanel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Planned stations, routes and projects of a scenario count in “with plans” while it is switched on. What belongs to none always counts.</source>
        <translation>方案中的规划基站、光缆和项目在方案启用时计入“计入规划”；不属于任何方案的始终计入。</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>A new scenario, into which new things go</source>
        <translation>新建方案，此后的规划归入其中</translation>
    </message>
    <message>
        <source>Plan in it</source>
        <translation>设为当前</translation>
    </message>
    <message>
        <source>New planned things go into the chosen scenario</source>
        <translation>新的规划内容归入所选方案</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Another name or note</source>
        <translation>修改名称或说明</translation>
    </message>
    <message>
        <source>Copy …</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>A copy with copies of its planned things, to vary</source>
        <translation>连同规划内容复制一份，以便调整比选</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Deletes the scenario, with what it plans or without</source>
        <translation>删除方案，可保留或一并删除其规划内容</translation>
    </message>
    <message>
        <source>Select its things</source>
        <translation>选中其内容</translation>
    </message>
    <message>
        <source>Selects everything of the chosen row on the map</source>
        <translation>在地图上选中所选行的全部内容</translation>
    </message>
    <message>
        <source>Put selection in</source>
        <translation>归入所选内容</translation>
    </message>
    <message>
        <source>Puts what is selected on the map and in the tables into the chosen scenario</source>
        <translation>将地图和表格中选中的内容归入所选方案</translation>
    </message>
    <message>
        <source>Take selection out</source>
        <translation>移出所选内容</translation>
    </message>
    <message>
        <source>Takes what is selected out of its scenarios; it then always counts</source>
        <translation>将选中的内容移出方案，此后始终计入</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>What two scenarios do to the targets, side by side</source>
        <translation>并排比较两个方案对目标的影响</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>修改方案</translation>
    </message>
    <message>
        <source>Copy scenario</source>
        <translation>复制方案</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>Delete the scenario “%1”?</source>
        <translation>删除方案“%1”？</translation>
    </message>
    <message>
        <source>Keep what it plans</source>
        <translation>保留规划内容</translation>
    </message>
    <message numerus="yes">
        <source>It plans %n thing(s). Kept, they belong to no scenario and always count.</source>
        <translation>
            <numerusform>其中有 %n 项规划内容。保留后不属于任何方案，始终计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete them too</source>
        <translation>一并删除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>none (always counts)</source>
        <translation>无（始终计入）</translation>
    </message>
    <message>
        <source>New planned things go into: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>新的规划内容归入：&lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>qiantu::Schema</name>
    <message>
        <source>This GeoPackage is not a Qiantu project.</source>
        <translation>该 GeoPackage 不是黔图工程。</translation>
    </message>
    <message>
        <source>Make a new project and import the file&apos;s layers into it.</source>
        <translation>请新建工程，再将该文件的图层导入。</translation>
    </message>
    <message>
        <source>The project does not say which schema version it has.</source>
        <translation>工程没有注明表结构版本。</translation>
    </message>
    <message>
        <source>Go back to the file&apos;s backup (.bak).</source>
        <translation>请改用该文件的备份（.bak）。</translation>
    </message>
    <message>
        <source>The project&apos;s schema version could not be read.</source>
        <translation>无法读取工程的表结构版本。</translation>
    </message>
    <message>
        <source>The project was written by a newer version of the program (schema %1; this program knows %2).</source>
        <translation>工程由更新版本的程序写成（表结构 %1，本程序支持到 %2）。</translation>
    </message>
    <message>
        <source>Update the program, or open the project read-only.</source>
        <translation>请升级程序，或以只读方式打开。</translation>
    </message>
    <message>
        <source>The program does not know how to bring schema %1 up to date.</source>
        <translation>程序无法升级表结构 %1。</translation>
    </message>
    <message>
        <source>The project could not be brought to the current schema.</source>
        <translation>无法将工程升级到当前的表结构。</translation>
    </message>
    <message>
        <source>It is not as the program makes it.</source>
        <translation>与程序建立的不一致。</translation>
    </message>
    <message>
        <source>A foreign %1 that the program did not make.</source>
        <translation>有一个并非由本程序建立的 %1。</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>缺失。</translation>
    </message>
    <message>
        <source>The project&apos;s schema could not be read.</source>
        <translation>无法读取工程的表结构。</translation>
    </message>
</context>
<context>
    <name>qiantu::SearchArea</name>
    <message>
        <source>The things on the map could not be read.</source>
        <translation>无法读取地图上的对象。</translation>
    </message>
</context>
<context>
    <name>qiantu::SearchBox</name>
    <message>
        <source>Search regions and stations (name, code, pinyin)</source>
        <translation>搜索区域和基站（名称、代码、拼音）</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
</context>
<context>
    <name>qiantu::SelectTool</name>
    <message>
        <source>Radius %1</source>
        <translation>半径 %1</translation>
    </message>
</context>
<context>
    <name>qiantu::ShapePieces</name>
    <message>
        <source>The coordinate system of the file cannot be brought to CGCS2000: %1.</source>
        <translation>无法将文件的坐标系转换为 CGCS2000：%1。</translation>
    </message>
    <message>
        <source>Choose the coordinate system yourself.</source>
        <translation>请自行选择坐标系。</translation>
    </message>
    <message>
        <source>its curves could not be read</source>
        <translation>曲线无法读取</translation>
    </message>
    <message>
        <source>its coordinates are not in the area of the coordinate system, or no numbers</source>
        <translation>坐标不在坐标系范围内，或不是数值</translation>
    </message>
    <message>
        <source>a kind of geometry that cannot be shown (%1)</source>
        <translation>无法显示的几何类型（%1）</translation>
    </message>
    <message>
        <source>the polygon is not valid</source>
        <translation>多边形无效</translation>
    </message>
    <message>
        <source>the polygon is not valid near %1, %2</source>
        <translation>多边形在 %1, %2 附近无效</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetAddTool</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetBuilder</name>
    <message>
        <source>There is no region with the code “%1”.</source>
        <translation>没有代码为“%1”的区域。</translation>
    </message>
    <message>
        <source>The target is not in the project any more.</source>
        <translation>该目标已不在工程中。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 by region</source>
        <translation>各地%1</translation>
    </message>
    <message>
        <source>%1 (the first %2 of %3)</source>
        <translation>%1（共%3项，列前%2项）</translation>
    </message>
    <message>
        <source>There is no layout “%1”.</source>
        <translation>没有版式“%1”。</translation>
    </message>
    <message>
        <source>The layouts are: %1.</source>
        <translation>可用的版式：%1。</translation>
    </message>
    <message>
        <source>The region has no boundary that a map could show.</source>
        <translation>该区域没有边界，无法绘制地图。</translation>
    </message>
    <message>
        <source>Import its boundary, or choose another region.</source>
        <translation>请导入其边界，或选择其他区域。</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetChart</name>
    <message>
        <source>Share of the target that is reached (%)</source>
        <translation>目标完成率（%）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Base stations in service by operator</source>
        <translation>各运营商在用基站（个）</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetColumnsButton</name>
    <message>
        <source>No table on this sheet</source>
        <translation>本图幅没有表格</translation>
    </message>
    <message>
        <source>Usual columns …</source>
        <translation>常用列…</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) …</source>
        <translation>
            <numerusform>%n 列…</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>Check the columns that are printed; their order here is that on the page.</source>
        <translation>勾选要印出的列；这里的顺序就是页面上的顺序。</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>The &amp;usual ones</source>
        <translation>恢复常用列(&amp;R)</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetEditing</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>North arrow</source>
        <translation>指北针</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>表格：%1</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>添加：%1</translation>
    </message>
    <message>
        <source>Text “%1”</source>
        <translation>文字“%1”</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组合</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetEditor</name>
    <message>
        <source>The sheet</source>
        <translation>图幅</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Change the &amp;layout</source>
        <translation>修改版式(&amp;L)</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>选择与移动</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Move the map in its frame</source>
        <translation>在图框内移动地图</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Snap to other items</source>
        <translation>吸附到其他图元</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Draw a rectangle on the sheet, or click, to add: %1</source>
        <translation>在图幅上拉一个矩形或单击，即可添加：%1</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>左边对齐</translation>
    </message>
    <message>
        <source>Centres, across</source>
        <translation>水平居中</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>右边对齐</translation>
    </message>
    <message>
        <source>Top edges</source>
        <translation>顶边对齐</translation>
    </message>
    <message>
        <source>Centres, down</source>
        <translation>垂直居中</translation>
    </message>
    <message>
        <source>Bottom edges</source>
        <translation>底边对齐</translation>
    </message>
    <message>
        <source>Equal distances, across</source>
        <translation>水平等距分布</translation>
    </message>
    <message>
        <source>Equal distances, down</source>
        <translation>垂直等距分布</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>全部解锁</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消组合</translation>
    </message>
    <message>
        <source>%1 needs a map on the sheet.</source>
        <translation>图幅上没有地图，无法添加%1。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetExport</name>
    <message>
        <source>The map could not be written: %1</source>
        <translation>地图未能写出：%1</translation>
    </message>
    <message>
        <source>Is there room left on the disk?</source>
        <translation>请检查磁盘空间。</translation>
    </message>
    <message>
        <source>A PDF with layers cannot be made here.</source>
        <translation>此处无法生成带图层的 PDF。</translation>
    </message>
    <message>
        <source>it is not whole</source>
        <translation>内容不完整</translation>
    </message>
    <message>
        <source>there is not enough memory for the picture</source>
        <translation>内存不足，无法生成图片</translation>
    </message>
    <message>
        <source>A map can be written as .pdf, .svg, .png or .tif.</source>
        <translation>地图可导出为 .pdf、.svg、.png 或 .tif。</translation>
    </message>
    <message>
        <source>Choose a file name that ends in one of these.</source>
        <translation>请使用以上后缀之一。</translation>
    </message>
    <message>
        <source>The resolution must be between %1 and %2 dpi.</source>
        <translation>分辨率须在 %1 到 %2 dpi 之间。</translation>
    </message>
    <message>
        <source>A PDF/A cannot have layers.</source>
        <translation>PDF/A 不能带图层。</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation>请二选一。</translation>
    </message>
    <message>
        <source>The picture would have %1 million pixels.</source>
        <translation>图片将有 %1 百万像素。</translation>
    </message>
    <message>
        <source>Choose a lower resolution, or PDF.</source>
        <translation>请降低分辨率，或导出 PDF。</translation>
    </message>
    <message>
        <source>The file cannot be replaced.</source>
        <translation>无法替换该文件。</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another name.</source>
        <translation>请在其他程序中关闭它，或换个文件名。</translation>
    </message>
    <message>
        <source>The folder cannot be written.</source>
        <translation>文件夹不可写。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetExportDialog</name>
    <message>
        <source>Map layers that the reader can switch off</source>
        <translation>地图分图层，阅读时可开关</translation>
    </message>
    <message>
        <source>For archives (PDF/A)</source>
        <translation>存档格式（PDF/A）</translation>
    </message>
    <message>
        <source>With coordinates</source>
        <translation>带地理坐标</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>导出地图</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>TIFF picture</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>浏览(&amp;B) …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Resolution (dpi)</source>
        <translation>分辨率（dpi）(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;TIFF (*.tif *.tiff)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;TIFF (*.tif *.tiff)</translation>
    </message>
    <message>
        <source>%1 × %2 pixels.</source>
        <translation>%1 × %2 像素。</translation>
    </message>
    <message>
        <source>Text and lines stay sharp at any size; the resolution is for what has to be a picture.</source>
        <translation>文字和线条放大后依然清晰；分辨率只用于必须栅格化的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n page(s) becomes a file of its own.</source>
        <translation>
            <numerusform>共 %n 页，每页各成一个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 已存在，要替换吗？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetForm</name>
    <message>
        <source>What it shows</source>
        <translation>图上内容</translation>
    </message>
    <message>
        <source>Second theme</source>
        <translation>第二专题</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>试点类别</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>专题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文件(&amp;D)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>图面文字</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Subtitle</source>
        <translation>副标题(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Made by</source>
        <translation>制图单位(&amp;M)</translation>
    </message>
    <message>
        <source>Approval &amp;no.</source>
        <translation>审图号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Classification</source>
        <translation>密级(&amp;C)</translation>
    </message>
    <message>
        <source>Print another date than the check date</source>
        <translation>制图日期不用核查日期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>None: the map as it is</source>
        <translation>无（当前地图）</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>目标：%1</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetItemForm</name>
    <message numerus="yes">
        <source>%n item(s) selected</source>
        <translation>
            <numerusform>已选 %n 个图元</numerusform>
        </translation>
    </message>
    <message>
        <source>Click an item on the sheet to change it. Shift adds to the selection.</source>
        <translation>单击图幅上的图元即可修改；按住 Shift 可多选。</translation>
    </message>
    <message>
        <source>All properties …</source>
        <translation>全部属性…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>磅</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>垂直</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>顶端</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>底端</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg *.tif *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg *.tif *.bmp)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Which columns the table has is chosen at the left.</source>
        <translation>表格有哪些列，在左侧选择。</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>段数</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>每段长</translation>
    </message>
    <message>
        <source>Scale 1:</source>
        <translation>比例尺 1:</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>距左</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>距上</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>White background</source>
        <translation>白色背景</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetItems</name>
    <message>
        <source>Graticule</source>
        <translation>经纬网</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>km</source>
        <translation>千米</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetLabels</name>
    <message>
        <source>Made by: %1</source>
        <translation>制图单位：%1</translation>
    </message>
    <message>
        <source>Date: %1&#x3000;Check date: %2</source>
        <translation>制图日期：%1&#x3000;核查日期：%2</translation>
    </message>
    <message>
        <source>Map approval number: %1</source>
        <translation>审图号：%1</translation>
    </message>
    <message>
        <source>Map approval number: none (internal use only)</source>
        <translation>审图号：无（仅供内部使用）</translation>
    </message>
    <message>
        <source>Map approval number: none</source>
        <translation>审图号：无</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>数据来源：%1</translation>
    </message>
    <message>
        <source>Contains synthetic station data: not real</source>
        <translation>含合成（模拟）基站数据，并非真实</translation>
    </message>
    <message>
        <source>Scale 1:{scale} (1 cm on paper is {ground} km)</source>
        <translation>比例尺 1∶{scale}（图上 1 厘米相当于实地 {ground} 千米）</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页&#x3000;共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetPrintJob</name>
    <message>
        <source>Cancelled; nothing was printed.</source>
        <translation>已取消，没有打印。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>&amp;Fit to the margins</source>
        <translation>缩放到可打印范围(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Print as it is</source>
        <translation>按原尺寸打印(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The sheet is %1 × %2 mm, the printer&apos;s paper %3 × %4 mm.</source>
        <translation>图幅为 %1 × %2 毫米，打印机纸张为 %3 × %4 毫米。</translation>
    </message>
    <message>
        <source>The printer cannot print the edges of the paper (left %1, top %2, right %3, bottom %4 mm): something would be cut off on page %5.</source>
        <translation>打印机印不到纸张边缘（左 %1、上 %2、右 %3、下 %4 毫米），第 %5 页有内容会被裁掉。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetPrinting</name>
    <message>
        <source>The printer does not take the job.</source>
        <translation>打印机没有接受任务。</translation>
    </message>
    <message>
        <source>Check that the printer is switched on and reachable.</source>
        <translation>请检查打印机是否开机、能否连接。</translation>
    </message>
    <message>
        <source>The printer stopped at page %1.</source>
        <translation>打印机停在第 %1 页。</translation>
    </message>
    <message>
        <source>Look at the printer and print the rest again.</source>
        <translation>请检查打印机，再打印余下各页。</translation>
    </message>
    <message>
        <source>The map could not be printed.</source>
        <translation>地图未能打印。</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetStoredTemplates</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Name of the office&apos;s own template. It is kept in the project.</source>
        <translation>本单位模板的名称。模板保存在工程中。</translation>
    </message>
    <message>
        <source>There is a template “%1” already. Replace it?</source>
        <translation>已有名为“%1”的模板，要替换吗？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>重命名模板</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Delete the template “%1”? It can be brought back with Undo in the main window.</source>
        <translation>删除模板“%1”吗？可在主窗口用“撤销”恢复。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetTable</name>
    <message>
        <source>Targets and actual values</source>
        <translation>规划目标与现状值</translation>
    </message>
    <message>
        <source>Completion by region</source>
        <translation>各地完成情况</translation>
    </message>
    <message>
        <source>Base stations in service by region</source>
        <translation>各地在用基站（个）</translation>
    </message>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>The projects cannot be read.</source>
        <translation>无法读取项目。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>现状值</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>数据方式</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>试点类别</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文地名</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetTables</name>
    <message>
        <source>%1 (continued)</source>
        <translation>%1（续）</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetTemplate</name>
    <message>
        <source>There is no kind of sheet “%1”.</source>
        <translation>没有“%1”这种版式。</translation>
    </message>
    <message>
        <source>Install Qiantu again; its templates are damaged.</source>
        <translation>请重新安装黔图：模板文件已损坏。</translation>
    </message>
    <message>
        <source>The arrangement “%1” has no page.</source>
        <translation>编排“%1”没有页面。</translation>
    </message>
    <message>
        <source>The item “%1” is of no known type: %2 %3.</source>
        <translation>图件“%1”的类型无法识别：%2 %3。</translation>
    </message>
    <message>
        <source>The item “%1” has no place on the page.</source>
        <translation>图件“%1”不在页面内。</translation>
    </message>
    <message>
        <source>The item “%1” is there twice.</source>
        <translation>图件“%1”出现两次。</translation>
    </message>
    <message>
        <source>The item “%1” belongs to a map that is not there.</source>
        <translation>图件“%1”所属的地图不存在。</translation>
    </message>
    <message>
        <source>A template of Qiantu&apos;s is missing.</source>
        <translation>缺少黔图自带的模板。</translation>
    </message>
    <message>
        <source>Single theme</source>
        <translation>单专题图</translation>
    </message>
    <message>
        <source>Completion with table</source>
        <translation>完成情况图</translation>
    </message>
    <message>
        <source>Two themes compared</source>
        <translation>专题对比图</translation>
    </message>
    <message>
        <source>Station distribution</source>
        <translation>基站分布图</translation>
    </message>
    <message>
        <source>Pilot list with table</source>
        <translation>试点一览图</translation>
    </message>
    <message>
        <source>County sheet</source>
        <translation>县区一张图</translation>
    </message>
    <message>
        <source>Provincial overview</source>
        <translation>全省概览图</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 横向</translation>
    </message>
    <message>
        <source>A3 portrait</source>
        <translation>A3 纵向</translation>
    </message>
    <message>
        <source>A0 landscape</source>
        <translation>A0 横向</translation>
    </message>
    <message>
        <source>A0 portrait</source>
        <translation>A0 纵向</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>幻灯片 16:9</translation>
    </message>
    <message>
        <source>This is no template: %1</source>
        <translation>这不是模板：%1</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetTemplateChooser</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>16:9 slide</source>
        <translation>16:9 幻灯片</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Own template</source>
        <translation>本单位模板</translation>
    </message>
    <message>
        <source>&amp;Rename …</source>
        <translation>重命名(&amp;R) …</translation>
    </message>
    <message>
        <source>&amp;Delete …</source>
        <translation>删除(&amp;D) …</translation>
    </message>
    <message>
        <source>The office&apos;s own templates have a paper of their own.</source>
        <translation>本单位模板的纸张已定。</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetTextField</name>
    <message>
        <source>Back to the automatic text</source>
        <translation>恢复自动文字</translation>
    </message>
</context>
<context>
    <name>qiantu::SheetTexts</name>
    <message>
        <source>%1: digital infrastructure and planning targets</source>
        <translation>%1数字基础设施与规划目标图</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: completion of the planning targets</source>
        <translation>%1规划目标完成情况图</translation>
    </message>
    <message>
        <source>%1: completion of %2</source>
        <translation>%1%2完成情况图</translation>
    </message>
    <message>
        <source>%1: two themes compared</source>
        <translation>%1专题对比图</translation>
    </message>
    <message>
        <source>%1: %2, compared</source>
        <translation>%1%2对比图</translation>
    </message>
    <message>
        <source>%1: distribution of the base stations</source>
        <translation>%1基站分布图</translation>
    </message>
    <message>
        <source>%1: distribution of the pilots</source>
        <translation>%1试点分布图</translation>
    </message>
    <message>
        <source>%1: digital infrastructure at a glance</source>
        <translation>%1数字基础设施一张图</translation>
    </message>
    <message>
        <source>%1: overview of the digital infrastructure</source>
        <translation>%1数字基础设施概览</translation>
    </message>
    <message>
        <source>%1, target for %2</source>
        <translation>%1（%2年目标）</translation>
    </message>
    <message>
        <source> and </source>
        <translation>与</translation>
    </message>
    <message>
        <source>targets for %1</source>
        <translation>%1年目标</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>the project&apos;s inventory of base stations</source>
        <translation>本工程的基站台账</translation>
    </message>
</context>
<context>
    <name>qiantu::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>在地图上选</translation>
    </message>
    <message>
        <source>Cancel what is being drawn</source>
        <translation>取消正在绘制的内容</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Take the last vertex back</source>
        <translation>撤回上一个节点</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>退格键</translation>
    </message>
    <message>
        <source>Finish a line or an area</source>
        <translation>完成线或面</translation>
    </message>
    <message>
        <source>Enter, double click or right button</source>
        <translation>Enter、双击或右键</translation>
    </message>
    <message>
        <source>Right angles while drawing</source>
        <translation>绘制时保持直角</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Fix the length of the next segment</source>
        <translation>固定下一段的长度</translation>
    </message>
    <message>
        <source>type metres, Enter</source>
        <translation>输入米数后按 Enter</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>加入选择</translation>
    </message>
    <message>
        <source>Shift and click</source>
        <translation>按住 Shift 单击</translation>
    </message>
    <message>
        <source>Change the selection</source>
        <translation>切换选择</translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation>按住 Ctrl 单击</translation>
    </message>
    <message>
        <source>Take from the selection</source>
        <translation>从选择中移除</translation>
    </message>
    <message>
        <source>Alt and click</source>
        <translation>按住 Alt 单击</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>mouse wheel, + and −</source>
        <translation>滚轮、+ 和 −</translation>
    </message>
    <message>
        <source>Pan while another tool is at work</source>
        <translation>使用其他工具时平移</translation>
    </message>
    <message>
        <source>space and move, or middle button</source>
        <translation>按住空格移动，或中键</translation>
    </message>
</context>
<context>
    <name>qiantu::SiteListModel</name>
    <message>
        <source>Existing site %1</source>
        <translation>现有站址 %1</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>居民点</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>新址</translation>
    </message>
    <message>
        <source>Number on the map</source>
        <translation>地图上的编号</translation>
    </message>
    <message>
        <source>People whom the site covers and nobody before it in the list does</source>
        <translation>该站新增覆盖的人口（列表中在前的站点未覆盖）</translation>
    </message>
    <message>
        <source>People gained</source>
        <translation>新增人口</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>该处现状</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Distance to the nearest station of the generation</source>
        <translation>到最近同制式基站的距离</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>最近站</translation>
    </message>
</context>
<context>
    <name>qiantu::SitingFeature</name>
    <message>
        <source>Where next</source>
        <translation>选址建议</translation>
    </message>
    <message>
        <source>&amp;Suggest sites …</source>
        <translation>建议站址(&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>%n planned station(s) added.</source>
        <translation>
            <numerusform>已新增 %n 个规划基站。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::SitingPanel</name>
    <message>
        <source>Prefer sites of other generations</source>
        <translation>优先利用其他制式的现有站址</translation>
    </message>
    <message>
        <source>&amp;Suggest sites</source>
        <translation>建议站址(&amp;S)</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部采纳</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>How far a station covers</source>
        <translation>单站覆盖半径</translation>
    </message>
    <message>
        <source>How near a new station may come to another one of its generation</source>
        <translation>新站与同制式基站的最小间距</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>覆盖半径</translation>
    </message>
    <message>
        <source>Where people live: a point layer of your own (villages), or an estimate</source>
        <translation>人口分布来源：自有点图层（如村庄），或估算</translation>
    </message>
    <message>
        <source>% by stations</source>
        <translation>% 按基站</translation>
    </message>
    <message>
        <source>This share of the people is spread by how many base stations stand around, the rest evenly</source>
        <translation>该比例的人口按周围基站数量分摊，其余平均分摊</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Makes planned stations of the chosen sites</source>
        <translation>将选中的站点转为规划基站</translation>
    </message>
    <message>
        <source>Takes the chosen sites away and suggests others instead</source>
        <translation>去掉选中的站点，另行建议</translation>
    </message>
    <message>
        <source>%1: %2 missing</source>
        <translation>%1：缺 %2</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>权重相同</translation>
    </message>
    <message>
        <source>Choose a county, or a target over base stations in the target check.</source>
        <translation>请选择区县，或在目标核查中选择基站类目标。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 · %2 %3&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 · %2 %3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 stations missing with plans</source>
        <translation>计入规划后尚缺 %1 个基站</translation>
    </message>
    <message>
        <source>%1 of %2 stations of the county&apos;s own target, with plans.</source>
        <translation>计入规划 %1 个，区县自身目标 %2 个。</translation>
    </message>
    <message>
        <source>%1 of %2 stations, the county&apos;s share by population, with plans.</source>
        <translation>计入规划 %1 个，按人口应分担 %2 个。</translation>
    </message>
    <message>
        <source>none (always counts)</source>
        <translation>无（始终计入）</translation>
    </message>
    <message>
        <source>%1 (switched off: does not count)</source>
        <translation>%1（已停用，不计入）</translation>
    </message>
    <message>
        <source>Looking for sites</source>
        <translation>正在选址</translation>
    </message>
    <message>
        <source>Suggested by coverage within %1 m</source>
        <translation>按 %1 m 覆盖半径建议</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggested site(s) in %1</source>
        <translation>
            <numerusform>采纳%1的 %n 个建议站址</numerusform>
        </translation>
    </message>
    <message>
        <source>Sites for the number below; a target over base stations in the target check says how many are missing.</source>
        <translation>按下面的数量建议站址；在目标核查中选择基站类目标，可得知还缺多少座。</translation>
    </message>
</context>
<context>
    <name>qiantu::SketchTool</name>
    <message>
        <source>Click the next vertex. Double click, right click or Enter ends, Backspace takes the last vertex back, Escape cancels. Shift: steps of 45°; digits: length in metres, &lt; azimuth, @ turn.</source>
        <translation>单击下一顶点；双击、右键或回车结束，退格撤回一点，Esc 取消。Shift：按 45° 转向；数字：边长（米），&lt; 方位角，@ 转角。</translation>
    </message>
    <message>
        <source>Segment %1, azimuth %2</source>
        <translation>本段 %1，方位角 %2</translation>
    </message>
    <message>
        <source>Area %1, perimeter %2</source>
        <translation>面积 %1，周长 %2</translation>
    </message>
    <message>
        <source>Total length %1</source>
        <translation>总长 %1</translation>
    </message>
</context>
<context>
    <name>qiantu::SplitTool</name>
    <message>
        <source>Draw a line right across what is to be cut: what is selected, else the areas it crosses, else the routes.</source>
        <translation>画一条横穿要素的分割线：先分割已选要素；未选时分割所穿过的区域，其次是路由。</translation>
    </message>
    <message>
        <source>The line crosses no area and no route.</source>
        <translation>这条线没有穿过任何区域或路由。</translation>
    </message>
    <message>
        <source>Split areas</source>
        <translation>分割区域</translation>
    </message>
    <message>
        <source>Split routes</source>
        <translation>分割路由</translation>
    </message>
    <message>
        <source>A line to cut along needs at least two points.</source>
        <translation>分割线至少要有两个点。</translation>
    </message>
    <message>
        <source>Begin and end outside, or on the border, and go right across.</source>
        <translation>起点和终点请在要素之外或边界上，并横穿要素。</translation>
    </message>
</context>
<context>
    <name>qiantu::SqliteError</name>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>磁盘已满。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation>请检查文件夹是否存在、是否有写入权限。</translation>
    </message>
    <message>
        <source>A project is changed through recorded changes only.</source>
        <translation>工程只能通过修订更改。</translation>
    </message>
    <message>
        <source>Another program is using the file. Close it there and try again.</source>
        <translation>另一程序正在使用该文件。请在该程序中关闭后再试。</translation>
    </message>
    <message>
        <source>The file is damaged. Go back to its backup (.bak).</source>
        <translation>文件已损坏。请改用其备份（.bak）。</translation>
    </message>
    <message>
        <source>The disk or the network drive reported an error. Check it and try again.</source>
        <translation>磁盘或网络驱动器报错。请检查后再试。</translation>
    </message>
</context>
<context>
    <name>qiantu::StartPage</name>
    <message>
        <source>Qiantu</source>
        <translation>黔图</translation>
    </message>
    <message>
        <source>What was promised, what exists, and how far apart they are: county by county, on one map.</source>
        <translation>规划定了什么，现在有什么，还差多少：逐县落在一张图上。</translation>
    </message>
    <message>
        <source>Look at the sample project</source>
        <translation>查看示例工程</translation>
    </message>
    <message>
        <source>Guizhou with its plans and a synthetic station inventory of 2021: try everything out.</source>
        <translation>贵州省规划数据与 2021 年合成基站清单，可随意试用。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建工程</translation>
    </message>
    <message>
        <source>Guizhou&apos;s regions, planning documents, targets and pilots, ready for your own inventory.</source>
        <translation>贵州省行政区划、规划文件、目标与试点，可直接导入本地基站清单。</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开工程</translation>
    </message>
    <message>
        <source>A Qiantu project file (.gpkg).</source>
        <translation>黔图工程文件（.gpkg）。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的工程</translation>
    </message>
    <message>
        <source>How the work goes: 1. New project  →  2. Import base stations (CSV, Excel, Shapefile …)  →  3. See in the panel which targets are met and which are behind  →  4. Print the map or export the report.</source>
        <translation>工作流程：1. 新建工程  →  2. 导入基站（CSV、Excel、Shapefile 等）  →  3. 在面板中查看哪些目标已达成、哪些进度滞后  →  4. 打印地图或导出报告。</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>还没有工程</translation>
    </message>
</context>
<context>
    <name>qiantu::StationLayer</name>
    <message>
        <source>%1 base station</source>
        <translation>%1基站</translation>
    </message>
    <message>
        <source>Many stations (larger is more)</source>
        <translation>基站密集处（越大越多）</translation>
    </message>
</context>
<context>
    <name>qiantu::StationThemes</name>
    <message>
        <source>The stations could not be read: %1</source>
        <translation>无法读取基站：%1</translation>
    </message>
</context>
<context>
    <name>qiantu::TableClipboard</name>
    <message>
        <source>Row mark</source>
        <translation>行标记</translation>
    </message>
</context>
<context>
    <name>qiantu::TableEditor</name>
    <message numerus="yes">
        <source>%1: change %n row(s)</source>
        <translation>
            <numerusform>%1：修改 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: change %2 of %n row(s)</source>
        <translation>
            <numerusform>%1：修改 %n 行的%2</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of fields</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1” can be given to one row only.</source>
        <translation>“%1”只能给一行使用。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>“%1” is taken by another row.</source>
        <translation>“%1”已被另一行使用。</translation>
    </message>
    <message>
        <source>The table cannot be read.</source>
        <translation>无法读取该表。</translation>
    </message>
    <message>
        <source>“%1” cannot be edited here.</source>
        <translation>“%1”不能在这里编辑。</translation>
    </message>
    <message>
        <source>A row to be changed is not there any more.</source>
        <translation>要修改的一行已不存在。</translation>
    </message>
    <message>
        <source>Rows of this table cannot be deleted here.</source>
        <translation>不能在这里删除该表的行。</translation>
    </message>
</context>
<context>
    <name>qiantu::TableExport</name>
    <message>
        <source>Writing the table</source>
        <translation>正在写出表格</translation>
    </message>
    <message>
        <source>Writing the table was cancelled.</source>
        <translation>已取消写出表格。</translation>
    </message>
    <message>
        <source>A workbook holds at most 1,048,575 rows; these are %1.</source>
        <translation>工作簿最多容纳 1,048,575 行，这里有 %1 行。</translation>
    </message>
    <message>
        <source>Filter the table, or write a CSV file.</source>
        <translation>请筛选后再导出，或导出为 CSV。</translation>
    </message>
    <message>
        <source>No column is shown.</source>
        <translation>没有显示任何列。</translation>
    </message>
    <message>
        <source>A table can be written as .csv or .xlsx.</source>
        <translation>表格可以导出为 .csv 或 .xlsx。</translation>
    </message>
    <message>
        <source>Choose a file name that ends in one of these.</source>
        <translation>请使用其中一种后缀的文件名。</translation>
    </message>
    <message>
        <source>The table cannot be written: %1.</source>
        <translation>无法写出表格：%1。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择有写入权限的文件夹。</translation>
    </message>
</context>
<context>
    <name>qiantu::TableModel</name>
    <message>
        <source>The table cannot be read.</source>
        <translation>无法读取该表。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>field (unit)</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>qiantu::TablePaste</name>
    <message>
        <source>This row was pasted before.</source>
        <translation>这一行前面已经粘贴过。</translation>
    </message>
    <message>
        <source>The row is not there any more.</source>
        <translation>该行已不存在。</translation>
    </message>
    <message>
        <source>This field cannot be edited.</source>
        <translation>此字段不能编辑。</translation>
    </message>
    <message>
        <source>Two rows cannot have the same value here.</source>
        <translation>此列中两行的值不能相同。</translation>
    </message>
    <message>
        <source>Comparing what is pasted</source>
        <translation>正在比对粘贴内容</translation>
    </message>
    <message>
        <source>No row has this key.</source>
        <translation>没有哪一行的编号与此相符。</translation>
    </message>
    <message>
        <source>There is no row for this line.</source>
        <translation>没有可对应的行。</translation>
    </message>
    <message>
        <source>Pasting was cancelled.</source>
        <translation>已取消粘贴。</translation>
    </message>
    <message>
        <source>The table cannot be read.</source>
        <translation>无法读取该表。</translation>
    </message>
</context>
<context>
    <name>qiantu::TableQuery</name>
    <message>
        <source>Reading the table was cancelled.</source>
        <translation>已取消读取该表。</translation>
    </message>
    <message>
        <source>The table cannot be read.</source>
        <translation>无法读取该表。</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取该表</translation>
    </message>
</context>
<context>
    <name>qiantu::TableRows</name>
    <message>
        <source>The table cannot be read.</source>
        <translation>无法读取该表。</translation>
    </message>
</context>
<context>
    <name>qiantu::TableTransfer</name>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>Copying was cancelled.</source>
        <translation>已取消复制。</translation>
    </message>
    <message>
        <source>Export the table as it is shown</source>
        <translation>导出当前显示的表格</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>正在写出表格</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板中没有文字。</translation>
    </message>
    <message>
        <source>Copy cells in a spreadsheet first.</source>
        <translation>请先在电子表格中复制单元格。</translation>
    </message>
    <message>
        <source>Comparing what is pasted</source>
        <translation>正在比对粘贴内容</translation>
    </message>
</context>
<context>
    <name>qiantu::TablesFeature</name>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Select by &amp;attributes …</source>
        <translation>按属性选择(&amp;A)…</translation>
    </message>
    <message>
        <source>Edit the selection at &amp;once …</source>
        <translation>批量修改(&amp;O)…</translation>
    </message>
    <message>
        <source>Stored.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>These rows have no place on the map.</source>
        <translation>这些行在地图上没有位置。</translation>
    </message>
</context>
<context>
    <name>qiantu::TablesPanel</name>
    <message>
        <source>Search all columns</source>
        <translation>搜索所有列</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Empty the search and all filters</source>
        <translation>清空搜索和所有筛选</translation>
    </message>
    <message>
        <source>Only the selection</source>
        <translation>只看所选</translation>
    </message>
    <message>
        <source>Show selected rows only</source>
        <translation>只显示所选的行</translation>
    </message>
    <message>
        <source>Select by attributes …</source>
        <translation>按属性选择…</translation>
    </message>
    <message>
        <source>Select rows by their attributes</source>
        <translation>按属性选择行</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>Show the selected rows on the map</source>
        <translation>在地图上显示所选的行</translation>
    </message>
    <message>
        <source>Form …</source>
        <translation>表单…</translation>
    </message>
    <message>
        <source>Edit the selected rows in a form (Return)</source>
        <translation>在表单中编辑所选的行（回车）</translation>
    </message>
    <message>
        <source>Edit the selection …</source>
        <translation>批量修改…</translation>
    </message>
    <message>
        <source>Set attributes of all selected rows at once</source>
        <translation>一次修改所有所选行的属性</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected rows (Delete)</source>
        <translation>删除所选的行（Delete）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected rows for a spreadsheet (Ctrl+C)</source>
        <translation>复制所选的行，可粘贴到电子表格（Ctrl+C）</translation>
    </message>
    <message>
        <source>Paste …</source>
        <translation>粘贴…</translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet (Ctrl+V)</source>
        <translation>粘贴来自电子表格的单元格（Ctrl+V）</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export what is shown as a workbook or CSV</source>
        <translation>把当前显示的内容导出为工作簿或 CSV</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Rows were changed since they were filtered and sorted: do it again</source>
        <translation>筛选和排序之后有行被修改：重新筛选和排序</translation>
    </message>
    <message>
        <source>%1 rows copied</source>
        <translation>已复制 %1 行</translation>
    </message>
    <message>
        <source>%1 cells pasted</source>
        <translation>已粘贴 %1 个单元格</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Delete %1 rows of “%2”? Undo brings them back.</source>
        <translation>要删除“%2”的 %1 行吗？可以撤销。</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>表格已写入 %1。</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 selected / %2 shown / %3 in all</source>
        <translation>已选 %1 / 显示 %2 / 共 %3</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>显示所有列</translation>
    </message>
</context>
<context>
    <name>qiantu::TargetDetails</name>
    <message>
        <source>binding</source>
        <translation>约束性</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期性</translation>
    </message>
    <message>
        <source>Choose a target to see where it comes from.</source>
        <translation>选择一项目标，查看其出处和依据。</translation>
    </message>
    <message>
        <source>Set back …</source>
        <translation>恢复原值…</translation>
    </message>
    <message>
        <source>Enter a report …</source>
        <translation>录入上报值…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Change the target: value, year, document …</source>
        <translation>修改目标：数值、年份、文件等</translation>
    </message>
    <message>
        <source>Enter a value that was reported for this target</source>
        <translation>录入该目标的上报值</translation>
    </message>
    <message>
        <source>Give the target back what was shipped with the plan pack</source>
        <translation>把目标恢复为随包内容</translation>
    </message>
    <message>
        <source>changed by the planner</source>
        <translation>规划人员已修改</translation>
    </message>
    <message>
        <source>the planner&apos;s own</source>
        <translation>自有</translation>
    </message>
</context>
<context>
    <name>qiantu::TargetDialog</name>
    <message>
        <source>New target</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>the document&apos;s words for the comparison</source>
        <translation>文件原文用语，如“达到”“以上”</translation>
    </message>
    <message>
        <source>such as 二（一）1 or 附件1</source>
        <translation>如：二（一）1、附件1</translation>
    </message>
</context>
<context>
    <name>qiantu::TargetTheme</name>
    <message>
        <source>%1 (target for %2)</source>
        <translation>%1（%2年目标）</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>完成情况：%1</translation>
    </message>
    <message>
        <source>%1 by region (%2)</source>
        <translation>各区域%1（%2）</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeChoiceBox</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>本工程</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeDialog</name>
    <message>
        <source>The second figure:</source>
        <translation>第二项指标：</translation>
    </message>
    <message>
        <source>separate thousands: 12,345</source>
        <translation>千位分隔：12,345</translation>
    </message>
    <message>
        <source>show regions without data, hatched</source>
        <translation>无数据的区域用斜线显示</translation>
    </message>
    <message>
        <source>names of the regions</source>
        <translation>区域名称</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>New thematic map</source>
        <translation>新建专题图</translation>
    </message>
    <message>
        <source>Thematic map “%1”</source>
        <translation>专题图“%1”</translation>
    </message>
    <message>
        <source>as it is measured</source>
        <translation>与原数据相同</translation>
    </message>
    <message>
        <source>the next target of each region</source>
        <translation>各区域最近的目标</translation>
    </message>
    <message>
        <source>the check date, %1</source>
        <translation>核查日期（%1）</translation>
    </message>
    <message>
        <source>target for %1</source>
        <translation>%1年目标</translation>
    </message>
    <message>
        <source>end of %1</source>
        <translation>%1年底</translation>
    </message>
    <message>
        <source>another day …</source>
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>Base stations by %1</source>
        <translation>基站（按%1）</translation>
    </message>
    <message>
        <source>Density of base stations</source>
        <translation>基站密度</translation>
    </message>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（按%2）</translation>
    </message>
    <message>
        <source>%1 and %2 by %3</source>
        <translation>%1与%2（按%3）</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，%2年</translation>
    </message>
    <message>
        <source>Shows this instead</source>
        <translation>改为显示这个</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>内容(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>样式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文字(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save in the project</source>
        <translation>存入工程(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;how only</source>
        <translation>仅显示(&amp;H)</translation>
    </message>
    <message>
        <source>Shows the theme on the map without storing it</source>
        <translation>在地图上显示该专题，不存入工程</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The project is read-only: themes can be shown, but not stored.</source>
        <translation>工程只读：专题可以显示，不能保存。</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>统计单元(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>as the indicator says</source>
        <translation>按指标规定</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>De&amp;cimals</source>
        <translation>小数位(&amp;C)</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Size of the labels</source>
        <translation>标注字号</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeEditor</name>
    <message>
        <source>The thematic maps could not be read: %1</source>
        <translation>无法读取专题图：%1</translation>
    </message>
    <message>
        <source>The thematic map is not there any more.</source>
        <translation>该专题图已不存在。</translation>
    </message>
    <message>
        <source>A thematic map needs a name of at most %1 characters.</source>
        <translation>专题图需要一个不超过%1个字符的名称。</translation>
    </message>
    <message>
        <source>There is a thematic map “%1” already.</source>
        <translation>已有专题图“%1”。</translation>
    </message>
    <message>
        <source>Thematic map</source>
        <translation>专题图</translation>
    </message>
    <message>
        <source>Add the thematic map %1</source>
        <translation>添加专题图“%1”</translation>
    </message>
    <message>
        <source>Change the thematic map %1</source>
        <translation>修改专题图“%1”</translation>
    </message>
    <message>
        <source>Rename the thematic map %1 to %2</source>
        <translation>将专题图“%1”重命名为“%2”</translation>
    </message>
    <message>
        <source>Delete the thematic map %1</source>
        <translation>删除专题图“%1”</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeFigureForm</name>
    <message>
        <source>in per cent</source>
        <translation>按百分比</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>其中</translation>
    </message>
    <message>
        <source>And</source>
        <translation>对比指标</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>每</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Length over the layer “%1”</source>
        <translation>图层“%1”的长度</translation>
    </message>
    <message>
        <source>Count over the layer “%1”</source>
        <translation>图层“%1”的数量</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeFilterForm</name>
    <message>
        <source>all operators</source>
        <translation>全部运营商</translation>
    </message>
    <message>
        <source>all generations</source>
        <translation>全部制式</translation>
    </message>
    <message>
        <source>as the check counts</source>
        <translation>按核查口径</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>all categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>all programmes</source>
        <translation>全部计划</translation>
    </message>
    <message>
        <source>all batches</source>
        <translation>全部批次</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeGalleryModel</name>
    <message>
        <source>Themes of this project</source>
        <translation>本工程的专题</translation>
    </message>
    <message>
        <source>%1 (cannot be shown)</source>
        <translation>%1（无法显示）</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeJson</name>
    <message>
        <source>This is not of the right type.</source>
        <translation>类型不对。</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>文字过长。</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>这不是数值。</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>这不是整数。</translation>
    </message>
    <message>
        <source>This is not a day (2025-12-31).</source>
        <translation>这不是日期（如2025-12-31）。</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>此处不认识“%1”。</translation>
    </message>
    <message>
        <source>This list is too long.</source>
        <translation>列表过长。</translation>
    </message>
    <message>
        <source>The theme has the setting “%1”, which this version of the program does not know.</source>
        <translation>专题图含有本版本程序不认识的设置“%1”。</translation>
    </message>
    <message>
        <source>Install the current version.</source>
        <translation>请安装最新版本。</translation>
    </message>
    <message>
        <source>The theme was made by a newer version of the program.</source>
        <translation>专题图由更新版本的程序制作。</translation>
    </message>
    <message>
        <source>This is not the definition of a theme.</source>
        <translation>这不是专题图的定义。</translation>
    </message>
    <message>
        <source>This is too long for the definition of a theme.</source>
        <translation>专题图的定义过长。</translation>
    </message>
    <message>
        <source>Say what the theme measures.</source>
        <translation>请指明专题图表示什么。</translation>
    </message>
    <message>
        <source>A theme measures an indicator or counts things, not both.</source>
        <translation>专题图要么表示指标，要么统计对象，不能兼有。</translation>
    </message>
    <message>
        <source>Only routes have a length.</source>
        <translation>只有线路才有长度。</translation>
    </message>
    <message>
        <source>Only an indicator has targets.</source>
        <translation>只有指标才有目标。</translation>
    </message>
    <message>
        <source>Say which indicator to compare with.</source>
        <translation>请指明与哪个指标比较。</translation>
    </message>
    <message>
        <source>The factor has to be above 0.</source>
        <translation>系数必须大于0。</translation>
    </message>
    <message>
        <source>Say since when.</source>
        <translation>请指明起始日期。</translation>
    </message>
    <message>
        <source>A theme has 2 to %1 classes.</source>
        <translation>专题图可分2至%1级。</translation>
    </message>
    <message>
        <source>The limits between the classes have to ascend.</source>
        <translation>分级界线必须递增。</translation>
    </message>
    <message>
        <source>Classes by hand need 1 to %1 limits between them.</source>
        <translation>手动分级需要1至%1条界线。</translation>
    </message>
    <message>
        <source>This has to be from %1 to %2.</source>
        <translation>必须在%1至%2之间。</translation>
    </message>
    <message>
        <source>Stations cannot be chosen by “%1” with “%2”.</source>
        <translation>不能按“%1”为“%2”筛选基站。</translation>
    </message>
    <message>
        <source>A theme shows counties or prefectures.</source>
        <translation>专题图表示区县或市州。</translation>
    </message>
    <message>
        <source>A status can only be shown as a status.</source>
        <translation>状态只能以目标状态专题表示。</translation>
    </message>
    <message>
        <source>Only the status of a target can be shown as a status.</source>
        <translation>目标状态专题只能表示目标的状态。</translation>
    </message>
    <message>
        <source>A chart needs 2 to %1 indicators.</source>
        <translation>统计图需要2至%1个指标。</translation>
    </message>
    <message>
        <source>Stations have no indicators.</source>
        <translation>基站没有指标。</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeLegend</name>
    <message>
        <source>Unfold the legend</source>
        <translation>展开图例</translation>
    </message>
    <message>
        <source>Fold the legend</source>
        <translation>收起图例</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeLookForm</name>
    <message>
        <source>the other way round</source>
        <translation>反转颜色</translation>
    </message>
    <message>
        <source>at a value of its own</source>
        <translation>指定数值</translation>
    </message>
    <message>
        <source>bars instead of pies</source>
        <translation>用柱状图代替饼图</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source> km</source>
        <translation> 千米</translation>
    </message>
    <message>
        <source>All of them can be told apart by colour-blind people</source>
        <translation>所有配色均便于色觉障碍者辨认</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Classes by</source>
        <translation>分级方法</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>分级数</translation>
    </message>
    <message>
        <source>Colours part</source>
        <translation>分界点</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>基站</translation>
    </message>
    <message>
        <source>Largest symbol</source>
        <translation>最大符号</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>A dot stands for</source>
        <translation>每点代表</translation>
    </message>
    <message>
        <source>Width of a hexagon</source>
        <translation>六边形宽度</translation>
    </message>
    <message>
        <source>None ticked: all of them</source>
        <translation>均不勾选表示全部</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>试点计划</translation>
    </message>
    <message>
        <source>%1 (also in grey)</source>
        <translation>%1（黑白可辨）</translation>
    </message>
    <message>
        <source>The programmes cannot be read.</source>
        <translation>无法读取试点计划。</translation>
    </message>
    <message>
        <source>at the target</source>
        <translation>以目标为界</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>以%1为界</translation>
    </message>
    <message numerus="yes">
        <source>%1: how %n region(s) are spread; drag the limits or use the arrow keys</source>
        <translation>
            <numerusform>%1：%n 个区域的分布；可拖动界线，或用方向键移动</numerusform>
        </translation>
    </message>
    <message>
        <source>The same in every year</source>
        <translation>各年用同一分级和大小</translation>
    </message>
    <message>
        <source>Classes and sizes are made from the values of all years, so that maps of several years can be compared</source>
        <translation>分级和符号大小按所有年份的数值确定，便于各年地图相互比较</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemePainter</name>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, parted at %2</source>
        <translation>%1，以%2为界</translation>
    </message>
    <message>
        <source>Density of stations</source>
        <translation>基站密度</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>区域界线</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n 座基站</numerusform>
        </translation>
    </message>
    <message>
        <source>Regions with pilots</source>
        <translation>试点所在区域</translation>
    </message>
    <message>
        <source>1 dot = %1 %2</source>
        <translation>1点 = %1%2</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeRenderers</name>
    <message>
        <source>No target</source>
        <translation>无目标</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>above zero</source>
        <translation>大于零</translation>
    </message>
    <message>
        <source>below zero</source>
        <translation>小于零</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeStrip</name>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Opens the form of the theme shown</source>
        <translation>打开当前专题的设置</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存入工程</translation>
    </message>
    <message>
        <source>Stores the theme shown in the project</source>
        <translation>把当前专题存入工程</translation>
    </message>
    <message>
        <source>Side by side …</source>
        <translation>并排对比…</translation>
    </message>
    <message>
        <source>The theme shown beside another</source>
        <translation>与另一专题并排对比</translation>
    </message>
    <message>
        <source>Takes the theme off the map</source>
        <translation>从地图上撤下专题</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeStyle</name>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeTexts</name>
    <message>
        <source>Graduated colours</source>
        <translation>分级设色</translation>
    </message>
    <message>
        <source>Diverging colours</source>
        <translation>双向设色</translation>
    </message>
    <message>
        <source>Target status</source>
        <translation>目标状态</translation>
    </message>
    <message>
        <source>Proportional symbols</source>
        <translation>比例符号</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>点值</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>统计图</translation>
    </message>
    <message>
        <source>Two figures in one</source>
        <translation>双变量</translation>
    </message>
    <message>
        <source>Stations by category</source>
        <translation>基站分类</translation>
    </message>
    <message>
        <source>Station density</source>
        <translation>基站密度</translation>
    </message>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Ratio to another indicator</source>
        <translation>与另一指标之比</translation>
    </message>
    <message>
        <source>Per square kilometre</source>
        <translation>每平方公里</translation>
    </message>
    <message>
        <source>Difference from another indicator</source>
        <translation>与另一指标之差</translation>
    </message>
    <message>
        <source>Change since a day</source>
        <translation>自某日以来的变化</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Completion of the target</source>
        <translation>目标完成率</translation>
    </message>
    <message>
        <source>Gap to the target</source>
        <translation>与目标的差距</translation>
    </message>
    <message>
        <source>Status of the target</source>
        <translation>目标的状态</translation>
    </message>
    <message>
        <source>Natural breaks (Jenks)</source>
        <translation>自然断点（Jenks）</translation>
    </message>
    <message>
        <source>Equal counts (quantiles)</source>
        <translation>等数量（分位数）</translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation>等间距</translation>
    </message>
    <message>
        <source>Round limits</source>
        <translation>取整间距</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>制式</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeTips</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeValues</name>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Stations by %1</source>
        <translation>基站（按%1）</translation>
    </message>
    <message>
        <source>Counted on the map as of %1.</source>
        <translation>截至%1在地图上统计。</translation>
    </message>
    <message>
        <source>Pilots</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>target reached (%1)</source>
        <translation>达到目标（%1）</translation>
    </message>
    <message>
        <source>target reached</source>
        <translation>达到目标</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>the province&apos;s target of %1 (%2)</source>
        <translation>全省%1年目标（%2）</translation>
    </message>
    <message>
        <source>the median (%1)</source>
        <translation>中位数（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n 座基站</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>按%1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>unit: %1</source>
        <translation>单位：%1</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeWarning</name>
    <message>
        <source>%1 per 10,000 of %2</source>
        <translation>每万%2的%1</translation>
    </message>
    <message>
        <source>%1 per square kilometre</source>
        <translation>每平方公里%1</translation>
    </message>
    <message>
        <source>A fill makes large regions look important: a count belongs in symbols, a fill needs a ratio.</source>
        <translation>设色会使面积大的区域显得重要：总量宜用符号表示，设色宜用比率。</translation>
    </message>
    <message>
        <source>The same as proportional symbols</source>
        <translation>改用比例符号表示</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are sums of which parts are missing.</source>
        <translation>
            <numerusform>%n 个值是缺少部分数据的合计。</numerusform>
        </translation>
    </message>
    <message>
        <source>The values are of different years, from %1 to %2.</source>
        <translation>各值年份不同，从%1年到%2年。</translation>
    </message>
    <message>
        <source>No region has a value on %1.</source>
        <translation>%1没有任何区域有值。</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeYears</name>
    <message>
        <source>The years could not be read: %1</source>
        <translation>无法读取年份：%1</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemesFeature</name>
    <message>
        <source>Thematic maps</source>
        <translation>专题图</translation>
    </message>
    <message>
        <source>New &amp;thematic map …</source>
        <translation>新建专题图(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Edit the thematic map …</source>
        <translation>编辑专题图(&amp;E)…</translation>
    </message>
    <message>
        <source>St&amp;ore the thematic map in the project</source>
        <translation>把专题图存入工程(&amp;O)</translation>
    </message>
    <message>
        <source>Take the thematic map o&amp;ff</source>
        <translation>撤下专题图(&amp;F)</translation>
    </message>
    <message>
        <source>Two thematic maps side by si&amp;de …</source>
        <translation>两幅专题图并排对比(&amp;D)…</translation>
    </message>
    <message>
        <source>Thematic map of the year &amp;before</source>
        <translation>上一年的专题图(&amp;B)</translation>
    </message>
    <message>
        <source>Thematic map of the ne&amp;xt year</source>
        <translation>下一年的专题图(&amp;X)</translation>
    </message>
</context>
<context>
    <name>qiantu::ThemesPanel</name>
    <message>
        <source>Find a theme: name, pinyin or initials</source>
        <translation>查找专题：名称、拼音或首字母</translation>
    </message>
    <message>
        <source>Thematic maps</source>
        <translation>专题图</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>A new thematic map</source>
        <translation>新建一幅专题图</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Opens the form of the chosen theme (double click)</source>
        <translation>打开所选专题的设置（双击）</translation>
    </message>
    <message>
        <source>Store a copy</source>
        <translation>存一份</translation>
    </message>
    <message>
        <source>Stores the chosen theme in the project under a name of its own</source>
        <translation>把所选专题另取名称存入工程</translation>
    </message>
    <message>
        <source>Show none</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>Takes the theme off the map</source>
        <translation>从地图上撤下专题</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Another name for a stored theme</source>
        <translation>修改已存专题的名称</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deletes a stored theme; undo brings it back</source>
        <translation>删除已存的专题，可撤销</translation>
    </message>
    <message>
        <source>Side by side …</source>
        <translation>并排对比…</translation>
    </message>
    <message>
        <source>Two themes beside each other</source>
        <translation>两幅专题图并排对比</translation>
    </message>
    <message>
        <source>Rename the thematic map</source>
        <translation>重命名专题图</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>&amp;Show on the map</source>
        <translation>在地图上显示(&amp;S)</translation>
    </message>
    <message>
        <source>Show &amp;none</source>
        <translation>不显示专题(&amp;N)</translation>
    </message>
    <message>
        <source>Side by &amp;side …</source>
        <translation>并排对比(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Store a &amp;copy</source>
        <translation>存一份(&amp;C)</translation>
    </message>
    <message>
        <source>Store in the &amp;project</source>
        <translation>存入工程(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rename …</source>
        <translation>重命名(&amp;R) …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>A click shows a theme on the map, a double click opens its form.</source>
        <translation>单击在地图上显示专题，双击打开设置。</translation>
    </message>
    <message>
        <source>The project has no values that could be mapped yet.</source>
        <translation>工程中还没有可以制图的数值。</translation>
    </message>
</context>
<context>
    <name>qiantu::TileAddress</name>
    <message>
        <source>An address looks like https://host/{z}/{x}/{y}.png.</source>
        <translation>地址形如 https://host/{z}/{x}/{y}.png。</translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation>地址太长。</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://.</source>
        <translation>地址应以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>The address names no server.</source>
        <translation>地址中没有服务器。</translation>
    </message>
    <message>
        <source>The address holds a user name or password, which everybody who gets the project could read.</source>
        <translation>地址中含有用户名或密码，得到工程的人都能看到。</translation>
    </message>
    <message>
        <source>The address needs the placeholders {z}, {x} and {y}.</source>
        <translation>地址需要含有 {z}、{x} 和 {y}。</translation>
    </message>
    <message>
        <source>“{%1}” in the address has to be replaced first.</source>
        <translation>请先替换地址中的“{%1}”。</translation>
    </message>
    <message>
        <source>The zoom levels must go from 0 to %1 at most.</source>
        <translation>缩放级别应在 0 至 %1 之间，且由小到大。</translation>
    </message>
</context>
<context>
    <name>qiantu::TileDialog</name>
    <message>
        <source>Web tiles</source>
        <translation>网络瓦片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Zoom levels</source>
        <translation>缩放级别</translation>
    </message>
    <message>
        <source>{z}, {x} and {y} stand for the zoom level, column and row of a tile ({-y} where rows count from the south). A WMTS is addressed by TILEMATRIX={z}&amp;TILEROW={y}&amp;TILECOL={x}. Tiles whose maps are offset by GCJ-02 lie some hundred metres off. A key in the address is kept in the project. Without a network the layer stays empty.</source>
        <translation>{z}、{x}、{y} 代表瓦片的级别、列号和行号（行号从南起算时用 {-y}）。WMTS 可写作 TILEMATRIX={z}&amp;TILEROW={y}&amp;TILECOL={x}。按 GCJ-02 偏移的瓦片会与地图相差数百米。地址中的密钥会保存在工程里。没有网络时该图层为空白。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>qiantu::TimeSlider</name>
    <message>
        <source>The date before</source>
        <translation>上一个日期</translation>
    </message>
    <message>
        <source>Play through the dates</source>
        <translation>逐期播放</translation>
    </message>
    <message>
        <source>The next date</source>
        <translation>下一个日期</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>停止播放</translation>
    </message>
</context>
<context>
    <name>qiantu::TimeTrack</name>
    <message>
        <source>Date shown</source>
        <translation>显示的日期</translation>
    </message>
</context>
<context>
    <name>qiantu::TransformTool</name>
    <message>
        <source>Drag a route or area to move it, with everything of these that is selected. Escape cancels.</source>
        <translation>拖动路由或区域以移动；已选中的一并移动。Esc 取消。</translation>
    </message>
    <message>
        <source>Drag around the middle to rotate what is selected or pressed on. Shift: steps of 15°; digits and Enter: degrees clockwise. Escape cancels.</source>
        <translation>绕中心拖动，旋转已选或按住的要素。Shift：按 15° 步进；数字加回车：顺时针度数。Esc 取消。</translation>
    </message>
    <message>
        <source>Moved %1, azimuth %2</source>
        <translation>移动 %1，方位角 %2</translation>
    </message>
    <message>
        <source>Turned %1° clockwise</source>
        <translation>顺时针旋转 %1°</translation>
    </message>
    <message numerus="yes">
        <source>Move %n shapes</source>
        <translation>
            <numerusform>移动 %n 个要素</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotate %n shapes</source>
        <translation>
            <numerusform>旋转 %n 个要素</numerusform>
        </translation>
    </message>
    <message>
        <source>Turned %1° counter-clockwise</source>
        <translation>逆时针旋转 %1°</translation>
    </message>
</context>
<context>
    <name>qiantu::Verify</name>
    <message>
        <source>The project was written by a newer version of the program.</source>
        <translation>工程由更新版本的程序写成。</translation>
    </message>
    <message>
        <source>Update the program and verify again.</source>
        <translation>请升级程序后再检查。</translation>
    </message>
    <message>
        <source>Verifying the project</source>
        <translation>正在检查工程</translation>
    </message>
    <message>
        <source>Verifying was cancelled.</source>
        <translation>已取消检查。</translation>
    </message>
    <message>
        <source>… and %1 more of this kind.</source>
        <translation>……另有 %1 处同类问题。</translation>
    </message>
    <message>
        <source>A check could not be carried out.</source>
        <translation>有一项检查无法进行。</translation>
    </message>
</context>
<context>
    <name>qiantu::VerifyRules</name>
    <message>
        <source>SQLite&apos;s integrity check: %1</source>
        <translation>SQLite 完整性检查：%1</translation>
    </message>
    <message>
        <source>It refers to a row of “%1” that does not exist.</source>
        <translation>引用了“%1”中不存在的行。</translation>
    </message>
    <message>
        <source>It is not registered in gpkg_contents as it should be.</source>
        <translation>在 gpkg_contents 中的登记有误。</translation>
    </message>
    <message>
        <source>Its geometry column is not registered as it should be.</source>
        <translation>几何列登记有误。</translation>
    </message>
    <message>
        <source>Its R-tree is not registered in gpkg_extensions.</source>
        <translation>R 树索引没有在 gpkg_extensions 中登记。</translation>
    </message>
    <message>
        <source>Its geometry is malformed.</source>
        <translation>几何格式有误。</translation>
    </message>
    <message>
        <source>Its geometry is in the reference system %1 instead of %2.</source>
        <translation>几何的坐标参考系为 %1，应为 %2。</translation>
    </message>
    <message>
        <source>Verifying was cancelled.</source>
        <translation>已取消检查。</translation>
    </message>
    <message>
        <source>The R-tree is damaged: %1</source>
        <translation>R 树索引已损坏：%1</translation>
    </message>
    <message>
        <source>It is missing from the R-tree, so that the map does not find it.</source>
        <translation>R 树索引中缺少该要素，地图无法找到它。</translation>
    </message>
    <message>
        <source>The R-tree has it, but the table has no such row or no geometry for it.</source>
        <translation>R 树索引中有该要素，表中却没有这一行或没有几何。</translation>
    </message>
    <message>
        <source>The R-tree has it in another place than the table.</source>
        <translation>R 树索引中的位置与表中不一致。</translation>
    </message>
    <message>
        <source>A target “between” two values needs an upper value that is not below the lower; others have none.</source>
        <translation>“介于”两值之间的目标须有不低于下限的上限值；其他目标不应有上限值。</translation>
    </message>
    <message>
        <source>The region has no parent of the level above it.</source>
        <translation>区域没有上一级区域。</translation>
    </message>
    <message>
        <source>The indicator is a ratio, but its parts are missing or itself.</source>
        <translation>指标是比率，但其分子或分母缺失，或为其自身。</translation>
    </message>
    <message>
        <source>The indicator is a weighted mean, but its weight is missing or itself.</source>
        <translation>指标是加权平均，但其权重缺失，或为其自身。</translation>
    </message>
    <message>
        <source>Its id is outside the range of ids.</source>
        <translation>行号超出允许范围。</translation>
    </message>
    <message>
        <source>The history is no unbroken chain: %1 of %2 revisions hang together.</source>
        <translation>修订历史不连续：%2 个修订中只有 %1 个前后相接。</translation>
    </message>
    <message>
        <source>It does not say which revision it takes back or does again.</source>
        <translation>没有注明撤销或重做的是哪个修订。</translation>
    </message>
    <message>
        <source>It does not say what it changed.</source>
        <translation>没有注明更改了什么。</translation>
    </message>
    <message>
        <source>Its changeset does not agree with its counts.</source>
        <translation>变更集与所记数量不符。</translation>
    </message>
</context>
<context>
    <name>qiantu::VertexTool</name>
    <message>
        <source>Drag a vertex to move it, an edge to insert one. Delete takes the vertex away, Escape cancels.</source>
        <translation>拖动顶点以移动，拖动边以插入顶点；Delete 删除顶点，Esc 取消。</translation>
    </message>
    <message>
        <source>Area %1, perimeter %2</source>
        <translation>面积 %1，周长 %2</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>长度 %1</translation>
    </message>
    <message>
        <source>Sides %1</source>
        <translation>邻边 %1</translation>
    </message>
    <message>
        <source>Area %1</source>
        <translation>面积 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n things share this vertex</source>
        <translation>
            <numerusform>%n 个要素共用此顶点</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a vertex</source>
        <translation>移动顶点</translation>
    </message>
    <message>
        <source>Insert a vertex</source>
        <translation>插入顶点</translation>
    </message>
    <message>
        <source>Delete a vertex</source>
        <translation>删除顶点</translation>
    </message>
</context>
<context>
    <name>qiantu::WorkingCopy</name>
    <message>
        <source>The project is already open in another window or program.</source>
        <translation>该工程已在另一窗口或程序中打开。</translation>
    </message>
    <message>
        <source>Go on there, or close it there first.</source>
        <translation>请在那里继续，或先在那里关闭。</translation>
    </message>
    <message>
        <source>The working copy could not be made.</source>
        <translation>无法建立工作副本。</translation>
    </message>
    <message>
        <source>Check that the folder can be written and that the disk is not full.</source>
        <translation>请检查文件夹能否写入、磁盘是否已满。</translation>
    </message>
    <message>
        <source>The working copy&apos;s description could not be written (%1).</source>
        <translation>无法写入工作副本的说明文件（%1）。</translation>
    </message>
    <message>
        <source>Check that the disk is not full.</source>
        <translation>请检查磁盘是否已满。</translation>
    </message>
</context>
</TS>
