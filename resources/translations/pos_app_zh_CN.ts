<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActivationScreen</name>
    <message>
        <source>Activate this device</source>
        <translation>激活此设备</translation>
    </message>
    <message>
        <source>Headquarters gives an address and a code for each register. The code works once.</source>
        <translation>总部会为每台收银机提供一个地址和一个代码。代码只能使用一次。</translation>
    </message>
    <message>
        <source>Headquarters address</source>
        <translation>总部地址</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>激活码</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Clienteling POS</source>
        <translation>Clienteling POS</translation>
    </message>
    <message>
        <source>Type the address that headquarters gave for this register.</source>
        <translation>请输入总部为此收银机提供的地址。</translation>
    </message>
    <message>
        <source>Type the code that headquarters gave for this register.</source>
        <translation>请输入总部为此收银机提供的代码。</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Every associate of the company who may see the customer will find it.</source>
        <translation>公司内所有有权查看此客户的店员都能看到它。</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>添加活动</translation>
    </message>
    <message>
        <source>Add activity for %1</source>
        <translation>添加活动：%1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What was done, or is to be done</source>
        <translation>做了什么，或者要做什么</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Ask headquarters for its activity types now</source>
        <translation>立即向总部获取活动类型</translation>
    </message>
    <message>
        <source>Reading the activity types…</source>
        <translation>正在读取活动类型…</translation>
    </message>
    <message>
        <source>The activity types can&apos;t be shown.</source>
        <translation>无法显示活动类型。</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>不跟进</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一个月后</translation>
    </message>
    <message>
        <source>As headquarters had them: %1</source>
        <translation>总部数据截至：%1</translation>
    </message>
</context>
<context>
    <name>ActivityTypes</name>
    <message>
        <source>Store visit</source>
        <translation>到店</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Make primary</source>
        <translation>设为主要</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>Contact at this address</source>
        <translation>此地址的联系人</translation>
    </message>
    <message>
        <source>Phone at this address</source>
        <translation>此地址的电话</translation>
    </message>
    <message>
        <source>Email at this address</source>
        <translation>此地址的电子邮件</translation>
    </message>
    <message>
        <source>Primary address</source>
        <translation>主要地址</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>地址 %1</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>Home</source>
        <translation>住宅</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Post box</source>
        <translation>邮政信箱</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>添加地址</translation>
    </message>
</context>
<context>
    <name>AddressesTab</name>
    <message>
        <source>An address is added with Edit.</source>
        <translation>可通过“编辑”添加地址。</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>没有地址</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>联系人：%1</translation>
    </message>
    <message>
        <source>Marketing: %1</source>
        <translation>营销：%1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>AffiliationsTab</name>
    <message>
        <source>Reading the affiliations…</source>
        <translation>正在读取隶属关系…</translation>
    </message>
    <message>
        <source>The affiliations can&apos;t be shown.</source>
        <translation>无法显示隶属关系。</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>隶属关系</translation>
    </message>
    <message>
        <source>Headquarters has defined none.</source>
        <translation>总部尚未定义任何隶属关系。</translation>
    </message>
    <message>
        <source>Loyalty cards</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>No loyalty card yet. Issue one with the button below.</source>
        <translation>还没有会员卡。请使用下方按钮发放。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Headquarters is asked…</source>
        <translation>正在询问总部…</translation>
    </message>
</context>
<context>
    <name>AllStores</name>
    <message>
        <source>Search all stores</source>
        <translation>搜索所有商店</translation>
    </message>
    <message>
        <source>Headquarters looks in all stores…</source>
        <translation>总部正在搜索所有商店…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Customers of all stores</source>
        <translation>所有商店的客户</translation>
    </message>
    <message>
        <source>Back to this store</source>
        <translation>返回本店</translation>
    </message>
    <message>
        <source>The customer is brought to this register…</source>
        <translation>正在将客户下载到此收银机…</translation>
    </message>
    <message>
        <source>All stores can be searched while headquarters can be reached; the register is offline.</source>
        <translation>只有能连接总部时才能搜索所有商店；此收银机处于离线状态。</translation>
    </message>
    <message>
        <source>To search all stores, type at least %1 characters.</source>
        <translation>要搜索所有商店，请至少输入 %1 个字符。</translation>
    </message>
</context>
<context>
    <name>AttributeFields</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必填）</translation>
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
        <source>From %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>不大于 %1</translation>
    </message>
</context>
<context>
    <name>AttributesTab</name>
    <message>
        <source>Headquarters has not defined any for customers.</source>
        <translation>总部尚未为客户定义任何属性。</translation>
    </message>
    <message>
        <source>No attributes</source>
        <translation>没有属性</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Chinese characters can&apos;t be typed here: write names in pinyin, or connect a keyboard with an input method.</source>
        <translation>此处无法输入汉字：请用拼音书写姓名，或连接带输入法的键盘。</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>大写字母</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>上档键</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>数字和符号</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一个字段</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>隐藏键盘</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
</context>
<context>
    <name>BookBar</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Call or mail…</source>
        <translation>致电或发邮件…</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>添加活动</translation>
    </message>
    <message>
        <source>Remove from client book</source>
        <translation>从客户手册中删除</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>重新分配…</translation>
    </message>
    <message>
        <source>Reassign the whole book…</source>
        <translation>重新分配整本手册…</translation>
    </message>
    <message>
        <source>They stay customers, with their notes and activities</source>
        <translation>他们仍是客户，其注释和活动均会保留</translation>
    </message>
    <message>
        <source>Move the customers to another associate&apos;s client book</source>
        <translation>将客户移到另一位店员的客户手册</translation>
    </message>
    <message>
        <source>Write the customers to a file: a spreadsheet or contacts</source>
        <translation>将客户写入文件：电子表格或联系人</translation>
    </message>
    <message>
        <source>With what each customer said about marketing</source>
        <translation>同时显示每位客户对营销的意愿</translation>
    </message>
    <message>
        <source>Move everybody of this client book, to one or to several</source>
        <translation>将此客户手册中的所有客户移给一位或多位店员</translation>
    </message>
    <message>
        <source>Activity added for %1.</source>
        <translation>已为 %1添加活动。</translation>
    </message>
</context>
<context>
    <name>BookMessages</name>
    <message>
        <source>1 customer added to your client book.</source>
        <translation>已将 1 位客户添加到您的客户手册。</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers added to your client book.</source>
        <translation>
            <numerusform>已将 %1 位客户添加到您的客户手册。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 customer removed from your client book.</source>
        <translation>已从您的客户手册中删除 1 位客户。</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers removed from your client book.</source>
        <translation>
            <numerusform>已从您的客户手册中删除 %1 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 customer reassigned.</source>
        <translation>已重新分配 1 位客户。</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers reassigned.</source>
        <translation>
            <numerusform>已重新分配 %1 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone for 1 customer.</source>
        <translation>已为 1 位客户撤消。</translation>
    </message>
    <message numerus="yes">
        <source>Undone for %1 customers.</source>
        <translation>
            <numerusform>已为 %1 位客户撤消。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not done for %1 more.</source>
        <translation>
            <numerusform>另有 %1 位未完成。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
</context>
<context>
    <name>ButtonPanel</name>
    <message>
        <source>Not yet in %1</source>
        <translation>尚无：%1</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Grid that it opens</source>
        <translation>打开的按钮网格</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>要搜索的词</translation>
    </message>
    <message>
        <source>Language of its texts</source>
        <translation>文字的语言</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Tooltip</source>
        <translation>提示文字</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Own colours</source>
        <translation>自定义颜色</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Picture from a file</source>
        <translation>文件中的图片</translation>
    </message>
    <message>
        <source>Size of its letters</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>The whole layout</source>
        <translation>整个布局</translation>
    </message>
    <message>
        <source>Remove this button</source>
        <translation>删除此按钮</translation>
    </message>
    <message>
        <source>A contrast of %1 to 1; at least %2 is needed.</source>
        <translation>对比度为 %1:1；至少需要 %2。</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Unassigned (%1)</source>
        <translation>未分配（%1）</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message numerus="yes">
        <source>in %1 days</source>
        <translation>
            <numerusform>%1 天后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>清除“%1”</translation>
    </message>
</context>
<context>
    <name>ClientBookScreen</name>
    <message>
        <source>View customers in client book</source>
        <translation>查看客户手册中的客户</translation>
    </message>
    <message>
        <source>My client book</source>
        <translation>我的客户手册</translation>
    </message>
    <message>
        <source>%1’s client book</source>
        <translation>%1的客户手册</translation>
    </message>
    <message>
        <source>This client book is empty</source>
        <translation>此客户手册为空</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Your client book is empty</source>
        <translation>您的客户手册为空</translation>
    </message>
    <message>
        <source>Reading the client book…</source>
        <translation>正在读取客户手册…</translation>
    </message>
    <message>
        <source>Customers come into it when they are reassigned to this associate.</source>
        <translation>将客户重新分配给这位店员后，客户就会出现在这里。</translation>
    </message>
    <message>
        <source>Find customers in Customer search, tick them, and press Add customer to client book.</source>
        <translation>在“搜索客户”中查找并勾选客户，然后按“将客户添加到客户手册中”。</translation>
    </message>
    <message>
        <source>Customers in the client book</source>
        <translation>客户手册中的客户</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>细化</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>The order of the cards</source>
        <translation>卡片的顺序</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Who was not contacted for longest first</source>
        <translation>最久未联系的排在最前</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>下个日期</translation>
    </message>
    <message>
        <source>Whose next date comes round first</source>
        <translation>下个日期最近的排在最前</translation>
    </message>
    <message>
        <source>Filter by name, phone, email</source>
        <translation>按姓名、电话、电子邮件筛选</translation>
    </message>
    <message>
        <source>The client book can&apos;t be shown</source>
        <translation>无法显示客户手册</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Parts of a name, a phone number, an email or an account number are looked for.</source>
        <translation>可按姓名、电话号码、电子邮件或账号的一部分查找。</translation>
    </message>
    <message>
        <source>Clear all refiners</source>
        <translation>清除所有细化条件</translation>
    </message>
    <message>
        <source>All that is refined by has to fit; of one refiner any choice will do.</source>
        <translation>所有细化条件都须满足；同一条件中满足任一选项即可。</translation>
    </message>
    <message>
        <source>Nobody in this client book matches</source>
        <translation>此客户手册中没有符合条件的客户</translation>
    </message>
    <message numerus="yes">
        <source>Refine (%1)</source>
        <translation>
            <numerusform>细化（%1）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>%1 has saved this layout at headquarters since you began. Nothing of either is lost: choose which one to go on with.</source>
        <translation>您开始之后，%1 已在总部保存了此布局。双方的内容都不会丢失：请选择继续使用哪一个。</translation>
    </message>
    <message>
        <source>Somebody else has arranged this layout</source>
        <translation>其他人已调整此布局</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>%1 的更改</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>您的更改</translation>
    </message>
    <message>
        <source>Nothing that can be seen.</source>
        <translation>没有可见的更改。</translation>
    </message>
    <message>
        <source>Keep mine as a new layout</source>
        <translation>将我的保留为新布局</translation>
    </message>
    <message>
        <source>Take theirs; Undo brings mine back</source>
        <translation>采用对方的；撤消可恢复我的</translation>
    </message>
    <message>
        <source>Put mine in the place of theirs</source>
        <translation>用我的替换对方的</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Keep it (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Write a note about %1…</source>
        <translation>写一条关于%1的注释…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写一条注释…</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>类型：%1</translation>
    </message>
    <message>
        <source>Refresh the types</source>
        <translation>刷新类型</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>What you typed</source>
        <translation>您输入的内容</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>Agreed %1</source>
        <translation>已同意 %1</translation>
    </message>
    <message>
        <source>Declined %1</source>
        <translation>已拒绝 %1</translation>
    </message>
    <message>
        <source>Not asked about marketing</source>
        <translation>未询问营销意愿</translation>
    </message>
    <message>
        <source>Agreed to marketing</source>
        <translation>已同意营销</translation>
    </message>
    <message>
        <source>Declined marketing</source>
        <translation>已拒绝营销</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Add email</source>
        <translation>添加电子邮件</translation>
    </message>
    <message>
        <source>Add phone</source>
        <translation>添加电话</translation>
    </message>
    <message>
        <source>They are kept, and take effect once headquarters has assigned the account number.</source>
        <translation>它们会被保留，并在总部分配账号后生效。</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>致电%1</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>发邮件给%1</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Call or mail %1</source>
        <translation>致电或发邮件给 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>还有 %1 位</numerusform>
        </translation>
    </message>
    <message>
        <source>No email and no phone</source>
        <translation>没有电子邮件和电话</translation>
    </message>
    <message>
        <source>%1 is copied.</source>
        <translation>已复制 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses are copied. Paste them into your mail’s Bcc.</source>
        <translation>
            <numerusform>已复制 %1 个地址。请将它们粘贴到邮件的“密件抄送”栏。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>发邮件</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>发邮件给 %1</translation>
    </message>
    <message>
        <source>1 customer declined marketing and will not be mailed.</source>
        <translation>1 位客户已拒绝营销，不会收到邮件。</translation>
    </message>
    <message>
        <source>%1 without email.</source>
        <translation>%1没有电子邮件。</translation>
    </message>
    <message>
        <source>Nobody here declined marketing by mail.</source>
        <translation>这里没有客户拒绝邮件营销。</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Another email</source>
        <translation>其他电子邮件</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>营销</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Remove this contact</source>
        <translation>删除此联系方式</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <source>They are added with Edit.</source>
        <translation>可通过“编辑”添加。</translation>
    </message>
    <message>
        <source>No email and no phone</source>
        <translation>没有电子邮件和电话</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>意愿记录</translation>
    </message>
    <message>
        <source>Marketing: %1</source>
        <translation>营销：%1</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>%1: agreed to marketing</source>
        <translation>%1：同意营销</translation>
    </message>
    <message>
        <source>%1: declined marketing</source>
        <translation>%1：拒绝营销</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>First name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓氏</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Reading what headquarters asks for…</source>
        <translation>正在读取总部要求的内容…</translation>
    </message>
    <message>
        <source>Some of what headquarters asks for can&apos;t be shown here.</source>
        <translation>总部要求的部分内容无法在此显示。</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%1 days late</source>
        <translation>
            <numerusform>逾期 %1 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionList</name>
    <message>
        <source>What there is to decide can&apos;t be shown.</source>
        <translation>无法显示待决定的事项。</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Ask a manager to reassign</source>
        <translation>请经理重新分配</translation>
    </message>
    <message>
        <source>Reassign now</source>
        <translation>立即重新分配</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>操作时间：%1。</translation>
    </message>
    <message>
        <source>Wanted: the client book of %1.</source>
        <translation>原定分配到：%1的客户手册。</translation>
    </message>
    <message>
        <source>A manager has been asked.</source>
        <translation>已请经理处理。</translation>
    </message>
</context>
<context>
    <name>DesignerFiles</name>
    <message>
        <source>Open a layout&apos;s file</source>
        <translation>打开布局文件</translation>
    </message>
    <message>
        <source>Screen layout (*.json)</source>
        <translation>屏幕布局 (*.json)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Nothing was changed here. Correct the file, and open it again. Each line says where in the file.</source>
        <translation>此处未作任何更改。请更正文件后重新打开。每一行说明在文件中的位置。</translation>
    </message>
    <message>
        <source>%1 is no layout that registers can show</source>
        <translation>%1 不是收银机可显示的布局</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DesignerSave</name>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开吗？</translation>
    </message>
    <message>
        <source>What you arranged since it was saved last is lost.</source>
        <translation>上次保存之后的调整将丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>DesignerScreen</name>
    <message>
        <source>Arrange screens</source>
        <translation>布置屏幕</translation>
    </message>
    <message>
        <source>Size of the window</source>
        <translation>窗口尺寸</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>按钮网格</translation>
    </message>
    <message>
        <source>Add a button</source>
        <translation>添加按钮</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤消 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Reading the layout…</source>
        <translation>正在读取布局…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>保存到文件</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>保存到总部</translation>
    </message>
    <message>
        <source>Save the layout to a file</source>
        <translation>将布局保存到文件</translation>
    </message>
    <message>
        <source>Screen layout (*.json)</source>
        <translation>屏幕布局 (*.json)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>This is what headquarters has. Undo brings yours back.</source>
        <translation>这是总部的布局。撤消可恢复您的布局。</translation>
    </message>
    <message>
        <source>Opened. Undo brings back what you had before.</source>
        <translation>已打开。撤消可恢复之前的内容。</translation>
    </message>
</context>
<context>
    <name>DesignerWords</name>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Navy</source>
        <translation>藏青色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>玫红色</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>橄榄色</translation>
    </message>
    <message>
        <source>Arrow back</source>
        <translation>后退箭头</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>退格</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>书</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>对勾</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>叉号</translation>
    </message>
    <message>
        <source>Two sheets</source>
        <translation>两张纸</translation>
    </message>
    <message>
        <source>Arrow down</source>
        <translation>向下箭头</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>铅笔</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>House</source>
        <translation>房子</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>Emblem</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Menu lines</source>
        <translation>菜单线条</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>减号</translation>
    </message>
    <message>
        <source>Sheet of notes</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>Cloud, struck out</source>
        <translation>划掉的云</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼房</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>一个人</translation>
    </message>
    <message>
        <source>Person and plus</source>
        <translation>人与加号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>加号</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星形</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>商店</translation>
    </message>
    <message>
        <source>Two arrows</source>
        <translation>两个箭头</translation>
    </message>
    <message>
        <source>Turning arrows</source>
        <translation>循环箭头</translation>
    </message>
    <message>
        <source>Arrow turning back</source>
        <translation>回转箭头</translation>
    </message>
    <message>
        <source>Warning triangle</source>
        <translation>警告三角</translation>
    </message>
    <message>
        <source>Something has to stand here.</source>
        <translation>此处不能为空。</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 之间的整数。</translation>
    </message>
    <message>
        <source>There is no room: something else stands there.</source>
        <translation>没有空位：那里已有其他内容。</translation>
    </message>
    <message>
        <source>There is no room for everything in %1 columns and %2 rows.</source>
        <translation>%1 列 %2 行放不下所有内容。</translation>
    </message>
    <message>
        <source>It is used: a zone or a button still shows it.</source>
        <translation>正在使用：仍有区域或按钮显示它。</translation>
    </message>
    <message>
        <source>Enter a colour such as #0F6E67.</source>
        <translation>请输入颜色，例如 #0F6E67。</translation>
    </message>
    <message>
        <source>The text can&apos;t be read: a contrast of %1 to 1, and 4.5 is needed.</source>
        <translation>文字无法辨认：对比度为 %1:1，需要 4.5。</translation>
    </message>
    <message>
        <source>Another one has this name.</source>
        <translation>已有其他项使用此名称。</translation>
    </message>
    <message>
        <source>The layout would have more than %1 kB. Remove a picture first, or add a smaller one.</source>
        <translation>布局将超过 %1 kB。请先删除一张图片，或添加较小的图片。</translation>
    </message>
    <message>
        <source>It is called “%1” now</source>
        <translation>现在名为“%1”</translation>
    </message>
    <message>
        <source>“%1” was added to %2</source>
        <translation>“%1”已添加到 %2</translation>
    </message>
    <message>
        <source>“%1” was removed from %2</source>
        <translation>“%1”已从 %2 中删除</translation>
    </message>
    <message>
        <source>“%1” in %2 stands in column %3, row %4 now, %5 wide and %6 high</source>
        <translation>%2 中的“%1”现位于第 %3 列第 %4 行，宽 %5，高 %6</translation>
    </message>
    <message>
        <source>“%1” in %2 was changed</source>
        <translation>%2 中的“%1”已更改</translation>
    </message>
    <message>
        <source>The grid %1 was added</source>
        <translation>已添加网格 %1</translation>
    </message>
    <message>
        <source>The grid %1 was removed</source>
        <translation>已删除网格 %1</translation>
    </message>
    <message>
        <source>The grid %1 has another number of columns or rows</source>
        <translation>网格 %1 的列数或行数已不同</translation>
    </message>
    <message>
        <source>The size %1 was added</source>
        <translation>已添加尺寸 %1</translation>
    </message>
    <message>
        <source>The size %1 was removed</source>
        <translation>已删除尺寸 %1</translation>
    </message>
    <message>
        <source>The size %1 shows something else</source>
        <translation>尺寸 %1 显示的内容已不同</translation>
    </message>
    <message>
        <source>The picture %1 was added</source>
        <translation>已添加图片 %1</translation>
    </message>
    <message>
        <source>The picture %1 was removed</source>
        <translation>已删除图片 %1</translation>
    </message>
    <message>
        <source>The picture %1 is another one</source>
        <translation>图片 %1 已更换</translation>
    </message>
    <message>
        <source>the button “%1”</source>
        <translation>按钮“%1”</translation>
    </message>
    <message>
        <source>the size %1</source>
        <translation>尺寸 %1</translation>
    </message>
    <message>
        <source>It is still shown by %1. Have another grid shown there first.</source>
        <translation>以下内容仍显示它：%1。请先改为显示其他网格。</translation>
    </message>
    <message>
        <source>stores %1</source>
        <translation>商店 %1</translation>
    </message>
    <message>
        <source>registers %1</source>
        <translation>收银机 %1</translation>
    </message>
    <message>
        <source>workers %1</source>
        <translation>员工 %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 个</translation>
    </message>
</context>
<context>
    <name>DetailsBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>what only headquarters can do has to wait</source>
        <translation>只有总部能做的事需要等待</translation>
    </message>
</context>
<context>
    <name>DetailsScreen</name>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>正在读取客户…</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>客户详细信息</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Contacts and consent</source>
        <translation>联系方式与同意</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Affiliations and loyalty</source>
        <translation>隶属关系与会员</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买记录</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>重新分配…</translation>
    </message>
    <message>
        <source>Move the customer to another associate&apos;s client book</source>
        <translation>将客户移到另一位店员的客户手册</translation>
    </message>
    <message>
        <source>Remove from client book</source>
        <translation>从客户手册中删除</translation>
    </message>
    <message>
        <source>They stay a customer, with their notes and activities</source>
        <translation>仍是客户，其注释和活动均会保留</translation>
    </message>
    <message>
        <source>Add to client book</source>
        <translation>添加到客户手册</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>添加活动</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change the customer&apos;s fields at headquarters</source>
        <translation>在总部更改客户的字段</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Let this customer go, whom headquarters has not received, with all that waits behind</source>
        <translation>放弃这位总部尚未收到的客户，以及其后等待的所有更改</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>发放会员卡</translation>
    </message>
    <message>
        <source>Write all that is held…</source>
        <translation>导出全部数据…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>Headquarters merged two customers: the one you opened is %1 now, with all that was kept.</source>
        <translation>总部已将两位客户合并：您打开的客户现在是“%1”，所有内容均已保留。</translation>
    </message>
    <message>
        <source>The customer can&apos;t be shown</source>
        <translation>无法显示客户</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Activity added.</source>
        <translation>已添加活动。</translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message>
        <source>%2 is discarded, with 1 waiting change.</source>
        <translation>已放弃“%2”及其 1 项等待中的更改。</translation>
    </message>
    <message numerus="yes">
        <source>%2 is discarded, with %1 waiting changes.</source>
        <translation>
            <numerusform>已放弃“%2”及其 %1 项等待中的更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>%1 is back, with all that waited.</source>
        <translation>已恢复“%1”及所有等待中的更改。</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Channel configuration</source>
        <translation>渠道配置</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>收银机</translation>
    </message>
    <message>
        <source>Global configuration</source>
        <translation>全局配置</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚未</translation>
    </message>
</context>
<context>
    <name>EditConflicts</name>
    <message>
        <source>Another email</source>
        <translation>其他电子邮件</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>Primary address</source>
        <translation>主要地址</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>地址 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓氏</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Order of the addresses</source>
        <translation>地址的顺序</translation>
    </message>
    <message>
        <source>Order of other emails and phones</source>
        <translation>其他电子邮件和电话的顺序</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>个人：%1</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>组织：%1</translation>
    </message>
    <message>
        <source>As headquarters has it</source>
        <translation>总部的内容</translation>
    </message>
</context>
<context>
    <name>EditCustomerScreen</name>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>正在读取客户…</translation>
    </message>
    <message>
        <source>The customer can&apos;t be shown</source>
        <translation>无法显示客户</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>返回字段</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>You are offline. A customer is edited at headquarters, so this can&apos;t be saved just now. What you type stays here: save it when the register is online.</source>
        <translation>您处于离线状态。客户须在总部编辑，因此现在无法保存。您输入的内容会保留在此：请在收银机联机后保存。</translation>
    </message>
    <message>
        <source>Headquarters found that this customer and another are one. Choose what is right where they differ; whatever else you changed is kept.</source>
        <translation>总部发现此客户与另一位客户是同一人。请在不同之处选择正确的内容；您所做的其他更改均会保留。</translation>
    </message>
    <message>
        <source>Somebody else has changed the same fields since you began. Choose what is right for each; whatever else you changed is kept.</source>
        <translation>在您开始编辑之后，有人更改了相同的字段。请为每个字段选择正确的内容；您所做的其他更改均会保留。</translation>
    </message>
    <message>
        <source>Nothing is left to change: %1 stands as it is.</source>
        <translation>没有需要更改的内容：“%1”保持不变。</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>已保存“%1”。</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Everybody will see that you corrected or withdrew it. Headquarters keeps what it said.</source>
        <translation>所有人都会看到您更正或撤回了它。总部会保留原来的内容。</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <translation>联系人 (*.vcf)</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓氏</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>State</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Client book of</source>
        <translation>客户手册所有者</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>已将 %1写入 %2。</translation>
    </message>
    <message>
        <source>1 customer declined to be contacted and was left out.</source>
        <translation>1 位客户拒绝联系，已略过。</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers declined to be contacted and were left out.</source>
        <translation>
            <numerusform>%1 位客户拒绝联系，已略过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back without saving (Esc)</source>
        <translation>不保存并返回（Esc）</translation>
    </message>
    <message>
        <source>Save the customer (Enter)</source>
        <translation>保存客户（Enter）</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Pending sync</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位客户</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers</source>
        <translation>
            <numerusform>%1 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs attention</source>
        <translation>1 项需处理</translation>
    </message>
    <message numerus="yes">
        <source>%1 need attention</source>
        <translation>
            <numerusform>%1 项需处理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
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
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>GivenPanel</name>
    <message>
        <source>From the store’s default customer</source>
        <translation>来自商店的默认客户</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, once the account number is there</source>
        <translation>%1（分配账号后生效）</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>客户组</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>隶属关系</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Printed and email</source>
        <translation>打印和电子邮件</translation>
    </message>
</context>
<context>
    <name>GridCanvas</name>
    <message>
        <source>Buttons of the grid</source>
        <translation>网格的按钮</translation>
    </message>
    <message>
        <source>%1: column %2, row %3, %4 wide, %5 high</source>
        <translation>%1：第 %2 列，第 %3 行，宽 %4，高 %5</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>%1: lock register (Ctrl+L)</source>
        <translation>%1：锁定收银机（Ctrl+L）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>帮助（F1）</translation>
    </message>
    <message>
        <source>Store %1 %2</source>
        <translation>商店 %1 %2</translation>
    </message>
    <message>
        <source>Register %1</source>
        <translation>收银机 %1</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>再次显示提示</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>From one part to the next</source>
        <translation>从一个部分到下一个部分</translation>
    </message>
</context>
<context>
    <name>HintBubble</name>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Scan a loyalty card or an account number on any screen, and its customer opens. Ctrl+F looks for a customer from anywhere.</source>
        <translation>在任何屏幕上扫描会员卡或账号，即可打开对应的客户。按 Ctrl+F 可随时搜索客户。</translation>
    </message>
    <message>
        <source>Whether headquarters can be reached stands here. You can always go on working; what waits to be sent is in the Sync centre.</source>
        <translation>这里显示能否连接到总部。您随时可以继续工作；等待发送的内容在同步中心。</translation>
    </message>
    <message>
        <source>What can be done on a screen stands in Help (F1), and there are these hints again.</source>
        <translation>每个屏幕能做什么，请看帮助 (F1)；在那里也能再次看到这些提示。</translation>
    </message>
    <message>
        <source>Tick what you are looking for, such as an interest or a date that comes soon: only who fits stays. Keep it under a name to have it again.</source>
        <translation>勾选您要找的内容，例如某项兴趣或即将到来的日期：只保留符合的客户。用一个名称保存，以便再次使用。</translation>
    </message>
    <message>
        <source>Add customers offline as ever. While they are Pending sync, notes, activities and your client book work for them already.</source>
        <translation>离线时也可照常添加客户。在待同步期间，已经可以为他们使用注释、活动和您的客户手册。</translation>
    </message>
    <message>
        <source>Write here what is worth remembering. With another type it is an activity, which can have a day to follow up.</source>
        <translation>在这里写下值得记住的事。换成其他类型就是活动，并可设定跟进日期。</translation>
    </message>
</context>
<context>
    <name>KindFilter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>In the kiosk no other program is opened. %1 is copied.</source>
        <translation>展台模式下不会打开其他程序。已复制 %1。</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>is no JSON: line %1, column %2: %3</source>
        <translation>不是 JSON：第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>is not UTF-8 at byte %1</source>
        <translation>在字节 %1 处不是 UTF-8</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>必须是列表</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>必须是 %1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>必须是以下之一：%1</translation>
    </message>
    <message>
        <source>%1 is no operation</source>
        <translation>%1 不是操作</translation>
    </message>
    <message>
        <source>%1 is no operation for a button</source>
        <translation>%1 不是可用于按钮的操作</translation>
    </message>
    <message>
        <source>has no grid “welcome”</source>
        <translation>没有“welcome”网格</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>在此未知</translation>
    </message>
    <message>
        <source>lies outside its grid of %1 columns and %2 rows</source>
        <translation>超出了其 %1 列 %2 行的网格</translation>
    </message>
    <message>
        <source>overlaps %1</source>
        <translation>与 %1 重叠</translation>
    </message>
    <message>
        <source>must be a colour such as #0F6E67</source>
        <translation>必须是颜色，例如 #0F6E67</translation>
    </message>
    <message>
        <source>its text can&apos;t be read: a contrast of %1 to 1, and 4.5 is needed</source>
        <translation>文本无法辨读：对比度为 %1 比 1，至少需要 4.5</translation>
    </message>
    <message>
        <source>must be a PNG or JPEG picture of at most %1 kB, as data:image/png;base64,…</source>
        <translation>必须是不超过 %1 kB 的 PNG 或 JPEG 图片，形如 data:image/png;base64,…</translation>
    </message>
    <message>
        <source>operation %1 takes none</source>
        <translation>操作 %1 不使用此项</translation>
    </message>
    <message>
        <source>has to have either %1 or %2</source>
        <translation>必须有 %1 或 %2 之一</translation>
    </message>
    <message>
        <source>has more than %1 kB</source>
        <translation>超过 %1 kB</translation>
    </message>
    <message>
        <source>is a name that another one has</source>
        <translation>是其他项已使用的名称</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>Name of the layout</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <source>Name of the grid</source>
        <translation>网格名称</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Add a grid</source>
        <translation>添加网格</translation>
    </message>
    <message>
        <source>Remove this grid</source>
        <translation>删除此网格</translation>
    </message>
    <message>
        <source>Width of the window</source>
        <translation>窗口宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Columns for zones</source>
        <translation>区域列数</translation>
    </message>
    <message>
        <source>Rows for zones</source>
        <translation>区域行数</translation>
    </message>
    <message>
        <source>Add a size</source>
        <translation>添加尺寸</translation>
    </message>
    <message>
        <source>Remove this size</source>
        <translation>删除此尺寸</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Remove this picture</source>
        <translation>删除此图片</translation>
    </message>
    <message>
        <source>Its pictures</source>
        <translation>其中的图片</translation>
    </message>
    <message>
        <source>The grid shown</source>
        <translation>当前网格</translation>
    </message>
    <message>
        <source>The size shown</source>
        <translation>当前尺寸</translation>
    </message>
    <message>
        <source>Its zones</source>
        <translation>其区域</translation>
    </message>
</context>
<context>
    <name>LinkButton</name>
    <message>
        <source>Online</source>
        <translation>联机</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Sign in to headquarters again</source>
        <translation>请重新登录总部</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>需要更新</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 项等待中</translation>
    </message>
    <message>
        <source>Sync centre (F9)</source>
        <translation>同步中心（F9）</translation>
    </message>
</context>
<context>
    <name>LoyaltyPanel</name>
    <message>
        <source>For %1. Scan or type the card&apos;s number; left empty, headquarters gives the next one.</source>
        <translation>为%1发放。请扫描或输入卡号；留空则由总部分配下一个卡号。</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>发放会员卡</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Headquarters issues the card…</source>
        <translation>总部正在发放会员卡…</translation>
    </message>
    <message>
        <source>Loyalty card %1 issued.</source>
        <translation>已发放会员卡 %1。</translation>
    </message>
</context>
<context>
    <name>Mailing</name>
    <message numerus="yes">
        <source>Copy %1 addresses</source>
        <translation>
            <numerusform>复制 %1 个地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers declined marketing and will not be mailed.</source>
        <translation>
            <numerusform>%1 位客户已拒绝营销，不会收到邮件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCustomerScreen</name>
    <message>
        <source>Customer add</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Save customer</source>
        <translation>保存客户</translation>
    </message>
    <message>
        <source>Headquarters creates the customer and assigns the account number as you save.</source>
        <translation>您保存时，总部会创建客户并分配账号。</translation>
    </message>
    <message>
        <source>This store saves customers on the register first. The customer will be shown as “Pending sync” until headquarters assigns an account number.</source>
        <translation>本店先将客户保存在收银机上。在总部分配账号之前，该客户显示为“待同步”。</translation>
    </message>
    <message>
        <source>You are offline. The customer will be saved on this register and shown as “Pending sync” until headquarters assigns an account number.</source>
        <translation>您处于离线状态。客户将保存在此收银机上，在总部分配账号之前显示为“待同步”。</translation>
    </message>
    <message>
        <source>%1 may be the same customer. Open them, or save once more to add another customer.</source>
        <translation>“%1”可能是同一位客户。请打开该客户，或再次保存以添加另一位客户。</translation>
    </message>
    <message>
        <source>%1 is saved. Account number: %2</source>
        <translation>已保存“%1”。账号：%2</translation>
    </message>
    <message>
        <source>%1 is saved on this register. Pending sync.</source>
        <translation>已将“%1”保存在此收银机上。待同步。</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Keyboard with letters</source>
        <translation>字母键盘</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Activate device</source>
        <translation>激活设备</translation>
    </message>
    <message>
        <source>Make this device a register of a store, with the code that headquarters gave for it. The code works once. What proves to headquarters which register this is goes into the device&apos;s keyring.</source>
        <translation>使用总部提供的代码将此设备设为商店的收银机。代码只能使用一次。向总部证明这是哪台收银机的凭据会存入设备的密钥环。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign an associate in with operator ID and PIN, also without headquarters. Wrong PINs slow the next try down and then lock the operator ID for a while, across restarts.</source>
        <translation>店员使用操作员 ID 和 PIN 登录，无需连接总部。输错 PIN 会延迟下一次尝试，随后会将操作员 ID 锁定一段时间，重新启动后仍然有效。</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>退出展台模式</translation>
    </message>
    <message>
        <source>End a register that is all its device shows: press Ctrl+Alt+Q, or hold the mark at the top left for three seconds. It locks, and ends with the signature of somebody who may.</source>
        <translation>结束独占设备屏幕的收银机：按 Ctrl+Alt+Q，或按住左上角的标志三秒钟。收银机会锁定，并在有权限的人授权后结束。</translation>
    </message>
    <message>
        <source>View customers in client book</source>
        <translation>查看客户手册中的客户</translation>
    </message>
    <message>
        <source>The customers in an associate&apos;s client book, whatever the store&apos;s address books.</source>
        <translation>店员客户手册中的客户，不受商店通讯簿限制。</translation>
    </message>
    <message>
        <source>View customers from store client books</source>
        <translation>查看商店客户手册中的客户</translation>
    </message>
    <message>
        <source>The customers in the books of all associates who share an address book with the store, as they were last downloaded. The books of people who left are there as unassigned.</source>
        <translation>与本店共用通讯簿的所有店员的客户手册中的客户，以上次下载的内容为准。已离职人员的手册显示为未分配。</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Find customers of the store&apos;s address books by name, email, phone or account number, and after them by loyalty card, secondary contact or address. Words in any order, accents ignored, phone numbers however written; in name order.</source>
        <translation>按姓名、电子邮件、电话或账号查找本店通讯簿中的客户，其次按会员卡、备用联系方式或地址查找。词语顺序不限，忽略重音符号，电话号码格式不限；结果按姓名排序。</translation>
    </message>
    <message>
        <source>Customer add</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>Create a customer: at headquarters at once where the store&apos;s profile says so and headquarters answers, else saved here and shown as Pending sync until it has given the account number. Pressed twice it makes one customer all the same. What is wrong is said at its field, and nothing is saved then.</source>
        <translation>创建客户：如果商店的配置文件如此设定且总部应答，则立即在总部创建；否则保存在此并显示为待同步，直至总部分配账号。按两次也只会创建一位客户。有误之处会在相应字段旁说明，此时不会保存任何内容。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>同步中心</translation>
    </message>
    <message>
        <source>What waits to be sent to headquarters, what needs somebody, and when each download came last.</source>
        <translation>等待发送到总部的内容、需要处理的内容，以及每项下载最近一次到达的时间。</translation>
    </message>
    <message>
        <source>Put customers into the client book of who is signed in, also offline. A customer is in at most one client book of a company: who is in a colleague&apos;s stays there.</source>
        <translation>将客户放入当前登录者的客户手册，离线时也可以。在同一公司中，一位客户最多属于一本客户手册：已在同事手册中的客户会留在那里。</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>可能是同一人</translation>
    </message>
    <message>
        <source>Change what headquarters knows of a customer: the fields that were edited, and no other. Where somebody else has changed the same fields meanwhile nothing is saved, and it is said which. Needs headquarters, and a customer who has an account number. What is wrong is said at its field.</source>
        <translation>更改总部所掌握的客户信息：仅限已编辑的字段。如果他人在此期间更改了相同的字段，则不会保存任何内容，并说明是哪些字段。需要连接总部，且客户须有账号。有误之处会在相应字段旁说明。</translation>
    </message>
    <message>
        <source>Write a note about a customer, also offline. All associates of the company read it.</source>
        <translation>撰写一条关于客户的注释，离线时也可以。公司的所有店员都能看到。</translation>
    </message>
    <message>
        <source>Keep a call or another activity with one or several customers. All associates of the company see it.</source>
        <translation>保存与一位或多位客户的通话或其他活动。公司的所有店员都能看到。</translation>
    </message>
    <message>
        <source>Correct a note or an activity</source>
        <translation>更正注释或活动</translation>
    </message>
    <message>
        <source>Keep that a customer agreed to marketing at an email or a phone, or declined; also offline. The refusal counts: agreeing does not lift one that somebody else kept meanwhile.</source>
        <translation>保存客户对通过某电子邮件或电话进行营销的同意或拒绝，离线时也可以。以拒绝为准：同意不会取消他人在此期间保存的拒绝。</translation>
    </message>
    <message>
        <source>Give a customer an affiliation. Needs headquarters, and a customer who has an account number.</source>
        <translation>为客户添加隶属关系。需要连接总部，且客户须有账号。</translation>
    </message>
    <message>
        <source>Take an affiliation from a customer. Needs headquarters, and a customer who has an account number.</source>
        <translation>移除客户的隶属关系。需要连接总部，且客户须有账号。</translation>
    </message>
    <message>
        <source>Issue a loyalty card: of the number scanned, or of the next of headquarters&apos; number sequence. Needs headquarters, and a customer who has an account number. A number that is in use is refused; nobody is told who has that card.</source>
        <translation>发放会员卡：使用扫描的卡号，或总部编号规则中的下一个卡号。需要连接总部，且客户须有账号。已被使用的卡号会被拒绝；不会告知任何人该卡属于谁。</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买记录</translation>
    </message>
    <message>
        <source>Discard customer</source>
        <translation>放弃客户</translation>
    </message>
    <message>
        <source>Take away a customer whom headquarters has not received yet, with all that waits for the same one. Only who added the customer can, and only until headquarters has the customer.</source>
        <translation>移除总部尚未收到的客户，以及等待中的与该客户有关的所有内容。只有添加此客户的人可以这样做，且仅限总部收到该客户之前。</translation>
    </message>
    <message>
        <source>Keep what is refined by</source>
        <translation>保存细化条件</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Take back what was just added to, removed from or reassigned to a client book. Who was allowed to do it may take it back, also offline. Where something has changed since, it stays.</source>
        <translation>撤消刚才对客户手册的添加、删除或重新分配。有权进行该操作的人即可撤消，离线时也可以。如果此后有变动，则保持不变。</translation>
    </message>
    <message>
        <source>Reassign a whole client book</source>
        <translation>重新分配整本客户手册</translation>
    </message>
    <message>
        <source>Move a leaver&apos;s whole book in one step: to one associate, or shared out evenly over several.</source>
        <translation>一步移走离职人员的整本手册：移给一位店员，或平均分给多位店员。</translation>
    </message>
    <message>
        <source>Arrange screens</source>
        <translation>布置屏幕</translation>
    </message>
    <message>
        <source>Arrange the buttons of the welcome screen: drag a button to move it and its corner to resize it, or use the arrow keys, with Shift to resize; choose a button to change what it does and how it looks.</source>
        <translation>布置欢迎屏幕的按钮：拖动按钮可移动，拖动其角可调整大小；也可用箭头键移动，按住 Shift 调整大小；选择一个按钮即可更改其作用和外观。</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>保存到总部</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>保存到文件</translation>
    </message>
    <message>
        <source>Save the screen layout to a file, also offline; headquarters can take it from there.</source>
        <translation>将屏幕布局保存到文件，离线时也可以；总部可以从文件读取。</translation>
    </message>
    <message>
        <source>Sub menu</source>
        <translation>子菜单</translation>
    </message>
    <message>
        <source>Open another grid of buttons of the screen layout in this one&apos;s place; Back or Esc leaves it.</source>
        <translation>在当前位置打开布局中的另一个按钮网格；按“返回”或 Esc 离开。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即尝试</translation>
    </message>
    <message>
        <source>Give a change up</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Give a change up that headquarters will never take, once its reason was read: it is not sent again.</source>
        <translation>在阅读原因之后，放弃总部绝不会接收的更改：不会再次发送。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>做出决定</translation>
    </message>
    <message>
        <source>Which customers of an associate&apos;s client book have a date coming, want a follow-up, or were not contacted for long.</source>
        <translation>店员的客户手册中，哪些客户即将有重要日期、需要跟进或久未联系。</translation>
    </message>
    <message>
        <source>Lock register</source>
        <translation>锁定收银机</translation>
    </message>
    <message>
        <source>Lock the register: the next person signs in, and what waits in the queue stays and is sent.</source>
        <translation>锁定收银机：由下一位人员登录，队列中等待的内容会保留并发送。</translation>
    </message>
    <message>
        <source>Scan a card or an account number</source>
        <translation>扫描卡或账号</translation>
    </message>
    <message>
        <source>Find the customer of an account number or a loyalty card, as a scanner reads it.</source>
        <translation>按扫描器读取的账号或会员卡查找客户。</translation>
    </message>
    <message>
        <source>Search all stores</source>
        <translation>搜索所有商店</translation>
    </message>
    <message>
        <source>Find customers of every store at headquarters, by at least four characters. It finds customers only, never workers, and keeps nobody on this register until one is chosen.</source>
        <translation>在总部查找所有商店的客户，至少输入四个字符。只会找到客户，不会找到员工；选定之前不会在此收银机上保留任何人。</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>将客户添加到客户手册中</translation>
    </message>
    <message>
        <source>Customers of this register, pending ones too, with the same phone number, email or name.</source>
        <translation>此收银机上电话号码、电子邮件或姓名相同的客户，包括待同步的客户。</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>客户详细信息</translation>
    </message>
    <message>
        <source>A customer&apos;s contact data, client book, notes and activities, as this register has them.</source>
        <translation>此收银机上保存的客户联系资料、客户手册、注释和活动。</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加注释</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>添加活动</translation>
    </message>
    <message>
        <source>Give a note or an activity of one&apos;s own another text; headquarters keeps the earlier one.</source>
        <translation>修改自己撰写的注释或活动的文本；总部会保留之前的文本。</translation>
    </message>
    <message>
        <source>Withdraw a note or an activity</source>
        <translation>撤回注释或活动</translation>
    </message>
    <message>
        <source>Take a note or an activity of one&apos;s own back: everybody sees that it was, and headquarters alone keeps what it said.</source>
        <translation>撤回自己撰写的注释或活动：所有人都能看到它曾经存在，只有总部保留其内容。</translation>
    </message>
    <message>
        <source>Change marketing consent</source>
        <translation>更改营销同意</translation>
    </message>
    <message>
        <source>Add affiliation on customer details</source>
        <translation>在客户详细信息中添加隶属关系</translation>
    </message>
    <message>
        <source>Remove affiliation on customer details</source>
        <translation>在客户详细信息中移除隶属关系</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>发放会员卡</translation>
    </message>
    <message>
        <source>A customer&apos;s purchases as headquarters told them last, and when that was.</source>
        <translation>总部上次提供的客户购买记录及其时间。</translation>
    </message>
    <message>
        <source>Write all that is held of a customer</source>
        <translation>导出客户的全部数据</translation>
    </message>
    <message>
        <source>Write all that headquarters holds of a customer into one file, for the customer to read.</source>
        <translation>将总部保存的客户全部数据写入一个文件，供客户阅读。</translation>
    </message>
    <message>
        <source>Erase customer</source>
        <translation>彻底删除客户</translation>
    </message>
    <message>
        <source>Have headquarters forget a customer who asked for it, and this register with it. Every other register follows with its next sync. Nothing brings the customer back.</source>
        <translation>应客户要求，由总部及此收银机将其遗忘。其他收银机会在下次同步时照办。客户无法恢复。</translation>
    </message>
    <message>
        <source>Keep what a client book is refined by under a name, for who is signed in.</source>
        <translation>为当前登录者以某个名称保存客户手册的细化条件。</translation>
    </message>
    <message>
        <source>Remove customers from client book</source>
        <translation>从客户手册中删除客户</translation>
    </message>
    <message>
        <source>Take customers out of the client book of who is signed in; they keep their notes and activities.</source>
        <translation>从当前登录者的客户手册中删除客户；其注释和活动均会保留。</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Write customers to a file: CSV, or vCards where its name ends in .vcf. Who declined to be contacted is left out; where all have, there is no file. Headquarters is told of each customer in it, and who exported them. That is kept here before the file is written, so that no file is without its record.</source>
        <translation>将客户写入文件：CSV，或文件名以 .vcf 结尾时为 vCard。拒绝联系的客户会被略过；如果全部拒绝，则不会生成文件。总部会获知其中的每位客户以及导出者。在写入文件之前会先在此保存记录，因此每个文件都有据可查。</translation>
    </message>
    <message>
        <source>Reassign customers to a client book</source>
        <translation>将客户重新分配到客户手册</translation>
    </message>
    <message>
        <source>Move any number of customers to an associate&apos;s client book, which is created if there is none. Used when somebody moves or leaves; a customer who is in no book goes there too.</source>
        <translation>将任意数量的客户移到一位店员的客户手册，没有手册则会创建。用于人员调动或离职；不在任何手册中的客户也可移入。</translation>
    </message>
    <message>
        <source>Save the screen layout at headquarters, which assigns it to stores, registers and workers; one that other stores have too can get an own one in its place here. What somebody else has replaced meanwhile is shown, and not overwritten unless you say so.</source>
        <translation>将屏幕布局保存到总部，由总部分配给商店、收银机和员工；如果其他商店也使用该布局，本店可改用自己的布局。其他人在此期间替换的内容会显示出来，除非您要求，否则不会被覆盖。</translation>
    </message>
    <message>
        <source>Change screens that other stores use too</source>
        <translation>更改其他商店也使用的屏幕</translation>
    </message>
    <message>
        <source>Save over a screen layout that other stores have too: all of them get what you arranged.</source>
        <translation>覆盖其他商店也使用的屏幕布局：所有商店都会得到您的调整。</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open a screen layout&apos;s file, also offline; it is checked as headquarters checks it. Undo brings back what you had before.</source>
        <translation>打开屏幕布局文件，离线时也可以；检查方式与总部相同。撤消可恢复之前的内容。</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Put a PNG or JPEG picture from a file on a button or beside the buttons; it becomes part of the layout.</source>
        <translation>将文件中的 PNG 或 JPEG 图片放在按钮上或按钮旁；图片会成为布局的一部分。</translation>
    </message>
    <message>
        <source>Contact headquarters now, without waiting for the next attempt.</source>
        <translation>立即联系总部，无需等待下一次尝试。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Send a change again that headquarters refused, once the reason is mended.</source>
        <translation>原因解决后，重新发送被总部拒绝的更改。</translation>
    </message>
    <message>
        <source>Decide: leave the customer where they are, or ask a manager to reassign; offline too.</source>
        <translation>作出决定：让客户留在原处，或请经理重新分配；离线时也可以。</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>This register is out of service</source>
        <translation>此收银机已停用</translation>
    </message>
    <message>
        <source>Headquarters has deactivated it.</source>
        <translation>总部已停用此收银机。</translation>
    </message>
    <message>
        <source>Headquarters has deactivated it: %1.</source>
        <translation>总部停用时间：%1。</translation>
    </message>
    <message>
        <source>Nothing waits here to be sent.</source>
        <translation>此处没有等待发送的内容。</translation>
    </message>
    <message>
        <source>Changes kept here, and not sent: %1. None is lost.</source>
        <translation>保留在此、尚未发送的更改：%1。不会丢失任何更改。</translation>
    </message>
    <message>
        <source>Ask IT for a new activation code; what is kept is sent then.</source>
        <translation>请向 IT 部门索取新的激活码；保留的内容随后会发送。</translation>
    </message>
    <message>
        <source>Activate with a new code</source>
        <translation>使用新代码激活</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Manager override</source>
        <translation>经理授权</translation>
    </message>
    <message>
        <source>You may not do this by yourself. Somebody who may can sign here for this one time.</source>
        <translation>您无权自行执行此操作。有权限的人可以在此为这一次授权。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Operator ID</source>
        <translation>操作员 ID</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>All that is held of this customer</source>
        <translation>此客户的全部数据</translation>
    </message>
    <message>
        <source>Page to read (*.html)</source>
        <translation>可阅读的网页 (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>数据 (*.json)</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>彻底删除“%1”</translation>
    </message>
    <message>
        <source>Name, contacts, notes, activities and all else go from headquarters now and from every register with its next sync. What the law wants kept, such as purchases, stays without a name. Nothing brings it back.</source>
        <translation>姓名、联系方式、注释、活动及其他所有内容将立即从总部删除，并在下次同步时从每台收银机删除。法律要求保留的内容（例如购买记录）将不带姓名保留。此操作无法恢复。</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Headquarters erases the customer…</source>
        <translation>总部正在删除该客户…</translation>
    </message>
    <message>
        <source>All that is held was written to %1.</source>
        <translation>全部数据已写入 %1。</translation>
    </message>
    <message>
        <source>%1 is erased.</source>
        <translation>已彻底删除“%1”。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓氏</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>客户组</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Receipt preference</source>
        <translation>收据首选项</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Secondary contacts</source>
        <translation>备用联系方式</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>隶属关系</translation>
    </message>
    <message>
        <source>Client book</source>
        <translation>客户手册</translation>
    </message>
    <message>
        <source>Address books</source>
        <translation>通讯簿</translation>
    </message>
    <message>
        <source>Activities and notes</source>
        <translation>活动和注释</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>更早的文本</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Loyalty cards</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买记录</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What headquarters has not taken yet</source>
        <translation>总部尚未接收的内容</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Numbers in other systems</source>
        <translation>在其他系统中的编号</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态或省/州</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>商店</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Marketing by email</source>
        <translation>邮件营销</translation>
    </message>
    <message>
        <source>Marketing by phone</source>
        <translation>电话营销</translation>
    </message>
    <message>
        <source>In no client book</source>
        <translation>不在任何客户手册中</translation>
    </message>
    <message>
        <source>My client book</source>
        <translation>我的客户手册</translation>
    </message>
    <message>
        <source>In %1’s client book</source>
        <translation>在%1的客户手册中</translation>
    </message>
    <message>
        <source>In another associate’s client book</source>
        <translation>在另一位店员的客户手册中</translation>
    </message>
</context>
<context>
    <name>PurchasesTab</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Reading the purchases…</source>
        <translation>正在读取购买记录…</translation>
    </message>
    <message>
        <source>The purchases can&apos;t be shown.</source>
        <translation>无法显示购买记录。</translation>
    </message>
    <message>
        <source>Headquarters is asked for the purchases…</source>
        <translation>正在向总部查询购买记录…</translation>
    </message>
    <message>
        <source>The latest purchases are not here.</source>
        <translation>最新的购买记录不在此处。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>What is sold to this customer is shown here.</source>
        <translation>售给此客户的商品会显示在这里。</translation>
    </message>
    <message>
        <source>No purchases</source>
        <translation>没有购买记录</translation>
    </message>
    <message>
        <source>This register has not asked headquarters for them yet; it does as soon as it is online.</source>
        <translation>此收银机尚未向总部查询购买记录；联机后会立即查询。</translation>
    </message>
    <message>
        <source>Purchases are not known here</source>
        <translation>此处尚无购买记录</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Customer add</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>将客户添加到客户手册中</translation>
    </message>
    <message>
        <source>Remove customers from client book</source>
        <translation>从客户手册中删除客户</translation>
    </message>
    <message>
        <source>Reassign customers to a client book</source>
        <translation>将客户重新分配到客户手册</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation>客户已合并</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加注释</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>添加活动</translation>
    </message>
    <message>
        <source>Correct a note or activity</source>
        <translation>更正注释或活动</translation>
    </message>
    <message>
        <source>Withdraw a note or activity</source>
        <translation>撤回注释或活动</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Add affiliation</source>
        <translation>添加隶属关系</translation>
    </message>
    <message>
        <source>Remove affiliation</source>
        <translation>移除隶属关系</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>发放会员卡</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需处理</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>At headquarters; download follows</source>
        <translation>已到总部；随后下载</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>在“%1”之后</translation>
    </message>
    <message>
        <source>Waits for headquarters</source>
        <translation>等待总部</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>RangeFields</name>
    <message>
        <source>%1, from</source>
        <translation>%1，从</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1，至</translation>
    </message>
</context>
<context>
    <name>ReassignPanel</name>
    <message>
        <source>Reassign</source>
        <translation>重新分配</translation>
    </message>
    <message>
        <source>Reading the associates…</source>
        <translation>正在读取店员…</translation>
    </message>
    <message>
        <source>The associates can&apos;t be shown.</source>
        <translation>无法显示店员。</translation>
    </message>
    <message>
        <source>Nobody else works in this store. Headquarters can give associates its address book.</source>
        <translation>没有其他人在本店工作。总部可以把本店的通讯簿分配给店员。</translation>
    </message>
    <message>
        <source>Client book %1</source>
        <translation>客户手册 %1</translation>
    </message>
    <message>
        <source>No client book yet: one is created</source>
        <translation>还没有客户手册：将创建一本</translation>
    </message>
    <message>
        <source>Reassign to %1</source>
        <translation>重新分配给%1</translation>
    </message>
    <message numerus="yes">
        <source>Share out over %1 associates</source>
        <translation>
            <numerusform>分给 %1 位店员</numerusform>
        </translation>
    </message>
    <message>
        <source>Reassign %1</source>
        <translation>重新分配 %1</translation>
    </message>
    <message>
        <source>They leave their present client books. Notes and activities stay with the customers.</source>
        <translation>他们将离开目前所在的客户手册。注释和活动仍随客户保留。</translation>
    </message>
    <message>
        <source>Tick one associate, or several to share the customers out evenly. Notes and activities stay with the customers.</source>
        <translation>勾选一位店员，或勾选多位以平均分配客户。注释和活动仍随客户保留。</translation>
    </message>
</context>
<context>
    <name>RecentSearches</name>
    <message>
        <source>Clear recent searches</source>
        <translation>清除最近的搜索</translation>
    </message>
    <message>
        <source>Search again for %1</source>
        <translation>再次搜索“%1”</translation>
    </message>
</context>
<context>
    <name>RefinerGroup</name>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>还有 %1 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refiners</name>
    <message>
        <source>Associate</source>
        <translation>店员</translation>
    </message>
    <message numerus="yes">
        <source>Next %1 days</source>
        <translation>
            <numerusform>未来 %1 天</numerusform>
        </translation>
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
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message numerus="yes">
        <source>next %1 days</source>
        <translation>
            <numerusform>未来 %1 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>不小于 %1</translation>
    </message>
</context>
<context>
    <name>RefinersPanel</name>
    <message>
        <source>Close the refiners</source>
        <translation>关闭细化条件</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>细化</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Another associate</source>
        <translation>另一位店员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Client book</source>
        <translation>客户手册</translation>
    </message>
    <message>
        <source>Loyalty card %1</source>
        <translation>会员卡 %1</translation>
    </message>
    <message>
        <source>Other email: %1</source>
        <translation>其他电子邮件：%1</translation>
    </message>
    <message>
        <source>Other phone: %1</source>
        <translation>其他电话：%1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>地址：%1</translation>
    </message>
    <message>
        <source>Other store</source>
        <translation>其他商店</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>File type:</source>
        <translation>文件类型：</translation>
    </message>
</context>
<context>
    <name>SavePanel</name>
    <message>
        <source>Headquarters assigns layouts to stores, registers and workers. Those to whom it has assigned this one get it with the next downloads.</source>
        <translation>总部将布局分配给商店、收银机和员工。已分配此布局的对象会在下次下载时得到它。</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>保存到总部</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <source>In the place of headquarters&apos; own</source>
        <translation>替换总部的布局</translation>
    </message>
    <message>
        <source>As this store&apos;s own</source>
        <translation>作为本店自己的布局</translation>
    </message>
    <message>
        <source>Headquarters is being asked who has this layout.</source>
        <translation>正在询问总部谁在使用此布局。</translation>
    </message>
    <message>
        <source>Nobody has it until headquarters assigns it.</source>
        <translation>总部分配之前，没有人使用它。</translation>
    </message>
    <message>
        <source>This store has it from now on. All others keep the one they have: %1.</source>
        <translation>本店今后使用它。其他各处保留现有布局：%1。</translation>
    </message>
    <message>
        <source>Others have it too, and get what you arranged: %1.</source>
        <translation>其他各处也在使用，将得到您的调整：%1。</translation>
    </message>
    <message>
        <source>No other store has it.</source>
        <translation>没有其他商店使用它。</translation>
    </message>
    <message>
        <source>As a new layout</source>
        <translation>另存为新布局</translation>
    </message>
</context>
<context>
    <name>SavedSetsBox</name>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Save these refiners</source>
        <translation>保存这些条件</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>输入名称后按 Enter</translation>
    </message>
    <message>
        <source>A name for these refiners</source>
        <translation>为这些细化条件命名</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>移除“%1”</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>%1 (other)</source>
        <translation>%1（另一个）</translation>
    </message>
    <message>
        <source>Headquarters has the layout %1.</source>
        <translation>总部已有布局 %1。</translation>
    </message>
    <message>
        <source>Headquarters has the layout %1, and this store gets it with the next downloads.</source>
        <translation>总部已有布局 %1，本店将在下次下载时得到它。</translation>
    </message>
    <message>
        <source>The register is offline, so nothing was saved at headquarters. What you arranged is still here.</source>
        <translation>收银机处于离线状态，因此没有任何内容保存到总部。您的调整仍保留在这里。</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>保存到文件</translation>
    </message>
</context>
<context>
    <name>ScannedCustomers</name>
    <message>
        <source>No customer on this register has the card or account number %1.</source>
        <translation>此收银机上没有卡号或账号为 %1 的客户。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the text</source>
        <translation>清除文本</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Customer search</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Name, phone, email, address, account number or loyalty card</source>
        <translation>姓名、电话、电子邮件、地址、账号或会员卡</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>将客户添加到客户手册中</translation>
    </message>
    <message>
        <source>Add the selected customers to your client book</source>
        <translation>将所选客户添加到您的客户手册</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>创建客户</translation>
    </message>
    <message>
        <source>New customer, with what is typed here carried over</source>
        <translation>新客户，并带入此处输入的内容</translation>
    </message>
    <message>
        <source>The search was not done</source>
        <translation>未完成搜索</translation>
    </message>
    <message>
        <source>The first %1</source>
        <translation>前 %1 位</translation>
    </message>
    <message>
        <source>Nobody found for “%1” in any store</source>
        <translation>在所有商店中都未找到“%1”</translation>
    </message>
    <message>
        <source>Try less of it, or another way to find them; accents don’t matter.</source>
        <translation>请缩短输入内容，或换一种方式查找；重音符号没有影响。</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>未找到“%1”</translation>
    </message>
    <message>
        <source>Try part of a name, a phone number without its country code, an email or an account number; accents don’t matter. Here are only customers of this store’s address books; Search all stores finds the others.</source>
        <translation>请尝试姓名的一部分、不带国家代码的电话号码、电子邮件或账号；重音符号没有影响。这里只有本店通讯簿中的客户；可用“搜索所有商店”查找其他客户。</translation>
    </message>
    <message>
        <source>Whom are you looking for?</source>
        <translation>您要找哪位客户？</translation>
    </message>
    <message>
        <source>Type a name, a phone number, an email or an account number.</source>
        <translation>请输入姓名、电话号码、电子邮件或账号。</translation>
    </message>
    <message>
        <source>No customers on this register yet</source>
        <translation>此收银机上还没有客户</translation>
    </message>
    <message>
        <source>They come with the first download from headquarters; the Sync centre shows how far it is.</source>
        <translation>首次从总部下载后就会出现；“同步中心”显示下载进度。</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>同步中心</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time. This store’s customers are still here; try again.</source>
        <translation>总部未及时应答。本店的客户仍在这里；请重试。</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>重新分配…</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Select nobody</source>
        <translation>取消全部选择</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>已选择 %1 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick a box to select</source>
        <translation>勾选方框以选择</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Headquarters could not take what this register sent. Nothing was changed, and what you typed is still here; try again, and tell IT if it stays.</source>
        <translation>总部无法接收此收银机发送的内容。未作任何更改，您输入的内容仍在这里；请重试，如果仍有问题，请告知 IT 部门。</translation>
    </message>
    <message>
        <source>Headquarters did not accept this activation. Check the address and the code; a code works once, so ask headquarters for a new one if it was used before.</source>
        <translation>总部未接受此次激活。请检查地址和代码；代码只能使用一次，如果已用过，请向总部索取新的代码。</translation>
    </message>
    <message>
        <source>The code is for register {given}, and IT has prepared this device as register {asked}. Nothing was activated. IT must give each device the code of its own register.</source>
        <translation>该代码属于收银机 {given}，而 IT 部门已将此设备准备为收银机 {asked}。未激活任何内容。IT 部门须为每台设备提供其所属收银机的代码。</translation>
    </message>
    <message>
        <source>Enter the whole address of headquarters, such as https://hq.example.com.</source>
        <translation>请输入总部的完整地址，例如 https://hq.example.com。</translation>
    </message>
    <message>
        <source>Use an address that begins with https://, so that nobody can listen on the way.</source>
        <translation>请使用以 https:// 开头的地址，以免传输中被窃听。</translation>
    </message>
    <message>
        <source>Headquarters can&apos;t be reached. What you typed is still here: check the address and the network, then try again.</source>
        <translation>无法连接总部。您输入的内容仍在这里：请检查地址和网络，然后重试。</translation>
    </message>
    <message>
        <source>Headquarters is there, but this device does not trust its certificate. What you typed is still here. IT can name the file of your certificate authority in the register&apos;s settings (certificates), or check for which address the certificate was made; then try again.</source>
        <translation>可以连接总部，但此设备不信任其证书。您输入的内容仍在这里。IT 部门可在收银机设置（certificates）中指定证书颁发机构的文件，或检查证书是为哪个地址签发的；然后重试。</translation>
    </message>
    <message>
        <source>The file of certificates that the register&apos;s settings name can&apos;t be read, so headquarters was not asked. What you typed is still here: IT corrects the settings (certificates), then try again.</source>
        <translation>无法读取收银机设置中指定的证书文件，因此未连接总部。您输入的内容仍在这里：请由 IT 部门更正设置（certificates），然后重试。</translation>
    </message>
    <message>
        <source>This device has no keyring to keep the register&apos;s secret in, so it was not activated and the code is still good. IT can set up a keyring, or choose a secret file in the register&apos;s settings.</source>
        <translation>此设备没有用于保存收银机密钥的密钥环，因此未激活，代码仍然有效。IT 部门可以设置密钥环，或在收银机设置中选择密钥文件。</translation>
    </message>
    <message>
        <source>Others on this device can read the secret file {path}. IT must allow it to this register alone (mode 0600); then try again.</source>
        <translation>此设备上的其他用户可以读取密钥文件 {path}。IT 部门须将其设为仅此收银机可读（权限 0600）；然后重试。</translation>
    </message>
    <message>
        <source>This register still keeps changes of another company, so it was not activated and the code is still good. Activate it for that company again and let it send them, then try this code; or IT puts its data folder away, and it begins with an empty one.</source>
        <translation>此收银机仍保留着另一家公司的更改，因此未激活，代码仍然有效。请为那家公司重新激活并等待更改发送完毕，再使用此代码；或者由 IT 部门移走其数据文件夹，从空文件夹开始。</translation>
    </message>
    <message>
        <source>This device is not a register yet. Activate it with a code from headquarters.</source>
        <translation>此设备还不是收银机。请使用总部提供的代码激活。</translation>
    </message>
    <message>
        <source>This operator ID and PIN were not accepted. Type both again; the first sign-in at a register needs it to be online.</source>
        <translation>操作员 ID 和 PIN 未被接受。请重新输入；首次在收银机上登录时，收银机须处于联机状态。</translation>
    </message>
    <message>
        <source>Your operator ID and PIN are right, but you don&apos;t work in this store. Headquarters can give you an address book of the store; then sign in again.</source>
        <translation>操作员 ID 和 PIN 正确，但您不在本店工作。总部可以为您分配本店的通讯簿；然后重新登录。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {wait}, then try again, or ask a manager for a new PIN.</source>
        <translation>输错 PIN 的次数过多。请等待{wait}后重试，或向经理索取新的 PIN。</translation>
    </message>
    <message>
        <source>That PIN was not right. Wait {wait}, then try again.</source>
        <translation>PIN 不正确。请等待{wait}后重试。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and do it again.</source>
        <translation>没有人登录。请登录后再操作一次。</translation>
    </message>
    <message>
        <source>Your permissions don&apos;t include this. Nothing was changed; ask a manager to do it.</source>
        <translation>您没有执行此操作的权限。未作任何更改；请经理操作。</translation>
    </message>
    <message>
        <source>Headquarters has turned this feature off for your company. Nothing was changed.</source>
        <translation>总部已为您的公司关闭此功能。未作任何更改。</translation>
    </message>
    <message>
        <source>This store creates customers only while headquarters can be reached, because it filters shared customer data. What you typed is still here: save it when the register is online.</source>
        <translation>本店筛选共享客户数据，因此只有能连接总部时才能创建客户。您输入的内容仍在这里：请在收银机联机后保存。</translation>
    </message>
    <message>
        <source>This customer is no longer on this register. Search again; headquarters may have merged or removed the customer.</source>
        <translation>此客户已不在此收银机上。请重新搜索；总部可能已合并或删除了该客户。</translation>
    </message>
    <message>
        <source>This customer is Pending sync: headquarters has not given the account number yet, and this can&apos;t be done before. Nothing was changed; it can be done after the next sync.</source>
        <translation>此客户待同步：总部尚未分配账号，在此之前无法执行此操作。未作任何更改；下次同步后即可操作。</translation>
    </message>
    <message>
        <source>This card number is in use already. No card was issued; scan or type another one.</source>
        <translation>此卡号已被使用。未发放会员卡；请扫描或输入其他卡号。</translation>
    </message>
    <message>
        <source>This is no card number: it may have 40 characters. No card was issued.</source>
        <translation>这不是有效的卡号：最多 40 个字符。未发放会员卡。</translation>
    </message>
    <message>
        <source>The customer no longer has this email or phone. Nothing was changed.</source>
        <translation>客户已没有此电子邮件或电话。未作任何更改。</translation>
    </message>
    <message>
        <source>All of them declined to be contacted at every email and phone they have, so no file was written.</source>
        <translation>所有客户均拒绝通过其任何电子邮件或电话联系，因此未写入文件。</translation>
    </message>
    <message>
        <source>The customer asked to be forgotten, and was erased. Nothing more can be done for them.</source>
        <translation>此客户要求被遗忘，已彻底删除。无法再为其执行任何操作。</translation>
    </message>
    <message>
        <source>The customer was deleted at headquarters. Nothing more can be done for them.</source>
        <translation>此客户已在总部删除。无法再为其执行任何操作。</translation>
    </message>
    <message>
        <source>Only who wrote a note or an activity can correct or withdraw it. It was left as it is.</source>
        <translation>只有撰写者才能更正或撤回注释或活动。内容保持不变。</translation>
    </message>
    <message>
        <source>This note or activity is no longer on this register. Nothing was changed.</source>
        <translation>此注释或活动已不在此收银机上。未作任何更改。</translation>
    </message>
    <message>
        <source>This note or activity was withdrawn already. Nothing was changed.</source>
        <translation>此注释或活动已被撤回。未作任何更改。</translation>
    </message>
    <message>
        <source>Type at least 4 characters to search all stores.</source>
        <translation>请至少输入 4 个字符以搜索所有商店。</translation>
    </message>
    <message>
        <source>Something in the fields can&apos;t be saved. Nothing typed is lost.</source>
        <translation>字段中有内容无法保存。您输入的内容没有丢失。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请输入姓名。</translation>
    </message>
    <message>
        <source>Enter a complete email address, such as name@example.com.</source>
        <translation>请输入完整的电子邮件地址，例如 name@example.com。</translation>
    </message>
    <message>
        <source>Enter a complete phone number; one from another country begins with + and its code.</source>
        <translation>请输入完整的电话号码；其他国家/地区的号码以 + 和国家代码开头。</translation>
    </message>
    <message>
        <source>It has characters that can&apos;t be seen or written, perhaps from copying. Type it anew.</source>
        <translation>其中有无法显示或书写的字符，可能来自复制。请重新输入。</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Enter a whole number, such as 12.</source>
        <translation>请输入整数，例如 12。</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>There is no such day. Enter one such as {example}.</source>
        <translation>没有这一天。请按 {example} 的格式输入。</translation>
    </message>
    <message>
        <source>Enter {least} or more.</source>
        <translation>请输入不小于 {least} 的值。</translation>
    </message>
    <message>
        <source>Enter {most} or less.</source>
        <translation>请输入不大于 {most} 的值。</translation>
    </message>
    <message>
        <source>Enter {least} or a later day.</source>
        <translation>请输入 {least} 或之后的日期。</translation>
    </message>
    <message>
        <source>Enter {most} or an earlier day.</source>
        <translation>请输入 {most} 或之前的日期。</translation>
    </message>
    <message>
        <source>Headquarters had saved this customer when Save was pressed before, without what was changed since. What you typed is still here; find the customer and edit it.</source>
        <translation>上次按“保存”时，总部已保存此客户，但不包含之后的更改。您输入的内容仍在这里；请查找该客户并进行编辑。</translation>
    </message>
    <message>
        <source>Headquarters has received this customer, so nothing was discarded.</source>
        <translation>总部已收到此客户，因此未放弃任何内容。</translation>
    </message>
    <message>
        <source>Only who added this customer can discard them. Nothing was changed.</source>
        <translation>只有添加此客户的人才能放弃。未作任何更改。</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>请先输入内容。</translation>
    </message>
    <message>
        <source>This is too long to be saved. Shorten it.</source>
        <translation>内容过长，无法保存。请缩短。</translation>
    </message>
    <message>
        <source>The customer is in your client book already.</source>
        <translation>客户已在您的客户手册中。</translation>
    </message>
    <message>
        <source>The customer is in the client book of {who}. Nothing was changed; {who} can remove them.</source>
        <translation>客户在{who}的客户手册中。未作任何更改；{who}可以将其删除。</translation>
    </message>
    <message>
        <source>The customer is in the client book of {who} already.</source>
        <translation>客户已在{who}的客户手册中。</translation>
    </message>
    <message>
        <source>The customer&apos;s client book has changed since. It was left as it is now.</source>
        <translation>客户所在的客户手册此后已有变动。保持现状不变。</translation>
    </message>
    <message>
        <source>Somebody has decided this meanwhile. Nothing was changed.</source>
        <translation>在此期间已有人作出决定。未作任何更改。</translation>
    </message>
    <message>
        <source>Headquarters no longer has this activity type. Nothing was added; choose another.</source>
        <translation>总部已没有此活动类型。未添加任何内容；请选择其他类型。</translation>
    </message>
    <message>
        <source>This associate can&apos;t be given customers any more. Nothing was changed; choose another.</source>
        <translation>无法再为此店员分配客户。未作任何更改；请选择其他店员。</translation>
    </message>
    <message>
        <source>Somebody else has to sign: you are signed in at this register. Nothing was changed.</source>
        <translation>须由他人授权：您是此收银机的当前登录者。未作任何更改。</translation>
    </message>
    <message>
        <source>The permissions of {who} don&apos;t include this either. Nothing was changed.</source>
        <translation>{who}也没有执行此操作的权限。未作任何更改。</translation>
    </message>
    <message>
        <source>The customer is not in your client book.</source>
        <translation>客户不在您的客户手册中。</translation>
    </message>
    <message>
        <source>The customer is no longer on this register.</source>
        <translation>客户已不在此收银机上。</translation>
    </message>
    <message>
        <source>This can be done only while headquarters can be reached, and the register is offline. Nothing was changed; do it again when the register is online.</source>
        <translation>只有能连接总部时才能执行此操作，而此收银机处于离线状态。未作任何更改；请在收银机联机后再操作一次。</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time, so it is not known whether this was done. What you typed is still here: try again, it is never done twice.</source>
        <translation>总部未及时应答，因此不清楚是否已完成。您输入的内容仍在这里：请重试，绝不会重复执行。</translation>
    </message>
    <message>
        <source>Headquarters no longer accepts this register. You can go on working and nothing is lost; IT must activate it again before anything is sent.</source>
        <translation>总部不再接受此收银机。您可以继续工作，不会丢失任何内容；须由 IT 部门重新激活后才能发送。</translation>
    </message>
    <message>
        <source>Headquarters sees two devices that say they are this register. Nothing is lost; IT must activate this device with a code of its own.</source>
        <translation>总部发现有两台设备都自称是此收银机。不会丢失任何内容；须由 IT 部门用单独的代码激活此设备。</translation>
    </message>
    <message>
        <source>Headquarters has taken this register out of service, so this was not done. What waits here is kept; IT can activate the register again, and then it is sent.</source>
        <translation>总部已停用此收银机，因此未执行此操作。等待中的内容会保留；IT 部门可重新激活收银机，随后即会发送。</translation>
    </message>
    <message>
        <source>This register&apos;s program is too old for headquarters. You can go on working and nothing is lost; it is sent once IT has updated the program.</source>
        <translation>此收银机的程序对总部而言版本过旧。您可以继续工作，不会丢失任何内容；IT 部门更新程序后即会发送。</translation>
    </message>
    <message>
        <source>The channel database {path} was made by a newer version of this program. It was left as it is; start the newer version.</source>
        <translation>渠道数据库 {path} 由此程序的更新版本创建。数据库保持不变；请启动更新的版本。</translation>
    </message>
    <message>
        <source>The channel database {path} is damaged. It was left as it is; IT can keep a copy of it and put a backup in its place.</source>
        <translation>渠道数据库 {path} 已损坏。数据库保持不变；IT 部门可保留其副本，并用备份替换。</translation>
    </message>
    <message>
        <source>The channel database {path} can&apos;t be opened now: {reason}. It was left as it is; start again, and tell IT if this stays.</source>
        <translation>现在无法打开渠道数据库 {path}：{reason}。数据库保持不变；请重新启动，如果问题仍然存在，请告知 IT 部门。</translation>
    </message>
    <message>
        <source>The disk of this register is full, so the channel database {path} can&apos;t be opened. It was left as it is; free some space, then start again.</source>
        <translation>此收银机的磁盘已满，因此无法打开渠道数据库 {path}。数据库保持不变；请释放一些空间，然后重新启动。</translation>
    </message>
    <message>
        <source>This register is being brought to a new version. What was saved stays. Please wait, and leave the register on.</source>
        <translation>此收银机正在升级到新版本。已保存的内容会保留。请稍候，不要关闭收银机。</translation>
    </message>
    <message>
        <source>The channel database {path} could not be brought to this version. It is as it was before, with a backup beside it; start the version before this one and tell IT.</source>
        <translation>无法将渠道数据库 {path} 升级到此版本。数据库保持原样，旁边有一份备份；请启动之前的版本并告知 IT 部门。</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be read: {reason}. Nothing was changed; mend the file and start again.</source>
        <translation>无法读取设置 {path}：{reason}。未作任何更改；请修正文件后重新启动。</translation>
    </message>
    <message>
        <source>This register is open already: its window has come to the front. Data: {path}</source>
        <translation>此收银机已打开：其窗口已置于最前。数据：{path}</translation>
    </message>
    <message>
        <source>Another process has this register&apos;s data and does not answer. End it, then start again. Nothing was changed. Data: {path}</source>
        <translation>另一个进程正在使用此收银机的数据，且没有响应。请结束该进程后再重新启动。未做任何更改。数据：{path}</translation>
    </message>
    <message>
        <source>The register can&apos;t write to its data folder, so nothing was saved just now. IT must allow it.</source>
        <translation>此收银机无法写入其数据文件夹，因此刚才未保存任何内容。须由 IT 部门授予权限。</translation>
    </message>
    <message>
        <source>The disk of this register is full, so nothing was saved just now. What was saved before is safe; free some space, then try again.</source>
        <translation>此收银机的磁盘已满，因此刚才未保存任何内容。之前保存的内容是安全的；请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Nothing was changed there; choose another folder or free some space, then export again. Headquarters is told of this export too.</source>
        <translation>无法写入 {path}（{reason}）。该处未作任何更改；请选择其他文件夹或释放一些空间，然后重新导出。此次导出也会告知总部。</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). What you arranged is still here; choose another folder or free some space, then save again.</source>
        <translation>无法写入 {path}（{reason}）。您的调整仍保留在这里；请选择其他文件夹或释放空间，然后再次保存。</translation>
    </message>
    <message>
        <source>{path} could not be read ({reason}). Nothing was changed; choose another file.</source>
        <translation>无法读取 {path}（{reason}）。未作任何更改；请选择其他文件。</translation>
    </message>
    <message>
        <source>{path} is no PNG or JPEG picture of at most {most} kB, or a damaged one. Nothing was changed; make the picture smaller, or choose another.</source>
        <translation>{path} 不是不超过 {most} kB 的 PNG 或 JPEG 图片，或已损坏。未作任何更改；请缩小图片或选择其他图片。</translation>
    </message>
    <message>
        <source>{who} has saved this layout at headquarters with a newer version of the program, which this register can&apos;t show. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>{who} 已用较新版本的程序在总部保存了此布局，此收银机无法显示。您的调整仍在此处；请将其另存为新布局或保存到文件。</translation>
    </message>
    <message>
        <source>{who} has replaced this layout at headquarters since you began, and nothing of that was overwritten. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>自您开始以来，{who} 已在总部替换了此布局，其内容未被覆盖。您的调整仍保留在这里；请另存为新布局或保存到文件。</translation>
    </message>
    <message>
        <source>Headquarters has removed this layout. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>总部已删除此布局。您的调整仍保留在这里；请另存为新布局或保存到文件。</translation>
    </message>
    <message>
        <source>Headquarters has another layout of this name. Nothing was saved; give this one another name.</source>
        <translation>总部已有同名的其他布局。未保存任何内容；请为此布局另取名称。</translation>
    </message>
    <message>
        <source>This change is no longer in the queue; it may have been sent.</source>
        <translation>此更改已不在队列中；可能已发送。</translation>
    </message>
    <message>
        <source>The register met a defect of its own and did not do this. What was saved before is safe; try again, and tell IT if it stays.</source>
        <translation>收银机自身出现缺陷，未执行此操作。之前保存的内容是安全的；请重试，如果仍有问题，请告知 IT 部门。</translation>
    </message>
    <message>
        <source>Headquarters could not read this change. It is kept here; tell IT, and try again once it is mended.</source>
        <translation>总部无法读取此更改。更改保留在此；请告知 IT 部门，修复后重试。</translation>
    </message>
    <message>
        <source>Headquarters does not know this kind of change yet. It is kept here; try again once headquarters has been updated.</source>
        <translation>总部尚不支持此类更改。更改保留在此；请在总部更新后重试。</translation>
    </message>
    <message>
        <source>Headquarters has another change under the same number. This one is kept here; tell IT.</source>
        <translation>总部有另一项编号相同的更改。此更改保留在此；请告知 IT 部门。</translation>
    </message>
    <message>
        <source>Headquarters does not know this customer, or has removed them. The change is kept here.</source>
        <translation>总部没有此客户，或已将其删除。更改保留在此。</translation>
    </message>
    <message>
        <source>The customer was deleted at headquarters on {day}; nothing more can be done for them.</source>
        <translation>此客户已于 {day} 在总部删除；无法再为其执行任何操作。</translation>
    </message>
    <message>
        <source>Somebody else has changed the same fields of this customer. Nothing was changed.</source>
        <translation>有人更改了此客户的相同字段。未作任何更改。</translation>
    </message>
    <message>
        <source>Somebody at headquarters has given this change up: “{reason}” It was not done. Press Understood, and it goes from this register too.</source>
        <translation>总部有人放弃了此更改：“{reason}”更改未执行。请按“知道了”，它也会从此收银机移除。</translation>
    </message>
    <message>
        <source>Your permissions at headquarters don&apos;t include this. It is kept here: ask a manager to allow it, then try again.</source>
        <translation>您在总部没有此权限。更改保留在此：请经理允许，然后重试。</translation>
    </message>
    <message>
        <source>Headquarters has turned this feature off. The change is kept here until it is on again.</source>
        <translation>总部已关闭此功能。更改保留在此，直至重新开启。</translation>
    </message>
    <message>
        <source>{who} added this customer first. A customer can be in one client book only.</source>
        <translation>{who}先添加了此客户。一位客户只能在一本客户手册中。</translation>
    </message>
    <message>
        <source>The customer was removed from this client book or reassigned meanwhile.</source>
        <translation>在此期间，客户已从此客户手册中删除或被重新分配。</translation>
    </message>
    <message>
        <source>{who} no longer works for this company, so nobody can go into that client book.</source>
        <translation>{who}已不在此公司工作，因此无法将客户放入其客户手册。</translation>
    </message>
    <message>
        <source>Headquarters found that two customers are one. They stay in the client book of {who}, and are no longer in this one.</source>
        <translation>总部发现两位客户是同一人。该客户保留在{who}的客户手册中，不再位于此手册。</translation>
    </message>
    <message>
        <source>Headquarters could not read what this register sent. It is kept here; tell IT.</source>
        <translation>总部无法读取此收银机发送的内容。内容保留在此；请告知 IT 部门。</translation>
    </message>
    <message>
        <source>Headquarters has a fault of its own. Everything is kept here and sent again by itself.</source>
        <translation>总部自身发生故障。所有内容保留在此，并会自动重新发送。</translation>
    </message>
    <message>
        <source>This is more than headquarters takes at once. It is kept here; tell IT.</source>
        <translation>此内容超出总部一次可接收的大小。内容保留在此；请告知 IT 部门。</translation>
    </message>
    <message>
        <source>This register asks headquarters more often than it may. Everything is kept here and sent a little later by itself.</source>
        <translation>此收银机请求总部过于频繁。所有内容保留在此，稍后会自动发送。</translation>
    </message>
    <message>
        <source>Headquarters is not ready yet. Everything is kept here and sent again by itself.</source>
        <translation>总部尚未就绪。所有内容保留在此，并会自动重新发送。</translation>
    </message>
    <message>
        <source>Headquarters does not know what this register asks for. Everything is kept here; tell IT.</source>
        <translation>总部不支持此收银机的请求。所有内容保留在此；请告知 IT 部门。</translation>
    </message>
    <message>
        <source>This register calls headquarters without encryption, which it refuses. Everything is kept here; tell IT.</source>
        <translation>此收银机未加密连接总部，总部拒绝了连接。所有内容保留在此；请告知 IT 部门。</translation>
    </message>
    <message>
        <source>Headquarters shows this to its own machine only. Tell IT.</source>
        <translation>总部仅对其自身的计算机显示此内容。请告知 IT 部门。</translation>
    </message>
    <message>
        <source>another associate</source>
        <translation>另一位店员</translation>
    </message>
    <message>
        <source>a while</source>
        <translation>片刻</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Clienteling POS</source>
        <translation>Clienteling POS</translation>
    </message>
    <message>
        <source>A new screen layout has come.</source>
        <translation>有新的屏幕布局。</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>立即使用</translation>
    </message>
</context>
<context>
    <name>ShownLayout</name>
    <message>
        <source>The screen layout %1 can&apos;t be used; the last good one is shown. %2</source>
        <translation>无法使用屏幕布局 %1；现显示上一个可用的布局。%2</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Operator ID</source>
        <translation>操作员 ID</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Clienteling POS</source>
        <translation>Clienteling POS</translation>
    </message>
    <message>
        <source>Know every customer by heart.</source>
        <translation>用心记住每一位客户。</translation>
    </message>
    <message>
        <source>%1 · ready to work offline</source>
        <translation>%1 · 可离线工作</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What is shown here may be out of date.</source>
        <translation>此处显示的内容可能不是最新的。</translation>
    </message>
    <message>
        <source>Offline: what you do here is kept and sent later</source>
        <translation>离线：您在此所做的操作会保留并稍后发送</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>StoreClientBooksScreen</name>
    <message>
        <source>View customers from store client books</source>
        <translation>查看商店客户手册中的客户</translation>
    </message>
    <message>
        <source>Store client books</source>
        <translation>商店客户手册</translation>
    </message>
    <message>
        <source>1 associate</source>
        <translation>1 位店员</translation>
    </message>
    <message numerus="yes">
        <source>%1 associates</source>
        <translation>
            <numerusform>%1 位店员</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Reassign the unassigned client books: %1</source>
        <translation>重新分配未分配的客户手册：%1</translation>
    </message>
    <message>
        <source>Reassign the client book of %2: %1</source>
        <translation>重新分配%2的客户手册：%1</translation>
    </message>
    <message>
        <source>No customers in the store&apos;s client books</source>
        <translation>商店客户手册中没有客户</translation>
    </message>
    <message>
        <source>Associates add customers to their client books in Customer search.</source>
        <translation>店员可在“搜索客户”中将客户添加到自己的客户手册。</translation>
    </message>
</context>
<context>
    <name>SyncCentreScreen</name>
    <message>
        <source>Sync centre</source>
        <translation>同步中心</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>正在读取上传队列…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即尝试</translation>
    </message>
    <message>
        <source>Contact headquarters now</source>
        <translation>立即联系总部</translation>
    </message>
    <message>
        <source>Upload queue</source>
        <translation>上传队列</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Send this change again</source>
        <translation>重新发送此更改</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Take this change away from this register; headquarters has the record of it</source>
        <translation>从此收银机移除此更改；总部有其记录</translation>
    </message>
    <message>
        <source>Discard customer</source>
        <translation>放弃客户</translation>
    </message>
    <message>
        <source>Let this customer go, whom headquarters has not received, with all that waits behind</source>
        <translation>放弃这位总部尚未收到的客户，以及其后等待的所有更改</translation>
    </message>
    <message>
        <source>Everything you do is saved on this register and nothing is lost.</source>
        <translation>您所做的一切都保存在此收银机上，不会丢失。</translation>
    </message>
    <message>
        <source>Online since %1</source>
        <translation>自 %1 联机</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Sign in to headquarters again</source>
        <translation>请重新登录总部</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>需要更新</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>自 %1 离线</translation>
    </message>
    <message>
        <source>Headquarters is reachable</source>
        <translation>可以连接总部</translation>
    </message>
    <message>
        <source>Contacting headquarters…</source>
        <translation>正在联系总部…</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time. Next attempt in %1 s</source>
        <translation>总部未及时应答。%1 秒后再次尝试</translation>
    </message>
    <message>
        <source>Headquarters asks this register to wait a little. Next attempt in %1 s</source>
        <translation>总部要求此收银机稍候。%1 秒后再次尝试</translation>
    </message>
    <message>
        <source>Headquarters has a fault of its own. Next attempt in %1 s</source>
        <translation>总部自身发生故障。%1 秒后再次尝试</translation>
    </message>
    <message>
        <source>This device does not trust headquarters&apos; certificate; tell IT. Next attempt in %1 s</source>
        <translation>此设备不信任总部的证书；请告知 IT 部门。%1 秒后再次尝试</translation>
    </message>
    <message>
        <source>The file of certificates in the register&apos;s settings can&apos;t be read; tell IT. Next attempt in %1 s</source>
        <translation>无法读取收银机设置中的证书文件；请告知 IT 部门。%1 秒后再次尝试</translation>
    </message>
    <message>
        <source>Something that is not headquarters answered. Next attempt in %1 s</source>
        <translation>应答的不是总部。%1 秒后再次尝试</translation>
    </message>
    <message>
        <source>Next attempt in %1 s</source>
        <translation>%1 秒后再次尝试</translation>
    </message>
    <message>
        <source>The queue can’t be shown</source>
        <translation>无法显示队列</translation>
    </message>
    <message>
        <source>Everything is at headquarters</source>
        <translation>全部已到达总部</translation>
    </message>
    <message>
        <source>What you do while the register is offline waits here until it is sent.</source>
        <translation>收银机离线时您所做的操作会在此等待，直至发送。</translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting</source>
        <translation>
            <numerusform>%1 项等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>needs attention: %1</source>
        <translation>需处理：%1</translation>
    </message>
    <message>
        <source>oldest %1 min</source>
        <translation>最早 %1 分钟前</translation>
    </message>
    <message>
        <source>It is sent again at the next contact with headquarters.</source>
        <translation>下次联系总部时会重新发送。</translation>
    </message>
    <message>
        <source>It is no longer on this register; headquarters has the record of it.</source>
        <translation>它已不在此收银机上；总部有其记录。</translation>
    </message>
</context>
<context>
    <name>Tab</name>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Withdrawn by its writer</source>
        <translation>已由撰写者撤回</translation>
    </message>
    <message>
        <source>Follow up %1</source>
        <translation>%1 跟进</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>%1 更正</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Activities and notes</source>
        <translation>活动和注释</translation>
    </message>
    <message>
        <source>No notes or activities yet</source>
        <translation>还没有注释或活动</translation>
    </message>
    <message>
        <source>Write the first note above: every associate who may see this customer will find it here.</source>
        <translation>请在上方写下第一条注释：有权查看此客户的店员都能在此看到。</translation>
    </message>
    <message>
        <source>Reading notes and activities…</source>
        <translation>正在读取注释和活动…</translation>
    </message>
    <message>
        <source>Notes and activities can&apos;t be shown</source>
        <translation>无法显示注释和活动</translation>
    </message>
    <message>
        <source>These are headquarters’ activity types now.</source>
        <translation>这些是总部当前的活动类型。</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>逾期 1 天</translation>
    </message>
    <message>
        <source>Never, in the book since %1</source>
        <translation>从未联系，%1加入</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>上次联系 %1</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
</context>
<context>
    <name>TodayCards</name>
    <message>
        <source>Coming up</source>
        <translation>即将到来</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Not contacted for long</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>Your client book is empty.</source>
        <translation>您的客户手册为空。</translation>
    </message>
    <message>
        <source>No date comes soon.</source>
        <translation>近期没有日期。</translation>
    </message>
    <message>
        <source>Nothing to follow up today.</source>
        <translation>今天没有需要跟进的事项。</translation>
    </message>
    <message>
        <source>Everybody was contacted lately.</source>
        <translation>最近已联系过所有客户。</translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message>
        <source>Possible duplicate</source>
        <translation>可能的重复客户</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>可能的重复客户</translation>
    </message>
    <message>
        <source>Open this customer</source>
        <translation>打开此客户</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开“%1”</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <translation>电话号码相同</translation>
    </message>
    <message>
        <source>Same email</source>
        <translation>电子邮件相同</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>姓名相同</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Reading what there is to do today…</source>
        <translation>正在读取今天的待办事项…</translation>
    </message>
    <message>
        <source>Arrange this screen</source>
        <translation>布置此屏幕</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>早上好，%1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>下午好，%1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>晚上好，%1</translation>
    </message>
    <message>
        <source>What there is to do today can&apos;t be shown.</source>
        <translation>无法显示今天的待办事项。</translation>
    </message>
    <message>
        <source>%1 in your client book</source>
        <translation>您的客户手册中有 %1</translation>
    </message>
    <message>
        <source>1 has a date this week</source>
        <translation>1 位本周有重要日期</translation>
    </message>
    <message numerus="yes">
        <source>%1 have a date this week</source>
        <translation>
            <numerusform>%1 位本周有重要日期</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits to be sent can&apos;t be shown.</source>
        <translation>无法显示等待发送的内容。</translation>
    </message>
    <message>
        <source>%1 pending sync</source>
        <translation>%1 项待同步</translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>已全部发送</translation>
    </message>
    <message>
        <source>Last synchronized %1</source>
        <translation>上次同步 %1</translation>
    </message>
    <message>
        <source>Not synchronized yet</source>
        <translation>尚未同步</translation>
    </message>
</context>
<context>
    <name>ZoneFields</name>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Picture from a file</source>
        <translation>文件中的图片</translation>
    </message>
    <message>
        <source>From column</source>
        <translation>起始列</translation>
    </message>
    <message>
        <source>From row</source>
        <translation>起始行</translation>
    </message>
    <message>
        <source>Columns wide</source>
        <translation>占列数</translation>
    </message>
    <message>
        <source>Rows high</source>
        <translation>占行数</translation>
    </message>
    <message>
        <source>Add a zone</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Remove this zone</source>
        <translation>删除此区域</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more: sort your client book to see them all</source>
        <translation>
            <numerusform>还有 %1 位：请对客户手册排序以查看全部</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_GridZone</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
</TS>
