"""Loads the portal around the section: home page, news, and the site itself."""

from __future__ import annotations

import os
from datetime import datetime
from typing import Any

from wagtail.models import Page, Site

from example_site.demo.content_files import body_of, read
from example_site.demo.publishing import add_draft, publish
from example_site.portal.models import HomePage, NewsIndexPage, NewsPage


def load_portal() -> HomePage:
    """Create the home page with its news, in place of Wagtail's welcome page."""
    content = read("home")
    Page.objects.filter(depth=2).exclude(pk__in=HomePage.objects.values("pk")).delete()
    root = Page.get_first_root_node()
    home = HomePage(title=content["title"], slug="home", introduction=content["intro"])
    root.add_child(instance=home)
    home.save_revision().publish()
    Site.objects.all().delete()
    # Codes and short addresses on printed reports lead to where the demo is served.
    Site.objects.create(
        hostname="localhost",
        port=int(os.environ.get("PORT", "8000")),
        site_name=content["site_name"],
        root_page=home,
        is_default_site=True,
    )
    _load_news(home)
    return home


def _load_news(home: HomePage) -> None:
    content = read("news")
    news = NewsIndexPage(title=content["title"], slug="news", show_in_menus=True)
    home.add_child(instance=news)
    news.save_revision().publish()
    for item in content["items"]:
        _load_news_item(news, item)


def _load_news_item(news: NewsIndexPage, item: dict[str, Any]) -> None:
    at = datetime.fromisoformat(item["published_at"])
    page = NewsPage(
        title=item["title"],
        slug=item["slug"],
        date=at.date(),
        source=item["source"],
        summary=item["summary"],
        body="".join(block["value"] for block in body_of(item["body"])),
    )
    publish(add_draft(news, page), at)
