"""The lists of the review in the admin: checklists, ready-made comments, expressions."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import Button

from wagtail_disclosure.base.viewsets import SUBMENU_HOOK
from wagtail_disclosure.review.lists import CannedComment, ChecklistItem, ListedExpression
from wagtail_disclosure.review.proof.import_view import ImportView

__all__ = ["CannedCommentViewSet", "ChecklistItemViewSet", "ListedExpressionViewSet"]


class ListViewSet(ModelViewSet):
    """A list that administrators keep; Django's permissions have no say in it."""

    menu_hook = SUBMENU_HOOK
    add_to_reference_index = False
    copy_view_enabled = False
    search_backend_name = None

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        return Permission.objects.none()


class ChecklistItemViewSet(ListViewSet):
    """The points that a reviewer confirms before approving."""

    model = ChecklistItem
    icon = "list-ul"
    menu_order = 50
    list_display = ["text", "tier", "sort_order", "is_active"]
    list_filter = ["tier", "is_active"]
    list_export = ["tier", "text", "sort_order", "is_active"]
    search_fields = ["text"]
    form_fields = ["tier", "text", "sort_order", "is_active"]


class CannedCommentViewSet(ListViewSet):
    """Comments that reviewers choose from."""

    model = CannedComment
    icon = "comment"
    menu_order = 51
    list_display = ["text", "decision", "sort_order", "is_active"]
    list_filter = ["decision", "is_active"]
    list_export = ["decision", "text", "sort_order", "is_active"]
    search_fields = ["text"]
    form_fields = ["decision", "text", "sort_order", "is_active"]


class ExpressionIndexView(IndexView):
    """The list, with the way to the import."""

    import_url_name = "disclosure_expressions:import"

    def get_header_more_buttons(self) -> list[Button]:
        buttons = list(super().get_header_more_buttons())
        buttons.append(Button(_("Import"), reverse(self.import_url_name), icon_name="upload"))
        return buttons


class ListedExpressionViewSet(ListViewSet):
    """What the proofreading looks for; import and export have the same columns."""

    model = ListedExpression
    icon = "edit"
    menu_order = 52
    index_view_class = ExpressionIndexView
    list_display = ["wrong", "suggestion", "kind", "note", "is_active"]
    list_filter = ["kind", "is_active"]
    list_export = ["wrong", "suggestion", "kind", "note", "is_active"]
    # The same in every language, for the import.
    export_headings = {name: name for name in list_export}
    export_filename = "expressions"
    search_fields = ["wrong", "suggestion", "note"]
    form_fields = ["wrong", "suggestion", "kind", "note", "is_active"]

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("import/", self.import_view, name="import")]

    @property
    def import_view(self) -> Any:
        return self.construct_view(ImportView)
