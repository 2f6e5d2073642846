"""The slow measurements of `make audit`, and the contact sheet of `make shots`."""
