"""Words of the record sheet 信息发布审核表. The form is Chinese whatever the admin speaks."""

from __future__ import annotations

__all__ = [
    "ACTS",
    "CONCLUSIONS",
    "FINDING_STATES",
    "MODES",
    "TIERS",
    "Label",
]


class Label:
    """What the form prints in its boxes, after the approval forms of several agencies."""

    FORM = "信息发布审核表"
    TITLE = "信息标题"
    INDEX_NUMBER = "索引号"
    DOCUMENT_NUMBER = "发文字号"
    AGENCY = "发布机构"
    SOURCE = "信息来源"
    SUMMARY = "内容要点"
    DRAFTER = "拟稿人"
    SUBMITTED = "送审"
    CARRIER = "载体形式"
    CHANNEL = "拟公开方式"
    PLANNED = "拟公开时间"
    MAJOR = "重大信息"
    MODE = "公开属性"
    MODE_REASON = "属性理由"
    SECRECY = "保密审查"
    SECRECY_HEADS = ("审查机构", "审查人", "结论", "依据", "日期")
    PROOFREADING = "校对记录（三校）"
    PROOFREADING_HEADS = ("校次", "校对人", "日期", "问题及处理")
    REVIEW = "审核"
    REVIEW_HEADS = ("审次", "审核人", "审核意见", "签字", "日期")
    RELEASE = "发布依据"
    PUBLISHER = "发布人"
    PUBLISHED = "发布日期"
    CHAIN = "审核台账"
    CHAIN_HEADS = ("序号", "时间", "步骤", "人员", "意见或理由", "校验码")

    OFFICIAL = "公文类"
    OTHER_CARRIER = "非公文类"
    WEBSITE = "政府网站"
    AT_ONCE = "审核通过后即公开"
    OWN_SOURCE = "本机关"
    YES = "是"
    NO = "否"
    NONE = "—"
    NO_PROBLEM = "未发现问题"
    PENDING = "（尚未审核）"
    AGREED = "同意。"
    CHECKED = "核对事项："
    NOT_NEEDED = "本环节无需审核。"
    NOT_PUBLISHED = "（尚未发布）"
    NOT_STORED = "（该修订版已不再保存）"
    SYSTEM = "系统"
    CLEARED = "审核通过"
    EMERGENCY = "应急发布，未经审核。理由："
    COMMAND = "由管理命令发布，未经审核。理由："

    HASH_NOTE = "校验码为台账记录哈希值的前12位；完整台账可用 verify_review_ledger 命令核验。"
    REVISION_DIFFERS = "注意：所存修订版与台账记录的不一致，本表内容不可采信。"
    ENTRIES_DIFFER = "注意：以下台账记录与写入时不一致：{numbers}。"
    FROM_PAGE = "内容各栏取自现有网页，台账未记录修订版。"

    @staticmethod
    def signed_for(person: str, absent: str) -> str:
        """代签注明."""
        return f"{person}（代{absent}签）"

    @staticmethod
    def proofreading(number: int) -> str:
        names = {1: "一校", 2: "二校", 3: "三校"}
        return names.get(number, f"第{number}校")


ACTS = {
    "submit": "送审",
    "resume": "再次送审",
    "cancel": "取消送审",
    "restart": "修改后重新审核",
    "classify": "认定是否重大信息",
    "proofread": "校对",
    "keep_finding": "保留校对问题",
    "reopen_finding": "撤回保留理由",
    "secrecy": "保密审查",
    "approve": "审核同意",
    "skip": "本环节无需审核",
    "return": "退回上一环节",
    "send_back": "退回修改",
    "clear": "审核通过",
    "break_glass": "应急发布",
    "system": "管理命令发布",
    "schedule_refused": "定时发布被拒",
    "publish": "发布",
    "unpublish": "下线",
    "withdraw": "撤回",
    "reinstate": "恢复公开",
    "withhold": "以前的版本已停止公开",
    "move": "移动",
    "delete": "删除",
    "reference": "基础数据变更",
    "deputy": "指定代签人",
    "preview_link": "预览链接",
}
TIERS = {
    "office": "初审\n（办公室）",
    "leader": "批准\n（分管领导）",
    "principal": "审批\n（主要领导）",
}
MODES = {"proactive": "主动公开", "on_request": "依申请公开", "withheld": "不予公开"}
CONCLUSIONS = {
    "may_disclose": "不涉密，可以公开",
    "after_changes": "修改后可以公开",
    "may_not": "不得公开",
}
FINDING_STATES = {"open": "未处理", "fixed": "已改正", "kept": "保留"}
