"""Lines that a portal or a printer puts around a report and that are not part of it."""

from __future__ import annotations

import re

from wagtail_disclosure.text.folding import fold

__all__ = ["is_noise", "is_page_number"]

_PAGE_NUMBER = re.compile(r"[-—–·\s]*(?:第\s*)?\d{1,3}\s*(?:页)?[-—–·\s]*(?:/|共)?\s*\d{0,3}\s*页?")
_LABELLED = (
    "当前位置|您(?:现在|当前)?(?:所在)?的?位置|发布(?:时间|日期|机构|单位|人)|发文(?:机关|机构|日期|单位)"
    "|公开(?:日期|时间|方式|形式|范围|类型)|信息(?:来源|分类|类别|索引)|(?:文章|稿件|内容)?来源"
    "|作者|责任编辑|编辑|审核人?|校对|浏览(?:次数|量)?|点击(?:次数|量|数)?|阅读(?:次数|量)?|访问量|字体(?:大小)?"
    "|字号|索引号|主题(?:词|分类)|体裁分类|组配分类|成文日期|生成日期|生效日期|文号|名称|标题|关键词|时效(?:性)?"
    "|有效性|概述|采集时间|单位|主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|技术支持|版权所有|网站标识码"
    "|网站地图|联系(?:我们|电话|方式)|地址|邮编|邮箱|电话|上一[篇条]|下一[篇条]|相关(?:链接|附件|文档|信息|解读|阅读)"
    "|附件下载|文件下载|分享(?:到|至)?|打印(?:本页)?|收藏|扫一扫|更新时间|日期|时间"
)
# Nothing that a portal says about itself is longer.
_LONGEST = 200
_WORDS = (
    "打印(?:本页|此页|文章)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?|分享|保存|复制|大|中|小|简体|繁[体體]版?"
    "|English|无障碍(?:阅读|浏览)?|适老化|关怀版|长者模式|老年模式|智能问答|返回顶部|回到顶部|微信|微博|朗读"
    "|字体|字号|视力保护色|上一[篇条]|下一[篇条]|更多|网站地图|关于我们|联系我们|网站声明|隐私(?:保护|声明)"
    "|登录|注册|搜索|检索|手机版|移动版|导航|政府信息公开(?:年报|指南|制度)?|政务公开|走进.{1,4}|办事服务"
    "|政务服务|政民互动|互动交流|数据开放|新闻(?:中心|动态)|专题专栏|法定主动公开内容|依申请公开"
)
_ANYWHERE = (
    "ICP备|ICP证|公网安备|网站标识码|版权所有|All Rights Reserved|Copyright|扫一扫"
    "|手机(?:上)?(?:查看|浏览|阅读)|(?:推荐使用|建议使用|分辨率).*浏览"
)
_DAY = r"\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s*(?:星期.|\d{1,2}:\d{2}(?::\d{2})?).{0,20}"
_NOISE = re.compile(
    rf"[【\[（(]?\s*(?:{_LABELLED})\s*[:：].*"
    r"|(?:首页|网站首页|返回首页|主页)(?:[\s>»›/·|－-].*)?"
    rf"|(?:[【\[（(]?(?:{_WORDS})[】\]）)]?[\s|·、/]*)+"
    rf"|.*(?:{_ANYWHERE}).*"
    rf"|{_DAY}"
    r"|单位\s*[:：]?\s*[件万元、项个条]+"
    r"|(?:Sheet|工作表|表)\s*[\d一二三四]*",
    re.IGNORECASE,
)


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page: — 1 —, 第1页 共5页."""
    text = fold(line).strip()
    return bool(_PAGE_NUMBER.fullmatch(text)) and ("-" in text or "页" in text)


def is_noise(line: str) -> bool:
    """Whether a line before or after a report is a portal's: its path, tools, neighbours, footer.

    To be asked of lines outside the chapters only; inside, 地址：… may be what the report says.
    """
    text = fold(line).strip()
    if not text or is_page_number(line):
        return True
    return len(text) <= _LONGEST and bool(_NOISE.fullmatch(text))
