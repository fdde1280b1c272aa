"""Models of the review, gathered where Django looks for them."""

from __future__ import annotations

from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.draft_files import DraftFile
from wagtail_disclosure.review.ledger_entry import LedgerEntry, LedgerHead
from wagtail_disclosure.review.lists import CannedComment, ChecklistItem, ListedExpression
from wagtail_disclosure.review.outbox import ReviewMail
from wagtail_disclosure.review.preview_link import PreviewLink
from wagtail_disclosure.review.proofreading_models import Finding, KeptFinding, ProofreadingRound
from wagtail_disclosure.review.roles import AgencyRole
from wagtail_disclosure.review.secrecy_review import SecrecyReview
from wagtail_disclosure.review.tasks import (
    LeaderApprovalTask,
    OfficeReviewTask,
    PrincipalApprovalTask,
)

__all__ = [
    "AgencyRole",
    "CannedComment",
    "ChecklistItem",
    "Deputyship",
    "DraftFile",
    "Finding",
    "KeptFinding",
    "LeaderApprovalTask",
    "LedgerEntry",
    "LedgerHead",
    "ListedExpression",
    "OfficeReviewTask",
    "PreviewLink",
    "PrincipalApprovalTask",
    "ProofreadingRound",
    "ReviewMail",
    "SecrecyReview",
]
