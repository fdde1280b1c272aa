"""Admin addresses of the consolidation."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.report.consolidation import sum_screens, views

BOARD = "board/<int:agency_id>/<int:year>/"

urlpatterns: list[URLPattern] = [
    path("board/", views.first_board, name="first_board"),
    path(BOARD, views.board, name="board"),
    path(f"{BOARD}remind/", views.remind, name="remind"),
    path(f"{BOARD}due/", views.set_due_date, name="set_due_date"),
    path(f"{BOARD}sums/", sum_screens.sums, name="sums"),
    path(f"{BOARD}sums/<str:path>/", sum_screens.cell, name="sum_cell"),
    path(f"{BOARD}cells.xlsx", sum_screens.workbook, name="cells_workbook"),
    path("filed/<int:page_id>/", sum_screens.filed_report, name="filed_report"),
]
