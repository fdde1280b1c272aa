"""Plain Wagtail pages: what a portal has before it installs the package."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.fields import RichTextField
from wagtail.models import Page

HOME_PAGE_NEWS = 5


class HomePage(Page):
    """The front page: a greeting, the latest news and the ways into the site."""

    introduction = models.CharField("导语", max_length=200, blank=True)

    content_panels = [*Page.content_panels, "introduction"]
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = "门户首页"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["latest_news"] = news_under(self)[:HOME_PAGE_NEWS]
        context["entrances"] = self.get_children().live().in_menu()
        return context


class NewsIndexPage(Page):
    """All news, newest first."""

    subpage_types = ["portal.NewsPage"]

    class Meta:
        verbose_name = "新闻栏目"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"news": news_under(self)}


class NewsPage(Page):
    """One piece of news."""

    date = models.DateField("日期", default=timezone.localdate)
    source = models.CharField("来源", max_length=100, blank=True)
    summary = models.CharField("摘要", max_length=200, blank=True)
    body = RichTextField("正文", features=["h2", "h3", "bold", "ol", "ul", "link", "image"])

    content_panels = [*Page.content_panels, "date", "source", "summary", "body"]
    parent_page_types = ["portal.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "新闻"


def news_under(page: Page) -> QuerySet[NewsPage]:
    """The live news below a page, newest first."""
    return NewsPage.objects.live().descendant_of(page).order_by("-date", "-pk")
