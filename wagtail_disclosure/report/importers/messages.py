"""Why something in a file was not taken over: findings are Chinese, as the form is."""

from __future__ import annotations

__all__ = ["NO_AMOUNT", "NO_PLACE", "OTHER_CHAPTER", "PICTURE"]

NO_PLACE = "格式规定该章只有统计表，这段文字没有导入；如需保留，请写入第一章或第六章"
PICTURE = "图片没有导入，只保留了图题；请在编辑页面中添加图片"
NO_AMOUNT = "不是以元为单位、最多两位小数的金额，没有导入；请在编辑页面中填写"
OTHER_CHAPTER = "格式以外的章节"
