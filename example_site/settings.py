"""A county portal on one machine: SQLite, uploads and the secret key live in example_site/var.

DJANGO_DEBUG=1 turns on Django's debug pages; PORT is where `make demo` serves.
"""

from __future__ import annotations

import os
from pathlib import Path

from django.conf import global_settings
from django.conf.locale import LANG_INFO

from example_site.secret import secret_key

PROJECT_DIR = Path(__file__).resolve().parent
VAR_DIR = PROJECT_DIR / "var"

SECRET_KEY = secret_key(VAR_DIR / "secret_key")
DEBUG = os.environ.get("DJANGO_DEBUG") == "1"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
ROOT_URLCONF = "example_site.urls"
WSGI_APPLICATION = "example_site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    # Before the package, so that the portal's wagtail_disclosure/base.html is found first.
    "example_site.demo",
    "example_site.portal",
    "wagtail_disclosure.pages",
    "wagtail_disclosure.visit",
    "wagtail_disclosure.review",
    "wagtail_disclosure",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.locales",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    # A kept page passes by all others.
    "wagtail_disclosure.delivery.middleware.PageCacheMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "example_site.middleware.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    # The language of a page is in its address.
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PROJECT_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR_DIR / "db.sqlite3",
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "timeout": 20,
            # A writer waits for its turn at the start instead of failing half way.
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "zh-hans"
# Pages are in four languages; in Xinjiang, Kazakh is written in Arabic script.
LANGUAGES = [
    ("zh-hans", "简体中文"),
    ("en", "English"),
    ("kk-arab", "قازاقشا"),
    ("ug", "ئۇيغۇرچە"),
]
LANGUAGES_BIDI = [*global_settings.LANGUAGES_BIDI, "kk-arab"]
LANG_INFO["kk-arab"] = {
    "bidi": True,
    "code": "kk-arab",
    "name": "Kazakh (Arabic script)",
    "name_local": "قازاقشا",
}
# Statutory deadlines run on Beijing time.
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
X_FRAME_OPTIONS = "SAMEORIGIN"

# Errors reach the terminal although DEBUG is off.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["terminal"], "level": "ERROR"}},
}

# Messages of the review land in a folder.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
DEFAULT_FROM_EMAIL = "portal@example.com"

WAGTAIL_SITE_NAME = "新源县人民政府门户网站"
WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
WAGTAIL_DISCLOSURE = {
    # Xinjiang's own holidays: the doctor asks for their dates year by year.
    "REGIONAL_HOLIDAYS": ("肉孜节", "古尔邦节"),
    # The county lies between 43°03' and 43°40' N, 82°28' and 84°56' E.
    "COUNTY_BOUNDS": "43.05,82.46,43.67,84.94",
    # Page tags: an invented code, as is everything else here.
    "SITE_ID_CODE": "6540000000",
    # Readers can subscribe by mail; send_digests writes into the same folder.
    "SUBSCRIPTIONS_FROM": DEFAULT_FROM_EMAIL,
    "MAP_CONTEXT": str(PROJECT_DIR / "demo" / "content" / "county.geojson"),
}
# An edit after an approval asks for the approval again.
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
# Attachments go through a view that asks who may see them.
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ods", "odt", "pdf", "txt", "wps", "xlsx", "zip"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
# The admin finds Chinese as well.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail_disclosure.search.backends"}}
# The portal asks nothing of other hosts.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
