"""The fixed wording of the annual report: title, headings, opening paragraph, fee sentence.

Headings: 国办公开办函〔2021〕30号《政府信息公开工作年度报告格式》, the same in the 2019 edition.
Opening and fee sentence are customary; the format asks for the fees in chapter 六 (收取信息处理费
情况在此处报告).
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from wagtail_disclosure.statutory.editions import DEFAULT_EDITION, get_edition

__all__ = [
    "CHAPTER_TITLES",
    "HEADINGS",
    "REGULATIONS",
    "contact_line",
    "fee_sentence",
    "opening_paragraph",
    "report_title",
    "statistical_period",
]

REGULATIONS = "《中华人民共和国政府信息公开条例》"
FEE_RULES = "《政府信息公开信息处理费管理办法》"  # 国办函〔2020〕109号

CHAPTER_TITLES = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)
HEADINGS = tuple(
    f"{numeral}、{title}" for numeral, title in zip("一二三四五六", CHAPTER_TITLES, strict=True)
)


def report_title(agency: str, year: int) -> str:
    """Return the title of the report of `agency` for `year`."""
    return f"{agency}{year}年政府信息公开工作年度报告"


def statistical_period(year: int) -> str:
    """Return the period that the figures of the report cover."""
    return f"{year}年1月1日至{year}年12月31日"


def opening_paragraph(
    agency: str,
    year: int,
    *,
    address: str = "",
    phone: str = "",
    postcode: str = "",
    email: str = "",
    edition: str = DEFAULT_EDITION,
) -> str:
    """Return the paragraph before chapter 一: basis, statistical period, contact.

    Contact details that are not given are left out. Raises `KeyError` for an unknown edition.
    """
    form = get_edition(edition)
    basis = f"{REGULATIONS}第五十条和《{form.document_title}》（{form.document_number}）"
    contact = contact_line(agency, address=address, phone=phone, postcode=postcode, email=email)
    return (
        f"本报告由{agency}根据{basis}的要求编制。"
        f"本报告所列数据的统计期限为{statistical_period(year)}。{contact}"
    )


def contact_line(
    agency: str, *, address: str = "", phone: str = "", postcode: str = "", email: str = ""
) -> str:
    """Return the sentence that says whom to ask about the report, "" without any detail."""
    details = {"地址": address, "邮编": postcode, "电话": phone, "电子邮箱": email}
    given = "；".join(f"{label}：{detail}" for label, detail in details.items() if detail)
    return f"如对本报告有疑问，请与{agency}联系（{given}）。" if given else ""


def fee_sentence(year: int, yuan: Decimal | int, agency: str = "本机关") -> str:
    """Return the sentence of chapter 六 on information-processing fees.

    `yuan` is in 元 and is printed with at most four decimals. Raises `ValueError` when negative.
    """
    if yuan < 0:
        raise ValueError(f"a fee is not negative: {yuan}")
    amount = Decimal(yuan).quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP)
    text = f"{amount:f}".rstrip("0").rstrip(".")
    return f"{year}年，{agency}严格落实{FEE_RULES}，全年收取政府信息公开信息处理费 {text} 元。"
