"""Reads code, runs none: source, the subset pass, diagnostics."""
