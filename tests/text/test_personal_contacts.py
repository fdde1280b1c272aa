from __future__ import annotations

import pytest

from wagtail_disclosure.text.personal_data import find_personal_data, masked


@pytest.mark.parametrize(
    "text",
    [
        "13812345678",
        "１３８１２３４５６７８",
        "138-1234-5678",
        "138 1234 5678",
        "138－1234－5678",
        "138-12345678",
        "+8613812345678",
        "+86 138 1234 5678",
        "008613812345678",
        "86-13812345678",
        "tel13812345678",
        "1.13812345678",
    ],
)
def test_mobiles(text: str) -> None:
    (found,) = find_personal_data(f"电话：{text}。")
    assert found.kind == "mobile"
    assert masked(found) == "138****5678"


@pytest.mark.parametrize(
    "text",
    [
        "138****1234",
        "0999-5022222",
        "09995022222",
        "12812345678",
        "138123456789",
        "213812345678",
        "a1b13812345678",
        "13812345678c0",
        "13812345678.50",
        "13812345678元",
        "13812345678 万元",
        "12 138 1234 5678",
        "138 1234 5678 90",
        "138-1234 5678",
    ],
)
def test_no_mobiles(text: str) -> None:
    assert find_personal_data(text) == []


@pytest.mark.parametrize(
    "text", ["a.b+c@mail.qq.com", "13812345678@139.com", "zhang＠ｑｑ．ｃｏｍ"]
)
def test_email(text: str) -> None:
    (found,) = find_personal_data(f"邮箱{text}。")
    assert (found.kind, found.text) == ("email", text)


@pytest.mark.parametrize("text", ["@qq.com", "a@b", "a***@qq.com"])
def test_no_email(text: str) -> None:
    assert find_personal_data(text) == []
