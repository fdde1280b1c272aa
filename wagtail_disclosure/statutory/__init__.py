"""The law as data: statutory forms, their arithmetic, and the fixed wording of the report.

Plain Python on the standard library; everything else in the package adapts it.
"""
