"""Calendar days and years in the admin, for whoever holds Django's permissions on them."""

from __future__ import annotations

import django_filters
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.widgets import Button
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from wagtail_disclosure.base.calendar_admin.year_days import this_year
from wagtail_disclosure.base.calendar_admin.year_view import YearView
from wagtail_disclosure.base.calendar_days import CalendarDay, CalendarDayKind, CalendarYear
from wagtail_disclosure.base.calendar_import import KIND_WORDS, NAMES, ImportCalendarDays
from wagtail_disclosure.base.csv_import_view import CsvImportView
from wagtail_disclosure.base.viewsets import SUBMENU_HOOK

__all__ = ["CalendarDayViewSet", "CalendarYearViewSet"]

EXPORTED = ["date", "kind", "name", "source", "region"]


def entered_years() -> list[tuple[int, int]]:
    """The years that have days, the latest first, as choices."""
    years = CalendarDay.objects.dates("date", "year", order="DESC")
    return [(day.year, day.year) for day in years]


def word_of(kind: str) -> str:
    """How a file says it; the import reads it again."""
    return next(word for word, known in KIND_WORDS.items() if known == kind)


class CalendarDayFilterSet(WagtailFilterSet):
    """By year and kind."""

    date = django_filters.ChoiceFilter(
        label=_("Year"), lookup_expr="year", choices=entered_years, empty_label=_("All years")
    )
    kind = django_filters.MultipleChoiceFilter(label=_("kind"), choices=CalendarDayKind.choices)

    class Meta:
        model = CalendarDay
        fields = ["date", "kind"]


class CalendarDayIndexView(IndexView):
    """The days, with the way to the year at a glance and to the import."""

    custom_field_preprocess = {"kind": {"csv": word_of, "xlsx": word_of}}
    import_url_name = "wagtailsnippets_wagtail_disclosure_calendarday:import"
    year_url_name = "wagtailsnippets_wagtail_disclosure_calendarday:year"

    def get_header_more_buttons(self) -> list[Button]:
        year = reverse(self.year_url_name, args=[this_year()])
        buttons = [Button(_("The year at a glance"), year, icon_name="calendar")]
        policy, user = self.permission_policy, self.request.user
        if all(policy.user_has_permission(user, act) for act in ("add", "change")):
            buttons.append(Button(_("Import"), reverse(self.import_url_name), icon_name="upload"))
        return [*super().get_header_more_buttons(), *buttons]


class CalendarDayImportView(CsvImportView):
    """Upload, preview, confirm."""

    model = CalendarDay
    importer = ImportCalendarDays
    page_title = _("Import calendar days")


class CalendarDayViewSet(SnippetViewSet):
    """The days; export and import have the same columns."""

    model = CalendarDay
    icon = "calendar"
    menu_hook = SUBMENU_HOOK
    menu_order = 60
    index_view_class = CalendarDayIndexView
    filterset_class = CalendarDayFilterSet
    list_display = ["date", "kind", "name", "source"]
    list_export = EXPORTED
    export_headings = {name: NAMES[name][0] for name in EXPORTED}
    export_filename = "calendar-days"
    search_fields = ["name", "source"]
    search_backend_name = None
    copy_view_enabled = False
    panels = [
        FieldRowPanel([FieldPanel("date"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("name"), FieldPanel("region")]),
        FieldPanel("source"),
    ]

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("import/", self.construct_view(CalendarDayImportView), name="import"),
            path("year/<int:year>/", self.construct_view(YearView), name="year"),
        ]


class CalendarYearViewSet(SnippetViewSet):
    """The years that were entered by hand in full."""

    model = CalendarYear
    icon = "calendar-check"
    menu_hook = SUBMENU_HOOK
    menu_order = 61
    list_display = ["year", "source"]
    search_backend_name = None
    copy_view_enabled = False
    panels = [FieldRowPanel([FieldPanel("year"), FieldPanel("source")])]
