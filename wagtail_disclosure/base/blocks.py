"""Blocks for body text."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from wagtail_disclosure.base.text_blocks import LineBlock, NumberBlock, TextBlock

__all__ = ["BodyBlock", "FigureBlock", "FileBlock", "FreeTableBlock"]

TEXT_FEATURES = [
    "h3",
    "h4",
    "bold",
    "italic",
    "ol",
    "ul",
    "link",
    "document-link",
    "hr",
    "superscript",
    "subscript",
]


class FreeTableBlock(TypedTableBlock):
    """A table whose rows and columns the editor chooses."""

    def __init__(self, **kwargs: object) -> None:
        columns = [
            ("text", LineBlock(required=False, label=pgettext_lazy("disclosure", "Text"))),
            ("number", NumberBlock(required=False, label=_("Number"))),
        ]
        super().__init__(columns, **kwargs)

    class Meta:
        icon = "table"
        label = _("Table")
        template = "wagtail_disclosure/blocks/free_table.html"


class FileBlock(blocks.StructBlock):
    """A file offered for download within the text."""

    document = DocumentChooserBlock(label=_("File"))
    title = blocks.CharBlock(required=False, label=_("Title shown"))

    class Meta:
        icon = "doc-full"
        label = _("File")
        template = "wagtail_disclosure/blocks/file.html"


class PictureBlock(ImageBlock):
    """An image with its alternative text; names the chooser, which Wagtail leaves in English."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.child_blocks["image"].label = _("Image")


class FigureBlock(blocks.StructBlock):
    """An image with the text that stands in for it, and a caption."""

    image = PictureBlock(label=_("Image"))
    caption = blocks.CharBlock(required=False, label=_("Caption"))

    class Meta:
        icon = "image"
        label = _("Image")
        template = "wagtail_disclosure/blocks/figure.html"


class BodyBlock(blocks.StreamBlock):
    """The body of a document or a text page."""

    text = TextBlock(
        features=TEXT_FEATURES,
        label=pgettext_lazy("disclosure", "Text"),
        template="wagtail_disclosure/blocks/text.html",
    )
    table = FreeTableBlock()
    figure = FigureBlock()
    file = FileBlock()

    class Meta:
        required = False
