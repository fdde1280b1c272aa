"""The newest of some entries that hold words, on PostgreSQL: one statement, two ways.

Frequent words are soon met by reading texts from the newest on; rare ones are sooner looked up and
sorted. How frequent words are among these very entries no statistics say, so the first few are read
to see. Measured at 100,000 entries: 10 to 60 ms, where either way alone takes up to 700 ms.
"""

from __future__ import annotations

from typing import Any

from django.db import connections

from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.search.index.base import TABLE

__all__ = ["newest"]

# So many are read to see. Where ENOUGH of them have the words, reading goes on, to MOST of them.
PROBED, ENOUGH, MOST = 1_500, 180, 16_000
# Texts are read one by one in the order of the entries: OFFSET 0 leaves the planner no other way.
READ = (
    "SELECT text.entry_id, text.position FROM {entries} CROSS JOIN LATERAL ("
    f"SELECT entry_id, position FROM {TABLE} WHERE entry_id = {{entries}}.id AND {{holds}} OFFSET 0"
    ") AS text"
)
NEWEST = """
WITH probed AS MATERIALIZED (SELECT id FROM ({ordered}) AS entries LIMIT {probed}),
near AS MATERIALIZED (
    SELECT id FROM ({ordered}) AS entries LIMIT (
        SELECT CASE
            WHEN (SELECT COUNT(*) FROM probed) < {probed}
                OR (SELECT COUNT(*) FROM ({read_probed}) AS hits) >= {enough}
            THEN {most} ELSE 0 END
    )
),
found AS MATERIALIZED ({read_near} LIMIT %s),
seen AS MATERIALIZED (
    SELECT (SELECT COUNT(*) FROM found) >= %s
        OR (SELECT COUNT(*) FROM near) BETWEEN 1 AND {most} - 1 AS enough
),
looked_up AS MATERIALIZED (
    SELECT entry_id, position FROM {table} WHERE NOT (SELECT enough FROM seen) AND {looked_up}
)
SELECT entry_id FROM (
    SELECT entry_id, position FROM found WHERE (SELECT enough FROM seen)
    UNION ALL
    SELECT looked_up.entry_id, looked_up.position
        FROM looked_up JOIN ({among}) AS entries ON entries.id = looked_up.entry_id
        WHERE NOT (SELECT enough FROM seen)
) AS hits ORDER BY position {direction} LIMIT %s
"""
Condition = tuple[str, list[Any]]


def newest(
    entries: PublishedEntryQuerySet,
    holds: Condition,
    looked_up: Condition,
    limit: int,
    *,
    is_oldest_first: bool,
) -> list[int]:
    """Keys of the newest ``limit`` of ``entries``, or of the oldest.

    ``holds`` is that a text has the words, by reading it, ``looked_up`` the same by the index; each
    with its parameters, on the table of texts.
    """
    order = ("published_at", "id") if is_oldest_first else ("-published_at", "-id")
    ordered, of_ordered = entries.order_by(*order).values_list("id").query.sql_with_params()
    among, of_among = entries.order_by().values_list("id").query.sql_with_params()
    statement = NEWEST.format(
        table=TABLE,
        **{"probed": PROBED, "enough": ENOUGH, "most": MOST},
        ordered=ordered,
        read_probed=READ.format(entries="probed", holds=holds[0]),
        read_near=READ.format(entries="near", holds=holds[0]),
        looked_up=looked_up[0],
        among=among,
        direction="ASC" if is_oldest_first else "DESC",
    )
    read = [*of_ordered, *of_ordered, *holds[1], *holds[1], limit, limit]
    with connections[entries.db].cursor() as cursor:
        cursor.execute(statement, [*read, *looked_up[1], *of_among, limit])
        return [key for (key,) in cursor.fetchall()]
