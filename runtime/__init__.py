"""Runs code, trusts none: the language, the tools, the wire, and the two sides of the wall."""
