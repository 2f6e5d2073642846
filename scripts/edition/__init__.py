"""The edition: from a damaged witness to a text in both scripts, with proof.

Read `pipeline` first, then `model`, then `clean` with its cases in tests/cases.
Imports only point down (entry, outputs, render, whole, stages, loaders, ground);
tests/test_house.py enforces it.
"""

__version__ = "0.1.0"
