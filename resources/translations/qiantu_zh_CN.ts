<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>There is no layout “%1”; there are %2.</source>
        <translation>没有版式“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>The map needs a file: -o FILE.pdf, FILE.svg or FILE.png.</source>
        <translation>输出地图须指定文件：-o FILE.pdf、FILE.svg 或 FILE.png。</translation>
    </message>
    <message>
        <source>Cancelled; no map was made.</source>
        <translation>已取消，未生成地图。</translation>
    </message>
    <message>
        <source>Prints a map to a PDF, SVG or PNG file.</source>
        <translation>将地图输出为 PDF、SVG 或 PNG 文件。</translation>
    </message>
    <message>
        <source>The page: %1.</source>
        <translation>版式：%1。</translation>
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
        <source>The file to write; its suffix says what: .pdf, .svg or .png.</source>
        <translation>要写入的文件；格式由后缀决定：.pdf、.svg 或 .png。</translation>
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
    <name>MapSheet</name>
    <message>
        <source>Graticule</source>
        <translation>经纬网</translation>
    </message>
    <message>
        <source>km</source>
        <translation>千米</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Targets and actual values</source>
        <translation>目标与现状值</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
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
        <source>Sources: %1</source>
        <translation>资料来源：%1</translation>
    </message>
    <message>
        <source>Made by: %1</source>
        <translation>制图单位：%1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>制图日期：%1</translation>
    </message>
    <message>
        <source>Check date: %1</source>
        <translation>核查日期：%1</translation>
    </message>
    <message>
        <source>Map approval number: none (internal use only)</source>
        <translation>审图号：无（仅供内部使用）</translation>
    </message>
    <message>
        <source>Map approval number: %1</source>
        <translation>审图号：%1</translation>
    </message>
    <message>
        <source>Contains synthetic station data: not real</source>
        <translation>含合成（模拟）基站数据，并非真实</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 横向</translation>
    </message>
    <message>
        <source>%1: digital infrastructure and planning targets</source>
        <translation>%1数字基础设施与规划目标</translation>
    </message>
    <message>
        <source>%1: %2, target for %3</source>
        <translation>%1%2（%3年目标）</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
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
        <source>There is no region with the code “%1”.</source>
        <translation>没有代码为“%1”的区域。</translation>
    </message>
    <message>
        <source>A map can be written as .pdf, .svg or .png.</source>
        <translation>地图可写为 .pdf、.svg 或 .png。</translation>
    </message>
    <message>
        <source>Choose a file name that ends in one of these.</source>
        <translation>请使用其中一种后缀的文件名。</translation>
    </message>
    <message>
        <source>The folder cannot be written.</source>
        <translation>无法写入该文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请另选文件夹。</translation>
    </message>
    <message>
        <source>The map could not be written: %1</source>
        <translation>无法写出地图：%1</translation>
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
    <name>MirroredLayer</name>
    <message>
        <source>The map layer could not be read: %1</source>
        <translation>无法读取地图图层：%1</translation>
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
    <name>qiantu::LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
</context>
<context>
    <name>qiantu::MainWindow</name>
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
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
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
        <source>&amp;Print the map …</source>
        <translation>打印地图(&amp;P)…</translation>
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
    <name>qiantu::ObservationChart</name>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
</context>
<context>
    <name>qiantu::PrintDialog</name>
    <message>
        <source>Print the map</source>
        <translation>打印地图</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制图单位</translation>
    </message>
    <message>
        <source>Map approval number</source>
        <translation>审图号</translation>
    </message>
    <message>
        <source>Empty fields fill themselves. The shipped boundaries are approximate: without official boundaries and a map approval number the map is for internal use only.</source>
        <translation>留空的项自动填写。自带边界为近似边界：没有官方边界和审图号时，地图仅供内部使用。</translation>
    </message>
    <message>
        <source>Export PDF, SVG, PNG …</source>
        <translation>导出 PDF、SVG、PNG…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Whole province</source>
        <translation>全省</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>导出地图</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png)</translation>
    </message>
    <message>
        <source>The map was written to %1.</source>
        <translation>地图已写入 %1。</translation>
    </message>
    <message>
        <source>The map could not be printed: %1</source>
        <translation>无法打印地图：%1</translation>
    </message>
    <message>
        <source>Check that the printer is switched on and reachable.</source>
        <translation>请检查打印机是否已开机并连接。</translation>
    </message>
    <message>
        <source>Map imprint</source>
        <translation>图廓外信息</translation>
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
