"""The index of words, which each database keeps in its own way."""

from django.db import migrations

from wagtail_disclosure.search.index import postgresql, sqlite


def create(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    statements = {"sqlite": (sqlite.CREATE,), "postgresql": postgresql.CREATE}.get(vendor, ())
    for statement in statements:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(sqlite.DROP)


class Migration(migrations.Migration):
    dependencies = [("wagtail_disclosure", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]
