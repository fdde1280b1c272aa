"""The columns of Table 3: kinds of applicant.

Source: 国办公开办函〔2021〕30号, table of chapter 三; the same in 国办公开办函〔2019〕60号.
"""

from __future__ import annotations

from wagtail_disclosure.statutory.headings import Heading

__all__ = ["APPLICANT_COLUMNS", "APPLICANT_COLUMNS_LABEL"]

APPLICANT_COLUMNS_LABEL = "申请人情况"

APPLICANT_COLUMNS = (
    Heading("natural_person", "自然人"),
    Heading(
        "organisation",
        "法人或其他组织",
        (
            Heading("commercial_enterprise", "商业企业"),
            Heading("research_institution", "科研机构"),
            Heading("public_welfare", "社会公益组织"),
            Heading("legal_services", "法律服务机构"),
            Heading("other", "其他"),
        ),
    ),
    Heading("total", "总计", is_total=True, also=("合计",)),
)
