"""Deputies in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.viewsets.model import ModelViewSet

from wagtail_disclosure.base.viewsets import SUBMENU_HOOK
from wagtail_disclosure.review import circumstances
from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.people.actors import name_of
from wagtail_disclosure.review.people.deputy_form import DeputyshipForm

__all__ = ["DeputyshipViewSet"]


class PersonColumn(Column):
    """A person's name."""

    def get_value(self, instance: Any) -> str:
        return name_of(getattr(instance, self.name))


class InstanceCheckedMixin:
    """Asks the policy about this deputyship, not only about deputyships."""

    instance_permission: str = "change"

    def get_object(self, *args: Any, **kwargs: Any) -> Any:
        instance = super().get_object(*args, **kwargs)
        if not self.user_has_permission_for_instance(self.instance_permission, instance):
            raise PermissionDenied
        return instance


class SignedMixin:
    """The ledger names whoever is at the screen."""

    def save_instance(self) -> Any:
        with circumstances.acting(self.request.user):
            return super().save_instance()


class DeputyIndexView(generic.IndexView):
    """The deputyships that the viewer has something to do with; links where they may act."""

    def get_base_queryset(self) -> QuerySet[Deputyship]:
        visible = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["view"]
        )
        return visible.select_related("leader", "deputy")

    def get_edit_url(self, instance: Any) -> str | None:
        allowed = self.user_has_permission_for_instance("change", instance)
        return super().get_edit_url(instance) if allowed else None

    def get_delete_url(self, instance: Any) -> str | None:
        allowed = self.user_has_permission_for_instance("delete", instance)
        return super().get_delete_url(instance) if allowed else None


class DeputyCreateView(SignedMixin, generic.CreateView):
    pass


class DeputyEditView(InstanceCheckedMixin, SignedMixin, generic.EditView):
    pass


class DeputyDeleteView(InstanceCheckedMixin, generic.DeleteView):
    instance_permission = "delete"

    def delete_action(self) -> None:
        with circumstances.acting(self.request.user):
            super().delete_action()


class DeputyHistoryView(InstanceCheckedMixin, HistoryView):
    instance_permission = "view"


class DeputyUsageView(InstanceCheckedMixin, UsageView):
    pass


class DeputyshipViewSet(ModelViewSet):
    """Reviewers name a deputy for their absence, administrators for the reviewers of theirs."""

    model = Deputyship
    name = "disclosure_deputies"
    url_prefix = "disclosure-deputies"
    icon = "group"
    menu_label = _("Deputies")
    menu_hook = SUBMENU_HOOK
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = DeputyIndexView
    add_view_class = DeputyCreateView
    edit_view_class = DeputyEditView
    delete_view_class = DeputyDeleteView
    history_view_class = DeputyHistoryView
    usage_view_class = DeputyUsageView
    list_display = [
        PersonColumn("leader", label=_("Absent reviewer"), sort_key="leader"),
        PersonColumn("deputy", label=_("Deputy"), sort_key="deputy"),
        Column("starts_on", label=_("First day"), sort_key="starts_on"),
        Column("ends_on", label=_("Last day"), sort_key="ends_on"),
        "reason",
    ]
    list_export = ["leader", "deputy", "starts_on", "ends_on", "reason"]

    def get_form_class(self, for_update: bool = False) -> type[DeputyshipForm]:
        return DeputyshipForm

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """Boxes in the group screen would promise rights that the policy does not ask for."""
        return Permission.objects.none()
