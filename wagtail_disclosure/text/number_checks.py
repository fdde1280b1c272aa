"""What tells a numbered card or code from any other run of digits: check digits and structure.

Sources: GB 11643—1999《公民身份号码》(18 digits; check digit after ISO 7064 MOD 11-2);
GB/T 2260 (first two digits of a region); GB 32100—2015《法人和其他组织统一社会信用代码编码规则》
and GB 11714 (the organisation code inside it); ISO/IEC 7812-1 annex B (Luhn).
"""

from __future__ import annotations

from datetime import date

__all__ = ["has_luhn_digit", "is_credit_code", "is_resident_id", "looks_like_credit_code"]

# GB/T 2260. 81 to 83 are residence permits for Hong Kong, Macao and Taiwan (国办发〔2018〕81号).
_PROVINCES = frozenset(
    f"{tens}{ones}"
    for tens, all_ones in {
        1: "12345",
        2: "123",
        3: "1234567",
        4: "123456",
        5: "01234",
        6: "12345",
        7: "1",
        8: "123",
    }.items()
    for ones in all_ones
)
# A permanent residence card of a foreigner begins with 9 (2023 form).
_FOREIGNER = "9"
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_FIRST_BIRTH_YEAR = 1900

# Registering department and class of body: GB 32100—2015 table 1.
_CREDIT_CODE_STARTS = frozenset(
    ("11", "12", "13", "19", "51", "52", "53", "59", "91", "92", "93", "Y1")
)
# GB 32100—2015 leaves out I, O, S, V and Z.
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
# GB 11714 counts letters without a gap.
_ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def is_resident_id(number: str) -> bool:
    """Whether 18 characters (the last may be X) or 15 digits can be a resident's number.

    The 15 digits of the first generation have no check digit and a year of two digits.
    """
    if len(number) == 15:
        return _has_region(number) and _is_birth_date("19" + number[6:12])
    return (
        _has_region(number)
        and _is_birth_date(number[6:14])
        and number[17] == _ID_CHECKS[_weighted(number, _ID_WEIGHTS, "0123456789") % 11]
    )


def has_luhn_digit(number: str) -> bool:
    """Whether the last digit of a payment card's number is right."""
    digits = [int(digit) for digit in reversed(number)]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def looks_like_credit_code(code: str) -> bool:
    """Whether 18 characters begin as a unified social credit code does."""
    return code[:2] in _CREDIT_CODE_STARTS and code[2:4] in _PROVINCES


def is_credit_code(code: str) -> bool:
    """Whether 18 characters are a unified social credit code with both its check characters."""
    if not looks_like_credit_code(code) or not set(code) <= set(_CREDIT_ALPHABET):
        return False
    organisation = -_weighted(code[8:], _ORGANISATION_WEIGHTS, _ORGANISATION_ALPHABET) % 11
    whole = -_weighted(code, _CREDIT_WEIGHTS, _CREDIT_ALPHABET) % 31
    return code[16] == "0123456789X"[organisation] and code[17] == _CREDIT_ALPHABET[whole]


def _has_region(number: str) -> bool:
    if number[0] == _FOREIGNER and len(number) == 18:
        return number[1:3] in _PROVINCES
    return number[:2] in _PROVINCES


def _is_birth_date(digits: str) -> bool:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    return born.year >= _FIRST_BIRTH_YEAR and born <= date.today()


def _weighted(code: str, weights: tuple[int, ...], alphabet: str) -> int:
    """The weighted sum over the characters that have a weight: check digits have none."""
    return sum(
        weight * alphabet.index(character) for weight, character in zip(weights, code, strict=False)
    )
