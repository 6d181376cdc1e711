<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Draft</name>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>problem, hint</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>ItemHeader</name>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Result or error</source>
        <translation>结果或错误</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>The files of %1</source>
        <translation>%1 中的文件</translation>
    </message>
    <message>
        <source> that match %1</source>
        <translation> 匹配 %1</translation>
    </message>
    <message>
        <source>, but not %1</source>
        <translation>，但不包括 %1</translation>
    </message>
    <message>
        <source>, with subfolders</source>
        <translation>，包含子文件夹</translation>
    </message>
    <message>
        <source>The lines of %1</source>
        <translation>%1 的各行</translation>
    </message>
    <message>
        <source>The NUL-separated records of %1</source>
        <translation>%1 中以 NUL 分隔的记录</translation>
    </message>
    <message>
        <source>The JSON values of %1</source>
        <translation>%1 的 JSON 值</translation>
    </message>
    <message>
        <source>The rows of %1</source>
        <translation>%1 的各行数据</translation>
    </message>
    <message>
        <source>What %1 writes</source>
        <translation>%1 的输出</translation>
    </message>
    <message>
        <source>The numbers from %1 to %2</source>
        <translation>从 %1 到 %2 的数字</translation>
    </message>
    <message>
        <source>, every %1</source>
        <translation>，步长 %1</translation>
    </message>
    <message>
        <source>Items listed in the job</source>
        <translation>任务中列出的项目</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, the first %1 only</source>
        <translation>，仅前 %1 个</translation>
    </message>
    <message>
        <source>One worker for each available CPU</source>
        <translation>每个可用 CPU 一个工作程序</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers</source>
        <translation>
            <numerusform>%1 个工作程序</numerusform>
        </translation>
    </message>
    <message>
        <source>, each in a process of its own</source>
        <translation>，各自在独立进程中</translation>
    </message>
    <message>
        <source>, as threads of one process</source>
        <translation>，作为同一进程的线程</translation>
    </message>
    <message>
        <source>, each with several items in flight</source>
        <translation>，每个同时处理多个项目</translation>
    </message>
    <message>
        <source>; results in input order</source>
        <translation>；结果按输入顺序</translation>
    </message>
    <message>
        <source>; results as they come</source>
        <translation>；结果按完成顺序</translation>
    </message>
    <message>
        <source>Go on; a failure is a result like any other</source>
        <translation>继续；失败也是一种结果</translation>
    </message>
    <message>
        <source>Stop at the first failure</source>
        <translation>遇到第一个失败就停止</translation>
    </message>
    <message>
        <source>Go on, and report all failures at the end</source>
        <translation>继续，最后报告所有失败</translation>
    </message>
    <message>
        <source>; one more attempt</source>
        <translation>；再尝试一次</translation>
    </message>
    <message numerus="yes">
        <source>; up to %1 more attempts</source>
        <translation>
            <numerusform>；最多再尝试 %1 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for an item</source>
        <translation>每个项目 %1</translation>
    </message>
    <message>
        <source>%1 for the run</source>
        <translation>整次运行 %1</translation>
    </message>
    <message>
        <source>%1 to start a worker</source>
        <translation>启动工作程序 %1</translation>
    </message>
    <message>
        <source>Kept in the history; no result file</source>
        <translation>保存在历史中；没有结果文件</translation>
    </message>
    <message>
        <source>All at their defaults</source>
        <translation>全部使用默认值</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>输入：%1</translation>
    </message>
    <message>
        <source>When it is done: %1</source>
        <translation>完成后：%1</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Items come as they are produced; there is nothing to look at beforehand.</source>
        <translation>项目随产生随到；事先没有可查看的内容。</translation>
    </message>
    <message>
        <source>A command for each item</source>
        <translation>对每个项目执行命令</translation>
    </message>
    <message>
        <source>Workers are started by %1</source>
        <translation>工作程序由 %1 启动</translation>
    </message>
    <message>
        <source>Workers are started on %1</source>
        <translation>工作程序在 %1 上启动</translation>
    </message>
    <message>
        <source>Over there: %1</source>
        <translation>在那里：%1</translation>
    </message>
    <message>
        <source>%1 [%2 bytes in all; the rest is not shown here, but in the job file]</source>
        <translation>%1 [共 %2 字节；其余部分未在此显示，见任务文件]</translation>
    </message>
    <message>
        <source>Workers for %1 of the available CPUs</source>
        <translation>工作程序数量为可用 CPU 的 %1</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 个工作程序</translation>
    </message>
    <message>
        <source>1 process</source>
        <translation>1 个进程</translation>
    </message>
    <message numerus="yes">
        <source>%1 processes</source>
        <translation>
            <numerusform>%1 个进程</numerusform>
        </translation>
    </message>
    <message>
        <source>The run&apos;s file does not say.</source>
        <translation>运行文件中没有说明。</translation>
    </message>
    <message>
        <source>What the run&apos;s file says of it cannot be read.</source>
        <translation>运行文件中的相关内容无法读取。</translation>
    </message>
</context>
<context>
    <name>JobFields</name>
    <message>
        <source>Files and folders</source>
        <translation>文件和文件夹</translation>
    </message>
    <message>
        <source>Lines of a text file</source>
        <translation>文本文件的行</translation>
    </message>
    <message>
        <source>Rows of a CSV file</source>
        <translation>CSV 文件的行</translation>
    </message>
    <message>
        <source>JSON values of a file, one a line</source>
        <translation>文件中的 JSON 值，每行一个</translation>
    </message>
    <message>
        <source>Records of a file, separated by NUL</source>
        <translation>文件中以 NUL 分隔的记录</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Items written here</source>
        <translation>写在这里的项目</translation>
    </message>
    <message>
        <source>What a command writes</source>
        <translation>命令的输出</translation>
    </message>
    <message>
        <source>Items are</source>
        <translation>项目是</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>One a line. A folder means the files in it.</source>
        <translation>每行一个。文件夹表示其中的文件。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Only names like</source>
        <translation>仅限名称如</translation>
    </message>
    <message>
        <source>But not</source>
        <translation>但不包括</translation>
    </message>
    <message>
        <source>Files in subfolders, too</source>
        <translation>也包括子文件夹中的文件</translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation>子文件夹</translation>
    </message>
    <message>
        <source>From the first up to the last, which is not one of them. 0..1000..5 counts by fives.</source>
        <translation>从第一个到最后一个（不含最后一个）。0..1000..5 表示每次加五。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>每行一个。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Each line it writes is an item. A shell line: sh -c &apos;…&apos;.</source>
        <translation>它输出的每一行是一个项目。Shell 行：sh -c &apos;…&apos;。</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Records separated by NUL</source>
        <translation>以 NUL 分隔的记录</translation>
    </message>
    <message>
        <source>JSON values, one a line</source>
        <translation>JSON 值，每行一个</translation>
    </message>
    <message>
        <source>Rows of CSV</source>
        <translation>CSV 行</translation>
    </message>
    <message>
        <source>It writes</source>
        <translation>它输出</translation>
    </message>
    <message>
        <source>Between fields</source>
        <translation>字段之间</translation>
    </message>
    <message>
        <source>One character, or tab.</source>
        <translation>一个字符，或 tab。</translation>
    </message>
    <message>
        <source>The first row holds the names</source>
        <translation>第一行是名称</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Only the first</source>
        <translation>仅前</translation>
    </message>
    <message>
        <source>items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>A sample of</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Chosen at random. 10:4711 chooses the same ten each time.</source>
        <translation>随机选取。10:4711 每次选取相同的十个。</translation>
    </message>
    <message>
        <source>As the source has it</source>
        <translation>与来源一致</translation>
    </message>
    <message>
        <source>As one value</source>
        <translation>作为一个值</translation>
    </message>
    <message>
        <source>As a list of values</source>
        <translation>作为值的列表</translation>
    </message>
    <message>
        <source>As named values</source>
        <translation>作为具名的值</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>传递方式</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>Values per item</source>
        <translation>每个项目的值数</translation>
    </message>
    <message>
        <source>So many values together make one item.</source>
        <translation>这么多个值组成一个项目。</translation>
    </message>
    <message>
        <source>one record</source>
        <translation>一条记录</translation>
    </message>
    <message>
        <source>Size of an item</source>
        <translation>项目大小</translation>
    </message>
    <message>
        <source>As many whole records as fit, such as 64K.</source>
        <translation>能放下多少条完整记录就放多少，例如 64K。</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>自动得知</translation>
    </message>
    <message>
        <source>There will be</source>
        <translation>预计有</translation>
    </message>
    <message>
        <source>For an estimate, when the source cannot know.</source>
        <translation>来源无法得知数量时用于估算。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>工作池</translation>
    </message>
    <message>
        <source>On error</source>
        <translation>出错时</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>one per CPU</source>
        <translation>每个 CPU 一个</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>A number, or a share of the CPUs such as 50%.</source>
        <translation>一个数字，或 CPU 的百分比，例如 50%。</translation>
    </message>
    <message>
        <source>Results in the order of the input</source>
        <translation>结果按输入顺序</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Otherwise as they come, which never holds anything back.</source>
        <translation>否则按完成顺序，这样不会有任何阻滞。</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同时处理</translation>
    </message>
    <message>
        <source>Items a worker has in hand at the same time; 16 when asynchronous.</source>
        <translation>一个工作程序同时处理的项目数；异步时为 16。</translation>
    </message>
    <message>
        <source>items per worker</source>
        <translation>每个工作程序的项目数</translation>
    </message>
    <message>
        <source>by the kind</source>
        <translation>取决于类型</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Workers in each</source>
        <translation>每个中的工作程序</translation>
    </message>
    <message>
        <source>Read only as far ahead as is needed</source>
        <translation>只按需要提前读取</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Otherwise the whole source is read at once, into memory.</source>
        <translation>否则一次将整个来源读入内存。</translation>
    </message>
    <message>
        <source>adapts</source>
        <translation>自动调整</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>How many a worker is given at a time.</source>
        <translation>每次分给一个工作程序多少个。</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>预备</translation>
    </message>
    <message>
        <source>How many chunks wait for each worker.</source>
        <translation>每个工作程序有多少批在等待。</translation>
    </message>
    <message>
        <source>chunks</source>
        <translation>批</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Replace a worker</source>
        <translation>更换工作程序</translation>
    </message>
    <message>
        <source>After so many items (1000), or when it has grown to a size (2G).</source>
        <translation>处理这么多项目后（1000），或增长到某个大小时（2G）。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Between starts</source>
        <translation>启动间隔</translation>
    </message>
    <message>
        <source>At least so long between the starts of two items, such as 250ms.</source>
        <translation>两个项目开始之间至少间隔这么久，例如 250ms。</translation>
    </message>
    <message>
        <source>Go on, and report all failures at the end</source>
        <translation>继续，最后报告所有失败</translation>
    </message>
    <message>
        <source>Stop at the first failure</source>
        <translation>遇到第一个失败就停止</translation>
    </message>
    <message>
        <source>Go on; a failure is a result like any other</source>
        <translation>继续；失败也是一种结果</translation>
    </message>
    <message>
        <source>When an item fails</source>
        <translation>项目失败时</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Wait before</source>
        <translation>重试前等待</translation>
    </message>
    <message>
        <source>From the shortest to the longest wait; it doubles each time.</source>
        <translation>从最短到最长的等待时间；每次加倍。</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>soon,fail=3 · soon,fail=10% · now,fail=1 · soon,success=1. Soon lets running items finish, now cancels them.</source>
        <translation>soon,fail=3 · soon,fail=10% · now,fail=1 · soon,success=1。soon 让正在运行的项目完成，now 取消它们。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Each item</source>
        <translation>每个项目</translation>
    </message>
    <message>
        <source>A time such as 30s or 5m; 300% is three times the median of the finished items.</source>
        <translation>时间，例如 30s 或 5m；300% 是已完成项目中位数的三倍。</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>整次运行</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Of each worker process with all it starts, such as 2G.</source>
        <translation>每个工作进程及其启动的一切，例如 2G。</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>An item that says nothing for so long is ended.</source>
        <translation>这么久没有任何动静的项目会被结束。</translation>
    </message>
    <message>
        <source>Start of a worker</source>
        <translation>工作程序启动</translation>
    </message>
    <message>
        <source>End of a worker</source>
        <translation>工作程序结束</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>宽限</translation>
    </message>
    <message>
        <source>Between asking an item to end and ending it.</source>
        <translation>从请求项目结束到强制结束之间。</translation>
    </message>
    <message>
        <source>Keep free</source>
        <translation>保留空闲</translation>
    </message>
    <message>
        <source>With less free memory one item runs at a time; 0: not watched.</source>
        <translation>空闲内存低于此值时一次只运行一个项目；0：不监视。</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>With less free space the run pauses; 0: not watched.</source>
        <translation>空闲空间低于此值时运行暂停；0：不监视。</translation>
    </message>
    <message>
        <source>on the disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>As fits the worker</source>
        <translation>与工作程序相配</translation>
    </message>
    <message>
        <source>Records, one JSON object a line</source>
        <translation>记录，每行一个 JSON 对象</translation>
    </message>
    <message>
        <source>Text: what the worker returns</source>
        <translation>文本：工作程序返回的内容</translation>
    </message>
    <message>
        <source>A file for each item</source>
        <translation>每个项目一个文件</translation>
    </message>
    <message>
        <source>None; the history keeps them</source>
        <translation>无；由历史保存</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>kept in the history only</source>
        <translation>仅保存在历史中</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>写入到</translation>
    </message>
    <message>
        <source>Names of the files</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>{/.} is the item&apos;s name without its ending.</source>
        <translation>{/.} 是项目不带扩展名的名称。</translation>
    </message>
    <message>
        <source>Refuse to start</source>
        <translation>拒绝启动</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>换一个名称</translation>
    </message>
    <message>
        <source>Skip the item (a file for each item)</source>
        <translation>跳过该项目（每个项目一个文件）</translation>
    </message>
    <message>
        <source>If it is there</source>
        <translation>如果已经存在</translation>
    </message>
    <message>
        <source>List of failed items</source>
        <translation>失败项目列表</translation>
    </message>
    <message>
        <source>One a line; can be the input of another run.</source>
        <translation>每行一个；可作为另一次运行的输入。</translation>
    </message>
    <message>
        <source>A folder per item</source>
        <translation>每个项目一个文件夹</translation>
    </message>
    <message>
        <source>With its output, errors and facts.</source>
        <translation>含其输出、错误和信息。</translation>
    </message>
    <message>
        <source>Job log</source>
        <translation>任务日志</translation>
    </message>
    <message>
        <source>A table as GNU parallel writes it.</source>
        <translation>与 GNU parallel 相同格式的表格。</translation>
    </message>
    <message>
        <source>Each line begins with its item</source>
        <translation>每行以其项目开头</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Survive a power failure; slower</source>
        <translation>断电不丢失；较慢</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>持久</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>When it is done</source>
        <translation>完成后</translation>
    </message>
    <message>
        <source>A shell line that is run after the end.</source>
        <translation>结束后执行的一行 shell 命令。</translation>
    </message>
    <message>
        <source>Write the items whose result is true</source>
        <translation>写入结果为真的项目</translation>
    </message>
    <message>
        <source>none: workers run on this machine</source>
        <translation>无：工作程序在本机运行</translation>
    </message>
    <message>
        <source>Launchers</source>
        <translation>启动器</translation>
    </message>
    <message>
        <source>What starts workers elsewhere, one a line: ssh node, or 4*ssh node for four of them; a colon is this machine.</source>
        <translation>在别处启动工作程序的命令，每行一个：ssh node，或 4*ssh node 表示四个；冒号表示本机。</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Instead of launchers: slurm, or slurm:nodes=4,per-node=8,time=1:00:00.</source>
        <translation>代替启动器：slurm，或 slurm:nodes=4,per-node=8,time=1:00:00。</translation>
    </message>
    <message>
        <source>as installed here</source>
        <translation>与本机安装位置相同</translation>
    </message>
    <message>
        <source>Program over there</source>
        <translation>远端程序</translation>
    </message>
    <message>
        <source>The path of poolboard-relay on those machines.</source>
        <translation>那些机器上 poolboard-relay 的路径。</translation>
    </message>
    <message>
        <source>Keep the run in the history, so that it can be resumed</source>
        <translation>将运行保留在历史中，以便恢复</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>with the other runs</source>
        <translation>与其他运行放在一起</translation>
    </message>
    <message>
        <source>Run file in</source>
        <translation>运行文件位置</translation>
    </message>
    <message>
        <source>Another folder; the run is not in this window&apos;s history then.</source>
        <translation>另一个文件夹；此时该运行不出现在本窗口的历史中。</translation>
    </message>
    <message>
        <source>Each item is a file that travels to its worker</source>
        <translation>每个项目都是一个文件，随项目传送到其工作程序</translation>
    </message>
    <message>
        <source>Bring files along</source>
        <translation>随带文件</translation>
    </message>
    <message>
        <source>For machines that do not see your files. What is made or changed beside the copy comes back.</source>
        <translation>适用于看不到您的文件的机器。在副本旁新建或更改的内容会传回。</translation>
    </message>
    <message>
        <source>Pass on lines while the command runs; only to standard output</source>
        <translation>在命令运行期间逐行输出；仅限标准输出</translation>
    </message>
    <message>
        <source>Lines as they come</source>
        <translation>逐行输出</translation>
    </message>
</context>
<context>
    <name>Param</name>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>PastJob</name>
    <message>
        <source>A program gave this run its items; they cannot be read again.</source>
        <translation>此运行的项目由某个程序提供，无法再次读取。</translation>
    </message>
    <message>
        <source>The items came from standard input and cannot be read again. Edit the job to name where they come from now.</source>
        <translation>项目来自标准输入，无法再次读取。请编辑任务，指明现在的来源。</translation>
    </message>
    <message>
        <source>The run&apos;s file does not say which job it was.</source>
        <translation>运行文件中没有说明是哪个任务。</translation>
    </message>
    <message>
        <source>What the run&apos;s file says of its job cannot be read.</source>
        <translation>无法读取运行文件中关于任务的内容。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>%1 (%2)</source>
        <comment>message (hint)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where: message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>ndjson, text or none</comment>
        <translation>%1 或 %2</translation>
    </message>
</context>
<context>
    <name>RunExport</name>
    <message>
        <source>the export was given up</source>
        <translation>导出已放弃</translation>
    </message>
    <message>
        <source>item %1: of its input only the beginning was kept</source>
        <translation>项目 %1：其输入只保存了开头部分</translation>
    </message>
    <message>
        <source>item %1: its input holds a newline; export records instead</source>
        <translation>项目 %1：其输入含有换行；请改为导出记录</translation>
    </message>
    <message>
        <source>there is a file of this name already</source>
        <translation>已有同名文件</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>1 item</source>
        <translation>1 个项目</translation>
    </message>
    <message numerus="yes">
        <source>%1 items</source>
        <translation>
            <numerusform>%1 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 个工作程序</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers</source>
        <translation>
            <numerusform>%1 个工作程序</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest item %1 %2</source>
        <translation>最久的项目 %1 %2</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>已静默 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many, and what became of them</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>items a second</comment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1/min</source>
        <comment>items a minute</comment>
        <translation>%1/分钟</translation>
    </message>
    <message>
        <source>%1/h</source>
        <comment>items an hour</comment>
        <translation>%1/小时</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>~%1</source>
        <comment>about so much</comment>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>The number of items is known.</source>
        <translation>项目总数已知。</translation>
    </message>
    <message>
        <source>The number of items is an estimate, by the share of the input&apos;s bytes that the items so far were read from.</source>
        <translation>项目总数是估计值：依据到目前为止的项目所读取的输入字节所占的比例。</translation>
    </message>
    <message>
        <source>How many items there will be is not known until the input ends, and so the time left is not known either.</source>
        <translation>在输入结束之前不知道共有多少项目，因此剩余时间也未知。</translation>
    </message>
    <message>
        <source>The time left lies between what the rate of the last seconds and the rate of the whole run promise.</source>
        <translation>剩余时间介于按最近几秒的速率和按整个运行的速率推算的结果之间。</translation>
    </message>
    <message>
        <source>The time left is said once 5 % are done and 15 seconds have passed.</source>
        <translation>完成 5 % 并经过 15 秒后才会给出剩余时间。</translation>
    </message>
    <message>
        <source>why waiting: %1</source>
        <translation>等待原因：%1</translation>
    </message>
    <message>
        <source>%1 unsuccessful</source>
        <translation>%1 个未成功</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date of this year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>The time left is said when it goes on.</source>
        <translation>继续运行后将显示剩余时间。</translation>
    </message>
</context>
<context>
    <name>TimelineAxis</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%1 times in which nothing ran are left out, %2 in all.</source>
        <translation>
            <numerusform>已省略 %1 段没有运行的时间，共 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left out</source>
        <comment>a time, 20:14:03, in which nothing ran</comment>
        <translation>省略 %1</translation>
    </message>
    <message>
        <source>%1 in which nothing ran are left out: %2 – %3</source>
        <comment>how long, and two times</comment>
        <translation>已省略没有运行的 %1：%2 – %3</translation>
    </message>
</context>
<context>
    <name>TimelineBlock</name>
    <message numerus="yes">
        <source>%1 attempts, %2 did not succeed</source>
        <translation>
            <numerusform>%1 次尝试，%2 次未成功</numerusform>
        </translation>
    </message>
    <message>
        <source>item %1, attempt %2</source>
        <translation>项目 %1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>item · outcome · time</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>TimingText</name>
    <message>
        <source>Attempt %1: %2</source>
        <translation>尝试 %1：%2</translation>
    </message>
    <message>
        <source>Began: %1</source>
        <translation>开始：%1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>结束：%1</translation>
    </message>
    <message>
        <source>In the worker: %1</source>
        <translation>在工作程序中：%1</translation>
    </message>
    <message>
        <source>In workers, of these attempts: %1</source>
        <translation>这些尝试在工作程序中共计：%1</translation>
    </message>
    <message>
        <source>Began and ended are those of the last attempt.</source>
        <translation>开始和结束时间是最后一次尝试的。</translation>
    </message>
</context>
<context>
    <name>Try</name>
    <message>
        <source>The source has no items.</source>
        <translation>来源中没有项目。</translation>
    </message>
    <message>
        <source>%1 that are not text</source>
        <translation>%1 非文本字节</translation>
    </message>
    <message>
        <source>The trial cannot be written: %1</source>
        <translation>无法写入试运行：%1</translation>
    </message>
    <message>
        <source>Stopped before it ended.</source>
        <translation>在结束前已停止。</translation>
    </message>
    <message>
        <source>It ended, but its record is larger than %1 and is not shown.</source>
        <translation>已结束，但其记录大于 %1，因此不显示。</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>paused: everything is frozen</source>
        <translation>已暂停：全部冻结</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>held back: %1</source>
        <translation>暂缓：%1</translation>
    </message>
    <message>
        <source>only %1 of memory are free, %2 are kept free (--min-free-memory)</source>
        <translation>仅剩 %1 可用内存，需保留 %2（--min-free-memory）</translation>
    </message>
    <message>
        <source>only %1 are free in %2, %3 are kept free (--min-free-disk)</source>
        <translation>%2 中仅剩 %1 可用空间，需保留 %3（--min-free-disk）</translation>
    </message>
    <message>
        <source>no new items are given out: %1</source>
        <translation>不再分发新项目：%1</translation>
    </message>
    <message>
        <source>what runs behind a launcher cannot stand still; pause the run instead</source>
        <translation>通过启动器运行的部分无法冻结；请改为暂停运行</translation>
    </message>
    <message>
        <source>ordered output is held back by item %1</source>
        <translation>有序输出正在等待项目 %1</translation>
    </message>
    <message>
        <source>1 result held back by item %1</source>
        <translation>1 个结果正在等待项目 %1</translation>
    </message>
    <message>
        <source>%1 results held back by item %2</source>
        <translation>%1 个结果正在等待项目 %2</translation>
    </message>
    <message>
        <source>files are on their way to other machines or back</source>
        <translation>文件正在与其他机器之间传输</translation>
    </message>
    <message>
        <source>workers are being initialised</source>
        <translation>正在初始化工作程序</translation>
    </message>
    <message>
        <source>workers are started again in %1: %2</source>
        <translation>%1 后重新启动工作程序：%2</translation>
    </message>
    <message>
        <source>workers are started again in %1</source>
        <translation>%1 后重新启动工作程序</translation>
    </message>
    <message>
        <source>waiting for input</source>
        <translation>等待输入</translation>
    </message>
    <message>
        <source>waiting until items may be tried again</source>
        <translation>等待可以重试项目</translation>
    </message>
    <message>
        <source>waiting %1 until items may be tried again</source>
        <translation>等待 %1 后可以重试项目</translation>
    </message>
    <message>
        <source>waiting %1 until the next item may start (--delay)</source>
        <translation>等待 %1 后开始下一个项目（--delay）</translation>
    </message>
    <message>
        <source>waiting until the output takes results</source>
        <translation>等待输出接收结果</translation>
    </message>
    <message>
        <source>the last results are being written</source>
        <translation>正在写入最后的结果</translation>
    </message>
    <message>
        <source>stopped in the window</source>
        <translation>在窗口中停止</translation>
    </message>
    <message>
        <source>stopped in the dashboard</source>
        <translation>在仪表板中停止</translation>
    </message>
    <message>
        <source>stopped by a viewer</source>
        <translation>由查看者停止</translation>
    </message>
    <message>
        <source>stopped by the program</source>
        <translation>由程序停止</translation>
    </message>
    <message>
        <source>stopped while its output was being written</source>
        <translation>在写入输出时停止</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>被中断</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>被终止</translation>
    </message>
    <message>
        <source>the terminal went away</source>
        <translation>终端已关闭</translation>
    </message>
    <message>
        <source>the run was abandoned</source>
        <translation>运行已被放弃</translation>
    </message>
    <message>
        <source>the run was stopped</source>
        <translation>运行已停止</translation>
    </message>
    <message>
        <source>the run is over</source>
        <translation>运行已结束</translation>
    </message>
    <message>
        <source>the results are not wanted any more</source>
        <translation>不再需要结果</translation>
    </message>
    <message>
        <source>the run timeout of %1 passed</source>
        <translation>运行时限 %1 已到</translation>
    </message>
    <message>
        <source>item %1 %2 and --on-error is immediate</source>
        <translation>项目 %1 %2，且 --on-error 为 immediate</translation>
    </message>
    <message>
        <source>1 item did not succeed, which --halt waits for</source>
        <translation>1 个项目未成功，已达到 --halt 的条件</translation>
    </message>
    <message>
        <source>%1 items did not succeed, which --halt waits for</source>
        <translation>%1 个项目未成功，已达到 --halt 的条件</translation>
    </message>
    <message>
        <source>1 item succeeded, which --halt waits for</source>
        <translation>1 个项目成功，已达到 --halt 的条件</translation>
    </message>
    <message>
        <source>%1 items succeeded, which --halt waits for</source>
        <translation>%1 个项目成功，已达到 --halt 的条件</translation>
    </message>
    <message>
        <source>the run itself has not been finished; go on with it: resume %1</source>
        <translation>运行本身尚未完成；可继续：resume %1</translation>
    </message>
    <message>
        <source>only what had been read of standard input was run; what came after it must be given again: resume %1 -i -</source>
        <translation>仅运行了已从标准输入读取的部分；其后的内容须再次提供：resume %1 -i -</translation>
    </message>
    <message>
        <source>%1: nobody reads it any more, so the run cannot go on as it was asked for</source>
        <translation>%1：已无人读取，运行无法按要求继续</translation>
    </message>
    <message>
        <source>cancelled by a user</source>
        <translation>被用户取消</translation>
    </message>
    <message>
        <source>%1 and did not stop within the grace of %2</source>
        <translation>%1，并且在宽限 %2 内没有停止</translation>
    </message>
    <message>
        <source>took longer than the item timeout of %1 (%2% of the median)</source>
        <translation>超过项目时限 %1（中位数的 %2%）</translation>
    </message>
    <message>
        <source>took longer than the item timeout of %1</source>
        <translation>超过项目时限 %1</translation>
    </message>
    <message>
        <source>gave no sign of life for longer than the silence timeout of %1</source>
        <translation>静默时间超过时限 %1</translation>
    </message>
    <message>
        <source>init took longer than %1</source>
        <translation>初始化超过 %1</translation>
    </message>
    <message>
        <source>worker %1 could not be initialised: %2</source>
        <translation>工作程序 %1 无法初始化：%2</translation>
    </message>
    <message>
        <source>worker host ended: %1</source>
        <translation>工作程序的进程已结束：%1</translation>
    </message>
    <message>
        <source>the worker host was lost while it ran this item: %1</source>
        <translation>处理此项目时工作程序的进程丢失：%1</translation>
    </message>
    <message>
        <source>poolboard-guard (process %1) %2</source>
        <translation>poolboard-guard（进程 %1）%2</translation>
    </message>
    <message>
        <source>it did not answer for %1</source>
        <translation>%1 内没有应答</translation>
    </message>
    <message>
        <source>it started no item and gave none back for the item timeout</source>
        <translation>在项目时限内既未开始也未归还任何项目</translation>
    </message>
    <message>
        <source>ended after the item timeout</source>
        <translation>在项目时限后被结束</translation>
    </message>
    <message>
        <source>killed by SIGKILL: out of memory, the kernel&apos;s count of such kills rose</source>
        <translation>被 SIGKILL 终止：内存不足，内核的此类计数增加了</translation>
    </message>
    <message>
        <source>killed by SIGKILL, perhaps by lack of memory</source>
        <translation>被 SIGKILL 终止，可能因内存不足</translation>
    </message>
    <message>
        <source>killed by signal %1</source>
        <translation>被信号 %1 终止</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation>被 %1 终止</translation>
    </message>
    <message>
        <source>was killed by signal %1</source>
        <translation>被信号 %1 终止</translation>
    </message>
    <message>
        <source>exited with status %1</source>
        <translation>以状态 %1 退出</translation>
    </message>
    <message>
        <source>closed its channel</source>
        <translation>关闭了通道</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>worker %1 is given up: %2</source>
        <translation>放弃工作程序 %1：%2</translation>
    </message>
    <message>
        <source>one worker host of `%1` is given up, others go on: %2</source>
        <translation>放弃 `%1` 的一个进程，其他继续：%2</translation>
    </message>
    <message>
        <source>nothing more is started by `%1`: %2</source>
        <translation>不再通过 `%1` 启动：%2</translation>
    </message>
    <message>
        <source>worker host %1 answers again</source>
        <translation>进程 %1 恢复应答</translation>
    </message>
    <message>
        <source>worker host %1 has not answered for %2: frozen, or starved; it gets no more items</source>
        <translation>进程 %1 已有 %2 没有应答：被冻结或资源不足；不再分给它项目</translation>
    </message>
    <message>
        <source>`%1` did not end its worker when it was told to: the connection hangs. What was on its way there waits for %2, until it cannot run there any more</source>
        <translation>`%1` 没有按要求结束其工作程序：连接挂起。发往那里的项目将等待 %2，直到确定不会再在那里运行</translation>
    </message>
    <message>
        <source>%1 progress and log events were dropped</source>
        <translation>丢弃了 %1 个进度和日志事件</translation>
    </message>
    <message>
        <source>%1: it was deleted or replaced while the run wrote it, and what it held is lost (run the job anew)</source>
        <translation>%1：运行写入期间，该文件被删除或替换，其中的内容已丢失（请重新运行该任务）</translation>
    </message>
    <message>
        <source>%1: it was moved away while the run wrote it (what was written is in it: put it back, or run the job anew)</source>
        <translation>%1：运行写入期间，该文件被移走（已写入的内容仍在其中：请放回原处，或重新运行该任务）</translation>
    </message>
    <message>
        <source>other errors</source>
        <translation>其他错误</translation>
    </message>
    <message>
        <source>the result of another item of this run is called %1 (--output-name tells them apart, --if-exists rename numbers them)</source>
        <translation>此运行中另一个项目的结果名为 %1（--output-name 可区分它们，--if-exists rename 会编号）</translation>
    </message>
    <message>
        <source>%1 is a folder, so no result can have its name</source>
        <translation>%1 是文件夹，结果不能与其同名</translation>
    </message>
    <message>
        <source>%1 exists already (--if-exists skip, overwrite or rename says what to do then)</source>
        <translation>%1 已存在（--if-exists skip、overwrite 或 rename 决定如何处理）</translation>
    </message>
</context>
<context>
    <name>poolboard::AttemptsBar</name>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>尝试 %1：%2</translation>
    </message>
</context>
<context>
    <name>poolboard::ComparePage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Items that ended otherwise</source>
        <translation>结局不同的项目</translation>
    </message>
    <message>
        <source>Open the &amp;earlier run</source>
        <translation>打开较早的运行(&amp;E)</translation>
    </message>
    <message>
        <source>Open the &amp;later run</source>
        <translation>打开较晚的运行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Two runs compared</source>
        <translation>两次运行的比较</translation>
    </message>
    <message>
        <source>Both runs are being read …</source>
        <translation>正在读取两次运行…</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Items done</source>
        <translation>已完成项目</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>Job file</source>
        <translation>任务文件</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>%1 fixed</source>
        <translation>%1 个已修复</translation>
    </message>
    <message>
        <source>%1 newly failing</source>
        <translation>%1 个新失败</translation>
    </message>
    <message>
        <source>%1 did not succeed in either</source>
        <translation>%1 个两次都未成功</translation>
    </message>
    <message>
        <source>only the first %1 items that did not succeed are compared</source>
        <translation>只比较前 %1 个未成功的项目</translation>
    </message>
    <message>
        <source>Every item succeeded in both runs.</source>
        <translation>两次运行中每个项目都成功。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>worker and its version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 only in one of them</source>
        <translation>%1 仅出现在其中一次运行中</translation>
    </message>
</context>
<context>
    <name>poolboard::ComparisonModel</name>
    <message>
        <source>no outcome</source>
        <translation>无结局</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Another input</source>
        <translation>输入不同</translation>
    </message>
    <message>
        <source>Only in the later run</source>
        <translation>仅在较晚的运行中</translation>
    </message>
    <message>
        <source>Only in the earlier run</source>
        <translation>仅在较早的运行中</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Newly failing</source>
        <translation>新失败</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>与之前相同</translation>
    </message>
    <message>
        <source>Fails in another way</source>
        <translation>失败方式不同</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Earlier run</source>
        <translation>较早的运行</translation>
    </message>
    <message>
        <source>Later run</source>
        <translation>较晚的运行</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
</context>
<context>
    <name>poolboard::DesktopBus</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>poolboard::DesktopLink</name>
    <message>
        <source>“%1” did not start</source>
        <translation>“%1”未能启动</translation>
    </message>
    <message>
        <source>“%1” finished</source>
        <translation>“%1”已完成</translation>
    </message>
    <message>
        <source>“%1” finished with failures</source>
        <translation>“%1”已完成，有失败</translation>
    </message>
    <message>
        <source>“%1” was halted</source>
        <translation>“%1”已中止</translation>
    </message>
    <message>
        <source>“%1” was interrupted</source>
        <translation>“%1”被中断</translation>
    </message>
    <message>
        <source>A run is going on</source>
        <translation>有一次运行正在进行</translation>
    </message>
    <message>
        <source>“%1” did not go on</source>
        <translation>“%1”未能继续</translation>
    </message>
    <message>
        <source>“%1” was ended by its run timeout</source>
        <translation>“%1”因运行时限已到而结束</translation>
    </message>
    <message>
        <source>“%1” was stopped</source>
        <translation>“%1”已停止</translation>
    </message>
</context>
<context>
    <name>poolboard::DetailsDock</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>重试(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Cancel this item</source>
        <translation>取消此项目(&amp;C)</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Messages of the item</source>
        <translation>项目的消息</translation>
    </message>
    <message>
        <source>Outcome:</source>
        <translation>结局：</translation>
    </message>
    <message>
        <source>Item:</source>
        <translation>项目：</translation>
    </message>
    <message>
        <source>Error:</source>
        <translation>错误：</translation>
    </message>
    <message>
        <source>Attempts:</source>
        <translation>尝试：</translation>
    </message>
    <message>
        <source>Worker:</source>
        <translation>工作程序：</translation>
    </message>
    <message>
        <source>Time:</source>
        <translation>时间：</translation>
    </message>
    <message>
        <source>This item alone, in this run</source>
        <translation>仅此项目，在本次运行中</translation>
    </message>
    <message>
        <source>This item alone; the run goes on</source>
        <translation>仅此项目；运行继续</translation>
    </message>
    <message>
        <source>Input:</source>
        <translation>输入：</translation>
    </message>
    <message>
        <source>Parts of the item</source>
        <translation>项目的各部分</translation>
    </message>
    <message>
        <source>Select an item or a failure to see everything about it.</source>
        <translation>选择一个项目或失败以查看其全部信息。</translation>
    </message>
    <message>
        <source>This run has no file, so what became of item %1 is not kept.</source>
        <translation>此运行没有文件，因此项目 %1 的结局未保存。</translation>
    </message>
    <message>
        <source>This item cannot be read: %1</source>
        <translation>无法读取此项目：%1</translation>
    </message>
    <message>
        <source>Item %1 is not recorded yet …</source>
        <translation>项目 %1 尚未记录…</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1，进程 %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>至今 %1</translation>
    </message>
    <message>
        <source>%1 of bytes that are not text.</source>
        <translation>%1 非文本字节。</translation>
    </message>
    <message>
        <source>… the first %1 of %2</source>
        <translation>…%2 中的前 %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>打开文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Timing of the item</source>
        <translation>项目的时间</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Attempt:</source>
        <translation>尝试：</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>attempts</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>No program here opens folders. It is %1.</source>
        <translation>这里没有能打开文件夹的程序。文件夹是 %1。</translation>
    </message>
    <message>
        <source>Item %1 was not finished when the run ended. What is not done can be run later.</source>
        <translation>运行结束时项目 %1 尚未完成。未完成的可以稍后运行。</translation>
    </message>
</context>
<context>
    <name>poolboard::DraftLine</name>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>A job that is not saved</source>
        <translation>未保存的任务</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有未保存的更改。</translation>
    </message>
</context>
<context>
    <name>poolboard::EachEditor</name>
    <message>
        <source>Vary a parameter</source>
        <translation>改变一个参数</translation>
    </message>
    <message>
        <source>Values of each worker</source>
        <translation>每个工作程序的值</translation>
    </message>
    <message>
        <source>Add worker</source>
        <translation>添加工作程序</translation>
    </message>
    <message>
        <source>Remove worker</source>
        <translation>移除工作程序</translation>
    </message>
</context>
<context>
    <name>poolboard::EachModel</name>
    <message>
        <source>%1: as for all</source>
        <translation>%1：与全部相同</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>工作程序 %1</translation>
    </message>
</context>
<context>
    <name>poolboard::ErrorsModel</name>
    <message>
        <source>for example item %1</source>
        <translation>例如项目 %1</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>首次出现 %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>最近出现 %1</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>工作程序 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers</source>
        <translation>
            <numerusform>%1 个工作程序</numerusform>
        </translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作程序</translation>
    </message>
</context>
<context>
    <name>poolboard::ErrorsPage</name>
    <message>
        <source>Causes of failures</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Try this &amp;group again</source>
        <translation>重试此组(&amp;G)</translation>
    </message>
    <message>
        <source>Its items are tried again in this run</source>
        <translation>其项目将在本次运行中重试</translation>
    </message>
    <message>
        <source>The causes are being read …</source>
        <translation>正在读取原因…</translation>
    </message>
    <message>
        <source>No failures in %1.</source>
        <translation>%1中没有失败。</translation>
    </message>
    <message>
        <source>What goes wrong appears here, by its cause.</source>
        <translation>出错的内容按原因显示在这里。</translation>
    </message>
    <message>
        <source>Not while the run is stopping</source>
        <translation>运行正在停止时不可用</translation>
    </message>
    <message>
        <source>This run keeps no file to read the causes from.</source>
        <translation>此运行没有可供读取原因的文件。</translation>
    </message>
</context>
<context>
    <name>poolboard::ExportDialog</name>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Export items of “%1”</source>
        <translation>导出“%1”的项目</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>%1 that did not succeed</source>
        <translation>%1未成功</translation>
    </message>
    <message>
        <source>Records, one JSON object a line (NDJSON)</source>
        <translation>记录，每行一个 JSON 对象（NDJSON）</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Only the inputs, one a line</source>
        <translation>仅输入，每行一个</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;As:</source>
        <translation>格式(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>文件(&amp;F)：</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>替换该文件？</translation>
    </message>
    <message>
        <source>%1 is there already, in %2.</source>
        <translation>%1 已存在于 %2 中。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>What it holds now is lost.</source>
        <translation>其现有内容将丢失。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Nothing is written; choose another name.</source>
        <translation>不写入任何内容；请另选名称。</translation>
    </message>
</context>
<context>
    <name>poolboard::FailuresModel</name>
    <message>
        <source>item %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>工作程序 %1</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作程序</translation>
    </message>
</context>
<context>
    <name>poolboard::FieldRow</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>poolboard::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>poolboard::FormSection</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>更多%1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>更少</translation>
    </message>
</context>
<context>
    <name>poolboard::HeldLine</name>
    <message>
        <source>A run waits for your answer</source>
        <translation>有一个运行在等待您的回答</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>回答…</translation>
    </message>
    <message>
        <source>“%1” stays in the queue until you have answered: its job file was changed.</source>
        <translation>“%1”将留在队列中，直到您回答：其任务文件已被更改。</translation>
    </message>
    <message>
        <source>Run it, or take it out of the queue</source>
        <translation>运行它，或将其移出队列</translation>
    </message>
    <message>
        <source>“%1” was still waiting in the queue when the window ended.</source>
        <translation>窗口结束时，“%1”仍在队列中等待。</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs were still waiting in the queue when the window ended.</source>
        <translation>
            <numerusform>窗口结束时，仍有 %1 个运行在队列中等待。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>poolboard::HelpWindow</name>
    <message>
        <source>No worker has it yet.</source>
        <translation>还没有工作程序处理它。</translation>
    </message>
    <message>
        <source>A worker is busy with it.</source>
        <translation>工作程序正在处理它。</translation>
    </message>
    <message>
        <source>It is done, and its result is recorded.</source>
        <translation>已完成，结果已记录。</translation>
    </message>
    <message>
        <source>The worker could not do it; its message says why.</source>
        <translation>工作程序无法完成；其消息说明了原因。</translation>
    </message>
    <message>
        <source>It took longer than a limit of the job, or gave no sign of life, and was ended.</source>
        <translation>超过任务的时限，或毫无动静，因而被结束。</translation>
    </message>
    <message>
        <source>The worker&apos;s process was lost over it. A new one takes the other items.</source>
        <translation>工作程序的进程因此丢失。新的进程会处理其余项目。</translation>
    </message>
    <message>
        <source>Its result was there already.</source>
        <translation>结果已经存在。</translation>
    </message>
    <message>
        <source>Somebody cancelled this item.</source>
        <translation>有人取消了此项目。</translation>
    </message>
    <message>
        <source>Its process is being started.</source>
        <translation>其进程正在启动。</translation>
    </message>
    <message>
        <source>It gets ready for its first item.</source>
        <translation>正在为第一个项目做准备。</translation>
    </message>
    <message>
        <source>It has no item.</source>
        <translation>当前没有项目。</translation>
    </message>
    <message>
        <source>It is busy with an item.</source>
        <translation>正在处理一个项目。</translation>
    </message>
    <message>
        <source>It has said nothing about its item for a while.</source>
        <translation>已有一段时间没有项目的消息。</translation>
    </message>
    <message>
        <source>It leaves after its item.</source>
        <translation>处理完当前项目后退出。</translation>
    </message>
    <message>
        <source>Workers are being started; no item has run yet.</source>
        <translation>正在启动工作程序；尚未运行任何项目。</translation>
    </message>
    <message>
        <source>All is well so far.</source>
        <translation>到目前为止一切正常。</translation>
    </message>
    <message>
        <source>It goes on, and some items did not succeed.</source>
        <translation>仍在继续，但有项目未成功。</translation>
    </message>
    <message>
        <source>Running items are finished; nothing new is started.</source>
        <translation>正在完成运行中的项目；不开始新项目。</translation>
    </message>
    <message>
        <source>Nothing is started until somebody says “Go on”.</source>
        <translation>在有人选择“继续”之前不开始任何项目。</translation>
    </message>
    <message>
        <source>It comes to its end: running items finish or are ended.</source>
        <translation>即将结束：运行中的项目完成或被结束。</translation>
    </message>
    <message>
        <source>Every item was tried, and none is left to try again.</source>
        <translation>所有项目都已尝试，没有需要重试的。</translation>
    </message>
    <message>
        <source>Every item was tried. “Retry failed” tries again what did not succeed.</source>
        <translation>所有项目都已尝试。“重试失败项”会再次尝试未成功的项目。</translation>
    </message>
    <message>
        <source>Somebody, or the run&apos;s time limit, ended it. “Resume” runs what is left.</source>
        <translation>被人或运行时限结束。“恢复”会运行剩余部分。</translation>
    </message>
    <message>
        <source>A rule of the job ended it, or no worker could be started; it says which.</source>
        <translation>因任务的规则而结束，或没有工作程序能启动；会说明是哪一种。</translation>
    </message>
    <message>
        <source>Nobody ended it: its process was lost. “Resume” runs what is left.</source>
        <translation>没有人结束它：其进程丢失。“恢复”会运行剩余部分。</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>In the list “%1”</source>
        <translation>在列表“%1”中</translation>
    </message>
    <message>
        <source>Keys and words</source>
        <translation>按键与用语</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Tab goes from one field to the next, F10 into the menus. In tables, Enter opens what is highlighted; the menu key shows what can be done with it.</source>
        <translation>Tab 在各字段间移动，F10 进入菜单。在表格中，回车键打开选中的内容；菜单键显示可执行的操作。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>On the web: %1. In a terminal: %2, and %3 for the words of the command line.</source>
        <translation>网上：%1。在终端中：%2；命令行用语见 %3。</translation>
    </message>
</context>
<context>
    <name>poolboard::ItemLog</name>
    <message>
        <source>What the log says of the item</source>
        <translation>日志中关于该项目的内容</translation>
    </message>
    <message>
        <source>The log is being read …</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>The log says nothing of this item.</source>
        <translation>日志中没有关于该项目的内容。</translation>
    </message>
</context>
<context>
    <name>poolboard::ItemsModel</name>
    <message>
        <source>being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>工作程序 %1</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>1 次尝试</translation>
    </message>
    <message numerus="yes">
        <source>%1 attempts</source>
        <translation>
            <numerusform>%1 次尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
</context>
<context>
    <name>poolboard::ItemsPage</name>
    <message>
        <source>Finished items</source>
        <translation>已完成的项目</translation>
    </message>
    <message>
        <source>Running items</source>
        <translation>正在运行的项目</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>The run is over; nothing is running.</source>
        <translation>运行已结束；没有正在运行的项目。</translation>
    </message>
    <message>
        <source>Nothing is running right now.</source>
        <translation>目前没有正在运行的项目。</translation>
    </message>
    <message>
        <source>No item has finished yet.</source>
        <translation>还没有项目完成。</translation>
    </message>
    <message>
        <source>Text to look for in the items</source>
        <translation>要在项目中查找的文字</translation>
    </message>
    <message>
        <source>Filter by text: input, result or error, state, worker</source>
        <translation>按文字筛选：输入、结果或错误、状态、工作程序</translation>
    </message>
    <message>
        <source>S&amp;ort</source>
        <translation>排序(&amp;O)</translation>
    </message>
    <message>
        <source>A click on the head of a column sorts, too</source>
        <translation>点击列标题也可排序</translation>
    </message>
    <message>
        <source>As they finished</source>
        <translation>按完成顺序</translation>
    </message>
    <message>
        <source>Last one first</source>
        <translation>倒序</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>items found</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No running item has “%1”.</source>
        <translation>没有正在运行的项目包含“%1”。</translation>
    </message>
    <message>
        <source>None has “%1”; looked through: %2.</source>
        <translation>没有项目包含“%1”；已查找：%2。</translation>
    </message>
    <message>
        <source>None here; finished so far: %1.</source>
        <translation>此处没有；目前已完成：%1。</translation>
    </message>
    <message>
        <source>Sorting … %1</source>
        <translation>正在排序… %1</translation>
    </message>
    <message>
        <source>%1 found, searching … %2</source>
        <translation>已找到 %1 个，正在查找… %2</translation>
    </message>
    <message>
        <source>Looking through the items … %1</source>
        <translation>正在查找项目… %1</translation>
    </message>
    <message>
        <source>In this run (%1)</source>
        <translation>在本次运行中（%1）</translation>
    </message>
</context>
<context>
    <name>poolboard::JobEditor</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Try 1 item</source>
        <translation>试 1 个项目</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The same on the command line</source>
        <translation>等价的命令行</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>复制命令行</translation>
    </message>
    <message>
        <source>Runs the first item alone and shows what comes back; no result file, no history</source>
        <translation>只运行第一个项目并显示返回内容；没有结果文件，也不进历史</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>新任务</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>停止试运行</translation>
    </message>
    <message>
        <source>%1 – changed</source>
        <translation>%1 – 已更改</translation>
    </message>
    <message>
        <source>Not saved yet. Relative paths start at %1.</source>
        <translation>尚未保存。相对路径从 %1 开始。</translation>
    </message>
    <message>
        <source>Not complete yet.</source>
        <translation>尚不完整。</translation>
    </message>
    <message>
        <source>1 problem. Run goes to it.</source>
        <translation>1 个问题。点“运行”会跳到该处。</translation>
    </message>
    <message numerus="yes">
        <source>%1 problems. Run goes to the first.</source>
        <translation>
            <numerusform>%1 个问题。点击运行会跳到第一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Ready to run.</source>
        <translation>可以运行。</translation>
    </message>
    <message>
        <source>Save and run</source>
        <translation>保存并运行</translation>
    </message>
    <message>
        <source>Save the job</source>
        <translation>保存任务</translation>
    </message>
    <message>
        <source>Poolboard jobs (*.poolboard.toml)</source>
        <translation>Poolboard 任务 (*.poolboard.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Write the job file anew?</source>
        <translation>重新写入任务文件？</translation>
    </message>
    <message>
        <source>%1 is written in a way that cannot be changed in place (dotted keys, or a section for each worker).</source>
        <translation>%1 的写法无法就地修改（带点的键，或每个工作程序一节）。</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>重新写入</translation>
    </message>
    <message>
        <source>All it says is kept; its comments are not.</source>
        <translation>其内容全部保留；注释不保留。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Nothing is saved; the file can be changed by hand.</source>
        <translation>不保存任何内容；可以手动修改该文件。</translation>
    </message>
    <message>
        <source>Save over somebody else&apos;s change?</source>
        <translation>覆盖他人的更改？</translation>
    </message>
    <message>
        <source>%1 has been changed outside of this window since it was opened.</source>
        <translation>自打开以来，%1 已在此窗口之外被更改。</translation>
    </message>
    <message>
        <source>Save what is here</source>
        <translation>保存这里的内容</translation>
    </message>
    <message>
        <source>The other change is lost.</source>
        <translation>另一处更改将丢失。</translation>
    </message>
    <message>
        <source>Nothing is saved. File &gt; Save as … keeps both.</source>
        <translation>不保存任何内容。“文件 &gt; 另存为…”可保留两者。</translation>
    </message>
    <message>
        <source>%1 is not saved: %2</source>
        <translation>%1 未保存：%2</translation>
    </message>
    <message>
        <source>Secrets are left out: values to fill in, and variables to set.</source>
        <translation>机密内容已略去：请填入相应的值并设置变量。</translation>
    </message>
</context>
<context>
    <name>poolboard::JobForm</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>As the worker prefers</source>
        <translation>按工作程序的偏好</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Each worker in a process of its own: a crash costs one item.</source>
        <translation>每个工作程序在独立进程中：一次崩溃只损失一个项目。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>All workers in one process: less memory, but a crash takes all running items with it.</source>
        <translation>所有工作程序在同一进程中：占用内存更少，但一次崩溃会带走所有正在运行的项目。</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>异步</translation>
    </message>
    <message>
        <source>Each worker has many items in hand at once: for those that mostly wait, such as downloads.</source>
        <translation>每个工作程序同时处理许多项目：适合大多在等待的工作，例如下载。</translation>
    </message>
    <message>
        <source>First items</source>
        <translation>前几个项目</translation>
    </message>
    <message>
        <source>The file says more here than a field can show; it stays as it is.</source>
        <translation>文件在此处的内容超出字段所能显示；保持不变。</translation>
    </message>
    <message>
        <source>What the worker&apos;s maker recommends.</source>
        <translation>工作程序作者推荐的方式。</translation>
    </message>
    <message>
        <source>For this one: threads.</source>
        <translation>此工作程序：线程。</translation>
    </message>
    <message>
        <source>For this one: asynchronous.</source>
        <translation>此工作程序：异步。</translation>
    </message>
    <message>
        <source>For this one: processes.</source>
        <translation>此工作程序：进程。</translation>
    </message>
    <message>
        <source>Choose where the items come from.</source>
        <translation>请选择项目的来源。</translation>
    </message>
    <message>
        <source>Which files and folders? At least one is needed.</source>
        <translation>哪些文件和文件夹？至少需要一个。</translation>
    </message>
    <message>
        <source>Which file? One is needed.</source>
        <translation>哪个文件？需要一个。</translation>
    </message>
    <message>
        <source>Workers run on this machine: there is nowhere to bring files to.</source>
        <translation>工作程序在本机运行：没有可传送文件的目的地。</translation>
    </message>
    <message>
        <source>Each item must be the path of one file; those of this source are not.</source>
        <translation>每个项目必须是一个文件的路径；此来源的项目不是。</translation>
    </message>
    <message>
        <source>Only text comes in lines: choose it under “Results”, or leave this out.</source>
        <translation>只有文本才逐行输出：请在“结果”中选择文本，或去掉此项。</translation>
    </message>
    <message>
        <source>A filter passes items on as text: choose it under “Results”, or leave this out.</source>
        <translation>筛选以文本形式传递项目：请在“结果”中选择文本，或去掉此项。</translation>
    </message>
    <message>
        <source>There is nothing to name: “Results” is not a file for each item.</source>
        <translation>没有可命名的文件：“结果”不是“每个项目一个文件”。</translation>
    </message>
    <message>
        <source>Only where “Results” is a file for each item can one be skipped.</source>
        <translation>只有“结果”为“每个项目一个文件”时才能跳过。</translation>
    </message>
    <message>
        <source>A filter passes items on when they have ended: leave one of the two out.</source>
        <translation>筛选在项目结束后才传递项目：请去掉二者之一。</translation>
    </message>
    <message>
        <source>Lines go to standard output only: leave “Written to” empty, or leave this out.</source>
        <translation>逐行输出只能写到标准输出：请将“写入到”留空，或去掉此项。</translation>
    </message>
    <message>
        <source>A filter passes items on as they came: leave one of the two out.</source>
        <translation>筛选按原样传递项目：请去掉二者之一。</translation>
    </message>
    <message>
        <source>Which folder? A file for each item needs one.</source>
        <translation>哪个文件夹？每个项目一个文件时需要一个文件夹。</translation>
    </message>
    <message>
        <source>“Cluster” starts workers as well: leave one of the two out.</source>
        <translation>“集群”也会启动工作程序：请去掉两者之一。</translation>
    </message>
    <message>
        <source>Workers run elsewhere, and how many is said there: 4*ssh node.</source>
        <translation>工作程序在别处运行，数量也在那里指定：4*ssh node。</translation>
    </message>
    <message>
        <source>Workers run on this machine: leave this out, or say where with “Launchers” or “Cluster”.</source>
        <translation>工作程序在本机运行：请去掉此项，或用“启动器”或“集群”指定位置。</translation>
    </message>
</context>
<context>
    <name>poolboard::JobPage</name>
    <message>
        <source>Edit the job</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>The job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>First items</source>
        <translation>前几个项目</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>来源：</translation>
    </message>
    <message>
        <source>First items:</source>
        <translation>前几个项目：</translation>
    </message>
    <message>
        <source>Worker:</source>
        <translation>工作程序：</translation>
    </message>
    <message>
        <source>Parameters:</source>
        <translation>参数：</translation>
    </message>
    <message>
        <source>Pool:</source>
        <translation>工作池：</translation>
    </message>
    <message>
        <source>On error:</source>
        <translation>出错时：</translation>
    </message>
    <message>
        <source>Limits:</source>
        <translation>限制：</translation>
    </message>
    <message>
        <source>Results:</source>
        <translation>结果：</translation>
    </message>
    <message>
        <source>Same on the
command line:</source>
        <translation>等价的
命令行：</translation>
    </message>
    <message>
        <source>Job as it was run:</source>
        <translation>运行时的任务：</translation>
    </message>
    <message>
        <source>Looking at the source …</source>
        <translation>正在查看来源…</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>… and more; how many is known at the end</source>
        <translation>…还有更多；总数在结束时才知道</translation>
    </message>
</context>
<context>
    <name>poolboard::JobsModel</name>
    <message>
        <source>Job %1, in %2</source>
        <translation>任务 %1，位于 %2</translation>
    </message>
</context>
<context>
    <name>poolboard::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>no worker</source>
        <translation>无工作程序</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>工作程序 %1</translation>
    </message>
    <message>
        <source>no item</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>poolboard::LogPage</name>
    <message>
        <source>Log of the run</source>
        <translation>运行日志</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>Least level shown</source>
        <translation>显示的最低级别</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有级别</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Text to look for in the log</source>
        <translation>在日志中查找的文本</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Stay at the newest line</source>
        <translation>停留在最新一行</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 lines</source>
        <translation>
            <numerusform>%1 / %2 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No line of the log is like that.</source>
        <translation>没有符合条件的日志行。</translation>
    </message>
    <message>
        <source>What workers say, what failed and what was tried again appears here.</source>
        <translation>工作程序的输出、失败和重试会显示在这里。</translation>
    </message>
    <message>
        <source>The log is being read …</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>Nothing has been said yet.</source>
        <translation>还没有任何输出。</translation>
    </message>
    <message>
        <source>There is no log of this run.</source>
        <translation>此运行没有日志。</translation>
    </message>
</context>
<context>
    <name>poolboard::MainWindow</name>
    <message>
        <source>Jobs and runs</source>
        <translation>任务和运行</translation>
    </message>
    <message>
        <source>Run this job?</source>
        <translation>运行此任务？</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The job file %1 names what is executed:

%2</source>
        <translation>任务文件 %1 指明了要执行的内容：

%2</translation>
    </message>
    <message>
        <source>You are not asked again while the file names the same.</source>
        <translation>只要文件内容相同，就不会再次询问。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Nothing is run.</source>
        <translation>不运行任何内容。</translation>
    </message>
    <message>
        <source>Save and run this job (%1)</source>
        <translation>保存并运行此任务（%1）</translation>
    </message>
    <message>
        <source>Run “%1” after the run that goes on, or beside it</source>
        <translation>在当前运行之后或同时运行“%1”</translation>
    </message>
    <message>
        <source>Run “%1” (%2)</source>
        <translation>运行“%1”（%2）</translation>
    </message>
    <message>
        <source>Open a job first</source>
        <translation>请先打开一个任务</translation>
    </message>
    <message>
        <source>%1[*] – Poolboard</source>
        <translation>%1[*] – Poolboard</translation>
    </message>
    <message>
        <source>Poolboard</source>
        <translation>Poolboard</translation>
    </message>
    <message>
        <source>%1 – Poolboard</source>
        <translation>%1 – Poolboard</translation>
    </message>
    <message>
        <source>%1 – %2 – Poolboard</source>
        <translation>%1 – %2 – Poolboard</translation>
    </message>
    <message>
        <source>%1 – %2 %3 – Poolboard</source>
        <translation>%1 – %2 %3 – Poolboard</translation>
    </message>
    <message>
        <source>&amp;Open a job file…</source>
        <translation>打开任务文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>&amp;New job</source>
        <translation>新建任务(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit the job</source>
        <translation>编辑任务(&amp;E)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;Save the job</source>
        <translation>保存任务(&amp;S)</translation>
    </message>
    <message>
        <source>Save the job &amp;as…</source>
        <translation>任务另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Try the &amp;demo job: thumbnails</source>
        <translation>试用演示任务：缩略图(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation>停止(&amp;S)…</translation>
    </message>
    <message>
        <source>Stop the run: you choose how (Ctrl+.)</source>
        <translation>停止运行：由您选择方式（Ctrl+.）</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>恢复(&amp;E)</translation>
    </message>
    <message>
        <source>Go on with this run: what has its outcome is not run again (Ctrl+Shift+Return)</source>
        <translation>继续此运行：已有结局的不再运行（Ctrl+Shift+Return）</translation>
    </message>
    <message>
        <source>Re&amp;try failed</source>
        <translation>重试失败项(&amp;T)</translation>
    </message>
    <message>
        <source>Try again what did not succeed, in this run (Ctrl+Shift+R)</source>
        <translation>在本次运行中重试未成功的项目（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>&amp;Copy as command line</source>
        <translation>复制为命令行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter items</source>
        <translation>筛选项目(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>The command line is in the clipboard.</source>
        <translation>命令行已复制到剪贴板。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Items</source>
        <translation>项目(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>错误(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Open a job file</source>
        <translation>打开任务文件</translation>
    </message>
    <message>
        <source>Poolboard jobs (*.poolboard.toml)</source>
        <translation>Poolboard 任务 (*.poolboard.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>停止运行</translation>
    </message>
    <message>
        <source>Finish running items, then stop</source>
        <translation>让正在运行的项目完成，然后停止</translation>
    </message>
    <message>
        <source>Nothing new is started. What is not done can be run later.</source>
        <translation>不再启动新项目。未完成的可以以后运行。</translation>
    </message>
    <message>
        <source>Cancel running items and stop</source>
        <translation>取消正在运行的项目并停止</translation>
    </message>
    <message>
        <source>Running items are asked to end, and ended after the grace time.</source>
        <translation>请求正在运行的项目结束，宽限时间后强制结束。</translation>
    </message>
    <message>
        <source>Kill everything now</source>
        <translation>立即全部终止</translation>
    </message>
    <message>
        <source>Workers are killed without being asked.</source>
        <translation>不经请求直接终止工作程序。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>It goes on stopping as before.</source>
        <translation>按之前的方式继续停止。</translation>
    </message>
    <message>
        <source>Nothing is stopped.</source>
        <translation>不停止任何内容。</translation>
    </message>
    <message>
        <source>Delete this run from the history?</source>
        <translation>从历史中删除此运行？</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>What it recorded is gone: it cannot be resumed, retried or looked at again.</source>
        <translation>其记录将消失：无法再恢复、重试或查看。</translation>
    </message>
    <message>
        <source>Nothing is deleted.</source>
        <translation>不删除任何内容。</translation>
    </message>
    <message>
        <source>“%1” is running: %2.</source>
        <translation>“%1”正在运行：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs are going on.</source>
        <translation>
            <numerusform>%1 个运行正在进行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit while a run is going on?</source>
        <translation>运行进行中，要退出吗？</translation>
    </message>
    <message>
        <source>Finish running items, then quit</source>
        <translation>让正在运行的项目完成，然后退出</translation>
    </message>
    <message>
        <source>Nothing new is started. The window closes when they have ended.</source>
        <translation>不再启动新项目。它们结束后窗口关闭。</translation>
    </message>
    <message>
        <source>Cancel and quit</source>
        <translation>取消并退出</translation>
    </message>
    <message>
        <source>Running items are cancelled, then the window closes.</source>
        <translation>取消正在运行的项目，然后关闭窗口。</translation>
    </message>
    <message>
        <source>Keep running in the background</source>
        <translation>在后台继续运行</translation>
    </message>
    <message>
        <source>The window stays, the run goes on.</source>
        <translation>窗口保留，运行继续。</translation>
    </message>
    <message>
        <source>Stopping the run; the window closes when it has ended.</source>
        <translation>正在停止运行；结束后窗口将关闭。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Try an item of this job?</source>
        <translation>试运行此任务的一个项目？</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Then it goes on.</source>
        <translation>然后继续。</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>What was written is lost.</source>
        <translation>所写内容将丢失。</translation>
    </message>
    <message>
        <source>The editor stays as it is.</source>
        <translation>编辑器保持不变。</translation>
    </message>
    <message>
        <source>%1 exported: %2</source>
        <translation>已导出 %1：%2</translation>
    </message>
    <message>
        <source>Another run is going on</source>
        <translation>另一次运行正在进行</translation>
    </message>
    <message>
        <source>Run “%1” afterwards</source>
        <translation>之后运行“%1”</translation>
    </message>
    <message>
        <source>It waits in the queue, and starts when nothing runs any more.</source>
        <translation>它在队列中等待，没有其他运行时开始。</translation>
    </message>
    <message>
        <source>“%1” waits for its turn.</source>
        <translation>“%1”正在排队。</translation>
    </message>
    <message>
        <source>Run it now, side by side</source>
        <translation>立即运行，同时进行</translation>
    </message>
    <message>
        <source>Each run has its own workers; they share the processors.</source>
        <translation>每次运行有自己的工作程序；它们共享处理器。</translation>
    </message>
    <message>
        <source>Nothing more is started.</source>
        <translation>不再启动其他运行。</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>“%1” (%2), with %3. Its result files stay where they are.</source>
        <translation>“%1”（%2），%3。其结果文件保持原位。</translation>
    </message>
    <message>
        <source>“%1” is stopping; still running: %2.</source>
        <translation>“%1”正在停止；仍在运行：%2。</translation>
    </message>
    <message>
        <source>“%1” is at %2; running: %3.</source>
        <translation>“%1”已到 %2；正在运行：%3。</translation>
    </message>
    <message>
        <source>The job file %1 was changed while it waited for its turn.</source>
        <translation>任务文件 %1 在排队等待时被更改了。</translation>
    </message>
    <message>
        <source>It names what is executed:

%1</source>
        <translation>其中指明了将要执行的内容：

%1</translation>
    </message>
    <message>
        <source>Run “%1” as it is now?</source>
        <translation>按现在的内容运行“%1”？</translation>
    </message>
    <message>
        <source>Item %1 is tried again in this run.</source>
        <translation>项目 %1 将在此次运行中重试。</translation>
    </message>
    <message>
        <source>Run the job of this run again, as a new run (%1)</source>
        <translation>将此运行的任务作为新的运行再次执行（%1）</translation>
    </message>
    <message>
        <source>&amp;Keys and words</source>
        <translation>按键与用语(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Run this job again?</source>
        <translation>再次运行此任务？</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
    <message>
        <source>In this run, tried again: %1.</source>
        <translation>在本次运行中重试：%1。</translation>
    </message>
    <message>
        <source>What failed of this cause is tried again in this run.</source>
        <translation>由此原因失败的项目将在本次运行中重试。</translation>
    </message>
    <message>
        <source>What failed so far is tried again in this run.</source>
        <translation>到目前为止失败的项目将在本次运行中重试。</translation>
    </message>
    <message>
        <source>Re&amp;try failed (%1)</source>
        <translation>重试失败项（%1）(&amp;T)</translation>
    </message>
    <message>
        <source>This run is ending and takes nothing more. Try again when it is over.</source>
        <translation>此运行即将结束，不再接受项目。请在结束后重试。</translation>
    </message>
    <message>
        <source>Quit while a run waits?</source>
        <translation>有运行在等待，仍要退出吗？</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The window stays, and the queue.</source>
        <translation>窗口和队列都会保留。</translation>
    </message>
    <message>
        <source>The run goes on without a window, and nothing keeps the computer awake for it. It is under Recent runs when you come back.</source>
        <translation>运行将在没有窗口的情况下继续，期间不会阻止电脑休眠。您回来后可在“最近的运行”中找到它。</translation>
    </message>
    <message>
        <source>As the file says now, when it is its turn.</source>
        <translation>轮到它时，按文件现在的内容运行。</translation>
    </message>
    <message>
        <source>Take it out of the queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>It stays in the queue.</source>
        <translation>它将留在队列中。</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>历史(&amp;Y)</translation>
    </message>
    <message>
        <source>What waits in the queue is not started before you come back.</source>
        <translation>队列中等待的运行在您回来之前不会开始。</translation>
    </message>
    <message>
        <source>The queue is here again when you come back.</source>
        <translation>下次打开时队列仍在。</translation>
    </message>
    <message>
        <source>Go on with the queue?</source>
        <translation>继续执行队列？</translation>
    </message>
    <message>
        <source>“%1” was still waiting when the window ended.</source>
        <translation>窗口结束时，“%1”仍在等待。</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs were still waiting when the window ended.</source>
        <translation>
            <numerusform>窗口结束时，仍有 %1 个运行在等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>One run after the other, as before.</source>
        <translation>与之前一样，逐个运行。</translation>
    </message>
    <message>
        <source>Empty the queue</source>
        <translation>清空队列</translation>
    </message>
    <message>
        <source>The queue stays as it is.</source>
        <translation>队列保持不变。</translation>
    </message>
</context>
<context>
    <name>poolboard::OverviewPage</name>
    <message>
        <source>Latest failures</source>
        <translation>最近的失败</translation>
    </message>
    <message>
        <source>Nothing has run.</source>
        <translation>没有运行过任何内容。</translation>
    </message>
    <message>
        <source>Workers and failures appear here when the job runs.</source>
        <translation>任务运行时，工作程序和失败会显示在这里。</translation>
    </message>
    <message>
        <source>Most frequent causes</source>
        <translation>最常见的原因</translation>
    </message>
    <message>
        <source>Slowest items</source>
        <translation>最慢的项目</translation>
    </message>
    <message numerus="yes">
        <source>All %1 causes</source>
        <translation>
            <numerusform>全部 %1 个原因</numerusform>
        </translation>
    </message>
    <message>
        <source>Open errors</source>
        <translation>打开错误</translation>
    </message>
    <message>
        <source>All causes, and trying their items again</source>
        <translation>所有原因，并可重试其项目</translation>
    </message>
    <message>
        <source>The items that took longest appear here.</source>
        <translation>耗时最长的项目显示在这里。</translation>
    </message>
    <message>
        <source>Items a second appear here while the job runs.</source>
        <translation>任务运行时，这里显示每秒的项目数。</translation>
    </message>
    <message>
        <source>This run keeps no file to read the throughput from.</source>
        <translation>此运行没有可供读取吞吐量的文件。</translation>
    </message>
    <message>
        <source>Reading the run file …</source>
        <translation>正在读取运行文件…</translation>
    </message>
    <message>
        <source>The run file has no times.</source>
        <translation>运行文件中没有时间。</translation>
    </message>
</context>
<context>
    <name>poolboard::OverviewWorkers</name>
    <message>
        <source>Workers</source>
        <translation>工作程序</translation>
    </message>
</context>
<context>
    <name>poolboard::ParamForm</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>至少 %1。</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>至多 %1。</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>每行一个。</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>poolboard::PastWorkersModel</name>
    <message>
        <source>0/s</source>
        <comment>items a second</comment>
        <translation>0/秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>工作程序 %1</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>已完成 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>速率 %1</translation>
    </message>
    <message>
        <source>rate not known</source>
        <translation>速率未知</translation>
    </message>
    <message>
        <source>busy %1</source>
        <translation>忙碌 %1</translation>
    </message>
    <message>
        <source>busy: not known</source>
        <translation>忙碌程度未知</translation>
    </message>
    <message>
        <source>Not known of this run</source>
        <translation>此运行中未知</translation>
    </message>
    <message>
        <source>Items it finished from %1 to %2 of the run</source>
        <translation>运行的 %1 至 %2 之间完成的项目</translation>
    </message>
    <message>
        <source>Share of the time from %1 to %2 of the run that it spent in items</source>
        <translation>运行的 %1 至 %2 之间用于处理项目的时间比例</translation>
    </message>
    <message>
        <source>Above 100 %: in several at once</source>
        <translation>超过 100 %：同时处理多个项目</translation>
    </message>
    <message>
        <source>Items it finished, by the time from its first to its last</source>
        <translation>完成的项目数，除以从第一个到最后一个项目的时间</translation>
    </message>
    <message>
        <source>Share of the time from its first item to its last that it spent in items</source>
        <translation>从第一个到最后一个项目之间用于处理项目的时间比例</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from and to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>from %1 to %2 of the run</source>
        <translation>运行的 %1 至 %2</translation>
    </message>
    <message>
        <source>when is not known</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>From the start of its first item to the end of its last, by the time of the run</source>
        <translation>从第一个项目开始到最后一个项目结束，按运行时间计</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
</context>
<context>
    <name>poolboard::ProgressStrip</name>
    <message>
        <source>State of the run</source>
        <translation>运行状态</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>尚未启动</translation>
    </message>
    <message>
        <source>Nothing has run.</source>
        <translation>没有运行过任何内容。</translation>
    </message>
    <message>
        <source>Did not start</source>
        <translation>未能启动</translation>
    </message>
    <message>
        <source>It waits in the queue, and starts when nothing runs any more.</source>
        <translation>它在队列中等待，没有其他运行时开始。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>poolboard::QueueModel</name>
    <message>
        <source>starts next</source>
        <translation>下一个开始</translation>
    </message>
    <message>
        <source>number %1 in the queue</source>
        <translation>队列中第 %1 个</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>its job file was changed</source>
        <translation>其任务文件已被更改</translation>
    </message>
    <message>
        <source>left from last time</source>
        <translation>上次遗留</translation>
    </message>
</context>
<context>
    <name>poolboard::RateChart</name>
    <message>
        <source>Throughput: items a second over the time of the run</source>
        <translation>吞吐量：运行期间每秒的项目数</translation>
    </message>
    <message>
        <source>0/s</source>
        <comment>items a second</comment>
        <translation>0/秒</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>最高 %1</translation>
    </message>
    <message>
        <source>Nothing has been measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>从 %1 到 %2：%3</translation>
    </message>
    <message>
        <source>time of the run</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>%1 to %2: %3, %4</source>
        <translation>%1 到 %2：%3，%4</translation>
    </message>
</context>
<context>
    <name>poolboard::ResumeOffer</name>
    <message>
        <source>Go on with this run: what has its outcome is not run again</source>
        <translation>继续此运行：已有结局的不再运行</translation>
    </message>
    <message>
        <source>“%1” (%2) was interrupted at %3 of %4.</source>
        <translation>“%1”（%2）已中断，完成 %3 / %4。</translation>
    </message>
    <message>
        <source>“%1” (%2) was interrupted after %3.</source>
        <translation>“%1”（%2）在完成 %3 后中断。</translation>
    </message>
    <message>
        <source>A run was interrupted</source>
        <translation>有一个运行被中断</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>It stays in the history, and is offered again at the next start</source>
        <translation>它保留在历史中，下次启动时会再次提示</translation>
    </message>
</context>
<context>
    <name>poolboard::RetrySelected</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>Try again (%1 selected)</source>
        <translation>
            <numerusform>重试（已选 %1 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 at a time. The tab Errors tries all of one cause again, and “Retry failed” everything.</source>
        <translation>一次最多 %1。“错误”标签页可重试同一原因的全部项目，“重试失败项”重试全部。</translation>
    </message>
    <message>
        <source>All of these have succeeded.</source>
        <translation>这些都已成功。</translation>
    </message>
</context>
<context>
    <name>poolboard::RunControls</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Freeze now</source>
        <translation>立即冻结(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;More workers</source>
        <translation>增加工作程序(&amp;M)</translation>
    </message>
    <message>
        <source>Fe&amp;wer workers</source>
        <translation>减少工作程序(&amp;W)</translation>
    </message>
    <message>
        <source>Everything stands still where it is, and so does the clock of its limits</source>
        <translation>一切停在原处，其时限的计时也停止</translation>
    </message>
    <message>
        <source>Number of workers</source>
        <translation>工作程序数量</translation>
    </message>
    <message>
        <source>How many workers there are. With fewer, those that leave finish their item.</source>
        <translation>工作程序的数量。减少时，离开的会先完成手中的项目。</translation>
    </message>
    <message>
        <source>&amp;Workers:</source>
        <translation>工作程序(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Give out items again (Ctrl+P)</source>
        <translation>重新分发项目（Ctrl+P）</translation>
    </message>
    <message>
        <source>Running items finish, then nothing new is started (Ctrl+P)</source>
        <translation>正在运行的项目完成后，不再启动新项目（Ctrl+P）</translation>
    </message>
    <message>
        <source>Possible while a run goes on</source>
        <translation>运行进行时可用</translation>
    </message>
    <message>
        <source>The run is being stopped</source>
        <translation>正在停止运行</translation>
    </message>
    <message>
        <source>Everything stands still already</source>
        <translation>一切已经静止</translation>
    </message>
    <message>
        <source>What runs behind a launcher cannot stand still; pause the run instead</source>
        <translation>通过启动器运行的内容无法冻结；请改为暂停运行</translation>
    </message>
    <message>
        <source>One worker is the least</source>
        <translation>至少要有一个工作程序</translation>
    </message>
</context>
<context>
    <name>poolboard::RunPage</name>
    <message>
        <source>Views of the run</source>
        <translation>运行的视图</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>错误（%1）</translation>
    </message>
    <message>
        <source>Press Run to start.</source>
        <translation>按“运行”开始。</translation>
    </message>
</context>
<context>
    <name>poolboard::RunSession</name>
    <message>
        <source>The engine ended without a word.</source>
        <translation>引擎未作说明就结束了。</translation>
    </message>
    <message>
        <source>The engine did not start, and said nothing. Its log: %1</source>
        <translation>引擎未能启动，也没有任何说明。其日志：%1</translation>
    </message>
    <message>
        <source>The engine went away before the run was over.</source>
        <translation>引擎在运行结束前消失了。</translation>
    </message>
    <message>
        <source>This run waits for nodes of Slurm.</source>
        <translation>此运行正在等待 Slurm 节点。</translation>
    </message>
    <message>
        <source>This run was started elsewhere and does not take viewers. What it has finished is below.</source>
        <translation>此运行在别处启动，不接受观看者。其已完成的内容如下。</translation>
    </message>
    <message>
        <source>What had finished by then is kept; the run itself is interrupted.</source>
        <translation>到那时已完成的内容已保存；运行本身被中断。</translation>
    </message>
    <message>
        <source>This run was interrupted at %1 of %2. Resume goes on with the others.</source>
        <translation>此运行已中断，完成 %1 / %2。恢复将处理其余项目。</translation>
    </message>
    <message>
        <source>This run was interrupted after %1. Resume goes on with the others.</source>
        <translation>此运行在完成 %1 后中断。恢复将处理其余项目。</translation>
    </message>
    <message>
        <source>The engine of this run has not answered for some seconds: it stands still, or has no processor time. What is shown is its last word.</source>
        <translation>此运行的引擎已有数秒没有应答：它可能已停住，或得不到处理器时间。显示的是它最后报告的内容。</translation>
    </message>
    <message>
        <source>This run cannot go on: its result file was deleted or replaced since. Run the job anew.</source>
        <translation>此运行无法继续：其结果文件已被删除或替换。请重新运行任务。</translation>
    </message>
</context>
<context>
    <name>poolboard::RunningModel</name>
    <message>
        <source>silent for %1</source>
        <translation>已静默 %1</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>%1, running</source>
        <translation>%1，运行中</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
</context>
<context>
    <name>poolboard::RunsModel</name>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 bad</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>Run of %1, %2, %3</source>
        <translation>%1 的运行，%2，%3</translation>
    </message>
</context>
<context>
    <name>poolboard::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>与桌面一致</translation>
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
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>When a run ends and the window is not in front</source>
        <translation>运行结束且窗口不在最前面时</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Pool of new jobs</source>
        <translation>新任务的工作池</translation>
    </message>
    <message>
        <source>As the worker prefers</source>
        <translation>按工作程序的偏好</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>异步</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>one per CPU</source>
        <translation>每个 CPU 一个</translation>
    </message>
    <message>
        <source>A number, or a share of the CPUs such as 50%.</source>
        <translation>一个数字，或 CPU 的百分比，例如 50%。</translation>
    </message>
    <message>
        <source>Keep ended runs</source>
        <translation>保留已结束的运行</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Older ones are forgotten with all they recorded; result files stay.</source>
        <translation>更早的运行及其全部记录会被清除；结果文件保留。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>次运行</translation>
    </message>
    <message>
        <source>The newest ones; 0: no limit.</source>
        <translation>最新的若干次；0：无限制。</translation>
    </message>
    <message>
        <source>Expected a number of workers, such as 8, or 50%.</source>
        <translation>应为工作程序数量，例如 8，或 50%。</translation>
    </message>
    <message>
        <source>Expected a number of days above 0, or nothing.</source>
        <translation>应为大于 0 的天数，或留空。</translation>
    </message>
    <message>
        <source>Expected a whole number, such as 1000.</source>
        <translation>应为整数，例如 1000。</translation>
    </message>
</context>
<context>
    <name>poolboard::SideBar</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Waiting to run</source>
        <translation>等待运行</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>最近的运行</translation>
    </message>
    <message>
        <source>Jobs you open stay here.</source>
        <translation>您打开的任务会保留在这里。</translation>
    </message>
    <message>
        <source>Finished runs appear here and stay after a restart.</source>
        <translation>结束的运行显示在这里，重启后仍然保留。</translation>
    </message>
    <message>
        <source>&amp;Waiting to run</source>
        <translation>等待运行(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>Recent r&amp;uns</source>
        <translation>最近的运行(&amp;U)</translation>
    </message>
    <message>
        <source>Forget this job</source>
        <translation>忘记此任务</translation>
    </message>
    <message>
        <source>Run it sooner</source>
        <translation>提前运行</translation>
    </message>
    <message>
        <source>Take it out of the queue</source>
        <translation>从队列中移出</translation>
    </message>
    <message>
        <source>Compare the two selected runs</source>
        <translation>比较选中的两次运行</translation>
    </message>
    <message>
        <source>Export its items…</source>
        <translation>导出其项目…</translation>
    </message>
    <message>
        <source>Delete this run…</source>
        <translation>删除此运行…</translation>
    </message>
    <message>
        <source>Select a second one with Ctrl and a click, or Shift and an arrow key</source>
        <translation>用 Ctrl 加单击，或 Shift 加方向键选择第二个</translation>
    </message>
    <message>
        <source>One file of the history cannot be read.</source>
        <translation>历史中有一个文件无法读取。</translation>
    </message>
    <message numerus="yes">
        <source>%1 files of the history cannot be read.</source>
        <translation>
            <numerusform>历史中有 %1 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show older runs (%1)</source>
        <translation>显示更早的运行（%1）</translation>
    </message>
    <message>
        <source>Run its job again</source>
        <translation>再次运行其任务</translation>
    </message>
    <message>
        <source>Retry what did not succeed</source>
        <translation>重试未成功的项目</translation>
    </message>
</context>
<context>
    <name>poolboard::SlowestModel</name>
    <message>
        <source>took %1</source>
        <translation>耗时 %1</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>poolboard::SnapshotLink</name>
    <message>
        <source>The engine sent a line that is too long.</source>
        <translation>引擎发送了过长的一行。</translation>
    </message>
    <message>
        <source>The engine sent something this window does not understand; they may be of different versions.</source>
        <translation>引擎发送了此窗口无法理解的内容；二者的版本可能不同。</translation>
    </message>
</context>
<context>
    <name>poolboard::SourcePreview</name>
    <message>
        <source>First items</source>
        <translation>前几个项目</translation>
    </message>
    <message>
        <source>Stopped looking.</source>
        <translation>已停止查看。</translation>
    </message>
    <message>
        <source>Show the first items</source>
        <translation>显示前几个项目</translation>
    </message>
    <message>
        <source>The items are shown here once it is clear where they come from.</source>
        <translation>来源明确后，项目会显示在这里。</translation>
    </message>
    <message>
        <source>Looking at the source …</source>
        <translation>正在查看来源…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run it and show the first items</source>
        <translation>执行它并显示前几个项目</translation>
    </message>
    <message>
        <source>Read from it and show the first items</source>
        <translation>从中读取并显示前几个项目</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>… and more: unsized, how many is known at the end</source>
        <translation>…还有更多：数量未知，结束时才知道</translation>
    </message>
</context>
<context>
    <name>poolboard::StackedBar</name>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>nothing has finished yet</source>
        <translation>还没有任何项目完成</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个运行中</translation>
    </message>
    <message>
        <source>about %1 in all</source>
        <translation>总共约 %1</translation>
    </message>
</context>
<context>
    <name>poolboard::StartPage</name>
    <message>
        <source>Poolboard</source>
        <translation>Poolboard</translation>
    </message>
    <message>
        <source>Run one worker over many inputs</source>
        <translation>一个工作程序，处理大量输入</translation>
    </message>
    <message>
        <source>A job says what to do with which inputs.
Opening one shows it; nothing runs until you press Run.</source>
        <translation>任务说明对哪些输入做什么。
打开只是显示它；按“运行”之前不会执行任何内容。</translation>
    </message>
    <message>
        <source>… or drop a job file, or files and folders to work on, anywhere in this window.</source>
        <translation>…或把任务文件，或要处理的文件和文件夹，拖放到此窗口的任意位置。</translation>
    </message>
</context>
<context>
    <name>poolboard::ThroughputCard</name>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
</context>
<context>
    <name>poolboard::TimelinePage</name>
    <message>
        <source>What each worker did, and when, appears here.</source>
        <translation>每个工作程序在何时做了什么会显示在这里。</translation>
    </message>
</context>
<context>
    <name>poolboard::TimelineView</name>
    <message>
        <source>Timeline of the workers</source>
        <translation>工作程序的时间线</translation>
    </message>
    <message>
        <source>Ctrl and the wheel zoom. Arrow keys go from item to item, with Ctrl to those that did not succeed; Return opens one.</source>
        <translation>Ctrl 加滚轮缩放。方向键在项目之间移动，按住 Ctrl 则在未成功的项目之间移动；回车打开。</translation>
    </message>
    <message>
        <source>Timeline of the workers: %1, %2</source>
        <translation>工作程序的时间线：%1，%2</translation>
    </message>
</context>
<context>
    <name>poolboard::TopErrorsModel</name>
    <message>
        <source>Items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>poolboard::TryPanel</name>
    <message>
        <source>What came of trying one item</source>
        <translation>试运行一个项目的结果</translation>
    </message>
    <message>
        <source>Result or error</source>
        <translation>结果或错误</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the trial</source>
        <translation>关闭试运行</translation>
    </message>
    <message>
        <source>Trying the first item …</source>
        <translation>正在试运行第一个项目…</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未试运行</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation>没有返回内容。</translation>
    </message>
</context>
<context>
    <name>poolboard::ValueEdit</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Left out: a line break in a name cannot stand here. Rename it, or take its folder.</source>
        <translation>已略去：此处不能使用含换行符的名称。请重命名该文件，或选用其所在文件夹。</translation>
    </message>
</context>
<context>
    <name>poolboard::WarningLine</name>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>All warnings, with their times</source>
        <translation>所有警告及其时间</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Until the next warning</source>
        <translation>直到下一个警告</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 warnings, the latest: %2</source>
        <translation>
            <numerusform>%1 个警告，最近的：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Before it:</source>
        <translation>在此之前：</translation>
    </message>
</context>
<context>
    <name>poolboard::WorkerForm</name>
    <message>
        <source>Worker</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>{} is the item, {/.} its name without folder and ending; without a mark the item is added at the end.</source>
        <translation>{} 是项目，{/.} 是其不含文件夹和扩展名的名称；没有标记时项目加在末尾。</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Per worker</source>
        <translation>各工作程序</translation>
    </message>
    <message>
        <source>For workers that differ, by GPU or model: dealt out in turn; an empty cell means the value above.</source>
        <translation>用于按 GPU 或模型而不同的工作程序：轮流分配；空单元格表示上面的值。</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>What stands for the item in the command.</source>
        <translation>命令中代表项目的内容。</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>What runs a worker in Python.</source>
        <translation>用来运行 Python 工作程序的解释器。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>NAME=value, or NAME to pass on; one a line. Workers see them.</source>
        <translation>NAME=值，或只写 NAME 以传递；每行一个。工作程序可以看到。</translation>
    </message>
    <message>
        <source>Run a command for each item</source>
        <translation>对每个项目运行命令</translation>
    </message>
    <message>
        <source>Another one, from a file …</source>
        <translation>另一个，来自文件…</translation>
    </message>
    <message>
        <source>A worker from a file</source>
        <translation>来自文件的工作程序</translation>
    </message>
    <message>
        <source>Workers (*.so *.py)</source>
        <translation>工作程序 (*.so *.py)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking at the worker …</source>
        <translation>正在查看工作程序…</translation>
    </message>
    <message>
        <source>%1 From %2.</source>
        <translation>%1 来自 %2。</translation>
    </message>
    <message>
        <source>A command is needed: a program and its arguments.</source>
        <translation>需要一个命令：程序及其参数。</translation>
    </message>
    <message>
        <source>Through a shell: pipes and variables work</source>
        <translation>通过 shell：可使用管道和变量</translation>
    </message>
</context>
<context>
    <name>poolboard::WorkersModel</name>
    <message>
        <source>worker %1</source>
        <translation>工作程序 %1</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>no process</source>
        <translation>无进程</translation>
    </message>
    <message>
        <source>item %1, %2</source>
        <translation>项目 %1，%2</translation>
    </message>
    <message>
        <source>no item</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>progress unknown</source>
        <translation>进度未知</translation>
    </message>
    <message>
        <source>%1 percent, %2</source>
        <translation>%1%，%2</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>已静默 %1</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>已完成 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>%1 restarts</source>
        <translation>重启 %1 次</translation>
    </message>
    <message>
        <source>How long ago the worker last said anything about its item</source>
        <translation>工作程序上次就其项目有动静距今多久</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>0/s</source>
        <comment>items a second</comment>
        <translation>0/秒</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Items it finished in the last %1</source>
        <translation>最近 %1 内完成的项目</translation>
    </message>
    <message>
        <source>How often its process was started again</source>
        <translation>其进程重新启动的次数</translation>
    </message>
    <message>
        <source>Resident memory of its process and all that this started</source>
        <translation>其进程及该进程启动的所有进程的常驻内存</translation>
    </message>
    <message>
        <source>Processor time of its process and all that this started, over the last %1; 100 % is one processor. %2 since the start.</source>
        <translation>其进程及该进程启动的所有进程在最近 %1 内的处理器时间；100 % 表示一个处理器。启动以来 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers share this process.</source>
        <translation>
            <numerusform>%1 个工作程序共用此进程。</numerusform>
        </translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>速率 %1</translation>
    </message>
    <message>
        <source>rate not known</source>
        <translation>速率未知</translation>
    </message>
    <message>
        <source>memory %1</source>
        <translation>内存 %1</translation>
    </message>
    <message>
        <source>memory not known</source>
        <translation>内存未知</translation>
    </message>
    <message>
        <source>processor %1</source>
        <translation>处理器 %1</translation>
    </message>
    <message>
        <source>processor: not known</source>
        <translation>处理器：未知</translation>
    </message>
    <message>
        <source>Items it finished lately, by the time that took</source>
        <translation>最近完成的项目数与所用时间之比</translation>
    </message>
    <message>
        <source>Processors that its process used lately; 100 % is one</source>
        <translation>其进程最近使用的处理器；100 % 表示一个</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Share of the last %1 that it spent in items</source>
        <translation>最近 %1 中用于处理项目的时间比例</translation>
    </message>
    <message>
        <source>Above 100 %: in several at once</source>
        <translation>超过 100 %：同时处理多个项目</translation>
    </message>
    <message>
        <source>busy %1</source>
        <translation>忙碌 %1</translation>
    </message>
    <message>
        <source>busy: not known</source>
        <translation>忙碌程度未知</translation>
    </message>
    <message>
        <source>Share of the time that it spent in items lately</source>
        <translation>近来用于处理项目的时间比例</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>[%1] must be one section, not %2</source>
        <translation>[%1] 应为一个节，而不是%2</translation>
    </message>
    <message>
        <source>%1 must be a finite number</source>
        <translation>%1：应为有限的数</translation>
    </message>
    <message>
        <source>%1 must go from short to long, not from %2 to %3</source>
        <translation>%1：应由短到长，而不是从 %2 到 %3</translation>
    </message>
    <message>
        <source>%1 must be %2, not %3</source>
        <translation>%1：应为%2，而不是%3</translation>
    </message>
    <message>
        <source>each element of %1</source>
        <translation>%1 的每个元素</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation> true 或 false</translation>
    </message>
    <message>
        <source>a whole number, at least %1</source>
        <translation>不小于 %1 的整数</translation>
    </message>
    <message>
        <source>a duration with a unit, such as &quot;30s&quot;</source>
        <translation>带单位的时长，例如 &quot;30s&quot;</translation>
    </message>
    <message>
        <source>&quot;auto&quot; or a whole number above 0</source>
        <translation> &quot;auto&quot; 或大于 0 的整数</translation>
    </message>
    <message>
        <source>a number of workers, such as 8 or &quot;50%&quot;</source>
        <translation>工作程序数量，例如 8 或 &quot;50%&quot;</translation>
    </message>
    <message>
        <source>a string or an array of strings</source>
        <translation>字符串或字符串数组</translation>
    </message>
    <message>
        <source>an array of strings: the program and its arguments</source>
        <translation>字符串数组：程序及其参数</translation>
    </message>
    <message>
        <source>an array of strings, or several</source>
        <translation>一个或多个字符串数组</translation>
    </message>
    <message>
        <source>an array, like the first</source>
        <translation>与第一个一样的数组</translation>
    </message>
    <message>
        <source>true, or an array of true and false, one for each list</source>
        <translation> true，或由 true 和 false 组成的数组，每个列表对应一个</translation>
    </message>
    <message>
        <source>two durations, shortest and longest, such as [&quot;1s&quot;, &quot;60s&quot;]</source>
        <translation>两个时长，最短和最长，例如 [&quot;1s&quot;, &quot;60s&quot;]</translation>
    </message>
    <message>
        <source>a table, such as { width = 320 }</source>
        <translation>表，例如 { width = 320 }</translation>
    </message>
    <message>
        <source>an array of tables, one per worker, such as [{ gpu = 0 }, { gpu = 1 }]</source>
        <translation>由表组成的数组，每个工作程序一个，例如 [{ gpu = 0 }, { gpu = 1 }]</translation>
    </message>
    <message>
        <source>a word in quotes</source>
        <translation>带引号的词</translation>
    </message>
    <message>
        <source>one character in quotes</source>
        <translation>带引号的单个字符</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>带引号的文本</translation>
    </message>
    <message>
        <source>a range in quotes, such as &quot;0..1000&quot;</source>
        <translation>带引号的范围，例如 &quot;0..1000&quot;</translation>
    </message>
    <message>
        <source>the integer %1</source>
        <translation>整数 %1</translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>the string &quot;%1&quot;</source>
        <translation>字符串 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation>日期或时间</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>a date or time cannot be a parameter</source>
        <translation>日期或时间不能作为参数</translation>
    </message>
    <message>
        <source>write it as a string</source>
        <translation>请写成字符串</translation>
    </message>
    <message>
        <source>unknown section [%1]</source>
        <translation>未知的节 [%1]</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; stands outside of a section</source>
        <translation>键 &apos;%1&apos; 位于所有节之外</translation>
    </message>
    <message>
        <source>it belongs below [%1]</source>
        <translation>它应位于 [%1] 之下</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos; outside of a section</source>
        <translation>所有节之外有未知的键 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>sections: %1</source>
        <translation>可用的节：%1</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos; in [%2]</source>
        <translation>[%2] 中有未知的键 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>known here: %1</source>
        <translation>此处可用：%1</translation>
    </message>
    <message>
        <source>%1 is for kind %2, but %3</source>
        <translation>%1 仅用于类型 %2，但%3</translation>
    </message>
    <message>
        <source>source.kind is missing</source>
        <translation>缺少 source.kind</translation>
    </message>
    <message>
        <source>source.kind is &quot;%1&quot;</source>
        <translation> source.kind 为 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 is missing: kind &quot;%2&quot; needs it</source>
        <translation>%1 缺失：类型 &quot;%2&quot; 需要它</translation>
    </message>
    <message>
        <source>%1 is for source.format &quot;csv&quot;</source>
        <translation>%1 仅用于 source.format &quot;csv&quot;</translation>
    </message>
    <message>
        <source>worker.command and worker.id = &quot;%1&quot; exclude each other: a command is run by exec/command</source>
        <translation>worker.command 与 worker.id = &quot;%1&quot; 互斥：命令由 exec/command 运行</translation>
    </message>
    <message>
        <source>this is a folder; expected a job file (NAME.poolboard.toml)</source>
        <translation>这是文件夹；应为任务文件（NAME.poolboard.toml）</translation>
    </message>
    <message>
        <source>this is not a file; expected a job file</source>
        <translation>这不是文件；应为任务文件</translation>
    </message>
    <message>
        <source>larger than 1 MiB: this is not a job file</source>
        <translation>大于 1 MiB：这不是任务文件</translation>
    </message>
    <message>
        <source>the job file</source>
        <translation>任务文件</translation>
    </message>
    <message>
        <source>it is written in a way that cannot be changed without writing it anew</source>
        <translation>它的写法使其只能整个重写，无法就地修改</translation>
    </message>
    <message>
        <source>write it anew without its comments, or change it by hand</source>
        <translation>请不保留注释地重写，或手动修改</translation>
    </message>
    <message>
        <source>the job file has changed since it was looked at; nothing is run</source>
        <translation>任务文件在查看之后已更改；没有运行任何内容</translation>
    </message>
    <message>
        <source>look at what it runs now, and run it again</source>
        <translation>请查看它现在运行的内容，然后重新运行</translation>
    </message>
    <message>
        <source>expected the section [history]</source>
        <translation>应为节 [history]</translation>
    </message>
    <message>
        <source>known are keep and keep_runs</source>
        <translation>可用的是 keep 和 keep_runs</translation>
    </message>
    <message>
        <source>the demo jobs are copied there</source>
        <translation>示例任务会复制到那里</translation>
    </message>
    <message>
        <source>on Debian they are the package poolboard-demo</source>
        <translation>在 Debian 上它们是软件包 poolboard-demo</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a source kind; expected %2</source>
        <translation>&apos;%1&apos; 不是来源类型；应为 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a format of a stream; expected %2</source>
        <translation>&apos;%1&apos; 不是数据流格式；应为 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a way to pass an item; expected %2</source>
        <translation>&apos;%1&apos; 不是项目的传递方式；应为 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a pool kind; expected %2</source>
        <translation>&apos;%1&apos; 不是池类型；应为 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an error policy; expected %2</source>
        <translation>&apos;%1&apos; 不是错误策略；应为 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an output format; expected %2</source>
        <translation>&apos;%1&apos; 不是输出格式；应为 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a policy for existing files; expected %2</source>
        <translation>&apos;%1&apos; 不是已有文件的处理方式；应为 %2</translation>
    </message>
    <message>
        <source>%1 &apos;%2&apos; is not supported yet by this version</source>
        <translation>此版本尚不支持 %1 &apos;%2&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot separate fields; expected one character, such as ; or tab</source>
        <translation>&apos;%1&apos; 不能分隔字段；应为一个字符，例如 ; 或 tab</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a range of integers, such as 0..1000 or 0..1000..5</source>
        <translation>&apos;%1&apos; 不是整数范围，例如 0..1000 或 0..1000..5</translation>
    </message>
    <message>
        <source>the step of the range &apos;%1&apos; is 0</source>
        <translation>范围 &apos;%1&apos; 的步长为 0</translation>
    </message>
    <message>
        <source>the range &apos;%1&apos; goes up, so its step must be above 0</source>
        <translation>范围 &apos;%1&apos; 递增，因此步长必须大于 0</translation>
    </message>
    <message>
        <source>the range &apos;%1&apos; goes down, so it needs a step below 0, such as %2</source>
        <translation>范围 &apos;%1&apos; 递减，因此步长必须小于 0，例如 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number of workers, such as 8, 50% or 0 (all CPUs)</source>
        <translation>&apos;%1&apos; 不是工作程序数量，例如 8、50% 或 0（所有 CPU）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a delay from short to long, such as 1s..60s</source>
        <translation>&apos;%1&apos; 不是由短到长的等待时间，例如 1s..60s</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration with a unit, such as 500ms, 30s, 5m or 2h</source>
        <translation>&apos;%1&apos; 不是带单位的时长，例如 500ms、30s、5m 或 2h</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not below a hundred years</source>
        <translation>&apos;%1&apos; 必须小于一百年</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a size with a unit, such as 512B, 64K, 100M or 2G</source>
        <translation>&apos;%1&apos; 不是带单位的大小，例如 512B、64K、100M 或 2G</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not below 8 exabytes</source>
        <translation>&apos;%1&apos; 必须小于 8 EB</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a halt rule, such as soon,fail=3 or now,fail=10% or soon,success=1 (soon: running items finish, now: they are cancelled)</source>
        <translation>&apos;%1&apos; 不是中止规则，例如 soon,fail=3 或 now,fail=10% 或 soon,success=1（soon：让运行中的项目完成，now：取消它们）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a part of the median item above 100%, such as 300%</source>
        <translation>&apos;%1&apos; 不是大于 100% 的中位数项目百分比，例如 300%</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number of items, such as 1000, or a size of memory, such as 2G</source>
        <translation>&apos;%1&apos; 不是项目数量（例如 1000），也不是内存大小（例如 2G）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number of items, such as 10, or 10:4711 to choose the same ones again</source>
        <translation>&apos;%1&apos; 不是项目数量，例如 10，或 10:4711 以再次选中相同的项目</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a size from 1B to 64M, the most one item may have</source>
        <translation>&apos;%1&apos; 不是 1B 到 64M 之间的大小，后者是一个项目的上限</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an environment variable: NAME, or NAME=value</source>
        <translation>&apos;%1&apos; 不是环境变量：NAME 或 NAME=值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not yours to set: POOLBOARD_INTERNAL_ variables are Poolboard&apos;s own</source>
        <translation>&apos;%1&apos; 不可设置：POOLBOARD_INTERNAL_ 变量由 Poolboard 自己使用</translation>
    </message>
    <message>
        <source>the backslash at its end escapes nothing</source>
        <translation>末尾的反斜杠没有转义任何字符</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>1 to %1 workers can be at one place</source>
        <translation>一处可有 1 到 %1 个工作程序</translation>
    </message>
    <message>
        <source>a command is expected that starts programs somewhere else</source>
        <translation>应为在别处启动程序的命令</translation>
    </message>
    <message>
        <source>for example &apos;ssh node1&apos;, &apos;4*ssh node1&apos; for four workers there, or : for this machine</source>
        <translation>例如 &apos;ssh node1&apos;，&apos;4*ssh node1&apos; 表示在那里有四个工作程序，或 : 表示本机</translation>
    </message>
    <message>
        <source>hosts can be started on slurm</source>
        <translation>可在 slurm 上启动进程</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not KEY=VALUE</source>
        <translation>&apos;%1&apos; 不是 键=值</translation>
    </message>
    <message>
        <source>%1 is a number from 1 to %2</source>
        <translation>%1 应为 1 到 %2 的数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not known here</source>
        <translation>&apos;%1&apos; 在此处不可用</translation>
    </message>
    <message>
        <source>the journal&apos;s folder cannot be made: %1</source>
        <translation>无法创建日志文件夹：%1</translation>
    </message>
    <message>
        <source>the run file cannot be created: %1</source>
        <translation>无法创建运行文件：%1</translation>
    </message>
    <message>
        <source>make room or permission there, or choose --journal DIR or --no-journal</source>
        <translation>请在那里腾出空间或开放权限，或选择 --journal DIR 或 --no-journal</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be the name of a run</source>
        <translation>&apos;%1&apos; 不能作为运行的名称</translation>
    </message>
    <message>
        <source>the run file cannot be opened: %1</source>
        <translation>无法打开运行文件：%1</translation>
    </message>
    <message>
        <source>the run file cannot be read: %1</source>
        <translation>无法读取运行文件：%1</translation>
    </message>
    <message>
        <source>the run file cannot be written: %1; it is of an older version of Poolboard and must be brought up to date</source>
        <translation>无法写入运行文件：%1；它来自较旧的 Poolboard 版本，必须更新</translation>
    </message>
    <message>
        <source>the run file cannot be written: %1</source>
        <translation>无法写入运行文件：%1</translation>
    </message>
    <message>
        <source>copy it to a place that can be written</source>
        <translation>请将其复制到可写入的位置</translation>
    </message>
    <message>
        <source>the run file is damaged (%1); it was left as it is</source>
        <translation>运行文件已损坏（%1）；未作改动</translation>
    </message>
    <message>
        <source>the run file is damaged: a block of items cannot be read</source>
        <translation>运行文件已损坏：无法读取一块项目</translation>
    </message>
    <message>
        <source>the run file is damaged: a block cannot be read</source>
        <translation>运行文件已损坏：无法读取一块</translation>
    </message>
    <message>
        <source>the run file is damaged: it does not say which run it is</source>
        <translation>运行文件已损坏：其中没有说明是哪个运行</translation>
    </message>
    <message>
        <source>what can still be read of it: `poolboard --cli runs export`</source>
        <translation>其中仍可读取的内容：`poolboard --cli runs export`</translation>
    </message>
    <message>
        <source>this is not a run file of Poolboard</source>
        <translation>这不是 Poolboard 的运行文件</translation>
    </message>
    <message>
        <source>written by a newer version of Poolboard (schema %1, this version reads up to %2)</source>
        <translation>由较新的 Poolboard 版本写入（架构 %1，此版本最多读取 %2）</translation>
    </message>
    <message>
        <source>open it with that version</source>
        <translation>请用该版本打开</translation>
    </message>
    <message>
        <source>an older version of Poolboard is writing this run</source>
        <translation>较旧的 Poolboard 版本正在写入此运行</translation>
    </message>
    <message>
        <source>wait for its end, or look at it with that version</source>
        <translation>请等它结束，或用该版本查看</translation>
    </message>
    <message>
        <source>another process is writing this run</source>
        <translation>另一个进程正在写入此运行</translation>
    </message>
    <message>
        <source>the run cannot be locked: %1</source>
        <translation>无法锁定运行：%1</translation>
    </message>
    <message>
        <source>the run&apos;s lock file cannot be made: %1</source>
        <translation>无法创建运行的锁文件：%1</translation>
    </message>
    <message>
        <source>the journal is already finished</source>
        <translation>日志已结束</translation>
    </message>
    <message>
        <source>item %1 is not in the journal</source>
        <translation>项目 %1 不在日志中</translation>
    </message>
    <message>
        <source>item %1 has no outcome in this run</source>
        <translation>项目 %1 在此运行中没有结果</translation>
    </message>
    <message>
        <source>%1 was changed since</source>
        <translation>%1 此后已更改</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>cannot be deleted: %1</source>
        <translation>无法删除：%1</translation>
    </message>
    <message>
        <source>cannot be put in place: %1</source>
        <translation>无法放到位：%1</translation>
    </message>
    <message>
        <source>cannot be looked at: %1</source>
        <translation>无法查看：%1</translation>
    </message>
    <message>
        <source>%1; it cannot be set aside: %2</source>
        <translation>%1；无法将其移开：%2</translation>
    </message>
    <message>
        <source>%1; it was set aside as %2</source>
        <translation>%1；已将其移为 %2</translation>
    </message>
    <message>
        <source>this is not the name of a run</source>
        <translation>这不是运行的名称</translation>
    </message>
    <message>
        <source>`poolboard --cli runs` lists them</source>
        <translation>`poolboard --cli runs` 列出它们</translation>
    </message>
    <message>
        <source>which run is the last is not certain: %1</source>
        <translation>无法确定哪个运行是最后一个：%1</translation>
    </message>
    <message>
        <source>name the run</source>
        <translation>请指定运行</translation>
    </message>
    <message>
        <source>there are no runs yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>they are kept in %1</source>
        <translation>它们保存在 %1 中</translation>
    </message>
    <message>
        <source>there is no such run in %1</source>
        <translation>%1 中没有此运行</translation>
    </message>
    <message>
        <source>%1 runs begin like that: %2</source>
        <translation>有 %1 个运行以此开头：%2</translation>
    </message>
    <message>
        <source>write a letter more</source>
        <translation>请多写一个字母</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>无法打开：%1</translation>
    </message>
    <message>
        <source>cannot be created: %1</source>
        <translation>无法创建：%1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>是否指 %1？</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>例如 %1</translation>
    </message>
    <message>
        <source>use %1</source>
        <translation>请使用 %1</translation>
    </message>
    <message>
        <source>[%1] is not known</source>
        <translation>[%1] 不可用</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 不可用</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>the folder %1</source>
        <translation>文件夹 %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2</source>
        <translation>&apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>文件夹 %1 不存在</translation>
    </message>
    <message>
        <source>create it first</source>
        <translation>请先创建它</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written: %2</source>
        <translation>无法写入文件夹 %1：%2</translation>
    </message>
    <message>
        <source>this folder cannot be written</source>
        <translation>无法写入此文件夹</translation>
    </message>
    <message>
        <source>cannot open for writing: %1</source>
        <translation>无法打开以写入：%1</translation>
    </message>
    <message>
        <source>cannot create: %1</source>
        <translation>无法创建：%1</translation>
    </message>
    <message>
        <source>cannot create a file beside it: %1</source>
        <translation>无法在其旁边创建文件：%1</translation>
    </message>
    <message>
        <source>cannot create a file here: %1</source>
        <translation>无法在此处创建文件：%1</translation>
    </message>
    <message>
        <source>cannot look at a file here: %1</source>
        <translation>无法查看此处的文件：%1</translation>
    </message>
    <message>
        <source>cannot look at it: %1</source>
        <translation>无法查看它：%1</translation>
    </message>
    <message>
        <source>cannot make this folder: %1</source>
        <translation>无法创建此文件夹：%1</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>cannot remove: %1</source>
        <translation>无法移除：%1</translation>
    </message>
    <message>
        <source>cannot be replaced: %1</source>
        <translation>无法替换：%1</translation>
    </message>
    <message>
        <source>cannot move the finished file here: %1</source>
        <translation>无法将完成的文件移到此处：%1</translation>
    </message>
    <message>
        <source>cannot bring it to the disk: %1</source>
        <translation>无法写到磁盘：%1</translation>
    </message>
    <message>
        <source>cannot bring its name to the disk: %1</source>
        <translation>无法将其名称写到磁盘：%1</translation>
    </message>
    <message>
        <source>cannot open its folder: %1</source>
        <translation>无法打开其文件夹：%1</translation>
    </message>
    <message>
        <source>cannot cut off what was not recorded: %1</source>
        <translation>无法截去未记录的内容：%1</translation>
    </message>
    <message>
        <source>make room, then run it again</source>
        <translation>请腾出空间，然后重新运行</translation>
    </message>
    <message>
        <source>allow more open files: ulimit -n</source>
        <translation>请允许打开更多文件：ulimit -n</translation>
    </message>
    <message>
        <source>another run is writing this file now</source>
        <translation>另一个运行正在写入此文件</translation>
    </message>
    <message>
        <source>let it end, or write to another file</source>
        <translation>请等它结束，或写入其他文件</translation>
    </message>
    <message>
        <source>let it end first</source>
        <translation>请先等它结束</translation>
    </message>
    <message>
        <source>it was deleted or replaced while the run wrote it, and what it held is lost</source>
        <translation>运行写入期间，该文件被删除或替换，其中的内容已丢失</translation>
    </message>
    <message>
        <source>run the job anew</source>
        <translation>请重新运行该任务</translation>
    </message>
    <message>
        <source>it was moved away while the run wrote it</source>
        <translation>运行写入期间，该文件被移走</translation>
    </message>
    <message>
        <source>what was written is in it: put it back, or run the job anew</source>
        <translation>已写入的内容仍在其中：请放回原处，或重新运行该任务</translation>
    </message>
    <message>
        <source>this is a folder, and the output is one file</source>
        <translation>这是文件夹，而输出是一个文件</translation>
    </message>
    <message>
        <source>name a file in it; for a file per item, add -O files</source>
        <translation>请指定其中的文件；要每个项目一个文件，请加 -O files</translation>
    </message>
    <message>
        <source>this file exists</source>
        <translation>此文件已存在</translation>
    </message>
    <message>
        <source>to replace it, add --if-exists overwrite; to write beside it, --if-exists rename</source>
        <translation>要替换它，请加 --if-exists overwrite；要写到旁边，请用 --if-exists rename</translation>
    </message>
    <message>
        <source>the results of this run are not here any more</source>
        <translation>此运行的结果已不在这里</translation>
    </message>
    <message>
        <source>put the file back, or run the job anew</source>
        <translation>请放回该文件，或重新运行该任务</translation>
    </message>
    <message>
        <source>it was changed since: it has %1 bytes, and this run had written %2</source>
        <translation>它此后已更改：现有 %1 字节，而此运行写入了 %2 字节</translation>
    </message>
    <message>
        <source>it is another file than the one this run has written</source>
        <translation>它不是此运行写入的那个文件</translation>
    </message>
    <message>
        <source>put that one back; --force takes this one for it, and cuts it to %1 bytes</source>
        <translation>请放回原文件；--force 会把此文件当作原文件，并截到 %1 字节</translation>
    </message>
    <message>
        <source>broken pipe: nobody reads this output any more</source>
        <translation>管道中断：已无人读取此输出</translation>
    </message>
    <message>
        <source>stopped while waiting for the reader of this output</source>
        <translation>在等待此输出的读取方时停止</translation>
    </message>
    <message>
        <source>cannot wait for the reader: %1</source>
        <translation>无法等待读取方：%1</translation>
    </message>
    <message>
        <source>%1 failed input(s) are missing in this list, &quot;%2&quot; first: they hold a newline</source>
        <translation>此列表中缺少 %1 个失败的输入，首先是 &quot;%2&quot;：它们含有换行符</translation>
    </message>
    <message>
        <source>%1 failed input(s) are missing in this list, &quot;%2&quot; first: they hold a NUL</source>
        <translation>此列表中缺少 %1 个失败的输入，首先是 &quot;%2&quot;：它们含有 NUL</translation>
    </message>
    <message>
        <source>run with -0, then the list is NUL-separated</source>
        <translation>请用 -0 运行，列表即以 NUL 分隔</translation>
    </message>
    <message>
        <source>somebody else has made this file while its item ran</source>
        <translation>项目运行期间，其他程序创建了此文件</translation>
    </message>
    <message>
        <source>move it away; the item is not done</source>
        <translation>请移走该文件；该项目尚未完成</translation>
    </message>
    <message>
        <source>a filter passes the items on as they came, in no other format</source>
        <translation>筛选按原样传递项目，不用其他格式</translation>
    </message>
    <message>
        <source>leave -O out; `run` gives the results themselves</source>
        <translation>请去掉 -O；`run` 给出结果本身</translation>
    </message>
    <message>
        <source>a filter passes the items on, there is nothing to tag</source>
        <translation>筛选只传递项目，没有可标记的内容</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>请去掉它</translation>
    </message>
    <message>
        <source>lines go to standard output, as text and as they are written, and nowhere else</source>
        <translation>行以文本形式随写随送到标准输出，不送往别处</translation>
    </message>
    <message>
        <source>for a file let the shell do it: &gt; FILE; a worker that is no command needs -O text</source>
        <translation>要写入文件，请用 shell：&gt; FILE；不是命令的工作程序需要 -O text</translation>
    </message>
    <message>
        <source>it names the files of -O files, and there are none</source>
        <translation>它用于命名 -O files 的文件，而此处没有</translation>
    </message>
    <message>
        <source>add -O files, or leave it out</source>
        <translation>请加 -O files，或去掉它</translation>
    </message>
    <message>
        <source>skip is for a file per item (-O files): it skips the items whose file is there</source>
        <translation>skip 用于每个项目一个文件（-O files）：跳过文件已存在的项目</translation>
    </message>
    <message>
        <source>for one file there are fail, overwrite and rename</source>
        <translation>对单个文件可用 fail、overwrite 和 rename</translation>
    </message>
    <message>
        <source>this item&apos;s result would have an empty name</source>
        <translation>此项目的结果名称为空</translation>
    </message>
    <message>
        <source>this name is absolute, and results go below the output folder</source>
        <translation>此名称是绝对路径，而结果应位于输出文件夹之下</translation>
    </message>
    <message>
        <source>this name holds a NUL byte, which no file name can</source>
        <translation>此名称含有 NUL 字节，文件名不能含有它</translation>
    </message>
    <message>
        <source>this name is too long for a file</source>
        <translation>此名称作为文件名太长</translation>
    </message>
    <message>
        <source>this name leads out of the output folder</source>
        <translation>此名称指向输出文件夹之外</translation>
    </message>
    <message>
        <source>this name is not that of a file</source>
        <translation>此名称不是文件名</translation>
    </message>
    <message>
        <source>names that end like this are for unfinished files</source>
        <translation>以此结尾的名称用于未完成的文件</translation>
    </message>
    <message>
        <source>--output-name says how results are called, for example &apos;{/.}.txt&apos; or &apos;{#}&apos;</source>
        <translation>--output-name 决定结果的名称，例如 &apos;{/.}.txt&apos; 或 &apos;{#}&apos;</translation>
    </message>
    <message>
        <source>a folder for the results is missing</source>
        <translation>缺少存放结果的文件夹</translation>
    </message>
    <message>
        <source>name one with -o</source>
        <translation>请用 -o 指定一个</translation>
    </message>
    <message>
        <source>this is a file, and %1 needs a folder</source>
        <translation>这是文件，而 %1 需要文件夹</translation>
    </message>
    <message>
        <source>name a folder, which need not be there yet</source>
        <translation>请指定文件夹，它可以尚不存在</translation>
    </message>
    <message>
        <source>&apos;%1&apos; gives all results one name</source>
        <translation>&apos;%1&apos; 使所有结果同名</translation>
    </message>
    <message>
        <source>put a mark for the item in it, such as &apos;{/.}.txt&apos; or &apos;{#}&apos;</source>
        <translation>请在其中加入项目标记，例如 &apos;{/.}.txt&apos; 或 &apos;{#}&apos;</translation>
    </message>
    <message>
        <source>{%} is not known before an item runs</source>
        <translation>项目运行之前，{%} 未知</translation>
    </message>
    <message>
        <source>%1 result(s) would have the name of another; items %2 and %3 share one</source>
        <translation>%1 个结果会与其他结果同名；项目 %2 和 %3 同名</translation>
    </message>
    <message>
        <source>--output-name &apos;{}&apos; or &apos;{#}&apos; tells them apart, --if-exists rename numbers them</source>
        <translation>--output-name &apos;{}&apos; 或 &apos;{#}&apos; 可区分它们，--if-exists rename 会编号</translation>
    </message>
    <message>
        <source>%1 of these results exist(s) already, &quot;%2&quot; first</source>
        <translation>其中 %1 个结果已存在，首先是 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>--if-exists skip leaves those items out; overwrite and rename run them</source>
        <translation>--if-exists skip 跳过这些项目；overwrite 和 rename 会运行它们</translation>
    </message>
    <message>
        <source>no result can be called so: %1</source>
        <translation>结果不能使用此名称：%1</translation>
    </message>
    <message>
        <source>this folder is not empty</source>
        <translation>此文件夹不为空</translation>
    </message>
    <message>
        <source>for the results of another run in it, add --if-exists overwrite</source>
        <translation>若其中是其他运行的结果，请加 --if-exists overwrite</translation>
    </message>
    <message>
        <source>name a folder for --results that can be made and written</source>
        <translation>请为 --results 指定可创建且可写入的文件夹</translation>
    </message>
    <message>
        <source>worker: no worker is named</source>
        <translation>工作程序：没有指定</translation>
    </message>
    <message>
        <source>no worker is named</source>
        <translation>没有指定工作程序</translation>
    </message>
    <message>
        <source>-w ID, see `poolboard --cli plugins`, or a command after --</source>
        <translation>-w ID，参见 `poolboard --cli plugins`，或在 -- 之后给出命令</translation>
    </message>
    <message>
        <source>a command after -- is for the exec worker only</source>
        <translation>-- 之后的命令仅用于 exec 工作程序</translation>
    </message>
    <message>
        <source>leave out one of the two</source>
        <translation>请去掉两者之一</translation>
    </message>
    <message>
        <source>takes the command as one string</source>
        <translation>以一个字符串接收命令</translation>
    </message>
    <message>
        <source>%1 workers are too many</source>
        <translation>%1 个工作程序太多了</translation>
    </message>
    <message>
        <source>at most 107 bytes</source>
        <translation>最多 107 字节</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>%1 takes one item at a time (its manifest says serial)</source>
        <translation>%1 一次只处理一个项目（其清单为 serial）</translation>
    </message>
    <message>
        <source>%1 needs a process for each worker (its manifest says isolation: process)</source>
        <translation>%1 的每个工作程序需要独立进程（其清单为 isolation: process）</translation>
    </message>
    <message>
        <source>use --kind processes</source>
        <translation>请使用 --kind processes</translation>
    </message>
    <message>
        <source>use --kind threads or processes</source>
        <translation>请使用 --kind threads 或 processes</translation>
    </message>
    <message>
        <source>no host is started anywhere else, so there is nowhere to bring files to</source>
        <translation>没有在别处启动进程，因此文件无处可送</translation>
    </message>
    <message>
        <source>no host is started anywhere else</source>
        <translation>没有在别处启动进程</translation>
    </message>
    <message>
        <source>say where with --launcher or --on, or leave it out</source>
        <translation>请用 --launcher 或 --on 指明位置，或去掉它</translation>
    </message>
    <message>
        <source>the items are JSON values, and none of them is the path of a file</source>
        <translation>项目是 JSON 值，没有一个是文件路径</translation>
    </message>
    <message>
        <source>the items are numbers, not paths of files</source>
        <translation>项目是数，不是文件路径</translation>
    </message>
    <message>
        <source>the items are blocks of lines, not paths of files</source>
        <translation>项目是行块，不是文件路径</translation>
    </message>
    <message>
        <source>the items have several fields, so which of them is the file is not known</source>
        <translation>项目有多个字段，不知道哪一个是文件</translation>
    </message>
    <message>
        <source>give one path an item: lines, -0, -f files, or one list after :::</source>
        <translation>请每个项目给出一个路径：行、-0、-f files，或 ::: 之后的一个列表</translation>
    </message>
    <message>
        <source>%1 is not set, so there is nothing to pass on</source>
        <translation>%1 未设置，没有可传递的内容</translation>
    </message>
    <message>
        <source>set it, or give it a value: --env %1</source>
        <translation>请设置它，或给它一个值：--env %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number of workers</source>
        <translation>&apos;%1&apos; 不是工作程序数量</translation>
    </message>
    <message>
        <source>8, or 50% of the CPUs, or 0 for all of them</source>
        <translation>8，或 CPU 的 50%，或 0 表示全部</translation>
    </message>
    <message>
        <source>this source does not know how many items it has, so memory would have no limit</source>
        <translation>此来源不知道有多少项目，内存将没有上限</translation>
    </message>
    <message>
        <source>leave out --unbounded</source>
        <translation>请去掉 --unbounded</translation>
    </message>
    <message>
        <source>there is no program %1 to start with `%2`</source>
        <translation>没有用于 `%2` 的程序 %1</translation>
    </message>
    <message>
        <source>install it, or give its path</source>
        <translation>请安装它，或给出其路径</translation>
    </message>
    <message>
        <source>the job says hosts or workers_per_host as well</source>
        <translation>任务中还指定了 hosts 或 workers_per_host</translation>
    </message>
    <message>
        <source>leave them out, and say how many with the launcher: &apos;4*ssh node1&apos;</source>
        <translation>请去掉它们，并在启动器中指明数量：&apos;4*ssh node1&apos;</translation>
    </message>
    <message>
        <source>the job says on = &quot;%1&quot; as well, which starts its own</source>
        <translation>任务中还指定了 on = &quot;%1&quot;，它会自行启动工作程序</translation>
    </message>
    <message>
        <source>there is no %1 here</source>
        <translation>此处没有 %1</translation>
    </message>
    <message>
        <source>run it where Slurm is installed (slurm-client)</source>
        <translation>请在安装了 Slurm 的机器上运行（slurm-client）</translation>
    </message>
    <message>
        <source>the nodes of the allocation are not known: scontrol said &apos;%1&apos;</source>
        <translation>分配的节点未知：scontrol 返回 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>this process is in no allocation of Slurm</source>
        <translation>此进程不在 Slurm 的分配中</translation>
    </message>
    <message>
        <source>start it with `poolboard --cli run`, which gets one, or inside of salloc</source>
        <translation>请用 `poolboard --cli run` 启动（它会申请分配），或在 salloc 中启动</translation>
    </message>
    <message>
        <source>this allocation has %1 nodes</source>
        <translation>此分配有 %1 个节点</translation>
    </message>
    <message>
        <source>ask for as many, or leave nodes out</source>
        <translation>请按此数量申请，或去掉 nodes</translation>
    </message>
    <message>
        <source>worker host</source>
        <translation>工作程序的进程</translation>
    </message>
    <message>
        <source>the guard cannot be started: %1</source>
        <translation>无法启动守护进程：%1</translation>
    </message>
    <message>
        <source>is Poolboard installed completely?</source>
        <translation>Poolboard 是否安装完整？</translation>
    </message>
    <message>
        <source>cannot be started to run %1: %2</source>
        <translation>无法启动它来运行 %1：%2</translation>
    </message>
    <message>
        <source>cannot be started: %1</source>
        <translation>无法启动：%1</translation>
    </message>
    <message>
        <source>did not answer in %1</source>
        <translation>在 %1 内没有应答</translation>
    </message>
    <message>
        <source>cannot enter the folder %1: %2</source>
        <translation>无法进入文件夹 %1：%2</translation>
    </message>
    <message>
        <source>cannot start %1: its descriptors did not arrive</source>
        <translation>无法启动 %1：其描述符没有到达</translation>
    </message>
    <message>
        <source>cannot start %1: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>its socket cannot be made: %1</source>
        <translation>无法创建其套接字：%1</translation>
    </message>
    <message>
        <source>its output pipe cannot be made: %1</source>
        <translation>无法创建其输出管道：%1</translation>
    </message>
    <message>
        <source>its environment is too large</source>
        <translation>其环境变量过大</translation>
    </message>
    <message>
        <source>started page</source>
        <translation>已开始项目的页</translation>
    </message>
    <message>
        <source>shared slabs</source>
        <translation>共享内存</translation>
    </message>
    <message>
        <source>cannot be made: %1</source>
        <translation>无法创建：%1</translation>
    </message>
    <message>
        <source>cannot be mapped: %1</source>
        <translation>无法映射：%1</translation>
    </message>
    <message>
        <source>it held %1 of memory, more than the limit of %2 (--max-memory)</source>
        <translation>它占用了 %1 内存，超过上限 %2（--max-memory）</translation>
    </message>
    <message>
        <source>the item has %1 bytes, a worker host takes at most %2</source>
        <translation>项目有 %1 字节，工作程序的进程最多接收 %2 字节</translation>
    </message>
    <message>
        <source>did not finish its teardown in time</source>
        <translation>没有及时完成清理</translation>
    </message>
    <message>
        <source>the worker host closed its channel and did not exit</source>
        <translation>工作程序的进程关闭了通道但没有退出</translation>
    </message>
    <message>
        <source>the worker host ended before it answered HELLO</source>
        <translation>工作程序的进程在应答 HELLO 之前结束</translation>
    </message>
    <message>
        <source>the connection to `%1` is lost: the launcher %2</source>
        <translation>与 `%1` 的连接丢失：启动器%2</translation>
    </message>
    <message>
        <source>`%1` could not start Poolboard over there: the launcher %2; install it there, or say where it is with --launcher-host</source>
        <translation>`%1` 无法在那里启动 Poolboard：启动器%2；请在那里安装它，或用 --launcher-host 指明其位置</translation>
    </message>
    <message>
        <source>`%1` did not lead to a Poolboard: the launcher %2</source>
        <translation>`%1` 没有连到 Poolboard：启动器%2</translation>
    </message>
    <message>
        <source>`%1` writes something else than Poolboard to its standard output</source>
        <translation>`%1` 向标准输出写入的不是 Poolboard 的内容</translation>
    </message>
    <message>
        <source>`%1` leads to Poolboard %2, which speaks protocol %3 to launchers; expected %4: install the same Poolboard on both sides</source>
        <translation>`%1` 连到 Poolboard %2，其启动器协议为 %3；应为 %4：请在两端安装相同的 Poolboard</translation>
    </message>
    <message>
        <source>nothing was heard of `%1` for %2: the connection is lost</source>
        <translation>%2 内没有收到 `%1` 的消息：连接丢失</translation>
    </message>
    <message>
        <source>ended with status %1</source>
        <translation>以状态 %1 结束</translation>
    </message>
    <message>
        <source>this folder must be yours alone, with mode 0700</source>
        <translation>此文件夹必须只属于您，模式为 0700</translation>
    </message>
    <message>
        <source>make it, or free space on its disk</source>
        <translation>请创建它，或腾出其磁盘空间</translation>
    </message>
    <message>
        <source>remove it, or set XDG_RUNTIME_DIR</source>
        <translation>请移除它，或设置 XDG_RUNTIME_DIR</translation>
    </message>
    <message>
        <source>is too long for a socket</source>
        <translation>对套接字来说太长</translation>
    </message>
    <message>
        <source>no socket can be made: %1</source>
        <translation>无法创建套接字：%1</translation>
    </message>
    <message>
        <source>the socket cannot be made here: %1</source>
        <translation>无法在此处创建套接字：%1</translation>
    </message>
    <message>
        <source>nobody can be listened to: %1</source>
        <translation>无法监听：%1</translation>
    </message>
    <message>
        <source>the folder must exist and be yours</source>
        <translation>该文件夹必须存在且属于您</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>error group %1</source>
        <translation>错误组 %1</translation>
    </message>
    <message>
        <source>it is running now</source>
        <translation>它正在运行</translation>
    </message>
    <message>
        <source>wait for its end, or stop it</source>
        <translation>请等它结束，或停止它</translation>
    </message>
    <message>
        <source>it is finished, there is nothing to resume</source>
        <translation>它已完成，没有可恢复的内容</translation>
    </message>
    <message>
        <source>`poolboard --cli retry %1` tries again what did not succeed</source>
        <translation>`poolboard --cli retry %1` 会重试未成功的项目</translation>
    </message>
    <message>
        <source>its worker is not what it was: %1 then, %2, another build, now</source>
        <translation>其工作程序与原来不同：原为 %1，现为另一次构建的 %2</translation>
    </message>
    <message>
        <source>its worker is not what it was: %1 then, %2 now</source>
        <translation>其工作程序与原来不同：原为 %1，现为 %2</translation>
    </message>
    <message>
        <source>--force goes on with the new one</source>
        <translation>--force 会用新的继续</translation>
    </message>
    <message>
        <source>no item of it failed: there is nothing to try again</source>
        <translation>其中没有失败的项目：没有可重试的内容</translation>
    </message>
    <message>
        <source>its items came from standard input, which cannot be read again</source>
        <translation>其项目来自标准输入，无法再次读取</translation>
    </message>
    <message>
        <source>give them once more: resume %1 -i - &lt; the same input</source>
        <translation>请再次提供：resume %1 -i - &lt; 相同的输入</translation>
    </message>
    <message>
        <source>somebody else has gone on with it at this moment</source>
        <translation>此刻已有其他程序继续了它</translation>
    </message>
    <message>
        <source>look at it again: %1</source>
        <translation>请再次查看：%1</translation>
    </message>
    <message>
        <source>it has no outcome in this run</source>
        <translation>它在此运行中没有结果</translation>
    </message>
    <message>
        <source>`resume` runs what is unfinished</source>
        <translation>`resume` 会运行未完成的项目</translation>
    </message>
    <message>
        <source>it was skipped; only what did not succeed is tried again</source>
        <translation>它已被跳过；只重试未成功的项目</translation>
    </message>
    <message>
        <source>it succeeded; only what did not succeed is tried again</source>
        <translation>它已成功；只重试未成功的项目</translation>
    </message>
    <message>
        <source>no item of this run is in it</source>
        <translation>此运行没有属于它的项目</translation>
    </message>
    <message>
        <source>`poolboard --cli runs show` lists the groups</source>
        <translation>`poolboard --cli runs show` 列出各组</translation>
    </message>
    <message>
        <source>it is shorter than what was written to it</source>
        <translation>它比写入的内容短</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>row %1, line %2</source>
        <translation>第 %1 条记录，第 %2 行</translation>
    </message>
    <message>
        <source>line %1, byte %2</source>
        <translation>第 %1 行，第 %2 字节</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>第 %1 块</translation>
    </message>
    <message>
        <source>-n: value %1</source>
        <translation>-n：第 %1 个值</translation>
    </message>
    <message>
        <source>::: list %1</source>
        <translation>::: 列表 %1</translation>
    </message>
    <message>
        <source>range %1</source>
        <translation>范围 %1</translation>
    </message>
    <message>
        <source>the input command `%1`</source>
        <translation>输入命令 `%1`</translation>
    </message>
    <message>
        <source>cannot start it to run the input command: %1</source>
        <translation>无法启动它来运行输入命令：%1</translation>
    </message>
    <message>
        <source>cannot start it: %1</source>
        <translation>无法启动：%1</translation>
    </message>
    <message>
        <source>is the installation complete?</source>
        <translation>安装是否完整？</translation>
    </message>
    <message>
        <source>cannot wait for its output: %1</source>
        <translation>无法等待其输出：%1</translation>
    </message>
    <message>
        <source>cannot read its output: %1</source>
        <translation>无法读取其输出：%1</translation>
    </message>
    <message>
        <source>how it ended is not known: what looked after it was killed</source>
        <translation>不清楚它如何结束：照管它的进程被终止了</translation>
    </message>
    <message>
        <source>what it wrote before was used; its messages are on stderr</source>
        <translation>它之前写出的内容已被使用；其消息在 stderr 中</translation>
    </message>
    <message>
        <source>it was killed by signal %1</source>
        <translation>它被信号 %1 终止</translation>
    </message>
    <message>
        <source>it was killed by %1</source>
        <translation>它被 %1 终止</translation>
    </message>
    <message>
        <source>it exited with status %1</source>
        <translation>它以状态 %1 退出</translation>
    </message>
    <message>
        <source>no command is given</source>
        <translation>没有给出命令</translation>
    </message>
    <message>
        <source>for example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>a word of it holds a NUL byte</source>
        <translation>其中一个词含有 NUL 字节</translation>
    </message>
    <message>
        <source>there is no program &quot;%1&quot;</source>
        <translation>没有程序 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>it is looked for in PATH; a path is relative to the job&apos;s folder</source>
        <translation>在 PATH 中查找；路径相对于任务的文件夹</translation>
    </message>
    <message>
        <source>1 field, but the header has %1</source>
        <translation>有 1 个字段，但标题行有 %1 个</translation>
    </message>
    <message>
        <source>1 field, but the first row has %1</source>
        <translation>有 1 个字段，但第一行有 %1 个</translation>
    </message>
    <message>
        <source>%1 fields, but the header has %2</source>
        <translation>有 %1 个字段，但标题行有 %2 个</translation>
    </message>
    <message>
        <source>%1 fields, but the first row has %2</source>
        <translation>有 %1 个字段，但第一行有 %2 个</translation>
    </message>
    <message>
        <source>is the delimiter right, and is a field that holds one in quotes?</source>
        <translation>分隔符是否正确，含有分隔符的字段是否加了引号？</translation>
    </message>
    <message>
        <source>a carriage return without a line feed, outside of quotes</source>
        <translation>引号之外有不带换行的回车符</translation>
    </message>
    <message>
        <source>are the lines ended by CR alone? `tr &apos;\r&apos; &apos;\n&apos;` makes them lines</source>
        <translation>行是否只以 CR 结尾？`tr &apos;\r&apos; &apos;\n&apos;` 可将其转换为行</translation>
    </message>
    <message>
        <source>the quote that opens this field is never closed</source>
        <translation>此字段开头的引号没有闭合</translation>
    </message>
    <message>
        <source>a quote inside a field in quotes is written twice</source>
        <translation>带引号的字段中，引号须写两次</translation>
    </message>
    <message>
        <source>text after the closing quote of a field: &quot;%1&quot;</source>
        <translation>字段的结束引号之后有文本：&quot;%1&quot;</translation>
    </message>
    <message>
        <source>two columns are called &quot;%1&quot;</source>
        <translation>有两列都叫 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>give each a name of its own, or pass the columns by number with --no-header</source>
        <translation>请给每列不同的名称，或用 --no-header 按序号传递各列</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not UTF-8, and fields are passed on as JSON, which must be</source>
        <translation>&quot;%1&quot; 不是 UTF-8，而字段以 JSON 传递，必须是 UTF-8</translation>
    </message>
    <message>
        <source>convert the file: iconv -f WINDOWS-1252 -t UTF-8, or UTF-16 if it is that</source>
        <translation>请转换文件：iconv -f WINDOWS-1252 -t UTF-8，或按实际情况用 UTF-16</translation>
    </message>
    <message>
        <source>is a quote never closed?</source>
        <translation>是否有引号没有闭合？</translation>
    </message>
    <message>
        <source>a quote, a line end or NUL cannot separate fields</source>
        <translation>引号、行尾或 NUL 不能分隔字段</translation>
    </message>
    <message>
        <source>give one character, such as ; or tab</source>
        <translation>请给出一个字符，例如 ; 或 tab</translation>
    </message>
    <message>
        <source>without a header the fields have no names</source>
        <translation>没有标题行，字段就没有名称</translation>
    </message>
    <message>
        <source>leave out --no-header, or pass them as args</source>
        <translation>请去掉 --no-header，或作为 args 传递</translation>
    </message>
    <message>
        <source>longer than 64 MiB, the most one item may have</source>
        <translation>超过 64 MiB，这是一个项目的上限</translation>
    </message>
    <message>
        <source>are the items separated by NUL? Then add -0</source>
        <translation>项目是否以 NUL 分隔？若是，请加 -0</translation>
    </message>
    <message>
        <source>are the items lines? Then leave -0 out</source>
        <translation>项目是否为行？若是，请去掉 -0</translation>
    </message>
    <message>
        <source>are the records separated by NUL? Then add -0</source>
        <translation>记录是否以 NUL 分隔？若是，请加 -0</translation>
    </message>
    <message>
        <source>are the records lines? Then leave -0 out</source>
        <translation>记录是否为行？若是，请去掉 -0</translation>
    </message>
    <message>
        <source>is it one JSON document? `jq -c &apos;.[]&apos;` writes the elements of an array one a line</source>
        <translation>它是否是一个 JSON 文档？`jq -c &apos;.[]&apos;` 可将数组元素逐行写出</translation>
    </message>
    <message>
        <source>passed as args, a line must be a JSON array</source>
        <translation>作为 args 传递时，一行必须是 JSON 数组</translation>
    </message>
    <message>
        <source>passed as kwargs, a line must be a JSON object</source>
        <translation>作为 kwargs 传递时，一行必须是 JSON 对象</translation>
    </message>
    <message>
        <source>leave --args out, and each value is passed as what it is</source>
        <translation>去掉 --args，则每个值按其本身传递</translation>
    </message>
    <message>
        <source>the line ends in the middle of a JSON value</source>
        <translation>行在 JSON 值的中间结束</translation>
    </message>
    <message>
        <source>not one JSON value at &quot;%1&quot;</source>
        <translation>从 &quot;%1&quot; 起不是单个 JSON 值</translation>
    </message>
    <message>
        <source>not UTF-8, which JSON must be</source>
        <translation>不是 UTF-8，而 JSON 必须是</translation>
    </message>
    <message>
        <source>each line must hold one whole value; `jq -c .` writes them so</source>
        <translation>每行必须是一个完整的值；`jq -c .` 可这样写出</translation>
    </message>
    <message>
        <source>it has several arguments of its own</source>
        <translation>它本身有多个参数</translation>
    </message>
    <message>
        <source>leave -n out</source>
        <translation>请去掉 -n</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not UTF-8, and arguments travel as JSON, which must be</source>
        <translation>&quot;%1&quot; 不是 UTF-8，而参数以 JSON 传递，必须是 UTF-8</translation>
    </message>
    <message>
        <source>without -n values of any bytes can be given</source>
        <translation>不使用 -n 时，值可以是任意字节</translation>
    </message>
    <message>
        <source>this list is empty, so there is nothing to combine</source>
        <translation>此列表为空，没有可组合的内容</translation>
    </message>
    <message>
        <source>give it at least one value, or leave the list out</source>
        <translation>请至少给它一个值，或去掉该列表</translation>
    </message>
    <message>
        <source>give values of any bytes as one list, with single passing</source>
        <translation>任意字节的值请作为一个列表给出，并逐个传递</translation>
    </message>
    <message>
        <source>no list of items is given</source>
        <translation>没有给出项目列表</translation>
    </message>
    <message>
        <source>write the items after :::</source>
        <translation>请在 ::: 之后写出项目</translation>
    </message>
    <message>
        <source>several ::: lists give several arguments, so items can only be passed as args</source>
        <translation>多个 ::: 列表给出多个参数，因此项目只能作为 args 传递</translation>
    </message>
    <message>
        <source>leave --args out, or give one list</source>
        <translation>请去掉 --args，或只给一个列表</translation>
    </message>
    <message>
        <source>the numbers of a range are single values, not arguments</source>
        <translation>范围中的数是单个值，不是参数</translation>
    </message>
    <message>
        <source>files are single values, not arguments</source>
        <translation>文件是单个值，不是参数</translation>
    </message>
    <message>
        <source>leave --args out; for arguments give lines of JSON, or several ::: lists</source>
        <translation>请去掉 --args；需要参数时请给出 JSON 行，或多个 ::: 列表</translation>
    </message>
    <message>
        <source>a row of CSV has several arguments of its own</source>
        <translation>CSV 的一行本身有多个参数</translation>
    </message>
    <message>
        <source>several ::: lists give several arguments of their own</source>
        <translation>多个 ::: 列表本身给出多个参数</translation>
    </message>
    <message>
        <source>several values in one item are always passed as args</source>
        <translation>一个项目中的多个值总是作为 args 传递</translation>
    </message>
    <message>
        <source>leave --args out</source>
        <translation>请去掉 --args</translation>
    </message>
    <message>
        <source>blocks are made of lines, or of what NUL ends (-0)</source>
        <translation>块由行组成，或由以 NUL 结尾的内容组成（-0）</translation>
    </message>
    <message>
        <source>leave --block out, or read the input as lines</source>
        <translation>请去掉 --block，或按行读取输入</translation>
    </message>
    <message>
        <source>a block is one item, not arguments</source>
        <translation>一块是一个项目，不是参数</translation>
    </message>
    <message>
        <source>leave out -n and --args</source>
        <translation>请去掉 -n 和 --args</translation>
    </message>
    <message>
        <source>an empty path names no file</source>
        <translation>空路径不指向任何文件</translation>
    </message>
    <message>
        <source>stdin is not a folder of files</source>
        <translation>stdin 不是包含文件的文件夹</translation>
    </message>
    <message>
        <source>to read file names from stdin, use -f lines or -0; for a file called -, write ./-</source>
        <translation>要从 stdin 读取文件名，请用 -f lines 或 -0；名为 - 的文件请写作 ./-</translation>
    </message>
    <message>
        <source>no file, folder or pattern is given</source>
        <translation>没有给出文件、文件夹或模式</translation>
    </message>
    <message>
        <source>name at least one</source>
        <translation>请至少指定一个</translation>
    </message>
    <message>
        <source>cannot open this folder: %1</source>
        <translation>无法打开此文件夹：%1</translation>
    </message>
    <message>
        <source>cannot read this folder: %1</source>
        <translation>无法读取此文件夹：%1</translation>
    </message>
    <message>
        <source>nothing matches this pattern</source>
        <translation>没有与此模式匹配的内容</translation>
    </message>
    <message>
        <source>is it meant for the names in a folder? Then give the folder and --include</source>
        <translation>它是否用于某个文件夹中的名称？若是，请给出文件夹和 --include</translation>
    </message>
    <message>
        <source>cannot find this file or folder: %1</source>
        <translation>找不到此文件或文件夹：%1</translation>
    </message>
    <message>
        <source>cannot open the input: %1</source>
        <translation>无法打开输入：%1</translation>
    </message>
    <message>
        <source>this is a folder, and items are read from a file</source>
        <translation>这是文件夹，而项目从文件读取</translation>
    </message>
    <message>
        <source>for the files in it as items, add -f files</source>
        <translation>要以其中的文件为项目，请加 -f files</translation>
    </message>
    <message>
        <source>cannot wait for input: %1</source>
        <translation>无法等待输入：%1</translation>
    </message>
    <message>
        <source>cannot read the input: %1</source>
        <translation>无法读取输入：%1</translation>
    </message>
    <message>
        <source>no file to read items from is given</source>
        <translation>没有给出用于读取项目的文件</translation>
    </message>
    <message>
        <source>name one, or - for stdin</source>
        <translation>请指定一个，或用 - 表示 stdin</translation>
    </message>
    <message>
        <source>a step of 0 never arrives</source>
        <translation>步长为 0 永远到不了终点</translation>
    </message>
    <message>
        <source>give a step of 1 or more, or a negative one to count down</source>
        <translation>请给出 1 或更大的步长，或用负步长倒数</translation>
    </message>
    <message>
        <source>the step leads away from the end</source>
        <translation>步长的方向与终点相反</translation>
    </message>
    <message>
        <source>to count down, give a negative step</source>
        <translation>要倒数，请给出负步长</translation>
    </message>
    <message>
        <source>to count up, give a positive step</source>
        <translation>要递增，请给出正步长</translation>
    </message>
    <message>
        <source>source: there is nothing to run on</source>
        <translation>来源：没有可处理的内容</translation>
    </message>
    <message>
        <source>there is nothing to run on</source>
        <translation>没有可处理的内容</translation>
    </message>
    <message>
        <source>give --input FILE, --input - for stdin, or items after :::</source>
        <translation>请给出 --input FILE，用 --input - 表示 stdin，或在 ::: 之后给出项目</translation>
    </message>
    <message>
        <source>it is not what it was when the run began: it ended after %1 items, and item %2, &quot;%3&quot;, is done already</source>
        <translation>它与运行开始时不同：在 %1 个项目后结束，而项目 %2 &quot;%3&quot; 已经完成</translation>
    </message>
    <message>
        <source>give the source as it was, or go on with --force: items are then known by their content, wherever they stand</source>
        <translation>请提供原来的来源，或用 --force 继续：此时按内容识别项目，不论位置</translation>
    </message>
    <message>
        <source>give the source as it was, or go on with --force</source>
        <translation>请提供原来的来源，或用 --force 继续</translation>
    </message>
    <message>
        <source>it is not what it was when the run began: item %1, &quot;%2&quot;, was changed since</source>
        <translation>它与运行开始时不同：项目 %1 &quot;%2&quot; 此后已更改</translation>
    </message>
    <message>
        <source>it is not what it was when the run began: item %1 was &quot;%2&quot; and is &quot;%3&quot; now</source>
        <translation>它与运行开始时不同：项目 %1 原为 &quot;%2&quot;，现为 &quot;%3&quot;</translation>
    </message>
    <message>
        <source>parameter &quot;%1&quot;</source>
        <translation>参数 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>parameters: %1</source>
        <translation>参数：%1</translation>
    </message>
    <message>
        <source>this worker does not have it</source>
        <translation>此工作程序没有该参数</translation>
    </message>
    <message>
        <source>this worker has no parameters</source>
        <translation>此工作程序没有参数</translation>
    </message>
    <message>
        <source>it has: %1</source>
        <translation>可用的有：%1</translation>
    </message>
    <message>
        <source>is needed and not set: expected %1</source>
        <translation>必须提供但未设置：应为%1</translation>
    </message>
    <message>
        <source>expected %1 as JSON, got %2</source>
        <translation>应为 JSON 形式的%1，得到 %2</translation>
    </message>
    <message>
        <source>expected %1 as JSON</source>
        <translation>应为 JSON 形式的%1</translation>
    </message>
    <message>
        <source>expected UTF-8 text, got other bytes</source>
        <translation>应为 UTF-8 文本，得到其他字节</translation>
    </message>
    <message>
        <source>expected NAME=VALUE</source>
        <translation>应为 名称=值</translation>
    </message>
    <message>
        <source>expected something like 1.0.0, got &quot;%1&quot;</source>
        <translation>应为类似 1.0.0 的内容，得到 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>expected %1, got %2; did you mean %3?</source>
        <translation>应为%1，得到 %2；是否指 %3？</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>应为%1，得到 %2</translation>
    </message>
    <message>
        <source>element %1: %2</source>
        <translation>元素 %1：%2</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation> %1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>an integer of at least %1</source>
        <translation>不小于 %1 的整数</translation>
    </message>
    <message>
        <source>an integer of at most %1</source>
        <translation>不大于 %1 的整数</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation> %1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>a number of at least %1</source>
        <translation>不小于 %1 的数</translation>
    </message>
    <message>
        <source>a number of at most %1</source>
        <translation>不大于 %1 的数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>an array of at least 1 element</source>
        <translation>至少有 1 个元素的数组</translation>
    </message>
    <message>
        <source>an array of at least %1 elements</source>
        <translation>至少有 %1 个元素的数组</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>nested more than %1 levels deep</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is there twice</source>
        <translation>键 &quot;%1&quot; 出现了两次</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>未知的键 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only for integers and numbers</source>
        <translation>&quot;%1&quot; 仅用于数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only for arrays</source>
        <translation>&quot;%1&quot; 仅用于数组</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: %2</source>
        <translation>&quot;%1&quot; 缺失：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>缺少 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is above &quot;%2&quot;</source>
        <translation>&quot;%1&quot; 大于 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a parameter</source>
        <translation>&quot;%1&quot; 不能作为参数名</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a kind</source>
        <translation>&quot;%1&quot; 不能作为类型名</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id for a plugin</source>
        <translation>&quot;%1&quot; 不能作为插件标识</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no parameter of this kind</source>
        <translation>&quot;%1&quot; 不是此类型的参数</translation>
    </message>
    <message>
        <source>&quot;required&quot; names %1, which is no property</source>
        <translation>&quot;required&quot; 列出了 %1，但没有这个参数</translation>
    </message>
    <message>
        <source>&quot;prefers&quot;: threads contradicts &quot;isolation&quot;: process</source>
        <translation>&quot;prefers&quot;: threads 与 &quot;isolation&quot;: process 矛盾</translation>
    </message>
    <message>
        <source>expected an array of at least one value</source>
        <translation>应为至少有一个值的数组</translation>
    </message>
    <message>
        <source>expected a whole number, of an array</source>
        <translation>应为数组的整数</translation>
    </message>
    <message>
        <source>expected &quot;object&quot;</source>
        <translation>应为 &quot;object&quot;</translation>
    </message>
    <message>
        <source>expected an array of raw, text, json</source>
        <translation>应为由 raw、text、json 组成的数组</translation>
    </message>
    <message>
        <source>expected an object with at least one kind</source>
        <translation>应为至少有一个类型的对象</translation>
    </message>
    <message>
        <source>an array of objects</source>
        <translation>对象数组</translation>
    </message>
    <message>
        <source>an array of names</source>
        <translation>名称数组</translation>
    </message>
    <message>
        <source>a small integer</source>
        <translation>较小的整数</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>控制字符</translation>
    </message>
    <message>
        <source>letters, digits, _ and -, beginning with a letter, at most 64</source>
        <translation>字母、数字、_ 和 -，以字母开头，最多 64 个</translation>
    </message>
    <message>
        <source>small letters, digits, - and _, at most 64</source>
        <translation>小写字母、数字、- 和 _，最多 64 个</translation>
    </message>
    <message>
        <source>small letters, digits, -, _ and ., at most 64</source>
        <translation>小写字母、数字、-、_ 和 .，最多 64 个</translation>
    </message>
    <message>
        <source>the manifest is larger than 1 MiB</source>
        <translation>清单大于 1 MiB</translation>
    </message>
    <message>
        <source>a worker manifest begins with &quot;poolboard&quot;: 1</source>
        <translation>工作程序的清单以 &quot;poolboard&quot;: 1 开头</translation>
    </message>
    <message>
        <source>a newer manifest needs a newer Poolboard</source>
        <translation>较新的清单需要较新的 Poolboard</translation>
    </message>
    <message>
        <source>worker &quot;%1&quot;</source>
        <translation>工作程序 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>worker: no worker was named</source>
        <translation>工作程序：没有指定</translation>
    </message>
    <message>
        <source>no worker was named</source>
        <translation>没有指定工作程序</translation>
    </message>
    <message>
        <source>the plugin has several kinds: %1</source>
        <translation>该插件有多种类型：%1</translation>
    </message>
    <message>
        <source>the file offers %1</source>
        <translation>该文件提供 %1</translation>
    </message>
    <message>
        <source>say which: %1</source>
        <translation>请指明是哪一个：%1</translation>
    </message>
    <message>
        <source>the plugin %1 has no kind &quot;%2&quot;</source>
        <translation>插件 %1 没有类型 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>no such worker in %1</source>
        <translation>%1 中没有这个工作程序</translation>
    </message>
    <message>
        <source>an empty search path</source>
        <translation>空的搜索路径</translation>
    </message>
    <message>
        <source>there is no usable plugin at all</source>
        <translation>没有任何可用的插件</translation>
    </message>
    <message>
        <source>there is: %1</source>
        <translation>现有：%1</translation>
    </message>
    <message>
        <source>not loaded: %1 belongs to another user (id %2)</source>
        <translation>未加载：%1 属于其他用户（id %2）</translation>
    </message>
    <message>
        <source>copy the plugin to a folder of your own</source>
        <translation>请将插件复制到自己的文件夹</translation>
    </message>
    <message>
        <source>not loaded: %1 may be changed by other users</source>
        <translation>未加载：%1 可被其他用户修改</translation>
    </message>
    <message>
        <source>chmod go-w &apos;%1&apos;, if you trust what is in it</source>
        <translation>chmod go-w &apos;%1&apos;，如果您信任其中的内容</translation>
    </message>
    <message>
        <source>not loaded: cannot look at %1</source>
        <translation>未加载：无法查看 %1</translation>
    </message>
    <message>
        <source>not loaded: %1</source>
        <translation>未加载：%1</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>its SHA-256 cannot be made: %1</source>
        <translation>无法计算其 SHA-256：%1</translation>
    </message>
    <message>
        <source>OpenSSL has no SHA-256</source>
        <translation>OpenSSL 不支持 SHA-256</translation>
    </message>
    <message>
        <source>OpenSSL gave up</source>
        <translation>OpenSSL 放弃了</translation>
    </message>
    <message>
        <source>its manifest note is broken</source>
        <translation>其清单注记已损坏</translation>
    </message>
    <message>
        <source>its manifest note has format %1; expected 1</source>
        <translation>其清单注记的格式为 %1；应为 1</translation>
    </message>
    <message>
        <source>a newer plugin needs a newer Poolboard</source>
        <translation>较新的插件需要较新的 Poolboard</translation>
    </message>
    <message>
        <source>its manifest is larger than 1 MiB</source>
        <translation>其清单大于 1 MiB</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>not a shared object (%1)</source>
        <translation>不是共享库（%1）</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>太短</translation>
    </message>
    <message>
        <source>no ELF header</source>
        <translation>没有 ELF 头</translation>
    </message>
    <message>
        <source>a 32-bit shared object; 64 bits are needed</source>
        <translation>32 位共享库；需要 64 位</translation>
    </message>
    <message>
        <source>not a 64-bit little-endian shared object</source>
        <translation>不是 64 位小端共享库</translation>
    </message>
    <message>
        <source>built for another kind of machine (ELF machine %1, this one is %2)</source>
        <translation>为其他类型的机器构建（ELF 机器类型 %1，本机为 %2）</translation>
    </message>
    <message>
        <source>an ELF file, but not a shared object</source>
        <translation>是 ELF 文件，但不是共享库</translation>
    </message>
    <message>
        <source>a shared object without usable program headers</source>
        <translation>没有可用程序头的共享库</translation>
    </message>
    <message>
        <source>cut off or damaged: its program headers are outside the file</source>
        <translation>被截断或已损坏：程序头在文件之外</translation>
    </message>
    <message>
        <source>cut off or damaged: its notes are outside the file</source>
        <translation>被截断或已损坏：注记在文件之外</translation>
    </message>
    <message>
        <source>cut off or damaged: its notes are broken</source>
        <translation>被截断或已损坏：注记不完整</translation>
    </message>
    <message>
        <source>not a worker plugin: there is no manifest in it</source>
        <translation>不是工作程序插件：其中没有清单</translation>
    </message>
    <message>
        <source>build it with poolboard_add_worker()</source>
        <translation>请用 poolboard_add_worker() 构建</translation>
    </message>
    <message>
        <source>there is more than one manifest in it</source>
        <translation>其中有多个清单</translation>
    </message>
    <message>
        <source>built for worker ABI %1; this Poolboard has 1</source>
        <translation>为工作程序 ABI %1 构建；此 Poolboard 的版本为 1</translation>
    </message>
    <message>
        <source>build it again with this Poolboard&apos;s SDK</source>
        <translation>请用此 Poolboard 的 SDK 重新构建</translation>
    </message>
    <message>
        <source>there is none in PATH</source>
        <translation>PATH 中没有</translation>
    </message>
    <message>
        <source>install it, or name an interpreter with --python</source>
        <translation>请安装，或用 --python 指定解释器</translation>
    </message>
    <message>
        <source>there is no such Python interpreter</source>
        <translation>没有这个 Python 解释器</translation>
    </message>
    <message>
        <source>it is looked for in PATH</source>
        <translation>在 PATH 中查找</translation>
    </message>
    <message>
        <source>a path, such as venv/bin/python, relative to the job&apos;s folder</source>
        <translation>路径，例如 venv/bin/python，相对于任务的文件夹</translation>
    </message>
    <message>
        <source>on Debian it is in the package python3-poolboard-worker</source>
        <translation>在 Debian 上位于软件包 python3-poolboard-worker 中</translation>
    </message>
    <message>
        <source>it does not work as a Python interpreter, 3.9 or newer: %1</source>
        <translation>它不能作为 Python 解释器（3.9 或更新）使用：%1</translation>
    </message>
    <message>
        <source>it does not work as a Python interpreter, 3.9 or newer</source>
        <translation>它不能作为 Python 解释器（3.9 或更新）使用</translation>
    </message>
    <message>
        <source>another one is named with --python</source>
        <translation>可用 --python 指定另一个</translation>
    </message>
    <message>
        <source>its answer about the file makes no sense</source>
        <translation>它对该文件的回答没有意义</translation>
    </message>
    <message>
        <source>%1 is Python %2, expected 3.9 or newer</source>
        <translation>%1 是 Python %2，应为 3.9 或更新</translation>
    </message>
    <message>
        <source>it has no class or function &quot;%1&quot;</source>
        <translation>其中没有类或函数 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>it offers: %1</source>
        <translation>它提供：%1</translation>
    </message>
    <message>
        <source>it offers no class with __call__ and no function</source>
        <translation>它没有提供带 __call__ 的类，也没有函数</translation>
    </message>
    <message>
        <source>it offers no worker</source>
        <translation>它没有提供工作程序</translation>
    </message>
    <message>
        <source>the class %1 has no __call__, so it cannot take items</source>
        <translation>类 %1 没有 __call__，因此不能接收项目</translation>
    </message>
    <message>
        <source>a worker is a class with __init__ and __call__, or a function</source>
        <translation>工作程序是带 __init__ 和 __call__ 的类，或一个函数</translation>
    </message>
    <message>
        <source>the parameter %1 of %2 has a type that no parameter can have</source>
        <translation>%2 的参数 %1 的类型不能用于参数</translation>
    </message>
    <message>
        <source>int, float, str, bool, list, dict, Literal[…], Optional of them; or give it a default, or write a NAME.worker.json beside the file</source>
        <translation>int、float、str、bool、list、dict、Literal[…] 或其 Optional；也可提供默认值，或在文件旁写一个 NAME.worker.json</translation>
    </message>
    <message>
        <source>syntax error: %1</source>
        <translation>语法错误：%1</translation>
    </message>
    <message>
        <source>for Python %1; another one is named with --python</source>
        <translation>针对 Python %1；可用 --python 指定另一个</translation>
    </message>
    <message>
        <source>it cannot be read as Python: %1</source>
        <translation>无法作为 Python 读取：%1</translation>
    </message>
    <message>
        <source>expected one of %1, got %2; did you mean %3?</source>
        <translation>应为以下之一：%1；得到 %2；是否指 %3？</translation>
    </message>
    <message>
        <source>expected one of %1, got %2</source>
        <translation>应为以下之一：%1；得到 %2</translation>
    </message>
    <message>
        <source>each element of %1 must be a finite number</source>
        <translation>%1 的每个元素：应为有限的数</translation>
    </message>
    <message>
        <source>each element of %1 must be %2, not %3</source>
        <translation>%1 的每个元素：应为%2，而不是%3</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>运行中，有失败</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>正在暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Finished with failures</source>
        <translation>已完成，有失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Halted</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Initialising</source>
        <translation>初始化中</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Retiring</source>
        <translation>退出中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
</TS>
