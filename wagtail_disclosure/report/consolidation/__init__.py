"""The reports of the agencies under a parent agency: who has handed in, and the sum of them.

Source: 《中华人民共和国政府信息公开条例》第四十九条.
"""
