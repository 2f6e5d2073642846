"""Cleaning: from the witness to its text, without noise, in the script it was written in.

`rules.RULES` is the order of work; each rule is a function `str → edits` in the file of its family.
"""
